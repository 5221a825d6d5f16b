/* SPDX-License-Identifier: MIT
 * Several cores, inside: telling the kernel which of the sockets at one address a datagram is for, by the number of ours in it
 * (transport/shard.h). */
#ifndef PSIP_TRANSPORT_POSIX_STEER_H
#define PSIP_TRANSPORT_POSIX_STEER_H

#include "transport/shard.h"

#include <linux/filter.h>

/* How far a program looks. The kernel's limit for programs (net.core.optmem_max, in bytes of its own form) decides which size it takes: with 128 KB,
 * as since Linux 6.8, the first; with the 20 KB of before, the last. They are 71, 62, 31 and 18 KB there, of the kernel's memory for each address. */
enum {
	PSIP_STEER_SIZES = 4,
	PSIP_STEER_INSTRUCTIONS = 4096, /* the kernel takes no more */
	PSIP_STEER_REACH = 1260,        /* bytes, of the first size, if the order needs no exceptions */
	PSIP_STEER_NONE = -1
};

/* The program that says of a datagram for one of `shards` stacks (2 to PSIP_SHARDS_MAX) which socket it is for: the index in the order in which they
 * were bound, or PSIP_STEER_NONE: then, and if the index is past the last one, the kernel takes one by addresses and ports. order[i]: whose the i-th of
 * `count` sockets is. size: 0 (the largest) to PSIP_STEER_SIZES - 1. Returns how many instructions it has.
 * It knows, as those who matter write them:
 *   a response by "branch=z9hG4bK" and a number of ours: the topmost Via, as we sent it; it begins within 132 (the last size) or 324 bytes;
 *   a request by "To: " at a row's beginning, the first ">" behind it and ";tag=" with a number of ours behind that; the row begins within 276, 492,
 *   972 or PSIP_STEER_REACH bytes ("t: ": 348; not in the last two sizes), the bracket comes within 104 or 168 of it;
 *   an answer to a STUN request by its id.
 * It does not read as a parser does: where something unusual stands there it may be wrong. Whoever receives the datagram looks for himself. */
unsigned psip_posix_steer_program(struct sock_filter program[PSIP_STEER_INSTRUCTIONS], unsigned shards, const uint8_t *order, unsigned count,
                                  unsigned size);

/* Does that order need a program of its own? False: each stack has its number as its place, and one program does for any count. */
bool psip_posix_steer_special(const uint8_t *order, unsigned count);

/* Give the sockets at fd's address that program, of the largest size that the kernel takes. False: it takes none; then they have none.
 * errno stays. */
bool psip_posix_steer_attach(int fd, unsigned shards, const uint8_t *order, unsigned count);

#endif
