/* SPDX-License-Identifier: MIT
 * psip_diagnose: an error record gets its rule, its exact place and the size of what was found there. */
#include "parser/diagnose.h"
#include "parser/octet.h"

#ifndef PSIP_NO_DIAGNOSTICS

/* The row whose value a record is about. */
static const struct psip_header *record_row(const struct psip_message *m, const struct psip_error *e)
{
	const struct psip_header *row = e->header < m->header_count ? &m->headers[e->header] : NULL;

	return row != NULL && e->offset >= row->value && e->offset <= row->value + row->value_length ? row : NULL;
}

/* The line that the record's offset lies in, its end included. */
static struct psip_span record_line(const struct psip_message *m, uint32_t length, uint32_t offset)
{
	const char *begin = m->data + offset, *end = offset < length ? memchr(begin, '\n', length - offset) : NULL;

	while (begin > m->data && begin[-1] != '\n')
		begin--;
	return psip_between(begin, end != NULL ? end + 1 : m->data + length);
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

static void record_measure(const struct psip_message *m, uint32_t length, struct psip_error *e)
{
	const struct psip_header *row = record_row(m, e);
	bool address = e->rule == PSIP_RULE_IPV6ADDRESS;
	uint32_t end = row != NULL ? row->value + row->value_length : length;
	size_t found;

	if (e->code == PSIP_E_VERSION)
		found = m->version.length;
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

static void record_subject(const struct psip_message *m, psip_mode mode, struct psip_error *e, const struct diagnose_subject *subject)
{
	const char *at = m->data + e->offset, *end = subject->text.at + subject->text.length;
	struct diagnosis d = { .at = subject->text.at, .end = end };

	psip_diagnose_read(&d, subject);
	/* A reader that takes no liberties has gone on only to see where the text as a whole would break. */
	if (d.fail != NULL && (d.fail >= at ? at == subject->text.at || record_same(at, d.fail) : !(mode & PSIP_LENIENT))) {
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
	if (d.fail == at)
		e->rule = d.rule;
}

/* Which text does a record of class SYNTAX speak of? False if its code says it all. */
static bool record_subject_of(const struct psip_message *m, uint32_t length, const struct psip_error *e, struct diagnose_subject *subject)
{
	const struct psip_header *row = record_row(m, e);
	size_t at;

	switch ((unsigned)e->code) {
	case PSIP_E_START_LINE:
		subject->text = record_line(m, length, e->offset);
		subject->kind = m->is_request ? DIAGNOSE_REQUEST_LINE : DIAGNOSE_STATUS_LINE;
		return true;
	case PSIP_E_REQUEST_URI:
		at = m->request_uri.at != NULL ? (size_t)(m->request_uri.at - m->data) : SIZE_MAX;
		subject->text = m->request_uri;
		subject->kind = DIAGNOSE_URI;
		return e->offset >= at && e->offset - at <= m->request_uri.length;
	case PSIP_E_VIA:
	case PSIP_E_FROM:
	case PSIP_E_TO:
	case PSIP_E_CALL_ID:
	case PSIP_E_CSEQ:
	case PSIP_E_MAX_FORWARDS:
	case PSIP_E_CONTACT:
	case PSIP_E_CONTENT_LENGTH:
	case PSIP_E_HEADER_VALUE:
	case PSIP_E_SECONDS:
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
	uint32_t length = message->body > message->length ? message->body : message->length;

	if (error->offset > length)
		return;
	if (row != NULL && error->code == PSIP_E_HEADER_VALUE)
		error->rule = (uint16_t)(PSIP_RULE_HEADER + row->id);
	if (error->code == PSIP_E_HEADER_REPEATED && error->header < message->header_count)
		error->rule = (uint16_t)(PSIP_RULE_HEADER + message->headers[error->header].id);
	if (psip_error_class_of((enum psip_error_code)error->code) == PSIP_CLASS_SYNTAX &&
	    record_subject_of(message, length, error, &subject))
		record_subject(message, mode, error, &subject);
	if (error->header < message->header_count || psip_error_class_of((enum psip_error_code)error->code) == PSIP_CLASS_SYNTAX ||
	    error->code == PSIP_E_REQUEST_URI_HEADERS)
		record_measure(message, length, error);
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
