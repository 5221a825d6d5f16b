/* SPDX-License-Identifier: MIT
 * INVITE server machine in virtual time: RFC 3261 §17.2.1, RFC 6026 §7.1, §8.5-8.8.
 * Not here: the contents of the 100, matching (§17.2.3), RFC 2543 ACKs, where responses go, the copies of a 2xx that the
 * TU sends (§13.3.1.4), and the removal from the transaction table that PSIP_DO_DESTROY asks for. */
#include "transaction/ist.h"

#define MACHINE(word) psip_ist##word
#include "test/unit/machine_bench.h"

/* A machine in that state: Completed by 486, Accepted by 200, Confirmed by 486 and ACK, Terminated by timer H; all but
 * the last at START. */
static struct psip_ist in_state(unsigned state, bool reliable)
{
	struct psip_ist t;

	assert_int_equal(psip_ist_start(&t, &plain, reliable, START), PSIP_DO_PASS);
	if (state == PSIP_IST_ACCEPTED)
		assert_int_equal(psip_ist_respond(&t, &plain, 200, START), PSIP_DO_SEND);
	else if (state != PSIP_IST_PROCEEDING)
		assert_int_equal(psip_ist_respond(&t, &plain, 486, START), PSIP_DO_SEND);
	if (state == PSIP_IST_CONFIRMED)
		assert_int_equal(psip_ist_ack(&t, &plain, START), PSIP_DO_IGNORE);
	if (state == PSIP_IST_TERMINATED)
		assert_int_equal(psip_ist_timer(&t, &plain, START + 32000), PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	assert_int_equal(t.state, state);
	return t;
}

/* ledger: 3261-17.2.1-01 3261-17.2.1-04 3261-17.2.1-21 3261-17.2.1-22 */
static void start_passes_and_sends_100(void **state)
{
	static const psip_time at[] = { 200 };
	(void)state;

	for (int reliable = 0; reliable <= 1; reliable++) {
		struct psip_ist t;
		struct fired log[4];

		memset(&t, 0xff, sizeof t);
		assert_int_equal(psip_ist_start(&t, &plain, reliable != 0, START), PSIP_DO_PASS);
		expect_change(&t, 0, PSIP_IST_PROCEEDING, PSIP_CAUSE_START);
		expect_log(log, fire(&t, &plain, 600000, log, 4), at, 1, PSIP_DO_TRYING); /* once; and no other limit */
		assert_int_equal(t.state, PSIP_IST_PROCEEDING);
	}
}

static void no_100_once_the_tu_has_answered(void **state)
{
	static const unsigned statuses[] = { 100, 180, 200, 486 };
	(void)state;

	for (size_t i = 0; i < 4; i++) {
		struct psip_ist t = in_state(PSIP_IST_PROCEEDING, UDP);
		struct fired log[16];
		size_t n;

		assert_int_equal(psip_ist_respond(&t, &plain, statuses[i], START + 199), PSIP_DO_SEND);
		n = fire(&t, &plain, 600000, log, 16);
		for (size_t k = 0; k < n; k++)
			assert_false(log[k].actions & PSIP_DO_TRYING);
	}
}

/* ledger: 3261-17.2.1-06 3261-17.2.1-23 3261-17-04 */
static void copies_in_proceeding(void **state)
{
	struct psip_ist t = in_state(PSIP_IST_PROCEEDING, UDP);
	(void)state;

	assert_int_equal(psip_ist_request(&t), PSIP_DO_IGNORE);
	assert_int_equal(psip_ist_timer(&t, &plain, START + 200), PSIP_DO_TRYING);
	assert_int_equal(psip_ist_request(&t), PSIP_DO_SEND);
	t = in_state(PSIP_IST_PROCEEDING, UDP);
	psip_ist_respond(&t, &plain, 180, START + 50);
	assert_int_equal(psip_ist_request(&t), PSIP_DO_SEND);
	assert_int_equal(psip_ist_request(&t), PSIP_DO_SEND);
	expect_change(&t, 0, PSIP_IST_PROCEEDING, PSIP_CAUSE_START);
}

/* ledger: 3261-17.2.1-29 3261-17.2.1-37 3261-17.2.1-40 3261-17.2.1-12 3261-17-04
 * ledger: 6026-7.1-02 6026-7.1-03 6026-8.5-03 6026-8.6-03 */
static void copies_in_later_states(void **state)
{
	(void)state;
	for (unsigned at = PSIP_IST_COMPLETED; at <= PSIP_IST_TERMINATED; at++) {
		struct psip_ist t = in_state(at, UDP), before = t;

		for (int i = 0; i < 3; i++)
			assert_int_equal(psip_ist_request(&t), at == PSIP_IST_COMPLETED ? PSIP_DO_SEND : PSIP_DO_IGNORE);
		assert_memory_equal(&t, &before, sizeof t); /* G and H run on */
	}
}

static unsigned expected_respond(unsigned state, unsigned status, unsigned *to)
{
	bool is_2xx = status >= 200 && status < 300;

	*to = state;
	if (status < 100 || status > 699)
		return 0;
	if (state == PSIP_IST_PROCEEDING) {
		*to = status < 200 ? PSIP_IST_PROCEEDING : is_2xx ? PSIP_IST_ACCEPTED : PSIP_IST_COMPLETED;
		return PSIP_DO_SEND;
	}
	return state == PSIP_IST_ACCEPTED && is_2xx ? PSIP_DO_SEND : 0;
}

/* ledger: 3261-17.2.1-05 3261-17.2.1-07 3261-17.2.1-08 3261-17.2.1-09 3261-17.2.1-10 3261-17.2.1-24 3261-17.2.1-25
 * ledger: 3261-17.2.1-26 3261-17.2.1-34 3261-17.2.1-39 3261-17.2.1-40
 * ledger: 6026-7.1-04 6026-8.5-01 6026-8.5-02 6026-8.6-02 6026-8.6-08 6026-8.7-02 */
static void every_status_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_IST_PROCEEDING; at <= PSIP_IST_TERMINATED; at++)
		for (unsigned status = 0; status <= 1000; status++)
			for (int reliable = 0; reliable <= 1; reliable++) {
				struct psip_ist t = in_state(at, reliable != 0), before = t;
				unsigned to, actions = expected_respond(at, status, &to);

				assert_int_equal(psip_ist_respond(&t, &plain, status, START + 100), actions);
				if (to != at)
					expect_change(&t, at, to, status < 300 ? PSIP_CAUSE_SUCCESS : PSIP_CAUSE_FAILURE);
				else if (at != PSIP_IST_PROCEEDING || actions == 0)
					assert_memory_equal(&t, &before, sizeof t);
				else
					expect_change(&t, 0, PSIP_IST_PROCEEDING, PSIP_CAUSE_START);
			}
}

/* ledger: 3261-17.2.1-13 3261-17.2.1-28 3261-17.2.1-31 3261-17.2.1-35 3261-17.2.1-40 3261-17-05
 * ledger: 6026-7.1-05 6026-8.6-05 6026-8.7-04 */
static void ack_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_IST_PROCEEDING; at <= PSIP_IST_TERMINATED; at++) {
		struct psip_ist t = in_state(at, UDP), before = t;

		assert_int_equal(psip_ist_ack(&t, &plain, START + 100), at == PSIP_IST_ACCEPTED ? PSIP_DO_PASS : PSIP_DO_IGNORE);
		if (at == PSIP_IST_COMPLETED)
			expect_change(&t, at, PSIP_IST_CONFIRMED, PSIP_CAUSE_ACK);
		else
			assert_memory_equal(&t, &before, sizeof t);
	}
}

/* ledger: 3261-17.2.1-27 3261-17.2.1-33 3261-17.2.4-02 3261-17.2.4-03
 * ledger: 6026-6-02 6026-7.1-08 6026-7.1-09 6026-7.1-10 6026-7.1-11 6026-7.1-12 6026-8.6-01 6026-8.6-04 6026-8.6-09
 * ledger: 6026-8.8-02 */
static void transport_error_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_IST_PROCEEDING; at <= PSIP_IST_TERMINATED; at++) {
		struct psip_ist t = in_state(at, UDP), before = t;

		assert_int_equal(psip_ist_transport_error(&t), at <= PSIP_IST_ACCEPTED ? PSIP_DO_TRANSPORT_ERROR : PSIP_DO_IGNORE);
		assert_memory_equal(&t, &before, sizeof t);
	}
}

/* ledger: 3261-17.2.1-11 3261-17.2.1-14 3261-17.2.1-15 3261-17.2.1-17 3261-17.2.1-18 3261-17.2.1-19 3261-17.2.1-26
 * ledger: 3261-17.2.1-30 3261-17.2.1-32 6026-8.6-10 */
static void no_ack_over_udp(void **state)
{
	static const psip_time at[] = { 501, 1501, 3501, 7501, 11501, 15501, 19501, 23501, 27501, 31501, 32001 };
	struct psip_ist t = in_state(PSIP_IST_PROCEEDING, UDP);
	struct fired log[16];
	(void)state;

	psip_ist_respond(&t, &plain, 404, START + 1);
	expect_log(log, fire(&t, &plain, 600000, log, 16), at, 11, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	expect_change(&t, PSIP_IST_COMPLETED, PSIP_IST_TERMINATED, PSIP_CAUSE_TIMER_H);
}

/* ledger: 3261-17.2.1-11 3261-17.2.1-18 3261-17.2.1-19 */
static void no_ack_over_tcp(void **state)
{
	static const psip_time at[] = { 32000 };
	struct psip_ist t = in_state(PSIP_IST_COMPLETED, TCP);
	struct fired log[4];
	(void)state;

	expect_log(log, fire(&t, &plain, 600000, log, 4), at, 1, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
}

/* ledger: 3261-17.2.1-13 3261-17.2.1-16 3261-17.2.1-17 3261-17.2.1-20 3261-17.2.1-31 3261-17.2.1-35 3261-17.2.1-36
 * ledger: 3261-17.2.1-38 */
static void timer_i(void **state)
{
	(void)state;
	for (int reliable = 0; reliable <= 1; reliable++) {
		struct psip_ist t = in_state(PSIP_IST_COMPLETED, reliable != 0);
		psip_time end = reliable ? 31000 : 36000;
		struct fired log[16];

		fire(&t, &plain, 31000, log, 16);
		assert_int_equal(psip_ist_ack(&t, &plain, START + 31000), PSIP_DO_IGNORE);
		if (!reliable)
			assert_int_equal(psip_ist_ack(&t, &plain, START + 32500), PSIP_DO_IGNORE); /* I is not restarted */
		expect_log(log, fire(&t, &plain, 600000, log, 16), &end, 1, PSIP_DO_DESTROY);
		expect_change(&t, PSIP_IST_CONFIRMED, PSIP_IST_TERMINATED, PSIP_CAUSE_TIMER_I);
	}
}

/* ledger: 3261-17.2.1-08 3261-17.2.1-25 6026-6-01 6026-7.1-01 6026-7.1-03 6026-7.1-04 6026-7.1-06 6026-7.1-07
 * ledger: 6026-8.6-02 6026-8.6-06 6026-8.6-07 6026-8.7-03 6026-8.7-05 6026-8.7-06 6026-8.11-01 */
static void timer_l(void **state)
{
	static const psip_time end = 32030;
	(void)state;

	for (int reliable = 0; reliable <= 1; reliable++) {
		struct psip_ist t = in_state(PSIP_IST_PROCEEDING, reliable != 0);
		struct fired log[16];

		psip_ist_respond(&t, &plain, 180, START + 10);
		assert_int_equal(psip_ist_respond(&t, &plain, 200, START + 30), PSIP_DO_SEND);
		assert_int_equal(fire(&t, &plain, 31500, log, 16), 0); /* no copy by itself */
		assert_int_equal(psip_ist_respond(&t, &plain, 200, START + 31500), PSIP_DO_SEND);
		expect_log(log, fire(&t, &plain, 600000, log, 16), &end, 1, PSIP_DO_DESTROY);
		expect_change(&t, PSIP_IST_ACCEPTED, PSIP_IST_TERMINATED, PSIP_CAUSE_TIMER_L);
	}
}

static void late_timers_do_not_burst(void **state)
{
	struct psip_ist t = in_state(PSIP_IST_COMPLETED, UDP);
	(void)state;

	assert_int_equal(psip_ist_timer(&t, &plain, START + 20001), PSIP_DO_SEND);
	assert_int_equal(psip_ist_timer(&t, &plain, START + 20001), PSIP_DO_IGNORE);
	assert_int_equal(psip_ist_deadline(&t), START + 21001);
	assert_int_equal(psip_ist_timer(&t, &plain, START + 32001), PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	assert_int_equal(psip_ist_timer(&t, &plain, START + 40000), PSIP_DO_IGNORE);
}

static void each_timer_can_be_overridden(void **state)
{
	static const psip_time at[] = { 10, 30, 60, 70 };
	struct psip_timers timers = { .t2 = 30, .g = 10, .h = 70, .i = 4, .l = 8, .trying = 1 };
	struct psip_ist t;
	struct fired log[8];
	(void)state;

	psip_ist_start(&t, &timers, UDP, START);
	assert_int_equal(psip_ist_deadline(&t), START + 1);
	psip_ist_respond(&t, &timers, 600, START);
	expect_log(log, fire(&t, &timers, 1000, log, 8), at, 4, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	psip_ist_start(&t, &timers, UDP, START);
	psip_ist_respond(&t, &timers, 600, START);
	psip_ist_ack(&t, &timers, START);
	assert_int_equal(psip_ist_deadline(&t), START + 4);
	psip_ist_start(&t, &timers, UDP, START);
	psip_ist_respond(&t, &timers, 200, START);
	assert_int_equal(psip_ist_deadline(&t), START + 8);
	timers.trying = PSIP_TIMER_OFF;
	psip_ist_start(&t, &timers, UDP, START);
	assert_int_equal(psip_ist_deadline(&t), PSIP_NEVER);
	assert_int_equal(psip_ist_timer(&t, &timers, PSIP_NEVER), PSIP_DO_IGNORE);
}

static void not_started_does_nothing(void **state)
{
	struct psip_ist t, zero;
	(void)state;

	memset(&zero, 0, sizeof zero);
	t = zero;
	assert_int_equal(psip_ist_deadline(&t), PSIP_NEVER);
	assert_int_equal(psip_ist_timer(&t, &plain, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_ist_request(&t), PSIP_DO_IGNORE);
	assert_int_equal(psip_ist_ack(&t, &plain, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_ist_respond(&t, &plain, 200, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_ist_transport_error(&t), PSIP_DO_IGNORE);
	assert_memory_equal(&t, &zero, sizeof t);
	assert_string_equal(psip_ist_state_name(0), "-");
	assert_string_equal(psip_ist_state_name(PSIP_IST_PROCEEDING), "Proceeding");
	assert_string_equal(psip_ist_state_name(PSIP_IST_COMPLETED), "Completed");
	assert_string_equal(psip_ist_state_name(PSIP_IST_ACCEPTED), "Accepted");
	assert_string_equal(psip_ist_state_name(PSIP_IST_CONFIRMED), "Confirmed");
	assert_string_equal(psip_ist_state_name(PSIP_IST_TERMINATED), "Terminated");
	assert_string_equal(psip_ist_state_name(99), "?");
}

/* Of a mapped file: a state that is none, and one that has ended with a timer still set. Nothing is done, and nothing changes. */
static void a_damaged_machine_does_nothing(void **state)
{
	static const uint8_t states[] = { PSIP_IST_TERMINATED, PSIP_IST_TERMINATED + 1, 255 };
	(void)state;

	for (size_t i = 0; i < sizeof states; i++) {
		struct psip_ist t = in_state(PSIP_IST_PROCEEDING, UDP), before;

		t.state = states[i];
		t.end_at = START;
		before = t;
		assert_int_equal(psip_ist_deadline(&t), START);
		assert_int_equal(psip_ist_timer(&t, &plain, START), PSIP_DO_IGNORE);
		assert_int_equal(psip_ist_request(&t), PSIP_DO_IGNORE);
		assert_int_equal(psip_ist_ack(&t, &plain, START), PSIP_DO_IGNORE);
		assert_int_equal(psip_ist_respond(&t, &plain, 200, START), PSIP_DO_IGNORE);
		assert_int_equal(psip_ist_transport_error(&t), PSIP_DO_IGNORE);
		assert_memory_equal(&t, &before, sizeof t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(start_passes_and_sends_100),
		cmocka_unit_test(no_100_once_the_tu_has_answered),
		cmocka_unit_test(copies_in_proceeding),
		cmocka_unit_test(copies_in_later_states),
		cmocka_unit_test(every_status_in_every_state),
		cmocka_unit_test(ack_in_every_state),
		cmocka_unit_test(transport_error_in_every_state),
		cmocka_unit_test(no_ack_over_udp),
		cmocka_unit_test(no_ack_over_tcp),
		cmocka_unit_test(timer_i),
		cmocka_unit_test(timer_l),
		cmocka_unit_test(late_timers_do_not_burst),
		cmocka_unit_test(each_timer_can_be_overridden),
		cmocka_unit_test(not_started_does_nothing),
		cmocka_unit_test(a_damaged_machine_does_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
