/* SPDX-License-Identifier: MIT
 * The ladder: messages as arrows between two columns, state changes beside them, as they happen. */
#ifndef PSIP_SESSION_CLI_LADDER_H
#define PSIP_SESSION_CLI_LADDER_H

#include <stdio.h>

#include "transport/base/trace.h"
#include "transport/address.h"

struct cli_ladder;

/* mode: as the stack reads; what it refuses for that has its reason beside it. begin_us: when the time is 0; 0: at the first row.
 * NULL: no memory. */
struct cli_ladder *cli_ladder_new(FILE *to, psip_mode mode, uint64_t begin_us);
void cli_ladder_free(struct cli_ladder *ladder);
/* Bytes as they passed: whole messages over UDP, any pieces of a stream (flow not 0). at_us: microseconds of any clock. */
void cli_ladder_bytes(struct cli_ladder *ladder, uint64_t at_us, bool outgoing, psip_handle flow, const struct psip_address *local,
                      const struct psip_address *remote, const void *bytes, size_t length);
void cli_ladder_state(struct cli_ladder *ladder, uint64_t at_us, const struct psip_trace_record *record);
/* Print what waits for something to stand beside it. */
void cli_ladder_flush(struct cli_ladder *ladder);

#endif
