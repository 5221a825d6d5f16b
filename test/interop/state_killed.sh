#!/bin/sh
# SPDX-License-Identifier: MIT
# --state: processes killed in mid-call come back and end their calls with a BYE that sipp accepts: the called side, the calling side, one that was
# still ringing. A state that is in use, too old, damaged or foreign is told, and nothing goes on with it. Not here: TCP, since sipp gives its calls
# up with the connection; attempts and torn blocks (test_posix_state.c).
. "$(dirname "$0")/lib.sh"
need sipp
port=$(free_port)

# start NAME ARGUMENTS...: picosip in the background, its state in NAME.state; sets started.
start() {
	name=$1
	shift
	"$PICOSIP" "$@" --state "$work/$name.state" >"$work/$name.out" 2>"$work/$name.err" &
	started=$!
	pids="$pids $started"
}

killed() {
	kill -9 "$1"
	ended 5 "$1" 2>/dev/null
}

listens() {
	wait_for 5 '^listening tcp' "$work/$1.out" || fail "serve does not listen"
}

# A sipp that calls and waits for the other side's BYE.
cat >"$work/waits.xml" <<-'XML'
	<?xml version="1.0"?>
	<scenario name="waits for BYE">
	<send retrans="500"><![CDATA[

	INVITE sip:bob@[remote_ip]:[remote_port] SIP/2.0
	Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
	From: <sip:sipp@[local_ip]:[local_port]>;tag=[pid]a[call_number]
	To: <sip:bob@[remote_ip]:[remote_port]>
	Call-ID: [call_id]
	CSeq: 1 INVITE
	Contact: <sip:sipp@[local_ip]:[local_port];transport=[transport]>
	Max-Forwards: 70
	Content-Type: application/sdp
	Content-Length: [len]

	v=0
	o=- 1 1 IN IP4 [local_ip]
	s=-
	c=IN IP4 [local_ip]
	t=0 0
	m=audio 6000 RTP/AVP 0
	]]></send>
	<recv response="100" optional="true"/>
	<recv response="180" optional="true"/>
	<recv response="200" rrs="true"/>
	<send><![CDATA[

	ACK [next_url] SIP/2.0
	Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
	From: <sip:sipp@[local_ip]:[local_port]>;tag=[pid]a[call_number]
	[last_To:]
	Call-ID: [call_id]
	CSeq: 1 ACK
	Max-Forwards: 70
	Content-Length: 0

	]]></send>
	<recv request="BYE" timeout="15000"/>
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

# waits CALLS: that sipp in the background; sets waits.
waits() {
	sipp "127.0.0.1:$port" -sf "$work/waits.xml" -i 127.0.0.1 -m "$1" -nostdin -timeout 30 -timeout_error >"$work/sipp.out" 2>"$work/sipp.err" &
	waits=$!
	pids="$pids $waits"
}

start serve serve --listen "udp:127.0.0.1:$port" --trace --ring 20
listens serve
waits 2
tries=200
until [ "$(grep -c 'accepted -> confirmed' "$work/serve.out")" -ge 2 ]; do
	tries=$((tries - 1))
	[ "$tries" -gt 0 ] || fail "the calls of sipp do not stand"
	sleep 0.05
done
"$PICOSIP" serve --listen udp:127.0.0.1:0 --state "$work/serve.state" >"$work/second.out" 2>&1
[ $? -eq 2 ] && grep -q 'another process has it' "$work/second.out" || fail "two processes share a state"
killed "$started"
start serve serve --listen "udp:127.0.0.1:$port" --hangup-after 50 --calls 2
ended 20 "$started" || fail "the second server ended with $?"
grep -q '^taken up: 2$' "$work/serve.out" || fail "calls were not taken up"
ended 20 "$waits" || fail "sipp did not take the BYE"
[ ! -e "$work/serve.state" ] || fail "a state is left though its calls have ended"

# One that still rings: the one who comes back answers it.
start ringing serve --listen "udp:127.0.0.1:$port" --trace --ring 60000
listens ringing
waits 1
wait_for 10 'Initial -> Early' "$work/ringing.out" || fail "no call rings"
killed "$started"
start ringing serve --listen "udp:127.0.0.1:$port" --ring 10 --hangup-after 10 --calls 1
ended 20 "$started" || fail "the server that answers ended with $?"
ended 20 "$waits" || fail "sipp was not answered"

# The calling side.
sipp -sn uas -i 127.0.0.1 -p "$port" -m 1 -nostdin -timeout 30 >"$work/uas.out" 2>"$work/uas.err" &
uas=$!
pids="$pids $uas"
wait_for 5 "$(printf ':%04X ' "$port")" /proc/net/udp || fail "sipp does not listen"
start call call "sip:bob@127.0.0.1:$port" --duration 60000 --trace
wait_for 10 'ringing -> confirmed' "$work/call.out" || fail "the call does not stand"
killed "$started"
cp "$work/call.state" "$work/copy.state"
start call call "sip:bob@127.0.0.1:$port" --duration 50
ended 20 "$started" || fail "the call that was taken up ended with $?"
ended 20 "$uas" || fail "sipp did not take the BYE"

# refused TEXT ARGUMENTS...: of the copy, a second call is placed instead of taking that one up. Nobody answers it: it is cancelled at once.
told() {
	text=$1
	shift
	cp "$work/copy.state" "$work/told.state"
	"$PICOSIP" call "sip:bob@127.0.0.1:$port" --cancel-after 1 --timer-b 100 --timer-f 100 --state "$work/told.state" "$@" >"$work/told.out" 2>&1
	grep -q "$text" "$work/told.out" || fail "the state is not said to be: $text"
	grep -q 'taken up: [0-9]' "$work/told.out" && fail "it was taken up"
}
sleep 0.2
told 'too old, not taken up' --state-age 100
for damage in 0 16 4096 4160; do
	cp "$work/copy.state" "$work/damaged.state"
	printf 'X' | dd of="$work/damaged.state" bs=1 seek="$damage" conv=notrunc 2>/dev/null
	before=$(cksum <"$work/damaged.state")
	"$PICOSIP" call "sip:bob@127.0.0.1:$port" --state "$work/damaged.state" >"$work/damaged.out" 2>&1
	[ $? -eq 2 ] || fail "a state damaged at $damage is taken"
	[ "$(cksum <"$work/damaged.state")" = "$before" ] || fail "a damaged state was changed"
done
head -c 100000 "$work/copy.state" >"$work/short.state"
"$PICOSIP" call "sip:bob@127.0.0.1:$port" --state "$work/short.state" >"$work/short.out" 2>&1
[ $? -eq 2 ] && [ "$(stat -c %s "$work/short.state")" -eq 100000 ] || fail "a state cut short is taken"
"$PICOSIP" call "sip:bob@127.0.0.1:$port" --state "$work/short.state" --record "$work/x.rec" >"$work/both.out" 2>&1
[ $? -eq 2 ] || fail "--record and --state together"
exit 0
