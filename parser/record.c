/* SPDX-License-Identifier: MIT
 * psip_diagnose: an error record gets its rule, its exact place and the size of what was found there. */
#include "parser/diagnose.h"
#include "parser/host.h"
#include "parser/octet.h"

#ifndef PSIP_NO_DIAGNOSTICS

#define RECORD_BEHIND 256 /* bytes */

/* The row whose value a record is about. */
static const struct psip_header *record_row(const struct psip_message *m, const struct psip_error *e)
{
	const struct psip_header *row = e->header < m->header_count ? &m->headers[e->header] : NULL;

	return row != NULL && e->offset >= row->value && e->offset <= row->value + row->value_length ? row : NULL;
}

/* From the beginning of the line that the offset lies in; what is read there ends by itself. */
static struct psip_span record_line(const struct psip_message *m, uint32_t offset)
{
	const char *begin = m->data + offset;

	while (begin > m->data && begin[-1] != '\n')
		begin--;
	return psip_between(begin, m->data + m->length);
}

#define RECORD_IPV6 48 /* bytes of an IPv6reference at the most: no record looks through what follows for its end */
#define RECORD_RUN 8 /* bytes of a run of one separator that are told: each of a run may have its record */

/* Bytes of the thing at p: a token or number, a line end, a run of one separator, a character. */
static size_t record_found(const char *p, const char *end, bool address)
{
	const char *q = p;

	if (p == end)
		return 0;
	while (q < end && ((psip_octet_class[(unsigned char)*q] & PSIP_OCTET_TOKEN) != 0 || (address && (*q == ':' || *q == '.'))))
		q++;
	if (q > p)
		return (size_t)(q - p);
	if ((unsigned char)*p >= 0xc0) {
		do
			q++;
		while (q < end && ((unsigned char)*q & 0xc0) == 0x80);
		return (size_t)(q - p);
	}
	if (*p == '\r' && end - p > 1 && p[1] == '\n')
		return 2;
	if (*p == '[') { /* an IPv6reference */
		q = memchr(p, ']', end - p < RECORD_IPV6 ? (size_t)(end - p) : RECORD_IPV6);
		return q != NULL ? (size_t)(q + 1 - p) : 1;
	}
	while (q < end && *q == *p && q - p < RECORD_RUN)
		q++;
	return (size_t)(q - p);
}

#undef RECORD_IPV6
#undef RECORD_RUN

/* Bytes from p on that are among those. */
static size_t record_run(const char *p, const char *end, const char *among)
{
	size_t count = 0, size = psip_string(among).length;

	while (p + count < end && memchr(among, p[count], size) != NULL)
		count++;
	return count;
}

static void record_measure(const struct psip_message *m, struct psip_error *e)
{
	const struct psip_header *row = record_row(m, e);
	bool address = e->rule == PSIP_RULE_IPV6ADDRESS || e->rule == PSIP_RULE_RECEIVED_ADDRESS;
	bool outside = e->code == PSIP_E_LINE_END || e->code == PSIP_E_TRAILING_BLANKS; /* what stands after the value */
	uint32_t end = row != NULL && !outside ? row->value + row->value_length : m->length;
	size_t found;

	if (e->code == PSIP_E_VERSION)
		found = m->version.length;
	else if (e->code == PSIP_E_LINE_END)
		found = e->offset < end;
	else if (e->rule == PSIP_RULE_LOCAL_NUMBER)
		found = record_run(m->data + e->offset, m->data + end, "0123456789abcdefABCDEF*#-.()");
	else if (row != NULL && e->offset == row->value && psip_error_class_of((enum psip_error_code)e->code) == PSIP_CLASS_MESSAGE)
		found = row->value_length; /* all of it is too much */
	else
		found = record_found(m->data + e->offset, m->data + end, address);
	e->found = found > UINT16_MAX ? UINT16_MAX : (uint16_t)found;
}

/* The record is moved to `to`, in the same message. */
static void record_move(const struct psip_message *m, struct psip_error *e, uint32_t to)
{
	if (to < e->offset) {
		while (e->offset > to)
			e->line -= m->data[--e->offset] == '\n';
		for (e->column = 1; to > 0 && m->data[to - 1] != '\n'; to--)
			e->column++;
		return;
	}
	for (; e->offset < to; e->offset++) {
		e->column++;
		if (m->data[e->offset] == '\n') {
			e->line++;
			e->column = 1;
		}
	}
}

/* Is what lies between part of one parameter or element, so that both places speak of the same fault? */
static bool record_same(const char *at, const char *fail)
{
	for (; at < fail; at++)
		if (*at == ';' || *at == ',' || *at == '<' || *at == '>')
			return false;
	return true;
}

/* ---- What the grammar derives, but the text forbids: the rule names the section that does so ---- */

static bool record_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool record_is_label(char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26 || c == '-';
}

/* May such a byte stand in a token, or in a URI's parameter name? */
static bool record_in_name(char c)
{
	return (unsigned char)c > ' ' && c != 0x7f && memchr(";,=<>?\"", c, 7) == NULL;
}

/* The number that the record is in, if it is in one that is out of its range. */
static void record_range(const struct psip_message *m, struct psip_error *e, struct psip_span text, uint32_t max, unsigned rule)
{
	const char *begin = m->data + e->offset, *end = begin, *last = text.at + text.length;
	uint32_t number = 0;

	while (begin > text.at && record_is_digit(begin[-1]))
		begin--;
	while (end < last && record_is_digit(*end))
		end++;
	if (end == m->data + e->offset)
		return;
	if (psip_number_parse(psip_between(begin, end), max, &number) == PSIP_OK && (number > 0 || rule != PSIP_RULE_RESPONSE_NUM_RANGE))
		return;
	record_move(m, e, (uint32_t)(begin - m->data));
	e->rule = (uint16_t)rule;
}

/* Digits and dots alone are no hostname, but a wrong IPv4address. None of them stands at the place: a hostname would go on with it. */
static void record_ipv4(const struct psip_message *m, struct psip_error *e, struct psip_span text)
{
	const char *end = m->data + e->offset, *begin = end;
	uint8_t address[16];

	while (begin > text.at && (record_is_digit(begin[-1]) || begin[-1] == '.'))
		begin--;
	if (psip_host_address(psip_between(begin, end), PSIP_STRICT, address) == 4)
		return;
	if (memchr(begin, '.', (size_t)(end - begin)) == NULL || (begin > text.at && record_is_label(begin[-1])) ||
	    (end < text.at + text.length && *end == '_'))
		return;
	record_move(m, e, (uint32_t)(begin - m->data));
	e->rule = PSIP_RULE_IPV4ADDRESS;
}

/* The address of "received" is a source's (§18.2.1); via-extension derives anything. */
static void record_received(const struct psip_message *m, struct psip_error *e, struct psip_span text)
{
	const char *at = m->data + e->offset, *end = text.at + text.length, *begin = at, *p;

	while (begin > text.at && record_in_name(begin[-1]))
		begin--;
	for (p = begin; p > text.at && memchr(" \t\r\n", p[-1], 4) != NULL; p--)
		;
	if (p == text.at || (p[-1] == '=' && (begin == end || (!record_in_name(*begin) && *begin != '"'))))
		return;
	e->rule = PSIP_RULE_RECEIVED_ADDRESS;
	if (p[-1] == '=')
		record_move(m, e, (uint32_t)(begin - m->data));
}

static struct psip_span record_name(const char *p, const char *end)
{
	size_t length = 0;

	while (p + length < end && record_in_name(p[length]))
		length++;
	return psip_span(p, length);
}

/* Does the parameter's name at p stand before it too, in the same list of parameters? */
static bool record_twice(struct psip_span text, const char *p)
{
	const char *end = text.at + text.length;
	struct psip_span name = record_name(p, end);
	bool quoted = false, seen = false, semicolon = false;

	for (const char *q = text.at; q < p; q++) {
		if (quoted) {
			quoted = *q != '"';
			q += *q == '\\';
			continue;
		}
		if (semicolon && memchr(" \t\r\n", *q, 4) != NULL)
			continue;
		if (semicolon)
			seen = seen || psip_span_equal_nocase(record_name(q, end), name);
		semicolon = *q == ';';
		quoted = *q == '"';
		if (memchr(",<>@", *q, 4) != NULL)
			seen = false;
	}
	return semicolon && seen && name.length > 0;
}

/* The rule of a parameter that has one, in place of the list's. */
static unsigned record_param_rule(unsigned rule, struct psip_span name)
{
	bool via = rule == PSIP_RULE_VIA_PARAMS;

	if ((rule == PSIP_RULE_FROM_PARAM || rule == PSIP_RULE_TO_PARAM) && psip_span_equal_nocase(name, PSIP_TEXT("tag")))
		return PSIP_RULE_TAG_PARAM;
	if (via && psip_span_equal_nocase(name, PSIP_TEXT("branch")))
		return PSIP_RULE_VIA_BRANCH;
	if (via && psip_span_equal_nocase(name, PSIP_TEXT("received")))
		return PSIP_RULE_VIA_RECEIVED;
	if (via && psip_span_equal_nocase(name, PSIP_TEXT("maddr")))
		return PSIP_RULE_VIA_MADDR;
	if (via && psip_span_equal_nocase(name, PSIP_TEXT("ttl")))
		return PSIP_RULE_VIA_TTL;
	return via && psip_span_equal_nocase(name, PSIP_TEXT("rport")) ? PSIP_RULE_RESPONSE_PORT : rule;
}

/* At a parameter's name: it repeats another's, or its value is wrong. */
static void record_param(const struct psip_message *m, struct psip_error *e, struct psip_span text)
{
	const char *end = text.at + text.length, *at = m->data + e->offset;
	struct psip_span name = record_name(at, end);
	unsigned rule = record_param_rule(e->rule, name);

	if (record_twice(text, at)) {
		e->rule = (uint16_t)(PSIP_RULE_ONCE + rule);
		return;
	}
	if (rule == e->rule)
		return;
	for (at += name.length; at < end && memchr(" \t\r\n=", *at, 5) != NULL; at++)
		;
	record_move(m, e, (uint32_t)(at - m->data));
	e->rule = (uint16_t)rule;
}

/* Without angle brackets the URI ends at a comma, question mark or semicolon: prose forbids what the grammar would go on with. In brackets
 * the rule is broken at the end of all only. */
static void record_bare(const struct psip_message *m, struct psip_error *e, const struct diagnose_subject *subject)
{
	const char *at = m->data + e->offset;
	bool core = subject->id == PSIP_H_FROM || subject->id == PSIP_H_TO || subject->id == PSIP_H_CONTACT;

	if (at < subject->text.at + subject->text.length && memchr(",?;", *at, 3) != NULL)
		e->rule = core ? PSIP_RULE_BARE_ADDR_SPEC : PSIP_RULE_BARE_URI;
}

/* Derived, and yet refused at a name: username stands there in both its forms. */
static void record_names(const struct psip_message *m, struct psip_error *e, struct psip_span text)
{
	const char *at = m->data + e->offset;

	if (text.at + text.length - at >= 8 && psip_span_equal_nocase(psip_span(at, 8), PSIP_TEXT("username")))
		e->rule = PSIP_RULE_CREDENTIALS_NAMES;
}

/* What was being read is known: is it a number, an address or a parameter that the text forbids? */
static void record_refine(const struct psip_message *m, struct psip_error *e, const struct diagnose_subject *subject)
{
	bool via = subject->kind == DIAGNOSE_VALUE && subject->id == PSIP_H_VIA;

	switch ((unsigned)e->rule) {
	case PSIP_RULE_PORT: record_range(m, e, subject->text, UINT16_MAX, via ? PSIP_RULE_SENT_PORT_RANGE : PSIP_RULE_PORT_RANGE); break;
	case PSIP_RULE_TTL: record_range(m, e, subject->text, UINT8_MAX, PSIP_RULE_TTL_RANGE); break;
	case PSIP_RULE_DELTA_SECONDS: record_range(m, e, subject->text, UINT32_MAX, PSIP_RULE_SECONDS_RANGE); break;
	case PSIP_RULE_RESPONSE_NUM: record_range(m, e, subject->text, UINT32_MAX, PSIP_RULE_RESPONSE_NUM_RANGE); break;
	case PSIP_RULE_HEADER + PSIP_H_CSEQ: record_range(m, e, subject->text, INT32_MAX, PSIP_RULE_CSEQ_RANGE); break;
	case PSIP_RULE_HEADER + PSIP_H_MAX_FORWARDS: record_range(m, e, subject->text, UINT8_MAX, PSIP_RULE_MAX_FORWARDS_RANGE); break;
	case PSIP_RULE_HEADER + PSIP_H_RACK: record_range(m, e, subject->text, UINT32_MAX, PSIP_RULE_RESPONSE_NUM_RANGE); break;
	case PSIP_RULE_ADDR_SPEC: record_bare(m, e, subject); break;
	case PSIP_RULE_CREDENTIALS: record_names(m, e, subject->text); break;
	case PSIP_RULE_HOSTNAME: record_ipv4(m, e, subject->text); break;
	case PSIP_RULE_VIA_RECEIVED: record_received(m, e, subject->text); break;
	default: break;
	}
}

/* May a fault before the place that the reader names be meant? A reader that takes no liberties has gone on only to see where the text
 * as a whole would break; and that a number lacks its context is seen at its end. */
static bool record_is_earlier(const struct diagnosis *d, const char *at, psip_mode mode)
{
	if (!(mode & PSIP_LENIENT))
		return true;
	if (d->rule != PSIP_RULE_LOCAL_NUMBER && d->rule != PSIP_RULE_DESCRIPTOR)
		return false;
	for (const char *p = d->fail; p < at; p++)
		if (*p == ',' || *p == '>')
			return false;
	return true;
}

/* As far as a text need be read for a fault at that place: long lists end there, where nothing is open. */
static const char *record_far(const char *at, const char *end)
{
	for (const char *p = at; p < end && memchr("\"<(\\", *p, 4) == NULL; p++)
		if (p - at >= RECORD_BEHIND && (*p == ';' || *p == ','))
			return p;
	return end;
}

static void record_subject(const struct psip_message *m, psip_mode mode, struct psip_error *e, const struct diagnose_subject *subject)
{
	const char *at = m->data + e->offset, *end = subject->text.at + subject->text.length;
	struct diagnosis d = { .at = subject->text.at, .end = at > subject->text.at ? record_far(at, end) : end };

	psip_diagnose_read(&d, subject);
	if (d.fail != NULL && (d.fail >= at ? at == subject->text.at || record_same(at, d.fail) : record_is_earlier(&d, at, mode))) {
		record_move(m, e, (uint32_t)(d.fail - m->data));
		e->rule = d.rule;
		return;
	}
	/* The grammar has no fault here, or an earlier one that the mode took: tell what was being read. */
	if (at == subject->text.at && d.head != PSIP_RULE_NONE)
		e->rule = d.head;
	if ((d.fail != NULL && d.fail < at) || at == subject->text.at || (d.fail == NULL && at == end))
		return; /* the last: something is missing that the whole must have */
	d = (struct diagnosis){ .at = subject->text.at, .end = at, .probe = true };
	psip_diagnose_read(&d, subject);
	if (d.fail != at)
		return;
	e->rule = d.rule;
	record_param(m, e, subject->text);
}

/* Which text does a record of class SYNTAX speak of? False if its code says it all. */
static bool record_subject_of(const struct psip_message *m, const struct psip_error *e, struct diagnose_subject *subject)
{
	const struct psip_header *row = record_row(m, e);
	size_t at;

	switch ((unsigned)e->code) {
	case PSIP_E_START_LINE:
		subject->text = record_line(m, e->offset);
		subject->kind = m->is_request ? DIAGNOSE_REQUEST_LINE : DIAGNOSE_STATUS_LINE;
		return true;
	case PSIP_E_REQUEST_URI:
		at = m->request_uri.at != NULL ? (size_t)(m->request_uri.at - m->data) : SIZE_MAX;
		subject->text = m->request_uri;
		subject->kind = DIAGNOSE_URI;
		return e->offset - at <= m->request_uri.length; /* far more if it stands before */
	case PSIP_E_VIA:
	case PSIP_E_FROM:
	case PSIP_E_TO:
	case PSIP_E_CALL_ID:
	case PSIP_E_CSEQ:
	case PSIP_E_MAX_FORWARDS:
	case PSIP_E_CONTACT:
	case PSIP_E_CONTENT_LENGTH:
	case PSIP_E_HEADER_VALUE:
		if (row == NULL)
			return false;
		subject->kind = DIAGNOSE_VALUE;
		subject->id = (enum psip_header_id)row->id;
		subject->text = psip_span(m->data + row->value, row->value_length);
		return true;
	default:
		return false;
	}
}

void psip_diagnose(const struct psip_message *message, psip_mode mode, struct psip_error *error)
{
	struct diagnose_subject subject = { .text = { NULL, 0 } };
	const struct psip_header *row = record_row(message, error);

	if (error->offset > message->length)
		return;
	if (row != NULL && error->code == PSIP_E_HEADER_VALUE)
		error->rule = (uint16_t)(PSIP_RULE_HEADER + row->id);
	if (error->code == PSIP_E_HEADER_REPEATED && error->header < message->header_count)
		error->rule = (uint16_t)(PSIP_RULE_HEADER + message->headers[error->header].id);
	if (psip_error_class_of((enum psip_error_code)error->code) == PSIP_CLASS_SYNTAX &&
	    record_subject_of(message, error, &subject)) {
		record_subject(message, mode, error, &subject);
		record_refine(message, error, &subject);
	}
	if (error->code == PSIP_E_REQUEST_LINE_SPACE && !message->is_request)
		error->rule = PSIP_RULE_STATUS_LINE;
	if (error->code == PSIP_E_STATUS_CODE && record_run(message->data + error->offset, message->data + message->length, "0123456789") == 3)
		error->rule = PSIP_RULE_STATUS_CLASS;
	if (error->header < message->header_count || psip_error_class_of((enum psip_error_code)error->code) == PSIP_CLASS_SYNTAX ||
	    error->code == PSIP_E_REQUEST_URI_HEADERS || (psip_error_class_of((enum psip_error_code)error->code) == PSIP_CLASS_NOTE && error->offset > 0))
		record_measure(message, error);
}

void psip_message_diagnose_all(const struct psip_message *message, psip_mode mode, struct psip_errors *errors)
{
	if (errors == NULL)
		return;
	for (unsigned i = 0; i < errors->count && i < errors->capacity; i++)
		psip_diagnose(message, mode, &errors->at[i]);
	psip_errors_sort(errors);
}

#endif
