#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# many_connections.py PID UDP-PORT TCP-PORT COUNT [TLS-PORT TLS-COUNT]: opens so many connections to a server, each of which gets an OPTIONS
# answered, beside one call by UDP and one by TCP; prints bytes per connection; the calls end properly, and all is given back.
import os
import select
import socket
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import sip_peer as sip

pid, udp_port, tcp_port, count = (int(a) for a in sys.argv[1:5])
tls_port, tls_count = (int(sys.argv[5]), int(sys.argv[6])) if len(sys.argv) > 5 else (0, 0)
WAVE = 250


def wave(transport, port, size, first):
    """Open and use so many connections at once; returns their sockets."""
    poll, waiting, done = select.epoll(), {}, []
    for i in range(size):
        s = sip.stream_to(port, "127.0.0.%d" % (10 + (first + i) % 200))
        if transport == "TLS":
            s = context.wrap_socket(s)
        source, local_port = s.getsockname()
        s.send(sip.request("OPTIONS", transport, port, source, local_port, "o%d-%s" % (first + i, transport), 1))
        s.setblocking(False)
        waiting[s.fileno()] = s
        poll.register(s.fileno(), select.EPOLLIN)
    end = time.monotonic() + 30
    while waiting:
        if time.monotonic() > end:
            sip.fail("%d of %d connections got no answer" % (len(waiting), size))
        for fd, _ in poll.poll(1):
            try:
                answer = waiting[fd].recv(65536)
            except (BlockingIOError, sip.ssl.SSLWantReadError):
                continue
            if not answer.startswith(b"SIP/2.0 200"):
                sip.fail("OPTIONS over %s: %r" % (transport, answer[:60]))
            poll.unregister(fd)
            done.append(waiting.pop(fd))
    return done


def warm_up():
    """The tables of transactions are mapped lazily: requests enough that nearly each of their pages is there before anything is measured."""
    peer, wanted, got = sip.Peer("TCP", tcp_port), 12000, 0
    for i in range(0, wanted, 100):
        peer.socket.sendall(b"".join(sip.request("OPTIONS", "TCP", tcp_port, sip.HOST, peer.local_port, "w%d" % j, 1) for j in range(i, i + 100)))
        end = time.monotonic() + 10
        while got < i + 100:
            if not peer.message(end):
                sip.fail("%d of %d requests were answered" % (got, wanted))
            got += 1
    peer.close()


def fill(transport, port, wanted):
    """Prints what they cost. What the first few need for all is there for the others."""
    for s in wave(transport, port, min(8, wanted), 0):
        s.close()
    sip.until(10, "the server closes what its peers closed", lambda: sip.descriptors(pid) <= at_rest + len(opened))
    before, begun, cpu = sip.resident(pid), time.monotonic(), sip.cpu_ms(pid)
    sockets = []
    while len(sockets) < wanted:
        sockets += wave(transport, port, min(WAVE, wanted - len(sockets)), len(sockets))
    after, took, cpu = sip.resident(pid), time.monotonic() - begun, sip.cpu_ms(pid) - cpu
    total, block = (after[0] - before[0]) / wanted, (after[1] - before[1]) / wanted
    print("%d %s connections in %.1f s (%.0f us of the server's CPU each): %.0f bytes of memory per connection, %.0f of them in the stack's block"
          % (wanted, transport, took, cpu * 1000 / wanted, total, block))
    opened.extend(sockets)
    if total > most[transport]:
        sip.fail("a connection over %s takes %.0f bytes; it may take %d" % (transport, total, most[transport]))


most = {"TCP": 1024, "TLS": 65536}  # bytes per connection
sip.all_descriptors()
context = sip.trusting()
before_all, opened = sip.descriptors(pid), []
held = [sip.Peer("UDP", udp_port), sip.Peer("TCP", tcp_port)]
for peer in held:
    peer.call()
warm_up()
at_rest = before_all + 1
fill("TCP", tcp_port, count)
if tls_count:
    fill("TLS", tls_port, tls_count)
if sip.descriptors(pid) < before_all + len(opened) + 1:
    sip.fail("the server has only %d descriptors" % sip.descriptors(pid))
new = [sip.once(t, p, "127.0.0.9", 1000) for t, p in (("UDP", udp_port), ("TCP", tcp_port))]
byes = [peer.expect("BYE", 1000) for peer in held]
idle = sip.cpu_ms(pid)
time.sleep(0.5)
idle = sip.cpu_ms(pid) - idle
if idle > 100:
    sip.fail("with %d idle connections the server takes %d ms of CPU in half a second" % (len(opened), idle))
print("beside them: BYE answered in %.1f ms (UDP) and %.1f ms (TCP), new calls in %.1f and %.1f ms; %d ms of CPU in half an idle second"
      % (byes[0], byes[1], new[0], new[1], idle))
for s in opened:
    s.close()
for peer in held:
    peer.close()
sip.until(10, "the server gives its descriptors back", lambda: sip.descriptors(pid) <= before_all)
