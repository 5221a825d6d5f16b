/* SPDX-License-Identifier: MIT
 * What the files of the location machine share. Not public. */
#ifndef PSIP_TRANSPORT_LOCATE_PART_H
#define PSIP_TRANSPORT_LOCATE_PART_H

#include "transport/locate.h"

enum { PSIP_LOCATE_NONE = 0xff, PSIP_LOCATE_NO_TEXT = 0xffff }; /* no index; no name */

enum psip_locate_phase { PSIP_LOCATE_PHASE_NAPTR = 1, PSIP_LOCATE_PHASE_SRV, PSIP_LOCATE_PHASE_ADDRESS, PSIP_LOCATE_PHASE_END };
enum psip_locate_query_state { PSIP_LOCATE_QUERY_NEW = 1, PSIP_LOCATE_QUERY_ASKED, PSIP_LOCATE_QUERY_CLOSED };
enum psip_locate_service_state { PSIP_LOCATE_SERVICE_EMPTY = 0 /* so far */, PSIP_LOCATE_SERVICE_FILLED, PSIP_LOCATE_SERVICE_REFUSED };

/* ---- locate_name.c: names inside the machine, and what transports are called in DNS ---- */

/* Without the last dot; false if it is no name: empty labels, above 63 or 253 bytes, octets other than letters, digits, "-", "_". */
bool psip_locate_name_trim(struct psip_span *name);
/* Lower case, once for equal names. NO_TEXT: no name, or no room (counted). */
uint16_t psip_locate_name_add(struct psip_locate *l, struct psip_span name);
struct psip_span psip_locate_name(const struct psip_locate *l, uint16_t at);
/* "_sip._tcp." and the domain; NO_TEXT if that is too long. */
uint16_t psip_locate_name_srv(struct psip_locate *l, uint8_t transport, uint16_t domain);
/* Transport of a NAPTR service field; OTHER if it is none of SIP's. */
uint8_t psip_locate_service_find(struct psip_span service);
uint8_t psip_locate_secured(uint8_t transport);  /* TCP: TLS...; OTHER if there is none */
uint16_t psip_locate_port(uint8_t transport);    /* default: also RFC 7118's */
bool psip_locate_has_transport(const struct psip_locate *l, uint8_t transport);
unsigned psip_locate_family_index(const struct psip_locate *l, uint8_t family); /* 2: not supported */

/* ---- locate_store.c: what the machine holds ---- */

uint8_t psip_locate_query_add(struct psip_locate *l, uint16_t name, uint16_t type); /* NONE: no name */
/* The host of that name, asked for in all families unless it is known; NONE if there is no room (counted). */
uint8_t psip_locate_host_add(struct psip_locate *l, uint16_t name);
bool psip_locate_ip_add(struct psip_locate *l, uint8_t host, uint8_t family, const uint8_t *ip);
bool psip_locate_server_add(struct psip_locate *l, const struct psip_locate_server *server);
bool psip_locate_service_add(struct psip_locate *l, struct psip_locate_service *service);
/* ---- locate_answer.c ---- */

/* Answer to an open query: closed, or open again under an alias. */
void psip_locate_take(struct psip_locate *l, unsigned query, const struct psip_locate_answer *answer);

/* ---- locate_order.c ---- */

/* By preference; the same one: as the client prefers, then by name. */
void psip_locate_sort_services(struct psip_locate_service *services, unsigned count, const struct psip_locate *l);
/* RFC 2782: sets one after the other, in each by priority, among equals by weight and chance. */
void psip_locate_sort_servers(struct psip_locate *l);
void psip_locate_list(struct psip_locate *l); /* targets from servers and addresses */

#endif
