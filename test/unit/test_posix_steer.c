/* SPDX-License-Identifier: MIT
 * Whole stacks in a group of four drivers on loopback, and one peer with one socket: by its address alone all that it sends would come to one of
 * the four. What bears a number of ours comes to the right one at once, and so after one of them was freed, when it is bound again, and at the same
 * port of IPv6; a wrong opinion of the kernel's costs a hand-over, no call. All in one thread, in turns. Does not cover: the program by itself
 * (test_steer.c), threads (sipp_cores.sh), other processes at the port (test_posix_cores.c). */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "session/driver_table.h"
#include "test/unit/steer_bench.h"

#include <arpa/inet.h>
#include <linux/filter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SHARDS = 4, PEER = SHARDS, SIDES, CALLS = 12 /* at once, each way */ };

struct side {
	void *block;
	struct psip *s;
	struct psip_driver *d;
	unsigned incoming, confirmed, answered, ended, badly;
	psip_handle calls[CALLS];
};

static struct {
	struct psip_driver_group *group;
	struct side sides[SIDES];
	struct psip_address at[2], peer[2]; /* IPv4, IPv6 */
	bool ipv6;
	unsigned invites; /* that the peer sent, copies too */
} w;

static void happened(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	struct side *side = context;

	switch ((enum psip_event_kind)event->kind) {
	case PSIP_EVENT_INCOMING:
		side->incoming++;
		assert_int_equal(psip_accept(s, now, event->object, psip_span(NULL, 0), psip_span(NULL, 0)), PSIP_OK);
		break;
	case PSIP_EVENT_CONFIRMED:
		side->confirmed++;
		break;
	case PSIP_EVENT_ANSWERED:
		side->answered++;
		break;
	case PSIP_EVENT_ENDED:
		side->ended++;
		side->badly += event->cause != PSIP_END_LOCAL && event->cause != PSIP_END_REMOTE;
		break;
	default:
		break;
	}
}

static void sends(void *context, const struct psip_driver_tap *tap)
{
	(void)context;
	w.invites += tap->kind == PSIP_TAP_OUT && tap->length > 6 && memcmp(tap->bytes, "INVITE", 6) == 0;
}

static struct psip_address loopback(bool ipv6, uint16_t port)
{
	struct psip_address a = { .family = ipv6 ? 6 : 4, .transport = PSIP_UDP, .port = port };
	a.ip[ipv6 ? 15 : 3] = 1;
	if (!ipv6)
		a.ip[0] = 127;
	return a;
}

static bool have_ipv6(void)
{
	struct sockaddr_in6 name = { .sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT };
	int fd = socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	bool well = fd >= 0 && bind(fd, (struct sockaddr *)&name, sizeof name) == 0;
	if (fd >= 0)
		close(fd);
	return well;
}

static void side_open(unsigned i, uint8_t seed)
{
	const struct psip_limits limits = { .calls = 1024, .transactions = 4096, .shards = i < SHARDS ? SHARDS : 0, .shard = i < SHARDS ? i : 0 };
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };
	struct side *side = &w.sides[i];
	uint8_t seeds[32] = { seed, (uint8_t)i };

	memset(side, 0, sizeof *side);
	side->block = psip_driver_block(psip_size(&limits));
	assert_non_null(side->block);
	side->s = psip_init(side->block, psip_size(&limits), &limits, seeds);
	assert_non_null(side->s);
	assert_int_equal(psip_configure(side->s, &settings), PSIP_OK);
	side->d = psip_driver_new(side->s, &psip_session_stack);
	assert_non_null(side->d);
	assert_int_equal(psip_driver_on(side->d, 0, happened, side), PSIP_OK);
	if (i < SHARDS)
		assert_int_equal(psip_driver_join(side->d, w.group, i), PSIP_OK);
	for (unsigned f = 0; f < (w.ipv6 ? 2 : 1); f++) {
		struct psip_address *real = i < SHARDS ? &w.at[f] : &w.peer[f], local = loopback(f, i < SHARDS ? w.at[f].port : 0);
		assert_int_equal(psip_driver_listen(side->d, &local, real), PSIP_OK);
	}
}

static void side_close(unsigned i)
{
	const struct psip_limits limits = { .calls = 1024, .transactions = 4096, .shards = i < SHARDS ? SHARDS : 0, .shard = i < SHARDS ? i : 0 };

	psip_driver_free(w.sides[i].d);
	psip_driver_block_free(w.sides[i].block, psip_size(&limits));
	w.sides[i].d = NULL;
}

static int setup(void **state)
{
	(void)state;
	memset(&w, 0, sizeof w);
	w.ipv6 = have_ipv6();
	w.group = psip_driver_group_new(SHARDS);
	assert_non_null(w.group);
	for (unsigned i = 0; i < SIDES; i++)
		side_open(i, 1);
	return psip_driver_tap(w.sides[PEER].d, sends, NULL);
}

static int teardown(void **state)
{
	(void)state;
	for (unsigned i = 0; i < SIDES; i++)
		side_close(i);
	psip_driver_group_free(w.group);
	return 0;
}

/* Of the four, or of one. */
enum figure { INCOMING, CONFIRMED, ANSWERED, ENDED, BADLY, PASSED, CAME };

static unsigned figure_of(unsigned i, enum figure figure)
{
	const struct side *side = &w.sides[i];
	const unsigned figures[] = { side->incoming, side->confirmed, side->answered, side->ended, side->badly };
	struct psip_driver_passed passed;

	if (figure < PASSED)
		return figures[figure];
	if (!side->d)
		return 0;
	psip_driver_passed(side->d, &passed);
	return (unsigned)(figure == PASSED ? passed.datagrams : passed.datagrams_in);
}

static unsigned figure(enum figure figure)
{
	unsigned sum = 0;

	for (unsigned i = 0; i < SHARDS; i++)
		sum += figure_of(i, figure);
	return sum;
}

/* Turns of all until the four have so many of those; 4 s at most. Then until nothing more comes. */
static void turns(enum figure what, unsigned count)
{
	psip_time limit = psip_driver_now(w.sides[PEER].d) + 4000;

	for (unsigned quiet = 0; (figure(what) < count || quiet < 3) && psip_driver_now(w.sides[PEER].d) < limit;) {
		unsigned before = figure(CAME);
		for (unsigned i = 0; i < SIDES; i++)
			assert_true(!w.sides[i].d || psip_driver_poll(w.sides[i].d, i == PEER ? 1 : 0) >= 0);
		quiet = figure(CAME) == before ? quiet + 1 : 0;
	}
	assert_int_equal(figure(what), count);
}

static void call(unsigned from, unsigned n, const struct psip_address *to)
{
	char text[64];
	const struct psip_call_options options = { .size = sizeof options,
		.to = psip_span(text, (size_t)snprintf(text, sizeof text, "sip:b@%s:%u", to->family == 6 ? "[::1]" : "127.0.0.1", to->port)) };

	assert_int_equal(psip_call(w.sides[from].s, psip_driver_now(w.sides[from].d), &options, &w.sides[from].calls[n]), PSIP_OK);
}

static void hang_up(unsigned from, unsigned n)
{
	assert_true(psip_hangup(w.sides[from].s, psip_driver_now(w.sides[from].d), w.sides[from].calls[n]) >= 0);
}

static void forget_figures(void)
{
	for (unsigned i = 0; i < SIDES; i++)
		w.sides[i].incoming = w.sides[i].confirmed = w.sides[i].answered = w.sides[i].ended = w.sides[i].badly = 0;
}

/* One that is there. */
static unsigned caller(unsigned n)
{
	while (!w.sides[n % SHARDS].d)
		n++;
	return n % SHARDS;
}

/* The four, as many as there are, call and hang up: to each come responses to INVITE and BYE. Returns what was passed on. */
static unsigned calls_out(bool ipv6)
{
	unsigned before = figure(PASSED), came = figure(CAME);

	forget_figures();
	for (unsigned n = 0; n < CALLS; n++)
		call(caller(n), n, &w.peer[ipv6]);
	turns(ANSWERED, CALLS);
	for (unsigned n = 0; n < CALLS; n++)
		hang_up(caller(n), n);
	turns(ENDED, CALLS);
	assert_int_equal(figure(BADLY), 0);
	assert_in_range(figure(CAME) - came, 2 * CALLS, 8 * CALLS);
	return figure(PASSED) - before;
}

/* The peer calls and hangs up: an INVITE may come to any of the four, ACK and BYE bear our tag. Returns what was passed on of those; steered: only
 * INVITEs may have been. */
static unsigned calls_in(bool ipv6, bool steered)
{
	unsigned homes = 0, before = figure(PASSED);

	forget_figures();
	w.invites = 0;
	for (unsigned n = 0; n < CALLS; n++)
		call(PEER, n, &w.at[ipv6]);
	turns(CONFIRMED, CALLS);
	unsigned invites = figure(PASSED) - before;
	assert_true(!steered || invites <= w.invites); /* by Call-ID; without it there would be about three ACKs to each four INVITEs as well */
	for (unsigned i = 0; i < SHARDS; i++)
		homes += w.sides[i].incoming != 0;
	assert_in_range(homes, 2, SHARDS);
	before = figure(PASSED);
	for (unsigned n = 0; n < CALLS; n++)
		hang_up(PEER, n);
	turns(ENDED, CALLS);
	assert_int_equal(figure(BADLY), 0);
	return figure(PASSED) - before;
}

static void steered_both_ways(void)
{
	for (unsigned f = 0; f < (w.ipv6 ? 2 : 1); f++) {
		assert_int_equal(calls_out(f), 0);
		assert_int_equal(calls_in(f, true), 0);
	}
}

static void test_posix_steer_calls(void **state)
{
	(void)state;
	if (!have_steering())
		skip();
	steered_both_ways();
}

/* One goes, which others' indices change by, and comes back; each of them once, in the end all. */
static void test_posix_steer_again(void **state)
{
	(void)state;
	if (!have_steering())
		skip();
	for (unsigned i = 0; i < SHARDS; i++) {
		side_close(i);
		assert_int_equal(calls_out(false), 0);
		side_open(i, (uint8_t)(2 + i));
		steered_both_ways();
	}
	side_close(1);
	side_close(3);
	assert_int_equal(calls_out(w.ipv6), 0);
	side_close(0);
	side_open(3, 7);
	side_open(0, 8);
	side_open(1, 9);
	steered_both_ways();
}

static int first_socket(void)
{
	for (int fd = 3; fd < 256; fd++) {
		struct sockaddr_in name;
		socklen_t length = sizeof name;
		if (getsockname(fd, (struct sockaddr *)&name, &length) == 0 && name.sin_family == AF_INET && ntohs(name.sin_port) == w.at[0].port)
			return fd;
	}
	fail();
	return -1;
}

/* A program that is always wrong, or has no opinion: nothing fails, but all is passed on. */
static void test_posix_steer_wrongly(void **state)
{
	struct sock_filter wrong[] = { BPF_STMT(BPF_RET | BPF_K, 0) };
	const struct sock_fprog given = { .len = 1, .filter = wrong };

	(void)state;
	if (!have_steering())
		skip();
	for (uint32_t index = 0; index <= SHARDS; index++) {
		wrong[0].k = index;
		assert_int_equal(setsockopt(first_socket(), SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &given, sizeof given), 0);
		assert_in_range(calls_out(false), CALLS, 8 * CALLS); /* of responses to three of four, two for each call at least */
		assert_in_range(calls_in(false, false), 1, 8 * CALLS);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_posix_steer_calls, setup, teardown),
		cmocka_unit_test_setup_teardown(test_posix_steer_again, setup, teardown),
		cmocka_unit_test_setup_teardown(test_posix_steer_wrongly, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
