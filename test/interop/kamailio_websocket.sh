#!/bin/sh
# SPDX-License-Identifier: MIT
# Kamailio's WebSocket module: we call through it over ws and wss (RFC 7118), and are hung up on over that connection.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kamailio/kamailio.sh"
need kamailio openssl
certify kamailio
kamailio_start

# through NAME ROUTE DURATION SERVE-OPTION...: to another of ours over UDP.
through() {
	name=$1
	route=$2
	duration=$3
	shift 3
	serve --calls 1 --ring 100 "$@"
	"$PICOSIP" call "sip:bob@127.0.0.1:$port" --route "<sip:127.0.0.1:$route;lr>" --ca "$work/certs/ca.pem" --duration "$duration" --json \
		>"$work/$name.out" 2>"$work/$name.err" || fail "$name: picosip call ended with $?"
	ended 10 "$serve_pid" || fail "$name: picosip serve ended with $?"
	case $* in *hangup*) cause=remote ;; *) cause=local ;; esac
	grep -q "\"outcome\": \"established\", \"cause\": \"$cause\", \"status\": 200" "$work/$name.out" || fail "$name: not established, or not ended by BYE"
	grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "$name: picosip serve counted otherwise"
}

through ws "$kamailio_tcp;transport=ws" 300
through ws-bye "$kamailio_tcp;transport=ws" 20000 --hangup-after 300
through wss "$kamailio_tls;transport=wss" 300
through wss-bye "$kamailio_tls;transport=wss" 20000 --hangup-after 300
# Kamailio pings a silent connection (RFC 6455 section 5.5.2) after 2 s, and closes it when nothing comes back.
through ws-pinged "$kamailio_tcp;transport=ws" 4500
[ "$(grep -c 'websocket asked for' "$work/kamailio.err")" -eq 5 ] || fail "not one connection for each call"
echo "Kamailio over WebSocket: five calls, ws and wss, hung up on from each side, one through pings"
