#!/bin/bash
# SPDX-License-Identifier: MIT
# What a router says by ICMP (RFC 3261 §18.4), in networks of its own: agent - router - server. Time exceeded is not heeded: requests are
# repeated, and one gets through when it may. No route is: the request fails at once.
# ledger: 3261-18.4-01 3261-18.4-02
set -u
if [ "${1:-}" != inside ]; then
	command -v unshare >/dev/null && unshare --net true 2>/dev/null || { echo 'skipped: no network namespaces here'; exit 77; }
	exec unshare --net bash "$0" inside
fi
. test/interop/lib.sh
need ip nsenter

# host NAME NUMBER: a network namespace at 10.0.NUMBER.1, its router at 10.0.NUMBER.254; sets NAME to the id of a process in it.
host() {
	unshare --net sleep 1000 &
	local pid=$!
	pids="$pids $pid"
	for _ in $(seq 100); do
		[ "$(readlink /proc/$pid/ns/net)" = "$(readlink /proc/self/ns/net)" ] || break
		sleep 0.02
	done
	ip link add "r$2" type veth peer name "h$2" && ip link set "h$2" netns "$pid" && ip addr add "10.0.$2.254/24" dev "r$2" && ip link set "r$2" up || return 1
	nsenter -t "$pid" -n sh -c "ip link set lo up; ip addr add 10.0.$2.1/24 dev h$2; ip link set h$2 up; ip route add default via 10.0.$2.254" || return 1
	eval "$1=$pid"
}
ip link set lo up
host agent 1 && host server 2 || { echo 'skipped: no virtual links here'; exit 77; }
echo 1 >/proc/sys/net/ipv4/ip_forward
exceeded() { nsenter -t "$agent" -n cat /proc/net/snmp | awk '$1 == "Icmp:" && $2 ~ /^[0-9]/ { print $6 }'; }
ttl() { nsenter -t "$agent" -n sh -c "echo $1 >/proc/sys/net/ipv4/ip_default_ttl"; }

nsenter -t "$server" -n "$PICOSIP" serve --listen udp:10.0.2.1:5060 >"$work/serve.out" 2>"$work/serve.err" &
pids="$pids $!"
wait_for 5 '^listening udp' "$work/serve.out" || fail 'picosip serve does not listen'
[ "$(nsenter -t "$agent" -n awk '$1 == "Icmp:" { print $6; exit }' /proc/net/snmp)" = InTimeExcds ] || fail '/proc/net/snmp has another order'

# Too short a life for the router: the request is repeated until it may live longer.
ttl 1
nsenter -t "$agent" -n "$PICOSIP" options --json sip:bob@10.0.2.1 >"$work/exceeded.out" 2>&1 &
asking=$!
pids="$pids $asking"
tries=100
until [ "$(exceeded)" -ge 2 ]; do
	tries=$((tries - 1))
	[ $tries -gt 0 ] || fail 'no time exceeded came, or no request was repeated'
	sleep 0.05
done
kill -0 $asking 2>/dev/null || fail 'time exceeded ended the request'
ttl 64
ended 10 $asking || fail "the repeated request ended with $?"

# No way there, says the router: 503 of our own, long before timer F.
began=$(date +%s)
nsenter -t "$agent" -n "$PICOSIP" options sip:bob@10.0.3.1 >"$work/unreachable.out" 2>&1
code=$?
[ $code -eq 3 ] && [ $(($(date +%s) - began)) -lt 10 ] || fail "no route: ended with $code"
echo "time exceeded $(exceeded) times and answered in the end; no route: failed at once"
