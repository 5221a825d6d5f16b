/* SPDX-License-Identifier: MIT
 * Snapshots of calls that are none: damaged, in pieces, contradictory, of a call that is there; and stacks without room for one. Nothing changes.
 * Does not cover: hostile snapshots with a valid check (fuzz_snapshot.c); what is carried (test_snapshot.c). */
#include "test/flow/snapshot.h"

static void check_refused(struct rig *to, const void *bytes, size_t length, int result)
{
	struct psip_statistics before, after;
	psip_time deadline = psip_deadline(to->s);
	psip_handle call = 1;

	psip_statistics(to->s, &before);
	assert_int_equal(psip_call_restore(to->s, to->now, bytes, length, &call), result);
	assert_int_equal(call, 0);
	psip_statistics(to->s, &after);
	assert_memory_equal(&before, &after, sizeof before);
	assert_true(psip_deadline(to->s) == deadline);
	rig_pump(to);
	flow_silent(to);
	flow_quiet(to);
}

static size_t sample(struct rig *r)
{
	struct rig_call c = { 0 };

	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	return save(r, c.handle, saved);
}

/* A snapshot with a valid check that says what cannot be: set in the call before it is saved. */
static void what_cannot_be_is_refused(void **state)
{
	(void)state;
	for (unsigned what = 0; what < 6; what++) {
		struct rig *r = started(), *to = other_rig();
		struct rig_call c = { 0 };
		struct psip_call *call;
		size_t length;

		rig_establish_in(r, &c);
		call = call_get(r->s, c.handle);
		switch (what) {
		case 0: call->reason = psip_bytes_take(r->s, 2000); memset(psip_bytes_data(r->s, call->reason), 'r', 2000); break;
		case 1: call->interval = 0; call->resend_at = r->s->now + 100; break;
		case 2: call->wants = CALL_WANTS_INVITE; break;
		case 3: call->events = CALL_EVENT_ENDED; break;
		case 4: call->state = PSIP_CALL_INCOMING; break;
		default: call->modify = MODIFY_RETRY; call->retry_at = PSIP_NEVER;
		}
		length = save(r, c.handle, saved);
		check_refused(to, saved, length, PSIP_ERR_FOREIGN);
		rig_free(r);
		rig_free(to);
	}
}

/* What was under way had failed when the call was saved, and nobody had heard of it: so it is told there. */
static void a_failure_nobody_was_told_of(void **state)
{
	struct rig *r = started(), *to = other_rig();
	psip_handle call, there;
	size_t length;

	(void)state;
	(void)flow_call(r, &call);
	assert_true(psip_transaction_failed(r->s, r->s->now, call_get(r->s, call)->invite, NULL));
	length = save(r, call, saved);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);
	rig_pump(to);
	flow_silent(to);
	flow_ended(to, PSIP_END_TRANSPORT, 503);
	flow_clean(to);
	rig_free(r);
}

static void damage_and_pieces_are_refused(void **state)
{
	struct rig *r = started(), *to = other_rig();
	size_t length = sample(r);

	(void)state;
	for (size_t i = 0; i < length; i++) {
		saved[i] ^= 0x20;
		check_refused(to, saved, length, PSIP_ERR_FOREIGN);
		saved[i] ^= 0x20;
		check_refused(to, saved, i, PSIP_ERR_FOREIGN);
	}
	check_refused(to, saved, 0, PSIP_ERR_FOREIGN);
	rig_free(r);
	rig_free(to);
}

static void what_is_there_is_not_restored(void **state)
{
	struct rig *r = started();
	size_t length = sample(r);
	psip_handle call = psip_call_next(r->s, 0);

	(void)state;
	rig_flush(r);
	check_refused(r, saved, length, PSIP_ERR_STATE);
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_INCOMING);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_REJECT); /* and it still works */
	rig_pump(r);
	flow_status(r, 480, "INVITE");
	rig_free(r);
}

static void without_room_nothing_is_left(void **state)
{
	struct rig *r = started(), *to = other_rig();
	size_t length = sample(r);
	psip_handle call;

	(void)state;
	rig_exhaust(to);
	check_refused(to, saved, length, PSIP_ERR_FULL);
	rig_relieve(to);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &call), PSIP_OK);
	rig_free(r);
	rig_free(to);
	r = started();
	to = rig_new(&(struct psip_limits){ .calls = 1 }, NULL, 3);
	length = sample(r);
	assert_true(flow_call(to, &call) != NULL);
	check_refused(to, saved, length, PSIP_ERR_FULL);
	rig_free(r);
	rig_free(to);
}

static void room_for_it_is_told(void **state)
{
	struct rig *r = started();
	psip_handle call;
	size_t length = sample(r), told = 0;

	(void)state;
	call = psip_call_next(r->s, 0);
	assert_int_equal(psip_call_save(r->s, call, NULL, 0, &told), PSIP_ERR_SPACE);
	assert_int_equal(told, length);
	assert_int_equal(psip_call_save(r->s, call, again, length - 1, &told), PSIP_ERR_SPACE);
	memset(again, 0xEE, sizeof again);
	assert_int_equal(psip_call_save(r->s, call, again, length, &told), PSIP_OK);
	assert_memory_equal(again, saved, length);
	assert_int_equal(again[length], 0xEE);
	assert_int_equal(psip_call_save(r->s, call + 1, again, sizeof again, &told), PSIP_ERR_STALE);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_cannot_be_is_refused),
		cmocka_unit_test(a_failure_nobody_was_told_of),
		cmocka_unit_test(damage_and_pieces_are_refused),
		cmocka_unit_test(what_is_there_is_not_restored),
		cmocka_unit_test(without_room_nothing_is_left),
		cmocka_unit_test(room_for_it_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
