#!/bin/sh
# SPDX-License-Identifier: MIT
# Rows of --header stand in the INVITE and the OPTIONS that are sent; malformed ones, and those that the stack writes itself, are refused with a text.
. "$(dirname "$0")/lib.sh"
serve --record "$work/serve.rec"
"$PICOSIP" call "sip:bob@127.0.0.1:$port" --duration 20 --header 'Subject: hello' --header 'X-Thing: a; b' --record "$work/call.rec" >"$work/call.out" 2>"$work/call.err" ||
	fail "the call ended with $?"
"$PICOSIP" replay "$work/call.rec" >"$work/replay.out" 2>&1 || fail "the record is not made again"
"$PICOSIP" options "sip:127.0.0.1:$port" --header 'Organization: none' >"$work/options.out" 2>"$work/options.err" || fail "OPTIONS ended with $?"
wait_for 5 '^datagram .*"OPTIONS ' "$work/serve.rec" || fail "no OPTIONS has come"
grep '"INVITE ' "$work/serve.rec" | grep -F '\r\nSubject: hello\r\nX-Thing: a; b\r\n' >"$work/invite.out" || fail "the INVITE has no such rows"
grep '"OPTIONS ' "$work/serve.rec" | grep -F '\r\nOrganization: none\r\n' >"$work/rows.out" || fail "the OPTIONS has no such row"
if grep -E '"(ACK|BYE) ' "$work/serve.rec" | grep -F Subject >"$work/others.out"; then fail "other requests have it, too"; fi

# refused TEXT ROW: with exit status 2, and it says so.
refused() {
	"$PICOSIP" call "sip:bob@127.0.0.1:$port" --header "$2" >"$work/refused.out" 2>"$work/refused.err"
	[ $? = 2 ] || fail "--header '$2' is taken"
	grep -qF -- "$1" "$work/refused.err" || fail "--header '$2': nothing said"
}
refused 'malformed' 'Subject'
refused 'malformed' 'Priority: a b'
refused 'the stack writes itself' 'Via: SIP/2.0/UDP h;branch=z9hG4bKa'
refused 'the stack writes itself' 'Contact: <sip:a@b>'
refused 'too much' "Subject: $(printf '%01000d' 0)"
