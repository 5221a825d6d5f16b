/* SPDX-License-Identifier: MIT
 * The ring of trace records. */
#include "transport/base/trace.h"

void psip_trace_layout(struct psip_layout *l, struct psip_ring *ring)
{
	struct psip_ring r = { 0 };
	uint64_t bytes = (uint64_t)l->limits.trace * sizeof(struct psip_trace_record);
	if (bytes > SIZE_MAX / 2) {
		l->used = SIZE_MAX;
		return;
	}
	r.capacity = l->limits.trace;
	r.first = psip_carve(l, (size_t)bytes);
	if (ring)
		*ring = r;
}

static struct psip_trace_record *trace_at(struct psip *s, uint64_t number)
{
	return (struct psip_trace_record *)psip_at(s, s->trace.first) + number % s->trace.capacity;
}

void psip_trace(struct psip *s, psip_handle object, unsigned machine, unsigned from, unsigned to, unsigned cause, uint32_t detail)
{
	struct psip_ring *ring = &s->trace;
	if (!ring->capacity)
		return;
	if (ring->written - ring->taken == ring->capacity) {
		ring->taken++;
		ring->lost++;
	}
	*trace_at(s, ring->written) = (struct psip_trace_record){
		.at = s->now,
		.object = object,
		.number = ring->written,
		.machine = (uint8_t)machine,
		.from = (uint8_t)from,
		.to = (uint8_t)to,
		.cause = (uint8_t)cause,
		.detail = detail,
	};
	ring->written++;
}

bool psip_trace_take(struct psip *s, struct psip_trace_record *record)
{
	struct psip_ring *ring = &s->trace;
	if (ring->taken == ring->written)
		return false;
	*record = *trace_at(s, ring->taken++);
	return true;
}

uint64_t psip_trace_lost(const struct psip *s)
{
	return s->trace.lost;
}
