#!/bin/sh
# SPDX-License-Identifier: MIT
# The NAT (net/nat.sh) forgets its mappings in mid-call, at once or because of a short memory: who notices, who tells whom, what gets through.
# ledger: 5626-4.4.2-06
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/net/nat.sh"
need ip nft conntrack
nat_up

# ---- Pings notice it: the refreshing re-INVITE tells the other side, whose BYE comes back the new way ----
outside serve --calls 1 --hangup-after 5000
inside call "sip:b@198.51.100.2:$port" --listen udp:192.168.7.2:0 --duration 20000 --keepalive stun --keepalive-interval 1000
wait_for 5 'seen from outside as' "$work/inside.out" || fail "no ping was answered in the call"
first=$(seen "$work/inside.out")
nat_forget
wait_for 5 'now seen from outside as' "$work/inside.out" || fail "the new mapping was not noticed"
second=$(seen "$work/inside.out")
[ "$first" != "$second" ] || fail "the mapping is the same"
wait_for 5 '^call 1: modified, 200' "$work/inside.out" || fail "the call was not refreshed over the new mapping"
ended 8 "$inside_pid" || fail "the call over two mappings"
grep -q 'ended: remote' "$work/inside.out" || fail "the BYE did not find the new mapping"
ended 5 "$serve_pid" || fail "the server outside (two mappings)"
grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "the server outside counted otherwise"
echo "forgotten in mid-call: $first became $second, was noticed by a ping, told by a re-INVITE, used by the BYE"

# ---- Without pings a re-INVITE of the inside tells it as well ----
outside serve --calls 1 --hangup-after 2500
inside call "sip:b@198.51.100.2:$port" --listen udp:192.168.7.2:0 --duration 20000 --hold-after 1000 --trace
wait_for 5 'call .*-> confirmed' "$work/inside.out" || fail "the call was not established"
nat_forget 51000-51999
ended 8 "$inside_pid" || fail "the call that was held over a new mapping"
grep -q '^call 1: modified, 200' "$work/inside.out" || fail "the hold over the new mapping"
grep -q 'ended: remote' "$work/inside.out" || fail "the BYE did not follow the hold's new mapping"
ended 5 "$serve_pid" || fail "the server outside (hold)"
echo "forgotten in mid-call: a hold of the inside told the new mapping"

# ---- A memory of two seconds: pings keep it, and without them the outside's BYE is lost ----
nat_exec nat sh -c 'cd /proc/sys/net/netfilter && echo 2 >nf_conntrack_udp_timeout && echo 2 >nf_conntrack_udp_timeout_stream' || fail "the NAT's memory cannot be shortened"
outside serve --calls 1 --hangup-after 3500
inside call "sip:b@198.51.100.2:$port" --listen udp:192.168.7.2:0 --duration 5000 --keepalive stun --keepalive-interval 1000
ended 8 "$inside_pid" || fail "the call with pings"
grep -q 'ended: remote' "$work/inside.out" || fail "the BYE was lost though pings kept the mapping"
ended 5 "$serve_pid" || fail "the server outside (pings)"
outside serve --calls 1 --hangup-after 3500 --timer-f 500
inside call "sip:b@198.51.100.2:$port" --listen udp:192.168.7.2:0 --duration 4500
ended 8 "$inside_pid" || fail "the call without pings"
grep -q 'ended: local' "$work/inside.out" || fail "the NAT remembered longer than two seconds: this shows nothing"
echo "a memory of two seconds: kept by pings, lost without"
