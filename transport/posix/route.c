/* SPDX-License-Identifier: MIT
 * Addresses as the kernel has them; which local address reaches a destination. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

socklen_t psip_posix_to_kernel(const struct psip_address *address, struct sockaddr_storage *to)
{
	memset(to, 0, sizeof *to);
	if (address->family == 4) {
		struct sockaddr_in *in = (struct sockaddr_in *)to;
		in->sin_family = AF_INET;
		in->sin_port = htons(address->port);
		memcpy(&in->sin_addr, address->ip, 4);
		return sizeof *in;
	}
	struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)to;
	in6->sin6_family = AF_INET6;
	in6->sin6_port = htons(address->port);
	in6->sin6_scope_id = address->scope;
	memcpy(&in6->sin6_addr, address->ip, 16);
	return sizeof *in6;
}

void psip_posix_from_kernel(struct psip_address *address, const struct sockaddr_storage *from, uint8_t transport)
{
	memset(address, 0, sizeof *address);
	if (from->ss_family == AF_INET) {
		const struct sockaddr_in *in = (const struct sockaddr_in *)from;
		address->family = 4;
		address->port = ntohs(in->sin_port);
		memcpy(address->ip, &in->sin_addr, 4);
	} else if (from->ss_family == AF_INET6) {
		const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)from;
		address->family = 6;
		address->port = ntohs(in6->sin6_port);
		address->scope = in6->sin6_scope_id;
		memcpy(address->ip, &in6->sin6_addr, 16);
	}
	address->transport = transport;
}

bool psip_posix_local_of(int fd, struct psip_address *local, uint8_t transport)
{
	struct sockaddr_storage name;
	socklen_t length = sizeof name;
	memset(&name, 0, sizeof name);
	if (getsockname(fd, (struct sockaddr *)&name, &length) < 0)
		return false;
	psip_posix_from_kernel(local, &name, transport);
	return local->family != 0;
}

/* Takes fd over: closes it on failure. local: as bound. */
struct psip_posix_socket *psip_posix_socket_new(struct psip_driver *d, int fd, enum psip_posix_kind kind, const struct psip_address *local)
{
	struct psip_posix_socket *socket = calloc(1, sizeof *socket);
	if (!socket) {
		psip_posix_cores_close(d, fd);
		return NULL;
	}
	socket->watch = (struct psip_posix_watch){ .fd = fd, .kind = kind, .events = UINT32_MAX };
	socket->local = *local;
	socket->wildcard = psip_address_is_any(local);
	psip_posix_mark(d, fd, local->family);
	if (psip_posix_watch(d, &socket->watch, EPOLLIN) < 0) {
		psip_posix_cores_close(d, fd);
		free(socket);
		return NULL;
	}
	struct psip_posix_socket **at = &d->sockets;
	while (*at) /* in the order of listening: the first is the preferred one */
		at = &(*at)->next;
	*at = socket;
	return socket;
}

/* The local IP that the kernel would send from; from, if not NULL, is bound to first and must be able to reach remote. */
bool psip_posix_source(const struct psip_address *from, const struct psip_address *remote, struct psip_address *local)
{
	struct sockaddr_storage name;
	struct psip_address to = *remote;
	if (psip_address_is_any(remote))
		return false; /* the kernel would take it for this host */
	if (to.port == 0)
		to.port = psip_transport_port(to.transport);
	int fd = socket(to.family == 4 ? AF_INET : AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return false;
	bool fine = true;
	if (from) {
		struct psip_address ip = *from;
		ip.port = 0;
		socklen_t length = psip_posix_to_kernel(&ip, &name);
		fine = bind(fd, (struct sockaddr *)&name, length) == 0;
	}
	socklen_t length = psip_posix_to_kernel(&to, &name);
	fine = fine && connect(fd, (struct sockaddr *)&name, length) == 0 && psip_posix_local_of(fd, local, remote->transport);
	close(fd);
	return fine;
}

/* ---- ROUTE ------------------------------------------------------------------------------------------------------- */

static bool route_listener(const struct psip_posix_socket *socket, const struct psip_address *remote)
{
	return socket->local.transport == remote->transport && socket->local.family == remote->family && !psip_address_is_multicast(&socket->local);
}

/* Who listens nowhere, a client without a certificate or by WebSocket, is reached over the connection that it makes: TLS by its address, WebSocket
 * by no address at all (RFC 7118 §B.1). */
static bool route_unheard(struct psip_driver *d, const struct psip_address *remote, const struct psip_address *source, struct psip_address *local)
{
	*local = *source;
	local->port = 0;
	return psip_transport_websocket(remote->transport) || psip_posix_port_reserve(d, remote, local);
}

/* The listener whose address goes into Via and Contact: the one at the kernel's choice, else one that gets there too. */
static bool route_pick(struct psip_driver *d, const struct psip_address *remote, const struct psip_address *source, struct psip_address *local)
{
	const struct psip_posix_socket *best = NULL;
	for (const struct psip_posix_socket *socket = d->sockets; socket; socket = socket->next) {
		if (!route_listener(socket, remote))
			continue;
		if (psip_address_same_ip(&socket->local, source)) {
			best = socket;
			break;
		}
		if (socket->wildcard && !best)
			best = socket;
	}
	if (best) {
		*local = *source;
		local->port = best->local.port;
		return true;
	}
	for (const struct psip_posix_socket *socket = d->sockets; socket; socket = socket->next)
		if (route_listener(socket, remote) && psip_posix_source(&socket->local, remote, local)) {
			local->port = socket->local.port;
			return true;
		}
	return psip_transport_reliable(remote->transport) && route_unheard(d, remote, source, local);
}

/* Where UDP is listened on, TCP is, too (§18.2.1); unless another has that port. */
static void route_listen_beside(struct psip_driver *d, struct psip_address udp)
{
	int ignored;
	if (udp.transport != PSIP_UDP)
		return;
	udp.transport = PSIP_TCP;
	ignored = psip_driver_listen(d, &udp, NULL);
	(void)ignored;
}

/* A port that TCP has free, so that both can have it; 0 if none is found. */
static uint16_t route_port(const struct psip_address *local)
{
	struct sockaddr_storage name;
	struct psip_address bound = { 0 };
	socklen_t length = psip_posix_to_kernel(local, &name);
	int fd = socket(name.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return 0;
	bool fine = bind(fd, (struct sockaddr *)&name, length) == 0 && psip_posix_local_of(fd, &bound, PSIP_TCP);
	close(fd);
	return fine ? bound.port : 0;
}

/* Nothing listens on that transport yet: what we put into sent-by must accept (RFC 3261 §18.1.1). */
static void route_listen(struct psip_driver *d, const struct psip_address *remote)
{
	struct psip_address local = { .family = remote->family, .transport = remote->transport }, bound;
	const struct psip_posix_socket *other = NULL;
	if (remote->transport == PSIP_WS || remote->transport == PSIP_WSS)
		return;
	for (const struct psip_posix_socket *socket = d->sockets; socket; socket = socket->next) {
		if (route_listener(socket, remote))
			return;
		if (!other && socket->local.family == remote->family)
			other = socket;
	}
	if (other) {
		local = other->local;
		local.transport = remote->transport;
		if (psip_transport_secure(remote->transport))
			local.port = 0; /* not TLS where others expect plain SIP */
		if (psip_driver_listen(d, &local, NULL) == PSIP_OK)
			return;
		local.port = 0;
	}
	if (local.transport == PSIP_UDP && (local.port = route_port(&local)) != 0 && psip_driver_listen(d, &local, &bound) == PSIP_OK) {
		route_listen_beside(d, bound);
		return;
	}
	local.port = 0;
	if (psip_driver_listen(d, &local, &bound) == PSIP_OK) /* without it the route is refused */
		route_listen_beside(d, bound);
}

/* A URI says nothing of the link of a link-local address (RFC 4007 §11.7 is for people): it is that of a socket that is bound to one. */
static void route_scope(struct psip_driver *d, struct psip_address *remote)
{
	for (const struct psip_posix_socket *socket = d->sockets; socket && remote->family == 6 && !remote->scope; socket = socket->next)
		if (socket->local.family == 6 && socket->local.scope && psip_address_is_link_local(remote))
			remote->scope = socket->local.scope;
}

void psip_posix_route(struct psip_driver *d, const struct psip_output *out)
{
	struct psip_address remote = out->remote, source, local;
	const struct psip_address *answer = NULL;
	uint64_t token = out->token;
	route_scope(d, &remote);
	if ((remote.family == 4 || remote.family == 6) && psip_posix_source(NULL, &remote, &source)) {
		route_listen(d, &remote);
		if (route_pick(d, &remote, &source, &local))
			answer = &local;
	}
	d->stack->route(d->s, d->now, token, answer);
}
