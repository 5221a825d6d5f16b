/* SPDX-License-Identifier: MIT
 * The binary value of a host that is an IP literal (RFC 3986 §3.2.2, by RFC 5954 §4.1). Not public. */
#ifndef PSIP_PARSER_HOST_H
#define PSIP_PARSER_HOST_H

#include "parser/base.h"

/* 4 or 16: the host is an IPv4address or an IPv6reference (brackets may be missing), and `address` has its octets.
 * 0: it is neither. Tolerant: also an IPv4 octet with leading zeros (read as decimal) and a third colon before an embedded IPv4address
 * (RFC 5118 §4.10). */
unsigned psip_host_address(struct psip_span host, psip_mode mode, uint8_t address[16]);

#endif
