/* SPDX-License-Identifier: MIT
 * More corners that changes of a single condition or grammar alternative showed to be untested (make mutate): where an error is found that stands
 * behind something rare but right, and single rules of writing and comparing. Not covered: the rules themselves (test_error.c and others). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "parser/contact.h"
#include "parser/digest.h"
#include "parser/dtmf_relay.h"
#include "parser/equal.h"
#include "parser/address_put.h"
#include "parser/parts.h"
#include "parser/sipfrag.h"
#include "parser/typed.h"
#include "parser/uri_form.h"

enum { ROWS = 32, RECORDS = 16 };

static struct psip_span span(const char *text)
{
	return psip_span(text, strlen(text));
}

struct verdict {
	struct psip_message message;
	struct psip_header rows[ROWS];
	struct psip_error at[RECORDS];
	struct psip_errors errors;
	char text[1024];
};

/* A good request but for that row, which comes first, or that Request-URI. */
static void judge(struct verdict *v, const char *uri, const char *row, unsigned flags)
{
	static const char *const good[] = { "Via: SIP/2.0/UDP h;branch=z9hG4bK1", "From: <sip:a@b>;tag=1", "To: <sip:c@d>", "Call-ID: 1@h", "CSeq: 1 OPTIONS",
		                                "Max-Forwards: 70" };
	struct psip_writer w = psip_writer(v->text, sizeof v->text);

	psip_put_text(&w, "OPTIONS ");
	psip_put_text(&w, uri);
	psip_put_text(&w, " SIP/2.0\r\n");
	psip_put_text(&w, row);
	psip_put_text(&w, *row ? "\r\n" : "");
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (strncmp(good[i], row, strcspn(row, ":") + 1) != 0) {
			psip_put_text(&w, good[i]);
			psip_put_text(&w, "\r\n");
		}
	psip_put_text(&w, "\r\n");
	assert_true(psip_written(&w));
	memset(&v->message, 0, sizeof v->message);
	v->message.headers = v->rows;
	v->message.header_capacity = ROWS;
	v->errors = (struct psip_errors){ v->at, RECORDS, 0 };
	(void)!psip_message_parse(&v->message, v->text, w.length, PSIP_DATAGRAM | flags, PSIP_STRICT, &v->errors);
	(void)!psip_message_check(&v->message, PSIP_DATAGRAM | flags, PSIP_STRICT, &v->errors);
}

/* "^" in the text stands before the byte that is wrong. */
static void found_at(const char *uri, const char *row)
{
	static struct verdict v;
	char clean[256];
	const char *marked = *row ? row : uri, *mark = strchr(marked, '^'), *begin;

	assert_non_null(mark);
	memcpy(clean, marked, (size_t)(mark - marked));
	strcpy(clean + (mark - marked), mark + 1);
	judge(&v, *row ? uri : clean, *row ? clean : row, 0);
	begin = strstr(v.text, clean);
	if (v.errors.count != 1 || v.text + v.at[0].offset != begin + (mark - marked))
		fail_msg("%s: %u errors, the first at %d", marked, v.errors.count, v.errors.count ? (int)(v.text + v.at[0].offset - begin) : -1);
}

/* grammar/: alternatives that only the search for the place of an error goes through. */
static void places_behind_rare_things(void **state)
{
	static const char *const rows[] = {
		"Via: SIP/2.0/UDP [::ffff:199.255.0.1]:^x;branch=z9hG4bK1",
		"Via: SIP/2.0/UDP [::ffff:1.25.249.250]:^x;branch=z9hG4bK1",
		"Via: SIP/2.0/UDP [::ffff:100.200.10.9]:^x;branch=z9hG4bK1",
		"Via: SIP/2.0/UDP h;ttl=255;maddr=^;branch=z9hG4bK1",
		"Via: SIP/2.0/UDP h;ttl=249;maddr=^;branch=z9hG4bK1",
		"Via: SIP/2.0/UDP h;ttl=007;maddr=^;branch=z9hG4bK1",
		"Subject: \x80\xC3\xA4^\x01",
		"Contact: <sip:a@b;x=[]/:&+$;^;y>",
		"Contact: <tel:+1-2.3(4);x=^;y=2>",
	};
	static const char *const uris[] = { "http://a;b?c@d&e=f+g$h,i%^zz", "sip:a@b?%41=[]/?:+$&c^" };

	(void)state;
#ifndef PSIP_NO_DIAGNOSTICS
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		found_at("sip:a@b", rows[i]);
	for (size_t i = 0; i < sizeof uris / sizeof *uris; i++)
		found_at(uris[i], "");
#else
	(void)rows;
	(void)uris;
	(void)found_at;
#endif
}

static const struct psip_error *find(const struct verdict *v, enum psip_error_code code)
{
	for (unsigned i = 0; i < v->errors.count && i < RECORDS; i++)
		if (v->at[i].code == code)
			return &v->at[i];
	return NULL;
}

/* check.c: a branch without the cookie is wrong itself, a missing one at the value's end; what must not be sent has a note. */
static void check_places(void **state)
{
	static struct verdict v;
	const struct psip_error *e;

	(void)state;
	judge(&v, "sip:a@b", "Via: SIP/2.0/UDP h;branch=1;x", PSIP_CHECK_NOTES);
	e = find(&v, PSIP_E_BRANCH_COOKIE);
	assert_non_null(e);
	assert_ptr_equal(v.text + e->offset, strstr(v.text, "branch=") + 7);
	judge(&v, "sip:a@b", "Via: SIP/2.0/UDP h;x", PSIP_CHECK_NOTES);
	e = find(&v, PSIP_E_BRANCH_COOKIE);
	assert_non_null(e);
	assert_ptr_equal(v.text + e->offset, strstr(v.text, "h;x") + 3);
	judge(&v, "sip:a@b", "Min-SE: 10", PSIP_CHECK_NOTES);
	assert_non_null(find(&v, PSIP_E_INTERVAL_TOO_SHORT));
	judge(&v, "sip:a@b", "Min-SE: 90", PSIP_CHECK_NOTES);
	assert_null(find(&v, PSIP_E_INTERVAL_TOO_SHORT));
	judge(&v, "sip:a@b", "Contact: *\r\nExpires: 0", PSIP_CHECK_NOTES); /* "*" is for REGISTER */
	assert_non_null(find(&v, PSIP_E_CONTACT_STAR));
}

static void addresses_written(void **state)
{
	static const struct { enum psip_header_id id; bool good; } ids[] = { { PSIP_H_FROM, true }, { PSIP_H_UNKNOWN, false }, { PSIP_H_COUNT, false } };
	char text[64];

	(void)state;
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		struct psip_writer w = psip_writer(text, sizeof text);

		psip_put_address(&w, ids[i].id, span("sip:a@b"), span(""));
		assert_int_equal(psip_written(&w), ids[i].good);
		assert_int_equal(w.length > 0, ids[i].good);
	}
}

/* writer.c: a CSeq row says which method it is, where no start line did. */
static void method_from_cseq(void **state)
{
	static const char *const values[] = { "1 ACK", "x ACK", "1 INVITE" };

	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		char text[64];
		struct psip_writer w = psip_writer(text, sizeof text);

		w.flags = PSIP_WRITE_ALLOWED;
		psip_put_header(&w, PSIP_H_CSEQ, span(values[i]));
		assert_int_equal(w.method, i == 0 ? PSIP_ACK : i == 2 ? PSIP_INVITE : PSIP_METHOD_UNKNOWN);
	}
}

/* contact.c: what has to be quoted is, up to its end. */
static void quoted_contacts(void **state)
{
	struct psip_contact contact;

	(void)state;
	assert_int_equal(psip_contact_parse(span(";methods=\"INVITE\""), PSIP_STRICT, &contact), PSIP_OK);
	assert_true(psip_span_equal(contact.methods, span("INVITE")));
	assert_int_equal(psip_contact_parse(span(";methods=INVITE"), PSIP_STRICT, &contact), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_contact_parse(span(";methods=\"INVITE\"x"), PSIP_STRICT, &contact), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_contact_parse(span(";methods=\"\""), PSIP_STRICT, &contact), PSIP_OK);
}

/* dtmf_relay.c: LF alone ends a line as CRLF does; nothing stands before the first byte. */
static void dtmf_line_ends(void **state)
{
	static const struct { const char *body; int event; } bodies[] = { { "5", 5 }, { "5\n", 5 }, { "5\r\n", 5 }, { "5\r", -1 }, { "\n", -1 }, { "\r\n", -1 } };

	(void)state;
	for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
		size_t length = strlen(bodies[i].body);
		char *copy = malloc(length); /* what is read before or behind it shows under the sanitizer */
		struct psip_dtmf dtmf;
		int result;

		assert_non_null(copy);
		memcpy(copy, bodies[i].body, length);
		result = psip_dtmf_parse(psip_span(copy, length), PSIP_TOLERANT, &dtmf);
		assert_int_equal(result, bodies[i].event < 0 ? PSIP_ERR_SYNTAX : PSIP_OK);
		if (bodies[i].event >= 0)
			assert_int_equal(dtmf.event, bodies[i].event);
		free(copy);
	}
}

/* equal.c: more than 32 parameters on either side compare as text. */
static void many_parameters(void **state)
{
	struct psip_address_value values[4];
	char texts[4][400];

	(void)state;
	for (unsigned k = 0; k < 4; k++) {
		unsigned count = k == 3 ? 32 : 33;
		struct psip_writer w = psip_writer(texts[k], sizeof texts[k]);

		psip_put_text(&w, "<sip:a@b>");
		for (unsigned i = 0; i < count; i++) {
			unsigned n = k == 1 ? count - 1 - i : i; /* the second has them the other way round */

			psip_put_text(&w, ";p");
			psip_put_number(&w, n);
		}
		assert_true(psip_written(&w));
		assert_int_equal(psip_address_parse(psip_span(texts[k], w.length), PSIP_STRICT, &values[k]), PSIP_OK);
	}
	assert_true(psip_address_value_equal(&values[0], &values[2]));
	assert_false(psip_address_value_equal(&values[0], &values[1]));
	assert_false(psip_address_value_equal(&values[0], &values[3])); /* else what one has and the other has not would not count */
	assert_false(psip_address_value_equal(&values[3], &values[0]));
}

/* sipfrag.c: that there are too many rows is told once. */
static void fragment_rows(void **state)
{
	static const char rows_text[] = "X-A: 1\r\nX-B: 2\r\nX-C: 3\r\nX-D: 4\r\nX-E: 5\r\n";
	struct psip_header rows[2];

	(void)state;
	for (size_t count = 1; count <= 5; count++) {
		struct psip_error at[8];
		struct psip_errors errors = { at, 8, 0 };
		struct psip_message m = { .headers = rows, .header_capacity = 2 };
		int result = psip_sipfrag_parse(&m, psip_span(rows_text, 8 * count), PSIP_STRICT, &errors);
		unsigned told = 0;

		for (unsigned i = 0; i < errors.count; i++)
			told += at[i].code == PSIP_E_TOO_MANY_HEADERS;
		assert_int_equal(told, count > 2);
		assert_int_equal(result == PSIP_OK, count <= 2);
		assert_int_equal(m.header_count, count < 2 ? 1 : 2);
	}
}

/* sipfrag.c: folds in a row, as in messages (RFC 3261 §25.1); found by fuzzing. */
static void fragment_folds(void **state)
{
	static const struct { const char *text; bool good; } texts[] = {
		{ "To: \r\n sip:a@b\r\n", true }, { "To: \r\n \r\n sip:a@b\r\n", false }, { "To: \r\n \r\n <sip:a@b>\r\n", true },
		{ "To: \r\n \r\n \r\n <sip:a@b>\r\n", false }, { "To: sip:a@b\r\n \r\n", true }, { "To: sip:a@b\r\n \r\n \r\n", false },
		{ "To: \r\n sip:a@b\r\n ;x\r\n ;y\r\n \r\n", true }, { "X-A: \r\n \r\n \r\n a\r\n \r\n \r\n", true },
		{ "Subject:\r\n \r\n", true }, { "Subject:\r\n \r\n \r\n", false },
	};
	struct psip_header rows[4];

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct psip_message m = { .headers = rows, .header_capacity = 4 };

		if ((psip_sipfrag_parse(&m, span(texts[i].text), PSIP_STRICT, NULL) == PSIP_OK) != texts[i].good)
			fail_msg("%s", texts[i].text);
		assert_int_equal(psip_sipfrag_parse(&m, span(texts[i].text), PSIP_TOLERANT, NULL), PSIP_OK);
	}
}

/* digest.c: after the scheme there are parameters, not more white space; found by fuzzing. */
static void credentials_of_white_space(void **state)
{
	static const struct { const char *text; int strict; } texts[] = {
		{ "Other\r\n\ta=b", PSIP_OK }, { "Other\r\n\t\r\n\ta=b", PSIP_ERR_SYNTAX }, { "Other\r\n\t\r\n\t", PSIP_ERR_SYNTAX },
		{ "Other \r\n\t", PSIP_ERR_SYNTAX }, { "Other", PSIP_ERR_SYNTAX },
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct psip_credentials credentials;
		struct psip_challenge challenge;

		assert_int_equal(psip_credentials_parse(span(texts[i].text), PSIP_STRICT, &credentials), texts[i].strict);
		assert_int_equal(psip_challenge_parse(span(texts[i].text), PSIP_STRICT, &challenge), texts[i].strict);
	}
}

/* uri.rl: a parameter stands once, however many there are and wherever it stands again (§19.1.1). */
static void repeated_parameters(void **state)
{
	static const struct { const char *uri; bool good; } uris[] = {
		{ "sip:a@b;p;q;r;s;t", true }, { "sip:a@b;p;q;r;s;p", false }, { "sip:a@b;p;q;r;s;S", false }, { "sip:a@b;p;q;r;s;t;T=1", false },
		{ "sip:a@b;p;q;r;s;t;u;v", true }, { "sip:a@b;p=1;q=2;r;s;t;u;v;u", false },
	};
	struct psip_uri uri;

	(void)state;
	for (size_t i = 0; i < sizeof uris / sizeof *uris; i++)
		if ((psip_uri_parse(&uri, span(uris[i].uri), PSIP_STRICT, NULL) == PSIP_OK) != uris[i].good)
			fail_msg("%s", uris[i].uri);
}

/* uri_form.c: of two names one of which begins the other, the shorter comes first (RFC 3261 §19.1.6). */
static void tel_parameters_in_order(void **state)
{
	static const char *const uris[] = { "tel:+1;ab=1;abc=2", "tel:+1;abc=2;ab=1" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		char text[64];
		struct psip_writer w = psip_writer(text, sizeof text);
		struct psip_uri tel;

		assert_int_equal(psip_uri_parse(&tel, span(uris[i]), PSIP_STRICT, NULL), PSIP_OK);
		psip_put_tel_as_sip(&w, &tel, span("h"), false);
		assert_true(psip_written(&w));
		assert_true(psip_span_equal(psip_span(text, w.length), span("sip:+1;ab=1;abc=2@h;user=phone")));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_behind_rare_things), cmocka_unit_test(check_places), cmocka_unit_test(addresses_written),
		cmocka_unit_test(method_from_cseq), cmocka_unit_test(quoted_contacts), cmocka_unit_test(dtmf_line_ends), cmocka_unit_test(many_parameters),
		cmocka_unit_test(fragment_rows), cmocka_unit_test(fragment_folds), cmocka_unit_test(credentials_of_white_space),
		cmocka_unit_test(repeated_parameters), cmocka_unit_test(tel_parameters_in_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
