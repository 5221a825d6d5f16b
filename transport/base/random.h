/* SPDX-License-Identifier: MIT
 * Random numbers: a ChaCha20 generator (RFC 8439 §2.3) in the block. Same seed, same calls: same bytes, always. What was given out
 * cannot be found from a later state: each step replaces the key and wipes what it gives. */
#ifndef PSIP_TRANSPORT_BASE_RANDOM_H
#define PSIP_TRANSPORT_BASE_RANDOM_H

#include "transport/base/block.h"

PSIP_API void psip_random_bytes(struct psip *s, void *to, size_t n);
PSIP_API uint32_t psip_random(struct psip *s);
/* n characters of [0-9a-v], 5 bits of chance each (case never matters to who compares them): for tags, branches, Call-IDs, nonces.
 * RFC 3261 §19.3 wants at least 32 bits: n of 7 or more. */
PSIP_API void psip_random_token(struct psip *s, char *to, size_t n);

/* Mix 32 fresh bytes into the state (all of it, in a new block). */
PSIP_API void psip_random_seed(struct psip *s, const uint8_t seed[32]);

/* One block of the cipher: 64 bytes for this key, block counter and nonce. */
PSIP_API void psip_chacha20(const uint8_t key[32], uint32_t counter, const uint8_t nonce[12], uint8_t out[64]);

#endif
