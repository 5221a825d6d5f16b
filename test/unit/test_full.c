/* SPDX-License-Identifier: MIT
 * psip_full_parse: all that a user agent needs of a message in one call, and which errors it records. Not covered: the grammar of the
 * values (test_typed.c, test_uri.c), what psip_common_parse records. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "parser/full.h"

#define REQUEST "INVITE sip:bob@192.0.2.4;x SIP/2.0\r\n"
#define COMMON "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\nMax-Forwards: 7\r\n"
#define VIA "Via: SIP/2.0/UDP a;branch=1\r\n"

struct full_case {
	struct psip_header headers[64];
	struct psip_error at[8];
	struct psip_errors errors;
	struct psip_via vias[4];
	struct psip_address_value routes[4], record_routes[4];
	struct psip_full full;
	int result;
};

static void run(struct full_case *c, const char *text, size_t length, psip_mode mode, uint16_t capacity)
{
	struct psip_message m = { .headers = c->headers, .header_capacity = 64 };

	c->errors = (struct psip_errors){ c->at, 8, 0 };
	memset(&c->full, 0xEE, sizeof c->full);
	c->full.via_capacity = c->full.route_capacity = c->full.record_route_capacity = capacity;
	c->full.vias = capacity > 0 ? c->vias : NULL;
	c->full.routes = capacity > 0 ? c->routes : NULL;
	c->full.record_routes = capacity > 0 ? c->record_routes : NULL;
	assert_int_equal(psip_message_parse(&m, text, length, PSIP_DATAGRAM, mode, &c->errors), PSIP_OK);
	c->result = psip_full_parse(&c->full, &m, mode, &c->errors);
	assert_int_equal(c->result == PSIP_OK, c->errors.count == 0);
}

static void is(struct psip_span got, const char *want)
{
	if (want == NULL ? got.at != NULL : !psip_span_equal(got, psip_string(want)))
		fail_msg("'%.*s' is not '%s'", (int)got.length, got.at == NULL ? "" : got.at, want == NULL ? "(absent)" : want);
}

static void everything_is_there(void **state)
{
	static const char text[] = REQUEST "Via: SIP/2.0/UDP a;branch=1 , SIP/2.0/TCP b;branch=2\r\nVia: SIP/2.0/TLS c;branch=3,SIP/2.0/UDP d\r\n" COMMON
	                                   "Contact: \"A\" <sip:a@1.2.3.4>;q=1, <sip:a@1.2.3.5>\r\nRoute: <sip:r1;lr>, <sip:r2;lr>\r\nRoute: <sip:r3;lr>\r\n"
	                                   "Record-Route: <sip:rr1;lr>\r\nContent-Type: text/plain;charset=utf-8\r\nContent-Length: 0\r\n\r\n";
	struct full_case *c = calloc(1, sizeof *c);

	(void)state;
	assert_non_null(c);
	for (int i = 0; i < 2; i++) {
		run(c, text, sizeof text - 1, i ? PSIP_TOLERANT : PSIP_STRICT, 4);
		assert_int_equal(c->result, PSIP_OK);
		is(c->full.request_uri.user, "bob");
		is(c->full.request_uri.params, ";x");
		is(c->full.common.via.branch, "1");
		assert_int_equal(c->full.via_count, 3);
		is(c->vias[0].branch, "2");
		is(c->vias[1].host, "c");
		is(c->vias[2].host, "d");
		assert_int_equal(c->full.common.max_forwards, 7);
		assert_true(c->full.has_contact);
		assert_int_equal(c->full.contact_count, 2);
		is(c->full.contact.uri.host, "1.2.3.4");
		assert_int_equal(c->full.route_count, 3);
		is(c->routes[1].uri.host, "r2");
		is(c->routes[2].uri.host, "r3");
		assert_true(psip_uri_loose(&c->routes[2].uri));
		assert_int_equal(c->full.record_route_count, 1);
		is(c->record_routes[0].uri.host, "rr1");
		assert_true(c->full.has_content_type);
		is(c->full.content_type.subtype, "plain");
	}
	free(c);
}

static void counts_go_on_where_the_arrays_end(void **state)
{
	static const char text[] = REQUEST VIA VIA VIA COMMON "Route: <sip:r1>,<sip:r2>,<sip:r3>\r\n\r\n";
	struct full_case *c = calloc(1, sizeof *c);

	(void)state;
	assert_non_null(c);
	for (uint16_t capacity = 0; capacity < 4; capacity++) {
		run(c, text, sizeof text - 1, PSIP_STRICT, capacity);
		assert_int_equal(c->result, PSIP_OK);
		assert_int_equal(c->full.via_count, 2);
		assert_int_equal(c->full.route_count, 3);
		assert_int_equal(c->full.record_route_count, 0);
		assert_false(c->full.has_contact);
		assert_false(c->full.has_content_type);
		assert_null(c->full.contact.text.at);
	}
	free(c);
}

static void a_response_has_no_request_uri(void **state)
{
	static const char text[] = "SIP/2.0 200 OK\r\n" VIA COMMON "Contact: *\r\n\r\n";
	struct full_case *c = calloc(1, sizeof *c);

	(void)state;
	assert_non_null(c);
	run(c, text, sizeof text - 1, PSIP_STRICT, 4);
	assert_int_equal(c->result, PSIP_OK);
	assert_null(c->full.request_uri.text.at);
	assert_true(c->full.contact.star);
	assert_int_equal(c->full.via_count, 0);
	free(c);
}

/* What is wrong is recorded once, where it is; the rest is read. */
static void errors_are_recorded(void **state)
{
	/* ledger: 3261-20.10-03 */
	static const struct { const char *text; psip_mode mode; int code; const char *at; } cases[] = {
		{ "INVITE sip:a@h?b=c SIP/2.0\r\n" VIA COMMON "\r\n", PSIP_STRICT, PSIP_E_REQUEST_URI_HEADERS, "?b=c" },
		{ "INVITE sip:a@h?b=c SIP/2.0\r\n" VIA COMMON "\r\n", PSIP_TOLERANT, PSIP_E_NONE, NULL },
		{ "INVITE sip:a@h?b=c SIP/2.0\r\n" VIA COMMON "\r\n", PSIP_LENIENT & ~PSIP_QUIRK_REQUEST_URI_HEADERS, PSIP_E_REQUEST_URI_HEADERS, "?b=c" },
		{ "INVITE sip:a@- SIP/2.0\r\n" VIA COMMON "\r\n", PSIP_TOLERANT, PSIP_E_REQUEST_URI, "- SIP" },
		{ REQUEST VIA "Via: x\r\n" COMMON "\r\n", PSIP_STRICT, PSIP_E_VIA, "\r\nFrom" },
		{ REQUEST "Via: SIP/2.0/UDP a, y\r\n" COMMON "\r\n", PSIP_STRICT, PSIP_E_VIA, "\r\nFrom" },
		{ REQUEST VIA COMMON "Route: sip:a\r\n\r\n", PSIP_TOLERANT, PSIP_E_HEADER_VALUE, "sip:a\r" },
		{ REQUEST VIA COMMON "Record-Route: <sip:a\r\n\r\n", PSIP_TOLERANT, PSIP_E_HEADER_VALUE, "\r\n\r\n" },
		{ REQUEST VIA COMMON "Contact: *\r\nContact: <sip:a>\r\n\r\n", PSIP_TOLERANT, PSIP_E_CONTACT, "*\r\n" },
		{ REQUEST VIA COMMON "Contact: <sip:a>\r\nContact: *\r\n\r\n", PSIP_TOLERANT, PSIP_E_CONTACT, "*\r\n" },
		{ REQUEST VIA COMMON "Contact: <sip:a>;;\r\n\r\n", PSIP_STRICT, PSIP_E_CONTACT, ";\r\n" },
		{ REQUEST VIA COMMON "Content-Type: text\r\n\r\n", PSIP_TOLERANT, PSIP_E_HEADER_VALUE, "\r\n\r\n" },
		{ REQUEST VIA COMMON "Content-Type: a/b;c\r\n\r\n", PSIP_STRICT, PSIP_E_HEADER_VALUE, "c\r\n\r\n" },
		{ REQUEST VIA COMMON "Content-Type: a/b;c\r\n\r\n", PSIP_TOLERANT, PSIP_E_NONE, NULL },
		{ REQUEST VIA COMMON "Content-Type: a/b\r\nContent-Type: a/c\r\n\r\n", PSIP_TOLERANT, PSIP_E_HEADER_REPEATED, "a/c" },
	};
	struct full_case *c = calloc(1, sizeof *c);

	(void)state;
	assert_non_null(c);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		run(c, cases[i].text, strlen(cases[i].text), cases[i].mode, 4);
		if (c->errors.count != (cases[i].code != PSIP_E_NONE) || (c->errors.count > 0 && c->at[0].code != cases[i].code))
			fail_msg("case %zu: %u errors, the first %u", i, c->errors.count, c->at[0].code);
		if (c->errors.count > 0 && strncmp(cases[i].text + c->at[0].offset, cases[i].at, strlen(cases[i].at)) != 0)
			fail_msg("case %zu: at %u", i, c->at[0].offset);
		is(c->full.common.call_id, "c");
	}
	free(c);
}

/* Nothing answers a response, nor an ACK (§17.1.1.3). */
static void a_response_is_owed_to_requests(void **state)
{
	static const struct { const char *line, *cseq; unsigned owed; } cases[] = {
		{ "INVITE sip:a@h SIP/2.0\r\n", "INVITE", 400 }, { "ACK sip:a@h SIP/2.0\r\n", "ACK", 0 }, { "SIP/2.0 200 OK\r\n", "INVITE", 0 },
	};
	struct full_case *c = calloc(1, sizeof *c);
	char text[512];

	(void)state;
	assert_non_null(c);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int length = snprintf(text, sizeof text, "%s" VIA "Via: x\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:b@h>;tag=2\r\nCall-ID: c\r\nCSeq: 1 %s\r\nMax-Forwards: 7\r\n\r\n",
		                      cases[i].line, cases[i].cseq);

		run(c, text, (size_t)length, PSIP_STRICT, 4);
		assert_int_equal(c->errors.count, 1);
		assert_int_equal(c->at[0].response, cases[i].owed);
	}
	free(c);
}

/* Of a start line that could not be read no URI is known: that is recorded elsewhere. */
static void a_request_without_uri(void **state)
{
	static const char text[] = REQUEST VIA COMMON "\r\n";
	struct full_case *c = calloc(1, sizeof *c);
	struct psip_message m;

	(void)state;
	assert_non_null(c);
	run(c, text, sizeof text - 1, PSIP_STRICT, 4);
	m = (struct psip_message){ .headers = c->headers, .header_capacity = 64 };
	assert_int_equal(psip_message_parse(&m, text, sizeof text - 1, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	m.request_uri = psip_span(NULL, 0);
	assert_int_equal(psip_full_parse(&c->full, &m, PSIP_STRICT, &c->errors), PSIP_OK);
	assert_null(c->full.request_uri.text.at);
	assert_int_equal(c->errors.count, 0);
	free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_is_there),
		cmocka_unit_test(counts_go_on_where_the_arrays_end),
		cmocka_unit_test(a_response_has_no_request_uri),
		cmocka_unit_test(errors_are_recorded),
		cmocka_unit_test(a_response_is_owed_to_requests),
		cmocka_unit_test(a_request_without_uri),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
