# SPDX-License-Identifier: MIT
# Kamailio for the scripts that read this after lib.sh: registrar and proxy on free ports of loopback.

# kamailio_start: needs certify kamailio; sets kamailio_udp, kamailio_tcp (also WebSocket) and kamailio_tls (also wss).
kamailio_start() {
	sed "s|CERTS|$work/certs|" "$(dirname "$0")/kamailio/tls.cfg" >"$work/tls.cfg"
	mkdir -p "$work/kamailio"
	kamailio_udp=$(free_port)
	kamailio_tcp=$(free_port)
	kamailio_tls=$(free_port)
	kamailio_run
}

# kamailio_run: on the ports that were picked; sets kamailio_pid.
kamailio_run() {
	modules=$(for at in /usr/lib/*/kamailio/modules /usr/lib64/kamailio/modules /usr/local/lib*/kamailio/modules; do [ -d "$at" ] && echo "$at/" && break; done)
	kamailio -DD -E -m 24 -M 4 -w "$work/kamailio" -Y "$work/kamailio" -P "$work/kamailio/pid" -f "$(dirname "$0")/kamailio/kamailio.cfg" \
		-A "UDP_PORT=$kamailio_udp" -A "TCP_PORT=$kamailio_tcp" -A "TLS_PORT=$kamailio_tls" \
		-A "MODULES=\"$modules\"" -A "TLS_CONFIG=\"$work/tls.cfg\"" >>"$work/kamailio.out" 2>>"$work/kamailio.err" </dev/null &
	kamailio_pid=$!
	pids="$pids $kamailio_pid"
	tries=200
	until listens udp "$kamailio_udp" && listens tcp "$kamailio_tcp" && listens tcp "$kamailio_tls"; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] && kill -0 "$kamailio_pid" 2>/dev/null || fail "kamailio does not listen"
		sleep 0.05
	done
}

# listens udp|tcp PORT: a socket is bound there, and for TCP it takes connections.
listens() {
	[ "$1" = tcp ] && state=0A || state=07
	awk -v port="$(printf ':%04X' "$2")" -v state=$state '$2 ~ port "$" && $4 == state { found = 1 } END { exit !found }' "/proc/net/$1"
}

# kamailio_stop: and wait until it is gone, with its connections.
kamailio_stop() {
	kill "$kamailio_pid"
	tries=100
	while kill -0 "$kamailio_pid" 2>/dev/null; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || fail "kamailio does not end"
		sleep 0.05
	done
}
