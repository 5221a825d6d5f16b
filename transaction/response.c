/* SPDX-License-Identifier: MIT
 * Responses (RFC 3261 §8.2.6), and those without state (§8.2.7). */
#include "transaction/transaction.h"

#include "transport/base/bytes.h"
#include "transport/base/hash.h"

/* A value of the request, or what is left of one, as a row: folds that are not CRLF and blanks are mended, other control bytes make the
 * writer bad. */
static void response_put_row(struct psip_writer *w, const struct psip_message *m, enum psip_header_id id, struct psip_span value)
{
	struct psip_header row = { .next = PSIP_NO_HEADER, .id = (uint8_t)id };
	struct psip_message one;

	if (value.length == 0 || memchr(value.at, '\n', value.length) == NULL) {
		psip_put_header(w, id, value);
		return;
	}
	row.value = (uint32_t)(value.at - m->data);
	row.value_length = (uint32_t)value.length;
	one.data = m->data;
	one.headers = &row;
	one.header_count = 1;
	one.first[id] = 0;
	psip_put_rows(w, &one, id);
}

/* To, with our tag if it has none. */
static void response_put_to(struct psip_writer *w, const struct psip_received *r, struct psip_span tag)
{
	size_t begin = w->length;

	response_put_row(w, &r->message, PSIP_H_TO, psip_message_value(&r->message, PSIP_H_TO));
	if (tag.length == 0 || r->common.to.tag.length > 0 || w->length == begin)
		return;
	w->length -= 2; /* the line goes on */
	psip_put_text(w, ";tag=");
	psip_put(w, tag);
	psip_put_text(w, "\r\n");
}

/* The topmost Via with what §18.2.1 adds; the rest of its row, and the other rows, untouched. */
static void response_put_vias(struct psip_writer *w, const struct psip_received *r)
{
	const struct psip_message *m = &r->message;
	unsigned row = m->first[PSIP_H_VIA];
	struct psip_span rest;

	if (row == PSIP_NO_HEADER)
		return;
	rest = psip_header_value(m, row);
	if (r->common.via.text.at) {
		struct psip_via via;
		psip_put_via_received(w, &r->common.via, &r->remote, r->symmetric);
		if (psip_via_next(&rest, m->mode, &via) != 1)
			rest.length = 0;
	}
	if (rest.length)
		response_put_row(w, m, PSIP_H_VIA, rest);
	for (row = m->headers[row].next; row != PSIP_NO_HEADER; row = m->headers[row].next)
		response_put_row(w, m, PSIP_H_VIA, psip_header_value(m, row));
}

void psip_put_response(struct psip_writer *w, const struct psip_received *r, unsigned status, struct psip_span reason, struct psip_span tag)
{
	const struct psip_message *m = &r->message;

	psip_put_status_line(w, status, reason);
	response_put_vias(w, r);
	response_put_row(w, m, PSIP_H_FROM, psip_message_value(m, PSIP_H_FROM));
	response_put_to(w, r, tag);
	response_put_row(w, m, PSIP_H_CALL_ID, psip_message_value(m, PSIP_H_CALL_ID));
	response_put_row(w, m, PSIP_H_CSEQ, psip_message_value(m, PSIP_H_CSEQ));
	if (status == 100 && psip_message_has(m, PSIP_H_TIMESTAMP))
		response_put_row(w, m, PSIP_H_TIMESTAMP, psip_message_value(m, PSIP_H_TIMESTAMP));
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
}

static void response_put_stateless(struct psip_writer *w, const struct psip_received *r, unsigned status, struct psip_span tag, struct psip_span more)
{
	psip_put_response(w, r, status, psip_span(NULL, 0), tag);
	psip_put(w, more);
	psip_put_body(w, psip_span(NULL, 0), psip_span(NULL, 0));
}

/* Room for it; when the bytes are used up, a reserve slot that no call needs: nobody is left without an answer (DESIGN §2). */
static psip_ref response_stateless_bytes(struct psip *s, const struct psip_received *r, unsigned status, struct psip_span tag, struct psip_span more)
{
	psip_ref bytes = psip_bytes_take(s, (size_t)r->message.body + 512 + more.length);
	struct psip_writer w = psip_writer(NULL, 0);

	if (bytes || psip_bytes_reserved(s) <= psip_transactions_of(s)->reserve)
		return bytes;
	response_put_stateless(&w, r, status, tag, more);
	return psip_bytes_take_reserved(s, w.length);
}

void psip_respond_stateless(struct psip *s, const struct psip_received *r, unsigned status, struct psip_span more)
{
	struct psip_address to = r->remote;
	struct psip_writer w;
	char text[16];
	struct psip_span tag = psip_span(status == 100 ? NULL : text, status == 100 ? 0 : sizeof text);
	psip_ref bytes;

	if (r->message.method == PSIP_ACK || (status >= 300 && !psip_answer_allowed(s, s->now, &r->remote)))
		return;
	if (r->common.via.text.at)
		psip_response_target(&to, &r->common.via, &r->remote, r->symmetric);
	response_stateless_tag(s, r, text);
	bytes = response_stateless_bytes(s, r, status, tag, more);
	if (!bytes) {
		psip_transport_of(s)->dropped++;
		return;
	}
	w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	response_put_stateless(&w, r, status, tag, more);
	if (!psip_written(&w)) {
		psip_bytes_drop(s, bytes);
		psip_transport_of(s)->dropped++;
		return;
	}
	psip_bytes_trim(s, bytes, w.length);
	(void)psip_transport_queue(s, bytes, &r->local, &to, r->flow);
}
