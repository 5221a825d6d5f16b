/* SPDX-License-Identifier: MIT
 * What an INVITE leaves behind when its connection or its target is lost: CANCEL and ACK go by a new connection (RFC 5923 §8.1), early dialogs
 * end (RFC 3261 §12.3), the description follows the local address (RFC 3263 §4.3).
 * Does not cover: which target is next, and what becomes of the request itself (test_failover.c). */
#include "test/flow/flow.h"

#define TCP_PEER "sip:bob@10.0.0.2;transport=tcp"

/* A response on a stream, its To with that tag. */
static void reply_on(struct rig *r, psip_handle flow, const struct rig_send *m, unsigned status, const char *tag)
{
	rig_tcp(r, flow, "SIP/2.0 %u Any\nVia: %s\nFrom: %s\nTo: %s;tag=%s\nCall-ID: %s\nCSeq: %u %s\nContact: <%s>\nContent-Length: 0\n\n", status,
	        rig_header(m, "Via", 0), rig_header(m, "From", 0), rig_header(m, "To", 0), tag, rig_header(m, "Call-ID", 0), flow_cseq(m), rig_method(m), TCP_PEER);
}

static unsigned connects(struct rig *r)
{
	const struct psip_output *asked;
	unsigned count = 0;

	while ((asked = rig_take_asked(r)) != NULL)
		if (asked->kind == PSIP_CONNECT) {
			count++;
			assert_int_equal(asked->remote.ip[3], 2);
			assert_int_equal(asked->remote.port, 5060);
			assert_int_equal(asked->remote.transport, PSIP_TCP);
		}
	return count;
}

/* ---- A new connection for what follows the INVITE ---- */

static void a_late_cancel_opens_a_connection(void **state)
{
	/* ledger: 5923-8.1-15 */
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .to = PSIP_TEXT(TCP_PEER) };
	const struct rig_send *invite, *cancel, *ack;
	psip_handle call;

	(void)state;
	invite = flow_call_with(r, &o, &call);
	reply_on(r, invite->flow, invite, 180, "t");
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(connects(r), 1);
	psip_closed(r->s, r->now, invite->flow);
	flow_quiet(r);
	assert_int_equal(connects(r), 0);  /* not before it is needed */
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	cancel = flow_request(r, "CANCEL");
	assert_int_equal(connects(r), 1);
	assert_true(cancel->flow != 0 && cancel->flow != invite->flow && flow_same(cancel, invite, "Via"));
	reply_on(r, cancel->flow, cancel, 200, "t");
	reply_on(r, cancel->flow, invite, 487, "t");
	ack = flow_request(r, "ACK");
	assert_true(ack->flow == cancel->flow && flow_same(ack, invite, "Via"));
	assert_int_equal(connects(r), 0);
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

/* Over TLS for the domain that the first one was opened for. */
static void a_late_cancel_over_tls_is_for_the_same_domain(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .to = PSIP_TEXT("sips:bob@example.com") };
	const struct psip_output *asked;
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	rig_zone(r, "_sips._tcp.example.com", "SRV 10 0 5061 s1.example.com");
	rig_zone(r, "s1.example.com", "A 10.0.0.11");
	invite = flow_call_with(r, &o, &call);
	reply_on(r, invite->flow, invite, 180, "t");
	psip_closed(r->s, r->now, invite->flow);
	while (rig_take_asked(r))
		;
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	flow_request(r, "CANCEL");
	asked = rig_take_asked(r);
	assert_int_equal(asked->kind, PSIP_CONNECT);
	assert_int_equal(asked->remote.ip[3], 11);
	assert_int_equal(asked->remote.transport, PSIP_TLS);
	assert_true(psip_span_equal(asked->name, PSIP_TEXT("example.com")));
	rig_free(r);
}

/* One that was under way when its connection went: once more, then no more. */
static void an_unanswered_cancel_is_sent_once_more(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .to = PSIP_TEXT(TCP_PEER) };
	const struct rig_send *invite, *cancel, *again;
	psip_handle call;

	(void)state;
	invite = flow_call_with(r, &o, &call);
	reply_on(r, invite->flow, invite, 100, "t");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	cancel = flow_request(r, "CANCEL");
	assert_true(cancel->flow == invite->flow);
	psip_closed(r->s, r->now, cancel->flow);
	again = flow_request(r, "CANCEL");
	assert_true(again->flow != cancel->flow);
	assert_string_equal(again->text, cancel->text);
	psip_closed(r->s, r->now, again->flow);
	flow_silent(r);
	assert_int_equal(connects(r), 2);
	rig_advance(r, 31999);
	flow_quiet(r);
	rig_advance(r, 1);
	flow_ended(r, PSIP_END_CANCELLED, 408);
	flow_clean(r);
}

/* The server's own connection brought the failure; the ACK goes to where the INVITE went. */
static void an_ack_of_a_failure_opens_a_connection(void **state)
{
	/* ledger: 5923-8.1-15 */
	(void)state;
	for (unsigned refused = 0; refused < 2; refused++) {
		struct rig *r = rig_new(NULL, NULL, 1);
		struct psip_call_options o = { .to = PSIP_TEXT(TCP_PEER) };
		const struct rig_send *invite, *ack;
		psip_handle call, theirs;

		invite = flow_call_with(r, &o, &call);
		reply_on(r, invite->flow, invite, 100, "t");
		psip_closed(r->s, r->now, invite->flow);
		assert_int_equal(connects(r), 1);
		theirs = rig_accept(r);
		r->refuse_connects = refused;
		reply_on(r, theirs, invite, 486, "t");
		flow_ended(r, PSIP_END_REJECTED, 486);
		assert_int_equal(connects(r), 1);
		if (refused) {
			flow_silent(r);
		} else {
			ack = flow_request(r, "ACK");
			assert_true(ack->flow != 0 && ack->flow != invite->flow && ack->flow != theirs && flow_same(ack, invite, "Via"));
		}
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_late_cancel_opens_a_connection),
		cmocka_unit_test(a_late_cancel_over_tls_is_for_the_same_domain),
		cmocka_unit_test(an_unanswered_cancel_is_sent_once_more),
		cmocka_unit_test(an_ack_of_a_failure_opens_a_connection),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
