/* SPDX-License-Identifier: MIT
 * SIP over WebSocket connections that we make (RFC 7118, RFC 6455): the handshake, requests and responses in masked frames, failures, no room.
 * Does not cover: who connects to us (test_websocket_flow.c); routes of ws and wss (test_websocket_route.c); a Via of a random name (RFC 7118 §B.1:
 * test_unheard.c). */
#include "test/flow/stream_bench.h"

#include "transport/base/bytes.h"

enum { TEXT = PSIP_WEBSOCKET_TEXT, CLOSE = PSIP_WEBSOCKET_OP_CLOSE, PING = PSIP_WEBSOCKET_OP_PING };

static char text[70000], wire[70000], got[70000];

#define ALL_TRANSPORTS { PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_WS, PSIP_WSS }
static const struct psip_settings usual = { .size = sizeof usual, .media = { .port = 40000 }, .transports = ALL_TRANSPORTS };

static psip_handle client_connects(struct rig *r, const char *to)
{
	struct psip_call_options options = { .size = sizeof options, .to = psip_string(to) };
	const struct psip_output *asked;
	psip_handle request;

	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	rig_pump(r);
	asked = rig_take_asked_of(r, PSIP_CONNECT);
	assert_non_null(asked);
	return asked->flow;
}

/* The server's answer to the captured GET. */
static size_t server_answer(char *to, const struct rig_send *get)
{
	struct psip_writer w = psip_writer(to, 1024);

	psip_websocket_put_accept(&w, rig_header(get, "Sec-WebSocket-Key", 0));
	assert_true(psip_written(&w));
	return w.length;
}

static size_t server_reply(char *to, const char *request, unsigned status)
{
	struct rig_send m = { .text = (char *)(uintptr_t)request };
	char reply[4096];
	int at = snprintf(reply, sizeof reply, "SIP/2.0 %u Test\nVia: %s\nCSeq: %s\n", status, rig_header(&m, "Via", 0), rig_header(&m, "CSeq", 0));

	snprintf(reply + at, sizeof reply - (size_t)at, "From: %s\nTo: %s;tag=t\nCall-ID: %s\n\n", rig_header(&m, "From", 0), rig_header(&m, "To", 0),
	         rig_header(&m, "Call-ID", 0));
	return bench_crlf(to, reply);
}

static void the_clients_handshake_and_its_requests(void **state)
{
	/* ledger: 7118-4.1-01 7118-5.1-01 7118-5.3-02 7118-7-01 */
	struct psip_settings settings = { .size = sizeof settings, .transports = ALL_TRANSPORTS, .streams = { .websocket_path = PSIP_TEXT("/sip"), .websocket_cookie = PSIP_TEXT("session=1"),
		                          .websocket_authorization = PSIP_TEXT("Basic YTpi") } };
	struct rig *r = rig_new(NULL, &settings, 1);
	psip_handle flow = client_connects(r, "sip:alice@10.0.0.2:8080;transport=ws");
	const struct rig_send *get = rig_take(r), *m;
	size_t n;

	(void)state;
	assert_non_null(get);
	assert_true(get->flow == flow);
	assert_memory_equal(get->text, "GET /sip HTTP/1.1\r\n", 19);
	assert_string_equal(rig_header(get, "Host", 0), "10.0.0.2:8080");
	assert_string_equal(rig_header(get, "Sec-WebSocket-Protocol", 0), "sip");
	assert_string_equal(rig_header(get, "Cookie", 0), "session=1");
	assert_string_equal(rig_header(get, "Authorization", 0), "Basic YTpi");
	assert_null(rig_take(r));  /* nothing before the 101 */
	n = server_answer(text, get);
	for (size_t i = 0; i < n; i++)
		bench_feed(r, flow, text + i, 1);
	m = rig_take(r);
	assert_non_null(m);
	bench_unframe(m, true, TEXT, got, sizeof got);
	assert_memory_equal(got, "OPTIONS sip:alice@10.0.0.2:8080", 31);
	assert_non_null(strstr(got, "\r\nVia: SIP/2.0/WS 10.0.0.1:5060;branch="));
	n = server_reply(text, got, 200);
	bench_feed(r, flow, wire, bench_frame(wire, sizeof wire, false, TEXT, true, text, n));
	assert_int_equal(rig_take_event(r)->event.status, 200);
	rig_free(r);
}

/* The 101 and the first frame may come together; masks differ from frame to frame; a masked frame of a server is broken. */
static void the_clients_frames(void **state)
{
	struct rig *r = rig_new(NULL, &usual, 1);
	psip_handle flow = client_connects(r, "sip:alice@10.0.0.2:8080;transport=ws");
	size_t n = server_answer(text, rig_take(r));
	char masks[3][4];

	(void)state;
	n += bench_frame(text + n, 200, false, PING, true, "1", 1);
	n += bench_frame(text + n, 200, false, TEXT, true, "\r\n\r\n", 4);
	bench_feed(r, flow, text, n);
	for (unsigned i = 0; i < 2; i++) {
		const struct rig_send *m = rig_take(r);
		assert_non_null(m);
		assert_true(m->text[1] & 0x80);
		if ((unsigned char)m->text[0] == 0x81 && m->length > 100)
			bench_unframe(m, true, TEXT, got, sizeof got);
		memcpy(masks[i], m->text + ((m->text[1] & 0x7f) == 126 ? 4 : 2), 4);
	}
	assert_memory_not_equal(masks[0], masks[1], 4);
	bench_feed(r, flow, wire, bench_frame(wire, sizeof wire, true, PING, true, "1", 1));
	assert_int_equal(bench_unframe(rig_take(r), true, CLOSE, got, sizeof got), 2);
	assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
	rig_free(r);
}

static void handshakes_that_fail_the_request(void **state)
{
	/* ledger: 7118-4.1-03 7118-4.1-02 */
	static const char *const answers[] = { "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\n\r\n",
		"SIP/2.0 400 Bad Request\r\n\r\n", "Sec-WebSocket-Protocol: sip", "Sec-WebSocket-Accept: ", "Upgrade: websocket", NULL };

	(void)state;
	for (unsigned i = 0; i < sizeof answers / sizeof *answers; i++) {
		struct rig *r = rig_new(NULL, &usual, 1);
		psip_handle flow = client_connects(r, "sip:alice@10.0.0.2:8080;transport=ws");
		const struct rig_send *get = rig_take(r);
		const struct rig_event *e;
		size_t n;

		if (!answers[i]) {
			rig_advance(r, 31999);
			assert_null(rig_take_event(r));
			rig_advance(r, 1);
		} else if (strstr(answers[i], "\r\n\r\n")) {
			bench_feed(r, flow, answers[i], strlen(answers[i]));
		} else {
			n = server_answer(text, get);
			text[n] = 0;
			*strstr(text, answers[i]) = 'Z';
			bench_feed(r, flow, text, n);
		}
		e = rig_take_event(r);
		assert_non_null(e);
		if (answers[i]) { /* told first (test_websocket_login.c) */
			assert_int_equal(e->event.kind, PSIP_EVENT_WEBSOCKET_REFUSED);
			e = rig_take_event(r);
			assert_non_null(e);
		}
		assert_int_equal(e->event.status, answers[i] ? 503 : e->event.status);
		assert_true(answers[i] ? e->event.cause == PSIP_END_TRANSPORT : e->event.cause == PSIP_END_TRANSPORT || e->event.cause == PSIP_END_TIMEOUT);
		assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
		assert_null(rig_take(r));
		rig_free(r);
	}
}

static void the_host_row_names_the_domain(void **state)
{
	static const struct { uint8_t transport; uint16_t port; const char *name, *host; } rows[] = {
		{ PSIP_WS, 80, "sip.example.com", "sip.example.com" },
		{ PSIP_WSS, 443, "sip.example.com", "sip.example.com" },
		{ PSIP_WS, 443, "sip.example.com", "sip.example.com:443" },
		{ PSIP_WSS, 80, "", "10.0.0.2:80" },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_new(NULL, &usual, 1);
		struct psip_address remote = rig_address("10.0.0.2", rows[i].port, rows[i].transport);
		psip_ref name = *rows[i].name ? psip_bytes_take(r->s, strlen(rows[i].name)) : 0;
		psip_handle flow;

		if (name)
			memcpy(psip_bytes_data(r->s, name), rows[i].name, strlen(rows[i].name));
		assert_int_equal(psip_flow_to(r->s, &remote, name, &flow), PSIP_OK);
		psip_bytes_drop(r->s, name);
		assert_string_equal(rig_header(rig_take(r), "Host", 0), rows[i].host);
		rig_free(r);
	}
}

/* Reliable: nothing is repeated, and silence ends it after 64*T1. */
static void nothing_is_retransmitted(void **state)
{
	/* ledger: 7118-5-01 7118-5.4-03 */
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .transports = { PSIP_WS } };
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:8080;transport=ws") };
	struct rig *r = rig_new(NULL, &settings, 1);
	const struct rig_send *get;
	const struct rig_event *e;
	psip_handle call;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
	get = rig_take(r);
	bench_feed(r, get->flow, text, server_answer(text, get));
	bench_unframe(rig_take(r), true, TEXT, got, sizeof got);
	assert_memory_equal(got, "INVITE ", 7);
	rig_advance(r, 31999);
	assert_null(rig_take(r));
	assert_null(rig_take_event(r));
	rig_advance(r, 1);
	e = rig_take_event(r);
	assert_non_null(e);
	assert_int_equal(e->event.cause, PSIP_END_TIMEOUT);
	assert_null(rig_take(r));
	rig_free(r);
}

/* No room for the framed copy: the request fails at once, and the stack comes to rest. */
static void a_frame_that_finds_no_room_fails_its_request(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 1, .bytes = 8000, .message_max = 2000, .reserve_size = 128 }, &usual, 1);
	psip_handle flow = client_connects(r, "sip:alice@10.0.0.2:8080;transport=ws");
	const struct rig_event *e;
	psip_ref hog[256];
	unsigned hogs = 0;
	size_t n = server_answer(text, rig_take(r));

	(void)state;
	while (psip_bytes_largest(r->s) >= 300) {
		assert_true(hogs < 256);
		hog[hogs++] = psip_bytes_take(r->s, psip_bytes_largest(r->s) >= 1200 ? 500 : 50);
	}
	assert_true(psip_bytes_largest(r->s) >= n);  /* the server's answer still fits */
	bench_feed(r, flow, text, n);
	assert_int_equal(psip_flow_get(r->s, flow)->state, PSIP_FLOW_OPEN);
	e = rig_take_event(r);
	assert_non_null(e);
	assert_int_equal(e->event.status, 503);
	assert_int_equal(e->event.cause, PSIP_END_TRANSPORT);
	assert_null(rig_take(r));
	assert_true(psip_deadline(r->s) > r->now);
	while (hogs > 0)
		psip_bytes_drop(r->s, hog[--hogs]);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_clients_handshake_and_its_requests),
		cmocka_unit_test(the_clients_frames),
		cmocka_unit_test(handshakes_that_fail_the_request),
		cmocka_unit_test(the_host_row_names_the_domain),
		cmocka_unit_test(nothing_is_retransmitted),
		cmocka_unit_test(a_frame_that_finds_no_room_fails_its_request),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
