/* SPDX-License-Identifier: MIT
 * Bodies at the called side: the 200 to OPTIONS with what we can do (RFC 3261 §11.2, RFC 3264 §9), Accept and its absence (§20.1-§20.3), which bodies are
 * descriptions of the session (§20.11, §13.2.1).
 * Does not cover: several bodies in one (test_multipart_flow.c). */
#include "test/flow/flow.h"

static const struct rig_send *ask(struct rig *r, const char *method, const char *more, const char *body)
{
	static unsigned count;

	count++;
	rig_udp(r, "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKb%u\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%u\n"
	           "To: <sip:bob@10.0.0.1>\nCall-ID: b%u\nCSeq: 1 %s\nContact: <sip:alice@10.0.0.2:5060>\n%sContent-Length: %zu\n\n%s",
	        method, count, count, count, method, more, strlen(body), body);
	return rig_take(r);
}

/* Port 0, each codec of ours, our address; another session each time. */
/* ledger: 3261-11.2-09 3261-11.2-10 3261-11.2-11 3261-20.1-02 3261-20-29 3261-20-32 3261-20-35 3261-20.2-03 3261-20.3-02 3261-20.2-02 3261-20.12-06 */
static void test_capabilities(void **state)
{
	static const char *const accepts[] = { "", "Accept: application/sdp\n", "Accept: text/plain, application/*\n", "Accept: */*;q=0.1\nAccept-Encoding:\n", "Accept-Encoding: gzip\nAccept-Language: fr\n" };
	struct rig *r = rig_new(NULL, NULL, 1);
	char before[64] = "", origin[64];

	(void)state;
	for (unsigned i = 0; i < sizeof accepts / sizeof *accepts; i++) {
		const struct rig_send *m = ask(r, "OPTIONS", accepts[i], "");
		struct psip_sdp sdp;

		assert_int_equal(rig_status(m), 200);
		assert_string_equal(rig_header(m, "Content-Type", 0), "application/sdp");
		assert_null(rig_header(m, "Content-Encoding", 0));
		assert_string_equal(rig_header(m, "Accept", 0), "application/sdp, multipart/mixed");
		assert_string_equal(rig_header(m, "Accept-Encoding", 0), "identity");
		assert_string_equal(rig_header(m, "Accept-Language", 0), "en");
		assert_int_equal(psip_sdp_parse(&sdp, psip_string(rig_body(m)), PSIP_STRICT, NULL), PSIP_OK);
		assert_non_null(strstr(rig_body(m), "m=audio 0 RTP/AVP 0 8 "));
		assert_non_null(strstr(rig_body(m), "IN IP4 10.0.0.1\r\n"));
		snprintf(origin, sizeof origin, "%.40s", strstr(rig_body(m), "o="));
		assert_string_not_equal(origin, before);
		snprintf(before, sizeof before, "%s", origin);
	}
	flow_clean(r);
}

/* None where it is not wanted, or where the application describes itself. */
/* ledger: 3261-11.2-09 3261-20.1-03 3261-21.4.7-01 */
static void test_no_capabilities(void **state)
{
	static const char *const accepts[] = { "Accept:\n", "Accept: text/plain\n", "Accept: text/*, audio/basic\n" };
	struct psip_settings own = { .size = sizeof own, .media = { .port = 40000 }, .own_descriptions = true }, none = { .size = sizeof none };
	struct rig *r = rig_new(NULL, NULL, 2);
	const struct rig_send *m;

	(void)state;
	for (unsigned i = 0; i < sizeof accepts / sizeof *accepts + 2; i++) {
		if (i >= sizeof accepts / sizeof *accepts)
			assert_int_equal(psip_configure(r->s, i & 1 ? &own : &none), PSIP_OK);
		m = ask(r, "OPTIONS", i < sizeof accepts / sizeof *accepts ? accepts[i] : "", "");
		assert_int_equal(rig_status(m), 200);
		assert_null(rig_header(m, "Content-Type", 0));
		assert_string_equal(rig_header(m, "Content-Length", 0), "0");
	}
	flow_clean(r);
}

/* Without room for the body: 503; nothing is left. */
static void test_no_room(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);

	(void)state;
	rig_exhaust(r);
	assert_int_equal(rig_status(ask(r, "OPTIONS", "", "")), 503);
	rig_relieve(r);
	assert_int_equal(rig_status(ask(r, "OPTIONS", "", "")), 200);
	flow_clean(r);
}

/* No Accept: descriptions are fine; an empty one: nothing is, and an INVITE needs one. */
/* ledger: 3261-20.1-02 3261-20.1-03 3261-21.4.7-01 */
static void test_accept_of_invite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);

	(void)state;
	assert_int_equal(rig_status(ask(r, "INVITE", "Accept:\n", "")), 406);
	assert_int_equal(rig_status(ask(r, "INVITE", "Accept: text/plain\n", "")), 406);
	assert_null(ask(r, "INVITE", "", ""));
	flow_event(r, PSIP_EVENT_INCOMING, 0);
	assert_null(ask(r, "INVITE", "Accept: text/plain, application/sdp\n", ""));
	flow_event(r, PSIP_EVENT_INCOMING, 0);
	rig_free(r);
}

/* A weight of 0: not that one (RFC 2616 §3.9); of several that name descriptions, the closest counts (§14.1), wherever it stands. */
/* ledger: 3261-21.4.7-01 */
static void test_accept_weights(void **state)
{
	static const struct { const char *accept; bool taken; } rows[] = {
		{ "application/sdp;q=0", false }, { "application/sdp;q=0.0, text/plain", false }, { "application/sdp;q=0.001", true },
		{ "*/*, application/sdp;q=0", false }, { "application/sdp;q=0, */*", false }, { "application/*;q=0, application/sdp", true },
		{ "application/sdp;level=1, application/*;q=0", true }, { "application/*;q=0, */*", false }, { "*/*;q=0", false }, { "text/*, */*", true },
		{ "audio/*, application/pidf+xml", false },
	};
	struct rig *r = rig_new(NULL, NULL, 7);

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct rig_send *m;
		char more[96];

		snprintf(more, sizeof more, "Accept: %s\n", rows[i].accept);
		m = ask(r, "INVITE", more, "");
		assert_int_equal(m ? rig_status(m) : 0, rows[i].taken ? 0 : 406);
		if (rows[i].taken)
			flow_event(r, PSIP_EVENT_INCOMING, 0);
	}
	rig_free(r);
}

/* What must be understood and is not: 415 with what is, of that alone; a language is never why. */
/* ledger: 3261-20.11-05 3261-20.11-06 3261-21.4.13-01 3261-21.4.13-02 3261-20-30 3261-20-33 3261-13.2.1-22 3261-20-36 */
static void test_dispositions(void **state)
{
	static const struct {
		const char *rows;
		int status;     /* 0: the application is asked */
		bool offer;
	} cases[] = {
		{ "Content-Type: application/sdp\n", 0, true },
		{ "Content-Type: application/sdp\nContent-Disposition: session\n", 0, true },
		{ "Content-Type: application/sdp\nContent-Disposition: Session;handling=required\n", 0, true },
		{ "Content-Type: application/sdp\nContent-Disposition: render\n", 415, false },
		{ "Content-Type: application/sdp\nContent-Disposition: icon;handling=required\n", 415, false },
		{ "Content-Type: application/sdp\nContent-Disposition: render;handling=optional\n", 0, false },
		{ "Content-Type: image/png\nContent-Disposition: render\n", 415, false },
		{ "Content-Type: image/png\nContent-Disposition: session\n", 415, false },
		{ "Content-Type: image/png\n", 415, false },
		{ "Content-Type: image/png\nContent-Disposition: render;handling=optional\n", 0, false },
		{ "Content-Type: application/sdp\nContent-Encoding: gzip\n", 415, false },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_new(NULL, NULL, 5);
		const struct rig_send *m = ask(r, "INVITE", cases[i].rows, rig_sdp());
		const struct psip_event *e;

		if (cases[i].status) {
			assert_int_equal(rig_status(m), cases[i].status);
			if (strstr(cases[i].rows, "gzip"))
				assert_string_equal(rig_header(m, "Accept-Encoding", 0), "identity");
			else
				assert_string_equal(rig_header(m, "Accept", 0), "application/sdp, multipart/mixed");
			assert_null(rig_header(m, "Accept-Language", 0));
			rig_free(r);
			continue;
		}
		e = flow_event(r, PSIP_EVENT_INCOMING, 0);
		assert_int_equal(psip_accept(r->s, r->now, e->object, flow_none, flow_none), PSIP_OK);
		m = flow_status(r, 200, "INVITE");
		assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP "));
		assert_int_equal(flow_info(r, e->object).media.codecs != 0, cases[i].offer);  /* else ours is the offer */
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_capabilities),
		cmocka_unit_test(test_no_capabilities),
		cmocka_unit_test(test_no_room),
		cmocka_unit_test(test_accept_of_invite), cmocka_unit_test(test_accept_weights),
		cmocka_unit_test(test_dispositions),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
