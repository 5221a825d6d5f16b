/* SPDX-License-Identifier: MIT
 * Looking: at a call, at what is alive and what was counted. Changes nothing but the application's own number of a call. */
#include "session/session.h"

#include "transport/base/bytes.h"

int psip_call_info(struct psip *s, psip_handle call, struct psip_call_info *info)
{
	struct psip_call *c = call_get(s, call);
	const struct psip_dialog *d = c ? call_dialog(s, c) : NULL;

	if (!d)
		return PSIP_ERR_STALE;
	memset(info, 0, sizeof *info);
	info->state = (enum psip_call_state)c->state;
	info->caller = c->caller;
	info->sips = d->sips;
	info->scheme_differs = c->scheme_differs;
	info->prack_wanted = c->prack_dialog && !c->prack_written;
	info->replaces = c->named.joins ? 0 : c->named.call;
	info->joins = c->named.joins ? c->named.call : 0;
	info->user = c->user;
	info->local_cseq = d->local_cseq;
	info->remote_cseq = d->remote_cseq;
	info->media = c->media;
	info->call_id = psip_dialog_text(s, d, PSIP_TEXT_CALL_ID);
	info->local_tag = psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG);
	info->remote_tag = psip_dialog_text(s, d, PSIP_TEXT_REMOTE_TAG);
	info->session_id = psip_dialog_text(s, d, PSIP_TEXT_SESSION_ID);
	info->remote_target = session_text(s, d->remote_target);
	info->remote = d->target.remote;
	info->session_interval = c->session_interval;
	info->refreshes = c->session_interval && c->refreshes;
	info->session_expires = psip_clock_outside(s, c->session_expires);
	info->unacknowledged = c->confirmed && (d->ack_wanted || d->ack_pending);
	/* What has told nothing yet has nothing to correct. */
	info->contact_known = session_of(s)->contact || d->state == PSIP_DIALOG_INITIAL || (c->state == PSIP_CALL_INCOMING && !c->rseq) ||
	                      psip_dialog_knows_contact(s, d);
	return PSIP_OK;
}

psip_handle psip_call_next(struct psip *s, psip_handle call)
{
	psip_ref ref = (psip_ref)call;
	const struct psip_call *c;

	do
		ref = psip_pool_next(s, &session_of(s)->calls, ref);
	while (ref && (c = psip_at(s, ref), c->options));
	return ref ? psip_handle_of(s, ref) : 0;
}

int psip_call_set_user(struct psip *s, psip_handle call, uint64_t user)
{
	struct psip_call *c = call_get(s, call);

	if (!c)
		return PSIP_ERR_STALE;
	c->user = user;
	return PSIP_OK;
}

void psip_statistics(struct psip *s, struct psip_statistics *statistics)
{
	const struct psip_transport *t = psip_transport_of(s);
	const struct psip_transactions *x = psip_transactions_of(s);
	const struct psip_session *u = session_of(s);

	memset(statistics, 0, sizeof *statistics);
	statistics->calls = u->calls.used;
	statistics->dialogs = psip_dialogs_of(s)->pool.used;
	statistics->transactions = x->pool.used;
	statistics->flows = t->flows.used;
	statistics->sends = t->sends.used;
	statistics->bytes_free = psip_bytes_free(s);
	statistics->received = t->received;
	statistics->sent = t->sent;
	statistics->malformed = t->malformed;
	statistics->dropped = t->dropped;
	statistics->throttled = t->throttled;
	statistics->retransmitted = x->retransmitted;
	statistics->repeated = x->repeated;
	statistics->refused_full = x->refused_full;
	statistics->sips_vanished = t->ways.sips_vanished;
	statistics->calls_in = u->calls_in;
	statistics->calls_out = u->calls_out;
	statistics->calls_answered = u->calls_answered;
	statistics->calls_failed = u->calls_failed;
}
