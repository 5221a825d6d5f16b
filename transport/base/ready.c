/* SPDX-License-Identifier: MIT
 * Ready lists: doubly linked, first in, first out. */
#include "transport/base/ready.h"

static struct psip_object *ready_object(struct psip *s, psip_ref ref)
{
	return psip_at(s, ref);
}

void psip_ready_add(struct psip *s, psip_ref ref, enum psip_list list)
{
	struct psip_object *object = ready_object(s, ref);
	psip_ref last = s->ready[list].last;
	if (object->list & PSIP_OBJECT_LIST)
		return;
	object->list = (uint8_t)(object->list | list);
	object->ready_prev = last;
	object->ready_next = 0;
	if (last)
		ready_object(s, last)->ready_next = ref;
	else
		s->ready[list].first = ref;
	s->ready[list].last = ref;
}

void psip_ready_remove(struct psip *s, psip_ref ref)
{
	struct psip_object *object = ready_object(s, ref);
	unsigned list = object->list & PSIP_OBJECT_LIST;
	if (!list)
		return;
	if (object->ready_prev)
		ready_object(s, object->ready_prev)->ready_next = object->ready_next;
	else
		s->ready[list].first = object->ready_next;
	if (object->ready_next)
		ready_object(s, object->ready_next)->ready_prev = object->ready_prev;
	else
		s->ready[list].last = object->ready_prev;
	object->ready_next = object->ready_prev = 0;
	object->list = (uint8_t)(object->list & ~PSIP_OBJECT_LIST);
}

psip_ref psip_ready_pop(struct psip *s, enum psip_list list)
{
	psip_ref first = s->ready[list].first;
	if (first)
		psip_ready_remove(s, first);
	return first;
}

psip_ref psip_ready_first(const struct psip *s, enum psip_list list)
{
	return s->ready[list].first;
}

bool psip_ready_empty(const struct psip *s, enum psip_list list)
{
	return s->ready[list].first == 0;
}
