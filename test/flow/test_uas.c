/* SPDX-License-Identifier: MIT
 * The called side: checks of requests outside of dialogs (RFC 3261 §8.2), what responses carry, OPTIONS (§11.2).
 * Does not cover: calls that are answered (test_uas_answers.c) and how they end (test_uas_ends.c); authentication; languages of bodies; Request-URIs
 * that are not ours (404). */
#include "test/flow/flow.h"

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
	assert_string_equal(rig_header(checked(r, "FROBNICATE", US, "", "", 501), "Allow", 0), "INVITE, ACK, CANCEL, BYE, OPTIONS, PRACK, UPDATE");
	flow_clean(r);
}

/* ledger: 3261-8.2.2.1-04 3261-8.2-03 3261-8.2-02 3261-21.4.14-01 */
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
	const struct rig_send *m = checked(r, "INVITE", US, "Require: nonsense, foo, 100rel\nRequire: bar\nSupported: baz\n", "", 420);

	(void)state;
	assert_string_equal(rig_header(m, "Unsupported", 0), "nonsense, foo, bar");
	rig_flush(r);
	flow_clean(r);
}

/* ledger: 3261-8.2.3-01 3261-8.2.3-02 3261-8.2.3-03 3261-8.2.3-04 */
static void test_content(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 5);

	(void)state;
	assert_string_equal(rig_header(checked(r, "INVITE", US, "Content-Type: text/plain\n", "hello", 415), "Accept", 0), "application/sdp, multipart/mixed");
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_method),
		cmocka_unit_test(test_scheme),
		cmocka_unit_test(test_merged),
		cmocka_unit_test(test_require),
		cmocka_unit_test(test_content),
		cmocka_unit_test(test_what_does_not_matter),
		cmocka_unit_test(test_contact_and_size),
		cmocka_unit_test(test_responses_of_one_call),
		cmocka_unit_test(test_automatic_100),
		cmocka_unit_test(test_sips_contact),
		cmocka_unit_test(test_cancel_of_nothing_or_other),
		cmocka_unit_test(test_options),
		cmocka_unit_test(test_options_in_dialog),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
