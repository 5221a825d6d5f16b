#!/bin/sh
# SPDX-License-Identifier: MIT
# `picosip parse --strict --json` over every RFC 4475 and RFC 5118 message: verdict and response owed as expect.tsv says, each error
# with its place, rule and section; without --strict, what should be coped with is; one quirk decides what it names.
. "$(dirname "$0")/lib.sh"
need python3
torture=$(dirname "$0")/../wire/torture
for mode in strict tolerant; do
	flag=--strict
	[ $mode = strict ] || flag=
	for file in "$torture"/rfc*/*; do
		code=0
		"$PICOSIP" parse $flag --json "$file" >>"$work/$mode.out" || code=$?
		[ $code -le 1 ] || fail "picosip parse $flag $file ended with $code"
		echo "$code" >>"$work/$mode.codes"
	done
done
python3 - "$torture" "$work" <<'PYTHON' || fail "the verdicts differ"
import json, os, sys

torture, work = sys.argv[1:]
rows = [line.rstrip('\n').split('\t') for line in open(os.path.join(torture, 'expect.tsv'), encoding='utf-8') if not line.startswith('#')]
expect = {row[0]: row for row in rows}
tolerable = {'lwsstart.dat', 'trws.dat', 'escruri.dat', 'baddate.dat', 'ipv6-bug-abnf-3-colons'}
wrong = []

def read(mode):
    objects = [json.loads(line) for line in open(os.path.join(work, mode + '.out'), encoding='utf-8')]
    codes = [int(line) for line in open(os.path.join(work, mode + '.codes'))]
    if len(objects) != 62 or len(codes) != 62:
        wrong.append(f'{mode}: {len(objects)} messages')
    return zip(objects, codes)

def owed(outcome):
    if outcome.startswith('drop'):
        return 0
    return 400 if '400 allowed' in outcome else int(outcome[:3])

def check_error(name, text, error):
    place = sum(len(line) for line in text.splitlines(keepends=True)[:error['line'] - 1]) + error['column'] - 1
    if place != error['offset']:
        wrong.append(f'{name}: line {error["line"]}, column {error["column"]} is not offset {error["offset"]}')
    if not error['code']:
        return  # built without diagnostics
    if not error['rule'] or not error['section'].startswith('RFC ') or not error['text']:
        wrong.append(f'{name}: {error}')

for message, code in read('strict'):
    name = os.path.basename(message['file'])
    verdict, outcome = expect[name][3], expect[name][4]
    accepted = message['verdict'] == 'ok'
    if accepted != (verdict == 'accept') or code != (0 if accepted else 1) or accepted == bool(message['errors']):
        wrong.append(f'{name}: {message["verdict"]}, exit status {code}, expected {verdict}')
    for error in message['errors']:
        if error['response'] != owed(outcome):
            wrong.append(f'{name}: {error["code"]} owes {error["response"]}, expected {outcome}')
        with open(message['file'], 'rb') as file:
            check_error(name, file.read().decode('latin-1').replace('\r', ' ').replace('\x0b', ' ').replace('\x0c', ' ')
                        .translate({c: ' ' for c in (0x1c, 0x1d, 0x1e, 0x85)}), error)
for message, code in read('tolerant'):
    name = os.path.basename(message['file'])
    if (code == 0) != (expect[name][3] == 'accept' or name in tolerable):
        wrong.append(f'{name}, tolerant: {message["verdict"]}')
print('\n'.join(wrong))
sys.exit(bool(wrong))
PYTHON
"$PICOSIP" parse --strict --quirk unused-value "$torture/rfc4475/baddate.dat" >"$work/quirk.out" || fail "--quirk unused-value refused baddate.dat"
"$PICOSIP" parse --no-quirk UNUSED_VALUE "$torture/rfc4475/baddate.dat" >"$work/no-quirk.out" && fail "--no-quirk UNUSED_VALUE took baddate.dat"
"$PICOSIP" parse --quirk bracket-blanks "$torture/rfc4475/badaspec.dat" >"$work/off.out" || fail "--quirk bracket-blanks refused badaspec.dat"
"$PICOSIP" parse --strict --notes "$torture/rfc4475/inv2543.dat" >"$work/notes.out" || fail "--notes changed a verdict"
[ "$(wc -l <"$work/notes.out")" -gt 3 ] || fail "--notes told nothing"
[ "$("$PICOSIP" parse --list-quirks | wc -l)" -ge 30 ] || fail "--list-quirks is short"
"$PICOSIP" parse --quirk no-such "$torture/rfc4475/wsinv.dat" >"$work/usage.out" 2>&1
[ $? -eq 2 ] || fail "an unknown quirk was taken"
echo "parse torture: 62 messages, strict and tolerant"
