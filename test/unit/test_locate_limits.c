/* SPDX-License-Identifier: MIT
 * The location machine's bounds, each below, at and above; and answers by chance: it always ends, and sips never goes below TLS.
 * Not covered: PSIP_LOCATE_HOSTS and PSIP_LOCATE_QUESTIONS, which the other bounds keep from being reached. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/locate_zone.h"

/* A name of `length` bytes, of labels up to 63. */
static char *long_name(size_t length)
{
	static char name[400];

	for (size_t i = 0; i < length; i++)
		name[i] = i % 64 == 63 && i + 1 < length ? '.' : 'a';
	name[length] = 0;
	return name;
}

static void test_names(void **state)
{
	static const char *const bad[] = { "", ".", "a..b", ".a", "a b", "a/b", "*.example" };
	struct psip_locate_options o = usual();
	struct psip_locate l;
	struct psip_locate_question q;
	char label[80];

	(void)state;
	for (size_t length = 252; length <= 254; length++)
		assert_int_equal(psip_locate_host(&l, psip_string(long_name(length)), &o), length <= 253 ? PSIP_OK : PSIP_ERR_SYNTAX);
	for (size_t length = 62; length <= 64; length++) {
		memset(label, 'a', length);
		label[length] = 0;
		assert_int_equal(psip_locate_host(&l, psip_string(label), &o), length <= 63 ? PSIP_OK : PSIP_ERR_SYNTAX);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(psip_locate_host(&l, psip_string(bad[i]), &o), PSIP_ERR_SYNTAX);
	/* the SRV name of 253 bytes can be asked for, that of 254 not: the domain's addresses are */
	for (size_t length = 242; length <= 244; length++) {
		char uri[500];

		snprintf(uri, sizeof uri, "sip:%s;transport=tcp", long_name(length));
		assert_int_equal(begin(&l, uri, &o), PSIP_OK);
		assert_true(psip_locate_ask(&l, &q));
		assert_int_equal(q.type, length + 10 <= 253 ? PSIP_LOCATE_SRV : PSIP_LOCATE_AAAA);
	}
	assert_int_equal(psip_locate_host(&l, PSIP_TEXT("A.Example."), &o), PSIP_OK);
	assert_true(psip_locate_ask(&l, &q));
	assert_true(psip_span_equal(q.name, PSIP_TEXT("a.example")));
}

/* n SRV records for one host each, of rising or falling priority. */
static void many_servers(struct psip_locate *l, unsigned n, bool falling, unsigned addresses)
{
	struct psip_locate_options o = usual();
	struct psip_locate_record records[80];
	struct psip_locate_answer a = { PSIP_LOCATE_ANSWERED, 0, records, n };
	struct psip_locate_question q;
	char names[80][20];

	o.families[0] = 4;
	o.family_count = 1;
	memset(records, 0, sizeof records);
	for (unsigned i = 0; i < n; i++) {
		snprintf(names[i], sizeof names[i], "h%u.example", i);
		records[i].type = PSIP_LOCATE_SRV;
		records[i].port = 5060;
		records[i].priority = (uint16_t)(falling ? n - i : i + 1);
		records[i].target = psip_string(names[i]);
	}
	assert_int_equal(begin(l, "sip:e.example;transport=udp", &o), PSIP_OK);
	assert_true(psip_locate_ask(l, &q));
	assert_int_equal(psip_locate_answer(l, q.id, &a), PSIP_OK);
	memset(records, 0, sizeof records);
	a.count = addresses;
	for (unsigned host = 0; psip_locate_ask(l, &q); host++) {
		for (unsigned i = 0; i < addresses; i++) {
			records[i].type = PSIP_LOCATE_A;
			records[i].ip[0] = 10;
			records[i].ip[1] = (uint8_t)host;
			records[i].ip[3] = (uint8_t)(i + 1);
		}
		assert_int_equal(psip_locate_answer(l, q.id, &a), PSIP_OK);
	}
	assert_int_equal(psip_locate_outcome(l), PSIP_LOCATE_FOUND);
}

static void test_bounds(void **state)
{
	struct psip_locate l;
	struct psip_locate_target t;

	(void)state;
	for (unsigned n = PSIP_LOCATE_SERVICE_SERVERS - 1; n <= PSIP_LOCATE_SERVICE_SERVERS + 1; n++)
		for (int falling = 0; falling < 2; falling++) {
			unsigned more = n > PSIP_LOCATE_SERVICE_SERVERS;

			many_servers(&l, n, falling, 1);
			assert_int_equal(l.target_count, n - more);
			assert_int_equal(psip_locate_dropped(&l), more);
			assert_true(psip_locate_target(&l, 0, &t)); /* the best stays */
			assert_true(psip_span_equal(t.name, psip_string(falling ? (n == 15 ? "h14.example" : n == 16 ? "h15.example" : "h16.example") : "h0.example")));
		}
	for (unsigned n = PSIP_LOCATE_HOST_IPS - 1; n <= PSIP_LOCATE_HOST_IPS + 1; n++) {
		many_servers(&l, 1, false, n);
		assert_int_equal(l.target_count, n > PSIP_LOCATE_HOST_IPS ? PSIP_LOCATE_HOST_IPS : n);
		assert_int_equal(psip_locate_dropped(&l), n > PSIP_LOCATE_HOST_IPS);
	}
	many_servers(&l, 8, false, 8); /* all addresses there may be, and one more */
	assert_int_equal(l.target_count, PSIP_LOCATE_TARGETS);
	assert_int_equal(psip_locate_dropped(&l), 0);
	many_servers(&l, 9, false, 7);
	assert_int_equal(l.target_count, 63);
	many_servers(&l, 13, false, 5);
	assert_int_equal(l.target_count, PSIP_LOCATE_TARGETS);
	assert_int_equal(psip_locate_dropped(&l), 1);
	many_servers(&l, 80, true, 8);
	assert_int_equal(psip_locate_dropped(&l), 64 + 64);
}

/* One SRV record too many, and which it is: the last in the fixed order, wherever in the answer it comes. */
static void test_servers_that_stay(void **state)
{
	static const char *const last[][2] = { /* what the others are, the one that goes */
		{ "SRV 1 5 5060 h%u.example", "SRV 2 9 5060 a.example" },      /* by priority */
		{ "SRV 1 5 5060 h%u.example", "SRV 1 4 5060 a.example" },      /* by weight */
		{ "SRV 1 5 5060 h%u.example", "SRV 1 5 5060 z.ex" },           /* by name, though it is shorter */
		{ "SRV 1 5 50%02u h.example", "SRV 1 5 5000 h.example-b" },    /* by length, though its port is lower */
		{ "SRV 1 5 50%02u h.example", "SRV 1 5 5099 h.example" },      /* by port */
	};
	struct psip_locate_options o = usual();

	(void)state;
	o.flags = PSIP_LOCATE_FIXED_ORDER;
	for (unsigned row = 0; row < 5; row++)
		for (unsigned place = 0; place <= PSIP_LOCATE_SERVICE_SERVERS; place++) {
			char zone[4000] = "", gone[64];
			struct psip_locate l;
			struct resolver r = { zone, 0, "", 0 };

			for (unsigned i = 0; i <= PSIP_LOCATE_SERVICE_SERVERS; i++) {
				strcat(zone, "_sip._udp.e.example ");
				if (i == place)
					strcat(zone, last[row][1]);
				else
					snprintf(zone + strlen(zone), sizeof zone - strlen(zone), last[row][0], 10 + i);
				strcat(zone, "\n");
			}
			assert_int_equal(begin(&l, "sip:e.example;transport=udp", &o), PSIP_OK);
			resolve(&l, &r);
			assert_int_equal(psip_locate_dropped(&l), 1);
			assert_int_equal(l.server_count, PSIP_LOCATE_SERVICE_SERVERS);
			snprintf(gone, sizeof gone, "%s", strrchr(last[row][1], ' ') + 1);
			for (unsigned i = 0; i < l.server_count; i++) {
				struct psip_span name = psip_span(l.text + l.hosts[l.servers[i].host].name + 1, (unsigned char)l.text[l.hosts[l.servers[i].host].name]);

				if (psip_span_equal(name, psip_string(gone)) && (row != 4 || l.servers[i].port == 5099))
					fail_msg("row %u, place %u: %s stayed", row, place, last[row][1]);
			}
		}
}

/* Of names that begin alike the shorter comes first, whatever lies behind it in the caller's bytes. */
static void test_names_that_begin_alike(void **state)
{
	static const char names[] = "h.example~h.example-b";
	struct psip_locate_options o = usual();
	struct psip_locate_record records[PSIP_LOCATE_SERVICE_SERVERS + 1];
	struct psip_locate_answer a = { PSIP_LOCATE_ANSWERED, 0, records, PSIP_LOCATE_SERVICE_SERVERS + 1 };
	struct psip_locate_question q;
	struct psip_locate l;

	(void)state;
	o.flags = PSIP_LOCATE_FIXED_ORDER;
	for (unsigned place = 0; place <= PSIP_LOCATE_SERVICE_SERVERS; place++) {
		for (unsigned i = 0; i <= PSIP_LOCATE_SERVICE_SERVERS; i++)
			records[i] = (struct psip_locate_record){ .type = PSIP_LOCATE_SRV, .port = (uint16_t)(5060 + i),
				.target = i == place ? psip_span(names + 10, 11) : psip_span(names, 9) };
		assert_int_equal(begin(&l, "sip:e.example;transport=udp", &o), PSIP_OK);
		assert_true(psip_locate_ask(&l, &q));
		assert_int_equal(psip_locate_answer(&l, q.id, &a), PSIP_OK);
		assert_int_equal(l.server_count, PSIP_LOCATE_SERVICE_SERVERS);
		assert_int_equal(l.host_count, 1);  /* all but the longer one */
	}
}

/* An address that comes many times over takes the place of none. */
static void test_repeated_addresses(void **state)
{
	struct psip_locate_options o = usual();
	struct psip_locate_record records[2 * PSIP_LOCATE_HOST_IPS];
	struct psip_locate_answer a = { PSIP_LOCATE_ANSWERED, 0, records, 2 * PSIP_LOCATE_HOST_IPS };
	struct psip_locate_question q;
	struct psip_locate l;

	(void)state;
	o.families[0] = 4;
	o.family_count = 1;
	for (unsigned i = 0; i < 2 * PSIP_LOCATE_HOST_IPS; i++)
		records[i] = (struct psip_locate_record){ .type = PSIP_LOCATE_A, .ttl = 60, .ip = { 10, 0, 0, (uint8_t)(1 + i / 2) } };
	assert_int_equal(begin(&l, "sip:e.example:5060", &o), PSIP_OK);
	assert_true(psip_locate_ask(&l, &q));
	assert_int_equal(psip_locate_answer(&l, q.id, &a), PSIP_OK);
	assert_int_equal(l.target_count, PSIP_LOCATE_HOST_IPS);
	assert_int_equal(psip_locate_dropped(&l), 0);
}

/* SRV sets of three transports that fill the table, and a fourth. */
static void test_servers_bound(void **state)
{
	static const char *const sets[] = { "udp", "tcp", "sctp", "ws" };
	struct psip_locate_options o = { { PSIP_UDP, PSIP_TCP, PSIP_SCTP, PSIP_WS }, 4, { 4, 0 }, 1, 0, 1, 0 };

	(void)state;
	for (unsigned n = PSIP_LOCATE_SERVERS - 1; n <= PSIP_LOCATE_SERVERS + 1; n++) {
		char zone[4000] = "";
		struct psip_locate l;
		struct resolver r = { zone, 0, "", 0 };

		for (unsigned i = 0; i < n; i++)
			snprintf(zone + strlen(zone), sizeof zone - strlen(zone), "_sip._%s.e.example SRV 1 1 %u h%u.example\n", sets[i / PSIP_LOCATE_SERVICE_SERVERS], 5000 + i, i);
		assert_int_equal(begin(&l, "sip:e.example", &o), PSIP_OK);
		resolve(&l, &r);
		assert_int_equal(l.server_count, n > PSIP_LOCATE_SERVERS ? PSIP_LOCATE_SERVERS : n);
		assert_int_equal(psip_locate_dropped(&l), n > PSIP_LOCATE_SERVERS);
	}
}

static void test_services_bound(void **state)
{
	struct psip_locate_options o = usual();

	(void)state;
	for (unsigned n = PSIP_LOCATE_SERVICES - 1; n <= PSIP_LOCATE_SERVICES + 1; n++) {
		char zone[1000] = "";
		struct psip_locate l;
		struct resolver r = { zone, 0, "", 0 };

		for (unsigned i = 0; i < n; i++)
			snprintf(zone + strlen(zone), sizeof zone - strlen(zone), "e.example NAPTR 1 %u s SIP+D2U _s%u.example\n", n - i, i);
		assert_int_equal(begin(&l, "sip:e.example", &o), PSIP_OK);
		resolve(&l, &r);
		assert_int_equal(l.service_count, n > PSIP_LOCATE_SERVICES ? PSIP_LOCATE_SERVICES : n);
		assert_int_equal(psip_locate_dropped(&l), n > PSIP_LOCATE_SERVICES);
		assert_int_equal(l.services[0].preference, 1); /* the best stays */
	}
}

static void test_text_bound(void **state)
{
	struct psip_locate_options o = usual();
	struct psip_locate_record records[20];
	struct psip_locate_answer a = { PSIP_LOCATE_ANSWERED, 0, records, 13 };
	struct psip_locate_question q;
	struct psip_locate l;
	char names[20][256];

	(void)state;
	memset(records, 0, sizeof records);
	for (unsigned i = 0; i < 13; i++) {
		memcpy(names[i], long_name(253), 254);
		names[i][0] = (char)('b' + i);
		records[i].type = PSIP_LOCATE_SRV;
		records[i].port = 5060;
		records[i].target = psip_string(names[i]);
	}
	assert_int_equal(begin(&l, "sip:e.example;transport=udp", &o), PSIP_OK);
	assert_true(psip_locate_ask(&l, &q));
	assert_int_equal(psip_locate_answer(&l, q.id, &a), PSIP_OK);
	assert_int_equal(l.server_count, 11); /* 12 * 254 bytes would do, were it not for the domain and its SRV name */
	assert_int_equal(psip_locate_dropped(&l), 2);
	psip_locate_finish(&l);
}

/* Random answers: bounds hold, each location ends, and never less than TLS for sips. */
static uint32_t chance(uint64_t *state, uint32_t most)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33) % most;
}

static void test_any_answers(void **state)
{
	static const char *const names[] = { "a.example", "b.example", "_sip._udp.a.example", "_sips._tcp.a.example", "_sip._tcp.a.example", ".", "", "a..b", "c" };
	static const char *const services[] = { "SIP+D2U", "SIP+D2T", "SIPS+D2T", "SIPS+D2U", "E2U+sip", "" };
	static const uint16_t all[] = { 1, 5, 28, 33, 35, 16 };
	uint64_t dice = 1;

	(void)state;
	for (unsigned round = 0; round < 3000; round++) {
		struct psip_locate_options o = usual();
		struct psip_locate_question q;
		struct psip_locate_target t;
		struct psip_locate l;
		bool sips = chance(&dice, 2);
		unsigned asked = 0;

		o.flags = chance(&dice, 64) & ~(unsigned)PSIP_LOCATE_SECURE;
		o.seed = round;
		assert_int_equal(begin(&l, sips ? "sips:a.example" : "sip:a.example", &o), PSIP_OK);
		while (psip_locate_ask(&l, &q)) {
			struct psip_locate_record r[24];
			struct psip_locate_answer a = { (uint8_t)(chance(&dice, 3) ? 0 : chance(&dice, 6)), chance(&dice, 100), r, chance(&dice, 25) };

			assert_true(++asked <= PSIP_LOCATE_QUESTIONS * (PSIP_LOCATE_ALIASES + 1));
			memset(r, 0, sizeof r);
			for (size_t i = 0; i < a.count; i++) {
				r[i].type = chance(&dice, 2) ? q.type : all[chance(&dice, 6)];
				r[i].ttl = chance(&dice, 1000);
				r[i].owner = chance(&dice, 3) ? q.name : psip_string(chance(&dice, 3) ? names[chance(&dice, 9)] : NULL);
				r[i].ip[chance(&dice, 16)] = (uint8_t)chance(&dice, 256);
				r[i].priority = (uint16_t)chance(&dice, 4);
				r[i].weight = (uint16_t)chance(&dice, 4);
				r[i].port = (uint16_t)chance(&dice, 4);
				r[i].flags = chance(&dice, 4) ? PSIP_TEXT("s") : PSIP_TEXT("");
				r[i].service = psip_string(services[chance(&dice, 6)]);
				r[i].target = psip_string(names[chance(&dice, 9)]);
			}
			assert_int_equal(psip_locate_answer(&l, q.id, &a), PSIP_OK);
		}
		assert_int_not_equal(psip_locate_outcome(&l), PSIP_LOCATE_ASKING);
		assert_int_equal(psip_locate_outcome(&l) == PSIP_LOCATE_FOUND, l.target_count > 0);
		for (unsigned i = 0; psip_locate_target(&l, i, &t); i++) {
			assert_true(t.address.port != 0 && (t.address.family == 4 || t.address.family == 6));
			assert_true(!sips || t.address.transport == PSIP_TLS);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_servers_that_stay), cmocka_unit_test(test_names_that_begin_alike), cmocka_unit_test(test_repeated_addresses), cmocka_unit_test(test_servers_bound),
		cmocka_unit_test(test_services_bound),
		cmocka_unit_test(test_text_bound),
		cmocka_unit_test(test_any_answers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
