#!/bin/bash
# SPDX-License-Identifier: MIT
# Requests inside dialogs at random among few and among many (FEW=1000, MANY=1000000: about 1 GB), as dialogs.c makes them: ns (the least of three runs),
# and instructions, counted by callgrind in further runs (minutes; INSTRUCTIONS=0: not). What the bench does itself, writing the request and looking for the
# tag, is among them, with the OPTIONS' transaction, its 200 with a description, and all timers.
set -eu
build=${BUILD:-build} few=${FEW:-1000} many=${MANY:-1000000}
probe=$build/picosip-dialogs-probe
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
requests=20000
[ "${INSTRUCTIONS:-1}" = 0 ] || command -v valgrind >/dev/null 2>&1 || { echo 'dialogs: no valgrind, so no instructions (`make deps bench`)' >&2; INSTRUCTIONS=0; }

nanoseconds() { # DIALOGS KIND
	for _ in 1 2 3; do "$probe" "$1" 500000 "$2"; done | awk 'NR == 1 || $2 < least { least = $2 } END { print least }'
}
instructions() { # DIALOGS KIND
	if [ "${INSTRUCTIONS:-1}" = 0 ]; then echo 0; return; fi
	rm -f "$work"/cg*
	valgrind -q --tool=callgrind --instr-atstart=no --callgrind-out-file="$work/cg" "$probe" "$1" "$requests" "$2" >/dev/null 2>"$work/valgrind" || cat "$work/valgrind" >&2
	sed -n 's/^summary: *//p' "$work"/cg.* | awk -v n="$requests" '$1 > most { most = $1 } END { printf "%.0f\n", most / n }'
}
printf 'OPTIONS and its 200 inside a dialog, at random     %9s dialogs       %9s dialogs        ratio of\n' "$few" "$many"
printf 'what the peer chose                                     ns  instr.         ns  instr.      ns  instr.\n'
for kind in 'plain Call-IDs as phones make them' 'chosen Call-IDs alike for usual hashes' 'tags one Call-ID, many tags'; do
	read -r name text <<<"$kind"
	awk -v text="$text" -v ns="$(nanoseconds "$few" "$name")" -v NS="$(nanoseconds "$many" "$name")" -v in_="$(instructions "$few" "$name")" -v IN="$(instructions "$many" "$name")" \
		'BEGIN { printf "  %-46s %9d %7d %10d %7d %7.2f %7s\n", text, ns, in_, NS, IN, NS / ns, in_ ? sprintf("%.3f", IN / in_) : "-" }'
done
