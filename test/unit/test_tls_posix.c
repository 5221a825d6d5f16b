/* SPDX-License-Identifier: MIT
 * TLS and WebSocket's transports in the driver, on real loopback sockets: two drivers with fake stacks, or one and a plain socket.
 * Not covered: refusals of each kind (test_tls_refused.c), peers that take nothing for 32 s (the kernel's TCP_USER_TIMEOUT). */
#define _GNU_SOURCE
#include "test/unit/tls_two.h"

enum { LARGE = 6 << 20, FLOW = 42 };

static void meet_bytes(struct two *t, struct fake *f, size_t length)
{
	psip_time limit = psip_driver_now(t->client->d) + 5000;
	while (f->streamed < length && psip_driver_now(t->client->d) < limit) {
		assert_true(psip_driver_poll(t->client->d, 2) >= 0);
		assert_true(psip_driver_poll(t->server->d, 2) >= 0);
	}
	assert_int_equal(f->streamed, length);
}

/* ---- Standing ---- */

/* ledger: 3261-26.3.1-01 3261-26.3.1-03 */
static void test_tls_posix_connect(void **state)
{
	struct two *t = *state;
	listen_at(t, PSIP_TLS, "server", NULL);
	t->server->f.echo = true;
	connect_as(t, FLOW, "example.test");
	fake_send(&t->client->f, FLOW, NULL, &t->at, "OPTIONS", 7); /* waits for TLS */
	fake_send(&t->client->f, FLOW, NULL, &t->at, "again", 5);
	meet(t, &t->client->f.sent, 2);
	meet_bytes(t, &t->client->f, 12);
	assert_memory_equal(t->server->f.stream, "OPTIONSagain", 12);
	assert_memory_equal(t->client->f.stream, "OPTIONSagain", 12);
	assert_int_equal(t->client->f.authenticated, 1); /* sip:example.test */
	assert_int_equal(t->server->f.authenticated, 0); /* no certificate was shown */
	assert_int_equal(t->server->f.accepted, 1);
	assert_int_equal(t->server->f.remote.transport, PSIP_TLS);
	assert_int_equal(t->client->f.local.transport, PSIP_TLS);
	assert_int_equal(t->refused.count + t->server_refused.count, 0);
	fake_output(&t->client->f, PSIP_CLOSE)->flow = FLOW;
	meet(t, &t->server->f.closed, 1);
	assert_int_equal(t->client->f.closed, 0);
}

/* RFC 5923 §8.3: who said that he closes takes nothing more, and who heard it begins nothing more there. ledger: 5923-8.3-02 5923-8.3-03 */
static void test_tls_posix_after_the_closure_alert(void **state)
{
	struct two *t = *state;
	struct psip_address back;
	listen_at(t, PSIP_TLS, "server", NULL);
	connect_as(t, FLOW, "example.test");
	meet(t, &t->client->f.connected, 1);
	meet(t, &t->server->f.accepted, 1);
	back = t->server->f.remote;
	fake_output(&t->client->f, PSIP_CLOSE)->flow = FLOW;
	psip_driver_drain(t->client->d); /* the alert is on its way; the server knows nothing of it yet */
	fake_send(&t->server->f, t->server->f.flow, NULL, &back, "INVITE", 6);
	psip_driver_drain(t->server->d);
	assert_int_equal(t->server->f.sent, 1);
	meet(t, &t->server->f.closed, 1);
	for (int i = 0; i < 10; i++)
		psip_driver_poll(t->client->d, 2);
	assert_int_equal(t->client->f.streamed, 0);
	fake_send(&t->server->f, t->server->f.flow, NULL, &back, "OPTIONS", 7);
	psip_driver_drain(t->server->d);
	assert_int_equal(t->server->f.failed, 1);
	assert_int_equal(t->server->f.sent, 1);
}

/* More SENDs than a connection may hold before it is no longer read from: those wait for the handshake, which must go on. */
static void test_tls_posix_many_wait_for_the_handshake(void **state)
{
	struct two *t = *state;
	listen_at(t, PSIP_TLS, "server", NULL);
	connect_as(t, FLOW, "example.test");
	for (char i = 0; i < 100; i++)
		fake_send(&t->client->f, FLOW, NULL, &t->at, &i, 1);
	meet(t, &t->client->f.sent, 100);
	meet_bytes(t, &t->server->f, 100);
	for (char i = 0; i < 100; i++)
		assert_int_equal(t->server->f.stream[(int)i], i);
}

/* Each side shows what it has, and the stack hears whom it speaks for. ledger: 3261-26.2.2-02 3261-26.3.2.2-06 5922-7.4-03 */
static void test_tls_posix_mutual(void **state)
{
	struct two *t = *state;
	struct psip_driver_tls more = { .verify_clients = PSIP_TLS_REQUIRED };
	listen_at(t, PSIP_TLS, "many", &more);
	set_tls(t->client->d, "client", NULL);
	connect_as(t, FLOW, "b.test");
	meet(t, &t->server->f.accepted, 1);
	meet(t, &t->client->f.connected, 1);
	assert_int_equal(t->client->f.authenticated, 2);
	assert_int_equal(t->server->f.authenticated, 1);
}

/* Clients that are taken without being authenticated speak for nobody. ledger: 5922-8.1-02 */
static void test_tls_posix_only_the_verified_speak(void **state)
{
	struct two *t = *state;
	static const char *const own[] = { "expiredclient", "selfsigned", "unknownserver", "wildcard" };
	listen_at(t, PSIP_TLS, "server", NULL);
	for (unsigned i = 0; i < 4; i++) {
		set_tls(t->client->d, own[i], NULL);
		connect_as(t, FLOW + i, "example.test");
		meet(t, &t->server->f.accepted, i + 1);
	}
	assert_int_equal(t->server->f.authenticated, 0);
}

static void test_tls_posix_websocket_transports(void **state)
{
	struct two *t = *state;
	static const uint8_t transports[] = { PSIP_WS, PSIP_WSS };
	for (unsigned i = 0; i < 2; i++) {
		listen_at(t, transports[i], "server", NULL);
		connect_as(t, FLOW + i, "example.test");
		fake_send(&t->client->f, FLOW + i, NULL, &t->at, "GET / HTTP/1.1\r\n", 16);
		meet(t, &t->client->f.sent, i + 1);
		meet_bytes(t, &t->server->f, 16 * (i + 1));
		assert_int_equal(t->server->f.remote.transport, transports[i]);
		assert_int_equal(t->client->f.local.transport, transports[i]);
		assert_memory_equal(t->server->f.stream + 16 * i, "GET / HTTP/1.1\r\n", 16);
	}
}

/* Whom a certificate is good for, over wss and over TLS. ledger: 7118-9.1-02 */
static void test_tls_posix_websocket_servers_are_web_servers(void **state)
{
	static const struct { const char *own, *domain; bool wss, tls; } servers[] = {
		{ "server", "example.test", true, true }, { "wildcard", "www.example.test", true, false }, { "many", "a.test", false, true },
	};
	struct two *t = *state;
	unsigned refused = 0, connected = 0;
	for (unsigned i = 0; i < 6; i++) {
		bool web = i < 3, good = web ? servers[i].wss : servers[i - 3].tls;
		listen_at(t, web ? PSIP_WSS : PSIP_TLS, servers[i % 3].own, NULL);
		connect_as(t, FLOW + i, servers[i % 3].domain);
		meet(t, good ? &t->client->f.connected : &t->refused.count, good ? ++connected : ++refused);
		assert_int_equal(t->client->f.connected + t->refused.count, connected + refused);
		if (!good)
			assert_int_equal(t->refused.cause, web ? PSIP_TLS_WRONG_NAME : PSIP_TLS_WILDCARD);
	}
	assert_int_equal(t->client->f.authenticated, 3); /* the TLS servers speak for one domain and for two; those of wss were judged by other rules */
}

static char *large(void)
{
	char *bytes = malloc(LARGE);
	assert_non_null(bytes);
	for (size_t i = 0; i < LARGE; i++)
		bytes[i] = (char)(i * 31 + i / 4096);
	return bytes;
}

/* Takes what the socket has for the session; true when it ended. What comes must be `bytes` from *seen on, then "end". */
static bool take(struct psip_tls *peer, int fd, const char *bytes, size_t *seen)
{
	static char wire[5000], plain[3000];
	ssize_t n = recv(fd, wire, sizeof wire, MSG_DONTWAIT);
	struct psip_span in = psip_span(wire, n > 0 ? (size_t)n : 0), out;
	enum psip_tls_step step;
	size_t got;
	do {
		step = psip_tls_step(peer, &in, plain, sizeof plain, &got);
		assert_int_not_equal(step, PSIP_TLS_REFUSED);
		for (size_t i = 0; i < got; i++, ++*seen)
			if (plain[i] != (*seen < LARGE ? bytes[*seen] : "end"[*seen - LARGE]))
				fail_msg("octet %zu", *seen);
	} while (step == PSIP_TLS_PLAIN || step == PSIP_TLS_STANDS);
	out = psip_tls_output(peer);
	if (out.length) {
		assert_int_equal(send(fd, out.at, out.length, 0), out.length);
		psip_tls_taken(peer, out.length);
	}
	return step == PSIP_TLS_ENDED;
}

/* More than the sockets hold, to a peer that reads late; then CLOSE: all of it comes, then close_notify. */
static void test_tls_posix_short_writes_then_close(void **state)
{
	struct two *t = *state;
	char *bytes = large();
	size_t seen = 0;
	struct psip_tls_config config = config_of("server", NULL);
	struct psip_tls_context *context = context_of(&config);
	struct psip_tls *peer = psip_tls_accept(context, PSIP_TLS);
	int listener = plain(4, SOCK_STREAM);
	assert_int_equal(listen(listener, 4), 0);
	t->at = address(4, PSIP_TLS, port_of(listener));
	set_tls(t->client->d, NULL, NULL);
	connect_as(t, FLOW, "example.test");
	psip_driver_drain(t->client->d);
	int fd = accept(listener, NULL, NULL);
	for (int i = 0; i < 500 && !t->client->f.connected; i++) {
		assert_false(take(peer, fd, bytes, &seen));
		psip_driver_poll(t->client->d, 5);
	}
	assert_int_equal(t->client->f.connected, 1);
	fake_send(&t->client->f, FLOW, NULL, &t->at, bytes, LARGE);
	fake_send(&t->client->f, FLOW, NULL, &t->at, "end", 3);
	fake_output(&t->client->f, PSIP_CLOSE)->flow = FLOW;
	psip_driver_drain(t->client->d);
	assert_int_equal(t->client->f.sent, 0);
	psip_time limit = psip_driver_now(t->client->d) + 20000;
	while (!take(peer, fd, bytes, &seen) && psip_driver_now(t->client->d) < limit)
		psip_driver_poll(t->client->d, 0);
	assert_int_equal(seen, LARGE + 3);
	assert_int_equal(t->client->f.sent, 2);
	assert_int_equal(t->client->f.closed, 0); /* the stack closed it */
	psip_tls_free(peer);
	psip_tls_context_drop(context);
	close(fd);
	close(listener);
	free(bytes);
}

static void test_tls_posix_broken_gives_the_queue_back(void **state)
{
	struct two *t = *state;
	char *bytes = large();
	listen_at(t, PSIP_TLS, "server", NULL);
	connect_as(t, FLOW, "example.test");
	meet(t, &t->client->f.connected, 1);
	fake_send(&t->client->f, FLOW, NULL, &t->at, bytes, LARGE);
	psip_driver_drain(t->client->d);
	fake_output(&t->server->f, PSIP_CLOSE)->flow = t->server->f.flow;
	psip_driver_drain(t->server->d);
	meet(t, &t->client->f.closed, 1);
	assert_int_equal(t->client->f.failed, 1);
	free(bytes);
}

/* A new certificate is for new connections; what stands goes on. */
static void test_tls_posix_renewal(void **state)
{
	struct two *t = *state;
	listen_at(t, PSIP_TLS, "server", NULL);
	t->server->f.echo = true;
	connect_as(t, FLOW, "example.test");
	meet(t, &t->client->f.connected, 1);
	meet(t, &t->server->f.accepted, 1);
	set_tls(t->server->d, "many", NULL);
	connect_as(t, FLOW + 1, "a.test");
	meet(t, &t->client->f.connected, 2);
	fake_send(&t->client->f, FLOW, NULL, &t->at, "still", 5);
	meet_bytes(t, &t->client->f, 5);
	assert_memory_equal(t->client->f.stream, "still", 5);
}

/* ---- Refusals ---- */

/* ledger: 5922-7.3-02 5922-7.3-04 3261-26.2.2-05 3261-26.3.2.1-04 3261-26.3.2.1-05 3261-26.3.2.3-02 */
static void test_tls_posix_wrong_name(void **state)
{
	struct two *t = *state;
	listen_at(t, PSIP_TLS, "server", NULL);
	connect_as(t, FLOW, "host1.provider.test");
	fake_send(&t->client->f, FLOW, NULL, &t->at, "REGISTER", 8);
	meet(t, &t->client->f.closed, 1);
	meet(t, &t->server_refused.count, 1);
	assert_int_equal(t->client->f.failed, 1);
	assert_int_equal(t->client->f.connected, 0);
	assert_int_equal(t->refused.count, 1);
	assert_int_equal(t->refused.cause, PSIP_TLS_WRONG_NAME);
	assert_int_equal(t->refused.object, FLOW);
	assert_string_equal(t->refused.text, "certificate for another name: O=picosip test, CN=server");
	assert_int_equal(t->server->f.accepted, 0);
	assert_int_equal(t->server->f.streamed, 0);
	assert_int_equal(t->server_refused.cause, PSIP_TLS_PEER_ALERT);
	assert_string_equal(t->server_refused.text, "refused by the peer, bad_certificate");
}

/* ledger: 5922-7.4-02 */
static void test_tls_posix_client_without_certificate(void **state)
{
	struct two *t = *state;
	struct psip_driver_tls more = { .verify_clients = PSIP_TLS_REQUIRED };
	listen_at(t, PSIP_TLS, "server", &more);
	connect_as(t, FLOW, "example.test");
	meet(t, &t->server_refused.count, 1);
	meet(t, &t->client->f.closed, 1);
	assert_int_equal(t->server_refused.cause, PSIP_TLS_NO_CERTIFICATE);
	assert_int_equal(t->server_refused.object, 0);
	assert_int_equal(t->server->f.accepted, 0);
}

static void test_tls_posix_plain_bytes(void **state)
{
	struct two *t = *state;
	static const char sip[] = "OPTIONS sip:example.test SIP/2.0\r\n\r\n";
	char back[64];
	listen_at(t, PSIP_TLS, "server", NULL);
	int fd = join(&t->at, SOCK_STREAM);
	assert_int_equal(send(fd, sip, sizeof sip - 1, 0), sizeof sip - 1);
	meet(t, &t->server_refused.count, 1);
	assert_int_equal(t->server_refused.cause, PSIP_TLS_BAD_PROTOCOL);
	while (recv(fd, back, sizeof back, 0) > 0) {} /* an alert at most, then the end */
	close(fd);
	assert_int_equal(t->server->f.accepted + t->server->f.streamed, 0);
}

static void test_tls_posix_the_peer_goes_in_the_handshake(void **state)
{
	struct two *t = *state;
	listen_at(t, PSIP_TLS, "server", NULL);
	int fd = join(&t->at, SOCK_STREAM);
	assert_int_equal(send(fd, "\x16\x03\x01", 3, 0), 3);
	close(fd);
	meet(t, &t->server_refused.count, 1);
	assert_int_equal(t->server_refused.cause, PSIP_TLS_PEER_CLOSED);
	assert_int_equal(t->server->f.accepted + t->server->f.closed, 0);
}

static void until_over(struct two *t, int fd)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };
	char byte;
	for (int i = 0; i < 1000 && poll(&p, 1, 0) == 0; i++)
		psip_driver_poll(t->server->d, 5);
	assert_int_equal(recv(fd, &byte, 1, 0), 0);
}

static void test_tls_posix_handshakes_time_out(void **state)
{
	struct two *t = *state;
	struct psip_driver_tls more = { .handshake = 100 };
	listen_at(t, PSIP_TLS, "server", &more);
	int fd = join(&t->at, SOCK_STREAM);
	psip_time begun = psip_driver_now(t->server->d);
	until_over(t, fd);
	assert_true(psip_driver_now(t->server->d) - begun >= 99);
	assert_int_equal(t->server_refused.count, 1);
	assert_int_equal(t->server_refused.cause, PSIP_TLS_TIMED_OUT);
	assert_string_equal(t->server_refused.text, "handshake timed out");
	assert_int_equal(t->server->f.accepted + t->server->f.closed, 0);
	close(fd);
}

/* A server that never answers: our own connection ends too, its SENDs come back. */
static void test_tls_posix_connects_time_out(void **state)
{
	struct two *t = *state;
	struct psip_driver_tls more = { .handshake = 100 };
	int listener = plain(4, SOCK_STREAM);
	assert_int_equal(listen(listener, 4), 0);
	t->at = address(4, PSIP_TLS, port_of(listener));
	set_tls(t->client->d, NULL, &more);
	connect_as(t, FLOW, "example.test");
	fake_send(&t->client->f, FLOW, NULL, &t->at, "x", 1);
	until(t->client, &t->client->f.closed, 1);
	assert_int_equal(t->refused.cause, PSIP_TLS_TIMED_OUT);
	assert_int_equal(t->refused.object, FLOW);
	assert_int_equal(t->client->f.failed, 1);
	close(listener);
}

/* Two at once; at the third the oldest goes, and who has shaken hands does not count. */
static void test_tls_posix_handshakes_are_bounded(void **state)
{
	struct two *t = *state;
	struct psip_driver_tls more = { .handshakes = 2 };
	struct pollfd p = { .events = POLLIN };
	int fds[3];
	listen_at(t, PSIP_TLS, "server", &more);
	connect_as(t, FLOW, "example.test");
	meet(t, &t->server->f.accepted, 1);
	for (int i = 0; i < 2; i++)
		fds[i] = join(&t->at, SOCK_STREAM);
	for (int i = 0; i < 4; i++)
		psip_driver_poll(t->server->d, 5);
	assert_int_equal(t->server_refused.count, 0);
	fds[2] = join(&t->at, SOCK_STREAM);
	until_over(t, fds[0]);
	assert_int_equal(t->server_refused.count, 1);
	for (int i = 1; i < 3; i++) {
		p.fd = fds[i];
		assert_int_equal(poll(&p, 1, 0), 0);
	}
	connect_as(t, FLOW + 1, "example.test"); /* a true one gets in all the same */
	meet(t, &t->server->f.accepted, 2);
	assert_int_equal(t->server_refused.count, 2);
	assert_int_equal(t->server->f.closed, 0);
	for (int i = 0; i < 3; i++)
		close(fds[i]);
}

static int join_from(const struct psip_address *to, uint8_t last)
{
	struct sockaddr_in name = { .sin_family = AF_INET, .sin_addr = { htonl(0x7f000000u + last) } };
	struct sockaddr_storage peer;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	assert_true(fd >= 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&name, sizeof name), 0);
	assert_int_equal(connect(fd, (struct sockaddr *)&peer, kernel(to, &peer)), 0);
	return fd;
}

/* Who has a quarter of them already drives out his own: another peer's handshake goes on. */
static void test_tls_posix_a_flood_of_handshakes_is_its_own_loss(void **state)
{
	struct two *t = *state;
	struct psip_driver_tls more = { .handshakes = 8 };
	struct pollfd p = { .events = POLLIN };
	int fds[40];
	listen_at(t, PSIP_TLS, "server", &more);
	p.fd = join_from(&t->at, 3);
	for (int i = 0; i < 40; i++) {
		fds[i] = join_from(&t->at, 2);
		psip_driver_poll(t->server->d, 20);
	}
	while (psip_driver_poll(t->server->d, 20) > 0)
		;
	assert_int_equal(t->server_refused.count, 33); /* 40 of one and 1 of the other: 8 are left */
	assert_int_equal(poll(&p, 1, 0), 0);
	for (int i = 0; i < 40; i++)
		close(fds[i]);
	close(p.fd);
}

/* A request waits for TLS, TLS for a peer that says nothing: the loop waits, too. */
static void test_tls_posix_waiting_does_not_spin(void **state)
{
	struct two *t = *state;
	unsigned turns = 0;
	int listener = plain(4, SOCK_STREAM);
	assert_int_equal(listen(listener, 4), 0);
	t->at = address(4, PSIP_TLS, port_of(listener));
	set_tls(t->client->d, NULL, NULL);
	connect_as(t, FLOW, "example.test");
	fake_send(&t->client->f, FLOW, NULL, &t->at, "x", 1);
	psip_time limit = psip_driver_now(t->client->d) + 200;
	for (; psip_driver_now(t->client->d) < limit; turns++)
		psip_driver_poll(t->client->d, 100);
	assert_in_range(turns, 1, 20);
	fake_output(&t->client->f, PSIP_CLOSE)->flow = FLOW;
	psip_driver_drain(t->client->d);
	close(listener);
}

/* Handshakes take milliseconds each: when many come at once, a turn takes some of them, so that other input has its turn. */
static void test_tls_posix_handshakes_take_turns(void **state)
{
	enum { PEERS = 60 };
	struct two *t = *state;
	struct psip_tls_config config = config_of(NULL, "ca.pem");
	struct psip_tls_context *context = context_of(&config);
	int fds[PEERS];
	unsigned most = 0, total = 0, seen[PEERS] = { 0 };
	listen_at(t, PSIP_TLS, "server", NULL);
	for (int i = 0; i < PEERS; i++)
		fds[i] = join(&t->at, SOCK_STREAM);
	psip_driver_poll(t->server->d, 100); /* all are accepted */
	for (int i = 0; i < PEERS; i++) {
		size_t got;
		struct psip_span none = psip_span(NULL, 0);
		struct psip_tls *peer = psip_tls_connect(context, 0, psip_string("example.test"), &t->at);
		assert_non_null(peer);
		assert_int_equal(psip_tls_step(peer, &none, NULL, 0, &got), PSIP_TLS_MORE);
		struct psip_span hello = psip_tls_output(peer);
		assert_int_equal(send(fds[i], hello.at, hello.length, 0), hello.length);
		psip_tls_free(peer);
	}
	for (int turn = 0; turn < 20 * PEERS && total < PEERS; turn++) {
		unsigned answered = 0;
		psip_driver_poll(t->server->d, 100);
		for (int i = 0; i < PEERS; i++) {
			struct pollfd p = { .fd = fds[i], .events = POLLIN };
			if (!seen[i] && poll(&p, 1, 0) == 1) {
				seen[i] = 1;
				answered++;
			}
		}
		most = answered > most ? answered : most;
		total += answered;
	}
	assert_int_equal(total, PEERS);
	assert_in_range(most, 1, PEERS - 1);
	for (int i = 0; i < PEERS; i++)
		close(fds[i]);
	psip_tls_context_drop(context);
}

static void test_tls_posix_the_stack_is_full(void **state)
{
	struct two *t = *state;
	listen_at(t, PSIP_TLS, "server", NULL);
	t->server->f.refuse_accept = true;
	connect_as(t, FLOW, "example.test");
	meet(t, &t->client->f.closed, 1);
	assert_int_equal(t->server->f.accepted, 0);
	assert_int_equal(t->server->f.closed, 0);
}

static void test_tls_posix_closed_by_the_stack_in_the_handshake(void **state)
{
	struct two *t = *state;
	int listener = plain(4, SOCK_STREAM);
	assert_int_equal(listen(listener, 4), 0);
	t->at = address(4, PSIP_TLS, port_of(listener));
	set_tls(t->client->d, NULL, NULL);
	connect_as(t, FLOW, "example.test");
	fake_send(&t->client->f, FLOW, NULL, &t->at, "x", 1);
	psip_driver_drain(t->client->d);
	int fd = accept(listener, NULL, NULL);
	char hello[5];
	for (int i = 0; i < 4; i++)
		psip_driver_poll(t->client->d, 5);
	receive(fd, hello, 5);
	assert_memory_equal(hello, "\x16\x03", 2);
	fake_output(&t->client->f, PSIP_CLOSE)->flow = FLOW;
	psip_driver_drain(t->client->d);
	assert_int_equal(t->client->f.failed, 1);
	assert_int_equal(t->client->f.closed, 0);
	assert_int_equal(t->refused.count, 0);
	close(fd);
	close(listener);
}

/* ---- Settings ---- */

static void test_tls_posix_settings(void **state)
{
	struct two *t = *state;
	struct psip_driver_tls tls = { .size = sizeof tls };
	struct psip_address local = address(4, PSIP_TLS, 0);
	const char *wrong;
	assert_int_equal(psip_driver_listen(t->server->d, &local, NULL), PSIP_ERR_STATE);
	tls.size--;
	assert_int_equal(psip_driver_set_tls(t->server->d, &tls, &wrong), PSIP_ERR_ARGUMENT);
	tls.size++;
	tls.ca_file = CERTS "nothing.pem";
	errno = 0;
	assert_int_equal(psip_driver_set_tls(t->server->d, &tls, &wrong), PSIP_ERR_TRANSPORT);
	assert_int_equal(errno, ENOENT);
	assert_string_equal(wrong, "the file of authorities cannot be read");
	tls.ca_file = CERTS "server.key";
	assert_int_equal(psip_driver_set_tls(t->server->d, &tls, &wrong), PSIP_ERR_ARGUMENT);
	assert_string_equal(wrong, "no certificates of authorities can be read");
	tls.ca_file = CERTS "ca.pem";
	tls.certificate_file = CERTS "server.pem";
	tls.key_file = CERTS "client.key";
	assert_int_equal(psip_driver_set_tls(t->server->d, &tls, &wrong), PSIP_ERR_ARGUMENT);
	assert_string_equal(wrong, "the key is not that of the certificate");
	assert_int_equal(psip_driver_listen(t->server->d, &local, NULL), PSIP_ERR_STATE);
	tls.key_file = CERTS "server.key";
	assert_int_equal(psip_driver_set_tls(t->server->d, &tls, NULL), PSIP_OK);
	assert_int_equal(psip_driver_listen(t->server->d, &local, NULL), PSIP_OK);
}

/* ROUTE: with a certificate a listener of its own, never at the port of plain SIP; without one, or by WebSocket, none. */
static void test_tls_posix_routes(void **state)
{
	struct two *t = *state;
	static const uint8_t transports[] = { PSIP_TLS, PSIP_WS, PSIP_WSS };
	struct psip_address udp = address(4, PSIP_UDP, 0), bound;
	assert_int_equal(psip_driver_listen(t->server->d, &udp, &bound), PSIP_OK);
	set_tls(t->client->d, NULL, NULL);
	set_tls(t->server->d, "server", NULL);
	for (unsigned i = 0; i < 3; i++)
		for (unsigned side = 0; side < 2; side++) {
			struct bench *b = side ? t->server : t->client;
			struct psip_output *out = fake_output(&b->f, PSIP_ROUTE);
			out->token = 77;
			out->remote = address(4, transports[i], 5061);
			until(b, &b->f.routes, i + 1);
			assert_true(b->f.routed);
			assert_int_equal(b->f.route.transport, transports[i]);
			if (side && transports[i] == PSIP_TLS) {
				assert_int_not_equal(b->f.route.port, bound.port);
				assert_int_not_equal(b->f.route.port, 5061);
				close(join(&b->f.route, SOCK_STREAM)); /* it accepts */
			} else {
				assert_int_equal(b->f.route.port != 0, transports[i] == PSIP_TLS);
			}
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TWO(test_tls_posix_connect), TWO(test_tls_posix_mutual), TWO(test_tls_posix_only_the_verified_speak),
		TWO(test_tls_posix_many_wait_for_the_handshake), TWO(test_tls_posix_websocket_transports), TWO(test_tls_posix_short_writes_then_close),
		TWO(test_tls_posix_websocket_servers_are_web_servers), TWO(test_tls_posix_after_the_closure_alert),
		TWO(test_tls_posix_broken_gives_the_queue_back), TWO(test_tls_posix_renewal), TWO(test_tls_posix_wrong_name),
		TWO(test_tls_posix_client_without_certificate), TWO(test_tls_posix_plain_bytes), TWO(test_tls_posix_the_peer_goes_in_the_handshake),
		TWO(test_tls_posix_handshakes_time_out), TWO(test_tls_posix_connects_time_out), TWO(test_tls_posix_handshakes_are_bounded),
		TWO(test_tls_posix_the_stack_is_full), TWO(test_tls_posix_closed_by_the_stack_in_the_handshake), TWO(test_tls_posix_settings),
		TWO(test_tls_posix_routes), TWO(test_tls_posix_a_flood_of_handshakes_is_its_own_loss), TWO(test_tls_posix_waiting_does_not_spin),
		TWO(test_tls_posix_handshakes_take_turns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
