/* SPDX-License-Identifier: MIT
 * The block: limits, sizing, clock, resuming a copy and refusing a damaged one.
 * Not covered: blocks of another byte order (no such machine here); what upper layers do after resuming. */
#define _DEFAULT_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/mman.h>
#include <unistd.h>

#include "test/unit/test_base.h"
#include "transport/base/bytes.h"
#include "transport/base/hash.h"
#include "transport/base/limits.h"
#include "transport/base/random.h"
#include "transport/base/wheel.h"

static const struct psip_limits small = { .calls = 2, .bytes = 8192, .trace = 8 };

static void test_limits_default(void **state)
{
	(void)state;
	struct psip_limits l = { 0 };
	psip_limits_default(&l);
	assert_true(psip_limits_valid(&l));
	assert_int_equal(l.calls, 16);
	assert_int_equal(l.dialogs, 32);
	assert_int_equal(l.transactions, 80);
	assert_int_equal(l.sends, 80);
	assert_int_equal(l.bytes, 65536 + 16 * 16384);
	assert_int_equal(l.message_max, 65535);
	assert_int_equal(l.trace, 0);
	assert_int_equal(l.peer_quota, 40);
	struct psip_limits most = { .calls = 1u << 20 };
	psip_limits_default(&most);
	assert_true(psip_limits_valid(&most));
	assert_int_equal(most.bytes, 1u << 31);
	struct psip_limits device = { .calls = 1, .bytes = 16384 };
	psip_limits_default(&device);
	assert_true(psip_limits_valid(&device));
	assert_int_equal(device.message_max, 4096);
	assert_int_equal(device.flows_per_peer, 12);
	struct psip_limits one = { .flows = 1 };
	psip_limits_default(&one);
	assert_int_equal(one.flows_per_peer, 1);
}

static void test_limits_range(void **state)
{
	(void)state;
	const struct psip_limits wrong[] = { { .calls = (1u << 20) + 1 }, { .transactions = 3 },        { .bytes = 1023 },
		                             { .bytes = UINT32_MAX },     { .trace = (1u << 24) + 1 }, { .reserve_size = 127 },
		                             { .keepalives = (1u << 20) + 1 }, { .message_max = 255 },      { .flows = UINT32_MAX },     { .calls = UINT32_MAX },
		                             { .flows_per_peer = (1u << 20) + 1 } };
	struct psip_layout l;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		assert_int_equal(psip_base_layout(&l, &wrong[i]), 0);
		assert_int_equal(psip_base_init(NULL, 1 << 20, &wrong[i], test_seed, &l), PSIP_ERR_ARGUMENT);
	}
	assert_int_not_equal(psip_base_layout(&l, NULL), 0);
	assert_int_not_equal(psip_base_layout(&l, &(struct psip_limits){ .keepalives = 1u << 20 }), 0);
}

static void test_carve_overflow(void **state)
{
	(void)state;
	struct psip_layout l;
	assert_int_not_equal(psip_base_layout(&l, &small), 0);
	psip_ref a = psip_carve(&l, 1), b = psip_carve(&l, 17), c = psip_carve(&l, 0), d = psip_carve(&l, 16);
	assert_int_equal(b, a + 1);
	assert_int_equal(c, b + 2);
	assert_int_equal(d, c);
	assert_int_equal(psip_carve(&l, SIZE_MAX - 8), 0);
	assert_int_equal(l.used, SIZE_MAX);
	assert_int_equal(psip_carve(&l, 16), 0);
	assert_int_equal(psip_base_finish(NULL, &l), 0);
	assert_int_not_equal(psip_base_layout(&l, &small), 0);
	psip_pool_layout(&l, NULL, 64, PSIP_POOL_MAX + 1);
	assert_int_equal(psip_base_finish(NULL, &l), 0);
}

/* Sizes are exact: a byte less is refused, and nothing is written past the end (the sanitizer watches). */
static void test_size_exact(void **state)
{
	(void)state;
	size_t size = world_size(&small, 100);
	uint8_t *memory = aligned_alloc(16, size);
	memset(memory, 0, size);
	assert_false(world_init(memory, size - 1, &small, 100));
	memset(memory, 0, size);
	assert_true(world_init(memory, size, &small, 100));
	free(memory);
	struct psip_layout l;
	_Alignas(16) uint8_t tiny[64] = { 0 };
	assert_int_equal(psip_base_init((void *)tiny, sizeof tiny, &small, test_seed, &l), PSIP_ERR_SPACE);
	assert_int_equal(psip_base_init((void *)(tiny + 1), 1 << 20, &small, test_seed, &l), PSIP_ERR_ARGUMENT);
}

/* A huge block costs what is used of it: here a few pages of gigabytes. */
static void test_init_touches_little(void **state)
{
	(void)state;
	const struct psip_limits huge = { .calls = 1u << 19, .bytes = 0xF0000000u, .trace = 1u << 20 };
	size_t size = world_size(&huge, 1u << 22), page = (size_t)sysconf(_SC_PAGESIZE), pages = (size + page - 1) / page, resident = 0;
	void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (memory == MAP_FAILED)
		skip();
	(void)madvise(memory, size, MADV_NOHUGEPAGE);
	assert_true(world_init(memory, size, &huge, 1u << 22));
	struct psip *s = memory;
	struct root *root = psip_root(s, PSIP_SECTION_TRANSPORT);
	for (int i = 0; i < 10; i++) {
		assert_int_not_equal(psip_pool_take(s, &root->pool, 1), 0);
		assert_int_not_equal(psip_bytes_take(s, 1000), 0);
	}
	unsigned char *map = malloc(pages);
	assert_int_equal(mincore(memory, size, map), 0);
	for (size_t i = 0; i < pages; i++)
		resident += map[i] & 1;
	free(map);
	assert_in_range(resident, 1, 24);
	assert_true(psip_base_used(s) < size - 0xE0000000u);
	munmap(memory, size);
}

static void test_clock(void **state)
{
	(void)state;
	struct world w = world_make(&small, 4);
	assert_int_equal(psip_clock(w.s, 1000), 1000);
	assert_int_equal(psip_clock(w.s, 900), 1000); /* never back */
	assert_int_equal(psip_clock(w.s, 1500), 1500);
	assert_int_equal(psip_clock_outside(w.s, 1700), 1700);
	assert_int_equal(psip_clock_outside(w.s, 100), 100);
	assert_true(psip_clock_outside(w.s, PSIP_NEVER) == PSIP_NEVER);
	assert_int_equal(psip_base_resume(w.s, w.size, 50, PSIP_RESUME_EXACT, NULL), PSIP_OK);
	assert_int_equal(psip_clock(w.s, 50), 1500);
	assert_int_equal(psip_clock(w.s, 60), 1510);
	assert_int_equal(psip_clock_outside(w.s, 1600), 150);
	assert_int_equal(psip_clock_outside(w.s, 1000), 0);
	assert_true(psip_clock(w.s, PSIP_NEVER) == PSIP_NEVER - 1);
	assert_true(psip_clock(w.s, 5) == PSIP_NEVER - 1);
	assert_true(psip_after(PSIP_NEVER - 3, 2) == PSIP_NEVER - 1);
	assert_true(psip_after(PSIP_NEVER - 3, 4) == PSIP_NEVER);
	world_free(&w);
}

/* Two copies resumed exactly do the same; the timers keep their distance on another clock. */
static void test_resume_exact(void **state)
{
	(void)state;
	struct world w = world_make(&small, 4);
	psip_ref thing = psip_pool_take(w.s, &world_root(&w)->pool, 1);
	psip_timer_set(w.s, thing, psip_clock(w.s, 5000) + 300);
	(void)psip_random(w.s);
	uint8_t *copy = aligned_alloc(16, w.size);
	memcpy(copy, w.memory, w.size);
	struct psip *s = (void *)copy;
	assert_int_equal(psip_base_resume(s, w.size, 7, PSIP_RESUME_EXACT, NULL), PSIP_OK);
	assert_int_equal(psip_random(s), psip_random(w.s));
	assert_int_equal(psip_timer_expire(s, psip_clock(s, 306)), 0);
	assert_int_equal(psip_timer_expire(s, psip_clock(s, 307)), thing);
	free(copy);
	world_free(&w);
}

static void test_resume_world(void **state)
{
	(void)state;
	const uint8_t other[32] = { 9 };
	struct world w = world_make(&small, 4);
	uint8_t *copy = aligned_alloc(16, w.size);
	memcpy(copy, w.memory, w.size);
	struct psip *s = (void *)copy;
	assert_int_equal(psip_base_resume(s, w.size, 0, PSIP_RESUME_WORLD, NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_base_resume(s, w.size, 0, PSIP_RESUME_WORLD, other), PSIP_OK);
	assert_int_not_equal(psip_random(s), psip_random(w.s));
	struct psip_hash a = psip_hash_begin(s), b = psip_hash_begin(w.s);
	assert_int_equal(psip_hash_end(&a), psip_hash_end(&b));
	free(copy);
	world_free(&w);
}

/* A copy without the secrets holds nothing of the generator, and resumes only with fresh chance. */
static void test_secrets_left_out(void **state)
{
	(void)state;
	struct world w = world_make(&small, 4);
	size_t offset, length;
	psip_secrets(w.s, &offset, &length);
	assert_true(offset + length <= sizeof(struct psip) && length >= 64);
	memset(w.memory + offset, 0, length);
	assert_int_equal(psip_base_check(w.s, w.size), PSIP_OK);
	assert_int_equal(psip_base_resume(w.s, w.size, 0, PSIP_RESUME_EXACT, NULL), PSIP_ERR_STATE);
	assert_int_equal(psip_base_resume(w.s, w.size, 0, PSIP_RESUME_WORLD, test_seed), PSIP_OK);
	world_free(&w);
}

/* [0, used) is enough to go on. */
static void test_used_part(void **state)
{
	(void)state;
	struct world w = world_make(&small, 8);
	psip_ref a = psip_bytes_take(w.s, 100), b = psip_bytes_take(w.s, 500);
	memset(psip_bytes_data(w.s, b), 'b', 500);
	psip_bytes_drop(w.s, a);
	size_t used = psip_base_used(w.s);
	assert_true(used < w.size - 7000);
	uint8_t *copy = aligned_alloc(16, w.size);
	memset(copy, 0, w.size);
	memcpy(copy, w.memory, used);
	struct psip *s = (void *)copy;
	assert_int_equal(psip_base_resume(s, w.size, 0, PSIP_RESUME_EXACT, NULL), PSIP_OK);
	assert_int_equal(psip_bytes_data(s, b)[499], 'b');
	assert_int_equal(psip_bytes_take(s, 100), a);
	assert_int_not_equal(psip_bytes_take(s, 7000), 0);
	psip_bytes_drop(s, b);
	assert_true(psip_base_used(s) > used);
	free(copy);
	world_free(&w);
}

static void test_damaged(void **state)
{
	(void)state;
	struct world w = world_make(&small, 4);
	(void)psip_bytes_take(w.s, 100);
	psip_timer_set(w.s, psip_pool_take(w.s, &world_root(&w)->pool, 1), 100);
	assert_int_equal(psip_base_check(w.s, w.size), PSIP_OK);
	assert_int_equal(psip_base_check(w.s, w.size - 1), PSIP_ERR_SPACE);
	assert_int_equal(psip_base_check(w.s, 100), PSIP_ERR_FOREIGN);
	for (size_t bit = 0; bit < 8 * (sizeof(struct psip_fixed) + 8); bit++) {
		w.memory[bit / 8] ^= (uint8_t)(1 << bit % 8);
		assert_int_equal(psip_base_resume(w.s, w.size, 0, PSIP_RESUME_EXACT, NULL), PSIP_ERR_FOREIGN);
		w.memory[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	psip_ref *const inner[] = { &w.s->wheel.slot[3][4], &w.s->wheel.far, &w.s->bytes.list[8][1], &w.s->bytes.end, &w.s->bytes.free,
		                    &w.s->ready[2].first, &w.s->bytes.reserve.used, &w.s->secret.left, &w.s->trace.capacity };
	for (size_t i = 0; i < sizeof inner / sizeof inner[0]; i++) {
		psip_ref kept = *inner[i];
		*inner[i] = 0x7fffffff;
		assert_int_equal(psip_base_resume(w.s, w.size, 0, PSIP_RESUME_EXACT, NULL), PSIP_ERR_FOREIGN);
		*inner[i] = kept;
	}
	assert_int_equal(psip_base_resume(w.s, w.size, 0, PSIP_RESUME_EXACT, NULL), PSIP_OK);
	uint8_t zero[sizeof(struct psip)] = { 0 };
	memcpy(w.memory, zero, sizeof zero);
	assert_int_equal(psip_base_check(w.s, w.size), PSIP_ERR_FOREIGN);
	world_free(&w);
}

/* Another build whose layers carve otherwise is found by the layout's fingerprint, even at equal total size. */
static void test_other_layout(void **state)
{
	(void)state;
	struct world w = world_make(&small, 64);
	struct psip_layout l;
	(void)psip_base_layout(&l, psip_limits_effective(w.s));
	world_carve(NULL, &l, 64);
	assert_int_not_equal(psip_base_finish(NULL, &l), 0);
	assert_int_equal(psip_base_match(w.s, &l), PSIP_OK);
	(void)psip_base_layout(&l, psip_limits_effective(w.s));
	psip_table_layout(&l, NULL, 64);
	psip_pool_layout(&l, NULL, sizeof(struct thing), 64);
	(void)psip_carve(&l, sizeof(struct root));
	assert_int_equal(psip_base_finish(NULL, &l), w.size);
	assert_int_equal(psip_base_match(w.s, &l), PSIP_ERR_FOREIGN);
	world_free(&w);
}

static void test_refs(void **state)
{
	(void)state;
	struct world w = world_make(&small, 4);
	assert_null(psip_at(w.s, 0));
	assert_int_equal(psip_ref_of(w.s, NULL), 0);
	struct root *root = world_root(&w);
	assert_ptr_equal(psip_at(w.s, psip_ref_of(w.s, root)), root);
	assert_null(psip_root(NULL, PSIP_SECTION_DIALOG));
	assert_null(psip_root(w.s, PSIP_SECTION_DIALOG));
	world_free(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_limits_default),   cmocka_unit_test(test_limits_range),        cmocka_unit_test(test_carve_overflow),
		cmocka_unit_test(test_size_exact),       cmocka_unit_test(test_init_touches_little), cmocka_unit_test(test_clock),
		cmocka_unit_test(test_resume_exact),     cmocka_unit_test(test_resume_world),        cmocka_unit_test(test_secrets_left_out),
		cmocka_unit_test(test_used_part),        cmocka_unit_test(test_damaged),             cmocka_unit_test(test_other_layout),
		cmocka_unit_test(test_refs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
