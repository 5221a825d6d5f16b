/* SPDX-License-Identifier: MIT
 * An INVITE that is refused for something it could do without, sent once more without it (RFC 3261 §8.1.3.5): 413, 415, 420. */
#include "session/session.h"

#include "dialog/authenticate.h"

#define RETRY_CHANGES (PSIP_AGAIN_CHANGES + 8)
#define RETRY_TAGS_MAX 128 /* bytes of what is left of a Require row */

/* ---- 420: what was required ---- */

/* The row without the tags that the response calls unsupported, written to `left`. False: it has none of them. */
static bool retry_tags(const struct psip_received *r, struct psip_span tags, struct psip_writer *left)
{
	struct psip_span tag;
	bool any = false;

	while (psip_token_next(&tags, PSIP_LENIENT, &tag) == 1) {
		if (psip_message_lists(&r->message, PSIP_H_UNSUPPORTED, tag)) {
			any = true;
			continue;
		}
		if (left->length)
			psip_put_text(left, ", ");
		psip_put(left, tag);
	}
	return any && psip_written(left);
}

/* Of all Require and Proxy-Require rows; there is at most one of each, ours. */
static bool retry_demands_less(const struct psip_received *r, struct psip_edit *edit, char text[2][RETRY_TAGS_MAX])
{
	static const uint8_t ids[2] = { PSIP_H_REQUIRE, PSIP_H_PROXY_REQUIRE };
	bool any = false;

	for (unsigned i = 0; i < 2; i++) {
		unsigned row = edit->message->first[ids[i]];
		struct psip_writer left = psip_writer(text[i], RETRY_TAGS_MAX);
		if (row == PSIP_NO_HEADER || !retry_tags(r, psip_header_value(edit->message, row), &left))
			continue;
		if ((left.length ? psip_edit_value(edit, row, psip_span(text[i], left.length)) : psip_edit_remove(edit, row)) != PSIP_OK)
			return false;
		any = true;
	}
	return any;
}

/* ---- 413, 415: the description ---- */

/* Only what the stack described can go: an offer may as well come from the other side (§13.2.1). A 413 for a while is told, not answered at once
 * (§21.4.11); a 415 that takes descriptions means something else of it. */
static bool retry_bodyless(struct psip *s, const struct psip_call *c, const struct psip_received *r, struct psip_edit *edit)
{
	const struct psip_message *m = &r->message;

	if (c->own_offer || !session_has_media(s) || !edit->message->body_length)
		return false;
	if (m->status == 413 ? psip_message_has(m, PSIP_H_RETRY_AFTER) : !psip_message_has(m, PSIP_H_ACCEPT) || uas_accepts_sdp(m))
		return false;
	return psip_edit_body(edit, psip_span(NULL, 0), psip_span(NULL, 0)) == PSIP_OK;
}

bool retry_without(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_header rows[PSIP_REQUEST_ROWS];
	struct psip_message request = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };
	struct psip_change changes[RETRY_CHANGES];
	struct psip_edit edit = psip_edit(&request, changes, RETRY_CHANGES);
	char text[2][RETRY_TAGS_MAX];
	bool bodyless = r->message.status != 420;

	if (!c || !c->relents || c->options || c->confirmed || psip_handle_of(s, r->transaction) != c->invite || !psip_dialog_request_of(s, r, &request))
		return false;
	if (!(bodyless ? retry_bodyless(s, c, r, &edit) : retry_demands_less(r, &edit, text)) || !psip_dialog_send_again(s, now, d, r->transaction, &edit))
		return false;
	if (bodyless) {
		c->offered = false;
		c->media = (struct psip_media_state){ .session_id = c->media.session_id };
	} else if (psip_message_lists(&r->message, PSIP_H_UNSUPPORTED, PSIP_TEXT("100rel"))) {
		c->require_reliable = false;
	}
	return true;
}

#undef RETRY_CHANGES
#undef RETRY_TAGS_MAX
