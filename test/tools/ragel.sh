#!/bin/sh
# SPDX-License-Identifier: MIT
# ragel.sh STYLE IN.rl OUT.c: one machine in ragel's style (-G2, -T0, ...). What comes out does not depend on where it goes: no
# line marks. The two warnings that ragel's own code raises are off in it, whoever compiles it.
set -eu
new=$3.new
trap 'rm -f "$new" "$new.c"' EXIT
mkdir -p "$(dirname "$3")"
ragel -C -L -I parser "$1" -o "$new.c" "$2"
{
	printf '/* Made by ragel from %s; do not edit. */\n' "$2"
	printf '#pragma GCC diagnostic push\n'
	printf '#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"\n'
	printf '#pragma GCC diagnostic ignored "-Wsign-conversion"\n'
	sed '/^\/\* #line [0-9]* ".*" \*\/$/d' "$new.c" | cat -s
	printf '#pragma GCC diagnostic pop\n'
} >"$new"
mv "$new" "$3"
