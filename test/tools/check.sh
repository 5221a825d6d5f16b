#!/bin/bash
# SPDX-License-Identifier: MIT
# check.sh STEP...: makes each step, says how long it took, shows the whole log of one that fails; ends with 1 if any did.
set -u
mkdir -p build/check
failed=()
for step in "$@"; do
	began=$(date +%s%N)
	if ${MAKE:-make} "$step" >"build/check/$step.log" 2>&1; then result=ok; else result=FAILED; failed+=("$step"); fi
	took=$(( ($(date +%s%N) - began) / 100000000 ))
	printf '%-16s %-7s %4d.%d s  %s\n' "$step" $result $((took / 10)) $((took % 10)) "$(tail -n 1 "build/check/$step.log")"
	[ $result = ok ] || tail -n 60 "build/check/$step.log"
done
[ ${#failed[@]} -eq 0 ] && echo "check: all $# steps passed" || { echo "check: failed: ${failed[*]}"; exit 1; }
