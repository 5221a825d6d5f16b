/* SPDX-License-Identifier: MIT
 * Stored bytes: counts, trimming, the reserve, and a long run against a model that knows every byte.
 * Not covered: fragmentation under a real load of calls. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/test_base.h"
#include "transport/base/bytes.h"

static const struct psip_limits small = { .calls = 2, .bytes = 4096, .reserve_size = 200, .message_max = 1024 };

static void test_take_drop(void **state)
{
	(void)state;
	struct world w = world_make(&small, 1);
	assert_int_equal(psip_bytes_free(w.s), 4096);
	assert_int_equal(psip_bytes_largest(w.s), 4080);
	psip_ref a = psip_bytes_take(w.s, 10);
	assert_int_equal(psip_bytes_length(w.s, a), 10);
	assert_int_equal((uintptr_t)psip_bytes_data(w.s, a) % 16, 0);
	assert_int_equal(psip_bytes_free(w.s), 4096 - 32);
	psip_bytes_keep(w.s, a);
	assert_int_equal(psip_bytes_count(w.s, a), 2);
	psip_bytes_drop(w.s, a);
	assert_int_equal(psip_bytes_free(w.s), 4096 - 32);
	psip_bytes_drop(w.s, a);
	assert_int_equal(psip_bytes_free(w.s), 4096);
	psip_bytes_drop(w.s, a); /* once too often: ignored */
	psip_bytes_keep(w.s, a);
	assert_int_equal(psip_bytes_free(w.s), 4096);
	psip_bytes_drop(w.s, 0);
	psip_bytes_keep(w.s, 0);
	psip_bytes_trim(w.s, 0, 0);
	assert_null(psip_bytes_data(w.s, 0));
	assert_int_equal(psip_bytes_length(w.s, 0), 0);
	world_free(&w);
}

static void test_extremes(void **state)
{
	(void)state;
	struct world w = world_make(&small, 1);
	assert_int_equal(psip_bytes_take(w.s, 4081), 0);
	assert_int_equal(psip_bytes_take(w.s, SIZE_MAX), 0);
	assert_int_equal(psip_bytes_take(w.s, UINT32_MAX), 0);
	psip_ref all = psip_bytes_take(w.s, 4080);
	assert_int_not_equal(all, 0);
	memset(psip_bytes_data(w.s, all), 1, 4080);
	assert_int_equal(psip_bytes_take(w.s, 0), 0);
	assert_int_equal(psip_bytes_largest(w.s), 0);
	assert_int_equal(psip_base_used(w.s), w.size);
	psip_bytes_drop(w.s, all);
	unsigned n = 0;
	while (psip_bytes_take(w.s, 0))
		n++;
	assert_int_equal(n, 4096 / 16);
	world_free(&w);
}

static void test_trim(void **state)
{
	(void)state;
	struct world w = world_make(&small, 1);
	psip_ref a = psip_bytes_take(w.s, 1000), b = psip_bytes_take(w.s, 100);
	memset(psip_bytes_data(w.s, a), 'a', 1000);
	psip_bytes_trim(w.s, a, 1000);
	psip_bytes_trim(w.s, a, 2000);
	assert_int_equal(psip_bytes_length(w.s, a), 1000);
	psip_bytes_trim(w.s, a, 33);
	assert_int_equal(psip_bytes_length(w.s, a), 33);
	assert_int_equal(psip_bytes_data(w.s, a)[32], 'a');
	assert_int_equal(psip_bytes_free(w.s), 4096 - 64 - 128);
	psip_bytes_trim(w.s, a, 0); /* its tail joins the hole above */
	assert_int_equal(psip_bytes_free(w.s), 4096 - 16 - 128);
	psip_bytes_drop(w.s, b);
	assert_int_equal(psip_bytes_largest(w.s), 4096 - 32);
	world_free(&w);
}

static void test_reserve(void **state)
{
	(void)state;
	struct world w = world_make(&small, 1);
	psip_ref first = psip_bytes_take_reserved(w.s, 100); /* there is room: from the area */
	assert_int_equal(psip_bytes_reserved(w.s), 4);
	while (psip_bytes_take(w.s, 0))
		;
	assert_int_equal(psip_bytes_take_reserved(w.s, 209), 0); /* a slot of 200 is rounded up to 208 */
	psip_ref r[4];
	for (unsigned i = 0; i < 4; i++) {
		r[i] = psip_bytes_take_reserved(w.s, 200);
		assert_int_not_equal(r[i], 0);
		memset(psip_bytes_data(w.s, r[i]), (int)i, 200);
		world_move(&w);
	}
	assert_int_equal(psip_bytes_take_reserved(w.s, 1), 0);
	psip_bytes_keep(w.s, r[2]);
	psip_bytes_drop(w.s, r[2]);
	assert_int_equal(psip_bytes_reserved(w.s), 0);
	psip_bytes_trim(w.s, r[2], 50);
	assert_int_equal(psip_bytes_length(w.s, r[2]), 50);
	assert_int_equal(psip_bytes_data(w.s, r[2])[199], 2);
	psip_bytes_drop(w.s, r[2]);
	psip_bytes_drop(w.s, r[2]);
	assert_int_equal(psip_bytes_reserved(w.s), 1);
	assert_int_equal(psip_bytes_take_reserved(w.s, 180), r[2]);
	psip_bytes_drop(w.s, first);
	assert_true(psip_bytes_free(w.s) > 0);
	world_free(&w);
}

struct piece {
	psip_ref ref;
	uint32_t length, count;
	uint8_t fill;
};

static void piece_check(struct world *w, const struct piece *p)
{
	const uint8_t *data = psip_bytes_data(w->s, p->ref);
	assert_int_equal(psip_bytes_length(w->s, p->ref), p->length);
	assert_int_equal(psip_bytes_count(w->s, p->ref), p->count);
	for (uint32_t i = 0; i < p->length; i++)
		assert_int_equal(data[i], p->fill);
}

/* Every byte stays what its owner wrote, sums are exact, and everything joins again in the end. */
static void test_differential(void **state)
{
	(void)state;
	enum { PIECES = 64 };
	const struct psip_limits limits = { .calls = 1, .bytes = 32768 };
	struct world w = world_make(&limits, 1);
	struct piece p[PIECES] = { 0 };
	uint64_t random = 7;
	for (unsigned round = 0; round < 20000; round++) {
		struct piece *one = &p[test_random(&random) % PIECES];
		if (!one->ref) {
			uint32_t n = test_random(&random) % (test_random(&random) % 4 ? 300 : 6000);
			size_t largest = psip_bytes_largest(w.s);
			one->ref = psip_bytes_take(w.s, n);
			assert_true(one->ref || n > largest);
			if (one->ref) {
				*one = (struct piece){ one->ref, n, 1, (uint8_t)round };
				memset(psip_bytes_data(w.s, one->ref), one->fill, n);
			}
		} else if (test_random(&random) % 4 == 0) {
			psip_bytes_keep(w.s, one->ref);
			one->count++;
		} else if (test_random(&random) % 4 == 0) {
			one->length = test_random(&random) % (one->length + 1);
			psip_bytes_trim(w.s, one->ref, one->length);
		} else {
			piece_check(&w, one);
			psip_bytes_drop(w.s, one->ref);
			if (--one->count == 0)
				one->ref = 0;
		}
		if (round % 128)
			continue;
		world_move(&w);
		size_t taken = 0;
		for (unsigned i = 0; i < PIECES; i++) {
			if (p[i].ref) {
				piece_check(&w, &p[i]);
				taken += 16 + (p[i].length + 15) / 16 * 16;
			}
		}
		assert_int_equal(psip_bytes_free(w.s), 32768 - taken);
	}
	for (unsigned i = 0; i < PIECES; i++) {
		while (p[i].ref && p[i].count--)
			psip_bytes_drop(w.s, p[i].ref);
	}
	assert_int_equal(psip_bytes_largest(w.s), 32768 - 16);
	world_free(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_take_drop), cmocka_unit_test(test_extremes),     cmocka_unit_test(test_trim),
		cmocka_unit_test(test_reserve),   cmocka_unit_test(test_differential),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
