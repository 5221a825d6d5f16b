/* SPDX-License-Identifier: MIT
 * Corners that changes of a single condition showed to be untested (make mutate). Each is a rule of the file that it names. Not covered:
 * the rules themselves, which their own tests have. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "parser/headers.h"
#include "parser/multipart.h"
#include "parser/parts.h"
#include "parser/sdp.h"
#include "parser/sendable.h"
#include "parser/typed.h"

static struct psip_span span(const char *text)
{
	return psip_span(text, strlen(text));
}

static enum psip_error_code sendable(enum psip_header_id id, const char *value)
{
	return psip_sendable_value(id, span(value));
}

/* sendable.c: routes are sip or sips URIs; a Service-Route is loose; what says tls or wss goes nowhere. */
static void sendable_addresses(void **state)
{
	static const enum psip_header_id routes[] = { PSIP_H_ROUTE, PSIP_H_RECORD_ROUTE, PSIP_H_SERVICE_ROUTE };

	(void)state;
	for (size_t i = 0; i < sizeof routes / sizeof *routes; i++) {
		assert_int_equal(sendable(routes[i], "<sip:p;lr>, <sips:q;lr>"), PSIP_E_NONE);
		assert_int_equal(sendable(routes[i], "<sip:p;lr>, <tel:+15550123>"), PSIP_E_ROUTE_SCHEME);
		assert_int_equal(sendable(routes[i], "<http://p>"), PSIP_E_ROUTE_SCHEME);
		assert_int_equal(sendable(routes[i], "<sip:p;lr;transport=TLS>"), PSIP_E_TRANSPORT_TLS);
	}
	assert_int_equal(sendable(PSIP_H_ROUTE, "<sip:p>"), PSIP_E_NONE);
	assert_int_equal(sendable(PSIP_H_SERVICE_ROUTE, "<sip:p;lr>, <sip:q>"), PSIP_E_SERVICE_ROUTE_STRICT);
	assert_int_equal(sendable(PSIP_H_CONTACT, "*"), PSIP_E_NONE);
	assert_int_equal(sendable(PSIP_H_CONTACT, "<tel:+15550123>"), PSIP_E_NONE);
	assert_int_equal(sendable(PSIP_H_CONTACT, "<sips:a@b;transport=wss>"), PSIP_E_TRANSPORT_TLS);
	assert_int_equal(sendable(PSIP_H_PATH, "<sip:p;transport=ws>"), PSIP_E_NONE);
	assert_int_equal(sendable(PSIP_H_SUBJECT, "<sip:p;transport=tls>"), PSIP_E_NONE);
	assert_int_equal(psip_sendable_uri(span("sip:a;transport=tls")), PSIP_E_TRANSPORT_TLS);
	assert_int_equal(psip_sendable_uri(span("tel:+1;transport=tls")), PSIP_E_NONE);
	assert_int_equal(psip_sendable_uri(span("sip:a;transport=tcp")), PSIP_E_NONE);
}

/* At, below and above 90 seconds (RFC 4028 §4, §5). A malformed one has no note: its grammar refuses it. */
static void sendable_intervals(void **state)
{
	static const enum psip_header_id ids[] = { PSIP_H_MIN_SE, PSIP_H_SESSION_EXPIRES };

	(void)state;
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		assert_int_equal(sendable(ids[i], "89"), PSIP_E_INTERVAL_TOO_SHORT);
		assert_int_equal(sendable(ids[i], "90"), PSIP_E_NONE);
		assert_int_equal(sendable(ids[i], "91;x=y"), PSIP_E_NONE);
		assert_int_equal(sendable(ids[i], "x"), PSIP_E_NONE);
		assert_int_equal(sendable(ids[i], ""), PSIP_E_NONE);
	}
	assert_int_equal(sendable(PSIP_H_SESSION_EXPIRES, "89;refresher=uac"), PSIP_E_INTERVAL_TOO_SHORT);
	assert_int_equal(sendable(PSIP_H_EXPIRES, "1"), PSIP_E_NONE);
}

static bool part_goes(const struct psip_request_parts *parts)
{
	char text[512];
	struct psip_writer w = psip_writer(text, sizeof text);

	w.flags = PSIP_WRITE_ALLOWED;
	psip_put_request(&w, parts);
	return psip_written(&w);
}

/* parts.c, parts_allowed: each part alone can make it a request that must not be sent. */
static void parts_not_allowed(void **state)
{
	const struct psip_request_parts good = { .method = span("INVITE"), .request_uri = span("sip:a@b"), .transport = span("UDP"), .sent_by = span("h"),
		.branch = span("z9hG4bK1"), .from = span("sip:c@d"), .from_tag = span("1"), .to = span("sip:a@b"), .call_id = span("i"), .cseq = 1,
		.route = span("<sip:p;lr>"), .last_route = span("sip:q"), .contact = span("<sip:c@h>") };
	struct psip_request_parts p = good;

	(void)state;
	assert_true(part_goes(&p));
	p.request_uri = span("sip:a@b;transport=tls");
	assert_false(part_goes(&p));
	p = good;
	p.last_route = span("sip:q;transport=tls");
	assert_false(part_goes(&p));
	p = good;
	p.route = span("<tel:+15550123>");
	assert_false(part_goes(&p));
	p = good;
	p.contact = span("<sip:c@h;transport=tls>");
	assert_false(part_goes(&p));
	p.contact = span("sip:c@h;transport=tls");
	assert_false(part_goes(&p));
	p.contact = span("sip:c@h;transport=tcp");
	assert_true(part_goes(&p));
}

static bool rack_goes(const char *rows)
{
	static struct psip_header at[16];
	static char text[512], out[256];
	struct psip_message m = { .headers = at, .header_capacity = 16 };
	struct psip_writer w = psip_writer(out, sizeof out);

	text[0] = '\0';
	strcat(strcat(strcpy(text, "SIP/2.0 180 Ringing\r\n"), rows), "\r\n");
	assert_int_equal(psip_message_parse(&m, text, strlen(text), PSIP_DATAGRAM, PSIP_TOLERANT, NULL), PSIP_OK);
	psip_put_rack(&w, &m);
	return psip_written(&w);
}

static void racks(void **state)
{
	(void)state;
	assert_true(rack_goes("RSeq: 1\r\nCSeq: 2 INVITE\r\n"));
	assert_false(rack_goes("CSeq: 2 INVITE\r\n"));
	assert_false(rack_goes("RSeq: 1\r\n"));
	assert_false(rack_goes("RSeq: x\r\nCSeq: 2 INVITE\r\n"));
	assert_false(rack_goes("RSeq: 1\r\nCSeq: INVITE\r\n"));
}

/* multipart.c: which characters a boundary has, quoted and not. */
static void boundaries(void **state)
{
	static const struct {
		const char *quoted, *boundary;
		int strict;
	} cases[] = {
		{ "a", "a", PSIP_OK }, { "\"a b\"", "a b", PSIP_OK }, { "\"a b \"", "a b ", PSIP_ERR_SYNTAX }, { "\"a\tb\"", "a\tb", PSIP_ERR_SYNTAX },
		{ "\"a\xc3\xa9\"", "a\xc3\xa9", PSIP_ERR_SYNTAX }, { "\"\"", "", PSIP_ERR_SYNTAX }, { "\"a@b\"", "a@b", PSIP_ERR_SYNTAX },
		{ "\"a:b/c=d?e\"", "a:b/c=d?e", PSIP_OK },
	};
	char text[64], body[64];
	struct psip_media_type type;
	struct psip_multipart m;
	struct psip_span rest;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		rest = span(strcat(strcpy(text, "multipart/mixed;boundary="), cases[i].quoted));
		assert_int_equal(psip_media_type_next(&rest, PSIP_LENIENT, &type), 1);
		strcat(strcat(strcpy(body, "--"), cases[i].boundary), "\r\n\r\n\r\n");
		assert_int_equal(psip_multipart_begin(&m, &type, span(body), PSIP_STRICT), cases[i].strict);
	}
}

/* sdp.c: nothing follows the address of o=. */
static void origins(void **state)
{
	struct psip_sdp sdp;
	char text[256];
	static const struct {
		const char *origin;
		int result;
	} cases[] = { { "- 1 2 IN IP4 host.example", PSIP_OK }, { "- 1 2 IN IP4 host.example x", PSIP_ERR_SYNTAX }, { "- 1 2 IN IP4 ", PSIP_ERR_SYNTAX }, { "- 1 2 IN IP4", PSIP_ERR_SYNTAX } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (unsigned tolerant = 0; tolerant < 2; tolerant++) {
			strcat(strcat(strcpy(text, "v=0\r\no="), cases[i].origin), "\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n");
			assert_int_equal(psip_sdp_parse(&sdp, span(text), tolerant ? PSIP_TOLERANT : PSIP_STRICT, NULL), cases[i].result);
		}
}

/* values_check.c: "*" is Contact's alone, and alone there. */
static void stars(void **state)
{
	static const struct {
		enum psip_header_id id;
		const char *value;
		int result;
	} cases[] = {
		{ PSIP_H_CONTACT, "*", PSIP_OK }, { PSIP_H_CONTACT, "*, <sip:a>", PSIP_ERR_SYNTAX }, { PSIP_H_CONTACT, "<sip:a>, *", PSIP_ERR_SYNTAX },
		{ PSIP_H_CONTACT, "*;q=1", PSIP_ERR_SYNTAX }, { PSIP_H_FROM, "*", PSIP_ERR_SYNTAX }, { PSIP_H_ROUTE, "*", PSIP_ERR_SYNTAX },
		{ PSIP_H_ALERT_INFO, "*", PSIP_ERR_SYNTAX },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(psip_header_value_check(cases[i].id, span(cases[i].value), PSIP_STRICT, NULL), cases[i].result);
}

/* uri.rl: schemes that begin like sip's. */
static void schemes(void **state)
{
	static const struct {
		const char *uri;
		enum psip_scheme scheme;
	} cases[] = { { "sip:a@example.com", PSIP_SCHEME_SIP }, { "SIPS:a@example.com", PSIP_SCHEME_SIPS }, { "sipx:a@example.com", PSIP_SCHEME_OTHER },
		      { "sop:a@example.com", PSIP_SCHEME_OTHER }, { "tips:a@example.com", PSIP_SCHEME_OTHER }, { "sipsx:a@example.com", PSIP_SCHEME_OTHER } };
	struct psip_uri uri;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(psip_uri_parse(&uri, span(cases[i].uri), PSIP_STRICT, NULL), PSIP_OK);
		assert_int_equal(uri.scheme, cases[i].scheme);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sendable_addresses), cmocka_unit_test(sendable_intervals), cmocka_unit_test(parts_not_allowed), cmocka_unit_test(racks),
		cmocka_unit_test(boundaries), cmocka_unit_test(origins), cmocka_unit_test(stars), cmocka_unit_test(schemes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
