/* SPDX-License-Identifier: MIT
 * Hash tables: chains through the objects. */
#include "transport/base/table.h"

void psip_table_layout(struct psip_layout *l, struct psip_table *t, uint32_t capacity)
{
	struct psip_table table = { 0 };
	uint32_t buckets = 8;
	while (buckets < capacity && buckets < 1u << 24)
		buckets *= 2;
	table.mask = buckets - 1;
	table.buckets = psip_carve(l, buckets * sizeof(psip_ref));
	if (t)
		*t = table;
}

static psip_ref *table_bucket(struct psip *s, const struct psip_table *t, uint32_t hash)
{
	return (psip_ref *)psip_at(s, t->buckets) + (hash & t->mask);
}

static struct psip_link *table_link(struct psip *s, psip_ref ref, size_t link_offset)
{
	uint8_t *object = psip_at(s, ref);
	return (struct psip_link *)(void *)(object + link_offset);
}

void psip_table_add(struct psip *s, struct psip_table *t, psip_ref ref, size_t link_offset, uint32_t hash)
{
	struct psip_link *link = table_link(s, ref, link_offset);
	psip_ref *bucket = table_bucket(s, t, hash);
	link->hash = hash;
	link->next = *bucket;
	*bucket = ref;
	t->count++;
}

void psip_table_remove(struct psip *s, struct psip_table *t, psip_ref ref, size_t link_offset)
{
	struct psip_link *link = table_link(s, ref, link_offset);
	psip_ref *at = table_bucket(s, t, link->hash);
	while (*at && *at != ref)
		at = &table_link(s, *at, link_offset)->next;
	if (!*at)
		return;
	*at = link->next;
	link->next = 0;
	t->count--;
}

static psip_ref table_same(struct psip *s, psip_ref ref, uint32_t hash, size_t link_offset)
{
	while (ref && table_link(s, ref, link_offset)->hash != hash)
		ref = table_link(s, ref, link_offset)->next;
	return ref;
}

psip_ref psip_table_first(struct psip *s, const struct psip_table *t, uint32_t hash, size_t link_offset)
{
	return table_same(s, *table_bucket(s, t, hash), hash, link_offset);
}

psip_ref psip_table_next(struct psip *s, psip_ref ref, size_t link_offset)
{
	const struct psip_link *link = table_link(s, ref, link_offset);
	return table_same(s, link->next, link->hash, link_offset);
}
