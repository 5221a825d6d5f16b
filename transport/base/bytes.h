/* SPDX-License-Identifier: MIT
 * Stored bytes (DESIGN §2): counted blocks from one area, two-level segregated fit, every operation O(1). */
#ifndef PSIP_TRANSPORT_BASE_BYTES_H
#define PSIP_TRANSPORT_BASE_BYTES_H

#include "transport/base/block.h"

/* A block of n bytes, count 1, content undefined. 0 if there is no room. n may be 0. */
PSIP_API psip_ref psip_bytes_take(struct psip *s, size_t n);
/* Those n bytes, copied. 0 if there is no room. */
PSIP_API psip_ref psip_bytes_copy(struct psip *s, const void *bytes, size_t n);
/* As psip_bytes_take; when the area is full, from the reserve, which holds 2 * limits.calls slots of limits.reserve_size bytes.
 * For the messages that end calls. 0 if n is more than a slot holds or no slot is left. */
PSIP_API psip_ref psip_bytes_take_reserved(struct psip *s, size_t n);

/* Count one more, one less. The last one frees it. ref 0: nothing happens. */
PSIP_API void psip_bytes_keep(struct psip *s, psip_ref ref);
PSIP_API void psip_bytes_drop(struct psip *s, psip_ref ref);

PSIP_API uint8_t *psip_bytes_data(struct psip *s, psip_ref ref);            /* aligned to 16; NULL for 0 */
PSIP_API size_t psip_bytes_length(const struct psip *s, psip_ref ref);      /* bytes asked for, or trimmed to; 0 for 0 */
PSIP_API struct psip_span psip_bytes_span(struct psip *s, psip_ref ref);    /* both; absent for 0 */
PSIP_API uint32_t psip_bytes_count(const struct psip *s, psip_ref ref);
/* Shorten to n bytes and give the tail back; the data stay where they are. Nothing happens if n is not less than the length. */
PSIP_API void psip_bytes_trim(struct psip *s, psip_ref ref, size_t n);

PSIP_API size_t psip_bytes_free(const struct psip *s);    /* bytes of the area not taken, their overhead included */
PSIP_API size_t psip_bytes_largest(struct psip *s);       /* psip_bytes_take succeeds for this many bytes */
PSIP_API uint32_t psip_bytes_reserved(const struct psip *s); /* slots left in the reserve */

/* Set aside the reserve, then the area. For block.c. */
PSIP_API void psip_bytes_layout_reserve(struct psip_layout *l, struct psip_bytes *bytes);
PSIP_API void psip_bytes_layout_area(struct psip_layout *l, struct psip *s);

#endif
