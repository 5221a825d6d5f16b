/* SPDX-License-Identifier: MIT
 * psip_message_check: all that is wrong with a message, not only the first fault, and what the RFC's text demands of it as a whole. */
#include "parser/check_part.h"
#include "parser/octet.h"

/* An error at `at`; NULL: of the message as a whole. */
void psip_check_error(struct check_report *report, enum psip_error_code code, unsigned index, const char *at)
{
	const struct psip_message *m = report->message;

	report->count += psip_error_class_of(code) != PSIP_CLASS_NOTE;
	psip_error_add(report->errors, code, m->data, at != NULL ? (uint32_t)(at - m->data) : 0, (uint16_t)index,
	               !m->is_request || m->method == PSIP_ACK);
}

/* The first record of the index, from the i-th on, that tells of one byte that no value has, in that row or a later one (they come row
 * by row); report->indexed if none does. */
static unsigned check_byte_told(const struct check_report *report, unsigned i, unsigned index)
{
	const struct psip_message *m = report->message;

	for (; i < report->indexed; i++) {
		const struct psip_error *e = &report->errors->at[i];

		if (e->header < index || e->header >= m->header_count)
			continue;
		if (e->code == PSIP_E_CONTROL_BYTE || (e->code == PSIP_E_LINE_END && m->data[e->offset] == '\r'))
			break;
	}
	return i;
}

/* Is the fault of that record such a byte? i: where to look from. A copy is diagnosed: the record may name no more than the element's
 * beginning. */
static bool check_is_told(const struct check_report *report, unsigned i, struct psip_error error)
{
	const struct psip_message *m = report->message;
	const struct psip_error *at = report->errors->at;

	if (psip_error_class_of((enum psip_error_code)error.code) != PSIP_CLASS_SYNTAX)
		return false;
	i = check_byte_told(report, i, error.header);
	if (i == report->indexed || at[i].header != error.header)
		return false;
	psip_diagnose(m, report->mode, &error);
	for (; i < report->indexed && at[i].header == error.header; i = check_byte_told(report, i + 1, error.header))
		if (error.offset == at[i].offset || (error.offset == at[i].offset + 1 && m->data[at[i].offset] == '\r'))
			return true; /* what a CR lacks is seen after it */
	return false;
}

/* The index may have told of the same byte: then that record stands alone. */
static void check_value_error(struct check_report *report, enum psip_error_code code, unsigned index, const char *at)
{
	struct psip_error one = { .offset = (uint32_t)(at - report->message->data), .header = (uint16_t)index, .code = (uint16_t)code };

	report->told = check_byte_told(report, report->told, index);
	if (!check_is_told(report, report->told, one))
		psip_check_error(report, code, index, at);
}

/* As check_value_error, for the records that psip_common_parse has added since there were `before`. */
static void check_drop_told(struct check_report *report, unsigned before)
{
	struct psip_errors *errors = report->errors;
	unsigned kept = before;

	if (report->indexed == 0 || errors->count > errors->capacity)
		return;
	for (unsigned i = before; i < errors->count; i++)
		if (!check_is_told(report, 0, errors->at[i]))
			errors->at[kept++] = errors->at[i];
	errors->count = (uint16_t)kept;
}

/* §19.1.1 table 1: no headers there. Whether the scheme can be served is the element's matter (416). */
static void check_request_uri(struct check_report *report)
{
	const struct psip_message *m = report->message;
	struct psip_uri uri;
	size_t at = 0;

	if (!m->is_request || m->request_uri.at == NULL)
		return;
	if (psip_uri_parse(&uri, m->request_uri, report->mode, &at) != PSIP_OK)
		psip_check_error(report, PSIP_E_REQUEST_URI, PSIP_NO_HEADER, m->request_uri.at + at);
	else if (!(report->mode & PSIP_QUIRK_REQUEST_URI_HEADERS) && uri.headers.at != NULL &&
	         (uri.scheme == PSIP_SCHEME_SIP || uri.scheme == PSIP_SCHEME_SIPS))
		psip_check_error(report, PSIP_E_REQUEST_URI_HEADERS, PSIP_NO_HEADER, uri.headers.at - 1);
}

/* Has psip_common_parse, or psip_message_parse, said what there is to say of that row? */
static bool check_done(const struct check_report *report, unsigned index)
{
	switch (report->message->headers[index].id) {
	case PSIP_H_FROM: /* of one that could be read, not yet its parameters */
		return index != report->message->first[PSIP_H_FROM] || report->common->from.text.at == NULL;
	case PSIP_H_TO:
		return index != report->message->first[PSIP_H_TO] || report->common->to.text.at == NULL;
	case PSIP_H_CALL_ID:
	case PSIP_H_CSEQ:
	case PSIP_H_CONTENT_LENGTH:
		return true;
	case PSIP_H_MAX_FORWARDS:
		return report->message->is_request;
	case PSIP_H_VIA:
		return index == report->message->first[PSIP_H_VIA] && report->common->via.text.at == NULL;
	default:
		return false;
	}
}

static enum psip_error_code check_value_code(enum psip_header_id id)
{
	switch ((unsigned)id) {
	case PSIP_H_VIA: return PSIP_E_VIA;
	case PSIP_H_FROM: return PSIP_E_FROM;
	case PSIP_H_TO: return PSIP_E_TO;
	case PSIP_H_CONTACT: return PSIP_E_CONTACT;
	default: return PSIP_E_HEADER_VALUE;
	}
}

static void check_row(struct check_report *report, unsigned index)
{
	const struct psip_message *m = report->message;
	enum psip_header_id id = (enum psip_header_id)m->headers[index].id;
	struct psip_span value = psip_header_value(m, index);
	size_t at = 0;

	if (check_done(report, index))
		return;
	if (psip_header_kind_of(id) == PSIP_HEADER_SINGLE && m->first[id] != index)
		psip_check_error(report, PSIP_E_HEADER_REPEATED, index, value.at);
	if (psip_header_value_check(id, value, report->mode, &at) != PSIP_OK)
		check_value_error(report, check_value_code(id), index, value.at + at);
}

/* Blanks between a value and its line's end, where its grammar has none. Said of values that are fine without them. */
static void check_blanks(struct check_report *report, unsigned index)
{
	const struct psip_message *m = report->message;
	enum psip_header_id id = (enum psip_header_id)m->headers[index].id;
	struct psip_span value = psip_header_value(m, index);
	const unsigned char *end = psip_octets(psip_check_end(value)), *white;

	if ((report->mode & PSIP_QUIRK_BLANKS) || value.length == 0)
		return;
	white = psip_octet_sws(end, psip_octets(m->data) + m->body, PSIP_LENIENT);
	if (white != end && psip_header_value_check(id, value, report->mode, NULL) == PSIP_OK &&
	    psip_header_value_check(id, psip_octet_between(psip_octets(value.at), white), report->mode, NULL) != PSIP_OK)
		psip_check_error(report, PSIP_E_TRAILING_BLANKS, index, psip_check_end(value));
}

bool psip_check_is_star(const struct psip_message *m, unsigned index)
{
	return psip_span_equal(psip_header_value(m, index), PSIP_TEXT("*"));
}

/* "*" may be the only Contact of all rows (§20.10, §10.3 step 6). */
static void check_star(struct check_report *report)
{
	const struct psip_message *m = report->message;
	unsigned first = m->first[PSIP_H_CONTACT];

	if (first == PSIP_NO_HEADER || m->headers[first].next == PSIP_NO_HEADER)
		return;
	for (unsigned i = first; i != PSIP_NO_HEADER; i = m->headers[i].next)
		if (psip_check_is_star(m, i))
			psip_check_error(report, PSIP_E_CONTACT_STAR_SHARED, i, m->data + m->headers[i].value);
}

int psip_message_check(const struct psip_message *message, unsigned flags, psip_mode mode, struct psip_errors *errors)
{
	struct psip_errors none = { NULL, 0, 0 };
	struct psip_common common;
	struct check_report report = { message, errors != NULL ? errors : &none, &common, PSIP_METHOD_UNKNOWN, mode, 0, 0, 0 };
	unsigned before;

	report.indexed = report.errors->count < report.errors->capacity ? report.errors->count : report.errors->capacity;
	check_request_uri(&report);
	before = report.errors->count;
	if (psip_common_parse(&common, message, mode, report.errors) != PSIP_OK) {
		bool counted = report.errors->count > before;

		check_drop_told(&report, before);
		report.count += counted ? report.errors->count - before : 1;
	}
	report.method = (enum psip_method)(message->is_request ? message->method : common.cseq.method);
	for (unsigned i = 0; i < message->header_count; i++) {
		check_row(&report, i);
		check_blanks(&report, i);
	}
	check_star(&report);
	if (flags & PSIP_CHECK_NOTES)
		psip_check_notes(&report);
	if (errors != NULL)
		psip_message_diagnose_all(message, mode, errors);
	return report.count > INT_MAX ? INT_MAX : (int)report.count;
}
