#!/bin/sh
# SPDX-License-Identifier: MIT
# baresip calls us twice: once we hang up, once baresip does.
. "$(dirname "$0")/lib.sh"
need baresip bash
baresip_start ''
serve --calls 1 --ring 200 --hangup-after 300
baresip_say "d sip:alice@127.0.0.1:$port"
ended 10 "$serve_pid" || fail "picosip serve ended with $?"
grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "the call that we ended"
wait_for 5 'Call established' "$work/baresip.out" || fail "baresip saw no call established"
wait_for 5 'session closed\|terminated' "$work/baresip.out" || fail "baresip saw no end"

serve --calls 1
baresip_say "d sip:alice@127.0.0.1:$port"
tries=100
until [ "$(grep -c 'Call established' "$work/baresip.out")" -ge 2 ]; do
	tries=$((tries - 1))
	[ $tries -gt 0 ] || fail "the second call was not established"
	sleep 0.05
done
baresip_say b
ended 10 "$serve_pid" || fail "picosip serve ended with $?"
grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "the call that baresip ended"
echo "baresip calls: established and ended from each side"
