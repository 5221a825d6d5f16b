/* SPDX-License-Identifier: MIT
 * What the driver's DNS files share: dns.c takes questions and gives answers, a resolver asks name servers between the two. There are
 * two resolvers, of which a build has one: dns_cares.c and dns_plain.c. */
#ifndef PSIP_TRANSPORT_POSIX_DNS_H
#define PSIP_TRANSPORT_POSIX_DNS_H

#include "transport/dns_answer.h"
#include "transport/dns_query.h"
#include "transport/posix/private.h"

/* A question of the stack's. A resolver keeps a copy until it has an answer. */
struct psip_posix_question {
	struct psip_driver *d;
	uint64_t token;
	uint16_t query, type;
	char name[PSIP_DNS_NAME_MAX + 1];
};

/* dns.c: the answer, as a message of the DNS or as a status alone. Exactly once for each question, unless the driver is being freed. */
void psip_posix_names_message(const struct psip_posix_question *q, struct psip_span bytes, enum psip_locate_status otherwise);
void psip_posix_names_status(const struct psip_posix_question *q, enum psip_locate_status status);

/* The resolver. open: false if it cannot be had; nothing else is called before. servers: use these (1 to PSIP_DNS_SERVERS_MAX) instead
 * of the system's. The rest as in private.h. */
bool psip_posix_resolver_open(struct psip_driver *d);
int psip_posix_resolver_servers(struct psip_driver *d, const struct psip_address *servers, unsigned count);
void psip_posix_resolver_ask(struct psip_driver *d, const struct psip_posix_question *q);

/* hosts.c. The addresses that a hosts file gives the name: how many, at most `most`; -1 if it does not have the name. */
int psip_posix_hosts(const char *path, const char *name, uint16_t type, struct psip_locate_record *records, unsigned most);
/* The name servers of a resolv.conf, at most `most`; 127.0.0.1 if there are none. */
unsigned psip_posix_resolv_conf(const char *path, struct psip_address *servers, unsigned most);
/* A numeric address, IPv6 with "%scope" or not. */
bool psip_posix_numeric(const char *text, size_t length, struct psip_address *address);

#endif
