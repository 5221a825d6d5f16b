#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Coverage of layers by the tests that ran: cov.py OBJECTS LAYER... (OBJECTS: the folder of a build with COV=1, `make cov`)

Prints lines and branches reached for each file, then each line that no test reached, and each branch not taken both ways. What cannot be reached is
named, with the reason, in test/tools/cov.txt (PATH<TAB>line's text<TAB>reason) and not listed. Ends with 1 if a line is left."""
import glob
import json
import os
import subprocess
import sys

EXPLAINED = 'test/tools/cov.txt'


def measured(data):
    """What gcov says of one object's sources: path, its lines."""
    told = subprocess.run(['gcov', '--json-format', '--stdout', '--branch-probabilities', data], check=True, capture_output=True, text=True).stdout
    for line in told.splitlines():
        for file in json.loads(line)['files']:
            yield os.path.normpath(file['file']), file['lines']


def explained():
    try:
        with open(EXPLAINED, encoding='utf-8') as f:
            return {tuple(line.rstrip('\n').split('\t')[:2]) for line in f if line.strip() and line[0] != '#'}
    except FileNotFoundError:
        return set()


def main():
    objects, layers = sys.argv[1], sys.argv[2:]
    known = explained()
    lines_left, branches_left, sums = [], [], [0, 0, 0, 0]
    for layer in layers:
        for data in sorted(glob.glob(f'{objects}/{layer}/*.gcda')):
            for path, lines in measured(data):
                if not path.startswith(layer + '/') or path.endswith('.h'):
                    continue
                with open(path, encoding='utf-8') as f:
                    text = [line.strip() for line in f]
                count = [0, 0, 0, 0]
                for line in lines:
                    number = line['line_number']
                    excused = (path, text[number - 1]) in known
                    ways = [b['count'] > 0 for b in line['branches'] if not b['throw']]
                    count[0] += line['count'] > 0 or excused
                    count[1] += 1
                    count[2] += sum(ways) if not excused else len(ways)
                    count[3] += len(ways)
                    if line['count'] == 0 and not excused:
                        lines_left.append(f'{path}:{number}: {text[number - 1]}')
                    elif not all(ways) and not excused:
                        branches_left.append(f'{path}:{number}: {sum(ways)} of {len(ways)}: {text[number - 1]}')
                print(f'{path:36} lines {count[0]:5}/{count[1]:<5} branches {count[2]:5}/{count[3]}')
                sums = [a + b for a, b in zip(sums, count)]
    for title, left in (('lines not reached', lines_left), ('branches not taken', branches_left)):
        if left:
            print(f'--- {title}')
            print('\n'.join(left))
    if not sums[1]:
        sys.exit('cov: no test ran in that build')
    print(f'cov: lines {sums[0]}/{sums[1]} ({100 * sums[0] / sums[1]:.1f} %), branches {sums[2]}/{sums[3]} ({100 * sums[2] / max(sums[3], 1):.1f} %), '
          f'{len(known)} explained')
    sys.exit(1 if lines_left else 0)


main()
