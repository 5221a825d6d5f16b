/* SPDX-License-Identifier: MIT
 * URIs: parts, verdicts and error offsets in both modes, comparison, parameters, unescaping.
 * Not covered: which parts a context allows (RFC 3261 table 1), requests made from URIs (§19.1.5), conversion from tel (§19.1.6). */
#include <stdio.h>

#include "parser/uri.h"
#include "test/unit/texts.h"
#include "guarded.h"
#include "parser/host.h"

#define GOOD (-1)

struct uri_case {
	const char *text;
	int strict, tolerant; /* GOOD, or the offset of the first byte that does not fit */
	int scheme, port;     /* port -1: none */
	const char *user, *password, *host, *params, *headers;
};

static void check_verdict(const struct uri_case *c, psip_mode mode, int want)
{
	struct psip_span text = exact(c->text, strlen(c->text));
	struct psip_uri uri;
	size_t at = 0;
	int result = psip_uri_parse(&uri, text, mode, &at);

	if (result != (want == GOOD ? PSIP_OK : PSIP_ERR_SYNTAX) || (want != GOOD && at != (size_t)want))
		fail_msg("%s (%s): result %d at %zu, not %d", c->text, mode == PSIP_STRICT ? "strict" : "tolerant", result, at, want);
	if (want == GOOD) {
		assert_int_equal(uri.scheme, c->scheme);
		assert_int_equal(uri.has_port ? uri.port : -1, c->port);
		same_part(c->text, "text", uri.text, c->text);
		same_part(c->text, "user", uri.user, c->user);
		same_part(c->text, "password", uri.password, c->password);
		same_part(c->text, "host", uri.host, c->host);
		same_part(c->text, "params", uri.params, c->params);
		same_part(c->text, "headers", uri.headers, c->headers);
	}
	drop(text);
}

static void check_prefixes(const struct uri_case *c)
{
	for (size_t length = 0; length < strlen(c->text); length++) {
		struct psip_span text = guarded(c->text, length);
		struct psip_uri uri;
		size_t at;
		int strict = psip_uri_parse(&uri, text, PSIP_STRICT, &at), tolerant;

		assert_true(strict == PSIP_OK || at <= length);
		tolerant = psip_uri_parse(&uri, text, PSIP_TOLERANT, NULL);
		assert_true(strict != PSIP_OK || tolerant == PSIP_OK);
		assert_int_equal(psip_uri_parse(&uri, psip_span(c->text, length), PSIP_STRICT, NULL), strict); /* what stands behind counts nothing */
	}
}

static void check_cases(const struct uri_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		check_verdict(&cases[i], PSIP_STRICT, cases[i].strict);
		check_verdict(&cases[i], PSIP_TOLERANT, cases[i].tolerant);
		check_prefixes(&cases[i]);
	}
}
#define CHECK(cases) check_cases(cases, sizeof(cases) / sizeof *(cases))
#define SIP PSIP_SCHEME_SIP
#define SIPS PSIP_SCHEME_SIPS

/* ledger: 3261-19.1.1-01 3261-19.1.1-02 3261-19.1.1-04 3261-19.1.1-07 3261-19.1.3-01 3261-19.1.3-02 3261-19.1.3-03
 * ledger: 3261-19.1.3-04 3261-19.1.3-05 3261-19.1.3-06 3261-19.1.3-07 3261-19.1.3-08 3261-25-01 3261-25.1-15 3261-25.1-16
 * ledger: 3261-25.1-17 3261-25.1-22 */
static void sip_uris_have_their_parts(void **state)
{
	static const struct uri_case cases[] = {
		{ "sip:alice@atlanta.com", GOOD, GOOD, SIP, -1, "alice", NULL, "atlanta.com", NULL, NULL },
		{ "sip:alice:secretword@atlanta.com;transport=tcp", GOOD, GOOD, SIP, -1, "alice", "secretword", "atlanta.com", ";transport=tcp", NULL },
		{ "sips:alice@atlanta.com?subject=project%20x&priority=urgent", GOOD, GOOD, SIPS, -1, "alice", NULL, "atlanta.com", NULL,
		  "subject=project%20x&priority=urgent" },
		{ "sip:+1-212-555-1212:1234@gateway.com;user=phone", GOOD, GOOD, SIP, -1, "+1-212-555-1212", "1234", "gateway.com", ";user=phone", NULL },
		{ "sips:1212@gateway.com", GOOD, GOOD, SIPS, -1, "1212", NULL, "gateway.com", NULL, NULL },
		{ "sip:alice@192.0.2.4", GOOD, GOOD, SIP, -1, "alice", NULL, "192.0.2.4", NULL, NULL },
		{ "sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com", GOOD, GOOD, SIP, -1, NULL, NULL, "atlanta.com", ";method=REGISTER",
		  "to=alice%40atlanta.com" },
		{ "sip:alice;day=tuesday@atlanta.com", GOOD, GOOD, SIP, -1, "alice;day=tuesday", NULL, "atlanta.com", NULL, NULL },
		{ "sip:u:p@h:5070;transport=tcp?Subject=x", GOOD, GOOD, SIP, 5070, "u", "p", "h", ";transport=tcp", "Subject=x" },
		{ "sip:a;b?c=d@h", GOOD, GOOD, SIP, -1, "a;b?c=d", NULL, "h", NULL, NULL },
		{ "sip:a:b@h:5;p?x=y", GOOD, GOOD, SIP, 5, "a", "b", "h", ";p", "x=y" },
		{ "SiP:a:@h.", GOOD, GOOD, SIP, -1, "a", "", "h.", NULL, NULL },
		{ "sip:h.example.:0;lr;x=[::1]/:&+$", GOOD, GOOD, SIP, 0, NULL, NULL, "h.example.", ";lr;x=[::1]/:&+$", NULL },
		{ "sip:h?a=&b=c", GOOD, GOOD, SIP, -1, NULL, NULL, "h", NULL, "a=&b=c" },
		{ "sip:h?a=b?c/d", GOOD, GOOD, SIP, -1, NULL, NULL, "h", NULL, "a=b?c/d" },
		{ "sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*@example.com", GOOD, GOOD, SIP, -1,
		  "1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*", NULL, "example.com", NULL, NULL },
		{ "sip:null-%00-null@1a.x-y.e", GOOD, GOOD, SIP, -1, "null-%00-null", NULL, "1a.x-y.e", NULL, NULL },
		{ "sip:a@[2001:db8::1]:5060", GOOD, GOOD, SIP, 5060, "a", NULL, "[2001:db8::1]", NULL, NULL },
		{ "x://a:%41@[::1]", GOOD, GOOD, PSIP_SCHEME_OTHER, -1, "//a:%41@[::1]", NULL, NULL, NULL, NULL },
		{ "sip:a@h:0065535", GOOD, GOOD, SIP, 65535, "a", NULL, "h", NULL, NULL },
	};

	(void)state;
	CHECK(cases);
}

/* ledger: 3261-19.1.1-03 3261-19.1.1-28 3261-19.1.2-01 3261-19.1.2-03 3261-19.1.2-08 */
static void what_is_no_uri_is_refused(void **state)
{
	static const struct uri_case cases[] = {
		{ "", 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:", 4, 4, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip", 3, 3, 0, 0, 0, 0, 0, 0, 0 },
		{ ":a", 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "1ip:a", 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:@host", 4, 4, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip::pw@host", 4, 4, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a@", 6, 6, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a@2001:db8::1", 10, 10, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a@%65xample.com", 6, 6, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:%4@h", 6, 6, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:%zz@h", 5, 5, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:h;x=%4", 10, 10, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:h;x=%zz", 9, 9, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:h;x=%", 9, 9, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a b@h", 5, 5, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a\ab@h", 5, 5, 0, 0, 0, 0, 0, 0, 0 },
		{ " sip:a@h", 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a@h ", 7, 7, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip\x1ah.example", 3, 3, 0, 0, 0, 0, 0, 0, 0 },
		{ "sips\x1ah.example", 4, 4, 0, 0, 0, 0, 0, 0, 0 },
		{ "<sip:a@h>", 0, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a@h:65536", 12, 12, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a@h:x", 8, 8, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a@-h", 6, 6, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a@h..x", 8, 8, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:1..2..3..4.", 6, 6, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:;transport=udp;abcdef=1", 4, 4, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:a@b@h", 7, 7, 0, 0, 0, 0, 0, 0, 0 },
		{ "sip:h;=x", 6, 6, 0, 0, 0, 0, 0, 0, 0 },
		{ "http:", 5, 5, 0, 0, 0, 0, 0, 0, 0 },
		{ "http://[::g]/", 10, 10, 0, 0, 0, 0, 0, 0, 0 },
		{ "tel:", 4, 4, 0, 0, 0, 0, 0, 0, 0 },
	};

	(void)state;
	CHECK(cases);
}

/* What strict refuses and tolerant takes. */
static void quirks_are_taken_by_tolerant_only(void **state)
{
	/* ledger: 3261-19.1.1-10 3261-25.1-21 */
	static const struct uri_case cases[] = {
		{ "sip:a#1@h", 5, GOOD, SIP, -1, "a#1", NULL, "h", NULL, NULL },
		{ "sip:\xc3\xa9@h", 4, GOOD, SIP, -1, "\xc3\xa9", NULL, "h", NULL, NULL },
		{ "sip:a:b:c@h", 7, GOOD, SIP, -1, "a", "b:c", "h", NULL, NULL },
		{ "sip:a@my_host", 8, GOOD, SIP, -1, "a", NULL, "my_host", NULL, NULL },
		{ "sip:a@3f2a1b:5060", 12, GOOD, SIP, 5060, "a", NULL, "3f2a1b", NULL, NULL },
		{ "sip:a@a.b.c.1x", 14, GOOD, SIP, -1, "a", NULL, "a.b.c.1x", NULL, NULL },
		{ "sip:a@h:", 8, GOOD, SIP, -1, "a", NULL, "h", NULL, NULL },
		{ "sip:a@h:;x", 8, GOOD, SIP, -1, "a", NULL, "h", ";x", NULL },
		{ "sip:a@h;;x;", 8, GOOD, SIP, -1, "a", NULL, "h", ";;x;", NULL },
		{ "sip:a@h;x=", 10, GOOD, SIP, -1, "a", NULL, "h", ";x=", NULL },
		{ "sip:a@h;x=b=c", 11, GOOD, SIP, -1, "a", NULL, "h", ";x=b=c", NULL },
		{ "sip:a@h;x=1;y;X=2", 14, GOOD, SIP, -1, "a", NULL, "h", ";x=1;y;X=2", NULL },
		{ "sip:a@h;lr=true", GOOD, GOOD, SIP, -1, "a", NULL, "h", ";lr=true", NULL },
		{ "sip:a@h?", 8, GOOD, SIP, -1, "a", NULL, "h", NULL, "" },
		{ "sip:a@h?b", 9, GOOD, SIP, -1, "a", NULL, "h", NULL, "b" },
		{ "sip:a@h?Replaces=c@d;to-tag=x", 18, GOOD, SIP, -1, "a", NULL, "h", NULL, "Replaces=c@d;to-tag=x" },
		{ "sip:a@192.000.02.1", 6, GOOD, SIP, -1, "a", NULL, "192.000.02.1", NULL, NULL },
		{ "x:a/[::1]", 4, GOOD, PSIP_SCHEME_OTHER, -1, "a/[::1]", NULL, NULL, NULL, NULL },
		{ "x:/[::1]", 3, GOOD, PSIP_SCHEME_OTHER, -1, "/[::1]", NULL, NULL, NULL, NULL },
		{ "x://ab[::1]", 6, GOOD, PSIP_SCHEME_OTHER, -1, "//ab[::1]", NULL, NULL, NULL, NULL },
		{ "x://@[::1]", 5, GOOD, PSIP_SCHEME_OTHER, -1, "//@[::1]", NULL, NULL, NULL, NULL },
		{ "x://:@[::1]", 6, GOOD, PSIP_SCHEME_OTHER, -1, "//:@[::1]", NULL, NULL, NULL, NULL },
		{ "x://a:b;@[::1]", 9, GOOD, PSIP_SCHEME_OTHER, -1, "//a:b;@[::1]", NULL, NULL, NULL, NULL },
		{ "sip:a@h;abc;%61bc", 12, GOOD, SIP, -1, "a", NULL, "h", ";abc;%61bc", NULL },
		{ "tel:+1%32", 9, GOOD, PSIP_SCHEME_TEL, -1, "+1%32", NULL, NULL, NULL, NULL },
		{ "http://h/x#y", 10, GOOD, PSIP_SCHEME_OTHER, -1, "//h/x#y", NULL, NULL, NULL, NULL },
	};

	(void)state;
	CHECK(cases);
}

/* ledger: 5954-4.1-01 5954-4.1-02 5954-4.1-03 5954-4.1-04 3261-25.1-18 */
static void ip_literals_follow_rfc_3986(void **state)
{
	static const char *const good[] = {
		"[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:192.0.2.1]", "[::2:3:4:5:6:7:8]", "[::2:3:4:5:6:192.0.2.1]", "[1::3:4:5:6:7:8]",
		"[::3:4:5:6:7:8]", "[1:2::4:5:6:7:8]", "[1:2:3::5:6:7:8]", "[1:2:3:4::6:7:8]", "[1:2:3:4:5::7:8]", "[1:2:3:4:5::1.2.3.4]",
		"[1:2:3:4:5:6::8]", "[1:2:3:4:5:6:7::]", "[::]", "[::1]", "[2001:db8::192.0.2.1]", "[::ffff:192.0.2.255]", "[FE80::00aB]",
		"192.0.2.255", "0.0.0.0", "255.255.255.255",
	};
	static const char *const bad[] = {
		"[1:2:3]", "[1:2:3:4:5:6:7:8:9]", "[1::2::3]", "[1:2:3:4:5:6:7::8]", "[::2:3:4:5:6:7:8:9]", "[12345::]", "[:1::]", "[1:]", "[:]",
		"[::1.2.3]", "[::1.2.3.256]", "[::1.2.3.4:5]", "[1:2:3:4:5:6:7:1.2.3.4]", "[]", "[.]", "444.555.666.777", "1.2.3", "1.2.3.4.5",
		"1.2.3.4.", "256.1.1.1", "1.2.3.1234", "[1:2:3:4:5:6::1.2.3.4]", "[:::1]", "[::::1.2.3.4]", "1000",
	};

	(void)state;
	for (unsigned i = 0; i < sizeof good / sizeof *good + sizeof bad / sizeof *bad; i++) {
		bool is_good = i < sizeof good / sizeof *good;
		const char *host = is_good ? good[i] : bad[i - sizeof good / sizeof *good];
		char text[64];
		int length = snprintf(text, sizeof text, "sip:a@%s", host);
		struct psip_span copy = exact(text, (size_t)length);
		struct psip_uri uri;

		if ((psip_uri_parse(&uri, copy, PSIP_STRICT, NULL) == PSIP_OK) != is_good)
			fail_msg("strict: %s", text);
		if ((psip_uri_parse(&uri, copy, PSIP_TOLERANT, NULL) == PSIP_OK) != is_good)
			fail_msg("tolerant: %s", text);
		drop(copy);
	}
	for (size_t i = 0; i < 4; i++) {
		static const char *const open[] = { "[", "[::1", "[::1)", "::1]" };
		uint8_t address[16];

		assert_int_equal(psip_host_address(psip_string(open[i]), PSIP_STRICT, address), 0);
	}
}

/* Each is taken with its bit alone, and refused with all others. */
static void quirks_one_by_one(void **state)
{
	static const struct { psip_mode bit; const char *text, *user, *host, *params; } cases[] = {
		{ PSIP_QUIRK_URI_BYTES, "sip:a#1@h", "a#1", "h", NULL },
		{ PSIP_QUIRK_URI_BYTES, "sip:a:b:c@h", "a", "h", NULL },
		{ PSIP_QUIRK_URI_BYTES, "sip:a:b;c@h", "a", "h", NULL },
		{ PSIP_QUIRK_URI_BYTES, "sip:h;x=b=c", NULL, "h", ";x=b=c" },
		{ PSIP_QUIRK_URI_BYTES, "sip:h;x=|", NULL, "h", ";x=|" },
		{ PSIP_QUIRK_URI_BYTES, "sip:h?a=b=c", NULL, "h", NULL },
		{ PSIP_QUIRK_URI_BYTES, "sip:h?a;b=c", NULL, "h", NULL },
		{ PSIP_QUIRK_URI_BYTES, "http://h/x#y", "//h/x#y", NULL, NULL },
		{ PSIP_QUIRK_URI_BYTES, "http:a[b]", "a[b]", NULL, NULL },
		{ PSIP_QUIRK_URI_BYTES, "tel:+1;x=?", "+1", NULL, ";x=?" },
		{ PSIP_QUIRK_URI_BYTES, "tel:+1;a_b", "+1", NULL, ";a_b" },
		{ PSIP_QUIRK_URI_EMPTY, "sip:a@h:", "a", "h", NULL },
		{ PSIP_QUIRK_URI_EMPTY, "sip:a@h;;x", "a", "h", ";;x" },
		{ PSIP_QUIRK_URI_EMPTY, "sip:a@h;x=", "a", "h", ";x=" },
		{ PSIP_QUIRK_URI_EMPTY, "sip:a@h?", "a", "h", NULL },
		{ PSIP_QUIRK_URI_EMPTY, "sip:a@h?b", "a", "h", NULL },
		{ PSIP_QUIRK_URI_EMPTY, "tel:+1;", "+1", NULL, ";" },
		{ PSIP_QUIRK_URI_EMPTY, "tel:+1;isub", "+1", NULL, ";isub" },
		{ PSIP_QUIRK_URI_EMPTY, "tel:+1;x=", "+1", NULL, ";x=" },
		{ PSIP_QUIRK_URI_EMPTY, "http://[::1]:/x", "//[::1]:/x", NULL, NULL },
		{ PSIP_QUIRK_HOST_NAME, "sip:a@my_host", "a", "my_host", NULL },
		{ PSIP_QUIRK_HOST_NAME, "sip:a@_sip.h", "a", "_sip.h", NULL },
		{ PSIP_QUIRK_HOST_NAME, "sip:a@h.3f2a1b:1", "a", "h.3f2a1b", NULL },
		{ PSIP_QUIRK_IPV4_ZEROS, "sip:a@192.000.02.1", "a", "192.000.02.1", NULL },
		{ PSIP_QUIRK_IPV4_ZEROS, "sip:a@[::192.0.02.1]", "a", "[::192.0.02.1]", NULL },
		{ PSIP_QUIRK_IPV6_COLONS, "sip:a@[2001:db8:::192.0.2.1]", "a", "[2001:db8:::192.0.2.1]", NULL },
		{ PSIP_QUIRK_PARAM_TWICE, "sip:a@h;x=1;y;X=2", "a", "h", ";x=1;y;X=2" },
		{ PSIP_QUIRK_PARAM_TWICE, "sip:a@h;x;%78", "a", "h", ";x;%78" },
		{ PSIP_QUIRK_TEL_NUMBER, "tel:911", "911", NULL, NULL },
		{ PSIP_QUIRK_TEL_NUMBER, "tel:+A", "+A", NULL, NULL },
		{ PSIP_QUIRK_TEL_NUMBER, "tel:x-1;phone-context=h", "x-1", NULL, ";phone-context=h" },
		{ PSIP_QUIRK_TEL_NUMBER, "tel:+(-)", "+(-)", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_span text = exact(cases[i].text, strlen(cases[i].text));
		struct psip_uri uri;

		if (psip_uri_parse(&uri, text, cases[i].bit, NULL) != PSIP_OK)
			fail_msg("%s is refused", cases[i].text);
		same_part(cases[i].text, "user", uri.user, cases[i].user);
		same_part(cases[i].text, "host", uri.host, cases[i].host);
		same_part(cases[i].text, "params", uri.params, cases[i].params);
		if (psip_uri_parse(&uri, text, PSIP_LENIENT & ~cases[i].bit, NULL) == PSIP_OK)
			fail_msg("%s is taken", cases[i].text);
		drop(text);
	}
}

static void loose_routers(void **state)
{
	static const struct { const char *text; bool loose; } cases[] = {
		{ "sip:h;lr", true }, { "sip:h;LR", true }, { "sip:h;lr=true", true }, { "sip:h;lr=on;x", true }, { "sip:h;x;lr=", true }, { "sip:h;%6cr", true },
		{ "sip:h", false }, { "sip:h;lrx", false }, { "sip:h;x=lr", false }, { "sip:lr@h", false }, { "sip:h?lr=", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_uri uri;

		assert_int_equal(psip_uri_parse(&uri, psip_string(cases[i].text), PSIP_TOLERANT, NULL), PSIP_OK);
		assert_int_equal(psip_uri_loose(&uri), cases[i].loose);
	}
}

static void three_colons_only_in_tolerant(void **state)
{
	/* ledger: 5954-4.1-01 */
	static const struct uri_case cases[] = {
		{ "sip:user@[2001:db8:::192.0.2.1]", 9, GOOD, SIP, -1, "user", NULL, "[2001:db8:::192.0.2.1]", NULL, NULL },
		{ "sip:user@[:::192.0.2.1]", 9, GOOD, SIP, -1, "user", NULL, "[:::192.0.2.1]", NULL, NULL },
		{ "sip:user@[2001:db8:::1]", 9, 9, 0, 0, 0, 0, 0, 0, 0 },
	};

	(void)state;
	CHECK(cases);
}

/* ledger: 3261-25.1-25 */
static void other_schemes(void **state)
{
	static const struct uri_case cases[] = {
		{ "tel:+1-201-555-0123", GOOD, GOOD, PSIP_SCHEME_TEL, -1, "+1-201-555-0123", NULL, NULL, NULL, NULL },
		{ "tel:7042;phone-context=example.com", GOOD, GOOD, PSIP_SCHEME_TEL, -1, "7042", NULL, NULL, ";phone-context=example.com", NULL },
		{ "TEL:*#A;isub=1?2,3=4;phone-context=+1", GOOD, GOOD, PSIP_SCHEME_TEL, -1, "*#A", NULL, NULL, ";isub=1?2,3=4;phone-context=+1", NULL },
		{ "tel:911", 7, GOOD, PSIP_SCHEME_TEL, -1, "911", NULL, NULL, NULL, NULL },
		{ "tel:+A", 6, GOOD, PSIP_SCHEME_TEL, -1, "+A", NULL, NULL, NULL, NULL },
		{ "tel:+1;x=?", 9, GOOD, PSIP_SCHEME_TEL, -1, "+1", NULL, NULL, ";x=?", NULL },
		{ "tel:+1;", 7, GOOD, PSIP_SCHEME_TEL, -1, "+1", NULL, NULL, ";", NULL },
		{ "tel:+1;a_b", 10, GOOD, PSIP_SCHEME_TEL, -1, "+1", NULL, NULL, ";a_b", NULL },
		{ "tel:+1;ext=1;EXT=2", 13, GOOD, PSIP_SCHEME_TEL, -1, "+1", NULL, NULL, ";ext=1;EXT=2", NULL },
		{ "foo:h.example", GOOD, GOOD, PSIP_SCHEME_OTHER, -1, "h.example", NULL, NULL, NULL, NULL },
		{ "foox:h.example", GOOD, GOOD, PSIP_SCHEME_OTHER, -1, "h.example", NULL, NULL, NULL, NULL },
		{ "urn:service:sos", GOOD, GOOD, PSIP_SCHEME_URN, -1, "service:sos", NULL, NULL, NULL, NULL },
		{ "http://www.example.com/a;b?c=d?e", GOOD, GOOD, PSIP_SCHEME_OTHER, -1, "//www.example.com/a;b?c=d?e", NULL, NULL, NULL, NULL },
		{ "http://u@[::1]:80/x?y", GOOD, GOOD, PSIP_SCHEME_OTHER, -1, "//u@[::1]:80/x?y", NULL, NULL, NULL, NULL },
		{ "nobodyKnowsThisScheme:totallyopaquecontent", GOOD, GOOD, PSIP_SCHEME_OTHER, -1, "totallyopaquecontent", NULL, NULL, NULL, NULL },
		{ "soap.beep://192.0.2.103:3002", GOOD, GOOD, PSIP_SCHEME_OTHER, -1, "//192.0.2.103:3002", NULL, NULL, NULL, NULL },
	};

	(void)state;
	CHECK(cases);
}

struct pair {
	const char *a, *b;
	bool equal;
};

static void check_pair(const struct pair *pair)
{
	struct psip_span a = guarded(pair->a, strlen(pair->a)), b = exact(pair->b, strlen(pair->b));
	struct psip_uri x, y;

	assert_int_equal(psip_uri_parse(&x, a, PSIP_TOLERANT, NULL), PSIP_OK);
	assert_int_equal(psip_uri_parse(&y, b, PSIP_TOLERANT, NULL), PSIP_OK);
	assert_true(psip_uri_equal(&x, &x));
	if (psip_uri_equal(&x, &y) != pair->equal || psip_uri_equal(&y, &x) != pair->equal)
		fail_msg("%s and %s", pair->a, pair->b);
	drop(b);
}

static void check_pairs(const struct pair *pairs, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check_pair(&pairs[i]);
}
#define OF64 "sip:0123456789-0123456789-0123456789-0123456789-0123456789-012345"
#define CHECK_PAIRS(pairs) check_pairs(pairs, sizeof(pairs) / sizeof *(pairs))

/* ledger: 3261-19.1.4-18 3261-19.1.4-19 3261-19.1.4-20 3261-19.1.4-21 3261-19.1.4-22 3261-19.1.4-23 3261-19.1.4-24 3261-19.1.4-25
 * ledger: 3261-19.1.4-26 3261-19.1.4-27 3261-19.1.4-28 3261-19.1.4-29 3261-19.1.4-30 5954-4.2-01 5954-4.2-02 */
static void examples_of_the_rfcs(void **state)
{
	static const struct pair pairs[] = {
		{ "sip:%61lice@atlanta.com;transport=TCP", "sip:alice@AtLanTa.CoM;Transport=tcp", true },
		{ "sip:carol@chicago.com", "sip:carol@chicago.com;newparam=5", true },
		{ "sip:carol@chicago.com", "sip:carol@chicago.com;security=on", true },
		{ "sip:carol@chicago.com;newparam=5", "sip:carol@chicago.com;security=on", true },
		{ "sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com",
		  "sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com", true },
		{ "sip:alice@atlanta.com?subject=project%20x&priority=urgent", "sip:alice@atlanta.com?priority=urgent&subject=project%20x", true },
		{ "SIP:ALICE@AtLanTa.CoM;Transport=udp", "sip:alice@AtLanTa.CoM;Transport=UDP", false },
		{ "sip:bob@biloxi.com", "sip:bob@biloxi.com:5060", false },
		{ "sip:bob@biloxi.com", "sip:bob@biloxi.com;transport=udp", false },
		{ "sip:bob@biloxi.com", "sip:bob@biloxi.com:6000;transport=tcp", false },
		{ "sip:carol@chicago.com", "sip:carol@chicago.com?Subject=next%20meeting", false },
		{ "sip:bob@phone21.boxesbybob.com", "sip:bob@192.0.2.4", false },
		{ "sip:carol@chicago.com", "sip:carol@chicago.com;security=off", true },
		{ "sip:carol@chicago.com;security=on", "sip:carol@chicago.com;security=off", false },
		{ "sip:bob@[::ffff:192.0.2.128]", "sip:bob@[::ffff:c000:280]", true },
		{ "sip:bob@[2001:db8::9:1]", "sip:bob@[2001:db8::9:01]", true },
		{ "sip:bob@[0:0:0:0:0:FFFF:129.144.52.38]", "sip:bob@[::FFFF:129.144.52.38]", true },
	};

	(void)state;
	CHECK_PAIRS(pairs);
}

/* ledger: 3261-19.1.4-01 3261-19.1.4-02 3261-19.1.4-03 3261-19.1.4-04 3261-19.1.4-05 3261-19.1.4-06 3261-19.1.4-07 3261-19.1.4-08
 * ledger: 3261-19.1.4-09 3261-19.1.4-10 3261-19.1.4-11 3261-19.1.4-12 3261-19.1.4-13 3261-19.1.4-14 3261-19.1.4-15 3261-19.1.4-16
 * ledger: 3261-19.1.4-17 3261-19.1.1-06 3261-19.1.2-09 3261-19.1.6-05 3261-19.1.6-06 */
static void rules_of_comparison(void **state)
{
	static const struct pair pairs[] = {
		{ "sip:a@b", "sips:a@b", false },
		{ "sip:Alice@h", "sip:alice@h", false },
		{ "sip:a:P@h", "sip:a:p@h", false },
		{ "sip:+1;POSTD=1@h", "sip:+1;postd=1@h", false },
		{ "SIP:alice@HOST;TRANSPORT=TCP", "sip:alice@host;transport=tcp", true },
		{ "sip:h;a=1;b=2", "sip:h;b=2;a=1", true },
		{ "sip:h?x=1&y=2", "sip:h?y=2&x=1", true },
		{ "sip:%61lice@h", "sip:alice@h", true },
		{ "sip:a%3Bb@h", "sip:a;b@h", false },
		{ "sip:a%3Bb@h", "sip:a%3bb@h", true },
		{ "sip:a@h;x=%5B", "sip:a@h;x=%7B", false },
		{ "sip:a@192.0.2.1", "sip:a@192.0.2.2", false },
		{ "sip:a@192.0.2.1", "sip:a@[::192.0.2.1]", false },
		{ "sip:a@192.0.2.1", "sip:a@192.00.02.1", true },
		{ "sip:a@h", "sip:b@h", false },
		{ "sip:a@h", "sip:a@g", false },
		{ "sip:a@h:1", "sip:a@h:2", false },
		{ "sip:h", "sip:a@h", false },
		{ "sip:a@h", "sip:a:p@h", false },
		{ "sip:a@h", "sip:a:@h", false },
		{ "sip:a:b@h", "sip:a%3Ab@h", false },
		{ "sips:a@h", "sips:a@h:5061", false },
		{ "sip:a@h", "sip:a@h;user=ip", false },
		{ "sip:a@h", "sip:a@h;method=INVITE", false },
		{ "sip:a@h", "sip:a@h;ttl=1", false },
		{ "sip:a@h", "sip:a@h;maddr=192.0.2.1", false },
		{ "sip:a@h;maddr=[::1]", "sip:a@h;maddr=[0::01]", true },
		{ "sip:a@h;method=INVITE", "sip:a@h;method=invite", false },
		{ "sip:a@h;foo=1", "sip:a@h;foo=2", false },
		{ "sip:a@h;foo", "sip:a@h;foo=1", false },
		{ "sip:a@h;foo=a", "sip:a@h;foo=ab", false },
		{ "sip:a@h", "sip:a@h;foo=bar;lr", true },
		{ "sip:a@h;%6Cr", "sip:a@h;lr", true },
		{ "sip:a@h;f%6fo=%62", "sip:a@h;foo=c", false },
		{ "sip:a@h?Subject=x", "sip:a@h?Subject=x&Priority=y", false },
		{ "sip:a@h?Subject=x&Subject=y", "sip:a@h?Subject=y&Subject=x", true },
		{ "sip:a@h?to=sip:Bob%40h", "sip:a@h?to=sip:bob%40h", false },
		{ "sip:a@h?to=sip:bob%40H", "sip:a@h?to=%3Csip:bob%40h%3E", true },
		{ "sip:a@h?Route=%3Csip:bob%40H%3E", "sip:a@h?route=%3Csip:bob%40g%3E", false },
		{ "sip:a@h?to=%78", "sip:a@h?to=x", true }, /* no address: as text */
		{ "sip:a@h?to=x", "sip:a@h?to=X", false },
		{ "sip:a@h?to=sip:b", "sip:a@h?to=x", false },
		{ "sip:a@h?to=%3Csip:b%3E", "sip:a@h?to=%3Csip:b%3Ex", false },
		{ "sip:a@h?to=" OF64 OF64 OF64 OF64 "&x=", "sip:a@h?x=&to=" OF64 OF64 OF64 OF64, true }, /* too long for more than that */
		{ "sip:a@h?to=" OF64 OF64 OF64 OF64, "sip:a@h?to=sip:b", false },
		{ "sip:a@h?contact=*", "sip:a@h?Contact=%2A", true },
		{ "sip:a@h?contact=*", "sip:a@h?contact=sip:b", false },
		{ "sip:a@h?priority=urgent", "sip:a@h?Priority=URGENT", true },
		{ "sip:a@h?Call-ID=x", "sip:a@h?Call-ID=X", false },
		{ "sip:a@h?body=x", "sip:a@h?body=X", false },
		{ "sip:+358-555-1234567;postd=pp22@foo.com;user=phone", "sip:+358-555-1234567;POSTD=PP22@foo.com;user=phone", false },
		{ "sip:+358-555-1234567;postd=pp22;isub=1411@foo.com;user=phone", "sip:+358-555-1234567;isub=1411;postd=pp22@foo.com;user=phone", false },
		{ "tel:+358-555-1234567;postd=pp22;isub=1411", "tel:+3585551234567;ISUB=1411;POSTD=PP22", true },
		{ "tel:+1", "tel:1;phone-context=+1", false },
		{ "tel:1;phone-context=+1-2", "tel:1;phone-context=+12", true },
		{ "tel:1;phone-context=A.example", "tel:1;phone-context=a.EXAMPLE", true },
		{ "tel:+1;ext=1-2", "tel:+1;ext=12", true },
		{ "tel:+1;ext=12", "tel:+1", false },
		{ "tel:+1;ext", "tel:+1;ext=1", false },
		{ "tel:+1;ext", "tel:+1;ext=", false },
		{ "tel:+1;ext", "tel:+1;EXT", true },
		{ "tel:+1-2.3(4)5", "tel:+12345", true },
		{ "tel:+1;x=1-2", "tel:+1;x=12", false },
		{ "tel:+1;x=+1-2", "tel:+1;x=+12", false },
		{ "tel:1;phone-context=a-b.example", "tel:1;phone-context=ab.example", false },
		{ "tel:+12", "tel:+1", false },
		{ "tel:+1", "tel:+12", false },
		{ "tel:+1;%30", "tel:+1;0", false },  /* no escapes in names (RFC 3966 §3), and none in the canonical form */
		{ "HTTP://h/x", "http://h/x", true },
		{ "http://h/x", "http://h/X", false },
		{ "http:x", "https:x", false },
		{ "urn:a", "urn:a", true },
	};

	(void)state;
	CHECK_PAIRS(pairs);
}

static void parameters_are_found_by_name(void **state)
{
	/* ledger: 3261-19.1.1-22 3261-25.1-20 3261-25.1-07 */
	struct psip_span text = PSIP_TEXT("sip:h;Foo;bar=1;%6C%72;n%61me=v%61lue;lr"), value;
	struct psip_uri uri;

	(void)state;
	assert_int_equal(psip_uri_parse(&uri, text, PSIP_TOLERANT, NULL), PSIP_OK);
	assert_true(psip_uri_param(&uri, "foo", &value));
	assert_null(value.at);
	assert_true(psip_uri_param(&uri, "BAR", &value));
	same_part("param", "bar", value, "1");
	assert_true(psip_uri_param(&uri, "lr", &value));
	assert_true(psip_uri_param(&uri, "name", &value));
	same_part("param", "name", value, "v%61lue");
	assert_false(psip_uri_param(&uri, "fo", &value));
	assert_false(psip_uri_param(&uri, "fooo", &value));
	assert_null(value.at);
}

static void unescaping(void **state)
{
	/* ledger: 3261-19.1.1-23 */
	char to[16];

	(void)state;
	assert_int_equal(psip_uri_unescape(to, sizeof to, PSIP_TEXT("project%20x")), 9);
	assert_memory_equal(to, "project x", 9);
	assert_int_equal(psip_uri_unescape(to, sizeof to, PSIP_TEXT("%00%4a%4A%25%34%31")), 6);
	assert_memory_equal(to, "\0JJ%41", 6);
	assert_int_equal(psip_uri_unescape(to, 1, PSIP_TEXT("%41")), 1);
	assert_int_equal(psip_uri_unescape(to, 0, PSIP_TEXT("")), 0);
	assert_int_equal(psip_uri_unescape(to, 2, PSIP_TEXT("abc")), PSIP_ERR_SPACE);
	assert_int_equal(psip_uri_unescape(to, sizeof to, PSIP_TEXT("%4")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_uri_unescape(to, sizeof to, PSIP_TEXT("%zz")), PSIP_ERR_SYNTAX);
}

static void many_parameters_stay_linear(void **state)
{
	enum { COUNT = 40000 };
	char *text = malloc(5 + 2 * COUNT + 1);
	struct psip_uri a, b;

	(void)state;
	assert_non_null(text);
	memcpy(text, "sip:h", 5);
	for (size_t i = 0; i < COUNT; i++)
		memcpy(text + 5 + 2 * i, ";a", 2);
	text[5 + 2 * COUNT] = 'b';
	assert_int_equal(psip_uri_parse(&a, psip_span(text, 5 + 2 * COUNT), PSIP_STRICT, NULL), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_uri_parse(&a, psip_span(text, 5 + 2 * COUNT), PSIP_TOLERANT, NULL), PSIP_OK);
	assert_int_equal(psip_uri_parse(&b, psip_span(text, 5 + 2 * COUNT + 1), PSIP_TOLERANT, NULL), PSIP_OK);
	assert_true(psip_uri_equal(&a, &a));
	assert_false(psip_uri_equal(&a, &b));
	assert_int_equal(psip_uri_parse(&b, psip_span(text, 5), PSIP_STRICT, NULL), PSIP_OK); /* these are not even compared */
	assert_false(psip_uri_equal(&a, &b) || psip_uri_equal(&b, &a));
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sip_uris_have_their_parts), cmocka_unit_test(what_is_no_uri_is_refused),
		cmocka_unit_test(quirks_are_taken_by_tolerant_only), cmocka_unit_test(ip_literals_follow_rfc_3986),
		cmocka_unit_test(quirks_one_by_one), cmocka_unit_test(loose_routers), cmocka_unit_test(three_colons_only_in_tolerant), cmocka_unit_test(other_schemes),
		cmocka_unit_test(examples_of_the_rfcs), cmocka_unit_test(rules_of_comparison),
		cmocka_unit_test(parameters_are_found_by_name), cmocka_unit_test(unescaping),
		cmocka_unit_test(many_parameters_stay_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
