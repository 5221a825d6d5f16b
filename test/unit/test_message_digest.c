/* SPDX-License-Identifier: MIT
 * MD5, SHA-256, SHA-512/256: the samples of their documents, all lengths up to 299, pieces. Not covered: texts above 2^61 bytes. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "transport/base/message_digest.h"

static const enum psip_md_kind kinds[] = { PSIP_MD_MD5, PSIP_MD_SHA_256, PSIP_MD_SHA_512_256 };

static void assert_digest(enum psip_md_kind kind, const char *text, const char *expected)
{
	char hex[PSIP_MD_HEX];
	struct psip_md md;

	psip_md_begin(&md, kind);
	psip_md_add(&md, text, strlen(text));
	assert_int_equal(psip_md_end_hex(&md, hex), strlen(expected));
	assert_memory_equal(hex, expected, strlen(expected));
}

/* RFC 1321 A.5; FIPS 180-4's samples. ledger: 7616-3.2-02 8760-2.2-01 8760-2.6-07 */
static void samples(void **state)
{
	(void)state;
	assert_digest(PSIP_MD_MD5, "", "d41d8cd98f00b204e9800998ecf8427e");
	assert_digest(PSIP_MD_MD5, "abc", "900150983cd24fb0d6963f7d28e17f72");
	assert_digest(PSIP_MD_MD5, "12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a22be3c955ac49da2e2107b67a");
	assert_digest(PSIP_MD_SHA_256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	assert_digest(PSIP_MD_SHA_256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_digest(PSIP_MD_SHA_512_256, "abc", "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23");
}

/* Every length up to 299 against another implementation: the digest of all their digests. */
static void lengths(void **state)
{
	static const char *const expected[] = { "07078cab541bc45f0a66e2c0213a32f4", "d5238871a46ac4a1a75ac3fb19d645b0b3b9e5f35f5f720e2b240d605c6b694e",
		                                "7284103825cd2449d0eb4ce53139220bf85b3c859a7e28c87b494f2602b801c7" };

	(void)state;
	for (size_t k = 0; k < 3; k++) {
		uint8_t text[300], digest[PSIP_MD_MAX];
		char hex[PSIP_MD_HEX];
		struct psip_md all, one;

		psip_md_begin(&all, kinds[k]);
		for (unsigned n = 0; n < 300; n++) {
			for (unsigned i = 0; i < n; i++)
				text[i] = (uint8_t)(i * 7 + n);
			psip_md_begin(&one, kinds[k]);
			psip_md_add(&one, text, n);
			psip_md_add(&all, digest, psip_md_end(&one, digest));
		}
		assert_int_equal(psip_md_end_hex(&all, hex), strlen(expected[k]));
		assert_memory_equal(hex, expected[k], strlen(expected[k]));
	}
}

/* Cut anywhere in two, and byte by byte, with empty pieces. */
static void pieces(void **state)
{
	uint8_t text[257], whole[PSIP_MD_MAX], cut[PSIP_MD_MAX];
	struct psip_md md;
	unsigned length;

	(void)state;
	for (unsigned i = 0; i < sizeof text; i++)
		text[i] = (uint8_t)(i * 31);
	for (size_t k = 0; k < 3; k++) {
		psip_md_begin(&md, kinds[k]);
		psip_md_add(&md, text, sizeof text);
		length = psip_md_end(&md, whole);
		assert_int_equal(length, k == 0 ? 16 : 32);
		for (size_t at = 0; at <= sizeof text; at++) {
			psip_md_begin(&md, kinds[k]);
			psip_md_add(&md, text, at);
			psip_md_add(&md, NULL, 0);
			psip_md_add(&md, text + at, sizeof text - at);
			(void)psip_md_end(&md, cut);
			assert_memory_equal(cut, whole, length);
		}
		psip_md_begin(&md, kinds[k]);
		for (size_t at = 0; at < sizeof text; at++)
			psip_md_add(&md, text + at, 1);
		(void)psip_md_end(&md, cut);
		assert_memory_equal(cut, whole, length);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(samples), cmocka_unit_test(lengths), cmocka_unit_test(pieces) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
