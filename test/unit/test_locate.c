/* SPDX-License-Identifier: MIT
 * Location (RFC 3263, RFC 2782, RFC 7984) against zones written as text.
 * Not covered: asking real servers, failover along the list (3263-4-03 to -06, 4.2-05, 4.3, 5-01, 5-06), certificates (4.1-18, -19),
 * advertised names (6-01); its bounds are in test_locate_limits.c, its memory in test_locate_cache.c. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/locate_zone.h"

/* ---- RFC 3263 §4 ---- */

static void test_target(void **state)
{
	struct psip_locate_options o = usual();
	struct psip_locate l;
	struct psip_uri uri, copy;
	struct resolver r = { HOST, 0, "", 0 };
	const char *text = "sip:u@A.Example:5070;lr";

	(void)state;
	/* ledger: 3263-4-01 3263-4-02 3263-4-07 3263-8-01 */
	assert_int_equal(psip_uri_parse(&uri, psip_string(text), PSIP_STRICT, NULL), PSIP_OK);
	copy = uri;
	assert_int_equal(psip_locate_uri(&l, &uri, &o), PSIP_OK);
	resolve(&l, &r);
	assert_memory_equal(&uri, &copy, sizeof uri);
	assert_string_equal(targets(&l), "udp 192.0.2.1:5070");
	assert_int_equal(psip_locate_host(&l, psip_string("a.example"), &o), PSIP_OK);
	resolve(&l, &r);
	assert_string_equal(r.asked, "NAPTR:a.example SRV:_sip._udp.a.example SRV:_sip._tcp.a.example AAAA:a.example A:a.example");
	assert_string_equal(targets(&l), "udp 192.0.2.1:5060");
	assert_int_equal(psip_locate_host(&l, psip_string("192.0.2.7"), &o), PSIP_OK);
	assert_string_equal(targets(&l), "udp 192.0.2.7:5060");
	check("sip:u@x.example;maddr=192.0.2.9", "", "", "udp 192.0.2.9:5060");
	check("sip:u@a.example:5060;maddr", HOST, "A:a.example", "udp 192.0.2.1:5060"); /* without a value it says nothing */
	check("sip:u@192.0.2.1:5070;maddr=a.example", HOST, "A:a.example", "udp 192.0.2.1:5070");
	check("sip:user:pw@a.example;x=y?h=v", HOST, "NAPTR:a.example SRV:_sip._udp.a.example SRV:_sip._tcp.a.example A:a.example", NULL);
}

static void test_no_dns(void **state)
{
	struct psip_locate_options o = usual();
	struct psip_locate l;
	struct psip_locate_target t;

	(void)state;
	/* ledger: 3263-4.1-02 3263-4.2-01 3263-4.2-02 3263-4.1-04 7118-5.5-02 */
	check("sip:192.0.2.1", "", "", "udp 192.0.2.1:5060");
	check("sips:192.0.2.1", "", "", "tls 192.0.2.1:5061");
	check("sip:192.0.2.1:5070", "", "", "udp 192.0.2.1:5070");
	check("sips:192.0.2.1:5070", "", "", "tls 192.0.2.1:5070");
	check("sip:192.0.2.1;transport=tcp", "", "", "tcp 192.0.2.1:5060");
	check("sip:192.0.2.1;transport=tls", "", "", "tls 192.0.2.1:5061");
	check("sips:192.0.2.1;transport=tcp", "", "", "tls 192.0.2.1:5061");
	check_with("sip:[2001:db8::1]", &o, "", 0, "", "udp [2001:db8::1]:5060");
	o.flags = PSIP_LOCATE_LARGE;
	check_with("sip:192.0.2.1", &o, "", 0, "", "tcp 192.0.2.1:5060");
	o.flags = PSIP_LOCATE_LARGE | PSIP_LOCATE_ALTERNATES;
	check_with("sip:192.0.2.1", &o, "", 0, "", "tcp 192.0.2.1:5060, udp 192.0.2.1:5060");
	check_with("sip:192.0.2.1;transport=udp", &o, "", 0, "", "udp 192.0.2.1:5060");
	assert_int_equal(begin(&l, "sip:192.0.2.1", &o), PSIP_OK);
	assert_int_equal(psip_locate_ttl(&l), UINT32_MAX);
	assert_true(psip_locate_target(&l, 0, &t));
	assert_int_equal(t.step, PSIP_LOCATE_BY_NUMBER);
	assert_null(t.name.at);
	o.transports[0] = PSIP_SCTP;
	o.transports[1] = PSIP_WS;
	o.transports[2] = PSIP_WSS;
	o.flags = 0;
	check_with("sip:192.0.2.1;transport=sctp", &o, "", 0, "", "sctp 192.0.2.1:5060");
	check_with("sip:192.0.2.1;transport=ws", &o, "", 0, "", "ws 192.0.2.1:80");
	check_with("sips:192.0.2.1;transport=ws", &o, "", 0, "", "wss 192.0.2.1:443");
}

static void test_explicit_port(void **state)
{
	const char *zone = "h.example A 192.0.2.1\nh.example A 192.0.2.2\nh.example A 192.0.2.3\nh.example AAAA 2001:db8::1\n"
	                   "_sip._udp.h.example SRV 1 1 5070 x.example\nh.example NAPTR 1 1 s SIP+D2T _sip._tcp.h.example\n";
	struct psip_locate_options o = usual();

	(void)state;
	/* ledger: 3263-4.1-03 3263-4.2-03 3263-4.2-04 3263-4.2-06 */
	check("sip:h.example:5060", zone, "A:h.example", "udp 192.0.2.1:5060, udp 192.0.2.2:5060, udp 192.0.2.3:5060");
	check("sips:h.example:5071", zone, "A:h.example", "tls 192.0.2.1:5071, tls 192.0.2.2:5071, tls 192.0.2.3:5071");
	check_with("sip:h.example:5080", &o, zone, 0, "AAAA:h.example A:h.example",
	           "udp [2001:db8::1]:5080, udp 192.0.2.1:5080, udp 192.0.2.2:5080, udp 192.0.2.3:5080");
	check_with("sip:h.example:5080;transport=tcp", &o, zone, WITH_ALL, "AAAA:h.example A:h.example",
	           "tcp [2001:db8::1]:5080, tcp 192.0.2.1:5080, tcp 192.0.2.2:5080, tcp 192.0.2.3:5080");
	o.families[0] = 4;
	o.families[1] = 6;
	check_with("sip:h.example:5080", &o, zone, NO_OWNERS, "A:h.example AAAA:h.example",
	           "udp 192.0.2.1:5080, udp 192.0.2.2:5080, udp 192.0.2.3:5080, udp [2001:db8::1]:5080");
}

/* ---- NAPTR ---- */

#define SETS                                                                                                                                          \
	"_sips._tcp.example.com SRV 0 0 5061 s.example\n_sip._tcp.example.com SRV 0 0 5060 t.example\n_sip._udp.example.com SRV 0 0 5062 u.example\n" \
	"_sip._sctp.example.com SRV 0 0 5060 c.example\n"                                                                                                 \
	"s.example A 192.0.2.1\nt.example A 192.0.2.2\nu.example A 192.0.2.3\nc.example A 192.0.2.4\nexample.com A 192.0.2.9\n"

static void test_naptr_order(void **state)
{
	const char *zone = "example.com NAPTR 90 50 s SIP+D2T _sip._tcp.example.com\nexample.com NAPTR 50 50 s SIPS+D2T _sips._tcp.example.com\n"
	                   "example.com NAPTR 100 50 s SIP+D2U _sip._udp.example.com\nexample.com NAPTR 10 50 s SIP+D2S _sip._sctp.example.com\n"
	                   "example.com NAPTR 5 50 s E2U+sip _sip._udp.bad.example\nexample.com NAPTR 4 50 s SIPS+D2U _sips._udp.example.com\n" SETS;
	const char *equal = "example.com NAPTR 7 30 s SIP+D2U _sip._udp.example.com\nexample.com NAPTR 7 20 s SIP+D2T _sip._tcp.example.com\n"
	                    "example.com NAPTR 8 10 s SIPS+D2T _sips._tcp.example.com\n" SETS;
	struct psip_locate_options o = usual();

	(void)state;
	/* ledger: 3263-4.1-05 3263-4.1-07 3263-4.1-08 3263-4.1-10 3263-4.1-11 3263-4.1-12 3263-4.1-15 3263-4.2-07 */
	check("sip:u@example.com", zone, "NAPTR:example.com SRV:_sips._tcp.example.com A:s.example", "tls 192.0.2.1:5061");
	check("sip:u@example.com", equal, "NAPTR:example.com SRV:_sip._tcp.example.com SRV:_sip._udp.example.com A:t.example A:u.example",
	      "tcp 192.0.2.2:5060, udp 192.0.2.3:5062");
	o.family_count = 1;
	o.families[0] = 4;
	o.transport_count = 2; /* no TLS: the next lowest order */
	check_with("sip:u@example.com", &o, zone, 0, "NAPTR:example.com SRV:_sip._tcp.example.com A:t.example", "tcp 192.0.2.2:5060");
	o.flags = PSIP_LOCATE_LARGE;
	check_with("sip:u@example.com", &o, "example.com NAPTR 7 1 s SIP+D2U _sip._udp.example.com\nexample.com NAPTR 7 2 s SIP+D2T _sip._tcp.example.com\n" SETS, 0,
	           NULL, "tcp 192.0.2.2:5060, udp 192.0.2.3:5062");
}

static void test_naptr_services(void **state)
{
	static const struct { uint8_t transport; const char *service, *found; } rows[] = {
		{ PSIP_UDP, "SIP+D2U", "udp 192.0.2.1:5099" }, { PSIP_TCP, "SIP+D2T", "tcp 192.0.2.1:5099" }, { PSIP_TLS, "sips+d2t", "tls 192.0.2.1:5099" },
		{ PSIP_SCTP, "SIP+D2S", "sctp 192.0.2.1:5099" }, { PSIP_WS, "SIP+D2W", "ws 192.0.2.1:5099" }, { PSIP_WSS, "SIPS+D2W", "wss 192.0.2.1:5099" },
	};
	struct psip_locate_options o = { { PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_SCTP, PSIP_WS, PSIP_WSS, PSIP_TLS_SCTP }, 7, { 4, 0 }, 1, 0, 1, 0 };

	(void)state;
	/* ledger: 3263-4.1-06 3263-9-04 3263-4.1-16 7118-5.5-01 */
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char zone[300];

		snprintf(zone, sizeof zone, "example.com NAPTR 1 1 S %s _x._y.school.edu.\n_x._y.school.edu SRV 1 1 5099 A.Example.\n" HOST, rows[i].service);
		check_with("sip:example.com", &o, zone, 0, "NAPTR:example.com SRV:_x._y.school.edu A:a.example", rows[i].found);
	}
}

static void test_naptr_sips(void **state)
{
	const char *mixed = "example.com NAPTR 1 1 s SIP+D2T _sip._tcp.example.com\nexample.com NAPTR 2 1 s SIPS+D2T _sips._tcp.example.com\n" SETS;
	const char *plain = "example.com NAPTR 1 1 s SIP+D2T _sip._tcp.example.com\n_sip._tcp.example.com SRV 0 0 5060 t.example\n"
		"_sip._udp.example.com SRV 0 0 5060 t.example\n"
	                    "t.example A 192.0.2.2\n";
	struct psip_locate_options o = usual();
	struct psip_locate l;
	struct resolver r = { plain, 0, "", 0 };

	(void)state;
	/* ledger: 3263-4.1-09 3263-4.1-21 */
	check("sips:example.com", mixed, "NAPTR:example.com SRV:_sips._tcp.example.com A:s.example", "tls 192.0.2.1:5061");
	check("sips:example.com", plain, "NAPTR:example.com SRV:_sips._tcp.example.com A:example.com", "");
	assert_int_equal(begin(&l, "sips:example.com", &o), PSIP_OK);
	resolve(&l, &r);
	assert_int_equal(psip_locate_outcome(&l), PSIP_LOCATE_NOTHING);
	o.flags = PSIP_LOCATE_SECURE; /* the client's own wish binds sip URIs as much */
	o.family_count = 1;
	o.families[0] = 4;
	check_with("sip:example.com", &o, mixed, 0, "NAPTR:example.com SRV:_sips._tcp.example.com A:s.example", "tls 192.0.2.1:5061");
}

static void test_naptr_malformed(void **state)
{
	const char *zone = "example.com NAPTR 1 1 s SIP+D2U .\nexample.com NAPTR 1 1 u SIP+D2U _a.example\nexample.com NAPTR 1 1 - SIP+D2U _b.example\n"
	                   "example.com NAPTR 1 1 a SIP+D2U a.example\nexample.com NAPTR 1 1 s SIP+D2U a..b\nother.example NAPTR 0 0 s SIP+D2T _c.example\n"
	                   "example.com NAPTR 3 2 s SIP+D2U _sip._udp.example.com\nexample.com NAPTR 3 2 s SIP+D2U _sip._udp.example.com\n" SETS;
	struct psip_locate_options o = usual();
	struct psip_locate l;
	struct resolver r = { zone, WITH_ALL, "", 0 };

	(void)state;
	o.family_count = 1;
	o.families[0] = 4;
	assert_int_equal(begin(&l, "sip:example.com", &o), PSIP_OK);
	resolve(&l, &r);
	assert_string_equal(r.asked, "NAPTR:example.com"); /* all else came along */
	assert_string_equal(targets(&l), "udp 192.0.2.3:5062");
	assert_int_equal(psip_locate_ignored(&l), 6);
	/* the same set twice is there once, by its better preference */
	check("sip:example.com", "example.com NAPTR 1 5 s SIP+D2U _sip._udp.example.com\nexample.com NAPTR 1 4 s SIP+D2T _sip._tcp.example.com\n"
	      "example.com NAPTR 1 3 s SIP+D2U _sip._udp.example.com\n" SETS,
	      "NAPTR:example.com SRV:_sip._udp.example.com SRV:_sip._tcp.example.com A:u.example A:t.example", "udp 192.0.2.3:5062, tcp 192.0.2.2:5060");
	/* but one name for two transports is two sets */
	check("sip:example.com", "example.com NAPTR 1 1 s SIP+D2U _x.example\nexample.com NAPTR 1 2 s SIP+D2T _x.example\n_x.example SRV 0 0 5070 u.example\n" SETS,
	      "NAPTR:example.com SRV:_x.example SRV:_x.example A:u.example", "udp 192.0.2.3:5070, tcp 192.0.2.3:5070");
	/* of one order: what is no SRV set, and what is another name's, are none of its services */
	for (unsigned how = 0; how <= WITH_ALL; how++)
		check_with("sip:example.com", &o, "example.com NAPTR 1 1 a SIP+D2T t.example\nother.example NAPTR 1 1 s SIP+D2T _sip._tcp.example.com\n"
		           "other.example NAPTR 1 1 a SIP+D2T t.example\nexample.com NAPTR 1 2 s SIP+D2U _sip._udp.example.com\n" SETS, how, NULL, "udp 192.0.2.3:5062");
	/* a service that is found, but whose SRV records are not: the domain's addresses by its transport */
	check("sip:example.com", "example.com NAPTR 1 1 s SIP+D2T _x.example\nexample.com A 192.0.2.9\n", "NAPTR:example.com SRV:_x.example A:example.com",
	      "tcp 192.0.2.9:5060");
}

/* Sets of one order, preference and transport: in the order of their names, however they came. */
static void test_naptr_ties(void **state)
{
	const char *zone = "example.com NAPTR 1 1 s SIP+D2U _b.example\nexample.com NAPTR 1 1 s SIP+D2U _a.example\nexample.com NAPTR 1 1 s SIP+D2U _ab.example\n"
	                   "_a.example SRV 0 0 5061 h.example\n_ab.example SRV 0 0 5062 h.example\n_b.example SRV 0 0 5063 h.example\nh.example A 192.0.2.1\n";
	struct psip_locate_options o = usual();

	(void)state;
	o.families[0] = 4;
	o.family_count = 1;
	for (unsigned how = 0; how <= BACKWARDS; how += BACKWARDS)
		check_with("sip:example.com", &o, zone, how, "NAPTR:example.com SRV:_a.example SRV:_ab.example SRV:_b.example A:h.example",
		           "udp 192.0.2.1:5061, udp 192.0.2.1:5062, udp 192.0.2.1:5063");
	/* of one order and preference, but of several transports: as the client prefers them */
	for (unsigned how = 0; how <= BACKWARDS; how += BACKWARDS) {
		const char *three = "example.com NAPTR 1 1 s SIPS+D2T _a.example\nexample.com NAPTR 1 1 s SIP+D2U _b.example\nexample.com NAPTR 1 1 s SIP+D2T _ab.example\n";

		o = usual();
		check_with("sip:example.com", &o, three, how, "NAPTR:example.com SRV:_b.example SRV:_ab.example SRV:_a.example AAAA:example.com A:example.com", NULL);
		o.transports[0] = PSIP_TLS;
		o.transports[2] = PSIP_UDP;
		check_with("sip:example.com", &o, three, how, "NAPTR:example.com SRV:_a.example SRV:_ab.example SRV:_b.example AAAA:example.com A:example.com", NULL);
	}
}

/* ---- SRV ---- */

static void test_srv_only(void **state)
{
	const char *two = "_sip._udp.example.com SRV 10 0 5060 u.example\n_sip._tcp.example.com SRV 0 0 5070 t.example\nu.example A 192.0.2.3\nt.example A 192.0.2.2\n";
	struct psip_locate_options o = usual();

	(void)state;
	/* ledger: 3263-4.1-01 3263-4.1-20 3263-4.1-21 3263-4.1-22 3263-4.1-23 3263-4.1-24 3263-4.2-08 3263-4.2-09 3263-4.2-10 */
	o.family_count = 1;
	o.families[0] = 4;
	check("sip:example.com", two, "NAPTR:example.com SRV:_sip._udp.example.com SRV:_sip._tcp.example.com A:u.example A:t.example",
	      "udp 192.0.2.3:5060, tcp 192.0.2.2:5070");
	o.transports[0] = PSIP_TCP;
	o.transports[1] = PSIP_UDP;
	check_with("sip:example.com", &o, two, BACKWARDS, NULL, "tcp 192.0.2.2:5070, udp 192.0.2.3:5060");
	check("sip:example.com", "_sip._tcp.example.com SRV 0 0 5070 t.example\nt.example A 192.0.2.2\n", NULL, "tcp 192.0.2.2:5070");
	check("sip:example.com;transport=tcp", two, "SRV:_sip._tcp.example.com A:t.example", "tcp 192.0.2.2:5070");
	check("sips:example.com;transport=tcp", SETS, "SRV:_sips._tcp.example.com A:s.example", "tls 192.0.2.1:5061");
	check("sips:example.com", SETS, "NAPTR:example.com SRV:_sips._tcp.example.com A:s.example", "tls 192.0.2.1:5061");
	o.flags = PSIP_LOCATE_SECURE;
	check_with("sip:example.com;transport=tcp", &o, SETS, 0, "SRV:_sips._tcp.example.com A:s.example", "tls 192.0.2.1:5061");
	o = usual();
	o.flags = PSIP_LOCATE_LARGE;
	check_with("sip:example.com", &o, two, 0, NULL, "tcp 192.0.2.2:5070, udp 192.0.2.3:5060");
}

static void test_no_srv(void **state)
{
	struct psip_locate_options o = usual();
	struct psip_locate_target t;
	struct psip_locate l;
	struct resolver r = { "a.example A 192.0.2.1\na.example A 192.0.2.2\n", 0, "", 0 };

	(void)state;
	/* ledger: 3263-4.1-25 3263-4.1-26 3263-4.2-15 */
	check("sip:a.example", r.zone, NULL, "udp 192.0.2.1:5060, udp 192.0.2.2:5060");
	check("sips:a.example", r.zone, NULL, "tls 192.0.2.1:5061, tls 192.0.2.2:5061");
	check("sip:a.example;transport=tcp", r.zone, "SRV:_sip._tcp.a.example A:a.example", "tcp 192.0.2.1:5060, tcp 192.0.2.2:5060");
	o.flags = PSIP_LOCATE_LARGE;
	check_with("sip:a.example", &o, r.zone, 0, NULL, "tcp 192.0.2.1:5060, tcp 192.0.2.2:5060");
	o.flags = PSIP_LOCATE_ALTERNATES; /* a peer that has TCP only */
	check_with("sip:a.example", &o, HOST, 0, NULL, "udp 192.0.2.1:5060, tcp 192.0.2.1:5060");
	check_with("sip:a.example;transport=udp", &o, HOST, 0, NULL, "udp 192.0.2.1:5060");
	check_with("sips:a.example", &o, HOST, 0, NULL, "tls 192.0.2.1:5061");
	/* the application's word counts for the URI's, but sips stays sips */
	o.transport = PSIP_TCP;
	check_with("sip:a.example;transport=udp", &o, HOST, 0, NULL, "tcp 192.0.2.1:5060");
	assert_int_equal(begin(&l, "sips:a.example", &o), PSIP_ERR_UNSUPPORTED);
	o.transport = PSIP_TLS;
	check_with("sips:a.example", &o, HOST, 0, NULL, "tls 192.0.2.1:5061");
	o.transport = 0;
	for (unsigned large = 0; large < 2; large++) {
		o.flags = PSIP_LOCATE_ALTERNATES | (large ? PSIP_LOCATE_LARGE : 0);
		assert_int_equal(begin(&l, "sip:192.0.2.1", &o), PSIP_OK);
		assert_int_equal(psip_locate_guessed(&l), !large);
	}
	o.flags = PSIP_LOCATE_ALTERNATES;
	assert_int_equal(begin(&l, "sip:A.example", &o), PSIP_OK);
	resolve(&l, &r);
	assert_true(psip_locate_target(&l, 0, &t));
	assert_int_equal(t.step, PSIP_LOCATE_BY_ADDRESS);
	assert_true(psip_span_equal(t.name, PSIP_TEXT("a.example")));
	assert_false(psip_locate_target(&l, 4, &t));
	/* records without owner names, as some resolvers give them */
	check_with("sip:a.example;transport=tcp", &o, "_sip._tcp.a.example SRV 1 1 5070 a.example\n" HOST, NO_OWNERS, NULL, "tcp 192.0.2.1:5070");
}

static void test_srv_priority(void **state)
{
	const char *zone = "_sip._udp.example.com SRV 20 9 5064 d.example\n_sip._udp.example.com SRV 10 0 5061 a.example\n"
		"_sip._udp.example.com SRV 65535 0 5065 e.example\n"
	                   "a.example A 192.0.2.1\na.example AAAA 2001:db8::1\na.example A 192.0.2.2\nd.example AAAA 2001:db8::2\n"
	                   "d.example A 192.0.2.4\ne.example A 192.0.2.1\n";
	struct psip_locate_options o = usual();

	(void)state;
	/* ledger: 3263-4.2-11 3263-4.2-14 */
	for (unsigned how = 0; how < 2; how++)
		check_with("sip:example.com;transport=udp", &o, zone, how ? WITH_ALL : 0, how ? "SRV:_sip._udp.example.com AAAA:e.example" :
		           "SRV:_sip._udp.example.com AAAA:d.example A:d.example AAAA:a.example A:a.example AAAA:e.example A:e.example",
		           "udp [2001:db8::1]:5061, udp 192.0.2.1:5061, udp 192.0.2.2:5061, udp [2001:db8::2]:5064, udp 192.0.2.4:5064, udp 192.0.2.1:5065");
}

/* How often of 10,000 each of two is first. */
static unsigned first_of(const char *zone, const char *first)
{
	struct psip_locate_options o = usual();
	unsigned count = 0;

	o.family_count = 1;
	o.families[0] = 4;
	for (o.seed = 0; o.seed < 10000; o.seed++) {
		struct psip_locate l;
		struct resolver r = { zone, WITH_ALL, "", 0 };

		assert_int_equal(begin(&l, "sip:w.example;transport=udp", &o), PSIP_OK);
		resolve(&l, &r);
		count += strncmp(targets(&l), first, strlen(first)) == 0;
	}
	return count;
}

#define AB "a.example A 192.0.2.1\nb.example A 192.0.2.2\n"

static void test_srv_weight(void **state)
{
	unsigned count;

	(void)state;
	/* ledger: 3263-4.2-12 */
	count = first_of("_sip._udp.w.example SRV 1 1 5060 a.example\n_sip._udp.w.example SRV 1 3 5060 b.example\n" AB, "udp 192.0.2.1");
	assert_in_range(count, 2300, 2700);
	count = first_of("_sip._udp.w.example SRV 1 30 5060 a.example\n_sip._udp.w.example SRV 1 10 5060 b.example\n" AB, "udp 192.0.2.1");
	assert_in_range(count, 7300, 7700);
	count = first_of("_sip._udp.w.example SRV 1 1 5060 a.example\n_sip._udp.w.example SRV 1 0 5060 b.example\n" AB, "udp 192.0.2.2");
	assert_in_range(count, 1, 120); /* weight 0: seldom, but not never */
	count = first_of("_sip._udp.w.example SRV 1 0 5060 a.example\n_sip._udp.w.example SRV 1 0 5060 b.example\n" AB, "udp 192.0.2.1");
	assert_in_range(count, 4800, 5200);
	count = first_of("_sip._udp.w.example SRV 1 65535 5060 a.example\n_sip._udp.w.example SRV 1 65535 5060 b.example\n" AB, "udp 192.0.2.1");
	assert_in_range(count, 4800, 5200);
	for (unsigned i = 1; i <= 3; i++) { /* among three, each place in the list */
		char first[] = "udp 192.0.2.1";

		first[12] = (char)('0' + i);
		count = first_of("_sip._udp.w.example SRV 1 20 5060 a.example\n_sip._udp.w.example SRV 1 30 5060 b.example\n_sip._udp.w.example SRV 1 50 5060 c.example\n"
		                 AB "c.example A 192.0.2.3\n", first);
		assert_in_range(count, i == 3 ? 4800 : i * 1000 + 800, i == 3 ? 5200 : i * 1000 + 1200);
	}
	count = first_of("_sip._udp.w.example SRV 2 65535 5060 a.example\n_sip._udp.w.example SRV 1 0 5060 b.example\n" AB, "udp 192.0.2.1");
	assert_int_equal(count, 0);
}

static void test_srv_fixed_order(void **state)
{
	const char *zone = "_sip._udp.w.example SRV 1 5 5060 c.example\n_sip._udp.w.example SRV 1 5 5060 a.example\n_sip._udp.w.example SRV 1 7 5060 b.example\n"
	                   "_sip._udp.w.example SRV 1 5 5050 a.example\n" AB "a.example A 192.0.2.0\nc.example A 192.0.2.3\n";
	struct psip_locate_options o = usual();

	(void)state;
	/* ledger: 3263-4.4-02 */
	o.flags = PSIP_LOCATE_FIXED_ORDER;
	for (o.seed = 0; o.seed < 20; o.seed++)
		check_with("sip:w.example;transport=udp", &o, zone, (o.seed & 1 ? BACKWARDS : 0) | (o.seed & 2 ? WITH_ALL : 0), NULL,
		           "udp 192.0.2.2:5060, udp 192.0.2.0:5050, udp 192.0.2.1:5050, udp 192.0.2.0:5060, udp 192.0.2.1:5060, udp 192.0.2.3:5060");
	/* a name that another begins with comes first, whatever lies behind it (the length of the next name, greater than "-") */
	for (unsigned how = 0; how <= BACKWARDS; how += BACKWARDS)
		check_with("sip:w.example;transport=udp", &o, "_sip._udp.w.example SRV 1 5 5060 h.example-b\n_sip._udp.w.example SRV 1 5 5060 h.example\n"
		           "_sip._udp.w.example SRV 1 5 5060 zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.example\n_sip._udp.w.example SRV 1 5 5060 h.example-b\n"
		           "h.example A 10.0.0.1\nh.example-b A 10.0.0.2\nzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz.example A 10.0.0.3\n", how, NULL,
		           "udp 10.0.0.1:5060, udp 10.0.0.2:5060, udp 10.0.0.3:5060");
	/* more addresses than there is room for: the same ones stay */
	for (unsigned how = 0; how <= BACKWARDS; how += BACKWARDS)
		check_with("sip:a.example:5060", &o, "a.example A 10.0.0.1\na.example A 10.0.0.2\na.example A 10.0.0.3\na.example A 10.0.0.4\na.example A 10.0.0.5\n"
		           "a.example A 10.0.0.6\na.example A 10.0.0.7\na.example A 10.0.0.8\na.example A 10.0.0.9\n", how, NULL,
		           "udp 10.0.0.1:5060, udp 10.0.0.2:5060, udp 10.0.0.3:5060, udp 10.0.0.4:5060, udp 10.0.0.5:5060, udp 10.0.0.6:5060, "
		           "udp 10.0.0.7:5060, udp 10.0.0.8:5060");
}

static void test_srv_refused(void **state)
{
	struct psip_locate l;

	(void)state;
	/* ledger: 3263-4.2-13 */
	assert_int_equal(outcome_of("sip:a.example;transport=udp", "_sip._udp.a.example SRV 0 0 0 .\n" HOST, &l), PSIP_LOCATE_REFUSED);
	assert_int_equal(l.host_count, 0);
	assert_int_equal(outcome_of("sips:a.example", "_sips._tcp.a.example SRV 0 0 0 .\n" HOST, &l), PSIP_LOCATE_REFUSED);
	assert_int_equal(outcome_of("sip:a.example", "_sip._udp.a.example SRV 0 0 0 .\n_sip._tcp.a.example SRV 0 0 0 .\n" HOST, &l), PSIP_LOCATE_REFUSED);
	assert_int_equal(outcome_of("sip:a.example", "a.example NAPTR 1 1 s SIP+D2U _u.example\n_u.example SRV 0 0 0 .\n" HOST, &l), PSIP_LOCATE_REFUSED);
	/* one of them only: the others stand */
	assert_int_equal(outcome_of("sip:a.example", "_sip._udp.a.example SRV 0 0 0 .\n_sip._tcp.a.example SRV 0 0 5070 a.example\n" HOST, &l), PSIP_LOCATE_FOUND);
	assert_string_equal(targets(&l), "tcp 192.0.2.1:5070");
	assert_int_equal(outcome_of("sip:a.example", "_sip._udp.a.example SRV 0 0 0 .\n" HOST, &l), PSIP_LOCATE_FOUND);
	assert_string_equal(targets(&l), "tcp 192.0.2.1:5060");
	/* a WebSocket is no guess then, but it is one of a client that has nothing else */
	for (unsigned only = 0; only < 2; only++) {
		struct psip_locate_options o = { { only ? PSIP_WS : PSIP_UDP, PSIP_WSS, PSIP_WS }, only ? 2 : 3, { 4 }, 1, 0, 1, 0 };
		struct resolver r = { "_sip._udp.a.example SRV 0 0 0 .\n" HOST, 0, "", 0 };

		assert_int_equal(begin(&l, "sip:a.example", &o), PSIP_OK);
		resolve(&l, &r);
		assert_int_equal(psip_locate_outcome(&l), only ? PSIP_LOCATE_FOUND : PSIP_LOCATE_REFUSED);
		assert_string_equal(targets(&l), only ? "ws 192.0.2.1:80" : "");
	}
	/* beside others it is a contradiction; so are port 0 and a name that is none */
	assert_int_equal(outcome_of("sip:a.example;transport=udp",
	                            "_sip._udp.a.example SRV 0 0 0 .\n_sip._udp.a.example SRV 0 0 5070 a.example\n_sip._udp.a.example SRV 0 0 0 a.example\n"
	                            "_sip._udp.a.example SRV 0 0 1 a..example\n" HOST, &l), PSIP_LOCATE_FOUND);
	assert_string_equal(targets(&l), "udp 192.0.2.1:5070");
	assert_int_equal(psip_locate_ignored(&l), 3);
	/* records of no use refuse nothing */
	assert_int_equal(outcome_of("sip:a.example;transport=udp", "_sip._udp.a.example SRV 0 0 0 a.example\n" HOST, &l), PSIP_LOCATE_FOUND);
	assert_string_equal(targets(&l), "udp 192.0.2.1:5060");
}

/* ---- Answers of all kinds ---- */

/* Owners with their last dot, names of one letter, addresses that begin with zeros, and what lies behind an IPv4 address. */
static void test_records(void **state)
{
	struct psip_locate_options o = usual();
	struct psip_locate_question q;
	struct psip_locate_record r = { .type = PSIP_LOCATE_A, .ttl = 10, .ip = { 0, 0, 0, 0, 1 } };
	struct psip_locate_answer a = { PSIP_LOCATE_ANSWERED, 0, &r, 1 };
	struct psip_locate l;

	(void)state;
	check("sip:a.example:5060", "a.example. A 192.0.2.1\n", "A:a.example", "udp 192.0.2.1:5060");
	check("sip:a.example;transport=udp", "_sip._udp.a.example SRV 0 0 5070 h\nh A 192.0.2.1\n", "SRV:_sip._udp.a.example A:h", "udp 192.0.2.1:5070");
	check_with("sip:a.example:5060", &o, "a.example AAAA ::2:3\n", 0, NULL, "udp [::2:3]:5060");
	o.families[0] = 4;
	o.family_count = 1;
	assert_int_equal(begin(&l, "sip:a.example:5060", &o), PSIP_OK);
	assert_true(psip_locate_ask(&l, &q));
	assert_int_equal(psip_locate_answer(&l, q.id, &a), PSIP_OK);
	assert_int_equal(psip_locate_outcome(&l), PSIP_LOCATE_NOTHING);
}

/* A host that has been asked for and has answered is not changed by what comes along with another set. */
static void test_additional_late(void **state)
{
	struct psip_locate_options o = { { PSIP_UDP, PSIP_TCP }, 2, { 4 }, 1, 0, 1, 0 };
	struct psip_locate_question naptr, udp, tcp, host;
	struct psip_locate_record srv = { .type = PSIP_LOCATE_SRV, .ttl = 60, .port = 5060, .target = PSIP_TEXT("h.example") };
	struct psip_locate_record ip = { .type = PSIP_LOCATE_A, .ttl = 60, .ip = { 192, 0, 2, 1 } };
	struct psip_locate_record both[] = { srv, { .type = PSIP_LOCATE_A, .ttl = 60, .owner = PSIP_TEXT("h.example"), .ip = { 192, 0, 2, 2 } } };
	struct psip_locate l;

	(void)state;
	both[0].port = 5070;
	assert_int_equal(begin(&l, "sip:a.example", &o), PSIP_OK);
	assert_true(psip_locate_ask(&l, &naptr));
	assert_int_equal(psip_locate_answer(&l, naptr.id, &(struct psip_locate_answer){ PSIP_LOCATE_NO_DATA, 0, NULL, 0 }), PSIP_OK);
	assert_true(psip_locate_ask(&l, &udp) && psip_locate_ask(&l, &tcp));
	assert_int_equal(psip_locate_answer(&l, udp.id, &(struct psip_locate_answer){ PSIP_LOCATE_ANSWERED, 0, &srv, 1 }), PSIP_OK);
	assert_true(psip_locate_ask(&l, &host) && host.type == PSIP_LOCATE_A);
	assert_int_equal(psip_locate_answer(&l, host.id, &(struct psip_locate_answer){ PSIP_LOCATE_ANSWERED, 0, &ip, 1 }), PSIP_OK);
	assert_int_equal(psip_locate_answer(&l, tcp.id, &(struct psip_locate_answer){ PSIP_LOCATE_ANSWERED, 0, both, 2 }), PSIP_OK);
	assert_string_equal(targets(&l), "udp 192.0.2.1:5060, tcp 192.0.2.1:5070");
}

static void test_aliases(void **state)
{
	struct psip_locate l;
	const char *chain = "h.example CNAME c1.example\nc1.example CNAME c2.example ttl=7\nc2.example A 192.0.2.1\n";
	struct psip_locate_options o = usual();
	char zone[2000] = "";

	(void)state;
	o.family_count = 1;
	o.families[0] = 4;
	check_with("sip:h.example:5060", &o, chain, WITH_ALL, "A:h.example", "udp 192.0.2.1:5060");
	check_with("sip:h.example:5060", &o, chain, 0, "A:h.example A:c1.example A:c2.example", "udp 192.0.2.1:5060");
	assert_int_equal(outcome_of("sip:h.example:5060", chain, &l), PSIP_LOCATE_FOUND);
	assert_int_equal(psip_locate_ttl(&l), 7);
	check("sip:h.example;transport=udp", "_sip._udp.h.example CNAME s.example\ns.example SRV 1 1 5070 a.example\n" HOST,
	      "SRV:_sip._udp.h.example SRV:s.example A:a.example", "udp 192.0.2.1:5070");
	for (unsigned how = 0; how <= WITH_ALL; how++) {
		check_with("sip:h.example:5060", &o, "h.example CNAME h.example\n", how, NULL, "");
		check_with("sip:h.example:5060", &o, "h.example CNAME i.example\ni.example CNAME h.example\n", how, NULL, "");
	}
	/* asked again under another name: an answer to the first question is late */
	{
		struct psip_locate_record r = { .type = PSIP_LOCATE_CNAME, .owner = PSIP_TEXT("h.example"), .target = PSIP_TEXT("i.example") };
		struct psip_locate_answer a = { PSIP_LOCATE_ANSWERED, 0, &r, 1 };
		struct psip_locate_question first, second;

		assert_int_equal(begin(&l, "sip:h.example:5060", &o), PSIP_OK);
		assert_true(psip_locate_ask(&l, &first));
		assert_int_equal(psip_locate_answer(&l, first.id, &a), PSIP_OK);
		assert_true(psip_locate_ask(&l, &second));
		assert_int_equal(psip_locate_answer(&l, first.id, &a), PSIP_ERR_STALE);
		a.count = 0;
		assert_int_equal(psip_locate_answer(&l, second.id, &a), PSIP_OK);
	}
	/* as many as are allowed, and one more */
	for (int most = PSIP_LOCATE_ALIASES - 1; most <= PSIP_LOCATE_ALIASES + 1; most++) {
		zone[0] = 0;
		for (int i = 0; i < most; i++)
			snprintf(zone + strlen(zone), sizeof zone - strlen(zone), "n%d.example CNAME n%d.example\n", i, i + 1);
		snprintf(zone + strlen(zone), sizeof zone - strlen(zone), "n%d.example A 192.0.2.1\n", most);
		for (unsigned how = 0; how <= WITH_ALL; how++)
			check_with("sip:n0.example:5060", &o, zone, how, NULL, most <= PSIP_LOCATE_ALIASES ? "udp 192.0.2.1:5060" : "");
	}
}

static void test_failures(void **state)
{
	struct psip_locate l;

	(void)state;
	/* no answer to one question does not take the others along; the result is not to be kept */
	assert_int_equal(outcome_of("sip:a.example", "a.example TIMEOUT NAPTR\n_sip._udp.a.example FAIL SRV\na.example TIMEOUT AAAA\n" HOST, &l), PSIP_LOCATE_FOUND);
	assert_string_equal(targets(&l), "udp 192.0.2.1:5060");
	assert_int_equal(psip_locate_ttl(&l), 0);
	assert_int_equal(outcome_of("sip:a.example:5060", "a.example CUT A\n" HOST, &l), PSIP_LOCATE_FOUND);
	assert_int_equal(psip_locate_ttl(&l), 0);
	assert_int_equal(outcome_of("sip:a.example:5060", "a.example FAIL A\n" HOST, &l), PSIP_LOCATE_NOTHING);
	assert_int_equal(psip_locate_ignored(&l), 1); /* a record in an answer that is none */
	assert_int_equal(outcome_of("sip:a.example:5060", "", &l), PSIP_LOCATE_NOTHING);
	/* a target without addresses is no reason to go past SRV */
	assert_int_equal(outcome_of("sip:a.example;transport=udp", "_sip._udp.a.example SRV 0 0 5060 x.example\n" HOST, &l), PSIP_LOCATE_NOTHING);
	/* addresses that reach nobody */
	assert_int_equal(outcome_of("sip:a.example:5060", "a.example A 0.0.0.0\na.example AAAA ::\na.example AAAA ::ffff:192.0.2.1\n", &l), PSIP_LOCATE_NOTHING);
	assert_int_equal(psip_locate_ignored(&l), 3);
	/* cut: what came along is not all there is */
	{
		struct psip_locate_options o = usual();

		check_with("sip:a.example;transport=udp", &o, "_sip._udp.a.example CUT SRV\n_sip._udp.a.example SRV 0 0 5060 a.example\n" HOST, WITH_ALL,
		           "SRV:_sip._udp.a.example AAAA:a.example A:a.example", "udp 192.0.2.1:5060");
		/* nor are the SRV records that came with a NAPTR answer that was cut: there may be more of them */
		check_with("sip:a.example", &o, "a.example CUT NAPTR\na.example NAPTR 1 1 s SIP+D2U _u.example\n_u.example SRV 0 0 5060 a.example\n" HOST, WITH_ALL,
		           "NAPTR:a.example SRV:_u.example AAAA:a.example", "udp 192.0.2.1:5060");
	}
}

static void test_ttl(void **state)
{
	struct psip_locate l;

	(void)state;
	assert_int_equal(outcome_of("sip:a.example:5060", HOST, &l), PSIP_LOCATE_FOUND);
	assert_int_equal(psip_locate_ttl(&l), 300);
	assert_int_equal(outcome_of("sip:a.example", "a.example NEGATIVE NAPTR 20\n_sip._udp.a.example SRV 0 0 5060 a.example ttl=60\n" HOST, &l), PSIP_LOCATE_FOUND);
	assert_int_equal(psip_locate_ttl(&l), 20);
	assert_int_equal(outcome_of("sip:a.example", "_sip._udp.a.example SRV 0 0 5060 a.example ttl=60\n" HOST, &l), PSIP_LOCATE_FOUND);
	assert_int_equal(psip_locate_ttl(&l), 60);
	assert_int_equal(outcome_of("sip:a.example:5060", "a.example A 192.0.2.1 ttl=2147483647\n", &l), PSIP_LOCATE_FOUND);
	assert_int_equal(psip_locate_ttl(&l), 2147483647);
	assert_int_equal(outcome_of("sip:a.example:5060", "a.example A 192.0.2.1 ttl=2147483648\n", &l), PSIP_LOCATE_FOUND);
	assert_int_equal(psip_locate_ttl(&l), 0);
}

static void test_finish(void **state)
{
	static const char *const uris[] = { "sip:a.example", "sip:a.example;transport=tcp", "sip:a.example:5060", "sips:a.example" };
	struct psip_locate_options o = usual();
	struct psip_locate_question q;
	struct psip_locate l;
	struct psip_locate_answer none = { PSIP_LOCATE_NO_DATA, 0, NULL, 0 };
	struct psip_locate_record a = { .type = PSIP_LOCATE_A, .ttl = 10, .ip = { 192, 0, 2, 1 } };
	struct psip_locate_answer one = { PSIP_LOCATE_ANSWERED, 0, &a, 1 };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		assert_int_equal(begin(&l, uris[i], &o), PSIP_OK);
		assert_int_equal(psip_locate_answer(&l, 0, &none), PSIP_ERR_STALE); /* not yet asked */
		assert_true(psip_locate_ask(&l, &q));
		psip_locate_finish(&l);
		assert_int_equal(psip_locate_outcome(&l), PSIP_LOCATE_NOTHING);
		assert_int_equal(psip_locate_answer(&l, q.id, &none), PSIP_ERR_STALE);
		assert_false(psip_locate_ask(&l, &q));
	}
	/* what was answered before stays */
	assert_int_equal(begin(&l, "sip:a.example:5060", &o), PSIP_OK);
	assert_true(psip_locate_ask(&l, &q) && q.type == PSIP_LOCATE_AAAA);
	assert_true(psip_locate_ask(&l, &q) && q.type == PSIP_LOCATE_A);
	assert_int_equal(psip_locate_answer(&l, q.id, &one), PSIP_OK);
	assert_int_equal(psip_locate_outcome(&l), PSIP_LOCATE_ASKING);
	psip_locate_finish(&l);
	assert_string_equal(targets(&l), "udp 192.0.2.1:5060");
	for (unsigned id = 0; id < 0x10000; id++)
		assert_int_equal(psip_locate_answer(&l, (uint16_t)id, &one), PSIP_ERR_STALE);
}

/* Only what was asked and has no answer yet is asked again. */
static void test_ask_again(void **state)
{
	struct psip_locate_options o = usual();
	struct psip_locate_question first, second, q;
	struct psip_locate_answer none = { PSIP_LOCATE_NO_DATA, 0, NULL, 0 };
	struct psip_locate l;

	(void)state;
	assert_int_equal(begin(&l, "sip:a.example:5060", &o), PSIP_OK);
	assert_false(psip_locate_question(&l, 0, &q)); /* not yet asked */
	assert_true(psip_locate_ask(&l, &first) && psip_locate_ask(&l, &second));
	assert_true(psip_locate_question(&l, second.id, &q));
	assert_true(q.id == second.id && q.type == PSIP_LOCATE_A && psip_span_equal(q.name, PSIP_TEXT("a.example")));
	assert_int_equal(psip_locate_answer(&l, first.id, &none), PSIP_OK);
	assert_false(psip_locate_question(&l, first.id, &q) || psip_locate_question(&l, 2, &q));
	assert_false(psip_locate_ask(&l, &q));
	psip_locate_ask_again(&l);
	assert_true(psip_locate_ask(&l, &q));
	assert_int_equal(q.id, second.id);
	assert_false(psip_locate_ask(&l, &q));
	assert_int_equal(psip_locate_answer(&l, q.id, &none), PSIP_OK);
	psip_locate_ask_again(&l);
	assert_false(psip_locate_ask(&l, &q));
}

/* ---- What cannot be located ---- */

static void test_refusals(void **state)
{
	struct psip_locate_options o = usual(), bad;
	struct psip_locate l;

	(void)state;
	assert_int_equal(begin(&l, "tel:+15551234", &o), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(begin(&l, "sips:h.example;transport=udp", &o), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(begin(&l, "sip:h.example;transport=sctp", &o), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(begin(&l, "sip:h.example;transport=carrier-pigeon", &o), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(begin(&l, "sip:h.example:0", &o), PSIP_ERR_SYNTAX);
	assert_int_equal(begin(&l, "sip:h.example;maddr=a%20b", &o), PSIP_ERR_SYNTAX);
	o.transport_count = 2;
	assert_int_equal(begin(&l, "sips:h.example", &o), PSIP_ERR_UNSUPPORTED); /* never less than TLS */
	assert_int_equal(begin(&l, "sips:192.0.2.1", &o), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(begin(&l, "sip:h.example;transport=tls", &o), PSIP_ERR_UNSUPPORTED);
	o.family_count = 1;
	assert_int_equal(begin(&l, "sip:192.0.2.1", &o), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(begin(&l, "sip:[2001:db8::1]", &o), PSIP_OK);
	o.transports[0] = PSIP_TLS; /* a client with TLS only */
	o.transport_count = 1;
	check_with("sip:h.example", &o, "_sips._tcp.h.example SRV 1 1 5071 i.example\ni.example AAAA 2001:db8::1\n", 0,
	           "NAPTR:h.example SRV:_sips._tcp.h.example AAAA:i.example", "tls [2001:db8::1]:5071");
	for (unsigned i = 0; i < 10; i++) {
		bad = usual();
		switch (i) {
		case 0: bad.transport_count = 0; break;
		case 1: bad.transport_count = 8; break;
		case 2: bad.transports[0] = 0; break;
		case 3: bad.transports[2] = 8; break;
		case 4: bad.transports[2] = PSIP_UDP; break;
		case 5: bad.family_count = 0; break;
		case 6: bad.family_count = 3; break;
		case 7: bad.families[1] = 6; break;
		case 8: bad.families[1] = 5; break;
		case 9: bad.transport = PSIP_SCTP; break;
		}
		assert_int_equal(begin(&l, "sip:h.example", &bad), PSIP_ERR_ARGUMENT);
	}
}

/* ---- Responses ---- */

static void check_via(const char *text, const char *zone, const char *asked, const char *found)
{
	struct psip_locate_options o = usual();
	struct psip_span rest = psip_string(text);
	struct psip_via via;
	struct psip_locate l;
	struct resolver r = { zone, 0, "", 0 };

	assert_int_equal(psip_via_next(&rest, PSIP_TOLERANT, &via), 1);
	assert_int_equal(psip_locate_via(&l, &via, &o), PSIP_OK);
	resolve(&l, &r);
	assert_string_equal(r.asked, asked);
	assert_string_equal(targets(&l), found);
}

static void test_via(void **state)
{
	const char *two = "h.example A 192.0.2.1\nh.example A 192.0.2.2\n";
	const char *set = "_sips._tcp.h.example SRV 20 1 5062 b.example\n_sips._tcp.h.example SRV 10 1 5061 a.example\n_sip._udp.h.example SRV 1 1 5064 b.example\n" AB;
	struct psip_locate_options o = usual();
	struct psip_span rest = PSIP_TEXT("SIP/2.0/SCTP h.example;branch=z9hG4bKa");
	struct psip_via via;
	struct psip_locate l;

	(void)state;
	/* ledger: 3263-5-02 3263-5-03 3263-5-04 3263-5-05 */
	check_via("SIP/2.0/TCP 192.0.2.7;branch=z9hG4bKa", "", "", "tcp 192.0.2.7:5060");
	check_via("SIP/2.0/TCP 192.0.2.7:5070;branch=z9hG4bKa", "", "", "tcp 192.0.2.7:5070");
	check_via("SIP/2.0/TLS [2001:db8::7];branch=z9hG4bKa", "", "", "tls [2001:db8::7]:5061");
	check_via("SIP/2.0/UDP h.example:5066;branch=z9hG4bKa", two, "AAAA:h.example A:h.example", "udp 192.0.2.1:5066, udp 192.0.2.2:5066");
	check_via("SIP/2.0/TLS h.example:5066;branch=z9hG4bKa", two, "AAAA:h.example A:h.example", "tls 192.0.2.1:5066, tls 192.0.2.2:5066");
	check_via("SIP/2.0/TLS h.example;branch=z9hG4bKa", set, "SRV:_sips._tcp.h.example AAAA:b.example A:b.example AAAA:a.example A:a.example",
	          "tls 192.0.2.1:5061, tls 192.0.2.2:5062");
	check_via("SIP/2.0/UDP h.example;branch=z9hG4bKa", set, "SRV:_sip._udp.h.example AAAA:b.example A:b.example", "udp 192.0.2.2:5064");
	check_via("SIP/2.0/TCP h.example;branch=z9hG4bKa", two, "SRV:_sip._tcp.h.example AAAA:h.example A:h.example", "tcp 192.0.2.1:5060, tcp 192.0.2.2:5060");
	/* RFC 3261 §18.2.2: received first, also if sent-by leads nowhere; maddr for datagrams */
	check_via("SIP/2.0/TCP h.example;branch=z9hG4bKa;received=192.0.2.9", two, "SRV:_sip._tcp.h.example AAAA:h.example A:h.example",
	          "tcp 192.0.2.9:5060, tcp 192.0.2.1:5060, tcp 192.0.2.2:5060");
	check_via("SIP/2.0/TLS h.example;branch=z9hG4bKa;received=192.0.2.9", set, "SRV:_sips._tcp.h.example AAAA:b.example A:b.example AAAA:a.example A:a.example",
	          "tls 192.0.2.9:5061, tls 192.0.2.1:5061, tls 192.0.2.2:5062");
	check_via("SIP/2.0/TCP h.example;branch=z9hG4bKa;received=192.0.2.9", "_sip._tcp.h.example SRV 0 0 0 .\n", "SRV:_sip._tcp.h.example", "tcp 192.0.2.9:5060");
	check_via("SIP/2.0/UDP 192.0.2.1:5070;branch=z9hG4bKa;received=192.0.2.1", "", "", "udp 192.0.2.1:5070");
	check_via("SIP/2.0/UDP 10.0.0.1:5070;branch=z9hG4bKa;received=192.0.2.1;rport=40000", "", "", "udp 192.0.2.1:40000, udp 10.0.0.1:5070");
	check_via("SIP/2.0/UDP h.example;branch=z9hG4bKa;maddr=224.0.1.75;received=192.0.2.9", "", "", "udp 224.0.1.75:5060");
	check_via("SIP/2.0/TCP 192.0.2.1;branch=z9hG4bKa;maddr=224.0.1.75", "", "", "tcp 192.0.2.1:5060");
	assert_int_equal(psip_via_next(&rest, PSIP_TOLERANT, &via), 1);
	assert_int_equal(psip_locate_via(&l, &via, &o), PSIP_ERR_UNSUPPORTED);
	rest = PSIP_TEXT("SIP/2.0/TCP [2001:db8::1];branch=z9hG4bKa;received=192.0.2.9");
	assert_int_equal(psip_via_next(&rest, PSIP_TOLERANT, &via), 1);
	o.families[0] = 4;
	o.family_count = 1;
	assert_int_equal(psip_locate_via(&l, &via, &o), PSIP_OK);
	assert_string_equal(targets(&l), "tcp 192.0.2.9:5060");
	via.received = psip_span(NULL, 0);
	assert_int_equal(psip_locate_via(&l, &via, &o), PSIP_ERR_UNSUPPORTED);
	via.has_port = true;
	assert_int_equal(psip_locate_via(&l, &via, &o), PSIP_ERR_SYNTAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_no_dns),
		cmocka_unit_test(test_explicit_port),
		cmocka_unit_test(test_naptr_order),
		cmocka_unit_test(test_naptr_services),
		cmocka_unit_test(test_naptr_sips),
		cmocka_unit_test(test_naptr_malformed),
		cmocka_unit_test(test_naptr_ties), cmocka_unit_test(test_srv_only),
		cmocka_unit_test(test_no_srv),
		cmocka_unit_test(test_srv_priority),
		cmocka_unit_test(test_srv_weight),
		cmocka_unit_test(test_srv_fixed_order),
		cmocka_unit_test(test_srv_refused),
		cmocka_unit_test(test_records), cmocka_unit_test(test_additional_late), cmocka_unit_test(test_aliases),
		cmocka_unit_test(test_failures),
		cmocka_unit_test(test_ttl),
		cmocka_unit_test(test_finish), cmocka_unit_test(test_ask_again),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_via),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
