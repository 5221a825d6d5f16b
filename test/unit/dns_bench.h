/* SPDX-License-Identifier: MIT
 * For tests of the driver's DNS: a stack that keeps the answers it gets, and a name server of the test's own on loopback, UDP and TCP at
 * one port. Included after cmocka.h. */
#ifndef PSIP_TEST_DNS_BENCH_H
#define PSIP_TEST_DNS_BENCH_H

#include "test/unit/posix_bench.h"
#include "transport/posix/dns.h"

#include <stdio.h>

enum { ANSWERS = 300, KEPT = 64, TEXT = 16384, TURNS = 1200 /* of 5 ms */ };

/* ---- Answers, kept with their text --------------------------------------------------------------------------------- */

struct kept {
	unsigned count[ANSWERS]; /* by number of the question */
	unsigned answers, records_count;
	uint8_t status;
	uint32_t negative_ttl;
	struct psip_locate_record records[KEPT]; /* the first of the latest answer */
	char text[TEXT];
	size_t used;
};

static struct kept kept;
static struct psip_driver_stack dns_stack;

static inline void keep(struct psip_span *s)
{
	if (!s->at)
		return;
	assert_true(kept.used + s->length <= TEXT);
	memcpy(kept.text + kept.used, s->at, s->length);
	s->at = kept.text + kept.used;
	kept.used += s->length;
}

static inline void answered(struct psip *s, psip_time now, uint64_t token, uint16_t query, const struct psip_locate_answer *answer)
{
	(void)s;
	(void)now;
	assert_int_equal(token, 78);
	assert_true(query < ANSWERS);
	kept.answers++;
	kept.count[query]++;
	kept.status = answer->status;
	kept.negative_ttl = answer->negative_ttl;
	kept.records_count = (unsigned)answer->count;
	kept.used = 0;
	for (size_t i = 0; i < answer->count && i < KEPT; i++) {
		struct psip_locate_record *r = &kept.records[i];
		*r = answer->records[i];
		keep(&r->owner);
		keep(&r->target);
		keep(&r->flags);
		keep(&r->service);
	}
}

static inline int dns_begin(void **state)
{
	struct bench *b = calloc(1, sizeof *b);
	if (!b)
		return -1;
	memset(&kept, 0, sizeof kept);
	dns_stack = fake_stack;
	dns_stack.answer = answered;
	b->f.deadline = PSIP_NEVER;
	b->d = psip_driver_new((struct psip *)(void *)&b->f, &dns_stack);
	*state = b;
	return b->d ? 0 : -1;
}

#define DNS_TEST(name) cmocka_unit_test_setup_teardown(name, dns_begin, end)

static inline void put_question(struct bench *b, uint16_t number, const char *name, uint16_t type)
{
	struct psip_output *out = fake_output(&b->f, PSIP_QUERY);
	out->token = 78;
	out->query = number;
	out->type = type;
	out->name = psip_string(name);
}

/* ---- A name server: UDP and TCP at one port; one function makes its answers ------------------------------------------ */

struct server;
/* Makes m[0..n), a question, an answer; returns its length, 0 for silence. */
typedef size_t server_fn(struct server *s, uint8_t *m, size_t n, bool stream);

struct server {
	int udp, tcp, stream;
	uint16_t port;
	server_fn *fn;
	unsigned asked, asked_by_stream, without_edns, payload;
	uint8_t in[600], out[70000];
	size_t in_length, out_length, out_sent;
};

static inline void server_open(struct server *s, server_fn *fn)
{
	memset(s, 0, sizeof *s);
	s->stream = -1;
	s->fn = fn;
	for (unsigned tries = 0;; tries++) { /* the same port for both */
		struct sockaddr_storage name;
		struct psip_address a;
		assert_true(tries < 100);
		s->udp = plain(4, SOCK_DGRAM);
		s->port = port_of(s->udp);
		a = address(4, PSIP_UDP, s->port);
		s->tcp = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
		assert_true(s->tcp >= 0);
		if (bind(s->tcp, (struct sockaddr *)&name, kernel(&a, &name)) == 0 && listen(s->tcp, 5) == 0)
			return;
		close(s->udp);
		close(s->tcp);
	}
}

static inline void server_close(struct server *s)
{
	close(s->udp);
	close(s->tcp);
	if (s->stream >= 0)
		close(s->stream);
}

/* Where the question ends; notes whether there is an OPT record behind it. */
static inline size_t server_question(struct server *s, const uint8_t *m, size_t n)
{
	size_t at = 12;
	assert_true(n >= 17 && m[5] == 1 && (m[2] & 1)); /* one question, RD */
	while (m[at])
		at += m[at] + 1u;
	at += 5;
	assert_true(at <= n);
	s->asked++;
	if (m[11] == 0) {
		s->without_edns++;
	} else {
		assert_true(n >= at + 11 && m[at] == 0 && m[at + 2] == 41);
		s->payload = (unsigned)(m[at + 3] << 8 | m[at + 4]);
	}
	return at;
}

static inline void server_turn(struct server *s)
{
	uint8_t m[70000];
	struct sockaddr_storage from;
	socklen_t size = sizeof from;
	ssize_t n;
	while ((n = recvfrom(s->udp, m, 600, MSG_DONTWAIT, (struct sockaddr *)&from, &size)) > 0) {
		size_t length = s->fn(s, m, (size_t)n, false);
		if (length)
			assert_int_equal(sendto(s->udp, m, length, 0, (struct sockaddr *)&from, size), length);
	}
	if (s->stream < 0) {
		s->stream = accept4(s->tcp, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
		s->in_length = s->out_length = s->out_sent = 0;
	}
	if (s->stream >= 0 && (n = recv(s->stream, s->in + s->in_length, sizeof s->in - s->in_length, 0)) > 0)
		s->in_length += (size_t)n;
	else if (s->stream >= 0 && n == 0) {
		close(s->stream);
		s->stream = -1;
	}
	if (s->in_length > 2 && s->in_length == 2u + (size_t)(s->in[0] << 8 | s->in[1])) {
		memcpy(m, s->in + 2, s->in_length - 2);
		s->asked_by_stream++;
		size_t length = s->fn(s, m, s->in_length - 2, true);
		s->in_length = 0;
		s->out_length = length + 2;
		s->out[0] = (uint8_t)(length >> 8);
		s->out[1] = (uint8_t)length;
		memcpy(s->out + 2, m, length);
	}
	if (s->stream >= 0 && s->out_sent < s->out_length) { /* first in single octets, then in larger pieces */
		size_t piece = s->out_sent < 20 ? 1 : s->out_length - s->out_sent < 700 ? s->out_length - s->out_sent : 700;
		n = send(s->stream, s->out + s->out_sent, piece, MSG_NOSIGNAL);
		s->out_sent += n > 0 ? (size_t)n : 0;
	}
}

static inline void use(struct bench *b, const struct server *s, unsigned count)
{
	char text[200];
	size_t used = 0;
	for (unsigned i = 0; i < count; i++)
		used += (size_t)snprintf(text + used, sizeof text - used, "%s127.0.0.1:%u", i ? "," : "", s[i].port);
	assert_int_equal(psip_driver_set_servers(b->d, text), PSIP_OK);
}

static inline void turns(struct bench *b, struct server *s, unsigned count, unsigned answers)
{
	for (unsigned turn = 0; turn < TURNS && kept.answers < answers; turn++) {
		assert_true(psip_driver_poll(b->d, 5) >= 0);
		for (unsigned i = 0; i < count; i++)
			server_turn(&s[i]);
	}
	assert_int_equal(kept.answers, answers);
}

static inline void ask(struct bench *b, struct server *s, unsigned count, const char *name, uint16_t type)
{
	put_question(b, 5, name, type);
	turns(b, s, count, kept.answers + 1);
	assert_int_equal(kept.count[5], kept.answers);
}

/* An answer with these bits and so many records; the records follow at *at. */
static inline void head(uint8_t *m, unsigned rcode, unsigned answers, unsigned authority, unsigned additional)
{
	m[2] = 0x81;
	m[3] = (uint8_t)(0x80 | rcode);
	m[6] = m[8] = m[10] = 0;
	m[7] = (uint8_t)answers;
	m[9] = (uint8_t)authority;
	m[11] = (uint8_t)additional;
}

static inline void record(uint8_t *m, size_t *at, const char *owner, size_t n, unsigned type, uint32_t ttl, const char *data, size_t length)
{
	memcpy(m + *at, owner, n);
	*at += n;
	const uint8_t fixed[10] = { 0, (uint8_t)type, 0, 1, (uint8_t)(ttl >> 24), (uint8_t)(ttl >> 16), (uint8_t)(ttl >> 8), (uint8_t)ttl,
		(uint8_t)(length >> 8), (uint8_t)length };
	memcpy(m + *at, fixed, 10);
	memcpy(m + *at + 10, data, length);
	*at += 10 + length;
}

#define RECORD(owner, type, ttl, data) record(m, &at, owner, sizeof(owner) - 1, type, ttl, data, sizeof(data) - 1)

static inline void assert_text(struct psip_span span, const char *expected)
{
	assert_int_equal(span.length, strlen(expected));
	assert_memory_equal(span.at, expected, span.length);
}

#endif
