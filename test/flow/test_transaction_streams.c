/* SPDX-License-Identifier: MIT
 * Transactions on streams that close, drain or cannot be had. Does not cover: streams themselves (test_streams.c), failover (test_failover_corners.c). */
#include "test/flow/transaction_corners.h"

/* ---- Streams ---- */

static psip_handle options_by_tcp(struct rig *r)
{
	return flow_ask(r, "sip:a@10.0.0.2:5060;transport=tcp");
}

static psip_handle invite_by_tcp(struct rig *r, psip_handle flow)
{
	static unsigned count;

	count++;
	rig_tcp(r, flow, "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKtcp%u\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\nCall-ID: tcp%u\n"
	        "CSeq: 1 INVITE\nContact: <sip:a@10.0.0.2>\nContent-Length: 0\n\n", count, count);
	return flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
}

/* All connections are to close: responses that are due go out before, requests of ours do not (RFC 3261 §18.4 for those that are out already). */
static void a_stream_that_drains_takes_responses_only(void **state)
{
	static const char request[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKd\r\nMax-Forwards: 70\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\n"
	                              "Call-ID: d\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";
	struct rig *r = rig_new(NULL, NULL, 30);
	const struct rig_send *m;
	psip_handle flow;

	(void)state;
	(void)options_by_tcp(r);
	m = flow_request(r, "OPTIONS");
	flow = m->flow;
	assert_true(flow != 0);
	psip_stream(r->s, r->now, flow, request, sizeof request - 1);  /* answered, but not pulled */
	(void)options_by_tcp(r);
	psip_disconnect(r->s, r->now);
	m = flow_status(r, 200, "OPTIONS");
	assert_true(m->flow == flow);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	rig_free(r);
}

/* Of what a closing connection is still owed only so much goes out that the share kept for others stays free; the rest ends as if it had been sent. */
static void a_stream_that_drains_leaves_others_their_share(void **state)
{
	static const struct { unsigned asked, answered; bool busy; } rows[] = { { 10, 10, true }, { 11, 11, true }, { 12, 12, false }, { 13, 12, false }, { 40, 12, false } };
	const struct psip_limits limits = { .calls = 2, .transactions = 64, .peer_quota = 64, .sends = 16 };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = rig_new(&limits, NULL, 42);
		psip_handle flow = rig_accept(r), call = invite_by_tcp(r, flow);

		r->hold_sends = true;
		for (unsigned n = 0; n < rows[i].asked; n++) {  /* answered, but not pulled */
			char text[512];
			int length = snprintf(text, sizeof text, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKs%u\r\nMax-Forwards: 70\r\n"
			                      "From: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: s%u\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n", n, n);
			psip_stream(r->s, r->now, flow, text, (size_t)length);
		}
		assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
		psip_disconnect(r->s, r->now);
		rig_pump(r);
		for (unsigned n = 0; n < rows[i].answered; n++)
			(void)flow_status(r, 200, "OPTIONS");
		if (rows[i].busy)
			(void)flow_status(r, 486, "INVITE");
		flow_silent(r);
		assert_int_equal(alive(r), 1);  /* the INVITE's, until timer H */
		rig_udp(r, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKu\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\n"
		        "Call-ID: u\nCSeq: 1 OPTIONS\nContent-Length: 0\n\n");
		(void)flow_status(r, 200, "OPTIONS");
		rig_advance(r, 32000);
		flow_silent(r);
		assert_int_equal(alive(r), 0);
		rig_free(r);
	}
}

/* A connection that is lost fails its own requests (RFC 3261 §18.4): those by another one, by datagrams, and those of the peer go on. */
static void a_lost_connection_is_nobody_elses(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 34);
	const struct rig_send *lost, *other, *datagram;
	psip_handle first, second, third, call;

	(void)state;
	first = options_by_tcp(r);
	lost = flow_request(r, "OPTIONS");
	second = flow_ask(r, "sip:b@10.0.0.3:5060;transport=tcp");
	other = flow_request(r, "OPTIONS");
	third = flow_ask(r, "sip:c@10.0.0.2");
	datagram = flow_request(r, "OPTIONS");
	assert_true(lost->flow && other->flow && lost->flow != other->flow && !datagram->flow);
	call = invite_by_tcp(r, other->flow);
	psip_closed(r->s, r->now, lost->flow);
	rig_pump(r);
	assert_true(flow_event(r, PSIP_EVENT_RESPONSE, 503)->object == first);
	flow_silent(r);
	flow_quiet(r);
	assert_int_equal(alive(r), 3);
	rig_reply(r, datagram, 200, "p", NULL, NULL);
	assert_true(flow_event(r, PSIP_EVENT_RESPONSE, 200)->object == third);
	rig_reply(r, other, 200, "p", NULL, NULL);
	assert_true(flow_event(r, PSIP_EVENT_RESPONSE, 200)->object == second);
	assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
	rig_pump(r);
	assert_true(flow_status(r, 486, "INVITE")->flow == other->flow);
	rig_free(r);
}

/* It had not opened yet: what waits for it fails. */
static void a_stream_that_closes_before_it_opens(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 31);

	(void)state;
	r->hold_connects = true;
	(void)options_by_tcp(r);
	rig_pump(r);
	psip_disconnect(r->s, r->now);
	psip_transaction_flows_changed(r->s, r->now, 0);
	rig_pump(r);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	flow_quiet(r);
	rig_free(r);
}

/* The connection of a request is lost, and there is no place for another one: its response cannot go out. */
static void no_place_for_another_stream(void **state)
{
	(void)state;
	for (unsigned taken = 0; taken < 2; taken++) {
		struct rig *r = rig_new(&(struct psip_limits){ .calls = 4, .flows = 2, .flows_per_peer = 2, .trace = 64 }, NULL, 32);
		psip_handle flow = rig_accept(r), call = invite_by_tcp(r, flow);

		psip_closed(r->s, r->now, flow);
		for (unsigned i = 0; taken && i < 2; i++)
			(void)invite_by_tcp(r, rig_accept(r));  /* each of them is in use */
		assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
		rig_pump(r);
		if (!taken)
			(void)flow_status(r, 486, "INVITE");
		flow_silent(r);
		rig_free(r);
	}
}

/* A CANCEL that has failed is not sent again because its connection goes, too. */
static void what_has_failed_is_not_sent_anew(void **state)
{
	(void)state;
	for (unsigned failed = 0; failed < 2; failed++) {
		struct rig *r = rig_new(NULL, NULL, 33);
		struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.2:5060;transport=tcp") };
		const struct rig_send *m;
		psip_handle call, flow;

		m = flow_call_with(r, &o, &call);
		flow = m->flow;
		rig_tcp(r, flow, "SIP/2.0 180 R\nVia: %s\nFrom: %s\nTo: %s;tag=p\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", rig_header(m, "Via", 0), rig_header(m, "From", 0),
		        rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0));
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
		(void)flow_request(r, "CANCEL");
		if (failed)
			assert_true(psip_transaction_failed(r->s, r->now, psip_handle_of(r->s, only(r, PSIP_MACHINE_NICT)), NULL));
		while (rig_take_asked(r))
			;
		psip_closed(r->s, r->now, flow);
		rig_pump(r);
		if (failed)
			assert_null(rig_take_asked_of(r, PSIP_CONNECT));
		else
			assert_true(flow_request(r, "CANCEL")->flow != flow);
		flow_silent(r);
		rig_free(r);
	}
}

/* It has timed out, and its next target is known but for our own address: that its old connection goes then changes nothing, neither when it gives up. */
static void what_moves_does_not_miss_its_stream(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 39);
	const struct rig_send *m;

	(void)state;
	rig_zone(r, "two.example.com", "A 10.0.0.11");
	rig_zone(r, "two.example.com", "A 10.0.0.12");
	(void)flow_ask(r, "sip:a@two.example.com:5060;transport=tcp");
	m = flow_request(r, "OPTIONS");
	assert_int_equal(m->remote.ip[3], 11);
	r->hold_routes = true;
	rig_advance(r, 32000);
	flow_quiet(r);
	assert_int_equal(alive(r), 1);
	psip_closed(r->s, r->now, m->flow);
	rig_pump(r);
	flow_silent(r);
	flow_quiet(r);
	rig_advance(r, 15999);
	flow_quiet(r);
	rig_advance(r, 1);
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

/* Nobody pulled before timer H: what the stream can take goes out first. */
static void a_late_response_goes_out_before_the_end(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 37);
	psip_handle flow = rig_accept(r), call = invite_by_tcp(r, flow);

	(void)state;
	assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
	r->now += 32000;
	psip_transaction_expired(r->s, r->now, only(r, PSIP_MACHINE_IST));
	rig_pump(r);
	assert_true(flow_status(r, 486, "INVITE")->flow == flow);
	flow_silent(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

/* Another request's transaction has ended with its final response (timer J is 0), whose connection is lost before it could go out: it still finds its way
 * (RFC 3261 §18.2.2). */
static void a_late_response_finds_another_way(void **state)
{
	static const char request[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP example.com;branch=z9hG4bKd\r\nMax-Forwards: 70\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\n"
	                              "Call-ID: d\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";
	struct rig *r = rig_new(NULL, NULL, 41);
	psip_handle flow = rig_accept(r);
	const struct psip_output *asked;

	(void)state;
	rig_zone(r, "_sip._tcp.example.com", "SRV 10 0 5071 s1.example.com");
	rig_zone(r, "s1.example.com", "A 10.0.0.11");
	r->hold_connects = true;
	psip_stream(r->s, r->now, flow, request, sizeof request - 1);  /* answered, but not pulled */
	r->now += 1;
	psip_transaction_expired(r->s, r->now, only(r, PSIP_MACHINE_NIST));
	psip_closed(r->s, r->now, flow);
	for (unsigned i = 0; i < 2; i++) {
		rig_pump(r);
		asked = rig_take_asked_of(r, PSIP_CONNECT);
		assert_non_null(asked);
		assert_int_equal(asked->remote.port, i ? 5071 : 5060);
		if (i)
			psip_connected(r->s, r->now, asked->flow, &r->local);
		else
			psip_closed(r->s, r->now, asked->flow);
	}
	rig_pump(r);
	assert_true(flow_status(r, 200, "OPTIONS")->flow == asked->flow);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

/* Strictly read, a response is ours if its sent-by is what we wrote (RFC 3261 §18.1.2): one without a port means the usual one, and no other. */
static void sent_by_without_a_port(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .strict = true };
	static const uint16_t ports[] = { 5060, 0, 5061 };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, &settings, 38);
		char branch[64];
		const struct rig_send *m;

		(void)flow_ask(r, "sip:a@10.0.0.2");
		m = flow_request(r, "OPTIONS");
		flow_branch(m, branch);
		of(r, only(r, PSIP_MACHINE_NICT))->local.port = ports[i];
		rig_udp(r, "SIP/2.0 200 OK\nVia: SIP/2.0/UDP 10.0.0.1;branch=%s\nFrom: %s\nTo: %s;tag=p\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", branch, rig_header(m, "From", 0),
		        rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0));
		if (!i)
			flow_event(r, PSIP_EVENT_RESPONSE, 200);
		flow_quiet(r);
		rig_free(r);
	}
}

/* The stream takes no more, and timer H fires: the end does not wait for what cannot be written. */
static void the_end_does_not_wait_for_a_stream(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 34);
	psip_handle flow = rig_accept(r), call = invite_by_tcp(r, flow);

	(void)state;
	r->hold_sends = true;
	for (unsigned i = 0; i < 100 && !psip_transport_keeps_back(r->s, flow); i++) {
		rig_tcp(r, flow, "OPTIONS sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2:5060;branch=z9hG4bKf%u\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>\nCall-ID: f%u\n"
		        "CSeq: 1 OPTIONS\nContent-Length: 0\n\n", i, i);
		(void)flow_status(r, 200, "OPTIONS");
	}
	assert_true(psip_transport_keeps_back(r->s, flow));
	assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
	rig_advance(r, 31999);
	flow_silent(r);
	assert_int_equal(alive(r), 1);
	rig_advance(r, 32001);
	flow_silent(r);
	assert_int_equal(alive(r), 0);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_stream_that_drains_takes_responses_only), cmocka_unit_test(a_stream_that_drains_leaves_others_their_share),
		cmocka_unit_test(a_lost_connection_is_nobody_elses),
		cmocka_unit_test(a_stream_that_closes_before_it_opens),
		cmocka_unit_test(no_place_for_another_stream), cmocka_unit_test(what_has_failed_is_not_sent_anew),
		cmocka_unit_test(what_moves_does_not_miss_its_stream),
		cmocka_unit_test(a_late_response_goes_out_before_the_end), cmocka_unit_test(a_late_response_finds_another_way), cmocka_unit_test(sent_by_without_a_port),
		cmocka_unit_test(the_end_does_not_wait_for_a_stream) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
