/* SPDX-License-Identifier: MIT
 * The ACK for a 2xx in its corners (RFC 3261 §13.2.2.4): without room for it or for its send record, credentials of another request, streams that cannot
 * be had, a next hop that is being asked for, TCP whose local address is known already.
 * Does not cover: its way by TCP and back (test_large_ack.c); what it carries and when (test_uac_responses.c, test_authenticate.c). */
#include "test/flow/authenticate.h"
#include "test/flow/dialog_layer.h"
#include "test/flow/stream_bench.h"

#include "session/session.h"

#define BY_TCP "Contact: <sip:alice@10.0.0.2:5060;transport=tcp>\n"

static struct room taken;

static struct psip_dialog *dialog_of(struct rig *r, psip_handle call)
{
	return call_dialog(r->s, call_get(r->s, call));
}

/* A Contact that makes the ACK larger than a datagram may be. */
static const char *long_contact(void)
{
	static char text[1600];

	snprintf(text, sizeof text, "Contact: <sip:%0*d@10.0.0.2>\n", 1300, 0);
	return text;
}

/* ---- Room ---- */

/* Neither in the area nor in the reserve: the repeated 2xx brings it. */
static void without_bytes_the_next_2xx_brings_it(void **state)
{
	bool acked = false;
	unsigned without = 0;

	(void)state;
	for (size_t left = 0; !acked; left += 16) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		psip_handle call;
		const struct rig_send *invite = flow_call(r, &call), *ack;
		struct psip_dialog *d;

		rig_reply(r, invite, 180, "t", FLOW_CONTACT, NULL);
		d = dialog_of(r, call);
		assert_true(left < 2048);
		room_leave(r->s, &taken, left);
		rig_reply(r, invite, 200, "t", FLOW_CONTACT, rig_sdp());
		ack = rig_take(r);
		room_give_back(r->s, &taken);
		acked = ack != NULL;
		without += !acked;
		if (!acked) {
			assert_int_equal(d->ack, 0);
			assert_int_equal(d->ack_wanted, 0);
			rig_reply(r, invite, 200, "t", FLOW_CONTACT, rig_sdp());
			ack = flow_request(r, "ACK");
		}
		assert_int_equal(flow_cseq(ack), flow_cseq(invite));
		rig_free(r);
	}
	assert_true(without > 20);
}

/* Of one that has to go by TCP, too: what was begun for that is undone. */
static void a_large_one_without_bytes_leaves_the_way_as_it_was(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call), *ack;
	struct psip_dialog *d;

	(void)state;
	r->hold_routes = true;
	rig_reply(r, invite, 200, "t", long_contact(), rig_sdp());
	flow_silent(r);
	d = dialog_of(r, call);
	assert_true(d->ack_enlarges);
	room_leave(r->s, &taken, 0);
	psip_route(r->s, r->now, rig_asked_last(r)->token, &r->local);
	rig_pump(r);
	flow_silent(r);
	assert_int_equal(d->target.remote.transport, PSIP_UDP);
	assert_false(d->ack_enlarges || d->ack_by_tcp || d->ack);
	room_give_back(r->s, &taken);
	r->hold_routes = false;
	rig_reply(r, invite, 200, "t", long_contact(), rig_sdp());
	ack = flow_request(r, "ACK");
	assert_int_equal(ack->remote.transport, PSIP_TCP);
	rig_free(r);
}

/* All send records are out: it goes when one comes back, before anything else does. */
static void it_waits_for_a_send_record(void **state)
{
	struct rig *r = still(rig_new(&(struct psip_limits){ .calls = 2, .sends = 1 }, NULL, 1));
	psip_handle call;
	const struct rig_send *invite;
	uint64_t token;

	(void)state;
	r->hold_sends = true;
	invite = flow_call(r, &call);
	assert_int_equal(r->held_count, 1);
	token = r->held[0];
	rig_reply(r, invite, 200, "t", FLOW_CONTACT, rig_sdp());
	flow_silent(r);
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_true(dialog_of(r, call)->ack_pending);
	r->hold_sends = false;
	psip_sent(r->s, token, PSIP_OK);
	rig_pump(r);
	flow_request(r, "ACK");
	flow_silent(r);
	assert_false(dialog_of(r, call)->ack_pending);
	rig_free(r);
}

/* No room for the frame around it: it is lost like a datagram. */
static void on_a_websocket_without_room_it_is_lost(void **state)
{
	static char wire[8192], got[8192], text[8192], reply[4096];
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060;transport=ws") };
	struct rig_send invite = { .text = got };
	struct psip_dialog *d;
	psip_handle call, flow;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	flow = bench_shake(r);
	bench_unframe(rig_take(r), true, PSIP_WEBSOCKET_TEXT, got, sizeof got);
	snprintf(reply, sizeof reply, "SIP/2.0 200 OK\nVia: %s\nCSeq: %s\nFrom: %s\nTo: <sip:alice@10.0.0.2>;tag=t\nCall-ID: %s\n"
	         "Contact: <sip:alice@10.0.0.2:5060;transport=ws>\nContent-Length: 0\n\n",
	         rig_header(&invite, "Via", 0), rig_header(&invite, "CSeq", 0), rig_header(&invite, "From", 0), rig_header(&invite, "Call-ID", 0));
	bench_feed(r, flow, wire, bench_frame(wire, sizeof wire, false, PSIP_WEBSOCKET_TEXT, true, text, bench_crlf(text, reply)));
	d = dialog_of(r, call);
	assert_int_not_equal(d->ack, 0);
	rig_flush(r);
	for (unsigned i = 0; i < 2; i++) {
		if (i == 0)
			room_leave(r->s, &taken, 0);
		assert_true(psip_dialog_ack(r->s, d, d->acked_cseq, 0, flow_none, flow_none));
		rig_pump(r);
		assert_int_equal(rig_take(r) != NULL, i);
		assert_false(d->ack_pending);
		if (i == 0)
			room_give_back(r->s, &taken);
	}
	rig_free(r);
}

static void without_a_stream_it_is_lost(void **state)
{
	struct rig *r = still(rig_new(&(struct psip_limits){ .calls = 2, .flows = 1 }, NULL, 1));
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call);
	psip_handle other = rig_accept(r);

	(void)state;
	rig_tcp(r, other, "OPTIONS sip:us@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bKheld\nMax-Forwards: 70\nFrom: <sip:x@10.0.0.2>;tag=x\n"
	        "To: <sip:us@10.0.0.1>\nCall-ID: held\nCSeq: 1 INVITE\nContent-Length: 0\n\n");
	rig_flush(r);
	r->hold_sends = true;
	rig_tcp(r, other, "INVITE sip:us@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TCP 10.0.0.2;branch=z9hG4bKkept\nMax-Forwards: 70\nFrom: <sip:x@10.0.0.2>;tag=x\n"
	        "To: <sip:us@10.0.0.1>\nCall-ID: kept\nCSeq: 1 INVITE\nContact: <sip:x@10.0.0.2;transport=tcp>\nContent-Length: 0\n\n");
	r->hold_sends = false;
	rig_flush(r);  /* its transaction keeps the only place for a stream */
	rig_reply(r, invite, 200, "t", BY_TCP, rig_sdp());
	flow_silent(r);
	assert_false(dialog_of(r, call)->ack_pending);
	psip_closed(r->s, r->now, other);
	rig_reply(r, invite, 200, "t", BY_TCP, rig_sdp());
	assert_true(flow_request(r, "ACK")->flow != 0);
	rig_free(r);
}

/* ---- Credentials ---- */

/* They are those of the INVITE that it is for (RFC 3261 §22.1), of no other and not when that has gone. */
static void credentials_are_those_of_its_invite(void **state)
{
	struct rig *r = still(rig_with("a", 1));
	psip_handle call;
	const struct rig_send *first = flow_call(r, &call), *invite = challenged(r, first, 401, WWW("a", "n1", QOP)), *ack;
	struct psip_transaction *t;
	struct psip_dialog *d;
	psip_handle handle;
	uint32_t number;

	(void)state;
	ack = answered(r, invite);
	assert_string_equal(rig_header(ack, "Authorization", 0), rig_header(invite, "Authorization", 0));
	handle = call_get(r->s, call)->invite;
	t = psip_transaction_get(r->s, handle);
	d = dialog_of(r, call);
	assert_non_null(t);
	number = flow_cseq(invite);
	for (unsigned i = 0; i < 4; i++) {
		d->acked_cseq = 0;  /* another 2xx */
		if (i == 2) {  /* what was sent is no longer there */
			psip_bytes_drop(r->s, t->message);
			t->message = 0;
		}
		assert_true(psip_dialog_ack(r->s, d, number + (i == 1), i == 3 ? 0 : handle, flow_none, flow_none));
		rig_pump(r);
		ack = flow_request(r, "ACK");
		assert_int_equal(flow_cseq(ack), number + (i == 1));
		if (i == 0)
			assert_string_equal(rig_header(ack, "Authorization", 0), rig_header(invite, "Authorization", 0));
		else
			no_credentials(ack);
	}
	rig_free(r);
}

/* A body without a type cannot be written: no ACK, nothing stays of it. */
static void what_cannot_be_written_is_not_sent(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call);
	struct psip_dialog *d;
	size_t before;

	(void)state;
	answered(r, invite);
	d = dialog_of(r, call);
	before = psip_bytes_free(r->s);
	assert_false(psip_dialog_ack(r->s, d, flow_cseq(invite) + 1, 0, flow_none, PSIP_TEXT("body")));
	assert_true(psip_bytes_free(r->s) == before);
	assert_int_equal(d->acked_cseq, flow_cseq(invite));
	rig_pump(r);
	flow_silent(r);
	rig_free(r);
}

/* ---- Ways ---- */

/* The local address for TCP is known from an earlier one: nobody is asked. */
static void with_a_route_known_it_goes_by_tcp_at_once(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		psip_handle call;
		const struct rig_send *invite = flow_call(r, &call), *ack;

		r->hold_routes = i == 1;
		rig_reply(r, invite, 200, "t", long_contact(), rig_sdp());
		ack = flow_request(r, "ACK");
		assert_int_equal(ack->remote.transport, PSIP_TCP);
		assert_int_equal(dialog_of(r, call)->target.remote.transport, PSIP_UDP);
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
	}
	rig_free(r);
}

/* The next hop went elsewhere while the local address for TCP was asked for: by what it is now. */
static void a_way_that_changed_meanwhile_counts(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call);
	struct psip_dialog *d;

	(void)state;
	answered(r, invite);
	d = dialog_of(r, call);
	d->ack_enlarges = true;
	assert_true(psip_dialog_ack(r->s, d, flow_cseq(invite) + 1, 0, flow_none, flow_none));
	rig_pump(r);
	assert_int_equal(flow_request(r, "ACK")->remote.transport, PSIP_UDP);
	assert_false(d->ack_enlarges || d->ack_by_tcp);
	rig_free(r);
}

/* One that went by TCP for its size, and TCP is the next hop's own transport by now: it goes there, and is not taken back to UDP. */
static void a_large_one_follows_the_next_hop(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call), *ack;
	struct psip_dialog *d;

	(void)state;
	rig_reply(r, invite, 200, "t", long_contact(), rig_sdp());
	flow_request(r, "ACK");
	d = dialog_of(r, call);
	assert_true(d->ack_by_tcp);
	d->target.remote = rig_address("10.0.0.2", 5061, PSIP_TLS);
	d->target.local = rig_address("10.0.0.1", 5061, PSIP_TLS);
	assert_true(psip_dialog_ack(r->s, d, d->acked_cseq, 0, flow_none, flow_none));
	rig_pump(r);
	ack = flow_request(r, "ACK");
	assert_int_equal(ack->remote.transport, PSIP_TLS);
	assert_int_equal(ack->remote.port, 5061);
	rig_free(r);
}

/* The stream that it waits for is being closed, or has gone: it is lost like a datagram; the next 2xx opens another. */
static void a_stream_that_ends_before_it_stands_loses_it(void **state)
{
	(void)state;
	for (unsigned gone = 0; gone < 2; gone++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		psip_handle call;
		const struct rig_send *invite = flow_call(r, &call);
		struct psip_dialog *d;

		r->hold_connects = true;
		rig_reply(r, invite, 200, "t", BY_TCP, rig_sdp());
		flow_silent(r);
		d = dialog_of(r, call);
		assert_true(d->ack_connects);
		if (gone)
			psip_closed(r->s, r->now, d->flow);
		else
			psip_flow_close(r->s, d->flow);
		psip_dialog_flows_changed(r->s);
		rig_pump(r);
		flow_silent(r);
		assert_false(d->ack_connects || d->ack_pending);
		r->hold_connects = false;
		rig_reply(r, invite, 200, "t", BY_TCP, rig_sdp());
		assert_true(flow_request(r, "ACK")->flow != 0);
		rig_free(r);
	}
}

/* Most of the send records are out, one of them for its stream: it waits until some come back. */
static void it_is_kept_back_on_a_stream_that_does_not_read(void **state)
{
	struct rig *r = still(rig_new(&(struct psip_limits){ .calls = 4, .sends = 4 }, NULL, 1));
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060;transport=tcp") };
	psip_handle call, other;
	const struct rig_send *invite;

	(void)state;
	r->hold_sends = true;
	invite = flow_call_with(r, &o, &call);
	for (unsigned i = 0; i < 2; i++)
		assert_int_equal(psip_options(r->s, r->now, &o, &other), PSIP_OK);
	rig_pump(r);
	flow_request(r, "OPTIONS");
	flow_request(r, "OPTIONS");
	assert_int_equal(r->held_count, 3);
	rig_reply(r, invite, 200, "t", BY_TCP, rig_sdp());
	flow_silent(r);
	assert_true(dialog_of(r, call)->ack_pending);
	r->hold_sends = false;
	while (r->held_count)
		psip_sent(r->s, r->held[--r->held_count], PSIP_OK);
	rig_pump(r);
	flow_request(r, "ACK");
	rig_free(r);
}

/* A copy of the 2xx comes while the next hop is being found anew: the ACK goes to that, once it is known. */
static void it_waits_for_the_next_hop(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call), *ack;
	struct psip_dialog *d;

	(void)state;
	answered(r, invite);
	d = dialog_of(r, call);
	r->hold_routes = true;
	d->target_changed = true;
	psip_addresses_changed(r->s, r->now);
	assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
	assert_true(psip_target_pending(&d->target));
	d->ack_pending = true;
	psip_way_wake(r->s, d);
	rig_pump(r);
	flow_silent(r);
	assert_true(d->ack_pending);
	psip_way_wake(r->s, d);  /* and while nothing is left to ask */
	rig_pump(r);
	flow_silent(r);
	psip_route(r->s, r->now, rig_asked_last(r)->token, &r->local);
	rig_pump(r);
	ack = flow_request(r, "ACK");
	assert_int_equal(flow_cseq(ack), flow_cseq(invite));
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_bytes_the_next_2xx_brings_it),
		cmocka_unit_test(a_large_one_without_bytes_leaves_the_way_as_it_was),
		cmocka_unit_test(it_waits_for_a_send_record),
		cmocka_unit_test(on_a_websocket_without_room_it_is_lost),
		cmocka_unit_test(without_a_stream_it_is_lost),
		cmocka_unit_test(credentials_are_those_of_its_invite),
		cmocka_unit_test(what_cannot_be_written_is_not_sent),
		cmocka_unit_test(with_a_route_known_it_goes_by_tcp_at_once),
		cmocka_unit_test(a_way_that_changed_meanwhile_counts),
		cmocka_unit_test(it_waits_for_the_next_hop),
		cmocka_unit_test(a_large_one_follows_the_next_hop),
		cmocka_unit_test(a_stream_that_ends_before_it_stands_loses_it),
		cmocka_unit_test(it_is_kept_back_on_a_stream_that_does_not_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
