#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the Debian packages that the build and the checks need, only those that are missing.
# Plain sh: it must run in a root that holds nothing but the essential packages and make.
# Goals as arguments: when `demo`, `all` or `install` is all that follows, the build's packages are enough.
set -eu

build='gcc libc6-dev pkg-config libc-ares-dev libmbedtls-dev'
tests='libcmocka-dev openssl python3 procps iproute2 sip-tester baresip-core sipsak nsd nftables conntrack'
checks='binutils ragel clang libclang-rt-dev llvm gcc-arm-none-eabi qemu-system-arm valgrind'
peers='libosip2-dev libsofia-sip-ua-dev libre-dev' # of the parser's bench
proxies='kamailio kamailio-tls-modules kamailio-websocket-modules nodejs npm' # and what SIP.js runs on

want=$build
extra=
for goal in "${@:-everything}"; do
	case $goal in
	demo|all|install) continue ;;
	bench|everything) extra=$peers ;;
	esac
	want="$build $tests $proxies $checks"
done
want="$want $extra"

if ! command -v dpkg-query >/dev/null 2>&1; then
	echo "deps: this is not Debian; install the like of: $want" >&2
	exit 0
fi

missing=
for package in $want; do
	case $package in # another maker's Node brings its own npm, and the two exclude each other
	nodejs) ! command -v node >/dev/null || continue ;;
	npm) ! command -v npm >/dev/null || continue ;;
	esac
	case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || :) in
	installed) ;;
	*) missing="$missing $package" ;;
	esac
done
if [ -z "$missing" ]; then
	echo 'deps: nothing to install'
	exit 0
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null 2>&1 || { echo "deps: neither root nor sudo; install by hand:$missing" >&2; exit 1; }
	as_root=sudo
fi
log=$(mktemp "${TMPDIR:-/tmp}/picosip-deps.XXXXXX")
# Servers are for the tests to start, at ports of their own: none is started by its installation.
policy=/usr/sbin/policy-rc.d
if [ -e $policy ]; then
	trap 'rm -f "$log"' EXIT
else
	trap 'rm -f "$log"; $as_root rm -f $policy' EXIT
	printf '#!/bin/sh\nexit 101\n' | $as_root tee $policy >/dev/null
	$as_root chmod 755 $policy
fi
run() {
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" >"$log" 2>&1 </dev/null || { tail -n 40 "$log" >&2; return 1; }
}

echo "deps: apt-get install --no-install-recommends$missing"
run update || echo 'deps: apt-get update failed; trying with the lists as they are' >&2
# shellcheck disable=SC2086
run install -y --no-install-recommends $missing
case " $missing " in
*' kamailio '*) # the tests start their own: none has to hold port 5060 of this machine
	[ ! -d /run/systemd/system ] || $as_root systemctl disable --now --quiet kamailio.service || : ;;
esac
echo 'deps: done'
