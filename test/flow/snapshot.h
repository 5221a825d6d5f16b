/* SPDX-License-Identifier: MIT
 * What the tests of calls in portable form share: a stack with other limits, another seed and another clock, and the way there. */
#ifndef PSIP_TEST_FLOW_SNAPSHOT_H
#define PSIP_TEST_FLOW_SNAPSHOT_H

#include "test/flow/flow.h"

#include "session/session.h"
#include "transport/base/bytes.h"

static uint8_t saved[65536], again[65536];

static inline size_t save(struct rig *r, psip_handle call, uint8_t *to)
{
	size_t length = 0;

	assert_int_equal(psip_call_save(r->s, call, to, sizeof saved, &length), PSIP_OK);
	return length;
}

static inline struct rig *other_rig(void)
{
	struct rig *to = rig_new(&(struct psip_limits){ .calls = 3, .transactions = 40 }, NULL, 77);

	rig_advance(to, 123456);
	return to;
}

/* The call goes on in another stack; the first one forgets it. */
static inline struct rig *carry(struct rig *r, psip_handle *call)
{
	struct rig *to = other_rig();
	size_t length = save(r, *call, saved);
	uint32_t kept = psip_transactions_of(r->s)->reserve;
	struct psip_statistics left;
	psip_handle there = 0;

	assert_int_equal(psip_call_forget(r->s, *call), PSIP_OK);
	assert_int_equal(psip_call_forget(r->s, *call), PSIP_ERR_STALE);
	psip_statistics(r->s, &left);
	assert_int_equal(left.calls, 0);
	assert_int_equal(left.dialogs, 0);
	rig_pump(r);
	flow_silent(r);
	flow_quiet(r);
	rig_free(r);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);
	assert_int_equal(psip_transactions_of(to->s)->reserve, kept);
	assert_int_equal(save(to, there, again), length);
	assert_memory_equal(again, saved, length);
	rig_pump(to);
	*call = there;
	return to;
}

static inline struct rig *started(void)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	rig_advance(r, 1000);
	return r;
}

#endif
