/* SPDX-License-Identifier: MIT
 * PRACKs of ours that fail, and those that cannot go yet: error responses, a call that is being cancelled, a next hop that must be found, a network that refuses
 * them, no room.
 * Not here: what is acknowledged (test_prack.c), a PRACK whose offer is refused (test_prack_offers.c). */
#include "test/flow/reliable.h"

#include "test/flow/bytes_taken.h"

/* ---- PRACKs that fail ---- */

static void test_dialog_gone(void **state)
{
	static const unsigned statuses[] = { 481, 408, 0 };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(20 + i));
		const struct rig_send *invite, *m;
		psip_handle call;

		invite = flow_call(r, &call);
		rig_reply(r, invite, 183, "a", RELIABLE(7), NULL);
		m = prack_sent(r, 7, invite);
		if (statuses[i])
			rig_reply(r, m, statuses[i], NULL, NULL, NULL);
		else
			rig_advance(r, 32000);
		do
			m = rig_take(r);
		while (m && strcmp(rig_method(m), "PRACK") == 0);
		assert_string_equal(rig_method(m), "CANCEL");
		rig_reply(r, m, 200, NULL, NULL, NULL);
		rig_reply(r, invite, 487, "a", NULL, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		flow_ended(r, PSIP_END_GONE, 487);
		flow_clean(r);
	}
}

static void test_other_errors_change_nothing(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 23);
	const struct rig_send *invite, *a, *b;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), NULL);
	a = prack_sent(r, 7, invite);
	rig_reply(r, a, 500, NULL, NULL, NULL);
	rig_reply(r, invite, 183, "b", RELIABLE(7), NULL);
	b = prack_sent(r, 7, invite);
	rig_reply(r, b, 481, NULL, NULL, NULL);  /* that fork has gone, the other has not */
	flow_silent(r);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* After a CANCEL the responses are acknowledged still, and tell the application nothing. */
static void test_cancelled(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 25);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 100, NULL, NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, flow_request(r, "CANCEL"), 200, NULL, NULL, NULL);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	prack_sent(r, 7, invite);
	flow_quiet(r);
	rig_reply(r, invite, 487, "a", NULL, NULL);
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

/* The caller ends that early dialog while its PRACK is under way: what becomes of it, the INVITE goes on for others (RFC 5407 §2). */
static void test_dialog_dropped(void **state)
{
	(void)state;
	for (unsigned status = 481; status <= 488; status += 7) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)status);
		const struct rig_send *invite, *m;
		psip_handle call;

		invite = flow_call(r, &call);
		rig_reply(r, invite, 183, "a", RELIABLE(7), NULL);
		m = prack_sent(r, 7, invite);
		assert_int_equal(psip_hangup_early(r->s, r->now, call), PSIP_OK);
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		rig_reply(r, m, status, NULL, NULL, NULL);
		flow_silent(r);
		rig_reply(r, invite, 200, "b", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
		rig_free(r);
	}
}

/* ---- Waiting for the next hop ---- */

/* The Contact has a name: the PRACK goes when it is found, with the answer to the offer. */
static void test_next_hop_by_name(void **state)
{
	struct rig *r = caller(true, 26);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	rig_zone(r, "b.example.com", "A 10.0.0.7");
	invite = call_then_audio(r, &call);
	r->hold_answers = true;
	rig_reply(r, invite, 183, "a", "Require: 100rel\nRSeq: 7\nContact: <sip:b.example.com:5060>\n", ELSEWHERE);
	rig_reply(r, invite, 183, "a", "Require: 100rel\nRSeq: 7\nContact: <sip:b.example.com:5060>\n", ELSEWHERE);
	rig_reply(r, invite, 180, "a", "Require: 100rel\nRSeq: 8\n", NULL);  /* not before its own PRACK is out */
	flow_silent(r);
	answer_queries(r);
	m = prack_sent(r, 7, invite);
	assert_int_equal(m->remote.ip[3], 7);
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 8"));
	flow_silent(r);
	rig_free(r);
}

/* ---- No way, no room ---- */

/* A PRACK that the network refused goes again with the repeated response. */
static void test_refused_by_the_network(void **state)
{
	(void)state;
	for (int offers = 0; offers < 2; offers++) {
		struct rig *r = caller(offers, (uint8_t)(27 + offers));
		const struct rig_send *invite, *m, *again;
		psip_handle call;

		invite = call_then_audio(r, &call);
		r->send_result = PSIP_ERR_TRANSPORT;
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		m = prack_sent(r, 7, invite);
		r->send_result = PSIP_OK;
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		again = prack_sent(r, 7, invite);
		assert_int_equal(flow_cseq(again), flow_cseq(m) + 1);
		assert_string_equal(rig_body(again), rig_body(m));
		assert_int_equal(*rig_body(again) != '\0', offers);
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		flow_silent(r);
		rig_reply(r, again, 200, NULL, NULL, NULL);
		rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
		assert_string_equal(rig_body(flow_request(r, "ACK")), "");
		rig_free(r);
	}
}

/* No bytes are left: the response is as if it had not come, and is acknowledged when it comes again. */
static void test_full(void **state)
{
	(void)state;
	for (int offers = 0; offers < 2; offers++) {
		struct rig *r = caller(offers, (uint8_t)(28 + offers));
		struct bytes_taken taken;
		const struct rig_send *invite;
		psip_handle call;

		invite = call_then_audio(r, &call);
		rig_reply(r, invite, 180, "a", FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		take_all_bytes(r, &taken);
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		flow_silent(r);
		flow_quiet(r);
		assert_int_equal(flow_info(r, call).media.codec, 0);
		give_bytes(r, &taken);
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		assert_int_equal(*rig_body(prack_sent(r, 7, invite)) != '\0', offers);
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		assert_int_equal(flow_info(r, call).media.codec, PSIP_PCMU);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dialog_gone),
		cmocka_unit_test(test_other_errors_change_nothing),
		cmocka_unit_test(test_dialog_dropped), cmocka_unit_test(test_cancelled),
		cmocka_unit_test(test_next_hop_by_name),
		cmocka_unit_test(test_refused_by_the_network),
		cmocka_unit_test(test_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
