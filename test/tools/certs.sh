#!/bin/sh
# SPDX-License-Identifier: MIT
# Writes the certificates of the TLS tests into a folder, once: certs.sh FOLDER. Keys are P-256 (rsa.* apart), dates are fixed.
#   ca.pem          the authority to trust; crl.pem: its and the intermediate's revocation lists
#   NAME.pem        a certificate with the intermediate's behind it; NAME.key: its key
# What each NAME has of its own is said below, where it is made. A CN is always the NAME.
set -eu
dir=$1
[ ! -f "$dir/complete" ] || exit 0
command -v openssl >/dev/null || { echo 'certs: openssl is not installed' >&2; exit 1; }
rm -rf "$dir.new.$$"
mkdir -p "$dir.new.$$"
trap 'rm -rf "$dir.new.$$"' EXIT
cd "$dir.new.$$"
quiet() { "$@" 2>>log >>log || { cat log >&2; exit 1; }; }

cat >ca.conf <<'CONF'
[ca]
default_ca = one
[one]
new_certs_dir = .
database = $ENV::WHO.index
serial = $ENV::WHO.serial
certificate = $ENV::WHO.alone
private_key = $ENV::WHO.key
default_md = $ENV::HASH
policy = any
unique_subject = no
default_crl_days = 3650
[any]
organizationName = optional
commonName = supplied
CONF
printf '[req]\ndistinguished_name = dn\n[dn]\n' >req.conf
begin() { : >"$1.index"; echo 1000 >"$1.serial"; }
key() { quiet openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key"; }

# sign ISSUER NAME EXTENSIONS [FROM TO]: the certificate alone, into NAME.alone
sign() {
	printf '%b\n' "$3" >"$2.ext"
	quiet openssl req -new -config req.conf -key "$2.key" -subj "/O=picosip test/CN=$2" -out "$2.csr"
	WHO=$1 HASH=${HASH:-sha256} quiet openssl ca -batch -notext -config ca.conf -extfile "$2.ext" -in "$2.csr" -out "$2.alone" \
		-startdate "${4:-20200101000000Z}" -enddate "${5:-20491231000000Z}"
}
# leaf NAME SAN [MORE-EXTENSIONS [FROM TO]]: signed by the intermediate
leaf() {
	[ -f "$1.key" ] || key "$1"
	sign "${ISSUER:-intermediate}" "$1" "basicConstraints=CA:FALSE\n${2:+subjectAltName=$2\n}${3:-}" "${4:-}" "${5:-}"
	cat "$1.alone" "${ISSUER:-intermediate}.alone" >"$1.pem"
}
authority='basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign'
root() {
	key "$1"
	begin "$1"
	printf '%b\n' "$authority" >"$1.ext"
	quiet openssl req -new -config req.conf -key "$1.key" -subj "/O=picosip test/CN=$1" -out "$1.csr"
	WHO=$1 HASH=sha256 quiet openssl ca -batch -notext -selfsign -config ca.conf -extfile "$1.ext" -in "$1.csr" -out "$1.alone" \
		-startdate 20200101000000Z -enddate 20491231000000Z
	cp "$1.alone" "$1.pem"
}

ours='URI:sip:example.test,DNS:example.test'
root ca
key intermediate; begin intermediate; sign ca intermediate "$authority"
leaf server "$ours"                                   # good for example.test
leaf loopback 'URI:sip:127.0.0.1,URI:sip:localhost,DNS:localhost,IP:127.0.0.1' # good for calls on this machine, wss too
leaf dns 'DNS:dns.test'                               # a DNS name only
leaf many 'URI:sip:a.test,URI:sip:b.test'             # two domains
leaf wildcard 'DNS:*.example.test,DNS:*.test,DNS:*.localhost'
leaf wrong 'URI:sip:other.test'
leaf sips 'URI:sips:example.test,URI:sip:alice@example.test,email:a@example.test,IP:127.0.0.1' # nothing that counts
leaf cn '' ''                                         # no subjectAltName; its CN is no host of ours
leaf cn.localhost '' ''                               # likewise; its CN is this machine
leaf expired "$ours" '' 20200101000000Z 20210101000000Z
leaf future "$ours" '' 20480101000000Z 20491231000000Z
leaf revoked "$ours"
leaf client 'URI:sip:client.test' 'extendedKeyUsage=clientAuth'
leaf expiredclient 'URI:sip:client.test' 'extendedKeyUsage=clientAuth' 20200101000000Z 20210101000000Z
leaf sipdomain "$ours" 'extendedKeyUsage=1.3.6.1.5.5.7.3.20' # RFC 5924
leaf clientonly "$ours" 'extendedKeyUsage=clientAuth' # no server
leaf keyusage "$ours" 'keyUsage=critical,cRLSign' # may not sign
begin server; ISSUER=server leaf noauthority "$ours"  # signed by no authority
cat intermediate.alone >>noauthority.pem
quiet openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.key
leaf rsa "$ours"
quiet openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out weak.key
leaf weak "$ours"
HASH=sha1 leaf sha1 "$ours"
root unknown                                          # an authority that nobody trusts
ISSUER=unknown leaf unknownserver "$ours"
key selfsigned
quiet openssl req -new -x509 -config req.conf -key selfsigned.key -subj '/O=picosip test/CN=selfsigned' -days 3650 -addext "subjectAltName=$ours" -out selfsigned.pem
key expiredca; begin expiredca; sign ca expiredca "$authority" 20200101000000Z 20210101000000Z
ISSUER=expiredca leaf oldissuer "$ours"               # good by itself, its issuer's has expired

WHO=intermediate HASH=sha256 quiet openssl ca -config ca.conf -revoke revoked.alone
WHO=intermediate HASH=sha256 quiet openssl ca -config ca.conf -gencrl -out intermediate.crl
WHO=ca HASH=sha256 quiet openssl ca -config ca.conf -gencrl -out ca.crl
cat intermediate.crl ca.crl >crl.pem
WHO=intermediate HASH=sha256 quiet openssl ca -config ca.conf -gencrl -crl_lastupdate 20200101000000Z -crl_nextupdate 20210101000000Z -out oldcrl.pem
openssl x509 -in server.alone -outform DER -out server.der
openssl pkey -in server.key -outform DER -out server.key.der 2>>log
rm -f ./*.csr ./*.ext ./*.alone ./*.index* ./*.serial* ./*.attr ./*.old ./1*.pem ./*.crl ca.conf req.conf log
touch complete
cd - >/dev/null
rm -rf "$dir"
mv "$dir.new.$$" "$dir"
trap - EXIT
