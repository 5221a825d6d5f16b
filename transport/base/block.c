/* SPDX-License-Identifier: MIT
 * The block: layout, init, the clock. Resuming is in resume.c. */
#include "transport/base/block.h"

#include "transport/base/bytes.h"
#include "transport/base/limits.h"
#include "transport/base/random.h"
#include "transport/base/resume.h"
#include "transport/base/trace.h"

static void block_mix(struct psip_layout *l, uint64_t value)
{
	l->fingerprint = (l->fingerprint ^ value) * UINT64_C(0x9E3779B97F4A7C15);
	l->fingerprint ^= l->fingerprint >> 29;
}

psip_ref psip_carve(struct psip_layout *l, size_t bytes)
{
	const uint64_t most = (uint64_t)UINT32_MAX * PSIP_UNIT < SIZE_MAX ? (uint64_t)UINT32_MAX * PSIP_UNIT : SIZE_MAX - PSIP_UNIT;
	size_t at = l->used;
	block_mix(l, bytes);
	if (at == SIZE_MAX || bytes > most - at || most - at - bytes < PSIP_UNIT) {
		l->used = SIZE_MAX;
		return 0;
	}
	l->used = at + (bytes + PSIP_UNIT - 1) / PSIP_UNIT * PSIP_UNIT;
	return (psip_ref)(at / PSIP_UNIT);
}

void *psip_carve_root(struct psip *s, struct psip_layout *l, enum psip_section section, size_t bytes)
{
	psip_ref ref = psip_carve(l, bytes);
	if (!s)
		return NULL;
	s->fixed.section[section] = ref;
	return psip_at(s, ref);
}

static bool block_begin(struct psip_layout *l, const struct psip_limits *limits)
{
	*l = (struct psip_layout){ 0 };
	if (limits)
		l->limits = *limits;
	psip_limits_default(&l->limits);
	if (!psip_limits_valid(&l->limits))
		return false;
	(void)psip_carve(l, sizeof(struct psip));
	return true;
}

static void block_carve(struct psip *s, struct psip_layout *l)
{
	psip_bytes_layout_reserve(l, s ? &s->bytes : NULL);
	psip_trace_layout(l, s ? &s->trace : NULL);
}

size_t psip_base_layout(struct psip_layout *l, const struct psip_limits *limits)
{
	if (!block_begin(l, limits))
		return 0;
	block_carve(NULL, l);
	return l->used;
}

int psip_base_init(struct psip *s, size_t size, const struct psip_limits *limits, const uint8_t seed[32], struct psip_layout *l)
{
	size_t used = psip_base_layout(l, limits);
	if (!used || !seed || (uintptr_t)s % PSIP_UNIT)
		return PSIP_ERR_ARGUMENT;
	if (size < used)
		return PSIP_ERR_SPACE;
	(void)block_begin(l, limits);
	block_carve(s, l);
	s->fixed.limits = l->limits;
	s->fixed.size = size; /* what there is, until psip_base_finish knows what it takes */
	psip_random_seed(s, seed);
	psip_random_bytes(s, s->hash_key, sizeof s->hash_key);
	return PSIP_OK;
}

size_t psip_base_finish(struct psip *s, struct psip_layout *l)
{
	if (s) {
		struct psip_layout end = *l;
		(void)psip_carve(&end, end.limits.bytes);
		if (end.used > s->fixed.size)
			return 0;
	}
	psip_bytes_layout_area(l, s);
	if (l->used == SIZE_MAX)
		return 0;
	if (s)
		psip_block_seal(s, l);
	return l->used;
}

const struct psip_limits *psip_limits_effective(const struct psip *s)
{
	return &s->fixed.limits;
}

size_t psip_base_used(const struct psip *s)
{
	return (size_t)s->high_water;
}

/* What has passed outside is added; so a resumed block can live by another clock. PSIP_NEVER itself is never "now". */
psip_time psip_clock(struct psip *s, psip_time now)
{
	if (now > s->outside) {
		psip_time passed = now - s->outside;
		s->outside = now;
		s->now = passed < PSIP_NEVER - 1 - s->now ? s->now + passed : PSIP_NEVER - 1;
	}
	return s->now;
}

psip_time psip_clock_outside(const struct psip *s, psip_time t)
{
	if (t == PSIP_NEVER)
		return PSIP_NEVER;
	if (t <= s->now)
		return s->outside > s->now - t ? s->outside - (s->now - t) : 0;
	return t - s->now < PSIP_NEVER - s->outside ? s->outside + (t - s->now) : PSIP_NEVER;
}
