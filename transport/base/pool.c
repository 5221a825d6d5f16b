/* SPDX-License-Identifier: MIT
 * Pools: a tree of bitmaps, 64 branches each, leads to the lowest free place in at most four steps. */
#include "transport/base/pool.h"

#include "transport/base/bits.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"

_Static_assert(PSIP_POOL_MAX == 1u << 24, "four levels of 64");

void psip_pool_layout(struct psip_layout *l, struct psip_pool *pool, uint32_t stride, uint32_t capacity)
{
	struct psip_pool p = { 0 };
	uint64_t bytes;
	p.stride = (stride + PSIP_UNIT - 1) / PSIP_UNIT * PSIP_UNIT;
	p.capacity = capacity;
	bytes = (uint64_t)p.stride * capacity;
	if (capacity > PSIP_POOL_MAX || p.stride < stride || bytes > SIZE_MAX - PSIP_UNIT) {
		l->used = SIZE_MAX;
		return;
	}
	for (uint32_t words = capacity; p.levels == 0 || words > 1;) {
		words = (words + 63) / 64;
		p.bitmap[p.levels++] = psip_carve(l, words * sizeof(uint64_t));
	}
	p.first = psip_carve(l, (size_t)bytes);
	if (pool)
		*pool = p;
}

static uint64_t *pool_words(struct psip *s, const struct psip_pool *pool, unsigned level)
{
	return psip_at(s, pool->bitmap[level]);
}

static psip_ref pool_ref(const struct psip_pool *pool, uint32_t index)
{
	return pool->first + index * (pool->stride / PSIP_UNIT);
}

/* False if the reference is not the beginning of a place that was ever taken. */
static bool pool_index(const struct psip_pool *pool, psip_ref ref, uint32_t *index)
{
	uint32_t units = pool->stride / PSIP_UNIT;
	if (ref < pool->first || (ref - pool->first) % units != 0)
		return false;
	*index = (ref - pool->first) / units;
	return *index < pool->high;
}

/* Bits past the capacity stay 0, but are higher than any free place while there is one. */
psip_ref psip_slot_take(struct psip *s, struct psip_pool *pool)
{
	uint32_t index = 0;
	if (pool->used == pool->capacity)
		return 0;
	for (unsigned level = pool->levels; level-- > 0;)
		index = index * 64 + psip_bit_lowest(~pool_words(s, pool, level)[index]);
	for (unsigned level = 0; level < pool->levels; level++) {
		uint32_t shift = 6 * level;
		uint64_t *word = &pool_words(s, pool, level)[(index >> shift) / 64];
		*word |= UINT64_C(1) << (index >> shift) % 64;
		if (*word != UINT64_MAX)
			break;
	}
	pool->used++;
	if (pool->high <= index)
		pool->high = index + 1;
	return pool_ref(pool, index);
}

void psip_slot_give(struct psip *s, struct psip_pool *pool, psip_ref ref)
{
	uint32_t index;
	if (!pool_index(pool, ref, &index) || !(pool_words(s, pool, 0)[index / 64] >> index % 64 & 1))
		return;
	for (unsigned level = 0; level < pool->levels; level++) {
		uint32_t shift = 6 * level;
		uint64_t *word = &pool_words(s, pool, level)[(index >> shift) / 64];
		bool was_full = *word == UINT64_MAX;
		*word &= ~(UINT64_C(1) << (index >> shift) % 64);
		if (!was_full)
			break;
	}
	pool->used--;
}

psip_ref psip_pool_take(struct psip *s, struct psip_pool *pool, unsigned kind)
{
	psip_ref ref = psip_slot_take(s, pool);
	struct psip_object *object = psip_at(s, ref);
	if (!object)
		return 0;
	memset(object, 0, pool->stride);
	object->generation = ++s->generation ? s->generation : ++s->generation;
	object->deadline = PSIP_NEVER;
	object->kind = (uint8_t)kind;
	return ref;
}

void psip_pool_give(struct psip *s, struct psip_pool *pool, psip_ref ref)
{
	struct psip_object *object = psip_at(s, ref);
	uint32_t index;
	if (!pool_index(pool, ref, &index) || object->kind == PSIP_KIND_FREE)
		return;
	psip_timer_set(s, ref, PSIP_NEVER);
	psip_ready_remove(s, ref);
	object->kind = PSIP_KIND_FREE;
	psip_slot_give(s, pool, ref);
}

void *psip_pool_get(struct psip *s, const struct psip_pool *pool, psip_handle handle)
{
	psip_ref ref = psip_handle_ref(handle);
	struct psip_object *object;
	uint32_t index;
	if (!pool_index(pool, ref, &index))
		return NULL;
	object = psip_at(s, ref);
	return object->kind != PSIP_KIND_FREE && object->generation == handle >> 32 ? object : NULL;
}

psip_handle psip_handle_of(const struct psip *s, psip_ref ref)
{
	const struct psip_object *object = psip_at_const(s, ref);
	return object ? (psip_handle)object->generation << 32 | ref : 0;
}

psip_ref psip_pool_next(struct psip *s, const struct psip_pool *pool, psip_ref ref)
{
	const uint64_t *words = pool_words(s, pool, 0);
	uint32_t index = 0;
	if (ref) {
		if (!pool_index(pool, ref, &index))
			return 0;
		index++;
	}
	while (index < pool->high) {
		uint64_t rest = words[index / 64] >> index % 64;
		if (rest)
			return pool_ref(pool, index + psip_bit_lowest(rest));
		index = (index / 64 + 1) * 64;
	}
	return 0;
}
