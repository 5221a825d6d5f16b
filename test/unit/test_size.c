/* SPDX-License-Identifier: MIT
 * Sizing: the constants for static arrays against psip_size(), and blocks of exactly that size, one byte more and one byte less.
 * Not covered here: what happens when a limit is reached (flow/test_limits.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "session/psip.h"

static void constants_cover_the_size(void **state)
{
	(void)state;
	for (uint32_t n = 1; n <= 300; n++)
		for (uint32_t bytes = 512; bytes <= 8192; bytes *= 2) {
			struct psip_limits limits = PSIP_LIMITS(n, bytes);
			size_t size = psip_size(&limits);
			assert_true(size > 0);
			assert_true(size <= PSIP_BASE + (size_t)n * PSIP_PER_CALL(bytes));
		}
}

static void static_array_takes_the_stack(void **state)
{
	static _Alignas(16) uint8_t memory[PSIP_BASE + 2 * PSIP_PER_CALL(2048)];
	static const struct psip_limits limits = PSIP_LIMITS(2, 2048);
	static const uint8_t seed[32] = { 7 };

	(void)state;
	assert_non_null(psip_init(memory, sizeof memory, &limits, seed));
}

static void exact_size_and_one_less(void **state)
{
	struct psip_limits limits = PSIP_LIMITS(3, 1024);
	static const uint8_t seed[32] = { 7 };
	size_t size = psip_size(&limits);
	uint8_t *memory = calloc(1, size);

	(void)state;
	assert_null(psip_init(memory, size - 1, &limits, seed));
	assert_non_null(psip_init(memory, size, &limits, seed));
	free(memory);
}

static void limits_out_of_range_have_no_size(void **state)
{
	struct psip_limits limits = PSIP_LIMITS(1, 1024);

	(void)state;
	limits.calls = (1u << 20) + 1;
	assert_int_equal(psip_size(&limits), 0);
	limits.calls = 1;
	limits.bytes = 1023;
	assert_int_equal(psip_size(&limits), 0);
	limits.bytes = 1024;
	assert_true(psip_size(&limits) > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(constants_cover_the_size),
		cmocka_unit_test(static_array_takes_the_stack),
		cmocka_unit_test(exact_size_and_one_less),
		cmocka_unit_test(limits_out_of_range_have_no_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
