/* SPDX-License-Identifier: MIT
 * Refusals with all that RFC 3261 §20 and §21 let them say: Retry-After, Warning, alternatives, what would have been possible. */
#include "session/session.h"

#include "parser/octet.h"
#include "parser/typed.h"

#define REFUSE_ROWS_MAX 1024

/* Rows that the response has anyway, or that say what only the stack knows. */
static bool refuse_own(enum psip_header_id id)
{
	switch (id) {
	case PSIP_H_VIA:
	case PSIP_H_FROM:
	case PSIP_H_TO:
	case PSIP_H_CALL_ID:
	case PSIP_H_CSEQ:
	case PSIP_H_RECORD_ROUTE:
	case PSIP_H_SERVER:
	case PSIP_H_CONTENT_TYPE:
	case PSIP_H_CONTENT_LENGTH:
	case PSIP_H_RETRY_AFTER:
	case PSIP_H_REQUIRE:
	case PSIP_H_RSEQ: return true;
	default: return false;
	}
}

static bool refuse_is_token(struct psip_span name)
{
	for (size_t i = 0; i < name.length; i++)
		if ((psip_octet_class[(unsigned char)name.at[i]] & PSIP_OCTET_TOKEN) == 0)
			return false;
	return name.length > 0;
}

/* "Name: value" of a header that may stand there. */
static bool refuse_row_ok(struct psip_span line, enum psip_header_id *id)
{
	const char *colon = memchr(line.at, ':', line.length), *value;

	if (!colon || !refuse_is_token(psip_between(line.at, colon)))
		return false;
	*id = psip_header_find(psip_between(line.at, colon));
	for (value = colon + 1; value < line.at + line.length && *value == ' ';)
		value++;
	line = psip_between(value, line.at + line.length);
	return !refuse_own(*id) && !memchr(line.at, '\r', line.length) && !memchr(line.at, '\0', line.length) &&
	       psip_header_value_check(*id, line, PSIP_STRICT, NULL) == PSIP_OK;
}

/* All rows, each with its CRLF. *warned: one of them is a Warning. */
static bool refuse_rows_ok(struct psip_span rows, bool *warned)
{
	enum psip_header_id id;

	*warned = false;
	while (rows.length) {
		const char *end = memchr(rows.at, '\n', rows.length);
		if (!end || end == rows.at || end[-1] != '\r' || !refuse_row_ok(psip_between(rows.at, end - 1), &id))
			return false;
		*warned |= id == PSIP_H_WARNING;
		rows = psip_between(end + 1, rows.at + rows.length);
	}
	return true;
}

static int refuse_check(const struct psip_refusal *refusal, bool *warned)
{
	if (refusal->size < sizeof *refusal || refusal->status < 300 || refusal->status > 699 || (refusal->body.length && !refusal->type.length))
		return PSIP_ERR_ARGUMENT;
	return refuse_rows_ok(refusal->rows, warned) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

int psip_refuse(struct psip *s, psip_time now, psip_handle call, const struct psip_refusal *refusal)
{
	char text[REFUSE_ROWS_MAX];
	struct psip_writer w = psip_writer(text, sizeof text);
	psip_ref type, body;
	bool warned;
	int result;
	struct psip_call *c = uas_waiting(s, call, &result);

	now = psip_clock(s, now);
	if (!c || (result = refuse_check(refusal, &warned)) != PSIP_OK)
		return result;
	if (refusal->retry_after)
		psip_put_header_number(&w, PSIP_H_RETRY_AFTER, refusal->retry_after);
	if (!warned)
		psip_put(&w, session_warning(refusal->status));
	psip_put(&w, refusal->rows);
	if (!psip_written(&w))
		return PSIP_ERR_SPACE;
	if (!session_copy_body(s, refusal->type, refusal->body, &type, &body))
		return PSIP_ERR_FULL;
	session_set_body(s, c, type, body);
	result = session_respond(s, now, c, refusal->status, refusal->reason, psip_span(text, w.length), refusal->body.length != 0);
	session_set_body(s, c, 0, 0);
	if (result == PSIP_OK)
		call_end(s, c, PSIP_END_REFUSED, refusal->status);
	return result;
}

#undef REFUSE_ROWS_MAX
