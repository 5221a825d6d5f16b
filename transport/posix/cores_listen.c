/* SPDX-License-Identifier: MIT
 * Several cores: the addresses where drivers of a group listen. All of them bind there (SO_REUSEPORT); of UDP the order in which they do is the
 * kernel's index of them, by which steer.c tells it whose a datagram is. One that is closed leaves its index to the last one. */
#define _GNU_SOURCE
#include "transport/posix/cores.h"

#include "transport/posix/steer.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

struct psip_posix_shared {
	struct psip_posix_shared *next;
	struct psip_address local;
	unsigned count;                     /* 1 at least */
	bool steered;                       /* the kernel has the program for the usual order */
	uint8_t order[PSIP_SHARDS_MAX];     /* whose the sockets are */
	int fds[];                          /* likewise; each driver has one here at most */
};

static struct psip_posix_shared *shared_find(const struct psip_driver_group *g, const struct psip_address *local)
{
	struct psip_posix_shared *shared = g->shared;
	while (shared && !psip_address_equal(&shared->local, local))
		shared = shared->next;
	return shared;
}

static struct psip_posix_shared *shared_new(struct psip_driver_group *g, const struct psip_address *local)
{
	struct psip_posix_shared *shared = calloc(1, sizeof *shared + g->shards * sizeof shared->fds[0]);
	if (!shared)
		return NULL;
	shared->local = *local;
	shared->next = g->shared;
	g->shared = shared;
	return shared;
}

/* Where the kernel cannot do it, all stays as without: it was for speed alone. */
static void shared_steer(struct psip_driver_group *g, struct psip_posix_shared *shared)
{
	bool special = psip_posix_steer_special(shared->order, shared->count);
	if (shared->local.transport != PSIP_UDP || shared->count < 2 || (shared->steered && !special))
		return;
	shared->steered = psip_posix_steer_attach(shared->fds[0], g->shards, shared->order, shared->count) && !special;
}

static bool shared_ours(const struct psip_posix_shared *shared, unsigned shard)
{
	for (unsigned i = 0; i < shared->count; i++)
		if (shared->order[i] == shard)
			return true;
	return false;
}

static bool shared_option(int fd)
{
	int on = 1;
	return setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0;
}

static bool shared_name(int fd, const struct psip_address *local, int backlog, struct psip_address *real)
{
	struct sockaddr_storage name;
	socklen_t length = psip_posix_to_kernel(local, &name);
	return bind(fd, (struct sockaddr *)&name, length) == 0 && psip_posix_local_of(fd, real, local->transport) && (!backlog || listen(fd, backlog) == 0);
}

/* The first one takes the address without SO_REUSEPORT: with it, another process of the same user could have the port too, unnoticed. Once that is done (of
 * streams: once it listens, since with SO_REUSEADDR two that only bind do not conflict) the others may follow. */
static bool shared_bind(struct psip_driver *d, int fd, const struct psip_address *local, int backlog, struct psip_address *real)
{
	struct psip_posix_shared *shared = local->port ? shared_find(d->group, local) : NULL;
	if (shared && shared_ours(shared, d->shard)) {
		errno = EADDRINUSE;
		return false;
	}
	if (shared ? !shared_option(fd) || !shared_name(fd, local, backlog, real) : !shared_name(fd, local, backlog, real) || !shared_option(fd))
		return false;
	if (!shared && !(shared = shared_new(d->group, real))) {
		errno = ENOMEM;
		return false;
	}
	shared->order[shared->count] = (uint8_t)d->shard;
	shared->fds[shared->count++] = fd;
	shared_steer(d->group, shared);
	return true;
}

/* A multicast group's datagrams come to all sockets that joined it. */
bool psip_posix_cores_bind(struct psip_driver *d, int fd, const struct psip_address *local, int backlog, struct psip_address *real)
{
	if (!d->group || psip_address_is_multicast(local))
		return (!d->group || shared_option(fd)) && shared_name(fd, local, backlog, real);
	pthread_mutex_lock(&d->group->lock);
	bool well = shared_bind(d, fd, local, backlog, real);
	pthread_mutex_unlock(&d->group->lock);
	return well;
}

/* Closes it, and the last one takes its index. */
static void shared_close(struct psip_driver_group *g, int fd)
{
	struct psip_posix_shared **at = &g->shared, *shared;
	unsigned i = 0;
	for (; (shared = *at) != NULL; at = &shared->next) {
		for (i = 0; i < shared->count && shared->fds[i] != fd; i++)
			;
		if (i < shared->count)
			break;
	}
	close(fd);
	if (!shared)
		return;
	shared->fds[i] = shared->fds[--shared->count];
	shared->order[i] = shared->order[shared->count];
	if (shared->count) {
		shared_steer(g, shared);
		return;
	}
	*at = shared->next;
	free(shared);
}

void psip_posix_cores_close(struct psip_driver *d, int fd)
{
	int why = errno;
	if (d->group) {
		pthread_mutex_lock(&d->group->lock);
		shared_close(d->group, fd);
		pthread_mutex_unlock(&d->group->lock);
	} else {
		close(fd);
	}
	errno = why;
}
