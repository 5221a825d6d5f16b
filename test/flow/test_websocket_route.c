/* SPDX-License-Identifier: MIT
 * A client behind a WebSocket server: where the requests of its dialogs go when the proxy records ws for a secured connection (RFC 7118 §8.2).
 * Not covered: handshakes and frames (test_websocket_flow.c), servers, names that have to be looked up. */
#include "test/flow/stream_bench.h"

static char wire[8192], got[8192];

/* A call over wss; a response to it with that Record-Route. Returns its flow; the outputs asked for till then are taken. */
static psip_handle call_over_wss(struct rig *r, psip_handle *call, unsigned status, const char *record_route)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:bob@10.0.0.9"), .route = PSIP_TEXT("<sip:10.0.0.2:8443;transport=wss;lr>") };
	struct rig_send invite = { .text = got };
	const struct rig_send *m;
	char reply[4096];
	psip_handle flow;
	int at;

	assert_int_equal(psip_call(r->s, r->now, &options, call), PSIP_OK);
	flow = bench_shake(r);
	m = rig_take(r);
	assert_non_null(m);
	bench_unframe(m, true, PSIP_WEBSOCKET_TEXT, got, sizeof got);
	assert_memory_equal(rig_header(&invite, "Via", 0), "SIP/2.0/WSS ", 12);
	at = snprintf(reply, sizeof reply, "SIP/2.0 %u Any\nVia: %s\nCSeq: %s\nFrom: %s\nRecord-Route: %s\n", status, rig_header(&invite, "Via", 0), rig_header(&invite, "CSeq", 0),
	              rig_header(&invite, "From", 0), record_route);
	snprintf(reply + at, sizeof reply - (size_t)at, "To: <sip:bob@10.0.0.9>;tag=t\nCall-ID: %s\nContact: <sip:bob@10.0.0.9>\nContent-Type: application/sdp\n\n",
	         rig_header(&invite, "Call-ID", 0));
	bench_crlf(got, reply);
	strcat(got, rig_sdp());
	bench_feed(r, flow, wire, bench_frame(wire, sizeof wire, false, PSIP_WEBSOCKET_TEXT, true, got, strlen(got)));
	return flow;
}

static void expect_request(struct rig *r, psip_handle flow, const char *method)
{
	struct rig_send request = { .text = got };
	const struct rig_send *m = rig_take(r);

	assert_non_null(m);
	assert_true(m->flow == flow);
	bench_unframe(m, true, PSIP_WEBSOCKET_TEXT, got, sizeof got);
	assert_string_equal(rig_method(&request), method);
	assert_memory_equal(rig_header(&request, "Via", 0), "SIP/2.0/WSS ", 12);
}

/* The transport of the one connection that was asked for; 0: none was. */
static unsigned connects(struct rig *r)
{
	const struct psip_output *asked;
	unsigned transport = 0;

	while ((asked = rig_take_asked(r)) != NULL)
		if (asked->kind == PSIP_CONNECT) {
			assert_int_equal(transport, 0);
			transport = asked->remote.transport;
		}
	return transport;
}

static void a_recorded_ws_is_the_wss_that_stands(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call, flow = call_over_wss(r, &call, 200, "<sip:10.0.0.2:8443;transport=ws;lr>");

	(void)state;
	expect_request(r, flow, "ACK");
	assert_true(psip_hangup(r->s, r->now, call) > 0);
	rig_pump(r);
	expect_request(r, flow, "BYE");
	assert_int_equal(connects(r), 0);
	rig_free(r);
}

/* At another port ws is what it says. Where wss was, it is wss that is connected anew. */
static void no_flow_stands_there(void **state)
{
	static const char *const routes[] = { "<sip:10.0.0.2:8080;transport=ws;lr>", "<sip:10.0.0.2:8443;transport=ws;lr>" };

	(void)state;
	for (unsigned ended = 0; ended < 2; ended++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle call, flow = call_over_wss(r, &call, 200, routes[ended]);

		if (ended) {
			expect_request(r, flow, "ACK");
			psip_closed(r->s, r->now, flow);
			assert_true(psip_hangup(r->s, r->now, call) > 0);
			rig_pump(r);
		}
		assert_int_equal(connects(r), ended ? PSIP_WSS : PSIP_WS);
		rig_free(r);
	}
}

/* What we opened may be opened again for the CANCEL (RFC 5923 §8.1). */
static void a_late_cancel_opens_it_anew(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call, flow = call_over_wss(r, &call, 180, "<sip:10.0.0.2:8443;transport=ws;lr>");

	(void)state;
	psip_closed(r->s, r->now, flow);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_pump(r);
	assert_int_equal(connects(r), PSIP_WSS);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(a_recorded_ws_is_the_wss_that_stands), cmocka_unit_test(no_flow_stands_there),
		                            cmocka_unit_test(a_late_cancel_opens_it_anew) };

	return cmocka_run_group_tests_name("websocket_route", tests, NULL, NULL);
}
