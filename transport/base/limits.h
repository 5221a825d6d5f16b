/* SPDX-License-Identifier: MIT
 * Limits of a block: ranges (their declaration and defaults are in block.h). */
#ifndef PSIP_TRANSPORT_BASE_LIMITS_H
#define PSIP_TRANSPORT_BASE_LIMITS_H

#include "transport/base/block.h"

/* Each field filled in and within the range that struct psip_limits documents? */
PSIP_API bool psip_limits_valid(const struct psip_limits *limits);

#endif
