/* SPDX-License-Identifier: MIT
 * Non-INVITE client transaction: RFC 3261 §17.1.2, figure 6. RFC 4320 changes nothing on this side. */
#ifndef PSIP_TRANSACTION_NICT_H
#define PSIP_TRANSACTION_NICT_H

#include "transaction/machine.h"
#include "transaction/timers.h"

/* state        input             new state    actions
 * -            start             Trying       SEND              E (unreliable) and F run
 * Trying       timer E           =            SEND              E doubles up to T2
 *              timer F           Terminated   TIMEOUT DESTROY
 *              transport error   Terminated   TRANSPORT_ERROR DESTROY
 *              1xx               Proceeding   PASS              E and F run on
 *              200-699           Completed    PASS
 * Proceeding   timer E           =            SEND              E is T2
 *              timer F           Terminated   TIMEOUT DESTROY
 *              transport error   Terminated   TRANSPORT_ERROR DESTROY
 *              1xx               =            PASS
 *              200-699           Completed    PASS
 * Completed    timer K           Terminated   DESTROY
 * All else is ignored. */
enum psip_nict_state {
	PSIP_NICT_TRYING = 1,
	PSIP_NICT_PROCEEDING,
	PSIP_NICT_COMPLETED,
	PSIP_NICT_TERMINATED
};

struct psip_nict {
	uint8_t state;          /* enum psip_nict_state */
	uint8_t previous;       /* state before the last change */
	uint8_t cause;          /* of the last change: enum psip_cause */
	uint8_t reliable;       /* transport of the request: 0 or 1 */
	psip_duration interval; /* of timer E */
	psip_time resend_at;    /* timer E */
	psip_time end_at;       /* timer F or K */
};

PSIP_API unsigned psip_nict_start(struct psip_nict *t, const struct psip_timers *timers, bool reliable, psip_time now);
/* A response that matches (RFC 3261 §17.1.3). */
PSIP_API unsigned psip_nict_response(struct psip_nict *t, const struct psip_timers *timers, unsigned status, psip_time now);
/* Fires what is due at `now`: one thing per call. */
PSIP_API unsigned psip_nict_timer(struct psip_nict *t, const struct psip_timers *timers, psip_time now);
/* The request could not be sent. */
PSIP_API unsigned psip_nict_transport_error(struct psip_nict *t);
/* When to call psip_nict_timer(); PSIP_NEVER when nothing runs. */
PSIP_API psip_time psip_nict_deadline(const struct psip_nict *t);
PSIP_API const char *psip_nict_state_name(unsigned state);

#endif
