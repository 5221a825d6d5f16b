/* SPDX-License-Identifier: MIT
 * The levels of the index pass: each one that is built in makes the same index and the same errors, on the corpus, the torture
 * messages and 100,000 mutations of them, in every alignment; none reads past the end. Not covered: what is right (test_message.c). */
#define _DEFAULT_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parser/typed.h"
#include "guarded.h"

enum { SCAN_ROWS = 48, SCAN_ERRORS = 8, SCAN_SEEDS = 128, SCAN_LONGEST = 8000 };

struct result {
	struct psip_message message;
	struct psip_header rows[SCAN_ROWS];
	struct psip_error at[SCAN_ERRORS];
	struct psip_errors errors;
	int verdict;
};

static struct { char *text; size_t length; } seeds[SCAN_SEEDS];
static size_t seed_count;

static const enum psip_scan_level levels[] = { PSIP_SCAN_DEFAULT, PSIP_SCAN_SCALAR, PSIP_SCAN_SWAR, PSIP_SCAN_SSE2, PSIP_SCAN_AVX2, PSIP_SCAN_NEON };

/* A processor may lack what the compiler can make. */
static bool can_run(enum psip_scan_level level)
{
#if defined(__x86_64__)
	if (level == PSIP_SCAN_AVX2 && !__builtin_cpu_supports("avx2"))
		return false;
#endif
	return psip_scan_supported(level);
}

static void read_at(struct result *r, struct psip_span text, unsigned flags, psip_mode mode, enum psip_scan_level level)
{
	memset(r, 0, sizeof *r);
	r->message.headers = r->rows;
	r->message.header_capacity = SCAN_ROWS;
	r->errors.at = r->at;
	r->errors.capacity = SCAN_ERRORS;
	r->verdict = psip_message_parse(&r->message, text.at, text.length, flags | PSIP_SCAN(level), mode, &r->errors);
	r->message.headers = NULL;
	r->errors.at = NULL;
}

static void assert_same(struct psip_span text, unsigned flags, psip_mode mode)
{
	static struct result scalar, other;

	read_at(&scalar, text, flags, mode, PSIP_SCAN_SCALAR);
	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
		if (!can_run(levels[i]))
			continue;
		read_at(&other, text, flags, mode, levels[i]);
		if (memcmp(&scalar, &other, sizeof scalar) != 0)
			fail_msg("level %d differs from scalar, mode %x, flags %u:\n%.*s", (int)levels[i], (unsigned)mode, flags, (int)text.length, text.at);
	}
}

static void add_seeds(const char *pattern)
{
	const char *root = getenv("PSIP_TEST_DATA");
	char path[512];
	glob_t found;

	snprintf(path, sizeof path, "%s/%s", root != NULL ? root : "test/wire", pattern);
	assert_int_equal(glob(path, 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		FILE *file = fopen(found.gl_pathv[i], "rb");

		assert_non_null(file);
		assert_true(seed_count < SCAN_SEEDS);
		seeds[seed_count].text = malloc(SCAN_LONGEST);
		assert_non_null(seeds[seed_count].text);
		seeds[seed_count].length = fread(seeds[seed_count].text, 1, SCAN_LONGEST, file);
		assert_true(seeds[seed_count].length > 0);
		seed_count++;
		fclose(file);
	}
	globfree(&found);
}

static int read_seeds(void **state)
{
	(void)state;
	add_seeds("corpus/*.sip");
	add_seeds("torture/rfc4475/*");
	add_seeds("torture/rfc5118/*");
	return 0;
}

static int free_seeds(void **state)
{
	(void)state;
	while (seed_count > 0)
		free(seeds[--seed_count].text);
	return 0;
}

static uint32_t next_random(void)
{
	static uint64_t seed = 1;

	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(seed >> 33);
}

/* One change: bytes that matter here, a piece left out, doubled or moved, a cut, a letter's case, a run. */
static size_t mutate(char *text, size_t n)
{
	static const char bytes[] = "\r\n\r\n  \t\t::\\\\\0\x01\x1f\x7f\x80\xff<>\"(*;,=@a-Zl~!\x21\x5b";
	size_t at = next_random() % n, more = 1 + next_random() % (n - at), run = 1 + next_random() % 40;

	switch (next_random() % 8) {
	case 0:
	case 1:
		text[at] = bytes[next_random() % (sizeof bytes - 1)];
		return n;
	case 2:
		memmove(text + at, text + at + more, n - at - more);
		return n - more > 0 ? n - more : n;
	case 3:
		if (n + more > SCAN_LONGEST)
			return n;
		memmove(text + at + more, text + at, n - at);
		return n + more;
	case 4:
		return at > 0 ? at : n;
	case 5:
		text[at] ^= 0x20;
		return n;
	case 6:
		if (n + run > SCAN_LONGEST)
			return n;
		memmove(text + at + run, text + at, n - at);
		memset(text + at, bytes[next_random() % (sizeof bytes - 1)], run);
		return n + run;
	default:
		if (n + 2 > SCAN_LONGEST)
			return n;
		memmove(text + at + 2, text + at, n - at);
		memcpy(text + at, next_random() & 1 ? "\r\n" : ": ", 2);
		return n + 2;
	}
}

static psip_mode some_mode(void)
{
	switch (next_random() % 4) {
	case 0: return PSIP_STRICT;
	case 1: return PSIP_TOLERANT;
	default: return next_random() & PSIP_LENIENT;
	}
}

static void each_level_makes_the_same_index(void **state)
{
	(void)state;
	for (size_t i = 0; i < seed_count; i++)
		for (unsigned flags = 0; flags < 4; flags++) {
			assert_same(guarded(seeds[i].text, seeds[i].length), flags, PSIP_STRICT);
			assert_same(guarded(seeds[i].text, seeds[i].length), flags, PSIP_TOLERANT);
			assert_same(guarded(seeds[i].text, seeds[i].length), flags, PSIP_LENIENT);
		}
}

/* Ends at the guard: a prefix of each length begins at each alignment. */
static void each_prefix(void **state)
{
	(void)state;
	for (size_t i = 0; i < seed_count; i++)
		for (size_t n = 0; n <= seeds[i].length; n += n < 200 || n + 200 > seeds[i].length ? 1 : 7)
			assert_same(guarded(seeds[i].text, n), PSIP_DATAGRAM, PSIP_TOLERANT);
}

/* The same message at each of 32 alignments, its last byte up to 31 before the guard. */
static void each_alignment(void **state)
{
	static char text[SCAN_LONGEST + 32];

	(void)state;
	for (size_t i = 0; i < seed_count; i++)
		for (size_t shift = 0; shift < 32; shift++) {
			struct psip_span whole;

			memcpy(text, seeds[i].text, seeds[i].length);
			memset(text + seeds[i].length, 'x', shift);
			whole = guarded(text, seeds[i].length + shift);
			assert_same(psip_span(whole.at, seeds[i].length), PSIP_DATAGRAM, PSIP_STRICT);
		}
}

static void mutations(void **state)
{
	static char text[SCAN_LONGEST];

	(void)state;
	for (unsigned round = 0; round < 100000; round++) {
		size_t seed = next_random() % seed_count, n = seeds[seed].length, changes = 1 + next_random() % 6;
		unsigned flags = next_random() % 4;
		psip_mode mode = some_mode();

		memcpy(text, seeds[seed].text, n);
		while (changes-- > 0)
			n = mutate(text, n);
		assert_same(guarded(text, n), flags, mode);
	}
}

/* Each known name, in either case, with a byte more, less or other, as the last thing before the guard and with room after it. */
static void each_name(void **state)
{
	static const char *const after[] = { "", ":", ": ", ": x", ": x\r\n", ":x\r\n\r\n", ": x\r\nTo: a value of more than a vector's length\r\n\r\n" };
	char text[256];

	(void)state;
	for (unsigned id = 1; id < PSIP_H_COUNT; id++)
		for (size_t i = 0; i < sizeof after / sizeof *after; i++) {
			const char *name = psip_header_text((enum psip_header_id)id);
			size_t start = sizeof "OPTIONS sip:a@b SIP/2.0\r\n" - 1;
			int n = snprintf(text, sizeof text, "OPTIONS sip:a@b SIP/2.0\r\n%s%s", name, after[i]);

			assert_same(guarded(text, (size_t)n), PSIP_DATAGRAM, PSIP_TOLERANT);
			for (size_t k = start; k < start + strlen(name); k++) {
				text[k] ^= 0x20;
				assert_same(guarded(text, (size_t)n), PSIP_DATAGRAM, PSIP_TOLERANT);
				text[k] ^= 0x20 ^ 0x40;
				assert_same(guarded(text, (size_t)n), PSIP_DATAGRAM, PSIP_TOLERANT);
				text[k] ^= 0x40;
			}
		}
}

static void levels_that_are_not_built_in(void **state)
{
	(void)state;
	assert_true(psip_scan_supported(PSIP_SCAN_DEFAULT));
	assert_false(psip_scan_supported((enum psip_scan_level)6));
	assert_false(psip_scan_supported((enum psip_scan_level)15));
	for (unsigned level = 6; level < 16; level++) {
		struct result wanted, given;

		read_at(&wanted, psip_span(seeds[0].text, seeds[0].length), PSIP_DATAGRAM, PSIP_STRICT, PSIP_SCAN_DEFAULT);
		read_at(&given, psip_span(seeds[0].text, seeds[0].length), PSIP_DATAGRAM, PSIP_STRICT, (enum psip_scan_level)level);
		assert_memory_equal(&wanted, &given, sizeof wanted);
	}
#if defined(__x86_64__) && !defined(PSIP_NO_SIMD) && !defined(PSIP_SCAN_ONLY)
	assert_true(psip_scan_supported(PSIP_SCAN_SSE2) && psip_scan_supported(PSIP_SCAN_AVX2) && !psip_scan_supported(PSIP_SCAN_NEON));
#elif defined(__aarch64__) && !defined(PSIP_NO_SIMD) && !defined(PSIP_SCAN_ONLY)
	assert_true(psip_scan_supported(PSIP_SCAN_NEON) && !psip_scan_supported(PSIP_SCAN_SSE2));
#endif
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_level_makes_the_same_index),
		cmocka_unit_test(each_prefix),
		cmocka_unit_test(each_alignment),
		cmocka_unit_test(mutations),
		cmocka_unit_test(each_name),
		cmocka_unit_test(levels_that_are_not_built_in),
	};

	return cmocka_run_group_tests(tests, read_seeds, free_seeds);
}
