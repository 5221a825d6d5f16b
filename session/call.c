/* SPDX-License-Identifier: MIT
 * Calls as objects: made, timed, ended, and the events that come of them. */
#include "session/session.h"

#include "transport/base/bytes.h"
#include "transport/base/ready.h"
#include "transport/base/trace.h"
#include "transport/base/wheel.h"

struct psip_call *call_get(struct psip *s, psip_handle handle)
{
	return psip_pool_get(s, &session_of(s)->calls, handle);
}

psip_handle call_handle(struct psip *s, const struct psip_call *c)
{
	return psip_handle_of(s, psip_ref_of(s, c));
}

struct psip_dialog *call_dialog(struct psip *s, const struct psip_call *c)
{
	return psip_at(s, c->dialog);
}

void call_enter(struct psip *s, struct psip_call *c, unsigned state, uint32_t detail)
{
	if (c->state == state)
		return;
	psip_trace(s, call_handle(s, c), PSIP_MACHINE_CALL, c->state, state, 0, detail);
	c->state = (uint8_t)state;
}

/* None of its times counts any more. */
static void call_stop(struct psip_call *c)
{
	c->resend_at = c->give_up_at = c->retry_at = c->prack_by = c->session_at = c->session_expires = PSIP_NEVER;
	c->session_interval = 0;
	c->refreshing = false;
}

/* A call is admitted only with what it needs to end: two transactions and two slots of bytes (DESIGN §2). */
struct psip_call *call_make(struct psip *s, unsigned reserve)
{
	struct psip_session *u = session_of(s);
	uint8_t reserved = 0;
	struct psip_call *c;

	if (u->calls.used >= u->calls.capacity || !psip_transaction_reserve(s, &reserved, (uint8_t)reserve, 1))
		return NULL;
	c = psip_at(s, psip_pool_take(s, &u->calls, PSIP_KIND_CALL));
	c->reserved = reserved;
	call_stop(c);
	c->forks_by = PSIP_NEVER;
	c->direction = PSIP_SENDRECV;
	return c;
}

void call_close_forks(struct psip *s, struct psip_dialog *first)
{
	psip_ref ref = first->sibling;

	first->sibling = 0;
	while (ref) {
		struct psip_dialog *d = psip_at(s, ref);
		ref = d->sibling;
		psip_dialog_close(s, d);
	}
}

void call_free(struct psip *s, struct psip_call *c)
{
	struct psip_dialog *d = call_dialog(s, c);

	if (d) {
		call_close_forks(s, d);
		psip_dialog_close(s, d);
	}
	psip_bend_remove(s, call_handle(s, c));
	psip_transaction_release(s, &c->reserved);
	session_set_body(s, c, 0, 0);
	psip_bytes_drop(s, c->retry_type);
	psip_bytes_drop(s, c->retry_body);
	psip_bytes_drop(s, c->said_type);
	psip_bytes_drop(s, c->said_body);
	psip_bytes_drop(s, c->next_type);
	psip_bytes_drop(s, c->next_body);
	if (redirect_follows())
		redirect_end(s, c);
	psip_bytes_drop(s, c->media_base);
	psip_bytes_drop(s, c->media_before);
	psip_bytes_drop(s, c->rows);
	psip_bytes_drop(s, c->reason);
	psip_bytes_drop(s, c->media_reinvite);
	psip_bytes_drop(s, c->message);
	psip_pool_give(s, &session_of(s)->calls, psip_ref_of(s, c));
}

void call_event(struct psip *s, struct psip_call *c, unsigned event)
{
	c->events |= (uint16_t)event;
	psip_ready_add(s, psip_ref_of(s, c), PSIP_LIST_SESSION);
}

void call_keep_message(struct psip *s, struct psip_call *c, const struct psip_received *r, unsigned event)
{
	psip_bytes_drop(s, c->message);
	c->message_event = (uint16_t)event;
	c->message = session_copy(s, psip_span(r->message.data, r->message.length));
}

void call_drop_event(struct psip *s, struct psip_call *c, unsigned event)
{
	c->events &= (uint16_t)~event;
	if (c->message_event != event)
		return;
	psip_bytes_drop(s, c->message);
	c->message = 0;
}

void call_arm(struct psip *s, struct psip_call *c)
{
	const struct psip_dialog *d = call_dialog(s, c);
	psip_time at = d && d->sibling ? c->forks_by : PSIP_NEVER;

	at = c->resend_at < at ? c->resend_at : at;
	at = c->give_up_at < at ? c->give_up_at : at;
	at = c->retry_at < at ? c->retry_at : at;
	at = c->prack_by < at ? c->prack_by : at;
	at = c->session_at < at ? c->session_at : at;
	psip_timer_set(s, psip_ref_of(s, c), at);
}

/* A request whose offer nobody answers any more. */
static void call_drop_asked(struct psip *s, struct psip_call *c)
{
	struct psip_transaction *t = psip_transaction_get(s, c->asked);
	struct psip_received r;

	c->asked = 0;
	if (t && psip_transaction_reread(s, psip_ref_of(s, t), &r))
		(void)session_answer_in_dialog(s, s->now, c, &r, psip_ref_of(s, t), 481, psip_span(NULL, 0), false);
}

void call_uncancellable(struct psip *s, struct psip_call *c)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);

	if (t && t->machine == PSIP_MACHINE_ICT && psip_transaction_state(t) >= PSIP_ICT_COMPLETED)
		psip_transaction_release(s, &t->reserved);
}

void call_end(struct psip *s, struct psip_call *c, enum psip_end_cause cause, unsigned status)
{
	struct psip_transaction *invite = psip_transaction_get(s, c->invite);
	struct psip_dialog *d = call_dialog(s, c);

	if (!c->state)
		return;
	if (c->asked)
		call_drop_asked(s, c);
	call_uncancellable(s, c);
	if (invite) {
		invite->owner = 0;
		if (invite->machine == PSIP_MACHINE_IST)
			invite->rseq = c->unacknowledged ? c->rseq : 0;
	}
	/* No bytes were left for the final response: nothing must wait for it for ever. */
	if (invite && invite->machine == PSIP_MACHINE_IST && psip_transaction_state(invite) == PSIP_IST_PROCEEDING)
		psip_transaction_abandon(s, psip_ref_of(s, invite));
	if (d) {  /* its own is to look at until ENDED is pulled: events may come before that */
		late_keep(s, c, d);
		call_close_forks(s, d);
		psip_dialog_terminate(s, d);
	}
	psip_transaction_release(s, &c->reserved);
	c->modify = MODIFY_IDLE;
	c->update = 0;
	c->media_dialog = c->update_dialog = c->prack_dialog = 0;
	c->cause = (uint8_t)cause;
	c->status = (uint16_t)status;
	c->wants = 0;
	call_stop(c);
	c->forks_by = PSIP_NEVER;
	call_arm(s, c);
	call_enter(s, c, 0, status);
	if (!c->confirmed && !c->options)
		session_of(s)->calls_failed++;
	call_event(s, c, c->options ? CALL_EVENT_RESPONSE : CALL_EVENT_ENDED);
}

/* ---- Ending by BYE (§15.1.1) ---- */

static psip_ref call_try_bye(struct psip *s, psip_time now, struct psip_call *c, struct psip_span more)
{
	return psip_dialog_send(s, now, call_dialog(s, c), PSIP_BYE, call_handle(s, c), more, psip_span(NULL, 0), psip_span(NULL, 0), &c->reserved);
}

static void call_send_bye(struct psip *s, psip_time now, struct psip_call *c)
{
	char more[SESSION_SUPPORTED_MAX + REASON_ROW_MAX];
	struct psip_writer w = psip_writer(more, sizeof more);
	size_t supported;
	psip_ref t;

	session_put_supported(s, &w);
	supported = w.length;
	psip_put(&w, reason_row(s, c));
	t = psip_written(&w) ? call_try_bye(s, now, c, psip_span(more, w.length)) : 0;
	if (!t && w.length > supported)  /* a slot of the reserve need not have room for more */
		t = call_try_bye(s, now, c, psip_span(more, supported));
	c->wants &= (uint8_t)~(unsigned)CALL_WANTS_BYE;
	if (!t) {
		call_end(s, c, (enum psip_end_cause)c->cause, c->status);
		return;
	}
	c->bye = psip_handle_of(s, t);
}

void call_bye(struct psip *s, psip_time now, struct psip_call *c, enum psip_end_cause cause)
{
	struct psip_dialog *d = call_dialog(s, c);

	c->cause = (uint8_t)cause;
	call_stop(c);
	if (c->modify == MODIFY_ASKED)  /* the peer's re-INVITE must not hang */
		(void)session_respond(s, now, c, 487, psip_span(NULL, 0), psip_span(NULL, 0), false);
	if (c->asked)
		call_drop_asked(s, c);
	c->modify = MODIFY_IDLE;
	c->wants &= (uint8_t)~(unsigned)(CALL_WANTS_UPDATE | CALL_WANTS_MODIFY);
	call_arm(s, c);
	call_enter(s, c, PSIP_CALL_ENDING, 0);
	if (psip_dialog_locate(s, d, c->transport) != PSIP_OK) {
		call_end(s, c, cause, 0);
		return;
	}
	if (psip_dialog_ready(d))
		call_send_bye(s, now, c);
	else
		c->wants |= CALL_WANTS_BYE;
}

/* ---- What waited for the next hop ---- */

static void call_unlocated(struct psip *s, psip_time now, struct psip_call *c)
{
	if (c->wants & CALL_WANTS_MODIFY) {
		modify_failed(s, now, c, 503);
		return;
	}
	if (redirect_follows() && redirect_failed(s, now, c, NULL, 503))
		return;
	call_end(s, c, c->cause ? (enum psip_end_cause)c->cause : PSIP_END_TRANSPORT, c->cause ? 0 : 503);
}

void call_located(struct psip *s, psip_time now, struct psip_dialog *d)
{
	struct psip_call *c = call_get(s, d->usage);
	bool ready = psip_dialog_ready(d);

	if (d->late)
		late_located(s, now, d);
	if (!c || !c->state)
		return;
	if (d->target_changed || d->target_expired) {  /* while the question was open: ask again, or go on if the answer is known */
		if (!(c->wants || d->ack_wanted || d->unwanted || d->prack_wanted) || (psip_dialog_locate(s, d, c->transport) == PSIP_OK && !psip_dialog_ready(d)))
			return;
		ready = psip_dialog_ready(d);
	}
	if (d->ack_wanted && ready)
		uac_ack(s, c, d, d->ack_wanted);
	if (d->unwanted && ready)
		fork_end(s, now, d);
	if (d->prack_wanted && ready)
		prack_send(s, now, c, d);
	if (psip_ref_of(s, d) == c->update_dialog && (c->wants & CALL_WANTS_UPDATE)) {
		if (ready)
			update_send(s, now, c);
		else
			update_failed(s, now, c, 503);
	}
	if (psip_ref_of(s, d) != c->dialog || !(c->wants & ~(unsigned)CALL_WANTS_UPDATE))
		return;
	if (!ready)
		call_unlocated(s, now, c);
	else if (c->wants & CALL_WANTS_INVITE)
		uac_send_invite(s, now, c);
	else if (c->wants & CALL_WANTS_OPTIONS)
		uac_send_options(s, now, c);
	else if (c->wants & CALL_WANTS_BYE)
		call_send_bye(s, now, c);
	else if (c->wants & CALL_WANTS_MODIFY)
		modify_send(s, now, c);
}

/* ---- Timers ---- */

/* Our 2xx again, until the ACK (§13.3.1.4); our 18x. */
static void call_resend(struct psip *s, psip_time now, struct psip_call *c)
{
	struct psip_transaction *t = psip_transaction_get(s, c->invite);
	const struct psip_timers *timers = psip_bend_timers(s, t);

	if (uas_pending(c)) {
		reliable_resend(s, now, c);
		return;
	}
	if (t)
		psip_transaction_resend(s, psip_ref_of(s, t));
	c->interval = psip_timer_double(c->interval, psip_timer_t2(timers));
	c->resend_at = psip_after(now, c->interval);
}

static void call_give_up(struct psip *s, psip_time now, struct psip_call *c)
{
	c->give_up_at = PSIP_NEVER;
	if (c->state == PSIP_CALL_INCOMING) {
		(void)session_respond(s, now, c, 487, psip_span(NULL, 0), psip_span(NULL, 0), false);
		call_end(s, c, PSIP_END_TIMEOUT, 487);
	} else if (c->state == PSIP_CALL_CALLING || c->state == PSIP_CALL_RINGING) {
		uac_cancel(s, now, c);
	} else if (c->state == PSIP_CALL_ENDING) {  /* by CANCEL */
		call_end(s, c, uac_cancelled(c), 0);
	} else {
		call_bye(s, now, c, PSIP_END_NO_ACK);
	}
}

void call_timer(struct psip *s, psip_time now, struct psip_call *c)
{
	if (c->give_up_at <= now) {
		call_give_up(s, now, c);
	} else if (c->prack_by <= now) {
		reliable_give_up(s, now, c);
	} else if (c->retry_at <= now) {
		if (update_waits(c))
			update_again(s, now, c);
		else
			modify_again(s, now, c);
	} else if (c->resend_at <= now) {
		call_resend(s, now, c);
	} else if (c->session_at <= now) {
		session_refresh_timer(s, now, c);
	} else if (c->forks_by <= now) {
		fork_over(s, c);
	}
	if (c->state)
		call_arm(s, c);
}

/* ---- Events ---- */

static enum psip_event_kind call_next_event(struct psip_call *c, unsigned *bit)
{
	static const struct { uint16_t bit, kind; } order[] = {
		{ CALL_EVENT_INCOMING, PSIP_EVENT_INCOMING }, { CALL_EVENT_REDIRECTED, PSIP_EVENT_REDIRECTED }, { CALL_EVENT_PROGRESS, PSIP_EVENT_PROGRESS }, { CALL_EVENT_ANSWERED, PSIP_EVENT_ANSWERED },
		{ CALL_EVENT_ACKNOWLEDGED, PSIP_EVENT_ACKNOWLEDGED }, { CALL_EVENT_CONFIRMED, PSIP_EVENT_CONFIRMED }, { CALL_EVENT_MODIFY, PSIP_EVENT_MODIFY }, { CALL_EVENT_MODIFIED, PSIP_EVENT_MODIFIED },
		{ CALL_EVENT_RESPONSE, PSIP_EVENT_RESPONSE }, { CALL_EVENT_ENDED, PSIP_EVENT_ENDED }
	};

	for (unsigned i = 0; i < sizeof order / sizeof *order; i++)
		if (c->events & order[i].bit) {
			c->events &= (uint16_t)~(unsigned)order[i].bit;
			*bit = order[i].bit;
			return (enum psip_event_kind)order[i].kind;
		}
	return (enum psip_event_kind)0;
}

static uint16_t call_event_status(const struct psip_call *c, enum psip_event_kind kind)
{
	switch (kind) {
	case PSIP_EVENT_PROGRESS: return c->progress_status;
	case PSIP_EVENT_MODIFIED: return c->modify_status;
	case PSIP_EVENT_ACKNOWLEDGED: return c->acknowledged_status;
	case PSIP_EVENT_REDIRECTED: return c->redirect_status;
	case PSIP_EVENT_ANSWERED: return 200;
	case PSIP_EVENT_RESPONSE:
	case PSIP_EVENT_ENDED: return c->status;
	case PSIP_EVENT_INCOMING:
	case PSIP_EVENT_CONFIRMED:
	case PSIP_EVENT_MODIFY: break;
	}
	return 0;
}

static void call_read_event(const struct psip_message *m, struct psip_event *event)
{
	event->body = psip_message_body(m);
	if (m->is_request)
		event->reason = psip_message_value(m, PSIP_H_REASON);
}

/* The message goes with its event, and lives until the next psip_next. An event that was overtaken has none. */
static void call_event_message(struct psip *s, struct psip_call *c, unsigned bit, struct psip_event *event)
{
	struct psip_session *u = session_of(s);
	struct psip_header rows[PSIP_HEADER_ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = PSIP_HEADER_ROWS };

	if (!c->message || c->message_event != bit)
		return;
	u->event_message = c->message;
	c->message = 0;
	event->message = session_text(s, u->event_message);
	if (psip_message_parse(&m, event->message.at, event->message.length, PSIP_DATAGRAM, psip_transactions_of(s)->mode, NULL) == PSIP_OK)
		call_read_event(&m, event);
}

bool call_output(struct psip *s, struct psip_call *c, struct psip_output *out)
{
	unsigned bit = 0;
	enum psip_event_kind kind = call_next_event(c, &bit);
	const struct psip_dialog *d = call_dialog(s, c);

	if (!kind)
		return false;
	memset(out, 0, sizeof *out);
	out->kind = PSIP_EVENT;
	out->event.kind = (uint8_t)kind;
	out->event.object = call_handle(s, c);
	out->event.user = c->user;
	out->event.status = call_event_status(c, kind);
	out->event.cause = kind == PSIP_EVENT_ENDED || kind == PSIP_EVENT_RESPONSE ? c->cause : PSIP_END_NONE;
	if (kind == PSIP_EVENT_REDIRECTED)
		out->event.cause = c->insecure ? PSIP_REDIRECTED_INSECURE : PSIP_REDIRECTED;
	if (d)
		out->event.remote = d->target.remote;
	call_event_message(s, c, bit, &out->event);
	if (kind == PSIP_EVENT_ENDED || kind == PSIP_EVENT_RESPONSE)
		call_free(s, c);
	else if (c->events)
		psip_ready_add(s, psip_ref_of(s, c), PSIP_LIST_SESSION);
	return true;
}

/* ---- What transactions say by themselves ---- */

void call_news(struct psip *s, psip_time now, struct psip_transaction *t, enum psip_transaction_news news)
{
	struct psip_call *c = call_get(s, t->owner);
	psip_handle handle = psip_handle_of(s, psip_ref_of(s, t));
	bool timeout = news == PSIP_NEWS_TIMEOUT, invited = c && handle == c->invite;  /* redirect_failed() forgets which */

	if (c && c->state && news == PSIP_NEWS_MOVED) {
		uac_moved(s, c, t);
		return;
	}
	if (c && c->state && handle == c->asked) {  /* the application was too slow for it: nothing waits for that answer */
		c->asked = 0;
		reliable_release(s, now, c);
		return;
	}
	if (!c || !c->state || t->machine >= PSIP_MACHINE_IST)
		return;  /* server side: 2xx are watched by our own timers, and an error changes nothing (RFC 6026 §7.1) */
	if (handle == c->bye)
		call_end(s, c, (enum psip_end_cause)c->cause, 0);
	else if (handle == c->update)
		update_failed(s, now, c, timeout ? 408 : 503);
	else if (t->method == PSIP_PRACK)
		prack_failed(s, now, c, handle, timeout ? 408 : 503);
	else if (redirect_follows() && invited && redirect_failed(s, now, c, NULL, timeout ? 408 : 503))
		return;
	else if (c->options)
		call_end(s, c, timeout ? PSIP_END_TIMEOUT : PSIP_END_TRANSPORT, timeout ? 408 : 503);
	else if (invited && c->modify == MODIFY_SENT)
		modify_failed(s, now, c, timeout || c->agreeing ? 408 : 503);  /* RFC 6141 §5.3 */
	else if (invited && c->confirmed && c->state == PSIP_CALL_CONFIRMED)
		reinvite_unacknowledged(s, now, c, timeout ? 408 : 503);
	else if (invited && (c->state == PSIP_CALL_CALLING || c->state == PSIP_CALL_RINGING || (c->state == PSIP_CALL_ENDING && c->cancelled)))
		call_end(s, c, c->cancelled ? uac_cancelled(c) : timeout ? PSIP_END_TIMEOUT : PSIP_END_TRANSPORT, timeout ? 408 : 503);
}
