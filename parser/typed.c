/* SPDX-License-Identifier: MIT
 * Typed values that need no machine: CSeq, Call-ID, numbers, lists of tokens, media types, generic parameters
 * (RFC 3261 §20, §25.1). */
#include "parser/octet.h"
#include "parser/param.h"
#include "parser/typed.h"

static int typed_refuse(struct psip_span *rest, const unsigned char *where)
{
	*rest = psip_octet_between(where, psip_octets(rest->at) + rest->length);
	return PSIP_ERR_SYNTAX;
}

/* Past a run of that class; p itself if there is none. */
static const unsigned char *typed_run(const unsigned char *p, const unsigned char *pe, unsigned class)
{
	return p < pe && (psip_octet_class[*p] & class) ? psip_octet_long_run(p, pe, class) + 1 : p;
}

/* 1*DIGIT up to max: past it, or NULL. */
static const unsigned char *typed_digits(const unsigned char *p, const unsigned char *pe, uint32_t max, uint32_t *number)
{
	const unsigned char *begin = p;
	uint64_t value = 0;

	while (p < pe && *p >= '0' && *p <= '9') {
		value = value * 10 + (unsigned)(*p++ - '0');
		if (value > max)
			return NULL;
	}
	*number = (uint32_t)value;
	return p > begin ? p : NULL;
}

int psip_cseq_parse(struct psip_span value, psip_mode mode, struct psip_cseq *cseq)
{
	const unsigned char *p, *pe, *digits_end, *method;

	memset(cseq, 0, sizeof *cseq);
	if (value.length == 0)
		return PSIP_ERR_SYNTAX;
	pe = psip_octets(value.at) + value.length;
	p = psip_octet_sws(psip_octets(value.at), pe, mode);
	digits_end = typed_digits(p, pe, PSIP_TAKES(mode, PSIP_QUIRK_LARGE_NUMBER) ? UINT32_MAX : INT32_MAX, &cseq->number);
	if (digits_end == NULL)
		return PSIP_ERR_SYNTAX;
	method = psip_octet_sws(digits_end, pe, mode);
	p = typed_run(method, pe, PSIP_OCTET_TOKEN);
	if (method == digits_end || p == method || psip_octet_sws(p, pe, mode) != pe)
		return PSIP_ERR_SYNTAX;
	cseq->method_text = psip_octet_between(method, p);
	cseq->method = (uint8_t)psip_method_find(cseq->method_text);
	return PSIP_OK;
}

/* word [ "@" word ] */
static bool typed_is_callid(const unsigned char *p, const unsigned char *pe)
{
	const unsigned char *q = typed_run(p, pe, PSIP_OCTET_WORD);

	if (q == p || q == pe)
		return q != p;
	if (*q++ != '@')
		return false;
	p = typed_run(q, pe, PSIP_OCTET_WORD);
	return p != q && p == pe;
}

/* PSIP_QUIRK_PARAM_BYTES takes any visible octets, "@" repeated included: the value is only ever compared. */
int psip_call_id_parse(struct psip_span value, psip_mode mode)
{
	const unsigned char *p, *pe;

	if (value.length == 0)
		return PSIP_ERR_SYNTAX;
	p = psip_octets(value.at);
	pe = p + value.length;
	if (typed_is_callid(p, pe))
		return PSIP_OK;
	if (!PSIP_TAKES(mode, PSIP_QUIRK_PARAM_BYTES))
		return PSIP_ERR_SYNTAX;
	while (p < pe && *p > 0x20 && *p != 0x7f)
		p++;
	return p == pe ? PSIP_OK : PSIP_ERR_SYNTAX;
}

int psip_number_parse(struct psip_span value, uint32_t max, uint32_t *number)
{
	const unsigned char *p, *pe;

	*number = 0;
	if (value.length == 0)
		return PSIP_ERR_SYNTAX;
	p = psip_octets(value.at);
	pe = p + value.length;
	p = typed_digits(psip_octet_sws(p, pe, PSIP_TOLERANT), pe, max, number);
	return p != NULL && psip_octet_sws(p, pe, PSIP_TOLERANT) == pe ? PSIP_OK : PSIP_ERR_SYNTAX;
}

/* After an element at p: the end or a comma. Moves rest on; 1, or PSIP_ERR_SYNTAX. */
static int typed_element_end(struct psip_span *rest, const unsigned char *p, psip_mode mode)
{
	const unsigned char *pe = psip_octets(rest->at) + rest->length;

	p = psip_octet_sws(p, pe, mode);
	if (p == pe) {
		*rest = psip_octet_between(pe, pe);
		return 1;
	}
	return *p == ',' ? psip_octet_after_comma(rest, p + 1, mode) : typed_refuse(rest, p);
}

/* By PSIP_QUIRK_EMPTY_ELEMENT empty elements are skipped, as lists in HTTP have them. */
static const unsigned char *typed_list_begin(const unsigned char *p, const unsigned char *pe, psip_mode mode)
{
	p = psip_octet_sws(p, pe, mode);
	while (PSIP_TAKES(mode, PSIP_QUIRK_EMPTY_ELEMENT) && p < pe && *p == ',')
		p = psip_octet_sws(p + 1, pe, mode);
	return p;
}

/* The token that the next element begins with, and what stands behind it. 0 at the end of the list. */
static int typed_list_token(struct psip_span *rest, psip_mode mode, struct psip_span *token, const unsigned char **behind)
{
	const unsigned char *begin, *pe;

	*token = psip_span(NULL, 0);
	if (rest->length == 0)
		return 0;
	pe = psip_octets(rest->at) + rest->length;
	begin = typed_list_begin(psip_octets(rest->at), pe, mode);
	if (begin == pe) {
		*rest = psip_octet_between(pe, pe);
		return 0;
	}
	*behind = typed_run(begin, pe, PSIP_OCTET_TOKEN);
	if (*behind == begin)
		return typed_refuse(rest, *behind);
	*token = psip_octet_between(begin, *behind);
	return 1;
}

int psip_token_next(struct psip_span *rest, psip_mode mode, struct psip_span *token)
{
	const unsigned char *p;
	int result = typed_list_token(rest, mode, token, &p);

	return result == 1 ? typed_element_end(rest, p, mode) : result;
}

bool psip_message_lists(const struct psip_message *message, enum psip_header_id id, struct psip_span token)
{
	for (unsigned i = message->first[id]; i != PSIP_NO_HEADER; i = message->headers[i].next) {
		struct psip_span rest = psip_header_value(message, i), element;

		while (psip_token_next(&rest, message->mode, &element) == 1) {
			if (psip_span_equal_nocase(element, token))
				return true;
		}
	}
	return false;
}

int psip_param_next(struct psip_span *rest, struct psip_span *name, struct psip_span *value)
{
	struct psip_param_reader r;
	const unsigned char *p;

	*name = *value = psip_span(NULL, 0);
	if (rest->length == 0)
		return 0;
	p = psip_octets(rest->at);
	r.mode = PSIP_LENIENT;
	r.pe = p + rest->length;
	r.end = p;
	r.quirk = NULL;
	r.closing_quote = false;
	p = psip_octet_sws(p, r.pe, r.mode);
	do {
		if (p == r.pe) {
			*rest = psip_octet_between(p, p);
			return 0;
		}
		if (*p != ';')
			return typed_refuse(rest, p);
		p = psip_param_read(&r, p);
		if (p == NULL)
			return typed_refuse(rest, r.end);
	} while (r.name.at == NULL);
	*rest = psip_octet_between(p, r.pe);
	*name = r.name;
	*value = r.value;
	return 1;
}

bool psip_param(struct psip_span params, const char *name, struct psip_span *value)
{
	struct psip_span wanted = psip_string(name), found, found_value;

	*value = psip_span(NULL, 0);
	while (psip_param_next(&params, &found, &found_value) == 1) {
		if (psip_span_equal_nocase(found, wanted)) {
			*value = found_value;
			return true;
		}
	}
	return false;
}

/* "*( SEMI parameter )" from p: past it, or NULL with *where at what does not fit. */
static const unsigned char *typed_params(const unsigned char *p, const unsigned char *pe, psip_mode mode, struct psip_span *params,
                                         const unsigned char **where)
{
	struct psip_param_reader r;
	const unsigned char *begin = psip_octet_sws(p, pe, mode);

	if (begin == pe || *begin != ';')
		return p;
	r.mode = mode;
	r.pe = pe;
	r.end = begin;
	r.quirk = NULL;
	r.closing_quote = false;
	for (p = begin; p < pe && *p == ';';) {
		p = psip_param_read(&r, p);
		if (p == NULL) {
			*where = r.end;
			return NULL;
		}
		if (r.colon != NULL)
			psip_octet_liberty(&r.quirk, r.colon, mode, PSIP_QUIRK_PARAM_BYTES);
	}
	*where = r.quirk;
	*params = psip_octet_between(begin, r.end);
	return r.quirk == NULL ? p : NULL;
}

int psip_media_type_next(struct psip_span *rest, psip_mode mode, struct psip_media_type *type)
{
	const unsigned char *p, *pe, *begin, *where = NULL;
	int result;

	memset(type, 0, sizeof *type);
	result = typed_list_token(rest, mode, &type->type, &p);
	if (result != 1)
		return result;
	pe = psip_octets(rest->at) + rest->length;
	p = psip_octet_sws(p, pe, mode);
	if (p == pe || *p != '/')
		return typed_refuse(rest, p);
	begin = psip_octet_sws(p + 1, pe, mode);
	p = typed_run(begin, pe, PSIP_OCTET_TOKEN);
	if (p == begin)
		return typed_refuse(rest, p);
	type->subtype = psip_octet_between(begin, p);
	p = typed_params(p, pe, mode, &type->params, &where);
	return p == NULL ? typed_refuse(rest, where) : typed_element_end(rest, p, mode);
}
