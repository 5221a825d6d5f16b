/* SPDX-License-Identifier: MIT
 * Fragments of messages: the start line by hand, since it may be all there is and lack its end; rows as parts have them (RFC 3420 §2). */
#include "parser/sipfrag.h"
#include "parser/multipart.h"
#include "parser/octet.h"

struct sipfrag_reader {
	struct psip_message *message;
	struct psip_errors *errors;
	psip_mode mode;
	bool failed, full;
	uint16_t last[PSIP_H_COUNT];
};

static void sipfrag_error(struct sipfrag_reader *r, enum psip_error_code code, const char *at, unsigned header)
{
	r->failed = true;
	psip_error_add(r->errors, code, r->message->data, (uint32_t)(at - r->message->data), (uint16_t)header, true);
}

/* The first line from `rest`, which moves behind it; false if its end is none. */
static bool sipfrag_line(struct psip_span *rest, psip_mode mode, struct psip_span *line)
{
	const char *end = memchr(rest->at, '\n', rest->length);
	size_t length = end != NULL ? (size_t)(end - rest->at) : rest->length, taken = length + (end != NULL);
	bool crlf = end != NULL && length > 0 && end[-1] == '\r';

	*line = psip_span(rest->at, length - crlf);
	*rest = psip_span(rest->at + taken, rest->length - taken);
	return crlf || (mode & PSIP_QUIRK_BARE_LF) != 0;
}

/* 1*SP, strictly one. */
static bool sipfrag_space(struct psip_span *rest, psip_mode mode)
{
	size_t n = 0;

	while (n < rest->length && rest->at[n] == ' ')
		n++;
	*rest = psip_span(rest->at + n, rest->length - n);
	return n == 1 || (n > 1 && (mode & PSIP_QUIRK_BLANKS) != 0);
}

/* "SIP/2.0" from the beginning of `rest`. */
static bool sipfrag_version(struct psip_span *rest, struct psip_span *version)
{
	if (rest->length < 7 || !psip_span_equal_nocase(psip_span(rest->at, 7), PSIP_TEXT("SIP/2.0")))
		return false;
	*version = psip_span(rest->at, 7);
	*rest = psip_span(rest->at + 7, rest->length - 7);
	return true;
}

static bool sipfrag_reason_fits(struct psip_span reason, psip_mode mode)
{
	const unsigned char *p = psip_octets(reason.at), *pe = p + reason.length;

	while (p < pe) {
		size_t step = psip_octet_reason(p, pe);

		if (step == 0 && ((mode & PSIP_QUIRK_REASON_BYTES) == 0 || *p == '\0' || *p == '\r'))
			return false;
		p += step > 0 ? step : 1;
	}
	return true;
}

/* Status-Line without its end: PSIP_E_NONE, or what is wrong. */
static enum psip_error_code sipfrag_status_line(struct psip_span rest, psip_mode mode, struct psip_span *version, unsigned *status,
                                                struct psip_span *reason)
{
	unsigned code = 0;
	size_t n = 0;

	if (!sipfrag_version(&rest, version))
		return PSIP_E_VERSION;
	if (!sipfrag_space(&rest, mode))
		return PSIP_E_START_LINE;
	for (; n < 3 && n < rest.length && rest.at[n] >= '0' && rest.at[n] <= '9'; n++)
		code = code * 10 + (unsigned)(rest.at[n] - '0');
	if (n < 3 || code < 100 || code > 699 || (rest.length > 3 && rest.at[3] != ' '))
		return PSIP_E_STATUS_CODE;
	*status = code;
	*reason = psip_span(rest.at + 3, rest.length - 3);
	if (reason->length == 0)
		return (mode & PSIP_QUIRK_REASON_ABSENT) != 0 ? PSIP_E_NONE : PSIP_E_REASON_PHRASE;
	*reason = psip_span(reason->at + 1, reason->length - 1);
	return sipfrag_reason_fits(*reason, mode) ? PSIP_E_NONE : PSIP_E_REASON_PHRASE;
}

static enum psip_error_code sipfrag_request_line(struct psip_message *m, struct psip_span rest, psip_mode mode)
{
	struct psip_span token;
	struct psip_uri uri;
	size_t n = 0;

	while (n < rest.length && (psip_octet_class[(unsigned char)rest.at[n]] & PSIP_OCTET_TOKEN) != 0)
		n++;
	token = psip_span(rest.at, n);
	rest = psip_span(rest.at + n, rest.length - n);
	if (n == 0 || !sipfrag_space(&rest, mode))
		return PSIP_E_START_LINE;
	while ((mode & PSIP_QUIRK_BLANKS) != 0 && rest.length > 0 && rest.at[rest.length - 1] == ' ')
		rest.length--;
	for (n = 0; n < rest.length && rest.at[n] != ' '; n++)
		continue;
	m->request_uri = psip_span(rest.at, n);
	rest = psip_span(rest.at + n, rest.length - n);
	m->is_request = true;
	m->method_text = token;
	m->method = (uint8_t)psip_method_find(token);
	if (rest.length == 0 || !sipfrag_space(&rest, mode))
		return PSIP_E_REQUEST_LINE_SPACE;
	if (!sipfrag_version(&rest, &m->version))
		return PSIP_E_VERSION;
	if (rest.length > 0)
		return PSIP_E_START_LINE;
	if (psip_uri_parse(&uri, m->request_uri, mode, NULL) != PSIP_OK)
		return PSIP_E_REQUEST_URI;
	return uri.headers.at != NULL && (mode & PSIP_QUIRK_REQUEST_URI_HEADERS) == 0 ? PSIP_E_REQUEST_URI_HEADERS : PSIP_E_NONE;
}

static bool sipfrag_is_status(struct psip_span text)
{
	return text.length >= 4 && psip_span_equal_nocase(psip_span(text.at, 4), PSIP_TEXT("SIP/"));
}

/* Is the first line a start line? A row has its colon after the name, an empty line nothing. */
static bool sipfrag_has_start_line(struct psip_span text)
{
	size_t n = 0;

	if (text.length == 0 || text.at[0] == '\r' || text.at[0] == '\n')
		return false;
	while (n < text.length && (psip_octet_class[(unsigned char)text.at[n]] & PSIP_OCTET_TOKEN) != 0)
		n++;
	while (n < text.length && (text.at[n] == ' ' || text.at[n] == '\t'))
		n++;
	return n == 0 || n == text.length || text.at[n] != ':';
}

static void sipfrag_start_line(struct sipfrag_reader *r, struct psip_span *rest)
{
	struct psip_message *m = r->message;
	struct psip_span line;
	unsigned status = 0;
	enum psip_error_code wrong;

	if (!sipfrag_line(rest, r->mode, &line))
		sipfrag_error(r, PSIP_E_LINE_END, line.at + line.length, PSIP_NO_HEADER);
	if (sipfrag_is_status(line)) {
		wrong = sipfrag_status_line(line, r->mode, &m->version, &status, &m->reason);
		m->status = (uint16_t)status;
	} else {
		wrong = sipfrag_request_line(m, line, r->mode);
	}
	if (wrong != PSIP_E_NONE)
		sipfrag_error(r, wrong, line.at, PSIP_NO_HEADER);
}

static unsigned sipfrag_lines(const char *p, const char *end)
{
	unsigned count = 0;

	for (; (p = memchr(p, '\n', (size_t)(end - p))) != NULL; p++)
		count++;
	return count;
}

/* end: where the next row begins. */
static bool sipfrag_folds_fit(enum psip_header_id id, struct psip_span name, struct psip_span value, const char *end, psip_mode mode)
{
	const char *begin = name.at + name.length, *text_end = value.at + value.length;
	unsigned folds = sipfrag_lines(begin, end), before, inside;

	if (PSIP_TAKES(mode, PSIP_QUIRK_REPEATED_FOLDS) || folds < 2)
		return true;
	folds -= end[-1] == '\n'; /* the row's own end */
	before = value.length == 0 ? folds : sipfrag_lines(begin, value.at);
	inside = value.length == 0 ? 0 : sipfrag_lines(value.at, text_end);
	return psip_octet_folds_fit(id, value, before, folds - before - inside);
}

static void sipfrag_add_row(struct sipfrag_reader *r, struct psip_span name, struct psip_span value, const char *end)
{
	struct psip_message *m = r->message;
	enum psip_header_id id = psip_header_find(name);
	uint16_t index = m->header_count;
	struct psip_header *row;

	if (index >= m->header_capacity) {
		if (!r->full)
			sipfrag_error(r, PSIP_E_TOO_MANY_HEADERS, name.at, PSIP_NO_HEADER);
		r->full = true;
		return;
	}
	row = &m->headers[index];
	row->name = (uint32_t)(name.at - m->data);
	row->value = (uint32_t)(value.at - m->data);
	row->value_length = (uint32_t)value.length;
	row->name_length = (uint16_t)name.length;
	row->next = PSIP_NO_HEADER;
	row->id = (uint8_t)id;
	row->folded = memchr(value.at, '\n', value.length) != NULL;
	m->header_count = (uint16_t)(index + 1);
	if (m->first[id] == PSIP_NO_HEADER)
		m->first[id] = index;
	else if (id != PSIP_H_UNKNOWN)
		m->headers[r->last[id]].next = index;
	r->last[id] = index;
	if (!sipfrag_folds_fit(id, name, value, end, r->mode) || psip_header_value_check(id, value, r->mode, NULL) != PSIP_OK)
		sipfrag_error(r, PSIP_E_HEADER_VALUE, value.at, index);
	/* Content-Length has a quirk of its own: sipfrag_length. */
	if (m->first[id] != index && id != PSIP_H_UNKNOWN && id != PSIP_H_CONTENT_LENGTH && psip_header_kind_of(id) == PSIP_HEADER_SINGLE)
		sipfrag_error(r, PSIP_E_HEADER_REPEATED, name.at, index);
}

/* Rows up to the empty line: was there one? */
static bool sipfrag_rows(struct sipfrag_reader *r, struct psip_span *rest)
{
	struct psip_span name, value;

	for (;;) {
		const char *begin = rest->at;
		int got = psip_row_next(rest, r->mode, &name, &value);

		if (got == 0 || got == 2)
			return got == 2;
		if (got < 0 || name.length > UINT16_MAX)
			sipfrag_error(r, PSIP_E_HEADER_NAME, begin, r->message->header_count);
		else
			sipfrag_add_row(r, name, value, rest->at);
	}
}

/* The body's length by Content-Length, or what is left. */
static uint32_t sipfrag_length(struct sipfrag_reader *r, uint32_t left)
{
	const struct psip_message *m = r->message;
	uint32_t length = left, number;

	for (unsigned i = m->first[PSIP_H_CONTENT_LENGTH]; i != PSIP_NO_HEADER; i = m->headers[i].next) {
		if (psip_number_parse(psip_header_value(m, i), UINT32_MAX, &number) != PSIP_OK) {
			sipfrag_error(r, PSIP_E_CONTENT_LENGTH, m->data + m->headers[i].value, i);
			return left;
		}
		if (i == m->first[PSIP_H_CONTENT_LENGTH])
			length = number;
		else if (number != length || (r->mode & PSIP_QUIRK_EQUAL_LENGTHS) == 0)
			sipfrag_error(r, PSIP_E_CONTENT_LENGTH_REPEATED, m->data + m->headers[i].name, i);
	}
	if (length > left && (r->mode & PSIP_QUIRK_STALE_LENGTH) == 0)
		sipfrag_error(r, PSIP_E_CONTENT_LENGTH_TOO_LARGE, m->data + m->headers[m->first[PSIP_H_CONTENT_LENGTH]].value,
		              m->first[PSIP_H_CONTENT_LENGTH]);
	return length < left ? length : left;
}

static void sipfrag_begin(struct sipfrag_reader *r, struct psip_span text)
{
	struct psip_message *m = r->message;

	m->mode = r->mode;
	m->data = text.at;
	m->length = m->body = (uint32_t)text.length;
	m->body_length = 0;
	m->is_request = false;
	m->method = PSIP_METHOD_UNKNOWN;
	m->status = 0;
	m->method_text = m->request_uri = m->version = m->reason = psip_span(NULL, 0);
	m->header_count = 0;
	memset(m->first, 0xFF, sizeof m->first);
}

int psip_sipfrag_parse(struct psip_message *fragment, struct psip_span text, psip_mode mode, struct psip_errors *errors)
{
	struct sipfrag_reader r = { .message = fragment, .errors = errors, .mode = mode };
	struct psip_span rest = text.at != NULL ? text : psip_span("", 0);

	if (text.length >= UINT32_MAX || fragment->header_capacity == PSIP_NO_HEADER)
		return PSIP_ERR_ARGUMENT;
	sipfrag_begin(&r, rest);
	if (sipfrag_has_start_line(rest))
		sipfrag_start_line(&r, &rest);
	if (sipfrag_rows(&r, &rest)) {
		fragment->body = (uint32_t)(rest.at - fragment->data);
		fragment->body_length = sipfrag_length(&r, (uint32_t)rest.length);
		fragment->length = fragment->body + fragment->body_length;
		if (fragment->body_length > 0 && !psip_message_has(fragment, PSIP_H_CONTENT_TYPE))
			sipfrag_error(&r, PSIP_E_CONTENT_TYPE_MISSING, rest.at, PSIP_NO_HEADER);
	}
	return r.full ? PSIP_ERR_SPACE : r.failed ? PSIP_ERR_SYNTAX : PSIP_OK;
}

int psip_sipfrag_status(struct psip_span text, psip_mode mode, unsigned *status, struct psip_span *reason)
{
	struct psip_span rest = text, line, version;

	*status = 0;
	*reason = psip_span(NULL, 0);
	if (!sipfrag_is_status(text) || !sipfrag_line(&rest, mode, &line)
	    || sipfrag_status_line(line, mode, &version, status, reason) != PSIP_E_NONE) {
		*status = 0;
		*reason = psip_span(NULL, 0);
		return PSIP_ERR_SYNTAX;
	}
	return PSIP_OK;
}
