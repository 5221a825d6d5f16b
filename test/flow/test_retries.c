/* SPDX-License-Identifier: MIT
 * An INVITE that relents (RFC 3261 §8.1.3.5): 413, 415 and 420 bring it again without what they are about, once. Any request with a multipart body brings the
 * session description in it again, alone (§7.4.1).
 * Does not cover: 401 and 407 (test_authenticate.c), 422 (test_session_timer*.c), 416: only sip and sips URIs are called, and RFC 5630 §5.1.1 forbids to go
 * from one to the other (test_sips.c). */
#include "test/flow/flow.h"

static const struct rig_send *relenting(struct rig *r, struct psip_call_options *o, psip_handle *call)
{
	o->relents = true;
	return flow_call_with(r, o, call);
}

/* The INVITE again: another transaction, the next number, the same call. */
static const struct rig_send *again(struct rig *r, const struct rig_send *m)
{
	char one[64], other[64];
	const struct rig_send *next;

	flow_request(r, "ACK");
	next = flow_request(r, "INVITE");
	assert_int_equal(flow_cseq(next), flow_cseq(m) + 1);
	assert_true(flow_same(next, m, "Call-ID") && flow_same(next, m, "From") && flow_same(next, m, "To") && flow_same(next, m, "Contact") && flow_same(next, m, "Supported"));
	flow_branch(m, one);
	flow_branch(next, other);
	assert_string_not_equal(one, other);
	assert_memory_equal(next->text, m->text, strcspn(m->text, "\r"));
	flow_quiet(r);
	return next;
}

static void over(struct rig *r, unsigned status)
{
	flow_request(r, "ACK");
	flow_silent(r);
	flow_ended(r, PSIP_END_REJECTED, status);
	rig_free(r);
}

/* ledger: 3261-8.1.3.5-05 3261-8.1.3.5-06 3261-8.1.3.5-07 3261-8.1.1.4-04 3261-20-20 */
static void test_extension(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .require_reliable = true };
	psip_handle call;
	const struct rig_send *m = relenting(r, &o, &call), *next;
	char body[2048];

	(void)state;
	assert_string_equal(rig_header(m, "Require", 0), "100rel");
	snprintf(body, sizeof body, "%s", rig_body(m));
	rig_reply(r, m, 420, "x", "Unsupported: foo, 100REL\n", NULL);
	next = again(r, m);
	assert_null(rig_header(next, "Require", 0));
	assert_string_equal(rig_body(next), body);
	rig_reply(r, next, 180, "y", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_reply(r, next, 200, "y", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_free(r);
}

/* A 420 for nothing that was required, one without Unsupported, a second one: the end. So is any, unless it was asked for. */
static void test_extension_is_the_end(void **state)
{
	static const char *const rows[] = { "Unsupported: foo\n", "", "Unsupported: 100rel\n", "Unsupported: 100rel\n" };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = rig_new(NULL, NULL, 2);
		struct psip_call_options o = { .require_reliable = i != 2 };
		psip_handle call;
		const struct rig_send *m = i == 3 ? flow_call_with(r, &o, &call) : relenting(r, &o, &call);

		rig_reply(r, m, 420, "x", rows[i], NULL);
		over(r, 420);
	}
	{
		struct rig *r = rig_new(NULL, NULL, 3);
		struct psip_call_options o = { .require_reliable = true };
		psip_handle call;
		const struct rig_send *m = relenting(r, &o, &call);

		rig_reply(r, m, 420, "x", "Unsupported: 100rel\n", NULL);
		m = again(r, m);
		rig_reply(r, m, 420, "y", "Unsupported: 100rel\n", NULL);
		over(r, 420);
	}
}

/* Without our offer: the 2xx has the peer's, our ACK the answer. A second refusal is the end. */
/* ledger: 3261-8.1.3.5-02 3261-8.1.3.5-03 3261-8.1.3.5-06 */
static void test_description(void **state)
{
	static const struct { unsigned status; const char *rows; } cases[] = { { 413, "" }, { 415, "Accept: text/plain\n" }, { 415, "Accept:\n" } };

	(void)state;
	for (unsigned i = 0; i < 6; i++) {
		struct rig *r = rig_new(NULL, NULL, 4);
		struct psip_login login = { .size = sizeof login, .realm = PSIP_TEXT("r"), .username = PSIP_TEXT("u"), .password = PSIP_TEXT("p") };
		struct psip_call_options o = { 0 };
		psip_handle call;
		const struct rig_send *m, *ack;

		assert_int_equal(psip_login(r->s, &login), PSIP_OK);
		m = relenting(r, &o, &call);
		rig_reply(r, m, 401, "a", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"\n", NULL);
		m = again(r, m);
		assert_non_null(rig_header(m, "Authorization", 0));
		rig_reply(r, m, cases[i % 3].status, "x", cases[i % 3].rows, NULL);
		m = again(r, m);
		assert_string_equal(rig_header(m, "Content-Length", 0), "0");
		assert_null(rig_header(m, "Content-Type", 0));
		assert_string_equal(rig_body(m), "");
		assert_non_null(strstr(rig_header(m, "Authorization", 0), "nc=00000002"));
		assert_non_null(rig_header(m, "Max-Forwards", 0));
		if (i >= 3) {
			rig_reply(r, m, cases[i % 3].status, "y", cases[i % 3].rows, NULL);
			over(r, cases[i % 3].status);
			continue;
		}
		rig_reply(r, m, 200, "y", FLOW_CONTACT, rig_sdp());
		ack = flow_request(r, "ACK");
		assert_non_null(strstr(rig_body(ack), "m=audio 40000 RTP/AVP "));
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		assert_true(flow_info(r, call).media.codecs != 0);
		rig_free(r);
	}
}

/* A 413 for a while, a 415 that takes descriptions or says of none, an offer of the application's, a stack that was not told to: the response is told. */
/* ledger: 3261-21.4.11-04 3261-8.1.3.5-02 3261-8.1.3.5-03 */
static void test_description_is_the_end(void **state)
{
	static const struct { unsigned status; const char *rows; bool own, firm; } cases[] = {
		{ 413, "Retry-After: 10\n", false, false }, { 415, "Accept: text/plain, application/sdp\n", false, false }, { 415, "Accept-Encoding: gzip\n", false, false },
		{ 413, "", true, false }, { 415, "Accept: text/plain\n", true, false }, { 413, "", false, true }, { 415, "Accept: text/plain\n", false, true },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_new(NULL, NULL, 5);
		struct psip_call_options o = { 0 };
		psip_handle call;
		const struct rig_send *m;

		if (cases[i].own) {
			o.type = PSIP_TEXT("application/sdp");
			o.body = psip_string(rig_sdp());
		}
		m = cases[i].firm ? flow_call_with(r, &o, &call) : relenting(r, &o, &call);
		rig_reply(r, m, cases[i].status, "x", cases[i].rows, NULL);
		over(r, cases[i].status);
	}
}

/* ---- A multipart body (§7.4.1) ---- */

#define OFFER "v=0\r\no=- 1 1 IN IP4 10.0.0.1\r\ns=-\r\nc=IN IP4 10.0.0.1\r\nt=0 0\r\nm=audio 7000 RTP/AVP 0\r\n"
#define PART(rows, body) "--b\r\n" rows "\r\n" body "\r\n"
#define TEXT PART("Content-Type: text/plain\r\n", "hello")
#define SDP PART("Content-Type: application/sdp\r\n", OFFER)
#define PLAIN "Accept: application/sdp\n"

static const struct rig_send *multipart(struct rig *r, const char *body, psip_handle *call)
{
	struct psip_call_options o = { .type = PSIP_TEXT("multipart/mixed;boundary=b"), .body = psip_string(body) };
	const struct rig_send *m = flow_call_with(r, &o, call);

	assert_string_equal(rig_header(m, "Content-Type", 0), "multipart/mixed;boundary=b");
	assert_string_equal(rig_body(m), body);
	return m;
}

static void is_plain(const struct rig_send *m)
{
	assert_string_equal(rig_header(m, "Content-Type", 0), "application/sdp");
	assert_string_equal(rig_body(m), OFFER);
	assert_int_equal(atoi(rig_header(m, "Content-Length", 0)), strlen(OFFER));
}

/* The description of it alone, with its last line end wherever the delimiter stands, also out of parts in parts; unasked. Once. */
/* ledger: 3261-7.4.1-06 */
static void test_multipart(void **state)
{
	static const char *const bodies[] = { TEXT SDP "--b--\r\n", SDP TEXT "--b--\r\n",
		"--b\r\nContent-Type: application/sdp\r\nContent-Transfer-Encoding: binary\r\n\r\n" OFFER "--b--\r\n",
		TEXT "--b\r\nContent-Type: multipart/alternative;boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c\r\nContent-Type: application/sdp\r\n\r\n" OFFER
		"\r\n--c--\r\n\r\n--b--\r\n" };

	(void)state;
	for (unsigned i = 0; i < sizeof bodies / sizeof *bodies; i++) {
		struct rig *r = rig_new(NULL, NULL, 8);
		psip_handle call;
		const struct rig_send *m = multipart(r, bodies[i], &call);

		rig_reply(r, m, 415, "x", i & 1 ? "Accept: text/plain, application/*, multipart/*;q=0\n" : PLAIN, NULL);
		m = again(r, m);
		is_plain(m);
		if (i & 1) {
			rig_reply(r, m, 415, "x", PLAIN, NULL);
			over(r, 415);
			continue;
		}
		rig_reply(r, m, 200, "y", FLOW_CONTACT, rig_sdp());
		assert_string_equal(rig_body(flow_request(r, "ACK")), "");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		rig_free(r);
	}
}

/* Who accepts multipart refuses something else; or says of nothing; or takes no description; or there is none that could go as it stands. */
/* ledger: 3261-7.4.1-06 */
static void test_multipart_is_the_end(void **state)
{
	static const struct { const char *body, *rows; unsigned status; } cases[] = {
		{ TEXT SDP "--b--\r\n", "Accept: application/sdp, multipart/mixed\n", 415 }, { TEXT SDP "--b--\r\n", "Accept: application/sdp\nAccept: multipart/*\n", 415 },
		{ TEXT SDP "--b--\r\n", "Accept: */*\n", 415 }, { TEXT SDP "--b--\r\n", "Accept-Encoding: identity\n", 415 },
		{ TEXT SDP "--b--\r\n", "Accept: text/plain\n", 415 }, { TEXT "--b--\r\n", PLAIN, 415 }, { TEXT SDP "--b--\r\n", PLAIN, 488 },
		{ "--b\r\nContent-Type: application/sdp\r\nContent-Transfer-Encoding: base64\r\n\r\ndj0wDQo=\r\n--b--\r\n", PLAIN, 415 },
		{ "--b\r\nContent-Type: application/sdp\r\nContent-Encoding: gzip\r\n\r\nx\r\n--b--\r\n", PLAIN, 415 },
		{ "--b\r\nContent-Type: application/sdp\r\ne: gzip\r\n\r\nx\r\n--b--\r\n", PLAIN, 415 },
		{ "--b\r\nContent-Type: application/sdp\r\nContent-Disposition: render\r\n\r\n" OFFER "--b--\r\n", PLAIN, 415 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_new(NULL, NULL, 9);
		psip_handle call;
		const struct rig_send *m = multipart(r, cases[i].body, &call);

		rig_reply(r, m, cases[i].status, "x", cases[i].rows, NULL);
		over(r, cases[i].status);
	}
}

/* Rows of the application that told of the whole do not tell of the part; others stay. */
/* ledger: 3261-7.4.1-06 */
static void test_multipart_rows(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 12);
	struct psip_call_options o = { .type = PSIP_TEXT("multipart/mixed;boundary=b"), .body = PSIP_TEXT(TEXT SDP "--b--\r\n"),
	                               .rows = PSIP_TEXT("MIME-Version: 1.0\r\nContent-Disposition: render;handling=optional\r\nSubject: x\r\nContent-Language: en\r\n") };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	assert_non_null(rig_header(m, "Content-Disposition", 0));
	rig_reply(r, m, 415, "x", PLAIN, NULL);
	m = again(r, m);
	is_plain(m);
	assert_null(rig_header(m, "Content-Disposition", 0));
	assert_null(rig_header(m, "Content-Language", 0));
	assert_null(rig_header(m, "MIME-Version", 0));
	assert_string_equal(rig_header(m, "Subject", 0), "x");
	rig_free(r);
}

/* The re-INVITE's description does not take the place of what an UPDATE meanwhile offers. */
static void test_multipart_and_update(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .own_descriptions = true, .reliable = PSIP_RELIABLE_SUPPORTED };
	struct psip_call_options o = { .type = PSIP_TEXT("application/sdp"), .body = PSIP_TEXT(OFFER) };

	(void)state;
	for (unsigned glare = 0; glare < 2; glare++) { /* the re-INVITE, too: it gives way to the UPDATE, which has a newer offer */
		struct rig *r = rig_new(NULL, &settings, (uint8_t)(13 + glare));
		psip_handle call;
		const struct rig_send *m = flow_call_with(r, &o, &call), *update;

		rig_reply(r, m, 200, "y", FLOW_CONTACT "Allow: INVITE, ACK, BYE, UPDATE, PRACK\n", rig_sdp());
		flow_request(r, "ACK");
		assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDRECV, PSIP_TEXT("multipart/mixed;boundary=b"), PSIP_TEXT(TEXT SDP "--b--\r\n")), PSIP_OK);
		m = flow_request(r, "INVITE");
		rig_reply(r, m, 183, NULL, "Require: 100rel\nRSeq: 9\n" FLOW_CONTACT, rig_sdp());
		rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
		assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDRECV, PSIP_TEXT("application/sdp"), PSIP_TEXT(OFFER "a=of-update\r\n")), PSIP_OK);
		update = flow_request(r, "UPDATE");
		rig_reply(r, m, 415, NULL, PLAIN, NULL);
		flow_request(r, "ACK");
		rig_reply(r, update, 491, NULL, NULL, NULL);
		rig_advance(r, 100);
		m = flow_request(r, "INVITE");
		is_plain(m);
		rig_reply(r, m, glare ? 491 : 200, NULL, FLOW_CONTACT "Allow: INVITE, ACK, BYE, UPDATE, PRACK\n", glare ? NULL : rig_sdp());
		flow_request(r, "ACK");
		for (update = NULL; !update; update = rig_take(r))
			rig_advance(r, 10);
		assert_string_equal(rig_method(update), "UPDATE");
		assert_string_equal(rig_body(update), OFFER "a=of-update\r\n");
		rig_reply(r, update, 200, NULL, FLOW_CONTACT "Allow: INVITE, ACK, BYE, UPDATE, PRACK\n", rig_sdp());
		rig_advance(r, 10000);
		flow_silent(r);
		rig_free(r);
	}
}

/* In a call, too: a re-INVITE, also when it is made again after a 491, and an UPDATE. */
/* ledger: 3261-7.4.1-06 */
static void test_multipart_inside(void **state)
{
	const struct psip_span type = PSIP_TEXT("multipart/mixed;boundary=b"), body = PSIP_TEXT(TEXT SDP "--b--\r\n");

	(void)state;
	for (unsigned update = 0; update < 2; update++) {
		struct psip_settings settings = { .size = sizeof settings, .own_descriptions = true };
		struct psip_call_options o = { .type = PSIP_TEXT("application/sdp"), .body = PSIP_TEXT(OFFER) };
		struct rig *r = rig_new(NULL, &settings, 10);
		psip_handle call;
		const struct rig_send *m = flow_call_with(r, &o, &call), *next;

		rig_reply(r, m, 200, "y", FLOW_CONTACT "Allow: INVITE, ACK, BYE, UPDATE\n", rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		assert_int_equal(update ? psip_update(r->s, r->now, call, PSIP_SENDRECV, type, body) : psip_modify(r->s, r->now, call, PSIP_SENDRECV, type, body), PSIP_OK);
		m = flow_request(r, update ? "UPDATE" : "INVITE");
		assert_string_equal(rig_header(m, "Content-Type", 0), "multipart/mixed;boundary=b");
		rig_reply(r, m, 415, NULL, PLAIN, NULL);
		if (!update)
			flow_request(r, "ACK");
		next = flow_request(r, update ? "UPDATE" : "INVITE");
		is_plain(next);
		assert_int_equal(flow_cseq(next), flow_cseq(m) + 1);
		rig_reply(r, next, 491, NULL, NULL, NULL);
		if (!update)
			flow_request(r, "ACK");
		rig_advance(r, 4000);
		next = flow_request(r, update ? "UPDATE" : "INVITE");
		is_plain(next);
		rig_reply(r, next, 200, NULL, FLOW_CONTACT, rig_sdp());
		if (!update)
			flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		rig_free(r);
	}
}

/* While we hang up nothing is sent again. */
static void test_multipart_too_late(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .own_descriptions = true };
	struct psip_call_options o = { .type = PSIP_TEXT("application/sdp"), .body = PSIP_TEXT(OFFER) };
	struct rig *r = rig_new(NULL, &settings, 11);
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	rig_reply(r, m, 200, "y", FLOW_CONTACT "Allow: INVITE, ACK, BYE, UPDATE\n", rig_sdp());
	flow_request(r, "ACK");
	assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDRECV, PSIP_TEXT("multipart/mixed;boundary=b"), PSIP_TEXT(TEXT SDP "--b--\r\n")), PSIP_OK);
	m = flow_request(r, "UPDATE");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	flow_request(r, "BYE");
	rig_reply(r, m, 415, NULL, PLAIN, NULL);
	flow_silent(r);
	rig_free(r);
}

/* Given up meanwhile: nothing is sent again. */
static void test_cancelled(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct psip_call_options o = { 0 };
	psip_handle call;
	const struct rig_send *m = relenting(r, &o, &call);

	(void)state;
	rig_reply(r, m, 180, "x", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	flow_request(r, "CANCEL");
	rig_reply(r, m, 413, "x", NULL, NULL);
	flow_request(r, "ACK");
	flow_silent(r);
	flow_ended(r, PSIP_END_CANCELLED, 413);
	rig_free(r);
}

static void test_no_room(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	struct psip_call_options o = { 0 };
	psip_handle call;
	const struct rig_send *m = relenting(r, &o, &call);

	(void)state;
	rig_exhaust(r);
	rig_reply(r, m, 413, "x", NULL, NULL);
	flow_ended(r, PSIP_END_REJECTED, 413);
	rig_relieve(r);
	rig_flush(r);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_extension),
		cmocka_unit_test(test_extension_is_the_end),
		cmocka_unit_test(test_description),
		cmocka_unit_test(test_description_is_the_end),
		cmocka_unit_test(test_multipart),
		cmocka_unit_test(test_multipart_is_the_end),
		cmocka_unit_test(test_multipart_rows),
		cmocka_unit_test(test_multipart_and_update),
		cmocka_unit_test(test_multipart_inside),
		cmocka_unit_test(test_multipart_too_late),
		cmocka_unit_test(test_cancelled),
		cmocka_unit_test(test_no_room),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
