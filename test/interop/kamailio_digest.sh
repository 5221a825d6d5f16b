#!/bin/sh
# SPDX-License-Identifier: MIT
# Kamailio wants Digest of every request, as proxy and as callee, with MD5, then SHA-256, and counts nonces: calls, their BYEs from the calling
# side, OPTIONS; and a wrong password, which goes out once. The password is nowhere in what we print or capture
# (a record made by --record has it, as it says, and is replayed).
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kamailio/kamailio.sh"
need kamailio
echo 'correct horse' >"$work/password"
echo 'wrong horse' >"$work/wrong"

# digest_proxy ALGORITHM: sets kamailio_udp, kamailio_pid; its log is $work/kamailio-ALGORITHM.err
digest_proxy() {
	modules=$(for at in /usr/lib/*/kamailio/modules /usr/lib64/kamailio/modules /usr/local/lib*/kamailio/modules; do [ -d "$at" ] && echo "$at/" && break; done)
	mkdir -p "$work/kamailio"
	kamailio_udp=$(free_port)
	kamailio -DD -E -m 24 -M 4 -w "$work/kamailio" -Y "$work/kamailio" -P "$work/kamailio/pid" -f "$(dirname "$0")/kamailio/digest.cfg" \
		-A "UDP_PORT=$kamailio_udp" -A "MODULES=\"$modules\"" -A "ALGORITHM=\"$1\"" -A 'PASSWORD="correct horse"' \
		>"$work/kamailio-$1.out" 2>"$work/kamailio-$1.err" </dev/null &
	kamailio_pid=$!
	pids="$pids $kamailio_pid"
	tries=200
	until listens udp "$kamailio_udp"; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] && kill -0 "$kamailio_pid" 2>/dev/null || fail "kamailio does not listen"
		sleep 0.05
	done
}

# logged ALGORITHM TIMES TEXT
logged() {
	[ "$(grep -c "$3" "$work/kamailio-$1.err")" -eq "$2" ] || fail "$1: '$3' is not $2 times in kamailio's log"
}

for algorithm in MD5 SHA-256; do
	digest_proxy $algorithm
	route="<sip:127.0.0.1:$kamailio_udp;lr>"
	serve --calls 1
	"$PICOSIP" call "sip:bob@127.0.0.1:$port" --route "$route" --user alice --password-file "$work/password" --duration 100 --ladder \
		--pcap "$work/$algorithm.pcapng" --record "$work/$algorithm.rec" >"$work/call-$algorithm.out" 2>"$work/call-$algorithm.err" || fail "$algorithm: picosip call ended with $?"
	ended 5 "$serve_pid" || fail "$algorithm: picosip serve ended with $?"
	grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "$algorithm: picosip serve counted otherwise"
	logged $algorithm 1 'INVITE asked by 407'
	logged $algorithm 1 'INVITE asked by 401'
	logged $algorithm 1 'INVITE of alice'
	logged $algorithm 0 'BYE asked'             # the answers went along, counted on
	logged $algorithm 1 'BYE of alice'
	logged $algorithm 1 'request ACK with 1 and 1'
	PICOSIP_PASSWORD='correct horse' "$PICOSIP" options "sip:bob@127.0.0.1:$kamailio_udp" --user alice --count 2 --interval 10 --trace \
		>"$work/options-$algorithm.out" 2>"$work/options-$algorithm.err" || fail "$algorithm: picosip options ended with $?"
	grep -q '^2 sent, 2 answered, 0 failed' "$work/options-$algorithm.out" || fail "$algorithm: OPTIONS counted otherwise"
	logged $algorithm 2 'OPTIONS of alice'
	"$PICOSIP" call "sip:bob@127.0.0.1:9" --route "$route" --user alice --password-file "$work/wrong" --ladder \
		>"$work/wrong-$algorithm.out" 2>"$work/wrong-$algorithm.err" && fail "$algorithm: a wrong password was good"
	grep -q '^call 1: rejected, 407 ' "$work/wrong-$algorithm.out" || fail "$algorithm: the wrong password has another outcome"
	[ "$(grep -c 'INVITE' "$work/wrong-$algorithm.out")" -gt 1 ] || fail "$algorithm: the ladder has no INVITE"
	logged $algorithm 3 'INVITE asked by 407'   # one of the call above, two of this one
	"$PICOSIP" call "sip:bob@127.0.0.1:9" --route "$route" --user alice --password-file "$work/password" --realm elsewhere --quiet \
		>"$work/realm-$algorithm.out" 2>"$work/realm-$algorithm.err" && fail "$algorithm: another realm's password went out"
	logged $algorithm 4 'INVITE asked by 407'
	"$PICOSIP" replay "$work/$algorithm.rec" >"$work/replay-$algorithm.out" 2>"$work/replay-$algorithm.err" || fail "$algorithm: the record is not made again"
	kamailio_stop
	[ $algorithm = MD5 ] && digits=32 || digits=64
	grep -a -q "algorithm=$algorithm" "$work/$algorithm.pcapng" || fail "$algorithm: the capture has no such challenge"
	grep -a -q "Proxy-Authorization: \*\*\*\*\*\*" "$work/$algorithm.pcapng" || fail "$algorithm: the capture has no masked credentials"
	grep -a -q "response=\"[0-9a-f]\{$digits\}" "$work/$algorithm.pcapng" && fail "$algorithm: the capture has credentials"
done
grep -a -r -l 'correct horse\|wrong horse' "$work"/*.out "$work"/*.pcapng && fail "a password is shown"
"$PICOSIP" call sip:bob@127.0.0.1:9 --user alice >"$work/usage.out" 2>"$work/usage.err"
[ $? -eq 2 ] || fail "a user without a password was taken"
echo "Kamailio's Digest, MD5 and SHA-256: 2 calls, 4 OPTIONS through two challenges each; wrong passwords refused once"
