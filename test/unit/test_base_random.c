/* SPDX-License-Identifier: MIT
 * The random generator and the trace ring.
 * Not covered: statistical tests of ChaCha20's output; only gross errors of its use would show here. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/test_base.h"
#include "transport/base/random.h"
#include "transport/base/trace.h"

static const struct psip_limits small = { .calls = 1, .bytes = 1024, .trace = 3 };

/* RFC 8439 §2.3.2 */
static void test_chacha20_vector(void **state)
{
	(void)state;
	static const uint8_t nonce[12] = { 0, 0, 0, 9, 0, 0, 0, 0x4a, 0, 0, 0, 0 };
	static const uint8_t expected[64] = {
		0x10, 0xf1, 0xe7, 0xe4, 0xd1, 0x3b, 0x59, 0x15, 0x50, 0x0f, 0xdd, 0x1f, 0xa3, 0x20, 0x71, 0xc4, 0xc7, 0xd1, 0xf4, 0xc7, 0x33, 0xc0,
		0x68, 0x03, 0x04, 0x22, 0xaa, 0x9a, 0xc3, 0xd4, 0x6c, 0x4e, 0xd2, 0x82, 0x64, 0x46, 0x07, 0x9f, 0xaa, 0x09, 0x14, 0xc2, 0xd7, 0x05,
		0xd9, 0x8b, 0x02, 0xa2, 0xb5, 0x12, 0x9c, 0xd1, 0xde, 0x16, 0x4e, 0xb9, 0xcb, 0xd0, 0x83, 0xe8, 0xa2, 0x50, 0x3c, 0x4e
	};
	uint8_t key[32], out[64];
	for (unsigned i = 0; i < 32; i++)
		key[i] = (uint8_t)i;
	psip_chacha20(key, 1, nonce, out);
	assert_memory_equal(out, expected, 64);
}

/* Same seed, same calls: same bytes; however they are cut, and wherever the block lies. */
static void test_deterministic(void **state)
{
	(void)state;
	struct world a = world_make(&small, 1), b = world_make(&small, 1);
	uint8_t whole[200], pieces[200];
	psip_random_bytes(a.s, whole, sizeof whole);
	for (size_t at = 0, n = 0; at < sizeof pieces; at += n, n = (n + 1) % 40) {
		if (n > sizeof pieces - at)
			n = sizeof pieces - at;
		psip_random_bytes(b.s, pieces + at, n);
		world_move(&b);
	}
	assert_memory_equal(whole, pieces, sizeof whole);
	uint8_t seed[32] = { 0 };
	psip_random_seed(b.s, seed);
	psip_random_bytes(a.s, whole, 32);
	psip_random_bytes(b.s, pieces, 32);
	assert_memory_not_equal(whole, pieces, 32);
	world_free(&a);
	world_free(&b);
}

/* What was given out is nowhere in the block any more. */
static void test_wiped(void **state)
{
	(void)state;
	struct world w = world_make(&small, 1);
	uint8_t out[8];
	psip_random_bytes(w.s, out, sizeof out);
	for (size_t i = 0; i + sizeof out <= w.size; i++)
		assert_true(memcmp(w.memory + i, out, sizeof out) != 0);
	world_free(&w);
}

static void test_token(void **state)
{
	(void)state;
	struct world w = world_make(&small, 1);
	unsigned seen[256] = { 0 }, kinds = 0;
	for (size_t n = 0; n < 100; n++) {
		char text[101];
		memset(text, '!', sizeof text);
		psip_random_token(w.s, text, n);
		assert_int_equal(text[n], '!');
		for (size_t i = 0; i < n; i++) {
			assert_true((text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'v'));
			seen[(uint8_t)text[i]]++;
		}
	}
	for (unsigned i = 0; i < 256; i++) {
		kinds += seen[i] != 0;
		if (seen[i])
			assert_in_range(seen[i], 80, 240); /* 4950 / 32 = 155 */
	}
	assert_int_equal(kinds, 32);
	assert_true(psip_random(w.s) != psip_random(w.s));
	world_free(&w);
}

static void test_trace_ring(void **state)
{
	(void)state;
	struct world w = world_make(&small, 1);
	struct psip_trace_record record;
	assert_false(psip_trace_take(w.s, &record));
	for (unsigned i = 0; i < 5; i++) {
		(void)psip_clock(w.s, 100 + i);
		psip_trace(w.s, i, 1, 2, 3, 4, 1000 + i);
		world_move(&w);
	}
	assert_int_equal(psip_trace_lost(w.s), 2);
	for (unsigned i = 2; i < 5; i++) {
		assert_true(psip_trace_take(w.s, &record));
		assert_int_equal(record.number, i);
		assert_int_equal(record.at, 100 + i);
		assert_int_equal(record.object, i);
		assert_int_equal(record.detail, 1000 + i);
		assert_int_equal(record.machine * 1000 + record.from * 100 + record.to * 10 + record.cause, 1234);
	}
	assert_false(psip_trace_take(w.s, &record));
	psip_trace(w.s, 9, 1, 2, 3, 4, 5);
	assert_true(psip_trace_take(w.s, &record));
	assert_int_equal(record.number, 5);
	assert_int_equal(psip_trace_lost(w.s), 2);
	world_free(&w);
}

static void test_no_trace(void **state)
{
	(void)state;
	const struct psip_limits none = { .calls = 1, .bytes = 1024 };
	struct world w = world_make(&none, 1);
	struct psip_trace_record record;
	psip_trace(w.s, 1, 1, 2, 3, 4, 5);
	assert_false(psip_trace_take(w.s, &record));
	assert_int_equal(psip_trace_lost(w.s), 0);
	world_free(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_chacha20_vector), cmocka_unit_test(test_deterministic), cmocka_unit_test(test_wiped),
		cmocka_unit_test(test_token),           cmocka_unit_test(test_trace_ring),    cmocka_unit_test(test_no_trace),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
