/* SPDX-License-Identifier: MIT
 * The index of a message: start lines, rows, folds, line ends, bodies, errors, limits.
 * Does not cover: quirks (test_message_quirks.c), names and values of headers (test_message_values.c), RFC 4475 and 5118 (test_torture.c), URIs, Via
 * and addresses in detail (their own tests). */
#include "test/unit/message_bench.h"

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

/* Which of two lengths is the body's nobody knows: it has all that is there. */
static void a_body_of_two_lengths(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, OPTIONS "l: 1\r\nContent-Length: 2\r\n\r\nabc", PSIP_TOLERANT);
	assert_int_equal(r.errors.count, 1);
	assert_span(psip_message_body(&r.message), "abc");
	done(&r);
}

static void a_code_and_a_phrase_are_wrong(void **state)
{
	struct read r;

	(void)state;
	read_text(&r, "SIP/2.0 000 a\x01z\r\nl: 0\r\n\r\n", PSIP_STRICT);
	assert_int_equal(r.errors.count, 2);
	assert_int_equal(r.at[0].code, PSIP_E_REASON_PHRASE);
	assert_int_equal(r.at[1].code, PSIP_E_STATUS_CODE);
	done(&r);
}

static void more_than_can_be_counted(void **state)
{
	struct psip_header rows[1];
	struct psip_message m = { .headers = rows, .header_capacity = PSIP_NO_HEADER };

	(void)state;
	assert_int_equal(psip_message_parse(&m, OPTIONS "\r\n", sizeof OPTIONS + 1, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_ERR_ARGUMENT);
	m.header_capacity = 1;
	assert_int_equal(psip_message_parse(&m, OPTIONS, UINT32_MAX, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_message_parse(&m, OPTIONS "\r\n", sizeof OPTIONS + 1, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_request_is_indexed),
		cmocka_unit_test(a_response_is_indexed),
		cmocka_unit_test(start_lines),
		cmocka_unit_test(folds_and_spaces),
		cmocka_unit_test(line_ends_and_control_bytes),
		cmocka_unit_test(the_scan_stops_at_every_control_byte),
		cmocka_unit_test(bad_rows_do_not_hide_good_ones),
		cmocka_unit_test(bodies),
		cmocka_unit_test(a_body_of_two_lengths), cmocka_unit_test(a_code_and_a_phrase_are_wrong), cmocka_unit_test(more_than_can_be_counted),
		cmocka_unit_test(a_short_response_is_owed_nothing),
		cmocka_unit_test(flags),
		cmocka_unit_test(no_data_at_all),
		cmocka_unit_test(all_errors_are_told),
		cmocka_unit_test(very_long_names),
		cmocka_unit_test(too_many_rows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
