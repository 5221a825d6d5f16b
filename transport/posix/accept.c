/* SPDX-License-Identifier: MIT
 * Listening for streams, and those that peers open: plain ones at once, TLS once its handshake is done. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <errno.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <unistd.h>

enum {
	ACCEPT_ROUNDS = 256,           /* of a listener in one turn: a burst must not fill the kernel's queue, in which all peers wait */
	ACCEPT_BACKLOG = 1024,
	ACCEPT_PAUSE = 100,             /* ms without accepting when descriptors are short */
};

int psip_posix_tcp_listen(struct psip_driver *d, const struct psip_address *local, struct psip_address *bound)
{
	struct psip_address real;
	int on = 1, fd = socket(local->family == 4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return PSIP_ERR_TRANSPORT;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on); /* old connections in TIME_WAIT do not matter */
	if ((local->family == 6 && setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on) < 0) || !psip_posix_cores_bind(d, fd, local, ACCEPT_BACKLOG, &real)) {
		psip_posix_cores_close(d, fd);
		return PSIP_ERR_TRANSPORT;
	}
	if (!psip_posix_socket_new(d, fd, PSIP_POSIX_LISTENER, &real))
		return PSIP_ERR_TRANSPORT;
	if (bound)
		*bound = real;
	return PSIP_OK;
}

/* What came along is read at once: who has spoken does not give way to who connects next. */
static void accept_plain(struct psip_driver *d, int fd, const struct psip_address *local, const struct psip_address *remote)
{
	psip_handle flow = 0;
	if (d->stack->accepted(d->s, d->now, local, remote, &flow) < 0) {
		close(fd);
		return;
	}
	struct psip_posix_connection *c = psip_posix_tcp_new(d, fd, flow, PSIP_POSIX_OPEN, remote);
	if (!c) {
		close(fd);
		d->stack->closed(d->s, d->now, flow);
		return;
	}
	c->local = *local;
	psip_posix_pull(d);
	if (c->watch.fd >= 0)
		psip_posix_tcp_ready(d, c, EPOLLIN);
}

/* The stack learns of it when its handshake is done: until then a peer costs it nothing. */
static void accept_secure(struct psip_driver *d, int fd, const struct psip_address *local, const struct psip_address *remote)
{
	struct psip_posix_connection *c = psip_posix_tcp_new(d, fd, 0, PSIP_POSIX_SHAKING, remote);
	if (!c) {
		close(fd);
		return;
	}
	c->local = *local;
	if (psip_posix_secure_begin(d, c, true, psip_span(NULL, 0)))
		psip_posix_secure_shake(d, c);
	else
		psip_posix_tcp_remove(d, c);
}

static void accept_one(struct psip_driver *d, int fd, const struct psip_address *remote)
{
	struct psip_address local;
	if (d->connections >= d->most || !psip_posix_local_of(fd, &local, remote->transport)) {
		close(fd);
		return;
	}
	psip_posix_tcp_options(fd);
	if (psip_transport_secure(remote->transport))
		accept_secure(d, fd, &local, remote);
	else
		accept_plain(d, fd, &local, remote);
}

static void accept_pause(struct psip_driver *d, uint32_t events)
{
	for (struct psip_posix_socket *socket = d->sockets; socket; socket = socket->next)
		if (socket->watch.kind == PSIP_POSIX_LISTENER)
			psip_posix_watch(d, &socket->watch, events);
}

void psip_posix_tcp_accept_again(struct psip_driver *d)
{
	d->accept_at = PSIP_NEVER;
	accept_pause(d, EPOLLIN);
}

void psip_posix_tcp_accept(struct psip_driver *d, struct psip_posix_socket *listener)
{
	for (int i = 0; i < ACCEPT_ROUNDS; i++) {
		struct sockaddr_storage name = { 0 };
		struct psip_address remote;
		socklen_t length = sizeof name;
		int fd = accept4(listener->watch.fd, (struct sockaddr *)&name, &length, SOCK_CLOEXEC | SOCK_NONBLOCK);
		if (fd >= 0) {
			psip_posix_from_kernel(&remote, &name, listener->local.transport);
			accept_one(d, fd, &remote);
			psip_posix_pull(d);
		} else if (errno == EAGAIN || errno == EWOULDBLOCK) {
			return;
		} else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
			d->accept_at = d->now + ACCEPT_PAUSE; /* the listener stays readable: without a pause the loop would spin */
			accept_pause(d, 0);
			return;
		} /* others tell of one connection that is gone already */
	}
}
