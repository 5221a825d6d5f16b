/* SPDX-License-Identifier: MIT
 * Contact parameters, feature parameters, parameters of registered URIs. */
#include "parser/contact.h"
#include "parser/headers_piece.h"

/* A parameter that has to be quoted: 1, 0, PSIP_ERR_SYNTAX. */
static int contact_quoted(struct psip_span params, const char *name, psip_mode mode, struct psip_span *inner)
{
	struct psip_span value;
	struct psip_piece part;
	int result = psip_piece_find(params, name, mode, &value);

	*inner = psip_span(NULL, 0);
	if (result != 1)
		return result;
	if (value.length == 0)
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	return psip_piece_quoted(&part, inner) ? 1 : PSIP_ERR_SYNTAX;
}

/* A text, itself between quotes, in angle brackets, which are taken off. */
static bool contact_unbracket(struct psip_span *text)
{
	if (*text->at != '<' || text->at[text->length - 1] != '>')
		return false;
	*text = psip_span(text->at + 1, text->length - 2);
	return true;
}

static bool contact_instance(struct psip_span params, psip_mode mode, struct psip_span *instance)
{
	int result = contact_quoted(params, "+sip.instance", mode, instance);

	return result == 0 || (result == 1 && contact_unbracket(instance) && instance->length > 0);
}

/* Escapes in it are rare: a URI with them is looked at only as far as its scheme. */
static bool contact_gruu(struct psip_span params, const char *name, psip_mode mode, struct psip_span *gruu)
{
	int result = contact_quoted(params, name, mode, gruu);
	struct psip_uri uri;

	if (result != 1)
		return result == 0;
	if (gruu->length > 0 && memchr(gruu->at, '\\', gruu->length) == NULL)
		return psip_uri_parse(&uri, *gruu, mode, NULL) == PSIP_OK && (uri.scheme == PSIP_SCHEME_SIP || uri.scheme == PSIP_SCHEME_SIPS);
	return (gruu->length > 4 && psip_span_equal_nocase(psip_span(gruu->at, 4), PSIP_TEXT("sip:"))) ||
	       (gruu->length > 5 && psip_span_equal_nocase(psip_span(gruu->at, 5), PSIP_TEXT("sips:")));
}

/* RFC 3261 §10.2.1.1: a malformed one stands for 3600. Digits that are too many are LARGE_NUMBER's. */
static bool contact_expires(struct psip_span params, psip_mode mode, struct psip_contact *contact)
{
	struct psip_span value;
	int found = psip_piece_find(params, "expires", mode, &value), result;

	contact->has_expires = found == 1;
	if (found != 1)
		return found == 0;
	result = PSIP_TAKES(mode, PSIP_QUIRK_LARGE_NUMBER) ? psip_piece_find_seconds(params, "expires", mode, &contact->expires)
	                                                   : psip_piece_find_number(params, "expires", mode, UINT32_MAX, &contact->expires);
	if (result == 1)
		return true;
	contact->expires = 3600;
	for (size_t i = 0; i < value.length; i++)
		if (value.at[i] < '0' || value.at[i] > '9')
			return (mode & PSIP_QUIRK_PARAM_BYTES) != 0;
	return value.length == 0 && (mode & PSIP_QUIRK_PARAM_BYTES) != 0;
}

int psip_contact_parse(struct psip_span params, psip_mode mode, struct psip_contact *contact)
{
	int q, reg_id;

	memset(contact, 0, sizeof *contact);
	contact->q = 1000;
	q = psip_q_param(params, mode, &contact->q);
	reg_id = psip_piece_find_number(params, "reg-id", mode, INT32_MAX, &contact->reg_id);
	contact->has_q = q == 1;
	contact->has_reg_id = reg_id == 1;
	if (q < 0 || reg_id < 0 || (reg_id == 1 && contact->reg_id == 0) || !contact_expires(params, mode, contact) ||
	    !contact_instance(params, mode, &contact->instance) || contact_quoted(params, "methods", mode, &contact->methods) < 0 ||
	    !contact_gruu(params, "pub-gruu", mode, &contact->pub_gruu) || !contact_gruu(params, "temp-gruu", mode, &contact->temp_gruu) ||
	    psip_piece_find_text(params, "temp-gruu-cookie", mode, &contact->temp_gruu_cookie) < 0)
		return PSIP_ERR_SYNTAX;
	return PSIP_OK;
}

uint32_t psip_contact_lifetime(struct psip_span params, const struct psip_message *message, psip_mode mode, uint32_t otherwise)
{
	struct psip_contact contact = { 0 };
	struct psip_span expires = psip_message_value(message, PSIP_H_EXPIRES);
	uint32_t seconds;

	if (!contact_expires(params, mode, &contact))
		return 3600;
	if (contact.has_expires)
		return contact.expires;
	if (expires.at == NULL)
		return otherwise;
	return psip_header_number(PSIP_H_EXPIRES, expires, mode, &seconds) == PSIP_OK ? seconds : 3600;
}

static bool contact_is_feature(struct psip_span name)
{
	return (name.length > 1 && *name.at == '+') ||
	       psip_piece_word(name, "audio automata class duplex data control mobility description events priority methods schemes application "
	                            "video language type isfocus actor text extensions") != 0;
}

int psip_feature_next(struct psip_span *rest, psip_mode mode, struct psip_feature *feature)
{
	struct psip_span value;
	struct psip_piece part;
	int result;

	memset(feature, 0, sizeof *feature);
	do {
		result = psip_param_next(rest, &feature->name, &value);
	} while (result == 1 && !contact_is_feature(feature->name));
	if (result != 1 || value.at == NULL)
		return result;
	if (value.length > 0) {
		part = psip_piece(value, mode);
		if (psip_piece_quoted(&part, &feature->values)) {
			feature->is_string = contact_unbracket(&feature->values);
			return 1;
		}
	}
	*rest = psip_between(value.at, rest->at + rest->length);
	return PSIP_ERR_SYNTAX;
}

/* number = [ "+" / "-" ] 1*DIGIT [ "." *DIGIT ], in thousandths. False if there is none or it does not fit. */
static bool contact_number(struct psip_piece *part, int64_t *number)
{
	bool minus = psip_piece_octet(part, '-');
	int64_t scale = 100, value = 0;
	const unsigned char *begin;

	if (!minus)
		psip_piece_octet(part, '+');
	begin = part->p;
	for (; part->p < part->pe && *part->p >= '0' && *part->p <= '9'; part->p++) {
		if (value > (INT64_MAX / 1000 - 10) / 10)
			return false;
		value = value * 10 + (*part->p - '0');
	}
	if (part->p == begin)
		return false;
	value *= 1000;
	if (psip_piece_octet(part, '.'))
		for (; part->p < part->pe && *part->p >= '0' && *part->p <= '9'; part->p++, scale /= 10)
			value += scale * (*part->p - '0');
	*number = minus ? -value : value;
	return true;
}

/* "#" then ">=" number, "<=" number, "=" number, or number ":" number */
static bool contact_numeric(struct psip_piece *part, struct psip_feature_value *value)
{
	value->kind = PSIP_FEATURE_NUMBER;
	value->least = INT64_MIN;
	value->most = INT64_MAX;
	if (psip_piece_octet(part, '>'))
		return psip_piece_octet(part, '=') && contact_number(part, &value->least);
	if (psip_piece_octet(part, '<'))
		return psip_piece_octet(part, '=') && contact_number(part, &value->most);
	if (psip_piece_octet(part, '=')) {
		if (!contact_number(part, &value->least))
			return false;
		value->most = value->least;
		return true;
	}
	return contact_number(part, &value->least) && psip_piece_octet(part, ':') && contact_number(part, &value->most);
}

/* token-nobang, TRUE or FALSE */
static bool contact_word(struct psip_piece *part, struct psip_feature_value *value)
{
	struct psip_span token;

	if (!psip_piece_token(part, &token) || memchr(token.at, '!', token.length) != NULL)
		return false;
	if (psip_span_equal_nocase(token, PSIP_TEXT("TRUE")))
		value->kind = PSIP_FEATURE_TRUE;
	else if (psip_span_equal_nocase(token, PSIP_TEXT("FALSE")))
		value->kind = PSIP_FEATURE_FALSE;
	return true;
}

int psip_feature_value_next(struct psip_span *rest, struct psip_feature_value *value)
{
	struct psip_piece part;
	const unsigned char *begin;

	memset(value, 0, sizeof *value);
	if (rest->length == 0)
		return 0;
	part = psip_piece(*rest, PSIP_STRICT);
	value->negated = psip_piece_octet(&part, '!');
	begin = part.p;
	if (!(psip_piece_octet(&part, '#') ? contact_numeric(&part, value) : contact_word(&part, value)))
		return psip_piece_fail(&part, rest);
	value->text = psip_octet_between(begin, part.p);
	if (part.p < part.pe && (!psip_piece_octet(&part, ',') || part.p == part.pe))
		return psip_piece_fail(&part, rest);
	*rest = psip_octet_between(part.p, part.pe);
	return 1;
}

int psip_feature_set_next(struct psip_span *rest, psip_mode mode, struct psip_feature_set *set)
{
	struct psip_piece part;
	struct psip_span value;
	int result = psip_piece_begin(&part, rest, mode), require, explicit_match;

	memset(set, 0, sizeof *set);
	if (result != 1)
		return result;
	if (!psip_piece_octet(&part, '*') || !psip_piece_params(&part, &set->params))
		return psip_piece_fail(&part, rest);
	require = psip_piece_find(set->params, "require", mode, &value);
	explicit_match = psip_piece_find(set->params, "explicit", mode, &value);
	if (require < 0 || explicit_match < 0)
		return psip_piece_fail(&part, rest);
	set->require = require == 1;
	set->explicit_match = explicit_match == 1;
	return psip_piece_end(&part, rest);
}

bool psip_uri_is_outbound(const struct psip_uri *uri)
{
	struct psip_span value;

	return psip_uri_param(uri, "ob", &value);
}

bool psip_uri_is_gruu(const struct psip_uri *uri, struct psip_span *value)
{
	return psip_uri_param(uri, "gr", value);
}

/* A flag gives the empty span behind its name. */
static bool contact_uri_param(const struct psip_uri *uri, const char *name, struct psip_span *value)
{
	bool found = psip_uri_param(uri, name, value);

	if (found && value->at == NULL)
		*value = psip_span(uri->params.at, 0);
	return found;
}

bool psip_uri_push(const struct psip_uri *uri, struct psip_push *push)
{
	bool provider = contact_uri_param(uri, "pn-provider", &push->provider);
	bool prid = contact_uri_param(uri, "pn-prid", &push->prid);
	bool param = contact_uri_param(uri, "pn-param", &push->param);
	bool purr = contact_uri_param(uri, "pn-purr", &push->purr);

	return provider || prid || param || purr;
}
