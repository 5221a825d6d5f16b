#!/bin/sh
# SPDX-License-Identifier: MIT
# Reliable provisional responses and UPDATEs with sipp, as the called and as the calling side, over UDP and TCP: 200 calls each, none may fail.
. "$(dirname "$0")/lib.sh"
need sipp
scenarios=$(dirname "$0")/sipp
calls=200

# sipp calls us: 183 with the answer, its PRACK, its UPDATE, ours, and the 200 without a description.
called() {
	serve --progress 1500 --100rel required --update-early 500 --calls $calls --quiet
	at=$port
	[ "$1" = u1 ] || at=$tcp_port
	sipp_calls "$1" "127.0.0.1:$at" -sf "$scenarios/uac_100rel.xml" -t "$1" -m $calls -r 100
	ended 5 "$serve_pid" || fail "picosip serve ended with $?"
	grep -qx "answered $calls, failed 0, open 0" "$work/serve.out" || fail "the server counted otherwise"
	sipp_content "$1"
	echo "sipp calls ($1): $calls calls with PRACK and UPDATE both ways, 0 failed"
}

# We call sipp: two reliable responses, an UPDATE of each side before the answer, one of ours after it.
calling() {
	sipp_listens "$1" -sf "$scenarios/uas_100rel.xml" -t "$1" -m $calls
	timeout 30 "$PICOSIP" call "sip:service@127.0.0.1:$at" --transport "$2" --100rel required --update-early 0 --update-after 0 --duration 300 --repeat $calls \
		--rate 100 --quiet >"$work/call.out" 2>"$work/call.err" || fail "picosip call ($1) ended with $?"
	grep -q "^$calls calls in .*: established $calls, rejected 0, failed 0, cancelled 0, open 0;" "$work/call.out" || fail "the caller ($1) counted otherwise"
	ended 10 "$sipp_pid" || fail "sipp as called side ($1) ended with $?"
	sipp_content "$1"
	echo "sipp called ($1): $calls calls with two PRACKs and three UPDATEs, 0 failed"
}

called u1
called t1
calling u1 udp
calling t1 tcp

# Who requires 100rel of a server that does not want it gets 420.
serve --100rel never --quiet --calls 1
"$PICOSIP" call "sip:service@127.0.0.1:$port" --100rel required >"$work/never.out" 2>&1 && fail "a call without 100rel was established"
grep -q ', 420 ' "$work/never.out" || fail "no 420 came"
echo "420 for those who require what is not wanted"
