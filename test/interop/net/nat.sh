# SPDX-License-Identifier: MIT
# A NAT of the kernel's between network namespaces of our own, gone with the script. After lib.sh:
#   inside 192.168.7.2 -- 192.168.7.1 NAT 198.51.100.1 -- 198.51.100.2 outside

ns=psip-$$
trap 'code=$?; nat_down; (exit $code); finish' EXIT

nat_down() {
	for side in in nat out; do ip netns del "$ns-$side" 2>/dev/null; done
}

# For the foreground: in the background the shell would keep a process of its own, whose id is not the program's.
nat_exec() {
	side=$1
	shift
	ip netns exec "$ns-$side" "$@"
}

nat_make() {
	for side in in nat out; do
		ip netns add "$ns-$side" && nat_exec "$side" ip link set lo up || return 1
	done
	ip link add ein netns "$ns-nat" type veth peer name lan netns "$ns-in" && ip link add eout netns "$ns-nat" type veth peer name wan netns "$ns-out" || return 1
	nat_exec nat ip addr add 192.168.7.1/24 dev ein && nat_exec nat ip addr add 198.51.100.1/24 dev eout || return 1
	nat_exec nat ip link set ein up && nat_exec nat ip link set eout up || return 1
	nat_exec in ip addr add 192.168.7.2/24 dev lan && nat_exec in ip link set lan up && nat_exec in ip route add default via 192.168.7.1 || return 1
	nat_exec out ip addr add 198.51.100.2/24 dev wan && nat_exec out ip link set wan up || return 1
	nat_exec nat sh -c 'echo 1 >/proc/sys/net/ipv4/ip_forward' && nat_ports 40000-40999
}

# The ports that mappings get from now on.
nat_ports() {
	nat_exec nat nft -f - <<-RULES
		table ip nat
		delete table ip nat
		table ip nat {
			chain post {
				type nat hook postrouting priority 100;
				oifname "eout" ip protocol { tcp, udp } masquerade to :$1 random
				oifname "eout" masquerade
			}
		}
	RULES
}

nat_up() {
	[ "$(id -u)" -eq 0 ] || { echo "skipped: network namespaces want root"; exit 77; }
	nat_make 2>"$work/nat.why" || { echo "skipped: no NAT in network namespaces here: $(tail -n 1 "$work/nat.why")"; exit 77; }
}

# nat_forget [PORTS]: all mappings are forgotten; new ones get other ports.
nat_forget() {
	nat_ports "${1:-50000-50999}"
	nat_exec nat conntrack -F >/dev/null 2>&1
}

# outside serve OPTIONS: a server there, UDP and TCP: sets serve_pid, port, tcp_port; its lines go to serve.out.
outside() {
	shift
	rm -f "$work/serve.out"
	ip netns exec "$ns-out" "$PICOSIP" serve --listen udp:198.51.100.2:0 --listen tcp:198.51.100.2:0 "$@" >"$work/serve.out" 2>"$work/serve.err" &
	serve_pid=$!
	pids="$pids $serve_pid"
	wait_for 5 '^listening tcp' "$work/serve.out" || fail "picosip serve (outside) does not listen"
	port=$(sed -n 's/^listening udp .*:\([0-9]*\)$/\1/p' "$work/serve.out")
	tcp_port=$(sed -n 's/^listening tcp .*:\([0-9]*\)$/\1/p' "$work/serve.out")
}

# inside ARGUMENTS: picosip there, in the background: sets inside_pid; its lines go to inside.out.
inside() {
	rm -f "$work/inside.out"
	ip netns exec "$ns-in" "$PICOSIP" "$@" >"$work/inside.out" 2>"$work/inside.err" &
	inside_pid=$!
	pids="$pids $inside_pid"
	wait_for 5 '^listening' "$work/inside.out" || fail "picosip (inside) does not listen"
}

# inside_run, outside_run ARGUMENTS: picosip there, to its end; its lines go to call.out.
inside_run() {
	nat_exec in timeout 15 "$PICOSIP" "$@" >"$work/call.out" 2>"$work/call.err"
}

outside_run() {
	nat_exec out timeout 15 "$PICOSIP" "$@" >"$work/call.out" 2>"$work/call.err"
}

# seen LOG: the address of the latest mapping that a keep-alive learnt.
seen() {
	sed -n 's/^address: .*seen from outside as //p' "$1" | tail -n 1
}
