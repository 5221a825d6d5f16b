/* SPDX-License-Identifier: MIT
 * Stored bytes and timers against plain models, with the block copied to another address now and then. The input is a list of
 * commands, three bytes each: what, which, how much. */
#include <stdlib.h>

#include "transport/base/bytes.h"
#include "transport/base/pool.h"
#include "transport/base/wheel.h"

enum { PIECES = 32, TIMERS = 32, AREA = 8192 };

struct piece {
	psip_ref ref;
	uint32_t length, count;
	uint8_t fill;
};

struct fuzz {
	struct psip *s;
	size_t size;
	struct psip_pool pool; /* the harness plays a layer, and keeps its root outside */
	struct piece pieces[PIECES];
	psip_ref timers[TIMERS];
	psip_time deadline[TIMERS];
	uint64_t order[TIMERS];
	uint64_t sets;
	psip_time now;
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void *fresh(size_t size)
{
	void *memory = aligned_alloc(16, size);
	require(memory != NULL);
	memset(memory, 0, size);
	return memory;
}

static void begin(struct fuzz *f)
{
	static const struct psip_limits limits = { .calls = 2, .bytes = AREA, .reserve_size = 128, .message_max = 1024 };
	static const uint8_t seed[32] = { 1 };
	struct psip_layout l;
	memset(f, 0, sizeof *f);
	require(psip_base_layout(&l, &limits) != 0);
	psip_pool_layout(&l, NULL, sizeof(struct psip_object), TIMERS);
	f->size = psip_base_finish(NULL, &l);
	require(f->size != 0);
	f->s = fresh(f->size);
	require(psip_base_init(f->s, f->size, &limits, seed, &l) == PSIP_OK);
	psip_pool_layout(&l, &f->pool, sizeof(struct psip_object), TIMERS);
	require(psip_base_finish(f->s, &l) == f->size);
	for (unsigned i = 0; i < TIMERS; i++) {
		f->timers[i] = psip_pool_take(f->s, &f->pool, 1);
		f->deadline[i] = PSIP_NEVER;
	}
}

static void move(struct fuzz *f)
{
	size_t used = psip_base_used(f->s); /* the part that a saved copy must hold */
	struct psip *elsewhere = fresh(f->size);
	require(used <= f->size);
	memcpy(elsewhere, f->s, used);
	memset((void *)f->s, 0xA5, f->size);
	free(f->s);
	f->s = elsewhere;
	require(psip_base_check(f->s, f->size) == PSIP_OK);
}

static void check_piece(struct fuzz *f, const struct piece *p)
{
	const uint8_t *bytes = psip_bytes_data(f->s, p->ref);
	require(psip_bytes_length(f->s, p->ref) == p->length && psip_bytes_count(f->s, p->ref) == p->count);
	for (uint32_t i = 0; i < p->length; i++)
		require(bytes[i] == p->fill);
}

static void take(struct fuzz *f, struct piece *p, uint32_t n, bool reserved, uint8_t fill)
{
	size_t largest = psip_bytes_largest(f->s), room = psip_bytes_free(f->s);
	uint32_t slots = psip_bytes_reserved(f->s);
	if (p->ref)
		return;
	p->ref = reserved ? psip_bytes_take_reserved(f->s, n) : psip_bytes_take(f->s, n);
	if (room >= 16 && n <= largest)
		require(p->ref != 0 && psip_bytes_reserved(f->s) == slots);
	if (reserved && n <= 128 && slots)
		require(p->ref != 0);
	if (!p->ref)
		return;
	p->length = n;
	p->count = 1;
	p->fill = fill;
	memset(psip_bytes_data(f->s, p->ref), fill, n);
}

static void drop(struct fuzz *f, struct piece *p)
{
	if (!p->ref)
		return;
	check_piece(f, p);
	psip_bytes_drop(f->s, p->ref);
	if (--p->count == 0)
		p->ref = 0;
}

static void set(struct fuzz *f, unsigned which, psip_time deadline)
{
	psip_timer_set(f->s, f->timers[which], deadline);
	f->deadline[which] = deadline < f->now ? f->now : deadline;
	f->order[which] = f->sets++;
}

static psip_time earliest(const struct fuzz *f, unsigned *which)
{
	psip_time deadline = PSIP_NEVER;
	for (unsigned i = 0; i < TIMERS; i++) {
		if (f->deadline[i] < deadline || (f->deadline[i] == deadline && deadline != PSIP_NEVER && f->order[i] < f->order[*which])) {
			deadline = f->deadline[i];
			*which = i;
		}
	}
	return deadline;
}

/* One step of a driver: `now` goes on, at most one timer fires. */
static void advance(struct fuzz *f, psip_time to)
{
	unsigned which = 0;
	psip_time first = earliest(f, &which), promised = psip_timer_deadline(f->s);
	require(promised <= first && (promised == PSIP_NEVER) == (first == PSIP_NEVER));
	f->now = psip_clock(f->s, to);
	psip_ref ref = psip_timer_expire(f->s, f->now);
	require(ref == (first <= f->now ? f->timers[which] : 0));
	if (ref)
		f->deadline[which] = PSIP_NEVER;
}

static void step(struct fuzz *f, uint8_t what, uint8_t which, uint8_t much)
{
	struct piece *p = &f->pieces[which % PIECES];
	unsigned timer = which % TIMERS, shift = what / 16u * 4;
	psip_time span = (psip_time)much << shift;
	switch (what & 15) {
	case 0:
	case 1:
		take(f, p, much, false, what);
		break;
	case 2:
		take(f, p, (uint32_t)much << (what >> 4), false, what);
		break;
	case 3:
		take(f, p, much, true, what);
		break;
	case 4:
		psip_bytes_keep(f->s, p->ref);
		p->count += p->ref != 0;
		break;
	case 5:
		if (p->ref && much < p->length) {
			psip_bytes_trim(f->s, p->ref, much);
			p->length = much;
		}
		break;
	case 6:
	case 7:
		drop(f, p);
		break;
	case 8:
	case 9:
	case 10:
		set(f, timer, span < PSIP_NEVER - f->now ? f->now + span : PSIP_NEVER - 1);
		break;
	case 11:
		set(f, timer, what & 0x80 ? PSIP_NEVER : much);
		break;
	case 12:
		advance(f, span < PSIP_NEVER - 1 - f->now ? f->now + span : f->now);
		break;
	case 13: {
		unsigned next = 0;
		psip_time deadline = what & 0x80 ? earliest(f, &next) : psip_timer_deadline(f->s);
		advance(f, deadline == PSIP_NEVER ? f->now : deadline);
		break;
	}
	case 14: /* an object goes while its timer is set, and another takes its place */
		psip_pool_give(f->s, &f->pool, f->timers[timer]);
		f->deadline[timer] = PSIP_NEVER;
		require(psip_pool_take(f->s, &f->pool, 1) == f->timers[timer]);
		break;
	default:
		move(f);
		break;
	}
}

/* All given back: everything joins again, everything fires. */
static void end(struct fuzz *f)
{
	unsigned which = 0;
	for (unsigned i = 0; i < PIECES; i++) {
		while (f->pieces[i].ref)
			drop(f, &f->pieces[i]);
	}
	require(psip_bytes_free(f->s) == AREA && psip_bytes_largest(f->s) == AREA - 16 && psip_bytes_reserved(f->s) == 4);
	while (earliest(f, &which) != PSIP_NEVER)
		advance(f, PSIP_NEVER - 1);
	require(psip_timer_deadline(f->s) == PSIP_NEVER);
	free(f->s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
	struct fuzz f;
	begin(&f);
	for (; length >= 3; data += 3, length -= 3)
		step(&f, data[0], data[1], data[2]);
	end(&f);
	return 0;
}
