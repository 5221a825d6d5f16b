#!/bin/bash
# SPDX-License-Identifier: MIT
# Where picosip listens (RFC 3261 §18.2.1), in a network of its own: the default ports, TCP beside UDP, what a Contact names.
# ledger: 3261-18.2.1-01 3261-18.2.1-02 3261-18.2.1-03 7118-5.4-01 3261-18.1.1-08
set -u
if [ "${1:-}" != inside ]; then
	command -v unshare >/dev/null && unshare --net true 2>/dev/null || { echo 'skipped: no network namespaces here'; exit 77; }
	exec unshare --net bash "$0" inside
fi
. test/interop/lib.sh
need ip python3
ip link set lo up
ip addr add 192.0.2.1/32 dev lo 2>/dev/null || :

start() { # OPTIONS...: a server that says where it listens
	rm -f "$work/serve.out" # of an earlier one
	"$PICOSIP" serve "$@" >"$work/serve.out" 2>"$work/serve.err" &
	serve_pid=$!
	pids="$pids $serve_pid"
	wait_for 5 '^listening' "$work/serve.out" || fail "picosip serve $* does not listen"
}
stop() {
	kill -INT "$serve_pid"
	ended 5 "$serve_pid"
}

# ask TRANSPORT ADDRESS PORT: OPTIONS answered there with 200; prints the Contact of an INVITE's 200, if INVITE is asked for.
cat >"$work/ask.py" <<'PY'
import os, re, socket, sys

transport, host, port, method = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
family = socket.AF_INET6 if ':' in host else socket.AF_INET
s = socket.socket(family, socket.SOCK_DGRAM if transport == 'udp' else socket.SOCK_STREAM)
s.settimeout(5)
s.connect((host, port))
own = s.getsockname()
me = f'[{own[0]}]:{own[1]}' if ':' in own[0] else f'{own[0]}:{own[1]}'
s.sendall('\r\n'.join([
    f'{method} sip:bob@{"[" + host + "]" if ":" in host else host}:{port} SIP/2.0', f'Via: SIP/2.0/{transport.upper()} {me};rport;branch=z9hG4bK{os.urandom(8).hex()}',
    'Max-Forwards: 70', 'From: <sip:a@b.example>;tag=1', 'To: <sip:bob@b.example>', f'Call-ID: {os.urandom(8).hex()}', f'CSeq: 1 {method}',
    f'Contact: <sip:a@{me}>', 'Content-Length: 0', '', '']).encode())
got = ''
while not re.match(r'SIP/2.0 [2-6]', got):
    data = s.recv(65536).decode()
    if not data:
        sys.exit('closed')
    got = data
print(got.split('\r\n')[0])
print(re.search(r'(?im)^contact: *<(.*)>', got)[1] if method == 'INVITE' else '')
PY
ask() {
	python3 "$work/ask.py" "$1" "$2" "$3" "${4:-OPTIONS}" >"$work/ask.out" 2>"$work/ask.err" && grep -q '^SIP/2.0 200 ' "$work/ask.out"
}

# By default: 5060, UDP and TCP, on every address.
start
for address in 127.0.0.1 192.0.2.1; do
	for transport in udp tcp; do
		ask $transport $address 5060 || fail "nothing at $transport $address:5060 by default"
	done
done
# What the Contact of an answer names leads back to us, over each transport.
for transport in udp tcp; do
	ask $transport 192.0.2.1 5060 INVITE || fail "no answer to INVITE over $transport"
	contact=$(tail -n 1 "$work/ask.out")
	for by in $([ "${contact#*transport=}" = "$contact" ] && echo udp tcp || echo "${contact#*transport=}"); do
		host=${contact#sip:}
		host=${host%%;*}
		ask "$by" "${host%:*}" "${host##*:}" || fail "$contact of a 200 over $transport does not answer over $by"
	done
done
stop

# UDP alone was asked for: TCP comes with it, whether the port was named or chosen.
start --listen udp:127.0.0.1:5070 --listen udp:127.0.0.1:0
ask tcp 127.0.0.1 5070 || fail 'no TCP beside UDP at 5070'
chosen=$(sed -n 's/^listening udp .*:\([0-9]*\)$/\1/p' "$work/serve.out" | grep -v '^5070$')
ask tcp 127.0.0.1 "$chosen" || fail "no TCP beside UDP at $chosen"
stop

# Not the other way round.
start --listen tcp:127.0.0.1:5080
ask tcp 127.0.0.1 5080 || fail 'no TCP at 5080'
! ask udp 127.0.0.1 5080 || fail 'UDP at 5080, where TCP alone was asked for'
stop

# A name for this host: in Contacts, and in the Via of requests; what is none is refused.
start --listen udp:127.0.0.1:5090 --host phone.example.com
ask udp 127.0.0.1 5090 INVITE || fail 'no answer from who has a name'
[ "$(tail -n 1 "$work/ask.out")" = sip:phone.example.com:5090 ] || fail "--host is not in the Contact: $(tail -n 1 "$work/ask.out")"
"$PICOSIP" options sip:127.0.0.1:5090 --host other.example.com --pcap "$work/options.pcap" >"$work/options.out" 2>&1 || fail 'no answer for who has a name'
grep -aq '^Via: SIP/2.0/UDP other.example.com:[0-9]*;' "$work/options.pcap" || fail '--host is not in the Via'
stop
for host in 192.0.2.1 no_name "$(printf 'a%.0s' $(seq 97))"; do
	"$PICOSIP" options sip:127.0.0.1:5090 --host "$host" >"$work/options.out" 2>&1
	[ $? = 2 ] && grep -q 'for --host' "$work/options.out" || fail "--host $host was taken"
done

# TLS at its default port, once there is a certificate.
if command -v openssl >/dev/null && ! "$PICOSIP" serve --listen tls:127.0.0.1:5061 2>&1 | grep -q 'no such transport'; then
	certify picosip
	start --cert "$work/certs/picosip.pem" --key "$work/certs/picosip.key"
	"$PICOSIP" options sips:127.0.0.1 --ca "$work/certs/ca.pem" >"$work/options.out" 2>&1 || fail 'nothing at TLS 5061 by default'
	stop
fi
echo "default ports, TCP beside UDP, Contacts that answer: as RFC 3261 §18.2.1 has it"
