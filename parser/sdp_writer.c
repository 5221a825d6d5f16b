/* SPDX-License-Identifier: MIT
 * SDP into a writer: each value is checked before the first byte of its block goes out (RFC 8866 §9). */
#include "parser/sdp_writer.h"
#include "parser/sdp_attribute.h"
#include "parser/sdp_grammar.h"

/* byte-string of RFC 8866 §9 */
static bool sdp_writer_bytes(struct psip_span text)
{
	return text.length > 0 && memchr(text.at, '\0', text.length) == NULL && memchr(text.at, '\r', text.length) == NULL
	       && memchr(text.at, '\n', text.length) == NULL;
}

/* UTF-8 by RFC 3629 §4: text of s= without a=charset (RFC 8866 §5.3). */
static bool sdp_writer_utf8(struct psip_span text)
{
	const unsigned char *p = (const unsigned char *)text.at, *pe = p + text.length;

	while (p < pe) {
		size_t more = *p < 0x80 ? 0 : *p < 0xE0 ? 1 : *p < 0xF0 ? 2 : 3;

		if ((*p >= 0x80 && *p < 0xC2) || *p > 0xF4 || (size_t)(pe - p) <= more)
			return false;
		if ((*p == 0xE0 && p[1] < 0xA0) || (*p == 0xED && p[1] > 0x9F) || (*p == 0xF0 && p[1] < 0x90) || (*p == 0xF4 && p[1] > 0x8F))
			return false;
		for (p++; more > 0; more--, p++) {
			if ((*p & 0xC0) != 0x80)
				return false;
		}
	}
	return true;
}

static bool sdp_writer_digits(struct psip_span text)
{
	struct psip_span digits;

	return psip_sdp_take_digits(&text, &digits) && text.length == 0;
}

static bool sdp_writer_token(struct psip_span text)
{
	struct psip_span token;

	return psip_sdp_take_token(&text, &token) && text.length == 0;
}

static bool sdp_writer_visible(struct psip_span text)
{
	struct psip_span visible;

	return psip_sdp_take_visible(&text, &visible) && text.length == 0;
}

static struct psip_span sdp_writer_addrtype(bool ipv6)
{
	return ipv6 ? PSIP_TEXT("IP6") : PSIP_TEXT("IP4");
}

static bool sdp_writer_connection(struct psip_span address, bool ipv6)
{
	return address.at == NULL || psip_sdp_address_fits(PSIP_TEXT("IN"), sdp_writer_addrtype(ipv6), address, true);
}

static void sdp_writer_hex(struct psip_writer *w, unsigned value)
{
	static const char hex[] = "0123456789abcdef";
	char digits[4];
	size_t first = sizeof digits;

	do {
		digits[--first] = hex[value & 15];
		value >>= 4;
	} while (value != 0);
	psip_put(w, psip_span(digits + first, sizeof digits - first));
}

/* RFC 5952 §4: lower case, no leading zeros, the first longest run of two or more zero groups as "::". */
static void sdp_writer_ip6(struct psip_writer *w, const uint8_t bytes[16])
{
	unsigned best = 8, length = 1;

	for (unsigned i = 0; i < 8; i++) {
		unsigned n = 0;

		while (i + n < 8 && bytes[2 * (i + n)] == 0 && bytes[2 * (i + n) + 1] == 0)
			n++;
		if (n > length) {
			best = i;
			length = n;
		}
	}
	for (unsigned i = 0; i < 8; i++) {
		if (i == best) {
			psip_put(w, PSIP_TEXT("::"));
			i += length - 1;
			continue;
		}
		if (i > 0 && i != best + length)
			psip_put(w, PSIP_TEXT(":"));
		sdp_writer_hex(w, (unsigned)bytes[2 * i] << 8 | bytes[2 * i + 1]);
	}
}

/* nettype SP addrtype SP address CRLF */
static void sdp_writer_address(struct psip_writer *w, struct psip_span address, bool ipv6)
{
	uint8_t bytes[16];

	psip_put(w, PSIP_TEXT("IN "));
	psip_put(w, sdp_writer_addrtype(ipv6));
	psip_put(w, PSIP_TEXT(" "));
	if (ipv6 && psip_sdp_address_read(address, true, bytes) == PSIP_SDP_UNICAST)
		sdp_writer_ip6(w, bytes);
	else
		psip_put(w, address);
	psip_put(w, PSIP_TEXT("\r\n"));
}

static void sdp_writer_put_connection(struct psip_writer *w, struct psip_span address, bool ipv6)
{
	if (address.at == NULL)
		return;
	psip_put(w, PSIP_TEXT("c="));
	sdp_writer_address(w, address, ipv6);
}

static bool sdp_writer_session_fits(const struct psip_sdp_session *s)
{
	return (s->user.at == NULL || sdp_writer_visible(s->user)) && sdp_writer_digits(s->id) && sdp_writer_digits(s->version)
	       && psip_sdp_address_fits(PSIP_TEXT("IN"), sdp_writer_addrtype(s->ipv6), s->address, false)
	       && (s->name.at == NULL || (sdp_writer_bytes(s->name) && sdp_writer_utf8(s->name)))
	       && sdp_writer_connection(s->connection, s->connection_ipv6) && !psip_sdp_address_several(s->connection, s->connection_ipv6)
	       && (s->timing.at == NULL || psip_sdp_value_fits('t', s->timing));
}

void psip_sdp_put_session(struct psip_writer *w, const struct psip_sdp_session *s)
{
	if (!sdp_writer_session_fits(s)) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("v=0\r\no="));
	psip_put(w, s->user.at != NULL ? s->user : PSIP_TEXT("-"));
	psip_put(w, PSIP_TEXT(" "));
	psip_put(w, s->id);
	psip_put(w, PSIP_TEXT(" "));
	psip_put(w, s->version);
	psip_put(w, PSIP_TEXT(" "));
	sdp_writer_address(w, s->address, s->ipv6);
	psip_put(w, PSIP_TEXT("s="));
	psip_put(w, s->name.at != NULL ? s->name : PSIP_TEXT("-"));
	psip_put(w, PSIP_TEXT("\r\n"));
	sdp_writer_put_connection(w, s->connection, s->connection_ipv6);
	psip_put(w, PSIP_TEXT("t="));
	psip_put(w, s->timing.at != NULL ? s->timing : PSIP_TEXT("0 0"));
	psip_put(w, PSIP_TEXT("\r\n"));
}

/* proto = token *("/" token) */
static bool sdp_writer_proto(struct psip_span rest)
{
	struct psip_span token;

	do {
		if (!psip_sdp_take_token(&rest, &token))
			return false;
	} while (psip_sdp_take(&rest, '/'));
	return rest.length == 0;
}

/* fmt *(SP fmt); numbers for RTP (RFC 8866 §8.2.3). */
static bool sdp_writer_formats(struct psip_span rest, bool rtp)
{
	struct psip_span token;

	do {
		if (!psip_sdp_take_token(&rest, &token) || (rtp && !sdp_writer_digits(token)))
			return false;
	} while (psip_sdp_take(&rest, ' '));
	return rest.length == 0;
}

void psip_sdp_put_stream(struct psip_writer *w, const struct psip_sdp_stream *s)
{
	bool rtp = s->proto.length > 4 && memcmp(s->proto.at, "RTP/", 4) == 0;

	if (!sdp_writer_token(s->media) || !sdp_writer_proto(s->proto) || !sdp_writer_formats(s->formats, rtp)
	    || !sdp_writer_connection(s->connection, s->ipv6)) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("m="));
	psip_put(w, s->media);
	psip_put(w, PSIP_TEXT(" "));
	psip_put_number(w, s->port);
	if (s->port_count > 1) {
		psip_put(w, PSIP_TEXT("/"));
		psip_put_number(w, s->port_count);
	}
	psip_put(w, PSIP_TEXT(" "));
	psip_put(w, s->proto);
	psip_put(w, PSIP_TEXT(" "));
	psip_put(w, s->formats);
	psip_put(w, PSIP_TEXT("\r\n"));
	sdp_writer_put_connection(w, s->connection, s->ipv6);
}

void psip_sdp_put_attribute(struct psip_writer *w, struct psip_span name, struct psip_span value)
{
	if (!sdp_writer_token(name) || (value.at != NULL && !sdp_writer_bytes(value)) || !psip_sdp_attribute_fits(name, value)) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("a="));
	psip_put(w, name);
	if (value.at != NULL)
		psip_put(w, PSIP_TEXT(":"));
	psip_put(w, value);
	psip_put(w, PSIP_TEXT("\r\n"));
}

void psip_sdp_put_direction(struct psip_writer *w, enum psip_direction direction)
{
	psip_sdp_put_attribute(w, psip_string(psip_direction_text(direction)), psip_span(NULL, 0));
}

void psip_sdp_put_ptime(struct psip_writer *w, uint32_t ms)
{
	if (ms == 0 || ms > PSIP_SDP_PTIME_MAX) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("a=ptime:"));
	psip_put_number(w, ms);
	psip_put(w, PSIP_TEXT("\r\n"));
}

void psip_sdp_put_rtpmap(struct psip_writer *w, unsigned payload_type, struct psip_span encoding, uint32_t rate, unsigned channels)
{
	if (payload_type > 127 || rate == 0 || !sdp_writer_token(encoding)) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("a=rtpmap:"));
	psip_put_number(w, payload_type);
	psip_put(w, PSIP_TEXT(" "));
	psip_put(w, encoding);
	psip_put(w, PSIP_TEXT("/"));
	psip_put_number(w, rate);
	if (channels > 1) {
		psip_put(w, PSIP_TEXT("/"));
		psip_put_number(w, channels);
	}
	psip_put(w, PSIP_TEXT("\r\n"));
}

void psip_sdp_put_fmtp(struct psip_writer *w, unsigned payload_type, struct psip_span params)
{
	if (payload_type > 127 || !sdp_writer_bytes(params)) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("a=fmtp:"));
	psip_put_number(w, payload_type);
	psip_put(w, PSIP_TEXT(" "));
	psip_put(w, params);
	psip_put(w, PSIP_TEXT("\r\n"));
}
