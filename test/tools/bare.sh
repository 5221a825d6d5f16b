#!/bin/bash
# SPDX-License-Identifier: MIT
# bare.sh SOURCE...: links the amalgamation for a Cortex-M4 with small programs, side by side, and holds their text against test/bare/budget.txt.
# From the Makefile: BUILD ARM FLAGS.
set -u

one() { # ROW SOURCE...
	local name budget program style flags gen=() rl text
	read -r name budget program style flags <<<"$1"
	shift
	mkdir -p "$BUILD/$name/gen"
	for rl in parser/*.rl; do
		[ -f "$rl" ] || continue
		if [ "$style" = committed ]; then gen+=("parser/gen/$(basename "$rl" .rl).c"); continue; fi
		gen+=("$BUILD/$name/gen/$(basename "$rl" .rl).c")
		sh test/tools/ragel.sh "$style" "$rl" "${gen[-1]}" || return 1
	done
	python3 test/tools/amalgam.py --out "$BUILD/$name" "$@" "${gen[@]}" || return 1
	# shellcheck disable=SC2086
	$ARM $FLAGS $flags -c -o "$BUILD/$name/picosip.o" "$BUILD/$name/picosip.c" || return 1
	# shellcheck disable=SC2086
	$ARM $FLAGS $flags -I"$BUILD/$name/include" -I"$BUILD/$name" -nostdlib -Wl,--gc-sections,-e,"$program",--unresolved-symbols=ignore-all \
	    -o "$BUILD/$name/image.elf" "test/bare/$program.c" "$BUILD/$name/picosip.o" -lgcc || return 1
	text=$(arm-none-eabi-size "$BUILD/$name/image.elf" | awk 'NR == 2 { print $1 }')
	printf '%-24s %7d of %7d bytes of text\n' "$name" "$text" "$budget"
	[ "$text" -le "$budget" ] || { echo "$name has outgrown test/bare/budget.txt by $((text - budget)) bytes"; return 1; }
}

if [ "$1" = --one ]; then
	one "${@: -1}" "${@:2:$#-2}"
	exit
fi
export BUILD ARM FLAGS
grep -v -e '^#' -e '^$' test/bare/budget.txt | tr '\n' '\0' | xargs -0 -n 1 -P "$(nproc)" bash "$0" --one "$@"
