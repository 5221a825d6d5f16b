/* SPDX-License-Identifier: MIT
 * Sealing a block's header, and taking up a copy of it: what block.h says under "Resuming a copy". */
#include "transport/base/resume.h"

#include "transport/base/hash.h"
#include "transport/base/random.h"
#include "transport/base/trace.h"

static const uint8_t resume_magic[8] = { 'p', 'i', 'c', 'o', 's', 'i', 'p', 0 };
static const uint8_t resume_key[16] = { 'p', 'i', 'c', 'o', 's', 'i', 'p', ' ', 's', 'e', 'a', 'l', 0, 0, 0, 0 };

/* Of everything in this layer that another build or machine may have differently. */
static uint64_t resume_fingerprint(const struct psip_limits *limits)
{
	const uint32_t facts[] = {
		PSIP_BLOCK_VERSION, UINT32_C(0x01020304), sizeof(size_t), sizeof(struct psip), sizeof(struct psip_object),
		sizeof(struct psip_pool), sizeof(struct psip_wheel), sizeof(struct psip_bytes), sizeof(struct psip_trace_record),
		PSIP_WHEEL_LEVELS, PSIP_BYTES_ROWS, offsetof(struct psip, secret),
	};
	struct psip_hash h = psip_hash_begin_key(resume_key);
	psip_hash_add(&h, facts, sizeof facts);
	psip_hash_add(&h, limits, sizeof *limits);
	return psip_hash_end64(&h);
}

static uint64_t resume_checksum(const struct psip *s)
{
	struct psip_hash h = psip_hash_begin_key(resume_key);
	psip_hash_add(&h, &s->fixed, sizeof s->fixed);
	return psip_hash_end64(&h);
}

void psip_block_seal(struct psip *s, const struct psip_layout *l)
{
	memcpy(s->fixed.magic, resume_magic, sizeof resume_magic);
	s->fixed.fingerprint = resume_fingerprint(&s->fixed.limits);
	s->fixed.layout = l->fingerprint;
	s->fixed.size = l->used;
	s->seal = resume_checksum(s);
}

static bool resume_bit(uint32_t word, unsigned bit)
{
	return word >> bit & 1;
}

static bool resume_wheel_inside(const struct psip_wheel *w, psip_ref end)
{
	for (unsigned level = 0; level < PSIP_WHEEL_LEVELS; level++) {
		for (unsigned slot = 0; slot < PSIP_WHEEL_SLOTS; slot++) {
			psip_ref first = w->slot[level][slot];
			if (first >= end || (first != 0) != resume_bit(w->occupied[level], slot))
				return false;
		}
	}
	return w->far < end;
}

static bool resume_bytes_inside(const struct psip_bytes *b, psip_ref end)
{
	for (unsigned row = 0; row < PSIP_BYTES_ROWS; row++) {
		if ((b->columns[row] != 0) != resume_bit(b->rows, row))
			return false;
		for (unsigned column = 0; column < PSIP_BYTES_COLUMNS; column++) {
			psip_ref first = b->list[row][column];
			if (first >= end || (first && first < b->first) || (first != 0) != resume_bit(b->columns[row], column))
				return false;
		}
	}
	return b->end <= end && b->first < b->end && b->free <= b->end - b->first && b->reserve.first < b->first &&
	       b->reserve.used <= b->reserve.capacity && b->reserve.high <= b->reserve.capacity;
}

/* The header's changing part: do its references at least stay inside? */
static bool resume_inside(const struct psip *s)
{
	psip_ref end = (psip_ref)(s->fixed.size / PSIP_UNIT);
	for (unsigned list = 0; list <= PSIP_LIST_MAX; list++) {
		if (s->ready[list].first >= end || s->ready[list].last >= end || !s->ready[list].first != !s->ready[list].last)
			return false;
	}
	return resume_wheel_inside(&s->wheel, end) && resume_bytes_inside(&s->bytes, end) && s->high_water <= s->fixed.size &&
	       s->high_water >= sizeof(struct psip) && s->now < PSIP_NEVER && s->trace.taken <= s->trace.written &&
	       s->trace.capacity == s->fixed.limits.trace && s->trace.first < end && s->secret.left <= sizeof s->secret.output;
}

int psip_base_check(const struct psip *s, size_t size)
{
	if ((uintptr_t)s % PSIP_UNIT || size < sizeof(struct psip))
		return PSIP_ERR_FOREIGN;
	if (memcmp(s->fixed.magic, resume_magic, sizeof resume_magic) != 0 || s->seal != resume_checksum(s) ||
	    s->fixed.fingerprint != resume_fingerprint(&s->fixed.limits))
		return PSIP_ERR_FOREIGN;
	if (size < s->fixed.size)
		return PSIP_ERR_SPACE;
	return resume_inside(s) ? PSIP_OK : PSIP_ERR_FOREIGN;
}

int psip_base_match(const struct psip *s, const struct psip_layout *l)
{
	return s->fixed.layout == l->fingerprint && s->fixed.size == l->used ? PSIP_OK : PSIP_ERR_FOREIGN;
}

int psip_base_resume(struct psip *s, size_t size, psip_time now, enum psip_resume_mode mode, const uint8_t seed[32])
{
	int result = psip_base_check(s, size);
	if (result != PSIP_OK)
		return result;
	if (mode == PSIP_RESUME_WORLD) {
		if (!seed)
			return PSIP_ERR_ARGUMENT;
		psip_random_seed(s, seed);
	} else if (!s->secret.seeded) {
		return PSIP_ERR_STATE;
	}
	s->outside = now;
	return PSIP_OK;
}

void psip_secrets(const struct psip *s, size_t *offset, size_t *length)
{
	(void)s;
	*offset = offsetof(struct psip, secret);
	*length = sizeof(struct psip_secret);
}
