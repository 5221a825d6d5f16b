/* SPDX-License-Identifier: MIT
 * Transport addresses: IP, port and transport as one value. No pointers: may lie in the block. */
#ifndef PSIP_TRANSPORT_ADDRESS_H
#define PSIP_TRANSPORT_ADDRESS_H

#include "parser/typed.h"
#include "parser/writer.h"

struct psip_address {
	uint8_t ip[16];    /* network order; IPv4 uses the first four, the rest zero */
	uint32_t scope;    /* IPv6: scope id (RFC 4007), 0 if none. IPv4 multicast groups as destinations: the TTL, 0 for 1. Else 0 */
	uint16_t port;     /* host order */
	uint8_t family;    /* 4, 6; 0 = no address */
	uint8_t transport; /* enum psip_transport_id: PSIP_UDP, PSIP_TCP... */
};

/* Read a numeric host: IPv4, or IPv6 with or without brackets. Sets ip and family only. False if it is a name. */
PSIP_API bool psip_address_read(struct psip_address *address, struct psip_span host);
/* Write the host (IPv6 in brackets) or host ":" port, as Via, URIs want them. */
PSIP_API void psip_address_put_host(struct psip_writer *w, const struct psip_address *address);
PSIP_API void psip_address_put(struct psip_writer *w, const struct psip_address *address);
PSIP_API bool psip_address_same_ip(const struct psip_address *a, const struct psip_address *b); /* and scope */
/* ip, port, transport, scope; one that is not told, 0, is any: URIs and the DNS name no link, the kernel does. */
PSIP_API bool psip_address_equal(const struct psip_address *a, const struct psip_address *b);
PSIP_API bool psip_address_is_any(const struct psip_address *address);
PSIP_API bool psip_address_is_multicast(const struct psip_address *address);
PSIP_API bool psip_address_is_link_local(const struct psip_address *address); /* 169.254/16, fe80::/10 */
/* Means something only near its host: link-local, loopback, RFC 1918, RFC 6598, RFC 4193, "this network". */
PSIP_API bool psip_address_is_private(const struct psip_address *address);

/* Streams keep order and do not lose: no retransmission timers (RFC 3261 §17). */
static inline bool psip_transport_reliable(uint8_t transport) { return transport != PSIP_UDP && transport != PSIP_TRANSPORT_OTHER; }
static inline bool psip_transport_secure(uint8_t transport) { return transport == PSIP_TLS || transport == PSIP_WSS || transport == PSIP_TLS_SCTP; }
/* One message in each WebSocket message (RFC 7118). With PSIP_NO_WEBSOCKET never: the linker then drops all that is behind it, and the driver must
 * have no such transport. */
#ifdef PSIP_NO_WEBSOCKET
static inline bool psip_transport_websocket(uint8_t transport) { return (void)transport, false; }
#else
static inline bool psip_transport_websocket(uint8_t transport) { return transport == PSIP_WS || transport == PSIP_WSS; }
#endif
/* 5061 for TLS, 5060 otherwise (RFC 3261 §19.1.2). */
static inline uint16_t psip_transport_port(uint8_t transport) { return psip_transport_secure(transport) ? 5061 : 5060; }
/* "UDP", "TCP", "TLS"...: as in Via. "udp"...: as in URIs. */
PSIP_API const char *psip_transport_text(uint8_t transport);
PSIP_API const char *psip_transport_param(uint8_t transport);
PSIP_API uint8_t psip_transport_find(struct psip_span text); /* without case; PSIP_TRANSPORT_OTHER if unknown */

#endif
