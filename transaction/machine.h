/* SPDX-License-Identifier: MIT
 * What the four transaction machines share: the actions that they ask for, and the causes of state changes.
 *
 * The machines are pure: an input goes in with the time, an OR of actions comes out, and the caller does them. They hold no
 * message; "the request" and "the response" below are those that the caller keeps beside the machine.
 *
 * Rules for the caller of any machine:
 * - Each input makes one state change at most. Compare `state` before and after, and write the trace record from
 *   `previous`, `state` and `cause`.
 * - Before another input is handed in at time `now`, call ..._timer() until ..._deadline() is later than `now`. A timer of zero
 *   seconds (D, I, J, K over a reliable transport) has its deadline at the moment in which it was set.
 * - ..._timer() does one thing per call, and nothing when nothing is due. A deadline that was missed by more than an
 *   interval gives one copy, not a burst; and when the end is due as well, none.
 * - Structs need no initialisation before ..._start(). All zero is a machine that was not started: no deadline, no action.
 * - A machine takes no status outside 100-699, and none in a state whose figure draws no arrow for it: it returns 0. */
#ifndef PSIP_TRANSACTION_MACHINE_H
#define PSIP_TRANSACTION_MACHINE_H

#include "parser/base.h"
#include "transport/base/time.h"

/* What to do now, in the order of these bits. */
enum psip_action {
	PSIP_DO_IGNORE = 0,
	PSIP_DO_SEND = 1 << 0,            /* send the request (client) or the last response (server), first time or again */
	PSIP_DO_ACK = 1 << 1,             /* make the ACK for this 300-699 (RFC 3261 §17.1.1.3), or take the kept one, and send it */
	PSIP_DO_TRYING = 1 << 2,          /* make a 100 (RFC 3261 §8.2.6), keep it as the last response, and send it */
	PSIP_DO_PASS = 1 << 3,            /* give this message to the TU */
	PSIP_DO_CANCEL = 1 << 4,          /* start a client transaction for the CANCEL of this INVITE (RFC 3261 §9.1) */
	PSIP_DO_TIMEOUT = 1 << 5,         /* tell the TU: too late */
	PSIP_DO_TRANSPORT_ERROR = 1 << 6, /* tell the TU: the message could not be sent */
	PSIP_DO_DESTROY = 1 << 7          /* Terminated: remove the transaction once the rest is done */
};

/* transaction/cause.def: PSIP_CAUSE(name, "text for traces") */
enum psip_cause {
#define PSIP_CAUSE(name, text) PSIP_CAUSE_##name,
#include "transaction/cause.def"
#undef PSIP_CAUSE
	PSIP_CAUSE_COUNT
};

/* "timer B", "1xx"...; "?" for what is no cause. */
PSIP_API const char *psip_cause_name(unsigned cause);

#endif
