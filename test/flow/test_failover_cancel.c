/* SPDX-License-Identifier: MIT
 * CANCEL before, between and after the targets of an INVITE; what the old target says late; blocks that are saved between two targets.
 * Does not cover: CANCEL with one target (test_uac_ends.c); blocks saved at other moments (test_resume.c, test_location.c). */
#include "test/flow/failover.h"

/* ---- CANCEL ---- */

static void cancel_ends_the_search(void **state)
{
	/* ledger: 3263-4-05 */
	struct rig *r = bench(2);
	psip_handle handle = call(r);
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);

	(void)state;
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);  /* held back: nothing came yet */
	psip_unreachable(r->s, r->now, &m->remote);
	flow_ended(r, PSIP_END_CANCELLED, 503);
	flow_silent(r);
	flow_clean(r);
}

static void cancel_after_a_503_passes_it_up(void **state)
{
	struct rig *r = bench(2);
	psip_handle handle = call(r);
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);

	(void)state;
	rig_reply(r, m, 100, NULL, NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	sent(r, "CANCEL", 11, PSIP_UDP);
	rig_reply(r, m, 503, "x", NULL, NULL);
	sent(r, "ACK", 11, PSIP_UDP);
	flow_ended(r, PSIP_END_CANCELLED, 503);
	flow_silent(r);
	rig_free(r);
}

static void cancel_between_two_targets_ends_it_at_once(void **state)
{
	struct rig *r = bench(2);
	psip_handle handle = call(r);
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);
	const struct psip_output *asked;

	(void)state;
	r->hold_routes = true;
	psip_unreachable(r->s, r->now, &m->remote);
	asked = rig_asked_last(r);
	assert_int_equal(asked->kind, PSIP_ROUTE);
	assert_int_equal(asked->remote.ip[3], 12);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	flow_ended(r, PSIP_END_CANCELLED, 0);
	psip_route(r->s, r->now, asked->token, &r->local);
	flow_silent(r);
	flow_clean(r);
}

static void cancel_follows_the_invite(void **state)
{
	/* ledger: 3263-4-05 */
	struct rig *r = bench(2);
	psip_handle handle = call(r);
	const struct rig_send *m = sent(r, "INVITE", 11, PSIP_UDP);

	(void)state;
	psip_unreachable(r->s, r->now, &m->remote);
	m = sent(r, "INVITE", 12, PSIP_UDP);
	assert_int_equal(psip_hangup(r->s, r->now, handle), PSIP_HANGUP_CANCEL);
	flow_silent(r);
	rig_reply(r, m, 180, "t", FLOW_CONTACT, NULL);
	assert_true(flow_same(sent(r, "CANCEL", 12, PSIP_UDP), m, "Via"));
	rig_reply(r, m, 487, "t", NULL, NULL);
	sent(r, "ACK", 12, PSIP_UDP);
	rig_free(r);
}

/* ---- Late results, saved blocks ---- */

static void what_the_old_target_still_says_is_not_the_new_ones(void **state)
{
	struct rig *r = bench(2);
	const struct rig_send *first, *second;

	(void)state;
	r->hold_sends = true;
	call(r);
	first = sent(r, "INVITE", 11, PSIP_UDP);
	psip_unreachable(r->s, r->now, &first->remote);
	second = sent(r, "INVITE", 12, PSIP_UDP);
	psip_sent(r->s, r->held[0], PSIP_ERR_TRANSPORT);
	psip_unreachable(r->s, r->now, &first->remote);
	rig_reply(r, first, 486, "t", NULL, NULL);
	rig_reply(r, first, 180, "t", FLOW_CONTACT, NULL);
	flow_silent(r);
	flow_quiet(r);
	rig_reply(r, second, 180, "t", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_free(r);
}

static void a_saved_block_goes_on_with_the_next_target(void **state)
{
	static const uint8_t seed[32] = { 9 };

	(void)state;
	for (unsigned world = 0; world < 2; world++)
		for (unsigned stage = 0; stage < 3; stage++) {
			struct rig *r = bench(2);
			const struct rig_send *m;
			struct psip_address one = rig_address("10.0.0.11", 5060, PSIP_UDP);
			unsigned asked;

			call(r);
			sent(r, "INVITE", 11, PSIP_UDP);
			r->hold_routes = stage > 0;
			if (stage == 0)
				rig_resume(r, world ? PSIP_RESUME_WORLD : PSIP_RESUME_EXACT, world ? seed : NULL);
			psip_unreachable(r->s, r->now, &one);
			if (stage == 2)
				rig_pump(r);
			asked = r->asked_count;
			if (stage > 0)
				rig_resume(r, world ? PSIP_RESUME_WORLD : PSIP_RESUME_EXACT, world ? seed : NULL);
			rig_pump(r);
			/* in another world nobody answers what was asked in the first */
			if (stage > 0)
				assert_int_equal(r->asked_count - asked, stage == 1 || world);
			if (stage > 0)
				psip_route(r->s, r->now, rig_asked_last(r)->token, &r->local);
			m = sent(r, "INVITE", 12, PSIP_UDP);
			rig_reply(r, m, 486, "t", NULL, NULL);
			flow_request(r, "ACK");
			flow_ended(r, PSIP_END_REJECTED, 486);
			flow_clean(r);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cancel_ends_the_search),
		cmocka_unit_test(cancel_after_a_503_passes_it_up),
		cmocka_unit_test(cancel_between_two_targets_ends_it_at_once),
		cmocka_unit_test(cancel_follows_the_invite),
		cmocka_unit_test(what_the_old_target_still_says_is_not_the_new_ones),
		cmocka_unit_test(a_saved_block_goes_on_with_the_next_target),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
