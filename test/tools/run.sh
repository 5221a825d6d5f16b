#!/bin/bash
# SPDX-License-Identifier: MIT
# Runs test programs and interop scripts, prints one line for each and the log of those that fail, then the total.
#   run.sh OUT PROGRAM... [-- SCRIPT...]
# OUT/NAME.log keeps the output, OUT/NAME.result one line per test function: "pass|fail|skip PROGRAM FUNCTION";
# OUT/passed.txt collects the passed ones for the ledger. JOBS: how many programs at once. TIMEOUT: seconds for one.
# VERBOSE=1 prints every log. An interop script ends with 0 if it passed, 77 if it cannot run here.
set -u
self=$0

# Reads cmocka's standard output. A function that began and never ended is a crash: it failed.
judge() {
	awk -v program="$1" -v code="$2" '
		function done_with(how) { print how, program, current; if (how == "fail") failed++; current = "" }
		/^\[ RUN      \] /            { if (current != "") done_with("fail"); current = $4; seen++; next }
		/^\[       OK \] /            { if (current != "") done_with("pass"); next }
		/^\[  SKIPPED \] /            { if (current != "") done_with("skip"); next }
		/^\[  FAILED  \] /            { if (current != "") done_with("fail"); next }
		END {
			if (current != "") done_with("fail")
			if ((code != 0 || !seen) && !failed) print "fail", program, "(exit " code ")"
		}' "$3"
}

one() { # OUT KIND PATH
	local out=$1 kind=$2 path=$3 name code began ended
	name=$(basename "$path")
	began=$(date +%s%N)
	if [ "$kind" = script ]; then
		timeout -k 5 "${TIMEOUT:-180}" bash "$path" >"$out/$name.log" 2>&1 </dev/null
	else
		timeout -k 5 "${TIMEOUT:-180}" "$path" >"$out/$name.log" 2>&1 </dev/null
	fi
	code=$?
	ended=$(date +%s%N)
	if [ "$kind" = program ]; then
		judge "$name" $code "$out/$name.log" >"$out/$name.result"
	else
		case $code in 0) echo "pass $name $name" ;; 77) echo "skip $name $name" ;; *) echo "fail $name $name" ;; esac >"$out/$name.result"
	fi
	report "$out" "$name" $code $(( (ended - began) / 1000000 ))
}

report() { # OUT NAME CODE MS
	local out=$1 name=$2 passed failed skipped text
	passed=$(grep -c '^pass ' "$out/$name.result")
	failed=$(grep -c '^fail ' "$out/$name.result")
	skipped=$(grep -c '^skip ' "$out/$name.result")
	text=$(printf '%-40s %4d passed' "$name" "$passed")
	[ "$failed" -eq 0 ] || text="$text, $failed FAILED"
	[ "$skipped" -eq 0 ] || text="$text, $skipped skipped"
	text="$text  ($4 ms)"
	if [ "$failed" -gt 0 ] || [ -n "${VERBOSE:-}" ]; then
		[ "$failed" -eq 0 ] || text="$text"$'\n'"$(sed -n 's/^fail /  failed: /p' "$out/$name.result")"
		text="$text"$'\n'"--- $out/$name.log (exit $3)"$'\n'"$(tail -c 20000 "$out/$name.log")"$'\n'"---"
	elif [ "$skipped" -gt 0 ] && [ "$passed" -eq 0 ]; then
		text="$text  $(tail -n 1 "$out/$name.log")"
	fi
	printf '%s\n' "$text" # one write: lines of parallel programs do not mix
}

if [ "${1:-}" = --one ]; then
	one "$2" "$3" "$4"
	exit 0
fi

out=$1
shift
mkdir -p "$out"
programs=()
scripts=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do programs+=("$1"); shift; done
[ $# -eq 0 ] || shift
scripts=("$@")

if [ $# -eq 0 ] && [ ${#programs[@]} -eq 0 ]; then
	echo "nothing to run${VERBOSE:+: no test, script or function is named $VERBOSE}"
	[ -z "${VERBOSE:-}" ] # without a name: there are none yet
	exit
fi
rm -f "$out/run.list"
for path in "${programs[@]}" "${scripts[@]}"; do
	rm -f "$out/$(basename "$path").result"
	basename "$path" >>"$out/run.list"
done
if [ ${#programs[@]} -gt 0 ]; then
	printf '%s\0' "${programs[@]}" | xargs -0 -n 1 -P "${JOBS:-$(nproc)}" bash "$self" --one "$out" program
fi
for path in "${scripts[@]}"; do # one at a time: they own ports
	one "$out" script "$path"
done

results=()
[ ! -f "$out/run.list" ] || while read -r name; do results+=("$out/$name.result"); done <"$out/run.list"
[ ${#results[@]} -gt 0 ] || results=(/dev/null)
cat "$out"/*.result 2>/dev/null | sed -n 's/^pass //p' | sort -u >"$out/passed.txt"
passed=$(cat "${results[@]}" | grep -c '^pass ')
failed=$(cat "${results[@]}" | grep -c '^fail ')
skipped=$(cat "${results[@]}" | grep -c '^skip ')
[ "$skipped" -eq 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
