/* SPDX-License-Identifier: MIT
 * The DNS query machine in virtual time: order of servers, timers, ids and ports, what counts as an answer (RFC 5452 §9.1), streams
 * (RFC 7766 §5), servers without EDNS (RFC 6891 §7). Not here: the wire format (test_dns.c), sockets. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "transport/dns_query.h"

enum { START = 1000000, SEND = PSIP_DNS_DO_SEND, CLOSE = PSIP_DNS_DO_CLOSE, CONNECT = PSIP_DNS_DO_CONNECT, END = PSIP_DNS_DO_END,
       PASS = PSIP_DNS_DO_PASS, FAIL = PSIP_DNS_DO_FAIL, TIMEOUT = PSIP_DNS_DO_TIMEOUT };

/* A resolver: the machine with what every input needs. */
struct asking {
	struct psip_dns_query q;
	struct psip_dns_policy policy;
	struct psip_dns_question question;
	struct psip_dns_asker by;
	struct psip_dns_message m;
};

/* Not started. Servers 192.0.2.1:53, 192.0.2.2:53... */
static void prepare(struct asking *a, unsigned servers)
{
	memset(a, 0, sizeof *a);
	for (unsigned i = 0; i < PSIP_DNS_SERVERS_MAX; i++) {
		static const uint8_t ip[4] = { 192, 0, 2, 1 };

		memcpy(a->policy.server[i].ip, ip, 4);
		a->policy.server[i].ip[3] = (uint8_t)(1 + i);
		a->policy.server[i].family = 4;
		a->policy.server[i].port = 53;
	}
	a->policy.servers = (uint8_t)servers;
	a->question.name = PSIP_TEXT("example.test");
	a->question.type = PSIP_DNS_A;
	a->by.policy = &a->policy;
	a->by.question = &a->question;
	a->by.random = 0x11110001;
	a->by.now = START;
}

static void start(struct asking *a, unsigned servers)
{
	prepare(a, servers);
	assert_int_equal(psip_dns_query_start(&a->q, &a->by), SEND);
	assert_int_equal(a->q.state, PSIP_DNS_ASKING);
	a->by.random = 0x22220002;
}

/* Fire the next timer, not a ms early, with other randomness each time; checks when that is, since START. */
static unsigned fire(struct asking *a, psip_time at)
{
	struct psip_dns_query early = a->q;
	psip_time deadline = psip_dns_query_deadline(&a->q);

	assert_int_equal(deadline, START + at);
	a->by.now = deadline - 1;
	assert_int_equal(psip_dns_query_timer(&early, &a->by), PSIP_DNS_DO_IGNORE);
	assert_memory_equal(&early, &a->q, sizeof early);
	a->by.now = deadline;
	a->by.random += 0x11110001;
	return psip_dns_query_timer(&a->q, &a->by);
}

/* A response to the question with that id: flags, and an A record if it is to have one. */
static struct psip_span response(const struct asking *a, unsigned id, unsigned flags, bool record)
{
	static uint8_t to[PSIP_DNS_QUERY_MAX + 16];
	int n = psip_dns_build(to, PSIP_DNS_QUERY_MAX, (uint16_t)id, &a->question, 0);

	assert_true(n > 0);
	to[2] = (uint8_t)(flags >> 8);
	to[3] = (uint8_t)flags;
	to[7] = record;
	if (record)
		memcpy(to + n, "\300\014\0\1\0\1\0\0\0\5\0\4\1\2\3\4", 16);
	return psip_span((char *)to, (size_t)n + (record ? 16 : 0));
}

/* That server answers to what it was last asked. */
static unsigned answer(struct asking *a, unsigned server, unsigned flags, bool record)
{
	return psip_dns_query_datagram(&a->q, &a->by, &a->policy.server[server], a->q.port[server], response(a, a->q.id[server], flags, record), &a->m);
}

static bool has_opt(const struct asking *a, uint16_t *id)
{
	uint8_t to[PSIP_DNS_QUERY_MAX + 2];
	int n = psip_dns_query_message(&a->q, &a->policy, &a->question, to, sizeof to);
	struct psip_dns_message m;

	assert_true(n > 0);
	assert_int_equal(psip_dns_read(&m, psip_span((char *)to, (size_t)n)), PSIP_OK);
	assert_true(psip_dns_name_is(&m, m.qname, a->question.name));
	*id = m.id;
	return m.payload > 0;
}

/* ---- Time ---- */

static void servers_in_turn(void **state)
{
	static const struct { psip_time at; unsigned server; } turns[] = { { 1000, 1 }, { 2000, 0 }, { 4000, 1 }, { 6000, 0 }, { 10000, 1 } };
	struct asking a;
	uint16_t id[2], port[2];

	(void)state;
	start(&a, 2);
	assert_int_equal(a.q.server, 0);
	for (size_t i = 0; i < sizeof turns / sizeof *turns; i++) {
		assert_int_equal(fire(&a, turns[i].at), SEND);
		assert_int_equal(a.q.server, turns[i].server);
		if (i == 0) {
			memcpy(id, a.q.id, sizeof id);
			memcpy(port, a.q.port, sizeof port);
			assert_true(id[0] != id[1] && port[0] != port[1]);
		}
		assert_memory_equal(id, a.q.id, sizeof id); /* copies are the same query */
		assert_memory_equal(port, a.q.port, sizeof port);
	}
	assert_int_equal(fire(&a, 14000), TIMEOUT | END);
	assert_int_equal(a.q.state, PSIP_DNS_DONE);
	assert_int_equal(a.q.previous, PSIP_DNS_ASKING);
	assert_true(psip_dns_query_deadline(&a.q) == PSIP_NEVER);
	assert_int_equal(psip_dns_query_timer(&a.q, &a.by), PSIP_DNS_DO_IGNORE);
	assert_int_equal(answer(&a, 1, 0x8180, true), PSIP_DNS_DO_IGNORE); /* too late */
}

/* SENDs until the end, when nobody answers. */
static unsigned sends(unsigned servers, unsigned attempts)
{
	struct asking a;
	unsigned n = 1, actions = SEND;

	prepare(&a, servers);
	a.policy.attempts = (uint8_t)attempts;
	assert_int_equal(psip_dns_query_start(&a.q, &a.by), SEND);
	while (actions == SEND) {
		a.by.now = psip_dns_query_deadline(&a.q);
		actions = psip_dns_query_timer(&a.q, &a.by);
		n += actions == SEND;
	}
	assert_int_equal(actions, TIMEOUT | END);
	return n;
}

static void limits(void **state)
{
	struct asking a;

	(void)state;
	assert_int_equal(sends(1, 1), 1);
	assert_int_equal(sends(1, 0), 3);
	assert_int_equal(sends(1, PSIP_DNS_ATTEMPTS_MAX - 1), PSIP_DNS_ATTEMPTS_MAX - 1);
	assert_int_equal(sends(1, PSIP_DNS_ATTEMPTS_MAX), PSIP_DNS_ATTEMPTS_MAX);
	assert_int_equal(sends(1, PSIP_DNS_ATTEMPTS_MAX + 1), PSIP_DNS_ATTEMPTS_MAX);
	assert_int_equal(sends(PSIP_DNS_SERVERS_MAX - 1, 1), PSIP_DNS_SERVERS_MAX - 1);
	assert_int_equal(sends(PSIP_DNS_SERVERS_MAX, 255), PSIP_DNS_SERVERS_MAX * PSIP_DNS_ATTEMPTS_MAX);
	assert_int_equal(sends(255, 1), PSIP_DNS_SERVERS_MAX);
	prepare(&a, 0);
	assert_int_equal(psip_dns_query_start(&a.q, &a.by), FAIL | END);
	assert_int_equal(a.q.state, PSIP_DNS_DONE);
	assert_true(psip_dns_query_deadline(&a.q) == PSIP_NEVER);
	/* Intervals: doubled to what a duration can hold, no further; no deadline past the end of time. */
	prepare(&a, 1);
	a.policy.interval = 0x80000000;
	assert_int_equal(psip_dns_query_start(&a.q, &a.by), SEND);
	assert_int_equal(fire(&a, 0x80000000), SEND);
	assert_int_equal(fire(&a, 0x80000000 + (psip_time)UINT32_MAX), SEND);
	a.policy.interval = 1;
	a.by.now = PSIP_NEVER - 1;
	assert_int_equal(psip_dns_query_start(&a.q, &a.by), SEND);
	assert_true(psip_dns_query_deadline(&a.q) == PSIP_NEVER);
}

static void not_started(void **state)
{
	struct asking a;
	uint8_t to[300];

	(void)state;
	prepare(&a, 1);
	assert_true(psip_dns_query_deadline(&a.q) == PSIP_NEVER);
	assert_int_equal(psip_dns_query_timer(&a.q, &a.by), PSIP_DNS_DO_IGNORE);
	assert_int_equal(answer(&a, 0, 0x8180, true), PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_connected(&a.q, &a.by), PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_stream(&a.q, &a.by, response(&a, 0, 0x8180, true), &a.m), PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_stream_error(&a.q, &a.by), PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_transport_error(&a.q, &a.by, 0), PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, sizeof to), PSIP_ERR_STATE);
	assert_string_equal(psip_dns_query_state_name(0), "-");
	assert_string_equal(psip_dns_query_state_name(PSIP_DNS_DONE), "Done");
	assert_string_equal(psip_dns_query_state_name(PSIP_DNS_DONE + 1), "?");
}

/* ---- Ids, ports ---- */

static void ids_and_ports(void **state)
{
	static const struct { uint16_t first; uint32_t random; uint16_t id, port; } cases[] = {
		{ 0, 0, 0, 1024 }, { 0, 0xffff0000, 65535, 1024 }, { 0, 64511, 0, 65535 }, { 0, 64512, 0, 1024 },
		{ 1, 0x1234ffff, 0x1234, 1 }, { 1, 65534, 0, 65535 }, { 65534, 1, 0, 65535 }, { 65535, 0xffffffff, 65535, 65535 }
	};
	struct asking a;
	uint16_t id;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		prepare(&a, 1);
		a.policy.port_first = cases[i].first;
		a.by.random = cases[i].random;
		assert_int_equal(psip_dns_query_start(&a.q, &a.by), SEND);
		assert_int_equal(a.q.id[0], cases[i].id);
		assert_int_equal(a.q.port[0], cases[i].port);
		assert_true(has_opt(&a, &id));
		assert_int_equal(id, cases[i].id);
	}
	start(&a, 1);
	psip_dns_query_bound(&a.q, 40000); /* the system chose */
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &a.policy.server[0], 1025, response(&a, 0x1111, 0x8180, true), &a.m), PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &a.policy.server[0], 40000, response(&a, 0x1111, 0x8180, true), &a.m), PASS | END);
}

static void message_sizes(void **state)
{
	struct asking a;
	uint8_t to[PSIP_DNS_QUERY_MAX + 2];
	int n;

	(void)state;
	start(&a, 1);
	n = psip_dns_query_message(&a.q, &a.policy, &a.question, to, sizeof to);
	assert_int_equal(n, 12 + 14 + 4 + 11);
	assert_memory_equal(to + n - 8, "\x04\xd0", 2); /* 1232 */
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, (size_t)n), n);
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, (size_t)n - 1), PSIP_ERR_SPACE);
	a.policy.payload = 4096;
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, sizeof to), n);
	assert_memory_equal(to + n - 8, "\x10\x00", 2);
	a.policy.plain = true;
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, sizeof to), n - 11);
	a.policy.plain = false;
	assert_int_equal(answer(&a, 0, 0x8380, false), CONNECT);
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, sizeof to), PSIP_ERR_STATE);
	assert_int_equal(psip_dns_query_connected(&a.q, &a.by), SEND);
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, sizeof to), n + 2);
	assert_int_equal(to[0] << 8 | to[1], n);
	assert_memory_equal(to + 2, "\x11\x11\x01\x00", 4);
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, (size_t)n + 2), n + 2);
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, (size_t)n + 1), PSIP_ERR_SPACE);
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, 1), PSIP_ERR_SPACE);
	a.question.name = PSIP_TEXT("a..b");
	assert_int_equal(psip_dns_query_message(&a.q, &a.policy, &a.question, to, sizeof to), PSIP_ERR_ARGUMENT);
}

/* ---- Answers ---- */

static void forged_answers(void **state)
{
	struct asking a;
	struct psip_dns_query before;
	struct psip_address from;
	struct psip_span good;
	const struct psip_dns_question asked = { PSIP_TEXT("example.test"), PSIP_DNS_A };

	(void)state;
	start(&a, 2);
	before = a.q;
	for (unsigned i = 0; i < 6; i++) {
		from = a.policy.server[0];
		good = response(&a, 0x1111, 0x8180, true);
		if (i == 0)
			from.ip[3] = 9;
		if (i == 1)
			from.port = 54;
		if (i == 2)
			from = a.policy.server[1]; /* a server, but not yet asked */
		if (i == 3)
			from.family = 6;
		if (i == 4)
			from.scope = 1;
		assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &from, i == 5 ? 1026 : 1025, good, &a.m), PSIP_DNS_DO_IGNORE);
	}
	from = a.policy.server[0];
	good = response(&a, 0x1110, 0x8180, true);
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &from, 1025, good, &a.m), PSIP_DNS_DO_IGNORE);
	good = response(&a, 0x1111, 0x0180, true); /* no response */
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &from, 1025, good, &a.m), PSIP_DNS_DO_IGNORE);
	good = response(&a, 0x1111, 0x8182, false);
	good.length--; /* cut: not even a failure */
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &from, 1025, good, &a.m), PSIP_DNS_DO_IGNORE);
	a.question.name = PSIP_TEXT("example.tesu");
	good = response(&a, 0x1111, 0x8180, true);
	a.question = asked;
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &from, 1025, good, &a.m), PSIP_DNS_DO_IGNORE);
	a.question.type = PSIP_DNS_AAAA;
	good = response(&a, 0x1111, 0x8180, true);
	a.question = asked;
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &from, 1025, good, &a.m), PSIP_DNS_DO_IGNORE);
	assert_memory_equal(&before, &a.q, sizeof before); /* nothing of this moved it */
	from.transport = PSIP_TCP; /* of no meaning here */
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &from, 1025, response(&a, 0x1111, 0x8180, true), &a.m), PASS | END);
	assert_int_equal(a.m.count[PSIP_DNS_ANSWER], 1);
	assert_int_equal(answer(&a, 0, 0x8180, true), PSIP_DNS_DO_IGNORE); /* again */
}

static void useful_answers(void **state)
{
	static const struct { unsigned flags; bool record; unsigned actions; } cases[] = {
		{ 0x8180, true, PASS | END }, { 0x8180, false, PASS | END }, { 0x8400, false, PASS | END }, { 0x8183, false, PASS | END },
		{ 0x8100, true, PASS | END }, { 0x8100, false, FAIL | END }, /* a referral, or lame */
		{ 0x8182, false, FAIL | END }, { 0x8185, true, FAIL | END }
	};
	struct asking a;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		start(&a, 1);
		assert_int_equal(answer(&a, 0, cases[i].flags, cases[i].record), cases[i].actions);
		assert_int_equal(a.q.rcode, cases[i].actions & PASS ? 0 : cases[i].flags & 15u);
	}
}

static void failing_servers(void **state)
{
	struct asking a;

	(void)state;
	start(&a, 3);
	assert_int_equal(answer(&a, 0, 0x8182, false), SEND); /* SERVFAIL: the next one at once */
	assert_int_equal(a.q.server, 1);
	assert_int_equal(answer(&a, 0, 0x8180, true), PSIP_DNS_DO_IGNORE); /* heard no more */
	a.by.random = 0x33330003;
	assert_int_equal(psip_dns_query_transport_error(&a.q, &a.by, 2), PSIP_DNS_DO_IGNORE); /* not asked yet */
	assert_int_equal(psip_dns_query_transport_error(&a.q, &a.by, 4), PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_transport_error(&a.q, &a.by, 1), SEND);
	assert_int_equal(psip_dns_query_transport_error(&a.q, &a.by, 1), PSIP_DNS_DO_IGNORE);
	assert_int_equal(a.q.server, 2);
	assert_int_equal(fire(&a, 1000), SEND); /* the only one left */
	assert_int_equal(a.q.server, 2);
	assert_int_equal(answer(&a, 2, 0x8185, false), FAIL | END);
	assert_int_equal(a.q.rcode, PSIP_DNS_REFUSED);
	/* Silence of one is a time-out of all. */
	start(&a, 2);
	a.policy.attempts = 1;
	assert_int_equal(fire(&a, 1000), SEND);
	assert_int_equal(answer(&a, 1, 0x8182, false), TIMEOUT | END);
}

static void earlier_servers(void **state)
{
	struct asking a;

	(void)state;
	start(&a, 2);
	assert_int_equal(fire(&a, 1000), SEND);
	assert_int_equal(answer(&a, 0, 0x8180, true), PASS | END); /* slow, but good */
	assert_int_equal(a.q.server, 0);
	start(&a, 2);
	assert_int_equal(fire(&a, 1000), SEND);
	/* The first one's answer by way of the second one's port, or with its id, is forged. */
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &a.policy.server[0], a.q.port[1], response(&a, a.q.id[0], 0x8180, true), &a.m),
	                 PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &a.policy.server[0], a.q.port[0], response(&a, a.q.id[1], 0x8180, true), &a.m),
	                 PSIP_DNS_DO_IGNORE);
	assert_int_equal(answer(&a, 0, 0x8182, false), PSIP_DNS_DO_IGNORE); /* slow and bad: the second one is waited for */
	assert_int_equal(a.q.server, 1);
	assert_int_equal(fire(&a, 2000), SEND);
	assert_int_equal(a.q.server, 1); /* the first one no more */
}

static void no_edns(void **state)
{
	static const unsigned rcodes[] = { PSIP_DNS_FORMERR, PSIP_DNS_NOTIMP };
	struct asking a;
	uint16_t id;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		start(&a, 1);
		assert_true(has_opt(&a, &id));
		assert_int_equal(answer(&a, 0, 0x8180 | rcodes[i], false), SEND);
		assert_false(has_opt(&a, &id));
		assert_int_equal(id, 0x2222);
		assert_int_equal(a.q.port[0], 1025); /* the same socket */
		/* The failure of a second copy comes with the old id. */
		assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &a.policy.server[0], 1025, response(&a, 0x1111, 0x8181, false), &a.m), PSIP_DNS_DO_IGNORE);
		assert_int_equal(answer(&a, 0, 0x8180, true), PASS | END);
	}
	start(&a, 1);
	a.by.random = 0x1111ffff;
	assert_int_equal(answer(&a, 0, 0x8181, false), SEND);
	assert_int_not_equal(a.q.id[0], 0x1111); /* even if chance gives the same */
	assert_int_equal(answer(&a, 0, 0x8181, false), FAIL | END); /* once only */
	start(&a, 1);
	a.policy.plain = true;
	assert_int_equal(answer(&a, 0, 0x8181, false), FAIL | END);
}

/* BADVERS is told by an OPT record. */
static void bad_version(void **state)
{
	struct asking a;
	uint8_t to[100];
	struct psip_span r;

	(void)state;
	start(&a, 1);
	r = response(&a, 0x1111, 0x8180, false);
	memcpy(to, r.at, r.length);
	to[11] = 1;
	memcpy(to + r.length, "\0\0\51\x02\0\1\0\0\0\0\0", 11);
	r = psip_span((char *)to, r.length + 11);
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &a.policy.server[0], 1025, r, &a.m), SEND);
	assert_int_equal(a.q.rcode, PSIP_DNS_BADVERS);
	a.by.random = 0;
	a.q.id[0] = 0x1111;
	to[30 + 5] = 0xff; /* 4080: another failure, and no longer countable */
	assert_int_equal(psip_dns_query_datagram(&a.q, &a.by, &a.policy.server[0], 1025, r, &a.m), FAIL | END);
	assert_int_equal(a.q.rcode, 255);
}

/* ---- Streams ---- */

static void start_stream(struct asking *a, unsigned servers)
{
	start(a, servers);
	assert_int_equal(answer(a, 0, 0x8380, true), CONNECT);
	assert_int_equal(a->q.state, PSIP_DNS_CONNECTING);
	assert_int_equal(answer(a, 0, 0x8180, true), PSIP_DNS_DO_IGNORE); /* datagrams count no more */
	assert_int_equal(psip_dns_query_transport_error(&a->q, &a->by, 0), PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_stream(&a->q, &a->by, response(a, 0x1111, 0x8180, true), &a->m), PSIP_DNS_DO_IGNORE);
	assert_int_equal(psip_dns_query_connected(&a->q, &a->by), SEND);
	assert_int_equal(a->q.state, PSIP_DNS_STREAMING);
	assert_int_equal(psip_dns_query_connected(&a->q, &a->by), PSIP_DNS_DO_IGNORE);
	assert_int_equal(answer(a, 0, 0x8180, true), PSIP_DNS_DO_IGNORE);
}

static unsigned stream_gives(struct asking *a, unsigned id, unsigned flags)
{
	return psip_dns_query_stream(&a->q, &a->by, response(a, id, flags, true), &a->m);
}

static void stream_answers(void **state)
{
	static const struct { unsigned id, flags; } bad[] = { { 0x1112, 0x8180 }, { 0x1111, 0x8380 }, { 0x1111, 0x8182 }, { 0x1111, 0x0180 } };
	struct asking a;

	(void)state;
	start_stream(&a, 1);
	assert_int_equal(stream_gives(&a, 0x1111, 0x8180), CLOSE | PASS | END);
	assert_int_equal(a.m.count[PSIP_DNS_ANSWER], 1);
	start_stream(&a, 1);
	assert_int_equal(stream_gives(&a, 0x1111, 0x8183), CLOSE | PASS | END);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		start_stream(&a, 2);
		assert_int_equal(stream_gives(&a, bad[i].id, bad[i].flags), CLOSE | SEND);
		assert_int_equal(a.q.server, 1);
		assert_int_equal(a.q.state, PSIP_DNS_ASKING);
		start_stream(&a, 1);
		assert_int_equal(stream_gives(&a, bad[i].id, bad[i].flags), CLOSE | FAIL | END);
	}
	start_stream(&a, 1);
	assert_int_equal(psip_dns_query_stream(&a.q, &a.by, PSIP_TEXT("short"), &a.m), CLOSE | FAIL | END);
}

static void stream_fails(void **state)
{
	struct asking a;

	(void)state;
	start(&a, 2);
	assert_int_equal(psip_dns_query_stream_error(&a.q, &a.by), PSIP_DNS_DO_IGNORE);
	assert_int_equal(answer(&a, 0, 0x8380, false), CONNECT);
	assert_int_equal(psip_dns_query_stream_error(&a.q, &a.by), CLOSE | SEND);
	assert_int_equal(a.q.server, 1);
	assert_int_equal(answer(&a, 1, 0x8380, false), CONNECT);
	assert_int_equal(psip_dns_query_stream_error(&a.q, &a.by), CLOSE | FAIL | END);
	start_stream(&a, 1);
	assert_int_equal(psip_dns_query_stream_error(&a.q, &a.by), CLOSE | FAIL | END);
	/* One time for connecting and answering together. */
	start_stream(&a, 1);
	assert_int_equal(fire(&a, 5000), CLOSE | TIMEOUT | END);
	start(&a, 2);
	a.policy.stream = 700;
	assert_int_equal(answer(&a, 0, 0x8380, false), CONNECT);
	assert_int_equal(fire(&a, 700), CLOSE | SEND);
	assert_int_equal(a.q.server, 1);
	assert_int_equal(answer(&a, 1, 0x8182, false), TIMEOUT | END);
	/* Truncated by the earlier one of two: by a stream to that one. */
	start(&a, 2);
	assert_int_equal(fire(&a, 1000), SEND);
	assert_int_equal(answer(&a, 0, 0x8380, false), CONNECT);
	assert_int_equal(a.q.server, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(servers_in_turn),
		cmocka_unit_test(limits),
		cmocka_unit_test(not_started),
		cmocka_unit_test(ids_and_ports),
		cmocka_unit_test(message_sizes),
		cmocka_unit_test(forged_answers),
		cmocka_unit_test(useful_answers),
		cmocka_unit_test(failing_servers),
		cmocka_unit_test(earlier_servers),
		cmocka_unit_test(no_edns),
		cmocka_unit_test(bad_version),
		cmocka_unit_test(stream_answers),
		cmocka_unit_test(stream_fails)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
