#!/bin/bash
# SPDX-License-Identifier: MIT
# The parser beside oSIP, sofia-sip and libre (as far as they are installed) and floors: time, instructions and allocations a message.
#   make bench B=parse          tables
#   make bench B=parse JSON=1   one JSON object instead; JSON=FILE writes it there, beside the tables
#   ROUNDS=n                    interleaved rounds (31)
#   INSTRUCTIONS=0              without valgrind's count, which takes most of the time
set -eu
build=${BUILD:-build}
probe=$build/picosip-parse-probe
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$build/picosip-parse-malloc-probe" --count >"$work/allocations" 2>/dev/null || :
if [ "${INSTRUCTIONS:-1}" = 0 ]; then
	:
elif command -v valgrind >/dev/null 2>&1; then
	# One dump for each contender and message, named by the program "CONTENDER|MESSAGE|TIMES".
	valgrind -q --tool=callgrind --callgrind-out-file="$work/cg" "$probe" --callgrind >/dev/null 2>"$work/valgrind" || cat "$work/valgrind" >&2
	find "$work" -name 'cg.*' -exec awk '
		sub(/^desc: Trigger: Client Request: /, "") { split($0, part, "|") }
		/^summary: / { if (part[3] > 0) printf "%s\t%s\t%.0f\n", part[1], part[2], $2 / part[3]; exit }' {} \; >"$work/instructions"
else
	echo 'parse: no valgrind, so no instructions (`make deps bench`)' >&2
fi
touch "$work/instructions"
report() { "$probe" --rounds="${ROUNDS:-31}" --instructions="$work/instructions" --allocations="$work/allocations" "$@"; }
case ${JSON:-} in
'') report ;;
1) report --json ;;
*) report --json >"$JSON"; report ;;
esac
