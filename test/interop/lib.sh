# SPDX-License-Identifier: MIT
# What the interop scripts share: a scratch folder, background programs that are ended by their ids, free ports, waiting.
# A script ends with 0 (passed), 1 (failed; the logs are shown) or 77 (the other program is not installed).

PICOSIP=${PICOSIP:-build/picosip}
work=$(mktemp -d)
pids=

finish() {
	code=$?
	trap - EXIT
	for pid in $pids; do kill "$pid" 2>/dev/null; done
	for pid in $pids; do wait "$pid" 2>/dev/null; done
	rm -rf "$work"
	exit $code
}
trap finish EXIT
trap 'exit 1' INT TERM HUP

fail() {
	echo "FAILED: $*"
	for log in "$work"/*.out "$work"/*.err; do
		[ -s "$log" ] && echo "--- $(basename "$log")" && tail -n 20 "$log"
	done
	exit 1
}

need() {
	for program; do
		command -v "$program" >/dev/null || { echo "skipped: $program is not installed"; exit 77; }
	done
}

# A port between 20000 and 29999 (below those that the kernel gives out) that no socket has.
free_port() {
	while :; do
		port=$(od -An -N2 -tu2 /dev/urandom)
		port=$((20000 + port % 10000))
		hex=$(printf ':%04X ' "$port")
		cat /proc/net/udp /proc/net/udp6 /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -q "$hex" || break
	done
	echo "$port"
}

# wait_for SECONDS PATTERN FILE: until a line of the file matches.
wait_for() {
	tries=$(($1 * 20))
	until grep -q "$2" "$3" 2>/dev/null; do
		tries=$((tries - 1))
		[ "$tries" -gt 0 ] || return 1
		sleep 0.05
	done
}

# ended SECONDS PID: waits for the process and returns its status; fails if it is still there after so long.
ended() {
	tries=$(($1 * 20))
	while kill -0 "$2" 2>/dev/null; do
		tries=$((tries - 1))
		[ "$tries" -gt 0 ] || fail "process $2 did not end within $1 s"
		sleep 0.05
	done
	wait "$2"
}

# serve OPTIONS...: a server on a free loopback port, UDP and TCP: sets serve_pid, port, tcp_port.
serve() {
	rm -f "$work/serve.out" # of an earlier one: the new one has to say where it listens
	"$PICOSIP" serve --listen udp:127.0.0.1:0 --listen tcp:127.0.0.1:0 "$@" >"$work/serve.out" 2>"$work/serve.err" &
	serve_pid=$!
	pids="$pids $serve_pid"
	wait_for 5 '^listening tcp' "$work/serve.out" || fail "picosip serve does not listen"
	port=$(sed -n 's/^listening udp .*:\([0-9]*\)$/\1/p' "$work/serve.out")
	tcp_port=$(sed -n 's/^listening tcp .*:\([0-9]*\)$/\1/p' "$work/serve.out")
}

# port_of TRANSPORT: where that server listens, given a --listen for it among serve's options.
port_of() {
	wait_for 5 "^listening $1 " "$work/serve.out" || fail "picosip serve does not listen for $1"
	sed -n "s/^listening $1 .*:\([0-9]*\)\$/\1/p" "$work/serve.out"
}

# certify NAME...: "$work/certs": ca.pem, and NAME.pem with NAME.key, each for 127.0.0.1, localhost and example.test.
certify() {
	mkdir -p "$work/certs"
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=picosip interop CA' -addext keyUsage=critical,keyCertSign,cRLSign \
		-keyout "$work/certs/ca.key" -out "$work/certs/ca.pem" >"$work/openssl.out" 2>&1 || fail "openssl made no authority"
	for name; do
		cat >"$work/certs/$name.ext" <<-EXTENSIONS
			basicConstraints = critical, CA:FALSE
			keyUsage = critical, digitalSignature
			extendedKeyUsage = serverAuth, clientAuth
			subjectAltName = URI:sip:127.0.0.1, URI:sip:localhost, URI:sip:example.test, DNS:localhost, IP:127.0.0.1
		EXTENSIONS
		openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$name" \
			-keyout "$work/certs/$name.key" -out "$work/certs/$name.csr" >"$work/openssl.out" 2>&1 || fail "openssl made no key"
		openssl x509 -req -in "$work/certs/$name.csr" -CA "$work/certs/ca.pem" -CAkey "$work/certs/ca.key" -CAcreateserial -days 2 \
			-extfile "$work/certs/$name.ext" -out "$work/certs/$name.pem" >"$work/openssl.out" 2>&1 || fail "openssl signed nothing"
	done
}

# sipp_listens NAME OPTIONS...: sipp as a called side in the background, at port $at, process $sipp_pid; its statistics become $work/NAME.csv.
sipp_listens() {
	sipp_name=$1
	shift
	at=$(free_port)
	sipp "$@" -i 127.0.0.1 -p "$at" -nostdin -trace_stat -stf "$work/$sipp_name.csv" -fd 1 -trace_err -error_file "$work/$sipp_name.err" >"$work/sipp.out" \
		2>"$work/sipp.err" &
	sipp_pid=$!
	pids="$pids $sipp_pid"
	sipp_tries=100
	until grep -q "$(printf ':%04X ' "$at")" /proc/net/udp /proc/net/tcp; do
		sipp_tries=$((sipp_tries - 1))
		[ $sipp_tries -gt 0 ] || fail "sipp does not listen"
		sleep 0.05
	done
}

# sipp_calls NAME ADDRESS OPTIONS...: sipp as the calling side, to its end; its statistics likewise.
sipp_calls() {
	sipp_name=$1 sipp_to=$2
	shift 2
	sipp "$@" -i 127.0.0.1 -p "$(free_port)" -nostdin -trace_stat -stf "$work/$sipp_name.csv" -fd 1 -trace_err -error_file "$work/$sipp_name.err" "$sipp_to" \
		>"$work/sipp.out" 2>"$work/sipp.err" || fail "sipp as caller ($sipp_name) ended with $?"
}

# sipp_content NAME: not a call failed.
sipp_content() {
	[ "$(sipp_figure "$work/$1.csv" 'FailedCall(C)')" = 0 ] || fail "sipp counted failed calls ($1)"
}

# sipp_figure FILE COLUMN: the last line's value of a column of sipp's statistics.
sipp_figure() {
	awk -F ';' -v name="$2" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) column = i } END { print $column }' "$1"
}

# baresip_start ACCOUNT-PARAMETERS: baresip without sound devices: sets baresip_port; it takes commands by baresip_say.
baresip_start() {
	baresip_port=$(free_port)
	console_port=$(free_port)
	baresip_account="<sip:bob@127.0.0.1:$baresip_port>;regint=0$1"
	baresip_run
}

# baresip_tls_start ACCOUNT-PARAMETERS: likewise with TLS at baresip_tls_port; needs certify baresip.
baresip_tls_start() {
	until # baresip has no option for the port of TLS: it takes the one behind
		baresip_port=$(free_port)
		baresip_tls_port=$((baresip_port + 1))
		! grep -q "$(printf ':%04X ' "$baresip_tls_port")" /proc/net/tcp
	do :; done
	console_port=$(free_port)
	cat "$work/certs/baresip.key" "$work/certs/baresip.pem" >"$work/certs/baresip.both"
	baresip_account="<sip:bob@127.0.0.1:$baresip_port;transport=tls>;regint=0$1"
	baresip_run "sip_certificate $work/certs/baresip.both" "sip_cafile $work/certs/ca.pem"
}

# baresip_run CONFIG-LINES...
baresip_run() {
	mkdir -p "$work/baresip"
	: >"$work/baresip/config"
	[ $# -eq 0 ] || printf '%s\n' "$@" >"$work/baresip/config"
	modules=$(for at in /usr/lib/baresip/modules /usr/local/lib/baresip/modules /usr/lib/*/baresip/modules; do [ -d "$at" ] && echo "$at" && break; done)
	cat >>"$work/baresip/config" <<-CONFIG
		sip_listen 127.0.0.1:$baresip_port
		poll_method epoll
		call_local_timeout 30
		call_max_calls 4
		audio_source aubridge,sink
		audio_player aubridge,sink
		audio_alert aubridge,sink
		cons_listen 127.0.0.1:$console_port
		module_path ${modules:-/usr/lib/baresip/modules}
		module g711.so
		module aubridge.so
		module cons.so
		module_tmp account.so
		module_app menu.so
	CONFIG
	echo "$baresip_account" >"$work/baresip/accounts"
	: >"$work/baresip/contacts"
	baresip -f "$work/baresip" -t 30 >"$work/baresip.out" 2>"$work/baresip.err" </dev/null &
	baresip_pid=$!
	pids="$pids $baresip_pid"
	wait_for 5 'baresip is ready' "$work/baresip.out" || fail "baresip does not start"
}

# A command for baresip's console, over UDP ("d URI", "b", "q").
baresip_say() {
	bash -c 'printf "%s\n" "$1" >"/dev/udp/127.0.0.1/$2"' - "$1" "$console_port"
}

# baresip_established N: until baresip has said so of N calls.
baresip_established() {
	tries=100
	until [ "$(grep -c 'Call established' "$work/baresip.out")" -ge "$1" ]; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || fail "call $1 was not established"
		sleep 0.05
	done
}

# nsd_start ZONE: nsd as the authority for example.test with what the file holds, on a free loopback port, UDP and TCP: sets dns_port.
nsd_start() {
	PATH=$PATH:/usr/sbin
	need nsd
	dns_port=$(free_port)
	{
		printf '$ORIGIN example.test.\n$TTL 300\n@ SOA ns hostmaster 1 3600 600 86400 60\n@ NS ns\nns A 127.0.0.1\n'
		cat "$1"
	} >"$work/example.test.zone"
	cat >"$work/nsd.conf" <<-CONFIG
		server:
		  port: $dns_port
		  ip-address: 127.0.0.1
		  server-count: 1
		  username: ""
		  chroot: ""
		  database: ""
		  zonesdir: "$work"
		  pidfile: "$work/nsd.pid"
		  zonelistfile: "$work/nsd.list"
		  xfrdfile: "$work/nsd.xfrd"
		  xfrdir: "$work"
		remote-control:
		  control-enable: no
		zone:
		  name: example.test
		  zonefile: example.test.zone
	CONFIG
	nsd -d -c "$work/nsd.conf" >"$work/nsd.out" 2>"$work/nsd.err" &
	pids="$pids $!"
	wait_for 10 'nsd started' "$work/nsd.err" || fail "nsd does not start"
}

# certificates: makes them if need be: sets certs.
certificates() {
	need openssl
	certs=build/certs
	sh test/tools/certs.sh "$certs" || fail "no certificates"
}

# serve_tls CERTIFICATE OPTIONS...: a server on a free loopback port, TLS: sets serve_pid, tls_port.
serve_tls() {
	own=$1
	shift
	rm -f "$work/serve.out" # of an earlier one
	"$PICOSIP" serve --listen tls:127.0.0.1:0 --cert "$certs/$own.pem" --key "$certs/$own.key" --ca "$certs/ca.pem" "$@" \
		>"$work/serve.out" 2>"$work/serve.err" &
	serve_pid=$!
	pids="$pids $serve_pid"
	wait_for 5 '^listening tls' "$work/serve.out" || {
		grep -q 'no TLS\|no such transport' "$work/serve.err" && echo 'skipped: this build has no TLS' && exit 77
		fail "picosip serve does not listen"
	}
	tls_port=$(sed -n 's/^listening tls .*:\([0-9]*\)$/\1/p' "$work/serve.out")
}
