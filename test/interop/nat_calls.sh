#!/bin/sh
# SPDX-License-Identifier: MIT
# Behind a real NAT (net/nat.sh): picosip inside, picosip and sipp outside. Calls in both directions, holds and BYEs of each side, UDP and TCP.
# ledger: 3581-3-03
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/net/nat.sh"
need ip nft conntrack sipp
nat_up

# ---- Out of the NAT: the outside holds and hangs up, then the inside does ----
outside serve --calls 1 --hold-after 100 --hangup-after 400
inside_run call "sip:b@198.51.100.2:$port" --listen udp:192.168.7.2:0 --duration 5000 || fail "a call out of the NAT, ended outside"
grep -q '^call 1: modified, 200' "$work/call.out" || fail "the hold from outside did not arrive"
grep -q 'established .* ended: remote' "$work/call.out" || fail "the BYE from outside did not arrive"
ended 5 "$serve_pid" || fail "the server outside"
grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "the server outside counted otherwise"
outside serve --calls 1
inside_run call "sip:b@198.51.100.2:$port" --listen udp:192.168.7.2:0 --hold-after 100 --duration 400 || fail "a call out of the NAT, ended inside"
grep -q '^call 1: modified, 200' "$work/call.out" || fail "the hold from inside"
ended 5 "$serve_pid" || fail "the server outside"
echo "out of the NAT, UDP: holds and BYEs of each side"

# ---- By the letter the outside's BYE goes to the private Contact, and is lost ----
outside serve --calls 1 --hangup-after 100 --nat off --timer-f 500
inside_run call "sip:b@198.51.100.2:$port" --listen udp:192.168.7.2:0 --duration 1000 || fail "a call out of the NAT, --nat off"
grep -q 'ended: local' "$work/call.out" || fail "a BYE came in although --nat is off"
ended 5 "$serve_pid" || fail "the server outside"

# ---- TCP: requests of the outside come back over the connection ----
outside serve --calls 1 --hold-after 100 --hangup-after 400
inside_run call "sip:b@198.51.100.2:$tcp_port;transport=tcp" --listen tcp:192.168.7.2:0 --duration 5000 || fail "a call by TCP, ended outside"
grep -q '^call 1: modified, 200' "$work/call.out" || fail "the hold by TCP did not arrive"
grep -q 'ended: remote' "$work/call.out" || fail "the BYE by TCP did not arrive"
ended 5 "$serve_pid" || fail "the server outside (TCP)"
echo "out of the NAT, TCP: hold and BYE came back over the connection"

# ---- sipp outside, called ----
ip netns exec "$ns-out" sipp -sn uas -m 3 -i 198.51.100.2 -p 5070 -nostdin -trace_stat -stf "$work/uas.csv" -fd 1 >"$work/uas.out" 2>"$work/uas.err" &
sipp_pid=$!
pids="$pids $sipp_pid"
until nat_exec out grep -q ':13CE ' /proc/net/udp; do kill -0 "$sipp_pid" || fail "sipp does not listen"; sleep 0.05; done
inside_run call sip:s@198.51.100.2:5070 --listen udp:192.168.7.2:0 --repeat 3 --quiet || fail "calls to sipp outside"
ended 10 "$sipp_pid" || fail "sipp outside ended with $?"
echo "out of the NAT: 3 calls to sipp"

# ---- Into the NAT, over the mapping that a keep-alive made ----
outside serve --calls 1000 --quiet
mirror=$port
inside serve --listen udp:192.168.7.2:0 --calls 5 --keepalive-to "stun:198.51.100.2:$mirror" --keepalive-interval 5000
wait_for 5 'seen from outside as 198.51.100.1:' "$work/inside.out" || fail "the keep-alive learnt no mapping"
kill "$serve_pid"
wait "$serve_pid"
way=$(seen "$work/inside.out")
outside_run call "sip:a@$way" --listen "udp:198.51.100.2:$mirror" --hold-after 100 --duration 400 || fail "a call into the NAT, ended outside"
grep -q '^call 1: modified, 200' "$work/call.out" || fail "the hold into the NAT"
outside_run call "sip:a@$way" --listen "udp:198.51.100.2:$mirror" --duration 0 || fail "a second call into the NAT"
nat_exec out sipp -sn uac "$way" -m 3 -r 10 -i 198.51.100.2 -p "$mirror" -nostdin -trace_stat -stf "$work/uac.csv" -fd 1 >"$work/uac.out" 2>"$work/uac.err" ||
	fail "sipp calling into the NAT ended with $?"
ended 5 "$inside_pid" || fail "the server inside"
grep -qx 'answered 5, failed 0, open 0' "$work/inside.out" || fail "the server inside counted otherwise"
echo "into the NAT: 5 calls over the mapping $way that a STUN keep-alive made, 3 of them sipp's"

# ---- The inside hangs up on a caller outside ----
outside serve --calls 1000 --quiet
mirror=$port
inside serve --listen udp:192.168.7.2:0 --calls 1 --hold-after 100 --hangup-after 400 --keepalive-to "stun:198.51.100.2:$mirror" --keepalive-interval 5000
wait_for 5 'seen from outside as 198.51.100.1:' "$work/inside.out" || fail "the keep-alive learnt no mapping"
kill "$serve_pid"
wait "$serve_pid"
outside_run call "sip:a@$(seen "$work/inside.out")" --listen "udp:198.51.100.2:$mirror" --duration 5000 || fail "a call into the NAT, ended inside"
grep -q '^call 1: modified, 200' "$work/call.out" || fail "the hold of the inside"
grep -q 'ended: remote' "$work/call.out" || fail "the BYE of the inside"
ended 5 "$inside_pid" || fail "the server inside"
echo "into the NAT: hold and BYE of the inside"
