/* SPDX-License-Identifier: MIT
 * Each way in which a TLS peer is refused, with its own reason: servers' certificates (RFC 5922 §7.3), clients' (§7.4), versions, ciphers.
 * The certificates are those of `make certs`. Not covered: U-labels (RFC 5922 §7.2), revocation other than by lists. */
#define _GNU_SOURCE /* memmem */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "tls_bench.h"

struct refusal {
	const char *own, *domain;      /* of the server; whom the client wants */
	enum psip_tls_reason reason;   /* as the client has it */
	int alert;                     /* that the server gets, -1: any */
	const char *subject;           /* of the certificate that is to blame */
};

static struct pair *meet(const struct psip_tls_config *client, const struct psip_tls_config *server, const char *domain)
{
	struct psip_tls_context *c = context_of(client), *s = context_of(server);
	struct pair *p = pair_new(c, s, domain, 0);
	psip_tls_context_drop(c);
	psip_tls_context_drop(s);
	pair_run(p);
	return p;
}

static void refused(const struct refusal *r, const struct psip_tls_config *client)
{
	struct psip_tls_config server = config_of(r->own, "ca.pem");
	struct pair *p = meet(client, &server, r->domain);
	char cn[80];
	snprintf(cn, sizeof cn, "CN=%s", r->subject ? r->subject : r->own);
	if (psip_tls_reason(p->client.t) != r->reason || !p->client.refused || p->client.stands)
		fail_msg("%s for %s: %s, not %s", r->own, r->domain, psip_tls_reason_text(psip_tls_reason(p->client.t)), psip_tls_reason_text(r->reason));
	assert_non_null(strstr(psip_tls_subject(p->client.t), cn));
	/* Nothing of ours was sent, and the peer was told why. */
	assert_int_equal(p->server.got, 0);
	assert_int_equal(psip_tls_write(p->client.t, "x", 1), PSIP_ERR_STATE);
	assert_true(p->server.refused);
	assert_int_equal(psip_tls_reason(p->server.t), PSIP_TLS_PEER_ALERT);
	if (r->alert >= 0)
		assert_int_equal(psip_tls_alert(p->server.t), r->alert);
	assert_string_not_equal(psip_tls_alert_text(psip_tls_alert(p->server.t)), "");
	pair_free(p);
}

/* ledger: 5922-7.1-01 3261-26.2.2-04 3261-26.3.1-07 5922-7.3-04 */
static void test_tls_chains(void **state)
{
	static const struct refusal refusals[] = {
		{ "expired", "example.test", PSIP_TLS_EXPIRED, 45, NULL },
		{ "future", "example.test", PSIP_TLS_NOT_YET_VALID, -1, NULL },
		{ "selfsigned", "example.test", PSIP_TLS_SELF_SIGNED, 48, NULL },
		{ "unknownserver", "example.test", PSIP_TLS_UNKNOWN_CA, 48, NULL },
		{ "noauthority", "example.test", PSIP_TLS_UNKNOWN_CA, 48, NULL },
		{ "oldissuer", "example.test", PSIP_TLS_EXPIRED, 45, "expiredca" },
		{ "weak", "example.test", PSIP_TLS_WEAK, -1, NULL },
		{ "sha1", "example.test", PSIP_TLS_WEAK, -1, NULL },
		{ "keyusage", "example.test", PSIP_TLS_BAD_USAGE, 43, NULL },
	};
	struct psip_tls_config client = config_of(NULL, "ca.pem");
	(void)state;
	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
		refused(&refusals[i], &client);
}

/* ledger: 5922-7.1-02 5922-7.1-04 5922-7.1-05 5922-7.2-07 5922-7.3-02 5922-7.3-03 5922-7.3-04 3261-26.3.2.2-08 */
static void test_tls_names(void **state)
{
	static const struct refusal refusals[] = {
		{ "wrong", "example.test", PSIP_TLS_WRONG_NAME, 42, NULL },
		{ "server", "host1.provider.test", PSIP_TLS_WRONG_NAME, 42, NULL },
		{ "server", "sub.example.test", PSIP_TLS_WRONG_NAME, 42, NULL },
		{ "server", "192.0.2.1", PSIP_TLS_WRONG_NAME, 42, NULL },
		{ "wildcard", "www.example.test", PSIP_TLS_WILDCARD, 42, NULL },
		{ "wildcard", "example.test", PSIP_TLS_WILDCARD, 42, NULL }, /* by "*.test" */
		{ "sips", "example.test", PSIP_TLS_NO_IDENTITY, 42, NULL },
		{ "cn", "example.test", PSIP_TLS_NO_IDENTITY, 42, NULL },
		{ "clientonly", "example.test", PSIP_TLS_BAD_USAGE, 43, NULL },
	};
	struct psip_tls_config client = config_of(NULL, "ca.pem");
	(void)state;
	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
		refused(&refusals[i], &client);
	client.from_cn = true; /* its CN is no host name either */
	refused(&(struct refusal){ "cn", "example.test", PSIP_TLS_WRONG_NAME, 42, NULL }, &client);
}

static void test_tls_revoked(void **state)
{
	struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of("server", NULL);
	(void)state;
	client.crl = text_of("crl.pem");
	refused(&(struct refusal){ "revoked", "example.test", PSIP_TLS_REVOKED, 44, NULL }, &client);
	struct pair *p = meet(&client, &server, "example.test"); /* another of that authority is not */
	assert_true(p->client.stands && p->server.stands);
	pair_free(p);
	client.crl = text_of("oldcrl.pem");
	refused(&(struct refusal){ "server", "example.test", PSIP_TLS_BAD_CRL, -1, NULL }, &client);
	client.crl = psip_span(NULL, 0);
	server = config_of("revoked", NULL);
	p = meet(&client, &server, "example.test"); /* nobody told us */
	assert_true(p->client.stands);
	pair_free(p);
}

/* Good ones, by each rule. ledger: 5922-6-01 5922-7.1-02 5922-7.1-06 5922-7.1-07 5922-7.2-03 5922-7.3-01 5922-7.8-01 */
static void test_tls_good_names(void **state)
{
	static const struct { const char *own, *domain; } good[] = {
		{ "server", "example.test" }, { "server", "EXAMPLE.Test." }, { "dns", "dns.test" }, { "many", "a.test" }, { "many", "b.test" },
		{ "sipdomain", "example.test" }, { "loopback", "127.0.0.1" }, { "loopback", "localhost" }, { "rsa", "example.test" }, { "wrong", NULL },
		{ "sips", NULL },
	};
	struct psip_tls_config client = config_of(NULL, "ca.pem");
	struct psip_span names[4];
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct psip_tls_config server = config_of(good[i].own, NULL);
		struct pair *p = meet(&client, &server, good[i].domain);
		if (!p->client.stands)
			fail_msg("%s for %s: %s", good[i].own, good[i].domain, psip_tls_reason_text(psip_tls_reason(p->client.t)));
		assert_true(p->server.stands);
		pair_free(p);
	}
	struct psip_tls_config server = config_of("many", NULL);
	struct pair *p = meet(&client, &server, "b.test");
	assert_int_equal(psip_tls_names(p->client.t, names, 4), 2);
	assert_true(psip_span_equal(names[0], psip_string("a.test")) && psip_span_equal(names[1], psip_string("b.test")));
	assert_int_equal(psip_tls_names(p->client.t, names, 1), 1);
	pair_free(p);
	server = config_of("wildcard", NULL);
	p = meet(&client, &server, NULL);
	assert_int_equal(psip_tls_names(p->client.t, names, 4), 0); /* a wildcard is nobody */
	pair_free(p);
}

/* No trust at all, and trust in the self-signed one itself. */
static void test_tls_authorities(void **state)
{
	struct psip_tls_config nobody = config_of(NULL, NULL), itself = config_of(NULL, "selfsigned.pem"), server = config_of("selfsigned", NULL);
	(void)state;
	refused(&(struct refusal){ "server", "example.test", PSIP_TLS_UNKNOWN_CA, 48, NULL }, &nobody);
	struct pair *p = meet(&itself, &server, "example.test");
	assert_true(p->client.stands);
	pair_free(p);
}

/* Not demanded: it stands, and the reason is known. */
static void test_tls_optional_servers(void **state)
{
	static const struct { const char *own; enum psip_tls_reason reason; } bad[] = {
		{ "expired", PSIP_TLS_EXPIRED }, { "selfsigned", PSIP_TLS_SELF_SIGNED }, { "wrong", PSIP_TLS_WRONG_NAME }, { "clientonly", PSIP_TLS_BAD_USAGE },
		{ "server", PSIP_TLS_GOOD },
	};
	struct psip_span names[2];
	(void)state;
	for (size_t i = 0; i < 2 * sizeof bad / sizeof *bad; i++) {
		struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of(bad[i / 2].own, NULL);
		struct psip_tls_info info;
		client.verify_servers = i % 2 ? PSIP_TLS_NONE : PSIP_TLS_OPTIONAL;
		struct pair *p = meet(&client, &server, "example.test");
		assert_true(p->client.stands && p->server.stands);
		assert_int_equal(psip_tls_reason(p->client.t), bad[i / 2].reason);
		psip_tls_info(p->client.t, &info);
		assert_int_equal(info.authenticated, bad[i / 2].reason == PSIP_TLS_GOOD);
		assert_int_equal(psip_tls_names(p->client.t, names, 2), info.authenticated ? 1 : 0);
		pair_free(p);
	}
}

/* ---- Clients' certificates ---- */

static struct pair *client_with(const char *own, enum psip_tls_verify verify, const char *peers, uint8_t highest)
{
	struct psip_tls_config client = config_of(own, "ca.pem"), server = config_of("server", "ca.pem");
	client.highest = highest;
	server.verify_clients = (uint8_t)verify;
	server.peers = psip_string(peers);
	return meet(&client, &server, "example.test");
}

static void assert_client_refused(const char *own, const char *peers, enum psip_tls_reason reason)
{
	for (uint8_t highest = 0; highest <= PSIP_TLS_1_2; highest++) {
		struct pair *p = client_with(own, PSIP_TLS_REQUIRED, peers, highest);
		if (!p->server.refused || psip_tls_reason(p->server.t) != reason)
			fail_msg("%s: %s", own ? own : "none", psip_tls_reason_text(psip_tls_reason(p->server.t)));
		assert_false(p->server.stands);
		assert_true(p->client.refused);
		/* By TLS 1.3 Mbed TLS 3.6 sends its alert under a key that the client has left behind. */
		if (highest == PSIP_TLS_1_2)
			assert_int_equal(psip_tls_reason(p->client.t), PSIP_TLS_PEER_ALERT);
		pair_free(p);
	}
}

/* ledger: 3261-26.3.1-02 5922-7.4-02 5922-7.4-04 */
static void test_tls_clients_required(void **state)
{
	struct pair *p;
	(void)state;
	assert_client_refused(NULL, NULL, PSIP_TLS_NO_CERTIFICATE);
	assert_client_refused("expiredclient", NULL, PSIP_TLS_EXPIRED);
	assert_client_refused("selfsigned", NULL, PSIP_TLS_SELF_SIGNED);
	assert_client_refused("unknownserver", NULL, PSIP_TLS_UNKNOWN_CA);
	assert_client_refused("client", "a.test,b.test", PSIP_TLS_WRONG_NAME);
	assert_client_refused("client", "sub.client.test", PSIP_TLS_WRONG_NAME);
	p = client_with("client", PSIP_TLS_REQUIRED, "a.test,client.test", 0);
	assert_true(p->server.stands && !p->client.refused);
	pair_free(p);
	p = client_with("many", PSIP_TLS_REQUIRED, "b.test", 0);
	assert_true(p->server.stands && !p->client.refused);
	pair_free(p);
}

/* Who has one is asked for it. ledger: 5922-5-01 5922-7.4-01 5922-7.4-02 5922-7.4-03 3261-26.3.2.2-07 5923-9.2-01 */
static void test_tls_clients_optional(void **state)
{
	static const struct { const char *own; enum psip_tls_reason reason; unsigned names; } clients[] = {
		{ NULL, PSIP_TLS_NO_CERTIFICATE, 0 }, { "client", PSIP_TLS_GOOD, 1 }, { "expiredclient", PSIP_TLS_EXPIRED, 0 },
		{ "selfsigned", PSIP_TLS_SELF_SIGNED, 0 }, { "many", PSIP_TLS_GOOD, 2 },
	};
	struct psip_span names[4];
	(void)state;
	for (size_t i = 0; i < sizeof clients / sizeof *clients; i++)
		for (uint8_t highest = 0; highest <= PSIP_TLS_1_2; highest++) {
			struct pair *p = client_with(clients[i].own, PSIP_TLS_DEFAULT, NULL, highest);
			assert_true(p->server.stands && !p->server.refused && !p->client.refused);
			assert_int_equal(psip_tls_reason(p->server.t), clients[i].reason);
			assert_int_equal(psip_tls_names(p->server.t, names, 4), clients[i].names);
			if (clients[i].names == 1)
				assert_true(psip_span_equal(names[0], psip_string("client.test")));
			pair_free(p);
		}
}

/* ledger: 5922-7.4-01 */
static void test_tls_clients_not_asked(void **state)
{
	struct psip_span names[4];
	struct pair *p = client_with("client", PSIP_TLS_NONE, NULL, 0);
	(void)state;
	assert_true(p->server.stands);
	assert_int_equal(psip_tls_reason(p->server.t), PSIP_TLS_NO_CERTIFICATE);
	assert_int_equal(psip_tls_names(p->server.t, names, 4), 0);
	pair_free(p);
}

/* ---- Versions and ciphers ---- */

static void test_tls_no_common_cipher(void **state)
{
	struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of("server", NULL);
	(void)state;
	client.highest = server.highest = PSIP_TLS_1_2;
	client.ciphers[0] = 0xC02F; /* ECDHE-RSA-AES128-GCM: the server's key is for ECDSA */
	for (server.output = 1; server.output <= 8; server.output++) { /* whatever part of the alert has room */
		struct pair *p = meet(&client, &server, "example.test");
		assert_int_equal(psip_tls_reason(p->server.t), PSIP_TLS_NO_CIPHER);
		assert_int_equal(psip_tls_reason(p->client.t), PSIP_TLS_PEER_ALERT);
		assert_int_equal(psip_tls_alert(p->client.t), 40);
		pair_free(p);
	}
	client.ciphers[0] = 0xC02B; /* ECDHE-ECDSA-AES128-GCM */
	struct pair *p = meet(&client, &server, "example.test");
	assert_true(p->client.stands && p->server.stands);
	pair_free(p);
}

static void suite(uint16_t number, const char *own, const char *name)
{
	struct psip_tls_config client = config_of(NULL, "ca.pem"), server = config_of(own, NULL);
	struct psip_tls_info info;
	client.highest = PSIP_TLS_1_2;
	client.ciphers[0] = number;
	struct pair *p = meet(&client, &server, "example.test");
	assert_true(p->client.stands && p->server.stands);
	psip_tls_info(p->client.t, &info);
	assert_string_equal(info.cipher, name);
	pair_free(p);
}

/* RFC 3261's own suite is old, and still there for old peers. ledger: 3261-26.2.1-01 3261-26.2.1-03 3261-26.2.2-03 */
static void test_tls_suites(void **state)
{
	(void)state;
	suite(0x002F, "rsa", "TLS-RSA-WITH-AES-128-CBC-SHA");
	suite(0xC02B, "server", "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256");
	suite(0xC02F, "rsa", "TLS-ECDHE-RSA-WITH-AES-128-GCM-SHA256");
}

/* A ClientHello of TLS 1.0 and one of SSL 3.0: below what we take. */
static void test_tls_old_versions(void **state)
{
	static const uint8_t hello[] = { 0x16, 3, 1, 0, 45, 1, 0, 0, 41, 3, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
		                         22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 0, 0, 2, 0xC0, 0x2B, 1, 0 };
	struct psip_tls_config config = config_of("server", NULL);
	struct psip_tls_context *c = context_of(&config);
	(void)state;
	for (uint8_t minor = 0; minor < 3; minor++) {
		uint8_t bytes[sizeof hello];
		struct psip_tls *t = psip_tls_accept(c, PSIP_TLS);
		struct psip_span in = psip_span((char *)bytes, sizeof bytes), out;
		char plain[8];
		size_t got;
		memcpy(bytes, hello, sizeof bytes);
		bytes[10] = minor;
		assert_int_equal(psip_tls_step(t, &in, plain, sizeof plain, &got), PSIP_TLS_REFUSED);
		assert_int_equal(psip_tls_reason(t), PSIP_TLS_BAD_VERSION);
		out = psip_tls_output(t);
		assert_int_equal(out.length, 7);
		assert_int_equal((uint8_t)out.at[6], 70); /* protocol_version */
		psip_tls_free(t);
	}
	psip_tls_context_drop(c);
}

static void test_tls_the_peer_wants_an_old_version(void **state)
{
	static const char alert[] = "\x15\x03\x01\x00\x02\x02\x46";
	struct psip_tls_config config = config_of(NULL, NULL);
	struct psip_tls_context *c = context_of(&config);
	struct psip_address to = tls_peer(PSIP_TLS);
	struct psip_tls *t = psip_tls_connect(c, 0, psip_span(NULL, 0), &to);
	struct psip_span in = { NULL, 0 };
	char plain[8];
	size_t got;
	(void)state;
	assert_int_equal(psip_tls_step(t, &in, plain, sizeof plain, &got), PSIP_TLS_MORE);
	in = psip_span(alert, 7);
	assert_int_equal(psip_tls_step(t, &in, plain, sizeof plain, &got), PSIP_TLS_REFUSED);
	assert_int_equal(psip_tls_reason(t), PSIP_TLS_BAD_VERSION);
	assert_int_equal(psip_tls_alert(t), 70);
	psip_tls_free(t);
	psip_tls_context_drop(c);
}

/* Certificates that cannot be read: of an unknown version; signed by an unknown algorithm, which the library
 * passes over, to verify an empty one. */
static void test_tls_unknown_certificates(void **state)
{
	static const struct { const char *own, *bytes; size_t length; } cases[] = {
		{ "server", "\xA0\3\2\1\2", 5 },                             /* [0] EXPLICIT INTEGER 2: X.509 v3 */
		{ "selfsigned", "\6\x08\x2A\x86\x48\xCE\x3D\4\3\2", 10 }, /* ecdsa-with-SHA256 */
	};
	struct psip_tls_config client = config_of(NULL, "ca.pem");
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_tls_config server = config_of(cases[i].own, NULL);
		struct psip_tls_context *c = context_of(&client), *s;
		struct pair *p;
		char *at;
		server.highest = PSIP_TLS_1_2; /* later ones encrypt it */
		s = context_of(&server);
		p = pair_new(c, s, "example.test", 0);
		side_step(&p->client, 0, 0);
		side_send(&p->client, &p->server);
		side_step(&p->server, 0, 0);
		side_send(&p->server, &p->client);
		at = memmem(p->client.wire, p->client.wired, cases[i].bytes, cases[i].length);
		assert_non_null(at);
		at[cases[i].length - 1] ^= 0x40;
		pair_run(p);
		assert_true(p->client.refused);
		assert_int_equal(psip_tls_reason(p->client.t), PSIP_TLS_BAD_CERTIFICATE);
		assert_string_equal(psip_tls_subject(p->client.t), "");
		pair_free(p);
		psip_tls_context_drop(c);
		psip_tls_context_drop(s);
	}
}

static void test_tls_texts(void **state)
{
	(void)state;
	for (int i = 0; i <= PSIP_TLS_FAILED; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(psip_tls_reason_text((enum psip_tls_reason)i), psip_tls_reason_text((enum psip_tls_reason)j));
	assert_string_equal(psip_tls_alert_text(48), "unknown_ca");
	assert_string_equal(psip_tls_alert_text(-1), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tls_chains), cmocka_unit_test(test_tls_names), cmocka_unit_test(test_tls_revoked), cmocka_unit_test(test_tls_good_names),
		cmocka_unit_test(test_tls_authorities), cmocka_unit_test(test_tls_optional_servers), cmocka_unit_test(test_tls_clients_required),
		cmocka_unit_test(test_tls_clients_optional), cmocka_unit_test(test_tls_clients_not_asked), cmocka_unit_test(test_tls_no_common_cipher),
		cmocka_unit_test(test_tls_suites), cmocka_unit_test(test_tls_unknown_certificates),
		cmocka_unit_test(test_tls_old_versions), cmocka_unit_test(test_tls_the_peer_wants_an_old_version), cmocka_unit_test(test_tls_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
