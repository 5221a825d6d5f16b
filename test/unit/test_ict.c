/* SPDX-License-Identifier: MIT
 * INVITE client machine in virtual time: RFC 3261 §17.1.1, RFC 6026 §7.2 and §8.4, timer C, RFC 3261 §9.1.
 * Not here: how ACK and CANCEL are built and where they go, that copies are byte-identical, matching (§17.1.3), and the
 * removal from the transaction table that PSIP_DO_DESTROY asks for. */
#include "transaction/ict.h"

#define MACHINE(word) psip_ict##word
#include "test/unit/machine_bench.h"

/* A machine in that state: Proceeding by 180, Completed by 486, Accepted by 200, Terminated by transport error; all at START. */
static struct psip_ict in_state(unsigned state, bool reliable)
{
	struct psip_ict t;

	assert_int_equal(psip_ict_start(&t, &plain, reliable, START), PSIP_DO_SEND);
	if (state == PSIP_ICT_PROCEEDING)
		psip_ict_response(&t, &plain, 180, START);
	if (state == PSIP_ICT_COMPLETED)
		psip_ict_response(&t, &plain, 486, START);
	if (state == PSIP_ICT_ACCEPTED)
		psip_ict_response(&t, &plain, 200, START);
	if (state == PSIP_ICT_TERMINATED)
		psip_ict_transport_error(&t);
	assert_int_equal(t.state, state);
	return t;
}

/* ledger: 3261-17.1.1.2-01 3261-17.1.1.2-02 3261-17.1.1.2-38 */
static void start_enters_calling(void **state)
{
	struct psip_ict t;
	(void)state;

	memset(&t, 0xff, sizeof t);
	assert_int_equal(psip_ict_start(&t, &plain, UDP, START), PSIP_DO_SEND);
	expect_change(&t, 0, PSIP_ICT_CALLING, PSIP_CAUSE_START);
	assert_int_equal(psip_ict_deadline(&t), START + 500);
}

/* ledger: 3261-17.1.1.1-01 3261-17.1.1.2-03 3261-17.1.1.2-05 3261-17.1.1.2-06 3261-17.1.1.2-07 3261-17.1.1.2-09
 * ledger: 3261-17.1.1.2-10 3261-17.1.1.2-13 3261-17.1.1.2-17 3261-17.1.1.2-18 3261-17.1.1.2-33 3261-17.1.1.2-35
 * ledger: 3261-17.1.1.2-36 3261-17.1.1.2-39 3261-17.1.1.2-40 */
static void silence_over_udp(void **state)
{
	static const psip_time copies[] = { 500, 1500, 3500, 7500, 15500, 31500 };
	struct psip_ict t = in_state(PSIP_ICT_CALLING, UDP);
	struct fired log[16];
	size_t n = fire(&t, &plain, 31999, log, 16);
	(void)state;

	assert_int_equal(n, 6);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(log[i].at, copies[i]);
		assert_int_equal(log[i].actions, PSIP_DO_SEND);
	}
	assert_int_equal(t.state, PSIP_ICT_CALLING);
	assert_int_equal(fire(&t, &plain, 600000, log, 16), 1);
	assert_int_equal(log[0].at, 32000);
	assert_int_equal(log[0].actions, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	expect_change(&t, PSIP_ICT_CALLING, PSIP_ICT_TERMINATED, PSIP_CAUSE_TIMER_B);
}

/* ledger: 3261-17.1.1.1-03 3261-17.1.1.2-04 3261-17.1.1.2-05 3261-17.1.1.2-35 3261-17.1.1.2-36 */
static void silence_over_tcp(void **state)
{
	struct psip_ict t = in_state(PSIP_ICT_CALLING, TCP);
	struct fired log[4];
	(void)state;

	assert_int_equal(fire(&t, &plain, 600000, log, 4), 1);
	assert_int_equal(log[0].at, 32000);
	assert_int_equal(log[0].actions, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
}

/* ledger: 3261-17.1.1.1-02 3261-17.1.1.2-12 3261-17.1.1.2-14 3261-17.1.1.2-16 */
static void t1_scales_a_and_b(void **state)
{
	static const psip_duration t1s[] = { 1, 100, 1000, 2000 };
	(void)state;

	for (size_t i = 0; i < sizeof t1s / sizeof *t1s; i++) {
		struct psip_timers timers = { .t1 = t1s[i] };
		struct psip_ict t;
		struct fired log[16];
		psip_time t1 = t1s[i];

		psip_ict_start(&t, &timers, UDP, START);
		assert_int_equal(fire(&t, &timers, 600000, log, 16), 7);
		for (size_t k = 0; k < 6; k++)
			assert_int_equal(log[k].at, t1 * ((2u << k) - 1));
		assert_int_equal(log[6].at, 64 * t1);
		assert_int_equal(log[6].actions, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	}
}

/* A caller that slept gets one copy, and the next one an interval later; once B is due as well, no copy at all. */
static void late_timers_do_not_burst(void **state)
{
	struct psip_ict t = in_state(PSIP_ICT_CALLING, UDP);
	(void)state;

	assert_int_equal(psip_ict_timer(&t, &plain, START + 501), PSIP_DO_SEND);
	assert_int_equal(psip_ict_deadline(&t), START + 1501);
	assert_int_equal(psip_ict_timer(&t, &plain, START + 20000), PSIP_DO_SEND);
	assert_int_equal(psip_ict_timer(&t, &plain, START + 20000), PSIP_DO_IGNORE);
	assert_int_equal(psip_ict_deadline(&t), START + 22000);
	assert_int_equal(psip_ict_timer(&t, &plain, START + 40000), PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	assert_int_equal(psip_ict_timer(&t, &plain, START + 40000), PSIP_DO_IGNORE);
	assert_int_equal(t.cause, PSIP_CAUSE_TIMER_B);
}

/* What each response does in each state, for all statuses and a few that are none. */
static unsigned expected_response(unsigned state, unsigned status, unsigned *to)
{
	*to = state;
	if (status < 100 || status > 699)
		return 0;
	switch (state) {
	case PSIP_ICT_CALLING:
	case PSIP_ICT_PROCEEDING:
		*to = status < 200 ? PSIP_ICT_PROCEEDING : status < 300 ? PSIP_ICT_ACCEPTED : PSIP_ICT_COMPLETED;
		return status < 300 ? PSIP_DO_PASS : PSIP_DO_PASS | PSIP_DO_ACK;
	case PSIP_ICT_COMPLETED:
		return status < 300 ? 0 : PSIP_DO_ACK;
	case PSIP_ICT_ACCEPTED:
		return status >= 200 && status < 300 ? PSIP_DO_PASS : 0;
	default:
		return 0;
	}
}

/* ledger: 3261-17.1.1.2-20 3261-17.1.1.2-21 3261-17.1.1.2-22 3261-17.1.1.2-23 3261-17.1.1.2-24 3261-17.1.1.2-27
 * ledger: 3261-17.1.1.2-28 3261-17.1.1.2-29 3261-17.1.1.2-31 3261-17.1.1.2-32 3261-17.1.1.2-42 3261-17.1.1.2-43
 * ledger: 3261-17.1.1.2-44 3261-17.1.1.2-45 3261-17.1.1.2-46 3261-17.1.1.2-47 3261-17.1.1.2-54 3261-17.1.1.2-55
 * ledger: 3261-17.1.1.1-05 3261-17-03 6026-7.2-02 6026-7.2-03 6026-7.2-08 6026-7.2-09 6026-8.4-01 6026-8.4-02
 * ledger: 6026-8.4-03 6026-8.4-06 6026-8.4-07 6026-8.4-09 6026-8.4-11 6026-8.4-12 6026-8.4-14 6026-8.4-15 6026-8.4-20 */
static void every_status_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_ICT_CALLING; at <= PSIP_ICT_TERMINATED; at++)
		for (unsigned status = 0; status <= 1000; status++)
			for (int reliable = 0; reliable <= 1; reliable++) {
				struct psip_ict t = in_state(at, reliable != 0), before = t;
				unsigned to, actions = expected_response(at, status, &to);

				assert_int_equal(psip_ict_response(&t, &plain, status, START + 100), actions);
				assert_int_equal(t.state, to);
				if (to == at)
					assert_memory_equal(&t, &before, sizeof t);
				else
					expect_change(&t, at, to,
					              status < 200   ? PSIP_CAUSE_PROVISIONAL
					              : status < 300 ? PSIP_CAUSE_SUCCESS
					                             : PSIP_CAUSE_FAILURE);
			}
}

/* ledger: 3261-17.1.1.2-41 3261-17.1.1.2-49 3261-17.1.1.2-52 3261-17.1.4-01 3261-17.1.4-02
 * ledger: 6026-7.2-07 6026-8.4-21 6026-8.4-22 */
static void transport_error_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_ICT_CALLING; at <= PSIP_ICT_TERMINATED; at++) {
		struct psip_ict t = in_state(at, UDP), before = t;
		unsigned actions = psip_ict_transport_error(&t);

		if (at == PSIP_ICT_CALLING || at == PSIP_ICT_COMPLETED) {
			assert_int_equal(actions, PSIP_DO_TRANSPORT_ERROR | PSIP_DO_DESTROY);
			expect_change(&t, at, PSIP_ICT_TERMINATED, PSIP_CAUSE_TRANSPORT_ERROR);
			assert_int_equal(psip_ict_deadline(&t), PSIP_NEVER);
		} else {
			assert_int_equal(actions, PSIP_DO_IGNORE);
			assert_memory_equal(&t, &before, sizeof t);
		}
	}
}

/* ledger: 3261-17.1.1.1-04 3261-17.1.1.2-11 3261-17.1.1.2-19 */
static void any_response_stops_timer_a(void **state)
{
	static const unsigned statuses[] = { 100, 180, 200, 486 };
	(void)state;

	for (size_t i = 0; i < 4; i++) {
		struct psip_ict t = in_state(PSIP_ICT_CALLING, UDP);
		struct fired log[4];
		size_t n;

		psip_ict_response(&t, &plain, statuses[i], START + 200);
		n = fire(&t, &plain, 600000, log, 4);
		for (size_t k = 0; k < n; k++)
			assert_false(log[k].actions & PSIP_DO_SEND);
	}
}

/* ledger: 3261-17.1.1.2-36 3261-17.1.1.2-48 */
static void proceeding_has_no_limit_but_timer_c(void **state)
{
	struct psip_timers timers = { .c = PSIP_TIMER_OFF };
	struct psip_ict t;
	(void)state;

	psip_ict_start(&t, &timers, UDP, START);
	psip_ict_response(&t, &timers, 180, START + 200);
	assert_int_equal(psip_ict_deadline(&t), PSIP_NEVER);
	assert_int_equal(psip_ict_timer(&t, &timers, START + 600000), PSIP_DO_IGNORE);
	assert_int_equal(psip_ict_timer(&t, &timers, PSIP_NEVER), PSIP_DO_IGNORE);
	assert_int_equal(t.state, PSIP_ICT_PROCEEDING);
}

/* ledger: 3261-17.1.1.2-26 3261-17.1.1.2-30 3261-17.1.1.2-37 3261-17.1.1.2-50 3261-17.1.1.2-51 3261-17.1.1.2-53
 * ledger: 6026-8.4-05 6026-8.4-08 */
static void timer_d(void **state)
{
	static const psip_duration t1s[] = { 100, 500, 2000 };
	static const psip_time d[] = { 32000, 32000, 128000 }; /* at least 32 s, longer for a longer T1 */
	(void)state;

	for (size_t i = 0; i < 3; i++) {
		struct psip_timers timers = { .t1 = t1s[i] };
		struct psip_ict t;
		struct fired log[2];

		psip_ict_start(&t, &timers, UDP, START);
		psip_ict_response(&t, &timers, 486, START + 99);
		assert_int_equal(psip_ict_response(&t, &timers, 486, START + 10000), PSIP_DO_ACK);
		assert_int_equal(psip_ict_response(&t, &timers, 480, START + 20000), PSIP_DO_ACK);
		assert_int_equal(fire(&t, &timers, 600000, log, 2), 1);
		assert_int_equal(log[0].at, 99 + d[i]);
		assert_int_equal(log[0].actions, PSIP_DO_DESTROY);
		expect_change(&t, PSIP_ICT_COMPLETED, PSIP_ICT_TERMINATED, PSIP_CAUSE_TIMER_D);
	}
}

/* ledger: 3261-17.1.1.2-24 3261-17.1.1.2-26 3261-17.1.1.2-33 6026-8.4-03 6026-8.4-05 */
static void timer_d_is_zero_over_tcp(void **state)
{
	struct psip_ict t = in_state(PSIP_ICT_CALLING, TCP);
	(void)state;

	assert_int_equal(psip_ict_response(&t, &plain, 486, START + 7), PSIP_DO_ACK | PSIP_DO_PASS);
	assert_int_equal(psip_ict_deadline(&t), START + 7);
	assert_int_equal(psip_ict_timer(&t, &plain, START + 7), PSIP_DO_DESTROY);
	expect_change(&t, PSIP_ICT_COMPLETED, PSIP_ICT_TERMINATED, PSIP_CAUSE_TIMER_D);
}

/* ledger: 3261-17.1.1.2-31 6026-6-01 6026-7.2-01 6026-7.2-04 6026-7.2-05 6026-8.4-10 6026-8.4-16 6026-8.4-17
 * ledger: 6026-8.4-18 6026-8.4-19 6026-8.4-21 6026-8.11-02 */
static void timer_m(void **state)
{
	(void)state;
	for (int reliable = 0; reliable <= 1; reliable++)
		for (int ringing = 0; ringing <= 1; ringing++) {
			struct psip_ict t = in_state(PSIP_ICT_CALLING, reliable != 0);
			struct fired log[8];

			if (ringing)
				psip_ict_response(&t, &plain, 180, START + 100);
			assert_int_equal(psip_ict_response(&t, &plain, 200, START + 499), PSIP_DO_PASS);
			assert_int_equal(psip_ict_response(&t, &plain, 200, START + 10000), PSIP_DO_PASS);
			assert_int_equal(fire(&t, &plain, 32498, log, 8), 0);
			assert_int_equal(psip_ict_response(&t, &plain, 200, START + 32498), PSIP_DO_PASS);
			assert_int_equal(t.state, PSIP_ICT_ACCEPTED);
			assert_int_equal(fire(&t, &plain, 600000, log, 8), 1);
			assert_int_equal(log[0].at, 32499);
			assert_int_equal(log[0].actions, PSIP_DO_DESTROY);
			expect_change(&t, PSIP_ICT_ACCEPTED, PSIP_ICT_TERMINATED, PSIP_CAUSE_TIMER_M);
			assert_int_equal(psip_ict_response(&t, &plain, 200, START + 32600), PSIP_DO_IGNORE);
		}
}

/* Three minutes after the start, however often it rang: CANCEL, then 64*T1.
 * ledger: 3261-9.1-14 3261-9.1-15 */
static void timer_c_cancels(void **state)
{
	struct psip_ict t = in_state(PSIP_ICT_CALLING, UDP);
	struct fired log[4];
	(void)state;

	psip_ict_response(&t, &plain, 100, START + 100);
	psip_ict_response(&t, &plain, 180, START + 170000);
	assert_int_equal(fire(&t, &plain, 180000, log, 4), 1);
	assert_int_equal(log[0].at, 180000);
	assert_int_equal(log[0].actions, PSIP_DO_CANCEL);
	assert_int_equal(t.state, PSIP_ICT_PROCEEDING);
	assert_int_equal(psip_ict_response(&t, &plain, 180, START + 190000), PSIP_DO_PASS);
	assert_int_equal(fire(&t, &plain, 600000, log, 4), 1);
	assert_int_equal(log[0].at, 212000);
	assert_int_equal(log[0].actions, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	expect_change(&t, PSIP_ICT_PROCEEDING, PSIP_ICT_TERMINATED, PSIP_CAUSE_CANCELLED);
}

/* ledger: 3261-16.8-02 */
static void final_after_timer_c(void **state)
{
	static const unsigned finals[] = { 200, 487 };
	(void)state;

	for (size_t i = 0; i < 2; i++) {
		struct psip_ict t = in_state(PSIP_ICT_PROCEEDING, UDP);
		struct fired log[4];

		assert_int_equal(fire(&t, &plain, 180000, log, 4), 1);
		assert_int_equal(log[0].actions, PSIP_DO_CANCEL);
		assert_true(psip_ict_response(&t, &plain, finals[i], START + 180050) & PSIP_DO_PASS);
		assert_int_equal(t.state, i == 0 ? PSIP_ICT_ACCEPTED : PSIP_ICT_COMPLETED);
		assert_int_equal(fire(&t, &plain, 600000, log, 4), 1);
		assert_int_equal(log[0].at, 212050);
		assert_int_equal(log[0].actions, PSIP_DO_DESTROY);
	}
}

/* No provisional response, so no CANCEL: the earlier one of B and C ends it. */
static void timer_c_in_calling(void **state)
{
	struct psip_timers timers = { .t1 = 4000, .c = 181000 };
	struct psip_ict t;
	struct fired log[16];
	size_t n;
	(void)state;

	psip_ict_start(&t, &timers, UDP, START);
	n = fire(&t, &timers, 600000, log, 16);
	assert_int_equal(log[n - 1].at, 181000);
	assert_int_equal(log[n - 1].actions, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	expect_change(&t, PSIP_ICT_CALLING, PSIP_ICT_TERMINATED, PSIP_CAUSE_TIMER_C);

	timers.b = 181000;
	psip_ict_start(&t, &timers, TCP, START);
	assert_int_equal(fire(&t, &timers, 600000, log, 16), 1);
	assert_int_equal(t.cause, PSIP_CAUSE_TIMER_B);
}

static void proxy_restarts_timer_c(void **state)
{
	struct psip_timers timers = { .c = 181000 };
	struct psip_ict t;
	struct fired log[16];
	(void)state;

	psip_ict_start(&t, &timers, TCP, START);
	psip_ict_restart_c(&t, &timers, START + 50); /* Calling: without effect */
	assert_int_equal(t.cap_at, START + 181000);
	psip_ict_response(&t, &timers, 183, START + 100);
	psip_ict_restart_c(&t, &timers, START + 100);
	psip_ict_restart_c(&t, &timers, START + 170000);
	assert_int_equal(fire(&t, &timers, 351000, log, 16), 1);
	assert_int_equal(log[0].at, 351000);
	assert_int_equal(log[0].actions, PSIP_DO_CANCEL);
	psip_ict_restart_c(&t, &timers, START + 352000); /* cancelled: without effect */
	assert_int_equal(psip_ict_deadline(&t), START + 351000 + 32000);
	psip_ict_response(&t, &timers, 200, START + 353000);
	psip_ict_restart_c(&t, &timers, START + 353000);
	assert_int_equal(psip_ict_deadline(&t), START + 353000 + 32000);
}

/* ledger: 3261-9.1-07 3261-9.1-08 3261-9.1-09 */
static void cancel_before_a_provisional_is_held_back(void **state)
{
	struct psip_ict t = in_state(PSIP_ICT_CALLING, UDP);
	struct fired log[16];
	(void)state;

	assert_int_equal(psip_ict_cancel(&t, &plain, START + 1), PSIP_DO_IGNORE);
	assert_int_equal(fire(&t, &plain, 3500, log, 16), 3);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(log[i].actions, PSIP_DO_SEND);
	assert_int_equal(psip_ict_response(&t, &plain, 100, START + 4000), PSIP_DO_PASS | PSIP_DO_CANCEL);
	assert_int_equal(psip_ict_response(&t, &plain, 180, START + 4100), PSIP_DO_PASS);
	assert_int_equal(fire(&t, &plain, 600000, log, 16), 1);
	assert_int_equal(log[0].at, 36000);
	assert_int_equal(log[0].actions, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
}

/* ledger: 3261-9.1-08 3261-9.1-10 */
static void held_cancel_ends_with_a_final_or_timer_b(void **state)
{
	struct psip_ict t = in_state(PSIP_ICT_CALLING, TCP);
	struct fired log[4];
	(void)state;

	psip_ict_cancel(&t, &plain, START);
	assert_int_equal(psip_ict_response(&t, &plain, 200, START + 10), PSIP_DO_PASS);
	t = in_state(PSIP_ICT_CALLING, TCP);
	psip_ict_cancel(&t, &plain, START);
	assert_int_equal(psip_ict_response(&t, &plain, 404, START + 10), PSIP_DO_PASS | PSIP_DO_ACK);
	t = in_state(PSIP_ICT_CALLING, TCP);
	psip_ict_cancel(&t, &plain, START);
	assert_int_equal(fire(&t, &plain, 600000, log, 4), 1);
	assert_int_equal(log[0].actions, PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
}

/* ledger: 3261-9.1-07 3261-9.1-10 3261-9.1-14 3261-9.1-15 */
static void cancel_in_every_state(void **state)
{
	(void)state;
	for (unsigned at = PSIP_ICT_PROCEEDING; at <= PSIP_ICT_TERMINATED; at++) {
		struct psip_ict t = in_state(at, UDP), before = t;
		unsigned actions = psip_ict_cancel(&t, &plain, START + 5000);

		if (at != PSIP_ICT_PROCEEDING) {
			assert_int_equal(actions, PSIP_DO_IGNORE);
			assert_memory_equal(&t, &before, sizeof t);
			continue;
		}
		assert_int_equal(actions, PSIP_DO_CANCEL);
		assert_int_equal(psip_ict_cancel(&t, &plain, START + 6000), PSIP_DO_IGNORE); /* once is enough */
		assert_int_equal(psip_ict_timer(&t, &plain, START + 36999), PSIP_DO_IGNORE);
		assert_int_equal(psip_ict_timer(&t, &plain, START + 37000), PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
	}
}

static void each_timer_can_be_overridden(void **state)
{
	struct psip_timers timers = { .a = 10, .b = 45, .c = 60, .d = 7, .m = 9, .cancelled = 11 };
	struct psip_ict t;
	struct fired log[8];
	(void)state;

	psip_ict_start(&t, &timers, UDP, START);
	assert_int_equal(fire(&t, &timers, 1000, log, 8), 3);
	assert_int_equal(log[0].at, 10);
	assert_int_equal(log[1].at, 30);
	assert_int_equal(log[2].at, 45);
	psip_ict_start(&t, &timers, UDP, START);
	psip_ict_response(&t, &timers, 180, START);
	assert_int_equal(fire(&t, &timers, 1000, log, 8), 2);
	assert_int_equal(log[0].at, 60);
	assert_int_equal(log[1].at, 71);
	psip_ict_start(&t, &timers, UDP, START);
	psip_ict_response(&t, &timers, 500, START);
	assert_int_equal(psip_ict_deadline(&t), START + 7);
	psip_ict_start(&t, &timers, UDP, START);
	psip_ict_response(&t, &timers, 200, START);
	assert_int_equal(psip_ict_deadline(&t), START + 9);
	timers.a = PSIP_TIMER_OFF;
	psip_ict_start(&t, &timers, UDP, START);
	assert_int_equal(psip_ict_deadline(&t), START + 45);
}

static void not_started_does_nothing(void **state)
{
	struct psip_ict t, zero;
	(void)state;

	memset(&zero, 0, sizeof zero);
	t = zero;
	assert_int_equal(psip_ict_deadline(&t), PSIP_NEVER);
	assert_int_equal(psip_ict_timer(&t, &plain, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_ict_timer(&t, &plain, PSIP_NEVER), PSIP_DO_IGNORE);
	assert_int_equal(psip_ict_response(&t, &plain, 200, START), PSIP_DO_IGNORE);
	assert_int_equal(psip_ict_transport_error(&t), PSIP_DO_IGNORE);
	assert_int_equal(psip_ict_cancel(&t, &plain, START), PSIP_DO_IGNORE);
	assert_memory_equal(&t, &zero, sizeof t);
}

static void names(void **state)
{
	(void)state;
	assert_string_equal(psip_ict_state_name(0), "-");
	assert_string_equal(psip_ict_state_name(PSIP_ICT_CALLING), "Calling");
	assert_string_equal(psip_ict_state_name(PSIP_ICT_PROCEEDING), "Proceeding");
	assert_string_equal(psip_ict_state_name(PSIP_ICT_COMPLETED), "Completed");
	assert_string_equal(psip_ict_state_name(PSIP_ICT_ACCEPTED), "Accepted");
	assert_string_equal(psip_ict_state_name(PSIP_ICT_TERMINATED), "Terminated");
	assert_string_equal(psip_ict_state_name(PSIP_ICT_TERMINATED + 1), "?");
	assert_string_equal(psip_cause_name(PSIP_CAUSE_NONE), "none");
	assert_string_equal(psip_cause_name(PSIP_CAUSE_TRANSPORT_ERROR), "transport error");
	assert_string_equal(psip_cause_name(PSIP_CAUSE_UNANSWERED), "unanswered");
	assert_string_equal(psip_cause_name(PSIP_CAUSE_COUNT), "?");
}

/* Of a mapped file: a state that is none, and one that has ended with a timer still set. Nothing is done, and nothing changes. */
static void a_damaged_machine_does_nothing(void **state)
{
	static const uint8_t states[] = { PSIP_ICT_TERMINATED, PSIP_ICT_TERMINATED + 1, 255 };
	(void)state;

	for (size_t i = 0; i < sizeof states; i++) {
		struct psip_ict t = in_state(PSIP_ICT_CALLING, UDP), before;

		t.state = states[i];
		t.end_at = START;
		before = t;
		assert_int_equal(psip_ict_deadline(&t), START);
		assert_int_equal(psip_ict_timer(&t, &plain, START), PSIP_DO_IGNORE);
		assert_int_equal(psip_ict_response(&t, &plain, 200, START), PSIP_DO_IGNORE);
		assert_int_equal(psip_ict_transport_error(&t), PSIP_DO_IGNORE);
		assert_int_equal(psip_ict_cancel(&t, &plain, START), PSIP_DO_IGNORE);
		assert_memory_equal(&t, &before, sizeof t);
	}
}

/* Both are due when the machine is looked at late: the one that was due first says why. */
static void the_earlier_of_b_and_c_counts(void **state)
{
	static const struct { psip_duration b, c; unsigned cause; } cases[] = {
		{ 1000, 999, PSIP_CAUSE_TIMER_C }, { 1000, 1000, PSIP_CAUSE_TIMER_B }, { 1000, 1001, PSIP_CAUSE_TIMER_B } };
	(void)state;

	for (size_t i = 0; i < 3; i++) {
		struct psip_timers timers = { .b = cases[i].b, .c = cases[i].c };
		struct psip_ict t;

		psip_ict_start(&t, &timers, TCP, START);
		assert_int_equal(psip_ict_timer(&t, &timers, START + 5000), PSIP_DO_TIMEOUT | PSIP_DO_DESTROY);
		expect_change(&t, PSIP_ICT_CALLING, PSIP_ICT_TERMINATED, cases[i].cause);
	}
}

/* Further provisional responses by way of a NAT do not put off the request that keeps its mapping. */
static void a_nat_that_is_known_puts_nothing_off(void **state)
{
	struct psip_ict t = in_state(PSIP_ICT_PROCEEDING, UDP);
	(void)state;

	psip_ict_behind_nat(&t, &plain, START);
	psip_ict_behind_nat(&t, &plain, START + 15000);
	assert_int_equal(psip_ict_deadline(&t), START + 20000);
	assert_int_equal(psip_ict_timer(&t, &plain, START + 20000), PSIP_DO_SEND);
	assert_int_equal(psip_ict_deadline(&t), START + 40000);
	t = in_state(PSIP_ICT_CALLING, UDP);
	psip_ict_behind_nat(&t, &plain, START);
	assert_int_equal(psip_ict_deadline(&t), START + 500);
	t = in_state(PSIP_ICT_ACCEPTED, UDP);
	psip_ict_behind_nat(&t, &plain, START);
	assert_int_equal(psip_ict_deadline(&t), START + 32000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(start_enters_calling),
		cmocka_unit_test(silence_over_udp),
		cmocka_unit_test(silence_over_tcp),
		cmocka_unit_test(t1_scales_a_and_b),
		cmocka_unit_test(late_timers_do_not_burst),
		cmocka_unit_test(every_status_in_every_state),
		cmocka_unit_test(transport_error_in_every_state),
		cmocka_unit_test(any_response_stops_timer_a),
		cmocka_unit_test(proceeding_has_no_limit_but_timer_c),
		cmocka_unit_test(timer_d),
		cmocka_unit_test(timer_d_is_zero_over_tcp),
		cmocka_unit_test(timer_m),
		cmocka_unit_test(timer_c_cancels),
		cmocka_unit_test(final_after_timer_c),
		cmocka_unit_test(timer_c_in_calling),
		cmocka_unit_test(the_earlier_of_b_and_c_counts),
		cmocka_unit_test(a_nat_that_is_known_puts_nothing_off),
		cmocka_unit_test(proxy_restarts_timer_c),
		cmocka_unit_test(cancel_before_a_provisional_is_held_back),
		cmocka_unit_test(held_cancel_ends_with_a_final_or_timer_b),
		cmocka_unit_test(cancel_in_every_state),
		cmocka_unit_test(each_timer_can_be_overridden),
		cmocka_unit_test(not_started_does_nothing),
		cmocka_unit_test(a_damaged_machine_does_nothing),
		cmocka_unit_test(names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
