#!/bin/sh
# SPDX-License-Identifier: MIT
# OpenSSL's s_client sends OPTIONS and gets a 200, by sip/2, by TLS 1.2 and without ALPN, and an old version is refused;
# its s_server receives picosip's OPTIONS, and what it answers arrives.
# ledger: 3261-26.3.1-01 3261-26.3.1-03
. "$(dirname "$0")/lib.sh"
certificates
serve_tls loopback
options() {
	printf 'OPTIONS sip:x@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TLS 127.0.0.1:9;branch=z9hG4bK%s\r\nFrom: <sip:a@127.0.0.1>;tag=1\r\nTo: <sip:x@127.0.0.1>\r\nCall-ID: %s\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n' "$1" "$1"
}
n=0
for how in '-alpn sip/2' '-tls1_2' '-servername localhost -ign_eof'; do
	n=$((n + 1))
	mkfifo "$work/in$n"
	# shellcheck disable=SC2086
	openssl s_client -connect "127.0.0.1:$tls_port" -CAfile "$certs/ca.pem" -verify_return_error $how -quiet <"$work/in$n" >"$work/client$n.out" 2>"$work/client$n.err" &
	client=$!
	pids="$pids $client"
	exec 3>"$work/in$n"
	options "$n" >&3
	wait_for 5 '^SIP/2.0 200' "$work/client$n.out" || fail "no 200 for s_client $how"
	exec 3>&-
	kill "$client" 2>/dev/null
	wait "$client" 2>/dev/null
done
openssl s_client -connect "127.0.0.1:$tls_port" -alpn h2 -quiet </dev/null >"$work/h2.out" 2>&1 && fail "another application protocol got through"
wait_for 5 'refused: no common application protocol' "$work/serve.out" || fail "h2 was not refused as such"
openssl s_client -connect "127.0.0.1:$tls_port" -tls1_1 -cipher DEFAULT@SECLEVEL=0 -quiet </dev/null >"$work/old.out" 2>&1 && fail "TLS 1.1 got through"
wait_for 5 'refused: no common protocol version' "$work/serve.out" || fail "TLS 1.1 was not refused as such"
kill -INT "$serve_pid"
ended 5 "$serve_pid" || fail "picosip serve ended with $?"

port=$(free_port)
mkfifo "$work/answers"
openssl s_server -accept "127.0.0.1:$port" -cert "$certs/loopback.pem" -key "$certs/loopback.key" -cert_chain "$certs/loopback.pem" -alpn sip/2 \
	-naccept 1 <"$work/answers" >"$work/server.out" 2>"$work/server.err" &
server=$!
pids="$pids $server"
exec 3>"$work/answers"
wait_for 5 ACCEPT "$work/server.out" || fail "s_server does not listen"
"$PICOSIP" options "sips:x@localhost:$port" --ca "$certs/ca.pem" >"$work/ping.out" 2>&1 &
ping=$!
pids="$pids $ping"
wait_for 5 '^Content-Length: 0' "$work/server.out" || fail "s_server gets no OPTIONS"
grep -q '^OPTIONS sips:x@localhost' "$work/server.out" || fail "it is no OPTIONS for us"
{
	printf 'SIP/2.0 200 OK\r\n'
	grep '^\(Via\|From\|Call-ID\|CSeq\): ' "$work/server.out"
	sed -n 's/^\(To: [^\r]*\).*/\1;tag=2\r/p' "$work/server.out"
	printf 'Content-Length: 0\r\n\r\n'
} >&3
ended 10 "$ping" || fail "picosip options ended with $?"
grep -q '^1: 200' "$work/ping.out" || fail "s_server's 200 was not taken"
grep -q 'ALPN protocols selected: sip/2\|Protocols advertised by the client: sip/2\|sip/2' "$work/server.out" "$work/server.err" || fail "sip/2 was not agreed"
exec 3>&-
echo "OpenSSL: s_client answered three times and refused twice, s_server answered"
