/* SPDX-License-Identifier: MIT
 * What the tests of the four machines share. Before: #define MACHINE(word) psip_ict##word or another's, and MACHINE_TIMER(t, timers, at) where
 * psip_..._timer() is called otherwise. */
#ifndef PSIP_TEST_UNIT_MACHINE_BENCH_H
#define PSIP_TEST_UNIT_MACHINE_BENCH_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "transaction/timers.h"

#ifndef MACHINE_TIMER
#define MACHINE_TIMER(t, timers, at) MACHINE(_timer)(t, timers, at)
#endif

#define START 1000000u /* any moment but 0 */
#define UDP false
#define TCP true

static const struct psip_timers plain; /* all zero: RFC defaults */

struct fired {
	psip_time at; /* since START */
	unsigned actions;
};

/* Fires everything up to `until` (since START), each timer at its very ms and none a ms early. Returns how many. */
static inline size_t fire(struct MACHINE() *t, const struct psip_timers *timers, psip_time until, struct fired *log, size_t size)
{
	size_t n = 0;

	(void)timers;
	while (MACHINE(_deadline)(t) != PSIP_NEVER && MACHINE(_deadline)(t) <= START + until) {
		psip_time at = MACHINE(_deadline)(t);
		struct MACHINE() early = *t;

		assert_int_equal(MACHINE_TIMER(&early, timers, at - 1), PSIP_DO_IGNORE);
		assert_memory_equal(&early, t, sizeof early);
		assert_true(n < size);
		log[n].at = at - START;
		log[n].actions = MACHINE_TIMER(t, timers, at);
		n++;
	}
	return n;
}

/* Checks that the log is copies at these times, then an end of this kind. */
static inline void expect_log(const struct fired *log, size_t n, const psip_time *at, size_t count, unsigned end)
{
	assert_int_equal(n, count);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(log[i].at, at[i]);
		assert_int_equal(log[i].actions, i + 1 < n ? (unsigned)PSIP_DO_SEND : end);
	}
}

static inline void expect_change(const struct MACHINE() *t, unsigned from, unsigned to, unsigned cause)
{
	assert_int_equal(t->previous, from);
	assert_int_equal(t->state, to);
	assert_int_equal(t->cause, cause);
}

#endif
