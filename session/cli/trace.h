/* SPDX-License-Identifier: MIT
 * Changes of state as lines: --trace. */
#ifndef PSIP_SESSION_CLI_TRACE_H
#define PSIP_SESSION_CLI_TRACE_H

#include "session/cli/cli.h"
#include "transport/base/trace.h"

/* A line on `to`, or an object on standard output. at_us: since the beginning. */
void cli_trace_put(FILE *to, bool json, uint64_t at_us, const struct psip_trace_record *record);

#endif
