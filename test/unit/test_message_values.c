/* SPDX-License-Identifier: MIT
 * Names of headers and methods, psip_common_parse, psip_message_check, and the value grammars of single headers.
 * Does not cover: what typed readers make of values (test_typed.c, test_headers.c). */
#include "test/unit/message_bench.h"

/* ledger: 3261-7.3.1-17 3261-7.3.3-03 3261-27.3-01 */
static void every_name_is_found(void **state)
{
	static const struct { const char *name; char compact; } names[] = {
#define PSIP_HEADER(id, name, compact, kind, ...) { name, compact },
#include "parser/header.def"
#undef PSIP_HEADER
	};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char text[32];
		size_t length = strlen(names[i].name);
		unsigned id = (unsigned)i + 1;

		assert_int_equal(psip_header_find(psip_string(names[i].name)), id);
		assert_string_equal(psip_header_text((enum psip_header_id)id), names[i].name);
		for (size_t k = 0; k < length; k++) {
			memcpy(text, names[i].name, length + 1);
			if (text[k] != '-')
				text[k] ^= 0x20;
			assert_int_equal(psip_header_find(psip_span(text, length)), id);
			text[k] = text[k] == '-' ? '\r' : (char)(names[i].name[k] ^ 0x40);
			assert_int_not_equal(psip_header_find(psip_span(text, length)), id);
			if (k != 1) /* may be its compact form */
				assert_int_not_equal(psip_header_find(psip_span(names[i].name, k)), id);
		}
		if (names[i].compact != 0) {
			assert_int_equal(psip_header_find(psip_span(&names[i].compact, 1)), id);
			text[0] = (char)(names[i].compact & ~0x20);
			assert_int_equal(psip_header_find(psip_span(text, 1)), id);
		}
	}
	for (unsigned c = 0; c < 256; c++) {
		char letter = (char)c;
		enum psip_header_id id = psip_header_find(psip_span(&letter, 1));

		if (id != PSIP_H_UNKNOWN)
			assert_true(names[id - 1].compact == (letter | 0x20));
	}
	assert_int_equal(psip_header_find(psip_span("", 0)), PSIP_H_UNKNOWN);
	assert_int_equal(psip_header_kind_of(PSIP_H_VIA), PSIP_HEADER_LIST);
	assert_int_equal(psip_header_kind_of(PSIP_H_CSEQ), PSIP_HEADER_SINGLE);
}

static void methods_and_phrases(void **state)
{
	(void)state;
	for (unsigned i = 1; i < PSIP_METHOD_COUNT; i++)
		assert_int_equal(psip_method_find(psip_method_text((enum psip_method)i)), i);
	assert_int_equal(psip_method_find(PSIP_TEXT("INVITEE")), PSIP_METHOD_UNKNOWN);
	assert_int_equal(psip_method_find(PSIP_TEXT("Invite")), PSIP_METHOD_UNKNOWN);
	assert_int_equal(psip_method_find(psip_span("", 0)), PSIP_METHOD_UNKNOWN);
	assert_span(psip_status_reason(481), "Call/Transaction Does Not Exist");
	assert_span(psip_status_reason(199), "Early Dialog Terminated");
	assert_span(psip_status_reason(499), "Bad Request");
	assert_span(psip_status_reason(170), "Session Progress");
	assert_span(psip_status_reason(0), "");
	assert_int_equal(psip_error_response(PSIP_E_VERSION), 505);
}

static void common(void **state)
{
	struct psip_common common;
	struct read r;

	(void)state;
	read_text(&r, OPTIONS MINIMUM "Max-Forwards: 0068\r\n\r\n", PSIP_STRICT);
	assert_int_equal(psip_common_parse(&common, &r.message, PSIP_STRICT, &r.errors), PSIP_OK);
	assert_span(common.via.branch, "z9hG4bK1");
	assert_span(common.from.tag, "1");
	assert_null(common.to.tag.at);
	assert_span(common.call_id, "1@h");
	assert_int_equal(common.cseq.number, 1);
	assert_int_equal(common.cseq.method, PSIP_OPTIONS);
	assert_true(common.has_max_forwards);
	assert_int_equal(common.max_forwards, 68);
	done(&r);
	read_text(&r, OPTIONS MINIMUM "\r\n", PSIP_STRICT);
	assert_int_equal(psip_common_parse(&common, &r.message, PSIP_STRICT, NULL), PSIP_OK);
	assert_false(common.has_max_forwards);
	assert_int_equal(common.max_forwards, 70);
	done(&r);
	read_text(&r, OPTIONS "To: <sip:c@d>\r\nTo: <sip:c@d>\r\nFrom: <\r\nCSeq: 1 INVITE\r\nMax-Forwards: 256\r\n\r\n", PSIP_TOLERANT);
	assert_int_equal(psip_common_parse(&common, &r.message, PSIP_TOLERANT, &r.errors), PSIP_ERR_SYNTAX);
	assert_int_equal(r.errors.count, 6);
	assert_int_equal(r.at[0].code, PSIP_E_VIA_MISSING);
	assert_int_equal(r.at[1].code, PSIP_E_FROM);
	assert_int_equal(r.at[2].code, PSIP_E_HEADER_REPEATED);
	assert_int_equal(r.at[3].code, PSIP_E_CALL_ID_MISSING);
	assert_int_equal(r.at[4].code, PSIP_E_CSEQ_METHOD_MISMATCH);
	assert_int_equal(r.at[5].code, PSIP_E_MAX_FORWARDS);
	assert_null(common.from.uri_text.at);
	assert_span(common.to.uri_text, "sip:c@d");
	done(&r);
}

/* ledger: 3261-7.3.2-01 */
static void max_forwards_means_nothing_in_a_response(void **state)
{
	struct psip_common common;
	struct read r;

	(void)state;
	read_text(&r, "SIP/2.0 200 OK\r\n" MINIMUM "Max-Forwards: 300\r\n\r\n", PSIP_TOLERANT);
	assert_int_equal(psip_common_parse(&common, &r.message, PSIP_TOLERANT, NULL), PSIP_OK);
	assert_false(common.has_max_forwards);
	done(&r);
}

/* Letters alone have two cases: "@" and "`", "[" and "{" are not one. */
static void names_without_case(void **state)
{
	(void)state;
	assert_true(psip_span_equal_nocase(PSIP_TEXT("aZ-1"), PSIP_TEXT("Az-1")));
	for (unsigned c = 0; c < 128; c++) {
		char a = (char)c, b = (char)(c ^ 0x20);
		bool letter = (a >= 'a' && a <= 'z') || (a >= 'A' && a <= 'Z');

		assert_int_equal(psip_span_equal_nocase(psip_span(&a, 1), psip_span(&b, 1)), letter);
	}
}

/* Without diagnostics too: an address that is one of a list is wrong at the comma, "*" from its beginning. */
static void where_an_address_is_wrong(void **state)
{
	static const struct { const char *from; unsigned offset; } cases[] = {
		{ "<sip:a@b>;tag=1 , <sip:c@d>", 16 }, { "<sip:a@b>,<sip:c@d>", 9 }, { "<sip:a@b>,", 10 }, { "*", 0 }, { "<sip:a@b>;;", 10 }, { "", 0 },
	};
	struct psip_common common;
	struct read r;
	char text[256];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		snprintf(text, sizeof text, OPTIONS "From: %s\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nTo: <sip:c@d>\r\nCall-ID: 1@h\r\nCSeq: 1 OPTIONS\r\n\r\n", cases[i].from);
		read_text(&r, text, PSIP_STRICT);
		assert_int_equal(psip_common_parse(&common, &r.message, PSIP_STRICT, &r.errors), PSIP_ERR_SYNTAX);
		assert_int_equal(r.errors.count, 1);
		assert_int_equal(r.at[0].code, PSIP_E_FROM);
		if (r.at[0].offset != sizeof OPTIONS "From:" + cases[i].offset)
			fail_msg("'%s': at %u", cases[i].from, r.at[0].offset - (unsigned)sizeof OPTIONS "From:");
		done(&r);
	}
}

/* The number of errors that psip_message_check finds in strict mode in a good request plus these rows. */
static int check(const char *more)
{
	char text[512];
	struct read r;
	int count;

	snprintf(text, sizeof text, OPTIONS MINIMUM "%s\r\n", more);
	read_text(&r, text, PSIP_STRICT);
	assert_int_equal(r.result, PSIP_OK);
	count = psip_message_check(&r.message, PSIP_DATAGRAM, PSIP_STRICT, &r.errors);
	assert_int_equal(count, r.errors.count);
	done(&r);
	return count;
}

static void the_check_of_a_whole_message(void **state)
{
	struct read r;

	(void)state;
	assert_int_equal(check(""), 0);
	assert_int_equal(check("Subject: a\r\nSubject: b\r\n"), 1);
	assert_int_equal(check("Supported: a\r\nSupported: b\r\n"), 0);
	assert_int_equal(check("Max-Forwards: 1\r\nMax-Forwards: 1\r\n"), 1);
	assert_int_equal(check("Expires: 4294967295\r\n"), 0);
	assert_int_equal(check("Expires: 4294967296\r\n"), 1);
	assert_int_equal(check("Contact: *\r\n"), 0);
	assert_int_equal(check("Contact: *\r\nContact: <sip:a@b>\r\n"), 1);
	assert_int_equal(check("Contact: <sip:a@b>;expires=4294967296\r\n"), 1);
	assert_int_equal(check("Via: SIP/2.0/UDP x;;\r\n"), 1);
	read_text(&r, "OPTIONS sip:a@b?x=y SIP/2.0\r\n" MINIMUM "\r\n", PSIP_STRICT);
	assert_int_equal(psip_message_check(&r.message, PSIP_DATAGRAM, PSIP_STRICT, &r.errors), 1);
	assert_int_equal(r.at[0].code, PSIP_E_REQUEST_URI_HEADERS);
	assert_int_equal(psip_message_check(&r.message, PSIP_DATAGRAM, PSIP_TOLERANT, NULL), 0);
	done(&r);
	read_text(&r, "OPTIONS nobodyknows:x SIP/2.0\r\n" MINIMUM "\r\n", PSIP_STRICT);
	assert_int_equal(psip_message_check(&r.message, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
	done(&r);
}

struct value_case {
	enum psip_header_id id;
	const char *value;
	bool fits;
};

static const struct value_case value_cases[] = {
	{ PSIP_H_ACCEPT, "", true },
	{ PSIP_H_ACCEPT, "application/sdp;level=1, application/x-private, text/html;q=0.333, */*;q=1", true },
	{ PSIP_H_ACCEPT, "application/sdp;q=1.001", false },
	{ PSIP_H_ACCEPT, "application/sdp;q=0.1234", false },
	{ PSIP_H_ACCEPT, "application", false },
	{ PSIP_H_ACCEPT, "a/b,", false },
	{ PSIP_H_ACCEPT_ENCODING, "gzip;q=1.000, *;q=0", true },
	{ PSIP_H_ACCEPT_LANGUAGE, "da, en-gb;q=0.8, *", true },
	{ PSIP_H_ACCEPT_LANGUAGE, "waytoolonglanguage", false },
	{ PSIP_H_ALERT_INFO, "<http://h/a,b>;x=y, <cid:1>", true },
	{ PSIP_H_ALERT_INFO, "http://h/", false },
	{ PSIP_H_CALL_INFO, "<http://h/a,b>;purpose=icon, <sip:x>", true },
	{ PSIP_H_CALL_INFO, "< http://h/>", false },
	{ PSIP_H_ALLOW, "INVITE, FOO-1.x", true },
	{ PSIP_H_ALLOW, "INVITE ACK", false },
	{ PSIP_H_CONTENT_TYPE, "multipart/mixed;boundary=\"a b\" ; x=y", true },
	{ PSIP_H_CONTENT_TYPE, "text/plain;flag", false },
	{ PSIP_H_CONTENT_DISPOSITION, "session;handling=optional;flag", true },
	{ PSIP_H_CONTENT_LANGUAGE, "fr, en-GB", true },
	{ PSIP_H_CONTACT, "<sip:a@b>;q=0.5;expires=60, \"x, y\" <mailto:a@b>;z=[::1]", true },
	{ PSIP_H_CONTACT, "<sip:a@b>;q=2", false },
	{ PSIP_H_CONTACT, "<sip:a@b>;expires=never", false },
	{ PSIP_H_CONTACT, "*, <sip:a@b>", false },
	{ PSIP_H_CONTACT, "<sip:a@b>, *", false },
	{ PSIP_H_CONTACT, "", false },
	{ PSIP_H_REPLY_TO, "*", false },
	{ PSIP_H_REPLY_TO, "<sip:a@b>, <sip:a@b>", false },
	{ PSIP_H_ROUTE, "<sip:p;lr>, <sip:q;lr>", true },
	{ PSIP_H_ROUTE, "sip:p;lr", false },
	{ PSIP_H_DATE, "Thu, 21 Feb 2002 13:02:03 GMT", true },
	{ PSIP_H_DATE, "thu, 21 Feb 2002 13:02:03 GMT", false },
	{ PSIP_H_DATE, "Thu, 21 Feb 2002 13:02:03 EST", false },
	{ PSIP_H_DATE, "Thu, 21 Feb 2002 24:02:03 GMT", false },
	{ PSIP_H_DATE, "Thu, 1 Feb 2002 13:02:03 GMT", false },
	{ PSIP_H_IN_REPLY_TO, "a(b)<c>{d}@h, 2", true },
	{ PSIP_H_MIME_VERSION, "1.0", true },
	{ PSIP_H_MIME_VERSION, "1", false },
	{ PSIP_H_ORGANIZATION, "", true },
	{ PSIP_H_PRIORITY, "non-urgent", true },
	{ PSIP_H_PRIORITY, "very urgent", false },
	{ PSIP_H_REQUIRE, "", false },
	{ PSIP_H_SUPPORTED, "", true },
	{ PSIP_H_RETRY_AFTER, "120 (busy);duration=3600", true },
	{ PSIP_H_RETRY_AFTER, "120(a (nested \\) b) c) ; x", true },
	{ PSIP_H_RETRY_AFTER, "120 (busy;duration=3600", false },
	{ PSIP_H_RETRY_AFTER, "120;duration=long", false },
	{ PSIP_H_RETRY_AFTER, "-1", false },
	{ PSIP_H_SERVER, "a (b (c))", true },
	{ PSIP_H_SERVER, "a/1.0 (x) b/2", true },
	{ PSIP_H_SERVER, "a (b (c)", false },
	{ PSIP_H_SERVER, "a (b))", false },
	{ PSIP_H_USER_AGENT, "", false },
	{ PSIP_H_SUBJECT, "(x) \xc3\xa4 \xe2\x82\xac \xf0\x9f\x98\x80", true },
	{ PSIP_H_SUBJECT, "x\x01", false },
	{ PSIP_H_TIMESTAMP, "54.3 0.5", true },
	{ PSIP_H_TIMESTAMP, "54", true },
	{ PSIP_H_TIMESTAMP, ".5", false },
	{ PSIP_H_WARNING, "370 h \"x, y\", 399 h:5060 \"z\", 399 [2001:db8::1]:5060 \"z\", 399 a_pseudonym \"z\"", true },
	{ PSIP_H_WARNING, "1812 h \"x\"", false },
	{ PSIP_H_WARNING, "370 [1:2] \"x\"", false },
	{ PSIP_H_WARNING, "370 h x", false },
	{ PSIP_H_WWW_AUTHENTICATE, "Digest realm=\"r\", nonce=\"n\" , qop=\"auth,auth-int\", stale=FALSE, algorithm=MD5, domain=\"sip:a\"", true },
	{ PSIP_H_WWW_AUTHENTICATE, "Digest realm=r", false },
	{ PSIP_H_WWW_AUTHENTICATE, "Digest realm=\"r\", stale=maybe", false },
	{ PSIP_H_WWW_AUTHENTICATE, "Digest", false },
	{ PSIP_H_AUTHORIZATION, "Digest username=\"u\", nc=00000001, response=\"0123456789abcdef0123456789abcdef\", qop=auth", true },
	{ PSIP_H_AUTHORIZATION, "Digest response=\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"", true },
	{ PSIP_H_AUTHORIZATION, "Digest response=\"0123\"", true },
	{ PSIP_H_AUTHORIZATION, "Digest nc=1", false },
	{ PSIP_H_AUTHORIZATION, "Digest qop=\"auth\"", false },
	{ PSIP_H_AUTHORIZATION, "Other nc=1, realm=r", true },
	{ PSIP_H_AUTHENTICATION_INFO, "nextnonce=\"x\", qop=auth, rspauth=\"\"", true },
	{ PSIP_H_RACK, "776656 1 INVITE", true },
	{ PSIP_H_RACK, "776656 INVITE", false },
	{ PSIP_H_EVENT, "presence.winfo;id=1", true },
	{ PSIP_H_EVENT, "presence..winfo", false },
	{ PSIP_H_REPLACES, "12345@h;to-tag=a;from-tag=b;early-only", true },
	{ PSIP_H_SUBSCRIPTION_STATE, "active;expires=60", true },
	{ PSIP_H_SUBSCRIPTION_STATE, "active;expires=x", false },
	{ PSIP_H_UNKNOWN, "::;;\"\"", true },
	{ PSIP_H_UNKNOWN, "a\x7f", false },
	{ PSIP_H_REASON, "Q.850 ;cause=16 ;text=\"Terminated\", SIP;cause=600;a;g=[::1]", true },
	{ PSIP_H_REASON, "SIP;g=[:::1]", false },
	{ PSIP_H_SUPPORTED, "a\r\n , b", true },
};

/* ledger: 3261-25.1-11 3261-25.1-30 3261-25.1-32 3261-25.1-42 3261-20.17-01 3261-20.1-04 */
static void values(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof value_cases / sizeof *value_cases; i++) {
		size_t at = SIZE_MAX, length = strlen(value_cases[i].value);
		char *copy = malloc(length == 0 ? 1 : length); /* exact: ASan sees a read beyond */
		int result;

		assert_non_null(copy);
		memcpy(copy, value_cases[i].value, length);
		result = psip_header_value_check(value_cases[i].id, psip_span(copy, length), PSIP_STRICT, &at);
		if (result != (value_cases[i].fits ? PSIP_OK : PSIP_ERR_SYNTAX))
			fail_msg("%s: %s", psip_header_text(value_cases[i].id), value_cases[i].value);
		if (!value_cases[i].fits)
			assert_true(at <= length);
		free(copy);
	}
}

static void tolerance_of_values(void **state)
{
	(void)state;
	assert_int_equal(psip_header_value_check(PSIP_H_DATE, PSIP_TEXT("today"), PSIP_TOLERANT, NULL), PSIP_OK);
	assert_int_equal(psip_header_value_check(PSIP_H_AUTHORIZATION, PSIP_TEXT("Digest qop=\"auth\", nc=1"), PSIP_TOLERANT, NULL), PSIP_OK);
	assert_int_equal(psip_header_value_check(PSIP_H_REQUIRE, PSIP_TEXT("a b"), PSIP_TOLERANT, NULL), PSIP_ERR_SYNTAX);
}

/* A comma behind From or To is no list with an empty element: what stands there goes into responses, with our tag behind it. */
static void one_value_has_no_comma(void **state)
{
	static const char text[] = "OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:b@h>;tag=1\r\nTo: sip:a@b,\r\nCall-ID: 1\r\n"
	                           "CSeq: 1 OPTIONS\r\n\r\n";
	struct psip_header rows[8];
	struct psip_message m = { .headers = rows, .header_capacity = 8 };
	struct psip_address_value address;
	struct psip_common common;

	(void)state;
	assert_int_equal(psip_message_parse(&m, text, sizeof text - 1, PSIP_DATAGRAM, PSIP_LENIENT, NULL), PSIP_OK);
	assert_int_equal(psip_common_parse(&common, &m, PSIP_LENIENT, NULL), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_address_parse(PSIP_TEXT("sip:a@b,"), PSIP_LENIENT, &address), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_address_parse(PSIP_TEXT("sip:a@b"), PSIP_LENIENT, &address), PSIP_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_name_is_found),
		cmocka_unit_test(where_an_address_is_wrong),
		cmocka_unit_test(names_without_case),
		cmocka_unit_test(methods_and_phrases),
		cmocka_unit_test(common),
		cmocka_unit_test(max_forwards_means_nothing_in_a_response),
		cmocka_unit_test(the_check_of_a_whole_message),
		cmocka_unit_test(values),
		cmocka_unit_test(tolerance_of_values),
		cmocka_unit_test(one_value_has_no_comma),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
