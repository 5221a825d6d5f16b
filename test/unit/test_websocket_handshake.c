/* SPDX-License-Identifier: MIT
 * The WebSocket handshake (RFC 6455 §4) as RFC 7118 uses it: texts written and read, every limit. Input ends before a guard page.
 * Not covered: what the driver does with them (503 to the transaction, cookies kept, a second try with credentials). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "guarded.h"
#include "transport/websocket.h"

static const char key[] = "dGhlIHNhbXBsZSBub25jZQ==";

static void test_key_and_accept(void **state)
{
	static const struct {
		const char *key, *accept;
	} cases[] = {
		{ "dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" }, /* RFC 7118 §4.1 */
		{ "AAAAAAAAAAAAAAAAAAAAAA==", "ICX+Yqv66kxgM0FcWaLWlFLwTAI=" },
		{ "/////////////////////w==", "XXpj4jYzLM2yUE0C7TIgMwTQh2g=" },
		{ "x3JJHMbDL1EzLkh9GBhXDw==", "HSmrc0sMlYUkAGmm5OPpG2HaGWk=" },
	};
	char text[PSIP_WEBSOCKET_ACCEPT];
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		psip_websocket_accept(text, cases[i].key);
		assert_memory_equal(text, cases[i].accept, sizeof text);
	}
	psip_websocket_key(text, (const uint8_t *)"the sample nonce");
	assert_memory_equal(text, key, PSIP_WEBSOCKET_KEY);
	psip_websocket_key(text, (const uint8_t *)"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
	assert_memory_equal(text, cases[1].key, PSIP_WEBSOCKET_KEY);
	psip_websocket_key(text, (const uint8_t *)"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff");
	assert_memory_equal(text, cases[2].key, PSIP_WEBSOCKET_KEY);
}

static struct psip_span written(struct psip_writer *w)
{
	assert_true(psip_written(w));
	return psip_span(w->at, w->length);
}

/* ledger: 7118-4.1-01 7118-7-01 7118-7-02 7118-7-04 */
static void test_request(void **state)
{
	struct psip_websocket_request out = { PSIP_TEXT("/"), PSIP_TEXT("sip-ws.example.com"), psip_string(key), PSIP_TEXT("http://www.example.com"),
		                              { NULL, 0 }, { NULL, 0 } }, in;
	char buffer[1024];
	struct psip_writer w = psip_writer(buffer, sizeof buffer);
	struct psip_span head;
	(void)state;

	psip_websocket_put_request(&w, &out);
	head = written(&w);
	assert_int_equal(head.length, strlen("GET / HTTP/1.1\r\nHost: sip-ws.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
	                                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: http://www.example.com\r\n"
	                                     "Sec-WebSocket-Protocol: sip\r\nSec-WebSocket-Version: 13\r\n\r\n"));
	buffer[head.length] = 0;
	assert_non_null(strstr(buffer, "\r\nSec-WebSocket-Protocol: sip\r\n"));
	assert_null(strstr(buffer, "Cookie"));
	out.cookie = PSIP_TEXT("sid=1; b=2");
	out.authorization = PSIP_TEXT("Digest username=\"bob\", realm=\"r\"");
	w = psip_writer(buffer, sizeof buffer);
	psip_websocket_put_request(&w, &out);
	head = written(&w);
	assert_int_equal(psip_websocket_read_request(&in, head), 101);
	assert_true(psip_span_equal(in.target, out.target) && psip_span_equal(in.host, out.host) && psip_span_equal(in.key, out.key));
	assert_true(psip_span_equal(in.origin, out.origin) && psip_span_equal(in.cookie, out.cookie));
	assert_true(psip_span_equal(in.authorization, out.authorization));
	for (size_t n = 0; n < head.length; n++)
		assert_int_not_equal(psip_websocket_read_request(&in, guarded(head.at, n)), 101);
	assert_int_equal(psip_websocket_read_request(&in, guarded(head.at, head.length)), 101);
	w = psip_writer(NULL, 0);
	psip_websocket_put_request(&w, &out);
	assert_int_equal(w.length, head.length);
}

static void test_request_refuses_values(void **state)
{
	static const char *const bad[] = { "a\r\nX: y", "a\nb", "a\x01", "a\x7f" };
	char buffer[1024];
	(void)state;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		for (unsigned place = 0; place < 6; place++) {
			struct psip_span value[6] = { PSIP_TEXT("/"), PSIP_TEXT("h"), psip_string(key), PSIP_TEXT("o"), PSIP_TEXT("c"), PSIP_TEXT("a") };
			struct psip_writer w = psip_writer(buffer, sizeof buffer);
			struct psip_websocket_request r;

			value[place] = psip_string(bad[i]);
			r = (struct psip_websocket_request){ value[0], value[1], value[2], value[3], value[4], value[5] };
			psip_websocket_put_request(&w, &r);
			assert_false(psip_written(&w));
		}
	}
	for (unsigned place = 0; place < 3; place++) { /* not empty, and no white space */
		struct psip_span value[3] = { PSIP_TEXT("/"), PSIP_TEXT("h"), psip_string(key) };

		for (unsigned i = 0; i < 2; i++) {
			struct psip_writer w = psip_writer(buffer, sizeof buffer);
			struct psip_websocket_request r = { 0 };

			value[place] = i == 0 ? PSIP_TEXT("") : PSIP_TEXT("a b");
			r.target = value[0];
			r.host = value[1];
			r.key = value[2];
			psip_websocket_put_request(&w, &r);
			assert_false(psip_written(&w));
		}
	}
}

/* A request of those parts. */
static unsigned ask(const char *line, const char *rows)
{
	char text[8192];
	struct psip_websocket_request r;
	int n = snprintf(text, sizeof text, "%s\r\n%s\r\n", line, rows);

	return psip_websocket_read_request(&r, guarded(text, (size_t)n));
}

#define GET "GET / HTTP/1.1"
#define HOST "Host: a\r\n"
#define UP "Upgrade: websocket\r\nConnection: Upgrade\r\n"
#define KEY "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
#define V13 "Sec-WebSocket-Version: 13\r\n"
#define SIP "Sec-WebSocket-Protocol: sip\r\n"

/* ledger: 7118-4.1-02 */
static void test_server_judges(void **state)
{
	static const struct {
		const char *line, *rows;
		unsigned status;
	} cases[] = {
		{ GET, HOST UP KEY V13 SIP, 101 },
		{ GET, "host:a\r\nupgrade:WebSocket\r\nCONNECTION:keep-alive, Upgrade\r\n" KEY V13 "sec-websocket-protocol: chat , sip\r\n", 101 },
		{ GET, HOST UP KEY V13 "Sec-WebSocket-Protocol: chat\r\n" SIP, 101 },
		{ GET, HOST UP KEY V13 SIP "Sec-WebSocket-Extensions: permessage-deflate\r\nX-Other: y\r\nContent-Length: 0\r\n", 101 },
		{ GET, HOST UP KEY SIP "Sec-WebSocket-Version: \t 13 \t \r\n", 101 },
		{ GET, HOST UP KEY SIP "Sec-WebSocket-Version:13\t\r\n", 101 },
		{ GET, HOST UP KEY SIP "Sec-WebSocket-Version:13 \r\n", 101 },
		{ "GET /ws?x=1 HTTP/1.1", HOST UP KEY V13 SIP, 101 },
		{ GET, HOST UP KEY V13, 400 }, /* no subprotocol */
		{ GET, HOST UP KEY V13 "Sec-WebSocket-Protocol: sips\r\n", 400 },
		{ GET, HOST UP KEY V13 "Sec-WebSocket-Protocol: xsip, si p\r\n", 400 },
		{ GET, HOST UP KEY V13 "Sec-WebSocket-Protocol: SIP\r\n", 400 },
		{ GET, UP KEY V13 SIP, 400 },
		{ GET, "Host:\r\n" UP KEY V13 SIP, 400 },
		{ GET, HOST HOST UP KEY V13 SIP, 400 },
		{ GET, HOST UP V13 SIP, 400 },
		{ GET, HOST UP KEY KEY V13 SIP, 400 },
		{ GET, HOST UP KEY V13 V13 SIP, 400 },
		{ GET, HOST UP KEY V13 SIP "Origin: a\r\nOrigin: b\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP "Authorization: a\r\nAuthorization: b\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP "Content-Length: 5\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP "Content-Length: 0\r\nContent-Length: 0\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP "Transfer-Encoding: chunked\r\n", 400 },
		{ GET, HOST UP V13 SIP "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=\r\n", 400 },
		{ GET, HOST UP V13 SIP "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQAA\r\n", 400 },
		{ GET, HOST UP V13 SIP "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25j-Q==\r\n", 400 },
		{ GET, HOST UP V13 SIP "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ===\r\n", 400 },
		{ GET, HOST KEY V13 SIP, 426 },
		{ GET, HOST "Upgrade: websocket\r\n" KEY V13 SIP, 426 },
		{ GET, HOST "Connection: Upgrade\r\n" KEY V13 SIP, 426 },
		{ GET, HOST "Upgrade: websocket, upgrade\r\n" KEY V13 SIP, 426 },
		{ GET, HOST "Connection: websocket, upgrade\r\n" KEY V13 SIP, 426 },
		{ GET, HOST "Upgrade: h2c\r\nConnection: Upgrade\r\n" KEY V13 SIP, 426 },
		{ GET, HOST UP KEY SIP, 426 },
		{ GET, HOST UP KEY SIP "Sec-WebSocket-Version: 8\r\n", 426 },
		{ "POST / HTTP/1.1", HOST UP KEY V13 SIP, 405 },
		{ "get / HTTP/1.1", HOST UP KEY V13 SIP, 405 },
		{ "GET / HTTP/1.0", HOST UP KEY V13 SIP, 505 },
		{ "GET / HTTP/2.0", HOST UP KEY V13 SIP, 505 },
		{ "GET / HTTP/1.1 ", HOST UP KEY V13 SIP, 400 },
		{ "GET  / HTTP/1.1", HOST UP KEY V13 SIP, 400 },
		{ "GET /\x80 HTTP/1.1", HOST UP KEY V13 SIP, 400 },
		{ "GET /", HOST UP KEY V13 SIP, 400 },
		{ "", HOST UP KEY V13 SIP, 400 },
		{ "OPTIONS sip:a SIP/2.0", HOST UP KEY V13 SIP, 400 },
		{ GET, HOST UP KEY V13 SIP "X: a\r\n b\r\n", 400 }, /* a fold */
		{ GET, HOST UP KEY V13 SIP "X : a\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP ": a\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP "X\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP "X: a\nY: b\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP "X: a\rb\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP "X: a\x01\r\n", 400 },
		{ GET, HOST UP KEY V13 SIP "\r\nmore", 400 },
	};
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		unsigned status = ask(cases[i].line, cases[i].rows);

		if (status != cases[i].status)
			print_message("case %zu\n", i);
		assert_int_equal(status, cases[i].status);
	}
	for (unsigned extra = PSIP_WEBSOCKET_ROWS_MAX - 7; extra <= PSIP_WEBSOCKET_ROWS_MAX - 5; extra++) {
		char rows[4096] = HOST UP KEY V13 SIP;

		for (unsigned i = 0; i < extra; i++)
			strcat(rows, "Cookie: a\r\n");
		assert_int_equal(ask(GET, rows), extra + 6 <= PSIP_WEBSOCKET_ROWS_MAX ? 101 : 431);
	}
}

/* Each octet in a row's name (RFC 9110 §5.6.2 token), in its value, in a key (RFC 4648 §4). */
static void test_octets(void **state)
{
	static const char alnum[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	(void)state;

	for (int octet = 1; octet < 256; octet++) {
		char rows[256];
		bool letter = strchr(alnum, octet) != NULL;

		if (octet == ':' || octet == '\r')
			continue;
		snprintf(rows, sizeof rows, "X%cY: a\r\n" HOST UP KEY V13 SIP, octet);
		assert_int_equal(ask(GET, rows), letter || strchr("!#$%&'*+-.^_`|~", octet) ? 101 : 400);
		snprintf(rows, sizeof rows, "X: a%cb\r\n" HOST UP KEY V13 SIP, octet);
		assert_int_equal(ask(GET, rows), (octet < ' ' && octet != '\t') || octet == 0x7f ? 400 : 101);
		snprintf(rows, sizeof rows, HOST UP V13 SIP "Sec-WebSocket-Key: dGhlIHNhbXBs%cSBub25jZQ==\r\n", octet);
		assert_int_equal(ask(GET, rows), letter || octet == '+' || octet == '/' ? 101 : 400);
	}
}

static void test_head_at_every_split(void **state)
{
	static const char text[] = GET "\r\n" HOST UP KEY V13 SIP "\r\n\x81\x00\r\n\r\n";
	size_t n = sizeof text - 1, end = n - 6;
	static char big[PSIP_WEBSOCKET_HEAD_MAX + 8];
	(void)state;

	for (size_t cut = 0; cut <= n; cut++) {
		uint32_t scanned = 0;
		int result = psip_websocket_head(&scanned, guarded(text, cut));

		assert_int_equal(result, cut < end ? PSIP_ERR_MORE : (int)end);
		assert_int_equal(psip_websocket_head(&scanned, guarded(text, n)), end);
	}
	for (size_t step = 1; step < 9; step++) {
		uint32_t scanned = 0;
		int result = PSIP_ERR_MORE;

		for (size_t at = 0; result == PSIP_ERR_MORE; at += step) {
			assert_true(scanned <= at);
			result = psip_websocket_head(&scanned, guarded(text, at < n ? at : n));
		}
		assert_int_equal(result, end);
	}
	memset(big, 'a', sizeof big);
	for (int length = PSIP_WEBSOCKET_HEAD_MAX - 1; length <= PSIP_WEBSOCKET_HEAD_MAX + 1; length++) {
		uint32_t scanned = 0;

		memset(big, 'a', sizeof big);
		memcpy(big + length - 4, "\r\n\r\n", 4);
		assert_int_equal(psip_websocket_head(&scanned, guarded(big, sizeof big)), length <= PSIP_WEBSOCKET_HEAD_MAX ? length : PSIP_ERR_SPACE);
		scanned = 0;
		assert_int_equal(psip_websocket_head(&scanned, guarded(big, PSIP_WEBSOCKET_HEAD_MAX - 2)), PSIP_ERR_MORE);
		assert_int_equal(psip_websocket_head(&scanned, guarded(big, sizeof big)), length <= PSIP_WEBSOCKET_HEAD_MAX ? length : PSIP_ERR_SPACE);
	}
}

static enum psip_websocket_fault answer(const char *text, struct psip_websocket_response *r)
{
	return psip_websocket_read_response(r, guarded(text, strlen(text)), key);
}

#define OK101 "HTTP/1.1 101 Switching Protocols\r\n"
#define ACCEPT "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"

/* ledger: 7118-4.1-02 7118-7-02 */
static void test_client_judges(void **state)
{
	static const struct {
		const char *text;
		unsigned status;
		enum psip_websocket_fault fault;
	} cases[] = {
		{ OK101 UP ACCEPT SIP "\r\n", 101, PSIP_WEBSOCKET_ACCEPTED },
		{ "HTTP/1.1 101\r\nupgrade: WEBSOCKET\r\nconnection: upgrade\r\n" ACCEPT SIP "\r\n", 101, PSIP_WEBSOCKET_ACCEPTED },
		{ "HTTP/1.1 101 \r\n" UP ACCEPT SIP "\r\n", 101, PSIP_WEBSOCKET_ACCEPTED },
		{ OK101 UP ACCEPT "\r\n", 101, PSIP_WEBSOCKET_NO_SIP },
		{ OK101 UP ACCEPT "Sec-WebSocket-Protocol: chat\r\n\r\n", 101, PSIP_WEBSOCKET_NO_SIP },
		{ OK101 UP ACCEPT "Sec-WebSocket-Protocol: sip, chat\r\n\r\n", 101, PSIP_WEBSOCKET_NO_SIP },
		{ OK101 UP ACCEPT SIP SIP "\r\n", 101, PSIP_WEBSOCKET_NO_SIP },
		{ OK101 UP SIP "\r\n", 101, PSIP_WEBSOCKET_BAD_ACCEPT },
		{ OK101 UP ACCEPT ACCEPT SIP "\r\n", 101, PSIP_WEBSOCKET_BAD_ACCEPT },
		{ OK101 UP SIP "Sec-WebSocket-Accept: S3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n", 101, PSIP_WEBSOCKET_BAD_ACCEPT },
		{ OK101 ACCEPT SIP "\r\n", 101, PSIP_WEBSOCKET_NO_UPGRADE },
		{ OK101 "Upgrade: websocket\r\n" ACCEPT SIP "\r\n", 101, PSIP_WEBSOCKET_NO_UPGRADE },
		{ OK101 "Upgrade: x, websocket\r\nConnection: upgrade\r\n" ACCEPT SIP "\r\n", 101, PSIP_WEBSOCKET_NO_UPGRADE },
		{ OK101 UP ACCEPT SIP "Sec-WebSocket-Extensions: x\r\n\r\n", 101, PSIP_WEBSOCKET_EXTENSION },
		{ "HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\n", 404, PSIP_WEBSOCKET_REFUSED },
		{ "HTTP/1.1 200 OK\r\n" UP ACCEPT SIP "\r\n", 200, PSIP_WEBSOCKET_REFUSED },
		{ "HTTP/1.0 101 x\r\n" UP ACCEPT SIP "\r\n", 0, PSIP_WEBSOCKET_NOT_HTTP },
		{ "SIP/2.0 200 OK\r\n\r\n", 0, PSIP_WEBSOCKET_NOT_HTTP },
		{ "HTTP/1.1 1o1 x\r\n\r\n", 0, PSIP_WEBSOCKET_NOT_HTTP },
		{ "HTTP/1.1 1010 x\r\n\r\n", 0, PSIP_WEBSOCKET_NOT_HTTP },
		{ "HTTP/1.1 99 x\r\n\r\n", 0, PSIP_WEBSOCKET_NOT_HTTP },
		{ "HTTP/1.1\r\n\r\n", 0, PSIP_WEBSOCKET_NOT_HTTP },
		{ "HTTP/1.1 101 x\r\nbad\r\n\r\n", 0, PSIP_WEBSOCKET_NOT_HTTP },
	};
	struct psip_websocket_response r;
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		enum psip_websocket_fault fault = answer(cases[i].text, &r);

		if (fault != cases[i].fault)
			print_message("case %zu\n", i);
		assert_int_equal(fault, cases[i].fault);
		assert_int_equal(r.status, cases[i].status);
		for (size_t n = 0; n < strlen(cases[i].text); n++)
			assert_int_equal(psip_websocket_read_response(&r, guarded(cases[i].text, n), key), PSIP_WEBSOCKET_NOT_HTTP);
	}
	assert_int_equal(answer("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"r\"\r\n\r\n", &r), PSIP_WEBSOCKET_REFUSED);
	assert_int_equal(r.status, 401);
	assert_true(psip_span_equal(psip_websocket_challenge(PSIP_TEXT("HTTP/1.1 401 x\r\nWWW-Authenticate: Digest realm=\"r\"\r\n\r\n"), 0),
	                            PSIP_TEXT("Digest realm=\"r\"")));
	for (int fault = 0; fault <= PSIP_WEBSOCKET_NO_SIP; fault++)
		assert_true(strlen(psip_websocket_fault_text((enum psip_websocket_fault)fault)) > 10);
	assert_string_equal(psip_websocket_fault_text((enum psip_websocket_fault)(PSIP_WEBSOCKET_NO_SIP + 1)), "");
}

/* A row may list several (RFC 7235 §4.1), with empty elements between; a parameter's comma parts nothing, nor does one in quotes.
 * ledger: 7118-7-02 */
static void test_challenges_one_by_one(void **state)
{
	static const struct {
		const char *rows, *challenges; /* "|" after each */
	} cases[] = {
		{ "", "" },
		{ "WWW-Authenticate\r\n", "" },
		{ "WWW-Authenticate:\r\n", "" },
		{ "WWW-Authenticate: , ,\r\n", "" },
		{ "WWW-Authenticate: Basic\r\n", "Basic|" },
		{ "WWW-Authenticate: Basic, Digest a=b, c=\"d\", Negotiate\r\n", "Basic|Digest a=b, c=\"d\"|Negotiate|" },
		{ "WWW-Authenticate: Digest a=b\r\nX: Basic\r\nwww-authenticate:Digest a=c,Digest a=d \r\n", "Digest a=b|Digest a=c|Digest a=d|" },
		{ "WWW-Authenticate: ,, Digest a=b ,,c = d ,,\t, Basic e=f,\r\n", "Digest a=b ,,c = d|Basic e=f|" },
		{ "WWW-Authenticate: Digest a=\"b, Basic c\", d=e\r\n", "Digest a=\"b, Basic c\", d=e|" },
		{ "WWW-Authenticate: Digest a=\"b\\\", Basic c\", d=e, Basic f=\"\"\r\n", "Digest a=\"b\\\", Basic c\", d=e|Basic f=\"\"|" },
		{ "WWW-Authenticate: Digest a=\"b, Basic c\r\n", "Digest a=\"b, Basic c|" },
		{ "WWW-Authenticate: Digest a=\"b\\\r\n", "Digest a=\"b\\|" },
		{ "WWW-Authenticate: Negotiate YWJj==, Basic a=b\r\n", "Negotiate YWJj==|Basic a=b|" },
		{ "WWW-Authenticate: Digest a=b, \"c\", =d, Basic\r\n", "Digest a=b|\"c\", =d|Basic|" },
	};
	char head[256], got[256];
	(void)state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_span all, challenge;
		size_t at = 0;

		snprintf(head, sizeof head, "HTTP/1.1 401 x\r\n%s\r\n", cases[i].rows);
		all = guarded(head, strlen(head));
		for (unsigned n = 0; (challenge = psip_websocket_challenge(all, n)).at; n++)
			at += (size_t)snprintf(got + at, sizeof got - at, "%.*s|", (int)challenge.length, challenge.at);
		got[at] = 0;
		assert_string_equal(got, cases[i].challenges);
	}
}

/* ledger: 7118-4.1-02 7118-7-05 */
static void test_server_answers(void **state)
{
	static const unsigned statuses[] = { 400, 401, 403, 404, 405, 426, 431, 503, 505, 429 };
	char buffer[512];
	struct psip_writer w = psip_writer(buffer, sizeof buffer);
	struct psip_websocket_response r;
	struct psip_span head;
	(void)state;

	psip_websocket_put_accept(&w, key);
	head = written(&w);
	assert_true(psip_span_equal(head, psip_string(OK101 UP ACCEPT SIP "\r\n")));
	assert_int_equal(psip_websocket_read_response(&r, head, key), PSIP_WEBSOCKET_ACCEPTED);
	assert_int_equal(psip_websocket_read_response(&r, head, "AAAAAAAAAAAAAAAAAAAAAA=="), PSIP_WEBSOCKET_BAD_ACCEPT);
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		uint32_t scanned = 0;

		w = psip_writer(buffer, sizeof buffer - 1);
		psip_websocket_put_refusal(&w, statuses[i], statuses[i] == 401 ? PSIP_TEXT("Basic realm=\"a\"") : psip_span(NULL, 0));
		head = written(&w);
		assert_int_equal(psip_websocket_head(&scanned, head), head.length);
		assert_int_equal(psip_websocket_read_response(&r, head, key), PSIP_WEBSOCKET_REFUSED);
		assert_int_equal(r.status, statuses[i]);
		assert_int_equal(psip_websocket_challenge(head, 0).length, statuses[i] == 401 ? 15 : 0);
		buffer[head.length] = 0;
		assert_true((strstr(buffer, "Sec-WebSocket-Version: 13\r\n") != NULL) == (statuses[i] == 426));
		assert_true((strstr(buffer, "Allow: GET\r\n") != NULL) == (statuses[i] == 405));
		assert_non_null(strstr(buffer, statuses[i] == 426 ? "Connection: Upgrade, close\r\n" : "Connection: close\r\n"));
	}
	for (unsigned status = 299; status <= 700; status++) {
		w = psip_writer(buffer, sizeof buffer);
		psip_websocket_put_refusal(&w, status, psip_span(NULL, 0));
		assert_int_equal(psip_written(&w), status >= 300 && status <= 699);
	}
	for (unsigned status = 0; status < 300; status += 101) {
		w = psip_writer(buffer, sizeof buffer);
		psip_websocket_put_refusal(&w, status, psip_span(NULL, 0));
		assert_false(psip_written(&w));
	}
	w = psip_writer(buffer, sizeof buffer);
	psip_websocket_put_refusal(&w, 401, PSIP_TEXT("Basic\r\nX: y"));
	assert_false(psip_written(&w));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_key_and_accept),
		cmocka_unit_test(test_request),
		cmocka_unit_test(test_request_refuses_values),
		cmocka_unit_test(test_server_judges),
		cmocka_unit_test(test_octets),
		cmocka_unit_test(test_head_at_every_split),
		cmocka_unit_test(test_client_judges),
		cmocka_unit_test(test_challenges_one_by_one),
		cmocka_unit_test(test_server_answers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
