/* SPDX-License-Identifier: MIT
 * Pools, handles and ready lists.
 * Not covered: the 2^32nd object (generations wrap, one number is skipped). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/test_base.h"
#include "transport/base/ready.h"
#include "transport/base/wheel.h"

static const struct psip_limits small = { .calls = 1, .bytes = 1024 };

static void test_lowest_first(void **state)
{
	(void)state;
	static const uint32_t capacities[] = { 1, 63, 64, 65, 128, 4096, 4097, 5000 };
	for (size_t i = 0; i < sizeof capacities / sizeof capacities[0]; i++) {
		uint32_t n = capacities[i];
		struct world w = world_make(&small, n);
		struct psip_pool *pool = &world_root(&w)->pool;
		psip_ref first = pool->first, step = pool->stride / 16;
		for (uint32_t k = 0; k < n; k++)
			assert_int_equal(psip_pool_take(w.s, pool, 1), first + k * step);
		assert_int_equal(psip_pool_take(w.s, pool, 1), 0);
		assert_int_equal(pool->used, n);
		for (uint32_t k = n; k-- > 0;) {
			psip_pool_give(w.s, pool, first + k * step);
			psip_pool_give(w.s, pool, first + k * step); /* twice does nothing */
		}
		assert_int_equal(pool->used, 0);
		assert_int_equal(psip_pool_take(w.s, pool, 1), first);
		world_free(&w);
	}
}

/* Against a plain array, with the block moving about. */
static void test_differential(void **state)
{
	(void)state;
	enum { N = 700 };
	struct world w = world_make(&small, N);
	uint64_t random = 42;
	static uint64_t live[N];
	memset(live, 0, sizeof live);
	for (unsigned round = 0; round < 6000; round++) {
		struct psip_pool *pool = &world_root(&w)->pool;
		uint32_t step = pool->stride / 16;
		if (test_random(&random) % 5 < (round / 1500 % 2 ? 2 : 3)) {
			uint32_t lowest = 0;
			while (lowest < N && live[lowest])
				lowest++;
			psip_ref ref = psip_pool_take(w.s, pool, 3);
			assert_int_equal(ref, lowest < N ? pool->first + lowest * step : 0);
			if (ref) {
				struct thing *thing = psip_at(w.s, ref);
				assert_int_equal(thing->payload, 0);
				assert_int_equal(thing->object.kind, 3);
				thing->payload = round;
				live[lowest] = psip_handle_of(w.s, ref);
			}
		} else {
			uint32_t k = test_random(&random) % N;
			psip_handle handle = live[k];
			psip_pool_give(w.s, pool, pool->first + k * step);
			live[k] = 0;
			assert_null(psip_pool_get(w.s, pool, handle));
		}
		if (round % 16 == 0)
			world_move(&w);
		if (round % 64)
			continue;
		pool = &world_root(&w)->pool;
		psip_ref at = 0;
		for (uint32_t k = 0; k < N; k++) {
			if (!live[k])
				continue;
			assert_non_null(psip_pool_get(w.s, pool, live[k]));
			at = psip_pool_next(w.s, pool, at);
			assert_int_equal(at, pool->first + k * step);
		}
		assert_int_equal(psip_pool_next(w.s, pool, at), 0);
	}
	world_free(&w);
}

static void test_handles(void **state)
{
	(void)state;
	struct world w = world_make(&small, 10);
	struct psip_pool *pool = &world_root(&w)->pool;
	psip_ref a = psip_pool_take(w.s, pool, 1), b = psip_pool_take(w.s, pool, 2);
	psip_handle ha = psip_handle_of(w.s, a), hb = psip_handle_of(w.s, b);
	assert_int_equal(psip_handle_ref(hb), b);
	assert_int_equal(psip_handle_of(w.s, 0), 0);
	assert_ptr_equal(psip_pool_get(w.s, pool, hb), psip_at(w.s, b));
	psip_pool_give(w.s, pool, a);
	assert_null(psip_pool_get(w.s, pool, ha));
	assert_int_equal(psip_pool_take(w.s, pool, 1), a);
	assert_null(psip_pool_get(w.s, pool, ha)); /* the place is taken again, by another */
	assert_null(psip_pool_get(w.s, pool, 0));
	assert_null(psip_pool_get(w.s, pool, UINT64_MAX));
	assert_null(psip_pool_get(w.s, pool, hb + 1));            /* inside an object */
	assert_null(psip_pool_get(w.s, pool, hb + (1ull << 32))); /* a later generation */
	assert_null(psip_pool_get(w.s, pool, pool->first - 1u));
	for (uint32_t ref = 0; ref < w.size / 16 + 100; ref++) {
		if (ref != b)
			assert_null(psip_pool_get(w.s, pool, (hb & ~UINT64_C(0xFFFFFFFF)) | ref));
	}
	world_free(&w);
}

static void test_give_unlinks(void **state)
{
	(void)state;
	struct world w = world_make(&small, 4);
	struct psip_pool *pool = &world_root(&w)->pool;
	psip_ref a = psip_pool_take(w.s, pool, 1);
	psip_timer_set(w.s, a, 100);
	psip_ready_add(w.s, a, PSIP_LIST_DIALOG);
	psip_pool_give(w.s, pool, a);
	assert_true(psip_timer_deadline(w.s) == PSIP_NEVER);
	assert_true(psip_ready_empty(w.s, PSIP_LIST_DIALOG));
	world_free(&w);
}

static void test_generation_skips_zero(void **state)
{
	(void)state;
	struct world w = world_make(&small, 4);
	w.s->generation = UINT32_MAX;
	psip_ref a = psip_pool_take(w.s, &world_root(&w)->pool, 1);
	assert_int_equal(psip_handle_of(w.s, a) >> 32, 1);
	world_free(&w);
}

static void test_ready(void **state)
{
	(void)state;
	struct world w = world_make(&small, 5);
	psip_ref r[5];
	for (unsigned i = 0; i < 5; i++) {
		r[i] = psip_pool_take(w.s, &world_root(&w)->pool, 1);
		psip_ready_add(w.s, r[i], i == 4 ? PSIP_LIST_SESSION : PSIP_LIST_TRANSPORT);
		psip_ready_add(w.s, r[i], PSIP_LIST_TRANSPORT); /* linked already */
		world_move(&w);
	}
	psip_ready_remove(w.s, r[1]);
	psip_ready_remove(w.s, r[1]);
	assert_int_equal(psip_ready_first(w.s, PSIP_LIST_TRANSPORT), r[0]);
	assert_int_equal(psip_ready_pop(w.s, PSIP_LIST_TRANSPORT), r[0]);
	psip_ready_add(w.s, r[0], PSIP_LIST_TRANSPORT);
	psip_ready_remove(w.s, r[2]);
	assert_int_equal(psip_ready_pop(w.s, PSIP_LIST_TRANSPORT), r[3]);
	world_move(&w);
	assert_int_equal(psip_ready_pop(w.s, PSIP_LIST_TRANSPORT), r[0]);
	assert_int_equal(psip_ready_pop(w.s, PSIP_LIST_TRANSPORT), 0);
	assert_true(psip_ready_empty(w.s, PSIP_LIST_TRANSPORT));
	assert_false(psip_ready_empty(w.s, PSIP_LIST_SESSION));
	assert_int_equal(psip_ready_pop(w.s, PSIP_LIST_SESSION), r[4]);
	world_free(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lowest_first), cmocka_unit_test(test_differential),          cmocka_unit_test(test_handles),
		cmocka_unit_test(test_give_unlinks), cmocka_unit_test(test_generation_skips_zero), cmocka_unit_test(test_ready),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
