/* SPDX-License-Identifier: MIT
 * Blocks in files (transport/posix/state.h): what is found again and what is not, at, below and above each bound; files that are none of ours stay as
 * they were. Whole processes that are killed: test/interop/state_killed.sh. Not covered: a disk that is full. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "transport/posix/state.h"

enum { SIZE = 8192, CHANGED = 24 /* where the file has the time of its last change: behind the magic and the size */, HEAD = 4096 };

static char folder[] = "/tmp/picosip-state-XXXXXX", path[64];

static int set_up(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/state", folder);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	unlink(path);
	return rmdir(folder);
}

/* Opened, found so; the block is zero unless it was found. */
static struct psip_driver_state *open_as(enum psip_driver_found want, unsigned attempts, psip_duration age)
{
	const struct psip_driver_state_options options = { age, attempts };
	enum psip_driver_found found;
	struct psip_driver_state *s = psip_driver_state_open(path, SIZE, &options, &found);

	assert_non_null(s);
	assert_int_equal(found, want);
	if (found != PSIP_STATE_FOUND)
		for (size_t i = 0; i < SIZE; i++)
			assert_int_equal(((char *)psip_driver_state_block(s))[i], 0);
	return s;
}

static void change(struct psip_driver_state *s)
{
	psip_driver_state_begin(s);
	memset(psip_driver_state_block(s), 'b', SIZE);
	psip_driver_state_end(s);
}

static void what_was_kept_is_found(void **state)
{
	struct psip_driver_state *s = open_as(PSIP_STATE_NEW, 0, 0);
	struct stat file;

	(void)state;
	assert_int_equal(stat(path, &file), 0);
	assert_int_equal(file.st_mode & 0777, 0600);
	assert_int_equal(file.st_size, HEAD + SIZE);
	assert_true(file.st_blocks * 512 >= file.st_size); /* no hole that a full disk could leave unfilled */
	change(s);
	psip_driver_state_close(s, true);
	s = open_as(PSIP_STATE_FOUND, 0, 0);
	assert_int_equal(((char *)psip_driver_state_block(s))[SIZE - 1], 'b');
	psip_driver_state_close(s, false);
	assert_int_equal(access(path, F_OK), -1);
	psip_driver_state_close(open_as(PSIP_STATE_NEW, 0, 0), false);
	psip_driver_state_close(NULL, true);
}

static void a_torn_block_is_not_taken_up(void **state)
{
	struct psip_driver_state *s = open_as(PSIP_STATE_NEW, 0, 0);

	(void)state;
	change(s);
	psip_driver_state_begin(s);
	psip_driver_state_close(s, true);
	s = open_as(PSIP_STATE_TORN, 0, 0);
	psip_driver_state_close(s, true);
	psip_driver_state_close(open_as(PSIP_STATE_FOUND, 0, 0), false); /* it was cleared for good */
}

/* Attempts that did nothing with it do not count. */
static void attempts_are_bounded(void **state)
{
	static const unsigned bounds[] = { 0 /* 3 */, 1, 2, 5 };

	(void)state;
	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
		unsigned bound = bounds[i] ? bounds[i] : 3;
		struct psip_driver_state *s = open_as(PSIP_STATE_NEW, bounds[i], 0);

		change(s);
		psip_driver_state_close(s, true);
		for (unsigned round = 0; round < 2; round++) {
			for (unsigned k = 0; k < bound; k++) {
				psip_driver_state_close(open_as(PSIP_STATE_FOUND, bounds[i], 0), true);
				s = open_as(PSIP_STATE_FOUND, bounds[i], 0);
				change(s);
				change(s);
				if (round == 0 && k == bound - 1)
					psip_driver_state_good(s);
				psip_driver_state_close(s, true);
			}
		}
		psip_driver_state_close(open_as(PSIP_STATE_TRIED, bounds[i], 0), false);
	}
}

/* Makes the last change so many ms older. */
static void age(int64_t ms)
{
	int fd = open(path, O_RDWR);
	uint64_t changed;

	assert_true(fd >= 0);
	assert_int_equal(pread(fd, &changed, sizeof changed, CHANGED), sizeof changed);
	changed -= (uint64_t)ms;
	assert_int_equal(pwrite(fd, &changed, sizeof changed, CHANGED), sizeof changed);
	close(fd);
}

static void age_is_bounded(void **state)
{
	static const struct { psip_duration bound; int64_t ms; enum psip_driver_found found; } ages[] = {
		{ 0, 20000, PSIP_STATE_FOUND }, { 0, 30001, PSIP_STATE_OLD }, { 100000, 90000, PSIP_STATE_FOUND }, { 100000, 100001, PSIP_STATE_OLD },
		{ 0, -60000 /* of the future */, PSIP_STATE_OLD },
	};

	(void)state;
	for (size_t i = 0; i < sizeof ages / sizeof *ages; i++) {
		struct psip_driver_state *s = open_as(PSIP_STATE_NEW, 0, 0);

		change(s);
		psip_driver_state_close(s, true);
		age(ages[i].ms);
		psip_driver_state_close(open_as(ages[i].found, 0, ages[i].bound), false);
	}
}

/* The last change on the monotonic clock, for psip_resume. */
static void the_time_is_that_of_the_last_change(void **state)
{
	struct psip_driver_state *s = open_as(PSIP_STATE_NEW, 0, 0);
	struct timespec t;
	psip_time now, then;

	(void)state;
	change(s);
	psip_driver_state_close(s, true);
	age(20000);
	s = open_as(PSIP_STATE_FOUND, 0, 0);
	then = psip_driver_state_time(s);
	clock_gettime(CLOCK_MONOTONIC, &t);
	now = (psip_time)t.tv_sec * 1000 + (psip_time)t.tv_nsec / 1000000;
	assert_true(then + 19999 <= now && (then == 0 || then + 25000 > now));
	psip_driver_state_close(s, false);
}

static void refused(int error)
{
	enum psip_driver_found found;

	errno = 0;
	assert_null(psip_driver_state_open(path, SIZE, NULL, &found));
	assert_int_equal(errno, error);
}

static void other_files_stay_as_they_were(void **state)
{
	static const size_t lengths[] = { 1, HEAD, HEAD + SIZE - 1, HEAD + SIZE + 1 };
	struct psip_driver_state *s;
	struct stat file;
	char byte = 'x';
	int fd;

	(void)state;
	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
		assert_true(fd >= 0 && ftruncate(fd, (off_t)lengths[i]) == 0);
		close(fd);
		refused(EINVAL);
		assert_true(stat(path, &file) == 0 && (size_t)file.st_size == lengths[i]);
	}
	unlink(path);
	for (off_t at = 0; at < CHANGED; at += 8) { /* the magic, the size */
		s = open_as(PSIP_STATE_NEW, 0, 0);
		change(s);
		psip_driver_state_close(s, true);
		fd = open(path, O_RDWR);
		assert_true(fd >= 0 && pwrite(fd, &byte, 1, at) == 1);
		refused(EINVAL);
		assert_true(pread(fd, &byte, 1, HEAD + SIZE - 1) == 1 && byte == 'b');
		byte = 'x';
		close(fd);
		unlink(path);
	}
	assert_int_equal(mkdir(path, 0700), 0);
	refused(EISDIR);
	rmdir(path);
}

static void one_process_has_it(void **state)
{
	struct psip_driver_state *s = open_as(PSIP_STATE_NEW, 0, 0);

	(void)state;
	change(s);
	refused(EWOULDBLOCK);
	psip_driver_state_close(s, true);
	psip_driver_state_close(open_as(PSIP_STATE_FOUND, 0, 0), false);
}

static void what_does_not_fit_is_told_at_once(void **state)
{
	struct rlimit before, small;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = SIZE;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	refused(EFBIG);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_int_equal(access(path, F_OK), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_kept_is_found), cmocka_unit_test(a_torn_block_is_not_taken_up), cmocka_unit_test(attempts_are_bounded),
		cmocka_unit_test(age_is_bounded), cmocka_unit_test(the_time_is_that_of_the_last_change), cmocka_unit_test(other_files_stay_as_they_were),
		cmocka_unit_test(one_process_has_it), cmocka_unit_test(what_does_not_fit_is_told_at_once),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
