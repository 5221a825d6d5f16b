/* SPDX-License-Identifier: MIT
 * psip_common_parse: what every element needs of a message. On the way of each message received: no check that a firmware would
 * not want, and no look at a value but by its typed function. */
#include "parser/typed.h"

struct common_report {
	const struct psip_message *message;
	struct psip_errors *errors;
	bool failed;
};

/* An error at `at` in row `index`; without a row, of the message as a whole. */
static void common_error(struct common_report *report, enum psip_error_code code, unsigned index, const char *at)
{
	const struct psip_message *m = report->message;

	report->failed = true;
	psip_error_add(report->errors, code, m->data, at != NULL ? (uint32_t)(at - m->data) : 0, (uint16_t)index,
	               !m->is_request || m->method == PSIP_ACK);
}

static struct psip_span common_value(const struct psip_message *m, unsigned row)
{
	return psip_span(m->data + m->headers[row].value, m->headers[row].value_length);
}

static void common_repeated(struct common_report *report, unsigned row)
{
	const struct psip_message *m = report->message;

	for (; row != PSIP_NO_HEADER; row = m->headers[row].next)
		common_error(report, PSIP_E_HEADER_REPEATED, row, m->data + m->headers[row].value);
}

/* The one row with that id, or PSIP_NO_HEADER with an error if it is missing; repeated rows are errors too. */
static inline unsigned common_single(struct common_report *report, enum psip_header_id id, enum psip_error_code missing)
{
	const struct psip_message *m = report->message;
	unsigned first = m->first[id];

	if (first == PSIP_NO_HEADER && missing != PSIP_E_NONE)
		common_error(report, missing, PSIP_NO_HEADER, NULL);
	if (first != PSIP_NO_HEADER && m->headers[first].next != PSIP_NO_HEADER)
		common_repeated(report, m->headers[first].next);
	return first;
}

static void common_via(struct common_report *report, psip_mode mode, struct psip_via *via)
{
	unsigned row = report->message->first[PSIP_H_VIA];
	struct psip_span rest;

	if (row == PSIP_NO_HEADER) {
		common_error(report, PSIP_E_VIA_MISSING, PSIP_NO_HEADER, NULL);
	} else {
		rest = common_value(report->message, row);
		if (psip_via_next(&rest, mode, via) == 1)
			return;
		common_error(report, PSIP_E_VIA, row, rest.at);
	}
	memset(via, 0, sizeof(*via));
}

/* Of the text before p, the comma that ended it. */
static const char *common_comma(const char *begin, const char *p)
{
	while (p > begin && *p != ',')
		p--;
	return p;
}

/* An empty value, "*" alone, or a list where none may be. rest: what psip_address_next left. */
static void common_address_error(struct common_report *report, enum psip_error_code wrong, unsigned row, int result, struct psip_span rest)
{
	struct psip_span value = common_value(report->message, row);

	if (result == 1 && rest.length > 0)
		rest.at = common_comma(value.at, rest.at - 1);
	else if (result == 1)
		rest = value;
	common_error(report, wrong, row, rest.at);
}

static inline void common_address(struct common_report *report, unsigned row, enum psip_error_code wrong, psip_mode mode,
                           struct psip_address_value *address)
{
	if (row != PSIP_NO_HEADER) {
		struct psip_span rest = common_value(report->message, row);
		/* no list: a comma at the end is none of an empty element */
		int result = psip_address_next(&rest, mode & ~(psip_mode)PSIP_QUIRK_EMPTY_ELEMENT, address);

		if (result == 1 && rest.length == 0 && !address->star)
			return;
		common_address_error(report, wrong, row, result, rest);
	}
	memset(address, 0, sizeof(*address));
}

/* A method that is known is the same one if it has the same number. */
static bool common_same_method(const struct psip_message *m, const struct psip_cseq *cseq)
{
	return m->method != PSIP_METHOD_UNKNOWN ? cseq->method == m->method : psip_span_equal(cseq->method_text, m->method_text);
}

static void common_cseq(struct common_report *report, psip_mode mode, struct psip_cseq *cseq)
{
	const struct psip_message *m = report->message;
	unsigned row = common_single(report, PSIP_H_CSEQ, PSIP_E_CSEQ_MISSING);

	if (row == PSIP_NO_HEADER || psip_cseq_parse(common_value(m, row), mode, cseq) != PSIP_OK) {
		memset(cseq, 0, sizeof(*cseq));
		if (row != PSIP_NO_HEADER)
			common_error(report, PSIP_E_CSEQ, row, common_value(m, row).at);
	} else if (m->is_request && m->method_text.at != NULL && !common_same_method(m, cseq))
		common_error(report, PSIP_E_CSEQ_METHOD_MISMATCH, row, cseq->method_text.at);
}

static void common_call_id(struct common_report *report, psip_mode mode, struct psip_span *call_id)
{
	unsigned row = common_single(report, PSIP_H_CALL_ID, PSIP_E_CALL_ID_MISSING);

	*call_id = psip_span(NULL, 0);
	if (row == PSIP_NO_HEADER)
		return;
	*call_id = common_value(report->message, row);
	if (psip_call_id_parse(*call_id, mode) == PSIP_OK)
		return;
	common_error(report, PSIP_E_CALL_ID, row, call_id->at);
	*call_id = psip_span(NULL, 0);
}

/* Of no effect in a response (RFC 3261 §7.3.2). Missing: as RFC 2543 has it; a proxy adds 70 (§16.6). */
static void common_max_forwards(struct common_report *report, struct psip_common *common)
{
	struct psip_span value;
	unsigned row;

	common->max_forwards = 70;
	common->has_max_forwards = false;
	if (!report->message->is_request)
		return;
	row = common_single(report, PSIP_H_MAX_FORWARDS, PSIP_E_NONE);
	if (row == PSIP_NO_HEADER)
		return;
	value = common_value(report->message, row);
	if (psip_number_parse(value, 255, &common->max_forwards) != PSIP_OK) {
		common->max_forwards = 70;
		common_error(report, PSIP_E_MAX_FORWARDS, row, value.at);
	} else
		common->has_max_forwards = true;
}

int psip_common_parse(struct psip_common *common, const struct psip_message *message, psip_mode mode, struct psip_errors *errors)
{
	struct common_report report = { message, errors, false };

	common_via(&report, mode, &common->via);
	common_address(&report, common_single(&report, PSIP_H_FROM, PSIP_E_FROM_MISSING), PSIP_E_FROM, mode, &common->from);
	common_address(&report, common_single(&report, PSIP_H_TO, PSIP_E_TO_MISSING), PSIP_E_TO, mode, &common->to);
	common_call_id(&report, mode, &common->call_id);
	common_cseq(&report, mode, &common->cseq);
	common_max_forwards(&report, common);
	return report.failed ? PSIP_ERR_SYNTAX : PSIP_OK;
}
