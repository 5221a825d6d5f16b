/* SPDX-License-Identifier: MIT
 * Streams: how long a message may be and how long its sender may take, peers that do not read, connections that die (RFC 3261 §18).
 * Does not cover: framing itself (test_transport.c, test_frame.c, test_stream_splits.c); who may hold a connection (test_stream_places.c); whom one
 * serves (test_stream_domains.c); WebSocket (test_websocket_flow.c); TLS itself and closure alerts (test/unit/test_tls_posix.c). */
#include "test/flow/stream_bench.h"

static const struct psip_settings usual = { .size = sizeof usual, .media = { .port = 40000 } };

/* ---- Limits of a message ---- */

/* An OPTIONS of exactly `length` bytes: padding in its body or its headers. Returns the status; *closed: a CLOSE followed. */
static int options_of_length(struct rig *r, psip_handle flow, size_t length, bool in_body, bool *closed)
{
	static char wire[4096], padding[4096];
	static unsigned number;
	char more[4200];
	const struct psip_output *asked;
	const struct rig_send *m;
	size_t n, least;

	number++;
	least = bench_request(wire, "OPTIONS", "TCP 10.0.0.2", number % 10, in_body ? "" : "Subject: \n", "");
	memset(padding, 'x', sizeof padding);
	padding[length - least - (in_body ? 3 : 0)] = 0;  /* four digits of Content-Length instead of one */
	snprintf(more, sizeof more, "Subject: %s\n", padding);
	n = bench_request(wire, "OPTIONS", "TCP 10.0.0.2", number % 10, in_body ? "" : more, in_body ? padding : "");
	assert_int_equal(n, length);
	bench_feed(r, flow, wire, n);
	m = rig_take(r);
	asked = rig_take_asked(r);
	*closed = asked && asked->kind == PSIP_CLOSE && asked->flow == flow;
	return m ? rig_status(m) : 0;
}

static void a_message_has_a_longest(void **state)
{
	/* ledger: 3261-21.5.7-01 3261-18.3-07 */
	bool closed;

	(void)state;
	for (unsigned in_body = 0; in_body < 2; in_body++) {
		struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .message_max = 2000 }, NULL, 1);
		psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);

		assert_int_equal(options_of_length(r, flow, 1999, in_body, &closed), in_body ? 415 : 200);
		assert_false(closed);
		assert_int_equal(options_of_length(r, flow, 2000, in_body, &closed), in_body ? 415 : 200);
		assert_false(closed);
		assert_int_equal(options_of_length(r, flow, 2001, in_body, &closed), 513);
		assert_true(closed);
		bench_silence(r);
		rig_free(r);
	}
}

/* The number alone is too large: nothing of the body is waited for. */
static void a_body_that_is_announced_too_long_is_refused_at_once(void **state)
{
	static const char *const numbers[] = { "70000", "4294967295", "4294967296", "99999999999999999999" };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);

		rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\n"
		        "To: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 OPTIONS\nContent-Length: %s\n\n", numbers[i]);
		bench_status(r, 513);
		bench_closed(r, flow);
		bench_silence(r);
		rig_free(r);
	}
}

static void headers_that_never_end_are_refused(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .message_max = 1000 }, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	char filler[2000];

	(void)state;
	memset(filler, 'x', sizeof filler);
	rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\n"
	        "To: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 OPTIONS\nSubject: ");
	bench_feed(r, flow, filler, 700);
	bench_silence(r);
	bench_feed(r, flow, filler, 1000);
	bench_status(r, 513);
	bench_closed(r, flow);
	bench_feed(r, flow, filler, 10);
	bench_silence(r);
	rig_free(r);
}

/* Many small messages behind a half one need no more room than one message: with little memory too. */
static void half_a_message_before_many_takes_little_memory(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 1, .bytes = 6000, .message_max = 1500, .flows = 2 }, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	static char wire[65536];
	size_t n = 0;

	(void)state;
	for (unsigned i = 0; i < 100; i++)
		n += bench_request(wire + n, "OPTIONS", "TCP 10.0.0.2", i, "", "");
	bench_feed(r, flow, wire, 100);
	for (size_t at = 100, step; at < n; at += step) {
		step = n - at < 1000 ? n - at : 1000;
		bench_feed(r, flow, wire + at, step);
	}
	for (unsigned i = 0; i < 100; i++)
		bench_status(r, 200);
	bench_silence(r);
	rig_free(r);
}

/* CR LF CR is half a ping; what follows shows that it is none, and the last CR is of what follows. (Found by fuzz_flow: a byte before the input was read.) */
static void half_a_ping_before_a_message(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	char wire[4096];
	size_t n = bench_request(wire, "OPTIONS", "TCP 10.0.0.2", 1, "", "");

	(void)state;
	bench_feed(r, flow, "\r\n\r", 3);
	psip_stream(r->s, r->now, flow, wire + 1, n - 1);  /* the O is no part of the stream */
	bench_status(r, 400);
	bench_options(r, flow, 2);
	bench_feed(r, flow, "\r\n\r", 3);
	bench_feed(r, flow, "\n", 1);
	assert_int_equal(rig_take(r)->length, 2);
	rig_free(r);
}

/* ---- Time ---- */

/* A byte each second: the message's time runs from its first byte, whatever comes. */
static void dribbling_does_not_extend_the_deadline(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	char wire[2048];

	(void)state;
	bench_request(wire, "OPTIONS", "TCP 10.0.0.2", 1, "", "");
	for (unsigned i = 0; i < 32; i++) {
		bench_feed(r, flow, wire + i, 1);
		bench_silence(r);
		rig_advance(r, i < 31 ? 1000 : 999);
	}
	bench_silence(r);
	rig_advance(r, 1);
	bench_closed(r, flow);
	rig_free(r);
}

/* A message that comes within its time begins the next one's anew; line ends between them begin nothing. */
static void each_message_has_its_own_deadline(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	char wire[4096];
	size_t n = bench_request(wire, "OPTIONS", "TCP 10.0.0.2", 1, "", ""), both = n + bench_request(wire + n, "OPTIONS", "TCP 10.0.0.2", 2, "", "");

	(void)state;
	bench_feed(r, flow, wire, n - 1);
	rig_advance(r, 31000);
	bench_feed(r, flow, wire + n - 1, 11);  /* its last byte, and ten of the next */
	bench_status(r, 200);
	rig_advance(r, 31000);
	bench_feed(r, flow, wire + n + 10, both - n - 10);
	bench_status(r, 200);
	for (unsigned i = 0; i < 10; i++) {
		bench_feed(r, flow, "\r\n", 2);
		rig_advance(r, 31000);
	}
	assert_null(rig_take_asked(r));
	rig_free(r);
}

static void a_peer_that_says_nothing_is_closed(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle silent = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP), heard = bench_accept(r, "10.0.0.2", 33001, PSIP_TCP);
	psip_handle others = bench_accept(r, "10.0.0.2", 33002, PSIP_TCP);

	(void)state;
	bench_feed(r, heard, "\r\n", 2);
	psip_stream(r->s, r->now, others, NULL, 0);  /* a message of another stack's */
	rig_advance(r, 31999);
	bench_silence(r);
	rig_advance(r, 1);
	bench_closed(r, silent);
	rig_advance(r, 24 * 3600 * 1000);  /* unless told otherwise, one that idles stays (RFC 5923 §8.2) */
	bench_silence(r);
	assert_non_null(psip_flow_get(r->s, heard));
	assert_non_null(psip_flow_get(r->s, others));
	rig_free(r);
}

static void idle_connections_are_closed_if_one_wants_it(void **state)
{
	/* ledger: 5923-8.2-01 5923-8.3-01 */
	struct psip_settings settings = usual;
	struct psip_address remote = rig_address("10.0.0.9", 5060, PSIP_TCP);
	struct rig *r;
	psip_handle flow, ours, call;

	(void)state;
	settings.streams.idle = 60000;
	r = rig_new(NULL, &settings, 1);
	flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	assert_int_equal(psip_flow_to(r->s, &remote, 0, &ours), PSIP_OK);
	assert_true(bench_asked(r, PSIP_CONNECT)->flow == ours);
	bench_options(r, flow, 1);
	rig_advance(r, 50000);
	bench_options(r, flow, 2);
	rig_advance(r, 59999);
	bench_silence(r);
	rig_advance(r, 1);
	bench_closed(r, flow);
	/* a transaction keeps it: a call that rings for two minutes, then is refused on it */
	flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	call = bench_invite(r, flow, 3);
	rig_advance(r, 150000);
	bench_status(r, 100);
	assert_int_equal(psip_reject(r->s, r->now, call, 486, psip_span(NULL, 0)), PSIP_OK);
	assert_true(bench_status(r, 486)->flow == flow);
	bench_feed(r, flow, "\r\n\r\n", 4);
	rig_flush(r);
	rig_advance(r, 120000);
	bench_closed(r, flow);
	assert_null(rig_take_asked(r));
	assert_non_null(psip_flow_get(r->s, ours));  /* what we opened stays */
	rig_free(r);
}

/* ---- Keep-alives and peers that do not read ---- */

static void pings_in_a_row_get_one_pong(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .sends = 4 }, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	char pings[4000];

	(void)state;
	for (unsigned i = 0; i < sizeof pings; i++)
		pings[i] = i & 1 ? '\n' : '\r';
	bench_feed(r, flow, pings, sizeof pings);
	assert_int_equal(rig_take(r)->length, 2);
	bench_silence(r);
	bench_feed(r, flow, pings, 4);
	assert_int_equal(rig_take(r)->length, 2);
	rig_free(r);
}

/* Refusals for a peer that does not read: half of the records are left to others. */
static void a_peer_that_does_not_read_takes_half_of_the_records(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .sends = 9 }, NULL, 1);
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP), other = bench_accept(r, "10.0.0.3", 33000, PSIP_TCP);
	char text[2048];
	unsigned sent = 0;

	(void)state;
	r->hold_sends = true;
	for (unsigned i = 0; i < 20; i++)  /* two CSeq methods: refused without a transaction */
		rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bK%u\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\nTo: <sip:bob@10.0.0.1>\n"
		        "Call-ID: id\nCSeq: 1 INFO\nContent-Length: 0\n\n", i);
	while (rig_take(r))
		sent++;
	assert_int_equal(sent, 5);
	bench_feed(r, other, text, bench_request(text, "OPTIONS", "TCP 10.0.0.3", 50, "", ""));
	assert_true(bench_status(r, 200)->flow == other);
	for (unsigned i = 0; i < r->held_count; i++)
		psip_sent(r->s, r->held[i], PSIP_OK);
	r->hold_sends = false;
	bench_options(r, flow, 51);
	rig_free(r);
}

/* Neither do two of them take all for responses of transactions: the last quarter is for datagrams and for flows that have none out. */
static void peers_that_do_not_read_leave_a_quarter_of_the_records(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 8, .sends = 16 }, NULL, 1);
	psip_handle deaf[2] = { bench_accept(r, "10.0.0.2", 33000, PSIP_TCP), bench_accept(r, "10.0.0.3", 33000, PSIP_TCP) };
	psip_handle other = bench_accept(r, "10.0.0.4", 33000, PSIP_TCP);
	char text[2048];
	uint64_t token;
	unsigned sent = 0;

	(void)state;
	r->hold_sends = true;
	for (unsigned i = 0; i < 20; i++)
		bench_feed(r, deaf[i & 1], text, bench_request(text, "OPTIONS", i & 1 ? "TCP 10.0.0.3" : "TCP 10.0.0.2", i, "", ""));
	for (; rig_take(r); sent++)
		;
	assert_int_equal(sent, 12);
	assert_true(psip_deadline(r->s) > r->now);
	rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKudp\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\n"
	        "To: <sip:bob@10.0.0.1>\nCall-ID: udp\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n");
	bench_status(r, 200);
	bench_feed(r, other, text, bench_request(text, "OPTIONS", "TCP 10.0.0.4", 50, "", ""));
	assert_true(bench_status(r, 200)->flow == other);
	token = r->held[r->held_count - 1];
	bench_feed(r, other, text, bench_request(text, "OPTIONS", "TCP 10.0.0.4", 51, "", ""));
	bench_silence(r);
	psip_sent(r->s, token, PSIP_OK);  /* it reads: its next one */
	rig_pump(r);
	assert_true(bench_status(r, 200)->flow == other);
	bench_silence(r);
	r->hold_sends = false;
	for (unsigned i = 0; i < r->held_count; i++)
		if (r->held[i] != token)
			psip_sent(r->s, r->held[i], PSIP_OK);
	rig_pump(r);
	for (sent = 0; rig_take(r); sent++)
		;
	assert_int_equal(sent, 8);
	rig_free(r);
}

/* ---- Connections that die ---- */

static void a_connection_that_dies_fails_its_requests_at_once(void **state)
{
	/* ledger: 3261-18.4-03 3261-17.1.4-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2;transport=tcp") };
	psip_handle request[2], call;
	const struct rig_event *e;
	const struct rig_send *m;

	(void)state;
	for (unsigned i = 0; i < 2; i++)
		assert_int_equal(psip_options(r->s, r->now, &options, &request[i]), PSIP_OK);
	assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
	m = rig_take(r);
	assert_true(rig_take(r)->flow == m->flow && rig_take(r)->flow == m->flow);
	psip_closed(r->s, r->now, m->flow);
	for (unsigned i = 0; i < 3; i++) {
		e = rig_take_event(r);
		assert_non_null(e);
		assert_int_equal(e->at, r->now);
		assert_int_equal(e->event.cause, PSIP_END_TRANSPORT);
	}
	assert_null(rig_take_event(r));
	rig_free(r);
}

static void responses_come_over_the_connection_of_the_request(void **state)
{
	/* ledger: 3261-18.1.1-10 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2;transport=tcp") };
	const struct rig_send *m;
	psip_handle request;

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	m = rig_take(r);
	rig_tcp(r, m->flow, "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: %s;tag=t\nCall-ID: %s\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n", rig_header(m, "Via", 0),
	        rig_header(m, "From", 0), rig_header(m, "To", 0), rig_header(m, "Call-ID", 0));
	assert_int_equal(rig_take_event(r)->event.status, 200);
	rig_free(r);
}

static void settings_are_checked(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_settings settings = usual;
	static char text[PSIP_STREAM_TEXT_MAX + 1];

	(void)state;
	memset(text, '/', sizeof text);
	settings.streams.websocket_path = psip_span(text, PSIP_STREAM_TEXT_MAX);
	assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
	settings.streams.websocket_path = psip_span(text, PSIP_STREAM_TEXT_MAX + 1);
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	settings.streams.websocket_path = PSIP_TEXT("ws");
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	settings.streams.websocket_path = PSIP_TEXT("/a b");
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	settings.streams.websocket_path = psip_span(NULL, 0);
	settings.streams.websocket_cookie = PSIP_TEXT("a=b; c=d\r\nX: y");
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	settings.streams.websocket_cookie = PSIP_TEXT("a=b; c=d");
	assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_has_a_longest),
		cmocka_unit_test(a_body_that_is_announced_too_long_is_refused_at_once),
		cmocka_unit_test(headers_that_never_end_are_refused),
		cmocka_unit_test(half_a_message_before_many_takes_little_memory),
		cmocka_unit_test(half_a_ping_before_a_message),
		cmocka_unit_test(dribbling_does_not_extend_the_deadline),
		cmocka_unit_test(each_message_has_its_own_deadline),
		cmocka_unit_test(a_peer_that_says_nothing_is_closed),
		cmocka_unit_test(idle_connections_are_closed_if_one_wants_it),
		cmocka_unit_test(pings_in_a_row_get_one_pong),
		cmocka_unit_test(a_peer_that_does_not_read_takes_half_of_the_records),
		cmocka_unit_test(peers_that_do_not_read_leave_a_quarter_of_the_records),
		cmocka_unit_test(a_connection_that_dies_fails_its_requests_at_once),
		cmocka_unit_test(responses_come_over_the_connection_of_the_request),
		cmocka_unit_test(settings_are_checked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
