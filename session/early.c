/* SPDX-License-Identifier: MIT
 * What was agreed in which early dialog: each fork of our INVITE answers for itself (RFC 3261 §13.2.2.4, RFC 3262 §5); and the way back from an
 * exchange that failed. */
#include "session/session.h"

#include "transport/base/bytes.h"

static psip_ref early_store(struct psip *s, const struct psip_call *c)
{
	return psip_bytes_copy(s, &c->media, sizeof c->media);
}

static void early_load(struct psip *s, struct psip_call *c, psip_ref bytes)
{
	if (bytes)
		memcpy(&c->media, psip_bytes_data(s, bytes), sizeof c->media);
}

bool early_turn(struct psip *s, struct psip_call *c, struct psip_dialog *d)
{
	struct psip_dialog *other = psip_at(s, c->media_dialog);
	psip_ref parked;

	if (c->confirmed || !c->caller || other == d)
		return true;
	parked = early_store(s, c);
	if (!parked)
		return false;
	if (!other) {
		c->media_base = parked;
	} else {
		psip_bytes_drop(s, other->media);
		other->media = parked;
		early_load(s, c, d->media ? d->media : c->media_base);
		psip_bytes_drop(s, d->media);
		d->media = 0;
	}
	c->media_dialog = psip_ref_of(s, d);
	return true;
}

void early_forget(struct psip *s, struct psip_call *c)
{
	if (c->update_dialog)
		update_lost(s, c);
	if (c->media_dialog)
		early_load(s, c, c->media_base);
	psip_bytes_drop(s, c->media_base);
	c->media_base = c->media_dialog = 0;
	c->prack_offer = 0;
	prack_forget(s, c);
}

void early_choose(struct psip *s, struct psip_call *c, struct psip_dialog *d)
{
	if (c->media_dialog && c->media_dialog != psip_ref_of(s, d))
		early_load(s, c, d->media ? d->media : c->media_base);
	psip_bytes_drop(s, d->media);
	psip_bytes_drop(s, c->media_base);
	d->media = c->media_base = 0;
	d->prack_wanted = false;  /* the 2xx did not wait for it */
	if (c->update_dialog && c->update_dialog != psip_ref_of(s, d))
		update_lost(s, c);
	if (!c->offered) {
		psip_bytes_drop(s, d->answer);
		d->answer = 0;
	}
	c->media_dialog = 0;
	prack_forget(s, c);
}

bool early_save(struct psip *s, struct psip_call *c, psip_ref *saved)
{
	early_keep(s, saved);
	*saved = early_store(s, c);
	return *saved != 0;
}

void early_undo(struct psip *s, struct psip_call *c, psip_ref *saved)
{
	early_load(s, c, *saved);
	early_keep(s, saved);
}

void early_keep(struct psip *s, psip_ref *saved)
{
	psip_bytes_drop(s, *saved);
	*saved = 0;
}
