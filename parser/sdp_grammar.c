/* SPDX-License-Identifier: MIT
 * The values of SDP lines by the grammar of RFC 8866 §9. */
#include "parser/sdp_attribute.h"
#include "parser/sdp_grammar.h"
#include "parser/octet.h"

static bool sdp_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool sdp_alphanumeric(char c)
{
	return sdp_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool sdp_among(char c, const char *set, size_t n)
{
	return memchr(set, c, n) != NULL;
}
#define SDP_AMONG(c, set) sdp_among(c, set, sizeof(set) - 1)

static bool sdp_token_char(char c)
{
	return sdp_alphanumeric(c) || SDP_AMONG(c, "!#$%&'*+-.^_`{|}~");
}

static bool sdp_visible(char c)
{
	return (unsigned char)c > ' ' && (unsigned char)c != 0x7F;
}

static bool sdp_take_while(struct psip_span *rest, bool what, size_t n, struct psip_span *taken)
{
	if (!what || n == 0)
		return false;
	*taken = psip_span(rest->at, n);
	*rest = psip_span(rest->at + n, rest->length - n);
	return true;
}

bool psip_sdp_take(struct psip_span *rest, char c)
{
	struct psip_span taken;

	return sdp_take_while(rest, rest->length > 0 && rest->at[0] == c, 1, &taken);
}

bool psip_sdp_take_token(struct psip_span *rest, struct psip_span *token)
{
	size_t n = 0;

	while (n < rest->length && sdp_token_char(rest->at[n]))
		n++;
	return sdp_take_while(rest, true, n, token);
}

bool psip_sdp_take_digits(struct psip_span *rest, struct psip_span *digits)
{
	size_t n = 0;

	while (n < rest->length && sdp_digit(rest->at[n]))
		n++;
	return sdp_take_while(rest, true, n, digits);
}

bool psip_sdp_take_visible(struct psip_span *rest, struct psip_span *text)
{
	size_t n = 0;

	while (n < rest->length && sdp_visible(rest->at[n]))
		n++;
	return sdp_take_while(rest, true, n, text);
}

bool psip_sdp_number(struct psip_span digits, uint32_t max, uint32_t *number)
{
	uint64_t value = 0;

	for (size_t i = 0; i < digits.length; i++) {
		value = value * 10 + (unsigned)(digits.at[i] - '0');
		if (value > max)
			return false;
	}
	*number = (uint32_t)value;
	return digits.length > 0;
}

/* ---- u=: URI-reference of RFC 3986 ---- */

/* Only characters that a URI has, brackets aside; percent signs with two digits. `extra`: characters besides unreserved and sub-delims. */
static bool sdp_uri_chars(struct psip_span text, const char *extra, size_t n)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];

		if (c == '%') {
			if (text.length - i < 3 || psip_octet_hex_pair(text.at + i + 1) < 0)
				return false;
			i += 2;
		} else if (!sdp_alphanumeric(c) && !SDP_AMONG(c, "-._~!$&'()*+,;=") && !sdp_among(c, extra, n)) {
			return false;
		}
	}
	return true;
}

/* Cut `text` at the first c: what is before it; *rest what is behind it. The absent span in *rest if there is none. */
static struct psip_span sdp_cut(struct psip_span text, char c, struct psip_span *rest)
{
	const char *found = text.length > 0 ? memchr(text.at, c, text.length) : NULL;

	*rest = found != NULL ? psip_between(found + 1, text.at + text.length) : psip_span(NULL, 0);
	return found != NULL ? psip_between(text.at, found) : text;
}

static bool sdp_uri_ip6(struct psip_span text)
{
	enum psip_sdp_address kind = psip_sdp_address_read(text, true, NULL);

	return kind == PSIP_SDP_UNICAST || kind == PSIP_SDP_MULTICAST;
}

/* IPvFuture */
static bool sdp_uri_future(struct psip_span text)
{
	struct psip_span rest;
	struct psip_span version = sdp_cut(text, '.', &rest);

	if (version.length < 2 || (version.at[0] | 0x20) != 'v' || rest.length == 0 || memchr(rest.at, '%', rest.length) != NULL)
		return false;
	for (size_t i = 1; i < version.length; i++) {
		if (psip_octet_hex((unsigned char)version.at[i]) < 0)
			return false;
	}
	return sdp_uri_chars(rest, ":", 1);
}

static bool sdp_uri_host(struct psip_span host)
{
	struct psip_span port;

	if (host.length > 0 && host.at[0] == '[') {
		struct psip_span inside = sdp_cut(psip_span(host.at + 1, host.length - 1), ']', &port);

		if (port.at == NULL || (!sdp_uri_ip6(inside) && !sdp_uri_future(inside)))
			return false;
		if (port.length > 0 && !psip_sdp_take(&port, ':'))
			return false;
	} else if (!sdp_uri_chars(sdp_cut(host, ':', &port), "", 0)) {
		return false;
	}
	for (size_t i = 0; i < port.length; i++) {
		if (!sdp_digit(port.at[i]))
			return false;
	}
	return true;
}

/* [scheme] of a URI-reference; true unless what stands before the first colon of the path is none. */
static bool sdp_uri_scheme(struct psip_span *path)
{
	size_t n = 0;

	while (n < path->length && path->at[n] != ':' && path->at[n] != '/')
		n++;
	if (n == path->length || path->at[n] == '/')
		return true;
	if (!sdp_alphanumeric(path->at[0]) || sdp_digit(path->at[0]))
		return false;
	for (size_t i = 1; i < n; i++) {
		if (!sdp_alphanumeric(path->at[i]) && !SDP_AMONG(path->at[i], "+-."))
			return false;
	}
	*path = psip_span(path->at + n + 1, path->length - n - 1);
	return true;
}

static bool sdp_uri(struct psip_span text)
{
	struct psip_span fragment, query, behind;
	struct psip_span path = sdp_cut(sdp_cut(text, '#', &fragment), '?', &query);

	if (!sdp_uri_chars(fragment, ":@/?", 4) || !sdp_uri_chars(query, ":@/?", 4) || !sdp_uri_scheme(&path))
		return false;
	if (path.length >= 2 && path.at[0] == '/' && path.at[1] == '/') {
		struct psip_span authority = sdp_cut(psip_span(path.at + 2, path.length - 2), '/', &path);
		struct psip_span user = sdp_cut(authority, '@', &behind);

		if (behind.at != NULL ? !sdp_uri_chars(user, ":", 1) || !sdp_uri_host(behind) : !sdp_uri_host(authority))
			return false;
	}
	return sdp_uri_chars(path, ":@/", 3);
}

/* ---- e= and p= ---- */

static bool sdp_email_safe(struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++) {
		if (SDP_AMONG(text.at[i], "()<>"))
			return false;
	}
	return text.length > 0;
}

/* dot-atom of RFC 5322 §3.2.3 */
static bool sdp_dot_atom(struct psip_span text)
{
	bool dot = true;

	for (size_t i = 0; i < text.length; i++) {
		bool here = text.at[i] == '.';

		if (here ? dot : !sdp_alphanumeric(text.at[i]) && !SDP_AMONG(text.at[i], "!#$%&'*+-/=?^_`{|}~"))
			return false;
		dot = here;
	}
	return !dot;
}

/* quoted-string at the beginning: its length, 0 if there is none. */
static size_t sdp_quoted(struct psip_span text)
{
	if (text.length == 0 || text.at[0] != '"')
		return 0;
	for (size_t i = 1; i < text.length; i++) {
		if (text.at[i] == '"')
			return i + 1;
		if (text.at[i] == '\\')
			i++;
		if (i < text.length && ((unsigned char)text.at[i] > 0x7E || (!sdp_visible(text.at[i]) && !SDP_AMONG(text.at[i], " \t"))))
			return 0;
	}
	return 0;
}

/* addr-spec of RFC 5322 §3.4.1, without comments and folding, which SDP has other places for. */
static bool sdp_addr_spec(struct psip_span text)
{
	struct psip_span domain;
	size_t quoted = sdp_quoted(text);

	if (quoted > 0) {
		domain = psip_span(text.at + quoted, text.length - quoted);
		if (!psip_sdp_take(&domain, '@'))
			return false;
	} else if (!sdp_dot_atom(sdp_cut(text, '@', &domain))) {
		return false;
	}
	if (domain.length < 2 || domain.at[0] != '[')
		return sdp_dot_atom(domain);
	for (size_t i = 1; i + 1 < domain.length; i++) {
		if ((!sdp_visible(domain.at[i]) && !SDP_AMONG(domain.at[i], " \t")) || (unsigned char)domain.at[i] > 0x7E || SDP_AMONG(domain.at[i], "[]\\"))
			return false;
	}
	return domain.at[domain.length - 1] == ']';
}

static bool sdp_phone(struct psip_span text)
{
	size_t plus = text.length > 0 && text.at[0] == '+';

	if (text.length < plus + 2 || !sdp_digit(text.at[plus]))
		return false;
	for (size_t i = plus + 1; i < text.length; i++) {
		if (!sdp_digit(text.at[i]) && !SDP_AMONG(text.at[i], " -"))
			return false;
	}
	return true;
}

/* Split "before(inside)", if the text ends in `close`: at the last "(", as none is in a comment; at the first "<", as none is before it. */
static bool sdp_split(struct psip_span text, char open, char close, struct psip_span *before, struct psip_span *inside)
{
	size_t at = text.length;

	if (text.length < 2 || text.at[text.length - 1] != close)
		return false;
	if (open == '<')
		at = sdp_cut(text, open, inside).length + (inside->at != NULL);
	while (at > 0 && text.at[at - 1] != open)
		at--;
	if (at == 0)
		return false;
	*before = psip_span(text.at, at - 1);
	*inside = psip_span(text.at + at, text.length - at - 1);
	return true;
}

/* Drop the spaces at the end; tell if there were any. */
static bool sdp_drop_spaces(struct psip_span *text)
{
	size_t before = text->length;

	while (text->length > 0 && text->at[text->length - 1] == ' ')
		text->length--;
	return text->length < before;
}

static bool sdp_email(struct psip_span value)
{
	struct psip_span before, inside;

	if (sdp_split(value, '(', ')', &before, &inside))
		return sdp_drop_spaces(&before) && sdp_addr_spec(before) && sdp_email_safe(inside);
	if (sdp_split(value, '<', '>', &before, &inside))
		return sdp_email_safe(before) && before.length > 1 && before.at[before.length - 1] == ' ' && sdp_addr_spec(inside);
	return sdp_addr_spec(value);
}

static bool sdp_phone_number(struct psip_span value)
{
	struct psip_span before, inside;

	if (sdp_split(value, '(', ')', &before, &inside))
		return sdp_phone(before) && sdp_email_safe(inside);
	if (sdp_split(value, '<', '>', &before, &inside))
		return sdp_email_safe(before) && sdp_phone(inside);
	return sdp_phone(value);
}

/* ---- t=, r=, z= ---- */

/* time; `zero`: or "0". */
static bool sdp_time(struct psip_span *rest, bool zero)
{
	struct psip_span digits;

	if (!psip_sdp_take_digits(rest, &digits))
		return false;
	return digits.at[0] == '0' ? zero && digits.length == 1 : digits.length >= 10;
}

static bool sdp_typed_time(struct psip_span *rest, bool positive)
{
	struct psip_span digits;

	if (!psip_sdp_take_digits(rest, &digits) || (positive && digits.at[0] == '0'))
		return false;
	if (rest->length > 0 && SDP_AMONG(rest->at[0], "dhms"))
		*rest = psip_span(rest->at + 1, rest->length - 1);
	return true;
}

static bool sdp_timing(struct psip_span value)
{
	return sdp_time(&value, true) && psip_sdp_take(&value, ' ') && sdp_time(&value, true) && value.length == 0;
}

static bool sdp_repeat(struct psip_span value)
{
	unsigned offsets = 0;

	if (!sdp_typed_time(&value, true) || !psip_sdp_take(&value, ' ') || !sdp_typed_time(&value, false))
		return false;
	for (; psip_sdp_take(&value, ' '); offsets++) {
		if (!sdp_typed_time(&value, false))
			return false;
	}
	return offsets > 0 && value.length == 0;
}

static bool sdp_zone(struct psip_span value)
{
	do {
		if (!sdp_time(&value, false) || !psip_sdp_take(&value, ' '))
			return false;
		(void)psip_sdp_take(&value, '-');
		if (!sdp_typed_time(&value, false))
			return false;
	} while (psip_sdp_take(&value, ' '));
	return value.length == 0;
}

/* ---- k=, o=, b=, a= ---- */

static bool sdp_base64(struct psip_span text)
{
	size_t pad = 0;

	if (text.length % 4 != 0)
		return false;
	while (pad < 2 && pad < text.length && text.at[text.length - pad - 1] == '=')
		pad++;
	for (size_t i = 0; i < text.length - pad; i++) {
		if (!sdp_alphanumeric(text.at[i]) && !SDP_AMONG(text.at[i], "+/"))
			return false;
	}
	return true;
}

static bool sdp_key(struct psip_span value)
{
	struct psip_span rest;
	struct psip_span name = sdp_cut(value, ':', &rest);

	if (rest.at == NULL)
		return psip_span_equal(name, PSIP_TEXT("prompt"));
	if (psip_span_equal(name, PSIP_TEXT("clear")))
		return rest.length > 0;
	if (psip_span_equal(name, PSIP_TEXT("base64")))
		return sdp_base64(rest);
	return psip_span_equal(name, PSIP_TEXT("uri")) && sdp_uri(rest);
}

static bool sdp_origin(struct psip_span rest)
{
	struct psip_span field, nettype, addrtype, address;

	return psip_sdp_take_visible(&rest, &field) && psip_sdp_take(&rest, ' ') && psip_sdp_take_digits(&rest, &field)
	       && psip_sdp_take(&rest, ' ') && psip_sdp_take_digits(&rest, &field) && psip_sdp_take(&rest, ' ')
	       && psip_sdp_take_token(&rest, &nettype) && psip_sdp_take(&rest, ' ') && psip_sdp_take_token(&rest, &addrtype)
	       && psip_sdp_take(&rest, ' ') && psip_sdp_take_visible(&rest, &address) && rest.length == 0
	       && psip_sdp_address_fits(nettype, addrtype, address, false);
}

static bool sdp_bandwidth(struct psip_span rest)
{
	struct psip_span field;

	return psip_sdp_take_token(&rest, &field) && psip_sdp_take(&rest, ':') && psip_sdp_take_digits(&rest, &field) && rest.length == 0;
}

static bool sdp_attribute(struct psip_span rest)
{
	struct psip_span name;

	if (!psip_sdp_take_token(&rest, &name))
		return false;
	if (rest.length == 0)
		return psip_sdp_attribute_fits(name, psip_span(NULL, 0));
	return psip_sdp_take(&rest, ':') && rest.length > 0 && psip_sdp_attribute_fits(name, rest);
}

bool psip_sdp_value_fits(char type, struct psip_span value)
{
	switch (type) {
	case 'o':
		return sdp_origin(value);
	case 'u':
		return sdp_uri(value);
	case 'e':
		return sdp_email(value);
	case 'p':
		return sdp_phone_number(value);
	case 'b':
		return sdp_bandwidth(value);
	case 't':
		return sdp_timing(value);
	case 'r':
		return sdp_repeat(value);
	case 'z':
		return sdp_zone(value);
	case 'k':
		return sdp_key(value);
	case 'a':
		return sdp_attribute(value);
	default:
		return value.length > 0;
	}
}

#undef SDP_AMONG
