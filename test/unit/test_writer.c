/* SPDX-License-Identifier: MIT
 * The writer: start lines, rows, bodies; what it refuses; measuring. What comes out is read back by the strict parser.
 * Not covered: which headers a message must have and their order (the business of those who build messages). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "parser/writer.h"

static char text[2048];
static struct psip_writer w;
static struct psip_message message;
static struct psip_header rows[64];

static int setup(void **state)
{
	(void)state;
	memset(text, 0, sizeof text);
	w = psip_writer(text, sizeof text - 1);
	return 0;
}

static struct psip_message *parse(const char *data, size_t length, psip_mode mode)
{
	message.headers = rows;
	message.header_capacity = 64;
	assert_int_equal(psip_message_parse(&message, data, length, PSIP_DATAGRAM, mode, NULL), PSIP_OK);
	return &message;
}

/* ledger: 3261-7.1-09 3261-7.1-11 3261-7.1-01 3261-7.3.1-02 3261-7-03 3261-7-04 3261-7.4.1-03 */
static void test_request(void **state)
{
	(void)state;
	psip_put_request_line(&w, PSIP_TEXT("BYE"), PSIP_TEXT("sip:bob@192.0.2.4"));
	psip_put_header(&w, PSIP_H_VIA, PSIP_TEXT("SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1"));
	psip_put_header(&w, PSIP_H_CALL_ID, PSIP_TEXT("  1@a \t"));
	psip_put_header_number(&w, PSIP_H_MAX_FORWARDS, 70);
	psip_put_body(&w, psip_span(NULL, 0), psip_span(NULL, 0));
	assert_true(psip_written(&w));
	assert_string_equal(text, "BYE sip:bob@192.0.2.4 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nCall-ID: 1@a\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
	parse(text, w.length, PSIP_STRICT);
	assert_int_equal(message.method, PSIP_BYE);
	assert_int_equal(message.header_count, 4);
}

/* ledger: 3261-7.2-01 3261-7.2-04 3261-7.1-09 */
static void test_status_line(void **state)
{
	static const struct { const char *reason; bool good; } reasons[] = {
		{ "Besetzt \xC3\xBC", true }, { "", true }, { "100%25", true }, { "a\tb", true },
		{ "a\rb", false }, { "a\r\nVia: x", false }, { "100%", false }, { "\xC3", false }, { "<x>", false }, { "\x01", false },
	};
	(void)state;
	psip_put_status_line(&w, 486, psip_span(NULL, 0));
	assert_string_equal(text, "SIP/2.0 486 Busy Here\r\n");
	for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
		setup(NULL);
		psip_put_status_line(&w, 180, psip_string(reasons[i].reason));
		assert_int_equal(w.bad, !reasons[i].good);
		psip_put_body(&w, psip_span(NULL, 0), psip_span(NULL, 0));
		parse(text, w.length, PSIP_STRICT);
		assert_int_equal(message.status, 180);
		assert_true(psip_span_equal(message.reason, psip_string(reasons[i].good ? reasons[i].reason : "")));
	}
	static const unsigned wrong[] = { 0, 99, 700, 1000 };
	for (size_t i = 0; i < 4; i++) {
		setup(NULL);
		psip_put_status_line(&w, wrong[i], psip_span(NULL, 0));
		assert_true(w.bad);
		assert_int_equal(w.length, 0);
	}
}

/* ledger: 3261-7.1-05 3261-7.1-06 */
static void test_bad_request_lines(void **state)
{
	static const char *const uris[] = { "", "sip:a b@h", "<sip:a@b>", "sip:a@b\r\n", "sip:\x01@b", "sip:a\x7F@b", "sip:\xC3\xB6@b" };
	static const char *const methods[] = { "", "BY E", "BYE\r\n", "B@" };
	(void)state;
	for (size_t i = 0; i < sizeof uris / sizeof uris[0]; i++) {
		setup(NULL);
		psip_put_request_line(&w, PSIP_TEXT("BYE"), psip_string(uris[i]));
		assert_true(w.bad);
		assert_int_equal(w.length, 0);
	}
	for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
		setup(NULL);
		psip_put_request_line(&w, psip_string(methods[i]), PSIP_TEXT("sip:a@b"));
		assert_true(w.bad);
		assert_int_equal(w.length, 0);
	}
}

/* A value that would break the message is left out. ledger: 3261-7-03 */
static void test_header_values(void **state)
{
	static const struct { struct psip_span value; const char *out; } values[] = {
		{ { "a\r\n b", 5 }, "Subject: a\r\n b\r\n" },  { { "a\r\n\tb", 5 }, "Subject: a\r\n\tb\r\n" }, { { "\xC3\xB6", 2 }, "Subject: \xC3\xB6\r\n" },
		{ { "", 0 }, "Subject:\r\n" },                 { { NULL, 0 }, "Subject:\r\n" },                { { " \r\n a \r\n ", 9 }, "Subject: a\r\n" },
		{ { "a\r\nb", 4 }, "" },                       { { "a\nb", 3 }, "" },                          { { "a\n b", 4 }, "" },
		{ { "a\rb", 3 }, "" },                         { { "a\0b", 3 }, "" },                          { { "a\r\n", 3 }, "" },
		{ { "a\r", 2 }, "" },                          { { "a\r\nEvil: x", 10 }, "" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
		setup(NULL);
		psip_put_header(&w, PSIP_H_SUBJECT, values[i].value);
		assert_string_equal(text, values[i].out);
		assert_int_equal(w.bad, values[i].out[0] == '\0');
	}
	setup(NULL);
	psip_put_header(&w, PSIP_H_UNKNOWN, PSIP_TEXT("x"));
	psip_put_header_number(&w, PSIP_H_UNKNOWN, 1);
	assert_int_equal(w.length, 0);
	assert_false(psip_written(&w));
}

/* ledger: 3261-7.3.1-07 3261-7.3.3-02 */
static void test_rows(void **state)
{
	static const char from[] = "OPTIONS sip:a@b SIP/2.0\nv: SIP/2.0/UDP a;branch=1,\n SIP/2.0/UDP b\nRoute: <sip:r1>\nVIA : SIP/2.0/TCP c\nroute: <sip:r2>,<sip:r3>\n\n";
	(void)state;
	parse(from, sizeof from - 1, PSIP_TOLERANT);
	psip_put_rows(&w, &message, PSIP_H_VIA);
	psip_put_rows(&w, &message, PSIP_H_ROUTE);
	psip_put_rows(&w, &message, PSIP_H_CONTACT);
	psip_put_rows(&w, &message, PSIP_H_UNKNOWN);
	assert_true(psip_written(&w));
	assert_string_equal(text, "Via: SIP/2.0/UDP a;branch=1, SIP/2.0/UDP b\r\nVia: SIP/2.0/TCP c\r\nRoute: <sip:r1>\r\nRoute: <sip:r2>,<sip:r3>\r\n");
}

/* ledger: 3261-7.4.1-01 3261-7.4-01 3261-7.4-03 3261-7.4.1-07 */
static void test_body(void **state)
{
	(void)state;
	psip_put_status_line(&w, 603, psip_span(NULL, 0));
	psip_put_body(&w, PSIP_TEXT("application/octet-stream"), PSIP_TEXT("a\0\r\n\r\n\xFF"));
	assert_true(psip_written(&w));
	parse(text, w.length, PSIP_STRICT);
	assert_true(psip_span_equal(psip_message_body(&message), PSIP_TEXT("a\0\r\n\r\n\xFF")));
	assert_true(psip_span_equal(psip_message_value(&message, PSIP_H_CONTENT_TYPE), PSIP_TEXT("application/octet-stream")));
	setup(NULL);
	psip_put_body(&w, psip_span(NULL, 0), PSIP_TEXT("x"));
	assert_true(w.bad);
	assert_string_equal(text, "Content-Length: 0\r\n\r\n");
}

static void put_all(struct psip_writer *to)
{
	psip_put_request_line(to, PSIP_TEXT("MESSAGE"), PSIP_TEXT("sip:a@b"));
	psip_put_header_number(to, PSIP_H_EXPIRES, UINT32_MAX);
	psip_put_text(to, "X-Any: thing\r\n");
	psip_put_text(to, NULL);
	psip_put_body(to, PSIP_TEXT("text/plain"), PSIP_TEXT("hello"));
}

/* Measured and written lengths agree; a buffer one byte short stays untouched past its end. */
static void test_measure(void **state)
{
	struct psip_writer measure = psip_writer(NULL, 99);
	(void)state;
	put_all(&measure);
	assert_true(psip_written(&measure));
	for (size_t capacity = 0; capacity <= measure.length; capacity++) {
		memset(text, '~', sizeof text);
		w = psip_writer(text, capacity);
		put_all(&w);
		assert_int_equal(w.length, measure.length);
		assert_int_equal(psip_written(&w), capacity == measure.length);
		assert_int_equal(text[capacity], '~');
	}
	assert_memory_equal(text, "MESSAGE sip:a@b SIP/2.0\r\nExpires: 4294967295\r\nX-Any: thing\r\n", 60);
	w = psip_writer(text, 4);
	w.length = SIZE_MAX - 1;
	psip_put(&w, PSIP_TEXT("abc"));
	assert_int_equal(w.length, SIZE_MAX);
}

/* Raw bytes are the tester's own business. */
static void test_raw(void **state)
{
	(void)state;
	psip_put(&w, PSIP_TEXT("\0\r\r"));
	psip_put_number(&w, 0);
	assert_true(psip_written(&w));
	assert_memory_equal(text, "\0\r\r0", 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_request, setup), cmocka_unit_test_setup(test_status_line, setup), cmocka_unit_test_setup(test_bad_request_lines, setup),
		cmocka_unit_test_setup(test_header_values, setup), cmocka_unit_test_setup(test_rows, setup), cmocka_unit_test_setup(test_body, setup),
		cmocka_unit_test_setup(test_measure, setup), cmocka_unit_test_setup(test_raw, setup),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
