/* SPDX-License-Identifier: MIT
 * Header parameters: generic-param, and the rules of those that header_param.def names. */
#include "parser/values.h"

enum values_param_rule {
	VALUES_PARAM_FLAG, VALUES_PARAM_TOKEN, VALUES_PARAM_TOKEN_OR_QUOTED, VALUES_PARAM_QUOTED, VALUES_PARAM_DIGITS, VALUES_PARAM_SECONDS,
	VALUES_PARAM_TWO_DIGITS,    /* 1*2DIGIT */
	VALUES_PARAM_QVALUE, VALUES_PARAM_REG_ID, VALUES_PARAM_INSTANCE,
	VALUES_PARAM_INDEX, VALUES_PARAM_UUID, VALUES_PARAM_REFRESHER,
	VALUES_PARAM_CID,           /* sip-clean-msg-id */
	VALUES_PARAM_FEATURE,       /* a feature tag: by its name, not from header_param.def */
	VALUES_PARAM_BRACKETED_URI, /* LAQUOT absoluteURI RAQUOT, which no generic-param has */
	VALUES_PARAM_ANY
};

struct values_param {
	uint8_t header, rule, needed;
	char name[13]; /* without a zero if it is as long */
};

static const struct values_param values_params_known[] = {
#define PSIP_HEADER_PARAM(header, name, rule, needed) { PSIP_H_##header, VALUES_PARAM_##rule, needed, name },
#include "parser/header_param.def"
#undef PSIP_HEADER_PARAM
	{ PSIP_H_COUNT, 0, 0, "" }
};

static bool values_cid(struct psip_span text)
{
	struct psip_values_reader r = { psip_octets(text.at), psip_octets(text.at) + text.length, NULL, PSIP_STRICT };

	if (!psip_values_run(&r, PSIP_WORD_DOT_ATOM) || !psip_values_next_is(&r, '@'))
		return false;
	r.at++;
	if (psip_values_next_is(&r, '['))
		return psip_values_bracketed_host(&r) && r.at == r.end;
	return psip_values_whole(psip_values_left(&r), PSIP_WORD_MSG_ID_RIGHT);
}

/* A parameter's value, absent for none, by the parameter's own rule. */
static bool values_param_fits(struct psip_span value, unsigned rule, psip_mode mode)
{
	bool quoted = value.length > 0 && *value.at == '"', token;
	struct psip_span inner = psip_values_unquoted(value);

	if (value.at == NULL)
		return rule == VALUES_PARAM_FLAG || rule == VALUES_PARAM_FEATURE;
	token = value.length > 0 && !quoted && *value.at != '[';
	switch ((enum values_param_rule)rule) {
	case VALUES_PARAM_FLAG: return false;
	case VALUES_PARAM_TOKEN: return token;
	case VALUES_PARAM_TOKEN_OR_QUOTED: return token || quoted;
	case VALUES_PARAM_QUOTED: return quoted;
	case VALUES_PARAM_DIGITS: return psip_values_number_fits(value, 0, 0, true);
	case VALUES_PARAM_SECONDS: return psip_values_number_fits(value, 0, UINT32_MAX, (mode & PSIP_QUIRK_LARGE_NUMBER) != 0);
	case VALUES_PARAM_TWO_DIGITS: return value.length <= 2 && psip_values_number_fits(value, 0, 99, false);
	case VALUES_PARAM_QVALUE: return psip_values_whole(value, PSIP_WORD_QVALUE);
	case VALUES_PARAM_REG_ID: return psip_values_number_fits(value, 1, INT32_MAX, false);
	case VALUES_PARAM_INSTANCE: return psip_values_whole(value, PSIP_WORD_INSTANCE);
	case VALUES_PARAM_INDEX: return psip_values_whole(value, PSIP_WORD_INDEX);
	case VALUES_PARAM_UUID: return psip_values_whole(value, PSIP_WORD_UUID);
	case VALUES_PARAM_REFRESHER: return psip_values_whole(value, PSIP_WORD_REFRESHER);
	case VALUES_PARAM_CID: return quoted && values_cid(inner);
	case VALUES_PARAM_FEATURE: return psip_values_whole(value, PSIP_WORD_FEATURE);
	case VALUES_PARAM_BRACKETED_URI:
	case VALUES_PARAM_ANY: break;
	}
	return true;
}

/* RFC 3840 §9: base-tags, and those of its sip tree (§11). Any other name with "+" may as well be contact-extension's. */
static bool values_is_feature(struct psip_span name)
{
	static const char base[][12] = { "audio", "automata", "class", "duplex", "data", "control", "mobility", "description", "events",
	                                 "priority", "methods", "schemes", "application", "video", "language", "type", "isfocus", "actor",
	                                 "text", "extensions" };

	if (name.length > 5 && psip_values_is(psip_span(name.at, 5), "+sip."))
		return true;
	for (size_t i = 0; i < sizeof base / sizeof *base; i++)
		if (psip_values_is(name, base[i]))
			return true;
	return false;
}

void psip_values_params_begin(struct psip_values_params *list, unsigned header, unsigned kind)
{
	list->known = values_params_known;
	while (list->known->header < header)
		list->known++;
	list->header = header;
	list->kind = kind;
	list->count = 0;
	list->closing_quote = false;
	list->seen = 0;
}

/* Notes the name; false if it comes again. */
static bool values_param_note(struct psip_values_params *list, struct psip_span name, unsigned *rule)
{
	bool again = false;

	*rule = VALUES_PARAM_ANY;
	for (unsigned i = 0; list->known[i].header == list->header; i++) {
		const char *known = list->known[i].name;
		size_t length = known[12] != 0 ? 13 : psip_string(known).length;

		if (!psip_span_equal_nocase(name, psip_span(known, length)))
			continue;
		*rule = list->known[i].rule;
		again = (list->seen >> i & 1) != 0;
		list->seen |= UINT32_C(1) << i;
		return !again;
	}
	if ((list->kind & PSIP_VALUES_FEATURES) != 0 && values_is_feature(name))
		*rule = VALUES_PARAM_FEATURE;
	for (unsigned i = 0; i < list->count && !again; i++)
		again = psip_span_equal_nocase(name, list->names[i]);
	if (list->count < PSIP_VALUES_NAMES)
		list->names[list->count++] = name;
	return !again;
}

static bool values_param_value(struct psip_values_reader *r, struct psip_values_params *list, unsigned rule)
{
	const unsigned char *begin = r->at, *name_end = r->at;
	struct psip_span value = { NULL, 0 };
	bool exact = !(r->mode & PSIP_QUIRK_UNUSED_VALUE);

	if (psip_values_separator(r, '=')) {
		begin = r->at;
		if ((r->mode & PSIP_QUIRK_EMPTY_VALUE) && (r->at == r->end || *r->at == ';' || *r->at == ','))
			return true;
		if (rule == VALUES_PARAM_BRACKETED_URI) {
			psip_values_sws(r);
			return psip_values_uri(r);
		}
		psip_values_before_quote(r);
		begin = r->at;
		if (!psip_values_gen_value(r))
			return false;
		value = psip_octet_between(begin, r->at);
	}
	if ((list->kind & PSIP_VALUES_MIME) != 0 && (value.at == NULL || *value.at == '['))
		return psip_values_refuse(r, value.at == NULL ? name_end : begin);
	if (exact && rule != VALUES_PARAM_ANY && !values_param_fits(value, rule, r->mode))
		return psip_values_refuse(r, value.at == NULL ? name_end : begin);
	if (!exact && rule == VALUES_PARAM_SECONDS && value.at != NULL && !(r->mode & PSIP_QUIRK_LARGE_NUMBER) &&
	    psip_values_number_fits(value, 0, 0, true) && !psip_values_number_fits(value, 0, UINT32_MAX, false))
		return psip_values_refuse(r, begin);
	list->closing_quote = (rule == VALUES_PARAM_FEATURE || rule == VALUES_PARAM_CID) && value.at != NULL;
	if (list->closing_quote)
		psip_values_sws(r);
	return true;
}

bool psip_values_params(struct psip_values_reader *r, struct psip_values_params *list)
{
	while (psip_values_separator(r, ';')) {
		const unsigned char *begin = r->at;
		unsigned rule;

		if ((r->mode & PSIP_QUIRK_EMPTY_PARAM) && (r->at == r->end || *r->at == ';' || *r->at == ','))
			continue;
		if (!psip_values_token(r))
			return false;
		if (!values_param_note(list, psip_octet_between(begin, r->at), &rule) && !(r->mode & PSIP_QUIRK_PARAM_TWICE))
			return psip_values_refuse(r, begin);
		if (!values_param_value(r, list, rule))
			return false;
	}
	return true;
}

bool psip_values_params_complete(struct psip_values_reader *r, const struct psip_values_params *list)
{
	if (r->mode & PSIP_QUIRK_UNUSED_VALUE)
		return true;
	for (unsigned i = 0; list->known[i].header == list->header; i++)
		if (list->known[i].needed && !(list->seen >> i & 1))
			return psip_values_refuse(r, r->at);
	return true;
}
