/* SPDX-License-Identifier: MIT
 * The writer: start lines, headers and bodies straight into a buffer. What it lets through, the strict parser accepts
 * as a message's shape; what would break that shape is left out and marks the writer bad. */
#include "parser/writer.h"

void psip_put(struct psip_writer *w, struct psip_span bytes)
{
	if (bytes.length == 0)
		return;
	if (w->at != NULL && w->length <= w->capacity && bytes.length <= w->capacity - w->length)
		memcpy(w->at + w->length, bytes.at, bytes.length);
	w->length = bytes.length > SIZE_MAX - w->length ? SIZE_MAX : w->length + bytes.length;
}

void psip_put_text(struct psip_writer *w, const char *text)
{
	psip_put(w, psip_string(text));
}

void psip_put_number(struct psip_writer *w, uint32_t number)
{
	char digits[10];
	size_t first = sizeof digits;

	do {
		digits[--first] = (char)('0' + number % 10);
		number /= 10;
	} while (number != 0);
	psip_put(w, psip_span(digits + first, sizeof digits - first));
}

static bool writer_alphanumeric(unsigned char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool writer_hex(unsigned char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool writer_token(struct psip_span text)
{
	static const char marks[] = "-.!%*_+`'~";

	for (size_t i = 0; i < text.length; i++) {
		if (!writer_alphanumeric((unsigned char)text.at[i]) && memchr(marks, text.at[i], sizeof marks - 1) == NULL)
			return false;
	}
	return text.length > 0;
}

/* RFC 3261 §7.1: no white space, no controls, no angle brackets in a Request-URI, and nothing outside ASCII. */
static bool writer_uri(struct psip_span uri)
{
	for (size_t i = 0; i < uri.length; i++) {
		unsigned char c = (unsigned char)uri.at[i];
		if (c <= ' ' || c >= 0x7F || c == '<' || c == '>' || c == '"')
			return false;
	}
	return uri.length > 0;
}

/* Bytes of the UTF8-NONASCII or UTF8-CONT at the beginning of text (§25.1); 0 if it is neither. */
static size_t writer_utf8(struct psip_span text)
{
	unsigned char c = (unsigned char)text.at[0];
	size_t more = c < 0xC0 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF8 ? 3 : c < 0xFC ? 4 : 5;

	if (c < 0x80 || c > 0xFD || more >= text.length)
		return 0;
	for (size_t i = 1; i <= more; i++) {
		if (((unsigned char)text.at[i] & 0xC0) != 0x80)
			return 0;
	}
	return more + 1;
}

/* Reason-Phrase of RFC 3261 §25.1. */
static bool writer_reason(struct psip_span reason)
{
	static const char marks[] = ";/?:@&=+$,-_.!~*'() \t";

	for (size_t i = 0; i < reason.length;) {
		unsigned char c = (unsigned char)reason.at[i];
		size_t step = 1;

		if (c >= 0x80)
			step = writer_utf8(psip_span(reason.at + i, reason.length - i));
		else if (c == '%')
			step = reason.length - i > 2 && writer_hex((unsigned char)reason.at[i + 1]) && writer_hex((unsigned char)reason.at[i + 2]) ? 3 : 0;
		else if (!writer_alphanumeric(c) && memchr(marks, c, sizeof marks - 1) == NULL)
			step = 0;
		if (step == 0)
			return false;
		i += step;
	}
	return true;
}

void psip_put_request_line(struct psip_writer *w, struct psip_span method, struct psip_span uri)
{
	if (!writer_token(method) || !writer_uri(uri)) {
		w->bad = true;
		return;
	}
	psip_put(w, method);
	psip_put(w, PSIP_TEXT(" "));
	psip_put(w, uri);
	psip_put(w, PSIP_TEXT(" SIP/2.0\r\n"));
}

void psip_put_status_line(struct psip_writer *w, unsigned status, struct psip_span reason)
{
	if (status < 100 || status > 699) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("SIP/2.0 "));
	psip_put_number(w, status);
	psip_put(w, PSIP_TEXT(" "));
	if (reason.at == NULL)
		psip_put(w, psip_status_reason(status));
	else if (writer_reason(reason))
		psip_put(w, reason);
	else
		w->bad = true;
	psip_put(w, PSIP_TEXT("\r\n"));
}

static bool writer_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool writer_line_end(char c)
{
	return c == '\r' || c == '\n';
}

/* Length of the line end at text[at] if white space follows it, so that it is a fold; 0 if it is none. `loose` takes
 * the bare LF and CR that a tolerant parser let in. */
static size_t writer_fold(struct psip_span text, size_t at, bool loose)
{
	size_t n = 1;

	if (text.at[at] == '\r' && text.length - at > 1 && text.at[at + 1] == '\n')
		n = 2;
	if (n == 1 && !loose)
		return 0;
	return text.length - at > n && writer_blank(text.at[at + n]) ? n : 0;
}

static bool writer_value_fits(struct psip_span value, bool loose)
{
	for (size_t i = 0; i < value.length;) {
		size_t step = 1;

		if (value.at[i] == '\0')
			return false;
		if (writer_line_end(value.at[i]))
			step = writer_fold(value, i, loose);
		if (step == 0)
			return false;
		i += step;
	}
	return true;
}

/* Outer white space and folds say nothing; a blank continuation line would only trouble receivers. */
static struct psip_span writer_trim(struct psip_span value)
{
	while (value.length > 0 && (writer_blank(value.at[0]) || writer_line_end(value.at[0]))) {
		value.at++;
		value.length--;
	}
	while (value.length > 0 && (writer_blank(value.at[value.length - 1]) || writer_line_end(value.at[value.length - 1])))
		value.length--;
	return value;
}

/* A fold is copied as it stands if it is CRLF; a loose one shrinks to the white space after it (RFC 3261 §7.3.1:
 * both mean one SP). */
static void writer_put_value(struct psip_writer *w, struct psip_span value)
{
	size_t from = 0;

	for (size_t i = 0; i < value.length; i++) {
		if (!writer_line_end(value.at[i]))
			continue;
		if (writer_fold(value, i, false) != 0) {
			i++;
			continue;
		}
		psip_put(w, psip_span(value.at + from, i - from));
		from = i + 1;
	}
	if (from < value.length)
		psip_put(w, psip_span(value.at + from, value.length - from));
}

static void writer_put_row(struct psip_writer *w, enum psip_header_id id, struct psip_span value, bool loose)
{
	struct psip_span name = psip_string(psip_header_text(id));

	if (name.length == 0 || !writer_value_fits(value, loose)) {
		w->bad = true;
		return;
	}
	value = writer_trim(value);
	psip_put(w, name);
	psip_put(w, value.length > 0 ? PSIP_TEXT(": ") : PSIP_TEXT(":"));
	writer_put_value(w, value);
	psip_put(w, PSIP_TEXT("\r\n"));
}

void psip_put_header(struct psip_writer *w, enum psip_header_id id, struct psip_span value)
{
	writer_put_row(w, id, value, false);
}

void psip_put_header_number(struct psip_writer *w, enum psip_header_id id, uint32_t value)
{
	struct psip_span name = psip_string(psip_header_text(id));

	if (name.length == 0) {
		w->bad = true;
		return;
	}
	psip_put(w, name);
	psip_put(w, PSIP_TEXT(": "));
	psip_put_number(w, value);
	psip_put(w, PSIP_TEXT("\r\n"));
}

void psip_put_rows(struct psip_writer *w, const struct psip_message *from, enum psip_header_id id)
{
	if (id <= PSIP_H_UNKNOWN || id >= PSIP_H_COUNT)
		return;
	for (unsigned i = from->first[id]; i != PSIP_NO_HEADER; i = from->headers[i].next)
		writer_put_row(w, id, psip_header_value(from, i), true);
}

void psip_put_body(struct psip_writer *w, struct psip_span type, struct psip_span body)
{
	/* §7.4.1: a body goes with its type, always. */
	if ((body.length > 0 && writer_trim(type).length == 0) || body.length > UINT32_MAX) {
		w->bad = true;
		body = psip_span(NULL, 0);
	}
	if (type.length > 0)
		psip_put_header(w, PSIP_H_CONTENT_TYPE, type);
	psip_put_header_number(w, PSIP_H_CONTENT_LENGTH, (uint32_t)body.length);
	psip_put(w, PSIP_TEXT("\r\n"));
	psip_put(w, body);
}
