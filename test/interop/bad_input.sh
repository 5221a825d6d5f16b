#!/bin/sh
# SPDX-License-Identifier: MIT
# While a call is up, the server gets every RFC 4475 and 5118 message and worse, over UDP and TCP: the call ends properly,
# another one goes through, the server lives and ends when asked to. What each message deserves is checked by the unit tests.
. "$(dirname "$0")/lib.sh"
need python3
here=$(dirname "$0")
serve --t1 50 --quiet
"$PICOSIP" call "sip:held@127.0.0.1:$port" --duration 60000 --quiet >"$work/held.out" 2>&1 &
held_pid=$!
pids="$pids $held_pid"
sleep 0.3
kill -0 "$held_pid" || fail "the held call was not established"
python3 "$here/bad_input.py" "$port" "$tcp_port" "$here/../wire/torture" >"$work/bad.out" 2>&1 || fail "bad_input.py ended with $?"
kill -0 "$serve_pid" || fail "the server did not live"
kill -0 "$held_pid" || fail "the held call ended"
kill -INT "$held_pid"
ended 5 "$held_pid" || fail "the held call ended with $?"
grep -q 'established 1, rejected 0, failed 0, cancelled 0, open 0' "$work/held.out" || fail "the held call did not end properly"
"$PICOSIP" call "sip:after@127.0.0.1:$port" --duration 0 >"$work/after.out" 2>&1 || fail "a call afterwards ended with $?"
kill -INT "$serve_pid"
ended 5 "$serve_pid" || fail "picosip serve ended with $?"
echo "bad input: $(head -n 1 "$work/bad.out"); server and calls unharmed"
