/* SPDX-License-Identifier: MIT
 * Reliable provisional responses of the called side (RFC 3262 §3): who gets them, how they repeat, PRACKs that match and that do not.
 * Not here: their order and the final response (test_reliable_order.c), offers and answers in them (test_reliable_offers.c), the calling side (test_prack.c),
 * challenges to PRACKs (there is no authentication of incoming requests yet). */
#include "test/flow/reliable.h"
#include "session/session.h"

/* ---- Who gets them ---- */

/* ledger: 3262-3-03 3262-3-12 3262-3-13 3262-8.1-01 3262-3-05 */
static void test_required(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, false, 40000, 1);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	rig_invite(r, &c, "Require: 100rel\n", rig_sdp());
	rig_advance(r, 250);
	m = flow_status(r, 100, "INVITE");
	assert_null(rig_header(m, "RSeq", 0));
	assert_null(rig_header(m, "Require", 0));
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 100), PSIP_ERR_ARGUMENT);
	assert_int_equal(progress(r, &c, PSIP_UNRELIABLY), PSIP_ERR_UNSUPPORTED);
	flow_silent(r);
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180);
	prack(r, &c, 2, rseq, NULL, 200);
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	assert_int_equal(reliable(r, &c, 183), rseq + 1);
	rig_free(r);
}

/* ledger: 3262-3-01 3262-3-06 3262-3-17 3262-5-01 3311-4-02 */
static void test_supported(void **state)
{
	(void)state;
	for (int set = 0; set < 2; set++) {
		struct rig *r = rig_with(set ? PSIP_RELIABLE_SUPPORTED : PSIP_RELIABLE_REQUIRED, false, 40000, (uint8_t)(2 + set));
		const struct rig_send *m;
		struct rig_call c;

		invited(r, &c, "Supported: 100rel\n", rig_sdp());
		ring(r, &c, 180);
		m = flow_status(r, 180, "INVITE");
		assert_int_equal(rig_header(m, "RSeq", 0) != NULL, set);
		assert_int_equal(rig_header(m, "Require", 0) != NULL, set);
		flow_tag(m, "To", c.to_tag);
		if (set)
			prack(r, &c, 2, rseq_of(m), NULL, 200);
		assert_int_equal(progress(r, &c, PSIP_RELIABLY), PSIP_OK);
		m = flow_status(r, 183, "INVITE");
		assert_true(rseq_of(m) > 0);
		assert_non_null(strstr(rig_body(m), "m=audio 40000"));
		assert_non_null(strstr(rig_header(m, "Allow", 0), "PRACK"));
		invited(r, &c, NULL, rig_sdp());  /* and one that knows nothing of it */
		assert_int_equal(progress(r, &c, PSIP_RELIABLY), PSIP_ERR_UNSUPPORTED);
		ring(r, &c, 180);
		m = flow_status(r, 180, "INVITE");
		assert_null(rig_header(m, "RSeq", 0));
		assert_null(rig_header(m, "Require", 0));
		assert_string_equal(rig_body(m), "");
		assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);  /* a plain one tells what the answer will be */
		m = flow_status(r, 183, "INVITE");
		assert_null(rig_header(m, "RSeq", 0));
		assert_non_null(strstr(rig_body(m), "m=audio 40000"));
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), rig_body(m));
		rig_free(r);
	}
}

/* ledger: 3262-3-04 */
static void test_never(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_NEVER, false, 40000, 4);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, "Require: 100rel\n", rig_sdp());
	assert_true(c.handle == 0);
	m = flow_status(r, 420, "INVITE");
	assert_string_equal(rig_header(m, "Unsupported", 0), "100rel");
	flow_silent(r);
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(progress(r, &c, PSIP_RELIABLY), PSIP_ERR_UNSUPPORTED);
	ring(r, &c, 180);
	m = flow_status(r, 180, "INVITE");
	assert_null(rig_header(m, "RSeq", 0));
	flow_tag(m, "To", c.to_tag);
	prack_as(r, &c, 2, "RAck: 1 1 INVITE\n", NULL);
	m = flow_status(r, 405, "PRACK");
	assert_null(strstr(rig_header(m, "Allow", 0), "PRACK"));
	rig_free(r);
}

/* ledger: 3262-3-02 3262-8.1-02 3262-10-01 */
static void test_other_methods(void **state)
{
	struct rig *r = bench(5);
	struct rig_call c = { .call_id = "options", .from_tag = "a" };
	const struct rig_send *m;

	(void)state;
	rig_request(r, &c, "OPTIONS", 1, "z9hG4bKo", "Supported: 100rel\nRequire: 100rel\n", NULL);
	m = flow_status(r, 200, "OPTIONS");
	assert_null(rig_header(m, "RSeq", 0));
	assert_non_null(strstr(rig_header(m, "Supported", 0), "100rel"));
	assert_non_null(strstr(rig_header(m, "Allow", 0), "PRACK"));
	rig_request(r, &c, "prack", 2, "z9hG4bKp", "RAck: 1 1 INVITE\n", NULL);
	flow_status(r, 501, "prack");
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-3-14 3262-3-15 */
static void test_first_number(void **state)
{
	unsigned quarter[4] = { 0 };

	(void)state;
	for (unsigned i = 0; i < 200; i++) {
		struct rig *r = bench((uint8_t)i);
		struct rig_call c;
		unsigned rseq;

		rseq = rung(r, &c);
		assert_in_range(rseq, 1, INT32_MAX);
		quarter[rseq >> 29]++;
		rig_free(r);
	}
	for (unsigned i = 0; i < 4; i++)
		assert_in_range(quarter[i], 25, 75);
}

/* ---- Repetition ---- */

/* ledger: 3262-3-18 3262-3-19 3262-3-21 3262-3-29 3262-3-20 */
static void test_repeated_until_the_end(void **state)
{
	static const psip_duration copies[] = { 500, 1500, 3500, 7500, 15500, 31500 };
	struct rig *r = bench(6);
	const struct rig_send *first, *m;
	struct rig_call c;
	psip_time begin;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 180);
	first = rig_take(r);
	begin = r->now;
	rig_request(r, &c, "INVITE", 1, c.branch, "Supported: 100rel\n", rig_sdp());
	assert_string_equal(rig_take(r)->text, first->text);
	rig_advance(r, 31999);
	for (unsigned i = 0; i < 6; i++) {
		m = flow_status(r, 180, "INVITE");
		assert_string_equal(m->text, first->text);
		assert_int_equal(m->at - begin, copies[i]);
	}
	flow_silent(r);
	rig_advance(r, 1);
	flow_status(r, 504, "INVITE");
	flow_ended(r, PSIP_END_NO_PRACK, 504);
	rig_flush(r);
	flow_clean(r);
}

/* ledger: 3262-3-22 3262-3-27 3262-3-26 3262-3-28 */
static void test_prack_ends_it(void **state)
{
	struct rig *r = bench(7);
	const struct psip_event *e;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	rseq = rung(r, &c);
	rig_advance(r, 700);
	assert_int_equal(reliable(r, &c, 180), rseq);
	prack(r, &c, 2, rseq, NULL, 200);
	e = flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	assert_non_null(memmem(e->message.at, e->message.length, "RAck", 4));
	prack_as(r, &c, 2, "RAck: 1 1 INVITE\n", NULL);  /* the same branch: a copy of it, whatever it says */
	flow_status(r, 200, "PRACK");
	prack(r, &c, 3, rseq, NULL, 481);
	rig_advance(r, 64000);
	flow_silent(r);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 3262-3-24 3262-3-25 3262-7.2-02 3262-3-23 3262-7-01 3262-10-02 */
static void test_which_prack_matches(void **state)
{
	static const struct { const char *rack; int status; } wrong[] = {
		{ "RAck: %u 2 INVITE\n", 481 }, { "RAck: %u 1 UPDATE\n", 481 }, { "RAck: %u 1 invite\n", 481 }, { "RAck: 1%u 1 INVITE\n", 481 },
		{ "Subject: %u\n", 400 }, { "RAck: %u,1 INVITE\n", 400 }, { "RAck: %u INVITE\n", 400 }, { "RAck: x%u 1 INVITE\n", 400 }, { "RAck: %u x INVITE\n", 400 }, { "RAck: %u 1 INVITE x\n", 400 }, { "Require: foo\nRAck: %u 1 INVITE\n", 420 }
	};
	struct rig *r = bench(8);
	unsigned rseq, cseq = 2;
	struct rig_call c, other;
	char rack[64];

	(void)state;
	rseq = rung(r, &c) % 100000000;
	call_get(r->s, c.handle)->rseq = rseq;  /* so that a digit more is still a number */
	for (unsigned i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		snprintf(rack, sizeof rack, wrong[i].rack, rseq);
		prack_as(r, &c, cseq++, rack, NULL);
		flow_status(r, wrong[i].status, "PRACK");
	}
	snprintf(rack, sizeof rack, "RAck: %u 1 INVITE\n", rseq);
	prack_as(r, &c, 1, rack, NULL);
	flow_status(r, 500, "PRACK");
	other = c;
	snprintf(other.to_tag, sizeof other.to_tag, "nobody");
	prack_as(r, &other, 60, rack, NULL);
	flow_status(r, 481, "PRACK");
	rig_advance(r, 500);
	flow_status(r, 180, "INVITE");  /* none of them counted */
	flow_quiet(r);
	snprintf(rack, sizeof rack, "RAck:  %u   1\n\tINVITE\n", rseq);
	prack_as(r, &c, 70, rack, NULL);
	flow_status(r, 200, "PRACK");
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	rig_free(r);
}

/* ledger: 3262-3-16 */
static void test_numbers_are_the_transactions(void **state)
{
	struct rig *r = bench(9);
	struct rig_call a, b;

	(void)state;
	invited(r, &a, "Supported: 100rel\n", rig_sdp());
	invited(r, &b, "Supported: 100rel\n", rig_sdp());
	call_get(r->s, a.handle)->rseq = call_get(r->s, b.handle)->rseq = 16;
	ring(r, &a, 180);
	assert_int_equal(reliable(r, &a, 180), 17);
	ring(r, &b, 180);
	assert_int_equal(reliable(r, &b, 180), 17);
	prack(r, &a, 2, 17, NULL, 200);
	rig_advance(r, 500);
	assert_string_equal(rig_header(flow_status(r, 180, "INVITE"), "Call-ID", 0), b.call_id);
	flow_silent(r);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_required),
		cmocka_unit_test(test_supported),
		cmocka_unit_test(test_never),
		cmocka_unit_test(test_other_methods),
		cmocka_unit_test(test_first_number),
		cmocka_unit_test(test_repeated_until_the_end),
		cmocka_unit_test(test_prack_ends_it),
		cmocka_unit_test(test_which_prack_matches),
		cmocka_unit_test(test_numbers_are_the_transactions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
