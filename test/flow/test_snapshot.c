/* SPDX-License-Identifier: MIT
 * Calls carried to another stack in portable form, in each state, and going on there.
 * The other stack has another seed, other limits and another clock. Each one carried is saved there again: not a byte may differ.
 * Does not cover: snapshots that are none (test_snapshot_refused.c); the whole block (test_resume.c); hostile snapshots with a valid check
 * (fuzz_snapshot.c); machines of another byte order. */
#include "test/flow/snapshot.h"

/* ---- Confirmed ---- */

static void a_call_that_stands_is_ended_by_the_peer(void **state)
{
	struct rig *r = started();
	struct rig_call c = { 0 };

	(void)state;
	rig_establish_in(r, &c);
	rig_advance(r, 40000);
	rig_flush(r);
	while (rig_take_event(r))
		;
	r = carry(r, &c.handle);
	flow_silent(r);
	flow_quiet(r);
	rig_request(r, &c, "BYE", 2, "z9hG4bKbye", NULL, NULL);
	flow_status(r, 200, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	flow_clean(r);
}

static void requests_of_ours_go_on_with_route_set_and_numbers(void **state)
{
	struct rig *r = started();
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call), *bye;
	unsigned cseq = flow_cseq(invite);
	char tag[64], call_id[128];

	(void)state;
	flow_tag(invite, "From", tag);
	snprintf(call_id, sizeof call_id, "%s", rig_header(invite, "Call-ID", 0));
	rig_reply(r, invite, 200, "pt", "Contact: <sip:alice@10.0.0.9:5062>\nRecord-Route: <sip:10.0.0.2;lr>, <sip:10.0.0.3;lr>\n", rig_sdp());
	flow_request(r, "ACK");
	rig_advance(r, 40000);
	rig_flush(r);
	while (rig_take_event(r))
		;
	r = carry(r, &call);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_pump(r);
	(void)flow_request(r, "ACK"); /* the last one once more */
	bye = flow_request(r, "BYE");
	assert_true(flow_starts(bye, "BYE sip:alice@10.0.0.9:5062 SIP/2.0\r\n"));
	assert_string_equal(rig_header(bye, "Route", 0), "<sip:10.0.0.3;lr>, <sip:10.0.0.2;lr>");
	assert_string_equal(rig_header(bye, "Call-ID", 0), call_id);
	assert_string_equal(rig_param(rig_header(bye, "From", 0), "tag"), tag);
	assert_string_equal(rig_param(rig_header(bye, "To", 0), "tag"), "pt");
	assert_int_equal(flow_cseq(bye), cseq + 1);
	rig_reply(r, bye, 200, "pt", NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

static unsigned version_of(const struct rig_send *m)
{
	const char *o = strstr(rig_body(m), "o=");

	return (unsigned)strtoul(strchr(strchr(o, ' ') + 1, ' ') + 1, NULL, 10);
}

static void descriptions_go_on_from_the_last_one(void **state)
{
	struct rig *r = started();
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call);
	unsigned version = version_of(invite);

	(void)state;
	rig_reply(r, invite, 200, "pt", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_advance(r, 40000);
	while (rig_take_event(r))
		;
	r = carry(r, &call);
	(void)flow_request(r, "ACK");
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	invite = flow_request(r, "INVITE");
	assert_int_equal(version_of(invite), version + 1);
	assert_non_null(strstr(rig_body(invite), "a=sendonly"));
	rig_free(r);
}

/* ---- Not answered yet ---- */

static void a_ringing_call_is_accepted_elsewhere(void **state)
{
	struct rig *r = started();
	struct rig_call c = { 0 };
	const struct rig_send *m;
	char tag[64];

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	rig_pump(r);
	flow_tag(flow_status(r, 180, "INVITE"), "To", tag);
	r = carry(r, &c.handle);
	flow_tag(flow_status(r, 180, "INVITE"), "To", c.to_tag);
	assert_string_equal(tag, c.to_tag);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	m = flow_status(r, 200, "INVITE");
	flow_tag(m, "To", c.to_tag);
	assert_string_equal(tag, c.to_tag);
	rig_request(r, &c, "INVITE", c.cseq, c.branch, NULL, rig_sdp()); /* a copy is a copy, here too */
	rig_request(r, &c, "ACK", c.cseq, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_free(r);
}

static void a_cancel_reaches_the_call_elsewhere(void **state)
{
	struct rig *r = started();
	struct rig_call c = { 0 };

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	r = carry(r, &c.handle);
	rig_flush(r);
	rig_request(r, &c, "CANCEL", c.cseq, c.branch, NULL, NULL);
	flow_done_and_487(r, "CANCEL");
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

static void an_event_that_waits_comes_elsewhere(void **state)
{
	struct rig *r = started();
	struct rig_call c = { .call_id = "waits", .from_tag = "w", .branch = "z9hG4bKwaits", .cseq = 1 };
	struct psip_packet packet = { .local = r->local, .remote = r->peer };
	static const char invite[] = "INVITE sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKwaits\r\nMax-Forwards: 70\r\n"
	                             "From: <sip:alice@10.0.0.2>;tag=w\r\nTo: <sip:bob@10.0.0.1>\r\nCall-ID: waits\r\nCSeq: 1 INVITE\r\n"
	                             "Contact: <sip:alice@10.0.0.2>\r\nContent-Length: 0\r\n\r\n";
	const struct psip_event *e;

	(void)state;
	packet.bytes = invite;
	packet.length = sizeof invite - 1;
	psip_datagram(r->s, r->now, &packet);
	c.handle = psip_call_next(r->s, 0);
	r = carry(r, &c.handle);
	e = flow_event(r, PSIP_EVENT_INCOMING, 0);
	assert_int_equal(e->object, c.handle);
	assert_true(e->message.length == sizeof invite - 1);
	rig_free(r);
}

/* The 2xx goes out again, and the time for its ACK runs on. */
static void an_accepted_call_awaits_its_ack_elsewhere(void **state)
{
	struct rig *r = started();
	struct rig_call c = { 0 };

	(void)state;
	flow_accepted(r, &c);
	rig_advance(r, 20000);
	rig_flush(r);
	r = carry(r, &c.handle);
	flow_status(r, 200, "INVITE");
	rig_advance(r, 11900);
	while (rig_take(r))
		;
	flow_quiet(r);
	rig_advance(r, 100);
	flow_request(r, "BYE");
	rig_free(r);
}

/* ---- Our INVITE ---- */

static void an_invite_without_an_answer_goes_on(void **state)
{
	struct rig *r = started();
	psip_handle call;
	char branch[64], copy[64];
	const struct rig_send *invite = flow_call(r, &call), *ack;

	(void)state;
	flow_branch(invite, branch);
	r = carry(r, &call);
	invite = flow_request(r, "INVITE");
	flow_branch(invite, copy);
	assert_string_equal(branch, copy);
	rig_reply(r, invite, 200, "pt", FLOW_CONTACT, rig_sdp());
	ack = flow_request(r, "ACK");
	assert_int_equal(flow_cseq(ack), flow_cseq(invite));
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_free(r);
}

static void early_dialogs_are_carried_all(void **state)
{
	struct rig *r = started();
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call), *m;
	unsigned acks = 0, byes = 0;

	(void)state;
	rig_reply(r, invite, 180, "one", FLOW_CONTACT, NULL);
	rig_reply(r, invite, 183, "two", "Contact: <sip:two@10.0.0.2:5060>\n", rig_sdp());
	while (rig_take_event(r))
		;
	r = carry(r, &call);
	invite = flow_request(r, "INVITE");
	flow_silent(r);
	rig_reply(r, invite, 200, "two", "Contact: <sip:two@10.0.0.2:5060>\n", rig_sdp());
	m = flow_request(r, "ACK");
	assert_true(flow_starts(m, "ACK sip:two@10.0.0.2:5060 "));
	rig_reply(r, invite, 200, "one", FLOW_CONTACT, rig_sdp()); /* late: it is acknowledged and ended */
	while ((m = rig_take(r)) != NULL) {
		acks += strcmp(rig_method(m), "ACK") == 0;
		byes += strcmp(rig_method(m), "BYE") == 0;
		if (strcmp(rig_method(m), "BYE") == 0)
			assert_string_equal(rig_param(rig_header(m, "To", 0), "tag"), "one");
	}
	assert_int_equal(acks, 1);
	assert_int_equal(byes, 1);
	rig_free(r);
}

static void our_cancel_works_elsewhere(void **state)
{
	struct rig *r = started();
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call), *cancel;

	(void)state;
	rig_reply(r, invite, 180, "pt", FLOW_CONTACT, NULL);
	while (rig_take_event(r))
		;
	r = carry(r, &call);
	invite = flow_request(r, "INVITE");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_pump(r);
	cancel = flow_request(r, "CANCEL");
	assert_true(flow_same(invite, cancel, "Via"));
	r = carry(r, &call); /* and once more, with the CANCEL under way */
	invite = flow_request(r, "INVITE");
	cancel = flow_request(r, "CANCEL");
	rig_reply(r, cancel, 200, "pt", NULL, NULL);
	rig_reply(r, invite, 487, "pt", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

/* Why we gave up is said there, too: in the CANCEL that waits for a provisional response, and in the copy of that which was out. */
/* ledger: 3326-2-01 */
static void our_cancel_says_why_elsewhere(void **state)
{
	(void)state;
	for (unsigned out = 0; out < 2; out++) {
		struct rig *r = started();
		psip_handle call;
		const struct rig_send *invite = flow_call(r, &call), *cancel;
		char first[2048] = "";

		if (out)
			rig_reply(r, invite, 180, "pt", FLOW_CONTACT, NULL);
		while (rig_take_event(r))
			;
		assert_int_equal(psip_hangup_because(r->s, r->now, call, PSIP_TEXT("Q.850"), 16, PSIP_TEXT("Terminated")), PSIP_HANGUP_CANCEL);
		rig_pump(r);
		if (out)
			snprintf(first, sizeof first, "%s", flow_request(r, "CANCEL")->text);
		flow_silent(r);
		r = carry(r, &call);
		rig_flush(r);
		r = carry(r, &call);
		invite = flow_request(r, "INVITE");
		if (!out) {
			flow_silent(r);
			rig_reply(r, invite, 180, "pt", FLOW_CONTACT, NULL);
		}
		cancel = flow_request(r, "CANCEL");
		assert_string_equal(rig_header(cancel, "Reason", 0), "Q.850;cause=16;text=\"Terminated\"");
		if (out)
			assert_string_equal(cancel->text, first);
		rig_reply(r, cancel, 200, NULL, NULL, NULL);
		rig_reply(r, invite, 487, "pt", NULL, NULL);
		flow_request(r, "ACK");
		flow_ended(r, PSIP_END_CANCELLED, 487);
		flow_clean(r);
	}
}

/* The 180 that the network brought after the 200 says nothing: the INVITE does not go out once more, and the call stands. */
static void a_provisional_response_that_comes_late_says_nothing(void **state)
{
	struct rig *r = started();
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call), *bye;
	char text[2048];
	const struct rig_send kept = { .text = text };  /* longer than its rig */

	(void)state;
	snprintf(text, sizeof text, "%s", invite->text);
	rig_reply(r, invite, 200, "pt", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_reply(r, invite, 180, "pt", FLOW_CONTACT, NULL);
	flow_quiet(r);
	r = carry(r, &call);
	flow_request(r, "ACK");
	flow_silent(r);
	rig_reply(r, &kept, 180, "pt", FLOW_CONTACT, NULL);
	flow_quiet(r);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_pump(r);
	bye = flow_request(r, "BYE");
	rig_reply(r, bye, 200, "pt", NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

/* A snapshot of before, which has that INVITE as unanswered: it goes out, and what is provisional still says nothing. */
static void a_call_that_stands_does_not_ring_again(void **state)
{
	struct rig *r = started(), *to = other_rig();
	psip_handle call, there;
	const struct rig_send *invite = flow_call(r, &call);
	size_t length;

	(void)state;
	rig_reply(r, invite, 200, "pt", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	psip_transaction_get(r->s, call_get(r->s, call)->invite)->status = 180;
	length = save(r, call, saved);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);
	rig_pump(to);
	rig_flush(to);
	rig_reply(to, invite, 180, "pt", FLOW_CONTACT, NULL);
	flow_quiet(to);
	assert_int_equal(flow_info(to, there).state, PSIP_CALL_CONFIRMED);
	rig_reply(to, invite, 200, "pt", FLOW_CONTACT, rig_sdp()); /* which the copy brings */
	flow_request(to, "ACK");
	flow_quiet(to);
	assert_int_equal(psip_hangup(to->s, to->now, there), PSIP_HANGUP_BYE);
	rig_pump(to);
	rig_reply(to, flow_request(to, "BYE"), 200, "pt", NULL, NULL);
	flow_ended(to, PSIP_END_LOCAL, 0);
	flow_clean(to);
	rig_free(r);
}

/* ---- Requests inside ---- */

static psip_handle outgoing(struct rig *r, const char *extra)
{
	char rows[256];
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call);

	snprintf(rows, sizeof rows, FLOW_CONTACT "%s", extra);
	rig_reply(r, invite, 200, "pt", rows, rig_sdp());
	flow_request(r, "ACK");
	while (rig_take_event(r))
		;
	return call;
}

static void our_reinvite_goes_on_in_each_of_its_states(void **state)
{
	struct rig *r = started();
	psip_handle call = outgoing(r, "");
	const struct rig_send *invite, *ack;

	(void)state;
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	(void)flow_request(r, "INVITE");
	r = carry(r, &call);
	invite = flow_request(r, "ACK");
	invite = flow_request(r, "INVITE");
	rig_reply(r, invite, 491, "pt", NULL, NULL);
	ack = flow_request(r, "ACK");
	assert_true(flow_same(ack, invite, "Via"));
	r = carry(r, &call); /* it waits to be tried again */
	(void)flow_request(r, "ACK");
	flow_silent(r);
	rig_advance(r, 4100);
	invite = flow_request(r, "INVITE");
	assert_non_null(strstr(rig_body(invite), "a=sendonly"));
	rig_reply(r, invite, 200, "pt", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	rig_free(r);
}

static void the_peers_reinvite_is_answered_elsewhere(void **state)
{
	struct psip_settings own = { .size = sizeof own, .own_descriptions = true };
	struct rig *r = rig_new(NULL, &own, 1), *to;
	struct rig_call c = { 0 };
	psip_handle there;
	size_t length;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, PSIP_TEXT("application/sdp"), psip_string(rig_sdp())), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", c.cseq, "z9hG4bKa", NULL, NULL);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", FLOW_CONTACT, rig_sdp());
	while (rig_take_event(r))
		;
	length = save(r, c.handle, saved);
	to = rig_new(NULL, &own, 5);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);
	assert_int_equal(psip_modify_accept(to->s, to->now, there, PSIP_TEXT("application/sdp"), psip_string(rig_sdp())), PSIP_OK);
	rig_pump(to);
	flow_status(to, 200, "INVITE");
	rig_request(to, &c, "ACK", 2, "z9hG4bKb", NULL, NULL);
	rig_request(to, &c, "BYE", 3, "z9hG4bKc", NULL, NULL);
	flow_status(to, 200, "BYE");
	rig_free(r);
	flow_event(to, PSIP_EVENT_MODIFIED, 200);
	flow_ended(to, PSIP_END_REMOTE, 0);
	flow_clean(to);
}

/* A call that stands, of which the peer re-INVITEs. */
static void reinvited(struct rig *r, struct rig_call *c)
{
	rig_establish_in(r, c);
	rig_flush(r);
	while (rig_take_event(r))
		;
	rig_request(r, c, "INVITE", 2, "z9hG4bKre", NULL, rig_sdp());
}

/* We hang up before the ACK to our 200: the re-INVITE's copies find its transaction, the ACK changes nothing, the BYE ends the call. */
static void a_reinvite_without_its_ack_is_carried_with_our_bye(void **state)
{
	struct rig *r = started();
	struct rig_call c = { 0 };
	const struct rig_send *m;

	(void)state;
	reinvited(r, &c);
	flow_status(r, 200, "INVITE");
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_pump(r);
	flow_request(r, "BYE");
	r = carry(r, &c.handle);
	flow_status(r, 200, "INVITE");
	m = flow_request(r, "BYE");
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", NULL, rig_sdp());
	flow_silent(r);
	rig_request(r, &c, "ACK", 2, "z9hG4bKack2", NULL, NULL);
	flow_silent(r);
	flow_quiet(r);
	rig_reply(r, m, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

/* Its BYE has failed, or the snapshot is made up: there is no CANCEL to wait for, so it ends. */
static void what_ends_without_a_bye_has_ended(void **state)
{
	(void)state;
	for (unsigned made_up = 0; made_up < 2; made_up++) {
		struct rig *r = started(), *to = other_rig();
		struct rig_call c = { 0 };
		psip_handle there;
		size_t length;

		reinvited(r, &c);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		rig_pump(r);
		call_get(r->s, c.handle)->bye = 0;
		call_get(r->s, c.handle)->cancelled = made_up;
		length = save(r, c.handle, saved);
		assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);
		rig_pump(to);
		flow_status(to, 200, "INVITE");
		flow_silent(to);
		flow_ended(to, PSIP_END_LOCAL, 0);
		flow_clean(to);
		rig_free(r);
	}
}

/* We placed the call, and sent no 2xx that would have been repeated: the provisional response to the peer's re-INVITE is, each minute. */
static void the_peers_reinvite_rings_on(void **state)
{
	struct psip_settings own = { .size = sizeof own, .own_descriptions = true };
	struct psip_call_options o = { .type = PSIP_TEXT("application/sdp"), .body = psip_string(rig_sdp()) };
	struct rig *r = rig_new(NULL, &own, 1), *to = rig_new(NULL, &own, 5);
	struct rig_call c = { .from_tag = "pt" };
	psip_handle there;
	const struct rig_send *invite = flow_call_with(r, &o, &c.handle);
	size_t length;

	(void)state;
	flow_tag(invite, "From", c.to_tag);
	snprintf(c.call_id, sizeof c.call_id, "%s", rig_header(invite, "Call-ID", 0));
	rig_reply(r, invite, 200, "pt", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", NULL, rig_sdp());
	while (rig_take_event(r))
		;
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	rig_pump(r);
	flow_status(r, 180, "INVITE");
	call_get(r->s, c.handle)->unacknowledged = true; /* made up: a reliable one is repeated at intervals */
	length = save(r, c.handle, saved);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_ERR_FOREIGN);
	call_get(r->s, c.handle)->unacknowledged = false;
	length = save(r, c.handle, saved);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);
	assert_int_equal(save(to, there, again), length);
	assert_memory_equal(again, saved, length);
	rig_pump(to);
	flow_request(to, "ACK");
	flow_status(to, 180, "INVITE");
	rig_advance(to, 59999);
	flow_silent(to);
	rig_advance(to, 1);
	flow_status(to, 180, "INVITE");
	flow_silent(to);
	assert_int_equal(psip_modify_accept(to->s, to->now, there, PSIP_TEXT("application/sdp"), psip_string(rig_sdp())), PSIP_OK);
	rig_pump(to);
	flow_status(to, 200, "INVITE");
	rig_request(to, &c, "ACK", 2, "z9hG4bKack2", NULL, NULL);
	flow_event(to, PSIP_EVENT_MODIFIED, 200);
	rig_request(to, &c, "BYE", 3, "z9hG4bKbye", NULL, NULL);
	flow_status(to, 200, "BYE");
	flow_ended(to, PSIP_END_REMOTE, 0);
	flow_clean(to);
	rig_free(r);
}

static void our_update_goes_on(void **state)
{
	struct rig *r = started();
	psip_handle call = outgoing(r, "Allow: UPDATE\n");
	const struct rig_send *update;

	(void)state;
	assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	(void)flow_request(r, "UPDATE");
	r = carry(r, &call);
	update = rig_take(r);
	if (strcmp(rig_method(update), "ACK") == 0)
		update = rig_take(r);
	assert_string_equal(rig_method(update), "UPDATE");
	rig_reply(r, update, 200, "pt", FLOW_CONTACT, rig_sdp());
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	rig_free(r);
}

static void our_bye_goes_on(void **state)
{
	struct rig *r = started();
	psip_handle call = outgoing(r, "");
	const struct rig_send *bye;

	(void)state;
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_pump(r);
	(void)flow_request(r, "BYE");
	r = carry(r, &call);
	do
		bye = rig_take(r);
	while (bye && strcmp(rig_method(bye), "BYE") != 0);
	assert_non_null(bye);
	rig_reply(r, bye, 200, "pt", NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

/* ---- 100rel ---- */

static void a_reliable_response_awaits_its_prack_elsewhere(void **state)
{
	struct rig *r = started();
	struct rig_call c = { 0 };
	const struct rig_send *m;
	char rack[64];

	(void)state;
	rig_invite(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_RELIABLY, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	(void)flow_status(r, 183, "INVITE");
	r = carry(r, &c.handle);
	m = flow_status(r, 183, "INVITE");
	flow_tag(m, "To", c.to_tag);
	snprintf(rack, sizeof rack, "RAck: %s %u INVITE\n", rig_header(m, "RSeq", 0), c.cseq);
	rig_request(r, &c, "PRACK", c.cseq + 1, "z9hG4bKprack", rack, NULL);
	flow_status(r, 200, "PRACK");
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 183);
	rig_free(r);
}

static void our_prack_goes_on(void **state)
{
	struct psip_settings reliable = { .size = sizeof reliable, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED };
	struct rig *r = rig_new(NULL, &reliable, 1);
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call), *prack;

	(void)state;
	rig_reply(r, invite, 183, "pt", FLOW_CONTACT "Require: 100rel\nRSeq: 7\n", rig_sdp());
	(void)flow_request(r, "PRACK");
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	r = carry(r, &call);
	invite = flow_request(r, "INVITE");
	prack = flow_request(r, "PRACK");
	assert_non_null(strstr(rig_header(prack, "RAck", 0), "7 "));
	rig_reply(r, prack, 200, "pt", NULL, NULL);
	rig_reply(r, invite, 200, "pt", FLOW_CONTACT, NULL);
	flow_request(r, "ACK");
	rig_free(r);
}

/* ---- Session timers ---- */

static void the_session_timer_runs_on(void **state)
{
	struct rig *r = started();
	psip_handle call = outgoing(r, "Session-Expires: 1800;refresher=uac\nRequire: timer\n");

	(void)state;
	rig_advance(r, 600000);
	r = carry(r, &call);
	rig_flush(r);
	assert_int_equal(flow_info(r, call).session_interval, 1800);
	rig_advance(r, 299999);
	flow_silent(r);
	rig_advance(r, 1);
	flow_request(r, "INVITE");
	rig_free(r);
}

/* ---- What a call is to other calls, and where else it may go ---- */

/* Further targets, with their headers, through a proxy, what was asked for at first: all is tried as it would have been. */
static void a_redirected_call_goes_on_to_its_further_targets(void **state)
{
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2"), .follow = PSIP_FOLLOW_CONTACTS, .route = PSIP_TEXT("<sip:10.0.0.9;lr>"),
		                       .type = PSIP_TEXT("application/sdp"), .body = psip_string(rig_sdp()) };
	struct rig *r = started();
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	m = flow_request(r, "INVITE");
	rig_reply(r, m, 302, "a", "Contact: <sip:one@10.0.0.3>, <sip:two@10.0.0.4?Subject=x>;q=0.5\n", NULL);
	flow_request(r, "ACK");
	flow_request(r, "INVITE");
	flow_event(r, PSIP_EVENT_REDIRECTED, 302);
	r = carry(r, &call);
	m = flow_request(r, "INVITE");
	assert_true(flow_starts(m, "INVITE sip:one@10.0.0.3 SIP/2.0\r\n"));
	rig_reply(r, m, 305, "b", "Contact: <sip:10.0.0.5>;q=0.1, <sip:bob@10.0.0.2>\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");  /* of the Contacts of the 305 the greater q */
	flow_event(r, PSIP_EVENT_REDIRECTED, 305);
	rig_reply(r, m, 486, "b", NULL, NULL);
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_REDIRECTED, 486);
	m = flow_request(r, "INVITE");
	assert_true(flow_starts(m, "INVITE sip:two@10.0.0.4 SIP/2.0\r\n"));
	assert_string_equal(rig_header(m, "Subject", 0), "x");
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.9;lr>");
	assert_string_equal(rig_body(m), rig_sdp());
	r = carry(r, &call);
	m = flow_request(r, "INVITE");
	rig_reply(r, m, 486, "c", NULL, NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	assert_true(flow_starts(m, "INVITE sip:one@10.0.0.3 SIP/2.0\r\n"));
	assert_string_equal(rig_header(m, "Route", 0), "<sip:10.0.0.5;lr>");
	flow_event(r, PSIP_EVENT_REDIRECTED, 486);
	rig_reply(r, m, 486, "d", NULL, NULL);
	flow_request(r, "ACK");
	flow_silent(r);
	flow_ended(r, PSIP_END_REJECTED, 486);
	flow_clean(r);
}

/* A fork was refused, then a re-INVITE went out: its 2xx is nobody's in the old stack any more, whose BYE would have the number of the first one. */
/* ledger: 3261-13.2.2.4-14 */
static void a_fork_is_ended_once(void **state)
{
	struct rig *r = started();
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 200, "a", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_reply(r, m, 200, "c", "Contact: <sip:c@10.0.0.4>\n", rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_reply(r, flow_request(r, "INVITE"), 200, NULL, FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	(void)save(r, call, saved);
	assert_int_equal(psip_call_forget(r->s, call), PSIP_OK);
	rig_reply(r, m, 200, "c", "Contact: <sip:c@10.0.0.4>\n", rig_sdp());
	flow_silent(r);
	flow_quiet(r);
	flow_clean(r);
}

/* The ACK waits for the name of its next hop, or for a connection: who would save the call and stop is told. */
static void an_ack_that_waits_is_told(void **state)
{
	(void)state;
	for (unsigned way = 0; way < 2; way++) {
		struct rig *r = started();
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);

		assert_false(flow_info(r, call).unacknowledged);
		rig_zone(r, "one.example.com", "A 10.0.0.4");
		r->hold_answers = r->hold_connects = true;
		rig_reply(r, m, 200, "a", way ? "Contact: <sip:a@10.0.0.4:5070;transport=tcp>\n" : "Contact: <sip:a@one.example.com:5060>\n", rig_sdp());
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		flow_silent(r);
		assert_true(flow_info(r, call).unacknowledged);
		if (way) {
			const struct psip_output *asked = rig_take_asked_of(r, PSIP_CONNECT);
			assert_non_null(asked);
			psip_connected(r->s, r->now, asked->flow, &asked->local);
			rig_pump(r);
		} else {
			const struct psip_output *asked = rig_take_asked_of(r, PSIP_QUERY), *other = rig_take_asked_of(r, PSIP_QUERY);
			r->hold_answers = false;
			rig_answer(r, asked);
			if (other)
				rig_answer(r, other);
		}
		flow_request(r, "ACK");
		assert_false(flow_info(r, call).unacknowledged);
		rig_free(r);
	}
}

static struct rig *replacing_rig(uint8_t seed)
{
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .replaces = true, .join = true };

	return rig_new(NULL, &settings, seed);
}

/* An INVITE that would replace a call, or join it; both are carried, in either order, or one alone. Then it replaces it there, or finds it gone. */
static void a_call_that_replaces_another_finds_it_there(void **state)
{
	(void)state;
	for (unsigned way = 0; way < 6; way++) {  /* the other first; last; not at all; likewise of Join */
		struct rig *r = replacing_rig(1), *to = replacing_rig(2);
		bool joins = way >= 3;
		psip_handle one, two, info;
		struct rig_call c, n;
		size_t length, first;
		char row[256];

		rig_establish_in(r, &c);
		snprintf(row, sizeof row, "%s: %s;to-tag=%s;from-tag=%s\n", joins ? "Join" : "Replaces", c.call_id, c.to_tag, c.from_tag);
		rig_invite(r, &n, row, rig_sdp());
		assert_true(n.handle != 0);
		first = save(r, c.handle, again);
		length = save(r, n.handle, saved);
		if (way % 3 == 0)
			assert_int_equal(psip_call_restore(to->s, to->now, again, first, &one), PSIP_OK);
		assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &two), PSIP_OK);
		if (way % 3 == 1)
			assert_int_equal(psip_call_restore(to->s, to->now, again, first, &one), PSIP_OK);
		info = joins ? flow_info(to, two).joins : flow_info(to, two).replaces;
		assert_true(info != 0);
		if (way % 3 == 0)
			assert_int_equal(info, one);
		rig_flush(to);
		assert_int_equal(psip_accept(to->s, to->now, two, flow_none, flow_none), way % 3 == 2 ? PSIP_ERR_STATE : PSIP_OK);
		flow_status(to, way % 3 == 2 ? 481 : 200, "INVITE");
		if (way < 2)
			assert_non_null(strstr(rig_header(flow_request(to, "BYE"), "Call-ID", 0), c.call_id));
		flow_silent(to);
		rig_free(r);
		rig_free(to);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_redirected_call_goes_on_to_its_further_targets),
		cmocka_unit_test(a_call_that_replaces_another_finds_it_there),
		cmocka_unit_test(a_fork_is_ended_once),
		cmocka_unit_test(an_ack_that_waits_is_told),
		cmocka_unit_test(a_call_that_stands_is_ended_by_the_peer),
		cmocka_unit_test(requests_of_ours_go_on_with_route_set_and_numbers),
		cmocka_unit_test(descriptions_go_on_from_the_last_one),
		cmocka_unit_test(a_ringing_call_is_accepted_elsewhere),
		cmocka_unit_test(a_cancel_reaches_the_call_elsewhere),
		cmocka_unit_test(an_event_that_waits_comes_elsewhere),
		cmocka_unit_test(an_accepted_call_awaits_its_ack_elsewhere),
		cmocka_unit_test(an_invite_without_an_answer_goes_on),
		cmocka_unit_test(early_dialogs_are_carried_all),
		cmocka_unit_test(our_cancel_works_elsewhere),
		cmocka_unit_test(our_cancel_says_why_elsewhere),
		cmocka_unit_test(a_provisional_response_that_comes_late_says_nothing),
		cmocka_unit_test(a_call_that_stands_does_not_ring_again),
		cmocka_unit_test(our_reinvite_goes_on_in_each_of_its_states),
		cmocka_unit_test(the_peers_reinvite_is_answered_elsewhere),
		cmocka_unit_test(a_reinvite_without_its_ack_is_carried_with_our_bye),
		cmocka_unit_test(what_ends_without_a_bye_has_ended),
		cmocka_unit_test(the_peers_reinvite_rings_on),
		cmocka_unit_test(our_update_goes_on),
		cmocka_unit_test(our_bye_goes_on),
		cmocka_unit_test(a_reliable_response_awaits_its_prack_elsewhere),
		cmocka_unit_test(our_prack_goes_on),
		cmocka_unit_test(the_session_timer_runs_on),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
