/* SPDX-License-Identifier: MIT
 * Pieces of header values (RFC 3261 §25.1). Each function looks at each octet at most once. */
#include "parser/headers_piece.h"

int psip_piece_begin(struct psip_piece *part, struct psip_span *rest, psip_mode mode)
{
	if (rest->length == 0)
		return 0;
	*part = psip_piece(*rest, mode);
	psip_piece_sws(part);
	while (PSIP_TAKES(mode, PSIP_QUIRK_EMPTY_ELEMENT) && psip_piece_octet(part, ','))
		psip_piece_sws(part);
	if (part->p < part->pe)
		return 1;
	*rest = psip_octet_between(part->pe, part->pe);
	return 0;
}

int psip_piece_fail(const struct psip_piece *part, struct psip_span *rest)
{
	*rest = psip_octet_between(part->p, part->pe);
	return PSIP_ERR_SYNTAX;
}

int psip_piece_end(struct psip_piece *part, struct psip_span *rest)
{
	struct psip_piece next;

	psip_piece_sws(part);
	if (part->p < part->pe) {
		if (*part->p != ',')
			return psip_piece_fail(part, rest);
		part->p++;
		next = *part; /* the white space after the comma is the next element's */
		if (psip_piece_done(&next)) {
			*part = next;
			if (!PSIP_TAKES(part->mode, PSIP_QUIRK_EMPTY_ELEMENT))
				return psip_piece_fail(part, rest);
		}
	}
	*rest = psip_octet_between(part->p, part->pe);
	return 1;
}

bool psip_piece_sws(struct psip_piece *part)
{
	const unsigned char *begin = part->p;

	part->p = psip_octet_sws(begin, part->pe, part->mode);
	return part->p > begin;
}

bool psip_piece_octet(struct psip_piece *part, char octet)
{
	if (part->p == part->pe || *part->p != (unsigned char)octet)
		return false;
	part->p++;
	return true;
}

bool psip_piece_mark(struct psip_piece *part, char octet)
{
	struct psip_piece after = *part;

	psip_piece_sws(&after);
	if (!psip_piece_octet(&after, octet))
		return false;
	psip_piece_sws(&after);
	*part = after;
	return true;
}

bool psip_piece_token(struct psip_piece *part, struct psip_span *token)
{
	const unsigned char *begin = part->p;

	if (begin == part->pe || !(psip_octet_class[*begin] & PSIP_OCTET_TOKEN))
		return false;
	part->p = psip_octet_run(begin, part->pe, PSIP_OCTET_TOKEN) + 1;
	*token = psip_octet_between(begin, part->p);
	return true;
}

/* Past 1*DIGIT; NULL if there is none. *number is max + 1 for anything above max. */
static const unsigned char *piece_number(const unsigned char *p, const unsigned char *pe, uint32_t max, uint64_t *number)
{
	const unsigned char *begin = p;

	for (*number = 0; p < pe && *p >= '0' && *p <= '9'; p++) {
		if (*number <= max)
			*number = *number * 10 + (unsigned)(*p - '0');
	}
	if (*number > max)
		*number = (uint64_t)max + 1;
	return p > begin ? p : NULL;
}

bool psip_piece_digits(struct psip_piece *part, uint32_t max, uint32_t *number)
{
	uint64_t value;
	const unsigned char *end = piece_number(part->p, part->pe, max, &value);

	if (end == NULL || value > max)
		return false;
	part->p = end;
	*number = (uint32_t)value;
	return true;
}

bool psip_piece_seconds(struct psip_piece *part, uint32_t *seconds)
{
	uint64_t value;
	const unsigned char *end = piece_number(part->p, part->pe, UINT32_MAX, &value);

	if (end == NULL)
		return false;
	part->p = end;
	*seconds = value > UINT32_MAX ? UINT32_MAX : (uint32_t)value;
	return true;
}

/* Past one UTF8-NONASCII; NULL if it is none and the mode minds. */
static const unsigned char *piece_utf8(const struct psip_piece *part, const unsigned char *p)
{
	ptrdiff_t length = *p >= 0xfe ? 0 : *p >= 0xfc ? 6 : *p >= 0xf8 ? 5 : *p >= 0xf0 ? 4 : *p >= 0xe0 ? 3 : *p >= 0xc0 ? 2 : 0;

	if (PSIP_TAKES(part->mode, PSIP_QUIRK_BAD_UTF8))
		return p + 1;
	if (length == 0 || part->pe - p < length)
		return NULL;
	for (ptrdiff_t i = 1; i < length; i++)
		if ((p[i] & 0xc0) != 0x80)
			return NULL;
	return p + length;
}

/* Past a quoted-pair, or one character of qdtext or ctext; NULL if there is none. */
static const unsigned char *piece_text(const struct psip_piece *part, const unsigned char *p)
{
	const unsigned char *q;

	if (*p == '\\')
		return part->pe - p >= 2 && p[1] != '\r' && p[1] != '\n' && p[1] < 0x80 ? p + 2 : NULL;
	if (*p >= 0x80)
		return piece_utf8(part, p);
	if (*p > 0x20 && *p != 0x7f)
		return p + 1;
	q = psip_octet_sws(p, part->pe, part->mode);
	return q > p ? q : NULL;
}

bool psip_piece_quoted(struct psip_piece *part, struct psip_span *inner)
{
	const unsigned char *p = part->p;

	if (p == part->pe || *p != '"')
		return false;
	for (p++; p < part->pe && *p != '"';) {
		p = piece_text(part, p);
		if (p == NULL)
			return false;
	}
	if (p == part->pe)
		return false;
	*inner = psip_octet_between(part->p + 1, p);
	part->p = p + 1;
	return true;
}

bool psip_piece_comment(struct psip_piece *part, struct psip_span *inner)
{
	const unsigned char *p = part->p;
	size_t depth = 0;

	if (p == part->pe || *p != '(')
		return false;
	do {
		if (*p == '(' || *p == ')') {
			depth = *p == '(' ? depth + 1 : depth - 1;
			p++;
		} else {
			p = piece_text(part, p);
			if (p == NULL)
				return false;
		}
	} while (depth > 0 && p < part->pe);
	if (depth > 0)
		return false;
	*inner = psip_octet_between(part->p + 1, p - 1);
	part->p = p;
	return true;
}

/* A parameter's value without the quirks that the mode lacks. */
static bool piece_value_fits(struct psip_span value, psip_mode mode)
{
	struct psip_piece part;
	struct psip_span token;

	if (value.at == NULL)
		return true;
	if (value.length == 0)
		return PSIP_TAKES(mode, PSIP_QUIRK_EMPTY_VALUE);
	part = psip_piece(value, mode);
	return PSIP_TAKES(mode, PSIP_QUIRK_PARAM_BYTES) || *value.at == '"' || *value.at == '[' || (psip_piece_token(&part, &token) && part.p == part.pe);
}

/* Nothing after the semicolon at p. */
static bool piece_param_empty(struct psip_piece part)
{
	part.p++;
	psip_piece_sws(&part);
	return part.p == part.pe || *part.p == ';' || *part.p == ',';
}

bool psip_piece_params(struct psip_piece *part, struct psip_span *params)
{
	const unsigned char *begin = NULL;
	struct psip_span rest, name, value;
	struct psip_piece probe = *part;
	int result = 1;

	*params = psip_span(NULL, 0);
	for (psip_piece_sws(&probe); result == 1 && probe.p < probe.pe && *probe.p == ';'; psip_piece_sws(&probe)) {
		begin = begin == NULL ? probe.p : begin;
		rest = psip_octet_between(probe.p, probe.pe);
		if (piece_param_empty(probe) && !PSIP_TAKES(probe.mode, PSIP_QUIRK_EMPTY_PARAM))
			return false;
		result = psip_param_next(&rest, &name, &value);
		part->p = probe.p = psip_octets(rest.at);
		if (result < 0 && (probe.p == probe.pe || *probe.p != ','))
			return false;
		if (result == 1 && !piece_value_fits(value, probe.mode)) {
			part->p = psip_octets(value.at);
			return false;
		}
	}
	if (begin == NULL)
		return true;
	while (memchr(" \t\r\n", part->p[-1], 4) != NULL)
		part->p--;
	*params = psip_octet_between(begin, part->p);
	return true;
}

bool psip_piece_done(struct psip_piece *part)
{
	psip_piece_sws(part);
	return part->p == part->pe;
}

int psip_piece_find(struct psip_span params, const char *name, psip_mode mode, struct psip_span *value)
{
	struct psip_span wanted = psip_string(name), found, found_value;
	int count = 0, result;

	*value = psip_span(NULL, 0);
	while ((result = psip_param_next(&params, &found, &found_value)) == 1) {
		if (!psip_span_equal_nocase(found, wanted))
			continue;
		if (count++ == 0)
			*value = found_value;
		else if (!PSIP_TAKES(mode, PSIP_QUIRK_PARAM_TWICE))
			return PSIP_ERR_SYNTAX;
	}
	return result < 0 ? result : count > 0;
}

int psip_piece_find_token(struct psip_span params, const char *name, psip_mode mode, struct psip_span *token)
{
	int result = psip_piece_find(params, name, mode, token);
	struct psip_piece part;

	if (result != 1)
		return result;
	if (token->length == 0)
		return PSIP_ERR_SYNTAX;
	part = psip_piece(*token, mode);
	return psip_piece_token(&part, token) && part.p == part.pe ? 1 : PSIP_ERR_SYNTAX;
}

int psip_piece_find_text(struct psip_span params, const char *name, psip_mode mode, struct psip_span *inner)
{
	int result = psip_piece_find(params, name, mode, inner);
	struct psip_piece part;

	if (result != 1)
		return result;
	if (inner->at == NULL)
		return PSIP_ERR_SYNTAX;
	part = psip_piece(*inner, mode);
	return inner->length == 0 || *inner->at != '"' || psip_piece_quoted(&part, inner) ? 1 : PSIP_ERR_SYNTAX;
}

/* The value of that parameter as a piece: one that is empty is none. */
static int piece_find(struct psip_span params, const char *name, psip_mode mode, struct psip_piece *part)
{
	struct psip_span value;
	int result = psip_piece_find(params, name, mode, &value);

	if (result == 1 && value.length == 0)
		return PSIP_ERR_SYNTAX;
	if (result == 1)
		*part = psip_piece(value, mode);
	return result;
}

int psip_piece_find_number(struct psip_span params, const char *name, psip_mode mode, uint32_t max, uint32_t *number)
{
	struct psip_piece part;
	int result = piece_find(params, name, mode, &part);

	if (result != 1)
		return result;
	return psip_piece_digits(&part, max, number) && part.p == part.pe ? 1 : PSIP_ERR_SYNTAX;
}

int psip_piece_find_seconds(struct psip_span params, const char *name, psip_mode mode, uint32_t *seconds)
{
	struct psip_piece part;
	int result = piece_find(params, name, mode, &part);

	if (result != 1)
		return result;
	return psip_piece_seconds(&part, seconds) && part.p == part.pe ? 1 : PSIP_ERR_SYNTAX;
}

uint8_t psip_piece_word(struct psip_span text, const char *words)
{
	for (uint8_t i = 1; *words != '\0'; i++) {
		size_t length = 0;

		while (words[length] != '\0' && words[length] != ' ')
			length++;
		if (psip_span_equal_nocase(text, psip_span(words, length)))
			return i;
		words += words[length] == ' ' ? length + 1 : length;
	}
	return 0;
}
