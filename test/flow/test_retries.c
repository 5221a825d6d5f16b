/* SPDX-License-Identifier: MIT
 * An INVITE that relents (RFC 3261 §8.1.3.5): 413, 415 and 420 bring it again without what they are about, once.
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
		cmocka_unit_test(test_cancelled),
		cmocka_unit_test(test_no_room),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
