/* SPDX-License-Identifier: MIT
 * The driver's answers to ROUTE where nothing listens: the port from which the connection is made. TLS without a certificate, on real loopback sockets.
 * Not covered: what the stack makes of it (test/flow/test_unheard.c); TCP for want of descriptors, which goes the same way. */
#define _GNU_SOURCE
#include "test/unit/tls_two.h"

enum { PORTS = 64 /* that wait for a connection; CONNECT_PORTS of transport/posix/connect.c */ };

static int listening(void **state)
{
	if (two_begin(state) != 0)
		return -1;
	listen_at(*state, PSIP_TLS, "server", NULL);
	return 0;
}

/* What ROUTE is answered. */
static struct psip_address route(struct two *t, const struct psip_address *remote)
{
	struct fake *f = &t->client->f;
	unsigned before = f->routes;
	struct psip_output *out = fake_output(f, PSIP_ROUTE);
	out->token = 77;
	out->remote = *remote;
	psip_driver_drain(t->client->d);
	assert_int_equal(f->routes, before + 1);
	assert_true(f->routed);
	assert_int_equal(f->route.transport, PSIP_TLS);
	assert_int_not_equal(f->route.port, 0);
	return f->route;
}

/* A connection that stands on both sides; the port that the server sees. */
static uint16_t stand(struct two *t, psip_handle flow, const struct psip_address *remote)
{
	unsigned accepted = t->server->f.accepted, connected = t->client->f.connected;
	connect_at(t, flow, remote, "example.test");
	meet(t, &t->server->f.accepted, accepted + 1);
	meet(t, &t->client->f.connected, connected + 1);
	assert_int_equal(t->client->f.local.port, t->server->f.remote.port);
	return t->server->f.remote.port;
}

static void test_tls_ports_the_connection_is_made_from_what_was_told(void **state)
{
	struct two *t = *state;
	struct psip_address local = address(4, PSIP_TLS, 0), other, told = route(t, &t->at);
	assert_true(psip_address_same_ip(&told, &t->at));
	assert_true(route(t, &t->at).port == told.port); /* as long as nobody connects */
	assert_int_equal(stand(t, 1, &t->at), told.port);
	assert_int_equal(route(t, &t->at).port, told.port); /* while it stands */
	assert_int_equal(psip_driver_listen(t->server->d, &local, &other), PSIP_OK);
	assert_int_equal(stand(t, 2, &other), told.port); /* the stack keeps one answer for each IP */
}

/* A dialog's Contact stays true when the connection is opened anew, without another ROUTE. */
static void test_tls_ports_the_peer_closes(void **state)
{
	struct two *t = *state;
	uint16_t told = route(t, &t->at).port;
	for (unsigned i = 0; i < 3; i++) {
		assert_int_equal(stand(t, 1 + i, &t->at), told);
		fake_output(&t->server->f, PSIP_CLOSE)->flow = t->server->f.flow;
		meet(t, &t->client->f.closed, i + 1);
		if (i == 1)
			assert_int_equal(route(t, &t->at).port, told);
	}
}

/* Then the port cannot be used for a while (TIME-WAIT): another is told. */
static void test_tls_ports_we_close(void **state)
{
	struct two *t = *state;
	uint16_t told = route(t, &t->at).port, next;
	assert_int_equal(stand(t, 1, &t->at), told);
	fake_output(&t->client->f, PSIP_CLOSE)->flow = 1;
	meet(t, &t->server->f.closed, 1);
	next = route(t, &t->at).port;
	assert_int_not_equal(next, told);
	assert_int_equal(stand(t, 2, &t->at), next);
}

/* Any address of loopback. */
static int listen_everywhere(uint16_t *port)
{
	struct sockaddr_in any = { .sin_family = AF_INET };
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	assert_true(fd >= 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&any, sizeof any), 0);
	assert_int_equal(listen(fd, 4), 0);
	*port = port_of(fd);
	return fd;
}

static int accept_from(int listener, uint16_t *port)
{
	struct sockaddr_in peer;
	socklen_t length = sizeof peer;
	int fd = accept(listener, (struct sockaddr *)&peer, &length);
	assert_true(fd >= 0);
	*port = ntohs(peer.sin_port);
	return fd;
}

static void test_tls_ports_a_handshake_fails(void **state)
{
	struct two *t = *state;
	uint16_t port, from, told;
	int listener = listen_everywhere(&port);
	struct psip_address remote = address(4, PSIP_TLS, port);
	told = route(t, &remote).port;
	connect_at(t, 1, &remote, "example.test");
	psip_driver_drain(t->client->d);
	int fd = accept_from(listener, &from);
	assert_int_equal(from, told);
	assert_int_equal(send(fd, "SIP/2.0 400 Bad\r\n\r\n", 19, MSG_NOSIGNAL), 19);
	meet(t, &t->client->f.closed, 1);
	assert_int_not_equal(route(t, &remote).port, told);
	close(fd);
	close(listener);
}

/* Each holds a descriptor, so they are bounded: past that, the oldest one is another's, and its connection is made from any port. */
static void test_tls_ports_are_bounded(void **state)
{
	struct two *t = *state;
	uint16_t port, from;
	int listener = listen_everywhere(&port);
	for (unsigned count = PORTS - 1; count <= PORTS + 1; count++) {
		struct psip_address remote = address(4, PSIP_TLS, port);
		uint16_t first, last = 0;
		remote.ip[1] = (uint8_t)count;
		first = route(t, &remote).port;
		for (unsigned i = 1; i < count; i++) {
			remote.ip[2] = (uint8_t)i;
			last = route(t, &remote).port;
		}
		for (unsigned i = 0; i < 2; i++) {
			remote.ip[2] = (uint8_t)(i ? 0 : count - 1);
			connect_at(t, count * 2 + i, &remote, "example.test");
			psip_driver_drain(t->client->d);
			int fd = accept_from(listener, &from);
			assert_int_equal(from == (i ? first : last), !i || count <= PORTS);
			fake_output(&t->client->f, PSIP_CLOSE)->flow = count * 2 + i;
			psip_driver_drain(t->client->d);
			close(fd);
		}
	}
	close(listener);
}

static void test_tls_ports_ipv6(void **state)
{
	struct two *t = *state;
	struct psip_address local = address(6, PSIP_TLS, 0), at;
	if (!have_ipv6())
		skip();
	assert_int_equal(psip_driver_listen(t->server->d, &local, &at), PSIP_OK);
	uint16_t told = route(t, &at).port;
	assert_int_equal(stand(t, 1, &at), told);
}

int main(void)
{
#define PORTS_TEST(name) cmocka_unit_test_setup_teardown(name, listening, two_end)
	const struct CMUnitTest tests[] = {
		PORTS_TEST(test_tls_ports_the_connection_is_made_from_what_was_told),
		PORTS_TEST(test_tls_ports_the_peer_closes),
		PORTS_TEST(test_tls_ports_we_close),
		PORTS_TEST(test_tls_ports_a_handshake_fails),
		PORTS_TEST(test_tls_ports_are_bounded),
		PORTS_TEST(test_tls_ports_ipv6),
	};
	return cmocka_run_group_tests_name("tls_ports", tests, NULL, NULL);
}
