/* SPDX-License-Identifier: MIT
 * Places for flows: limits.flows in all, limits.flows_per_peer for what one IP opened, and who gives way when they are taken: what nobody
 * uses; first those over which no message went yet, so that connecting alone drives nobody out, among them one of who has the most, so that a
 * crowd takes its places from itself; the longest idle first. Everything is O(1): a look at a bounded number of flows, those in use go to the
 * end of the row. */
#include "transport/flow.h"

#include "transport/base/hash.h"
#include "transport/base/ready.h"

#define PLACE_LOOKS 16 /* flows that are asked to give way */
#define PLACE_FIRST 2000u /* ms from connecting in which a first message or handshake does not give way */

static struct psip_flow *place_at(struct psip *s, psip_ref ref)
{
	return psip_at(s, ref);
}

/* ---- Idle lists ---- */

enum place_list { PLACE_OURS, PLACE_INBOUND, PLACE_UNPROVEN };

static struct psip_idle_list *place_list(struct psip *s, const struct psip_flow *flow)
{
	return &psip_transport_of(s)->idle[!flow->inbound ? PLACE_OURS : flow->proven ? PLACE_INBOUND : PLACE_UNPROVEN];
}

static void place_idle_add(struct psip *s, struct psip_flow *flow)
{
	struct psip_idle_list *list = place_list(s, flow);
	psip_ref ref = psip_ref_of(s, flow);

	flow->idle_next = 0;
	flow->idle_prev = list->last;
	if (list->last)
		place_at(s, list->last)->idle_next = ref;
	else
		list->first = ref;
	list->last = ref;
}

static void place_idle_remove(struct psip *s, struct psip_flow *flow)
{
	struct psip_idle_list *list = place_list(s, flow);

	if (flow->idle_prev)
		place_at(s, flow->idle_prev)->idle_next = flow->idle_next;
	else
		list->first = flow->idle_next;
	if (flow->idle_next)
		place_at(s, flow->idle_next)->idle_prev = flow->idle_prev;
	else
		list->last = flow->idle_prev;
}

void psip_flow_touch(struct psip *s, struct psip_flow *flow)
{
	flow->used_at = s->now;
	place_idle_remove(s, flow);
	flow->proven = true;
	place_idle_add(s, flow);
}

/* ---- Rings: the flows that one IP opened ---- */

static uint32_t place_peer_hash(const struct psip *s, const struct psip_address *peer)
{
	struct psip_hash h = psip_hash_begin(s);

	psip_hash_add(&h, peer->ip, sizeof peer->ip);
	psip_hash_add(&h, &peer->scope, sizeof peer->scope);
	return psip_hash_end(&h);
}

/* The first flow of the peer's ring; NULL if it has none. */
static struct psip_flow *place_ring(struct psip *s, const struct psip_address *peer)
{
	size_t link = offsetof(struct psip_flow, peer_link);
	psip_ref ref = psip_table_first(s, &psip_transport_of(s)->peer_table, place_peer_hash(s, peer), link);

	while (ref && !psip_address_same_ip(&place_at(s, ref)->remote, peer))
		ref = psip_table_next(s, ref, link);
	return psip_at(s, ref);
}

static void place_ring_lead(struct psip *s, struct psip_flow *flow, uint32_t count)
{
	flow->peer_count = count;
	psip_table_add(s, &psip_transport_of(s)->peer_table, psip_ref_of(s, flow), offsetof(struct psip_flow, peer_link), place_peer_hash(s, &flow->remote));
}

static void place_ring_add(struct psip *s, struct psip_flow *flow)
{
	struct psip_flow *first = place_ring(s, &flow->remote);
	psip_ref ref = psip_ref_of(s, flow);

	if (!first) {
		flow->peer_next = flow->peer_prev = ref;
		place_ring_lead(s, flow, 1);
		return;
	}
	flow->peer_next = psip_ref_of(s, first);
	flow->peer_prev = first->peer_prev;
	place_at(s, flow->peer_prev)->peer_next = ref;
	first->peer_prev = ref;
	first->peer_count++;
}

static void place_ring_remove(struct psip *s, struct psip_flow *flow)
{
	struct psip_flow *first = place_ring(s, &flow->remote), *next = place_at(s, flow->peer_next);

	if (next == flow) {
		psip_table_remove(s, &psip_transport_of(s)->peer_table, psip_ref_of(s, flow), offsetof(struct psip_flow, peer_link));
		return;
	}
	place_at(s, flow->peer_prev)->peer_next = flow->peer_next;
	next->peer_prev = flow->peer_prev;
	if (first != flow) {
		first->peer_count--;
		return;
	}
	psip_table_remove(s, &psip_transport_of(s)->peer_table, psip_ref_of(s, flow), offsetof(struct psip_flow, peer_link));
	place_ring_lead(s, next, flow->peer_count - 1);
}

/* ---- Giving way ---- */

/* Nobody counts on it: no transaction, nothing on its way out, no half message. A peer's first one counts for a while only: such cost it nothing. */
static bool place_idles(const struct psip *s, const struct psip_flow *flow)
{
	bool half = flow->partial || flow->state == PSIP_FLOW_HANDSHAKE, stands = flow->state == PSIP_FLOW_OPEN || flow->state == PSIP_FLOW_HANDSHAKE;
	bool late = flow->inbound && !flow->proven && s->now >= psip_after(flow->used_at, PLACE_FIRST);

	return stands && !flow->users && !flow->out && (!half || late);
}

static bool place_close(struct psip *s, const struct psip_flow *flow)
{
	if (flow)
		psip_flow_close(s, psip_handle_of(s, psip_ref_of(s, flow)));
	return flow != NULL;
}

/* The longest idle flow of that list is told to close. False: those looked at are in use. */
static bool place_recycle(struct psip *s, enum place_list of)
{
	struct psip_idle_list *list = &psip_transport_of(s)->idle[of];

	for (unsigned looks = 0; looks < PLACE_LOOKS && list->first; looks++) {
		struct psip_flow *flow = place_at(s, list->first);
		if (place_idles(s, flow))
			return place_close(s, flow);
		place_idle_remove(s, flow);
		place_idle_add(s, flow);
	}
	return false;
}

/* The longest idle of those over which no message went yet, of the peer that has the most of them. False as above. */
static bool place_recycle_unproven(struct psip *s)
{
	const struct psip_idle_list *list = &psip_transport_of(s)->idle[PLACE_UNPROVEN];
	struct psip_flow *found = NULL, *flow, *next = place_at(s, list->first);
	uint32_t most = 0;

	for (unsigned looks = 0; looks < PLACE_LOOKS && (flow = next); looks++) {
		uint32_t count = place_ring(s, &flow->remote)->peer_count;
		next = place_at(s, flow->idle_next);
		if (!place_idles(s, flow)) {
			place_idle_remove(s, flow);
			place_idle_add(s, flow);
		} else if (count > most) {
			most = count;
			found = flow;
		}
	}
	return place_close(s, found);
}

/* One of the peer's own: the longest idle of its oldest ones. It may have lost them without a word, by a restart. */
static bool place_recycle_peer(struct psip *s, const struct psip_flow *first)
{
	struct psip_flow *flow = place_at(s, psip_ref_of(s, first)), *found = NULL;

	for (unsigned looks = 0; looks < PLACE_LOOKS && looks < first->peer_count; looks++) {
		if (place_idles(s, flow) && (!found || flow->used_at < found->used_at))
			found = flow;
		flow = place_at(s, flow->peer_next);
	}
	return place_close(s, found);
}

static bool place_make_room(struct psip *s, const struct psip_address *remote, bool inbound)
{
	struct psip_transport *t = psip_transport_of(s);
	const struct psip_flow *first = inbound ? place_ring(s, remote) : NULL;

	if (t->flows.used == t->flows.capacity)
		return false;  /* one that was told to close holds the place in reserve until its CLOSE is pulled */
	if (first && first->peer_count >= t->peer_max)
		return place_recycle_peer(s, first);
	if (t->flows.used - t->closing < t->flow_max)
		return true;
	return place_recycle_unproven(s) || place_recycle(s, PLACE_INBOUND) || (!inbound && place_recycle(s, PLACE_OURS));
}

psip_ref psip_flow_place(struct psip *s, const struct psip_address *remote, bool inbound)
{
	struct psip_transport *t = psip_transport_of(s);
	psip_ref ref = place_make_room(s, remote, inbound) ? psip_pool_take(s, &t->flows, PSIP_KIND_FLOW) : 0;
	struct psip_flow *flow = psip_at(s, ref);

	if (!flow)
		return 0;
	flow->remote = *remote;
	flow->inbound = inbound;
	flow->used_at = s->now;
	place_idle_add(s, flow);
	if (inbound)
		place_ring_add(s, flow);
	return ref;
}

/* Its place counts no more, neither in all nor for its peer. */
void psip_flow_unplace(struct psip *s, struct psip_flow *flow)
{
	place_idle_remove(s, flow);
	if (flow->inbound)
		place_ring_remove(s, flow);
}

#undef PLACE_LOOKS
#undef PLACE_FIRST
