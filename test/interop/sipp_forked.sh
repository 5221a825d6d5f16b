#!/bin/sh
# SPDX-License-Identifier: MIT
# A forked INVITE with sipp in the place of both called sides: two answers with tags of their own, each acknowledged, the second ended by a BYE.
. "$(dirname "$0")/lib.sh"
need sipp
scenarios=$(dirname "$0")/sipp
calls=100

forked() {
	sipp_listens "$1" -sf "$scenarios/uas_forked.xml" -t "$1" -m $calls
	timeout 30 "$PICOSIP" call "sip:service@127.0.0.1:$at" --transport "$2" --duration 500 --repeat $calls --rate 100 --quiet >"$work/call.out" \
		2>"$work/call.err" || fail "picosip call ($1) ended with $?"
	grep -q "^$calls calls in .*: established $calls, rejected 0, failed 0, cancelled 0, open 0;" "$work/call.out" || fail "the caller ($1) counted otherwise"
	ended 10 "$sipp_pid" || fail "sipp as called sides ($1) ended with $?"
	sipp_content "$1"
	echo "sipp called ($1): $calls calls with two answers, both acknowledged, one ended by BYE, 0 failed"
}

forked u1 udp
forked t1 tcp
