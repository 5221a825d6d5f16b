/* SPDX-License-Identifier: MIT
 * Names of the DNS: lengths of labels and names (RFC 1035 §2.3.4), compression (§4.1.4), comparison, what cannot be text.
 * Not here: the rest of messages (test_dns.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "dns_wire.h"

/* ---- As text ---- */

static int build_name(const char *name, size_t length)
{
	struct psip_dns_question q = { psip_span(name, length), PSIP_DNS_A };
	uint8_t to[PSIP_DNS_QUERY_MAX];
	int n = psip_dns_build(to, sizeof to, 1, &q, 512);
	struct psip_dns_message m;

	if (n > 0) { /* and it is read as what it was */
		assert_int_equal(psip_dns_read(&m, psip_span((char *)to, (size_t)n)), PSIP_OK);
		assert_true(psip_dns_name_is(&m, m.qname, q.name));
	}
	return n;
}

static void query_names(void **state)
{
	static const char *const bad[] = { "", "..", ".a", "a..b", "a..", "a b", "a\\b", "a\tb", "a\177", "\200", "a.\n" };
	char name[300];

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(build_name(bad[i], strlen(bad[i])), PSIP_ERR_ARGUMENT);
	assert_int_equal(build_name("a\0b", 3), PSIP_ERR_ARGUMENT);
	assert_int_equal(build_name("!~_-", 4), 12 + 6 + 4 + 11);
	memset(name, 'x', sizeof name);
	assert_int_equal(build_name(name, 62), 12 + 64 + 4 + 11);
	assert_int_equal(build_name(name, 63), 12 + 65 + 4 + 11);
	assert_int_equal(build_name(name, 64), PSIP_ERR_ARGUMENT);
	name[63] = name[127] = name[191] = '.';
	assert_int_equal(build_name(name, 252), PSIP_DNS_QUERY_MAX - 1);
	assert_int_equal(build_name(name, 253), PSIP_DNS_QUERY_MAX);
	assert_int_equal(build_name(name, 254), PSIP_ERR_ARGUMENT);
	name[253] = '.';
	assert_int_equal(build_name(name, 254), PSIP_DNS_QUERY_MAX);
	assert_int_equal(build_name(name, 255), PSIP_ERR_ARGUMENT);
}

/* ---- On the wire ---- */

/* A message whose one record has those octets as its owner, at 30, and is cut after them unless `whole`. */
static int owner(struct psip_dns_message *m, const void *octets, size_t n, bool whole)
{
	begin_example(0x8180, PSIP_DNS_A, 1, 0, 0);
	put(octets, n);
	if (whole)
		PUT("\0\20\0\1\0\0\0\0\0\0");
	return read_made(m);
}

#define OWNER(m, literal) owner(m, literal, sizeof(literal) - 1, true)

static void name_pointers(void **state)
{
	struct psip_dns_message m;

	(void)state;
	assert_int_equal(OWNER(&m, "\300\014"), PSIP_OK);
	assert_name(&m, 30, "example.test");
	assert_int_equal(OWNER(&m, "\1a\300\024"), PSIP_OK);
	assert_name(&m, 30, "a.test");
	assert_int_equal(OWNER(&m, "\1a\300\031"), PSIP_OK); /* to the root */
	assert_name(&m, 30, "a");
	assert_int_equal(OWNER(&m, "\300\036"), PSIP_ERR_SYNTAX);             /* itself */
	assert_int_equal(OWNER(&m, "\1a\300\036"), PSIP_ERR_SYNTAX);          /* the label before it */
	assert_int_equal(OWNER(&m, "\1a\300\040"), PSIP_ERR_SYNTAX);          /* itself, after a label */
	assert_int_equal(OWNER(&m, "\300\040\1a\0"), PSIP_ERR_SYNTAX);        /* forward */
	assert_int_equal(OWNER(&m, "\300\013"), PSIP_ERR_SYNTAX);             /* the header */
	assert_int_equal(OWNER(&m, "\300\0"), PSIP_ERR_SYNTAX);
	assert_int_equal(OWNER(&m, "\377\377"), PSIP_ERR_SYNTAX);             /* past the end */
	assert_int_equal(OWNER(&m, "\100\1"), PSIP_ERR_SYNTAX);               /* label types that do not exist */
	assert_int_equal(OWNER(&m, "\200\14"), PSIP_ERR_SYNTAX);
	assert_int_equal(owner(&m, "\300", 1, false), PSIP_ERR_SYNTAX);
	assert_int_equal(owner(&m, "\3ab", 3, false), PSIP_ERR_SYNTAX);
	assert_int_equal(owner(&m, "\3abc", 4, false), PSIP_ERR_SYNTAX);
	/* Two that point at each other: the first is forward. */
	begin_example(0x8180, PSIP_DNS_A, 1, 0, 0);
	RECORD("\1a\0", PSIP_DNS_CNAME, 0, "\300\055\300\053");
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_false(psip_dns_name_is(&m, 43, PSIP_TEXT("a")));
	assert_false(psip_dns_name_same(&m, 43, 43));
	assert_int_equal(psip_dns_name_text(&m, 45, (char[9]){ 0 }, 9), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_dns_name_text(&m, 60000, (char[9]){ 0 }, 9), PSIP_ERR_SYNTAX);
	begin_example(0x8180, PSIP_DNS_A, 1, 0, 0);
	RECORD("\1a\0", PSIP_DNS_CNAME, 0, "\3ab"); /* a label past the end of all */
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_name_text(&m, 43, (char[9]){ 0 }, 9), PSIP_ERR_SYNTAX);
}

/* A chain of pointers in RDATA, and an owner that begins it. */
static int jumps(struct psip_dns_message *m, unsigned n)
{
	begin_example(0x8180, PSIP_DNS_A, 2, 0, 0);
	PUT("\0\0\20\0\1\0\0\0\0");
	put16(2 * (n - 1));
	put16(0xc00c);
	for (unsigned i = 1; i < n - 1; i++)
		put16(0xc000u | (unsigned)(wire.length - 2));
	put16(0xc000u | (unsigned)(wire.length - 2));
	PUT("\0\20\0\1\0\0\0\0\0\0");
	return read_made(m);
}

static void name_jumps(void **state)
{
	struct psip_dns_message m;

	(void)state;
	assert_int_equal(jumps(&m, PSIP_DNS_JUMPS_MAX - 1), PSIP_OK);
	assert_int_equal(jumps(&m, PSIP_DNS_JUMPS_MAX), PSIP_OK);
	assert_int_equal(jumps(&m, PSIP_DNS_JUMPS_MAX + 1), PSIP_ERR_SYNTAX);
}

/* A name of that many octets on the wire: labels of 63, then one of what is left. */
static size_t long_name(uint8_t *to, size_t octets)
{
	uint8_t *p = to;

	for (octets--; octets > 0;) {
		size_t label = octets > 64 ? 63 : octets - 1;

		*p++ = (uint8_t)label;
		memset(p, 'y', label);
		p += label;
		octets -= label + 1;
	}
	*p++ = 0;
	return (size_t)(p - to);
}

static void name_lengths(void **state)
{
	uint8_t name[300];
	char to[PSIP_DNS_NAME_MAX + 1];
	struct psip_dns_message m;

	(void)state;
	assert_int_equal(owner(&m, name, long_name(name, 254), true), PSIP_OK);
	assert_int_equal(owner(&m, name, long_name(name, 255), true), PSIP_OK);
	assert_int_equal(psip_dns_name_text(&m, 30, to, sizeof to), PSIP_DNS_NAME_MAX);
	assert_int_equal(psip_dns_name_text(&m, 30, to, PSIP_DNS_NAME_MAX), PSIP_DNS_NAME_MAX);
	assert_int_equal(psip_dns_name_text(&m, 30, to, PSIP_DNS_NAME_MAX - 1), PSIP_ERR_SPACE);
	assert_int_equal(owner(&m, name, long_name(name, 256), true), PSIP_ERR_SYNTAX);
	/* The same by compression: "example.test" takes 14 octets, of which a pointer stands for all. */
	long_name(name, 242);
	memcpy(name + 241, "\300\014", 2);
	assert_int_equal(owner(&m, name, 243, true), PSIP_OK); /* 241 + 14 */
	long_name(name, 243);
	memcpy(name + 242, "\300\014", 2);
	assert_int_equal(owner(&m, name, 244, true), PSIP_ERR_SYNTAX);
	/* 127 labels of one octet. */
	for (size_t i = 0; i < 127; i++)
		memcpy(name + 2 * i, "\1z", 2);
	name[254] = 0;
	assert_int_equal(owner(&m, name, 255, true), PSIP_OK);
	assert_int_equal(psip_dns_name_text(&m, 30, to, sizeof to), 253);
}

static void name_text(void **state)
{
	static const char odd[] = { '.', ' ', '\\', '\0', '\n', '\177', (char)0x80, (char)0xff };
	char owned[] = "\3a?b\0", to[16];
	struct psip_dns_message m;

	(void)state;
	for (size_t i = 0; i < sizeof odd; i++) {
		owned[2] = odd[i];
		assert_int_equal(owner(&m, owned, 5, true), PSIP_OK); /* a record to be stepped over */
		assert_int_equal(psip_dns_name_text(&m, 30, to, sizeof to), PSIP_ERR_UNSUPPORTED);
		assert_false(psip_dns_name_is(&m, 30, psip_span(owned + 1, 3)));
	}
	assert_int_equal(OWNER(&m, "\0"), PSIP_OK);
	assert_int_equal(psip_dns_name_text(&m, 30, to, 0), PSIP_ERR_SPACE);
	assert_int_equal(psip_dns_name_text(&m, 30, to, 1), 1);
	assert_int_equal(to[0], '.');
	assert_true(psip_dns_name_is(&m, 30, PSIP_TEXT(".")));
	assert_false(psip_dns_name_is(&m, 30, PSIP_TEXT("")));
	assert_false(psip_dns_name_is(&m, 30, PSIP_TEXT("a")));
	assert_false(psip_dns_name_same(&m, 30, 12));
	assert_false(psip_dns_name_same(&m, 20, 12));
	assert_true(psip_dns_name_same(&m, 12, 12));
	assert_int_equal(OWNER(&m, "\1[\0"), PSIP_OK); /* "[" and "{" differ by 0x20, and are no letters */
	assert_false(psip_dns_name_is(&m, 30, PSIP_TEXT("{")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(query_names),
		cmocka_unit_test(name_pointers),
		cmocka_unit_test(name_jumps),
		cmocka_unit_test(name_lengths),
		cmocka_unit_test(name_text)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
