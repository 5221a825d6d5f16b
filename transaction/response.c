/* SPDX-License-Identifier: MIT
 * Responses (RFC 3261 §8.2.6), and those without state (§8.2.7). */
#include "transaction/bend.h"
#include "transaction/drive.h"
#include "transaction/session_id.h"

#include "parser/reply.h"
#include "transport/base/bytes.h"
#include "transport/base/hash.h"
#include "transport/shard.h"

void psip_put_response(struct psip_writer *w, const struct psip_received *r, unsigned status, struct psip_span reason, struct psip_span tag)
{
	const struct psip_reply reply = { .status = status, .reason = reason, .to_tag = tag, .begun = r->common.via.text.at != NULL };

	if (reply.begun) {
		psip_put_status_line(w, status, reason);
		psip_put_via_received(w, &r->common.via, &r->remote, r->symmetric);
	}
	psip_put_reply(w, &r->message, &reply);
}

/* Copies of a request get the same tag: it is a keyed hash of what they share (§8.2.7, §16.7... of the same server). */
static void response_stateless_tag(struct psip *s, const struct psip_received *r, char tag[16])
{
	struct psip_hash h = psip_hash_begin_key(psip_transactions_of(s)->tag_key);
	struct psip_span call_id = psip_message_value(&r->message, PSIP_H_CALL_ID);
	struct psip_span from = psip_message_value(&r->message, PSIP_H_FROM);
	uint64_t value;

	psip_hash_add(&h, call_id.at, call_id.length);
	psip_hash_byte(&h, 0);
	psip_hash_add(&h, from.at, from.length);
	value = psip_hash_end64(&h);
	for (unsigned i = 0; i < 16; i++)
		tag[i] = "0123456789abcdef"[value >> (4 * i) & 15];
	psip_shard_mark(s, tag);
}

static void response_put_stateless(struct psip *s, struct psip_writer *w, const struct psip_received *r, unsigned status, struct psip_span reason,
                                   struct psip_span tag, struct psip_span more)
{
	psip_put_response(w, r, status, reason, tag);
	psip_put_session_id(s, w, r);
	psip_put(w, more);
	psip_put_body(w, psip_span(NULL, 0), psip_span(NULL, 0));
}

/* Room for it; when the bytes are used up, a reserve slot that no call needs: nobody is left without an answer (DESIGN §2). */
static psip_ref response_stateless_bytes(struct psip *s, const struct psip_received *r, unsigned status, struct psip_span reason, struct psip_span tag,
                                         struct psip_span more)
{
	psip_ref bytes = psip_bytes_take(s, (size_t)r->message.body + 560 + reason.length + more.length);
	struct psip_writer w = psip_writer(NULL, 0);

	if (bytes || !psip_drive_spare(s))
		return bytes;
	response_put_stateless(s, &w, r, status, reason, tag, more);
	return psip_bytes_take_reserved(s, w.length);
}

void psip_respond_stateless(struct psip *s, const struct psip_received *r, unsigned status, struct psip_span reason, struct psip_span more)
{
	struct psip_address to = r->remote;
	struct psip_writer w;
	char text[16] = { 0 };
	struct psip_span tag = psip_span(text, sizeof text);
	psip_ref bytes;

	if (r->message.method == PSIP_ACK || (status >= 300 && !psip_answer_allowed(s, &r->remote)))
		return;
	if (r->common.via.text.at)
		psip_response_target(&to, &r->common.via, &r->remote, r->symmetric);
	response_stateless_tag(s, r, text);
	bytes = response_stateless_bytes(s, r, status, reason, tag, more);
	if (!bytes) {
		psip_transport_of(s)->dropped++;
		return;
	}
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	response_put_stateless(s, &w, r, status, reason, tag, more);
	if (!psip_written(&w)) {
		psip_bytes_drop(s, bytes);
		psip_transport_of(s)->dropped++;
		return;
	}
	psip_bytes_trim(s, bytes, w.length);
	bytes = psip_bend_stateless(s, r, status, bytes);
	(void)psip_transport_queue(s, bytes, &r->local, &to, r->flow);
}
