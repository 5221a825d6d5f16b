/* SPDX-License-Identifier: MIT
 * Several cores (DESIGN §2): one stack for each, and whose message it is that came. Pure: from the message's bytes alone, so that whoever receives
 * it can hand it to the right one.
 *
 * Of stacks that share an address each has its number (psip_limits.shard of psip_limits.shards). The tags and branches that it makes then begin
 * with it: a tag with two digits, a branch with z9hG4bK and two digits, of base 32 (0-9, a-v); the rest is chance, 70 and 90 bits. A stack that
 * is alone leaves all to chance. */
#ifndef PSIP_TRANSPORT_SHARD_H
#define PSIP_TRANSPORT_SHARD_H

#include "parser/base.h"
#include "transport/base/block.h"

#define PSIP_SHARDS_MAX 256u
#define PSIP_SHARD_ANY  (-1)
#define PSIP_SHARD_MARK 2u /* characters */

/* Whose is that datagram, or message of a stream, of `shards` stacks (1 to PSIP_SHARDS_MAX)? Their number, 0 to shards - 1.
 *   a response: whose branch its topmost Via has (RFC 3261 §18.1.2, §17.1.3);
 *   a request within a dialog, an ACK, the CANCEL of a re-INVITE: whose To tag it has (§12.2.2, §17.1.1.3);
 *   an INVITE with Replaces or Join: whose dialog it names (RFC 3891 §3, RFC 3911 §4);
 *   other requests, and what has no number of ours there: by its Call-ID, which copies of a request, its CANCEL and its merged copies by other
 *   ways share (RFC 3261 §9.1, §8.2.2.2), with case (§20.8);
 *   an answer to a STUN request of ours: whose transaction id it has.
 * The CANCEL of an INVITE with Replaces or Join does not repeat what that names: psip_cancel_stray() (session/psip.h) says that it is
 * not that stack's, and the next one is to be asked. PSIP_SHARD_ANY: no sender is to be told apart (keep-alives, STUN requests, what has no
 * Call-ID): whoever received it has it. Malformed bytes go to one or the other; any stack refuses them. `shards` out of
 * range counts as 1.
 * The share of a Call-ID is known to all: who chooses them may keep one core busy, as he could one stack. */
PSIP_API int psip_shard(const void *bytes, size_t length, unsigned shards);

/* The same for a dialog: whose local tag that is, else by the Call-ID. */
PSIP_API unsigned psip_shard_of(struct psip_span tag, struct psip_span call_id, unsigned shards);

/* As psip_random_token, n of 9 or more; begins with our number if we are not alone. */
PSIP_API void psip_shard_token(struct psip *s, char *to, size_t n);
/* Our number over the first PSIP_SHARD_MARK characters, if we are not alone. */
PSIP_API void psip_shard_mark(const struct psip *s, char *to);

#endif
