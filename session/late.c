/* SPDX-License-Identifier: MIT
 * A 2xx when our call has ended already (RFC 3261 §13.2.2.4, RFC 5407 appendix D): while the INVITE's transaction lives, 64*T1 from the first 2xx, its dialog
 * is made from the 2xx alone, acknowledged, and stays so that copies are acknowledged again; that of another fork is ended by BYE. It takes no place that a
 * call to come may need. */
#include "session/session.h"

#include "transport/base/bytes.h"

void late_choose(struct psip *s, const struct psip_call *c, const struct psip_dialog *d)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);

	if (t && t->machine == PSIP_MACHINE_ICT)
		t->chosen = (uint32_t)d->identity;
}

/* The INVITE's transaction, if further 2xx may come to it. */
static struct psip_transaction *late_accepted(struct psip *s, psip_handle handle)
{
	struct psip_transaction *t = psip_transaction_get(s, handle);

	return t && t->machine == PSIP_MACHINE_ICT && psip_transaction_state(t) == PSIP_ICT_ACCEPTED ? t : NULL;
}

/* With `more` dialogs taken, is one left for each call that may come? */
static bool late_fits(struct psip *s, uint32_t more)
{
	const struct psip_pool *calls = &session_of(s)->calls, *dialogs = &psip_dialogs_of(s)->pool;

	return dialogs->capacity - dialogs->used >= more + (calls->capacity - calls->used);
}

/* A copy of the call's own 2xx is no news to its sender: it takes no bytes that calls to come may need. */
static bool late_affords(const struct psip *s)
{
	return 2 * psip_bytes_free(s) >= psip_limits_effective(s)->bytes;
}

/* So many forks of that INVITE are there: the owner of its transaction is the latest. */
static unsigned late_count(struct psip *s, const struct psip_transaction *t)
{
	const struct psip_dialog *d = psip_dialog_get(s, t->owner);
	unsigned count = 0;

	for (; d && count < PSIP_FORKS_MAX; d = psip_at(s, d->sibling))
		count++;
	return count;
}

static void late_link(struct psip *s, struct psip_transaction *t, struct psip_dialog *d)
{
	const struct psip_dialog *before = psip_dialog_get(s, t->owner);

	d->sibling = before ? psip_ref_of(s, before) : 0;
	t->owner = psip_handle_of(s, psip_ref_of(s, d));
}

void late_keep(struct psip *s, const struct psip_call *c, struct psip_dialog *first)
{
	struct psip_transaction *t = late_accepted(s, c->confirmed ? c->forked : c->invite);
	struct psip_dialog *before = first;

	while (t && before->sibling) {
		struct psip_dialog *d = psip_at(s, before->sibling);
		bool answered = d->acked_cseq || d->ack_wanted;  /* to that INVITE: forks get no other */
		if (d->state != PSIP_DIALOG_CONFIRMED || !answered || !late_fits(s, 0)) {
			before = d;
			continue;
		}
		before->sibling = d->sibling;
		late_link(s, t, d);
		psip_dialog_outlive(s, d, psip_handle_of(s, psip_ref_of(s, t)), t->as.ict.end_at);
	}
}

/* The ACK, then the BYE; a next hop that is to be found brings us here again. */
static void late_send(struct psip *s, psip_time now, struct psip_dialog *d)
{
	uint32_t cseq = d->ack_wanted;

	if (!psip_dialog_ready(d))
		return;
	if (cseq && !psip_dialog_ack(s, d, cseq, d->usage, psip_span(NULL, 0), psip_span(NULL, 0)) && !psip_dialog_ready(d))
		return;
	d->ack_wanted = 0;  /* no room now: the repeated 2xx brings us here again */
	fork_end(s, now, d);
}

void late_located(struct psip *s, psip_time now, struct psip_dialog *d)
{
	if (!d->ack_wanted && !d->unwanted)
		return;
	if ((d->target_changed || d->target_expired) && psip_dialog_locate(s, d, 0) != PSIP_OK)
		return;
	late_send(s, now, d);
}

/* The dialog of a 2xx. The call's own has had its BYE: what comes in it, a copy perhaps whose ACK was lost, wants no more than an ACK. That says nothing of
 * media, though the 2xx be an offer. */
static struct psip_dialog *late_dialog(struct psip *s, struct psip_transaction *t, const struct psip_received *r)
{
	bool own = psip_dialog_name(s, r) == t->chosen;
	struct psip_dialog *d = psip_dialog_answered(s, r);

	if (d)
		return d->late ? d : NULL;
	if (late_count(s, t) >= PSIP_FORKS_MAX - 1 || !late_fits(s, 1) || (own && !late_affords(s)))
		return NULL;
	d = psip_dialog_late(s, r, psip_handle_of(s, psip_ref_of(s, t)), t->as.ict.end_at);
	if (!d)
		return NULL;
	d->unwanted = !own;
	d->dropped = !t->chosen;  /* then nobody has taken the call elsewhere */
	late_link(s, t, d);
	return d;
}

void late_response(struct psip *s, psip_time now, const struct psip_received *r)
{
	struct psip_transaction *t = late_accepted(s, psip_handle_of(s, r->transaction));
	struct psip_dialog *d = t && r->message.status >= 200 && r->message.status < 300 ? late_dialog(s, t, r) : NULL;

	if (!d)
		return;  /* without a dialog: the other side repeats its 2xx, then gives up */
	d->ack_wanted = r->common.cseq.number;
	if (psip_dialog_locate(s, d, 0) == PSIP_OK)
		late_send(s, now, d);
}
