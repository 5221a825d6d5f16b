/* SPDX-License-Identifier: MIT
 * Our UPDATEs (RFC 3311 §5.1): in which dialogs and when we may send one, with an offer or without, and what it carries.
 * Does not cover: the responses to it (test_update_answers.c); the peer's (test_update_peer.c); session timers. */
#include "test/flow/update.h"

/* ledger: 3311-4-01 3311-4-04 3311-5.1-01 3311-5.1-02 3311-5.1-05 3311-7-02 3311-7-03 3311-4-06 3262-4-02 3261-13.2.2.1-02 */
static void test_we_update(void **state)
{
	static const char *const none[] = { "Alert-Info", "Allow-Events", "Event", "Expires", "In-Reply-To", "Min-Expires", "Priority", "RAck", "Reply-To", "RSeq",
		                            "Subject", "Subscription-State", "Require" };

	(void)state;
	for (unsigned kind = 0; kind < 4; kind++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(1 + kind));
		bool caller = kind & 1, confirmed = kind & 2;
		const struct rig_send *invite, *m;
		struct rig_call c;
		uint32_t cseq;

		invite = dialog(r, &c, caller, confirmed);
		if (invite)
			assert_non_null(strstr(rig_header(invite, "Allow", 0), "UPDATE"));
		cseq = flow_info(r, c.handle).local_cseq;
		m = update_sent(r, &c, PSIP_SENDONLY);
		assert_true(flow_starts(m, "UPDATE sip:alice@10.0.0.2:5060 SIP/2.0"));
		assert_int_equal(flow_cseq(m), cseq + 1);
		assert_string_equal(rig_header(m, "Call-ID", 0), c.call_id);
		assert_string_equal(rig_param(strchr(rig_header(m, "From", 0), '>'), "tag"), caller ? c.from_tag : c.to_tag);
		assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), caller ? "a" : c.from_tag);
		assert_non_null(rig_header(m, "Contact", 0));
		assert_null(rig_header(m, "Contact", 1));
		assert_non_null(rig_header(m, "Supported", 0));
		for (unsigned i = 0; i < sizeof none / sizeof *none; i++)
			assert_null(rig_header(m, none[i], 0));
		assert_non_null(strstr(rig_body(m), "a=sendonly"));
		rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO("50010") "a=recvonly\r\n");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_SENDONLY);
		assert_int_equal(flow_info(r, c.handle).media.remote_port, 50010);
		assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
		m = flow_request(r, "UPDATE");
		assert_string_equal(rig_body(m), "");
		assert_null(rig_header(m, "Content-Type", 0));
		rig_reply(r, m, 200, NULL, FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		flow_silent(r);
		rig_free(r);
	}
}

/* ledger: 3311-5.1-07 */
static void test_same_contact_in_the_2xx(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 62);
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED,
		                          .contact = PSIP_TEXT("sip:c2@10.0.0.1") };
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	dialog(r, &c, false, false);
	assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
	m = flow_request(r, "UPDATE");
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:c2@10.0.0.1>");
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, NULL);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_true(flow_same(flow_status(r, 200, "INVITE"), m, "Contact"));
	rig_free(r);
}

/* Of two early dialogs the one that is ended was last heard of media from: the other is what is updated then. */
static void test_in_the_fork_that_is_left(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 64);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(1), rig_sdp());
	rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
	rig_reply(r, invite, 183, "b", RELIABLE(1), moved);
	rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
	assert_int_equal(flow_info(r, call).media.remote_port, 50002);
	assert_int_equal(psip_hangup_early(r->s, r->now, call), PSIP_OK);
	m = flow_request(r, "BYE");
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "b");
	assert_int_equal(flow_info(r, call).media.remote_port, 50000);
	assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "UPDATE");
	assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "a");
	assert_int_equal(psip_hangup_early(r->s, r->now, call), PSIP_OK);
	assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_ERR_STATE);
	rig_free(r);
}

/* ledger: 3311-5.1-03 */
static void test_modify_is_a_reinvite(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 63);
	struct rig_call c;

	(void)state;
	dialog(r, &c, true, true);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	flow_request(r, "INVITE");
	rig_free(r);
}

/* ---- When we may ---- */

/* ledger: 3311-4-06 */
static void test_only_if_allowed(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 5);
	struct rig_call c;

	(void)state;
	assert_int_equal(psip_refresh(r->s, r->now, 12345), PSIP_ERR_STALE);
	rig_establish_out(r, &c);
	assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_ERR_UNSUPPORTED);
	flow_silent(r);
	peer(r, &c, true, "UPDATE", 1, "", 200);
	update_sent(r, &c, PSIP_SENDONLY);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_ERR_STATE);  /* one at a time */
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, flow_none, flow_none), PSIP_ERR_STATE);
	rig_free(r);
}

/* Before there is a dialog, and when it ends. */
static void test_no_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	const struct rig_send *m;
	struct rig_call c = { .call_id = "nobody", .from_tag = "x" };

	(void)state;
	m = flow_call(r, &c.handle);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_ERR_STATE);
	rig_reply(r, m, 200, "a", FLOW_CONTACT ALLOW, rig_sdp());
	flow_request(r, "ACK");
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	flow_request(r, "BYE");
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_ERR_STATE);
	assert_int_equal(psip_update(r->s, r->now, c.handle, (enum psip_direction)4, flow_none, flow_none), PSIP_ERR_STATE);
	rig_free(r);
}

/* ledger: 3311-5.1-08 3311-5.1-10 3311-4-03 */
static void test_when_the_caller_may_offer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	const struct rig_send *invite, *m;
	struct rig_call c;

	(void)state;
	invite = flow_call(r, &c.handle);
	rig_reply(r, invite, 180, "a", FLOW_CONTACT ALLOW, rig_sdp());  /* not a reliable answer */
	assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_ERR_STATE);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);  /* without an offer all is well */
	rig_reply(r, flow_request(r, "UPDATE"), 200, NULL, FLOW_CONTACT, NULL);
	rig_reply(r, invite, 183, "a", RELIABLE(1), rig_sdp());
	m = flow_request(r, "PRACK");
	assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_ERR_STATE);  /* RFC 6337 §4.2: not before it is done */
	rig_reply(r, m, 200, NULL, NULL, NULL);
	m = update_sent(r, &c, PSIP_SENDONLY);
	assert_int_equal(update(r, &c, PSIP_SENDRECV), PSIP_ERR_STATE);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO("50002") "a=recvonly\r\n");
	rig_reply(r, invite, 200, "a", FLOW_CONTACT ALLOW, NULL);
	flow_request(r, "ACK");
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_ERR_STATE);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
	rig_reply(r, flow_request(r, "UPDATE"), 200, NULL, FLOW_CONTACT, NULL);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, moved);
	flow_request(r, "ACK");
	update_sent(r, &c, PSIP_SENDONLY);
	rig_free(r);
}

/* ledger: 3311-5.1-09 */
static void test_when_the_caller_without_offer_may(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, true, 8);
	const struct rig_send *invite;
	struct rig_call c;

	(void)state;
	invite = flow_call(r, &c.handle);
	rig_reply(r, invite, 180, "a", FLOW_CONTACT ALLOW, NULL);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_ERR_STATE);
	assert_int_equal(update(r, &c, PSIP_SENDRECV), PSIP_ERR_ARGUMENT);
	rig_reply(r, invite, 183, "a", RELIABLE(1), rig_sdp());
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_ERR_STATE);
	assert_int_equal(psip_prack(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
	rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_OK);
	assert_non_null(strstr(rig_body(flow_request(r, "UPDATE")), "m=audio 6000"));
	rig_free(r);
}

/* ledger: 3311-5.1-11 3311-5.1-12 */
static void test_when_the_callee_may_offer(void **state)
{
	(void)state;
	for (int offered = 0; offered < 2; offered++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(9 + offered));
		const struct rig_send *m;
		struct rig_call c;

		rig_invite(r, &c, "Supported: 100rel\n" ALLOW, offered ? rig_sdp() : NULL);
		assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_ERR_STATE);  /* no dialog before its response */
		assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 183, "INVITE");
		flow_tag(m, "To", c.to_tag);
		assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_ERR_STATE);
		peer_pracks(r, &c, m, offered ? NULL : moved);
		m = update_sent(r, &c, PSIP_SENDONLY);
		assert_non_null(strstr(rig_body(m), "a=sendonly"));
		rig_free(r);
	}
}

/* ledger: 3311-5.1-13 3311-5.2-05 3311-5.2-06 */
static void test_callee_while_a_reinvite_waits(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 11);
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	peer(r, &c, false, "INVITE", 2, moved, 0);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_ERR_STATE);
	assert_non_null(rig_header(peer(r, &c, false, "UPDATE", 3, held, 500), "Retry-After", 0));
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
	flow_status(r, 200, "INVITE");
	rig_request(r, &c, "ACK", 2, "z9hG4bKack2", NULL, NULL);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_OK);
	flow_request(r, "UPDATE");
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_we_update),
		cmocka_unit_test(test_same_contact_in_the_2xx),
		cmocka_unit_test(test_in_the_fork_that_is_left),
		cmocka_unit_test(test_modify_is_a_reinvite),
		cmocka_unit_test(test_only_if_allowed),
		cmocka_unit_test(test_no_dialog),
		cmocka_unit_test(test_when_the_caller_may_offer),
		cmocka_unit_test(test_when_the_caller_without_offer_may),
		cmocka_unit_test(test_when_the_callee_may_offer),
		cmocka_unit_test(test_callee_while_a_reinvite_waits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
