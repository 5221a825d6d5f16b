/* SPDX-License-Identifier: MIT
 * The parser's bench (see README.md here): picosip's parser and writer beside its peers and floors, in one process, in interleaved rounds.
 *   parse-probe [--rounds=N] [--instructions=FILE] [--allocations=FILE] [--json]   the tables; the files are made by:
 *   valgrind --tool=callgrind parse-probe --callgrind   one dump for each contender and message, named "CONTENDER|MESSAGE|TIMES"
 *   parse-malloc-probe --count   lines "CONTENDER<tab>MESSAGE<tab>allocations a message" */
#include "test/bench/parse.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__has_include)
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#define BENCH_WITH_CALLGRIND 1
#endif
#endif

enum { MIX = BENCH_MIX };

static struct bench_results all = { .message_count = BENCH_MESSAGES };
static volatile size_t sink;

static void gather(struct bench_group group)
{
	for (unsigned i = 0; i < group.count && all.contender_count < BENCH_CONTENDERS; i++) {
		struct bench_contender *c = &group.at[i];

		for (unsigned k = 0; c->facts && c->ready && k < BENCH_MESSAGES; k++)
			c->ready = bench_facts_right(c, &all.messages[k]);
		if (c->text && c->ready)
			c->ready = bench_text_right(c);
		if (c->ready)
			all.contenders[all.contender_count++] = c;
		else if (c->facts || c->text)
			fprintf(stderr, "parse: %s is left out: its results are wrong\n", c->name);
	}
}

/* ---- Time ---- */

static double now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t); /* others on this machine do not count */
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static double time_once(const struct bench_contender *c, unsigned column, size_t times)
{
	double begin = now_ns();
	size_t sum = 0;

	if (column == MIX) {
		for (size_t n = 0; n < times; n++)
			for (unsigned k = 0; k < BENCH_MESSAGES; k++)
				sum += c->run(&all.messages[k], 1);
		times *= BENCH_MESSAGES;
	} else {
		sum = c->run(&all.messages[column], times);
	}
	sink += sum;
	return (now_ns() - begin) / (double)times;
}

static bool timed(const struct bench_contender *c, unsigned column)
{
	return column == MIX ? !bench_writes(c) : column < all.message_count && bench_measured(c, column);
}

/* So many that a round takes about 0.3 ms. */
static void calibrate(const struct bench_contender *c, unsigned column, struct bench_cell *cell)
{
	double ns;

	(void)time_once(c, column, 1);
	for (cell->times = 1; cell->times < 1u << 20; cell->times *= 2) {
		ns = time_once(c, column, cell->times) * (double)cell->times * (column == MIX ? BENCH_MESSAGES : 1);
		if (ns > 3e5)
			break;
	}
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void time_all(unsigned rounds)
{
	for (unsigned i = 0; i < all.contender_count; i++)
		for (unsigned k = 0; k < BENCH_COLUMNS; k++)
			if (timed(all.contenders[i], k))
				calibrate(all.contenders[i], k, &all.cells[i][k]);
	for (unsigned round = 0; round < rounds; round++)
		for (unsigned k = 0; k < BENCH_COLUMNS; k++)
			for (unsigned i = 0; i < all.contender_count; i++)
				if (timed(all.contenders[i], k))
					all.cells[i][k].ns[round] = time_once(all.contenders[i], k, all.cells[i][k].times);
	for (unsigned i = 0; i < all.contender_count; i++)
		for (unsigned k = 0; k < BENCH_COLUMNS; k++) {
			struct bench_cell *cell = &all.cells[i][k];
			qsort(cell->ns, rounds, sizeof cell->ns[0], compare);
			cell->median = cell->ns[rounds / 2];
		}
}

/* ---- Instructions and allocations: counted in other runs of this program ---- */

#ifdef BENCH_WITH_CALLGRIND
static int count_instructions(void)
{
	enum { TIMES = 4 };

	for (unsigned i = 0; i < all.contender_count; i++)
		for (unsigned k = 0; k < all.message_count; k++) {
			char label[128];

			if (!bench_measured(all.contenders[i], k))
				continue;
			snprintf(label, sizeof label, "%s|%s|%d", all.contenders[i]->name, all.messages[k].name, TIMES);
			sink += all.contenders[i]->run(&all.messages[k], k < BENCH_MESSAGES ? 2 : 1);
			CALLGRIND_ZERO_STATS;
			sink += all.contenders[i]->run(&all.messages[k], TIMES);
			CALLGRIND_DUMP_STATS_AT(label);
		}
	return 0;
}
#else
static int count_instructions(void)
{
	fprintf(stderr, "parse: built without valgrind's headers\n");
	return 1;
}
#endif

static int count_allocations(void)
{
	enum { TIMES = 16 };

	if (&bench_allocations == NULL)
		return 1;
	for (unsigned i = 0; i < all.contender_count; i++)
		for (unsigned k = 0; k < all.message_count; k++) {
			unsigned long before;

			if (!bench_measured(all.contenders[i], k))
				continue;
			sink += all.contenders[i]->run(&all.messages[k], 1);
			before = bench_allocations;
			sink += all.contenders[i]->run(&all.messages[k], TIMES);
			printf("%s\t%s\t%.2f\n", all.contenders[i]->name, all.messages[k].name, (double)(bench_allocations - before) / TIMES);
		}
	return 0;
}

static void read_counts(const char *path, bool instructions)
{
	FILE *f = path ? fopen(path, "r") : NULL;
	char name[64], message[64];
	double count;

	while (f && fscanf(f, "%63[^\t]\t%63[^\t]\t%lf\n", name, message, &count) == 3)
		for (unsigned i = 0; i < all.contender_count; i++)
			for (unsigned k = 0; k < all.message_count; k++)
				if (strcmp(name, all.contenders[i]->name) == 0 && strcmp(message, all.messages[k].name) == 0)
					*(instructions ? &all.cells[i][k].instructions : &all.cells[i][k].allocations) = count;
	if (f)
		fclose(f);
}

/* ---- */

static void pin(void)
{
	cpu_set_t set;
	int cpu = sched_getcpu();

	CPU_ZERO(&set);
	CPU_SET((size_t)(cpu < 0 ? 0 : cpu), &set);
	(void)sched_setaffinity(0, sizeof set, &set);
}

static const char *option(int argc, char **argv, const char *name)
{
	size_t n = strlen(name);

	for (int i = 1; i < argc; i++)
		if (strncmp(argv[i], name, n) == 0 && (argv[i][n] == 0 || argv[i][n] == '='))
			return argv[i][n] ? argv[i] + n + 1 : argv[i] + n;
	return NULL;
}

int main(int argc, char **argv)
{
	const char *wanted = option(argc, argv, "--rounds");
	unsigned rounds = wanted ? (unsigned)atoi(wanted) : 31;

	if (!bench_corpus(all.messages))
		return 2;
	all.message_count += bench_hostile(all.messages + BENCH_MESSAGES);
	gather(bench_ours());
	gather(bench_osip());
	gather(bench_sofia());
	gather(bench_re());
	gather(bench_floors());
	if (!all.contender_count)
		return 1;
	if (option(argc, argv, "--callgrind"))
		return count_instructions();
	if (option(argc, argv, "--count"))
		return count_allocations();
	for (unsigned i = 0; i < BENCH_CONTENDERS; i++)
		for (unsigned k = 0; k < BENCH_COLUMNS; k++)
			all.cells[i][k].instructions = all.cells[i][k].allocations = -1;
	read_counts(option(argc, argv, "--instructions"), true);
	read_counts(option(argc, argv, "--allocations"), false);
	pin();
	rounds = rounds < 1 ? 1 : rounds > BENCH_ROUNDS ? BENCH_ROUNDS : rounds;
	time_all(rounds);
	if (option(argc, argv, "--json"))
		bench_print_json(&all, rounds);
	else
		bench_print_tables(&all, rounds);
	return 0;
}
