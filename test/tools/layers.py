#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Includes point one way: parser <- transport <- transaction <- dialog <- session; the core never includes the driver,
the command or a system header beyond the freestanding ones. Prints each line that breaks this; ends with 1 if any does."""
import glob
import re
import sys

ORDER = ['parser', 'transport', 'transaction', 'dialog', 'session']
# Not core: they may use the system; session/driver_table.h joins the two for programs. The arrows bind them too.
OUTSIDE = ('transport/posix/', 'transport/tls/', 'session/cli/', 'session/driver_table.h')
SYSTEM = {'limits.h', 'stdbool.h', 'stddef.h', 'stdint.h'}
# One place may name the C library's string.h, and the scanner its processor's intrinsics.
SYSTEM_IN = {'string.h': {'parser/base.h'}}
INTRINSICS = {'emmintrin.h', 'immintrin.h', 'tmmintrin.h', 'smmintrin.h', 'arm_neon.h'}

bad = 0
count = 0
for layer in ORDER:
    for path in sorted(glob.glob(layer + '/**/*', recursive=True)):
        if not re.search(r'\.(c|h|def|rl)$', path):
            continue
        core = not path.startswith(OUTSIDE)
        for number, line in enumerate(open(path, encoding='utf-8'), 1):
            found = re.match(r'\s*#\s*include\s+(["<])([^">]+)', line)
            if not found:
                continue
            count += 1
            name, why = found[2], None
            if found[1] == '<':
                if not core:
                    pass
                elif name in INTRINSICS:
                    why = None if layer == 'parser' else 'intrinsics belong to the parser'
                elif name not in SYSTEM and path not in SYSTEM_IN.get(name, ()):
                    why = 'not one of the freestanding headers'
            elif core and name.startswith(OUTSIDE):
                why = 'the core does not know its driver'
            elif '/' in name and name.split('/')[0] in ORDER:
                if ORDER.index(name.split('/')[0]) > ORDER.index(layer):
                    why = 'against the arrows'
            elif not name.endswith(('.def', '.inc')):
                why = 'includes are written from the root: "layer/file.h"'
            if why:
                print(f'{path}:{number}: {line.strip()}: {why}')
                bad += 1
print(f'{count} includes, {bad} wrong')
sys.exit(bool(bad))
