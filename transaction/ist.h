/* SPDX-License-Identifier: MIT
 * INVITE server transaction: RFC 3261 §17.2.1, figure 7 as redrawn by RFC 6026 §8.6. */
#ifndef PSIP_TRANSACTION_IST_H
#define PSIP_TRANSACTION_IST_H

#include "transaction/machine.h"
#include "transaction/timers.h"

/* state        input             new state    actions
 * -            start             Proceeding   PASS              the 100's 200 ms run
 * Proceeding   those 200 ms      =            TRYING            unless the TU has answered
 *              INVITE            =            SEND              nothing before the first provisional
 *              1xx from TU       =            SEND
 *              2xx from TU       Accepted     SEND
 *              300-699 from TU   Completed    SEND              G (unreliable) and H run
 *              transport error   =            TRANSPORT_ERROR
 * Completed    INVITE            =            SEND
 *              timer G           =            SEND              G doubles up to T2
 *              ACK               Confirmed
 *              timer H           Terminated   TIMEOUT DESTROY   (§17.2.1's text; the figure draws no action)
 *              transport error   =            TRANSPORT_ERROR
 * Accepted     ACK               =            PASS
 *              2xx from TU       =            SEND
 *              transport error   =            TRANSPORT_ERROR
 *              timer L           Terminated   DESTROY
 * Confirmed    timer I           Terminated   DESTROY
 * All else is ignored. */
enum psip_ist_state {
	PSIP_IST_PROCEEDING = 1,
	PSIP_IST_COMPLETED,
	PSIP_IST_ACCEPTED,
	PSIP_IST_CONFIRMED,
	PSIP_IST_TERMINATED
};

struct psip_ist {
	uint8_t state;           /* enum psip_ist_state */
	uint8_t previous;        /* state before the last change */
	uint8_t cause;           /* of the last change: enum psip_cause */
	uint8_t reliable : 1;    /* transport of the response */
	uint8_t provisional : 1; /* a 1xx was sent: there is something to repeat */
	psip_duration interval;  /* of timer G */
	psip_time resend_at;     /* automatic 100 in Proceeding, timer G in Completed */
	psip_time end_at;        /* timer H, I or L */
};

PSIP_API unsigned psip_ist_start(struct psip_ist *t, const struct psip_timers *timers, bool reliable, psip_time now);
/* A copy of the INVITE (RFC 3261 §17.2.3). */
PSIP_API unsigned psip_ist_request(struct psip_ist *t);
/* An ACK that matches. The ACK of a 2xx has a branch of its own and comes here only from an RFC 2543 peer. */
PSIP_API unsigned psip_ist_ack(struct psip_ist *t, const struct psip_timers *timers, psip_time now);
/* A response from the TU. 0: refused, nothing was changed and nothing may be sent; the caller gives PSIP_ERR_STATE. */
PSIP_API unsigned psip_ist_respond(struct psip_ist *t, const struct psip_timers *timers, unsigned status, psip_time now);
/* Fires what is due at `now`: one thing per call. */
PSIP_API unsigned psip_ist_timer(struct psip_ist *t, const struct psip_timers *timers, psip_time now);
/* A response could not be sent anywhere (RFC 3263 §5 was tried). */
PSIP_API unsigned psip_ist_transport_error(struct psip_ist *t);
/* When to call psip_ist_timer(); PSIP_NEVER when nothing runs. */
PSIP_API psip_time psip_ist_deadline(const struct psip_ist *t);
PSIP_API const char *psip_ist_state_name(unsigned state);

#endif
