/* SPDX-License-Identifier: MIT
 * The one block of memory in which a stack lives (DESIGN §2): header, limits, layout, resuming. */
#ifndef PSIP_TRANSPORT_BASE_BLOCK_H
#define PSIP_TRANSPORT_BASE_BLOCK_H

#include "transport/base/time.h"

typedef uint32_t psip_ref;    /* offset from the block's base in 16-byte units; 0 = none */
typedef uint64_t psip_handle; /* generation << 32 | ref; 0 = none */
struct psip;                  /* the block's header; lies at the block's first byte */

#define PSIP_UNIT 16u /* bytes that a psip_ref counts; also the block's alignment */

#define PSIP_NO_ENTRIES UINT32_MAX /* as a limit for which 0 means the default: none at all */

/* How much of everything. 0 means the default in each field; psip_limits_default() fills them in. */
struct psip_limits {
	uint32_t calls;        /* calls at once. Default 16, 1 to 2^20 */
	uint32_t dialogs;      /* dialogs at once, early ones too (forking makes several per call). Default 2 * calls, 1 to 2^21 */
	uint32_t transactions; /* transactions at once, both sides. Default 4 * calls + 16, 4 to 2^22 */
	uint32_t sends;        /* SENDs given out or waiting. Default transactions, 1 to 2^22 */
	uint32_t flows;        /* streams at once. Default 16, 1 to 2^20 */
	uint32_t routes;       /* destinations whose local address is remembered. Default 16, 1 to 2^20 */
	uint32_t keepalives;   /* flows pinged at once. Default calls, 1 to 2^20 */
	uint32_t bytes;        /* bytes for messages and texts, 16 of overhead for each stored one. Default 65536 + calls * 16384
	                          (at most 2^31); 1024 to 2^32 - 65536. Rounded up to 16 */
	uint32_t trace;        /* records of the trace ring, 32 bytes each. Default 0: no trace. At most 2^24 */
	uint32_t reserve_size; /* bytes of one reserve slot; two are kept per call, to end it when `bytes` is full. Default 1024, 128 to 65536 */
	uint32_t peer_quota;   /* server transactions that one peer address may hold. Default half of transactions, 1 to 2^22 */
	uint32_t message_max;  /* bytes of the longest message taken; longer ones get 513. Default 65535, or a quarter of `bytes` if that is less
	                          (RFC 3261 §18.1.1 wants 65535; a device sets less); 256 to 2^24 */
	uint32_t names;        /* DNS answers remembered, about 1 KB each (a quarter with PSIP_LOCATE_SMALL). Default 8, PSIP_NO_ENTRIES or 1 to 2^16 */
	uint32_t failed;       /* targets remembered because they failed (RFC 3263 §4.3), 32 bytes each. Default 16, PSIP_NO_ENTRIES or 1 to 2^16 */
	uint32_t domains;      /* domains remembered for offering SIPS (RFC 3263 §7), 264 bytes each. Default 4, PSIP_NO_ENTRIES or 1 to 2^16 */
	uint32_t flows_per_peer; /* streams that one IP address may have opened to us. Default three quarters of flows, 1 to 2^20 */
	uint32_t shards;       /* stacks that share an address, one for each core (transport/shard.h). Default 1, to 256 */
	uint32_t shard;        /* the number of this one among them, 0 to shards - 1 */
};

/* The kind of an object, in its psip_object. At most 15. */
enum psip_kind {
	PSIP_KIND_FREE = 0,
	PSIP_KIND_SEND,
	PSIP_KIND_FLOW,
	PSIP_KIND_ROUTE,
	PSIP_KIND_TRANSACTION,
	PSIP_KIND_DIALOG,
	PSIP_KIND_CALL,
	PSIP_KIND_KEEPALIVE,
	PSIP_KIND_LAST = 15
};

/* First member of every object of a pool. Only kind and flags are for the layers to write (kind: to another non-zero one). */
struct psip_object {
	psip_ref timer_next, timer_prev; /* the wheel's: wheel.h */
	psip_ref ready_next, ready_prev; /* the ready lists': ready.h */
	psip_time deadline;              /* block time, PSIP_NEVER if no timer is set */
	uint32_t generation;             /* differs from that of every earlier object at this place */
	uint8_t kind;                    /* enum psip_kind */
	uint8_t list;                    /* PSIP_OBJECT_LIST: enum psip_list, 0 = in none; PSIP_OBJECT_TIMER: in the wheel */
	uint16_t flags;                  /* the owning layer's */
};
_Static_assert(sizeof(struct psip_object) == 32, "every object carries it");

#define PSIP_OBJECT_LIST  0x07u
#define PSIP_OBJECT_TIMER 0x80u

/* One ready list per layer (ready.h). */
enum psip_list { PSIP_LIST_NONE = 0, PSIP_LIST_TRANSPORT = 1, PSIP_LIST_TRANSACTION, PSIP_LIST_DIALOG, PSIP_LIST_SESSION, PSIP_LIST_MAX = 7 };

/* Where each layer keeps the reference of its own root struct: s->fixed.section[...]. */
enum psip_section {
	PSIP_SECTION_TRANSPORT = 0,
	PSIP_SECTION_TRANSACTION,
	PSIP_SECTION_DIALOG,
	PSIP_SECTION_SESSION,
	PSIP_SECTION_COUNT = 8
};

enum psip_resume_mode {
	PSIP_RESUME_EXACT, /* replay, fuzzer reset, simulator: the same inputs give the same outputs */
	PSIP_RESUME_WORLD  /* after a saved copy was loaded: fresh randomness, so that no branch or nonce repeats */
};

/* Counts changes of meaning that no size shows: a block of another version is foreign. */
#define PSIP_BLOCK_VERSION 1

/* ---- Layout: the size function and init are the same code, run twice ----------------------------------------------
 * Sizing:  psip_base_layout(&l, limits);                    each layer's carving with s == NULL;  psip_base_finish(NULL, &l)
 * Init:    psip_base_init(s, size, limits, seed, &l);       the same carving with s;              psip_base_finish(s, &l)
 * Carving never touches memory; init may write what it has carved, so size first and refuse a block that is too small. */
struct psip_layout {
	size_t used;               /* bytes so far; SIZE_MAX once it is more than can be addressed */
	uint64_t fingerprint;      /* of all that was carved */
	struct psip_limits limits; /* effective */
};

/* Set aside `bytes` bytes of the block, aligned to 16 and zero at first. Returns 0 if there is no more room to address. */
PSIP_API psip_ref psip_carve(struct psip_layout *l, size_t bytes);

/* Fill in the defaults for all fields that are 0. */
PSIP_API void psip_limits_default(struct psip_limits *limits);

/* Begin sizing. Bytes used so far; 0 if a limit is out of range. limits NULL: all defaults. */
PSIP_API size_t psip_base_layout(struct psip_layout *l, const struct psip_limits *limits);

/* Begin a block in zeroed memory, aligned to 16, of at least the size that sizing gave. seed: 32 bytes that nobody can guess.
 * PSIP_ERR_ARGUMENT: alignment or a limit out of range. PSIP_ERR_SPACE: too small even for this layer. */
PSIP_API PSIP_MUST_USE int psip_base_init(struct psip *s, size_t size, const struct psip_limits *limits, const uint8_t seed[32],
                                          struct psip_layout *l);

/* End sizing (s NULL) or init: sets aside limits.bytes, always last, and seals the header. Returns the bytes that the block takes;
 * 0 if that is more than the block has, or more than can be addressed (64 GB; SIZE_MAX). */
PSIP_API PSIP_MUST_USE size_t psip_base_finish(struct psip *s, struct psip_layout *l);

/* Limits with the defaults filled in. */
PSIP_API const struct psip_limits *psip_limits_effective(const struct psip *s);

/* Bytes from the block's start that have ever been used, at least all but the part for limits.bytes: what a saved copy must hold.
 * The rest reads as zero bytes in the restored block. */
PSIP_API size_t psip_base_used(const struct psip *s);

/* ---- Resuming a copy -------------------------------------------------------------------------------------------------
 * To take up a copy: psip_base_check; sizing with psip_limits_effective(s); psip_base_match; then psip_base_resume. These find a
 * block of another build, another machine, a cut or an accidentally damaged header. A copy that others could write to must be
 * authenticated by whoever saved it. */

/* PSIP_OK, or PSIP_ERR_FOREIGN: not a block, of another build, or its header is damaged; PSIP_ERR_SPACE: `size` cuts it off. */
PSIP_API PSIP_MUST_USE int psip_base_check(const struct psip *s, size_t size);
/* After sizing (psip_base_finish(NULL, l)) with the block's own limits: do all layers lay it out in the same way? else PSIP_ERR_FOREIGN. */
PSIP_API PSIP_MUST_USE int psip_base_match(const struct psip *s, const struct psip_layout *l);

/* Go on at `now`, which may be of another clock: the block's own time stood still meanwhile, so no timer fires early or in a bunch.
 * (To let time pass, resume with the time of the last input, then go on with the true time.)
 * EXACT: seed is not used, may be NULL. PSIP_ERR_STATE if the secrets were left out of the copy.
 * WORLD: seed (32 fresh bytes) is mixed into the generator; PSIP_ERR_ARGUMENT without one. The hash key stays: the tables in the
 * block, and tags given out, were made with it. Layers above mark their streams as lost and forget unsent bytes.
 * Also PSIP_ERR_FOREIGN and PSIP_ERR_SPACE as psip_base_check; nothing was changed then. */
PSIP_API PSIP_MUST_USE int psip_base_resume(struct psip *s, size_t size, psip_time now, enum psip_resume_mode mode, const uint8_t seed[32]);

/* The bytes of the block that a copy may leave out (zeroed): the generator's state, from which coming branches, tags and nonces follow.
 * Such a copy only resumes with PSIP_RESUME_WORLD. The key of the hash tables lies outside: without it every table would have to be
 * built anew. Who reads it can slow lookups down by choosing colliding keys, nothing more. */
PSIP_API void psip_secrets(const struct psip *s, size_t *offset, size_t *length);

/* ---- Time ---------------------------------------------------------------------------------------------------------- */

/* The moment of an input, as the block counts time. Never goes back: an earlier `now` counts as the latest one seen.
 * Every input function calls this once and uses only the result. */
PSIP_API psip_time psip_clock(struct psip *s, psip_time now);
/* The other way: a moment of the block's time on the caller's clock (for deadlines). PSIP_NEVER stays. */
PSIP_API psip_time psip_clock_outside(const struct psip *s, psip_time t);

/* ---- The header: for the core only. Users of the library never look inside. ------------------------------------------ */

/* Places for things of one size. Bits of bitmap[0]: taken; of bitmap[n]: the word of bitmap[n - 1] is all ones. */
struct psip_pool {
	psip_ref first;     /* of the first place */
	uint32_t stride;    /* bytes from one place to the next, a multiple of 16 */
	uint32_t capacity;  /* places */
	uint32_t used;      /* taken now */
	uint32_t high;      /* index after the highest ever taken */
	uint32_t levels;    /* of the bitmap */
	psip_ref bitmap[4];
};

#define PSIP_WHEEL_LEVELS 8
#define PSIP_WHEEL_SLOTS  16

struct psip_wheel {
	psip_time now;                                     /* nothing in the wheel is earlier */
	uint32_t count;                                    /* timers set */
	psip_ref far;                                      /* ring of those whose upper 32 bits are not those of `now` */
	uint16_t occupied[PSIP_WHEEL_LEVELS];              /* bit n: slot n is not empty */
	psip_ref slot[PSIP_WHEEL_LEVELS][PSIP_WHEEL_SLOTS]; /* first of a ring */
};

#define PSIP_BYTES_ROWS    27
#define PSIP_BYTES_COLUMNS 8

struct psip_bytes {
	psip_ref first, end;                                /* of the area */
	uint32_t free;                                      /* units */
	uint32_t rows;                                      /* bit n: columns[n] is not 0 */
	uint8_t columns[PSIP_BYTES_ROWS + 5];               /* bit n: list[..][n] is not empty */
	psip_ref list[PSIP_BYTES_ROWS][PSIP_BYTES_COLUMNS]; /* free blocks by size */
	struct psip_pool reserve;
};

struct psip_ring {
	psip_ref first;     /* the records */
	uint32_t capacity;
	uint64_t written;   /* ever */
	uint64_t taken;     /* ever, or lost */
	uint64_t lost;
};

struct psip_secret {
	uint8_t key[32];    /* of the next ChaCha20 block */
	uint8_t output[32]; /* what is left of the last one */
	uint32_t left;      /* bytes of output not yet used, at its end */
	uint32_t seeded;    /* 0: left out of a copy */
	uint32_t pad[2];
};

/* Written by init, never changed: sealed by a checksum. */
struct psip_fixed {
	uint8_t magic[8];     /* "picosip" */
	uint64_t fingerprint; /* of the version, this header, the byte order and the limits */
	uint64_t layout;      /* psip_layout.fingerprint */
	uint64_t size;        /* bytes that the block takes */
	struct psip_limits limits;
	psip_ref section[PSIP_SECTION_COUNT];
};

struct psip {
	struct psip_fixed fixed;
	uint64_t seal;        /* checksum of fixed */
	psip_time now;        /* latest moment seen, block time */
	psip_time outside;    /* the same moment on the caller's clock */
	uint64_t high_water;  /* bytes: psip_base_used */
	uint8_t hash_key[16];
	struct psip_secret secret;
	uint32_t generation;  /* of the latest object: one counter for all, so that idle pages may be given back to the OS */
	struct {
		psip_ref first, last;
	} ready[PSIP_LIST_MAX + 1];
	struct psip_wheel wheel;
	struct psip_bytes bytes;
	struct psip_ring trace;
};
_Static_assert(sizeof(struct psip_fixed) == 136 && sizeof(struct psip) % 8 == 0, "no hidden padding");
_Static_assert(sizeof(struct psip) <= 1928, "what every block pays");

/* What a reference names; NULL for 0. */
static inline void *psip_at(struct psip *s, psip_ref r)
{
	return r ? (uint8_t *)s + (size_t)r * PSIP_UNIT : NULL;
}

static inline const void *psip_at_const(const struct psip *s, psip_ref r)
{
	return r ? (const uint8_t *)s + (size_t)r * PSIP_UNIT : NULL;
}

/* The reference of something in the block, aligned to 16; 0 for NULL. */
static inline psip_ref psip_ref_of(const struct psip *s, const void *p)
{
	return p ? (psip_ref)((size_t)((const uint8_t *)p - (const uint8_t *)s) / PSIP_UNIT) : 0;
}

/* A layer's root; NULL while sizing or before it was carved. */
static inline void *psip_root(struct psip *s, enum psip_section section)
{
	return s ? psip_at(s, s->fixed.section[section]) : NULL;
}

/* Carve a layer's root struct and note it in its section. NULL while sizing (s NULL). */
PSIP_API void *psip_carve_root(struct psip *s, struct psip_layout *l, enum psip_section section, size_t bytes);

#endif
