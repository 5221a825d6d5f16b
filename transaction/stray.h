/* SPDX-License-Identifier: MIT
 * Of several stacks (transport/shard.h): CANCELs that have come to the wrong one. */
#ifndef PSIP_TRANSACTION_STRAY_H
#define PSIP_TRANSACTION_STRAY_H

#include "transport/base/block.h"

/* Is that datagram, or message of a stream, a CANCEL outside of dialogs that has no transaction here? psip_shard() sends it by its Call-ID, but the INVITE that
 * it is for may have gone to another stack by its Replaces or Join, which a CANCEL does not repeat (RFC 3261 §9.1): ask the next one, and give
 * it to the last if it is nobody's, which answers 481. Nothing is changed. False for everything else. */
PSIP_API bool psip_cancel_stray(struct psip *s, const void *bytes, size_t length);

#endif
