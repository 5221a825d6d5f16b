/* SPDX-License-Identifier: MIT
 * For tests of the DNS codec: messages made octet by octet, read before a guard page. */
#ifndef PSIP_TEST_UNIT_DNS_WIRE_H
#define PSIP_TEST_UNIT_DNS_WIRE_H

#include "transport/dns.h"
#include "guarded.h"

/* The message being made: one at a time. */
struct wire {
	uint8_t at[70000];
	size_t length;
};

static struct wire wire;

static inline void put(const void *octets, size_t n)
{
	memcpy(wire.at + wire.length, octets, n);
	wire.length += n;
}

#define PUT(literal) put(literal, sizeof(literal) - 1)

static inline void put16(unsigned n)
{
	uint8_t octets[2] = { (uint8_t)(n >> 8), (uint8_t)n };

	put(octets, 2);
}

static inline void begin(unsigned id, unsigned flags, unsigned questions, unsigned answers, unsigned authority, unsigned additional)
{
	wire.length = 0;
	put16(id);
	put16(flags);
	put16(questions);
	put16(answers);
	put16(authority);
	put16(additional);
}

/* Header, and the question for example.test, whose name stands at 12 ("\xc0\x0c") and ends at 26; the records begin at 30. */
static inline void begin_example(unsigned flags, unsigned type, unsigned answers, unsigned authority, unsigned additional)
{
	begin(0x1234, flags, 1, answers, authority, additional);
	PUT("\7example\4test\0");
	put16(type);
	put16(1);
}

static inline void put_record(const char *owner, size_t n, unsigned type, uint32_t ttl, const char *data, size_t length)
{
	put(owner, n);
	put16(type);
	put16(1);
	put16(ttl >> 16);
	put16(ttl & 0xffff);
	put16((unsigned)length);
	put(data, length);
}

#define RECORD(owner, type, ttl, data) put_record(owner, sizeof(owner) - 1, type, ttl, data, sizeof(data) - 1)

static inline struct psip_span made(void)
{
	return psip_span((const char *)wire.at, wire.length);
}

/* Read what was made, before a guard page. */
static inline int read_made(struct psip_dns_message *m)
{
	return psip_dns_read(m, wire.length <= GUARDED_MAX ? guarded((const char *)wire.at, wire.length) : made());
}

static inline struct psip_dns_question question(const char *name, uint16_t type)
{
	struct psip_dns_question q = { psip_string(name), type };

	return q;
}

static inline void assert_name(const struct psip_dns_message *m, psip_dns_name name, const char *text)
{
	char to[PSIP_DNS_NAME_MAX];
	int length = psip_dns_name_text(m, name, to, sizeof to);

	assert_int_equal(length, strlen(text));
	assert_memory_equal(to, text, (size_t)length);
	assert_true(psip_dns_name_is(m, name, psip_string(text)));
}

#endif
