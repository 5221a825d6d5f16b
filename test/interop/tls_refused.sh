#!/bin/sh
# SPDX-License-Identifier: MIT
# Servers (OpenSSL's s_server) whose certificates are no good: picosip refuses each, says why, sends no SIP. With --no-verify it does.
# ledger: 3261-26.2.2-05 5922-7.1-09 3261-26.3.1-07 5922-7.2-07 5922-7.3-04
. "$(dirname "$0")/lib.sh"
certificates

mkfifo "$work/nothing" # its standard input must not end
exec 3<>"$work/nothing"
# s_server CERTIFICATE: sets port, server.
s_server() {
	port=$(free_port)
	rm -f "$work/server.out" # of the one before
	openssl s_server -accept "127.0.0.1:$port" -cert "$certs/$1.pem" -key "$certs/$1.key" -cert_chain "$certs/$1.pem" -naccept 1 \
		<&3 >"$work/server.out" 2>"$work/server.err" &
	server=$!
	pids="$pids $server"
	wait_for 5 ACCEPT "$work/server.out" || fail "s_server does not listen"
}

refused=0
# refuses HOST CERTIFICATE REASON SUBJECT [OPTION...]
refuses() {
	host=$1 own=$2 reason=$3 subject=$4
	shift 4
	s_server "$own"
	"$PICOSIP" options "sips:x@$host:$port" --ca "$certs/ca.pem" --json "$@" >"$work/ping.out" 2>"$work/ping.err"
	code=$?
	grep -q 'has no TLS' "$work/ping.err" && echo 'skipped: this build has no TLS' && exit 77
	[ "$code" -eq 3 ] || fail "$own: picosip options ended with $code"
	grep -q "\"event\": \"tls-refused\".*\"reason\": \"$reason\".*CN=$subject\"" "$work/ping.out" || fail "$own: not refused as: $reason"
	grep -q '"status": 503' "$work/ping.out" || fail "$own: no 503 (RFC 3261 8.1.3.1)"
	kill "$server" 2>/dev/null
	wait "$server" 2>/dev/null
	grep -q 'OPTIONS' "$work/server.out" && fail "$own: SIP was sent"
	refused=$((refused + 1))
}

refuses localhost server 'certificate for another name' server
refuses host.localhost wildcard 'only a wildcard in the certificate fits' wildcard
refuses localhost expired 'certificate expired' expired
refuses localhost future 'certificate not yet valid' future
refuses localhost selfsigned 'self-signed certificate' selfsigned
refuses localhost unknownserver 'certificate of an unknown authority' unknownserver
refuses localhost revoked 'certificate revoked' revoked --crl "$certs/crl.pem"
refuses localhost sips 'certificate names no SIP domain' sips
refuses localhost clientonly 'certificate not meant for this use' clientonly
refuses cn.localhost cn.localhost 'certificate names no SIP domain' cn.localhost --no-cn
refuses host.localhost cn.localhost 'certificate for another name' cn.localhost

s_server cn.localhost
"$PICOSIP" options "sips:x@cn.localhost:$port" --ca "$certs/ca.pem" --t1 10 >"$work/any.out" 2>&1 &
pids="$pids $!"
wait_for 5 '^OPTIONS' "$work/server.out" || fail "a CN does not count where there is no subjectAltName"
s_server expired
"$PICOSIP" options "sips:x@localhost:$port" --no-verify --t1 10 >"$work/any.out" 2>&1 &
pids="$pids $!"
wait_for 5 '^OPTIONS' "$work/server.out" || fail "--no-verify does not go on"
echo "TLS: $refused certificates refused, each with its reason, nothing sent"
