#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Sends to 127.0.0.1 what no peer should send: bad_input.py UDP-PORT TCP-PORT TORTURE-FOLDER. Prints what came back.
import os
import socket
import sys

udp_port, tcp_port, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(("127.0.0.1", 0))
udp.settimeout(0.02)
answers = 0


def datagram(data):
    """Send; count what comes back."""
    global answers
    udp.sendto(data, ("127.0.0.1", udp_port))
    try:
        while True:
            answers += udp.recv(65536).startswith(b"SIP/2.0 ")
    except socket.timeout:
        pass


def stream(data, wait=1.0):
    """One connection: send, read until it is quiet or closed; the answer's first line."""
    with socket.create_connection(("127.0.0.1", tcp_port), timeout=5) as s:
        got = b""
        try:
            s.sendall(data)
            s.settimeout(wait)
            while b"\r\n\r\n" not in got:
                more = s.recv(65536)
                if not more:
                    return (got.split(b"\r\n")[0] + b" (closed)").decode("latin-1")
                got += more
        except socket.timeout:
            return "silence" if not got else got.split(b"\r\n")[0].decode("latin-1")
        except (ConnectionError, BrokenPipeError):
            return "closed"
        return got.split(b"\r\n")[0].decode("latin-1")


def request(headers):
    """An OPTIONS over TCP with that many more headers."""
    lines = ["OPTIONS sip:a@127.0.0.1 SIP/2.0", "Via: SIP/2.0/TCP 127.0.0.1:9;branch=z9hG4bKbad%d;rport" % headers, "From: <sip:b@127.0.0.1>;tag=1",
             "To: <sip:a@127.0.0.1>", "Call-ID: bad-%d" % headers, "CSeq: 1 OPTIONS", "Max-Forwards: 70"]
    lines += ["X-%d: %d" % (i, i) for i in range(headers)] + ["Content-Length: 0", "", ""]
    return "\r\n".join(lines).encode()


files = sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names if name.endswith(".dat"))
if len(files) < 40:
    sys.exit("only %d torture messages in %s" % (len(files), folder))
streamed = 0
for name in files:
    with open(name, "rb") as f:
        data = f.read()
    datagram(data)
    streamed += stream(data, 0.02).startswith("SIP/2.0 ")
for data in (b"", b"\0" * 65507, b"\0\0\0\0", b"jaK", b"jaK\0", b"\r\n\r\n", b"\r\n", b"INVITE", b"SIP/2.0 200 OK\r\n\r\n", os.urandom(1400), b"\xff" * 65507):
    datagram(data)
# Over UDP most answers go to the Via's port, not to ours (RFC 3261 18.2.2).
print("torture: %d messages each over UDP (%d answers came here) and TCP (%d answers)" % (len(files), answers, streamed))
print("64 KB of NULs over TCP:", stream(b"\0" * 65536, 0.3))
print("four NULs and jaK over TCP:", stream(b"\0\0\0\0jaK", 0.3))
many = stream(request(10000), 3.0)
print("10000 headers over TCP:", many)
if not many.startswith("SIP/2.0 ") and "closed" not in many:
    sys.exit("10000 headers got neither an answer nor an end")
plain = stream(request(0), 3.0)
print("and a plain OPTIONS:", plain)
if not plain.startswith("SIP/2.0 200"):
    sys.exit("a plain OPTIONS was not answered")
