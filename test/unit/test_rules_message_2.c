/* SPDX-License-Identifier: MIT
 * Rules of RFC 3261 §8, §10, §19, §22, §25 and §27 for what is read and written, beside what the tests of each noun show.
 * Not covered: §7 (test_rules_message.c), headers one by one (test_rules_headers.c), what the stack sends (test/flow/test_rules_flow.c). */
#include "test/unit/rules_read.h"

#include "parser/address_put.h"
#include "parser/contact.h"
#include "parser/digest.h"
#include "parser/edit.h"
#include "parser/headers.h"
#include "parser/sendable.h"
#include "parser/uri_form.h"

/* ---- §8, §10 ---- */

static void call_ids_with_and_without_a_host(void **state)
{
	/* ledger: 3261-8.1.1.4-06 */
	(void)state;
	assert_int_equal(psip_call_id_parse(psip_string("f81d4fae-7dec-11d0-a765-00a0c91e6bf6@foo.bar.com"), PSIP_STRICT), PSIP_OK);
	assert_int_equal(psip_call_id_parse(psip_string("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"), PSIP_STRICT), PSIP_OK);
	assert_int_equal(psip_call_id_parse(psip_string("a@"), PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_call_id_parse(psip_string("@h"), PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_call_id_parse(psip_string("a@b@c"), PSIP_STRICT), PSIP_ERR_SYNTAX);
}

static void lifetimes_of_contacts(void **state)
{
	/* ledger: 3261-8.3-12 3261-8.3-13 3261-10.2-17 3261-20.19-01 */
	static const struct {
		const char *contact, *expires;
		uint32_t want;
	} cases[] = {
		{ "<sip:a@h>;expires=60", "7200", 60 }, { "<sip:a@h>", "7200", 7200 }, { "<sip:a@h>", NULL, 99 }, { "<sip:a@h>;expires=abc", "7200", 3600 },
		{ "<sip:a@h>;expires=\"Thu, 01 Dec 1994 16:00:00 GMT\"", "7200", 3600 }, { "<sip:a@h>", "Thu, 01 Dec 1994 16:00:00 GMT", 3600 }, { "<sip:a@h>", "soon", 3600 },
		{ "<sip:a@h>;expires=99999999999", NULL, UINT32_MAX }, { "<sip:a@h>;expires=4294967295", NULL, UINT32_MAX }, { "<sip:a@h>", "99999999999999999999999", UINT32_MAX },
		{ "<sip:a@h>;expires=0", "5", 0 }, { "<sip:a@h>;expires", "5", 3600 }, { "<sip:a@h>;expires=-1", NULL, 3600 },
	};
	char text[512];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_address_value contact;
		struct psip_contact known;
		struct psip_span rest;
		struct read *r;

		snprintf(text, sizeof text, "SIP/2.0 302 Moved\nContact: %s\n%s%s%s\n", cases[i].contact, cases[i].expires ? "Expires: " : "",
		         cases[i].expires ? cases[i].expires : "", cases[i].expires ? "\n" : "");
		r = message_read(text, PSIP_TOLERANT);
		assert_int_equal(r->result, PSIP_OK);
		rest = psip_message_value(&r->m, PSIP_H_CONTACT);
		assert_int_equal(psip_address_next(&rest, PSIP_TOLERANT, &contact), 1);
		if (psip_contact_lifetime(contact.params, &r->m, PSIP_TOLERANT, 99) != cases[i].want)
			fail_msg("'%s': %u", text, psip_contact_lifetime(contact.params, &r->m, PSIP_TOLERANT, 99));
		assert_int_equal(psip_contact_parse(contact.params, PSIP_TOLERANT, &known), PSIP_OK);
		if (known.has_expires)
			assert_int_equal(known.expires, cases[i].want);
		message_free(r);
	}
}

/* ---- §19 ---- */

static bool uri_taken(const char *text, bool strict)
{
	char to[256];
	struct psip_writer w = psip_writer(to, sizeof to);
	struct psip_uri uri;

	assert_int_equal(psip_uri_parse(&uri, psip_string(text), PSIP_STRICT, NULL), PSIP_OK);
	w.flags = strict ? PSIP_WRITE_STRICT : 0;
	psip_put_uri(&w, &uri, PSIP_URI_IN_BINDING);
	assert_int_equal(psip_written(&w), psip_uri_consistent(&uri) || !strict);
	if (psip_written(&w))
		same(psip_span(to, w.length), text);
	else
		assert_int_equal(w.length, 0);
	return psip_written(&w);
}

static void transports_and_ttl_in_uris(void **state)
{
	/* ledger: 3261-19.1.1-12 3261-19.1.1-15 */
	static const struct {
		const char *uri;
		bool taken;
	} cases[] = {
		{ "sips:a@h;transport=udp", false }, { "sips:a@h;transport=UDP", false }, { "sips:a@h;transport=tcp", true }, { "sips:a@h;transport=sctp", true }, { "sips:a@h", true },
		{ "sip:a@h;transport=udp", true }, { "sip:alice@atlanta.com;maddr=239.255.255.1;ttl=15", true }, { "sip:a@h;maddr=239.255.255.1;ttl=15;transport=udp", true },
		{ "sip:a@h;maddr=239.255.255.1;ttl=15;transport=tcp", false }, { "sip:a@h;maddr=192.0.2.1;ttl=15", false }, { "sip:a@h;ttl=15", false },
		{ "sips:a@h;maddr=239.255.255.1;ttl=15", false }, { "sip:a@h;maddr=[ff02::1];ttl=1", true }, { "sip:a@h;maddr=[2001:db8::1];ttl=1", false },
		{ "sip:a@h;maddr=192.0.2.1", true }, { "sip:a@h;maddr=all.example.com;ttl=1", true }, { "tel:+1;ttl=1", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		if (uri_taken(cases[i].uri, true) != cases[i].taken)
			fail_msg("%s", cases[i].uri);
		assert_true(uri_taken(cases[i].uri, false));
	}
}

static void transport_tls_is_read_and_not_written(void **state)
{
	/* ledger: 3261-26.2.2-07 */
	static const char *const values[] = { "<sip:a@h;transport=tls>", "<sips:a@h;lr;Transport=TLS>" };
	static const enum psip_header_id ids[] = { PSIP_H_CONTACT, PSIP_H_RECORD_ROUTE };
	char text[256];
	struct psip_uri uri;
	struct psip_span value;

	(void)state;
	assert_int_equal(psip_uri_parse(&uri, PSIP_TEXT("sip:a@h;transport=tls"), PSIP_STRICT, NULL), PSIP_OK);
	assert_true(psip_uri_param(&uri, "transport", &value));
	same(value, "tls");
	for (size_t i = 0; i < COUNT(values); i++)
		for (size_t k = 0; k < COUNT(ids); k++) {
			struct psip_writer w = psip_writer(text, sizeof text);

			assert_int_equal(psip_header_value_check(ids[k], psip_string(values[i]), PSIP_STRICT, NULL), PSIP_OK);
			w.flags = PSIP_WRITE_ALLOWED;
			psip_put_request_line(&w, PSIP_TEXT("INVITE"), PSIP_TEXT("sip:b@h"));
			psip_put_header(&w, ids[k], psip_string("<sip:a@h;transport=tcp>"));
			assert_true(psip_written(&w));
			psip_put_header(&w, ids[k], psip_string(values[i]));
			assert_true(w.bad);
		}
}

static void users_are_their_domains_matter(void **state)
{
	/* ledger: 3261-19.1.1-18 3261-19.1.3-09 */
	static const struct {
		const char *uri, *user;
	} cases[] = {
		{ "sip:5551212@gw", "5551212" }, { "sip:+1-212-555-1212;phone-context=x.org;ext=5@gw", "+1-212-555-1212;phone-context=x.org;ext=5" },
		{ "sip:alice;day=tuesday@atlanta.com", "alice;day=tuesday" }, { "sip:a%40b&c=d+e$f,g;h?i/j%25%2f@h", "a%40b&c=d+e$f,g;h?i/j%25%2f" }, { "sip:A.b-C_d!e~f*g'(h)@h", "A.b-C_d!e~f*g'(h)" },
	};
	char text[512], copy[512], number[64];
	struct psip_uri uri, tel;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_writer w = psip_writer(copy, sizeof copy - 1);
		struct psip_change changes[4];
		struct psip_edit e;
		struct read *r;

		assert_int_equal(psip_uri_parse(&uri, psip_string(cases[i].uri), PSIP_STRICT, NULL), PSIP_OK);
		same(uri.user, cases[i].user);
		/* Another domain's proxy passes it on to the octet. */
		snprintf(text, sizeof text, "OPTIONS %s SIP/2.0\n" NEEDED "CSeq: 1 OPTIONS\n\n", cases[i].uri);
		r = message_read(text, PSIP_STRICT);
		assert_int_equal(r->result, PSIP_OK);
		assert_int_equal(psip_message_check(&r->m, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
		e = psip_edit(&r->m, changes, COUNT(changes));
		assert_int_equal(psip_edit_max_forwards(&e), PSIP_OK);
		psip_put_edited(&w, &e);
		assert_true(psip_written(&w));
		copy[w.length] = '\0';
		snprintf(text, sizeof text, "OPTIONS %s SIP/2.0\r\n", cases[i].uri);
		assert_memory_equal(copy, text, strlen(text));
		message_free(r);
	}
	/* Where users are numbers, the user is read as one without user=phone. */
	snprintf(number, sizeof number, "tel:%s", cases[1].user);
	assert_int_equal(psip_uri_parse(&tel, psip_string(number), PSIP_STRICT, NULL), PSIP_OK);
	same(tel.user, "+1-212-555-1212");
	assert_int_equal(psip_uri_parse(&tel, PSIP_TEXT("tel:5551212;phone-context=gw"), PSIP_STRICT, NULL), PSIP_OK);
	same(tel.user, "5551212");
}

static void equal_numbers_unequal_users(void **state)
{
	/* ledger: 3261-19.1.6-04 3261-25.1-19 */
	static const char *const pairs[][2] = {
		{ "+358-555-1234567;postd=pp22", "+3585551234567;POSTD=PP22" }, { "+358-555-1234567;postd=pp22;isub=1411", "+358-555-1234567;isub=1411;postd=pp22" },
	};
	char one[128], other[128], text[128];
	struct psip_writer w = psip_writer(text, sizeof text);
	struct psip_uri a, b;

	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		snprintf(one, sizeof one, "tel:%s", pairs[i][0]);
		snprintf(other, sizeof other, "tel:%s", pairs[i][1]);
		assert_int_equal(psip_uri_parse(&a, psip_string(one), PSIP_STRICT, NULL), PSIP_OK);
		assert_int_equal(psip_uri_parse(&b, psip_string(other), PSIP_STRICT, NULL), PSIP_OK);
		assert_true(psip_uri_equal(&a, &b));
		snprintf(one, sizeof one, "sip:%s@h;user=phone", pairs[i][0]);
		snprintf(other, sizeof other, "sip:%s@h;user=phone", pairs[i][1]);
		assert_int_equal(psip_uri_parse(&a, psip_string(one), PSIP_STRICT, NULL), PSIP_OK);
		assert_int_equal(psip_uri_parse(&b, psip_string(other), PSIP_STRICT, NULL), PSIP_OK);
		assert_false(psip_uri_equal(&a, &b));
	}
	/* What no user has is escaped on the way from tel. */
	assert_int_equal(psip_uri_parse(&a, PSIP_TEXT("tel:*#21;phone-context=+49;x=[a]"), PSIP_STRICT, NULL), PSIP_OK);
	psip_put_tel_as_sip(&w, &a, PSIP_TEXT("h"), false);
	assert_true(psip_written(&w));
	same(psip_span(text, w.length), "sip:*%2321;phone-context=+49;x=%5Ba%5D@h;user=phone");
	assert_int_equal(psip_uri_parse(&b, psip_span(text, w.length), PSIP_STRICT, NULL), PSIP_OK);
}

static void option_tags_are_tokens(void **state)
{
	/* ledger: 3261-19.2-01 */
	static const enum psip_header_id ids[] = { PSIP_H_REQUIRE, PSIP_H_SUPPORTED, PSIP_H_PROXY_REQUIRE, PSIP_H_UNSUPPORTED };
	char text[512];

	(void)state;
	for (size_t i = 0; i < COUNT(ids); i++) {
		struct read *r;

		assert_int_equal(psip_header_value_check(ids[i], psip_string("100rel, x.org-Tag"), PSIP_STRICT, NULL), PSIP_OK);
		assert_int_not_equal(psip_header_value_check(ids[i], psip_string("\"100rel\""), PSIP_STRICT, NULL), PSIP_OK);
		assert_int_not_equal(psip_header_value_check(ids[i], psip_string("100rel;x"), PSIP_STRICT, NULL), PSIP_OK);
		assert_int_not_equal(psip_header_value_check(ids[i], psip_string("a/b"), PSIP_STRICT, NULL), PSIP_OK);
		snprintf(text, sizeof text, INVITE "%s: a, 100REL\n%s: b\n\n", psip_header_text(ids[i]), psip_header_text(ids[i]));
		r = message_read(text, PSIP_STRICT);
		assert_int_equal(r->result, PSIP_OK);
		assert_true(psip_message_lists(&r->m, ids[i], PSIP_TEXT("100rel")) && psip_message_lists(&r->m, ids[i], PSIP_TEXT("B")));
		assert_false(psip_message_lists(&r->m, ids[i], PSIP_TEXT("100")));
		message_free(r);
	}
}

/* ---- §22, §25: written ---- */

static void the_uri_of_credentials_is_quoted(void **state)
{
	/* ledger: 3261-22.4-05 */
	struct psip_credentials credentials = { .username = PSIP_TEXT("u"), .realm = PSIP_TEXT("r"), .nonce = PSIP_TEXT("n"), .uri = PSIP_TEXT("sip:h;transport=tcp"),
		                                .response = PSIP_TEXT("0123456789abcdef0123456789abcdef") }, back;
	char text[256];
	struct psip_writer w = psip_writer(text, sizeof text - 1);

	(void)state;
	psip_put_credentials(&w, &credentials);
	assert_true(psip_written(&w));
	text[w.length] = '\0';
	assert_non_null(strstr(text, "uri=\"sip:h;transport=tcp\""));
	assert_int_equal(psip_credentials_parse(psip_span(text, w.length), PSIP_STRICT, &back), PSIP_OK);
	same(back.uri, "sip:h;transport=tcp");
	assert_int_not_equal(psip_credentials_parse(psip_string("Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=sip:h,response=\"0123456789abcdef0123456789abcdef\""),
	                                            PSIP_STRICT, &back), PSIP_OK);
}

static void separators_go_between_quotes(void **state)
{
	/* ledger: 3261-25.1-08 */
	static const struct {
		const char *value, *text;
	} cases[] = {
		{ "token-1.0", ";x=token-1.0" }, { "a b;c", ";x=\"a b;c\"" }, { "", ";x=\"\"" }, { "say \"hi\" \\", ";x=\"say \\\"hi\\\" \\\\\"" }, { "a,b", ";x=\"a,b\"" },
		{ "<sip:h>", ";x=\"<sip:h>\"" }, { "\xc3\xa9\t", ";x=\"\xc3\xa9\t\"" }, { "\x01\x7f", ";x=\"\\\x01\\\x7f\"" }, { "(){}[]=@:/?", ";x=\"(){}[]=@:/?\"" }, { NULL, ";x" },
	};
	char text[128], whole[160], back[64];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_writer w = psip_writer(text, sizeof text - 1);
		struct psip_address_value address;
		struct psip_span value, want = psip_string(cases[i].value);

		psip_put_param(&w, PSIP_TEXT("x"), want);
		assert_true(psip_written(&w));
		text[w.length] = '\0';
		assert_string_equal(text, cases[i].text);
		snprintf(whole, sizeof whole, "<sip:a@h>%s", text);
		assert_int_equal(psip_address_parse(psip_string(whole), PSIP_STRICT, &address), PSIP_OK);
		assert_int_equal(psip_header_value_check(PSIP_H_FROM, psip_string(whole), PSIP_STRICT, NULL), PSIP_OK);
		assert_true(psip_param(address.params, "x", &value));
		if (value.length >= 2 && *value.at == '"') {
			int length = psip_quoted_unescape(back, sizeof back, psip_span(value.at + 1, value.length - 2));

			assert_true(length >= 0);
			value = psip_span(back, (size_t)length);
		}
		assert_true(value.at == NULL ? want.at == NULL : psip_span_equal(value, want));
	}
	for (unsigned i = 0; i < 5; i++) {
		static const struct psip_span wrong[][2] = {
			{ { "x", 1 }, { "a\rb", 3 } }, { { "x", 1 }, { "a\nb", 3 } }, { { "x", 1 }, { "a\0b", 3 } }, { { "x y", 3 }, { "1", 1 } }, { { "", 0 }, { "1", 1 } },
		};
		struct psip_writer w = psip_writer(text, sizeof text);

		psip_put_param(&w, wrong[i][0], wrong[i][1]);
		assert_true(w.bad && w.length == 0);
	}
}

static void addresses_get_their_brackets(void **state)
{
	/* ledger: 3261-20.31-03 */
	static const struct {
		const char *party, *params, *row;
	} cases[] = {
		{ "sip:a@h;x=1", NULL, "Reply-To: <sip:a@h;x=1>\r\n" }, { "sip:a,b@h", NULL, "Reply-To: <sip:a,b@h>\r\n" }, { "sip:a@h?Subject=x", ";p=1", "Reply-To: <sip:a@h?Subject=x>;p=1\r\n" },
		{ "sip:a@h", NULL, "Reply-To: <sip:a@h>\r\n" }, { "\"A\" <sip:a@h;x>", ";p", "Reply-To: \"A\" <sip:a@h;x>;p\r\n" }, { "<sip:a@h>", NULL, "Reply-To: <sip:a@h>\r\n" }, { "sip:a@h", ";p=1;q=2", "Reply-To: <sip:a@h>;p=1;q=2\r\n" },
	};
	static const char *const refused[][2] = {
		{ "", NULL }, { "sip:a b@h", NULL }, { "sip:a@h\r\nX: y", NULL }, { "\"A\r\n\" <sip:a@h>", NULL }, { "sip:a@h", "p=1" }, { "sip:a@h", ";p\r\nX: y" },
	};
	static const char *const strict_refused[][2] = {
		{ "sip:a@h;;x", NULL }, { "a <sip:a@h", NULL }, { "sip:a@h", ";p=(" }, { "sip:a@h", ";p=1,q" }, { "sip:a@h", ";p=1;q=(" }, { "sips:a@h;transport=udp", NULL }, { "<sips:a@h;transport=udp>", NULL }, { "sip:", NULL },
	};
	char text[128];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_writer w = psip_writer(text, sizeof text - 1);
		struct psip_address_value address;
		struct psip_uri uri;
		struct psip_span value;

		w.flags = PSIP_WRITE_STRICT;
		psip_put_address(&w, PSIP_H_REPLY_TO, psip_string(cases[i].party), psip_string(cases[i].params));
		assert_true(psip_written(&w));
		text[w.length] = '\0';
		assert_string_equal(text, cases[i].row);
		value = psip_span(text + 10, w.length - 12);
		assert_int_equal(psip_header_value_check(PSIP_H_REPLY_TO, value, PSIP_STRICT, NULL), PSIP_OK);
		assert_int_equal(psip_address_parse(value, PSIP_STRICT, &address), PSIP_OK);
		if (psip_uri_parse(&uri, psip_string(cases[i].party), PSIP_STRICT, NULL) == PSIP_OK)
			assert_true(psip_uri_equal(&uri, &address.uri)); /* nothing of it has become the header's */
	}
	for (size_t i = 0; i < COUNT(refused) + COUNT(strict_refused); i++) {
		bool strict = i >= COUNT(refused);
		const char *const *wrong = strict ? strict_refused[i - COUNT(refused)] : refused[i];
		struct psip_writer w = psip_writer(text, sizeof text - 1);

		w.flags = strict ? PSIP_WRITE_STRICT : 0;
		psip_put_address(&w, PSIP_H_REPLY_TO, psip_string(wrong[0]), psip_string(wrong[1]));
		if (!w.bad || w.length != 0)
			fail_msg("'%s' '%s'", wrong[0], wrong[1] ? wrong[1] : "");
	}
}

static void addresses_that_must_not_be_sent(void **state)
{
	/* ledger: 3261-20-14 */
	static const struct {
		enum psip_header_id id;
		const char *party;
		bool taken;
	} cases[] = {
		{ PSIP_H_REPLY_TO, "sip:a@h;x=1", true }, { PSIP_H_REPLY_TO, "\"A\" <sip:a@h>", true }, { PSIP_H_REFER_TO, "sip:a@h", false }, { PSIP_H_CONTACT, "sip:a@h;transport=tls", false },
		{ PSIP_H_CONTACT, "<sip:a@h;transport=tls>", false }, { PSIP_H_CONTACT, "sip:a@h;transport=tcp", true },
	};
	char text[128];

	(void)state;
	for (unsigned method = 0; method < 2; method++)
		for (size_t i = 0; i < COUNT(cases); i++) {
			struct psip_writer w = psip_writer(text, sizeof text);
			bool taken = cases[i].taken && (method == 0 || cases[i].id != PSIP_H_REPLY_TO); /* §20: Reply-To is INVITE's */
			size_t length;

			w.flags = PSIP_WRITE_ALLOWED;
			psip_put_request_line(&w, method == 0 ? PSIP_TEXT("INVITE") : PSIP_TEXT("OPTIONS"), PSIP_TEXT("sip:b@h"));
			length = w.length;
			psip_put_address(&w, cases[i].id, psip_string(cases[i].party), psip_span(NULL, 0));
			if ((!w.bad && w.length > length) != taken)
				fail_msg("%s: %s", psip_header_text(cases[i].id), cases[i].party);
		}
}

/* ---- §27.2 ---- */

static void warning_codes_have_kinds(void **state)
{
	/* ledger: 3261-27.2-01 3261-27.2-02 3261-20.43-03 3261-20.43-17 */
	static const struct {
		unsigned code;
		enum psip_warning_kind kind;
	} cases[] = {
		{ 300, PSIP_WARNING_SESSION }, { 305, PSIP_WARNING_SESSION }, { 329, PSIP_WARNING_SESSION }, { 330, PSIP_WARNING_NETWORK }, { 331, PSIP_WARNING_NETWORK },
		{ 339, PSIP_WARNING_NETWORK }, { 340, PSIP_WARNING_OTHER }, { 369, PSIP_WARNING_OTHER }, { 370, PSIP_WARNING_QOS }, { 379, PSIP_WARNING_QOS }, { 380, PSIP_WARNING_OTHER },
		{ 389, PSIP_WARNING_OTHER }, { 390, PSIP_WARNING_MISCELLANEOUS }, { 399, PSIP_WARNING_MISCELLANEOUS }, { 110, PSIP_WARNING_OTHER }, { 299, PSIP_WARNING_OTHER },
		{ 400, PSIP_WARNING_OTHER }, { 999, PSIP_WARNING_OTHER },
	};
	static const char *const not_three[] = { "30 h \"x\"", "3050 h \"x\"", "3a5 h \"x\"", " h \"x\"" };
	char text[64], row[128];
	struct psip_warning warning;
	struct psip_span rest;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_writer w = psip_writer(row, sizeof row);

		snprintf(text, sizeof text, "%u h.example.com \"why\"", cases[i].code);
		rest = psip_string(text);
		assert_int_equal(psip_header_value_check(PSIP_H_WARNING, rest, PSIP_STRICT, NULL), PSIP_OK);
		assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &warning), 1);
		assert_int_equal(warning.code, cases[i].code);
		assert_int_equal(warning.kind, cases[i].kind);
		w.flags = PSIP_WRITE_STRICT;
		psip_put_header(&w, PSIP_H_WARNING, psip_string(text));
		assert_int_equal(psip_written(&w), cases[i].code >= 300 && cases[i].code <= 399);
		w = psip_writer(row, sizeof row);
		w.flags = PSIP_WRITE_STRICT;
		snprintf(text, sizeof text, "399 a \"b\", %u h \"why\"", cases[i].code); /* each of a list */
		psip_put_header(&w, PSIP_H_WARNING, psip_string(text));
		assert_int_equal(psip_written(&w), cases[i].code >= 300 && cases[i].code <= 399);
	}
	for (size_t i = 0; i < COUNT(not_three); i++) {
		rest = psip_string(not_three[i]);
		assert_int_equal(psip_warning_next(&rest, PSIP_LENIENT, &warning), PSIP_ERR_SYNTAX);
	}
}

/* What sendable.c finds in values, whatever may write them. */
static void values_that_must_not_be_sent(void **state)
{
	static const struct {
		enum psip_header_id id;
		const char *value;
		enum psip_error_code code;
	} cases[] = {
		{ PSIP_H_MIN_SE, "60;refresher=proxy", PSIP_E_INTERVAL_TOO_SHORT }, { PSIP_H_MIN_SE, "90;refresher=proxy", PSIP_E_NONE },
		{ PSIP_H_SESSION_EXPIRES, "60;refresher=uac", PSIP_E_INTERVAL_TOO_SHORT }, { PSIP_H_SESSION_EXPIRES, "60;refresher=proxy", PSIP_E_NONE },
		{ PSIP_H_SESSION_EXPIRES, "90", PSIP_E_NONE }, { PSIP_H_REASON, "SIP;cause=1, Q.850;cause=2", PSIP_E_NONE },
		{ PSIP_H_REASON, "SIP;cause=1, Q.850, sip;cause=2", PSIP_E_REASON_PROTOCOL }, { PSIP_H_REASON, "Q.850, SIP;cause=1, sip", PSIP_E_REASON_PROTOCOL },
		{ PSIP_H_REASON, "a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z", PSIP_E_NONE },
	};
	static const struct {
		const char *text;
		unsigned method, status;
	} like[] = {
		{ "OPTIONS sip:a@h SIP/2.0\r\nCSeq: 1 INVITE\r\n\r\n", PSIP_OPTIONS, 0 }, { "SIP/2.0 200 OK\r\nCSeq: 1 INVITE\r\n\r\n", PSIP_INVITE, 200 },
		{ "SIP/2.0 200 OK\r\n\r\n", PSIP_METHOD_UNKNOWN, 200 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (psip_sendable_value(cases[i].id, psip_string(cases[i].value)) != cases[i].code)
			fail_msg("%s", cases[i].value);
	for (size_t i = 0; i < COUNT(like); i++) {
		struct psip_header rows[4];
		struct psip_message message = { .headers = rows, .header_capacity = 4 };
		struct psip_writer w = psip_writer(NULL, 0);

		assert_int_equal(psip_message_parse(&message, like[i].text, strlen(like[i].text), PSIP_DATAGRAM, PSIP_TOLERANT, NULL), PSIP_OK);
		psip_sendable_begin(&w, &message);
		assert_int_equal(w.method, like[i].method);
		assert_int_equal(w.status, like[i].status);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(call_ids_with_and_without_a_host),
		cmocka_unit_test(lifetimes_of_contacts),
		cmocka_unit_test(transports_and_ttl_in_uris),
		cmocka_unit_test(transport_tls_is_read_and_not_written),
		cmocka_unit_test(users_are_their_domains_matter),
		cmocka_unit_test(equal_numbers_unequal_users),
		cmocka_unit_test(option_tags_are_tokens),
		cmocka_unit_test(the_uri_of_credentials_is_quoted),
		cmocka_unit_test(separators_go_between_quotes),
		cmocka_unit_test(addresses_get_their_brackets),
		cmocka_unit_test(addresses_that_must_not_be_sent),
		cmocka_unit_test(values_that_must_not_be_sent),
		cmocka_unit_test(warning_codes_have_kinds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
