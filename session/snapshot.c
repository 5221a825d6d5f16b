/* SPDX-License-Identifier: MIT
 * Calls in portable form (transport/base/portable.h): the call, its dialogs, what was agreed, and the transactions that still have something to do. */
#include "session/session.h"

#include "transport/base/bytes.h"
#include "transport/base/portable.h"
#include "transport/base/ready.h"

enum { SNAPSHOT_CALL = 1, SNAPSHOT_DIALOG, SNAPSHOT_MEDIA, SNAPSHOT_TRANSACTION, SNAPSHOT_REDIRECT = PSIP_PORTABLE_OPTIONAL };
/* Whose description that is; from SNAPSHOT_OF_DIALOG on: of that dialog, counted from 0. */
enum { SNAPSHOT_NOW = 0, SNAPSHOT_BASE, SNAPSHOT_BEFORE, SNAPSHOT_REINVITE, SNAPSHOT_OF_DIALOG };
/* What a transaction is to the call; from SNAPSHOT_PRACK on: the PRACK of that dialog. */
enum { SNAPSHOT_INVITE = 0, SNAPSHOT_BYE, SNAPSHOT_ASKED, SNAPSHOT_UPDATE, SNAPSHOT_PRACK };
#define SNAPSHOT_DIALOGS PSIP_FORKS_MAX

/* Members that came later stand at the end: older snapshots are without them. Left out: what the INVITE would replace, a call of that stack; it is looked for
 * again where it goes on. */
#define SNAPSHOT_IS(member, most) PSIP_PORTABLE(struct psip_call, member, most)
#define SNAPSHOT_AT(member) PSIP_PORTABLE_MOMENT(struct psip_call, member)
static const struct psip_portable_field snapshot_call[] = {
	SNAPSHOT_IS(user, 0), SNAPSHOT_AT(resend_at), SNAPSHOT_AT(give_up_at), SNAPSHOT_AT(retry_at), SNAPSHOT_AT(prack_by), SNAPSHOT_IS(rseq, 0),
	SNAPSHOT_IS(interval, INT32_MAX), SNAPSHOT_AT(session_at), SNAPSHOT_AT(session_expires), SNAPSHOT_IS(session_interval, 0),
	SNAPSHOT_IS(session_min_se, 0), SNAPSHOT_IS(invite_cseq, 0), SNAPSHOT_IS(progress_status, 699), SNAPSHOT_IS(status, 699),
	SNAPSHOT_IS(modify_status, 699), SNAPSHOT_IS(ring_status, 199), SNAPSHOT_IS(next_status, 199), SNAPSHOT_IS(acknowledged_status, 199),
	SNAPSHOT_IS(events, 2 * CALL_EVENT_REDIRECTED - 1), SNAPSHOT_IS(message_event, CALL_EVENT_REDIRECTED),
	SNAPSHOT_IS(wants, 2 * CALL_WANTS_UPDATE - 1), SNAPSHOT_IS(state, PSIP_CALL_ENDING), SNAPSHOT_IS(cause, PSIP_END_REPLACED),
	SNAPSHOT_IS(modify, MODIFY_RETRY), SNAPSHOT_IS(transport, PSIP_WSS), SNAPSHOT_IS(direction, PSIP_SENDRECV),
	SNAPSHOT_IS(direction_before, PSIP_SENDRECV), SNAPSHOT_IS(caller, 1), SNAPSHOT_IS(offered, 1), SNAPSHOT_IS(own_offer, 1), SNAPSHOT_IS(cancelled, 1),
	SNAPSHOT_IS(hangup_later, 1), SNAPSHOT_IS(confirmed, 1), SNAPSHOT_IS(scheme_differs, 1), SNAPSHOT_IS(require_reliable, 1), SNAPSHOT_IS(own_pracks, 1),
	SNAPSHOT_IS(peer_reliable, RELIABLE_REQUIRED), SNAPSHOT_IS(peer_offered, 1), SNAPSHOT_IS(unacknowledged, 1), SNAPSHOT_IS(described, 1),
	SNAPSHOT_IS(offer_out, 1), SNAPSHOT_IS(next_described, 1), SNAPSHOT_IS(accept_held, 1), SNAPSHOT_IS(update_offers, 1),
	SNAPSHOT_IS(session_asked, 3), SNAPSHOT_IS(refreshes, 1), SNAPSHOT_IS(refreshing, 1), SNAPSHOT_IS(refresh_tries, 0),
	SNAPSHOT_AT(forks_by), SNAPSHOT_IS(session_wished, 0), SNAPSHOT_IS(session_wish, SESSION_WISH_UAS), SNAPSHOT_IS(redirect_status, 699),
	SNAPSHOT_IS(relents, 1), SNAPSHOT_IS(insecure, 1), SNAPSHOT_IS(unchanged, 1), SNAPSHOT_IS(peer_timer, 1), SNAPSHOT_IS(readdressed, 1),
	SNAPSHOT_IS(retargeted, 1), SNAPSHOT_IS(agreeing, 1), SNAPSHOT_IS(glares, PSIP_GLARES_MAX), SNAPSHOT_IS(prack_written, 1),
};
#undef SNAPSHOT_IS
#undef SNAPSHOT_AT

/* Counted blocks of the call. */
static const uint16_t snapshot_texts[] = {
	offsetof(struct psip_call, message), offsetof(struct psip_call, body), offsetof(struct psip_call, body_type), offsetof(struct psip_call, retry_body),
	offsetof(struct psip_call, retry_type), offsetof(struct psip_call, next_type), offsetof(struct psip_call, next_body),
	offsetof(struct psip_call, said_type), offsetof(struct psip_call, said_body), offsetof(struct psip_call, reason), offsetof(struct psip_call, rows),
};
/* Its references to one of its dialogs. */
static const uint16_t snapshot_choices[] = { offsetof(struct psip_call, media_dialog), offsetof(struct psip_call, update_dialog), offsetof(struct psip_call, prack_dialog) };

#define SNAPSHOT_IS(member, most) PSIP_PORTABLE(struct psip_media_state, member, most)
static const struct psip_portable_field snapshot_media[] = {
	SNAPSHOT_IS(fingerprint, 0), SNAPSHOT_IS(session_id, 0), SNAPSHOT_IS(version, 0), SNAPSHOT_IS(foreign_payloads, 0), SNAPSHOT_IS(codec, PSIP_PCMA),
	SNAPSHOT_IS(codec_payload, 127), SNAPSHOT_IS(codecs, 7), SNAPSHOT_IS(pcmu_payload, 127), SNAPSHOT_IS(pcma_payload, 127), SNAPSHOT_IS(has_events, 1),
	SNAPSHOT_IS(event_payload, 127), SNAPSHOT_IS(event_receive, 127), SNAPSHOT_IS(local_direction, PSIP_SENDRECV),
	SNAPSHOT_IS(agreed_direction, PSIP_SENDRECV), SNAPSHOT_IS(refused, 1), SNAPSHOT_IS(remote_address_known, 1), SNAPSHOT_IS(remote_ipv6, 1),
	SNAPSHOT_IS(remote_address, 0), SNAPSHOT_IS(remote_port, 0), SNAPSHOT_IS(offered_codecs, 7), SNAPSHOT_IS(offered_direction, PSIP_SENDRECV), SNAPSHOT_IS(offered_event, 127),
	SNAPSHOT_IS(offered_port, 1), SNAPSHOT_IS(event_number, 127), SNAPSHOT_IS(stream_count, PSIP_SDP_MEDIA), SNAPSHOT_IS(audio_index, PSIP_SDP_MEDIA - 1),
};
#undef SNAPSHOT_IS

#define SNAPSHOT_COUNT(table) ((unsigned)(sizeof(table) / sizeof *(table)))

static psip_ref *snapshot_ref(struct psip_call *c, uint16_t offset)
{
	return (psip_ref *)(void *)((uint8_t *)c + offset);
}

/* ---- Saving ---- */

/* Of the call's dialogs, the how manieth, from 1; 0: none of them. */
static unsigned snapshot_index(struct psip *s, const struct psip_call *c, psip_ref dialog)
{
	unsigned index = 0;

	for (psip_ref ref = c->dialog; ref; ref = ((struct psip_dialog *)psip_at(s, ref))->sibling) {
		index++;
		if (ref == dialog)
			return index;
	}
	return 0;
}

static void snapshot_put_media(struct psip *s, struct psip_writer *w, unsigned whose, const struct psip_media_state *media)
{
	size_t at = psip_save_section(w, SNAPSHOT_MEDIA);

	psip_save_number(w, whose, 1);
	psip_save_fields(s, w, media, snapshot_media, SNAPSHOT_COUNT(snapshot_media));
	psip_save_text(w, psip_span((const char *)media->streams, media->stream_count));
	psip_save_section_end(w, at);
}

static void snapshot_put_stored_media(struct psip *s, struct psip_writer *w, unsigned whose, psip_ref bytes)
{
	struct psip_media_state media;

	if (!bytes)
		return;
	memcpy(&media, psip_bytes_data(s, bytes), sizeof media);
	snapshot_put_media(s, w, whose, &media);
}

static void snapshot_put_call(struct psip *s, struct psip_writer *w, struct psip_call *c)
{
	size_t at = psip_save_section(w, SNAPSHOT_CALL);

	psip_save_fields(s, w, c, snapshot_call, SNAPSHOT_COUNT(snapshot_call));
	for (unsigned i = 0; i < SNAPSHOT_COUNT(snapshot_choices); i++)
		psip_save_number(w, snapshot_index(s, c, *snapshot_ref(c, snapshot_choices[i])), 1);
	psip_save_number(w, SNAPSHOT_COUNT(snapshot_texts), 1);
	for (unsigned i = 0; i < SNAPSHOT_COUNT(snapshot_texts); i++)
		psip_save_stored(s, w, *snapshot_ref(c, snapshot_texts[i]));
	psip_save_section_end(w, at);
}

static void snapshot_put_transaction(struct psip *s, struct psip_writer *w, unsigned role, bool offers, psip_handle handle)
{
	struct psip_writer before = *w;
	size_t at = psip_save_section(w, SNAPSHOT_TRANSACTION);

	psip_save_number(w, role, 1);
	psip_save_number(w, offers, 1);
	if (psip_transaction_save(s, handle, w))
		psip_save_section_end(w, at);
	else
		*w = before;
}

static void snapshot_put(struct psip *s, struct psip_writer *w, struct psip_call *c)
{
	unsigned number = 0;

	psip_save_begin(w);
	snapshot_put_call(s, w, c);
	for (psip_ref ref = c->dialog; ref; ref = ((struct psip_dialog *)psip_at(s, ref))->sibling) {
		size_t at = psip_save_section(w, SNAPSHOT_DIALOG);
		psip_dialog_save(s, psip_at(s, ref), w);
		psip_save_section_end(w, at);
	}
	snapshot_put_media(s, w, SNAPSHOT_NOW, &c->media);
	snapshot_put_stored_media(s, w, SNAPSHOT_BASE, c->media_base);
	snapshot_put_stored_media(s, w, SNAPSHOT_BEFORE, c->media_before);
	snapshot_put_stored_media(s, w, SNAPSHOT_REINVITE, c->media_reinvite);
	if (redirect_follows() && c->redirect) {
		size_t at = psip_save_section(w, SNAPSHOT_REDIRECT);
		redirect_save(s, c, w);
		psip_save_section_end(w, at);
	}
	snapshot_put_transaction(s, w, SNAPSHOT_INVITE, false, c->invite);
	snapshot_put_transaction(s, w, SNAPSHOT_BYE, false, c->bye);
	snapshot_put_transaction(s, w, SNAPSHOT_ASKED, false, c->asked);
	snapshot_put_transaction(s, w, SNAPSHOT_UPDATE, false, c->update);
	for (psip_ref ref = c->dialog; ref; number++) {
		const struct psip_dialog *d = psip_at(s, ref);
		snapshot_put_stored_media(s, w, SNAPSHOT_OF_DIALOG + number, d->media);
		snapshot_put_transaction(s, w, SNAPSHOT_PRACK + number, d->prack && d->prack == c->prack_offer, d->prack);
		ref = d->sibling;
	}
	psip_save_end(w);
}

int psip_call_save(struct psip *s, psip_handle call, void *bytes, size_t size, size_t *length)
{
	struct psip_call *c = call_get(s, call);
	struct psip_writer w = psip_writer(bytes, bytes ? size : 0);

	if (!c)
		return PSIP_ERR_STALE;
	if (c->options || !c->state)
		return PSIP_ERR_STATE;
	snapshot_put(s, &w, c);
	*length = w.length;
	return w.length <= size ? PSIP_OK : PSIP_ERR_SPACE;
}

/* ---- Restoring ---- */

struct snapshot_reader {
	struct psip_loader all;
	struct psip_call *c;
	psip_handle handle;
	psip_ref dialogs[SNAPSHOT_DIALOGS], transactions[SNAPSHOT_PRACK + SNAPSHOT_DIALOGS];
	unsigned dialog_count;
	uint8_t choices[SNAPSHOT_COUNT(snapshot_choices)];
	bool there, foreign, elsewhere, has_call;
};

static void snapshot_call_from(struct psip *s, struct snapshot_reader *r, struct psip_loader *l)
{
	struct psip_call *c = r->c;
	unsigned texts;

	l->bad |= r->has_call;
	r->has_call = true;
	psip_load_fields(s, l, c, snapshot_call, SNAPSHOT_COUNT(snapshot_call));
	for (unsigned i = 0; i < SNAPSHOT_COUNT(snapshot_choices); i++)
		r->choices[i] = (uint8_t)psip_load_number(l, 1);
	texts = (unsigned)psip_load_number(l, 1);
	for (unsigned i = 0; i < texts && i < SNAPSHOT_COUNT(snapshot_texts) && !l->bad; i++)
		*snapshot_ref(c, snapshot_texts[i]) = psip_load_stored(s, l);
	l->bad |= psip_bytes_length(s, c->reason) > REASON_ROW_MAX;
	/* What is sent again is sent at intervals. */
	l->bad |= !c->interval && c->resend_at != PSIP_NEVER && (!uas_pending(c) || c->unacknowledged);
	l->bad |= c->state == PSIP_CALL_OVER || (c->events & (CALL_EVENT_ENDED | CALL_EVENT_RESPONSE)) != 0;
	if (c->caller && c->confirmed && c->reserved) {  /* no CANCEL will follow */
		uint8_t place = 1;
		c->reserved--;
		psip_transaction_release(s, &place);
	}
}

static void snapshot_dialog_from(struct psip *s, struct snapshot_reader *r, struct psip_loader *l)
{
	struct psip_dialog *d;

	if (r->dialog_count == SNAPSHOT_DIALOGS || !r->has_call) {
		l->bad = true;
		return;
	}
	d = psip_dialog_load(s, l, r->handle, &r->there);
	if (!d)
		return;
	if (r->dialog_count)
		((struct psip_dialog *)psip_at(s, r->dialogs[r->dialog_count - 1]))->sibling = psip_ref_of(s, d);
	else
		r->c->dialog = psip_ref_of(s, d);
	r->dialogs[r->dialog_count++] = psip_ref_of(s, d);
	r->elsewhere |= psip_shard_of(psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG), psip_dialog_text(s, d, PSIP_TEXT_CALL_ID), s->fixed.limits.shards) != s->fixed.limits.shard;
}

static bool snapshot_streams(struct psip_loader *l, struct psip_media_state *media)
{
	struct psip_span streams = psip_load_text(l);

	if (l->bad || streams.length != media->stream_count)
		return false;
	for (unsigned i = 0; i < streams.length; i++) {
		media->streams[i] = (uint8_t)streams.at[i];
		if (media->streams[i] > PSIP_STREAM_IMAGE)
			return false;
	}
	return media->audio_index < media->stream_count || !media->stream_count;
}

static psip_ref *snapshot_media_place(struct psip *s, struct snapshot_reader *r, unsigned whose)
{
	switch (whose) {
	case SNAPSHOT_BASE: return &r->c->media_base;
	case SNAPSHOT_BEFORE: return &r->c->media_before;
	case SNAPSHOT_REINVITE: return &r->c->media_reinvite;
	default: return &((struct psip_dialog *)psip_at(s, r->dialogs[whose - SNAPSHOT_OF_DIALOG]))->media;
	}
}

static void snapshot_media_from(struct psip *s, struct snapshot_reader *r, struct psip_loader *l)
{
	unsigned whose = (unsigned)psip_load_number(l, 1);
	struct psip_media_state media = { 0 };
	psip_ref *to, bytes;

	psip_load_fields(s, l, &media, snapshot_media, SNAPSHOT_COUNT(snapshot_media));
	l->bad |= !snapshot_streams(l, &media) || whose >= SNAPSHOT_OF_DIALOG + r->dialog_count;
	if (l->bad)
		return;
	if (whose == SNAPSHOT_NOW) {
		r->c->media = media;
		return;
	}
	to = snapshot_media_place(s, r, whose);
	bytes = *to ? 0 : psip_bytes_take(s, sizeof media);
	l->bad |= *to != 0;
	l->full |= !bytes;
	if (bytes) {
		memcpy(psip_bytes_data(s, bytes), &media, sizeof media);
		*to = bytes;
	}
}

static void snapshot_transaction_from(struct psip *s, struct snapshot_reader *r, struct psip_loader *l)
{
	unsigned role = (unsigned)psip_load_number(l, 1);
	bool offers = psip_load_number(l, 1) != 0;
	psip_ref ref;
	psip_handle handle;

	if (l->bad || !r->has_call || role >= SNAPSHOT_PRACK + r->dialog_count || r->transactions[role]) {
		l->bad = true;
		return;
	}
	ref = psip_transaction_load(s, s->now, l, r->handle);
	if (!ref) {
		r->there |= !l->bad && !l->full;
		return;
	}
	r->transactions[role] = ref;
	handle = psip_handle_of(s, ref);
	switch (role) {
	case SNAPSHOT_INVITE:
		r->c->invite = handle;
		if (!r->c->confirmed && r->c->caller && r->c->reserved) {  /* for its CANCEL */
			r->c->reserved--;
			((struct psip_transaction *)psip_at(s, ref))->reserved++;
		}
		break;
	case SNAPSHOT_BYE: r->c->bye = handle; break;
	case SNAPSHOT_ASKED: r->c->asked = handle; break;
	case SNAPSHOT_UPDATE: r->c->update = handle; break;
	default:
		((struct psip_dialog *)psip_at(s, r->dialogs[role - SNAPSHOT_PRACK]))->prack = handle;
		if (offers)
			r->c->prack_offer = handle;
	}
}

/* Whose INVITE it is. While a call that stood ends, it may be either's: the peer's re-INVITE whose ACK has not come, or ours. */
static bool snapshot_invite_fits(const struct psip_call *c, bool server)
{
	if (!c->confirmed)
		return server != c->caller;
	return c->state == PSIP_CALL_ENDING || server == (c->modify == MODIFY_ASKED || c->modify == MODIFY_ANSWERED);
}

/* Which machine a transaction needs, so that what the call does with it fits. */
static bool snapshot_fits(struct psip *s, const struct snapshot_reader *r)
{
	for (unsigned role = 0; role < SNAPSHOT_COUNT(r->transactions); role++) {
		const struct psip_transaction *t = psip_at(s, r->transactions[role]);
		bool server = t && t->machine >= PSIP_MACHINE_IST;
		if (!t)
			continue;
		if ((role == SNAPSHOT_INVITE) != (t->method == PSIP_INVITE) || (role == SNAPSHOT_BYE) != (t->method == PSIP_BYE))
			return false;
		if (role == SNAPSHOT_INVITE && !snapshot_invite_fits(r->c, server))
			return false;
		if (role != SNAPSHOT_INVITE && server != (role == SNAPSHOT_ASKED))
			return false;
	}
	return true;
}

/* Which side may be in that state, wanting that, with such a dialog. */
static bool snapshot_state_fits(const struct psip_call *c, const struct psip_dialog *d)
{
	unsigned may_want = CALL_WANTS_UPDATE;

	may_want |= c->state == PSIP_CALL_CALLING ? CALL_WANTS_INVITE : c->state == PSIP_CALL_CONFIRMED ? CALL_WANTS_MODIFY : c->state == PSIP_CALL_ENDING ? CALL_WANTS_BYE : 0;
	if ((c->wants & ~may_want) || ((c->wants & CALL_WANTS_UPDATE) && !c->update_dialog) || (c->modify && c->state != PSIP_CALL_CONFIRMED))
		return false;
	if ((c->modify == MODIFY_RETRY && c->retry_at == PSIP_NEVER) || (c->session_at != PSIP_NEVER && c->state != PSIP_CALL_CONFIRMED && c->state != PSIP_CALL_ACCEPTED))
		return false;
	switch ((enum psip_call_state)c->state) {
	case PSIP_CALL_CALLING:
	case PSIP_CALL_RINGING: return c->caller && !c->confirmed;
	case PSIP_CALL_INCOMING:
	case PSIP_CALL_ACCEPTED: return !c->caller && !c->confirmed;
	case PSIP_CALL_CONFIRMED: return c->confirmed && d->state == PSIP_DIALOG_CONFIRMED;
	default: return true;
	}
}

/* What one part says of another. */
static bool snapshot_joined(struct psip *s, struct snapshot_reader *r)
{
	struct psip_call *c = r->c;

	for (unsigned i = 0; i < SNAPSHOT_COUNT(snapshot_choices); i++) {
		if (r->choices[i] > r->dialog_count)
			return false;
		*snapshot_ref(c, snapshot_choices[i]) = r->choices[i] ? r->dialogs[r->choices[i] - 1] : 0;
	}
	for (unsigned i = 0; i < r->dialog_count; i++)
		if (((struct psip_dialog *)psip_at(s, r->dialogs[i]))->caller != c->caller)
			return false;
	/* A call that awaits something has what it awaits. */
	if ((c->state == PSIP_CALL_INCOMING || c->state == PSIP_CALL_ACCEPTED || c->modify == MODIFY_ASKED) && !r->transactions[SNAPSHOT_INVITE])
		return false;
	return r->dialog_count && snapshot_state_fits(c, psip_at(s, c->dialog)) && snapshot_fits(s, r);
}

static void snapshot_read(struct psip *s, struct snapshot_reader *r)
{
	struct psip_loader l;
	unsigned kind;

	while (!r->there && !r->foreign && psip_load_section(&r->all, &kind, &l)) {
		switch (kind) {
		case SNAPSHOT_CALL: snapshot_call_from(s, r, &l); break;
		case SNAPSHOT_DIALOG: snapshot_dialog_from(s, r, &l); break;
		case SNAPSHOT_MEDIA: snapshot_media_from(s, r, &l); break;
		case SNAPSHOT_TRANSACTION: snapshot_transaction_from(s, r, &l); break;
		case SNAPSHOT_REDIRECT:
			l.bad |= !r->has_call;
			if (redirect_follows() && !l.bad)
				redirect_load(s, &l, r->c);
			break;
		default: r->foreign = kind < PSIP_PORTABLE_OPTIONAL;
		}
		r->all.full |= l.full;
		r->all.bad |= l.bad;
		if (l.full)
			return;
	}
}

/* Its dialogs have not ended: they are elsewhere. */
static void snapshot_free(struct psip *s, struct psip_call *c)
{
	for (psip_ref ref = c->dialog; ref; ref = ((struct psip_dialog *)psip_at(s, ref))->sibling)
		psip_dialog_unlink(s, psip_at(s, ref));
	call_free(s, c);
}

/* Nothing is left of it. */
static void snapshot_undo(struct psip *s, struct snapshot_reader *r)
{
	for (unsigned role = 0; role < SNAPSHOT_COUNT(r->transactions); role++)
		if (r->transactions[role])
			psip_transaction_abandon(s, r->transactions[role]);
	snapshot_free(s, r->c);
}

/* What it awaits has no transaction: that failed, and nobody had told of it when the call was saved. */
static void snapshot_failed(struct psip *s, psip_time now, struct psip_call *c, const struct snapshot_reader *r)
{
	bool invited = r->transactions[SNAPSHOT_INVITE] != 0;

	if ((c->state == PSIP_CALL_CALLING || c->state == PSIP_CALL_RINGING) && !invited && !(c->wants & CALL_WANTS_INVITE))
		call_end(s, c, c->cancelled ? uac_cancelled(c) : PSIP_END_TRANSPORT, c->cancelled ? 0 : 503);
	else if (c->state == PSIP_CALL_ENDING && !r->transactions[SNAPSHOT_BYE] && !(invited && c->cancelled && !c->confirmed) && !(c->wants & CALL_WANTS_BYE))
		call_end(s, c, (enum psip_end_cause)c->cause, c->status);
	else if (c->modify == MODIFY_SENT && !invited)
		modify_failed(s, now, c, 503);
	if (c->state && c->update_dialog && !r->transactions[SNAPSHOT_UPDATE] && !(c->wants & CALL_WANTS_UPDATE) && c->retry_at == PSIP_NEVER)
		update_failed(s, now, c, 503);
}

/* What waited for its next hop does so again. */
static void snapshot_go_on(struct psip *s, psip_time now, struct snapshot_reader *r)
{
	struct psip_call *c = r->c;
	struct psip_transaction *invite = psip_at(s, r->transactions[SNAPSHOT_INVITE]);

	if (invite && c->cancelled)  /* its CANCEL says why, as it did or would have */
		invite->cancel_rows = session_copy(s, reason_row(s, c));
	for (unsigned role = 0; role < SNAPSHOT_COUNT(r->transactions); role++)
		if (r->transactions[role])
			psip_transaction_loaded(s, now, r->transactions[role]);
	if (c->state == PSIP_CALL_INCOMING)
		(void)replace_again(s, c);
	if (c->confirmed)
		late_choose(s, c, call_dialog(s, c));
	call_arm(s, c);
	if (c->events)
		psip_ready_add(s, psip_ref_of(s, c), PSIP_LIST_SESSION);
	snapshot_failed(s, now, c, r);
	for (unsigned i = 0; i < r->dialog_count && c->state; i++) {
		struct psip_dialog *d = psip_at(s, r->dialogs[i]);
		psip_dialog_loaded(s, d, c->transport);
		if ((r->dialogs[i] == c->dialog && (c->wants & ~(unsigned)CALL_WANTS_UPDATE)) || (r->dialogs[i] == c->update_dialog && (c->wants & CALL_WANTS_UPDATE)))
			(void)psip_dialog_locate(s, d, c->transport);
		if (psip_dialog_ready(d) || d->target.state == PSIP_TARGET_FAILED)
			call_located(s, now, d);
	}
}

int psip_call_restore(struct psip *s, psip_time now, const void *bytes, size_t length, psip_handle *call)
{
	struct snapshot_reader r = { 0 };

	now = psip_clock(s, now);
	*call = 0;
	if (!psip_load_begin(&r.all, bytes, length))
		return PSIP_ERR_FOREIGN;
	r.c = call_make(s, 2);
	if (!r.c)
		return PSIP_ERR_FULL;
	r.handle = call_handle(s, r.c);
	snapshot_read(s, &r);
	if (!r.there && !r.foreign && !r.all.full && !r.all.bad && !r.elsewhere && snapshot_joined(s, &r)) {
		*call = r.handle;
		snapshot_go_on(s, now, &r);
		return PSIP_OK;
	}
	snapshot_undo(s, &r);
	return r.all.full ? PSIP_ERR_FULL : r.there ? PSIP_ERR_STATE : r.foreign ? PSIP_ERR_UNSUPPORTED : r.elsewhere && !r.all.bad ? PSIP_ERR_ARGUMENT : PSIP_ERR_FOREIGN;
}

int psip_call_forget(struct psip *s, psip_handle call)
{
	struct psip_call *c = call_get(s, call);
	psip_handle transactions[SNAPSHOT_PRACK + SNAPSHOT_DIALOGS + 1];
	unsigned count = SNAPSHOT_PRACK;

	if (!c)
		return PSIP_ERR_STALE;
	transactions[SNAPSHOT_INVITE] = c->invite;
	transactions[SNAPSHOT_BYE] = c->bye;
	transactions[SNAPSHOT_ASKED] = c->asked;
	transactions[SNAPSHOT_UPDATE] = c->update;
	if (c->state)  /* else forks that were refused await their copies there still (late_keep) */
		transactions[count++] = c->forked;
	for (psip_ref ref = c->dialog; ref && count < SNAPSHOT_COUNT(transactions); ref = ((struct psip_dialog *)psip_at(s, ref))->sibling)
		transactions[count++] = ((struct psip_dialog *)psip_at(s, ref))->prack;
	for (unsigned i = 0; i < count; i++) {
		struct psip_transaction *t = psip_transaction_get(s, transactions[i]);
		if (t)
			psip_transaction_abandon(s, psip_ref_of(s, t));
	}
	snapshot_free(s, c);
	return PSIP_OK;
}

#undef SNAPSHOT_COUNT
#undef SNAPSHOT_DIALOGS
