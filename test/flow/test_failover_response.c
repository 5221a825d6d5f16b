/* SPDX-License-Identifier: MIT
 * Responses that cannot be sent where the Via says go to what RFC 3263 §5 makes of it: over datagrams and streams, with questions, within bounds.
 * Does not cover: where they go at first (test_transport.c); responses over a WebSocket, which have one way only (test_websocket_flow.c). */
#include "test/flow/failover.h"

#include "transport/base/bytes.h"

static psip_handle invited(struct rig *r, psip_handle flow, const char *sent_by)
{
	static const char text[] = "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/%s %s;branch=z9hG4bKi\nMax-Forwards: 70\n"
	                           "From: <sip:alice@10.0.0.2>;tag=f\nTo: <sip:bob@10.0.0.1>\nCall-ID: id\nCSeq: 1 INVITE\nContact: <sip:alice@10.0.0.2>\n"
	                           "Content-Length: 0\n\n";

	if (flow)
		rig_tcp(r, flow, text, "TCP", sent_by);
	else
		rig_udp(r, text, "UDP", sent_by);
	return rig_take_event(r)->event.object;
}

static void responses_to(struct rig *r, const char *transport)
{
	char service[64];

	snprintf(service, sizeof service, "_sip._%s.example.com", transport);
	rig_zone(r, service, "SRV 10 0 5071 s1.example.com");
	rig_zone(r, service, "SRV 20 0 5072 s2.example.com");
	rig_zone(r, "s1.example.com", "A 10.0.0.11");
	rig_zone(r, "s2.example.com", "A 10.0.0.12");
}

static void a_datagram_response_that_fails_goes_to_the_next(void **state)
{
	/* ledger: 3261-18.2.2-08 3263-5-01 3263-5-05 3263-5-06 6026-8.8-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m, *next;
	psip_handle handle;

	(void)state;
	responses_to(r, "udp");
	handle = invited(r, 0, "example.com");
	assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
	m = flow_status(r, 486, "INVITE");
	assert_int_equal(m->remote.ip[3], 2);
	psip_unreachable(r->s, r->now, &m->remote);
	next = flow_status(r, 486, "INVITE");
	assert_string_equal(next->text, m->text);
	assert_true(psip_address_equal(&next->remote, &(struct psip_address){ .ip = { 10, 0, 0, 11 }, .family = 4, .port = 5071, .transport = PSIP_UDP }));
	psip_unreachable(r->s, r->now, &next->remote);
	next = flow_status(r, 486, "INVITE");
	assert_int_equal(next->remote.port, 5072);
	rig_advance(r, 500);  /* timer G: to the one that did not fail */
	assert_int_equal(flow_status(r, 486, "INVITE")->remote.port, 5072);
	psip_unreachable(r->s, r->now, &next->remote);
	flow_silent(r);
	flow_ended(r, PSIP_END_REFUSED, 486);
	flow_clean(r);
}

/* What a peer can make us ask for leaves half of the bytes to others. */
static void responses_do_not_take_all_room_for_names(void **state)
{
	(void)state;
	for (unsigned full = 0; full < 2; full++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_ref held = 0;
		const struct rig_send *m;
		psip_handle handle;

		responses_to(r, "udp");
		handle = invited(r, 0, "example.com");
		assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
		m = flow_status(r, 486, "INVITE");
		if (full)
			held = psip_bytes_take(r->s, psip_bytes_free(r->s) - psip_limits_effective(r->s)->bytes / 2);
		psip_unreachable(r->s, r->now, &m->remote);
		if (full)
			flow_silent(r);
		else
			assert_int_equal(flow_status(r, 486, "INVITE")->remote.port, 5071);
		psip_bytes_drop(r->s, held);
		rig_free(r);
	}
}

static void sent_by_with_a_port_means_addresses_only(void **state)
{
	/* ledger: 3263-5-02 3263-5-04 */
	static const char *const sent_by[] = { "example.com:5090", "10.0.0.14:5090" };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *m;
		psip_handle handle;

		responses_to(r, "udp");
		rig_zone(r, "example.com", "A 10.0.0.14");
		handle = invited(r, 0, sent_by[i]);
		assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
		m = flow_status(r, 486, "INVITE");
		psip_unreachable(r->s, r->now, &m->remote);
		m = flow_status(r, 486, "INVITE");
		assert_int_equal(m->remote.ip[3], 14);
		assert_int_equal(m->remote.port, 5090);
		rig_free(r);
	}
}

/* All questions of a step are asked before the first is answered, those of a response too. */
static void questions_for_a_response_come_together(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_output *asked;
	const struct rig_send *m;
	psip_handle handle;
	unsigned types = 0;

	(void)state;
	handle = invited(r, 0, "example.com:5090");
	assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
	m = flow_status(r, 486, "INVITE");
	r->hold_answers = true;
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	while ((asked = rig_take_asked(r)) != NULL)
		if (asked->kind == PSIP_QUERY)
			types += asked->type;
	assert_int_equal(types, PSIP_LOCATE_A + PSIP_LOCATE_AAAA);
	rig_free(r);
}

/* Its own connection, then a new one to where it came from, then what the Via's name says. */
static void a_stream_response_takes_each_way_in_turn(void **state)
{
	/* ledger: 3261-18.2.2-02 3261-18.2.2-03 3261-18.2.2-04 3263-5-01 3263-5-05 */
	struct rig *r = rig_new(NULL, NULL, 1);
	static const struct { uint8_t ip; uint16_t port; } ways[] = { { 2, 5060 }, { 11, 5071 }, { 12, 5072 }, { 13, 5073 } };
	const struct psip_output *asked;
	const struct rig_send *m;
	psip_handle flow, handle;

	(void)state;
	responses_to(r, "tcp");
	rig_zone(r, "_sip._tcp.example.com", "SRV 30 0 5073 s3.example.com");
	rig_zone(r, "s3.example.com", "A 10.0.0.13");
	flow = rig_accept(r);
	handle = invited(r, flow, "example.com");
	rig_flush(r);
	r->hold_connects = true;
	psip_closed(r->s, r->now, flow);
	assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
	for (unsigned i = 0; i < 4; i++) {
		rig_pump(r);
		asked = rig_take_asked_of(r, PSIP_CONNECT);
		assert_non_null(asked);
		assert_int_equal(asked->remote.ip[3], ways[i].ip);
		assert_int_equal(asked->remote.port, ways[i].port);
		if (i < 3)
			psip_closed(r->s, r->now, asked->flow);
		else
			psip_connected(r->s, r->now, asked->flow, &r->local);
		flow = asked->flow;
	}
	m = flow_status(r, 486, "INVITE");
	assert_true(m->flow == flow);
	flow_ended(r, PSIP_END_REFUSED, 486);
	flow_clean(r);
}

/* Over a stream the transaction of another request ends with its final response: that still finds its way, or is given up in time. */
static void other_responses_too(void **state)
{
	/* ledger: 3263-5-01 3261-18.2.2-04 */
	static const char wire[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP example.com;branch=z9hG4bKo\r\nMax-Forwards: 70\r\n"
	                           "From: <sip:alice@10.0.0.2>;tag=f\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: id\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";

	(void)state;
	for (unsigned answered = 0; answered < 2; answered++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle flow = rig_accept(r);
		uint16_t ports[4] = { 0 };
		unsigned seen = 0;
		struct psip_statistics st;

		responses_to(r, "tcp");
		r->refuse_connects = true;
		r->hold_answers = !answered;
		psip_stream(r->s, r->now, flow, wire, sizeof wire - 1);
		psip_closed(r->s, r->now, flow);
		rig_pump(r);
		for (unsigned i = 0; i < r->asked_count && seen < 4; i++)
			if (r->asked[i].kind == PSIP_CONNECT)
				ports[seen++] = r->asked[i].remote.port;
		assert_int_equal(seen, answered ? 3 : 1);
		assert_int_equal(ports[0], 5060);
		assert_int_equal(ports[1], answered ? 5071 : 0);
		assert_int_equal(ports[2], answered ? 5072 : 0);
		flow_silent(r);
		psip_statistics(r->s, &st);
		assert_int_equal(st.transactions, answered ? 0 : 1);
		rig_advance(r, 15999);
		psip_statistics(r->s, &st);
		assert_int_equal(st.transactions, answered ? 0 : 1);
		rig_advance(r, 1);
		psip_statistics(r->s, &st);
		assert_int_equal(st.transactions, 0);
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_datagram_response_that_fails_goes_to_the_next),
		cmocka_unit_test(responses_do_not_take_all_room_for_names),
		cmocka_unit_test(sent_by_with_a_port_means_addresses_only),
		cmocka_unit_test(questions_for_a_response_come_together),
		cmocka_unit_test(a_stream_response_takes_each_way_in_turn),
		cmocka_unit_test(other_responses_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
