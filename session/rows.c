/* SPDX-License-Identifier: MIT
 * Header rows of the application's: held against their grammar, and kept from saying what the stack says. */
#include "session/session.h"

#include "parser/octet.h"
#include "parser/typed.h"

/* Rows that a response has anyway, or that say what only the stack knows. */
static bool rows_of_response(enum psip_header_id id)
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
	case PSIP_H_RSEQ:
	case PSIP_H_SESSION_ID: return true;
	default: return false;
	}
}

/* ...a request. */
static bool rows_of_request(enum psip_header_id id)
{
	switch (id) {
	case PSIP_H_SERVER:
	case PSIP_H_RETRY_AFTER: return false;
	case PSIP_H_MAX_FORWARDS:
	case PSIP_H_MAX_BREADTH:
	case PSIP_H_ROUTE:
	case PSIP_H_CONTACT:
	case PSIP_H_ALLOW:
	case PSIP_H_SUPPORTED:
	case PSIP_H_PROXY_REQUIRE:
	case PSIP_H_USER_AGENT:
	case PSIP_H_SESSION_EXPIRES:
	case PSIP_H_MIN_SE:
	case PSIP_H_REPLACES:
	case PSIP_H_JOIN:
	case PSIP_H_RACK:
	case PSIP_H_AUTHORIZATION:
	case PSIP_H_PROXY_AUTHORIZATION: return true;
	default: return rows_of_response(id);
	}
}

static bool rows_is_token(struct psip_span name)
{
	for (size_t i = 0; i < name.length; i++)
		if ((psip_octet_class[(unsigned char)name.at[i]] & PSIP_OCTET_TOKEN) == 0)
			return false;
	return name.length > 0;
}

/* "Name: value" that follows its grammar. */
static bool rows_line(struct psip_span line, enum psip_header_id *id)
{
	const char *colon = memchr(line.at, ':', line.length), *value;

	if (!colon || !rows_is_token(psip_between(line.at, colon)))
		return false;
	*id = psip_header_find(psip_between(line.at, colon));
	for (value = colon + 1; value < line.at + line.length && *value == ' ';)
		value++;
	line = psip_between(value, line.at + line.length);
	return !memchr(line.at, '\r', line.length) && !memchr(line.at, '\0', line.length) && psip_header_value_check(*id, line, PSIP_STRICT, NULL) == PSIP_OK;
}

int rows_check(struct psip_span rows, enum rows_where where, bool *warned)
{
	uint32_t seen[(PSIP_H_COUNT + 31) / 32] = { 0 };
	enum psip_header_id id;
	int result = PSIP_OK;

	*warned = false;
	while (rows.length) {
		const char *end = memchr(rows.at, '\n', rows.length);
		if (!end || end == rows.at || end[-1] != '\r' || !rows_line(psip_between(rows.at, end - 1), &id))
			return PSIP_ERR_SYNTAX;
		if (where == ROWS_RESPONSE ? rows_of_response(id) : rows_of_request(id) || (where == ROWS_OPTIONS && id == PSIP_H_ACCEPT))
			result = PSIP_ERR_ARGUMENT;
		if (id != PSIP_H_UNKNOWN && psip_header_kind_of(id) == PSIP_HEADER_SINGLE && (seen[id / 32] >> id % 32 & 1))
			return PSIP_ERR_SYNTAX;  /* it may stand once (§7.3.1) */
		seen[id / 32] |= 1u << id % 32;
		*warned |= id == PSIP_H_WARNING;
		rows = psip_between(end + 1, rows.at + rows.length);
	}
	return result;
}

bool rows_next(struct psip_span *rows, struct psip_span *row, enum psip_header_id *id)
{
	const char *end = rows->length ? memchr(rows->at, '\n', rows->length) : NULL, *colon;

	if (!end)
		return false;
	*row = psip_between(rows->at, end + 1);
	*rows = psip_between(end + 1, rows->at + rows->length);
	colon = memchr(row->at, ':', row->length);
	*id = colon ? psip_header_find(psip_between(row->at, colon)) : PSIP_H_UNKNOWN;
	return true;
}

bool rows_have(struct psip_span rows, enum psip_header_id id)
{
	enum psip_header_id other;
	struct psip_span row;

	while (rows_next(&rows, &row, &other))
		if (other == id)
			return true;
	return false;
}
