/* SPDX-License-Identifier: MIT
 * SipHash-1-3 (Aumasson, Bernstein 2012; one round per word, three at the end), incremental. */
#include "transport/base/hash.h"

#define HASH_ROTATE(x, b) ((x) << (b) | (x) >> (64 - (b)))

static inline void hash_round(uint64_t v[4])
{
	v[0] += v[1];
	v[1] = HASH_ROTATE(v[1], 13) ^ v[0];
	v[0] = HASH_ROTATE(v[0], 32);
	v[2] += v[3];
	v[3] = HASH_ROTATE(v[3], 16) ^ v[2];
	v[0] += v[3];
	v[3] = HASH_ROTATE(v[3], 21) ^ v[0];
	v[2] += v[1];
	v[1] = HASH_ROTATE(v[1], 17) ^ v[2];
	v[2] = HASH_ROTATE(v[2], 32);
}

#undef HASH_ROTATE

static inline void hash_word(struct psip_hash *h, uint64_t word)
{
	h->v[3] ^= word;
	hash_round(h->v);
	h->v[0] ^= word;
}

static inline uint64_t hash_load(const uint8_t *p)
{
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
	       (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

static inline uint32_t hash_load4(const uint8_t *p)
{
	return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* A-Z to a-z in eight bytes at once: in `upper`, bit 7 of each byte that is such a letter. */
static inline uint64_t hash_fold(uint64_t word)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t low = word & ones * 0x7F;
	uint64_t from_a = low + ones * (0x80 - 'A'), past_z = low + ones * (0x7F - 'Z');
	uint64_t upper = (from_a ^ past_z) & ~word & ones * 0x80;
	return word | upper >> 2;
}

struct psip_hash psip_hash_begin_key(const uint8_t key[16])
{
	uint64_t k0 = hash_load(key), k1 = hash_load(key + 8);
	struct psip_hash h = { { k0 ^ UINT64_C(0x736f6d6570736575), k1 ^ UINT64_C(0x646f72616e646f6d), k0 ^ UINT64_C(0x6c7967656e657261),
				 k1 ^ UINT64_C(0x7465646279746573) },
			       0,
			       0 };
	return h;
}

struct psip_hash psip_hash_begin(const struct psip *s)
{
	return psip_hash_begin_key(s->hash_key);
}

void psip_hash_byte(struct psip_hash *h, uint8_t byte)
{
	h->tail |= (uint64_t)byte << 8 * (h->length & 7);
	if ((++h->length & 7) == 0) {
		hash_word(h, h->tail);
		h->tail = 0;
	}
}

/* One to seven bytes, the first lowest. */
static uint64_t hash_load_few(const uint8_t *p, size_t n)
{
	if (n >= 4)
		return hash_load4(p) | (uint64_t)hash_load4(p + n - 4) << 8 * (n - 4);
	return (uint64_t)p[0] | (uint64_t)p[n / 2] << 8 * (n / 2) | (uint64_t)p[n - 1] << 8 * (n - 1);
}

static inline void hash_add(struct psip_hash *h, const uint8_t *p, size_t n, bool fold)
{
	unsigned filled = 8 * (unsigned)(h->length & 7);
	struct psip_hash own = *h; /* in registers: p might point into *h for all the compiler knows */

	own.length += n;
	for (; n >= 8; n -= 8, p += 8) {
		uint64_t word = fold ? hash_fold(hash_load(p)) : hash_load(p);
		hash_word(&own, own.tail | word << filled);
		own.tail = filled ? word >> (64 - filled) : 0;
	}
	if (n > 0) {
		uint64_t word = fold ? hash_fold(hash_load_few(p, n)) : hash_load_few(p, n);
		uint64_t joined = own.tail | word << filled;
		own.tail = joined;
		if (filled + 8 * n >= 64) {
			hash_word(&own, joined);
			own.tail = filled ? word >> (64 - filled) : 0;
		}
	}
	*h = own;
}

void psip_hash_add(struct psip_hash *h, const void *bytes, size_t n)
{
	hash_add(h, bytes, n, false);
}

void psip_hash_add_nocase(struct psip_hash *h, const void *bytes, size_t n)
{
	hash_add(h, bytes, n, true);
}

uint64_t psip_hash_end64(struct psip_hash *h)
{
	hash_word(h, h->tail | h->length << 56);
	h->v[2] ^= 0xFF;
	for (int i = 0; i < 3; i++)
		hash_round(h->v);
	return h->v[0] ^ h->v[1] ^ h->v[2] ^ h->v[3];
}

uint32_t psip_hash_end(struct psip_hash *h)
{
	uint64_t hash = psip_hash_end64(h);
	return (uint32_t)(hash ^ hash >> 32);
}
