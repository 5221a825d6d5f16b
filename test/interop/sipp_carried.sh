#!/bin/sh
# SPDX-License-Identifier: MIT
# A call is saved by one process and ended by another (call --save, resume): sipp takes the BYE, which follows a re-INVITE of a third one. What is no call is
# told, and so is a file that cannot be written: then the call is hung up. Not here: streams, which stay behind (test_snapshot.c).
. "$(dirname "$0")/lib.sh"
need sipp
port=$(free_port)

# A sipp that is called, then asked by re-INVITE, then hung up.
cat >"$work/uas.xml" <<-'XML'
	<?xml version="1.0"?>
	<scenario name="called, held, hung up">
	<recv request="INVITE" crlf="true"/>
	<send retrans="500"><![CDATA[

	SIP/2.0 200 OK
	[last_Via:]
	[last_From:]
	[last_To:];tag=[pid]s[call_number]
	[last_Call-ID:]
	[last_CSeq:]
	Contact: <sip:sipp@[local_ip]:[local_port]>
	Content-Type: application/sdp
	Content-Length: [len]

	v=0
	o=- 1 1 IN IP4 [local_ip]
	s=-
	c=IN IP4 [local_ip]
	t=0 0
	m=audio 6000 RTP/AVP 0
	]]></send>
	<recv request="ACK"/>
	<recv request="INVITE" timeout="15000"><action> <!-- from another process, at another port -->
		<ereg regexp="UDP ([0-9.]+):([0-9]+)" search_in="hdr" header="Via:" assign_to="all,host,port"/>
		<setdest host="[$host]" port="[$port]" protocol="UDP"/>
	</action></recv>
	<Reference variables="all"/>
	<send retrans="500"><![CDATA[

	SIP/2.0 200 OK
	[last_Via:]
	[last_From:]
	[last_To:]
	[last_Call-ID:]
	[last_CSeq:]
	Contact: <sip:sipp@[local_ip]:[local_port]>
	Content-Type: application/sdp
	Content-Length: [len]

	v=0
	o=- 1 2 IN IP4 [local_ip]
	s=-
	c=IN IP4 [local_ip]
	t=0 0
	m=audio 6000 RTP/AVP 0
	a=recvonly
	]]></send>
	<recv request="ACK"/>
	<recv request="BYE" timeout="15000"><action>
		<ereg regexp="UDP ([0-9.]+):([0-9]+)" search_in="hdr" header="Via:" assign_to="all,host,port"/>
		<setdest host="[$host]" port="[$port]" protocol="UDP"/>
	</action></recv>
	<send><![CDATA[

	SIP/2.0 200 OK
	[last_Via:]
	[last_From:]
	[last_To:]
	[last_Call-ID:]
	[last_CSeq:]
	Content-Length: 0

	]]></send>
	</scenario>
XML
sipp -sf "$work/uas.xml" -i 127.0.0.1 -p "$port" -m 1 -nostdin -timeout 40 -timeout_error >"$work/sipp.out" 2>"$work/sipp.err" &
sipp=$!
pids="$pids $sipp"
wait_for 5 "$(printf ':%04X ' "$port")" /proc/net/udp || fail "sipp does not listen"

"$PICOSIP" call "sip:bob@127.0.0.1:$port" --duration 50 --save "$work/call.saved" >"$work/call.out" 2>"$work/call.err" || fail "the call ended with $?"
grep -q "^call 1: saved as .*, [0-9]* bytes$" "$work/call.out" || fail "it does not say that it saved"
grep -q 'established 1, rejected 0, failed 0' "$work/call.out" || fail "the totals are wrong"
[ "$(stat -c %a "$work/call.saved")" = 600 ] || fail "others may read the call"

# A second process holds the call and saves it again; a third one hangs up, recorded.
"$PICOSIP" resume "$work/call.saved" --hold-after 10 --duration 300 --save "$work/again.saved" --json >"$work/second.out" 2>"$work/second.err" || fail "the second process ended with $?"
grep -q '"event": "modified", "number": 1, "status": 200}' "$work/second.out" || fail "the call was not held"
grep -q '"event": "saved", "number": 1, "file": ".*again.saved", "bytes": [0-9]*}' "$work/second.out" || fail "the second process saved nothing"
"$PICOSIP" resume "$work/again.saved" --duration 50 --record "$work/third.rec" >"$work/third.out" 2>"$work/third.err" || fail "the third process ended with $?"
grep -q '^taken up: 1$' "$work/third.out" || fail "the call was not taken up"
ended 20 "$sipp" || fail "sipp did not take the re-INVITE and the BYE"
"$PICOSIP" replay "$work/third.rec" >"$work/replay.out" 2>&1 || fail "the record is not made again"

# refused TEXT FILE
refused() {
	"$PICOSIP" resume "$2" >"$work/refused.out" 2>"$work/refused.err"
	[ $? = 2 ] || fail "$2 is taken"
	grep -qF -- "$1" "$work/refused.err" || fail "$2: it does not say: $1"
}
refused 'no call, or damaged' "$work/call.out"
head -c 200 "$work/call.saved" >"$work/short.saved"
refused 'no call, or damaged' "$work/short.saved"
refused 'No such file' "$work/none.saved"
"$PICOSIP" call sip:127.0.0.1 --save x --repeat 2 >"$work/refused.out" 2>"$work/refused.err"
[ $? = 2 ] || fail "--save is taken for many calls"

# It cannot be written: the call is hung up, and the other side hears of it.
serve
"$PICOSIP" call "sip:bob@127.0.0.1:$port" --duration 20 --save "$work/none/call.saved" >"$work/unsaved.out" 2>"$work/unsaved.err"
[ $? = 3 ] || fail "a call that could not be saved ended well"
grep -q 'ended: ' "$work/unsaved.out" || fail "it was not hung up"

# Where something else than a file stands, that stays.
mkfifo "$work/pipe" && ln -s "$work/call.saved" "$work/link" || fail "no pipe, no link"
for file in pipe link; do
	"$PICOSIP" call "sip:bob@127.0.0.1:$port" --duration 20 --save "$work/$file" >"$work/unsaved.out" 2>"$work/unsaved.err"
	[ $? = 3 ] || fail "--save writes over a $file"
	grep -q "$file: no regular file" "$work/unsaved.err" || fail "it does not say that a $file is no regular file"
	grep -q 'ended: ' "$work/unsaved.out" || fail "it was not hung up"
done
[ -p "$work/pipe" ] && [ -L "$work/link" ] || fail "the pipe or the link is gone"

# The ACK waits for a connection, as the Contact of the answer says: the call is not left before it has gone.
cat >"$work/peer.py" <<-'PY'
	import socket, sys
	answers, listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM), socket.socket()
	answers.settimeout(10), listener.settimeout(10)
	answers.bind(("127.0.0.1", 0)), listener.bind(("127.0.0.1", 0))
	listener.listen()
	print("port", answers.getsockname()[1], flush=True)
	invite, caller = answers.recvfrom(65536)
	rows = dict(reversed([row.split(": ", 1) for row in invite.decode().split("\r\n\r\n")[0].split("\r\n")[1:]]))
	sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 6000 RTP/AVP 0\r\n"
	answers.sendto(("SIP/2.0 200 OK\r\nVia: %s\r\nFrom: %s\r\nTo: %s;tag=p\r\nCall-ID: %s\r\nCSeq: %s\r\nContact: <sip:p@127.0.0.1:%d;transport=tcp>\r\n"
	    "Content-Type: application/sdp\r\nContent-Length: %d\r\n\r\n%s" % (rows["Via"], rows["From"], rows["To"], rows["Call-ID"], rows["CSeq"],
	    listener.getsockname()[1], len(sdp), sdp)).encode(), caller)
	stream = listener.accept()[0]
	stream.settimeout(10)
	print(stream.recv(65536).decode().split("\r\n")[0], flush=True)
PY
python3 "$work/peer.py" >"$work/peer.out" 2>"$work/peer.err" &
peer=$!
pids="$pids $peer"
wait_for 5 '^port ' "$work/peer.out" || fail "the peer does not listen"
"$PICOSIP" call "sip:bob@127.0.0.1:$(sed -n 's/^port //p' "$work/peer.out")" --duration 0 --save "$work/owed.saved" >"$work/owed.out" 2>"$work/owed.err" ||
	fail "the call ended with $?"
ended 10 "$peer" || fail "the peer failed"
grep -q '^ACK sip:p@127.0.0.1' "$work/peer.out" || fail "the call was left without its ACK"
grep -q '^call 1: saved as ' "$work/owed.out" || fail "the call whose ACK waited was not saved"
