/* SPDX-License-Identifier: MIT
 * Error records of messages: offset, line and column, the rule by its ABNF name, what was found, the code and the response owed; order,
 * capacities and the printed line. Built without diagnostics, only codes and responses.
 * Does not cover: values of headers (test_error_values.c); what is wrong and what is not (test_values.c, test_typed.c, test_check.c); RFC 4475 and 5118
 * (test_torture.c). */
#include <stdio.h>

#include "test/unit/error_bench.h"

struct message_case {
	const char *text;
	unsigned offset, line, column;
	const char *rule, *found;
	enum psip_error_code code;
	unsigned response;
};

#define VIA "Via: SIP/2.0/UDP h;branch=z9hG4bK1\r\n"
#define REST "From: <sip:a@b>;tag=1\r\nTo: <sip:c@d>;tag=2\r\nCall-ID: 1@h\r\nMax-Forwards: 70\r\n"
#define OPTIONS VIA REST "CSeq: 1 OPTIONS\r\n"

/* ledger: 3261-7.1-01 3261-7.1-02 3261-7.1-05 3261-7.1-06 3261-7.1-12 3261-21.5.6-01 */
static void a_wrong_message(void **state)
{
	static const struct message_case cases[] = {
		{ "OPTIONS  sip:a@b SIP/2.0\r\n" OPTIONS "\r\n", 8, 1, 9, "Request-Line", " ", PSIP_E_REQUEST_LINE_SPACE, 400 },
		{ "OPTIONS  SIP/2.0\r\n" OPTIONS "\r\n", 8, 1, 9, "Request-Line", " ", PSIP_E_REQUEST_LINE_SPACE, 400 },
		{ "OPTIONS\tsip:a@b SIP/2.0\r\n" OPTIONS "\r\n", 7, 1, 8, "Method", "\t", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a@b SIP/2.0 \r\n" OPTIONS "\r\n", 23, 1, 24, "Request-Line", " ", PSIP_E_REQUEST_LINE_SPACE, 400 },
		{ "OPTIONS sip:a@b SIP/2.1\r\n" OPTIONS "\r\n", 16, 1, 17, "SIP-Version", "SIP/2.1", PSIP_E_VERSION, 505 },
		{ "OPTIONS sip:a@b SIP/2.00\r\n" OPTIONS "\r\n", 16, 1, 17, "SIP-Version", "SIP/2.00", PSIP_E_VERSION, 505 },
		{ "OPTIONS sip:a@b SIP-2.0\r\n" OPTIONS "\r\n", 19, 1, 20, "SIP-Version", "-2.0", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a@b\r\n" OPTIONS "\r\n", 15, 1, 16, "Request-URI", "\r\n", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a b SIP/2.0\r\n" OPTIONS "\r\n", 14, 1, 15, "SIP-Version", "b", PSIP_E_START_LINE, 400 },
		{ "OPTIONS <sip:a@b> SIP/2.0\r\n" OPTIONS "\r\n", 8, 1, 9, "scheme", "<", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sip:a@b\x01 SIP/2.0\r\n" OPTIONS "\r\n", 15, 1, 16, "Request-URI", "\x01", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a\rb SIP/2.0\r\n" OPTIONS "\r\n", 13, 1, 14, "Request-URI", "\r", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip:a@b?c=d SIP/2.0\r\n" OPTIONS "\r\n", 15, 1, 16, "headers", "?", PSIP_E_REQUEST_URI_HEADERS, 400 },
		{ "OPTIONS 404 SIP/2.0\r\n" OPTIONS "\r\n", 8, 1, 9, "scheme", "404", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sip:\xc3\xa4@b SIP/x\r\n" OPTIONS "\r\n", 21, 1, 22, "SIP-Version", "x", PSIP_E_START_LINE, 400 },
		{ "OPTIONS sip: SIP/2.0\r\n" OPTIONS "\r\n", 12, 1, 13, "host", " ", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS tel:5550 SIP/2.0\r\n" OPTIONS "\r\n", 12, 1, 13, "local-number", "5550", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sip:h@256.1.1.1 SIP/2.0\r\n" OPTIONS "\r\n", 14, 1, 15, "IPv4address", "256.1.1.1", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sip:h:99999 SIP/2.0\r\n" OPTIONS "\r\n", 14, 1, 15, "port", "99999", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sips:a@b;x= SIP/2.0\r\n" OPTIONS "\r\n", 19, 1, 20, "pvalue", " ", PSIP_E_REQUEST_URI, 400 },
		{ "OPTIONS sip:a@b SIP/2.0\n" OPTIONS "\r\n", 23, 1, 24, "CRLF", "\n", PSIP_E_LINE_END, 400 },
		{ "OPT(IONS sip:a@b SIP/2.0\r\n" OPTIONS "\r\n", 3, 1, 4, "Method", "(", PSIP_E_START_LINE, 400 },
		{ "SIP/2.0 99 x\r\n" OPTIONS "\r\n", 10, 1, 11, "Status-Code", " ", PSIP_E_STATUS_CODE, 0 },
		{ "SIP/2.0 abc x\r\n" OPTIONS "\r\n", 8, 1, 9, "Status-Code", "abc", PSIP_E_STATUS_CODE, 0 },
		{ "SIP/2.0 !!! x\r\n" OPTIONS "\r\n", 8, 1, 9, "Status-Code", "!!!", PSIP_E_STATUS_CODE, 0 },
		{ "SIP/2.0 2000 x\r\n" OPTIONS "\r\n", 11, 1, 12, "Status-Code", "0", PSIP_E_STATUS_CODE, 0 },
		{ "SIP/2.0 700 x\r\n" OPTIONS "\r\n", 8, 1, 9, "Status-Code", "700", PSIP_E_STATUS_CODE, 0 },
		{ "SIP/2.0 200 \"x\"\r\n" OPTIONS "\r\n", 12, 1, 13, "Reason-Phrase", "\"", PSIP_E_REASON_PHRASE, 0 },
		{ "SIP/2.0 200 a\x01z\r\n" OPTIONS "\r\n", 13, 1, 14, "Reason-Phrase", "\x01", PSIP_E_REASON_PHRASE, 0 },
		{ "SIP/2.0  200 x\r\n" OPTIONS "\r\n", 8, 1, 9, "Status-Line", " ", PSIP_E_REQUEST_LINE_SPACE, 0 },
		{ REQUEST VIA "no colon\r\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 64, 3, 4, "message-header", "colon", PSIP_E_HEADER_NAME, 400 },
		{ REQUEST VIA ": x\r\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 61, 3, 1, "message-header", ":", PSIP_E_HEADER_NAME, 400 },
		{ REQUEST VIA "Subject: a\rb\r\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 71, 3, 11, "CRLF", "\r", PSIP_E_LINE_END, 400 },
		{ REQUEST "Via: SIP/2.0/UDP h;branch=z9hG4bK1\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 59, 2, 35, "CRLF", "\n", PSIP_E_LINE_END, 400 },
		{ REQUEST VIA REST "CSeq: 1 OPTIONS\n\r\n", 152, 7, 16, "CRLF", "\n", PSIP_E_LINE_END, 400 },
		{ REQUEST VIA REST "CSeq: 1 OPTIONS\n\n", 152, 7, 16, "CRLF", "\n", PSIP_E_LINE_END, 400 },
		{ REQUEST VIA "Subject: a\x01\x01" "z\r\n" REST "CSeq: 1 OPTIONS\r\n\r\n", 71, 3, 11, "header-value", "\x01\x01", PSIP_E_CONTROL_BYTE, 400 },
		{ REQUEST OPTIONS, 154, 8, 1, "SIP-message", "", PSIP_E_NO_EMPTY_LINE, 400 },
		{ REQUEST OPTIONS "Content-Length: 5\r\n\r\nbody", 170, 8, 17, "Content-Length", "5", PSIP_E_CONTENT_LENGTH_TOO_LARGE, 400 },
		{ REQUEST OPTIONS "Content-Length: 4\r\nl: 4\r\n\r\nbody", 173, 9, 1, "Content-Length", "l", PSIP_E_CONTENT_LENGTH_REPEATED, 400 },
		{ REQUEST REST "CSeq: 1 OPTIONS\r\n\r\n", 0, 1, 1, "Via", "", PSIP_E_VIA_MISSING, 400 },
		{ REQUEST VIA REST "\r\n", 0, 1, 1, "CSeq", "", PSIP_E_CSEQ_MISSING, 400 },
		{ REQUEST OPTIONS "Subject: a\r\ns: b\r\n\r\n", 169, 9, 4, "Subject", "b", PSIP_E_HEADER_REPEATED, 400 },
		{ REQUEST VIA "CSeq: 1 OPTIONS\r\n\r\n", 0, 1, 1, "Call-ID", "", PSIP_E_CALL_ID_MISSING, 400 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct message_case *c = &cases[i];
		const struct psip_error *e = NULL;
		struct verdict v;

		judge(&v, c->text, strlen(c->text), PSIP_STRICT);
		for (unsigned k = 0; k < v.errors.count && k < RECORDS && e == NULL; k++) {
			assert_place(&v, &v.at[k], c->text);
			e = v.at[k].code == c->code ? &v.at[k] : NULL;
		}
		if (e == NULL || e->response != c->response || e->line != c->line)
			fail_msg("case %u: no %s, or not in line %u", (unsigned)i, psip_error_name(c->code), c->line);
		if (c->code == PSIP_E_STATUS_CODE && (*c->found == 'a' || *c->found == '!'))
			assert_int_equal(v.message.status, 0);
		if (DIAGNOSED && c->code == PSIP_E_STATUS_CODE)
			assert_string_equal(psip_rule_reference(e->rule), strcmp(c->found, "700") == 0 ? "RFC 3261 §7.2" : "RFC 3261 §25.1");
		if (DIAGNOSED && (e->offset != c->offset || e->column != c->column || !names_rule(e, c->rule) || !has_found(&v, e, c->found)))
			fail_msg("case %u: %s \"%.*s\" at %u, column %u", (unsigned)i, psip_rule_name(e->rule), (int)e->found, v.data + e->offset, e->offset,
			         e->column);
		free(v.data);
	}
}

/* In a reader that takes liberties, a value's earlier liberties are not the fault; that a number lacks its context is one, within its element. */
static void liberties_taken_are_not_named(void **state)
{
	static const struct {
		const char *row;
		size_t at; /* from the row's first byte */
		const char *rule;
	} cases[] = {
		{ "From: A@ <sip:a@b>;tag=", 23, "From" },
		{ "From: {", 7, "From" },
		{ "Refer-To: <tel:55 ", 15, "local-number" },
		{ "Contact: tel:55 {", 13, "local-number" },
		{ "Contact: tel:55,{", 17, "Contact" },
		{ "Refer-To: <tel:55>x", 18, "Refer-To" },
	};
	char text[512];
	struct verdict v;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		judge(&v, text, build(text, sizeof text, cases[i].row), PSIP_LENIENT & ~(psip_mode)(PSIP_QUIRK_EMPTY_VALUE | PSIP_QUIRK_VIA_PARAM));
		assert_int_equal(v.errors.count, 1);
		if (DIAGNOSED && (!names_rule(&v.at[0], cases[i].rule) || v.at[0].offset != strlen(REQUEST) + cases[i].at))
			fail_msg("%s: %s at %d", cases[i].row, psip_rule_name(v.at[0].rule), (int)(v.at[0].offset - strlen(REQUEST)));
		free(v.data);
	}
}

/* The index tells of a byte that no value has: the check of the value says no more of it, but of other faults in that row. */
static void one_fault_one_record(void **state)
{
	static const char *const rows[] = { "Subject: \x01x", "Subject: a\x7f", "Subject: a\rb", "Contact: <sip:a@b\x01>", "From: <sip:a@b>;tag=\x01",
		                            "CSeq: 1 \x01OPTIONS", "Call-ID: a\x01z", "Max-Forwards: 7\x01", "Via: SIP/2.0/UDP \x01;branch=z9hG4bK1" };
	char text[512];
	struct verdict v;
	size_t length;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows && DIAGNOSED; i++) {
		length = build(text, sizeof text, rows[i]);
		judge(&v, text, length, PSIP_STRICT);
		if (v.errors.count != 1 || (v.at[0].code != PSIP_E_CONTROL_BYTE && v.at[0].code != PSIP_E_LINE_END))
			fail_msg("%s: %u records", rows[i], v.errors.count);
		free(v.data);
	}
	length = build(text, sizeof text, "Subject: a?b");
	*(char *)memchr(text, '?', length - 40) = '\0';
	judge(&v, text, length, PSIP_STRICT);
	assert_int_equal(v.errors.count, 1);
	assert_int_equal(v.at[0].code, PSIP_E_CONTROL_BYTE);
	free(v.data);
	length = build(text, sizeof text, "Contact: <sip:a@-b>, <sip:c@d\x01>");
	judge(&v, text, length, PSIP_STRICT);
	assert_int_equal(v.errors.count, 2);
	assert_int_equal(v.at[0].code, PSIP_E_CONTACT);
	free(v.data);
	length = build(text, sizeof text, "Content-Type: text\r\nSubject: \x01");
	judge(&v, text, length, PSIP_STRICT);
	assert_int_equal(v.errors.count, 2);
	free(v.data);
}

/* A record that is in no value's row says nothing of the value; one that is not in the message stays as it is. */
static void records_out_of_place(void **state)
{
	char text[512];
	struct verdict v;
	size_t length = build(text, sizeof text, "From: <sip:a@b>;");

	(void)state;
	judge(&v, text, length, PSIP_STRICT);
	{
		const uint32_t value = v.message.headers[0].value, end = value + v.message.headers[0].value_length;
		const struct {
			uint32_t offset;
			enum psip_error_code code;
			const char *rule;
			unsigned found;
		} cases[] = {
			{ 0, PSIP_E_FROM, "", 7 }, { value - 1, PSIP_E_FROM, "", 1 }, { end, PSIP_E_FROM, "from-param", 0 }, { end + 1, PSIP_E_FROM, "", 1 },
			{ (uint32_t)length + 1, PSIP_E_FROM, "", 0 }, { 0, PSIP_E_REQUEST_URI, "", 7 }, { 7, PSIP_E_REQUEST_URI, "", 1 },
			{ 8, PSIP_E_REQUEST_URI, "", 3 }, { 16, PSIP_E_REQUEST_URI, "", 3 },
		};

		for (size_t i = 0; i < sizeof cases / sizeof *cases && DIAGNOSED; i++) {
			struct psip_error e = { .offset = cases[i].offset, .line = 1, .column = 1, .header = 0, .code = (uint16_t)cases[i].code };

			psip_diagnose(&v.message, PSIP_STRICT, &e);
			if (strcmp(psip_rule_name(e.rule), cases[i].rule) != 0 || e.found != cases[i].found || e.offset != cases[i].offset)
				fail_msg("case %u: %s, %u, %u", (unsigned)i, psip_rule_name(e.rule), e.found, e.offset);
		}
	}
	free(v.data);
}

/* A note owes nothing, and one that is not recorded leaves the records alone. */
static void notes_owe_nothing(void **state)
{
	static const char text[] = "INVITE sip:a@b SIP/2.0\r\n" VIA REST "CSeq: 1 INVITE\r\n\r\n";
	static const char stray[] = "BYE sip:a@b;method=BYE SIP/2.0\r\n" VIA REST "CSeq: 1 BYE\r\n\r\n";
	static struct psip_error many[UINT16_MAX];
	struct psip_errors errors = { many, UINT16_MAX, 0 };
	struct psip_header rows[ROWS];
	struct psip_message message = { .headers = rows, .header_capacity = ROWS };

	(void)state;
	assert_int_equal(psip_message_parse(&message, text, sizeof text - 1, PSIP_DATAGRAM, PSIP_STRICT, &errors), PSIP_OK);
	assert_int_equal(psip_message_check(&message, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT, &errors), 0);
	assert_int_equal(errors.count, 1);
	assert_int_equal(many[0].code, PSIP_E_CONTACT_COUNT);
	assert_int_equal(many[0].response, 0);
	assert_int_equal(many[0].found, 0);
	assert_int_equal(psip_error_response(PSIP_E_CONTACT_COUNT), 400);
	errors.count = 0;
	assert_int_equal(psip_message_parse(&message, stray, sizeof stray - 1, PSIP_DATAGRAM, PSIP_STRICT, &errors), PSIP_OK);
	assert_int_equal(psip_message_check(&message, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT, &errors), 0);
	assert_int_equal(errors.count, 1);
	assert_int_equal(many[0].code, PSIP_E_URI_COMPONENT);
	assert_int_equal(many[0].offset, 12);
	assert_int_equal(many[0].found, DIAGNOSED ? strlen("method") : 0);
	assert_int_equal(psip_message_parse(&message, text, sizeof text - 1, PSIP_DATAGRAM, PSIP_STRICT, &errors), PSIP_OK);
	errors.count = UINT16_MAX;
	for (size_t i = 0; i < UINT16_MAX; i++)
		many[i] = (struct psip_error){ .offset = (uint32_t)sizeof text - 1, .header = PSIP_NO_HEADER, .code = PSIP_E_NONE, .rule = PSIP_RULE_TOKEN };
	assert_int_equal(psip_message_check(&message, PSIP_DATAGRAM | PSIP_CHECK_NOTES, PSIP_STRICT, &errors), 0);
	assert_int_equal(errors.count, UINT16_MAX);
	for (size_t i = 0; i < UINT16_MAX; i++)
		assert_int_equal(many[i].rule, PSIP_RULE_TOKEN);
}

static const char five_faults[] = "OPTIONS sip:a@b SIP/2.0\r\n"
                                  "Via: SIP/2.0/UDP h;branch=z9hG4bK1;ttl=300\r\n"
                                  "From: <sip:a@b\r\n"
                                  "Call-ID: 1@h\r\n"
                                  "CSeq: 1 BYE\r\n"
                                  "Call-ID: 2@h\r\n"
                                  "WWW-Authenticate: Digest\r\n\r\n";

/* Five rows at fault, and no To: six records, by their offsets. */
static void all_faults_are_told_in_order(void **state)
{
	static const enum psip_error_code codes[] = { PSIP_E_TO_MISSING, PSIP_E_VIA, PSIP_E_FROM, PSIP_E_CSEQ_METHOD_MISMATCH,
		                                      PSIP_E_HEADER_REPEATED, PSIP_E_HEADER_VALUE };
	static const unsigned lines[] = { 1, 2, 3, 5, 6, 7 };
	struct verdict v;

	(void)state;
	for (size_t mode = 0; mode < 2; mode++) {
		judge(&v, five_faults, sizeof five_faults - 1, mode == 0 ? PSIP_STRICT : PSIP_TOLERANT & ~(psip_mode)PSIP_QUIRK_VIA_PARAM);
		assert_int_equal(v.errors.count, 6);
		for (size_t i = 0; i < 6; i++) {
			assert_int_equal(v.at[i].code, codes[i]);
			assert_int_equal(v.at[i].line, lines[i]);
			assert_true(i == 0 || v.at[i - 1].offset <= v.at[i].offset);
		}
		free(v.data);
	}
}

static int check_with(struct psip_errors *errors)
{
	struct psip_header rows[ROWS];
	struct psip_message message = { .headers = rows, .header_capacity = ROWS };

	assert_int_equal(psip_message_parse(&message, five_faults, sizeof five_faults - 1, PSIP_DATAGRAM, PSIP_STRICT, errors), PSIP_OK);
	return psip_message_check(&message, PSIP_DATAGRAM, PSIP_STRICT, errors);
}

static void what_has_no_room_is_counted(void **state)
{
	struct psip_error at[2] = { { .code = 77 }, { .code = 77 } };
	struct psip_errors errors = { at, 0, 0 };

	(void)state;
	assert_int_equal(check_with(NULL), 6);
	assert_int_equal(check_with(&errors), 6);
	assert_int_equal(errors.count, 6);
	assert_int_equal(at[0].code, 77);
	errors = (struct psip_errors){ at, 1, 0 };
	assert_int_equal(check_with(&errors), 6);
	assert_int_equal(errors.count, 6);
	assert_int_not_equal(at[0].code, 77);
	assert_int_equal(at[1].code, 77);
	errors = (struct psip_errors){ at, 2, 0 };
	assert_int_equal(check_with(&errors), 6);
	assert_int_equal(errors.count, 6);
	assert_int_not_equal(at[1].code, 77);
	psip_error_add(NULL, PSIP_E_VIA, "", 0, PSIP_NO_HEADER, false);
}

static void the_count_does_not_wrap(void **state)
{
	struct psip_errors errors = { NULL, 0, UINT16_MAX };

	(void)state;
	psip_error_add(&errors, PSIP_E_VIA, "", 0, PSIP_NO_HEADER, false);
	assert_int_equal(errors.count, UINT16_MAX);
	assert_int_equal(check_with(&errors) > 0, 1);
}

static void records_sort_by_place(void **state)
{
	struct psip_error at[9] = { 0 };
	struct psip_errors errors = { at, 9, 0 };
	static const char text[] = "one\ntwo\nthree\nfour\n";
	static const uint32_t offsets[9] = { 9, 3, 3, 17, 0, 5, 12, 1, 4 };

	(void)state;
	for (size_t i = 0; i < 9; i++)
		psip_error_add(&errors, (enum psip_error_code)(PSIP_E_COUNT - 1 - i), text, offsets[i], PSIP_NO_HEADER, i % 2 != 0);
	assert_int_equal(at[3].line, 4);
	assert_int_equal(at[3].column, 4);
	assert_int_equal(at[4].line, 1);
	assert_int_equal(at[6].line, 3);
	assert_int_equal(at[6].column, 5);
	psip_errors_sort(&errors);
	for (size_t i = 1; i < 9; i++)
		assert_true(at[i - 1].offset < at[i].offset || (at[i - 1].offset == at[i].offset && at[i - 1].code < at[i].code));
}

/* No response is owed to an ACK or to a response. */
static void silence_is_owed_to_responses_and_ACK(void **state)
{
	static const char *const texts[] = { "ACK sip:a@b SIP/2.0\r\n" VIA "From: <x\r\n\r\n", "SIP/2.0 200 OK\r\n" VIA "From: <x\r\n\r\n" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct verdict v;

		judge(&v, texts[i], strlen(texts[i]), PSIP_STRICT);
		assert_true(v.errors.count >= 4);
		for (unsigned e = 0; e < v.errors.count; e++)
			assert_int_equal(v.at[e].response, 0);
		free(v.data);
	}
}

static void assert_line(const struct verdict *v, const struct psip_error *e, const char *line)
{
	char text[512];
	struct psip_writer w = psip_writer(text, sizeof text), measure = psip_writer(NULL, 0);

	psip_error_print(&w, &v->message, e);
	psip_error_print(&measure, &v->message, e);
	assert_true(psip_written(&w));
	assert_int_equal(w.length, measure.length);
	if (w.length != strlen(line) || memcmp(text, line, w.length) != 0)
		fail_msg("%.*s", (int)w.length, text);
}

static void assert_number(const struct verdict *v, const struct psip_error *e, const char *begin, unsigned code, const char *end)
{
	char line[128];

	snprintf(line, sizeof line, "%serror %u%s", begin, code, end);
	assert_line(v, e, line);
}

static void a_record_becomes_a_line(void **state)
{
	static const char response[] = "SIP/2.0 200 OK\r\nVia: \x01\\\"\xc3\xa4\r\n\r\n";
	struct verdict v;

	(void)state;
	judge(&v, five_faults, sizeof five_faults - 1, PSIP_STRICT);
	if (DIAGNOSED) {
		assert_line(&v, &v.at[0], "1:1: To (RFC 3261 §25.1): found nothing; no To (TO_MISSING, RFC 3261 §8.1.1.2); owed 400");
		assert_line(&v, &v.at[1], "2:40: Via: ttl (RFC 3261 §20.42): found \"300\"; Via is malformed (VIA, RFC 3261 §20.42); owed 400");
	} else
		assert_number(&v, &v.at[0], "1:1: ", PSIP_E_TO_MISSING, "; owed 400");
	free(v.data);
	judge(&v, response, sizeof response - 1, PSIP_STRICT);
	v.at[0] = (struct psip_error){ .offset = 21, .line = 2, .column = 6, .header = 0, .code = PSIP_E_VIA, .found = 5 };
	if (DIAGNOSED)
		assert_line(&v, &v.at[0], "2:6: Via: found \"\\x01\\\\\\\"\\xC3\\xA4\"; Via is malformed (VIA, RFC 3261 §20.42); owed: drop");
	else
		assert_number(&v, &v.at[0], "2:6: Via: ", PSIP_E_VIA, "; owed: drop");
	v.at[0].code = PSIP_E_BRANCH_COOKIE;
	if (!DIAGNOSED)
		assert_number(&v, &v.at[0], "2:6: Via: ", PSIP_E_BRANCH_COOKIE, "; a note");
	free(v.data);
}

static void names_and_references(void **state)
{
	(void)state;
	assert_int_equal(psip_error_response(PSIP_E_VERSION), 505);
	assert_int_equal(psip_error_response(PSIP_E_COUNT), 0);
	assert_int_equal(psip_error_class_of(PSIP_E_VIA), PSIP_CLASS_SYNTAX);
	assert_int_equal(psip_error_class_of(PSIP_E_TO_MISSING), PSIP_CLASS_MESSAGE);
	assert_int_equal(psip_error_class_of(PSIP_E_CONTACT_COUNT), PSIP_CLASS_NOTE);
	assert_int_equal(psip_error_class_of(PSIP_E_COUNT), PSIP_CLASS_NOTE);
	assert_string_equal(psip_rule_name(PSIP_RULE_NONE), "");
	assert_string_equal(psip_rule_reference(PSIP_RULE_NONE), "");
	assert_string_equal(psip_error_name(PSIP_E_NONE), "");
	assert_string_equal(psip_error_text(PSIP_E_NONE), "");
	assert_string_equal(psip_error_reference(PSIP_E_COUNT), "");
	if (!DIAGNOSED)
		return;
	assert_string_equal(psip_error_name(PSIP_E_CSEQ_METHOD_MISMATCH), "CSEQ_METHOD_MISMATCH");
	assert_string_equal(psip_error_reference(PSIP_E_CSEQ_METHOD_MISMATCH), "RFC 3261 §8.1.1.5");
	assert_string_equal(psip_rule_name(PSIP_RULE_VIA_PARAMS), "via-params");
	assert_string_equal(psip_rule_name(PSIP_RULE_HEADER + PSIP_H_UNKNOWN), "extension-header");
	assert_string_equal(psip_rule_name(PSIP_RULE_HEADER + PSIP_H_SUBJECT), "Subject");
	assert_string_equal(psip_rule_reference(PSIP_RULE_HEADER + PSIP_H_SUBJECT), "RFC 3261 §25.1");
	assert_string_equal(psip_rule_reference(PSIP_RULE_HEADER + PSIP_H_RACK), "RFC 3262 §10");
	assert_string_equal(psip_rule_reference(PSIP_RULE_EVENT_TYPE), "RFC 6665 §8.4");
	assert_string_equal(psip_rule_name(PSIP_RULE_ONCE + PSIP_RULE_HEADER + PSIP_H_SUBJECT), "Subject");
	assert_string_equal(psip_rule_reference(PSIP_RULE_ONCE + PSIP_RULE_EVENT_PARAM), "RFC 3261 §7.3.1");
	assert_string_equal(psip_rule_reference(PSIP_RULE_STATUS_CLASS), "RFC 3261 §7.2");
	for (unsigned code = 1; code < PSIP_E_COUNT; code++) {
		assert_true(strlen(psip_error_name((enum psip_error_code)code)) > 0);
		assert_true(strlen(psip_error_text((enum psip_error_code)code)) > 0);
		assert_true(strncmp(psip_error_reference((enum psip_error_code)code), "RFC ", 4) == 0);
	}
	for (unsigned rule = 1; rule < PSIP_RULE_HEADER + PSIP_H_COUNT; rule++) {
		assert_true(strlen(psip_rule_name(rule)) > 0);
		assert_true(strncmp(psip_rule_reference(rule), "RFC ", 4) == 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_wrong_message),
		cmocka_unit_test(liberties_taken_are_not_named),
		cmocka_unit_test(one_fault_one_record),
		cmocka_unit_test(records_out_of_place),
		cmocka_unit_test(notes_owe_nothing),
		cmocka_unit_test(all_faults_are_told_in_order),
		cmocka_unit_test(what_has_no_room_is_counted),
		cmocka_unit_test(the_count_does_not_wrap),
		cmocka_unit_test(records_sort_by_place),
		cmocka_unit_test(silence_is_owed_to_responses_and_ACK),
		cmocka_unit_test(a_record_becomes_a_line),
		cmocka_unit_test(names_and_references),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
