/* SPDX-License-Identifier: MIT
 * System calls and memory that fail when told to: the program is linked with --wrap for each name below (Makefile), so that the
 * driver's calls come here. Time is virtual, epoll never waits, descriptors and allocations are counted. Included after cmocka.h. */
#ifndef PSIP_TEST_FAULTS_H
#define PSIP_TEST_FAULTS_H

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum fault_call {
	FAULT_NONE, FAULT_EPOLL_CREATE, FAULT_EPOLL_ADD, FAULT_EPOLL_WAIT, FAULT_EVENTFD, FAULT_SOCKET, FAULT_BIND, FAULT_LISTEN, FAULT_ACCEPT,
	FAULT_CONNECT, FAULT_GETSOCKNAME, FAULT_GETSOCKOPT, FAULT_SETSOCKOPT, FAULT_RECV, FAULT_SEND, FAULT_RECVFROM,
	FAULT_SENDTO, FAULT_WRITEV, FAULT_RECVMSG, FAULT_RECVMMSG, FAULT_SENDMMSG,
	FAULT_SHUTDOWN, FAULT_READ, FAULT_CLOSE, FAULT_MALLOC, FAULT_CALLOC, FAULT_CALLS
};

#define FAULT_SHORT (-1) /* as error: the call does less than it was asked for */

/* The nth call fails and, if every is not 0, each every-th after it. */
struct fault {
	enum fault_call call;
	int error;
	unsigned nth, every;
	size_t piece; /* FAULT_SHORT: bytes or datagrams that still go */
};

static struct {
	bool armed;
	struct fault fault;
	unsigned counts[FAULT_CALLS]; /* while armed */
	unsigned fired;
	long allocated;               /* blocks alive */
	long now_ms;                  /* CLOCK_MONOTONIC */
	int wanted;                   /* what the latest epoll_wait would have waited, ms */
	unsigned bad_closes;          /* of descriptors that were not open */
	unsigned long sent, received; /* datagrams and bytes of streams: what is between is on its way, or lost */
	int buffers;                  /* bytes of socket buffers that streams get, 0: the kernel's choice */
} faults;

static bool fault_hits(enum fault_call call)
{
	if (!faults.armed)
		return false;
	unsigned count = ++faults.counts[call];
	const struct fault *f = &faults.fault;
	bool hit = f->call == call && (count == f->nth || (f->every && count > f->nth && (count - f->nth) % f->every == 0));
	if (hit) {
		faults.fired++;
		errno = f->error;
	}
	return hit;
}

static bool fault_short(void)
{
	return faults.fault.error == FAULT_SHORT;
}

static size_t fault_less(size_t length)
{
	return length < faults.fault.piece ? length : faults.fault.piece;
}

/* Calls that either do their work or fail. */
#define FAULT_WRAP(result, name, call, parameters, arguments)                         \
	result __real_##name parameters;                                                  \
	result __wrap_##name parameters;                                                  \
	result __wrap_##name parameters { return fault_hits(call) ? -1 : __real_##name arguments; }

FAULT_WRAP(int, epoll_create1, FAULT_EPOLL_CREATE, (int flags), (flags))
FAULT_WRAP(int, eventfd, FAULT_EVENTFD, (unsigned count, int flags), (count, flags))
FAULT_WRAP(int, bind, FAULT_BIND, (int fd, const struct sockaddr *name, socklen_t length), (fd, name, length))
FAULT_WRAP(int, listen, FAULT_LISTEN, (int fd, int backlog), (fd, backlog))
FAULT_WRAP(int, getsockname, FAULT_GETSOCKNAME, (int fd, struct sockaddr *name, socklen_t *length), (fd, name, length))
FAULT_WRAP(int, getsockopt, FAULT_GETSOCKOPT, (int fd, int level, int name, void *value, socklen_t *length), (fd, level, name, value, length))
FAULT_WRAP(int, setsockopt, FAULT_SETSOCKOPT, (int fd, int level, int name, const void *value, socklen_t length), (fd, level, name, value, length))
FAULT_WRAP(ssize_t, recvmsg, FAULT_RECVMSG, (int fd, struct msghdr *m, int flags), (fd, m, flags))
FAULT_WRAP(ssize_t, recvfrom, FAULT_RECVFROM, (int fd, void *bytes, size_t length, int flags, struct sockaddr *from, socklen_t *size),
	(fd, bytes, length, flags, from, size))
FAULT_WRAP(ssize_t, sendto, FAULT_SENDTO, (int fd, const void *bytes, size_t length, int flags, const struct sockaddr *to, socklen_t size),
	(fd, bytes, length, flags, to, size))
FAULT_WRAP(ssize_t, writev, FAULT_WRITEV, (int fd, const struct iovec *parts, int count), (fd, parts, count))
FAULT_WRAP(ssize_t, read, FAULT_READ, (int fd, void *bytes, size_t length), (fd, bytes, length))
FAULT_WRAP(int, shutdown, FAULT_SHUTDOWN, (int fd, int how), (fd, how))

static void fault_buffers(int fd)
{
	if (fd < 0 || !faults.buffers)
		return;
	__real_setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &faults.buffers, sizeof faults.buffers);
	__real_setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &faults.buffers, sizeof faults.buffers);
}

int __real_connect(int fd, const struct sockaddr *name, socklen_t length);
int __wrap_connect(int fd, const struct sockaddr *name, socklen_t length);
int __wrap_connect(int fd, const struct sockaddr *name, socklen_t length)
{
	if (fault_hits(FAULT_CONNECT))
		return -1;
	int result = __real_connect(fd, name, length);
	faults.sent += result < 0; /* EINPROGRESS: it is on its way */
	return result;
}

int __real_socket(int family, int type, int protocol);
int __wrap_socket(int family, int type, int protocol);
int __wrap_socket(int family, int type, int protocol)
{
	if (fault_hits(FAULT_SOCKET))
		return -1;
	int fd = __real_socket(family, type, protocol);
	if ((type & SOCK_STREAM) && family != AF_NETLINK)
		fault_buffers(fd);
	return fd;
}

int __real_accept4(int fd, struct sockaddr *name, socklen_t *length, int flags);
int __wrap_accept4(int fd, struct sockaddr *name, socklen_t *length, int flags);
int __wrap_accept4(int fd, struct sockaddr *name, socklen_t *length, int flags)
{
	if (fault_hits(FAULT_ACCEPT)) {
		/* These tell of a connection that has gone: it goes. */
		int why = errno, gone = why == ECONNABORTED || why == EPROTO || why == EPERM ? __real_accept4(fd, NULL, NULL, flags) : -1;
		if (gone >= 0)
			close(gone);
		errno = why;
		return -1;
	}
	int peer = __real_accept4(fd, name, length, flags);
	fault_buffers(peer);
	return peer;
}

int __real_epoll_ctl(int epoll, int what, int fd, struct epoll_event *event);
int __wrap_epoll_ctl(int epoll, int what, int fd, struct epoll_event *event);
int __wrap_epoll_ctl(int epoll, int what, int fd, struct epoll_event *event)
{
	/* ADD takes memory and may fail; changing and taking out what is there does not. */
	if (what == EPOLL_CTL_ADD && fault_hits(FAULT_EPOLL_ADD))
		return -1;
	return __real_epoll_ctl(epoll, what, fd, event);
}

int __real_epoll_wait(int epoll, struct epoll_event *events, int most, int timeout);
int __wrap_epoll_wait(int epoll, struct epoll_event *events, int most, int timeout);
int __wrap_epoll_wait(int epoll, struct epoll_event *events, int most, int timeout)
{
	if (fault_hits(FAULT_EPOLL_WAIT)) {
		faults.wanted = 0;
		return -1;
	}
	int count = __real_epoll_wait(epoll, events, most, 0);
	faults.wanted = count ? 0 : timeout;
	return count;
}

ssize_t __real_recv(int fd, void *bytes, size_t length, int flags);
ssize_t __wrap_recv(int fd, void *bytes, size_t length, int flags);
ssize_t __wrap_recv(int fd, void *bytes, size_t length, int flags)
{
	bool hit = fault_hits(FAULT_RECV);
	if (hit && !fault_short())
		return -1;
	ssize_t n = __real_recv(fd, bytes, hit ? fault_less(length) : length, flags);
	faults.received += n > 0 ? (size_t)n : 0;
	return n;
}

ssize_t __real_send(int fd, const void *bytes, size_t length, int flags);
ssize_t __wrap_send(int fd, const void *bytes, size_t length, int flags);
ssize_t __wrap_send(int fd, const void *bytes, size_t length, int flags)
{
	bool hit = fault_hits(FAULT_SEND);
	if (hit && !fault_short())
		return -1;
	ssize_t n = __real_send(fd, bytes, hit ? fault_less(length) : length, flags);
	faults.sent += n > 0 ? (size_t)n : 0;
	return n;
}

int __real_recvmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags, struct timespec *timeout);
int __wrap_recvmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags, struct timespec *timeout);
int __wrap_recvmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags, struct timespec *timeout)
{
	bool hit = fault_hits(FAULT_RECVMMSG);
	if (hit && !fault_short())
		return -1;
	int n = __real_recvmmsg(fd, messages, hit ? (unsigned)fault_less(count) : count, flags, timeout);
	faults.received += n > 0 ? (unsigned)n : 0;
	return n;
}

int __real_sendmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags);
int __wrap_sendmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags);
int __wrap_sendmmsg(int fd, struct mmsghdr *messages, unsigned count, int flags)
{
	bool hit = fault_hits(FAULT_SENDMMSG);
	if (hit && !fault_short())
		return -1;
	int n = __real_sendmmsg(fd, messages, hit ? (unsigned)fault_less(count) : count, flags);
	faults.sent += n > 0 ? (unsigned)n : 0;
	return n;
}

/* Linux closes the descriptor even if it says EINTR or EIO. */
int __real_close(int fd);
int __wrap_close(int fd);
int __wrap_close(int fd)
{
	bool hit = fault_hits(FAULT_CLOSE);
	int why = errno;
	faults.bad_closes += __real_close(fd) < 0;
	faults.sent++; /* a peer may hear of it */
	errno = hit ? why : errno;
	return hit ? -1 : 0;
}

/* ---- Memory -------------------------------------------------------------------------------------------------------- */

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_malloc(size_t size)
{
	void *at = fault_hits(FAULT_MALLOC) ? NULL : __real_malloc(size);
	faults.allocated += at != NULL;
	return at;
}

void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size)
{
	void *at = fault_hits(FAULT_CALLOC) ? NULL : __real_calloc(count, size);
	faults.allocated += at != NULL;
	return at;
}

void *__real_realloc(void *before, size_t size);
void *__wrap_realloc(void *before, size_t size);
void *__wrap_realloc(void *before, size_t size)
{
	void *at = fault_hits(FAULT_MALLOC) ? NULL : __real_realloc(before, size);
	faults.allocated += at != NULL && before == NULL;
	return at;
}

void __real_free(void *at);
void __wrap_free(void *at);
void __wrap_free(void *at)
{
	faults.allocated -= at != NULL;
	__real_free(at);
}

/* Memory that the C library gives us; with optimisation its getline() is __getdelim(). */
ssize_t __real_getline(char **line, size_t *size, FILE *file);
ssize_t __wrap_getline(char **line, size_t *size, FILE *file);
ssize_t __wrap_getline(char **line, size_t *size, FILE *file)
{
	bool had = *line != NULL;
	ssize_t n = __real_getline(line, size, file);
	faults.allocated += !had && *line;
	return n;
}

ssize_t __real___getdelim(char **line, size_t *size, int end, FILE *file);
ssize_t __wrap___getdelim(char **line, size_t *size, int end, FILE *file);
ssize_t __wrap___getdelim(char **line, size_t *size, int end, FILE *file)
{
	bool had = *line != NULL;
	ssize_t n = __real___getdelim(line, size, end, file);
	faults.allocated += !had && *line;
	return n;
}

/* ---- Time ---------------------------------------------------------------------------------------------------------- */

int __real_clock_gettime(clockid_t clock, struct timespec *t);
int __wrap_clock_gettime(clockid_t clock, struct timespec *t);
int __wrap_clock_gettime(clockid_t clock, struct timespec *t)
{
	(void)clock;
	*t = (struct timespec){ .tv_sec = faults.now_ms / 1000, .tv_nsec = faults.now_ms % 1000 * 1000000 };
	return 0;
}

/* ---- Descriptors --------------------------------------------------------------------------------------------------- */

enum { FAULT_DESCRIPTORS = 256 };
struct fault_descriptors { bool open[FAULT_DESCRIPTORS]; };

static inline struct fault_descriptors fault_descriptors(void)
{
	struct fault_descriptors d;
	for (int fd = 0; fd < FAULT_DESCRIPTORS; fd++)
		d.open[fd] = fcntl(fd, F_GETFD) >= 0;
	return d;
}

#endif
