/* SPDX-License-Identifier: MIT
 * Names to addresses. With PSIP_WITH_CARES by c-ares within the loop; without it by getaddrinfo(), which knows the hosts
 * file and the system's resolver but holds the loop up for as long as that takes. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/epoll.h>

enum { NAMES_LENGTH = 255, NAMES_ADDRESSES = 16 /* in one answer */ };

/* False if it cannot be a host's name. */
static bool names_text(struct psip_span name, char text[NAMES_LENGTH + 1])
{
	if (name.length == 0 || name.length > NAMES_LENGTH || memchr(name.at, 0, name.length))
		return false;
	memcpy(text, name.at, name.length);
	text[name.length] = 0;
	return true;
}

/* AF_UNSPEC: not a question for addresses. */
static int names_family(uint16_t type)
{
	return type == PSIP_LOCATE_A ? AF_INET : type == PSIP_LOCATE_AAAA ? AF_INET6 : AF_UNSPEC;
}

/* Adds an address unless there is no room. */
static unsigned names_add(struct psip_locate_record *records, unsigned count, uint16_t type, const struct sockaddr *name, size_t length)
{
	struct sockaddr_storage storage = { 0 };
	struct psip_address address;
	if (count == NAMES_ADDRESSES || !name || length > sizeof storage || name->sa_family != names_family(type))
		return count;
	memcpy(&storage, name, length);
	psip_posix_from_kernel(&address, &storage, PSIP_TRANSPORT_OTHER);
	memset(&records[count], 0, sizeof records[count]);
	records[count].type = type;
	memcpy(records[count].ip, address.ip, sizeof address.ip);
	return count + 1;
}

static void names_tell(struct psip_driver *d, uint64_t token, uint16_t query, const struct psip_locate_record *records, unsigned count)
{
	struct psip_locate_answer answer = { count ? PSIP_LOCATE_ANSWERED : PSIP_LOCATE_NO_DATA, 0, records, count };
	d->stack->answer(d->s, d->now, token, query, &answer);
}

#ifdef PSIP_WITH_CARES
#include <ares.h>

enum { NAMES_TIMEOUT = 2000, NAMES_TRIES = 3 /* ms, for a server the first time; doubles */ };

struct names_socket {
	struct psip_posix_watch watch;
	struct names_socket *next;
};

struct psip_posix_names {
	ares_channel channel;
	struct names_socket *sockets;
};

struct names_query {
	struct psip_driver *d;
	uint64_t token;
	uint16_t type, query;
};

static pthread_once_t names_once = PTHREAD_ONCE_INIT;
static int names_library; /* ARES_SUCCESS once it stands */

static void names_begin(void)
{
	names_library = ares_library_init(ARES_LIB_INIT_ALL);
}

/* c-ares opens and closes its sockets; this says which events it wants of them. */
static void names_wanted(void *context, ares_socket_t fd, int readable, int writable)
{
	struct psip_driver *d = context;
	struct names_socket **at = &d->names->sockets;
	uint32_t events = (readable ? (uint32_t)EPOLLIN : 0u) | (writable ? (uint32_t)EPOLLOUT : 0u);
	while (*at && (*at)->watch.fd != fd)
		at = &(*at)->next;
	struct names_socket *socket = *at;
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

static bool names_open(struct psip_driver *d)
{
	struct ares_options options = { .timeout = NAMES_TIMEOUT, .tries = NAMES_TRIES, .sock_state_cb = names_wanted, .sock_state_cb_data = d };
	if (d->names)
		return true;
	pthread_once(&names_once, names_begin);
	if (names_library != ARES_SUCCESS)
		return false;
	d->names = calloc(1, sizeof *d->names);
	if (!d->names)
		return false;
	if (ares_init_options(&d->names->channel, &options, ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_SOCK_STATE_CB) == ARES_SUCCESS)
		return true;
	free(d->names);
	d->names = NULL;
	return false;
}

int psip_driver_set_servers(struct psip_driver *d, const char *servers)
{
	if (!names_open(d))
		return PSIP_ERR_FULL;
	return ares_set_servers_ports_csv(d->names->channel, servers) == ARES_SUCCESS ? PSIP_OK : PSIP_ERR_SYNTAX;
}

static void names_answered(void *context, int status, int timeouts, struct ares_addrinfo *result)
{
	struct names_query query = *(struct names_query *)context;
	struct psip_locate_record records[NAMES_ADDRESSES];
	unsigned count = 0;
	(void)timeouts;
	free(context);
	if (result) {
		for (const struct ares_addrinfo_node *node = result->nodes; node; node = node->ai_next)
			count = names_add(records, count, query.type, node->ai_addr, node->ai_addrlen);
		ares_freeaddrinfo(result);
	}
	if (status != ARES_EDESTRUCTION && status != ARES_ECANCELLED) /* then the driver is being freed */
		names_tell(query.d, query.token, query.query, records, count);
}

void psip_posix_names_query(struct psip_driver *d, const struct psip_output *out)
{
	char text[NAMES_LENGTH + 1];
	struct ares_addrinfo_hints hints = { .ai_family = names_family(out->type), .ai_socktype = SOCK_DGRAM };
	struct names_query *query = hints.ai_family != AF_UNSPEC && names_text(out->name, text) && names_open(d) ? malloc(sizeof *query) : NULL;
	if (!query) {
		names_tell(d, out->token, out->query, NULL, 0);
		return;
	}
	*query = (struct names_query){ d, out->token, out->type, out->query };
	ares_getaddrinfo(d->names->channel, text, NULL, &hints, names_answered, query);
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
		struct names_socket *socket = d->names->sockets;
		d->names->sockets = socket->next;
		psip_posix_bury(d, &socket->watch);
	}
	free(d->names);
	d->names = NULL;
}

#else

int psip_driver_set_servers(struct psip_driver *d, const char *servers)
{
	(void)d;
	(void)servers;
	return PSIP_ERR_UNSUPPORTED;
}

void psip_posix_names_query(struct psip_driver *d, const struct psip_output *out)
{
	char text[NAMES_LENGTH + 1];
	struct psip_locate_record records[NAMES_ADDRESSES];
	struct addrinfo hints = { .ai_family = names_family(out->type), .ai_socktype = SOCK_DGRAM, .ai_flags = AI_NUMERICHOST }, *list = NULL;
	unsigned count = 0;
	if (hints.ai_family != AF_UNSPEC && names_text(out->name, text)) {
		if (getaddrinfo(text, NULL, &hints, &list) != 0) {
			hints.ai_flags = 0;
			if (getaddrinfo(text, NULL, &hints, &list) != 0)
				list = NULL;
		}
		for (const struct addrinfo *node = list; node; node = node->ai_next)
			count = names_add(records, count, out->type, node->ai_addr, node->ai_addrlen);
		if (list)
			freeaddrinfo(list);
	}
	names_tell(d, out->token, out->query, records, count);
}

void psip_posix_names_ready(struct psip_driver *d, struct psip_posix_watch *w, uint32_t events)
{
	(void)d;
	(void)w;
	(void)events;
}

int psip_posix_names_timeout(struct psip_driver *d)
{
	(void)d;
	return -1;
}

void psip_posix_names_free(struct psip_driver *d)
{
	(void)d;
}

#endif
