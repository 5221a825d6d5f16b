/* SPDX-License-Identifier: MIT
 * PRACKs and UPDATEs that are challenged (RFC 3262 §9, RFC 3311 §9 as the client sees them): they go again with credentials and say the same.
 * Not here: who can be answered and how (test_authenticate.c), challenges of our own. */
#include "test/flow/authenticate.h"

#define RELIABLE(n) "Require: 100rel\nRSeq: " #n "\nAllow: UPDATE\n" FLOW_CONTACT

/* The same request again, with credentials and the next CSeq. */
static const struct rig_send *again(struct rig *r, const struct rig_send *m, const char *method)
{
	const struct rig_send *second;

	rig_reply(r, m, 401, NULL, WWW("a", "n1", QOP), NULL);
	second = flow_request(r, method);
	assert_non_null(rig_header(second, "Authorization", 0));
	assert_int_equal(flow_cseq(second), flow_cseq(m) + 1);
	assert_string_equal(rig_body(second), rig_body(m));
	return second;
}

static void a_challenged_PRACK_goes_again(void **state)
{
	struct rig *r = rig_with("a", 1);
	const struct rig_send *invite, *m, *second;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	m = flow_request(r, "PRACK");
	second = again(r, m, "PRACK");
	assert_true(flow_same(m, second, "RAck"));
	assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_ERR_STATE);  /* it is not done yet */
	rig_reply(r, second, 200, NULL, NULL, NULL);
	assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	flow_request(r, "UPDATE");
	rig_free(r);
}

static void a_challenged_UPDATE_goes_again(void **state)
{
	struct rig *r = rig_with("a", 2);
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call(r, &call);
	rig_reply(r, m, 200, "a", "Allow: UPDATE\n" FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = again(r, flow_request(r, "UPDATE"), "UPDATE");
	flow_quiet(r);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, rig_sdp());
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	rig_free(r);
}

/* An INVITE that is challenged begins anew: its reliable responses have numbers of their own, and RAck names the new CSeq. */
static void the_numbers_are_those_of_the_second_INVITE(void **state)
{
	struct rig *r = rig_with("a", 3);
	const struct rig_send *invite, *m;
	psip_handle call;
	char rack[64];

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
	rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
	rig_reply(r, invite, 401, "a", WWW("a", "n1", QOP), NULL);
	flow_request(r, "ACK");
	invite = flow_request(r, "INVITE");
	rig_reply(r, invite, 183, "b", RELIABLE(3), rig_sdp());
	m = flow_request(r, "PRACK");
	snprintf(rack, sizeof rack, "3 %u INVITE", flow_cseq(invite));
	assert_string_equal(rig_header(m, "RAck", 0), rack);
	rig_free(r);
}

/* The PRACK of an early dialog that has gone with its INVITE: what becomes of it says nothing of the next one (RFC 3261 §12.3). */
static void a_PRACK_of_the_first_INVITE_ends_nothing(void **state)
{
	(void)state;
	for (unsigned status = 481; status >= 408; status -= 73) {
		struct rig *r = rig_with("a", (uint8_t)(status & 7));
		const struct rig_send *invite, *prack;
		psip_handle call;

		invite = flow_call(r, &call);
		rig_reply(r, invite, 183, "a", RELIABLE(7), rig_sdp());
		prack = flow_request(r, "PRACK");
		rig_reply(r, invite, 401, "a", WWW("a", "n1", QOP), NULL);
		flow_request(r, "ACK");
		invite = flow_request(r, "INVITE");
		rig_reply(r, invite, 180, "b", FLOW_CONTACT, NULL);
		if (status == 481)
			rig_reply(r, prack, 481, NULL, NULL, NULL);
		else
			rig_advance(r, 32000);
		rig_reply(r, invite, 200, "b", FLOW_CONTACT, rig_sdp());
		for (const struct rig_send *m = rig_take(r); m; m = rig_take(r))
			assert_string_not_equal(rig_method(m), "CANCEL");
		assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_challenged_PRACK_goes_again),
		cmocka_unit_test(a_challenged_UPDATE_goes_again),
		cmocka_unit_test(the_numbers_are_those_of_the_second_INVITE),
		cmocka_unit_test(a_PRACK_of_the_first_INVITE_ends_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
