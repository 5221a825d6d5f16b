/* SPDX-License-Identifier: MIT
 * Requests whose target fails go to the next one (RFC 3263 §4.3): what counts as a failure, what the next server gets, what the caller hears of it,
 * and what happens where there is no room for another try.
 * Does not cover: which targets there are and in what order (test_location.c, test/unit/test_locate*.c); the way to the next one
 * (test_failover_next.c); CANCEL and saved blocks (test_failover_cancel.c); requests too large for UDP (test_failover_large.c); responses
 * (test_failover_response.c); stateless proxies (§4.4). */
#include "test/flow/failover.h"

#include "transaction/transaction.h"

enum way { BY_ICMP, BY_SEND_ERROR, BY_TIMEOUT, BY_503, WAYS };

static void break_it(struct rig *r, const struct rig_send *m, enum way way)
{
	switch (way) {
	case BY_ICMP:
		psip_unreachable(r->s, r->now, &m->remote);
		break;
	case BY_SEND_ERROR:  /* the next copy is refused by the kernel */
		r->send_result = PSIP_ERR_TRANSPORT;
		psip_sent(r->s, r->held[--r->held_count], PSIP_ERR_TRANSPORT);
		r->send_result = PSIP_OK;
		break;
	case BY_TIMEOUT:
		rig_advance(r, 31999);
		rig_flush(r);
		flow_quiet(r);
		rig_advance(r, 1);
		break;
	case BY_503:
	case WAYS:
		rig_reply(r, m, 503, "x", NULL, NULL);
		break;
	}
}

/* The sends that were held back end, and so does all else. */
static void rest(struct rig *r)
{
	while (r->held_count)
		psip_sent(r->s, r->held[--r->held_count], PSIP_OK);
	r->hold_sends = false;
	flow_clean(r);
}

/* Identical but for the branch of the topmost Via. */
static void same_but_branch(const struct rig_send *a, const struct rig_send *b)
{
	static const char *const headers[] = { "From", "To", "Call-ID", "CSeq", "Contact", "Max-Forwards", "Content-Length", "Allow" };

	for (unsigned i = 0; i < sizeof headers / sizeof *headers; i++)
		assert_true(flow_same(a, b, headers[i]) || !rig_header(a, headers[i], 0));
	assert_string_equal(rig_body(a), rig_body(b));
	assert_memory_equal(a->text, b->text, strcspn(a->text, "\r"));
	assert_null(rig_header(b, "Via", 1));
	assert_string_not_equal(rig_param(rig_header(a, "Via", 0), "branch"), rig_param(rig_header(b, "Via", 0), "branch"));
	assert_int_equal(a->length, b->length);
}

static void the_next_target_gets_the_same_request(void **state)
{
	/* ledger: 3263-4.3-01 3263-4.3-02 3263-4.3-04 3263-4.3-05 3263-4.2-05 3263-4.2-11 3263-4.2-14 3263-4-04 */
	(void)state;
	for (int way = 0; way < WAYS; way++) {
		struct rig *r = bench(3);
		psip_handle handle;
		struct psip_call_info info;
		const struct rig_send *first, *second, *third, *m;

		r->hold_sends = way == BY_SEND_ERROR;
		handle = call(r);
		first = sent(r, "INVITE", 11, PSIP_UDP);
		break_it(r, first, (enum way)way);
		if (way == BY_503)
			assert_true(flow_same(sent(r, "ACK", 11, PSIP_UDP), first, "Via"));
		second = sent(r, "INVITE", 12, PSIP_UDP);
		same_but_branch(first, second);
		break_it(r, second, (enum way)way);
		if (way == BY_503)
			sent(r, "ACK", 12, PSIP_UDP);
		third = sent(r, "INVITE", 13, PSIP_UDP);
		same_but_branch(second, third);
		flow_quiet(r);
		rig_advance(r, 500);
		assert_string_equal(sent(r, "INVITE", 13, PSIP_UDP)->text, third->text);  /* timer A began anew */
		rig_reply(r, third, 180, "t", FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		assert_int_equal(psip_call_info(r->s, handle, &info), PSIP_OK);
		assert_int_equal(info.remote.ip[3], 13);
		rig_reply(r, third, 486, "t", NULL, NULL);
		m = sent(r, "ACK", 13, PSIP_UDP);
		assert_true(flow_same(m, third, "Via"));
		flow_ended(r, PSIP_END_REJECTED, 486);
		rest(r);
	}
}

static void requests_without_invite_too(void **state)
{
	/* ledger: 3263-4.3-01 3263-4.3-02 3263-4.3-04 */
	(void)state;
	for (int way = 0; way < WAYS; way++) {
		struct rig *r = bench(2);
			const struct rig_send *first, *second;

		r->hold_sends = way == BY_SEND_ERROR;
		flow_ask(r, "sip:bob@example.com;transport=udp");
		first = sent(r, "OPTIONS", 11, PSIP_UDP);
		break_it(r, first, (enum way)way);
		second = sent(r, "OPTIONS", 12, PSIP_UDP);
		same_but_branch(first, second);
		if (way == BY_503) {
			rig_reply(r, first, 503, "x", NULL, NULL);  /* a copy: finds nobody */
			flow_silent(r);
		}
		flow_quiet(r);
		rig_reply(r, second, 200, "t", NULL, NULL);
		flow_event(r, PSIP_EVENT_RESPONSE, 200);
		rest(r);
	}
}

static void the_last_failure_is_the_callers(void **state)
{
	/* ledger: 3263-4.3-05 */
	static const struct { uint8_t cause; uint16_t status; } ends[WAYS] = {
		{ PSIP_END_TRANSPORT, 503 }, { PSIP_END_TRANSPORT, 503 }, { PSIP_END_TIMEOUT, 408 }, { PSIP_END_REJECTED, 503 }
	};

	(void)state;
	for (int way = 0; way < WAYS; way++) {
		struct rig *r = bench(2);

		r->hold_sends = way == BY_SEND_ERROR;
		call(r);
		break_it(r, sent(r, "INVITE", 11, PSIP_UDP), (enum way)way);
		if (way == BY_503)
			sent(r, "ACK", 11, PSIP_UDP);
		break_it(r, sent(r, "INVITE", 12, PSIP_UDP), (enum way)way);
		if (way == BY_503)
			sent(r, "ACK", 12, PSIP_UDP);
		flow_ended(r, (enum psip_end_cause)ends[way].cause, ends[way].status);
		flow_silent(r);
		rest(r);
	}
}

static void a_provisional_response_ends_the_search(void **state)
{
	/* ledger: 3263-4.3-03 */
	struct rig *r = bench(2);
	const struct rig_send *m;

	(void)state;
	flow_ask(r, "sip:bob@example.com;transport=udp");
	m = sent(r, "OPTIONS", 11, PSIP_UDP);
	rig_reply(r, m, 100, NULL, NULL, NULL);
	rig_advance(r, 32000);
	flow_event(r, PSIP_EVENT_RESPONSE, 408);
	while ((m = rig_take(r)) != NULL)
		assert_int_equal(m->remote.ip[3], 11);
	flow_clean(r);
}

/* ...but a transport failure is one, whatever came before (RFC 3263 §4.3 asks for silence with timeouts only). */
static void a_lost_connection_after_a_provisional_response_goes_on(void **state)
{
	/* ledger: 3263-4.3-01 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *m;
	psip_handle flow;
	char branch[64];

	(void)state;
	zone(r, 2, "tcp");
	flow_ask(r, "sip:bob@example.com;transport=tcp");
	m = sent(r, "OPTIONS", 11, PSIP_TCP);
	flow = m->flow;
	flow_branch(m, branch);
	rig_tcp(r, flow, "SIP/2.0 100 Trying\nVia: %s\nFrom: %s\nTo: %s\nCall-ID: %s\nCSeq: %s\nContent-Length: 0\n\n", rig_header(m, "Via", 0),
	        rig_header(m, "From", 0), rig_header(m, "To", 0), rig_header(m, "Call-ID", 0), "1 OPTIONS");
	flow_silent(r);
	psip_closed(r->s, r->now, flow);
	m = sent(r, "OPTIONS", 12, PSIP_TCP);
	assert_string_not_equal(rig_param(rig_header(m, "Via", 0), "branch"), branch);
	flow_quiet(r);
	psip_closed(r->s, r->now, m->flow);
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	flow_clean(r);
}

/* ...and a 503 says that this server did not serve it, whatever came before. */
static void a_503_after_a_provisional_response_goes_on(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *first, *second;

	(void)state;
	call(r);
	first = sent(r, "INVITE", 11, PSIP_UDP);
	rig_reply(r, first, 180, "early", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_reply(r, first, 503, "early", NULL, NULL);
	sent(r, "ACK", 11, PSIP_UDP);
	second = sent(r, "INVITE", 12, PSIP_UDP);
	flow_quiet(r);
	rig_reply(r, second, 200, "other", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_free(r);
}

/* The old exchange goes on by itself: copies of the 503 are acknowledged for timer D, the call hears nothing of them. */
static void copies_of_the_503_are_acknowledged(void **state)
{
	/* ledger: 3263-4-04 */
	struct rig *r = bench(2);
	const struct rig_send *first, *ack, *second;

	(void)state;
	call(r);
	first = sent(r, "INVITE", 11, PSIP_UDP);
	rig_reply(r, first, 503, "x", NULL, NULL);
	ack = sent(r, "ACK", 11, PSIP_UDP);
	second = sent(r, "INVITE", 12, PSIP_UDP);
	rig_reply(r, second, 100, NULL, NULL, NULL);
	rig_advance(r, 31999);
	rig_reply(r, first, 503, "x", NULL, NULL);
	assert_string_equal(sent(r, "ACK", 11, PSIP_UDP)->text, ack->text);
	rig_advance(r, 1);
	rig_reply(r, first, 503, "x", NULL, NULL);
	flow_silent(r);
	flow_quiet(r);
	rig_reply(r, second, 486, "y", NULL, NULL);
	sent(r, "ACK", 12, PSIP_UDP);
	flow_ended(r, PSIP_END_REJECTED, 486);
	flow_clean(r);
}

/* A 503 on a shared connection: the connection still counts who waits on it when the old exchange has ended. */
static void a_503_leaves_the_connection_to_others(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct rig_send *options, *m;

	(void)state;
	zone(r, 2, "tcp");
	flow_ask(r, "sip:bob@example.com;transport=tcp");
	options = sent(r, "OPTIONS", 11, PSIP_TCP);
	place(r, "sip:bob@example.com;transport=tcp");
	m = sent(r, "INVITE", 11, PSIP_TCP);
	assert_true(m->flow == options->flow);
	rig_reply(r, m, 503, "x", NULL, NULL);
	sent(r, "ACK", 11, PSIP_TCP);
	sent(r, "INVITE", 12, PSIP_TCP);
	psip_closed(r->s, r->now, options->flow);
	sent(r, "OPTIONS", 12, PSIP_TCP);
	rig_free(r);
}

static void refused_connections(void **state)
{
	/* ledger: 3263-4.3-01 3261-18.4-03 */
	struct rig *r = rig_new(NULL, NULL, 1);
	const struct psip_output *asked;
	const struct rig_send *m;
	psip_handle flow = 0;

	(void)state;
	zone(r, 2, "tcp");
	r->hold_connects = true;
	place(r, "sip:bob@example.com;transport=tcp");
	rig_pump(r);
	for (unsigned i = 0; i < 2; i++) {
		asked = rig_take_asked_of(r, PSIP_CONNECT);
		assert_non_null(asked);
		assert_int_equal(asked->remote.ip[3], 11 + i);
		assert_true(asked->flow != flow);
		flow = asked->flow;
		flow_silent(r);
		if (i == 0)
			psip_closed(r->s, r->now, flow);
	}
	psip_connected(r->s, r->now, flow, &r->local);
	m = sent(r, "INVITE", 12, PSIP_TCP);
	assert_true(m->flow == flow);
	psip_closed(r->s, r->now, flow);  /* it dies under way: no target is left */
	flow_ended(r, PSIP_END_TRANSPORT, 503);
	flow_clean(r);
}

/* ---- No room ---- */

/* Without a place for what goes on with the old target the 503 is the answer. */
static void without_a_place_the_503_is_the_answer(void **state)
{
	(void)state;
	for (unsigned full = 0; full < 2; full++) {
		static const struct psip_limits limits = { .calls = 1, .transactions = 5, .names = 8, .bytes = 32768 };
		struct rig *r = rig_new(&limits, NULL, 1);
		struct psip_target target = { .state = PSIP_TARGET_READY };
		psip_ref place[8];
		unsigned count = 0;
		const struct rig_send *m;

		zone(r, 2, "udp");
		call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		while (full && (place[count] = psip_transaction_open(r->s, PSIP_OPTIONS, &target, 0, 0, NULL)) != 0)
			count++;
		rig_reply(r, m, 503, "t", NULL, NULL);
		sent(r, "ACK", 11, PSIP_UDP);
		if (full) {
			flow_ended(r, PSIP_END_REJECTED, 503);
			while (count)
				psip_transaction_abandon(r->s, place[--count]);
			flow_clean(r);
		} else {
			sent(r, "INVITE", 12, PSIP_UDP);
			rig_free(r);
		}
	}
}

/* No bytes for the copy: the failure is told, nothing hangs, nothing is lost. */
static void without_bytes_the_failure_is_told(void **state)
{
	/* the 503's own answer needs bytes too: the ACK comes from the reserve */
	(void)state;
	for (int way = 0; way < WAYS; way++) {
		struct rig *r = bench(2);
		const struct rig_send *m;

		if (way == BY_SEND_ERROR)
			r->hold_sends = true;
		call(r);
		m = sent(r, "INVITE", 11, PSIP_UDP);
		rig_exhaust(r);
		break_it(r, m, (enum way)way);
		if (way == BY_503)
			sent(r, "ACK", 11, PSIP_UDP);
		flow_ended(r, way == BY_503 ? PSIP_END_REJECTED : PSIP_END_TRANSPORT, 503);
		flow_silent(r);
		rig_relieve(r);
		r->hold_sends = false;
		flow_clean(r);
	}
}

/* The error comes with the link, which neither the URI nor the DNS told: the call fails, or goes on to the next address, and does so at once. */
static void errors_of_link_local_targets(void **state)
{
	(void)state;
	for (unsigned named = 0; named < 2; named++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct psip_address from = rig_address("fe80::5", 5060, PSIP_UDP);

		rig_zone(r, "near.example.com", "AAAA fe80::5");
		rig_zone(r, "near.example.com", "AAAA fe80::6");
		r->local = rig_address("fe80::1", 5060, PSIP_UDP);
		from.scope = r->local.scope = 3;
		(void)place(r, named ? "sip:bob@near.example.com:5060;transport=udp" : "sip:bob@[fe80::5]");
		assert_int_equal(flow_request(r, "INVITE")->remote.ip[15], 5);
		psip_unreachable(r->s, r->now, &from);
		rig_pump(r);
		if (named) {
			const struct rig_send *m = flow_request(r, "INVITE");
			assert_int_equal(m->remote.ip[15], 6);
			rig_reply(r, m, 486, "x", NULL, NULL);
			flow_request(r, "ACK");
		}
		flow_ended(r, named ? PSIP_END_REJECTED : PSIP_END_TRANSPORT, named ? 486 : 503);
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_next_target_gets_the_same_request),
		cmocka_unit_test(requests_without_invite_too),
		cmocka_unit_test(the_last_failure_is_the_callers),
		cmocka_unit_test(a_provisional_response_ends_the_search),
		cmocka_unit_test(a_lost_connection_after_a_provisional_response_goes_on),
		cmocka_unit_test(a_503_after_a_provisional_response_goes_on),
		cmocka_unit_test(copies_of_the_503_are_acknowledged),
		cmocka_unit_test(a_503_leaves_the_connection_to_others),
		cmocka_unit_test(refused_connections),
		cmocka_unit_test(without_a_place_the_503_is_the_answer),
		cmocka_unit_test(without_bytes_the_failure_is_told),
		cmocka_unit_test(errors_of_link_local_targets),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
