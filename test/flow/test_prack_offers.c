/* SPDX-License-Identifier: MIT
 * Offers and answers in reliable provisional responses to our INVITEs and in our PRACKs (RFC 3262 §5): ours, the application's own, forks, re-INVITEs, an offer that
 * is refused (RFC 6337 §2.3).
 * Not here: responses without a body (test_prack.c), the called side (test_reliable_offers.c), offers in UPDATE (test_update.c). */
#include "test/flow/reliable.h"

static const char video_too[] = HEAD "m=video 50004 RTP/AVP 99\r\nm=audio 50006 RTP/AVP 0\r\n";

/* ---- Ours ---- */

/* Both forks offer, with different streams: each gets the answer to its own. ledger: 3262-5-03 3262-5-08 */
static void test_forks_that_offer(void **state)
{
	struct rig *r = caller(true, 11);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = call_then_audio(r, &call);  /* no audio: no offer */
	assert_string_equal(rig_body(invite), "");
	rig_reply(r, invite, 183, "a", RELIABLE(7), video_too);
	m = prack_sent(r, 7, invite);
	assert_non_null(strstr(rig_body(m), "m=video 0 "));
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 0"));
	rig_reply(r, invite, 183, "b", RELIABLE(9), ELSEWHERE);
	m = prack_sent(r, 9, invite);
	assert_null(strstr(rig_body(m), "m=video"));
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 8"));
	rig_reply(r, invite, 180, "b", RELIABLE(10), NULL);
	assert_string_equal(rig_body(prack_sent(r, 10, invite)), "");
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
	m = flow_request(r, "ACK");
	assert_string_equal(rig_body(m), "");
	assert_int_equal(flow_info(r, call).media.remote_port, 50006);
	assert_int_equal(flow_info(r, call).media.stream_count, 2);
	rig_free(r);
}

/* ledger: 3262-5-06 3262-5-08 3262-4-11 */
static void test_answer_in_183(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 12);
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), ELSEWHERE);
	m = prack_sent(r, 7, invite);
	assert_string_equal(rig_body(m), "");
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_RINGING);
	assert_int_equal(flow_info(r, call).media.codec, PSIP_PCMA);
	assert_int_equal(flow_info(r, call).media.remote_port, 50002);
	rig_reply(r, invite, 180, "a", RELIABLE(8), rig_sdp());  /* no second answer */
	prack_sent(r, 8, invite);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
	m = flow_request(r, "ACK");
	assert_string_equal(rig_body(m), "");
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
	assert_int_equal(flow_info(r, call).media.remote_port, 50002);
	flow_silent(r);
	rig_free(r);
}

/* An answer, or an offer, that leaves nothing in common ends the call once it is answered. */
static void test_nothing_in_common(void **state)
{
	(void)state;
	for (int offers = 0; offers < 2; offers++) {
		struct rig *r = caller(offers, (uint8_t)(13 + offers));
		const struct rig_send *invite, *m;
		psip_handle call;

		invite = call_then_audio(r, &call);
		rig_reply(r, invite, 183, "a", RELIABLE(7), USELESS);
		m = prack_sent(r, 7, invite);
		if (offers)
			assert_non_null(strstr(rig_body(m), "m=audio 0 "));
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
		flow_request(r, "ACK");
		m = flow_request(r, "BYE");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		rig_reply(r, m, 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_MEDIA, 0);
		flow_clean(r);
	}
}

/* A re-INVITE's provisional responses are acknowledged as well, and may have its answer. ledger: 3262-4-09 3262-5-08 */
static void test_in_a_reinvite(void **state)
{
	(void)state;
	for (unsigned status = 200; status <= 488; status += 288) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(status % 100));
		const struct rig_send *invite;
		struct rig_call c;

		rig_establish_out(r, &c);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		invite = flow_request(r, "INVITE");
		rig_reply(r, invite, 183, NULL, RELIABLE(3), HEAD "m=audio 50008 RTP/AVP 0\r\na=recvonly\r\n");
		prack_sent(r, 3, invite);
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		assert_int_equal(flow_info(r, c.handle).media.remote_port, 50008);
		rig_reply(r, invite, 183, NULL, RELIABLE(3), NULL);
		flow_silent(r);
		flow_quiet(r);
		rig_reply(r, invite, status, NULL, FLOW_CONTACT, NULL);
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, status);
		assert_int_equal(flow_info(r, c.handle).media.remote_port, status == 200 ? 50008 : 50000);
		assert_int_equal(flow_info(r, c.handle).media.agreed_direction, status == 200 ? PSIP_SENDONLY : PSIP_SENDRECV);
		rig_free(r);
	}
}

/* ---- The application's own ---- */

static struct rig *own_caller(uint8_t seed)
{
	return rig_with(PSIP_RELIABLE_REQUIRED, true, 0, seed);
}

/* A call whose offer and PRACKs are the application's, and a reliable 183 with the answer: number 7, of fork "a". The INVITE. */
static const struct rig_send *answered_early(struct rig *r, psip_handle *call)
{
	struct psip_call_options o = { .size = sizeof o, .type = PSIP_TEXT("application/sdp"), .body = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n"), .own_pracks = true };
	const struct rig_send *invite = flow_call_with(r, &o, call);

	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	return invite;
}

/* ledger: 3262-4-11 3262-5-04 3262-5-03 */
static void test_own_pracks(void **state)
{
	struct rig *r = own_caller(15);
	struct psip_span type = PSIP_TEXT("application/sdp"), again = PSIP_TEXT(HEAD "m=audio 6002 RTP/AVP 8\r\n");
	const struct rig_send *invite, *m;
	const struct psip_event *e;
	psip_handle call;

	(void)state;
	invite = answered_early(r, &call);
	e = flow_event(r, PSIP_EVENT_PROGRESS, 183);
	assert_non_null(memmem(e->body.at, e->body.length, "50000", 5));
	assert_true(flow_info(r, call).prack_wanted);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	rig_reply(r, invite, 183, "b", RELIABLE(1), rig_sdp());  /* a fork whose turn comes later */
	flow_silent(r);
	flow_quiet(r);
	assert_int_equal(psip_prack(r->s, r->now, call, type, again), PSIP_OK);
	assert_int_equal(psip_prack(r->s, r->now, call, type, again), PSIP_ERR_STATE);
	m = prack_sent(r, 7, invite);
	assert_non_null(strstr(rig_body(m), "m=audio 6002"));
	assert_string_equal(rig_header(m, "Content-Type", 0), "application/sdp");
	assert_false(flow_info(r, call).prack_wanted);
	rig_reply(r, m, 200, NULL, NULL, ELSEWHERE);
	e = flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_non_null(memmem(e->body.at, e->body.length, "50002", 5));
	rig_reply(r, invite, 183, "b", RELIABLE(1), rig_sdp());
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	assert_int_equal(psip_prack(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
	assert_string_equal(rig_body(prack_sent(r, 1, invite)), "");
	assert_int_equal(psip_prack(r->s, r->now, call + 1, flow_none, flow_none), PSIP_ERR_STALE);
	rig_free(r);
}

/* What the application wrote for one fork's PRACK waits for a name: it goes nowhere else, whatever the other fork does meanwhile. */
static void test_written_for_one_fork(void **state)
{
	struct psip_span type = PSIP_TEXT("application/sdp"), again = PSIP_TEXT(HEAD "m=audio 6002 RTP/AVP 8\r\n");

	(void)state;
	for (unsigned what = 0; what < 5; what++) {
		struct rig *r = own_caller((uint8_t)(30 + what));
		struct psip_call_options o = { .size = sizeof o, .type = type, .body = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n"), .own_pracks = true };
		const struct rig_send *invite, *m;
		psip_handle call;

		invite = flow_call_with(r, &o, &call);
		rig_zone(r, "b.example.com", "A 10.0.0.7");
		r->hold_answers = true;
		rig_reply(r, invite, 183, "a", "Require: 100rel\nRSeq: 7\nContact: <sip:b.example.com:5060>\n", rig_sdp());
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		assert_int_equal(psip_prack(r->s, r->now, call, type, again), PSIP_OK);
		assert_int_equal(psip_prack(r->s, r->now, call, type, again), PSIP_ERR_STATE);
		assert_false(flow_info(r, call).prack_wanted);
		flow_silent(r);
		if (what == 0) {  /* a PRACK without a description */
			rig_reply(r, invite, 180, "b", RELIABLE(1), NULL);
			assert_string_equal(rig_body(prack_sent(r, 1, invite)), "");
		} else if (what == 1) {  /* the 2xx */
			rig_reply(r, invite, 200, "b", FLOW_CONTACT, rig_sdp());
			assert_string_equal(rig_body(flow_request(r, "ACK")), "");
			rig_free(r);
			continue;
		} else if (what == 2) {  /* its end */
			assert_int_equal(psip_hangup_early(r->s, r->now, call), PSIP_OK);
			rig_reply(r, invite, 180, "b", RELIABLE(1), NULL);
			assert_string_equal(rig_body(prack_sent(r, 1, invite)), "");
			rig_free(r);
			continue;
		} else if (what == 3) {  /* a description that waits for its turn */
			rig_reply(r, invite, 183, "b", RELIABLE(1), rig_sdp());
			flow_silent(r);
		}
		answer_queries(r);
		m = prack_sent(r, 7, invite);
		assert_int_equal(m->remote.ip[3], 7);
		assert_non_null(strstr(rig_body(m), "m=audio 6002"));
		flow_silent(r);
		rig_free(r);
	}
}

/* Own descriptions: an offer in a reliable response waits for the application, and must be answered. */
static void test_own_answer(void **state)
{
	struct rig *r = own_caller(16);
	struct psip_span type = PSIP_TEXT("application/sdp"), answer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	assert_int_equal(psip_prack(r->s, r->now, call, type, answer), PSIP_ERR_STATE);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	rig_reply(r, invite, 180, "a", NULL, NULL);  /* does not take its place: the application must see the offer */
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	flow_silent(r);
	assert_int_equal(psip_prack(r->s, r->now, call, flow_none, flow_none), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_prack(r->s, r->now, call, type, answer), PSIP_OK);
	m = prack_sent(r, 7, invite);
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	rig_reply(r, m, 200, NULL, NULL, NULL);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
	assert_string_equal(rig_body(flow_request(r, "ACK")), "");
	rig_free(r);
}

/* The 2xx comes though the application has not written its PRACK: there is nothing left to acknowledge. */
static void test_overtaken_by_the_answer(void **state)
{
	struct rig *r = own_caller(17);
	const struct rig_send *invite, *ack;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	rig_reply(r, invite, 200, "b", FLOW_CONTACT, rig_sdp());
	ack = flow_request(r, "ACK");
	assert_string_equal(rig_param(strchr(rig_header(ack, "To", 0), '>'), "tag"), "b");
	assert_non_null(strstr(rig_body(ack), "\r\nm=audio 0 "));  /* nobody could answer the offer of that 2xx (RFC 3261 §13.2.2.4) */
	flow_request(r, "BYE");
	assert_int_equal(psip_prack(r->s, r->now, call, flow_none, flow_none), PSIP_ERR_STATE);
	flow_silent(r);
	rig_free(r);
}

/* An offer that is refused: the PRACK goes again without it (RFC 6337 §2.3). */
static void test_offer_refused(void **state)
{
	struct rig *r = own_caller(24);
	struct psip_span type = PSIP_TEXT("application/sdp"), offer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	const struct rig_send *invite, *m;
	psip_handle call;

	(void)state;
	invite = answered_early(r, &call);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	assert_int_equal(psip_prack(r->s, r->now, call, type, offer), PSIP_OK);
	m = prack_sent(r, 7, invite);
	rig_reply(r, m, 488, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 488);
	m = prack_sent(r, 7, invite);
	assert_string_equal(rig_body(m), "");
	assert_int_equal(flow_cseq(m), flow_cseq(invite) + 2);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forks_that_offer),
		cmocka_unit_test(test_answer_in_183),
		cmocka_unit_test(test_nothing_in_common),
		cmocka_unit_test(test_in_a_reinvite),
		cmocka_unit_test(test_own_pracks), cmocka_unit_test(test_written_for_one_fork),
		cmocka_unit_test(test_own_answer),
		cmocka_unit_test(test_overtaken_by_the_answer),
		cmocka_unit_test(test_offer_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
