#!/bin/sh
# SPDX-License-Identifier: MIT
# Calls between two picosip programs over WebSocket, plain and over TLS, many of them over one connection; a stranger's handshakes, right and wrong.
. "$(dirname "$0")/lib.sh"
need openssl python3
certify server
serve --listen ws:127.0.0.1:0 --listen wss:127.0.0.1:0 --cert "$work/certs/server.pem" --key "$work/certs/server.key" --calls 302
ws_port=$(port_of ws)
wss_port=$(port_of wss)

# In its body: ledger: 7118-5.4-02
"$PICOSIP" call "sip:bob@127.0.0.1:$ws_port;transport=ws" --repeat 300 --max-open 20 --duration 20 --quiet >"$work/many.out" 2>"$work/many.err" ||
	fail "300 calls over ws ended with $?"

# Another program's frames: a fragmented OPTIONS, a ping; handshakes without the subprotocol, and of another version.
python3 - "$ws_port" >"$work/stranger.out" 2>&1 <<-'PYTHON' || fail "the stranger was treated otherwise"
	import os, socket, struct, sys
	def hello(change=('', '')):
	    s = socket.create_connection(('127.0.0.1', int(sys.argv[1])), 5)
	    text = ('GET /any HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
	            'Origin: http://localhost\r\nSec-WebSocket-Protocol: chat, sip\r\nSec-WebSocket-Version: 13\r\n\r\n').replace(*change)
	    s.sendall(text.encode())
	    f = s.makefile('rb')
	    head = b''
	    while not head.endswith(b'\r\n\r\n'):
	        head += f.readline() or sys.exit('closed in the head')
	    return s, f, head
	def frame(op, payload, fin=True):
	    mask = os.urandom(4)
	    n = len(payload)
	    head = bytes([op | (0x80 if fin else 0), 0x80 | (n if n < 126 else 126)]) + (b'' if n < 126 else struct.pack('>H', n))
	    return head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(payload))
	def read(f):
	    a, b = f.read(2)
	    n = b & 127
	    if n == 126:
	        n, = struct.unpack('>H', f.read(2))
	    return a, f.read(n)
	s, f, head = hello()
	assert head.startswith(b'HTTP/1.1 101 ') and b's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' in head and b'Sec-WebSocket-Protocol: sip\r\n' in head, head
	options = (b'OPTIONS sip:bob@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/WS x.invalid;branch=z9hG4bK1\r\nMax-Forwards: 70\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:b@c>\r\n'
	           b'Call-ID: 1\r\nCSeq: 1 OPTIONS\r\n\r\n')
	s.sendall(frame(1, options[:60], False))
	s.sendall(frame(9, b'between'))
	assert read(f) == (0x8a, b'between')
	s.sendall(frame(0, options[60:]))
	kind, answer = read(f)
	assert kind == 0x81 and answer.startswith(b'SIP/2.0 200 ') and b'received' not in answer, answer
	s.sendall(frame(8, struct.pack('>H', 1000)))
	assert read(f) == (0x88, struct.pack('>H', 1000)) and f.read(1) == b''
	for change, status in ((('chat, sip', 'chat'), b'400'), (('Version: 13', 'Version: 8'), b'426'), (('GET', 'POST'), b'405')):
	    s, f, head = hello(change)
	    assert head.startswith(b'HTTP/1.1 ' + status) and f.read(1) == b'', head
	s, f, head = hello()
	s.sendall(b'\x81\x02hi')
	assert read(f) == (0x88, struct.pack('>H', 1002)) and f.read(1) == b''
PYTHON

for uri in "sip:bob@127.0.0.1:$ws_port;transport=ws" "sips:bob@localhost:$wss_port;transport=ws"; do
	"$PICOSIP" call "$uri" --ca "$work/certs/ca.pem" --hold-after 50 --duration 100 --ladder >"$work/call.out" 2>"$work/call.err" || fail "call to $uri ended with $?"
	for word in INVITE ACK BYE ' WS'; do grep -q -- "$word" "$work/call.out" || fail "no $word in the ladder of $uri"; done
	grep -q 'no SIP' "$work/call.out" && fail "the ladder of $uri shows what is no SIP"
done
ended 5 "$serve_pid" || fail "picosip serve ended with $?"
grep -q '^answered 302, failed 0, open 0' "$work/serve.out" || fail "the server does not count 302 calls"
echo "WebSocket: 301 calls over ws, one over wss; a stranger's frames taken, his errors answered"
