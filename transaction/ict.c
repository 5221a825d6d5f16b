/* SPDX-License-Identifier: MIT
 * INVITE client transaction: RFC 3261 §17.1.1, figure 5, with RFC 6026 §8.4, timer C as a cap, and RFC 3261 §9.1 for CANCEL. */
#include "transaction/ict.h"

_Static_assert(sizeof(struct psip_ict) <= 40, "one of these per transaction");

/* No timer outlives a state, but for the cap; who enters sets the new state's timer afterwards. */
static void ict_enter(struct psip_ict *t, enum psip_ict_state to, enum psip_cause cause)
{
	t->previous = t->state;
	t->state = (uint8_t)to;
	t->cause = (uint8_t)cause;
	t->resend_at = PSIP_NEVER;
	t->end_at = PSIP_NEVER;
	if (to > PSIP_ICT_PROCEEDING)
		t->cap_at = PSIP_NEVER;
}

static psip_time ict_deadline_of(const struct psip_ict *t, const struct psip_timers *timers, enum psip_timer which, psip_time now)
{
	return psip_timer_at(now, psip_timer(timers, which, t->reliable));
}

static unsigned ict_terminate(struct psip_ict *t, enum psip_cause cause, unsigned actions)
{
	ict_enter(t, PSIP_ICT_TERMINATED, cause);
	return actions | PSIP_DO_DESTROY;
}

unsigned psip_ict_start(struct psip_ict *t, const struct psip_timers *timers, bool reliable, psip_time now)
{
	memset(t, 0, sizeof *t);
	t->reliable = reliable;
	ict_enter(t, PSIP_ICT_CALLING, PSIP_CAUSE_START);
	t->interval = psip_timer(timers, PSIP_TIMER_A, reliable);
	t->resend_at = psip_timer_at(now, t->interval);
	t->end_at = ict_deadline_of(t, timers, PSIP_TIMER_B, now);
	t->cap_at = ict_deadline_of(t, timers, PSIP_TIMER_C, now);
	return PSIP_DO_SEND;
}

static unsigned ict_send_cancel(struct psip_ict *t, const struct psip_timers *timers, psip_time now)
{
	t->cancelling = 1;
	t->cap_at = PSIP_NEVER;
	t->end_at = ict_deadline_of(t, timers, PSIP_TIMER_CANCELLED, now);
	return PSIP_DO_CANCEL;
}

static unsigned ict_final(struct psip_ict *t, const struct psip_timers *timers, unsigned status, psip_time now)
{
	if (status < 300) {
		ict_enter(t, PSIP_ICT_ACCEPTED, PSIP_CAUSE_SUCCESS);
		t->end_at = ict_deadline_of(t, timers, PSIP_TIMER_M, now);
		return PSIP_DO_PASS;
	}
	ict_enter(t, PSIP_ICT_COMPLETED, PSIP_CAUSE_FAILURE);
	t->end_at = ict_deadline_of(t, timers, PSIP_TIMER_D, now);
	return PSIP_DO_ACK | PSIP_DO_PASS;
}

unsigned psip_ict_response(struct psip_ict *t, const struct psip_timers *timers, unsigned status, psip_time now)
{
	if (status < 100 || status > 699)
		return PSIP_DO_IGNORE;
	switch ((enum psip_ict_state)t->state) {
	case PSIP_ICT_CALLING:
		if (status >= 200)
			return ict_final(t, timers, status, now);
		ict_enter(t, PSIP_ICT_PROCEEDING, PSIP_CAUSE_PROVISIONAL);
		return PSIP_DO_PASS | (t->cancelling ? ict_send_cancel(t, timers, now) : PSIP_DO_IGNORE);
	case PSIP_ICT_PROCEEDING:
		return status >= 200 ? ict_final(t, timers, status, now) : PSIP_DO_PASS;
	case PSIP_ICT_COMPLETED:
		return status >= 300 ? PSIP_DO_ACK : PSIP_DO_IGNORE;
	case PSIP_ICT_ACCEPTED:
		return status >= 200 && status < 300 ? PSIP_DO_PASS : PSIP_DO_IGNORE;
	case PSIP_ICT_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

static unsigned ict_timer_in_calling(struct psip_ict *t, psip_time now)
{
	/* No provisional response: nothing that a CANCEL could follow (RFC 3261 §9.1, §16.8). */
	if (t->end_at <= now && t->end_at <= t->cap_at)
		return ict_terminate(t, PSIP_CAUSE_TIMER_B, PSIP_DO_TIMEOUT);
	if (t->cap_at <= now)
		return ict_terminate(t, PSIP_CAUSE_TIMER_C, PSIP_DO_TIMEOUT);
	t->interval = psip_timer_double(t->interval, PSIP_TIMER_OFF);
	t->resend_at = psip_timer_at(now, t->interval);
	return PSIP_DO_SEND;
}

unsigned psip_ict_timer(struct psip_ict *t, const struct psip_timers *timers, psip_time now)
{
	if (psip_ict_deadline(t) > now || psip_ict_deadline(t) == PSIP_NEVER)
		return PSIP_DO_IGNORE;
	switch ((enum psip_ict_state)t->state) {
	case PSIP_ICT_CALLING:
		return ict_timer_in_calling(t, now);
	case PSIP_ICT_PROCEEDING:
		if (t->end_at <= now)
			return ict_terminate(t, PSIP_CAUSE_CANCELLED, PSIP_DO_TIMEOUT);
		if (t->cap_at <= now)
			return ict_send_cancel(t, timers, now);
		t->resend_at = ict_deadline_of(t, timers, PSIP_TIMER_BEHIND_NAT, now);
		return PSIP_DO_SEND;
	case PSIP_ICT_COMPLETED:
		return ict_terminate(t, PSIP_CAUSE_TIMER_D, PSIP_DO_IGNORE);
	case PSIP_ICT_ACCEPTED:
		return ict_terminate(t, PSIP_CAUSE_TIMER_M, PSIP_DO_IGNORE);
	case PSIP_ICT_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

unsigned psip_ict_transport_error(struct psip_ict *t)
{
	switch ((enum psip_ict_state)t->state) {
	case PSIP_ICT_CALLING:
	case PSIP_ICT_COMPLETED:
		return ict_terminate(t, PSIP_CAUSE_TRANSPORT_ERROR, PSIP_DO_TRANSPORT_ERROR);
	case PSIP_ICT_PROCEEDING:
	case PSIP_ICT_ACCEPTED:
	case PSIP_ICT_TERMINATED:
		break; /* these states send nothing */
	}
	return PSIP_DO_IGNORE;
}

unsigned psip_ict_cancel(struct psip_ict *t, const struct psip_timers *timers, psip_time now)
{
	switch ((enum psip_ict_state)t->state) {
	case PSIP_ICT_CALLING:
		t->cancelling = 1;
		return PSIP_DO_IGNORE;
	case PSIP_ICT_PROCEEDING:
		return t->cancelling ? PSIP_DO_IGNORE : ict_send_cancel(t, timers, now);
	case PSIP_ICT_COMPLETED:
	case PSIP_ICT_ACCEPTED:
	case PSIP_ICT_TERMINATED:
		break;
	}
	return PSIP_DO_IGNORE;
}

void psip_ict_behind_nat(struct psip_ict *t, const struct psip_timers *timers, psip_time now)
{
	if (t->state == PSIP_ICT_PROCEEDING && t->resend_at == PSIP_NEVER)
		t->resend_at = ict_deadline_of(t, timers, PSIP_TIMER_BEHIND_NAT, now);
}

void psip_ict_restart_c(struct psip_ict *t, const struct psip_timers *timers, psip_time now)
{
	if (t->state == PSIP_ICT_PROCEEDING && !t->cancelling)
		t->cap_at = ict_deadline_of(t, timers, PSIP_TIMER_C, now);
}

psip_time psip_ict_deadline(const struct psip_ict *t)
{
	psip_time first = t->resend_at < t->end_at ? t->resend_at : t->end_at;

	if (t->state == 0)
		return PSIP_NEVER;
	return first < t->cap_at ? first : t->cap_at;
}
