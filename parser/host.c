/* SPDX-License-Identifier: MIT
 * IP literals of hosts as octets: by value and not by a machine, since the DFA of IPv6address has hundreds of states
 * and the comparison of URIs needs the octets anyway (RFC 5954 §4.2). */
#include "parser/host.h"

static int host_hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

static bool host_dec_octet(const char **p, const char *end, psip_mode mode, uint8_t *octet)
{
	const char *begin = *p;
	unsigned value = 0;

	while (*p < end && **p >= '0' && **p <= '9' && *p - begin < 3)
		value = value * 10 + (unsigned)(*(*p)++ - '0');
	if (*p == begin || value > 255 || (mode == PSIP_STRICT && *begin == '0' && *p - begin > 1))
		return false;
	*octet = (uint8_t)value;
	return true;
}

static bool host_ipv4(const char *p, const char *end, psip_mode mode, uint8_t octets[4])
{
	for (unsigned i = 0; i < 4; i++) {
		if (i > 0 && (p == end || *p++ != '.'))
			return false;
		if (!host_dec_octet(&p, end, mode, &octets[i]))
			return false;
	}
	return p == end;
}

static bool host_h16(const char **p, const char *end, uint8_t octets[2])
{
	const char *begin = *p;
	unsigned value = 0;

	while (*p < end && *p - begin < 4 && host_hex(**p) >= 0)
		value = value << 4 | (unsigned)host_hex(*(*p)++);
	octets[0] = (uint8_t)(value >> 8);
	octets[1] = (uint8_t)(value & 0xff);
	return *p > begin;
}

static bool host_has_dot(const char *p, const char *end)
{
	return p < end && memchr(p, '.', (size_t)(end - p)) != NULL && memchr(p, ':', (size_t)(end - p)) == NULL;
}

/* Put the octets after the gap at the end; "::" stands for one group or more. */
static bool host_spread(uint8_t address[16], unsigned count, unsigned gap)
{
	if (gap > 16)
		return count == 16;
	if (count > 14)
		return false;
	memmove(address + 16 - (count - gap), address + gap, count - gap);
	memset(address + gap, 0, 16 - count);
	return true;
}

static bool host_ipv6(const char *p, const char *end, psip_mode mode, uint8_t address[16])
{
	unsigned count = 0, gap = 17;

	if (end - p >= 2 && p[0] == ':' && p[1] == ':')
		p++;
	else if (p == end || *p == ':')
		return false;
	for (;;) {
		if (p < end && *p == ':') {
			if (gap <= 16)
				return false;
			gap = count;
			p++;
			if (mode == PSIP_TOLERANT && p < end && *p == ':' && host_has_dot(p + 1, end))
				p++;
			if (p == end)
				return host_spread(address, count, gap);
		}
		if (host_has_dot(p, end))
			return count <= 12 && host_ipv4(p, end, mode, address + count) && host_spread(address, count + 4, gap);
		if (count > 14 || !host_h16(&p, end, address + count))
			return false;
		count += 2;
		if (p == end)
			return host_spread(address, count, gap);
		if (*p++ != ':' || p == end)
			return false;
	}
}

unsigned psip_host_address(struct psip_span host, psip_mode mode, uint8_t address[16])
{
	const char *p = host.at, *end;

	if (host.length == 0)
		return 0;
	end = p + host.length;
	if (*p == '[') {
		if (host.length < 2 || end[-1] != ']')
			return 0;
		return host_ipv6(p + 1, end - 1, mode, address) ? 16 : 0;
	}
	if (host_ipv4(p, end, mode, address))
		return 4;
	return host_ipv6(p, end, mode, address) ? 16 : 0;
}
