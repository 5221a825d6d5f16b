/* SPDX-License-Identifier: MIT
 * The mailbox: calls from other threads, run in the loop's, and parcels of other cores (cores.c). An eventfd wakes the loop. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

bool psip_posix_mailbox_open(struct psip_driver *d)
{
	d->posts_end = &d->posts;
	d->mailbox = (struct psip_posix_watch){ .fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), .kind = PSIP_POSIX_MAILBOX, .events = UINT32_MAX };
	return d->mailbox.fd >= 0 && psip_posix_watch(d, &d->mailbox, EPOLLIN) == PSIP_OK;
}

/* Safe in signal handlers. The write fails only if the counter is full, and then the loop wakes anyway. */
void psip_posix_mailbox_wake(struct psip_driver *d)
{
	int saved = errno;
	uint64_t one = 1;
	ssize_t ignored = write(d->mailbox.fd, &one, sizeof one);
	(void)ignored;
	errno = saved;
}

int psip_driver_post(struct psip_driver *d, void (*fn)(void *context, struct psip *s, psip_time now), void *context)
{
	struct psip_posix_post *post = malloc(sizeof *post);
	if (!post)
		return PSIP_ERR_FULL;
	post->next = NULL;
	post->fn = fn;
	post->context = context;
	pthread_mutex_lock(&d->lock);
	bool full = d->post_count == PSIP_POSIX_POSTS;
	if (!full) {
		*d->posts_end = post;
		d->posts_end = &post->next;
		d->post_count++;
	}
	pthread_mutex_unlock(&d->lock);
	if (full) {
		free(post);
		return PSIP_ERR_FULL;
	}
	psip_posix_mailbox_wake(d);
	return PSIP_OK;
}

static struct psip_posix_post *mailbox_take(struct psip_driver *d)
{
	pthread_mutex_lock(&d->lock);
	struct psip_posix_post *first = d->posts;
	d->posts = NULL;
	d->posts_end = &d->posts;
	d->post_count = 0;
	pthread_mutex_unlock(&d->lock);
	return first;
}

void psip_posix_mailbox_read(struct psip_driver *d)
{
	uint64_t count;
	ssize_t ignored = read(d->mailbox.fd, &count, sizeof count); /* before taking: a later post wakes again */
	(void)ignored;
	for (struct psip_posix_post *post = mailbox_take(d), *next; post; post = next) {
		next = post->next;
		post->fn(post->context, d->s, d->now);
		free(post);
		psip_posix_pull(d);
	}
	psip_posix_cores_read(d);
}

void psip_posix_mailbox_free(struct psip_driver *d)
{
	for (struct psip_posix_post *post = mailbox_take(d), *next; post; post = next) {
		next = post->next;
		free(post);
	}
	if (d->mailbox.fd >= 0)
		close(d->mailbox.fd);
}
