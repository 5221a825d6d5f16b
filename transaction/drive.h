/* SPDX-License-Identifier: MIT
 * Driving the machines: doing the actions that they ask for. For the transaction layer only. */
#ifndef PSIP_TRANSACTION_DRIVE_H
#define PSIP_TRANSACTION_DRIVE_H

#include "transaction/bend.h"

/* What a transaction has yet to put out. */
enum {
	PSIP_PENDING_SEND = 1,             /* client: the request; server: the last response */
	PSIP_PENDING_ACK = 2,
	PSIP_PENDING_TIMEOUT = 4,
	PSIP_PENDING_TRANSPORT_ERROR = 8,
	PSIP_PENDING_DESTROY = 16,
	PSIP_PENDING_MOVED = 32,
	PSIP_PENDING_ASK = 64              /* QUERY or ROUTE: another target is looked for */
};

/* A place in the pool, linked nowhere. 0: full, as far as the caller may take. */
psip_ref psip_drive_take(struct psip *s, uint8_t *reserved);
/* Is there a reserve slot that no call needs? */
bool psip_drive_spare(struct psip *s);
/* Out of all tables, its bytes dropped, its place free. */
void psip_drive_free(struct psip *s, psip_ref ref);
/* The stream that it counts on from now on; 0: none. */
void psip_drive_set_flow(struct psip *s, struct psip_transaction *t, psip_handle flow);
/* Do what the machine asked for (all but PASS, which is returned for the caller); note the state change in the trace; set the timer. */
bool psip_drive_apply(struct psip *s, psip_time now, struct psip_transaction *t, unsigned actions);
/* Fire what is due before another input at `now`. False: it has ended by that. */
bool psip_drive_catch_up(struct psip *s, psip_time now, struct psip_transaction *t);
/* Likewise, of what was sent before: that is counted. */
void psip_drive_again(struct psip *s, psip_time now, struct psip_transaction *t, unsigned actions);
/* In the ready list; out of the waiting one if it has something to say that waits for no stream. */
void psip_drive_wake(struct psip *s, struct psip_transaction *t);

/* Out of the tables and without a timer. */
void psip_drive_unlink(struct psip *s, struct psip_transaction *t);
/* ACK and copies of the response go to a transaction of their own, which is linked but has no timer yet; what goes on is linked nowhere.
 * NULL: no place. */
struct psip_transaction *psip_client_split(struct psip *s, struct psip_transaction *t);
/* Nothing more goes to where it was sent. */
void psip_client_leave(struct psip *s, struct psip_transaction *t);
/* Read a request of ours again. False: it is no longer there. */
bool psip_client_reread(struct psip *s, psip_ref message, struct psip_received *r);
/* In the table under its branch, its machine started. */
void psip_client_begin(struct psip *s, psip_time now, struct psip_transaction *t, const char *branch, psip_ref bytes, enum psip_cause cause);
/* Make the ACK for a 300-699 (§17.1.1.3) and keep it as t->response. */
void psip_client_make_ack(struct psip *s, struct psip_transaction *t, const struct psip_received *r);
/* Start the CANCEL of this INVITE (§9.1). */
void psip_client_send_cancel(struct psip *s, psip_time now, struct psip_transaction *t);
/* Make the automatic 100 (§17.2.1) and keep it as t->response. False: no room, or no request. */
bool psip_server_make_trying(struct psip *s, struct psip_transaction *t);

/* ---- rewrite.c ---- */
/* The request, identical but for the branch and what the other way asks for (RFC 3263 §4.3). contact: the one that was made of t->local gets the new
 * address. 0: no room. */
psip_ref psip_rewrite_request(struct psip *s, const struct psip_transaction *t, const struct psip_target *target, const char *branch, bool contact);

/* ---- failover.c, failover_response.c ---- */

/* The transaction's target as one, and back; `local` stays the old one until the request is written anew. */
struct psip_target psip_failover_load(const struct psip_transaction *t);
void psip_failover_store(struct psip_transaction *t, const struct psip_target *target);
/* A question is to be put out. */
void psip_failover_ask(struct psip *s, struct psip_transaction *t);
/* Answers have come for a response: send it, ask on, or tell of the failure. */
void psip_failover_respond(struct psip *s, psip_time now, struct psip_transaction *t, struct psip_target *target);

/* The next target for a request that failed where it went; for a response that could not be sent. False: none, or it may not go elsewhere. */
bool psip_failover_request(struct psip *s, psip_time now, struct psip_transaction *t);
bool psip_failover_response(struct psip *s, psip_time now, struct psip_transaction *t);
/* A 503 for which the request goes elsewhere; false: it is the answer. */
bool psip_failover_unavailable(struct psip *s, psip_time now, struct psip_transaction *t, const struct psip_received *r);
/* A request that is too large for UDP (§18.1.1). False: it may go as it is. */
bool psip_failover_enlarge(struct psip *s, psip_time now, struct psip_transaction *t);
/* Between two targets: no machine runs. */
static inline bool psip_failover_moving(const struct psip_transaction *t) { return t->target_state >= PSIP_TARGET_ASK_NAME && t->target_state <= PSIP_TARGET_WAIT_ROUTE; }
/* QUERY or ROUTE; its answers are psip_transaction_answer() and psip_transaction_route(). */
bool psip_failover_output(struct psip *s, struct psip_transaction *t, struct psip_output *out);
/* No answer in time; when that is. */
void psip_failover_limit(struct psip *s, psip_time now, struct psip_transaction *t);
void psip_failover_late(struct psip *s, psip_time now, struct psip_transaction *t);
/* What a transaction that ends had of that. */
void psip_failover_end(struct psip *s, struct psip_transaction *t);

#endif
