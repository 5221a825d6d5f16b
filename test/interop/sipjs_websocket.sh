#!/bin/sh
# SPDX-License-Identifier: MIT
# We and a SIP.js agent call each other through Kamailio: we over ws, wss and TLS, it over ws and wss; BYE from either side.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kamailio/kamailio.sh"
. "$(dirname "$0")/sipjs/sipjs.sh"
need kamailio openssl
certify kamailio picosip
kamailio_start
ws="--server ws://localhost:$kamailio_tcp"
wss="--server wss://localhost:$kamailio_tls --ca $work/certs/ca.pem"
secure="--listen tls:127.0.0.1:0 --ca $work/certs/ca.pem --cert $work/certs/picosip.pem --key $work/certs/picosip.key"
# shellcheck disable=SC2086 # options, and none of them has a blank
{
	we_call ws-wss "$kamailio_tcp;transport=ws" 20000 $wss --hold-after 100 --hangup-after 300
	hung_up ws-wss 'by us'
	grep -q held "$work/ws-wss.out" || fail "ws-wss: not held"
	we_call wss-ws "$kamailio_tls;transport=wss" 300 $ws
	hung_up wss-ws 'by the peer'
	it_calls wss-tls tls "$secure" $wss --hold-after 100 --hangup-after 300
	hung_up wss-tls 'by us'
	grep -q held "$work/wss-tls.out" || fail "wss-tls: not held"
	it_calls ws-tls tls "$secure --hangup-after 300" $ws
	hung_up ws-tls 'by the peer'
}
echo "SIP.js through Kamailio: four calls, ws, wss and TLS here, ws and wss there, held, hung up on from each side"
