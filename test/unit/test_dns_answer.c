/* SPDX-License-Identifier: MIT
 * DNS responses as answers for the location machine: records of all types, what is left out, statuses, want of room.
 * Not covered: reading the records themselves (test_dns.c), what the machine makes of them (test_locate.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "dns_wire.h"
#include "transport/dns_answer.h"

enum { AA = 0x8400, RA = 0x8180, NXDOMAIN = 3, SERVFAIL = 2, MOST = 64 };

static struct psip_locate_record records[MOST];
static char text[MOST * 2 * PSIP_DNS_NAME_MAX];

/* What was made, as an answer, with so much room. */
static struct psip_locate_answer answer_in(size_t most, size_t size)
{
	struct psip_dns_message m;
	struct psip_dns_answer_room room = { records, most, text, size };
	struct psip_locate_answer a;

	memset(records, 0xa5, sizeof records);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_true(psip_dns_answer_count(&m) <= MOST);
	psip_dns_locate_answer(&m, &room, &a);
	assert_true(a.count <= most && a.count <= psip_dns_answer_count(&m) && a.records == records);
	return a;
}

static struct psip_locate_answer answer(void)
{
	return answer_in(MOST, sizeof text);
}

static void assert_text(struct psip_span span, const char *expected)
{
	assert_int_equal(span.length, strlen(expected));
	assert_memory_equal(span.at, expected, span.length);
}

#define SOA "\0\0" "\0\0\0\1" "\0\0\0\2" "\0\0\0\3" "\0\0\0\4" "\0\0\0\x37" /* minimum 55 */

/* A NAPTR with a regexp and a replacement is in error: it leads nowhere (RFC 3403 §4.1). */
static void test_naptr_with_both(void **state)
{
	struct psip_locate_answer a;

	(void)state;
	/* ledger: 3263-4.1-07 */
	begin_example(RA, PSIP_DNS_NAPTR, 2, 0, 0);
	RECORD("\xc0\x0c", PSIP_DNS_NAPTR, 300, "\0\1\0\1\1s\7SIP+D2U\3!x!\4_sip\4_udp\xc0\x0c");
	RECORD("\xc0\x0c", PSIP_DNS_NAPTR, 300, "\0\1\0\2\1s\7SIP+D2U\0\4_sip\4_udp\xc0\x0c");
	a = answer();
	assert_int_equal(a.status, PSIP_LOCATE_ANSWERED);
	assert_int_equal(a.count, 2);
	assert_text(records[0].service, "SIP+D2U");
	assert_text(records[0].target, ".");
	assert_text(records[1].target, "_sip._udp.example.test");
}

static void test_each_type(void **state)
{
	struct psip_locate_answer a;

	(void)state;
	begin_example(RA, PSIP_DNS_NAPTR, 2, 0, 4);
	RECORD("\xc0\x0c", PSIP_DNS_NAPTR, 300, "\0\x32\0\x33\1s\10SIPS+D2T\0\5_sips\4_tcp\xc0\x0c");
	RECORD("\xc0\x0c", PSIP_DNS_NAPTR, 301, "\0\1\0\2\1u\7E2U+sip\3!x!\0");
	RECORD("\5_sips\4_tcp\xc0\x0c", PSIP_DNS_SRV, 60, "\0\1\0\2\x13\xc4\1H\xc0\x0c");
	RECORD("\1H\xc0\x0c", PSIP_DNS_A, 0x80000000u, "\xc0\0\2\1");
	RECORD("\1H\xc0\x0c", PSIP_DNS_AAAA, 61, "\x20\1\xd\xb8\0\0\0\0\0\0\0\0\0\0\0\1");
	RECORD("\1c\xc0\x0c", PSIP_DNS_CNAME, 62, "\xc0\x0c");
	a = answer();
	assert_int_equal(a.status, PSIP_LOCATE_ANSWERED);
	assert_int_equal(a.count, 6);
	assert_int_equal(records[0].type, PSIP_LOCATE_NAPTR);
	assert_int_equal(records[0].ttl, 300);
	assert_int_equal(records[0].priority, 50);
	assert_int_equal(records[0].weight, 51);
	assert_text(records[0].owner, "example.test");
	assert_text(records[0].flags, "s");
	assert_text(records[0].service, "SIPS+D2T");
	assert_text(records[0].target, "_sips._tcp.example.test");
	assert_text(records[1].target, ".");
	assert_text(records[1].flags, "u");
	assert_int_equal(records[2].type, PSIP_LOCATE_SRV);
	assert_text(records[2].owner, "_sips._tcp.example.test");
	assert_int_equal(records[2].priority, 1);
	assert_int_equal(records[2].weight, 2);
	assert_int_equal(records[2].port, 5060);
	assert_text(records[2].target, "H.example.test");
	assert_int_equal(records[3].type, PSIP_LOCATE_A);
	assert_int_equal(records[3].ttl, 0);
	assert_memory_equal(records[3].ip, "\xc0\0\2\1", 4);
	assert_int_equal(records[4].type, PSIP_LOCATE_AAAA);
	assert_memory_equal(records[4].ip, "\x20\1\xd\xb8\0\0\0\0\0\0\0\0\0\0\0\1", 16);
	assert_int_equal(records[5].type, PSIP_LOCATE_CNAME);
	assert_text(records[5].target, "example.test");
}

static void test_left_out(void **state)
{
	struct psip_locate_answer a;

	(void)state;
	begin_example(RA, PSIP_DNS_A, 6, 1, 1);
	RECORD("\xc0\x0c", 16, 1, "\3txt");
	RECORD("\xc0\x0c", PSIP_DNS_A, 1, "\xc0\0\2");            /* too short */
	RECORD("\3a b\0", PSIP_DNS_A, 1, "\xc0\0\2\1");            /* a name that no question may have */
	RECORD("\xc0\x0c", PSIP_DNS_SRV, 1, "\0\1\0\1\0\1\3a.b\0"); /* so its target */
	PUT("\xc0\x0c\0\1\0\3\0\0\0\1\0\4\xc0\0\2\2");               /* class CH */
	RECORD("\xc0\x0c", PSIP_DNS_A, 7, "\xc0\0\2\3");
	RECORD("\xc0\x0c", PSIP_DNS_A, 1, "\xc0\0\2\4");            /* in the authority section */
	RECORD("\0", PSIP_DNS_OPT, 0, "");
	a = answer();
	assert_int_equal(a.status, PSIP_LOCATE_ANSWERED);
	assert_int_equal(a.count, 1);
	assert_int_equal(records[0].ttl, 7);
	assert_memory_equal(records[0].ip, "\xc0\0\2\3", 4);
}

static void one_status(unsigned flags, unsigned answers, unsigned authority, enum psip_locate_status status, unsigned negative)
{
	struct psip_locate_answer a;

	begin_example(flags, PSIP_DNS_A, answers, authority, 0);
	if (answers)
		RECORD("\xc0\x0c", PSIP_DNS_CNAME, 9, "\1c\xc0\x0c");
	if (authority)
		RECORD("\xc0\x0c", PSIP_DNS_SOA, 77, SOA);
	a = answer();
	assert_int_equal(a.status, status);
	assert_int_equal(a.negative_ttl, negative);
	assert_int_equal(a.count, answers);
}

static void test_statuses(void **state)
{
	(void)state;
	one_status(RA, 0, 1, PSIP_LOCATE_NO_DATA, 55);
	one_status(AA, 0, 0, PSIP_LOCATE_NO_DATA, 0);
	one_status(RA | NXDOMAIN, 0, 1, PSIP_LOCATE_NO_NAME, 55);
	one_status(RA | NXDOMAIN, 1, 1, PSIP_LOCATE_NO_NAME, 55);
	one_status(RA, 1, 0, PSIP_LOCATE_ANSWERED, 0);       /* the alias is to be asked for */
	one_status(RA, 1, 1, PSIP_LOCATE_NO_DATA, 55);       /* the alias has no such record */
	one_status(RA | SERVFAIL, 0, 0, PSIP_LOCATE_SERVER_FAILURE, 0);
	one_status(0x8000, 0, 1, PSIP_LOCATE_SERVER_FAILURE, 0); /* a referral: not AA, not RA */
	one_status(0x8000, 1, 0, PSIP_LOCATE_ANSWERED, 0);
	begin_example(0x8380, PSIP_DNS_A, 1, 0, 0);
	RECORD("\xc0\x0c", PSIP_DNS_A, 7, "\xc0\0\2\3");
	assert_int_equal(answer().status, PSIP_LOCATE_TRUNCATED);
	begin_example(RA, PSIP_DNS_A, 1, 0, 0); /* an alias of itself */
	RECORD("\xc0\x0c", PSIP_DNS_CNAME, 9, "\xc0\x0c");
	assert_int_equal(answer().status, PSIP_LOCATE_SERVER_FAILURE);
}

static void test_room(void **state)
{
	const size_t all = 3 * sizeof "example.test" - 3; /* three owners */
	struct psip_locate_answer a;

	(void)state;
	begin_example(RA, PSIP_DNS_A, 3, 0, 0);
	for (unsigned i = 0; i < 3; i++)
		RECORD("\xc0\x0c", PSIP_DNS_A, 7, "\xc0\0\2\3");
	for (size_t most = 2; most <= 4; most++) {
		a = answer_in(most, sizeof text);
		assert_int_equal(a.status, most < 3 ? PSIP_LOCATE_TRUNCATED : PSIP_LOCATE_ANSWERED);
		assert_int_equal(a.count, most < 3 ? most : 3);
	}
	for (size_t size = all - 1; size <= all + 1; size++) {
		a = answer_in(MOST, size);
		assert_int_equal(a.status, size < all ? PSIP_LOCATE_TRUNCATED : PSIP_LOCATE_ANSWERED);
		assert_int_equal(a.count, size < all ? 2 : 3);
	}
	a = answer_in(0, 0);
	assert_int_equal(a.status, PSIP_LOCATE_TRUNCATED);
	begin_example(RA | NXDOMAIN, PSIP_DNS_A, 0, 1, 1); /* "no" stays "no" */
	RECORD("\xc0\x0c", PSIP_DNS_SOA, 77, SOA);
	RECORD("\xc0\x0c", PSIP_DNS_A, 7, "\xc0\0\2\3");
	a = answer_in(0, 0);
	assert_int_equal(a.status, PSIP_LOCATE_NO_NAME);
	assert_int_equal(a.negative_ttl, 55);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_naptr_with_both), cmocka_unit_test(test_each_type), cmocka_unit_test(test_left_out), cmocka_unit_test(test_statuses), cmocka_unit_test(test_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
