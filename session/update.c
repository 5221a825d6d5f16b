/* SPDX-License-Identifier: MIT
 * UPDATE (RFC 3311), both sides: a new offer or target in early and confirmed dialogs; which offers may cross (RFC 6337 §4). */
#include "session/session.h"

#include "transport/base/bytes.h"

static const struct psip_span update_nothing = { NULL, 0 };

void update_note(struct psip_dialog *d, const struct psip_message *m)
{
	if (psip_message_has(m, PSIP_H_ALLOW))
		d->allows_update = psip_message_lists(m, PSIP_H_ALLOW, PSIP_TEXT("UPDATE"));
}

/* ---- Offers that are open ---- */

/* Our first INVITE has no final response. */
static bool update_calling(const struct psip_call *c)
{
	return c->caller && !c->confirmed;
}

bool update_local_open(const struct psip_call *c, const struct psip_dialog *d)
{
	if ((c->update && c->update_offers) || c->prack_offer || c->offer_out || (c->wants & CALL_WANTS_MODIFY))
		return true;
	if (c->modify == MODIFY_SENT)
		return c->offered && !d->negotiated;
	if (c->modify == MODIFY_ANSWERED || c->state == PSIP_CALL_ACCEPTED)
		return c->offered;
	return update_calling(c) && !d->negotiated && (c->offered || !d->prack_wanted);
}

bool update_remote_open(const struct psip_call *c, const struct psip_dialog *d)
{
	if (c->asked || (c->modify == MODIFY_ASKED && !d->negotiated && !c->offer_out) || d->ack_wanted)
		return true;
	if (c->state == PSIP_CALL_INCOMING)
		return !d->negotiated && !c->offer_out;
	return update_calling(c) && !c->offered && d->prack_wanted;
}

/* RFC 3311 §5.1, and RFC 6337 §4.2: not before the PRACK that an exchange hangs on is done. */
static bool update_may_offer(const struct psip_call *c, const struct psip_dialog *d)
{
	if (update_local_open(c, d) || update_remote_open(c, d) || d->prack || d->prack_wanted || c->body || (c->unacknowledged && c->described))
		return false;
	return d->negotiated || d->state == PSIP_DIALOG_CONFIRMED;
}

/* ---- Ours ---- */

/* UPDATEs are sent while the call is none that ends, and has a dialog. */
static bool update_possible(const struct psip_call *c, const struct psip_dialog *d)
{
	return c->state != PSIP_CALL_OVER && c->state != PSIP_CALL_ENDING && !c->options && !d->dropped && (d->state == PSIP_DIALOG_EARLY || d->state == PSIP_DIALOG_CONFIRMED);
}

static void update_done(struct psip *s, struct psip_call *c, unsigned status)
{
	c->update = 0;
	c->update_dialog = 0;
	c->wants &= (uint8_t)~(unsigned)CALL_WANTS_UPDATE;
	if (c->update_offers) {
		psip_bytes_drop(s, c->retry_type);
		psip_bytes_drop(s, c->retry_body);
		c->retry_type = c->retry_body = 0;
	}
	c->update_offers = false;
	c->glares = 0;
	c->modify_status = (uint16_t)status;
	call_event(s, c, CALL_EVENT_MODIFIED);
}

/* The session is as if it had not been sent (§5.3). */
static void update_undo(struct psip *s, struct psip_call *c)
{
	struct psip_dialog *d = psip_at(s, c->update_dialog);

	if (!c->update_offers || !d || !early_turn(s, c, d))
		return;
	if (c->media_before)
		early_undo(s, c, &c->media_before);
	c->direction = c->direction_before;
}

/* The dialog is no more (RFC 3261 §12.2.1.2), or its descriptions do not fit: so is the call, unless other forks may do better. */
static void update_end_call(struct psip *s, psip_time now, struct psip_call *c, enum psip_end_cause cause)
{
	switch ((enum psip_call_state)c->state) {
	case PSIP_CALL_CALLING:
	case PSIP_CALL_RINGING:
		if (call_dialog(s, c)->sibling)
			return;
		c->cause = (uint8_t)cause;
		uac_cancel(s, now, c);
		return;
	case PSIP_CALL_INCOMING:
		(void)session_respond(s, now, c, 500, update_nothing, update_nothing, false);
		call_end(s, c, cause, 500);
		return;
	case PSIP_CALL_ACCEPTED:
		c->hangup_later = true;  /* no BYE before the ACK (RFC 3261 §15) */
		return;
	case PSIP_CALL_CONFIRMED:
		call_bye(s, now, c, cause);
		return;
	case PSIP_CALL_OVER:
	case PSIP_CALL_ENDING:
		return;
	}
}

static void update_ends(struct psip *s, psip_time now, struct psip_call *c, unsigned status, bool call_too)
{
	update_undo(s, c);
	update_done(s, c, status);
	if (call_too)
		update_end_call(s, now, c, PSIP_END_GONE);
	session_refresh_failed(s, now, c, PSIP_UPDATE, status);
}

void update_failed(struct psip *s, psip_time now, struct psip_call *c, unsigned status)
{
	update_ends(s, now, c, status, psip_dialog_ends(PSIP_UPDATE, status) != PSIP_ENDS_TRANSACTION);
}

void update_lost(struct psip *s, struct psip_call *c)
{
	early_keep(s, &c->media_before);
	if (c->update_offers)
		c->direction = c->direction_before;
	c->retry_at = PSIP_NEVER;
	update_done(s, c, 481);
}

/* Its offer as c->body: the application's, kept for another try, or ours. False: no room. */
static bool update_describe(struct psip *s, struct psip_call *c, struct psip_dialog *d)
{
	if (!early_turn(s, c, d) || !early_save(s, c, &c->media_before))
		return false;
	if (!c->retry_body)
		return session_offer(s, c, (enum psip_direction)c->direction) == PSIP_OK;
	psip_bytes_keep(s, c->retry_type);
	psip_bytes_keep(s, c->retry_body);
	session_set_body(s, c, c->retry_type, c->retry_body);
	return true;
}

void update_send(struct psip *s, psip_time now, struct psip_call *c)
{
	struct psip_dialog *d = psip_at(s, c->update_dialog);
	char more[896];
	struct psip_writer w = psip_writer(more, sizeof more);
	bool offers = c->update_offers;
	psip_ref t = 0;

	if (!update_possible(c, d)) {
		update_lost(s, c);
		return;
	}
	if (psip_dialog_locate(s, d, c->transport) != PSIP_OK) {
		update_failed(s, now, c, 503);
		return;
	}
	if (!psip_dialog_ready(d))
		return;
	c->wants &= (uint8_t)~(unsigned)CALL_WANTS_UPDATE;
	if (offers && !update_may_offer(c, d)) {  /* an offer of the peer's came first: as if it had said 491 */
		c->retry_at = psip_after(now, modify_wait(s, c));
		call_arm(s, c);
		return;
	}
	session_put_ourselves(s, &w, d);
	session_timer_put_request(s, c, &w, PSIP_UPDATE);
	session_put_agent(s, &w, PSIP_H_USER_AGENT);
	if (psip_written(&w) && (!offers || update_describe(s, c, d)))
		t = psip_dialog_send(s, now, d, PSIP_UPDATE, call_handle(s, c), psip_span(more, w.length), session_text(s, offers ? c->body_type : 0),
		                     session_text(s, offers ? c->body : 0), NULL);
	if (offers)
		session_set_body(s, c, 0, 0);
	if (t)
		c->update = psip_handle_of(s, t);
	else
		update_failed(s, now, c, 503);
}

void update_again(struct psip *s, psip_time now, struct psip_call *c)
{
	c->retry_at = PSIP_NEVER;
	if (c->modify == MODIFY_RETRY)  /* a re-INVITE waits, too: its turn is next */
		modify_retry(s, now, c, MODIFY_RETRY);
	c->wants |= CALL_WANTS_UPDATE;
	update_send(s, now, c);
}

bool update_waits(const struct psip_call *c)
{
	return c->update_dialog && !c->update && !(c->wants & CALL_WANTS_UPDATE);
}

/* 491: once more, after a while (§5.3). */
static void update_retry(struct psip *s, psip_time now, struct psip_call *c)
{
	uint8_t direction = c->direction;

	update_undo(s, c);
	c->direction = direction;
	c->update = 0;
	c->retry_at = psip_after(now, modify_wait(s, c));
	call_arm(s, c);
}

static void update_success(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_span body = description_answer(&r->message);
	struct psip_sdp sdp;
	bool fits = true;

	psip_dialog_refresh(s, d, r);
	update_note(d, &r->message);
	if (c->update_offers && session_has_media(s))
		fits = early_turn(s, c, d) && body.length && psip_sdp_parse(&sdp, body, r->message.mode, NULL) == PSIP_OK && psip_answer_read(&c->media, &sdp) == PSIP_OK;
	early_keep(s, &c->media_before);
	if (c->update_offers && c->retry_body)
		session_refresh_said(s, c, c->retry_type, c->retry_body);
	if (session_timer_counts(c))
		session_timer_response(s, now, c, r);
	call_keep_message(s, c, r, CALL_EVENT_MODIFIED);
	update_done(s, c, r->message.status);
	if (!fits)
		update_end_call(s, now, c, PSIP_END_MEDIA);
}

void update_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	struct psip_dialog *d = psip_at(s, c->update_dialog);
	unsigned status = r->message.status;

	if (status < 200 || !d)
		return;
	if (c->state == PSIP_CALL_ENDING)
		update_lost(s, c);
	else if (status < 300)
		update_success(s, now, c, d, r);
	else if (status == 491 && session_refresh_once_more(c))
		update_retry(s, now, c);
	else
		update_ends(s, now, c, status, psip_dialog_ends(PSIP_UPDATE, status) != PSIP_ENDS_TRANSACTION && !modify_later(&r->message));
}

/* ---- Commands ---- */

/* The dialog that it goes to: of several early ones that which media were last heard of. */
static struct psip_dialog *update_target(struct psip *s, const struct psip_call *c)
{
	return psip_at(s, c->media_dialog && !c->confirmed ? c->media_dialog : c->dialog);
}

static int update_begin(struct psip *s, psip_time now, struct psip_call *c, bool offers)
{
	struct psip_dialog *d = update_target(s, c);

	c->update_dialog = psip_ref_of(s, d);
	c->update_offers = offers;
	c->wants |= CALL_WANTS_UPDATE;
	update_send(s, now, c);
	return PSIP_OK;
}

static int update_check(struct psip *s, const struct psip_call *c)
{
	const struct psip_dialog *d = c ? update_target(s, c) : NULL;

	if (!d || c->state == PSIP_CALL_OVER)
		return PSIP_ERR_STALE;
	if (!update_possible(c, d) || c->update_dialog)
		return PSIP_ERR_STATE;
	return d->allows_update ? PSIP_OK : PSIP_ERR_UNSUPPORTED;
}

void update_refresh(struct psip *s, psip_time now, struct psip_call *c)
{
	(void)update_begin(s, now, c, false);
}

int psip_refresh(struct psip *s, psip_time now, psip_handle call)
{
	struct psip_call *c = call_get(s, call);
	int result = update_check(s, c);

	now = psip_clock(s, now);
	if (result == PSIP_OK && c->retry_at != PSIP_NEVER)
		return PSIP_ERR_STATE;
	return result == PSIP_OK ? update_begin(s, now, c, false) : result;
}

int psip_update(struct psip *s, psip_time now, psip_handle call, enum psip_direction direction, struct psip_span type, struct psip_span body)
{
	struct psip_call *c = call_get(s, call);
	int result = update_check(s, c);
	psip_ref type_copy, body_copy;

	now = psip_clock(s, now);
	if (result != PSIP_OK)
		return result;
	if ((unsigned)direction > PSIP_SENDRECV || (!body.length && !session_has_media(s)))
		return PSIP_ERR_ARGUMENT;
	if (c->retry_at != PSIP_NEVER || !update_may_offer(c, update_target(s, c)))
		return PSIP_ERR_STATE;
	if (!session_copy_body(s, type, body, &type_copy, &body_copy))
		return PSIP_ERR_FULL;
	psip_bytes_drop(s, c->retry_type);  /* of a re-INVITE that was answered reliably: no 491 can follow */
	psip_bytes_drop(s, c->retry_body);
	c->retry_type = type_copy;
	c->retry_body = body_copy;
	c->direction_before = c->direction;
	c->direction = (uint8_t)direction;
	return update_begin(s, now, c, true);
}

/* ---- The peer's (§5.2) ---- */

static unsigned update_conflict(struct psip *s, const struct psip_call *c, const struct psip_dialog *d, bool offer)
{
	const struct psip_transaction *asked = psip_transaction_get(s, c->asked);

	if (!update_possible(c, d))
		return 481;
	if (asked && asked->method == PSIP_UPDATE)
		return 500;
	if (offer && update_local_open(c, d))
		return 491;
	return offer && update_remote_open(c, d) ? 500 : 0;
}

/* The answer as c->body: 0, or why there is none. */
static unsigned update_answer_offer(struct psip *s, struct psip_call *c, struct psip_dialog *d, struct psip_span offer)
{
	int result;

	if (!early_turn(s, c, d) || !early_save(s, c, &c->media_before))
		return 503;
	result = session_answer(s, c, offer);
	if (result != PSIP_OK)
		early_undo(s, c, &c->media_before);
	return result == PSIP_OK ? 0 : result == PSIP_ERR_UNSUPPORTED ? 488 : 503;
}

static void update_note_modified(struct psip *s, struct psip_call *c, unsigned status)
{
	c->modify_status = (uint16_t)status;
	call_event(s, c, CALL_EVENT_MODIFIED);
}

/* The 2xx: target refresh, and the answer if there was an offer. */
static bool update_accept(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r, psip_ref t, bool answer)
{
	char more[512];
	struct psip_writer w = psip_writer(more, sizeof more);

	session_put_ourselves(s, &w, d);
	if (session_timer_counts(c))
		session_timer_put_answer(s, c, &r->message, &w);
	if (!session_answer_in_dialog(s, now, c, r, t, 200, psip_span(more, psip_written(&w) ? w.length : 0), answer))
		return false;
	psip_dialog_refresh(s, d, r);
	psip_dialog_told(s, d);
	if (session_timer_counts(c))
		session_timer_answered(s, now, c, &r->message);
	return true;
}

/* The application makes the answer, at once. */
static void update_ask(struct psip *s, struct psip_call *c, const struct psip_received *r, psip_ref t)
{
	((struct psip_transaction *)psip_at(s, t))->owner = call_handle(s, c);
	c->asked = psip_handle_of(s, t);
	call_keep_message(s, c, r, CALL_EVENT_MODIFY);
	call_event(s, c, CALL_EVENT_MODIFY);
}

void update_request(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_span tag = psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG), offer = description_of(&r->message);
	bool asks = offer.length && session_of(s)->own_descriptions, answers = offer.length && session_has_media(s);
	unsigned status = update_conflict(s, c, d, offer.length != 0);
	char retry[16];
	psip_ref t;

	if (!status && answers)
		status = update_answer_offer(s, c, d, offer);
	if (status) {
		session_answer_request(s, now, r, status, status == 500 ? modify_retry_after(s, retry) : session_warning(status), tag, NULL);
		return;
	}
	t = psip_transaction_create(s, now, r, asks, NULL);
	if (!t)
		psip_respond_stateless(s, r, 503, psip_span(NULL, 0), update_nothing);
	else if (asks)
		update_ask(s, c, r, t);
	if (asks && t)
		return;
	if (t && update_accept(s, now, c, d, r, t, answers)) {
		early_keep(s, &c->media_before);
		if (offer.length) {
			call_keep_message(s, c, r, CALL_EVENT_MODIFIED);
			update_note_modified(s, c, 200);
		}
	} else if (answers) {
		session_set_body(s, c, 0, 0);
		early_undo(s, c, &c->media_before);
	}
}

bool update_answer(struct psip *s, psip_time now, struct psip_call *c, unsigned status)
{
	struct psip_transaction *t = psip_transaction_get(s, c->asked);
	struct psip_received r;
	struct psip_dialog *d;
	bool sent;

	c->asked = 0;
	if (!t || !psip_transaction_reread(s, psip_ref_of(s, t), &r))
		return false;
	d = psip_dialog_find(s, &r);
	if (t->method == PSIP_UPDATE && status < 300 && d)
		sent = update_accept(s, now, c, d, &r, psip_ref_of(s, t), true);
	else
		sent = session_answer_in_dialog(s, now, c, &r, psip_ref_of(s, t), status, session_warning(status), status < 300);
	if (sent)
		update_note_modified(s, c, status);
	reliable_release(s, now, c);
	return sent;
}
