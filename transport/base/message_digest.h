/* SPDX-License-Identifier: MIT
 * Message digests over several pieces: MD5 (RFC 1321), SHA-256 and SHA-512/256 (FIPS 180-4), as Digest authentication needs them
 * (RFC 7616 §3.2, RFC 8760 §2.1). Not for speed: a few kilobytes of code and tables. */
#ifndef PSIP_TRANSPORT_BASE_MESSAGE_DIGEST_H
#define PSIP_TRANSPORT_BASE_MESSAGE_DIGEST_H

#include "parser/base.h"

enum psip_md_kind { PSIP_MD_MD5, PSIP_MD_SHA_256, PSIP_MD_SHA_512_256 };

enum { PSIP_MD_MAX = 32 /* bytes of the longest digest */, PSIP_MD_HEX = 64 /* characters of it */ };

/* No pointers: may lie in the block, and be copied to go on from there twice. */
struct psip_md {
	uint64_t h[8];
	uint64_t length; /* bytes so far */
	uint8_t kind;
	uint8_t block[128];
};

PSIP_API void psip_md_begin(struct psip_md *md, enum psip_md_kind kind);
/* Pieces are simply joined. n may be 0. */
PSIP_API void psip_md_add(struct psip_md *md, const void *bytes, size_t n);
/* The digest: 16 or 32 bytes are written, and returned is how many. md may not be used further. */
PSIP_API unsigned psip_md_end(struct psip_md *md, uint8_t digest[PSIP_MD_MAX]);
/* As lower-case hex digits, without end mark: 32 or 64 are written, and returned is how many (RFC 7616 §3.2). */
PSIP_API unsigned psip_md_end_hex(struct psip_md *md, char text[PSIP_MD_HEX]);

#endif
