/* SPDX-License-Identifier: MIT
 * Drivers of one group on real loopback sockets: datagrams and messages of streams that come to the wrong one, answers back, ends, refusals; places and
 * addresses. All in one thread, in turns: which driver has a connection is then certain; but for listening, which several threads do at once. Does not cover:
 * other work of threads (sipp_cores.sh, and by hand under the thread sanitizer), the kernel's steering (test_posix_steer.c), TLS (test_tls_cores.c), whole stacks (test_shards.c), queues that are full by number, want of memory. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/forward_clock.h"
#include "test/unit/posix_bench.h"

#include "transport/shard.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#define DRIVERS 3
#define HEAD " sip:b@b SIP/2.0\r\nVia: SIP/2.0/TCP a;branch=z9hG4bK1\r\nFrom: <sip:a@a>;tag=1\r\nTo: <sip:b@b>"
#define TAIL "\r\nCall-ID: 1\r\nCSeq: 1 BYE\r\nContent-Length: 4\r\n\r\nbody"
#define TO(shard) "BYE" HEAD ";tag=0" shard "11111111111111" TAIL

struct crew {
	struct psip_driver_group *group;
	struct bench at[DRIVERS];
	struct psip_address bound;
};

static struct fake *knows;

static bool stray(struct psip *s, const void *bytes, size_t length)
{
	return fake_of(s) != knows && length > 6 && memcmp(bytes, "CANCEL", 6) == 0;
}

static const struct fake *owner;
static unsigned pongs;     /* single line ends that guests were given: they count, and are no part of what is streamed */
static psip_handle doomed; /* a flow that the stack closes once another one has spoken */

static bool counts_only;  /* messages, which would be too many to keep */
static unsigned counted;

static void dooming(struct psip *s, psip_time now, psip_handle flow, const void *bytes, size_t length)
{
	if (length == 1 && fake_of(s) != owner) {
		assert_memory_equal(bytes, "\n", 1);
		pongs++;
		return;
	}
	if (length && counts_only) {
		counted++;
		return;
	}
	fake_stream(s, now, flow, bytes, length);
	if (length && doomed)
		fake_output(fake_of(s), PSIP_CLOSE)->flow = doomed;
	doomed = 0;
}

static struct psip_driver_stack cores_stack;

/* Only the first one listens: all that is another's must be handed over. */
static int crew_begin(void **state)
{
	struct crew *c = calloc(1, sizeof *c);
	struct psip_address local = own_address(PSIP_TCP, 0);

	cores_stack = fake_stack;
	cores_stack.cancel_stray = stray;
	cores_stack.stream = dooming;
	knows = NULL;
	doomed = 0;
	pongs = counted = 0;
	counts_only = false;
	owner = c ? &c->at[0].f : NULL;
	*state = c;
	if (!c || !(c->group = psip_driver_group_new(DRIVERS)))
		return -1;
	for (unsigned i = 0; i < DRIVERS; i++) {
		c->at[i].f.deadline = PSIP_NEVER;
		c->at[i].f.echo = true;
		c->at[i].d = psip_driver_new((struct psip *)(void *)&c->at[i].f, &cores_stack);
		if (!c->at[i].d || psip_driver_join(c->at[i].d, c->group, i) != PSIP_OK)
			return -1;
	}
	if (psip_driver_listen(c->at[0].d, &local, &c->bound) != PSIP_OK)
		return -1;
	local = c->bound;
	local.transport = PSIP_UDP;
	return psip_driver_listen(c->at[0].d, &local, NULL);
}

static int crew_end(void **state)
{
	struct crew *c = *state;

	for (unsigned i = 0; i < DRIVERS; i++)
		psip_driver_free(c->at[i].d);
	for (unsigned i = 0; i < DRIVERS; i++)
		while (c->at[i].f.outstanding && c->at[i].f.count) { /* never pulled */
			struct psip_output out;
			if (fake_next((struct psip *)(void *)&c->at[i].f, 0, &out) && out.kind == PSIP_SEND)
				fake_sent((struct psip *)(void *)&c->at[i].f, out.token, PSIP_ERR_TRANSPORT);
		}
	psip_driver_group_free(c->group);
	free(c);
	return 0;
}

/* Turns of all until *counter reaches count; 2 s at most. */
static void turns(struct crew *c, const unsigned *counter, unsigned count)
{
	psip_time limit = psip_driver_now(c->at[0].d) + 2000;

	while (*counter < count && psip_driver_now(c->at[0].d) < limit)
		for (unsigned i = 0; i < DRIVERS; i++)
			assert_true(psip_driver_poll(c->at[i].d, 1) >= 0);
	assert_int_equal(*counter, count);
}

static void say(int fd, const char *text)
{
	assert_int_equal(send(fd, text, strlen(text), 0), strlen(text));
}

static void hear(int fd, const char *text)
{
	char back[4096];

	receive(fd, back, strlen(text));
	assert_memory_equal(back, text, strlen(text));
}

static void streamed(const struct fake *f, const char *text)
{
	assert_int_equal(f->streamed, strlen(text));
	assert_memory_equal(f->stream, text, strlen(text));
}

static void test_datagrams(void **state)
{
	static const char *const texts[] = { TO("0"), TO("1"), TO("2") };
	struct crew *c = *state;
	int fd = join(&c->bound, SOCK_DGRAM);

	for (unsigned i = 0; i < DRIVERS; i++) {
		say(fd, texts[i]);
		turns(c, &c->at[i].f.datagrams, 1);
		assert_int_equal(c->at[i].f.length, strlen(texts[i]));
		assert_memory_equal(c->at[i].f.bytes, texts[i], strlen(texts[i]));
		assert_int_equal(c->at[i].f.remote.port, port_of(fd));
		assert_int_equal(c->at[i].f.local.port, c->bound.port);
	}
	say(fd, "\r\n\r\n"); /* nobody's: whoever received it */
	turns(c, &c->at[0].f.datagrams, 2);
	close(fd);
}

/* A CANCEL goes round until somebody knows it; if nobody does, it stays with the last. */
static void test_cancels(void **state)
{
	static const char cancel[] = "CANCEL" HEAD TAIL;
	struct crew *c = *state;
	unsigned home = (unsigned)psip_shard(cancel, sizeof cancel - 1, DRIVERS);
	int fd = join(&c->bound, SOCK_DGRAM), stream = join(&c->bound, SOCK_STREAM);

	for (unsigned i = 0; i < DRIVERS; i++) {
		knows = &c->at[i].f;
		say(fd, cancel);
		turns(c, &c->at[i].f.datagrams, 1);
		say(stream, cancel);
		turns(c, &c->at[i].f.accepted, 1);
		turns(c, &c->at[i].f.sent, i == 0 ? 2 : 1); /* only the first has a socket for the datagram's echo */
		hear(stream, cancel);
		streamed(&c->at[i].f, cancel);
	}
	knows = NULL;
	say(fd, cancel);
	turns(c, &c->at[(home + DRIVERS - 1) % DRIVERS].f.datagrams, 2);
	close(fd);
	close(stream);
	for (unsigned i = 0; i < DRIVERS; i++)
		turns(c, &c->at[i].f.closed, 1);
}

/* Messages of one connection, cut anywhere, together with keep-alives: each stack gets its own, whole and in order; what they send goes back. */
static void test_streams(void **state)
{
	static const char all[] = "\r\n" TO("1") TO("0") "\r\n\r\n" TO("2") TO("1") TO("1");
	struct crew *c = *state;

	for (size_t cut = 1; cut < sizeof all; cut += cut < 40 ? 1 : 37) {
		int fd = join(&c->bound, SOCK_STREAM);
		char back[sizeof all];
		for (unsigned i = 0; i < DRIVERS; i++)
			c->at[i].f.streamed = c->at[i].f.sent = c->at[i].f.accepted = c->at[i].f.closed = c->at[i].f.heard = 0;
		for (size_t at = 0; at < sizeof all - 1; at += cut) {
			size_t n = sizeof all - 1 - at < cut ? sizeof all - 1 - at : cut;
			assert_int_equal(send(fd, all + at, n, 0), n);
			for (unsigned i = 0; i < DRIVERS; i++)
				assert_true(psip_driver_poll(c->at[i].d, 0) >= 0);
		}
		turns(c, &c->at[1].f.sent, 3);
		turns(c, &c->at[2].f.sent, 1);
		assert_int_equal(c->at[0].f.heard, 4); /* the owner's stack knows that the connection is in use */
		receive(fd, back, sizeof all - 1);
		streamed(&c->at[0].f, "\r\n" TO("0") "\r\n\r\n");
		streamed(&c->at[1].f, TO("1") TO("1") TO("1"));
		streamed(&c->at[2].f, TO("2"));
		close(fd);
		for (unsigned i = 0; i < DRIVERS; i++) {
			turns(c, &c->at[i].f.closed, 1);
			assert_int_equal(c->at[i].f.accepted, 1);
			assert_int_equal(c->at[i].f.outstanding, 0);
		}
	}
}

/* Line ends may be the pong to a guest's ping: who knows the connection is told that some came, by one that nobody answers; who does not is not. */
static void test_pongs(void **state)
{
	struct crew *c = *state;
	int fd = join(&c->bound, SOCK_STREAM);

	say(fd, TO("1"));
	turns(c, &c->at[1].f.sent, 1);
	say(fd, "\r\n");
	turns(c, &pongs, 1);
	streamed(&c->at[1].f, TO("1"));
	streamed(&c->at[0].f, "\r\n");
	assert_int_equal(c->at[2].f.accepted, 0);
	close(fd);
}

/* Its owner's stack ends the connection for all; a guest's only forgets it, and sees it anew. */
static void test_ends(void **state)
{
	struct crew *c = *state;
	char byte;
	int fd = join(&c->bound, SOCK_STREAM);

	c->at[1].f.close_after_stream = true;
	for (unsigned i = 1; i <= 2; i++) {
		say(fd, TO("1"));
		turns(c, &c->at[1].f.accepted, i);
		turns(c, &c->at[1].f.sent, i);
		hear(fd, TO("1"));
	}
	say(fd, TO("2"));
	turns(c, &c->at[2].f.sent, 1);
	hear(fd, TO("2"));
	assert_int_equal(c->at[1].f.closed, 0);
	c->at[0].f.close_after_stream = true;
	say(fd, TO("0"));
	turns(c, &c->at[2].f.closed, 1);
	hear(fd, TO("0"));
	assert_int_equal(recv(fd, &byte, 1, 0), 0);
	close(fd);
	/* what a guest sends on a connection that has gone comes back as failed */
	fake_send(&c->at[2].f, c->at[2].f.flow, NULL, NULL, "late", 4);
	psip_driver_drain(c->at[2].d);
	assert_int_equal(c->at[2].f.failed, 1);
}

/* A connection that ends while another one's messages are told apart: what its peer still said is no part of them. */
static void test_bystander(void **state)
{
	static char noise[4000];
	struct crew *c = *state;
	int other = join(&c->bound, SOCK_STREAM);
	turns(c, &c->at[0].f.accepted, 1);
	psip_handle flow = c->at[0].f.flow;
	int fd = join(&c->bound, SOCK_STREAM);

	turns(c, &c->at[0].f.accepted, 2);
	doomed = flow;
	memset(noise, 'x', sizeof noise);
	say(fd, TO("0") TO("1"));
	assert_int_equal(send(other, noise, sizeof noise, 0), sizeof noise);
	turns(c, &c->at[1].f.sent, 1);
	streamed(&c->at[0].f, TO("0"));
	streamed(&c->at[1].f, TO("1"));
	hear(fd, TO("0") TO("1"));
	close(fd);
	close(other);
}

/* A stack without room for the stream: the peer's connection ends, as if it had been refused at once. */
static void test_refused(void **state)
{
	struct crew *c = *state;
	char byte;
	int fd = join(&c->bound, SOCK_STREAM);

	c->at[1].f.refuse_accept = true;
	say(fd, TO("1"));
	turns(c, &c->at[0].f.closed, 1);
	assert_true(recv(fd, &byte, 1, 0) <= 0);
	assert_int_equal(c->at[1].f.streamed, 0);
	close(fd);
}

/* No frame can be found: all goes to the owner's stack, which knows the answer; so does a message that is too long to hold. */
static void test_unframed(void **state)
{
	static char bad[] = "BYE sip:b@b SIP/2.0\r\nContent-Length: x\r\n\r\n" TO("1");
	struct crew *c = *state;
	int fd = join(&c->bound, SOCK_STREAM);
	char *large = malloc(70000);

	say(fd, bad);
	turns(c, &c->at[0].f.sent, 1);
	hear(fd, bad);
	streamed(&c->at[0].f, bad);
	close(fd);
	turns(c, &c->at[0].f.closed, 1);
	assert_non_null(large);
	fd = join(&c->bound, SOCK_STREAM);
	c->at[0].f.streamed = 0;
	c->at[0].f.echo = false;
	memset(large, 'x', 70000);
	memcpy(large, "BYE sip:b@b SIP/2.0\r\nSubject: ", 30);
	assert_int_equal(send(fd, large, 70000, 0), 70000);
	for (psip_time limit = psip_driver_now(c->at[0].d) + 2000; c->at[0].f.streamed < 70000 && psip_driver_now(c->at[0].d) < limit;)
		assert_true(psip_driver_poll(c->at[0].d, 1) >= 0);
	assert_int_equal(c->at[0].f.streamed, 70000);
	assert_memory_equal(c->at[0].f.stream, large, 70000);
	close(fd);
	free(large);
}

/* A message of that many bytes to the second stack. */
static char *large_one(size_t length)
{
	static const char head[] = "BYE" HEAD ";tag=0111111111111111\r\nCall-ID: 1\r\nCSeq: 1 BYE\r\nContent-Length: ";
	char *text = malloc(length + 1), row[16];
	size_t before = sizeof head - 1 + 5 + 4;

	assert_non_null(text);
	snprintf(row, sizeof row, "%05u\r\n\r\n", (unsigned)(length - before));
	memset(text, 'x', length);
	memcpy(text, head, sizeof head - 1);
	memcpy(text + sizeof head - 1, row, 9);
	return text;
}

/* By the first driver to the second, which takes no turn; then nothing is on its way to the first. */
static void pile(struct crew *c, int fd, const char *text, size_t length)
{
	size_t said = 0;

	for (int idle = 0; idle < 3;) {
		ssize_t n = said < length ? send(fd, text + said, length - said, MSG_DONTWAIT) : 0;
		said += n > 0 ? (size_t)n : 0;
		int before = (int)c->at[0].f.heard;
		assert_true(psip_driver_poll(c->at[0].d, 0) >= 0);
		idle = said == length && (int)c->at[0].f.heard == before ? idle + 1 : 0;
	}
}

/* 4 MB of datagrams wait for a stack that is slow: what would be more is lost, and once it has caught up they come again. */
static void test_full_of_datagrams(void **state)
{
	enum { MOST = 1 << 22, EACH = 32768 };
	struct crew *c = *state;
	int fd = join(&c->bound, SOCK_DGRAM);
	char *text = large_one(EACH), *more = large_one(EACH + 1), *little = large_one(300);

	c->at[1].f.echo = false;
	for (int i = 0; i < MOST / EACH - 1; i++)
		pile(c, fd, text, EACH);
	pile(c, fd, more, EACH + 1);
	pile(c, fd, text, EACH);
	pile(c, fd, little, 300);
	turns(c, &c->at[1].f.datagrams, MOST / EACH);
	assert_int_equal(c->at[1].f.length, EACH);
	pile(c, fd, little, 300);
	turns(c, &c->at[1].f.datagrams, MOST / EACH + 1);
	assert_int_equal(c->at[1].f.length, 300);
	free(text);
	free(more);
	free(little);
	close(fd);
}

/* A stack takes 256 in one turn, and the others in the next ones, though nothing more comes. */
static void test_turns(void **state)
{
	struct crew *c = *state;
	int fd = join(&c->bound, SOCK_DGRAM);

	c->at[1].f.echo = false;
	for (int i = 0; i < 513; i++)
		pile(c, fd, TO("1"), sizeof TO("1") - 1);
	for (unsigned i = 1; i <= 3; i++) {
		assert_true(psip_driver_poll(c->at[1].d, 1000) >= 0);
		assert_int_equal(c->at[1].f.datagrams, i < 3 ? 256 * i : 513);
	}
	say(fd, TO("1"));
	turns(c, &c->at[1].f.datagrams, 514);
	close(fd);
}

/* 16 MB of messages: the stream of one more ends, others go on. */
static void test_full_of_messages(void **state)
{
	enum { MOST = 1 << 24, EACH = 32768 };
	struct crew *c = *state;
	int fd = join(&c->bound, SOCK_STREAM), other = join(&c->bound, SOCK_STREAM);
	char *text = large_one(EACH), *rest = large_one(EACH - 301), *little = large_one(300);

	turns(c, &c->at[0].f.accepted, 2);
	for (int i = 0; i < MOST / EACH - 1; i++)
		pile(c, fd, text, EACH);
	pile(c, other, rest, EACH - 301);
	pile(c, other, little, 300);
	assert_int_equal(c->at[0].f.heard, MOST / EACH + 1);
	assert_int_equal(c->at[0].f.closed, 0);
	pile(c, other, little, 300); /* one byte is left */
	assert_int_equal(c->at[0].f.closed, 1);
	counts_only = true;
	turns(c, &counted, MOST / EACH + 1);
	pile(c, fd, little, 300);
	turns(c, &counted, MOST / EACH + 2);
	assert_int_equal(c->at[0].f.closed, 1);
	free(text);
	free(rest);
	free(little);
	close(fd);
	close(other);
}

/* A message has 32 s to come whole, and the next one again: a peer that leaves it at a half does not keep our memory. */
static void test_half_messages(void **state)
{
	struct crew *c = *state;
	int fd = join(&c->bound, SOCK_STREAM), other = join(&c->bound, SOCK_STREAM), whole = join(&c->bound, SOCK_STREAM);

	say(whole, TO("1"));
	turns(c, &c->at[1].f.sent, 1);
	say(fd, "BYE");
	pile(c, fd, "", 0);
	forward += 20;
	say(other, "BY");
	say(fd, HEAD); /* more of the same: its time goes on */
	pile(c, fd, "", 0);
	forward += 11;
	pile(c, fd, "", 0);
	assert_int_equal(c->at[0].f.closed, 0);
	forward += 1;
	turns(c, &c->at[0].f.closed, 1);
	say(other, &TO("1")[2]);
	say(other, "BYE");
	turns(c, &c->at[1].f.sent, 2);
	hear(other, TO("1"));
	forward += 31;
	pile(c, other, "", 0);
	say(other, &TO("1")[3]);
	turns(c, &c->at[1].f.sent, 3);
	forward += 100;
	pile(c, other, "", 0);
	assert_int_equal(c->at[0].f.closed, 1);
	close(fd);
	close(other);
	close(whole);
}

/* 32 MB of halves are held in a driver; for more the oldest ones give way. */
static void test_full_of_halves(void **state)
{
	enum { MOST = (1 << 25) / 65536, HALF = 40000 };
	struct crew *c = *state;
	char *text = large_one(60000), byte;
	int fds[MOST + 1];

	for (unsigned i = 0; i < MOST; i++) {
		fds[i] = join(&c->bound, SOCK_STREAM);
		turns(c, &c->at[0].f.accepted, i + 1);
		pile(c, fds[i], text, HALF);
	}
	assert_int_equal(c->at[0].f.closed, 0);
	fds[MOST] = join(&c->bound, SOCK_STREAM);
	pile(c, fds[MOST], "B", 1);
	pile(c, fds[MOST], "Y", 1);
	assert_int_equal(c->at[0].f.closed, 1);
	assert_int_equal(recv(fds[0], &byte, 1, 0), 0);
	counts_only = true;
	pile(c, fds[1], text + HALF, 60000 - HALF);
	turns(c, &counted, 1);
	pile(c, fds[MOST], text + 2, 60000 - 2);
	turns(c, &counted, 2);
	assert_int_equal(c->at[0].f.closed, 1);
	for (unsigned i = 0; i <= MOST; i++)
		close(fds[i]);
	free(text);
}

static void test_places(void **state)
{
	struct crew *c = *state;
	struct fake f = { .deadline = PSIP_NEVER };
	struct psip_driver *d = psip_driver_new((struct psip *)(void *)&f, &cores_stack), *plain_one = psip_driver_new((struct psip *)(void *)&f, &fake_stack);
	struct psip_address taken = c->bound, ws = address(4, PSIP_WS, 0), udp = address(4, PSIP_UDP, 0);

	assert_non_null(d);
	assert_null(psip_driver_group_new(0));
	assert_null(psip_driver_group_new(257));
	struct psip_driver_group *most = psip_driver_group_new(256);
	assert_non_null(most);
	assert_int_equal(psip_driver_join(d, c->group, DRIVERS), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_driver_join(d, c->group, DRIVERS - 1), PSIP_ERR_STATE);
	assert_int_equal(psip_driver_join(plain_one, most, 0), PSIP_ERR_STATE);
	/* who is not of the group finds the port taken, who is shares it */
	taken.transport = PSIP_UDP;
	assert_int_equal(psip_driver_listen(plain_one, &taken, NULL), PSIP_ERR_TRANSPORT);
	assert_int_equal(psip_driver_join(d, most, 255), PSIP_OK);
	assert_int_equal(psip_driver_join(d, most, 0), PSIP_ERR_STATE);
	assert_int_equal(psip_driver_listen(d, &taken, NULL), PSIP_ERR_TRANSPORT);
	taken.transport = PSIP_TCP;
	assert_int_equal(psip_driver_listen(d, &taken, NULL), PSIP_ERR_TRANSPORT);
	assert_int_equal(psip_driver_listen(c->at[1].d, &taken, NULL), PSIP_OK);
	taken.transport = PSIP_UDP;
	assert_int_equal(psip_driver_listen(c->at[1].d, &taken, NULL), PSIP_OK);
	/* once each */
	assert_int_equal(psip_driver_listen(c->at[1].d, &taken, NULL), PSIP_ERR_TRANSPORT);
	assert_int_equal(errno, EADDRINUSE);
	assert_int_equal(psip_driver_listen(c->at[1].d, &ws, NULL), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(psip_driver_listen(plain_one, &udp, NULL), PSIP_OK);
	assert_int_equal(psip_driver_join(plain_one, most, 1), PSIP_ERR_STATE);
	psip_driver_free(plain_one);
	psip_driver_free(d);
	psip_driver_group_free(most);
	psip_driver_group_free(NULL);
}

/* Where none of us listens any more another process may, even one that would share the port: then it is taken. */
static void test_left(void **state)
{
	struct crew *c = *state;
	struct psip_address udp = c->bound, tcp = c->bound;
	struct sockaddr_storage name;
	socklen_t length;
	int other = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), stream = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), on = 1;

	udp.transport = PSIP_UDP;
	length = kernel(&udp, &name);
	assert_int_equal(setsockopt(other, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on), 0);
	assert_int_equal(setsockopt(stream, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on), 0);
	psip_driver_free(c->at[0].d);
	c->at[0].d = psip_driver_new((struct psip *)(void *)&c->at[0].f, &cores_stack);
	assert_int_equal(psip_driver_join(c->at[0].d, c->group, 0), PSIP_OK);
	assert_int_equal(bind(other, (struct sockaddr *)&name, length), 0);
	assert_int_equal(bind(stream, (struct sockaddr *)&name, length), 0);
	assert_int_equal(listen(stream, 1), 0);
	for (unsigned i = 0; i < DRIVERS; i++) {
		assert_int_equal(psip_driver_listen(c->at[i].d, &udp, NULL), PSIP_ERR_TRANSPORT);
		assert_int_equal(errno, EADDRINUSE);
		assert_int_equal(psip_driver_listen(c->at[i].d, &tcp, NULL), PSIP_ERR_TRANSPORT);
		assert_int_equal(errno, EADDRINUSE);
	}
	close(other);
	close(stream);
	for (unsigned i = 0; i < DRIVERS; i++) {
		assert_int_equal(psip_driver_listen(c->at[i].d, &udp, NULL), PSIP_OK);
		assert_int_equal(psip_driver_listen(c->at[i].d, &tcp, NULL), PSIP_OK);
	}
}

enum { ROUNDS = 40 };

static struct {
	pthread_barrier_t round;
	struct psip_address at;
	struct psip_driver_group *group;
	unsigned refused;
} bound;

/* As the driver of a thread of its own that finds that it must listen (route.c) might. */
static void *binds(void *context)
{
	struct bench *b = context;

	for (unsigned i = 0; i < ROUNDS; i++) {
		struct psip_address at = bound.at;
		pthread_barrier_wait(&bound.round);
		for (at.transport = PSIP_UDP; at.transport <= PSIP_TCP; at.transport++)
			if (!b->d || psip_driver_listen(b->d, &at, NULL) != PSIP_OK)
				__atomic_add_fetch(&bound.refused, 1, __ATOMIC_RELAXED);
		pthread_barrier_wait(&bound.round);
		psip_driver_free(b->d);
		b->d = psip_driver_new((struct psip *)(void *)&b->f, &cores_stack);
		if (b->d && psip_driver_join(b->d, bound.group, (unsigned)(b->f.flow)) != PSIP_OK)
			__atomic_add_fetch(&bound.refused, 1, __ATOMIC_RELAXED);
	}
	return NULL;
}

/* Drivers of several threads begin and cease to listen at one address at the same time: none is refused. */
static void test_at_once(void **state)
{
	struct crew *c = *state;
	pthread_t threads[DRIVERS];

	bound.at = own_address(PSIP_UDP, 5060);
	bound.group = c->group;
	bound.refused = 0;
	assert_int_equal(pthread_barrier_init(&bound.round, NULL, DRIVERS), 0);
	for (unsigned i = 0; i < DRIVERS; i++) {
		c->at[i].f.flow = i;
		assert_int_equal(pthread_create(&threads[i], NULL, binds, &c->at[i]), 0);
	}
	for (unsigned i = 0; i < DRIVERS; i++) {
		assert_int_equal(pthread_join(threads[i], NULL), 0);
	}
	pthread_barrier_destroy(&bound.round);
	assert_int_equal(bound.refused, 0);
}

/* An ICMP error comes to one socket; all stacks hear of it. */
static void test_unreachable(void **state)
{
	struct crew *c = *state;
	int fd = plain(4, SOCK_DGRAM);
	struct psip_address gone = address(4, PSIP_UDP, port_of(fd));

	close(fd);
	fake_send(&c->at[0].f, 0, NULL, &gone, "x", 1);
	for (unsigned i = 0; i < DRIVERS; i++) {
		turns(c, &c->at[i].f.unreachable, 1);
		assert_true(psip_address_equal(&c->at[i].f.gone, &gone));
	}
}

int main(void)
{
#define CORES_TEST(name) cmocka_unit_test_setup_teardown(name, crew_begin, crew_end)
	const struct CMUnitTest tests[] = {
		CORES_TEST(test_datagrams), CORES_TEST(test_cancels), CORES_TEST(test_streams), CORES_TEST(test_pongs), CORES_TEST(test_ends), CORES_TEST(test_bystander), CORES_TEST(test_refused),
		CORES_TEST(test_unframed), CORES_TEST(test_full_of_datagrams), CORES_TEST(test_full_of_messages), CORES_TEST(test_turns), CORES_TEST(test_half_messages),
		CORES_TEST(test_full_of_halves), CORES_TEST(test_places), CORES_TEST(test_left), CORES_TEST(test_at_once), CORES_TEST(test_unreachable),
	};

	struct rlimit files;

	if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_max < 1200)
		return 77;
	files.rlim_cur = files.rlim_max < 4096 ? files.rlim_max : 4096;
	if (setrlimit(RLIMIT_NOFILE, &files) != 0)
		return 77;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
