/* SPDX-License-Identifier: MIT
 * Responses made from their request, in one pass over its rows (RFC 3261 §8.2.6). */
#include "parser/reply.h"
#include "parser/typed.h"
#include "parser/writer_part.h"

/* The bytes of the request that are to be copied next: rows that stand together. */
struct reply_run {
	struct psip_writer *w;
	const struct psip_message *request;
	uint32_t from, to;
	bool plain, bent; /* no control bytes in any row; the writer has flags */
};

static inline void reply_flush(struct reply_run *run)
{
	if (run->from == run->to)
		return;
	psip_writer_bytes(run->w, run->request->data + run->from, run->to - run->from);
	run->from = run->to;
}

static inline void reply_copy(struct reply_run *run, uint32_t from, uint32_t to)
{
	if (run->to != from) {
		reply_flush(run);
		run->from = from;
	}
	run->to = to;
}

/* What is done with rows. */
enum reply_kind {
	REPLY_VIA = 1, REPLY_TO = 2, REPLY_FROM = 4, REPLY_CALL_ID = 8, REPLY_CSEQ = 16, REPLY_RECORD_ROUTE = 32, REPLY_TIMESTAMP = 64,
	REPLY_SESSION_ID = 128,
	REPLY_ONCE = REPLY_TO | REPLY_FROM | REPLY_CALL_ID | REPLY_CSEQ | REPLY_TIMESTAMP | REPLY_SESSION_ID /* the first such row only */
};

static const uint8_t reply_kinds[PSIP_H_COUNT] = {
	[PSIP_H_VIA] = REPLY_VIA, [PSIP_H_FROM] = REPLY_FROM, [PSIP_H_TO] = REPLY_TO, [PSIP_H_CALL_ID] = REPLY_CALL_ID,
	[PSIP_H_CSEQ] = REPLY_CSEQ, [PSIP_H_RECORD_ROUTE] = REPLY_RECORD_ROUTE, [PSIP_H_TIMESTAMP] = REPLY_TIMESTAMP,
	[PSIP_H_SESSION_ID] = REPLY_SESSION_ID,
};

static unsigned reply_wanted(const struct psip_reply *reply)
{
	return REPLY_VIA | REPLY_TO | REPLY_FROM | REPLY_CALL_ID | REPLY_CSEQ | REPLY_SESSION_ID | (reply->record_route ? REPLY_RECORD_ROUTE : 0u) |
	       (reply->status == 100 ? REPLY_TIMESTAMP : 0u);
}

/* The kinds of which the first row may not go over as it is. */
static unsigned reply_changing(const struct psip_reply *reply)
{
	return (reply->top_via.length > 0 || reply->begun ? REPLY_VIA : 0u) | (reply->to_tag.length > 0 && reply->status > 100 ? REPLY_TO : 0u) |
	       (reply->delay != 0 ? REPLY_TIMESTAMP : 0u);
}

/* "Name: value" CRLF, and nothing in the value to mend: no need to take the row apart. */
static inline bool reply_as_stood(const struct reply_run *run, const struct psip_header *row)
{
	const struct psip_message *m = run->request;
	const char *value = m->data + row->value, *end = value + row->value_length;

	if (run->bent || row->folded != 0 || row->value_length == 0 || row->value != row->name + row->name_length + 2u ||
	    memcmp(value - 2, ": ", 2) != 0)
		return false;
	return m->data + m->body - end >= 2 && memcmp(end, "\r\n", 2) == 0 && (run->plain || psip_writer_plain(psip_between(value, end)));
}

/* A value that ends with its angle bracket has no parameters: most are seen at a glance. One that is malformed has those behind its last
 * bracket: better no tag than a second one. */
static bool reply_has_tag(struct psip_span to)
{
	struct psip_address_value address;
	struct psip_span value;
	const char *params;
	size_t bracket = to.length;

	if (to.length == 0 || to.at[to.length - 1] == '>')
		return false;
	if (psip_address_parse(to, PSIP_LENIENT, &address) == PSIP_OK)
		return address.tag.at != NULL;
	while (bracket > 0 && to.at[bracket - 1] != '>')
		bracket--;
	params = memchr(to.at + bracket, ';', to.length - bracket);
	return params != NULL && psip_param(psip_between(params, to.at + to.length), "tag", &value);
}

/* A value that goes on: `name` and the token after it, at its end. */
static void reply_extended(struct reply_run *run, unsigned index, bool stood, struct psip_span name, struct psip_span more)
{
	const struct psip_message *m = run->request;
	const struct psip_header *row = &m->headers[index];
	struct psip_writer *w = run->w;
	struct psip_span value = psip_header_value(m, index);

	if (stood) {
		reply_copy(run, row->name, row->value + row->value_length);
		reply_flush(run);
	} else {
		reply_flush(run);
		if (!psip_writer_fits(value, true)) {
			w->bad = true;
			return;
		}
		psip_put_name(w, (enum psip_header_id)row->id);
		psip_writer_value(w, value);
	}
	psip_writer_bytes(w, name.at, name.length);
	psip_writer_bytes(w, more.at, more.length);
	psip_writer_line_end(w);
}

static void reply_put_to(struct reply_run *run, unsigned index, bool stood, struct psip_span tag)
{
	unsigned flags = run->w->flags;

	if (!(flags & PSIP_WRONG_VALUES) && !(flags & PSIP_WRITE_STRICT ? psip_writer_token(tag) : psip_writer_plain(tag)))
		run->w->bad = true;
	else
		reply_extended(run, index, stood, PSIP_TEXT(";tag="), tag);
}

/* The given first value on its own row, unless it stands there already; what else was on its row on the next. */
static void reply_put_via(struct reply_run *run, unsigned index, const struct psip_reply *reply)
{
	struct psip_span rest = psip_header_value(run->request, index);
	struct psip_header row = { .id = PSIP_H_VIA };
	struct psip_message others;
	struct psip_via via;

	reply_flush(run);
	if (!reply->begun)
		psip_put_header(run->w, PSIP_H_VIA, reply->top_via);
	if (memchr(rest.at, ',', rest.length) == NULL || psip_via_next(&rest, PSIP_LENIENT, &via) != 1 || rest.length == 0)
		return;
	row.value_length = (uint32_t)rest.length;
	others.data = rest.at;
	others.headers = &row;
	others.header_count = 1;
	psip_writer_copy(run->w, &others, 0); /* not psip_put_header: there may be folds to mend */
}

/* Seconds and their thousandths, unless the value has a delay already (§20.38). */
static bool reply_put_delay(struct reply_run *run, unsigned index, bool stood, uint32_t delay)
{
	struct psip_span value = psip_header_value(run->request, index);
	char text[16];
	struct psip_writer w = psip_writer(text, sizeof text);

	if (memchr(value.at, ' ', value.length) != NULL || memchr(value.at, '\t', value.length) != NULL)
		return false;
	psip_put_number(&w, delay / 1000);
	psip_put(&w, PSIP_TEXT("."));
	psip_put_number(&w, 1000 + delay % 1000);
	memmove(text + w.length - 4, text + w.length - 3, 3); /* not the 1 that kept the zeros */
	reply_extended(run, index, stood, PSIP_TEXT(" "), psip_span(text, w.length - 1));
	return true;
}

/* The first row of a changing kind: true if it is dealt with. stood: it could be copied. */
static bool reply_changed(struct reply_run *run, unsigned index, bool stood, const struct psip_reply *reply)
{
	const struct psip_message *m = run->request;

	switch (m->headers[index].id) {
	case PSIP_H_VIA:
		reply_put_via(run, index, reply);
		return true;
	case PSIP_H_TO:
		if (reply_has_tag(psip_header_value(m, index)))
			return false;
		reply_put_to(run, index, stood, reply->to_tag);
		return true;
	default:
		return reply_put_delay(run, index, stood, reply->delay);
	}
}

/* A row that changes, or that cannot be copied as it stood. */
static void reply_other(struct reply_run *run, const struct psip_header *row, bool changing, const struct psip_reply *reply)
{
	unsigned index = (unsigned)(row - run->request->headers);
	bool stood = reply_as_stood(run, row);

	if (changing && reply_changed(run, index, stood, reply))
		return;
	if (stood) {
		reply_copy(run, row->name, row->value + row->value_length + 2);
	} else {
		reply_flush(run);
		psip_writer_copy(run->w, run->request, index);
	}
}

struct psip_span psip_session_id_digits(struct psip_span value)
{
	size_t n = 0;

	while (n < value.length && ((value.at[n] >= '0' && value.at[n] <= '9') || (value.at[n] >= 'a' && value.at[n] <= 'f')))
		n++;
	if (n != PSIP_SESSION_ID_LENGTH || (n < value.length && memchr("; \t\r", value.at[n], 4) == NULL))
		return psip_span(NULL, 0);
	return psip_span(value.at, n);
}

/* It is of no use to the response: one that could not be written must not keep it from going out. */
static bool reply_session_id(const struct psip_message *m, unsigned index)
{
	struct psip_span value = psip_header_value(m, index);

	return psip_session_id_digits(value).length > 0 && psip_writer_fits(value, true);
}

void psip_put_reply(struct psip_writer *w, const struct psip_message *request, const struct psip_reply *reply)
{
	struct reply_run run = { w, request, 0, 0, reply->accepted, w->flags != 0 };
	unsigned wanted = reply_wanted(reply), changing = reply_changing(reply);
	const struct psip_header *end = request->headers + request->header_count;

	if (!reply->begun)
		psip_put_status_line(w, reply->status, reply->reason);
	w->method = request->method;
	for (const struct psip_header *row = request->headers; row < end; row++) {
		unsigned kind = reply_kinds[row->id] & wanted;

		if (kind == 0)
			continue;
		if (kind == REPLY_SESSION_ID && !reply_session_id(request, (unsigned)(row - request->headers))) {
			wanted &= ~kind;  /* nor is a later one: the first is what everybody reads */
			continue;
		}
		if (!(kind & changing) && reply_as_stood(&run, row))
			reply_copy(&run, row->name, row->value + row->value_length + 2);
		else
			reply_other(&run, row, (kind & changing) != 0, reply);
		wanted &= ~(kind & REPLY_ONCE);
		changing &= ~kind;
	}
	reply_flush(&run);
}
