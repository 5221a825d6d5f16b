/* SPDX-License-Identifier: MIT
 * DNS wire format (RFC 1035 §3, §4; RFC 6891 §6; RFC 2782; RFC 3403 §4.1; RFC 2181 §8, §9; RFC 2308 §5), by hand-made octets.
 * Not here: names (test_dns_name.c), the query machine (test_dns_query.c), which questions SIP asks (RFC 3263), a real server. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "dns_wire.h"

/* ---- Queries ---- */

static void query_octets(void **state)
{
	static const uint8_t plain[] = "\x12\x34\x01\x00\0\1\0\0\0\0\0\0\4_sip\4_udp\7example\4test\0\0\41\0\1";
	static const uint8_t edns[] = "\xff\xff\x01\x00\0\1\0\0\0\0\0\1\0\0\43\0\1" "\0\0\51\x04\xd0\0\0\0\0\0\0";
	struct psip_dns_question q = question("_sip._udp.example.test.", PSIP_DNS_SRV);
	uint8_t to[PSIP_DNS_QUERY_MAX] = { 0 };

	(void)state;
	to[sizeof plain - 1] = 99;
	assert_int_equal(psip_dns_build(to, sizeof to, 0x1234, &q, 0), sizeof plain - 1);
	assert_memory_equal(to, plain, sizeof plain - 1);
	assert_int_equal(to[sizeof plain - 1], 99);
	assert_int_equal(psip_dns_build(to, sizeof plain - 1, 0x1234, &q, 0), sizeof plain - 1);
	assert_int_equal(psip_dns_build(to, sizeof plain - 2, 0x1234, &q, 0), PSIP_ERR_SPACE);
	q = question(".", PSIP_DNS_NAPTR);
	assert_int_equal(psip_dns_build(to, sizeof to, 0xffff, &q, 1232), sizeof edns - 1);
	assert_memory_equal(to, edns, sizeof edns - 1);
	assert_int_equal(psip_dns_build(to, sizeof edns - 2, 0xffff, &q, 1232), PSIP_ERR_SPACE);
}

static void query_payload(void **state)
{
	static const struct { uint16_t asked, told; } cases[] = { { 1, 512 }, { 511, 512 }, { 512, 512 }, { 513, 513 }, { 65535, 65535 } };
	struct psip_dns_question q = question("a", PSIP_DNS_A);
	uint8_t to[PSIP_DNS_QUERY_MAX];
	struct psip_dns_message m;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int n = psip_dns_build(to, sizeof to, 1, &q, cases[i].asked);

		assert_int_equal(psip_dns_read(&m, psip_span((char *)to, (size_t)n)), PSIP_OK);
		assert_int_equal(m.payload, cases[i].told);
	}
}

/* ---- Responses ---- */

/* What a server says of example.test: NAPTR to SRV, with the SRV and the addresses as additional records, and its own OPT. */
static void make_full(void)
{
	begin_example(0x8580, PSIP_DNS_NAPTR, 2, 1, 4);
	RECORD("\300\014", PSIP_DNS_NAPTR, 60, "\0\62\0\12" "\1s" "\10SIPS+D2T" "\0" "\5_sips\4_tcp\300\014");
	RECORD("\300\014", PSIP_DNS_NAPTR, 61, "\0\144\xff\xff" "\1S" "\7SIP+D2U" "\3!a!" "\0");
	RECORD("\300\014", 2, 7, "\2ns\300\014");
	RECORD("\5_sips\4_tcp\300\014", PSIP_DNS_SRV, 300, "\0\1\xff\xfe\x13\xc5" "\4Host\300\014");
	RECORD("\4hOST\300\014", PSIP_DNS_A, 0x7fffffff, "\300\0\2\1");
	RECORD("\4host\300\014", PSIP_DNS_AAAA, 0x80000000, "\x20\1\xd\xb8\0\0\0\0\0\0\0\0\0\0\0\1");
	RECORD("\0", PSIP_DNS_OPT, 0x01008000, "");
}

static void response_records(void **state)
{
	static const uint8_t v6[16] = { 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 };
	struct psip_address a = { .ip = { 9, 9, 9, 9, 9 }, .scope = 3, .port = 77 };
	struct psip_dns_message m;
	struct psip_dns_walk walk;
	struct psip_dns_record r;
	struct psip_dns_naptr naptr;
	struct psip_dns_srv srv;

	(void)state;
	make_full();
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(m.id, 0x1234);
	assert_int_equal(m.flags, 0x8580);
	assert_int_equal(m.rcode, 16);    /* the OPT's upper bits */
	assert_int_equal(m.payload, 512); /* class 1 counts as 512 */
	assert_name(&m, m.qname, "example.test");
	walk = psip_dns_records(&m);

	assert_true(psip_dns_next(&m, &walk, &r));
	assert_int_equal(r.section, PSIP_DNS_ANSWER);
	assert_int_equal(r.ttl, 60);
	assert_name(&m, r.owner, "example.test");
	assert_int_equal(psip_dns_read_naptr(&m, &r, &naptr), PSIP_OK);
	assert_int_equal(naptr.order, 50);
	assert_int_equal(naptr.preference, 10);
	assert_true(psip_span_equal(naptr.flags, PSIP_TEXT("s")));
	assert_true(psip_span_equal(naptr.services, PSIP_TEXT("SIPS+D2T")));
	assert_true(naptr.regexp.at != NULL && naptr.regexp.length == 0);
	assert_name(&m, naptr.replacement, "_sips._tcp.example.test");
	assert_int_equal(psip_dns_read_srv(&m, &r, &srv), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_dns_read_address(&m, &r, &a), PSIP_ERR_ARGUMENT);

	assert_true(psip_dns_next(&m, &walk, &r));
	assert_int_equal(psip_dns_read_naptr(&m, &r, &naptr), PSIP_OK);
	assert_int_equal(naptr.order, 100);
	assert_int_equal(naptr.preference, 65535);
	assert_true(psip_span_equal(naptr.regexp, PSIP_TEXT("!a!")));
	assert_name(&m, naptr.replacement, ".");

	assert_true(psip_dns_next(&m, &walk, &r)); /* NS: of no interest, but offered */
	assert_int_equal(r.section, PSIP_DNS_AUTHORITY);
	assert_int_equal(r.type, 2);

	walk = psip_dns_records(&m);
	assert_false(psip_dns_find(&m, &walk, PSIP_DNS_ANSWER, naptr.replacement, PSIP_DNS_SRV, &r));
	walk = psip_dns_records(&m);
	assert_true(psip_dns_next(&m, &walk, &r));
	assert_int_equal(psip_dns_read_naptr(&m, &r, &naptr), PSIP_OK);
	assert_true(psip_dns_find(&m, &walk, PSIP_DNS_ADDITIONAL, naptr.replacement, PSIP_DNS_SRV, &r));
	assert_int_equal(psip_dns_read_srv(&m, &r, &srv), PSIP_OK);
	assert_int_equal(srv.priority, 1);
	assert_int_equal(srv.weight, 65534);
	assert_int_equal(srv.port, 5061);
	assert_name(&m, srv.target, "Host.example.test");
	assert_int_equal(psip_dns_read_naptr(&m, &r, &naptr), PSIP_ERR_ARGUMENT);

	assert_true(psip_dns_find(&m, &walk, PSIP_DNS_ADDITIONAL, srv.target, PSIP_DNS_A, &r)); /* case differs */
	assert_int_equal(r.ttl, 0x7fffffff);
	assert_int_equal(psip_dns_read_address(&m, &r, &a), PSIP_OK);
	assert_int_equal(a.family, 4);
	assert_int_equal(a.scope, 0);
	assert_int_equal(a.port, 77);
	assert_memory_equal(a.ip, "\300\0\2\1\0\0\0\0\0\0\0\0\0\0\0\0", 16);
	assert_true(psip_dns_find(&m, &walk, PSIP_DNS_ADDITIONAL, srv.target, PSIP_DNS_AAAA, &r));
	assert_int_equal(r.ttl, 0); /* RFC 2181 §8 */
	assert_int_equal(psip_dns_read_address(&m, &r, &a), PSIP_OK);
	assert_int_equal(a.family, 6);
	assert_memory_equal(a.ip, v6, 16);
	assert_true(psip_dns_next(&m, &walk, &r));
	assert_int_equal(r.type, PSIP_DNS_OPT);
	assert_false(psip_dns_next(&m, &walk, &r));
	assert_false(psip_dns_next(&m, &walk, &r));
}

/* Everything there is to ask of a message, with no claim but that it comes back. */
static void ask_all(const struct psip_dns_message *m)
{
	struct psip_dns_walk walk = psip_dns_records(m);
	struct psip_dns_record r;
	struct psip_dns_alias alias;
	struct psip_dns_naptr naptr;
	struct psip_dns_srv srv;
	struct psip_address a;
	psip_dns_name name;
	char to[PSIP_DNS_NAME_MAX];
	int result = (int)psip_dns_verdict(m, &alias) + (int)psip_dns_negative_ttl(m);

	while (psip_dns_next(m, &walk, &r)) {
		result |= psip_dns_name_text(m, r.owner, to, sizeof to) | psip_dns_read_address(m, &r, &a) | psip_dns_read_cname(m, &r, &name);
		result |= psip_dns_read_naptr(m, &r, &naptr) | psip_dns_read_srv(m, &r, &srv);
	}
	(void)result;
}

/* Each prefix ends before the guard page. All records are announced, so none but the whole is a message. */
static void response_cut_anywhere(void **state)
{
	struct psip_dns_message m;

	(void)state;
	make_full();
	for (size_t n = 0; n < wire.length; n++)
		assert_int_equal(psip_dns_read(&m, guarded((char *)wire.at, n)), PSIP_ERR_SYNTAX);
	PUT("more");
	assert_int_equal(read_made(&m), PSIP_OK); /* what follows is nobody's */
	ask_all(&m);
}

static void response_changed_anywhere(void **state)
{
	static const uint8_t values[] = { 0, 1, 0x3f, 0x40, 0x80, 0xc0, 0xff };
	struct psip_dns_message m;

	(void)state;
	make_full();
	for (size_t i = 0; i < wire.length; i++)
		for (size_t v = 0; v < sizeof values; v++) {
			uint8_t kept = wire.at[i];

			wire.at[i] = values[v];
			if (read_made(&m) == PSIP_OK)
				ask_all(&m);
			wire.at[i] = kept;
		}
}

static void response_to_question(void **state)
{
	static const struct { size_t at; uint8_t value; } others[] = {
		{ 0, 0x13 }, { 1, 0x35 },            /* id */
		{ 2, 0x00 }, { 2, 0x88 }, { 2, 0xf8 }, /* a query; opcodes 1 and 15 */
		{ 13, 'f' }, { 20, 3 },              /* name; a label's length, so the rest is another question */
		{ 27, 28 }, { 26, 1 }, { 29, 3 }     /* type; class CH */
	};
	struct psip_dns_question q = question("EXAMPLE.Test", PSIP_DNS_A);
	struct psip_dns_message m;

	(void)state;
	begin_example(0x8180, PSIP_DNS_A, 0, 0, 0);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_true(psip_dns_answers(&m, 0x1234, &q));
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		begin_example(0x8180, PSIP_DNS_A, 0, 0, 0);
		wire.at[others[i].at] = others[i].value;
		assert_false(read_made(&m) == PSIP_OK && psip_dns_answers(&m, 0x1234, &q));
	}
	q = question("example.tes", PSIP_DNS_A);
	begin_example(0x8180, PSIP_DNS_A, 0, 0, 0);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_false(psip_dns_answers(&m, 0x1234, &q));
	q = question("example", PSIP_DNS_A);
	assert_false(psip_dns_answers(&m, 0x1234, &q));
	q = question("a.example.test", PSIP_DNS_A);
	assert_false(psip_dns_answers(&m, 0x1234, &q));
	q = question("example.test.", PSIP_DNS_A);
	assert_true(psip_dns_answers(&m, 0x1234, &q));

	begin(0x1234, 0x8180, 0, 0, 0, 0);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_false(psip_dns_answers(&m, 0x1234, &q));
	begin(0x1234, 0x8180, 2, 0, 0, 0);
	PUT("\0\0\1\0\1" "\0\0\1\0\1");
	assert_int_equal(read_made(&m), PSIP_ERR_SYNTAX);
}

static void response_truncated(void **state)
{
	struct psip_dns_message m;
	struct psip_dns_walk walk;
	struct psip_dns_record r;
	struct psip_dns_alias alias;

	(void)state;
	begin_example(0x8380, PSIP_DNS_A, 2, 0, 0);
	RECORD("\300\014", PSIP_DNS_A, 1, "\1\2\3\4");
	PUT("\300\014\0"); /* and cut */
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_verdict(&m, &alias), PSIP_DNS_TRUNCATED);
	walk = psip_dns_records(&m);
	assert_false(psip_dns_next(&m, &walk, &r));
}

static void response_length(void **state)
{
	struct psip_dns_message m;

	(void)state;
	begin_example(0x8180, PSIP_DNS_A, 1, 0, 0);
	PUT("\300\014\0\20\0\1\0\0\0\0");
	put16(PSIP_DNS_MESSAGE_MAX - (unsigned)wire.length - 2);
	memset(wire.at + wire.length, 'x', sizeof wire.at - wire.length);
	assert_int_equal(psip_dns_read(&m, psip_span((char *)wire.at, PSIP_DNS_MESSAGE_MAX - 1)), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_dns_read(&m, psip_span((char *)wire.at, PSIP_DNS_MESSAGE_MAX)), PSIP_OK);
	ask_all(&m);
	assert_int_equal(psip_dns_read(&m, psip_span((char *)wire.at, PSIP_DNS_MESSAGE_MAX + 1)), PSIP_ERR_SYNTAX);
	/* As many empty records as fit: 11 octets each. */
	begin_example(0x8180, PSIP_DNS_A, (PSIP_DNS_MESSAGE_MAX - 30) / 11, 0, 0);
	while (wire.length + 11 <= PSIP_DNS_MESSAGE_MAX)
		PUT("\0\0\20\0\1\0\0\0\0\0\0");
	assert_int_equal(read_made(&m), PSIP_OK);
	wire.at[7]++;
	assert_int_equal(read_made(&m), PSIP_ERR_SYNTAX);
}

static void response_opt(void **state)
{
	struct psip_dns_message m;

	(void)state;
	begin_example(0x8185, PSIP_DNS_A, 0, 0, 1);
	PUT("\0\0\51\x04\xd0\xff\0\0\0\0\0");
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(m.payload, 1232);
	assert_int_equal(m.rcode, 0xff5);
	PUT("\0\0\51\x04\xd0\0\0\0\0\0\0");
	wire.at[11] = 2;
	assert_int_equal(read_made(&m), PSIP_ERR_SYNTAX); /* two */
	begin_example(0x8180, PSIP_DNS_A, 0, 1, 0);
	PUT("\0\0\51\x04\xd0\0\0\0\0\0\0");
	assert_int_equal(read_made(&m), PSIP_ERR_SYNTAX); /* not an additional record */
	begin_example(0x8180, PSIP_DNS_A, 0, 0, 1);
	PUT("\300\014\0\51\x04\xd0\0\0\0\0\0\0");
	assert_int_equal(read_made(&m), PSIP_ERR_SYNTAX); /* not the root's */
	begin_example(0x8180, PSIP_DNS_A, 0, 0, 0);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(m.payload, 0);
}

/* ---- RDATA ---- */

/* The one record of that type with the first n octets of that data; another record after it, or the guard page. */
static unsigned rdata_after;

static void rdata(struct psip_dns_message *m, struct psip_dns_record *r, unsigned type, const char *data, size_t n)
{
	struct psip_dns_walk walk;

	begin_example(0x8180, type, 1 + rdata_after, 0, 0);
	put_record("\300\014", 2, type, 5, data, n);
	if (rdata_after)
		RECORD("\300\014", 16, 0, "");
	assert_int_equal(read_made(m), PSIP_OK);
	walk = psip_dns_records(m);
	assert_true(psip_dns_next(m, &walk, r));
}

static void rdata_lengths(void)
{
	static const char srv_data[] = "\0\1\0\2\0\3\1h\300\014z", naptr_data[] = "\0\1\0\2\1s\2xy\1r\1h\300\014z", cname[] = "\1h\300\014z";
	struct psip_dns_message m;
	struct psip_dns_record r;
	struct psip_dns_srv srv;
	struct psip_dns_naptr naptr;
	struct psip_address a;
	psip_dns_name name;

	for (size_t n = 0; n <= 17; n++) {
		rdata(&m, &r, PSIP_DNS_A, "abcdabcdabcdabcdx", n);
		assert_int_equal(psip_dns_read_address(&m, &r, &a), n == 4 ? PSIP_OK : PSIP_ERR_SYNTAX);
		rdata(&m, &r, PSIP_DNS_AAAA, "abcdabcdabcdabcdx", n);
		assert_int_equal(psip_dns_read_address(&m, &r, &a), n == 16 ? PSIP_OK : PSIP_ERR_SYNTAX);
	}
	for (size_t n = 0; n < sizeof srv_data; n++) {
		rdata(&m, &r, PSIP_DNS_SRV, srv_data, n);
		assert_int_equal(psip_dns_read_srv(&m, &r, &srv), n == 10 ? PSIP_OK : PSIP_ERR_SYNTAX);
	}
	for (size_t n = 0; n < sizeof naptr_data; n++) {
		rdata(&m, &r, PSIP_DNS_NAPTR, naptr_data, n);
		assert_int_equal(psip_dns_read_naptr(&m, &r, &naptr), n == 15 ? PSIP_OK : PSIP_ERR_SYNTAX);
	}
	for (size_t n = 0; n < sizeof cname; n++) {
		rdata(&m, &r, PSIP_DNS_CNAME, cname, n);
		assert_int_equal(psip_dns_read_cname(&m, &r, &name), n == 4 ? PSIP_OK : PSIP_ERR_SYNTAX);
	}
	assert_int_equal(psip_dns_read_srv(&m, &r, &srv), PSIP_ERR_ARGUMENT);
	rdata(&m, &r, PSIP_DNS_SRV, "\0\0\0\0\0\0\0", 7); /* "." : not here (RFC 2782) */
	assert_int_equal(psip_dns_read_srv(&m, &r, &srv), PSIP_OK);
	assert_name(&m, srv.target, ".");
	assert_int_equal(psip_dns_read_cname(&m, &r, &name), PSIP_ERR_ARGUMENT);
	rdata(&m, &r, PSIP_DNS_NAPTR, "\0\0\0\0\0\0\0\0", 8); /* the least there can be */
	assert_int_equal(psip_dns_read_naptr(&m, &r, &naptr), PSIP_OK);
	assert_int_equal(naptr.services.length, 0);
}

static void rdata_then_record(void **state)
{
	(void)state;
	rdata_after = 1;
	rdata_lengths();
}

static void rdata_then_nothing(void **state)
{
	(void)state;
	rdata_after = 0;
	rdata_lengths();
}

/* ---- Aliases ---- */

/* CNAMEs c0 (example.test) -> c1 -> ... -> cn, the last one first if `backwards`, then an A record for cn if `end`. */
static enum psip_dns_verdict chain(unsigned n, bool backwards, bool end, unsigned rcode, struct psip_dns_message *m, struct psip_dns_alias *alias)
{
	begin_example(0x8180 | rcode, PSIP_DNS_A, n + end, 0, 0);
	for (unsigned i = 0; i < n; i++) {
		unsigned k = backwards ? n - 1 - i : i;
		char from[] = "\1A\300\014", to[] = "\1b\300\014";

		from[1] = (char)('@' + k);
		to[1] = (char)('a' + k); /* the owner is in upper case */
		if (k == 0)
			put_record("\300\014", 2, PSIP_DNS_CNAME, 100, to, 4);
		else
			put_record(from, 4, PSIP_DNS_CNAME, 100 + (k == 1 ? -50u : k), to, 4);
	}
	if (end) {
		char last[] = "\1a\300\014";

		last[1] = (char)('a' + n - 1);
		put_record(n > 0 ? last : "\300\014", n > 0 ? 4 : 2, PSIP_DNS_A, 9, "\1\2\3\4", 4);
	}
	assert_int_equal(read_made(m), PSIP_OK);
	return psip_dns_verdict(m, alias);
}

static void alias_chains(void **state)
{
	struct psip_dns_message m;
	struct psip_dns_alias alias;
	struct psip_dns_walk walk;
	struct psip_dns_record r;

	(void)state;
	assert_int_equal(chain(0, false, true, 0, &m, &alias), PSIP_DNS_FOUND);
	assert_int_equal(alias.count, 0);
	assert_int_equal(alias.ttl, UINT32_MAX);
	assert_int_equal(chain(0, false, false, 0, &m, &alias), PSIP_DNS_NO_DATA);
	for (unsigned n = 1; n <= PSIP_DNS_ALIASES_MAX; n++)
		for (unsigned backwards = 0; backwards < 2; backwards++) {
			char name[] = "a.example.test";

			name[0] = (char)('a' + n - 1);
			assert_int_equal(chain(n, backwards, true, 0, &m, &alias), PSIP_DNS_FOUND);
			assert_int_equal(alias.count, n);
			assert_int_equal(alias.ttl, n == 1 ? 100 : 50);
			assert_name(&m, alias.name, name);
			walk = psip_dns_records(&m);
			assert_true(psip_dns_find(&m, &walk, PSIP_DNS_ANSWER, alias.name, PSIP_DNS_A, &r));
			assert_int_equal(r.ttl, 9);
			assert_int_equal(chain(n, backwards, false, 0, &m, &alias), PSIP_DNS_ELSEWHERE);
			assert_name(&m, alias.name, name);
			assert_int_equal(chain(n, backwards, false, 3, &m, &alias), PSIP_DNS_NO_NAME);
			assert_int_equal(chain(n, backwards, true, 2, &m, &alias), PSIP_DNS_FAILED);
		}
	assert_int_equal(chain(PSIP_DNS_ALIASES_MAX + 1, false, true, 0, &m, &alias), PSIP_DNS_BROKEN);
}

static void alias_oddities(void **state)
{
	struct psip_dns_message m;
	struct psip_dns_alias alias;

	(void)state;
	begin_example(0x8180, PSIP_DNS_A, 2, 0, 0); /* a circle */
	RECORD("\300\014", PSIP_DNS_CNAME, 1, "\1a\300\014");
	RECORD("\1a\300\014", PSIP_DNS_CNAME, 1, "\300\014");
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_verdict(&m, &alias), PSIP_DNS_BROKEN);
	begin_example(0x8180, PSIP_DNS_CNAME, 1, 0, 0); /* what was asked for is not followed */
	RECORD("\300\014", PSIP_DNS_CNAME, 1, "\1a\300\014");
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_verdict(&m, &alias), PSIP_DNS_FOUND);
	assert_int_equal(alias.count, 0);
	begin_example(0x8180, PSIP_DNS_A, 2, 0, 0); /* records win over an alias */
	RECORD("\300\014", PSIP_DNS_CNAME, 1, "\1a\300\014");
	RECORD("\300\014", PSIP_DNS_A, 1, "\1\2\3\4");
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_verdict(&m, &alias), PSIP_DNS_FOUND);
	assert_int_equal(alias.count, 0);
	begin_example(0x8180, PSIP_DNS_A, 3, 0, 0); /* a bad alias is no alias; of two good ones the first */
	RECORD("\300\014", PSIP_DNS_CNAME, 1, "\1a\300\377");
	RECORD("\300\014", PSIP_DNS_CNAME, 2, "\1b\300\014");
	RECORD("\300\014", PSIP_DNS_CNAME, 3, "\1c\300\014");
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_verdict(&m, &alias), PSIP_DNS_ELSEWHERE);
	assert_name(&m, alias.name, "b.example.test");
	begin_example(0x8180, PSIP_DNS_A, 1, 1, 1); /* an answer in another section, or of another class or owner, is none */
	PUT("\300\014\0\1\0\3\0\0\0\1\0\4\1\2\3\4");
	RECORD("\300\014", PSIP_DNS_A, 1, "\1\2\3\4");
	RECORD("\1x\300\014", PSIP_DNS_A, 1, "\1\2\3\4");
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_verdict(&m, &alias), PSIP_DNS_NO_DATA);
	begin_example(0x8183, PSIP_DNS_A, 1, 0, 0); /* records of what does not exist */
	RECORD("\300\014", PSIP_DNS_A, 1, "\1\2\3\4");
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_verdict(&m, &alias), PSIP_DNS_NO_NAME);
	begin(1, 0x8180, 0, 0, 0, 0);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_verdict(&m, &alias), PSIP_DNS_FAILED);
}

#define SOA_DATA "\300\014" "\0" "\0\0\0\1" "\0\0\0\2" "\0\0\0\3" "\0\0\0\4" "\0\0\0\74"

static void negative_ttl(void **state)
{
	struct psip_dns_message m;
	struct psip_dns_alias alias;

	(void)state;
	begin_example(0x8180, PSIP_DNS_A, 1, 1, 0); /* an alias of what has no such record: the SOA tells */
	RECORD("\300\014", PSIP_DNS_CNAME, 1, "\1a\300\014");
	RECORD("\300\014", PSIP_DNS_SOA, 61, SOA_DATA);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_verdict(&m, &alias), PSIP_DNS_NO_DATA);
	assert_int_equal(psip_dns_negative_ttl(&m), 60);
	begin_example(0x8183, PSIP_DNS_A, 0, 1, 0);
	RECORD("\300\014", PSIP_DNS_SOA, 59, SOA_DATA);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_negative_ttl(&m), 59);
	begin_example(0x8183, PSIP_DNS_A, 0, 1, 0);
	put_record("\300\014", 2, PSIP_DNS_SOA, 59, SOA_DATA, sizeof SOA_DATA - 2);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_negative_ttl(&m), 0);
	begin_example(0x8183, PSIP_DNS_A, 1, 0, 0); /* not in the answer section */
	RECORD("\300\014", PSIP_DNS_SOA, 59, SOA_DATA);
	assert_int_equal(read_made(&m), PSIP_OK);
	assert_int_equal(psip_dns_negative_ttl(&m), 0);
}

static void stream_frames(void **state)
{
	static const char stream[] = "\0\3abc\0\0\1\0";
	struct psip_span message;

	(void)state;
	for (size_t n = 0; n < 5; n++)
		assert_int_equal(psip_dns_unframe(guarded(stream, n), 3, &message), PSIP_ERR_MORE);
	for (size_t n = 5; n < 9; n++) {
		assert_int_equal(psip_dns_unframe(guarded(stream, n), 3, &message), 5);
		assert_true(psip_span_equal(message, PSIP_TEXT("abc")));
	}
	assert_int_equal(psip_dns_unframe(psip_span(stream, 2), 2, &message), PSIP_ERR_SPACE);
	assert_int_equal(psip_dns_unframe(psip_span(stream, 9), 4, &message), 5);
	assert_int_equal(psip_dns_unframe(psip_span(stream + 5, 2), 0, &message), 2);
	assert_int_equal(message.length, 0);
	assert_int_equal(psip_dns_unframe(psip_span(stream + 7, 2), 256, &message), PSIP_ERR_MORE);
	assert_int_equal(psip_dns_unframe(psip_span(stream + 7, 2), 255, &message), PSIP_ERR_SPACE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(query_octets),
		cmocka_unit_test(query_payload),
		cmocka_unit_test(response_records),
		cmocka_unit_test(response_cut_anywhere),
		cmocka_unit_test(response_changed_anywhere),
		cmocka_unit_test(response_to_question),
		cmocka_unit_test(response_truncated),
		cmocka_unit_test(response_length),
		cmocka_unit_test(response_opt),
		cmocka_unit_test(rdata_then_record),
		cmocka_unit_test(rdata_then_nothing),
		cmocka_unit_test(alias_chains),
		cmocka_unit_test(alias_oddities),
		cmocka_unit_test(negative_ttl),
		cmocka_unit_test(stream_frames)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
