/* SPDX-License-Identifier: MIT
 * Hosts: where they end, and the binary value of IP literals (RFC 3986 §3.2.2, by RFC 5954 §4.1). Not public. */
#ifndef PSIP_PARSER_HOST_H
#define PSIP_PARSER_HOST_H

#include "parser/base.h"

/* Where a host ends: hostname (RFC 3261 §25.1), IPv4address, IPv6reference (RFC 5954 §4.1). */
struct psip_host_reader {
	psip_mode mode;
	const unsigned char *quirk; /* the first liberty that the mode does not allow, or as it was */
	const unsigned char *where; /* what does not fit, if psip_host_read gives NULL */
};

/* Past the host that begins at p (p < pe), or NULL. */
const unsigned char *psip_host_read(const unsigned char *p, const unsigned char *pe, struct psip_host_reader *reader);

/* hostname (RFC 3261 §25.1), and nothing else. */
bool psip_host_is_name(struct psip_span text);

/* The short way: past a host name of letters, digits, inner dashes and single dots whose last label begins with a letter, or past an
 * IPv4address without leading zeros, that something other than a host's octet follows. NULL: psip_host_read has to tell. */
const unsigned char *psip_host_short(const unsigned char *p, const unsigned char *pe);
const unsigned char *psip_host_short_ipv4(const unsigned char *p, const unsigned char *pe);

/* 4 or 16: the host is an IPv4address or an IPv6reference (brackets may be missing), and `address` has its octets.
 * 0: it is neither. By quirks: also an IPv4 octet with leading zeros (read as decimal), and a third colon before an embedded
 * IPv4address (RFC 5118 §4.10). */
unsigned psip_host_address(struct psip_span host, psip_mode mode, uint8_t address[16]);

#endif
