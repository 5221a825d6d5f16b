/* SPDX-License-Identifier: MIT
 * The dialog that a Replaces (RFC 3891 §3) or a Join (RFC 3911 §4) names, also if it has just ended. */
#include "dialog/part.h"

void psip_dialog_note_end(struct psip *s, const struct psip_dialog *d)
{
	struct psip_dialogs *all = psip_dialogs_of(s);

	if (!d->identity || (d->state != PSIP_DIALOG_CONFIRMED && d->state != PSIP_DIALOG_EARLY))
		return;
	all->ended[all->ended_at] = d->identity;
	all->ended_at = (uint8_t)((all->ended_at + 1) % PSIP_ENDED_MAX);
}

static bool named_ended(struct psip *s, struct psip_span call_id, struct psip_span local_tag, struct psip_span remote_tag)
{
	const struct psip_dialogs *all = psip_dialogs_of(s);
	uint64_t identity = psip_dialog_hash(s, call_id, local_tag, remote_tag);

	for (unsigned i = 0; i < PSIP_ENDED_MAX; i++)
		if (all->ended[i] == identity)
			return true;
	return false;
}

enum psip_named psip_dialog_named(struct psip *s, struct psip_span call_id, struct psip_span to_tag, struct psip_span from_tag, struct psip_dialog **dialog)
{
	const struct psip_span none = { NULL, 0 };
	bool zero = psip_span_equal(from_tag, PSIP_TEXT("0"));
	struct psip_dialog *d = psip_dialog_lookup(s, call_id, to_tag, from_tag), *untagged = zero ? psip_dialog_lookup(s, call_id, to_tag, none) : NULL;

	*dialog = d ? d : untagged;
	if (d && untagged)
		return PSIP_NAMED_NONE;
	if (*dialog)
		return PSIP_NAMED_ONE;
	return named_ended(s, call_id, to_tag, from_tag) || (zero && named_ended(s, call_id, to_tag, none)) ? PSIP_NAMED_ENDED : PSIP_NAMED_NONE;
}
