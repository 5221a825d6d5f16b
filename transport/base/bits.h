/* SPDX-License-Identifier: MIT
 * Finding bits. The argument must not be 0. */
#ifndef PSIP_TRANSPORT_BASE_BITS_H
#define PSIP_TRANSPORT_BASE_BITS_H

#include "parser/base.h"

static inline unsigned psip_bit_lowest(uint64_t word)
{
#if defined(__GNUC__)
	return (unsigned)__builtin_ctzll(word);
#else
	unsigned n = 0;
	for (; !(word & 1); word >>= 1)
		n++;
	return n;
#endif
}

static inline unsigned psip_bit_highest(uint64_t word)
{
#if defined(__GNUC__)
	return 63u - (unsigned)__builtin_clzll(word);
#else
	unsigned n = 0;
	while (word >>= 1)
		n++;
	return n;
#endif
}

#endif
