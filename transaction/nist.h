/* SPDX-License-Identifier: MIT
 * Non-INVITE server transaction: RFC 3261 §17.2.2, figure 8, with RFC 4320 §4 and RFC 6026 §8.8. */
#ifndef PSIP_TRANSACTION_NIST_H
#define PSIP_TRANSACTION_NIST_H

#include "transaction/machine.h"
#include "transaction/timers.h"

/* state        input             new state    actions
 * -            start             Trying       PASS
 * Trying       100 from TU       Proceeding   SEND              refused while it is too early over an unreliable transport
 *              100 is due        Proceeding   TRYING            when a client's timer E would be set to T2 (RFC 4320 §4.1)
 *              200-699 from TU   Completed    SEND              never 408 (RFC 4320 §4.2)
 *              unanswered        Terminated   TIMEOUT DESTROY   the client has given up: no final response (RFC 4320 §4.2)
 * Proceeding   request           =            SEND
 *              100 from TU       =            SEND
 *              200-699 from TU   Completed    SEND              never 408
 *              unanswered        Terminated   TIMEOUT DESTROY
 *              transport error   =            TRANSPORT_ERROR   (RFC 6026 §8.8, not figure 8)
 * Completed    request           =            SEND
 *              transport error   =            TRANSPORT_ERROR   (as above)
 *              timer J           Terminated   DESTROY
 * All else is ignored; 101-199 and 408 from the TU are refused everywhere. */
enum psip_nist_state {
	PSIP_NIST_TRYING = 1,
	PSIP_NIST_PROCEEDING,
	PSIP_NIST_COMPLETED,
	PSIP_NIST_TERMINATED
};

struct psip_nist {
	uint8_t state;       /* enum psip_nist_state */
	uint8_t previous;    /* state before the last change */
	uint8_t cause;       /* of the last change: enum psip_cause */
	uint8_t reliable;    /* transport of the response: 0 or 1 */
	psip_time trying_at; /* the 100 is due; before, it is too early over an unreliable transport */
	psip_time end_at;    /* unanswered, or timer J */
};

PSIP_API unsigned psip_nist_start(struct psip_nist *t, const struct psip_timers *timers, bool reliable, psip_time now);
/* A copy of the request (RFC 3261 §17.2.3). */
PSIP_API unsigned psip_nist_request(struct psip_nist *t);
/* A response from the TU. 0: refused, nothing was changed and nothing may be sent; the caller gives PSIP_ERR_STATE.
 * A 100 that comes too early need not be repeated: it is sent by itself when its time comes. */
PSIP_API unsigned psip_nist_respond(struct psip_nist *t, const struct psip_timers *timers, unsigned status, psip_time now);
/* Fires what is due at `now`: one thing per call. */
PSIP_API unsigned psip_nist_timer(struct psip_nist *t, psip_time now);
/* A response could not be sent anywhere (RFC 3263 §5 was tried). */
PSIP_API unsigned psip_nist_transport_error(struct psip_nist *t);
/* When to call psip_nist_timer(); PSIP_NEVER when nothing runs. */
PSIP_API psip_time psip_nist_deadline(const struct psip_nist *t);
PSIP_API const char *psip_nist_state_name(unsigned state);

#endif
