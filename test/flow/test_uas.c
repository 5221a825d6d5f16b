/* SPDX-License-Identifier: MIT
 * The called side at message level: checks of requests (RFC 3261 §8.2), responses, dialogs made (§12.1.1), the 2xx and its ACK (§13.3.1.4), CANCEL (§9.2),
 * BYE (§15.1.2), OPTIONS (§11.2). Not here: authentication, languages of bodies, Request-URIs that are not ours (404), retransmitted 300-699 (test_ist.c). */
#include "test/flow/at_once.h"

/* A request outside a dialog: start line, CSeq method, more headers, body. */
static void out_of_dialog(struct rig *r, const char *method, const char *uri, const char *serial, const char *more, const char *body)
{
	rig_udp(r, "%s %s SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%s\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=f%s\nTo: <sip:bob@10.0.0.1>\n"
	           "Call-ID: id%s\nCSeq: 1 %s\nContact: <sip:alice@10.0.0.2:5060>\n%sContent-Length: %zu\n\n%s",
	        method, uri, serial, serial, serial, method, more, strlen(body), body);
}

static const struct rig_send *checked(struct rig *r, const char *method, const char *uri, const char *more, const char *body, int status)
{
	static unsigned count;
	char serial[16], tag[64];
	const struct rig_send *m;

	snprintf(serial, sizeof serial, "c%u", count++);
	out_of_dialog(r, method, uri, serial, more, body);
	m = flow_status(r, status, method);
	flow_tag(m, "To", tag);
	assert_true(tag[0]);
	flow_quiet(r);
	return m;
}

#define US "sip:bob@10.0.0.1"
#define SDP_TYPE "Content-Type: application/sdp\n"

/* ---- §8.2.1 - §8.2.3 ---- */

/* ledger: 3261-8.2.1-01 3261-8.2.1-02 3261-8.2.1-03 3261-8.2.1-04 3261-8.2-03 */
static void test_method(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m = checked(r, "SUBSCRIBE", US, "Require: foo\n", "", 405);

	(void)state;
	for (unsigned i = 0; i < 5; i++) {
		static const char *const methods[] = { "INVITE", "ACK", "CANCEL", "BYE", "OPTIONS" };
		assert_non_null(strstr(rig_header(m, "Allow", 0), methods[i]));
	}
	assert_null(strstr(rig_header(m, "Allow", 0), "SUBSCRIBE"));
	assert_null(rig_header(m, "Unsupported", 0));
	checked(r, "FROBNICATE", US, "", "", 501);
	flow_clean(r);
}

/* ledger: 3261-8.2.2.1-04 3261-8.2-03 3261-8.2-02 */
static void test_scheme(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);

	(void)state;
	checked(r, "INVITE", "tel:+4912", "Require: foo\n", "", 416);
	checked(r, "INVITE", "http:x", "", "", 416);
	rig_flush(r);
	flow_clean(r);
}

/* ledger: 3261-8.2.2.2-01 3261-8.2.2.2-02 */
static void test_merged(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	rig_request(r, &c, "INVITE", 1, "z9hG4bKotherpath", NULL, rig_sdp());
	flow_status(r, 482, "INVITE");
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 3261-8.2.2.3-01 3261-8.2.2.3-02 3261-8.2.2.3-06 3261-8.2.2-01 */
static void test_require(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	const struct rig_send *m = checked(r, "INVITE", US, "Require: 100rel, foo\nRequire: bar\nSupported: baz\n", "", 420);

	(void)state;
	assert_string_equal(rig_header(m, "Unsupported", 0), "100rel, foo, bar");
	rig_flush(r);
	flow_clean(r);
}

/* ledger: 3261-8.2.3-01 3261-8.2.3-02 3261-8.2.3-03 3261-8.2.3-04 */
static void test_content(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 5);

	(void)state;
	assert_string_equal(rig_header(checked(r, "INVITE", US, "Content-Type: text/plain\n", "hello", 415), "Accept", 0), "application/sdp");
	assert_non_null(rig_header(checked(r, "INVITE", US, SDP_TYPE "Content-Encoding: gzip\n", "hello", 415), "Accept-Encoding", 0));
	checked(r, "INVITE", US, "Accept: text/html\n", "", 406);
	out_of_dialog(r, "INVITE", US, "opt", "Content-Type: text/plain\nContent-Disposition: render;handling=optional\n", "hello");
	flow_event(r, PSIP_EVENT_INCOMING, 0);
	out_of_dialog(r, "INVITE", US, "identity", SDP_TYPE "Content-Encoding: identity\n", rig_sdp());
	flow_event(r, PSIP_EVENT_INCOMING, 0);
	rig_free(r);
}

/* ledger: 3261-8.2.2-01 3261-8.2.2-02 3261-8.2.2.1-02 */
static void test_what_does_not_matter(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);

	(void)state;
	rig_udp(r, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKany\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=1\nTo: <foo:nobody>\n"
	           "Call-ID: any\nCSeq: 1 INVITE\nContact: <sip:alice@10.0.0.2>\nX-Strange: yes\nDate: not a date\nPriority: ;;\nContent-Length: 0\n\n");
	flow_event(r, PSIP_EVENT_INCOMING, 0);
	rig_free(r);
}

static void test_contact_and_size(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	char *routes = malloc(20000);

	(void)state;
	rig_udp(r, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKnc\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=1\nTo: <sip:b@c>\nCall-ID: nc\n"
	           "CSeq: 1 INVITE\nContent-Length: 0\n\n");
	flow_status(r, 400, "INVITE");
	strcpy(routes, "Record-Route: <sip:10.0.0.9;lr>");
	for (int i = 0; i < 60; i++)
		strcat(routes, ", <sip:a-rather-long-name-of-a-proxy-that-is-on-the-path.example.com;lr>");
	strcat(routes, "\n");
	out_of_dialog(r, "INVITE", US, "long", routes, "");
	flow_status(r, 513, "INVITE");  /* its BYE would not fit what is kept for ends */
	flow_quiet(r);
	free(routes);
	rig_free(r);
}

/* ---- §8.2.6 ---- */

/* ledger: 3261-8.2.6.2-01 3261-8.2.6.2-02 3261-8.2.6.2-03 3261-8.2.6.2-04 3261-8.2.6.2-05 3261-8.2.6.2-07 3261-8.2.6.2-08 3261-8.2.6.2-10 3261-8.2.6-01
 * 3261-12.1.1-01 3261-12.1.1-02 3261-12.1.1-03 3261-12.1.1-04 3261-12.1.1-16 3261-13.3.1.1-01 3261-13.3.1.1-03 3261-13.3.1.4-01 3261-13.3.1.4-02 */
static void test_responses_of_one_call(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	struct rig_call c;
	const struct rig_send *m;
	char first[64] = "", tag[64];

	(void)state;
	rig_invite(r, &c, "Via: SIP/2.0/UDP 10.0.0.8;branch=z9hG4bKb\nVia: SIP/2.0/UDP 10.0.0.9;branch=z9hG4bKc\n"
	                  "Record-Route: <sip:10.0.0.7;lr;a=b>;c=d, <sip:10.0.0.8>\nRecord-Route: \"x\" <sip:10.0.0.9;lr>\n", rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_OK);
	rig_pump(r);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_OK);
	rig_pump(r);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	for (unsigned i = 0; (m = rig_take(r)) != NULL; i++) {
		assert_memory_equal(rig_header(m, "Via", 0), "SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKinv", 43);
		assert_string_equal(rig_header(m, "Via", 1), "SIP/2.0/UDP 10.0.0.8;branch=z9hG4bKb");
		assert_string_equal(rig_header(m, "Via", 2), "SIP/2.0/UDP 10.0.0.9;branch=z9hG4bKc");
		assert_null(rig_header(m, "Via", 3));
		assert_non_null(strstr(rig_header(m, "From", 0), c.from_tag));
		assert_string_equal(rig_header(m, "Call-ID", 0), c.call_id);
		assert_string_equal(rig_header(m, "CSeq", 0), "1 INVITE");
		assert_memory_equal(rig_header(m, "To", 0), "<sip:bob@10.0.0.1>;tag=", 23);
		flow_tag(m, "To", tag);
		assert_true(!first[0] || strcmp(first, tag) == 0);
		strcpy(first, tag);
		assert_string_equal(rig_header(m, "Record-Route", 0), "<sip:10.0.0.7;lr;a=b>;c=d, <sip:10.0.0.8>");
		assert_string_equal(rig_header(m, "Record-Route", 1), "\"x\" <sip:10.0.0.9;lr>");
		assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060>");
		if (rig_status(m) == 200) {
			assert_non_null(rig_header(m, "Allow", 0));
			assert_non_null(rig_header(m, "Supported", 0));
			assert_int_equal(i, 2);
		}
	}
	rig_free(r);
}

/* ledger: 3261-8.2.6.1-03 3261-8.2.6.2-08 */
static void test_automatic_100(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	struct rig_call c;
	const struct rig_send *m;
	char tag[64];

	(void)state;
	rig_invite(r, &c, "Timestamp: 54.2\n", rig_sdp());
	rig_advance(r, 200);
	m = flow_status(r, 100, "INVITE");
	assert_memory_equal(rig_header(m, "Timestamp", 0), "54.2", 4);
	flow_tag(m, "To", tag);
	assert_string_equal(tag, "");
	rig_free(r);
}

/* ledger: 3261-12.1.1-05 */
static void test_sips_contact(void **state)
{
	static const struct { const char *uri, *more; bool sips; } cases[] = {
		{ "sips:bob@10.0.0.1", "", true },
		{ "sip:bob@10.0.0.1", "Record-Route: <sips:10.0.0.7;lr>\n", true },
		{ "sip:bob@10.0.0.1", "Record-Route: <sip:10.0.0.7;lr>\n", false },
		{ "sip:bob@10.0.0.1", "", false },
	};

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .mixed_sips = true };
		struct rig *r = rig_new(NULL, &settings, (uint8_t)(10 + i));
		const struct psip_event *e;

		out_of_dialog(r, "INVITE", cases[i].uri, "s", cases[i].more, "");
		e = flow_event(r, PSIP_EVENT_INCOMING, 0);
		assert_int_equal(psip_ring(r->s, r->now, e->object, 180), PSIP_OK);
		assert_memory_equal(rig_header(flow_status(r, 180, "INVITE"), "Contact", 0), cases[i].sips ? "<sips:" : "<sip:1", 6);
		rig_free(r);
	}
}

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

static void accepted(struct rig *r, struct rig_call *c)
{
	rig_invite(r, c, NULL, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c->handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c->to_tag);
}

/* ledger: 3261-13.3.1.4-07 3261-13.3.1.4-10 3261-15-07 5407-3.1.4-02 */
static void test_2xx_without_ack(void **state)
{
	static const unsigned at[] = { 500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500 };
	struct rig *r = rig_new(NULL, NULL, 22);
	struct rig_call c;
	psip_time began;
	const struct rig_send *m, *bye;

	(void)state;
	accepted(r, &c);
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
	accepted(r, &c);
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
	accepted(r, &c);
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
	accepted(r, &c);
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

/* ---- CANCEL ---- */

/* ledger: 3261-9.2-01 3261-9.2-02 3261-9.2-05 3261-9.2-07 3261-9.2-08 3261-8.2.2.3-04 5407-C-01 */
static void test_cancel_pending(void **state)
{
	(void)state;
	for (int ringing = 0; ringing < 2; ringing++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(26 + ringing));
		struct rig_call c;
		char one[64], other[64];

		rig_invite(r, &c, NULL, rig_sdp());
		if (ringing)
			assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
		rig_flush(r);
		rig_request(r, &c, "CANCEL", 1, c.branch, "Require: foo\nProxy-Require: bar\n", NULL);
		for (int i = 0; i < 2; i++) {
			const struct rig_send *m = rig_take(r);
			assert_non_null(m);
			flow_tag(m, "To", rig_status(m) == 200 ? one : other);
			assert_string_equal(rig_method(m), rig_status(m) == 200 ? "CANCEL" : "INVITE");
			assert_true(rig_status(m) == 200 || rig_status(m) == 487);
		}
		assert_string_equal(one, other);
		flow_ended(r, PSIP_END_CANCELLED, 487);
		rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
		flow_clean(r);
	}
}

/* ledger: 3261-9.2-04 3261-9.2-07 3261-9.2-08 5407-C-02 */
static void test_cancel_too_late(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 28);
	struct rig_call c;
	char tag[64], later[64], keep[64];

	(void)state;
	accepted(r, &c);
	strcpy(keep, c.to_tag);
	c.to_tag[0] = 0;
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	flow_tag(flow_status(r, 200, "CANCEL"), "To", tag);
	assert_string_equal(tag, keep);
	flow_quiet(r);
	strcpy(c.to_tag, keep);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 486, "INVITE"), "To", tag);
	rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
	flow_tag(flow_status(r, 200, "CANCEL"), "To", later);
	assert_string_equal(tag, later);
	flow_ended(r, PSIP_END_REFUSED, 486);
	rig_free(r);
}

/* ledger: 3261-9.2-03 3261-9.2-06 3261-9.2-07 */
static void test_cancel_of_nothing_or_other(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 29);

	(void)state;
	out_of_dialog(r, "CANCEL", US, "none", "", "");
	flow_status(r, 481, "CANCEL");
	out_of_dialog(r, "OPTIONS", US, "opt", "", "");
	flow_status(r, 200, "OPTIONS");
	out_of_dialog(r, "CANCEL", US, "opt", "", "");
	flow_status(r, 200, "CANCEL");
	flow_silent(r);
	flow_clean(r);
}

/* ---- BYE ---- */

/* ledger: 3261-15.1.2-05 3261-15.1.2-06 3261-15.1.2-07 3261-15.1.2-08 5407-A-01 5407-2-01 */
static void test_bye_in_early_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 30);
	struct rig_call c;
	int got = 0;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	flow_tag(flow_status(r, 180, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "BYE", 2, "z9hG4bKbye", NULL, NULL);
	for (int i = 0; i < 2; i++) {
		const struct rig_send *m = rig_take(r);
		got |= rig_status(m) == 200 && strcmp(rig_method(m), "BYE") == 0 ? 1 : rig_status(m) == 487 && strcmp(rig_method(m), "INVITE") == 0 ? 2 : 8;
	}
	assert_int_equal(got, 3);
	flow_ended(r, PSIP_END_REMOTE, 0);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	flow_clean(r);
}

/* ledger: 3261-15-02 3261-15.1.2-04 3261-15.1.2-05 3261-12.3-02 3261-15-08 3261-8.2.6.2-06 5407-3.1.6-01 5407-3.2.4-01 */
static void test_bye_before_and_after_ack(void **state)
{
	(void)state;
	for (int acked = 0; acked < 2; acked++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(31 + acked));
		struct rig_call c;
		const struct rig_send *m;

		accepted(r, &c);
		if (acked) {
			rig_request(r, &c, "ACK", 1, "z9hG4bKa", NULL, NULL);
			flow_event(r, PSIP_EVENT_CONFIRMED, 0);
		}
		rig_request(r, &c, "BYE", 2, "z9hG4bKbye", NULL, NULL);
		m = flow_status(r, 200, "BYE");
		assert_non_null(strstr(rig_header(m, "To", 0), c.to_tag));
		flow_ended(r, PSIP_END_REMOTE, 0);
		rig_request(r, &c, "ACK", 1, "z9hG4bKlate", NULL, NULL);
		rig_advance(r, 40000);
		flow_silent(r);  /* neither the 2xx again nor a BYE of ours */
		flow_quiet(r);
		rig_request(r, &c, "BYE", 3, "z9hG4bKagain", NULL, NULL);
		flow_status(r, 481, "BYE");
		flow_clean(r);
	}
}

/* ledger: 3261-15.1.2-01 3261-15.1.2-02 */
static void test_bye_without_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 33);
	struct rig_call c;

	(void)state;
	rig_establish_in(r, &c);
	c.to_tag[0] = 0;
	rig_request(r, &c, "BYE", 2, "z9hG4bKtagless", NULL, NULL);
	flow_status(r, 481, "BYE");
	strcpy(c.to_tag, "unknown");
	rig_request(r, &c, "BYE", 2, "z9hG4bKunknown", NULL, NULL);
	flow_status(r, 481, "BYE");
	flow_quiet(r);
	rig_free(r);
}

/* ---- Time ---- */

/* ledger: 3261-13.3.1-02 3261-13.3.1-03 */
static void test_expires(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 34);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, "Expires: 10\n", rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	flow_status(r, 180, "INVITE");
	rig_advance(r, 9999);
	flow_silent(r);
	rig_advance(r, 1);
	flow_status(r, 487, "INVITE");
	flow_ended(r, PSIP_END_TIMEOUT, 487);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_invite(r, &c, "Expires: 10\n", rig_sdp());  /* answered in time: it stays */
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKa", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_advance(r, 20000);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 3261-13.3.1.1-05 3261-13.3.1.1-04 */
static void test_ringing_each_minute(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 35);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	m = flow_status(r, 180, "INVITE");
	for (int i = 0; i < 3; i++) {
		rig_advance(r, 59999);
		flow_silent(r);
		rig_advance(r, 1);
		assert_string_equal(flow_status(r, 180, "INVITE")->text, m->text);
	}
	rig_free(r);
}

/* ---- OPTIONS ---- */

/* ledger: 3261-11-01 3261-11.2-01 3261-11.2-05 3261-8.2.6.1-01 3261-8.2.6.1-02 */
static void test_options(void **state)
{
	struct psip_limits limits = { .calls = 1, .trace = 16 };
	struct rig *r = rig_new(&limits, NULL, 36);
	static const char *const headers[] = { "Allow", "Accept", "Accept-Encoding", "Accept-Language", "Supported" };
	const struct rig_send *m = checked(r, "OPTIONS", US, "", "", 200);
	struct rig_call c;

	(void)state;
	assert_int_equal(m->at, r->now);
	for (unsigned i = 0; i < 5; i++)
		assert_non_null(rig_header(m, headers[i], 0));
	flow_silent(r);
	rig_invite(r, &c, NULL, rig_sdp());
	checked(r, "OPTIONS", US, "", "", 486);  /* as an INVITE would get now */
	checked(r, "OPTIONS", US, "Require: foo\n", "", 420);
	rig_free(r);
}

/* ledger: 3261-11.2-02 3261-12.2.2-06 3261-8.2.6.2-06 3261-12.2-04 */
static void test_options_in_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 37);
	struct rig_call c;
	struct psip_call_info info;
	const struct rig_send *m;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	rig_request(r, &c, "OPTIONS", 2, "z9hG4bKopt", "Contact: <sip:elsewhere@10.0.0.9>\n", NULL);
	m = flow_status(r, 200, "OPTIONS");
	assert_non_null(strstr(rig_header(m, "To", 0), c.to_tag));
	assert_non_null(rig_header(m, "Allow", 0));
	assert_int_equal(psip_call_info(r->s, c.handle, &info), PSIP_OK);
	assert_int_equal(info.state, PSIP_CALL_CONFIRMED);
	assert_memory_equal(info.remote_target.at, "sip:alice@10.0.0.2:5060", 23);
	flow_quiet(r);
	rig_free(r);
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
		cmocka_unit_test(test_method), cmocka_unit_test(test_scheme), cmocka_unit_test(test_merged), cmocka_unit_test(test_require),
		cmocka_unit_test(test_content), cmocka_unit_test(test_what_does_not_matter), cmocka_unit_test(test_contact_and_size),
		cmocka_unit_test(test_responses_of_one_call), cmocka_unit_test(test_automatic_100), cmocka_unit_test(test_sips_contact),
		cmocka_unit_test(test_dialog_made), cmocka_unit_test(test_empty_route_set), cmocka_unit_test(test_arguments),
		cmocka_unit_test(test_reject_and_redirect), cmocka_unit_test(test_busy), cmocka_unit_test(test_nothing_in_common),
		cmocka_unit_test(test_offer_and_answer), cmocka_unit_test(test_ack_without_answer), cmocka_unit_test(test_2xx_without_ack),
		cmocka_unit_test(test_ack_stops_2xx), cmocka_unit_test(test_copy_of_invite_after_2xx), cmocka_unit_test(test_hangup_waits_for_ack),
		cmocka_unit_test(test_cancel_pending), cmocka_unit_test(test_cancel_too_late), cmocka_unit_test(test_cancel_of_nothing_or_other),
		cmocka_unit_test(test_bye_in_early_dialog), cmocka_unit_test(test_bye_before_and_after_ack), cmocka_unit_test(test_bye_without_dialog),
		cmocka_unit_test(test_expires), cmocka_unit_test(test_ringing_each_minute), cmocka_unit_test(test_options),
		cmocka_unit_test(test_options_in_dialog), cmocka_unit_test(test_over_tcp), cmocka_unit_test(test_bye_right_behind_ack),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
