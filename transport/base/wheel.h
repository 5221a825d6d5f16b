/* SPDX-License-Identifier: MIT
 * Timers: a hierarchical wheel, 8 levels of 16 slots, 1 ms exact. One timer per object, all operations O(1). */
#ifndef PSIP_TRANSPORT_BASE_WHEEL_H
#define PSIP_TRANSPORT_BASE_WHEEL_H

#include "transport/base/block.h"

/* Set, move or (PSIP_NEVER) cancel the object's timer. deadline is in block time; one behind the latest input's time counts
 * as that time. Equal deadlines fire in the order in which they were set. */
PSIP_API void psip_timer_set(struct psip *s, psip_ref ref, psip_time deadline);

/* When psip_timer_expire has something to do, in block time (psip_clock_outside for the caller's): may be early, never late.
 * PSIP_NEVER: no timer is set. */
PSIP_API psip_time psip_timer_deadline(const struct psip *s);

/* One object whose deadline is `now` or earlier, in order of deadlines; its timer is no longer set. 0 if there is none. */
PSIP_API psip_ref psip_timer_expire(struct psip *s, psip_time now);

#endif
