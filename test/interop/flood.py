#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# flood.py PID UDP-PORT TCP-PORT COUNT [TLS-PORT], or flood.py PID UDP-PORT TCP-PORT full: floods a server with connections that never get anywhere, one kind after the other and then all
# at once, from two addresses. Meanwhile a call by UDP and one by TCP must go on (an OPTIONS in the dialog is answered in time), and further
# peers must be able to call. At the end both calls hang up properly, and the server has given everything back.
import os
import select
import signal
import socket
import struct
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import sip_peer as sip

pid, udp_port, tcp_port = (int(a) for a in sys.argv[1:4])
full = sys.argv[4] == "full"  # the server has few places, and the flood takes them all
count = 300 if full else int(sys.argv[4])
tls_port = int(sys.argv[5]) if len(sys.argv) > 5 else 0
IN_TIME = 5000  # ms: datagrams may be lost to the flood and sent again; the machine may be busy
SECONDS = 1.0   # of each flood
OPTIONS = "OPTIONS sip:bob@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1:9;branch=z9hG4bKslow\r\n"


# ---- Floods: each runs in a process of its own until it is killed ----------------------------------------------------

class Crowd:
    """Connections that are opened again as soon as the server closes them."""

    def __init__(self, port, wanted, source):
        self.port, self.wanted, self.source = port, wanted, source
        self.poll, self.sockets = select.epoll(), {}

    def fill(self):
        while len(self.sockets) < self.wanted:
            s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            s.bind((self.source, 0))
            s.settimeout(1)
            try:
                s.connect((sip.HOST, self.port))
            except OSError:
                s.close()
                return
            s.setblocking(False)
            self.sockets[s.fileno()] = s
            self.poll.register(s.fileno(), select.EPOLLRDHUP)

    def renew(self, wait):
        """Wait; replace those that the server closed."""
        for fd, _ in self.poll.poll(wait):
            self.poll.unregister(fd)
            self.sockets.pop(fd).close()
        self.fill()

    def send(self, s, data):
        try:
            return s.send(data)
        except OSError:
            return 0


def silent(crowd):
    while True:
        crowd.renew(0.1)


def dribble(crowd):
    """A byte each second."""
    text, sent = OPTIONS.encode(), {}
    while True:
        for fd, s in list(crowd.sockets.items()):
            at = sent.get(s, 0)
            sent[s] = at + crowd.send(s, text[at % len(text):at % len(text) + 1])
        crowd.renew(1)


def endless(crowd):
    """Headers without end."""
    line = b"X-Nothing: " + b"a" * 1000 + b"\r\n"
    begun = set()
    while True:
        for s in list(crowd.sockets.values()):
            if s not in begun:
                crowd.send(s, OPTIONS.encode())
                begun.add(s)
            crowd.send(s, line * 8)
        crowd.renew(0.001)


def deaf(crowd):
    """Requests without end, and nobody reads the answers."""
    requests = {}
    while True:
        for s in list(crowd.sockets.values()):
            if s not in requests:
                source, port = s.getsockname()
                requests[s] = [b"".join(sip.request("OPTIONS", "TCP", tcp_port, source, port, "d%d" % i, 1) for i in range(20)), 0]
            data, at = requests[s]
            requests[s][1] = (at + crowd.send(s, data[at:])) % len(data)
        crowd.renew(0.001)


def abrupt(crowd):
    """Connect and reset."""
    while True:
        crowd.fill()
        for fd, s in list(crowd.sockets.items()):
            s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            crowd.poll.unregister(fd)
            crowd.sockets.pop(fd).close()


def gone(crowd):
    """Requests by UDP from ports that are closed when the answer comes: each answer gets an ICMP error."""
    while True:
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind((crowd.source, 0))
        for i in range(10):
            s.sendto(sip.request("OPTIONS", "UDP", udp_port, crowd.source, s.getsockname()[1], "g%d" % i, 1), (sip.HOST, udp_port))
        s.close()
        time.sleep(0.005)


def half_shaken(crowd):
    """The beginning of a TLS handshake, then nothing."""
    hello, out = sip.ssl.MemoryBIO(), sip.ssl.MemoryBIO()
    try:
        sip.trusting().wrap_bio(hello, out).do_handshake()
    except sip.ssl.SSLWantReadError:
        pass
    data, begun = out.read(), set()
    while True:
        for i, s in enumerate(list(crowd.sockets.values())):
            if s not in begun:
                crowd.send(s, data if i % 2 else data[:len(data) // 2])
                begun.add(s)
        crowd.renew(0.1)


def start(flood, port, wanted, source):
    """Its process id, once its connections are up."""
    up, ready = os.pipe()
    child = os.fork()
    if child:
        os.close(ready)
        os.read(up, 1)
        os.close(up)
        return child
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.nice(10)  # what the server does of it is the question, not who gets the processor
        crowd = Crowd(port, wanted, source)
        crowd.fill()
        os.write(ready, b"!")
        flood(crowd)
    finally:
        os._exit(1)


# ---- Those that must not notice --------------------------------------------------------------------------------------

def measure(seconds):
    """The slowest answer in ms: in the calls that are up, and to new ones."""
    worst = {"in the calls": 0.0, "new calls": 0.0}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for peer in held:
            worst["in the calls"] = max(worst["in the calls"], peer.expect("OPTIONS", IN_TIME))
        for transport, port in (("UDP", udp_port), ("TCP", tcp_port)):
            worst["new calls"] = max(worst["new calls"], sip.once(transport, port, "127.0.0.9", IN_TIME))
        time.sleep(0.01)
    return worst


def weather(name, floods):
    children = [start(*flood) for flood in floods]
    memory, worst = 0, {}
    try:
        worst = measure(SECONDS)
        memory = sip.resident(pid)[0]
    finally:
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    print("%-14s slowest answer %5.1f ms in the calls, %5.1f ms to new ones; %d MB of memory"
          % (name, worst["in the calls"], worst["new calls"], memory >> 20))


sip.all_descriptors()
before = sip.descriptors(pid)
held = [sip.Peer("UDP", udp_port), sip.Peer("TCP", tcp_port)]
for peer in held:
    peer.call()
kinds = [(silent, tcp_port, count), (dribble, tcp_port, count // 2), (endless, tcp_port, 20), (deaf, tcp_port, 20), (abrupt, tcp_port, 50),
         (gone, tcp_port, 0)]
if tls_port:
    kinds.append((half_shaken, tls_port, count // 2))
    held.append(sip.Peer("TLS", tls_port))
    held[-1].call()
if full:
    # Three addresses want more than there is. The call that says nothing meanwhile keeps its connection: it has spoken, they have not. Nor do
    # they drive out who connects and speaks a while later: it has one connection, they have many.
    children = [start(silent, tcp_port, count, "127.0.0.%d" % (2 + i)) for i in range(3)]
    time.sleep(SECONDS)
    late = sip.Peer("TCP", tcp_port, "127.0.0.9")
    time.sleep(SECONDS)
    new = late.call()
    late.expect("BYE", IN_TIME)
    late.close()
    for peer in held:
        peer.expect("OPTIONS", IN_TIME)
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    print("all places taken: a new call by TCP was answered after %.1f ms" % new)
else:
    for i, (flood, port, wanted) in enumerate(kinds):
        weather(flood.__name__, [(flood, port, wanted, "127.0.0.2")])
    weather("all at once", [(flood, port, wanted // 2, "127.0.0.%d" % (2 + i % 2)) for i, (flood, port, wanted) in enumerate(kinds)])
for peer in held:
    peer.expect("BYE", IN_TIME)
    peer.close()
sip.until(10, "the server gives its descriptors back", lambda: sip.descriptors(pid) <= before)
