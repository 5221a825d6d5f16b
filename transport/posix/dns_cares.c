/* SPDX-License-Identifier: MIT
 * The resolver by c-ares 1.18 or later, within the loop: it asks, chooses servers, repeats, falls back to TCP; we read the message that
 * it got. Its own parsers of SRV and NAPTR give neither TTLs nor additional records. */
#define _GNU_SOURCE
#define CARES_NO_DEPRECATED /* ares_query() is the one call for this that 1.18 and 1.34 both have */
#include "transport/posix/dns.h"

#ifdef PSIP_WITH_CARES
#include <ares.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/epoll.h>

/* ms for a server the first time, doubled in each round: seven seconds with one server, a fifth of Timer B (RFC 3261 §17.1.1.2). */
enum { CARES_TIMEOUT = 1000, CARES_TRIES = 3, CARES_PAYLOAD = 1232 /* as in dns_query.h */ };

struct cares_socket {
	struct psip_posix_watch watch;
	struct cares_socket *next;
};

struct psip_posix_names {
	ares_channel channel;
	struct cares_socket *sockets;
	unsigned open; /* questions */
};

static pthread_once_t cares_once = PTHREAD_ONCE_INIT;
static int cares_library; /* ARES_SUCCESS once it stands */

static void cares_begin(void)
{
	cares_library = ares_library_init(ARES_LIB_INIT_ALL);
}

/* c-ares opens and closes its sockets; this says which events it wants of them. */
static void cares_wanted(void *context, ares_socket_t fd, int readable, int writable)
{
	struct psip_driver *d = context;
	struct cares_socket **at = &d->names->sockets;
	uint32_t events = (readable ? (uint32_t)EPOLLIN : 0u) | (writable ? (uint32_t)EPOLLOUT : 0u);
	while (*at && (*at)->watch.fd != fd)
		at = &(*at)->next;
	struct cares_socket *socket = *at;
	if (events == 0) {
		if (socket) {
			*at = socket->next;
			psip_posix_bury(d, &socket->watch);
		}
		return;
	}
	if (!socket) {
		socket = calloc(1, sizeof *socket);
		if (!socket)
			return; /* the query times out */
		socket->watch = (struct psip_posix_watch){ .fd = fd, .kind = PSIP_POSIX_NAMES, .events = UINT32_MAX };
		socket->next = d->names->sockets;
		d->names->sockets = socket;
	}
	psip_posix_watch(d, &socket->watch, events);
}

bool psip_posix_resolver_open(struct psip_driver *d)
{
	struct ares_options options = { .flags = ARES_FLAG_EDNS, .timeout = CARES_TIMEOUT, .tries = CARES_TRIES, .ednspsz = CARES_PAYLOAD,
		.sock_state_cb = cares_wanted, .sock_state_cb_data = d };
	int which = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ | ARES_OPT_SOCK_STATE_CB;
#ifdef ARES_OPT_QUERY_CACHE
	which |= ARES_OPT_QUERY_CACHE; /* with qcache_max_ttl 0, none: c-ares from 1.31 on remembers answers, but that is for the core to do */
#endif
	if (d->names)
		return true;
	pthread_once(&cares_once, cares_begin);
	if (cares_library != ARES_SUCCESS)
		return false;
	d->names = calloc(1, sizeof *d->names);
	if (!d->names)
		return false;
	if (ares_init_options(&d->names->channel, &options, which) == ARES_SUCCESS)
		return true;
	free(d->names);
	d->names = NULL;
	return false;
}

int psip_posix_resolver_servers(struct psip_driver *d, const struct psip_address *servers, unsigned count)
{
	struct ares_addr_port_node nodes[PSIP_DNS_SERVERS_MAX];
	if (d->names->open) /* 1.34 would take it */
		return PSIP_ERR_STATE;
	memset(nodes, 0, sizeof nodes);
	for (unsigned i = 0; i < count; i++) {
		nodes[i].next = i + 1 < count ? &nodes[i + 1] : NULL;
		nodes[i].family = servers[i].family == 4 ? AF_INET : AF_INET6;
		memcpy(&nodes[i].addr, servers[i].ip, servers[i].family == 4 ? 4 : 16);
		nodes[i].udp_port = nodes[i].tcp_port = servers[i].port;
		if (servers[i].scope)
			return PSIP_ERR_UNSUPPORTED; /* 1.18 has no place for it */
	}
	return ares_set_servers_ports(d->names->channel, nodes) == ARES_SUCCESS ? PSIP_OK : PSIP_ERR_FULL;
}

/* For an answer that has no message. */
static enum psip_locate_status cares_status(int status)
{
	switch (status) {
	case ARES_ENODATA:
		return PSIP_LOCATE_NO_DATA;
	case ARES_ENOTFOUND:
		return PSIP_LOCATE_NO_NAME;
	case ARES_ETIMEOUT:
		return PSIP_LOCATE_TIMEOUT;
	default:
		return PSIP_LOCATE_SERVER_FAILURE;
	}
}

static void cares_answered(void *context, int status, int timeouts, unsigned char *bytes, int length)
{
	struct psip_posix_question *q = context;
	(void)timeouts;
	q->d->names->open--;
	if (status == ARES_EDESTRUCTION || status == ARES_ECANCELLED) {
		free(q); /* the driver is being freed */
		return;
	}
	if (bytes && length > 0)
		psip_posix_names_message(q, psip_span((const char *)bytes, (size_t)length), cares_status(status));
	else
		psip_posix_names_status(q, cares_status(status));
	free(q);
}

void psip_posix_resolver_ask(struct psip_driver *d, const struct psip_posix_question *q)
{
	struct psip_posix_question *copy = malloc(sizeof *copy);
	if (!copy) {
		psip_posix_names_status(q, PSIP_LOCATE_SERVER_FAILURE);
		return;
	}
	*copy = *q;
	d->names->open++;
	ares_query(d->names->channel, copy->name, 1 /* IN */, copy->type, cares_answered, copy);
}

void psip_posix_names_ready(struct psip_driver *d, struct psip_posix_watch *w, uint32_t events)
{
	ares_socket_t readable = w && (events & (EPOLLIN | EPOLLERR | EPOLLHUP)) ? w->fd : ARES_SOCKET_BAD;
	ares_socket_t writable = w && (events & EPOLLOUT) ? w->fd : ARES_SOCKET_BAD;
	ares_process_fd(d->names->channel, readable, writable);
}

int psip_posix_names_timeout(struct psip_driver *d)
{
	struct timeval left;
	if (!d->names || !ares_timeout(d->names->channel, NULL, &left))
		return -1;
	return (int)(left.tv_sec * 1000 + (left.tv_usec + 999) / 1000);
}

void psip_posix_names_free(struct psip_driver *d)
{
	if (!d->names)
		return;
	ares_destroy(d->names->channel); /* ends what is under way; its sockets are buried on the way */
	while (d->names->sockets) {
		struct cares_socket *socket = d->names->sockets;
		d->names->sockets = socket->next;
		psip_posix_bury(d, &socket->watch);
	}
	free(d->names);
	d->names = NULL;
}

#endif
