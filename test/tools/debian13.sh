#!/bin/bash
# SPDX-License-Identifier: MIT
# debian13.sh [WORD...]: `make deps` and `make test WORD...` in a Debian 13 root, with its compilers and libraries. Needs root and debootstrap.
# The root is made once, in build/debian13 or $DEBIAN13_ROOT, and keeps its packages and objects; $DEBIAN13_MIRROR: where from.
# It runs in mount and process namespaces of its own: no mount and no process outlives it.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$(realpath -m "${DEBIAN13_ROOT:-build/debian13}")
mirror=${DEBIAN13_MIRROR:-http://deb.debian.org/debian}

[ "$(id -u)" -eq 0 ] || { echo 'debian13: needs root, for debootstrap and chroot' >&2; exit 1; }
command -v debootstrap >/dev/null || { echo 'debian13: debootstrap is not installed' >&2; exit 1; }
mkdir -p "$(dirname "$root")"
exec 9>"$root.lock"
flock 9 # one run at a time in a root

if [ ! -e "$root/etc/debian13.made" ]; then
	rm -rf "$root"
	echo "debian13: debootstrap trixie $root $mirror"
	debootstrap --variant=minbase --include=make,ca-certificates trixie "$root" "$mirror" >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; exit 1; }
	printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # packages start no services here
	chmod 755 "$root/usr/sbin/policy-rc.d"
	date >"$root/etc/debian13.made"
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
printf '127.0.0.1 localhost %s\n::1 localhost\n' "$(uname -n)" >"$root/etc/hosts" # peers ask for their own name

# Whom this host trusts, the root trusts (npm, behind a proxy with a certificate of its own).
trust=
if [ -r "${NODE_EXTRA_CA_CERTS:-}" ]; then
	cp "$NODE_EXTRA_CA_CERTS" "$root/etc/ssl/host-ca.crt"
	trust=NODE_EXTRA_CA_CERTS=/etc/ssl/host-ca.crt
fi

# The tree as it stands, without what git ignores. A file that has not changed keeps its time, so that objects of an earlier run serve.
fresh=$root/src.fresh
rm -rf "$fresh"
mkdir -p "$fresh" "$root/src/build"
git ls-files --cached --others --exclude-standard | while read -r file; do [ ! -e "$file" ] || printf '%s\n' "$file"; done |
	tar -cf - -T - | tar -xomf - -C "$fresh"
(cd "$fresh" && find . -type f | while read -r file; do ! cmp -s "$file" "$root/src/$file" || touch -r "$root/src/$file" "$file"; done)
mv "$root/src/build" "$fresh/build"
rm -rf "$root/src"
mv "$fresh" "$root/src"

# Bound to itself the root is a mount point, as tests that make namespaces want it.
inside='mount --bind "$1" "$1"
mount -t proc proc "$1/proc"
root=$1
shift
exec chroot "$root" /bin/sh -ec '\''
	cd /src
	sh test/tools/deps.sh test
	dpkg-query -W -f "debian13: \${Package} \${Version}\n" gcc clang libc6 libc-ares-dev libmbedtls-dev libcmocka-dev
	make test "$@"
'\'' sh "$@"'
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
	${JOBS:+JOBS="$JOBS"} $trust unshare --mount --pid --fork --kill-child sh -ec "$inside" sh "$root" "$@"
