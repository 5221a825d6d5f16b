#!/bin/sh
# SPDX-License-Identifier: MIT
# The bench itself: two SIP.js agents register through Kamailio, one over ws and one over wss, and call each other.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/kamailio/kamailio.sh"
. "$(dirname "$0")/sipjs/sipjs.sh"
need kamailio openssl
certify kamailio
kamailio_start
sipjs_start bob --server "wss://localhost:$kamailio_tls" --ca "$work/certs/ca.pem" --register --ring 100
bob_pid=$sipjs_pid
sipjs_says 15 bob registered
sipjs_start alice --server "ws://localhost:$kamailio_tcp" --register --call sip:bob@example.test --hold-after 100 --hangup-after 400
ended 30 "$sipjs_pid" || fail "the caller ended with $?"
ended 10 "$bob_pid" || fail "the called one ended with $?"
grep -q 'progress 180' "$work/alice.out" || fail "no 180 came"
grep -q held "$work/alice.out" || fail "not held"
grep -q 'ended by the peer' "$work/bob.out" || fail "bob was not hung up on"
echo "two SIP.js agents through Kamailio, ws to wss: registered, called, held, hung up"
