/* SPDX-License-Identifier: MIT
 * One INVITE, many dialogs (RFC 3261 §13.2.2.4, RFC 5407 appendix E): the dialog of the first 2xx is the call's; others live for 64*T1 from then,
 * and who answers in one of them meanwhile is acknowledged and gets a BYE. */
#include "session/session.h"

#include "transport/base/bytes.h"

/* What an exchange in an early dialog that is not ours any more has left. */
static void fork_leave(struct psip *s, struct psip_dialog *d)
{
	psip_bytes_drop(s, d->answer);
	psip_bytes_drop(s, d->media);
	d->answer = d->media = 0;
	d->prack_wanted = false;
}

/* Those without a 2xx stay for what may still come in them, with the numbers of what was sent in them; but not so that calls to come find no room. */
static bool fork_stays(struct psip *s, const struct psip_dialog *d)
{
	const struct psip_pool *pool = &psip_dialogs_of(s)->pool;

	return d->state >= PSIP_DIALOG_CONFIRMED || d->dropped || (d->state == PSIP_DIALOG_EARLY && 2 * pool->used <= pool->capacity);
}

/* A chain of the others, `d` and those that go left out. */
static psip_ref fork_others(struct psip *s, psip_ref chain, const struct psip_dialog *d)
{
	psip_ref others = 0, ref = chain;

	while (ref) {
		struct psip_dialog *other = psip_at(s, ref);
		psip_ref next = other->sibling;
		if (other == d) {
		} else if (fork_stays(s, other)) {
			fork_leave(s, other);
			other->sibling = others;
			others = ref;
		} else {
			psip_dialog_close(s, other);
		}
		ref = next;
	}
	return others;
}

void fork_choose(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d)
{
	psip_ref chain = c->dialog;

	early_choose(s, c, d);
	d->sibling = fork_others(s, chain, d);
	c->dialog = psip_ref_of(s, d);
	late_choose(s, c, d);
	c->forks_by = psip_timer_at(now, psip_timer(psip_bend_timers(s, psip_transaction_get(s, c->invite)), PSIP_TIMER_M, false));
}

void fork_over(struct psip *s, struct psip_call *c)
{
	c->forks_by = PSIP_NEVER;
	call_close_forks(s, call_dialog(s, c));
}

/* A fork that nobody has answered and nothing is under way in; 0: none. */
static psip_ref fork_idle(struct psip *s, const struct psip_call *c, const struct psip_dialog *first)
{
	for (psip_ref ref = first->sibling; ref;) {
		const struct psip_dialog *d = psip_at(s, ref);
		if (d->state == PSIP_DIALOG_EARLY && !d->dropped && ref != c->media_dialog && ref != c->update_dialog && ref != c->prack_dialog)
			return ref;
		ref = d->sibling;
	}
	return 0;
}

static void fork_drop(struct psip *s, struct psip_dialog *first, psip_ref gone)
{
	struct psip_dialog *before = first;

	while (before->sibling != gone)
		before = psip_at(s, before->sibling);
	before->sibling = ((struct psip_dialog *)psip_at(s, gone))->sibling;
	psip_dialog_close(s, psip_at(s, gone));
}

struct psip_dialog *fork_answered(struct psip *s, struct psip_call *c, struct psip_dialog *first, const struct psip_received *r)
{
	struct psip_dialog *d = psip_dialog_response(s, first, r);
	psip_ref idle;

	if (d || (idle = fork_idle(s, c, first)) == 0)
		return d;
	fork_drop(s, first, idle);
	return psip_dialog_response(s, first, r);
}

void fork_end(struct psip *s, psip_time now, struct psip_dialog *d)
{
	char more[SESSION_SUPPORTED_MAX + REASON_ROW_MAX];
	struct psip_writer w = psip_writer(more, sizeof more);

	if (!d->unwanted || !psip_dialog_ready(d))
		return;
	session_put_supported(s, &w);
	if (!d->dropped)
		psip_put(&w, reason_elsewhere());
	if (psip_dialog_send(s, now, d, PSIP_BYE, 0, psip_span(more, w.length), psip_span(NULL, 0), psip_span(NULL, 0), NULL))
		d->unwanted = false;  /* else: no room now, the repeated 2xx brings us here again */
}

void fork_refuse(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, uint32_t cseq)
{
	bool known = d->ack || d->ack_wanted;

	uac_ack(s, c, d, cseq);
	if (!known)
		d->unwanted = true;
	fork_end(s, now, d);
	call_arm(s, c);  /* it stays, so that repeated 2xx are acknowledged, while any may come */
}
