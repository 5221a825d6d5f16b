/* SPDX-License-Identifier: MIT
 * The calling side of reliable provisional responses (RFC 3262 §4, §5): taken in order, each acknowledged once by a PRACK in the dialog that it made,
 * with the answer to its offer. */
#include "session/session.h"

#include "transport/base/bytes.h"

uint32_t prack_number(struct psip *s, const struct psip_message *m)
{
	uint32_t rseq;

	if (m->status <= 100 || m->status > 199 || session_of(s)->reliable == PSIP_RELIABLE_NEVER || !psip_message_lists(m, PSIP_H_REQUIRE, PSIP_TEXT("100rel")))
		return 0;
	return psip_number_parse(psip_message_value(m, PSIP_H_RSEQ), UINT32_MAX, &rseq) == PSIP_OK ? rseq : 0;
}

/* ---- Sending ---- */

void prack_forget(struct psip *s, struct psip_call *c)
{
	if (c->prack_dialog)
		session_set_body(s, c, 0, 0);
	c->prack_dialog = 0;
	c->prack_written = false;
}

/* The answer that goes with it, as c->body. False: no room now, or the body is another's. */
static bool prack_answer(struct psip *s, struct psip_call *c, struct psip_dialog *d)
{
	int result;

	if (!d->answer || c->offered || d->negotiated || !session_has_media(s))
		return true;
	if (c->prack_dialog || c->body || !early_turn(s, c, d))
		return false;
	result = session_answer(s, c, session_text(s, d->answer));
	if (result == PSIP_ERR_UNSUPPORTED) {  /* it cannot be refused: no stream of it is left, and so the call is not kept (RFC 6337 §2.3) */
		session_refuse(s, c, session_text(s, d->answer));
		d->misfit = true;
	}
	if (result != PSIP_OK && !d->misfit)
		return false;
	c->prack_dialog = psip_ref_of(s, d);
	c->prack_written = true;
	return true;
}

/* It was sent. */
static void prack_sent(struct psip *s, struct psip_call *c, struct psip_dialog *d, psip_handle t)
{
	d->prack_wanted = false;
	d->prack = t;
	if (c->prack_dialog != psip_ref_of(s, d))
		return;
	if (c->body) {
		session_refresh_said(s, c, c->body_type, c->body);
		if (d->negotiated)
			c->prack_offer = t;
		d->negotiated = true;
	}
	prack_forget(s, c);
}

/* The offer that it answered is not needed any more. */
static void prack_done(struct psip *s, const struct psip_call *c, struct psip_dialog *d)
{
	d->prack = 0;
	if (c->offered)
		return;
	psip_bytes_drop(s, d->answer);
	d->answer = 0;
}

/* The network, or the peer, could not take it: the repeated response brings it again, an answer of ours with it. */
static void prack_again(struct psip *s, const struct psip_call *c, struct psip_dialog *d)
{
	bool answered = !c->offered && d->negotiated;

	if (answered && !(d->answer && session_has_media(s)))
		return;
	d->negotiated = d->negotiated && !answered;
	d->prack_wanted = true;
}

void prack_send(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d)
{
	char more[320];
	struct psip_writer w = psip_writer(more, sizeof more);
	bool own = c->prack_dialog == psip_ref_of(s, d);
	psip_ref t;

	d->prack_wanted = true;
	if (own && !c->prack_written)
		return;  /* the application writes it */
	if (psip_dialog_locate(s, d, c->transport) != PSIP_OK || !psip_dialog_ready(d) || (!own && !prack_answer(s, c, d)))
		return;  /* the repeated response brings us here again */
	psip_put_text(&w, "RAck: ");
	psip_put_number(&w, d->rseq);
	psip_put_text(&w, " ");
	psip_put_number(&w, c->invite_cseq);
	psip_put_text(&w, " INVITE\r\n");
	session_put_supported(s, &w);
	session_put_agent(s, &w, PSIP_H_USER_AGENT);
	own = c->prack_dialog == psip_ref_of(s, d);
	t = psip_dialog_send(s, now, d, PSIP_PRACK, call_handle(s, c), psip_span(more, w.length), session_text(s, own ? c->body_type : 0),
	                     session_text(s, own ? c->body : 0), NULL);
	if (t)
		prack_sent(s, c, d, psip_handle_of(s, t));
}

/* ---- Receiving ---- */

/* The answer to our INVITE's offer, or an offer that its PRACK must answer. False: there is no room to keep it. */
static bool prack_description(struct psip *s, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_span body = description_of(&r->message);
	struct psip_sdp sdp;

	if (!body.length || d->negotiated)
		return true;
	if (!c->offered) {
		psip_bytes_drop(s, d->answer);
		d->answer = session_copy(s, body);
		return d->answer != 0;
	}
	if (session_has_media(s)) {
		if (!early_turn(s, c, d) || (c->confirmed && !early_save(s, c, &c->media_reinvite)))
			return false;
		d->misfit = psip_sdp_parse(&sdp, body, r->message.mode, NULL) != PSIP_OK || psip_answer_read(&c->media, &sdp) != PSIP_OK || c->media.refused;
	}
	d->negotiated = true;
	return true;
}

/* Does the application write this PRACK? */
static bool prack_is_own(struct psip *s, const struct psip_call *c, const struct psip_received *r)
{
	bool described = description_of(&r->message).length != 0;

	return described && !c->confirmed && c->state != PSIP_CALL_ENDING && (c->own_pracks || (session_of(s)->own_descriptions && !c->offered));
}

bool prack_provisional(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r, uint32_t rseq)
{
	bool own = prack_is_own(s, c, r);

	if (d->rseq == rseq && d->prack_wanted)
		prack_send(s, now, c, d);
	/* A repeated one; or the one before is lost (§4); or the application has a PRACK to write first: this one will be repeated. */
	if ((d->rseq && rseq != d->rseq + 1) || d->prack_wanted || (own && c->prack_dialog) || !prack_description(s, c, d, r))
		return false;
	d->rseq = rseq;
	psip_dialog_refresh(s, d, r);  /* RFC 6141 §4.9 */
	if (own) {
		c->prack_dialog = psip_ref_of(s, d);
		c->prack_written = false;
		d->prack_wanted = true;
	} else {
		prack_send(s, now, c, d);
	}
	return true;
}

/* ---- Its response ---- */

static void prack_modified(struct psip *s, struct psip_call *c, unsigned status)
{
	c->prack_offer = 0;
	c->modify_status = (uint16_t)status;
	call_event(s, c, CALL_EVENT_MODIFIED);
}

/* The dialog that waits for the end of that PRACK. */
struct psip_dialog *prack_dialog_of(struct psip *s, const struct psip_call *c, psip_handle t)
{
	struct psip_dialog *d = call_dialog(s, c);

	while (d && d->prack != t)
		d = psip_at(s, d->sibling);
	return d;
}

void prack_failed(struct psip *s, psip_time now, struct psip_call *c, psip_handle transaction, unsigned status)
{
	struct psip_dialog *d = prack_dialog_of(s, c, transaction);
	bool gone = psip_dialog_ends(PSIP_PRACK, status) != PSIP_ENDS_TRANSACTION, offer = transaction == c->prack_offer;

	if (d)
		d->prack = 0;
	if (offer)
		prack_modified(s, c, status);
	if (!d || d->dropped || c->confirmed || (c->state != PSIP_CALL_CALLING && c->state != PSIP_CALL_RINGING))
		return;  /* that dialog, or the final response, has decided */
	if (!gone) {
		if (offer)
			prack_send(s, now, c, d);  /* it was refused, but the response must be acknowledged all the same (RFC 6337 §2.3) */
		else if (status == 503)
			prack_again(s, c, d);
	} else if (!call_dialog(s, c)->sibling) {  /* other forks may do better */
		c->cause = PSIP_END_GONE;  /* RFC 3261 §12.2.1.2 */
		uac_cancel(s, now, c);
	}
}

void prack_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	psip_handle t = psip_handle_of(s, r->transaction);
	struct psip_dialog *d = prack_dialog_of(s, c, t);

	if (r->message.status < 200)
		return;
	if (r->message.status >= 300) {
		prack_failed(s, now, c, t, r->message.status);
		return;
	}
	if (d)
		prack_done(s, c, d);
	if (t != c->prack_offer)
		return;
	call_keep_message(s, c, r, CALL_EVENT_MODIFIED);
	prack_modified(s, c, r->message.status);
}

int psip_prack(struct psip *s, psip_time now, psip_handle call, struct psip_span type, struct psip_span body)
{
	struct psip_call *c = call_get(s, call);
	struct psip_dialog *d = c && c->state ? psip_at(s, c->prack_dialog) : NULL;

	now = psip_clock(s, now);
	if (!d || c->prack_written)
		return c ? PSIP_ERR_STATE : PSIP_ERR_STALE;
	if (!body.length && !c->offered && !session_has_media(s))
		return PSIP_ERR_ARGUMENT;
	session_set_body(s, c, session_copy(s, type), session_copy(s, body));
	if (body.length && (!c->body || !c->body_type)) {
		session_set_body(s, c, 0, 0);
		return PSIP_ERR_FULL;
	}
	c->prack_written = true;
	prack_send(s, now, c, d);
	return PSIP_OK;
}
