/* SPDX-License-Identifier: MIT
 * Two drivers with fake stacks on loopback that speak TLS or WebSocket, and what each was told of refused peers. _GNU_SOURCE comes first. */
#ifndef PSIP_TEST_UNIT_TLS_TWO_H
#define PSIP_TEST_UNIT_TLS_TWO_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/posix_bench.h"
#include "test/unit/tls_bench.h"

struct refusals {
	unsigned count;
	uint8_t cause;
	psip_handle object;
	char text[512];
};

struct two {
	struct bench *client, *server;
	struct refusals refused, server_refused;
	struct psip_address at;
};

static inline void note(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	struct refusals *r = context;
	(void)s;
	(void)now;
	assert_int_equal(event->kind, PSIP_EVENT_TLS_REFUSED);
	assert_true(!event->body.at || event->body.at + event->body.length == event->message.at + event->message.length);
	r->count++;
	r->cause = event->cause;
	r->object = event->object;
	assert_true(event->message.length < sizeof r->text);
	memcpy(r->text, event->message.at, event->message.length);
	r->text[event->message.length] = '\0';
}

static inline void set_tls(struct psip_driver *d, const char *own, const struct psip_driver_tls *more)
{
	struct psip_driver_tls tls = { .size = sizeof tls };
	char certificate[80], key[80];
	const char *wrong;
	if (more)
		tls = *more;
	tls.size = sizeof tls;
	tls.ca_file = CERTS "ca.pem";
	snprintf(certificate, sizeof certificate, CERTS "%s.pem", own ? own : "");
	snprintf(key, sizeof key, CERTS "%s.key", own ? own : "");
	tls.certificate_file = own ? certificate : NULL;
	tls.key_file = own ? key : NULL;
	int result = psip_driver_set_tls(d, &tls, &wrong);
	if (result != PSIP_OK)
		fail_msg("%s", wrong);
}

static inline int two_begin(void **state)
{
	struct two *t = calloc(1, sizeof *t);
	if (!t || begin((void **)&t->client) != 0 || begin((void **)&t->server) != 0)
		return -1;
	psip_driver_on(t->client->d, PSIP_EVENT_TLS_REFUSED, note, &t->refused);
	psip_driver_on(t->server->d, PSIP_EVENT_TLS_REFUSED, note, &t->server_refused);
	*state = t;
	return 0;
}

static inline int two_end(void **state)
{
	struct two *t = *state;
	assert_int_equal(t->client->f.outstanding, 0);
	assert_int_equal(t->server->f.outstanding, 0);
	end((void **)&t->client);
	end((void **)&t->server);
	free(t);
	return 0;
}

/* Turns of both until *counter reaches count; 5 s at most. */
static inline void meet(struct two *t, const unsigned *counter, unsigned count)
{
	psip_time limit = psip_driver_now(t->client->d) + 5000;
	while (*counter < count && psip_driver_now(t->client->d) < limit) {
		assert_true(psip_driver_poll(t->client->d, 2) >= 0);
		assert_true(psip_driver_poll(t->server->d, 2) >= 0);
	}
	assert_int_equal(*counter, count);
}

/* The server listens, with that certificate of `make certs` and those settings; `at` is where. */
static inline void listen_at(struct two *t, uint8_t transport, const char *own, const struct psip_driver_tls *more)
{
	struct psip_address local = address(4, transport, 0);
	set_tls(t->client->d, NULL, NULL);
	set_tls(t->server->d, own, more);
	assert_int_equal(psip_driver_listen(t->server->d, &local, &t->at), PSIP_OK);
	assert_int_equal(t->at.transport, transport);
}

static inline void connect_at(struct two *t, psip_handle flow, const struct psip_address *remote, const char *domain)
{
	struct psip_output *out = fake_output(&t->client->f, PSIP_CONNECT);
	out->flow = flow;
	out->remote = *remote;
	out->name = psip_string(domain);
}

static inline void connect_as(struct two *t, psip_handle flow, const char *domain)
{
	connect_at(t, flow, &t->at, domain);
}

#define TWO(name) cmocka_unit_test_setup_teardown(name, two_begin, two_end)

#endif
