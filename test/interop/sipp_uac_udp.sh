#!/bin/sh
# SPDX-License-Identifier: MIT
# sipp's built-in uac places 10,000 calls at 2,000/s over UDP: none may fail, nothing be sent twice, nothing stay open.
. "$(dirname "$0")/lib.sh"
need sipp
serve --calls 10000 --quiet
sipp -sn uac -m 10000 -r 2000 -i 127.0.0.1 -p "$(free_port)" -nostdin -trace_stat -stf "$work/stat.csv" -fd 1 "127.0.0.1:$port" >"$work/sipp.out" 2>"$work/sipp.err" ||
	fail "sipp ended with $?"
ended 5 "$serve_pid" || fail "picosip serve ended with $?"
grep -qx 'answered 10000, failed 0, open 0' "$work/serve.out" || fail "the server counted otherwise"
failed=$(sipp_figure "$work/stat.csv" 'FailedCall(C)')
again=$(sipp_figure "$work/stat.csv" 'Retransmissions(C)')
[ "$failed" = 0 ] && [ "$again" = 0 ] || fail "sipp counted $failed failed calls, $again retransmissions"
echo "sipp uac, UDP: 10000 calls at 2000/s, 0 failed, 0 retransmissions, 0 open"
