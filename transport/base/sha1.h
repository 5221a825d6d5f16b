/* SPDX-License-Identifier: MIT
 * SHA-1 (FIPS 180-4 §6.1): for WebSocket handshakes (RFC 6455 §4) and Session-IDs (RFC 7329 §4.1), which name it. Not for what must withstand
 * collisions. */
#ifndef PSIP_TRANSPORT_BASE_SHA1_H
#define PSIP_TRANSPORT_BASE_SHA1_H

#include "parser/base.h"

#define PSIP_SHA1_LENGTH 20 /* bytes of a digest */
#define PSIP_SHA1_BLOCK 64

struct psip_sha1 {
	uint32_t h[5];
	uint64_t length; /* bytes so far */
	uint8_t block[PSIP_SHA1_BLOCK];
};

PSIP_API void psip_sha1_begin(struct psip_sha1 *sha);
/* Pieces are simply joined. n may be 0. */
PSIP_API void psip_sha1_add(struct psip_sha1 *sha, const void *bytes, size_t n);
/* sha may not be used further. */
PSIP_API void psip_sha1_end(struct psip_sha1 *sha, uint8_t digest[PSIP_SHA1_LENGTH]);

#endif
