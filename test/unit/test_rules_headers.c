/* SPDX-License-Identifier: MIT
 * Rules of RFC 3261 §20 for headers, read and written: where they may stand (tables 2 and 3), when two of them are equal, what they tell.
 * Not covered: the grammar of their values (test_values.c, test_abnf.c), what the stack sends (test/flow/test_rules_flow.c). */
#include "test/unit/rules_draft.h"
#include "test/unit/rules_read.h"

#include "parser/equal.h"
#include "parser/multipart.h"

static const char *const methods[] = { "ACK", "BYE", "CANCEL", "INVITE", "OPTIONS", "REGISTER" }; /* the tables' columns */

/* ---- Tables 2 and 3 ---- */

/* Headers that stand in requests and responses alike. cells: the methods above; proxy: adds, or leaves it as it is. */
static const struct {
	enum psip_header_id id;
	const char *value, *cells, *proxy;
} rows[] = {
	{ PSIP_H_CALL_INFO, "<http://h.example/a>;purpose=icon", "---ooo", "ar" },
	{ PSIP_H_CONTENT_DISPOSITION, "session", "oo-ooo", "" },
	{ PSIP_H_CONTENT_ENCODING, "gzip", "oo-ooo", "" },
	{ PSIP_H_CONTENT_LANGUAGE, "fr", "oo-ooo", "" },
	{ PSIP_H_CONTENT_LENGTH, "0", "tttttt", "ar" },
	{ PSIP_H_CONTENT_TYPE, "text/plain", "**-***", "" },
	{ PSIP_H_DATE, "Sat, 13 Nov 2010 23:29:00 GMT", "oooooo", "a" },
	{ PSIP_H_EXPIRES, "5", "---o-o", "" },
	{ PSIP_H_MIME_VERSION, "1.0", "oo-ooo", "" },
	{ PSIP_H_ORGANIZATION, "Boxes by Bob", "---ooo", "ar" },
	{ PSIP_H_REPLY_TO, "Bob <sip:bob@biloxi.com>", "---o--", "" },
	{ PSIP_H_REQUIRE, "100rel", "-c-ccc", "ar" },
	{ PSIP_H_TIMESTAMP, "54", "oooooo", "" },
	{ PSIP_H_USER_AGENT, "Softphone Beta1.5", "oooooo", "" },
};

static const unsigned statuses[] = { 0, 200, 302, 404, 503, 603 };

/* A message with that row, or without, as other elements may send it: what the parser notes. */
static void draft_of(struct draft *d, const char *method, unsigned status, enum psip_header_id id, const char *value)
{
	bool body = id == PSIP_H_CONTENT_TYPE && value != NULL;

	begin(d, method, status, PSIP_WRITE_STRICT);
	if (value != NULL && !body && id != PSIP_H_CONTENT_LENGTH)
		assert_true(put(d, id, value));
	finish(d, body ? value : NULL, body ? "body" : NULL);
}

/* Does a careful writer take the row? */
static bool written(const char *method, unsigned status, enum psip_header_id id, const char *value)
{
	struct draft d;

	begin(&d, method, status, DRAFT_KEEP);
	return put(&d, id, value);
}

static void forwarded_untouched(struct draft *d, enum psip_header_id id, const char *value, bool add)
{
	struct psip_change changes[4];
	struct psip_edit e = psip_edit(&d->message, changes, COUNT(changes));
	char copy[2048];
	struct psip_writer w = psip_writer(copy, sizeof copy);
	struct psip_header found[DRAFT_ROWS];
	struct psip_message m = { .headers = found, .header_capacity = DRAFT_ROWS };
	bool there = psip_message_has(&d->message, id);

	assert_int_equal(psip_edit_push(&e, PSIP_H_VIA, PSIP_TEXT("SIP/2.0/TCP proxy.example;branch=z9hG4bKp")), PSIP_OK);
	if (add && !there)
		assert_int_equal(psip_edit_append(&e, id, psip_string(value)), PSIP_OK);
	psip_put_edited(&w, &e);
	assert_true(psip_written(&w));
	assert_int_equal(psip_message_parse(&m, copy, w.length, PSIP_STREAMED, PSIP_STRICT, NULL), PSIP_OK);
	assert_int_equal(psip_message_check(&m, PSIP_STREAMED, PSIP_STRICT, NULL), 0);
	if (there || add)
		same(psip_message_value(&m, id), value);
	else
		assert_false(psip_message_has(&m, id));
}

static void each_cell_of_what_stands_in_both(void **state)
{
	/* ledger: 3261-20-46 3261-20-52 3261-20-53 3261-20-54 3261-20-55 3261-20-56 3261-20-58 3261-20-60 3261-20-65 3261-20-66 3261-20-74 3261-20-75 3261-20-84
	 * 3261-20-87 3261-20-04 3261-20-10 3261-20-14 3261-20-15 3261-20-21 */
	struct draft d;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		for (size_t column = 0; column < COUNT(methods); column++)
			for (size_t k = column == 0 ? COUNT(statuses) - 1 : 0; k < COUNT(statuses); k++) {
				unsigned status = column == 0 ? 0 : statuses[k]; /* nothing answers an ACK */
				bool never = rows[i].cells[column] == '-';
				const char *name = psip_header_text(rows[i].id);

				if (written(methods[column], status, rows[i].id, rows[i].value) == never)
					fail_msg("%s in %s %u is %swritten", name, methods[column], status, never ? "" : "not ");
				draft_of(&d, methods[column], status, rows[i].id, rows[i].value);
				if (d.checked != 0 || noted(&d, PSIP_E_HEADER_NOT_ALLOWED, rows[i].id) != never)
					fail_msg("%s in %s %u: %d errors", name, methods[column], status, d.checked);
				forwarded_untouched(&d, rows[i].id, rows[i].value, false);
				draft_of(&d, methods[column], status, rows[i].id, NULL);
				if (d.checked != 0 || noted(&d, PSIP_E_HEADER_MISSING, rows[i].id))
					fail_msg("%s %u without %s: %d errors", methods[column], status, name, d.checked);
				if (!never && rows[i].proxy[0] == 'a')
					forwarded_untouched(&d, rows[i].id, rows[i].value, true);
			}
}

static void requests_and_responses_have_their_own(void **state)
{
	/* ledger: 3261-20-01 */
	static const struct {
		enum psip_header_id id;
		const char *value, *method;
		unsigned in, not_in;
	} cases[] = {
		{ PSIP_H_SUBJECT, "Lunch", "INVITE", 0, 200 }, { PSIP_H_PRIORITY, "urgent", "INVITE", 0, 180 }, { PSIP_H_IN_REPLY_TO, "a@b", "INVITE", 0, 486 },
		{ PSIP_H_AUTHORIZATION, "Other a=b", "REGISTER", 0, 401 }, { PSIP_H_PROXY_REQUIRE, "foo", "OPTIONS", 0, 420 }, { PSIP_H_ROUTE, "<sip:p;lr>", "BYE", 0, 200 },
		{ PSIP_H_SERVER, "Own/1.0", "INVITE", 200, 0 }, { PSIP_H_WARNING, "399 h \"x\"", "OPTIONS", 606, 0 }, { PSIP_H_UNSUPPORTED, "foo", "INVITE", 420, 0 },
		{ PSIP_H_RETRY_AFTER, "5", "INVITE", 503, 0 }, { PSIP_H_ERROR_INFO, "<sip:x@y>", "INVITE", 404, 0 }, { PSIP_H_WWW_AUTHENTICATE, "Other a=b", "REGISTER", 401, 0 },
	};
	struct draft d;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		if (!written(cases[i].method, cases[i].in, cases[i].id, cases[i].value) || written(cases[i].method, cases[i].not_in, cases[i].id, cases[i].value))
			fail_msg("%s", psip_header_text(cases[i].id));
		draft_of(&d, cases[i].method, cases[i].in, cases[i].id, cases[i].value);
		assert_true(d.checked == 0 && !noted(&d, PSIP_E_HEADER_NOT_ALLOWED, PSIP_H_UNKNOWN));
		draft_of(&d, cases[i].method, cases[i].not_in, cases[i].id, cases[i].value);
		assert_true(d.checked == 0 && noted(&d, PSIP_E_HEADER_NOT_ALLOWED, cases[i].id)); /* it can be ignored: nothing is refused */
	}
}

static void bodies_have_a_type_and_streams_a_length(void **state)
{
	/* ledger: 3261-20-11 3261-20-12 3261-20-13 3261-20-56 3261-20-55 */
	static const char typed[] = INVITE "Content-Type: text/plain\n\nbody", bare[] = INVITE "Content-Length: 4\n\nbody";
	char text[512];
	struct psip_error at[8];

	(void)state;
	for (size_t i = 0; i < COUNT(methods); i++) {
		struct draft d;

		begin(&d, methods[i], 0, DRAFT_KEEP);
		finish(&d, NULL, NULL);
		same(psip_message_value(&d.message, PSIP_H_CONTENT_LENGTH), "0");
		assert_false(psip_message_has(&d.message, PSIP_H_CONTENT_TYPE));
		if (strcmp(methods[i], "CANCEL") == 0) {
			psip_put_body(&d.w, PSIP_TEXT("text/plain"), PSIP_TEXT("body"));
			assert_true(d.w.bad);
			continue;
		}
		begin(&d, methods[i], 0, DRAFT_KEEP);
		finish(&d, "text/plain", "body");
		same(psip_message_value(&d.message, PSIP_H_CONTENT_LENGTH), "4");
		same(psip_message_value(&d.message, PSIP_H_CONTENT_TYPE), "text/plain");
		assert_false(noted(&d, PSIP_E_CONTENT_TYPE_MISSING, PSIP_H_UNKNOWN));
		/* No body without its type. */
		begin(&d, methods[i], 0, DRAFT_KEEP);
		psip_put_body(&d.w, psip_span(NULL, 0), PSIP_TEXT("body"));
		assert_true(d.w.bad);
	}
	/* Received: without a length a datagram's body is what is left; a stream's message is refused. */
	{
		struct read *r = message_read(typed, PSIP_STRICT);
		struct psip_errors errors = { at, COUNT(at), 0 };

		assert_int_equal(r->result, PSIP_OK);
		same(psip_message_body(&r->m), "body");
		assert_int_equal(psip_message_check(&r->m, PSIP_CHECK_NOTES, PSIP_STRICT, &errors), 0);
		assert_int_equal(errors.count, 0);
		memcpy(text, r->text, r->length);
		assert_int_equal(psip_message_parse(&r->m, text, r->length, PSIP_STREAMED, PSIP_TOLERANT, &errors), PSIP_ERR_SYNTAX);
		assert_int_equal(at[0].code, PSIP_E_CONTENT_LENGTH_MISSING);
		message_free(r);
		r = message_read(bare, PSIP_STRICT);
		errors.count = 0;
		assert_int_equal(psip_message_check(&r->m, PSIP_CHECK_NOTES, PSIP_STRICT, &errors), 0);
		assert_true(errors.count == 1 && at[0].code == PSIP_E_CONTENT_TYPE_MISSING && at[0].response == 0);
		message_free(r);
	}
}

static void requests_have_what_is_mandatory(void **state)
{
	/* ledger: 3261-20-17 */
	static const enum psip_header_id ids[] = { PSIP_H_CALL_ID, PSIP_H_CSEQ, PSIP_H_FROM, PSIP_H_MAX_FORWARDS, PSIP_H_TO, PSIP_H_VIA };

	(void)state;
	for (size_t i = 0; i < COUNT(methods); i++) {
		struct psip_request_parts parts = parts_of(methods[i]), lacking;
		struct psip_writer w;
		struct draft d;

		request(&d, methods[i], "sip:alice@c.example", strcmp(methods[i], "BYE") && strcmp(methods[i], "CANCEL") ? DRAFT_KEEP : PSIP_WRITE_STRICT);
		finish(&d, NULL, NULL);
		assert_int_equal(d.checked, 0);
		assert_false(noted(&d, PSIP_E_HEADER_MISSING, PSIP_H_UNKNOWN));
		for (size_t k = 0; k < COUNT(ids); k++)
			assert_true(psip_message_has(&d.message, ids[k]));
		/* None of them can be left out. */
		for (unsigned part = 0; part < 6; part++) {
			struct psip_span *at[] = { &lacking.transport, &lacking.sent_by, &lacking.branch, &lacking.from, &lacking.to, &lacking.call_id };

			lacking = parts;
			*at[part] = psip_span(NULL, 0);
			w = psip_writer(d.text, sizeof d.text);
			psip_put_request(&w, &lacking);
			assert_true(w.bad && w.length == 0);
		}
	}
	/* INVITE's Contact is one of them. */
	{
		struct draft d;

		request(&d, "INVITE", NULL, PSIP_WRITE_STRICT);
		finish(&d, NULL, NULL);
		assert_true(noted(&d, PSIP_E_CONTACT_COUNT, PSIP_H_UNKNOWN) || noted(&d, PSIP_E_HEADER_MISSING, PSIP_H_CONTACT));
	}
}

/* ---- Parameters ---- */

static void unknown_parameters_change_nothing(void **state)
{
	/* ledger: 3261-20-25 3261-20-27 */
	static const struct {
		const char *value, *uri, *tag, *x;
		bool bracketed;
	} cases[] = {
		{ "<sip:a@h>;tag=1;foo=bar", "sip:a@h", "1", NULL, true }, { "<sip:a@h>;foo;tag=1;bar=\"x;tag=2\"", "sip:a@h", "1", NULL, true },
		{ "sip:a@h;x=1", "sip:a@h", NULL, "1", false }, { "sip:a@h;x=1;tag=2", "sip:a@h", "2", "1", false }, { "sip:a@h;lr;tag=2", "sip:a@h", "2", NULL, false },
		{ "<sip:a@h;x=1>;tag=2", "sip:a@h;x=1", "2", NULL, true }, { "<sip:a@h;tag=3>", "sip:a@h;tag=3", NULL, NULL, true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_address_value address;
		struct psip_span value;

		assert_int_equal(psip_header_value_check(PSIP_H_TO, psip_string(cases[i].value), PSIP_STRICT, NULL), PSIP_OK);
		assert_int_equal(psip_address_parse(psip_string(cases[i].value), PSIP_STRICT, &address), PSIP_OK);
		same(address.uri_text, cases[i].uri);
		same(address.tag, cases[i].tag);
		assert_int_equal(address.bracketed, cases[i].bracketed);
		assert_int_equal(psip_param(address.params, "x", &value), cases[i].x != NULL);
		if (cases[i].x != NULL)
			same(value, cases[i].x);
		assert_int_equal(psip_uri_param(&address.uri, "lr", &value), false);
	}
}

/* ---- Equality ---- */

static void addresses_are_equal_by_uri_and_parameters(void **state)
{
	/* ledger: 3261-20.20-02 3261-20.20-05 3261-20.20-06 3261-20.39-02 */
	static const struct {
		const char *a, *b;
		bool equal;
	} cases[] = {
		{ "\"A\" <sip:a@h>;tag=1", "sip:a@h;tag=1", true }, { "\"A\" <sip:a@h>;tag=1", "Someone else <sip:a@h>;tag=1", true }, { "<sip:a@h>;tag=1", "<sip:a@H>;TAG=1", true },
		{ "<sip:a@h>;tag=1;foo=2", "<sip:a@h>;tag=1", true }, { "<sip:a@h>;tag=1;foo=2", "<sip:a@h>;bar;tag=1", true }, { "<sip:a@h>;tag=1;foo=2", "<sip:a@h>;tag=1;foo=3", false },
		{ "<sip:a@h>;foo=2;tag=1", "<sip:a@h>;tag=1;foo=2", true }, { "<sip:a@h>;tag=1", "<sip:a@h>", false }, { "<sip:a@h>", "<sip:a@h>;tag=1", false },
		{ "<sip:a@h>;tag=1", "<sip:a@h>;tag=2", false }, { "<sip:a@h>;tag=1", "<sip:A@h>;tag=1", false }, { "<sip:a@h>;tag=1", "<sips:a@h>;tag=1", false },
		{ "<sip:a@h>", "<sip:a@h:5060>", false }, { "<sip:%61@h>", "sip:a@h", true }, { "*", "*", true }, { "*", "<sip:a@h>", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_address_value a, b;

		assert_int_equal(psip_address_parse(psip_string(cases[i].a), PSIP_STRICT, &a), PSIP_OK);
		assert_int_equal(psip_address_parse(psip_string(cases[i].b), PSIP_STRICT, &b), PSIP_OK);
		if (psip_address_value_equal(&a, &b) != cases[i].equal || psip_address_value_equal(&b, &a) != cases[i].equal)
			fail_msg("'%s', '%s'", cases[i].a, cases[i].b);
	}
}

static void vias_are_equal_by_all_they_have(void **state)
{
	/* ledger: 3261-20.42-11 */
	static const struct {
		const char *a, *b;
		bool equal;
	} cases[] = {
		{ "SIP/2.0/UDP h;branch=z9hG4bKa;ttl=1;maddr=224.2.0.1", "sip / 2.0 / udp H ; maddr = 224.2.0.1 ;ttl=1;BRANCH=z9hG4bKa", true },
		{ "SIP/2.0/UDP 192.0.2.1", "SIP/2.0/UDP 192.0.2.2", false }, { "SIP/2.0/UDP 192.0.2.1", "SIP/2.0/UDP h", false }, { "SIP/2.0/UDP [::1]", "SIP/2.0/UDP [0::1]", true },
		{ "SIP/2.0/UDP 192.0.2.1", "SIP/2.0/UDP [::192.0.2.1]", false }, { "SIP/2.0/UDP h", "SIP/2.00/UDP h", false }, { "SIP/2.0/UDP h", "SIP / 2.00 /UDP h", false },
		{ "SIP/2.0/UDP h;branch=z9hG4bKa", "SIP/2.0/UDP h;branch=z9hG4bKb", false }, { "SIP/2.0/UDP h;branch=z9hG4bKa", "SIP/2.0/UDP h;branch=z9hG4bKa;x", false },
		{ "SIP/2.0/UDP h;x;branch=z9hG4bKa", "SIP/2.0/UDP h;branch=z9hG4bKa", false }, { "SIP/2.0/UDP h;x=1", "SIP/2.0/UDP h;x=2", false }, { "SIP/2.0/UDP h;x", "SIP/2.0/UDP h;x=1", false },
		{ "SIP/2.0/UDP h", "SIP/2.0/TCP h", false }, { "SIP/2.0/UDP h", "SIP/3.0/UDP h", false }, { "SIP/2.0/UDP h", "SIP/2.0/UDP h:5060", false },
		{ "SIP/2.0/UDP h:5061", "SIP/2.0/UDP h:5060", false }, { "SIP/2.0/UDP h", "SIP/2.0/UDP i", false }, { "SIP/2.0/UDP [2001:db8::1]", "SIP/2.0/UDP [2001:DB8:0::1]", true },
		{ "SIP/2.0/UDP h;x=\"A b\"", "SIP/2.0/UDP h;x=\"A\\ b\"", true }, { "SIP/2.0/UDP h;x=\"A\"", "SIP/2.0/UDP h;x=\"a\"", false }, { "SIP/2.0/X h", "SIP/2.0/x h", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_span one = psip_string(cases[i].a), other = psip_string(cases[i].b);
		struct psip_via a, b;

		assert_int_equal(psip_via_next(&one, PSIP_LENIENT, &a), 1);
		assert_int_equal(psip_via_next(&other, PSIP_LENIENT, &b), 1);
		if (psip_via_equal(&a, &b) != cases[i].equal || psip_via_equal(&b, &a) != cases[i].equal)
			fail_msg("'%s', '%s'", cases[i].a, cases[i].b);
	}
	/* So many parameters that they are not looked at two by two: the text decides. */
	{
		char text[512] = "SIP/2.0/UDP h";
		struct psip_span one, other;
		struct psip_via a, b;

		for (unsigned i = 0; i < 60; i++)
			snprintf(text + strlen(text), sizeof text - strlen(text), ";p%u=1", i);
		one = other = psip_string(text);
		assert_int_equal(psip_via_next(&one, PSIP_STRICT, &a), 1);
		assert_int_equal(psip_via_next(&other, PSIP_STRICT, &b), 1);
		assert_true(psip_via_equal(&a, &b));
		b.params.length -= 4;
		assert_false(psip_via_equal(&a, &b));
	}
}

static void sequence_numbers_are_equal_with_their_method(void **state)
{
	/* ledger: 3261-20.16-04 */
	struct psip_cseq a, b;

	(void)state;
	assert_int_equal(psip_cseq_parse(psip_string("1 INVITE"), PSIP_STRICT, &a), PSIP_OK);
	assert_int_equal(psip_cseq_parse(psip_string("1 ACK"), PSIP_STRICT, &b), PSIP_OK);
	assert_true(a.number == b.number && a.method != b.method && !psip_span_equal(a.method_text, b.method_text));
	assert_int_equal(psip_cseq_parse(psip_string("0001\t INVITE"), PSIP_STRICT, &b), PSIP_OK);
	assert_true(a.number == b.number && a.method == b.method && psip_span_equal(a.method_text, b.method_text));
	assert_int_equal(psip_cseq_parse(psip_string("1 invite"), PSIP_STRICT, &b), PSIP_OK);
	assert_true(a.method != b.method && !psip_span_equal(a.method_text, b.method_text)); /* methods have case */
	assert_int_equal(psip_cseq_parse(psip_string("2 INVITE"), PSIP_STRICT, &b), PSIP_OK);
	assert_true(a.number != b.number);
}

static void call_ids_are_equal_to_the_octet(void **state)
{
	/* ledger: 3261-20.8-01 */
	static const char *const others[] = { "A@b", "a@B", "a@b.", "a", "a@b " };

	(void)state;
	for (size_t i = 0; i < COUNT(others); i++) {
		char text[512];
		struct psip_common common;
		struct read *r;

		snprintf(text, sizeof text, "OPTIONS sip:h SIP/2.0\nVia: SIP/2.0/UDP h;branch=z9hG4bKx\nFrom: <sip:a@h>;tag=1\nTo: <sip:b@h>\nCall-ID: %s\nCSeq: 1 OPTIONS\n\n", others[i]);
		r = message_read(text, PSIP_TOLERANT);
		assert_int_equal(psip_common_parse(&common, &r->m, PSIP_TOLERANT, NULL), PSIP_OK);
		assert_int_equal(psip_span_equal(common.call_id, PSIP_TEXT("a@b")), i == 4); /* white space is not its own */
		message_free(r);
	}
}

/* ---- What they tell ---- */

static void call_info_tells_of_its_sender(void **state)
{
	/* ledger: 3261-20.9-01 3261-20.9-02 */
	static const char rows_of[] = "Call-Info: <http://www.example.com/alice/photo.jpg> ;purpose=icon,\n  <http://www.example.com/alice/> ;purpose=info\n"
	                              "Call-Info: <sip:x@y>;Purpose=CARD, <urn:a:b>;purpose=x-own;y=1, <im:z@h>\n";
	static const struct {
		const char *uri, *purpose;
	} want[] = {
		{ "http://www.example.com/alice/photo.jpg", "icon" }, { "http://www.example.com/alice/", "info" }, { "sip:x@y", "CARD" }, { "urn:a:b", "x-own" }, { "im:z@h", NULL },
	};
	char text[1024];

	(void)state;
	for (unsigned answer = 0; answer < 2; answer++) {
		struct psip_address_value caller, callee;
		struct psip_info info;
		struct read *r;
		unsigned count = 0;

		snprintf(text, sizeof text, "%s%s\n", answer ? OK200 "Contact: <sip:b@h>\n" : INVITE, rows_of);
		r = message_read(text, PSIP_STRICT);
		assert_int_equal(r->result, PSIP_OK);
		assert_int_equal(psip_message_check(&r->m, PSIP_CHECK_NOTES, PSIP_STRICT, NULL), 0);
		/* Whose it is: From's in a request, To's in a response. */
		assert_int_equal(r->m.is_request, answer == 0);
		assert_int_equal(psip_header_presence(PSIP_H_CALL_INFO, PSIP_INVITE, r->m.status), PSIP_PRESENCE_OPTIONAL);
		assert_int_equal(psip_address_parse(psip_message_value(&r->m, PSIP_H_FROM), PSIP_STRICT, &caller), PSIP_OK);
		assert_int_equal(psip_address_parse(psip_message_value(&r->m, PSIP_H_TO), PSIP_STRICT, &callee), PSIP_OK);
		same((r->m.is_request ? caller : callee).uri.user, answer ? "b" : "a");
		for (unsigned row = r->m.first[PSIP_H_CALL_INFO]; row != PSIP_NO_HEADER; row = r->m.headers[row].next) {
			struct psip_span rest = psip_header_value(&r->m, row);

			for (; psip_info_next(&rest, PSIP_STRICT, &info) == 1; count++) {
				assert_true(count < COUNT(want));
				same(info.uri_text, want[count].uri);
				same(info.purpose, want[count].purpose);
			}
			assert_int_equal(rest.length, 0);
		}
		assert_int_equal(count, COUNT(want));
		message_free(r);
	}
}

static void error_info_points_to_more(void **state)
{
	/* ledger: 3261-20.18-01 */
	struct read *r = message_read("SIP/2.0 404 The number you have dialed is not in service\nVia: SIP/2.0/UDP h;branch=z9hG4bKx\nFrom: <sip:a@h>;tag=1\nTo: <sip:b@h>;tag=2\n"
	                              "Call-ID: c\nCSeq: 1 INVITE\nError-Info: <sip:not-in-service-recording@atlanta.com>;x=y\n\n", PSIP_STRICT);
	struct psip_span rest = psip_message_value(&r->m, PSIP_H_ERROR_INFO);
	struct psip_info info;
	struct draft d;

	(void)state;
	assert_int_equal(r->result, PSIP_OK);
	assert_int_equal(psip_info_next(&rest, PSIP_STRICT, &info), 1);
	same(info.uri_text, "sip:not-in-service-recording@atlanta.com");
	assert_int_equal(info.uri.scheme, PSIP_SCHEME_SIP);
	same(info.params, ";x=y");
	message_free(r);
	draft_of(&d, "INVITE", 404, PSIP_H_ERROR_INFO, "<sip:x@y>");
	assert_false(noted(&d, PSIP_E_HEADER_NOT_ALLOWED, PSIP_H_UNKNOWN));
	draft_of(&d, "INVITE", 200, PSIP_H_ERROR_INFO, "<sip:x@y>");
	assert_true(noted(&d, PSIP_E_HEADER_NOT_ALLOWED, PSIP_H_ERROR_INFO)); /* of errors only */
}

static void languages_are_lists_of_tags(void **state)
{
	/* ledger: 3261-20.13-01 */
	static const char *const refused_ones[] = { "", "*", "fr;q=1", "fr mi", "francophone", "fr-", "f1" };
	struct psip_language language;
	struct psip_span rest = psip_string("mi, en-gb-oed");

	(void)state;
	assert_int_equal(psip_header_value_check(PSIP_H_CONTENT_LANGUAGE, psip_string("fr"), PSIP_STRICT, NULL), PSIP_OK);
	assert_int_equal(psip_header_value_check(PSIP_H_CONTENT_LANGUAGE, rest, PSIP_STRICT, NULL), PSIP_OK);
	assert_int_equal(psip_language_next(&rest, PSIP_STRICT, &language), 1);
	same(language.tag, "mi");
	same(language.subtags, NULL);
	assert_int_equal(psip_language_next(&rest, PSIP_STRICT, &language), 1);
	same(language.primary, "en");
	same(language.subtags, "gb-oed");
	assert_int_equal(psip_language_next(&rest, PSIP_STRICT, &language), 0);
	for (size_t i = 0; i < COUNT(refused_ones); i++)
		if (psip_header_value_check(PSIP_H_CONTENT_LANGUAGE, psip_string(refused_ones[i]), PSIP_STRICT, NULL) == PSIP_OK)
			fail_msg("'%s'", refused_ones[i]);
}

static void an_empty_entity_has_its_type(void **state)
{
	/* ledger: 3261-20.15-02 */
	struct read *r = message_read(INVITE "Content-Type: audio/basic\nContent-Length: 0\n\n", PSIP_STRICT);
	struct psip_error at[4];
	struct psip_errors errors = { at, COUNT(at), 0 };
	struct psip_media_type type;
	struct psip_span value = psip_message_value(&r->m, PSIP_H_CONTENT_TYPE);
	char text[256];
	struct psip_writer w = psip_writer(text, sizeof text - 1);

	(void)state;
	assert_int_equal(r->result, PSIP_OK);
	assert_int_equal(psip_message_check(&r->m, PSIP_CHECK_NOTES, PSIP_STRICT, &errors), 0);
	assert_int_equal(errors.count, 0);
	assert_int_equal(psip_media_type_next(&value, PSIP_STRICT, &type), 1);
	assert_true(psip_media_type_is(&type, PSIP_TEXT("audio/basic")));
	assert_true(psip_message_body(&r->m).at != NULL && psip_message_body(&r->m).length == 0);
	message_free(r);
	psip_put_body(&w, PSIP_TEXT("audio/basic"), psip_span(NULL, 0));
	assert_true(psip_written(&w));
	text[w.length] = '\0';
	assert_string_equal(text, "Content-Type: audio/basic\r\nContent-Length: 0\r\n\r\n");
}

static void free_text_stays_as_it_is(void **state)
{
	/* ledger: 3261-20.25-01 3261-20.36-01 */
	static const enum psip_header_id ids[] = { PSIP_H_ORGANIZATION, PSIP_H_SUBJECT };
	static const char *const texts[] = {
		"Boxes by Bob", "\xc3\x84pfel & \xe6\x97\xa5\xe6\x9c\xac, \"quoted\"; <x> (y) \\ \xf0\x9f\x93\x9e", "Tech Support", "",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(ids); i++)
		for (size_t k = 0; k < COUNT(texts); k++) {
			struct draft d;

			begin(&d, "INVITE", 0, DRAFT_KEEP);
			psip_put_header(&d.w, ids[i], psip_string(texts[k]));
			finish(&d, NULL, NULL);
			assert_int_equal(d.checked, 0);
			assert_true(psip_message_has(&d.message, ids[i]));
			assert_true(psip_span_equal(psip_message_value(&d.message, ids[i]), psip_string(texts[k])));
		}
}

static void any_warning_text_can_be_shown(void **state)
{
	/* ledger: 3261-20.43-15 */
	struct psip_span rest = psip_string("307 isi.edu \"Session parameter 'foo' not understood\", 399 [2001:db8::1]:5060 \"\\\"any\\\" \xc3\xa9\r\n text\"");
	struct psip_warning warning;
	char text[64];
	int length;

	(void)state;
	assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &warning), 1);
	assert_int_equal(warning.kind, PSIP_WARNING_SESSION);
	assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &warning), 1);
	assert_true(warning.code == 399 && warning.kind == PSIP_WARNING_MISCELLANEOUS);
	same(warning.agent, "[2001:db8::1]:5060");
	length = psip_quoted_unescape(text, sizeof text, warning.text);
	assert_true(length > 0);
	same(psip_span(text, (size_t)length), "\"any\" \xc3\xa9 text");
	assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &warning), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_cell_of_what_stands_in_both),
		cmocka_unit_test(requests_and_responses_have_their_own),
		cmocka_unit_test(bodies_have_a_type_and_streams_a_length),
		cmocka_unit_test(requests_have_what_is_mandatory),
		cmocka_unit_test(unknown_parameters_change_nothing),
		cmocka_unit_test(addresses_are_equal_by_uri_and_parameters),
		cmocka_unit_test(vias_are_equal_by_all_they_have),
		cmocka_unit_test(sequence_numbers_are_equal_with_their_method),
		cmocka_unit_test(call_ids_are_equal_to_the_octet),
		cmocka_unit_test(call_info_tells_of_its_sender),
		cmocka_unit_test(error_info_points_to_more),
		cmocka_unit_test(languages_are_lists_of_tags),
		cmocka_unit_test(an_empty_entity_has_its_type),
		cmocka_unit_test(free_text_stays_as_it_is),
		cmocka_unit_test(any_warning_text_can_be_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
