/* SPDX-License-Identifier: MIT
 * The way to the next target when one has failed: routes that are not told, another local address or transport; and what is remembered of a failure,
 * for how long, and for whom.
 * Does not cover: what counts as a failure (test_failover.c); the order of targets that never failed (test_location.c). */
#include "test/flow/failover.h"

/* ---- The way to the next target ---- */

/* An INVITE whose first server is not reached; ROUTE for the next is not answered. */
static void first_fails(struct rig *r)
{
	const struct rig_send *m;

	call(r);
	m = sent(r, "INVITE", 11, PSIP_UDP);
	r->hold_routes = true;
	psip_unreachable(r->s, r->now, &m->remote);
}

static void a_target_without_a_route_is_passed_over(void **state)
{
	struct rig *r = bench(3);

	(void)state;
	first_fails(r);
	psip_route(r->s, r->now, rig_asked_last(r)->token, NULL);
	assert_int_equal(rig_asked_last(r)->remote.ip[3], 13);
	psip_route(r->s, r->now, rig_asked_last(r)->token, &r->local);
	sent(r, "INVITE", 13, PSIP_UDP);
	rig_free(r);
}

/* An address of no family is none. */
static void an_empty_local_address_is_no_route(void **state)
{
	static const struct psip_address nowhere = { 0 };
	struct rig *r = bench(3);

	(void)state;
	first_fails(r);
	psip_route(r->s, r->now, rig_asked_last(r)->token, &nowhere);
	assert_int_equal(rig_asked_last(r)->remote.ip[3], 13);
	flow_silent(r);
	rig_free(r);
}

static void a_route_that_is_not_told_counts_as_none(void **state)
{
	struct rig *r = bench(2);

	(void)state;
	first_fails(r);
	rig_advance(r, 15999);
	flow_quiet(r);
	rig_advance(r, 1);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_silent(r);
	flow_clean(r);
}

/* Another interface: Via and the Contact that was made of the old address name the new one. */
static void via_and_contact_follow_the_local_address(void **state)
{
	static const char *const contacts[] = { NULL, "sip:us@our.example.com" };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
		struct rig *r;
		const struct rig_send *m;

		if (contacts[i])
			settings.contact = psip_string(contacts[i]);
		r = rig_new(NULL, &settings, 1);
		zone(r, 2, "udp");
		call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		assert_string_equal(rig_header(m, "Contact", 0), i ? "<sip:us@our.example.com>" : "<sip:10.0.0.1:5060>");
		r->local = rig_address("192.168.7.9", 5062, PSIP_UDP);
		psip_unreachable(r->s, r->now, &m->remote);
		m = sent(r, "INVITE", 12, PSIP_UDP);
		assert_int_equal(m->local.ip[0], 192);
		assert_non_null(strstr(rig_header(m, "Via", 0), "SIP/2.0/UDP 192.168.7.9:5062;"));
		assert_string_equal(rig_header(m, "Contact", 0), i ? "<sip:us@our.example.com>" : "<sip:192.168.7.9:5062>");
		rig_free(r);
	}
}

static void transports_may_change_on_the_way(void **state)
{
	/* ledger: 3263-4.3-05 */
	static const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	struct rig *r = rig_new(NULL, &settings, 1);
	const struct rig_send *m;

	(void)state;
	zone(r, 1, "udp");
	rig_zone(r, "_sip._tcp.example.com", "SRV 10 0 5060 s1.example.com");
	place(r, "sip:bob@example.com");
	m = sent(r, "INVITE", 11, PSIP_UDP);
	assert_non_null(rig_param(rig_header(m, "Via", 0), "rport"));
	psip_unreachable(r->s, r->now, &m->remote);
	m = sent(r, "INVITE", 11, PSIP_TCP);
	assert_true(m->flow != 0);
	assert_null(rig_param(rig_header(m, "Via", 0), "rport"));
	assert_string_equal(rig_header(m, "Contact", 0), "<sip:10.0.0.1:5060;transport=tcp>");
	rig_free(r);
}

/* The next hop is known, and word comes that nobody is there before anything was sent: the next one then, not the end. */
static void an_error_before_the_first_send(void **state)
{
	struct rig *r = bench(2);
	struct psip_address one = rig_address("10.0.0.11", 5060, PSIP_UDP);
	psip_handle handle;

	(void)state;
	r->hold_routes = true;
	handle = call(r);
	psip_route(r->s, r->now, rig_asked_last(r)->token, &r->local);
	psip_unreachable(r->s, r->now, &one);
	r->hold_routes = false;
	sent(r, "INVITE", 12, PSIP_UDP);
	flow_quiet(r);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	rig_free(r);
}

/* A request over UDP takes nothing from the stream that the one before went over. */
static void a_dialog_may_change_from_stream_to_datagrams(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;
	psip_handle handle;

	(void)state;
	handle = place(r, "sip:bob@10.0.0.2;transport=tcp");
	m = sent(r, "INVITE", 2, PSIP_TCP);
	rig_reply(r, m, 200, "t", "Contact: <sip:bob@10.0.0.3>\n", rig_sdp());
	assert_true(sent(r, "ACK", 3, PSIP_UDP)->flow == 0);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_BYE);
	assert_true(sent(r, "BYE", 3, PSIP_UDP)->flow == 0);
	rig_free(r);
}

/* ---- What is remembered of it ---- */

/* An INVITE that is with that server is refused there. */
static void refused_by(struct rig *r, unsigned last)
{
	rig_reply(r, sent(r, "INVITE", last, PSIP_UDP), 486, "t", NULL, NULL);
	sent(r, "ACK", last, PSIP_UDP);
}

static void failed_targets_come_last_until_they_answer(void **state)
{
	struct rig *r = bench(2);

	(void)state;
	call(r);
	psip_unreachable(r->s, r->now, &sent(r, "INVITE", 11, PSIP_UDP)->remote);
	refused_by(r, 12);
	call(r);
	psip_unreachable(r->s, r->now, &sent(r, "INVITE", 12, PSIP_UDP)->remote);
	refused_by(r, 11);  /* there was no other; it is back */
	place(r, "sip:bob@10.0.0.12");
	refused_by(r, 12);
	call(r);
	refused_by(r, 11);
	rig_free(r);
}

/* One answer is enough, whatever it was asked. */
static void a_target_that_answers_is_no_failed_one(void **state)
{
	(void)state;
	for (unsigned answers = 0; answers < 2; answers++) {
		struct rig *r = bench(2);

		call(r);
		psip_unreachable(r->s, r->now, &sent(r, "INVITE", 11, PSIP_UDP)->remote);
		refused_by(r, 12);
		if (answers) {
			place(r, "sip:bob@10.0.0.11");
			refused_by(r, 11);
		}
		call(r);
		refused_by(r, answers ? 11 : 12);
		rig_free(r);
	}
}

static void a_503_says_how_long(void **state)
{
	(void)state;
	for (unsigned late = 0; late < 2; late++) {
		struct rig *r = bench(2);
		const struct rig_send *m;

		call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		rig_reply(r, m, 503, "t", "Retry-After: 100\n", NULL);
		sent(r, "ACK", 11, PSIP_UDP);
		m = sent(r, "INVITE", 12, PSIP_UDP);
		rig_reply(r, m, 486, "t", NULL, NULL);
		rig_advance(r, late ? 100000 : 99999);
		rig_flush(r);
		call(r);
		sent(r, "INVITE", late ? 11 : 12, PSIP_UDP);
		rig_free(r);
	}
}

/* A server that failed by TCP, asked for as such, may do by UDP. */
static void a_failure_is_of_one_transport(void **state)
{
	struct rig *r = bench(2);

	(void)state;
	zone(r, 2, "tcp");
	flow_ask(r, "sip:bob@example.com;transport=tcp");
	psip_closed(r->s, r->now, sent(r, "OPTIONS", 11, PSIP_TCP)->flow);
	sent(r, "OPTIONS", 12, PSIP_TCP);
	call(r);
	sent(r, "INVITE", 11, PSIP_UDP);
	rig_free(r);
}

/* The ACK of a 2xx is no transaction: when its copy is asked for again, it goes another way. */
static void an_ack_that_found_nobody_goes_elsewhere(void **state)
{
	/* ledger: 3263-4-06 */
	struct rig *r = bench(2);
	const struct rig_send *invite, *ack;

	(void)state;
	place(r, "sip:bob@10.0.0.2");
	invite = sent(r, "INVITE", 2, PSIP_UDP);
	rig_reply(r, invite, 200, "t", "Contact: <sip:bob@example.com;transport=udp>\n", rig_sdp());
	ack = sent(r, "ACK", 11, PSIP_UDP);
	psip_unreachable(r->s, r->now, &ack->remote);
	rig_reply(r, invite, 200, "t", "Contact: <sip:bob@example.com;transport=udp>\n", rig_sdp());
	sent(r, "ACK", 12, PSIP_UDP);
	rig_free(r);
}

/* ---- Where nobody names a transport ---- */

/* A host without NAPTR and SRV: UDP (RFC 3263 §4.1). */
static struct rig *lonely(const char *to)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	rig_zone(r, "host.example", "A 10.0.0.11");
	place(r, to);
	return r;
}

/* By port, too. The peer that has TCP only is reached; the next call knows. */
static void a_peer_without_udp_is_tried_by_tcp(void **state)
{
	static const char *const to[] = { "sip:bob@host.example", "sip:bob@host.example:5070" };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = lonely(to[i]);
		const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);

		psip_unreachable(r->s, r->now, &m->remote);
		m = sent(r, "INVITE", 11, PSIP_TCP);
		assert_int_equal(m->remote.port, i ? 5070 : 5060);
		place(r, to[i]);
		sent(r, "INVITE", 11, PSIP_TCP);
		rig_free(r);
	}
}

static void its_refusal_is_the_end(void **state)
{
	struct rig *r = lonely("sip:bob@host.example");
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);

	(void)state;
	r->refuse_connects = true;
	psip_unreachable(r->s, r->now, &m->remote);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_silent(r);
	flow_clean(r);
}

/* Nor is there a guess if the URI says UDP. */
static void a_transport_that_was_named_is_no_guess(void **state)
{
	struct rig *r = lonely("sip:bob@host.example;transport=udp");
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);

	(void)state;
	psip_unreachable(r->s, r->now, &m->remote);
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_silent(r);
	flow_clean(r);
}

/* It takes UDP, to all appearance: TCP would double the time until the caller knows. */
static void silence_and_a_503_are_no_reason_to_guess(void **state)
{
	struct rig *r = lonely("sip:bob@host.example");
	const struct rig_send *m;

	(void)state;
	rig_advance(r, 31999);
	for (unsigned i = 0; i < 7; i++)
		sent(r, "INVITE", 11, PSIP_UDP);
	rig_advance(r, 1);
	flow_ended(r, PSIP_END_TIMEOUT, 408);
	flow_silent(r);
	flow_clean(r);
	r = lonely("sip:bob@host.example");
	m = sent(r, "INVITE", 11, PSIP_UDP);
	rig_reply(r, m, 503, "b", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_REJECTED, 503);
	flow_silent(r);
	rig_free(r);
}

/* With two addresses: the first cannot be reached, the INVITE goes to the other one. */
static struct rig *lonely_twice(const struct rig_send **m)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	rig_zone(r, "host.example", "A 10.0.0.11");
	rig_zone(r, "host.example", "A 10.0.0.12");
	place(r, "sip:bob@host.example");
	psip_unreachable(r->s, r->now, &sent(r, "INVITE", 11, PSIP_UDP)->remote);
	*m = sent(r, "INVITE", 12, PSIP_UDP);
	return r;
}

/* Its other addresses are tried before that, and all the same after silence. */
static void other_addresses_come_before_a_guess(void **state)
{
	const struct rig_send *m;
	struct rig *r = lonely_twice(&m);

	(void)state;
	rig_advance(r, 32000);
	while ((m = rig_take(r)) != NULL)
		assert_int_equal(m->remote.transport, PSIP_UDP);
	flow_ended(r, PSIP_END_TIMEOUT, 408);
	rig_free(r);
}

/* Of the guessed ones only those of another transport are passed over: an address that failed lately comes last, but it comes. */
static void a_failed_address_is_tried_after_silence(void **state)
{
	const struct rig_send *m;
	struct rig *r = lonely_twice(&m);

	(void)state;
	rig_reply(r, m, 486, "b", NULL, NULL);
	sent(r, "ACK", 12, PSIP_UDP);
	place(r, "sip:bob@host.example");
	rig_advance(r, 31999);
	for (unsigned i = 0; i < 7; i++)
		sent(r, "INVITE", 12, PSIP_UDP);
	rig_advance(r, 1);
	sent(r, "INVITE", 11, PSIP_UDP);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_target_without_a_route_is_passed_over),
		cmocka_unit_test(an_empty_local_address_is_no_route),
		cmocka_unit_test(a_route_that_is_not_told_counts_as_none),
		cmocka_unit_test(via_and_contact_follow_the_local_address),
		cmocka_unit_test(transports_may_change_on_the_way),
		cmocka_unit_test(an_error_before_the_first_send),
		cmocka_unit_test(a_dialog_may_change_from_stream_to_datagrams),
		cmocka_unit_test(failed_targets_come_last_until_they_answer),
		cmocka_unit_test(a_target_that_answers_is_no_failed_one),
		cmocka_unit_test(a_503_says_how_long),
		cmocka_unit_test(a_failure_is_of_one_transport),
		cmocka_unit_test(an_ack_that_found_nobody_goes_elsewhere),
		cmocka_unit_test(a_peer_without_udp_is_tried_by_tcp),
		cmocka_unit_test(its_refusal_is_the_end),
		cmocka_unit_test(a_transport_that_was_named_is_no_guess),
		cmocka_unit_test(silence_and_a_503_are_no_reason_to_guess),
		cmocka_unit_test(other_addresses_come_before_a_guess),
		cmocka_unit_test(a_failed_address_is_tried_after_silence),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
