/* SPDX-License-Identifier: MIT
 * All stored bytes of a stack taken by somebody else, until they are given back. */
#ifndef PSIP_TEST_FLOW_BYTES_TAKEN_H
#define PSIP_TEST_FLOW_BYTES_TAKEN_H

#include "session/session.h"
#include "test/flow/flow.h"
#include "transport/base/bytes.h"

struct bytes_taken {
	psip_ref at[8192];
	unsigned count;
};

static inline void take_all_bytes(struct rig *r, struct bytes_taken *taken)
{
	psip_ref bytes;

	taken->count = 0;
	for (size_t size = 1 << 20; size >= 16; size /= 2)
		while ((bytes = psip_bytes_take(r->s, size)) != 0) {
			assert_true(taken->count < sizeof taken->at / sizeof *taken->at);
			taken->at[taken->count++] = bytes;
		}
}

static inline void give_bytes(struct rig *r, struct bytes_taken *taken)
{
	while (taken->count)
		psip_bytes_drop(r->s, taken->at[--taken->count]);
}

#endif
