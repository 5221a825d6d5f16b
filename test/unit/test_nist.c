/* SPDX-License-Identifier: MIT
 * Non-INVITE server machine in virtual time: RFC 3261 §17.2.2, RFC 4320 §4, RFC 6026 §8.8.
 * Not here: the contents of the 100, matching (§17.2.3), where responses go, what a proxy does with late responses, and
 * the removal from the transaction table that PSIP_DO_DESTROY asks for. */
#include "transaction/nist.h"

#define MACHINE(word) psip_nist##word
#define MACHINE_TIMER(t, timers, at) psip_nist_timer(t, at)
#include "test/unit/machine_bench.h"

static void expect_one(struct psip_nist *t, psip_time until, psip_time at, unsigned actions)
{
	struct fired log[4];

	assert_int_equal(fire(t, &plain, until, log, 4), 1);
	assert_int_equal(log[0].at, at);
	assert_int_equal(log[0].actions, actions);
}

/* A machine in that state: Proceeding by the automatic 100, Completed by 200 at START, Terminated unanswered. */
static struct psip_nist in_state(unsigned state, bool reliable)
{
	struct psip_nist t;

	assert_int_equal(psip_nist_start(&t, &plain, reliable, START), PSIP_DO_PASS);
	if (state == PSIP_NIST_PROCEEDING)
		assert_int_equal(psip_nist_timer(&t, START + 3500), PSIP_DO_TRYING);
	if (state == PSIP_NIST_COMPLETED)
		assert_int_equal(psip_nist_respond(&t, &plain, 200, START), PSIP_DO_SEND);
	if (state == PSIP_NIST_TERMINATED)
		assert_int_equal(psip_nist_timer(&t, START + 32000), PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	assert_int_equal(t.state, state);
	return t;
}

/* ledger: 3261-17.2.2-01 */
static void start_enters_trying(void **state)
{
	struct psip_nist t;
	(void)state;

	memset(&t, 0xff, sizeof t);
	assert_int_equal(psip_nist_start(&t, &plain, UDP, START), PSIP_DO_PASS);
	expect_change(&t, 0, PSIP_NIST_TRYING, PSIP_CAUSE_START);
}

/* ledger: 4320-2.1-03 4320-2.2-01 4320-4.1-04 4320-4.1-05 4320-4.2-02 */
static void silent_tu(void **state)
{
	(void)state;
	for (int reliable = 0; reliable <= 1; reliable++) {
		struct psip_nist t = in_state(PSIP_NIST_TRYING, reliable != 0);

		expect_one(&t, 31999, 3500, PSIP_DO_TRYING);
		expect_change(&t, PSIP_NIST_TRYING, PSIP_NIST_PROCEEDING, PSIP_CAUSE_AUTOMATIC_100);
		expect_one(&t, 600000, 32000, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
		expect_change(&t, PSIP_NIST_PROCEEDING, PSIP_NIST_TERMINATED, PSIP_CAUSE_UNANSWERED);
		assert_int_equal(psip_nist_respond(&t, &plain, 200, START + 32001), PSIP_DO_IGNORE);
	}
}

/* When a client's timer E is set to T2, for other T1 and T2.
 * ledger: 4320-4.1-05 */
static void moment_of_the_100(void **state)
{
	static const struct {
		psip_duration t1, t2, at;
	} rows[] = {
		{ 500, 4000, 3500 }, { 1000, 4000, 3000 }, { 100, 4000, 6300 }, /* .1 .2 .4 .8 1.6 3.2, then E = 4 s */
		{ 2000, 4000, 2000 }, { 4000, 4000, 4000 }, { 500, 3000, 3500 }, { 500, 2000, 1500 },
	};
	(void)state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_timers timers = { .t1 = rows[i].t1, .t2 = rows[i].t2 };
		struct psip_nist t;

		psip_nist_start(&t, &timers, UDP, START);
		assert_int_equal(psip_nist_respond(&t, &timers, 100, START + rows[i].at - 1), PSIP_DO_IGNORE);
		expect_one(&t, rows[i].at, rows[i].at, PSIP_DO_TRYING);
	}
}

/* ledger: 3261-17.2.2-02 3261-17.2.2-03 4320-2.1-02 4320-4.1-02 */
static void early_100_over_udp_is_refused(void **state)
{
	struct psip_nist t = in_state(PSIP_NIST_TRYING, UDP), before = t;
	(void)state;

	assert_int_equal(psip_nist_respond(&t, &plain, 100, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_nist_respond(&t, &plain, 100, START + 1000), PSIP_DO_IGNORE);
	assert_int_equal(psip_nist_respond(&t, &plain, 100, START + 3499), PSIP_DO_IGNORE);
	assert_memory_equal(&t, &before, sizeof t);
	assert_int_equal(psip_nist_respond(&t, &plain, 100, START + 3500), PSIP_DO_SEND);
	expect_change(&t, PSIP_NIST_TRYING, PSIP_NIST_PROCEEDING, PSIP_CAUSE_PROVISIONAL);
	expect_one(&t, 600000, 32000, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY); /* no second, automatic 100 */
}

/* ledger: 3261-17.2.2-04 3261-17.2.2-15 3261-17.2.2-18 4320-4.1-03 */
static void early_100_over_tcp_is_sent(void **state)
{
	struct psip_nist t = in_state(PSIP_NIST_TRYING, TCP);
	(void)state;

	assert_int_equal(psip_nist_respond(&t, &plain, 100, START), PSIP_DO_SEND);
	expect_change(&t, PSIP_NIST_TRYING, PSIP_NIST_PROCEEDING, PSIP_CAUSE_PROVISIONAL);
	assert_int_equal(psip_nist_respond(&t, &plain, 100, START + 10), PSIP_DO_SEND);
	assert_int_equal(t.state, PSIP_NIST_PROCEEDING);
	expect_one(&t, 600000, 32000, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
}

/* ledger: 3261-17.2.2-06 3261-17.2.2-07 3261-17.2.2-10 3261-17.2.2-16 3261-17.2.2-19 3261-17.2.2-24 3261-17.2.2-25
 * ledger: 4320-4.1-01 4320-4.2-01 */
static void every_status_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_NIST_TRYING; at <= PSIP_NIST_TERMINATED; at++)
		for (unsigned status = 0; status <= 1000; status++)
			for (int reliable = 0; reliable <= 1; reliable++) {
				struct psip_nist t = in_state(at, reliable != 0), before = t;
				bool final = status >= 200 && status <= 699 && status != 408;
				bool trying = status == 100 && (at == PSIP_NIST_PROCEEDING || reliable);
				bool sent = at <= PSIP_NIST_PROCEEDING && (final || trying);
				unsigned to = !sent ? at : final ? PSIP_NIST_COMPLETED : PSIP_NIST_PROCEEDING;

				assert_int_equal(psip_nist_respond(&t, &plain, status, START + 100), sent ? PSIP_DO_SEND : 0);
				if (to == at)
					assert_memory_equal(&t, &before, sizeof t);
				else
					expect_change(&t, at, to, final ? PSIP_CAUSE_FINAL : PSIP_CAUSE_PROVISIONAL);
			}
}

/* ledger: 3261-17.2.2-05 3261-17.2.2-09 3261-17.2.2-14 3261-17.2.2-17 3261-17.2.2-21 3261-17.2.2-25 3261-17-04 */
static void copies_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_NIST_TRYING; at <= PSIP_NIST_TERMINATED; at++) {
		struct psip_nist t = in_state(at, UDP), before = t;
		bool answered = at == PSIP_NIST_PROCEEDING || at == PSIP_NIST_COMPLETED;

		for (int i = 0; i < 3; i++)
			assert_int_equal(psip_nist_request(&t), answered ? PSIP_DO_SEND : PSIP_DO_IGNORE);
		assert_memory_equal(&t, &before, sizeof t); /* J runs on */
	}
}

/* ledger: 3261-17.2.2-20 3261-17.2.2-22 3261-17.2.2-26 3261-17.2.4-02 3261-17.2.4-03 6026-8.8-02 6026-8.8-03 */
static void transport_error_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_NIST_TRYING; at <= PSIP_NIST_TERMINATED; at++) {
		struct psip_nist t = in_state(at, UDP), before = t;
		bool told = at == PSIP_NIST_PROCEEDING || at == PSIP_NIST_COMPLETED;

		assert_int_equal(psip_nist_transport_error(&t), told ? PSIP_DO_TRANSPORT_ERROR : PSIP_DO_IGNORE);
		assert_memory_equal(&t, &before, sizeof t);
	}
}

/* ledger: 3261-17.1.2.1-03 3261-17.2.2-08 3261-17.2.2-11 3261-17.2.2-12 3261-17.2.2-13 3261-17.2.2-21 3261-17.2.2-23 */
static void timer_j(void **state)
{
	(void)state;
	for (unsigned from = PSIP_NIST_TRYING; from <= PSIP_NIST_PROCEEDING; from++)
		for (int reliable = 0; reliable <= 1; reliable++) {
			struct psip_nist t = in_state(from, reliable != 0);

			assert_int_equal(psip_nist_respond(&t, &plain, 200, START + 4000), PSIP_DO_SEND);
			if (!reliable)
				assert_int_equal(psip_nist_request(&t), PSIP_DO_SEND);
			expect_one(&t, 600000, reliable ? 4000 : 36000, PSIP_DO_DESTROY);
			expect_change(&t, PSIP_NIST_COMPLETED, PSIP_NIST_TERMINATED, PSIP_CAUSE_TIMER_J);
		}
}

/* Once the client has given up, a 100 is as useless as a final response. */
static void late_timers(void **state)
{
	struct psip_nist t = in_state(PSIP_NIST_TRYING, UDP);
	(void)state;

	assert_int_equal(psip_nist_timer(&t, START + 31999), PSIP_DO_TRYING);
	assert_int_equal(psip_nist_timer(&t, START + 31999), PSIP_DO_IGNORE);
	t = in_state(PSIP_NIST_TRYING, UDP);
	assert_int_equal(psip_nist_timer(&t, START + 40000), PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	assert_int_equal(psip_nist_timer(&t, START + 40000), PSIP_DO_IGNORE);
}

static void each_timer_can_be_overridden(void **state)
{
	struct psip_timers timers = { .trying_non_invite = 10, .unanswered = 20, .j = 3 };
	struct psip_nist t;
	(void)state;

	psip_nist_start(&t, &timers, UDP, START);
	expect_one(&t, 19, 10, PSIP_DO_TRYING);
	expect_one(&t, 1000, 20, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	psip_nist_start(&t, &timers, UDP, START);
	psip_nist_respond(&t, &timers, 200, START);
	expect_one(&t, 1000, 3, PSIP_DO_DESTROY);
	timers.trying_non_invite = timers.unanswered = PSIP_TIMER_OFF;
	psip_nist_start(&t, &timers, UDP, START);
	assert_int_equal(psip_nist_deadline(&t), PSIP_NEVER);
	assert_int_equal(psip_nist_timer(&t, PSIP_NEVER), PSIP_DO_IGNORE);
}

static void not_started_does_nothing(void **state)
{
	struct psip_nist t, zero;
	(void)state;

	memset(&zero, 0, sizeof zero);
	t = zero;
	assert_int_equal(psip_nist_deadline(&t), PSIP_NEVER);
	assert_int_equal(psip_nist_timer(&t, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_nist_request(&t), PSIP_DO_IGNORE);
	assert_int_equal(psip_nist_respond(&t, &plain, 200, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_nist_transport_error(&t), PSIP_DO_IGNORE);
	assert_memory_equal(&t, &zero, sizeof t);
	assert_string_equal(psip_nist_state_name(0), "-");
	assert_string_equal(psip_nist_state_name(PSIP_NIST_TRYING), "Trying");
	assert_string_equal(psip_nist_state_name(PSIP_NIST_PROCEEDING), "Proceeding");
	assert_string_equal(psip_nist_state_name(PSIP_NIST_COMPLETED), "Completed");
	assert_string_equal(psip_nist_state_name(PSIP_NIST_TERMINATED), "Terminated");
	assert_string_equal(psip_nist_state_name(99), "?");
}

/* Of a mapped file: a state that is none, and one that has ended with a timer still set. Nothing is done, and nothing changes. */
static void a_damaged_machine_does_nothing(void **state)
{
	static const uint8_t states[] = { PSIP_NIST_TERMINATED, PSIP_NIST_TERMINATED + 1, 255 };
	(void)state;

	for (size_t i = 0; i < sizeof states; i++) {
		struct psip_nist t = in_state(PSIP_NIST_TRYING, UDP), before;

		t.state = states[i];
		t.end_at = START;
		before = t;
		assert_int_equal(psip_nist_deadline(&t), START);
		assert_int_equal(psip_nist_timer(&t, START), PSIP_DO_IGNORE);
		assert_int_equal(psip_nist_request(&t), PSIP_DO_IGNORE);
		assert_int_equal(psip_nist_respond(&t, &plain, 200, START), PSIP_DO_IGNORE);
		assert_int_equal(psip_nist_transport_error(&t), PSIP_DO_IGNORE);
		assert_memory_equal(&t, &before, sizeof t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(start_enters_trying),
		cmocka_unit_test(silent_tu),
		cmocka_unit_test(moment_of_the_100),
		cmocka_unit_test(early_100_over_udp_is_refused),
		cmocka_unit_test(early_100_over_tcp_is_sent),
		cmocka_unit_test(every_status_in_every_state),
		cmocka_unit_test(copies_in_every_state),
		cmocka_unit_test(transport_error_in_every_state),
		cmocka_unit_test(timer_j),
		cmocka_unit_test(late_timers),
		cmocka_unit_test(each_timer_can_be_overridden),
		cmocka_unit_test(not_started_does_nothing),
		cmocka_unit_test(a_damaged_machine_does_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
