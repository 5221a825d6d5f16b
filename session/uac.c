/* SPDX-License-Identifier: MIT
 * The calling side (RFC 3261 §13.2, §9.1, §11.1): INVITE, its responses, ACK, CANCEL; OPTIONS. */
#include "session/session.h"

#include "parser/reply.h"
#include "transport/base/bytes.h"

/* What our rows and our own offer take, about: RFC 3261 §18.1.1 needs it before they are written. */
#define UAC_ROWS 192
#define UAC_TIMER 64u /* if a session timer is asked for */
#define UAC_BREADTH 17u
#define UAC_OFFER 240
#define UAC_NAMED (PSIP_NAMED_LENGTH + 48) /* Replaces and what requires it */
#define UAC_ROWS_MAX 1024

/* ---- Sending ---- */

static void uac_fail(struct psip *s, struct psip_call *c, enum psip_end_cause cause, unsigned status)
{
	c->wants = 0;
	call_end(s, c, cause, status);
}

/* RFC 5393 §5.3.4. */
static void uac_put_breadth(struct psip *s, struct psip_writer *w)
{
	if (session_of(s)->max_breadth)
		psip_put_text(w, "Max-Breadth: 60\r\n");
}

/* The application's. */
static void uac_put_rows(struct psip *s, const struct psip_call *c, struct psip_writer *w)
{
	if (redirect_follows() && c->redirect)
		redirect_put_own(s, c, w);
	else
		psip_put(w, session_text(s, c->rows));
}

/* Rows that INVITE and re-INVITE share. */
static size_t uac_put_more(struct psip *s, struct psip_call *c, char *at, size_t capacity)
{
	struct psip_writer w = psip_writer(at, capacity);

	session_put_ourselves(s, &w, call_dialog(s, c));
	if (c->require_reliable)
		psip_put_text(&w, "Require: 100rel\r\n");
	session_timer_put_request(s, c, &w, PSIP_INVITE);
	if (!c->confirmed) {
		uac_put_rows(s, c, &w);
		uac_put_breadth(s, &w);
	}
	session_put_agent(s, &w, PSIP_H_USER_AGENT);
	if (redirect_follows())
		redirect_put_rows(s, c, &w);
	return psip_written(&w) ? w.length : 0;
}

psip_ref uac_send(struct psip *s, psip_time now, struct psip_call *c)
{
	char more[UAC_ROWS_MAX + UAC_NAMED + PSIP_ROWS_LENGTH];
	size_t length = uac_put_more(s, c, more, sizeof more);
	struct psip_dialog *d = call_dialog(s, c);
	psip_ref t = length ? psip_dialog_send(s, now, d, PSIP_INVITE, call_handle(s, c), psip_span(more, length), session_text(s, c->body_type),
	                                       session_text(s, c->body), NULL)
	                    : 0;

	if (!t)
		return 0;
	c->invite = psip_handle_of(s, t);
	late_choose(s, c, d);
	c->invite_cseq = d->local_cseq;
	psip_dialog_invites(d);
	if (!c->confirmed)
		session_refresh_said(s, c, c->body_type, c->body);
	if (!c->confirmed && c->reserved) {  /* one place of the call's is for the CANCEL, which the transaction layer makes */
		c->reserved--;
		((struct psip_transaction *)psip_at(s, t))->reserved++;
	}
	session_set_body(s, c, 0, 0);
	return t;
}

void uac_send_invite(struct psip *s, psip_time now, struct psip_call *c)
{
	c->wants &= (uint8_t)~(unsigned)CALL_WANTS_INVITE;
	c->offered = c->body != 0;
	if (!c->body && session_has_media(s)) {
		if (session_offer(s, c, PSIP_SENDRECV) != PSIP_OK) {
			uac_fail(s, c, PSIP_END_TRANSPORT, 503);
			return;
		}
		c->offered = true;
	}
	if (!uac_send(s, now, c))
		uac_fail(s, c, PSIP_END_TRANSPORT, 503);
}

void uac_send_options(struct psip *s, psip_time now, struct psip_call *c)
{
	char more[UAC_ROWS_MAX + PSIP_ROWS_LENGTH];
	struct psip_writer w = psip_writer(more, sizeof more);
	psip_ref t;

	c->wants = 0;
	psip_dialog_put_contact(s, &w, call_dialog(s, c), session_text(s, session_of(s)->contact));
	psip_put_text(&w, SESSION_ACCEPT);
	uac_put_rows(s, c, &w);
	uac_put_breadth(s, &w);
	session_put_supported(s, &w);
	session_put_agent(s, &w, PSIP_H_USER_AGENT);
	if (redirect_follows())
		redirect_put_rows(s, c, &w);
	t = psip_written(&w) ? psip_dialog_send(s, now, call_dialog(s, c), PSIP_OPTIONS, call_handle(s, c), psip_span(more, w.length), psip_span(NULL, 0),
	                                        psip_span(NULL, 0), &c->reserved)
	                     : 0;
	if (t)
		c->invite = psip_handle_of(s, t);
	else
		uac_fail(s, c, PSIP_END_TRANSPORT, 503);
}

/* ---- Another target (RFC 3263 §4.3) ---- */

void uac_forget_early(struct psip *s, struct psip_call *c)
{
	struct psip_dialog *d = call_dialog(s, c);

	early_forget(s, c);
	call_close_forks(s, d);
	psip_dialog_restart(s, d);
	call_drop_event(s, c, CALL_EVENT_PROGRESS);
	if (c->state == PSIP_CALL_RINGING)
		call_enter(s, c, PSIP_CALL_CALLING, 0);
}

/* Our own offer names the local address: the one of the new way. Without room for that it stays as it was. */
static void uac_offer_again(struct psip *s, struct psip_call *c, psip_ref invite)
{
	enum psip_direction direction = c->confirmed ? (enum psip_direction)c->direction : PSIP_SENDRECV;

	if (session_offer(s, c, direction) == PSIP_OK)
		(void)psip_transaction_set_body(s, invite, session_text(s, c->body));
	session_set_body(s, c, 0, 0);
}

/* The dialog whose request it is. */
static struct psip_dialog *uac_dialog_of(struct psip *s, const struct psip_call *c, const struct psip_transaction *t)
{
	psip_handle handle = psip_handle_of(s, psip_ref_of(s, t));

	if (t->method == PSIP_PRACK)
		return prack_dialog_of(s, c, handle);
	return handle == c->update ? psip_at(s, c->update_dialog) : call_dialog(s, c);
}

void uac_moved(struct psip *s, struct psip_call *c, struct psip_transaction *t)
{
	struct psip_dialog *d = uac_dialog_of(s, c, t);
	struct psip_address before;

	if (!d)
		return;
	before = d->local;
	if (!c->confirmed && t->method == PSIP_INVITE)
		uac_forget_early(s, c);
	psip_dialog_moved(s, d, t);
	if (t->method == PSIP_INVITE && c->offered && !c->own_offer && session_has_media(s) && !session_of(s)->media_address && !c->body &&
	    !psip_address_same_ip(&before, &d->local))
		uac_offer_again(s, c, psip_ref_of(s, t));
}

/* ---- ACK (§13.2.2.4) ---- */

void uac_ack(struct psip *s, struct psip_call *c, struct psip_dialog *d, uint32_t cseq)
{
	/* c->body is the answer for this ACK, unless it is an offer that waits for a re-INVITE, or this ACK was made before. */
	psip_handle invite = (psip_ref_of(s, d) == c->dialog && cseq == c->invite_cseq) || !c->forked ? c->invite : c->forked;
	bool answer = psip_ref_of(s, d) == c->dialog && !(c->wants & CALL_WANTS_MODIFY) && c->modify != MODIFY_RETRY && d->acked_cseq != cseq;

	d->ack_wanted = cseq;
	if (psip_dialog_locate(s, d, c->transport) != PSIP_OK || !psip_dialog_ready(d))
		return;
	if (psip_dialog_ack(s, d, cseq, invite, session_text(s, answer ? c->body_type : 0), session_text(s, answer ? c->body : 0))) {
		if (answer)
			session_set_body(s, c, 0, 0);
	} else if (!psip_dialog_ready(d)) {
		return;
	}
	d->ack_wanted = 0;  /* no room now: the repeated 2xx brings us here again */
}

/* ---- 2xx ---- */

/* Read the answer to our offer, or answer the offer that the 2xx made. False: it does not fit. */
static bool uac_description(struct psip *s, struct psip_call *c, const struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_span body = d->answer ? session_text(s, d->answer) : c->offered ? description_answer(&r->message) : description_of(&r->message);
	struct psip_sdp sdp;

	if (d->negotiated)
		return !d->misfit;
	if (c->offered) {
		if (session_of(s)->own_descriptions || !session_has_media(s))
			return true;  /* the application's own offer: it looks at the answer in the event */
		return body.length && psip_sdp_parse(&sdp, body, r->message.mode, NULL) == PSIP_OK && psip_answer_read(&c->media, &sdp) == PSIP_OK && !c->media.refused;
	}
	if (!body.length)
		return true;
	if (session_has_media(s) && session_answer(s, c, body) == PSIP_OK)
		return true;
	session_refuse(s, c, body);  /* without media nobody could have answered it: the ACK has to (§13.2.1) */
	return false;
}

static void uac_answered(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	bool fits;

	fork_choose(s, now, c, d);
	c->forked = c->invite;
	call_uncancellable(s, c);
	if (redirect_follows())
		redirect_end(s, c);
	psip_bytes_drop(s, c->rows);  /* no INVITE has them any more */
	c->rows = 0;
	c->give_up_at = PSIP_NEVER;
	call_arm(s, c);
	fits = uac_description(s, c, d, r);
	uac_ack(s, c, d, r->common.cseq.number);
	session_of(s)->calls_answered++;
	c->confirmed = true;
	session_timer_response(s, now, c, r);
	c->session_min_se = 0;  /* other dialogs' ways may have wanted it (RFC 4028 §7.4) */
	if (c->cancelled) {  /* the CANCEL came too late (§9.1) */
		call_bye(s, now, c, c->cause ? (enum psip_end_cause)c->cause : PSIP_END_LOCAL);
		return;
	}
	call_enter(s, c, PSIP_CALL_CONFIRMED, r->message.status);
	call_keep_message(s, c, r, CALL_EVENT_ANSWERED);
	call_event(s, c, CALL_EVENT_ANSWERED);
	if (!fits)
		call_bye(s, now, c, PSIP_END_MEDIA);
}

static void uac_success(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	struct psip_dialog *first = call_dialog(s, c), *d;
	uint32_t cseq = r->common.cseq.number;
	bool open = c->state == PSIP_CALL_CALLING || c->state == PSIP_CALL_RINGING || (c->state == PSIP_CALL_ENDING && c->cancelled && !c->bye);

	d = fork_answered(s, c, first, r);
	if (!d) {  /* no room, or no way back: the other side repeats its 2xx, then gives up; and so do we */
		if (open && c->give_up_at == PSIP_NEVER) {
			c->give_up_at = psip_timer_at(now, psip_timer(&psip_transactions_of(s)->timers, PSIP_TIMER_H, false));
			call_arm(s, c);
		}
		return;
	}
	update_note(d, &r->message);
	if (d->dropped)
		drop_answered(s, now, c, d, cseq);
	else if (open && !(c->wants & CALL_WANTS_BYE))
		uac_answered(s, now, c, d, r);
	else if (d == first)
		uac_ack(s, c, d, cseq);
	else
		fork_refuse(s, now, c, d, cseq);
}

/* ---- All responses to a call's requests ---- */

static void uac_provisional(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	uint32_t rseq = prack_number(s, &r->message);
	struct psip_span body = description_answer(&r->message);
	struct psip_dialog *d;
	struct psip_sdp sdp;

	if (r->message.status == 100 || c->confirmed)
		return;
	d = psip_dialog_response(s, call_dialog(s, c), r);  /* no room for another early dialog: the 2xx may still find some */
	if (d && d->dropped)
		return;
	if (d)
		update_note(d, &r->message);
	if (rseq && (!d || !prack_provisional(s, now, c, d, r, rseq)))
		return;
	if (c->state == PSIP_CALL_ENDING)
		return;
	if (d && !d->answer && !d->negotiated && c->offered && body.length && psip_sdp_parse(&sdp, body, r->message.mode, NULL) == PSIP_OK)
		d->answer = session_copy(s, body);
	call_enter(s, c, PSIP_CALL_RINGING, r->message.status);
	if (c->prack_dialog && !c->prack_written && (c->events & CALL_EVENT_PROGRESS) && !rseq)
		return;  /* the one that wants an answer is yet to be told */
	c->progress_status = r->message.status;
	call_keep_message(s, c, r, CALL_EVENT_PROGRESS);
	call_event(s, c, CALL_EVENT_PROGRESS);
}

static void uac_invite_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	unsigned status = r->message.status;

	if (status < 200) {
		uac_provisional(s, now, c, r);
	} else if (status < 300) {
		uac_success(s, now, c, r);
	} else if (!redirect_follows() || !redirect_failed(s, now, c, r, status)) {
		call_keep_message(s, c, r, CALL_EVENT_ENDED);
		call_end(s, c, c->cancelled || drop_all(s, c) ? uac_cancelled(c) : PSIP_END_REJECTED, status);
	}
}

/* To the INVITE that the call is about, or the OPTIONS. */
static void uac_invited(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	unsigned status = r->message.status;

	if (c->options) {
		if (status >= 200 && (status < 300 || !redirect_follows() || !redirect_failed(s, now, c, r, status))) {
			call_keep_message(s, c, r, CALL_EVENT_RESPONSE);
			call_end(s, c, PSIP_END_NONE, status);
		}
		return;
	}
	if (c->confirmed && r->common.cseq.number == c->invite_cseq && c->modify != MODIFY_IDLE)
		modify_response(s, now, c, r);
	else if (!c->confirmed || status < 300)  /* a re-INVITE that failed while we hang up changes nothing */
		uac_invite_response(s, now, c, r);
}

void uac_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	psip_handle t = psip_handle_of(s, r->transaction);
	unsigned status = r->message.status;
	bool refreshing = c->refreshing;

	if (!c->state)
		return;
	if (t == c->bye) {
		if (status >= 200)
			call_end(s, c, (enum psip_end_cause)c->cause, status < 300 ? 0 : status);
		return;
	}
	if (r->common.cseq.method == PSIP_PRACK)
		prack_response(s, now, c, r);
	if (t == c->update)
		update_response(s, now, c, r);
	if (t == c->invite)
		uac_invited(s, now, c, r);
	else if (r->common.cseq.method == PSIP_INVITE && c->confirmed && status >= 200 && status < 300)
		uac_success(s, now, c, r);  /* again, or of another fork: to an INVITE before the last one (RFC 5407 §3.1.4) */
	if (refreshing && !c->refreshing && status >= 300)
		session_refresh_retry_after(s, now, c, &r->message);
}

/* ---- Commands ---- */

static bool uac_uri_ok(struct psip_span text, struct psip_uri *uri, int *result)
{
	*result = psip_uri_parse(uri, text, PSIP_STRICT, NULL);
	if (*result == PSIP_OK && uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		*result = PSIP_ERR_UNSUPPORTED;
	return *result == PSIP_OK;
}

/* A caller of before these fields has a smaller struct. */
static uint8_t uac_follow(const struct psip_call_options *o)
{
	return o->size > offsetof(struct psip_call_options, follow) ? o->follow : (uint8_t)PSIP_FOLLOW_NEVER;
}

/* That of the call which is replaced, if it is known and nothing else is said (RFC 7329 §5.3). False: malformed. */
static bool uac_session_id(struct psip *s, const struct psip_call_options *o, bool ping, struct psip_span *session_id)
{
	const struct psip_call *replaced = !ping && o->size > offsetof(struct psip_call_options, replaces_call) ? call_get(s, o->replaces_call) : NULL;

	*session_id = o->size > offsetof(struct psip_call_options, session_id) ? o->session_id : psip_span(NULL, 0);
	if (session_id->length)
		return session_id->length == PSIP_SESSION_ID_LENGTH && psip_session_id_digits(*session_id).length;
	if (replaced)
		*session_id = psip_dialog_text(s, call_dialog(s, replaced), PSIP_TEXT_SESSION_ID);
	return true;
}

static int uac_check(const struct psip_call_options *o, struct psip_uri *to)
{
	struct psip_address_value address;
	struct psip_span rest = o->route;
	int result;

	if (o->size < offsetof(struct psip_call_options, user))
		return PSIP_ERR_ARGUMENT;
	if (!uac_uri_ok(o->to, to, &result))
		return result;
	if (to->headers.length)
		return PSIP_ERR_SYNTAX;  /* not allowed in a Request-URI (§19.1.1); §19.1.5 is for the application to apply */
	if (o->from.length && (psip_address_parse(o->from, PSIP_STRICT, &address) != PSIP_OK || address.params.length))
		return PSIP_ERR_SYNTAX;
	while (rest.length && (result = psip_address_next(&rest, PSIP_STRICT, &address)) != 0)
		if (result < 0 || !address.bracketed)
			return PSIP_ERR_SYNTAX;
	if (uac_follow(o) > PSIP_FOLLOW_INSECURE)
		return PSIP_ERR_ARGUMENT;
	if (uac_follow(o) && !redirect_follows())
		return PSIP_ERR_UNSUPPORTED;
	return o->transport > PSIP_WSS ? PSIP_ERR_ARGUMENT : PSIP_OK;
}

static bool uac_requires(const struct psip_call_options *o)
{
	return o->size > offsetof(struct psip_call_options, require_reliable) && o->require_reliable;
}

/* Of the request: Replaces or Join, and the application's. False: no room. */
static bool uac_keep_rows(struct psip *s, struct psip_call *c, struct psip_span named, struct psip_span own)
{
	size_t length = named.length + own.length;
	char *to;

	if (!length)
		return true;
	c->rows = psip_bytes_take(s, length);
	if (!c->rows)
		return false;
	to = (char *)psip_bytes_data(s, c->rows);
	if (named.length)
		memcpy(to, named.at, named.length);
	if (own.length)
		memcpy(to + named.length, own.at, own.length);
	return true;
}

/* What `options` say, as a call whose request goes out when the next hop is known. named: Replaces or Join. */
static int uac_begin(struct psip *s, psip_time now, const struct psip_call_options *o, struct psip_span named, bool ping, psip_handle *handle)
{
	struct psip_uri to;
	struct psip_span own = o->size > offsetof(struct psip_call_options, rows) ? o->rows : psip_span(NULL, 0);
	int result = uac_check(o, &to);
	bool warned;
	struct psip_dialog_parties parties = { .target = o->to, .remote = o->to, .local = o->from, .routes = o->route };
	struct psip_dialog *d;
	struct psip_call *c;

	if (result != PSIP_OK)
		return result;
	if (!uac_session_id(s, o, ping, &parties.session_id))
		return PSIP_ERR_SYNTAX;
	if (own.length > PSIP_ROWS_LENGTH)
		return PSIP_ERR_SPACE;
	if (own.length && !rows_taken())
		return PSIP_ERR_UNSUPPORTED;
	if (rows_taken() && (result = rows_check(own, ping ? ROWS_OPTIONS : ROWS_INVITE, &warned)) != PSIP_OK)
		return result;
	if (uac_requires(o) && !ping && session_of(s)->reliable == PSIP_RELIABLE_NEVER)
		return PSIP_ERR_UNSUPPORTED;
	c = call_make(s, ping ? 1 : 2);
	if (!c)
		return PSIP_ERR_FULL;
	if (!parties.local.length)
		parties.local = PSIP_TEXT("\"Anonymous\" <sip:anonymous@anonymous.invalid>"); /* §8.1.1.3 */
	d = psip_dialog_open(s, &parties, call_handle(s, c));
	c->dialog = psip_ref_of(s, d);
	c->user = o->user;
	c->caller = true;
	c->options = ping;
	c->require_reliable = uac_requires(o) && !ping;
	c->relents = o->size > offsetof(struct psip_call_options, relents) && o->relents;
	c->own_pracks = o->size > offsetof(struct psip_call_options, own_pracks) && o->own_pracks;
	c->transport = o->transport;
	c->own_offer = o->body.length != 0;
	c->wants = ping ? CALL_WANTS_OPTIONS : CALL_WANTS_INVITE;
	if (o->body.length && !ping)
		session_set_body(s, c, session_copy(s, o->type), session_copy(s, o->body));
	if (d)
		psip_dialog_expect(s, d, UAC_ROWS + named.length + own.length + (session_of(s)->max_breadth ? UAC_BREADTH : 0) +
		                                (session_of(s)->timer.use == PSIP_SESSION_TIMER_WANTED ? UAC_TIMER : 0) +
		                                (ping ? 0 : o->body.length ? o->body.length : UAC_OFFER));
	if (!d || (o->body.length && !ping && (!c->body || !c->body_type)) || !uac_keep_rows(s, c, named, own) || (uac_follow(o) && !redirect_begin(s, c, o)) ||
	    (result = psip_dialog_locate(s, d, o->transport)) != PSIP_OK) {
		call_free(s, c);
		return result != PSIP_OK ? result : PSIP_ERR_FULL;
	}
	call_enter(s, c, PSIP_CALL_CALLING, 0);
	if (!ping)
		session_of(s)->calls_out++;
	if (o->expires && !ping) {
		c->give_up_at = psip_after(now, o->expires);
		call_arm(s, c);
	}
	*handle = call_handle(s, c);
	if (psip_dialog_ready(d))
		call_located(s, now, d);
	return PSIP_OK;
}

int psip_call(struct psip *s, psip_time now, const struct psip_call_options *options, psip_handle *call)
{
	struct psip_call_options o = { .size = 0 };  /* a caller of before some fields has a smaller struct */
	char rows[UAC_NAMED];
	struct psip_writer w = psip_writer(rows, sizeof rows);
	int result;

	now = psip_clock(s, now);
	if (options->size < offsetof(struct psip_call_options, user))
		return PSIP_ERR_ARGUMENT;
	memcpy(&o, options, options->size < sizeof o ? options->size : sizeof o);
	result = replace_put(s, &w, &o);
	if (result != PSIP_OK)
		return result;
	return uac_begin(s, now, &o, psip_span(rows, w.length), false, call);
}

int psip_options(struct psip *s, psip_time now, const struct psip_call_options *options, psip_handle *request)
{
	return uac_begin(s, psip_clock(s, now), options, psip_span(NULL, 0), true, request);
}

enum psip_end_cause uac_cancelled(const struct psip_call *c)
{
	return c->cause ? (enum psip_end_cause)c->cause : PSIP_END_CANCELLED;
}

void uac_cancel(struct psip *s, psip_time now, struct psip_call *c)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);

	c->cancelled = true;
	c->give_up_at = PSIP_NEVER;
	call_arm(s, c);
	if (!t || psip_transaction_cancel(s, now, psip_ref_of(s, t), reason_row(s, c)) != PSIP_OK) {
		call_end(s, c, uac_cancelled(c), 0);
		return;
	}
	call_enter(s, c, PSIP_CALL_ENDING, 0);
}

int psip_hangup(struct psip *s, psip_time now, psip_handle call)
{
	struct psip_call *c = call_get(s, call);

	now = psip_clock(s, now);
	if (!c)
		return PSIP_ERR_STALE;
	switch (c->state) {
	case PSIP_CALL_CALLING:
	case PSIP_CALL_RINGING:
		uac_cancel(s, now, c);
		return PSIP_HANGUP_CANCEL;
	case PSIP_CALL_INCOMING:
		(void)session_respond(s, now, c, 480, psip_span(NULL, 0), psip_span(NULL, 0), false);
		call_end(s, c, PSIP_END_REFUSED, 480);
		return PSIP_HANGUP_REJECT;
	case PSIP_CALL_ACCEPTED:
		c->hangup_later = true;  /* §15: not before the ACK */
		return PSIP_HANGUP_LATER;
	case PSIP_CALL_CONFIRMED:
		call_bye(s, now, c, PSIP_END_LOCAL);
		return PSIP_HANGUP_BYE;
	default:
		return PSIP_ERR_STATE;
	}
}
