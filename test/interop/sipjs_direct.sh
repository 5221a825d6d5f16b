#!/bin/sh
# SPDX-License-Identifier: MIT
# A SIP.js agent calls us with nothing between: our server takes ws and wss; hold, and BYE from either side.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/sipjs/sipjs.sh"
need openssl
certify picosip

# called NAME SCHEME SERVE-OPTION AGENT-OPTIONS...
called() {
	name=$1
	scheme=$2
	# shellcheck disable=SC2086 # one option with its value, or none
	serve --listen "$scheme:127.0.0.1:0" --cert "$work/certs/picosip.pem" --key "$work/certs/picosip.key" --calls 1 --ring 100 $3
	shift 3
	sipjs_start "$name" --server "$scheme://localhost:$(port_of "$scheme")" --ca "$work/certs/ca.pem" --call sip:picosip@localhost "$@"
	ended 30 "$sipjs_pid" || fail "$name: the agent ended with $?"
	ended 10 "$serve_pid" || fail "$name: picosip serve ended with $?"
	grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "$name: picosip serve counted otherwise"
	grep -q 'progress 180' "$work/$name.out" || fail "$name: no 180 came"
}

called ws ws '' --hold-after 100 --hangup-after 400
hung_up ws 'by us'
grep -q held "$work/ws.out" || fail "ws: not held"
called ws-bye ws '--hangup-after 300'
hung_up ws-bye 'by the peer'
called wss wss '' --hold-after 100 --hangup-after 400
hung_up wss 'by us'
grep -q held "$work/wss.out" || fail "wss: not held"
called wss-bye wss '--hangup-after 300'
hung_up wss-bye 'by the peer'
echo "SIP.js straight to us: four calls, ws and wss, held, hung up on from each side"
