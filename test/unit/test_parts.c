/* SPDX-License-Identifier: MIT
 * Requests made from parts: bytes, order, brackets and tags; what is refused; what is bent on request; room.
 * Not covered: how a dialog comes by its parts (test/flow), and rows that the caller adds. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "parser/parts.h"
#include "parser/typed.h"

static char text[2048];
static struct psip_writer w;
static struct psip_header rows[32];
static struct psip_message message;

static const struct psip_request_parts bye = {
	.method = { "BYE", 3 }, .request_uri = { "sip:alice@192.0.2.1", 19 }, .transport = { "UDP", 3 }, .sent_by = { "[2001:db8::1]:5070", 18 },
	.branch = { "z9hG4bKnashds8", 14 }, .rport = true, .route = { "<sip:p1;lr;x=1>, <sip:p2;lr>", 28 }, .from = { "Bob <sip:bob@biloxi.com>", 24 },
	.from_tag = { "a6c85cf", 7 }, .to = { "sip:alice@atlanta.com;x=1", 25 }, .to_tag = { "1928301774", 10 }, .call_id = { "a84b4c76e66710", 14 }, .cseq = 231,
};

static void put(const struct psip_request_parts *parts, unsigned flags)
{
	memset(text, 0, sizeof text);
	w = psip_writer(text, sizeof text - 1);
	w.flags = (uint16_t)flags;
	psip_put_request(&w, parts);
}

static int check_written(psip_mode mode)
{
	struct psip_errors errors = { NULL, 0, 0 };

	psip_put_body(&w, psip_span(NULL, 0), psip_span(NULL, 0));
	assert_true(psip_written(&w));
	message.headers = rows;
	message.header_capacity = 32;
	assert_int_equal(psip_message_parse(&message, text, w.length, PSIP_DATAGRAM, mode, &errors), PSIP_OK);
	return psip_message_check(&message, PSIP_DATAGRAM, mode, &errors);
}

/* Rows that proxies need first; the tags of both sides. ledger: 3261-7.3.1-06 3261-8.1.1.5-01 3261-12.2.1.1-02 3261-12.2.1.1-04
 * 3261-12.2.1.1-12 3261-12.2.1.1-17 3261-20-26 3261-20.14-05 3261-7-04 */
static void test_in_dialog(void **state)
{
	(void)state;
	for (unsigned flags = 0; flags <= PSIP_WRITE_STRICT; flags++) {
		put(&bye, flags);
		assert_string_equal(text, "BYE sip:alice@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP [2001:db8::1]:5070;branch=z9hG4bKnashds8;rport\r\nMax-Forwards: 70\r\n"
		                          "Route: <sip:p1;lr;x=1>, <sip:p2;lr>\r\nFrom: Bob <sip:bob@biloxi.com>;tag=a6c85cf\r\n"
		                          "To: <sip:alice@atlanta.com;x=1>;tag=1928301774\r\nCall-ID: a84b4c76e66710\r\nCSeq: 231 BYE\r\n");
		assert_int_equal(check_written(PSIP_STRICT), 0);
		assert_string_equal(text + w.length - 23, "\r\nContent-Length: 0\r\n\r\n");
	}
}

/* ledger: 3261-8.1.1.2-01 3261-8.1.1.2-04 3261-20.10-05 3261-20.20-04 3261-20-26 3261-12.2.1.1-15 3261-12.2.1.1-05 */
static void test_outside(void **state)
{
	struct psip_request_parts p = bye;
	(void)state;
	p.method = PSIP_TEXT("REGISTER");
	p.route = p.to_tag = psip_span(NULL, 0);
	p.rport = false;
	p.from = PSIP_TEXT("\"<\" <sips:bob@biloxi.com>;tag=inside");
	p.from_tag = psip_span(NULL, 0);
	p.to = PSIP_TEXT("tel:+1-201-555-0123");
	p.contact = PSIP_TEXT("sip:bob@192.0.2.4;lr");
	p.has_max_forwards = true;
	put(&p, PSIP_WRITE_STRICT);
	assert_string_equal(text, "REGISTER sip:alice@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP [2001:db8::1]:5070;branch=z9hG4bKnashds8\r\nMax-Forwards: 0\r\n"
	                          "From: \"<\" <sips:bob@biloxi.com>;tag=inside\r\nTo: <tel:+1-201-555-0123>\r\nCall-ID: a84b4c76e66710\r\nCSeq: 231 REGISTER\r\n"
	                          "Contact: <sip:bob@192.0.2.4;lr>\r\n");
	assert_int_equal(check_written(PSIP_STRICT), 0);
	p.from = PSIP_TEXT("sip:bob@biloxi.com;x=1");
	p.from_tag = PSIP_TEXT("2");
	p.to = PSIP_TEXT("Carol <sips:carol@chicago.com>");
	p.contact = PSIP_TEXT("*");
	p.max_forwards = 255;
	put(&p, PSIP_WRITE_STRICT);
	assert_non_null(strstr(text, "\r\nFrom: <sip:bob@biloxi.com;x=1>;tag=2\r\nTo: Carol <sips:carol@chicago.com>\r\n"));
	assert_non_null(strstr(text, "Contact: *\r\n"));
	assert_non_null(strstr(text, "Max-Forwards: 255\r\n"));
	assert_int_equal(check_written(PSIP_STRICT), 0);
}

/* The target behind a strict router goes last. ledger: 3261-12.2.1.1-20 */
static void test_strict_router(void **state)
{
	struct psip_request_parts p = bye;
	(void)state;
	p.last_route = PSIP_TEXT("sip:user@remoteua");
	put(&p, PSIP_WRITE_STRICT);
	assert_non_null(strstr(text, "\r\nRoute: <sip:p1;lr;x=1>, <sip:p2;lr>, <sip:user@remoteua>\r\n"));
	assert_int_equal(check_written(PSIP_STRICT), 0);
	p.route = psip_span(NULL, 0);
	put(&p, 0);
	assert_non_null(strstr(text, "\r\nRoute: <sip:user@remoteua>\r\n"));
}

/* Each part that would break the message, and each that lacks, keeps all of it from being written. ledger: 3261-7.1-05 3261-7.1-06
 * 3261-8.1.1.7-07 3261-8.1.1.5-04 3261-20.42-03 */
static void test_refused(void **state)
{
	static const struct { size_t part; const char *value; } wrong[] = {
		{ offsetof(struct psip_request_parts, method), "BY E" },           { offsetof(struct psip_request_parts, method), "" },
		{ offsetof(struct psip_request_parts, request_uri), "sip:a b@c" }, { offsetof(struct psip_request_parts, request_uri), "<sip:a@b>" },
		{ offsetof(struct psip_request_parts, request_uri), "" },          { offsetof(struct psip_request_parts, transport), "U DP" },
		{ offsetof(struct psip_request_parts, transport), "" },            { offsetof(struct psip_request_parts, sent_by), "a b" },
		{ offsetof(struct psip_request_parts, sent_by), "a;b" },           { offsetof(struct psip_request_parts, sent_by), "a,b" },
		{ offsetof(struct psip_request_parts, sent_by), "" },              { offsetof(struct psip_request_parts, branch), "z9hG4bK" },
		{ offsetof(struct psip_request_parts, branch), "Z9hG4bK1" },       { offsetof(struct psip_request_parts, branch), "z9hG4bK\r\n1" },
		{ offsetof(struct psip_request_parts, branch), "" },               { offsetof(struct psip_request_parts, route), "<sip:a@b>\r\n" },
		{ offsetof(struct psip_request_parts, route), "\x01" },            { offsetof(struct psip_request_parts, last_route), "sip:a@b>" },
		{ offsetof(struct psip_request_parts, from), "" },                 { offsetof(struct psip_request_parts, from), "sip:a@b\n" },
		{ offsetof(struct psip_request_parts, from), "<sip:a@b>;x" },      { offsetof(struct psip_request_parts, from), " <sip:a@b>" },
		{ offsetof(struct psip_request_parts, from), "A\r\n <sip:a@b>" },  { offsetof(struct psip_request_parts, from_tag), "a\rb" },
		{ offsetof(struct psip_request_parts, to), "" },                   { offsetof(struct psip_request_parts, to_tag), "\x7f" },
		{ offsetof(struct psip_request_parts, call_id), "" },              { offsetof(struct psip_request_parts, call_id), "a\r\nb: c" },
		{ offsetof(struct psip_request_parts, contact), "sip:a b" },       { offsetof(struct psip_request_parts, contact), "<sip:a@b>\r\n;x" },
		{ offsetof(struct psip_request_parts, from), "sip:a@b>" },         { offsetof(struct psip_request_parts, contact), "sip:a@b>" },
	};
	struct psip_request_parts p;
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct psip_span value = psip_string(wrong[i].value);

		p = bye;
		memcpy((char *)&p + wrong[i].part, &value, sizeof value);
		put(&p, 0);
		assert_true(w.bad);
		assert_int_equal(w.length, 0);
	}
	p = bye;
	p.cseq = 0x80000000u;
	put(&p, 0);
	assert_true(w.bad);
	p.cseq = 0x7fffffffu;
	put(&p, 0);
	assert_non_null(strstr(text, "CSeq: 2147483647 BYE\r\n"));
	assert_int_equal(check_written(PSIP_STRICT), 0);
}

/* What a tolerant parser let in can be sent back; not so with PSIP_WRITE_STRICT. */
static void test_strict(void **state)
{
	static const struct { size_t part; const char *value; } loose[] = {
		{ offsetof(struct psip_request_parts, request_uri), "sip:a@b?c=d" },   { offsetof(struct psip_request_parts, request_uri), "sip:a_b@c_d" },
		{ offsetof(struct psip_request_parts, sent_by), "a_b" },               { offsetof(struct psip_request_parts, branch), "z9hG4bK(" },
		{ offsetof(struct psip_request_parts, route), "sip:a@b" },             { offsetof(struct psip_request_parts, last_route), "sip:[a@b" },
		{ offsetof(struct psip_request_parts, from), "A: <sip:a@b>" },         { offsetof(struct psip_request_parts, from_tag), "a@b" },
		{ offsetof(struct psip_request_parts, to), "<sip:>" },                 { offsetof(struct psip_request_parts, to_tag), "\"x y\"" },
		{ offsetof(struct psip_request_parts, call_id), "a@b@c" },             { offsetof(struct psip_request_parts, contact), "x" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof loose / sizeof loose[0]; i++) {
		struct psip_request_parts p = bye;
		struct psip_span value = psip_string(loose[i].value);

		memcpy((char *)&p + loose[i].part, &value, sizeof value);
		put(&p, PSIP_WRITE_STRICT);
		assert_true(w.bad);
		assert_int_equal(w.length, 0);
		put(&p, 0);
		(void)check_written(PSIP_STRICT); /* in its shape at least it is a message */
	}
	struct psip_request_parts p = bye;

	p.contact = PSIP_TEXT("sip:a@b?c=d"); /* in brackets it may have what a Request-URI must not */
	put(&p, PSIP_WRITE_STRICT);
	assert_false(w.bad);
}

/* Missing headers on request: the strict parser misses them. */
static void test_missing(void **state)
{
	static const struct { size_t part; enum psip_error_code code; } missing[] = {
		{ offsetof(struct psip_request_parts, sent_by), PSIP_E_VIA_MISSING }, { offsetof(struct psip_request_parts, from), PSIP_E_FROM_MISSING },
		{ offsetof(struct psip_request_parts, to), PSIP_E_TO_MISSING },       { offsetof(struct psip_request_parts, call_id), PSIP_E_CALL_ID_MISSING },
	};
	(void)state;
	for (size_t i = 0; i < sizeof missing / sizeof missing[0]; i++) {
		struct psip_request_parts p = bye;
		struct psip_error at[2] = { { 0 } };
		struct psip_errors errors = { at, 2, 0 };

		memset((char *)&p + missing[i].part, 0, sizeof(struct psip_span));
		put(&p, PSIP_WRONG_MISSING);
		(void)check_written(PSIP_STRICT);
		assert_int_equal(psip_message_check(&message, PSIP_DATAGRAM, PSIP_STRICT, &errors), 1);
		assert_int_equal(at[0].code, missing[i].code);
	}
}

/* Nothing is checked, nothing put in brackets. */
static void test_wrong_values(void **state)
{
	struct psip_request_parts p = bye;
	(void)state;
	p.method = PSIP_TEXT("B\nE");
	p.branch = PSIP_TEXT("1");
	p.cseq = UINT32_MAX;
	put(&p, PSIP_WRONG_VALUES);
	assert_true(psip_written(&w));
	assert_memory_equal(text, "B\nE sip:alice@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP [2001:db8::1]:5070;branch=1;rport\r\n", 85);
	assert_non_null(strstr(text, "\r\nTo: sip:alice@atlanta.com;x=1;tag=1928301774\r\n"));
	assert_non_null(strstr(text, "\r\nCSeq: 4294967295 B\nE\r\n"));
	put(&bye, PSIP_WRITE_COMPACT | PSIP_WRONG_LINE_END);
	assert_non_null(strstr(text, " SIP/2.0\nv: SIP/2.0/UDP [2001:db8::1]:5070;branch=z9hG4bKnashds8;rport\nMax-Forwards: 70\n"));
}

static void test_room(void **state)
{
	struct psip_writer measure = psip_writer(NULL, 0);
	(void)state;
	psip_put_request(&measure, &bye);
	assert_true(psip_written(&measure));
	for (size_t capacity = 0; capacity <= measure.length; capacity++) {
		memset(text, '~', sizeof text);
		w = psip_writer(text, capacity);
		psip_put_request(&w, &bye);
		assert_int_equal(w.length, measure.length);
		assert_int_equal(psip_written(&w), capacity == measure.length);
		assert_int_equal(text[capacity], '~');
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_in_dialog), cmocka_unit_test(test_outside), cmocka_unit_test(test_strict_router), cmocka_unit_test(test_refused), cmocka_unit_test(test_strict),
		cmocka_unit_test(test_missing), cmocka_unit_test(test_wrong_values), cmocka_unit_test(test_room),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
