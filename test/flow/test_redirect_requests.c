/* SPDX-License-Identifier: MIT
 * What the requests look like that follow a 3xx (RFC 3261 §8.1.3.4, §19.1.5): identity, Request-URI, rows, body; 305 (§21.3.4); sips (RFC 5630); OPTIONS.
 * Does not cover: which targets are tried, and when it ends (test_redirect.c); rows of the application's that a Contact
 * replaces or adds to (test_rows.c). */
#include "test/flow/redirect.h"

#define OFFER "v=0\r\no=- 1 1 IN IP4 10.0.0.1\r\ns=-\r\nc=IN IP4 10.0.0.1\r\nt=0 0\r\nm=audio 7000 RTP/AVP 0\r\n"

/* The value of the header is the same in both, as often as it stands. */
static void same_rows(const struct rig_send *a, const struct rig_send *b, const char *header)
{
	for (unsigned n = 0;; n++) {
		const char *one = rig_header(a, header, n), *other = rig_header(b, header, n);

		assert_int_equal(one != NULL, other != NULL);
		if (!one)
			return;
		assert_string_equal(one, other);
	}
}

/* ledger: 3261-8.1.3.4-18 3261-8.1.3.4-20 3261-8.1.3.4-21 3261-8.1.3.5-07 3261-8.1.1.3-01 */
static void test_same_request(void **state)
{
	static const char *const rows[] = { "To", "From", "Call-ID", "Allow", "Supported", "Require", "Contact", "Content-Type", "Max-Forwards", "User-Agent", "Route" };

	(void)state;
	for (unsigned own = 0; own < 2; own++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .agent = PSIP_TEXT("phone") };
		struct rig *r = rig_new(NULL, &settings, 1);
		struct psip_call_options o = { .from = PSIP_TEXT("\"B\" <sip:b@b.example>"), .require_reliable = true, .route = PSIP_TEXT("<sip:10.0.0.9;lr>") };
		char one[64], other[64], body[1024];
		psip_handle call;
		const struct rig_send *m, *next;

		if (own) {
			o.type = PSIP_TEXT("application/sdp");
			o.body = PSIP_TEXT(OFFER);
		}
		m = follow_with(r, &o, &call);
		snprintf(body, sizeof body, "%s", rig_body(m));
		rig_reply(r, m, 183, "one", "Contact: <sip:x@10.0.0.2>\nRecord-Route: <sip:10.0.0.8;lr>\n", NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		rig_reply(r, m, 302, "one", "Contact: <sip:bob@10.0.0.3>\nRecord-Route: <sip:10.0.0.8;lr>\n", NULL);
		next = follow_next(r, "sip:bob@10.0.0.3", 9, 302);
		for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
			same_rows(m, next, rows[i]);
		assert_null(strstr(rig_header(next, "To", 0), "tag="));
		assert_int_equal(flow_cseq(next), flow_cseq(m) + 1);
		flow_branch(m, one);
		flow_branch(next, other);
		assert_string_not_equal(one, other);
		assert_string_equal(rig_body(next), body);
		assert_true(strlen(body) > 50);
		rig_free(r);
	}
}

/* ledger: 3261-8.1.3.4-13 3261-8.1.3.4-14 3261-19.1.5-01 3261-19.1.5-03 3261-19.1.5-05 3261-19.1.5-06 3261-19.1.5-07 3261-19.1.5-08 */
static void test_headers_of_the_uri(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .agent = PSIP_TEXT("phone") };
	struct rig *r = rig_new(NULL, &settings, 2);
	static const char *const ours[] = { "From", "Call-ID", "Allow", "Supported", "Contact", "User-Agent", "Content-Type", "To", "Max-Forwards" };
	static const char *const nobodys[] = { "Record-Route", "Route", "Organization", "Accept", "Date", "Authorization", "Path", "Timestamp" };
	psip_handle call;
	const struct rig_send *m = follow(r, &call), *next;

	(void)state;
	rig_reply(r, m, 302, "one",
	          "Contact: <sip:a@10.0.0.3;x=1;method=OPTIONS?Subject=foo%20bar&Call-Info=%3Chttp://www.foo.com%3E&Priority=urgent&X-Own=1&From=%3Csip:evil@h%3E&"
	          "Via=SIP/2.0/UDP%20h&Call-ID=evil&CSeq=1%20INVITE&Record-Route=%3Csip:evil%3E&Route=%3Csip:evil;lr%3E&Allow=ACK&Supported=evil&"
	          "Contact=%3Csip:evil@h%3E&User-Agent=evil&Organization=evil&Accept=text/plain&Content-Length=999&Content-Type=text/evil&Date=evil&body=evil&"
	          "To=%3Csip:evil@h%3E&Max-Forwards=1&Authorization=Digest%20x=y&Path=%3Csip:evil%3E&Timestamp=1>\n", NULL);
	next = follow_next(r, "sip:a@10.0.0.3;x=1", 3, 302);
	assert_string_equal(rig_header(next, "Subject", 0), "foo bar");
	assert_string_equal(rig_header(next, "Call-Info", 0), "<http://www.foo.com>");
	assert_string_equal(rig_header(next, "Priority", 0), "urgent");
	assert_string_equal(rig_header(next, "X-Own", 0), "1");
	for (unsigned i = 0; i < sizeof ours / sizeof *ours; i++)
		same_rows(m, next, ours[i]);
	for (unsigned i = 0; i < sizeof nobodys / sizeof *nobodys; i++)
		assert_null(rig_header(next, nobodys[i], 0));
	assert_null(rig_header(next, "Via", 1));
	assert_null(rig_header(next, "CSeq", 1));
	assert_null(rig_header(next, "Content-Length", 1));
	assert_int_equal(atoi(rig_header(next, "Content-Length", 0)), strlen(rig_body(next)));
	assert_string_equal(rig_body(next), rig_body(m));
	rig_reply(r, next, 302, "two", "Contact: <sip:b@10.0.0.4>\n", NULL);
	next = follow_next(r, "sip:b@10.0.0.4", 4, 302);
	assert_null(rig_header(next, "Subject", 0));
	rig_free(r);
}

/* No valid request can be made of these: they are no targets (§19.1.5). */
/* ledger: 3261-19.1.5-10 3261-19.1.5-11 3261-19.1.5-13 */
static void test_headers_that_spoil(void **state)
{
	static const char *const bad[] = { "Subject=a%0D%0AX-Evil:1", "Priority=a%20b", "Require=foo", "Proxy-Require=foo", "Expires=abc", "Expires=1&Expires=2" };

	(void)state;
	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct rig *r = rig_new(NULL, NULL, 3);
		char row[128];
		psip_handle call;
		const struct rig_send *m = follow(r, &call);

		snprintf(row, sizeof row, "Contact: <sip:a@10.0.0.3?%s>\n", bad[i]);
		rig_reply(r, m, 302, "one", row, NULL);
		follow_over(r, 302);
		flow_clean(r);
	}
}

/* Rows of up to 256 bytes are taken; a Contact that asks for more is none. */
static void test_headers_limit(void **state)
{
	(void)state;
	for (unsigned bytes = 255; bytes <= 257; bytes++) {
		struct rig *r = rig_new(NULL, NULL, 4);
		char row[512], value[300];
		psip_handle call;
		const struct rig_send *m = follow(r, &call);

		memset(value, 'a', sizeof value);
		value[bytes - strlen("Subject: \r\n")] = '\0';
		snprintf(row, sizeof row, "Contact: <sip:a@10.0.0.3?Subject=%s>\n", value);
		rig_reply(r, m, 302, "one", row, NULL);
		if (bytes <= 256)
			assert_string_equal(rig_header(follow_next(r, "sip:a@10.0.0.3", 3, 302), "Subject", 0), value);
		else
			follow_over(r, 302);
		rig_free(r);
	}
}

/* ---- 305 ---- */

/* The same Request-URI, by way of the proxy, whether it calls itself loose or not; for this request only. A proxy that has been tried is not again. */
/* ledger: 3261-21.3.4-01 3261-21.3.4-02 */
static void test_use_proxy(void **state)
{
	static const char *const proxies[][2] = { { "<sip:10.0.0.3;lr>", "<sip:10.0.0.3;lr>" }, { "<sip:10.0.0.3>", "<sip:10.0.0.3;lr>" } };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_new(NULL, NULL, 5);
		struct psip_call_options o = { .route = PSIP_TEXT("<sip:10.0.0.9;lr>") };
		char row[64];
		psip_handle call;
		const struct rig_send *m = follow_with(r, &o, &call);

		snprintf(row, sizeof row, "Contact: %s\n", proxies[i][0]);
		rig_reply(r, m, 305, "one", row, NULL);
		m = follow_next(r, "sip:bob@10.0.0.2", 3, 305);
		assert_string_equal(rig_header(m, "Route", 0), proxies[i][1]);
		rig_reply(r, m, 305, "two", row, NULL);
		follow_over(r, 305);
		m = follow_with(r, &o, &call);
		assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.9;lr>");
		assert_int_equal(m->remote.ip[3], 9);
		rig_free(r);
	}
}

/* A Contact behind the proxy goes the usual way, with its own rows; one through the proxy has those of its Request-URI. */
static void test_proxy_then_contact(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct psip_call_options o = { .route = PSIP_TEXT("<sip:10.0.0.9;lr>") };
	psip_handle call;
	const struct rig_send *m = follow_with(r, &o, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sip:a@10.0.0.3?Subject=a>\n", NULL);
	m = follow_next(r, "sip:a@10.0.0.3", 9, 302);
	rig_reply(r, m, 305, "two", "Contact: <sip:10.0.0.4?Subject=proxy>\n", NULL);
	m = follow_next(r, "sip:a@10.0.0.3", 4, 305);
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.4;lr>");
	assert_string_equal(rig_header(m, "Subject", 0), "a");
	rig_reply(r, m, 305, "three", "Contact: <sip:10.0.0.6>\n", NULL);
	m = follow_next(r, "sip:a@10.0.0.3", 6, 305);
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.6;lr>");
	rig_reply(r, m, 302, "four", "Contact: <sip:b@10.0.0.5>\n", NULL);
	m = follow_next(r, "sip:b@10.0.0.5", 9, 302);
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.9;lr>");
	assert_null(rig_header(m, "Subject", 0));
	rig_free(r);
}

/* ---- sips ---- */

static void reply(struct rig *r, const struct rig_send *m, unsigned status, const char *contact)
{
	rig_tcp(r, m->flow, "SIP/2.0 %u Test\nVia: %s\nFrom: %s\nTo: %s;tag=x\nCall-ID: %s\nCSeq: %s\nContact: %s\nContent-Length: 0\n\n", status,
	        rig_header(m, "Via", 0), rig_header(m, "From", 0), rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0), contact);
}

static bool is_secure(const struct rig_send *m)
{
	return m->remote.transport == PSIP_TLS && strncmp(rig_header(m, "Contact", 0), "<sips:", 6) == 0;
}

/* A sip Contact is passed over, unless that is allowed: then the event says so. A sips one is taken as it is. */
/* ledger: 3261-8.1.3.4-04 3261-8.1.3.4-05 5630-5.1.1-01 5630-5.1.1-04 */
static void test_sips(void **state)
{
	(void)state;
	for (unsigned allowed = 0; allowed < 2; allowed++) {
		struct rig *r = rig_new(NULL, NULL, 7);
		struct psip_call_options o = { .to = PSIP_TEXT("sips:bob@10.0.0.2"), .follow = allowed ? PSIP_FOLLOW_INSECURE : PSIP_FOLLOW_CONTACTS };
		psip_handle call;
		const struct rig_send *m = follow_with(r, &o, &call);
		const struct psip_event *e;

		assert_true(is_secure(m));
		reply(r, m, 302, "<sip:a@10.0.0.3>;q=0.1, <sips:b@10.0.0.4>;q=0.9");
		flow_request(r, "ACK");
		m = flow_request(r, "INVITE");
		assert_true(flow_starts(m, "INVITE sips:b@10.0.0.4 SIP/2.0\r\n"));
		assert_true(is_secure(m));
		assert_int_equal(flow_event(r, PSIP_EVENT_REDIRECTED, 302)->cause, PSIP_REDIRECTED);
		assert_true(flow_info(r, call).sips);
		reply(r, m, 486, "<sips:b@10.0.0.4>");
		if (!allowed) {
			follow_over(r, 486);
			rig_free(r);
			continue;
		}
		flow_request(r, "ACK");
		m = flow_request(r, "INVITE");
		assert_true(flow_starts(m, "INVITE sip:a@10.0.0.3 SIP/2.0\r\n"));
		assert_int_equal(m->remote.transport, PSIP_UDP);
		assert_true(strncmp(rig_header(m, "Contact", 0), "<sip:", 5) == 0);
		assert_string_equal(rig_header(m, "To", 0), "<sips:bob@10.0.0.2>");
		e = flow_event(r, PSIP_EVENT_REDIRECTED, 486);
		assert_int_equal(e->cause, PSIP_REDIRECTED_INSECURE);
		assert_false(flow_info(r, call).sips);
		rig_free(r);
	}
}

/* From sip to sips, and then not back. A proxy of 305 is reached over TLS, too. */
static void test_to_sips(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sips:a@10.0.0.3>\n", NULL);
	m = follow_next(r, "sips:a@10.0.0.3", 3, 302);
	assert_true(is_secure(m));
	reply(r, m, 305, "<sip:10.0.0.4>");
	m = follow_next(r, "sips:a@10.0.0.3", 4, 305);
	assert_true(is_secure(m));
	assert_string_equal(rig_header(m, "Route", 0), "<sips:10.0.0.4;lr>");
	reply(r, m, 302, "<sip:b@10.0.0.5>");
	follow_over(r, 302);
	rig_free(r);
}

/* ---- OPTIONS ---- */

/* ledger: 3261-8.1.3.4-01 */
static void test_options(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2"), .follow = PSIP_FOLLOW_CONTACTS };
	psip_handle request;
	const struct rig_send *m, *next;
	const struct psip_event *e;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	m = flow_request(r, "OPTIONS");
	rig_reply(r, m, 302, "one", "Contact: <sip:a@10.0.0.3?Subject=a>, <sip:b@10.0.0.4>\n", NULL);
	next = flow_request(r, "OPTIONS");
	assert_true(flow_starts(next, "OPTIONS sip:a@10.0.0.3 SIP/2.0\r\n"));
	assert_string_equal(rig_header(next, "Subject", 0), "a");
	assert_int_equal(flow_cseq(next), flow_cseq(m) + 1);
	assert_true(flow_same(next, m, "Call-ID"));
	flow_event(r, PSIP_EVENT_REDIRECTED, 302);
	rig_reply(r, next, 500, "two", NULL, NULL);
	m = flow_request(r, "OPTIONS");
	flow_event(r, PSIP_EVENT_REDIRECTED, 500);
	rig_reply(r, m, 200, "three", NULL, NULL);
	e = flow_event(r, PSIP_EVENT_RESPONSE, 200);
	assert_int_equal(e->object, request);
	flow_clean(r);
}

/* ---- Arguments ---- */

static void test_arguments(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2"), .follow = PSIP_FOLLOW_INSECURE + 1 };
	psip_handle call;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_ARGUMENT);
	o.size = offsetof(struct psip_call_options, follow);  /* a caller of before */
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	rig_reply(r, flow_request(r, "INVITE"), 302, "one", "Contact: <sip:a@10.0.0.3>\n", NULL);
	follow_over(r, 302);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_request),
		cmocka_unit_test(test_headers_of_the_uri),
		cmocka_unit_test(test_headers_that_spoil),
		cmocka_unit_test(test_headers_limit),
		cmocka_unit_test(test_use_proxy),
		cmocka_unit_test(test_proxy_then_contact),
		cmocka_unit_test(test_sips),
		cmocka_unit_test(test_to_sips),
		cmocka_unit_test(test_options),
		cmocka_unit_test(test_arguments),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
