/* SPDX-License-Identifier: MIT
 * Typed values: headers that are one number or token, tokens with parameters, languages, products. */
#include "parser/headers.h"
#include "parser/headers_piece.h"

bool psip_piece_fits(enum psip_header_id id, struct psip_span value, psip_mode mode)
{
	return value.length > 0 && ((mode & PSIP_QUIRK_UNUSED_VALUE) || psip_header_value_check(id, value, mode, NULL) == PSIP_OK);
}

/* The range of a header's number; false for other headers. */
static bool headers_range(enum psip_header_id id, uint32_t *least, uint32_t *most)
{
	*least = id == PSIP_H_RSEQ || id == PSIP_H_MAX_BREADTH;
	*most = id == PSIP_H_MAX_FORWARDS ? 255 : UINT32_MAX;
	switch (id) {
	case PSIP_H_CONTENT_LENGTH:
	case PSIP_H_EXPIRES:
	case PSIP_H_FLOW_TIMER:
	case PSIP_H_MAX_BREADTH:
	case PSIP_H_MAX_FORWARDS:
	case PSIP_H_MIN_EXPIRES:
	case PSIP_H_RSEQ:
		return true;
	default:
		return false;
	}
}

int psip_header_number(enum psip_header_id id, struct psip_span value, psip_mode mode, uint32_t *number)
{
	bool seconds = id == PSIP_H_EXPIRES || id == PSIP_H_MIN_EXPIRES || id == PSIP_H_FLOW_TIMER;
	uint32_t least, most;
	struct psip_piece part;

	*number = 0;
	if (!headers_range(id, &least, &most))
		return PSIP_ERR_ARGUMENT;
	if (value.length == 0)
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	if (!(seconds && PSIP_TAKES(mode, PSIP_QUIRK_LARGE_NUMBER) ? psip_piece_seconds(&part, number) : psip_piece_digits(&part, most, number)) ||
	    !psip_piece_done(&part) || *number < least) {
		*number = 0;
		return PSIP_ERR_SYNTAX;
	}
	return PSIP_OK;
}

int psip_token_parse(enum psip_header_id id, struct psip_span value, psip_mode mode, struct psip_span *token)
{
	struct psip_piece part;

	*token = psip_span(NULL, 0);
	if (!psip_piece_fits(id, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	return psip_piece_token(&part, token) && psip_piece_done(&part) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

int psip_priority_parse(struct psip_span value, psip_mode mode, enum psip_priority *priority)
{
	struct psip_span token;
	int result = psip_token_parse(PSIP_H_PRIORITY, value, mode, &token);

	*priority = result == PSIP_OK ? (enum psip_priority)psip_piece_word(token, "emergency urgent normal non-urgent") : PSIP_PRIORITY_OTHER;
	return result;
}

/* token *( SEMI generic-param ) */
static bool headers_token_params(struct psip_piece *part, struct psip_token_params *element)
{
	const unsigned char *begin = part->p;

	element->q = 1000;
	if (!psip_piece_token(part, &element->token) || !psip_piece_params(part, &element->params))
		return false;
	element->text = psip_octet_between(begin, part->p);
	return true;
}

int psip_token_params_next(struct psip_span *rest, psip_mode mode, struct psip_token_params *element)
{
	struct psip_piece part;
	int result = psip_piece_begin(&part, rest, mode);

	memset(element, 0, sizeof *element);
	if (result != 1)
		return result;
	if (!headers_token_params(&part, element))
		return psip_piece_fail(&part, rest);
	result = psip_q_param(element->params, mode, &element->q);
	element->has_q = result == 1;
	return result < 0 ? psip_piece_fail(&part, rest) : psip_piece_end(&part, rest);
}

int psip_token_params_parse(enum psip_header_id id, struct psip_span value, psip_mode mode, struct psip_token_params *element)
{
	struct psip_piece part;

	memset(element, 0, sizeof *element);
	if (!psip_piece_fits(id, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	return headers_token_params(&part, element) && psip_piece_done(&part) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

int psip_disposition_parse(struct psip_span value, psip_mode mode, struct psip_disposition *disposition)
{
	struct psip_token_params element;

	memset(disposition, 0, sizeof *disposition);
	if (psip_token_params_parse(PSIP_H_CONTENT_DISPOSITION, value, mode, &element) != PSIP_OK ||
	    psip_piece_find_token(element.params, "handling", mode, &disposition->handling) < 0)
		return PSIP_ERR_SYNTAX;
	disposition->type = element.token;
	disposition->params = element.params;
	disposition->optional = psip_span_equal_nocase(disposition->handling, PSIP_TEXT("optional"));
	return PSIP_OK;
}

static bool headers_alpha(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* 1*8ALPHA *( "-" 1*8ALPHA ), or "*" */
static bool headers_language(struct psip_language *language)
{
	struct psip_span tag = language->tag;
	size_t run = 0;

	language->primary = tag;
	language->any = tag.length == 1 && *tag.at == '*';
	for (size_t i = 0; i < tag.length && !language->any; i++) {
		if (tag.at[i] == '-' && run > 0) {
			if (language->subtags.at == NULL) {
				language->primary.length = i;
				language->subtags = psip_span(tag.at + i + 1, tag.length - i - 1);
			}
			run = 0;
		} else if (!headers_alpha(tag.at[i]) || ++run > 8)
			return false;
	}
	return language->any || run > 0;
}

int psip_language_next(struct psip_span *rest, psip_mode mode, struct psip_language *language)
{
	struct psip_span before = *rest;
	struct psip_token_params element;
	int result = psip_token_params_next(rest, mode, &element);

	memset(language, 0, sizeof *language);
	if (result != 1)
		return result;
	language->tag = element.token;
	language->params = element.params;
	language->has_q = element.has_q;
	language->q = element.q;
	if (headers_language(language))
		return 1;
	*rest = psip_between(element.token.at, before.at + before.length);
	return PSIP_ERR_SYNTAX;
}

int psip_mime_version_parse(struct psip_span value, psip_mode mode, struct psip_mime_version *version)
{
	struct psip_piece part;
	uint32_t major, minor;

	memset(version, 0, sizeof *version);
	if (!psip_piece_fits(PSIP_H_MIME_VERSION, value, mode))
		return PSIP_ERR_SYNTAX;
	part = psip_piece(value, mode);
	psip_piece_sws(&part);
	if (!psip_piece_digits(&part, UINT16_MAX, &major) || !psip_piece_octet(&part, '.') || !psip_piece_digits(&part, UINT16_MAX, &minor) ||
	    !psip_piece_done(&part))
		return PSIP_ERR_SYNTAX;
	version->major = (uint16_t)major;
	version->minor = (uint16_t)minor;
	return PSIP_OK;
}

/* server-val *( LWS server-val ): what follows an element without white space is no element, but for a comment. */
int psip_product_next(struct psip_span *rest, psip_mode mode, struct psip_product *product)
{
	struct psip_piece part, after;

	memset(product, 0, sizeof *product);
	if (rest->length == 0)
		return 0;
	part = psip_piece(*rest, mode);
	psip_piece_sws(&part);
	if (part.p < part.pe && !psip_piece_comment(&part, &product->comment)) {
		if (!psip_piece_token(&part, &product->name) || (psip_piece_mark(&part, '/') && !psip_piece_token(&part, &product->version)))
			return psip_piece_fail(&part, rest);
	}
	after = part;
	if (!psip_piece_sws(&after) && after.p < after.pe)
		return psip_piece_fail(&part, rest);
	*rest = psip_octet_between(after.p < after.pe ? part.p : after.p, part.pe); /* white space between two goes with the second */
	return product->name.at != NULL || product->comment.at != NULL;
}

int psip_in_reply_to_next(struct psip_span *rest, psip_mode mode, struct psip_span *call_id)
{
	struct psip_piece part;
	const unsigned char *begin;
	int result = psip_piece_begin(&part, rest, mode);

	*call_id = psip_span(NULL, 0);
	if (result != 1)
		return result;
	begin = part.p;
	while (part.p < part.pe && *part.p > 0x20 && *part.p != 0x7f && *part.p != ',')
		part.p++;
	*call_id = psip_octet_between(begin, part.p);
	if (psip_call_id_parse(*call_id, mode) == PSIP_OK)
		return psip_piece_end(&part, rest);
	part.p = begin;
	return psip_piece_fail(&part, rest);
}
