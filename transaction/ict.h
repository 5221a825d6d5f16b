/* SPDX-License-Identifier: MIT
 * INVITE client transaction: RFC 3261 §17.1.1, figure 5, with RFC 6026 §8.4, timer C as a cap, and RFC 3261 §9.1 for CANCEL. */
#ifndef PSIP_TRANSACTION_ICT_H
#define PSIP_TRANSACTION_ICT_H

#include "transaction/machine.h"
#include "transaction/timers.h"

/* state        input             new state    actions
 * -            start             Calling      SEND              A (unreliable), B and C run
 * Calling      timer A           =            SEND              A doubles, without cap
 *              timer B or C      Terminated   TIMEOUT DESTROY
 *              transport error   Terminated   TRANSPORT_ERROR DESTROY
 *              1xx               Proceeding   PASS              + CANCEL if one was held back
 *              2xx               Accepted     PASS
 *              300-699           Completed    ACK PASS
 *              cancel            =                              held back until a 1xx
 * Proceeding   1xx               =            PASS
 *              2xx               Accepted     PASS
 *              300-699           Completed    ACK PASS
 *              behind a NAT      =            SEND              again and again (RFC 3581 §3)
 *              cancel, timer C   =            CANCEL            once; 64*T1 for a final response from here
 *              those 64*T1       Terminated   TIMEOUT DESTROY
 * Completed    300-699           =            ACK
 *              timer D           Terminated   DESTROY
 *              transport error   Terminated   TRANSPORT_ERROR DESTROY
 * Accepted     2xx               =            PASS
 *              timer M           Terminated   DESTROY
 * All else is ignored. */
enum psip_ict_state {
	PSIP_ICT_CALLING = 1,
	PSIP_ICT_PROCEEDING,
	PSIP_ICT_COMPLETED,
	PSIP_ICT_ACCEPTED,
	PSIP_ICT_TERMINATED
};

struct psip_ict {
	uint8_t state;          /* enum psip_ict_state */
	uint8_t previous;       /* state before the last change */
	uint8_t cause;          /* of the last change: enum psip_cause */
	uint8_t reliable : 1;   /* transport of the request */
	uint8_t cancelling : 1; /* CANCEL asked for: held back in Calling, sent from Proceeding on */
	psip_duration interval; /* of timer A */
	psip_time resend_at;    /* timer A; in Proceeding: behind a NAT */
	psip_time cap_at;       /* timer C */
	psip_time end_at;       /* timer B, D, M, or 64*T1 after the CANCEL */
};

PSIP_API unsigned psip_ict_start(struct psip_ict *t, const struct psip_timers *timers, bool reliable, psip_time now);
/* A response that matches (RFC 3261 §17.1.3). */
PSIP_API unsigned psip_ict_response(struct psip_ict *t, const struct psip_timers *timers, unsigned status, psip_time now);
/* Fires what is due at `now`: one thing per call. */
PSIP_API unsigned psip_ict_timer(struct psip_ict *t, const struct psip_timers *timers, psip_time now);
/* The INVITE or the ACK could not be sent. */
PSIP_API unsigned psip_ict_transport_error(struct psip_ict *t);
/* The TU wants the INVITE cancelled. 0 means held back in Calling, and elsewhere that there is nothing to cancel any more. */
PSIP_API unsigned psip_ict_cancel(struct psip_ict *t, const struct psip_timers *timers, psip_time now);
/* A 1xx told that a NAT lies before us: the INVITE is repeated in Proceeding, so that its mapping outlives the ringing (RFC 3581 §3). */
PSIP_API void psip_ict_behind_nat(struct psip_ict *t, const struct psip_timers *timers, psip_time now);
/* A proxy's timer C begins anew (RFC 3261 §16.7 step 2, §16.8): call it for 101-199. No effect once cancelled or final. */
PSIP_API void psip_ict_restart_c(struct psip_ict *t, const struct psip_timers *timers, psip_time now);
/* When to call psip_ict_timer(); PSIP_NEVER when nothing runs. */
PSIP_API psip_time psip_ict_deadline(const struct psip_ict *t);
PSIP_API const char *psip_ict_state_name(unsigned state);

#endif
