#!/bin/sh
# SPDX-License-Identifier: MIT
# Replaces (RFC 3891) with sipp: calls that take the place of others, rightly and not, over UDP and TCP; and one that we place.
. "$(dirname "$0")/lib.sh"
need sipp
scenarios=$(dirname "$0")/sipp
calls=50

taken() {
	serve --replaces accept --calls $((2 * calls))
	at=$port
	[ "$1" = u1 ] || at=$tcp_port
	sipp_calls "$1" "127.0.0.1:$at" -sf "$scenarios/uac_replaces.xml" -t "$1" -m $calls -r 50
	ended 10 "$serve_pid" || fail "picosip serve ended with $?"
	grep -qx "answered $((2 * calls)), failed 0, open 0" "$work/serve.out" || fail "the server counted otherwise"
	[ "$(grep -c '^call [0-9]*: replaces call [0-9]*$' "$work/serve.out")" = $calls ] || fail "the server did not say which calls were replaced"
	[ "$(grep -c '^call [0-9]*: answered, replaced' "$work/serve.out")" = $calls ] || fail "not as many calls were replaced"
	sipp_content "$1"
	echo "sipp calls ($1): $calls calls replaced by others, 486, 481 and 603 where it must not be"
}

taken u1
taken t1

# Not unless it is wanted.
serve --calls 1 --quiet
"$PICOSIP" call "sip:service@127.0.0.1:$port" --replaces 'nobody;to-tag=a;from-tag=b' --require-named >"$work/refused.out" 2>&1 && fail "a call that replaces was established"
grep -q ', 420 ' "$work/refused.out" || fail "no 420 came"
"$PICOSIP" call "sip:service@127.0.0.1:$port" --replaces 'nobody;to-tag=a;from-tag=b' >"$work/refused.out" 2>&1 && fail "a call that replaces was established"
grep -q ', 481 ' "$work/refused.out" || fail "no 481 came"
echo "420 for those who require what is not wanted, 481 for who names nobody"

# We call: the header as it was given.
sipp_listens uas -sf "$scenarios/uas_replaces.xml" -m 1
"$PICOSIP" call "sip:service@127.0.0.1:$at" --replaces '425928@phone.example.org;to-tag=7743;from-tag=6472;early-only' --require-named >"$work/call.out" 2>"$work/call.err"
[ $? = 1 ] || fail "the call was not refused"
grep -q ', 603 ' "$work/call.out" || fail "no 603 came"
ended 10 "$sipp_pid" || fail "sipp as called side ended with $?"
echo "sipp called: Replaces and Require as they were given"
