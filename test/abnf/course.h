/* SPDX-License-Identifier: MIT
 * A course of texts that the ABNF derives, and of changes of them, for tests that hold the parser against the recogniser. After cmocka.h. */
#ifndef PSIP_TEST_ABNF_COURSE_H
#define PSIP_TEST_ABNF_COURSE_H

#include <stdio.h>

#include "test/abnf/recogniser.h"

struct abnf_course {
	struct abnf g;
	uint64_t chance;
	unsigned long tried, derived, beyond, disagreed;
};

static unsigned course_pick(struct abnf_course *c, unsigned n)
{
	c->chance = c->chance * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(c->chance >> 33) % n;
}

static void course_delete(struct abnf_course *c, char *text, size_t *length)
{
	size_t at = course_pick(c, (unsigned)*length), n = 1 + course_pick(c, 3);

	n = n > *length - at ? *length - at : n;
	memmove(text + at, text + at + n, *length - at - n);
	*length -= n;
}

/* One change: an octet or a piece taken out, put in, replaced, repeated. */
static void course_change(struct abnf_course *c, char *text, size_t *length)
{
	static const char odd[] = " \t,;:=<>\"\\()[]@/?*%+-._~'`#&$!{}|^aZ09\x7f\x80\xc3\xa9\xff\0";
	static const char *const piece[] = { "\r\n ", "%41", "::", "[::1]", "\"\"", "()", ";a=b", ", ", "sip:", "<sip:a@b>", "1.2.3.4", "\\\"", ";lr", "=\"\"" };
	size_t at = *length > 0 ? course_pick(c, (unsigned)*length + 1) : 0, n = 1;
	const char *from = &odd[course_pick(c, sizeof odd - 1)];

	switch (course_pick(c, 4)) {
	case 0:
		if (*length > 0) {
			course_delete(c, text, length);
			return;
		}
		break;
	case 1:
		if (at < *length) {
			text[at] = *from;
			return;
		}
		break;
	case 2:
		from = piece[course_pick(c, sizeof piece / sizeof *piece)];
		n = strlen(from);
		break;
	default:
		break;
	}
	if (*length + n > ABNF_LONGEST - 40)
		return;
	memmove(text + at + n, text + at, *length - at);
	memcpy(text + at, from, n);
	*length += n;
}

static bool course_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static unsigned long course_number(const char *name, unsigned long otherwise)
{
	const char *text = getenv(name);

	return text != NULL ? strtoul(text, NULL, 10) : otherwise;
}

static void course_print(const char *name, const char *value, size_t length, bool derived, size_t at)
{
	print_message("%s: ", name);
	for (size_t i = 0; i < length; i++)
		if ((uint8_t)value[i] < 0x20 || (uint8_t)value[i] > 0x7e)
			print_message("\\x%02x", (uint8_t)value[i]);
		else
			print_message("%c", value[i]);
	print_message("\n    ABNF %s, strict %s at %zu\n", derived ? "derives it" : "does not", derived ? "refuses" : "takes it", at);
}

/* After a course of `wanted`: no disagreement, and enough of both verdicts to show something. */
static void course_end(const struct abnf_course *c, const char *what)
{
	print_message("%s: %lu tried, %lu derived, %lu beyond the grammar, %lu disagreements\n", what, c->tried, c->derived, c->beyond, c->disagreed);
	assert_int_equal(c->disagreed, 0);
	assert_true(c->derived > c->tried / 5 && c->derived < c->tried - c->tried / 5);
}

static struct abnf_course *course_begin(void)
{
	struct abnf_course *c = calloc(1, sizeof *c);

	assert_non_null(c);
	c->chance = course_number("PSIP_ABNF_SEED", 1);
	return c;
}

#endif
