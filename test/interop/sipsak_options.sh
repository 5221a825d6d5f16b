#!/bin/sh
# SPDX-License-Identifier: MIT
# sipsak's OPTIONS gets a 200 (exit 0), over UDP and TCP.
. "$(dirname "$0")/lib.sh"
need sipsak
serve
sipsak -s "sip:alice@127.0.0.1:$port" -v >"$work/udp.out" 2>&1 || fail "sipsak over UDP ended with $?"
sipsak -E tcp -s "sip:alice@127.0.0.1:$tcp_port" -v >"$work/tcp.out" 2>&1 || fail "sipsak over TCP ended with $?"
kill -INT "$serve_pid"
ended 5 "$serve_pid" || fail "picosip serve ended with $?"
echo "sipsak: OPTIONS answered over UDP and TCP"
