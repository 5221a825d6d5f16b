#!/bin/sh
# SPDX-License-Identifier: MIT
# picosip call --linger: a peer that has lost our last word repeats its own, and is answered, though the call is over and its totals are told: the ACK of a 2xx
# (RFC 3261 section 13.2.2.4) and of a refusal (section 17.1.1.2), the 200 to a BYE (section 17.2.2). The process ends when nothing is left that could answer;
# without --linger at once. Timers that it waits for: those of T1 = 50 ms, T4 = 100 ms.
. "$(dirname "$0")/lib.sh"
need python3

cat >"$work/peer.py" <<-'PYTHON'
	import re, socket, subprocess, sys, time
	SDP = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40002 RTP/AVP 0\r\n'
	s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
	s.bind(('127.0.0.1', 0))
	s.settimeout(5)
	here = '127.0.0.1:%d' % s.getsockname()[1]

	def call(*more):
	    return subprocess.Popen([sys.argv[1], 'call', 'sip:bob@' + here, '--listen', 'udp:127.0.0.1:0', '--t1', '50', '--t4', '100', '--duration', '50'] + list(more), stdout=subprocess.PIPE, text=True)

	def get(method):
	    while True:
	        text, peer = s.recvfrom(65536)
	        if text.startswith(method.encode()):
	            return text.decode(), peer

	def row(text, name):
	    return re.search('^%s: (.*)\r$' % name, text, re.M).group(1)

	def answer(request, status, body=''):
	    to = row(request, 'To')
	    return ('SIP/2.0 %d Peer\r\nVia: %s\r\nFrom: %s\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: %s\r\nContact: <sip:bob@%s>\r\n%sContent-Length: %d\r\n\r\n%s' % (
	        status, row(request, 'Via'), row(request, 'From'), to if 'tag=' in to else to + ';tag=peer', row(request, 'Call-ID'), row(request, 'CSeq'), here,
	        'Content-Type: application/sdp\r\n' if body else '', len(body), body)).encode()

	def told(p):  # the totals: all calls are over
	    for line in p.stdout:
	        if ' in ' in line and 'open 0' in line:
	            return
	    sys.exit('no totals')

	# The ACK of the 2xx was lost: it comes again behind the BYE.
	p = call('--linger', '60000')
	invite, peer = get('INVITE')
	s.sendto(answer(invite, 200, SDP), peer)
	ack, peer = get('ACK')
	bye, peer = get('BYE')
	s.sendto(answer(bye, 200), peer)
	told(p)
	begin = time.monotonic()
	for i in range(2):
	    s.sendto(answer(invite, 200, SDP), peer)
	    again, peer = get('ACK')
	    assert row(again, 'CSeq') == row(ack, 'CSeq') and row(again, 'To') == row(ack, 'To') and again.split()[1] == ack.split()[1], again
	assert p.wait(15) == 0
	assert 1.5 < time.monotonic() - begin < 14, time.monotonic() - begin
	print('2xx again: ACK again, until nothing is left')

	# The 200 to our BYE was lost.
	p = call('--linger', '60000', '--duration', '20000')
	invite, peer = get('INVITE')
	s.sendto(answer(invite, 200, SDP), peer)
	get('ACK')
	bye = ('BYE sip:%s:%d SIP/2.0\r\nVia: SIP/2.0/UDP %s;branch=z9hG4bKbye\r\nMax-Forwards: 70\r\nFrom: %s;tag=peer\r\nTo: %s\r\nCall-ID: %s\r\nCSeq: 7 BYE\r\nContent-Length: 0\r\n\r\n' % (
	    peer[0], peer[1], here, row(invite, 'To'), row(invite, 'From'), row(invite, 'Call-ID'))).encode()
	s.sendto(bye, peer)
	first, _ = get('SIP/2.0 200')
	told(p)
	s.sendto(bye, peer)
	again, _ = get('SIP/2.0 200')
	assert again == first
	p.terminate()
	p.wait(10)
	print('BYE again: its 200 again')

	# The ACK of a refusal was lost; then an end that was asked for.
	p = call('--linger', '60000')
	invite, peer = get('INVITE')
	s.sendto(answer(invite, 486), peer)
	ack, _ = get('ACK')
	told(p)
	s.sendto(answer(invite, 486), peer)
	assert get('ACK')[0] == ack
	p.terminate()
	assert p.wait(10) == 1, p.returncode
	print('486 again: ACK again')

	# A bound; and without any.
	for more, least in ((['--linger', '300'], 0.25), ([], 0)):
	    p = call(*more)
	    invite, peer = get('INVITE')
	    s.sendto(answer(invite, 486), peer)
	    get('ACK')
	    told(p)
	    begin = time.monotonic()
	    assert p.wait(10) == 1
	    took = time.monotonic() - begin
	    assert took >= least and (more or took < 1.5), took
	print('it ends in time')
PYTHON
timeout 60 python3 "$work/peer.py" "$PICOSIP" >"$work/peer.out" 2>"$work/peer.err" || fail "what is repeated is not answered"
echo "Lingering: 2xx, BYE and 486 that come again are answered; the process ends in time"
