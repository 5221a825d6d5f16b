#!/bin/sh
# SPDX-License-Identifier: MIT
# We and a SIP.js agent call each other through Kamailio: we over UDP and TCP, it over ws and wss; BYE from either side.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kamailio/kamailio.sh"
. "$(dirname "$0")/sipjs/sipjs.sh"
need kamailio openssl
certify kamailio
kamailio_start

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
