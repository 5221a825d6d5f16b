/* SPDX-License-Identifier: MIT
 * The parser's bench: floors. What the same bytes cost when hardly anything, or one thing, is asked of them. */
#include "test/bench/parse.h"

#include <string.h>

static size_t floor_copy(const struct bench_message *m, size_t times)
{
	static char to[4096];
	size_t sum = 0;

	while (times--) {
		memcpy(to, m->data, m->length);
		__asm__ volatile("" : : "r"(to) : "memory");
		sum += (unsigned char)to[m->length - 1];
	}
	return sum;
}

/* The ends of the head's lines and each one's first colon. */
static size_t floor_lines(const struct bench_message *m, size_t times)
{
	size_t sum = 0;

	while (times--) {
		const char *p = m->data, *end = m->data + m->length;
		const char *lf;

		__asm__ volatile("" : "+r"(p));
		for (; (lf = memchr(p, '\n', (size_t)(end - p))) != NULL && lf - p > 1; p = lf + 1) {
			const char *colon = memchr(p, ':', (size_t)(lf - p));
			sum += (size_t)(colon ? colon - p : 0) + (size_t)(lf - p);
		}
	}
	return sum;
}

enum floor_state { LINE, NAME, COLON, VALUE, VALUE_CR, LINE_CR, BODY, FLOOR_STATES };

static uint8_t floor_next[FLOOR_STATES][256];

static void floor_table(void)
{
	for (unsigned b = 0; b < 256; b++) {
		floor_next[LINE][b] = b == '\r' ? LINE_CR : b == '\n' ? BODY : b == ' ' || b == '\t' ? VALUE : NAME;
		floor_next[NAME][b] = b == ':' ? COLON : NAME;
		floor_next[COLON][b] = b == '\r' ? VALUE_CR : b == ' ' || b == '\t' ? COLON : VALUE;
		floor_next[VALUE][b] = b == '\r' ? VALUE_CR : b == '\n' ? LINE : VALUE;
		floor_next[VALUE_CR][b] = b == '\n' ? LINE : VALUE;
		floor_next[LINE_CR][b] = b == '\n' ? BODY : NAME;
		floor_next[BODY][b] = BODY;
	}
}

/* One load a byte: names and values as spans, from a table of states. */
static size_t floor_automaton(const struct bench_message *m, size_t times)
{
	static struct { uint32_t name, value, end; } rows[128];
	size_t sum = 0;

	while (times--) {
		const uint8_t *p = (const uint8_t *)m->data, *end = p + m->length;
		unsigned state = VALUE, n = 0;

		__asm__ volatile("" : "+r"(p));
		for (uint32_t i = 0; p + i < end && state != BODY; i++) {
			unsigned next = floor_next[state][p[i]];
			if (next != state) {
				if (next == NAME)
					rows[n & 127].name = i;
				else if (state == COLON)
					rows[n & 127].value = i;
				else if (next == VALUE_CR)
					rows[n++ & 127].end = i;
				state = next;
			}
		}
		sum += n + rows[1].value;
	}
	return sum;
}

struct bench_group bench_floors(void)
{
	static struct bench_contender all[] = {
		{ .name = "floor: memcpy", .task = BENCH_FLOOR, .run = floor_copy, .ready = true },
		{ .name = "floor: every LF and colon", .task = BENCH_FLOOR, .run = floor_lines, .ready = true },
		{ .name = "floor: table automaton", .task = BENCH_FLOOR, .run = floor_automaton, .ready = true },
	};

	floor_table();
	return (struct bench_group){ all, sizeof all / sizeof all[0] };
}
