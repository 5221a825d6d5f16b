/* SPDX-License-Identifier: MIT
 * Hosts: where one ends, and IP literals as octets. By hand and not by a machine: the DFA of IPv6address has hundreds of states,
 * the comparison of URIs needs the octets anyway (RFC 5954 §4.2), and three machines share what is here. */
#include "parser/host.h"

#include "parser/octet.h"

static bool host_dec_octet(const char **p, const char *end, psip_mode mode, uint8_t *octet)
{
	const char *begin = *p;
	unsigned value = 0;

	while (*p < end && **p >= '0' && **p <= '9' && *p - begin < 3)
		value = value * 10 + (unsigned)(*(*p)++ - '0');
	if (*p == begin || value > 255 || (!PSIP_TAKES(mode, PSIP_QUIRK_IPV4_ZEROS) && *begin == '0' && *p - begin > 1))
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

	while (*p < end && *p - begin < 4 && psip_octet_hex((unsigned char)**p) >= 0)
		value = value << 4 | (unsigned)psip_octet_hex((unsigned char)*(*p)++);
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
			if (PSIP_TAKES(mode, PSIP_QUIRK_IPV6_COLONS) && p < end && *p == ':' && host_has_dot(p + 1, end))
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

static bool host_is_digit(unsigned char c)
{
	return c >= '0' && c <= '9';
}

/* One label at p: past it; p itself if none begins there, NULL if it does not end well. *digits: it has nothing else. */
static const unsigned char *host_label(const unsigned char *p, const unsigned char *pe, struct psip_host_reader *reader, bool *digits)
{
	const unsigned char *begin = p;

	if (p == pe || *p == '-')
		return p;
	while (p < pe && host_is_digit(*p))
		p++;
	*digits = p > begin;
	for (; p < pe; p++) {
		if (!(psip_octet_class[*p] & PSIP_OCTET_ALNUM)) {
			if (*p == '_')
				psip_octet_liberty(&reader->quirk, p, reader->mode, PSIP_QUIRK_HOST_NAME);
			else if (*p != '-')
				break;
		}
		*digits = false;
	}
	reader->where = p;
	if (p == begin || p[-1] != '-')
		return p;
	return NULL;
}

/* An IPv6reference at p; RFC 5954 §4.1 by psip_host_address. */
static const unsigned char *host_bracketed(const unsigned char *p, const unsigned char *pe, struct psip_host_reader *reader)
{
	const unsigned char *q = p + 1;
	uint8_t address[16];

	while (q < pe && (*q == ':' || *q == '.' || psip_octet_hex(*q) >= 0))
		q++;
	reader->where = q;
	if (q == pe || *q != ']' || q == p + 1)
		return NULL;
	reader->where = p;
	return psip_host_address(psip_octet_between(p, q + 1), reader->mode, address) == 16 ? q + 1 : NULL;
}

/* What has the shape of an IPv4address and is none, is no host either. */
static const unsigned char *host_ipv4_end(const unsigned char *p, const unsigned char *end, struct psip_host_reader *reader)
{
	uint8_t address[4];

	reader->where = p;
	return host_ipv4((const char *)p, (const char *)end, reader->mode, address) ? end : NULL;
}

const unsigned char *psip_host_read(const unsigned char *p, const unsigned char *pe, struct psip_host_reader *reader)
{
	const unsigned char *begin = p, *label = p, *end;
	unsigned numbers = 0, labels = 0;
	bool digits = false;

	if (*p == '[')
		return host_bracketed(p, pe, reader);
	for (;; p = end + 1) {
		bool number;

		end = host_label(p, pe, reader, &number);
		if (end == NULL)
			return NULL;
		if (end == p) /* after a dot that ends the name */
			break;
		label = p;
		digits = number;
		labels++;
		numbers += number;
		if (end == pe || *end != '.')
			break;
	}
	if (!host_is_digit(*label))
		return end;
	if (labels == 4 && numbers == 4 && end[-1] != '.')
		return host_ipv4_end(begin, end, reader);
	reader->where = end;
	if (digits)
		return NULL;
	psip_octet_liberty(&reader->quirk, end, reader->mode, PSIP_QUIRK_HOST_NAME);
	return end;
}

bool psip_host_is_name(struct psip_span text)
{
	struct psip_host_reader reader = { PSIP_STRICT, NULL, NULL };
	const unsigned char *p = psip_octets(text.at), *end = p + text.length;
	uint8_t address[16];

	return text.length > 0 && *p != '[' && psip_host_read(p, end, &reader) == end && reader.quirk == NULL &&
	       psip_host_address(text, PSIP_STRICT, address) == 0;
}

#if !defined(PSIP_SMALL)
/* Whether a host may end at p, where all before it fits. */
static const unsigned char *host_short_end(const unsigned char *p, const unsigned char *pe)
{
	return p < pe && ((psip_octet_class[*p] & PSIP_OCTET_ALNUM) || *p == '.' || *p == '-' || *p == '_') ? NULL : p;
}

/* An octet of one to three digits at p, without leading zeros, up to 255: past it, or NULL. */
static inline const unsigned char *host_short_octet(const unsigned char *p, const unsigned char *pe)
{
	unsigned first, second, third;

	if (p == pe || (first = (unsigned)p[0] - '0') > 9)
		return NULL;
	if (pe - p < 2 || (second = (unsigned)p[1] - '0') > 9)
		return p + 1;
	if (first == 0)
		return NULL;
	if (pe - p < 3 || (third = (unsigned)p[2] - '0') > 9)
		return p + 2;
	return first * 100 + second * 10 + third <= 255 ? p + 3 : NULL;
}

/* The same where three octets are there for sure. */
static inline const unsigned char *host_short_octet_far(const unsigned char *p)
{
	return host_short_octet(p, p + 3);
}

const unsigned char *psip_host_short_ipv4(const unsigned char *p, const unsigned char *pe)
{
	if (pe - p >= 18) { /* none below looks at more */
		if ((p = host_short_octet_far(p)) == NULL || *p != '.' || (p = host_short_octet_far(p + 1)) == NULL || *p != '.' ||
		    (p = host_short_octet_far(p + 1)) == NULL || *p != '.' || (p = host_short_octet_far(p + 1)) == NULL)
			return NULL;
		return host_short_end(p, pe);
	}
	for (unsigned dots = 0; dots < 3; dots++) {
		p = host_short_octet(p, pe);
		if (p == NULL || p == pe || *p++ != '.')
			return NULL;
	}
	p = host_short_octet(p, pe);
	return p == NULL ? NULL : host_short_end(p, pe);
}

#if defined(PSIP_OCTET_SSE2)
/* 16 to 32 octets at once: a bit each for letters and digits, dashes, dots; where they end, and whether all is in its place. */
static const unsigned char *host_short_wide(const unsigned char *p, const unsigned char *pe)
{
	const unsigned char *second = pe - p >= 32 ? p + 16 : pe - 16;
	unsigned shift = (unsigned)(second - p);
	uint64_t alnum = psip_octet_letters16(p, '0', '9') | (uint64_t)psip_octet_letters16(second, '0', '9') << shift;
	uint64_t dash = psip_octet_equal16(p, '-') | (uint64_t)psip_octet_equal16(second, '-') << shift;
	uint64_t dot = psip_octet_equal16(p, '.') | (uint64_t)psip_octet_equal16(second, '.') << shift;
	unsigned length = (unsigned)__builtin_ctzll(~(alnum | dash | dot));
	uint64_t all = ((uint64_t)1 << length) - 1, edge;
	const unsigned char *label = p;

	if (length == 0 || (length == 32 && pe - p > 32))
		return NULL;
	dash &= all;
	dot &= all;
	alnum &= all;
	edge = dot << 1 | dot >> 1 | 1 | (uint64_t)1 << (length - 1); /* beside a dot, and at both ends, are letters or digits */
	if ((edge & all & ~alnum) != 0)
		return NULL;
	if (dot != 0)
		label += 64 - __builtin_clzll(dot);
	p += length;
	return host_is_digit(*label) || (p < pe && *p == '_') ? NULL : p;
}
#endif

const unsigned char *psip_host_short(const unsigned char *p, const unsigned char *pe)
{
	bool letter = false;

	if (p < pe && host_is_digit(*p))
		return psip_host_short_ipv4(p, pe);
#if defined(PSIP_OCTET_SSE2)
	if (pe - p >= 16)
		return host_short_wide(p, pe);
#endif
	while (p < pe && (psip_octet_class[*p] & PSIP_OCTET_ALNUM)) {
		letter = !host_is_digit(*p);
		p = psip_octet_run(p, pe, PSIP_OCTET_ALNUM) + 1;
		while (pe - p > 1 && *p == '-' && (psip_octet_class[p[1]] & PSIP_OCTET_ALNUM))
			p = psip_octet_run(p, pe, PSIP_OCTET_ALNUM) + 1;
		if (p == pe || *p != '.')
			return letter ? host_short_end(p, pe) : NULL;
		p++;
	}
	return NULL;
}
#endif
