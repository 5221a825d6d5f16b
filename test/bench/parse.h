/* SPDX-License-Identifier: MIT
 * What the files of the parser's bench share: messages, facts that a full parse must know, contenders. */
#ifndef PSIP_TEST_BENCH_PARSE_H
#define PSIP_TEST_BENCH_PARSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bench_message {
	const char *name;
	const char *data; /* followed by a NUL, which is not counted */
	size_t length;
};

/* What "full" means, the same for all: each contender fills this from its typed values, and is refused if one is wrong. */
struct bench_facts {
	char method[16];          /* "" of a response */
	char uri_user[40], uri_host[40];
	char via_host[40], via_branch[40], last_via_host[40], last_via_branch[40];
	char from_host[40], from_tag[24], to_host[40], to_tag[24];
	char call_id[64], cseq_method[16];
	char contact_user[40], contact_host[40], route_host[40], record_route_host[40];
	char media_type[40];      /* "application/sdp" */
	char agent[48];           /* User-Agent or Server: one of the others, as text */
	unsigned status, via_port, last_via_port, contact_port; /* 0: none */
	unsigned vias, contacts, routes, record_routes;
	unsigned cseq, content_length;
	int max_forwards;         /* -1: none */
};

enum bench_task { BENCH_FLOOR, BENCH_INDEX, BENCH_RECEPTION, BENCH_FULL, BENCH_CHECK, BENCH_RESPONSE, BENCH_BYE, BENCH_TASKS };

struct bench_contender {
	const char *name;
	enum bench_task task;
	bool peer;
	/* Do it `times` times; returns something of the result, so that no compiler drops it. */
	size_t (*run)(const struct bench_message *m, size_t times);
	bool (*facts)(const struct bench_message *m, struct bench_facts *facts); /* of BENCH_FULL */
	size_t (*text)(char *to, size_t capacity);                               /* of BENCH_RESPONSE and BENCH_BYE: what is written */
	bool ready; /* set up, and its results were right */
};

/* Each file's contenders; a peer that is not installed gives none. */
struct bench_group {
	struct bench_contender *at;
	unsigned count;
};
struct bench_group bench_ours(void);
struct bench_group bench_floors(void);
struct bench_group bench_osip(void);
struct bench_group bench_sofia(void);
struct bench_group bench_re(void);
const char *bench_osip_version(void); /* "" if not installed */
const char *bench_sofia_version(void);
const char *bench_re_version(void);
const char *bench_scan_level(void); /* the one that PSIP_SCAN_DEFAULT stands for */

enum { BENCH_MESSAGES = 8, BENCH_HOSTILE = 7 };
bool bench_corpus(struct bench_message messages[BENCH_MESSAGES]);
unsigned bench_hostile(struct bench_message messages[BENCH_HOSTILE]);
/* The messages that are written: a 200 to b_invite, a BYE in its dialog. */
const struct bench_message *bench_written(enum bench_task task);
const struct bench_message *bench_invite(void);

/* Says on stderr what is wrong. */
bool bench_facts_right(const struct bench_contender *c, const struct bench_message *m);
bool bench_text_right(const struct bench_contender *c);

/* ---- Results ---- */

enum { BENCH_CONTENDERS = 40, BENCH_ROUNDS = 99, BENCH_MIX = BENCH_MESSAGES + BENCH_HOSTILE, BENCH_COLUMNS };

/* Of one contender and message; column BENCH_MIX: all eight in turn. */
struct bench_cell {
	size_t times;
	double ns[BENCH_ROUNDS], median;
	double instructions, allocations; /* -1: not known */
};

struct bench_results {
	struct bench_contender *contenders[BENCH_CONTENDERS];
	unsigned contender_count;
	struct bench_message messages[BENCH_MIX];
	unsigned message_count;
	struct bench_cell cells[BENCH_CONTENDERS][BENCH_COLUMNS];
};

bool bench_writes(const struct bench_contender *c);
/* Is a contender given that message? Writers: the first one only, which they do not look at; the hostile ones: few. */
bool bench_measured(const struct bench_contender *c, unsigned message);
void bench_print_tables(const struct bench_results *results, unsigned rounds);
void bench_print_json(const struct bench_results *results, unsigned rounds);

void bench_copy(char *to, size_t capacity, const char *from, size_t length);
#define BENCH_COPY(to, from, length) bench_copy(to, sizeof(to), from, length)

/* Of the program that is linked with parse_malloc.c: calls of malloc, calloc and realloc so far. */
extern unsigned long bench_allocations __attribute__((weak));

#endif
