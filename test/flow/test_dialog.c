/* SPDX-License-Identifier: MIT
 * Dialogs at message level (RFC 3261 §12): which dialog a request belongs to, CSeq order, target refresh (RFC 6141 §4), route sets, peers without tags, ends.
 * Not here: the making of dialogs (test_uac_responses.c, test_uas_answers.c), UPDATE, reliable provisional responses. */
#include "test/flow/flow.h"

static struct psip_call_info info_of(struct rig *r, psip_handle call)
{
	struct psip_call_info info;

	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	return info;
}

static void establish_in(struct rig *r, struct rig_call *c, const char *extra)
{
	rig_invite(r, c, extra, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c->handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c->to_tag);
	rig_request(r, c, "ACK", 1, "z9hG4bKack1", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
}

/* A request of the called side in a call that we placed. */
static void peer_request(struct rig *r, const struct rig_call *c, const char *method, unsigned cseq, const char *more, const char *body)
{
	rig_udp(r, "%s sip:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKp%u%s\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2:5060>;tag=peertag\n"
	           "To: <sip:anonymous@anonymous.invalid>;tag=%s\nCall-ID: %s\nCSeq: %u %s\n%s%sContent-Length: %zu\n\n%s",
	        method, cseq, method, c->from_tag, c->call_id, cseq, method, more, *body ? "Content-Type: application/sdp\n" : "", strlen(body), body);
}

static void swap_case(char *text)
{
	for (; *text; text++)
		if ((*text >= 'a' && *text <= 'z') || (*text >= 'A' && *text <= 'Z'))
			*text ^= 32;
}

/* ledger: 3261-12-01 3261-12-03 3261-12.2.2-02 3261-12.2.2-05 3261-8.1.1.4-07 */
static void test_found_by_three(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c, other;

	(void)state;
	establish_in(r, &c, NULL);
	other = c;
	strcpy(other.from_tag, "else");
	rig_request(r, &other, "OPTIONS", 2, "z9hG4bK1", NULL, NULL);
	flow_status(r, 481, "OPTIONS");
	other = c;
	strcpy(other.to_tag, "else");
	rig_request(r, &other, "OPTIONS", 2, "z9hG4bK2", NULL, NULL);
	flow_status(r, 481, "OPTIONS");
	other = c;
	swap_case(other.call_id);
	rig_request(r, &other, "OPTIONS", 2, "z9hG4bK3", NULL, NULL);
	flow_status(r, 481, "OPTIONS");
	other = c;
	swap_case(other.to_tag);
	swap_case(other.from_tag);
	rig_request(r, &other, "OPTIONS", 2, "z9hG4bK4", NULL, NULL);  /* tags are tokens: no case */
	flow_status(r, 200, "OPTIONS");
	rig_udp(r, "OPTIONS sip:other@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK5\nMax-Forwards: 70\nFrom: \"X\" <sip:x@y>;tag=%s\nTo: <sip:z@w>;tag=%s\n"
	           "Call-ID: %s\nCSeq: 3 OPTIONS\nContent-Length: 0\n\n", c.from_tag, c.to_tag, c.call_id);
	flow_status(r, 200, "OPTIONS");  /* URIs and names play no part */
	rig_free(r);
}

/* ledger: 3261-12.2.2-08 3261-12.2.2-09 3261-12.2.2-10 3261-12.2.2-11 3261-15.1.2-03 3261-12.2.2-01 */
static void test_cseq_order(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);
	struct rig_call c;

	(void)state;
	establish_in(r, &c, NULL);
	rig_request(r, &c, "OPTIONS", 50, "z9hG4bK1", NULL, NULL);
	flow_status(r, 200, "OPTIONS");
	assert_int_equal(info_of(r, c.handle).remote_cseq, 50);
	rig_request(r, &c, "OPTIONS", 49, "z9hG4bK2", NULL, NULL);
	flow_status(r, 500, "OPTIONS");
	rig_request(r, &c, "BYE", 48, "z9hG4bK3", NULL, NULL);
	flow_status(r, 500, "BYE");
	assert_int_equal(info_of(r, c.handle).remote_cseq, 50);
	flow_quiet(r);
	rig_request(r, &c, "BYE", 2000000, "z9hG4bK4", NULL, NULL);
	flow_status(r, 200, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	flow_clean(r);
}

/* ledger: 3261-12.1.2-10 3261-12.2.2-07 3261-12.2.2-11 */
static void test_first_cseq_of_called_side(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	struct rig_call c;

	(void)state;
	rig_establish_out(r, &c);
	peer_request(r, &c, "OPTIONS", 0, "", "");
	flow_status(r, 200, "OPTIONS");
	peer_request(r, &c, "OPTIONS", 7, "", "");
	flow_status(r, 200, "OPTIONS");
	assert_int_equal(info_of(r, c.handle).remote_cseq, 7);
	rig_free(r);
}

/* ledger: 3261-12.2.1.1-07 3261-12.2.1.1-09 3261-12.2.1.1-10 3261-12.2.1.1-21 3261-12.2.1.1-22 3261-14.1-04 3261-14-02 */
static void test_own_cseq_rises_by_one(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	struct rig_call c;
	const struct rig_send *invite = rig_establish_out(r, &c), *m;

	(void)state;
	for (unsigned i = 1; i < 4; i++) {
		assert_int_equal(psip_modify(r->s, r->now, c.handle, i & 1 ? PSIP_SENDONLY : PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
		m = flow_request(r, "INVITE");
		assert_int_equal(flow_cseq(m), flow_cseq(invite) + i);
		assert_true(flow_same(m, invite, "Contact"));
		assert_true(flow_same(m, invite, "From"));
		assert_true(flow_same(m, invite, "Call-ID"));
		rig_reply(r, m, 200, NULL, FLOW_CONTACT, rig_sdp());
		assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(m));
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
	}
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	assert_int_equal(flow_cseq(flow_request(r, "BYE")), flow_cseq(invite) + 4);
	rig_free(r);
}

static void reinvite_from(struct rig *r, const struct rig_call *c, unsigned cseq, const char *contact, const char *sdp)
{
	rig_udp(r, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKre%u\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%s\n"
	           "To: <sip:bob@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: %u INVITE\nContact: <%s>\nRecord-Route: <sip:10.0.0.66;lr>\n"
	           "Content-Type: application/sdp\nContent-Length: %zu\n\n%s", cseq, c->from_tag, c->to_tag, c->call_id, cseq, contact, strlen(sdp), sdp);
}

/* ledger: 3261-12.2-05 3261-12.2.2-12 3261-12.2-06 3261-12.2-03 6141-4.6-03 3665-3.7-01 */
static void test_target_refreshed_by_peer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 5);
	struct rig_call c;
	const struct rig_send *bye;

	(void)state;
	establish_in(r, &c, "Record-Route: <sip:10.0.0.7;lr>\n");
	reinvite_from(r, &c, 2, "sip:alice@10.0.0.44", rig_sdp());
	flow_status(r, 200, "INVITE");
	rig_request(r, &c, "ACK", 2, "z9hG4bKack2", NULL, NULL);  /* its Contact is no news */
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	bye = flow_request(r, "BYE");
	assert_true(flow_starts(bye, "BYE sip:alice@10.0.0.44 SIP/2.0\r\n"));
	assert_string_equal(rig_header(bye, "Route", 0), "<sip:10.0.0.7;lr>");
	rig_free(r);
}

/* Without a route set the next hop moves, too; and a refused re-INVITE moves nothing. */
/* ledger: 6141-4.6-06 3261-12.2.1.1-13 3261-8.2-02 3261-8.2-01 */
static void test_refused_refresh(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct rig_call c;
	const struct rig_send *bye;

	(void)state;
	establish_in(r, &c, NULL);
	reinvite_from(r, &c, 2, "sip:alice@10.0.0.44", "v=0\r\no=p 1 2 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 5000 RTP/AVP 3\r\n");
	flow_status(r, 488, "INVITE");
	rig_request(r, &c, "ACK", 2, "z9hG4bKre2", NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 488);
	assert_memory_equal(info_of(r, c.handle).remote_target.at, "sip:alice@10.0.0.2:5060", 23);
	reinvite_from(r, &c, 3, "sip:alice@10.0.0.45", rig_sdp());
	flow_status(r, 200, "INVITE");
	rig_request(r, &c, "ACK", 3, "z9hG4bKack3", NULL, NULL);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	bye = flow_request(r, "BYE");
	assert_int_equal(bye->remote.ip[3], 45);
	rig_free(r);
}

/* ledger: 3261-12.2.1.2-04 6141-4.7-01 6141-4.7-02 3261-12.2-03 3261-14.1-17 */
static void test_target_refreshed_by_2xx(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	rig_establish_out(r, &c);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	rig_reply(r, m, 183, NULL, "Contact: <sip:alice@10.0.0.50>\n", NULL);
	assert_memory_equal(info_of(r, c.handle).remote_target.at, "sip:alice@10.0.0.2", 18);
	rig_reply(r, m, 200, NULL, "Contact: <sip:alice@10.0.0.51>\nRecord-Route: <sip:10.0.0.66;lr>\n", rig_sdp());
	m = flow_request(r, "ACK");
	assert_true(flow_starts(m, "ACK sip:alice@10.0.0.51 SIP/2.0\r\n"));
	assert_null(rig_header(m, "Route", 0));
	assert_int_equal(m->remote.ip[3], 51);
	rig_free(r);
}

/* ledger: 3261-12.2.1.1-18 3261-12.2.1.1-19 3261-12.2.1.1-20 3261-12.2.1.1-26 */
static void test_strict_routing(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	establish_in(r, &c, "Record-Route: <sip:10.0.0.7;a=1>, <sip:10.0.0.8;lr;b=2>\n");
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	m = flow_request(r, "BYE");
	assert_true(flow_starts(m, "BYE sip:10.0.0.7;a=1 SIP/2.0\r\n"));
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.8;lr;b=2>, <sip:alice@10.0.0.2:5060>");
	assert_int_equal(m->remote.ip[3], 7);
	rig_free(r);
}

/* ledger: 3261-12.1.1-18 3261-12.2.1.1-05 */
static void test_caller_without_tag(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	const struct psip_event *e;
	psip_handle call;
	char tag[64];
	const struct rig_send *m;

	(void)state;
	rig_udp(r, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKold\nFrom: <sip:old@10.0.0.2>\nTo: <sip:bob@10.0.0.1>\nCall-ID: old\n"
	           "CSeq: 1 INVITE\nContact: <sip:old@10.0.0.2>\nContent-Length: 0\n\n");
	e = flow_event(r, PSIP_EVENT_INCOMING, 0);
	call = e->object;
	assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 200, "INVITE");
	flow_tag(m, "To", tag);
	rig_udp(r, "ACK sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKold2\nFrom: <sip:old@10.0.0.2>\nTo: <sip:bob@10.0.0.1>;tag=%s\nCall-ID: old\n"
	           "CSeq: 1 ACK\nContent-Type: application/sdp\nContent-Length: %zu\n\n%s", tag, strlen(rig_sdp()), rig_sdp());
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	assert_string_equal(rig_header(flow_request(r, "BYE"), "To", 0), "<sip:old@10.0.0.2>");
	rig_free(r);
}

/* ledger: 3261-12.1.2-14 3261-12.2.1.1-05 */
static void test_callee_without_tag(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call), *ack;

	(void)state;
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, rig_sdp());
	ack = flow_request(r, "ACK");
	assert_string_equal(rig_header(ack, "To", 0), "<sip:alice@10.0.0.2:5060>");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, rig_sdp());
	assert_string_equal(flow_request(r, "ACK")->text, ack->text);
	flow_silent(r);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	assert_string_equal(rig_header(flow_request(r, "BYE"), "To", 0), "<sip:alice@10.0.0.2:5060>");
	rig_free(r);
}

/* ledger: 3261-12.2.1.2-05 3261-12.2.1.2-07 3261-14.1-12 3261-12.2.1.2-06 3261-12.2.1.2-01 */
static void test_dialog_gone(void **state)
{
	static const unsigned statuses[] = { 481, 408, 0 };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(11 + i));
		struct rig_call c;
		const struct rig_send *m;

		rig_establish_out(r, &c);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		m = flow_request(r, "INVITE");
		if (statuses[i]) {
			rig_reply(r, m, statuses[i], NULL, NULL, NULL);
			flow_request(r, "ACK");
		} else {
			rig_advance(r, 31500);
			rig_flush(r);
			rig_advance(r, 500);
		}
		rig_reply(r, flow_request(r, "BYE"), 481, NULL, NULL, NULL);
		assert_int_equal(rig_take_event(r)->event.cause, PSIP_END_GONE);
		flow_quiet(r);
		flow_clean(r);
	}
}

/* ledger: 5407-3.2.1-01 5407-2-09 5407-2-11 3261-15.1.2-05 5407-D-02 */
static void test_byes_cross(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 14);
	struct rig_call c;
	const struct rig_send *bye;

	(void)state;
	establish_in(r, &c, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	bye = flow_request(r, "BYE");
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", NULL, rig_sdp());
	flow_status(r, 481, "INVITE");
	rig_request(r, &c, "ACK", 2, "z9hG4bKre", NULL, NULL);
	rig_request(r, &c, "BYE", 3, "z9hG4bKbye", NULL, NULL);
	flow_status(r, 200, "BYE");
	rig_reply(r, bye, 481, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 481);
	flow_clean(r);
}

/* ledger: 5407-2-10 */
static void test_nothing_new_after_bye(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 15);
	struct rig_call c;

	(void)state;
	establish_in(r, &c, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	flow_request(r, "BYE");
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_ERR_STATE);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_ERR_STATE);
	flow_silent(r);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found_by_three), cmocka_unit_test(test_cseq_order), cmocka_unit_test(test_first_cseq_of_called_side),
		cmocka_unit_test(test_own_cseq_rises_by_one), cmocka_unit_test(test_target_refreshed_by_peer), cmocka_unit_test(test_refused_refresh),
		cmocka_unit_test(test_target_refreshed_by_2xx), cmocka_unit_test(test_strict_routing), cmocka_unit_test(test_caller_without_tag),
		cmocka_unit_test(test_callee_without_tag), cmocka_unit_test(test_dialog_gone), cmocka_unit_test(test_byes_cross),
		cmocka_unit_test(test_nothing_new_after_bye),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
