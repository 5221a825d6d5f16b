/* SPDX-License-Identifier: MIT
 * The driver's TCP on real loopback sockets: splits, short writes, broken and closing connections, connecting, limits, want of
 * descriptors. Not covered: peers of open connections that take nothing for 32 s (the kernel's TCP_USER_TIMEOUT), want of memory.
 * Ledger rows are left to tests with the real stack. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/forward_clock.h"
#include "test/unit/posix_bench.h"

#include <netinet/tcp.h>
#include <sys/resource.h>

static void tcp_echo(struct bench *b, uint8_t family)
{
	struct psip_address local = address(family, PSIP_TCP, 0), bound;
	char back[10];
	b->f.echo = true;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_STREAM);
	for (unsigned i = 0; i < 10; i++) { /* byte by byte */
		assert_int_equal(send(fd, &"0123456789"[i], 1, 0), 1);
		until(b, &b->f.sent, i + 1);
	}
	receive(fd, back, 10);
	assert_memory_equal(back, "0123456789", 10);
	assert_memory_equal(b->f.stream, "0123456789", 10);
	assert_int_equal(b->f.accepted, 1);
	assert_true(psip_address_equal(&b->f.local, &bound));
	assert_int_equal(b->f.remote.port, port_of(fd));
	assert_int_equal(b->f.remote.transport, PSIP_TCP);
	close(fd);
	until(b, &b->f.closed, 1);
}

static void test_tcp_ipv4(void **state)
{
	tcp_echo(*state, 4);
}

static void test_tcp_ipv6(void **state)
{
	if (!have_ipv6())
		skip();
	tcp_echo(*state, 6);
}

enum { LARGE = 12 << 20 }; /* more than any socket buffer takes */

static char *large(void)
{
	char *bytes = malloc(LARGE);
	assert_non_null(bytes);
	for (size_t i = 0; i < LARGE; i++)
		bytes[i] = (char)(i * 31 + i / 4096);
	return bytes;
}

static int tcp_large_begin(struct bench *b, const char *bytes)
{
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_STREAM);
	until(b, &b->f.accepted, 1);
	fake_send(&b->f, b->f.flow, NULL, NULL, bytes, LARGE);
	fake_send(&b->f, b->f.flow, NULL, NULL, "end", 3);
	psip_driver_drain(b->d);
	assert_int_equal(b->f.sent, 0);
	return fd;
}

static void test_tcp_short_writes_then_close(void **state)
{
	struct bench *b = *state;
	char *bytes = large(), *back = malloc(LARGE + 4);
	int fd = tcp_large_begin(b, bytes);
	fake_output(&b->f, PSIP_CLOSE)->flow = b->f.flow; /* only after all has gone */
	psip_driver_drain(b->d);
	size_t have = 0;
	for (ssize_t n = 1; n != 0;) {
		n = recv(fd, back + have, LARGE + 4 - have, MSG_DONTWAIT);
		assert_true(n >= 0 || errno == EAGAIN);
		have += n > 0 ? (size_t)n : 0;
		assert_true(psip_driver_poll(b->d, n > 0 ? 0 : 5) >= 0);
	}
	assert_int_equal(have, LARGE + 3);
	assert_memory_equal(back, bytes, LARGE);
	assert_memory_equal(back + LARGE, "end", 3);
	assert_int_equal(b->f.sent, 2);
	assert_int_equal(b->f.closed, 0); /* the stack closed it: it is not told */
	close(fd);
	free(bytes);
	free(back);
}

/* What it is owed takes room that others need: a peer that does not read is not read either, until it does. */
static void test_tcp_deaf_peer_is_not_heard(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	static char bytes[1 << 16];
	size_t sent = 0, had = 0;
	unsigned quiet = 0;
	b->f.echo = true;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_STREAM);
	while (sent < 64u << 20 && quiet < 20) {
		ssize_t n = send(fd, bytes, sizeof bytes, MSG_DONTWAIT);
		sent += n > 0 ? (size_t)n : 0;
		quiet = n > 0 ? 0 : quiet + 1;
		b->f.streamed = 0;
		assert_true(psip_driver_poll(b->d, n > 0 ? 0 : 2) >= 0);
		assert_in_range(b->f.outstanding, 0, 32);
	}
	assert_int_equal(b->f.outstanding, 32);
	assert_true(sent < 64u << 20);
	while (had < sent) {
		ssize_t n = recv(fd, bytes, sizeof bytes, MSG_DONTWAIT);
		assert_true(n > 0 || (n < 0 && errno == EAGAIN));
		had += n > 0 ? (size_t)n : 0;
		b->f.streamed = 0;
		assert_true(psip_driver_poll(b->d, n > 0 ? 0 : 5) >= 0);
	}
	assert_int_equal(b->f.outstanding, 0);
	assert_int_equal(b->f.closed, 0);
	close(fd);
}

static void test_tcp_broken_gives_the_queue_back(void **state)
{
	struct bench *b = *state;
	struct linger reset = { 1, 0 };
	char *bytes = large();
	int fd = tcp_large_begin(b, bytes);
	setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
	close(fd);
	until(b, &b->f.closed, 1);
	assert_int_equal(b->f.failed, 2);
	assert_int_equal(b->f.outstanding, 0);
	fake_send(&b->f, b->f.flow, NULL, NULL, "x", 1); /* a flow that has gone */
	psip_driver_drain(b->d);
	assert_int_equal(b->f.failed, 3);
	free(bytes);
}

static void test_tcp_broken_while_closing(void **state)
{
	struct bench *b = *state;
	struct linger reset = { 1, 0 };
	char *bytes = large();
	int fd = tcp_large_begin(b, bytes);
	fake_output(&b->f, PSIP_CLOSE)->flow = b->f.flow;
	psip_driver_drain(b->d);
	setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
	close(fd);
	until(b, &b->f.failed, 2);
	assert_int_equal(b->f.closed, 0);
	free(bytes);
}

/* It takes little at a time: some of what it is owed stays with the driver. */
static int slow_reader(const struct psip_address *to)
{
	struct sockaddr_storage name;
	socklen_t length = kernel(to, &name);
	int fd = plain(4, SOCK_STREAM), room = 4096, segment = 536;
	setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
	setsockopt(fd, IPPROTO_TCP, TCP_MAXSEG, &segment, sizeof segment);
	assert_int_equal(connect(fd, (struct sockaddr *)&name, length), 0);
	return fd;
}

/* A peer that takes some bytes now and then makes progress for the kernel, but what the stack closed is over when its time is. */
static void test_tcp_closing_has_its_time(void **state)
{
	struct bench *b = *state;
	char *bytes = large(), some[4096];
	int fd = tcp_large_begin(b, bytes);
	fake_output(&b->f, PSIP_CLOSE)->flow = b->f.flow;
	psip_driver_drain(b->d);
	for (unsigned i = 0; i < 2; i++) {
		forward += i ? 11 : 20;
		receive(fd, some, sizeof some);
		assert_true(psip_driver_poll(b->d, 1) >= 0);
		assert_int_equal(b->f.failed, 0);
	}
	forward += 1;
	assert_true(psip_driver_poll(b->d, 1) >= 0);
	assert_int_equal(b->f.failed, 2);
	assert_int_equal(b->f.closed, 0);
	close(fd);
	free(bytes);
}

/* The loop wakes for it: nothing else is to come. */
static void test_tcp_closing_wakes_the_loop(void **state)
{
	struct bench *b = *state;
	char *bytes = large();
	int fd = tcp_large_begin(b, bytes);
	psip_time from = psip_driver_now(b->d);
	fake_output(&b->f, PSIP_CLOSE)->flow = b->f.flow;
	psip_driver_drain(b->d);
	forward += 31;
	assert_true(psip_driver_poll(b->d, 10000) >= 0);
	assert_in_range(psip_driver_now(b->d) - from, 32000, 36000);
	assert_int_equal(b->f.failed, 2);
	close(fd);
	free(bytes);
}

/* How much comes until the other side ends it. */
static size_t all_of(struct bench *b, int fd)
{
	static char some[1 << 16];
	size_t had = 0;
	for (ssize_t n = 1; n != 0 && !(n < 0 && errno == ECONNRESET);) {
		n = recv(fd, some, sizeof some, MSG_DONTWAIT);
		had += n > 0 ? (size_t)n : 0;
		assert_true(psip_driver_poll(b->d, n > 0 ? 0 : 5) >= 0);
	}
	return had;
}

/* So many may be closing; with one more, the oldest of them goes, and no other. */
static void test_tcp_closing_is_for_few(void **state)
{
	static const struct { unsigned most, few; } rows[] = { { 3, 1 }, { 7, 1 }, { 8, 2 }, { 255, 63 }, { 256, 64 }, { 1000, 64 } };
	enum { OWED = 1 << 20 };
	struct bench *b = *state;
	char *bytes = large();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct psip_address local = address(4, PSIP_TCP, 0), bound;
		int fds[66];
		assert_int_equal(psip_driver_set_connections(b->d, rows[i].most), PSIP_OK);
		assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
		b->f.accepted = b->f.failed = b->f.sent = 0;
		for (unsigned n = 0; n < rows[i].few + 2; n++) {
			fds[n] = slow_reader(&bound);
			until(b, &b->f.accepted, n + 1);
			fake_send(&b->f, b->f.flow, NULL, NULL, bytes, OWED);
			fake_output(&b->f, PSIP_CLOSE)->flow = b->f.flow;
			psip_driver_drain(b->d);
			assert_int_equal(b->f.sent, 0);
			assert_int_equal(b->f.failed, n < rows[i].few ? 0 : n + 1 - rows[i].few);
		}
		for (unsigned n = 0; n < 2; n++)
			assert_true(all_of(b, fds[n]) < OWED);
		assert_int_equal(b->f.sent, 0);
		assert_int_equal(all_of(b, fds[2]), OWED);
		assert_int_equal(b->f.sent, 1);
		for (unsigned n = 0; n < rows[i].few + 2; n++)
			close(fds[n]);
		until(b, &b->f.failed, rows[i].few + 1);
	}
	free(bytes);
}

static void test_tcp_answer_then_close_from_inside_a_read(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	char back[6] = "";
	b->f.echo = b->f.close_after_stream = true;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_STREAM);
	assert_int_equal(send(fd, "hello", 5, 0), 5);
	until(b, &b->f.sent, 1);
	receive(fd, back, 5);
	assert_int_equal(recv(fd, back, 1, 0), 0);
	close(fd);
	psip_driver_poll(b->d, 10);
	assert_int_equal(b->f.closed, 0);
}

static void test_tcp_peer_half_closes_after_its_request(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	char back[5];
	b->f.echo = true;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_STREAM);
	assert_int_equal(send(fd, "hello", 5, 0), 5);
	shutdown(fd, SHUT_WR);
	until(b, &b->f.closed, 1);
	receive(fd, back, 5); /* what could be answered at once was */
	close(fd);
}

static void test_tcp_connect(void **state)
{
	struct bench *b = *state;
	char back[4];
	int listener = plain(4, SOCK_STREAM);
	assert_int_equal(listen(listener, 4), 0);
	struct psip_address to = address(4, PSIP_TCP, port_of(listener));
	connect_to(&b->f, 42, &to);
	b->f.queue[0].local = address(4, PSIP_TCP, 5060); /* from this IP; the port is the listener's, not this stream's */
	b->f.queue[0].local.ip[3] = 8;
	fake_send(&b->f, 42, NULL, &to, "ab", 2); /* waits for the connection */
	fake_send(&b->f, 42, NULL, &to, "cd", 2);
	until(b, &b->f.sent, 2);
	assert_int_equal(b->f.connected, 1);
	assert_int_equal(b->f.flow, 42);
	int fd = accept(listener, NULL, NULL);
	receive(fd, back, 4);
	assert_memory_equal(back, "abcd", 4);
	struct sockaddr_in peer;
	socklen_t length = sizeof peer;
	assert_int_equal(getpeername(fd, (struct sockaddr *)&peer, &length), 0);
	assert_int_equal(ntohs(peer.sin_port), b->f.local.port);
	assert_int_not_equal(b->f.local.port, 5060);
	assert_int_equal(ntohl(peer.sin_addr.s_addr) & 255, 8);
	assert_int_equal(send(fd, "back", 4, 0), 4);
	close(fd);
	until(b, &b->f.closed, 1);
	assert_memory_equal(b->f.stream, "back", 4);
	close(listener);
}

static void test_tcp_connect_refused(void **state)
{
	struct bench *b = *state;
	int fd = plain(4, SOCK_STREAM); /* bound, not listening */
	struct psip_address to = address(4, PSIP_TCP, port_of(fd)), nowhere = { .transport = PSIP_TCP };
	connect_to(&b->f, 43, &to);
	fake_send(&b->f, 43, NULL, &to, "ab", 2);
	until(b, &b->f.closed, 1);
	assert_int_equal(b->f.flow, 43);
	assert_int_equal(b->f.failed, 1);
	assert_int_equal(b->f.connected, 0);
	connect_to(&b->f, 44, &nowhere);
	psip_driver_drain(b->d);
	assert_int_equal(b->f.closed, 2);
	connect_to(&b->f, 45, &to); /* given up before it ends */
	fake_send(&b->f, 45, NULL, &to, "ab", 2);
	fake_output(&b->f, PSIP_CLOSE)->flow = 45;
	psip_driver_drain(b->d);
	assert_int_equal(b->f.failed, 2);
	assert_int_equal(b->f.closed, 2);
	close(fd);
}

static void test_tcp_limits(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	char back[1];
	assert_int_equal(psip_driver_set_connections(b->d, 0), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_driver_set_connections(b->d, 1), PSIP_OK);
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int first = join(&bound, SOCK_STREAM), second = join(&bound, SOCK_STREAM);
	until(b, &b->f.accepted, 1);
	psip_driver_poll(b->d, 10);
	assert_int_equal(recv(second, back, 1, 0), 0);
	close(first);
	until(b, &b->f.closed, 1);
	b->f.refuse_accept = true;
	int third = join(&bound, SOCK_STREAM);
	psip_driver_poll(b->d, 100);
	assert_int_equal(recv(third, back, 1, 0), 0);
	assert_int_equal(b->f.accepted, 1);
	close(second);
	close(third);
}

/* What came along with the connection is read in the turn that accepts it: many more may connect before the next one. */
static void test_tcp_accepted_is_heard_at_once(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_STREAM);
	assert_int_equal(send(fd, "hello", 5, 0), 5);
	psip_driver_poll(b->d, 1000);
	assert_int_equal(b->f.accepted, 1);
	assert_int_equal(b->f.streamed, 5);
	close(fd);
}

static void test_tcp_out_of_descriptors(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	struct rlimit before, none;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_STREAM);
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	none = before;
	none.rlim_cur = 3; /* what is open stays open */
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	psip_driver_poll(b->d, 10);
	psip_time from = psip_driver_now(b->d);
	psip_driver_poll(b->d, 20); /* does not spin */
	assert_true(psip_driver_now(b->d) >= from + 19);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
	assert_int_equal(b->f.accepted, 0);
	until(b, &b->f.accepted, 1);
	close(fd);
}

static void test_tcp_many_connections(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	enum { MANY = 150 }; /* the table grows twice */
	int fds[MANY];
	char back[1];
	b->f.echo = true;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	for (unsigned i = 0; i < MANY; i++)
		fds[i] = join(&bound, SOCK_STREAM);
	until(b, &b->f.accepted, MANY);
	for (unsigned i = 0; i < MANY; i++)
		assert_int_equal(send(fds[i], "x", 1, 0), 1);
	until(b, &b->f.sent, MANY);
	for (unsigned i = 0; i < MANY; i++) {
		receive(fds[i], back, 1);
		close(fds[i]);
	}
	until(b, &b->f.closed, MANY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		POSIX_TEST(test_tcp_ipv4), POSIX_TEST(test_tcp_ipv6), POSIX_TEST(test_tcp_short_writes_then_close),
		POSIX_TEST(test_tcp_deaf_peer_is_not_heard), POSIX_TEST(test_tcp_broken_gives_the_queue_back), POSIX_TEST(test_tcp_broken_while_closing),
		POSIX_TEST(test_tcp_closing_has_its_time), POSIX_TEST(test_tcp_closing_wakes_the_loop), POSIX_TEST(test_tcp_closing_is_for_few),
		POSIX_TEST(test_tcp_answer_then_close_from_inside_a_read), POSIX_TEST(test_tcp_peer_half_closes_after_its_request),
		POSIX_TEST(test_tcp_connect), POSIX_TEST(test_tcp_connect_refused), POSIX_TEST(test_tcp_limits), POSIX_TEST(test_tcp_accepted_is_heard_at_once), POSIX_TEST(test_tcp_out_of_descriptors),
		POSIX_TEST(test_tcp_many_connections),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
