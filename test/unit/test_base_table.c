/* SPDX-License-Identifier: MIT
 * Keyed hash (SipHash-1-3 vectors) and the hash tables.
 * Not covered: that chains stay short (that is the hash's promise). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/test_base.h"
#include "transport/base/hash.h"

static const struct psip_limits small = { .calls = 1, .bytes = 1024 };

/* Key 00 01 .. 0f, message 00 01 .. n-1; made with another implementation, whose 2-4 form gives the paper's vector. */
static void test_siphash_vectors(void **state)
{
	(void)state;
	static const struct {
		size_t n;
		uint64_t hash;
	} vectors[] = { { 0, 0xabac0158050fc4dc }, { 1, 0xc9f49bf37d57ca93 },  { 7, 0xd3927d989bb11140 },
		        { 8, 0x369095118d299a8e }, { 15, 0xd320d86d2a519956 }, { 63, 0x9d199062b7bbb3a8 } };
	uint8_t key[16], message[64];
	for (unsigned i = 0; i < 64; i++)
		message[i] = (uint8_t)i;
	memcpy(key, message, 16);
	for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
		struct psip_hash h = psip_hash_begin_key(key);
		psip_hash_add(&h, message, vectors[i].n);
		assert_true(psip_hash_end64(&h) == vectors[i].hash);
		for (size_t cut = 0; cut <= vectors[i].n; cut++) { /* pieces join, wherever they are cut */
			h = psip_hash_begin_key(key);
			psip_hash_add(&h, message, cut);
			psip_hash_add(&h, message + cut, vectors[i].n - cut);
			assert_true(psip_hash_end64(&h) == vectors[i].hash);
		}
	}
	/* CPython 3.11's hash of the same bytes under PYTHONHASHSEED=0. */
	static const uint8_t zero[16] = { 0 };
	struct psip_hash h = psip_hash_begin_key(zero);
	psip_hash_add(&h, "abcdefghij", 10);
	assert_true(psip_hash_end64(&h) == 0xf47c264806c40ff1);
}

/* Exactly A-Z fold, at each place in a word, and no other byte. */
static void test_nocase(void **state)
{
	(void)state;
	struct world w = world_make(&small, 1);
	for (unsigned c = 0; c < 256; c++) {
		for (unsigned place = 0; place < 11; place++) {
			uint8_t text[11] = "z9G4bKabcde", lower[11];
			text[place] = (uint8_t)c;
			for (unsigned i = 0; i < 11; i++)
				lower[i] = text[i] >= 'A' && text[i] <= 'Z' ? (uint8_t)(text[i] + 32) : text[i];
			struct psip_hash a = psip_hash_begin(w.s), b = psip_hash_begin(w.s);
			psip_hash_add_nocase(&a, text, 11);
			psip_hash_add(&b, lower, 11);
			assert_int_equal(psip_hash_end(&a), psip_hash_end(&b));
		}
	}
	world_free(&w);
}

static void test_separator_and_key(void **state)
{
	(void)state;
	struct world w = world_make(&small, 1);
	struct psip_hash a = psip_hash_begin(w.s), b = psip_hash_begin(w.s), c = psip_hash_begin(w.s);
	psip_hash_add(&a, "ab", 2);
	psip_hash_byte(&a, 0);
	psip_hash_add(&a, "c", 1);
	psip_hash_add(&b, "a", 1);
	psip_hash_byte(&b, 0);
	psip_hash_add(&b, "bc", 2);
	psip_hash_add(&c, "ab\0c", 4);
	uint32_t hash = psip_hash_end(&a);
	assert_int_not_equal(hash, psip_hash_end(&b));
	assert_int_equal(hash, psip_hash_end(&c));
	w.s->hash_key[3] ^= 1;
	c = psip_hash_begin(w.s);
	psip_hash_add(&c, "ab\0c", 4);
	assert_int_not_equal(hash, psip_hash_end(&c));
	world_free(&w);
}

enum { LINK = offsetof(struct thing, link) };

static void test_table(void **state)
{
	(void)state;
	enum { N = 300 };
	struct world w = world_make(&small, N);
	psip_ref refs[N];
	bool in[N] = { false };
	uint64_t random = 3;
	assert_true(world_root(&w)->table.mask >= N - 1);
	for (unsigned i = 0; i < N; i++)
		refs[i] = psip_pool_take(w.s, &world_root(&w)->pool, 1);
	for (unsigned round = 0; round < 3000; round++) {
		struct psip_table *t = &world_root(&w)->table;
		unsigned i = test_random(&random) % N;
		/* Many share a bucket, some share the whole hash. */
		uint32_t hash = i % 3 ? i % 50 * 1024 : (i / 9) * 0x10000001u;
		if (in[i])
			psip_table_remove(w.s, t, refs[i], LINK);
		psip_table_remove(w.s, t, refs[i], LINK); /* not in it: ignored */
		if (!in[i])
			psip_table_add(w.s, t, refs[i], LINK, hash);
		in[i] = !in[i];
		unsigned expected = 0, found = 0;
		for (unsigned k = 0; k < N; k++)
			expected += in[k] && (k % 3 ? k % 50 * 1024 : (k / 9) * 0x10000001u) == hash;
		for (psip_ref at = psip_table_first(w.s, t, hash, LINK); at; at = psip_table_next(w.s, at, LINK)) {
			struct thing *thing = psip_at(w.s, at);
			assert_int_equal(thing->link.hash, hash);
			found++;
		}
		assert_int_equal(found, expected);
		if (round % 50 == 0)
			world_move(&w);
	}
	unsigned count = 0;
	for (unsigned i = 0; i < N; i++)
		count += in[i];
	assert_int_equal(world_root(&w)->table.count, count);
	assert_int_equal(psip_table_first(w.s, &world_root(&w)->table, 0xdeadbeef, LINK), 0);
	world_free(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_siphash_vectors),
		cmocka_unit_test(test_nocase),
		cmocka_unit_test(test_separator_and_key),
		cmocka_unit_test(test_table),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
