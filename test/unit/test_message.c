/* SPDX-License-Identifier: MIT
 * The index of a message, its tables, psip_common_parse, psip_message_check and the value grammars of single headers.
 * Each message lies in a buffer of exactly its size, so that ASan sees a read beyond it. Not covered: RFC 4475 and 5118
 * (test_torture.c), URIs, Via and addresses in detail (their own tests). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parser/typed.h"

#define ROWS 32

struct read {
	struct psip_message message;
	struct psip_header rows[ROWS];
	struct psip_error at[16];
	struct psip_errors errors;
	char *data;
	int result;
};

static void read_bytes(struct read *r, const char *text, size_t length, unsigned flags, psip_mode mode, uint16_t capacity)
{
	memset(r, 0, sizeof *r);
	r->data = malloc(length == 0 ? 1 : length);
	assert_non_null(r->data);
	memcpy(r->data, text, length);
	r->message.headers = r->rows;
	r->message.header_capacity = capacity;
	r->errors = (struct psip_errors){ r->at, 16, 0 };
	r->result = psip_message_parse(&r->message, r->data, length, flags, mode, &r->errors);
}

static void read_text(struct read *r, const char *text, psip_mode mode)
{
	read_bytes(r, text, strlen(text), PSIP_DATAGRAM, mode, ROWS);
}

static void done(struct read *r)
{
	free(r->data);
}

static void assert_span(struct psip_span span, const char *text)
{
	assert_non_null(span.at);
	assert_int_equal(span.length, strlen(text));
	assert_memory_equal(span.at, text, span.length);
}

/* Both modes' results for a text, and the first error's code where one refuses. */
static void expect(const char *text, int strict, int tolerant, enum psip_error_code code)
{
	struct read r;

	read_text(&r, text, PSIP_STRICT);
	assert_int_equal(r.result, strict);
	if (strict != PSIP_OK)
		assert_int_equal(r.at[0].code, code);
	done(&r);
	read_text(&r, text, PSIP_TOLERANT);
	assert_int_equal(r.result, tolerant);
	if (tolerant != PSIP_OK)
		assert_int_equal(r.at[0].code, code);
	done(&r);
}

#define OPTIONS "OPTIONS sip:a@b SIP/2.0\r\n"
#define MINIMUM "Via: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\nCall-ID: 1@h\r\nCSeq: 1 OPTIONS\r\n"

static void a_request_is_indexed(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, "INVITE sip:bob@h;x=y?a=b SIP/2.0\r\nVia: 1\r\nv : 2\r\nX-Other:\r\nVIA:3\r\nl: 4\r\n\r\nbodyrest", PSIP_STRICT);
	assert_int_equal(r.result, PSIP_OK);
	assert_true(r.message.is_request);
	assert_int_equal(r.message.method, PSIP_INVITE);
	assert_span(r.message.method_text, "INVITE");
	assert_span(r.message.request_uri, "sip:bob@h;x=y?a=b");
	assert_span(r.message.version, "SIP/2.0");
	assert_int_equal(r.message.header_count, 5);
	assert_int_equal(r.message.first[PSIP_H_VIA], 0);
	assert_int_equal(r.rows[0].next, 1);
	assert_int_equal(r.rows[1].next, 3);
	assert_int_equal(r.rows[3].next, PSIP_NO_HEADER);
	assert_span(psip_header_name(&r.message, 1), "v");
	assert_span(psip_header_value(&r.message, 1), "2");
	assert_span(psip_header_value(&r.message, 2), "");
	assert_int_equal(r.rows[2].id, PSIP_H_UNKNOWN);
	assert_int_equal(r.rows[2].next, PSIP_NO_HEADER);
	assert_span(psip_message_body(&r.message), "body");
	assert_int_equal(r.message.length, strlen("INVITE sip:bob@h;x=y?a=b SIP/2.0\r\nVia: 1\r\nv : 2\r\nX-Other:\r\nVIA:3\r\nl: 4\r\n\r\nbody"));
	assert_false(psip_message_has(&r.message, PSIP_H_TO));
	assert_null(psip_message_value(&r.message, PSIP_H_TO).at);
	assert_span(psip_message_value(&r.message, PSIP_H_CONTENT_LENGTH), "4");
	assert_null(psip_header_value(&r.message, 5).at);
	done(&r);
}

/* ledger: 3261-7.2-01 */
static void a_response_is_indexed(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, "sip/2.0 180 Ring ing \xc3\xa4\r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.result, PSIP_OK);
	assert_false(r.message.is_request);
	assert_int_equal(r.message.status, 180);
	assert_span(r.message.reason, "Ring ing \xc3\xa4");
	done(&r);
	read_text(&r, "SIP/2.0 200 \r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.result, PSIP_OK);
	assert_span(r.message.reason, "");
	done(&r);
	expect("SIP/2.0 200\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_OK, PSIP_E_REASON_PHRASE);
	expect("SIP/2.0 200OK\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_STATUS_CODE);
	expect("SIP/2.0 20 OK\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_STATUS_CODE);
	expect("SIP/2.0 2x0 OK\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_STATUS_CODE);
	expect("SIP/2.0 \"quotes\"\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_STATUS_CODE);
	expect("SIP/2.0 486 \"Busy\"\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_OK, PSIP_E_REASON_PHRASE);
	expect("SIP/2.0 099 x\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_STATUS_CODE);
	expect("SIP/2.0 700 x\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_STATUS_CODE);
}

/* ledger: 3261-7.1-01 3261-7.1-10 3261-7.1-12 3261-25.1-26 */
static void start_lines(void **state)
{
	struct read r;

	(void)state;
	expect("OPTIONS sip:h sip/2.0\r\n\r\n", PSIP_OK, PSIP_OK, PSIP_E_NONE);
	expect("OPTIONS  sip:h SIP/2.0\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_OK, PSIP_E_REQUEST_LINE_SPACE);
	expect("OPTIONS sip:h SIP/2.0 \r\n\r\n", PSIP_ERR_SYNTAX, PSIP_OK, PSIP_E_REQUEST_LINE_SPACE);
	expect("OPTIONS\tsip:h SIP/2.0\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_START_LINE);
	expect("OPTIONS sip:h SIP/2.1\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_VERSION);
	expect("OPTIONS sip:h SIP/2.00\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_VERSION);
	expect("OPTIONS sip:h\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_START_LINE);
	expect("OPTIONS sip:h SIP/2.0\n\n", PSIP_ERR_SYNTAX, PSIP_OK, PSIP_E_LINE_END);
	expect("\r\nOPTIONS sip:h SIP/2.0\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_OK, PSIP_E_START_LINE);
	expect("", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_START_LINE);
	expect("\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_START_LINE);
	read_text(&r, "invite sip:h SIP/2.0\r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.result, PSIP_OK);
	assert_int_equal(r.message.method, PSIP_METHOD_UNKNOWN);
	assert_span(r.message.method_text, "invite");
	done(&r);
	read_text(&r, "OPTIONS sip:h SIP/7.0\r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.at[0].response, 505);
	done(&r);
	read_text(&r, "ACK sip:h SIP/7.0\r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.at[0].response, 0);
	done(&r);
}

/* ledger: 3261-7.3.1-01 3261-25.1-01 3261-25.1-03 */
static void folds_and_spaces(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, OPTIONS "Subject:x\r\nSubject :\r\n x\r\nSubject:\r\n\t \r\nSubject: a\r\n b\r\n\tc \r\n \r\nTo \t : \t y\t\r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.result, PSIP_OK);
	assert_int_equal(r.message.header_count, 5);
	assert_span(psip_header_value(&r.message, 0), "x");
	assert_span(psip_header_value(&r.message, 1), "x");
	assert_false(r.rows[1].folded);
	assert_span(psip_header_value(&r.message, 2), "");
	assert_false(r.rows[2].folded);
	assert_span(psip_header_value(&r.message, 3), "a\r\n b\r\n\tc");
	assert_true(r.rows[3].folded);
	assert_span(psip_header_value(&r.message, 4), "y");
	assert_int_equal(r.rows[4].id, PSIP_H_TO);
	done(&r);
	expect(OPTIONS "Subject\r\n : x\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_HEADER_NAME);
	expect(OPTIONS " : x\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_HEADER_NAME);
}

static void line_ends_and_control_bytes(void **state)
{
	struct read r;

	(void)state;
	expect(OPTIONS "Subject: x\n\r\n", PSIP_ERR_SYNTAX, PSIP_OK, PSIP_E_LINE_END);
	expect(OPTIONS "Subject: x\ry\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_LINE_END);
	expect(OPTIONS "Subject: x\x01\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_CONTROL_BYTE);
	expect(OPTIONS "Subject: x\x7fy a long value of more than sixteen\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_CONTROL_BYTE);
	expect(OPTIONS "To: \"\\\x01\" <sip:a@b>\r\n\r\n", PSIP_OK, PSIP_OK, PSIP_E_NONE);
	expect(OPTIONS "To: \"\\\\\x01\" <sip:a@b>\r\n\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_CONTROL_BYTE);
	expect(OPTIONS "To: \"\\\r\n x\" <sip:a@b>\r\n\r\n", PSIP_OK, PSIP_OK, PSIP_E_NONE);
	read_bytes(&r, OPTIONS "Subject: a\0b\r\n\r\n", sizeof(OPTIONS "Subject: a\0b\r\n\r\n") - 1, PSIP_DATAGRAM, PSIP_TOLERANT, ROWS);
	assert_int_equal(r.result, PSIP_ERR_SYNTAX);
	assert_int_equal(r.at[0].code, PSIP_E_CONTROL_BYTE);
	assert_int_equal(r.at[0].line, 2);
	assert_int_equal(r.at[0].column, 11);
	assert_int_equal(r.at[0].offset, sizeof(OPTIONS) - 1 + 10);
	assert_int_equal(r.at[0].header, 0);
	done(&r);
}

/* Each byte value at each place of a long value: the scan's vector, word and byte parts agree on what stops it. */
static void the_scan_stops_at_every_control_byte(void **state)
{
	char text[128];

	(void)state;
	for (unsigned byte = 1; byte < 256; byte++)
		for (size_t place = 0; place < 40; place++) {
			struct read r;
			size_t length = (size_t)snprintf(text, sizeof text, "%s", OPTIONS "Subject: ");
			bool bad = (byte < 32 && byte != '\t') || byte == 127;

			memset(text + length, 'x', 40);
			text[length + place] = (char)byte;
			memcpy(text + length + 40, "\r\n\r\n", 5);
			read_text(&r, text, PSIP_STRICT);
			assert_int_equal(r.result, bad ? PSIP_ERR_SYNTAX : PSIP_OK);
			if (bad)
				assert_int_equal(r.at[0].offset, length + place);
			done(&r);
		}
}

static void bad_rows_do_not_hide_good_ones(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, OPTIONS "To: x\r\nno colon\r\n : folded\r\nB@d: y\r\nFrom: z\r\n\r\nbody", PSIP_TOLERANT);
	assert_int_equal(r.result, PSIP_ERR_SYNTAX);
	assert_int_equal(r.errors.count, 2);
	assert_int_equal(r.at[0].line, 3);
	assert_int_equal(r.at[1].line, 5);
	assert_int_equal(r.at[0].response, 400);
	assert_int_equal(r.message.header_count, 2);
	assert_span(psip_message_value(&r.message, PSIP_H_FROM), "z");
	assert_span(psip_message_body(&r.message), "body");
	done(&r);
	read_text(&r, "INVITE sip:a b SIP/2.0\r\nTo: x\r\n\r\n", PSIP_TOLERANT);
	assert_int_equal(r.result, PSIP_ERR_SYNTAX);
	assert_int_equal(r.message.method, PSIP_INVITE);
	assert_span(psip_message_value(&r.message, PSIP_H_TO), "x");
	done(&r);
}

/* ledger: 3261-18.3-01 3261-18.3-02 3261-18.3-05 3261-20.14-01 3261-20.14-04 3261-25.1-23 3261-25.1-51 */
static void bodies(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, OPTIONS "Content-Length: 4\r\n\r\nabcdefghij", PSIP_STRICT);
	assert_int_equal(r.result, PSIP_OK);
	assert_span(psip_message_body(&r.message), "abcd");
	done(&r);
	read_text(&r, OPTIONS "Content-Length: 6\r\n\r\n\r\n\r\nab", PSIP_STRICT);
	assert_span(psip_message_body(&r.message), "\r\n\r\nab");
	done(&r);
	read_bytes(&r, OPTIONS "l: 3\r\n\r\na\0b", sizeof(OPTIONS "l: 3\r\n\r\na\0b") - 1, PSIP_DATAGRAM, PSIP_STRICT, ROWS);
	assert_int_equal(r.result, PSIP_OK);
	assert_int_equal(r.message.body_length, 3);
	done(&r);
	read_text(&r, OPTIONS "\r\nall of it", PSIP_STRICT);
	assert_int_equal(r.result, PSIP_OK);
	assert_span(psip_message_body(&r.message), "all of it");
	done(&r);
	read_text(&r, OPTIONS "l: 0\r\n\r\nabc", PSIP_STRICT);
	assert_span(psip_message_body(&r.message), "");
	done(&r);
	expect(OPTIONS "l: 5\r\n\r\nabcd", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_CONTENT_LENGTH_TOO_LARGE);
	expect(OPTIONS "l: 99999999999999999999\r\n\r\nabcd", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_CONTENT_LENGTH_TOO_LARGE);
	expect(OPTIONS "l: 4 4\r\n\r\nabcd", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_CONTENT_LENGTH);
	expect(OPTIONS "l:\r\n\r\nabcd", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_CONTENT_LENGTH);
	expect(OPTIONS "l: 4\r\nContent-Length: 4\r\n\r\nabcd", PSIP_ERR_SYNTAX, PSIP_OK, PSIP_E_CONTENT_LENGTH_REPEATED);
	expect(OPTIONS "l: 4\r\nContent-Length: 3\r\n\r\nabcd", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_CONTENT_LENGTH_REPEATED);
	expect(OPTIONS "To: x\r\n", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_NO_EMPTY_LINE);
	expect(OPTIONS "To: x", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX, PSIP_E_NO_EMPTY_LINE);
}

/* ledger: 3261-18.3-03 */
static void a_short_response_is_owed_nothing(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, "SIP/2.0 200 OK\r\nContent-Length: 5\r\n\r\nabc", PSIP_TOLERANT);
	assert_int_equal(r.result, PSIP_ERR_SYNTAX);
	assert_int_equal(r.at[0].response, 0);
	done(&r);
}

static void flags(void **state)
{
	struct read r;

	(void)state;
	read_bytes(&r, OPTIONS "\r\n", strlen(OPTIONS "\r\n"), PSIP_STREAMED, PSIP_TOLERANT, ROWS);
	assert_int_equal(r.result, PSIP_ERR_SYNTAX);
	assert_int_equal(r.at[0].code, PSIP_E_CONTENT_LENGTH_MISSING);
	done(&r);
	read_bytes(&r, "\r\n" OPTIONS "l:0\r\n\r\n", strlen("\r\n" OPTIONS "l:0\r\n\r\n"), PSIP_STREAMED, PSIP_STRICT, ROWS);
	assert_int_equal(r.result, PSIP_OK);
	done(&r);
	read_bytes(&r, OPTIONS "To: x\r\nFrom: y", strlen(OPTIONS "To: x\r\nFrom: y"), PSIP_CUT_SHORT, PSIP_TOLERANT, ROWS);
	assert_int_equal(r.result, PSIP_ERR_SYNTAX);
	assert_int_equal(r.errors.count, 1);
	assert_int_equal(r.at[0].response, 513);
	assert_int_equal(r.message.header_count, 1);
	done(&r);
	read_bytes(&r, OPTIONS "l: 500\r\n\r\nabc", strlen(OPTIONS "l: 500\r\n\r\nabc"), PSIP_CUT_SHORT, PSIP_TOLERANT, ROWS);
	assert_int_equal(r.errors.count, 1);
	assert_int_equal(r.at[0].response, 513);
	done(&r);
}

static void assert_same_place(const struct read *a, struct psip_span of_a, const struct read *b, struct psip_span of_b)
{
	assert_int_equal(of_a.at == NULL, of_b.at == NULL);
	assert_int_equal(of_a.length, of_b.length);
	if (of_a.at != NULL)
		assert_int_equal(of_a.at - a->data, of_b.at - b->data);
}

/* All of the index but its body. */
static void assert_same_index(const struct read *a, const struct read *b)
{
	assert_int_equal(a->message.is_request, b->message.is_request);
	assert_int_equal(a->message.method, b->message.method);
	assert_int_equal(a->message.status, b->message.status);
	assert_same_place(a, a->message.method_text, b, b->message.method_text);
	assert_same_place(a, a->message.request_uri, b, b->message.request_uri);
	assert_same_place(a, a->message.version, b, b->message.version);
	assert_same_place(a, a->message.reason, b, b->message.reason);
	assert_int_equal(a->message.body, b->message.body);
	assert_int_equal(a->message.header_count, b->message.header_count);
	assert_memory_equal(a->message.first, b->message.first, sizeof a->message.first);
	assert_memory_equal(a->rows, b->rows, sizeof a->rows);
}

/* The quirk alone takes the text; without it, all others there, it is refused with that code at that offset, and the index is the same. */
static void quirk(const char *text, psip_mode bit, enum psip_error_code code, size_t offset)
{
	static struct read with, without, strict;

	read_text(&with, text, bit);
	read_text(&without, text, PSIP_LENIENT & ~bit);
	read_text(&strict, text, PSIP_STRICT);
	assert_int_equal(with.result, PSIP_OK);
	assert_int_equal(with.errors.count, 0);
	assert_int_equal(without.result, PSIP_ERR_SYNTAX);
	assert_int_equal(without.errors.count, 1);
	assert_int_equal(without.at[0].code, code);
	assert_int_equal(without.at[0].offset, offset);
	assert_int_equal(strict.result, PSIP_ERR_SYNTAX);
	assert_int_equal(strict.errors.count, 1);
	assert_int_equal(strict.at[0].code, code);
	assert_same_index(&with, &without);
	assert_same_index(&with, &strict);
	if (bit != PSIP_QUIRK_STALE_LENGTH)
		assert_int_equal(with.message.body_length, strict.message.body_length);
	done(&with);
	done(&without);
	done(&strict);
}

#define START_LENGTH (sizeof(OPTIONS) - 1)

static void the_quirk_bare_lf(void **state)
{
	(void)state;
	quirk("OPTIONS sip:a@b SIP/2.0\nTo: x\r\n\r\nabc", PSIP_QUIRK_BARE_LF, PSIP_E_LINE_END, 23);
	quirk("SIP/2.0 200 OK\nTo: x\r\n\r\nabc", PSIP_QUIRK_BARE_LF, PSIP_E_LINE_END, 14);
	quirk(OPTIONS "To: x\nFrom: y\r\n\r\nabc", PSIP_QUIRK_BARE_LF, PSIP_E_LINE_END, START_LENGTH + 5);
	quirk(OPTIONS "Subject: x\n y\r\nFrom: y\r\n\r\nabc", PSIP_QUIRK_BARE_LF, PSIP_E_LINE_END, START_LENGTH + 10);
	quirk(OPTIONS "To: x\r\n\nabc", PSIP_QUIRK_BARE_LF, PSIP_E_LINE_END, START_LENGTH + 7);
}

/* ledger: 3261-7.5-02 */
static void the_quirk_leading_crlf(void **state)
{
	struct read r;

	(void)state;
	quirk("\r\n" OPTIONS "To: x\r\n\r\nabc", PSIP_QUIRK_LEADING_CRLF, PSIP_E_START_LINE, 0);
	quirk("\r\n\r\nSIP/2.0 200 OK\r\nTo: x\r\n\r\nabc", PSIP_QUIRK_LEADING_CRLF, PSIP_E_START_LINE, 0);
	read_text(&r, "\r\nSIP/2.0 200 OK\r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.at[0].response, 0);
	done(&r);
	read_text(&r, "\n" OPTIONS "\r\n", PSIP_QUIRK_LEADING_CRLF);
	assert_int_equal(r.errors.count, 1);
	assert_int_equal(r.at[0].code, PSIP_E_LINE_END);
	done(&r);
	read_text(&r, "\n" OPTIONS "\r\n", PSIP_QUIRK_LEADING_CRLF | PSIP_QUIRK_BARE_LF);
	assert_int_equal(r.result, PSIP_OK);
	done(&r);
	read_text(&r, "\r" OPTIONS "\r\n", PSIP_LENIENT);
	assert_int_equal(r.result, PSIP_ERR_SYNTAX);
	assert_int_equal(r.at[0].code, PSIP_E_START_LINE);
	done(&r);
}

static void the_quirk_start_line_blanks(void **state)
{
	(void)state;
	quirk("OPTIONS   sip:a@b SIP/2.0\r\nTo: x\r\n\r\nabc", PSIP_QUIRK_BLANKS, PSIP_E_REQUEST_LINE_SPACE, 8);
	quirk("OPTIONS sip:a@b  SIP/2.0\r\nTo: x\r\n\r\nabc", PSIP_QUIRK_BLANKS, PSIP_E_REQUEST_LINE_SPACE, 16);
	quirk("OPTIONS sip:a@b SIP/2.0 \t \r\nTo: x\r\n\r\nabc", PSIP_QUIRK_BLANKS, PSIP_E_REQUEST_LINE_SPACE, 23);
	quirk("SIP/2.0   200 OK\r\nTo: x\r\n\r\nabc", PSIP_QUIRK_BLANKS, PSIP_E_REQUEST_LINE_SPACE, 8);
}

static void the_quirk_reason_bytes(void **state)
{
	(void)state;
	quirk("SIP/2.0 486 \"Busy\"\r\nTo: x\r\n\r\nabc", PSIP_QUIRK_REASON_BYTES, PSIP_E_REASON_PHRASE, 12);
	quirk("SIP/2.0 486 Busy %4\r\nTo: x\r\n\r\nabc", PSIP_QUIRK_REASON_BYTES, PSIP_E_REASON_PHRASE, 19);
	quirk("SIP/2.0 486 Busy <1>\r\nTo: x\r\n\r\nabc", PSIP_QUIRK_REASON_BYTES, PSIP_E_REASON_PHRASE, 17);
}

static void the_quirk_reason_absent(void **state)
{
	struct read r;

	(void)state;
	quirk("SIP/2.0 200\r\nTo: x\r\n\r\nabc", PSIP_QUIRK_REASON_ABSENT, PSIP_E_REASON_PHRASE, 11);
	read_text(&r, "SIP/2.0 200\r\nTo: x\r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.message.status, 200);
	assert_span(r.message.reason, "");
	assert_int_equal(r.at[0].response, 0);
	done(&r);
	read_text(&r, "SIP/2.0 200\n\r\n", PSIP_QUIRK_REASON_ABSENT | PSIP_QUIRK_BARE_LF);
	assert_int_equal(r.result, PSIP_OK);
	done(&r);
}

static void the_quirk_equal_lengths(void **state)
{
	struct read r;

	(void)state;
	quirk(OPTIONS "l: 2\r\nContent-Length: 02\r\n\r\nabc", PSIP_QUIRK_EQUAL_LENGTHS, PSIP_E_CONTENT_LENGTH_REPEATED, START_LENGTH + 6);
	read_text(&r, OPTIONS "l: 2\r\nl: 2\r\nl: 2\r\n\r\nabc", PSIP_STRICT);
	assert_int_equal(r.errors.count, 2);
	assert_int_equal(r.at[1].header, 2);
	done(&r);
	read_text(&r, OPTIONS "l: 2\r\nl: 3\r\n\r\nabc", PSIP_LENIENT);
	assert_int_equal(r.result, PSIP_ERR_SYNTAX);
	assert_int_equal(r.at[0].code, PSIP_E_CONTENT_LENGTH_REPEATED);
	done(&r);
}

static void the_quirk_stale_length(void **state)
{
	struct read r;

	(void)state;
	quirk(OPTIONS "l: 5\r\n\r\nabc", PSIP_QUIRK_STALE_LENGTH, PSIP_E_CONTENT_LENGTH_TOO_LARGE, START_LENGTH + 3);
	read_text(&r, OPTIONS "l: 5\r\n\r\nabc", PSIP_QUIRK_STALE_LENGTH);
	assert_span(psip_message_body(&r.message), "abc");
	done(&r);
	read_text(&r, OPTIONS "l: 2\r\n\r\nabc", PSIP_QUIRK_STALE_LENGTH);
	assert_int_equal(r.result, PSIP_OK);
	assert_span(psip_message_body(&r.message), "abc");
	assert_int_equal(r.message.length, START_LENGTH + 11);
	done(&r);
	read_text(&r, OPTIONS "l: 2\r\n\r\nabc", PSIP_TOLERANT);
	assert_span(psip_message_body(&r.message), "ab");
	done(&r);
	read_text(&r, OPTIONS "l: x\r\n\r\nabc", PSIP_QUIRK_STALE_LENGTH);
	assert_int_equal(r.at[0].code, PSIP_E_CONTENT_LENGTH);
	done(&r);
	read_bytes(&r, OPTIONS "l: 2\r\n\r\nabc", START_LENGTH + 11, PSIP_STREAMED, PSIP_QUIRK_STALE_LENGTH, ROWS);
	assert_span(psip_message_body(&r.message), "ab");
	done(&r);
	read_bytes(&r, OPTIONS "l: 5\r\n\r\nabc", START_LENGTH + 11, PSIP_STREAMED, PSIP_LENIENT, ROWS);
	assert_int_equal(r.result, PSIP_ERR_SYNTAX);
	done(&r);
}

/* What is between tokens is for the value's own machine: the index refuses what no value of a known header has. */
static void the_quirk_repeated_folds(void **state)
{
	(void)state;
	quirk(OPTIONS "CSeq:\r\n \r\n 1 OPTIONS\r\n\r\n", PSIP_QUIRK_REPEATED_FOLDS, PSIP_E_HEADER_VALUE, START_LENGTH + 11);
	quirk(OPTIONS "To:\r\n \r\n \r\n <sip:a@b>\r\n\r\n", PSIP_QUIRK_REPEATED_FOLDS, PSIP_E_HEADER_VALUE, START_LENGTH + 12);
	quirk(OPTIONS "Call-ID:\r\n \r\n <\r\n\r\n", PSIP_QUIRK_REPEATED_FOLDS, PSIP_E_HEADER_VALUE, START_LENGTH + 14);
	quirk(OPTIONS "Supported:\r\n \r\n \r\n\r\n", PSIP_QUIRK_REPEATED_FOLDS, PSIP_E_HEADER_VALUE, START_LENGTH + 16);
	quirk(OPTIONS "To: <sip:a@b>\r\n \r\n \r\nFrom: x\r\n\r\n", PSIP_QUIRK_REPEATED_FOLDS, PSIP_E_HEADER_VALUE, START_LENGTH + 4);
	/* HCOLON's fold and that of LAQUOT, LDQUOT, STAR or LPAREN; RAQUOT's; header-value of a name that is not known. */
	expect(OPTIONS "To:\r\n \r\n <sip:a@b>\r\nFrom:\r\n \r\n \"x\" <sip:a@b>\r\n\r\n", PSIP_OK, PSIP_OK, PSIP_E_NONE);
	expect(OPTIONS "Contact:\r\n \r\n *\r\nServer:\r\n \r\n (x)\r\n\r\n", PSIP_OK, PSIP_OK, PSIP_E_NONE);
	expect(OPTIONS "To:\r\n <sip:a@b>\r\n \r\n\r\n", PSIP_OK, PSIP_OK, PSIP_E_NONE);
	expect(OPTIONS "Subject: a\r\n \r\n b\r\n \r\n \r\n c\r\n\r\n", PSIP_OK, PSIP_OK, PSIP_E_NONE);
	expect(OPTIONS "X-Other:\r\n \r\n \r\n a\r\n \r\n \r\n\r\n", PSIP_OK, PSIP_OK, PSIP_E_NONE);
}

/* The short ways for usual start lines and rows give what the machine gives. */
static void the_machine_agrees_with_the_short_ways(void **state)
{
	static const char *const texts[][2] = {
		{ "OPTIONS sip:a@b SIP/2.0\r\nTo: x\r\nContent-Length: 3\r\n\r\nabc", "OPTIONS sip:a@b sip/2.0\r\nTo: x\r\nContent-Length: 3\r\n\r\nabc" },
		{ "SIP/2.0 486 Busy Here\r\nTo: x\r\n\r\n", "sip/2.0 486 Busy Here\r\nTo: x\r\n\r\n" },
		{ "SIP/2.0 200 \r\nTo: x\r\n\r\n", "sip/2.0 200 \r\nTo: x\r\n\r\n" },
		{ "SIP/2.0 099 \r\nTo: x\r\n\r\n", "sip/2.0 099 \r\nTo: x\r\n\r\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct read usual, other;

		read_text(&usual, texts[i][0], PSIP_STRICT);
		read_text(&other, texts[i][1], PSIP_STRICT);
		assert_int_equal(usual.result, other.result);
		assert_int_equal(usual.errors.count, other.errors.count);
		assert_same_index(&usual, &other);
		done(&usual);
		done(&other);
	}
}

static void no_data_at_all(void **state)
{
	struct psip_header rows[1];
	struct psip_error at[4];
	struct psip_errors errors = { at, 4, 0 };
	struct psip_message message = { .headers = rows, .header_capacity = 1 };

	(void)state;
	assert_int_equal(psip_message_parse(&message, NULL, 0, PSIP_DATAGRAM, PSIP_TOLERANT, &errors), PSIP_ERR_SYNTAX);
	assert_int_equal(at[0].code, PSIP_E_START_LINE);
}

static void all_errors_are_told(void **state)
{
	static const enum psip_error_code codes[] = { PSIP_E_START_LINE, PSIP_E_REQUEST_LINE_SPACE, PSIP_E_CONTROL_BYTE, PSIP_E_LINE_END,
	                                              PSIP_E_HEADER_NAME, PSIP_E_LINE_END, PSIP_E_VERSION, PSIP_E_CONTENT_LENGTH };
	struct read r;

	(void)state;
	read_text(&r, "\r\nOPTIONS  sip:a@b SIP/2.1\r\nTo: \x01\r\nFrom: a\nno colon\r\nSubject: a\rb\r\nl: x\r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.errors.count, sizeof codes / sizeof *codes);
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		assert_int_equal(r.at[i].code, codes[i]);
	assert_int_equal(r.message.header_count, 4);
	done(&r);
}

/* A name longer than its row can say is an error, not a row; one that fits is a row. */
static void very_long_names(void **state)
{
	enum { START = sizeof(OPTIONS) - 1 };
	static char text[START + 70000];
	struct read r;

	(void)state;
	for (size_t length = 65534; length <= 65538; length++) {
		memcpy(text, OPTIONS, START);
		memset(text + START, 'x', length);
		memcpy(text + START + length, ": y\r\nTo: z\r\n\r\n", 15);
		read_text(&r, text, PSIP_TOLERANT);
		assert_int_equal(r.result, length <= 65535 ? PSIP_OK : PSIP_ERR_SYNTAX);
		assert_int_equal(r.message.header_count, length <= 65535 ? 2 : 1);
		if (length <= 65535)
			assert_int_equal(psip_header_name(&r.message, 0).length, length);
		assert_span(psip_message_value(&r.message, PSIP_H_TO), "z");
		done(&r);
	}
}

static void too_many_rows(void **state)
{
	struct read r;

	(void)state;
	read_bytes(&r, OPTIONS MINIMUM "\r\nbody", strlen(OPTIONS MINIMUM "\r\nbody"), PSIP_DATAGRAM, PSIP_TOLERANT, 2);
	assert_int_equal(r.result, PSIP_ERR_SPACE);
	assert_int_equal(r.message.header_count, 2);
	assert_int_equal(r.at[0].response, 513);
	assert_span(psip_message_body(&r.message), "body");
	done(&r);
	read_bytes(&r, OPTIONS MINIMUM "\r\n", strlen(OPTIONS MINIMUM "\r\n"), PSIP_DATAGRAM, PSIP_TOLERANT, 5);
	assert_int_equal(r.result, PSIP_OK);
	done(&r);
}

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

/* ledger: 3261-25.1-11 3261-25.1-30 3261-25.1-32 3261-25.1-42 3261-20.17-01 3261-20.1-04 */
static void values(void **state)
{
	static const struct value_case cases[] = {
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

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t at = SIZE_MAX, length = strlen(cases[i].value);
		char *copy = malloc(length == 0 ? 1 : length); /* exact: ASan sees a read beyond */
		int result;

		assert_non_null(copy);
		memcpy(copy, cases[i].value, length);
		result = psip_header_value_check(cases[i].id, psip_span(copy, length), PSIP_STRICT, &at);
		if (result != (cases[i].fits ? PSIP_OK : PSIP_ERR_SYNTAX))
			fail_msg("%s: %s", psip_header_text(cases[i].id), cases[i].value);
		if (!cases[i].fits)
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
		cmocka_unit_test(one_value_has_no_comma),
		cmocka_unit_test(a_request_is_indexed),
		cmocka_unit_test(a_response_is_indexed),
		cmocka_unit_test(start_lines),
		cmocka_unit_test(folds_and_spaces),
		cmocka_unit_test(line_ends_and_control_bytes),
		cmocka_unit_test(the_scan_stops_at_every_control_byte),
		cmocka_unit_test(bad_rows_do_not_hide_good_ones),
		cmocka_unit_test(bodies),
		cmocka_unit_test(a_short_response_is_owed_nothing),
		cmocka_unit_test(flags),
		cmocka_unit_test(the_quirk_bare_lf),
		cmocka_unit_test(the_quirk_leading_crlf),
		cmocka_unit_test(the_quirk_start_line_blanks),
		cmocka_unit_test(the_quirk_reason_bytes),
		cmocka_unit_test(the_quirk_reason_absent),
		cmocka_unit_test(the_quirk_equal_lengths),
		cmocka_unit_test(the_quirk_stale_length),
		cmocka_unit_test(the_quirk_repeated_folds),
		cmocka_unit_test(the_machine_agrees_with_the_short_ways),
		cmocka_unit_test(all_errors_are_told),
		cmocka_unit_test(no_data_at_all),
		cmocka_unit_test(very_long_names),
		cmocka_unit_test(too_many_rows),
		cmocka_unit_test(every_name_is_found),
		cmocka_unit_test(methods_and_phrases),
		cmocka_unit_test(common),
		cmocka_unit_test(max_forwards_means_nothing_in_a_response),
		cmocka_unit_test(the_check_of_a_whole_message),
		cmocka_unit_test(values),
		cmocka_unit_test(tolerance_of_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
