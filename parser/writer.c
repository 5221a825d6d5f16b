/* SPDX-License-Identifier: MIT
 * The writer: start lines, headers and bodies straight into a buffer. What it lets through, the strict parser accepts
 * as a message's shape; what would break that shape is left out and marks the writer bad. */
#include "parser/headers.h"
#include "parser/sendable.h"
#include "parser/writer_part.h"

const struct psip_writer_name psip_writer_names[PSIP_H_COUNT] = {
	{ "", 0, 0 },
#define PSIP_HEADER(id, name, compact, kind, ...) { name ": ", sizeof(name ": ") - 1, compact },
#include "parser/header.def"
#undef PSIP_HEADER
};

void psip_writer_count(struct psip_writer *w, size_t n)
{
	w->length = n > SIZE_MAX - w->length ? SIZE_MAX : w->length + n;
}

void psip_put(struct psip_writer *w, struct psip_span bytes)
{
	psip_writer_bytes(w, bytes.at, bytes.length);
}

void psip_put_text(struct psip_writer *w, const char *text)
{
	psip_put(w, psip_string(text));
}

void psip_put_number(struct psip_writer *w, uint32_t number)
{
	char text[10], *digits = psip_writer_digits(text + sizeof text, number);

	psip_writer_bytes(w, digits, (size_t)(text + sizeof text - digits));
}

/* ---- Start lines ---- */

void psip_put_line_end(struct psip_writer *w)
{
	psip_put(w, w->flags & PSIP_WRONG_LINE_END ? PSIP_TEXT("\n") : PSIP_TEXT("\r\n"));
}

static bool writer_request_uri(const struct psip_writer *w, struct psip_span text)
{
	struct psip_uri uri;

	if (PSIP_WRITES(w, PSIP_WRITE_ALLOWED) && psip_sendable_uri(text) != PSIP_E_NONE)
		return false;
	if (!PSIP_WRITES(w, PSIP_WRITE_STRICT))
		return psip_writer_uri(text);
	return psip_uri_parse(&uri, text, PSIP_STRICT, NULL) == PSIP_OK && uri.headers.at == NULL;
}

void psip_put_request_line(struct psip_writer *w, struct psip_span method, struct psip_span uri)
{
	if (!(w->flags & PSIP_WRONG_VALUES) && (!psip_writer_token(method) || !writer_request_uri(w, uri))) {
		w->bad = true;
		return;
	}
	w->status = 0;
	w->method = PSIP_WRITES(w, PSIP_WRITE_ALLOWED) ? (uint8_t)psip_method_find(method) : PSIP_METHOD_UNKNOWN;
	psip_writer_bytes(w, method.at, method.length);
	PSIP_WRITER_TEXT(w, " ");
	psip_writer_bytes(w, uri.at, uri.length);
	PSIP_WRITER_TEXT(w, " SIP/2.0");
	psip_writer_line_end(w);
}

static void writer_status(struct psip_writer *w, unsigned status)
{
	char text[12] = "SIP/2.0 000 ";

	if (status > 999) { /* a tester's */
		PSIP_WRITER_TEXT(w, "SIP/2.0 ");
		psip_put_number(w, status);
		PSIP_WRITER_TEXT(w, " ");
		return;
	}
	text[8] = (char)('0' + status / 100);
	text[9] = (char)('0' + status / 10 % 10);
	text[10] = (char)('0' + status % 10);
	psip_writer_bytes(w, text, sizeof text);
}

void psip_put_status_line(struct psip_writer *w, unsigned status, struct psip_span reason)
{
	bool unchecked = (w->flags & PSIP_WRONG_VALUES) != 0;

	if ((status < 100 || status > 699) && !unchecked) {
		w->bad = true;
		return;
	}
	w->status = (uint16_t)(status <= 699 ? status : 699);
	w->method = PSIP_METHOD_UNKNOWN;
	writer_status(w, status);
	if (reason.at == NULL)
		reason = psip_status_reason(status);
	else if (!unchecked && !psip_writer_reason(reason)) {
		w->bad = true;
		reason = psip_span(NULL, 0);
	}
	psip_writer_bytes(w, reason.at, reason.length);
	psip_writer_line_end(w);
}

/* ---- Rows ---- */

static bool writer_known(enum psip_header_id id)
{
	return id > PSIP_H_UNKNOWN && id < PSIP_H_COUNT;
}

/* A header's name, which has letters, digits and hyphens. */
static void writer_lower(struct psip_writer *w, struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = (char)(text.at[i] | 0x20);

		psip_put(w, psip_span(&c, 1));
	}
}

/* The name and what comes before the value. */
static void writer_put_name(struct psip_writer *w, enum psip_header_id id, bool empty)
{
	const struct psip_writer_name *name = &psip_writer_names[id];
	struct psip_span text = psip_span(name->text, name->length - 2u);

	if ((w->flags & PSIP_WRITE_COMPACT) && name->compact)
		psip_put(w, psip_span(&name->compact, 1));
	else if (w->flags & PSIP_WRITE_LOWER)
		writer_lower(w, text);
	else
		psip_put(w, text);
	if (w->flags & PSIP_WRITE_SPACED)
		psip_put(w, PSIP_TEXT(" "));
	psip_put(w, PSIP_TEXT(":"));
	if (empty)
		return;
	if (w->flags & PSIP_WRITE_FOLDED)
		psip_put_line_end(w);
	psip_put(w, PSIP_TEXT(" "));
}

/* PSIP_WRITE_ALLOWED for a row whose value is not known yet. */
static bool writer_may(const struct psip_writer *w, enum psip_header_id id)
{
	return !PSIP_WRITES(w, PSIP_WRITE_ALLOWED) || (w->flags & PSIP_WRONG_VALUES) || psip_sendable_row(w, id, psip_span(NULL, 0));
}

void psip_put_name(struct psip_writer *w, enum psip_header_id id)
{
	if (writer_known(id) && writer_may(w, id))
		writer_put_name(w, id, false);
	else
		w->bad = true;
}

/* RFC 3261 §27.2: of the warn-codes only 3xx are SIP's. */
static bool writer_warnings(struct psip_span value)
{
	struct psip_warning warning;
	int result;

	while ((result = psip_warning_next(&value, PSIP_STRICT, &warning)) == 1)
		if (warning.code < 300 || warning.code > 399)
			return false;
	return result == 0;
}

/* Max-Forwards has a limit beside its grammar (RFC 3261 §20.22), Warning a range. */
static bool writer_grammar(enum psip_header_id id, struct psip_span value)
{
	uint32_t number;

	if (id == PSIP_H_WARNING && !writer_warnings(value))
		return false;
	if (id == PSIP_H_MAX_FORWARDS)
		return psip_number_parse(value, 255, &number) == PSIP_OK;
	return psip_header_value_check(id, value, PSIP_STRICT, NULL) == PSIP_OK;
}

/* Outer white space and folds say nothing; a blank continuation line would only trouble receivers. */
static bool writer_trimmed(struct psip_span value)
{
	return value.length > 0 && (unsigned char)value.at[0] > ' ' && (unsigned char)value.at[value.length - 1] > ' ';
}

static bool writer_allows(struct psip_writer *w, enum psip_header_id id, struct psip_span value)
{
	struct psip_cseq cseq;

	if (id == PSIP_H_CSEQ && w->method == PSIP_METHOD_UNKNOWN && psip_cseq_parse(value, PSIP_LENIENT, &cseq) == PSIP_OK)
		w->method = cseq.method;
	return psip_sendable_row(w, id, value);
}

static void writer_put_odd(struct psip_writer *w, enum psip_header_id id, struct psip_span value, bool loose)
{
	if (w->flags & PSIP_WRONG_VALUES) {
		writer_put_name(w, id, value.length == 0);
		psip_put(w, value);
		psip_put_line_end(w);
		return;
	}
	if (!psip_writer_fits(value, loose)) {
		w->bad = true;
		return;
	}
	value = psip_writer_trim(value);
	if ((PSIP_WRITES(w, PSIP_WRITE_STRICT) && !writer_grammar(id, value)) || (PSIP_WRITES(w, PSIP_WRITE_ALLOWED) && !writer_allows(w, id, value))) {
		w->bad = true;
		return;
	}
	writer_put_name(w, id, value.length == 0);
	psip_writer_value(w, value);
	psip_put_line_end(w);
}

/* The short way for a row with room behind it and a value of SP and visible ASCII. False: nothing is written. */
static inline bool writer_quick_row(struct psip_writer *w, enum psip_header_id id, struct psip_span value)
{
	const struct psip_writer_name *name = &psip_writer_names[id];
	size_t length = name->length;
	char *to;

	if (w->flags != 0 || !writer_trimmed(value) || !psip_writer_has_room(w, value.length))
		return false;
	to = w->at + w->length;
	memcpy(to, name, sizeof *name);
	if (!psip_writer_copy_plain(to + length, value))
		return false;
	memcpy(to + length + value.length, "\r\n", 2);
	w->length += length + value.length + 2;
	return true;
}

static void writer_put_row(struct psip_writer *w, enum psip_header_id id, struct psip_span value, bool loose)
{
	if (!writer_known(id)) {
		w->bad = true;
		return;
	}
	if (w->flags != 0 || !writer_trimmed(value) || !psip_writer_plain(value)) {
		writer_put_odd(w, id, value, loose);
		return;
	}
	psip_writer_name(w, id);
	psip_writer_bytes(w, value.at, value.length);
	PSIP_WRITER_TEXT(w, "\r\n");
}

void psip_writer_copy(struct psip_writer *w, const struct psip_message *from, unsigned index)
{
	writer_put_row(w, (enum psip_header_id)from->headers[index].id, psip_header_value(from, index), true);
}

void psip_put_header(struct psip_writer *w, enum psip_header_id id, struct psip_span value)
{
	if (!writer_known(id) || !writer_quick_row(w, id, value))
		writer_put_row(w, id, value, false);
}

void psip_put_header_number(struct psip_writer *w, enum psip_header_id id, uint32_t value)
{
	if (!writer_known(id) || (id == PSIP_H_MAX_FORWARDS && value > 255 && !(w->flags & PSIP_WRONG_VALUES))) {
		w->bad = true;
		return;
	}
	char text[24] = "0123456789\r\n", *digits = psip_writer_digits(text + 10, value); /* a vector may be read at each digit */

	if (w->flags != 0) {
		writer_put_odd(w, id, psip_between(digits, text + 10), false);
		return;
	}
	psip_writer_name(w, id);
	if (psip_writer_has_room(w, 0)) {
		memcpy(w->at + w->length, digits, 12); /* a round size needs no call */
		w->length += (size_t)(text + 12 - digits);
	} else
		psip_writer_bytes(w, digits, (size_t)(text + 12 - digits));
}

void psip_put_rows(struct psip_writer *w, const struct psip_message *from, enum psip_header_id id)
{
	if (!writer_known(id))
		return;
	for (unsigned i = from->first[id]; i != PSIP_NO_HEADER; i = from->headers[i].next)
		psip_writer_copy(w, from, i);
}

/* ---- Bodies ---- */

static void writer_empty_line(struct psip_writer *w)
{
	if (!(w->flags & PSIP_WRONG_NO_EMPTY_LINE))
		psip_writer_line_end(w);
}

void psip_put_body(struct psip_writer *w, struct psip_span type, struct psip_span body)
{
	/* §7.4.1: a body goes with its type, always. */
	if ((body.length > 0 && psip_writer_trim(type).length == 0 && !(w->flags & PSIP_WRONG_VALUES)) || body.length > UINT32_MAX) {
		w->bad = true;
		body = psip_span(NULL, 0);
	}
	if (type.length > 0)
		psip_put_header(w, PSIP_H_CONTENT_TYPE, type);
	psip_put_header_number(w, PSIP_H_CONTENT_LENGTH, (uint32_t)body.length);
	writer_empty_line(w);
	psip_writer_bytes(w, body.at, body.length);
}

/* ---- Deliberately wrong ---- */

void psip_put_line(struct psip_writer *w, struct psip_span text)
{
	psip_put(w, text);
	psip_put_line_end(w);
}

void psip_put_header_as(struct psip_writer *w, struct psip_span name, struct psip_span separator, struct psip_span value)
{
	psip_put(w, name);
	psip_put(w, separator);
	psip_put_line(w, value);
}

void psip_put_body_as(struct psip_writer *w, struct psip_span type, struct psip_span length, struct psip_span body)
{
	if (type.length > 0)
		psip_put_header_as(w, PSIP_TEXT("Content-Type"), PSIP_TEXT(": "), type);
	if (length.at != NULL)
		psip_put_header_as(w, PSIP_TEXT("Content-Length"), PSIP_TEXT(": "), length);
	writer_empty_line(w);
	psip_put(w, body);
}
