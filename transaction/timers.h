/* SPDX-License-Identifier: MIT
 * Timer values of the transaction machines: RFC 3261 §17.1.1.1 and its table 4, RFC 6026 §8.11, RFC 4320 §4.1, RFC 3581 §3. */
#ifndef PSIP_TRANSACTION_TIMERS_H
#define PSIP_TRANSACTION_TIMERS_H

#include "parser/base.h"
#include "transport/base/time.h"

/* As a timer's value: this timer is not started. */
#define PSIP_TIMER_OFF UINT32_MAX
/* Largest T1, T2, T4: an hour. */
#define PSIP_TIMER_T_MAX 3600000u

/* Milliseconds. 0 in any field means the default, so a zeroed struct is RFC 3261 as it stands; T1, T2, T4 scale what
 * is derived from them. A field that is set replaces that one timer (1 ms and up, or PSIP_TIMER_OFF).
 * The machines take a pointer at each input and keep none: a transaction may have a struct of its own. */
struct psip_timers {
	psip_duration t1; /* round trip estimate; default 500; lower only in closed private networks */
	psip_duration t2; /* cap of intervals of non-INVITE requests and INVITE responses; default 4000; not below T1 */
	psip_duration t4; /* longest life of a message in the network; default 5000 */

	psip_duration a; /* INVITE, first interval; T1; doubles; not over reliable transports */
	psip_duration b; /* INVITE without any response; 64*T1 */
	psip_duration c; /* INVITE without final response; 180000. A proxy sets more than 180000 (RFC 3261 §16.6 item 11) */
	psip_duration d; /* ACKing copies of a 300-699; 64*T1 but at least 32000; 0 over reliable transports */
	psip_duration e; /* non-INVITE request, first interval; T1; doubles up to T2; not over reliable transports */
	psip_duration f; /* non-INVITE without final response; 64*T1 */
	psip_duration g; /* 300-699 to INVITE, first interval; T1; doubles up to T2; not over reliable transports */
	psip_duration h; /* waiting for the ACK; 64*T1 */
	psip_duration i; /* absorbing copies of the ACK; T4; 0 over reliable transports */
	psip_duration j; /* answering copies of a non-INVITE request; 64*T1; 0 over reliable transports */
	psip_duration k; /* absorbing copies of a response to non-INVITE; T4; 0 over reliable transports */
	psip_duration l; /* absorbing copies of an accepted INVITE; 64*T1 */
	psip_duration m; /* passing further 2xx; 64*T1 */

	psip_duration trying; /* 100 to an INVITE that the TU has not answered; 200, the most that RFC 3261 §17.2.1 allows */
	/* The same for non-INVITE, and no 100 earlier over unreliable transports: the time until a client's timer E is set
	 * to T2, 3500 for the defaults (RFC 4320 §4.1). */
	psip_duration trying_non_invite;
	psip_duration cancelled;  /* INVITE without final response after its CANCEL; 64*T1 (RFC 3261 §9.1) */
	psip_duration unanswered; /* after it the TU's answer to non-INVITE is of no use; 64*T1 (RFC 4320 §4.2) */
	psip_duration behind_nat; /* INVITE again while it waits behind a NAT, to keep the mapping; 20000: half of its lifetime (RFC 3581 §3); not over
	                             reliable transports */
};

enum psip_timer {
	PSIP_TIMER_A, PSIP_TIMER_B, PSIP_TIMER_C, PSIP_TIMER_D, PSIP_TIMER_E, PSIP_TIMER_F, PSIP_TIMER_G,
	PSIP_TIMER_H, PSIP_TIMER_I, PSIP_TIMER_J, PSIP_TIMER_K, PSIP_TIMER_L, PSIP_TIMER_M,
	PSIP_TIMER_TRYING, PSIP_TIMER_TRYING_NON_INVITE, PSIP_TIMER_CANCELLED, PSIP_TIMER_UNANSWERED, PSIP_TIMER_BEHIND_NAT
};

/* T1, T2, T4, C and the 100 written out; the rest 0, so that changing T1 afterwards scales them. */
PSIP_API struct psip_timers psip_timers_default(void);

/* PSIP_ERR_ARGUMENT when T1, T2 or T4 is above PSIP_TIMER_T_MAX, or T2 below T1. The machines are safe with any values;
 * this is for whoever takes them from a configuration. */
PSIP_API PSIP_MUST_USE int psip_timers_check(const struct psip_timers *timers);

/* Value of T1 and T2: the field, or its default. */
PSIP_API psip_duration psip_timer_t1(const struct psip_timers *timers);
PSIP_API psip_duration psip_timer_t2(const struct psip_timers *timers);

/* Value of one timer over that kind of transport: the table above. PSIP_TIMER_OFF when it is not started. */
PSIP_API psip_duration psip_timer(const struct psip_timers *timers, enum psip_timer which, bool reliable);

/* Moment at which a timer set at `now` fires; PSIP_NEVER for PSIP_TIMER_OFF. */
PSIP_API psip_time psip_timer_at(psip_time now, psip_duration duration);

/* The interval after this one: doubled, up to `cap` (PSIP_TIMER_OFF: no cap). */
PSIP_API psip_duration psip_timer_double(psip_duration interval, psip_duration cap);

#endif
