#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs test/bench/*.sh, or the one named; each prints its own figures. PICOSIP and BUILD are in the environment.
ran=0
failed=0
for script in test/bench/*.sh; do
	name=$(basename "$script" .sh)
	[ -f "$script" ] || continue
	[ "$name" != lib ] || continue
	[ -z "${1:-}" ] || [ "$name" = "$1" ] || continue
	[ "${JSON:-}" = 1 ] || echo "== $name"
	bash "$script" || failed=$((failed + 1))
	ran=$((ran + 1))
done
[ "$ran" -gt 0 ] || echo "bench: nothing in test/bench matches '${1:-*}'"
[ "$failed" -eq 0 ]
