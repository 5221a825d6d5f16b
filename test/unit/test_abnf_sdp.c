/* SPDX-License-Identifier: MIT
 * Session descriptions against a recogniser made of RFC 8866 §9 (test/abnf/sdp.abnf): whole ones that it derives, and changes of them.
 * PSIP_ABNF=N, PSIP_ABNF_SEED=S as in test_abnf.c. Not covered: the values of attributes that RFC 8866 §6 gives a grammar (test_sdp.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "parser/sdp.h"
#define ABNF_GRAMMAR "abnf_sdp.h"
#include "test/abnf/course.h"

/* A line taken out, or another put in its place. */
static void sdp_change_lines(struct abnf_course *c, char *text, size_t *length)
{
	size_t begin = course_pick(c, (unsigned)*length), end;

	while (begin > 0 && text[begin - 1] != '\n')
		begin--;
	for (end = begin; end < *length && text[end] != '\n'; end++)
		continue;
	end += end < *length;
	if (course_pick(c, 2) == 0) {
		memmove(text + begin, text + end, *length - end);
		*length -= end - begin;
	} else if (*length + (end - begin) <= ABNF_LONGEST - 40) {
		size_t at = course_pick(c, 2) == 0 ? end : 0;

		while (at > 0 && at < *length && text[at - 1] != '\n')
			at++;
		memmove(text + at + (end - begin), text + at, *length - at);
		memmove(text + at, at == 0 ? text + end : text + begin, end - begin);
		*length += end - begin;
	}
}

/* A "c=" line between the two. */
static bool sdp_connected(const char *p, const char *end)
{
	for (; end - p > 4; p++)
		if (memcmp(p, "\r\nc=", 4) == 0)
			return true;
	return false;
}

/* Short names of attributes whose values have a grammar of their own (§6). */
static bool sdp_has_grammar(const char *line)
{
	static const char *const names[] = { "mid", "rtcp", "fmtp", "tool", "type", "lang", "cat" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strncmp(line + 2, names[i], strlen(names[i])) == 0)
			return true;
	return false;
}

/* §5.7: for the session one group, no count of them. */
static bool sdp_many(const char *line, const char *end)
{
	unsigned slashes = 0;
	bool ipv6 = false;

	for (; end - line > 4; line++) {
		ipv6 = ipv6 || memcmp(line, " IP6 ", 5) == 0;
		slashes += *line == '/';
	}
	return slashes + ipv6 > 1;
}

/* §9's comments, on the address behind "IN IP4 " or "IN IP6 " in a line: a name has four octets or more, and not only digits; of the
 * IPv6 addresses those that begin with FF, and no others, are multicast, which has a count and is nobody's origin. */
static bool sdp_odd_address(const char *line, const char *end)
{
	const char *p = line;
	bool multicast, digits = true, name = true;

	while (end - p > 7 && memcmp(p, "IN IP4 ", 7) != 0 && memcmp(p, "IN IP6 ", 7) != 0)
		p++;
	if (end - p <= 7)
		return false;
	p += 7;
	multicast = end - p > 4 && (p[0] | 0x20) == 'f' && (p[1] | 0x20) == 'f' && p[4] == ':';
	if (p[-2] == '6' && (*line == 'o' ? multicast : !multicast && memchr(p, '/', (size_t)(end - p)) != NULL))
		return true;
	while (end > p && (end[-1] == '\r' || end[-1] == '\n'))
		end--;
	for (const char *q = p; q < end; q++) {
		digits = digits && (*q == '.' || (*q >= '0' && *q <= '9'));
		name = name && *q != ':' && *q != '/';
	}
	return name && (end - p < 4 || digits);
}

/* What the ABNF derives and the text of the RFC forbids. */
static bool sdp_beyond(const char *text, size_t length)
{
	const char *end = text + length, *media = NULL, *next;
	bool session = false, lacks = false;
	unsigned connections = 0;

	for (const char *p = text; p < end; p = next) {
		const char *space = p;

		for (next = p; next < end && *next != '\n'; next++)
			continue;
		next += next < end;
		if ((*p == 'o' || *p == 'c') && sdp_odd_address(p, next))
			return true;
		if (*p == 'a' && sdp_has_grammar(p))
			return true;
		if (*p == 'c' && media == NULL && sdp_many(p, next + 2 < end ? next + 2 : end))
			return true;
		if (*p == 'c' && media != NULL && ++connections > 1) /* §5.7: for layers of multicast only */
			return true;
		if (*p != 'm')
			continue;
		connections = 0;
		lacks = lacks || (media != NULL && !sdp_connected(media, p + 2));
		session = media == NULL ? sdp_connected(text, p) : session;
		media = p;
		while (space < next && *space != ' ')
			space++;
		if (course_out_of_range(space, (size_t)(next - space), " /", 65535)) /* §5.14: a transport port */
			return true;
	}
	return media != NULL && !session && (lacks || !sdp_connected(media, end)); /* §5.7: c= at the session, or in each medium */
}

static void strict_takes_the_descriptions_of_the_abnf(void **state)
{
	struct abnf_course *c = course_begin();
	unsigned long wanted = course_number("PSIP_ABNF", 100000) / 4; /* they are long */
	unsigned rule = abnf_find("session-description");

	(void)state;
	assert_true(rule < ABNF_RULES);
	while (c->tried < wanted) {
		char text[ABNF_LONGEST], *copy;
		size_t length = 0, at = 0;
		struct psip_sdp sdp;
		bool derived, taken;

		abnf_make(abnf_rules[rule].root, &c->chance, 0, text, &length, ABNF_LONGEST - 60);
		if (length > ABNF_LONGEST - 80)
			continue;
		for (unsigned changes = course_pick(c, 3); changes > 0; changes--)
			if (course_pick(c, 4) == 0 && length > 0)
				sdp_change_lines(c, text, &length);
			else
				course_change(c, text, &length);
		copy = malloc(length + 1);
		assert_non_null(copy);
		memcpy(copy, text, length);
		derived = abnf_derives(&c->g, rule, text, length);
		taken = psip_sdp_parse(&sdp, psip_span(copy, length), PSIP_STRICT, &at) == PSIP_OK;
		free(copy);
		c->tried++;
		c->derived += derived;
		if (derived == taken)
			continue;
		if (derived && sdp_beyond(text, length))
			c->beyond++;
		else if (c->disagreed++ < 40)
			course_print("description", text, length, derived, at);
	}
	course_end(c, "descriptions");
	free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strict_takes_the_descriptions_of_the_abnf),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
