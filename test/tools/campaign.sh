#!/bin/bash
# SPDX-License-Identifier: MIT
# campaign.sh QUIET PROGRAM...: runs each fuzzer, two side by side, until its coverage has not grown for QUIET seconds of its own processor time (a
# busy machine gives no quiet for nothing). From the Makefile: BUILD.
# A line for each at its end: executions, seconds of processor time, edges covered; a crash stays in BUILD/fuzz/crash-NAME-...
set -u
quiet=$1
shift
ticks=$(getconf CLK_TCK)

campaign() { # PROGRAM
	local n=${1##*/fuzz_} grown=0 used=0 best=0 stat runs seeds=() dict=fuzz/dict/sip.dict log edges pid
	local found=$BUILD/fuzz/found/$n
	log=$BUILD/fuzz/$n.campaign.log
	mkdir -p "$found"
	[ ! -d "fuzz/corpus/$n" ] || seeds=("fuzz/corpus/$n")
	[ ! -d "$BUILD/fuzz/seeds/$n" ] || seeds+=("$BUILD/fuzz/seeds/$n")
	case $n in message|frame|stack|writer) seeds+=(test/wire/*/) ;; esac
	[ ! -f "fuzz/dict/$n.dict" ] || dict=fuzz/dict/$n.dict
	UBSAN_OPTIONS=print_stacktrace=1 "$1" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 "-dict=$dict" \
		"-artifact_prefix=$BUILD/fuzz/crash-$n-" "$found" "${seeds[@]}" >"$log" 2>&1 &
	pid=$!
	while kill -0 $pid 2>/dev/null && [ $((used - grown)) -lt "$quiet" ]; do
		sleep 5
		read -r -a stat 2>/dev/null <"/proc/$pid/stat" && used=$(((stat[13] + stat[14]) / ticks))
		edges=$(tail -c 20000 "$log" | sed -n 's/.* cov: \([0-9]*\) .*/\1/p' | tail -n 1)
		[ "${edges:-0}" -le "$best" ] || { best=$edges; grown=$used; }
	done
	kill -INT $pid 2>/dev/null
	wait $pid
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)
	grep -q 'run interrupted' "$log" || { printf 'fuzz_%-12s FAILED after %s executions: %s\n' "$n" "${runs:-?}" "$log"; return 1; }
	printf 'fuzz_%-12s %12d executions %6d s %6d edges, no growth for %d s, no finding\n' "$n" "$runs" "$used" "$best" $((used - grown))
}

if [ "$1" = --one ]; then
	campaign "$2"
	exit
fi
printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" bash "$0" "$quiet" --one
