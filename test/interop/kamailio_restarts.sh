#!/bin/sh
# SPDX-License-Identifier: MIT
# Kamailio ends and comes back in the middle of calls over TCP and TLS: whoever hangs up connects anew, and the BYE arrives.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kamailio/kamailio.sh"
need kamailio openssl
certify kamailio picosip
kamailio_start

# survived NAME ROUTE CALL-DURATION SERVE-OPTIONS...
survived() {
	name=$1
	route=$2
	duration=$3
	shift 3
	serve --calls 1 "$@"
	"$PICOSIP" call "sip:bob@127.0.0.1:$tcp_port;transport=tcp" --route "<sip:127.0.0.1:$route;lr>" --duration "$duration" --ladder \
		--ca "$work/certs/ca.pem" --cert "$work/certs/picosip.pem" --key "$work/certs/picosip.key" \
		>"$work/$name.out" 2>"$work/$name.err" &
	call_pid=$!
	pids="$pids $call_pid"
	wait_for 5 ACK "$work/$name.out" || fail "$name: the call was not established"
	kamailio_stop
	kamailio_run
	ended 15 "$call_pid" || fail "$name: picosip call ended with $?"
	ended 5 "$serve_pid" || fail "$name: picosip serve ended with $?"
	grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "$name: picosip serve counted otherwise"
}

survived tcp "$kamailio_tcp;transport=tcp" 1500
survived tcp-bye "$kamailio_tcp;transport=tcp" 20000 --hangup-after 1500
survived tls "$kamailio_tls;transport=tls" 1500
survived tls-bye "$kamailio_tls;transport=tls" 20000 --hangup-after 1500
echo "Kamailio restarted in four calls, TCP and TLS: hung up on from each side over new connections"
