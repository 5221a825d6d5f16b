#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""seeds.py VALUES HEADER_DEF FOUND DIR: seeds of the fuzzers, DIR/NAME/*: what long runs have found (FOUND, an archive of NAME/*), and for the parser's
ones inputs from one list of header values.

Each line of VALUES is a header's name, the quirks as four bytes in hex, and a value with \\r \\n \\t \\\\ \\xHH; together they reach every edge of the value
machines that fuzzing has reached. Each value becomes an input of the harnesses that read such a value by itself, in a URI, in a row, in a message."""
import hashlib
import os
import re
import sys
import tarfile

FIELDS = {b'Via': b'SIP/2.0/UDP h;branch=z9hG4bKa', b'From': b'<sip:a@b>;tag=1', b'To': b'<sip:a@b>', b'Call-ID': b'a@b', b'CSeq': b'1 OPTIONS',
          b'Max-Forwards': b'70'}
# Readers of fuzz_typed.c (addresses otherwise) and of fuzz_headers.c, by their numbers there.
TYPED = {2: 'Via', 4: 'Allow Proxy-Require Require Supported Unsupported', 5: 'Accept Content-Type',
         6: 'Content-Length CSeq Date Expires Max-Forwards RAck RSeq Timestamp'}
HEADERS = {0: 'Allow Require Supported', 1: 'Accept-Language Content-Language', 2: 'Server User-Agent', 3: 'In-Reply-To', 4: 'Reason', 5: 'Warning',
           6: 'Alert-Info Call-Info Error-Info', 7: 'Accept-Resource-Priority Resource-Priority', 8: 'History-Info', 9: 'Diversion',
           10: 'Allow-Events Event', 11: 'Accept-Contact Reject-Contact', 13: 'RAck', 14: 'Subscription-State', 15: 'Join Replaces Target-Dialog',
           16: 'Session-Expires', 17: 'Session-ID', 18: 'Timestamp', 19: 'Retry-After', 20: 'Identity', 21: 'Content-Disposition', 22: 'MIME-Version',
           23: 'Privacy', 24: 'Contact', 26: 'Date', 27: 'Expires Min-SE RSeq', 28: 'Authorization Proxy-Authorization',
           29: 'Proxy-Authenticate WWW-Authenticate', 30: 'Authentication-Info Proxy-Authentication-Info'}
UNRESERVED = set(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'()[]/?:+$")


def reader(table, header, otherwise):
    return next((number for number, names in table.items() if header.decode() in names.split()), otherwise)


def unescape(text):
    plain = {'r': b'\r', 'n': b'\n', 't': b'\t', '\\': b'\\'}
    return re.sub(rb'\\(x..|.)', lambda m: bytes([int(m[1][1:], 16)]) if m[1][:1] == b'x' else plain[m[1].decode()], text)


def inputs(header, number, quirks, value):
    yield 'values', bytes([number]) + quirks + value
    for first in (b'\x80', b'\x00', b'\x40' + quirks):
        yield 'typed', bytes([first[0] | reader(TYPED, header, 3)]) + first[1:] + value
    for mode in (0, 0x80 | quirks[0]):
        yield 'headers', bytes([reader(HEADERS, header, 31), mode]) + value
    escaped = b''.join(bytes([c]) if c in UNRESERVED else b'%%%02X' % c for c in value)
    uri = b'sip:b@h?' + header + b'=' + escaped
    if len(uri) < 1000:
        for mode in range(4):
            yield 'uri', bytes([mode]) + uri
    if b'\n' in re.sub(rb'\r\n[ \t]', b'', value):
        return
    row = header + b': ' + value + b'\r\n'
    rows = b''.join(name + b': ' + field + b'\r\n' for name, field in FIELDS.items() if name != header) + row
    for mode in range(4):
        yield 'multipart', bytes([1 | mode << 2]) + row
        yield 'message', bytes([mode]) + b'OPTIONS sip:a@b SIP/2.0\r\n' + rows + b'\r\n'
    yield 'multipart', b'\x00--b\r\n' + row + b'\r\nx\r\n--b--'
    yield 'message', b'\x01SIP/2.0 200 OK\r\n' + rows + b'\r\n'
    if header in (b'Join', b'Replaces'):  # read of an INVITE, to tell whose it is
        yield 'message', b'\x03INVITE sip:a@b SIP/2.0\r\n' + rows.replace(b'OPTIONS', b'INVITE') + b'\r\n'
    yield 'writer', b'OPTIONS sip:a@b SIP/2.0\r\n' + rows + b'\r\n' + quirks + bytes([number]) * 4


def main(values, header_def, found, folder):
    with tarfile.open(found) as archive:
        archive.extractall(folder)
    with open(header_def, encoding='utf-8') as f:
        names = ['Other'] + re.findall(r'^PSIP_HEADER\(\w+, "([^"]+)"', f.read(), re.M)
    numbers = {name.encode(): number for number, name in enumerate(names)}
    made = {}
    with open(values, 'rb') as f:
        for line in f:
            header, quirks, value = line.rstrip(b'\n').split(b' ', 2)
            for harness, data in inputs(header, numbers[header], bytes.fromhex(quirks.decode()), unescape(value)):
                made.setdefault(harness, set()).add(data)
    for harness, all_data in made.items():
        os.makedirs(os.path.join(folder, harness), exist_ok=True)
        for data in all_data:
            with open(os.path.join(folder, harness, hashlib.sha1(data).hexdigest()), 'wb') as f:
                f.write(data)


if __name__ == '__main__':
    main(*sys.argv[1:])
