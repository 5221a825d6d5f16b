/* SPDX-License-Identifier: MIT
 * Failover in want of memory, with answers that come twice or for nobody, Retry-After at its limit, and responses that cannot be read any more.
 * Does not cover: what counts as a failure and where requests go then (test_failover*.c), responses (test_failover_response.c). */
#include "test/flow/bytes_taken.h"
#include "test/flow/failover.h"

#include "transaction/drive.h"

static psip_ref only(struct rig *r, unsigned machine)
{
	const struct psip_pool *pool = &psip_transactions_of(r->s)->pool;
	psip_ref found = 0;

	for (psip_ref ref = psip_pool_next(r->s, pool, 0); ref; ref = psip_pool_next(r->s, pool, ref))
		if (((const struct psip_transaction *)psip_at(r->s, ref))->machine == machine)
			found = ref;
	assert_true(found != 0);
	return found;
}

/* ---- A 503 (RFC 3261 §21.5.4) ---- */

/* For how long its server comes last: an hour at most, and not at all without a number. */
static void retry_after_up_to_an_hour(void **state)
{
	static const struct { const char *value; psip_duration avoided; } cases[] = { { "5", 5000 }, { "5;duration=9", 5000 }, { "5 (soon)", 5000 }, { "3599", 3599000 },
		{ "3600", 3600000 }, { "3601", 3600000 }, { "99999999999", 3600000 }, { "0", 0 }, { "soon", 0 }, { "/5", 0 } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = bench(2);
		const struct rig_send *m;
		char row[64];

		(void)flow_ask(r, "sip:bob@example.com;transport=udp");
		snprintf(row, sizeof row, "Retry-After: %s\n", cases[i].value);
		m = sent(r, "OPTIONS", 11, PSIP_UDP);
		rig_reply(r, m, 503, "p", row, NULL);
		rig_reply(r, sent(r, "OPTIONS", 12, PSIP_UDP), 200, "p", NULL, NULL);
		if (cases[i].avoided) {
			rig_advance(r, cases[i].avoided - 1);
			(void)flow_ask(r, "sip:bob@example.com;transport=udp");
			rig_reply(r, sent(r, "OPTIONS", 12, PSIP_UDP), 200, "p", NULL, NULL);
			rig_advance(r, 1);
		}
		(void)flow_ask(r, "sip:bob@example.com;transport=udp");
		(void)sent(r, "OPTIONS", 11, PSIP_UDP);
		rig_free(r);
	}
}

/* The request and 256 bytes must find room; when the ACK takes what the next one would have needed, that is the end. */
static void a_503_without_room_for_the_next(void **state)
{
	(void)state;
	for (unsigned less = 0; less < 2; less++) {
		struct rig *r = bench(2);
		struct bytes_taken taken;
		const struct rig_send *m;
		psip_ref room;

		(void)flow_ask(r, "sip:x@10.0.0.12;transport=udp");  /* the way is known */
		(void)flow_request(r, "OPTIONS");
		(void)call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		room = psip_bytes_take(r->s, (m->length + 256 + 15) / 16 * 16 - less * 16);
		take_all_bytes(r, &taken);
		psip_bytes_drop(r->s, room);
		rig_reply(r, m, 503, "p", NULL, NULL);
		assert_int_equal(flow_request(r, "ACK")->remote.ip[3], 11);
		flow_silent(r);
		flow_ended(r, less ? PSIP_END_REJECTED : PSIP_END_TRANSPORT, 503);
		give_bytes(r, &taken);
		flow_clean(r);
	}
}

static void a_503_without_a_place_for_its_ack(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 1, .transactions = 20, .trace = 64 }, NULL, 1);
	const struct rig_send *m;

	(void)state;
	zone(r, 2, "udp");
	(void)call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	while (psip_drive_take(r->s, NULL))
		;
	rig_reply(r, m, 503, "p", NULL, NULL);
	assert_int_equal(flow_request(r, "ACK")->remote.ip[3], 11);
	flow_silent(r);
	flow_ended(r, PSIP_END_REJECTED, 503);
	rig_free(r);
}

/* ---- No room ---- */

/* One that is too large for UDP goes by it all the same if no copy can be made (RFC 3261 §18.1.1). */
static void too_large_but_no_room_to_say_tcp(void **state)
{
	static char body[1400];
	struct rig *r = rig_new(NULL, NULL, 2);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060"), .type = PSIP_TEXT("a/b"), .body = psip_span(body, sizeof body) };
	const struct rig_send *m;
	psip_handle handle;

	(void)state;
	memset(body, 'x', sizeof body);
	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);  /* the way is known from now on */
	m = flow_request(r, "INVITE");
	assert_int_equal(m->remote.transport, PSIP_TCP);
	rig_exhaust(r);
	while ((m = rig_take(r)) == NULL) {  /* until there is room for one INVITE */
		rig_relieve_one(r);
		if (psip_call(r->s, r->now, &o, &handle) == PSIP_OK)
			rig_pump(r);
	}
	assert_string_equal(rig_method(m), "INVITE");
	assert_int_equal(m->remote.transport, PSIP_UDP);
	assert_non_null(strstr(rig_header(m, "Via", 0), "/UDP "));
	assert_true(m->length > 1400);
	rig_relieve(r);
	rig_free(r);
}

/* No way by TCP, and no room for going back to UDP. */
static void no_room_for_udp_after_all(void **state)
{
	static char body[1400];

	(void)state;
	for (unsigned room = 0; room < 2; room++) {
		struct rig *r = rig_new(NULL, NULL, 3);
		struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060"), .type = PSIP_TEXT("a/b"), .body = psip_span(body, sizeof body) };
		psip_handle handle;

		memset(body, 'x', sizeof body);
		(void)flow_ask(r, "sip:alice@10.0.0.2:5060;transport=udp");
		(void)flow_request(r, "OPTIONS");
		r->hold_routes = true;
		assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
		rig_pump(r);
		flow_silent(r);
		assert_int_equal(rig_asked_last(r)->kind, PSIP_ROUTE);
		assert_int_equal(rig_asked_last(r)->remote.transport, PSIP_TCP);
		if (!room)
			rig_exhaust(r);
		psip_route(r->s, r->now, rig_asked_last(r)->token, NULL);
		rig_pump(r);
		if (room)
			assert_int_equal(flow_request(r, "INVITE")->remote.transport, PSIP_UDP);
		flow_silent(r);
		if (!room)
			flow_ended(r, PSIP_END_TRANSPORT, 503);
		rig_relieve(r);
		rig_free(r);
	}
}

/* The next one's local address comes when there is no room to write the request anew; or none comes, and the one after it is known. */
static void no_room_when_the_route_is_told(void **state)
{
	(void)state;
	for (unsigned what = 0; what < 4; what++) {
		struct rig *r = bench(3);
		bool gone = what & 1, room = what & 2;
		const struct rig_send *m;

		(void)flow_ask(r, "sip:x@10.0.0.13;transport=udp");
		(void)flow_request(r, "OPTIONS");
		(void)call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		r->hold_routes = true;
		psip_unreachable(r->s, r->now, &m->remote);
		rig_pump(r);
		assert_int_equal(rig_asked_last(r)->kind, PSIP_ROUTE);
		if (!room)
			rig_exhaust(r);
		psip_route(r->s, r->now, rig_asked_last(r)->token, gone ? NULL : &r->local);
		if (room)
			(void)sent(r, "INVITE", gone ? 13 : 12, PSIP_UDP);
		rig_pump(r);
		flow_silent(r);
		if (!room)
			flow_ended(r, PSIP_END_TRANSPORT, 503);
		rig_relieve(r);
		rig_free(r);
	}
}

/* While the next one's local address is asked for, what is said of its server, or of the one before once more, changes nothing: nothing has gone out. */
static void news_on_the_way_to_the_next(void **state)
{
	(void)state;
	for (unsigned last = 11; last <= 12; last++) {
		struct rig *r = bench(2);
		const struct rig_send *m;
		struct psip_address told;

		(void)call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		r->hold_routes = true;
		told = m->remote;
		psip_unreachable(r->s, r->now, &told);
		rig_pump(r);
		assert_int_equal(rig_asked_last(r)->kind, PSIP_ROUTE);
		told.ip[3] = (uint8_t)last;
		psip_unreachable(r->s, r->now, &told);
		assert_true(psip_transaction_failed(r->s, r->now, psip_handle_of(r->s, only(r, PSIP_MACHINE_ICT)), NULL));
		rig_pump(r);
		flow_silent(r);
		flow_quiet(r);
		psip_route(r->s, r->now, rig_asked_last(r)->token, &r->local);
		(void)sent(r, "INVITE", 12, PSIP_UDP);
		flow_quiet(r);
		rig_free(r);
	}
}

/* The next server is known, but there is no room. */
static void no_room_for_the_next(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *m;

	(void)state;
	(void)flow_ask(r, "sip:x@10.0.0.12;transport=udp");
	(void)flow_request(r, "OPTIONS");
	(void)call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	rig_exhaust(r);
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	flow_silent(r);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	rig_relieve(r);
	flow_clean(r);
}

/* Another body for the request that moves: without room it stays as it was. */
static void no_room_for_another_body(void **state)
{
	struct rig *r = bench(1);
	psip_ref ref;
	struct psip_received got;

	(void)state;
	(void)call(r);
	(void)sent(r, "INVITE", 11, PSIP_UDP);
	ref = only(r, PSIP_MACHINE_ICT);
	rig_exhaust(r);
	assert_false(psip_transaction_set_body(r->s, ref, PSIP_TEXT("another")));
	assert_true(psip_client_reread(r->s, ((struct psip_transaction *)psip_at(r->s, ref))->message, &got));
	assert_memory_equal(psip_message_body(&got.message).at, "v=0", 3);
	rig_relieve(r);
	assert_true(psip_transaction_set_body(r->s, ref, PSIP_TEXT("another")));
	assert_true(psip_client_reread(r->s, ((struct psip_transaction *)psip_at(r->s, ref))->message, &got));
	assert_int_equal(psip_message_body(&got.message).length, 7);
	assert_memory_equal(psip_message_body(&got.message).at, "another", 7);
	assert_memory_equal(psip_message_value(&got.message, PSIP_H_CONTENT_LENGTH).at, "7\r\n", 3);
	rig_free(r);
}

/* ---- Causes and ways ---- */

/* Timer C is no silence of a server (§16.8): it ends the call. */
static void timer_c_is_no_failure_of_the_target(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	struct rig *r;

	(void)state;
	settings.timers = psip_timers_default();
	settings.timers.c = 1200;
	r = rig_new(NULL, &settings, 4);
	zone(r, 2, "udp");
	(void)call(r);
	(void)sent(r, "INVITE", 11, PSIP_UDP);
	rig_advance(r, 500);
	(void)sent(r, "INVITE", 11, PSIP_UDP);
	rig_advance(r, 20000);
	flow_silent(r);
	assert_int_equal(flow_event(r, PSIP_EVENT_ENDED, 408)->cause, PSIP_END_TIMEOUT);
	flow_clean(r);
}

/* A response of the first server, when timer B was due already: the request has gone to the next one, under another branch. */
static void an_answer_after_the_request_has_moved(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *m, *next;

	(void)state;
	(void)flow_ask(r, "sip:x@10.0.0.12;transport=udp");
	rig_reply(r, flow_request(r, "OPTIONS"), 200, "p", NULL, NULL);
	flow_event(r, PSIP_EVENT_RESPONSE, 200);
	(void)call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	r->now += 32000;
	rig_reply(r, m, 180, "p", NULL, NULL);
	flow_quiet(r);
	next = sent(r, "INVITE", 12, PSIP_UDP);
	rig_reply(r, next, 180, "p", NULL, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_free(r);
}

/* Nothing is under way while the next server's address is asked for: what fails then failed before. */
static void no_failure_between_two_servers(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *m;
	psip_ref ref;

	(void)state;
	(void)call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	ref = only(r, PSIP_MACHINE_ICT);
	r->hold_routes = true;
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	assert_true(psip_transaction_failed(r->s, r->now, psip_handle_of(r->s, ref), NULL));
	rig_pump(r);
	flow_quiet(r);
	psip_route(r->s, r->now, rig_asked_last(r)->token, &r->local);
	(void)sent(r, "INVITE", 12, PSIP_UDP);
	rig_free(r);
}

/* A call that is given up here while its request looks for the next server goes nowhere. */
static void nobody_wants_it_any_more(void **state)
{
	struct rig *r = bench(3);
	const struct rig_send *m;
	psip_handle handle = call(r);

	(void)state;
	m = sent(r, "INVITE", 11, PSIP_UDP);
	r->hold_routes = true;
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	assert_int_equal(rig_asked_last(r)->kind, PSIP_ROUTE);
	assert_int_equal(psip_call_forget(r->s, handle), PSIP_OK);
	psip_route(r->s, r->now, rig_asked_last(r)->token, &r->local);
	rig_pump(r);
	flow_silent(r);
	flow_clean(r);
}

/* From IPv6 to IPv4 nothing grows: what fitted a datagram fits one still. */
static void from_ipv6_to_ipv4(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 5);
	const struct rig_send *m;

	(void)state;
	rig_zone(r, "_sip._udp.example.com", "SRV 10 0 5060 s1.example.com");
	rig_zone(r, "_sip._udp.example.com", "SRV 20 0 5060 s2.example.com");
	rig_zone(r, "s1.example.com", "AAAA 2001:db8::11");
	rig_zone(r, "s2.example.com", "A 10.0.0.12");
	r->local = rig_address("2001:db8::1", 5060, PSIP_UDP);
	(void)flow_ask(r, "sip:bob@example.com;transport=udp");
	m = flow_request(r, "OPTIONS");
	assert_int_equal(m->remote.family, 6);
	r->local = rig_address("10.0.0.1", 5060, PSIP_UDP);
	psip_unreachable(r->s, r->now, &m->remote);
	(void)sent(r, "OPTIONS", 12, PSIP_UDP);
	rig_free(r);
}

/* ---- Responses ---- */

static psip_handle invited(struct rig *r, psip_handle flow, const char *sent_by)
{
	static const char text[] = "INVITE sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/%s %s;branch=z9hG4bKi\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=f\nTo: <sip:bob@10.0.0.1>\n"
	                           "Call-ID: id\nCSeq: 1 INVITE\nContact: <sip:alice@10.0.0.2>\nContent-Length: 0\n\n";

	if (flow)
		rig_tcp(r, flow, text, "TCP", sent_by);
	else
		rig_udp(r, text, "UDP", sent_by);
	return rig_take_event(r)->event.object;
}

/* While its way is looked for, what else fails does not matter; answers that come twice, or to no question, do neither. */
static void answers_for_nobody(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	const struct psip_output *asked;
	struct psip_output other;
	const struct rig_send *m;
	psip_handle handle;

	(void)state;
	rig_zone(r, "example.com", "A 10.0.0.14");
	handle = invited(r, 0, "example.com:5090");
	assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
	m = flow_status(r, 486, "INVITE");
	r->hold_answers = true;
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	psip_unreachable(r->s, r->now, &m->remote);
	rig_pump(r);
	flow_silent(r);
	flow_ended(r, PSIP_END_REFUSED, 486);  /* of the call: its INVITE was refused */
	asked = rig_take_asked_of(r, PSIP_QUERY);
	assert_non_null(asked);
	other = *asked;
	other.query = (uint16_t)(asked->query + 1000);
	rig_answer(r, &other);
	flow_silent(r);
	rig_answer(r, asked);
	while ((asked = rig_take_asked_of(r, PSIP_QUERY)) != NULL)
		rig_answer(r, asked);
	m = flow_status(r, 486, "INVITE");
	assert_int_equal(m->remote.ip[3], 14);
	rig_answer(r, &other);
	psip_route(r->s, r->now, other.token, &r->local);
	rig_pump(r);
	flow_silent(r);
	rig_free(r);
}

/* The stream failed under the response itself: another connection to the same place is a way still. */
static void the_same_place_by_another_stream(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	psip_handle flow = rig_accept(r), handle = invited(r, flow, "10.0.0.2:5060");
	const struct rig_send *m;

	(void)state;
	r->hold_sends = true;
	assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
	m = flow_status(r, 486, "INVITE");
	assert_true(m->flow == flow);
	r->hold_sends = false;
	psip_sent(r->s, r->held[0], PSIP_ERR_TRANSPORT);
	m = flow_status(r, 486, "INVITE");
	assert_true(m->flow != 0 && m->flow != flow);
	assert_int_equal(m->remote.ip[3], 2);
	rig_free(r);
}

/* Nothing was sent yet that could have failed. */
static void no_response_no_way(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	psip_ref ref;

	(void)state;
	(void)invited(r, 0, "example.com");
	ref = only(r, PSIP_MACHINE_IST);
	assert_true(psip_transaction_failed(r->s, r->now, psip_handle_of(r->s, ref), NULL));
	rig_pump(r);
	assert_int_equal(r->asked_count, 0);
	flow_silent(r);
	rig_free(r);
}

/* Its Via says where else it might go: of one that cannot be read, nowhere. */
static void a_damaged_response_goes_nowhere(void **state)
{
	(void)state;
	for (unsigned what = 0; what < 4; what++) {
		struct rig *r = rig_new(NULL, NULL, 9);
		const struct rig_send *m;
		psip_handle handle;
		psip_ref response;
		char *text;

		rig_zone(r, "example.com", "A 10.0.0.14");
		handle = invited(r, 0, "example.com:5090");
		assert_int_equal(psip_reject(r->s, r->now, handle, 486, flow_none), PSIP_OK);
		m = flow_status(r, 486, "INVITE");
		response = ((struct psip_transaction *)psip_at(r->s, only(r, PSIP_MACHINE_IST)))->response;
		text = (char *)psip_bytes_data(r->s, response);
		if (what == 1)
			memset(text, 0, psip_bytes_length(r->s, response));
		if (what == 2)
			memcpy(strstr(text, "Via: SIP/2.0"), "Via: ,,,,,,,", 12);
		if (what == 3)
			memcpy(strstr(text, "Via: SIP/2.0"), "Xia: SIP/2.0", 12);
		psip_unreachable(r->s, r->now, &m->remote);
		if (!what)
			assert_int_equal(flow_status(r, 486, "INVITE")->remote.ip[3], 14);
		else
			flow_ended(r, PSIP_END_REFUSED, 486);
		rig_pump(r);
		flow_silent(r);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(retry_after_up_to_an_hour), cmocka_unit_test(a_503_without_room_for_the_next), cmocka_unit_test(a_503_without_a_place_for_its_ack),
		cmocka_unit_test(too_large_but_no_room_to_say_tcp), cmocka_unit_test(no_room_for_udp_after_all), cmocka_unit_test(no_room_when_the_route_is_told),
		cmocka_unit_test(news_on_the_way_to_the_next), cmocka_unit_test(no_room_for_the_next), cmocka_unit_test(no_room_for_another_body), cmocka_unit_test(timer_c_is_no_failure_of_the_target),
		cmocka_unit_test(an_answer_after_the_request_has_moved), cmocka_unit_test(no_failure_between_two_servers), cmocka_unit_test(nobody_wants_it_any_more), cmocka_unit_test(from_ipv6_to_ipv4), cmocka_unit_test(answers_for_nobody), cmocka_unit_test(the_same_place_by_another_stream),
		cmocka_unit_test(no_response_no_way), cmocka_unit_test(a_damaged_response_goes_nowhere) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
