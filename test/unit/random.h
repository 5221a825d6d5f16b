/* SPDX-License-Identifier: MIT
 * Numbers and modes for tests that try many inputs: the same course each time. */
#ifndef PSIP_TEST_UNIT_RANDOM_H
#define PSIP_TEST_UNIT_RANDOM_H

#include "parser/base.h"

static uint64_t random_seed = 0x9E3779B97F4A7C15u;

static inline uint32_t random_below(uint32_t below)
{
	random_seed ^= random_seed << 13;
	random_seed ^= random_seed >> 7;
	random_seed ^= random_seed << 17;
	return (uint32_t)(random_seed >> 33) % below;
}

static inline psip_mode random_mode(void)
{
	switch (random_below(4)) {
	case 0:
		return PSIP_STRICT;
	case 1:
		return PSIP_TOLERANT;
	case 2:
		return PSIP_LENIENT;
	default:
		return (psip_mode)random_seed & PSIP_LENIENT;
	}
}

#endif
