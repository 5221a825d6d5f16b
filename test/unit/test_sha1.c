/* SPDX-License-Identifier: MIT
 * SHA-1: the samples of FIPS 180-4's publication, all lengths around a block's end, pieces. Not covered: texts above 2^61 bytes. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "transport/base/sha1.h"

/* In two pieces, split there. */
static void assert_digest(const char *text, size_t length, size_t split, const char *expected)
{
	uint8_t digest[PSIP_SHA1_LENGTH];
	char hex[2 * PSIP_SHA1_LENGTH + 1];
	struct psip_sha1 sha;

	psip_sha1_begin(&sha);
	psip_sha1_add(&sha, text, split);
	psip_sha1_add(&sha, text + split, length - split);
	psip_sha1_end(&sha, digest);
	for (unsigned i = 0; i < PSIP_SHA1_LENGTH; i++)
		snprintf(hex + 2 * i, 3, "%02x", digest[i]);
	assert_string_equal(hex, expected);
}

static void test_samples(void **state)
{
	static const char two_blocks[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

	(void)state;
	assert_digest("", 0, 0, "da39a3ee5e6b4b0d3255bfef95601890afd80709");
	assert_digest("abc", 3, 1, "a9993e364706816aba3e25717850c26c9cd0d89d");
	assert_digest(two_blocks, sizeof two_blocks - 1, 20, "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
}

/* The digest of the digests of 0 to 199 octets "x", by another implementation; in one piece and in two. */
static void test_lengths(void **state)
{
	uint8_t digest[PSIP_SHA1_LENGTH];
	char text[200];
	struct psip_sha1 all, one;

	(void)state;
	memset(text, 'x', sizeof text);
	for (unsigned split = 0; split < 2; split++) {
		char hex[2 * PSIP_SHA1_LENGTH + 1];
		psip_sha1_begin(&all);
		for (size_t n = 0; n < sizeof text; n++) {
			psip_sha1_begin(&one);
			psip_sha1_add(&one, text, split ? n / 2 : 0);
			psip_sha1_add(&one, text, split ? n - n / 2 : n);
			psip_sha1_end(&one, digest);
			psip_sha1_add(&all, digest, sizeof digest);
		}
		psip_sha1_end(&all, digest);
		for (unsigned i = 0; i < PSIP_SHA1_LENGTH; i++)
			snprintf(hex + 2 * i, 3, "%02x", digest[i]);
		assert_string_equal(hex, "bbd580c3a0c872a603baa084a09981df9eb680e5");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_samples), cmocka_unit_test(test_lengths) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
