/* SPDX-License-Identifier: MIT
 * RFC 3261 §18 and the flows of §26.3.2 in whole stacks: where requests go, where their responses may come from, how large they may be.
 * Not covered: streams in detail (test_transport.c), locating by DNS (test_location.c), certificates (test/unit/test_tls*.c), multicast
 * memberships and TTLs (the driver's). */
#include "test/flow/flow.h"

#include "parser/typed.h"
#include "transport/locate.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct rig_send *ping(struct rig *r, const char *to, const char *route, uint8_t transport)
{
	struct psip_call_options o = { .size = sizeof o, .to = psip_string(to), .route = psip_string(route), .transport = transport };
	psip_handle request;

	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	return flow_request(r, "OPTIONS");
}

/* The text of a 200 to it. */
static const char *fine(const struct rig_send *m)
{
	static char text[1024];
	char to[128], from[128];

	snprintf(to, sizeof to, "%s", rig_header(m, "To", 0));
	snprintf(from, sizeof from, "%s", rig_header(m, "From", 0));
	snprintf(text, sizeof text, "SIP/2.0 200 OK\nVia: %s\nFrom: %s\nTo: %s;tag=peer\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n",
	         rig_header(m, "Via", 0), from, to,
	         rig_header(m, "Call-ID", 0), rig_header(m, "CSeq", 0));
	return text;
}

/* ---- Size (§18.1.1) ---- */

enum { DATAGRAM_MAX = 65507 }; /* 65535 less the headers of IPv4 and UDP */

/* A request of exactly that many bytes; answered with that status, or not at all (0). */
static void large_datagram(struct rig *r, size_t length, int status)
{
	static const char head[] = "OPTIONS sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKlarge%zu\r\nMax-Forwards: 70\r\n"
	                           "From: <sip:a@b>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: large%zu\r\nCSeq: 1 OPTIONS\r\nContent-Type: application/sdp\r\n"
	                           "Content-Length: %05zu\r\n\r\n";
	char *bytes = malloc(length);
	int n = snprintf(bytes, length, head, length, length, (size_t)0);

	n = snprintf(bytes, length, head, length, length, length - (size_t)n);
	memset(bytes + n, 'x', length - (size_t)n);
	rig_bytes(r, bytes, length);
	flow_status(r, status, "OPTIONS");
	free(bytes);
}

static void the_largest_datagram(void **state)
{
	/* ledger: 3261-18.1.1-03 */
	struct psip_limits limits = { .calls = 2, .message_max = DATAGRAM_MAX, .bytes = 1 << 20 };
	struct rig *r = rig_new(&limits, NULL, 1);

	(void)state;
	large_datagram(r, 1301, 200);
	large_datagram(r, DATAGRAM_MAX - 1, 200);
	large_datagram(r, DATAGRAM_MAX, 200);
	large_datagram(r, DATAGRAM_MAX + 1, 513); /* over this limit of ours */
	rig_free(r);
}

/* ---- Where requests go (§18.1.1) ---- */

/* The next hop decides, whatever else the headers name; CANCEL and ACK go the same way. */
static void the_destination_is_the_one_that_was_found(void **state)
{
	/* ledger: 3261-18.1.1-18 3261-17.1-01 */
	static const struct { const char *to, *route; uint8_t transport, host, by; uint16_t port; } cases[] = {
		{ "sip:alice@10.0.0.9:5070", NULL, 0, 9, PSIP_UDP, 5070 }, { "sip:alice@10.0.0.9:5070", "<sip:10.0.0.7:5099;lr>", 0, 7, PSIP_UDP, 5099 },
		{ "sip:alice@b.example;maddr=10.0.0.6", NULL, 0, 6, PSIP_UDP, 5060 },
		{ "sip:alice@10.0.0.9:5070", "<sip:10.0.0.7;lr>", PSIP_TCP, 7, PSIP_TCP, 5060 },
		{ "sips:alice@10.0.0.9:5070", "<sips:10.0.0.7:5099;lr>", 0, 7, PSIP_TLS, 5099 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rig *r = rig_new(NULL, NULL, 2);
		struct psip_call_options o = { .to = psip_string(cases[i].to), .route = psip_string(cases[i].route), .transport = cases[i].transport };
		psip_handle call;

		flow_call_with(r, &o, &call);
		rig_reply(r, &r->sends[0], 180, "peer", NULL, NULL);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
		rig_pump(r);
		rig_reply(r, &r->sends[0], 487, "peer", NULL, NULL);
		flow_request(r, "CANCEL");
		flow_request(r, "ACK");
		for (unsigned k = 0; k < r->send_count; k++) {
			assert_int_equal(r->sends[k].remote.ip[3], cases[i].host);
			assert_int_equal(r->sends[k].remote.port, cases[i].port);
			assert_int_equal(r->sends[k].remote.transport, cases[i].by);
		}
		rig_free(r);
	}
}

/* ---- Where responses come from (§18.1.1, §18.1.2) ---- */

static void a_response_on_the_connection_of_its_request(void **state)
{
	/* ledger: 3261-18.1.1-10 3261-18.1.2-02 */
	struct rig *r = rig_new(NULL, NULL, 3);
	const struct rig_send *first = ping(r, "sip:alice@10.0.0.2;transport=tcp", NULL, 0), *second = ping(r, "sip:carol@10.0.0.2;transport=tcp", NULL, 0);
	const struct rig_event *e;

	(void)state;
	assert_true(first->flow == second->flow && first->flow);
	rig_tcp(r, first->flow, "%s", fine(second));
	e = rig_take_event(r);
	assert_true(e && e->event.kind == PSIP_EVENT_RESPONSE && e->event.status == 200);
	assert_non_null(strstr(e->text, "sip:carol@"));
	flow_quiet(r);
	rig_tcp(r, first->flow, "%s", fine(first));
	flow_event(r, PSIP_EVENT_RESPONSE, 200);
	rig_free(r);
}

/* Whoever finds the way back by RFC 3263 §5, from the sent-by alone, comes to where we listen: it is a number, so there is one such
 * place. What comes there is taken, be it a new connection. */
static void a_response_by_way_of_sent_by(void **state)
{
	/* ledger: 3261-18.1.1-12 3261-18.1.1-14 */
	static const uint8_t transports[] = { PSIP_UDP, PSIP_TCP, PSIP_TLS };
	struct psip_locate_options options = { .transports = { PSIP_UDP, PSIP_TCP, PSIP_TLS }, .transport_count = 3, .families = { 4, 6 }, .family_count = 2,
		                               .seed = 1 };
	struct psip_settings strict = { .size = sizeof strict, .strict = true, .transports = { PSIP_UDP, PSIP_TCP, PSIP_TLS } };
	static struct psip_locate locate;

	(void)state;
	for (size_t i = 0; i < COUNT(transports); i++) {
		struct rig *r = rig_new(NULL, &strict, 4);
		const struct rig_send *m = ping(r, "sip:alice@10.0.0.2", NULL, transports[i]);
		struct psip_span value = psip_string(rig_header(m, "Via", 0));
		struct psip_locate_target target, more;
		struct psip_address remote = r->peer;
		struct psip_via via;
		psip_handle flow;

		assert_int_equal(psip_via_next(&value, PSIP_STRICT, &via), 1);
		assert_int_equal(psip_locate_via(&locate, &via, &options), PSIP_OK);
		assert_int_equal(psip_locate_outcome(&locate), PSIP_LOCATE_FOUND);
		assert_true(psip_locate_target(&locate, 0, &target) && !psip_locate_target(&locate, 1, &more));
		assert_true(psip_address_same_ip(&target.address, &r->local));
		assert_int_equal(target.address.port, r->local.port);
		assert_int_equal(target.address.transport, transports[i]);
		remote.transport = transports[i];
		remote.port = 33333; /* §18.1.1: another port than the request went to */
		if (transports[i] == PSIP_UDP) {
			rig_udp_from(r, &remote, "%s", fine(m));
		} else {
			assert_int_equal(psip_accepted(r->s, r->now, &target.address, &remote, &flow), PSIP_OK);
			rig_tcp(r, flow, "%s", fine(m));
		}
		flow_event(r, PSIP_EVENT_RESPONSE, 200);
		rig_free(r);
	}
}

/* ---- Connections to a proxy (§26.3.2.2) ---- */

static void one_connection_to_the_local_proxy(void **state)
{
	/* ledger: 3261-26.3.2.2-02 */
	struct rig *r = rig_new(NULL, NULL, 5);
	struct psip_call_options o = { .to = PSIP_TEXT("sips:alice@b.example"), .route = PSIP_TEXT("<sips:10.0.0.7;lr>") };
	struct psip_call_options other = { .to = PSIP_TEXT("sip:carol@c.example"), .route = PSIP_TEXT("<sips:10.0.0.7;lr>") };
	const struct psip_output *out;
	psip_handle call, flow;
	unsigned connects = 0;

	(void)state;
	flow = ping(r, "sips:b.example", "<sips:10.0.0.7;lr>", 0)->flow;
	rig_tcp(r, flow, "%s", fine(&r->sends[0]));
	rig_advance(r, 60000);
	assert_true(flow_call_with(r, &o, &call)->flow == flow && flow);
	assert_true(flow_call_with(r, &other, &call)->flow == flow);
	while ((out = rig_take_asked(r)) != NULL) {
		connects += out->kind == PSIP_CONNECT;
		assert_int_equal(out->remote.transport, PSIP_TLS);
	}
	assert_int_equal(connects, 1);
	rig_free(r);
}

/* The domain's own records prefer TLS, and so does a sip call then; a sips call knows nothing else. */
static void a_domain_is_reached_over_tls(void **state)
{
	/* ledger: 3261-26.3.1-03 3261-26.3.1-10 3261-26.3.2.3-01 */
	static const char *const uris[] = { "sip:bob@b.example", "sips:bob@b.example" };

	(void)state;
	for (size_t i = 0; i < COUNT(uris); i++) {
		struct rig *r = rig_new(NULL, NULL, 6);
		struct psip_call_options o = { .to = psip_string(uris[i]) };
		const struct psip_output *out;
		const struct rig_send *m;
		psip_handle call;
		bool connected = false;

		rig_zone(r, "b.example", "NAPTR 50 50 s SIPS+D2T _sips._tcp.b.example");
		rig_zone(r, "b.example", "NAPTR 90 50 s SIP+D2U _sip._udp.b.example");
		rig_zone(r, "_sips._tcp.b.example", "SRV 10 0 5071 p.b.example");
		rig_zone(r, "_sip._udp.b.example", "SRV 10 0 5060 p.b.example");
		rig_zone(r, "p.b.example", "A 10.0.0.7");
		m = flow_call_with(r, &o, &call);
		while ((out = rig_take_asked(r)) != NULL)
			if (out->kind == PSIP_CONNECT) {
				assert_int_equal(out->remote.transport, PSIP_TLS);
				assert_true(psip_span_equal(out->name, PSIP_TEXT("b.example"))); /* whom the certificate must name */
				connected = true;
			}
		assert_true(connected);
		assert_true(m->remote.transport == PSIP_TLS && m->remote.ip[3] == 7 && m->remote.port == 5071);
		assert_memory_equal(rig_header(m, "Via", 0), "SIP/2.0/TLS ", 12);
		rig_free(r);
	}
}

/* A redirection out of the domain: the new INVITE goes straight to the Contact, over the TCP that it names. */
static void the_new_invite_after_a_redirection(void **state)
{
	/* ledger: 3261-26.3.2.3-04 */
	struct rig *r = rig_new(NULL, NULL, 7);
	struct psip_call_options o = { .to = PSIP_TEXT("sips:bob@b.example"), .route = PSIP_TEXT("<sips:10.0.0.7;lr>") }, again = { 0 };
	const struct psip_event *e;
	const struct rig_send *m;
	struct psip_address_value contact;
	struct psip_message message;
	struct psip_header rows[32];
	struct psip_span value;
	psip_handle call;

	(void)state;
	m = flow_call_with(r, &o, &call);
	rig_reply(r, m, 302, "peer", "Contact: <sips:bob@10.0.0.8:5062;transport=tcp>\n", NULL);
	e = flow_event(r, PSIP_EVENT_ENDED, 302);
	message = (struct psip_message){ .headers = rows, .header_capacity = COUNT(rows) };
	assert_int_equal(psip_message_parse(&message, e->message.at, e->message.length, PSIP_DATAGRAM, PSIP_STRICT, NULL), PSIP_OK);
	value = psip_message_value(&message, PSIP_H_CONTACT);
	assert_int_equal(psip_address_next(&value, PSIP_STRICT, &contact), 1);
	flow_request(r, "ACK");
	again.to = contact.uri_text;
	m = flow_call_with(r, &again, &call);
	assert_true(flow_starts(m, "INVITE sips:bob@10.0.0.8:5062;transport=tcp SIP/2.0\r\n"));
	assert_true(m->flow && m->remote.transport == PSIP_TLS && m->remote.ip[3] == 8 && m->remote.port == 5062);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_largest_datagram), cmocka_unit_test(the_destination_is_the_one_that_was_found),
		cmocka_unit_test(a_response_on_the_connection_of_its_request), cmocka_unit_test(a_response_by_way_of_sent_by),
		cmocka_unit_test(one_connection_to_the_local_proxy), cmocka_unit_test(a_domain_is_reached_over_tls),
		cmocka_unit_test(the_new_invite_after_a_redirection),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
