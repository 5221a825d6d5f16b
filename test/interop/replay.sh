#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs written down by --record are made again by `picosip replay`, byte for byte: calls over UDP, TCP, TLS and WebSocket, by name, refused, cancelled,
# held; a server killed in mid-call; a ladder from the record. A record that was changed, is of another version, or is none, is told.
. "$(dirname "$0")/lib.sh"
need openssl
certify server
serve --listen tls:127.0.0.1:0 --listen ws:127.0.0.1:0 --cert "$work/certs/server.pem" --key "$work/certs/server.key" --ring 30 --record "$work/serve.rec"
tls_port=$(port_of tls)
ws_port=$(port_of ws)

# replays NAME: the record of that name.
replays() {
	"$PICOSIP" replay "$work/$1.rec" >"$work/replay-$1.out" 2>"$work/replay-$1.err" || fail "the record $1 is not made again"
	grep -q ': as recorded$' "$work/replay-$1.out" || fail "replay of $1 does not say so"
}

n=0
for call in "sip:bob@127.0.0.1:$port" "sip:bob@127.0.0.1:$port;transport=tcp" "sip:bob@localhost:$port" "sips:bob@127.0.0.1:$tls_port" \
	"sip:bob@127.0.0.1:$ws_port;transport=ws" "sip:bob@127.0.0.1:$port --hold-after 20 --repeat 5"; do
	n=$((n + 1))
	# shellcheck disable=SC2086
	"$PICOSIP" call $call --duration 60 --ca "$work/certs/ca.pem" --record "$work/call$n.rec" >"$work/call$n.out" 2>"$work/call$n.err" || fail "$call ended with $?"
	replays "call$n"
done
"$PICOSIP" call "sip:bob@127.0.0.1:$port" --cancel-after 5 --record "$work/cancel.rec" >"$work/cancel.out" 2>&1
replays cancel
"$PICOSIP" options "sip:127.0.0.1:$port" --record "$work/options.rec" >"$work/options.out" 2>&1 || fail "OPTIONS ended with $?"
replays options

# The server dies within a call: its record ends there, and all before it is made again.
"$PICOSIP" call "sip:bob@127.0.0.1:$port" --duration 5000 --quiet >"$work/last.out" 2>&1 &
caller=$!
pids="$pids $caller"
tries=200
until [ "$(grep -c '^accept ' "$work/serve.rec")" -ge 11 ] && tail -n 1 "$work/serve.rec" | grep -q '^> none'; do
	tries=$((tries - 1))
	[ "$tries" -gt 0 ] || fail "the last call does not stand"
	sleep 0.05
done
kill -9 "$serve_pid"
ended 5 "$serve_pid" 2>/dev/null
replays serve

[ "$(stat -c %a "$work/serve.rec")" = 600 ] || fail "others may read the record"
"$PICOSIP" replay "$work/call1.rec" --ladder --pcap "$work/call1.pcapng" >"$work/ladder.out" 2>&1 || fail "no ladder"
for row in INVITE '180 Ringing' '200 OK (INVITE, SDP)' ACK BYE '200 OK (BYE)'; do
	grep -qF -- "$row" "$work/ladder.out" || fail "the ladder has no $row"
done
[ -s "$work/call1.pcapng" ] || fail "no capture"

# refuses STATUS TEXT NAME: replay of that record ends so and says so.
refuses() {
	"$PICOSIP" replay "$work/$3.rec" >"$work/refused.out" 2>&1
	[ $? -eq "$1" ] || fail "replay of $3 ended with another status than $1"
	grep -q -- "$2" "$work/refused.out" || fail "replay of $3 does not say: $2"
}
sed '/^> send/s/BYE sip/BYE sap/' "$work/call1.rec" >"$work/changed.rec"
refuses 1 '^  now  > send .*BYE sip' changed
sed '1s/ [0-9]*$/ 1/' "$work/call1.rec" >"$work/foreign.rec"
refuses 2 'another version or build' foreign
sed 's/^call /cull /' "$work/call1.rec" >"$work/wrong.rec"
refuses 2 ':[0-9]*: no input' wrong
echo INVITE >"$work/none.rec"
refuses 2 'no record' none
refuses 2 'cannot be read' absent
"$PICOSIP" options "sip:127.0.0.1:$port" --record "$work/no/such/folder" >"$work/nowhere.out" 2>&1
[ $? -eq 2 ] || fail "--record to nowhere is not refused"
exit 0
