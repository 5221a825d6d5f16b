/* SPDX-License-Identifier: MIT
 * The way to a sips URI (RFC 3261 §26.2.2) and to what is reached over TLS: which ways there are, whom the certificate must name, the alarm when a
 * domain no longer offers sips (RFC 3263 §7).
 * Does not cover: the certificates themselves (3263-4.1-18, -19: test/unit/test_tls*.c); dialogs of sips (test_sips.c). */
#include "test/flow/location.h"

/* ---- sips (RFC 3261 §26.2.2) ---- */

static void sips_goes_over_tls_or_not_at_all(void **state)
{
	/* ledger: 3263-4.1-02 3263-4.1-09 3261-19.1-01 3261-8.1.2-05 */
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
		{ "sips:bob@10.0.0.3", "<sip:10.0.0.9;lr>", 0, false, PSIP_ERR_UNSUPPORTED },
		{ "sips:bob@10.0.0.3", "<sip:10.0.0.9;lr>", 0, true, PSIP_OK },
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sips_goes_over_tls_or_not_at_all),
		cmocka_unit_test(naptr_without_sips_is_no_way_for_sips),
		cmocka_unit_test(a_tls_connection_names_the_domain),
		cmocka_unit_test(a_tls_connection_names_a_numeric_host),
		cmocka_unit_test(a_numeric_contact_is_reached_over_the_dialogs_stream),
		cmocka_unit_test(sips_that_vanishes_raises_an_alarm),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
