#!/bin/bash
# SPDX-License-Identifier: MIT
# SEED=n makes a run the same each time (0: another each time).
# fuzz.sh NAME LIMIT PROGRAM...: runs the fuzzer NAME (empty: all, side by side) from its seeds in fuzz/corpus/NAME and BUILD/fuzz/seeds/NAME, with
# fuzz/NAME.dict or fuzz/sip.dict. What it finds of interest goes to BUILD/fuzz/found/NAME, a crash to BUILD/fuzz/crash-NAME-...
set -u
name=$1
limit=$2
shift 2

one() { # PROGRAM LIMIT
	local n=${1##*/fuzz_} seeds=() options=() dict found code log
	found=$BUILD/fuzz/found/$n
	log=$BUILD/fuzz/$n.log
	mkdir -p "$found"
	[ ! -d "fuzz/corpus/$n" ] || seeds=("fuzz/corpus/$n")
	case $2 in -runs=*) ;; *) [ ! -d "$BUILD/fuzz/seeds/$n" ] || seeds+=("$BUILD/fuzz/seeds/$n") ;; esac  # they alone are more than such a run
	case $n in message|frame|stack|writer) seeds+=(test/wire/*/) ;; esac
	for dict in "fuzz/$n.dict" "fuzz/dict/$n.dict" fuzz/sip.dict fuzz/dict/sip.dict; do
		[ ! -f "$dict" ] || { options+=("-dict=$dict"); break; }
	done
	case $2 in -runs=*) options+=(-max_total_time=15) ;; esac  # the slow ones come less far, the same way
	UBSAN_OPTIONS=print_stacktrace=1 "$1" "$2" "-seed=${SEED:-0}" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 "${options[@]}" \
		"-artifact_prefix=$BUILD/fuzz/crash-$n-" "$found" "${seeds[@]}" >"$log" 2>&1
	code=$?
	printf 'fuzz_%-20s %8s executions, %s per second%s\n' "$n" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
		"$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")" "$([ $code -eq 0 ] || printf ': FAILED\n%s' "$(tail -n 60 "$log")")"
	return $code
}

if [ "$name" = --one ]; then
	one "$1" "$limit"
	exit
fi
if [ -n "$name" ]; then
	program=$(printf '%s\n' "$@" | grep -x ".*/fuzz_$name") || { echo "fuzz: F=$name is none of: $(basename -a "$@" | sed 's/fuzz_//' | tr '\n' ' ')"; exit 1; }
	one "$program" "$limit"
	exit
fi
[ $# -gt 0 ] || { echo 'no fuzzers'; exit 0; }
printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" bash "$0" --one "$limit" || exit 1
echo "$# fuzzers, no finding"
