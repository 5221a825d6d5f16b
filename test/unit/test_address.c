/* SPDX-License-Identifier: MIT
 * Transport addresses: numeric hosts to bytes and back (RFC 3261 §25.1, RFC 5954, RFC 5952), transports and their names.
 * Not covered: host names and their syntax (test_uri.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "transport/address.h"

/* The text in a buffer of exactly its size, for the sanitizers. */
static bool read_exact(struct psip_address *address, const char *text)
{
	size_t n = strlen(text);
	char *exact = malloc(n ? n : 1);
	bool read;

	memcpy(exact, text, n);
	read = psip_address_read(address, psip_span(exact, n));
	free(exact);
	return read;
}

static void reads_as(const char *text, const char *written)
{
	struct psip_address address = { .port = 7, .transport = PSIP_TLS, .scope = 3 };
	char out[80];
	struct psip_writer w = psip_writer(out, sizeof out);

	if (!read_exact(&address, text))
		fail_msg("%s was not read", text);
	psip_address_put_host(&w, &address);
	assert_true(psip_written(&w));
	out[w.length] = 0;
	assert_string_equal(out, written);
	assert_true(address.port == 7 && address.transport == PSIP_TLS && address.scope == 3);
}

static void is_refused(const char *text)
{
	struct psip_address address = { .family = 9 };

	if (read_exact(&address, text))
		fail_msg("%s was taken for a number", text);
	assert_int_equal(address.family, 9);
}

static void ipv4(void **state)
{
	static const char *const bad[] = { "", ".", "1", "1.2.3", "1.2.3.", ".1.2.3", "1..2.3", "1.2.3.4.", "1.2.3.4.5", "256.1.1.1", "1.2.3.0004", "1.2.3.999",
	                                   "1.2.3.a", "a.b.c.d", "1.2.3.4 ", " 1.2.3.4", "1.2.3.-4", "0x1.2.3.4", "1.2.3.4:5060", "example.com", "1.2.3.com" };

	(void)state;
	reads_as("1.2.3.4", "1.2.3.4");
	reads_as("0.0.0.0", "0.0.0.0");
	reads_as("255.255.255.255", "255.255.255.255");
	reads_as("010.009.1.001", "10.9.1.1");
	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++)
		is_refused(bad[i]);
}

static void ipv6(void **state)
{
	static const char *const pairs[][2] = {
		{ "::", "[::]" }, { "[::]", "[::]" }, { "::1", "[::1]" }, { "1::", "[1::]" }, { "[2001:DB8::9:1]", "[2001:db8::9:1]" },
		{ "2001:db8:0:0:0:0:0:1", "[2001:db8::1]" }, { "2001:0db8:0000:0000:0000:0000:0002:0001", "[2001:db8::2:1]" },
		{ "1:2:3:4:5:6:7:8", "[1:2:3:4:5:6:7:8]" }, { "1:0:3:4:5:6:7:8", "[1:0:3:4:5:6:7:8]" }, { "1::3:4:5:6:7:8", "[1:0:3:4:5:6:7:8]" },
		{ "1:0:0:4:0:0:0:8", "[1:0:0:4::8]" }, { "1:0:0:4:5:0:0:8", "[1::4:5:0:0:8]" }, { "::2:3:4:5:6:7:8", "[0:2:3:4:5:6:7:8]" },
		{ "1:2:3:4:5:6:7::", "[1:2:3:4:5:6:7:0]" }, { "1:2:3:4:5:6::", "[1:2:3:4:5:6::]" }, { "0:0:3:4:5:6:7:8", "[::3:4:5:6:7:8]" },
		{ "::ffff:192.0.2.1", "[::ffff:c000:201]" }, { "::192.0.2.1", "[::c000:201]" }, { "1:2:3:4:5:6:7.8.9.10", "[1:2:3:4:5:6:708:90a]" },
		{ "64:ff9b::192.0.2.33", "[64:ff9b::c000:221]" }, { "FE80::ABCD:0", "[fe80::abcd:0]" },
	};
	static const char *const bad[] = { "[", "]", "[]", "[::", "::]", ":", ":::", "1:", ":1", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:",
	                                   "12345::", "g::", "::1.2.3", "::1.2.3.4.5", "1:2:3:4:5:6:7:1.2.3.4", "1:2:3:4:5:1.2.3.4", "::1.2.3.4:5", "::256.1.1.1",
	                                   "1:::2", ":1::", "::1:", "fe80::1%eth0", "[::1]:5060", "1:2:3:4::5:6:7:8:9", "::1:2:3:4:5:6:7:8" };

	(void)state;
	for (unsigned i = 0; i < sizeof pairs / sizeof *pairs; i++)
		reads_as(pairs[i][0], pairs[i][1]);
	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++)
		is_refused(bad[i]);
}

/* Whatever is written is read back the same: all patterns of zero groups. */
static void what_is_written_reads_back(void **state)
{
	(void)state;
	for (unsigned pattern = 0; pattern < 256; pattern++) {
		struct psip_address a = { .family = 6 }, b = { 0 };
		char out[80];
		struct psip_writer w = psip_writer(out, sizeof out);

		for (unsigned i = 0; i < 8; i++)
			if (pattern >> i & 1u)
				a.ip[2 * i + 1] = (uint8_t)(i + 1);
		psip_address_put_host(&w, &a);
		assert_true(psip_written(&w));
		assert_true(psip_address_read(&b, psip_span(out, w.length)));
		assert_true(psip_address_same_ip(&a, &b));
	}
}

static void reading_v4_clears_what_was_there(void **state)
{
	struct psip_address a = { .family = 6 }, b = { .family = 4, .ip = { 1, 2, 3, 4 } };

	(void)state;
	memset(a.ip, 0xFF, sizeof a.ip);
	assert_true(psip_address_read(&a, PSIP_TEXT("1.2.3.4")));
	assert_true(psip_address_same_ip(&a, &b));
}

static void host_and_port(void **state)
{
	struct psip_address a = { .ip = { 192, 0, 2, 1 }, .family = 4, .port = 65535 }, b = { .family = 6, .port = 5060 };
	char out[80];
	struct psip_writer w = psip_writer(out, sizeof out);

	(void)state;
	psip_address_put(&w, &a);
	psip_put_text(&w, " ");
	b.ip[15] = 1;
	psip_address_put(&w, &b);
	out[w.length] = 0;
	assert_string_equal(out, "192.0.2.1:65535 [::1]:5060");
}

static void comparing(void **state)
{
	struct psip_address a = { .ip = { 192, 0, 2, 1 }, .family = 4, .port = 5060, .transport = PSIP_UDP }, b = a;

	(void)state;
	assert_true(psip_address_equal(&a, &b));
	b.port = 5061;
	assert_false(psip_address_equal(&a, &b));
	assert_true(psip_address_same_ip(&a, &b));
	b = a;
	b.transport = PSIP_TCP;
	assert_false(psip_address_equal(&a, &b));
	b = a;
	a.scope = 1;
	b.scope = 2;
	assert_false(psip_address_equal(&a, &b));
	b = a;
	b.family = 6;
	assert_false(psip_address_same_ip(&a, &b));
	b = a;
	b.ip[3] = 2;
	assert_false(psip_address_equal(&a, &b));
}

/* A URI names no link (RFC 4007 §11.7); the kernel does for what comes from there. */
static void the_link_of_an_address_may_be_unknown(void **state)
{
	struct psip_address a = { .ip = { 0xFE, 0x80, [15] = 5 }, .family = 6, .port = 5060, .transport = PSIP_UDP }, b = a;

	(void)state;
	b.scope = 3;
	assert_true(psip_address_equal(&a, &b) && psip_address_equal(&b, &a));
	assert_false(psip_address_same_ip(&a, &b));
	a.scope = 4;
	assert_false(psip_address_equal(&a, &b));
	a.scope = 3;
	assert_true(psip_address_equal(&a, &b) && psip_address_same_ip(&a, &b));
	a.scope = 0;
	a.port++;
	assert_false(psip_address_equal(&a, &b));
	a = b;
	a.scope = 0;
	a.ip[15]++;
	assert_false(psip_address_equal(&a, &b));
}

static void kinds_of_addresses(void **state)
{
	struct psip_address a = { .family = 4 };

	(void)state;
	assert_true(psip_address_is_any(&a));
	assert_false(psip_address_is_multicast(&a));
	assert_true(psip_address_read(&a, PSIP_TEXT("224.0.1.75")) && psip_address_is_multicast(&a));
	assert_true(psip_address_read(&a, PSIP_TEXT("239.255.255.255")) && psip_address_is_multicast(&a));
	assert_true(psip_address_read(&a, PSIP_TEXT("240.0.0.0")) && !psip_address_is_multicast(&a));
	assert_true(psip_address_read(&a, PSIP_TEXT("223.255.255.255")) && !psip_address_is_multicast(&a));
	assert_true(psip_address_read(&a, PSIP_TEXT("ff02::1")) && psip_address_is_multicast(&a) && !psip_address_is_any(&a));
	assert_true(psip_address_read(&a, PSIP_TEXT("::")) && psip_address_is_any(&a) && !psip_address_is_multicast(&a));
}

static void transports(void **state)
{
	static const struct { uint8_t id; const char *upper, *lower; bool reliable, secure; uint16_t port; } rows[] = {
		{ PSIP_UDP, "UDP", "udp", false, false, 5060 }, { PSIP_TCP, "TCP", "tcp", true, false, 5060 }, { PSIP_TLS, "TLS", "tls", true, true, 5061 },
		{ PSIP_SCTP, "SCTP", "sctp", true, false, 5060 }, { PSIP_TLS_SCTP, "TLS-SCTP", "tls-sctp", true, true, 5061 },
		{ PSIP_WS, "WS", "ws", true, false, 5060 }, { PSIP_WSS, "WSS", "wss", true, true, 5061 },
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_string_equal(psip_transport_text(rows[i].id), rows[i].upper);
		assert_string_equal(psip_transport_param(rows[i].id), rows[i].lower);
		assert_int_equal(psip_transport_find(psip_string(rows[i].upper)), rows[i].id);
		assert_int_equal(psip_transport_find(psip_string(rows[i].lower)), rows[i].id);
		assert_int_equal(psip_transport_reliable(rows[i].id), rows[i].reliable);
		assert_int_equal(psip_transport_secure(rows[i].id), rows[i].secure);
		assert_int_equal(psip_transport_port(rows[i].id), rows[i].port);
	}
	assert_int_equal(psip_transport_find(PSIP_TEXT("tlS")), PSIP_TLS);
	assert_int_equal(psip_transport_find(PSIP_TEXT("TL")), PSIP_TRANSPORT_OTHER);
	assert_int_equal(psip_transport_find(PSIP_TEXT("UDPX")), PSIP_TRANSPORT_OTHER);
	assert_int_equal(psip_transport_find(psip_span(NULL, 0)), PSIP_TRANSPORT_OTHER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ipv4),
		cmocka_unit_test(ipv6),
		cmocka_unit_test(what_is_written_reads_back),
		cmocka_unit_test(reading_v4_clears_what_was_there),
		cmocka_unit_test(host_and_port),
		cmocka_unit_test(comparing),
		cmocka_unit_test(the_link_of_an_address_may_be_unknown),
		cmocka_unit_test(kinds_of_addresses),
		cmocka_unit_test(transports),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
