#!/bin/sh
# SPDX-License-Identifier: MIT
# We call baresip over TLS: once we hang up, once baresip does; with another authority its certificate is refused.
. "$(dirname "$0")/lib.sh"
need baresip bash openssl
certify baresip picosip
baresip_tls_start ';answermode=auto'
to="sip:bob@127.0.0.1:$baresip_tls_port;transport=tls"
own="--cert $work/certs/picosip.pem --key $work/certs/picosip.key"
"$PICOSIP" call "$to" --ca "$work/certs/ca.pem" --duration 400 --json >"$work/first.out" 2>&1 || fail "the first call ended with $?"
grep -q '"outcome": "established"' "$work/first.out" || fail "the call that we ended"

# shellcheck disable=SC2086 # options, and none of them has a blank
"$PICOSIP" call "$to" --ca "$work/certs/ca.pem" $own --listen tls:127.0.0.1:0 --duration 20000 --json >"$work/second.out" 2>&1 &
call_pid=$!
pids="$pids $call_pid"
baresip_established 2
baresip_say b
ended 10 "$call_pid" || fail "the second call ended with $?"
grep -q '"outcome": "established"' "$work/second.out" || fail "the call that baresip ended"

mv "$work/certs" "$work/trusted"
certify stranger
"$PICOSIP" call "$to" --ca "$work/certs/ca.pem" --duration 100 >"$work/third.out" 2>&1
[ $? -eq 3 ] || fail "baresip's certificate was taken, and its authority is unknown"
echo "baresip called over TLS: established and ended from each side; refused with another authority"
