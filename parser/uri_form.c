/* SPDX-License-Identifier: MIT
 * URIs written: by place (RFC 3261 §19.1.1 table 1), escaped (§19.1.2), canonical (§10.3), from tel (§19.1.6). */
#include "parser/uri_form.h"

#include "parser/host.h"
#include "parser/octet.h"
#include "parser/uri_part.h"

static char uri_form_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static void uri_form_put_char(struct psip_writer *w, char c)
{
	psip_put(w, psip_span(&c, 1));
}

static void uri_form_put_lower(struct psip_writer *w, struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++)
		uri_form_put_char(w, uri_form_lower(text.at[i]));
}

static bool uri_form_in(const char *set, char c)
{
	for (; *set != '\0'; set++)
		if (*set == c)
			return true;
	return false;
}

/* unreserved of every component, and what the component has besides; of a header's reserved octets none (§19.1.2). */
static bool uri_form_plain(char c, enum psip_uri_component component)
{
	if ((psip_octet_class[(unsigned char)c] & PSIP_OCTET_ALNUM) != 0 || uri_form_in("-_.!~*'()", c))
		return true;
	switch (component) {
	case PSIP_URI_USER:
		return uri_form_in("&=+$,;?/", c);
	case PSIP_URI_PASSWORD:
		return uri_form_in("&=+$,", c);
	case PSIP_URI_PARAM:
		return uri_form_in("[]/:&+$", c);
	case PSIP_URI_HEADER:
		break;
	}
	return false;
}

static void uri_form_put_octet(struct psip_writer *w, unsigned char octet, enum psip_uri_component component)
{
	static const char digits[] = "0123456789ABCDEF";

	if (uri_form_plain((char)octet, component)) {
		uri_form_put_char(w, (char)octet);
		return;
	}
	uri_form_put_char(w, '%');
	uri_form_put_char(w, digits[octet >> 4]);
	uri_form_put_char(w, digits[octet & 15]);
}

void psip_put_escaped(struct psip_writer *w, struct psip_span octets, enum psip_uri_component component)
{
	for (size_t i = 0; i < octets.length; i++)
		uri_form_put_octet(w, (unsigned char)octets.at[i], component);
}

/* The octet at text[*at] behind its escape; *at moves to its last byte. */
static char uri_form_octet(struct psip_span text, size_t *at)
{
	char octet = text.at[*at];

	if (octet == '%' && text.length - *at > 2 && psip_uri_unescape(&octet, 1, psip_span(text.at + *at, 3)) == 1)
		*at += 2;
	return octet;
}

/* Escapes undone and made again: one text for all ways to write the same octets. */
static void uri_form_put_again(struct psip_writer *w, struct psip_span text, enum psip_uri_component component)
{
	for (size_t i = 0; i < text.length; i++)
		uri_form_put_octet(w, (unsigned char)uri_form_octet(text, &i), component);
}

/* The same in lower case, and of a number without its visual separators (RFC 3966 §4). */
static void uri_form_put_tel(struct psip_writer *w, struct psip_span text, bool number)
{
	for (size_t i = 0; i < text.length; i++) {
		char octet = uri_form_lower(uri_form_octet(text, &i));

		if (!number || !uri_form_in("-.()", octet))
			uri_form_put_octet(w, (unsigned char)octet, PSIP_URI_PARAM);
	}
}

static void uri_form_put_ipv4(struct psip_writer *w, const uint8_t octets[4])
{
	for (unsigned i = 0; i < 4; i++) {
		if (i > 0)
			uri_form_put_char(w, '.');
		psip_put_number(w, octets[i]);
	}
}

static unsigned uri_form_group(const uint8_t octets[16], unsigned i)
{
	return (unsigned)octets[2 * i] << 8 | octets[2 * i + 1];
}

/* The longest run of two zero groups or more, the first of equals (RFC 5952 §4.2). */
static unsigned uri_form_zeros(const uint8_t octets[16], unsigned groups, unsigned *begin)
{
	unsigned longest = 1;

	for (unsigned i = 0; i < groups; i++) {
		unsigned n = 0;

		while (i + n < groups && uri_form_group(octets, i + n) == 0)
			n++;
		if (n > longest) {
			longest = n;
			*begin = i;
		}
	}
	return longest > 1 ? longest : 0;
}

static void uri_form_put_group(struct psip_writer *w, unsigned group)
{
	static const char digits[] = "0123456789abcdef";

	for (unsigned shift = group > 0xfff ? 12 : group > 0xff ? 8 : group > 0xf ? 4 : 0;; shift -= 4) {
		uri_form_put_char(w, digits[group >> shift & 15]);
		if (shift == 0)
			return;
	}
}

static void uri_form_put_ipv6(struct psip_writer *w, const uint8_t octets[16])
{
	static const uint8_t mapped[12] = { [10] = 0xff, [11] = 0xff };
	bool dotted = memcmp(octets, mapped, sizeof mapped) == 0;
	unsigned groups = dotted ? 6 : 8, begin = 8, zeros = uri_form_zeros(octets, groups, &begin), i = 0;

	psip_put(w, PSIP_TEXT("["));
	while (i < groups) {
		if (i == begin) {
			psip_put(w, PSIP_TEXT("::"));
			i += zeros;
			continue;
		}
		uri_form_put_group(w, uri_form_group(octets, i));
		if (++i < groups && i != begin)
			uri_form_put_char(w, ':');
	}
	if (dotted) {
		uri_form_put_char(w, ':');
		uri_form_put_ipv4(w, octets + 12);
	}
	psip_put(w, PSIP_TEXT("]"));
}

void psip_put_ip(struct psip_writer *w, const uint8_t *octets, unsigned length)
{
	if (length == 4)
		uri_form_put_ipv4(w, octets);
	else if (length == 16)
		uri_form_put_ipv6(w, octets);
	else
		w->bad = true;
}

static void uri_form_put_host(struct psip_writer *w, struct psip_span host)
{
	uint8_t octets[16];
	unsigned length = psip_host_address(host, PSIP_TOLERANT, octets);

	if (length > 0)
		psip_put_ip(w, octets, length);
	else
		uri_form_put_lower(w, host);
}

static bool uri_form_is_sip(const struct psip_uri *uri)
{
	return uri->scheme == PSIP_SCHEME_SIP || uri->scheme == PSIP_SCHEME_SIPS;
}

/* Table 1's rows of parameters. */
static bool uri_form_allowed(struct psip_span name, enum psip_uri_place place)
{
	if (psip_span_equal_nocase(name, PSIP_TEXT("method")))
		return place == PSIP_URI_EXTERNAL;
	if (psip_span_equal_nocase(name, PSIP_TEXT("maddr")) || psip_span_equal_nocase(name, PSIP_TEXT("transport")))
		return place != PSIP_URI_IN_TO_FROM;
	if (psip_span_equal_nocase(name, PSIP_TEXT("ttl")))
		return place != PSIP_URI_IN_TO_FROM && place != PSIP_URI_IN_DIALOG;
	if (psip_span_equal_nocase(name, PSIP_TEXT("lr")))
		return place != PSIP_URI_IN_TO_FROM && place != PSIP_URI_IN_BINDING;
	return true;
}

static void uri_form_put_part(struct psip_writer *w, const struct psip_uri_part *part)
{
	uri_form_put_char(w, ';');
	psip_put(w, part->name);
	if (part->value.at != NULL) {
		uri_form_put_char(w, '=');
		psip_put(w, part->value);
	}
}

/* An IP literal that is no multicast address. */
static bool uri_form_unicast(struct psip_span host)
{
	uint8_t address[16];
	unsigned length = psip_host_address(host, PSIP_TOLERANT, address);

	return length == 4 ? (address[0] & 0xf0) != 0xe0 : length == 16 && address[0] != 0xff;
}

bool psip_uri_consistent(const struct psip_uri *uri)
{
	struct psip_span transport, ttl, maddr;
	bool udp = !psip_uri_param(uri, "transport", &transport) || psip_uri_part_equal(transport, PSIP_TEXT("udp"), false);

	if (!uri_form_is_sip(uri))
		return true;
	if (uri->scheme == PSIP_SCHEME_SIPS && transport.at != NULL && udp)
		return false;
	if (!psip_uri_param(uri, "ttl", &ttl))
		return true;
	return udp && uri->scheme == PSIP_SCHEME_SIP && psip_uri_param(uri, "maddr", &maddr) && !uri_form_unicast(maddr);
}

struct psip_span psip_uri_misplaced(const struct psip_uri *uri, enum psip_uri_place place)
{
	const char *end = uri->text.at + uri->text.length;
	struct psip_span params = uri->params, port;
	struct psip_uri_part part;

	if (!uri_form_is_sip(uri) || place == PSIP_URI_EXTERNAL)
		return psip_span(NULL, 0);
	if (uri->has_port && place == PSIP_URI_IN_TO_FROM) {
		port = psip_span(uri->host.at + uri->host.length + 1, 0);
		while (port.at + port.length < end && port.at[port.length] <= '9') /* else it is ';' or '?' */
			port.length++;
		return port;
	}
	while (psip_uri_part_next(&params, ';', &part))
		if (!uri_form_allowed(part.name, place))
			return part.name;
	return place != PSIP_URI_IN_BINDING ? uri->headers : psip_span(NULL, 0);
}

void psip_put_uri(struct psip_writer *w, const struct psip_uri *uri, enum psip_uri_place place)
{
	struct psip_span params = uri->params;
	struct psip_uri_part part;

	if (PSIP_WRITES(w, PSIP_WRITE_STRICT) && !psip_uri_consistent(uri)) {
		w->bad = true;
		return;
	}
	if (!uri_form_is_sip(uri) || place == PSIP_URI_EXTERNAL) {
		psip_put(w, uri->text);
		return;
	}
	psip_put(w, psip_between(uri->text.at, uri->host.at + uri->host.length));
	if (uri->has_port && place != PSIP_URI_IN_TO_FROM) {
		uri_form_put_char(w, ':');
		psip_put_number(w, uri->port);
	}
	while (psip_uri_part_next(&params, ';', &part))
		if (uri_form_allowed(part.name, place))
			uri_form_put_part(w, &part);
	if (place == PSIP_URI_IN_BINDING && uri->headers.at != NULL) {
		uri_form_put_char(w, '?');
		psip_put(w, uri->headers);
	}
}

/* Rank of a parameter before those that go by name: RFC 3261 §19.1.6 has isub, then postd first. */
static unsigned uri_form_rank(struct psip_span name)
{
	if (psip_span_equal_nocase(name, PSIP_TEXT("isub")))
		return 0;
	return psip_span_equal_nocase(name, PSIP_TEXT("postd")) ? 1 : 2;
}

static bool uri_form_before(const struct psip_uri_part *a, const struct psip_uri_part *b)
{
	unsigned x = uri_form_rank(a->name), y = uri_form_rank(b->name);

	if (x != y)
		return x < y;
	for (size_t i = 0; i < a->name.length && i < b->name.length; i++) {
		char p = uri_form_lower(a->name.at[i]), q = uri_form_lower(b->name.at[i]);

		if (p != q)
			return p < q;
	}
	return a->name.length < b->name.length;
}

static bool uri_form_is_number(const struct psip_uri_part *part)
{
	return psip_span_equal_nocase(part->name, PSIP_TEXT("ext")) ||
	       (psip_span_equal_nocase(part->name, PSIP_TEXT("phone-context")) && part->value.length > 0 && *part->value.at == '+');
}

/* A tel URI's parameters in order, in lower case; escaped as part of a user if they become one. */
static void uri_form_put_tel_params(struct psip_writer *w, const struct psip_uri *tel, bool as_user)
{
	struct psip_uri_part parts[PSIP_URI_PARTS_MAX], part;
	struct psip_span rest = tel->params;
	unsigned count = 0;

	while (psip_uri_part_next(&rest, ';', &part)) {
		unsigned i = count;

		if (count == PSIP_URI_PARTS_MAX) {
			w->bad = true;
			return;
		}
		for (; i > 0 && uri_form_before(&part, &parts[i - 1]); i--)
			parts[i] = parts[i - 1];
		parts[i] = part;
		count++;
	}
	for (unsigned i = 0; i < count; i++) {
		struct psip_span value = parts[i].value;

		if (i > 0 && psip_span_equal_nocase(parts[i].name, parts[i - 1].name))
			continue; /* a second one: the first counts */
		uri_form_put_char(w, ';');
		uri_form_put_lower(w, parts[i].name);
		if (value.at == NULL)
			continue;
		uri_form_put_char(w, '=');
		if (!as_user)
			uri_form_put_tel(w, value, uri_form_is_number(&parts[i]));
		for (size_t k = 0; as_user && k < value.length; k++)
			uri_form_put_octet(w, (unsigned char)uri_form_lower(uri_form_octet(value, &k)), PSIP_URI_USER);
	}
}

void psip_put_tel_as_sip(struct psip_writer *w, const struct psip_uri *tel, struct psip_span host, bool sips)
{
	if (tel->scheme != PSIP_SCHEME_TEL) {
		w->bad = true;
		return;
	}
	psip_put(w, sips ? PSIP_TEXT("sips:") : PSIP_TEXT("sip:"));
	for (size_t i = 0; i < tel->user.length; i++)
		uri_form_put_octet(w, (unsigned char)uri_form_lower(tel->user.at[i]), PSIP_URI_USER);
	uri_form_put_tel_params(w, tel, true);
	uri_form_put_char(w, '@');
	psip_put(w, host);
	psip_put(w, PSIP_TEXT(";user=phone"));
}

static void uri_form_put_sip_canonical(struct psip_writer *w, const struct psip_uri *uri)
{
	if (uri->user.at != NULL) {
		uri_form_put_again(w, uri->user, PSIP_URI_USER);
		if (uri->password.at != NULL) {
			uri_form_put_char(w, ':');
			uri_form_put_again(w, uri->password, PSIP_URI_PASSWORD);
		}
		uri_form_put_char(w, '@');
	}
	uri_form_put_host(w, uri->host);
	if (uri->has_port) {
		uri_form_put_char(w, ':');
		psip_put_number(w, uri->port);
	}
}

void psip_put_uri_canonical(struct psip_writer *w, const struct psip_uri *uri)
{
	uri_form_put_lower(w, uri->scheme_text);
	uri_form_put_char(w, ':');
	switch ((enum psip_scheme)uri->scheme) {
	case PSIP_SCHEME_SIP:
	case PSIP_SCHEME_SIPS:
		uri_form_put_sip_canonical(w, uri);
		break;
	case PSIP_SCHEME_TEL:
		uri_form_put_tel(w, uri->user, true);
		uri_form_put_tel_params(w, uri, false);
		break;
	case PSIP_SCHEME_URN:
	case PSIP_SCHEME_OTHER:
		psip_put(w, uri->user);
		break;
	}
}
