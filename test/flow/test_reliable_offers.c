/* SPDX-License-Identifier: MIT
 * Offers and answers in reliable provisional responses of the called side and in the PRACKs to them (RFC 3262 §5, RFC 6337 §2.3): ours, the application's own, and
 * none where one must be; other bodies; no room for them.
 * Not here: PRACKs without a body (test_reliable.c), the calling side (test_prack_offers.c), offers in UPDATE (test_update.c). */
#include "test/flow/reliable.h"

#include "test/flow/bytes_taken.h"

/* ---- Ours ---- */

/* ledger: 3262-5-06 3262-6-01 */
static void test_media_before_the_answer(void **state)
{
	struct rig *r = bench(19);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	rseq = progressed(r, &c);
	assert_int_equal(flow_info(r, c.handle).media.codec, PSIP_PCMU);
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50000);
	rig_udp(r, "PRACK sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKp\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%s\n"
	           "To: <sip:bob@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 2 PRACK\nContact: <sip:elsewhere@10.0.0.9>\nRAck: %u 1 INVITE\nContent-Length: 0\n\n",
	        c.from_tag, c.to_tag, c.call_id, rseq);
	m = flow_status(r, 200, "PRACK");
	assert_null(rig_header(m, "Contact", 0));
	accepted(r, &c);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	assert_true(flow_starts(flow_request(r, "BYE"), "BYE sip:alice@10.0.0.2:5060 "));
	rig_free(r);
}

/* ledger: 3262-5-02 3261-13.2.1-11 3262-5-08 */
static void test_offer_in_the_first(void **state)
{
	struct rig *r = bench(20);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", NULL);
	ring(r, &c, 180);
	m = flow_status(r, 180, "INVITE");
	assert_non_null(strstr(rig_body(m), "m=audio 40000"));
	flow_tag(m, "To", c.to_tag);
	rseq = rseq_of(m);
	prack(r, &c, 2, rseq, ELSEWHERE, 200);
	assert_int_equal(flow_info(r, c.handle).media.codec, PSIP_PCMA);
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50002);
	ring(r, &c, 180);
	m = flow_status(r, 180, "INVITE");
	assert_string_equal(rig_body(m), "");
	prack(r, &c, 3, rseq + 1, NULL, 200);
	assert_string_equal(rig_body(accepted(r, &c)), "");
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	flow_quiet(r);
	rig_free(r);
}

/* An offer of ours must be answered in the PRACK: else there is no session. */
static void test_offer_without_answer(void **state)
{
	static const char *const answers[] = { "", "v=0\r\n", USELESS };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = bench((uint8_t)(21 + i));
		struct rig_call c;

		invited(r, &c, "Supported: 100rel\n", NULL);
		ring(r, &c, 180);
		prack(r, &c, 2, reliable(r, &c, 180), answers[i], 200);
		assert_non_null(rig_header(flow_status(r, 488, "INVITE"), "Warning", 0));
		flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
		flow_ended(r, PSIP_END_MEDIA, 488);
		rig_flush(r);
		flow_clean(r);
	}
}

/* ledger: 3262-5-05 3262-5-08 */
static void test_offer_in_prack(void **state)
{
	struct rig *r = bench(24);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	rseq = progressed(r, &c);
	m = prack(r, &c, 2, rseq, ELSEWHERE, 200);
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 8"));
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50002);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 183);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180);
	m = prack(r, &c, 3, rseq, USELESS, 200);  /* what we cannot take is answered all the same: without a stream */
	assert_non_null(strstr(rig_body(m), "m=audio 0 "));
	rig_free(r);
}

/* An offer while the INVITE's has no answer is none. */
static void test_offer_too_early(void **state)
{
	struct rig *r = bench(25);
	struct rig_call c;

	(void)state;
	assert_string_equal(rig_body(prack(r, &c, 2, rung(r, &c), ELSEWHERE, 200)), "");
	assert_non_null(strstr(rig_body(accepted(r, &c)), "m=audio 40000 RTP/AVP 0 8"));
	rig_free(r);
}

/* ledger: 3262-3-30 */
static void test_other_body_in_prack(void **state)
{
	struct rig *r = bench(26);
	const struct psip_event *e;
	struct rig_call c;

	(void)state;
	unsigned rseq = rung(r, &c);
	rig_udp(r, "PRACK sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKp\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%s\n"
	           "To: <sip:bob@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 2 PRACK\nRAck: %u 1 INVITE\nContent-Type: text/plain\nContent-Length: 5\n\nhello",
	        c.from_tag, c.to_tag, c.call_id, rseq);
	assert_string_equal(rig_body(flow_status(r, 200, "PRACK")), "");
	e = flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	assert_int_equal(e->body.length, 5);
	assert_memory_equal(e->body.at, "hello", 5);
	rig_free(r);
}

/* ---- The application's own ---- */

/* ledger: 3262-5-02 3262-5-05 */
static void test_own_descriptions(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 40000, 27);
	struct psip_span type = PSIP_TEXT("application/sdp"), offer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	const struct rig_send *m;
	const struct psip_event *e;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", NULL);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_ERR_ARGUMENT);  /* the first must have an offer */
	flow_silent(r);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_UNRELIABLY, type, offer), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, type, offer), PSIP_OK);
	m = flow_status(r, 183, "INVITE");
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	flow_tag(m, "To", c.to_tag);
	rseq = rseq_of(m);
	prack(r, &c, 2, rseq, ELSEWHERE, 200);
	e = flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 183);
	assert_non_null(memmem(e->body.at, e->body.length, "50002", 5));
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180);
	rig_request(r, &c, "PRACK", 3, "z9hG4bKoffer", "RAck: 1 1 INVITE\n", NULL);
	flow_status(r, 481, "PRACK");
	char rack[64];
	snprintf(rack, sizeof rack, "RAck: %u 1 INVITE\n", rseq);
	ring(r, &c, 181);
	prack_as(r, &c, 4, rack, rig_sdp());
	flow_silent(r);  /* the application has the word, and what waits for the PRACK waits for that */
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	e = flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_non_null(memmem(e->body.at, e->body.length, "50000", 5));
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_silent(r);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, type, offer), PSIP_OK);
	assert_non_null(strstr(rig_body(flow_status(r, 200, "PRACK")), "m=audio 6000"));
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), "");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_ERR_STATE);
	rig_free(r);
}

/* The call ends while an offer waits for the application. */
static void test_end_while_asked(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 40000, 28);
	struct psip_span type = PSIP_TEXT("application/sdp"), answer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	struct rig_call c;
	char rack[64];

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, type, answer), PSIP_OK);
	snprintf(rack, sizeof rack, "RAck: %u 1 INVITE\n", reliable(r, &c, 183));
	prack_as(r, &c, 2, rack, ELSEWHERE);
	flow_silent(r);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_REJECT);
	flow_status(r, 480, "INVITE");
	flow_status(r, 481, "PRACK");
	rig_flush(r);
	flow_clean(r);
}

/* A description that waits goes out once it may; without room for it at first. */
static void test_waiting_description(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 40000, 29);
	struct psip_span type = PSIP_TEXT("application/sdp"), answer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	struct rig_call c;
	unsigned rseq;

	(void)state;
	rseq = rung(r, &c);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, type, answer), PSIP_OK);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, type, answer), PSIP_ERR_STATE);
	flow_silent(r);
	prack(r, &c, 2, rseq, NULL, 200);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	const struct rig_send *m = flow_status(r, 183, "INVITE");
	assert_int_equal(rseq_of(m), rseq + 1);
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	rig_free(r);
}

/* ---- No room ---- */

/* No bytes are left: what cannot be done is said, changes nothing, and works once there is room. */
static void test_full(void **state)
{
	struct rig *r = bench(30);
	struct bytes_taken taken;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	take_all_bytes(r, &taken);
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_ERR_FULL);
	flow_silent(r);
	give_bytes(r, &taken);
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	rseq = reliable(r, &c, 183);
	take_all_bytes(r, &taken);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, PSIP_TEXT("application/sdp"), PSIP_TEXT(HEAD)), PSIP_ERR_STATE);
	prack(r, &c, 2, rseq, ELSEWHERE, 503);
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50000);
	rig_advance(r, 500);
	assert_int_equal(reliable(r, &c, 183), rseq);
	give_bytes(r, &taken);
	prack(r, &c, 3, rseq, ELSEWHERE, 200);
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50002);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	rig_flush(r);
	flow_clean(r);
}

/* A re-INVITE that we refuse after our offer went out in a provisional response takes that offer with it: the next one is free, of either side. */
static void test_offer_refused_with_its_invite(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED, .own_descriptions = true };
	const struct psip_span type = PSIP_TEXT("application/sdp"), offer = psip_string(rig_sdp());
	struct rig *r = rig_new(NULL, &settings, 31);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, "Allow: INVITE, ACK, BYE, CANCEL, PRACK, UPDATE\n", rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, type, offer), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", "Supported: 100rel\n", NULL);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_RELIABLY, type, offer), PSIP_OK);
	flow_status(r, 183, "INVITE");
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, type, offer), PSIP_ERR_STATE);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 486), PSIP_OK);
	flow_status(r, 486, "INVITE");
	flow_event(r, PSIP_EVENT_MODIFIED, 486);
	rig_request(r, &c, "ACK", 2, "z9hG4bKre", NULL, NULL);
	rig_request(r, &c, "UPDATE", 3, "z9hG4bKup", NULL, rig_sdp());
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, type, offer), PSIP_OK);
	flow_status(r, 200, "UPDATE");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, type, offer), PSIP_OK);
	flow_request(r, "UPDATE");
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_media_before_the_answer),
		cmocka_unit_test(test_offer_in_the_first),
		cmocka_unit_test(test_offer_without_answer),
		cmocka_unit_test(test_offer_in_prack),
		cmocka_unit_test(test_offer_too_early),
		cmocka_unit_test(test_other_body_in_prack),
		cmocka_unit_test(test_own_descriptions),
		cmocka_unit_test(test_end_while_asked),
		cmocka_unit_test(test_waiting_description),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_offer_refused_with_its_invite),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
