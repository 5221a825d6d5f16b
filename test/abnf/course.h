/* SPDX-License-Identifier: MIT
 * A course of texts that the ABNF derives, and of changes of them, for tests that hold the parser against the recogniser. After cmocka.h. */
#ifndef PSIP_TEST_ABNF_COURSE_H
#define PSIP_TEST_ABNF_COURSE_H

#include <stdio.h>

#include "parser/uri_part.h"
#include "test/abnf/recogniser.h"

struct abnf_course {
	struct abnf g;
	uint64_t chance;
	unsigned long tried, derived, beyond, disagreed;
};

static inline unsigned course_pick(struct abnf_course *c, unsigned n)
{
	c->chance = c->chance * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(c->chance >> 33) % n;
}

static inline void course_delete(struct abnf_course *c, char *text, size_t *length)
{
	size_t at = course_pick(c, (unsigned)*length), n = 1 + course_pick(c, 3);

	n = n > *length - at ? *length - at : n;
	memmove(text + at, text + at + n, *length - at - n);
	*length -= n;
}

/* One change: an octet or a piece taken out, put in, replaced, repeated. */
static inline void course_change(struct abnf_course *c, char *text, size_t *length)
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

static inline bool course_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* A parameter's name that comes twice in one value (RFC 3261 §7.3.1, §19.1.1). Coarse: any ";name" twice between two commas; with or
 * without a look at quotes, which are none in comments and Call-IDs, and hold URIs with commas in a digest's domain. */
static inline bool course_repeats_by(const char *value, size_t length, bool quotes, bool commas)
{
	struct psip_span seen[64];
	unsigned count = 0;
	bool bracketed = false, quoted = false;

	for (size_t i = 0; i < length; i++) {
		size_t end;

		quoted ^= value[i] == '"' && !bracketed && quotes;
		if (quoted) {
			i += value[i] == '\\';
			continue;
		}
		bracketed = value[i] == '<' || (bracketed && value[i] != '>');
		if (value[i] == ',' && !bracketed && commas)
			count = 0;
		if (value[i] != ';')
			continue;
		while (i + 1 < length && course_blank(value[i + 1]))
			i++;
		for (end = i + 1; end < length && !course_blank(value[end]) && memchr(";=,<>?\"", value[end], 7) == NULL; end++)
			continue;
		for (unsigned k = 0; k < count; k++)
			if (psip_uri_part_equal(seen[k], psip_between(value + i + 1, value + end), false)) /* %41 is A: §19.1.4 */
				return true;
		if (count < 64)
			seen[count++] = psip_between(value + i + 1, value + end);
	}
	return false;
}

/* A number that no range of any header has: above 2^31-1; or above `limit` after one of these octets (a port, a ttl). */
static inline bool course_out_of_range(const char *value, size_t length, const char *after, unsigned long limit)
{
	for (size_t i = 0, end; i < length; i = end + 1) {
		unsigned long number = 0;

		for (end = i; end < length && value[end] >= '0' && value[end] <= '9'; end++)
			number = number > 0xffffffff ? number : number * 10 + (unsigned long)(value[end] - '0');
		if (number > 0x7fffffff || (number > limit && (i == 0 || strchr(after, value[i - 1]) != NULL)))
			return true;
	}
	return false;
}

static inline unsigned long course_number(const char *name, unsigned long otherwise)
{
	const char *text = getenv(name);

	return text != NULL ? strtoul(text, NULL, 10) : otherwise;
}

static inline void course_print(const char *name, const char *value, size_t length, bool derived, size_t at)
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
static inline void course_end(const struct abnf_course *c, const char *what)
{
	print_message("%s: %lu tried, %lu derived, %lu beyond the grammar, %lu disagreements\n", what, c->tried, c->derived, c->beyond, c->disagreed);
	assert_int_equal(c->disagreed, 0);
	assert_true(c->derived > c->tried / 5 && c->derived < c->tried - c->tried / 5);
}

static inline struct abnf_course *course_begin(void)
{
	struct abnf_course *c = calloc(1, sizeof *c);

	assert_non_null(c);
	c->chance = course_number("PSIP_ABNF_SEED", 1);
	return c;
}

#endif
