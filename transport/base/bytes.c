/* SPDX-License-Identifier: MIT
 * The allocator of stored bytes: two-level segregated fit. Free blocks are listed by size: row = power of two, column = eighth of it.
 * The header of a block says where its lower neighbour begins; the upper one follows from the size. Nothing is written above the
 * highest block ever taken but one header, so the rest of a large area is never touched. */
#include "transport/base/bytes.h"

#include "transport/base/bits.h"
#include "transport/base/pool.h"

#define BYTES_FREE 0x80000000u

struct bytes_block {
	psip_ref previous; /* the lower neighbour; 0 for the area's first block and in the reserve */
	uint32_t units;    /* of 16 bytes, this header included; BYTES_FREE */
	uint32_t length;   /* taken: bytes asked for; free: next of the list */
	uint32_t count;    /* taken: how many need it; free: previous of the list */
};
_Static_assert(sizeof(struct bytes_block) == PSIP_UNIT, "psip_limits.bytes documents the overhead");

static struct bytes_block *bytes_at(struct psip *s, psip_ref ref)
{
	return psip_at(s, ref);
}

static void bytes_class(uint32_t units, unsigned *row, unsigned *column)
{
	unsigned log2 = psip_bit_highest(units);
	*row = log2 < 3 ? 0 : log2 - 2;
	*column = log2 < 3 ? units : units >> (log2 - 3) & 7u;
}

static void bytes_list(struct psip *s, psip_ref ref, uint32_t units)
{
	struct psip_bytes *b = &s->bytes;
	struct bytes_block *block = bytes_at(s, ref);
	unsigned row, column;
	bytes_class(units, &row, &column);
	block->units = units | BYTES_FREE;
	block->count = 0;
	block->length = b->list[row][column];
	if (block->length)
		bytes_at(s, block->length)->count = ref;
	b->list[row][column] = ref;
	b->columns[row] = (uint8_t)(b->columns[row] | 1u << column);
	b->rows |= 1u << row;
	b->free += units;
}

static void bytes_unlist(struct psip *s, psip_ref ref)
{
	struct psip_bytes *b = &s->bytes;
	struct bytes_block *block = bytes_at(s, ref);
	unsigned row, column;
	block->units &= ~BYTES_FREE;
	bytes_class(block->units, &row, &column);
	b->free -= block->units;
	if (block->length)
		bytes_at(s, block->length)->count = block->count;
	if (block->count) {
		bytes_at(s, block->count)->length = block->length;
		return;
	}
	b->list[row][column] = block->length;
	if (block->length)
		return;
	b->columns[row] = (uint8_t)(b->columns[row] & ~(1u << column));
	if (!b->columns[row])
		b->rows &= ~(1u << row);
}

/* A free block of at least that size: from the first list whose blocks all fit, else the first of the size's own list. */
static psip_ref bytes_find(struct psip *s, uint32_t units)
{
	const struct psip_bytes *b = &s->bytes;
	unsigned row, column, log2 = psip_bit_highest(units);
	psip_ref own;
	bytes_class(units + (log2 > 3 ? (1u << (log2 - 3)) - 1 : 0), &row, &column);
	uint32_t columns = b->columns[row] & 0xFFu << column;
	uint32_t rows = b->rows & 0xFFFFFFFEu << row;
	if (!columns && rows) {
		row = psip_bit_lowest(rows);
		columns = b->columns[row];
	}
	if (columns)
		return b->list[row][psip_bit_lowest(columns)];
	bytes_class(units, &row, &column);
	own = b->list[row][column];
	return own && (bytes_at(s, own)->units & ~BYTES_FREE) >= units ? own : 0;
}

/* Give a block, listed nowhere, its size and its lower neighbour, and tell the upper one. */
static void bytes_place(struct psip *s, psip_ref ref, uint32_t units, psip_ref previous)
{
	struct bytes_block *block = bytes_at(s, ref);
	block->units = units;
	block->previous = previous;
	if (ref + units < s->bytes.end)
		bytes_at(s, ref + units)->previous = ref;
}

/* Free a block, joined with its free neighbours: so two free blocks never lie side by side. */
static void bytes_give(struct psip *s, psip_ref ref)
{
	psip_ref above = ref + bytes_at(s, ref)->units, below = bytes_at(s, ref)->previous;
	if (above < s->bytes.end && bytes_at(s, above)->units & BYTES_FREE) {
		bytes_unlist(s, above);
		bytes_place(s, ref, bytes_at(s, ref)->units + bytes_at(s, above)->units, below);
	}
	if (below && bytes_at(s, below)->units & BYTES_FREE) {
		bytes_unlist(s, below);
		bytes_place(s, below, bytes_at(s, below)->units + bytes_at(s, ref)->units, bytes_at(s, below)->previous);
		ref = below;
	}
	bytes_list(s, ref, bytes_at(s, ref)->units);
}

/* Cut a taken block down to `units`; what is left above becomes free. */
static void bytes_cut(struct psip *s, psip_ref ref, uint32_t units)
{
	struct bytes_block *block = bytes_at(s, ref);
	uint32_t rest = block->units - units;
	if (!rest)
		return;
	block->units = units;
	bytes_place(s, ref + units, rest, ref);
	bytes_give(s, ref + units);
}

static uint32_t bytes_units(size_t n)
{
	return (uint32_t)((n + PSIP_UNIT - 1) / PSIP_UNIT) + 1;
}

static psip_ref bytes_begin(struct psip *s, psip_ref ref, size_t n)
{
	struct bytes_block *block = bytes_at(s, ref);
	block->length = (uint32_t)n;
	block->count = 1;
	return ref;
}

psip_ref psip_bytes_take(struct psip *s, size_t n)
{
	struct psip_bytes *b = &s->bytes;
	uint64_t high;
	psip_ref ref;
	if (n >= (size_t)b->free * PSIP_UNIT) /* so the sums below cannot wrap */
		return 0;
	ref = bytes_find(s, bytes_units(n));
	if (!ref)
		return 0;
	bytes_unlist(s, ref);
	bytes_cut(s, ref, bytes_units(n));
	high = (uint64_t)(ref + bytes_at(s, ref)->units) * PSIP_UNIT;
	if (ref + bytes_at(s, ref)->units < b->end)
		high += PSIP_UNIT; /* the neighbour's header */
	if (s->high_water < high)
		s->high_water = high;
	return bytes_begin(s, ref, n);
}

psip_ref psip_bytes_copy(struct psip *s, const void *bytes, size_t n)
{
	psip_ref ref = psip_bytes_take(s, n);

	if (ref && n)
		memcpy(psip_bytes_data(s, ref), bytes, n);
	return ref;
}

psip_ref psip_bytes_take_reserved(struct psip *s, size_t n)
{
	psip_ref ref = psip_bytes_take(s, n);
	if (ref)
		return ref;
	if (n > s->bytes.reserve.stride - PSIP_UNIT)
		return 0;
	ref = psip_slot_take(s, &s->bytes.reserve);
	return ref ? bytes_begin(s, ref, n) : 0;
}

static bool bytes_is_taken(struct psip *s, psip_ref ref)
{
	const struct bytes_block *block = bytes_at(s, ref);
	return block && !(block->units & BYTES_FREE) && block->count != 0;
}

void psip_bytes_keep(struct psip *s, psip_ref ref)
{
	if (bytes_is_taken(s, ref))
		bytes_at(s, ref)->count++;
}

void psip_bytes_drop(struct psip *s, psip_ref ref)
{
	struct bytes_block *block = bytes_at(s, ref);
	if (!bytes_is_taken(s, ref) || --block->count)
		return;
	if (ref < s->bytes.first)
		psip_slot_give(s, &s->bytes.reserve, ref);
	else
		bytes_give(s, ref);
}

uint8_t *psip_bytes_data(struct psip *s, psip_ref ref)
{
	return ref ? psip_at(s, ref + 1) : NULL;
}

size_t psip_bytes_length(const struct psip *s, psip_ref ref)
{
	const struct bytes_block *block = psip_at_const(s, ref);
	return block ? block->length : 0;
}

struct psip_span psip_bytes_span(struct psip *s, psip_ref ref)
{
	return psip_span((const char *)psip_bytes_data(s, ref), psip_bytes_length(s, ref));
}

uint32_t psip_bytes_count(const struct psip *s, psip_ref ref)
{
	const struct bytes_block *block = psip_at_const(s, ref);
	return block ? block->count : 0;
}

void psip_bytes_trim(struct psip *s, psip_ref ref, size_t n)
{
	if (!bytes_is_taken(s, ref) || n >= bytes_at(s, ref)->length)
		return;
	bytes_at(s, ref)->length = (uint32_t)n;
	if (ref >= s->bytes.first)
		bytes_cut(s, ref, bytes_units(n));
}

size_t psip_bytes_free(const struct psip *s)
{
	return (size_t)s->bytes.free * PSIP_UNIT;
}

size_t psip_bytes_largest(struct psip *s)
{
	const struct psip_bytes *b = &s->bytes;
	if (!b->rows)
		return 0;
	unsigned row = psip_bit_highest(b->rows);
	psip_ref ref = b->list[row][psip_bit_highest(b->columns[row])];
	return (size_t)((bytes_at(s, ref)->units & ~BYTES_FREE) - 1) * PSIP_UNIT;
}

uint32_t psip_bytes_reserved(const struct psip *s)
{
	return s->bytes.reserve.capacity - s->bytes.reserve.used;
}

void psip_bytes_layout_reserve(struct psip_layout *l, struct psip_bytes *bytes)
{
	psip_pool_layout(l, bytes ? &bytes->reserve : NULL, l->limits.reserve_size + PSIP_UNIT, l->limits.calls * 2);
}

void psip_bytes_layout_area(struct psip_layout *l, struct psip *s)
{
	psip_ref first = psip_carve(l, l->limits.bytes);
	if (!s || !first)
		return;
	s->bytes.first = first;
	s->bytes.end = (psip_ref)(l->used / PSIP_UNIT);
	s->high_water = ((uint64_t)first + 1) * PSIP_UNIT;
	bytes_list(s, first, s->bytes.end - first);
}

#undef BYTES_FREE
