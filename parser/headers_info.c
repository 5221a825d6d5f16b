/* SPDX-License-Identifier: MIT
 * Typed values that inform: Warning, Alert-Info and its kin, Identity, Resource-Priority, History-Info, Diversion. */
#include "parser/headers.h"
#include "parser/headers_piece.h"
#include "parser/octet.h"
#include "parser/uri_part.h"

static bool info_is_agent(unsigned char c)
{
	return (psip_octet_class[c] & PSIP_OCTET_TOKEN) || c == ':' || c == '[' || c == ']';
}

static enum psip_warning_kind info_warning_kind(uint32_t code)
{
	if (code >= 300 && code < 330)
		return PSIP_WARNING_SESSION;
	if (code >= 330 && code < 340)
		return PSIP_WARNING_NETWORK;
	if (code >= 370 && code < 380)
		return PSIP_WARNING_QOS;
	return code >= 390 && code < 400 ? PSIP_WARNING_MISCELLANEOUS : PSIP_WARNING_OTHER;
}

/* warn-code SP warn-agent SP warn-text; between them more white space than one SP is taken. */
int psip_warning_next(struct psip_span *rest, psip_mode mode, struct psip_warning *warning)
{
	struct psip_piece part;
	const unsigned char *begin;
	uint32_t code;
	int result = psip_piece_begin(&part, rest, mode);

	memset(warning, 0, sizeof *warning);
	if (result != 1)
		return result;
	begin = part.p;
	if (!psip_piece_digits(&part, 999, &code) || part.p - begin != 3 || !psip_piece_sws(&part)) {
		part.p = begin;
		return psip_piece_fail(&part, rest);
	}
	begin = part.p;
	while (part.p < part.pe && info_is_agent(*part.p))
		part.p++;
	warning->agent = psip_octet_between(begin, part.p);
	if (warning->agent.length == 0 || !psip_piece_sws(&part) || !psip_piece_quoted(&part, &warning->text))
		return psip_piece_fail(&part, rest);
	warning->code = (uint16_t)code;
	warning->kind = (uint8_t)info_warning_kind(code);
	return psip_piece_end(&part, rest);
}

/* From "<" to ">". */
static bool info_brackets(struct psip_piece *part, struct psip_span *inner)
{
	const unsigned char *close;

	if (part->p == part->pe || *part->p != '<')
		return false;
	close = memchr(part->p, '>', (size_t)(part->pe - part->p));
	if (close == NULL)
		return false;
	*inner = psip_octet_between(part->p + 1, close);
	part->p = close + 1;
	return true;
}

int psip_info_next(struct psip_span *rest, psip_mode mode, struct psip_info *info)
{
	struct psip_piece part;
	int result = psip_piece_begin(&part, rest, mode);
	size_t at = 0;

	memset(info, 0, sizeof *info);
	if (result != 1)
		return result;
	if (!info_brackets(&part, &info->uri_text))
		return psip_piece_fail(&part, rest);
	if (psip_uri_parse(&info->uri, info->uri_text, mode, &at) != PSIP_OK) {
		part.p = psip_octets(info->uri_text.at) + at;
		return psip_piece_fail(&part, rest);
	}
	if (!psip_piece_params(&part, &info->params) || psip_piece_find_text(info->params, "purpose", mode, &info->purpose) < 0)
		return psip_piece_fail(&part, rest);
	return psip_piece_end(&part, rest);
}

int psip_geolocation_error_parse(struct psip_span value, psip_mode mode, struct psip_geolocation_error *error)
{
	struct psip_piece part;
	const unsigned char *begin;
	uint32_t code;

	memset(error, 0, sizeof *error);
	if (!psip_piece_fits(PSIP_H_GEOLOCATION_ERROR, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	begin = part.p;
	if (!psip_piece_digits(&part, 999, &code) || part.p - begin > 3 || !psip_piece_params(&part, &error->params) || !psip_piece_done(&part) ||
	    psip_piece_find_text(error->params, "code", mode, &error->text) < 0)
		return PSIP_ERR_SYNTAX;
	error->code = (uint16_t)code;
	return PSIP_OK;
}

int psip_geolocation_routing_parse(struct psip_span value, psip_mode mode, bool *allowed)
{
	*allowed = false;
	if (!psip_piece_fits(PSIP_H_GEOLOCATION_ROUTING, value, mode))
		return PSIP_ERR_SYNTAX;
	*allowed = psip_span_equal_nocase(value, PSIP_TEXT("yes"));
	return PSIP_OK;
}

/* signed-identity-digest: base64 or base64url, and the dots of a compact JWS. */
static bool info_signature(struct psip_piece *part, struct psip_span *signature)
{
	const unsigned char *begin = part->p;

	while (part->p < part->pe && ((psip_octet_class[*part->p] & PSIP_OCTET_ALNUM) || memchr("+/-_.=", *part->p, 6) != NULL))
		part->p++;
	*signature = psip_octet_between(begin, part->p);
	return part->p > begin;
}

/* SEMI "info" EQUAL LAQUOT absoluteURI RAQUOT, which is no generic-param. */
static bool info_parameter(struct psip_piece *part, struct psip_span *inner)
{
	struct psip_piece after = *part;
	struct psip_span name;

	if (!psip_piece_mark(&after, ';') || !psip_piece_token(&after, &name) || !psip_span_equal_nocase(name, PSIP_TEXT("info")) ||
	    !psip_piece_mark(&after, '=') || !info_brackets(&after, inner))
		return false;
	*part = after;
	return true;
}

/* What follows the signature: info first (RFC 8224 §4.1). */
static bool info_identity_params(struct psip_piece *part, psip_mode mode, struct psip_identity *identity)
{
	const unsigned char *begin;
	struct psip_span more;

	psip_piece_sws(part);
	begin = part->p;
	if (!info_parameter(part, &identity->info) || !psip_piece_params(part, &more))
		return false;
	identity->params = psip_octet_between(begin, part->p);
	return psip_piece_done(part) && psip_piece_find_text(more, "alg", mode, &identity->alg) >= 0 &&
	       psip_piece_find_text(more, "ppt", mode, &identity->ppt) >= 0;
}

int psip_identity_parse(struct psip_span value, psip_mode mode, struct psip_identity *identity)
{
	struct psip_piece part;

	memset(identity, 0, sizeof *identity);
	if (!psip_piece_fits(PSIP_H_IDENTITY, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	if (psip_piece_quoted(&part, &identity->signature)) {
		identity->quoted = true;
		return psip_piece_done(&part) ? PSIP_OK : PSIP_ERR_SYNTAX;
	}
	if (!info_signature(&part, &identity->signature) || !info_identity_params(&part, mode, identity))
		return PSIP_ERR_SYNTAX;
	return PSIP_OK;
}

/* 1*( token without dot ) */
static bool info_nodot(struct psip_span text)
{
	return text.length > 0 && memchr(text.at, '.', text.length) == NULL;
}

int psip_resource_priority_next(struct psip_span *rest, psip_mode mode, struct psip_resource_priority *value)
{
	struct psip_span before = *rest, token;
	const char *dot;
	int result = psip_token_next(rest, mode, &token);

	memset(value, 0, sizeof *value);
	if (result != 1)
		return result;
	dot = memchr(token.at, '.', token.length);
	if (dot != NULL) {
		value->name_space = psip_between(token.at, dot);
		value->priority = psip_between(dot + 1, token.at + token.length);
	}
	if (dot != NULL && info_nodot(value->name_space) && info_nodot(value->priority))
		return 1;
	*rest = psip_between(token.at, before.at + before.length);
	return PSIP_ERR_SYNTAX;
}

/* index-val = number *( "." number ), without leading zeros. */
static bool info_is_index(struct psip_span text)
{
	size_t run = 0;

	for (size_t i = 0; i < text.length; i++) {
		bool digit = text.at[i] >= '0' && text.at[i] <= '9';

		if (digit ? run == 1 && text.at[i - 1] == '0' : text.at[i] != '.' || run == 0)
			return false;
		run = digit ? run + 1 : 0;
	}
	return run > 0;
}

static bool info_find_index(struct psip_span params, const char *name, psip_mode mode, struct psip_span *index)
{
	int result = psip_piece_find_token(params, name, mode, index);

	return result == 0 || (result == 1 && info_is_index(*index));
}

/* The next octet of a URI's header value, its escape resolved; -1 at the end. */
static int info_octet(struct psip_span *text)
{
	int octet;

	if (text->length == 0)
		return -1;
	octet = (unsigned char)*text->at;
	if (octet == '%' && text->length >= 3 && psip_octet_hex_pair(text->at + 1) >= 0) {
		octet = psip_octet_hex_pair(text->at + 1);
		*text = psip_span(text->at + 2, text->length - 2);
	}
	*text = psip_span(text->at + 1, text->length - 1);
	return octet;
}

/* Past the quoted string whose first quote has been taken. */
static void info_skip_quoted(struct psip_span *text)
{
	int octet;

	do {
		octet = info_octet(text);
		if (octet == '\\')
			(void)info_octet(text);
	} while (octet >= 0 && octet != '"');
}

static bool info_blank(int octet)
{
	return octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
}

/* After a semicolon: "cause" EQUAL 1*DIGIT. -1: another parameter, with *octet the first one that is not its. */
static int info_cause_value(struct psip_span *text, int *octet)
{
	const char *name = "cause";
	int value = -1;

	while (info_blank(*octet = info_octet(text)))
		;
	for (; *name != '\0'; name++, *octet = info_octet(text))
		if (*octet < 0 || (*octet | 0x20) != *name)
			return -1;
	while (info_blank(*octet))
		*octet = info_octet(text);
	if (*octet != '=')
		return -1;
	while (info_blank(*octet = info_octet(text)))
		;
	for (; *octet >= '0' && *octet <= '9'; *octet = info_octet(text)) {
		value = (value < 0 ? 0 : value) * 10 + (*octet - '0');
		if (value > 999)
			return -1;
	}
	return value;
}

/* The cause of the first reason-value in an escaped Reason header (RFC 3326 §2): 0..999, or -1. */
static int info_cause(struct psip_span text)
{
	int octet = info_octet(&text);

	while (octet >= 0 && octet != ',') {
		if (octet == ';') {
			int cause = info_cause_value(&text, &octet);

			if (cause >= 0)
				return cause;
			continue;
		}
		if (octet == '"')
			info_skip_quoted(&text);
		octet = info_octet(&text);
	}
	return -1;
}

/* RFC 7044 §10.2: why the request was retargeted is escaped in the URI. */
static void info_uri_reason(struct psip_history_info *entry)
{
	struct psip_uri_part part;
	int cause;

	if (entry->address.star || !psip_uri_part_find(entry->address.uri.headers, '&', PSIP_TEXT("Reason"), &part) || part.value.at == NULL)
		return;
	entry->reason = part.value;
	cause = info_cause(part.value);
	entry->has_cause = cause >= 0;
	entry->cause = (uint16_t)(cause >= 0 ? cause : 0);
}

/* An element that has been taken does not fit after all. */
static int info_refuse(struct psip_span *rest, struct psip_span before, struct psip_span element)
{
	*rest = psip_between(element.at, before.at + before.length);
	return PSIP_ERR_SYNTAX;
}

int psip_history_info_next(struct psip_span *rest, psip_mode mode, struct psip_history_info *entry)
{
	struct psip_span before = *rest, params;
	int result;

	memset(entry, 0, sizeof *entry);
	result = psip_address_next(rest, mode, &entry->address);
	if (result != 1)
		return result;
	params = entry->address.params;
	if (entry->address.star || !info_find_index(params, "index", mode, &entry->index) || !info_find_index(params, "rc", mode, &entry->rc) ||
	    !info_find_index(params, "mp", mode, &entry->mp) || !info_find_index(params, "np", mode, &entry->np))
		return info_refuse(rest, before, entry->address.text);
	info_uri_reason(entry);
	return 1;
}

/* 1*2DIGIT */
static bool info_find_count(struct psip_span params, const char *name, psip_mode mode, int8_t *count)
{
	uint32_t number = 0;
	int result = psip_piece_find_number(params, name, mode, 99, &number);

	*count = (int8_t)(result == 1 ? (int)number : -1);
	return result >= 0;
}

int psip_diversion_next(struct psip_span *rest, psip_mode mode, struct psip_diversion *diversion)
{
	struct psip_span before = *rest, params;
	int result;

	memset(diversion, 0, sizeof *diversion);
	diversion->counter = diversion->limit = -1;
	result = psip_address_next(rest, mode, &diversion->address);
	if (result != 1)
		return result;
	params = diversion->address.params;
	if (diversion->address.star || psip_piece_find_text(params, "reason", mode, &diversion->reason) < 0 ||
	    psip_piece_find_text(params, "privacy", mode, &diversion->privacy) < 0 ||
	    psip_piece_find_text(params, "screen", mode, &diversion->screen) < 0 ||
	    !info_find_count(params, "counter", mode, &diversion->counter) || !info_find_count(params, "limit", mode, &diversion->limit))
		return info_refuse(rest, before, diversion->address.text);
	return 1;
}
