/* SPDX-License-Identifier: MIT
 * A bend as it is kept. For transaction/bend*.c only. */
#ifndef PSIP_TRANSACTION_BEND_PART_H
#define PSIP_TRANSACTION_BEND_PART_H

#include "transaction/bend.h"

enum bend_text { BEND_REQUEST_URI, BEND_BRANCH, BEND_FROM_TAG, BEND_TO_TAG, BEND_HEADERS, BEND_WITHOUT, BEND_TEXTS };

/* A block of stored bytes: this, then the texts. Counted by the list, and by each transaction that it bends. */
struct bend {
	psip_handle owner;            /* 0: of all */
	uint64_t call_id;             /* keyed hash, of an owner */
	psip_ref next;
	uint32_t cseq, timed;         /* timed: a bit for each of psip_timers that it sets */
	struct psip_timers timers;
	uint16_t status, length[BEND_TEXTS];
	bool present[BEND_TEXTS];
	bool once, no_ack, no_prack, no_trying, no_retransmission, has_cseq;
	uint8_t method, side;
};
_Static_assert(sizeof(struct psip_timers) % sizeof(psip_duration) == 0 && sizeof(struct psip_timers) / sizeof(psip_duration) <= 32, "read as an array, a bit each");

const struct bend *bend_at(struct psip *s, psip_ref ref); /* NULL for 0 */

/* Of the first that fits best; 0: none. exactly: only one that names the method. A bend for once is taken out of the list: the count is the caller's. */
psip_ref bend_take(struct psip *s, psip_handle owner, const struct psip_span *call_id, enum psip_method method, bool server, bool exactly);
/* The bend of the ACK for an INVITE: one that names ACK, else the INVITE's. *own: it is not the INVITE's. The count is the caller's. */
psip_ref bend_take_ack(struct psip *s, const struct psip_transaction *invite, psip_handle owner, const struct psip_span *call_id, bool *own);
/* The same for the ACK of a 2xx, but it is only looked at: it holds that back. */
bool bend_holds_ack(struct psip *s, const struct psip_transaction *invite, psip_handle owner);
/* Of a response without a transaction; one that names another status stays for later ones. */
psip_ref bend_take_stateless(struct psip *s, const struct psip_span *call_id, enum psip_method method, unsigned status);
struct psip_span bend_text_of(struct psip *s, psip_ref ref, enum bend_text which);

/* Whose that message of ours is, if its transaction has no owner. False: it does not say. */
bool bend_call_id_in(struct psip *s, psip_ref bytes, struct psip_span *call_id);

/* A bent copy of the message, or `bytes` again, which are then counted once more. */
psip_ref bend_copy(struct psip *s, psip_ref bend, psip_handle object, psip_ref bytes);
void bend_trace(struct psip *s, psip_handle object, enum psip_bent what, bool request, unsigned which);

#endif
