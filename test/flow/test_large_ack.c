/* SPDX-License-Identifier: MIT
 * The ACK for a 2xx when it is too large for UDP (RFC 3261 §18.1.1): by TCP, and by UDP after all where there is none.
 * Does not cover: other requests (test_failover.c); a path MTU that is known (the limit is the same number for both). */
#include "test/flow/flow.h"

#include "transport/base/bytes.h"

/* The size of an ACK to a Contact whose user part is one digit. */
static size_t base_length;

/* A Contact that makes the ACK so long. */
static const char *contact(size_t length)
{
	static char text[4096];

	snprintf(text, sizeof text, "Contact: <sip:%0*d@10.0.0.2>\n", (int)(length - base_length + 1), 0);
	return text;
}

static const struct rig_send *called(struct rig *r, psip_handle *call, uint8_t transport)
{
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.2:5060"), .transport = transport };

	return flow_call_with(r, &o, call);
}

static void answer(struct rig *r, const struct rig_send *invite, size_t length)
{
	rig_reply(r, invite, 200, "t", contact(length), rig_sdp());
}

static const struct rig_send *acked(struct rig *r, uint8_t transport, size_t length)
{
	const struct rig_send *m = flow_request(r, "ACK");

	assert_int_equal(m->remote.transport, transport);
	assert_int_equal(m->remote.ip[3], 2);
	assert_int_equal(m->flow != 0, transport == PSIP_TCP);
	assert_non_null(strstr(rig_header(m, "Via", 0), transport == PSIP_TCP ? "SIP/2.0/TCP 10.0.0.1:5060;branch=" : "SIP/2.0/UDP 10.0.0.1:5060;rport;branch="));
	assert_int_equal(m->length, length);
	return m;
}

static const struct psip_output *asked_last(struct rig *r, enum psip_output_kind kind)
{
	rig_pump(r);
	assert_int_equal(r->asked[r->asked_count - 1].kind, kind);
	return &r->asked[r->asked_count - 1];
}

static int measure(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call;
	const struct rig_send *invite = called(r, &call, 0);

	(void)state;
	base_length = 1;
	answer(r, invite, 1);
	base_length = flow_request(r, "ACK")->length;
	rig_free(r);
	return 0;
}

static const size_t rport = sizeof ";rport" - 1; /* UDP's Via only */

static void a_large_ack_goes_by_tcp(void **state)
{
	/* ledger: 3261-18.1.1-01 3261-18.1.1-02 */
	(void)state;
	for (size_t length = 1299; length <= 1301; length++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct psip_call_info info;
		psip_handle call;
		const struct rig_send *m, *invite = called(r, &call, 0);

		answer(r, invite, length);
		m = acked(r, length > 1300 ? PSIP_TCP : PSIP_UDP, length > 1300 ? length - rport : length);
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		answer(r, invite, length);  /* the same again */
		assert_string_equal(flow_request(r, "ACK")->text, m->text);
		/* what comes later goes as it would have */
		assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
		assert_int_equal(info.remote.transport, PSIP_UDP);
		assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		assert_string_equal(rig_header(flow_request(r, "INVITE"), "Contact", 0), "<sip:10.0.0.1:5060>");
		rig_free(r);
	}
}

static void not_where_udp_is_all_there_is(void **state)
{
	(void)state;
	for (unsigned fixed = 0; fixed < 2; fixed++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .transports = { PSIP_UDP } };
		struct rig *r = rig_new(NULL, fixed ? NULL : &settings, 1);
		psip_handle call;
		const struct rig_send *invite = called(r, &call, fixed ? PSIP_UDP : 0);

		answer(r, invite, 1301);
		acked(r, PSIP_UDP, 1301);
		rig_free(r);
	}
}

/* The connection is refused: by UDP, now and when the 2xx comes again. */
static void a_refused_connection_leads_back_to_udp(void **state)
{
	/* ledger: 3261-18.1.1-04 */
	(void)state;
	for (unsigned late = 0; late < 2; late++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle call;
		const struct rig_send *m, *invite = called(r, &call, 0);

		r->refuse_connects = !late;
		r->hold_connects = late;
		answer(r, invite, 1301);
		if (late) {
			flow_silent(r);
			psip_closed(r->s, r->now, asked_last(r, PSIP_CONNECT)->flow);
		}
		m = acked(r, PSIP_UDP, 1301);
		answer(r, invite, 1301);
		assert_string_equal(acked(r, PSIP_UDP, 1301)->text, m->text);
		rig_free(r);
	}
}

/* No local address for TCP, or nobody says one: by UDP. */
static void without_a_way_by_tcp_it_goes_by_udp(void **state)
{
	static const struct psip_address nowhere = { 0 };

	(void)state;
	for (unsigned way = 0; way < 4; way++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle call;
		const struct rig_send *invite = called(r, &call, 0);
		const struct psip_output *asked;

		r->hold_routes = true;
		answer(r, invite, 1301);
		asked = asked_last(r, PSIP_ROUTE);
		assert_int_equal(asked->remote.transport, PSIP_TCP);
		flow_silent(r);
		if (way < 3) {
			psip_route(r->s, r->now, asked->token, way == 0 ? NULL : way == 1 ? &nowhere : &r->local);
		} else {
			rig_advance(r, 15999);
			flow_silent(r);
			rig_advance(r, 1);
		}
		acked(r, way == 2 ? PSIP_TCP : PSIP_UDP, way == 2 ? 1301 - rport : 1301);
		flow_silent(r);
		rig_free(r);
	}
}

/* What else waits for the next hop goes behind it. */
static void a_bye_waits_for_the_ack(void **state)
{
	(void)state;
	for (unsigned fork = 0; fork < 2; fork++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		psip_handle call;
		const struct rig_send *invite = called(r, &call, 0);

		if (fork) {  /* the second 2xx is acknowledged and ended */
			rig_reply(r, invite, 200, "first", FLOW_CONTACT, rig_sdp());
			flow_request(r, "ACK");
		}
		flow_silent(r);
		r->hold_routes = true;
		answer(r, invite, 1301);
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		if (!fork)
			assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		flow_silent(r);
		psip_route(r->s, r->now, asked_last(r, PSIP_ROUTE)->token, &r->local);
		r->hold_routes = false;
		acked(r, PSIP_TCP, 1301 - rport);
		assert_string_equal(rig_param(rig_header(flow_request(r, "BYE"), "To", 0), "tag"), "t");
		flow_silent(r);
		rig_free(r);
	}
}

/* A saved block goes on asking; its connections are gone. */
static void a_saved_block_asks_again(void **state)
{
	static const uint8_t seed[32] = { 9 };
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call;
	const struct rig_send *invite = called(r, &call, 0);
	unsigned asked;

	(void)state;
	r->hold_routes = true;
	answer(r, invite, 1301);
	asked_last(r, PSIP_ROUTE);
	asked = r->asked_count;
	r->s = psip_resume(r->s, r->size, r->now, PSIP_RESUME_WORLD, seed);
	assert_non_null(r->s);
	r->hold_routes = false;
	rig_pump(r);
	assert_true(r->asked_count > asked && r->asked[asked].kind == PSIP_ROUTE && r->asked[asked].remote.transport == PSIP_TCP);
	acked(r, PSIP_TCP, 1301 - rport);
	rig_free(r);
}

/* No bytes for the copy that goes by UDP: lost like a datagram, and the repeated 2xx brings it again. */
static void without_room_the_next_2xx_brings_it(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call;
	const struct rig_send *invite = called(r, &call, 0);
	psip_ref held[8192];
	unsigned count = 0;

	(void)state;
	r->hold_connects = true;
	answer(r, invite, 1301);
	flow_silent(r);
	while (count < 8192 && (held[count] = psip_bytes_take_reserved(r->s, 64)) != 0)
		count++;
	assert_true(count > 100 && count < 8192);
	psip_closed(r->s, r->now, asked_last(r, PSIP_CONNECT)->flow);
	flow_silent(r);
	while (count)
		psip_bytes_drop(r->s, held[--count]);
	r->hold_connects = false;
	answer(r, invite, 1301);
	acked(r, PSIP_TCP, 1301 - rport);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_large_ack_goes_by_tcp),
		cmocka_unit_test(not_where_udp_is_all_there_is),
		cmocka_unit_test(a_refused_connection_leads_back_to_udp),
		cmocka_unit_test(without_a_way_by_tcp_it_goes_by_udp),
		cmocka_unit_test(a_bye_waits_for_the_ack),
		cmocka_unit_test(a_saved_block_asks_again),
		cmocka_unit_test(without_room_the_next_2xx_brings_it),
	};
	return cmocka_run_group_tests(tests, measure, NULL);
}
