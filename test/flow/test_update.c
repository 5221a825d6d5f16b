/* SPDX-License-Identifier: MIT
 * UPDATE (RFC 3311) from both sides, in early and confirmed dialogs: who may send one when, offers that cross (RFC 6337 §4), refusals, retries, targets.
 * Not here: session timers, challenges to UPDATEs (there is no authentication of incoming requests yet), proxies. */
#include "test/flow/bytes_taken.h"

#define ALLOW "Allow: INVITE, ACK, BYE, CANCEL, PRACK, UPDATE\n"
#define RELIABLE(n) "Require: 100rel\nRSeq: " #n "\n" FLOW_CONTACT ALLOW
#define AUDIO(port) "m=audio " port " RTP/AVP 0 8\r\n"
#define HEAD(version) "v=0\r\no=peer 1 " version " IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\n"
static const char moved[] = HEAD("2") AUDIO("50002");
static const char held[] = HEAD("3") AUDIO("50002") "a=sendonly\r\n";
static const char useless[] = HEAD("2") "m=audio 50000 RTP/AVP 3\r\n";

static struct rig *rig_with(uint8_t reliable, bool own, uint8_t seed)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = reliable, .own_descriptions = own };

	return rig_new(NULL, &settings, seed);
}

static struct psip_call_info look(struct rig *r, psip_handle call)
{
	struct psip_call_info info;

	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	return info;
}

static void drain(struct rig *r)
{
	while (rig_take_event(r) != NULL)
		;
	rig_flush(r);
}

/* A request of the peer in either kind of call; the next message is its response. */
static const struct rig_send *peer_with(struct rig *r, const struct rig_call *c, bool caller, const char *method, unsigned cseq, const char *extra, const char *body,
                                        int status)
{
	rig_udp(r, "%s sip:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%s%u\nMax-Forwards: 70\nFrom: <sip:peer@10.0.0.2>;tag=%s\n"
	           "To: <sip:us@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: %u %s\n%s%sContent-Length: %zu\n\n%s",
	        method, method, cseq, caller ? c->to_tag : c->from_tag, caller ? c->from_tag : c->to_tag, c->call_id, cseq, method, extra,
	        *body ? "Content-Type: application/sdp\n" : "", strlen(body), body);
	return status ? flow_status(r, status, method) : NULL;
}

static const struct rig_send *peer(struct rig *r, const struct rig_call *c, bool caller, const char *method, unsigned cseq, const char *body, int status)
{
	return peer_with(r, c, caller, method, cseq, FLOW_CONTACT ALLOW, body, status);
}

static void know(struct rig_call *c, const struct rig_send *invite)
{
	snprintf(c->to_tag, sizeof c->to_tag, "a");
	snprintf(c->call_id, sizeof c->call_id, "%s", rig_header(invite, "Call-ID", 0));
	snprintf(c->from_tag, sizeof c->from_tag, "%s", rig_param(rig_header(invite, "From", 0), "tag"));
	c->cseq = flow_cseq(invite);
}

/* An early dialog with an answer in a reliable 183 whose PRACK is done; or a confirmed one. The INVITE if we sent it. */
static const struct rig_send *dialog(struct rig *r, struct rig_call *c, bool caller, bool confirmed)
{
	const struct rig_send *m, *invite = NULL;
	char rack[64];

	memset(c, 0, sizeof *c);
	if (caller) {
		invite = flow_call(r, &c->handle);
		know(c, invite);
		rig_reply(r, invite, 183, "a", RELIABLE(1), rig_sdp());
		rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
		if (confirmed) {
			rig_reply(r, invite, 200, "a", FLOW_CONTACT ALLOW, NULL);
			flow_request(r, "ACK");
		}
	} else {
		rig_invite(r, c, "Supported: 100rel\n" ALLOW, rig_sdp());
		assert_int_equal(psip_progress(r->s, r->now, c->handle, 183, PSIP_RELIABLY, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 183, "INVITE");
		flow_tag(m, "To", c->to_tag);
		snprintf(rack, sizeof rack, "RAck: %s 1 INVITE\n", rig_header(m, "RSeq", 0));
		rig_request(r, c, "PRACK", 2, "z9hG4bKprack", rack, NULL);
		flow_status(r, 200, "PRACK");
		if (confirmed) {
			assert_int_equal(psip_accept(r->s, r->now, c->handle, flow_none, flow_none), PSIP_OK);
			flow_status(r, 200, "INVITE");
			rig_request(r, c, "ACK", 1, "z9hG4bKack", NULL, NULL);
		}
	}
	drain(r);
	return invite;
}

static int update(struct rig *r, const struct rig_call *c, enum psip_direction direction)
{
	return psip_update(r->s, r->now, c->handle, direction, flow_none, flow_none);
}

static const struct rig_send *update_sent(struct rig *r, const struct rig_call *c, enum psip_direction direction)
{
	assert_int_equal(update(r, c, direction), PSIP_OK);
	return flow_request(r, "UPDATE");
}

/* ---- Ours ---- */

/* ledger: 3311-4-01 3311-4-04 3311-5.1-01 3311-5.1-02 3311-5.1-05 3311-7-02 3311-7-03 3311-4-06 3262-4-02 */
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
		cseq = look(r, c.handle).local_cseq;
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
		assert_int_equal(look(r, c.handle).media.agreed_direction, PSIP_SENDONLY);
		assert_int_equal(look(r, c.handle).media.remote_port, 50010);
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
	struct psip_span type = PSIP_TEXT("application/sdp"), own = PSIP_TEXT(HEAD("1") AUDIO("6000"));
	const struct rig_send *invite;
	struct rig_call c;

	(void)state;
	invite = flow_call(r, &c.handle);
	rig_reply(r, invite, 180, "a", FLOW_CONTACT ALLOW, NULL);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, type, own), PSIP_ERR_STATE);
	assert_int_equal(update(r, &c, PSIP_SENDRECV), PSIP_ERR_ARGUMENT);
	rig_reply(r, invite, 183, "a", RELIABLE(1), rig_sdp());
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, type, own), PSIP_ERR_STATE);
	assert_int_equal(psip_prack(r->s, r->now, c.handle, type, own), PSIP_OK);
	rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, type, own), PSIP_OK);
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
		char rack[64];

		rig_invite(r, &c, "Supported: 100rel\n" ALLOW, offered ? rig_sdp() : NULL);
		assert_int_equal(psip_refresh(r->s, r->now, c.handle), PSIP_ERR_STATE);  /* no dialog before its response */
		assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 183, "INVITE");
		flow_tag(m, "To", c.to_tag);
		assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_ERR_STATE);
		snprintf(rack, sizeof rack, "RAck: %s 1 INVITE\n", rig_header(m, "RSeq", 0));
		rig_request(r, &c, "PRACK", 2, "z9hG4bKp", rack, offered ? NULL : moved);
		flow_status(r, 200, "PRACK");
		m = update_sent(r, &c, PSIP_SENDONLY);
		assert_non_null(strstr(rig_body(m), "a=sendonly"));
		rig_free(r);
	}
}

/* ledger: 3311-5.1-13 3311-5.2-05 3311-5.2-06 */
static void test_callee_while_a_reinvite_waits(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 11);
	struct psip_span type = PSIP_TEXT("application/sdp"), own = PSIP_TEXT(HEAD("1") AUDIO("6000"));
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, ALLOW, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, type, own), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	peer(r, &c, false, "INVITE", 2, moved, 0);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, type, own), PSIP_ERR_STATE);
	assert_non_null(rig_header(peer(r, &c, false, "UPDATE", 3, held, 500), "Retry-After", 0));
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, type, own), PSIP_OK);
	flow_status(r, 200, "INVITE");
	rig_request(r, &c, "ACK", 2, "z9hG4bKack2", NULL, NULL);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, type, own), PSIP_OK);
	flow_request(r, "UPDATE");
	rig_free(r);
}

/* ---- What becomes of ours ---- */

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
	assert_int_equal(look(r, c.handle).media.agreed_direction, PSIP_SENDRECV);
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
	struct psip_span type = PSIP_TEXT("application/sdp"), own = PSIP_TEXT(HEAD("1") AUDIO("6000"));
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	dialog(r, &c, false, true);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDRECV, type, own), PSIP_OK);
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

/* ---- The peer's ---- */

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
		assert_int_equal(look(r, c.handle).media.remote_port, 50002);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		m = peer(r, &c, caller, "UPDATE", 11, held, 200);
		assert_non_null(strstr(rig_body(m), "a=recvonly"));
		assert_int_equal(look(r, c.handle).media.agreed_direction, PSIP_RECVONLY);
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		m = peer_with(r, &c, caller, "UPDATE", 12, "Contact: <sip:new@10.0.0.2:5060>\n", "", 200);
		assert_string_equal(rig_body(m), "");
		assert_int_equal(look(r, c.handle).media.agreed_direction, PSIP_RECVONLY);
		if (confirmed) {
			assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
			assert_true(flow_starts(flow_request(r, "BYE"), "BYE sip:new@10.0.0.2:5060 "));
		} else if (caller) {
			rig_reply(r, invite, 200, "a", FLOW_CONTACT, NULL);
			flow_request(r, "ACK");
			assert_int_equal(look(r, c.handle).media.agreed_direction, PSIP_RECVONLY);
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
	assert_int_equal(look(r, c.handle).media.remote_port, 50000);
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
	before = look(r, c.handle).media;
	m = peer_with(r, &c, false, "UPDATE", 10, "Contact: <sip:new@10.0.0.2:5060>\n", useless, 488);
	assert_string_equal(rig_header(m, "Warning", 0), "305 localhost \"Incompatible media format\"");
	after = look(r, c.handle).media;
	assert_memory_equal(&before, &after, sizeof before);
	assert_true(psip_span_equal(look(r, c.handle).remote_target, PSIP_TEXT("sip:alice@10.0.0.2:5060")));
	flow_quiet(r);
	m = peer_with(r, &c, false, "UPDATE", 11, "Require: foo\n", "", 420);
	assert_string_equal(rig_header(m, "Unsupported", 0), "foo");
	peer(r, &c, false, "UPDATE", 12, "not a description", 488);
	rig_free(r);
}

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
	assert_int_equal(look(r, c.handle).media.remote_port, 50004);
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

/* ledger: 3311-5.2-02 3311-5.2-03 3311-5.2-11 */
static void test_own_descriptions(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 60);
	struct psip_span type = PSIP_TEXT("application/sdp"), own = PSIP_TEXT(HEAD("1") AUDIO("6000"));
	const struct psip_event *e;
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, ALLOW, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, type, own), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	peer_with(r, &c, false, "UPDATE", 10, "Contact: <sip:new@10.0.0.2:5060>\n", moved, 0);
	e = flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_non_null(memmem(e->body.at, e->body.length, "50002", 5));
	flow_silent(r);
	assert_non_null(rig_header(peer(r, &c, false, "UPDATE", 11, "", 500), "Retry-After", 0));
	assert_non_null(rig_header(peer(r, &c, false, "INVITE", 12, held, 500), "Retry-After", 0));
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, type, own), PSIP_ERR_STATE);
	assert_true(psip_span_equal(look(r, c.handle).remote_target, PSIP_TEXT("sip:alice@10.0.0.2:5060")));
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, type, own), PSIP_OK);
	m = flow_status(r, 200, "UPDATE");
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	assert_non_null(rig_header(m, "Contact", 0));
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_true(psip_span_equal(look(r, c.handle).remote_target, PSIP_TEXT("sip:new@10.0.0.2:5060")));
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

/* Both sides hang up while an UPDATE of the peer waits for the application. */
static void test_bye_while_asked(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 61);
	struct psip_span type = PSIP_TEXT("application/sdp"), own = PSIP_TEXT(HEAD("1") AUDIO("6000"));
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, ALLOW, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, type, own), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	peer(r, &c, false, "UPDATE", 10, moved, 0);
	rig_flush(r);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	flow_status(r, 481, "UPDATE");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	drain(r);
	flow_clean(r);
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

/* No bytes are left: neither side's UPDATE changes anything. */
static void test_full(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 67);
	struct psip_span type = PSIP_TEXT("application/sdp"), own = PSIP_TEXT(HEAD("1") AUDIO("6000"));
	struct psip_media_state before, after;
	struct bytes_taken taken;
	struct rig_call c;

	(void)state;
	dialog(r, &c, false, true);
	before = look(r, c.handle).media;
	take_all_bytes(r, &taken);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDONLY, type, own), PSIP_ERR_FULL);
	assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_OK);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_MODIFIED, 503);
	peer(r, &c, false, "UPDATE", 10, moved, 503);
	after = look(r, c.handle).media;
	assert_memory_equal(&before, &after, sizeof before);
	flow_quiet(r);
	give_bytes(r, &taken);
	rig_reply(r, update_sent(r, &c, PSIP_SENDONLY), 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO("50002") "a=recvonly\r\n");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	peer(r, &c, false, "BYE", 11, "", 200);
	drain(r);
	flow_clean(r);
}

/* ---- Forks ---- */

/* The UPDATE goes to the fork that was heard last; when another one answers it is lost. */
static void test_forks(void **state)
{
	(void)state;
	for (int other = 0; other < 2; other++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(64 + other));
		const struct rig_send *invite, *m;
		struct rig_call c;

		invite = dialog(r, &c, true, false);
		rig_reply(r, invite, 183, "b", RELIABLE(9), moved);
		rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
		drain(r);
		m = update_sent(r, &c, PSIP_SENDONLY);
		assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "b");
		peer(r, &c, true, "UPDATE", 1, held, 491);  /* one offer at a time, whoever asks */
		rig_reply(r, invite, 200, other ? "a" : "b", FLOW_CONTACT ALLOW, NULL);
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		if (other) {
			flow_event(r, PSIP_EVENT_MODIFIED, 481);
			assert_int_equal(look(r, c.handle).media.remote_port, 50000);
			rig_reply(r, m, 200, NULL, FLOW_CONTACT, held);
			assert_int_equal(look(r, c.handle).media.remote_port, 50000);
		} else {
			rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("3") AUDIO("50004") "a=recvonly\r\n");
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
			assert_int_equal(look(r, c.handle).media.remote_port, 50004);
		}
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		drain(r);
		flow_clean(r);
	}
}

/* A fork that updates while another is the one looked at. */
static void test_fork_of_the_peer(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 66);
	const struct rig_send *invite;
	struct rig_call c;

	(void)state;
	invite = dialog(r, &c, true, false);
	rig_reply(r, invite, 183, "b", RELIABLE(9), HEAD("1") AUDIO("50008"));
	flow_request(r, "PRACK");
	peer(r, &c, true, "UPDATE", 1, moved, 200);  /* of "a" */
	assert_int_equal(look(r, c.handle).media.remote_port, 50002);
	rig_reply(r, invite, 200, "b", FLOW_CONTACT ALLOW, NULL);
	flow_request(r, "ACK");
	assert_int_equal(look(r, c.handle).media.remote_port, 50008);
	rig_free(r);
}

/* ---- The whole flow of RFC 3311 §8, two stacks ---- */

static void carry(struct rig *from, struct rig *to, unsigned *sent)
{
	const struct rig_send *m;

	while ((m = rig_take(from)) != NULL) {
		to->now = from->now;
		rig_bytes(to, m->text, m->length);
		(*sent)++;
	}
}

/* What both have to say, until they are silent. */
static void talk(struct rig *a, struct rig *b)
{
	unsigned sent;

	do {
		sent = 0;
		carry(a, b, &sent);
		carry(b, a, &sent);
	} while (sent);
}

/* ledger: 3311-8-01 3311-4-02 */
static void test_the_example(void **state)
{
	struct rig *a = rig_with(PSIP_RELIABLE_SUPPORTED, false, 70), *b = rig_with(PSIP_RELIABLE_SUPPORTED, false, 71);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2") };
	struct psip_address swap = b->local;
	psip_handle out, in;
	unsigned updates = 0;

	(void)state;
	b->local = b->peer;
	b->peer = swap;
	assert_int_equal(psip_call(a->s, a->now, &o, &out), PSIP_OK);
	talk(a, b);
	in = flow_event(b, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_progress(b->s, b->now, in, 180, PSIP_AS_SET, flow_none, flow_none), PSIP_OK);
	talk(a, b);
	flow_event(a, PSIP_EVENT_PROGRESS, 180);
	flow_event(b, PSIP_EVENT_ACKNOWLEDGED, 180);
	assert_int_equal(psip_update(a->s, a->now, out, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	talk(a, b);
	flow_event(a, PSIP_EVENT_MODIFIED, 200);
	flow_event(b, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(look(b, in).media.agreed_direction, PSIP_RECVONLY);
	assert_int_equal(psip_update(b->s, b->now, in, PSIP_INACTIVE, flow_none, flow_none), PSIP_OK);
	talk(a, b);
	flow_event(a, PSIP_EVENT_MODIFIED, 200);
	flow_event(b, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(look(a, out).media.agreed_direction, PSIP_INACTIVE);
	assert_int_equal(psip_accept(b->s, b->now, in, flow_none, flow_none), PSIP_OK);
	talk(a, b);
	flow_event(a, PSIP_EVENT_ANSWERED, 200);
	flow_event(b, PSIP_EVENT_CONFIRMED, 0);
	for (unsigned i = 0; i < a->send_count; i++) {
		updates += strcmp(rig_method(&a->sends[i]), "UPDATE") == 0;
		if (strcmp(rig_method(&a->sends[i]), "ACK") == 0 || strcmp(rig_method(&a->sends[i]), "PRACK") == 0)
			assert_string_equal(rig_body(&a->sends[i]), "");
	}
	assert_int_equal(updates, 2);  /* a request and a response */
	for (unsigned i = 0; i < b->send_count; i++)
		if (rig_status(&b->sends[i]) == 200 && strcmp(rig_method(&b->sends[i]), "INVITE") == 0)
			assert_string_equal(rig_body(&b->sends[i]), "");
	assert_int_equal(psip_hangup(a->s, a->now, out), PSIP_HANGUP_BYE);
	talk(a, b);
	flow_ended(a, PSIP_END_LOCAL, 0);
	flow_ended(b, PSIP_END_REMOTE, 0);
	flow_clean(a);
	flow_clean(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_we_update),
		cmocka_unit_test(test_only_if_allowed),
		cmocka_unit_test(test_no_dialog),
		cmocka_unit_test(test_when_the_caller_may_offer),
		cmocka_unit_test(test_when_the_caller_without_offer_may),
		cmocka_unit_test(test_when_the_callee_may_offer),
		cmocka_unit_test(test_callee_while_a_reinvite_waits),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_dialog_gone),
		cmocka_unit_test(test_glare_and_again),
		cmocka_unit_test(test_no_retry_after_bye),
		cmocka_unit_test(test_own_offer_again),
		cmocka_unit_test(test_useless_answer),
		cmocka_unit_test(test_target_of_the_answer),
		cmocka_unit_test(test_the_peer_updates),
		cmocka_unit_test(test_order_and_dialog),
		cmocka_unit_test(test_not_acceptable),
		cmocka_unit_test(test_our_offer_is_open),
		cmocka_unit_test(test_answered_in_a_reinvite),
		cmocka_unit_test(test_their_offer_waits_for_us),
		cmocka_unit_test(test_their_offer_is_open),
		cmocka_unit_test(test_own_descriptions),
		cmocka_unit_test(test_bye_while_asked),
		cmocka_unit_test(test_same_contact_in_the_2xx),
		cmocka_unit_test(test_modify_is_a_reinvite),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_forks),
		cmocka_unit_test(test_fork_of_the_peer),
		cmocka_unit_test(test_the_example),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
