/* SPDX-License-Identifier: MIT
 * What the machines share: hexadecimal digits, elements of a Reason-Phrase, runs of UTF-8, line ends about a value. Not here: classes of
 * octets, which the ABNF's recogniser compares through the rules that use them (test_abnf.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "parser/message.h"
#include "parser/octet.h"

static void hex_digits(void **state)
{
	(void)state;
	for (unsigned c = 0; c < 256; c++) {
		const char *digits = "0123456789abcdef0123456789ABCDEF", *at = c ? memchr(digits, (int)c, 32) : NULL;
		assert_int_equal(psip_octet_hex((unsigned char)c), at ? (int)((at - digits) % 16) : -1);
	}
}

static void hex_pairs(void **state)
{
	(void)state;
	assert_int_equal(psip_octet_hex_pair("00"), 0);
	assert_int_equal(psip_octet_hex_pair("4A"), 0x4A);
	assert_int_equal(psip_octet_hex_pair("fF"), 0xFF);
	assert_int_equal(psip_octet_hex_pair("g0"), -1);
	assert_int_equal(psip_octet_hex_pair("0g"), -1);
	assert_int_equal(psip_octet_hex_pair("%%"), -1);
}

/* An exact copy, so that reading past its end is seen by the sanitizer. */
static size_t reason(const char *text, size_t length)
{
	char *copy = malloc(length);
	size_t step;

	assert_non_null(copy);
	memcpy(copy, text, length);
	step = psip_octet_reason((const unsigned char *)copy, (const unsigned char *)copy + length);
	free(copy);
	return step;
}

static void reason_of_ascii(void **state)
{
	static const char taken[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789;/?:@&=+$,-_.!~*'() \t";

	(void)state;
	for (unsigned c = 0; c < 128; c++) {
		char text = (char)c;
		assert_int_equal(reason(&text, 1), memchr(taken, (int)c, sizeof taken - 1) != NULL);
	}
}

static void reason_escapes(void **state)
{
	(void)state;
	assert_int_equal(reason("%41", 3), 3);
	assert_int_equal(reason("%fF", 3), 3);
	assert_int_equal(reason("%4", 2), 0);
	assert_int_equal(reason("%4g", 3), 0);
	assert_int_equal(reason("%g4", 3), 0);
}

/* UTF8-NONASCII has up to six octets in RFC 3261 §25.1; UTF8-CONT may stand alone. */
static void reason_of_utf8(void **state)
{
	static const unsigned char least[] = { 0xC0, 0xE0, 0xF0, 0xF8, 0xFC }, most[] = { 0xDF, 0xEF, 0xF7, 0xFB, 0xFD };
	char text[7];

	(void)state;
	for (unsigned more = 1; more <= 5; more++) {
		for (unsigned which = 0; which < 2; which++) {
			memset(text, which ? 0xBF : 0x80, sizeof text);
			text[0] = (char)(which ? most : least)[more - 1];
			assert_int_equal(reason(text, more + 1), more + 1);
			assert_int_equal(reason(text, sizeof text), more + 1);
			assert_int_equal(reason(text, more), 0);
			for (unsigned i = 1; i <= more; i++) {
				char kept = text[i];
				text[i] = 0x7F;
				assert_int_equal(reason(text, more + 1), 0);
				text[i] = (char)0xC0;
				assert_int_equal(reason(text, more + 1), 0);
				text[i] = kept;
			}
		}
	}
	memset(text, 0x80, sizeof text);
	assert_int_equal(reason(text, sizeof text), 1);
	text[0] = (char)0xBF;
	assert_int_equal(reason(text, 1), 1);
	text[0] = (char)0xFE;
	assert_int_equal(reason(text, sizeof text), 0);
	text[0] = (char)0xFF;
	assert_int_equal(reason(text, sizeof text), 0);
}

/* A run of characters above ASCII: its last octet, and whether each has its continuation. */
static void runs_of_utf8(void **state)
{
	static const struct {
		const char *text;
		unsigned run;
		bool bad;
	} cases[] = {
		{ "\xC3\xA9x", 2, false }, { "\xC3\xA9\xE2\x82\xAC", 5, false }, { "\xFD\xBF\xBF\xBF\xBF\xBFz", 6, false },
		{ "\xF8\x80\x80\x80\x80", 5, false }, { "\xF0\x80\x80\x80", 4, false }, { "\xC3x", 1, true }, { "\x80", 1, true },
		{ "\xC3\xA9\x80", 3, true }, { "\xE2\x82\xC3\xA9", 4, true }, { "\xFE\x80", 2, true }, { "\xE2\x82", 2, true },
		{ "\xFB\x80\x80\x80", 4, true }, { "\xFC\x80\x80\x80\x80", 5, true }, { "\xF7\x80\x80", 3, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const unsigned char *p = (const unsigned char *)cases[i].text, *pe = p + __builtin_strlen(cases[i].text);
		bool bad;

		assert_int_equal(psip_octet_utf8(p, pe, &bad) - p + 1, cases[i].run);
		assert_int_equal(bad, cases[i].bad);
	}
}

/* Two line ends before a value: one is HCOLON's, one the value's own where it begins with SWS. */
static void folds_before_a_value(void **state)
{
	static const struct {
		unsigned id;
		const char *value;
		bool two;
	} cases[] = { { PSIP_H_CONTACT, "*", true }, { PSIP_H_CONTACT, "sip:a", false }, { PSIP_H_CONTACT, "<sip:a>", true }, { PSIP_H_ACCEPT_ENCODING, "*", false },
		      { PSIP_H_CALL_ID, "<a", false }, { PSIP_H_IN_REPLY_TO, "\"a", false }, { PSIP_H_SERVER, "(a)", true }, { PSIP_H_SUBJECT, "", false } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_span value = psip_string(cases[i].value);

		assert_true(psip_octet_folds_fit(cases[i].id, value, 1, 1));
		assert_int_equal(psip_octet_folds_fit(cases[i].id, value, 2, 1), cases[i].two);
		assert_false(psip_octet_folds_fit(cases[i].id, value, 3, 0));
		assert_false(psip_octet_folds_fit(cases[i].id, value, 0, 2));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hex_digits), cmocka_unit_test(hex_pairs), cmocka_unit_test(reason_of_ascii), cmocka_unit_test(reason_escapes),
		cmocka_unit_test(reason_of_utf8), cmocka_unit_test(runs_of_utf8), cmocka_unit_test(folds_before_a_value),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
