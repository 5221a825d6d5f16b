/* SPDX-License-Identifier: MIT
 * RFC 6141: what a re-INVITE and the transactions inside it change, what a failed one undoes and what not, and which message changes the remote target.
 * Does not cover: preconditions, and media that show that something new is in use (§3.3: the stack sees no media); the application's choice to move and
 * to change the session by separate requests (§4.4); TLS (§6). */
#include "test/flow/bytes_taken.h"
#include "test/flow/update.h"

#define BODY(text) psip_span(text, sizeof(text) - 1)
#define ELSEWHERE "Contact: <sip:alice@10.0.0.3:5062>\n"
#define VIDEO(port) "m=video " port " RTP/AVP 31\r\n"
static const char with_video[] = HEAD("2") AUDIO("50002") VIDEO("50004");
static const char ours_183[] = HEAD("3") AUDIO("6002") "m=video 6004 RTP/AVP 31\r\nc=IN IP4 0.0.0.0\r\n";
static const char ours_back[] = HEAD("4") AUDIO("6000") "m=video 0 RTP/AVP 31\r\n";

static void addressed(const struct rig_send *m, const char *host, uint16_t port)
{
	struct psip_address there = rig_address(host, port, PSIP_UDP);

	assert_memory_equal(m->remote.ip, there.ip, 4);
	assert_int_equal(m->remote.port, port);
}

static unsigned version_of(const struct rig_send *m)
{
	unsigned id = 0, version = 0;

	assert_int_equal(sscanf(strstr(rig_body(m), "o="), "o=%*s %u %u", &id, &version), 2);
	return version;
}

static const struct rig_send *hold(struct rig *r, const struct rig_call *c)
{
	assert_int_equal(psip_modify(r->s, r->now, c->handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	return flow_request(r, "INVITE");
}

/* A re-INVITE of the peer's that waits for the application. */
static void asked(struct rig *r, const struct rig_call *c, unsigned cseq, const char *extra, const char *body)
{
	peer_with(r, c, false, "INVITE", cseq, extra, body, 0);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
}

static void pracks(struct rig *r, const struct rig_call *c, const struct rig_send *response, unsigned cseq, const char *body, int status)
{
	char rack[64];

	snprintf(rack, sizeof rack, "RAck: %s %u INVITE\n", rig_header(response, "RSeq", 0), flow_cseq(response));
	peer_with(r, c, false, "PRACK", cseq, rack, body, status);
}

static void acks(struct rig *r, const struct rig_call *c, unsigned cseq)
{
	rig_request(r, (struct rig_call *)c, "ACK", cseq, "z9hG4bKacks", NULL, NULL);
}

static const struct rig_send *progress(struct rig *r, const struct rig_call *c, struct psip_span body)
{
	assert_int_equal(psip_progress(r->s, r->now, c->handle, 183, PSIP_RELIABLY, SDP, body), PSIP_OK);
	return flow_status(r, 183, "INVITE");
}

static void ended_by_the_peer(struct rig *r, const struct rig_call *c, unsigned cseq)
{
	peer(r, c, false, "BYE", cseq, "", 200);
	drain(r);
	flow_clean(r);
}

/* ---- §3: the session, calling side ---- */

/* The peer undoes by an error what it had agreed to in a reliable response: one more re-INVITE, for what was before. A second time is its own affair.
 * ledger: 6141-3.4-01 6141-3.4-02 6141-3.1-01 */
static void test_agree_again(void **state)
{
	(void)state;
	for (int twice = 0; twice < 2; twice++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(1 + twice));
		const struct rig_send *invite, *again;
		struct rig_call c;

		dialog(r, &c, true, true);
		invite = hold(r, &c);
		rig_reply(r, invite, 183, NULL, RELIABLE(3), HEAD("3") AUDIO("50008") "a=recvonly\r\n");
		rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_SENDONLY);
		rig_reply(r, invite, 488, NULL, NULL, NULL);
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, 488);
		assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_SENDRECV);
		assert_int_equal(flow_info(r, c.handle).media.remote_port, 50000);
		again = flow_request(r, "INVITE");
		assert_int_equal(flow_cseq(again), flow_cseq(invite) + 2);  /* the PRACK was between them */
		assert_null(strstr(rig_body(again), "a=sendonly"));
		assert_int_equal(version_of(again), version_of(invite) + 1);
		if (twice) {
			rig_reply(r, again, 183, NULL, RELIABLE(3), HEAD("4") AUDIO("50008"));
			rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
			flow_event(r, PSIP_EVENT_PROGRESS, 183);
			rig_reply(r, again, 488, NULL, NULL, NULL);
		} else {
			rig_reply(r, again, 200, NULL, FLOW_CONTACT, HEAD("4") AUDIO("50000"));
		}
		flow_request(r, "ACK");
		flow_silent(r);
		flow_event(r, PSIP_EVENT_MODIFIED, twice ? 488 : 200);
		assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_SENDRECV);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		rig_free(r);
	}
}

/* Nothing was executed, so nothing is to be agreed on again; and 491 after a reliable answer is an error as any other. */
static void test_nothing_to_agree_on(void **state)
{
	(void)state;
	for (int executed = 0; executed < 2; executed++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(3 + executed));
		const struct rig_send *invite;
		struct rig_call c;

		dialog(r, &c, true, true);
		invite = hold(r, &c);
		rig_reply(r, invite, 183, NULL, RELIABLE(3), executed ? HEAD("3") AUDIO("50008") "a=recvonly\r\n" : NULL);
		rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
		rig_reply(r, invite, executed ? 491 : 488, NULL, NULL, NULL);
		flow_request(r, "ACK");
		if (executed)
			assert_null(strstr(rig_body(flow_request(r, "INVITE")), "a=sendonly"));
		else
			flow_silent(r);
		rig_free(r);
	}
}

/* Figure 5: a 4xx comes behind an UPDATE of the peer's, which undoes nothing of it.
 * ledger: 6141-3.7-01 6141-3.5-04 */
static void test_update_before_the_error(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 5);
	const struct rig_send *invite, *again;
	struct rig_call c;

	(void)state;
	dialog(r, &c, true, true);
	invite = hold(r, &c);
	rig_reply(r, invite, 183, NULL, RELIABLE(3), HEAD("3") AUDIO("50008") "a=recvonly\r\n");
	rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
	assert_non_null(strstr(rig_body(peer(r, &c, true, "UPDATE", 1, HEAD("4") AUDIO("50008") "a=inactive\r\n", 200)), "a=inactive"));
	drain(r);
	rig_reply(r, invite, 488, NULL, NULL, NULL);
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 488);
	again = flow_request(r, "INVITE");
	assert_null(strstr(rig_body(again), "a=sendonly"));
	assert_null(strstr(rig_body(again), "a=inactive"));
	rig_reply(r, again, 200, NULL, FLOW_CONTACT, HEAD("5") AUDIO("50008") "a=recvonly\r\n");
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_SENDONLY);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	drain(r);
	flow_clean(r);
}

/* The application makes the offers: it hears of the answer, updates inside, and agrees again itself. An UPDATE's 491 does not touch the re-INVITE. */
static void test_own_offers_inside(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 6);
	const struct rig_send *invite, *m;
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, BODY(with_video)), PSIP_OK);
	invite = flow_request(r, "INVITE");
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_ERR_STATE);
	rig_reply(r, invite, 183, NULL, RELIABLE(3), moved);
	rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
	assert_true(psip_span_equal(flow_event(r, PSIP_EVENT_PROGRESS, 183)->body, BODY(moved)));
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_OK);
	m = flow_request(r, "UPDATE");
	rig_reply(r, m, 491, NULL, NULL, NULL);
	rig_reply(r, invite, 488, NULL, NULL, NULL);
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 488);
	flow_silent(r);
	rig_advance(r, 4000);
	m = flow_request(r, "UPDATE");
	assert_string_equal(rig_body(m), HEAD("1") AUDIO("6000"));
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, moved);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	rig_flush(r);
	ended_by_the_peer(r, &c, 9);
}

/* ---- §3: the session, called side ---- */

/* ledger: 6141-3.1-02 */
static void test_partly_taken(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 10);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	dialog(r, &c, false, true);
	m = peer(r, &c, false, "INVITE", 10, with_video, 200);
	assert_non_null(strstr(rig_body(m), "m=audio 40000 "));
	assert_non_null(strstr(rig_body(m), "m=video 0 "));
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50002);
	rig_free(r);
}

/* Figure 4, as the called side: an answer in a reliable response, an UPDATE of either side, and the 2xx that follows since something was executed.
 * ledger: 6141-3.1-03 6141-3.2-01 6141-3.3-01 6141-3.3-02 6141-3.6-01 */
static void test_taken_back(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 11);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	asked(r, &c, 10, FLOW_CONTACT ALLOW "Supported: 100rel\n", with_video);
	m = progress(r, &c, BODY(ours_183));
	assert_string_equal(rig_body(m), ours_183);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_ERR_STATE);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, BODY(ours_back)), PSIP_ERR_STATE);
	pracks(r, &c, m, 11, "", 200);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 183);
	peer_with(r, &c, false, "UPDATE", 12, FLOW_CONTACT, HEAD("3") AUDIO("50002") VIDEO("50004"), 0);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, BODY(ours_183)), PSIP_OK);
	assert_string_equal(rig_body(flow_status(r, 200, "UPDATE")), ours_183);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_ERR_STATE);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, BODY(ours_back)), PSIP_OK);
	m = flow_request(r, "UPDATE");
	assert_string_equal(rig_body(m), ours_back);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("4") AUDIO("50002") "m=video 0 RTP/AVP 31\r\n");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, BODY(ours_back)), PSIP_ERR_STATE);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), "");
	acks(r, &c, 10);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	ended_by_the_peer(r, &c, 13);
}

/* Before anything was executed it may be refused; provisional responses change nothing in that. ledger: 6141-3.3-01 */
static void test_refused_in_time(void **state)
{
	(void)state;
	for (int reliably = 0; reliably < 2; reliably++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, (uint8_t)(12 + reliably));
		const struct rig_send *m;
		struct rig_call c;

		own_call(r, &c);
		asked(r, &c, 10, reliably ? FLOW_CONTACT "Supported: 100rel\n" : FLOW_CONTACT, moved);
		assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
		m = flow_status(r, 180, "INVITE");
		assert_int_equal(rig_header(m, "RSeq", 0) != NULL, reliably);
		rig_advance(r, 700);
		if (reliably)
			flow_status(r, 180, "INVITE");
		flow_silent(r);
		assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_OK);
		flow_status(r, 488, "INVITE");
		rig_request(r, &c, "ACK", 10, "z9hG4bKINVITE10", NULL, NULL);
		flow_event(r, PSIP_EVENT_MODIFIED, 488);
		rig_advance(r, 60000);
		flow_silent(r);
		if (reliably)  /* a late PRACK finds what it is for */
			pracks(r, &c, m, 11, "", 200);
		drain(r);
		assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_ERR_STATE);
		asked(r, &c, 12, FLOW_CONTACT, moved);
		assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
		assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), HEAD("1") AUDIO("6000"));
		acks(r, &c, 12);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		ended_by_the_peer(r, &c, 13);
	}
}

/* CANCEL: 487, but 2xx once something was executed; that waits for the PRACK. ledger: 6141-3.8-01 6141-3.3-02 */
static void test_cancelled(void **state)
{
	(void)state;
	for (int executed = 0; executed < 3; executed++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, (uint8_t)(14 + executed));
		const struct rig_send *m = NULL;
		struct rig_call c;

		own_call(r, &c);
		asked(r, &c, 10, FLOW_CONTACT "Supported: 100rel\n", moved);
		if (executed)
			m = progress(r, &c, OWN);
		if (executed == 2)
			pracks(r, &c, m, 11, "", 200);
		rig_udp(r, "CANCEL sip:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKINVITE10\nMax-Forwards: 70\n"
		           "From: <sip:peer@10.0.0.2>;tag=%s\nTo: <sip:us@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 10 CANCEL\nContent-Length: 0\n\n",
		        c.from_tag, c.to_tag, c.call_id);
		if (!executed) {
			flow_done_and_487(r, "CANCEL");
			flow_event(r, PSIP_EVENT_MODIFIED, 487);
			rig_request(r, &c, "ACK", 10, "z9hG4bKINVITE10", NULL, NULL);
		} else {
			flow_status(r, 200, "CANCEL");
			if (executed == 1) {
				flow_silent(r);
				assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_STATE);
				pracks(r, &c, m, 11, "", 200);
			}
			assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), "");
			acks(r, &c, 10);
		}
		drain(r);
		ended_by_the_peer(r, &c, 13);
	}
}

/* An UPDATE has none. ledger: 6141-4.6-05 */
static void test_no_provisional_to_update(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 17);
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	peer_with(r, &c, false, "UPDATE", 10, FLOW_CONTACT "Supported: 100rel\n", moved, 0);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_ERR_STATE);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, SDP, OWN), PSIP_ERR_STATE);
	rig_advance(r, 1000);
	flow_silent(r);
	rig_free(r);
}

/* Its PRACK never comes: 504, and the call goes on as it was. */
static void test_no_prack(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 18);
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	asked(r, &c, 10, FLOW_CONTACT "Supported: 100rel\n", moved);
	progress(r, &c, OWN);
	rig_advance(r, 31999);
	rig_flush(r);
	flow_quiet(r);
	rig_advance(r, 1);
	flow_status(r, 504, "INVITE");
	flow_event(r, PSIP_EVENT_MODIFIED, 504);
	rig_request(r, &c, "ACK", 10, "z9hG4bKINVITE10", NULL, NULL);
	ended_by_the_peer(r, &c, 13);
}

/* A re-INVITE without an offer: ours goes out in the reliable response, the answer comes in the PRACK, and the 2xx has neither. */
static void test_offer_in_provisional(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 19);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	asked(r, &c, 10, FLOW_CONTACT ALLOW "Supported: 100rel\n", "");
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_ERR_ARGUMENT);
	m = progress(r, &c, OWN);
	peer(r, &c, false, "UPDATE", 11, moved, 491);
	pracks(r, &c, m, 12, moved, 200);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 183);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), "");
	acks(r, &c, 10);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	ended_by_the_peer(r, &c, 13);
}

/* Our own re-INVITE waits after a 491; one of the peer's that is refused meanwhile does not lose the application's offer. */
static void test_refusal_keeps_our_retry(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 20);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, SDP, OWN), PSIP_OK);
	rig_reply(r, flow_request(r, "INVITE"), 491, NULL, NULL, NULL);
	flow_request(r, "ACK");
	asked(r, &c, 10, FLOW_CONTACT, moved);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_OK);
	flow_status(r, 488, "INVITE");
	rig_request(r, &c, "ACK", 10, "z9hG4bKINVITE10", NULL, NULL);
	rig_advance(r, 4000);
	m = flow_request(r, "INVITE");
	assert_string_equal(rig_body(m), HEAD("1") AUDIO("6000"));
	rig_free(r);
}

/* ---- §3.5: collisions ---- */

/* ledger: 6141-3.5-02 6141-3.5-03 */
static void test_collisions(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 21);
	struct psip_call_options o = { .own_pracks = true };
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	dialog(r, &c, true, true);
	hold(r, &c);
	peer(r, &c, true, "INVITE", 1, "", 491);
	rig_free(r);
	r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 22);
	m = flow_call_with(r, &o, &c.handle);
	know(&c, m);
	rig_reply(r, m, 183, "a", RELIABLE(1), rig_sdp());
	assert_int_equal(psip_prack(r->s, r->now, c.handle, SDP, OWN), PSIP_OK);
	flow_request(r, "PRACK");
	peer(r, &c, true, "UPDATE", 1, moved, 491);
	rig_free(r);
}

/* ---- §4: the targets ---- */

/* What of our re-INVITE's responses changes the remote target, and that an error does not take it back.
 * ledger: 6141-4.2-01 6141-4.3-01 6141-4.7-01 6141-4.7-02 */
static void test_target_by_response(void **state)
{
	(void)state;
	for (int reliably = 0; reliably < 2; reliably++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(23 + reliably));
		const struct rig_send *invite, *m;
		struct rig_call c;

		dialog(r, &c, true, true);
		invite = hold(r, &c);
		rig_reply(r, invite, 183, NULL, reliably ? "Require: 100rel\nRSeq: 3\n" ELSEWHERE : ELSEWHERE, NULL);
		if (reliably) {
			m = flow_request(r, "PRACK");
			assert_true(flow_starts(m, "PRACK sip:alice@10.0.0.3:5062 "));
			addressed(m, "10.0.0.3", 5062);
		}
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		rig_reply(r, invite, 488, NULL, "Contact: <sip:alice@10.0.0.4>\n", NULL);
		addressed(flow_request(r, "ACK"), "10.0.0.2", 5060);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		addressed(flow_request(r, "BYE"), reliably ? "10.0.0.3" : "10.0.0.2", reliably ? 5062 : 5060);
		rig_free(r);
	}
}

/* The ACK for an error goes where the re-INVITE went, by the same branch; that for a 2xx to the new target. ledger: 6141-5.1-01 */
static void test_where_the_ack_goes(void **state)
{
	(void)state;
	for (unsigned status = 200; status <= 488; status += 288) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(status % 256));
		const struct rig_send *invite, *ack;
		char one[64], other[64];
		struct rig_call c;

		dialog(r, &c, true, true);
		invite = hold(r, &c);
		rig_reply(r, invite, 183, NULL, "Require: 100rel\nRSeq: 3\n" ELSEWHERE, HEAD("3") AUDIO("50008") "a=recvonly\r\n");
		flow_request(r, "PRACK");
		rig_reply(r, invite, status, NULL, NULL, NULL);
		ack = flow_request(r, "ACK");
		flow_branch(invite, one);
		flow_branch(ack, other);
		assert_int_equal(strcmp(one, other) == 0, status != 200);
		addressed(ack, status == 200 ? "10.0.0.3" : "10.0.0.2", status == 200 ? 5062 : 5060);
		rig_free(r);
	}
}

/* A copy of the first 2xx does not bring back a target that an UPDATE has changed. */
static void test_old_2xx_and_new_target(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 26);
	const struct rig_send *invite, *ack;
	struct rig_call c;

	(void)state;
	invite = dialog(r, &c, true, true);
	peer_with(r, &c, true, "UPDATE", 1, ELSEWHERE, "", 200);
	rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
	ack = flow_request(r, "ACK");
	assert_int_equal(flow_cseq(ack), flow_cseq(invite));
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	addressed(flow_request(r, "BYE"), "10.0.0.3", 5062);
	rig_free(r);
}

/* The peer moves in a re-INVITE that waits for the application: a reliable response tells it at once that we know, where there can be one, else an
 * UPDATE; the error that follows does not take that back. Where neither is possible, the old target stays.
 * ledger: 6141-4.6-01 6141-4.6-02 6141-4.6-03 6141-4.4-03 6141-4.6-06 */
static void test_target_by_request(void **state)
{
	static const char *const says[] = { ELSEWHERE "Supported: 100rel\n" ALLOW, ELSEWHERE ALLOW, ELSEWHERE "Allow: INVITE, ACK, BYE, CANCEL\n" };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, true, (uint8_t)(27 + i));
		const struct rig_send *m;
		struct rig_call c;

		own_call(r, &c);
		asked(r, &c, 10, says[i], moved);
		if (i == 0) {
			m = flow_status(r, 183, "INVITE");
			assert_non_null(rig_header(m, "RSeq", 0));
			assert_string_equal(rig_body(m), "");
			pracks(r, &c, m, 11, "", 200);
		} else if (i == 1) {
			m = flow_request(r, "UPDATE");
			assert_string_equal(rig_body(m), "");
			addressed(m, "10.0.0.3", 5062);
			rig_reply(r, m, 200, NULL, ELSEWHERE, NULL);
		}
		flow_silent(r);
		assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_OK);
		flow_status(r, 488, "INVITE");
		rig_request(r, &c, "ACK", 10, "z9hG4bKINVITE10", NULL, NULL);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		addressed(flow_request(r, "BYE"), i == 2 ? "10.0.0.2" : "10.0.0.3", i == 2 ? 5060 : 5062);
		rig_free(r);
	}
}

/* What goes out plainly changes nothing, what goes out reliably does at once. ledger: 6141-4.6-04 6141-4.6-03 */
static void test_target_by_our_provisional(void **state)
{
	(void)state;
	for (int reliably = 0; reliably < 2; reliably++) {
		struct rig *r = rig_with(PSIP_RELIABLE_NEVER, true, (uint8_t)(30 + reliably));
		struct psip_call_info info;
		struct rig_call c;

		if (reliably) {
			rig_free(r);
			r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 31);
		}
		own_call(r, &c);
		peer_with(r, &c, false, "INVITE", 10, ELSEWHERE "Allow: INVITE, ACK\n" "Supported: 100rel\n", moved, 0);
		if (!reliably)
			assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, SDP, OWN), PSIP_OK);
		flow_status(r, 183, "INVITE");
		info = flow_info(r, c.handle);
		assert_true(psip_span_equal(info.remote_target, psip_string(reliably ? "sip:alice@10.0.0.3:5062" : "sip:alice@10.0.0.2:5060")));
		rig_free(r);
	}
}

/* Our own target: an error leaves the peer with the old one, and we are heard at both. It is changed by a request wherever one may be sent; a response to
 * the peer's names the one that it knows. ledger: 6141-4.1-01 6141-4.4-01 6141-4.8-01 6141-5-01 */
static void test_our_target(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 32);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	dialog(r, &c, true, true);
	hold(r, &c);
	r->local = rig_address("10.0.0.9", 5060, PSIP_UDP);
	psip_addresses_changed(r->s, r->now);
	m = peer(r, &c, true, "UPDATE", 1, "", 200);
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060>");
	assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_OK);
	m = flow_request(r, "UPDATE");
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.9:5060>");
	rig_reply(r, m, 500, NULL, NULL, NULL);
	flow_silent(r);
	r->local = rig_address("10.0.0.1", 5060, PSIP_UDP);
	peer(r, &c, true, "UPDATE", 2, "", 200);
	r->local = rig_address("10.0.0.9", 5060, PSIP_UDP);
	peer(r, &c, true, "BYE", 3, "", 200);
	rig_free(r);
}

/* ---- §5: an address is lost ---- */

/* The ACK for an error cannot be sent: the call goes on. With a target refreshed inside, a new re-INVITE tells whether the peer is there; if that fails
 * likewise, by silence or by the network, the call ends. ledger: 6141-5.3-01 6141-5.3-02 6141-5.3-03 6141-5.3-04 */
static void test_ack_cannot_be_sent(void **state)
{
	(void)state;
	for (int way = 0; way < 3; way++) {  /* target not refreshed; silence; the network */
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(33 + way));
		const struct rig_send *invite;
		struct rig_call c;

		dialog(r, &c, true, true);
		invite = hold(r, &c);
		rig_reply(r, invite, 183, NULL, way ? "Require: 100rel\nRSeq: 3\n" ELSEWHERE : "Require: 100rel\nRSeq: 3\n" FLOW_CONTACT, NULL);
		rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
		r->hold_sends = true;
		rig_reply(r, invite, 488, NULL, NULL, NULL);
		flow_request(r, "ACK");
		flow_silent(r);
		r->hold_sends = false;
		r->send_result = way == 2 ? PSIP_ERR_TRANSPORT : PSIP_OK;
		psip_sent(r->s, r->held[0], PSIP_ERR_TRANSPORT);
		if (way)
			addressed(flow_request(r, "INVITE"), "10.0.0.3", 5062);
		r->send_result = PSIP_OK;
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		flow_event(r, PSIP_EVENT_MODIFIED, 488);
		if (way == 2) {  /* nor could the BYE */
			flow_request(r, "BYE");
			flow_ended(r, PSIP_END_GONE, 0);
			rig_free(r);
			continue;
		}
		rig_advance(r, 31999);
		assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
		rig_flush(r);
		rig_advance(r, 1);
		if (way == 1)
			flow_request(r, "BYE");
		assert_int_equal(flow_info(r, c.handle).state, way ? PSIP_CALL_ENDING : PSIP_CALL_CONFIRMED);
		rig_free(r);
	}
}

/* Our address goes while our re-INVITE is under way: another one from the new address takes its place, the first is cancelled. A late 2xx to that is
 * acknowledged, and says nothing. ledger: 6141-5-01 6141-5.5-01 6141-5.5-02 */
static void test_our_address_is_lost(void **state)
{
	(void)state;
	for (unsigned status = 200; status <= 487; status += 287) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(status % 199));
		const struct rig_send *first, *cancel, *second;
		struct rig_call c;

		dialog(r, &c, true, true);
		first = hold(r, &c);
		rig_reply(r, first, 183, NULL, RELIABLE(3), HEAD("3") AUDIO("50008") "a=recvonly\r\n");
		rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_ERR_STATE);
		r->local = rig_address("10.0.0.9", 5060, PSIP_UDP);
		psip_addresses_changed(r->s, r->now);
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		assert_int_equal(flow_info(r, c.handle).media.remote_port, 50000);
		cancel = flow_request(r, "CANCEL");
		assert_true(flow_same(cancel, first, "Via"));
		second = flow_request(r, "INVITE");
		assert_true(flow_cseq(second) > flow_cseq(first));
		assert_string_equal(rig_header(second, "Contact", 0), "<sip:10.0.0.9:5060>");
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_ERR_STATE);
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		assert_int_equal(rig_take_event(r)->event.kind, PSIP_EVENT_ADDRESS);
		rig_reply(r, first, status, NULL, FLOW_CONTACT, NULL);
		assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(first));
		flow_quiet(r);
		rig_reply(r, second, 200, NULL, FLOW_CONTACT, HEAD("4") AUDIO("50010") "a=recvonly\r\n");
		assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(second));
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		assert_int_equal(flow_info(r, c.handle).media.remote_port, 50010);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		rig_reply(r, cancel, 200, NULL, NULL, NULL);
		drain(r);
		flow_clean(r);
	}
}

/* Our error to the peer's re-INVITE cannot be sent: the call goes on. ledger: 6141-5.4-01 */
static void test_error_cannot_be_sent(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 35);
	struct rig_call c;

	(void)state;
	own_call(r, &c);
	asked(r, &c, 10, FLOW_CONTACT, moved);
	r->send_result = PSIP_ERR_TRANSPORT;
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_OK);
	flow_status(r, 488, "INVITE");
	r->send_result = PSIP_OK;
	drain(r);
	rig_advance(r, 40000);
	rig_flush(r);
	assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
	ended_by_the_peer(r, &c, 11);
}

/* No ACK for our 2xx, but a newer re-INVITE: that is served, and the first one ends nothing. Without it: BYE.
 * ledger: 6141-5.4-02 6141-5.5-03 */
static void test_newer_reinvite_instead_of_ack(void **state)
{
	(void)state;
	for (int newer = 0; newer < 2; newer++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(36 + newer));
		struct rig_call c;

		dialog(r, &c, false, true);
		peer_with(r, &c, false, "INVITE", 10, ELSEWHERE, moved, 200);
		if (newer) {
			rig_advance(r, 10000);
			rig_flush(r);
			peer_with(r, &c, false, "INVITE", 11, ELSEWHERE, held, 200);
			acks(r, &c, 11);
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
			acks(r, &c, 10);
			rig_advance(r, 60000);
			flow_silent(r);
			assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
			ended_by_the_peer(r, &c, 12);
		} else {
			rig_advance(r, 31999);
			assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
			rig_advance(r, 1);
			assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_ENDING);
			rig_free(r);
		}
	}
}

/* ...but not before the answer to the offer in our 2xx (RFC 5407 §3.1.5). */
static void test_newer_reinvite_instead_of_answer(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 38);
	struct rig_call c;

	(void)state;
	dialog(r, &c, false, true);
	peer(r, &c, false, "INVITE", 10, "", 200);
	peer(r, &c, false, "INVITE", 11, moved, 491);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_agree_again),
		cmocka_unit_test(test_nothing_to_agree_on),
		cmocka_unit_test(test_update_before_the_error),
		cmocka_unit_test(test_own_offers_inside),
		cmocka_unit_test(test_partly_taken),
		cmocka_unit_test(test_taken_back),
		cmocka_unit_test(test_refused_in_time),
		cmocka_unit_test(test_cancelled),
		cmocka_unit_test(test_no_provisional_to_update),
		cmocka_unit_test(test_no_prack),
		cmocka_unit_test(test_offer_in_provisional),
		cmocka_unit_test(test_refusal_keeps_our_retry),
		cmocka_unit_test(test_collisions),
		cmocka_unit_test(test_target_by_response),
		cmocka_unit_test(test_where_the_ack_goes),
		cmocka_unit_test(test_old_2xx_and_new_target),
		cmocka_unit_test(test_target_by_request),
		cmocka_unit_test(test_target_by_our_provisional),
		cmocka_unit_test(test_our_target),
		cmocka_unit_test(test_ack_cannot_be_sent),
		cmocka_unit_test(test_our_address_is_lost),
		cmocka_unit_test(test_error_cannot_be_sent),
		cmocka_unit_test(test_newer_reinvite_instead_of_ack),
		cmocka_unit_test(test_newer_reinvite_instead_of_answer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
