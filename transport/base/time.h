/* SPDX-License-Identifier: MIT
 * Time and durations, both in milliseconds (DESIGN §1). The core never reads a clock. */
#ifndef PSIP_TRANSPORT_BASE_TIME_H
#define PSIP_TRANSPORT_BASE_TIME_H

#include "parser/base.h"

typedef uint64_t psip_time;     /* a moment: ms of one monotonic clock */
typedef uint32_t psip_duration; /* ms; at most 49.7 days */

#define PSIP_NEVER UINT64_MAX

/* now + d, PSIP_NEVER if that is past the end of time. */
static inline psip_time psip_after(psip_time now, psip_duration d)
{
	return now > PSIP_NEVER - d ? PSIP_NEVER : now + d;
}

#endif
