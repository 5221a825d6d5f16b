/* SPDX-License-Identifier: MIT
 * INVITE server transaction: RFC 3261 §17.2.1, figure 7 as redrawn by RFC 6026 §8.6. */
#include "transaction/ist.h"

_Static_assert(sizeof(struct psip_ist) <= 40, "one of these per transaction");

/* No timer outlives a state; who enters sets the new state's timers afterwards. */
static void ist_enter(struct psip_ist *t, enum psip_ist_state to, enum psip_cause cause)
{
	t->previous = t->state;
	t->state = (uint8_t)to;
	t->cause = (uint8_t)cause;
	t->resend_at = PSIP_NEVER;
	t->end_at = PSIP_NEVER;
}

static psip_time ist_deadline_of(const struct psip_ist *t, const struct psip_timers *timers, enum psip_timer which, psip_time now)
{
	return psip_timer_at(now, psip_timer(timers, which, t->reliable));
}

static unsigned ist_terminate(struct psip_ist *t, enum psip_cause cause, unsigned actions)
{
	ist_enter(t, PSIP_IST_TERMINATED, cause);
	return actions | PSIP_DO_DESTROY;
}

unsigned psip_ist_start(struct psip_ist *t, const struct psip_timers *timers, bool reliable, psip_time now)
{
	memset(t, 0, sizeof *t);
	t->reliable = reliable;
	ist_enter(t, PSIP_IST_PROCEEDING, PSIP_CAUSE_START);
	t->resend_at = ist_deadline_of(t, timers, PSIP_TIMER_TRYING, now);
	return PSIP_DO_PASS;
}

unsigned psip_ist_request(struct psip_ist *t)
{
	switch ((enum psip_ist_state)t->state) {
	case PSIP_IST_PROCEEDING:
		return t->provisional ? PSIP_DO_SEND : PSIP_DO_IGNORE;
	case PSIP_IST_COMPLETED:
		return PSIP_DO_SEND;
	case PSIP_IST_ACCEPTED:
	case PSIP_IST_CONFIRMED:
	case PSIP_IST_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

unsigned psip_ist_ack(struct psip_ist *t, const struct psip_timers *timers, psip_time now)
{
	switch ((enum psip_ist_state)t->state) {
	case PSIP_IST_PROCEEDING:
		break;
	case PSIP_IST_COMPLETED:
		ist_enter(t, PSIP_IST_CONFIRMED, PSIP_CAUSE_ACK);
		t->end_at = ist_deadline_of(t, timers, PSIP_TIMER_I, now);
		break;
	case PSIP_IST_ACCEPTED:
		return PSIP_DO_PASS;
	case PSIP_IST_CONFIRMED:
	case PSIP_IST_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

static unsigned ist_respond_in_proceeding(struct psip_ist *t, const struct psip_timers *timers, unsigned status, psip_time now)
{
	if (status < 200) {
		t->provisional = 1;
		t->resend_at = PSIP_NEVER;
	} else if (status < 300) {
		ist_enter(t, PSIP_IST_ACCEPTED, PSIP_CAUSE_SUCCESS);
		t->end_at = ist_deadline_of(t, timers, PSIP_TIMER_L, now);
	} else {
		ist_enter(t, PSIP_IST_COMPLETED, PSIP_CAUSE_FAILURE);
		t->interval = psip_timer(timers, PSIP_TIMER_G, t->reliable);
		t->resend_at = psip_timer_at(now, t->interval);
		t->end_at = ist_deadline_of(t, timers, PSIP_TIMER_H, now);
	}
	return PSIP_DO_SEND;
}

unsigned psip_ist_respond(struct psip_ist *t, const struct psip_timers *timers, unsigned status, psip_time now)
{
	if (status < 100 || status > 699)
		return PSIP_DO_IGNORE;
	switch ((enum psip_ist_state)t->state) {
	case PSIP_IST_PROCEEDING:
		return ist_respond_in_proceeding(t, timers, status, now);
	case PSIP_IST_COMPLETED:
		break;
	case PSIP_IST_ACCEPTED:
		return status >= 200 && status < 300 ? PSIP_DO_SEND : PSIP_DO_IGNORE;
	case PSIP_IST_CONFIRMED:
	case PSIP_IST_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

unsigned psip_ist_timer(struct psip_ist *t, const struct psip_timers *timers, psip_time now)
{
	if (psip_ist_deadline(t) > now || psip_ist_deadline(t) == PSIP_NEVER)
		return PSIP_DO_IGNORE;
	switch ((enum psip_ist_state)t->state) {
	case PSIP_IST_PROCEEDING:
		t->provisional = 1;
		t->resend_at = PSIP_NEVER;
		return PSIP_DO_TRYING;
	case PSIP_IST_COMPLETED:
		if (t->end_at <= now)
			return ist_terminate(t, PSIP_CAUSE_TIMER_H, PSIP_DO_TIMEOUT);
		t->interval = psip_timer_double(t->interval, psip_timer_t2(timers));
		t->resend_at = psip_timer_at(now, t->interval);
		return PSIP_DO_SEND;
	case PSIP_IST_ACCEPTED:
		return ist_terminate(t, PSIP_CAUSE_TIMER_L, PSIP_DO_IGNORE);
	case PSIP_IST_CONFIRMED:
		return ist_terminate(t, PSIP_CAUSE_TIMER_I, PSIP_DO_IGNORE);
	case PSIP_IST_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

unsigned psip_ist_transport_error(struct psip_ist *t)
{
	switch ((enum psip_ist_state)t->state) {
	case PSIP_IST_PROCEEDING:
	case PSIP_IST_COMPLETED:
	case PSIP_IST_ACCEPTED:
		return PSIP_DO_TRANSPORT_ERROR;
	case PSIP_IST_CONFIRMED: /* the response did arrive: it was acknowledged */
	case PSIP_IST_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

psip_time psip_ist_deadline(const struct psip_ist *t)
{
	if (t->state == 0)
		return PSIP_NEVER;
	return t->resend_at < t->end_at ? t->resend_at : t->end_at;
}
