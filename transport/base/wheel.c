/* SPDX-License-Identifier: MIT
 * The timer wheel. A deadline lies on the level of the highest hexadecimal digit in which it differs from wheel.now, in the slot of
 * that digit. So where it lies follows from the two times alone, all equal deadlines lie in one slot at any moment, and a slot that
 * is spread over the levels below keeps their order. */
#include "transport/base/wheel.h"

#include "transport/base/bits.h"

static struct psip_object *wheel_object(struct psip *s, psip_ref ref)
{
	return psip_at(s, ref);
}

/* PSIP_WHEEL_LEVELS: too far for the wheel. */
static unsigned wheel_level(psip_time now, psip_time deadline)
{
	psip_time difference = now ^ deadline;
	if (difference >> 4 * PSIP_WHEEL_LEVELS)
		return PSIP_WHEEL_LEVELS;
	return difference ? psip_bit_highest(difference) / 4 : 0;
}

static void wheel_ring_append(struct psip *s, psip_ref *first, psip_ref ref)
{
	struct psip_object *object = wheel_object(s, ref);
	if (!*first) {
		object->timer_next = object->timer_prev = *first = ref;
		return;
	}
	struct psip_object *head = wheel_object(s, *first);
	object->timer_prev = head->timer_prev;
	object->timer_next = *first;
	wheel_object(s, head->timer_prev)->timer_next = ref;
	head->timer_prev = ref;
}

static void wheel_ring_remove(struct psip *s, psip_ref *first, psip_ref ref)
{
	struct psip_object *object = wheel_object(s, ref);
	if (object->timer_next == ref) {
		*first = 0;
	} else {
		wheel_object(s, object->timer_prev)->timer_next = object->timer_next;
		wheel_object(s, object->timer_next)->timer_prev = object->timer_prev;
		if (*first == ref)
			*first = object->timer_next;
	}
	object->timer_next = object->timer_prev = 0;
}

static void wheel_insert(struct psip *s, psip_ref ref)
{
	struct psip_wheel *w = &s->wheel;
	psip_time deadline = wheel_object(s, ref)->deadline;
	unsigned level = wheel_level(w->now, deadline);
	if (level == PSIP_WHEEL_LEVELS) {
		wheel_ring_append(s, &w->far, ref);
		return;
	}
	unsigned slot = (unsigned)(deadline >> 4 * level) & 15u;
	wheel_ring_append(s, &w->slot[level][slot], ref);
	w->occupied[level] = (uint16_t)(w->occupied[level] | 1u << slot);
}

static void wheel_unlink(struct psip *s, psip_ref ref)
{
	struct psip_wheel *w = &s->wheel;
	struct psip_object *object = wheel_object(s, ref);
	unsigned level = wheel_level(w->now, object->deadline);
	if (level == PSIP_WHEEL_LEVELS) {
		wheel_ring_remove(s, &w->far, ref);
	} else {
		unsigned slot = (unsigned)(object->deadline >> 4 * level) & 15u;
		wheel_ring_remove(s, &w->slot[level][slot], ref);
		if (!w->slot[level][slot])
			w->occupied[level] = (uint16_t)(w->occupied[level] & ~(1u << slot));
	}
	object->list = (uint8_t)(object->list & ~PSIP_OBJECT_TIMER);
	object->deadline = PSIP_NEVER;
	w->count--;
}

void psip_timer_set(struct psip *s, psip_ref ref, psip_time deadline)
{
	struct psip_wheel *w = &s->wheel;
	struct psip_object *object = wheel_object(s, ref);
	if (object->list & PSIP_OBJECT_TIMER)
		wheel_unlink(s, ref);
	if (deadline == PSIP_NEVER)
		return;
	if (w->count == 0 && w->now < s->now)
		w->now = s->now;
	psip_time earliest = s->now > w->now ? s->now : w->now;
	object->deadline = deadline > earliest ? deadline : earliest;
	object->list |= PSIP_OBJECT_TIMER;
	w->count++;
	wheel_insert(s, ref);
}

/* The moment at which the earliest slot begins; *level is PSIP_WHEEL_LEVELS if only far timers are left. w->count is not 0. */
static psip_time wheel_next(const struct psip_wheel *w, unsigned *level)
{
	for (*level = 0; *level < PSIP_WHEEL_LEVELS; ++*level) {
		unsigned shift = 4 * *level;
		if (w->occupied[*level])
			return (w->now >> shift >> 4 << 4 | psip_bit_lowest(w->occupied[*level])) << shift;
	}
	return (w->now | UINT32_MAX) + 1;
}

psip_time psip_timer_deadline(const struct psip *s)
{
	unsigned level;
	return s->wheel.count ? wheel_next(&s->wheel, &level) : PSIP_NEVER;
}

/* Where the earliest far timer's 2^32 ms begin. */
static psip_time wheel_far_begin(struct psip *s)
{
	psip_time earliest = PSIP_NEVER;
	psip_ref ref = s->wheel.far;
	do {
		const struct psip_object *object = wheel_object(s, ref);
		if (object->deadline < earliest)
			earliest = object->deadline;
		ref = object->timer_next;
	} while (ref != s->wheel.far);
	return earliest & ~(psip_time)UINT32_MAX;
}

/* w->now has come to where this ring's timers begin: put each where it belongs now, in order. */
static void wheel_spread(struct psip *s, psip_ref *first)
{
	psip_ref ref = *first, last = wheel_object(s, ref)->timer_prev;
	*first = 0;
	for (;;) {
		psip_ref next = wheel_object(s, ref)->timer_next;
		wheel_insert(s, ref);
		if (ref == last)
			return;
		ref = next;
	}
}

psip_ref psip_timer_expire(struct psip *s, psip_time now)
{
	struct psip_wheel *w = &s->wheel;
	while (w->count) {
		unsigned level;
		psip_time next = wheel_next(w, &level);
		if (level == PSIP_WHEEL_LEVELS && next <= now)
			next = wheel_far_begin(s);
		if (next > now)
			break;
		w->now = next;
		if (level == 0) {
			psip_ref ref = w->slot[0][next & 15u];
			wheel_unlink(s, ref);
			return ref;
		}
		if (level == PSIP_WHEEL_LEVELS) {
			wheel_spread(s, &w->far);
		} else {
			unsigned slot = (unsigned)(next >> 4 * level) & 15u;
			w->occupied[level] = (uint16_t)(w->occupied[level] & ~(1u << slot));
			wheel_spread(s, &w->slot[level][slot]);
		}
	}
	if (w->now < now)
		w->now = now;
	return 0;
}
