/* SPDX-License-Identifier: MIT
 * Rules of calls and their dialogs that other tests do not need to look at (RFC 3261 §8.1, §12-§15, §19.3, §20): what identifies a dialog, how long it lasts, where
 * requests of either side go, what is open meanwhile, how early and crossing ends come out.
 * Does not cover: sips (test_sips.c), media itself, requests inside of dialogs of other methods than those that the stack sends. */
#include "test/flow/flow.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is(struct psip_span text, const char *other)
{
	return text.length == strlen(other) && memcmp(text.at, other, text.length) == 0;
}

/* ---- Identity ---- */

/* Local tag here is remote tag there. */
/* ledger: 3261-12.1-04 3261-19.3-01 3261-20.20-01 3261-15-05 3261-12.2-01 3261-8.1.1.8-01 */
static void test_identity(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct rig_call c;
	struct psip_call_info info;
	const struct rig_send *m;
	psip_handle call;
	char tag[64], id[64], from[128];

	(void)state;
	rig_establish_in(r, &c);
	info = flow_info(r, c.handle);
	assert_true(is(info.call_id, c.call_id) && is(info.local_tag, c.to_tag) && is(info.remote_tag, c.from_tag));
	rig_flush(r);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	m = flow_request(r, "BYE");
	assert_true(flow_starts(m, "BYE sip:alice@10.0.0.2:5060 SIP/2.0\r\n"));
	snprintf(from, sizeof from, ">;tag=%s", c.to_tag);
	assert_non_null(strstr(rig_header(m, "From", 0), from));
	assert_non_null(strstr(rig_header(m, "From", 0), "sip:bob@"));
	snprintf(from, sizeof from, ">;tag=%s", c.from_tag);
	assert_non_null(strstr(rig_header(m, "To", 0), from));
	assert_non_null(strstr(rig_header(m, "To", 0), "sip:alice@"));
	rig_reply(r, m, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	m = flow_call(r, &call);
	flow_tag(m, "From", tag);
	assert_null(strstr(rig_header(m, "To", 0), "tag="));
	snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
	rig_reply(r, m, 200, "theirs", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	info = flow_info(r, call);
	assert_true(is(info.call_id, id) && is(info.local_tag, tag) && is(info.remote_tag, "theirs"));
	rig_free(r);
}

/* Of one Call-ID, the tags tell dialogs apart: what names another is answered with 481, and told to nobody. */
/* ledger: 3261-19.3-01 3261-13.3.1-05 3261-12.2.2-04 */
static void test_unknown_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);
	struct rig_call c, other;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	other = c;
	snprintf(other.to_tag, sizeof other.to_tag, "nobody");
	rig_request(r, &other, "INVITE", 2, "z9hG4bKx1", FLOW_CONTACT, rig_sdp());
	flow_status(r, 481, "INVITE");
	rig_request(r, &other, "ACK", 2, "z9hG4bKx1", NULL, NULL);
	rig_request(r, &other, "BYE", 3, "z9hG4bKx2", NULL, NULL);
	flow_status(r, 481, "BYE");
	flow_quiet(r);
	assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
	rig_request(r, &c, "BYE", 2, "z9hG4bKx3", NULL, NULL);
	flow_status(r, 200, "BYE");
	rig_free(r);
}

/* Two 2xx, two dialogs: the second gets its own ACK and BYE. */
/* ledger: 3261-19.3-02 */
static void test_two_dialogs(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 200, "one", "Contact: <sip:one@10.0.0.3>\n", rig_sdp());
	assert_true(flow_starts(flow_request(r, "ACK"), "ACK sip:one@"));
	rig_reply(r, m, 200, "two", "Contact: <sip:two@10.0.0.4>\n", rig_sdp());
	assert_true(flow_starts(flow_request(r, "ACK"), "ACK sip:two@"));
	assert_true(flow_starts(flow_request(r, "BYE"), "BYE sip:two@"));
	assert_true(is(flow_info(r, call).remote_tag, "one"));
	rig_free(r);
}

/* ---- How long it lasts ---- */

/* Half a day without a message, at either side; Expires is of the invitation, not of the call. */
/* ledger: 3261-12.1.1-07 3261-12.1.2-03 3261-20.19-02 */
static void test_long_silence(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	struct rig_call in, out;
	psip_handle call;

	(void)state;
	rig_invite(r, &in, "Expires: 5\n", rig_sdp());
	rig_advance(r, 1000);
	rig_flush(r);
	assert_int_equal(psip_accept(r->s, r->now, in.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", in.to_tag);
	rig_request(r, &in, "ACK", 1, "z9hG4bKa", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_establish_out(r, &out);
	call = out.handle;
	rig_advance(r, 12 * 3600 * 1000);
	rig_flush(r);
	flow_quiet(r);
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
	rig_request(r, &in, "OPTIONS", 2, "z9hG4bKb", NULL, NULL);
	flow_status(r, 200, "OPTIONS");
	rig_udp(r, "BYE sip:10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKc\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2:5060>;tag=peertag\n"
	           "To: <sip:anonymous@anonymous.invalid>;tag=%s\nCall-ID: %s\nCSeq: 1 BYE\nContent-Length: 0\n\n", out.from_tag, out.call_id);
	flow_status(r, 200, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	rig_free(r);
}

/* 64*T1 after the 2xx the INVITE is closed: a 2xx of another fork is no answer to anything then, one before is acknowledged and ended. */
/* ledger: 3261-13.2.2.4-15 */
static void test_late_fork(void **state)
{
	(void)state;
	for (unsigned late = 0; late < 2; late++) {
		struct rig *r = rig_new(NULL, NULL, 5);
		struct psip_statistics st;
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);

		rig_reply(r, m, 180, "b", "Contact: <sip:b@10.0.0.4>\n", NULL);
		rig_reply(r, m, 200, "a", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		rig_advance(r, late ? 32001 : 31999);
		rig_flush(r);
		psip_statistics(r->s, &st);
		assert_int_equal(st.dialogs, late ? 1 : 2);
		rig_reply(r, m, 200, "b", "Contact: <sip:b@10.0.0.4>\n", rig_sdp());
		if (!late) {
			flow_request(r, "ACK");
			flow_request(r, "BYE");
		}
		flow_silent(r);
		assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
		rig_free(r);
	}
}

/* ---- Where requests go ---- */

/* The Contact of our INVITE and of our 2xx is also one for requests outside of the dialog. */
/* ledger: 3261-8.1.1.8-03 3261-12.1.1-06 */
static void test_contact_answers(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	const struct rig_send *m;
	struct rig_call c;
	psip_handle call;
	char uri[2][64];

	(void)state;
	m = flow_call(r, &call);
	sscanf(rig_header(m, "Contact", 0), "<%63[^>]>", uri[0]);
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 200, "INVITE");
	sscanf(rig_header(m, "Contact", 0), "<%63[^>]>", uri[1]);
	for (unsigned i = 0; i < 2; i++) {
		assert_non_null(strstr(uri[i], "10.0.0.1:5060"));
		rig_udp(r, "OPTIONS %s SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKo%u\nMax-Forwards: 70\nFrom: <sip:x@y>;tag=%u\nTo: <%s>\nCall-ID: o%u\nCSeq: 1 OPTIONS\n"
		           "Content-Length: 0\n\n", uri[i], i, i, uri[i], i);
		flow_status(r, 200, "OPTIONS");
	}
	rig_free(r);
}

/* Two loose routes: to the first, with both in order. A strict one: in its name, the target last. The URI's port without a route. */
/* ledger: 3261-20.34-01 3261-19.1.1-21 3261-19.1.1-09 3261-20-79 */
static void test_routes(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	struct psip_call_options o = { .route = PSIP_TEXT("<sip:10.0.0.3;lr>, <sip:10.0.0.4:5070;lr>") };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	assert_int_equal(m->remote.ip[3], 3);
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.3;lr>, <sip:10.0.0.4:5070;lr>");
	o.route = PSIP_TEXT("<sip:10.0.0.3>, <sip:10.0.0.4:5070;lr>");
	m = flow_call_with(r, &o, &call);
	assert_true(flow_starts(m, "INVITE sip:10.0.0.3 SIP/2.0\r\n"));
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.4:5070;lr>, <sip:alice@10.0.0.2:5060>");
	o.route = flow_none;
	o.to = PSIP_TEXT("sip:alice@10.0.0.2:5070");
	m = flow_call_with(r, &o, &call);
	assert_int_equal(m->remote.port, 5070);
	assert_null(rig_header(m, "Route", 0));
	rig_free(r);
}

/* Record-Route, and a Contact of a request that refreshes nothing, inside a dialog: they change no way (§12.2). */
/* ledger: 3261-12.2-02 3261-12.2.1.1-24 */
static void test_routes_inside(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", "Record-Route: <sip:10.0.0.9;lr>\n" FLOW_CONTACT, rig_sdp());
	m = flow_status(r, 200, "INVITE");
	assert_int_equal(m->remote.ip[3], 2);
	rig_request(r, &c, "ACK", 2, "z9hG4bKack", NULL, NULL);
	rig_request(r, &c, "OPTIONS", 3, "z9hG4bKo", "Contact: <sip:elsewhere@10.0.0.66>\n", NULL);
	flow_status(r, 200, "OPTIONS");
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	m = flow_request(r, "BYE");
	assert_true(flow_starts(m, "BYE sip:alice@10.0.0.2:5060 SIP/2.0\r\n"));
	assert_null(rig_header(m, "Route", 0));
	rig_free(r);
}

/* ---- What a request demands ---- */

/* The same checks inside a dialog as outside, and before anybody hears of the call. */
/* ledger: 3261-12.2.2-03 3261-13.3.1-01 3261-20.32-01 3261-20.32-02 */
static void test_checks(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, "Require: 100rel, foo\n", rig_sdp());
	assert_string_equal(rig_header(flow_status(r, 420, "INVITE"), "Unsupported", 0), "foo");
	assert_int_equal(c.handle, 0);
	flow_quiet(r);
	rig_establish_in(r, &c);
	rig_flush(r);
	rig_request(r, &c, "OPTIONS", 2, "z9hG4bKo", "Require: xyz\n", NULL);
	assert_string_equal(rig_header(flow_status(r, 420, "OPTIONS"), "Unsupported", 0), "xyz");
	rig_request(r, &c, "INVITE", 3, "z9hG4bKi", FLOW_CONTACT "Require: xyz\n", rig_sdp());
	assert_string_equal(rig_header(flow_status(r, 420, "INVITE"), "Unsupported", 0), "xyz");
	flow_quiet(r);
	assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* Tags of ours are those of standards; an ACK demands no more than its INVITE. */
/* ledger: 3261-8.1.1.9-02 3261-8.1.1.9-05 3261-20.32-03 3261-8.2.2.3-05 */
static void test_tags_of_ours(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	struct psip_call_options o = { .require_reliable = true };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);
	char supported[128], *tag;

	(void)state;
	assert_string_equal(rig_header(m, "Require", 0), "100rel");
	assert_null(rig_header(m, "Proxy-Require", 0));
	snprintf(supported, sizeof supported, "%s", rig_header(m, "Supported", 0));
	for (tag = strtok(supported, ", "); tag; tag = strtok(NULL, ", "))
		assert_true(!strcmp(tag, "100rel") || !strcmp(tag, "timer") || !strcmp(tag, "replaces") || !strcmp(tag, "join"));
	rig_reply(r, m, 200, "x", FLOW_CONTACT, rig_sdp());
	m = flow_request(r, "ACK");
	assert_null(rig_header(m, "Require", 0));
	assert_null(rig_header(m, "Proxy-Require", 0));
	rig_free(r);
}

/* ---- Bodies ---- */

/* With a description its type and length; without one the 2xx has the offer. */
/* ledger: 3261-8.1.1.10-01 3261-13.2.1-08 */
static void test_bodies(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 11);
	struct rig_call c;
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	assert_string_equal(rig_header(m, "Content-Type", 0), "application/sdp");
	assert_int_equal(atoi(rig_header(m, "Content-Length", 0)), strlen(rig_body(m)));
	assert_true(strlen(rig_body(m)) > 50);
	rig_invite(r, &c, NULL, NULL);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 200, "INVITE");
	assert_non_null(strstr(rig_body(m), "m=audio 40000 "));
	rig_free(r);
}

/* A description in another request than INVITE (PRACK and UPDATE apart) changes nothing. */
/* ledger: 3261-13.2.1-10 */
static void test_descriptions_elsewhere(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 12);
	struct psip_media_state before, after;
	struct rig_call c;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	before = flow_info(r, c.handle).media;
	rig_request(r, &c, "OPTIONS", 2, "z9hG4bKo", NULL, "v=0\r\no=- 9 9 IN IP4 10.0.0.77\r\ns=-\r\nc=IN IP4 10.0.0.77\r\nt=0 0\r\nm=audio 9999 RTP/AVP 8\r\n");
	flow_status(r, 200, "OPTIONS");
	after = flow_info(r, c.handle).media;
	assert_memory_equal(&before, &after, sizeof before);
	rig_request(r, &c, "BYE", 3, "z9hG4bKb", NULL, rig_sdp());
	flow_status(r, 200, "BYE");
	rig_free(r);
}

/* The answer of a 183 stands in the 200, octet for octet. */
/* ledger: 3261-13.2.1-13 */
static void test_same_answer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 13);
	struct rig_call c;
	char first[2048];

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, flow_none, flow_none), PSIP_OK);
	snprintf(first, sizeof first, "%s", rig_body(flow_status(r, 183, "INVITE")));
	assert_true(strlen(first) > 50);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), first);
	rig_free(r);
}

/* A re-INVITE without an offer gets one that has what is in use; it is answered at once, and nobody is rung. */
/* ledger: 3261-14.1-02 3261-14.2-13 3261-14.2-09 3261-14.2-10 */
static void test_offer_in_2xx_of_reinvite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 14);
	const struct rig_send *m;
	struct rig_call c;
	uint8_t codec;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	codec = flow_info(r, c.handle).media.codec;
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", FLOW_CONTACT, NULL);
	m = flow_status(r, 200, "INVITE");
	assert_null(rig_header(m, "Alert-Info", 0));
	assert_non_null(strstr(rig_body(m), codec == PSIP_PCMU ? "RTP/AVP 0" : "RTP/AVP 8"));
	rig_request(r, &c, "ACK", 2, "z9hG4bKreack", NULL, rig_sdp());
	flow_silent(r);
	assert_int_equal(flow_event(r, PSIP_EVENT_MODIFIED, 200)->object, c.handle);
	assert_int_equal(flow_info(r, c.handle).media.codec, codec);
	rig_free(r);
}

/* ---- What is open at the same time ---- */

/* One offer at a time; afterwards the next. The peer's re-INVITE meanwhile gets 491. Ours rings nobody. */
/* ledger: 3261-13.2.1-17 3261-21.4.27-01 3261-14.1-05 */
static void test_one_offer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 15);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	assert_null(rig_header(m, "Alert-Info", 0));
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, flow_none, flow_none), PSIP_ERR_STATE);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", FLOW_CONTACT, rig_sdp());
	flow_status(r, 491, "INVITE");
	rig_request(r, &c, "ACK", 2, "z9hG4bKre", NULL, NULL);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK);
	flow_request(r, "INVITE");
	rig_free(r);
}

/* Another request goes out while an INVITE is open. */
/* ledger: 3261-14.1-09 */
static void test_side_by_side(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 16);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	rig_reply(r, m, 180, "x", FLOW_CONTACT "Allow: UPDATE\n", NULL);
	assert_int_equal(psip_refresh(r->s, r->now, call), PSIP_OK);
	rig_reply(r, flow_request(r, "UPDATE"), 200, NULL, FLOW_CONTACT, NULL);
	rig_reply(r, m, 200, "x", FLOW_CONTACT "Allow: UPDATE\n", rig_sdp());
	flow_request(r, "ACK");
	rig_free(r);
}

/* ---- Ends ---- */

/* No dialog, no BYE: what there is to end a call by then is the CANCEL, and that only once something was heard. */
/* ledger: 3261-15-03 */
static void test_no_bye_before_a_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 17);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_ERR_STATE);
	rig_pump(r);
	flow_silent(r);
	rig_reply(r, m, 100, NULL, NULL, NULL);
	flow_request(r, "CANCEL");
	rig_reply(r, m, 487, "x", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_CANCELLED, 487);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_ERR_STALE);
	flow_silent(r);
	rig_free(r);
}

/* The answer came all the same: acknowledged, then ended. */
/* ledger: 3261-15-11 */
static void test_answer_crosses_cancel(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 18);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 180, "x", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, flow_request(r, "CANCEL"), 200, "x", NULL, NULL);
	rig_reply(r, m, 200, "x", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

/* The caller ends an early dialog by BYE, or its INVITE by CANCEL: 200 for that, 487 for the INVITE. */
/* ledger: 3261-15-04 3261-21.4.25-01 */
static void test_early_end(void **state)
{
	(void)state;
	for (unsigned bye = 0; bye < 2; bye++) {
		struct rig *r = rig_new(NULL, NULL, 19);
		struct rig_call c;

		rig_invite(r, &c, NULL, rig_sdp());
		assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
		flow_tag(flow_status(r, 180, "INVITE"), "To", c.to_tag);
		if (bye) {
			rig_request(r, &c, "BYE", 2, "z9hG4bKb", NULL, NULL);
		} else {
			c.to_tag[0] = '\0';
			rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
		}
		flow_done_and_487(r, bye ? "BYE" : "CANCEL");
		flow_ended(r, bye ? PSIP_END_REMOTE : PSIP_END_CANCELLED, bye ? 0 : 487);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_identity),
		cmocka_unit_test(test_unknown_dialog),
		cmocka_unit_test(test_two_dialogs),
		cmocka_unit_test(test_long_silence),
		cmocka_unit_test(test_late_fork),
		cmocka_unit_test(test_contact_answers),
		cmocka_unit_test(test_routes),
		cmocka_unit_test(test_routes_inside),
		cmocka_unit_test(test_checks),
		cmocka_unit_test(test_tags_of_ours),
		cmocka_unit_test(test_bodies),
		cmocka_unit_test(test_descriptions_elsewhere),
		cmocka_unit_test(test_same_answer),
		cmocka_unit_test(test_offer_in_2xx_of_reinvite),
		cmocka_unit_test(test_one_offer),
		cmocka_unit_test(test_side_by_side),
		cmocka_unit_test(test_no_bye_before_a_dialog),
		cmocka_unit_test(test_answer_crosses_cancel),
		cmocka_unit_test(test_early_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
