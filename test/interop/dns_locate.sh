#!/bin/sh
# SPDX-License-Identifier: MIT
# picosip locate against a real name server (nsd): NAPTR, SRV, A, AAAA, CNAME, names with nothing, an answer that needs TCP, a referral to
# a dead server, silent servers, weights. Not covered: recursion (nsd is an authority only), the hosts file (test_posix_dns.c).
. "$(dirname "$0")/lib.sh"

{
	cat <<-'ZONE'
		full NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:x@example.test!" .
		full NAPTR 15 10 "s" "SIP+D2S" "" _sip._sctp.full
		full NAPTR 20 10 "s" "SIPS+D2T" "" _sips._tcp.full
		full NAPTR 30 20 "s" "SIP+D2U" "" _sip._udp.full
		full NAPTR 30 10 "s" "SIP+D2T" "" _sip._tcp.full
		_sips._tcp.full 60 SRV 20 0 5072 two
		_sips._tcp.full 60 SRV 10 0 5071 one
		_sip._tcp.full SRV 10 0 5073 two
		_sip._udp.full SRV 10 0 5074 two
		one A 192.0.2.1
		one AAAA 2001:db8::1
		two A 192.0.2.2
		srv A 192.0.2.9
		_sip._udp.srv SRV 10 0 5080 two
		_sip._tcp.srv SRV 0 0 5081 one
		alias CNAME one
		_sip._udp.other CNAME _sip._udp.srv
		nothing TXT "exists"
		_sip._udp.gone SRV 0 0 0 .
		gone A 192.0.2.8
		dead NS ns.dead
		ns.dead A 127.0.0.1
		_sip._udp.weights SRV 10 1 5060 a.weights
		_sip._udp.weights SRV 10 3 5060 b.weights
		_sip._udp.weights SRV 10 6 5060 c.weights
		_sip._udp.weights SRV 20 9 5060 d.weights
		a.weights A 192.0.2.11
		b.weights A 192.0.2.12
		c.weights A 192.0.2.13
		d.weights A 192.0.2.14
	ZONE
	for n in $(seq 100 139); do
		echo "_sip._udp.big SRV $n 0 5060 a-server-with-a-long-name-$n.big"
		echo "a-server-with-a-long-name-$n.big A 192.0.2.$n"
	done
} >"$work/zone"
nsd_start "$work/zone"

# A server that keeps silent. One question to it alone ends by itself; that takes seven seconds, beside the rest.
silent=$(free_port)
python3 -c 'import socket, sys, time
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.bind(("127.0.0.1", int(sys.argv[1]))); print("ready", flush=True); time.sleep(60)' \
	"$silent" >"$work/silent.out" 2>"$work/silent.err" &
pids="$pids $!"
wait_for 5 ready "$work/silent.out" || fail "no silent server"
"$PICOSIP" locate sip:one.example.test:5060 --family 4 --dns "127.0.0.1:$silent" >"$work/timeout.out" 2>"$work/timeout.err" &
timeout_pid=$!
pids="$pids $timeout_pid"

# locate STATUS URI [OPTION...]: the output to $out.
locate() {
	want=$1
	uri=$2
	shift 2
	status=0
	"$PICOSIP" locate "$uri" --dns "127.0.0.1:$dns_port" "$@" >"$work/locate.out" 2>"$work/locate.err" || status=$?
	[ "$status" -eq "$want" ] || fail "$uri: exit status $status, not $want"
	targets=$(sed -n 's/^ *[0-9][0-9]*  \([a-z]* *[^ ]*\) .*by.*/\1/p' "$work/locate.out" | tr -s ' ' | tr '\n' ',')
}
says() {
	grep -q -e "$1" "$work/locate.out" || fail "$uri: does not say: $1"
}
leads() {
	[ "$targets" = "$1" ] || fail "$uri: leads to $targets not $1"
}

locate 0 sip:bob@full.example.test --transport udp,tcp,tls --family 6,4
leads 'tls [2001:db8::1]:5071,tls 192.0.2.1:5071,tls 192.0.2.2:5072,'
says '^NAPTR full.example.test: found'
says '^SRV _sips._tcp.full.example.test: found'
says ' 60 s  _sips._tcp.full.example.test SRV 20 0 5072 two.example.test$'
says '^valid for 60 s'
! grep -q '^SRV _sip\._' "$work/locate.out" || fail "asked for a set that NAPTR ranks lower"
locate 0 sip:bob@full.example.test --transport udp,tcp --family 4
leads 'tcp 192.0.2.2:5073,udp 192.0.2.2:5074,'
locate 0 sip:bob@srv.example.test --transport udp,tcp --family 6,4
leads 'udp 192.0.2.2:5080,tcp [2001:db8::1]:5081,tcp 192.0.2.1:5081,'
says '^NAPTR srv.example.test: no such record, for 60 s'
locate 0 'sip:bob@srv.example.test;transport=tcp'
leads 'tcp [2001:db8::1]:5081,tcp 192.0.2.1:5081,'
locate 0 sip:bob@srv.example.test:5090
leads 'udp 192.0.2.9:5090,'
locate 0 sips:bob@one.example.test --transport tcp,tls
leads 'tls [2001:db8::1]:5061,tls 192.0.2.1:5061,'
locate 0 sip:bob@alias.example.test --family 4
leads 'udp 192.0.2.1:5060,'
says 'alias.example.test CNAME one.example.test$'
locate 0 'sip:bob@other.example.test;transport=udp'
leads 'udp 192.0.2.2:5080,'
locate 0 'SIP/2.0/UDP srv.example.test;received=192.0.2.77;branch=z9hG4bK1' --via
leads 'udp 192.0.2.77:5060,udp 192.0.2.2:5080,'
locate 1 sip:bob@nothing.example.test
says '^A nothing.example.test: no such record, for 60 s'
locate 1 sip:bob@nowhere.example.test
says '^NAPTR nowhere.example.test: no such name, for 60 s'
says '^no target: the DNS has no address'
locate 1 sip:bob@gone.example.test --transport udp
says '^no target: the service is not offered there'

# 40 records are more than the 1232 bytes that a datagram may have: they came by TCP.
locate 0 'sip:bob@big.example.test;transport=udp'
[ "$(grep -c '^ .* SRV [0-9]* 0 5060 a-server' "$work/locate.out")" = 40 ] || fail "not all of 40 records"
leads "$(for n in $(seq 100 115); do printf 'udp 192.0.2.%s:5060,' "$n"; done)"

# A referral is no answer for a client that does not recurse.
locate 3 sip:bob@dead.example.test
says '^NAPTR dead.example.test: server failure'
says '^no target: name servers gave no answer'

# The next server is asked when the first keeps silent; without one, --timeout ends it.
dns_port="$silent,127.0.0.1:$dns_port"
locate 0 'sip:bob@srv.example.test;transport=udp' --family 4
leads 'udp 192.0.2.2:5080,'
dns_port=${dns_port##*:}
real=$dns_port
dns_port=$silent
locate 3 sip:bob@srv.example.test --timeout 300
says '^no target'
dns_port=$real

# Weights 1, 3 and 6 of one priority: how often each comes first in 1,000 runs. The bounds are five standard deviations of the binomial
# distribution: a correct choice misses one of them less than once in 300,000 runs of this script.
locate 0 'sip:bob@weights.example.test;transport=udp' --family 4 --count 1000
for bounds in 192.0.2.11:53:147 192.0.2.12:228:372 192.0.2.13:523:677; do
	ip=${bounds%%:*}
	low=${bounds#*:}
	high=${low#*:}
	low=${low%:*}
	n=$(sed -n "s/^ *\([0-9]*\)  udp *$ip:5060 .*/\1/p" "$work/locate.out")
	[ "${n:-0}" -ge "$low" ] && [ "${n:-0}" -le "$high" ] || fail "$ip came first ${n:-0} times in 1000, not $low to $high"
done
! grep -q '192\.0\.2\.14' "$work/locate.out" || fail "priority 20 came before 10"
says '^1000 runs'
weights=$(sed -n 's/^ *\([0-9]*\)  udp .*/\1/p' "$work/locate.out" | tr '\n' ' ')
locate 0 'sip:bob@weights.example.test;transport=udp' --family 4 --count 50 --seed 7
cp "$work/locate.out" "$work/seven"
locate 0 'sip:bob@weights.example.test;transport=udp' --family 4 --count 50 --seed 7
cmp -s "$work/seven" "$work/locate.out" || fail "the same seed chose otherwise"
# The same as JSON, and what is wrong usage.
locate 0 sip:bob@full.example.test --transport udp,tcp,tls --json
python3 - "$work/locate.out" <<-'CHECK' >"$work/json.out" 2>&1 || fail "the JSON is not as the manual says"
	import json, sys
	lines = [json.loads(line) for line in open(sys.argv[1])]
	answers, targets, result = [[o for o in lines if o["event"] == kind] for kind in ("answer", "target", "result")]
	assert len(lines) == len(answers) + len(targets) + 1 and lines[-1] is result[0]
	assert [(a["type"], a["name"], a["status"]) for a in answers][0] == ("NAPTR", "full.example.test", "found")
	naptr = [r for r in answers[0]["records"] if r["type"] == "NAPTR" and r["order"] == 20][0]
	assert (naptr["preference"], naptr["flags"], naptr["service"], naptr["target"], naptr["ttl"]) == (
	    10, "s", "SIPS+D2T", "_sips._tcp.full.example.test", 300)
	srv = [r for r in answers[1]["records"] if r["type"] == "SRV" and r["priority"] == 10][0]
	assert (srv["weight"], srv["port"], srv["target"], srv["ttl"]) == (0, 5071, "one.example.test", 60)
	assert [(t["number"], t["transport"], t["host"], t["port"], t["name"], t["by"]) for t in targets] == [
	    (1, "tls", "[2001:db8::1]", 5071, "one.example.test", "NAPTR"), (2, "tls", "192.0.2.1", 5071, "one.example.test", "NAPTR"),
	    (3, "tls", "192.0.2.2", 5072, "two.example.test", "NAPTR")]
	assert (result[0]["outcome"], result[0]["targets"], result[0]["ttl"], result[0]["failed"]) == ("found", 3, 60, 0)
CHECK
for wrong in --transport=udp,udp --transport=carrier-pigeon --family=5 --dns=127.0.0.1:0 --count=0 --via; do
	locate 2 sip:bob@full.example.test "$wrong"
done
locate 2 'sip:bob@full.example.test;transport=tcp' --transport udp
locate 2 sip:bob@full.example.test --dns 127.0.0.1,127.0.0.1,127.0.0.1,127.0.0.1 # a fifth server

status=0
ended 20 "$timeout_pid" || status=$?
[ "$status" -eq 3 ] || fail "a silent server: exit status $status, not 3"
grep -q '^A one.example.test: time-out' "$work/timeout.out" || fail "a silent server is no time-out"
echo "nsd: NAPTR, SRV, CNAME, A, AAAA, nothing, TCP, referral, silence; weights 6, 3, 1 in 1000 runs: $weights"
