/* SPDX-License-Identifier: MIT
 * Comparison of URIs: RFC 3261 §19.1.4 with RFC 5954 §4.2, RFC 3966 §4; their parameters; unescaping. */
#include "parser/host.h"
#include "parser/octet.h"
#include "parser/typed.h"
#include "parser/uri_part.h"

#define URI_RESERVED 0x100u /* marks an escaped octet of RFC 2396's reserved set, which differs from the plain one */
#define URI_ESCAPED_HEADER_MAX 256

/* An "%HH" at p as an octet, or -1. */
static int uri_escape(const char *p, const char *end)
{
	return end - p < 3 || *p != '%' ? -1 : psip_octet_hex_pair(p + 1);
}

static unsigned uri_lower(unsigned octet)
{
	return octet >= 'A' && octet <= 'Z' ? octet | 0x20u : octet;
}

/* The octet at *p behind its escape. */
static unsigned uri_octet(const char **p, const char *end)
{
	int octet = uri_escape(*p, end);

	if (octet < 0)
		return (unsigned char)*(*p)++;
	*p += 3;
	if (octet != 0 && memchr(";/?:@&=+$,", octet, 10) != NULL)
		return (unsigned)octet | URI_RESERVED;
	return (unsigned)octet;
}

bool psip_uri_part_equal(struct psip_span a, struct psip_span b, bool with_case)
{
	const char *p = a.at, *p_end, *q = b.at, *q_end;

	if (p == NULL || q == NULL)
		return p == q;
	p_end = p + a.length;
	q_end = q + b.length;
	while (p < p_end && q < q_end) {
		unsigned x = uri_octet(&p, p_end), y = uri_octet(&q, q_end);

		if (x != y && (with_case || uri_lower(x) != uri_lower(y)))
			return false;
	}
	return p == p_end && q == q_end;
}

bool psip_uri_part_next(struct psip_span *rest, char separator, struct psip_uri_part *part)
{
	const char *p = rest->at, *end = p == NULL ? p : p + rest->length, *stop, *equal;

	while (p < end && *p == separator)
		p++;
	if (p == end)
		return false;
	stop = memchr(p, separator, (size_t)(end - p));
	if (stop == NULL)
		stop = end;
	equal = memchr(p, '=', (size_t)(stop - p));
	part->name = psip_between(p, equal != NULL ? equal : stop);
	part->value = equal != NULL ? psip_between(equal + 1, stop) : psip_span(NULL, 0);
	*rest = psip_between(stop, end);
	return true;
}

unsigned psip_uri_part_count(struct psip_span parts, char separator)
{
	struct psip_uri_part part;
	unsigned count = 0;

	while (count <= PSIP_URI_PARTS_MAX && psip_uri_part_next(&parts, separator, &part))
		count++;
	return count;
}

bool psip_uri_part_find(struct psip_span parts, char separator, struct psip_span name, struct psip_uri_part *part)
{
	while (psip_uri_part_next(&parts, separator, part)) {
		if (psip_uri_part_equal(part->name, name, false))
			return true;
	}
	return false;
}

bool psip_uri_param(const struct psip_uri *uri, const char *name, struct psip_span *value)
{
	struct psip_uri_part part;

	*value = psip_span(NULL, 0);
	if (!psip_uri_part_find(uri->params, ';', psip_string(name), &part))
		return false;
	*value = part.value;
	return true;
}

int psip_uri_unescape(char *to, size_t capacity, struct psip_span text)
{
	const char *p = text.at, *end = p == NULL ? p : p + text.length;
	size_t length = 0;

	while (p < end) {
		int octet = (unsigned char)*p;

		if (*p == '%') {
			octet = uri_escape(p, end);
			if (octet < 0)
				return PSIP_ERR_SYNTAX;
			p += 2;
		}
		p++;
		if (length >= capacity || length >= INT_MAX)
			return PSIP_ERR_SPACE;
		to[length++] = (char)octet;
	}
	return (int)length;
}

/* RFC 5954 §4.2: IP literals by value. Never by DNS. */
static bool uri_hosts_equal(struct psip_span a, struct psip_span b)
{
	uint8_t x[16], y[16];
	unsigned length = psip_host_address(a, PSIP_TOLERANT, x);

	if (length == 0)
		return psip_span_equal_nocase(a, b);
	return psip_host_address(b, PSIP_TOLERANT, y) == length && memcmp(x, y, length) == 0;
}

/* Parameters that must be on both sides or on none; "transport" by the ledger's README. */
static bool uri_counts_alone(struct psip_span name)
{
	return psip_uri_part_equal(name, PSIP_TEXT("transport"), false) || psip_uri_part_equal(name, PSIP_TEXT("user"), false) ||
	       psip_uri_part_equal(name, PSIP_TEXT("ttl"), false) || psip_uri_part_equal(name, PSIP_TEXT("method"), false) ||
	       psip_uri_part_equal(name, PSIP_TEXT("maddr"), false);
}

static bool uri_maddr_equal(const struct psip_uri_part *a, const struct psip_uri_part *b)
{
	return a->value.at != NULL && b->value.at != NULL && psip_uri_part_equal(a->name, PSIP_TEXT("maddr"), false) &&
	       uri_hosts_equal(a->value, b->value);
}

/* Each parameter of a against b's; called both ways. Method names have case (RFC 3261 §7.1). */
static bool uri_params_match(struct psip_span a, struct psip_span b)
{
	struct psip_uri_part part, other;

	while (psip_uri_part_next(&a, ';', &part)) {
		bool with_case = psip_uri_part_equal(part.name, PSIP_TEXT("method"), false);

		if (!psip_uri_part_find(b, ';', part.name, &other)) {
			if (uri_counts_alone(part.name))
				return false;
		} else if (!psip_uri_part_equal(part.value, other.value, with_case) && !uri_maddr_equal(&part, &other)) {
			return false;
		}
	}
	return true;
}

static bool uri_equal(const struct psip_uri *a, const struct psip_uri *b, bool nested);

/* Values that are addresses: equal URIs, and the tag on both sides or on none (RFC 3261 §20.20). A star's URI is empty. */
static bool uri_addresses_equal(struct psip_span a, struct psip_span b)
{
	char x[URI_ESCAPED_HEADER_MAX], y[URI_ESCAPED_HEADER_MAX];
	struct psip_address_value from, to;
	int x_length = psip_uri_unescape(x, sizeof x, a), y_length = psip_uri_unescape(y, sizeof y, b);

	if (x_length < 0 || psip_address_parse(psip_span(x, (size_t)x_length), PSIP_TOLERANT, &from) != PSIP_OK ||
	    y_length < 0 || psip_address_parse(psip_span(y, (size_t)y_length), PSIP_TOLERANT, &to) != PSIP_OK)
		return psip_uri_part_equal(a, b, true);
	return psip_uri_part_equal(from.tag, to.tag, false) && uri_equal(&from.uri, &to.uri, true);
}

/* RFC 3261 §19.1.4 leaves a value's rule to §20 (without case unless stated: §7.3.1); "body" is no header but octets. A nested URI's
 * headers compare as text: one level of escapes is enough. */
static bool uri_header_values_equal(const struct psip_uri_part *a, const struct psip_uri_part *b, bool nested)
{
	switch (psip_header_find(a->name)) {
	case PSIP_H_FROM:
	case PSIP_H_TO:
	case PSIP_H_CONTACT:
	case PSIP_H_REPLY_TO:
	case PSIP_H_ROUTE:
	case PSIP_H_RECORD_ROUTE:
	case PSIP_H_REFER_TO:
	case PSIP_H_REFERRED_BY:
	case PSIP_H_P_ASSERTED_IDENTITY:
	case PSIP_H_P_PREFERRED_IDENTITY:
		return nested ? psip_uri_part_equal(a->value, b->value, true) : uri_addresses_equal(a->value, b->value);
	case PSIP_H_CALL_ID:
	case PSIP_H_IN_REPLY_TO:
	case PSIP_H_REPLACES:
	case PSIP_H_CSEQ:
		return psip_uri_part_equal(a->value, b->value, true);
	default:
		return psip_uri_part_equal(a->value, b->value, psip_uri_part_equal(a->name, PSIP_TEXT("body"), false));
	}
}

/* Each header of a has a match among b's; called both ways. */
static bool uri_headers_match(struct psip_span a, struct psip_span b, bool nested)
{
	struct psip_uri_part header, other;

	while (psip_uri_part_next(&a, '&', &header)) {
		struct psip_span rest = b;
		bool found = false;

		while (!found && psip_uri_part_next(&rest, '&', &other))
			found = psip_uri_part_equal(header.name, other.name, false) && uri_header_values_equal(&header, &other, nested);
		if (!found)
			return false;
	}
	return true;
}

static bool uri_parts_comparable(struct psip_span a, struct psip_span b, char separator, bool same_number)
{
	unsigned x = psip_uri_part_count(a, separator), y = psip_uri_part_count(b, separator);

	return x <= PSIP_URI_PARTS_MAX && y <= PSIP_URI_PARTS_MAX && (!same_number || x == y);
}

static bool uri_sip_equal(const struct psip_uri *a, const struct psip_uri *b, bool nested)
{
	if (a->has_port != b->has_port || a->port != b->port || !psip_uri_part_equal(a->user, b->user, true) ||
	    !psip_uri_part_equal(a->password, b->password, true) || !uri_hosts_equal(a->host, b->host))
		return false;
	if (!uri_parts_comparable(a->params, b->params, ';', false) || !uri_parts_comparable(a->headers, b->headers, '&', true))
		return false;
	return uri_params_match(a->params, b->params) && uri_params_match(b->params, a->params) &&
	       uri_headers_match(a->headers, b->headers, nested) && uri_headers_match(b->headers, a->headers, nested);
}

static const char *uri_past_separators(const char *p, const char *end)
{
	while (p < end && (*p == '-' || *p == '.' || *p == '(' || *p == ')'))
		p++;
	return p;
}

/* RFC 3966 §4: numbers without their visual separators, without case. */
static bool uri_numbers_equal(struct psip_span a, struct psip_span b)
{
	const char *p = a.at, *p_end, *q = b.at, *q_end;

	if (p == NULL || q == NULL)
		return p == q;
	p_end = p + a.length;
	q_end = q + b.length;
	for (;;) {
		p = uri_past_separators(p, p_end);
		q = uri_past_separators(q, q_end);
		if (p == p_end || q == q_end)
			return p == p_end && q == q_end;
		if (uri_lower(uri_octet(&p, p_end)) != uri_lower(uri_octet(&q, q_end)))
			return false;
	}
}

/* Names have no escapes here (RFC 3966 §3): what a liberty lets pass is taken as it stands, as in the canonical form. */
static bool uri_tel_param_find(struct psip_span params, struct psip_span name, struct psip_uri_part *part)
{
	while (psip_uri_part_next(&params, ';', part)) {
		if (psip_span_equal_nocase(part->name, name))
			return true;
	}
	return false;
}

static bool uri_tel_params_match(struct psip_span a, struct psip_span b)
{
	struct psip_uri_part part, other;

	while (psip_uri_part_next(&a, ';', &part)) {
		bool is_number = psip_span_equal_nocase(part.name, PSIP_TEXT("ext")) ||
		                 (part.value.length > 0 && *part.value.at == '+' && psip_span_equal_nocase(part.name, PSIP_TEXT("phone-context")));

		if (!uri_tel_param_find(b, part.name, &other))
			return false;
		if (is_number ? !uri_numbers_equal(part.value, other.value) : !psip_uri_part_equal(part.value, other.value, false))
			return false;
	}
	return true;
}

static bool uri_tel_equal(const struct psip_uri *a, const struct psip_uri *b)
{
	return uri_numbers_equal(a->user, b->user) && uri_parts_comparable(a->params, b->params, ';', false) &&
	       uri_tel_params_match(a->params, b->params) && uri_tel_params_match(b->params, a->params);
}

static bool uri_equal(const struct psip_uri *a, const struct psip_uri *b, bool nested)
{
	if (a->scheme != b->scheme)
		return false;
	if (psip_span_equal(a->text, b->text))
		return true;
	switch ((enum psip_scheme)a->scheme) {
	case PSIP_SCHEME_SIP:
	case PSIP_SCHEME_SIPS:
		return uri_sip_equal(a, b, nested);
	case PSIP_SCHEME_TEL:
		return uri_tel_equal(a, b);
	case PSIP_SCHEME_URN:
	case PSIP_SCHEME_OTHER:
		return psip_span_equal_nocase(a->scheme_text, b->scheme_text) && psip_span_equal(a->user, b->user);
	}
	return false;
}

bool psip_uri_equal(const struct psip_uri *a, const struct psip_uri *b)
{
	return uri_equal(a, b, false);
}

#undef URI_RESERVED
#undef URI_ESCAPED_HEADER_MAX
