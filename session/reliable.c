/* SPDX-License-Identifier: MIT
 * Provisional responses of the called side, reliable ones above all (RFC 3262 §3, §5; RFC 3261 §13.3.1.1): one at a time, repeated until its PRACK
 * comes; what must wait for that. */
#include "session/session.h"

#include "transport/base/bytes.h"
#include "transport/base/random.h"

static const struct psip_span reliable_nothing = { NULL, 0 };

#define RELIABLE_AGAIN 150000u  /* ms between two that only say that it still rings (§3) */
#define RELIABLE_PLAIN_AGAIN 60000u

void reliable_invite(struct psip_call *c, const struct psip_message *m)
{
	struct psip_span tag = PSIP_TEXT("100rel");

	c->peer_reliable = psip_message_lists(m, PSIP_H_REQUIRE, tag) ? RELIABLE_REQUIRED : psip_message_lists(m, PSIP_H_SUPPORTED, tag) ? RELIABLE_SUPPORTED : RELIABLE_NO;
	c->peer_offered = description_of(m).length != 0;
}

/* ---- Sending ---- */

/* Shall the next one go out reliably? An error: it cannot be as the application wants it. */
static int reliable_choose(struct psip *s, const struct psip_call *c, enum psip_reliably how, bool *reliably)
{
	bool wanted = session_of(s)->reliable >= PSIP_RELIABLE_SUPPORTED || c->peer_reliable == RELIABLE_REQUIRED;

	if (how != PSIP_AS_SET)
		wanted = how == PSIP_RELIABLY;
	*reliably = wanted && c->peer_reliable != RELIABLE_NO && session_of(s)->reliable != PSIP_RELIABLE_NEVER;
	if (how == PSIP_RELIABLY && !*reliably)
		return PSIP_ERR_UNSUPPORTED;
	return !*reliably && c->peer_reliable == RELIABLE_REQUIRED ? PSIP_ERR_UNSUPPORTED : PSIP_OK;
}

static void reliable_number(struct psip *s, struct psip_writer *w, uint32_t rseq, bool described)
{
	psip_put_text(w, "Require: 100rel\r\nRSeq: ");
	psip_put_number(w, rseq);
	psip_put_text(w, "\r\n");
	if (described)
		session_put_allow(s, w);  /* RFC 3311 §4 */
}

/* With c->body, if there is one. RSeq never wraps. */
static int reliable_send(struct psip *s, psip_time now, struct psip_call *c, unsigned status)
{
	const struct psip_timers *timers = psip_bend_timers(s, psip_transaction_get(s, c->invite));
	uint32_t rseq = c->rseq ? c->rseq + 1 : psip_random(s) % INT32_MAX + 1;
	char rows[160];
	struct psip_writer w = psip_writer(rows, sizeof rows);
	int result;

	if (!rseq)
		return PSIP_ERR_STATE;
	reliable_number(s, &w, rseq, c->body != 0);
	result = session_respond(s, now, c, status, reliable_nothing, psip_span(rows, w.length), c->body != 0);
	if (result != PSIP_OK)
		return result;
	c->rseq = rseq;
	c->unacknowledged = true;
	c->described = c->body != 0;
	if (c->described && c->peer_offered)
		call_dialog(s, c)->negotiated = true;
	c->offer_out = c->described && !c->peer_offered;
	c->interval = psip_timer_t1(timers);
	c->resend_at = psip_after(now, c->interval);
	c->prack_by = psip_timer_at(now, psip_timer(timers, PSIP_TIMER_H, false));
	return PSIP_OK;
}

static int reliable_send_plain(struct psip *s, psip_time now, struct psip_call *c, unsigned status)
{
	int result = session_respond(s, now, c, status, reliable_nothing, reliable_nothing, c->body != 0);

	if (result == PSIP_OK)
		c->resend_at = psip_after(now, RELIABLE_PLAIN_AGAIN);
	return result;
}

/* Must, or may, the response that is to be sent now have a description? */
static int reliable_describe(struct psip *s, struct psip_call *c, bool reliably, bool wanted, struct psip_span type, struct psip_span body)
{
	bool exchanged = call_dialog(s, c)->negotiated || c->offer_out, owed = reliably && !exchanged && !c->peer_offered;
	bool offered = c->offered;
	int result = PSIP_OK;

	session_set_body(s, c, 0, 0);
	if (exchanged)
		return body.length ? PSIP_ERR_STATE : PSIP_OK;
	if (!reliably && !c->peer_offered)  /* an offer that may get lost is none (RFC 3261 §13.2.1) */
		return body.length ? PSIP_ERR_UNSUPPORTED : PSIP_OK;
	if (owed && !body.length && !session_has_media(s))
		return PSIP_ERR_ARGUMENT;
	if (owed || wanted)
		result = uas_describe(s, c, type, body);
	if (result != PSIP_OK)
		c->offered = offered;
	return result;
}

static int reliable_progress(struct psip *s, psip_time now, struct psip_call *c, unsigned status, bool reliably, bool described, struct psip_span type,
                             struct psip_span body)
{
	int result = reliable_describe(s, c, reliably, described, type, body);

	if (result == PSIP_OK)
		result = reliably ? reliable_send(s, now, c, status) : reliable_send_plain(s, now, c, status);
	session_set_body(s, c, 0, 0);
	if (result != PSIP_OK)
		return result;
	c->ring_status = (uint16_t)status;
	if (reliably)
		reinvite_refresh(s, c);
	if (c->state == PSIP_CALL_INCOMING)
		psip_dialog_enter(s, call_dialog(s, c), PSIP_DIALOG_EARLY, status);
	call_arm(s, c);
	return PSIP_OK;
}

static void reliable_forget(struct psip *s, struct psip_call *c)
{
	psip_bytes_drop(s, c->next_type);
	psip_bytes_drop(s, c->next_body);
	c->next_type = c->next_body = 0;
	c->next_status = 0;
}

void reliable_stop(struct psip *s, struct psip_call *c)
{
	reliable_forget(s, c);
	c->resend_at = c->prack_by = PSIP_NEVER;
	c->described = c->accept_held = false;
	call_arm(s, c);
}

/* It waits for the PRACK of the one before (§3). */
static int reliable_wait(struct psip *s, struct psip_call *c, unsigned status, bool described, struct psip_span type, struct psip_span body)
{
	psip_ref type_copy, body_copy;

	if ((c->next_status && c->next_described) || (body.length && (call_dialog(s, c)->negotiated || c->offer_out)))
		return PSIP_ERR_STATE;
	if (!session_copy_body(s, type, body, &type_copy, &body_copy))
		return PSIP_ERR_FULL;
	reliable_forget(s, c);
	c->next_type = type_copy;
	c->next_body = body_copy;
	c->next_status = (uint16_t)status;
	c->next_described = described;
	return PSIP_OK;
}

int reliable_command(struct psip *s, psip_time now, psip_handle call, unsigned status, enum psip_reliably how, bool described, struct psip_span type,
                     struct psip_span body)
{
	struct psip_call *c = call_get(s, call);
	bool reliably = false;
	int result;

	if (!c || !uas_pending(c) || c->accept_held)
		return c ? PSIP_ERR_STATE : PSIP_ERR_STALE;
	if (status < 101 || status > 199 || (unsigned)how > PSIP_UNRELIABLY)
		return PSIP_ERR_ARGUMENT;
	result = reliable_choose(s, c, how, &reliably);
	if (result != PSIP_OK)
		return result;
	if (c->unacknowledged)  /* a plain one would take its place in the transaction */
		return reliably ? reliable_wait(s, c, status, described, type, body) : PSIP_ERR_STATE;
	return reliable_progress(s, now, c, status, reliably, described, type, body);
}

int psip_ring(struct psip *s, psip_time now, psip_handle call, unsigned status)
{
	return reliable_command(s, psip_clock(s, now), call, status, PSIP_AS_SET, false, reliable_nothing, reliable_nothing);
}

int psip_progress(struct psip *s, psip_time now, psip_handle call, unsigned status, enum psip_reliably how, struct psip_span type, struct psip_span body)
{
	return reliable_command(s, psip_clock(s, now), call, status, how, true, type, body);
}

/* ---- Time ---- */

/* Still ringing: the plain response as it was, or a new reliable one. */
static void reliable_again(struct psip *s, psip_time now, struct psip_call *c)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);

	c->resend_at = psip_after(now, c->rseq ? RELIABLE_AGAIN : RELIABLE_PLAIN_AGAIN);
	if (c->rseq)
		(void)reliable_progress(s, now, c, c->ring_status, true, false, reliable_nothing, reliable_nothing);  /* no room, or RSeq used up: the next time */
	else if (t)
		psip_transaction_resend(s, psip_ref_of(s, t));
}

void reliable_resend(struct psip *s, psip_time now, struct psip_call *c)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);

	if (!c->unacknowledged) {
		reliable_again(s, now, c);
		return;
	}
	if (t)
		psip_transaction_resend(s, psip_ref_of(s, t));
	c->interval *= 2;  /* without the limit that a 2xx has (§3) */
	c->resend_at = psip_after(now, c->interval);
}

/* The end of the INVITE; of the call, too, if it was the first one. */
static void reliable_refuse(struct psip *s, psip_time now, struct psip_call *c, unsigned status, enum psip_end_cause cause)
{
	if (c->state != PSIP_CALL_INCOMING) {
		modify_refuse(s, now, c, status);
		return;
	}
	(void)session_respond(s, now, c, status, reliable_nothing, session_warning(status), false);
	call_end(s, c, cause, status);
}

void reliable_give_up(struct psip *s, psip_time now, struct psip_call *c)
{
	c->prack_by = PSIP_NEVER;
	if (!c->unacknowledged) {  /* there was no room for what the PRACK set free */
		reliable_release(s, now, c);
		return;
	}
	reliable_refuse(s, now, c, 504, PSIP_END_NO_PRACK);
}

void reliable_release(struct psip *s, psip_time now, struct psip_call *c)
{
	unsigned status = c->next_status, stale;

	if (!uas_pending(c) || c->asked || c->unacknowledged)
		return;
	if (c->accept_held && c->state == PSIP_CALL_INCOMING && (stale = replace_stale(s, c)) != 0) {
		reliable_refuse(s, now, c, stale, PSIP_END_REFUSED);
		return;
	}
	if (c->accept_held) {
		reliable_forget(s, c);
		if ((c->state == PSIP_CALL_INCOMING ? uas_accept(s, now, c) : modify_answer(s, now, c)) == PSIP_OK)
			return;
	} else if (!status || reliable_progress(s, now, c, status, true, c->next_described, session_text(s, c->next_type), session_text(s, c->next_body)) != PSIP_ERR_FULL) {
		reliable_forget(s, c);
		return;
	}
	c->prack_by = psip_after(now, psip_timer_t1(psip_bend_timers(s, psip_transaction_get(s, c->invite))));
	call_arm(s, c);
}

/* ---- PRACK ---- */

static bool reliable_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The next of the words between blanks. */
static struct psip_span reliable_word(struct psip_span *rest)
{
	const char *at = rest->at, *end = at + rest->length, *from;

	while (at < end && reliable_blank(*at))
		at++;
	for (from = at; at < end && !reliable_blank(*at);)
		at++;
	*rest = psip_between(at, end);
	return psip_between(from, at);
}

bool reliable_rack(const struct psip_message *m, struct reliable_rack *rack)
{
	struct psip_span rest = psip_message_value(m, PSIP_H_RACK), rseq, cseq;

	if (!rest.length)
		return false;
	rseq = reliable_word(&rest);
	cseq = reliable_word(&rest);
	rack->method = reliable_word(&rest);
	return psip_number_parse(rseq, UINT32_MAX, &rack->rseq) == PSIP_OK && psip_number_parse(cseq, UINT32_MAX, &rack->cseq) == PSIP_OK &&
	       rack->method.length && !reliable_word(&rest).length;
}

/* The answer to the offer that our response made. */
static bool reliable_read_answer(struct psip *s, struct psip_call *c, const struct psip_received *r)
{
	struct psip_sdp sdp;

	c->offered = c->offer_out = false;
	if (!description_of(&r->message).length)
		return false;
	call_dialog(s, c)->negotiated = true;
	if (!session_has_media(s))
		return true;
	return psip_sdp_parse(&sdp, description_of(&r->message), r->message.mode, NULL) == PSIP_OK && psip_answer_read(&c->media, &sdp) == PSIP_OK && !c->media.refused;
}

static void reliable_modified(struct psip *s, struct psip_call *c, unsigned status)
{
	c->modify_status = (uint16_t)status;
	call_event(s, c, CALL_EVENT_MODIFIED);
}

/* One that we cannot take is answered so that no stream is left (RFC 6337 §2.3). False: no room. */
static bool reliable_answer_offer(struct psip *s, struct psip_call *c, struct psip_span offer)
{
	int result = session_answer(s, c, offer);

	if (result == PSIP_ERR_UNSUPPORTED)
		session_refuse(s, c, offer);
	return result != PSIP_ERR_FULL;
}

/* Its 2xx, with the answer to its offer if it has one (§5).
 * True: that is for the application to make. False with *sent false: there was no room. */
static bool reliable_answer_prack(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r, bool offer, bool *sent)
{
	bool asks = offer && session_of(s)->own_descriptions;
	struct psip_media_state before = c->media;
	psip_ref t = psip_transaction_create(s, now, r, asks, NULL);

	*sent = false;
	if (!t) {
		psip_respond_stateless(s, r, 503, psip_span(NULL, 0), reliable_nothing);
		return false;
	}
	if (asks) {
		((struct psip_transaction *)psip_at(s, t))->owner = call_handle(s, c);
		c->asked = psip_handle_of(s, t);
		*sent = true;
		return true;
	}
	offer = offer && session_has_media(s);
	if (offer && !reliable_answer_offer(s, c, description_of(&r->message))) {
		psip_respond_stateless(s, r, 503, psip_span(NULL, 0), reliable_nothing);
		psip_transaction_abandon(s, t);
		return false;
	}
	*sent = session_answer_in_dialog(s, now, c, r, t, 200, reliable_nothing, offer);
	if (offer && *sent)
		reliable_modified(s, c, 200);
	else if (offer)
		c->media = before;
	return false;
}

/* It is acknowledged: nothing is repeated any more. */
static void reliable_done(struct psip *s, psip_time now, struct psip_call *c)
{
	c->unacknowledged = c->described = false;
	c->acknowledged_status = c->ring_status;
	c->prack_by = PSIP_NEVER;
	if (uas_pending(c))
		c->resend_at = psip_after(now, RELIABLE_AGAIN);
	call_arm(s, c);
}

static void reliable_matched(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	bool answered = c->offer_out, offer = !answered && d->negotiated && description_of(&r->message).length && uas_pending(c), sent, fits;
	bool asks = reliable_answer_prack(s, now, c, r, offer, &sent);

	if (!sent)
		return;
	fits = !answered || reliable_read_answer(s, c, r);
	reliable_done(s, now, c);
	call_keep_message(s, c, r, asks ? CALL_EVENT_MODIFY : CALL_EVENT_ACKNOWLEDGED);
	call_event(s, c, CALL_EVENT_ACKNOWLEDGED | (asks ? CALL_EVENT_MODIFY : 0u));
	if (fits) {
		reliable_release(s, now, c);
		return;
	}
	reliable_refuse(s, now, c, 488, PSIP_END_MEDIA);
}

void reliable_prack(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	struct reliable_rack rack;

	if (reliable_rack(&r->message, &rack) && c->unacknowledged && rack.rseq == c->rseq && rack.cseq == c->invite_cseq &&
	    psip_span_equal(rack.method, PSIP_TEXT("INVITE")))
		reliable_matched(s, now, c, d, r);
	else
		session_answer_request(s, now, r, 481, reliable_nothing, psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG), NULL);
}

/* The tag of the response that the transaction sent. */
static bool reliable_same_tag(struct psip *s, const struct psip_transaction *t, struct psip_span tag)
{
	struct psip_span sent = session_text(s, t->response);
	struct psip_header rows[PSIP_HEADER_ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = PSIP_HEADER_ROWS };
	struct psip_common common;

	memset(&common, 0, sizeof common);
	return sent.length && psip_message_parse(&m, sent.at, sent.length, PSIP_DATAGRAM, psip_transactions_of(s)->mode, NULL) == PSIP_OK &&
	       psip_common_parse(&common, &m, m.mode, NULL) == PSIP_OK && psip_span_equal_nocase(common.to.tag, tag);
}

bool reliable_late_prack(struct psip *s, psip_time now, const struct psip_received *r)
{
	struct reliable_rack rack;
	struct psip_transaction *t = reliable_rack(&r->message, &rack) ? psip_at(s, psip_transaction_of_prack(s, r, rack.cseq)) : NULL;

	if (!t || !psip_span_equal(rack.method, PSIP_TEXT("INVITE")) || !t->rseq ||
	    t->rseq != rack.rseq || !reliable_same_tag(s, t, r->common.to.tag))
		return false;
	t->rseq = 0;
	session_answer_request(s, now, r, 200, reliable_nothing, r->common.to.tag, NULL);
	return true;
}

#undef RELIABLE_AGAIN
#undef RELIABLE_PLAIN_AGAIN
