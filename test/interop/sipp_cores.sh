#!/bin/sh
# SPDX-License-Identifier: MIT
# serve --cores 2 under sipp: by UDP from one port and from many, by one TCP connection and by one for each call; we hang up, and it does. Nothing may
# fail. What does not go with --cores is refused; a port that another process has, too.
. "$(dirname "$0")/lib.sh"
need sipp python3

# load NAME CALLS SIPP-OPTIONS...: serve takes so many calls, all well, from sipp, which counts none as failed.
load() {
	name=$1 calls=$2
	shift 2
	sipp "$@" -m "$calls" -r 200 -i 127.0.0.1 -p "$(free_port)" -nostdin -trace_stat -stf "$work/$name.csv" -fd 1 "127.0.0.1:$port" >"$work/sipp.out" 2>"$work/sipp.err" ||
		fail "$name: sipp ended with $?"
	[ "$(sipp_figure "$work/$name.csv" 'FailedCall(C)')" = 0 ] || fail "$name: sipp counted failed calls"
}

serve --cores 2 --calls 1200
load one_port 400 -sn uac
load many_ports 200 -sn uac -t un -max_socket 50
load one_stream 400 -sn uac -t t1
load many_streams 200 -sn uac -t tn -max_socket 50
ended 8 "$serve_pid" || fail "picosip serve ended with $?"
grep -qx 'answered 1200, failed 0, open 0' "$work/serve.out" || fail "the server counted otherwise"
set -- $(sed -n 's/^passed on to other threads: \([0-9]*\) of \([0-9]*\) datagrams.*/\1 \2/p' "$work/serve.out")
# Only INVITEs and their copies bear no number of ours, if the kernel takes such programs at all.
steers() {
	python3 - <<-'END'
		import ctypes, socket
		program = ctypes.create_string_buffer(b'\x06\0\0\0\xff\xff\xff\xff' * 1600)
		class Given(ctypes.Structure):
		    _fields_ = [('length', ctypes.c_ushort), ('filter', ctypes.c_void_p)]
		s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
		s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
		s.bind(('127.0.0.1', 0))
		s.setsockopt(socket.SOL_SOCKET, 51, bytes(Given(1600, ctypes.addressof(program))))
	END
}
[ $# = 2 ] && [ "$2" -ge 1800 ] || fail "datagrams passed on: $1 of $2"
unnumbered=$((600 + $(sipp_figure "$work/one_port.csv" 'Retransmissions(C)') + $(sipp_figure "$work/many_ports.csv" 'Retransmissions(C)')))
! steers 2>/dev/null || [ "$1" -le "$unnumbered" ] || fail "datagrams passed on: $1 of $2, though only $unnumbered INVITEs bear no number of ours"
[ "$(sed -n 's/^call \([0-9]*\): answered, .*/\1/p' "$work/serve.out" | sort -nu | wc -l)" = 1200 ] || fail "not every call was told of, by a number of its own"

serve --cores 2 --calls 200 --hangup-after 100 --quiet
sipp -sf "$(dirname "$0")/sipp/uac_cores.xml" -t t1 -m 200 -r 200 -i 127.0.0.1 -p "$(free_port)" -nostdin "127.0.0.1:$tcp_port" >"$work/sipp.out" 2>"$work/sipp.err" || fail "BYE of ours: sipp ended with $?"
ended 8 "$serve_pid" || fail "picosip serve ended with $?"
grep -qx 'answered 200, failed 0, open 0' "$work/serve.out" || fail "the server counted otherwise"

# Ctrl-C: who has no call of its own passes on the BYE, and what is answered in half a second, all the same.
sed 's|<recv request="BYE"/>|&<pause milliseconds="500"/>|' "$(dirname "$0")/sipp/uac_cores.xml" >"$work/slow.xml"
for round in 1 2 3; do
	serve --cores 4 --quiet
	rm -f "$work/short.log"
	sipp -sf "$work/slow.xml" -t t1 -m 1 -i 127.0.0.1 -p "$(free_port)" -nostdin -trace_shortmsg -shortmessage_file "$work/short.log" "127.0.0.1:$tcp_port" >"$work/sipp.out" 2>"$work/sipp.err" &
	sipp_pid=$!
	pids="$pids $sipp_pid"
	wait_for 5 'ACK ' "$work/short.log" || fail "no call to be ended"
	kill -INT "$serve_pid"
	ended 8 "$sipp_pid" || fail "Ctrl-C, round $round: sipp ended with $?"
	ended 8 "$serve_pid" || fail "picosip serve ended with $?"
	grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "Ctrl-C, round $round: the server counted otherwise"
done

# Few descriptors: connections that never spoke give way, whichever thread the next one comes to.
printf '#!/bin/sh\nulimit -n 400\nexec "%s" "$@"\n' "$PICOSIP" >"$work/limited"
chmod +x "$work/limited"
mkfifo "$work/hold"
whole=$PICOSIP PICOSIP=$work/limited
serve --cores 2 --quiet
PICOSIP=$whole
python3 -c '
import socket, sys
held = [socket.create_connection(("127.0.0.1", int(sys.argv[1]))) for i in range(500)]
print("held", flush=True)
sys.stdin.read()' "$tcp_port" <"$work/hold" >"$work/hold.out" 2>"$work/hold.err" &
pids="$pids $!"
exec 3>"$work/hold"
wait_for 10 held "$work/hold.out" || fail "no idle connections"
load few_descriptors 20 -sn uac -t tn -max_socket 20
exec 3>&-
kill -INT "$serve_pid"
ended 5 "$serve_pid" || fail "picosip serve ended with $?"

for option in --record=x --state=x --pcap=x --ladder --trace; do
	"$PICOSIP" serve --cores 2 $option --listen udp:127.0.0.1:0 >"$work/refused.out" 2>&1 && fail "--cores with $option"
	grep -q 'does not go with' "$work/refused.out" || fail "no word of $option"
done
"$PICOSIP" serve --cores 2 --listen ws:127.0.0.1:0 >"$work/refused.out" 2>&1 && fail "--cores with ws"
serve --cores 2 --quiet
"$PICOSIP" serve --cores 2 --listen "udp:127.0.0.1:$port" >"$work/refused.out" 2>&1 && fail "two servers at one port"
kill -INT "$serve_pid"
ended 5 "$serve_pid" || fail "picosip serve ended with $?"
echo "sipp and serve --cores 2: 1200 calls by UDP and TCP, 200 that we hung up, 0 failed"
