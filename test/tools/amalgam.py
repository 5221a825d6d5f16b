#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the amalgamation: amalgam.py --out DIR SOURCE.c...

DIR/picosip.h holds every header that the sources include, in the order of their dependence; DIR/picosip.c the sources.
System includes outside any #if are hoisted to the header's top; includes of the project's headers vanish; X-macro files
(whatever is included and is not a .h) are put in at each place. DIR/include/ gets a header of each old name that includes
picosip.h, so that code written against the folders, the unit tests say, builds against the amalgamation as it is.
"""
import argparse
import os
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')
OPENS = re.compile(r'^\s*#\s*if(def|ndef)?\b')
CLOSES = re.compile(r'^\s*#\s*endif\b')


class Amalgam:
    def __init__(self):
        self.seen = []      # headers, dependence first
        self.parts = {}     # header -> text
        self.system = set()
        self.busy = []

    def locate(self, name, user):
        for path in (name, os.path.join(os.path.dirname(user), name)):
            if os.path.isfile(path):
                return os.path.normpath(path)
        sys.exit(f'amalgam: {user} includes "{name}", which is not here')

    def header(self, path):
        if path in self.parts or path in self.busy:
            return
        self.busy.append(path)
        text = self.expand(path, strip_guard(path))
        self.busy.remove(path)
        self.parts[path] = text
        self.seen.append(path)

    def expand(self, path, lines):
        out, depth = [], 0
        for line in lines:
            depth += bool(OPENS.match(line)) - bool(CLOSES.match(line))
            include = INCLUDE.match(line)
            if not include:
                out.append(line)
            elif include[1] == '<':
                if depth:
                    out.append(line)
                else:
                    self.system.add(include[2])
            else:
                target = self.locate(include[2], path)
                if target.endswith('.h'):
                    self.header(target)
                else:
                    out += self.expand(target, read(target))
        return out


def read(path):
    with open(path, encoding='utf-8') as f:
        return f.read().split('\n')


def strip_guard(path):
    """Lines without the include guard, so that what stands inside counts as unconditional."""
    lines = read(path)
    for i, line in enumerate(lines):
        guard = re.match(r'^\s*#\s*ifndef\s+(\w+)', line)
        if guard and re.match(r'^\s*#\s*define\s+' + guard[1] + r'\s*$', lines[i + 1]):
            end = max(j for j, l in enumerate(lines) if CLOSES.match(l))
            return lines[:i] + lines[i + 2:end] + lines[end + 1:]
        if OPENS.match(line):
            break
    return lines


def squeeze(lines):
    """No runs of empty lines, none at either end."""
    return re.sub(r'\n{3,}', '\n\n', '\n'.join(lines)).strip('\n') + '\n'


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--out', required=True)
    args.add_argument('sources', nargs='*')
    args = args.parse_args()
    amalgam = Amalgam()
    bodies = []
    for path in args.sources:
        bodies.append(f'\n/* ---- {os.path.basename(path) if path.startswith("build") else path} ---- */\n\n' + squeeze(amalgam.expand(path, read(path))))
    head = ['/* SPDX-License-Identifier: MIT', ' * picosip in two files: made from the sources, not to be edited. */',
            '#ifndef PICOSIP_H', '#define PICOSIP_H', '']
    head += [f'#include <{name}>' for name in sorted(amalgam.system)]
    text = '\n'.join(head) + '\n'
    for path in amalgam.seen:
        text += f'\n/* ---- {path} ---- */\n\n' + squeeze(amalgam.parts[path])
    write(f'{args.out}/picosip.h', text + '\n#endif\n')
    write(f'{args.out}/picosip.c', '/* SPDX-License-Identifier: MIT\n * picosip in two files: made from the sources, not to be edited. */\n'
          '#include "picosip.h"\n' + ''.join(bodies))
    for path in amalgam.seen:
        write(f'{args.out}/include/{path}', '#include "picosip.h"\n')


main()
