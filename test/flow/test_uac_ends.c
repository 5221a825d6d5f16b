/* SPDX-License-Identifier: MIT
 * How calls of the calling side end: CANCEL (RFC 3261 §9.1), BYE (§15.1.1), no answer in time, no way to the peer.
 * Does not cover: CANCEL while servers are tried in turn (test_failover_cancel.c); BYEs of the peer (test_uas_ends.c). */
#include "test/flow/flow.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cancel),
		cmocka_unit_test(test_cancel_waits_for_provisional),
		cmocka_unit_test(test_no_cancel_after_final),
		cmocka_unit_test(test_cancel_crosses_200),
		cmocka_unit_test(test_cancel_without_final),
		cmocka_unit_test(test_timeout_is_408),
		cmocka_unit_test(test_transport_error_is_503),
		cmocka_unit_test(test_expires_cancels),
		cmocka_unit_test(test_bye_ends_whatever_comes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
