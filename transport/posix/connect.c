/* SPDX-License-Identifier: MIT
 * Connections that we open, and the ports they are made from. Where nothing listens, what Via and Contact name is the port of the connection itself:
 * a peer that looks for a connection by that address (RFC 3261 §18.1.1) finds it. So the port is taken when ROUTE asks, and used for CONNECT. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <unistd.h>

enum { CONNECT_PORTS = 64 }; /* that no connection is made from now; each may hold a descriptor */

struct psip_posix_port {
	struct psip_posix_port *next;          /* older */
	struct psip_address local, remote;     /* remote: ip and transport count */
	int fd;                                /* bound; -1: taken by a connection */
	unsigned users;                        /* connections that were made from it */
	bool spent;                            /* not to be told any more */
};

/* ---- Sockets ----------------------------------------------------------------------------------------------------- */

static int connect_socket(const struct psip_driver *d, uint8_t family)
{
	int fd = socket(family == 4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return -1;
	psip_posix_tcp_options(fd);
	psip_posix_mark(d, fd, family); /* the SYN, too */
	return fd;
}

static bool connect_bind(int fd, const struct psip_address *local)
{
	struct sockaddr_storage name;
	socklen_t length = psip_posix_to_kernel(local, &name);
	return bind(fd, (struct sockaddr *)&name, length) == 0;
}

static bool connect_begin(int fd, const struct psip_address *remote)
{
	struct sockaddr_storage name;
	socklen_t length = psip_posix_to_kernel(remote, &name);
	return connect(fd, (struct sockaddr *)&name, length) == 0 || errno == EINPROGRESS;
}

/* ---- Ports ------------------------------------------------------------------------------------------------------- */

/* Bound to local, whose port is filled in. Connections to several ports of a peer share ours, but the kernel gives out none that is in use. */
static int port_open(const struct psip_driver *d, struct psip_address *local)
{
	int on = 1, fd = connect_socket(d, local->family);
	if (fd < 0)
		return -1;
	if (local->port)
		setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	if (connect_bind(fd, local) && psip_posix_local_of(fd, local, local->transport)) {
		setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
		return fd;
	}
	close(fd);
	return -1;
}

static struct psip_posix_port *port_find(struct psip_driver *d, const struct psip_address *remote)
{
	struct psip_posix_port *port = d->ports;
	while (port && (port->spent || port->remote.transport != remote->transport || !psip_address_same_ip(&port->remote, remote)))
		port = port->next;
	return port;
}

static void port_drop(struct psip_driver *d, struct psip_posix_port *port)
{
	struct psip_posix_port **at = &d->ports;
	while (*at != port)
		at = &(*at)->next;
	*at = port->next;
	if (port->fd >= 0)
		close(port->fd);
	free(port);
}

static void port_spend(struct psip_driver *d, struct psip_posix_port *port)
{
	port->spent = true;
	if (!port->users)
		port_drop(d, port);
}

/* The oldest that no connection is made from give way. */
static void port_trim(struct psip_driver *d)
{
	struct psip_posix_port *oldest = NULL;
	unsigned idle = 0;
	for (struct psip_posix_port *port = d->ports; port; port = port->next)
		if (!port->users) {
			oldest = port;
			idle++;
		}
	if (idle > CONNECT_PORTS)
		port_drop(d, oldest);
}

/* What was told before still holds: a connection stands, or its port can be had again. */
static bool port_again(const struct psip_driver *d, struct psip_posix_port *port, const struct psip_address *local)
{
	if (!psip_address_same_ip(&port->local, local))
		return false;
	if (!port->users && port->fd < 0)
		port->fd = port_open(d, &port->local);
	return port->users || port->fd >= 0;
}

bool psip_posix_port_reserve(struct psip_driver *d, const struct psip_address *remote, struct psip_address *local)
{
	struct psip_posix_port *port = port_find(d, remote);
	if (port && port_again(d, port, local)) {
		local->port = port->local.port;
		return true;
	}
	if (port)
		port_spend(d, port);
	port = calloc(1, sizeof *port);
	if (!port)
		return false;
	local->port = 0;
	port->local = *local;
	port->remote = *remote;
	port->fd = port_open(d, &port->local);
	if (port->fd < 0) {
		free(port);
		return false;
	}
	local->port = port->local.port;
	port->next = d->ports;
	d->ports = port;
	port_trim(d);
	return true;
}

void psip_posix_port_join(struct psip_posix_connection *c, struct psip_posix_port *port)
{
	c->port = port;
	if (port)
		port->users++;
}

/* Who closes waits (TIME-WAIT), so from that port the same peer cannot be connected to again for a while. A handshake that failed was as a rule ended
 * by us. */
void psip_posix_port_leave(struct psip_driver *d, struct psip_posix_connection *c)
{
	struct psip_posix_port *port = c->port;
	if (!port)
		return;
	c->port = NULL;
	port->users--;
	port->spent |= c->state == PSIP_POSIX_CLOSING || c->state == PSIP_POSIX_SHAKING;
	if (port->spent && !port->users)
		port_drop(d, port);
	else
		port_trim(d);
}

void psip_posix_ports_free(struct psip_driver *d)
{
	while (d->ports)
		port_drop(d, d->ports);
}

/* ---- CONNECT ----------------------------------------------------------------------------------------------------- */

static int connect_from_port(const struct psip_driver *d, struct psip_posix_port *port, const struct psip_address *remote)
{
	int fd = port->fd >= 0 ? port->fd : port_open(d, &port->local);
	port->fd = -1;
	if (fd < 0 || connect_begin(fd, remote))
		return fd;
	close(fd);
	return -1;
}

int psip_posix_connect(struct psip_driver *d, const struct psip_output *out, struct psip_posix_port **from)
{
	int on = 1, fd;
	*from = port_find(d, &out->remote);
	if (*from && (fd = connect_from_port(d, *from, &out->remote)) >= 0)
		return fd;
	*from = NULL;
	fd = connect_socket(d, out->remote.family);
	if (fd < 0)
		return -1;
	bool fine = true;
	if (out->local.family == out->remote.family && !psip_address_is_any(&out->local)) { /* the IP of sent-by, at a port of its own */
		struct psip_address local = out->local;
		local.port = 0;
		setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
		fine = connect_bind(fd, &local);
	}
	if (fine && connect_begin(fd, &out->remote))
		return fd;
	close(fd);
	return -1;
}
