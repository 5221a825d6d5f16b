#!/bin/sh
# SPDX-License-Identifier: MIT
# What a network does to calls besides translating (net/nat.sh): the host moves to another address in mid-call, ICMP errors, marks, IPv6 links.
# ledger: 3261-18.4-01 3261-18.4-02
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/net/nat.sh"
need ip nft conntrack
nat_up

# link SIDE INTERFACE: its link-local address, once it may be used
link() {
	tries=100
	until address=$(nat_exec "$1" ip -6 -o addr show dev "$2" scope link -tentative | sed -n 's/.*inet6 \([^/]*\).*/\1/p') && [ -n "$address" ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || fail "no link-local address at $2"
		sleep 0.05
	done
	echo "$address"
}
link in lan >/dev/null # it comes by itself a second later, which is a change, too

# ---- Another address in mid-call: gone first, then new. The same address told again (as router advertisements do) is no change ----
outside serve --calls 1 --hangup-after 2500
inside call "sip:b@198.51.100.2:$port" --listen udp:0.0.0.0:0 --duration 20000 --trace
wait_for 5 'call .*-> confirmed' "$work/inside.out" || fail "the call was not established"
for seconds in 3600 3601 3602 3603 3604; do nat_exec in ip addr change 192.168.7.2/24 dev lan valid_lft $seconds preferred_lft $seconds; done
nat_exec in ip addr del 192.168.7.2/24 dev lan
wait_for 5 '^address: changed on this host' "$work/inside.out" || fail "the lost address was not noticed"
nat_exec in ip addr add 192.168.7.3/24 dev lan
nat_exec in ip route add default via 192.168.7.1
wait_for 5 '^call 1: modified, 200' "$work/inside.out" || fail "the call was not refreshed from the new address"
ended 8 "$inside_pid" || fail "the call that moved"
grep -q 'ended: remote' "$work/inside.out" || fail "the BYE did not find the new address"
told=$(grep -c '^address: changed on this host' "$work/inside.out")
[ "$told" -le 3 ] || fail "$told changes were told: address gone, address and default route new are three, or two if the last come at once"
ended 5 "$serve_pid" || fail "the server outside"
echo "moved in mid-call: noticed, told by a re-INVITE, used by the BYE"

# ---- ICMP: port unreachable ends at once, TTL exceeded does not count ----
inside_run options sip:x@198.51.100.2:9 --listen udp:0.0.0.0:0 --timer-f 5000 --json
grep -q '"cause": "transport"' "$work/call.out" || fail "port unreachable was no transport error"
nat_exec in sh -c 'echo 1 >/proc/sys/net/ipv4/ip_default_ttl'
inside_run options sip:x@198.51.100.2:9 --listen udp:0.0.0.0:0 --timer-f 1000 --json
grep -q '"cause": "timeout"' "$work/call.out" || fail "TTL exceeded counted"
exceeded=$(nat_exec in awk '/^Icmp:/ && !n { for (i = 1; i <= NF; i++) if ($i == "InTimeExcds") n = i; next } /^Icmp:/ { print $n }' /proc/net/snmp)
[ "$exceeded" -gt 0 ] || fail "no TTL exceeded came: this shows nothing"
nat_exec in sh -c 'echo 64 >/proc/sys/net/ipv4/ip_default_ttl'
echo "ICMP: port unreachable ended a request at once, $exceeded times TTL exceeded did not"

# ---- Marks ----
nat_exec nat nft 'table ip marks { chain seen { type filter hook forward priority 0; iifname "ein" ip dscp cs5 counter; iifname "ein" ip dscp != cs5 counter; }; }'
outside serve --calls 2
inside_run call "sip:b@198.51.100.2:$port" --listen udp:0.0.0.0:0 --duration 0 --dscp 40 || fail "a marked call"
inside_run call "sip:b@198.51.100.2:$tcp_port;transport=tcp" --listen tcp:0.0.0.0:0 --duration 0 --dscp 40 || fail "a marked call by TCP"
nat_exec nat nft list chain ip marks seen >"$work/marks.out"
[ "$(sed -n 's/.*dscp cs5 counter packets \([0-9]*\).*/\1/p' "$work/marks.out")" -gt 6 ] || fail "packets are not marked"
[ "$(sed -n 's/.*dscp != cs5 counter packets \([0-9]*\).*/\1/p' "$work/marks.out")" -eq 0 ] || fail "some packets are not marked"
ended 5 "$serve_pid" || fail "the server outside"
echo "marks: every packet of a call by UDP and one by TCP has DSCP 40"

# ---- IPv6 on a link: neither URI nor Via can say which ----
far=$(link nat ein)
near=$(link in lan)
ip netns exec "$ns-nat" "$PICOSIP" serve --listen "udp:[$far%ein]:0" --calls 2 --hold-after 100 --hangup-after 300 >"$work/link.out" 2>"$work/link.err" &
link_pid=$!
pids="$pids $link_pid"
wait_for 5 '^listening udp' "$work/link.out" || fail "picosip serve does not listen on a link-local address"
far_port=$(sed -n 's/^listening udp .*:\([0-9]*\)$/\1/p' "$work/link.out")
for listen in "udp:[$near%lan]:0" 'udp:[::]:0'; do
	set -- call "sip:b@[$far]:$far_port" --listen "$listen" --duration 5000
	if [ "$listen" = 'udp:[::]:0' ]; then set -- "$@" --route "<sip:[$far]:$far_port;lr>" --listen "udp:[$near%lan]:0"; fi
	inside_run "$@" || fail "a call between link-local addresses ($listen)"
	grep -q '^call 1: modified, 200' "$work/call.out" || fail "the hold over the link ($listen)"
	grep -q 'ended: remote' "$work/call.out" || fail "the BYE over the link ($listen)"
done
ended 5 "$link_pid" || fail "the server on the link"
echo "IPv6 link-local: calls, holds and BYEs"
