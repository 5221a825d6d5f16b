# SPDX-License-Identifier: MIT
# SIP.js for the scripts that read this after lib.sh. The Makefile puts it and the scripts' copy into build/npm.

need node npm
npm=${NPM_FOLDER:-build/npm}
[ -f "$npm/agent.mjs" ] || fail "SIP.js is not in $npm: make $npm/agent.mjs (needs the npm registry once)"

# sipjs_start NAME OPTIONS...: an agent in the background, its lines in $work/NAME.out; sets sipjs_pid.
sipjs_start() {
	sipjs_name=$1
	shift
	node "$npm/agent.mjs" --user "$sipjs_name" "$@" >"$work/$sipjs_name.out" 2>"$work/$sipjs_name.err" </dev/null &
	sipjs_pid=$!
	pids="$pids $sipjs_pid"
}

# sipjs_says SECONDS NAME PATTERN: waits for a line of the agent's.
sipjs_says() {
	wait_for "$1" "$3" "$work/$2.out" || fail "$2 (SIP.js) did not say: $3"
}

# ---- Calls between picosip and an agent, through the Kamailio of kamailio.sh ----

# we_call NAME ROUTE DURATION AGENT-OPTIONS...: to an agent that registers.
we_call() {
	name=$1
	route=$2
	duration=$3
	shift 3
	sipjs_start "$name" --register "$@"
	sipjs_says 15 "$name" registered
	"$PICOSIP" call "sip:$name@example.test" --route "<sip:127.0.0.1:$route;lr>" --ca "$work/certs/ca.pem" --duration "$duration" --json \
		>"$work/call-$name.out" 2>"$work/call-$name.err" || fail "$name: picosip call ended with $?"
	ended 30 "$sipjs_pid" || fail "$name: the agent ended with $?"
	grep -q '"outcome": "established"' "$work/call-$name.out" || fail "$name: not established"
}

# it_calls NAME TRANSPORT SERVE-OPTIONS AGENT-OPTIONS...: to serve, by its address.
it_calls() {
	name=$1
	transport=$2
	# shellcheck disable=SC2086 # options, and none of them has a blank
	serve --calls 1 --ring 100 $3
	shift 3
	sipjs_start "$name" --call "sip:picosip@127.0.0.1:$(port_of "$transport");transport=$transport" "$@"
	ended 30 "$sipjs_pid" || fail "$name: the agent ended with $?"
	ended 10 "$serve_pid" || fail "$name: picosip serve ended with $?"
	grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "$name: picosip serve counted otherwise"
	grep -q 'progress 180' "$work/$name.out" || fail "$name: no 180 came"
}

# hung_up NAME by us|by the peer: as the agent saw it.
hung_up() {
	grep -q "ended $2\$" "$work/$1.out" || fail "$1: not ended $2"
}
