/* SPDX-License-Identifier: MIT
 * An INVITE that is refused for something it could do without, sent once more without it (RFC 3261 §8.1.3.5): 413, 415, 420. A multipart body of the
 * application's gives way to the session description in it (§7.4.1). */
#include "session/session.h"

#include "dialog/authenticate.h"
#include "parser/multipart.h"
#include "transport/base/bytes.h"

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

/* ---- 415: a multipart body (§7.4.1) ---- */

static bool retry_accepts_multipart(const struct psip_message *m)
{
	for (unsigned row = m->first[PSIP_H_ACCEPT]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
		struct psip_span rest = psip_header_value(m, row);
		struct psip_media_type type;
		while (psip_media_type_next(&rest, m->mode, &type) == 1) {
			uint16_t q = 1000;
			if ((psip_multipart_is(&type) || psip_span_equal(type.type, PSIP_TEXT("*"))) && psip_q_param(type.params, m->mode, &q) >= 0 && q)
				return true;
		}
	}
	return false;
}

/* Rows that tell of the multipart, and would be wrong of what was in it. */
static bool retry_remove_told(const struct psip_message *request, struct psip_edit *edit)
{
	static const enum psip_header_id told[] = { PSIP_H_CONTENT_DISPOSITION, PSIP_H_CONTENT_LANGUAGE, PSIP_H_MIME_VERSION };

	for (unsigned i = 0; i < sizeof told / sizeof *told; i++)
		for (unsigned row = request->first[told[i]]; row != PSIP_NO_HEADER; row = request->headers[row].next)
			if (psip_edit_remove(edit, row) != PSIP_OK)
				return false;
	return true;
}

/* The session description alone, if the refusal takes such ones and nothing that could hold it. */
static bool retry_plain(const struct psip_received *r, const struct psip_message *request, struct psip_edit *edit, struct psip_span *body)
{
	struct psip_span value = psip_message_value(request, PSIP_H_CONTENT_TYPE);
	struct psip_media_type type;
	struct psip_part part;

	if (!psip_message_has(&r->message, PSIP_H_ACCEPT) || !uas_accepts_sdp(&r->message) || retry_accepts_multipart(&r->message))
		return false;
	if (psip_media_type_next(&value, PSIP_LENIENT, &type) != 1 || !psip_multipart_is(&type))
		return false;
	if (psip_multipart_find(psip_message_body(request), &type, PSIP_LENIENT, "application/sdp", "session", &part) != 1 || !part.body.length ||
	    description_encoded(&part) || !retry_remove_told(request, edit))
		return false;
	*body = description_whole(part.body, psip_message_body(request));
	return psip_edit_body(edit, PSIP_TEXT("application/sdp"), *body) == PSIP_OK;
}

/* Whatever says it again is to say it so. No room: it will be refused and mended again. */
static void retry_keep_plain(struct psip *s, struct psip_call *c, psip_handle t, struct psip_span body)
{
	psip_ref type_copy, body_copy;
	bool says = t == (c->update_dialog && c->update_offers ? c->update : c->invite); /* what may be said again is this request's */

	if (!session_copy_body(s, PSIP_TEXT("application/sdp"), body, &type_copy, &body_copy))
		return;
	if (c->retry_body && says) {
		psip_bytes_drop(s, c->retry_type);
		psip_bytes_drop(s, c->retry_body);
		c->retry_type = type_copy;
		c->retry_body = body_copy;
		psip_bytes_keep(s, type_copy);
		psip_bytes_keep(s, body_copy);
	}
	if (!c->confirmed && t == c->invite)  /* else what is agreed on is said again */
		session_refresh_said(s, c, type_copy, body_copy);
	psip_bytes_drop(s, type_copy);
	psip_bytes_drop(s, body_copy);
}

bool retry_without_multipart(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	psip_handle t = psip_handle_of(s, r->transaction);
	struct psip_header rows[PSIP_REQUEST_ROWS];
	struct psip_message request = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };
	struct psip_change changes[RETRY_CHANGES];
	struct psip_edit edit = psip_edit(&request, changes, RETRY_CHANGES);
	struct psip_span body;

	if (r->message.status != 415 || !c || c->options || c->state == PSIP_CALL_ENDING || (t != c->invite && t != c->update))
		return false;
	if (!psip_dialog_request_of(s, r, &request) || !retry_plain(r, &request, &edit, &body) || !psip_dialog_send_again(s, now, d, r->transaction, &edit))
		return false;
	retry_keep_plain(s, c, t, body);
	return true;
}

/* ---- Either ---- */

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
