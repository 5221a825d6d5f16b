#!/bin/bash
# SPDX-License-Identifier: MIT
# CPU per call of `picosip serve` with sipp's built-in uac on the other core: SECONDS_ s at RATE calls/s (60 s at 3,000/s), so that the
# transactions of timers H, I, J, K (32 s) pile up. Beside it the floor: what the kernel takes for the same packets without any SIP (PEERS: 18-29 us).
set -eu
rate=${RATE:-3000} seconds=${SECONDS_:-60}
work=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null || :; rm -rf "$work"' EXIT
# In a subshell, so that its pid is the program's own.
pin() { if [ "$(nproc)" -gt 1 ]; then exec taskset -c "$@"; else shift; exec "$@"; fi; }
pin 0 "${PICOSIP:-build/picosip}" serve --listen udp:127.0.0.1:0 --quiet >"$work/out" 2>&1 &
pid=$!
for _ in $(seq 50); do grep -q listening "$work/out" && break; sleep 0.1; done
port=$(sed -n 's/^listening udp .*://p' "$work/out")
sample() { # user and system ms, resident KB
	awk -v hz="$(getconf CLK_TCK)" '{ printf "%d %d\n", $14 * 1000 / hz, $15 * 1000 / hz }' "/proc/$pid/stat"
}
before=$(sample)
(for _ in $(seq $((seconds / 10))); do sleep 10; echo "$(sample) $(awk '/VmRSS/ { print $2 }' "/proc/$pid/status")"; done >"$work/samples") &
sampler=$!
(pin 1 sipp -sn uac -m $((rate * seconds)) -r "$rate" -l 100000 -i 127.0.0.1 -nostdin -trace_stat -stf "$work/stat.csv" -fd 1 "127.0.0.1:$port" >"$work/sipp.out" 2>&1) || echo "sipp ended with $?"
after=$(sample)
wait "$sampler" 2>/dev/null || :
figure() { awk -F';' -v n="$1" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == n) c = i } END { print $c }' "$work/stat.csv"; }
calls=$(figure 'SuccessfulCall(C)')
echo "$before $after $calls" | awk -v rate="$rate" -v seconds="$seconds" '{ u = ($3 - $1) * 1000 / $5; k = ($4 - $2) * 1000 / $5
	printf "serve: %d calls at %d/s for %d s: %.1f us of CPU per call (%.1f user, %.1f kernel)\n", $5, rate, seconds, u + k, u, k }'
echo "sipp: $(figure 'FailedCall(C)') failed, $(figure 'Retransmissions(C)') retransmissions"
awk -v b="$before" -v n="$((rate * 10))" 'BEGIN { split(b, p, " ") } { printf "  after %3d s: %.1f us per call in these ten seconds, %d KB resident\n", NR * 10, ($1 + $2 - p[1] - p[2]) * 1000 / n, $3; p[1] = $1; p[2] = $2 }' "$work/samples"
