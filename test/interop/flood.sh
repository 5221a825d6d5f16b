#!/bin/sh
# SPDX-License-Identifier: MIT
# Connections that say nothing, say it slowly, never end, never read, or break off, COUNT of them, do not stop two established calls nor new ones.
. "$(dirname "$0")/lib.sh"
need python3
count=${COUNT:-500}
ulimit -n "$(ulimit -H -n)" 2>/dev/null || :
serve --quiet
python3 "$(dirname "$0")/flood.py" "$serve_pid" "$port" "$tcp_port" "$count" >"$work/flood.out" 2>&1 || fail "flood.py ended with $?"
cat "$work/flood.out"
kill -INT "$serve_pid"
ended 5 "$serve_pid" || fail "picosip serve ended with $?"
