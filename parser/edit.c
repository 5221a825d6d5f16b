/* SPDX-License-Identifier: MIT
 * Changed copies of a message: a sorted list of places and what comes there instead. */
#include "parser/edit.h"
#include "parser/sendable.h"
#include "parser/typed.h"
#include "parser/writer_part.h"

enum edit_kind { EDIT_BYTES, EDIT_LINE, EDIT_NUMBER, EDIT_ROW, EDIT_NUMBER_ROW };

/* ---- The list ---- */

static bool edit_clashes(const struct psip_change *a, const struct psip_change *b)
{
	return a->from < b->to && b->from < a->to;
}

/* Before those further on; at one place what is put in stands before what is taken out, and else in the order of the calls. */
static bool edit_before(const struct psip_change *a, const struct psip_change *b)
{
	return a->from < b->from || (a->from == b->from && a->from == a->to && b->from != b->to);
}

/* Rows that may stand once (RFC 3261 §7.3.1) are not put in twice. */
static bool edit_same_row(const struct psip_change *a, const struct psip_change *b)
{
	return a->header != PSIP_H_UNKNOWN && a->header == b->header && psip_header_kind_of((enum psip_header_id)a->header) == PSIP_HEADER_SINGLE;
}

static int edit_add(struct psip_edit *e, struct psip_change change)
{
	uint16_t place = e->count;

	if (e->count >= e->capacity)
		return PSIP_ERR_FULL;
	for (uint16_t i = 0; i < e->count; i++)
		if (edit_clashes(&e->at[i], &change) || edit_same_row(&e->at[i], &change))
			return PSIP_ERR_STATE;
	while (place > 0 && edit_before(&change, &e->at[place - 1])) {
		e->at[place] = e->at[place - 1];
		place--;
	}
	e->at[place] = change;
	e->at[place].call = e->calls;
	e->count++;
	return PSIP_OK;
}

/* All changes of a call, or none. */
static int edit_end_call(struct psip_edit *e, int result)
{
	uint16_t kept = 0;

	for (uint16_t i = 0; i < e->count; i++)
		if (result == PSIP_OK || e->at[i].call != e->calls)
			e->at[kept++] = e->at[i];
	e->count = kept;
	return result;
}

static int edit_add_text(struct psip_edit *e, size_t from, size_t to, enum edit_kind kind, struct psip_span text)
{
	struct psip_change change = { (uint32_t)from, (uint32_t)to, text, 0, 0, PSIP_H_UNKNOWN, (uint8_t)kind };

	return edit_add(e, change);
}

static int edit_add_number(struct psip_edit *e, size_t from, size_t to, enum psip_header_id row, uint32_t number)
{
	enum edit_kind kind = row == PSIP_H_UNKNOWN ? EDIT_NUMBER : EDIT_NUMBER_ROW;
	struct psip_change change = { (uint32_t)from, (uint32_t)to, { NULL, 0 }, number, 0, (uint8_t)row, (uint8_t)kind };

	return edit_add(e, change);
}

/* ---- Places ---- */

static bool edit_blank(char c)
{
	return c == ' ' || c == '\t';
}

static uint32_t edit_start(const struct psip_message *m)
{
	const char *at = m->is_request ? m->method_text.at : m->version.at;

	return at != NULL ? (uint32_t)(at - m->data) : 0;
}

/* Behind the line end of what ends at `at`, blank continuation lines included. */
static uint32_t edit_line_end(const struct psip_message *m, uint32_t at)
{
	do {
		const char *line_end = memchr(m->data + at, '\n', m->body - at);

		if (line_end == NULL)
			return m->body;
		at = (uint32_t)(line_end - m->data) + 1;
	} while (at < m->body && edit_blank(m->data[at]));
	return at;
}

static uint32_t edit_row_end(const struct psip_message *m, unsigned index)
{
	return edit_line_end(m, m->headers[index].value + m->headers[index].value_length);
}

/* Where row `index` begins, or what follows the last row. */
static uint32_t edit_row_begin(const struct psip_message *m, unsigned index)
{
	if (index < m->header_count)
		return m->headers[index].name;
	return m->header_count > 0 ? edit_row_end(m, m->header_count - 1u) : edit_line_end(m, edit_start(m));
}

static unsigned edit_last(const struct psip_message *m, enum psip_header_id id)
{
	unsigned last = PSIP_NO_HEADER;

	for (unsigned i = m->first[id]; i != PSIP_NO_HEADER; i = m->headers[i].next)
		last = i;
	return last;
}

static bool edit_known(enum psip_header_id id)
{
	return id > PSIP_H_UNKNOWN && id < PSIP_H_COUNT;
}

/* ---- Changes ---- */

int psip_edit_bytes(struct psip_edit *e, size_t from, size_t to, struct psip_span bytes)
{
	if (from > to || from < edit_start(e->message) || to > (size_t)e->message->body + e->message->body_length)
		return PSIP_ERR_ARGUMENT;
	return edit_add_text(e, from, to, EDIT_BYTES, bytes);
}

int psip_edit_request_uri(struct psip_edit *e, struct psip_span uri)
{
	const struct psip_message *m = e->message;
	size_t from;

	if (m->request_uri.at == NULL) /* nor has a response one */
		return PSIP_ERR_ARGUMENT;
	if (!psip_writer_uri(uri))
		return PSIP_ERR_SYNTAX;
	from = (size_t)(m->request_uri.at - m->data);
	return edit_add_text(e, from, from + m->request_uri.length, EDIT_BYTES, uri);
}

static int edit_add_row(struct psip_edit *e, uint32_t at, enum psip_header_id id, struct psip_span value)
{
	struct psip_change change = { at, at, value, 0, 0, (uint8_t)id, EDIT_ROW };

	if (psip_header_kind_of(id) == PSIP_HEADER_SINGLE && e->message->first[id] != PSIP_NO_HEADER)
		return PSIP_ERR_STATE;
	return psip_writer_fits(value, false) ? edit_add(e, change) : PSIP_ERR_SYNTAX;
}

int psip_edit_push(struct psip_edit *e, enum psip_header_id id, struct psip_span value)
{
	const struct psip_message *m = e->message;

	if (!edit_known(id))
		return PSIP_ERR_ARGUMENT;
	return edit_add_row(e, edit_row_begin(m, m->first[id] != PSIP_NO_HEADER ? m->first[id] : 0), id, value);
}

int psip_edit_append(struct psip_edit *e, enum psip_header_id id, struct psip_span value)
{
	const struct psip_message *m = e->message;
	unsigned last;

	if (!edit_known(id))
		return PSIP_ERR_ARGUMENT;
	last = edit_last(m, id);
	return edit_add_row(e, last != PSIP_NO_HEADER ? edit_row_end(m, last) : edit_row_begin(m, m->header_count), id, value);
}

int psip_edit_line(struct psip_edit *e, unsigned index, struct psip_span line)
{
	const char *colon = line.length > 0 ? memchr(line.at, ':', line.length) : NULL;
	struct psip_span name = colon != NULL ? psip_between(line.at, colon) : psip_span(NULL, 0);
	uint32_t at;

	if (index > e->message->header_count)
		return PSIP_ERR_ARGUMENT;
	while (name.length > 0 && edit_blank(name.at[name.length - 1]))
		name.length--;
	if (!psip_writer_token(name) || !psip_writer_fits(line, false))
		return PSIP_ERR_SYNTAX;
	at = edit_row_begin(e->message, index);
	return edit_add_text(e, at, at, EDIT_LINE, psip_writer_trim(line));
}

int psip_edit_remove(struct psip_edit *e, unsigned index)
{
	if (index >= e->message->header_count)
		return PSIP_ERR_ARGUMENT;
	return edit_add_text(e, e->message->headers[index].name, edit_row_end(e->message, index), EDIT_BYTES, psip_span(NULL, 0));
}

int psip_edit_value(struct psip_edit *e, unsigned index, struct psip_span value)
{
	const struct psip_message *m = e->message;

	if (index >= m->header_count)
		return PSIP_ERR_ARGUMENT;
	if (!psip_writer_fits(value, false))
		return PSIP_ERR_SYNTAX;
	return edit_add_text(e, m->headers[index].value, m->headers[index].value + m->headers[index].value_length, EDIT_BYTES, psip_writer_trim(value));
}

/* Behind the quoted string or the angle brackets that open at `at`, or `at` + 1. */
static size_t edit_skip_closed(struct psip_span list, size_t at)
{
	char close = list.at[at] == '"' ? '"' : list.at[at] == '<' ? '>' : '\0';

	if (close == '\0')
		return at + 1;
	for (at++; at < list.length && list.at[at] != close; at++)
		at += list.at[at] == '\\' && close == '"';
	return at < list.length ? at + 1 : list.length;
}

/* From the first value to the second: how many bytes; all if there is but one. Empty values don't count (a liberty of RFC 3261 §7.3.1's
 * lists that tolerant parsing takes): *any tells whether there was another. */
static size_t edit_first_value(struct psip_span list, bool *any)
{
	bool seen = false, ended = false;
	size_t i = 0;

	while (i < list.length) {
		char c = list.at[i];

		if (c == ',') {
			ended = seen;
			i++;
		} else if (edit_blank(c) || c == '\r' || c == '\n') {
			i++;
		} else if (ended) {
			return i;
		} else {
			seen = *any = true;
			i = edit_skip_closed(list, i);
		}
	}
	return list.length;
}

/* How many bytes the first *count values of a row take; *count is what is left to do. */
static size_t edit_first_values(struct psip_span list, unsigned *count)
{
	size_t n = 0;

	while (*count > 0 && n < list.length) {
		bool any = false;

		n += edit_first_value(psip_span(list.at + n, list.length - n), &any);
		*count -= any;
	}
	return n;
}

int psip_edit_pop(struct psip_edit *e, enum psip_header_id id, unsigned count)
{
	const struct psip_message *m = e->message;
	int result = PSIP_OK;

	if (!edit_known(id) || psip_header_kind_of(id) != PSIP_HEADER_LIST || count == 0)
		return PSIP_ERR_ARGUMENT;
	e->calls++;
	for (unsigned i = m->first[id]; count > 0 && i != PSIP_NO_HEADER && result == PSIP_OK; i = m->headers[i].next) {
		struct psip_span list = psip_header_value(m, i);
		size_t n = edit_first_values(list, &count);

		if (n == list.length)
			result = psip_edit_remove(e, i);
		else
			result = edit_add_text(e, m->headers[i].value, m->headers[i].value + n, EDIT_BYTES, psip_span(NULL, 0));
	}
	return edit_end_call(e, result == PSIP_OK && count > 0 ? PSIP_ERR_ARGUMENT : result);
}

int psip_edit_max_forwards(struct psip_edit *e)
{
	const struct psip_message *m = e->message;
	unsigned row = m->first[PSIP_H_MAX_FORWARDS], via = edit_last(m, PSIP_H_VIA);
	const struct psip_header *h;
	uint32_t number, at;

	if (row == PSIP_NO_HEADER) {
		at = via != PSIP_NO_HEADER ? edit_row_end(m, via) : edit_row_begin(m, 0);
		return edit_add_number(e, at, at, PSIP_H_MAX_FORWARDS, 70);
	}
	h = &m->headers[row];
	if (psip_number_parse(psip_header_value(m, row), 255, &number) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	if (number == 0)
		return PSIP_ERR_STATE;
	return edit_add_number(e, h->value, h->value + h->value_length, PSIP_H_UNKNOWN, number - 1);
}

static int edit_remove_rows(struct psip_edit *e, unsigned index)
{
	int result = PSIP_OK;

	for (; index != PSIP_NO_HEADER && result == PSIP_OK; index = e->message->headers[index].next)
		result = psip_edit_remove(e, index);
	return result;
}

static int edit_length(struct psip_edit *e, uint32_t length)
{
	const struct psip_message *m = e->message;
	unsigned row = m->first[PSIP_H_CONTENT_LENGTH];
	uint32_t at = edit_row_begin(m, m->header_count);
	int result;

	if (row == PSIP_NO_HEADER)
		return edit_add_number(e, at, at, PSIP_H_CONTENT_LENGTH, length);
	at = m->headers[row].value;
	result = edit_add_number(e, at, at + m->headers[row].value_length, PSIP_H_UNKNOWN, length);
	return result != PSIP_OK ? result : edit_remove_rows(e, m->headers[row].next);
}

static int edit_type(struct psip_edit *e, struct psip_span type, bool empty)
{
	const struct psip_message *m = e->message;
	unsigned row = m->first[PSIP_H_CONTENT_TYPE];

	if (empty)
		return edit_remove_rows(e, row);
	if (type.length > 0)
		return row != PSIP_NO_HEADER ? psip_edit_value(e, row, type) : psip_edit_append(e, PSIP_H_CONTENT_TYPE, type);
	return row != PSIP_NO_HEADER ? PSIP_OK : PSIP_ERR_SYNTAX;
}

int psip_edit_body(struct psip_edit *e, struct psip_span type, struct psip_span body)
{
	const struct psip_message *m = e->message;
	int result;

	if (body.length > UINT32_MAX)
		return PSIP_ERR_ARGUMENT;
	e->calls++;
	result = edit_type(e, psip_writer_trim(type), body.length == 0);
	if (result == PSIP_OK)
		result = edit_remove_rows(e, m->first[PSIP_H_CONTENT_ENCODING]);
	if (result == PSIP_OK)
		result = edit_length(e, (uint32_t)body.length);
	if (result == PSIP_OK)
		result = edit_add_text(e, m->body, (size_t)m->body + m->body_length, EDIT_BYTES, body);
	return edit_end_call(e, result);
}

/* ---- The copy ---- */

static void edit_put_change(struct psip_writer *w, const struct psip_change *change)
{
	switch ((enum edit_kind)change->kind) {
	case EDIT_BYTES:
		psip_put(w, change->text);
		break;
	case EDIT_LINE:
		psip_put_line(w, change->text);
		break;
	case EDIT_NUMBER:
		psip_put_number(w, change->number);
		break;
	case EDIT_ROW:
		psip_put_header(w, (enum psip_header_id)change->header, change->text);
		break;
	case EDIT_NUMBER_ROW:
		psip_put_header_number(w, (enum psip_header_id)change->header, change->number);
		break;
	}
}

void psip_put_edited(struct psip_writer *w, const struct psip_edit *e)
{
	const struct psip_message *m = e->message;
	uint32_t at = edit_start(m);

	if (PSIP_WRITES(w, PSIP_WRITE_ALLOWED))
		psip_sendable_begin(w, m);
	for (uint16_t i = 0; i < e->count; i++) {
		psip_put(w, psip_span(m->data + at, e->at[i].from - at));
		edit_put_change(w, &e->at[i]);
		at = e->at[i].to;
	}
	psip_put(w, psip_span(m->data + at, m->body + m->body_length - at));
}
