/* SPDX-License-Identifier: MIT
 * Runs of each length, up to two vectors and more, where a text ends or begins beside a page that must not be touched: the short ways read
 * several bytes at a time. Every level of the scan gives the scalar's result. Not covered: what the verdicts should be (test_edges.c and
 * the tests of each reader). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "guarded.h"
#include "parser/contact.h"
#include "parser/digest.h"
#include "parser/headers.h"
#include "parser/message.h"
#include "parser/sdp.h"
#include "parser/typed.h"

enum { TAIL_RUN = 72, TAIL_ROWS = 16, TAIL_LONGEST = 256 };

static const char fills[] = "X1-. :;,\"<=%@[/\t\\\xc3";

/* A copy whose first byte is the first behind a guard. */
static struct psip_span behind_guard(const char *text, size_t n)
{
	static char *area;
	size_t page = (size_t)sysconf(_SC_PAGESIZE);

	if (area == NULL) {
		area = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		assert_true(area != MAP_FAILED);
		assert_int_equal(mprotect(area, page, PROT_NONE), 0);
	}
	memcpy(area + page, text, n);
	return psip_span(area + page, n);
}

/* What came of it, in a number. */
static uint64_t message_outcome(struct psip_span text, unsigned flags, psip_mode mode)
{
	struct psip_header rows[TAIL_ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = TAIL_ROWS };
	struct psip_error error[4];
	struct psip_errors errors = { error, 4, 0 };
	uint64_t sum = (uint64_t)(unsigned)psip_message_parse(&m, text.at, text.length, flags, mode, &errors);

	for (unsigned i = 0; i < errors.count && i < 4; i++)
		sum = sum * 1000003 + error[i].code * 65536u + error[i].offset;
	for (unsigned i = 0; i < m.header_count; i++)
		sum = sum * 1000003 + rows[i].id * 65536u + rows[i].name_length * 256u + rows[i].value_length;
	return sum * 1000003 + m.body;
}

static void message_at_each_level(const char *text, size_t n)
{
	static const psip_mode modes[] = { PSIP_STRICT, PSIP_LENIENT };

	for (unsigned i = 0; i < 4; i++) {
		unsigned flags = i & 1 ? PSIP_STREAMED : PSIP_DATAGRAM;
		uint64_t scalar = message_outcome(behind_guard(text, n), flags | PSIP_SCAN(PSIP_SCAN_SCALAR), modes[i / 2]);

		for (unsigned level = PSIP_SCAN_DEFAULT; level <= PSIP_SCAN_NEON; level++)
			if (message_outcome(guarded(text, n), flags | PSIP_SCAN(level), modes[i / 2]) != scalar)
				fail_msg("level %u: '%.*s'", level, (int)n, text);
	}
}

/* Each begin, each run, each end. */
static void each_text(const char *const *begins, const char *const *ends, void (*take)(const char *text, size_t n))
{
	char text[TAIL_LONGEST];

	for (; *begins != NULL; begins++)
		for (const char *fill = fills; *fill != '\0'; fill++)
			for (size_t run = 0; run < TAIL_RUN; run++)
				for (const char *const *end = ends; *end != NULL; end++) {
					size_t begin = strlen(*begins), length = strlen(*end);

					assert_true(begin + run + length <= sizeof text);
					memcpy(text, *begins, begin);
					memset(text + begin, *fill, run);
					memcpy(text + begin + run, *end, length);
					take(text, begin + run + length);
				}
}

static void messages_end_anywhere(void **state)
{
	static const char *const begins[] = {
		"", "INVITE ", "INVITE sip:", "INVITE sip:a SIP/2.0", "SIP/2.0 ", "SIP/2.0 200 ", "INVITE sip:a SIP/2.0\r\n", "INVITE sip:a SIP/2.0\r\ni: a\r\n",
		"INVITE sip:a SIP/2.0\r\nContent-", "INVITE sip:a SIP/2.0\r\nTo: ", "INVITE sip:a SIP/2.0\r\nl: ", "SIP/2.0 200 OK\r\nP-Preferred-Identit", NULL };
	static const char *const ends[] = { "", ":", ": ", ":a", ":\r", ":\r\n", ": a\r\n", ": a\r\n\r", "\r", "\r\n", "\r\n ", "\r\n\r\n", "\n", NULL };

	(void)state;
	each_text(begins, ends, message_at_each_level);
}

#define WALK(type, next) do { struct psip_span rest = value; type out; while (next(&rest, mode, &out) == 1) { } } while (0)
#define SINGLE(type, parse) do { type out; (void)!parse(value, mode, &out); } while (0)

static void read_value(struct psip_span value, psip_mode mode)
{
	struct psip_uri uri;
	struct psip_sdp sdp;
	size_t at;

	for (unsigned id = 0; id < PSIP_H_COUNT; id++) /* each shape of a value once or more */
		(void)!psip_header_value_check((enum psip_header_id)id, value, mode, &at);
	(void)!psip_uri_parse(&uri, value, mode, &at);
	(void)!psip_sdp_parse(&sdp, value, mode, NULL);
	WALK(struct psip_via, psip_via_next);
	WALK(struct psip_address_value, psip_address_next);
	WALK(struct psip_span, psip_token_next);
	WALK(struct psip_media_type, psip_media_type_next);
	WALK(struct psip_token_params, psip_token_params_next);
	WALK(struct psip_warning, psip_warning_next);
	WALK(struct psip_info, psip_info_next);
	WALK(struct psip_reason, psip_reason_next);
	WALK(struct psip_history_info, psip_history_info_next);
	WALK(struct psip_product, psip_product_next);
	SINGLE(struct psip_cseq, psip_cseq_parse);
	SINGLE(struct psip_contact, psip_contact_parse);
	SINGLE(struct psip_challenge, psip_challenge_parse);
	SINGLE(struct psip_credentials, psip_credentials_parse);
	SINGLE(struct psip_date, psip_date_parse);
	SINGLE(struct psip_timestamp, psip_timestamp_parse);
	SINGLE(struct psip_retry_after, psip_retry_after_parse);
	SINGLE(struct psip_session_id, psip_session_id_parse);
	SINGLE(struct psip_identity, psip_identity_parse);
	(void)!psip_call_id_parse(value, mode);
}

static void value_beside_guards(const char *text, size_t n)
{
	read_value(guarded(text, n), PSIP_STRICT);
	read_value(guarded(text, n), PSIP_LENIENT);
	read_value(behind_guard(text, n), PSIP_LENIENT);
}

static void values_end_anywhere(void **state)
{
	static const char *const begins[] = {
		"", "sip:", "sip:a@h;x=", "tel:+", "SIP/2.0/UDP ", "SIP/2.0/UDP h;branch=", "SIP/2.0/UDP h;received=1", "<sip:a@h>;tag=", "\"", "1 ", "a@",
		"text/", "Digest realm=\"", "v=0\r\no=", "<sip:a@1.2.3.", "sip:1.2.", "sip:aaaaaaaaaaaaaaaa@1.2.", "sip:aaaaaaaaaaaaaaaa@1.2",
		"SIP/2.0/UDP 1.2.3.", "SIP/2.0/UDP 1.2", NULL };
	static const char *const ends[] = { "", "x", ">", "\"", ";", ",", "@", "]", "\r", NULL };

	(void)state;
	each_text(begins, ends, value_beside_guards);
	assert_int_equal(psip_header_find(guarded("", 0)), PSIP_H_UNKNOWN);
}

/* Values of each shape, cut behind each octet, and then folds, which a value in a message has no longer: more of them than each shape takes. */
static void values_end_in_folds(void **state)
{
	static const char *const values[] = {
		"\"A\\\"b\" <sip:a:p@h.example:5060;x=1?y=z>;tag=\"t\";q=0.5, *", "A b <tel:+1(2)3;ext=4>;expires=5", "SIP / 2.0 / UDP [::1] : 5060 ; received = ::1, SIP/2.0/TCP h",
		"a/1.0 (b (c\\d) e) f (g) h", "12 (a (b)) ; duration = 5 ; x=\"y\"", "1.5 2.5", "Sat, 13 Nov 2010 23:59:59 GMT", "307 isi.edu \"a \\\" b\", 301 h:1 \"c\"",
		"text / html ; charset = \"utf-8\" ; q=0.1, */*", "en-gb;q=0.8, *", "Digest username=\"a\", realm = \"b\" , nonce=\"c\", uri=\"sip:d\", response=\"e\", nc=00000001, algorithm=MD5",
		"Digest realm=\"a\",\r\n nonce=\"b\", qop=\"auth, auth-int\", stale = true", "<http://a.b/c> ; purpose = icon, <x:y>", "a@b , c@[::1]", "1 2 INVITE", "*;audio;video;+g.x=\"<a>\"",
		"a;reason=b;retry-after=5;expires=1", "ab54fa;remote=cd;x", "<sip:a@h>;index=1.1;mp=1, <sip:b>", "eyJ.abc.def;info=<https://a>;alg=ES256;ppt=shaken", "SIP ;cause=200 ;text=\"a b\", Q.850",
		"a;b = c;d=\"e\"", "none;id", "a b c", "1800;refresher=uac", "a;to-tag=b;from-tag=c;early-only", "\"a\"", "invite, bye",
	};
	static const char *const ends[] = { "", " ", "\r\n ", "\r\n \r\n ", "\r\n \r\n \r\n ", "\r\n \r\n\t\r\n \r\n ", "\r\n \r\n (", "\r\n \r\n \r\n (", "(\r\n ", ")\r\n \r\n " };
	char text[TAIL_LONGEST];

	(void)state;
	for (unsigned i = 0; i < sizeof values / sizeof *values; i++)
		for (size_t cut = 0; cut <= strlen(values[i]); cut++)
			for (unsigned k = 0; k < sizeof ends / sizeof *ends; k++)
				value_beside_guards(text, (size_t)snprintf(text, sizeof text, "%.*s%s", (int)cut, values[i], ends[k]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(messages_end_anywhere),
		cmocka_unit_test(values_end_anywhere),
		cmocka_unit_test(values_end_in_folds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
