#!/bin/bash
# SPDX-License-Identifier: MIT
# bare.sh SOURCE...: links the amalgamation for a Cortex-M4 with small programs, and holds their text against test/bare/budget.txt.
# From the Makefile: BUILD ARM FLAGS.
set -u
mkdir -p "$BUILD"
failed=0
while read -r name budget program style flags; do
	case $name in ''|'#'*) continue ;; esac
	gen=()
	mkdir -p "$BUILD/$name/gen"
	for rl in parser/*.rl; do
		[ -f "$rl" ] || continue
		if [ "$style" = committed ]; then gen+=("parser/gen/$(basename "$rl" .rl).c"); continue; fi
		gen+=("$BUILD/$name/gen/$(basename "$rl" .rl).c")
		sh test/tools/ragel.sh "$style" "$rl" "${gen[-1]}" || exit 1
	done
	python3 test/tools/amalgam.py --out "$BUILD/$name" "$@" "${gen[@]}" || exit 1
	# shellcheck disable=SC2086
	$ARM $FLAGS $flags -c -o "$BUILD/$name/picosip.o" "$BUILD/$name/picosip.c" || exit 1
	# shellcheck disable=SC2086
	$ARM $FLAGS $flags -I"$BUILD/$name/include" -I"$BUILD/$name" -nostdlib -Wl,--gc-sections,-e,"$program",--unresolved-symbols=ignore-all \
	    -o "$BUILD/$name/image.elf" "test/bare/$program.c" "$BUILD/$name/picosip.o" -lgcc || exit 1
	text=$(arm-none-eabi-size "$BUILD/$name/image.elf" | awk 'NR == 2 { print $1 }')
	printf '%-24s %7d of %7d bytes of text\n' "$name" "$text" "$budget"
	[ "$text" -le "$budget" ] || { echo "$name has outgrown test/bare/budget.txt by $((text - budget)) bytes"; failed=1; }
done <test/bare/budget.txt
exit $failed
