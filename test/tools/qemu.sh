#!/bin/bash
# SPDX-License-Identifier: MIT
# qemu.sh IMAGE: runs the firmware image on QEMU's Cortex-M3 board; the image ends by semihosting with 0 and says "ok".
set -u
said=$(timeout 60 qemu-system-arm -M lm3s6965evb -nographic -monitor none -serial null \
	-semihosting-config enable=on,target=native -kernel "$1" 2>&1 </dev/null)
code=$?
printf '%s\n' "$said"
[ $code -eq 0 ] && [ "${said##*$'\n'}" = ok ] || { echo "qemu ended with $code"; exit 1; }
