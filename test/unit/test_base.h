/* SPDX-License-Identifier: MIT
 * For the tests of transport/base: a block with one pool, which moves to another address on demand. */
#ifndef PSIP_TEST_UNIT_TEST_BASE_H
#define PSIP_TEST_UNIT_TEST_BASE_H

#include <stdlib.h>

#include "transport/base/block.h"
#include "transport/base/pool.h"
#include "transport/base/table.h"

struct thing {
	struct psip_object object;
	struct psip_link link;
	uint64_t payload;
};

/* What a layer keeps as its root. */
struct root {
	struct psip_pool pool;
	struct psip_table table;
};

struct world {
	uint8_t *memory;
	size_t size;
	struct psip *s;
};

static const uint8_t test_seed[32] = "the seed of all tests: 32 bytes";

static void world_carve(struct psip *s, struct psip_layout *l, uint32_t things)
{
	struct root *root = psip_carve_root(s, l, PSIP_SECTION_TRANSPORT, sizeof *root);
	psip_pool_layout(l, root ? &root->pool : NULL, sizeof(struct thing), things);
	psip_table_layout(l, root ? &root->table : NULL, things);
}

static inline size_t world_size(const struct psip_limits *limits, uint32_t things)
{
	struct psip_layout l;
	if (!psip_base_layout(&l, limits))
		return 0;
	world_carve(NULL, &l, things);
	return psip_base_finish(NULL, &l);
}

static inline bool world_init(void *memory, size_t size, const struct psip_limits *limits, uint32_t things)
{
	struct psip_layout l;
	if (psip_base_init(memory, size, limits, test_seed, &l) != PSIP_OK)
		return false;
	world_carve(memory, &l, things);
	return psip_base_finish(memory, &l) == world_size(limits, things);
}

static inline struct world world_make(const struct psip_limits *limits, uint32_t things)
{
	struct world w = { 0 };
	w.size = world_size(limits, things);
	w.memory = aligned_alloc(16, w.size);
	if (!w.memory)
		abort();
	memset(w.memory, 0, w.size);
	if (!world_init(w.memory, w.size, limits, things))
		abort();
	w.s = (void *)w.memory;
	return w;
}

/* The block goes on elsewhere; whatever still points to the old place reads freed memory. */
static inline void world_move(struct world *w)
{
	uint8_t *elsewhere = aligned_alloc(16, w->size);
	if (!elsewhere)
		abort();
	memcpy(elsewhere, w->memory, w->size);
	memset(w->memory, 0xA5, w->size);
	free(w->memory);
	w->memory = elsewhere;
	w->s = (void *)elsewhere;
}

static inline void world_free(struct world *w)
{
	free(w->memory);
	w->memory = NULL;
}

static inline struct root *world_root(struct world *w)
{
	return psip_root(w->s, PSIP_SECTION_TRANSPORT);
}

/* Numbers for tests: xorshift, never 0. */
static inline uint32_t test_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (uint32_t)(*state >> 16);
}

#endif
