/* SPDX-License-Identifier: MIT
 * What a bend does to a message on its way out: a changed copy, or nothing at all, each change with a record in the trace. */
#include "transaction/bend_part.h"

#ifndef PSIP_NO_BEND

#include "parser/edit.h"
#include "transport/base/bytes.h"

#define BEND_ROWS 96    /* of a message of ours; one with more, or that wants more changes, goes out as it is */
#define BEND_CHANGES 48
#define BEND_TRACED 16  /* changes of one message that the trace tells */

struct bend_copying {
	struct psip *s;
	psip_ref bend;
	struct psip_message message;
	struct psip_header rows[BEND_ROWS];
	struct psip_change changes[BEND_CHANGES];
	struct psip_edit edit;
	char number[12];
	bool full;
	struct { uint8_t what, header; } done[BEND_TRACED];
	unsigned done_count;
};

static bool bend_read(struct psip_message *m, struct psip_header rows[BEND_ROWS], const char *bytes, size_t length)
{
	memset(m, 0, sizeof *m);
	m->headers = rows;
	m->header_capacity = BEND_ROWS;
	return psip_message_parse(m, bytes, length, PSIP_DATAGRAM, PSIP_LENIENT, NULL) == PSIP_OK;
}

bool bend_call_id_in(struct psip *s, psip_ref bytes, struct psip_span *call_id)
{
	struct psip_header rows[BEND_ROWS];
	struct psip_message m;

	if (!bend_read(&m, rows, (const char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes)))
		return false;
	*call_id = psip_message_value(&m, PSIP_H_CALL_ID);
	return call_id->length > 0;
}

static void bend_done(struct bend_copying *c, enum psip_bent what, enum psip_header_id header)
{
	if (c->done_count == BEND_TRACED)
		return;
	c->done[c->done_count].what = (uint8_t)what;
	c->done[c->done_count++].header = (uint8_t)header;
}

/* The bytes from `at` up to `end` give way. What another change of this bend has taken already stays so. */
static void bend_replace(struct bend_copying *c, const char *at, const char *end, struct psip_span text, enum psip_bent what)
{
	const char *data = c->message.data;
	int result = psip_edit_bytes(&c->edit, (size_t)(at - data), (size_t)(end - data), text);

	c->full |= result == PSIP_ERR_FULL;
	if (result == PSIP_OK && what != PSIP_BENT_NONE)
		bend_done(c, what, PSIP_H_UNKNOWN);
}

/* ---- Whole rows ---- */

static bool bend_is(const struct psip_message *m, unsigned row, struct psip_span name)
{
	enum psip_header_id id = psip_header_find(name);

	return id != PSIP_H_UNKNOWN ? m->headers[row].id == id : psip_span_equal_nocase(psip_header_name(m, row), name);
}

/* All rows of that name; the first one's index, or the count of rows if there is none. */
static unsigned bend_remove(struct bend_copying *c, struct psip_span name)
{
	const struct psip_message *m = &c->message;
	unsigned first = m->header_count;

	for (unsigned i = m->header_count; i--;)
		if (bend_is(m, i, name)) {
			c->full |= psip_edit_remove(&c->edit, i) == PSIP_ERR_FULL;
			first = i;
		}
	return first;
}

static void bend_without(struct bend_copying *c, struct psip_span names)
{
	struct psip_span name;

	while (names.length && psip_token_next(&names, PSIP_STRICT, &name) == 1)
		if (bend_remove(c, name) < c->message.header_count)
			bend_done(c, PSIP_BENT_WITHOUT, psip_header_find(name));
}

/* The name before the colon. */
static struct psip_span bend_name(struct psip_span row)
{
	struct psip_span name = psip_between(row.at, (const char *)memchr(row.at, ':', row.length));

	while (name.at[name.length - 1] == ' ' || name.at[name.length - 1] == '\t')  /* the first byte is no blank: psip_bend_add() */
		name.length--;
	return name;
}

/* The first row, with the lines that go on with it. */
static struct psip_span bend_row(struct psip_span rows)
{
	const char *end = rows.at, *all = rows.at + rows.length;

	do {
		end = (const char *)memchr(end, '\n', (size_t)(all - end)) + 1;
	} while (end < all && (*end == ' ' || *end == '\t'));
	return psip_between(rows.at, end);
}

/* Where rows that replace none go: before the empty line, which is CRLF in messages of ours. */
static const char *bend_rows_end(const struct psip_message *m)
{
	return m->data + m->body - 2;
}

static void bend_headers(struct bend_copying *c, struct psip_span rows)
{
	const struct psip_message *m = &c->message;

	while (rows.length) {
		struct psip_span row = bend_row(rows), name = bend_name(row);
		unsigned index = bend_remove(c, name);
		const char *at = index < m->header_count ? m->data + m->headers[index].name : bend_rows_end(m);
		bend_replace(c, at, at, row, PSIP_BENT_NONE);
		bend_done(c, PSIP_BENT_HEADER, psip_header_find(name));
		rows = psip_between(row.at + row.length, rows.at + rows.length);
	}
}

/* ---- Parts of rows ---- */

/* A parameter's value gives way, or all of it from its semicolon on; one that is not there is put in at the end. */
static void bend_param(struct bend_copying *c, const char *end, struct psip_span value, const char *name, enum bend_text which,
                       enum psip_bent set)
{
	struct psip_span text = bend_text_of(c->s, c->bend, which);
	const char *at = value.at;

	if (!text.at || (!value.at && !text.length))
		return;
	if (!value.at) {
		bend_replace(c, end, end, psip_string(name), PSIP_BENT_NONE);
		bend_replace(c, end, end, text, set);
		return;
	}
	while (!text.length && *at != ';')
		at--;
	bend_replace(c, at, value.at + value.length, text, set);
}

static void bend_tag(struct bend_copying *c, enum psip_header_id id, enum bend_text which, enum psip_bent set, enum psip_bent none)
{
	struct psip_span value = psip_message_value(&c->message, id), tag = { NULL, 0 };
	struct psip_address_value address;

	if (psip_address_parse(value, PSIP_LENIENT, &address) != PSIP_OK)
		return;
	if (!psip_param(address.params, "tag", &tag))
		tag.at = NULL;
	bend_param(c, value.at + value.length, tag, ";tag=", which, bend_at(c->s, c->bend)->length[which] ? set : none);
}

static void bend_via_branch(struct bend_copying *c)
{
	struct psip_span rest = psip_message_value(&c->message, PSIP_H_VIA), text = bend_text_of(c->s, c->bend, BEND_BRANCH);
	enum psip_bent what = !text.length ? PSIP_BENT_NO_BRANCH : PSIP_BENT_COOKIE;
	struct psip_via via;

	if (text.length > 7 && memcmp(text.at, "z9hG4bK", 7) == 0)
		what = PSIP_BENT_BRANCH;
	if (text.at && psip_via_next(&rest, PSIP_LENIENT, &via) == 1)
		bend_param(c, via.text.at + via.text.length, via.branch, ";branch=", BEND_BRANCH, what);
}

static void bend_cseq(struct bend_copying *c)
{
	struct psip_span value = psip_message_value(&c->message, PSIP_H_CSEQ);
	struct psip_writer w = psip_writer(c->number, sizeof c->number);
	const char *end = value.at;

	if (!bend_at(c->s, c->bend)->has_cseq || !value.length)
		return;
	while (end < value.at + value.length && *end >= '0' && *end <= '9')
		end++;
	psip_put_number(&w, bend_at(c->s, c->bend)->cseq);
	bend_replace(c, value.at, end, psip_span(c->number, w.length), PSIP_BENT_CSEQ);
}

/* Rows that go or are replaced as a whole come first: what is to become of their parts does not matter then. */
static void bend_all(struct bend_copying *c)
{
	struct psip_span uri = bend_text_of(c->s, c->bend, BEND_REQUEST_URI), line = c->message.request_uri;

	bend_without(c, bend_text_of(c->s, c->bend, BEND_WITHOUT));
	bend_headers(c, bend_text_of(c->s, c->bend, BEND_HEADERS));
	if (uri.at && c->message.is_request)
		bend_replace(c, line.at, line.at + line.length, uri, PSIP_BENT_REQUEST_URI);
	bend_via_branch(c);
	bend_tag(c, PSIP_H_FROM, BEND_FROM_TAG, PSIP_BENT_FROM_TAG, PSIP_BENT_NO_FROM_TAG);
	bend_tag(c, PSIP_H_TO, BEND_TO_TAG, PSIP_BENT_TO_TAG, PSIP_BENT_NO_TO_TAG);
	bend_cseq(c);
}

/* ---- The copy ---- */

void bend_trace(struct psip *s, psip_handle object, enum psip_bent what, bool request, unsigned which)
{
	psip_trace(s, object, PSIP_MACHINE_BENT, request ? 1 : 2, what, 0, which);
}

/* What the reader of the copy would say of it: its code, and the header that it is about. One that is not there has its own rule. */
static unsigned bend_wrong(struct bend_copying *c, const char *bytes, size_t length, enum psip_header_id *about)
{
	struct psip_error record = { 0 };
	struct psip_errors errors = { &record, 1, 0 };
	struct psip_common common = { 0 };
	struct psip_message m = { .headers = c->rows, .header_capacity = BEND_ROWS };

	*about = PSIP_H_UNKNOWN;
	if (psip_message_parse(&m, bytes, length, PSIP_DATAGRAM, PSIP_STRICT, &errors) == PSIP_OK &&
	    psip_common_parse(&common, &m, PSIP_STRICT, &errors) == PSIP_OK)
		return 0;
	if (record.header < m.header_count)
		*about = (enum psip_header_id)m.headers[record.header].id;
	return record.code;
}

static void bend_tell(struct bend_copying *c, psip_handle object, const char *bytes, size_t length)
{
	bool request = c->message.is_request;
	enum psip_header_id about;
	unsigned code = bend_wrong(c, bytes, length, &about);

	for (unsigned i = 0; i < c->done_count; i++) {
		unsigned header = c->done[i].header;
		bool wrong = c->done[i].what == PSIP_BENT_HEADER && code && header != PSIP_H_UNKNOWN && header == (unsigned)about;
		bend_trace(c->s, object, (enum psip_bent)c->done[i].what, request, PSIP_BENT_DETAIL(header, wrong ? code : 0));
	}
}

static psip_ref bend_write(struct bend_copying *c)
{
	struct psip_writer w = psip_writer(NULL, 0);
	psip_ref copy;

	psip_put_edited(&w, &c->edit);
	copy = c->full ? 0 : psip_bytes_take(c->s, w.length);
	if (!copy)
		return 0;
	w = psip_writer((char *)psip_bytes_data(c->s, copy), psip_bytes_length(c->s, copy));
	psip_put_edited(&w, &c->edit);
	return copy;
}

psip_ref bend_copy(struct psip *s, psip_ref bend, psip_handle object, psip_ref bytes)
{
	struct bend_copying c = { .s = s, .bend = bend };
	psip_ref copy = 0;

	c.full = !bend_read(&c.message, c.rows, (const char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	c.edit = psip_edit(&c.message, c.changes, BEND_CHANGES);
	if (!c.full)
		bend_all(&c);
	if (c.full || c.edit.count)
		copy = bend_write(&c);
	if (copy) {
		bend_tell(&c, object, (const char *)psip_bytes_data(s, copy), psip_bytes_length(s, copy));
		return copy;
	}
	if (c.full || c.edit.count)
		bend_trace(s, object, PSIP_BENT_UNBENT, c.message.is_request, 0);
	psip_bytes_keep(s, bytes);
	return bytes;
}

/* ---- What goes out ---- */

/* Why it is held back; PSIP_BENT_NONE: it is not. */
static enum psip_bent bend_holds(const struct bend *b, const struct psip_transaction *t, bool ack)
{
	bool server = t->machine >= PSIP_MACHINE_IST;

	if (ack)
		return b->no_ack ? PSIP_BENT_ACK : PSIP_BENT_NONE;
	if (server && b->status && b->status != t->status)
		return PSIP_BENT_NONE;
	if (!server && t->method == PSIP_PRACK && b->no_prack)
		return PSIP_BENT_PRACK;
	if (server && t->status == 100 && b->no_trying)
		return PSIP_BENT_TRYING;
	return b->no_retransmission && t->given ? PSIP_BENT_RETRANSMISSION : PSIP_BENT_NONE;
}

bool psip_bend_message(struct psip *s, struct psip_transaction *t, bool ack, psip_ref *bytes)
{
	bool server = t->machine >= PSIP_MACHINE_IST, own = false;
	psip_handle object = psip_handle_of(s, psip_ref_of(s, t));
	struct psip_span call_id;
	psip_ref bend = t->bend;
	enum psip_bent held;

	psip_bytes_keep(s, bend);
	if (ack && psip_transactions_of(s)->bends) {
		psip_bytes_drop(s, bend);
		bend = bend_take_ack(s, t, t->owner, !t->owner && bend_call_id_in(s, *bytes, &call_id) ? &call_id : NULL, &own);
	}
	held = bend ? bend_holds(bend_at(s, bend), t, ack) : PSIP_BENT_NONE;
	if (held != PSIP_BENT_NONE)
		bend_trace(s, object, held, !server, 0);
	else if (!bend || (server && bend_at(s, bend)->status && bend_at(s, bend)->status != t->status))
		psip_bytes_keep(s, *bytes);
	else
		*bytes = bend_copy(s, bend, object, *bytes);
	psip_bytes_drop(s, bend);
	return held == PSIP_BENT_NONE;
}

/* ---- Without a transaction ---- */

psip_ref psip_bend_stateless(struct psip *s, const struct psip_received *r, unsigned status, psip_ref bytes)
{
	struct psip_span call_id = r->common.call_id;
	psip_ref bend = bend_take_stateless(s, &call_id, (enum psip_method)r->message.method, status), copy;

	if (!bend)
		return bytes;
	copy = bend_copy(s, bend, 0, bytes);
	psip_bytes_drop(s, bend);
	psip_bytes_drop(s, bytes);
	return copy;
}

/* ---- The ACK for a 2xx: its bend may be the INVITE's, but for the branch ---- */

bool psip_bend_holds_ack(struct psip *s, psip_handle invite, psip_handle owner)
{
	const struct psip_transaction *t = psip_transaction_get(s, invite);
	bool own;

	if (!bend_holds_ack(s, t, owner))
		return false;
	psip_bytes_drop(s, bend_take_ack(s, t, owner, NULL, &own));
	bend_trace(s, invite, PSIP_BENT_ACK_SUCCESS, true, 0);
	return true;
}

psip_ref psip_bend_ack(struct psip *s, psip_handle invite, psip_handle owner, psip_ref bytes)
{
	const struct psip_transaction *t = psip_transaction_get(s, invite);
	psip_ref bend, copy = bytes;
	bool own;

	if (bend_holds_ack(s, t, owner))
		return bytes;
	bend = bend_take_ack(s, t, owner, NULL, &own);
	if (bend && (own || bend_at(s, bend)->method == PSIP_METHOD_UNKNOWN)) {
		copy = bend_copy(s, bend, invite, bytes);
		psip_bytes_drop(s, bytes);
	}
	psip_bytes_drop(s, bend);
	return copy;
}

#undef BEND_ROWS
#undef BEND_CHANGES
#undef BEND_TRACED
#endif
