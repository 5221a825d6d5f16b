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

# sipjs_says SECONDS NAME PATTERN: waits for a line of the agent's, and for no longer than the agent lives.
sipjs_says() {
	wait_for "$1" "$3" "$work/$2.out" || fail "$2 (SIP.js) did not say: $3"
}
