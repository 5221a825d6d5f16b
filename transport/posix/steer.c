/* SPDX-License-Identifier: MIT
 * The kernel steers datagrams to the stack whose they are: a classic BPF program for SO_ATTACH_REUSEPORT_CBPF, which needs no privilege.
 *
 * Such a program has no loops, so that a search is written out: for each place where a word may lie, a load and comparisons. Words are looked for
 * at each third place (or fourth, or eighth), since what is looked for is long enough to show one of several of its words there. Each piece of code
 * goes forward only: search for the row, then the bracket, then the digits. X is where we are. Jumps by a comparison reach 255 instructions, so
 * each group of them has its own way on; a load past the end would end the program with 0, the first socket: before each group stands a look at the
 * length.
 *
 * In the kernel a load is nine instructions of eight bytes, others are one or two; that is what net.core.optmem_max bounds. */
#define _GNU_SOURCE
#include "transport/posix/steer.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>

#ifndef SO_DETACH_REUSEPORT_BPF
#define SO_DETACH_REUSEPORT_BPF 68
#endif

/* Groups: rows 24 bytes each, compact ones likewise, branches 64, brackets 16. rows 0: all that there is room for. */
static const struct steer_size {
	uint8_t rows, compact, branches, brackets;
} steer_sizes[PSIP_STEER_SIZES] = { { 0, 14, 5, 10 }, { 40, 14, 5, 10 }, { 20, 0, 5, 10 }, { 11, 0, 2, 6 } };

enum { STEER_FIRST = 12 /* no row begins sooner, no Via's parameter either */, STEER_DIGITS = 9 /* characters of a name of ours, at least */,
       STEER_ROW = 24, STEER_BRANCH = 64, STEER_BRACKET = 16 };

/* A jump forward that is not known yet holds the one before it: a chain that ends with 0. */
struct steer_label {
	unsigned last;
};
struct steer {
	struct sock_filter *at;
	unsigned count; /* may pass PSIP_STEER_INSTRUCTIONS: then nothing was written there */
};

#define STEER_WORD(a, b, c, d) ((uint32_t)(uint8_t)(a) << 24 | (uint32_t)(uint8_t)(b) << 16 | (uint32_t)(uint8_t)(c) << 8 | (uint8_t)(d))

static void steer_put(struct steer *p, uint16_t code, unsigned yes, unsigned no, uint32_t k)
{
	if (p->count < PSIP_STEER_INSTRUCTIONS)
		p->at[p->count] = (struct sock_filter){ code, (uint8_t)yes, (uint8_t)no, k };
	p->count++;
}

static void steer_do(struct steer *p, uint16_t code, uint32_t k)
{
	steer_put(p, code, 0, 0, k);
}

static void steer_go(struct steer *p, struct steer_label *to)
{
	unsigned here = p->count;
	steer_do(p, BPF_JMP | BPF_JA, to->last);
	to->last = here;
}

static void steer_here(struct steer *p, const struct steer_label *label)
{
	for (unsigned at = label->last, before; at && at < PSIP_STEER_INSTRUCTIONS; at = before) {
		before = p->at[at].k;
		p->at[at].k = p->count - at - 1;
	}
}

static void steer_none(struct steer *p)
{
	steer_do(p, BPF_RET | BPF_K, (uint32_t)PSIP_STEER_NONE);
}

/* Bytes to come from X on: that many, or nothing is said. */
static void steer_left(struct steer *p, uint32_t bytes)
{
	steer_do(p, BPF_LD | BPF_W | BPF_LEN, 0);
	steer_do(p, BPF_ALU | BPF_SUB | BPF_X, 0);
	steer_put(p, BPF_JMP | BPF_JGE | BPF_K, 1, 0, bytes);
	steer_none(p);
}

/* X += A */
static void steer_add(struct steer *p)
{
	steer_do(p, BPF_ALU | BPF_ADD | BPF_X, 0);
	steer_do(p, BPF_MISC | BPF_TAX, 0);
}

static void steer_ahead(struct steer *p, uint32_t bytes)
{
	steer_do(p, BPF_LD | BPF_IMM, bytes);
	steer_add(p);
}

/* One of those words at each step-th place, in so many groups of bytes: on at `found`, with X there. None, or the datagram ends: on at `ended`. */
static void steer_search(struct steer *p, unsigned groups, unsigned bytes, unsigned step, const uint32_t *words, unsigned count,
                         struct steer_label *found, struct steer_label *ended)
{
	for (unsigned g = 0, k = STEER_FIRST; g < groups; g++) {
		steer_do(p, BPF_LD | BPF_W | BPF_LEN, 0);
		steer_put(p, BPF_JMP | BPF_JGE | BPF_K, 1, 0, k + bytes - step + 4);
		steer_go(p, ended);
		for (unsigned left = bytes / step; left--; k += step) {
			steer_do(p, BPF_LDX | BPF_IMM, k);
			steer_do(p, BPF_LD | BPF_W | BPF_IND, 0);
			for (unsigned i = 0; i < count; i++)
				steer_put(p, BPF_JMP | BPF_JEQ | BPF_K, left * (count + 2) + count - i, 0, words[i]);
		}
		steer_do(p, BPF_JMP | BPF_JA, 1);
		steer_go(p, found);
	}
	steer_go(p, ended);
}

/* A word at X or the next places: X goes there. */
static void steer_exactly(struct steer *p, unsigned places, uint32_t word)
{
	struct steer_label found = { 0 };
	for (unsigned i = 0; i < places; i++) {
		steer_do(p, BPF_LD | BPF_W | BPF_IND, i);
		steer_put(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 2, word);
		steer_do(p, BPF_LD | BPF_IMM, i);
		steer_go(p, &found);
	}
	steer_none(p);
	steer_here(p, &found);
	steer_add(p);
}

/* A request's To: X goes to what is behind ";tag=". */
static void steer_request(struct steer *p, const struct steer_size *size, unsigned rows, struct steer_label *digits)
{
	static const uint32_t to[] = { STEER_WORD('\r', '\n', 'T', 'o'), STEER_WORD('\n', 'T', 'o', ':'), STEER_WORD('T', 'o', ':', ' ') };
	static const uint32_t compact[] = { STEER_WORD('\r', '\n', 't', ':'), STEER_WORD('\n', 't', ':', ' ') };
	struct steer_label row = { 0 }, other = { 0 }, none = { 0 }, bracket = { 0 };
	steer_search(p, rows, STEER_ROW, 3, to, 3, &row, &other);
	steer_here(p, &other);
	steer_search(p, size->compact, STEER_ROW, 2, compact, 2, &row, &none);
	steer_here(p, &none);
	steer_none(p);
	steer_here(p, &row);
	for (unsigned g = 0; g < size->brackets; g++) {
		steer_left(p, STEER_BRACKET + 4);
		for (unsigned left = STEER_BRACKET / 4; left--;) {
			steer_ahead(p, 4);
			steer_do(p, BPF_LD | BPF_W | BPF_IND, 0);
			steer_do(p, BPF_ALU | BPF_AND | BPF_K, 0x7F7F7F7F); /* bytes of UTF-8 would carry over */
			steer_do(p, BPF_ALU | BPF_XOR | BPF_K, STEER_WORD('>', '>', '>', '>'));
			steer_do(p, BPF_ALU | BPF_SUB | BPF_K, 0x01010101);
			steer_put(p, BPF_JMP | BPF_JSET | BPF_K, left * 8 + 1, 0, 0x80808080);
		}
		steer_do(p, BPF_JMP | BPF_JA, 1);
		steer_go(p, &bracket);
	}
	steer_none(p);
	steer_here(p, &bracket);
	steer_left(p, 3 + 6 + STEER_DIGITS);
	steer_exactly(p, 4, STEER_WORD('>', ';', 't', 'a'));
	steer_do(p, BPF_LD | BPF_H | BPF_IND, 4);
	steer_put(p, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, STEER_WORD(0, 0, 'g', '='));
	steer_none(p);
	steer_ahead(p, 6);
	steer_go(p, digits);
}

/* A response's topmost branch: X goes behind its cookie. */
static void steer_response(struct steer *p, const struct steer_size *size)
{
	static const uint32_t branch[] = {
		STEER_WORD('b', 'r', 'a', 'n'), STEER_WORD('r', 'a', 'n', 'c'), STEER_WORD('a', 'n', 'c', 'h'), STEER_WORD('n', 'c', 'h', '='),
		STEER_WORD('c', 'h', '=', 'z'), STEER_WORD('h', '=', 'z', '9'), STEER_WORD('=', 'z', '9', 'h'), STEER_WORD('z', '9', 'h', 'G'),
	};
	struct steer_label found = { 0 }, none = { 0 };
	steer_search(p, size->branches, STEER_BRANCH, 8, branch, 8, &found, &none);
	steer_here(p, &none);
	steer_none(p);
	steer_here(p, &found);
	steer_left(p, 7 + 7 + STEER_DIGITS);
	steer_exactly(p, 8, STEER_WORD('z', '9', 'h', 'G'));
	steer_do(p, BPF_LD | BPF_W | BPF_IND, 3);
	steer_put(p, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, STEER_WORD('G', '4', 'b', 'K'));
	steer_none(p);
	steer_ahead(p, 7);
}

/* A = what the digit at X + i is worth. */
static void steer_digit(struct steer *p, unsigned i)
{
	steer_do(p, BPF_LD | BPF_B | BPF_IND, i);
	steer_do(p, BPF_ALU | BPF_OR | BPF_K, 0x20);
	steer_put(p, BPF_JMP | BPF_JGE | BPF_K, 0, 4, '0');
	steer_put(p, BPF_JMP | BPF_JGT | BPF_K, 0, 4, '9');
	steer_put(p, BPF_JMP | BPF_JGE | BPF_K, 0, 2, 'a');
	steer_do(p, BPF_ALU | BPF_SUB | BPF_K, 'a' - '0' - 10);
	steer_put(p, BPF_JMP | BPF_JGT | BPF_K, 0, 1, '0' + 31);
	steer_none(p);
	steer_do(p, BPF_ALU | BPF_SUB | BPF_K, '0');
}

/* A = the number at X. Behind it there are digits, too, if it is a name of ours. */
static void steer_number(struct steer *p)
{
	for (unsigned i = 2; i < STEER_DIGITS; i++)
		steer_digit(p, i);
	steer_digit(p, 0);
	steer_do(p, BPF_ALU | BPF_LSH | BPF_K, 5);
	steer_do(p, BPF_ST, 0);
	steer_digit(p, 1);
	steer_do(p, BPF_LDX | BPF_MEM, 0);
	steer_do(p, BPF_ALU | BPF_ADD | BPF_X, 0);
}

/* An answer to STUN (RFC 5389 §6): A = the first byte of its id. */
static void steer_stun(struct steer *p, struct steer_label *number)
{
	steer_do(p, BPF_LD | BPF_H | BPF_ABS, 0);
	steer_do(p, BPF_ALU | BPF_AND | BPF_K, 0xFFEF); /* success or error */
	steer_put(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 2, 0x0101);
	steer_do(p, BPF_LD | BPF_W | BPF_ABS, 4);
	steer_put(p, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, 0x2112A442);
	steer_none(p);
	steer_do(p, BPF_LD | BPF_B | BPF_ABS, 8);
	steer_go(p, number);
}

static unsigned steer_place(const uint8_t *order, unsigned count, unsigned shard)
{
	for (unsigned i = 0; i < count; i++)
		if (order[i] == shard)
			return i;
	return PSIP_SHARDS_MAX;
}

/* A stack's number serves as the index, but for exceptions. Whose socket is not there, and whose number another one's index is, is one. */
static bool steer_exception(const uint8_t *order, unsigned count, unsigned shard, unsigned *place)
{
	*place = steer_place(order, count, shard);
	return *place < count ? *place != shard : shard < count;
}

static void steer_return(struct steer *p, unsigned shards, const uint8_t *order, unsigned count)
{
	unsigned place;
	steer_put(p, BPF_JMP | BPF_JGE | BPF_K, 0, 1, shards);
	steer_none(p);
	for (unsigned shard = 0; shard < shards; shard++)
		if (steer_exception(order, count, shard, &place)) {
			steer_put(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, shard);
			steer_do(p, BPF_RET | BPF_K, place < count ? place : (uint32_t)PSIP_STEER_NONE);
		}
	steer_do(p, BPF_RET | BPF_A, 0);
}

static unsigned steer_make(struct sock_filter *program, unsigned shards, const uint8_t *order, unsigned count, const struct steer_size *size,
                           unsigned rows)
{
	struct steer p = { .at = program };
	struct steer_label response = { 0 }, request = { 0 }, digits = { 0 }, number = { 0 };
	steer_do(&p, BPF_LD | BPF_W | BPF_LEN, 0);
	steer_put(&p, BPF_JMP | BPF_JGE | BPF_K, 1, 0, 20);
	steer_none(&p);
	steer_do(&p, BPF_LD | BPF_W | BPF_ABS, 0);
	steer_put(&p, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, STEER_WORD('S', 'I', 'P', '/'));
	steer_go(&p, &response);
	steer_put(&p, BPF_JMP | BPF_JGE | BPF_K, 0, 1, STEER_WORD('A', 0, 0, 0));
	steer_go(&p, &request);
	steer_stun(&p, &number);
	steer_here(&p, &request);
	steer_request(&p, size, rows, &digits);
	steer_here(&p, &response);
	steer_response(&p, size);
	steer_here(&p, &digits);
	steer_number(&p);
	steer_here(&p, &number);
	steer_return(&p, shards, order, count);
	return p.count;
}

unsigned psip_posix_steer_program(struct sock_filter program[PSIP_STEER_INSTRUCTIONS], unsigned shards, const uint8_t *order, unsigned count,
                                  unsigned size)
{
	const struct steer_size *s = &steer_sizes[size];
	unsigned rows = s->rows;
	if (!rows) {
		unsigned none = steer_make(program, shards, order, count, s, 0), each = steer_make(program, shards, order, count, s, 1) - none;
		rows = (PSIP_STEER_INSTRUCTIONS - none) / each;
	}
	return steer_make(program, shards, order, count, s, rows);
}

bool psip_posix_steer_special(const uint8_t *order, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (order[i] != i)
			return true;
	return false;
}

bool psip_posix_steer_attach(int fd, unsigned shards, const uint8_t *order, unsigned count)
{
	struct sock_filter program[PSIP_STEER_INSTRUCTIONS];
	struct sock_filter none[] = { BPF_STMT(BPF_RET | BPF_K, 0xFFFFFFFF) };
	const struct sock_fprog nothing = { .len = 1, .filter = none };
	int why = errno;
	bool well = false;
	for (unsigned size = 0; !well && size < PSIP_STEER_SIZES; size++) {
		struct sock_fprog given = { .filter = program };
		given.len = (unsigned short)psip_posix_steer_program(program, shards, order, count, size);
		well = setsockopt(fd, SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &given, sizeof given) == 0;
		if (!well && errno != ENOMEM)
			break;
	}
	if (!well) /* one that was there would be wrong now */
		setsockopt(fd, SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &nothing, sizeof nothing);
	errno = why;
	return well;
}
