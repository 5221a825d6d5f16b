/* SPDX-License-Identifier: MIT
 * What the tests of transactions in corners share: the one transaction that is meant, how many live, no byte left. */
#ifndef PSIP_TEST_FLOW_TRANSACTION_CORNERS_H
#define PSIP_TEST_FLOW_TRANSACTION_CORNERS_H

#include "test/flow/bytes_taken.h"

#include "transaction/drive.h"

/* The only transaction of that machine that is not about to end. */
static inline psip_ref only(struct rig *r, unsigned machine)
{
	const struct psip_pool *pool = &psip_transactions_of(r->s)->pool;
	psip_ref found = 0;

	for (psip_ref ref = psip_pool_next(r->s, pool, 0); ref; ref = psip_pool_next(r->s, pool, ref))
		if (((const struct psip_transaction *)psip_at(r->s, ref))->machine == machine) {
			assert_int_equal(found, 0);
			found = ref;
		}
	assert_true(found != 0);
	return found;
}

static inline struct psip_transaction *of(struct rig *r, psip_ref ref)
{
	return psip_at(r->s, ref);
}

static inline unsigned alive(struct rig *r)
{
	struct psip_statistics statistics;

	psip_statistics(r->s, &statistics);
	return statistics.transactions;
}

/* All bytes, those of the reserve too. */
static inline void take_everything(struct rig *r, struct bytes_taken *taken)
{
	psip_ref bytes;

	take_all_bytes(r, taken);
	while ((bytes = psip_bytes_take_reserved(r->s, 16)) != 0)
		taken->at[taken->count++] = bytes;
	assert_int_equal(psip_bytes_reserved(r->s), 0);
}

#endif
