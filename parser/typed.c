/* SPDX-License-Identifier: MIT
 * Typed values that need no machine: CSeq, Call-ID, numbers, lists of tokens, media types, generic parameters
 * (RFC 3261 §20, §25.1). */
#include "parser/octet.h"
#include "parser/typed.h"

static int typed_refuse(struct psip_span *rest, const unsigned char *where)
{
	*rest = psip_octet_between(where, psip_octets(rest->at) + rest->length);
	return PSIP_ERR_SYNTAX;
}

/* Past a run of that class; p itself if there is none. */
static const unsigned char *typed_run(const unsigned char *p, const unsigned char *pe, unsigned class)
{
	return p < pe && (psip_octet_class[*p] & class) ? psip_octet_run(p, pe, class) + 1 : p;
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
	digits_end = typed_digits(p, pe, mode == PSIP_STRICT ? INT32_MAX : UINT32_MAX, &cseq->number);
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

/* Tolerant takes any visible octets, "@" repeated included: the value is only ever compared. */
int psip_call_id_parse(struct psip_span value, psip_mode mode)
{
	const unsigned char *p, *pe, *q;

	if (value.length == 0)
		return PSIP_ERR_SYNTAX;
	p = psip_octets(value.at);
	pe = p + value.length;
	if (mode == PSIP_TOLERANT) {
		while (p < pe && *p > 0x20 && *p != 0x7f)
			p++;
		return p == pe ? PSIP_OK : PSIP_ERR_SYNTAX;
	}
	q = typed_run(p, pe, PSIP_OCTET_WORD);
	if (q == p || q == pe)
		return q == p ? PSIP_ERR_SYNTAX : PSIP_OK;
	if (*q++ != '@')
		return PSIP_ERR_SYNTAX;
	p = typed_run(q, pe, PSIP_OCTET_WORD);
	return p > q && p == pe ? PSIP_OK : PSIP_ERR_SYNTAX;
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

/* Tolerant: empty elements are skipped, as lists in HTTP have them. */
static const unsigned char *typed_list_begin(const unsigned char *p, const unsigned char *pe, psip_mode mode)
{
	p = psip_octet_sws(p, pe, mode);
	while (mode == PSIP_TOLERANT && p < pe && *p == ',')
		p = psip_octet_sws(p + 1, pe, mode);
	return p;
}

int psip_token_next(struct psip_span *rest, psip_mode mode, struct psip_span *token)
{
	const unsigned char *p, *pe, *begin;

	*token = psip_span(NULL, 0);
	if (rest->length == 0)
		return 0;
	pe = psip_octets(rest->at) + rest->length;
	begin = typed_list_begin(psip_octets(rest->at), pe, mode);
	if (begin == pe) {
		*rest = psip_octet_between(pe, pe);
		return 0;
	}
	p = typed_run(begin, pe, PSIP_OCTET_TOKEN);
	if (p == begin)
		return typed_refuse(rest, p);
	*token = psip_octet_between(begin, p);
	return typed_element_end(rest, p, mode);
}

bool psip_message_lists(const struct psip_message *message, enum psip_header_id id, struct psip_span token)
{
	for (unsigned i = message->first[id]; i != PSIP_NO_HEADER; i = message->headers[i].next) {
		struct psip_span rest = psip_header_value(message, i), element;

		while (psip_token_next(&rest, PSIP_TOLERANT, &element) == 1) {
			if (psip_span_equal_nocase(element, token))
				return true;
		}
	}
	return false;
}

/* How many octets a well-formed UTF8-NONASCII at p has, or 0 (RFC 3261 §25.1). */
static ptrdiff_t typed_utf8(const unsigned char *p, const unsigned char *pe)
{
	ptrdiff_t length = *p >= 0xfe ? 0 : *p >= 0xfc ? 6 : *p >= 0xf8 ? 5 : *p >= 0xf0 ? 4 : *p >= 0xe0 ? 3 : *p >= 0xc0 ? 2 : 0;

	if (pe - p < length)
		return 0;
	for (ptrdiff_t i = 1; i < length; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
	}
	return length;
}

/* Past the quoted-string at p, or NULL. */
static const unsigned char *typed_quoted(const unsigned char *p, const unsigned char *pe, psip_mode mode)
{
	for (p++; p < pe && *p != '"';) {
		const unsigned char *q;

		if (psip_octet_class[*p] & PSIP_OCTET_QUOTED) {
			p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED) + 1;
		} else if (*p == '\\') {
			if (pe - p < 2 || p[1] == '\r' || p[1] == '\n' || p[1] > 0x7f)
				return NULL;
			p += 2;
		} else if (*p >= 0x80) {
			ptrdiff_t length = typed_utf8(p, pe);

			if (length == 0 && mode == PSIP_STRICT)
				return NULL;
			p += length > 0 ? length : 1;
		} else {
			q = psip_octet_sws(p, pe, mode);
			if (q == p)
				return NULL;
			p = q;
		}
	}
	return p < pe ? p + 1 : NULL;
}

/* A value in generic-param: past it; p itself if it is empty, NULL if it is malformed. */
static const unsigned char *typed_gen_value(const unsigned char *p, const unsigned char *pe, psip_mode mode)
{
	if (p < pe && *p == '"')
		return typed_quoted(p, pe, mode);
	if (p < pe && *p == '[') {
		const unsigned char *close = memchr(p, ']', (size_t)(pe - p));

		return close != NULL ? close + 1 : NULL;
	}
	if (mode == PSIP_STRICT)
		return typed_run(p, pe, PSIP_OCTET_TOKEN);
	while (p < pe && *p > 0x20 && *p != 0x7f && *p != ';' && *p != ',' && *p != '"' && *p != '<' && *p != '>')
		p++;
	return p;
}

/* One "name [EQUAL gen-value]" at p: past it, or NULL with *where at what does not fit. */
static const unsigned char *typed_param(const unsigned char *p, const unsigned char *pe, psip_mode mode, struct psip_span *name,
                                        struct psip_span *value, const unsigned char **where)
{
	const unsigned char *end = typed_run(p, pe, PSIP_OCTET_TOKEN), *equal;

	*value = psip_span(NULL, 0);
	*where = p;
	if (end == p)
		return NULL;
	*name = psip_octet_between(p, end);
	equal = psip_octet_sws(end, pe, mode);
	if (equal == pe || *equal != '=')
		return end;
	*where = p = psip_octet_sws(equal + 1, pe, mode);
	end = typed_gen_value(p, pe, mode);
	if (end == NULL || (end == p && mode == PSIP_STRICT))
		return NULL;
	if (end == p) /* empty: what follows may be white space */
		end = p = equal + 1;
	*value = psip_octet_between(p, end);
	return end;
}

int psip_param_next(struct psip_span *rest, struct psip_span *name, struct psip_span *value)
{
	const unsigned char *p, *pe, *where;

	*name = *value = psip_span(NULL, 0);
	if (rest->length == 0)
		return 0;
	p = psip_octets(rest->at);
	pe = p + rest->length;
	p = psip_octet_sws(p, pe, PSIP_TOLERANT);
	if (p < pe && *p != ';')
		return typed_refuse(rest, p);
	while (p < pe && *p == ';')
		p = psip_octet_sws(p + 1, pe, PSIP_TOLERANT);
	if (p == pe) {
		*rest = psip_octet_between(pe, pe);
		return 0;
	}
	p = typed_param(p, pe, PSIP_TOLERANT, name, value, &where);
	if (p == NULL)
		return typed_refuse(rest, where);
	*rest = psip_octet_between(p, pe);
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

/* "*( SEMI parameter )" from p: past it, or NULL with *where at what does not fit. Tolerant: empty parameters. */
static const unsigned char *typed_params(const unsigned char *p, const unsigned char *pe, psip_mode mode, struct psip_span *params,
                                         const unsigned char **where)
{
	const unsigned char *begin = NULL, *end = p;

	for (;;) {
		struct psip_span name, value;

		p = psip_octet_sws(end, pe, mode);
		if (p == pe || *p != ';')
			break;
		begin = begin == NULL ? p : begin;
		end = p + 1;
		p = psip_octet_sws(end, pe, mode);
		if (mode == PSIP_TOLERANT && (p == pe || *p == ';' || *p == ','))
			continue;
		end = typed_param(p, pe, mode, &name, &value, where);
		if (end == NULL)
			return NULL;
	}
	*params = begin != NULL ? psip_octet_between(begin, end) : psip_span(NULL, 0);
	return end;
}

int psip_media_type_next(struct psip_span *rest, psip_mode mode, struct psip_media_type *type)
{
	const unsigned char *p, *pe, *begin, *where = NULL;

	memset(type, 0, sizeof *type);
	if (rest->length == 0)
		return 0;
	pe = psip_octets(rest->at) + rest->length;
	begin = typed_list_begin(psip_octets(rest->at), pe, mode);
	if (begin == pe) {
		*rest = psip_octet_between(pe, pe);
		return 0;
	}
	p = typed_run(begin, pe, PSIP_OCTET_TOKEN);
	if (p == begin)
		return typed_refuse(rest, p);
	type->type = psip_octet_between(begin, p);
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
