/* SPDX-License-Identifier: MIT
 * Reliable provisional responses of the calling side (RFC 3262 §4; RFC 6141 §4.9): what the INVITE says, what is acknowledged and what is not, order, forks.
 * Not here: offers and answers in them (test_prack_offers.c), PRACKs that fail or cannot go yet (test_prack_failures.c), the called side (test_reliable.c), two stacks
 * over a bad network (test_network.c). */
#include "test/flow/reliable.h"

/* ---- What we say ---- */

/* ledger: 3262-4-01 3262-4-02 3262-4-03 3262-4-04 3262-8.1-02 */
static void test_supported_and_required(void **state)
{
	(void)state;
	for (int require = 0; require < 2; require++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(1 + require));
		struct psip_call_options o = { .size = sizeof o, .require_reliable = require };
		const struct rig_send *m;
		psip_handle call;

		m = flow_call_with(r, &o, &call);
		assert_string_equal(rig_header(m, "Supported", 0), "100rel, timer");
		assert_int_equal(rig_header(m, "Require", 0) != NULL, require);
		if (require)
			assert_string_equal(rig_header(m, "Require", 0), "100rel");
		assert_non_null(strstr(rig_header(m, "Allow", 0), "PRACK"));
		rig_reply(r, m, 183, "a", RELIABLE(7), NULL);
		m = prack_sent(r, 7, m);
		assert_null(rig_header(m, "Require", 0));
		m = &r->sends[0];
		rig_reply(r, m, 200, "a", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		m = flow_request(r, "INVITE");
		assert_string_equal(rig_header(m, "Supported", 0), "100rel, timer");
		rig_reply(r, m, 200, "a", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		assert_null(rig_header(flow_request(r, "BYE"), "Require", 0));
		o.to = PSIP_TEXT("sip:alice@10.0.0.2");
		assert_int_equal(psip_options(r->s, r->now, &o, &call), PSIP_OK);
		assert_null(rig_header(flow_request(r, "OPTIONS"), "Require", 0));
		rig_free(r);
	}
}

static void test_never(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_NEVER, false, 40000, 3);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2"), .require_reliable = true };
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_UNSUPPORTED);
	o.size = offsetof(struct psip_call_options, require_reliable);  /* a program that knows nothing of it */
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	m = flow_request(r, "INVITE");
	assert_string_equal(rig_header(m, "Supported", 0), "timer");
	rig_reply(r, m, 183, "a", RELIABLE(7), NULL);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	rig_free(r);
}

/* ---- What is acknowledged ---- */

/* ledger: 3262-4-09 3262-4-10 3262-4-12 3262-7.2-01 3262-6-01 3262-6-02 3262-6-03 3262-4-08 */
static void test_acknowledged(void **state)
{
	static const psip_duration copies[] = { 0, 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500 };
	static const char *const none[] = { "Contact", "Alert-Info", "Call-Info", "Expires", "In-Reply-To", "Organization", "Priority", "Reply-To", "Subject" };
	struct rig *r = rig_new(NULL, NULL, 4);
	const struct rig_send *invite, *m;
	psip_time begin;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "b", "Require: 100rel\nRSeq: 776656\nContact: <sip:c@10.0.0.3>\nRecord-Route: <sip:10.0.0.5;lr>, <sip:10.0.0.4;lr>\n", NULL);
	begin = r->now;
	m = prack_sent(r, 776656, invite);
	assert_true(flow_starts(m, "PRACK sip:c@10.0.0.3 SIP/2.0"));
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.4;lr>, <sip:10.0.0.5;lr>");
	assert_int_equal(flow_cseq(m), flow_cseq(invite) + 1);
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "b");
	assert_true(flow_same(m, invite, "From") && flow_same(m, invite, "Call-ID"));
	assert_non_null(rig_header(m, "Max-Forwards", 0));
	assert_string_not_equal(rig_header(m, "Via", 0), rig_header(invite, "Via", 0));
	for (unsigned i = 0; i < sizeof none / sizeof *none; i++)
		assert_null(rig_header(m, none[i], 0));
	rig_advance(r, 31999);
	for (unsigned i = 1; i < sizeof copies / sizeof *copies; i++)
		assert_int_equal(flow_request(r, "PRACK")->at - begin, copies[i]);
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-4-05 3262-4-06 3262-4-07 3262-4-08 3262-7.1-01 3262-7-02 3262-10-03 */
static void test_what_is_not_reliable(void **state)
{
	static const char *const plain[] = { "RSeq: 7\n", "Require: 100rel\n", "Require: 100rel\nRSeq: 0\n", "Require: 100rel\nRSeq: 4294967296\n",
		                             "Require: 100rel\nRSeq: abc\n", "Require: 100rel\nRSeq: 1,2\n" };
	struct rig *r = rig_new(NULL, NULL, 5);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 100, "a", RELIABLE(1), NULL);
	flow_silent(r);
	rig_reply(r, invite, 183, NULL, RELIABLE(5), NULL);  /* no tag: no dialog */
	flow_silent(r);
	flow_quiet(r);
	for (unsigned i = 0; i < sizeof plain / sizeof *plain; i++) {
		rig_reply(r, invite, 183, "a", plain[i], NULL);
		flow_silent(r);
	}
	rig_reply(r, invite, 183, "a", "Require: foo, 100rel\nrseq : 007\n", NULL);
	prack_sent(r, 7, invite);
	rig_reply(r, invite, 200, "a", "RSeq: 8\nRequire: 100rel\n" FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-7.1-01 */
static void test_largest_number(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(4294967295), NULL);
	prack_sent(r, 4294967295u, invite);
	rig_reply(r, invite, 183, "a", RELIABLE(1), NULL);  /* it does not wrap */
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-4-13 3262-4-14 3262-4-16 3262-4-17 3262-4-18 3262-4-19 3262-4-20 3262-4-21 */
static void test_order(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .timers = { .c = 7200000 } };
	struct rig *r = rig_new(NULL, &settings, 7);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	for (int i = 0; i < 3; i++) {
		rig_reply(r, invite, 183, "a", RELIABLE(4000000), NULL);
		rig_advance(r, 100);
	}
	m = prack_sent(r, 4000000, invite);
	rig_reply(r, m, 200, NULL, NULL, NULL);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	flow_quiet(r);
	rig_reply(r, invite, 180, "a", RELIABLE(4000002), rig_sdp());
	rig_reply(r, invite, 180, "a", RELIABLE(3999999), rig_sdp());
	flow_silent(r);
	flow_quiet(r);
	assert_int_equal(flow_info(r, call).media.codec, 0);
	rig_advance(r, 3600000);
	rig_reply(r, invite, 181, "a", RELIABLE(4000001), NULL);
	prack_sent(r, 4000001, invite);
	flow_event(r, PSIP_EVENT_PROGRESS, 181);
	rig_reply(r, invite, 180, "a", RELIABLE(4000002), rig_sdp());
	prack_sent(r, 4000002, invite);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(flow_info(r, call).media.codec, PSIP_PCMU);
	rig_free(r);
}

/* ledger: 3262-4-22 */
static void test_after_the_final(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_reply(r, invite, 183, "a", RELIABLE(8), NULL);
	flow_silent(r);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 6141-4.9-01 6141-4.9-03 */
static void test_target(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 180, "a", "Require: 100rel\nRSeq: 1\nContact: <sip:c1@10.0.0.2>\n", NULL);
	assert_true(flow_starts(prack_sent(r, 1, invite), "PRACK sip:c1@10.0.0.2 "));
	rig_reply(r, invite, 180, "a", "Contact: <sip:c3@10.0.0.2>\n", NULL);  /* unreliable: does not count */
	assert_string_equal("sip:c1@10.0.0.2", flow_info(r, call).remote_target.length == 15 ? "sip:c1@10.0.0.2" : "other");
	rig_reply(r, invite, 183, "a", "Require: 100rel\nRSeq: 2\nContact: <sip:c2@10.0.0.2>\n", NULL);
	m = prack_sent(r, 2, invite);
	assert_true(flow_starts(m, "PRACK sip:c2@10.0.0.2 "));
	rig_free(r);
}

/* ---- Forks ---- */

/* ledger: 3262-4-15 */
static void test_each_fork_for_itself(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	m = prack_sent(r, 7, invite);
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "a");
	assert_int_equal(flow_info(r, call).media.remote_port, 50000);
	rig_reply(r, invite, 183, "b", RELIABLE(7), ELSEWHERE);
	m = prack_sent(r, 7, invite);
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "b");
	assert_int_equal(flow_cseq(m), flow_cseq(invite) + 1);
	assert_int_equal(flow_info(r, call).media.remote_port, 50002);
	rig_reply(r, invite, 180, "a", RELIABLE(8), NULL);
	m = prack_sent(r, 8, invite);
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "a");
	assert_int_equal(flow_cseq(m), flow_cseq(invite) + 2);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
	flow_request(r, "ACK");
	assert_int_equal(flow_info(r, call).media.remote_port, 50000);
	assert_int_equal(flow_info(r, call).media.codec, PSIP_PCMU);
	rig_flush(r);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	while (rig_take_event(r) != NULL)
		;
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_supported_and_required),
		cmocka_unit_test(test_never),
		cmocka_unit_test(test_acknowledged),
		cmocka_unit_test(test_what_is_not_reliable),
		cmocka_unit_test(test_largest_number),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_after_the_final),
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_each_fork_for_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
