/* SPDX-License-Identifier: MIT
 * Addresses in SDP: what o= and c= may hold (RFC 8866 §9 with the limits of §5.2, §5.7). */
#include "parser/sdp_grammar.h"

static bool sdp_address_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool sdp_address_alphanumeric(char c)
{
	return sdp_address_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* IP4-address without the limit on its first byte. */
static bool sdp_ip4(struct psip_span *rest, uint8_t bytes[4])
{
	for (unsigned i = 0; i < 4; i++) {
		struct psip_span digits;
		uint32_t value;

		if ((i > 0 && !psip_sdp_take(rest, '.')) || !psip_sdp_take_digits(rest, &digits) || !psip_sdp_number(digits, 255, &value)
		    || (digits.length > 1 && digits.at[0] == '0'))
			return false;
		bytes[i] = (uint8_t)value;
	}
	return true;
}

/* h16: its value, or -1. */
static int sdp_h16(struct psip_span *rest)
{
	int value = 0;
	size_t n = 0;

	for (; n < rest->length && n < 5; n++) {
		char c = rest->at[n];
		int digit = sdp_address_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;

		if (digit < 0)
			break;
		value = value * 16 + digit;
	}
	if (n == 0 || n > 4)
		return -1;
	*rest = psip_span(rest->at + n, rest->length - n);
	return value;
}

/* One group, or the dotted four bytes that may stand for the last two; returns the bytes read, 0 if it does not fit. */
static size_t sdp_ip6_group(struct psip_span *rest, uint8_t *to, size_t room)
{
	struct psip_span dotted = *rest;
	int group;

	if (room >= 4 && sdp_ip4(&dotted, to) && dotted.length == 0) {
		*rest = dotted;
		return 4;
	}
	group = room >= 2 ? sdp_h16(rest) : -1;
	if (group < 0)
		return 0;
	to[0] = (uint8_t)(group >> 8);
	to[1] = (uint8_t)(group & 0xFF);
	return 2;
}

static bool sdp_ip6(struct psip_span text, uint8_t bytes[16])
{
	uint8_t read[16];
	size_t n = 0, gap = 17; /* gap: bytes before the "::" */

	if (text.length >= 2 && text.at[0] == ':' && text.at[1] == ':') {
		gap = 0;
		text = psip_span(text.at + 2, text.length - 2);
	}
	while (text.length > 0) {
		size_t got = sdp_ip6_group(&text, read + n, sizeof read - n);

		n += got;
		if (got == 0)
			return false;
		if (text.length == 0)
			break;
		if (!psip_sdp_take(&text, ':') || text.length == 0)
			return false;
		if (psip_sdp_take(&text, ':')) {
			if (gap != 17)
				return false;
			gap = n;
		}
	}
	if (gap == 17 ? n != 16 : n > 14)
		return false;
	memset(bytes, 0, 16);
	memcpy(bytes, read, gap == 17 ? n : gap);
	if (gap != 17)
		memcpy(bytes + 16 - (n - gap), read + gap, n - gap);
	return true;
}

/* FQDN: RFC 8866's four characters or more, in RFC 1035's labels; all digits and dots is a bad number, not a name. */
static bool sdp_name(struct psip_span text)
{
	size_t label = 0;
	bool letter = false;

	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];

		if (c == '.') {
			if (label == 0 || text.at[i - 1] == '-')
				return false;
			label = 0;
			continue;
		}
		if ((!sdp_address_alphanumeric(c) && c != '-') || (c == '-' && label == 0) || ++label > 63)
			return false;
		letter = letter || !sdp_address_digit(c);
	}
	return letter && text.length >= 4 && text.length <= 255 && text.at[text.length - 1] != '-';
}

/* ["/" integer] up to the end. */
static bool sdp_count(struct psip_span rest)
{
	struct psip_span digits;

	if (rest.length == 0)
		return true;
	return psip_sdp_take(&rest, '/') && psip_sdp_take_digits(&rest, &digits) && digits.at[0] != '0' && rest.length == 0;
}

static enum psip_sdp_address sdp_ip4_kind(struct psip_span rest, uint8_t bytes[4])
{
	struct psip_span digits;
	uint32_t ttl;

	if (!sdp_ip4(&rest, bytes) || bytes[0] >= 240)
		return PSIP_SDP_FOREIGN;
	if (bytes[0] < 224)
		return rest.length == 0 ? PSIP_SDP_UNICAST : PSIP_SDP_FOREIGN;
	if (!psip_sdp_take(&rest, '/') || !psip_sdp_take_digits(&rest, &digits) || !psip_sdp_number(digits, 255, &ttl)
	    || (digits.length > 1 && digits.at[0] == '0') || !sdp_count(rest))
		return PSIP_SDP_FOREIGN;
	return PSIP_SDP_MULTICAST;
}

static enum psip_sdp_address sdp_ip6_kind(struct psip_span text, uint8_t bytes[16])
{
	const char *slash = memchr(text.at, '/', text.length);
	struct psip_span number = slash != NULL ? psip_between(text.at, slash) : text;

	if (!sdp_ip6(number, bytes))
		return PSIP_SDP_FOREIGN;
	if (bytes[0] != 0xFF)
		return slash == NULL ? PSIP_SDP_UNICAST : PSIP_SDP_FOREIGN;
	return sdp_count(psip_span(text.at + number.length, text.length - number.length)) ? PSIP_SDP_MULTICAST : PSIP_SDP_FOREIGN;
}

enum psip_sdp_address psip_sdp_address_read(struct psip_span text, bool ipv6, uint8_t bytes[16])
{
	uint8_t number[16];
	enum psip_sdp_address kind;

	if (text.length == 0)
		return PSIP_SDP_NO_ADDRESS;
	if (sdp_name(text))
		return PSIP_SDP_NAME;
	kind = ipv6 ? sdp_ip6_kind(text, number) : sdp_ip4_kind(text, number);
	if (kind == PSIP_SDP_UNICAST && bytes != NULL)
		memcpy(bytes, number, ipv6 ? 16 : 4);
	return kind;
}

bool psip_sdp_address_fits(struct psip_span nettype, struct psip_span addrtype, struct psip_span address, bool connection)
{
	enum psip_sdp_address kind;
	bool ipv6 = psip_span_equal(addrtype, PSIP_TEXT("IP6"));

	/* Types that RFC 8866 does not define: extn-addr, any visible string. */
	if (!psip_span_equal(nettype, PSIP_TEXT("IN")) || (!ipv6 && !psip_span_equal(addrtype, PSIP_TEXT("IP4"))))
		return address.length > 0;
	kind = psip_sdp_address_read(address, ipv6, NULL);
	return kind == PSIP_SDP_UNICAST || kind == PSIP_SDP_NAME || (connection && kind == PSIP_SDP_MULTICAST);
}

bool psip_sdp_address_several(struct psip_span address, bool ipv6)
{
	unsigned slashes = 0;

	for (size_t i = 0; i < address.length; i++)
		slashes += address.at[i] == '/';
	return slashes > (ipv6 ? 0u : 1u);
}
