#!/bin/sh
# SPDX-License-Identifier: MIT
# Messages that cross, with sipp on either side: CANCEL and the 2xx (RFC 3261 §9.1, §9.2), re-INVITE and re-INVITE (§14.1, §14.2): each gets 491, who made the
# Call-ID tries again after 2.1 to 4 s, the other one before, and both succeed.
. "$(dirname "$0")/lib.sh"
need sipp
scenarios=$(cd "$(dirname "$0")/sipp" && pwd)
calls=20

cancelled() {
	sipp_listens "cancelled-$1" -sf "$scenarios/uas_late_cancel.xml" -t "$1" -m $calls
	timeout 30 "$PICOSIP" call "sip:service@127.0.0.1:$at" --transport "$2" --cancel-after 300 --repeat $calls --rate 100 >"$work/call.out" 2>"$work/call.err" ||
		fail "picosip call ($1) ended with $?"
	ended 10 "$sipp_pid" || fail "sipp as called side ($1) ended with $?"
	sipp_content "cancelled-$1"
	grep -q "^$calls calls in .*: established 0, rejected 0, failed 0, cancelled $calls, open 0;" "$work/call.out" || fail "the caller ($1) counted otherwise"
	echo "sipp called ($1): $calls calls cancelled too late, acknowledged and ended"
}

cancels() {
	serve --calls $calls --quiet
	at=$port
	[ "$1" = u1 ] || at=$tcp_port
	sipp_calls "cancels-$1" "127.0.0.1:$at" -sf "$scenarios/uac_late_cancel.xml" -t "$1" -m $calls -r 100
	ended 5 "$serve_pid" || fail "picosip serve ended with $?"
	grep -qx "answered $calls, failed 0, open 0" "$work/serve.out" || fail "the server counted otherwise"
	sipp_content "cancels-$1"
	echo "sipp calls ($1): $calls answered calls outlive a CANCEL"
}

# The times between a 491 and the next try, as sipp wrote them down, are from $1 to $2 ms; a loaded machine may take longer, never less.
waited() {
	awk -F ';' -v least="$1" -v most="$2" 'FNR > 1 { n++; if ($2 < least || $2 > most + 1500) bad = bad " " $2 } END { if (n != '$calls' || bad) print n " times, wrong:" bad }' \
		"$work"/rtt/*_rtt.csv >"$work/waits.out"
	[ ! -s "$work/waits.out" ] || fail "the tries after 491 came at other times"
	rm -f "$work"/rtt/*_rtt.csv
}
mkdir "$work/rtt"
here=$(pwd)
case $PICOSIP in /*) ;; *) PICOSIP=$here/$PICOSIP ;; esac
cd "$work/rtt" || exit 1  # sipp puts the file there

glare_called() {
	sipp_listens "glare-$1" -sf "$scenarios/uas_glare.xml" -t "$1" -m $calls -trace_rtt -rtt_freq 1
	timeout 30 "$PICOSIP" call "sip:service@127.0.0.1:$at" --transport "$2" --hold-after 50 --duration 5500 --repeat $calls --rate 100 --quiet \
		>"$work/call.out" 2>"$work/call.err" || fail "picosip call ($1) ended with $?"
	ended 10 "$sipp_pid" || fail "sipp as called side ($1) ended with $?"
	sipp_content "glare-$1"
	grep -q "^$calls calls in .*: established $calls, rejected 0, failed 0, cancelled 0, open 0;" "$work/call.out" || fail "the caller ($1) counted otherwise"
	waited 2100 4000
	echo "sipp called ($1): $calls calls with crossing re-INVITEs, ours again after 2.1 to 4 s"
}

glare_calls() {
	serve --hold-after 50 --calls $calls --quiet
	at=$port
	[ "$1" = u1 ] || at=$tcp_port
	sipp_calls "glares-$1" "127.0.0.1:$at" -sf "$scenarios/uac_glare.xml" -t "$1" -m $calls -r 100 -trace_rtt -rtt_freq 1
	ended 5 "$serve_pid" || fail "picosip serve ended with $?"
	grep -qx "answered $calls, failed 0, open 0" "$work/serve.out" || fail "the server counted otherwise"
	sipp_content "glares-$1"
	waited 0 2000
	echo "sipp calls ($1): $calls calls with crossing re-INVITEs, ours again within 2 s"
}

cancelled u1 udp
cancelled t1 tcp
cancels u1
cancels t1
glare_called u1 udp
glare_calls t1
