/* SPDX-License-Identifier: MIT
 * TCP, and what runs over it: connections, short writes (RFC 3261 §18). Listeners are in accept.c, where ours come from in connect.c; TLS lies in between in secure.c. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

enum {
	TCP_READS = 1,               /* of a connection in one turn: datagrams are not to wait for long messages */
	TCP_LAST = 4,                /* of one that ends */
	TCP_HELD = 32,               /* SENDs for a peer that takes none, before nothing more is read from it: they are the stack's, and there for all */
	TCP_SHAKE = 10,              /* ms of a turn in which handshakes go on: each takes some, and those who talk already wait meanwhile */
	TCP_STALL = 32000,           /* ms in which a peer must take what was sent (64*T1): else its connection ends, and with it our SENDs */
	TCP_LINGER = 64              /* connections that the stack closed and that still have bytes to send; no more than a quarter of all */
};

void psip_posix_tcp_options(int fd)
{
	int on = 1, stall = TCP_STALL;
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
	setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
	setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &stall, sizeof stall);
}

/* ---- The table of connections ------------------------------------------------------------------------------------ */

static struct psip_posix_connection **tcp_bucket(struct psip_posix_connection **buckets, unsigned count, psip_handle flow)
{
	return &buckets[(unsigned)((uint64_t)flow * 0x9e3779b97f4a7c15u >> 32) & (count - 1)];
}

static struct psip_posix_connection *tcp_find(struct psip_driver *d, psip_handle flow)
{
	struct psip_posix_connection *c = *tcp_bucket(d->buckets, d->bucket_count, flow);
	while (c && (c->flow != flow || c->state == PSIP_POSIX_CLOSING)) /* a closing one's handle may have been given anew */
		c = c->next;
	return c;
}

/* If memory is short, the chains just grow. */
static void tcp_grow(struct psip_driver *d)
{
	unsigned count = d->bucket_count * 2;
	struct psip_posix_connection **buckets = calloc(count, sizeof *buckets);
	if (!buckets)
		return;
	for (unsigned i = 0; i < d->bucket_count; i++)
		for (struct psip_posix_connection *c = d->buckets[i], *next; c; c = next) {
			struct psip_posix_connection **at = tcp_bucket(buckets, count, c->flow);
			next = c->next;
			c->next = *at;
			*at = c;
		}
	free(d->buckets);
	d->buckets = buckets;
	d->bucket_count = count;
}

/* Takes fd over if it succeeds. */
struct psip_posix_connection *psip_posix_tcp_new(struct psip_driver *d, int fd, psip_handle flow, enum psip_posix_state state,
                                                 const struct psip_address *remote)
{
	struct psip_posix_connection *c = calloc(1, sizeof *c);
	if (!c)
		return NULL;
	c->watch = (struct psip_posix_watch){ .fd = fd, .kind = PSIP_POSIX_CONNECTION, .events = UINT32_MAX };
	c->flow = flow;
	c->state = state;
	c->remote = *remote;
	if (psip_posix_watch(d, &c->watch, state == PSIP_POSIX_CONNECTING ? EPOLLOUT : EPOLLIN) < 0) {
		free(c);
		return NULL;
	}
	if (d->connections >= d->bucket_count)
		tcp_grow(d);
	struct psip_posix_connection **at = tcp_bucket(d->buckets, d->bucket_count, flow);
	c->next = *at;
	*at = c;
	d->connections++;
	return c;
}

/* ---- Those that the stack closed: the oldest first ---------------------------------------------------------------- */

static void tcp_unlist(struct psip_driver *d, struct psip_posix_connection *c)
{
	if (c->state != PSIP_POSIX_CLOSING || c->until == 0)
		return;
	*(c->older ? &c->older->newer : &d->closing_oldest) = c->newer;
	*(c->newer ? &c->newer->older : &d->closing_newest) = c->older;
	c->until = 0;
	d->closing--;
}

static void tcp_list(struct psip_driver *d, struct psip_posix_connection *c)
{
	c->until = psip_after(d->now, TCP_STALL);
	c->older = d->closing_newest;
	c->newer = NULL;
	*(c->older ? &c->older->newer : &d->closing_oldest) = c;
	d->closing_newest = c;
	d->closing++;
}

psip_time psip_posix_tcp_deadline(const struct psip_driver *d)
{
	return d->closing_oldest ? d->closing_oldest->until : PSIP_NEVER;
}

void psip_posix_tcp_expire(struct psip_driver *d)
{
	while (psip_posix_tcp_deadline(d) <= d->now)
		psip_posix_tcp_die(d, d->closing_oldest);
}

/* ---- How they end -------------------------------------------------------------------------------------------------- */

void psip_posix_tcp_remove(struct psip_driver *d, struct psip_posix_connection *c)
{
	struct psip_posix_connection **at = tcp_bucket(d->buckets, d->bucket_count, c->flow);
	while (*at != c)
		at = &(*at)->next;
	*at = c->next;
	d->connections--;
	tcp_unlist(d, c);
	psip_posix_split_end(d, c);
	psip_posix_port_leave(d, c);
	if (c->tls)
		psip_posix_secure_end(d, c);
	psip_posix_bury(d, &c->watch);
}

/* A peer's connection gets its handle once TLS stands. */
static void tcp_name(struct psip_driver *d, struct psip_posix_connection *c, psip_handle flow)
{
	struct psip_posix_connection **at = tcp_bucket(d->buckets, d->bucket_count, c->flow);
	while (*at != c)
		at = &(*at)->next;
	*at = c->next;
	c->flow = flow;
	at = tcp_bucket(d->buckets, d->bucket_count, flow);
	c->next = *at;
	*at = c;
}

void psip_posix_tcp_die(struct psip_driver *d, struct psip_posix_connection *c)
{
	if (c->watch.fd < 0)
		return; /* a handler that was told closed it */
	bool known = c->state != PSIP_POSIX_CLOSING && c->flow != 0;
	psip_handle flow = c->flow;
	psip_posix_tcp_remove(d, c);
	psip_posix_queue_fail(d, &c->queue);
	if (known)
		d->stack->closed(d->s, d->now, flow);
}

/* All has gone. Unread input would make close() a reset, which could overtake our last bytes: read it away (MSG_TRUNC: to nowhere, since
 * the buffer may still hold another connection's messages). */
static void tcp_last(struct psip_posix_connection *c)
{
	shutdown(c->watch.fd, SHUT_WR);
	for (int i = 0; i < TCP_LAST; i++)
		if (recv(c->watch.fd, NULL, PSIP_POSIX_DATAGRAM, MSG_DONTWAIT | MSG_TRUNC) <= 0)
			break;
}

static void tcp_finish(struct psip_driver *d, struct psip_posix_connection *c)
{
	tcp_last(c);
	psip_posix_tcp_remove(d, c);
}

void psip_posix_tcp_over(struct psip_driver *d, struct psip_posix_connection *c)
{
	tcp_last(c);
	psip_posix_tcp_die(d, c);
}

void psip_posix_tcp_free(struct psip_driver *d)
{
	for (unsigned i = 0; d->buckets && i < d->bucket_count; i++)
		while (d->buckets[i]) {
			struct psip_posix_connection *c = d->buckets[i];
			while (c->queue.first) {
				free(c->queue.first->parcel);
				psip_posix_queue_pop(&c->queue);
			}
			psip_posix_tcp_remove(d, c);
		}
}

/* ---- Out --------------------------------------------------------------------------------------------------------- */

void psip_posix_tcp_watch(struct psip_driver *d, struct psip_posix_connection *c, bool blocked)
{
	bool held = c->state == PSIP_POSIX_OPEN && c->queue.length >= TCP_HELD; /* a handshake's SENDs wait for the peer's bytes */
	bool deaf = c->state == PSIP_POSIX_CONNECTING || c->state == PSIP_POSIX_CLOSING || held;
	psip_posix_watch(d, &c->watch, deaf ? EPOLLOUT : blocked ? EPOLLIN | EPOLLOUT : EPOLLIN);
}

enum psip_posix_progress psip_posix_tcp_write(struct psip_posix_connection *c, const uint8_t **bytes, size_t *length)
{
	while (*length) {
		ssize_t n = send(c->watch.fd, *bytes, *length, MSG_DONTWAIT | MSG_NOSIGNAL);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return errno == EAGAIN || errno == EWOULDBLOCK ? PSIP_POSIX_BLOCKED : PSIP_POSIX_BROKEN;
		*bytes += n;
		*length -= (size_t)n;
	}
	return PSIP_POSIX_GONE;
}

static enum psip_posix_progress tcp_write(struct psip_posix_connection *c, struct psip_posix_send *what)
{
	return c->tls ? psip_posix_secure_write(c, what) : psip_posix_tcp_write(c, &what->bytes, &what->length);
}

static enum psip_posix_progress tcp_queued(struct psip_driver *d, struct psip_posix_connection *c)
{
	while (c->queue.first) {
		enum psip_posix_progress progress = tcp_write(c, c->queue.first);
		if (progress != PSIP_POSIX_GONE)
			return progress;
		struct psip_posix_send sent = *c->queue.first;
		psip_posix_queue_pop(&c->queue);
		psip_posix_done(d, &sent, PSIP_OK);
	}
	return c->tls ? psip_posix_secure_rest(c, c->state == PSIP_POSIX_CLOSING) : PSIP_POSIX_GONE;
}

static void tcp_flush(struct psip_driver *d, struct psip_posix_connection *c)
{
	switch (tcp_queued(d, c)) {
	case PSIP_POSIX_BROKEN:
		psip_posix_tcp_die(d, c);
		return;
	case PSIP_POSIX_BLOCKED:
		psip_posix_tcp_watch(d, c, true);
		return;
	case PSIP_POSIX_GONE:
		if (c->state == PSIP_POSIX_CLOSING)
			tcp_finish(d, c);
		else
			psip_posix_tcp_watch(d, c, false);
		return;
	}
}

/* Behind what waits already; after a part of it went, it must not be left out, or the stream would be nonsense. */
static void tcp_queue(struct psip_driver *d, struct psip_posix_connection *c, const struct psip_posix_send *send)
{
	if (psip_posix_queue_add(&c->queue, send)) {
		/* A handshake waits for the peer; its own output is seen to where it is made. */
		if (c->state != PSIP_POSIX_SHAKING)
			psip_posix_tcp_watch(d, c, true);
		return;
	}
	psip_posix_done(d, send, PSIP_ERR_TRANSPORT);
	psip_posix_tcp_die(d, c);
}

static void tcp_put(struct psip_driver *d, struct psip_posix_connection *c, struct psip_posix_send *send)
{
	enum psip_posix_progress progress = c->state != PSIP_POSIX_OPEN || c->queue.first ? PSIP_POSIX_BLOCKED : tcp_write(c, send);
	if (progress == PSIP_POSIX_BLOCKED) {
		tcp_queue(d, c, send);
		return;
	}
	psip_posix_done(d, send, progress == PSIP_POSIX_GONE ? PSIP_OK : PSIP_ERR_TRANSPORT);
	if (progress == PSIP_POSIX_BROKEN)
		psip_posix_tcp_die(d, c);
}

void psip_posix_tcp_put(struct psip_driver *d, psip_handle flow, const struct psip_posix_send *send)
{
	struct psip_posix_send own = *send;
	struct psip_posix_connection *c = tcp_find(d, flow);
	if (c)
		tcp_put(d, c, &own);
	else
		psip_posix_done(d, &own, PSIP_ERR_TRANSPORT);
}

void psip_posix_tcp_send(struct psip_driver *d, const struct psip_output *out)
{
	struct psip_posix_send send = { .token = out->token, .bytes = out->bytes, .length = out->length };
	struct psip_posix_connection *c = tcp_find(d, out->flow);
	if (c) {
		psip_posix_tap(d, PSIP_TAP_OUT, c->flow, c->local.family ? &c->local : &out->local, &c->remote, out->bytes, out->length);
		tcp_put(d, c, &send);
	} else if (!psip_posix_guest_send(d, out)) {
		psip_posix_done(d, &send, PSIP_ERR_TRANSPORT);
	}
}

/* The stack's limits no longer count it, and the kernel gives a peer that takes a little now and then all the time that it wants: what
 * cannot go at once has a deadline here, and the room of a few. */
static void tcp_linger(struct psip_driver *d, struct psip_posix_connection *c)
{
	c->state = PSIP_POSIX_CLOSING;
	tcp_flush(d, c);
	if (c->watch.fd < 0)
		return;
	if (d->closing && (d->closing >= TCP_LINGER || d->closing >= d->most / 4))
		psip_posix_tcp_die(d, d->closing_oldest);
	tcp_list(d, c);
}

void psip_posix_tcp_close(struct psip_driver *d, psip_handle flow)
{
	struct psip_posix_connection *c = tcp_find(d, flow);
	if (!c) {
		psip_posix_guest_close(d, flow);
		return;
	}
	if (c->state == PSIP_POSIX_OPEN) {
		psip_posix_split_end(d, c);
		tcp_name(d, c, 0); /* a CONNECT may come with it, while this one still has bytes to send */
		tcp_linger(d, c);
	} else {
		psip_posix_tcp_remove(d, c);
		psip_posix_queue_fail(d, &c->queue);
	}
}

/* ---- Connecting -------------------------------------------------------------------------------------------------- */

void psip_posix_tcp_connect(struct psip_driver *d, const struct psip_output *out)
{
	psip_handle flow = out->flow;
	struct psip_posix_port *from = NULL;
	int fd = (out->remote.family == 4 || out->remote.family == 6) && d->connections < d->most ? psip_posix_connect(d, out, &from) : -1;
	struct psip_posix_connection *c = fd >= 0 ? psip_posix_tcp_new(d, fd, flow, PSIP_POSIX_CONNECTING, &out->remote) : NULL;
	if (!c) {
		if (fd >= 0)
			close(fd);
		d->stack->closed(d->s, d->now, flow);
		return;
	}
	psip_posix_port_join(c, from);
	if (psip_transport_secure(out->remote.transport) && !psip_posix_secure_begin(d, c, false, out->name))
		psip_posix_tcp_die(d, c);
}

static bool tcp_admitted(struct psip_driver *d, struct psip_posix_connection *c)
{
	psip_handle flow = 0;
	if (d->stack->accepted(d->s, d->now, &c->local, &c->remote, &flow) < 0) {
		tcp_linger(d, c);
		return false;
	}
	tcp_name(d, c, flow);
	return true;
}

bool psip_posix_tcp_stands(struct psip_driver *d, struct psip_posix_connection *c)
{
	bool ours = c->flow != 0;
	c->state = PSIP_POSIX_OPEN;
	if (!ours && !tcp_admitted(d, c))
		return false;
	if (ours)
		d->stack->connected(d->s, d->now, c->flow, &c->local);
	if (c->tls)
		psip_posix_secure_names(d, c);
	tcp_flush(d, c);
	return c->watch.fd >= 0 && c->state == PSIP_POSIX_OPEN;
}

static void tcp_connected(struct psip_driver *d, struct psip_posix_connection *c)
{
	int why = 0;
	socklen_t length = sizeof why;
	if (getsockopt(c->watch.fd, SOL_SOCKET, SO_ERROR, &why, &length) < 0 || why != 0 ||
	    !psip_posix_local_of(c->watch.fd, &c->local, c->remote.transport)) {
		psip_posix_tcp_die(d, c);
		return;
	}
	if (!c->tls) {
		psip_posix_tcp_stands(d, c);
		return;
	}
	c->state = PSIP_POSIX_SHAKING;
	psip_posix_secure_shake(d, c);
	psip_posix_secure_read(d, c, psip_span(NULL, 0));
}

/* ---- In ---------------------------------------------------------------------------------------------------------- */

bool psip_posix_tcp_deliver(struct psip_driver *d, struct psip_posix_connection *c, const void *bytes, size_t length)
{
	/* A WebSocket's frames are its stack's to take apart: such listeners are not for several cores. */
	if (d->group && !psip_transport_websocket(c->remote.transport))
		return psip_posix_split(d, c, bytes, length);
	return psip_posix_tcp_hand(d, c, bytes, length);
}

void psip_posix_tcp_mine(struct psip_driver *d, psip_handle flow, const void *bytes, size_t length)
{
	struct psip_posix_connection *c = tcp_find(d, flow);
	if (c && c->state == PSIP_POSIX_OPEN)
		psip_posix_tcp_hand(d, c, bytes, length);
}

void psip_posix_tcp_end(struct psip_driver *d, psip_handle flow)
{
	struct psip_posix_connection *c = tcp_find(d, flow);
	if (c)
		psip_posix_tcp_die(d, c);
}

bool psip_posix_tcp_hand(struct psip_driver *d, struct psip_posix_connection *c, const void *bytes, size_t length)
{
	psip_posix_tap(d, PSIP_TAP_IN, c->flow, &c->local, &c->remote, bytes, length);
	d->stack->stream(d->s, d->now, c->flow, bytes, length);
	psip_posix_pull(d); /* may close it */
	return c->watch.fd >= 0 && c->state == PSIP_POSIX_OPEN;
}

static void tcp_read(struct psip_driver *d, struct psip_posix_connection *c)
{
	void *bytes = c->tls ? psip_posix_secure_buffer(d) : psip_posix_receive_bytes(d->receive);
	size_t size = c->tls ? PSIP_POSIX_CIPHERTEXT : PSIP_POSIX_DATAGRAM;
	for (int round = 0; round < TCP_READS; round++) {
		ssize_t n = recv(c->watch.fd, bytes, size, MSG_DONTWAIT);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
			return;
		if (n <= 0) {
			if (c->tls)
				psip_posix_secure_eof(d, c);
			psip_posix_tcp_die(d, c);
			return;
		}
		bool wanted = c->tls ? psip_posix_secure_read(d, c, psip_span(bytes, (size_t)n)) : psip_posix_tcp_deliver(d, c, bytes, (size_t)n);
		if (!wanted || (size_t)n < size || c->queue.length >= TCP_HELD)
			return;
	}
}

/* It stays readable: its turn comes. One at least goes on in each turn. */
static bool tcp_waits(struct psip_driver *d, const struct psip_posix_connection *c)
{
	bool first = !d->shaken;
	if (c->state != PSIP_POSIX_SHAKING)
		return false;
	d->shaken = true;
	return !first && psip_posix_clock() - d->now >= TCP_SHAKE;
}

void psip_posix_tcp_ready(struct psip_driver *d, struct psip_posix_connection *c, uint32_t events)
{
	if (tcp_waits(d, c))
		return;
	if (c->state == PSIP_POSIX_CONNECTING) {
		tcp_connected(d, c);
		return;
	}
	if (events & EPOLLOUT) {
		if (c->state == PSIP_POSIX_SHAKING)
			psip_posix_secure_read(d, c, psip_span(NULL, 0));
		else
			tcp_flush(d, c);
	}
	if (c->watch.fd < 0)
		return;
	if ((c->state == PSIP_POSIX_OPEN || c->state == PSIP_POSIX_SHAKING) && (events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
		tcp_read(d, c);
	else if (c->state == PSIP_POSIX_CLOSING && (events & (EPOLLHUP | EPOLLERR)))
		psip_posix_tcp_die(d, c);
}
