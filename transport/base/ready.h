/* SPDX-License-Identifier: MIT
 * Ready lists: which objects have something to say. One first-in first-out list per layer; an object is in at most one. */
#ifndef PSIP_TRANSPORT_BASE_READY_H
#define PSIP_TRANSPORT_BASE_READY_H

#include "transport/base/block.h"

/* Append. Nothing happens if the object is in a list already. list: PSIP_LIST_TRANSPORT to PSIP_LIST_MAX. */
PSIP_API void psip_ready_add(struct psip *s, psip_ref ref, enum psip_list list);
/* Take it out of the list it is in, if any. */
PSIP_API void psip_ready_remove(struct psip *s, psip_ref ref);
/* The first, no longer linked; 0 if there is none. */
PSIP_API psip_ref psip_ready_pop(struct psip *s, enum psip_list list);
/* The first, left where it is; 0 if there is none. */
PSIP_API psip_ref psip_ready_first(const struct psip *s, enum psip_list list);
PSIP_API bool psip_ready_empty(const struct psip *s, enum psip_list list);

#endif
