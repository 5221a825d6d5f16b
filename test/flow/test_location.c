/* SPDX-License-Identifier: MIT
 * Whole stacks that find the way to a URI (RFC 3263 §4): which questions come out, where the request goes, what is remembered, what happens to
 * answers that come late, twice or never, and to questions when the call ends or the block is saved.
 * Does not cover: the order of records and all rules of the machine itself (test/unit/test_locate*.c); failing targets (test_failover.c);
 * certificates (3263-4.1-18, -19); what proxies owe (§4.4). */
#include "test/flow/flow.h"

#include "transport/base/bytes.h"
#include "transport/transport.h"

/* The next output that is no ROUTE asks for these records of that name. */
static const struct psip_output *asks(struct rig *r, uint16_t type, const char *name)
{
	const struct psip_output *asked = rig_take_asked(r);

	while (asked && asked->kind == PSIP_ROUTE)
		asked = rig_take_asked(r);
	assert_non_null(asked);
	assert_int_equal(asked->kind, PSIP_QUERY);
	assert_int_equal(asked->type, type);
	assert_int_equal(asked->name.length, strlen(name));
	assert_memory_equal(asked->name.at, name, strlen(name));
	return asked;
}

static void asks_nothing(struct rig *r)
{
	const struct psip_output *asked = rig_take_asked(r);

	while (asked && asked->kind == PSIP_ROUTE)
		asked = rig_take_asked(r);
	assert_null(asked);
}

static void addresses_of(struct rig *r, const char *name)
{
	asks(r, PSIP_LOCATE_A, name);
	asks(r, PSIP_LOCATE_AAAA, name);
}

static psip_handle call(struct rig *r, const char *to)
{
	struct psip_call_options o = { .size = sizeof o, .to = psip_string(to) };
	psip_handle handle = 0;

	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	rig_pump(r);
	return handle;
}

static const struct rig_send *invite_to(struct rig *r, const char *ip, uint16_t port, uint8_t transport)
{
	const struct rig_send *m = flow_request(r, "INVITE");
	struct psip_address to = rig_address(ip, port, transport);

	assert_true(psip_address_equal(&m->remote, &to));
	return m;
}

/* ---- Which questions ---- */

static void naptr_leads_to_srv_and_addresses(void **state)
{
	/* ledger: 3263-4-01 3263-4.1-05 3263-4.1-07 3263-4.2-07 3263-8-01 */
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_zone(r, "example.com", "NAPTR 50 50 s SIP+D2U _sip._udp.sip.example.net");
	rig_zone(r, "_sip._udp.sip.example.net", "SRV 10 0 5070 a.example.net");
	rig_zone(r, "a.example.net", "A 10.0.0.3");
	call(r, "sip:bob@Example.com");
	asks(r, PSIP_LOCATE_NAPTR, "example.com");
	asks(r, PSIP_LOCATE_SRV, "_sip._udp.sip.example.net");
	addresses_of(r, "a.example.net");
	asks_nothing(r);
	assert_true(flow_starts(invite_to(r, "10.0.0.3", 5070, PSIP_UDP), "INVITE sip:bob@Example.com SIP/2.0"));
	flow_silent(r);
	rig_free(r);
}

static void without_naptr_each_transport_is_asked_for(void **state)
{
	/* ledger: 3263-4.1-20 3263-4.1-21 3263-4.1-22 3263-4.2-10 */
	static const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	struct rig *r = rig_new(NULL, &settings, 1);

	(void)state;
	rig_zone(r, "_sip._tcp.example.com", "SRV 10 0 5070 a.example.com");
	rig_zone(r, "a.example.com", "A 10.0.0.3");
	call(r, "sip:bob@example.com");
	asks(r, PSIP_LOCATE_NAPTR, "example.com");
	asks(r, PSIP_LOCATE_SRV, "_sip._udp.example.com");
	asks(r, PSIP_LOCATE_SRV, "_sip._tcp.example.com");
	addresses_of(r, "a.example.com");
	assert_non_null(strstr(rig_header(invite_to(r, "10.0.0.3", 5070, PSIP_TCP), "Via", 0), "SIP/2.0/TCP"));
	rig_free(r);
}

static void without_srv_the_domain_itself_is_asked_for(void **state)
{
	/* ledger: 3263-4.1-25 3263-4.2-15 3263-4.2-04 */
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_zone(r, "example.com", "A 10.0.0.3");
	rig_zone(r, "example.com", "A 10.0.0.4");
	call(r, "sip:bob@example.com");
	invite_to(r, "10.0.0.3", 5060, PSIP_UDP);
	rig_free(r);
}

static void a_port_rules_out_all_but_addresses(void **state)
{
	/* ledger: 3263-4.1-03 3263-4.2-03 3263-4.2-06 */
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5070 a.example.com");
	rig_zone(r, "example.com", "AAAA 2001:db8::3");
	call(r, "sip:bob@example.com:5060");
	addresses_of(r, "example.com");
	asks_nothing(r);
	invite_to(r, "2001:db8::3", 5060, PSIP_UDP);
	rig_free(r);
}

static void a_transport_parameter_rules_out_naptr(void **state)
{
	/* ledger: 3263-4.1-01 3263-4.2-08 */
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_zone(r, "example.com", "NAPTR 50 50 s SIP+D2U _sip._udp.example.com");
	rig_zone(r, "_sip._tcp.example.com", "SRV 10 0 5070 a.example.com");
	rig_zone(r, "a.example.com", "A 10.0.0.3");
	call(r, "sip:bob@example.com;transport=tcp");
	asks(r, PSIP_LOCATE_SRV, "_sip._tcp.example.com");
	addresses_of(r, "a.example.com");
	invite_to(r, "10.0.0.3", 5070, PSIP_TCP);
	rig_free(r);
}

static void routes_are_located_not_the_request_uri(void **state)
{
	/* ledger: 3263-4-01 3263-4-06 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@elsewhere.example"), .route = PSIP_TEXT("<sip:proxy.example.com:5080;lr>") };
	psip_handle handle;
	const struct rig_send *m;

	(void)state;
	rig_zone(r, "proxy.example.com", "A 10.0.0.3");
	rig_zone(r, "bob.example.com", "A 10.0.0.4");
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	m = invite_to(r, "10.0.0.3", 5080, PSIP_UDP);
	rig_reply(r, m, 200, "t", "Contact: <sip:bob@bob.example.com:5090>\n", rig_sdp());
	m = flow_request(r, "ACK");
	assert_int_equal(m->remote.ip[3], 4);
	assert_int_equal(m->remote.port, 5090);
	rig_free(r);
}

static void what_dns_lacks_ends_the_request(void **state)
{
	/* ledger: 3263-4.2-13 */
	static const char *const records[] = { NULL, "SRV 0 0 0 .", "SRV 0 0 5060 lost.example.com" };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);

		if (records[i])
			rig_zone(r, "_sip._udp.example.com", records[i]);
		call(r, "sip:bob@example.com;transport=udp");
		flow_ended(r, PSIP_END_TRANSPORT, 503);
		flow_silent(r);
		flow_clean(r);
	}
}

/* A large request asks for the servers that take streams first; one without SRV by both, TCP first. */
static void large_requests_prefer_streams(void **state)
{
	/* ledger: 3263-4.1-26 3261-18.1.1-01 3261-18.1.1-04 */
	static char body[1400];
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com"), .type = PSIP_TEXT("text/plain") };

	(void)state;
	memset(body, 'x', sizeof body);
	for (unsigned large = 0; large < 2; large++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle handle;

		rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5070 a.example.com");
		rig_zone(r, "_sip._tcp.example.com", "SRV 20 0 5080 a.example.com");
		rig_zone(r, "a.example.com", "A 10.0.0.3");
		o.body = psip_span(body, large ? sizeof body : 10);
		assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
		invite_to(r, "10.0.0.3", large ? 5080 : 5070, large ? PSIP_TCP : PSIP_UDP);
		rig_free(r);
	}
	for (unsigned refused = 0; refused < 2; refused++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle handle;

		r->refuse_connects = refused;
		rig_zone(r, "example.com", "A 10.0.0.3");
		assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
		invite_to(r, "10.0.0.3", 5060, refused ? PSIP_UDP : PSIP_TCP);
		rig_free(r);
	}
}

/* ---- sips (RFC 3261 §26.2.2) ---- */

static void sips_goes_over_tls_or_not_at_all(void **state)
{
	/* ledger: 3263-4.1-02 3263-4.1-09 */
	static const uint8_t plain[7] = { PSIP_UDP, PSIP_TCP, PSIP_WS }, secure[7] = { PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_WSS };
	static const struct {
		const char *to, *route;
		uint8_t transport;
		bool tls;
		int result;
	} rows[] = {
		{ "sips:bob@10.0.0.3", NULL, 0, true, PSIP_OK },
		{ "sips:bob@10.0.0.3", NULL, 0, false, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@10.0.0.3;transport=udp", NULL, 0, true, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@10.0.0.3;transport=tcp", NULL, 0, true, PSIP_OK },
		{ "sips:bob@10.0.0.3;transport=tcp", NULL, 0, false, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@10.0.0.3;transport=ws", NULL, 0, true, PSIP_OK },
		{ "sips:bob@10.0.0.3;transport=ws", NULL, 0, false, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@10.0.0.3", NULL, PSIP_UDP, true, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@10.0.0.3", NULL, PSIP_TCP, true, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@example.com;transport=udp", NULL, 0, true, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@example.com:5061;transport=udp", NULL, 0, true, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@example.com", NULL, PSIP_TCP, true, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@example.com", NULL, 0, false, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@example.com:5061", NULL, 0, true, PSIP_OK },
		{ "sip:bob@10.0.0.3", "<sips:10.0.0.9;lr>", 0, false, PSIP_ERR_UNSUPPORTED },
		{ "sip:bob@10.0.0.3", "<sips:10.0.0.9;lr>", 0, true, PSIP_OK },
		{ "sip:bob@10.0.0.3;transport=tls", NULL, 0, true, PSIP_OK },
		{ "sip:bob@10.0.0.3;transport=tls", NULL, 0, false, PSIP_ERR_UNSUPPORTED },
		{ "sip:bob@10.0.0.3;transport=carrier-pigeon", NULL, 0, true, PSIP_ERR_UNSUPPORTED },
		{ "sip:bob@example.com;transport=tls", NULL, 0, true, PSIP_OK },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
		struct psip_call_options o = { .size = sizeof o, .to = psip_string(rows[i].to), .transport = rows[i].transport };
		struct rig *r;
		psip_handle handle;
		const struct rig_send *m;

		memcpy(settings.transports, rows[i].tls ? secure : plain, sizeof settings.transports);
		r = rig_new(NULL, &settings, 1);
		rig_zone(r, "example.com", "A 10.0.0.3");
		if (rows[i].route)
			o.route = psip_string(rows[i].route);
		assert_int_equal(psip_call(r->s, r->now, &o, &handle), rows[i].result);
		m = rig_take(r);
		assert_true((m != NULL) == (rows[i].result == PSIP_OK));
		if (m)
			assert_true(psip_transport_secure(m->remote.transport));
		else
			assert_int_equal(r->asked_count, 0);
		rig_free(r);
	}
}

static void naptr_without_sips_is_no_way_for_sips(void **state)
{
	/* ledger: 3263-4.1-09 */
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	rig_zone(r, "example.com", "NAPTR 50 50 s SIP+D2T _sip._tcp.example.com");
	rig_zone(r, "_sip._tcp.example.com", "SRV 0 0 5060 a.example.com");
	rig_zone(r, "a.example.com", "A 10.0.0.3");
	call(r, "sips:bob@example.com");
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_silent(r);
	rig_free(r);
}

/* The domain of the URI, not the name that DNS made of it, is what the certificate must be for. */
static void a_tls_connection_names_the_domain(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_output *asked;

	(void)state;
	rig_zone(r, "example.com", "NAPTR 50 50 s SIPS+D2T _sips._tcp.hoster.example.net");
	rig_zone(r, "_sips._tcp.hoster.example.net", "SRV 10 0 5071 a.example.net");
	rig_zone(r, "a.example.net", "A 10.0.0.3");
	call(r, "sip:bob@example.com");
	invite_to(r, "10.0.0.3", 5071, PSIP_TLS);
	asked = rig_take_asked_of(r, PSIP_CONNECT);
	assert_non_null(asked);
	assert_int_equal(asked->remote.transport, PSIP_TLS);
	assert_true(psip_span_equal(asked->name, PSIP_TEXT("example.com")));
	rig_free(r);
}

/* Outside of a dialog a numeric host is named, too, so that not any certificate will do. Its Contact, a number, is reached over the same
 * connection, and by none of another's. */
static void a_tls_connection_names_a_numeric_host(void **state)
{
	static const struct {
		const char *uri, *name;
		uint8_t transport;
	} cases[] = {
		{ "sips:bob@10.0.0.3", "10.0.0.3", PSIP_TLS }, { "sip:bob@10.0.0.3;transport=tls", "10.0.0.3", PSIP_TLS },
		{ "sips:bob@[2001:db8::3]", "[2001:db8::3]", PSIP_TLS }, { "sips:bob@example.com;maddr=10.0.0.3", "example.com", PSIP_TLS },
		{ "sip:bob@10.0.0.3;transport=tcp", "", PSIP_TCP },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct psip_output *asked;

		call(r, cases[i].uri);
		asked = rig_take_asked_of(r, PSIP_CONNECT);
		assert_non_null(asked);
		assert_int_equal(asked->remote.transport, cases[i].transport);
		assert_true(psip_span_equal(asked->name, psip_string(cases[i].name)));
		rig_free(r);
	}
}

static void a_numeric_contact_is_reached_over_the_dialogs_stream(void **state)
{
	static const char *const uris[] = { "sips:bob@10.0.0.3", "sips:bob@example.com" };

	(void)state;
	for (size_t i = 0; i < sizeof uris / sizeof *uris; i++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct psip_output *asked;
		const struct rig_send *m;
		unsigned connects = 0;
		psip_handle flow, handle;

		rig_zone(r, "example.com", "A 10.0.0.3");
		handle = call(r, uris[i]);
		m = invite_to(r, "10.0.0.3", 5061, PSIP_TLS);
		flow = m->flow;
		rig_reply(r, m, 200, "t", "Contact: <sips:bob@10.0.0.3>\n", rig_sdp());
		assert_true(flow_request(r, "ACK")->flow == flow);
		assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_BYE);
		assert_true(flow_request(r, "BYE")->flow == flow);
		while ((asked = rig_take_asked(r)) != NULL)
			connects += asked->kind == PSIP_CONNECT;
		assert_int_equal(connects, 1);
		rig_free(r);
	}
}

static void sips_that_vanishes_raises_an_alarm(void **state)
{
	/* ledger: 3263-7-01 3263-7-02 3263-7-03 */
	(void)state;
	for (unsigned refuse = 0; refuse < 2; refuse++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .transports = { PSIP_UDP, PSIP_TLS },
			                          .refuse_vanished_sips = refuse };
		struct rig *r = rig_new(NULL, &settings, 1);
		struct psip_statistics st;

		r->ttl = 1;
		rig_zone(r, "example.com", "NAPTR 50 50 s SIPS+D2T _sips._tcp.example.com");
		rig_zone(r, "_sips._tcp.example.com", "SRV 10 0 5061 a.example.com");
		rig_zone(r, "a.example.com", "A 10.0.0.3");
		call(r, "sip:bob@example.com");
		invite_to(r, "10.0.0.3", 5061, PSIP_TLS);
		rig_advance(r, 2000);
		r->zone_count = 0;
		rig_zone(r, "example.com", "A 10.0.0.4");
		call(r, "sip:bob@example.com");
		psip_statistics(r->s, &st);
		assert_int_equal(st.sips_vanished, 1);
		if (refuse)
			flow_ended(r, PSIP_END_TRANSPORT, 503);
		else
			invite_to(r, "10.0.0.4", 5060, PSIP_UDP);
		rig_free(r);
	}
}

/* ---- Numeric hosts ---- */

/* They take a short way round the machine, which must come to the same. */
static void numeric_hosts_go_where_the_machine_says(void **state)
{
	/* ledger: 3263-4.1-02 3263-4.2-01 3263-4.2-02 3263-4-07 */
	static const char *const schemes[] = { "sip", "sips" }, *const hosts[] = { "192.0.2.1", "[2001:db8::1]", "a.example;maddr=192.0.2.1" },
	                  *const ports[] = { "", ":5070", ":5060" }, *const transports[] = { "", ";transport=udp", ";transport=tcp", ";transport=tls",
		                                                                             ";transport=ws", ";transport=wss", ";transport=sctp", ";transport=x" };
	static const uint8_t lists[][7] = { { PSIP_UDP, PSIP_TCP }, { PSIP_TCP, PSIP_UDP, PSIP_TLS }, { PSIP_TLS }, { PSIP_WSS, PSIP_TLS }, { PSIP_WS },
		                            { PSIP_WSS, PSIP_WS, PSIP_TLS_SCTP, PSIP_SCTP, PSIP_TLS, PSIP_TCP, PSIP_UDP }, { PSIP_WS, PSIP_WSS, PSIP_SCTP } };
	static const uint8_t families[][2] = { { 4, 6 }, { 6, 0 }, { 4, 0 } };
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_locate machine;
	unsigned reached = 0, refused = 0;

	(void)state;
	for (unsigned i = 0; i < 2u * 3 * 3 * 8 * 7 * 3 * 4; i++) {
		static const uint8_t forced[] = { 0, PSIP_UDP, PSIP_TCP, PSIP_TLS };
		unsigned at = i;
		struct psip_target target = { .state = PSIP_TARGET_NONE };
		struct psip_locate_target found = { .step = 0 };
		struct psip_uri uri;
		char text[96], *parameter;
		const char *scheme = schemes[at % 2], *host = hosts[at / 2 % 3], *port = ports[at / 6 % 3];
		const uint8_t *list = lists[at / 144 % 7];
		int want, got;

		snprintf(text, sizeof text, "%s:", scheme);
		parameter = strchr(host, ';');
		snprintf(text + strlen(text), sizeof text - strlen(text), "%.*s%s%s%s", parameter ? (int)(parameter - host) : (int)strlen(host), host, port,
		         parameter ? parameter : "", transports[at / 18 % 8]);
		assert_int_equal(psip_uri_parse(&uri, psip_string(text), PSIP_STRICT, NULL), PSIP_OK);
		assert_int_equal(psip_target_configure(r->s, list, families[at / 1008 % 3], 0, false), PSIP_OK);
		psip_transport_of(r->s)->ways.options.transport = forced[at / 3024];
		want = psip_locate_uri(&machine, &uri, &psip_transport_of(r->s)->ways.options);
		psip_transport_of(r->s)->ways.options.transport = 0;
		if (want == PSIP_ERR_ARGUMENT)  /* forced, and not there */
			want = PSIP_ERR_UNSUPPORTED;
		got = psip_target_begin(r->s, &target, &uri, forced[at / 3024], 0);
		assert_int_equal(got, want);
		reached += got == PSIP_OK;
		refused += got != PSIP_OK;
		if (got == PSIP_OK) {
			assert_true(psip_locate_target(&machine, 0, &found));
			assert_true(psip_address_equal(&target.remote, &found.address));
			assert_true(target.locate == 0);
		}
		psip_target_end(r->s, &target);
	}
	assert_true(reached > 1000 && refused > 1000);
	rig_free(r);
}

/* ---- What is remembered ---- */

static void answers_are_remembered_until_they_expire(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	r->ttl = 10;
	rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5070 a.example.com");
	rig_zone(r, "a.example.com", "A 10.0.0.3");
	rig_zone(r, "a.example.com", "AAAA 2001:db8::3");
	for (unsigned i = 0; i < 3; i++) {
		call(r, "sip:bob@example.com;transport=udp");
		if (i != 1) {
			asks(r, PSIP_LOCATE_SRV, "_sip._udp.example.com");
			addresses_of(r, "a.example.com");
		}
		asks_nothing(r);
		invite_to(r, "10.0.0.3", 5070, PSIP_UDP);
		rig_advance(r, i == 0 ? 9999 : 1);
		rig_flush(r);
	}
	rig_free(r);
}

static void a_stack_without_memory_for_names_asks_each_time(void **state)
{
	static const struct psip_limits limits = { .calls = 2, .names = PSIP_NO_ENTRIES, .failed = PSIP_NO_ENTRIES, .domains = PSIP_NO_ENTRIES };
	static const struct psip_limits one = { .calls = 2, .names = 1, .failed = 1, .domains = 1 }, wrong = { .calls = 2, .names = 65537 };
	static const struct psip_limits most = { .calls = 2, .names = 65536, .failed = 65536, .domains = 65536 };
	struct rig *r = rig_new(&limits, NULL, 1);

	(void)state;
	assert_int_equal(psip_size(&wrong), 0);
	assert_true(psip_size(&most) > psip_size(&one));
	assert_int_equal(psip_size(&one), psip_size(&limits) + (sizeof(struct psip_locate_cache_entry) + 15) / 16 * 16 + sizeof(struct psip_locate_failed) +
	                                          (sizeof(struct psip_locate_sips) + 15) / 16 * 16);
	rig_zone(r, "example.com", "A 10.0.0.3");
	for (unsigned i = 0; i < 2; i++) {
		call(r, "sip:bob@example.com:5060");
		addresses_of(r, "example.com");
		invite_to(r, "10.0.0.3", 5060, PSIP_UDP);
	}
	rig_free(r);
}

/* The way of a dialog is found anew when what DNS said has expired, not before. */
static void a_dialog_finds_its_way_anew(void **state)
{
	/* ledger: 3263-4-03 */
	(void)state;
	for (unsigned late = 0; late < 2; late++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle handle;
		const struct rig_send *m;

		r->ttl = 10;
		rig_zone(r, "example.com", "A 10.0.0.3");
		handle = call(r, "sip:bob@example.com:5060");
		m = invite_to(r, "10.0.0.3", 5060, PSIP_UDP);
		r->zone_count = 0;
		rig_zone(r, "example.com", "A 10.0.0.4");
		rig_advance(r, 500);
		invite_to(r, "10.0.0.3", 5060, PSIP_UDP);  /* a copy */
		rig_reply(r, m, 200, "t", "Contact: <sip:bob@example.com:5060>\n", rig_sdp());
		assert_int_equal(flow_request(r, "ACK")->remote.ip[3], 3);
		rig_advance(r, late ? 10000 : 9400);
		assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_BYE);
		assert_int_equal(flow_request(r, "BYE")->remote.ip[3], late ? 4 : 3);
		rig_free(r);
	}
}

/* ---- Answers that come late, twice, never ---- */

static void answers_come_in_any_order_and_count_once(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_output *naptr, *a, *aaaa;
	struct psip_output other;

	(void)state;
	r->hold_answers = true;
	rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5070 a.example.com");
	rig_zone(r, "a.example.com", "A 10.0.0.3");
	call(r, "sip:bob@example.com;transport=udp");
	naptr = asks(r, PSIP_LOCATE_SRV, "_sip._udp.example.com");
	other = *naptr;
	other.query = 7;
	rig_answer(r, &other);                 /* no such question */
	other.token ^= UINT64_C(1) << 32;
	rig_answer(r, &other);                 /* nobody's token */
	asks_nothing(r);
	rig_answer(r, naptr);
	rig_answer(r, naptr);
	a = asks(r, PSIP_LOCATE_A, "a.example.com");
	aaaa = asks(r, PSIP_LOCATE_AAAA, "a.example.com");
	rig_answer_status(r, aaaa, PSIP_LOCATE_TIMEOUT);
	rig_answer(r, naptr);
	flow_silent(r);
	rig_answer(r, a);
	invite_to(r, "10.0.0.3", 5070, PSIP_UDP);
	rig_answer(r, a);
	rig_answer(r, aaaa);
	flow_silent(r);
	rig_free(r);
}

/* A failure of DNS for one question is not the end. */
static void what_fails_is_passed_over(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	r->hold_answers = true;
	rig_zone(r, "example.com", "A 10.0.0.3");
	call(r, "sip:bob@example.com;transport=udp");
	rig_answer_status(r, asks(r, PSIP_LOCATE_SRV, "_sip._udp.example.com"), PSIP_LOCATE_NO_DATA);
	rig_answer(r, asks(r, PSIP_LOCATE_A, "example.com"));
	rig_answer_status(r, asks(r, PSIP_LOCATE_AAAA, "example.com"), PSIP_LOCATE_SERVER_FAILURE);
	invite_to(r, "10.0.0.3", 5060, PSIP_UDP);
	rig_free(r);
}

static void waiting_has_an_end(void **state)
{
	(void)state;
	for (unsigned some = 0; some < 2; some++) {
		struct rig *r = rig_new(NULL, NULL, 1);

		r->hold_answers = true;
		rig_zone(r, "example.com", "A 10.0.0.3");
		call(r, "sip:bob@example.com:5060");
		if (some)
			rig_answer(r, asks(r, PSIP_LOCATE_A, "example.com"));
		rig_advance(r, 15999);
		flow_silent(r);
		flow_quiet(r);
		rig_advance(r, 1);
		if (some)
			invite_to(r, "10.0.0.3", 5060, PSIP_UDP);
		else
			flow_ended(r, PSIP_END_TRANSPORT, 503);
		rig_free(r);
	}
}

static void a_route_that_is_never_told_is_none(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	r->hold_routes = true;
	call(r, "sip:bob@10.0.0.3");
	rig_advance(r, 15999);
	flow_quiet(r);
	rig_advance(r, 1);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_clean(r);
}

/* ---- Ends and moves while questions are open ---- */

static void hanging_up_while_asking_sends_nothing(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_output *asked;
	psip_handle handle;

	(void)state;
	r->hold_answers = true;
	rig_zone(r, "example.com", "A 10.0.0.3");
	handle = call(r, "sip:bob@example.com:5060");
	asked = asks(r, PSIP_LOCATE_A, "example.com");
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	flow_ended(r, PSIP_END_CANCELLED, 0);
	rig_answer(r, asked);
	flow_silent(r);
	flow_clean(r);
}

/* The name stays where it is until the next pull, whatever is done meanwhile. */
static void a_questions_name_outlives_who_asked(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@a.rather.long.name.example.com") };
	struct psip_output out;
	psip_handle handle;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	assert_true(psip_next(r->s, r->now, &out));
	assert_int_equal(out.kind, PSIP_QUERY);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	for (unsigned i = 0; i < 4; i++)
		assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	assert_true(psip_span_equal(out.name, PSIP_TEXT("a.rather.long.name.example.com")));
	rig_free(r);
}

static void questions_outlive_a_saved_block(void **state)
{
	static const uint8_t seed[32] = { 9 };

	(void)state;
	for (unsigned world = 0; world < 2; world++)
		for (unsigned stage = 0; stage < 4; stage++) {
			struct rig *r = rig_new(NULL, NULL, 1);
			const struct psip_output *asked;

			r->hold_answers = true;
			rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5070 a.example.com");
			rig_zone(r, "a.example.com", "A 10.0.0.3");
			call(r, "sip:bob@example.com");
			for (unsigned i = 0; i < stage; i++)
				if ((asked = rig_take_asked(r)) != NULL)
					rig_answer(r, asked);
			rig_resume(r, world ? PSIP_RESUME_WORLD : PSIP_RESUME_EXACT, world ? seed : NULL);
			rig_pump(r);
			while ((asked = rig_take_asked(r)) != NULL)  /* in the world: the old ones, and the new that replace them */
				if (asked->kind == PSIP_QUERY)
					rig_answer(r, asked);
			invite_to(r, "10.0.0.3", 5070, PSIP_UDP);
			flow_silent(r);
			rig_free(r);
		}
}

/* ---- Room ---- */

static void a_call_without_room_for_its_location_is_refused(void **state)
{
	struct psip_limits limits = { .calls = 1, .transactions = 8, .bytes = 16384, .names = PSIP_NO_ENTRIES };
	struct rig *r = rig_new(&limits, NULL, 1);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@example.com") };
	psip_handle handle;
	unsigned tries = 0;
	size_t before;

	(void)state;
	rig_exhaust(r);
	before = psip_bytes_free(r->s);
	while (psip_call(r->s, r->now, &o, &handle) == PSIP_ERR_FULL) {
		assert_int_equal(psip_bytes_free(r->s), before);
		rig_relieve_one(r);
		before = psip_bytes_free(r->s);
		tries++;
	}
	assert_true(tries > 10);
	asks(r, PSIP_LOCATE_NAPTR, "example.com");
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	rig_relieve(r);
	flow_clean(r);
}

/* A held call ends even when there is no room to ask for its way again. */
static void without_room_the_old_way_will_do(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle handle;

	(void)state;
	r->ttl = 1;
	rig_zone(r, "example.com", "A 10.0.0.3");
	handle = call(r, "sip:bob@example.com:5060");
	rig_reply(r, invite_to(r, "10.0.0.3", 5060, PSIP_UDP), 200, "t", "Contact: <sip:bob@example.com:5060>\n", rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_advance(r, 5000);
	rig_exhaust(r);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_BYE);
	assert_int_equal(flow_request(r, "BYE")->remote.ip[3], 3);
	rig_relieve(r);
	rig_free(r);
}

/* ---- Settings ---- */

static void settings_are_checked(void **state)
{
	static const struct {
		uint8_t transports[7], families[2];
		uint32_t mtu;
		int result;
	} rows[] = {
		{ { 0 }, { 0 }, 0, PSIP_OK }, { { PSIP_TLS }, { 6 }, 576, PSIP_OK }, { { 1, 2, 3, 4, 5, 6, 7 }, { 6, 4 }, 65535, PSIP_OK },
		{ { PSIP_UDP, PSIP_UDP }, { 0 }, 0, PSIP_ERR_ARGUMENT }, { { PSIP_UDP, 0, PSIP_TCP }, { 0 }, 0, PSIP_ERR_ARGUMENT },
		{ { 8 }, { 0 }, 0, PSIP_ERR_ARGUMENT }, { { 0 }, { 5 }, 0, PSIP_ERR_ARGUMENT }, { { 0 }, { 4, 4 }, 0, PSIP_ERR_ARGUMENT },
		{ { 0 }, { 0 }, 575, PSIP_ERR_ARGUMENT }, { { 0 }, { 0 }, 65536, PSIP_ERR_ARGUMENT },
	};
	struct rig *r = rig_new(NULL, NULL, 1);

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .size = sizeof settings, .mtu = rows[i].mtu };

		memcpy(settings.transports, rows[i].transports, sizeof settings.transports);
		memcpy(settings.families, rows[i].families, sizeof settings.families);
		assert_int_equal(psip_configure(r->s, &settings), rows[i].result);
	}
	rig_free(r);
}

static void families_are_tried_as_preferred(void **state)
{
	/* ledger: 3263-4.2-03 */
	static const uint8_t orders[][2] = { { 4, 6 }, { 6, 4 }, { 6, 0 }, { 4, 0 } };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
		struct rig *r;

		memcpy(settings.families, orders[i], 2);
		r = rig_new(NULL, &settings, 1);
		rig_zone(r, "example.com", "A 10.0.0.3");
		rig_zone(r, "example.com", "AAAA 2001:db8::3");
		call(r, "sip:bob@example.com:5060");
		assert_int_equal(flow_request(r, "INVITE")->remote.family, orders[i][0]);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(naptr_leads_to_srv_and_addresses),
		cmocka_unit_test(without_naptr_each_transport_is_asked_for),
		cmocka_unit_test(without_srv_the_domain_itself_is_asked_for),
		cmocka_unit_test(a_port_rules_out_all_but_addresses),
		cmocka_unit_test(a_transport_parameter_rules_out_naptr),
		cmocka_unit_test(routes_are_located_not_the_request_uri),
		cmocka_unit_test(what_dns_lacks_ends_the_request),
		cmocka_unit_test(large_requests_prefer_streams),
		cmocka_unit_test(sips_goes_over_tls_or_not_at_all),
		cmocka_unit_test(naptr_without_sips_is_no_way_for_sips),
		cmocka_unit_test(a_tls_connection_names_the_domain),
		cmocka_unit_test(a_tls_connection_names_a_numeric_host),
		cmocka_unit_test(a_numeric_contact_is_reached_over_the_dialogs_stream),
		cmocka_unit_test(sips_that_vanishes_raises_an_alarm),
		cmocka_unit_test(numeric_hosts_go_where_the_machine_says),
		cmocka_unit_test(answers_are_remembered_until_they_expire),
		cmocka_unit_test(a_stack_without_memory_for_names_asks_each_time),
		cmocka_unit_test(a_dialog_finds_its_way_anew),
		cmocka_unit_test(answers_come_in_any_order_and_count_once),
		cmocka_unit_test(what_fails_is_passed_over),
		cmocka_unit_test(waiting_has_an_end),
		cmocka_unit_test(a_route_that_is_never_told_is_none),
		cmocka_unit_test(hanging_up_while_asking_sends_nothing),
		cmocka_unit_test(a_questions_name_outlives_who_asked),
		cmocka_unit_test(questions_outlive_a_saved_block),
		cmocka_unit_test(a_call_without_room_for_its_location_is_refused),
		cmocka_unit_test(without_room_the_old_way_will_do),
		cmocka_unit_test(settings_are_checked),
		cmocka_unit_test(families_are_tried_as_preferred),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
