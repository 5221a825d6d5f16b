/* SPDX-License-Identifier: MIT
 * Pools: objects of one size, taken lowest place first (so that the pages above stay idle), named by handles. */
#ifndef PSIP_TRANSPORT_BASE_POOL_H
#define PSIP_TRANSPORT_BASE_POOL_H

#include "transport/base/block.h"

#define PSIP_POOL_MAX (1u << 24) /* places */

/* Set the pool aside. stride: sizeof the object (rounded up to 16). pool NULL: sizing only. */
PSIP_API void psip_pool_layout(struct psip_layout *l, struct psip_pool *pool, uint32_t stride, uint32_t capacity);

/* A zeroed object of that kind (1-15), no timer set, with a generation of its own. 0 if the pool is full. */
PSIP_API psip_ref psip_pool_take(struct psip *s, struct psip_pool *pool, unsigned kind);
/* Give it back: its timer is cancelled, it leaves its ready list, its handles are stale. Nothing happens if it is free already. */
PSIP_API void psip_pool_give(struct psip *s, struct psip_pool *pool, psip_ref ref);

/* The object that a handle names. NULL if it has gone, or the handle is none of this pool's (any 64 bits may come). */
PSIP_API void *psip_pool_get(struct psip *s, const struct psip_pool *pool, psip_handle handle);
/* The handle of a live object; 0 for ref 0. */
PSIP_API psip_handle psip_handle_of(const struct psip *s, psip_ref ref);
/* Live objects in order of their places: ref 0 gives the first, 0 is the end. The object at `ref` may have been given back since. */
PSIP_API psip_ref psip_pool_next(struct psip *s, const struct psip_pool *pool, psip_ref ref);

static inline psip_ref psip_handle_ref(psip_handle handle)
{
	return (psip_ref)(handle & UINT32_MAX);
}

/* The same without psip_object: bare places, whose content is left as it is. */
PSIP_API psip_ref psip_slot_take(struct psip *s, struct psip_pool *pool);
PSIP_API void psip_slot_give(struct psip *s, struct psip_pool *pool, psip_ref ref);

#endif
