/* SPDX-License-Identifier: MIT
 * Spans of text. */
#include "parser/base.h"

/* gcc would make a call of strlen() out of the loop: the core calls five functions only. */
#if defined(__GNUC__) && !defined(__clang__)
__attribute__((optimize("no-tree-loop-distribute-patterns")))
#endif
struct psip_span psip_string(const char *text)
{
	size_t length = 0;

	if (text == NULL)
		return psip_span(NULL, 0);
	while (text[length] != '\0')
		length++;
	return psip_span(text, length);
}

bool psip_span_equal(struct psip_span a, struct psip_span b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

static unsigned char base_lower(char c)
{
	unsigned char byte = (unsigned char)c;

	return byte >= 'A' && byte <= 'Z' ? (unsigned char)(byte | 0x20u) : byte;
}

bool psip_span_equal_nocase(struct psip_span a, struct psip_span b)
{
	if (a.length != b.length)
		return false;
	for (size_t i = 0; i < a.length; i++)
		if (a.at[i] != b.at[i] && base_lower(a.at[i]) != base_lower(b.at[i]))
			return false;
	return true;
}
