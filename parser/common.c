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

/* The one row with that id, or PSIP_NO_HEADER with an error if it is missing; repeated rows are errors too. */
static unsigned common_single(struct common_report *report, enum psip_header_id id, enum psip_error_code missing)
{
	const struct psip_message *m = report->message;
	unsigned first = m->first[id];

	if (first == PSIP_NO_HEADER) {
		if (missing != PSIP_E_NONE)
			common_error(report, missing, PSIP_NO_HEADER, NULL);
		return first;
	}
	for (unsigned i = m->headers[first].next; i != PSIP_NO_HEADER; i = m->headers[i].next)
		common_error(report, PSIP_E_HEADER_REPEATED, i, m->data + m->headers[i].value);
	return first;
}

static void common_via(struct common_report *report, psip_mode mode, struct psip_via *via)
{
	unsigned row = report->message->first[PSIP_H_VIA];
	struct psip_span rest = psip_header_value(report->message, row);

	if (row == PSIP_NO_HEADER)
		common_error(report, PSIP_E_VIA_MISSING, PSIP_NO_HEADER, NULL);
	else if (psip_via_next(&rest, mode, via) == 1)
		return;
	else
		common_error(report, PSIP_E_VIA, row, rest.at);
	memset(via, 0, sizeof(*via));
}

/* Of the text before p, the comma that ended it. */
static const char *common_comma(const char *begin, const char *p)
{
	while (p > begin && *p != ',')
		p--;
	return p;
}

static void common_address(struct common_report *report, enum psip_header_id id, enum psip_error_code missing, enum psip_error_code wrong,
                           psip_mode mode, struct psip_address_value *address)
{
	unsigned row = common_single(report, id, missing);
	struct psip_span value = psip_header_value(report->message, row), rest = value;
	int result;

	if (row != PSIP_NO_HEADER) {
		result = psip_address_next(&rest, mode, address);
		if (result == 1 && rest.length == 0 && !address->star)
			return;
		/* An empty value, "*" alone, or a list where none may be. */
		if (result == 1 && rest.length > 0)
			rest.at = common_comma(value.at, rest.at - 1);
		else if (result == 1)
			rest = value;
		common_error(report, wrong, row, rest.at);
	}
	memset(address, 0, sizeof(*address));
}

static void common_cseq(struct common_report *report, psip_mode mode, struct psip_cseq *cseq)
{
	const struct psip_message *m = report->message;
	unsigned row = common_single(report, PSIP_H_CSEQ, PSIP_E_CSEQ_MISSING);
	struct psip_span value = psip_header_value(m, row);

	if (row == PSIP_NO_HEADER || psip_cseq_parse(value, mode, cseq) != PSIP_OK) {
		memset(cseq, 0, sizeof(*cseq));
		if (row != PSIP_NO_HEADER)
			common_error(report, PSIP_E_CSEQ, row, value.at);
	} else if (m->is_request && m->method_text.at != NULL && !psip_span_equal(cseq->method_text, m->method_text))
		common_error(report, PSIP_E_CSEQ_METHOD_MISMATCH, row, cseq->method_text.at);
}

static void common_call_id(struct common_report *report, psip_mode mode, struct psip_span *call_id)
{
	unsigned row = common_single(report, PSIP_H_CALL_ID, PSIP_E_CALL_ID_MISSING);
	struct psip_span value = psip_header_value(report->message, row);

	*call_id = psip_span(NULL, 0);
	if (row == PSIP_NO_HEADER)
		return;
	if (psip_call_id_parse(value, mode) == PSIP_OK)
		*call_id = value;
	else
		common_error(report, PSIP_E_CALL_ID, row, value.at);
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
	value = psip_header_value(report->message, row);
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
	common_address(&report, PSIP_H_FROM, PSIP_E_FROM_MISSING, PSIP_E_FROM, mode, &common->from);
	common_address(&report, PSIP_H_TO, PSIP_E_TO_MISSING, PSIP_E_TO, mode, &common->to);
	common_call_id(&report, mode, &common->call_id);
	common_cseq(&report, mode, &common->cseq);
	common_max_forwards(&report, common);
	return report.failed ? PSIP_ERR_SYNTAX : PSIP_OK;
}
