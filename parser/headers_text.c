/* SPDX-License-Identifier: MIT
 * qvalue, and the octets of what stands between quotes (RFC 3261 §25.1). */
#include "parser/headers.h"
#include "parser/headers_piece.h"

/* qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] ) */
int psip_q_param(struct psip_span params, psip_mode mode, uint16_t *q)
{
	struct psip_span value;
	int result = psip_piece_find(params, "q", mode, &value);
	unsigned scale = 100, number;

	if (result != 1)
		return result;
	if (value.length == 0 || value.length > 5 || (*value.at != '0' && *value.at != '1') || (value.length > 1 && value.at[1] != '.'))
		return PSIP_ERR_SYNTAX;
	number = *value.at == '1' ? 1000 : 0;
	for (size_t i = 2; i < value.length; i++, scale /= 10) {
		if (value.at[i] < '0' || value.at[i] > '9')
			return PSIP_ERR_SYNTAX;
		number += scale * (unsigned)(value.at[i] - '0');
	}
	if (number > 1000)
		return PSIP_ERR_SYNTAX;
	*q = (uint16_t)number;
	return 1;
}

/* The length of a fold (RFC 3261 §7.3.1) at the beginning of a text that is not empty, white space after it included; 0 if there is none. */
static size_t text_fold(struct psip_span text)
{
	size_t i = *text.at == '\r';

	if (i >= text.length || text.at[i] != '\n')
		return 0;
	i++;
	while (i < text.length && (text.at[i] == ' ' || text.at[i] == '\t'))
		i++;
	return i;
}

int psip_quoted_next(struct psip_span *rest, char *octet)
{
	size_t fold, taken = 1;

	if (rest->length == 0)
		return 0;
	fold = text_fold(*rest);
	*octet = fold > 0 ? ' ' : *rest->at;
	if (fold > 0) {
		taken = fold;
	} else if (*octet == '\\') {
		if (rest->length == 1)
			return PSIP_ERR_SYNTAX;
		*octet = rest->at[1];
		taken = 2;
	}
	*rest = psip_span(rest->at + taken, rest->length - taken);
	return 1;
}

int psip_quoted_unescape(char *to, size_t capacity, struct psip_span text)
{
	size_t length = 0;
	char octet;
	int result;

	while ((result = psip_quoted_next(&text, &octet)) == 1) {
		if (length == capacity)
			return PSIP_ERR_SPACE;
		to[length++] = octet;
	}
	return result < 0 ? result : (int)length;
}

int psip_quoted_escape(char *to, size_t capacity, struct psip_span text)
{
	size_t length = 0;

	for (size_t i = 0; i < text.length; i++) {
		bool pair = text.at[i] == '"' || text.at[i] == '\\';

		if (text.at[i] == '\r' || text.at[i] == '\n' || text.at[i] == '\0')
			return PSIP_ERR_ARGUMENT;
		if (capacity - length < 1u + pair)
			return PSIP_ERR_SPACE;
		if (pair)
			to[length++] = '\\';
		to[length++] = text.at[i];
	}
	return (int)length;
}

const char *psip_warning_text(unsigned code)
{
	switch (code) {
	case 300: return "Incompatible network protocol";
	case 301: return "Incompatible network address formats";
	case 302: return "Incompatible transport protocol";
	case 303: return "Incompatible bandwidth units";
	case 304: return "Media type not available";
	case 305: return "Incompatible media format";
	case 306: return "Attribute not understood";
	case 307: return "Session description parameter not understood";
	case 330: return "Multicast not available";
	case 331: return "Unicast not available";
	case 370: return "Insufficient bandwidth";
	case 380: return "SIPS Not Allowed";
	case 381: return "SIPS Required";
	case 399: return "Miscellaneous warning";
	default: return "";
	}
}
