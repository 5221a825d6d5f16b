/* SPDX-License-Identifier: MIT
 * Reliable provisional responses of the called side one after the other (RFC 3262 §3): which waits for which PRACK, their numbers, repetition while it rings long,
 * the final response before and after the PRACK.
 * Not here: who gets them, which PRACK matches (test_reliable.c); offers and answers, descriptions that wait (test_reliable_offers.c). */
#include "test/flow/reliable.h"
#include "session/session.h"

/* ---- Order ---- */

/* ledger: 3262-3-31 3262-3-32 3262-3-33 3262-3-34 */
static void test_one_after_the_other(void **state)
{
	struct rig *r = bench(10);
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 181);
	ring(r, &c, 180);  /* gives way to what is newer */
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 182), PSIP_ERR_STATE);  /* but a description does not */
	rseq = reliable(r, &c, 181);
	rig_advance(r, 400);
	flow_silent(r);
	prack(r, &c, 2, rseq, NULL, 200);
	assert_int_equal(reliable(r, &c, 183), rseq + 1);
	ring(r, &c, 180);
	flow_silent(r);
	prack(r, &c, 3, rseq + 1, NULL, 200);
	assert_int_equal(reliable(r, &c, 180), rseq + 2);
	prack(r, &c, 4, rseq + 2, NULL, 200);
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-3-35 */
static void test_numbers_end(void **state)
{
	struct rig *r = bench(11);
	struct rig_call c;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	call_get(r->s, c.handle)->rseq = UINT32_MAX - 2;
	for (unsigned i = 0; i < 2; i++) {
		ring(r, &c, 180);
		assert_true(reliable(r, &c, 180) == UINT32_MAX - 1 + i);
		prack(r, &c, 2 + i, UINT32_MAX - 1 + i, NULL, 200);
	}
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_ERR_STATE);
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-3-09 3262-3-10 3262-3-11 */
static void test_long_ringing(void **state)
{
	struct rig *r = bench(12);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, NULL, rig_sdp());
	ring(r, &c, 180);
	flow_status(r, 180, "INVITE");
	for (unsigned i = 0; i < 5; i++) {
		rig_advance(r, 59999);
		flow_silent(r);
		rig_advance(r, 1);
		flow_status(r, 180, "INVITE");
	}
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_REJECT);
	rig_advance(r, 64000);
	rseq = progressed(r, &c);
	for (unsigned i = 0; i < 3; i++) {
		prack(r, &c, 2 + i, rseq + i, NULL, 200);
		rig_advance(r, 149999);
		flow_silent(r);
		rig_advance(r, 1);
		m = rig_take(r);
		assert_int_equal(rig_status(m), 183);
		assert_int_equal(rseq_of(m), rseq + i + 1);
		assert_string_equal(rig_body(m), "");
	}
	rig_free(r);
}

/* ---- The final response ---- */

/* The ACK to our 200; the application hears of the PRACK to that status and of the ACK. */
static void confirmed(struct rig *r, struct rig_call *c, unsigned status)
{
	rig_request(r, c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, status);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
}

/* ledger: 3262-3-36 3262-3-38 3262-3-39 3262-3-40 */
static void test_final_before_prack(void **state)
{
	struct rig *r = bench(13);
	struct rig_call c;
	unsigned rseq;

	(void)state;
	rseq = rung(r, &c);
	assert_non_null(strstr(rig_body(accepted(r, &c)), "m=audio 40000"));
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_ERR_STATE);
	rig_advance(r, 500);
	flow_status(r, 200, "INVITE");
	flow_silent(r);
	prack(r, &c, 2, rseq, NULL, 200);
	confirmed(r, &c, 180);
	rig_advance(r, 64000);
	flow_silent(r);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 3262-3-36 3262-3-38 3262-3-39 3262-3-40 */
static void test_refused_before_prack(void **state)
{
	struct rig *r = bench(14);
	struct rig_call c, other;
	unsigned rseq;

	(void)state;
	rseq = progressed(r, &c);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	flow_status(r, 486, "INVITE");
	flow_ended(r, PSIP_END_REFUSED, 486);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_advance(r, 4000);
	flow_silent(r);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_ERR_STALE);
	prack(r, &c, 2, rseq + 1, NULL, 481);
	other = c;
	snprintf(other.to_tag, sizeof other.to_tag, "nobody");
	prack(r, &other, 3, rseq, NULL, 481);
	prack(r, &c, 4, rseq, NULL, 200);
	flow_silent(r);
	prack(r, &c, 5, rseq, NULL, 481);
	flow_clean(r);
}

/* ledger: 3262-3-37 3262-5-07 3262-5-01 3261-13.2.1-18 */
static void test_2xx_waits_for_prack(void **state)
{
	struct rig *r = bench(15);
	struct rig_call c;
	unsigned rseq;

	(void)state;
	rseq = progressed(r, &c);
	rig_advance(r, 200);
	ring(r, &c, 180);  /* overtaken by the answer */
	assert_int_equal(psip_accept(r->s, r->now, c.handle, PSIP_TEXT("application/sdp"), PSIP_TEXT(HEAD)), PSIP_ERR_STATE);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_STATE);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_ERR_STATE);
	rig_advance(r, 2800);
	assert_int_equal(reliable(r, &c, 183), rseq);
	assert_int_equal(reliable(r, &c, 183), rseq);
	flow_silent(r);
	prack(r, &c, 2, rseq, NULL, 200);
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), "");
	confirmed(r, &c, 183);
	flow_silent(r);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_free(r);
}

static void test_2xx_that_waits_can_be_overtaken(void **state)
{
	(void)state;
	for (int how = 0; how < 3; how++) {
		struct rig *r = bench((uint8_t)(16 + how));
		struct rig_call c;

		progressed(r, &c);
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		if (how == 0) {
			char to_tag[64];
			memcpy(to_tag, c.to_tag, sizeof to_tag);
			c.to_tag[0] = '\0';
			rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
			flow_status(r, 200, "CANCEL");
			flow_status(r, 487, "INVITE");
			flow_ended(r, PSIP_END_CANCELLED, 487);
		} else if (how == 1) {
			assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_REJECT);
			flow_status(r, 480, "INVITE");
			flow_ended(r, PSIP_END_REFUSED, 480);
		} else {
			rig_advance(r, 32000);
			for (int i = 0; i < 6; i++)
				flow_status(r, 183, "INVITE");
			flow_status(r, 504, "INVITE");
			flow_ended(r, PSIP_END_NO_PRACK, 504);
		}
		rig_flush(r);
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_after_the_other),
		cmocka_unit_test(test_numbers_end),
		cmocka_unit_test(test_long_ringing),
		cmocka_unit_test(test_final_before_prack),
		cmocka_unit_test(test_refused_before_prack),
		cmocka_unit_test(test_2xx_waits_for_prack),
		cmocka_unit_test(test_2xx_that_waits_can_be_overtaken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
