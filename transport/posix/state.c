/* SPDX-License-Identifier: MIT
 * Blocks in files (state.h): a page of our own before the block, both mapped shared, so that the kernel has each byte as soon as it is written. */
#define _GNU_SOURCE
#include "transport/posix/state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define STATE_HEAD 4096u /* a page: the block behind it stays aligned */
#define STATE_AGE 30000u
#define STATE_ATTEMPTS 3u

static const char state_magic[16] = "picosip state 1";

struct state_head {
	char magic[sizeof state_magic];
	uint64_t size;            /* of the block */
	_Atomic uint64_t changed; /* ms since 1970 */
	_Atomic uint32_t busy;
	uint32_t attempts;
};
_Static_assert(sizeof(struct state_head) <= STATE_HEAD, "it has one page");

struct psip_driver_state {
	int fd;
	char *path;
	struct state_head *head;
	size_t mapped;
	bool taken;               /* what was found, and nothing has been done with it yet */
};

static uint64_t state_clock(clockid_t clock)
{
	struct timespec t;
	clock_gettime(clock, &t);
	return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

static struct psip_driver_state *state_fail(struct psip_driver_state *state, int error)
{
	psip_driver_state_close(state, true);
	errno = error;
	return NULL;
}

/* Opened, locked, and as long as it was. The file that another one left behind and removed meanwhile is not ours. */
static int state_lock(struct psip_driver_state *state, off_t *length)
{
	struct stat file, named;
	state->fd = open(state->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (state->fd < 0 || flock(state->fd, LOCK_EX | LOCK_NB) < 0 || fstat(state->fd, &file) < 0)
		return errno;
	if (stat(state->path, &named) < 0 || named.st_ino != file.st_ino || named.st_dev != file.st_dev)
		return EWOULDBLOCK;
	*length = file.st_size;
	return S_ISREG(file.st_mode) ? 0 : EINVAL;
}

/* A process that died before the file had its head left one of zeros. */
static enum psip_driver_found state_judge(struct state_head *head, const struct psip_driver_state_options *options)
{
	uint64_t now = state_clock(CLOCK_REALTIME), age = options && options->age ? options->age : STATE_AGE;
	uint32_t attempts = options && options->attempts ? options->attempts : STATE_ATTEMPTS;
	if (!head->magic[0])
		return PSIP_STATE_NEW;
	if (head->busy)
		return PSIP_STATE_TORN;
	if (head->changed > now || now - head->changed > age)
		return PSIP_STATE_OLD;
	return head->attempts >= attempts ? PSIP_STATE_TRIED : PSIP_STATE_FOUND;
}

/* All of it is zero again, without a hole that a full disk could leave unfilled. */
static int state_clear(struct psip_driver_state *state, size_t size)
{
	int error;
	if (ftruncate(state->fd, 0) < 0)
		return errno;
	if ((error = posix_fallocate(state->fd, 0, (off_t)state->mapped)) != 0)
		return error;
	state->head->size = size;
	atomic_store(&state->head->changed, state_clock(CLOCK_REALTIME));
	memcpy(state->head->magic, state_magic, sizeof state_magic);
	return 0;
}

struct psip_driver_state *psip_driver_state_open(const char *path, size_t size, const struct psip_driver_state_options *options, enum psip_driver_found *found)
{
	struct psip_driver_state *state = calloc(1, sizeof *state);
	off_t length = 0;
	int error;
	if (!state || !(state->path = strdup(path)))
		return state_fail(state, ENOMEM);
	state->fd = -1;
	if ((error = state_lock(state, &length)) != 0)
		return state_fail(state, error);
	state->mapped = STATE_HEAD + size;
	if (length && (size_t)length != state->mapped)
		return state_fail(state, EINVAL);
	if (!length && (error = posix_fallocate(state->fd, 0, (off_t)state->mapped)) != 0) {
		psip_driver_state_close(state, false);
		errno = error;
		return NULL;
	}
	state->head = mmap(NULL, state->mapped, PROT_READ | PROT_WRITE, MAP_SHARED, state->fd, 0);
	if (state->head == MAP_FAILED) {
		error = errno;
		state->head = NULL;
		return state_fail(state, error);
	}
	if (state->head->magic[0] && (memcmp(state->head->magic, state_magic, sizeof state_magic) != 0 || state->head->size != size))
		return state_fail(state, EINVAL);
	*found = state_judge(state->head, options);
	state->taken = *found == PSIP_STATE_FOUND;
	if (!state->taken && (error = state_clear(state, size)) != 0)
		return state_fail(state, error);
	return state;
}

void *psip_driver_state_block(struct psip_driver_state *state)
{
	return (char *)state->head + STATE_HEAD;
}

psip_time psip_driver_state_time(const struct psip_driver_state *state)
{
	uint64_t now = state_clock(CLOCK_REALTIME), changed = state->head->changed, age = now > changed ? now - changed : 0;
	uint64_t clock = state_clock(CLOCK_MONOTONIC);
	return clock > age ? clock - age : 0;
}

void psip_driver_state_begin(struct psip_driver_state *state)
{
	state->head->attempts += state->taken;
	state->taken = false;
	atomic_store(&state->head->busy, 1);
}

void psip_driver_state_end(struct psip_driver_state *state)
{
	atomic_store(&state->head->changed, state_clock(CLOCK_REALTIME));
	atomic_store(&state->head->busy, 0);
}

void psip_driver_state_good(struct psip_driver_state *state)
{
	state->head->attempts = 0;
}

void psip_driver_state_close(struct psip_driver_state *state, bool keep)
{
	if (!state)
		return;
	if (state->head)
		munmap(state->head, state->mapped);
	if (!keep && state->fd >= 0)
		unlink(state->path);
	if (state->fd >= 0)
		close(state->fd);
	free(state->path);
	free(state);
}
