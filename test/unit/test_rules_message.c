/* SPDX-License-Identifier: MIT
 * Rules of RFC 3261 §7 that hold for messages as text, beside what the tests of each noun show: start lines, rows, case, white space, bodies.
 * Not covered: §8 to §27 (test_rules_message_2.c), headers one by one (test_rules_headers.c), what the stack sends (test/flow/test_rules_flow.c). */
#include "test/unit/rules_read.h"

#include "parser/contact.h"
#include "parser/digest.h"
#include "parser/edit.h"
#include "parser/equal.h"
#include "parser/frame.h"
#include "parser/headers.h"
#include "parser/multipart.h"
#include "parser/parts.h"
#include "guarded.h"

/* ---- §7: shape ---- */

static void messages_have_their_parts(void **state)
{
	/* ledger: 3261-7-02 */
	static const char *const refused[] = {
		"", "\n\n", "INVITE sip:b@h SIP/2.0\n", "hello\n\n", "hello there\nVia: SIP/2.0/UDP h\n\n", "SIP/2.0\nVia: SIP/2.0/UDP h\n\n",
		"INVITE sip:b@h SIP/2.0\nVia: SIP/2.0/UDP h\n", "Via: SIP/2.0/UDP h\n\n", "INVITE sip:b@h SIP/2.0\nVia: SIP/2.0/UDP h\nv=0",
	};
	struct read *r = message_read(INVITE "Content-Type: text/plain\nContent-Length: 4\n\nbody", PSIP_STRICT);

	(void)state;
	assert_true(r->result == PSIP_OK && r->m.is_request && r->m.method == PSIP_INVITE && r->m.header_count == 9);
	same(psip_message_body(&r->m), "body");
	message_free(r);
	r = message_read(OK200 "Content-Length: 0\n\n", PSIP_STRICT);
	assert_true(r->result == PSIP_OK && !r->m.is_request && r->m.status == 200 && r->m.body_length == 0);
	message_free(r);
	for (size_t i = 0; i < COUNT(refused); i++)
		if (message_verdict(refused[i], PSIP_STRICT) == PSIP_OK || message_verdict(refused[i], PSIP_TOLERANT) == PSIP_OK)
			fail_msg("'%s'", refused[i]);
	/* No header line at all: the shape is there, the mandatory headers are not. */
	assert_int_not_equal(message_verdict("INVITE sip:b@h SIP/2.0\n\n", PSIP_TOLERANT), PSIP_OK);
}

static void request_uris_of_any_scheme(void **state)
{
	/* ledger: 3261-7.1-04 */
	static const struct {
		const char *uri, *scheme;
		enum psip_scheme id;
	} cases[] = {
		{ "sip:b@h", "sip", PSIP_SCHEME_SIP }, { "SIPS:b@h;x", "SIPS", PSIP_SCHEME_SIPS }, { "tel:+1-201-555-0123", "tel", PSIP_SCHEME_TEL },
		{ "urn:service:sos", "urn", PSIP_SCHEME_URN }, { "nobodyKnowsThisScheme:totallyopaquecontent", "nobodyKnowsThisScheme", PSIP_SCHEME_OTHER },
		{ "http://h/p?q", "http", PSIP_SCHEME_OTHER }, { "im:a@h", "im", PSIP_SCHEME_OTHER },
	};
	char text[512];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct read *r;
		struct psip_uri uri;

		snprintf(text, sizeof text, "OPTIONS %s SIP/2.0\n" NEEDED "CSeq: 1 OPTIONS\n\n", cases[i].uri);
		r = message_read(text, PSIP_STRICT);
		assert_int_equal(r->result, PSIP_OK);
		assert_int_equal(psip_message_check(&r->m, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
		same(r->m.request_uri, cases[i].uri);
		assert_int_equal(psip_uri_parse(&uri, r->m.request_uri, PSIP_STRICT, NULL), PSIP_OK);
		assert_int_equal(uri.scheme, cases[i].id);
		same(uri.scheme_text, cases[i].scheme);
		message_free(r);
	}
	assert_true(message_verdict("OPTIONS //h/p SIP/2.0\n" NEEDED "CSeq: 1 OPTIONS\n\n", PSIP_STRICT) != 0);
	assert_true(message_verdict("OPTIONS /p SIP/2.0\n" NEEDED "CSeq: 1 OPTIONS\n\n", PSIP_STRICT) != 0);
}

static void status_lines(void **state)
{
	/* ledger: 3261-7.2-02 3261-25.1-28 */
	static const char rows[] = "Via: SIP/2.0/UDP h;branch=z9hG4bKx\nFrom: <sip:a@h>;tag=1\nTo: <sip:b@h>;tag=2\nCall-ID: c@h\nCSeq: 1 INVITE\n\n";
	static const struct {
		const char *line;
		bool taken;
		unsigned status;
		const char *reason;
	} cases[] = {
		{ "SIP/2.0 200 OK\n", true, 200, "OK" }, { "SIP/2.0 299 \n", true, 299, "" }, { "SIP/2.0 699 Own words! (\xc3\xa9)\n", true, 699, "Own words! (\xc3\xa9)" },
		{ "SIP/2.0 183  two\tblanks \n", true, 183, " two\tblanks " }, { "SIP/2.0 200\n", false, 0, NULL }, { "SIP/2.0 2000 OK\n", false, 0, NULL },
		{ "SIP/2.0 20 OK\n", false, 0, NULL }, { "SIP/2.0 700 OK\n", false, 0, NULL }, { "SIP/2.0 2xx OK\n", false, 0, NULL }, { "SIP/2.0 200 O\rK\n", false, 0, NULL },
		{ "SIP/2.0 200 OK\r\r\n", false, 0, NULL }, { "SIP/2.0 20\r0 OK\n", false, 0, NULL }, { "SIP/2.0\r200 OK\n", false, 0, NULL },
	};
	char text[512];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct read *r;

		snprintf(text, sizeof text, "%s%s", cases[i].line, rows);
		r = message_read(text, PSIP_STRICT);
		if ((r->result == PSIP_OK) != cases[i].taken)
			fail_msg("'%s': %d", cases[i].line, r->result);
		if (cases[i].taken) {
			assert_int_equal(r->m.status, cases[i].status);
			same(r->m.reason, cases[i].reason);
		}
		message_free(r);
	}
	/* A line end within the phrase begins another line, which is no row. */
	assert_int_not_equal(message_verdict("SIP/2.0 200 O\nK\nVia: SIP/2.0/UDP h\n\n", PSIP_STRICT), PSIP_OK);
}

/* ---- §7.3, §25.1: white space ---- */

static void white_space_stands_where_the_grammar_has_it(void **state)
{
	/* ledger: 3261-7.3-01 */
	static const struct {
		enum psip_header_id id;
		const char *value;
		bool taken;
	} cases[] = {
		{ PSIP_H_VIA, "SIP\r\n / 2.0 /\r\n\tUDP  h.example.com :\r\n 5060 ; branch\r\n = z9hG4bKx", true }, { PSIP_H_VIA, "SIP/2.0/U DP h", false },
		{ PSIP_H_VIA, "SIP/2.0/UDP h. example.com", false }, { PSIP_H_VIA, "SIP/2.0/UDP h.exam\r\n ple.com", false }, { PSIP_H_VIA, "SIP/2 .0/UDP h", false },
		{ PSIP_H_VIA, "SIP/2.0/UDP h;branch=z9hG4bK x", false }, { PSIP_H_FROM, "\"A\"\r\n <sip:a@h>\r\n ; tag\r\n = 1", true }, { PSIP_H_FROM, "<sip:a@ h>;tag=1", false },
		{ PSIP_H_FROM, "<sip:a@h\r\n >;tag=1", false }, { PSIP_H_FROM, "<sip:a @h>;tag=1", false }, { PSIP_H_FROM, "<sip: a@h>;tag=1", false },
		{ PSIP_H_FROM, "<sip:a@h>;tag=1 2", false }, { PSIP_H_CSEQ, "1\r\n INVITE", true }, { PSIP_H_CSEQ, "1 IN VITE", false }, { PSIP_H_CSEQ, "1 0 INVITE", false },
		{ PSIP_H_CONTENT_TYPE, "text\r\n / plain ; charset = UTF-8", true }, { PSIP_H_CONTENT_TYPE, "te xt/plain", false }, { PSIP_H_SUPPORTED, "a\r\n ,\r\n b", true },
		{ PSIP_H_SUPPORTED, "a b", false }, { PSIP_H_CALL_ID, "a @h", false }, { PSIP_H_CALL_ID, "a@\r\n h", false }, { PSIP_H_DATE, "Sat, 13 Nov  2010 23:29:00 GMT", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if ((psip_header_value_check(cases[i].id, psip_string(cases[i].value), PSIP_STRICT, NULL) == PSIP_OK) != cases[i].taken)
			fail_msg("%s: '%s'", psip_header_text(cases[i].id), cases[i].value);
}

static void folds_and_blanks_say_no_more_than_one_space(void **state)
{
	/* ledger: 3261-7.3.1-03 3261-7.3.1-04 3261-25.1-02 3261-25.1-05 */
	static const char *const spellings[] = {
		"Subject: I know you're there, pick up the phone and talk to me!\n",
		"Subject: I know you're there,\n         pick up the phone   \n         and talk to me!\n",
		"Subject:\t I know\tyou're there, \n\tpick up the  phone and\n talk to me! \t \n",
		"s:I know you're there, pick up the phone and talk to me!\n",
		"Subject\t:\n I know you're there, pick up the phone and talk to me!\n",
	};
	char text[1024], plain[128];
	int length;

	(void)state;
	for (size_t i = 0; i < COUNT(spellings); i++) {
		struct read *r;
		struct psip_span value;

		snprintf(text, sizeof text, INVITE "%sContent-Length: 0\n\n", spellings[i]);
		r = message_read(text, PSIP_STRICT);
		assert_int_equal(r->result, PSIP_OK);
		/* Blanks before the row's CRLF are TEXT-UTF8-TRIM's to trim, yet no rule derives them (TRAILING_BLANKS). */
		assert_int_equal(psip_message_check(&r->m, PSIP_DATAGRAM, PSIP_TOLERANT, NULL), 0);
		assert_int_equal(psip_message_check(&r->m, PSIP_DATAGRAM, PSIP_STRICT, NULL), i == 2);
		assert_int_equal(r->m.header_count, 9);
		value = psip_message_value(&r->m, PSIP_H_SUBJECT);
		length = psip_text_collapse(plain, sizeof plain, value);
		assert_true(length > 0);
		same(psip_span(plain, (size_t)length), "I know you're there, pick up the phone and talk to me!");
		message_free(r);
	}
	length = psip_text_collapse(plain, sizeof plain, psip_string("  a\r\n b  "));
	same(psip_span(plain, (size_t)length), "a b");
	assert_int_equal(psip_text_collapse(plain, sizeof plain, psip_string(" \r\n\t ")), 0);
	assert_int_equal(psip_text_collapse(plain, 3, psip_string("a  b")), 3);
	assert_int_equal(psip_text_collapse(plain, 2, psip_string("a  b")), PSIP_ERR_SPACE);
	assert_int_equal(psip_text_collapse(plain, 0, psip_string("a")), PSIP_ERR_SPACE);
}

/* ---- §7.3.1: rows ---- */

/* All Route users, and the Subject, as one text. */
static const char *routes_of(const char *rows, char text[256])
{
	char whole[1024];
	struct read *r;
	struct psip_writer w = psip_writer(text, 255);

	snprintf(whole, sizeof whole, INVITE "%s\n", rows);
	r = message_read(whole, PSIP_STRICT);
	assert_int_equal(r->result, PSIP_OK);
	assert_int_equal(psip_message_check(&r->m, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
	for (unsigned row = r->m.first[PSIP_H_ROUTE]; row != PSIP_NO_HEADER; row = r->m.headers[row].next) {
		struct psip_span rest = psip_header_value(&r->m, row);
		struct psip_address_value route;
		int result;

		while ((result = psip_address_next(&rest, PSIP_STRICT, &route)) == 1) {
			psip_put(&w, route.uri.user);
			psip_put_text(&w, " ");
		}
		assert_int_equal(result, 0);
	}
	psip_put(&w, psip_message_value(&r->m, PSIP_H_SUBJECT));
	text[w.length] = '\0';
	message_free(r);
	return text;
}

#define ALICE "<sip:alice@atlanta.com>"
#define BOB "<sip:bob@biloxi.com>"
#define CAROL "<sip:carol@chicago.com>"

static void rows_apart_or_joined(void **state)
{
	/* ledger: 3261-7.3-02 3261-7.3.1-05 3261-7.3.1-09 3261-7.3.1-12 3261-7.3.1-13 3261-7.3.1-14 */
	static const char *const alike[] = {
		"Route: " ALICE "\nSubject: Lunch\nRoute: " BOB "\nRoute: " CAROL "\n", "Route: " ALICE ", " BOB "\nRoute: " CAROL "\nSubject: Lunch\n",
		"Subject: Lunch\nRoute: " ALICE ", " BOB ",\n " CAROL "\n", "Route: " ALICE "\nSubject: Lunch\nRoute: " BOB "," CAROL "\n",
		"rOuTe: " ALICE "," BOB "," CAROL "\ns: Lunch\n",
	};
	static const char *const unlike[] = {
		"Route: " ALICE "\nRoute: " BOB "\nRoute: " CAROL "\n", "Route: " BOB "\nRoute: " ALICE "\nRoute: " CAROL "\n",
		"Route: " ALICE "," CAROL "," BOB "\n",
	};
	char a[256], b[256];

	(void)state;
	for (size_t i = 0; i < COUNT(alike); i++)
		assert_string_equal(routes_of(alike[i], a), "alice bob carol Lunch");
	for (size_t i = 0; i < COUNT(unlike); i++)
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(routes_of(unlike[i], a), routes_of(unlike[k], b));
}

static void vias_apart_or_joined(void **state)
{
	/* ledger: 3261-7.3-02 3261-7.3.1-09 */
	static const char *const alike[] = {
		"OPTIONS sip:h SIP/2.0\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\nVia: SIP/2.0/TCP b;branch=z9hG4bK2\n\n",
		"OPTIONS sip:h SIP/2.0\nv: SIP/2.0/UDP a;branch=z9hG4bK1 , SIP/2.0/TCP b;branch=z9hG4bK2\n\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(alike); i++) {
		struct read *r = message_read(alike[i], PSIP_STRICT);
		struct psip_via via;
		unsigned count = 0;

		for (unsigned row = r->m.first[PSIP_H_VIA]; row != PSIP_NO_HEADER; row = r->m.headers[row].next) {
			struct psip_span rest = psip_header_value(&r->m, row);

			for (; psip_via_next(&rest, PSIP_STRICT, &via) == 1; count++) {
				same(via.host, count == 0 ? "a" : "b");
				same(via.branch, count == 0 ? "z9hG4bK1" : "z9hG4bK2");
				assert_int_equal(via.transport, count == 0 ? PSIP_UDP : PSIP_TCP);
			}
		}
		assert_int_equal(count, 2);
		message_free(r);
	}
}

/* Rows that differ in name may be shuffled: what an element reads is the same. */
static void order_of_names_means_nothing(void **state)
{
	/* ledger: 3261-7.3.1-05 */
	static const char *const rows[] = {
		"Via: SIP/2.0/UDP h;branch=z9hG4bKx\n", "From: <sip:a@h>;tag=1\n", "To: <sip:b@h>\n", "Call-ID: c@h\n", "CSeq: 7 INVITE\n", "Max-Forwards: 9\n",
	};

	(void)state;
	for (size_t turn = 0; turn < COUNT(rows); turn++) {
		char text[512] = "INVITE sip:b@h SIP/2.0\n";
		struct psip_common common;
		struct read *r;

		for (size_t i = 0; i < COUNT(rows); i++)
			strcat(text, rows[(turn + i * 5) % COUNT(rows)]);
		strcat(text, "\n");
		r = message_read(text, PSIP_STRICT);
		assert_int_equal(r->result, PSIP_OK);
		assert_int_equal(psip_common_parse(&common, &r->m, PSIP_STRICT, NULL), PSIP_OK);
		same(common.via.branch, "z9hG4bKx");
		same(common.from.tag, "1");
		same(common.to.uri.user, "b");
		same(common.call_id, "c@h");
		assert_true(common.cseq.number == 7 && common.max_forwards == 9);
		message_free(r);
	}
}

static void authentication_rows_stand_alone(void **state)
{
	/* ledger: 3261-7.3.1-10 3261-7.3.1-11 */
	static const enum psip_header_id ids[] = { PSIP_H_WWW_AUTHENTICATE, PSIP_H_PROXY_AUTHENTICATE, PSIP_H_AUTHORIZATION, PSIP_H_PROXY_AUTHORIZATION };
	struct psip_challenge challenge = { 0 }, asked;
	struct psip_credentials credentials = { 0 }, given;
	char text[1024];

	(void)state;
	credentials.username = PSIP_TEXT("u");
	credentials.nonce = PSIP_TEXT("n");
	credentials.uri = PSIP_TEXT("sip:h");
	credentials.response = PSIP_TEXT("0123456789abcdef0123456789abcdef");
	for (size_t i = 0; i < COUNT(ids); i++) {
		struct psip_writer w = psip_writer(text, sizeof text - 1);
		bool asks = i < 2;
		struct read *r;
		unsigned count = 0;

		psip_put_text(&w, OK200);
		for (unsigned n = 0; n < 2; n++) {
			challenge.realm = credentials.realm = n == 0 ? PSIP_TEXT("one, two") : PSIP_TEXT("three");
			challenge.nonce = PSIP_TEXT("n");
			psip_put_name(&w, ids[i]);
			if (asks)
				psip_put_challenge(&w, &challenge);
			else
				psip_put_credentials(&w, &credentials);
			psip_put_line_end(&w);
		}
		psip_put_text(&w, "\n");
		assert_true(psip_written(&w));
		text[w.length] = '\0';
		r = message_read(text, PSIP_STRICT);
		assert_int_equal(r->result, PSIP_OK);
		assert_int_equal(psip_message_check(&r->m, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
		assert_int_equal(psip_header_kind_of(ids[i]), PSIP_HEADER_MANY);
		for (unsigned row = r->m.first[ids[i]]; row != PSIP_NO_HEADER; row = r->m.headers[row].next, count++) {
			struct psip_span value = psip_header_value(&r->m, row), realm;

			if (asks)
				assert_int_equal(psip_challenge_parse(value, PSIP_STRICT, &asked), PSIP_OK);
			else
				assert_int_equal(psip_credentials_parse(value, PSIP_STRICT, &given), PSIP_OK);
			realm = asks ? asked.realm : given.realm;
			same(realm, count == 0 ? "one, two" : "three"); /* the row's commas are inside it */
		}
		assert_int_equal(count, 2);
		/* Two in one row are not two. */
		assert_int_not_equal(psip_header_value_check(ids[i], psip_string(asks ? "Digest realm=\"a\", nonce=\"n\", Digest realm=\"b\", nonce=\"n\"" :
		                     "Digest username=\"u\", realm=\"a\", Digest username=\"u\", realm=\"b\""), PSIP_STRICT, NULL), PSIP_OK);
		/* A list's pop does not take them apart. */
		{
			struct psip_change changes[4];
			struct psip_edit e = psip_edit(&r->m, changes, COUNT(changes));

			assert_int_equal(psip_edit_pop(&e, ids[i], 1), PSIP_ERR_ARGUMENT);
		}
		message_free(r);
	}
}

static void values_and_parameters(void **state)
{
	/* ledger: 3261-7.3.1-15 */
	struct read *r = message_read(INVITE "X-Any:  \xc3\xa9 ;;, \"<> =\xe2\x82\xac\n  and on  \nContent-Length: 0\n\n", PSIP_STRICT);
	struct psip_address_value contact;
	struct psip_span rest, name, value;

	(void)state;
	assert_int_equal(r->result, PSIP_OK);
	assert_int_equal(psip_message_check(&r->m, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
	assert_int_equal(r->m.headers[7].id, PSIP_H_UNKNOWN);
	same(psip_header_name(&r->m, 7), "X-Any");
	same(psip_header_value(&r->m, 7), "\xc3\xa9 ;;, \"<> =\xe2\x82\xac\r\n  and on");
	message_free(r);

	assert_int_equal(psip_address_parse(psip_string("<sip:a@h>;one=token;two=\"q; \\\"s\\\"\";three"), PSIP_STRICT, &contact), PSIP_OK);
	rest = contact.params;
	assert_int_equal(psip_param_next(&rest, &name, &value), 1);
	same(name, "one");
	same(value, "token");
	assert_int_equal(psip_param_next(&rest, &name, &value), 1);
	same(name, "two");
	same(value, "\"q; \\\"s\\\"\"");
	assert_int_equal(psip_param_next(&rest, &name, &value), 1);
	same(name, "three");
	same(value, NULL);
	assert_int_equal(psip_param_next(&rest, &name, &value), 0);
}

static void case_counts_in_quotes_only(void **state)
{
	/* ledger: 3261-7.3.1-18 3261-7.3.1-19 3261-7.3.1-20 */
	static const struct {
		const char *a, *b;
		bool equal;
	} cases[] = {
		{ "<sip:a@h>;expires=3600", "<sip:a@h>;ExPiReS=3600", true }, { "<sip:a@h>;x=Token", "<sip:a@h>;X=tOKEN", true },
		{ "<sip:a@h>;x=\"Text\"", "<sip:a@h>;x=\"text\"", false }, { "<sip:a@h>;x=\"Text\"", "<sip:a@h>;x=\"\\Text\"", true },
		{ "<sip:a@h>;x=\"Text\"", "<sip:a@h>;x=Text", false }, { "<sip:a@h>;x", "<sip:a@h>;x=1", false },
		{ "<sip:a@h>;x=\"a\"", "<sip:a@h>;x=\"a\\\"\"", false }, { "<sip:a@h>;x=\"a\\\\\"", "<sip:a@h>;x=\"a\\\\b\"", false },
	};
	struct psip_disposition one, other;
	struct psip_warning lower, upper;
	struct psip_span rest;
	struct psip_contact contact;

	(void)state;
	assert_int_equal(psip_header_find(psip_string("CONTACT")), PSIP_H_CONTACT);
	assert_int_equal(psip_header_find(psip_string("cOnTaCt")), PSIP_H_CONTACT);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_address_value a, b;

		assert_int_equal(psip_address_parse(guarded(cases[i].a, strlen(cases[i].a)), PSIP_STRICT, &a), PSIP_OK);
		assert_int_equal(psip_address_parse(psip_string(cases[i].b), PSIP_STRICT, &b), PSIP_OK);
		if (psip_address_value_equal(&a, &b) != cases[i].equal || psip_address_value_equal(&b, &a) != cases[i].equal)
			fail_msg("'%s', '%s'", cases[i].a, cases[i].b);
	}
	for (unsigned i = 0; i < 2; i++) { /* nothing and an empty value */
		static const char *const texts[] = { "<sip:a@h>;x", "<sip:a@h>;x=" };
		struct psip_address_value a, b;

		assert_int_equal(psip_address_parse(psip_string(texts[i]), PSIP_LENIENT, &a), PSIP_OK);
		assert_int_equal(psip_address_parse(psip_string(texts[!i]), PSIP_LENIENT, &b), PSIP_OK);
		assert_false(psip_address_value_equal(&a, &b));
	}
	assert_int_equal(psip_contact_parse(psip_string(";ExPiReS=3600"), PSIP_STRICT, &contact), PSIP_OK);
	assert_int_equal(contact.expires, 3600);

	assert_int_equal(psip_disposition_parse(psip_string("session;handling=optional"), PSIP_STRICT, &one), PSIP_OK);
	assert_int_equal(psip_disposition_parse(psip_string("Session;HANDLING=OPTIONAL"), PSIP_STRICT, &other), PSIP_OK);
	assert_true(one.optional && other.optional && psip_span_equal_nocase(one.type, other.type) && psip_span_equal_nocase(one.handling, other.handling));
	assert_int_equal(psip_disposition_parse(psip_string("Session;HANDLING=Required"), PSIP_STRICT, &other), PSIP_OK);
	assert_false(other.optional);

	rest = psip_string("370 devnull \"Choose a bigger pipe\"");
	assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &lower), 1);
	rest = psip_string("370 devnull \"CHOOSE A BIGGER PIPE\"");
	assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &upper), 1);
	assert_true(lower.code == upper.code && psip_span_equal(lower.agent, upper.agent));
	same(lower.text, "Choose a bigger pipe");
	same(upper.text, "CHOOSE A BIGGER PIPE");
	assert_false(psip_span_equal(lower.text, upper.text));
}

/* ---- §7.3.3, §25.1: compact names ---- */

static void compact_names_are_the_same_names(void **state)
{
	/* ledger: 3261-25.1-34 3261-20.8-02 3261-20.10-08 3261-20.12-07 3261-20.15-03 3261-20.20-07 3261-20.36-02 3261-20.37-04 3261-20.39-03 3261-20.42-07 */
	static const struct {
		char compact;
		enum psip_header_id id;
		const char *name, *value;
	} names[] = {
		{ 'i', PSIP_H_CALL_ID, "Call-ID", "x@y" }, { 'm', PSIP_H_CONTACT, "Contact", "<sips:bob@192.0.2.4>;expires=60" }, { 'e', PSIP_H_CONTENT_ENCODING, "Content-Encoding", "tar" },
		{ 'l', PSIP_H_CONTENT_LENGTH, "Content-Length", "4" }, { 'c', PSIP_H_CONTENT_TYPE, "Content-Type", "text/html; charset=ISO-8859-4" },
		{ 'f', PSIP_H_FROM, "From", "Anonymous <sip:c8oqz84zk7z@privacy.org>;tag=hyh8" }, { 's', PSIP_H_SUBJECT, "Subject", "Tech Support" },
		{ 'k', PSIP_H_SUPPORTED, "Supported", "100rel" }, { 't', PSIP_H_TO, "To", "sip:+12125551212@server.phone2net.com" },
		{ 'v', PSIP_H_VIA, "Via", "SIP/2.0/UDP h;branch=z9hG4bKx" },
	};

	(void)state;
	/* 0: long, 1: compact, 2: compact in capitals, 3: by turns */
	for (unsigned way = 0; way < 4; way++) {
		char text[1024] = "INVITE sip:b@h SIP/2.0\nCSeq: 1 INVITE\nMax-Forwards: 70\n";
		size_t length = strlen(text);
		struct psip_media_type type;
		struct psip_span value;
		struct read *r;

		for (size_t i = 0; i < COUNT(names); i++) {
			char letter[2] = { (char)(way == 2 ? names[i].compact - 32 : names[i].compact), 0 };
			bool whole = way == 0 || (way == 3 && i % 2 == 0);

			length += (size_t)snprintf(text + length, sizeof text - length, "%s: %s\n", whole ? names[i].name : letter, names[i].value);
		}
		snprintf(text + length, sizeof text - length, "V: SIP/2.0/TCP other;branch=z9hG4bKy\nVia: SIP/2.0/UDP third\n\nbody");
		r = message_read(text, PSIP_STRICT);
		assert_int_equal(r->result, PSIP_OK);
		assert_int_equal(psip_message_check(&r->m, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
		for (size_t i = 0; i < COUNT(names); i++)
			same(psip_message_value(&r->m, names[i].id), names[i].value);
		same(psip_message_body(&r->m), "body");
		value = psip_message_value(&r->m, PSIP_H_CONTENT_TYPE);
		assert_int_equal(psip_media_type_next(&value, PSIP_STRICT, &type), 1);
		same(psip_media_type_charset(&type), "ISO-8859-4");
		/* Rows of either name are rows of one header, in their order. */
		{
			unsigned row = r->m.first[PSIP_H_VIA], count = 0;

			for (; row != PSIP_NO_HEADER; row = r->m.headers[row].next)
				count++;
			assert_int_equal(count, 3);
		}
		message_free(r);
	}
}

/* ---- §7.4: bodies ---- */

static void body_types_and_charsets(void **state)
{
	/* ledger: 3261-7.4.1-04 3261-7.4.1-08 */
	static const struct {
		const char *type, *charset;
	} cases[] = {
		{ "text/plain;charset=ISO-8859-1", "ISO-8859-1" }, { "text/plain;format=flowed;CHARSET=\"utf-16\"", "utf-16" }, { "text/plain", "UTF-8" }, { "TEXT/html;x=y", "UTF-8" },
		{ "application/sdp", NULL }, { "application/sdp;charset=x", "x" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_span rest = psip_string(cases[i].type);
		struct psip_media_type type;

		assert_int_equal(psip_media_type_next(&rest, PSIP_STRICT, &type), 1);
		same(psip_media_type_charset(&type), cases[i].charset);
	}
}

static void coded_bodies_say_so(void **state)
{
	/* ledger: 3261-7.4.1-02 3261-20.12-02 3261-20.12-03 */
	static const char coded[] = "\x1f\x8b\x08\x00 any";
	char text[1024], copy[1024];
	struct psip_writer w = psip_writer(text, sizeof text), again = psip_writer(copy, sizeof copy);
	struct psip_change changes[4];
	struct psip_token_params coding;
	struct psip_header rows[20];
	struct psip_message m = { .headers = rows, .header_capacity = COUNT(rows) };
	struct psip_edit e;
	struct psip_span rest;

	(void)state;
	w.flags = PSIP_WRITE_STRICT;
	psip_put_request_line(&w, PSIP_TEXT("MESSAGE"), PSIP_TEXT("sip:b@h"));
	psip_put_header(&w, PSIP_H_CONTENT_ENCODING, PSIP_TEXT("TAR, gzip")); /* first packed, then compressed */
	psip_put_body(&w, PSIP_TEXT("application/x-thing"), psip_span(coded, sizeof coded - 1));
	assert_true(psip_written(&w));
	assert_int_equal(psip_message_parse(&m, text, w.length, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	assert_true(psip_span_equal(psip_message_body(&m), psip_span(coded, sizeof coded - 1)));
	rest = psip_message_value(&m, PSIP_H_CONTENT_ENCODING);
	assert_int_equal(psip_token_params_next(&rest, PSIP_STRICT, &coding), 1);
	same(coding.token, "TAR");
	assert_int_equal(psip_token_params_next(&rest, PSIP_STRICT, &coding), 1);
	same(coding.token, "gzip");
	assert_true(psip_message_lists(&m, PSIP_H_CONTENT_ENCODING, PSIP_TEXT("GZIP")) && psip_message_lists(&m, PSIP_H_CONTENT_ENCODING, PSIP_TEXT("tar")));
	assert_false(psip_message_lists(&m, PSIP_H_CONTENT_ENCODING, PSIP_TEXT("zip")));
	/* A forwarded copy keeps the mark with the body; a body put in its place is not the coded one. */
	e = psip_edit(&m, changes, COUNT(changes));
	assert_int_equal(psip_edit_max_forwards(&e), PSIP_OK);
	psip_put_edited(&again, &e);
	assert_true(psip_written(&again));
	copy[again.length - m.body_length] = '\0';
	assert_non_null(strstr(copy, "\r\nContent-Encoding: TAR, gzip\r\n"));
	e = psip_edit(&m, changes, COUNT(changes));
	assert_int_equal(psip_edit_body(&e, PSIP_TEXT("text/plain"), PSIP_TEXT("plain")), PSIP_OK);
	again = psip_writer(copy, sizeof copy);
	psip_put_edited(&again, &e);
	assert_true(psip_written(&again));
	copy[again.length] = '\0';
	assert_null(strstr(copy, "Content-Encoding"));
}

static void bodies_of_several_parts(void **state)
{
	/* ledger: 3261-7.4.1-05 3261-20.11-01 3261-27.6-01 */
	static const struct psip_part parts[] = {
		{ .type = { "application/sdp", 15 }, .disposition = { "session", 7 }, .body = { "v=0\r\n", 5 } },
		{ .type = { "image/png", 9 }, .disposition = { "icon;handling=optional", 22 }, .body = { "\x89PNG\0", 5 } },
		{ .type = { "audio/basic", 11 }, .disposition = { "alert", 5 }, .body = { "\xff\xff", 2 } },
		{ .type = { "text/plain", 10 }, .disposition = { "render", 6 }, .body = { "Hello", 5 } },
		{ .type = { "application/sdp", 15 }, .disposition = { "render", 6 }, .body = { "v=1\r\n", 5 } },
	};
	static const char *const dispositions[] = { "session", "icon", "alert", "render", "render" };
	char text[1024];
	struct psip_writer w = psip_writer(text, sizeof text);
	struct psip_span value = PSIP_TEXT("multipart/mixed;boundary=\"b1\"");
	struct psip_media_type type, inner;
	struct psip_multipart m;
	struct psip_part part;
	struct psip_disposition disposition;

	(void)state;
	for (size_t i = 0; i < COUNT(parts); i++)
		psip_put_multipart_part(&w, PSIP_TEXT("b1"), &parts[i]);
	psip_put_multipart_end(&w, PSIP_TEXT("b1"));
	assert_true(psip_written(&w));
	assert_int_equal(psip_header_value_check(PSIP_H_CONTENT_TYPE, value, PSIP_STRICT, NULL), PSIP_OK);
	assert_int_equal(psip_media_type_next(&value, PSIP_STRICT, &type), 1);
	assert_int_equal(psip_multipart_begin(&m, &type, psip_span(text, w.length), PSIP_STRICT), PSIP_OK);
	for (size_t i = 0; i < COUNT(parts); i++) {
		assert_int_equal(psip_multipart_next(&m, &part), 1);
		assert_int_equal(psip_part_type(&part, PSIP_STRICT, &inner), PSIP_OK);
		assert_true(psip_media_type_is(&inner, parts[i].type) && psip_span_equal(part.body, parts[i].body));
		assert_int_equal(psip_part_disposition(&part, PSIP_STRICT, &disposition), PSIP_OK);
		same(disposition.type, dispositions[i]);
		assert_int_equal(psip_header_value_check(PSIP_H_CONTENT_DISPOSITION, part.disposition, PSIP_STRICT, NULL), PSIP_OK);
	}
	assert_int_equal(psip_multipart_next(&m, &part), 0);
	/* The disposition, not the type alone, picks the part that describes the session. */
	assert_int_equal(psip_multipart_find(psip_span(text, w.length), &type, PSIP_STRICT, "application/sdp", "session", &part), 1);
	same(part.body, "v=0\r\n");
	assert_int_equal(psip_multipart_find(psip_span(text, w.length), &type, PSIP_STRICT, "application/sdp", "render", &part), 1);
	same(part.body, "v=1\r\n");
	assert_int_equal(psip_multipart_find(psip_span(text, w.length), &type, PSIP_STRICT, "text/plain", "session", &part), 0);
}

static void dispositions_by_default(void **state)
{
	/* ledger: 3261-13.2.1-23 3261-20.11-02 3261-20.11-07 3261-27.6-01 */
	static const struct {
		const char *type, *given, *want;
	} cases[] = {
		{ "application/sdp", NULL, "session" }, { "Application/SDP", NULL, "session" }, { "text/plain", NULL, "render" }, { "x-unregistered/y", NULL, "render" },
		{ "application/sdpx", NULL, "render" }, { "application/sdp", "render", "render" }, { "text/plain", "session", "session" }, { "image/gif", "icon", "icon" },
		{ "audio/basic", "alert", "alert" }, { "text/plain", "x-own", "x-own" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_part part = { .type = psip_string(cases[i].type), .disposition = psip_string(cases[i].given) };
		struct psip_disposition disposition;

		assert_int_equal(psip_part_disposition(&part, PSIP_STRICT, &disposition), PSIP_OK);
		same(disposition.type, cases[i].want);
		assert_false(disposition.optional);
	}
}

static void lengths_count_octets(void **state)
{
	/* ledger: 3261-7.4.2-01 3261-7.4.2-02 */
	static const char chunked[] = "5\r\nhello\r\n0\r\n\r\n";
	char text[512];
	struct psip_writer w = psip_writer(text, sizeof text - 1);
	struct psip_framer framer = { 0 };
	struct read *r;
	size_t length;

	(void)state;
	psip_put_body(&w, PSIP_TEXT("text/plain"), PSIP_TEXT("\xc3\xa4\xc3\xb6\xc3\xbc"));
	text[w.length] = '\0';
	assert_string_equal(text, "Content-Type: text/plain\r\nContent-Length: 6\r\n\r\n\xc3\xa4\xc3\xb6\xc3\xbc");
	r = message_read(INVITE "Content-Type: text/plain\nContent-Length: 6\n\n\xc3\xa4\xc3\xb6\xc3\xbc!", PSIP_STRICT);
	assert_int_equal(r->result, PSIP_OK);
	same(psip_message_body(&r->m), "\xc3\xa4\xc3\xb6\xc3\xbc");
	message_free(r);

	/* Chunks are not taken apart: the length alone says where the body ends. */
	snprintf(text, sizeof text, "MESSAGE sip:b@h SIP/2.0\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\n\r\n%sSIP/2.0", strlen(chunked), chunked);
	assert_int_equal(psip_frame(&framer, text, strlen(text), 65535, &length), PSIP_FRAME_MESSAGE);
	assert_int_equal(length, strlen(text) - 7);
	r = message_read(text, PSIP_STRICT);
	assert_int_equal(r->result, PSIP_OK);
	same(psip_message_body(&r->m), chunked);
	assert_int_equal(psip_header_find(psip_string("Transfer-Encoding")), PSIP_H_UNKNOWN);
	message_free(r);
	/* Without a length, "chunked" does not frame a stream. */
	snprintf(text, sizeof text, "MESSAGE sip:b@h SIP/2.0\r\nTransfer-Encoding: chunked\r\n\r\n%s", chunked);
	memset(&framer, 0, sizeof framer);
	assert_int_equal(psip_frame(&framer, text, strlen(text), 65535, &length), PSIP_FRAME_BAD);
}

static void each_method_may_have_a_body(void **state)
{
	/* ledger: 3261-17.1.1.3-09 */
	char text[512];

	(void)state;
	for (unsigned method = PSIP_INVITE; method < PSIP_METHOD_COUNT; method++) {
		struct psip_request_parts parts = {
			.method = psip_method_text((enum psip_method)method), .request_uri = PSIP_TEXT("sip:b@h"), .transport = PSIP_TEXT("UDP"), .sent_by = PSIP_TEXT("h"),
			.branch = PSIP_TEXT("z9hG4bKx"), .from = PSIP_TEXT("sip:a@h"), .from_tag = PSIP_TEXT("1"), .to = PSIP_TEXT("sip:b@h"), .call_id = PSIP_TEXT("c"), .cseq = 1,
		};
		struct psip_writer w = psip_writer(text, sizeof text);
		struct psip_header rows[20];
		struct psip_message m = { .headers = rows, .header_capacity = COUNT(rows) };

		w.flags = PSIP_WRITE_STRICT;
		psip_put_request(&w, &parts);
		psip_put_body(&w, PSIP_TEXT("text/plain"), PSIP_TEXT("body"));
		assert_true(psip_written(&w));
		assert_int_equal(psip_message_parse(&m, text, w.length, PSIP_STREAMED, PSIP_STRICT, NULL), PSIP_OK);
		assert_int_equal(psip_message_check(&m, PSIP_STREAMED, PSIP_STRICT, NULL), 0);
		assert_int_equal(m.method, method);
		same(psip_message_body(&m), "body");
	}
}

static void sip_in_sip(void **state)
{
	/* ledger: 3261-27.5-01 */
	static const char inner[] = OK200 "Subject: \xc3\xa9\nContent-Type: x/y\nContent-Length: 4\n\n\xff\xfe\x80\x01";
	char text[1024];
	static const char *const types[] = { "message/sip", "message/sip;version=2.0", "Message/SIP" };

	(void)state;
	for (size_t i = 0; i < COUNT(types); i++) {
		struct psip_header rows[20];
		struct psip_message m = { .headers = rows, .header_capacity = COUNT(rows) };
		struct psip_media_type type;
		struct psip_span value;
		struct read *r;

		snprintf(text, sizeof text, INVITE "Content-Type: %s\n\n%s", types[i], inner);
		r = message_read(text, PSIP_STRICT);
		assert_int_equal(r->result, PSIP_OK);
		value = psip_message_value(&r->m, PSIP_H_CONTENT_TYPE);
		assert_int_equal(psip_media_type_next(&value, PSIP_STRICT, &type), 1);
		assert_true(psip_media_type_is(&type, PSIP_TEXT("message/sip")));
		value = psip_message_body(&r->m);
		assert_int_equal(psip_message_parse(&m, value.at, value.length, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
		same(m.version, "SIP/2.0");
		assert_int_equal(psip_message_check(&m, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
		same(psip_message_body(&m), "\xff\xfe\x80\x01");
		same(psip_message_value(&m, PSIP_H_SUBJECT), "\xc3\xa9");
		message_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(messages_have_their_parts),
		cmocka_unit_test(request_uris_of_any_scheme),
		cmocka_unit_test(status_lines),
		cmocka_unit_test(white_space_stands_where_the_grammar_has_it),
		cmocka_unit_test(folds_and_blanks_say_no_more_than_one_space),
		cmocka_unit_test(rows_apart_or_joined),
		cmocka_unit_test(vias_apart_or_joined),
		cmocka_unit_test(order_of_names_means_nothing),
		cmocka_unit_test(authentication_rows_stand_alone),
		cmocka_unit_test(values_and_parameters),
		cmocka_unit_test(case_counts_in_quotes_only),
		cmocka_unit_test(compact_names_are_the_same_names),
		cmocka_unit_test(body_types_and_charsets),
		cmocka_unit_test(coded_bodies_say_so),
		cmocka_unit_test(bodies_of_several_parts),
		cmocka_unit_test(dispositions_by_default),
		cmocka_unit_test(lengths_count_octets),
		cmocka_unit_test(each_method_may_have_a_body),
		cmocka_unit_test(sip_in_sip),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
