/* SPDX-License-Identifier: MIT
 * Responses made from requests: which rows, in which order and bytes; the To tag; top Via, Timestamp; requests that are not as they should
 * be; room. Not covered: which status and tag an element chooses, and the rows that are its own (Contact, Allow...). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "parser/reply.h"
#include "parser/typed.h"
#include "guarded.h"

static char text[2048];
static struct psip_writer w;
static struct psip_header rows[32], out_rows[32];
static struct psip_message request, response;

static const char invite[] =
	"INVITE sip:bob@biloxi.example.com sip/2.0\r\n"
	"Via: SIP/2.0/UDP a.example.com;branch=z9hG4bK1, SIP/2.0/TCP b.example.com;branch=z9hG4bK2\r\n"
	"v: SIP/2.0/UDP c.example.com;branch=z9hG4bK3;x=\"y\"\r\n"
	"Max-Forwards: 70\r\n"
	"Record-Route: <sip:p2;lr>\r\n"
	"From: \"A\" <sip:alice@atlanta.example.com>;tag=1928301774\r\n"
	"Timestamp: 54\r\n"
	"t: Bob <sip:bob@biloxi.example.com>\r\n"
	"Record-Route: <sip:p1;lr>\r\n"
	"i: a84b4c76e66710@pc33\r\n"
	"CSeq: 314159 INVITE\r\n"
	"Contact: <sip:alice@pc33.example.com>\r\n"
	"Content-Length: 0\r\n\r\n";

static int setup(void **state)
{
	(void)state;
	memset(text, 0, sizeof text);
	w = psip_writer(text, sizeof text - 1);
	return 0;
}

static int read_request(const char *data, size_t length, psip_mode mode)
{
	request.headers = rows;
	request.header_capacity = 32;
	return psip_message_parse(&request, data, length, PSIP_DATAGRAM, mode, NULL);
}

static void put(const struct psip_reply *reply)
{
	setup(NULL);
	psip_put_reply(&w, &request, reply);
}

/* What was written, with an end, is a response that the strict parser takes. */
static void check_response(void)
{
	psip_put_body(&w, psip_span(NULL, 0), psip_span(NULL, 0));
	assert_true(psip_written(&w));
	response.headers = out_rows;
	response.header_capacity = 32;
	assert_int_equal(psip_message_parse(&response, text, w.length, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	assert_int_equal(psip_message_check(&response, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
}

#define VIAS \
	"Via: SIP/2.0/UDP a.example.com;branch=z9hG4bK1, SIP/2.0/TCP b.example.com;branch=z9hG4bK2\r\n" \
	"v: SIP/2.0/UDP c.example.com;branch=z9hG4bK3;x=\"y\"\r\n"
#define FROM "From: \"A\" <sip:alice@atlanta.example.com>;tag=1928301774\r\n"
#define IDS "i: a84b4c76e66710@pc33\r\nCSeq: 314159 INVITE\r\n"

/* ledger: 3261-8.2.6.2-01 3261-8.2.6.2-02 3261-8.2.6.2-03 3261-8.2.6.2-04 3261-8.2.6.2-05 3261-8.2.6.2-07 3261-8.2.6.2-08 3261-7.1-11
 * 3261-20-45 3261-20-57 3261-20-61 3261-20-85 */
static void test_final(void **state)
{
	(void)state;
	assert_int_equal(read_request(invite, sizeof invite - 1, PSIP_TOLERANT), PSIP_OK);
	for (unsigned accepted = 0; accepted < 2; accepted++) {
		put(&(struct psip_reply){ .status = 404, .to_tag = PSIP_TEXT("a6c85cf"), .accepted = accepted });
		assert_string_equal(text, "SIP/2.0 404 Not Found\r\n" VIAS FROM "t: Bob <sip:bob@biloxi.example.com>;tag=a6c85cf\r\n" IDS);
		check_response();
	}
	put(&(struct psip_reply){ .status = 200, .reason = PSIP_TEXT("Fine"), .to_tag = PSIP_TEXT("x"), .record_route = true });
	assert_string_equal(text, "SIP/2.0 200 Fine\r\n" VIAS "Record-Route: <sip:p2;lr>\r\n" FROM "t: Bob <sip:bob@biloxi.example.com>;tag=x\r\n"
	                          "Record-Route: <sip:p1;lr>\r\n" IDS);
	check_response();
}

/* A 100 has the Timestamp and no tag. ledger: 3261-8.2.6.1-03 3261-8.2.6.1-04 3261-8.2.6.1-05 3261-8.2.6.2-09 */
static void test_trying(void **state)
{
	static const struct { uint32_t delay; const char *timestamp; } delays[] = {
		{ 0, "Timestamp: 54\r\n" }, { 1, "Timestamp: 54 0.001\r\n" }, { 1500, "Timestamp: 54 1.500\r\n" }, { 60042, "Timestamp: 54 60.042\r\n" },
		{ UINT32_MAX, "Timestamp: 54 4294967.295\r\n" },
	};
	char expected[1024];
	(void)state;
	assert_int_equal(read_request(invite, sizeof invite - 1, PSIP_TOLERANT), PSIP_OK);
	for (size_t i = 0; i < sizeof delays / sizeof delays[0]; i++) {
		put(&(struct psip_reply){ .status = 100, .to_tag = PSIP_TEXT("x"), .delay = delays[i].delay });
		strcpy(expected, "SIP/2.0 100 Trying\r\n" VIAS FROM);
		strcat(strcat(expected, delays[i].timestamp), "t: Bob <sip:bob@biloxi.example.com>\r\n" IDS);
		assert_string_equal(text, expected);
		check_response();
	}
	for (unsigned i = 0; i < 2; i++) {
		static const char *const stamps[] = { "Timestamp: 54 1\r\n", "Timestamp: 54\t1\r\n" };
		char data[256] = "BYE sip:b@h SIP/2.0\r\n";
		strcat(strcat(data, stamps[i]), "\r\n");
		(void)!read_request(data, strlen(data), PSIP_TOLERANT);
		put(&(struct psip_reply){ .status = 100, .delay = 5 }); /* it has a delay already */
		assert_non_null(strstr(text, stamps[i]));
	}
	assert_int_equal(read_request(invite, sizeof invite - 1, PSIP_TOLERANT), PSIP_OK);
	put(&(struct psip_reply){ .status = 101, .delay = 5 });
	assert_null(strstr(text, "Timestamp"));
}

static void read_to(const char *to)
{
	static char data[512];
	int length = 0;

	strcpy(data, "BYE sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@h>;tag=1\r\nTo: ");
	strcat(strcat(data, to), "\r\nCall-ID: 1\r\nCSeq: 1 BYE\r\nMax-Forwards: 1\r\n\r\n");
	length = (int)strlen(data);
	assert_int_equal(read_request(data, (size_t)length, PSIP_TOLERANT), PSIP_OK);
}

/* Where there is a tag, whatever it looks like, there is none added. ledger: 3261-8.2.6.2-06 3261-8.2.6.2-08 */
static void test_to_tag(void **state)
{
	static const struct { const char *to, *out; } tos[] = {
		{ "<sip:b@h>;tag=5", "To: <sip:b@h>;tag=5\r\n" },                 { "<sip:b@h>;TAG = 5", "To: <sip:b@h>;TAG = 5\r\n" },
		{ "<sip:b@h>;x=1;tag=5;y", "To: <sip:b@h>;x=1;tag=5;y\r\n" },     { "<sip:b@h;tag=5>", "To: <sip:b@h;tag=5>;tag=9\r\n" },
		{ "sip:b@h", "To: sip:b@h;tag=9\r\n" },                           { "sip:b@h;tag=5", "To: sip:b@h;tag=5\r\n" },
		{ "\";tag=5\" <sip:b@h>", "To: \";tag=5\" <sip:b@h>;tag=9\r\n" }, { "<sip:b@h>;x=\";tag=5\"", "To: <sip:b@h>;x=\";tag=5\";tag=9\r\n" },
		{ "<sip:b@h>;x=\"tag>\"", "To: <sip:b@h>;x=\"tag>\";tag=9\r\n" }, { "<sip:b@h>;nottag=5", "To: <sip:b@h>;nottag=5;tag=9\r\n" },
		{ "<sip:b@h>\r\n ;tag=5", "To: <sip:b@h>\r\n ;tag=5\r\n" },       { "<sip:b@h>\n ;x=5", "To: <sip:b@h> ;x=5;tag=9\r\n" },
		{ "bad < value;tag=5", "To: bad < value;tag=5\r\n" },             { "bad > value", "To: bad > value;tag=9\r\n" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof tos / sizeof tos[0]; i++) {
		char *at;

		read_to(tos[i].to);
		put(&(struct psip_reply){ .status = 200, .to_tag = PSIP_TEXT("9") });
		at = strstr(text, "To:");
		assert_non_null(at);
		assert_memory_equal(at, tos[i].out, strlen(tos[i].out));
		assert_memory_equal(at + strlen(tos[i].out), "Call-ID: 1\r\nCSeq: 1 BYE\r\n", 26);
	}
	read_to("<sip:b@h>");
	put(&(struct psip_reply){ .status = 200 });
	assert_non_null(strstr(text, "To: <sip:b@h>\r\n"));
	put(&(struct psip_reply){ .status = 200, .to_tag = PSIP_TEXT("a\r\nX: b") });
	assert_true(w.bad);
	assert_null(strstr(text, "X: b"));
}

/* §18.2.1: the first Via value alone is another. ledger: 3261-8.2.6.2-05 */
static void test_top_via(void **state)
{
	(void)state;
	assert_int_equal(read_request(invite, sizeof invite - 1, PSIP_TOLERANT), PSIP_OK);
	put(&(struct psip_reply){ .status = 183, .top_via = PSIP_TEXT("SIP/2.0/UDP a.example.com;branch=z9hG4bK1;received=192.0.2.1") });
	assert_string_equal(text, "SIP/2.0 183 Session Progress\r\nVia: SIP/2.0/UDP a.example.com;branch=z9hG4bK1;received=192.0.2.1\r\n"
	                          "Via: SIP/2.0/TCP b.example.com;branch=z9hG4bK2\r\nv: SIP/2.0/UDP c.example.com;branch=z9hG4bK3;x=\"y\"\r\n" FROM
	                          "t: Bob <sip:bob@biloxi.example.com>\r\n" IDS);
	check_response();
	read_to("<sip:b@h>");
	put(&(struct psip_reply){ .status = 200, .to_tag = PSIP_TEXT("2"), .top_via = PSIP_TEXT("SIP/2.0/UDP h;branch=z9hG4bK1;rport=5") });
	assert_string_equal(text, "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1;rport=5\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:b@h>;tag=2\r\n"
	                          "Call-ID: 1\r\nCSeq: 1 BYE\r\n");
}

/* What follows a first Via that cannot be read is not known, either. */
static void test_bad_via(void **state)
{
	static const char data[] = "BYE sip:b@h SIP/2.0\r\nVia: bad, SIP/2.0/UDP h;branch=z9hG4bK1\r\n\r\n";
	(void)state;
	(void)!read_request(data, sizeof data - 1, PSIP_TOLERANT);
	put(&(struct psip_reply){ .status = 400, .top_via = PSIP_TEXT("SIP/2.0/UDP any") });
	assert_string_equal(text, "SIP/2.0 400 Bad Request\r\nVia: SIP/2.0/UDP any\r\n");
}

#define UUID "ab30317f1a784dc48ff824d0d3715d86"

/* The request's Session-ID goes over if it is one. */
static void test_session_id(void **state)
{
	static const struct { const char *value; bool taken; } ids[] = {
		{ UUID, true }, { UUID ";remote=" UUID, true }, { UUID " ;x", true }, { UUID "\t;x", true }, { UUID "\r\n ;x", true }, { "09afaf09" "09afaf09" "09afaf09" "09afaf09", true },
		{ "", false }, { UUID "0", false }, { UUID "x", false }, { "ab30317f1a784dc48ff824d0d3715d8", false }, { "AB30317f1a784dc48ff824d0d3715d86", false },
		{ "gb30317f1a784dc48ff824d0d3715d86", false }, { "/b30317f1a784dc48ff824d0d3715d86", false }, { ":b30317f1a784dc48ff824d0d3715d86", false },
		{ "`b30317f1a784dc48ff824d0d3715d86", false }, { UUID ";x=\x01", false },
	};
	(void)state;
	for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
		struct psip_span digits = psip_session_id_digits(guarded(ids[i].value, strlen(ids[i].value)));
		char data[256] = "BYE sip:b@h SIP/2.0\r\nSession-ID: ", row[128] = "Session-ID: ";

		strcat(strcat(data, ids[i].value), "\r\n\r\n");
		strcat(strcat(row, ids[i].value), "\r\n");
		assert_int_equal(digits.length, ids[i].taken || strchr(ids[i].value, '\x01') ? 32 : 0);
		(void)!read_request(data, strlen(data), PSIP_TOLERANT);
		put(&(struct psip_reply){ .status = 200 });
		assert_false(w.bad);
		if ((strstr(text, row) != NULL) != ids[i].taken || (strstr(text, "Session-ID") != NULL) != ids[i].taken)
			fail_msg("%s", ids[i].value);
	}
}

/* Who has written the status line and the top Via gets what follows them, the rest of the Via's row first. */
static void test_begun(void **state)
{
	(void)state;
	assert_int_equal(read_request(invite, sizeof invite - 1, PSIP_TOLERANT), PSIP_OK);
	setup(NULL);
	psip_put_text(&w, "SIP/2.0 183 Any\r\nVia: any\r\n");
	psip_put_reply(&w, &request, &(struct psip_reply){ .status = 183, .begun = true });
	assert_string_equal(text, "SIP/2.0 183 Any\r\nVia: any\r\nVia: SIP/2.0/TCP b.example.com;branch=z9hG4bK2\r\n"
	                          "v: SIP/2.0/UDP c.example.com;branch=z9hG4bK3;x=\"y\"\r\n" FROM "t: Bob <sip:bob@biloxi.example.com>\r\n" IDS);
	read_to("<sip:b@h>");
	setup(NULL);
	psip_put_reply(&w, &request, &(struct psip_reply){ .status = 200, .to_tag = PSIP_TEXT("2"), .begun = true });
	assert_string_equal(text, "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>;tag=2\r\nCall-ID: 1\r\nCSeq: 1 BYE\r\n");
}

/* Bare LF, odd blanks, folds, repeated folds: mended, so that the strict parser takes what comes out. ledger: 3261-7-03 3261-7.3.1-02 */
static void test_mended(void **state)
{
	static const char odd[] = "OPTIONS sip:b@h SIP/2.0\nVia : SIP/2.0/UDP h;branch=z9hG4bK1  \nVIA:SIP/2.0/UDP h2\r\n ;branch=z9hG4bK2\r\nfrom:\n <sip:a@h>\n ;tag=1\n"
	                          "To: <sip:b@h>\r\n \r\n ;x\r\nCall-ID:\t1\r\nCSeq: 1 \r\n OPTIONS\r\n \r\nMax-Forwards: 1\n\n";
	(void)state;
	assert_int_equal(read_request(odd, sizeof odd - 1, PSIP_TOLERANT), PSIP_OK);
	put(&(struct psip_reply){ .status = 200, .to_tag = PSIP_TEXT("2"), .accepted = true });
	assert_string_equal(text, "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nVia: SIP/2.0/UDP h2\r\n ;branch=z9hG4bK2\r\nFrom: <sip:a@h> ;tag=1\r\n"
	                          "To: <sip:b@h> ;x;tag=2\r\nCall-ID: 1\r\nCSeq: 1 \r\n OPTIONS\r\n");
	check_response();
	static const char lf[] = "OPTIONS sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@h>\n ;tag=1\r\nTo: <sip:b@h>;tag=2\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 1\r\n\r\n";
	assert_int_equal(read_request(lf, sizeof lf - 1, PSIP_TOLERANT), PSIP_OK);
	put(&(struct psip_reply){ .status = 200, .accepted = true });
	assert_non_null(strstr(text, "From: <sip:a@h> ;tag=1\r\n"));
	check_response();
	/* So is what follows the top Via in its row. */
	static const char vias[] = "OPTIONS sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1,\n SIP/2.0/UDP i;branch=z9hG4bK2,\n SIP/2.0/UDP k;branch=z9hG4bK3\r\n"
	                           "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>;tag=2\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 1\r\n\r\n";
	assert_int_equal(read_request(vias, sizeof vias - 1, PSIP_TOLERANT), PSIP_OK);
	put(&(struct psip_reply){ .status = 200, .top_via = PSIP_TEXT("SIP/2.0/UDP h;branch=z9hG4bK1;rport=5"), .accepted = true });
	assert_string_equal(text, "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1;rport=5\r\nVia: SIP/2.0/UDP i;branch=z9hG4bK2, SIP/2.0/UDP k;branch=z9hG4bK3\r\n"
	                          "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>;tag=2\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n");
	check_response();
}

/* A refused request gets its 400 from what is there: absent rows are left out, repeated ones come once, none with control bytes comes at all.
 * ledger: 3261-7-03 */
static void test_refused_request(void **state)
{
	static const char broken[] = "OPTIONS sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nno row\r\nFrom: <sip:a@h>;tag=1\r\nFrom: <sip:c@h>;tag=2\r\n"
	                             "To: <sip:b\r@h>\r\nCall-ID: 1\r\nCall-ID: 2\r\nContent-Length: x\r\n\r\n";
	(void)state;
	assert_int_equal(read_request(broken, sizeof broken - 1, PSIP_TOLERANT), PSIP_ERR_SYNTAX);
	put(&(struct psip_reply){ .status = 400, .to_tag = PSIP_TEXT("2") });
	assert_true(w.bad);
	assert_string_equal(text, "SIP/2.0 400 Bad Request\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@h>;tag=1\r\nCall-ID: 1\r\n");
	static const char empty[] = "OPTIONS sip:b@h SIP/2.0\r\nCall-ID: \r\n\r\n";
	(void)!read_request(empty, sizeof empty - 1, PSIP_TOLERANT);
	put(&(struct psip_reply){ .status = 400 });
	assert_string_equal(text, "SIP/2.0 400 Bad Request\r\nCall-ID:\r\n");
	assert_int_equal(read_request("OPTIONS sip:b@h SIP/2.0\r\nCall-ID: 1", 36, PSIP_TOLERANT), PSIP_ERR_SYNTAX);
	put(&(struct psip_reply){ .status = 400 });
	assert_false(w.bad);
}

/* Bent on request. */
static void test_flags(void **state)
{
	(void)state;
	read_to("<sip:b@h>");
	setup(NULL);
	w.flags = PSIP_WRONG_LINE_END | PSIP_WRITE_COMPACT;
	psip_put_reply(&w, &request, &(struct psip_reply){ .status = 200, .to_tag = PSIP_TEXT("2") });
	assert_string_equal(text, "SIP/2.0 200 OK\nv: SIP/2.0/UDP h;branch=z9hG4bK1\nf: <sip:a@h>;tag=1\nt: <sip:b@h>;tag=2\ni: 1\nCSeq: 1 BYE\n");
	setup(NULL);
	w.flags = PSIP_WRITE_STRICT;
	psip_put_reply(&w, &request, &(struct psip_reply){ .status = 200, .to_tag = PSIP_TEXT("a b") });
	assert_true(w.bad);
	put(&(struct psip_reply){ .status = 99 });
	assert_true(w.bad);
	put(&(struct psip_reply){ .status = 200, .reason = PSIP_TEXT("a\r\nb") });
	assert_true(w.bad);
	assert_memory_equal(text, "SIP/2.0 200 \r\nVia", 17);
}

/* Any room short of the whole is noticed, and nothing past it is touched. */
static void test_room(void **state)
{
	const struct psip_reply reply = { .status = 100, .delay = 5, .record_route = true };
	struct psip_writer measure = psip_writer(NULL, 5);
	(void)state;
	assert_int_equal(read_request(invite, sizeof invite - 1, PSIP_TOLERANT), PSIP_OK);
	psip_put_reply(&measure, &request, &reply);
	assert_true(psip_written(&measure));
	for (size_t capacity = 0; capacity <= measure.length; capacity++) {
		memset(text, '~', sizeof text);
		w = psip_writer(text, capacity);
		psip_put_reply(&w, &request, &reply);
		assert_int_equal(w.length, measure.length);
		assert_int_equal(psip_written(&w), capacity == measure.length);
		assert_int_equal(text[capacity], '~');
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_final), cmocka_unit_test(test_trying), cmocka_unit_test(test_to_tag), cmocka_unit_test(test_top_via), cmocka_unit_test(test_begun),
		cmocka_unit_test(test_bad_via), cmocka_unit_test(test_session_id),
		cmocka_unit_test(test_mended),
		cmocka_unit_test(test_refused_request), cmocka_unit_test(test_flags), cmocka_unit_test(test_room),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
