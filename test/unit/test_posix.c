/* SPDX-License-Identifier: MIT
 * The driver's loop, under a fake stack: routes, mailbox, deadlines, handlers, waiting, watching, taps, memory. Sockets are in
 * test_posix_udp.c and test_posix_tcp.c, names in test_posix_dns.c. Not covered: changes of the host's addresses, want of memory.
 * Ledger rows are left to tests with the real stack. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/posix_bench.h"

#include <fcntl.h>
#include <pthread.h>

/* ---- Routes ---------------------------------------------------------------------------------------------------------- */

static void route(struct bench *b, const struct psip_address *to)
{
	struct psip_output *out = fake_output(&b->f, PSIP_ROUTE);
	unsigned before = b->f.routes;
	out->token = 77;
	out->remote = *to;
	psip_driver_drain(b->d);
	assert_int_equal(b->f.routes, before + 1);
}

static void test_route(void **state)
{
	struct bench *b = *state;
	struct psip_address any = { .family = 4, .transport = PSIP_UDP }, bound, to = address(4, PSIP_UDP, 5060), zero = any;
	assert_int_equal(psip_driver_listen(b->d, &any, &bound), PSIP_OK);
	route(b, &to);
	assert_true(b->f.routed);
	assert_int_equal(b->f.route.port, bound.port);
	assert_true(psip_address_same_ip(&b->f.route, &to)); /* 127.0.0.1 from 127.0.0.1 */
	zero.port = 5060;
	route(b, &zero);
	assert_false(b->f.routed);
}

static void test_route_opens_a_listener(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_UDP, 0), bound, to = address(4, PSIP_TCP, 5060), to6 = address(6, PSIP_UDP, 5060);
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	route(b, &to);
	assert_true(b->f.routed);
	assert_int_equal(b->f.route.transport, PSIP_TCP);
	int fd = join(&b->f.route, SOCK_STREAM); /* what was named accepts */
	until(b, &b->f.accepted, 1);
	struct psip_address first = b->f.route;
	route(b, &to);
	assert_true(psip_address_equal(&b->f.route, &first));
	close(fd);
	if (!have_ipv6())
		return;
	route(b, &to6);
	assert_true(b->f.routed);
	assert_int_equal(b->f.route.family, 6);
	fd = join(&b->f.route, SOCK_DGRAM);
	assert_int_equal(send(fd, "x", 1, 0), 1);
	until(b, &b->f.datagrams, 1);
	close(fd);
}

/* RFC 3261 §18.2.1: a socket that the driver opens by itself does not come alone. */
static void test_tcp_beside_udp(void **state)
{
	struct bench *b = *state;
	struct psip_address to = address(4, PSIP_UDP, 5060), tcp;
	route(b, &to);
	assert_true(b->f.routed);
	tcp = b->f.route;
	assert_int_equal(tcp.transport, PSIP_UDP);
	tcp.transport = PSIP_TCP;
	int fd = join(&tcp, SOCK_STREAM);
	until(b, &b->f.accepted, 1);
	close(fd);
}

static void test_route_from_another_address_of_ours(void **state)
{
	struct bench *b = *state;
	struct psip_address local = address(4, PSIP_UDP, 0), bound, to = address(4, PSIP_UDP, 5060);
	local.ip[3] = 7; /* 127.0.0.7 is not the kernel's choice towards 127.0.0.1, but gets there */
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	route(b, &to);
	assert_true(b->f.routed);
	assert_true(psip_address_equal(&b->f.route, &bound));
}

static void test_unsupported(void **state)
{
	struct bench *b = *state;
	struct psip_address sctp = address(4, PSIP_SCTP, 5060);
	connect_to(&b->f, 9, &sctp);
	fake_send(&b->f, 0, NULL, &sctp, "x", 1);
	fake_output(&b->f, PSIP_ROUTE)->remote = sctp;
	psip_driver_drain(b->d);
	assert_int_equal(b->f.unsupported, 3);
	assert_int_equal(b->f.closed, 0);
}

/* ---- The loop -------------------------------------------------------------------------------------------------------- */

struct box {
	struct psip_driver *d;
	unsigned ran;
};

static void box_fn(void *context, struct psip *s, psip_time now)
{
	struct box *box = context;
	assert_non_null(s);
	assert_int_equal(now, psip_driver_now(box->d));
	if (++box->ran == 100)
		psip_driver_stop(box->d);
}

static void *box_thread(void *context)
{
	struct box *box = context;
	for (int i = 0; i < 100; i++)
		while (psip_driver_post(box->d, box_fn, box) != PSIP_OK)
			usleep(100);
	return NULL;
}

static void test_mailbox_from_a_thread(void **state)
{
	struct bench *b = *state;
	struct box box = { b->d, 0 };
	pthread_t thread;
	assert_int_equal(pthread_create(&thread, NULL, box_thread, &box), 0);
	assert_int_equal(psip_driver_run(b->d), PSIP_OK);
	pthread_join(thread, NULL);
	assert_int_equal(box.ran, 100);
}

static void test_mailbox_is_bounded(void **state)
{
	struct bench *b = *state;
	struct box box = { b->d, 1000 };
	unsigned taken = 0;
	while (psip_driver_post(b->d, box_fn, &box) == PSIP_OK)
		taken++;
	assert_int_equal(taken, 1024);
	assert_int_equal(psip_driver_poll(b->d, 0), 0);
	assert_int_equal(box.ran, 2024);
	assert_int_equal(psip_driver_post(b->d, box_fn, &box), PSIP_OK); /* never runs: freed with the driver */
}

static void test_deadline(void **state)
{
	struct bench *b = *state;
	psip_time from = psip_driver_now(b->d);
	b->f.deadline = from + 30;
	assert_int_equal(psip_driver_poll(b->d, -1), 0);
	assert_true(psip_driver_now(b->d) >= from + 30);
	assert_int_equal(b->f.deadline, PSIP_NEVER);
	from = psip_driver_now(b->d);
	assert_int_equal(psip_driver_poll(b->d, 5), 0); /* no deadline: the caller's limit */
	assert_true(psip_driver_now(b->d) >= from + 4);
}

static void event(struct fake *f, uint8_t kind, psip_handle object, const char *message, size_t body_at)
{
	struct psip_event *e = &fake_output(f, PSIP_EVENT)->event;
	e->kind = kind;
	e->object = object;
	e->message = psip_string(message);
	if (body_at)
		e->body = psip_string(message + body_at);
}

struct seen {
	unsigned count;
	uint8_t kind;
	struct psip_driver *d;
};

static void see(void *context, struct psip *s, psip_time now, const struct psip_event *e)
{
	struct seen *seen = context;
	struct psip_event none;
	(void)now;
	seen->count++;
	seen->kind = e->kind;
	assert_int_equal(psip_driver_poll(seen->d, 0), PSIP_ERR_STATE);
	assert_int_equal(psip_driver_wait(seen->d, 0, 2, 0, &none, NULL, 0), PSIP_ERR_STATE);
	psip_driver_drain(seen->d); /* harmless */
	if (e->kind == 3)
		event(fake_of(s), 4, e->object, NULL, 0); /* a command from within: its event comes in the same turn */
}

static void test_handlers(void **state)
{
	struct bench *b = *state;
	struct seen three = { .d = b->d }, rest = { .d = b->d };
	assert_int_equal(psip_driver_on(b->d, 32, see, &three), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_driver_on(b->d, 3, see, &three), PSIP_OK);
	assert_int_equal(psip_driver_on(b->d, 0, see, &rest), PSIP_OK);
	event(&b->f, 3, 1, NULL, 0);
	assert_int_equal(psip_driver_poll(b->d, 1000), 2); /* does not wait, having had something to do */
	assert_int_equal(three.count, 1);
	assert_int_equal(rest.count, 1);
	assert_int_equal(rest.kind, 4);
}

static void test_wait(void **state)
{
	struct bench *b = *state;
	struct seen two = { .d = b->d };
	struct psip_event e;
	char copy[16], message[] = "head body";
	psip_driver_on(b->d, 2, see, &two);
	event(&b->f, 2, 5, NULL, 0);                /* has a handler */
	event(&b->f, 3, 6, "other", 0);             /* of another object: kept */
	event(&b->f, 2, 6, message, 5);             /* the one waited for, though kind 2 has a handler */
	event(&b->f, 4, 5, "later and long, too long", 0); /* in the same turn: kept */
	assert_int_equal(psip_driver_wait(b->d, 6, 1u << 2, 1000, &e, copy, sizeof copy), 1);
	memset(message, 0, sizeof message);
	assert_int_equal(two.count, 1);
	assert_int_equal(e.object, 6);
	assert_true(psip_span_equal(e.message, PSIP_TEXT("head body")));
	assert_true(psip_span_equal(e.body, PSIP_TEXT("body")));
	assert_int_equal(psip_driver_wait(b->d, 5, 1u << 4, 0, &e, copy, sizeof copy), 1);
	assert_null(e.message.at); /* does not fit */
	assert_int_equal(psip_driver_wait(b->d, 5, 1u << 4, 5, &e, copy, sizeof copy), 0);
	assert_int_equal(psip_driver_wait(b->d, 0, 1u << 3, 0, &e, copy, sizeof copy), 1);
	assert_true(psip_span_equal(e.message, PSIP_TEXT("other")));
	event(&b->f, 5, 5, "head", 0);
	b->f.queue[(b->f.first + b->f.count - 1) % FAKE_OUTPUTS].event.body = PSIP_TEXT("apart");
	assert_int_equal(psip_driver_wait(b->d, 5, 1u << 5, 0, &e, copy, sizeof copy), 1);
	assert_true(psip_span_equal(e.body, PSIP_TEXT("apart")));
	psip_driver_stop(b->d);
	assert_int_equal(psip_driver_wait(b->d, 0, 1u << 3, -1, &e, copy, sizeof copy), PSIP_ERR_STATE);
}

static void test_kept_events_are_bounded(void **state)
{
	struct bench *b = *state;
	struct psip_event e;
	for (psip_handle i = 1; i <= 70; i++)
		event(&b->f, 3, i, "kept", 0);
	psip_driver_drain(b->d);
	for (psip_handle i = 7; i <= 70; i++) { /* the oldest six have gone */
		assert_int_equal(psip_driver_wait(b->d, 0, 1u << 3, 0, &e, NULL, 0), 1);
		assert_int_equal(e.object, i);
	}
	assert_int_equal(psip_driver_wait(b->d, 0, 1u << 3, 0, &e, NULL, 0), 0);
}

static void watched(void *context, int fd)
{
	struct box *box = context;
	char byte;
	box->ran++;
	if (read(fd, &byte, 1) == 0)
		psip_driver_watch(box->d, fd, NULL, NULL);
}

static void test_watch(void **state)
{
	struct bench *b = *state;
	struct box box = { b->d, 0 }, file = { b->d, 0 };
	int ends[2], null = open("/dev/null", O_RDONLY);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(psip_driver_watch(b->d, ends[0], watched, &box), PSIP_OK);
	assert_int_equal(psip_driver_watch(b->d, null, watched, &file), PSIP_OK);
	assert_int_equal(write(ends[1], "x", 1), 1);
	until(b, &box.ran, 1);
	assert_int_equal(file.ran, 1); /* end of file at once: taken out */
	close(ends[1]);
	until(b, &box.ran, 2);
	psip_driver_poll(b->d, 5);
	assert_int_equal(box.ran, 2);
	close(ends[0]);
	close(null);
}

struct tapped {
	unsigned in, out, turns;
	struct psip_address local, remote;
	size_t length;
};

static void tap_fn(void *context, const struct psip_driver_tap *tap)
{
	struct tapped *t = context;
	assert_non_null(tap->s);
	t->in += tap->kind == PSIP_TAP_IN;
	t->out += tap->kind == PSIP_TAP_OUT;
	t->turns += tap->kind == PSIP_TAP_TURN;
	if (tap->kind == PSIP_TAP_TURN)
		return;
	t->local = tap->local;
	t->remote = tap->remote;
	t->length = tap->length;
}

static void test_taps(void **state)
{
	struct bench *b = *state;
	struct tapped t = { 0 };
	struct psip_address local = address(4, PSIP_TCP, 0), bound;
	b->f.echo = true;
	for (int i = 0; i < 4; i++)
		assert_int_equal(psip_driver_tap(b->d, tap_fn, &t), PSIP_OK);
	assert_int_equal(psip_driver_tap(b->d, tap_fn, &t), PSIP_ERR_FULL);
	assert_int_equal(psip_driver_listen(b->d, &local, &bound), PSIP_OK);
	int fd = join(&bound, SOCK_STREAM);
	assert_int_equal(send(fd, "hello", 5, 0), 5);
	until(b, &b->f.sent, 1);
	assert_int_equal(t.in, 4);
	assert_int_equal(t.out, 4);
	assert_true(t.turns >= 4);
	assert_true(psip_address_equal(&t.local, &bound));
	assert_int_equal(t.remote.port, port_of(fd));
	assert_int_equal(t.length, 5);
	close(fd);
}

static void test_memory(void **state)
{
	uint8_t a[32], b[32];
	(void)state;
	size_t size = (size_t)1 << 36; /* 64 GB cost nothing until used */
	char *block = psip_driver_block(size);
	if (block) {
		assert_int_equal(block[size - 1], 0);
		psip_driver_block_free(block, size);
	}
	assert_null(psip_driver_block(0));
	assert_int_equal(psip_driver_seed(a), PSIP_OK);
	assert_int_equal(psip_driver_seed(b), PSIP_OK);
	assert_memory_not_equal(a, b, 32);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		POSIX_TEST(test_route), POSIX_TEST(test_route_opens_a_listener), POSIX_TEST(test_tcp_beside_udp),
		POSIX_TEST(test_route_from_another_address_of_ours),
		POSIX_TEST(test_unsupported), POSIX_TEST(test_mailbox_from_a_thread), POSIX_TEST(test_mailbox_is_bounded),
		POSIX_TEST(test_deadline), POSIX_TEST(test_handlers), POSIX_TEST(test_wait), POSIX_TEST(test_kept_events_are_bounded),
		POSIX_TEST(test_watch), POSIX_TEST(test_taps), cmocka_unit_test(test_memory),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
