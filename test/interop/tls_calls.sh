#!/bin/sh
# SPDX-License-Identifier: MIT
# Calls between two picosip programs over TLS: sips and transport=tls; one side's certificate, then both sides', demanded.
. "$(dirname "$0")/lib.sh"
certificates
# ledger: 3261-26.3.1-03 3261-26.3.1-08 3261-26.3.1-11 3261-26.2.2-06
# TLS alone is listened on. ledger: 3261-26.4.4-05
serve_tls loopback --calls 4
[ "$(grep -c '^listening' "$work/serve.out")" -eq 1 ] || fail "more than TLS is listened on"
"$PICOSIP" options "sips:bob@127.0.0.1:$tls_port;transport=udp" --ca "$certs/ca.pem" >"$work/udp.out" 2>&1 && fail "sips over UDP"
for uri in "sips:bob@127.0.0.1:$tls_port" "sip:bob@localhost:$tls_port;transport=tls" "sips:bob@localhost:$tls_port;transport=tcp"; do
	"$PICOSIP" call "$uri" --ca "$certs/ca.pem" --duration 50 --json >"$work/call.out" 2>"$work/call.err" || fail "call to $uri ended with $?"
	grep -q '"outcome": "established"' "$work/call.out" || fail "no answered call to $uri"
done
# A ladder shows plain SIP; no key, no ciphertext.
"$PICOSIP" call "sips:bob@127.0.0.1:$tls_port" --ca "$certs/ca.pem" --duration 50 --ladder >"$work/ladder.out" 2>&1 || fail "call with ladder ended with $?"
for word in INVITE ACK BYE TLS; do grep -q "$word" "$work/ladder.out" || fail "no $word in the ladder"; done
ended 5 "$serve_pid" || fail "picosip serve ended with $?"
grep -q '^answered 4, failed 0' "$work/serve.out" || fail "the server does not count 4 calls"

# Both show a certificate, the server hangs up over the connection that its peer listens at.
serve_tls loopback --verify --calls 1 --hangup-after 50 --listen tcp:127.0.0.1:0,ws:127.0.0.1:0
for transport in tls tcp ws; do
	[ "$(grep -c "^listening $transport " "$work/serve.out")" -eq 1 ] || fail "nothing listens on $transport"
done
"$PICOSIP" call "sips:bob@127.0.0.1:$tls_port" --ca "$certs/ca.pem" --json >"$work/none.out" 2>&1 && fail "a caller without certificate got through"
wait_for 5 'refused: no certificate shown' "$work/serve.out" || fail "the server does not say why it refused"
# Whom the From names is not whom the certificate does: nobody minds. ledger: 5922-5-02
"$PICOSIP" call "sips:bob@127.0.0.1:$tls_port" --from sips:alice@elsewhere.example --ca "$certs/ca.pem" --cert "$certs/loopback.pem" --key "$certs/loopback.key" --duration 5000 --json \
	>"$work/both.out" 2>"$work/both.err" || fail "call with both certificates ended with $?"
grep -q '"outcome": "established"' "$work/both.out" || fail "no answered call with both certificates"
ended 5 "$serve_pid" || fail "picosip serve --verify ended with $?"
grep -q '^answered 1, failed 0' "$work/serve.out" || fail "the server does not count one call"
echo "TLS: 4 calls with the server's certificate, one with both, one refused"
