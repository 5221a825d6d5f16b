/* SPDX-License-Identifier: MIT
 * Multipart bodies (RFC 2046 §5.1, RFC 5621): delimiters, parts, nesting, what a user agent takes, writing.
 * Not covered: transfer encodings (SIP is binary, RFC 5621 §3.2), references by Content-ID, multipart/related's root, S/MIME. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "guarded.h"
#include "parser/multipart.h"

#define SDP "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"

static struct psip_multipart m;
static struct psip_part part;

static void same(struct psip_span span, const char *text)
{
	if (!psip_span_equal(span, psip_string(text)))
		fail_msg("'%.*s' is not '%s'", (int)span.length, span.at, text);
}

static struct psip_media_type media(const char *text)
{
	struct psip_media_type type;
	struct psip_span rest = psip_string(text);

	assert_int_equal(psip_media_type_next(&rest, PSIP_LENIENT, &type), 1);
	return type;
}

static int begin(const char *content_type, const char *body, psip_mode mode)
{
	struct psip_media_type type = media(content_type);

	return psip_multipart_begin(&m, &type, guarded(body, strlen(body)), mode);
}

static int next(void)
{
	return psip_multipart_next(&m, &part);
}

/* RFC 2046 §5.1.1, the simple example. */
static void test_example(void **state)
{
	static const char body[] = "This is the preamble.  It is to be ignored, though it\r\nis a handy place.\r\n\r\n--simple boundary\r\n\r\n"
	                           "This is implicitly typed plain US-ASCII text.\r\nIt does NOT end with a linebreak.\r\n--simple boundary\r\n"
	                           "Content-type: text/plain; charset=us-ascii\r\n\r\nThis is explicitly typed plain US-ASCII text.\r\nIt DOES end with a linebreak.\r\n\r\n"
	                           "--simple boundary--\r\n\r\nThis is the epilogue.  It is also to be ignored.\r\n";
	struct psip_media_type type;
	struct psip_span value;
	(void)state;
	assert_int_equal(begin("multipart/mixed; boundary=\"simple boundary\"", body, PSIP_STRICT), PSIP_OK);
	same(m.preamble, "This is the preamble.  It is to be ignored, though it\r\nis a handy place.\r\n");
	assert_int_equal(next(), 1);
	same(part.headers, "");
	same(part.body, "This is implicitly typed plain US-ASCII text.\r\nIt does NOT end with a linebreak.");
	assert_int_equal(psip_part_type(&part, PSIP_STRICT, &type), PSIP_OK);
	same(type.type, "text");
	same(type.subtype, "plain");
	assert_int_equal(next(), 1);
	same(part.headers, "Content-type: text/plain; charset=us-ascii\r\n");
	same(part.type, "text/plain; charset=us-ascii");
	same(part.body, "This is explicitly typed plain US-ASCII text.\r\nIt DOES end with a linebreak.\r\n");
	assert_int_equal(psip_part_type(&part, PSIP_STRICT, &type), PSIP_OK);
	assert_true(psip_param(type.params, "charset", &value));
	same(value, "us-ascii");
	assert_int_equal(next(), 0);
	assert_null(part.text.at);
	same(m.epilogue, "\r\nThis is the epilogue.  It is also to be ignored.\r\n");
	assert_int_equal(next(), 0);
}

/* RFC 5621 §3.1, figure 2. */
#define FIGURE2 "--boundary1\r\nContent-Type: application/sdp\r\n\r\n" SDP "\r\n--boundary1\r\nContent-Type: application/resource-lists+xml\r\n" \
	"Content-Disposition: recipient-list\r\n\r\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n\r\n--boundary1--"

static void test_sip_example(void **state)
{
	struct psip_disposition how;
	(void)state;
	assert_int_equal(begin("multipart/mixed;boundary=\"boundary1\"", FIGURE2, PSIP_STRICT), PSIP_OK);
	assert_null(m.preamble.at);
	assert_int_equal(next(), 1);
	same(part.body, SDP);
	assert_int_equal(psip_part_disposition(&part, PSIP_STRICT, &how), PSIP_OK);
	same(how.type, "session");
	assert_false(how.optional);
	assert_int_equal(next(), 1);
	assert_int_equal(psip_part_disposition(&part, PSIP_STRICT, &how), PSIP_OK);
	same(how.type, "recipient-list");
	assert_int_equal(next(), 0);
	assert_int_equal(m.epilogue.length, 0);
}

static void test_boundary(void **state)
{
	static const struct { const char *type; int strict, loose; } rows[] = {
		{ "multipart/mixed;boundary=b", PSIP_OK, PSIP_OK },
		{ "Multipart/X;Boundary=\"b\"", PSIP_OK, PSIP_OK },
		{ "multipart/mixed;x=y;boundary=\"\\b\"", PSIP_OK, PSIP_OK },
		{ "multipart/mixed", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX },
		{ "multipart/mixed;boundary", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX },
		{ "multipart/mixed;boundary=\"\"", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX },
		{ "multipart/mixed;boundary=\"b \"", PSIP_ERR_SYNTAX, PSIP_ERR_SYNTAX },
		{ "multipart/mixed;boundary=b;boundary=c", PSIP_ERR_SYNTAX, PSIP_OK },
		{ "text/plain;boundary=b", PSIP_ERR_UNSUPPORTED, PSIP_ERR_UNSUPPORTED },
	};
	static const struct { const char *type, *boundary; int strict; } bytes[] = {
		{ "multipart/mixed;boundary=\"a:b?c=(d) ,/+'_-.\"", "a:b?c=(d) ,/+'_-.", PSIP_OK },
		{ "multipart/mixed;boundary=a:b", "a:b", PSIP_ERR_SYNTAX }, /* RFC 2046 §5.1.1: not without quotes */
		{ "multipart/mixed;boundary=a*b", "a*b", PSIP_ERR_SYNTAX }, /* a token, but no bchars */
		{ "multipart/mixed;boundary=\"a*b\"", "a*b", PSIP_ERR_SYNTAX },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		assert_int_equal(begin(rows[i].type, "--b\r\n\r\nx\r\n--b--\r\n", PSIP_STRICT), rows[i].strict);
		assert_int_equal(begin(rows[i].type, "--b\r\n\r\nx\r\n--b--\r\n", PSIP_TOLERANT | PSIP_QUIRK_PARAM_BYTES), rows[i].loose);
	}
	for (size_t i = 0; i < sizeof bytes / sizeof bytes[0]; i++) {
		char body[100];
		snprintf(body, sizeof body, "--%s\r\n\r\nx\r\n--%s--", bytes[i].boundary, bytes[i].boundary);
		assert_int_equal(begin(bytes[i].type, body, PSIP_STRICT), bytes[i].strict);
		assert_int_equal(begin(bytes[i].type, body, PSIP_QUIRK_PARAM_BYTES), PSIP_OK);
		assert_int_equal(next(), 1);
		same(part.body, "x");
		assert_int_equal(next(), 0);
	}
	assert_int_equal(begin("multipart/mixed;boundary=\"b\tc\"", "--b\tc\r\n\r\nx\r\n--b\tc--", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(begin("multipart/mixed;boundary=\"b\xC3\xB6\"", "--b\xC3\xB6\r\n\r\nx\r\n--b\xC3\xB6--", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(begin("multipart/mixed;boundary=\"b\\\x7F\"", "--b\x7F\r\n\r\nx\r\n--b\x7F--", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(begin("multipart/mixed;boundary=b;boundary=c", "--b\r\n\r\nx\r\n--b--", PSIP_LENIENT & ~(psip_mode)PSIP_QUIRK_PARAM_TWICE), PSIP_ERR_SYNTAX);
}

static void test_boundary_length(void **state)
{
	(void)state;
	for (size_t n = 1; n <= 72; n++) {
		char boundary[80], type[160], body[400];
		memset(boundary, 'b', n);
		boundary[n] = '\0';
		snprintf(type, sizeof type, "multipart/mixed;boundary=\"%s\"", boundary);
		snprintf(body, sizeof body, "--%s\r\n\r\nx\r\n--%s--", boundary, boundary);
		assert_int_equal(begin(type, body, PSIP_STRICT), n <= 70 ? PSIP_OK : PSIP_ERR_SYNTAX);
		assert_int_equal(begin(type, body, PSIP_LENIENT), n <= 70 ? PSIP_OK : PSIP_ERR_SYNTAX);
	}
}

static void test_delimiters(void **state)
{
	static const struct { const char *body, *first; int strict; } rows[] = {
		{ "--b\r\n\r\nx\r\n--b--", "x", 1 },
		{ "--b \t\r\n\r\nx\r\n--b \t\r\n\r\ny\r\n--b-- ", "x", 1 },
		{ "--b\r\n\r\nx\r\n\r\n--b--", "x\r\n", 1 },
		{ "--b\r\n\r\n\r\n--b--", "", 1 },
		{ "--b\r\n\r\nx\r\n--bb\r\n\r\n--b--", "x\r\n--bb\r\n", 1 },
		{ "--b\r\n\r\nx\r\n--bb--\r\n--b--", "x\r\n--bb--", 1 },
		{ "--b\r\n\r\nx\r\n--b-\r\n--b--", "x\r\n--b-", 1 },
		{ "--b\r\n\r\nx\r\n--b--c\r\n--b--", "x\r\n--b--c", 1 },
		{ "--b\r\n\r\nx\r\n --b\r\n--b--", "x\r\n --b", 1 },
		{ "--b\r\n\r\nx--b--\r\n--b--", "x--b--", 1 },
		{ "--b\r\n\r\nx\r--b--\r\n--b--", "x\r--b--", 1 },
		{ "--b\r\n\r\n\r\n\r\n--b\r\n\r\n--b--", "\r\n", 1 },
		{ "--b\r\n\r\nx\r\n--b--\r\n--b\r\n\r\ny\r\n--b--", "x", 1 }, /* the second is the epilogue's */
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		assert_int_equal(begin("multipart/mixed;boundary=b", rows[i].body, PSIP_STRICT), PSIP_OK);
		assert_int_equal(next(), rows[i].strict);
		same(part.body, rows[i].first);
	}
	assert_int_equal(begin("multipart/mixed;boundary=b", rows[12].body, PSIP_STRICT), PSIP_OK);
	assert_int_equal(next(), 1);
	assert_int_equal(next(), 0);
	same(m.epilogue, "--b\r\n\r\ny\r\n--b--");
	assert_int_equal(begin("multipart/mixed;boundary=b", "x--b\r\n\r\n--b", PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(begin("multipart/mixed;boundary=b", "", PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(begin("multipart/mixed;boundary=b", "--b--\r\n", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(next(), 0);
	/* Two delimiter lines that share a CRLF: an empty part, told. */
	assert_int_equal(begin("multipart/mixed;boundary=b", "--b\r\n--b\r\n\r\nx\r\n--b--", PSIP_LENIENT), PSIP_OK);
	assert_int_equal(next(), PSIP_ERR_SYNTAX);
	assert_non_null(part.text.at);
	assert_int_equal(next(), 1);
	same(part.body, "x");
}

static void test_line_ends(void **state)
{
	static const char body[] = "--b\nContent-Type: a/b\n\nx\ny\n--b\n\nz\n--b--\n";
	(void)state;
	assert_int_equal(begin("multipart/mixed;boundary=b", body, PSIP_LENIENT & ~(psip_mode)PSIP_QUIRK_BARE_LF), PSIP_ERR_SYNTAX);
	assert_int_equal(begin("multipart/mixed;boundary=b", body, PSIP_QUIRK_BARE_LF), PSIP_OK);
	assert_int_equal(next(), 1);
	same(part.type, "a/b");
	same(part.body, "x\ny");
	assert_int_equal(next(), 1);
	same(part.body, "z");
	assert_int_equal(next(), 0);
	/* In a part with CRLFs a bare LF is content, and no delimiter begins behind it. */
	assert_int_equal(begin("multipart/mixed;boundary=b", "--b\r\n\r\nx\n--b\r\n--b--", PSIP_STRICT), PSIP_OK);
	assert_int_equal(next(), 1);
	same(part.body, "x\n--b");
}

static void test_missing_close(void **state)
{
	static const char *const bodies[] = { "--b\r\n\r\nx\r\ny", "--b\r\n\r\nx\r\n--b", "--b\r\n\r\nx\r\n--b-", "--b\r\n\r\nx\r\n--b -" };
	(void)state;
	for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
		assert_int_equal(begin("multipart/mixed;boundary=b", bodies[i], PSIP_LENIENT), PSIP_OK);
		assert_int_equal(next(), PSIP_ERR_MORE);
		same(part.body, bodies[i] + 7);
		assert_int_equal(next(), 0);
	}
	assert_int_equal(begin("multipart/mixed;boundary=b", "--b\r\n", PSIP_STRICT), PSIP_OK);
	assert_int_equal(next(), PSIP_ERR_MORE);
	assert_non_null(part.text.at);
	assert_null(part.body.at);
}

static void test_part_headers(void **state)
{
	struct psip_span rest, name, value;
	struct psip_disposition how;
	struct psip_media_type type;
	(void)state;
	assert_int_equal(begin("multipart/mixed;boundary=b",
	                       "--b\r\nc : a/b;\r\n x=y\r\nContent-Disposition: signal; handling=optional\r\nCONTENT-ID:<1@h>\r\nContent-Transfer-Encoding: binary\r\n"
	                       "l: 1\r\nX-Other:\r\n\r\nx\r\n--b\r\nContent-Type: text/html\r\n--b\r\nno row\r\nContent-Type: a/b\r\nContent-Type: c/d\r\n\r\ny\r\n--b\r\n"
	                       "X: a\x01\r\n\r\nz\r\n--b\r\nX: a\xFF\r\n\r\nz\r\n--b--", PSIP_STRICT), PSIP_OK);
	assert_int_equal(next(), 1);
	same(part.type, "a/b;\r\n x=y");
	same(part.disposition, "signal; handling=optional");
	same(part.id, "<1@h>");
	same(part.encoding, "binary");
	same(part.length, "1");
	assert_int_equal(psip_part_disposition(&part, PSIP_STRICT, &how), PSIP_OK);
	same(how.type, "signal");
	assert_true(how.optional);
	rest = part.headers;
	for (int i = 0; i < 6; i++)
		assert_int_equal(psip_row_next(&rest, PSIP_STRICT, &name, &value), 1);
	same(name, "X-Other");
	same(value, "");
	assert_int_equal(psip_row_next(&rest, PSIP_STRICT, &name, &value), 0);
	/* Headers alone; the last one's CRLF is the delimiter's. */
	assert_int_equal(next(), 1);
	same(part.type, "text/html");
	assert_null(part.body.at);
	assert_int_equal(next(), PSIP_ERR_SYNTAX);
	same(part.type, "a/b");
	same(part.body, "y");
	assert_int_equal(next(), PSIP_ERR_SYNTAX);
	assert_int_equal(next(), PSIP_ERR_SYNTAX);
	same(part.body, "z");
	assert_int_equal(next(), 0);
	assert_int_equal(begin("multipart/mixed;boundary=b", "--b\r\nX: a\xFF\r\n\r\nz\r\n--b--", PSIP_QUIRK_BAD_UTF8), PSIP_OK);
	assert_int_equal(next(), 1);
	assert_int_equal(begin("multipart/digest;boundary=b", "--b\r\n\r\nFrom: a\r\n--b\r\nContent-Type: /x\r\n\r\n\r\n--b--", PSIP_STRICT), PSIP_OK);
	assert_int_equal(next(), 1);
	assert_int_equal(psip_part_type(&part, PSIP_STRICT, &type), PSIP_OK);
	assert_true(psip_media_type_is(&type, PSIP_TEXT("message/rfc822")));
	assert_int_equal(psip_part_disposition(&part, PSIP_STRICT, &how), PSIP_OK);
	same(how.type, "render");
	assert_int_equal(next(), 1);
	assert_int_equal(psip_part_type(&part, PSIP_STRICT, &type), PSIP_ERR_SYNTAX);
}

static void test_rows(void **state)
{
	static const struct { const char *row; int result; } rows[] = {
		{ "a: b\r\n", 1 }, { "(a: b\r\n", PSIP_ERR_SYNTAX }, { ": b\r\n", PSIP_ERR_SYNTAX }, { " a: b\r\n", PSIP_ERR_SYNTAX }, { "a\r\n", PSIP_ERR_SYNTAX }, { "a b: c\r\n", PSIP_ERR_SYNTAX },
		{ "a: b\r\n c\x01\r\n", PSIP_ERR_SYNTAX }, { "a b\r\n c\r\n", PSIP_ERR_SYNTAX }, { "a: b\r\n\tc\r\n", 1 }, { "a: b", PSIP_ERR_SYNTAX }, { "\r\n", 2 }, { "", 0 },
	};
	static const struct { const char *type; int result; } types[] = {
		{ "a/b", PSIP_OK }, { "a/b, c/d", PSIP_ERR_SYNTAX }, { "a/b;x=y", PSIP_OK }, { "a", PSIP_ERR_SYNTAX }, { "", PSIP_ERR_SYNTAX },
	};
	static const char *const others[] = { "bpplication/sdp", "application/sdq", "application-sdp", "application/sd", "application/sdpx" };
	struct psip_media_type type = media("application/sdp");
	struct psip_span rest, name, value;
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		rest = guarded(rows[i].row, strlen(rows[i].row));
		assert_int_equal(psip_row_next(&rest, PSIP_STRICT, &name, &value), rows[i].result);
	}
	assert_true(psip_media_type_is(&type, PSIP_TEXT("APPLICATION/sdp")));
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		assert_false(psip_media_type_is(&type, psip_string(others[i])));
	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
		part.type = psip_string(types[i].type);
		assert_int_equal(psip_part_type(&part, PSIP_STRICT, &type), types[i].result);
	}
}

static int find(const char *content_type, const char *body, const char *disposition)
{
	struct psip_media_type type = media(content_type);

	return psip_multipart_find(guarded(body, strlen(body)), &type, PSIP_STRICT, "application/sdp", disposition, &part);
}

#define LEAF(type, text) "Content-Type: " type "\r\n\r\n" text "\r\n"

/* RFC 2046 §5.1.3, §5.1.4; RFC 5621 §4.2, §6.3. */
static void test_find(void **state)
{
	(void)state;
	assert_int_equal(find("multipart/mixed;boundary=boundary1", FIGURE2, "session"), 1);
	same(part.body, SDP);
	assert_int_equal(find("multipart/mixed;boundary=boundary1", FIGURE2, "early-session"), 0);
	assert_null(part.text.at);
	assert_int_equal(find("multipart/mixed;boundary=b", "--b\r\n" LEAF("application/sdp", "1") "--b\r\n" LEAF("application/sdp", "2") "--b--", NULL), 1);
	same(part.body, "1");
	assert_int_equal(find("multipart/new;boundary=b", "--b\r\n" LEAF("application/sdp", "1") "--b\r\n" LEAF("application/sdp", "2") "--b--", NULL), 1);
	same(part.body, "1");
	assert_int_equal(find("multipart/alternative;boundary=b", "--b\r\n" LEAF("application/sdp", "1") "--b\r\n" LEAF("Application/SDP;x=y", "2") "--b\r\n" LEAF("x/y", "3") "--b--", NULL), 1);
	same(part.body, "2");
	assert_int_equal(find("multipart/mixed;boundary=b", "--b\r\n" LEAF("multipart/alternative;boundary=c", "--c\r\n" LEAF("application/sdp", "1") "--c\r\n" LEAF("application/sdp", "2") "--c--")
	                      "--b\r\n" LEAF("application/sdp", "3") "--b--", "session"), 1);
	same(part.body, "2");
	assert_int_equal(find("multipart/alternative;boundary=b", "--b\r\n" LEAF("multipart/mixed;boundary=c", "--c\r\n" LEAF("application/sdp", "1") "--c\r\n" LEAF("application/sdp", "2") "--c--")
	                      "--b\r\n" LEAF("multipart/mixed;boundary=c", "--c\r\n" LEAF("application/sdp", "3") "--c\r\n" LEAF("application/sdp", "4") "--c--") "--b--", NULL), 1);
	same(part.body, "3");
	assert_int_equal(find("multipart/mixed;boundary=b", "--b\r\nContent-Type: application/sdp\r\nContent-Disposition: early-session\r\n\r\n1\r\n--b\r\n" LEAF("application/sdp", "2") "--b--", "session"), 1);
	same(part.body, "2");
	/* Faults are told, and the part is there nevertheless. */
	assert_int_equal(find("multipart/mixed;boundary=b", "--b\r\n" LEAF("application/sdp", "1"), NULL), PSIP_ERR_MORE);
	same(part.body, "1\r\n");
	assert_int_equal(find("multipart/mixed;boundary=b", "--b\r\n" LEAF("multipart/mixed", "--c\r\n") "--b\r\n" LEAF("application/sdp", "2") "--b--", NULL), PSIP_ERR_SYNTAX);
	same(part.body, "2");
	assert_int_equal(find("multipart/mixed", "--b--", NULL), PSIP_ERR_SYNTAX);
	assert_int_equal(find("multipart/mixed;boundary=b", "--b\r\n" LEAF("application/sdp", "1") "--b\r\n" LEAF("application", "2") "--b--", NULL), PSIP_ERR_SYNTAX);
	same(part.body, "1");
	assert_int_equal(find("multipart/mixed;boundary=b", "--b\r\nContent-Disposition: ,\r\n" LEAF("application/sdp", "1") "--b--", "session"), PSIP_ERR_SYNTAX);
	assert_null(part.text.at);
}

static size_t nest(char *to, unsigned levels)
{
	size_t n = 0;

	for (unsigned i = 1; i <= levels; i++) {
		n += (size_t)sprintf(to + n, "--b%u\r\n", i);
		if (i < levels)
			n += (size_t)sprintf(to + n, "Content-Type: multipart/mixed;boundary=b%u\r\n\r\n", i + 1);
		else
			n += (size_t)sprintf(to + n, "Content-Type: application/sdp\r\n\r\nsdp");
	}
	for (unsigned i = levels; i > 0; i--)
		n += (size_t)sprintf(to + n, "\r\n--b%u--", i);
	return n;
}

static void test_depth(void **state)
{
	static char body[4096];
	(void)state;
	for (unsigned levels = 1; levels <= PSIP_MULTIPART_DEPTH + 2; levels++) {
		nest(body, levels);
		assert_int_equal(find("multipart/mixed;boundary=b1", body, NULL), levels <= PSIP_MULTIPART_DEPTH ? 1 : PSIP_ERR_SPACE);
		if (levels <= PSIP_MULTIPART_DEPTH)
			same(part.body, "sdp");
		else
			assert_null(part.text.at);
	}
	/* §5.1.2: an outer delimiter ends what is inside, close delimiter or not. */
	assert_int_equal(find("multipart/mixed;boundary=b", "--b\r\n" LEAF("multipart/mixed;boundary=c", "--c\r\n\r\nx") "--b\r\n" LEAF("application/sdp", "2") "--b--", NULL), PSIP_ERR_MORE);
	same(part.body, "2");
}

static void test_walk(void **state)
{
	struct psip_media_type type = media("multipart/mixed;boundary=b");
	struct psip_walk walk;
	(void)state;
	assert_int_equal(psip_walk_begin(&walk, &type, PSIP_TEXT("--b\r\n" LEAF("multipart/alternative;boundary=c", "--c\r\n\r\n1\r\n--c\r\n\r\n2\r\n--c--") "--b\r\n\r\n3\r\n--b--"), PSIP_STRICT), PSIP_OK);
	assert_int_equal(psip_walk_next(&walk, &part), 1);
	same(part.body, "1");
	assert_int_equal(walk.depth, 2);
	assert_true(walk.at[1].alternative);
	assert_int_equal(psip_walk_next(&walk, &part), 1);
	same(part.body, "2");
	assert_int_equal(psip_walk_next(&walk, &part), 1);
	same(part.body, "3");
	assert_int_equal(walk.depth, 1);
	assert_int_equal(psip_walk_next(&walk, &part), 0);
	assert_int_equal(psip_walk_next(&walk, &part), 0);
	assert_int_equal(psip_walk_begin(&walk, &type, PSIP_TEXT("--b\r\n" LEAF("application", "1") "--b\r\n" LEAF("application", "2")), PSIP_STRICT), PSIP_OK);
	assert_int_equal(psip_walk_next(&walk, &part), PSIP_ERR_SYNTAX);
	same(part.body, "1");
	assert_int_equal(psip_walk_next(&walk, &part), PSIP_ERR_MORE);
}

/* RFC 4475 §3.1.1.11: binary parts with NULs and eight-bit bytes. */
static void test_torture(void **state)
{
	static char text[4096];
	static struct psip_header rows[32];
	struct psip_message message = { .headers = rows, .header_capacity = 32 };
	struct psip_media_type type;
	struct psip_span value;
	FILE *f = fopen("test/wire/torture/rfc4475/mpart01.dat", "rb");
	size_t n;
	(void)state;
	assert_non_null(f);
	n = fread(text, 1, sizeof text, f);
	fclose(f);
	assert_int_equal(psip_message_parse(&message, text, n, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	value = psip_message_value(&message, PSIP_H_CONTENT_TYPE);
	assert_int_equal(psip_media_type_next(&value, PSIP_STRICT, &type), 1);
	assert_int_equal(psip_multipart_begin(&m, &type, psip_message_body(&message), PSIP_STRICT), PSIP_OK);
	assert_int_equal(next(), 1);
	same(part.body, "Hello");
	assert_int_equal(next(), 1);
	same(part.type, "application/octet-stream");
	same(part.encoding, "binary");
	assert_int_equal((unsigned char)part.body.at[0], 0x30);
	assert_non_null(memchr(part.body.at, '\0', part.body.length));
	assert_true(part.body.at + part.body.length + strlen("\r\n--7a9cbec02ceef655--\r\n") == message.data + message.length);
	assert_int_equal(next(), 0);
}

/* Each prefix ends at a page that must not be read; a cut body never reads as a whole one. */
static void test_prefixes(void **state)
{
	static char body[4096];
	struct psip_media_type type = media("multipart/mixed;boundary=b1");
	struct psip_media_type figure2 = media("multipart/mixed;boundary=boundary1");
	size_t n = nest(body, PSIP_MULTIPART_DEPTH);
	(void)state;
	for (size_t i = 0; i < n; i++) {
		assert_true(psip_multipart_find(guarded(body, i), &type, PSIP_STRICT, "application/sdp", NULL, &part) < 0);
		assert_true(psip_multipart_find(guarded(body, i), &type, PSIP_LENIENT, "application/sdp", NULL, &part) < 0);
	}
	for (size_t i = 0; i < strlen(FIGURE2); i++)
		assert_true(psip_multipart_find(guarded(FIGURE2, i), &figure2, PSIP_TOLERANT, "application/sdp", NULL, &part) < 0);
}

/* Lines that all begin like delimiters cost no more than their length: ten times the bytes, nowhere near a hundred times the time. */
static void test_linear(void **state)
{
	static const char *const lines[] = { "--bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n", "--\r\n", "\r\n", "-", "--b--x\r\n", "\n", "\r" };
	struct psip_media_type type = media("multipart/mixed;boundary=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
	enum { SMALL = 100000, LARGE = 10 * SMALL };
	char *body = malloc(LARGE);
	(void)state;
	assert_non_null(body);
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		size_t n = strlen(lines[i]);
		clock_t took[2];
		for (size_t k = 0; k < LARGE; k++)
			body[k] = lines[i][k % n];
		for (size_t large = 0; large < 2; large++) {
			took[large] = clock();
			assert_int_equal(psip_multipart_find(psip_span(body, large ? LARGE : SMALL), &type, PSIP_STRICT, "a/b", NULL, &part), PSIP_ERR_SYNTAX);
			took[large] = clock() - took[large];
		}
		assert_true(took[1] < 50 * took[0] + CLOCKS_PER_SEC / 5);
	}
	free(body);
}

static void test_write(void **state)
{
	static const char expected[] = "--b 1\r\nContent-Type: application/sdp\r\nContent-Disposition: session\r\nContent-ID: <1@h>\r\nContent-Transfer-Encoding: binary\r\n\r\nx\r\n--b\r\n"
	                               "--b 1\r\n\r\n\r\n--b 1--\r\n";
	struct psip_part one = { .type = PSIP_TEXT("application/sdp"), .disposition = PSIP_TEXT("session"), .id = PSIP_TEXT("<1@h>"), .encoding = PSIP_TEXT("binary"), .body = PSIP_TEXT("x\r\n--b") };
	struct psip_part empty = { .body = { NULL, 0 } };
	char text[512], type[64];
	struct psip_writer w = psip_writer(text, sizeof text), t = psip_writer(type, sizeof type);
	(void)state;
	psip_put_multipart_type(&t, PSIP_TEXT("mixed"), PSIP_TEXT("b 1"));
	type[t.length] = '\0';
	assert_string_equal(type, "multipart/mixed;boundary=\"b 1\"");
	psip_put_multipart_part(&w, PSIP_TEXT("b 1"), &one);
	psip_put_multipart_part(&w, PSIP_TEXT("b 1"), &empty);
	psip_put_multipart_end(&w, PSIP_TEXT("b 1"));
	assert_true(psip_written(&w));
	text[w.length] = '\0';
	assert_string_equal(text, expected);
	assert_int_equal(begin(type, text, PSIP_STRICT), PSIP_OK);
	assert_int_equal(next(), 1);
	same(part.body, "x\r\n--b");
	same(part.id, "<1@h>");
	assert_int_equal(next(), 1);
	same(part.body, "");
	assert_int_equal(next(), 0);
}

static void test_write_refused(void **state)
{
	static const char *const boundaries[] = { "", "b ", "b*", "b\"", "b\r\n", "\xC3\xB6", "b[", "b@", "b{" };
	static const char *const subtypes[] = { "", "a b", "a,b", "a/b", "a\r\n" };
	static const char *const fine[] = { "-abc", "--abc", "x--b", "a-b", "-", "--", "-ab\n-b" };
	static const char *const bodies[] = { "--b", "x\r\n--b\r\n", "x\n--bb", "\n--b--" };
	char many[80];
	(void)state;
	memset(many, 'b', sizeof many);
	for (size_t n = 70; n <= 71; n++) {
		struct psip_writer w = psip_writer(NULL, 0);
		psip_put_multipart_end(&w, psip_span(many, n));
		assert_int_equal(w.bad, n > 70);
	}
	for (size_t i = 0; i < sizeof boundaries / sizeof boundaries[0]; i++) {
		struct psip_writer w = psip_writer(NULL, 0), x = w, y = w;
		struct psip_part one = { .body = PSIP_TEXT("x") };
		psip_put_multipart_part(&w, psip_string(boundaries[i]), &one);
		psip_put_multipart_end(&x, psip_string(boundaries[i]));
		psip_put_multipart_type(&y, PSIP_TEXT("mixed"), psip_string(boundaries[i]));
		assert_true(w.bad && x.bad && y.bad);
		assert_int_equal(w.length + x.length + y.length, 0);
	}
	for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
		struct psip_writer w = psip_writer(NULL, 0);
		struct psip_part one = { .body = psip_string(bodies[i]) };
		psip_put_multipart_part(&w, PSIP_TEXT("b"), &one);
		assert_true(w.bad);
		assert_int_equal(w.length, 0);
	}
	for (size_t i = 0; i < sizeof fine / sizeof fine[0]; i++) {
		struct psip_writer w = psip_writer(NULL, 0);
		struct psip_part one = { .body = guarded(fine[i], strlen(fine[i])) };
		psip_put_multipart_part(&w, PSIP_TEXT("bB9'()+_,-./:=? z"), &one);
		assert_false(w.bad);
		psip_put_multipart_part(&w, PSIP_TEXT("b"), &one);
		assert_false(w.bad);
	}
	for (size_t i = 0; i < sizeof subtypes / sizeof subtypes[0]; i++) {
		struct psip_writer w = psip_writer(NULL, 0);
		psip_put_multipart_type(&w, psip_string(subtypes[i]), PSIP_TEXT("b"));
		assert_true(w.bad && w.length == 0);
	}
	struct psip_writer w = psip_writer(NULL, 0), x = w;
	struct psip_part one = { .id = PSIP_TEXT("a\r\nb: c") }, two = { .type = PSIP_TEXT("a\r\nb: c") };
	psip_put_multipart_part(&w, PSIP_TEXT("b"), &one);
	psip_put_multipart_part(&x, PSIP_TEXT("b"), &two);
	assert_true(w.bad && x.bad);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_example),  cmocka_unit_test(test_sip_example),   cmocka_unit_test(test_boundary),     cmocka_unit_test(test_boundary_length),
		cmocka_unit_test(test_delimiters), cmocka_unit_test(test_line_ends),   cmocka_unit_test(test_missing_close), cmocka_unit_test(test_part_headers), cmocka_unit_test(test_rows),
		cmocka_unit_test(test_find),     cmocka_unit_test(test_depth),         cmocka_unit_test(test_walk),         cmocka_unit_test(test_torture),
		cmocka_unit_test(test_prefixes), cmocka_unit_test(test_linear),        cmocka_unit_test(test_write),        cmocka_unit_test(test_write_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
