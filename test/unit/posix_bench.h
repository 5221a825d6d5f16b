/* SPDX-License-Identifier: MIT
 * For the driver's tests: a small fake stack whose SENDs are counted blocks (each token must come back exactly once), and
 * plain sockets on loopback to talk to it. Included after cmocka.h. */
#ifndef PSIP_TEST_POSIX_BENCH_H
#define PSIP_TEST_POSIX_BENCH_H

#include "transport/posix/driver.h"

#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#define POSIX_TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

/* ---- The fake stack ------------------------------------------------------------------------------------------------ */

enum { FAKE_OUTPUTS = 1024, FAKE_STREAM = 1 << 18 /* what one turn reads */ };

struct fake {
	struct psip_output queue[FAKE_OUTPUTS];
	unsigned first, count;
	bool echo, refuse_accept, close_after_stream;
	psip_time deadline;
	unsigned datagrams, heard, accepted, connected, closed, authenticated, sent, failed, outstanding, unreachable, routes, answers, unsupported;
	struct psip_address local, remote, gone; /* of the latest input */
	char bytes[65536];
	size_t length;                           /* of the latest datagram */
	char stream[FAKE_STREAM];
	size_t streamed;
	psip_handle flow, flows;
	bool routed;
	struct psip_address route;
	struct psip_locate_record answer[16];
	unsigned answer_count;
};

static inline struct fake *fake_of(struct psip *s)
{
	return (struct fake *)(void *)s;
}

static inline struct psip_output *fake_output(struct fake *f, enum psip_output_kind kind)
{
	assert_true(f->count < FAKE_OUTPUTS);
	struct psip_output *out = &f->queue[(f->first + f->count++) % FAKE_OUTPUTS];
	memset(out, 0, sizeof *out);
	out->kind = kind;
	return out;
}

static inline void fake_send(struct fake *f, psip_handle flow, const struct psip_address *local, const struct psip_address *remote, const void *bytes, size_t length)
{
	struct psip_output *out = fake_output(f, PSIP_SEND);
	char *copy = malloc(length + 1); /* freed by sent(): twice or never would show */
	assert_non_null(copy);
	memcpy(copy, bytes, length);
	out->token = (uint64_t)(uintptr_t)copy;
	out->flow = flow;
	if (local)
		out->local = *local;
	if (remote)
		out->remote = *remote;
	out->bytes = copy;
	out->length = length;
	f->outstanding++;
}

static inline void fake_datagram(struct psip *s, psip_time now, const struct psip_packet *packet)
{
	struct fake *f = fake_of(s);
	(void)now;
	f->datagrams++;
	f->local = packet->local;
	f->remote = packet->remote;
	f->length = packet->length;
	memcpy(f->bytes, packet->bytes, packet->length);
	if (f->echo)
		fake_send(f, 0, &packet->local, &packet->remote, packet->bytes, packet->length);
}

static inline int fake_accepted(struct psip *s, psip_time now, const struct psip_address *local, const struct psip_address *remote, psip_handle *flow)
{
	struct fake *f = fake_of(s);
	(void)now;
	if (f->refuse_accept)
		return PSIP_ERR_FULL;
	f->accepted++;
	f->local = *local;
	f->remote = *remote;
	*flow = f->flow = ++f->flows << 32 | 7;
	return PSIP_OK;
}

static inline void fake_connected(struct psip *s, psip_time now, psip_handle flow, const struct psip_address *local)
{
	(void)now;
	fake_of(s)->connected++;
	fake_of(s)->flow = flow;
	fake_of(s)->local = *local;
}

static inline void fake_stream(struct psip *s, psip_time now, psip_handle flow, const void *bytes, size_t length)
{
	struct fake *f = fake_of(s);
	(void)now;
	if (!length) {
		f->heard++;
		return;
	}
	assert_true(f->streamed + length <= FAKE_STREAM);
	memcpy(f->stream + f->streamed, bytes, length);
	f->streamed += length;
	if (f->echo)
		fake_send(f, flow, NULL, NULL, bytes, length);
	if (f->close_after_stream)
		fake_output(f, PSIP_CLOSE)->flow = flow;
}

static inline void fake_closed(struct psip *s, psip_time now, psip_handle flow)
{
	(void)now;
	fake_of(s)->closed++;
	fake_of(s)->flow = flow;
}

static inline void fake_authenticated(struct psip *s, psip_time now, psip_handle flow, const struct psip_span *names, unsigned count)
{
	(void)now;
	(void)names;
	fake_of(s)->authenticated += count;
	fake_of(s)->flow = flow;
}

static inline void fake_sent(struct psip *s, uint64_t token, int result)
{
	struct fake *f = fake_of(s);
	free((void *)(uintptr_t)token);
	assert_true(f->outstanding > 0);
	f->outstanding--;
	if (result == PSIP_OK)
		f->sent++;
	else
		f->failed++;
}

static inline void fake_route(struct psip *s, psip_time now, uint64_t token, const struct psip_address *local)
{
	(void)now;
	assert_int_equal(token, 77);
	fake_of(s)->routes++;
	fake_of(s)->routed = local != NULL;
	if (local)
		fake_of(s)->route = *local;
}

static inline void fake_answer(struct psip *s, psip_time now, uint64_t token, uint16_t query, const struct psip_locate_answer *answer)
{
	(void)now;
	assert_int_equal(token, 78);
	assert_int_equal(query, 79);
	fake_of(s)->answers++;
	fake_of(s)->answer_count = (unsigned)answer->count;
	if (answer->count)
		memcpy(fake_of(s)->answer, answer->records, answer->count * sizeof *answer->records);
}

static inline void fake_unreachable(struct psip *s, psip_time now, const struct psip_address *remote)
{
	(void)now;
	fake_of(s)->unreachable++;
	fake_of(s)->gone = *remote;
}

static inline void fake_addresses_changed(struct psip *s, psip_time now)
{
	(void)s;
	(void)now;
}

static inline void fake_unsupported(struct psip *s, psip_time now, const struct psip_output *out)
{
	(void)now;
	fake_of(s)->unsupported++;
	if (out->kind == PSIP_SEND)
		fake_sent(s, out->token, PSIP_ERR_TRANSPORT);
}

static inline bool fake_next(struct psip *s, psip_time now, struct psip_output *out)
{
	struct fake *f = fake_of(s);
	if (f->deadline <= now)
		f->deadline = PSIP_NEVER;
	if (f->count == 0)
		return false;
	*out = f->queue[f->first];
	f->first = (f->first + 1) % FAKE_OUTPUTS;
	f->count--;
	return true;
}

static inline psip_time fake_deadline(const struct psip *s)
{
	return ((const struct fake *)(const void *)s)->deadline;
}

static const struct psip_driver_stack fake_stack = { fake_datagram, fake_accepted, fake_connected, fake_stream, fake_closed, fake_authenticated, fake_sent, fake_route, fake_answer,
	fake_unreachable, fake_addresses_changed, fake_unsupported, fake_next, fake_deadline, NULL };

/* ---- Tools --------------------------------------------------------------------------------------------------------- */

struct bench {
	struct fake f;
	struct psip_driver *d;
};

static inline int begin(void **state)
{
	struct bench *b = calloc(1, sizeof *b);
	if (!b)
		return -1;
	b->f.deadline = PSIP_NEVER;
	b->d = psip_driver_new((struct psip *)(void *)&b->f, &fake_stack);
	*state = b;
	return b->d ? 0 : -1;
}

static inline int end(void **state)
{
	struct bench *b = *state;
	psip_driver_free(b->d);
	free(b);
	return 0;
}

static inline struct psip_address address(uint8_t family, uint8_t transport, uint16_t port)
{
	struct psip_address a = { .family = family, .transport = transport, .port = port };
	if (family == 4) {
		a.ip[0] = 127;
		a.ip[3] = 1;
	} else {
		a.ip[15] = 1;
	}
	return a;
}

/* IPv4's loopback has many addresses: one that no other test that runs now has. What it is bound to twice, or again, is free. */
static inline struct psip_address own_address(uint8_t transport, uint16_t port)
{
	struct psip_address a = address(4, transport, port);
	unsigned pid = (unsigned)getpid();

	a.ip[1] = (uint8_t)(64 | (pid >> 16 & 63));
	a.ip[2] = (uint8_t)(pid >> 8);
	a.ip[3] = (uint8_t)pid;
	return a;
}

static inline socklen_t kernel(const struct psip_address *a, struct sockaddr_storage *to)
{
	memset(to, 0, sizeof *to);
	if (a->family == 4) {
		struct sockaddr_in *in = (struct sockaddr_in *)to;
		in->sin_family = AF_INET;
		in->sin_port = htons(a->port);
		memcpy(&in->sin_addr, a->ip, 4);
		return sizeof *in;
	}
	struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)to;
	in6->sin6_family = AF_INET6;
	in6->sin6_port = htons(a->port);
	memcpy(&in6->sin6_addr, a->ip, 16);
	return sizeof *in6;
}

static inline uint16_t port_of(int fd)
{
	struct sockaddr_storage name;
	socklen_t length = sizeof name;
	assert_int_equal(getsockname(fd, (struct sockaddr *)&name, &length), 0);
	return ntohs(((struct sockaddr_in *)&name)->sin_port); /* at the same place for IPv6 */
}

/* A plain socket of the test's own, bound to a free port of loopback. */
static inline int plain(uint8_t family, int type)
{
	struct sockaddr_storage name;
	struct psip_address a = address(family, PSIP_UDP, 0);
	socklen_t length = kernel(&a, &name);
	int fd = socket(name.ss_family, type | SOCK_CLOEXEC, 0);
	assert_true(fd >= 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&name, length), 0);
	return fd;
}

static inline int join(const struct psip_address *to, int type)
{
	struct sockaddr_storage name;
	socklen_t length = kernel(to, &name);
	int fd = plain(to->family, type);
	assert_int_equal(connect(fd, (struct sockaddr *)&name, length), 0);
	return fd;
}

static inline bool have_ipv6(void)
{
	struct sockaddr_storage name;
	struct psip_address a = address(6, PSIP_UDP, 0);
	socklen_t length = kernel(&a, &name);
	int fd = socket(AF_INET6, SOCK_DGRAM, 0);
	bool fine = fd >= 0 && bind(fd, (struct sockaddr *)&name, length) == 0;
	if (fd >= 0)
		close(fd);
	return fine;
}

/* Turns until *counter reaches count; 2 s at most. */
static inline void until(struct bench *b, const unsigned *counter, unsigned count)
{
	psip_time limit = psip_driver_now(b->d) + 2000;
	while (*counter < count && psip_driver_now(b->d) < limit)
		assert_true(psip_driver_poll(b->d, 20) >= 0);
	assert_int_equal(*counter, count);
}

static inline void receive(int fd, void *bytes, size_t length)
{
	for (size_t have = 0; have < length;) {
		struct pollfd p = { .fd = fd, .events = POLLIN };
		assert_int_equal(poll(&p, 1, 2000), 1);
		ssize_t n = recv(fd, (char *)bytes + have, length - have, 0);
		assert_true(n > 0);
		have += (size_t)n;
	}
}

static inline void connect_to(struct fake *f, psip_handle flow, const struct psip_address *to)
{
	struct psip_output *out = fake_output(f, PSIP_CONNECT);
	out->flow = flow;
	out->remote = *to;
}

#endif
