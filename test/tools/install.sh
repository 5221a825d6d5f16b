#!/bin/sh
# SPDX-License-Identifier: MIT
# install.sh install|uninstall HEADER...: puts the libraries, headers, command and manual under DESTDIR/PREFIX, or takes them away.
# From the Makefile: BUILD PREFIX DESTDIR VERSION SOMAJOR.
set -eu
what=$1
shift
root=$DESTDIR$PREFIX
headers=$root/include/picosip

if [ "$what" = uninstall ]; then
	rm -f "$root/lib/libpicosip.a" "$root/lib/libpicosip.so" "$root/lib/libpicosip.so.$SOMAJOR" "$root/lib/libpicosip.so.$VERSION"
	rm -f "$root/lib/pkgconfig/picosip.pc" "$root/bin/picosip" "$root/share/man/man1/picosip.1"
	rm -rf "$headers"
	echo "picosip is gone from $root"
	exit 0
fi

install -d "$root/lib/pkgconfig" "$headers"
install -m 644 "$BUILD/libpicosip.a" "$BUILD/picosip.pc" "$root/lib/"
mv "$root/lib/picosip.pc" "$root/lib/pkgconfig/picosip.pc"
install -m 755 "$BUILD/libpicosip.so.$VERSION" "$root/lib/"
ln -sf "libpicosip.so.$VERSION" "$root/lib/libpicosip.so.$SOMAJOR"
ln -sf "libpicosip.so.$VERSION" "$root/lib/libpicosip.so"
for header in "$@"; do
	install -D -m 644 "$header" "$headers/$header"
done
[ ! -x "$BUILD/picosip" ] || install -D -m 755 "$BUILD/picosip" "$root/bin/picosip"
[ ! -f session/cli/picosip.1 ] || install -D -m 644 session/cli/picosip.1 "$root/share/man/man1/picosip.1"
echo "picosip $VERSION is in $root"
