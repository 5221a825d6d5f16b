/* SPDX-License-Identifier: MIT
 * Keyed hash: SipHash-1-3 with the block's own key, over several pieces of text, with or without regard to ASCII case. */
#ifndef PSIP_TRANSPORT_BASE_HASH_H
#define PSIP_TRANSPORT_BASE_HASH_H

#include "transport/base/block.h"

struct psip_hash {
	uint64_t v[4];
	uint64_t tail;   /* bytes not yet mixed in, the first lowest */
	uint64_t length; /* bytes so far */
};

PSIP_API struct psip_hash psip_hash_begin(const struct psip *s);
PSIP_API struct psip_hash psip_hash_begin_key(const uint8_t key[16]);
/* Pieces are simply joined: "ab" + "c" is "a" + "bc". Put a byte that they cannot hold between them (psip_hash_byte(&h, 0)). */
PSIP_API void psip_hash_add(struct psip_hash *h, const void *bytes, size_t n);
PSIP_API void psip_hash_add_nocase(struct psip_hash *h, const void *bytes, size_t n); /* A-Z count as a-z */
PSIP_API void psip_hash_byte(struct psip_hash *h, uint8_t byte);
/* The result; h may not be used further. */
PSIP_API uint32_t psip_hash_end(struct psip_hash *h);
PSIP_API uint64_t psip_hash_end64(struct psip_hash *h);

#endif
