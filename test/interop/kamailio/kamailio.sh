# SPDX-License-Identifier: MIT
# Kamailio for the scripts that read this after lib.sh: certificates of a test authority, and a proxy on free ports.

# certificates NAME...: "$work/certs": ca.pem, and NAME.pem with NAME.key, each for localhost and example.test.
certificates() {
	mkdir -p "$work/certs"
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=picosip interop CA' \
		-keyout "$work/certs/ca.key" -out "$work/certs/ca.pem" >"$work/openssl.out" 2>&1 || fail "openssl made no authority"
	for name; do
		cat >"$work/certs/$name.ext" <<-EXTENSIONS
			basicConstraints = critical, CA:FALSE
			keyUsage = critical, digitalSignature
			extendedKeyUsage = serverAuth, clientAuth
			subjectAltName = URI:sip:localhost, DNS:localhost, URI:sip:example.test, DNS:example.test, IP:127.0.0.1
		EXTENSIONS
		openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$name" \
			-keyout "$work/certs/$name.key" -out "$work/certs/$name.csr" >"$work/openssl.out" 2>&1 || fail "openssl made no key"
		openssl x509 -req -in "$work/certs/$name.csr" -CA "$work/certs/ca.pem" -CAkey "$work/certs/ca.key" -CAcreateserial -days 2 \
			-extfile "$work/certs/$name.ext" -out "$work/certs/$name.pem" >"$work/openssl.out" 2>&1 || fail "openssl signed nothing"
	done
}

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
