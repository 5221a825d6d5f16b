/* SPDX-License-Identifier: MIT
 * Names of the DNS as text and on the wire (RFC 1035 §3.1, §4.1.4), and its integers: what dns*.c share. Not public. */
#ifndef PSIP_TRANSPORT_DNS_NAME_H
#define PSIP_TRANSPORT_DNS_NAME_H

#include "transport/dns.h"

#define PSIP_DNS_HEADER 12 /* octets */

static inline const uint8_t *psip_dns_octets(struct psip_span bytes)
{
	return (const uint8_t *)bytes.at;
}

/* The caller has seen that they are there. */
static inline uint16_t psip_dns_get16(const struct psip_dns_message *m, size_t at)
{
	const uint8_t *p = psip_dns_octets(m->bytes) + at;

	return (uint16_t)(p[0] << 8 | p[1]);
}

static inline uint32_t psip_dns_get32(const struct psip_dns_message *m, size_t at)
{
	return (uint32_t)psip_dns_get16(m, at) << 16 | psip_dns_get16(m, at + 2);
}

static inline uint8_t *psip_dns_put16(uint8_t *to, unsigned n)
{
	to[0] = (uint8_t)(n >> 8);
	to[1] = (uint8_t)n;
	return to + 2;
}

/* Octets that the name takes on the wire; 0 if it is none. */
size_t psip_dns_text_size(struct psip_span text);
/* Write a name of which psip_dns_text_size() thinks well. Returns what follows it. */
uint8_t *psip_dns_put_name(uint8_t *to, struct psip_span text);
/* Where the name that begins there ends in its place; 0 if it is none. */
size_t psip_dns_past_name(const struct psip_dns_message *m, size_t at);

#endif
