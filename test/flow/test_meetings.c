/* SPDX-License-Identifier: MIT
 * Two features that meet: a call that ends, or another request, while something of it waits.
 * Does not cover: messages that cross (test_race_flows.c, test_race_scripts.c). */
#include "test/flow/flow.h"

static psip_handle answered(struct rig *r)
{
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call);

	rig_reply(r, invite, 200, "pt", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	while (rig_take_event(r))
		;
	rig_advance(r, 40000);
	rig_flush(r);
	return call;
}

/* A re-INVITE waits for its next hop when the call is ended; then there is no way: the call is over all the same. */
static void no_way_for_the_bye_behind_a_reinvite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call = answered(r);
	const struct psip_output *asked;

	(void)state;
	r->hold_routes = true;
	psip_addresses_changed(r->s, r->now);
	rig_pump(r);
	while (rig_take_event(r))
		;
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_pump(r);
	while ((asked = rig_take_asked_of(r, PSIP_ROUTE)) != NULL)
		psip_route(r->s, r->now, asked->token, NULL);
	rig_pump(r);
	flow_silent(r);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

/* The peer's re-INVITE comes while ours waits for its next hop: 491, as if ours were out. */
static void a_reinvite_meets_one_that_waits(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);
	struct rig_call c = { 0 };
	const struct psip_output *asked;

	(void)state;
	rig_establish_in(r, &c);
	rig_advance(r, 40000);
	rig_flush(r);
	while (rig_take_event(r))
		;
	r->hold_routes = true;
	psip_addresses_changed(r->s, r->now);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	rig_request(r, &c, "INVITE", 2, "z9hG4bKtheirs", FLOW_CONTACT, rig_sdp());
	flow_status(r, 491, "INVITE");
	rig_request(r, &c, "ACK", 2, "z9hG4bKtheirs", NULL, NULL);
	while ((asked = rig_take_asked_of(r, PSIP_ROUTE)) != NULL)
		psip_route(r->s, r->now, asked->token, &r->local);
	rig_pump(r);
	assert_non_null(strstr(rig_body(flow_request(r, "INVITE")), "a=sendonly"));
	rig_free(r);
}

/* What could not be sent leaves no description behind: the next one goes out. */
static void a_failed_reinvite_leaves_nothing(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	psip_handle call = answered(r);
	const struct psip_output *asked;

	(void)state;
	r->hold_routes = true;
	psip_addresses_changed(r->s, r->now);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, PSIP_TEXT("application/sdp"), psip_string(rig_sdp())), PSIP_OK);
	rig_pump(r);
	while ((asked = rig_take_asked_of(r, PSIP_ROUTE)) != NULL)
		psip_route(r->s, r->now, asked->token, NULL);
	rig_pump(r);
	r->hold_routes = false;
	for (const struct rig_event *e; (e = rig_take_event(r)) != NULL;)
		assert_int_not_equal(e->event.kind, PSIP_EVENT_ENDED);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_INACTIVE, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	assert_non_null(strstr(rig_body(flow_request(r, "INVITE")), "a=inactive"));
	rig_free(r);
}

/* The application's PRACK comes when the call has been refused meanwhile. */
static void a_prack_for_a_call_that_has_ended(void **state)
{
	const struct psip_settings reliable = { .size = sizeof reliable, .own_descriptions = true, .reliable = PSIP_RELIABLE_SUPPORTED };
	struct psip_call_options o = { .own_pracks = true, .type = PSIP_TEXT("application/sdp"), .body = psip_string(rig_sdp()) };
	struct rig *r = rig_new(NULL, &reliable, 4);
	const struct rig_send *invite;
	psip_handle call;

	(void)state;
	invite = flow_call_with(r, &o, &call);
	rig_reply(r, invite, 180, "a", FLOW_CONTACT, NULL);
	rig_reply(r, invite, 183, "b", FLOW_CONTACT "Require: 100rel\nRSeq: 7\n", rig_sdp());
	assert_true(flow_info(r, call).prack_wanted);
	{
		char response[1024];
		struct psip_packet packet = { .bytes = response, .local = r->local, .remote = r->peer };

		packet.length = (size_t)snprintf(response, sizeof response, "SIP/2.0 486 Busy Here\r\nVia: %s\r\nFrom: %s\r\nTo: %s;tag=a\r\nCall-ID: %s\r\nCSeq: %u INVITE\r\nContent-Length: 0\r\n\r\n",
		                                 rig_header(invite, "Via", 0), rig_header(invite, "From", 0), rig_header(invite, "To", 0), rig_header(invite, "Call-ID", 0),
		                                 flow_cseq(invite));
		psip_datagram(r->s, r->now, &packet);  /* no event is pulled yet */
	}
	assert_int_equal(psip_prack(r->s, r->now, call, flow_none, flow_none), PSIP_ERR_STATE);
	rig_pump(r);
	flow_request(r, "ACK");
	flow_silent(r);
	flow_clean(r);
}

/* A target that cannot be reached at all, after one that did not answer: the call ends. */
static void the_last_target_cannot_be_located(void **state)
{
	struct psip_call_options o = { .follow = PSIP_FOLLOW_CONTACTS };
	struct rig *r = rig_new(NULL, NULL, 5);
	const struct rig_send *invite;
	psip_handle call;
	unsigned ended = 0;

	(void)state;
	invite = flow_call_with(r, &o, &call);
	rig_reply(r, invite, 302, "pt", "Contact: <sip:a@10.0.0.7>;q=1, <sip:b@10.0.0.8;transport=sctp>;q=0.5\n", NULL);
	flow_request(r, "ACK");
	flow_request(r, "INVITE");
	rig_advance(r, 32000);
	for (const struct rig_event *e; (e = rig_take_event(r)) != NULL;)
		ended += e->event.kind == PSIP_EVENT_ENDED;
	assert_int_equal(ended, 1);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_way_for_the_bye_behind_a_reinvite),
		cmocka_unit_test(a_reinvite_meets_one_that_waits),
		cmocka_unit_test(a_failed_reinvite_leaves_nothing),
		cmocka_unit_test(a_prack_for_a_call_that_has_ended),
		cmocka_unit_test(the_last_target_cannot_be_located),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
