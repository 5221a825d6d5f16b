/* SPDX-License-Identifier: MIT
 * Non-INVITE client machine in virtual time: RFC 3261 §17.1.2; timer derivations of transaction/timers.h.
 * Not here: that copies are byte-identical, matching (§17.1.3), multicast, and the removal from the transaction table
 * that PSIP_DO_DESTROY asks for. */
#include "transaction/nict.h"

#define MACHINE(word) psip_nict##word
#include "test/unit/machine_bench.h"

/* A machine in that state: Proceeding by 100, Completed by 200, Terminated by transport error; all at START. */
static struct psip_nict in_state(unsigned state, bool reliable)
{
	struct psip_nict t;

	assert_int_equal(psip_nict_start(&t, &plain, reliable, START), PSIP_DO_SEND);
	if (state == PSIP_NICT_PROCEEDING)
		psip_nict_response(&t, &plain, 100, START);
	if (state == PSIP_NICT_COMPLETED)
		psip_nict_response(&t, &plain, 200, START);
	if (state == PSIP_NICT_TERMINATED)
		psip_nict_transport_error(&t);
	assert_int_equal(t.state, state);
	return t;
}

/* ledger: 3261-17.1.2.2-02 3261-17.1.2.2-25 */
static void start_enters_trying(void **state)
{
	struct psip_nict t;
	(void)state;

	memset(&t, 0xff, sizeof t);
	assert_int_equal(psip_nict_start(&t, &plain, UDP, START), PSIP_DO_SEND);
	expect_change(&t, 0, PSIP_NICT_TRYING, PSIP_CAUSE_START);
	assert_int_equal(psip_nict_deadline(&t), START + 500);
}

/* ledger: 3261-17.1.2.2-01 3261-17.1.2.2-03 3261-17.1.2.2-04 3261-17.1.2.2-05 3261-17.1.2.2-18 3261-17.1.2.2-19
 * ledger: 3261-17.1.2.2-21 3261-17.1.2.2-26 3261-17.1.2.2-27 */
static void silence_over_udp(void **state)
{
	static const psip_time at[] = { 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500, 32000 };
	struct psip_nict t = in_state(PSIP_NICT_TRYING, UDP);
	struct fired log[16];
	(void)state;

	expect_log(log, fire(&t, &plain, 600000, log, 16), at, 11, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	expect_change(&t, PSIP_NICT_TRYING, PSIP_NICT_TERMINATED, PSIP_CAUSE_TIMER_F);
}

/* ledger: 3261-17.1.2.2-01 3261-17.1.2.2-03 3261-17.1.2.2-19 3261-17.1.2.2-21 */
static void silence_over_tcp(void **state)
{
	static const psip_time at[] = { 32000 };
	struct psip_nict t = in_state(PSIP_NICT_TRYING, TCP);
	struct fired log[16];
	(void)state;

	expect_log(log, fire(&t, &plain, 600000, log, 16), at, 1, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	t = in_state(PSIP_NICT_PROCEEDING, TCP);
	expect_log(log, fire(&t, &plain, 600000, log, 16), at, 1, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
}

/* ledger: 3261-17.1.2.2-20 */
static void t2_caps_timer_e(void **state)
{
	static const psip_time at[] = { 500, 1500, 3500, 5500, 7500 };
	struct psip_timers timers = { .t2 = 2000 };
	struct psip_nict t;
	struct fired log[16];
	(void)state;

	psip_nict_start(&t, &timers, UDP, START);
	expect_log(log, fire(&t, &timers, 7500, log, 16), at, 5, PSIP_DO_SEND);
	timers.t2 = 3000; /* no power of two times T1 */
	psip_nict_start(&t, &timers, UDP, START);
	fire(&t, &timers, 9500, log, 16);
	assert_int_equal(log[2].at, 3500);
	assert_int_equal(log[3].at, 6500);
	assert_int_equal(log[4].at, 9500);
}

/* The running E stays, its next settings are T2; F is that of the start.
 * ledger: 3261-17.1.2.1-02 3261-17.1.2.2-07 3261-17.1.2.2-10 3261-17.1.2.2-11 3261-17.1.2.2-12 3261-17.1.2.2-13
 * ledger: 3261-17.1.2.2-21 3261-17.1.2.2-29 3261-17.1.2.2-31 3261-17.1.2.2-32 4320-2.1-01 */
static void provisional_slows_timer_e(void **state)
{
	static const psip_time early[] = { 500, 4500, 8500, 12500, 16500, 20500, 24500, 28500, 32000 };
	static const psip_time late[] = { 7500, 11500, 15500, 19500, 23500, 27500, 31500, 32000 };
	struct psip_nict t = in_state(PSIP_NICT_TRYING, UDP);
	struct fired log[16];
	(void)state;

	assert_int_equal(psip_nict_response(&t, &plain, 100, START + 100), PSIP_DO_PASS);
	expect_log(log, fire(&t, &plain, 600000, log, 16), early, 9, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	expect_change(&t, PSIP_NICT_PROCEEDING, PSIP_NICT_TERMINATED, PSIP_CAUSE_TIMER_F);

	t = in_state(PSIP_NICT_TRYING, UDP);
	assert_int_equal(fire(&t, &plain, 5000, log, 16), 3);
	assert_int_equal(psip_nict_response(&t, &plain, 100, START + 5000), PSIP_DO_PASS);
	expect_log(log, fire(&t, &plain, 600000, log, 16), late, 8, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
}

/* A caller that slept gets one copy, and the next one an interval later; once F is due as well, no copy at all. */
static void late_timers_do_not_burst(void **state)
{
	struct psip_nict t = in_state(PSIP_NICT_TRYING, UDP);
	(void)state;

	assert_int_equal(psip_nict_timer(&t, &plain, START + 20000), PSIP_DO_SEND);
	assert_int_equal(psip_nict_timer(&t, &plain, START + 20000), PSIP_DO_IGNORE);
	assert_int_equal(psip_nict_deadline(&t), START + 21000);
	assert_int_equal(psip_nict_timer(&t, &plain, START + 40000), PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	assert_int_equal(psip_nict_timer(&t, &plain, START + 40000), PSIP_DO_IGNORE);
	t = in_state(PSIP_NICT_PROCEEDING, UDP);
	assert_int_equal(psip_nict_timer(&t, &plain, START + 20000), PSIP_DO_SEND);
	assert_int_equal(psip_nict_timer(&t, &plain, START + 40000), PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
}

/* ledger: 3261-17.1.2.1-01 3261-17.1.2.1-04 3261-17.1.2.2-06 3261-17.1.2.2-07 3261-17.1.2.2-08 3261-17.1.2.2-09
 * ledger: 3261-17.1.2.2-14 3261-17.1.2.2-15 3261-17.1.2.2-24 3261-17.1.2.2-33 3261-17.1.2.2-34 3261-17.1.2.2-37 */
static void every_status_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_NICT_TRYING; at <= PSIP_NICT_TERMINATED; at++)
		for (unsigned status = 0; status <= 1000; status++)
			for (int reliable = 0; reliable <= 1; reliable++) {
				struct psip_nict t = in_state(at, reliable != 0), before = t;
				bool taken = at <= PSIP_NICT_PROCEEDING && status >= 100 && status <= 699;
				unsigned to = !taken ? at : status < 200 ? PSIP_NICT_PROCEEDING : PSIP_NICT_COMPLETED;

				assert_int_equal(psip_nict_response(&t, &plain, status, START + 100), taken ? PSIP_DO_PASS : 0);
				if (to == at)
					assert_memory_equal(&t, &before, sizeof t);
				else
					expect_change(&t, at, to, status < 200 ? PSIP_CAUSE_PROVISIONAL : PSIP_CAUSE_FINAL);
			}
}

/* ledger: 3261-17.1.2.2-28 3261-17.1.2.2-32 3261-17.1.4-01 3261-17.1.4-02 */
static void transport_error_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_NICT_TRYING; at <= PSIP_NICT_TERMINATED; at++) {
		struct psip_nict t = in_state(at, UDP), before = t;
		unsigned actions = psip_nict_transport_error(&t);

		if (at <= PSIP_NICT_PROCEEDING) {
			assert_int_equal(actions, PSIP_DO_TRANSPORT_ERROR | PSIP_DO_DESTROY);
			expect_change(&t, at, PSIP_NICT_TERMINATED, PSIP_CAUSE_TRANSPORT_ERROR);
			assert_int_equal(psip_nict_deadline(&t), PSIP_NEVER);
		} else {
			assert_int_equal(actions, PSIP_DO_IGNORE);
			assert_memory_equal(&t, &before, sizeof t);
		}
	}
}

/* ledger: 3261-17.1.2.2-16 3261-17.1.2.2-17 3261-17.1.2.2-18 3261-17.1.2.2-22 3261-17.1.2.2-30 3261-17.1.2.2-35
 * ledger: 3261-17.1.2.2-36 */
static void timer_k(void **state)
{
	struct fired log[4];
	(void)state;

	for (unsigned from = PSIP_NICT_TRYING; from <= PSIP_NICT_PROCEEDING; from++)
		for (int reliable = 0; reliable <= 1; reliable++) {
			struct psip_nict t = in_state(from, reliable != 0);
			psip_time end = reliable ? 400 : 5400;

			assert_int_equal(psip_nict_response(&t, &plain, 404, START + 400), PSIP_DO_PASS);
			if (!reliable)
				assert_int_equal(psip_nict_response(&t, &plain, 404, START + 1400), PSIP_DO_IGNORE);
			expect_log(log, fire(&t, &plain, 600000, log, 4), &end, 1, PSIP_DO_DESTROY);
			expect_change(&t, PSIP_NICT_COMPLETED, PSIP_NICT_TERMINATED, PSIP_CAUSE_TIMER_K);
		}
}

/* ledger: 3261-17.1.2.2-23 */
static void t4_is_timer_k(void **state)
{
	struct psip_timers timers = { .t4 = 1000 };
	struct psip_nict t;
	(void)state;

	psip_nict_start(&t, &timers, UDP, START);
	psip_nict_response(&t, &timers, 200, START);
	assert_int_equal(psip_nict_deadline(&t), START + 1000);
	assert_int_equal(psip_timer(&timers, PSIP_TIMER_I, UDP), 1000);
}

static void each_timer_can_be_overridden(void **state)
{
	static const psip_time at[] = { 10, 30, 70, 77 };
	struct psip_timers timers = { .e = 10, .f = 77, .k = 3 };
	struct psip_nict t;
	struct fired log[4];
	(void)state;

	psip_nict_start(&t, &timers, UDP, START);
	expect_log(log, fire(&t, &timers, 1000, log, 4), at, 4, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	psip_nict_start(&t, &timers, UDP, START);
	psip_nict_response(&t, &timers, 200, START);
	assert_int_equal(psip_nict_deadline(&t), START + 3);
	timers.e = timers.f = PSIP_TIMER_OFF;
	psip_nict_start(&t, &timers, UDP, START);
	assert_int_equal(psip_nict_deadline(&t), PSIP_NEVER);
	assert_int_equal(psip_nict_timer(&t, &timers, PSIP_NEVER), PSIP_DO_IGNORE);
}

static void not_started_does_nothing(void **state)
{
	struct psip_nict t, zero;
	(void)state;

	memset(&zero, 0, sizeof zero);
	t = zero;
	assert_int_equal(psip_nict_deadline(&t), PSIP_NEVER);
	assert_int_equal(psip_nict_timer(&t, &plain, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_nict_response(&t, &plain, 200, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_nict_transport_error(&t), PSIP_DO_IGNORE);
	assert_memory_equal(&t, &zero, sizeof t);
	assert_string_equal(psip_nict_state_name(0), "-");
	assert_string_equal(psip_nict_state_name(PSIP_NICT_TRYING), "Trying");
	assert_string_equal(psip_nict_state_name(PSIP_NICT_PROCEEDING), "Proceeding");
	assert_string_equal(psip_nict_state_name(PSIP_NICT_COMPLETED), "Completed");
	assert_string_equal(psip_nict_state_name(PSIP_NICT_TERMINATED), "Terminated");
	assert_string_equal(psip_nict_state_name(99), "?");
}

/* RFC 3261 table 4, RFC 6026 §8.11. */
static void default_values(void **state)
{
	static const struct {
		enum psip_timer which;
		psip_duration udp, tcp;
	} rows[] = {
		{ PSIP_TIMER_A, 500, PSIP_TIMER_OFF },     { PSIP_TIMER_B, 32000, 32000 },
		{ PSIP_TIMER_C, 180000, 180000 },          { PSIP_TIMER_D, 32000, 0 },
		{ PSIP_TIMER_E, 500, PSIP_TIMER_OFF },     { PSIP_TIMER_F, 32000, 32000 },
		{ PSIP_TIMER_G, 500, PSIP_TIMER_OFF },     { PSIP_TIMER_H, 32000, 32000 },
		{ PSIP_TIMER_I, 5000, 0 },                 { PSIP_TIMER_J, 32000, 0 },
		{ PSIP_TIMER_K, 5000, 0 },                 { PSIP_TIMER_L, 32000, 32000 },
		{ PSIP_TIMER_M, 32000, 32000 },            { PSIP_TIMER_TRYING, 200, 200 },
		{ PSIP_TIMER_TRYING_NON_INVITE, 3500, 3500 }, { PSIP_TIMER_CANCELLED, 32000, 32000 },
		{ PSIP_TIMER_UNANSWERED, 32000, 32000 },   { PSIP_TIMER_BEHIND_NAT, 20000, PSIP_TIMER_OFF },
	};
	struct psip_timers written = psip_timers_default();
	(void)state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(psip_timer(&plain, rows[i].which, UDP), rows[i].udp);
		assert_int_equal(psip_timer(&plain, rows[i].which, TCP), rows[i].tcp);
		assert_int_equal(psip_timer(&written, rows[i].which, UDP), rows[i].udp);
		assert_int_equal(psip_timer(&written, rows[i].which, TCP), rows[i].tcp);
	}
}

/* Values that no configuration should have still give defined timers. */
static void absurd_values_saturate(void **state)
{
	static const psip_duration values[] = { 1, 0x40000000u, 0x7fffffffu, 0x80000000u, PSIP_TIMER_OFF - 1, PSIP_TIMER_OFF };
	(void)state;

	for (size_t i = 0; i < 6; i++)
		for (size_t k = 0; k < 6; k++) {
			struct psip_timers timers = { .t1 = values[i], .t2 = values[k], .t4 = values[k] };

			for (int which = PSIP_TIMER_A; which <= PSIP_TIMER_BEHIND_NAT; which++) {
				psip_duration value = psip_timer(&timers, (enum psip_timer)which, UDP);

				assert_true(value != 0 && value != PSIP_TIMER_OFF);
			}
		}
	assert_int_equal(psip_timer_double(PSIP_TIMER_OFF - 1, PSIP_TIMER_OFF), PSIP_TIMER_OFF - 1);
	assert_int_equal(psip_timer_double(0x7fffffffu, PSIP_TIMER_OFF), PSIP_TIMER_OFF - 1);
	assert_int_equal(psip_timer_double(0x7ffffffeu, PSIP_TIMER_OFF), 0xfffffffcu);
	assert_int_equal(psip_timer(&plain, (enum psip_timer)(PSIP_TIMER_BEHIND_NAT + 1), UDP), PSIP_TIMER_OFF);
	assert_true(psip_timer_at(START, PSIP_TIMER_OFF) == PSIP_NEVER);
	assert_true(psip_timer_at(PSIP_NEVER - 5, 5) == PSIP_NEVER);
	assert_true(psip_timer_at(PSIP_NEVER - 5, 4) == PSIP_NEVER - 1);
	assert_true(psip_timer_at(PSIP_NEVER, 0) == PSIP_NEVER);
}

static void check_of_a_configuration(void **state)
{
	struct psip_timers timers = psip_timers_default();
	(void)state;

	assert_int_equal(psip_timers_check(&plain), PSIP_OK);
	assert_int_equal(psip_timers_check(&timers), PSIP_OK);
	timers.t1 = timers.t2;
	assert_int_equal(psip_timers_check(&timers), PSIP_OK);
	timers.t1 = timers.t2 + 1;
	assert_int_equal(psip_timers_check(&timers), PSIP_ERR_ARGUMENT);
	timers = (struct psip_timers){ .t1 = PSIP_TIMER_T_MAX, .t2 = PSIP_TIMER_T_MAX, .t4 = PSIP_TIMER_T_MAX };
	assert_int_equal(psip_timers_check(&timers), PSIP_OK);
	timers.t4++;
	assert_int_equal(psip_timers_check(&timers), PSIP_ERR_ARGUMENT);
	timers.t4--, timers.t2++;
	assert_int_equal(psip_timers_check(&timers), PSIP_ERR_ARGUMENT);
}

/* Of a mapped file: a state that is none, and one that has ended with a timer still set. Nothing is done, and nothing changes. */
static void a_damaged_machine_does_nothing(void **state)
{
	static const uint8_t states[] = { PSIP_NICT_TERMINATED, PSIP_NICT_TERMINATED + 1, 255 };
	(void)state;

	for (size_t i = 0; i < sizeof states; i++) {
		struct psip_nict t = in_state(PSIP_NICT_TRYING, UDP), before;

		t.state = states[i];
		t.end_at = START;
		before = t;
		assert_int_equal(psip_nict_deadline(&t), START);
		assert_int_equal(psip_nict_timer(&t, &plain, START), PSIP_DO_IGNORE);
		assert_int_equal(psip_nict_response(&t, &plain, 200, START), PSIP_DO_IGNORE);
		assert_int_equal(psip_nict_transport_error(&t), PSIP_DO_IGNORE);
		assert_memory_equal(&t, &before, sizeof t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(start_enters_trying),
		cmocka_unit_test(silence_over_udp),
		cmocka_unit_test(silence_over_tcp),
		cmocka_unit_test(t2_caps_timer_e),
		cmocka_unit_test(provisional_slows_timer_e),
		cmocka_unit_test(late_timers_do_not_burst),
		cmocka_unit_test(every_status_in_every_state),
		cmocka_unit_test(transport_error_in_every_state),
		cmocka_unit_test(timer_k),
		cmocka_unit_test(t4_is_timer_k),
		cmocka_unit_test(each_timer_can_be_overridden),
		cmocka_unit_test(not_started_does_nothing),
		cmocka_unit_test(a_damaged_machine_does_nothing),
		cmocka_unit_test(default_values),
		cmocka_unit_test(absurd_values_saturate),
		cmocka_unit_test(check_of_a_configuration),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
