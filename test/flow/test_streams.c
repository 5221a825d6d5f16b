/* SPDX-License-Identifier: MIT
 * Streams: how long a message and its sender may take, who may hold connections and who gives way, whom a TLS connection serves (RFC 3261
 * §18, RFC 5923).
 * Framing itself: test_transport.c, test_frame.c. WebSocket: test_websocket_flow.c. Not covered: TLS itself and closure alerts (the
 * driver's), several of our own domains on one stack (RFC 5923 §9.3: a user agent has one). */
#include "test/flow/stream_bench.h"

#include "transport/base/bytes.h"

static const struct psip_settings usual = { .size = sizeof usual, .media = { .port = 40000 } };

static psip_handle invite_on(struct rig *r, psip_handle flow, unsigned number)
{
	char text[2048];
	const struct rig_event *e;

	bench_feed(r, flow, text, bench_request(text, "INVITE", "TCP 10.0.0.2", number, "", ""));
	e = rig_take_event(r);
	assert_non_null(e);
	assert_int_equal(e->event.kind, PSIP_EVENT_INCOMING);
	return e->event.object;
}

static void options_on(struct rig *r, psip_handle flow, unsigned number)
{
	char text[2048];

	bench_feed(r, flow, text, bench_request(text, "OPTIONS", "TCP 10.0.0.2", number, "", ""));
	assert_true(bench_status(r, 200)->flow == flow);
}

static void expect_closed(struct rig *r, psip_handle flow)
{
	assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
}

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
		expect_closed(r, flow);
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
	expect_closed(r, flow);
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
	options_on(r, flow, 2);
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
	expect_closed(r, flow);
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

	(void)state;
	bench_feed(r, heard, "\r\n", 2);
	rig_advance(r, 31999);
	bench_silence(r);
	rig_advance(r, 1);
	expect_closed(r, silent);
	rig_advance(r, 24 * 3600 * 1000);  /* unless told otherwise, one that idles stays (RFC 5923 §8.2) */
	bench_silence(r);
	assert_non_null(psip_flow_get(r->s, heard));
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
	options_on(r, flow, 1);
	rig_advance(r, 50000);
	options_on(r, flow, 2);
	rig_advance(r, 59999);
	bench_silence(r);
	rig_advance(r, 1);
	expect_closed(r, flow);
	/* a transaction keeps it: a call that rings for two minutes, then is refused on it */
	flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	call = invite_on(r, flow, 3);
	rig_advance(r, 150000);
	bench_status(r, 100);
	assert_int_equal(psip_reject(r->s, r->now, call, 486, psip_span(NULL, 0)), PSIP_OK);
	assert_true(bench_status(r, 486)->flow == flow);
	bench_feed(r, flow, "\r\n\r\n", 4);
	rig_flush(r);
	rig_advance(r, 120000);
	expect_closed(r, flow);
	assert_null(rig_take_asked(r));
	assert_non_null(psip_flow_get(r->s, ours));  /* what we opened stays */
	rig_free(r);
}

/* ---- Places ---- */

static void one_peer_may_hold_only_so_many(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 8, .flows_per_peer = 3 }, NULL, 1);
	psip_handle flow[4], other;

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		flow[i] = bench_accept(r, "10.0.0.2", (uint16_t)(33000 + i), PSIP_TCP);
		assert_true(flow[i] != 0);
		bench_feed(r, flow[i], "O", 1);
	}
	assert_true(bench_accept(r, "10.0.0.2", 33009, PSIP_TLS) == 0);  /* counted over all transports */
	other = bench_accept(r, "10.0.0.3", 33000, PSIP_TCP);
	assert_true(other != 0 && bench_accept(r, "2001:db8::2", 33000, PSIP_TCP) != 0);
	psip_closed(r->s, r->now, flow[0]);  /* the first of the peer's, then the last, then the middle */
	flow[0] = bench_accept(r, "10.0.0.2", 33010, PSIP_TCP);
	assert_true(flow[0] != 0);
	bench_feed(r, flow[0], "O", 1);
	assert_true(bench_accept(r, "10.0.0.2", 33011, PSIP_TCP) == 0);
	for (unsigned i = 0; i < 3; i++)
		psip_closed(r->s, r->now, flow[i]);
	for (unsigned i = 0; i < 3; i++) {
		flow[i] = bench_accept(r, "10.0.0.2", (uint16_t)(34000 + i), PSIP_TCP);
		bench_feed(r, flow[i], "O", 1);
	}
	assert_true(flow[2] != 0 && bench_accept(r, "10.0.0.2", 34003, PSIP_TCP) == 0);
	bench_silence(r);
	rig_free(r);
}

/* A peer that lost its connections by a restart: its own old ones give way, the longest idle first, nobody else's. */
static void a_peers_own_idle_connection_gives_way(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 8, .flows_per_peer = 3 }, NULL, 1);
	psip_handle flow[4], other = bench_accept(r, "10.0.0.3", 33000, PSIP_TCP);

	(void)state;
	for (unsigned i = 0; i < 3; i++)
		flow[i] = bench_accept(r, "10.0.0.2", (uint16_t)(33000 + i), PSIP_TCP);
	for (unsigned i = 3; i-- > 1;) {
		rig_advance(r, 10);
		options_on(r, flow[i], i);
	}
	bench_feed(r, flow[0], "OPTIONS", 7);
	flow[3] = bench_accept(r, "10.0.0.2", 33003, PSIP_TCP);
	assert_true(flow[3] != 0);
	expect_closed(r, flow[2]);
	bench_silence(r);
	assert_non_null(psip_flow_get(r->s, other));
	options_on(r, flow[3], 4);
	rig_free(r);
}

static void the_longest_idle_gives_way_when_all_are_taken(void **state)
{
	/* ledger: 5923-8.2-01 5923-8.3-01 */
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 4, .flows_per_peer = 4 }, NULL, 1);
	psip_handle flow[4], ringing, half, more[3];

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		char host[16];
		snprintf(host, sizeof host, "10.0.1.%u", i);
		flow[i] = bench_accept(r, host, 33000, PSIP_TCP);
	}
	ringing = flow[0];
	half = flow[1];
	(void)invite_on(r, ringing, 1);  /* idle the longest, but with a transaction */
	rig_advance(r, 210);
	bench_status(r, 100);
	bench_feed(r, half, "OPTIONS", 7);
	rig_advance(r, 10);
	options_on(r, flow[3], 3);
	rig_advance(r, 10);
	options_on(r, flow[2], 2);
	rig_advance(r, 10);
	more[0] = bench_accept(r, "10.0.2.1", 33000, PSIP_TCP);
	assert_true(more[0] != 0);
	/* its place comes free with the CLOSE: there is one in reserve, not two */
	assert_true(bench_accept(r, "10.0.2.2", 33000, PSIP_TCP) == 0);
	expect_closed(r, flow[3]);
	bench_feed(r, more[0], "O", 1);
	more[1] = bench_accept(r, "10.0.2.2", 33000, PSIP_TCP);
	assert_true(more[1] != 0);
	expect_closed(r, flow[2]);
	bench_feed(r, more[1], "O", 1);
	assert_true(bench_accept(r, "10.0.2.3", 33000, PSIP_TCP) == 0);
	bench_silence(r);
	assert_non_null(psip_flow_get(r->s, ringing));
	assert_non_null(psip_flow_get(r->s, half));
	rig_free(r);
}

/* Ours need a place too: one that a peer opened gives way, else one of ours that idles. A peer never takes one of ours. */
static void our_own_connections_come_first(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 2, .flows_per_peer = 2 }, NULL, 1);
	struct psip_address a = rig_address("10.0.0.8", 5060, PSIP_TCP), b = rig_address("10.0.0.9", 5060, PSIP_TCP);
	struct psip_address c = rig_address("10.0.0.10", 5060, PSIP_TCP);
	psip_handle theirs[2] = { bench_accept(r, "10.0.0.2", 33000, PSIP_TCP), bench_accept(r, "10.0.0.2", 33001, PSIP_TCP) }, ours[3];

	(void)state;
	assert_int_equal(psip_flow_to(r->s, &a, 0, &ours[0]), PSIP_OK);
	expect_closed(r, theirs[0]);
	bench_asked(r, PSIP_CONNECT);
	rig_advance(r, 10);
	assert_int_equal(psip_flow_to(r->s, &b, 0, &ours[1]), PSIP_OK);
	expect_closed(r, theirs[1]);
	bench_asked(r, PSIP_CONNECT);
	assert_true(bench_accept(r, "10.0.0.2", 33002, PSIP_TCP) == 0);
	psip_flow_use(r->s, ours[0], false);
	assert_int_equal(psip_flow_to(r->s, &c, 0, &ours[2]), PSIP_OK);
	expect_closed(r, ours[1]);
	bench_asked(r, PSIP_CONNECT);
	psip_flow_use(r->s, ours[2], false);
	assert_int_equal(psip_flow_to(r->s, &b, 0, &ours[1]), PSIP_ERR_FULL);
	psip_flow_unuse(r->s, ours[0], false);
	assert_int_equal(psip_flow_to(r->s, &b, 0, &ours[1]), PSIP_OK);
	rig_free(r);
}

/* All that flows took is given back when they go, whatever they were at. */
static void nothing_is_left_of_a_flow(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 2, .flows = 4, .flows_per_peer = 4 }, NULL, 1);
	struct psip_statistics before, after;
	const struct psip_span names[] = { PSIP_TEXT("a.example.com"), PSIP_TEXT("b.example.com") };

	(void)state;
	psip_statistics(r->s, &before);
	for (unsigned round = 0; round < 20; round++) {
		psip_handle flow[4];
		for (unsigned i = 0; i < 4; i++) {
			flow[i] = bench_accept(r, "10.0.0.2", (uint16_t)(33000 + i), i & 1 ? PSIP_TLS : PSIP_WS);
			assert_true(flow[i] != 0);
			psip_authenticated(r->s, r->now, flow[i], names, i % 3);
			bench_feed(r, flow[i], "GET / HTTP", round % 10);
		}
		for (unsigned i = 0; i < 4; i++)
			if (round & 1)
				psip_closed(r->s, r->now, flow[(i + round) % 4]);
			else
				psip_flow_close(r->s, flow[(i + round) % 4]);
		psip_authenticated(r->s, r->now, flow[0], names, 2);  /* too late */
		rig_pump(r);
	}
	psip_statistics(r->s, &after);
	assert_int_equal(after.flows, 0);
	assert_int_equal(after.bytes_free, before.bytes_free);
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
	options_on(r, flow, 51);
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

/* ---- Whom a connection serves ---- */

static psip_ref text_in(struct psip *s, const char *text)
{
	psip_ref block = *text ? psip_bytes_take(s, strlen(text)) : 0;

	if (block)
		memcpy(psip_bytes_data(s, block), text, strlen(text));
	return block;
}

/* The flow to that address for that domain; answers the CONNECT of a new one. */
static psip_handle flow_to(struct rig *r, const char *host, uint16_t port, uint8_t transport, const char *domain)
{
	struct psip_address remote = rig_address(host, port, transport), local = rig_address("10.0.0.1", 40001, transport);
	psip_ref name = text_in(r->s, domain);
	struct psip_output out;
	psip_handle flow;

	assert_int_equal(psip_flow_to(r->s, &remote, name, &flow), PSIP_OK);
	psip_bytes_drop(r->s, name);
	while (psip_next(r->s, r->now, &out)) {
		if (out.kind == PSIP_SEND && transport == PSIP_WSS) {  /* its handshake */
			psip_sent(r->s, out.token, PSIP_OK);
			continue;
		}
		assert_int_equal(out.kind, PSIP_CONNECT);
		assert_true(out.flow == flow && psip_address_equal(&out.remote, &remote));
		assert_true(psip_span_equal(out.name, psip_string(domain)));
		psip_connected(r->s, r->now, flow, &local);
	}
	return flow;
}

static void a_tls_connection_serves_the_domains_it_was_authenticated_for(void **state)
{
	/* ledger: 5923-5-01 5923-8.1-05 5923-8.1-09 5923-8.1-10 5923-8.1-11 5923-8.1-12 5923-8.1-13 5923-8.1-14 */
	const struct psip_span names[] = { PSIP_TEXT("a.example.com"), PSIP_TEXT("b.example.com") };
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle a = flow_to(r, "10.0.0.9", 5061, PSIP_TLS, "a.example.com"), c;
	const struct psip_flow *f = psip_flow_get(r->s, a);

	(void)state;
	assert_true(flow_to(r, "10.0.0.9", 5061, PSIP_TLS, "A.Example.COM") == a);
	c = flow_to(r, "10.0.0.9", 5061, PSIP_TLS, "c.example.com");
	assert_true(c != a);
	psip_authenticated(r->s, r->now, a, names, 2);
	assert_true(flow_to(r, "10.0.0.9", 5061, PSIP_TLS, "b.example.com") == a);
	assert_true(flow_to(r, "10.0.0.9", 5061, PSIP_TLS, "c.example.com") == c);
	assert_true(flow_to(r, "10.0.0.9", 5062, PSIP_TLS, "a.example.com") != a);
	assert_true(flow_to(r, "10.0.0.8", 5061, PSIP_TLS, "a.example.com") != a);
	assert_true(flow_to(r, "10.0.0.9", 5061, PSIP_WSS, "a.example.com") != a);
	assert_true(flow_to(r, "10.0.0.9", 5061, PSIP_TLS, "") != a);
	assert_true(flow_to(r, "10.0.0.9", 5061, PSIP_TLS, "xa.example.com") != a);
	assert_true(psip_span_equal(psip_flow_identity(r->s, f, 0), names[0]));
	assert_true(psip_span_equal(psip_flow_identity(r->s, f, 1), names[1]));
	assert_null(psip_flow_identity(r->s, f, 2).at);
	/* gone: opened anew, and that one is used from then on */
	psip_closed(r->s, r->now, a);
	c = flow_to(r, "10.0.0.9", 5061, PSIP_TLS, "a.example.com");
	assert_true(c != a && flow_to(r, "10.0.0.9", 5061, PSIP_TLS, "a.example.com") == c);
	rig_free(r);
}

/* No identity is tied to a TCP connection: the address alone decides (RFC 3261 §18.1.1). */
static void a_tcp_connection_serves_its_address(void **state)
{
	/* ledger: 3261-18.1.1-16 5923-9.3-01 5923-9.3-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle a = flow_to(r, "10.0.0.9", 5060, PSIP_TCP, "a.example.com"), theirs = bench_accept(r, "10.0.0.2", 33000, PSIP_TCP);
	const struct psip_span name = PSIP_TEXT("p.example.com");
	char text[2048];

	(void)state;
	assert_true(flow_to(r, "10.0.0.9", 5060, PSIP_TCP, "b.example.com") == a);
	assert_true(flow_to(r, "10.0.0.2", 33000, PSIP_TCP, "") == theirs);
	/* alias means nothing there */
	psip_authenticated(r->s, r->now, theirs, &name, 1);
	bench_feed(r, theirs, text, bench_request(text, "OPTIONS", "TCP p.example.com:5071;alias", 1, "", ""));
	bench_status(r, 200);
	assert_true(flow_to(r, "10.0.0.2", 5071, PSIP_TCP, "p.example.com") != theirs);
	assert_true(flow_to(r, "10.0.0.2", 33000, PSIP_TCP, "") == theirs);
	rig_free(r);
}

static psip_handle client_asks(struct rig *r, bool certificate, const char *via)
{
	const struct psip_span names[] = { PSIP_TEXT("example.com"), PSIP_TEXT("p1.example.com") };
	psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TLS);
	char text[2048];

	if (certificate)
		psip_authenticated(r->s, r->now, flow, names, 2);
	bench_feed(r, flow, text, bench_request(text, "OPTIONS", via, 1, "", ""));
	assert_true(bench_status(r, 200)->flow == flow);  /* with or without the alias */
	return flow;
}

static void a_clients_alias_is_honoured_with_its_certificate(void **state)
{
	/* ledger: 5923-5-01 5923-7-01 5923-8.2-03 5923-8.2-06 5923-8.2-07 5923-8.2-08 5923-8.2-09 5923-8.2-10 5923-9.2-02 5923-9.2-03 */
	static const struct { bool certificate, policy_off; const char *via; uint16_t port; const char *domain; bool reused; } rows[] = {
		{ true, false, "TLS p1.example.com;alias", 5061, "example.com", true },
		{ true, false, "TLS p1.example.com;Alias", 5061, "P1.Example.Com", true },
		{ true, false, "TLS p1.example.com:5071;alias", 5071, "p1.example.com", true },
		{ true, false, "TLS 10.9.9.9:5071;alias;received=1.2.3.4", 5071, "p1.example.com", true },
		{ true, false, "TLS p1.example.com:5071;alias", 5061, "p1.example.com", false },
		{ true, false, "TLS p1.example.com:5071;alias", 5071, "example.net", false },
		{ true, false, "TLS p1.example.com:5071;alias", 5071, "", false },
		{ true, false, "TLS p1.example.com:5071", 5071, "p1.example.com", false },
		{ true, false, "TLS p1.example.com:5071;aliased", 5071, "p1.example.com", false },
		{ true, false, "TCP p1.example.com:5071;alias", 5071, "p1.example.com", false },
		{ false, false, "TLS p1.example.com:5071;alias", 5071, "p1.example.com", false },
		{ true, true, "TLS p1.example.com:5071;alias", 5071, "p1.example.com", false },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = usual;
		struct rig *r;
		psip_handle flow;

		settings.streams.no_alias = rows[i].policy_off;
		r = rig_new(NULL, &settings, 1);
		flow = client_asks(r, rows[i].certificate, rows[i].via);
		if ((flow_to(r, "10.0.0.2", rows[i].port, PSIP_TLS, rows[i].domain) == flow) != rows[i].reused)
			fail_msg("row %u: %s", i, rows[i].via);
		assert_int_equal(psip_flow_get(r->s, flow)->alias, rows[i].reused || (i >= 4 && i <= 6));
		/* of another address it is none */
		assert_true(flow_to(r, "10.9.9.9", rows[i].port, PSIP_TLS, rows[i].domain) != flow);
		rig_free(r);
	}
}

static void an_alias_that_has_gone_is_replaced(void **state)
{
	/* ledger: 5923-8.2-04 5923-8.2-05 5923-8.2-02 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle flow = client_asks(r, true, "TLS p1.example.com:5071;alias"), anew;

	(void)state;
	rig_advance(r, 60000);
	bench_silence(r);
	assert_true(flow_to(r, "10.0.0.2", 5071, PSIP_TLS, "example.com") == flow);
	psip_closed(r->s, r->now, flow);
	anew = flow_to(r, "10.0.0.2", 5071, PSIP_TLS, "example.com");
	assert_true(anew != flow && flow_to(r, "10.0.0.2", 5071, PSIP_TLS, "example.com") == anew);
	/* the peer comes back and says it again, then from another port */
	flow = client_asks(r, true, "TLS p1.example.com:5072;alias");
	assert_true(flow_to(r, "10.0.0.2", 5072, PSIP_TLS, "example.com") == flow);
	rig_free(r);
}

/* A request that we send over a connection with `alias`; the peer sends one back on it; it stays (RFC 5923 §8.1). */
static void our_requests_over_tls_offer_an_alias(void **state)
{
	/* ledger: 5923-8.1-01 5923-8.1-02 5923-8.1-03 5923-8.1-04 5923-8.1-05 5923-8.1-06 5923-8.1-07 */
	static const char *const to[] = { "sip:alice@10.0.0.2", "sip:alice@10.0.0.2;transport=tcp", "sips:alice@10.0.0.2" };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct psip_call_options options = { .size = sizeof options, .to = psip_string(to[i]) };
		const struct rig_send *m;
		psip_handle request, flow;
		char text[2048];

		assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
		m = rig_take(r);
		assert_non_null(m);
		assert_int_equal(rig_param(rig_header(m, "Via", 0), "alias") != NULL, i == 2);
		if (i == 2) {
			flow = m->flow;
			rig_tcp(r, flow, "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: %s;tag=t\nCall-ID: %s\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n", rig_header(m, "Via", 0),
			        rig_header(m, "From", 0), rig_header(m, "To", 0), rig_header(m, "Call-ID", 0));
			assert_int_equal(rig_take_event(r)->event.status, 200);
			rig_advance(r, 600000);
			bench_feed(r, flow, text, bench_request(text, "OPTIONS", "TLS 10.0.0.2", 7, "", ""));
			assert_true(bench_status(r, 200)->flow == flow);
			flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TLS);  /* and takes what comes otherwise too */
			bench_feed(r, flow, text, bench_request(text, "OPTIONS", "TLS 10.0.0.2", 8, "", ""));
			assert_true(bench_status(r, 200)->flow == flow);
			assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
			assert_true(rig_take(r)->flow == m->flow);
		}
		rig_free(r);
	}
}

/* Refused before it stood, a server's connection serves nobody: the request fails, the next one connects anew (RFC 5923 §8.1). */
static void a_server_that_was_refused_is_no_alias(void **state)
{
	/* ledger: 5923-8.1-08 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_address remote = rig_address("10.0.0.2", 5061, PSIP_TLS);
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sips:alice@10.0.0.2") };
	psip_handle request, flow;

	(void)state;
	r->hold_connects = true;
	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	rig_pump(r);
	while (r->asked[r->asked_taken].kind == PSIP_ROUTE)
		rig_take_asked(r);
	flow = bench_asked(r, PSIP_CONNECT)->flow;
	assert_null(rig_take(r));
	psip_closed(r->s, r->now, flow);
	rig_pump(r);
	assert_int_equal(rig_take_event(r)->event.cause, PSIP_END_TRANSPORT);
	assert_null(rig_take(r));
	assert_false(psip_flow_stands(r->s, &remote, 0));
	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	rig_pump(r);
	while (r->asked[r->asked_taken].kind == PSIP_ROUTE)  /* from which port: the old one's went with its connection */
		rig_take_asked(r);
	assert_true(bench_asked(r, PSIP_CONNECT)->flow != flow);
	rig_free(r);
}

/* Three servers of one domain and one weight, each with a connection of its own to us: requests go over all of them alike. */
static void srv_balances_over_aliased_connections(void **state)
{
	/* ledger: 5923-10-01 */
	static const char *const hosts[] = { "10.0.0.2", "10.0.0.3", "10.0.0.4" };
	const struct psip_span name = PSIP_TEXT("example.com");
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sips:bob@example.com") };
	struct rig *r = rig_new(NULL, NULL, 1);
	unsigned count[3] = { 0, 0, 0 };
	psip_handle flow[3], request;
	char text[2048];

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		snprintf(text, sizeof text, "SRV 10 20 5061 %c.example.com", (char)('a' + i));
		rig_zone(r, "_sips._tcp.example.com", text);
		snprintf(text, sizeof text, "A %s", hosts[i]);
		rig_zone(r, (const char *[]){ "a.example.com", "b.example.com", "c.example.com" }[i], text);
		flow[i] = bench_accept(r, hosts[i], 33000, PSIP_TLS);
		psip_authenticated(r->s, r->now, flow[i], &name, 1);
		bench_feed(r, flow[i], text, bench_request(text, "OPTIONS", "TLS 10.0.0.9;alias", i, "", ""));
		bench_status(r, 200);
	}
	for (unsigned n = 0; n < 300; n++) {
		const struct psip_output *asked;
		const struct rig_send *m;

		assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
		m = rig_take(r);
		assert_non_null(m);
		for (unsigned i = 0; i < 3; i++)
			count[i] += m->flow == flow[i];
		rig_tcp(r, m->flow, "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: %s;tag=t\nCall-ID: %s\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n",
		        rig_header(m, "Via", 0), rig_header(m, "From", 0), rig_header(m, "To", 0), rig_header(m, "Call-ID", 0));
		assert_int_equal(rig_take_event(r)->event.status, 200);
		while ((asked = rig_take_asked(r)) != NULL)
			assert_int_not_equal(asked->kind, PSIP_CONNECT);
	}
	assert_int_equal(count[0] + count[1] + count[2], 300);
	for (unsigned i = 0; i < 3; i++)
		assert_in_range(count[i], 70, 130);
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
	memset(text, 'x', sizeof text);
	settings.streams.websocket_path = psip_span(text, PSIP_STREAM_TEXT_MAX);
	assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
	settings.streams.websocket_path = psip_span(text, PSIP_STREAM_TEXT_MAX + 1);
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
		cmocka_unit_test(one_peer_may_hold_only_so_many),
		cmocka_unit_test(a_peers_own_idle_connection_gives_way),
		cmocka_unit_test(the_longest_idle_gives_way_when_all_are_taken),
		cmocka_unit_test(our_own_connections_come_first),
		cmocka_unit_test(nothing_is_left_of_a_flow),
		cmocka_unit_test(pings_in_a_row_get_one_pong),
		cmocka_unit_test(peers_that_do_not_read_leave_a_quarter_of_the_records),
		cmocka_unit_test(a_peer_that_does_not_read_takes_half_of_the_records),
		cmocka_unit_test(a_tls_connection_serves_the_domains_it_was_authenticated_for),
		cmocka_unit_test(a_tcp_connection_serves_its_address),
		cmocka_unit_test(a_clients_alias_is_honoured_with_its_certificate),
		cmocka_unit_test(an_alias_that_has_gone_is_replaced),
		cmocka_unit_test(a_server_that_was_refused_is_no_alias), cmocka_unit_test(srv_balances_over_aliased_connections),
		cmocka_unit_test(our_requests_over_tls_offer_an_alias),
		cmocka_unit_test(a_connection_that_dies_fails_its_requests_at_once),
		cmocka_unit_test(responses_come_over_the_connection_of_the_request),
		cmocka_unit_test(settings_are_checked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
