/* SPDX-License-Identifier: MIT
 * Framing of streams: RFC 3261 §18.3, §7.5, RFC 5626 §3.5.1. Every stream is fed whole, byte by byte, and in two parts cut at
 * each place. Not covered: what is inside a frame (test_message.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "parser/frame.h"

/* Feed data[0..n) as if `n` bytes had arrived, in a buffer of that size. */
static enum psip_frame_kind feed(struct psip_framer *framer, const char *data, size_t n, size_t max, size_t *length)
{
	char *copy = malloc(n == 0 ? 1 : n);
	enum psip_frame_kind kind;

	assert_non_null(copy);
	memcpy(copy, data, n);
	kind = psip_frame(framer, copy, n, max, length);
	free(copy);
	return kind;
}

/* The frame at the beginning of `text`, with each way of cutting it; all must agree. */
static enum psip_frame_kind framed(const char *text, size_t max, size_t *length)
{
	size_t n = strlen(text);
	struct psip_framer whole = { 0 };
	enum psip_frame_kind kind = feed(&whole, text, n, max, length);

	for (size_t cut = 0; cut <= n; cut++) {
		struct psip_framer framer = { 0 };
		size_t part;
		enum psip_frame_kind first = feed(&framer, text, cut, max, &part);

		if (first == PSIP_FRAME_MORE) {
			assert_int_equal(part, 0);
			first = feed(&framer, text, n, max, &part);
		}
		assert_int_equal(first, kind);
		assert_true(kind == PSIP_FRAME_BAD || kind == PSIP_FRAME_LARGE || part == *length);
	}
	return kind;
}

static enum psip_frame_kind byte_by_byte(const char *text, size_t max, size_t *length)
{
	struct psip_framer framer = { 0 };
	enum psip_frame_kind kind = PSIP_FRAME_MORE;

	for (size_t n = 0; n <= strlen(text) && kind == PSIP_FRAME_MORE; n++)
		kind = feed(&framer, text, n, max, length);
	if (kind != PSIP_FRAME_MORE)
		assert_true(framer.scanned == 0 && framer.headers_end == 0 && framer.line_state == 0);
	return kind;
}

static void expect(const char *text, size_t max, enum psip_frame_kind kind, size_t length)
{
	size_t found;

	assert_int_equal(framed(text, max, &found), kind);
	assert_int_equal(found, length);
	assert_int_equal(byte_by_byte(text, max, &found), kind);
	assert_int_equal(found, length);
}

#define START "OPTIONS sip:a@b SIP/2.0\r\n"
#define LENGTH_OF(literal) (sizeof(literal) - 1)

/* ledger: 3261-7.5-03 3261-18.3-07 */
static void content_length_delimits(void **state)
{
	(void)state;
	expect(START "Content-Length: 0\r\n\r\n", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 21);
	expect(START "Content-Length: 5\r\n\r\nhello" START, 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 26);
	expect(START "Content-Length: 5\r\n\r\nhell", 1000, PSIP_FRAME_MORE, 0);
	expect(START "Content-Length: 5\r\nX: y\r\n\r\n\r\n\r\nx", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 32);
}

/* ledger: 3261-20.14-06 */
static void the_name_has_many_shapes(void **state)
{
	(void)state;
	expect(START "l:3\r\n\r\nabc", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 10);
	expect(START "L \t:\t 3 \r\n\r\nabc", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 15);
	expect(START "cONTENT-lENGTH  :\r\n 0003\r\n \r\n\r\nabc", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 34);
	expect(START "Content-Length:\r\n\t3\r\n\r\nabc", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 26);
	expect(START "l: 3\n\nabc", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 9);
}

static void other_names_do_not_count(void **state)
{
	(void)state;
	expect(START "Content-Lengthy: 3\r\nContent-Type: l\r\nX-l: 3\r\nll: 4\r\n Content-Length: 5\r\nl: 1\r\n\r\nx", 1000,
	       PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 81);
	expect(START "Content-Xength: 9\r\nlxContent-Length: 9\r\nl: 1\r\n\r\nx", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 49);
	expect(START "l\r\nl: 1\r\n\r\nx", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 12);
	expect("l: 7 SIP/2.0\r\nl: 1\r\n\r\nx", 1000, PSIP_FRAME_MESSAGE, 23);
	expect(START "Subject: a\r\n l: 9\r\nl: 1\r\n\r\nx", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 28);
}

static void a_stream_without_one_length_is_bad(void **state)
{
	(void)state;
	expect(START "X: y\r\n\r\n", 1000, PSIP_FRAME_BAD, LENGTH_OF(START) + 8);
	expect(START "l: -1\r\n\r\n", 1000, PSIP_FRAME_BAD, LENGTH_OF(START) + 9);
	expect(START "l:\r\n\r\n", 1000, PSIP_FRAME_BAD, LENGTH_OF(START) + 6);
	expect(START "l: 1 2\r\n\r\nab", 1000, PSIP_FRAME_BAD, LENGTH_OF(START) + 10);
	expect(START "l: 1\r\n 2\r\n\r\nab", 1000, PSIP_FRAME_BAD, LENGTH_OF(START) + 12);
	expect(START "l: 5\r\nContent-Length: 6\r\n\r\nabcdef", 1000, PSIP_FRAME_BAD, LENGTH_OF(START) + 27);
	expect(START "l: 1\r\nContent-Length: 01\r\n\r\na", 1000, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 29);
}

static void numbers_do_not_wrap(void **state)
{
	(void)state;
	expect(START "l: 4294967296\r\n\r\n", 1000, PSIP_FRAME_LARGE, LENGTH_OF(START) + 17);
	expect(START "l: 4294967295\r\n\r\n", 1000, PSIP_FRAME_LARGE, LENGTH_OF(START) + 17);
	expect(START "l: 4294967295\r\n\r\n", SIZE_MAX, PSIP_FRAME_LARGE, LENGTH_OF(START) + 17);
	expect(START "l: 99999999999999999999999999999\r\n\r\n", SIZE_MAX, PSIP_FRAME_LARGE, LENGTH_OF(START) + 36);
}

static void max_length_bounds_headers_and_body(void **state)
{
	size_t length;

	(void)state;
	expect(START "l: 3\r\n\r\nabc", LENGTH_OF(START) + 11, PSIP_FRAME_MESSAGE, LENGTH_OF(START) + 11);
	expect(START "l: 3\r\n\r\nabc", LENGTH_OF(START) + 10, PSIP_FRAME_LARGE, LENGTH_OF(START) + 8);
	assert_int_equal(framed(START "Subject: endless", 30, &length), PSIP_FRAME_LARGE);
	assert_int_equal(length, 30);
}

/* ledger: 3261-7.5-02 */
static void what_stands_before_a_message(void **state)
{
	(void)state;
	expect("", 1000, PSIP_FRAME_MORE, 0);
	expect("\r", 1000, PSIP_FRAME_MORE, 0);
	expect("\r\n", 1000, PSIP_FRAME_MORE, 0);
	expect("\r\n\r", 1000, PSIP_FRAME_MORE, 0);
	expect("\r\n\r\n", 1000, PSIP_FRAME_PING, 4);
	expect("\r\n\r\n\r\n", 1000, PSIP_FRAME_PING, 4);
	expect("\r\nO", 1000, PSIP_FRAME_CRLF, 2);
	expect("\r\n\rO", 1000, PSIP_FRAME_CRLF, 2);
	expect("\nO", 1000, PSIP_FRAME_CRLF, 1);
}

static void several_frames_in_a_row(void **state)
{
	static const char text[] = "\r\n\r\n" START "l: 1\r\n\r\nx" START "l: 0\r\n\r\n";
	static const enum psip_frame_kind kinds[] = { PSIP_FRAME_PING, PSIP_FRAME_MESSAGE, PSIP_FRAME_MESSAGE };
	struct psip_framer framer = { 0 };
	size_t at = 0, length;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(psip_frame(&framer, text + at, sizeof text - 1 - at, 1000, &length), kinds[i]);
		at += length;
	}
	assert_int_equal(at, sizeof text - 1);
	assert_int_equal(psip_frame(&framer, text + at, 0, 1000, &length), PSIP_FRAME_MORE);
}

static void what_was_scanned_is_not_scanned_again(void **state)
{
	char text[] = START "Subject: something\r\n";
	struct psip_framer framer = { 0 };
	size_t length;

	(void)state;
	assert_int_equal(psip_frame(&framer, text, sizeof text - 1, 1000, &length), PSIP_FRAME_MORE);
	assert_int_equal(framer.scanned, sizeof text - 1);
	memset(text, '\n', sizeof text - 1); /* would be the end of the headers */
	assert_int_equal(psip_frame(&framer, text, sizeof text - 1, 1000, &length), PSIP_FRAME_MORE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(content_length_delimits),
		cmocka_unit_test(the_name_has_many_shapes),
		cmocka_unit_test(other_names_do_not_count),
		cmocka_unit_test(a_stream_without_one_length_is_bad),
		cmocka_unit_test(numbers_do_not_wrap),
		cmocka_unit_test(max_length_bounds_headers_and_body),
		cmocka_unit_test(what_stands_before_a_message),
		cmocka_unit_test(several_frames_in_a_row),
		cmocka_unit_test(what_was_scanned_is_not_scanned_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
