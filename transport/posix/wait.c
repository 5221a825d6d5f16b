/* SPDX-License-Identifier: MIT
 * Where events go: to the waiting call, to their handler, or aside for a later wait. */
#define _GNU_SOURCE
#include "transport/posix/private.h"

#include <stdlib.h>

static bool wait_matches(const struct psip_event *event, psip_handle object, uint32_t kinds)
{
	return event->kind < PSIP_POSIX_KINDS && (kinds & (1u << event->kind)) && (object == 0 || object == event->object);
}

static bool wait_body_inside(const struct psip_event *event)
{
	uintptr_t at = (uintptr_t)event->body.at, from = (uintptr_t)event->message.at;
	return event->message.at && at >= from && at + event->body.length <= from + event->message.length;
}

static size_t wait_size(const struct psip_event *event)
{
	return event->message.length + (wait_body_inside(event) ? 0 : event->body.length);
}

/* Move message and body to `to`, size bytes; absent if they do not fit. */
static void wait_copy(struct psip_event *event, char *to, size_t size)
{
	struct psip_span message = event->message, body = event->body;
	bool inside = wait_body_inside(event);
	event->message = event->body = psip_span(NULL, 0);
	if (!to || message.length + (inside ? 0 : body.length) > size)
		return;
	if (message.at) {
		memcpy(to, message.at, message.length);
		event->message = psip_span(to, message.length);
	}
	if (inside) {
		event->body = psip_span(to + (body.at - message.at), body.length);
	} else if (body.at) {
		if (body.length)
			memcpy(to + message.length, body.at, body.length);
		event->body = psip_span(to + message.length, body.length);
	}
}

/* ---- Kept events ------------------------------------------------------------------------------------------------- */

static struct psip_posix_kept *wait_kept(struct psip_driver *d, unsigned i)
{
	return &d->kept[(d->kept_first + i) % PSIP_POSIX_KEPT];
}

static void wait_keep(struct psip_driver *d, const struct psip_event *event)
{
	if (d->kept_count == PSIP_POSIX_KEPT) { /* the oldest goes */
		free(d->kept[d->kept_first].bytes);
		d->kept_first = (d->kept_first + 1) % PSIP_POSIX_KEPT;
		d->kept_count--;
	}
	size_t size = wait_size(event);
	struct psip_posix_kept *kept = wait_kept(d, d->kept_count++);
	kept->event = *event;
	kept->bytes = size ? malloc(size) : NULL;
	wait_copy(&kept->event, kept->bytes, size);
}

static bool wait_take(struct psip_driver *d, psip_handle object, uint32_t kinds, struct psip_event *event, char *copy, size_t copy_size)
{
	unsigned i = 0;
	while (i < d->kept_count && !wait_matches(&wait_kept(d, i)->event, object, kinds))
		i++;
	if (i == d->kept_count)
		return false;
	void *bytes = wait_kept(d, i)->bytes;
	*event = wait_kept(d, i)->event;
	wait_copy(event, copy, copy_size);
	free(bytes);
	for (d->kept_count--; i < d->kept_count; i++)
		*wait_kept(d, i) = *wait_kept(d, i + 1);
	return true;
}

void psip_posix_kept_free(struct psip_driver *d)
{
	for (unsigned i = 0; i < d->kept_count; i++)
		free(wait_kept(d, i)->bytes);
	d->kept_count = 0;
}

/* ---- Handing out ------------------------------------------------------------------------------------------------- */

void psip_posix_event(struct psip_driver *d, const struct psip_event *event)
{
	unsigned kind = event->kind < PSIP_POSIX_KINDS && d->handlers[event->kind].fn ? event->kind : 0;
	d->events++;
	if (d->wait.active && !d->wait.found && wait_matches(event, d->wait.object, d->wait.kinds)) {
		*d->wait.event = *event;
		wait_copy(d->wait.event, d->wait.copy, d->wait.copy_size);
		d->wait.found = true;
	} else if (d->handlers[kind].fn) {
		d->handlers[kind].fn(d->handlers[kind].context, d->s, d->now, event);
	} else if (event->kind < PSIP_EVENT_TLS_REFUSED) { /* peers make the driver's own as they like: those must not push others out */
		wait_keep(d, event);
	}
}

static int wait_turns(struct psip_driver *d, int timeout_ms)
{
	psip_time begun = psip_posix_clock();
	for (;;) {
		psip_time passed = psip_posix_clock() - begun;
		int left = timeout_ms < 0 ? -1 : passed >= (psip_time)timeout_ms ? 0 : timeout_ms - (int)passed;
		int result = psip_driver_poll(d, left);
		if (d->wait.found)
			return 1;
		if (result < 0)
			return result;
		if (__atomic_exchange_n(&d->stop, 0, __ATOMIC_ACQ_REL))
			return PSIP_ERR_STATE;
		if (left == 0)
			return 0;
	}
}

int psip_driver_wait(struct psip_driver *d, psip_handle object, uint32_t kinds, int timeout_ms, struct psip_event *event, void *copy, size_t copy_size)
{
	if (d->turning || d->pulling)
		return PSIP_ERR_STATE;
	if (wait_take(d, object, kinds, event, copy, copy_size))
		return 1;
	d->wait.active = true;
	d->wait.found = false;
	d->wait.object = object;
	d->wait.kinds = kinds;
	d->wait.event = event;
	d->wait.copy = copy;
	d->wait.copy_size = copy_size;
	int result = wait_turns(d, timeout_ms);
	d->wait.active = false;
	return result;
}
