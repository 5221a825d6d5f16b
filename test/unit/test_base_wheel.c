/* SPDX-License-Identifier: MIT
 * The timer wheel, mostly against a plain list searched for the earliest deadline, ties first set first.
 * Not covered: how fast it is. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/test_base.h"
#include "transport/base/wheel.h"

enum { THINGS = 200 };
static const struct psip_limits small = { .calls = 1, .bytes = 1024 };

struct model {
	psip_time deadline[THINGS]; /* PSIP_NEVER: not set */
	uint64_t order[THINGS];
	uint64_t sets;
};

static psip_time model_earliest(const struct model *m, unsigned *which)
{
	psip_time deadline = PSIP_NEVER;
	for (unsigned i = 0; i < THINGS; i++) {
		if (m->deadline[i] < deadline || (m->deadline[i] == deadline && deadline != PSIP_NEVER && m->order[i] < m->order[*which])) {
			deadline = m->deadline[i];
			*which = i;
		}
	}
	return deadline;
}

static psip_time pick_deadline(uint64_t *random, psip_time now)
{
	static const unsigned shifts[] = { 0, 2, 4, 6, 9, 12, 16, 20, 28, 33, 40, 63 };
	uint64_t span = UINT64_C(1) << shifts[test_random(random) % 12];
	uint64_t distance = ((uint64_t)test_random(random) << 32 | test_random(random)) % span;
	if (test_random(random) % 16 == 0)
		return now > distance ? now - distance : 0;
	return distance < PSIP_NEVER - now ? now + distance : PSIP_NEVER - 1;
}

static void model_set(struct world *w, struct model *m, psip_ref first, uint32_t step, unsigned i, psip_time deadline, psip_time now)
{
	psip_timer_set(w->s, first + i * step, deadline);
	m->deadline[i] = deadline < now ? now : deadline;
	m->order[i] = m->sets++;
}

static void model_expire(struct world *w, struct model *m, psip_ref first, uint32_t step, psip_time now, uint64_t *random)
{
	for (unsigned fired = 0; fired < 500; fired++) {
		unsigned which = 0;
		psip_time earliest = model_earliest(m, &which);
		psip_time promised = psip_timer_deadline(w->s);
		assert_true(promised <= earliest && (promised == PSIP_NEVER) == (earliest == PSIP_NEVER));
		psip_ref ref = psip_timer_expire(w->s, now);
		if (earliest > now) {
			assert_int_equal(ref, 0);
			return;
		}
		assert_int_equal(ref, first + which * step);
		m->deadline[which] = PSIP_NEVER;
		if (test_random(random) % 4 == 0) /* as a retransmission does */
			model_set(w, m, first, step, which, now + test_random(random) % 3, now);
		if (test_random(random) % 16 == 0)
			return; /* inputs come between two timers */
	}
}

static void run_differential(uint64_t seed, psip_time now, unsigned rounds)
{
	struct world w = world_make(&small, THINGS);
	struct model m = { 0 };
	psip_ref first = world_root(&w)->pool.first;
	uint32_t step = world_root(&w)->pool.stride / 16;
	for (unsigned i = 0; i < THINGS; i++) {
		(void)psip_pool_take(w.s, &world_root(&w)->pool, 1);
		m.deadline[i] = PSIP_NEVER;
	}
	for (unsigned round = 0; round < rounds; round++) {
		unsigned i = test_random(&seed) % THINGS;
		now = psip_clock(w.s, now);
		if (test_random(&seed) % 4 == 0)
			model_set(&w, &m, first, step, i, PSIP_NEVER, now);
		else
			model_set(&w, &m, first, step, i, pick_deadline(&seed, now), now);
		if (test_random(&seed) % 3 == 0) {
			unsigned which = 0;
			psip_time next = psip_timer_deadline(w.s);
			psip_time jump = test_random(&seed) % 8 ? now + test_random(&seed) % 40 : model_earliest(&m, &which);
			if (test_random(&seed) % 4 == 0)
				jump = next; /* exactly as a driver that sleeps until the promised moment */
			if (jump > now && jump < PSIP_NEVER - 1000)
				now = jump;
			now = psip_clock(w.s, now);
			model_expire(&w, &m, first, step, now, &seed);
		}
		if (round % 64 == 0)
			world_move(&w);
	}
	world_free(&w);
}

static void test_differential(void **state)
{
	(void)state;
	run_differential(1, 0, 20000);
	run_differential(2, 1700000000000, 10000);
	run_differential(3, UINT32_MAX - 100, 10000);
	run_differential(4, PSIP_NEVER - (UINT64_C(1) << 33), 10000);
}

static void test_ties(void **state)
{
	(void)state;
	struct world w = world_make(&small, 8);
	psip_ref r[8];
	for (unsigned i = 0; i < 8; i++)
		r[i] = psip_pool_take(w.s, &world_root(&w)->pool, 1);
	(void)psip_clock(w.s, 10);
	/* The same deadline set from further and further on: from levels 3, 2, 1 and 0 of the wheel. */
	psip_timer_set(w.s, r[7], 1);
	psip_timer_set(w.s, r[0], 0x5555);
	assert_int_equal(psip_timer_expire(w.s, 10), r[7]);
	static const psip_time steps[] = { 0x5000, 0x5500, 0x5550, 0x5554 };
	for (unsigned i = 0; i < 4; i++) {
		assert_int_equal(psip_timer_expire(w.s, psip_clock(w.s, steps[i])), 0);
		psip_timer_set(w.s, r[i + 1], 0x5555);
	}
	psip_timer_set(w.s, r[0], 0x5555); /* set again: now the last */
	for (unsigned i = 1; i <= 5; i++)
		assert_int_equal(psip_timer_expire(w.s, 0x5555), r[i % 5]);
	assert_int_equal(psip_timer_expire(w.s, 0x5555), 0);
	world_free(&w);
}

static void test_far(void **state)
{
	(void)state;
	struct world w = world_make(&small, 4);
	struct psip_pool *pool = &world_root(&w)->pool;
	psip_ref a = psip_pool_take(w.s, pool, 1), b = psip_pool_take(w.s, pool, 1), c = psip_pool_take(w.s, pool, 1);
	psip_timer_set(w.s, a, (psip_time)1 << 62);
	psip_timer_set(w.s, b, ((psip_time)1 << 40) + 5);
	psip_timer_set(w.s, c, ((psip_time)1 << 40) + 5);
	assert_true(psip_timer_deadline(w.s) <= ((psip_time)1 << 40) + 5);
	assert_int_equal(psip_timer_expire(w.s, ((psip_time)1 << 40) + 4), 0);
	assert_true(psip_timer_deadline(w.s) == ((psip_time)1 << 40) + 5);
	assert_int_equal(psip_timer_expire(w.s, ((psip_time)1 << 41)), b);
	assert_int_equal(psip_timer_expire(w.s, ((psip_time)1 << 41)), c);
	assert_int_equal(psip_timer_expire(w.s, ((psip_time)1 << 41)), 0);
	assert_int_equal(psip_timer_expire(w.s, ((psip_time)1 << 62) - 1), 0);
	assert_int_equal(psip_timer_expire(w.s, PSIP_NEVER - 1), a); /* one step, not 2^30 */
	assert_true(psip_timer_deadline(w.s) == PSIP_NEVER);
	struct psip_object *object = psip_at(w.s, a);
	assert_true(object->deadline == PSIP_NEVER);
	world_free(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_differential),
		cmocka_unit_test(test_ties),
		cmocka_unit_test(test_far),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
