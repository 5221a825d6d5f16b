/* SPDX-License-Identifier: MIT
 * Quirks of the index, each alone: the text that it lets pass, the error without it, the same index either way; and the short ways for usual rows.
 * Does not cover: quirks of single headers' values (test_quirks.c, test_values.c). */
#include "test/unit/message_bench.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_quirk_bare_lf),
		cmocka_unit_test(the_quirk_leading_crlf),
		cmocka_unit_test(the_quirk_start_line_blanks),
		cmocka_unit_test(the_quirk_reason_bytes),
		cmocka_unit_test(the_quirk_reason_absent),
		cmocka_unit_test(the_quirk_equal_lengths),
		cmocka_unit_test(the_quirk_stale_length),
		cmocka_unit_test(the_quirk_repeated_folds),
		cmocka_unit_test(the_machine_agrees_with_the_short_ways),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
