/* SPDX-License-Identifier: MIT
 * What the command wants done later: a binary heap by time. Nothing is ever taken out early; whoever gets an item checks
 * whether its call still stands. */
#ifndef PSIP_SESSION_CLI_HEAP_H
#define PSIP_SESSION_CLI_HEAP_H

#include "transport/base/block.h"

struct cli_heap_item {
	psip_time at;
	psip_handle call;
	unsigned action;
};

struct cli_heap {
	struct cli_heap_item *items;
	size_t count, capacity;
};

bool cli_heap_push(struct cli_heap *heap, struct cli_heap_item item); /* false: no memory */
bool cli_heap_pop(struct cli_heap *heap, psip_time now, struct cli_heap_item *item); /* the earliest, if it is due */
psip_time cli_heap_next(const struct cli_heap *heap); /* PSIP_NEVER if empty */
void cli_heap_free(struct cli_heap *heap);

#endif
