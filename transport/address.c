/* SPDX-License-Identifier: MIT
 * Transport addresses: numeric hosts to bytes and back. */
#include "transport/address.h"

/* Arrays, not pointers: nothing to relocate. The first entry stands for unknown ones. */
static const char address_transport_upper[][9] = { "UDP", "UDP", "TCP", "TLS", "SCTP", "TLS-SCTP", "WS", "WSS" };
static const char address_transport_lower[][9] = { "udp", "udp", "tcp", "tls", "sctp", "tls-sctp", "ws", "wss" };
enum { ADDRESS_TRANSPORTS = sizeof address_transport_upper / sizeof *address_transport_upper };

const char *psip_transport_text(uint8_t transport)
{
	return address_transport_upper[transport < ADDRESS_TRANSPORTS ? transport : 0];
}

const char *psip_transport_param(uint8_t transport)
{
	return address_transport_lower[transport < ADDRESS_TRANSPORTS ? transport : 0];
}

uint8_t psip_transport_find(struct psip_span text)
{
	for (uint8_t i = 1; i < ADDRESS_TRANSPORTS; i++)
		if (psip_span_equal_nocase(text, psip_string(address_transport_upper[i])))
			return i;
	return PSIP_TRANSPORT_OTHER;
}

/* IPv4address: four numbers of at most three digits, 255 at most. */
static bool address_read_v4(uint8_t ip[4], struct psip_span host)
{
	unsigned part = 0, digits = 0, value = 0;

	for (size_t i = 0; i <= host.length; i++) {
		if (i == host.length || host.at[i] == '.') {
			if (digits == 0 || part > 3)
				return false;
			ip[part++] = (uint8_t)value;
			digits = value = 0;
		} else if (host.at[i] >= '0' && host.at[i] <= '9' && digits < 3) {
			value = value * 10 + (unsigned)(host.at[i] - '0');
			digits++;
			if (value > 255)
				return false;
		} else {
			return false;
		}
	}
	return part == 4;
}

static int address_hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* One group of up to four hex digits; returns how many digits, 0 if none. */
static size_t address_read_group(struct psip_span text, unsigned *group)
{
	size_t i = 0;

	*group = 0;
	while (i < text.length && i < 4 && address_hex(text.at[i]) >= 0)
		*group = *group * 16 + (unsigned)address_hex(text.at[i++]);
	return i;
}

static bool address_read_v6(uint8_t ip[16], struct psip_span text)
{
	uint8_t bytes[16] = { 0 };
	unsigned used = 0, gap = 16, group;
	size_t i = 0;

	if (text.length >= 2 && text.at[0] == ':' && text.at[1] == ':') {
		gap = 0;
		i = 2;
	}
	while (i < text.length) {
		struct psip_span rest = psip_span(text.at + i, text.length - i);
		size_t digits = address_read_group(rest, &group);
		if (digits && digits < rest.length && rest.at[digits] == '.') {
			if (used > 12 || !address_read_v4(bytes + used, rest))
				return false;
			used += 4;
			i = text.length;
			break;
		}
		if (digits == 0 || used > 14)
			return false;
		bytes[used++] = (uint8_t)(group >> 8);
		bytes[used++] = (uint8_t)group;
		i += digits;
		if (i == text.length)
			break;
		if (text.at[i++] != ':' || i == text.length)
			return false;
		if (text.at[i] == ':') {
			if (gap != 16)
				return false;
			gap = used;
			i++;
		}
	}
	if (gap == 16 ? used != 16 : used > 14)
		return false;
	memset(ip, 0, 16);
	if (gap == 16)
		gap = used;
	memcpy(ip, bytes, gap);
	memcpy(ip + 16 - (used - gap), bytes + gap, used - gap);
	return true;
}

bool psip_address_read(struct psip_address *address, struct psip_span host)
{
	uint8_t ip[16] = { 0 };
	uint8_t family;

	if (host.length >= 2 && host.at[0] == '[' && host.at[host.length - 1] == ']')
		host = psip_span(host.at + 1, host.length - 2);
	if (address_read_v4(ip, host))
		family = 4;
	else if (address_read_v6(ip, host))
		family = 6;
	else
		return false;
	memset(address->ip, 0, sizeof address->ip);
	memcpy(address->ip, ip, family == 4 ? 4 : 16);
	address->family = family;
	return true;
}

static void address_put_hex(struct psip_writer *w, unsigned group)
{
	char digits[4];
	unsigned n = 0;

	for (int shift = 12; shift >= 0; shift -= 4) {
		unsigned d = group >> shift & 15u;
		if (d || n || shift == 0)
			digits[n++] = (char)(d < 10 ? '0' + d : 'a' + d - 10);
	}
	psip_put(w, psip_span(digits, n));
}

/* The text form of RFC 5952: lower case, the longest run of two or more zero groups as "::". */
static void address_put_v6(struct psip_writer *w, const uint8_t ip[16])
{
	unsigned groups[8], best = 8, best_length = 1;

	for (unsigned i = 0; i < 8; i++)
		groups[i] = (unsigned)ip[2 * i] << 8 | ip[2 * i + 1];
	for (unsigned i = 0; i < 8;) {
		unsigned n = 0;
		while (i + n < 8 && groups[i + n] == 0)
			n++;
		if (n > best_length) {
			best = i;
			best_length = n;
		}
		i += n ? n : 1;
	}
	for (unsigned i = 0; i < 8; i++) {
		if (i == best) {
			psip_put_text(w, "::");
			i += best_length - 1;
			continue;
		}
		if (i && i != best + best_length)
			psip_put_text(w, ":");
		address_put_hex(w, groups[i]);
	}
}

void psip_address_put_host(struct psip_writer *w, const struct psip_address *address)
{
	if (address->family == 6) {
		psip_put_text(w, "[");
		address_put_v6(w, address->ip);
		psip_put_text(w, "]");
		return;
	}
	for (unsigned i = 0; i < 4; i++) {
		if (i)
			psip_put_text(w, ".");
		psip_put_number(w, address->ip[i]);
	}
}

void psip_address_put(struct psip_writer *w, const struct psip_address *address)
{
	psip_address_put_host(w, address);
	psip_put_text(w, ":");
	psip_put_number(w, address->port);
}

bool psip_address_same_ip(const struct psip_address *a, const struct psip_address *b)
{
	return a->family == b->family && a->scope == b->scope && memcmp(a->ip, b->ip, sizeof a->ip) == 0;
}

_Static_assert(sizeof(struct psip_address) == 24, "without padding: compared as bytes");

bool psip_address_equal(const struct psip_address *a, const struct psip_address *b)
{
	struct psip_address there = *b;

	if (!a->scope || !b->scope)
		there.scope = a->scope;
	return memcmp(a, &there, sizeof there) == 0;
}

bool psip_address_is_any(const struct psip_address *address)
{
	static const uint8_t zero[16] = { 0 };

	return memcmp(address->ip, zero, sizeof zero) == 0;
}

bool psip_address_is_multicast(const struct psip_address *address)
{
	return address->family == 4 ? (address->ip[0] & 0xF0) == 0xE0 : address->ip[0] == 0xFF;
}

bool psip_address_is_link_local(const struct psip_address *a)
{
	return a->family == 4 ? a->ip[0] == 169 && a->ip[1] == 254 : a->family == 6 && a->ip[0] == 0xFE && (a->ip[1] & 0xC0) == 0x80;
}

bool psip_address_is_private(const struct psip_address *a)
{
	static const struct { uint8_t ip[2], mask[2]; } nets[] = {
		{ { 0, 0 }, { 255, 0 } }, { { 10, 0 }, { 255, 0 } }, { { 127, 0 }, { 255, 0 } }, { { 100, 64 }, { 255, 192 } }, { { 172, 16 }, { 255, 240 } },
		{ { 192, 168 }, { 255, 255 } },
	};
	static const uint8_t loopback[16] = { [15] = 1 };

	if (psip_address_is_link_local(a))
		return true;
	if (a->family == 6)
		return (a->ip[0] & 0xFE) == 0xFC || psip_address_is_any(a) || memcmp(a->ip, loopback, sizeof loopback) == 0;
	for (size_t i = 0; i < sizeof nets / sizeof *nets; i++)
		if ((a->ip[0] & nets[i].mask[0]) == nets[i].ip[0] && (a->ip[1] & nets[i].mask[1]) == nets[i].ip[1])
			return a->family == 4;
	return false;
}
