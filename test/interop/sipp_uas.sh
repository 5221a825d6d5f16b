#!/bin/sh
# SPDX-License-Identifier: MIT
# We place 10,000 calls at 1,000/s to sipp's built-in uas over UDP, then 2,000 over TCP.
. "$(dirname "$0")/lib.sh"
need sipp

# place NAME SIPP-TRANSPORT OUR-TRANSPORT CALLS
place() {
	sipp_listens "$1" -sn uas -t "$2" -m "$4"
	"$PICOSIP" call "sip:service@127.0.0.1:$at" --transport "$3" --repeat "$4" --rate 1000 --quiet >"$work/call-$1.out" 2>"$work/call-$1.err" ||
		fail "picosip call ($1) ended with $?"
	grep -q "^$4 calls in .*: established $4, rejected 0, failed 0, cancelled 0, open 0; [0-9]* retransmissions" "$work/call-$1.out" || fail "the caller ($1) counted otherwise"
	ended 10 "$sipp_pid" || fail "sipp ($1) ended with $?"
	sipp_content "$1"
	echo "sipp uas, $1: $4 calls at 1000/s, 0 failed; $(sed -n 's/^set-up/set-up/p' "$work/call-$1.out")"
}

place UDP u1 udp 10000
place TCP t1 tcp 2000
