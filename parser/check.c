/* SPDX-License-Identifier: MIT
 * A message as a whole: what every element needs of it (psip_common_parse), and all that can be wrong (psip_message_check). */
#include "parser/typed.h"

struct check_report {
	const struct psip_message *message;
	struct psip_errors *errors;
	unsigned count;
};

/* An error at offset `at` of row `index`'s value; without a row, of the message as a whole. */
static void check_error(struct check_report *report, enum psip_error_code code, unsigned index, size_t at)
{
	const struct psip_message *m = report->message;
	uint32_t offset = index < m->header_count ? m->headers[index].value + (uint32_t)at : (uint32_t)at;

	report->count++;
	psip_error_add(report->errors, code, m->data, offset, (uint16_t)index, !m->is_request || m->method == PSIP_ACK);
}

/* The one row with that id, or PSIP_NO_HEADER with an error if it is missing; repeated rows are errors too. */
static unsigned check_single(struct check_report *report, enum psip_header_id id, enum psip_error_code missing)
{
	const struct psip_message *m = report->message;
	unsigned first = m->first[id];

	if (first == PSIP_NO_HEADER) {
		if (missing != PSIP_E_NONE)
			check_error(report, missing, PSIP_NO_HEADER, 0);
		return first;
	}
	for (unsigned i = m->headers[first].next; i != PSIP_NO_HEADER; i = m->headers[i].next)
		check_error(report, PSIP_E_HEADER_REPEATED, i, 0);
	return first;
}

static void check_via(struct check_report *report, psip_mode mode, struct psip_via *via)
{
	unsigned row = report->message->first[PSIP_H_VIA];
	struct psip_span rest;

	if (row == PSIP_NO_HEADER) {
		check_error(report, PSIP_E_VIA_MISSING, PSIP_NO_HEADER, 0);
		return;
	}
	rest = psip_header_value(report->message, row);
	if (psip_via_next(&rest, mode, via) != 1) {
		memset(via, 0, sizeof(*via));
		check_error(report, PSIP_E_VIA, row, (size_t)(rest.at - report->message->data) - report->message->headers[row].value);
	}
}

static void check_address(struct check_report *report, enum psip_header_id id, enum psip_error_code missing, enum psip_error_code wrong,
                          psip_mode mode, struct psip_address_value *address)
{
	unsigned row = check_single(report, id, missing);
	size_t at = 0;

	if (row == PSIP_NO_HEADER)
		return;
	if (psip_address_parse(psip_header_value(report->message, row), mode, address) != PSIP_OK || address->star) {
		memset(address, 0, sizeof(*address));
		if (psip_header_value_check(id, psip_header_value(report->message, row), mode, &at) == PSIP_OK)
			at = 0;
		check_error(report, wrong, row, at);
	}
}

static void check_cseq(struct check_report *report, psip_mode mode, struct psip_cseq *cseq)
{
	const struct psip_message *m = report->message;
	unsigned row = check_single(report, PSIP_H_CSEQ, PSIP_E_CSEQ_MISSING);

	if (row == PSIP_NO_HEADER)
		return;
	if (psip_cseq_parse(psip_header_value(m, row), mode, cseq) != PSIP_OK) {
		memset(cseq, 0, sizeof(*cseq));
		check_error(report, PSIP_E_CSEQ, row, 0);
	} else if (m->is_request && m->method_text.at != NULL && !psip_span_equal(cseq->method_text, m->method_text))
		check_error(report, PSIP_E_CSEQ_METHOD_MISMATCH, row, (size_t)(cseq->method_text.at - m->data) - m->headers[row].value);
}

static void check_call_id(struct check_report *report, psip_mode mode, struct psip_span *call_id)
{
	unsigned row = check_single(report, PSIP_H_CALL_ID, PSIP_E_CALL_ID_MISSING);
	struct psip_span value = psip_header_value(report->message, row);

	if (row == PSIP_NO_HEADER)
		return;
	if (psip_call_id_parse(value, mode) == PSIP_OK)
		*call_id = value;
	else
		check_error(report, PSIP_E_CALL_ID, row, 0);
}

/* Of no effect in a response (RFC 3261 §7.3.2). Missing: as RFC 2543 has it; a proxy adds 70 (§16.6). */
static void check_max_forwards(struct check_report *report, struct psip_common *common)
{
	unsigned row;

	common->max_forwards = 70;
	if (!report->message->is_request)
		return;
	row = check_single(report, PSIP_H_MAX_FORWARDS, PSIP_E_NONE);
	if (row == PSIP_NO_HEADER)
		return;
	if (psip_number_parse(psip_header_value(report->message, row), 255, &common->max_forwards) != PSIP_OK) {
		common->max_forwards = 70;
		check_error(report, PSIP_E_MAX_FORWARDS, row, 0);
	} else
		common->has_max_forwards = true;
}

/* All but Via. */
static void check_common(struct check_report *report, struct psip_common *common, psip_mode mode)
{
	check_address(report, PSIP_H_FROM, PSIP_E_FROM_MISSING, PSIP_E_FROM, mode, &common->from);
	check_address(report, PSIP_H_TO, PSIP_E_TO_MISSING, PSIP_E_TO, mode, &common->to);
	check_call_id(report, mode, &common->call_id);
	check_cseq(report, mode, &common->cseq);
	check_max_forwards(report, common);
}

int psip_common_parse(struct psip_common *common, const struct psip_message *message, psip_mode mode, struct psip_errors *errors)
{
	struct check_report report = { message, errors, 0 };

	memset(common, 0, sizeof(*common));
	check_via(&report, mode, &common->via);
	check_common(&report, common, mode);
	return report.count == 0 ? PSIP_OK : PSIP_ERR_SYNTAX;
}

/* §19.1.1 table 1: no headers there. Whether the scheme can be served is the element's matter (416). */
static void check_request_uri(struct check_report *report, psip_mode mode)
{
	const struct psip_message *m = report->message;
	struct psip_uri uri;
	size_t at = 0, begin;

	if (!m->is_request || m->request_uri.at == NULL)
		return;
	begin = (size_t)(m->request_uri.at - m->data);
	if (psip_uri_parse(&uri, m->request_uri, mode, &at) != PSIP_OK)
		check_error(report, PSIP_E_REQUEST_URI, PSIP_NO_HEADER, begin + at);
	else if (mode == PSIP_STRICT && uri.headers.at != NULL && (uri.scheme == PSIP_SCHEME_SIP || uri.scheme == PSIP_SCHEME_SIPS))
		check_error(report, PSIP_E_REQUEST_URI_HEADERS, PSIP_NO_HEADER, (size_t)(uri.headers.at - m->data) - 1);
}

/* Seconds above 2^32-1 (§20.19, §20.23): tolerant readers take them as 2^32-1. */
static bool check_seconds(enum psip_header_id id, struct psip_span value)
{
	uint32_t seconds;

	return (id != PSIP_H_EXPIRES && id != PSIP_H_MIN_EXPIRES) || psip_number_parse(value, UINT32_MAX, &seconds) == PSIP_OK;
}

static bool check_contact_seconds(struct psip_span value, psip_mode mode)
{
	struct psip_address_value contact;
	struct psip_span expires;
	uint32_t seconds;

	while (psip_address_next(&value, mode, &contact) == 1)
		if (psip_param(contact.params, "expires", &expires) && psip_number_parse(expires, UINT32_MAX, &seconds) != PSIP_OK)
			return false;
	return true;
}

/* One row by its grammar, unless check_common or psip_message_parse has looked at it. */
static void check_row(struct check_report *report, unsigned index, psip_mode mode)
{
	const struct psip_message *m = report->message;
	enum psip_header_id id = (enum psip_header_id)m->headers[index].id;
	struct psip_span value = psip_header_value(m, index);
	size_t at = 0;

	switch (id) {
	case PSIP_H_FROM:
	case PSIP_H_TO:
	case PSIP_H_CALL_ID:
	case PSIP_H_CSEQ:
	case PSIP_H_CONTENT_LENGTH:
		return;
	case PSIP_H_MAX_FORWARDS: /* of a request */
		if (m->is_request)
			return;
		break;
	default:
		break;
	}
	if (psip_header_kind_of(id) == PSIP_HEADER_SINGLE && m->first[id] != index)
		check_error(report, PSIP_E_HEADER_REPEATED, index, 0);
	if (psip_header_value_check(id, value, mode, &at) != PSIP_OK)
		check_error(report, id == PSIP_H_VIA ? PSIP_E_VIA : id == PSIP_H_CONTACT ? PSIP_E_CONTACT : PSIP_E_HEADER_VALUE, index, at);
	else if (mode == PSIP_STRICT && (!check_seconds(id, value) || (id == PSIP_H_CONTACT && !check_contact_seconds(value, mode))))
		check_error(report, PSIP_E_SECONDS, index, 0);
}

/* "*" may be the only Contact of all rows (RFC 3261 §20.10). */
static void check_star(struct check_report *report)
{
	const struct psip_message *m = report->message;
	unsigned first = m->first[PSIP_H_CONTACT];

	if (first == PSIP_NO_HEADER || m->headers[first].next == PSIP_NO_HEADER)
		return;
	for (unsigned i = first; i != PSIP_NO_HEADER; i = m->headers[i].next)
		if (psip_span_equal(psip_header_value(m, i), PSIP_TEXT("*")))
			check_error(report, PSIP_E_CONTACT, i, 0);
}

int psip_message_check(const struct psip_message *message, unsigned flags, psip_mode mode, struct psip_errors *errors)
{
	struct check_report report = { message, errors, 0 };
	struct psip_common common;

	(void)flags; /* what they decide, psip_message_parse has decided */
	memset(&common, 0, sizeof(common));
	check_request_uri(&report, mode);
	if (!psip_message_has(message, PSIP_H_VIA))
		check_error(&report, PSIP_E_VIA_MISSING, PSIP_NO_HEADER, 0);
	check_common(&report, &common, mode);
	for (unsigned i = 0; i < message->header_count; i++)
		check_row(&report, i, mode);
	check_star(&report);
	return (int)report.count;
}
