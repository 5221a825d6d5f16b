/* SPDX-License-Identifier: MIT
 * What the calling side makes of responses to its INVITE (RFC 3261 §13.2.2): provisional ones, the 2xx and its ACK, forks, refusals.
 * Does not cover: descriptions in them (test_uac_offers.c); redirection (test_redirect.c), challenges (test_authenticate.c). */
#include "test/flow/flow.h"

/* ---- Provisional responses ---- */

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
	assert_int_equal(flow_info(r, call).remote_tag.length, 0);
	rig_reply(r, m, 180, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(flow_info(r, call).remote_tag.length, 0);
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_RINGING);
	rig_reply(r, m, 199, "one", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 199);
	assert_memory_equal(flow_info(r, call).remote_tag.at, "one", 3);
	assert_int_equal(dialogs(r), 1);
	rig_free(r);
}

/* Three early dialogs; the 2xx fits the second; the others stay until no 2xx can come. */
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
	assert_memory_equal(flow_info(r, call).remote_tag.at, "two", 3);
	assert_int_equal(dialogs(r), 3);
	rig_advance(r, 32000);
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
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_provisionals),
		cmocka_unit_test(test_several_early_dialogs),
		cmocka_unit_test(test_dialog_from_2xx),
		cmocka_unit_test(test_empty_route_set_replaces_preloaded),
		cmocka_unit_test(test_2xx_recomputes_route_set),
		cmocka_unit_test(test_ack_only_for_2xx_received),
		cmocka_unit_test(test_ack_without_stream),
		cmocka_unit_test(test_forked_2xx),
		cmocka_unit_test(test_final_refusals),
		cmocka_unit_test(test_unknown_2xx),
		cmocka_unit_test(test_two_vias_dropped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
