/* SPDX-License-Identifier: MIT
 * The caller's BYE in an early dialog (RFC 3261 §15, RFC 5407 §2, appendix A): it ends that one alone, and the INVITE goes on. */
#include "session/session.h"

#include "transport/base/bytes.h"

/* The early dialog to end: the one that media were last heard of, or the first that is left. */
static struct psip_dialog *drop_target(struct psip *s, const struct psip_call *c)
{
	struct psip_dialog *d = psip_at(s, c->media_dialog);

	if (!d || d->dropped || d->state != PSIP_DIALOG_EARLY)
		for (d = call_dialog(s, c); d && (d->dropped || d->state != PSIP_DIALOG_EARLY);)
			d = psip_at(s, d->sibling);
	return d;
}

/* If the 2xx of the last one gets lost nobody repeats it: its callee has our BYE. And one that has come may be followed by another fork's. */
static void drop_wait(struct psip *s, psip_time now, struct psip_call *c)
{
	psip_time end = psip_timer_at(now, psip_timer(&psip_transactions_of(s)->timers, PSIP_TIMER_H, false));

	c->give_up_at = end < c->give_up_at ? end : c->give_up_at;
	call_arm(s, c);
}

bool drop_all(struct psip *s, const struct psip_call *c)
{
	struct psip_dialog *d = call_dialog(s, c);

	while (d && d->dropped)
		d = psip_at(s, d->sibling);
	return !d;
}

void drop_answered(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, uint32_t cseq)
{
	uac_ack(s, c, d, cseq);
	fork_end(s, now, d);
	if (!c->confirmed)
		drop_wait(s, now, c);
}

int psip_hangup_early(struct psip *s, psip_time now, psip_handle call)
{
	struct psip_call *c = call_get(s, call);
	bool early = c && (c->state == PSIP_CALL_CALLING || c->state == PSIP_CALL_RINGING) && !c->options;
	struct psip_dialog *d = early ? drop_target(s, c) : NULL, *next;

	now = psip_clock(s, now);
	if (!d)
		return c ? PSIP_ERR_STATE : PSIP_ERR_STALE;
	if (psip_ref_of(s, d) == c->update_dialog)
		update_lost(s, c);
	if (psip_ref_of(s, d) == c->prack_dialog)
		prack_forget(s, c);
	d->dropped = d->unwanted = true;
	d->prack_wanted = false;
	next = psip_ref_of(s, d) == c->media_dialog ? drop_target(s, c) : NULL;
	if (next)
		(void)early_turn(s, c, next);
	if (psip_dialog_locate(s, d, c->transport) == PSIP_OK)
		fork_end(s, now, d);
	if (drop_all(s, c))
		drop_wait(s, now, c);
	return PSIP_OK;
}
