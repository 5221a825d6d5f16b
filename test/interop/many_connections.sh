#!/bin/sh
# SPDX-License-Identifier: MIT
# 1,000 open TCP connections (COUNT) and 100 by TLS (TLS_COUNT) beside a call by UDP and one by TCP: what they cost in memory, that the calls
# do not notice, and that all is given back. `make bench B=connections` does it with 10,000 and 2,000.
. "$(dirname "$0")/lib.sh"
need python3
count=${COUNT:-1000} tls_count=${TLS_COUNT:-100}
limit=$(ulimit -H -n)
ulimit -n "$limit" 2>/dev/null || :
if [ "$limit" != unlimited ] && [ "$limit" -lt $((count + tls_count + 200)) ]; then
	echo "skipped: $count and $tls_count connections want more descriptors than the hard limit of $limit"
	exit 77
fi
secure=
if command -v openssl >/dev/null && "$PICOSIP" serve --listen tls:127.0.0.1:0 --help >/dev/null 2>&1; then
	certify server
	secure="--listen tls:127.0.0.1:0 --cert $work/certs/server.pem --key $work/certs/server.key"
fi
serve --quiet $secure
[ -z "$secure" ] || secure="$(port_of tls) $tls_count"
python3 "$(dirname "$0")/many_connections.py" "$serve_pid" "$port" "$tcp_port" "$count" $secure >"$work/many.out" 2>&1 || fail "many_connections.py ended with $?"
cat "$work/many.out"
kill -INT "$serve_pid"
ended 5 "$serve_pid" || fail "picosip serve ended with $?"
