/* SPDX-License-Identifier: MIT
 * SHA-1 (FIPS 180-4 §6.1.2), with a message schedule of sixteen words (§6.1.3). */
#include "transport/base/sha1.h"

static uint32_t sha1_rotate(uint32_t x, unsigned n)
{
	return x << n | x >> (32 - n);
}

static uint32_t sha1_word(uint32_t w[16], unsigned t)
{
	if (t >= 16)
		w[t & 15] = sha1_rotate(w[(t + 13) & 15] ^ w[(t + 8) & 15] ^ w[(t + 2) & 15] ^ w[t & 15], 1);
	return w[t & 15];
}

static uint32_t sha1_mix(unsigned t, uint32_t b, uint32_t c, uint32_t d)
{
	if (t < 20)
		return ((b & c) | (~b & d)) + 0x5a827999u;
	if (t < 40)
		return (b ^ c ^ d) + 0x6ed9eba1u;
	if (t < 60)
		return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcu;
	return (b ^ c ^ d) + 0xca62c1d6u;
}

static void sha1_block(uint32_t h[5], const uint8_t block[PSIP_SHA1_BLOCK])
{
	uint32_t w[16], s[5], next;

	for (unsigned i = 0; i < 16; i++)
		w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
	memcpy(s, h, sizeof s);
	for (unsigned t = 0; t < 80; t++) {
		next = sha1_rotate(s[0], 5) + sha1_mix(t, s[1], s[2], s[3]) + s[4] + sha1_word(w, t);
		s[4] = s[3];
		s[3] = s[2];
		s[2] = sha1_rotate(s[1], 30);
		s[1] = s[0];
		s[0] = next;
	}
	for (unsigned i = 0; i < 5; i++)
		h[i] += s[i];
}

void psip_sha1_begin(struct psip_sha1 *sha)
{
	static const uint32_t first[5] = { 0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u };

	memcpy(sha->h, first, sizeof first);
	sha->length = 0;
}

void psip_sha1_add(struct psip_sha1 *sha, const void *bytes, size_t n)
{
	const uint8_t *at = bytes;

	while (n > 0) {
		size_t used = sha->length % PSIP_SHA1_BLOCK, room = PSIP_SHA1_BLOCK - used, part = n < room ? n : room;

		memcpy(sha->block + used, at, part);
		sha->length += part;
		at += part;
		n -= part;
		if (part == room)
			sha1_block(sha->h, sha->block);
	}
}

void psip_sha1_end(struct psip_sha1 *sha, uint8_t digest[PSIP_SHA1_LENGTH])
{
	static const uint8_t padding[PSIP_SHA1_BLOCK] = { 0x80 };
	uint8_t length[8];

	for (unsigned i = 0; i < 8; i++)
		length[i] = (uint8_t)(sha->length * 8 >> (56 - 8 * i));
	psip_sha1_add(sha, padding, 1 + (PSIP_SHA1_BLOCK + 55 - sha->length % PSIP_SHA1_BLOCK) % PSIP_SHA1_BLOCK);
	psip_sha1_add(sha, length, sizeof length);
	for (unsigned i = 0; i < PSIP_SHA1_LENGTH; i++)
		digest[i] = (uint8_t)(sha->h[i / 4] >> (24 - i % 4 * 8));
}
