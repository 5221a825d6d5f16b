/* SPDX-License-Identifier: MIT
 * TLS sessions over memory buffers, client and server back to back: cut anywhere, with little room, resumed, closed, broken, misconfigured.
 * Refusals of certificates: test_tls_refused.c. Not covered: want of memory, other TLS libraries (test/interop/tls_*.sh), the memory block
 * of psip_tls_memory() where the library lacks its allocator. TLS 1.3 is tested where the library has it (3.6). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "tls_bench.h"
#include "transport/identity.h"

struct both {
	struct psip_tls_context *client, *server;
};

static struct both both_of(struct psip_tls_config *client, struct psip_tls_config *server)
{
	return (struct both){ context_of(client), context_of(server) };
}

static struct both plain_both(void)
{
	struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of("server", "ca.pem");
	return both_of(&client, &server);
}

static void both_drop(struct both *b)
{
	psip_tls_context_drop(b->client);
	psip_tls_context_drop(b->server);
}

/* A pair keeps its contexts. */
static struct pair *plain_pair(void)
{
	struct both b = plain_both();
	struct pair *p = pair_new(b.client, b.server, "example.test", 0);
	both_drop(&b);
	return p;
}

static bool has_1_3(void)
{
	struct psip_tls_config config = config_of(NULL, NULL);
	config.lowest = PSIP_TLS_1_3;
	struct psip_tls_context *c = psip_tls_context_new(&config, NULL);
	psip_tls_context_drop(c);
	return c != NULL;
}

static void assert_stands(const struct pair *p)
{
	if (!p->client.stands || !p->server.stands)
		fail_msg("client: %s, server: %s", psip_tls_reason_text(psip_tls_reason(p->client.t)), psip_tls_reason_text(psip_tls_reason(p->server.t)));
}

/* A handshake and a word each way. */
static void exchange(struct pair *p)
{
	pair_run(p);
	assert_stands(p);
	pair_write(p, &p->client, "OPTIONS", 7);
	pair_write(p, &p->server, "200 OK", 6);
	assert_int_equal(p->server.got, 7);
	assert_memory_equal(p->server.plain, "OPTIONS", 7);
	assert_int_equal(p->client.got, 6);
	assert_memory_equal(p->client.plain, "200 OK", 6);
}

/* ---- Standing ---- */

/* ledger: 3261-26.3.1-03 3261-26.3.1-04 */
static void test_tls_cut_anywhere(void **state)
{
	struct both b = plain_both();
	(void)state;
	for (size_t chunk = 1; chunk < 2000; chunk += chunk < 64 ? 1 : 97) {
		struct pair *p = pair_new(b.client, b.server, "example.test", chunk * 10000000);
		p->chunk = chunk;
		exchange(p);
		pair_free(p);
	}
	both_drop(&b);
}

static void test_tls_little_room_for_plain_bytes(void **state)
{
	struct both b = plain_both();
	(void)state;
	for (size_t room = 1; room < 9; room++) {
		struct pair *p = pair_new(b.client, b.server, "example.test", 0);
		p->plain = room;
		exchange(p);
		pair_free(p);
	}
	both_drop(&b);
}

static void test_tls_little_room_for_output(void **state)
{
	static char large[60000];
	static const uint32_t rooms[] = { 1, 2, 3, 7, 100, 512, 5000, 16384, PSIP_TLS_OUTPUT };
	(void)state;
	for (size_t i = 0; i < sizeof large; i++)
		large[i] = (char)(i * 7 + i / 251);
	for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++) {
		struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of("server", "ca.pem");
		client.output = server.output = rooms[i];
		struct both b = both_of(&client, &server);
		struct pair *p = pair_new(b.client, b.server, "example.test", 0);
		exchange(p);
		pair_write(p, &p->server, large, sizeof large);
		assert_int_equal(p->client.got, 6 + sizeof large);
		assert_memory_equal(p->client.plain + 6, large, sizeof large);
		psip_tls_close(p->server.t); /* behind all of it */
		pair_run(p);
		assert_true(p->client.ended);
		pair_free(p);
		both_drop(&b);
	}
}

static void test_tls_the_output_is_bounded(void **state)
{
	static char large[100000];
	struct pair *p = plain_pair();
	size_t taken = 0;
	int n;
	(void)state;
	exchange(p);
	while ((n = psip_tls_write(p->server.t, large + taken, sizeof large - taken)) > 0)
		taken += (size_t)n;
	assert_int_equal(n, 0);
	assert_int_equal(psip_tls_output(p->server.t).length, PSIP_TLS_OUTPUT);
	assert_true(taken >= PSIP_TLS_OUTPUT - 200 && taken <= PSIP_TLS_OUTPUT + 16384);
	pair_run(p);
	assert_int_equal(p->client.got, 6 + taken);
	pair_free(p);
}

static void version(uint8_t lowest, uint8_t highest, const char *expected)
{
	struct psip_tls_config client = config_of("client", "ca.pem"), server = config_of("server", "ca.pem");
	struct psip_tls_info info;
	server.verify_clients = PSIP_TLS_REQUIRED;
	client.lowest = lowest;
	client.highest = highest;
	struct both b = both_of(&client, &server);
	struct pair *p = pair_new(b.client, b.server, "example.test", 0);
	exchange(p);
	psip_tls_info(p->client.t, &info);
	assert_string_equal(info.version, expected);
	assert_string_equal(info.protocol, "sip/2");
	assert_true(info.authenticated);
	assert_false(info.resumed);
	assert_non_null(info.cipher);
	psip_tls_info(p->server.t, &info);
	assert_string_equal(info.version, expected);
	assert_true(info.authenticated);
	pair_free(p);
	both_drop(&b);
}

/* ledger: 3261-26.3.1-02 3261-26.3.1-06 */
static void test_tls_1_2_and_mutual(void **state)
{
	(void)state;
	version(PSIP_TLS_1_2, PSIP_TLS_1_2, "TLSv1.2");
}

static void test_tls_1_3_and_mutual(void **state)
{
	(void)state;
	if (!has_1_3())
		skip();
	version(PSIP_TLS_1_3, PSIP_TLS_1_3, "TLSv1.3");
	version(0, 0, "TLSv1.3");
}

static bool contains(const char *bytes, size_t length, const char *word)
{
	size_t n = strlen(word);
	for (size_t i = 0; i + n <= length; i++)
		if (!memcmp(bytes + i, word, n))
			return true;
	return false;
}

static bool hello_has(struct psip_tls_context *c, uint8_t transport, const char *domain, const char *word)
{
	struct psip_address to = tls_peer(transport);
	struct psip_tls *t = psip_tls_connect(c, 0, psip_string(domain), &to);
	struct psip_span in = { NULL, 0 }, out;
	char plain[8];
	size_t got;
	assert_non_null(t);
	assert_int_equal(psip_tls_step(t, &in, plain, sizeof plain, &got), PSIP_TLS_MORE);
	out = psip_tls_output(t);
	bool has = contains(out.at, out.length, word);
	psip_tls_free(t);
	return has;
}

/* The domain of the URI goes out as server_name; numbers do not (RFC 6066 §3). ledger: 5922-7.8-02 */
static void test_tls_server_name(void **state)
{
	struct both b = plain_both();
	(void)state;
	assert_true(hello_has(b.client, PSIP_TLS, "example.test", "\x0c" "example.test")); /* its length in front */
	assert_true(hello_has(b.client, PSIP_TLS, "Example.TEST.", "\x0c" "example.test"));
	assert_false(hello_has(b.client, PSIP_TLS, "Example.TEST.", "example.test."));
	assert_false(hello_has(b.client, PSIP_TLS, "192.0.2.77", "192.0.2.77"));
	assert_false(hello_has(b.client, PSIP_TLS, "[2001:db8::1]", "2001:db8"));
	assert_true(hello_has(b.client, PSIP_TLS, NULL, "\x05sip/2"));
	assert_true(hello_has(b.client, PSIP_WSS, NULL, "\x08http/1.1"));
	assert_false(hello_has(b.client, PSIP_WSS, NULL, "sip/2"));
	both_drop(&b);
}

static void test_tls_domain_length(void **state)
{
	char name[PSIP_IDENTITY_NAME_MAX + 2];
	struct psip_address to = tls_peer(PSIP_TLS);
	struct both b = plain_both();
	(void)state;
	memset(name, 'a', sizeof name);
	for (size_t n = PSIP_IDENTITY_NAME_MAX - 1; n <= sizeof name - 1; n++) {
		struct psip_tls *t = psip_tls_connect(b.client, 0, psip_span(name, n), &to);
		assert_int_equal(t != NULL, n <= PSIP_IDENTITY_NAME_MAX);
		psip_tls_free(t);
	}
	assert_null(psip_tls_connect(b.client, 0, psip_span("a\0b", 3), &to));
	assert_null(psip_tls_accept(b.client, PSIP_TLS)); /* it has no certificate */
	assert_false(psip_tls_can_accept(b.client));
	assert_true(psip_tls_can_accept(b.server));
	both_drop(&b);
}

static void test_tls_protocols(void **state)
{
	struct both b = plain_both();
	struct psip_address wss = tls_peer(PSIP_WSS);
	struct psip_tls_info info;
	(void)state;
	for (int both = 0; both < 2; both++) {
		struct pair *p = calloc(1, sizeof *p);
		assert_non_null(p);
		p->client.t = psip_tls_connect(b.client, 0, psip_string("example.test"), &wss);
		p->server.t = psip_tls_accept(b.server, both ? PSIP_WSS : PSIP_TLS);
		pair_run(p);
		if (both) {
			assert_stands(p);
			psip_tls_info(p->server.t, &info);
			assert_string_equal(info.protocol, "http/1.1");
		} else {
			assert_int_equal(psip_tls_reason(p->server.t), PSIP_TLS_NO_PROTOCOL);
			assert_int_equal(psip_tls_reason(p->client.t), PSIP_TLS_NO_PROTOCOL);
			assert_int_equal(psip_tls_alert(p->client.t), 120);
		}
		pair_free(p);
	}
	both_drop(&b);
}

/* ---- Resumption ---- */

static bool resumes(struct both *b, const char *domain, psip_time now)
{
	struct psip_tls_info info;
	struct pair *p = pair_new(b->client, b->server, domain, now);
	exchange(p);
	psip_tls_info(p->client.t, &info);
	assert_true(info.authenticated);
	bool resumed = info.resumed;
	pair_free(p);
	return resumed;
}

static void test_tls_resumption(void **state)
{
	struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of("many", "ca.pem");
	(void)state;
	client.lifetime = 100;
	struct both b = both_of(&client, &server);
	assert_false(resumes(&b, "a.test", 1000));
	assert_true(resumes(&b, "a.test", 2000));
	assert_true(resumes(&b, "A.test", 3000));
	assert_false(resumes(&b, "b.test", 4000)); /* judged for a.test only */
	assert_true(resumes(&b, "b.test", 5000));
	assert_true(resumes(&b, "a.test", 1000 + 100 * 1000 - 1)); /* resuming makes it no younger */
	assert_false(resumes(&b, "a.test", 1000 + 100 * 1000));
	both_drop(&b);
}

static void test_tls_resumption_is_per_address(void **state)
{
	struct both b = plain_both();
	struct psip_tls_info info;
	(void)state;
	assert_false(resumes(&b, "example.test", 0));
	struct psip_address elsewhere = tls_peer(PSIP_TLS);
	elsewhere.port++;
	struct pair *p = pair_new(b.client, b.server, "example.test", 0);
	psip_tls_free(p->client.t);
	p->client.t = psip_tls_connect(b.client, 0, psip_string("example.test"), &elsewhere);
	exchange(p);
	psip_tls_info(p->client.t, &info);
	assert_false(info.resumed);
	pair_free(p);
	both_drop(&b);
}

/* The place that has been unused for longest is given away. */
static void test_tls_sessions_kept_are_bounded(void **state)
{
	struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of("many", "ca.pem");
	(void)state;
	client.sessions = 1;
	struct both b = both_of(&client, &server);
	assert_false(resumes(&b, "a.test", 0));
	assert_true(resumes(&b, "a.test", 1));
	assert_false(resumes(&b, "b.test", 2));
	assert_false(resumes(&b, "a.test", 3));
	both_drop(&b);
	client.sessions = 2;
	b = both_of(&client, &server);
	assert_false(resumes(&b, "a.test", 0));
	assert_false(resumes(&b, "b.test", 1));
	assert_true(resumes(&b, "a.test", 2));
	both_drop(&b);
}

static void test_tls_no_resumption(void **state)
{
	struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of("server", "ca.pem");
	(void)state;
	client.no_resumption = true;
	struct both b = both_of(&client, &server);
	assert_false(resumes(&b, "example.test", 0));
	assert_false(resumes(&b, "example.test", 0));
	both_drop(&b);
	client.no_resumption = false;
	server.no_resumption = true;
	b = both_of(&client, &server);
	assert_false(resumes(&b, "example.test", 0));
	assert_false(resumes(&b, "example.test", 0));
	both_drop(&b);
}

/* A server that takes a client with a bad certificate, unauthenticated, must not take it for authenticated when it resumes. */
static void test_tls_resumption_does_not_launder(void **state)
{
	struct psip_tls_config client = config_of("expiredclient", "ca.pem"), server = config_of("server", "ca.pem");
	struct psip_span names[4];
	struct psip_tls_info info;
	(void)state;
	for (int again = 0; again < 2; again++) {
		client.highest = again ? 0 : PSIP_TLS_1_2;
		struct both b = both_of(&client, &server);
		for (int i = 0; i < 3; i++) {
			struct pair *p = pair_new(b.client, b.server, "example.test", 0);
			exchange(p);
			psip_tls_info(p->client.t, &info);
			assert_int_equal(info.resumed, i > 0);
			psip_tls_info(p->server.t, &info);
			assert_false(info.authenticated);
			assert_int_equal(psip_tls_names(p->server.t, names, 4), 0);
			pair_free(p);
		}
		both_drop(&b);
	}
}

/* With --no-verify a session is kept too; what was found stays known. */
static void test_tls_resumption_keeps_the_reason(void **state)
{
	struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of("wrong", "ca.pem");
	struct psip_tls_info info;
	(void)state;
	client.verify_servers = PSIP_TLS_NONE;
	struct both b = both_of(&client, &server);
	for (int i = 0; i < 3; i++) {
		struct pair *p = pair_new(b.client, b.server, "example.test", 0);
		exchange(p);
		psip_tls_info(p->client.t, &info);
		assert_int_equal(info.resumed, i > 0);
		assert_false(info.authenticated);
		assert_int_equal(psip_tls_reason(p->client.t), PSIP_TLS_WRONG_NAME);
		pair_free(p);
	}
	both_drop(&b);
}

/* ---- Ends ---- */

static void test_tls_close_notify(void **state)
{
	struct pair *p = plain_pair();
	(void)state;
	psip_tls_close(p->client.t); /* too early: nothing */
	exchange(p);
	assert_true(psip_tls_write(p->client.t, "bye", 3) == 3);
	psip_tls_close(p->client.t);
	psip_tls_close(p->client.t);
	assert_int_equal(psip_tls_write(p->client.t, "x", 1), PSIP_ERR_STATE);
	pair_run(p);
	assert_int_equal(p->server.got, 10);
	assert_true(p->server.ended && !p->server.refused && !p->client.ended);
	assert_int_equal(psip_tls_write(p->server.t, "x", 1), PSIP_ERR_STATE);
	psip_tls_close(p->server.t);
	pair_run(p);
	assert_true(p->client.ended && !p->client.refused);
	assert_int_equal(psip_tls_reason(p->client.t), PSIP_TLS_GOOD);
	pair_free(p);
}

static void test_tls_the_context_outlives_its_maker(void **state)
{
	struct both b = plain_both();
	struct pair *p = pair_new(b.client, b.server, "example.test", 0);
	(void)state;
	both_drop(&b);
	exchange(p);
	pair_free(p);
}

/* The stream ends after each byte of the server's handshake. */
static void test_tls_truncated(void **state)
{
	struct both b = plain_both();
	struct pair *p = pair_new(b.client, b.server, "example.test", 0);
	(void)state;
	p->chunk = 1;
	pair_run(p);
	assert_stands(p);
	size_t whole = p->client.passed;
	pair_free(p);
	for (size_t end = 0; end < whole; end += 1 + end / 16) {
		size_t got, left = end;
		p = pair_new(b.client, b.server, "nobody.test", 0); /* another domain: no session to resume */
		while (left > 0) {
			side_step(&p->client, 0, 0);
			side_send(&p->client, &p->server);
			side_step(&p->server, 0, 0);
			side_send(&p->server, &p->client);
			p->client.wired = p->client.wired < left ? p->client.wired : left;
			left -= p->client.wired;
			if (!p->client.wired || p->client.refused)
				break;
		}
		bool refused = p->client.refused || side_step(&p->client, 0, 0), stands = p->client.stands;
		assert_false(stands);
		if (!p->client.refused) {
			char plain[8];
			struct psip_span in = { NULL, 0 };
			psip_tls_eof(p->client.t);
			assert_int_equal(psip_tls_reason(p->client.t), PSIP_TLS_PEER_CLOSED);
			assert_int_equal(psip_tls_step(p->client.t, &in, plain, sizeof plain, &got), PSIP_TLS_REFUSED);
		} else {
			assert_true(refused);
			assert_int_equal(psip_tls_reason(p->client.t), PSIP_TLS_WRONG_NAME);
		}
		pair_free(p);
	}
	both_drop(&b);
}

static void test_tls_end_of_stream_after_the_handshake(void **state)
{
	struct pair *p = plain_pair();
	(void)state;
	exchange(p);
	psip_tls_eof(p->client.t);
	assert_int_equal(psip_tls_reason(p->client.t), PSIP_TLS_GOOD);
	pair_free(p);
}

static void garbage(struct both *b, const void *bytes, size_t length)
{
	struct pair *p = pair_new(b->client, b->server, "example.test", 0);
	memcpy(p->server.wire, bytes, length);
	p->server.wired = length;
	side_step(&p->server, 0, 0);
	assert_true(p->server.refused);
	assert_false(p->server.stands);
	assert_int_equal(p->server.got, 0);
	assert_int_equal(psip_tls_reason(p->server.t), PSIP_TLS_BAD_PROTOCOL);
	pair_free(p);
}

static void test_tls_garbage(void **state)
{
	struct both b = plain_both();
	static const char sip[] = "OPTIONS sip:example.test SIP/2.0\r\nVia: SIP/2.0/TLS 192.0.2.1\r\n\r\n";
	(void)state;
	garbage(&b, sip, sizeof sip - 1);
	garbage(&b, "\x16\x03\x01\xff\xff\x01\x02\x03\x04\x05", 10);               /* a record longer than any may be */
	garbage(&b, "\x16\x03\x01\x00\x05\x02\x00\x00\x01\x00", 10);               /* a ServerHello for a server */
	garbage(&b, "\x17\x03\x03\x00\x05hello", 10);                              /* data before a handshake */
	garbage(&b, "\x16\x03\x01\x00\x0a\x01\x00\x00\x06\x03\x03\x00\x00\x00\x00", 15); /* a ClientHello that ends in its random */
	both_drop(&b);
}

/* Any octet of a record changed: nothing of it comes out. */
static void test_tls_changed_on_the_way(void **state)
{
	struct both b = plain_both();
	(void)state;
	for (size_t at = 0;; at++) {
		struct pair *p = pair_new(b.client, b.server, "example.test", 0);
		exchange(p);
		assert_int_equal(psip_tls_write(p->client.t, "INVITE", 6), 6);
		side_send(&p->client, &p->server);
		bool done = at == p->server.wired;
		if (!done) {
			p->server.wire[at] ^= 0x40;
			side_step(&p->server, 0, 0);
			assert_int_equal(p->server.got, 7);
			if (p->server.refused)
				assert_int_equal(psip_tls_reason(p->server.t), PSIP_TLS_BAD_PROTOCOL);
			else
				assert_true(at == 3 || at == 4); /* longer now: it waits for the rest */
		}
		pair_free(p);
		if (done)
			break;
	}
	both_drop(&b);
}

/* ---- Configurations ---- */

static void wrong(const struct psip_tls_config *config, const char *expected)
{
	const char *why = "";
	struct psip_tls_context *c = psip_tls_context_new(config, &why);
	if (!expected)
		assert_non_null(c);
	else
		assert_null(c);
	if (expected)
		assert_string_equal(why, expected);
	psip_tls_context_drop(c);
}

static void test_tls_configurations(void **state)
{
	struct psip_tls_config good = config_of("server", "ca.pem"), c;
	(void)state;
	psip_tls_context_drop(NULL);
	psip_tls_free(NULL);
	good.crl = text_of("crl.pem");
	wrong(&good, NULL);
	c = good, c.size--, wrong(&c, "another version's struct psip_tls_config");
	c = good, c.ca = psip_string("nonsense"), wrong(&c, "no certificates of authorities can be read");
	c = good, c.crl = psip_string("nonsense"), wrong(&c, "the revocation list cannot be read");
	c = good, c.certificate = psip_string("-----BEGIN "), wrong(&c, "the certificate cannot be read");
	c = good, c.key = psip_string(""), wrong(&c, "the key cannot be read, or is encrypted");
	c = good, c.key = text_of("client.key"), wrong(&c, "the key is not that of the certificate");
	c = good, c.key = psip_span(NULL, 0), wrong(&c, "a certificate and its key come together");
	c = good, c.certificate = psip_span(NULL, 0), wrong(&c, "a certificate and its key come together");
	c = good, c.certificate = text_of("server.der"), c.key = text_of("server.key.der"), wrong(&c, NULL);
	c = good, c.lowest = PSIP_TLS_1_3, c.highest = PSIP_TLS_1_2, assert_null(psip_tls_context_new(&c, NULL));
}

static void test_tls_limits(void **state)
{
	struct psip_tls_config good = config_of(NULL, NULL), c;
	static const char range[] = "a value out of range";
	(void)state;
	c = good, c.output = 1 << 20, wrong(&c, NULL);
	c.output++, wrong(&c, range);
	c = good, c.sessions = 4096, wrong(&c, NULL);
	c.sessions++, wrong(&c, range);
	c = good, c.lifetime = 86400, wrong(&c, NULL);
	c.lifetime++, wrong(&c, range);
	c = good, c.verify_servers = c.verify_clients = PSIP_TLS_NONE, wrong(&c, NULL);
	c.verify_servers++, wrong(&c, range);
	c = good, c.verify_clients = PSIP_TLS_NONE + 1, wrong(&c, range);
	c = good, c.highest = PSIP_TLS_1_3, wrong(&c, NULL);
	c.highest++, wrong(&c, range);
	c = good, c.lowest = PSIP_TLS_1_3 + 1, wrong(&c, range);
}

static void test_tls_memory_block(void **state)
{
	(void)state;
	if (psip_tls_memory(NULL, 0) != PSIP_ERR_UNSUPPORTED)
		skip(); /* it would take effect for the other tests */
}

/* ---- A stream of messages ---- */

enum { STREAM_MESSAGES = 1000 };

static uint32_t stream_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

static size_t stream_message(char *to, size_t size, unsigned number, uint32_t *state)
{
	size_t body = stream_random(state) % 900;
	size_t n = (size_t)snprintf(to, size, "MESSAGE sip:bob@example.test SIP/2.0\r\nCSeq: %u MESSAGE\r\nContent-Length: %zu\r\n\r\n", number, body);
	for (size_t i = 0; i < body; i++)
		to[n + i] = (char)stream_random(state);
	return n + body;
}

/* Written in random pieces, encrypted, cut at random, and the same bytes come out. */
static void test_tls_a_thousand_messages(void **state)
{
	static char all[STREAM_MESSAGES * 1024], seen[sizeof all];
	struct both b = plain_both();
	struct pair *p = pair_new(b.client, b.server, "example.test", 0);
	uint32_t random = 4711;
	size_t length = 0, written = 0, came = 0;
	(void)state;
	for (unsigned i = 0; i < STREAM_MESSAGES; i++)
		length += stream_message(all + length, sizeof all - length, i, &random);
	pair_run(p);
	assert_stands(p);
	while (came < length) {
		size_t piece = 1 + stream_random(&random) % 3000;
		if (written < length) {
			int n = psip_tls_write(p->client.t, all + written, piece < length - written ? piece : length - written);
			assert_true(n >= 0);
			written += (size_t)n;
		}
		side_send(&p->client, &p->server);
		for (int cuts = 0; p->server.wired && cuts < 8; cuts++)
			side_step(&p->server, 1 + stream_random(&random) % 2000, 1 + stream_random(&random) % 1500);
		memcpy(seen + came, p->server.plain, p->server.got);
		came += p->server.got;
		p->server.got = 0;
	}
	assert_int_equal(came, length);
	assert_memory_equal(seen, all, length);
	pair_free(p);
	both_drop(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tls_cut_anywhere), cmocka_unit_test(test_tls_little_room_for_plain_bytes),
		cmocka_unit_test(test_tls_little_room_for_output), cmocka_unit_test(test_tls_the_output_is_bounded),
		cmocka_unit_test(test_tls_1_2_and_mutual), cmocka_unit_test(test_tls_1_3_and_mutual), cmocka_unit_test(test_tls_server_name),
		cmocka_unit_test(test_tls_domain_length), cmocka_unit_test(test_tls_protocols), cmocka_unit_test(test_tls_resumption),
		cmocka_unit_test(test_tls_resumption_is_per_address), cmocka_unit_test(test_tls_sessions_kept_are_bounded),
		cmocka_unit_test(test_tls_no_resumption), cmocka_unit_test(test_tls_resumption_does_not_launder),
		cmocka_unit_test(test_tls_resumption_keeps_the_reason), cmocka_unit_test(test_tls_close_notify),
		cmocka_unit_test(test_tls_the_context_outlives_its_maker), cmocka_unit_test(test_tls_truncated),
		cmocka_unit_test(test_tls_end_of_stream_after_the_handshake), cmocka_unit_test(test_tls_garbage),
		cmocka_unit_test(test_tls_changed_on_the_way), cmocka_unit_test(test_tls_configurations), cmocka_unit_test(test_tls_limits),
		cmocka_unit_test(test_tls_memory_block), cmocka_unit_test(test_tls_a_thousand_messages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
