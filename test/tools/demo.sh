#!/bin/sh
# SPDX-License-Identifier: MIT
# demo.sh [picosip]: a server and two calls on the loopback, one over UDP, one over TCP, each with its ladder.
picosip=${1:-${PICOSIP:-build/picosip}}
work=$(mktemp -d) || exit 1
serve_pid=
finish() {
	code=$?
	trap - EXIT
	[ -z "$serve_pid" ] || { kill "$serve_pid" 2>/dev/null; wait "$serve_pid" 2>/dev/null; }
	rm -rf "$work"
	exit $code
}
trap finish EXIT
trap 'exit 1' INT TERM HUP
began=$(date +%s%N)

"$picosip" serve --listen udp:127.0.0.1:0 --listen tcp:127.0.0.1:0 --ring 300 --calls 2 >"$work/serve" 2>&1 &
serve_pid=$!
tries=100
until grep -q '^listening tcp' "$work/serve"; do
	tries=$((tries - 1))
	if [ "$tries" -le 0 ] || ! kill -0 "$serve_pid" 2>/dev/null; then
		cat "$work/serve"
		echo "demo: picosip serve does not listen"
		exit 1
	fi
	sleep 0.05
done
sed 's/^/picosip serve: /' "$work/serve"

for transport in udp tcp; do
	at=$(sed -n "s/^listening $transport //p" "$work/serve")
	echo
	echo "picosip call sip:bob@$at --transport $transport --from sip:alice@127.0.0.1 --duration 500 --ladder"
	echo
	"$picosip" call "sip:bob@$at" --transport $transport --from sip:alice@127.0.0.1 --duration 500 --ladder | tee "$work/$transport"
	grep -q 'established 1, rejected 0, failed 0' "$work/$transport" || { echo "demo: the call over $transport failed"; exit 1; }
done

tries=100
while kill -0 "$serve_pid" 2>/dev/null; do
	tries=$((tries - 1))
	[ "$tries" -gt 0 ] || { echo "demo: picosip serve did not end"; exit 1; }
	sleep 0.05
done
wait "$serve_pid" || exit 1
serve_pid=
set_up() { sed -n 's/^set-up time: p50 \([0-9.]* ms\).*/\1/p' "$work/$1"; }
echo
echo "demo: 2 calls, server: $(tail -n 1 "$work/serve"); set up in $(set_up udp) over UDP and $(set_up tcp) over TCP (300 ms of it ringing); $((($(date +%s%N) - began) / 1000000)) ms in all"
