/* SPDX-License-Identifier: MIT
 * As test_posix_faults.c, but the stream is TLS: what the driver does between sessions and sockets, and its want of memory.
 * Not covered: memory and random numbers inside Mbed TLS. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/faults_calls.h"

static void test_tls_without_faults(void **state)
{
	(void)state;
	assert_false(scenario(&(struct fault){ .call = FAULT_NONE }, SPARES_BOTH));
}

static void test_tls_short_blocked_and_interrupted_calls_cost_nothing(void **state)
{
	static const struct point points[] = {
		{ FAULT_SEND, FAULT_SHORT, 1, SPARES_BOTH }, { FAULT_SEND, EAGAIN, 0, SPARES_BOTH },
		{ FAULT_RECV, FAULT_SHORT, 1, SPARES_BOTH }, { FAULT_RECV, EAGAIN, 0, SPARES_BOTH },
	};
	(void)state;
	IN_TURN(points);
}

static void test_tls_errors_spare_the_other_call(void **state)
{
	static const struct point points[] = {
		{ FAULT_SEND, ECONNRESET, 0, SPARES(JOB_UDP) }, { FAULT_RECV, ECONNRESET, 0, SPARES(JOB_UDP) }, { FAULT_SHUTDOWN, ENOTCONN, 0, SPARES_BOTH },
	};
	(void)state;
	IN_TURN(points);
}

static void test_tls_want_of_memory(void **state)
{
	static const struct point points[] = { { FAULT_MALLOC, ENOMEM, 0, 0 }, { FAULT_CALLOC, ENOMEM, 0, 0 }, { FAULT_EPOLL_ADD, ENOMEM, 0, 0 } };
	(void)state;
	IN_TURN(points);
}

static void test_tls_storms(void **state)
{
	static const struct fault storms[] = {
		{ FAULT_SEND, FAULT_SHORT, 1, 1, 13 }, { FAULT_SEND, EAGAIN, 1, 2, 0 }, { FAULT_RECV, FAULT_SHORT, 1, 1, 13 }, { FAULT_RECV, EAGAIN, 1, 2, 0 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof storms / sizeof *storms; i++)
		assert_true(scenario(&storms[i], SPARES_BOTH));
}

static int set_up_secure(void **state)
{
	w.secure = true;
	return set_up(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tls_without_faults),
		cmocka_unit_test(test_tls_short_blocked_and_interrupted_calls_cost_nothing),
		cmocka_unit_test(test_tls_errors_spare_the_other_call),
		cmocka_unit_test(test_tls_want_of_memory),
		cmocka_unit_test(test_tls_storms),
	};
	return cmocka_run_group_tests(tests, set_up_secure, NULL);
}
