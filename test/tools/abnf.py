#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a recogniser's tables of ABNF (RFC 5234) files: abnf.py FILE... >grammar.h. A later definition of a rule takes the place of an
earlier one; "=/" adds to it. Lines "!except RULE token..." and "!without RULE characters": see test/abnf/corrections.abnf."""
import re
import sys

TOKEN = re.compile(r'\s*(?:(?P<str>"[^"]*")|(?P<exact>%s"[^"]*")|(?P<num>%[xXdD][0-9A-Fa-f]+(?:(?:\.[0-9A-Fa-f]+)+|-[0-9A-Fa-f]+)?)'
                   r'|(?P<rep>\d*\*\d*|\d+(?=[("A-Za-z%]))|(?P<name>[A-Za-z][A-Za-z0-9-]*)|(?P<op>[()\[\]/]))')


def tokens(text):
    at, out = 0, []
    text = text.rstrip()
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            sys.exit(f'abnf: cannot read {text[at:at + 40]!r}')
        out.append((found.lastgroup, found[found.lastgroup]))
        at = found.end()
    return out


class Reader:
    """Nodes are tuples: (kind, ...)."""

    def __init__(self, text):
        self.list, self.at = tokens(text), 0

    def peek(self):
        return self.list[self.at] if self.at < len(self.list) else (None, None)

    def take(self):
        self.at += 1
        return self.list[self.at - 1]

    def alternatives(self):
        out = [self.sequence()]
        while self.peek() == ('op', '/'):
            self.take()
            out.append(self.sequence())
        return out[0] if len(out) == 1 else ('alt', out)

    def sequence(self):
        out = []
        while self.peek()[0] and self.peek()[1] not in ('/', ')', ']'):
            out.append(self.repeated())
        return out[0] if len(out) == 1 else ('seq', out)

    def repeated(self):
        low, high = 1, 1
        if self.peek()[0] == 'rep':
            text = self.take()[1]
            first, star, last = text.partition('*')
            low = int(first or 0)
            high = int(last) if last else (None if star else low)
        node = self.element()
        return node if (low, high) == (1, 1) else ('rep', node, low, high)

    def element(self):
        kind, text = self.take()
        if kind == 'str':
            return ('str', text[1:-1])
        if kind == 'exact':
            return ('bytes', text[3:-1].encode())
        if kind == 'name':
            return ('ref', text.lower())
        if kind == 'num':
            base = 16 if text[1] in 'xX' else 10
            if '-' in text:
                low, high = text[2:].split('-')
                return ('range', int(low, base), int(high, base))
            return ('bytes', bytes(int(v, base) for v in text[2:].split('.')))
        if text in '([':
            node = self.alternatives()
            assert self.take()[1] == (')' if text == '(' else ']')
            return node if text == '(' else ('rep', node, 0, 1)
        sys.exit(f'abnf: {text!r} is out of place')


def read(paths):
    rules, names, excepts, without = {}, {}, {}, {}
    for path in paths:
        text = []
        with open(path, encoding='utf-8') as f:
            for line in f:
                if line.startswith('!'):
                    word, rule, rest = line[1:].rstrip('\n').split(' ', 2)
                    if word == 'except':
                        excepts[rule.lower()] = rest.split()
                    else:
                        without[rule.lower()] = rest
                    continue
                # comments, but not a semicolon in quotes
                line = re.sub(r'^((?:[^";]|"[^"]*")*);.*$', r'\1', line.rstrip('\n'))
                if not line.strip():
                    continue
                if line[0].isspace():
                    text[-1] += ' ' + line.strip()
                else:
                    text.append(line)
        for line in text:
            name, sign, rest = re.match(r'([A-Za-z][A-Za-z0-9-]*)\s*(=/?)\s*(.*)', line).groups()
            node = Reader(rest).alternatives()
            key = name.lower()
            if sign == '=/':
                node = ('alt', [rules[key], node])
            rules[key], names[key] = node, name
    return rules, names, excepts, without


class Tables:
    def __init__(self, rules):
        self.rules, self.nodes, self.kids, self.classes, self.text = rules, [], [], [], b''
        self.index = {name: i for i, name in enumerate(rules)}
        self.busy = set()

    def octets(self, node):
        """The set of octets that the node derives one of, or None if it is anything else."""
        kind = node[0]
        if kind == 'str' and len(node[1]) == 1:
            return {ord(node[1].lower()), ord(node[1].upper())}
        if kind == 'bytes' and len(node[1]) == 1:
            return {node[1][0]}
        if kind == 'range':
            return set(range(node[1], node[2] + 1))
        if kind == 'alt':
            parts = [self.octets(n) for n in node[1]]
            return None if None in parts else set().union(*parts)
        if kind == 'ref' and node[1] in self.rules and node[1] not in self.busy:
            self.busy.add(node[1])
            found = self.octets(self.rules[node[1]])
            self.busy.discard(node[1])
            return found
        return None

    def add(self, node):
        single = self.octets(node)
        if single is not None:
            self.classes.append(single)
            entry = ('CLASS', len(self.classes) - 1, 0, 0)
        elif node[0] in ('alt', 'seq'):
            parts = [self.add(n) for n in node[1]]
            entry = (node[0].upper(), len(self.kids), len(parts), 0)
            self.kids += parts
        elif node[0] == 'rep':
            entry = ('REP', self.add(node[1]), node[2], 0xffff if node[3] is None else node[3])
        elif node[0] in ('str', 'bytes'):
            value = node[1].encode() if node[0] == 'str' else node[1]
            entry = ('TEXT', len(self.text), len(value), node[0] == 'str')
            self.text += value
        else:
            if node[1] not in self.index:
                sys.exit(f'abnf: no rule {node[1]}')
            entry = ('RULE', self.index[node[1]], 0, 0)
        self.nodes.append(entry)
        return len(self.nodes) - 1


def c_string(data):
    return '"' + ''.join(f'\\{b:03o}' for b in data) + '"'


def main():
    rules, names, excepts, without = read(sys.argv[1:])
    for name in list(rules):
        if name in ('sip-message', 'request', 'response', 'message-header', 'rquest-uri', 'telephone-subscriber'):
            del rules[name]
    tables = Tables(rules)
    roots = [(name, tables.add(node)) for name, node in rules.items()]
    print('/* Made by test/tools/abnf.py: not to be edited. */')
    print('static const struct abnf_node abnf_nodes[] = {')
    for kind, a, b, c in tables.nodes:
        print(f'\t{{ ABNF_{kind}, {a}, {b}, {int(c)} }},')
    print('};\nstatic const uint16_t abnf_kids[] = {')
    print('\t' + ', '.join(map(str, tables.kids)))
    print('};\nstatic const uint8_t abnf_classes[][32] = {')
    for octets in tables.classes:
        bits = bytearray(32)
        for o in octets:
            bits[o >> 3] |= 1 << (o & 7)
        print('\t{ ' + ', '.join(map(str, bits)) + ' },')
    print(f'}};\nstatic const char abnf_text[] = {c_string(tables.text)};')
    print('static const struct abnf_rule abnf_rules[] = {')
    for name, root in roots:
        banned = ' '.join(excepts.get(name, []))
        print(f'\t{{ "{names[name]}", {root}, "{banned}", "{without.get(name, "")}" }},')
    print('};')


main()
