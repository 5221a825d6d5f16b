/* SPDX-License-Identifier: MIT
 * Matching messages to transactions (RFC 3261 §17.1.3, §17.2.3, §8.2.2.2). For the transaction layer only. */
#ifndef PSIP_TRANSACTION_MATCH_H
#define PSIP_TRANSACTION_MATCH_H

#include "transaction/transaction.h"

/* Client side: the branch that we made. */
uint64_t psip_match_client(const struct psip *s, struct psip_span branch);
/* Server side: branch and sent-by, or the fields of RFC 2543 if the branch has no magic cookie (*rfc2543). */
uint64_t psip_match_server(const struct psip *s, const struct psip_received *r, bool *rfc2543);
/* From tag, Call-ID, CSeq: the same request on another path. Never 0. */
uint64_t psip_match_merge(const struct psip *s, const struct psip_received *r, uint32_t cseq);
/* The transaction with that identity for that method on that side; 0 if none. ACK finds INVITE; with `cancelled`, whatever is no CANCEL. */
psip_ref psip_match_find(struct psip *s, uint64_t identity, bool server, enum psip_method method, bool cancelled);
psip_ref psip_match_find_merged(struct psip *s, uint64_t merge, enum psip_method method);

#endif
