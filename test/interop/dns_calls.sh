#!/bin/sh
# SPDX-License-Identifier: MIT
# picosip call by name, over a real name server (nsd), to three instances of sipp: each call reaches the one that NAPTR, SRV and A records
# lead to; with the first priority dead, silent or answering 503 it gets up through the second. Weights: dns_locate.sh.
. "$(dirname "$0")/lib.sh"
need sipp

one=$(free_port)
two=$(free_port)
three=$(free_port)
closed=$(free_port)
silent=$(free_port)
python3 -c 'import socket, sys, time
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.bind(("127.0.0.1", int(sys.argv[1]))); print("ready", flush=True); time.sleep(60)' \
	"$silent" >"$work/silent.out" 2>"$work/silent.err" &
pids="$pids $!"
wait_for 5 ready "$work/silent.out" || fail "no silent server"
serve --answer 503
cat >"$work/zone" <<-ZONE
	@ NAPTR 10 10 "s" "SIP+D2U" "" _sip._udp
	@ NAPTR 20 10 "s" "SIP+D2T" "" _sip._tcp
	_sip._udp SRV 10 0 $one host
	_sip._udp SRV 20 0 $two host
	_sip._tcp SRV 10 0 $three host
	host A 127.0.0.1
	; a server at the first priority that has gone, at the second one that is there
	_sip._udp.gone SRV 10 0 $closed host
	_sip._udp.gone SRV 20 0 $two host
	; the same by TCP
	_sip._tcp.gonetcp SRV 10 0 $closed host
	_sip._tcp.gonetcp SRV 20 0 $three host
	; one that keeps silent, one that answers 503
	_sip._udp.silent SRV 10 0 $silent host
	_sip._udp.silent SRV 20 0 $two host
	_sip._udp.busy SRV 10 0 $port host
	_sip._udp.busy SRV 20 0 $two host
	; no NAPTR, no SRV for UDP
	_sip._tcp.onlytcp SRV 10 0 $three host
	; both families: whoever is asked by IPv6 first is not there
	both A 127.0.0.1
	both AAAA ::1
	; addresses alone, under an alias
	two A 127.0.0.1
	alias CNAME two
ZONE
nsd_start "$work/zone"

# sipp's own scenario, without four seconds for copies of the BYE.
sipp -sd uas 2>"$work/sipp.err" | sed '/<timewait/d' >"$work/uas.xml"
grep -q '</scenario>' "$work/uas.xml" || fail "sipp shows no scenario"

# uas NAME TRANSPORT PORT: sipp, for one call: sets uas_pid.
uas() {
	sipp -sf "$work/uas.xml" -t "$2" -m 1 -i 127.0.0.1 -p "$3" -nostdin >"$work/sipp-$1.out" 2>"$work/sipp-$1.err" &
	uas_pid=$!
	pids="$pids $uas_pid"
	hex=$(printf ':%04X 00000000:0000 0[7A]' "$3") # listening: not what an earlier one has left
	tries=100
	until grep -q "$hex" /proc/net/udp /proc/net/tcp; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || fail "sipp does not listen"
		sleep 0.05
	done
}

# call URI PID [--timer-b MS] [PID...]: the call is established by the first of these; the others are still waiting for theirs.
call() {
	uri=$1
	pid=$2
	shift 2
	options=
	[ "${1:-}" != --timer-b ] || { options="$1 $2"; shift 2; }
	# shellcheck disable=SC2086
	"$PICOSIP" call "$uri" --dns "127.0.0.1:$dns_port" --duration 0 --quiet $options >"$work/call.out" 2>"$work/call.err" || fail "call to $uri ended with $?"
	ended 10 "$pid" || fail "sipp for $uri ended with $?"
	for other; do
		kill -0 "$other" 2>/dev/null || fail "$uri reached another server too"
	done
}

uas one u1 "$one"
first=$uas_pid
uas two u1 "$two"
second=$uas_pid
uas three t1 "$three"
third=$uas_pid
call sip:bob@example.test "$first" "$second" "$third"
call sip:bob@example.test "$second" "$third" # the first one has gone
call 'sip:bob@example.test;transport=tcp' "$third"
uas three t1 "$three"
call sip:bob@onlytcp.example.test "$uas_pid"
uas two u1 "$two"
call sip:bob@gone.example.test "$uas_pid"
uas three t1 "$three"
call sip:bob@gonetcp.example.test "$uas_pid"
uas two u1 "$two"
call sip:bob@busy.example.test "$uas_pid"
grep -q '503' "$work/serve.out" || fail "the first priority was not asked"
uas two u1 "$two"
call sip:bob@silent.example.test "$uas_pid" --timer-b 400
uas two u1 "$two"
call "sip:bob@alias.example.test:$two" "$uas_pid"
# ask FAMILIES ADDRESS...: where OPTIONS to a host of both families goes, in that order; nobody is there.
ask() {
	# shellcheck disable=SC2086
	"$PICOSIP" options "sip:both.example.test:$closed;transport=udp" --dns "127.0.0.1:$dns_port" ${1:+--family "$1"} --ladder >"$work/ask.out" 2>&1
	shift
	asked=$(sed -n "s/.* \\([^ ]*\\):$closed  *UDP\$/\\1/p" "$work/ask.out" | tr '\n' ' ')
	[ "$asked" = "$* " ] || fail "asked $asked, not $*: $(cat "$work/ask.out")"
}
ask '' '[::1]' 127.0.0.1
ask 4,6 127.0.0.1 '[::1]'
ask 4 127.0.0.1
ask 6 '[::1]'
echo "nsd and three sipp: calls by NAPTR, SRV and CNAME reach the right one; the second priority takes over from one that has gone (UDP, TCP), keeps silent, answers 503; both families in their order"
