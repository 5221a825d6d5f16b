/* SPDX-License-Identifier: MIT
 * What a re-INVITE and the transactions inside it have changed, and what becomes of that if it fails (RFC 6141). */
#include "session/session.h"

#include "transport/base/bytes.h"

static const struct psip_span reinvite_nothing = { NULL, 0 };

/* ---- Ours ---- */

/* What a provisional response brings is told, since it may have the answer. */
void reinvite_provisional(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	struct psip_dialog *d = call_dialog(s, c);
	uint32_t rseq = prack_number(s, &r->message);
	psip_ref target = d->remote_target;

	if (r->message.status == 100 || (rseq && !prack_provisional(s, now, c, d, r, rseq)))
		return;
	c->retargeted = c->retargeted || d->remote_target != target;
	c->progress_status = r->message.status;
	call_keep_message(s, c, r, CALL_EVENT_PROGRESS);
	call_event(s, c, CALL_EVENT_PROGRESS);
}

bool reinvite_executed(struct psip *s, const struct psip_call *c)
{
	return (c->modify == MODIFY_SENT || c->modify == MODIFY_ASKED) && call_dialog(s, c)->negotiated;
}

/* One more re-INVITE, for the session as it was before (§3.4). Only once: a peer that undoes that, too, has a view of its own. */
void reinvite_agree(struct psip *s, psip_time now, struct psip_call *c)
{
	bool again = c->agreeing;

	c->agreeing = false;
	if (again || c->state != PSIP_CALL_CONFIRMED || !session_has_media(s) || c->modify != MODIFY_IDLE || c->update_dialog)
		return;
	c->agreeing = true;
	c->own_offer = false;
	c->direction_before = c->direction;
	c->wants |= CALL_WANTS_MODIFY;
	modify_send(s, now, c);
}

void reinvite_unacknowledged(struct psip *s, psip_time now, struct psip_call *c, unsigned status)
{
	if (!c->retargeted || c->state != PSIP_CALL_CONFIRMED || c->modify != MODIFY_IDLE || (c->wants & CALL_WANTS_MODIFY))
		return;
	c->retargeted = false;
	if (session_has_media(s)) {
		reinvite_agree(s, now, c);
		return;
	}
	c->modify_status = (uint16_t)status;
	call_event(s, c, CALL_EVENT_MODIFIED);
}

void reinvite_abandon(struct psip *s, psip_time now, struct psip_call *c)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);

	if (t)
		(void)psip_transaction_cancel(s, now, psip_ref_of(s, t), psip_span(NULL, 0));
	early_undo(s, c, &c->media_reinvite);
	c->direction = c->direction_before;
	c->unchanged = c->agreeing = false;
	c->glares = 0;
	c->modify = MODIFY_IDLE;
	c->invite = 0;  /* its provisional responses mean nothing any more */
}

/* ---- The peer's ---- */

/* Tell the peer at once that its new target is known, while the application decides (§4.6). */
static void reinvite_confirm_target(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	struct psip_dialog *d = call_dialog(s, c);

	if (!psip_dialog_retargets(s, d, r) || reliable_command(s, now, call_handle(s, c), 183, PSIP_RELIABLY, false, reinvite_nothing, reinvite_nothing) == PSIP_OK)
		return;
	if (!d->allows_update || c->update_dialog || c->retry_at != PSIP_NEVER)
		return;
	psip_dialog_refresh(s, d, r);
	update_refresh(s, now, c);
}

void reinvite_begin(struct psip *s, struct psip_call *c, const struct psip_received *r)
{
	reliable_invite(c, &r->message);
	reliable_stop(s, c);
	c->rseq = 0;
	c->unacknowledged = c->offer_out = false;
	call_dialog(s, c)->negotiated = false;
}

void reinvite_asks(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	call_keep_message(s, c, r, CALL_EVENT_MODIFY);
	call_event(s, c, CALL_EVENT_MODIFY);
	reinvite_confirm_target(s, now, c, r);
}

void reinvite_refresh(struct psip *s, struct psip_call *c)
{
	struct psip_received r;

	psip_dialog_told(s, call_dialog(s, c));
	if (c->modify != MODIFY_IDLE && psip_transaction_reread(s, psip_ref_of(s, psip_transaction_get(s, c->invite)), &r))
		psip_dialog_refresh(s, call_dialog(s, c), &r);
}

void reinvite_cancelled(struct psip *s, psip_time now, struct psip_call *c)
{
	if (!reinvite_executed(s, c))
		modify_refuse(s, now, c, 487);
	else if (!c->accept_held)
		(void)modify_accept(s, now, c, reinvite_nothing, reinvite_nothing);  /* §3.8 */
}
