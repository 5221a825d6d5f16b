/* SPDX-License-Identifier: MIT
 * The trace: a ring of state changes (DESIGN §4), limits.trace records long. When it is full the oldest are overwritten and counted. */
#ifndef PSIP_TRANSPORT_BASE_TRACE_H
#define PSIP_TRANSPORT_BASE_TRACE_H

#include "transport/base/block.h"

struct psip_trace_record {
	psip_time at;       /* block time */
	psip_handle object;
	uint64_t number;    /* from 0, without gaps: a gap shows what was lost */
	uint8_t machine;    /* which state machine, and its states: the layer above's numbers */
	uint8_t from, to;
	uint8_t cause;
	uint32_t detail;    /* a status, a timer's letter...: as the machine says */
};
_Static_assert(sizeof(struct psip_trace_record) == 32, "documented in psip_limits");

/* Write a record with the time of the latest input. Nothing happens without a ring. Values are cut to 8 bits. */
PSIP_API void psip_trace(struct psip *s, psip_handle object, unsigned machine, unsigned from, unsigned to, unsigned cause, uint32_t detail);
/* The oldest record not yet taken; false if there is none. */
PSIP_API PSIP_MUST_USE bool psip_trace_take(struct psip *s, struct psip_trace_record *record);
/* Records overwritten before they were taken, ever. */
PSIP_API uint64_t psip_trace_lost(const struct psip *s);

/* Set the ring aside. For block.c. */
PSIP_API void psip_trace_layout(struct psip_layout *l, struct psip_ring *ring);

#endif
