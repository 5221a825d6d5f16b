/* SPDX-License-Identifier: MIT
 * Hash tables: chains through the objects themselves. Keys are compared by the caller; hashes come from hash.h, so nobody outside
 * can choose colliding ones. */
#ifndef PSIP_TRANSPORT_BASE_TABLE_H
#define PSIP_TRANSPORT_BASE_TABLE_H

#include "transport/base/block.h"

struct psip_table {
	psip_ref buckets;
	uint32_t mask;  /* buckets - 1 */
	uint32_t count; /* objects in the table */
};

/* Lies in the object, link_offset bytes (a multiple of 4) from its start; one for each table that it can be in. */
struct psip_link {
	psip_ref next;
	uint32_t hash;
};

/* Set the buckets aside: a power of two, at least `capacity` (at most 2^24). t NULL: sizing only. */
PSIP_API void psip_table_layout(struct psip_layout *l, struct psip_table *t, uint32_t capacity);

/* The object must not be in this table already. */
PSIP_API void psip_table_add(struct psip *s, struct psip_table *t, psip_ref ref, size_t link_offset, uint32_t hash);
/* Nothing happens if it is not in the table. */
PSIP_API void psip_table_remove(struct psip *s, struct psip_table *t, psip_ref ref, size_t link_offset);

/* Objects with exactly this hash, latest first; 0 is the end. Compare the key: different keys can share a hash. */
PSIP_API psip_ref psip_table_first(struct psip *s, const struct psip_table *t, uint32_t hash, size_t link_offset);
PSIP_API psip_ref psip_table_next(struct psip *s, psip_ref ref, size_t link_offset);

#endif
