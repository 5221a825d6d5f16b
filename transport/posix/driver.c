/* SPDX-License-Identifier: MIT
 * The driver's life and its loop: wait, read, feed, pull, do. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { DRIVER_READY = 64, DRIVER_OUTPUTS = 4096 /* in one go; then input has its turn */, DRIVER_CONNECTIONS = 4096, DRIVER_BUCKETS = 64, DRIVER_SPARE = 64 };

psip_time psip_posix_clock(void)
{
	struct timespec t = { 0, 0 };
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (psip_time)t.tv_sec * 1000 + (psip_time)(t.tv_nsec / 1000000);
}

/* ---- Queues ------------------------------------------------------------------------------------------------------ */

bool psip_posix_queue_add(struct psip_posix_queue *q, const struct psip_posix_send *send)
{
	struct psip_posix_send *node = malloc(sizeof *node);
	if (!node)
		return false;
	*node = *send;
	node->next = NULL;
	*(q->first ? q->last : &q->first) = node;
	q->last = &node->next;
	q->length++;
	return true;
}

void psip_posix_queue_pop(struct psip_posix_queue *q)
{
	struct psip_posix_send *node = q->first;
	q->first = node->next;
	q->length--;
	free(node);
}

void psip_posix_queue_fail(struct psip_driver *d, struct psip_posix_queue *q)
{
	while (q->first) {
		struct psip_posix_send send = *q->first;
		psip_posix_queue_pop(q);
		psip_posix_done(d, &send, PSIP_ERR_TRANSPORT);
	}
}

/* ---- What epoll watches ------------------------------------------------------------------------------------------ */

int psip_posix_watch(struct psip_driver *d, struct psip_posix_watch *w, uint32_t events)
{
	struct epoll_event e = { .events = events, .data.ptr = w };
	if (w->events == events)
		return PSIP_OK;
	/* w->events is all ones before the first call: no event mask that we use. */
	if (epoll_ctl(d->epoll, w->events == UINT32_MAX ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, w->fd, &e) < 0)
		return PSIP_ERR_TRANSPORT;
	w->events = events;
	return PSIP_OK;
}

void psip_posix_bury(struct psip_driver *d, struct psip_posix_watch *w)
{
	if (w->events != UINT32_MAX)
		epoll_ctl(d->epoll, EPOLL_CTL_DEL, w->fd, NULL);
	if (w->kind == PSIP_POSIX_UDP || w->kind == PSIP_POSIX_LISTENER)
		psip_posix_cores_close(d, w->fd);
	else if (w->kind != PSIP_POSIX_USER && w->kind != PSIP_POSIX_NAMES) /* those are closed by their owner */
		close(w->fd);
	w->fd = -1;
	w->grave = d->graves;
	d->graves = w;
}

static void driver_dig(struct psip_driver *d)
{
	while (d->graves) {
		struct psip_posix_watch *w = d->graves;
		d->graves = w->grave;
		free(w);
	}
}

/* ---- Outputs ----------------------------------------------------------------------------------------------------- */

void psip_posix_tap(struct psip_driver *d, enum psip_driver_tap_kind kind, psip_handle flow, const struct psip_address *local,
                    const struct psip_address *remote, const void *bytes, size_t length)
{
	if (d->tap_count == 0)
		return;
	struct psip_driver_tap tap = { .kind = kind, .s = d->s, .now = d->now, .flow = flow, .bytes = bytes, .length = length };
	if (local)
		tap.local = *local;
	if (remote)
		tap.remote = *remote;
	for (unsigned i = 0; i < d->tap_count; i++)
		d->taps[i].fn(d->taps[i].context, &tap);
}

bool psip_driver_can(uint8_t transport)
{
	if (transport == PSIP_TLS || transport == PSIP_WSS)
		return psip_posix_secure_there();
	return transport == PSIP_UDP || transport == PSIP_TCP || transport == PSIP_WS;
}

static bool driver_can(const struct psip_output *out)
{
	switch (out->kind) {
	case PSIP_SEND:
		return out->flow != 0 || out->remote.transport == PSIP_UDP;
	case PSIP_CONNECT:
		return out->remote.transport != PSIP_UDP && psip_driver_can(out->remote.transport);
	case PSIP_ROUTE:
		return psip_driver_can(out->remote.transport);
	default:
		return true;
	}
}

static void driver_perform(struct psip_driver *d, const struct psip_output *out)
{
	if (!driver_can(out)) {
		d->stack->unsupported(d->s, d->now, out);
		return;
	}
	switch (out->kind) {
	case PSIP_SEND:
		if (out->flow)
			psip_posix_tcp_send(d, out);
		else
			psip_posix_udp_send(d, out);
		break;
	case PSIP_CONNECT:
		psip_posix_tcp_connect(d, out);
		break;
	case PSIP_CLOSE:
		psip_posix_tcp_close(d, out->flow);
		break;
	case PSIP_ROUTE:
		psip_posix_route(d, out);
		break;
	case PSIP_QUERY:
		psip_posix_names_query(d, out);
		break;
	case PSIP_EVENT:
		psip_posix_event(d, &out->event);
		break;
	case PSIP_NONE:
		break;
	}
}

/* After each single input, so that no event waits for the rest of a batch; SENDs by UDP gather meanwhile. */
void psip_posix_pull(struct psip_driver *d)
{
	struct psip_output out;
	unsigned budget = DRIVER_OUTPUTS;
	if (d->pulling)
		return;
	d->pulling = true;
	for (; budget; budget--) {
		memset(&out, 0, sizeof out);
		if (!d->stack->next(d->s, d->now, &out))
			break;
		driver_perform(d, &out);
	}
	d->unfinished = budget == 0;
	d->pulling = false;
}

static void driver_settle(struct psip_driver *d)
{
	do
		psip_posix_pull(d);
	while (psip_posix_udp_flush(d) && !d->unfinished && !d->pulling);
}

void psip_driver_drain(struct psip_driver *d)
{
	if (d->pulling)
		return;
	if (d->turning) {
		driver_settle(d);
		return;
	}
	d->now = psip_posix_clock();
	driver_settle(d);
	psip_posix_tap(d, PSIP_TAP_TURN, 0, NULL, NULL, NULL, 0);
}

/* ---- Turns ------------------------------------------------------------------------------------------------------- */

psip_time psip_driver_now(struct psip_driver *d)
{
	if (!d->turning && !d->pulling)
		d->now = psip_posix_clock();
	return d->now;
}

static int driver_sooner(int a, int b)
{
	return a < 0 || (b >= 0 && b < a) ? b : a;
}

static int driver_until(const struct psip_driver *d, psip_time at)
{
	if (at == PSIP_NEVER)
		return -1;
	if (at <= d->now)
		return 1; /* all that could be done is done: what is left waits for a blocked socket. Do not spin */
	return at - d->now > INT_MAX / 2 ? INT_MAX / 2 : (int)(at - d->now);
}

static int driver_timeout(struct psip_driver *d, int timeout)
{
	if (d->unfinished || d->events || d->plain_users || __atomic_load_n(&d->stop, __ATOMIC_ACQUIRE))
		return 0;
	timeout = driver_sooner(timeout, driver_until(d, d->stack->deadline(d->s)));
	timeout = driver_sooner(timeout, driver_until(d, d->accept_at));
	timeout = driver_sooner(timeout, driver_until(d, psip_posix_tcp_deadline(d)));
	timeout = driver_sooner(timeout, driver_until(d, psip_posix_secure_deadline(d)));
	timeout = driver_sooner(timeout, driver_until(d, psip_posix_split_deadline(d)));
	return driver_sooner(timeout, psip_posix_names_timeout(d));
}

static void driver_dispatch(struct psip_driver *d, struct psip_posix_watch *w, uint32_t events)
{
	if (w->fd < 0)
		return; /* closed earlier in this turn */
	switch (w->kind) {
	case PSIP_POSIX_UDP:
		psip_posix_udp_ready(d, (struct psip_posix_socket *)w, events);
		break;
	case PSIP_POSIX_LISTENER:
		psip_posix_tcp_accept(d, (struct psip_posix_socket *)w);
		break;
	case PSIP_POSIX_CONNECTION:
		psip_posix_tcp_ready(d, (struct psip_posix_connection *)w, events);
		break;
	case PSIP_POSIX_MAILBOX:
		psip_posix_mailbox_read(d);
		break;
	case PSIP_POSIX_LINK:
		psip_posix_link_read(d);
		break;
	case PSIP_POSIX_NAMES:
		psip_posix_names_ready(d, w, events);
		break;
	case PSIP_POSIX_USER: {
		struct psip_posix_user *user = (struct psip_posix_user *)w;
		user->fn(user->context, w->fd);
		break;
	}
	}
	psip_posix_pull(d);
}

static void driver_upkeep(struct psip_driver *d)
{
	if (d->accept_at <= d->now)
		psip_posix_tcp_accept_again(d);
	psip_posix_tcp_expire(d);
	psip_posix_secure_expire(d);
	psip_posix_split_expire(d);
	if (psip_posix_names_timeout(d) == 0)
		psip_posix_names_ready(d, NULL, 0);
	for (struct psip_posix_user *user = d->users, *next; user; user = next) {
		next = user->next; /* stays readable: what fn takes out is freed in the next turn */
		if (user->plain && user->watch.fd >= 0)
			user->fn(user->context, user->watch.fd);
	}
}

int psip_driver_poll(struct psip_driver *d, int timeout_ms)
{
	struct epoll_event ready[DRIVER_READY];
	if (d->turning || d->pulling)
		return PSIP_ERR_STATE;
	driver_dig(d);
	d->turning = true;
	d->events = 0;
	d->now = psip_posix_clock();
	driver_settle(d);
	int count = epoll_wait(d->epoll, ready, DRIVER_READY, driver_timeout(d, timeout_ms));
	bool failed = count < 0 && errno != EINTR;
	d->now = psip_posix_clock();
	d->shaken = false;
	for (int i = 0; i < count; i++)
		driver_dispatch(d, ready[i].data.ptr, ready[i].events);
	driver_upkeep(d);
	driver_settle(d);
	psip_posix_tap(d, PSIP_TAP_TURN, 0, NULL, NULL, NULL, 0);
	d->turning = false;
	return failed ? PSIP_ERR_TRANSPORT : d->events;
}

int psip_driver_run(struct psip_driver *d)
{
	int result = 0;
	while (result >= 0 && !__atomic_exchange_n(&d->stop, 0, __ATOMIC_ACQ_REL))
		result = psip_driver_poll(d, -1);
	return result < 0 ? result : PSIP_OK;
}

void psip_driver_stop(struct psip_driver *d)
{
	__atomic_store_n(&d->stop, 1, __ATOMIC_RELEASE);
	psip_posix_mailbox_wake(d);
}

/* ---- Settings ---------------------------------------------------------------------------------------------------- */

int psip_driver_listen(struct psip_driver *d, const struct psip_address *local, struct psip_address *bound)
{
	if (local->family != 4 && local->family != 6)
		return PSIP_ERR_ARGUMENT;
	if (local->transport == PSIP_UDP)
		return psip_posix_udp_open(d, local, bound);
	if (!psip_driver_can(local->transport) || (d->group && psip_transport_websocket(local->transport)))
		return PSIP_ERR_UNSUPPORTED;
	if (psip_transport_secure(local->transport) && !psip_posix_secure_server(d))
		return PSIP_ERR_STATE;
	return psip_posix_tcp_listen(d, local, bound);
}

int psip_driver_set_connections(struct psip_driver *d, unsigned most)
{
	if (most < 1 || most > 1000000)
		return PSIP_ERR_ARGUMENT;
	d->most = most;
	return PSIP_OK;
}

int psip_driver_on(struct psip_driver *d, uint8_t kind, psip_driver_handler *fn, void *context)
{
	if (kind >= PSIP_POSIX_KINDS)
		return PSIP_ERR_ARGUMENT;
	d->handlers[kind].fn = fn;
	d->handlers[kind].context = context;
	return PSIP_OK;
}

int psip_driver_tap(struct psip_driver *d, void (*fn)(void *context, const struct psip_driver_tap *tap), void *context)
{
	if (d->tap_count == PSIP_POSIX_TAPS)
		return PSIP_ERR_FULL;
	d->taps[d->tap_count].fn = fn;
	d->taps[d->tap_count].context = context;
	d->tap_count++;
	return PSIP_OK;
}

static void driver_unwatch(struct psip_driver *d, struct psip_posix_user **at)
{
	struct psip_posix_user *user = *at;
	*at = user->next;
	d->plain_users -= user->plain;
	psip_posix_bury(d, &user->watch);
}

int psip_driver_watch(struct psip_driver *d, int fd, void (*fn)(void *context, int fd), void *context)
{
	struct psip_posix_user **at = &d->users;
	while (*at && (*at)->watch.fd != fd)
		at = &(*at)->next;
	if (*at)
		driver_unwatch(d, at);
	if (!fn)
		return PSIP_OK;
	struct psip_posix_user *user = calloc(1, sizeof *user);
	if (!user)
		return PSIP_ERR_FULL;
	user->watch = (struct psip_posix_watch){ .fd = fd, .kind = PSIP_POSIX_USER, .events = UINT32_MAX };
	user->fn = fn;
	user->context = context;
	if (psip_posix_watch(d, &user->watch, EPOLLIN) < 0) {
		if (errno != EPERM) { /* EPERM: a plain file, /dev/null */
			free(user);
			return PSIP_ERR_TRANSPORT;
		}
		user->plain = true;
		d->plain_users++;
	}
	user->next = d->users;
	d->users = user;
	return PSIP_OK;
}

/* ---- Life -------------------------------------------------------------------------------------------------------- */

/* Connections must not take the last descriptors: routes, names and the program need some. */
static unsigned driver_connections(void)
{
	struct rlimit limit;
	if (getrlimit(RLIMIT_NOFILE, &limit) < 0 || limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > DRIVER_CONNECTIONS + DRIVER_SPARE)
		return DRIVER_CONNECTIONS;
	return limit.rlim_cur > 2 * DRIVER_SPARE ? (unsigned)limit.rlim_cur - DRIVER_SPARE : DRIVER_SPARE / 2;
}

struct psip_driver *psip_driver_new(struct psip *s, const struct psip_driver_stack *stack)
{
	struct psip_driver *d = calloc(1, sizeof *d);
	if (!d)
		return NULL;
	d->s = s;
	d->stack = stack;
	d->most = driver_connections();
	d->accept_at = PSIP_NEVER;
	d->dscp = -1;
	d->now = psip_posix_clock();
	pthread_mutex_init(&d->lock, NULL);
	d->mailbox.fd = d->link.fd = -1;
	d->epoll = epoll_create1(EPOLL_CLOEXEC);
	d->receive = psip_posix_receive_new();
	d->buckets = calloc(DRIVER_BUCKETS, sizeof *d->buckets);
	d->bucket_count = DRIVER_BUCKETS;
	if (d->epoll < 0 || !d->receive || !d->buckets || !psip_posix_mailbox_open(d)) {
		psip_driver_free(d);
		return NULL;
	}
	psip_posix_link_open(d);
	return d;
}

static void driver_free_sockets(struct psip_driver *d)
{
	while (d->sockets) {
		struct psip_posix_socket *socket = d->sockets;
		d->sockets = socket->next;
		while (socket->queue.first)
			psip_posix_queue_pop(&socket->queue);
		psip_posix_bury(d, &socket->watch);
	}
}

void psip_driver_free(struct psip_driver *d)
{
	if (!d)
		return;
	psip_posix_cores_leave(d);
	psip_posix_names_free(d);
	psip_posix_tcp_free(d);
	psip_posix_guests_free(d);
	psip_posix_ports_free(d);
	psip_posix_secure_free(d);
	driver_free_sockets(d);
	while (d->users)
		driver_unwatch(d, &d->users);
	driver_dig(d);
	psip_posix_mailbox_free(d);
	psip_posix_kept_free(d);
	psip_posix_link_free(d);
	if (d->epoll >= 0)
		close(d->epoll);
	pthread_mutex_destroy(&d->lock);
	free(d->buckets);
	free(d->receive);
	free(d);
}
