/* SPDX-License-Identifier: MIT
 * Responses that ask who we are (RFC 3261 §22), for less (§8.1.3.5), or for a larger session interval (RFC 4028 §7.3): which request of which call they
 * mean, and whether it is still wanted. */
#include "session/session.h"

#include "dialog/authenticate.h"

/* The INVITE that makes the dialog, and OPTIONS, are outside of it as yet. */
static bool challenge_first(struct psip *s, const struct psip_call *c, const struct psip_received *r)
{
	return c && c->state && c->caller && !c->confirmed && psip_handle_of(s, r->transaction) == c->invite;
}

/* A call that was given up asks for no answer any more. */
static bool challenge_wanted(const struct psip_call *c, const struct psip_transaction *t)
{
	return t->method != PSIP_INVITE || (c && c->state != PSIP_CALL_ENDING && c->state != PSIP_CALL_OVER);
}

/* Answered by the request with credentials, with a larger interval (RFC 4028 §7.3), or without what is not wanted of it. */
static bool challenge_answered(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	unsigned method = r->common.cseq.method;

	if (!challenge_wanted(c, psip_at(s, r->transaction)) || (challenge_first(s, c, r) && !c->options && drop_all(s, c)))
		return false;
	if (r->message.status == 422)
		return c && c->state && (method == PSIP_INVITE || method == PSIP_UPDATE) && session_timer_too_small(s, now, c, d, r);
	if (r->message.status != 401 && r->message.status != 407)
		return (description_in_multipart() && retry_without_multipart(s, now, c, d, r)) || retry_without(s, now, c, d, r);
	return PSIP_DIALOG_ANSWERS && psip_dialog_challenged(s, now, d, r);
}

/* Something about the next credentials. */
static bool challenge_informed(const struct psip_received *r)
{
	return PSIP_DIALOG_ANSWERS &&
	       (psip_message_has(&r->message, PSIP_H_AUTHENTICATION_INFO) || psip_message_has(&r->message, PSIP_H_PROXY_AUTHENTICATION_INFO));
}

bool session_challenged(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	unsigned status = r->message.status;
	bool challenged = status == 401 || status == 407 || status == 413 || status == 415 || status == 420 || status == 422, first;
	struct psip_dialog *d;

	if (!challenged && (status < 200 || !challenge_informed(r)))
		return false;
	first = challenge_first(s, c, r);
	d = first ? call_dialog(s, c) : psip_dialog_answered(s, r);
	if (!d)
		return false;
	if (!challenged) {
		psip_dialog_authenticated(s, d, r);
		return false;
	}
	if (!challenge_answered(s, now, c, d, r))
		return false;
	if (first)
		uac_forget_early(s, c);
	if (c && psip_handle_of(s, r->transaction) == c->invite) {
		c->invite_cseq = d->local_cseq;
		psip_dialog_invites(d);
	}
	return true;
}
