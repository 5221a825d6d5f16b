#!/bin/sh
# SPDX-License-Identifier: MIT
# Session timers (RFC 4028) with sipp as the calling and as the called side, over UDP and TCP: 422 and its retry, who refreshes, refreshes by UPDATE and
# re-INVITE, 200 calls each, none may fail. That refreshes come in time is tested in virtual time (test/flow/test_session_timer_refresh.c): they are 45 s apart at least.
. "$(dirname "$0")/lib.sh"
need sipp
scenarios=$(dirname "$0")/sipp
calls=200

called() {
	serve --min-se 300 --calls $calls --quiet
	at=$port
	[ "$1" = u1 ] || at=$tcp_port
	sipp_calls "$1" "127.0.0.1:$at" -sf "$scenarios/uac_timers.xml" -t "$1" -m $calls -r 100
	ended 5 "$serve_pid" || fail "picosip serve ended with $?"
	grep -qx "answered $calls, failed 0, open 0" "$work/serve.out" || fail "the server counted otherwise"
	sipp_content "$1"
	echo "sipp calls ($1): $calls calls with a 422 and two refreshes, 0 failed"
}

calling() {
	sipp_listens "$1" -sf "$scenarios/uas_timers.xml" -t "$1" -m $calls
	timeout 30 "$PICOSIP" call "sip:service@127.0.0.1:$at" --transport "$2" --session-expires 90 --update-after 0 --duration 200 --repeat $calls \
		--rate 100 --quiet >"$work/call.out" 2>"$work/call.err" || fail "picosip call ($1) ended with $?"
	grep -q "^$calls calls in .*: established $calls, rejected 0, failed 0, cancelled 0, open 0;" "$work/call.out" || fail "the caller ($1) counted otherwise"
	ended 10 "$sipp_pid" || fail "sipp as called side ($1) ended with $?"
	sipp_content "$1"
	echo "sipp called ($1): $calls calls with a 422 and a refresh, 0 failed"
}

called u1
called t1
calling u1 udp
calling t1 tcp

# Who does not support them answers as if there were none.
serve --no-session-timer --quiet --calls 1
"$PICOSIP" call "sip:service@127.0.0.1:$port" --session-expires 90 --duration 100 >"$work/never.out" 2>&1 || fail "no call to one without session timers"
echo "a call to one without session timers"
