#!/bin/bash
# SPDX-License-Identifier: MIT
# pure.sh OBJECT...: the core calls nothing but itself and five functions, and has no writable data.
set -u
allowed='^(memcpy|memmove|memset|memcmp|memchr|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_)$'
[ $# -gt 0 ] || { echo 'no core objects'; exit 1; }
defined=$(mktemp)
trap 'rm -f "$defined"' EXIT
nm -P --defined-only "$@" | awk 'NF > 1 { print $1 }' | sort -u >"$defined"
bad=$(nm -A -P --undefined-only "$@" | awk '{ print $2, $1 }' | sort -u | while read -r symbol object; do
	[[ $symbol =~ $allowed ]] || grep -qxF -- "$symbol" "$defined" || echo "undefined: $symbol in ${object%:}"
done)
# .data.rel.ro is constant once loaded: tables of pointers may lie there.
bad+=$(size -A "$@" | awk '/:$/ { object = $1 }
	$1 ~ /^\.(data|bss|tdata|tbss|init_array|ctors)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 { printf "\nwritable: %s holds %d bytes of %s", object, $2, $1 }')
if [ -n "$bad" ]; then
	printf '%s\n' "$bad"
	exit 1
fi
echo "$# objects: no symbol from outside, no writable data"
