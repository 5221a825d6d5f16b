/* SPDX-License-Identifier: MIT
 * The next hop of a dialog in its corners: URIs that are none, peers heard over TLS or from elsewhere than their Contact says, WebSockets, what DNS said and
 * for how long, targets that moved, fail or lost their local address. The functions of dialog/ by themselves.
 * Does not cover: which target is next (test_failover.c), pings (test_keepalive.c), names and their order (test_locate.c). */
#include "test/flow/dialog_layer.h"
#include "transport/flow.h"
#include "transport/route.h"

static struct room taken;

static struct psip_dialog *open_to(struct rig *r, const char *target, const char *routes)
{
	struct psip_dialog *d = psip_dialog_open(r->s, &(struct psip_dialog_parties){ .target = psip_string(target), .local = PSIP_TEXT("<sip:us@10.0.0.1>"),
		.remote = PSIP_TEXT("<sip:bob@10.0.0.2>"), .routes = psip_string(routes) }, 1);

	assert_non_null(d);
	return d;
}

static struct psip_dialog *late_to(struct rig *r, const char *target, psip_duration for_ms)
{
	static char text[1024];
	struct psip_received m;
	struct psip_dialog *d;

	snprintf(text, sizeof text, "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKa\r\nFrom: <sip:us@10.0.0.1>;tag=f\r\nTo: <sip:bob@10.0.0.2>;tag=t\r\n"
	         "Call-ID: ways\r\nCSeq: 1 INVITE\r\nContact: <%s>\r\nContent-Length: 0\r\n\r\n", target);
	message_from(&m, text, PSIP_LENIENT);
	d = psip_dialog_late(r->s, &m, 1, r->s->now + for_ms);
	assert_non_null(d);
	return d;
}

/* ---- Found ---- */

static void what_is_no_uri_leads_nowhere(void **state)
{
	static const struct { const char *target, *routes; int result; } cases[] = { { "", "", PSIP_ERR_SYNTAX }, { "no uri", "", PSIP_ERR_SYNTAX },
		{ "tel:+1", "", PSIP_ERR_UNSUPPORTED }, { "tel:+1", "<sip:10.0.0.3;lr>", PSIP_OK }, { "sip:b@10.0.0.2", "no route", PSIP_OK } };
	struct rig *r = still(rig_new(NULL, NULL, 1));

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_dialog *d = open_to(r, cases[i].target, cases[i].routes);

		assert_int_equal(psip_dialog_locate(r->s, d, 0), cases[i].result);
		rig_pump(r);
		assert_int_equal(psip_dialog_ready(d), cases[i].result == PSIP_OK);
		assert_true(d->object.deadline == PSIP_NEVER);  /* what no DNS said holds for ever */
		if (cases[i].result == PSIP_OK)
			assert_int_equal(d->target.remote.ip[3], *cases[i].routes == '<' ? 3 : 2);
		psip_dialog_close(r->s, d);
	}
	rig_free(r);
}

/* sip over TLS (RFC 5630 §3.1.3): the host that TLS is spoken with, unless its URI or we ask for something else. */
static void a_peer_heard_over_tls_is_reached_over_tls(void **state)
{
	static const struct { const char *target; uint8_t heard, asked, found; } cases[] = { { "sip:b@10.0.0.2", PSIP_TLS, 0, PSIP_TLS },
		{ "sip:b@10.0.0.2", PSIP_TCP, 0, PSIP_UDP }, { "sip:b@10.0.0.2", PSIP_TLS, PSIP_TCP, PSIP_TCP }, { "sip:b@10.0.0.2;transport=tcp", PSIP_TLS, 0, PSIP_TCP },
		{ "sip:b@10.0.0.3", PSIP_TLS, 0, PSIP_UDP }, { "sips:b@10.0.0.3", PSIP_TLS, 0, PSIP_TLS } };

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = open_to(r, cases[i].target, "");

		d->source = rig_address("10.0.0.2", 33333, cases[i].heard);
		assert_int_equal(psip_dialog_locate(r->s, d, cases[i].asked), PSIP_OK);
		rig_pump(r);
		if (d->target.remote.transport != cases[i].found)
			fail_msg("case %u: %u", i, d->target.remote.transport);
		rig_free(r);
	}
	{
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = open_to(r, "sip:b@names.example.com", "");

		rig_zone(r, "names.example.com", "A 10.0.0.2");
		d->source = rig_address("10.0.0.2", 33333, PSIP_TLS);
		assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
		rig_pump(r);
		assert_int_equal(d->target.remote.transport, PSIP_UDP);  /* a name says by itself how it is reached (RFC 3263 §4.1) */
		rig_free(r);
	}
}

/* ---- Heard from elsewhere ---- */

static void when_the_source_counts(void **state)
{
	static const struct { enum psip_nat nat; const char *uri, *source, *ours; uint8_t transport; bool counts; } cases[] = {
		{ PSIP_NAT_AUTO, "sip:b@192.168.1.5", "198.51.100.1", "203.0.113.1", PSIP_UDP, true },
		{ PSIP_NAT_AUTO, "sip:b@198.51.100.7", "198.51.100.1", "203.0.113.1", PSIP_UDP, false },
		{ PSIP_NAT_AUTO, "sip:b@192.168.1.5", "10.0.0.9", "203.0.113.1", PSIP_UDP, false },
		{ PSIP_NAT_AUTO, "sip:b@192.168.1.5", "198.51.100.1", "10.0.0.1", PSIP_UDP, false },
		{ PSIP_NAT_AUTO, "sip:b@example.com", "198.51.100.1", "203.0.113.1", PSIP_UDP, false },
		{ PSIP_NAT_AUTO, "sip:b@192.168.1.5;maddr=224.2.0.1", "198.51.100.1", "203.0.113.1", PSIP_UDP, false },
		{ PSIP_NAT_AUTO, "sips:b@192.168.1.5", "198.51.100.1", "203.0.113.1", PSIP_UDP, false },
		{ PSIP_NAT_AUTO, "sips:b@192.168.1.5", "198.51.100.1", "203.0.113.1", PSIP_TLS, true },
		{ PSIP_NAT_AUTO, "sip:b@192.168.1.5", NULL, "203.0.113.1", PSIP_UDP, false },
		{ PSIP_NAT_AUTO, "sip:b@[fe80::5]", "fe80::5", "fe80::1", PSIP_UDP, true },
		{ PSIP_NAT_AUTO, "sip:b@[fe80::5]", "fe80::6", "fe80::1", PSIP_UDP, false },
		{ PSIP_NAT_OFF, "sip:b@192.168.1.5", "198.51.100.1", "203.0.113.1", PSIP_UDP, false },
		{ PSIP_NAT_OFF, "sip:b@[fe80::5]", "fe80::5", "fe80::1", PSIP_UDP, false },
		{ PSIP_NAT_ALWAYS, "sip:b@198.51.100.7", "198.51.100.1", "203.0.113.1", PSIP_UDP, true },
		{ PSIP_NAT_ALWAYS, "sip:b@example.com", "198.51.100.1", "203.0.113.1", PSIP_UDP, true },
		{ PSIP_NAT_ALWAYS, "sip:b@example.com;maddr=224.2.0.1", "198.51.100.1", "203.0.113.1", PSIP_UDP, false },
		{ PSIP_NAT_ALWAYS, "sips:b@example.com", "198.51.100.1", "203.0.113.1", PSIP_TCP, false } };
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d = open_to(r, "sip:b@h", "");

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_uri uri, before;
		char host[PSIP_NAT_HOST];

		assert_int_equal(psip_uri_parse(&uri, psip_string(cases[i].uri), PSIP_STRICT, NULL), PSIP_OK);
		before = uri;
		psip_dialogs_of(r->s)->nat = (uint8_t)cases[i].nat;
		d->source = (struct psip_address){ 0 };
		if (cases[i].source)
			d->source = rig_address(cases[i].source, 4444, cases[i].transport);
		d->source_local = rig_address(cases[i].ours, 5060, cases[i].transport);
		if (psip_dialog_from_source(r->s, d, &uri, host) != cases[i].counts)
			fail_msg("case %u", i);
		if (cases[i].counts) {
			struct psip_address read = { 0 };
			assert_true(psip_address_read(&read, uri.host) && psip_address_same_ip(&read, &d->source));
			assert_true(uri.has_port && uri.port == 4444);
		} else {
			assert_memory_equal(&uri, &before, sizeof uri);
		}
	}
	rig_free(r);
}

/* A NAT's mapping has changed: only where the source counts, and no route set leads elsewhere. */
static void another_source_is_another_next_hop(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 6; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = open_to(r, "sip:b@10.0.0.2", i == 1 ? "<sip:10.0.0.9;lr>" : "");
		struct psip_received m = { .local = r->local, .remote = r->peer };

		psip_dialogs_of(r->s)->nat = i == 2 ? PSIP_NAT_OFF : i == 5 ? PSIP_NAT_ALWAYS : PSIP_NAT_AUTO;
		if (i != 3)
			d->source = r->peer;
		m.remote.port = (uint16_t)(m.remote.port + (i != 4));
		d->target_changed = false;
		psip_dialog_heard(r->s, d, &m);
		assert_int_equal(d->target_changed, i == 0 || i == 5);
		assert_true(psip_address_equal(&d->source, &m.remote));
		rig_free(r);
	}
}

/* Link-local addresses are on a link; what cannot be reached as it was heard leads nowhere. */
static void the_source_is_reached_on_its_link(void **state)
{
	struct psip_settings udp = { .size = sizeof udp, .media = { .port = 40000 }, .transports = { PSIP_UDP } };
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d = open_to(r, "sip:b@[fe80::5]", "");

	(void)state;
	d->source = rig_address("fe80::5", 4444, PSIP_UDP);
	d->source.scope = 3;
	assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
	assert_int_equal(d->target.remote.scope, 3);
	assert_int_equal(d->target.remote.port, 4444);
	rig_free(r);
	r = still(rig_new(NULL, &udp, 1));
	d = open_to(r, "sip:b@[fe80::5]", "");
	d->source = rig_address("fe80::5", 4444, PSIP_WS);
	d->source.scope = 3;
	assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(d->target.state, PSIP_TARGET_FAILED);
	assert_int_equal(d->target.remote.scope, 0);
	rig_free(r);
}

/* ---- WebSockets (RFC 7118 §5.3, §B.1, §9.2) ---- */

static void who_opened_a_websocket_is_reached_over_it(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 8; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = open_to(r, i == 1 || i == 6 ? "sips:b@10.0.0.2" : "sip:b@10.0.0.2", i == 2 ? "<sip:10.0.0.9;lr>" : "");
		struct psip_address local = rig_address("10.0.0.1", 80, i == 3 ? PSIP_TCP : i == 6 ? PSIP_WSS : PSIP_WS), remote = rig_address("10.0.0.77", 40001, local.transport);
		struct psip_flow *flow;

		assert_int_equal(psip_flow_accept(r->s, &local, &remote, &d->flow), PSIP_OK);
		flow = psip_flow_get(r->s, d->flow);
		flow->state = i == 4 ? PSIP_FLOW_CLOSE : PSIP_FLOW_OPEN;
		flow->inbound = i != 5;
		if (i == 7)
			d->flow = 0;
		assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
		if (i == 0 || i == 6) {
			assert_true(psip_dialog_ready(d));
			assert_true(psip_address_equal(&d->target.remote, &remote) && psip_address_equal(&d->local, &local));
			assert_int_equal(d->target.flags, PSIP_TARGET_FIXED);
		} else {
			assert_int_not_equal(d->target.remote.ip[3], 77);
		}
		rig_free(r);
	}
}

/* ws names a WebSocket that is secured already (RFC 7118 §8.2): the dialog's own flow, or another one to there. At another port nothing of the kind stands. */
static void a_websocket_that_stands_secured_is_used(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 5; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = open_to(r, i == 4 ? "sip:b@10.0.0.2:8443;transport=tcp" : "sip:b@10.0.0.2:8443;transport=ws", "");
		struct psip_address remote = rig_address("10.0.0.2", i == 3 ? 8444 : 8443, PSIP_WSS);
		const char *served = i == 0 ? "a.ex" : "10.0.0.2";
		psip_ref name = psip_bytes_take(r->s, strlen(served));
		psip_handle flow;

		memcpy(psip_bytes_data(r->s, name), served, strlen(served));
		if (i != 2)
			assert_int_equal(psip_flow_to(r->s, &remote, name, &flow), PSIP_OK);
		if (i == 0)  /* it was opened for a name, which a numeric Contact does not say: it leads there all the same */
			d->flow = flow;
		assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
		r->refuse_connects = false;
		r->hold_connects = true;
		rig_pump(r);
		assert_true(psip_dialog_ready(d));
		if (d->target.remote.transport != (i == 4 ? PSIP_TCP : i < 2 ? PSIP_WSS : PSIP_WS) || d->local.transport != d->target.remote.transport)
			fail_msg("case %u: %u", i, d->target.remote.transport);
		rig_free(r);
	}
}

/* Nobody can connect to where we opened a WebSocket from; to where we listen, or opened something else from, it can. */
static void a_contact_over_our_own_websocket_has_no_port(void **state)
{
	static const uint8_t transports[] = { PSIP_WS, PSIP_WS, PSIP_TCP };
	static const char text[] = "INVITE sip:us@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/WS 10.0.0.2;branch=z9hG4bKa\r\nMax-Forwards: 70\r\nFrom: <sip:bob@10.0.0.2>;tag=f\r\n"
	                           "To: <sip:us@10.0.0.1>\r\nCall-ID: ours\r\nCSeq: 1 INVITE\r\nContact: <sip:bob@10.0.0.2>\r\nContent-Length: 0\r\n\r\n";

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_address remote = rig_address("10.0.0.2", 8080, transports[i]);
		struct psip_received m;
		struct psip_dialog *d;
		bool bad;

		message_from(&m, text, PSIP_LENIENT);
		assert_int_equal(psip_flow_to(r->s, &remote, 0, &m.flow), PSIP_OK);
		psip_flow_get(r->s, m.flow)->inbound = i == 1;
		d = psip_dialog_accept(r->s, &m, 1, &bad);
		assert_non_null(d);
		assert_int_equal(d->local.port, i == 0 ? 0 : 5060);
		rig_free(r);
	}
}

/* ---- For how long ---- */

static void what_dns_said_holds_for_its_time(void **state)
{
	static const uint32_t ttls[] = { 0, 1, 7 };

	(void)state;
	for (unsigned i = 0; i < 6; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		bool late = i >= 3;
		psip_duration expires = ttls[i % 3] ? ttls[i % 3] * 1000 : 1000;
		struct psip_dialog *d;

		rig_advance(r, 1);
		r->ttl = ttls[i % 3];
		rig_zone(r, "ways.example.com", "A 10.0.0.7");
		d = late ? late_to(r, "sip:b@ways.example.com:5060", 5000) : open_to(r, "sip:b@ways.example.com:5060", "");
		assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
		rig_pump(r);
		assert_true(psip_dialog_ready(d));
		assert_int_equal(d->target.remote.ip[3], 7);
		if (late && expires > 5000)
			expires = 5000;
		rig_advance(r, expires - 1);
		assert_true(psip_dialog_ready(d));
		rig_advance(r, 1);
		if (!late) {
			assert_true(d->target_expired);
			assert_true(d->object.deadline == PSIP_NEVER);
		} else if (expires < 5000) {
			assert_true(d->target_expired);
			rig_advance(r, 4999 - expires);
			assert_int_equal(psip_dialogs_of(r->s)->pool.used, 1);
			rig_advance(r, 1);
		}
		assert_int_equal(psip_dialogs_of(r->s)->pool.used, !late);
		rig_free(r);
	}
}

/* Nothing is to be asked again where there was no answer. */
static void a_name_without_addresses_has_no_time(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d = open_to(r, "sip:b@ways.example.com:5060", "");

	(void)state;
	assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
	rig_pump(r);
	assert_int_equal(d->target.state, PSIP_TARGET_FAILED);
	assert_true(d->object.deadline == PSIP_NEVER);
	rig_free(r);
}

/* ---- Moved and failed (RFC 3263 §4.3) ---- */

static struct psip_dialog *located(struct rig *r)
{
	struct psip_dialog *d = open_to(r, "sip:b@ways.example.com:5060", "");

	rig_zone(r, "ways.example.com", "A 10.0.0.7");
	rig_zone(r, "ways.example.com", "A 10.0.0.8");
	assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
	rig_pump(r);
	assert_true(psip_dialog_ready(d) && d->target.locate);
	return d;
}

/* Without room for asking anew what has expired will do, but not where another one is meant, nor what had failed. */
static void without_room_only_what_has_expired_is_used(void **state)
{
	(void)state;
	for (unsigned what = 0; what < 3; what++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = located(r);
		struct psip_address before = d->target.remote;

		d->target_expired = what != 1;
		d->target_changed = what == 1;
		if (what == 2) {
			psip_target_end(r->s, &d->target);
			d->target.state = PSIP_TARGET_FAILED;
		}
		room_leave_area(r->s, &taken, 0);
		assert_int_equal(psip_dialog_locate(r->s, d, 0), what ? PSIP_ERR_FULL : PSIP_OK);
		assert_int_equal(psip_dialog_ready(d), !what);
		assert_int_equal(d->target.state, what ? PSIP_TARGET_FAILED : PSIP_TARGET_READY);
		if (!what)
			assert_true(psip_address_equal(&d->target.remote, &before));
		room_give_back(r->s, &taken);
		rig_free(r);
	}
}

static void a_dialog_follows_its_request_to_another_target(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = located(r);
		const struct psip_transaction t = { .locate = i == 1 ? d->target.locate + 1 : d->target.locate, .next = 2, .enlarged = i == 3, .flow = 99,
			.remote = rig_address("10.0.0.88", 5060, i == 3 ? PSIP_TCP : PSIP_UDP), .local = rig_address("10.0.0.11", 5060, PSIP_UDP) };
		bool moves = i == 0 || i == 3;

		if (i == 2)
			d->target.state = PSIP_TARGET_WAIT_ROUTE;
		psip_dialog_moved(r->s, d, &t);
		assert_int_equal(d->target.remote.ip[3] == 88, moves);
		assert_int_equal(d->target.remote.transport, PSIP_UDP);
		assert_int_equal(d->target.next == 2, moves);
		assert_int_equal(d->flow, i == 0 ? 99 : 0);
		if (i == 0)
			assert_int_equal(d->local.ip[3], 11);
		rig_free(r);
	}
}

static void what_does_not_answer_is_found_anew(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 5; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = located(r);
		struct psip_address remote = d->target.remote;

		switch (i) {
		case 1: d->target.state = PSIP_TARGET_WAIT_ROUTE; break;
		case 2: psip_bytes_drop(r->s, d->target.locate); d->target.locate = 0; break;  /* it knows no other */
		case 3: remote.port++; break;
		case 4:  /* the error comes with the link, which the DNS did not tell */
			d->target.remote = remote = rig_address("fe80::5", 5060, PSIP_UDP);
			remote.scope = 3;
			break;
		default: break;
		}
		psip_dialog_unreachable(r->s, &remote);
		assert_int_equal(d->target_expired, i == 0 || i == 4);
		rig_free(r);
	}
}

/* ---- The local address that went with its connection ---- */

static void where_no_stream_stands_the_local_address_is_asked_for(void **state)
{
	enum { FORGOTTEN, CLOSED, KNOWN, OPEN, PENDING, DATAGRAM, WEBSOCKET, WAYS };

	(void)state;
	for (unsigned i = 0; i < WAYS; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = open_to(r, "sip:b@10.0.0.2", "");
		uint8_t transport = i == DATAGRAM ? PSIP_UDP : i == WEBSOCKET ? PSIP_WS : PSIP_TCP;

		d->target.remote = rig_address("10.0.0.2", 5060, transport);
		d->target.local = rig_address("10.0.0.1", 5060, transport);
		d->target.state = i == PENDING ? PSIP_TARGET_WAIT_ROUTE : PSIP_TARGET_READY;
		d->target_changed = false;
		if (i == KNOWN)
			psip_route_learn(r->s, &d->target.remote, &d->target.local);
		if (i == CLOSED || i == OPEN) {
			assert_int_equal(psip_flow_to(r->s, &d->target.remote, 0, &d->flow), PSIP_OK);
			psip_flow_get(r->s, d->flow)->state = i == OPEN ? PSIP_FLOW_OPEN : PSIP_FLOW_CLOSE;
		}
		psip_transport_of(r->s)->unrouted = true;
		psip_dialog_flows_changed(r->s);
		if (d->target_changed != (i == FORGOTTEN || i == CLOSED))
			fail_msg("case %u", i);
		assert_false(psip_transport_of(r->s)->unrouted);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_no_uri_leads_nowhere), cmocka_unit_test(a_peer_heard_over_tls_is_reached_over_tls), cmocka_unit_test(when_the_source_counts),
		cmocka_unit_test(another_source_is_another_next_hop), cmocka_unit_test(the_source_is_reached_on_its_link),
		cmocka_unit_test(who_opened_a_websocket_is_reached_over_it), cmocka_unit_test(a_websocket_that_stands_secured_is_used), cmocka_unit_test(a_contact_over_our_own_websocket_has_no_port),
		cmocka_unit_test(what_dns_said_holds_for_its_time), cmocka_unit_test(a_name_without_addresses_has_no_time), cmocka_unit_test(without_room_only_what_has_expired_is_used),
		cmocka_unit_test(a_dialog_follows_its_request_to_another_target),
		cmocka_unit_test(what_does_not_answer_is_found_anew), cmocka_unit_test(where_no_stream_stands_the_local_address_is_asked_for),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
