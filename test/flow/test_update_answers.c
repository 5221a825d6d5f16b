/* SPDX-License-Identifier: MIT
 * What becomes of our UPDATEs (RFC 3311 §5.3): refusals, dialogs that are gone, 491 and the retry, answers that do not fit, the target they bring.
 * Does not cover: whether we may send one (test_update_ours.c); another fork's 2xx (test_update_both.c); challenges and failover. */
#include "test/flow/update.h"

/* ledger: 3311-5.3-02 */
static void test_refused(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 12);
	const struct rig_send *m;
	struct rig_call c;
	char first[2048];

	(void)state;
	dialog(r, &c, true, true);
	m = update_sent(r, &c, PSIP_SENDONLY);
	snprintf(first, sizeof first, "%s", rig_body(m));
	rig_reply(r, m, 488, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 488);
	assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_SENDRECV);
	m = update_sent(r, &c, PSIP_SENDONLY);
	assert_string_equal(rig_body(m), first);  /* its version counts on from what stood before */
	rig_reply(r, m, 500, NULL, NULL, NULL);
	assert_null(strstr(rig_body(peer(r, &c, true, "UPDATE", 1, moved, 200)), "a=sendonly"));
	rig_free(r);
}

/* ledger: 3311-5.3-03 */
static void test_dialog_gone(void **state)
{
	static const unsigned statuses[] = { 481, 408, 0 };

	(void)state;
	for (unsigned i = 0; i < 12; i++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(13 + i));
		bool caller = i & 1, confirmed = i & 2;
		unsigned status = statuses[i / 4];
		const struct rig_send *m, *invite;
		struct rig_call c;

		invite = dialog(r, &c, caller, confirmed);
		m = update_sent(r, &c, PSIP_SENDONLY);
		if (status)
			rig_reply(r, m, status, NULL, NULL, NULL);
		else
			rig_advance(r, 32000);
		do
			m = rig_take(r);
		while (m && strcmp(rig_method(m), "UPDATE") == 0);
		flow_event(r, PSIP_EVENT_MODIFIED, status ? status : 408);
		if (confirmed) {
			assert_string_equal(rig_method(m), "BYE");
			rig_reply(r, m, 200, NULL, NULL, NULL);
			flow_ended(r, PSIP_END_GONE, 0);
		} else if (caller) {
			assert_string_equal(rig_method(m), "CANCEL");
			rig_reply(r, m, 200, NULL, NULL, NULL);
			rig_reply(r, invite, 487, "a", NULL, NULL);
			flow_ended(r, PSIP_END_GONE, 487);
		} else {
			assert_int_equal(rig_status(m), 500);
			flow_ended(r, PSIP_END_GONE, 500);
		}
		rig_flush(r);
		flow_clean(r);
	}
}

/* An answer that does not fit ends the call. */
static void test_useless_answer(void **state)
{
	(void)state;
	for (int confirmed = 0; confirmed < 2; confirmed++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(32 + confirmed));
		struct rig_call c;

		dialog(r, &c, true, confirmed);
		rig_reply(r, update_sent(r, &c, PSIP_SENDONLY), 200, NULL, FLOW_CONTACT, useless);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		flow_request(r, confirmed ? "BYE" : "CANCEL");
		rig_free(r);
	}
}

/* ledger: 3311-5.3-01 3311-5.1-06 */
static void test_target_of_the_answer(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 34);
	struct rig_call c;

	(void)state;
	dialog(r, &c, true, true);
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
	rig_reply(r, flow_request(r, "UPDATE"), 200, NULL, "Contact: <sip:new@10.0.0.2:5060>\n", NULL);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	assert_true(flow_starts(flow_request(r, "BYE"), "BYE sip:new@10.0.0.2:5060 "));
	rig_free(r);
}

/* ---- Again ---- */

/* ledger: 3311-5.3-04 3311-5.3-05 3311-5.3-06 3311-5.3-07 */
static void test_glare_and_again(void **state)
{
	(void)state;
	for (int caller = 0; caller < 2; caller++) {
		psip_duration least = 9999, most = 0;

		for (unsigned seed = 0; seed < 40; seed++) {
			struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)seed);
			const struct rig_send *m;
			psip_duration waited = 0;
			struct rig_call c;
			unsigned cseq;

			dialog(r, &c, caller, true);
			m = update_sent(r, &c, PSIP_SENDONLY);
			cseq = flow_cseq(m);
			rig_reply(r, m, 491, NULL, NULL, NULL);
			assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_ERR_STATE);
			for (m = rig_take(r); !m && waited < 5000; waited += 10, m = rig_take(r))
				rig_advance(r, 10);
			assert_non_null(m);
			assert_int_equal(flow_cseq(m), cseq + 1);
			assert_non_null(strstr(rig_body(m), "a=sendonly"));
			least = waited < least ? waited : least;
			most = waited > most ? waited : most;
			rig_reply(r, m, 491, NULL, NULL, NULL);  /* and once more */
			rig_advance(r, 4000);
			m = flow_request(r, "UPDATE");
			rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO("50002") "a=recvonly\r\n");
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
			flow_quiet(r);
			rig_free(r);
		}
		assert_in_range(least, caller ? 2100 : 0, caller ? 2400 : 300);
		assert_in_range(most, caller ? 3700 : 1700, caller ? 4000 : 2000);
	}
}

/* ledger: 3311-5.3-07 */
static void test_glare_so_often(void **state)
{
	(void)state;
	for (unsigned glares = PSIP_GLARES_MAX; glares <= PSIP_GLARES_MAX + 1; glares++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)glares);
		const struct rig_send *m;
		struct rig_call c;

		dialog(r, &c, true, true);
		for (unsigned wish = 0; wish < 2; wish++) {
			m = update_sent(r, &c, PSIP_SENDONLY);
			for (unsigned i = 0; i < glares; i++) {
				rig_reply(r, m, 491, NULL, NULL, NULL);
				if (i == PSIP_GLARES_MAX)
					break;
				flow_quiet(r);
				for (m = NULL; !m; m = rig_take(r))
					rig_advance(r, 10);
				assert_string_equal(rig_method(m), "UPDATE");
			}
			if (glares > PSIP_GLARES_MAX) {
				flow_event(r, PSIP_EVENT_MODIFIED, 491);
				rig_advance(r, 10000);
				flow_silent(r);
				continue;
			}
			rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO("50002") "a=recvonly\r\n");
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
		}
		assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
		rig_free(r);
	}
}

/* An UPDATE without an offer may go beside a re-INVITE. One of them, or both, get 491, in either order: each is tried again. */
/* ledger: 3261-14.1-16 3311-5.3-07 */
static void test_beside_a_reinvite(void **state)
{
	(void)state;
	for (unsigned kind = 0; kind < 8; kind++) {
		bool update_first = kind & 2, both = kind & 4;
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(70 + kind));
		const struct rig_send *invite, *update, *m;
		unsigned invites = 0, updates = 0;
		struct rig_call c;

		dialog(r, &c, kind & 1, true);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		invite = flow_request(r, "INVITE");
		assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
		update = flow_request(r, "UPDATE");
		if (update_first)
			rig_reply(r, update, 491, NULL, NULL, NULL);
		if (!update_first || both) {
			rig_reply(r, invite, 491, NULL, NULL, NULL);
			flow_request(r, "ACK");
		}
		if (!update_first)
			rig_reply(r, update, both ? 491 : 200, NULL, FLOW_CONTACT ALLOW, NULL);
		if (update_first && !both) {
			rig_reply(r, invite, 200, NULL, FLOW_CONTACT ALLOW, HEAD("2") AUDIO("50002") "a=recvonly\r\n");
			flow_request(r, "ACK");
		}
		for (unsigned i = 0; i < 1000; i++) {
			rig_advance(r, 10);
			m = rig_take(r);
			if (m && strcmp(rig_method(m), "INVITE") == 0) {
				invites++;
				assert_non_null(strstr(rig_body(m), "a=sendonly"));
				rig_reply(r, m, 200, NULL, FLOW_CONTACT ALLOW, HEAD("2") AUDIO("50002") "a=recvonly\r\n");
				flow_request(r, "ACK");
			} else if (m) {
				assert_string_equal(rig_method(m), "UPDATE");
				updates++;
				rig_reply(r, m, 200, NULL, FLOW_CONTACT ALLOW, NULL);
			}
		}
		assert_int_equal(invites, !update_first || both);
		assert_int_equal(updates, update_first || both);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
		rig_free(r);
	}
}

/* ledger: 3311-5.3-08 */
static void test_no_retry_after_bye(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 30);
	struct rig_call c;

	(void)state;
	dialog(r, &c, true, true);
	rig_reply(r, update_sent(r, &c, PSIP_SENDONLY), 491, NULL, NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	rig_advance(r, 10000);
	flow_silent(r);
	drain(r);
	flow_clean(r);
}

/* An application's own offer goes again as it was. */
static void test_own_offer_again(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 31);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	dialog(r, &c, false, true);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_OK);
	m = flow_request(r, "UPDATE");
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	rig_reply(r, m, 491, NULL, NULL, NULL);
	rig_advance(r, 2000);
	m = flow_request(r, "UPDATE");
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	rig_reply(r, m, 488, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 488);
	rig_flush(r);
	peer(r, &c, false, "BYE", 3, "", 200);
	drain(r);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_dialog_gone),
		cmocka_unit_test(test_useless_answer),
		cmocka_unit_test(test_target_of_the_answer),
		cmocka_unit_test(test_glare_and_again),
		cmocka_unit_test(test_glare_so_often), cmocka_unit_test(test_beside_a_reinvite), cmocka_unit_test(test_no_retry_after_bye),
		cmocka_unit_test(test_own_offer_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
