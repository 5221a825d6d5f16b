/* SPDX-License-Identifier: MIT
 * Non-INVITE client transaction: RFC 3261 §17.1.2, figure 6. RFC 4320 changes nothing on this side. */
#include "transaction/nict.h"

_Static_assert(sizeof(struct psip_nict) <= 40, "one of these per transaction");

/* Timers E and F run through Trying and Proceeding alike; both stop at the final response. */
static void nict_enter(struct psip_nict *t, enum psip_nict_state to, enum psip_cause cause)
{
	t->previous = t->state;
	t->state = (uint8_t)to;
	t->cause = (uint8_t)cause;
	if (to == PSIP_NICT_COMPLETED || to == PSIP_NICT_TERMINATED)
		t->resend_at = t->end_at = PSIP_NEVER;
}

static unsigned nict_terminate(struct psip_nict *t, enum psip_cause cause, unsigned actions)
{
	nict_enter(t, PSIP_NICT_TERMINATED, cause);
	return actions | PSIP_DO_DESTROY;
}

unsigned psip_nict_start(struct psip_nict *t, const struct psip_timers *timers, bool reliable, psip_time now)
{
	memset(t, 0, sizeof *t);
	t->reliable = reliable;
	nict_enter(t, PSIP_NICT_TRYING, PSIP_CAUSE_START);
	t->interval = psip_timer(timers, PSIP_TIMER_E, reliable);
	t->resend_at = psip_timer_at(now, t->interval);
	t->end_at = psip_timer_at(now, psip_timer(timers, PSIP_TIMER_F, reliable));
	return PSIP_DO_SEND;
}

unsigned psip_nict_response(struct psip_nict *t, const struct psip_timers *timers, unsigned status, psip_time now)
{
	if (status < 100 || status > 699)
		return PSIP_DO_IGNORE;
	switch ((enum psip_nict_state)t->state) {
	case PSIP_NICT_TRYING:
	case PSIP_NICT_PROCEEDING:
		if (status >= 200) {
			nict_enter(t, PSIP_NICT_COMPLETED, PSIP_CAUSE_FINAL);
			t->end_at = psip_timer_at(now, psip_timer(timers, PSIP_TIMER_K, t->reliable));
		} else if (t->state == PSIP_NICT_TRYING) {
			nict_enter(t, PSIP_NICT_PROCEEDING, PSIP_CAUSE_PROVISIONAL);
		}
		return PSIP_DO_PASS;
	case PSIP_NICT_COMPLETED:
	case PSIP_NICT_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

static unsigned nict_timer_e(struct psip_nict *t, psip_duration next, psip_time now)
{
	t->interval = next;
	t->resend_at = psip_timer_at(now, next);
	return PSIP_DO_SEND;
}

unsigned psip_nict_timer(struct psip_nict *t, const struct psip_timers *timers, psip_time now)
{
	psip_duration t2 = psip_timer_t2(timers);

	if (psip_nict_deadline(t) > now || psip_nict_deadline(t) == PSIP_NEVER)
		return PSIP_DO_IGNORE;
	switch ((enum psip_nict_state)t->state) {
	case PSIP_NICT_TRYING:
		if (t->end_at <= now)
			return nict_terminate(t, PSIP_CAUSE_TIMER_F, PSIP_DO_TIMEOUT);
		return nict_timer_e(t, psip_timer_double(t->interval, t2), now);
	case PSIP_NICT_PROCEEDING:
		if (t->end_at <= now)
			return nict_terminate(t, PSIP_CAUSE_TIMER_F, PSIP_DO_TIMEOUT);
		return nict_timer_e(t, t2, now);
	case PSIP_NICT_COMPLETED:
		return nict_terminate(t, PSIP_CAUSE_TIMER_K, PSIP_DO_IGNORE);
	case PSIP_NICT_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

unsigned psip_nict_transport_error(struct psip_nict *t)
{
	switch ((enum psip_nict_state)t->state) {
	case PSIP_NICT_TRYING:
	case PSIP_NICT_PROCEEDING:
		return nict_terminate(t, PSIP_CAUSE_TRANSPORT_ERROR, PSIP_DO_TRANSPORT_ERROR);
	case PSIP_NICT_COMPLETED:
	case PSIP_NICT_TERMINATED:
		break; /* these states send nothing */
	}
	return PSIP_DO_IGNORE;
}

psip_time psip_nict_deadline(const struct psip_nict *t)
{
	if (t->state == 0)
		return PSIP_NEVER;
	return t->resend_at < t->end_at ? t->resend_at : t->end_at;
}
