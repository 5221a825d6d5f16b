/* SPDX-License-Identifier: MIT
 * Changed copies: each change alone and together, byte for byte; what clashes, what is refused and leaves the edit as it was; room.
 * Not covered: which changes a proxy makes and when (RFC 3261 §16). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "parser/edit.h"
#include "parser/typed.h"

#define CHANGES 12

static char text[2048];
static struct psip_writer w;
static struct psip_header rows[32], out_rows[32];
static struct psip_message message, copy;
static struct psip_change changes[CHANGES];
static struct psip_edit e;

#define BEGIN "INVITE sip:bob@biloxi.com SIP/2.0\r\n"
#define VIA "v : SIP/2.0/UDP a;branch=z9hG4bK1\r\nVia: SIP/2.0/UDP b;branch=z9hG4bK2\r\n"
#define ROUTE "Route: <sip:p1;lr>, \"a,b\" <sip:p2;lr>;x=\"\\\",\"\r\nROUTE:\t<sip:p,3@h;lr>,\r\n <sip:p5;lr>\r\n"
#define FORWARDS "Max-Forwards: 70\r\n"
#define REST "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\nX-Odd:   \xC3\xB6\r\n\tfold  \r\n"
#define TYPE "Content-Type: text/plain\r\n"
#define LENGTH "Content-Length: 5\r\n"
static const char whole[] = BEGIN VIA ROUTE FORWARDS REST TYPE LENGTH "\r\nhello";

static void begin(const char *data, psip_mode mode)
{
	message.headers = rows;
	message.header_capacity = 32;
	assert_int_equal(psip_message_parse(&message, data, strlen(data), PSIP_DATAGRAM, mode, NULL), PSIP_OK);
	e = psip_edit(&message, changes, CHANGES);
}

static int setup(void **state)
{
	(void)state;
	begin(whole, PSIP_STRICT);
	return 0;
}

/* The copy is that text... */
static void expect_text(const char *expected)
{
	memset(text, 0, sizeof text);
	w = psip_writer(text, sizeof text - 1);
	psip_put_edited(&w, &e);
	assert_true(psip_written(&w));
	assert_string_equal(text, expected);
}

/* ...and the strict parser takes it. */
static void expect(const char *expected)
{
	expect_text(expected);
	copy.headers = out_rows;
	copy.header_capacity = 32;
	assert_int_equal(psip_message_parse(&copy, text, w.length, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	assert_int_equal(psip_message_check(&copy, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
}

/* ledger: 3261-16.6-05 3261-16.6-06 3261-16.6-07 3261-16.6-08 3261-16.6-09 3261-7-01 */
static void test_untouched(void **state)
{
	(void)state;
	expect(whole);
}

/* What a proxy does at once. ledger: 3261-16.6-05 3261-16.6-11 3261-16.6-13 3261-16.6-55 */
static void test_proxy(void **state)
{
	(void)state;
	assert_int_equal(psip_edit_max_forwards(&e), PSIP_OK);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_ROUTE, 1), PSIP_OK);
	assert_int_equal(psip_edit_push(&e, PSIP_H_RECORD_ROUTE, PSIP_TEXT("<sip:me;lr>")), PSIP_OK);
	assert_int_equal(psip_edit_push(&e, PSIP_H_VIA, PSIP_TEXT("SIP/2.0/TCP me;branch=z9hG4bK0")), PSIP_OK);
	assert_int_equal(psip_edit_request_uri(&e, PSIP_TEXT("sip:bob@192.0.2.4")), PSIP_OK);
	expect("INVITE sip:bob@192.0.2.4 SIP/2.0\r\nRecord-Route: <sip:me;lr>\r\nVia: SIP/2.0/TCP me;branch=z9hG4bK0\r\n" VIA
	       "Route: \"a,b\" <sip:p2;lr>;x=\"\\\",\"\r\nROUTE:\t<sip:p,3@h;lr>,\r\n <sip:p5;lr>\r\nMax-Forwards: 69\r\n" REST TYPE LENGTH "\r\nhello");
}

/* Commas in quotes and brackets part nothing; rows that get empty go. */
static void test_pop(void **state)
{
	static const char *const left[] = {
		ROUTE, "Route: \"a,b\" <sip:p2;lr>;x=\"\\\",\"\r\nROUTE:\t<sip:p,3@h;lr>,\r\n <sip:p5;lr>\r\n", "ROUTE:\t<sip:p,3@h;lr>,\r\n <sip:p5;lr>\r\n",
		"ROUTE:\t<sip:p5;lr>\r\n", "",
	};
	char expected[1024];
	(void)state;
	for (unsigned count = 1; count <= 4; count++) {
		setup(NULL);
		assert_int_equal(psip_edit_pop(&e, PSIP_H_ROUTE, count), PSIP_OK);
		strcat(strcat(strcpy(expected, BEGIN VIA), left[count]), FORWARDS REST TYPE LENGTH "\r\nhello");
		expect(expected);
	}
	setup(NULL);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_ROUTE, 5), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_ROUTE, 0), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_PATH, 1), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_CALL_ID, 1), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_UNKNOWN, 1), PSIP_ERR_ARGUMENT);
	assert_int_equal(e.count, 0);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_VIA, 1), PSIP_OK);
	expect(BEGIN "Via: SIP/2.0/UDP b;branch=z9hG4bK2\r\n" ROUTE FORWARDS REST TYPE LENGTH "\r\nhello");
}

/* Empty values, as tolerant parsers take them, do not count. */
static void test_pop_empty(void **state)
{
	static const char list[] = "OPTIONS sip:a@b SIP/2.0\r\nSupported: ,, a,\t,b\r\nSupported: , \r\nSupported:c \r\n\r\n";
	(void)state;
	begin(list, PSIP_TOLERANT);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_SUPPORTED, 1), PSIP_OK);
	expect_text("OPTIONS sip:a@b SIP/2.0\r\nSupported: b\r\nSupported: , \r\nSupported:c \r\n\r\n");
	/* Nor does a row of commas, wherever it stands. */
	begin("OPTIONS sip:a@b SIP/2.0\r\nSupported: ,\r\nSupported: ,a,,\r\nSupported: ,\t,\r\nSupported: b,c\r\n\r\n", PSIP_TOLERANT);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_SUPPORTED, 2), PSIP_OK);
	expect_text("OPTIONS sip:a@b SIP/2.0\r\nSupported: c\r\n\r\n");
	begin("OPTIONS sip:a@b SIP/2.0\r\nRoute: \"a\" <sip:p;lr>, \"b\" <sip:q;lr>\r\n\r\n", PSIP_TOLERANT);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_ROUTE, 1), PSIP_OK);
	expect_text("OPTIONS sip:a@b SIP/2.0\r\nRoute: \"b\" <sip:q;lr>\r\n\r\n");
	begin("OPTIONS sip:a@b SIP/2.0\r\nSupported: ,\r\nSupported: a\r\n\r\n", PSIP_TOLERANT);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_SUPPORTED, 2), PSIP_ERR_ARGUMENT);
	assert_int_equal(e.count, 0);
}

static void test_rows(void **state)
{
	(void)state;
	assert_int_equal(psip_edit_append(&e, PSIP_H_ROUTE, PSIP_TEXT("<sip:p6;lr>")), PSIP_OK);
	assert_int_equal(psip_edit_append(&e, PSIP_H_SUBJECT, PSIP_TEXT("x")), PSIP_OK);
	assert_int_equal(psip_edit_line(&e, 0, PSIP_TEXT("X-First : 1")), PSIP_OK);
	assert_int_equal(psip_edit_line(&e, 0, PSIP_TEXT("X-Second:2\r\n 3")), PSIP_OK);
	assert_int_equal(psip_edit_line(&e, message.header_count, PSIP_TEXT("X-Last:")), PSIP_OK);
	assert_int_equal(psip_edit_remove(&e, 9), PSIP_OK);
	assert_int_equal(psip_edit_value(&e, 6, PSIP_TEXT(" <sip:c@h>;tag=2 ")), PSIP_OK);
	expect(BEGIN "X-First : 1\r\nX-Second:2\r\n 3\r\n" VIA ROUTE "Route: <sip:p6;lr>\r\n" FORWARDS
	       "From: <sip:a@h>;tag=1\r\nTo: <sip:c@h>;tag=2\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n" TYPE LENGTH "Subject: x\r\nX-Last:\r\n\r\nhello");
}

/* ledger: 3261-16.6-13 3261-16.6-14 3261-16.6-15 */
static void test_max_forwards(void **state)
{
	static const struct { const char *value; int result; const char *out; } values[] = {
		{ "255", PSIP_OK, "254" }, { "100", PSIP_OK, "99" }, { "1", PSIP_OK, "0" }, { "0", PSIP_ERR_STATE, NULL }, { "256", PSIP_ERR_SYNTAX, NULL }, { "x", PSIP_ERR_SYNTAX, NULL },
	};
	char in[512], out[512];
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
		strcat(strcat(strcpy(in, BEGIN VIA "Max-Forwards: "), values[i].value), "\r\n" REST "\r\n");
		begin(in, PSIP_STRICT);
		assert_int_equal(psip_edit_max_forwards(&e), values[i].result);
		if (values[i].out == NULL) {
			assert_int_equal(e.count, 0);
			continue;
		}
		strcat(strcat(strcpy(out, BEGIN VIA "Max-Forwards: "), values[i].out), "\r\n" REST "\r\n");
		expect(out);
		assert_int_equal(psip_edit_max_forwards(&e), PSIP_ERR_STATE);
	}
	begin(BEGIN VIA REST "\r\n", PSIP_STRICT);
	assert_int_equal(psip_edit_max_forwards(&e), PSIP_OK);
	assert_int_equal(psip_edit_max_forwards(&e), PSIP_ERR_STATE);
	expect(BEGIN VIA FORWARDS REST "\r\n");
}

/* ledger: 3261-7.4.1-01 3261-7.4.1-03 3261-20.14-05 */
static void test_body(void **state)
{
	static const char plain[] = BEGIN VIA REST "\r\nhello";
	static const char encoded[] = BEGIN VIA REST "l: 5\r\n" TYPE "Content-Encoding: gzip\r\ne: b\r\n\r\nhello";
	(void)state;
	assert_int_equal(psip_edit_body(&e, PSIP_TEXT("application/sdp"), PSIP_TEXT("v=0\r\no=more\r\n")), PSIP_OK);
	expect(BEGIN VIA ROUTE FORWARDS REST "Content-Type: application/sdp\r\nContent-Length: 13\r\n\r\nv=0\r\no=more\r\n");
	assert_int_equal(psip_edit_body(&e, psip_span(NULL, 0), PSIP_TEXT("again")), PSIP_ERR_STATE);
	expect(BEGIN VIA ROUTE FORWARDS REST "Content-Type: application/sdp\r\nContent-Length: 13\r\n\r\nv=0\r\no=more\r\n");
	setup(NULL);
	assert_int_equal(psip_edit_body(&e, psip_span(NULL, 0), PSIP_TEXT("kept type!")), PSIP_OK);
	expect(BEGIN VIA ROUTE FORWARDS REST TYPE "Content-Length: 10\r\n\r\nkept type!");
	setup(NULL);
	assert_int_equal(psip_edit_body(&e, PSIP_TEXT("a/b"), psip_span(NULL, 0)), PSIP_OK);
	expect(BEGIN VIA ROUTE FORWARDS REST "Content-Length: 0\r\n\r\n");
	begin(plain, PSIP_STRICT);
	assert_int_equal(psip_edit_body(&e, psip_span(NULL, 0), PSIP_TEXT("x")), PSIP_ERR_SYNTAX);
	assert_int_equal(e.count, 0);
	assert_int_equal(psip_edit_body(&e, PSIP_TEXT("a/b"), PSIP_TEXT("x")), PSIP_OK);
	expect(BEGIN VIA REST "Content-Type: a/b\r\nContent-Length: 1\r\n\r\nx");
	begin(encoded, PSIP_STRICT);
	assert_int_equal(psip_edit_body(&e, psip_span(NULL, 0), PSIP_TEXT("x")), PSIP_OK);
	expect(BEGIN VIA REST "l: 1\r\n" TYPE "\r\nx");
	begin(BEGIN VIA REST "Content-Length: 2\nContent-Length: 2\n" TYPE "\nab", PSIP_TOLERANT);
	assert_int_equal(psip_edit_body(&e, psip_span(NULL, 0), PSIP_TEXT("x")), PSIP_OK);
	expect_text(BEGIN VIA REST "Content-Length: 1\n" TYPE "\nx");
}

/* What breaks lines, or stands once, is not taken. ledger: 3261-7.3.1-08 3261-7.1-05 3261-7.1-06 */
static void test_refused(void **state)
{
	(void)state;
	assert_int_equal(psip_edit_request_uri(&e, PSIP_TEXT("<sip:a@b>")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_request_uri(&e, PSIP_TEXT("sip:a b")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_push(&e, PSIP_H_VIA, PSIP_TEXT("a\r\nb: c")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_append(&e, PSIP_H_VIA, PSIP_TEXT("a\rb")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_append(&e, PSIP_H_UNKNOWN, PSIP_TEXT("a")), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_push(&e, PSIP_H_COUNT, PSIP_TEXT("a")), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_push(&e, PSIP_H_CALL_ID, PSIP_TEXT("a")), PSIP_ERR_STATE);
	assert_int_equal(psip_edit_append(&e, PSIP_H_CSEQ, PSIP_TEXT("a")), PSIP_ERR_STATE);
	assert_int_equal(psip_edit_value(&e, 0, PSIP_TEXT("a\n")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_value(&e, message.header_count, PSIP_TEXT("a")), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_remove(&e, message.header_count), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_line(&e, message.header_count + 1u, PSIP_TEXT("a: b")), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_line(&e, 0, PSIP_TEXT("no colon")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_line(&e, 0, PSIP_TEXT("a b: c")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_line(&e, 0, PSIP_TEXT(": c")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_line(&e, 0, PSIP_TEXT("a: c\r\nb: d")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_line(&e, 0, psip_span(NULL, 0)), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_edit_bytes(&e, 5, 4, PSIP_TEXT("x")), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_edit_bytes(&e, 0, sizeof whole, PSIP_TEXT("x")), PSIP_ERR_ARGUMENT);
	assert_int_equal(e.count, 0);
	assert_int_equal(psip_edit_append(&e, PSIP_H_SUBJECT, PSIP_TEXT("a")), PSIP_OK);
	assert_int_equal(psip_edit_push(&e, PSIP_H_SUBJECT, PSIP_TEXT("b")), PSIP_ERR_STATE);
	begin("SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP a\r\n\r\n", PSIP_STRICT);
	assert_int_equal(psip_edit_request_uri(&e, PSIP_TEXT("sip:a@b")), PSIP_ERR_ARGUMENT);
}

/* Bytes are changed once; the array's end is respected; half a call is none. */
static void test_clashes(void **state)
{
	(void)state;
	assert_int_equal(psip_edit_remove(&e, 0), PSIP_OK);
	assert_int_equal(psip_edit_value(&e, 0, PSIP_TEXT("x")), PSIP_ERR_STATE);
	assert_int_equal(psip_edit_remove(&e, 0), PSIP_ERR_STATE);
	assert_int_equal(psip_edit_bytes(&e, rows[0].name + 1u, rows[0].name + 1u, PSIP_TEXT("x")), PSIP_ERR_STATE);
	assert_int_equal(psip_edit_push(&e, PSIP_H_VIA, PSIP_TEXT("SIP/2.0/UDP c;branch=z9hG4bK3")), PSIP_OK);
	assert_int_equal(psip_edit_value(&e, 3, PSIP_TEXT("<sip:p9>")), PSIP_OK);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_ROUTE, 3), PSIP_ERR_STATE);
	assert_int_equal(e.count, 3);
	expect(BEGIN "Via: SIP/2.0/UDP c;branch=z9hG4bK3\r\nVia: SIP/2.0/UDP b;branch=z9hG4bK2\r\nRoute: <sip:p1;lr>, \"a,b\" <sip:p2;lr>;x=\"\\\",\"\r\nROUTE:\t<sip:p9>\r\n"
	       FORWARDS REST TYPE LENGTH "\r\nhello");
	setup(NULL);
	e.capacity = 2;
	assert_int_equal(psip_edit_body(&e, PSIP_TEXT("a/b"), PSIP_TEXT("x")), PSIP_ERR_FULL);
	assert_int_equal(e.count, 0);
	expect(whole);
	assert_int_equal(psip_edit_remove(&e, 0), PSIP_OK);
	assert_int_equal(psip_edit_remove(&e, 1), PSIP_OK);
	assert_int_equal(psip_edit_remove(&e, 2), PSIP_ERR_FULL);
}

/* A tester's bytes, and a missing header. */
static void test_bytes(void **state)
{
	struct psip_error at[2] = { { 0 } };
	struct psip_errors errors = { at, 2, 0 };
	(void)state;
	assert_int_equal(psip_edit_bytes(&e, 7, 11, PSIP_TEXT("\x01")), PSIP_OK);
	assert_int_equal(psip_edit_bytes(&e, sizeof whole - 1, sizeof whole - 1, PSIP_TEXT("!")), PSIP_OK);
	memset(text, 0, sizeof text);
	w = psip_writer(text, sizeof text - 1);
	psip_put_edited(&w, &e);
	assert_string_equal(text, "INVITE \x01" "bob@biloxi.com SIP/2.0\r\n" VIA ROUTE FORWARDS REST TYPE LENGTH "\r\nhello!");
	setup(NULL);
	assert_int_equal(psip_edit_remove(&e, 8), PSIP_OK);
	w = psip_writer(text, sizeof text - 1);
	psip_put_edited(&w, &e);
	copy.headers = out_rows;
	copy.header_capacity = 32;
	assert_int_equal(psip_message_parse(&copy, text, w.length, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	assert_int_equal(psip_message_check(&copy, PSIP_DATAGRAM, PSIP_STRICT, &errors), 1);
	assert_int_equal(at[0].code, PSIP_E_CSEQ_MISSING);
}

/* Other line ends and empty lines in front: what is left is as it was, and the copy begins with its start line. */
static void test_loose(void **state)
{
	(void)state;
	begin("\r\n\nOPTIONS sip:a@b SIP/2.0\nRoute: <sip:a>\n ,<sip:b>\nSubject: x \n \n\t\nX: y\n\nrest", PSIP_TOLERANT);
	assert_int_equal(psip_edit_pop(&e, PSIP_H_ROUTE, 1), PSIP_OK);
	assert_int_equal(psip_edit_remove(&e, 1), PSIP_OK);
	assert_int_equal(psip_edit_append(&e, PSIP_H_VIA, PSIP_TEXT("SIP/2.0/UDP c")), PSIP_OK);
	assert_int_equal(psip_edit_bytes(&e, 0, 0, PSIP_TEXT("x")), PSIP_ERR_ARGUMENT);
	expect_text("OPTIONS sip:a@b SIP/2.0\nRoute: <sip:b>\nX: y\nVia: SIP/2.0/UDP c\r\n\nrest");
	begin("OPTIONS sip:a@b SIP/2.0\r\n\r\n", PSIP_STRICT);
	assert_int_equal(psip_edit_push(&e, PSIP_H_VIA, PSIP_TEXT("SIP/2.0/UDP c")), PSIP_OK);
	expect_text("OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP c\r\n\r\n");
}

static void test_room(void **state)
{
	struct psip_writer measure = psip_writer(NULL, 0);
	(void)state;
	assert_int_equal(psip_edit_max_forwards(&e), PSIP_OK);
	assert_int_equal(psip_edit_push(&e, PSIP_H_VIA, PSIP_TEXT("SIP/2.0/UDP c;branch=z9hG4bK3")), PSIP_OK);
	assert_int_equal(psip_edit_body(&e, PSIP_TEXT("a/b"), PSIP_TEXT("longer than before")), PSIP_OK);
	psip_put_edited(&measure, &e);
	for (size_t capacity = 0; capacity <= measure.length; capacity++) {
		memset(text, '~', sizeof text);
		w = psip_writer(text, capacity);
		psip_put_edited(&w, &e);
		assert_int_equal(w.length, measure.length);
		assert_int_equal(psip_written(&w), capacity == measure.length);
		assert_int_equal(text[capacity], '~');
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_untouched, setup), cmocka_unit_test_setup(test_proxy, setup), cmocka_unit_test_setup(test_pop, setup),
		cmocka_unit_test_setup(test_pop_empty, setup), cmocka_unit_test_setup(test_rows, setup), cmocka_unit_test_setup(test_max_forwards, setup),
		cmocka_unit_test_setup(test_body, setup), cmocka_unit_test_setup(test_refused, setup), cmocka_unit_test_setup(test_clashes, setup),
		cmocka_unit_test_setup(test_bytes, setup), cmocka_unit_test_setup(test_loose, setup), cmocka_unit_test_setup(test_room, setup),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
