/* SPDX-License-Identifier: MIT
 * Modifying a session: re-INVITE from either side (RFC 3261 §14). */
#include "session/session.h"

#include "transport/base/bytes.h"
#include "transport/base/random.h"

static const struct psip_span modify_nothing = { NULL, 0 };

static void modify_forget(struct psip *s, struct psip_call *c)
{
	psip_bytes_drop(s, c->retry_type);
	psip_bytes_drop(s, c->retry_body);
	c->retry_type = c->retry_body = 0;
}

static void modify_over(struct psip *s, struct psip_call *c, unsigned status)
{
	c->modify = MODIFY_IDLE;
	c->modify_status = (uint16_t)status;
	call_event(s, c, CALL_EVENT_MODIFIED);
}

static void modify_done(struct psip *s, struct psip_call *c, unsigned status)
{
	if (!c->update_dialog)  /* else they are what an UPDATE inside offers */
		modify_forget(s, c);
	c->unchanged = false;
	c->glares = 0;
	modify_over(s, c, status);
}

/* ---- Our re-INVITE (§14.1) ---- */

static void modify_ends(struct psip *s, psip_time now, struct psip_call *c, unsigned status, bool call_too)
{
	bool executed = reinvite_executed(s, c);

	c->wants &= (uint8_t)~(unsigned)CALL_WANTS_MODIFY;
	early_undo(s, c, &c->media_reinvite);
	c->direction = c->direction_before;
	session_set_body(s, c, 0, 0);
	if (call_too) {  /* §12.2.1.2, §14.1 */
		call_bye(s, now, c, PSIP_END_GONE);
		return;
	}
	modify_done(s, c, status);
	session_refresh_failed(s, now, c, PSIP_INVITE, status);
	if (executed)
		reinvite_agree(s, now, c);
	else
		c->agreeing = false;
}

void modify_failed(struct psip *s, psip_time now, struct psip_call *c, unsigned status)
{
	modify_ends(s, now, c, status, psip_dialog_ends(PSIP_INVITE, status) != PSIP_ENDS_TRANSACTION);
}

/* The application's offer survives a 491; ours is made anew. */
static void modify_keep(struct psip *s, struct psip_call *c)
{
	modify_forget(s, c);
	if (!c->own_offer)
		return;
	c->retry_type = c->body_type;
	c->retry_body = c->body;
	psip_bytes_keep(s, c->retry_type);
	psip_bytes_keep(s, c->retry_body);
}

void modify_send(struct psip *s, psip_time now, struct psip_call *c)
{
	struct psip_dialog *d = call_dialog(s, c);

	if (c->state != PSIP_CALL_CONFIRMED) {
		c->wants &= (uint8_t)~(unsigned)CALL_WANTS_MODIFY;
		return;
	}
	if (psip_dialog_locate(s, d, c->transport) != PSIP_OK) {
		modify_failed(s, now, c, 503);
		return;
	}
	if (!psip_dialog_ready(d))
		return;
	c->wants &= (uint8_t)~(unsigned)CALL_WANTS_MODIFY;
	if (!c->body && session_has_media(s) &&
	    (c->unchanged ? session_offer_again(s, c) : session_offer(s, c, (enum psip_direction)c->direction)) != PSIP_OK) {
		modify_failed(s, now, c, 503);
		return;
	}
	c->offered = c->body != 0;
	modify_keep(s, c);
	if (!uac_send(s, now, c)) {
		modify_failed(s, now, c, 503);
		return;
	}
	c->modify = MODIFY_SENT;
	c->retargeted = c->readdressed = false;
}

/* The one who made the Call-ID waits 2.1-4 s, the other 0-2 s, in steps of 10 ms. */
psip_duration modify_wait(struct psip *s, const struct psip_call *c)
{
	return c->caller ? 2100 + psip_random(s) % 191 * 10 : psip_random(s) % 201 * 10;
}

struct psip_span modify_retry_after(struct psip *s, char row[16])
{
	memcpy(row, "Retry-After: 0\r\n", 16);
	row[13] = (char)('0' + psip_random(s) % 10);
	return psip_span(row, 16);
}

void modify_retry(struct psip *s, psip_time now, struct psip_call *c, unsigned state)
{
	c->modify = (uint8_t)state;
	c->retry_at = psip_after(now, modify_wait(s, c));
	call_arm(s, c);
}

void modify_again(struct psip *s, psip_time now, struct psip_call *c)
{
	c->retry_at = PSIP_NEVER;
	if (c->modify == MODIFY_ASKED || c->modify == MODIFY_ANSWERED) {  /* the peer's comes first (§14.1) */
		modify_retry(s, now, c, c->modify);
		return;
	}
	c->modify = MODIFY_IDLE;
	if (c->unchanged && !c->refreshing && !c->session_wish) {  /* a refresh, which the peer's own made needless (RFC 5407 §3.3.1) */
		c->unchanged = false;
		modify_forget(s, c);
		return;
	}
	session_set_body(s, c, c->retry_type, c->retry_body);
	c->retry_type = c->retry_body = 0;
	c->wants |= CALL_WANTS_MODIFY;
	modify_send(s, now, c);
}

static void modify_success(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	struct psip_dialog *d = call_dialog(s, c);
	struct psip_span body = description_answer(&r->message);
	struct psip_sdp sdp;
	bool fits = true;

	psip_dialog_refresh(s, d, r);
	update_note(d, &r->message);
	early_keep(s, &c->media_reinvite);
	c->agreeing = false;
	if (d->negotiated)
		fits = !d->misfit;
	else if (session_has_media(s) && c->offered)
		fits = body.length && psip_sdp_parse(&sdp, body, r->message.mode, NULL) == PSIP_OK && psip_answer_read(&c->media, &sdp) == PSIP_OK;
	uac_ack(s, c, d, r->common.cseq.number);
	if (!fits) {
		call_bye(s, now, c, PSIP_END_MEDIA);
		return;
	}
	if (c->retry_body)
		session_refresh_said(s, c, c->retry_type, c->retry_body);
	session_timer_response(s, now, c, r);
	call_keep_message(s, c, r, CALL_EVENT_MODIFIED);
	modify_done(s, c, r->message.status);
}

void modify_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	unsigned status = r->message.status;

	if (c->modify != MODIFY_SENT)
		return;
	if (status < 200) {
		reinvite_provisional(s, now, c, r);
	} else if (status < 300) {
		modify_success(s, now, c, r);
	} else if (status == 491 && c->state == PSIP_CALL_CONFIRMED && !reinvite_executed(s, c) && !c->update_offers && session_refresh_once_more(c)) {
		modify_retry(s, now, c, MODIFY_RETRY);
	} else {
		call_keep_message(s, c, r, CALL_EVENT_MODIFIED);  /* a 3xx says where else, a 488 what is possible (§12.2.1.2) */
		/* What a reliable answer has changed would have to be agreed on anew at once: then not later, either. */
		bool later = modify_later(&r->message) && !reinvite_executed(s, c);
		modify_ends(s, now, c, status, psip_dialog_ends(PSIP_INVITE, status) != PSIP_ENDS_TRANSACTION && !later);
	}
}

void modify_refresh(struct psip *s, psip_time now, struct psip_call *c)
{
	psip_bytes_keep(s, c->said_type);
	psip_bytes_keep(s, c->said_body);
	session_set_body(s, c, c->said_type, c->said_body);
	c->own_offer = c->said_body != 0;
	c->unchanged = true;
	c->direction_before = c->direction;
	c->wants |= CALL_WANTS_MODIFY;
	modify_send(s, now, c);
}

int psip_modify(struct psip *s, psip_time now, psip_handle call, enum psip_direction direction, struct psip_span type, struct psip_span body)
{
	struct psip_call *c = call_get(s, call);

	now = psip_clock(s, now);
	if (!c)
		return PSIP_ERR_STALE;
	if (c->state != PSIP_CALL_CONFIRMED || (c->modify != MODIFY_IDLE && !(c->modify == MODIFY_SENT && c->readdressed)) || c->retry_at != PSIP_NEVER ||
	    (c->wants & CALL_WANTS_MODIFY) || c->update_dialog || c->asked)
		return PSIP_ERR_STATE;
	if ((unsigned)direction > PSIP_SENDRECV || (!body.length && !session_has_media(s)))
		return PSIP_ERR_ARGUMENT;
	session_set_body(s, c, session_copy(s, type), session_copy(s, body));
	if (body.length && (!c->body || !c->body_type)) {
		session_set_body(s, c, 0, 0);
		return PSIP_ERR_FULL;
	}
	if (c->modify == MODIFY_SENT)
		reinvite_abandon(s, now, c);
	c->own_offer = body.length != 0;
	c->direction_before = c->direction;
	c->direction = (uint8_t)direction;
	c->wants |= CALL_WANTS_MODIFY;
	modify_send(s, now, c);
	return PSIP_OK;
}

/* ---- The peer's re-INVITE (§14.2) ---- */

int modify_answer(struct psip *s, psip_time now, struct psip_call *c)
{
	int result = session_respond(s, now, c, 200, modify_nothing, modify_nothing, true);

	if (result != PSIP_OK)
		return result;
	reinvite_refresh(s, c);
	c->modify = MODIFY_ANSWERED;
	reliable_stop(s, c);
	uas_accepted(s, now, c);
	return PSIP_OK;
}

int modify_accept(struct psip *s, psip_time now, struct psip_call *c, struct psip_span type, struct psip_span body)
{
	int result = uas_describe_2xx(s, c, type, body);

	if (result != PSIP_OK)
		return result;
	c->accept_held = (c->unacknowledged && c->described) || c->asked;  /* RFC 3262 §3 */
	return c->accept_held ? PSIP_OK : modify_answer(s, now, c);
}

void modify_refuse(struct psip *s, psip_time now, struct psip_call *c, unsigned status)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);

	/* No bytes were left for it: nothing must wait for it for ever. */
	if (session_respond(s, now, c, status, modify_nothing, session_warning(status), false) != PSIP_OK && t)
		psip_transaction_abandon(s, psip_ref_of(s, t));
	reliable_stop(s, c);
	c->offer_out = false;  /* what it offered was refused with it */
	modify_over(s, c, status);
}

/* One INVITE at a time: 491 while ours is under way, or the first one of theirs has no ACK yet (RFC 5407 §3.1.4), or the answer to our 2xx's offer is to
 * come; 500 while theirs has no answer (§14.2). One after our 2xx: who sends it has got that, or has lost the address that it went to (RFC 6141 §5.4). */
static unsigned modify_conflict(const struct psip_call *c)
{
	if (c->modify == MODIFY_SENT || (c->wants & CALL_WANTS_MODIFY) || (c->modify == MODIFY_ANSWERED && c->offered) || c->state == PSIP_CALL_ACCEPTED || (c->update && c->update_offers))
		return 491;
	if (c->state == PSIP_CALL_CALLING || c->state == PSIP_CALL_RINGING)
		return 491;
	if (c->state == PSIP_CALL_INCOMING || c->modify == MODIFY_ASKED || c->asked)
		return 500;
	return c->state == PSIP_CALL_CONFIRMED ? 0 : 481;
}

/* The ACK of the one before is waited for no longer. */
static void modify_supersede(struct psip *s, struct psip_call *c)
{
	struct psip_transaction *t = c->modify == MODIFY_ANSWERED ? psip_transaction_get(s, c->invite) : NULL;

	if (c->modify == MODIFY_ANSWERED)
		c->resend_at = c->give_up_at = PSIP_NEVER;
	if (!t)
		return;
	psip_transaction_forget_request(s, psip_ref_of(s, t));
	psip_transaction_forget_response(s, psip_ref_of(s, t));
}

void modify_request(struct psip *s, psip_time now, struct psip_call *c, struct psip_received *r)
{
	struct psip_span tag = psip_dialog_text(s, call_dialog(s, c), PSIP_TEXT_LOCAL_TAG);
	unsigned conflict = modify_conflict(c);
	char retry[16];
	psip_ref t;
	int result;

	if (conflict) {
		session_answer_request(s, now, r, conflict, conflict == 500 ? modify_retry_after(s, retry) : modify_nothing, tag, NULL);
		return;
	}
	t = psip_transaction_create(s, now, r, true, NULL);
	if (!t) {
		session_answer_request(s, now, r, 503, modify_nothing, tag, NULL);
		return;
	}
	((struct psip_transaction *)psip_at(s, t))->owner = call_handle(s, c);
	modify_supersede(s, c);
	c->invite = psip_handle_of(s, t);
	c->invite_cseq = r->common.cseq.number;
	c->modify = MODIFY_ASKED;
	reinvite_begin(s, c, r);
	if (session_of(s)->own_descriptions) {
		reinvite_asks(s, now, c, r);
		return;
	}
	result = modify_accept(s, now, c, modify_nothing, modify_nothing);
	if (result != PSIP_OK)
		modify_refuse(s, now, c, result == PSIP_ERR_UNSUPPORTED ? 488 : 503);
}

static struct psip_call *modify_waiting(struct psip *s, psip_handle call, int *result)
{
	struct psip_call *c = call_get(s, call);

	*result = !c ? PSIP_ERR_STALE : (c->modify != MODIFY_ASKED || c->accept_held) && !c->asked ? PSIP_ERR_STATE : PSIP_OK;
	return *result == PSIP_OK ? c : NULL;
}

int psip_modify_accept(struct psip *s, psip_time now, psip_handle call, struct psip_span type, struct psip_span body)
{
	int result;
	struct psip_call *c = modify_waiting(s, call, &result);

	now = psip_clock(s, now);
	if (!c)
		return result;
	if (!c->asked)
		return modify_accept(s, now, c, type, body);
	session_set_body(s, c, session_copy(s, type), session_copy(s, body));
	if (!body.length || !c->body || !c->body_type) {
		session_set_body(s, c, 0, 0);
		return body.length ? PSIP_ERR_FULL : PSIP_ERR_ARGUMENT;
	}
	if (update_answer(s, now, c, 200))
		return PSIP_OK;
	session_set_body(s, c, 0, 0);
	return PSIP_ERR_FULL;
}

int psip_modify_reject(struct psip *s, psip_time now, psip_handle call, unsigned status)
{
	int result;
	struct psip_call *c = modify_waiting(s, call, &result);

	now = psip_clock(s, now);
	if (!c)
		return result;
	if (status < 400 || status > 699 || refuse_challenge(status))
		return PSIP_ERR_ARGUMENT;
	if (c->asked)
		return update_answer(s, now, c, status) ? PSIP_OK : PSIP_ERR_FULL;
	if (reinvite_executed(s, c))
		return PSIP_ERR_STATE;
	modify_refuse(s, now, c, status);
	return PSIP_OK;
}
