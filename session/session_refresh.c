/* SPDX-License-Identifier: MIT
 * Session timers (RFC 4028 §10): refreshing in time by UPDATE or re-INVITE, what becomes of refreshes that fail, and the BYE when none came. */
#include "session/session.h"

#include "transport/base/bytes.h"

#define SESSION_REFRESH_LEAST 90u     /* s (§4) */
#define SESSION_REFRESH_TRIES 4       /* that fail, in one interval */
#define SESSION_REFRESH_BUSY 2000u    /* ms: another INVITE or UPDATE is under way */
#define SESSION_REFRESH_LEAD 32000u   /* ms (§10) */

psip_time session_refresh_bye(const struct psip_call *c)
{
	uint64_t third = (uint64_t)c->session_interval * 1000 / 3;

	return c->session_expires - (third < SESSION_REFRESH_LEAD ? third : SESSION_REFRESH_LEAD);
}

/* ---- In time ---- */

/* Something is under way that another request would get in the way of. */
static bool session_refresh_busy(const struct psip_call *c, const struct psip_dialog *d)
{
	return c->state != PSIP_CALL_CONFIRMED || c->modify != MODIFY_IDLE || (c->wants & CALL_WANTS_MODIFY) || c->update_dialog || c->asked || d->ack_wanted ||
	       c->retry_at != PSIP_NEVER || c->body;
}

/* By UPDATE if the peer allows it; also if a re-INVITE has nothing to offer. */
static void session_refresh_send(struct psip *s, psip_time now, struct psip_call *c, const struct psip_dialog *d)
{
	if (d->allows_update || (!c->said_body && !session_has_media(s)))
		update_refresh(s, now, c);
	else
		modify_refresh(s, now, c);
}

/* Not while a request of ours may yet refresh it: then at the very end. */
static void session_refresh_give_up(struct psip *s, psip_time now, struct psip_call *c)
{
	bool hope = c->modify == MODIFY_SENT || c->update;

	if (c->state == PSIP_CALL_ACCEPTED)  /* no BYE before the ACK (RFC 3261 §15): without it the call ends by itself */
		c->session_at = psip_after(now, SESSION_REFRESH_BUSY);
	else if (hope && now < c->session_expires)
		c->session_at = c->session_expires;
	else
		call_bye(s, now, c, PSIP_END_EXPIRED);
}

void session_refresh_timer(struct psip *s, psip_time now, struct psip_call *c)
{
	struct psip_dialog *d = call_dialog(s, c);

	if (now >= session_refresh_bye(c)) {
		session_refresh_give_up(s, now, c);
	} else if (session_refresh_busy(c, d)) {
		c->session_at = psip_after(now, SESSION_REFRESH_BUSY);
	} else {
		c->session_at = session_refresh_bye(c);
		c->refreshing = true;
		session_refresh_send(s, now, c, d);
	}
	if (c->state)
		call_arm(s, c);
}

/* ---- At the application's wish ---- */

int psip_session_refresh(struct psip *s, psip_time now, psip_handle call, uint32_t interval, enum psip_refresher refresher)
{
	struct psip_call *c = call_get(s, call);
	struct psip_dialog *d = c ? call_dialog(s, c) : NULL;

	now = psip_clock(s, now);
	if (!d || c->state == PSIP_CALL_OVER)
		return PSIP_ERR_STALE;
	if ((unsigned)refresher > PSIP_REFRESHER_UAS || (interval && interval < SESSION_REFRESH_LEAST))
		return PSIP_ERR_ARGUMENT;
	if (session_of(s)->timer.use == PSIP_SESSION_TIMER_NEVER || (refresher == PSIP_REFRESHER_UAS && !c->peer_timer))
		return PSIP_ERR_UNSUPPORTED;
	if (session_refresh_busy(c, d))
		return PSIP_ERR_STATE;
	c->session_wish = (uint8_t)(SESSION_WISH_OPEN + (unsigned)refresher);
	c->session_wished = interval;
	session_refresh_send(s, now, c, d);
	return PSIP_OK;
}

/* ---- Failed ---- */

/* The next try; if it would be too late, none. */
static void session_refresh_at(struct psip *s, struct psip_call *c, psip_time at)
{
	psip_time bye = session_refresh_bye(c);

	c->session_at = at < bye ? at : bye;
	call_arm(s, c);
}

void session_refresh_failed(struct psip *s, psip_time now, struct psip_call *c, enum psip_method method, unsigned status)
{
	psip_time bye;

	c->session_wish = SESSION_WISH_NONE;
	if (!c->refreshing || c->state != PSIP_CALL_CONFIRMED)
		return;
	c->refreshing = false;
	bye = session_refresh_bye(c);
	if (++c->refresh_tries >= SESSION_REFRESH_TRIES || now >= bye) {
		session_refresh_at(s, c, now < bye ? bye : now);
	} else if (method == PSIP_UPDATE && (status == 405 || status == 501)) {
		call_dialog(s, c)->allows_update = false;
		session_refresh_at(s, c, now);
	} else {
		session_refresh_at(s, c, now + (bye - now) / 2);
	}
}

void session_refresh_retry_after(struct psip *s, psip_time now, struct psip_call *c, const struct psip_message *m)
{
	struct psip_span value = psip_message_value(m, PSIP_H_RETRY_AFTER);
	uint32_t seconds = 0;
	psip_time at;

	for (size_t i = 0; i < value.length && i < 8 && value.at[i] >= '0' && value.at[i] <= '9'; i++)
		seconds = seconds * 10 + (unsigned)(value.at[i] - '0');
	at = now + (uint64_t)seconds * 1000;
	if (seconds && c->session_interval && at > c->session_at)
		session_refresh_at(s, c, at);
}

bool session_refresh_once_more(struct psip_call *c)
{
	return c->refreshing ? ++c->refresh_tries < SESSION_REFRESH_TRIES : ++c->glares <= PSIP_GLARES_MAX;
}

/* ---- The application's descriptions ---- */

void session_refresh_said(struct psip *s, struct psip_call *c, psip_ref type, psip_ref body)
{
	bool needed = session_of(s)->timer.use != PSIP_SESSION_TIMER_NEVER && !session_has_media(s) && !call_dialog(s, c)->allows_update;

	if (!body)
		return;
	if (needed) {
		psip_bytes_keep(s, type);
		psip_bytes_keep(s, body);
	}
	psip_bytes_drop(s, c->said_type);
	psip_bytes_drop(s, c->said_body);
	c->said_type = needed ? type : 0;
	c->said_body = needed ? body : 0;
}

#undef SESSION_REFRESH_LEAST
#undef SESSION_REFRESH_TRIES
#undef SESSION_REFRESH_BUSY
#undef SESSION_REFRESH_LEAD
