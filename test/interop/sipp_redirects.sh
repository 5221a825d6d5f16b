#!/bin/sh
# SPDX-License-Identifier: MIT
# picosip call --follow through sipp as a redirect server: two Contacts, of which the better one refuses, and the other answers. Without --follow the
# 302 is the end. Over UDP and TCP, 100 calls each, none may fail.
. "$(dirname "$0")/lib.sh"
need sipp
scenarios=$(dirname "$0")/sipp
calls=100

serve --answer 486 --quiet
dead=127.0.0.1:$port
serve --quiet
alive=127.0.0.1:$port

redirecting() {
	sipp_listens "$1" -sf "$scenarios/uas_302.xml" -t "$1" -key alive "$alive" -key dead "$dead" -m "$2"
}

for transport in u1:udp t1:tcp; do
	redirecting "${transport%:*}" $calls
	timeout 30 "$PICOSIP" call "sip:service@127.0.0.1:$at;transport=${transport#*:}" --follow --repeat $calls --rate 100 --quiet >"$work/call.out" 2>"$work/call.err" ||
		fail "picosip call ended with $?"
	grep -q "^$calls calls in .*: established $calls, rejected 0, failed 0, cancelled 0, open 0;" "$work/call.out" || fail "the caller counted otherwise"
	ended 10 "$sipp_pid" || fail "sipp ended with $?"
	sipp_content "${transport%:*}"
	echo "followed (${transport#*:}): $calls calls sent on by sipp, refused by one, taken by the other"
done

redirecting u1 1
timeout 30 "$PICOSIP" call "sip:service@127.0.0.1:$at" --follow --ladder >"$work/one.out" 2>&1 || fail "one call was not established"
grep -q "^call 1: 302 Moved Temporarily, on to sip:service@$dead\$" "$work/one.out" || fail "the 302 was not told"
grep -q "^call 1: 486 Busy Here, on to sip:service@$alive\$" "$work/one.out" || fail "the 486 was not told"
ended 10 "$sipp_pid" || fail "sipp ended with $?"

redirecting u1 1
"$PICOSIP" call "sip:service@127.0.0.1:$at" >"$work/never.out" 2>&1 && fail "a call was established that should not have followed"
grep -q ', 302 ' "$work/never.out" || fail "no 302 came"
echo "each step told; without --follow the 302 is the end"
