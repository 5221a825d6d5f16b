/* SPDX-License-Identifier: MIT
 * Requests too large for UDP go by TCP, and back to UDP where nobody takes the connection (RFC 3261 §18.1.1); what a failure on that way means.
 * Does not cover: names that have servers for streams (test_location.c); requests that need no change of transport (test_failover.c). */
#include "test/flow/failover.h"

/* An INVITE whose whole length is `length`. */
static psip_handle large(struct rig *r, const char *to, uint8_t transport, size_t length)
{
	static char body[70000];
	struct psip_call_options o = { .size = sizeof o, .to = psip_string(to), .transport = transport, .type = PSIP_TEXT("text/plain") };
	struct rig *probe = bench(1);
	const struct rig_send *m;
	psip_handle handle = 0;
	const size_t most = 1000;

	memset(body, 'x', sizeof body);
	o.body = psip_span(body, most);  /* four digits of Content-Length in both */
	o.transport = PSIP_UDP;
	assert_int_equal(psip_call(probe->s, probe->now, &o, &handle), PSIP_OK);
	m = rig_take(probe);
	o.body.length = most + length - m->length;
	rig_free(probe);
	o.transport = transport;
	assert_true(o.body.length >= 1000 && o.body.length < 10000);
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	rig_pump(r);
	return handle;
}

static void large_requests_go_by_tcp(void **state)
{
	/* ledger: 3261-18.1.1-01 3261-18.1.1-02 3263-4.1-04 3263-4.1-26 */
	static const uint8_t udp_only[7] = { PSIP_UDP };
	static const struct {
		const char *to;
		uint32_t mtu, length;
		uint8_t transport, expected;
		bool no_tcp;
	} rows[] = {
		{ "sip:bob@10.0.0.2", 2000, 1799, 0, PSIP_UDP, false },
		{ "sip:bob@10.0.0.2", 2000, 1800, 0, PSIP_UDP, false },
		{ "sip:bob@10.0.0.2", 2000, 1801, 0, PSIP_TCP, false },
		{ "sip:bob@10.0.0.2;transport=udp", 2000, 1801, 0, PSIP_TCP, false },
		{ "sip:bob@10.0.0.2", 2000, 1801, PSIP_UDP, PSIP_UDP, false },
		{ "sip:bob@10.0.0.2", 2000, 1801, 0, PSIP_UDP, true },
		{ "sip:bob@10.0.0.2", 0, 1801, 0, PSIP_TCP, false },
		{ "sip:bob@224.0.1.75", 2000, 1801, 0, PSIP_UDP, false },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .mtu = rows[i].mtu };
		struct rig *r;
		const struct rig_send *m;

		if (rows[i].no_tcp)
			memcpy(settings.transports, udp_only, sizeof udp_only);
		r = rig_new(NULL, &settings, 1);
		large(r, rows[i].to, rows[i].transport, rows[i].length);
		m = flow_request(r, "INVITE");
		assert_int_equal(m->remote.transport, rows[i].expected);
		assert_int_equal(m->remote.port, 5060);
		assert_non_null(strstr(rig_header(m, "Via", 0), rows[i].expected == PSIP_UDP ? "/UDP " : "/TCP "));
		if (rows[i].expected == PSIP_UDP && rows[i].to[8] == '1')
			assert_int_equal(m->length, rows[i].length);
		assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060>");
		flow_silent(r);
		rig_free(r);
	}
}

/* Exactly at 1300 bytes, with the path MTU unknown; in an OPTIONS, whose length a long user part makes. */
static void the_limit_is_1300_bytes(void **state)
{
	/* ledger: 3261-18.1.1-01 */
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2") };
	char from[1200];
	size_t base = 0;
	psip_handle handle;

	(void)state;
	for (unsigned i = 0; i < 4; i++) {  /* a probe; then 1299, 1300, 1301 bytes as they would go by UDP */
		size_t n = i ? 200 + 1298 + i - base : 200;
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *m;

		snprintf(from, sizeof from, "<sip:%0*d@10.0.0.9>", (int)n, 0);
		o.from = psip_string(from);
		assert_int_equal(psip_options(r->s, r->now, &o, &handle), PSIP_OK);
		m = flow_request(r, "OPTIONS");
		if (i == 0)
			base = m->length;
		else if (i < 3)
			assert_int_equal(m->length, 1298 + i);
		assert_int_equal(m->remote.transport, i < 3 ? PSIP_UDP : PSIP_TCP);
		rig_free(r);
	}
}

static void a_refused_connection_leads_back_to_udp(void **state)
{
	/* ledger: 3261-18.1.1-04 */
	static const struct psip_address nowhere = { 0 };

	(void)state;
	for (unsigned stage = 0; stage < 4; stage++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		const struct rig_send *m;
		psip_handle handle;

		r->refuse_connects = stage == 0;
		r->hold_connects = stage == 1;
		r->hold_routes = stage >= 2;
		handle = large(r, "sip:bob@10.0.0.2", 0, 1801);
		if (stage == 1) {
			flow_silent(r);
			psip_closed(r->s, r->now, rig_asked_last(r)->flow);
		} else if (stage >= 2) {
			psip_route(r->s, r->now, rig_asked_last(r)->token, &r->local);
			assert_int_equal(rig_asked_last(r)->remote.transport, PSIP_TCP);
			psip_route(r->s, r->now, rig_asked_last(r)->token, stage == 2 ? NULL : &nowhere);
		}
		m = sent(r, "INVITE", 2, PSIP_UDP);
		assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060>");
		rig_reply(r, m, 180, "t", FLOW_CONTACT, NULL);
		assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
		assert_true(flow_same(sent(r, "CANCEL", 2, PSIP_UDP), m, "Via"));
		rig_free(r);
	}
}

/* A connection that stood and died is a failed target, no refusal: not the same server once more. */
static void a_connection_that_dies_is_a_failure(void **state)
{
	struct rig *r = bench(2);
	psip_handle handle = large(r, "sip:bob@example.com;transport=udp", 0, 1801);
	struct psip_call_info info;
	const struct rig_send *m;

	(void)state;
	m = sent(r, "INVITE", 11, PSIP_TCP);
	psip_closed(r->s, r->now, m->flow);
	m = sent(r, "INVITE", 12, PSIP_TCP);
	assert_int_equal(psip_call_info(r->s, handle, &info), PSIP_OK);
	assert_int_equal(info.remote.ip[3], 12);
	assert_int_equal(info.remote.transport, PSIP_UDP);  /* for what comes after this large one */
	psip_closed(r->s, r->now, m->flow);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_clean(r);
}

/* What failed by TCP for its size alone is the target that the list has for UDP; smaller requests avoid it too. */
static void a_target_that_failed_for_a_large_request_comes_last(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *m;

	(void)state;
	large(r, "sip:bob@example.com;transport=udp", 0, 1801);
	psip_closed(r->s, r->now, sent(r, "INVITE", 11, PSIP_TCP)->flow);
	m = sent(r, "INVITE", 12, PSIP_TCP);
	rig_reply(r, m, 486, "t", NULL, NULL);
	sent(r, "ACK", 12, PSIP_TCP);
	call(r);
	sent(r, "INVITE", 12, PSIP_UDP);
	rig_free(r);
}

/* A request that fits goes on by UDP: that its addresses may grow counts only where the next one's are of IPv6. */
static void what_fits_fits_for_the_next_target(void **state)
{
	/* ledger: 3261-18.1.1-01 */
	(void)state;
	for (unsigned six = 0; six < 2; six++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .mtu = 2000 };
		struct rig *r = rig_new(NULL, &settings, 1);
		const struct rig_send *m;

		zone(r, 1, "udp");
		rig_zone(r, "_sip._udp.example.com", "SRV 20 0 5060 s2.example.com");
		rig_zone(r, "s2.example.com", six ? "AAAA 2001:db8::12" : "A 10.0.0.12");
		large(r, "sip:bob@example.com;transport=udp", 0, 1790);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		psip_unreachable(r->s, r->now, &m->remote);
		m = flow_request(r, "INVITE");
		assert_int_equal(m->remote.family, six ? 6 : 4);
		assert_int_equal(m->remote.transport, six ? PSIP_TCP : PSIP_UDP);
		rig_free(r);
	}
}

static void ack_and_cancel_of_a_large_request_follow_it(void **state)
{
	/* ledger: 3263-4-04 3263-4-05 */
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle handle = large(r, "sip:bob@10.0.0.2", 0, 1801);
	const struct rig_send *m = sent(r, "INVITE", 2, PSIP_TCP), *cancel, *ack;

	(void)state;
	rig_reply(r, m, 180, "t", FLOW_CONTACT, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	cancel = sent(r, "CANCEL", 2, PSIP_TCP);
	assert_true(cancel->flow == m->flow && flow_same(cancel, m, "Via"));
	rig_reply(r, m, 487, "t", NULL, NULL);
	ack = sent(r, "ACK", 2, PSIP_TCP);
	assert_true(ack->flow == m->flow && flow_same(ack, m, "Via"));
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(large_requests_go_by_tcp),
		cmocka_unit_test(the_limit_is_1300_bytes),
		cmocka_unit_test(a_refused_connection_leads_back_to_udp),
		cmocka_unit_test(a_connection_that_dies_is_a_failure),
		cmocka_unit_test(a_target_that_failed_for_a_large_request_comes_last),
		cmocka_unit_test(what_fits_fits_for_the_next_target), cmocka_unit_test(ack_and_cancel_of_a_large_request_follow_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
