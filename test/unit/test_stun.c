/* SPDX-License-Identifier: MIT
 * STUN Binding messages: the vectors of RFC 5769 §2.2 and §2.3, what RFC 5389 §6, §7.3 and §15 call malformed, each answer read back.
 * Not covered: MESSAGE-INTEGRITY (keep-alives have no authentication); when requests are sent (flow/test_keepalive.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "transport/stun.h"

static size_t hex(uint8_t *to, const char *text)
{
	size_t n = 0;

	for (; *text; text++) {
		static const char digits[] = "0123456789abcdef";
		const char *digit = strchr(digits, *text);
		if (!digit)
			continue;
		to[n / 2] = (uint8_t)(to[n / 2] << 4 | (digit - digits));
		n++;
	}
	return n / 2;
}

/* The bytes at the end of memory of their own, so that the sanitizers see what is read behind them. */
static int read_hex(struct psip_stun *m, const char *text)
{
	uint8_t bytes[256] = { 0 }, *copy;
	size_t n = hex(bytes, text);
	int result;

	copy = malloc(n ? n : 1);
	memcpy(copy, bytes, n);
	result = psip_stun_read(m, copy, n);
	free(copy);
	return result;
}

#define HEAD_RFC5769 "2112a442 b7e7a701bc34d686fa87dfae"
#define SOFTWARE "8022000b 7465737420766563746f7220"

static void rfc_5769_ipv4_response(void **state)
{
	static const char text[] = "0101003c" HEAD_RFC5769 SOFTWARE "00200008 0001a147 e112a643 00080014 2b91f599fd9e90c38c7489f92af9ba53f06be7d7 80280004 c07d4c96";
	static const uint8_t id[PSIP_STUN_ID] = { 0xb7, 0xe7, 0xa7, 0x01, 0xbc, 0x34, 0xd6, 0x86, 0xfa, 0x87, 0xdf, 0xae };
	struct psip_stun m;

	(void)state;
	assert_int_equal(read_hex(&m, text), PSIP_OK);
	assert_int_equal(m.kind, PSIP_STUN_CLASS_SUCCESS);
	assert_true(m.fingerprint);
	assert_memory_equal(m.id, id, sizeof id);
	assert_int_equal(m.mapped.family, 4);
	assert_int_equal(m.mapped.port, 32853);
	assert_memory_equal(m.mapped.ip, ((uint8_t[]){ 192, 0, 2, 1 }), 4);
	assert_int_equal(m.unknown_count, 0);
}

static void rfc_5769_ipv6_response(void **state)
{
	static const char text[] = "01010048" HEAD_RFC5769 SOFTWARE "00200014 0002a147 0113a9faa5d3f179bc25f4b5bed2b9d9 00080014 a382954e4be67bf11784c97c8292c275bfe3ed41 "
	                           "80280004 c8fb0b4c";
	static const uint8_t ip[16] = { 0x20, 0x01, 0x0d, 0xb8, 0x12, 0x34, 0x56, 0x78, 0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77 };
	struct psip_stun m;

	(void)state;
	assert_int_equal(read_hex(&m, text), PSIP_OK);
	assert_int_equal(m.mapped.family, 6);
	assert_int_equal(m.mapped.port, 32853);
	assert_memory_equal(m.mapped.ip, ip, 16);
	assert_true(m.fingerprint);
}

#define HEAD "2112a442 000102030405060708090a0b"

static void what_is_malformed_is_refused(void **state)
{
	static const struct { const char *text; int result; } rows[] = {
		{ "00010000" HEAD, PSIP_OK },
		{ "", PSIP_ERR_SYNTAX },
		{ "00010000 2112a442 000102030405060708090a", PSIP_ERR_SYNTAX },  /* 19 octets */
		{ "00010001" HEAD "00", PSIP_ERR_SYNTAX },                         /* no multiple of four */
		{ "00010004" HEAD, PSIP_ERR_SYNTAX },                              /* the length says more than there is */
		{ "00010000" HEAD "00000000", PSIP_ERR_SYNTAX },                   /* and less */
		{ "00010000 2112a443 000102030405060708090a0b", PSIP_ERR_SYNTAX }, /* another cookie */
		{ "40010000" HEAD, PSIP_ERR_SYNTAX },
		{ "80010000" HEAD, PSIP_ERR_SYNTAX },
		{ "00030000" HEAD, PSIP_ERR_UNSUPPORTED },                         /* Allocate */
		{ "02010000" HEAD, PSIP_ERR_UNSUPPORTED },
		{ "00110000" HEAD, PSIP_OK },                                      /* an indication */
		{ "00010004" HEAD "80220000", PSIP_OK },
		{ "00010004" HEAD "80220001", PSIP_ERR_SYNTAX },                   /* the value's octet is not there */
		{ "00010008" HEAD "80220001 41000000", PSIP_OK },
		{ "00010008" HEAD "80220005 41000000", PSIP_ERR_SYNTAX },
		{ "0101000c" HEAD "00200008 0001a147 e112a643", PSIP_OK },
		{ "0101000c" HEAD "00200008 0002a147 e112a643", PSIP_ERR_SYNTAX }, /* IPv6 in four octets */
		{ "0101000c" HEAD "00200008 0003a147 e112a643", PSIP_ERR_SYNTAX },
		{ "01010008" HEAD "00200004 0001a147", PSIP_ERR_SYNTAX },
		{ "01110008" HEAD "00090004 00000414", PSIP_OK },
		{ "01110008" HEAD "00090004 00000214", PSIP_ERR_SYNTAX },          /* class 2 */
		{ "01110008" HEAD "00090004 00000464", PSIP_ERR_SYNTAX },          /* number 100 */
		{ "01110008" HEAD "00090003 00000414", PSIP_ERR_SYNTAX },
		{ "00010008" HEAD "80280004 00000000", PSIP_ERR_SYNTAX },          /* a wrong FINGERPRINT */
		{ "0001000c" HEAD "80280004 00000000 80220000", PSIP_ERR_SYNTAX }, /* not the last attribute */
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_stun m;
		int result = read_hex(&m, rows[i].text);
		if (result != rows[i].result)
			fail_msg("row %u gave %d", i, result);
	}
}

static void a_message_cut_anywhere_is_refused(void **state)
{
	uint8_t bytes[64] = { 0 };
	size_t n = hex(bytes, "0101000c" HEAD "00200008 0001a147 e112a643");
	struct psip_stun m;

	(void)state;
	for (size_t cut = 0; cut < n; cut++) {
		uint8_t *copy = malloc(cut ? cut : 1);
		memcpy(copy, bytes, cut);
		assert_int_equal(psip_stun_read(&m, copy, cut), PSIP_ERR_SYNTAX);
		free(copy);
	}
}

static struct psip_address from(const char *host, uint16_t port)
{
	struct psip_address a = { .port = port, .transport = PSIP_UDP };

	assert_true(psip_address_read(&a, psip_string(host)));
	return a;
}

static void answers_read_back(void **state)
{
	/* ledger: 5626-8-01 */
	static const char *const hosts[] = { "192.0.2.1", "255.255.255.255", "2001:db8::1", "fe80::1" };
	static const char *const requests[] = { "00010000" HEAD, "0001000c" HEAD "80220003 41424300 80220000" };

	(void)state;
	for (unsigned h = 0; h < 4; h++)
		for (unsigned i = 0; i < 2; i++) {
			struct psip_stun request, answer;
			struct psip_address source = from(hosts[h], (uint16_t)(5060 + h));
			uint8_t bytes[PSIP_STUN_ANSWER];
			size_t n;

			assert_int_equal(read_hex(&request, requests[i]), PSIP_OK);
			request.fingerprint = i == 1;
			n = psip_stun_put_answer(bytes, &request, &source);
			assert_int_equal(n, 20 + (source.family == 4 ? 12 : 24) + (i == 1 ? 8 : 0));
			assert_int_equal(psip_stun_read(&answer, bytes, n), PSIP_OK);
			assert_int_equal(answer.kind, PSIP_STUN_CLASS_SUCCESS);
			assert_memory_equal(answer.id, request.id, PSIP_STUN_ID);
			assert_true(psip_address_equal(&answer.mapped, &source));
			assert_int_equal(answer.fingerprint, i == 1);
		}
}

/* What must be understood and is not: 420 with the list (RFC 5389 §7.3.1), which holds four at most. */
static void unknown_attributes_get_420(void **state)
{
	static const struct { const char *text; unsigned count; } rows[] = {
		{ "00010004" HEAD "7fff0000", 1 },
		{ "00010008" HEAD "00030000 7ffe0000", 2 },
		{ "00010010" HEAD "00020000 00030000 00040000 00050000", 4 },
		{ "00010014" HEAD "00020000 00030000 00040000 00050000 00070000", 5 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_stun request, answer;
		struct psip_address source = from("192.0.2.1", 5060);
		uint8_t bytes[PSIP_STUN_ANSWER];
		size_t n;

		assert_int_equal(read_hex(&request, rows[i].text), PSIP_OK);
		assert_int_equal(request.unknown_count, rows[i].count);
		request.fingerprint = true;  /* the longest answer */
		n = psip_stun_put_answer(bytes, &request, &source);
		assert_true(n <= sizeof bytes);
		assert_int_equal(psip_stun_read(&answer, bytes, n), PSIP_OK);
		assert_int_equal(answer.kind, PSIP_STUN_CLASS_ERROR);
		assert_int_equal(answer.error, 420);
		assert_int_equal(answer.mapped.family, 0);
	}
	{
		struct psip_stun m;
		assert_int_equal(read_hex(&m, "00010008" HEAD "00060000 80990000"), PSIP_OK); /* USERNAME; an optional one */
		assert_int_equal(m.unknown_count, 0);
		assert_int_equal(read_hex(&m, "00010020" HEAD "00080014 0000000000000000000000000000000000000000 7fff0000 7fff0000"), PSIP_OK);
		assert_int_equal(m.unknown_count, 0); /* behind MESSAGE-INTEGRITY */
	}
}

static void a_request_is_twenty_octets(void **state)
{
	static const uint8_t id[PSIP_STUN_ID] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
	uint8_t bytes[PSIP_STUN_REQUEST];
	struct psip_stun m;

	(void)state;
	psip_stun_put_request(bytes, id);
	assert_int_equal(psip_stun_read(&m, bytes, sizeof bytes), PSIP_OK);
	assert_int_equal(m.kind, PSIP_STUN_CLASS_REQUEST);
	assert_memory_equal(m.id, id, sizeof id);
	assert_false(m.fingerprint);
}

static void the_first_octet_tells(void **state)
{
	/* ledger: 5626-8-03 */
	(void)state;
	for (unsigned octet = 0; octet < 256; octet++)
		assert_int_equal(psip_stun_is(&(uint8_t){ (uint8_t)octet }, 1), octet <= 1);
	assert_false(psip_stun_is("", 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rfc_5769_ipv4_response),
		cmocka_unit_test(rfc_5769_ipv6_response),
		cmocka_unit_test(what_is_malformed_is_refused),
		cmocka_unit_test(a_message_cut_anywhere_is_refused),
		cmocka_unit_test(answers_read_back),
		cmocka_unit_test(unknown_attributes_get_420),
		cmocka_unit_test(a_request_is_twenty_octets),
		cmocka_unit_test(the_first_octet_tells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
