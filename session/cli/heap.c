/* SPDX-License-Identifier: MIT
 * A binary heap by time. */
#include "session/cli/heap.h"

#include <stdlib.h>

bool cli_heap_push(struct cli_heap *heap, struct cli_heap_item item)
{
	if (heap->count == heap->capacity) {
		size_t capacity = heap->capacity ? heap->capacity * 2 : 64;
		struct cli_heap_item *items = realloc(heap->items, capacity * sizeof *items);
		if (!items)
			return false;
		heap->items = items;
		heap->capacity = capacity;
	}
	size_t i = heap->count++;
	for (; i && heap->items[(i - 1) / 2].at > item.at; i = (i - 1) / 2)
		heap->items[i] = heap->items[(i - 1) / 2];
	heap->items[i] = item;
	return true;
}

bool cli_heap_pop(struct cli_heap *heap, psip_time now, struct cli_heap_item *item)
{
	if (!heap->count || heap->items[0].at > now)
		return false;
	*item = heap->items[0];
	struct cli_heap_item last = heap->items[--heap->count];
	size_t i = 0, child;
	while ((child = 2 * i + 1) < heap->count) {
		if (child + 1 < heap->count && heap->items[child + 1].at < heap->items[child].at)
			child++;
		if (heap->items[child].at >= last.at)
			break;
		heap->items[i] = heap->items[child];
		i = child;
	}
	if (heap->count)
		heap->items[i] = last;
	return true;
}

psip_time cli_heap_next(const struct cli_heap *heap)
{
	return heap->count ? heap->items[0].at : PSIP_NEVER;
}

void cli_heap_free(struct cli_heap *heap)
{
	free(heap->items);
	heap->items = NULL;
	heap->count = heap->capacity = 0;
}
