#!/bin/sh
# SPDX-License-Identifier: MIT
# picosip call to WebSocket servers (Python) that answer the handshake with 401: Digest by MD5 and SHA-256, a stale nonce; none to Basic; a wrong
# password, no login, and a server that has nothing there are told with the HTTP status. Passwords are in no capture.
# ledger: 7118-7-02
. "$(dirname "$0")/lib.sh"
need openssl python3
certify server

# gateway WAY [CERTIFICATE KEY]: sets gateway, ws_port.
gateway() {
	rm -f "$work/gateway.out" # of the one before
	python3 "$(dirname "$0")/ws_login.py" "$@" >"$work/gateway.out" 2>"$work/gateway.err" &
	gateway=$!
	pids="$pids $gateway"
	wait_for 10 '^listening' "$work/gateway.out" || fail "the gateway does not listen"
	ws_port=$(sed -n 's/^listening //p' "$work/gateway.out")
}

# calls STATUS URI OPTIONS...: what picosip ends with.
calls() {
	want=$1
	shift
	"$PICOSIP" call "$@" --ws-path '/sip?room=1' --pcap "$work/call.pcap" --ladder >"$work/call.out" 2>"$work/call.err"
	code=$?
	grep -q 'no TLS\|no such transport' "$work/call.err" && echo 'skipped: this build has no TLS' && exit 77
	[ "$code" -eq "$want" ] || fail "$2: ended with $code, not $want"
	grep -a -q 'zanzibar\|Ym9iOnphbnppYmFy' "$work/call.pcap" "$work/call.out" && fail "the password is there to see"
	:
}

for way in md5 sha256 stale; do
	gateway $way
	calls 1 "sip:alice@127.0.0.1:$ws_port;transport=ws" --user bob --password zanzibar
	grep -q 'rejected, 486' "$work/call.out" || fail "$way: no answer to the INVITE"
	grep -q 'HTTP/1.1 101' "$work/call.out" && grep -q 'INVITE [0-9]' "$work/call.out" || fail "$way: the ladder has lost the second connection"
	grep -q 'refused:' "$work/call.out" && fail "$way: a 401 that was answered was told"
	answers=$(sed 1d "$work/gateway.out" | tr '\n' ' ')
	case $way in stale) due='401 401 101 ' ;; *) due='401 101 ' ;; esac
	[ "$answers" = "$due" ] || fail "$way: the gateway answered $answers"
done

calls 3 "sip:alice@127.0.0.1:$ws_port;transport=ws" --user bob --password wrong
grep -q "^ws 127.0.0.1:$ws_port refused: .*HTTP status 401" "$work/call.out" || fail "a wrong password is not told"
calls 3 "sip:alice@127.0.0.1:$ws_port;transport=ws" --json
grep -q '"event": "websocket-refused".*"status": 401' "$work/call.out" || fail "a 401 without a login is not told"

gateway basic
calls 3 "sip:alice@127.0.0.1:$ws_port;transport=ws" --user bob --password zanzibar
gateway basic "$work/certs/server.pem" "$work/certs/server.key"
calls 3 "sips:alice@localhost:$ws_port;transport=ws" --ca "$work/certs/ca.pem" --user bob --password zanzibar
gateway md5 "$work/certs/server.pem" "$work/certs/server.key"
calls 1 "sips:alice@localhost:$ws_port;transport=ws" --ca "$work/certs/ca.pem" --user bob --password zanzibar
grep -q 'rejected, 486' "$work/call.out" || fail "over TLS: no answer to the INVITE"

gateway nowhere
calls 3 "sip:alice@127.0.0.1:$ws_port;transport=ws"
grep -q "refused: .*HTTP status 404" "$work/call.out" || fail "a 404 is not told"
echo "WebSocket servers: 401 answered by MD5, SHA-256, with a stale nonce, over TLS, never by Basic; refusals told"
