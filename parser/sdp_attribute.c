/* SPDX-License-Identifier: MIT
 * Attribute values by their own grammars (RFC 8866 §6, RFC 3605 §2.1). */
#include "parser/sdp_attribute.h"
#include "parser/sdp_grammar.h"

/* integer, or with `zero` zero-based-integer */
static bool sdp_attribute_integer(struct psip_span *rest, bool zero, struct psip_span *digits)
{
	return psip_sdp_take_digits(rest, digits) && (digits->at[0] != '0' || (zero && digits->length == 1));
}

/* non-zero-int-or-real: its digits before and behind the point. */
static bool sdp_attribute_real(struct psip_span rest, struct psip_span *whole, struct psip_span *fraction)
{
	*fraction = psip_span(NULL, 0);
	if (!sdp_attribute_integer(&rest, true, whole))
		return false;
	if (rest.length == 0)
		return whole->at[0] != '0';
	return psip_sdp_take(&rest, '.') && psip_sdp_take_digits(&rest, fraction) && rest.length == 0
	       && fraction->at[fraction->length - 1] != '0';
}

/* payload-type SP encoding-name "/" clock-rate ["/" channels] */
static bool sdp_attribute_rtpmap(struct psip_span rest)
{
	struct psip_span text;
	uint32_t number;

	return sdp_attribute_integer(&rest, true, &text) && psip_sdp_number(text, 127, &number) && psip_sdp_take(&rest, ' ')
	       && psip_sdp_take_token(&rest, &text) && psip_sdp_take(&rest, '/') && sdp_attribute_integer(&rest, false, &text)
	       && psip_sdp_number(text, UINT32_MAX, &number)
	       && (rest.length == 0 || (psip_sdp_take(&rest, '/') && sdp_attribute_integer(&rest, false, &text)
	                                && psip_sdp_number(text, UINT32_MAX, &number) && rest.length == 0));
}

static bool sdp_attribute_fmtp(struct psip_span rest)
{
	struct psip_span text;

	return psip_sdp_take_token(&rest, &text) && psip_sdp_take(&rest, ' ') && rest.length > 0;
}

/* port [nettype SP addrtype SP connection-address] */
static bool sdp_attribute_rtcp(struct psip_span rest, uint32_t *port, struct psip_span *addrtype, struct psip_span *address)
{
	struct psip_span digits, nettype;

	*addrtype = *address = psip_span(NULL, 0);
	if (!psip_sdp_take_digits(&rest, &digits) || !psip_sdp_number(digits, 65535, port))
		return false;
	if (rest.length == 0)
		return true;
	return psip_sdp_take(&rest, ' ') && psip_sdp_take_token(&rest, &nettype) && psip_sdp_take(&rest, ' ') && psip_sdp_take_token(&rest, addrtype)
	       && psip_sdp_take(&rest, ' ') && psip_sdp_take_visible(&rest, address) && rest.length == 0
	       && psip_sdp_address_fits(nettype, *addrtype, *address, true);
}

/* Language-Tag (RFC 5646 §2.1) by its shape: subtags of one to eight letters and digits, parted by hyphens. */
static bool sdp_attribute_language(struct psip_span text)
{
	size_t run = 0;

	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (c == '-' ? run == 0 : !letter && !(c >= '0' && c <= '9'))
			return false;
		run = c == '-' ? 0 : run + 1;
		if (run > 8)
			return false;
	}
	return run > 0;
}

/* Is it one of those words, which have a blank before and behind each? */
static bool sdp_attribute_among(struct psip_span text, struct psip_span words)
{
	while (words.length > 0) {
		const char *end = memchr(words.at, ' ', words.length);

		if (psip_span_equal(text, psip_between(words.at, end)))
			return text.length > 0;
		words = psip_between(end + 1, words.at + words.length);
	}
	return false;
}

bool psip_sdp_attribute_fits(struct psip_span name, struct psip_span value)
{
	struct psip_span text, rest = value;
	uint32_t port;

	if (sdp_attribute_among(name, PSIP_TEXT("recvonly sendrecv sendonly inactive rtcp-mux rtcp-rsize ice-lite ")))
		return value.at == NULL;
	if (!sdp_attribute_among(name, PSIP_TEXT("ptime maxptime framerate rtpmap fmtp rtcp quality orient type charset lang sdplang cat keywds tool "
	                                         "crypto fingerprint setup ice-ufrag ice-pwd ice-options candidate mid group ")))
		return true;
	if (value.length == 0)
		return false;
	if (sdp_attribute_among(name, PSIP_TEXT("ptime maxptime framerate ")))
		return sdp_attribute_real(value, &text, &rest);
	if (psip_span_equal(name, PSIP_TEXT("rtpmap")))
		return sdp_attribute_rtpmap(value);
	if (psip_span_equal(name, PSIP_TEXT("fmtp")))
		return sdp_attribute_fmtp(value);
	if (psip_span_equal(name, PSIP_TEXT("rtcp")))
		return sdp_attribute_rtcp(value, &port, &text, &rest);
	if (psip_span_equal(name, PSIP_TEXT("quality")))
		return sdp_attribute_integer(&rest, true, &text) && rest.length == 0;
	if (psip_span_equal(name, PSIP_TEXT("orient")))
		return sdp_attribute_among(value, PSIP_TEXT("portrait landscape seascape "));
	if (psip_span_equal(name, PSIP_TEXT("type")))
		return sdp_attribute_among(value, PSIP_TEXT("broadcast meeting moderated test H332 "));
	if (psip_span_equal(name, PSIP_TEXT("charset")))
		return psip_sdp_take_token(&rest, &text) && rest.length == 0;
	if (sdp_attribute_among(name, PSIP_TEXT("lang sdplang ")))
		return sdp_attribute_language(value);
	return true;
}

static struct psip_span sdp_attribute_trim(struct psip_span text)
{
	while (text.length > 0 && (text.at[0] == ' ' || text.at[0] == '\t'))
		text = psip_span(text.at + 1, text.length - 1);
	while (text.length > 0 && (text.at[text.length - 1] == ' ' || text.at[text.length - 1] == '\t'))
		text.length--;
	return text;
}

static int sdp_attribute_duration(const struct psip_sdp_media *media, const char *name, uint32_t *microseconds)
{
	struct psip_span value, whole, fraction;
	uint32_t number, part = 0;

	*microseconds = 0;
	if (!psip_sdp_attribute(media->lines, name, &value))
		return 0;
	if (!sdp_attribute_real(sdp_attribute_trim(value), &whole, &fraction) || !psip_sdp_number(whole, PSIP_SDP_PTIME_MAX, &number))
		return PSIP_ERR_SYNTAX;
	for (size_t i = 0; i < 3; i++)
		part = part * 10 + (i < fraction.length ? (uint32_t)(fraction.at[i] - '0') : 0);
	number = number * 1000 + part;
	if (number == 0 || number > PSIP_SDP_PTIME_MAX * 1000u)
		return PSIP_ERR_SYNTAX;
	*microseconds = number;
	return 1;
}

int psip_sdp_ptime(const struct psip_sdp_media *media, uint32_t *microseconds)
{
	return sdp_attribute_duration(media, "ptime", microseconds);
}

int psip_sdp_maxptime(const struct psip_sdp_media *media, uint32_t *microseconds)
{
	return sdp_attribute_duration(media, "maxptime", microseconds);
}

bool psip_sdp_fmtp(const struct psip_sdp_media *media, unsigned payload_type, struct psip_span *params)
{
	struct psip_span lines = media->lines, name, value, digits;
	uint32_t number;

	*params = psip_span(NULL, 0);
	while (psip_sdp_attribute_next(&lines, &name, &value) == 1) {
		if (!psip_span_equal(name, PSIP_TEXT("fmtp")) || !sdp_attribute_integer(&value, true, &digits)
		    || !psip_sdp_number(digits, 127, &number) || number != payload_type || !psip_sdp_take(&value, ' ') || value.length == 0)
			continue;
		*params = value;
		return true;
	}
	return false;
}

bool psip_sdp_fmtp_param(struct psip_span params, const char *name, struct psip_span *value)
{
	struct psip_span wanted = psip_string(name);

	*value = psip_span(NULL, 0);
	while (params.length > 0) {
		const char *pe = params.at + params.length, *end = memchr(params.at, ';', params.length), *equal;
		struct psip_span one = psip_between(params.at, end != NULL ? end : pe);

		params = end != NULL ? psip_between(end + 1, pe) : psip_span(pe, 0);
		equal = one.length > 0 ? memchr(one.at, '=', one.length) : NULL;
		if (!psip_span_equal_nocase(sdp_attribute_trim(equal != NULL ? psip_between(one.at, equal) : one), wanted))
			continue;
		if (equal != NULL)
			*value = sdp_attribute_trim(psip_between(equal + 1, one.at + one.length));
		return true;
	}
	return false;
}

int psip_sdp_rtcp(const struct psip_sdp_media *media, uint16_t *port, struct psip_span *address, bool *ipv6)
{
	struct psip_span value, addrtype;
	uint32_t number = 0;

	*port = 0;
	*address = psip_span(NULL, 0);
	*ipv6 = false;
	if (!psip_sdp_attribute(media->lines, "rtcp", &value))
		return 0;
	if (!sdp_attribute_rtcp(sdp_attribute_trim(value), &number, &addrtype, address)) {
		*address = psip_span(NULL, 0);
		return PSIP_ERR_SYNTAX;
	}
	*port = (uint16_t)number;
	*ipv6 = psip_span_equal(addrtype, PSIP_TEXT("IP6"));
	return 1;
}
