#!/bin/bash
# SPDX-License-Identifier: MIT
# size.sh SOURCE...: bytes of text for each layer, on x86-64 and a Cortex-M4, with goto-style (-G2) and table-style (-T0) machines.
# From the Makefile: GCC BUILD.
set -u
out=$BUILD/size
rm -rf "$out"
mkdir -p "$out"
for style in G2 T0; do
	mkdir -p "$out/gen-$style"
	for rl in parser/*.rl; do
		[ ! -f "$rl" ] || sh test/tools/ragel.sh -$style "$rl" "$out/gen-$style/$(basename "$rl" .rl).c" || exit 1
	done
done

columns=('x86-64 -O2 -G2' 'x86-64 -Os -T0' 'M4 -Os -G2' 'M4 -Os -T0' 'M4 -Os -T0 quiet')
column() { # COMPILER FLAGS
	case $1 in
	0) echo "$GCC -O2" ;;
	1) echo "$GCC -Os" ;;
	4) echo 'arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -Os -ffreestanding -DPSIP_FREESTANDING -DPSIP_NO_DIAGNOSTICS' ;;
	*) echo 'arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -Os -ffreestanding -DPSIP_FREESTANDING' ;;
	esac
}

# size of the sources that follow: text as `size` counts it, constants included
text_of() { # COLUMN SOURCE...
	local c=$1 total=0 source object
	shift
	for source in "$@"; do
		object=$out/$c-$(echo "$source" | tr / _).o
		echo "$(column "$c") -std=c11 -fvisibility=hidden -I. -c -o $object $source"
	done | xargs -r -P "$(nproc)" -I{} sh -c '{}' || return 1
	for source in "$@"; do
		object=$out/$c-$(echo "$source" | tr / _).o
		total=$((total + $(size "$object" | awk 'NR == 2 { print $1 }')))
	done
	echo $total
}

printf '%-13s' layer
printf '%18s' "${columns[@]}"
printf '\n'
sums=(0 0 0 0 0)
for layer in parser transport transaction dialog session; do
	printf '%-13s' $layer
	for c in 0 1 2 3 4; do
		sources=()
		for source in "$@"; do [[ $source != "$layer"/* ]] || sources+=("$source"); done
		if [ $layer = parser ]; then
			case $c in 0|2) sources+=("$out"/gen-G2/*.c) ;; *) sources+=("$out"/gen-T0/*.c) ;; esac
			[ -f "${sources[-1]}" ] || unset 'sources[-1]'
		fi
		bytes=0
		[ ${#sources[@]} -eq 0 ] || bytes=$(text_of $c "${sources[@]}") || exit 1
		sums[c]=$((sums[c] + bytes))
		printf '%18d' "$bytes"
	done
	printf '\n'
done
printf '%-13s' core
printf '%18d' "${sums[@]}"
printf '\n'
