/* SPDX-License-Identifier: MIT
 * The driver's UDP on real loopback sockets: IPv4 and IPv6, batches, source addresses, blocked sockets and refusals (sendmmsg
 * is replaced here), ICMP errors. Not covered: truncated datagrams (none is longer than the driver's buffer), multicast, want of
 * memory. Ledger rows are left to tests with the real stack. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/posix_bench.h"

#include <sys/syscall.h>

/* ---- The kernel's sendmmsg, made to refuse ------------------------------------------------------------------------ */

static int refuse_errno; /* 0: let it through */
static unsigned refuse_count;

int sendmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags)
{
	if (refuse_errno && refuse_count) {
		refuse_count--;
		errno = refuse_errno;
		return -1;
	}
	return (int)syscall(SYS_sendmmsg, fd, messages, count, flags);
}

static void udp_echo(struct bench *b, uint8_t family)
{
	struct psip_address local = address(family, PSIP_UDP, 0), bound;
	char back[16];
	b->f.echo = true;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	assert_true(bound.port != 0);
	int fd = join(&bound, SOCK_DGRAM); /* connected: only what leaves from the listening port comes back */
	assert_int_equal(send(fd, "hello", 5, 0), 5);
	until(b, &b->f.sent, 1);
	receive(fd, back, 5);
	assert_memory_equal(back, "hello", 5);
	assert_true(psip_address_equal(&b->f.local, &bound));
	assert_int_equal(b->f.remote.port, port_of(fd));
	assert_int_equal(b->f.remote.transport, PSIP_UDP);
	close(fd);
}

static void test_udp_ipv4(void **state)
{
	udp_echo(*state, 4);
}

static void test_udp_ipv6(void **state)
{
	if (!have_ipv6())
		skip();
	udp_echo(*state, 6);
}

static void test_udp_wildcard_answers_from_where_it_came_to(void **state)
{
	struct bench *b = *state;
	struct psip_address any = { .family = 4, .transport = PSIP_UDP }, bound;
	char back[3];
	b->f.echo = true;
	assert_int_equal(psip_driver_listen(b->d, &any, &bound), PSIP_OK);
	struct psip_address to = address(4, PSIP_UDP, bound.port);
	to.ip[3] = 9; /* 127.0.0.9: not what the kernel would choose to answer from */
	int fd = join(&to, SOCK_DGRAM);
	assert_int_equal(send(fd, "abc", 3, 0), 3);
	until(b, &b->f.sent, 1);
	receive(fd, back, 3);
	assert_true(psip_address_equal(&b->f.local, &to));
	close(fd);
}

static void test_udp_wildcard_ipv6_is_not_ipv4(void **state)
{
	struct bench *b = *state;
	struct psip_address any = { .family = 6, .transport = PSIP_UDP }, bound;
	char back[3];
	if (!have_ipv6())
		skip();
	b->f.echo = true;
	assert_int_equal(psip_driver_listen(b->d, &any, &bound), PSIP_OK);
	struct psip_address to = address(6, PSIP_UDP, bound.port), other = address(4, PSIP_UDP, bound.port);
	int fd = join(&to, SOCK_DGRAM);
	assert_int_equal(send(fd, "abc", 3, 0), 3);
	until(b, &b->f.sent, 1);
	receive(fd, back, 3);
	assert_true(psip_address_equal(&b->f.local, &to));
	int probe = join(&other, SOCK_DGRAM);
	(void)!send(probe, "x", 1, 0);
	psip_driver_poll(b->d, 10);
	assert_int_equal(b->f.datagrams, 1);
	close(probe);
	close(fd);
}

static void test_udp_two_ports_answer_from_the_right_one(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_UDP, 0), bound[2];
	char back[1];
	b->f.echo = true;
	for (int i = 0; i < 2; i++)
		assert_int_equal(psip_driver_listen(b->d, &local, &bound[i]), PSIP_OK);
	for (unsigned i = 0; i < 2; i++) {
		int fd = join(&bound[i], SOCK_DGRAM);
		assert_int_equal(send(fd, "x", 1, 0), 1);
		until(b, &b->f.sent, i + 1);
		receive(fd, back, 1);
		close(fd);
	}
}

static void test_udp_largest_datagram_and_empty_one(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_UDP, 0), bound;
	static char big[65507], back[65507];
	memset(big, 'b', sizeof big);
	b->f.echo = true;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_DGRAM);
	assert_int_equal(send(fd, big, sizeof big, 0), sizeof big);
	until(b, &b->f.sent, 1);
	assert_int_equal(recv(fd, back, sizeof back, 0), sizeof back);
	assert_memory_equal(back, big, sizeof big);
	assert_int_equal(send(fd, "", 0, 0), 0);
	until(b, &b->f.datagrams, 2);
	assert_int_equal(b->f.length, 0);
	close(fd);
}

static void test_udp_many_in_one_turn(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_UDP, 0), bound;
	b->f.echo = true;
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_DGRAM);
	for (char i = 0; i < 50; i++)
		assert_int_equal(send(fd, &i, 1, 0), 1);
	until(b, &b->f.sent, 50);
	for (char i = 0; i < 50; i++) {
		char back = -1;
		receive(fd, &back, 1);
		assert_int_equal(back, i);
	}
	assert_int_equal(b->f.outstanding, 0);
	close(fd);
}

static void test_udp_blocked_keeps_order_and_bytes(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_UDP, 0), bound;
	char text[40];
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = plain(4, SOCK_DGRAM);
	struct psip_address to = address(4, PSIP_UDP, port_of(fd));
	refuse_errno = EAGAIN;
	refuse_count = 3;
	for (char i = 0; i < 40; i++)
		fake_send(&b->f, 0, &bound, &to, &i, 1);
	psip_driver_drain(b->d);
	assert_int_equal(b->f.sent, 0); /* 16 were refused, the others wait behind them */
	assert_int_equal(b->f.outstanding, 40);
	until(b, &b->f.sent, 40);
	for (char i = 0; i < 40; i++) {
		receive(fd, text, 1);
		assert_int_equal(text[0], i);
	}
	assert_int_equal(refuse_count, 0);
	close(fd);
}

static void test_udp_refused_sends(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_UDP, 0), bound, none = address(6, PSIP_UDP, 5060);
	static const char huge[70000];
	char back[1];
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = plain(4, SOCK_DGRAM);
	struct psip_address to = address(4, PSIP_UDP, port_of(fd));
	fake_send(&b->f, 0, &bound, &to, huge, sizeof huge); /* EMSGSIZE */
	fake_send(&b->f, 0, &bound, &to, "y", 1);             /* the next one in the batch goes */
	fake_send(&b->f, 0, NULL, &none, "n", 1);             /* nothing listens on IPv6 */
	psip_driver_drain(b->d);
	assert_int_equal(b->f.failed, 2);
	assert_int_equal(b->f.sent, 1);
	receive(fd, back, 1);
	refuse_errno = ENOBUFS; /* a drop is not an error */
	refuse_count = 1;
	fake_send(&b->f, 0, &bound, &to, "z", 1);
	psip_driver_drain(b->d);
	assert_int_equal(b->f.sent, 2);
	assert_int_equal(b->f.outstanding, 0);
	close(fd);
}

static void test_udp_icmp(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_UDP, 0), bound;
	char back[1];
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int dead = plain(4, SOCK_DGRAM), alive = plain(4, SOCK_DGRAM);
	struct psip_address gone = address(4, PSIP_UDP, port_of(dead)), to = address(4, PSIP_UDP, port_of(alive));
	close(dead);
	fake_send(&b->f, 0, &bound, &gone, "x", 1);
	psip_driver_drain(b->d);
	fake_send(&b->f, 0, &bound, &to, "y", 1); /* meets the pending error of the first */
	until(b, &b->f.unreachable, 1);
	assert_true(psip_address_equal(&b->f.gone, &gone));
	assert_int_equal(b->f.sent, 2);
	receive(alive, back, 1);
	assert_int_equal(back[0], 'y');
	close(alive);
}

static void test_udp_icmp_without_another_send(void **state)
{
	struct bench *b = *state;
	for (uint8_t family = 4; family <= 6; family = (uint8_t)(family + 2)) {
		struct psip_address local = address(family, PSIP_UDP, 0), bound;
		if (family == 6 && !have_ipv6())
			return;
		assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
		int dead = plain(family, SOCK_DGRAM);
		struct psip_address gone = address(family, PSIP_UDP, port_of(dead));
		close(dead);
		fake_send(&b->f, 0, &bound, &gone, "x", 1);
		until(b, &b->f.unreachable, family == 4 ? 1 : 2);
		assert_true(psip_address_equal(&b->f.gone, &gone));
	}
}

static void test_udp_port_taken(void **state)
{
	struct bench *b = *state;
	int fd = plain(4, SOCK_DGRAM);
	struct psip_address local = address(4, PSIP_UDP, port_of(fd)), bad = { .transport = PSIP_UDP }, tls = address(4, PSIP_TLS, 0);
	assert_int_equal(psip_driver_listen(b->d, &local, NULL), PSIP_ERR_TRANSPORT);
	assert_int_equal(errno, EADDRINUSE);
	assert_int_equal(psip_driver_listen(b->d, &bad, NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_driver_listen(b->d, &tls, NULL), PSIP_ERR_UNSUPPORTED);
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		POSIX_TEST(test_udp_ipv4), POSIX_TEST(test_udp_ipv6), POSIX_TEST(test_udp_wildcard_answers_from_where_it_came_to),
		POSIX_TEST(test_udp_wildcard_ipv6_is_not_ipv4), POSIX_TEST(test_udp_two_ports_answer_from_the_right_one),
		POSIX_TEST(test_udp_largest_datagram_and_empty_one), POSIX_TEST(test_udp_many_in_one_turn),
		POSIX_TEST(test_udp_blocked_keeps_order_and_bytes), POSIX_TEST(test_udp_refused_sends), POSIX_TEST(test_udp_icmp),
		POSIX_TEST(test_udp_icmp_without_another_send), POSIX_TEST(test_udp_port_taken),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
