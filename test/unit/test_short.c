/* SPDX-License-Identifier: MIT
 * The short ways past the machines of Via, addresses, URIs and parameters: with and without them (PSIP_SMALL) the results are the
 * same, verdicts, offsets and every field, for values of the usual shapes and 300,000 mutations of them in changing modes.
 * Not covered: what is right (test_typed.c, test_uri.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "test/unit/small_parser.h"  /* first: it changes what the parser's headers say */

#include "parser/typed.h"
#include "test/unit/random.h"

static void short_same(bool equal, struct psip_span text, psip_mode mode)
{
	if (!equal)
		fail_msg("mode %x, %.*s", mode, (int)text.length, text.at);
}

static void short_uri(struct psip_span text, psip_mode mode)
{
	struct psip_uri a, b;
	size_t at_a = 0, at_b = 0;
	int x = psip_uri_parse(&a, text, mode, &at_a), y = small_uri_parse(&b, text, mode, &at_b);

	short_same(x == y && at_a == at_b && (x != PSIP_OK || memcmp(&a, &b, sizeof a) == 0), text, mode);
}

static void short_vias(struct psip_span text, psip_mode mode)
{
	struct psip_span rest_a = text, rest_b = text;
	int x, y;

	do {
		struct psip_via a, b;

		x = psip_via_next(&rest_a, mode, &a);
		y = small_via_next(&rest_b, mode, &b);
		short_same(x == y && rest_a.at == rest_b.at && rest_a.length == rest_b.length, text, mode);
		short_same(x != 1 || memcmp(&a, &b, sizeof a) == 0, text, mode);
	} while (x == 1 && rest_a.length > 0);
}

static void short_addresses(struct psip_span text, psip_mode mode)
{
	struct psip_span rest_a = text, rest_b = text;
	int x, y;

	do {
		struct psip_address_value a, b;

		x = psip_address_next(&rest_a, mode, &a);
		y = small_address_next(&rest_b, mode, &b);
		short_same(x == y && rest_a.at == rest_b.at && rest_a.length == rest_b.length, text, mode);
		short_same(x != 1 || memcmp(&a, &b, sizeof a) == 0, text, mode);
	} while (x == 1 && rest_a.length > 0);
}

/* Up to three octets changed, taken out, or put in. */
static size_t short_mutate(char *to, const char *from)
{
	static const char octets[] = "aZz09.-_:;,=?@<>[]\"\\/% \t\r\n*!+&#\x7f\x80\xc3\xa9\xff";
	size_t length = strlen(from);

	memcpy(to, from, length);
	for (uint32_t n = random_below(4); n > 0; n--) {
		size_t at = random_below((uint32_t)length + 1);
		char octet = octets[random_below(sizeof octets - 1)];

		switch (random_below(3)) {
		case 0:
			if (at < length)
				to[at] = octet;
			break;
		case 1:
			if (at < length)
				memmove(to + at, to + at + 1, --length - at);
			break;
		default:
			memmove(to + at + 1, to + at, length++ - at);
			to[at] = octet;
			break;
		}
	}
	return length;
}

typedef void short_check(struct psip_span text, psip_mode mode);

static void short_compare(const char *const *seeds, size_t count, short_check *check)
{
	for (unsigned i = 0; i < 100000; i++) {
		char text[256];
		size_t length = short_mutate(text, seeds[i % count]);
		char *exact = malloc(length > 0 ? length : 1);

		assert_non_null(exact);
		memcpy(exact, text, length);
		check(psip_span(exact, length), random_mode());
		free(exact);
	}
}

static void uris_are_the_same(void **state)
{
	static const char *const seeds[] = {
		"sip:alice@atlanta.example.com;transport=udp;lr", "sips:bob@192.0.2.1:5061", "sip:p8.core8.example.net;lr;ftag=9fxced76sl", "sip:h",
		"sip:+15551234567@biloxi.example.com;user=phone", "SIP:a@h:65535;a;b=1;c;d;e", "sip:registrar.x-y.example.com:5060", "sip:10.0.0.1:65536",
		"sip:a1.2b.example-1.org;maddr=192.0.2.1", "sip:a:b@h", "tel:+1-2;x=y", "http://u@[::1]:80/x", "sip:a@1.2.3.4;x=1;X=2", "sip:u@[::1]:1",
		"sip:very.long.host.name.with.many.labels.and.more.labels.example.com:5060;lr", "sip:12345678901234567890@h.example",
	};

	(void)state;
	short_compare(seeds, sizeof seeds / sizeof *seeds, short_uri);
}

static void vias_are_the_same(void **state)
{
	static const char *const seeds[] = {
		"SIP/2.0/UDP ss1.atlanta.example.com:5060;branch=z9hG4bK2d4790.1;received=192.0.2.222",
		"SIP/2.0/UDP 192.0.2.101:5060;branch=z9hG4bK74bf9;received=192.0.2.101;rport=5060", "SIP/2.0/TCP h;rport;branch=a;ttl=1;maddr=h",
		"SIP/2.0/TLS a.example.com;branch=z9hG4bK-524287-1---9f2a6c1b8d;rport,SIP/2.0/WSS h;x=\"y\"", "SIP / 2.0 / UDP h : 1 ; branch = z",
		"SIP/2.0/UDP [2001:db8::1]:5060;received=[::1];branch=b", "SIP/2.0/UDP h;received=1.2.3.4;received=1.2.3.5;branch=a;branch=b;rport;rport",
	};

	(void)state;
	short_compare(seeds, sizeof seeds / sizeof *seeds, short_vias);
}

static void addresses_are_the_same(void **state)
{
	static const char *const seeds[] = {
		"\"Alice\" <sip:alice@atlanta.example.com>;tag=9fxced76sl", "Bob <sip:bob@biloxi.example.com>;tag=314159", "<sip:carol@chicago.example.com>",
		"<sip:alice@192.0.2.101:5060;transport=udp;ob>;+sip.instance=\"<urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF>\"",
		"<sip:p8.core8.example.net;lr;ftag=9fxced76sl>, <sip:p4.core4.example.net;lr>", "The Operator  <sip:op@cs.columbia.edu> ; tag = 28",
		"sip:a@h;tag=x;tag=y", "*", "\"a\\\"b\" <sip:a@b>;q=0.5,A *b<tel:+1>;tag=1;x;tag=2", "<sip:a@b.example.com:5060>;expires=3600;q=0.9",
	};

	(void)state;
	short_compare(seeds, sizeof seeds / sizeof *seeds, short_addresses);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(uris_are_the_same),
		cmocka_unit_test(vias_are_the_same),
		cmocka_unit_test(addresses_are_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
