/* SPDX-License-Identifier: MIT
 * Whom a connection serves: domains of a TLS connection, the address of a TCP one, connections of clients that asked for reuse (RFC 5923).
 * Does not cover: which certificate speaks for whom (test/unit/test_identity.c); several of our own domains on one stack (§9.3: a user agent has one). */
#include "test/flow/stream_bench.h"

#include "transport/base/bytes.h"

static const struct psip_settings usual = { .size = sizeof usual, .media = { .port = 40000 } };

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tls_connection_serves_the_domains_it_was_authenticated_for),
		cmocka_unit_test(a_tcp_connection_serves_its_address),
		cmocka_unit_test(a_clients_alias_is_honoured_with_its_certificate),
		cmocka_unit_test(an_alias_that_has_gone_is_replaced),
		cmocka_unit_test(our_requests_over_tls_offer_an_alias),
		cmocka_unit_test(a_server_that_was_refused_is_no_alias),
		cmocka_unit_test(srv_balances_over_aliased_connections),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
