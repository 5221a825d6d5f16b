#!/bin/sh
# SPDX-License-Identifier: MIT
# How picosip leaves: WebSockets with a close frame of 1001, TLS with close_notify, as server and as client, to Python's sockets and TLS. A client by
# WebSocket names nobody (RFC 7118 appendix B.1), one by TLS the port of its connection.
. "$(dirname "$0")/lib.sh"
need openssl python3
certify server
serve --listen ws:127.0.0.1:0 --listen tls:127.0.0.1:0 --cert "$work/certs/server.pem" --key "$work/certs/server.key"
ws_port=$(port_of ws)
tls_port=$(port_of tls)

cat >"$work/peer.py" <<-'PYTHON'
	import base64, hashlib, re, signal, socket, ssl, struct, subprocess, sys, os
	picosip, certs, pid, ws_port, tls_port = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
	socket.setdefaulttimeout(10)
	AWAY = struct.pack('>H', 1001)

	def frame(f):
	    a, b = f.read(2)
	    n = b & 127
	    if n == 126:
	        n, = struct.unpack('>H', f.read(2))
	    mask = f.read(4) if b & 128 else b'\0\0\0\0'
	    return a, bytes(c ^ mask[i % 4] for i, c in enumerate(f.read(n)))

	def head(f):
	    text = b''
	    while not text.endswith(b'\r\n\r\n'):
	        line = f.readline()
	        assert line, ('closed in the head', text)
	        text += line
	    return text.decode()

	def answer(request):
	    row = lambda name: re.search('^%s: .*\r\n' % name, request, re.M).group(0)
	    return ('SIP/2.0 200 OK\r\n' + row('Via') + row('From') + row('To').replace('\r', ';tag=1\r') + row('Call-ID') + row('CSeq') + 'Content-Length: 0\r\n\r\n').encode()

	def ended(s, f):  # close_notify, and nothing behind it: Python raises an error for a connection that ends without
	    assert f.read(1) == b''
	    s.close()

	# As client of picosip serve, which is told to end.
	w = socket.create_connection(('127.0.0.1', ws_port))
	wf = w.makefile('rb')
	w.sendall(b'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
	          b'Sec-WebSocket-Protocol: sip\r\nSec-WebSocket-Version: 13\r\n\r\n')
	assert head(wf).startswith('HTTP/1.1 101 ')
	trusting = ssl.create_default_context(cafile=certs + '/ca.pem')
	t = trusting.wrap_socket(socket.create_connection(('127.0.0.1', tls_port)), server_hostname='localhost', suppress_ragged_eofs=False)
	tf = t.makefile('rb')
	t.sendall(b'OPTIONS sip:a@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TLS 127.0.0.1;branch=z9hG4bK1\r\nMax-Forwards: 70\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:b@c>\r\n'
	          b'Call-ID: 1\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n')
	length = int(re.search('Content-Length: ([0-9]+)', head(tf)).group(1))
	tf.read(length)
	os.kill(pid, signal.SIGINT)
	assert frame(wf) == (0x88, AWAY)
	assert wf.read(1) == b''
	ended(t, tf)
	print('the server leaves in good order')

	# As server of picosip options.
	def options(uri):
	    return subprocess.Popen([picosip, 'options', uri, '--ca', certs + '/ca.pem'], stdout=subprocess.PIPE)
	def ends_well(p):
	    out = p.communicate(timeout=10)[0].decode()
	    assert p.returncode == 0 and '1: 200' in out, out

	listener = socket.create_server(('127.0.0.1', 0))
	p = options('sip:x@127.0.0.1:%d;transport=ws' % listener.getsockname()[1])
	s, peer = listener.accept()
	f = s.makefile('rb')
	key = re.search('Sec-WebSocket-Key: (.*)\r', head(f)).group(1)
	proof = base64.b64encode(hashlib.sha1((key + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').encode()).digest()).decode()
	s.sendall(('HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\nSec-WebSocket-Protocol: sip\r\n\r\n' % proof).encode())
	kind, request = frame(f)
	request = request.decode()
	# ledger: 7118-B.1-01
	assert kind == 0x81 and re.search('^Via: SIP/2.0/WS [0-9a-z]{8,}[.]invalid;branch=', request, re.M), request
	reply = answer(request)
	s.sendall(bytes([0x81, 126]) + struct.pack('>H', len(reply)) + reply)
	assert frame(f) == (0x88, AWAY)
	assert f.read(1) == b''
	ends_well(p)
	print('a WebSocket client leaves in good order, and names nobody')

	context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
	context.load_cert_chain(certs + '/server.pem', certs + '/server.key')
	p = options('sip:x@localhost:%d;transport=tls' % listener.getsockname()[1])
	s, peer = listener.accept()
	s = context.wrap_socket(s, server_side=True, suppress_ragged_eofs=False)
	f = s.makefile('rb')
	request = head(f)
	assert re.search('^Via: SIP/2.0/TLS 127[.]0[.]0[.]1:%d;' % peer[1], request, re.M), (peer, request)
	s.sendall(answer(request))
	ended(s, f)
	ends_well(p)
	print('a TLS client leaves in good order, and names the port of its connection')
PYTHON
python3 "$work/peer.py" "$PICOSIP" "$work/certs" "$serve_pid" "$ws_port" "$tls_port" >"$work/peer.out" 2>"$work/peer.err" || fail "it left otherwise"
ended 5 "$serve_pid" || fail "picosip serve ended with $?"
echo "Farewells: 1001 and close_notify, by the server and by clients"
