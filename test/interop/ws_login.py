# SPDX-License-Identifier: MIT
# A WebSocket server that wants to know who knocks (RFC 7118 section 7): ws_login.py WAY [CERTIFICATE KEY]. WAY: md5, sha256, stale, basic, nowhere.
# It says where it listens, then of each handshake what it answered. With the user bob, password zanzibar, INVITEs get 486. The connection of a 401 is
# closed, but left open by sha256. Digests are hashlib's.
import base64
import hashlib
import os
import re
import socket
import ssl
import struct
import sys

way = sys.argv[1]
listener = socket.create_server(("127.0.0.1", 0))
print("listening", listener.getsockname()[1], flush=True)
nonces = {}


def challenge(stale=False):
    nonce = os.urandom(8).hex()
    nonces[nonce] = way == "stale" and not nonces
    if way == "basic":
        return 'Basic realm="ws", charset="UTF-8"'
    return 'Digest realm="ws", qop="auth,auth-int", nonce="%s", opaque="o", algorithm=%s%s' % (
        nonce, "SHA-256" if way == "sha256" else "MD5", ", stale=true" if stale else "")


def judge(head):
    """None: let in; else what to ask."""
    given = re.search(r"^Authorization: (.*)\r$", head, re.M)
    if not given:
        return challenge()
    if way == "basic":
        return None if given[1].startswith("Basic ") else challenge()
    said = dict(re.findall(r'(\w+)="?([^",]*)"?', given[1]))
    if nonces.get(said["nonce"], True):
        return challenge(True)
    method, target = head.split(" ")[:2]
    assert said["uri"] == target == "/sip?room=1" and said["nc"] == "00000001" and said["qop"] == "auth" and said["opaque"] == "o", said

    def h(*parts):
        return (hashlib.sha256 if way == "sha256" else hashlib.md5)(":".join(parts).encode()).hexdigest()
    due = h(h("bob", "ws", "zanzibar"), said["nonce"], said["nc"], said["cnonce"], said["qop"], h(method, target))
    return None if said["username"] == "bob" and said["response"] == due else challenge()


def frame(text):
    return b"\x81" + (bytes([len(text)]) if len(text) < 126 else struct.pack(">BH", 126, len(text))) + text


def message(f):
    first, length = f.read(2)
    length &= 127
    if length == 126:
        length, = struct.unpack(">H", f.read(2))
    mask = f.read(4)
    return first & 15, bytes(b ^ mask[i % 4] for i, b in enumerate(f.read(length)))


def busy(invite):
    rows = re.findall(rb"(?:Via|From|Call-ID|CSeq): [^\r]*\r\n", invite)
    to = re.search(rb"To: [^\r]*", invite)[0]
    return b"SIP/2.0 486 Busy Here\r\n" + b"".join(rows) + to + b";tag=t\r\nContent-Length: 0\r\n\r\n"


kept = []
while True:
    s, _ = listener.accept()
    if len(sys.argv) > 2:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
        s = context.wrap_socket(s, server_side=True)
    f = s.makefile("rb")
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = f.readline()
        if not line:
            break
        head += line
    head = head.decode()
    asks = "" if way == "nowhere" else judge(head)
    if asks is None:
        key = re.search("Sec-WebSocket-Key: (.*)\r", head)[1]
        accept = base64.b64encode(hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()).decode()
        s.sendall(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n"
                   "Sec-WebSocket-Protocol: sip\r\n\r\n" % accept).encode())
        print("101", flush=True)
        opcode, text = message(f)
        while opcode == 1:
            if text.startswith(b"INVITE"):
                s.sendall(frame(busy(text)))
            opcode, text = message(f)
        s.close()
        continue
    status = "401 Unauthorized\r\nWWW-Authenticate: " + asks if asks else "404 Not Found"
    s.sendall(("HTTP/1.1 %s\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nknock" % status).encode())
    print(status[:3], flush=True)
    if way == "sha256":
        kept.append((s, f))
    else:
        f.close()
        s.close()
