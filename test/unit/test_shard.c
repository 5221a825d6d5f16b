/* SPDX-License-Identifier: MIT
 * Whose message it is (transport/shard.h): each kind of message by itself, the number's range, names that are not ours, bytes that are no message.
 * Does not cover: whole stacks (test_shards.c), which CANCELs are strays (there too). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test/unit/test_base.h"
#include "test/unit/wire.h"
#include "transport/base/random.h"
#include "transport/shard.h"

static char text[65536];

/* psip_shard of what printf makes, "\n" as CRLF, in a buffer of exactly its size. */
static int shard_in(unsigned shards, const char *format, ...) __attribute__((format(printf, 2, 3)));
static int shard_in(unsigned shards, const char *format, ...)
{
	va_list list;
	char *exact;
	size_t n = 0;
	int result;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	exact = malloc(2 * strlen(text) + 1);
	assert_non_null(exact);
	for (const char *p = text; *p; p++) {
		if (*p == '\n')
			exact[n++] = '\r';
		exact[n++] = *p;
	}
	char *whole = realloc(exact, n ? n : 1);
	assert_non_null(whole);
	result = psip_shard(whole, n, shards);
	free(whole);
	return result;
}

#define HEAD "Via: SIP/2.0/UDP 192.0.2.1;branch=%s\nFrom: <sip:a@a>;tag=0711111111111111\nTo: <sip:b@b>%s\nCall-ID: %s\nCSeq: 1 %s\n%s\n"

static int request(unsigned shards, const char *method, const char *to_tag, const char *call_id, const char *more)
{
	return shard_in(shards, "%s sip:b@b SIP/2.0\n" HEAD, method, "z9hG4bK0311111111111111", to_tag, call_id, method, more);
}

static int response(unsigned shards, const char *branch, const char *call_id)
{
	return shard_in(shards, "SIP/2.0 200 OK\n" HEAD, branch, ";tag=0511111111111111", call_id, "INVITE", "");
}

/* A stack's names bear its number, at both ends of the range; the rest is chance. One that is alone has none. */
static void test_names(void **state)
{
	(void)state;
	for (uint32_t shard = 0; shard < 256; shard += shard == 0 || shard == 254 ? 1 : 23) {
		struct world w = world_make(&(struct psip_limits){ .calls = 1, .bytes = 1024, .shards = 256, .shard = shard }, 1);
		char one[16], other[16], tag[32], branch[32];
		psip_shard_token(w.s, one, sizeof one);
		psip_shard_token(w.s, other, sizeof other);
		assert_memory_equal(one, other, PSIP_SHARD_MARK);
		assert_memory_not_equal(one, other, sizeof one);
		snprintf(tag, sizeof tag, ";tag=%.16s", one);
		snprintf(branch, sizeof branch, "z9hG4bK%.16s", other);
		assert_int_equal(request(256, "BYE", tag, "1", ""), shard);
		assert_int_equal(response(256, branch, "1"), shard);
		assert_int_equal(psip_shard_of(psip_span(one, 16), PSIP_TEXT("1"), 256), shard);
		world_free(&w);
	}
	struct world w = world_make(&(struct psip_limits){ .calls = 1, .bytes = 1024 }, 1), same = world_make(&(struct psip_limits){ .calls = 1, .bytes = 1024, .shards = 1 }, 1);
	char one[16], other[16];
	psip_shard_token(w.s, one, sizeof one);
	psip_random_token(same.s, other, sizeof other);
	assert_memory_equal(one, other, sizeof one);
	world_free(&w);
	world_free(&same);
}

static void test_limits(void **state)
{
	(void)state;
	assert_int_not_equal(psip_base_layout(&(struct psip_layout){ 0 }, &(struct psip_limits){ .shards = 1, .shard = 0 }), 0);
	assert_int_not_equal(psip_base_layout(&(struct psip_layout){ 0 }, &(struct psip_limits){ .shards = 256, .shard = 255 }), 0);
	assert_int_equal(psip_base_layout(&(struct psip_layout){ 0 }, &(struct psip_limits){ .shards = 256, .shard = 256 }), 0);
	assert_int_equal(psip_base_layout(&(struct psip_layout){ 0 }, &(struct psip_limits){ .shards = 257, .shard = 0 }), 0);
	assert_int_equal(psip_base_layout(&(struct psip_layout){ 0 }, &(struct psip_limits){ .shards = 2, .shard = 2 }), 0);
	assert_int_equal(psip_base_layout(&(struct psip_layout){ 0 }, &(struct psip_limits){ .shard = 1 }), 0);
	assert_int_equal(request(0, "BYE", ";tag=0111111111111111", "1", ""), 0);
	assert_int_equal(request(1, "BYE", ";tag=0111111111111111", "1", ""), 0);
	assert_int_equal(request(2, "BYE", ";tag=0111111111111111", "1", ""), 1);
	assert_int_equal(request(256, "BYE", ";tag=0111111111111111", "1", ""), 1);
	assert_int_equal(request(257, "BYE", ";tag=0111111111111111", "1", ""), 0);
}

/* What is not ours: too short, no digit, past the last number. Then all goes by the Call-ID. */
static void test_by_call_id(void **state)
{
	static const char *const foreign[] = { "", ";tag=01111111", ";tag=0_11111111111111", ";tag=w011111111111111", ";tag=0411111111111111", ";tag=7v11111111111111", ";other" };
	bool seen[4] = { 0 };

	(void)state;
	for (unsigned i = 0; i < 64; i++) {
		char call_id[32];
		snprintf(call_id, sizeof call_id, "%u@host", i);
		int home = request(4, "INVITE", "", call_id, "");
		assert_in_range(home, 0, 3);
		seen[home] = true;
		for (size_t k = 0; k < sizeof foreign / sizeof foreign[0]; k++)
			assert_int_equal(request(4, k % 2 ? "BYE" : "ACK", foreign[k], call_id, ""), home);
		assert_int_equal(request(4, "CANCEL", "", call_id, ""), home);
		assert_int_equal(request(4, "OPTIONS", "", call_id, ""), home);
		assert_int_equal(response(4, "z9hG4bK04111111111", call_id), home);
		assert_int_equal(response(4, "z9hG4bK01", call_id), home);
		assert_int_equal(shard_in(4, "INVITE sip:b@b SIP/2.0\ni: %s\nTo: <sip:b@b>\n\n", call_id), home);
	}
	assert_true(seen[0] && seen[1] && seen[2] && seen[3]);
	/* the same on every machine: what was carried over lies where its messages come to */
	assert_int_equal(psip_shard_of(psip_span(NULL, 0), PSIP_TEXT("a84b4c76e66710@pc33.atlanta.example.com"), 256), 254);
}

static void test_kinds(void **state)
{
	static const char *const methods[] = { "ACK", "BYE", "INVITE", "CANCEL", "PRACK", "UPDATE", "NOTIFY", "INFO", "REFER", "STRANGE" };

	(void)state;
	for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
		assert_int_equal(request(8, methods[i], ";tag=0211111111111111", "1", ""), 2);
		assert_int_equal(request(8, methods[i], ";x=y;TAG=0311111111111111", "1", ""), 3);
	}
	/* uppercase is the same token; a response goes by its branch, not by its To tag */
	assert_int_equal(request(256, "BYE", ";tag=1V11111111111111", "1", ""), 63);
	assert_int_equal(response(8, "z9hG4bK0611111111", "1"), 6);
	assert_int_equal(response(8, "Z9HG4BK0611111111", "1"), 6);
	assert_int_equal(shard_in(8, "SIP/2.0 180 Ringing\nv: SIP/2.0/TCP [::1];rport=1;branch=z9hG4bK07111111111, SIP/2.0/UDP b;branch=z9hG4bK01111111111\nCall-ID: 1\n\n"), 7);
}

static void test_named(void **state)
{
	int home = request(8, "INVITE", "", "1", "");

	(void)state;
	assert_int_equal(request(8, "INVITE", "", "1", "Replaces: x;to-tag=0511111111111111;from-tag=0211111111111111\n"), 5);
	assert_int_equal(request(8, "INVITE", "", "1", "Join: x;from-tag=0211111111111111;to-tag=0611111111111111\n"), 6);
	assert_int_equal(request(8, "OPTIONS", "", "1", "Replaces: x;to-tag=0511111111111111;from-tag=1\n"), home);
	assert_int_equal(request(8, "INVITE", ";tag=0311111111111111", "1", "Replaces: x;to-tag=0511111111111111;from-tag=1\n"), 3);
	assert_int_equal(request(8, "INVITE", "", "1", "Replaces: x;to-tag=0511111111111111\n"), home);
	/* a tag without a number of ours: where that dialog would have been restored to */
	assert_int_equal(request(8, "INVITE", "", "1", "Replaces: other;to-tag=zz;from-tag=1\n"), (int)psip_shard_of(PSIP_TEXT("zz"), PSIP_TEXT("other"), 8));
}

static void test_anybody(void **state)
{
	uint8_t stun[20] = { 1, 1, 0, 0, 0x21, 0x12, 0xA4, 0x42, 7 };

	(void)state;
	assert_int_equal(shard_in(4, "%s", ""), PSIP_SHARD_ANY);
	assert_int_equal(shard_in(4, "\n\n"), PSIP_SHARD_ANY);
	assert_int_equal(shard_in(4, "jaK"), PSIP_SHARD_ANY);
	assert_int_equal(shard_in(4, "GET / HTTP/1.1\nHost: a\n\n"), PSIP_SHARD_ANY);
	assert_int_equal(shard_in(4, "INVITE sip:b@b SIP/2.0\nTo: <sip:b@b>\n\n"), PSIP_SHARD_ANY);
	assert_int_equal(psip_shard(stun, sizeof stun, 8), 7);
	assert_int_equal(psip_shard(stun, sizeof stun, 7), PSIP_SHARD_ANY);
	stun[1] = 0x11;
	stun[8] = 3;
	assert_int_equal(psip_shard(stun, sizeof stun, 8), 3);
	stun[0] = 0;  /* a request */
	stun[1] = 1;
	assert_int_equal(psip_shard(stun, sizeof stun, 8), PSIP_SHARD_ANY);
	assert_int_equal(psip_shard(stun, 19, 8), PSIP_SHARD_ANY);
}

/* What decides may stand behind as many rows as a stack takes. */
static void test_many_rows(void **state)
{
	char rows[150 * 5 + 1] = "";

	(void)state;
	for (unsigned i = 0; i < 150; i++)
		memcpy(rows + 5 * i, "X: y\n", 6);
	assert_int_equal(shard_in(256, "BYE sip:b@b SIP/2.0\n%s" HEAD, rows, "z9hG4bK0311111111111111", ";tag=0511111111111111", "1", "BYE", ""), 5);
}

/* Some stack or anybody, and the same one each time: the message and each beginning of it. */
static void some_shard(const char *message, size_t length, const char *name)
{
	(void)name;
	for (size_t n = 0; n <= length; n++) {
		char *exact = malloc(n ? n : 1);
		assert_non_null(exact);
		memcpy(exact, message, n);
		int k = psip_shard(exact, n, 5);
		assert_in_range(k + 1, 0, 5);
		assert_int_equal(psip_shard(exact, n, 5), k);
		free(exact);
	}
}

static void test_torture(void **state)
{
	(void)state;
	assert_true(wire_each("torture/rfc4475", some_shard) >= 49);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names), cmocka_unit_test(test_limits), cmocka_unit_test(test_by_call_id), cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_named), cmocka_unit_test(test_anybody), cmocka_unit_test(test_many_rows), cmocka_unit_test(test_torture),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
