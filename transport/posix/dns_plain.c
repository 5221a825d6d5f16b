/* SPDX-License-Identifier: MIT
 * The resolver without c-ares: sockets and time for the machine of dns_query.h, one machine for each question. */
#define _GNU_SOURCE
#include "transport/posix/dns.h"

#ifndef PSIP_WITH_CARES
#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

enum { PLAIN_STREAM = PSIP_DNS_SERVERS_MAX /* the stream's number among the sockets */, PLAIN_SOCKETS, PLAIN_FRAME = 2 + PSIP_DNS_MESSAGE_MAX };

struct plain_query;
struct plain_socket {
	struct psip_posix_watch watch;
	struct plain_query *query;
	unsigned number; /* of the server, or PLAIN_STREAM */
};

struct plain_query {
	struct plain_query *next;
	struct psip_posix_question asked;
	struct psip_dns_question question; /* its name is asked.name */
	struct psip_dns_policy policy;
	struct psip_dns_query machine;
	uint32_t random;
	struct plain_socket *sockets[PLAIN_SOCKETS];
	uint8_t out[PSIP_DNS_QUERY_MAX + 2]; /* for the stream */
	size_t out_length, out_sent;
	uint8_t *in;                         /* PLAIN_FRAME bytes once there is a stream */
	size_t in_length;
};

struct psip_posix_names {
	struct plain_query *queries;
	struct psip_address servers[PSIP_DNS_SERVERS_MAX]; /* 0: those of resolv.conf */
	unsigned count;
};

bool psip_posix_resolver_open(struct psip_driver *d)
{
	if (!d->names)
		d->names = calloc(1, sizeof *d->names);
	return d->names != NULL;
}

int psip_posix_resolver_servers(struct psip_driver *d, const struct psip_address *servers, unsigned count)
{
	if (d->names->queries)
		return PSIP_ERR_STATE;
	memcpy(d->names->servers, servers, count * sizeof *servers);
	d->names->count = count;
	return PSIP_OK;
}

/* ---- Sockets ----------------------------------------------------------------------------------------------------- */

static void plain_close(struct psip_driver *d, struct plain_query *p, unsigned number)
{
	struct plain_socket *socket = p->sockets[number];
	if (!socket)
		return;
	int fd = socket->watch.fd;
	p->sockets[number] = NULL;
	psip_posix_bury(d, &socket->watch);
	close(fd);
}

/* A socket to the server that the machine is at, connected: what comes from elsewhere is not for it, and ICMP errors are told. */
static struct plain_socket *plain_open(struct psip_driver *d, struct plain_query *p, unsigned number)
{
	const struct psip_address *server = &p->policy.server[p->machine.server];
	struct sockaddr_storage to;
	socklen_t length = psip_posix_to_kernel(server, &to);
	struct plain_socket *s = calloc(1, sizeof *s);
	if (!s)
		return NULL;
	int fd = socket(to.ss_family, (number == PLAIN_STREAM ? SOCK_STREAM : SOCK_DGRAM) | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	s->watch = (struct psip_posix_watch){ .fd = fd, .kind = PSIP_POSIX_NAMES, .events = UINT32_MAX };
	s->query = p;
	s->number = number;
	if (fd >= 0 && number != PLAIN_STREAM) {
		struct psip_address any = { .family = server->family, .port = p->machine.port[number] };
		struct sockaddr_storage from;
		socklen_t size = psip_posix_to_kernel(&any, &from);
		if (bind(fd, (struct sockaddr *)&from, size) < 0) { /* taken, or not for us: the kernel's choice is random too */
			any.port = 0;
			size = psip_posix_to_kernel(&any, &from);
			if (bind(fd, (struct sockaddr *)&from, size) == 0 && psip_posix_local_of(fd, &any, PSIP_UDP))
				psip_dns_query_bound(&p->machine, any.port);
		}
	}
	if (fd >= 0 && (connect(fd, (struct sockaddr *)&to, length) == 0 || errno == EINPROGRESS) &&
	    psip_posix_watch(d, &s->watch, number == PLAIN_STREAM ? EPOLLOUT : EPOLLIN) == PSIP_OK) {
		p->sockets[number] = s;
		return s;
	}
	if (fd >= 0)
		close(fd);
	free(s);
	return NULL;
}

/* ---- The machine's actions; each returns what comes of it at once ------------------------------------------------ */

static struct psip_dns_asker plain_asker(struct plain_query *p)
{
	uint8_t seed[32];
	if (psip_driver_seed(seed) == PSIP_OK) /* it did when the query began */
		memcpy(&p->random, seed, sizeof p->random);
	return (struct psip_dns_asker){ &p->policy, &p->question, p->random, p->asked.d->now };
}

static unsigned plain_stream_failed(struct plain_query *p)
{
	struct psip_dns_asker by = plain_asker(p);
	return psip_dns_query_stream_error(&p->machine, &by);
}

static unsigned plain_stream_write(struct psip_driver *d, struct plain_query *p)
{
	struct plain_socket *stream = p->sockets[PLAIN_STREAM];
	ssize_t n = send(stream->watch.fd, p->out + p->out_sent, p->out_length - p->out_sent, MSG_NOSIGNAL);
	if (n < 0 && errno != EAGAIN && errno != EINTR)
		return plain_stream_failed(p);
	p->out_sent += n > 0 ? (size_t)n : 0;
	psip_posix_watch(d, &stream->watch, (uint32_t)EPOLLIN | (p->out_sent < p->out_length ? (uint32_t)EPOLLOUT : 0u));
	return 0;
}

static unsigned plain_send(struct psip_driver *d, struct plain_query *p)
{
	struct psip_dns_asker by = plain_asker(p);
	unsigned server = p->machine.server;
	bool stream = p->machine.state == PSIP_DNS_STREAMING;
	struct plain_socket *s = stream ? p->sockets[PLAIN_STREAM] : p->sockets[server];
	if (!stream && !s)
		s = plain_open(d, p, server);
	int length = s ? psip_dns_query_message(&p->machine, &p->policy, &p->question, p->out, sizeof p->out) : PSIP_ERR_TRANSPORT;
	if (stream && length > 0) {
		p->out_length = (size_t)length;
		p->out_sent = 0;
		return plain_stream_write(d, p);
	}
	if (length > 0 && (send(s->watch.fd, p->out, (size_t)length, MSG_NOSIGNAL) >= 0 || errno == EAGAIN || errno == ENOBUFS))
		return 0;
	return stream ? plain_stream_failed(p) : psip_dns_query_transport_error(&p->machine, &by, server);
}

static unsigned plain_connect(struct psip_driver *d, struct plain_query *p)
{
	p->in_length = 0;
	if (!p->in)
		p->in = malloc(PLAIN_FRAME);
	return p->in && plain_open(d, p, PLAIN_STREAM) ? 0 : plain_stream_failed(p);
}

static void plain_free(struct psip_driver *d, struct plain_query *p)
{
	struct plain_query **at = &d->names->queries;
	while (*at != p)
		at = &(*at)->next;
	*at = p->next;
	for (unsigned i = 0; i < PLAIN_SOCKETS; i++)
		plain_close(d, p, i);
	free(p->in);
	free(p);
}

static void plain_tell(struct plain_query *p, unsigned actions, const struct psip_dns_message *m)
{
	if (actions & PSIP_DNS_DO_PASS)
		psip_posix_names_message(&p->asked, m->bytes, PSIP_LOCATE_SERVER_FAILURE);
	else
		psip_posix_names_status(&p->asked, actions & PSIP_DNS_DO_TIMEOUT ? PSIP_LOCATE_TIMEOUT : PSIP_LOCATE_SERVER_FAILURE);
}

/* Does what the machine says. False if the query has ended: it is freed. */
static bool plain_do(struct psip_driver *d, struct plain_query *p, unsigned actions, const struct psip_dns_message *m)
{
	while (actions) {
		unsigned more = 0;
		if (actions & PSIP_DNS_DO_CLOSE)
			plain_close(d, p, PLAIN_STREAM);
		if (actions & PSIP_DNS_DO_SEND)
			more = plain_send(d, p);
		if (actions & PSIP_DNS_DO_CONNECT)
			more = plain_connect(d, p);
		if (actions & PSIP_DNS_DO_END) {
			plain_tell(p, actions, m);
			plain_free(d, p);
			return false;
		}
		actions = more;
	}
	return true;
}

/* ---- Inputs ------------------------------------------------------------------------------------------------------ */

static bool plain_timer(struct psip_driver *d, struct plain_query *p)
{
	while (psip_dns_query_deadline(&p->machine) <= d->now) {
		struct psip_dns_asker by = plain_asker(p);
		if (!plain_do(d, p, psip_dns_query_timer(&p->machine, &by), NULL))
			return false;
	}
	return true;
}

static void plain_datagrams(struct psip_driver *d, struct plain_socket *s)
{
	struct plain_query *p = s->query;
	void *bytes = psip_posix_receive_bytes(d->receive);
	for (;;) {
		struct psip_dns_asker by = plain_asker(p);
		struct psip_dns_message m;
		ssize_t n = recv(s->watch.fd, bytes, PSIP_POSIX_DATAGRAM, 0);
		if (n < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (n < 0) { /* a socket that goes on failing would keep us here */
			unsigned number = s->number;
			plain_close(d, p, number);
			plain_do(d, p, psip_dns_query_transport_error(&p->machine, &by, number), NULL);
			return;
		}
		unsigned actions = psip_dns_query_datagram(&p->machine, &by, &p->policy.server[s->number], p->machine.port[s->number],
		                                           psip_span(bytes, (size_t)n), &m);
		if (!plain_do(d, p, actions, &m))
			return;
	}
}

static void plain_stream_read(struct psip_driver *d, struct plain_query *p)
{
	struct psip_dns_asker by = plain_asker(p);
	struct psip_dns_message m;
	struct psip_span message;
	ssize_t n = recv(p->sockets[PLAIN_STREAM]->watch.fd, p->in + p->in_length, PLAIN_FRAME - p->in_length, 0);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n <= 0) {
		plain_do(d, p, plain_stream_failed(p), NULL);
		return;
	}
	p->in_length += (size_t)n;
	int taken = psip_dns_unframe(psip_span((const char *)p->in, p->in_length), PSIP_DNS_MESSAGE_MAX, &message);
	if (taken == PSIP_ERR_MORE)
		return;
	plain_do(d, p, taken < 0 ? plain_stream_failed(p) : psip_dns_query_stream(&p->machine, &by, message, &m), &m);
}

static void plain_stream_ready(struct psip_driver *d, struct plain_socket *s, uint32_t events)
{
	struct plain_query *p = s->query;
	int error = 0;
	socklen_t size = sizeof error;
	if (p->machine.state == PSIP_DNS_CONNECTING) {
		struct psip_dns_asker by = plain_asker(p);
		if (getsockopt(s->watch.fd, SOL_SOCKET, SO_ERROR, &error, &size) < 0 || error)
			plain_do(d, p, plain_stream_failed(p), NULL);
		else if (events & EPOLLOUT)
			plain_do(d, p, psip_dns_query_connected(&p->machine, &by), NULL);
		return;
	}
	if ((events & EPOLLOUT) && !plain_do(d, p, plain_stream_write(d, p), NULL))
		return;
	if ((events & (EPOLLIN | EPOLLERR | EPOLLHUP)) && s->watch.fd >= 0)
		plain_stream_read(d, p);
}

void psip_posix_resolver_ask(struct psip_driver *d, const struct psip_posix_question *q)
{
	struct plain_query *p = calloc(1, sizeof *p);
	uint8_t seed[32];
	if (!p || psip_driver_seed(seed) != PSIP_OK) { /* ids that can be guessed are none */
		free(p);
		psip_posix_names_status(q, PSIP_LOCATE_SERVER_FAILURE);
		return;
	}
	p->asked = *q;
	p->question = (struct psip_dns_question){ psip_string(p->asked.name), q->type };
	memcpy(p->policy.server, d->names->servers, sizeof p->policy.server);
	p->policy.servers = (uint8_t)d->names->count;
	if (p->policy.servers == 0)
		p->policy.servers = (uint8_t)psip_posix_resolv_conf("/etc/resolv.conf", p->policy.server, PSIP_DNS_SERVERS_MAX);
	p->next = d->names->queries;
	d->names->queries = p;
	struct psip_dns_asker by = plain_asker(p);
	plain_do(d, p, psip_dns_query_start(&p->machine, &by), NULL);
}

void psip_posix_names_ready(struct psip_driver *d, struct psip_posix_watch *w, uint32_t events)
{
	struct plain_socket *s = (struct plain_socket *)w;
	if (s && plain_timer(d, s->query) && s->watch.fd >= 0) {
		if (s->number == PLAIN_STREAM)
			plain_stream_ready(d, s, events);
		else
			plain_datagrams(d, s);
	}
	for (struct plain_query *p = w ? NULL : d->names->queries, *next; p; p = next) {
		next = p->next;
		plain_timer(d, p);
	}
}

int psip_posix_names_timeout(struct psip_driver *d)
{
	psip_time soonest = PSIP_NEVER;
	for (const struct plain_query *p = d->names ? d->names->queries : NULL; p; p = p->next)
		if (psip_dns_query_deadline(&p->machine) < soonest)
			soonest = psip_dns_query_deadline(&p->machine);
	if (soonest == PSIP_NEVER)
		return -1;
	return soonest > d->now ? (int)(soonest - d->now < INT_MAX ? soonest - d->now : INT_MAX) : 0;
}

void psip_posix_names_free(struct psip_driver *d)
{
	while (d->names && d->names->queries)
		plain_free(d, d->names->queries);
	free(d->names);
	d->names = NULL;
}

#endif
