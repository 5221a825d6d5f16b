/* SPDX-License-Identifier: MIT
 * The called side (RFC 3261 §8.2, §13.3, §9.2, §11.2, §15.1.2): requests as they come in, and the application's answers. */
#include "session/session.h"

#include "transport/base/bytes.h"
#include "transport/base/random.h"

#define UAS_MORE_MAX 512
#define UAS_CAPABILITY_MAX 512

static const struct psip_span uas_nothing = { NULL, 0 };

/* ---- INVITE outside a dialog ---- */

/* No place for it: 486 if it is the calls that are full, 503 if it is anything else (DESIGN §2). */
static void uas_refuse_full(struct psip *s, psip_time now, const struct psip_received *r)
{
	struct psip_session *u = session_of(s);

	psip_transactions_of(s)->refused_full++;
	if (u->calls.used >= u->calls.capacity)
		session_answer_request(s, now, r, 486, uas_nothing, uas_nothing, NULL);
	else
		psip_respond_stateless(s, r, 503, uas_nothing, uas_nothing);
}

static void uas_expires(struct psip_call *c, psip_time now, const struct psip_message *m)
{
	uint32_t seconds;
	struct psip_span value = psip_message_value(m, PSIP_H_EXPIRES);

	if (value.length && psip_number_parse(value, UINT32_MAX / 1000, &seconds) == PSIP_OK)
		c->give_up_at = psip_after(now, seconds * 1000);
}

/* §26.4.4: one of To and Request-URI says sips and the other sip. */
static bool uas_scheme_differs(const struct psip_received *r)
{
	unsigned to = r->common.to.uri.scheme;
	struct psip_uri uri;

	return psip_uri_parse(&uri, r->message.request_uri, r->message.mode, NULL) == PSIP_OK && uri.scheme != to &&
	       (to == PSIP_SCHEME_SIP || to == PSIP_SCHEME_SIPS);
}

static void uas_invite(struct psip *s, psip_time now, struct psip_received *r)
{
	struct replace named;
	unsigned status = replace_match(s, &r->message, &named);
	struct psip_call *c;
	struct psip_dialog *d;
	psip_ref t;
	bool bad = false;

	if (status) {
		session_answer_request(s, now, r, status, uas_nothing, uas_nothing, NULL);
		return;
	}
	c = call_make(s, 2);
	if (!c) {
		uas_refuse_full(s, now, r);
		return;
	}
	d = psip_dialog_accept(s, r, call_handle(s, c), &bad);
	c->dialog = psip_ref_of(s, d);
	if (bad || (d && !psip_dialog_endable(s, d, 0))) {
		call_free(s, c);
		session_answer_request(s, now, r, bad ? 400 : 513, uas_nothing, uas_nothing, NULL);
		return;
	}
	t = d ? psip_transaction_create(s, now, r, true, NULL) : 0;
	if (!t) {
		call_free(s, c);
		uas_refuse_full(s, now, r);
		return;
	}
	((struct psip_transaction *)psip_at(s, t))->owner = call_handle(s, c);
	c->invite = psip_handle_of(s, t);
	c->invite_cseq = r->common.cseq.number;
	c->transport = 0;
	c->named = named;
	c->scheme_differs = uas_scheme_differs(r);
	reliable_invite(c, &r->message);
	update_note(d, &r->message);
	session_of(s)->calls_in++;
	uas_expires(c, now, &r->message);
	call_arm(s, c);
	call_enter(s, c, PSIP_CALL_INCOMING, 0);
	call_keep_message(s, c, r, CALL_EVENT_INCOMING);
	call_event(s, c, CALL_EVENT_INCOMING);
}

/* ---- OPTIONS (§11.2): answered as an INVITE would be ---- */

static void uas_options(struct psip *s, psip_time now, const struct psip_received *r, struct psip_span tag)
{
	struct psip_session *u = session_of(s);
	char more[UAS_MORE_MAX], text[UAS_CAPABILITY_MAX], address[64];
	struct psip_writer w = psip_writer(more, sizeof more), sdp = psip_writer(text, sizeof text);
	struct psip_media_config config;
	bool busy = u->calls.used >= u->calls.capacity && !tag.length;

	session_put_allow(s, &w);
	psip_put_text(&w, SESSION_ACCEPT "Accept-Encoding: identity\r\nAccept-Language: en\r\n");
	session_put_supported(s, &w);
	if (!busy && session_has_media(s) && uas_accepts_sdp(&r->message)) {
		config = session_media(s, &r->local, address);
		psip_capability_write(&sdp, &config, (uint32_t)psip_random(s));
	}
	if (!psip_written(&sdp))
		sdp.length = 0;
	session_answer_with_body(s, now, r, busy ? 486 : 200, psip_span(more, w.length), tag, sdp.length ? PSIP_TEXT("application/sdp") : uas_nothing,
	                         psip_span(text, sdp.length));
}

/* ---- Requests inside a dialog (§12.2.2) ---- */

static void uas_bye(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_transaction *invite = psip_transaction_get(s, c->invite);

	session_answer_request(s, now, r, 200, uas_nothing, psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG), c->state == PSIP_CALL_ENDING ? NULL : &c->reserved);
	if (c->caller && !c->confirmed) {  /* an early dialog of ours: the INVITE is what must end (§15.1.2) */
		if (c->state != PSIP_CALL_ENDING)
			uac_cancel(s, now, c);
		return;
	}
	if (c->state == PSIP_CALL_INCOMING || c->modify == MODIFY_ASKED)  /* §15.1.2: pending requests get 487 */
		(void)session_respond(s, now, c, 487, uas_nothing, uas_nothing, false);
	else if (invite && invite->machine == PSIP_MACHINE_IST)
		psip_transaction_forget_response(s, psip_ref_of(s, invite));
	if (c->state == PSIP_CALL_ENDING && c->bye)
		return;  /* both hung up: our own BYE's answer ends it */
	call_keep_message(s, c, r, CALL_EVENT_ENDED);
	call_end(s, c, PSIP_END_REMOTE, 0);
}

/* What was made by TLS is not changed by what came in the clear (RFC 6141 §6). */
static bool uas_insecure(const struct psip_dialog *d, const struct psip_received *r)
{
	return d->secure && psip_transport_secure(d->source.transport) && !psip_transport_secure(r->remote.transport) &&
	       (r->message.method == PSIP_INVITE || r->message.method == PSIP_UPDATE || (r->message.method == PSIP_PRACK && r->message.body_length));
}

static void uas_in_dialog(struct psip *s, psip_time now, struct psip_received *r, struct psip_dialog *d)
{
	struct psip_call *c = call_get(s, d->usage);
	struct psip_span tag;

	psip_dialog_note_session_id(s, d, &r->message);
	tag = psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG);
	if (!c || !c->state) {
		bool over = d->late && r->message.method == PSIP_BYE;
		session_answer_request(s, now, r, over ? 200 : 481, uas_nothing, uas_nothing, NULL);
		d->unwanted = d->unwanted && !over;
		return;
	}
	if (uas_insecure(d, r)) {
		session_answer_request(s, now, r, 403, PSIP_TEXT("Warning: 381 localhost \"SIPS Required\"\r\n"), tag, NULL);
		return;
	}
	if (!psip_dialog_request(d, r)) {  /* out of order (§12.2.2) */
		session_answer_request(s, now, r, 500, uas_nothing, tag, NULL);
		return;
	}
	if (d->dropped || (c->confirmed && psip_ref_of(s, d) != c->dialog)) {  /* a fork that we did not keep */
		bool bye = r->message.method == PSIP_BYE;
		session_answer_request(s, now, r, bye ? 200 : 481, uas_nothing, tag, NULL);
		d->unwanted = d->unwanted && !bye;
		return;
	}
	update_note(d, &r->message);
	psip_dialog_reached(s, d, r);
	switch (r->message.method) {
	case PSIP_BYE: uas_bye(s, now, c, d, r); break;
	case PSIP_INVITE:
		if (psip_message_has(&r->message, PSIP_H_REPLACES) || psip_message_has(&r->message, PSIP_H_JOIN))  /* it makes no dialog to replace another */
			session_answer_request(s, now, r, 400, uas_nothing, tag, NULL);
		else
			modify_request(s, now, c, r);
		break;
	case PSIP_PRACK: reliable_prack(s, now, c, d, r); break;
	case PSIP_UPDATE: update_request(s, now, c, d, r); break;
	default: uas_options(s, now, r, tag); break;
	}
}

void uas_request(struct psip *s, psip_time now, struct psip_received *r)
{
	char text[UAS_MORE_MAX];
	struct psip_writer more = psip_writer(text, sizeof text);
	unsigned status = uas_objection(s, r, &more);
	struct psip_dialog *d = r->common.to.tag.length ? psip_dialog_find(s, r) : NULL;

	if (r->message.method == PSIP_REGISTER && psip_address_is_multicast(&r->local))
		return;  /* overheard, it is the registrars' (§10.2.6) */
	if (status)
		session_answer_request(s, now, r, status, psip_written(&more) ? psip_span(text, more.length) : uas_nothing,
		                       d ? psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG) : uas_nothing, NULL);
	else if (d)
		uas_in_dialog(s, now, r, d);
	else if (r->message.method == PSIP_PRACK && reliable_late_prack(s, now, r))
		return;
	else if (r->common.to.tag.length || r->message.method == PSIP_BYE || r->message.method == PSIP_PRACK || r->message.method == PSIP_UPDATE)
		session_answer_request(s, now, r, 481, uas_nothing, uas_nothing, NULL);
	else if (r->message.method == PSIP_INVITE)
		uas_invite(s, now, r);
	else
		uas_options(s, now, r, uas_nothing);
}

/* ---- CANCEL (§9.2) ---- */

/* The To tag of the response that a transaction sent: its CANCEL's has the same (§9.2). */
static struct psip_span uas_sent_tag(struct psip *s, const struct psip_transaction *t, struct psip_received *r)
{
	struct psip_span sent = session_text(s, t->response);

	memset(&r->common, 0, sizeof r->common);
	r->message.headers = r->rows;
	r->message.header_capacity = PSIP_HEADER_ROWS;
	if (!sent.length || psip_message_parse(&r->message, sent.at, sent.length, PSIP_DATAGRAM, psip_transactions_of(s)->mode, NULL) != PSIP_OK ||
	    psip_common_parse(&r->common, &r->message, r->message.mode, NULL) != PSIP_OK)
		return uas_nothing;
	return r->common.to.tag;
}

void uas_cancel(struct psip *s, psip_time now, struct psip_received *r)
{
	struct psip_transaction *t = psip_at(s, r->transaction);
	struct psip_call *c = t ? call_get(s, t->owner) : NULL;
	struct psip_dialog *d = c ? call_dialog(s, c) : NULL;
	struct psip_received sent;

	if (!t) {
		session_answer_request(s, now, r, 481, uas_nothing, uas_nothing, NULL);
		return;
	}
	session_answer_request(s, now, r, 200, uas_nothing, d ? psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG) : uas_sent_tag(s, t, &sent),
	                       c ? &c->reserved : NULL);
	if (!c || t->machine != PSIP_MACHINE_IST || psip_transaction_state(t) != PSIP_IST_PROCEEDING)
		return;
	if (c->modify == MODIFY_ASKED) {
		reinvite_cancelled(s, now, c);
		return;
	}
	(void)session_respond(s, now, c, 487, uas_nothing, uas_nothing, false);
	call_keep_message(s, c, r, CALL_EVENT_ENDED);
	call_end(s, c, PSIP_END_CANCELLED, 487);
}

/* ---- ACK ---- */

/* The answer to the offer that our 2xx made. */
static bool uas_read_answer(struct psip *s, struct psip_call *c, const struct psip_received *r)
{
	struct psip_span body = description_answer(&r->message);
	struct psip_sdp sdp;

	if (!c->offered || !session_has_media(s))
		return true;
	c->offered = false;
	return body.length && psip_sdp_parse(&sdp, body, r->message.mode, NULL) == PSIP_OK && psip_answer_read(&c->media, &sdp) == PSIP_OK;
}

void uas_ack(struct psip *s, psip_time now, struct psip_received *r)
{
	struct psip_dialog *d = psip_dialog_find(s, r);
	struct psip_call *c = d ? call_get(s, d->usage) : NULL;
	struct psip_transaction *t = c ? psip_transaction_get(s, c->invite) : NULL;
	bool first = c && c->state == PSIP_CALL_ACCEPTED, modified = c && c->modify == MODIFY_ANSWERED;

	if (!c || r->common.cseq.number != c->invite_cseq || (!first && !modified))
		return;
	c->resend_at = c->give_up_at = PSIP_NEVER;
	c->modify = MODIFY_IDLE;
	call_arm(s, c);
	if (t) {
		psip_transaction_forget_request(s, psip_ref_of(s, t));
		psip_transaction_forget_response(s, psip_ref_of(s, t));
	}
	call_enter(s, c, PSIP_CALL_CONFIRMED, 0);
	call_keep_message(s, c, r, first ? CALL_EVENT_CONFIRMED : CALL_EVENT_MODIFIED);
	call_event(s, c, first ? CALL_EVENT_CONFIRMED : CALL_EVENT_MODIFIED);
	c->modify_status = first ? c->modify_status : 200;
	if (first) {
		c->confirmed = true;
		session_of(s)->calls_answered++;
	}
	if (!uas_read_answer(s, c, r))
		call_bye(s, now, c, PSIP_END_MEDIA);
	else if (c->hangup_later)
		call_bye(s, now, c, c->cause ? (enum psip_end_cause)c->cause : PSIP_END_LOCAL);
}

/* ---- The application's answers ---- */

struct psip_call *uas_waiting(struct psip *s, psip_handle call, int *result)
{
	struct psip_call *c = call_get(s, call);

	*result = !c ? PSIP_ERR_STALE : c->state != PSIP_CALL_INCOMING || c->accept_held ? PSIP_ERR_STATE : PSIP_OK;
	return *result == PSIP_OK ? c : NULL;
}

/* The description for a 2xx: the application's, or ours: the answer to the INVITE's offer, or an offer if it had none (§13.3.1.4). */
int uas_describe(struct psip *s, struct psip_call *c, struct psip_span type, struct psip_span body)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);
	struct psip_received r;
	struct psip_span offer;

	if (!t || !psip_transaction_reread(s, psip_ref_of(s, t), &r))
		return PSIP_ERR_STATE;
	offer = description_of(&r.message);
	c->offered = !offer.length && (body.length || session_has_media(s));
	if (body.length) {
		session_set_body(s, c, session_copy(s, type), session_copy(s, body));
		return c->body && c->body_type ? PSIP_OK : PSIP_ERR_FULL;
	}
	session_set_body(s, c, 0, 0);
	if (!session_has_media(s))
		return PSIP_OK;
	return offer.length ? session_answer(s, c, offer) : session_offer(s, c, (enum psip_direction)c->direction);
}

/* A 2xx was handed to the transaction: repeat it until the ACK, for 64*T1 at most (§13.3.1.4). */
void uas_accepted(struct psip *s, psip_time now, struct psip_call *c)
{
	const struct psip_timers *timers = psip_bend_timers(s, psip_transaction_get(s, c->invite));

	c->interval = psip_timer_t1(timers);
	c->prack_by = PSIP_NEVER;
	c->resend_at = psip_after(now, c->interval);
	c->give_up_at = psip_timer_at(now, psip_timer(timers, PSIP_TIMER_H, false));
	call_arm(s, c);
	session_set_body(s, c, 0, 0);
}

int uas_accept(struct psip *s, psip_time now, struct psip_call *c)
{
	int result = session_respond(s, now, c, 200, uas_nothing, uas_nothing, true);

	if (result != PSIP_OK)
		return result;
	psip_dialog_told(s, call_dialog(s, c));
	psip_dialog_enter(s, call_dialog(s, c), PSIP_DIALOG_CONFIRMED, 200);
	call_enter(s, c, PSIP_CALL_ACCEPTED, 200);
	uas_accepted(s, now, c);
	replace_accepted(s, now, c);
	return PSIP_OK;
}

/* Nothing more to describe once a reliable provisional response did (RFC 3261 §13.2.1, RFC 3262 §5). */
int uas_describe_2xx(struct psip *s, struct psip_call *c, struct psip_span type, struct psip_span body)
{
	if (!call_dialog(s, c)->negotiated && !c->offer_out)
		return uas_describe(s, c, type, body);
	session_set_body(s, c, 0, 0);
	return body.length ? PSIP_ERR_STATE : PSIP_OK;
}

int psip_accept(struct psip *s, psip_time now, psip_handle call, struct psip_span type, struct psip_span body)
{
	unsigned stale;
	int result;
	struct psip_call *c = uas_waiting(s, call, &result);

	now = psip_clock(s, now);
	if (!c)
		return result;
	stale = replace_stale(s, c);
	result = stale ? PSIP_ERR_STATE : uas_describe_2xx(s, c, type, body);
	if (stale || result == PSIP_ERR_UNSUPPORTED) {
		(void)session_respond(s, now, c, stale ? stale : 488, uas_nothing, session_warning(stale ? stale : 488), false);
		call_end(s, c, stale ? PSIP_END_REFUSED : PSIP_END_MEDIA, stale ? stale : 488);
		return result;
	}
	if (result != PSIP_OK)
		return result;
	if ((c->unacknowledged && c->described) || c->asked) {
		c->accept_held = true;
		return PSIP_OK;
	}
	return uas_accept(s, now, c);
}

int psip_reject(struct psip *s, psip_time now, psip_handle call, unsigned status, struct psip_span reason)
{
	int result;
	struct psip_call *c = uas_waiting(s, call, &result);

	now = psip_clock(s, now);
	if (!c)
		return result;
	if (status < 400 || status > 699 || refuse_challenge(status))
		return PSIP_ERR_ARGUMENT;
	result = session_respond(s, now, c, status, reason, session_warning(status), false);
	if (result == PSIP_OK)
		call_end(s, c, PSIP_END_REFUSED, status);
	return result;
}

int psip_redirect(struct psip *s, psip_time now, psip_handle call, unsigned status, struct psip_span contact)
{
	char text[UAS_MORE_MAX];
	struct psip_writer w = psip_writer(text, sizeof text);
	struct psip_uri uri;
	int result;
	struct psip_call *c = uas_waiting(s, call, &result);

	now = psip_clock(s, now);
	if (!c)
		return result;
	if (status < 300 || status > 399)
		return PSIP_ERR_ARGUMENT;
	if (psip_uri_parse(&uri, contact, PSIP_STRICT, NULL) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	psip_put_text(&w, "Contact: <");
	psip_put(&w, contact);
	psip_put_text(&w, ">\r\n");
	if (!psip_written(&w))
		return PSIP_ERR_SPACE;
	result = session_respond(s, now, c, status, uas_nothing, psip_span(text, w.length), false);
	if (result == PSIP_OK)
		call_end(s, c, PSIP_END_REFUSED, status);
	return result;
}
