/* SPDX-License-Identifier: MIT
 * The driver's UDP on real loopback sockets: IPv4 and IPv6, batches, source addresses, blocked sockets and refusals (sendmmsg
 * is replaced here), ICMP errors, DSCP, multicast TTL, link-local addresses (in a network namespace, if that is allowed). Not covered: truncated
 * datagrams (none is longer than the driver's buffer), want of memory. Ledger rows are left to tests with the real stack. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/posix_bench.h"

#include <sched.h>
#include <stdio.h>
#include <string.h>
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

/* ---- A cable --------------------------------------------------------------------------------------------------------- */

static bool run(const char *command)
{
	return system(command) == 0; /* NOLINT: words of our own */
}

/* The link-local address of an interface, once it may be used (no longer tentative). */
static bool link_address(const char *interface, struct psip_address *a)
{
	char line[256], hex[40], name[32];
	unsigned index, length, scope, flags;
	memset(a, 0, sizeof *a);
	for (int tries = 0; tries < 100 && !a->family; tries++) {
		FILE *f = fopen("/proc/self/net/if_inet6", "r");
		while (f && fgets(line, sizeof line, f))
			if (sscanf(line, "%32s %x %x %x %x %31s", hex, &index, &length, &scope, &flags, name) == 6 && strcmp(name, interface) == 0 && scope == 0x20 && !(flags & 0x40)) {
				for (unsigned i = 0; i < 16; i++) {
					unsigned byte;
					sscanf(hex + 2 * i, "%2x", &byte);
					a->ip[i] = (uint8_t)byte;
				}
				a->family = 6;
				a->transport = PSIP_UDP;
				a->scope = index;
			}
		if (f)
			fclose(f);
		if (!a->family)
			usleep(20000);
	}
	return a->family != 0;
}

/* A network namespace for the rest of this process, in it a cable with its two ends. Returns a socket at the far one; -1: not allowed here. */
static int links_up(struct psip_address *local, struct psip_address *remote)
{
	struct sockaddr_in6 name = { .sin6_family = AF_INET6 };
	socklen_t length = sizeof name;
	if (unshare(CLONE_NEWNET) < 0 || !run("ip link set lo up && ip link add pa type veth peer name pb && ip link set pa up && ip link set pb up") ||
	    !link_address("pa", local) || !link_address("pb", remote))
		return -1;
	int fd = socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	memcpy(&name.sin6_addr, remote->ip, 16);
	name.sin6_scope_id = remote->scope;
	assert_int_equal(bind(fd, (struct sockaddr *)&name, length), 0);
	remote->port = port_of(fd);
	return fd;
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
	struct psip_address local = address(4, PSIP_UDP, port_of(fd)), bad = { .transport = PSIP_UDP }, sctp = address(4, PSIP_SCTP, 0);
	assert_int_equal(psip_driver_listen(b->d, &local, NULL), PSIP_ERR_TRANSPORT);
	assert_int_equal(errno, EADDRINUSE);
	assert_int_equal(psip_driver_listen(b->d, &bad, NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_driver_listen(b->d, &sctp, NULL), PSIP_ERR_UNSUPPORTED);
	close(fd);
}

/* ---- Marks, groups, links ----------------------------------------------------------------------------------------- */

/* The TOS octet or traffic class, and the TTL or hop limit, of the next datagram. */
static void receive_marked(int fd, uint8_t family, int *octet, int *ttl)
{
	union {
		size_t align;
		char bytes[256];
	} control;
	char piece[64];
	struct iovec iov = { piece, sizeof piece };
	struct msghdr m = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control };
	struct pollfd p = { .fd = fd, .events = POLLIN };
	int level = family == 4 ? IPPROTO_IP : IPPROTO_IPV6;
	*octet = *ttl = -1;
	assert_int_equal(poll(&p, 1, 2000), 1);
	assert_true(recvmsg(fd, &m, 0) >= 0);
	for (struct cmsghdr *c = CMSG_FIRSTHDR(&m); c; c = CMSG_NXTHDR(&m, c)) {
		if (c->cmsg_level == level && c->cmsg_type == (family == 4 ? IP_TOS : IPV6_TCLASS))
			*octet = family == 4 ? *(const uint8_t *)CMSG_DATA(c) : *(const int *)(const void *)CMSG_DATA(c);
		if (c->cmsg_level == level && c->cmsg_type == (family == 4 ? IP_TTL : IPV6_HOPLIMIT))
			memcpy(ttl, CMSG_DATA(c), sizeof *ttl);
	}
}

static int listening(uint8_t family)
{
	int fd = plain(family, SOCK_DGRAM), on = 1, level = family == 4 ? IPPROTO_IP : IPPROTO_IPV6;
	assert_int_equal(setsockopt(fd, level, family == 4 ? IP_RECVTOS : IPV6_RECVTCLASS, &on, sizeof on), 0);
	assert_int_equal(setsockopt(fd, level, family == 4 ? IP_RECVTTL : IPV6_RECVHOPLIMIT, &on, sizeof on), 0);
	return fd;
}

static void test_udp_is_marked(void **state)
{
	struct bench *b = *state;
	int octet, ttl;
	for (uint8_t family = 4; family <= 6; family = (uint8_t)(family + 2)) {
		struct psip_address local = address(family, PSIP_UDP, 0), before, after;
		if (family == 6 && !have_ipv6())
			return;
		struct psip_driver *d = b->d;
		assert_int_equal(psip_driver_listen(d, &local, &before), PSIP_OK);
		int fd = listening(family);
		struct psip_address to = address(family, PSIP_UDP, port_of(fd));
		if (family == 4) { /* nothing is marked unless asked for */
			fake_send(&b->f, 0, &before, &to, "x", 1);
			psip_driver_drain(d);
			receive_marked(fd, family, &octet, &ttl);
			assert_int_equal(octet, 0);
		}
		assert_int_equal(psip_driver_set_dscp(d, 40), PSIP_OK);
		assert_int_equal(psip_driver_listen(d, &local, &after), PSIP_OK);
		for (int i = 0; i < 2; i++) { /* sockets of before and after */
			fake_send(&b->f, 0, i ? &after : &before, &to, "x", 1);
			psip_driver_drain(d);
			receive_marked(fd, family, &octet, &ttl);
			assert_int_equal(octet, 40 << 2);
		}
		close(fd);
	}
}

static void test_dscp_range(void **state)
{
	struct bench *b = *state;
	static const struct { int dscp, result; } rows[] = { { -1, PSIP_ERR_ARGUMENT }, { 0, PSIP_OK }, { 63, PSIP_OK }, { 64, PSIP_ERR_ARGUMENT } };
	for (unsigned i = 0; i < 4; i++)
		assert_int_equal(psip_driver_set_dscp(b->d, rows[i].dscp), rows[i].result);
}

/* Streams are marked on both sides, whether they were there before or come later. */
static void test_tcp_is_marked(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	int octet = 0, on = 1;
	socklen_t length = sizeof octet;
	int peer = plain(4, SOCK_STREAM);
	assert_int_equal(listen(peer, 4), 0);
	struct psip_address to = address(4, PSIP_TCP, port_of(peer));
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	assert_int_equal(psip_driver_set_dscp(b->d, 24), PSIP_OK);
	assert_int_equal(setsockopt(peer, IPPROTO_IP, IP_RECVTOS, &on, sizeof on), 0);
	connect_to(&b->f, 1, &to);
	until(b, &b->f.connected, 1);
	/* Accepted: what the peer's system saw of our packets is what ours marked. */
	int fd = join(&bound, SOCK_STREAM);
	until(b, &b->f.accepted, 1);
	unsigned marked = 0;
	for (int other = 3; other < 256; other++) {
		struct sockaddr_storage name;
		socklen_t size = sizeof name;
		length = sizeof octet;
		if (other == fd || getpeername(other, (struct sockaddr *)&name, &size) < 0 || getsockopt(other, IPPROTO_IP, IP_TOS, &octet, &length) < 0)
			continue;
		marked += (octet & 0xFC) == 24 << 2;
	}
	assert_int_equal(marked, 2);
	close(fd);
	close(peer);
}

static void test_udp_group_ttl(void **state)
{
	/* ledger: 3261-18.2.2-06 */
	struct bench *b = *state;
	static const struct { uint32_t asked; int seen; } rows[] = { { 0, 1 }, { 1, 1 }, { 3, 3 }, { 255, 255 } };
	struct psip_address any = { .family = 4, .transport = PSIP_UDP }, bound, own = address(4, PSIP_UDP, 0);
	struct psip_address group = { .ip = { 224, 0, 1, 75 }, .family = 4, .transport = PSIP_UDP };
	struct ip_mreqn member = { .imr_multiaddr.s_addr = htonl(0xE000014B), .imr_address.s_addr = htonl(INADDR_LOOPBACK) };
	struct sockaddr_in name = { .sin_family = AF_INET, .sin_addr = member.imr_multiaddr };
	socklen_t length = sizeof name;
	int fd = socket(AF_INET, SOCK_DGRAM, 0), on = 1, octet, ttl;
	assert_int_equal(bind(fd, (struct sockaddr *)&name, length), 0);
	assert_int_equal(setsockopt(fd, IPPROTO_IP, IP_ADD_MEMBERSHIP, &member, sizeof member), 0);
	assert_int_equal(setsockopt(fd, IPPROTO_IP, IP_RECVTTL, &on, sizeof on), 0);
	group.port = port_of(fd);
	for (unsigned wildcard = 0; wildcard < 2; wildcard++) { /* with and without IP_PKTINFO beside it */
		struct psip_address local = own;
		assert_int_equal(psip_driver_listen(b->d, wildcard ? &any : &own, &bound), PSIP_OK);
		local.port = bound.port;
		for (unsigned i = 0; i < 4; i++) {
			group.scope = rows[i].asked;
			fake_send(&b->f, 0, &local, &group, "x", 1);
			psip_driver_drain(b->d);
			receive_marked(fd, 4, &octet, &ttl);
			assert_int_equal(ttl, rows[i].seen);
		}
	}
	close(fd);
}

/* A group that we listen at: what comes to it arrives at the address from which an answer would leave, and goes from another socket. */
static void test_udp_group_is_joined(void **state)
{
	/* ledger: 3261-18.1.1-15 */
	struct bench *b = *state;
	struct psip_address group = { .ip = { 224, 0, 1, 75 }, .family = 4, .transport = PSIP_UDP }, bound, ours, local = address(4, PSIP_UDP, 0);
	char back[3];
	struct sockaddr_storage name;
	if (unshare(CLONE_NEWNET) < 0 || !run("ip link set lo up multicast on && ip route add 224.0.0.0/4 dev lo"))
		skip();
	assert_int_equal(psip_driver_listen(b->d, &group, &bound), PSIP_OK);
	assert_int_equal(psip_driver_listen(b->d, &local, &ours), PSIP_OK);
	b->f.echo = true;
	int fd = plain(4, SOCK_DGRAM);
	socklen_t length = kernel(&bound, &name);
	assert_int_equal(sendto(fd, "abc", 3, 0, (struct sockaddr *)&name, length), 3);
	until(b, &b->f.sent, 1);
	assert_true(psip_address_same_ip(&b->f.local, &local)); /* not the group, not any */
	assert_int_equal(b->f.local.port, bound.port);
	receive(fd, back, 3);
	assert_memory_equal(back, "abc", 3);
	/* What a request says to expect answers at is never the group. */
	struct psip_output *out = fake_output(&b->f, PSIP_ROUTE);
	out->token = 77;
	out->remote = address(4, PSIP_UDP, port_of(fd));
	until(b, &b->f.routes, 1);
	assert_true(psip_address_equal(&b->f.route, &ours));
	close(fd);
}

/* In a network of our own with two ends of a cable: a link-local address means nothing without its link, and keeps it. */
static void test_udp_link_local(void **state)
{
	struct bench *b = *state;
	struct psip_address local = { 0 }, remote = { 0 }, bound;
	char back[8];
	int fd = links_up(&local, &remote);
	if (fd < 0)
		skip();
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	assert_int_equal(bound.scope, local.scope);
	b->f.echo = true;
	struct sockaddr_in6 to = { .sin6_family = AF_INET6, .sin6_port = htons(bound.port), .sin6_scope_id = remote.scope };
	memcpy(&to.sin6_addr, bound.ip, 16);
	assert_int_equal(sendto(fd, "hello", 5, 0, (struct sockaddr *)&to, sizeof to), 5);
	until(b, &b->f.sent, 1);
	receive(fd, back, 5);
	assert_int_equal(b->f.remote.scope, local.scope); /* their address on our link */
	assert_true(psip_address_equal(&b->f.local, &bound));
	/* A URI names no link: that of our socket is taken. */
	struct psip_address unscoped = remote;
	unscoped.scope = 0;
	struct psip_output *out = fake_output(&b->f, PSIP_ROUTE);
	out->token = 77;
	out->remote = unscoped;
	until(b, &b->f.routes, 1);
	assert_true(b->f.routed);
	assert_true(psip_address_equal(&b->f.route, &bound));
	fake_send(&b->f, 0, &bound, &unscoped, "again", 5);
	until(b, &b->f.sent, 2);
	receive(fd, back, 5);
	assert_memory_equal(back, "again", 5);
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		POSIX_TEST(test_udp_ipv4), POSIX_TEST(test_udp_ipv6), POSIX_TEST(test_udp_wildcard_answers_from_where_it_came_to),
		POSIX_TEST(test_udp_wildcard_ipv6_is_not_ipv4), POSIX_TEST(test_udp_two_ports_answer_from_the_right_one),
		POSIX_TEST(test_udp_largest_datagram_and_empty_one), POSIX_TEST(test_udp_many_in_one_turn),
		POSIX_TEST(test_udp_blocked_keeps_order_and_bytes), POSIX_TEST(test_udp_refused_sends), POSIX_TEST(test_udp_icmp),
		POSIX_TEST(test_udp_icmp_without_another_send), POSIX_TEST(test_udp_port_taken), POSIX_TEST(test_udp_is_marked), POSIX_TEST(test_dscp_range),
		POSIX_TEST(test_tcp_is_marked), POSIX_TEST(test_udp_group_ttl),
		POSIX_TEST(test_udp_group_is_joined), POSIX_TEST(test_udp_link_local), /* last: these leave this network */
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
