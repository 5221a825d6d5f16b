/* SPDX-License-Identifier: MIT
 * The writer: start lines, rows, bodies; what it refuses; measuring; deliberate wrongness, each with the strict parser's error. What comes
 * out right is read back by the strict parser. Not covered: whole responses, requests and edits (test_reply.c, test_parts.c, test_edit.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "parser/writer_part.h"

#define TEXT(literal) { literal, sizeof(literal) - 1 }

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
		{ { "a\rx b", 5 }, "" }, { { "a\n\n b", 5 }, "" }, { { "a\n\r\n b", 6 }, "" }, { { "a\r\r\n b", 6 }, "" },
		{ { "a\r\nb", 4 }, "" },                       { { "a\nb", 3 }, "" },                          { { "a\n b", 4 }, "" },
		{ { "a\rb", 3 }, "" },                         { { "a\0b", 3 }, "" },                          { { "a\r\n", 3 }, "" },
		{ { "a\r", 2 }, "" },                          { { "a\r\nEvil: x", 10 }, "" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
		setup(NULL);
		psip_put_header(&w, PSIP_H_SUBJECT, values[i].value);
		text[w.length] = '\0'; /* what is behind that is nobody's */
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

/* Several folds in a row are one SP; a control byte stands only behind a backslash. ledger: 3261-7-03 */
static void test_folds(void **state)
{
	static const struct { struct psip_span value; const char *out; } values[] = {
		{ { "a\r\n \r\n b", 8 }, "Subject: a b\r\n" },   { { "a \r\n\t b", 7 }, "Subject: a \r\n\t b\r\n" }, { { "a\r\n \r\n b\r\n c", 12 }, "Subject: a b\r\n c\r\n" },
		{ { "\"\\\x01\"", 4 }, "Subject: \"\\\x01\"\r\n" }, { { "\"\\\\\x01\"", 5 }, "" },                   { { "a\x7f" "bcdefghijklmnop", 17 }, "" },
		{ { "abcdefghijklmnopqrstuvw\x1f", 24 }, "" },     { { "a\tb", 3 }, "Subject: a\tb\r\n" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
		setup(NULL);
		psip_put_header(&w, PSIP_H_SUBJECT, values[i].value);
		text[w.length] = '\0'; /* what is behind that is nobody's */
		assert_string_equal(text, values[i].out);
		assert_int_equal(w.bad, values[i].out[0] == '\0');
	}
}

/* The checks that look at many bytes at once against the plain meaning: every byte at every place of every length. */
static void test_scans(void **state)
{
	char bytes[48];
	(void)state;
	for (size_t length = 1; length <= 40; length++)
		for (size_t place = 0; place < length; place++)
			for (unsigned c = 0; c < 256; c++) {
				bool control = (c < 0x20 && c != '\t') || c == 0x7f;
				memset(bytes, 'x', sizeof bytes);
				bytes[length] = '\n';
				bytes[place] = (char)c;
				assert_int_equal(psip_writer_plain(psip_span(bytes, length)), !control);
				assert_int_equal(psip_writer_uri(psip_span(bytes, length)), c > ' ' && c < 0x7f && c != '<' && c != '>' && c != '"');
			}
	assert_true(psip_writer_plain(psip_span(NULL, 0)));
	assert_false(psip_writer_uri(psip_span(NULL, 0)));
	assert_false(psip_writer_token(psip_span(NULL, 0)));
}

/* Content-Length counts to the digit, whatever its digits. ledger: 3261-20.14-02 3261-20.14-05 */
static void test_lengths(void **state)
{
	static const struct { size_t length; const char *row; } lengths[] = {
		{ 0, "Content-Length: 0\r\n\r\n" }, { 9, "Content-Length: 9\r\n\r\n" }, { 10, "Content-Length: 10\r\n\r\n" }, { 99, "Content-Length: 99\r\n\r\n" },
		{ 100, "Content-Length: 100\r\n\r\n" }, { 1000, "Content-Length: 1000\r\n\r\n" },
	};
	static char body[1000];
	(void)state;
	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
		setup(NULL);
		psip_put_body(&w, lengths[i].length ? PSIP_TEXT("a/b") : psip_span(NULL, 0), psip_span(body, lengths[i].length));
		assert_true(psip_written(&w));
		assert_memory_equal(text + (lengths[i].length ? 19 : 0), lengths[i].row, strlen(lengths[i].row));
		assert_int_equal(w.length, strlen(lengths[i].row) + (lengths[i].length ? 19 : 0) + lengths[i].length);
	}
	w = psip_writer(NULL, 0);
	psip_put_body(&w, PSIP_TEXT("a/b"), psip_span(body, (size_t)UINT32_MAX + 1)); /* refused, so never read */
	assert_true(w.bad);
}

/* The edges of the status, phrases for codes that no table has. ledger: 3261-7.1-09 */
static void test_status_edges(void **state)
{
	static const struct { unsigned status; const char *line; } lines[] = {
		{ 100, "SIP/2.0 100 Trying\r\n" }, { 699, "SIP/2.0 699 Busy Everywhere\r\n" }, { 299, "SIP/2.0 299 OK\r\n" }, { 499, "SIP/2.0 499 Bad Request\r\n" },
		{ 199, "SIP/2.0 199 Early Dialog Terminated\r\n" }, { 198, "SIP/2.0 198 Session Progress\r\n" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		setup(NULL);
		psip_put_status_line(&w, lines[i].status, psip_span(NULL, 0));
		assert_true(psip_written(&w));
		assert_string_equal(text, lines[i].line);
	}
	setup(NULL);
	psip_put_status_line(&w, 200, psip_span("", 0));
	assert_string_equal(text, "SIP/2.0 200 \r\n");
}

/* With PSIP_WRITE_STRICT values are held against their grammar, not only against line ends. ledger: 3261-8.1.1.5-04 */
static void test_strict(void **state)
{
	static const struct { uint8_t id; const char *value; bool good; } values[] = {
		{ PSIP_H_CSEQ, "1 BYE", true },   { PSIP_H_CSEQ, "BYE", false },       { PSIP_H_CSEQ, "2147483648 BYE", false },   { PSIP_H_CALL_ID, "a@b@c", false },
		{ PSIP_H_FROM, "<sip:a@b>;tag=x", true }, { PSIP_H_FROM, "<sip:a@b", false }, { PSIP_H_MAX_FORWARDS, "255", true }, { PSIP_H_MAX_FORWARDS, "256", false },
		{ PSIP_H_VIA, "SIP/2.0/UDP", false }, { PSIP_H_ROUTE, "sip:a@b", false }, { PSIP_H_SUBJECT, "any, at all", true },
	};
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
		for (unsigned strict = 0; strict < 2; strict++) {
			setup(NULL);
			w.flags = strict ? PSIP_WRITE_STRICT : 0;
			psip_put_header(&w, (enum psip_header_id)values[i].id, psip_string(values[i].value));
			assert_int_equal(w.bad, strict && !values[i].good);
			assert_int_equal(w.length == 0, w.bad);
		}
	setup(NULL);
	psip_put_header_number(&w, PSIP_H_MAX_FORWARDS, 256);
	assert_true(w.bad);
	setup(NULL);
	w.flags = PSIP_WRITE_STRICT;
	psip_put_request_line(&w, PSIP_TEXT("BYE"), PSIP_TEXT("sip:a@b?subject=x"));
	assert_true(w.bad);
	assert_int_equal(w.length, 0);
}

static void put_message(const char *line, unsigned flags)
{
	setup(NULL);
	w.flags = (uint16_t)flags;
	psip_put_line(&w, psip_string(line));
	psip_put_header(&w, PSIP_H_VIA, PSIP_TEXT("SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1"));
	psip_put_header_number(&w, PSIP_H_MAX_FORWARDS, 70);
	psip_put_header(&w, PSIP_H_FROM, PSIP_TEXT("<sip:a@b>;tag=1"));
	psip_put_header(&w, PSIP_H_TO, PSIP_TEXT("<sip:c@d>"));
	psip_put_header(&w, PSIP_H_CALL_ID, PSIP_TEXT("1@a"));
	psip_put_header(&w, PSIP_H_CSEQ, PSIP_TEXT("1 OPTIONS"));
}

static void put_end(void)
{
	psip_put_body(&w, PSIP_TEXT("text/plain"), PSIP_TEXT("hello"));
}

/* All that the strict parser says of what was written is that one error; or nothing. */
static void expect(unsigned flags, enum psip_error_code code)
{
	struct psip_error at[4] = { { 0 } };
	struct psip_errors errors = { at, 4, 0 };

	assert_true(psip_written(&w));
	message.headers = rows;
	message.header_capacity = 64;
	if (psip_message_parse(&message, text, w.length, flags, PSIP_STRICT, &errors) == PSIP_OK)
		(void)psip_message_check(&message, flags, PSIP_STRICT, &errors);
	if (code != PSIP_E_NONE)
		assert_int_equal(at[0].code, code);
	assert_int_equal(errors.count, code != PSIP_E_NONE);
}

/* Odd, but by the rules. ledger: 3261-7.3.3-01 */
static void test_odd_names(void **state)
{
	static const struct { unsigned flags; const char *rows; } forms[] = {
		{ PSIP_WRITE_COMPACT, "\r\nv: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nMax-Forwards: 70\r\nf: <sip:a@b>;tag=1\r\nt: <sip:c@d>\r\ni: 1@a\r\nCSeq: 1 OPTIONS\r\n"
		                      "c: text/plain\r\nl: 5\r\n\r\nhello" },
		{ PSIP_WRITE_LOWER | PSIP_WRITE_SPACED, "\r\nvia : SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nmax-forwards : 70\r\nfrom : <sip:a@b>;tag=1\r\nto : <sip:c@d>\r\ncall-id : 1@a\r\n"
		                      "cseq : 1 OPTIONS\r\ncontent-type : text/plain\r\ncontent-length : 5\r\n\r\nhello" },
		{ PSIP_WRITE_FOLDED | PSIP_WRITE_COMPACT | PSIP_WRITE_LOWER, "\r\nv:\r\n SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nmax-forwards:\r\n 70\r\nf:\r\n <sip:a@b>;tag=1\r\nt:\r\n <sip:c@d>\r\n"
		                      "i:\r\n 1@a\r\ncseq:\r\n 1 OPTIONS\r\nc:\r\n text/plain\r\nl:\r\n 5\r\n\r\nhello" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
		put_message("OPTIONS sip:c@d SIP/2.0", forms[i].flags);
		put_end();
		assert_string_equal(text + 23, forms[i].rows);
		expect(PSIP_DATAGRAM, PSIP_E_NONE);
		assert_int_equal(message.header_count, 8);
		assert_int_equal(message.body_length, 5);
	}
}

/* What the writer is asked to do wrong, and what the strict parser says of it: that alone. */
static void test_wrong_lines(void **state)
{
	static const struct { const char *line; enum psip_error_code code; } lines[] = {
		{ "OPTIONS sip:c@d SIP/2.0", PSIP_E_NONE },        { "OPTIONS  sip:c@d SIP/2.0", PSIP_E_REQUEST_LINE_SPACE }, { "OPTIONS sip:c@d SIP/3.0", PSIP_E_VERSION },
		{ "OPTIONS", PSIP_E_START_LINE },                  { "OPTIONS <sip:c@d> SIP/2.0", PSIP_E_REQUEST_URI },      { "INVITE sip:c@d SIP/2.0", PSIP_E_CSEQ_METHOD_MISMATCH },
		{ "OPTIONS sip:c@d?a=b SIP/2.0", PSIP_E_REQUEST_URI_HEADERS }, { "SIP/2.0 099 X", PSIP_E_STATUS_CODE },      { "SIP/2.0 200 <", PSIP_E_REASON_PHRASE },
	};
	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		put_message(lines[i].line, 0);
		put_end();
		expect(PSIP_DATAGRAM, lines[i].code);
	}
	setup(NULL);
	w.flags = PSIP_WRONG_VALUES;
	psip_put_status_line(&w, 1000, PSIP_TEXT("<>"));
	psip_put_request_line(&w, PSIP_TEXT("B E"), PSIP_TEXT("<a b>"));
	assert_true(psip_written(&w));
	assert_string_equal(text, "SIP/2.0 1000 <>\r\nB E <a b> SIP/2.0\r\n");
}

static void test_wrong_rows(void **state)
{
	static const struct { struct psip_span name, separator, value; enum psip_error_code code; } wrong[] = {
		{ TEXT("Subject"), TEXT(": "), TEXT("fine"), PSIP_E_NONE },          { TEXT("sUBJECT"), TEXT("\t :\t"), TEXT("fine"), PSIP_E_NONE },
		{ TEXT("Sub ject"), TEXT(": "), TEXT("x"), PSIP_E_HEADER_NAME },     { TEXT("Subject"), TEXT(" "), TEXT("x"), PSIP_E_HEADER_NAME },
		{ TEXT("Subject"), TEXT(": "), TEXT("a\rb"), PSIP_E_LINE_END },      { TEXT("Subject"), TEXT(": "), TEXT("a\nX: b"), PSIP_E_LINE_END },
		{ TEXT("Subject"), TEXT(": "), TEXT("a\0b"), PSIP_E_CONTROL_BYTE },  { TEXT("CSeq"), TEXT(": "), TEXT("1 OPTIONS"), PSIP_E_HEADER_REPEATED },
		{ TEXT("Via"), TEXT(": "), TEXT("SIP/2.0"), PSIP_E_VIA },            { TEXT("Contact"), TEXT(": "), TEXT("<sip:a@b"), PSIP_E_CONTACT },
		{ TEXT("Date"), TEXT(": "), TEXT("now"), PSIP_E_HEADER_VALUE },
	};
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		put_message("OPTIONS sip:c@d SIP/2.0", 0);
		psip_put_header_as(&w, wrong[i].name, wrong[i].separator, wrong[i].value);
		put_end();
		expect(PSIP_DATAGRAM, wrong[i].code);
	}
	put_message("OPTIONS sip:c@d SIP/2.0", 0);
	w.flags = PSIP_WRONG_VALUES;
	psip_put_header(&w, PSIP_H_SUBJECT, PSIP_TEXT(" a\rb\x7f"));
	assert_string_equal(text + w.length - 16, "Subject:  a\rb\x7f\r\n");
	psip_put_header_number(&w, PSIP_H_MAX_FORWARDS, 999);
	assert_true(psip_written(&w));
}

static void test_wrong_ends(void **state)
{
	static const struct { const char *length; const char *body; unsigned flags; enum psip_error_code code; } wrong[] = {
		{ "5", "hello", PSIP_DATAGRAM, PSIP_E_NONE },                      { "5", "hello, world", PSIP_DATAGRAM, PSIP_E_NONE },
		{ "6", "hello", PSIP_DATAGRAM, PSIP_E_CONTENT_LENGTH_TOO_LARGE },  { "five", "hello", PSIP_DATAGRAM, PSIP_E_CONTENT_LENGTH },
		{ "-1", "hello", PSIP_DATAGRAM, PSIP_E_CONTENT_LENGTH },           { "5\r\nContent-Length: 5", "hello", PSIP_DATAGRAM, PSIP_E_CONTENT_LENGTH_REPEATED },
		{ NULL, "hello", PSIP_STREAMED, PSIP_E_CONTENT_LENGTH_MISSING },   { NULL, "hello", PSIP_DATAGRAM, PSIP_E_NONE },
	};
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		put_message("OPTIONS sip:c@d SIP/2.0", 0);
		psip_put_body_as(&w, PSIP_TEXT("text/plain"), psip_string(wrong[i].length), psip_string(wrong[i].body));
		expect(wrong[i].flags, wrong[i].code);
		assert_non_null(strstr(text, "\r\nContent-Type: text/plain\r\n"));
	}
	put_message("OPTIONS sip:c@d SIP/2.0", 0);
	psip_put_body_as(&w, psip_span(NULL, 0), PSIP_TEXT("0"), psip_span(NULL, 0));
	expect(PSIP_DATAGRAM, PSIP_E_NONE);
	assert_null(strstr(text, "Content-Type"));
	put_message("OPTIONS sip:c@d SIP/2.0", PSIP_WRONG_NO_EMPTY_LINE);
	psip_put_body(&w, psip_span(NULL, 0), psip_span(NULL, 0));
	expect(PSIP_DATAGRAM, PSIP_E_NO_EMPTY_LINE);
	put_message("OPTIONS sip:c@d SIP/2.0", 0);
	w.flags = PSIP_WRONG_LINE_END;
	psip_put_header(&w, PSIP_H_SUBJECT, PSIP_TEXT("x"));
	w.flags = 0;
	put_end();
	expect(PSIP_DATAGRAM, PSIP_E_LINE_END);
	put_message("OPTIONS sip:c@d SIP/2.0", PSIP_WRONG_VALUES);
	psip_put_body(&w, psip_span(NULL, 0), PSIP_TEXT("no type"));
	assert_true(psip_written(&w));
}

/* All lines with LF alone: the tolerant parser takes them. */
static void test_bare_line_feeds(void **state)
{
	(void)state;
	put_message("OPTIONS sip:c@d SIP/2.0", PSIP_WRONG_LINE_END | PSIP_WRITE_FOLDED);
	put_end();
	assert_null(memchr(text, '\r', w.length));
	parse(text, w.length, PSIP_TOLERANT);
	assert_int_equal(message.header_count, 8);
	assert_int_equal(message.body_length, 5);
}

/* A row in pieces. */
static void test_pieces(void **state)
{
	(void)state;
	psip_put_name(&w, PSIP_H_CSEQ);
	psip_put_number(&w, 314159);
	psip_put_text(&w, " INVITE");
	psip_put_line_end(&w);
	assert_string_equal(text, "CSeq: 314159 INVITE\r\n");
	psip_put_name(&w, PSIP_H_UNKNOWN);
	assert_true(w.bad);
	/* Where no such row may be, its name may not be either, but for those who want it wrong. */
	static const uint16_t flags[] = { PSIP_WRITE_ALLOWED, PSIP_WRITE_ALLOWED | PSIP_WRONG_VALUES, 0, PSIP_WRONG_VALUES };
	for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
		setup(NULL);
		w.flags = flags[i];
		psip_put_request_line(&w, PSIP_TEXT("OPTIONS"), PSIP_TEXT("sip:a@b"));
		psip_put_name(&w, PSIP_H_REFER_TO);
		assert_int_equal(w.bad, i == 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_request, setup), cmocka_unit_test_setup(test_status_line, setup), cmocka_unit_test_setup(test_bad_request_lines, setup),
		cmocka_unit_test_setup(test_header_values, setup), cmocka_unit_test_setup(test_rows, setup), cmocka_unit_test_setup(test_body, setup),
		cmocka_unit_test_setup(test_measure, setup), cmocka_unit_test_setup(test_raw, setup),
		cmocka_unit_test_setup(test_folds, setup), cmocka_unit_test_setup(test_scans, setup), cmocka_unit_test_setup(test_lengths, setup),
		cmocka_unit_test_setup(test_status_edges, setup), cmocka_unit_test_setup(test_strict, setup), cmocka_unit_test_setup(test_odd_names, setup),
		cmocka_unit_test_setup(test_wrong_lines, setup), cmocka_unit_test_setup(test_wrong_rows, setup), cmocka_unit_test_setup(test_wrong_ends, setup),
		cmocka_unit_test_setup(test_bare_line_feeds, setup), cmocka_unit_test_setup(test_pieces, setup),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
