/* SPDX-License-Identifier: MIT
 * The calling side at message level: the requests it builds (RFC 3261 §8.1), what it makes of responses (§13.2), ACK, CANCEL (§9.1), OPTIONS (§11.1).
 * Not here: retransmissions of the INVITE itself (test_ict.c), retries after 401, 3xx, 413 and 415 (left to the application), TLS, several destinations (RFC 3263). */
#include "test/flow/flow.h"

static const char no_answer[] = "v=0\r\no=peer 1 1 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 50000 RTP/AVP 3\r\n";

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

/* ---- Provisional responses ---- */

static struct psip_call_info call_info(struct rig *r, psip_handle call)
{
	struct psip_call_info info;

	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	return info;
}

static unsigned dialogs(struct rig *r)
{
	struct psip_statistics st;

	psip_statistics(r->s, &st);
	return st.dialogs;
}

/* ledger: 3261-12-05 3261-12.1-01 3261-12.1-02 3261-8.1.3.2-03 3261-8.1.3.2-04 3261-13.2.2.1-01 */
static void test_provisionals(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 100, "none", NULL, NULL);
	flow_quiet(r);
	assert_int_equal(call_info(r, call).remote_tag.length, 0);
	rig_reply(r, m, 180, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(call_info(r, call).remote_tag.length, 0);
	assert_int_equal(call_info(r, call).state, PSIP_CALL_RINGING);
	rig_reply(r, m, 199, "one", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 199);
	assert_memory_equal(call_info(r, call).remote_tag.at, "one", 3);
	assert_int_equal(dialogs(r), 1);
	rig_free(r);
}

/* Three early dialogs; the 2xx fits the second, which alone stays. */
/* ledger: 3261-13.2.2.4-02 6141-4.9-04 5407-E-01 5407-2-04 5407-2-06 3261-12-02 */
static void test_several_early_dialogs(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *ack;

	(void)state;
	rig_reply(r, m, 180, "one", "Contact: <sip:one@10.0.0.3>\n", NULL);
	rig_reply(r, m, 183, "two", "Contact: <sip:two@10.0.0.4>\n", NULL);
	rig_reply(r, m, 180, "three", "Contact: <sip:three@10.0.0.5>\n", NULL);
	assert_int_equal(dialogs(r), 3);
	rig_reply(r, m, 180, "two", "Contact: <sip:two@10.0.0.4>\n", NULL);
	assert_int_equal(dialogs(r), 3);
	rig_reply(r, m, 200, "two", "Contact: <sip:two@10.0.0.4>\n", rig_sdp());
	ack = flow_request(r, "ACK");
	assert_true(flow_starts(ack, "ACK sip:two@10.0.0.4 SIP/2.0\r\n"));
	assert_int_equal(ack->remote.ip[3], 4);
	assert_memory_equal(call_info(r, call).remote_tag.at, "two", 3);
	assert_int_equal(dialogs(r), 1);
	rig_free(r);
}

/* ---- 2xx and its ACK ---- */

/* ledger: 3261-12.1.2-05 3261-12.1.2-08 3261-12.1.2-09 3261-12.1.2-11 3261-12.1.2-12 3261-12.1.2-13 3261-12.1.2-15 3261-12.1.2-16 3261-12.1.2-07
 * 3261-13.2.2.4-04 3261-13.2.2.4-06 3261-13.2.2.4-07 3261-13.2.2.4-08 3261-13.2.2.4-09 3261-8.1.1.7-06 3261-12.2.1.1-01 3261-12.2.1.1-02 3261-12.2.1.1-03
 * 3261-12.2.1.1-04 3261-12.2.1.1-06 3261-12.2.1.1-08 3261-12.2.1.1-25 3261-12.2.1.1-26 3261-8.1.1.4-01 */
static void test_dialog_from_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 11);
	struct psip_call_options o = { .route = PSIP_TEXT("<sip:10.0.0.6;lr>") };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call), *ack, *bye;
	char branch[64], other[64];

	(void)state;
	rig_reply(r, m, 200, "peer", "Record-Route: <sip:10.0.0.7;lr;a=1>, <sip:10.0.0.8;lr>\nRecord-Route: <sip:10.0.0.9;lr;b>\nContact: <sip:here@10.0.0.2:5070>\n",
	          rig_sdp());
	ack = flow_request(r, "ACK");
	assert_true(flow_starts(ack, "ACK sip:here@10.0.0.2:5070 SIP/2.0\r\n"));
	assert_string_equal(rig_header(ack, "Route", 0), "<sip:10.0.0.9;lr;b>, <sip:10.0.0.8;lr>, <sip:10.0.0.7;lr;a=1>");
	assert_int_equal(ack->remote.ip[3], 9);
	assert_int_equal(flow_cseq(ack), flow_cseq(m));
	assert_non_null(strstr(rig_header(ack, "CSeq", 0), " ACK"));
	assert_true(flow_same(ack, m, "Call-ID"));
	assert_true(flow_same(ack, m, "From"));
	assert_string_equal(rig_header(ack, "To", 0), "<sip:alice@10.0.0.2:5060>;tag=peer");
	assert_string_equal(rig_header(ack, "Max-Forwards", 0), "70");
	flow_branch(m, branch);
	flow_branch(ack, other);
	assert_string_not_equal(branch, other);
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	bye = flow_request(r, "BYE");
	assert_int_equal(flow_cseq(bye), flow_cseq(m) + 1);
	assert_true(flow_same(bye, ack, "Route"));
	assert_true(flow_same(bye, ack, "To"));
	rig_free(r);
}

/* ledger: 3261-12.1.2-06 3261-12.2.1.1-14 3261-12.2.1.1-15 3261-12.1.2-07 */
static void test_empty_route_set_replaces_preloaded(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 12);
	struct psip_call_options o = { .route = PSIP_TEXT("<sip:10.0.0.6;lr>") };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call), *ack;

	(void)state;
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	ack = flow_request(r, "ACK");
	assert_null(rig_header(ack, "Route", 0));
	assert_int_equal(ack->remote.ip[3], 2);
	rig_free(r);
}

/* The 2xx decides on the route set, also of a dialog that a 180 began. */
/* ledger: 3261-13.2.2.4-03 6141-4.9-02 3261-13.2.2.4-05 */
static void test_2xx_recomputes_route_set(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 13);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *ack;

	(void)state;
	rig_reply(r, m, 180, "peer", "Record-Route: <sip:10.0.0.7;lr>\n" FLOW_CONTACT, NULL);
	rig_reply(r, m, 200, "peer", "Record-Route: <sip:10.0.0.8;lr>\n" FLOW_CONTACT, rig_sdp());
	ack = flow_request(r, "ACK");
	assert_string_equal(rig_header(ack, "Route", 0), "<sip:10.0.0.8;lr>");
	assert_int_equal(ack->remote.ip[3], 8);
	rig_free(r);
}

/* ledger: 3261-13.2.2.4-13 3261-13.2.2.4-14 5407-2-08 */
static void test_ack_only_for_2xx_received(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 14);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *ack, *again;

	(void)state;
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	ack = flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_advance(r, 10000);
	flow_silent(r);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	again = flow_request(r, "ACK");
	assert_string_equal(ack->text, again->text);
	flow_quiet(r);
	flow_silent(r);
	rig_free(r);
}

/* The next hop of the ACK is a stream that nobody takes: one attempt for each 2xx, not one after the other. */
static void test_ack_without_stream(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 14);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *ack;
	const struct psip_output *asked;

	(void)state;
	r->refuse_connects = true;
	while (rig_take_asked(r))
		;
	for (unsigned repeated = 0; repeated < 3; repeated++) {
		unsigned connects = 0;
		rig_reply(r, m, 200, "peer", "Contact: <sip:alice@10.0.0.2:5060;transport=tcp>\n", rig_sdp());
		rig_advance(r, 1000);
		while ((asked = rig_take_asked(r)) != NULL)
			connects += asked->kind == PSIP_CONNECT;
		assert_int_equal(connects, 1);
	}
	flow_silent(r);
	r->refuse_connects = false;
	rig_reply(r, m, 200, "peer", "Contact: <sip:alice@10.0.0.2:5060;transport=tcp>\n", rig_sdp());
	ack = flow_request(r, "ACK");
	assert_int_equal(ack->remote.transport, PSIP_TCP);
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3261-13.2.2.4-16 3261-13.2.2.4-01 5407-E-04 3261-13.1-02 */
static void test_forked_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 15);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *ack, *bye;

	(void)state;
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_advance(r, 1000);
	rig_reply(r, m, 200, "two", "Contact: <sip:two@10.0.0.4>\n", rig_sdp());  /* a hop not known yet: ROUTE is asked first */
	ack = flow_request(r, "ACK");
	bye = flow_request(r, "BYE");
	assert_true(flow_starts(ack, "ACK sip:two@10.0.0.4 SIP/2.0\r\n"));
	assert_int_equal(flow_cseq(ack), flow_cseq(m));
	assert_true(flow_starts(bye, "BYE sip:two@10.0.0.4 SIP/2.0\r\n"));
	assert_int_equal(flow_cseq(bye), flow_cseq(m) + 1);
	assert_true(flow_same(ack, bye, "To"));
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	rig_reply(r, m, 200, "two", "Contact: <sip:two@10.0.0.4>\n", rig_sdp());  /* repeated: the ACK again, no other BYE */
	flow_request(r, "ACK");
	flow_silent(r);
	flow_quiet(r);
	assert_int_equal(call_info(r, call).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* ---- Refusals ---- */

/* ledger: 3261-8.1.3.2-01 3261-13.1-01 3261-13.2.2.3-01 3261-13.2.2.3-03 3261-15-01 3261-12.3-01 3261-12-06 3261-13.2.2.3-02 3261-8.1.3.5-08 */
static void test_final_refusals(void **state)
{
	static const unsigned statuses[] = { 300, 302, 399, 400, 404, 486, 499, 500, 599, 600, 603, 699 };

	(void)state;
	for (unsigned i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(20 + i));
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call), *ack;
		char branch[64], other[64];

		rig_reply(r, m, 180, "one", FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		rig_reply(r, m, 180, "two", FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		rig_reply(r, m, statuses[i], "one", NULL, NULL);
		ack = flow_request(r, "ACK");
		flow_branch(m, branch);
		flow_branch(ack, other);
		assert_string_equal(branch, other);
		flow_ended(r, PSIP_END_REJECTED, statuses[i]);
		assert_int_equal(dialogs(r), 0);
		rig_reply(r, m, 500, "two", NULL, NULL);
		flow_quiet(r);
		rig_flush(r);
		flow_clean(r);
	}
}

/* Any 2xx answers the call as 200 does. */
/* ledger: 3261-8.1.3.2-01 3261-8.1.3.2-02 */
static void test_unknown_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 33);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 299, "peer", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	assert_int_equal(rig_take_event(r)->event.kind, PSIP_EVENT_ANSWERED);
	rig_free(r);
}

/* ledger: 3261-8.1.3.3-01 */
static void test_two_vias_dropped(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 34);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 180, "peer", "Via: SIP/2.0/UDP 10.0.0.99;branch=z9hG4bKx\n" FLOW_CONTACT, NULL);
	flow_quiet(r);
	rig_free(r);
}

/* ---- CANCEL ---- */

/* ledger: 3261-9.1-02 3261-9.1-03 3261-9.1-04 3261-9.1-05 3261-9.1-06 3261-9.1-11 3261-9.1-12 3261-8.1.1.7-06 3261-15-09 3261-8.2.2.3-03 3261-12.2.1.1-08 5407-2-02 */
static void test_cancel(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 35);
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.9"), .route = PSIP_TEXT("<sip:10.0.0.7;lr>") };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call), *cancel;

	(void)state;
	rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	cancel = flow_request(r, "CANCEL");
	assert_true(flow_starts(cancel, "CANCEL sip:alice@10.0.0.9 SIP/2.0\r\n"));
	assert_true(flow_same(cancel, m, "Via"));
	assert_null(rig_header(cancel, "Via", 1));
	assert_true(flow_same(cancel, m, "To"));
	assert_true(flow_same(cancel, m, "From"));
	assert_true(flow_same(cancel, m, "Call-ID"));
	assert_true(flow_same(cancel, m, "Route"));
	assert_int_equal(flow_cseq(cancel), flow_cseq(m));
	assert_non_null(strstr(rig_header(cancel, "CSeq", 0), " CANCEL"));
	assert_null(rig_header(cancel, "Require", 0));
	assert_null(rig_header(cancel, "Proxy-Require", 0));
	assert_int_equal(cancel->remote.ip[3], 7);
	rig_advance(r, 500);
	flow_request(r, "CANCEL");  /* its own transaction repeats it */
	rig_reply(r, cancel, 200, "peer", NULL, NULL);
	flow_quiet(r);
	rig_reply(r, m, 487, "peer", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

/* ledger: 3261-9.1-07 3261-9.1-08 3261-9.1-09 */
static void test_cancel_waits_for_provisional(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 36);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *next;

	(void)state;
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_ERR_STATE);
	rig_advance(r, 3000);
	while ((next = rig_take(r)) != NULL)
		assert_string_equal(rig_method(next), "INVITE");
	rig_reply(r, m, 100, NULL, NULL, NULL);
	flow_request(r, "CANCEL");
	rig_reply(r, m, 487, "peer", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_CANCELLED, 487);
	rig_free(r);
}

/* A final response comes first: no CANCEL at all. */
/* ledger: 3261-9.1-10 */
static void test_no_cancel_after_final(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 37);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, m, 486, "peer", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_CANCELLED, 486);
	rig_advance(r, 5000);
	flow_silent(r);
	rig_free(r);
}

/* ledger: 5407-3.1.2-01 5407-2-03 5407-3.1.2-02 */
static void test_cancel_crosses_200(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 38);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *cancel, *bye;

	(void)state;
	rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	cancel = flow_request(r, "CANCEL");
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	bye = flow_request(r, "BYE");
	flow_quiet(r);  /* no ANSWERED */
	rig_reply(r, cancel, 481, "peer", NULL, NULL);
	flow_quiet(r);
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

/* ledger: 3261-9.1-14 3261-9.1-15 */
static void test_cancel_without_final(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 39);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, flow_request(r, "CANCEL"), 200, "peer", NULL, NULL);
	rig_advance(r, 31999);
	flow_quiet(r);
	rig_advance(r, 1);
	assert_int_equal(rig_take_event(r)->event.cause, PSIP_END_CANCELLED);
	flow_clean(r);
}

/* ---- Time ---- */

/* ledger: 3261-8.1.3.1-01 3261-13.2.2-01 */
static void test_timeout_is_408(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 40);
	psip_handle call;

	(void)state;
	flow_call(r, &call);
	rig_advance(r, 31999);
	flow_quiet(r);
	rig_advance(r, 1);
	flow_ended(r, PSIP_END_TIMEOUT, 408);
	flow_clean(r);
}

/* ledger: 3261-8.1.3.1-02 */
static void test_transport_error_is_503(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 41);
	psip_handle call;

	(void)state;
	r->send_result = PSIP_ERR_TRANSPORT;
	flow_call(r, &call);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_clean(r);
}

/* ledger: 3261-13.2.1-06 */
static void test_expires_cancels(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 42);
	struct psip_call_options o = { .expires = 20000 };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_advance(r, 19999);
	flow_silent(r);
	rig_advance(r, 1);
	flow_request(r, "CANCEL");
	rig_reply(r, m, 487, "peer", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_CANCELLED, 487);
	rig_free(r);
}

/* ---- Descriptions ---- */

/* ledger: 3261-13.2.1-11 3261-13.2.1-12 3261-13.2.1-20 3261-13.2.1-19 3264-7-03 */
static void test_offer_in_invite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 43);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);
	struct psip_call_info info;

	(void)state;
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 0 8"));
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	assert_string_equal(rig_body(flow_request(r, "ACK")), "");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	info = call_info(r, call);
	assert_int_equal(info.media.codec, PSIP_PCMU);
	assert_int_equal(info.media.remote_port, 50000);
	assert_int_equal(info.media.agreed_direction, PSIP_SENDRECV);
	rig_free(r);
}

/* The first description of a dialog is the answer, whatever comes later (§13.2.1). */
/* ledger: 3261-13.2.1-14 3261-13.2.1-15 */
static void test_first_description_counts(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 44);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 183, "peer", FLOW_CONTACT, rig_sdp());
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, no_answer);
	flow_request(r, "ACK");
	flow_silent(r);
	assert_int_equal(call_info(r, call).media.remote_port, 50000);
	assert_int_equal(call_info(r, call).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* Each dialog of a fork has its own exchange: the answer of one is not the other's. */
/* ledger: 3261-13.2.1-09 */
static void test_early_answer_of_another_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 45);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 183, "one", FLOW_CONTACT, no_answer);
	rig_reply(r, m, 200, "two", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_silent(r);
	assert_int_equal(call_info(r, call).media.codec, PSIP_PCMU);
	rig_free(r);
}

static const struct rig_send *call_without_offer(struct rig *r, psip_handle *call)
{
	struct psip_settings own = { .size = sizeof own, .media = { .port = 40000 }, .own_descriptions = true };
	struct psip_settings usual = { .size = sizeof usual, .media = { .port = 40000 } };
	const struct rig_send *m;

	assert_int_equal(psip_configure(r->s, &own), PSIP_OK);
	m = flow_call(r, call);
	assert_int_equal(psip_configure(r->s, &usual), PSIP_OK);
	return m;
}

/* ledger: 3261-13.2.1-16 3261-13.2.2.4-11 3261-13.2.1-19 */
static void test_offer_in_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 46);
	psip_handle call;
	const struct rig_send *m = call_without_offer(r, &call), *ack, *again;

	(void)state;
	assert_string_equal(rig_body(m), "");
	assert_null(rig_header(m, "Content-Type", 0));
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	ack = flow_request(r, "ACK");
	assert_string_equal(rig_header(ack, "Content-Type", 0), "application/sdp");
	assert_non_null(strstr(rig_body(ack), "m=audio 40000 RTP/AVP 0 8"));
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	again = flow_request(r, "ACK");
	assert_string_equal(ack->text, again->text);
	rig_free(r);
}

/* ledger: 3261-13.2.2.4-12 */
static void test_unusable_offer_in_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 47);
	psip_handle call;
	const struct rig_send *m = call_without_offer(r, &call), *ack, *bye;

	(void)state;
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, no_answer);
	ack = flow_request(r, "ACK");
	assert_non_null(strstr(rig_body(ack), "m=audio 0 RTP/AVP 3"));  /* a valid answer that takes nothing */
	bye = flow_request(r, "BYE");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_MEDIA, 0);
	flow_clean(r);
}

/* ledger: 3261-15.1.1-01 */
static void test_unusable_answer(void **state)
{
	static const char *const answers[] = { "", "nonsense", no_answer };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(50 + i));
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call), *bye;

		rig_reply(r, m, 200, "peer", FLOW_CONTACT, answers[i]);
		flow_request(r, "ACK");
		bye = flow_request(r, "BYE");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		rig_reply(r, bye, 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_MEDIA, 0);
		flow_clean(r);
	}
}

/* ---- BYE ---- */

/* ledger: 3261-15.1.1-03 3261-12.2.1.2-06 */
static void test_bye_ends_whatever_comes(void **state)
{
	static const unsigned statuses[] = { 200, 481, 408, 500, 0 };

	(void)state;
	for (unsigned i = 0; i < 5; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(60 + i));
		struct rig_call c;
		const struct rig_send *bye;

		rig_establish_out(r, &c);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		bye = flow_request(r, "BYE");
		if (statuses[i])
			rig_reply(r, bye, statuses[i], NULL, NULL, NULL);
		else
			rig_advance(r, 32000);
		flow_ended(r, PSIP_END_LOCAL, statuses[i] >= 300 ? statuses[i] : 0);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_ERR_STALE);
		flow_clean(r);
	}
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
	assert_string_equal(rig_header(m, "Accept", 0), "application/sdp");
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
		cmocka_unit_test(test_invite_has_what_it_needs), cmocka_unit_test(test_anonymous_and_fresh), cmocka_unit_test(test_own_from),
		cmocka_unit_test(test_preloaded_loose_route), cmocka_unit_test(test_preloaded_strict_route), cmocka_unit_test(test_sips_contact),
		cmocka_unit_test(test_argument_errors), cmocka_unit_test(test_full), cmocka_unit_test(test_provisionals),
		cmocka_unit_test(test_several_early_dialogs), cmocka_unit_test(test_dialog_from_2xx), cmocka_unit_test(test_empty_route_set_replaces_preloaded),
		cmocka_unit_test(test_2xx_recomputes_route_set), cmocka_unit_test(test_ack_only_for_2xx_received),
		cmocka_unit_test(test_ack_without_stream), cmocka_unit_test(test_forked_2xx),
		cmocka_unit_test(test_final_refusals), cmocka_unit_test(test_unknown_2xx), cmocka_unit_test(test_two_vias_dropped), cmocka_unit_test(test_cancel),
		cmocka_unit_test(test_cancel_waits_for_provisional), cmocka_unit_test(test_no_cancel_after_final), cmocka_unit_test(test_cancel_crosses_200),
		cmocka_unit_test(test_cancel_without_final), cmocka_unit_test(test_timeout_is_408), cmocka_unit_test(test_transport_error_is_503),
		cmocka_unit_test(test_expires_cancels), cmocka_unit_test(test_offer_in_invite), cmocka_unit_test(test_first_description_counts),
		cmocka_unit_test(test_early_answer_of_another_dialog), cmocka_unit_test(test_offer_in_2xx), cmocka_unit_test(test_unusable_offer_in_2xx),
		cmocka_unit_test(test_unusable_answer), cmocka_unit_test(test_bye_ends_whatever_comes), cmocka_unit_test(test_options),
		cmocka_unit_test(test_options_fails),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
