/* SPDX-License-Identifier: MIT
 * Header rows that the application adds to INVITE and OPTIONS: where they stand, for how long they are kept, which are refused.
 * Does not cover: the grammar of each header (test_headers.c); rows of refusals (test_refusals.c); the command (test/interop/headers.sh). */
#include "test/flow/flow.h"

#define ROWS "Subject: hello\r\nP-Asserted-Identity: <sip:bob@example.com>\r\nX-Thing: a; b\r\n"

static int call_result(struct rig *r, struct psip_span rows, bool options)
{
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060"), .rows = rows };
	psip_handle call;

	return options ? psip_options(r->s, r->now, &o, &call) : psip_call(r->s, r->now, &o, &call);
}

static void has_rows(const struct rig_send *m)
{
	assert_string_equal(rig_header(m, "Subject", 0), "hello");
	assert_null(rig_header(m, "Subject", 1));
	assert_string_equal(rig_header(m, "P-Asserted-Identity", 0), "<sip:bob@example.com>");
	assert_string_equal(rig_header(m, "X-Thing", 0), "a; b");
	assert_null(rig_header(m, "X-Thing", 1));
}

static void test_invite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .rows = PSIP_TEXT(ROWS) };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	has_rows(m);
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060>");
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	assert_null(rig_header(flow_request(r, "ACK"), "Subject", 0));
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	assert_null(rig_header(flow_request(r, "INVITE"), "Subject", 0));
	rig_free(r);
}

static void test_beside_replaces(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);
	struct psip_call_options o = { .rows = PSIP_TEXT(ROWS), .replaces = PSIP_TEXT("a@b;to-tag=1;from-tag=2"), .require_named = true };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	has_rows(m);
	assert_string_equal(rig_header(m, "Replaces", 0), "a@b;to-tag=1;from-tag=2");
	assert_string_equal(rig_header(m, "Require", 0), "replaces");
	rig_free(r);
}

static void test_options(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);

	(void)state;
	assert_int_equal(call_result(r, PSIP_TEXT(ROWS), true), PSIP_OK);
	has_rows(flow_request(r, "OPTIONS"));
	rig_free(r);
}

/* Redirected, and challenged by who it then goes to. */
static void test_kept(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	struct psip_call_options o = { .rows = PSIP_TEXT(ROWS), .follow = PSIP_FOLLOW_CONTACTS };
	struct psip_login login = { .size = sizeof login, .username = PSIP_TEXT("bob"), .password = PSIP_TEXT("x") };
	psip_handle call;
	const struct rig_send *m;

	(void)state;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	m = flow_call_with(r, &o, &call);
	rig_reply(r, m, 302, "one", "Contact: <sip:carol@10.0.0.3>\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	assert_true(flow_starts(m, "INVITE sip:carol@10.0.0.3 SIP/2.0\r\n"));
	has_rows(m);
	rig_reply(r, m, 401, "two", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	assert_non_null(rig_header(m, "Authorization", 0));
	has_rows(m);
	rig_free(r);
}

/* §8.1.3.4's sample: a Contact's header that may stand once takes the place of the application's row, by whichever name, a list is added to. The target after
 * that has the application's again. OPTIONS likewise. */
/* ledger: 3261-8.1.3.4-17 */
static void test_beside_headers_of_a_contact(void **state)
{
	static const char *const rows[] = { "Subject: hello\r\nCall-Info: <http://a.example>\r\nX-Thing: a\r\n",
		                            "s: hello\r\nCall-Info: <http://a.example>\r\nX-Thing: a\r\n" };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = rig_new(NULL, NULL, 11);
		struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2"), .rows = psip_string(rows[i % 2]), .follow = PSIP_FOLLOW_CONTACTS };
		psip_handle call;
		const struct rig_send *m;

		assert_int_equal(i < 2 ? psip_call(r->s, r->now, &o, &call) : psip_options(r->s, r->now, &o, &call), PSIP_OK);
		m = rig_take(r);
		rig_reply(r, m, 302, "one", "Contact: <sip:carol@10.0.0.3?Subject=foo&Call-Info=%3Chttp://www.foo.com%3E>, <sip:dave@10.0.0.4>;q=0.5\n", NULL);
		if (i < 2)
			flow_request(r, "ACK");
		m = rig_take(r);
		assert_string_equal(rig_header(m, "Subject", 0), "foo");
		assert_null(rig_header(m, "Subject", 1));
		assert_null(rig_header(m, "s", 0));
		assert_string_equal(rig_header(m, "Call-Info", 0), "<http://a.example>");
		assert_string_equal(rig_header(m, "Call-Info", 1), "<http://www.foo.com>");
		assert_null(rig_header(m, "Call-Info", 2));
		assert_string_equal(rig_header(m, "X-Thing", 0), "a");
		rig_reply(r, m, 500, "two", NULL, NULL);
		if (i < 2)
			flow_request(r, "ACK");
		m = rig_take(r);
		assert_int_equal(m->remote.ip[3], 4);
		assert_string_equal(rig_header(m, i % 2 ? "s" : "Subject", 0), "hello");
		assert_null(rig_header(m, "Subject", i % 2 == 0));
		assert_null(rig_header(m, "Call-Info", 1));
		rig_free(r);
	}
}

/* What the user keeps secret, and the dialog that is replaced, no stranger changes; nor does a header that is refused anyway (§19.1.5) cost a row. */
static void test_not_replaced_by_a_contact(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 13);
	struct psip_call_options o = { .rows = PSIP_TEXT("Privacy: id\r\nOrganization: ours\r\n"), .replaces = PSIP_TEXT("a@b;to-tag=1;from-tag=2"),
		                       .follow = PSIP_FOLLOW_CONTACTS };
	psip_handle call;
	const struct rig_send *m = flow_call_with(r, &o, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sip:carol@10.0.0.3?Privacy=none&Replaces=x%3Bto-tag%3D1%3Bfrom-tag%3D2&Organization=evil>\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	assert_string_equal(rig_header(m, "Privacy", 0), "id");
	assert_null(rig_header(m, "Privacy", 1));
	assert_string_equal(rig_header(m, "Replaces", 0), "a@b;to-tag=1;from-tag=2");
	assert_null(rig_header(m, "Replaces", 1));
	assert_string_equal(rig_header(m, "Organization", 0), "ours");
	assert_null(rig_header(m, "Organization", 1));
	rig_free(r);
}

/* A call that is answered has no bytes for them. */
static void test_given_back(void **state)
{
	uint64_t left[2];

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_new(NULL, NULL, 12);
		struct psip_call_options o = { .rows = i ? PSIP_TEXT(ROWS) : flow_none };
		struct psip_statistics st;
		psip_handle call;
		const struct rig_send *m = flow_call_with(r, &o, &call);

		rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		rig_advance(r, 100000);
		psip_statistics(r->s, &st);
		assert_int_equal(st.calls, 1);
		left[i] = st.bytes_free;
		rig_free(r);
	}
	assert_int_equal(left[0], left[1]);
}

static void test_carried_elsewhere(void **state)
{
	static uint8_t bytes[8192];
	struct rig *r = rig_new(NULL, NULL, 5), *other = rig_new(NULL, NULL, 6);
	struct psip_call_options o = { .rows = PSIP_TEXT(ROWS) };
	psip_handle call, there;
	size_t length;

	(void)state;
	r->hold_routes = true;
	o.size = sizeof o;
	o.to = PSIP_TEXT("sip:alice@10.0.0.2:5060");
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	assert_int_equal(psip_call_save(r->s, call, bytes, sizeof bytes, &length), PSIP_OK);
	assert_int_equal(psip_call_restore(other->s, other->now, bytes, length, &there), PSIP_OK);
	has_rows(flow_request(other, "INVITE"));
	rig_free(r);
	rig_free(other);
}

/* ---- Refused ---- */

static void test_malformed(void **state)
{
	static const char *const rows[] = { "Subject: x", "Subject: x\n", "Subject x\r\n", ": x\r\n", "Sub ject: x\r\n", "\r\n", "Subject: a\r\n\r\n", "Subject: a\r\n b\r\n",
		                            "P-Asserted-Identity: <sip:\r\n", "Priority: a b\r\n", "Subject: a\r\ns: b\r\n", "Subject: \x01\r\n", "X-One: a\rb\r\n",
		                            "Subject: a\r\nVia\r\n" };
	struct rig *r = rig_new(NULL, NULL, 7);

	(void)state;
	for (unsigned i = 0; i < 2 * sizeof rows / sizeof *rows; i++)
		if (call_result(r, psip_string(rows[i / 2]), i & 1) != PSIP_ERR_SYNTAX)
			fail_msg("%s", rows[i / 2]);
	flow_silent(r);
	assert_int_equal(call_result(r, PSIP_TEXT("X-One: a\r\nX-One: b\r\nCall-Info: <http://a>\r\nCall-Info: <http://b>\r\n"), false), PSIP_OK);  /* these may stand twice */
	flow_request(r, "INVITE");
	rig_free(r);
}

static void test_our_own(void **state)
{
	static const char *const rows[] = { "Via: SIP/2.0/UDP h;branch=z9hG4bKa", "v: SIP/2.0/UDP h;branch=z9hG4bKa", "From: <sip:a@b>;tag=1", "To: <sip:a@b>", "Call-ID: x", "CSeq: 1 INVITE",
		                            "Max-Forwards: 5", "Route: <sip:h;lr>", "Contact: <sip:a@b>", "Content-Type: a/b", "Content-Length: 0", "Allow: BYE",
		                            "Supported: x", "Require: x", "Proxy-Require: x", "User-Agent: x", "Session-Expires: 90", "Min-SE: 90", "Replaces: a;to-tag=1;from-tag=2",
		                            "Join: a;to-tag=1;from-tag=2", "RAck: 1 1 INVITE", "RSeq: 1", "Max-Breadth: 5", "Authorization: Digest a=\"b\"",
		                            "Proxy-Authorization: Digest a=\"b\"" };
	struct rig *r = rig_new(NULL, NULL, 8);
	char row[80];

	(void)state;
	for (unsigned i = 0; i < 2 * sizeof rows / sizeof *rows; i++) {
		snprintf(row, sizeof row, "Subject: x\r\n%s\r\n", rows[i / 2]);
		if (call_result(r, psip_string(row), i & 1) != PSIP_ERR_ARGUMENT)
			fail_msg("%s", row);
	}
	assert_int_equal(call_result(r, PSIP_TEXT("Accept: a/b\r\n"), true), PSIP_ERR_ARGUMENT);
	flow_silent(r);
	assert_int_equal(call_result(r, PSIP_TEXT("Accept: a/b\r\n"), false), PSIP_OK);
	assert_string_equal(rig_header(flow_request(r, "INVITE"), "Accept", 0), "a/b");
	rig_free(r);
}

static void test_length(void **state)
{
	static char row[PSIP_ROWS_LENGTH + 2];
	struct rig *r = rig_new(NULL, NULL, 9);

	(void)state;
	for (size_t length = PSIP_ROWS_LENGTH - 1; length <= PSIP_ROWS_LENGTH + 1; length++) {
		memset(row, 'x', sizeof row);
		memcpy(row, "Subject: ", 9);
		memcpy(row + length - 2, "\r\n", 2);
		assert_int_equal(call_result(r, psip_span(row, length), false), length > PSIP_ROWS_LENGTH ? PSIP_ERR_SPACE : PSIP_OK);
		if (length > PSIP_ROWS_LENGTH) {
			flow_silent(r);
			continue;
		}
		const struct rig_send *m = flow_request(r, "INVITE");
		assert_int_equal(strlen(rig_header(m, "Subject", 0)), length - 11);
	}
	rig_free(r);
}

/* Without room for them there is no call, and nothing is left of it. */
static void test_no_room(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	struct psip_statistics st;

	(void)state;
	rig_exhaust(r);
	assert_int_equal(call_result(r, PSIP_TEXT(ROWS), false), PSIP_ERR_FULL);
	rig_relieve(r);
	psip_statistics(r->s, &st);
	assert_int_equal(st.calls, 0);
	assert_int_equal(st.dialogs, 0);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_invite), cmocka_unit_test(test_beside_replaces), cmocka_unit_test(test_options), cmocka_unit_test(test_kept),
		cmocka_unit_test(test_beside_headers_of_a_contact), cmocka_unit_test(test_not_replaced_by_a_contact), cmocka_unit_test(test_given_back),
		cmocka_unit_test(test_carried_elsewhere), cmocka_unit_test(test_malformed), cmocka_unit_test(test_our_own), cmocka_unit_test(test_length),
		cmocka_unit_test(test_no_room) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
