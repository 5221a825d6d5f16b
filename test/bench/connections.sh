#!/bin/bash
# SPDX-License-Identifier: MIT
# 10,000 open TCP connections (COUNT) and COUNT/5 by TLS on one `picosip serve`: bytes of the process for each (the kernel's own are not in them), and that calls
# do not notice. Then floods of COUNT/5 connections that never get anywhere.
set -eu
count=${COUNT:-10000}
at=$(dirname "$0")/../interop
status=0
COUNT=$count TLS_COUNT=$((count / 5)) bash "$at/many_connections.sh" || status=$?
[ "$status" -eq 0 ] || [ "$status" -eq 77 ] || exit "$status"
COUNT=$((count / 5)) bash "$at/flood.sh" || status=$?
[ "$status" -eq 0 ] || [ "$status" -eq 77 ]
