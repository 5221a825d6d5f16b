#!/bin/sh
# SPDX-License-Identifier: MIT
# baresip calls us over TLS twice: once we hang up, once baresip does.
. "$(dirname "$0")/lib.sh"
need baresip bash openssl
certify baresip picosip
baresip_tls_start ''
serve_baresip() {
	serve --listen tls:127.0.0.1:0 --ca "$work/certs/ca.pem" --cert "$work/certs/picosip.pem" --key "$work/certs/picosip.key" --calls 1 "$@"
}
serve_baresip --ring 200 --hangup-after 300
baresip_say "d sip:alice@127.0.0.1:$(port_of tls)"
ended 10 "$serve_pid" || fail "picosip serve ended with $?"
grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "the call that we ended"
wait_for 5 'Call established' "$work/baresip.out" || fail "baresip saw no call established"
wait_for 5 'session closed\|terminated' "$work/baresip.out" || fail "baresip saw no end"

serve_baresip
baresip_say "d sip:alice@127.0.0.1:$(port_of tls)"
baresip_established 2
baresip_say b
ended 10 "$serve_pid" || fail "picosip serve ended with $?"
grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "the call that baresip ended"
echo "baresip calls over TLS: established and ended from each side"
