# SPDX-License-Identifier: MIT
# What the scripts about connections share: a small SIP caller over UDP, TCP or TLS that measures how long answers take, and a look at a
# process from outside. Everything is on loopback; 127.0.0.2, 127.0.0.3... are further peers.
import os
import re
import resource
import socket
import ssl
import sys
import time

HOST = "127.0.0.1"
OFFER = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40002 RTP/AVP 0\r\n"
number = 0


def all_descriptors():
    """As many descriptors as this user may have; returns their number."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard


def fail(text):
    sys.exit("FAILED: " + text)


def trusting():
    """A client context that asks for no certificate: floods do not care whom they reach."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def stream_to(port, source=HOST, timeout=5.0):
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    s.settimeout(timeout)
    s.bind((source, 0))
    s.connect((HOST, port))
    return s


def request(method, transport, port, source, local_port, call_id, cseq, to_tag="", body="", branch=None):
    global number
    number += 1
    branch = branch or "z9hG4bK-%d-%d" % (os.getpid(), number)
    return ("%s sip:bob@%s:%d SIP/2.0\r\nVia: SIP/2.0/%s %s:%d;branch=%s;rport\r\nMax-Forwards: 70\r\nFrom: <sip:alice@%s>;tag=a%s\r\n"
            "To: <sip:bob@%s>%s\r\nCall-ID: %s\r\nCSeq: %d %s\r\nContact: <sip:alice@%s:%d;transport=%s>\r\n%sContent-Length: %d\r\n\r\n%s"
            % (method, HOST, port, transport, source, local_port, branch, source, call_id, HOST, to_tag, call_id, cseq,
               "INVITE" if method == "ACK" and not to_tag else method, source, local_port, transport.lower(),
               "Content-Type: application/sdp\r\n" if body else "", len(body), body)).encode()


class Peer:
    """One dialog with the server. Every wait ends after `patience` seconds."""

    def __init__(self, transport, port, source=HOST, patience=8.0, context=None):
        global number
        number += 1
        self.transport, self.port, self.source, self.patience = transport, port, source, patience
        self.call_id, self.cseq, self.tag, self.rest = "%d.%d" % (os.getpid(), number), 0, "", b""
        if transport == "UDP":
            self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            self.socket.bind((source, 0))
            self.socket.connect((HOST, port))
        else:
            self.socket = stream_to(port, source, patience)
            if transport == "TLS":
                self.socket = (context or trusting()).wrap_socket(self.socket)
        self.local_port = self.socket.getsockname()[1]

    def send(self, method, body=""):
        self.cseq += method not in ("ACK",)
        data = request(method, self.transport, self.port, self.source, self.local_port, self.call_id, self.cseq, self.tag, body)
        self.socket.send(data)
        return data

    def message(self, until):
        """The next whole message; None if none comes in time."""
        while True:
            if self.transport != "UDP" or self.rest:
                head, found, rest = self.rest.partition(b"\r\n\r\n")
                length = int(re.search(rb"(?im)^(?:Content-Length|l)\s*:\s*(\d+)", head).group(1)) if found else 0
                if found and (len(rest) >= length or self.transport == "UDP"):
                    self.rest = rest[length:] if self.transport != "UDP" else b""
                    return head.decode()
            left = until - time.monotonic()
            if left <= 0:
                return None
            self.socket.settimeout(left)
            try:
                more = self.socket.recv(65536)
            except (socket.timeout, ssl.SSLWantReadError):
                return None
            if not more:
                raise ConnectionError("the server closed the connection")
            self.rest = more if self.transport == "UDP" else self.rest + more

    def ask(self, method, body=""):
        """Send a request; (final status, ms). Requests over UDP are repeated as RFC 3261 17.1.2 has it."""
        begun = time.monotonic()
        data, until, again, wait = self.send(method, body), begun + self.patience, begun + 0.5, 0.5
        while time.monotonic() < until:
            got = self.message(min(until, again) if self.transport == "UDP" else until)
            if got is None:
                wait = min(wait * 2, 4)
                again = time.monotonic() + wait
                if self.transport == "UDP":
                    self.socket.send(data)
                continue
            status = re.match(r"SIP/2\.0 (\d+)", got)
            if not status or int(status.group(1)) < 200 or not re.search(r"(?im)^CSeq\s*:\s*%d %s\s*$" % (self.cseq, method), got):
                continue  # provisional, or of an earlier one
            self.tag = ";tag=" + re.search(r"(?im)^To:.*;tag=([^;\s]+)", got).group(1)
            return int(status.group(1)), (time.monotonic() - begun) * 1000
        return 0, (time.monotonic() - begun) * 1000

    def call(self):
        """INVITE and ACK; ms until the 200."""
        status, ms = self.ask("INVITE", OFFER)
        if status != 200:
            fail("INVITE over %s from %s: %s" % (self.transport, self.source, status or "no answer"))
        self.send("ACK")
        return ms

    def expect(self, method, most_ms):
        """Within the dialog; ms until the 200, which must not take longer."""
        status, ms = self.ask(method)
        if status != 200 or ms > most_ms:
            fail("%s over %s from %s: %s after %.0f ms" % (method, self.transport, self.source, status or "no answer", ms))
        return ms

    def close(self):
        self.socket.close()


def once(transport, port, source, most_ms, context=None):
    """A whole call; ms until it was answered."""
    peer = Peer(transport, port, source, context=context)
    ms = peer.call()
    if ms > most_ms:
        fail("a call over %s from %s was answered after %.0f ms" % (transport, source, ms))
    peer.expect("BYE", most_ms)
    peer.close()
    return ms


# ---- The process from outside ----------------------------------------------------------------------------------------

def resident(pid):
    """Bytes in memory: of all, and of the largest mapping, which is the stack's block."""
    total = block = size = largest = 0
    with open("/proc/%d/smaps" % pid) as f:
        for line in f:
            if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
                first, last = line.split()[0].split("-")
                size = int(last, 16) - int(first, 16)
            elif line.startswith("Rss:"):
                rss = int(line.split()[1]) * 1024
                total += rss
                if size > largest:
                    largest, block = size, rss
    return total, block


def descriptors(pid):
    return len(os.listdir("/proc/%d/fd" % pid))


def cpu_ms(pid):
    with open("/proc/%d/stat" % pid) as f:
        fields = f.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 // os.sysconf("SC_CLK_TCK")


def until(seconds, what, condition):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            fail("%s: not within %g s" % (what, seconds))
        time.sleep(0.02)
