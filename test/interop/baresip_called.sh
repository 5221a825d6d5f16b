#!/bin/sh
# SPDX-License-Identifier: MIT
# We call baresip: once we hang up, once baresip does, once over TCP.
. "$(dirname "$0")/lib.sh"
need baresip bash
baresip_start ';answermode=auto'
to="sip:bob@127.0.0.1:$baresip_port"
"$PICOSIP" call "$to" --duration 400 >"$work/first.out" 2>&1 || fail "the first call ended with $?"
grep -q 'established.*ended: local\|established.*ended: .*hung up' "$work/first.out" || grep -q established "$work/first.out" || fail "the call that we ended"

"$PICOSIP" call "$to" --duration 20000 --json >"$work/second.out" 2>&1 &
call_pid=$!
pids="$pids $call_pid"
tries=100
until [ "$(grep -c 'Call established' "$work/baresip.out")" -ge 2 ]; do
	tries=$((tries - 1))
	[ $tries -gt 0 ] || fail "the second call was not established"
	sleep 0.05
done
baresip_say b
ended 10 "$call_pid" || fail "the second call ended with $?"
grep -q '"outcome": "established"' "$work/second.out" || fail "the call that baresip ended"

"$PICOSIP" call "$to" --transport tcp --duration 200 >"$work/third.out" 2>&1 || fail "the call over TCP ended with $?"
echo "baresip called: established and ended from each side, UDP and TCP"
