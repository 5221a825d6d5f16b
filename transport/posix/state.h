/* SPDX-License-Identifier: MIT
 * A block in a file: what stands in it outlives its process, which may be killed at any moment, and another one goes on.
 *
 *   state = psip_driver_state_open(path, psip_size(&limits), &options, &found);
 *   s = found == PSIP_STATE_FOUND ? psip_resume(psip_driver_state_block(state), size, psip_driver_state_time(state), PSIP_RESUME_WORLD, seed)
 *                                 : psip_init(psip_driver_state_block(state), size, &limits, seed);
 *   psip_driver_state_begin(state); psip_datagram(s, ...); psip_driver_state_end(state);      around each input, command and psip_next
 *
 * A process that ends between begin and end leaves a block that may be half changed: it is not taken up. The file holds secrets; it is made for its
 * owner alone, and locked while a process has it. */
#ifndef PSIP_TRANSPORT_POSIX_STATE_H
#define PSIP_TRANSPORT_POSIX_STATE_H

#include "transport/base/time.h"

struct psip_driver_state;

/* What was in the file. All but FOUND: the block is zeroed now, for psip_init. */
enum psip_driver_found {
	PSIP_STATE_NEW = 0,  /* nothing */
	PSIP_STATE_FOUND,    /* a block to go on with */
	PSIP_STATE_TORN,     /* one whose process ended while it was being changed */
	PSIP_STATE_OLD,      /* one older than options.age */
	PSIP_STATE_TRIED     /* one that was taken up options.attempts times without psip_driver_state_good() */
};

struct psip_driver_state_options {
	psip_duration age;   /* ms since its last change, at most; 0: 30000. The system's clock of the day tells: a file may cross a reboot */
	unsigned attempts;   /* 1 to 1000; 0: 3 */
};

/* NULL with errno: EWOULDBLOCK another process has it; EINVAL it is no such file, or for another size, or damaged, and left as it was; ENOSPC no room for
 * all of it on the disk (what is there is set aside, so that no write fails later); others of open(2), mmap(2). size: bytes of the block. */
PSIP_API PSIP_MUST_USE struct psip_driver_state *psip_driver_state_open(const char *path, size_t size, const struct psip_driver_state_options *options,
                                                                        enum psip_driver_found *found);
PSIP_API void *psip_driver_state_block(struct psip_driver_state *state);
/* The moment of the last change on the clock of psip_driver_now(), for psip_resume(): what is due since then comes at once. Before that clock began: 0. */
PSIP_API psip_time psip_driver_state_time(const struct psip_driver_state *state);
PSIP_API void psip_driver_state_begin(struct psip_driver_state *state);
PSIP_API void psip_driver_state_end(struct psip_driver_state *state);
/* It works: attempts are counted from none again. */
PSIP_API void psip_driver_state_good(struct psip_driver_state *state);
/* keep: leave the file for the next one; else it goes. NULL is fine. */
PSIP_API void psip_driver_state_close(struct psip_driver_state *state, bool keep);

#endif
