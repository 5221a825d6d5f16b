#!/bin/sh
# SPDX-License-Identifier: MIT
# Rules broken by --bend are noticed by the other side, here another stack of ours, and the ladder names each with its section: an ACK that is held back, a
# CSeq number that is too low, a missing To, Max-Forwards and Content-Length out of range, a branch without its cookie; a 200 without Contact. A bent run is made again from its record. Bends that
# there are not are refused.
. "$(dirname "$0")/lib.sh"
serve --ring 10 --t1 40 --timer-h 400

# bent NAME STATUS OPTIONS...: a call with them that ends so; its ladder is in NAME.out.
bent() {
	name=$1 status=$2
	shift 2
	"$PICOSIP" call "sip:bob@127.0.0.1:$port" --duration 1500 --ladder --record "$work/$name.rec" "$@" >"$work/$name.out" 2>"$work/$name.err"
	code=$?
	[ "$code" = "$status" ] || fail "$name ended with $code"
	"$PICOSIP" replay "$work/$name.rec" >"$work/$name-replay.out" 2>&1 || fail "the record of $name is not made again"
}

# says NAME TEXT...: its ladder does.
says() {
	name=$1
	shift
	for text; do grep -qF -- "$text" "$work/$name.out" || fail "the ladder of $name has no $text"; done
}

# The server repeats its 200 for want of the ACK, and at last hangs up.
bent ack 0 --bend no-ack
says ack 'bent: ACK held back (RFC 3261 §13.2.2.4)' '200 OK (INVITE, SDP, again)' 'BYE'
grep -q 'ended: remote' "$work/ack.out" || fail "the server did not hang up"

bent cseq 0 --bend BYE:cseq=1 --duration 50
says cseq 'bent: CSeq number set (RFC 3261 §8.1.1.5)' 'BYE 1 ' '500 Server Internal Error (BYE)'

# The refusal lacks it too, so that nobody takes it.
bent to 3 --bend INVITE:without=To --bend INVITE:timer-b=300
says to 'bent: no To (RFC 3261 §8.1.1.2)' '400 Bad Request: no To' 'bent: timer B set (RFC 3261 §17)'

bent hops 1 --bend 'INVITE:header=Max-Forwards: 999'
says hops 'bent: Max-Forwards set (RFC 3261 §20.22)' '400 '

bent branch 0 --bend requests:branch=old-style --duration 50
says branch 'bent: branch without z9hG4bK (RFC 3261 §8.1.1.7)' '200 OK (BYE)'

bent length 1 --bend INVITE:content-length=9999
says length 'bent: Content-Length set (RFC 3261 §18.3)' '400 '

# A JSON object for each in the trace.
"$PICOSIP" call "sip:bob@127.0.0.1:$port" --duration 20 --trace --json --bend INVITE:timer-a=300 >"$work/json.out" 2>&1 || fail "no call with a bent timer"
grep -q '"event": "bent".*"what": "timer A set (RFC 3261 §17)"' "$work/json.out" || fail "no bent timer in the trace"

# Refused, each with its text.
for wrong in no-such 'NONE:no-ack' 'cseq=-1' 'timer-a=0' '99:no-ack' 'header=x' 'without=a b' 'no-ack=1'; do
	"$PICOSIP" call "sip:bob@127.0.0.1:$port" --bend "$wrong" >"$work/wrong.out" 2>"$work/wrong.err"
	[ $? = 2 ] || fail "--bend $wrong is taken"
	grep -q bend "$work/wrong.err" || fail "--bend $wrong: nothing said"
done

# One that nothing came of says so.
"$PICOSIP" call "sip:bob@127.0.0.1:$port" --duration 20 --bend INVITE/200:without=Contact >"$work/idle.out" 2>"$work/idle.err" || fail "no call with a bend that does nothing"
grep -q 'nothing was sent' "$work/idle.err" || fail "a bend that did nothing is not told"
grep -q 'nothing was sent' "$work/cseq.err" && fail "a bend that did something is told as one that did nothing"

# Bent responses: a caller of ours is told by the ladder of the server what was wrong with the 200.
serve --calls 1 --ladder --bend INVITE/200:without=Contact --bend 'BYE:header=Server: bent'
"$PICOSIP" call "sip:bob@127.0.0.1:$port" --duration 30 >"$work/responses.out" 2>&1 || fail "the call did not come about"
tries=100
until grep -qF 'bent: Server set' "$work/serve.out"; do
	tries=$((tries - 1))
	[ "$tries" -gt 0 ] || fail "the server's ladder has no bent BYE"
	sleep 0.05
done
grep -qF 'bent: no Contact (RFC 3261 §12.1.1)' "$work/serve.out" || fail "the server's ladder has no bent 200"
