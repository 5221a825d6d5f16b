/* SPDX-License-Identifier: MIT
 * Comparison of header values by their meaning. */
#include "parser/equal.h"

#include "parser/host.h"
#include "parser/uri_part.h"

static bool equal_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

int psip_text_collapse(char *to, size_t capacity, struct psip_span text)
{
	size_t length = 0;
	bool blank = false;

	for (size_t i = 0; i < text.length; i++) {
		if (equal_is_blank(text.at[i])) {
			blank = length > 0;
			continue;
		}
		if (capacity - length < 1u + blank || length > INT_MAX - 2)
			return PSIP_ERR_SPACE;
		if (blank)
			to[length++] = ' ';
		to[length++] = text.at[i];
		blank = false;
	}
	return (int)length;
}

/* ---- Parameters ---- */

/* The octets between quotes, escapes undone: quoted strings have case (§7.3.1). */
static bool equal_quoted(struct psip_span a, struct psip_span b)
{
	size_t i = 0, k = 0;

	while (i < a.length && k < b.length) {
		i += a.at[i] == '\\' && i + 1 < a.length;
		k += b.at[k] == '\\' && k + 1 < b.length;
		if (a.at[i++] != b.at[k++])
			return false;
	}
	return i == a.length && k == b.length;
}

static bool equal_value(struct psip_span a, struct psip_span b)
{
	if (a.at == NULL || b.at == NULL)
		return a.at == b.at;
	return a.length > 0 && *a.at == '"' ? equal_quoted(a, b) : psip_span_equal_nocase(a, b);
}

static bool equal_find(struct psip_span params, struct psip_span name, struct psip_span *value)
{
	struct psip_span other;

	while (psip_param_next(&params, &other, value) == 1)
		if (psip_span_equal_nocase(other, name))
			return true;
	return false;
}

static unsigned equal_count(struct psip_span params)
{
	struct psip_span name, value;
	unsigned count = 0;

	while (count <= PSIP_URI_PARTS_MAX && psip_param_next(&params, &name, &value) == 1)
		count++;
	return count;
}

/* Each parameter of a against b's. both: it has to be there. */
static bool equal_params(struct psip_span a, struct psip_span b, bool both)
{
	struct psip_span name, value, other;

	while (psip_param_next(&a, &name, &value) == 1) {
		if (!equal_find(b, name, &other)) {
			if (both)
				return false;
		} else if (!equal_value(value, other)) {
			return false;
		}
	}
	return true;
}

/* As for URIs: too many to be looked at two by two compare as text. */
static bool equal_many(struct psip_span a, struct psip_span b)
{
	return equal_count(a) > PSIP_URI_PARTS_MAX || equal_count(b) > PSIP_URI_PARTS_MAX;
}

/* ---- Values ---- */

/* A star has neither tag nor URI. */
bool psip_address_value_equal(const struct psip_address_value *a, const struct psip_address_value *b)
{
	if ((a->tag.at == NULL) != (b->tag.at == NULL) || !psip_uri_equal(&a->uri, &b->uri))
		return false;
	return equal_many(a->params, b->params) ? psip_span_equal(a->params, b->params) : equal_params(a->params, b->params, false);
}

static bool equal_hosts(struct psip_span a, struct psip_span b)
{
	uint8_t x[16], y[16];
	unsigned length = psip_host_address(a, PSIP_TOLERANT, x);

	if (length == 0)
		return psip_span_equal_nocase(a, b);
	return psip_host_address(b, PSIP_TOLERANT, y) == length && memcmp(x, y, length) == 0;
}

/* "SIP / 2.0" is "SIP/2.0". */
static bool equal_versions(struct psip_span a, struct psip_span b)
{
	size_t i = 0, k = 0;

	for (;;) {
		while (i < a.length && equal_is_blank(a.at[i]))
			i++;
		while (k < b.length && equal_is_blank(b.at[k]))
			k++;
		if (i == a.length || k == b.length)
			return i == a.length && k == b.length;
		if (!psip_span_equal_nocase(psip_span(a.at + i++, 1), psip_span(b.at + k++, 1)))
			return false;
	}
}

bool psip_via_equal(const struct psip_via *a, const struct psip_via *b)
{
	if (!equal_versions(a->version, b->version) || !psip_span_equal_nocase(a->transport_text, b->transport_text) ||
	    a->has_port != b->has_port || a->port != b->port || !equal_hosts(a->host, b->host))
		return false;
	if (equal_many(a->params, b->params))
		return psip_span_equal(a->params, b->params);
	return equal_params(a->params, b->params, true) && equal_params(b->params, a->params, true);
}
