/* SPDX-License-Identifier: MIT
 * The strict grammar of each header against a recogniser made of the RFCs' ABNF (test/abnf/): texts that the ABNF derives,
 * and changes of them, must get the same verdict from both. PSIP_ABNF=N sets how many (default 100000), PSIP_ABNF_SEED another
 * course. Not covered: ranges of numbers, and what else the prose adds (test_values.c); start lines; bodies. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "parser/typed.h"
#include "test/abnf/course.h"

/* A row's value as the index delimits it: no line end but folds, nothing blank before it. What is blank after it, is in the line. */
static bool course_is_row(const char *text, size_t length)
{
	if (length > 0 && (course_blank(text[0]) || text[length - 1] == '\r' || text[length - 1] == '\n'))
		return false;
	for (size_t i = 0; i < length; i++)
		if ((text[i] == '\r' && !(i + 2 < length && text[i + 1] == '\n' && (text[i + 2] == ' ' || text[i + 2] == '\t'))) ||
		    (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')))
			return false;
	return true;
}

/* A parameter's name that comes twice in one value (RFC 3261 §7.3.1, §19.1.1). Coarse: any ";name" twice between two commas; with or
 * without a look at quotes, which are none in comments and Call-IDs, and hold URIs with commas in a digest's domain. */
static bool course_repeats_by(const char *value, size_t length, bool quotes, bool commas)
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
			if (psip_span_equal_nocase(seen[k], psip_between(value + i + 1, value + end)))
				return true;
		if (count < 64)
			seen[count++] = psip_between(value + i + 1, value + end);
	}
	return false;
}

static bool course_repeats(enum psip_header_id id, const char *value, size_t length)
{
	bool domain = id == PSIP_H_WWW_AUTHENTICATE || id == PSIP_H_PROXY_AUTHENTICATE;

	return course_repeats_by(value, length, true, true) || course_repeats_by(value, length, false, !domain);
}

/* Is there no such text between two commas (outside of quotes and brackets)? */
static bool course_lacks(const char *value, size_t length, const char *name)
{
	size_t n = strlen(name);

	for (size_t i = 0, quoted = 0, bracketed = 0; i < length; i++) {
		if (value[i] == '\\' && quoted)
			i++;
		else if (value[i] == '"' && !bracketed)
			quoted = !quoted;
		else if (value[i] == '<' || value[i] == '>')
			bracketed = !quoted && value[i] == '<';
		else if (value[i] == ',' && !quoted && !bracketed)
			return course_lacks(value, i, name) || course_lacks(value + i + 1, length - i - 1, name);
	}

	for (size_t i = 1; i + n < length; i++)
		if (psip_span_equal_nocase(psip_span(value + i, n), psip_span(name, n)) && strchr("; \t\n", value[i - 1]) != NULL &&
		    strchr("= \t\r", value[i + n]) != NULL)
			return false;
	return true;
}

/* A number that no range of any header has: above 2^31-1; or above `limit` after one of these octets (a port, a ttl). */
static bool course_out_of_range(const char *value, size_t length, const char *after, unsigned long limit)
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

/* A reg-id of nothing but zeros: it is from 1 to 2^31-1 (RFC 5626 §4.2, §10). Coarse: anything else with such an ending is so too. */
static bool course_zero_reg_id(const char *value, size_t length)
{
	for (size_t i = 0, end; i + 6 < length; i++) {
		if (!psip_span_equal_nocase(psip_span(value + i, 6), PSIP_TEXT("reg-id")))
			continue;
		for (end = i + 6; end < length && (course_blank(value[end]) || value[end] == '='); end++)
			continue;
		for (i = end; end < length && value[end] == '0'; end++)
			continue;
		if (end > i && (end == length || !(value[end] >= '1' && value[end] <= '9')))
			return true;
	}
	return false;
}

/* What the ABNF derives and the text of an RFC forbids. */
static bool course_beyond(enum psip_header_id id, const char *value, size_t length)
{
	if (course_repeats(id, value, length) || course_out_of_range(value, length, ":", 65535))
		return true;
	switch (id) {
	case PSIP_H_CONTACT:
		return course_zero_reg_id(value, length);
	case PSIP_H_REPLACES: /* RFC 3891 §6.1, RFC 3911 §7.1: exactly one of each */
	case PSIP_H_JOIN:
		return course_lacks(value, length, "to-tag") || course_lacks(value, length, "from-tag");
	case PSIP_H_TARGET_DIALOG: /* RFC 4538 §7 */
		return course_lacks(value, length, "remote-tag") || course_lacks(value, length, "local-tag");
	case PSIP_H_HISTORY_INFO: /* RFC 7044 §5: each entry has its index */
		return course_lacks(value, length, "index");
	case PSIP_H_RSEQ: /* RFC 3262 §7.1, RFC 5393 §5.3.1: from 1 */
	case PSIP_H_MAX_BREADTH:
		return strspn(value, "0") >= length;
	case PSIP_H_MAX_FORWARDS: /* RFC 3261 §20.22 */
		return course_out_of_range(value, length, "", 255);
	case PSIP_H_VIA: /* §20.42, §25.1: ttl to 255 */
		return course_out_of_range(value, length, "= \t\n", 255);
	default:
		return false;
	}
}

static void course_try(struct abnf_course *c, enum psip_header_id id, unsigned rule, const char *value, size_t length)
{
	const char *name = psip_header_text(id);
	char line[ABNF_LONGEST];
	size_t at = 0, begin = strlen(name) + 1;
	char *copy;
	bool derived, taken;

	if (!course_is_row(value, length) || begin + length > ABNF_LONGEST)
		return;
	memcpy(line, name, begin - 1);
	line[begin - 1] = ':';
	memcpy(line + begin, value, length);
	derived = abnf_derives(&c->g, rule, line, begin + length);
	copy = malloc(length + 1); /* of exactly its size but for the one that malloc(0) needs */
	assert_non_null(copy);
	memcpy(copy, value, length);
	taken = psip_header_value_check(id, psip_span(copy, length), PSIP_STRICT, &at) == PSIP_OK;
	free(copy);
	c->tried++;
	c->derived += derived;
	if (derived == taken)
		return;
	if (derived && course_beyond(id, value, length)) {
		c->beyond++;
		return;
	}
	if (c->disagreed++ < 40)
		course_print(name, value, length, derived, at);
}

/* A text of the ABNF for that header, without its name; changed zero to three times. */
static void course_round(struct abnf_course *c, enum psip_header_id id, unsigned rule)
{
	static const char *const blanks[] = { " ", "\t", "\r\n ", " \r\n\t", "\r\n \r\n " };
	char text[ABNF_LONGEST];
	size_t length = 0, begin;
	const char *colon;

	abnf_make(abnf_rules[rule].root, &c->chance, 0, text, &length, course_pick(c, 8) == 0 ? 400 : 160);
	colon = memchr(text, ':', length);
	if (colon == NULL)
		return;
	begin = (size_t)(colon - text) + 1;
	while (begin < length && course_blank(text[begin]))
		begin++;
	while (length > begin && course_blank(text[length - 1]))
		length--;
	length -= begin;
	memmove(text, text + begin, length);
	for (unsigned changes = course_pick(c, 4); changes > 0; changes--)
		course_change(c, text, &length);
	if (length > 0 && length < sizeof text - 8 && course_pick(c, 6) == 0) {
		const char *blank = blanks[course_pick(c, sizeof blanks / sizeof *blanks)];

		memcpy(text + length, blank, strlen(blank));
		length += strlen(blank);
	}
	course_try(c, id, rule, text, length);
}

static void strict_takes_what_the_abnf_derives(void **state)
{
	struct abnf_course *c = calloc(1, sizeof *c);
	unsigned long wanted = course_number("PSIP_ABNF", 100000);
	unsigned headers = 0;

	(void)state;
	assert_non_null(c);
	c->chance = course_number("PSIP_ABNF_SEED", 1);
	for (unsigned round = 0; c->tried < wanted; round++) {
		headers = 0;
		for (unsigned id = PSIP_H_UNKNOWN + 1; id < PSIP_H_COUNT; id++) {
			unsigned rule = abnf_find(psip_header_text((enum psip_header_id)id));

			if (rule == ABNF_RULES)
				continue;
			headers++;
			course_round(c, (enum psip_header_id)id, rule);
		}
		assert_true(headers > 0 && round < wanted);
	}
	print_message("%lu values of %u headers: %lu derived, %lu beyond the grammar, %lu disagreements\n", c->tried, headers, c->derived, c->beyond,
	              c->disagreed);
	assert_int_equal(c->disagreed, 0);
	/* A third of them valid at least, else this shows nothing. */
	assert_true(c->derived > c->tried / 5 && c->derived < c->tried - c->tried / 5);
	free(c);
}

/* The recogniser itself: facts that can be seen by eye. */
static void the_recogniser_reads_abnf(void **state)
{
	static const struct { const char *rule, *text; bool derived; } facts[] = {
		{ "Max-Forwards", "Max-Forwards: 70", true },
		{ "Max-Forwards", "max-forwards\t:70", true },
		{ "Max-Forwards", "Max-Forwards: -1", false },
		{ "Server", "Server: a (b (c) \\) d) e/1", true },
		{ "Server", "Server: a (b (c)", false },
		{ "IPv6address", "::ffff:1.2.3.4", true },
		{ "IPv6address", "1::2::3", false },
		{ "Via", "Via: SIP / 2.0 / UDP a : 5060 ;ttl=1 , SIP/2.0/TCP b;branch=z9hG4bK", true },
		{ "Via", "Via: SIP/2.0/UDP a;ttl=x", false },
		{ "To", "To: sip:a@b?x=y", false },
		{ "To", "To: <sip:a@b?x=y>;tag=1", true },
		{ "To", "To: sip:a@b;tag=\"1\"", false },
	};
	struct abnf *g = calloc(1, sizeof *g);

	(void)state;
	assert_non_null(g);
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
		if (abnf_derives(g, abnf_find(facts[i].rule), facts[i].text, strlen(facts[i].text)) != facts[i].derived)
			fail_msg("%s: %s", facts[i].rule, facts[i].text);
	free(g);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_recogniser_reads_abnf),
		cmocka_unit_test(strict_takes_what_the_abnf_derives),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
