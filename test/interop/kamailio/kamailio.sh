# SPDX-License-Identifier: MIT
# Kamailio for the scripts that read this after lib.sh: registrar and proxy on free ports of loopback.

# kamailio_start: needs certificates kamailio; sets kamailio_udp, kamailio_tcp (also WebSocket) and kamailio_tls (also wss).
kamailio_start() {
	modules=$(for at in /usr/lib/*/kamailio/modules /usr/lib64/kamailio/modules /usr/local/lib*/kamailio/modules; do [ -d "$at" ] && echo "$at/" && break; done)
	sed "s|CERTS|$work/certs|" "$(dirname "$0")/kamailio/tls.cfg" >"$work/tls.cfg"
	kamailio_udp=$(free_port)
	kamailio_tcp=$(free_port)
	kamailio_tls=$(free_port)
	mkdir -p "$work/kamailio"
	kamailio -DD -E -m 24 -M 4 -w "$work/kamailio" -Y "$work/kamailio" -P "$work/kamailio/pid" -f "$(dirname "$0")/kamailio/kamailio.cfg" \
		-A "UDP_PORT=$kamailio_udp" -A "TCP_PORT=$kamailio_tcp" -A "TLS_PORT=$kamailio_tls" \
		-A "MODULES=\"$modules\"" -A "TLS_CONFIG=\"$work/tls.cfg\"" >"$work/kamailio.out" 2>"$work/kamailio.err" </dev/null &
	kamailio_pid=$!
	pids="$pids $kamailio_pid"
	hex=$(printf ':%04X ' "$kamailio_tls")
	tries=200
	until grep -q "$hex" /proc/net/tcp && grep -q "$(printf ':%04X ' "$kamailio_udp")" /proc/net/udp; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] && kill -0 "$kamailio_pid" 2>/dev/null || fail "kamailio does not listen"
		sleep 0.05
	done
}
