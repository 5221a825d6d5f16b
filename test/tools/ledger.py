#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Which requirements passing tests cite: ledger.py --passed FILE [--prefix 'ID ID'] [--role ROLE,ROLE] [--short].

Tests say `ledger: ID ID...` in a comment inside a test function or above it; in a script (test/interop/*.sh) anywhere.
A citation counts if FILE ("program function" lines, written by run.sh) holds that function. test/ledger/exempt.tsv has rows
that no test can show, each with its reason. --prefix: rows whose ids begin with one of these. --role keeps the rows of these roles,
MAY rows too. --short: a line for each section that has open rows. "open" are the rows neither cited nor exempt."""
import argparse
import collections
import glob
import os
import re
import sys

KIND = {'MUST': 'MUST', 'MUST NOT': 'MUST', 'SHOULD': 'SHOULD', 'SHOULD NOT': 'SHOULD', 'RULE': 'RULE'}
KINDS = ('MUST', 'SHOULD', 'RULE')
ID = r'(?:\d{4}-[\w.]+-\d+)'


def rows():
    for path in sorted(glob.glob('test/ledger/[0-9m]*.tsv')):
        with open(path, encoding='utf-8') as f:
            next(f)
            for line in f:
                column = line.rstrip('\n').split('\t')
                if len(column) >= 6:
                    yield column[0], column[1], column[2], column[3], column[5]


def exempt():
    try:
        with open('test/ledger/exempt.tsv', encoding='utf-8') as f:
            return {line.split('\t')[0]: line.rstrip('\n').split('\t')[1] for line in f if line[0].isdigit()}
    except FileNotFoundError:
        return {}


def comments(text):
    """(line, ids) of each comment that cites; a comment may go on over several lines."""
    for found in re.finditer(r'ledger:((?:[\s*#/,]|' + ID + r')+)', text):
        start = text.count('\n', 0, found.start()) + 1
        yield start, re.findall(ID, found[1])


def functions(text):
    """(first line, last line, name) of each function: its name at a line's start, a brace at column 0 on either side."""
    out, name, start = [], None, 0
    for number, line in enumerate(text.split('\n'), 1):
        head = re.match(r'^(?:[A-Za-z_][\w *]*[ *])?([A-Za-z_]\w*)\((?!.*;\s*$)', line)
        if head and not name:
            name, start = head[1], number
        if line.startswith('}') and name:
            out.append((start, number, name))
            name = None
        elif re.match(r'^\S.*[;}]\s*$', line) and name and number == start:
            if line.rstrip().endswith('}'):
                out.append((start, number, name))
            name = None
    return out


def citations():
    """(id, program, function, place)"""
    for path in sorted(glob.glob('test/**/*.c', recursive=True)):
        with open(path, encoding='utf-8') as f:
            text = f.read()
        known = functions(text)
        program = os.path.basename(path)[:-2]
        for line, ids in comments(text):
            owner = next((n for a, b, n in known if line <= b), None)
            for i in ids:
                yield i, program, owner, f'{path}:{line}'
    for path in sorted(glob.glob('test/interop/*.sh')):
        with open(path, encoding='utf-8') as f:
            text = f.read()
        for line, ids in comments(text):
            for i in ids:
                yield i, os.path.basename(path), os.path.basename(path), f'{path}:{line}'


def section_key(section):
    return [(0, int(p), '') if p.isdigit() else (1, 0, p) for p in section.split('.')]


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--passed', required=True)
    args.add_argument('--prefix', default='')
    args.add_argument('--role', default='')
    args.add_argument('--short', action='store_true')
    args = args.parse_args()
    prefixes = tuple(args.prefix.replace(',', ' ').split()) or ('',)
    roles, excused = [r for r in args.role.split(',') if r], exempt()
    kinds = KIND | {'MAY': 'MAY'} if roles else KIND
    with open(args.passed, encoding='utf-8') as f:
        passed = {tuple(line.split()[:2]) for line in f}
    known_rows = list(rows())
    ledger = {i: (level, section, text) for i, level, _, section, text in known_rows}
    role_of = {i: role for i, _, role, _, _ in known_rows}
    covered, warnings, idle = set(), [], 0
    for i, program, function, place in citations():
        if i not in ledger:
            warnings.append(f'{place}: no such row: {i}')
        elif function is None:
            warnings.append(f'{place}: {i} belongs to no function')
        elif (program, function) in passed:
            covered.add(i)
        else:
            idle += 1
            if args.prefix and i.startswith(prefixes):
                warnings.append(f'{place}: {i}: {function} did not run or did not pass')

    total = collections.Counter()
    have = collections.Counter()
    left = collections.Counter()
    groups = collections.defaultdict(list)
    for i, (level, section, text) in ledger.items():
        kind = kinds.get(level)
        if not kind or not i.startswith(prefixes) or (roles and role_of[i] not in roles):
            continue
        rfc = i.split('-')[0]
        groups[(rfc, section)].append((i, level, text))
        for key in ((kind,), (rfc, kind), (rfc, section, kind)):
            total[key] += 1
            have[key] += i in covered
            left[key] += i not in covered and i not in excused

    def counts(*key):
        return '  '.join(f'{k} {have[key + (k,)]}/{total[key + (k,)]}' for k in tuple(KINDS) + ('MAY',) if total[key + (k,)])

    def remains(*key):
        return '  '.join(f'{k} {left[key + (k,)]}' for k in tuple(KINDS) + ('MAY',) if left[key + (k,)]) or 'none'

    last = None
    for rfc, section in sorted(groups, key=lambda g: (int(g[0]), section_key(g[1]))):
        if rfc != last:
            print(f'RFC {rfc}: {counts(rfc)}; open: {remains(rfc)}')
            last = rfc
        if args.short:
            if remains(rfc, section) != 'none':
                print(f'  {section:<10} {counts(rfc, section)}; open: {remains(rfc, section)}')
            continue
        print(f'  {section:<10} {counts(rfc, section)}')
        for i, level, text in groups[(rfc, section)]:
            if i not in covered and i not in excused:
                print(f'    - {i} {level}: {text if len(text) < 100 else text[:97] + "..."}')
    for line in warnings:
        print('warning:', line, file=sys.stderr)
    if idle:
        print(f'{idle} citations belong to functions that did not run or did not pass')
    shown = [i for group in groups.values() for i, _, _ in group]
    spared = [i for i in shown if i in excused and i not in covered]
    for i in [] if args.short else spared:
        print(f'exempt: {i}: {excused[i]}')
    for i in excused:
        if i not in ledger or i in covered:
            print(f'warning: exempt.tsv: {i} is {"tested" if i in ledger else "no row"}', file=sys.stderr)
    print(f'ledger: {counts()}; exempt {len(spared)} of {len(shown)}; open: {remains()}')


main()
