/* SPDX-License-Identifier: MIT
 * The driver's DNS, with c-ares or without it, against name servers of the test's own on loopback: typed questions with TTLs and
 * additional records, statuses, TCP, EDNS, wrong answers, several servers; the hosts file, resolv.conf, the text of --dns.
 * Not covered: a question that nobody answers ends as TIMEOUT, which takes seven seconds (test/interop/dns_locate.sh); what the location
 * machine makes of answers (test_locate.c); system calls and memory that fail (test_dns_faults.c). */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/dns_bench.h"

#include <fcntl.h>

/* ---- What is asked and answered ------------------------------------------------------------------------------------- */

static size_t serve_naptr(struct server *s, uint8_t *m, size_t n, bool stream)
{
	size_t at = server_question(s, m, n);
	(void)stream;
	assert_memory_equal(m + 12, "\7example\4test\0\0\43\0\1", 18);
	head(m, 0, 1, 0, 2);
	RECORD("\xc0\x0c", 35, 300, "\0\x32\0\x33\1s\7SIP+D2U\0\4_sip\4_udp\xc0\x0c");
	RECORD("\4_sip\4_udp\xc0\x0c", 33, 77, "\0\1\0\2\x13\xc4\1h\xc0\x0c");
	RECORD("\1h\xc0\x0c", 1, 0x80000001u, "\xc0\0\2\1");
	return at;
}

static void test_records(void **state)
{
	struct bench *b = *state;
	struct server s;
	server_open(&s, serve_naptr);
	use(b, &s, 1);
	ask(b, &s, 1, "example.test", PSIP_LOCATE_NAPTR);
	assert_int_equal(kept.status, PSIP_LOCATE_ANSWERED);
	assert_int_equal(kept.records_count, 3);
	assert_int_equal(kept.records[0].type, PSIP_LOCATE_NAPTR);
	assert_int_equal(kept.records[0].ttl, 300);
	assert_int_equal(kept.records[0].priority, 50);
	assert_int_equal(kept.records[0].weight, 51);
	assert_text(kept.records[0].flags, "s");
	assert_text(kept.records[0].service, "SIP+D2U");
	assert_text(kept.records[0].target, "_sip._udp.example.test");
	assert_int_equal(kept.records[1].type, PSIP_LOCATE_SRV); /* additional */
	assert_int_equal(kept.records[1].ttl, 77);
	assert_int_equal(kept.records[1].port, 5060);
	assert_text(kept.records[1].owner, "_sip._udp.example.test");
	assert_text(kept.records[1].target, "h.example.test");
	assert_int_equal(kept.records[2].ttl, 0); /* RFC 2181 §8 */
	assert_int_equal(kept.records[2].ip[0], 192);
	assert_int_equal(s.asked, 1);
	assert_int_equal(s.payload, 1232);
	server_close(&s);
}

/* By the question's first label: a digit, the RCODE; "n", no data; "a", an alias of a name of which nothing is said. */
static size_t serve_status(struct server *s, uint8_t *m, size_t n, bool stream)
{
	size_t at = server_question(s, m, n);
	unsigned rcode = m[13] >= '0' && m[13] <= '9' ? m[13] - '0' : 0;
	(void)stream;
	head(m, rcode, m[13] == 'a', rcode == 3 || m[13] == 'n', 0);
	if (m[13] == 'a')
		RECORD("\xc0\x0c", 5, 9, "\1b\xc0\x0e");
	if (m[9])
		RECORD("\xc0\x0e", 6, 77, "\0\0\0\0\0\1\0\0\0\2\0\0\0\3\0\0\0\4\0\0\0\x37");
	return at;
}

static void test_statuses(void **state)
{
	struct bench *b = *state;
	struct server s;
	server_open(&s, serve_status);
	use(b, &s, 1);
	ask(b, &s, 1, "3.example.test", PSIP_LOCATE_SRV);
	assert_int_equal(kept.status, PSIP_LOCATE_NO_NAME);
	assert_int_equal(kept.negative_ttl, 55);
	ask(b, &s, 1, "n.example.test", PSIP_LOCATE_AAAA);
	assert_int_equal(kept.status, PSIP_LOCATE_NO_DATA);
	assert_int_equal(kept.negative_ttl, 55);
	ask(b, &s, 1, "a.example.test", PSIP_LOCATE_A);
	assert_int_equal(kept.status, PSIP_LOCATE_ANSWERED);
	assert_int_equal(kept.records_count, 1);
	assert_int_equal(kept.records[0].type, PSIP_LOCATE_CNAME);
	assert_text(kept.records[0].target, "b.example.test");
	ask(b, &s, 1, "2.example.test", PSIP_LOCATE_A); /* SERVFAIL */
	assert_int_equal(kept.status, PSIP_LOCATE_SERVER_FAILURE);
	ask(b, &s, 1, "5.example.test", PSIP_LOCATE_A); /* REFUSED */
	assert_int_equal(kept.status, PSIP_LOCATE_SERVER_FAILURE);
	server_close(&s);
}

/* 60 addresses by TCP, by UDP a message that was cut off. */
static size_t serve_large(struct server *s, uint8_t *m, size_t n, bool stream)
{
	size_t at = server_question(s, m, n);
	if (!stream) {
		head(m, 0, 0, 0, 0);
		m[2] |= 2; /* TC */
		return at;
	}
	head(m, 0, 60, 0, 0);
	for (unsigned i = 0; i < 60; i++)
		RECORD("\1a\1b\1c\1d\1e\1f\1g\1h\xc0\x0c", 1, i, "\xc0\0\2\1");
	return at;
}

static void test_truncated(void **state)
{
	struct bench *b = *state;
	struct server s;
	server_open(&s, serve_large);
	use(b, &s, 1);
	ask(b, &s, 1, "example.test", PSIP_LOCATE_A);
	assert_int_equal(s.asked_by_stream, 1);
	assert_int_equal(s.asked, 2);
	assert_int_equal(kept.records_count, 60);
	assert_int_equal(kept.records[59].ttl, 59);
	assert_text(kept.records[59].owner, "a.b.c.d.e.f.g.h.example.test");
	server_close(&s);
}

/* Without OPT the answer, with it FORMERR. */
static size_t serve_old(struct server *s, uint8_t *m, size_t n, bool stream)
{
	unsigned before = s->without_edns;
	size_t at = server_question(s, m, n);
	(void)stream;
	head(m, before == s->without_edns ? 1 : 0, before == s->without_edns ? 0 : 1, 0, 0);
	if (m[7])
		RECORD("\xc0\x0c", 1, 5, "\xc0\0\2\1");
	return at;
}

static void test_without_edns(void **state)
{
	struct bench *b = *state;
	struct server s;
	server_open(&s, serve_old);
	use(b, &s, 1);
	ask(b, &s, 1, "example.test", PSIP_LOCATE_A);
	assert_int_equal(kept.status, PSIP_LOCATE_ANSWERED);
	assert_int_equal(s.without_edns, 1);
	assert_int_equal(s.asked, 2);
	server_close(&s);
}

static size_t serve_address(struct server *s, uint8_t *m, size_t n, bool stream)
{
	size_t at = server_question(s, m, n);
	(void)stream;
	head(m, 0, 1, 0, 0);
	RECORD("\xc0\x0c", 1, 5, "\xc0\0\2\1");
	return at;
}

/* Before the right answer others: a forger's, another id, another question, no DNS at all. */
static void test_wrong_answers(void **state)
{
	struct bench *b = *state;
	struct server s;
	server_open(&s, serve_address);
	use(b, &s, 1);
	put_question(b, 5, "example.test", PSIP_LOCATE_A);
	uint8_t m[600];
	struct sockaddr_storage from;
	socklen_t size = sizeof from;
	ssize_t n = -1;
	for (unsigned turn = 0; turn < TURNS && n < 0; turn++) {
		assert_true(psip_driver_poll(b->d, 5) >= 0);
		n = recvfrom(s.udp, m, sizeof m, MSG_DONTWAIT, (struct sockaddr *)&from, &size);
	}
	assert_true(n > 0);
	size_t length = serve_address(&s, m, (size_t)n, false);
	int stranger = plain(4, SOCK_DGRAM); /* the right answer, from another port: a forger's */
	m[length - 1] = 66;
	assert_int_equal(sendto(stranger, m, length, 0, (struct sockaddr *)&from, size), length);
	m[0] ^= 0x55; /* another id */
	assert_int_equal(sendto(s.udp, m, length, 0, (struct sockaddr *)&from, size), length);
	m[0] ^= 0x55;
	m[14] ^= 1; /* another name */
	assert_int_equal(sendto(s.udp, m, length, 0, (struct sockaddr *)&from, size), length);
	m[14] ^= 1;
	assert_int_equal(sendto(s.udp, m, 11, 0, (struct sockaddr *)&from, size), 11); /* no header even */
	for (unsigned turn = 0; turn < 10; turn++)
		assert_true(psip_driver_poll(b->d, 5) >= 0);
	assert_int_equal(kept.answers, 0);
	m[length - 1] = 1;
	assert_int_equal(sendto(s.udp, m, length, 0, (struct sockaddr *)&from, size), length);
	turns(b, &s, 1, 1);
	assert_int_equal(kept.status, PSIP_LOCATE_ANSWERED);
	assert_int_equal(kept.records[0].ip[3], 1);
	close(stranger);
	server_close(&s);
}

static size_t serve_nothing(struct server *s, uint8_t *m, size_t n, bool stream)
{
	(void)stream;
	server_question(s, m, n);
	return 0;
}

static size_t serve_failure(struct server *s, uint8_t *m, size_t n, bool stream)
{
	size_t at = server_question(s, m, n);
	(void)stream;
	head(m, 2, 0, 0, 0);
	return at;
}

/* One fails, the next says nothing, the third answers. */
static void test_next_server(void **state)
{
	struct bench *b = *state;
	struct server s[3];
	server_open(&s[0], serve_failure);
	server_open(&s[1], serve_nothing);
	server_open(&s[2], serve_old);
	use(b, s, 3);
	psip_time begin_at = psip_driver_now(b->d);
	ask(b, s, 3, "example.test", PSIP_LOCATE_A);
	assert_int_equal(kept.status, PSIP_LOCATE_ANSWERED);
	assert_true(s[0].asked >= 1 && s[1].asked >= 1 && s[2].asked >= 1);
	assert_in_range(psip_driver_now(b->d) - begin_at, 900, 6000);
	for (unsigned i = 0; i < 3; i++)
		server_close(&s[i]);
}

/* Nobody is at the port: the ICMP error ends it at once, not the time. */
static void test_nobody_there(void **state)
{
	struct bench *b = *state;
	struct server s;
	server_open(&s, serve_nothing);
	use(b, &s, 1);
	server_close(&s);
	put_question(b, 5, "example.test", PSIP_LOCATE_A);
	psip_time begin_at = psip_driver_now(b->d);
	while (kept.answers == 0 && psip_driver_now(b->d) - begin_at < 10000)
		assert_true(psip_driver_poll(b->d, 5) >= 0);
	assert_int_equal(kept.status, PSIP_LOCATE_SERVER_FAILURE);
	assert_in_range(psip_driver_now(b->d) - begin_at, 0, 6000);
}

static void test_many_at_once(void **state)
{
	struct bench *b = *state;
	struct server s;
	server_open(&s, serve_address);
	use(b, &s, 1);
	static char names[200][40]; /* outputs refer to them */
	for (unsigned i = 0; i < 200; i++) {
		snprintf(names[i], sizeof names[i], "h%u.example.test", i);
		put_question(b, (uint16_t)i, names[i], PSIP_LOCATE_A);
	}
	turns(b, &s, 1, 200);
	for (unsigned i = 0; i < 200; i++)
		assert_int_equal(kept.count[i], 1);
	server_close(&s);
}

/* Questions that are open when the driver goes are not answered, and leave nothing behind (the sanitizers look): here datagrams, and
 * a stream that is waiting for its answer. */
static void test_freed_while_open(void **state)
{
	struct bench *b = *state;
	struct server s;
	server_open(&s, serve_large);
	use(b, &s, 1);
	put_question(b, 0, "example.test", PSIP_LOCATE_A);
	for (unsigned turn = 0; turn < TURNS && s.stream < 0; turn++) {
		assert_true(psip_driver_poll(b->d, 5) >= 0);
		server_turn(&s);
	}
	assert_true(s.stream >= 0);
	for (uint16_t i = 1; i < 8; i++)
		put_question(b, i, "example.test", PSIP_LOCATE_A);
	for (unsigned turn = 0; turn < 10; turn++)
		assert_true(psip_driver_poll(b->d, 5) >= 0);
	assert_int_equal(psip_driver_set_servers(b->d, "127.0.0.1"), PSIP_ERR_STATE);
	psip_driver_free(b->d);
	b->d = NULL;
	assert_int_equal(kept.answers, 0);
	server_close(&s);
}

/* ---- Without a name server ------------------------------------------------------------------------------------------- */

static void here(struct bench *b, const char *name, uint16_t type, enum psip_locate_status status, uint8_t last)
{
	unsigned before = kept.answers;
	put_question(b, 1, name, type);
	psip_driver_drain(b->d);
	assert_int_equal(kept.answers, before + 1);
	assert_int_equal(kept.status, status);
	assert_int_equal(kept.records_count, status == PSIP_LOCATE_ANSWERED ? 1 : 0);
	if (status == PSIP_LOCATE_ANSWERED)
		assert_int_equal(kept.records[0].ip[type == PSIP_LOCATE_A ? 3 : 15], last);
}

/* RFC 6761 §6.3; and what is no name is not asked for. */
static void test_answered_here(void **state)
{
	struct bench *b = *state;
	struct server s;
	char label[65] = { 0 };
	server_open(&s, serve_nothing);
	use(b, &s, 1);
	here(b, "localhost", PSIP_LOCATE_A, PSIP_LOCATE_ANSWERED, 1);
	assert_int_equal(kept.records[0].ip[0], 127);
	here(b, "LocalHost.", PSIP_LOCATE_AAAA, PSIP_LOCATE_ANSWERED, 1);
	here(b, "a.localhost", PSIP_LOCATE_A, PSIP_LOCATE_ANSWERED, 1);
	here(b, "localhost", PSIP_LOCATE_NAPTR, PSIP_LOCATE_NO_DATA, 0);
	here(b, "_sip._udp.localhost", PSIP_LOCATE_SRV, PSIP_LOCATE_NO_DATA, 0);
	here(b, "192.0.2.9", PSIP_LOCATE_A, PSIP_LOCATE_ANSWERED, 9);
	here(b, "192.0.2.9", PSIP_LOCATE_AAAA, PSIP_LOCATE_NO_DATA, 0);
	here(b, "", PSIP_LOCATE_A, PSIP_LOCATE_NO_NAME, 0);
	here(b, "a..b", PSIP_LOCATE_A, PSIP_LOCATE_NO_NAME, 0);
	here(b, "a b", PSIP_LOCATE_A, PSIP_LOCATE_NO_NAME, 0);
	memset(label, 'a', 64);
	here(b, label, PSIP_LOCATE_A, PSIP_LOCATE_NO_NAME, 0);
	put_question(b, 2, "notlocalhost", PSIP_LOCATE_A); /* a name like another */
	label[63] = 0;
	put_question(b, 3, label, PSIP_LOCATE_A);
	for (unsigned turn = 0; turn < 100 && s.asked < 2; turn++) {
		assert_true(psip_driver_poll(b->d, 5) >= 0);
		server_turn(&s);
	}
	assert_int_equal(s.asked, 2);
	server_close(&s);
}

static void set(struct bench *b, const char *text, int result)
{
	assert_int_equal(psip_driver_set_servers(b->d, text), result);
}

static void test_servers_text(void **state)
{
	struct bench *b = *state;
	set(b, "192.0.2.1", PSIP_OK);
	set(b, "192.0.2.1:1", PSIP_OK);
	set(b, "192.0.2.1:65535", PSIP_OK);
	set(b, "2001:db8::1", PSIP_OK);
	set(b, "[2001:db8::1]", PSIP_OK);
	set(b, "[2001:db8::1]:53,192.0.2.1,192.0.2.2:54", PSIP_OK);
	set(b, "192.0.2.1,192.0.2.2,192.0.2.3,192.0.2.4", PSIP_OK);
	set(b, "192.0.2.1,192.0.2.2,192.0.2.3,192.0.2.4,192.0.2.5", PSIP_ERR_SPACE);
	set(b, "", PSIP_ERR_SYNTAX);
	set(b, ",", PSIP_ERR_SYNTAX);
	set(b, "192.0.2.1,", PSIP_ERR_SYNTAX);
	set(b, "192.0.2.1:", PSIP_ERR_SYNTAX);
	set(b, "192.0.2.1:0", PSIP_ERR_SYNTAX);
	set(b, "192.0.2.1:65536", PSIP_ERR_SYNTAX);
	set(b, "192.0.2.1:4294967349", PSIP_ERR_SYNTAX);
	set(b, "192.0.2.1:+53", PSIP_ERR_SYNTAX);
	set(b, "192.0.2.1 :53", PSIP_ERR_SYNTAX);
	set(b, "[192.0.2.1:53", PSIP_ERR_SYNTAX);
	set(b, "2001:db8::1]:53", PSIP_ERR_SYNTAX);
	set(b, "[2001:db8::1]53", PSIP_ERR_SYNTAX);
	set(b, "[2001:db8::1]:", PSIP_ERR_SYNTAX);
	set(b, "ns.example.test", PSIP_ERR_SYNTAX);
	set(b, "[::1%no-such-interface]", PSIP_ERR_SYNTAX);
}

/* ---- Files ----------------------------------------------------------------------------------------------------------- */

static const char *file(const char *text)
{
	static char path[64];
	strcpy(path, "/tmp/picosip-test-dns-XXXXXX");
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
	return path;
}

static void test_hosts(void **state)
{
	struct psip_locate_record r[3];
	const char *path = file("# addresses\n192.0.2.1 one.example.test one # alias\n\n2001:db8::1\tOne.Example.Test.\n192.0.2.1 one\n192.0.2.2 one two\n"
	                        "x.y.z bad\n192.0.2.3\nfe80::1%lo link\n192.0.2.4 one\n192.0.2.5 last");
	(void)state;
	assert_int_equal(psip_posix_hosts(path, "ONE", PSIP_LOCATE_A, r, 3), 3);
	assert_int_equal(r[0].ip[3], 1);
	assert_int_equal(r[1].ip[3], 2); /* the same address once */
	assert_int_equal(r[2].ip[3], 4);
	assert_int_equal(r[0].type, PSIP_LOCATE_A);
	assert_null(r[0].owner.at);
	assert_int_equal(psip_posix_hosts(path, "one", PSIP_LOCATE_A, r, 2), 2);
	assert_int_equal(psip_posix_hosts(path, "one.example.test", PSIP_LOCATE_AAAA, r, 3), 1);
	assert_int_equal(r[0].ip[15], 1);
	assert_int_equal(psip_posix_hosts(path, "one", PSIP_LOCATE_AAAA, r, 3), 0); /* known, without such an address */
	assert_int_equal(psip_posix_hosts(path, "one", PSIP_LOCATE_NAPTR, r, 3), 0);
	assert_int_equal(psip_posix_hosts(path, "last", PSIP_LOCATE_A, r, 3), 1);
	assert_int_equal(psip_posix_hosts(path, "link", PSIP_LOCATE_AAAA, r, 3), 1);
	assert_int_equal(psip_posix_hosts(path, "bad", PSIP_LOCATE_A, r, 3), -1);
	assert_int_equal(psip_posix_hosts(path, "alias", PSIP_LOCATE_A, r, 3), -1);
	assert_int_equal(psip_posix_hosts(path, "192.0.2.3", PSIP_LOCATE_A, r, 3), -1);
	unlink(path);
	assert_int_equal(psip_posix_hosts(path, "one", PSIP_LOCATE_A, r, 3), -1); /* no file */
}

static void test_resolv_conf(void **state)
{
	struct psip_address s[3];
	const char *path = file("# x\nsearch example.test\nnameserver 192.0.2.1\n nameserver\t2001:db8::1 \nnameserver bad\nnameserver\noptions rotate\n"
	                        "nameserver fe80::1%lo\nnameserver 192.0.2.4\n");
	(void)state;
	assert_int_equal(psip_posix_resolv_conf(path, s, 3), 3);
	assert_int_equal(s[0].ip[3], 1);
	assert_int_equal(s[0].port, 53);
	assert_int_equal(s[1].family, 6);
	assert_int_equal(s[2].scope, 1);
	unlink(path);
	assert_int_equal(psip_posix_resolv_conf(path, s, 3), 1);
	assert_int_equal(s[0].ip[0], 127);
	assert_int_equal(s[0].port, 53);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DNS_TEST(test_records), DNS_TEST(test_statuses), DNS_TEST(test_truncated), DNS_TEST(test_without_edns), DNS_TEST(test_wrong_answers),
		DNS_TEST(test_next_server), DNS_TEST(test_nobody_there), DNS_TEST(test_many_at_once), DNS_TEST(test_freed_while_open),
		DNS_TEST(test_answered_here), DNS_TEST(test_servers_text), cmocka_unit_test(test_hosts), cmocka_unit_test(test_resolv_conf),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
