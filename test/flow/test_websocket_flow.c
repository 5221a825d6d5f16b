/* SPDX-License-Identifier: MIT
 * SIP over WebSocket for those who connect to us (RFC 7118, RFC 6455): handshakes, messages in frames, control frames, closing, calls.
 * Does not cover: our own connections (test_websocket_client.c); frames and heads by themselves (test_websocket.c, test_websocket_handshake.c); sockets
 * and TLS (the driver's); cookies and challenges as a server (RFC 7118 §7); edge proxies (§B.2). */
#include "test/flow/stream_bench.h"

#include "transport/base/bytes.h"

enum { TEXT = PSIP_WEBSOCKET_TEXT, BINARY = PSIP_WEBSOCKET_BINARY, CONTINUATION = 0, CLOSE = PSIP_WEBSOCKET_OP_CLOSE, PING = PSIP_WEBSOCKET_OP_PING,
       PONG = PSIP_WEBSOCKET_OP_PONG };

static char text[70000], wire[70000], got[70000];

static psip_handle open_websocket(struct rig *r)
{
	return bench_websocket(r, "10.0.0.2", 33000, PSIP_WS);
}

/* A client's frame to us. */
static void client_sends(struct rig *r, psip_handle flow, unsigned opcode, bool fin, const void *bytes, size_t length)
{
	bench_feed(r, flow, wire, bench_frame(wire, sizeof wire, true, opcode, fin, bytes, length));
}

static void expect_reply(struct rig *r, psip_handle flow, unsigned opcode, const char *begins)
{
	const struct rig_send *m = rig_take(r);

	assert_non_null(m);
	assert_true(m->flow == flow);
	bench_unframe(m, false, opcode, got, sizeof got);
	if (strncmp(got, begins, strlen(begins)) != 0)
		fail_msg("%s was due, this came:\n%s", begins, got);
}

static void expect_close(struct rig *r, psip_handle flow, unsigned code)
{
	const struct rig_send *m = rig_take(r);
	size_t n;

	assert_non_null(m);
	n = bench_unframe(m, false, CLOSE, got, sizeof got);
	assert_int_equal(n, code == PSIP_WEBSOCKET_NO_CODE ? 0 : 2);
	if (n)
		assert_int_equal((unsigned char)got[0] << 8 | (unsigned char)got[1], code);
	assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
	bench_silence(r);
}

static void expect_still_open(struct rig *r, psip_handle flow)
{
	static unsigned number = 1000;

	client_sends(r, flow, TEXT, true, text, bench_request(text, "OPTIONS", "WS pc.invalid", number++, "", ""));
	expect_reply(r, flow, TEXT, "SIP/2.0 200");
}

/* ---- Server ---- */

static void the_servers_handshake(void **state)
{
	/* ledger: 7118-4.1-02 7118-5.4-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_WS);
	const struct rig_send *m;
	size_t n = bench_handshake(text, "/", "Origin: https://phone.example.com\n");

	(void)state;
	for (size_t i = 0; i < n; i++) {
		assert_null(rig_take(r));
		bench_feed(r, flow, text + i, 1);
	}
	m = rig_take(r);
	assert_non_null(m);
	assert_true(m->flow == flow);
	assert_memory_equal(m->text, "HTTP/1.1 101 ", 13);
	assert_string_equal(rig_header(m, "Sec-WebSocket-Protocol", 0), "sip");
	assert_string_equal(rig_header(m, "Sec-WebSocket-Accept", 0), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
	expect_still_open(r, flow);
	bench_silence(r);
	rig_free(r);
}

static void handshakes_that_are_refused(void **state)
{
	/* ledger: 7118-4.1-02 */
	static const struct { const char *from, *to; int status; } rows[] = {
		{ "Sec-WebSocket-Protocol: sip", "Sec-WebSocket-Protocol: chat", 400 },
		{ "Sec-WebSocket-Protocol: sip", "X: y", 400 },
		{ "Sec-WebSocket-Key: dGhl", "Sec-WebSocket-Key: dG=l", 400 },
		{ "Host: ", "X-Host: ", 400 },
		{ "GET ", "PUT ", 405 },
		{ "GET / HTTP/1.1", "OPTIONS sip:bob@10.0.0.1 SIP/2.0", 400 },
		{ "HTTP/1.1", "HTTP/1.0", 505 },
		{ "Version: 13", "Version: 8", 426 },
		{ "Upgrade: websocket", "Upgrade: h2c", 426 },
		{ "GET /", "GET /chat", 404 },
		{ "https://phone.example.com", "https://evil.example.com", 403 },
		{ "Origin: https://phone.example.com\r\n", "", 403 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .size = sizeof settings, .streams = { .websocket_path = PSIP_TEXT("/"),
			                          .websocket_origins = PSIP_TEXT("https://other.example.com  https://phone.example.com") } };
		struct rig *r = rig_new(NULL, &settings, 1);
		psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_WS);
		const struct rig_send *m;
		char *at;

		bench_handshake(wire, "/", "Origin: https://phone.example.com\n");
		at = strstr(wire, rows[i].from);
		snprintf(text, sizeof text, "%.*s%s%s", (int)(at - wire), wire, rows[i].to, at + strlen(rows[i].from));
		bench_feed(r, flow, text, strlen(text));
		m = rig_take(r);
		assert_non_null(m);
		if (strncmp(m->text, "HTTP/1.1 ", 9) != 0 || atoi(m->text + 9) != rows[i].status)
			fail_msg("row %u: %d is owed, this came:\n%s", i, rows[i].status, m->text);
		assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
		bench_silence(r);
		rig_free(r);
	}
}

static void path_and_origin_that_are_had(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .streams = { .websocket_path = PSIP_TEXT("/ws"), .websocket_origins = PSIP_TEXT("http://a http://b") } };
	static const char *const paths[] = { "/ws", "/ws?user=1", "http://host/ws", "HTTPS://host:443/ws?user=/" };

	(void)state;
	for (unsigned i = 0; i < sizeof paths / sizeof *paths; i++) {
		struct rig *r = rig_new(NULL, &settings, 1);
		psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_WS);

		bench_feed(r, flow, text, bench_handshake(text, paths[i], i ? "Origin: http://b\n" : "Origin: http://a\n"));
		assert_memory_equal(rig_take(r)->text, "HTTP/1.1 101 ", 13);
		rig_free(r);
	}
}

/* The target may be an absolute URI (RFC 6455 §4.2.1), whose absent path is "/" (RFC 7230 §2.7.3); of http and https alone. */
static void the_path_of_an_absolute_target(void **state)
{
	static const struct { const char *path, *target; int status; } rows[] = {
		{ "/", "http://host", 101 }, { "/", "https://host/", 101 }, { "/", "http://host?/ws", 101 },
		{ "/ws", "http://host", 404 }, { "/ws", "http://host/", 404 }, { "/ws", "http://host/ws/", 404 }, { "/ws", "http://host/a/ws", 404 },
		{ "/ws", "http:/", 404 }, { "/ws", "h", 404 }, { "/ws", "ftp://host/ws", 404 }, { "/ws", "httpx://host/ws", 404 }, { "/ws", "https:/host/ws", 404 },
		{ "/ws", "/http://host/ws", 404 }, { "/ws", "?http://host/ws", 404 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .size = sizeof settings, .streams = { .websocket_path = psip_string(rows[i].path) } };
		struct rig *r = rig_new(NULL, &settings, 1);
		psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_WS);
		const struct rig_send *m;

		bench_feed(r, flow, text, bench_handshake(text, rows[i].target, ""));
		m = rig_take(r);
		assert_non_null(m);
		if (strncmp(m->text, "HTTP/1.1 ", 9) != 0 || atoi(m->text + 9) != rows[i].status)
			fail_msg("row %u: %d is owed, this came:\n%s", i, rows[i].status, m->text);
		rig_free(r);
	}
}

/* Head of exactly the limit, and one byte more. */
static void a_head_has_a_longest(void **state)
{
	(void)state;
	for (unsigned more = 0; more < 2; more++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_WS);
		size_t n = bench_handshake(text, "/", "");
		char *row = malloc(PSIP_WEBSOCKET_HEAD_MAX + 16);
		unsigned fill = (unsigned)(PSIP_WEBSOCKET_HEAD_MAX + more - n - 5);

		memcpy(row, "X: ", 3);
		memset(row + 3, 'x', fill);
		memcpy(row + 3 + fill, "\r\n", 2);
		memmove(text + n - 2 + fill + 5, text + n - 2, 2);
		memcpy(text + n - 2, row, fill + 5);
		free(row);
		bench_feed(r, flow, text, n + fill + 5);
		assert_memory_equal(rig_take(r)->text, more ? "HTTP/1.1 431" : "HTTP/1.1 101", 12);
		if (more)
			assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
		bench_silence(r);
		rig_free(r);
	}
}

static void a_client_waits_for_the_answer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_WS);
	size_t n = bench_handshake(text, "/", "");

	(void)state;
	n += bench_frame(text + n, 100, true, PING, true, "", 0);
	bench_feed(r, flow, text, n);
	assert_memory_equal(rig_take(r)->text, "HTTP/1.1 101", 12);
	assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
	rig_free(r);
}

static void a_handshake_has_its_time(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_WS);
	size_t n = bench_handshake(text, "/", "");

	(void)state;
	for (unsigned i = 0; i < 32; i++) {
		bench_feed(r, flow, text + i, i + 1 < n ? 1 : 0);
		bench_silence(r);
		rig_advance(r, i < 31 ? 1000 : 999);
	}
	bench_silence(r);
	rig_advance(r, 1);
	assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
	bench_silence(r);  /* no close frame: there is no WebSocket */
	rig_free(r);
}

/* ---- Messages ---- */

static void text_and_binary_are_both_taken(void **state)
{
	/* ledger: 7118-4.2-01 7118-4.2-03 7118-5-02 7118-5.1-01 7118-5.3-01 */
	static const uint8_t transports[] = { PSIP_WS, PSIP_WSS };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = bench_websocket(r, "10.0.0.2", 33000, transports[i]);
		const char *via = i ? "WSS df7jal23ls0d.invalid" : "WS df7jal23ls0d.invalid";

		client_sends(r, flow, TEXT, true, text, bench_request(text, "OPTIONS", via, 1, "", ""));
		expect_reply(r, flow, TEXT, "SIP/2.0 200");
		snprintf(text, sizeof text, "Via: SIP/2.0/%s;branch=z9hG4bK1\r\n", via);
		assert_non_null(strstr(got, text));
		client_sends(r, flow, BINARY, true, text, bench_request(text, "OPTIONS", via, 2, "", ""));
		expect_reply(r, flow, TEXT, "SIP/2.0 200");
		bench_silence(r);
		rig_free(r);
	}
}

static void what_is_no_utf8_goes_as_binary(void **state)
{
	/* ledger: 7118-4.2-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = open_websocket(r);
	size_t n = bench_request(text, "OPTIONS", "WS pc.invalid;x=\"\xff\"", 1, "", "");

	(void)state;
	client_sends(r, flow, BINARY, true, text, n);
	expect_reply(r, flow, BINARY, "SIP/2.0 200");
	client_sends(r, flow, TEXT, true, text, n);  /* and may not come as text */
	expect_close(r, flow, PSIP_WEBSOCKET_NOT_UTF8);
	rig_free(r);
}

static void a_message_may_come_in_fragments(void **state)
{
	/* ledger: 7118-3-01 7118-6-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = open_websocket(r);
	size_t n = bench_request(text, "OPTIONS", "WS pc.invalid", 1, "", "");

	(void)state;
	client_sends(r, flow, TEXT, false, text, 100);
	client_sends(r, flow, CONTINUATION, false, text + 100, 0);
	client_sends(r, flow, PING, true, "are you there", 13);
	assert_int_equal(bench_unframe(rig_take(r), false, PONG, got, sizeof got), 13);
	assert_string_equal(got, "are you there");
	client_sends(r, flow, CONTINUATION, false, text + 100, 50);
	client_sends(r, flow, PONG, true, "unasked", 7);
	bench_silence(r);
	client_sends(r, flow, CONTINUATION, true, text + 150, n - 150);
	expect_reply(r, flow, TEXT, "SIP/2.0 200");
	bench_silence(r);
	rig_free(r);
}

static void one_message_each_way_in_one(void **state)
{
	/* ledger: 7118-5-02 7118-5-03 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = open_websocket(r);
	size_t n = bench_request(text, "OPTIONS", "WS pc.invalid", 1, "", ""), m;

	(void)state;
	n += bench_request(text + n, "OPTIONS", "WS pc.invalid", 2, "", "");
	client_sends(r, flow, TEXT, true, text, n);
	expect_reply(r, flow, TEXT, "SIP/2.0 200");
	assert_non_null(strstr(got, "Call-ID: id1\r\n"));
	bench_silence(r);
	/* two frames in one input are two messages, and get two frames */
	n = bench_request(text, "OPTIONS", "WS pc.invalid", 3, "", "");
	m = bench_frame(wire, sizeof wire, true, TEXT, true, text, n);
	n = bench_request(text, "OPTIONS", "WS pc.invalid", 4, "", "");
	m += bench_frame(wire + m, sizeof wire - m, true, BINARY, true, text, n);
	bench_feed(r, flow, wire, m);
	expect_reply(r, flow, TEXT, "SIP/2.0 200");
	assert_non_null(strstr(got, "Call-ID: id3\r\n"));
	expect_reply(r, flow, TEXT, "SIP/2.0 200");
	assert_non_null(strstr(got, "Call-ID: id4\r\n"));
	rig_free(r);
}

static void content_length_is_not_needed(void **state)
{
	/* ledger: 7118-5-04 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = open_websocket(r);
	const struct rig_event *e;
	size_t n;

	(void)state;
	snprintf(wire, sizeof wire, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/WS pc.invalid;branch=z9hG4bKi\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\n"
	         "To: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 INVITE\nContact: <sip:a@pc.invalid;transport=ws>\nContent-Type: application/sdp\n\n");
	n = bench_crlf(text, wire);
	strcpy(text + n, rig_sdp());
	client_sends(r, flow, TEXT, true, text, strlen(text));
	e = rig_take_event(r);
	assert_non_null(e);
	assert_int_equal(e->event.kind, PSIP_EVENT_INCOMING);
	assert_int_equal(e->event.body.length, strlen(rig_sdp()));
	rig_free(r);
}

static void what_is_no_sip_is_dropped(void **state)
{
	/* ledger: 7118-4.1-04 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = open_websocket(r);

	(void)state;
	client_sends(r, flow, TEXT, true, "hello", 5);
	client_sends(r, flow, BINARY, true, "\x80\x60\x00\x01", 4);
	client_sends(r, flow, TEXT, true, "", 0);
	client_sends(r, flow, TEXT, true, "\r\n", 2);
	bench_silence(r);
	expect_still_open(r, flow);
	rig_free(r);
}

static void keep_alives(void **state)
{
	/* ledger: 7118-6-01 */
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .sends = 4 }, NULL, 1);
	psip_handle flow = open_websocket(r);
	size_t n = 0;

	(void)state;
	client_sends(r, flow, TEXT, true, "\r\n\r\n", 4);
	assert_int_equal(bench_unframe(rig_take(r), false, TEXT, got, sizeof got), 2);
	assert_string_equal(got, "\r\n");
	client_sends(r, flow, TEXT, false, "\r\n", 2);
	client_sends(r, flow, CONTINUATION, true, "\r\n", 2);
	assert_int_equal(bench_unframe(rig_take(r), false, TEXT, got, sizeof got), 2);
	/* a hundred at once: the last one's answer is enough (RFC 6455 §5.5.3) */
	for (unsigned i = 0; i < 100; i++) {
		char payload[8];
		n += bench_frame(wire + n, sizeof wire - n, true, PING, true, payload, (size_t)snprintf(payload, sizeof payload, "%u", i));
	}
	bench_feed(r, flow, wire, n);
	bench_unframe(rig_take(r), false, PONG, got, sizeof got);
	assert_string_equal(got, "99");
	bench_silence(r);
	rig_free(r);
}

static void a_message_has_a_longest(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 4; i++) {  /* below, at, above; above in two fragments */
		struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .message_max = 2000 }, NULL, 1);
		psip_handle flow = open_websocket(r);
		size_t n = bench_request(text, "OPTIONS", "WS pc.invalid", 1, "", ""), whole = 1999 + (i < 3 ? i : 2);

		memset(text + n, 'x', 2100 - n);
		if (i == 3) {
			client_sends(r, flow, TEXT, false, text, 1500);
			client_sends(r, flow, CONTINUATION, true, text + 1500, whole - 1500);
		} else {
			client_sends(r, flow, TEXT, true, text, whole);
		}
		if (i < 2)
			expect_reply(r, flow, TEXT, "SIP/2.0 200");
		else
			expect_close(r, flow, PSIP_WEBSOCKET_TOO_BIG);
		bench_silence(r);
		rig_free(r);
	}
}

/* ---- Closing ---- */

static void broken_frames_end_the_connection(void **state)
{
	static const struct { const char *bytes; size_t length; unsigned code; } rows[] = {
		{ "\x81\x05hello", 7, PSIP_WEBSOCKET_PROTOCOL },                     /* not masked */
		{ "\xc1\x80\0\0\0\0", 6, PSIP_WEBSOCKET_PROTOCOL },                  /* a reserved bit */
		{ "\x83\x80\0\0\0\0", 6, PSIP_WEBSOCKET_PROTOCOL },                  /* a reserved opcode */
		{ "\x80\x80\0\0\0\0", 6, PSIP_WEBSOCKET_PROTOCOL },                  /* continues nothing */
		{ "\x09\x80\0\0\0\0", 6, PSIP_WEBSOCKET_PROTOCOL },                  /* a fragment of a ping */
		{ "\x88\x81\0\0\0\0\x03", 7, PSIP_WEBSOCKET_PROTOCOL },              /* half a code */
		{ "\x88\x82\0\0\0\0\x03\xed", 8, PSIP_WEBSOCKET_PROTOCOL },          /* 1005 */
		{ "\x88\x80\0\0\0\0", 6, PSIP_WEBSOCKET_NO_CODE },                   /* these are closes */
		{ "\x88\x82\0\0\0\0\x03\xe8", 8, PSIP_WEBSOCKET_NORMAL },
		{ "\x88\x85\0\0\0\0\x03\xe9" "bye", 11, PSIP_WEBSOCKET_AWAY },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = open_websocket(r);

		bench_feed(r, flow, rows[i].bytes, rows[i].length);
		expect_close(r, flow, rows[i].code);
		bench_feed(r, flow, "\x88\x80\0\0\0\0", 6);
		bench_silence(r);
		rig_free(r);
	}
}

/* A response that is on its way goes before the close frame, the close frame before the CLOSE. */
static void answers_go_before_the_close(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = open_websocket(r);
	size_t n = bench_request(text, "OPTIONS", "WS pc.invalid", 1, "Content-Type\n", ""), m = bench_frame(wire, sizeof wire, true, TEXT, true, text, n);
	static const enum psip_output_kind order[] = { PSIP_SEND, PSIP_SEND, PSIP_CLOSE };
	struct psip_output out;

	(void)state;
	m += bench_frame(wire + m, sizeof wire - m, true, CLOSE, true, "\x03\xe8", 2);
	psip_stream(r->s, r->now, flow, wire, m);
	for (unsigned i = 0; i < 3; i++) {
		assert_true(psip_next(r->s, r->now, &out));
		assert_int_equal(out.kind, order[i]);
		assert_true(out.flow == flow);
		if (i < 2) {
			assert_int_equal(*(const unsigned char *)out.bytes, i ? 0x88 : 0x81);
			psip_sent(r->s, out.token, PSIP_OK);
		}
	}
	assert_false(psip_next(r->s, r->now, &out));
	rig_free(r);
}

static void a_fragmented_message_has_its_time(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = open_websocket(r);

	(void)state;
	client_sends(r, flow, TEXT, false, "OPTIONS", 7);
	for (unsigned i = 0; i < 31; i++) {
		rig_advance(r, 1000);
		client_sends(r, flow, CONTINUATION, false, "", 0);
		client_sends(r, flow, PING, true, "", 0);
	}
	rig_flush(r);
	rig_advance(r, 999);
	assert_null(rig_take_asked(r));
	rig_advance(r, 1);
	expect_close(r, flow, PSIP_WEBSOCKET_AWAY);
	rig_free(r);
}

static void responses_go_over_that_connection_only(void **state)
{
	/* ledger: 7118-5.3-03 */
	static const char *const vias[] = { "WS 10.0.0.2:5099", "WS example.com" };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = open_websocket(r), call;
		struct psip_statistics statistics;

		client_sends(r, flow, TEXT, true, text, bench_request(text, "INVITE", vias[i], 1, "", ""));
		call = rig_take_event(r)->event.object;
		rig_flush(r);
		while (rig_take_asked(r))
			;
		psip_closed(r->s, r->now, flow);
		assert_int_equal(psip_reject(r->s, r->now, call, 486, psip_span(NULL, 0)), PSIP_OK);
		rig_pump(r);
		assert_null(rig_take(r));
		assert_null(rig_take_asked(r));
		rig_advance(r, 40000);
		psip_statistics(r->s, &statistics);
		assert_int_equal(statistics.transactions, 0);
		rig_free(r);
	}
}

/* ---- Calls with who listens nowhere ---- */

static void websocket_request(struct rig *r, psip_handle flow, const char *method, unsigned cseq, const char *to_tag, const char *scheme)
{
	char form[2048];

	snprintf(form, sizeof form, "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/WS df7jal.invalid;branch=z9hG4bK%s%u\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=f\n"
	         "To: <sip:bob@10.0.0.1>%s%s\nCall-ID: id\nCSeq: %u %s\nContact: <%s:alice@df7jal.invalid;transport=ws>\n%s", method, method, cseq, *to_tag ? ";tag=" : "",
	         to_tag, cseq, method, scheme, strcmp(method, "INVITE") ? "\n" : "Content-Type: application/sdp\n\n");
	bench_crlf(text, form);
	if (!strcmp(method, "INVITE"))
		strcat(text, rig_sdp());
	client_sends(r, flow, TEXT, true, text, strlen(text));
}

/* A call that a browser made to us, up to its ACK. Returns our tag. */
static const char *call_from_browser(struct rig *r, psip_handle flow, psip_handle *call, const char *scheme)
{
	static char tag[64];
	struct rig_send ok = { .text = got };

	websocket_request(r, flow, "INVITE", 1, "", scheme);
	*call = rig_take_event(r)->event.object;
	assert_int_equal(psip_accept(r->s, r->now, *call, psip_span(NULL, 0), psip_span(NULL, 0)), PSIP_OK);
	expect_reply(r, flow, TEXT, "SIP/2.0 200");
	snprintf(tag, sizeof tag, "<%s:10.0.0.1:5060;transport=ws>", scheme);  /* over TLS too: the scheme says that */
	assert_string_equal(rig_header(&ok, "Contact", 0), tag);
	snprintf(tag, sizeof tag, "%s", rig_param(rig_header(&ok, "To", 0), "tag"));
	websocket_request(r, flow, "ACK", 1, tag, scheme);
	assert_int_equal(rig_take_event(r)->event.kind, PSIP_EVENT_CONFIRMED);
	return tag;
}

static void requests_in_a_dialog_go_back_over_the_websocket(void **state)
{
	/* ledger: 7118-5.3-03 */
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .strict = true };
	struct rig *r = rig_new(NULL, &settings, 1);
	psip_handle flow = open_websocket(r), call;
	const char *tag = call_from_browser(r, flow, &call, "sip");
	struct rig_send bye = { .text = got };
	char form[2048];

	(void)state;
	/* the browser's network changed: it came back by another connection */
	psip_closed(r->s, r->now, flow);
	flow = bench_websocket(r, "10.0.0.7", 34000, PSIP_WS);
	websocket_request(r, flow, "OPTIONS", 2, tag, "sip");
	expect_reply(r, flow, TEXT, "SIP/2.0 200");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	expect_reply(r, flow, TEXT, "BYE sip:alice@df7jal.invalid;transport=ws SIP/2.0\r\nVia: SIP/2.0/WS 10.0.0.1:5060;branch=");
	assert_null(rig_take_asked(r));  /* nobody was asked for that host */
	/* we listen there: the strict reader finds our own address in the response */
	snprintf(form, sizeof form, "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: %s\nCall-ID: %s\nCSeq: %s\n\n", rig_header(&bye, "Via", 0), rig_header(&bye, "From", 0),
	         rig_header(&bye, "To", 0), rig_header(&bye, "Call-ID", 0), rig_header(&bye, "CSeq", 0));
	bench_crlf(text, form);
	client_sends(r, flow, TEXT, true, text, strlen(text));
	assert_int_equal(rig_take_event(r)->event.kind, PSIP_EVENT_ENDED);
	rig_free(r);
}

/* The ACK for a failure of our re-INVITE, too: no connection is made to a browser. */
static void an_ack_goes_over_their_websocket_or_nowhere(void **state)
{
	/* ledger: 7118-5.3-03 */
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	struct rig *r = rig_new(NULL, &settings, 1);
	psip_handle flow = open_websocket(r), call;
	struct rig_send m = { .text = got };
	const char *tag = call_from_browser(r, flow, &call, "sip");
	static char head[2048];

	(void)state;
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, psip_span(NULL, 0), psip_span(NULL, 0)), PSIP_OK);
	expect_reply(r, flow, TEXT, "INVITE ");
	for (unsigned status = 100; status <= 488; status += 388) {
		snprintf(head, sizeof head, "SIP/2.0 %u Any\nVia: %s\nFrom: %s\nTo: %s\nCall-ID: id\nCSeq: %s\n\n", status, rig_header(&m, "Via", 0),
		         rig_header(&m, "From", 0), rig_header(&m, "To", 0), rig_header(&m, "CSeq", 0));
		client_sends(r, flow, TEXT, true, text, bench_crlf(text, head));
		if (status > 100)
			break;
		psip_closed(r->s, r->now, flow);
		flow = bench_websocket(r, "10.0.0.7", 34000, PSIP_WS);
	}
	assert_non_null(tag);
	assert_int_equal(rig_take_event(r)->event.kind, PSIP_EVENT_MODIFIED);
	bench_silence(r);
	rig_free(r);
}

/* Answers that a peer asks for and does not read lie about in frames. However little room is left, none of them takes the slots that are kept for
 * the end of the call (DESIGN §2): its BYE goes out. */
static void answers_leave_the_calls_reserve_alone(void **state)
{
	const struct psip_limits limits = { .calls = 1 };
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	unsigned answered = 0, full = 0;
	char via[600];

	(void)state;
	snprintf(via, sizeof via, "WS pc.invalid;long=%0500u", 1u);  /* it comes back: a block has room for the answer, the rest of it none for a frame */
	for (unsigned room = 0; room < 60; room++) {
		struct rig *r = rig_new(&limits, &settings, 1);
		psip_handle flow = open_websocket(r), other = bench_websocket(r, "10.0.0.9", 33000, PSIP_WS), call;

		(void)call_from_browser(r, flow, &call, "sip");
		r->hold_sends = true;
		rig_exhaust(r);
		for (unsigned i = 0; i < room; i++)
			rig_relieve_one(r);
		for (unsigned i = 0; i < 8; i++) {
			size_t length = bench_request(text, "OPTIONS", via, 100 + i, i & 1 ? "CSeq: none\n" : "", "");
			client_sends(r, other, TEXT, true, text, length);
			assert_int_equal(psip_bytes_reserved(r->s), 2);
		}
		while (rig_take(r))
			answered++;
		full += psip_transport_of(r->s)->dropped > 0;
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		expect_reply(r, flow, TEXT, "BYE ");
		rig_free(r);
	}
	assert_true(answered && full);
}

static void sips_does_not_go_over_plain_websocket(void **state)
{
	/* ledger: 7118-9.2-01 7118-5.2-01 */
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };

	(void)state;
	for (unsigned secure = 0; secure < 2; secure++) {
		struct rig *r = rig_new(NULL, &settings, 1);
		psip_handle flow = bench_websocket(r, "10.0.0.2", 33000, secure ? PSIP_WSS : PSIP_WS), call;
		const struct rig_send *m;

		(void)call_from_browser(r, flow, &call, "sips");
		assert_true(psip_hangup(r->s, r->now, call) > 0);
		rig_advance(r, 1);
		m = rig_take(r);
		assert_int_equal(m != NULL && bench_unframe(m, false, TEXT, got, sizeof got) > 0 && strncmp(got, "BYE ", 4) == 0, secure);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_servers_handshake),
		cmocka_unit_test(handshakes_that_are_refused),
		cmocka_unit_test(path_and_origin_that_are_had),
		cmocka_unit_test(the_path_of_an_absolute_target),
		cmocka_unit_test(a_head_has_a_longest),
		cmocka_unit_test(a_client_waits_for_the_answer),
		cmocka_unit_test(a_handshake_has_its_time),
		cmocka_unit_test(text_and_binary_are_both_taken),
		cmocka_unit_test(what_is_no_utf8_goes_as_binary),
		cmocka_unit_test(a_message_may_come_in_fragments),
		cmocka_unit_test(one_message_each_way_in_one),
		cmocka_unit_test(content_length_is_not_needed),
		cmocka_unit_test(what_is_no_sip_is_dropped),
		cmocka_unit_test(keep_alives),
		cmocka_unit_test(a_message_has_a_longest),
		cmocka_unit_test(broken_frames_end_the_connection),
		cmocka_unit_test(answers_go_before_the_close),
		cmocka_unit_test(a_fragmented_message_has_its_time),
		cmocka_unit_test(responses_go_over_that_connection_only),
		cmocka_unit_test(requests_in_a_dialog_go_back_over_the_websocket),
		cmocka_unit_test(an_ack_goes_over_their_websocket_or_nowhere),
		cmocka_unit_test(answers_leave_the_calls_reserve_alone),
		cmocka_unit_test(sips_does_not_go_over_plain_websocket),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
