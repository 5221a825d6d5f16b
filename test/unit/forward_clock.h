/* SPDX-License-Identifier: MIT
 * The clock of the process, in place of the C library's: for tests of what drivers do by real time. One file of a program includes it. */
#ifndef PSIP_TEST_UNIT_FORWARD_CLOCK_H
#define PSIP_TEST_UNIT_FORWARD_CLOCK_H

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* The driver's clock, which can be put forward. */
static time_t forward;

int clock_gettime(clockid_t clock, struct timespec *t)
{
	int result = (int)syscall(SYS_clock_gettime, clock, t);
	if (clock == CLOCK_MONOTONIC)
		t->tv_sec += forward;
	return result;
}

#endif
