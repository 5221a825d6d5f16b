/* SPDX-License-Identifier: MIT
 * The peer's UPDATEs (RFC 3311 §5.2): what they change, what is refused, offers that cross (RFC 6337 §4), applications that answer themselves.
 * Does not cover: forks and a full store (test_update_both.c); challenges to UPDATEs (there is no authentication of incoming requests yet); session timers. */
#include "test/flow/update.h"

/* ledger: 3311-5.2-08 3311-5.2-09 3311-5.2-10 3311-5.1-04 3311-5.1-06 3311-4-05 3311-7-02 3311-5.2-07 */
static void test_the_peer_updates(void **state)
{
	(void)state;
	for (unsigned kind = 0; kind < 4; kind++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(40 + kind));
		bool caller = kind & 1, confirmed = kind & 2;
		const struct rig_send *m, *invite;
		struct rig_call c;
		psip_time begin;

		invite = dialog(r, &c, caller, confirmed);
		begin = r->now;
		m = peer(r, &c, caller, "UPDATE", 10, moved, 200);
		assert_int_equal(m->at, begin);
		assert_non_null(rig_header(m, "Contact", 0));
		assert_non_null(strstr(rig_header(m, "Allow", 0), "UPDATE"));
		assert_non_null(strstr(rig_body(m), "m=audio 40000"));
		assert_int_equal(flow_info(r, c.handle).media.remote_port, 50002);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		m = peer(r, &c, caller, "UPDATE", 11, held, 200);
		assert_non_null(strstr(rig_body(m), "a=recvonly"));
		assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_RECVONLY);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		m = peer_with(r, &c, caller, "UPDATE", 12, "Contact: <sip:new@10.0.0.2:5060>\n", "", 200);
		assert_string_equal(rig_body(m), "");
		assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_RECVONLY);
		if (confirmed) {
			assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
			assert_true(flow_starts(flow_request(r, "BYE"), "BYE sip:new@10.0.0.2:5060 "));
		} else if (caller) {
			rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
			flow_request(r, "ACK");
			assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_RECVONLY);
		}
		rig_free(r);
	}
}

/* ledger: 3311-5.2-01 3311-7-01 */
static void test_order_and_dialog(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 45);
	struct rig_call c, other;

	(void)state;
	dialog(r, &c, false, true);
	peer(r, &c, false, "UPDATE", 2, moved, 500);
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50000);
	other = c;
	snprintf(other.to_tag, sizeof other.to_tag, "nobody");
	peer(r, &other, false, "UPDATE", 20, moved, 481);
	other.to_tag[0] = '\0';
	snprintf(other.call_id, sizeof other.call_id, "new");
	rig_request(r, &other, "UPDATE", 1, "z9hG4bKout", NULL, NULL);
	flow_status(r, 481, "UPDATE");
	rig_request(r, &c, "update", 30, "z9hG4bKlow", NULL, NULL);
	flow_status(r, 501, "update");
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 3311-5.2-12 3311-5.2-13 */
static void test_not_acceptable(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 46);
	struct psip_media_state before, after;
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	dialog(r, &c, false, true);
	before = flow_info(r, c.handle).media;
	m = peer_with(r, &c, false, "UPDATE", 10, "Contact: <sip:new@10.0.0.2:5060>\n", useless, 488);
	assert_string_equal(rig_header(m, "Warning", 0), "305 localhost \"Incompatible media format\"");
	after = flow_info(r, c.handle).media;
	assert_memory_equal(&before, &after, sizeof before);
	assert_true(psip_span_equal(flow_info(r, c.handle).remote_target, PSIP_TEXT("sip:alice@10.0.0.2:5060")));
	flow_quiet(r);
	m = peer_with(r, &c, false, "UPDATE", 11, "Require: foo\n", "", 420);
	assert_string_equal(rig_header(m, "Unsupported", 0), "foo");
	peer(r, &c, false, "UPDATE", 12, "not a description", 488);
	rig_free(r);
}

/* ---- Offers that cross ---- */

/* ledger: 3311-5.2-04 3311-5.2-07 */
static void test_our_offer_is_open(void **state)
{
	(void)state;
	for (unsigned kind = 0; kind < 5; kind++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(50 + kind));
		const struct rig_send *m;
		struct rig_call c;

		if (kind == 0) {  /* our UPDATE */
			dialog(r, &c, true, true);
			update_sent(r, &c, PSIP_SENDONLY);
		} else if (kind == 1) {  /* our re-INVITE */
			dialog(r, &c, true, true);
			assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
			flow_request(r, "INVITE");
		} else if (kind == 2) {  /* our INVITE */
			m = flow_call(r, &c.handle);
			know(&c, m);
			rig_reply(r, m, 180, "a", FLOW_CONTACT ALLOW, NULL);
		} else {  /* our reliable 183, or our 2xx */
			rig_invite(r, &c, "Supported: 100rel\n", NULL);
			if (kind == 3)
				assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_OK);
			else
				assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
			flow_tag(rig_take(r), "To", c.to_tag);
		}
		peer(r, &c, kind < 3, "UPDATE", 10, moved, 491);
		m = peer(r, &c, kind < 3, "UPDATE", 11, "", 200);
		assert_string_equal(rig_body(m), "");
		flow_silent(r);
		rig_free(r);
	}
}

/* A re-INVITE's offer that was answered reliably is open no more, though the re-INVITE is. */
static void test_answered_in_a_reinvite(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 55);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	dialog(r, &c, true, true);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	peer(r, &c, true, "UPDATE", 10, moved, 491);
	rig_reply(r, m, 183, NULL, RELIABLE(5), HEAD("2") AUDIO("50002") "a=recvonly\r\n");
	rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
	peer(r, &c, true, "UPDATE", 11, HEAD("3") AUDIO("50004"), 200);
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50004);
	rig_free(r);
}

/* An offer in a reliable 183 that the application has not answered yet. */
static void test_their_offer_waits_for_us(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, true, 56);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	m = flow_call(r, &c.handle);
	know(&c, m);
	rig_reply(r, m, 183, "a", RELIABLE(1), rig_sdp());
	assert_non_null(rig_header(peer(r, &c, true, "UPDATE", 10, moved, 500), "Retry-After", 0));
	rig_free(r);
}

/* ledger: 3311-5.2-05 3311-5.2-06 3311-5.2-07 */
static void test_their_offer_is_open(void **state)
{
	unsigned seen = 0;

	(void)state;
	for (unsigned seed = 0; seed < 60; seed++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)seed);
		const char *after;
		struct rig_call c;

		rig_invite(r, &c, NULL, rig_sdp());
		assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
		flow_tag(flow_status(r, 180, "INVITE"), "To", c.to_tag);
		after = rig_header(peer(r, &c, false, "UPDATE", 10, moved, 500), "Retry-After", 0);
		assert_true(after && strlen(after) == 1 && *after >= '0' && *after <= '9');
		seen |= 1u << (*after - '0');
		peer(r, &c, false, "UPDATE", 11, "", 200);
		rig_free(r);
	}
	assert_true((seen & (seen - 1)) != 0);
}

/* ---- The application answers ---- */

/* ledger: 3311-5.2-02 3311-5.2-03 3311-5.2-11 */
static void test_own_descriptions(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 60);
	const struct psip_event *e;
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	peer_with(r, &c, false, "UPDATE", 10, "Contact: <sip:new@10.0.0.2:5060>\n", moved, 0);
	e = flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_non_null(memmem(e->body.at, e->body.length, "50002", 5));
	flow_silent(r);
	assert_non_null(rig_header(peer(r, &c, false, "UPDATE", 11, "", 500), "Retry-After", 0));
	assert_non_null(rig_header(peer(r, &c, false, "INVITE", 12, held, 500), "Retry-After", 0));
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_ERR_STATE);
	assert_true(psip_span_equal(flow_info(r, c.handle).remote_target, PSIP_TEXT("sip:alice@10.0.0.2:5060")));
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
	m = flow_status(r, 200, "UPDATE");
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	assert_non_null(rig_header(m, "Contact", 0));
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_true(psip_span_equal(flow_info(r, c.handle).remote_target, PSIP_TEXT("sip:new@10.0.0.2:5060")));
	peer(r, &c, false, "UPDATE", 13, held, 0);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 504), PSIP_OK);
	flow_status(r, 504, "UPDATE");
	flow_event(r, PSIP_EVENT_MODIFIED, 504);
	peer(r, &c, false, "UPDATE", 14, held, 0);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	peer(r, &c, false, "BYE", 15, "", 200);
	flow_status(r, 481, "UPDATE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	flow_clean(r);
}

/* It never does: after 64*T1 the peer has given up, and the dialog is as if it had not asked. */
static void test_never_answered(void **state)
{
	(void)state;
	for (int late = 0; late < 2; late++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, (uint8_t)(64 + late));
		struct rig_call c;

		own_call(r, &c);
		peer(r, &c, false, "UPDATE", 10, moved, 0);
		flow_event(r, PSIP_EVENT_MODIFY, 0);
		rig_advance(r, 65000);
		rig_flush(r);
		if (late) {
			assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, OWN), PSIP_ERR_STATE);
			assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_ERR_STATE);
		}
		peer(r, &c, false, "UPDATE", 11, held, 0);
		flow_event(r, PSIP_EVENT_MODIFY, 0);
		assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
		flow_status(r, 200, "UPDATE");
		rig_free(r);
	}
}

/* Both sides hang up while an UPDATE of the peer waits for the application. */
static void test_bye_while_asked(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 61);
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	peer(r, &c, false, "UPDATE", 10, moved, 0);
	rig_flush(r);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	flow_status(r, 481, "UPDATE");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	drain(r);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_peer_updates),
		cmocka_unit_test(test_order_and_dialog),
		cmocka_unit_test(test_not_acceptable),
		cmocka_unit_test(test_our_offer_is_open),
		cmocka_unit_test(test_answered_in_a_reinvite),
		cmocka_unit_test(test_their_offer_waits_for_us),
		cmocka_unit_test(test_their_offer_is_open),
		cmocka_unit_test(test_own_descriptions),
		cmocka_unit_test(test_never_answered),
		cmocka_unit_test(test_bye_while_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
