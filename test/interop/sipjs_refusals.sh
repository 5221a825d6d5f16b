#!/bin/sh
# SPDX-License-Identifier: MIT
# Calls that come to nothing, between us and a SIP.js agent through Kamailio: refused and cancelled, by each side.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kamailio/kamailio.sh"
. "$(dirname "$0")/sipjs/sipjs.sh"
need kamailio openssl
certify kamailio
kamailio_start
ws="ws://localhost:$kamailio_tcp"

# we_call NAME OPTIONS OUTCOME EXIT AGENT-OPTIONS...
we_call() {
	name=$1
	options=$2
	outcome=$3
	exit=$4
	shift 4
	sipjs_start "$name" --register --server "$ws" "$@"
	sipjs_says 15 "$name" registered
	# shellcheck disable=SC2086 # options, and none of them has a blank
	"$PICOSIP" call "sip:$name@example.test" --route "<sip:127.0.0.1:$kamailio_udp;lr>" $options --json >"$work/call-$name.out" 2>"$work/call-$name.err"
	code=$?
	[ $code -eq "$exit" ] || fail "$name: picosip call ended with $code"
	grep -q "\"outcome\": \"$outcome\"" "$work/call-$name.out" || fail "$name: not $outcome"
	ended 30 "$sipjs_pid" || fail "$name: the agent ended with $?"
}

# it_calls NAME SERVE-OPTIONS AGENT-OPTIONS...
it_calls() {
	name=$1
	# shellcheck disable=SC2086
	serve --calls 1 $2
	shift 2
	sipjs_start "$name" --server "$ws" --call "sip:picosip@127.0.0.1:$port" "$@"
	ended 30 "$sipjs_pid" || fail "$name: the agent ended with $?"
	ended 10 "$serve_pid" || fail "$name: picosip serve ended with $?"
	grep -qx 'answered 0, failed 1, open 0' "$work/serve.out" || fail "$name: picosip serve counted otherwise"
}

we_call refusing '' rejected 1 --reject 486 --expect 486
we_call ringing '--cancel-after 300' cancelled 0 --expect 487
it_calls refused '--answer 603' --expect 603
it_calls cancelling '--ring 20000' --cancel-after 300 --expect 487
echo "SIP.js and refusals: 486 and 603, a CANCEL from each side"
