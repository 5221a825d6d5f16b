/* SPDX-License-Identifier: MIT
 * Which local address reaches a destination: the driver's answers to ROUTE, cached (DESIGN §1). */
#ifndef PSIP_TRANSPORT_ROUTE_H
#define PSIP_TRANSPORT_ROUTE_H

#include "transport/transport.h"

struct psip_route_entry {
	struct psip_address remote;  /* ip, family and transport count; family 0: empty */
	struct psip_address local;
};

/* From where is `remote` reached? False: not known. */
bool psip_route_find(struct psip *s, const struct psip_address *remote, struct psip_address *local);
/* Where nothing listens, the port is that of the connection itself (RFC 3261 §18.1.1 cannot be kept): it has gone from
 * `local`, or never stood (port 0), so what was told has gone, too. */
void psip_route_gone(struct psip *s, const struct psip_address *remote, const struct psip_address *local);
void psip_route_learn(struct psip *s, const struct psip_address *remote, const struct psip_address *local);

#endif
