/* SPDX-License-Identifier: MIT
 * Marking what is sent for the network's queues (RFC 2474): IPv4's TOS octet, IPv6's traffic class. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <netinet/in.h>

/* The two lowest bits are ECN's: the kernel keeps its own for TCP. */
void psip_posix_mark(const struct psip_driver *d, int fd, uint8_t family)
{
	if (d->dscp < 0)
		return;
	int octet = d->dscp << 2;
	if (family == 4)
		setsockopt(fd, IPPROTO_IP, IP_TOS, &octet, sizeof octet); /* a refusal changes nothing that SIP needs */
	else
		setsockopt(fd, IPPROTO_IPV6, IPV6_TCLASS, &octet, sizeof octet);
}

int psip_driver_set_dscp(struct psip_driver *d, int dscp)
{
	if (dscp < 0 || dscp > 63)
		return PSIP_ERR_ARGUMENT;
	d->dscp = dscp;
	for (const struct psip_posix_socket *socket = d->sockets; socket; socket = socket->next)
		psip_posix_mark(d, socket->watch.fd, socket->local.family);
	for (unsigned i = 0; i < d->bucket_count; i++)
		for (const struct psip_posix_connection *c = d->buckets[i]; c; c = c->next)
			psip_posix_mark(d, c->watch.fd, c->remote.family);
	return PSIP_OK;
}
