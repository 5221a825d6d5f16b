/* SPDX-License-Identifier: MIT
 * Error records: their names, rules and texts. With PSIP_NO_DIAGNOSTICS only the responses owed are kept. */
#include "parser/message.h"

struct error_fact {
	uint16_t response, rule;
	uint8_t class;
};

static const struct error_fact error_facts[PSIP_E_COUNT] = {
	{ 0, PSIP_RULE_NONE, PSIP_CLASS_NOTE },
#define PSIP_ERROR(code, response, class, rule, reference, text) { response, PSIP_RULE_##rule, PSIP_CLASS_##class },
#include "parser/error.def"
#undef PSIP_ERROR
};

#ifdef PSIP_NO_DIAGNOSTICS

const char *psip_error_text(enum psip_error_code code)
{
	(void)code;
	return "";
}

const char *psip_error_name(enum psip_error_code code)
{
	(void)code;
	return "";
}

const char *psip_error_reference(enum psip_error_code code)
{
	(void)code;
	return "";
}

const char *psip_rule_name(unsigned rule)
{
	(void)rule;
	return "";
}

const char *psip_rule_reference(unsigned rule)
{
	(void)rule;
	return "";
}

void psip_diagnose(const struct psip_message *message, psip_mode mode, struct psip_error *error)
{
	(void)message;
	(void)mode;
	(void)error;
}

void psip_message_diagnose_all(const struct psip_message *message, psip_mode mode, struct psip_errors *errors)
{
	(void)message;
	(void)mode;
	if (errors != NULL)
		psip_errors_sort(errors);
}

#else

const char *psip_error_text(enum psip_error_code code)
{
	switch (code) {
#define PSIP_ERROR(code, response, class, rule, reference, text) case PSIP_E_##code: return text;
#include "parser/error.def"
#undef PSIP_ERROR
	case PSIP_E_NONE:
	case PSIP_E_COUNT:
		break;
	}
	return "";
}

const char *psip_error_name(enum psip_error_code code)
{
	switch (code) {
#define PSIP_ERROR(code, response, class, rule, reference, text) case PSIP_E_##code: return #code;
#include "parser/error.def"
#undef PSIP_ERROR
	case PSIP_E_NONE:
	case PSIP_E_COUNT:
		break;
	}
	return "";
}

const char *psip_error_reference(enum psip_error_code code)
{
	switch (code) {
#define PSIP_ERROR(code, response, class, rule, reference, text) case PSIP_E_##code: return reference;
#include "parser/error.def"
#undef PSIP_ERROR
	case PSIP_E_NONE:
	case PSIP_E_COUNT:
		break;
	}
	return "";
}

const char *psip_rule_name(unsigned rule)
{
	switch (rule & ~(unsigned)PSIP_RULE_ONCE) {
#define PSIP_RULE(id, name, reference) case PSIP_RULE_##id: return name;
#include "parser/rule.def"
#undef PSIP_RULE
	case PSIP_RULE_NONE:
		return "";
	case PSIP_RULE_HEADER + PSIP_H_UNKNOWN:
		return "extension-header";
	default:
		return psip_header_text((enum psip_header_id)((rule & ~(unsigned)PSIP_RULE_ONCE) - PSIP_RULE_HEADER));
	}
}

/* Where a header's own rule stands, if not in RFC 3261. */
static const char *error_header_reference(unsigned id)
{
	switch (id) {
	case PSIP_H_RACK:
	case PSIP_H_RSEQ: return "RFC 3262 §10";
	case PSIP_H_PRIVACY: return "RFC 3323 §4.2";
	case PSIP_H_P_ASSERTED_IDENTITY:
	case PSIP_H_P_PREFERRED_IDENTITY: return "RFC 3325 §9";
	case PSIP_H_REASON: return "RFC 3326 §2";
	case PSIP_H_PATH: return "RFC 3327 §4";
	case PSIP_H_REFER_TO: return "RFC 3515 §2.1";
	case PSIP_H_SERVICE_ROUTE: return "RFC 3608 §5";
	case PSIP_H_ACCEPT_CONTACT:
	case PSIP_H_REJECT_CONTACT:
	case PSIP_H_REQUEST_DISPOSITION: return "RFC 3841 §10";
	case PSIP_H_REPLACES: return "RFC 3891 §6.1";
	case PSIP_H_REFERRED_BY: return "RFC 3892 §3";
	case PSIP_H_SIP_ETAG:
	case PSIP_H_SIP_IF_MATCH: return "RFC 3903 §12";
	case PSIP_H_JOIN: return "RFC 3911 §7.1";
	case PSIP_H_SESSION_EXPIRES: return "RFC 4028 §4";
	case PSIP_H_MIN_SE: return "RFC 4028 §5";
	case PSIP_H_ACCEPT_RESOURCE_PRIORITY:
	case PSIP_H_RESOURCE_PRIORITY: return "RFC 4412 §3";
	case PSIP_H_REFER_SUB: return "RFC 4488 §4";
	case PSIP_H_TARGET_DIALOG: return "RFC 4538 §7";
	case PSIP_H_MAX_BREADTH: return "RFC 5393 §5.8";
	case PSIP_H_FLOW_TIMER: return "RFC 5626 §10";
	case PSIP_H_DIVERSION: return "RFC 5806 §10";
	case PSIP_H_INFO_PACKAGE:
	case PSIP_H_RECV_INFO: return "RFC 6086 §9.2";
	case PSIP_H_GEOLOCATION: return "RFC 6442 §4.1";
	case PSIP_H_GEOLOCATION_ROUTING: return "RFC 6442 §4.2";
	case PSIP_H_GEOLOCATION_ERROR: return "RFC 6442 §4.4";
	case PSIP_H_ALLOW_EVENTS:
	case PSIP_H_EVENT:
	case PSIP_H_SUBSCRIPTION_STATE: return "RFC 6665 §8.4";
	case PSIP_H_HISTORY_INFO: return "RFC 7044 §5";
	case PSIP_H_PROXY_AUTHENTICATION_INFO: return "RFC 7616 §3.5";
	case PSIP_H_P_ASSOCIATED_URI: return "RFC 7315 §5.1";
	case PSIP_H_SESSION_ID: return "RFC 7989 §5";
	case PSIP_H_IDENTITY: return "RFC 8224 §4";
	default: return id < PSIP_H_COUNT ? "RFC 3261 §25.1" : "";
	}
}

/* A tel URI's own rule names the section that forbids the second. */
static const char *error_once_reference(unsigned rule)
{
	switch (rule) {
	case PSIP_RULE_URI_PARAMETER: return "RFC 3261 §19.1.1";
	case PSIP_RULE_TEL_PAR: return "RFC 3966 §3";
	default: return "RFC 3261 §7.3.1";
	}
}

const char *psip_rule_reference(unsigned rule)
{
	if (rule & PSIP_RULE_ONCE)
		return error_once_reference(rule & ~(unsigned)PSIP_RULE_ONCE);
	switch (rule) {
#define PSIP_RULE(id, name, reference) case PSIP_RULE_##id: return reference;
#include "parser/rule.def"
#undef PSIP_RULE
	case PSIP_RULE_NONE:
		return "";
	default:
		return error_header_reference(rule - PSIP_RULE_HEADER);
	}
}

#endif

unsigned psip_error_response(enum psip_error_code code)
{
	return (unsigned)code < PSIP_E_COUNT ? error_facts[code].response : 0;
}

enum psip_error_class psip_error_class_of(enum psip_error_code code)
{
	return (unsigned)code < PSIP_E_COUNT ? (enum psip_error_class)error_facts[code].class : PSIP_CLASS_NOTE;
}

/* From a place at or before the record's to its offset: counting on from the last record keeps many of them linear. */
static void error_place(struct psip_error *error, const char *data, uint32_t from, uint32_t line, uint32_t column)
{
	for (uint32_t i = from; i < error->offset; i++) {
		column++;
		if (data[i] == '\n') {
			line++;
			column = 1;
		}
	}
	error->line = line;
	error->column = column;
}

void psip_error_add(struct psip_errors *errors, enum psip_error_code code, const char *data, uint32_t offset, uint16_t header,
                    bool silent)
{
	struct psip_error *error;

	if (errors == NULL || errors->count == UINT16_MAX)
		return;
	if (errors->count++ >= errors->capacity)
		return;
	error = &errors->at[errors->count - 1];
	error->offset = offset;
	error->header = header;
	error->code = (uint16_t)code;
	error->response = silent || psip_error_class_of(code) == PSIP_CLASS_NOTE ? 0 : (uint16_t)psip_error_response(code);
	error->rule = (unsigned)code < PSIP_E_COUNT ? error_facts[code].rule : PSIP_RULE_NONE;
	error->found = 0;
	if (errors->count > 1 && error[-1].offset <= offset)
		error_place(error, data, error[-1].offset, error[-1].line, error[-1].column);
	else
		error_place(error, data, 0, 1, 1);
}

static bool error_before(const struct psip_error *a, const struct psip_error *b)
{
	if (a->offset != b->offset)
		return a->offset < b->offset;
	return a->code != b->code ? a->code < b->code : a->rule < b->rule;
}

/* Let at[root] sink to its place in the heap of `count`. */
static void error_sink(struct psip_error *at, size_t root, size_t count)
{
	struct psip_error sinking = at[root];

	for (size_t child; (child = 2 * root + 1) < count; root = child) {
		if (child + 1 < count && error_before(&at[child], &at[child + 1]))
			child++;
		if (!error_before(&sinking, &at[child]))
			break;
		at[root] = at[child];
	}
	at[root] = sinking;
}

void psip_errors_sort(struct psip_errors *errors)
{
	size_t count = errors->count < errors->capacity ? errors->count : errors->capacity;

	for (size_t i = count / 2; i-- > 0;)
		error_sink(errors->at, i, count);
	while (count > 1) {
		struct psip_error last = errors->at[--count];

		errors->at[count] = errors->at[0];
		errors->at[0] = last;
		error_sink(errors->at, 0, count);
	}
}
