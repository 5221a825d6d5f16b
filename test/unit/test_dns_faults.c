/* SPDX-License-Identifier: MIT
 * The driver's DNS under failing system calls and memory, its own and those of c-ares (linked statically here, so that its calls come by
 * faults.h): each call in turn fails at each of its places, once or always, while a question goes by UDP or over to TCP. Each question
 * gets one answer; then another one goes through without faults, and no descriptor or memory is left. Time is virtual.
 * Not covered: files (resolv.conf, hosts) that cannot be read. Ledger rows are left to tests of the rules themselves. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/faults.h"
#include "test/unit/dns_bench.h"

#ifdef PSIP_WITH_CARES
#include <ares.h>
#endif

enum { SERVERS = 2, QUIET = 5 /* turns of 100 us in which nothing comes, before time passes */, MOST_TURNS = 20000 };

static struct server servers[SERVERS];

/* The address; of a name that begins with "t" only by TCP. */
static size_t serve(struct server *s, uint8_t *m, size_t n, bool stream)
{
	size_t at = server_question(s, m, n);
	bool cut = m[13] == 't' && !stream;
	head(m, 0, !cut, 0, 0);
	if (cut)
		m[2] |= 2;
	else
		RECORD("\xc0\x0c", 1, 60, "\xc0\0\2\1");
	return at;
}

static bool servers_turn(void)
{
	bool moved = false;
	for (unsigned i = 0; i < SERVERS; i++) {
		struct server *s = &servers[i];
		size_t before = s->asked + s->out_sent + s->in_length;
		int stream = s->stream;
		server_turn(s);
		moved = moved || before != s->asked + s->out_sent + s->in_length || stream != s->stream;
	}
	return moved;
}

static void give_up(const char *why)
{
	fail_msg("%s. Fault: call %d, place %u, every %u, error %d, fired %u times", why, faults.fault.call, faults.fault.nth, faults.fault.every,
	         faults.fault.error, faults.fired);
}

/* Until there is an answer: neither spinning nor waiting for ever passes. */
static enum psip_locate_status question(struct bench *b, const char *name, bool armed)
{
	unsigned answers = kept.answers + 1, quiet = 0;
	put_question(b, 5, name, PSIP_LOCATE_A);
	for (unsigned turns = 0; kept.answers < answers; turns++) {
		faults.armed = armed;
		int result = psip_driver_poll(b->d, -1);
		faults.armed = false;
		assert_true(result >= 0 || faults.fired);
		quiet = (int)servers_turn() | (int)(faults.wanted == 0) ? 0 : quiet + 1;
		if (turns > MOST_TURNS)
			give_up("too many turns");
		if (quiet < QUIET) {
			usleep(quiet ? 100 : 0);
			continue;
		}
		if (faults.wanted < 0)
			give_up("it waits for ever");
		faults.now_ms += faults.wanted;
		quiet = 0;
	}
	for (unsigned i = 0; i < 3; i++) { /* and not a second one */
		assert_true(psip_driver_poll(b->d, 0) >= 0);
		servers_turn();
	}
	assert_int_equal(kept.answers, answers);
	return kept.status;
}

static void use_servers(struct bench *b)
{
	char text[60];
	int result;
	snprintf(text, sizeof text, "127.0.0.1:%u,127.0.0.1:%u", servers[0].port, servers[1].port);
	faults.armed = true;
	result = psip_driver_set_servers(b->d, text);
	faults.armed = false;
	assert_true(result == PSIP_OK || faults.fired);
	if (result != PSIP_OK)
		assert_int_equal(psip_driver_set_servers(b->d, text), PSIP_OK);
}

/* With that fault; whether it happened. *status: what came of the question under it. */
static bool scenario(const struct fault *fault, const char *name, enum psip_locate_status *status)
{
	struct fault_descriptors before = fault_descriptors(), after;
	long allocated = faults.allocated;
	void *state = NULL;
	memset(faults.counts, 0, sizeof faults.counts);
	faults.fault = *fault;
	faults.fired = faults.bad_closes = 0;
	assert_int_equal(dns_begin(&state), 0);
	use_servers(state);
	*status = question(state, name, true);
	assert_true(*status == PSIP_LOCATE_ANSWERED || faults.fired);
	assert_true(*status == PSIP_LOCATE_ANSWERED || *status == PSIP_LOCATE_SERVER_FAILURE || *status == PSIP_LOCATE_TIMEOUT);
	assert_int_equal(question(state, "again.test", false), PSIP_LOCATE_ANSWERED);
	assert_int_equal(question(state, "tcp.test", false), PSIP_LOCATE_ANSWERED);
	faults.armed = fault->call == FAULT_CLOSE;
	assert_int_equal(end(&state), 0);
	faults.armed = false;
	for (unsigned i = 0; i < 5; i++)
		servers_turn(); /* they see the ends of streams */
	assert_int_equal(faults.bad_closes, 0);
	assert_int_equal(faults.allocated, allocated);
	for (unsigned i = 0; i < SERVERS; i++)
		assert_int_equal(servers[i].stream, -1);
	after = fault_descriptors();
	assert_memory_equal(&after, &before, sizeof after);
	return faults.fired > 0;
}

struct point { enum fault_call call; int error; };

/* How many places there were; how many questions found their answer all the same. */
static unsigned at_each_place(const struct point *points, size_t count, unsigned *answered)
{
	static const char *const names[] = { "udp.test", "tcp.test" };
	unsigned places = 0;
	for (size_t i = 0; i < count; i++)
		for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
			struct fault fault = { .call = points[i].call, .error = points[i].error, .nth = 1 };
			enum psip_locate_status status;
			for (; scenario(&fault, names[n], &status); fault.nth++) {
				places++;
				*answered += status == PSIP_LOCATE_ANSWERED;
			}
		}
	return places;
}

#define AT_EACH_PLACE(points, answered) at_each_place(points, sizeof points / sizeof *points, answered)

static void test_without_faults(void **state)
{
	enum psip_locate_status status;
	(void)state;
	assert_false(scenario(&(struct fault){ .call = FAULT_NONE }, "udp.test", &status));
	assert_int_equal(status, PSIP_LOCATE_ANSWERED);
	assert_false(scenario(&(struct fault){ .call = FAULT_NONE }, "tcp.test", &status));
	assert_int_equal(status, PSIP_LOCATE_ANSWERED);
}

/* Another try or another server heals it. */
static void test_one_failing_call_costs_no_answer(void **state)
{
	static const struct point sending[] = {
		{ FAULT_SEND, EAGAIN }, { FAULT_SEND, ECONNREFUSED }, { FAULT_SEND, ENOBUFS }, { FAULT_SENDTO, EAGAIN }, { FAULT_SENDTO, ECONNREFUSED },
		{ FAULT_SENDTO, ENOBUFS }, { FAULT_WRITEV, EAGAIN }, { FAULT_WRITEV, EPIPE },
	};
	static const struct point receiving[] = {
		{ FAULT_RECV, EAGAIN }, { FAULT_RECV, EINTR }, { FAULT_RECV, ECONNRESET }, { FAULT_RECVFROM, EAGAIN }, { FAULT_RECVFROM, EINTR },
		{ FAULT_RECVFROM, ECONNREFUSED },
	};
	static const struct point opening[] = {
		{ FAULT_SOCKET, EMFILE }, { FAULT_CONNECT, ENETUNREACH }, { FAULT_SETSOCKOPT, ENOPROTOOPT }, { FAULT_EPOLL_ADD, ENOMEM }, { FAULT_CLOSE, EINTR },
	};
	unsigned answered = 0, places;
	(void)state;
	places = AT_EACH_PLACE(sending, &answered);
	assert_true(places >= 2);
	places += AT_EACH_PLACE(receiving, &answered);
	assert_true(places >= 8);
	places += AT_EACH_PLACE(opening, &answered);
	printf("           %u places, %u answered\n", places, answered);
	assert_int_equal(answered, places);
}

static void test_want_of_memory_costs_one_question(void **state)
{
	static const struct point points[] = {
		{ FAULT_CALLOC, ENOMEM }, /* the driver's */
#if !defined(ARES_VERSION) || ARES_VERSION < 0x011a00
		{ FAULT_MALLOC, ENOMEM }, /* c-ares's, too; 1.34 falls over its own want of memory (server_increment_failures) */
#endif
	};
	unsigned answered = 0, places = AT_EACH_PLACE(points, &answered);
	(void)state;
	printf("           %u places, %u answered\n", places, answered);
	assert_true(places >= 2);
}

/* What goes on failing ends in one answer that says so. */
static void test_what_always_fails_is_told_once(void **state)
{
	static const struct point points[] = {
		{ FAULT_SOCKET, EMFILE }, { FAULT_CONNECT, ENETUNREACH }, { FAULT_RECV, ECONNREFUSED }, { FAULT_RECVFROM, ECONNREFUSED }, { FAULT_SEND, EPERM },
		{ FAULT_SENDTO, EPERM }, { FAULT_WRITEV, EPIPE }, { FAULT_EPOLL_ADD, ENOMEM },
	};
	unsigned happened = 0, told = 0;
	(void)state;
	for (size_t i = 0; i < sizeof points / sizeof *points; i++)
		for (unsigned tcp = 0; tcp < 2; tcp++) {
			enum psip_locate_status status;
			bool fired = scenario(&(struct fault){ .call = points[i].call, .error = points[i].error, .nth = 1, .every = 1 }, tcp ? "tcp.test" : "udp.test", &status);
			happened += fired;
			told += fired && status != PSIP_LOCATE_ANSWERED;
		}
	printf("           %u ways, %u without an answer\n", happened, told);
	assert_true(happened >= 6);
	assert_int_equal(told, happened);
}

static int set_up(void **state)
{
	(void)state;
	faults.now_ms = 1000000;
	for (unsigned i = 0; i < SERVERS; i++)
		server_open(&servers[i], serve);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	for (unsigned i = 0; i < SERVERS; i++)
		server_close(&servers[i]);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_without_faults), cmocka_unit_test(test_one_failing_call_costs_no_answer),
		cmocka_unit_test(test_want_of_memory_costs_one_question), cmocka_unit_test(test_what_always_fails_is_told_once),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
