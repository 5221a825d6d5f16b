/* SPDX-License-Identifier: MIT
 * Start lines and URIs against a recogniser made of the RFCs' ABNF (test/abnf/), as test_abnf.c has header values. PSIP_ABNF=N, PSIP_ABNF_SEED=S.
 * Not covered: the rows of a message (test_abnf.c), what a start line's parts mean (test_message.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "parser/message.h"
#include "parser/uri.h"
#include "test/abnf/course.h"

static const char line_rows[] = "Via: SIP/2.0/UDP a;branch=z9hG4bKa\r\nFrom: <sip:a@b>;tag=a\r\nTo: <sip:a@b>\r\nCall-ID: a\r\n"
                                "CSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";

/* Ends with the only CRLF that it has. */
static bool line_is_one(const char *text, size_t length)
{
	if (length < 3 || memcmp(text + length - 2, "\r\n", 2) != 0)
		return false;
	return memchr(text, '\n', length - 2) == NULL && memchr(text, '\r', length - 2) == NULL;
}

/* No record about the start line, or what it holds. */
static bool line_taken(const char *text, size_t length)
{
	struct psip_header rows[16];
	struct psip_error at[16];
	struct psip_errors errors = { at, 16, 0 };
	struct psip_message m = { .headers = rows, .header_capacity = 16 };
	size_t whole = length + sizeof line_rows - 1;
	char *copy = malloc(whole);
	bool taken = true;

	assert_non_null(copy);
	memcpy(copy, text, length);
	memcpy(copy + length, line_rows, sizeof line_rows - 1);
	if (psip_message_parse(&m, copy, whole, PSIP_DATAGRAM, PSIP_STRICT, &errors) == PSIP_OK)
		(void)psip_message_check(&m, PSIP_DATAGRAM, PSIP_STRICT, &errors);
	for (unsigned i = 0; i < errors.count && i < errors.capacity; i++)
		taken = taken && at[i].offset >= length;
	free(copy);
	return taken;
}

/* What the ABNF derives and the text of an RFC forbids. */
static bool line_beyond(const char *text, size_t length)
{
	if (psip_span_equal_nocase(psip_span(text, 4), PSIP_TEXT("sip/")))
		return false;
	if (memchr(text, '?', length) != NULL) /* §19.1.1: no headers in a Request-URI */
		return true;
	return course_repeats_by(text, length - 10, false, false) || course_out_of_range(text, length - 10, ":", 65535);
}

static void strict_takes_the_start_lines_of_the_abnf(void **state)
{
	struct abnf_course *c = course_begin();
	unsigned long wanted = course_number("PSIP_ABNF", 100000);
	unsigned request = abnf_find("Request-Line"), status = abnf_find("Status-Line");

	(void)state;
	assert_true(request < ABNF_RULES && status < ABNF_RULES);
	while (c->tried < wanted) {
		unsigned rule = course_pick(c, 3) < 2 ? request : status;
		char text[ABNF_LONGEST];
		size_t length = 0;
		bool derived, taken;

		abnf_make(abnf_rules[rule].root, &c->chance, 0, text, &length, 200);
		for (unsigned changes = course_pick(c, 3); changes > 0; changes--)
			course_change(c, text, &length);
		if (!line_is_one(text, length))
			continue;
		derived = abnf_derives(&c->g, request, text, length) || abnf_derives(&c->g, status, text, length);
		taken = line_taken(text, length);
		c->tried++;
		c->derived += derived;
		if (derived == taken)
			continue;
		if (derived && line_beyond(text, length))
			c->beyond++;
		else if (c->disagreed++ < 40)
			course_print("start line", text, length, derived, 0);
	}
	course_end(c, "start lines");
	free(c);
}

static void strict_takes_the_uris_of_the_abnf(void **state)
{
	struct abnf_course *c = course_begin();
	unsigned long wanted = course_number("PSIP_ABNF", 100000);
	static const char *const names[] = { "SIP-URI", "SIPS-URI", "telephone-uri", "absoluteURI" };
	unsigned all = abnf_find("absoluteURI");

	(void)state;
	assert_true(all < ABNF_RULES);
	while (c->tried < wanted) {
		unsigned rule = abnf_find(names[course_pick(c, 4)]);
		char text[ABNF_LONGEST];
		size_t length = 0, at = 0;
		struct psip_uri uri;
		bool derived, taken;
		char *copy;

		assert_true(rule < ABNF_RULES);
		abnf_make(abnf_rules[rule].root, &c->chance, 0, text, &length, 200);
		for (unsigned changes = course_pick(c, 3); changes > 0; changes--)
			course_change(c, text, &length);
		copy = malloc(length + 1);
		assert_non_null(copy);
		memcpy(copy, text, length);
		derived = abnf_derives(&c->g, all, text, length);
		taken = psip_uri_parse(&uri, psip_span(copy, length), PSIP_STRICT, &at) == PSIP_OK;
		free(copy);
		c->tried++;
		c->derived += derived;
		if (derived == taken)
			continue;
		/* RFC 3261 §19.1.1, RFC 3966 §3: a parameter comes once; a port has 16 bits */
		if (derived && (course_repeats_by(text, length, false, false) || course_out_of_range(text, length, ":", 65535)))
			c->beyond++;
		else if (c->disagreed++ < 40)
			course_print("URI", text, length, derived, at);
	}
	course_end(c, "URIs");
	free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strict_takes_the_start_lines_of_the_abnf),
		cmocka_unit_test(strict_takes_the_uris_of_the_abnf),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
