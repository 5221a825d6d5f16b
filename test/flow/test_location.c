/* SPDX-License-Identifier: MIT
 * Whole stacks that find the way to a URI (RFC 3263 §4): which questions come out, where the request goes, numeric hosts, settings.
 * Does not cover: the order of records and all rules of the machine itself (test/unit/test_locate*.c); sips and TLS (test_location_sips.c); what is
 * remembered, and answers that are late or missing (test_location_answers.c); failing targets (test_failover.c); what proxies owe (§4.4). */
#include "test/flow/location.h"

#include "transport/transport.h"

/* ---- Which questions ---- */

static void naptr_leads_to_srv_and_addresses(void **state)
{
	/* ledger: 3263-4-01 3263-4.1-05 3263-4.1-07 3263-4.2-07 3263-8-01 3261-8.1.2-01 */
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

/* The default policy table of RFC 6724 has IPv6 first (RFC 7984 §4); the settings may say otherwise; SRV records come before families. */
static void families_have_their_order(void **state)
{
	/* ledger: 3263-4.2-14 */
	static const uint8_t families[][2] = { { 0, 0 }, { 6, 4 }, { 4, 6 }, { 4, 0 } };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .transports = { PSIP_UDP } };
		const char *const order[] = { i < 2 ? "2001:db8::3" : "10.0.0.3", i < 2 ? "10.0.0.3" : i == 2 ? "2001:db8::3" : "10.0.0.4", i < 3 ? "10.0.0.4" : NULL };
		struct rig *r;

		memcpy(settings.families, families[i], 2);
		r = rig_new(NULL, &settings, 1);
		rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5070 a.example.com");
		rig_zone(r, "_sip._udp.example.com", "SRV 20 0 5070 b.example.com");
		rig_zone(r, "a.example.com", "A 10.0.0.3");
		rig_zone(r, "a.example.com", "AAAA 2001:db8::3");
		rig_zone(r, "b.example.com", "A 10.0.0.4");
		call(r, "sip:bob@example.com;transport=udp");
		for (unsigned n = 0; n < 3 && order[n]; n++) {
			rig_reply(r, invite_to(r, order[n], 5070, PSIP_UDP), 503, "a", NULL, NULL);
			flow_request(r, "ACK");
		}
		flow_silent(r);
		rig_free(r);
	}
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
		cmocka_unit_test(families_have_their_order),
		cmocka_unit_test(without_naptr_each_transport_is_asked_for),
		cmocka_unit_test(without_srv_the_domain_itself_is_asked_for),
		cmocka_unit_test(a_port_rules_out_all_but_addresses),
		cmocka_unit_test(a_transport_parameter_rules_out_naptr),
		cmocka_unit_test(routes_are_located_not_the_request_uri),
		cmocka_unit_test(what_dns_lacks_ends_the_request),
		cmocka_unit_test(large_requests_prefer_streams),
		cmocka_unit_test(numeric_hosts_go_where_the_machine_says),
		cmocka_unit_test(settings_are_checked),
		cmocka_unit_test(families_are_tried_as_preferred),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
