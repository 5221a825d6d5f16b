/* SPDX-License-Identifier: MIT
 * Timer values of the transaction machines: RFC 3261 §17.1.1.1 and its table 4, RFC 6026 §8.11, RFC 4320 §4.1. */
#include "transaction/timers.h"

#define TIMERS_T1 500u
#define TIMERS_T2 4000u
#define TIMERS_T4 5000u
#define TIMERS_C 180000u
#define TIMERS_D_LEAST 32000u
#define TIMERS_TRYING 200u
#define TIMERS_BEHIND_NAT 20000u

struct psip_timers psip_timers_default(void)
{
	struct psip_timers timers;

	memset(&timers, 0, sizeof timers);
	timers.t1 = TIMERS_T1;
	timers.t2 = TIMERS_T2;
	timers.t4 = TIMERS_T4;
	timers.c = TIMERS_C;
	timers.trying = TIMERS_TRYING;
	return timers;
}

static psip_duration timers_or(psip_duration set, psip_duration otherwise)
{
	return set != 0 ? set : otherwise;
}

/* T1, T2 and T4 are quantities, not timers: they cannot be off. */
static psip_duration timers_base(psip_duration set, psip_duration otherwise)
{
	return set < PSIP_TIMER_OFF ? timers_or(set, otherwise) : PSIP_TIMER_OFF - 1;
}

psip_duration psip_timer_t1(const struct psip_timers *timers)
{
	return timers_base(timers->t1, TIMERS_T1);
}

psip_duration psip_timer_t2(const struct psip_timers *timers)
{
	return timers_base(timers->t2, TIMERS_T2);
}

int psip_timers_check(const struct psip_timers *timers)
{
	if (timers->t1 > PSIP_TIMER_T_MAX || timers->t2 > PSIP_TIMER_T_MAX || timers->t4 > PSIP_TIMER_T_MAX)
		return PSIP_ERR_ARGUMENT;
	return psip_timer_t2(timers) < psip_timer_t1(timers) ? PSIP_ERR_ARGUMENT : PSIP_OK;
}

/* Saturates below PSIP_TIMER_OFF: an absurd T1 must not turn a timeout into never. */
static psip_duration timers_64_t1(const struct psip_timers *timers)
{
	uint64_t product = (uint64_t)psip_timer_t1(timers) * 64;

	return product < PSIP_TIMER_OFF ? (psip_duration)product : PSIP_TIMER_OFF - 1;
}

psip_duration psip_timer_double(psip_duration interval, psip_duration cap)
{
	psip_duration doubled = interval < PSIP_TIMER_OFF / 2 ? interval * 2 : PSIP_TIMER_OFF - 1;

	return doubled < cap ? doubled : cap;
}

/* RFC 4320 §4.1: from a client's start until the firing of its timer E that sets E to T2. */
static psip_duration timers_until_e_is_t2(const struct psip_timers *timers)
{
	psip_duration t2 = psip_timer_t2(timers);
	psip_duration interval = psip_timer_t1(timers);
	uint64_t sum = interval;

	for (interval = psip_timer_double(interval, t2); interval < t2; interval = psip_timer_double(interval, t2))
		sum += interval;
	return sum < PSIP_TIMER_OFF ? (psip_duration)sum : PSIP_TIMER_OFF - 1;
}

psip_duration psip_timer(const struct psip_timers *timers, enum psip_timer which, bool reliable)
{
	psip_duration t1_64 = timers_64_t1(timers);
	psip_duration t4 = timers_base(timers->t4, TIMERS_T4);

	switch (which) {
	case PSIP_TIMER_A:
		return reliable ? PSIP_TIMER_OFF : timers_or(timers->a, psip_timer_t1(timers));
	case PSIP_TIMER_B:
		return timers_or(timers->b, t1_64);
	case PSIP_TIMER_C:
		return timers_or(timers->c, TIMERS_C);
	case PSIP_TIMER_D:
		return reliable ? 0 : timers_or(timers->d, t1_64 > TIMERS_D_LEAST ? t1_64 : TIMERS_D_LEAST);
	case PSIP_TIMER_E:
		return reliable ? PSIP_TIMER_OFF : timers_or(timers->e, psip_timer_t1(timers));
	case PSIP_TIMER_F:
		return timers_or(timers->f, t1_64);
	case PSIP_TIMER_G:
		return reliable ? PSIP_TIMER_OFF : timers_or(timers->g, psip_timer_t1(timers));
	case PSIP_TIMER_H:
		return timers_or(timers->h, t1_64);
	case PSIP_TIMER_I:
		return reliable ? 0 : timers_or(timers->i, t4);
	case PSIP_TIMER_J:
		return reliable ? 0 : timers_or(timers->j, t1_64);
	case PSIP_TIMER_K:
		return reliable ? 0 : timers_or(timers->k, t4);
	case PSIP_TIMER_L:
		return timers_or(timers->l, t1_64);
	case PSIP_TIMER_M:
		return timers_or(timers->m, t1_64);
	case PSIP_TIMER_TRYING:
		return timers_or(timers->trying, TIMERS_TRYING);
	case PSIP_TIMER_TRYING_NON_INVITE:
		return timers->trying_non_invite != 0 ? timers->trying_non_invite : timers_until_e_is_t2(timers);
	case PSIP_TIMER_CANCELLED:
		return timers_or(timers->cancelled, t1_64);
	case PSIP_TIMER_UNANSWERED:
		return timers_or(timers->unanswered, t1_64);
	case PSIP_TIMER_BEHIND_NAT:
		return reliable ? PSIP_TIMER_OFF : timers_or(timers->behind_nat, TIMERS_BEHIND_NAT);
	}
	return PSIP_TIMER_OFF;
}

psip_time psip_timer_at(psip_time now, psip_duration duration)
{
	return duration == PSIP_TIMER_OFF ? PSIP_NEVER : psip_after(now, duration);
}

#undef TIMERS_T1
#undef TIMERS_T2
#undef TIMERS_T4
#undef TIMERS_C
#undef TIMERS_D_LEAST
#undef TIMERS_TRYING
#undef TIMERS_BEHIND_NAT
