/* SPDX-License-Identifier: MIT
 * Calls that come in and are answered: the dialog (RFC 3261 §12.1.1), the application's answers, the 2xx and its ACK (§13.3.1.4), over TCP too.
 * Does not cover: checks before the application hears of a call (test_uas.c); retransmitted 300-699 (test_ist.c). */
#include "test/flow/at_once.h"

/* ---- The dialog ---- */

/* ledger: 3261-12.1.1-09 3261-12.1.1-12 3261-12.1.1-13 3261-12.1.1-14 3261-12.1.1-15 3261-12.1.1-17 3261-12.1.1-19 3261-12.1.1-20 3261-12.2.1.1-11 3261-12.2.1.1-12 3261-12-03 */
static void test_dialog_made(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 14);
	struct rig_call c;
	const struct rig_send *m;
	struct psip_call_info info;

	(void)state;
	rig_invite(r, &c, "Record-Route: <sip:10.0.0.7;lr;a=b>, <sip:10.0.0.8;lr>\n", rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKa", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	assert_int_equal(psip_call_info(r->s, c.handle, &info), PSIP_OK);
	assert_int_equal(info.remote_cseq, 1);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	m = flow_request(r, "BYE");
	assert_true(flow_starts(m, "BYE sip:alice@10.0.0.2:5060 SIP/2.0\r\n"));
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.7;lr;a=b>, <sip:10.0.0.8;lr>");
	assert_int_equal(m->remote.ip[3], 7);
	assert_string_equal(rig_header(m, "Call-ID", 0), c.call_id);
	assert_memory_equal(rig_header(m, "To", 0), "<sip:alice@10.0.0.2>;tag=peer", 29);
	assert_memory_equal(rig_header(m, "From", 0), "<sip:bob@10.0.0.1>;tag=", 23);
	assert_non_null(strstr(rig_header(m, "From", 0), c.to_tag));
	assert_true(flow_cseq(m) < 0x80000000u);
	assert_non_null(strstr(rig_header(m, "CSeq", 0), " BYE"));
	rig_reply(r, m, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

/* ledger: 3261-12.1.1-10 */
static void test_empty_route_set(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 15);
	struct rig_call c;

	(void)state;
	rig_establish_in(r, &c);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	assert_null(rig_header(flow_request(r, "BYE"), "Route", 0));
	rig_free(r);
}

/* ---- The application's answers ---- */

static void test_arguments(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 16);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 100), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 200), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 399, flow_none), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 700, flow_none), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_redirect(r->s, r->now, c.handle, 400, PSIP_TEXT("sip:x@y")), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_redirect(r->s, r->now, c.handle, 302, PSIP_TEXT("not a uri")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_ring(r->s, r->now, c.handle + 1, 180), PSIP_ERR_STALE);
	flow_silent(r);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_STATE);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_ERR_STATE);
	rig_free(r);
}

/* ledger: 3261-13.3.1.2-01 3261-13.3.1.2-02 3261-12-06 */
static void test_reject_and_redirect(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 17);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 603, PSIP_TEXT("No, thanks")), PSIP_OK);
	m = flow_status(r, 603, "INVITE");
	assert_true(flow_starts(m, "SIP/2.0 603 No, thanks\r\n"));
	flow_ended(r, PSIP_END_REFUSED, 603);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_redirect(r->s, r->now, c.handle, 302, PSIP_TEXT("sip:carol@10.0.0.3")), PSIP_OK);
	m = flow_status(r, 302, "INVITE");
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:carol@10.0.0.3>");
	rig_advance(r, 500);
	assert_string_equal(flow_status(r, 302, "INVITE")->text, m->text);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_advance(r, 40000);
	flow_silent(r);
	flow_ended(r, PSIP_END_REFUSED, 302);
	flow_clean(r);
}

/* ledger: 3261-13.3.1.3-01 */
static void test_busy(void **state)
{
	struct psip_limits limits = { .calls = 1, .trace = 16 };
	struct rig *r = rig_new(&limits, NULL, 18);
	struct rig_call c, d;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	rig_invite(r, &d, NULL, rig_sdp());
	flow_status(r, 486, "INVITE");
	assert_int_equal(d.handle, 0);
	rig_free(r);
}

/* ledger: 3261-13.3.1.3-03 3261-13.3.1.3-04 3264-6.1-30 */
static void test_nothing_in_common(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 19);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	rig_invite(r, &c, NULL, "v=0\r\no=p 1 1 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 5000 RTP/AVP 3\r\n");
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_UNSUPPORTED);
	m = flow_status(r, 488, "INVITE");
	assert_memory_equal(rig_header(m, "Warning", 0), "305 ", 4);
	flow_ended(r, PSIP_END_MEDIA, 488);
	rig_flush(r);
	flow_clean(r);
}

/* ledger: 3261-13.3.1.4-04 3261-13.3.1.4-05 3261-13.3.1-08 3261-13.2.1-11 3261-13.2.1-12 3261-13.2.1-19 3261-13.1-03 */
static void test_offer_and_answer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 20);
	struct rig_call c;
	const struct rig_send *m;
	struct psip_call_info info;

	(void)state;
	rig_establish_in(r, &c);
	m = &r->sends[r->send_taken - 1];
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 0 8"));
	rig_invite(r, &c, NULL, NULL);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 200, "INVITE");
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 0 8"));
	flow_tag(m, "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, rig_sdp());
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	assert_int_equal(psip_call_info(r->s, c.handle, &info), PSIP_OK);
	assert_int_equal(info.media.remote_port, 50000);
	rig_free(r);
}

static void test_ack_without_answer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 21);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, NULL);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_MEDIA, 0);
	flow_clean(r);
}

/* ---- The 2xx and its ACK ---- */

/* ledger: 3261-13.3.1.4-07 3261-13.3.1.4-10 3261-15-07 5407-3.1.4-02 */
static void test_2xx_without_ack(void **state)
{
	static const unsigned at[] = { 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500 };
	struct rig *r = rig_new(NULL, NULL, 22);
	struct rig_call c;
	psip_time began;
	const struct rig_send *m, *bye;

	(void)state;
	flow_accepted(r, &c);
	began = r->now;
	rig_advance(r, 31999);
	for (unsigned i = 0; i < sizeof at / sizeof *at; i++) {
		m = flow_status(r, 200, "INVITE");
		assert_int_equal(m->at - began, at[i]);
	}
	flow_silent(r);
	rig_advance(r, 1);
	bye = flow_request(r, "BYE");
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_NO_ACK, 0);
	flow_clean(r);
}

/* ledger: 3261-13.3.1.4-08 5407-2-07 5407-3.1.4-04 */
static void test_ack_stops_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 23);
	struct rig_call c;

	(void)state;
	flow_accepted(r, &c);
	rig_advance(r, 600);
	flow_status(r, 200, "INVITE");
	rig_request(r, &c, "ACK", 7, "z9hG4bKwrong", NULL, NULL);  /* of no INVITE */
	flow_quiet(r);
	rig_request(r, &c, "ACK", 1, "z9hG4bKfirst", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_request(r, &c, "ACK", 1, "z9hG4bKsecond", NULL, NULL);  /* duplicates change nothing */
	rig_request(r, &c, "ACK", 1, "z9hG4bKfirst", NULL, NULL);
	flow_quiet(r);
	rig_advance(r, 60000);
	flow_silent(r);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 5407-3.1.1-01 5407-3.1.1-02 */
static void test_copy_of_invite_after_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 24);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	flow_accepted(r, &c);
	strcpy(c.to_tag, "");
	rig_request(r, &c, "INVITE", 1, c.branch, NULL, rig_sdp());
	while ((m = rig_take(r)) != NULL)
		assert_int_equal(rig_status(m), 200);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 3261-15-07 3261-15-06 */
static void test_hangup_waits_for_ack(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 25);
	struct rig_call c;

	(void)state;
	flow_accepted(r, &c);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_LATER);
	flow_silent(r);
	rig_request(r, &c, "ACK", 1, "z9hG4bKa", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	flow_status(r, 180, "INVITE");
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_REJECT);  /* early: no BYE */
	flow_status(r, 480, "INVITE");
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	flow_ended(r, PSIP_END_REFUSED, 480);
	flow_clean(r);
}

/* ---- TCP ---- */

/* The 2xx is repeated over a stream, too. */
/* ledger: 3261-13.3.1.4-09 3261-13.3.1.4-08 3261-13.3.1.4-10 */
static void test_over_tcp(void **state)
{
	(void)state;
	for (int acked = 0; acked < 2; acked++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(38 + acked));
		psip_handle flow = rig_accept(r);
		const struct psip_event *e;
		const struct rig_send *m;
		char tag[64];

		rig_tcp(r, flow, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKt\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=1\nTo: <sip:bob@10.0.0.1>\n"
		                 "Call-ID: tcp\nCSeq: 1 INVITE\nContact: <sip:alice@10.0.0.2;transport=tcp>\nContent-Length: 0\n\n");
		e = flow_event(r, PSIP_EVENT_INCOMING, 0);
		assert_int_equal(psip_accept(r->s, r->now, e->object, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 200, "INVITE");
		assert_int_equal(m->flow, flow);
		assert_non_null(strstr(rig_header(m, "Contact", 0), "transport=tcp"));
		flow_tag(m, "To", tag);
		rig_advance(r, 1500);
		assert_string_equal(flow_status(r, 200, "INVITE")->text, m->text);
		flow_status(r, 200, "INVITE");
		if (acked) {
			rig_tcp(r, flow, "ACK sip:10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKu\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=1\nTo: <sip:bob@10.0.0.1>;tag=%s\n"
			                 "Call-ID: tcp\nCSeq: 1 ACK\nContent-Type: application/sdp\nContent-Length: %zu\n\n%s", tag, strlen(rig_sdp()), rig_sdp());
			flow_event(r, PSIP_EVENT_CONFIRMED, 0);
			rig_advance(r, 40000);
			flow_silent(r);
		} else {
			rig_advance(r, 30500);
			while ((m = rig_take(r)) != NULL && rig_status(m))
				;
			assert_non_null(m);
			assert_string_equal(rig_method(m), "BYE");
		}
		rig_free(r);
	}
}

/* ACK and BYE in one read: when the application hears of the first, the call is over, and can be looked at still. */
static void test_bye_right_behind_ack(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 61);
	struct rig_call c;
	struct psip_call_info info;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	at_once(r, &c, "ACK", 1, "");
	at_once(r, &c, "BYE", 2, "");
	assert_int_equal(pulled(r).kind, PSIP_EVENT_CONFIRMED);
	assert_int_equal(psip_call_info(r->s, c.handle, &info), PSIP_OK);
	assert_int_equal(info.state, PSIP_CALL_OVER);
	assert_int_equal(info.remote_cseq, 2);
	assert_true(psip_span_equal(info.call_id, psip_span(c.call_id, strlen(c.call_id))));
	assert_true(psip_span_equal(info.local_tag, psip_span(c.to_tag, strlen(c.to_tag))));
	assert_true(psip_span_equal(info.remote_target, PSIP_TEXT("sip:alice@10.0.0.2:5060")));
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_ERR_STATE);
	rig_request(r, &c, "OPTIONS", 3, "z9hG4bKlate", NULL, NULL);  /* nobody finds its dialog */
	flow_ended(r, PSIP_END_REMOTE, 0);
	flow_status(r, 481, "OPTIONS");
	assert_int_equal(psip_call_info(r->s, c.handle, &info), PSIP_ERR_STALE);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dialog_made),
		cmocka_unit_test(test_empty_route_set),
		cmocka_unit_test(test_arguments),
		cmocka_unit_test(test_reject_and_redirect),
		cmocka_unit_test(test_busy),
		cmocka_unit_test(test_nothing_in_common),
		cmocka_unit_test(test_offer_and_answer),
		cmocka_unit_test(test_ack_without_answer),
		cmocka_unit_test(test_2xx_without_ack),
		cmocka_unit_test(test_ack_stops_2xx),
		cmocka_unit_test(test_copy_of_invite_after_2xx),
		cmocka_unit_test(test_hangup_waits_for_ack),
		cmocka_unit_test(test_over_tcp),
		cmocka_unit_test(test_bye_right_behind_ack),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
