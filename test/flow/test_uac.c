/* SPDX-License-Identifier: MIT
 * The calling side: the INVITE and the OPTIONS that it builds (RFC 3261 §8.1, §11.1), and what it refuses to build.
 * Does not cover: what it makes of responses (test_uac_responses.c), offers and answers (test_uac_offers.c), CANCEL, BYE and time (test_uac_ends.c);
 * retransmissions of the INVITE (test_ict.c); TLS; several destinations (test_failover.c). */
#include "test/flow/flow.h"

/* ---- Construction ---- */

/* ledger: 3261-8.1.1-01 3261-8.1.1.1-01 3261-8.1.1.2-06 3261-8.1.1.5-01 3261-8.1.1.5-03 3261-8.1.1.5-04 3261-8.1.1.6-02 3261-8.1.1.6-03 3261-8.1.1.7-02
 * 3261-8.1.1.7-03 3261-8.1.1.7-04 3261-8.1.1.7-07 3261-8.1.1.8-02 3261-8.1.1.10-02 3261-12.1.2-01 3261-13.2.1-01 3261-13.2.1-03 */
static void test_invite_has_what_it_needs(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);
	char length[32];

	(void)state;
	assert_true(flow_starts(m, "INVITE sip:alice@10.0.0.2:5060 SIP/2.0\r\n"));
	assert_string_equal(rig_header(m, "To", 0), "<sip:alice@10.0.0.2:5060>");
	assert_string_equal(rig_header(m, "Max-Forwards", 0), "70");
	assert_memory_equal(rig_header(m, "Via", 0), "SIP/2.0/UDP 10.0.0.1", 20);
	assert_null(rig_header(m, "Via", 1));
	assert_memory_equal(rig_param(rig_header(m, "Via", 0), "branch"), "z9hG4bK", 7);
	assert_true(strlen(rig_header(m, "Call-ID", 0)) >= 20);
	assert_non_null(strstr(rig_header(m, "CSeq", 0), " INVITE"));
	assert_true(strtoull(rig_header(m, "CSeq", 0), NULL, 10) < 0x80000000u);
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060>");
	assert_null(rig_header(m, "Contact", 1));
	for (unsigned i = 0; i < 5; i++) {
		static const char *const methods[] = { "INVITE", "ACK", "CANCEL", "BYE", "OPTIONS" };
		assert_non_null(strstr(rig_header(m, "Allow", 0), methods[i]));
	}
	assert_non_null(rig_header(m, "Supported", 0));
	assert_string_equal(rig_header(m, "Content-Type", 0), "application/sdp");
	snprintf(length, sizeof length, "%zu", strlen(rig_body(m)));
	assert_string_equal(rig_header(m, "Content-Length", 0), length);
	rig_free(r);
}

/* ledger: 3261-8.1.1.3-02 3261-8.1.1.3-03 3261-8.1.1.4-03 3261-8.1.1.7-05 */
static void test_anonymous_and_fresh(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);
	psip_handle call;
	const struct rig_send *a = flow_call(r, &call), *b = flow_call(r, &call);
	char one[64], other[64];

	(void)state;
	assert_memory_equal(rig_header(a, "From", 0), "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=", 50);
	flow_tag(a, "From", one);
	flow_tag(b, "From", other);
	assert_true(one[0] && strcmp(one, other) != 0);
	assert_false(flow_same(a, b, "Call-ID"));
	flow_branch(a, one);
	flow_branch(b, other);
	assert_string_not_equal(one, other);
	rig_free(r);
}

/* ledger: 3261-8.1.1.3-01 3261-8.1.1.2-04 */
static void test_own_from(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	struct psip_call_options o = { .from = PSIP_TEXT("Bob <sip:bob@example.com>"), .to = PSIP_TEXT("sip:alice@10.0.0.2") };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	assert_memory_equal(rig_header(m, "From", 0), "Bob <sip:bob@example.com>;tag=", 30);
	rig_free(r);
}

/* ledger: 3261-8.1.1.1-04 3261-8.1.2-03 3261-8.1.2-10 3261-12.2.1.1-16 3261-12.2.1.1-17 */
static void test_preloaded_loose_route(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.9"), .route = PSIP_TEXT("<sip:10.0.0.7;lr;x=1>, <sip:10.0.0.8;lr>") };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	assert_true(flow_starts(m, "INVITE sip:alice@10.0.0.9 SIP/2.0\r\n"));
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.7;lr;x=1>, <sip:10.0.0.8;lr>");
	assert_int_equal(m->remote.ip[3], 7);
	rig_free(r);
}

/* ledger: 3261-8.1.1.1-02 3261-8.1.2-02 3261-12.2.1.1-18 3261-12.2.1.1-19 3261-12.2.1.1-20 */
static void test_preloaded_strict_route(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 5);
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.9"), .route = PSIP_TEXT("<sip:10.0.0.7;method=INVITE;x=1?Subject=a>, <sip:10.0.0.8;lr;y=2>") };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	assert_true(flow_starts(m, "INVITE sip:10.0.0.7;x=1 SIP/2.0\r\n"));
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.8;lr;y=2>, <sip:alice@10.0.0.9>");
	assert_string_equal(rig_header(m, "To", 0), "<sip:alice@10.0.0.9>");
	assert_int_equal(m->remote.ip[3], 7);
	rig_free(r);
}

/* ledger: 3261-8.1.1.8-04 3261-12.1.2-02 */
static void test_sips_contact(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct psip_call_options target = { .to = PSIP_TEXT("sips:alice@10.0.0.2") };
	struct psip_call_options route = { .to = PSIP_TEXT("sip:alice@10.0.0.2"), .route = PSIP_TEXT("<sips:10.0.0.7;lr>") };
	psip_handle call;

	(void)state;
	assert_memory_equal(rig_header(flow_call_with(r, &target, &call), "Contact", 0), "<sips:", 6);
	assert_memory_equal(rig_header(flow_call_with(r, &route, &call), "Contact", 0), "<sips:", 6);
	rig_free(r);
}

static int call_result(struct psip_call_options o)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	psip_handle call;
	int result;

	if (!o.size)
		o.size = sizeof o;
	result = psip_call(r->s, r->now, &o, &call);
	flow_silent(r);
	rig_free(r);
	return result;
}

/* ledger: 3261-8.1.1.2-02 */
static void test_argument_errors(void **state)
{
	(void)state;
	assert_int_equal(call_result((struct psip_call_options){ .to = PSIP_TEXT("alice") }), PSIP_ERR_SYNTAX);
	assert_int_equal(call_result((struct psip_call_options){ .to = PSIP_TEXT("tel:+123") }), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(call_result((struct psip_call_options){ .to = PSIP_TEXT("sip:a@10.0.0.2?Subject=x") }), PSIP_ERR_SYNTAX);
	assert_int_equal(call_result((struct psip_call_options){ .to = PSIP_TEXT("sip:a@10.0.0.2"), .from = PSIP_TEXT("<sip:b@c>;tag=1") }), PSIP_ERR_SYNTAX);
	assert_int_equal(call_result((struct psip_call_options){ .to = PSIP_TEXT("sip:a@10.0.0.2"), .route = PSIP_TEXT("sip:x;lr") }), PSIP_ERR_SYNTAX);
	assert_int_equal(call_result((struct psip_call_options){ .to = PSIP_TEXT("sip:a@10.0.0.2"), .transport = 99 }), PSIP_ERR_ARGUMENT);
	assert_int_equal(call_result((struct psip_call_options){ .to = PSIP_TEXT("sip:a@10.0.0.2"), .size = 1 }), PSIP_ERR_ARGUMENT);
}

static void test_full(void **state)
{
	struct psip_limits limits = { .calls = 1, .trace = 16 };
	struct rig *r = rig_new(&limits, NULL, 8);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:a@10.0.0.2") };
	psip_handle call, more;

	(void)state;
	flow_call(r, &call);
	assert_int_equal(psip_call(r->s, r->now, &o, &more), PSIP_ERR_FULL);
	rig_free(r);
}

/* ---- OPTIONS ---- */

/* ledger: 3261-11.1-01 3261-11.1-03 3261-8.1.1-01 */
static void test_options(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 70);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2"), .user = 7 };
	psip_handle request;
	const struct rig_send *m;
	const struct psip_event *e;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	m = flow_request(r, "OPTIONS");
	assert_true(flow_starts(m, "OPTIONS sip:alice@10.0.0.2 SIP/2.0\r\n"));
	assert_string_equal(rig_header(m, "Accept", 0), "application/sdp, multipart/mixed");
	assert_string_equal(rig_header(m, "Max-Forwards", 0), "70");
	assert_string_equal(rig_header(m, "To", 0), "<sip:alice@10.0.0.2>");
	assert_non_null(strstr(rig_header(m, "CSeq", 0), " OPTIONS"));
	rig_reply(r, m, 100, NULL, NULL, NULL);
	flow_quiet(r);
	rig_reply(r, m, 200, "peer", "Allow: INVITE\n", NULL);
	e = flow_event(r, PSIP_EVENT_RESPONSE, 200);
	assert_int_equal(e->user, 7);
	assert_int_equal(e->object, request);
	flow_silent(r);
	flow_clean(r);
}

/* ledger: 3261-11-04 3261-8.1.3.1-01 3261-8.1.3.1-02 */
static void test_options_fails(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 71);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2") };
	psip_handle request;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	rig_advance(r, 32000);
	assert_int_equal(flow_event(r, PSIP_EVENT_RESPONSE, 408)->cause, PSIP_END_TIMEOUT);
	r->send_result = PSIP_ERR_TRANSPORT;
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	assert_int_equal(flow_event(r, PSIP_EVENT_RESPONSE, 503)->cause, PSIP_END_TRANSPORT);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_invite_has_what_it_needs),
		cmocka_unit_test(test_anonymous_and_fresh),
		cmocka_unit_test(test_own_from),
		cmocka_unit_test(test_preloaded_loose_route),
		cmocka_unit_test(test_preloaded_strict_route),
		cmocka_unit_test(test_sips_contact),
		cmocka_unit_test(test_argument_errors),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_options),
		cmocka_unit_test(test_options_fails),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
