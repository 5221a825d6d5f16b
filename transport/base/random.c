/* SPDX-License-Identifier: MIT
 * The random generator: each 64-byte ChaCha20 block gives the next key and 32 bytes of output. */
#include "transport/base/random.h"

#define RANDOM_ROTATE(x, b) ((x) << (b) | (x) >> (32 - (b)))

static void random_quarter(uint32_t x[16], unsigned a, unsigned b, unsigned c, unsigned d)
{
	x[a] += x[b];
	x[d] = RANDOM_ROTATE(x[d] ^ x[a], 16);
	x[c] += x[d];
	x[b] = RANDOM_ROTATE(x[b] ^ x[c], 12);
	x[a] += x[b];
	x[d] = RANDOM_ROTATE(x[d] ^ x[a], 8);
	x[c] += x[d];
	x[b] = RANDOM_ROTATE(x[b] ^ x[c], 7);
}

#undef RANDOM_ROTATE

static uint32_t random_load(const uint8_t *p)
{
	return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static void random_store(uint8_t *p, uint32_t value)
{
	for (unsigned i = 0; i < 4; i++)
		p[i] = (uint8_t)(value >> 8 * i);
}

/* RFC 8439 §2.3: constants, key, counter, nonce; ten double rounds; the input added. */
void psip_chacha20(const uint8_t key[32], uint32_t counter, const uint8_t nonce[12], uint8_t out[64])
{
	uint32_t in[16] = { 0x61707865, 0x3320646e, 0x79622d32, 0x6b206574 }, x[16];
	for (unsigned i = 0; i < 8; i++)
		in[4 + i] = random_load(key + 4 * i);
	in[12] = counter;
	for (unsigned i = 0; i < 3; i++)
		in[13 + i] = random_load(nonce + 4 * i);
	memcpy(x, in, sizeof x);
	for (unsigned round = 0; round < 10; round++) {
		for (unsigned i = 0; i < 4; i++)
			random_quarter(x, i, 4 + i, 8 + i, 12 + i);
		for (unsigned i = 0; i < 4; i++)
			random_quarter(x, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
	}
	for (unsigned i = 0; i < 16; i++)
		random_store(out + 4 * i, x[i] + in[i]);
}

static void random_refill(struct psip_secret *r)
{
	static const uint8_t nonce[12] = { 0 };
	uint8_t out[64];
	psip_chacha20(r->key, 0, nonce, out);
	memcpy(r->key, out, 32);
	memcpy(r->output, out + 32, 32);
	r->left = 32;
}

void psip_random_bytes(struct psip *s, void *to, size_t n)
{
	struct psip_secret *r = &s->secret;
	uint8_t *at = to;
	while (n) {
		if (!r->left)
			random_refill(r);
		size_t part = n < r->left ? n : r->left;
		uint8_t *from = r->output + (32 - r->left);
		memcpy(at, from, part);
		memset(from, 0, part);
		r->left -= (uint32_t)part;
		at += part;
		n -= part;
	}
}

uint32_t psip_random(struct psip *s)
{
	uint8_t bytes[4];
	psip_random_bytes(s, bytes, sizeof bytes);
	return random_load(bytes);
}

void psip_random_token(struct psip *s, char *to, size_t n)
{
	static const char alphabet[33] = "0123456789abcdefghijklmnopqrstuv";
	while (n) {
		size_t part = n < 8 ? n : 8;
		uint8_t bytes[5] = { 0 };
		uint64_t bits;
		psip_random_bytes(s, bytes, (part * 5 + 7) / 8);
		bits = random_load(bytes) | (uint64_t)bytes[4] << 32;
		for (size_t i = 0; i < part; i++)
			*to++ = alphabet[bits >> 5 * i & 31];
		n -= part;
	}
}

void psip_random_seed(struct psip *s, const uint8_t seed[32])
{
	struct psip_secret *r = &s->secret;
	for (unsigned i = 0; i < 32; i++)
		r->key[i] ^= seed[i];
	memset(r->output, 0, sizeof r->output);
	r->left = 0;
	r->seeded = 1;
}
