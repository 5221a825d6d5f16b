/* SPDX-License-Identifier: MIT
 * Driving the machines: doing the actions that they ask for. For the transaction layer only. */
#ifndef PSIP_TRANSACTION_DRIVE_H
#define PSIP_TRANSACTION_DRIVE_H

#include "transaction/transaction.h"

/* What a transaction has yet to put out. */
enum {
	PSIP_PENDING_SEND = 1,             /* client: the request; server: the last response */
	PSIP_PENDING_ACK = 2,
	PSIP_PENDING_TIMEOUT = 4,
	PSIP_PENDING_TRANSPORT_ERROR = 8,
	PSIP_PENDING_DESTROY = 16
};

/* A place in the pool, linked nowhere. 0: full, as far as the caller may take. */
psip_ref psip_drive_take(struct psip *s, uint8_t *reserved);
/* Out of all tables, its bytes dropped, its place free. */
void psip_drive_free(struct psip *s, psip_ref ref);
/* Do what the machine asked for (all but PASS, which is returned for the caller); note the state change in the trace; set the timer. */
bool psip_drive_apply(struct psip *s, psip_time now, struct psip_transaction *t, unsigned actions);
/* Fire what is due before another input at `now`. False: it has ended by that. */
bool psip_drive_catch_up(struct psip *s, psip_time now, struct psip_transaction *t);
/* The time and the machine's own name for its state, for traces. */
void psip_drive_wake(struct psip *s, struct psip_transaction *t);

/* Make the ACK for a 300-699 (§17.1.1.3) and keep it as t->response. */
void psip_client_make_ack(struct psip *s, struct psip_transaction *t, const struct psip_received *r);
/* Start the CANCEL of this INVITE (§9.1). */
void psip_client_send_cancel(struct psip *s, psip_time now, struct psip_transaction *t);
/* Make the automatic 100 (§17.2.1) and keep it as t->response. False: no room, or no request. */
bool psip_server_make_trying(struct psip *s, struct psip_transaction *t);

#endif
