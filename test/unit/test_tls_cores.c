/* SPDX-License-Identifier: MIT
 * TLS and a group of drivers, on loopback: one of them has the connection, and each stack gets its messages of it and answers by it, mutual authentication
 * included; what the handshake refuses none hears of. All in one thread, in turns.
 * Does not cover: what streams of a group do anyhow (test_posix_cores.c), refusals of each kind (test_tls_refused.c), threads. */
#define _GNU_SOURCE
#include "test/unit/tls_two.h"

enum { DRIVERS = 3, FLOW = 42 };

#define HEAD "BYE sip:b@b SIP/2.0\r\nVia: SIP/2.0/TLS a;branch=z9hG4bK1\r\nFrom: <sip:a@a>;tag=1\r\nTo: <sip:b@b>;tag=0"
#define TAIL "11111111111111\r\nCall-ID: 1\r\nCSeq: 1 BYE\r\nContent-Length: 4\r\n\r\nbody"
#define TO(shard) HEAD shard TAIL

struct crew {
	struct psip_driver_group *group;
	struct bench at[DRIVERS], client;
	struct refusals refused;
	struct psip_address bound;
};

static bool stray(struct psip *s, const void *bytes, size_t length)
{
	(void)s;
	(void)bytes;
	(void)length;
	return false;
}

static struct psip_driver_stack cores_stack;

/* All of them listen; the kernel gives a connection to one of those. */
static int crew_begin(void **state)
{
	static const struct psip_driver_tls asks = { .verify_clients = PSIP_TLS_OPTIONAL };
	struct crew *c = calloc(1, sizeof *c);
	struct psip_address local = address(4, PSIP_TLS, 0);

	cores_stack = fake_stack;
	cores_stack.cancel_stray = stray;
	*state = c;
	if (!c || !(c->group = psip_driver_group_new(DRIVERS)))
		return -1;
	for (unsigned i = 0; i < DRIVERS; i++) {
		struct bench *b = &c->at[i];
		b->f.deadline = PSIP_NEVER;
		b->f.echo = true;
		b->d = psip_driver_new((struct psip *)(void *)&b->f, &cores_stack);
		if (!b->d || psip_driver_join(b->d, c->group, i) != PSIP_OK)
			return -1;
		assert_int_equal(psip_driver_listen(b->d, &local, NULL), PSIP_ERR_STATE); /* without a certificate */
		set_tls(b->d, "server", &asks);
		if (psip_driver_listen(b->d, &local, &c->bound) != PSIP_OK)
			return -1;
		local = c->bound;
	}
	c->client.f.deadline = PSIP_NEVER;
	c->client.d = psip_driver_new((struct psip *)(void *)&c->client.f, &fake_stack);
	set_tls(c->client.d, "client", NULL);
	return psip_driver_on(c->client.d, PSIP_EVENT_TLS_REFUSED, note, &c->refused);
}

static unsigned sum(const struct crew *c, size_t member)
{
	unsigned all = 0;

	for (unsigned i = 0; i < DRIVERS; i++)
		all += *(const unsigned *)(const void *)((const char *)&c->at[i].f + member);
	return all;
}

#define SUM(c, member) sum(c, offsetof(struct fake, member))

static int crew_end(void **state)
{
	struct crew *c = *state;

	/* how a guest's SEND went comes back to it by parcel */
	for (psip_time limit = psip_driver_now(c->client.d) + 30000; SUM(c, outstanding) && psip_driver_now(c->client.d) < limit;)
		for (unsigned i = 0; i < DRIVERS; i++)
			psip_driver_poll(c->at[i].d, 1);
	for (unsigned i = 0; i < DRIVERS; i++) {
		assert_int_equal(c->at[i].f.outstanding, 0);
		psip_driver_free(c->at[i].d);
	}
	assert_int_equal(c->client.f.outstanding, 0);
	psip_driver_free(c->client.d);
	psip_driver_group_free(c->group);
	free(c);
	return 0;
}

/* Turns of all until *counter reaches count; half a minute at most, on a machine that does much else. */
static void turns(struct crew *c, const volatile size_t *bytes, const volatile unsigned *counter, size_t count)
{
	psip_time limit = psip_driver_now(c->client.d) + 30000;

	while ((bytes ? *bytes : *counter) < count && psip_driver_now(c->client.d) < limit) {
		for (unsigned i = 0; i < DRIVERS; i++)
			assert_true(psip_driver_poll(c->at[i].d, 0) >= 0);
		assert_true(psip_driver_poll(c->client.d, 1) >= 0);
	}
	assert_int_equal(bytes ? *bytes : *counter, count);
}

static void say(struct crew *c, psip_handle flow, const char *text)
{
	fake_send(&c->client.f, flow, NULL, &c->bound, text, strlen(text));
}

static void connect_client(struct crew *c, psip_handle flow, const char *domain)
{
	struct psip_output *out = fake_output(&c->client.f, PSIP_CONNECT);

	out->flow = flow;
	out->remote = c->bound;
	out->name = psip_string(domain);
}

static void test_tls_cores_messages(void **state)
{
	static const char *const texts[DRIVERS] = { TO("0"), TO("1"), TO("2") };
	struct crew *c = *state;
	struct psip_driver_passed passed;
	size_t each = strlen(texts[0]), owner = DRIVERS;

	connect_client(c, FLOW, "example.test");
	turns(c, NULL, &c->client.f.connected, 1);
	for (unsigned round = 1; round <= 3; round++) {
		for (unsigned i = 0; i < DRIVERS; i++)
			say(c, FLOW, texts[i]);
		turns(c, &c->client.f.streamed, NULL, round * DRIVERS * each); /* each answers what it got, by the same connection */
	}
	for (unsigned i = 0; i < DRIVERS; i++) {
		struct fake *f = &c->at[i].f;
		assert_int_equal(f->streamed, 3 * each);
		for (unsigned round = 0; round < 3; round++)
			assert_memory_equal(f->stream + round * each, texts[i], each);
		assert_int_equal(f->accepted, 1);
		assert_int_equal(f->remote.transport, PSIP_TLS);
		assert_int_equal(f->local.transport, PSIP_TLS);
		assert_int_equal(f->local.port, c->bound.port);
		if (f->authenticated)
			owner = i;
	}
	/* whom the certificate speaks for the owner's stack alone is told */
	assert_int_equal(SUM(c, authenticated), 1);
	assert_in_range(owner, 0, DRIVERS - 1);
	for (unsigned i = 0; i < DRIVERS; i++) {
		psip_driver_passed(c->at[i].d, &passed);
		assert_int_equal(passed.messages_in, i == owner ? 9 : 0);
		assert_int_equal(passed.messages, i == owner ? 6 : 0);
	}
	fake_output(&c->client.f, PSIP_CLOSE)->flow = FLOW;
	for (unsigned i = 0; i < DRIVERS; i++)
		turns(c, NULL, &c->at[i].f.closed, 1);
	assert_int_equal(c->refused.count, 0);
}

/* The owner's stack ends the connection: the peer hears it from TLS (no break), the others as they should. */
static void test_tls_cores_end(void **state)
{
	struct crew *c = *state;

	connect_client(c, FLOW, "example.test");
	say(c, FLOW, TO("0"));
	say(c, FLOW, TO("1"));
	say(c, FLOW, TO("2"));
	turns(c, &c->client.f.streamed, NULL, 3 * strlen(TO("0")));
	for (unsigned i = 0; i < DRIVERS; i++)
		if (c->at[i].f.authenticated)
			fake_output(&c->at[i].f, PSIP_CLOSE)->flow = c->at[i].f.flow;
	turns(c, NULL, &c->client.f.closed, 1);
	for (psip_time limit = psip_driver_now(c->client.d) + 30000; SUM(c, closed) < DRIVERS - 1 && psip_driver_now(c->client.d) < limit;)
		for (unsigned i = 0; i < DRIVERS; i++)
			assert_true(psip_driver_poll(c->at[i].d, 1) >= 0);
	assert_int_equal(SUM(c, closed), DRIVERS - 1);
	assert_int_equal(c->refused.count, 0);
}

/* Many connections, wherever the kernel puts them, each with messages for all: none goes astray. Records are cut and joined as they come. */
static void test_tls_cores_many(void **state)
{
	enum { MANY = 16 };
	struct crew *c = *state;

	for (psip_handle flow = 1; flow <= MANY; flow++)
		connect_client(c, flow, "example.test");
	turns(c, NULL, &c->client.f.connected, MANY);
	for (psip_handle flow = 1; flow <= MANY; flow++) {
		char text[sizeof TO("0")];
		strcpy(text, TO("1"));
		fake_send(&c->client.f, flow, NULL, &c->bound, text, 100);
		fake_send(&c->client.f, flow, NULL, &c->bound, text + 100, strlen(text) - 100);
		say(c, flow, TO("2") TO("0"));
	}
	turns(c, &c->client.f.streamed, NULL, MANY * 3 * strlen(TO("0")));
	assert_int_equal(SUM(c, authenticated), MANY);
	for (unsigned i = 0; i < DRIVERS; i++)
		assert_int_equal(c->at[i].f.streamed, MANY * strlen(TO("0")));
	for (psip_handle flow = 1; flow <= MANY; flow++)
		fake_output(&c->client.f, PSIP_CLOSE)->flow = flow;
	for (unsigned i = 0; i < DRIVERS; i++)
		turns(c, NULL, &c->at[i].f.closed, c->at[i].f.accepted);
}

/* A handshake that fails is no stack's business. */
static void test_tls_cores_refused(void **state)
{
	struct crew *c = *state;

	connect_client(c, FLOW, "other.test");
	turns(c, NULL, &c->refused.count, 1);
	assert_int_equal(SUM(c, accepted), 0);
	connect_client(c, FLOW + 1, "example.test");
	say(c, FLOW + 1, TO("1"));
	turns(c, &c->at[1].f.streamed, NULL, strlen(TO("1")));
	turns(c, &c->client.f.streamed, NULL, strlen(TO("1")));
}

int main(void)
{
#define CORES_TEST(name) cmocka_unit_test_setup_teardown(name, crew_begin, crew_end)
	const struct CMUnitTest tests[] = {
		CORES_TEST(test_tls_cores_messages), CORES_TEST(test_tls_cores_end), CORES_TEST(test_tls_cores_many), CORES_TEST(test_tls_cores_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
