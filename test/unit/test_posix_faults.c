/* SPDX-License-Identifier: MIT
 * The driver under failing system calls: while two whole stacks call each other (faults_calls.h), each system call in turn fails at
 * each of its places. Then the same calls go through without faults, and no descriptor or memory is left. Time is virtual.
 * Not covered: names (test_dns_faults.c), threads, TLS (test_tls_faults.c), and EPOLL_CTL_MOD, which only wrong
 * arguments make fail. Ledger rows are left to tests of the rules themselves. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/faults_calls.h"

static void test_without_faults(void **state)
{
	(void)state;
	assert_false(scenario(&(struct fault){ .call = FAULT_NONE }, SPARES_BOTH));
}

/* Nothing is lost: the call is made again, now or when epoll says so. */
static void test_short_blocked_and_interrupted_calls_cost_nothing(void **state)
{
	static const struct point points[] = {
		{ FAULT_SEND, FAULT_SHORT, 1, SPARES_BOTH }, { FAULT_SEND, EAGAIN, 0, SPARES_BOTH }, { FAULT_SEND, EINTR, 0, SPARES_BOTH },
		{ FAULT_RECV, FAULT_SHORT, 1, SPARES_BOTH }, { FAULT_RECV, EAGAIN, 0, SPARES_BOTH }, { FAULT_RECV, EINTR, 0, SPARES_BOTH },
		{ FAULT_SENDMMSG, FAULT_SHORT, 1, SPARES_BOTH }, { FAULT_SENDMMSG, EAGAIN, 0, SPARES_BOTH }, { FAULT_SENDMMSG, EINTR, 0, SPARES_BOTH },
		{ FAULT_RECVMMSG, FAULT_SHORT, 1, SPARES_BOTH }, { FAULT_RECVMMSG, EAGAIN, 0, SPARES_BOTH }, { FAULT_RECVMMSG, EINTR, 0, SPARES_BOTH },
		{ FAULT_EPOLL_WAIT, EINTR, 0, SPARES_BOTH }, { FAULT_READ, EINTR, 0, SPARES_BOTH },
		{ FAULT_ACCEPT, EINTR, 0, SPARES_BOTH }, { FAULT_ACCEPT, EAGAIN, 0, SPARES_BOTH },
	};
	(void)state;
	IN_TURN(points);
}

/* A datagram is sent again; so is what an ICMP error or a full queue in the kernel kept back. */
static void test_datagram_errors_are_healed_by_trying_again(void **state)
{
	static const struct point points[] = {
		{ FAULT_SENDMMSG, ECONNREFUSED, 0, SPARES_BOTH }, { FAULT_SENDMMSG, ENOBUFS, 0, SPARES_BOTH }, { FAULT_SENDMMSG, ENOMEM, 0, SPARES_BOTH },
		{ FAULT_SENDMMSG, EPERM, 0, SPARES_BOTH }, { FAULT_SENDMMSG, EHOSTUNREACH, 0, SPARES_BOTH },
		{ FAULT_RECVMMSG, ECONNREFUSED, 0, SPARES_BOTH }, { FAULT_RECVMMSG, ENOMEM, 0, SPARES_BOTH }, { FAULT_RECVMSG, EAGAIN, 0, SPARES_BOTH },
		{ FAULT_RECVMSG, EINTR, 0, SPARES_BOTH }, { FAULT_GETSOCKOPT, ENOMEM, 0, SPARES(JOB_UDP) },
	};
	(void)state;
	IN_TURN(points);
}

/* A stream that breaks costs what went over it, nothing else. */
static void test_stream_errors_spare_the_other_call(void **state)
{
	static const struct point points[] = {
		{ FAULT_SEND, ECONNRESET, 0, SPARES(JOB_UDP) }, { FAULT_SEND, EPIPE, 0, SPARES(JOB_UDP) }, { FAULT_SEND, ENOBUFS, 0, SPARES(JOB_UDP) },
		{ FAULT_RECV, ECONNRESET, 0, SPARES(JOB_UDP) }, { FAULT_RECV, ETIMEDOUT, 0, SPARES(JOB_UDP) }, { FAULT_RECV, ENOMEM, 0, SPARES(JOB_UDP) },
		{ FAULT_SHUTDOWN, ENOTCONN, 0, SPARES_BOTH }, { FAULT_CLOSE, EINTR, 0, SPARES_BOTH }, { FAULT_CLOSE, EIO, 0, SPARES_BOTH },
		{ FAULT_ACCEPT, ECONNABORTED, 0, SPARES(JOB_UDP) }, { FAULT_ACCEPT, EPERM, 0, SPARES(JOB_UDP) },
	};
	(void)state;
	IN_TURN(points);
}

/* Accepting waits until there are descriptors again: the peer's SYN was answered by the kernel, its call goes through later. */
static void test_want_of_descriptors(void **state)
{
	static const struct point points[] = {
		{ FAULT_ACCEPT, EMFILE, 0, SPARES_BOTH }, { FAULT_ACCEPT, ENFILE, 0, SPARES_BOTH }, { FAULT_ACCEPT, ENOMEM, 0, SPARES_BOTH },
		{ FAULT_ACCEPT, ENOBUFS, 0, SPARES_BOTH }, { FAULT_SOCKET, EMFILE, 0, 0 }, { FAULT_SOCKET, ENOBUFS, 0, 0 },
		{ FAULT_EPOLL_CREATE, EMFILE, 0, SPARES_BOTH }, { FAULT_EVENTFD, EMFILE, 0, SPARES_BOTH },
	};
	(void)state;
	IN_TURN(points);
}

static void test_want_of_memory(void **state)
{
	static const struct point points[] = {
		{ FAULT_MALLOC, ENOMEM, 0, 0 }, { FAULT_CALLOC, ENOMEM, 0, 0 }, { FAULT_EPOLL_ADD, ENOMEM, 0, 0 }, { FAULT_EPOLL_ADD, ENOSPC, 0, 0 },
		{ FAULT_EPOLL_WAIT, ENOMEM, 0, SPARES_BOTH },
	};
	(void)state;
	IN_TURN(points);
}

static void test_refusals_of_addresses_and_options(void **state)
{
	static const struct point points[] = {
		{ FAULT_BIND, EADDRINUSE, 0, 0 }, { FAULT_LISTEN, EADDRINUSE, 0, 0 }, { FAULT_CONNECT, ECONNREFUSED, 0, 0 }, { FAULT_CONNECT, EADDRNOTAVAIL, 0, 0 },
		{ FAULT_CONNECT, ENETUNREACH, 0, 0 }, { FAULT_CONNECT, EAGAIN, 0, 0 }, { FAULT_GETSOCKNAME, ENOBUFS, 0, 0 },
		{ FAULT_SETSOCKOPT, ENOPROTOOPT, 0, SPARES_BOTH },
	};
	(void)state;
	IN_TURN(points);
}

/* ---- Storms: again and again, from the first or second call on ------------------------------------------------------ */

static void test_storms(void **state)
{
	static const struct fault storms[] = {
		{ FAULT_SEND, FAULT_SHORT, 1, 1, 13 }, { FAULT_SEND, EAGAIN, 1, 2, 0 }, { FAULT_SEND, EINTR, 1, 2, 0 },
		{ FAULT_RECV, FAULT_SHORT, 1, 1, 13 }, { FAULT_RECV, EAGAIN, 1, 2, 0 }, { FAULT_RECV, EINTR, 1, 2, 0 },
		{ FAULT_SENDMMSG, FAULT_SHORT, 1, 1, 1 }, { FAULT_SENDMMSG, EAGAIN, 1, 2, 0 }, { FAULT_SENDMMSG, ENOBUFS, 2, 2, 0 },
		{ FAULT_SENDMMSG, EINTR, 1, 2, 0 }, { FAULT_RECVMMSG, FAULT_SHORT, 1, 1, 1 }, { FAULT_RECVMMSG, EAGAIN, 1, 2, 0 },
		{ FAULT_RECVMMSG, EINTR, 1, 2, 0 }, { FAULT_EPOLL_WAIT, EINTR, 1, 3, 0 }, { FAULT_ACCEPT, EMFILE, 1, 2, 0 }, { FAULT_ACCEPT, EINTR, 1, 2, 0 },
		{ FAULT_SHUTDOWN, ENOTCONN, 1, 1, 0 }, { FAULT_CLOSE, EINTR, 1, 1, 0 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof storms / sizeof *storms; i++)
		assert_true(scenario(&storms[i], SPARES_BOTH));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_without_faults),
		cmocka_unit_test(test_short_blocked_and_interrupted_calls_cost_nothing),
		cmocka_unit_test(test_datagram_errors_are_healed_by_trying_again),
		cmocka_unit_test(test_stream_errors_spare_the_other_call),
		cmocka_unit_test(test_want_of_descriptors),
		cmocka_unit_test(test_want_of_memory),
		cmocka_unit_test(test_refusals_of_addresses_and_options),
		cmocka_unit_test(test_storms),
	};
	return cmocka_run_group_tests(tests, set_up, NULL);
}
