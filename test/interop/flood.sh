#!/bin/sh
# SPDX-License-Identifier: MIT
# Connections that say nothing, say it slowly, never end, never read, or break off, COUNT of them, do not stop two established calls nor new ones.
. "$(dirname "$0")/lib.sh"
need python3
count=${COUNT:-500}
ulimit -n "$(ulimit -H -n)" 2>/dev/null || :

# flood ARGUMENTS...: a server under it.
flood() {
	serve --quiet $secure
	python3 "$(dirname "$0")/flood.py" "$serve_pid" "$port" "$tcp_port" "$@" ${secure:+"$(port_of tls)"} >"$work/flood.out" 2>&1 || fail "flood.py $* ended with $?"
	cat "$work/flood.out"
	kill -INT "$serve_pid"
	ended 5 "$serve_pid" || fail "picosip serve ended with $?"
}

secure=
if command -v openssl >/dev/null; then
	certify server
	secure="--listen tls:127.0.0.1:0 --cert $work/certs/server.pem --key $work/certs/server.key"
fi
flood "$count"
# The same with room for 272 connections: 400 descriptors but 128.
printf '#!/bin/sh\nulimit -n 400\nexec "%s" "$@"\n' "$(realpath "$PICOSIP")" >"$work/few"
chmod +x "$work/few"
PICOSIP=$work/few
flood full
