#!/bin/sh
# SPDX-License-Identifier: MIT
# Kamailio's TLS module: we call through it and are called through it over TLS, by sip and sips, with and without a
# client's certificate; one of an unknown authority is refused, by us and by Kamailio.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kamailio/kamailio.sh"
need kamailio openssl
certify kamailio picosip
kamailio_start
ca="$work/certs/ca.pem"
own="--cert $work/certs/picosip.pem --key $work/certs/picosip.key"

"$PICOSIP" options "sip:127.0.0.1:$kamailio_tls;transport=tls" --ca "$ca" >"$work/options.out" 2>&1 || fail "OPTIONS over TLS ended with $?"
grep -q '1: 200 OK' "$work/options.out" || fail "OPTIONS over TLS"

# through NAME ROUTE TARGET-TRANSPORT SERVE-OPTIONS -- CALL-OPTIONS: a call of ours through Kamailio to another of ours. Who hangs up has
# a duration of 200 ms; the other's is so long that the test would notice.
through() {
	name=$1
	route=$2
	target=$3
	shift 3
	serve_options=
	while [ "$1" != -- ]; do serve_options="$serve_options $1"; shift; done
	shift
	# shellcheck disable=SC2086 # options, and none of them has a blank
	serve --listen tls:127.0.0.1:0 --ca "$ca" $own --calls 1 $serve_options
	at=$(port_of "${target:-tls}")
	"$PICOSIP" call "$scheme:bob@127.0.0.1:$at${target:+;transport=$target}" --route "<$scheme:127.0.0.1:$route;lr>" --ca "$ca" --json "$@" \
		>"$work/$name.out" 2>"$work/$name.err" || fail "$name: picosip call ended with $?"
	ended 10 "$serve_pid" || fail "$name: picosip serve ended with $?"
	case $serve_options in *hangup*) cause=remote ;; *) cause=local ;; esac
	grep -q "\"outcome\": \"established\", \"cause\": \"$cause\", \"status\": 200" "$work/$name.out" || fail "$name: not established, or not ended by BYE"
	grep -qx 'answered 1, failed 0, open 0' "$work/serve.out" || fail "$name: picosip serve counted otherwise"
}

scheme=sip
tls="$kamailio_tls;transport=tls"
through tls-tls "$tls" tls -- --duration 200
# shellcheck disable=SC2086
through tls-tls-mutual "$tls" tls --hangup-after 200 -- --duration 20000 $own
through tls-udp "$tls" udp -- --duration 200
through tls-udp-bye "$tls" udp --hangup-after 200 -- --duration 20000
through udp-tls "$kamailio_udp;transport=udp" tls -- --duration 200
through tcp-tls-bye "$kamailio_tcp;transport=tcp" tls --hangup-after 200 -- --duration 20000
scheme=sips # RFC 5630: TLS on each hop, and no parameter says so
# shellcheck disable=SC2086
{
	through sips "$kamailio_tls" '' -- --duration 200 --from sips:alice@example.test $own
	through sips-bye "$kamailio_tls" '' --hangup-after 200 -- --duration 20000 --from sips:alice@example.test $own
}
[ "$(grep -c 'request BYE sips:127.0.0.1:[0-9]* from tls' "$work/kamailio.err")" -eq 2 ] || fail "sips: a BYE of another kind"

# Somebody else's authority: the certificates made with it mean nothing to those who trust the first.
mv "$work/certs" "$work/trusted"
certify stranger
"$PICOSIP" options "sip:127.0.0.1:$kamailio_tls;transport=tls" --ca "$work/certs/ca.pem" >"$work/refused.out" 2>&1
[ $? -eq 3 ] || fail "Kamailio's certificate was taken, and its authority is unknown"
grep -q '^tls .* refused: certificate of an unknown authority: CN=kamailio$' "$work/refused.out" || fail "the refusal does not say why"
"$PICOSIP" options "sip:127.0.0.1:$kamailio_tls;transport=tls" --ca "$work/trusted/ca.pem" --cert "$work/certs/stranger.pem" \
	--key "$work/certs/stranger.key" >"$work/stranger.out" 2>&1
[ $? -eq 3 ] || fail "Kamailio took a client's certificate of an unknown authority"
grep -q '^tls .* refused: refused by the peer, unknown_ca: CN=kamailio$' "$work/stranger.out" || fail "Kamailio's refusal does not say why"
echo "Kamailio over TLS: eight calls, sip and sips, client certificates, hung up on from each side, strangers refused"
