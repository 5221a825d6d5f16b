#!/bin/sh
# SPDX-License-Identifier: MIT
# Captures hold no credentials or keys: a stranger sends some by UDP, by TCP a byte at a time, and in a WebSocket's masked frames; lengths and
# the rest stay as they were. Ladder and trace have none either; the ladder has what was wrong with a message, and a refused handshake.
# TLS goes through the same code. Not here: passwords in URIs, which stay.
. "$(dirname "$0")/lib.sh"
need python3
serve --listen ws:127.0.0.1:0 --ladder --trace --pcap "$work/all.pcapng"
python3 - "$port" "$tcp_port" "$(port_of ws)" <<-'PYTHON' || fail "the stranger got no answer"
	import os, socket, struct, sys
	udp, tcp, ws = map(int, sys.argv[1:])
	def message(via, n):
	    body = b'v=0\r\nk=clear:hidden-k\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:hidden-crypto\r\na=tool:shown-body\r\n'
	    return (f'OPTIONS sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/{via} 127.0.0.1:9;rport;branch=z9hG4bK{n}\r\nFrom: <sip:a@b>;tag=1\r\n'
	            f'To: <sip:127.0.0.1>\r\nCall-ID: shown-{n}\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\n'
	            'AUTHORIZATION \t: Digest username="hidden-user",\r\n response="hidden-response"\r\nProxy-Authorization: Basic hidden-basic\r\n'
	            f'Subject: k=shown-subject\r\nContent-Type: application/sdp\r\nContent-Length: {len(body)}\r\n\r\n').encode() + body
	s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
	s.settimeout(5)
	s.sendto(message('UDP', 'udp'), ('127.0.0.1', udp))
	assert s.recv(4000).startswith(b'SIP/2.0 200')
	s = socket.create_connection(('127.0.0.1', tcp), 5)
	s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
	for n in (1, 2):
	    for octet in message('TCP', f'tcp{n}'):
	        s.sendall(bytes([octet]))
	    assert s.recv(4000).startswith(b'SIP/2.0 200')
	s = socket.create_connection(('127.0.0.1', ws), 5)
	s.sendall(b'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
	          b'Authorization: Bearer hidden-bearer\r\nCookie: hidden-cookie\r\nSec-WebSocket-Protocol: sip\r\nSec-WebSocket-Version: 13\r\n\r\n')
	assert s.recv(4000).startswith(b'HTTP/1.1 101')
	# A mask of zeros shows in the capture what the frames hold. Two pieces: the cut is within a secret, and a ping stands between.
	m = message('WS', 'ws')
	cut = m.index(b'hidden-response') + 4
	for head, piece in ((0x01, m[:cut]), (0x89, b'shown-ping'), (0x80, m[cut:])):
	    s.sendall(bytes([head]) + (bytes([0x80 | len(piece)]) if len(piece) < 126 else b'\xfe' + struct.pack('>H', len(piece))) + bytes(4) + piece)
	answers = b''
	while b'SIP/2.0 200' not in answers:
	    piece = s.recv(4000)
	    assert piece
	    answers += piece
	s = socket.create_connection(('127.0.0.1', ws), 5)
	s.sendall(b'GET /wrong HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
	          b'Sec-WebSocket-Version: 13\r\n\r\n')
	assert s.recv(4000).startswith(b'HTTP/1.1 400')
	s = socket.create_connection(('127.0.0.1', tcp), 5)
	m = message('TCP', 'length')
	s.sendall(m[:m.index(b'AUTHORIZATION')] + b'\r\n')
	assert s.recv(4000).startswith(b'SIP/2.0 400')
PYTHON
kill -INT "$serve_pid"
wait "$serve_pid"
python3 - "$work/all.pcapng" <<-'PYTHON' || fail "the capture is not as it should be"
	import sys
	raw = open(sys.argv[1], 'rb').read()
	at, streams = 0, {}
	while at < len(raw):                        # the payloads of each direction, put together
	    kind, total = int.from_bytes(raw[at:at + 4], 'little'), int.from_bytes(raw[at + 4:at + 8], 'little')
	    if kind == 6:
	        ip = raw[at + 28:at + 28 + int.from_bytes(raw[at + 20:at + 24], 'little')]
	        streams[ip[9], ip[20:24]] = streams.get((ip[9], ip[20:24]), b'') + ip[28 if ip[9] == 17 else 40:]
	    at += total
	text = b'\n--\n'.join(streams.values())
	assert b'hidden' not in text, text[max(0, text.find(b'hidden') - 80):][:120]
	for word, times in ((b'shown-body', 4), (b'k=shown-subject', 4), (b'shown-udp', 2), (b'shown-tcp2', 2), (b'shown-ws', 2), (b'shown-ping', 2),
	                    (b'k=' + b'*' * len('clear:hidden-k') + b'\r\n', 4), (b'Proxy-Authorization: ***** ************\r\n', 4),
	                    (b'AUTHORIZATION \t: ****** ' + b'*' * len('username="hidden-user",') + b'\r\n ' + b'*' * len('response="hidden-response"') + b'\r\n', 3)): # the fourth is cut by a frame
	    assert text.count(word) == times, (word, text.count(word))
PYTHON
grep -q 'OPTIONS 1.*no Content-Length on a stream (RFC 3261' "$work/serve.out" || fail "the ladder does not say what was wrong"
grep -q 'GET /wrong HTTP/1.1' "$work/serve.out" || fail "the ladder lacks the handshake"
grep -q 'HTTP/1.1 400 Bad Request' "$work/serve.out" || fail "the ladder lacks the handshake's refusal"
grep -r -a -q hidden "$work"/serve* && fail "a credential is shown"
exit 0
