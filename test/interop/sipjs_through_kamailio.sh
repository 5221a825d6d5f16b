#!/bin/sh
# SPDX-License-Identifier: MIT
# We and a SIP.js agent call each other through Kamailio: we over UDP and TCP, it over ws and wss; BYE from either side.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kamailio/kamailio.sh"
. "$(dirname "$0")/sipjs/sipjs.sh"
need kamailio openssl
certify kamailio
kamailio_start

# we_call NAME ROUTE DURATION AGENT-OPTIONS...: to an agent that registers.
we_call() {
	name=$1
	route=$2
	duration=$3
	shift 3
	sipjs_start "$name" --register "$@"
	sipjs_says 8 "$name" registered
	"$PICOSIP" call "sip:$name@example.test" --route "<sip:127.0.0.1:$route;lr>" --duration "$duration" --json \
		>"$work/call-$name.out" 2>"$work/call-$name.err" || fail "$name: picosip call ended with $?"
	ended 10 "$sipjs_pid" || fail "$name: the agent ended with $?"
	grep -q '"outcome": "established"' "$work/call-$name.out" || fail "$name: not established"
}

# it_calls NAME TRANSPORT SERVE-OPTION AGENT-OPTIONS...: to serve, by its address.
it_calls() {
	name=$1
	transport=$2
	serve --calls 1 --ring 100 --ladder $3
	shift 3
	[ "$transport" = tcp ] && at=$tcp_port || at=$port
	sipjs_start "$name" --call "sip:picosip@127.0.0.1:$at;transport=$transport" "$@"
	ended 15 "$sipjs_pid" || fail "$name: the agent ended with $?"
	ended 10 "$serve_pid" || fail "$name: picosip serve ended with $?"
	grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "$name: picosip serve counted otherwise"
	grep -q 'progress 180' "$work/$name.out" || fail "$name: no 180 came"
}

# hung_up NAME by us|by the peer: as the agent saw it.
hung_up() {
	grep -q "ended $2\$" "$work/$1.out" || fail "$1: not ended $2"
}

ws="--server ws://localhost:$kamailio_tcp"
wss="--server wss://localhost:$kamailio_tls --ca $work/certs/ca.pem"
# shellcheck disable=SC2086 # options, and none of them has a blank
{
	we_call udp-ws "$kamailio_udp;transport=udp" 300 $ws
	hung_up udp-ws 'by the peer'
	we_call tcp-wss "$kamailio_tcp;transport=tcp" 20000 $wss --hold-after 100 --hangup-after 300
	hung_up tcp-wss 'by us'
	grep -q held "$work/tcp-wss.out" || fail "tcp-wss: not held"
	it_calls ws-udp udp '' $ws --hold-after 100 --hangup-after 300
	hung_up ws-udp 'by us'
	grep -q held "$work/ws-udp.out" || fail "ws-udp: not held"
	it_calls wss-tcp tcp '--hangup-after 300' $wss
	hung_up wss-tcp 'by the peer'
}
echo "SIP.js through Kamailio: four calls, UDP and TCP here, ws and wss there, held, hung up on from each side"
