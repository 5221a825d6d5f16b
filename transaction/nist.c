/* SPDX-License-Identifier: MIT
 * Non-INVITE server transaction: RFC 3261 §17.2.2, figure 8, with RFC 4320 §4 and RFC 6026 §8.8. */
#include "transaction/nist.h"

_Static_assert(sizeof(struct psip_nist) <= 40, "one of these per transaction");

/* The time for an answer runs through Trying and Proceeding alike. */
static void nist_enter(struct psip_nist *t, enum psip_nist_state to, enum psip_cause cause)
{
	t->previous = t->state;
	t->state = (uint8_t)to;
	t->cause = (uint8_t)cause;
	if (to != PSIP_NIST_TRYING)
		t->trying_at = PSIP_NEVER;
	if (to == PSIP_NIST_COMPLETED || to == PSIP_NIST_TERMINATED)
		t->end_at = PSIP_NEVER;
}

static unsigned nist_terminate(struct psip_nist *t, enum psip_cause cause, unsigned actions)
{
	nist_enter(t, PSIP_NIST_TERMINATED, cause);
	return actions | PSIP_DO_DESTROY;
}

unsigned psip_nist_start(struct psip_nist *t, const struct psip_timers *timers, bool reliable, psip_time now)
{
	memset(t, 0, sizeof *t);
	t->reliable = reliable;
	nist_enter(t, PSIP_NIST_TRYING, PSIP_CAUSE_START);
	t->trying_at = psip_timer_at(now, psip_timer(timers, PSIP_TIMER_TRYING_NON_INVITE, reliable));
	t->end_at = psip_timer_at(now, psip_timer(timers, PSIP_TIMER_UNANSWERED, reliable));
	return PSIP_DO_PASS;
}

unsigned psip_nist_request(struct psip_nist *t)
{
	switch ((enum psip_nist_state)t->state) {
	case PSIP_NIST_TRYING:
		break;
	case PSIP_NIST_PROCEEDING:
	case PSIP_NIST_COMPLETED:
		return PSIP_DO_SEND;
	case PSIP_NIST_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

static unsigned nist_final(struct psip_nist *t, const struct psip_timers *timers, psip_time now)
{
	nist_enter(t, PSIP_NIST_COMPLETED, PSIP_CAUSE_FINAL);
	t->end_at = psip_timer_at(now, psip_timer(timers, PSIP_TIMER_J, t->reliable));
	return PSIP_DO_SEND;
}

unsigned psip_nist_respond(struct psip_nist *t, const struct psip_timers *timers, unsigned status, psip_time now)
{
	/* RFC 4320 §4.1 and §4.2 */
	if (status < 100 || (status > 100 && status < 200) || status == 408 || status > 699)
		return PSIP_DO_IGNORE;
	switch ((enum psip_nist_state)t->state) {
	case PSIP_NIST_TRYING:
		if (status >= 200)
			return nist_final(t, timers, now);
		if (!t->reliable && now < t->trying_at)
			return PSIP_DO_IGNORE;
		nist_enter(t, PSIP_NIST_PROCEEDING, PSIP_CAUSE_PROVISIONAL);
		return PSIP_DO_SEND;
	case PSIP_NIST_PROCEEDING:
		return status >= 200 ? nist_final(t, timers, now) : PSIP_DO_SEND;
	case PSIP_NIST_COMPLETED:
	case PSIP_NIST_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

unsigned psip_nist_timer(struct psip_nist *t, psip_time now)
{
	if (psip_nist_deadline(t) > now || psip_nist_deadline(t) == PSIP_NEVER)
		return PSIP_DO_IGNORE;
	switch ((enum psip_nist_state)t->state) {
	case PSIP_NIST_TRYING:
		if (t->end_at <= now)
			return nist_terminate(t, PSIP_CAUSE_UNANSWERED, PSIP_DO_TIMEOUT);
		nist_enter(t, PSIP_NIST_PROCEEDING, PSIP_CAUSE_AUTOMATIC_100);
		return PSIP_DO_TRYING;
	case PSIP_NIST_PROCEEDING:
		return nist_terminate(t, PSIP_CAUSE_UNANSWERED, PSIP_DO_TIMEOUT);
	case PSIP_NIST_COMPLETED:
		return nist_terminate(t, PSIP_CAUSE_TIMER_J, PSIP_DO_IGNORE);
	case PSIP_NIST_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

unsigned psip_nist_transport_error(struct psip_nist *t)
{
	switch ((enum psip_nist_state)t->state) {
	case PSIP_NIST_TRYING: /* sends nothing */
		break;
	case PSIP_NIST_PROCEEDING:
	case PSIP_NIST_COMPLETED:
		return PSIP_DO_TRANSPORT_ERROR;
	case PSIP_NIST_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

psip_time psip_nist_deadline(const struct psip_nist *t)
{
	if (t->state == 0)
		return PSIP_NEVER;
	return t->trying_at < t->end_at ? t->trying_at : t->end_at;
}
