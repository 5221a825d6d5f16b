/* SPDX-License-Identifier: MIT
 * The program by which the kernel steers datagrams (transport/posix/steer.h), in a small machine of our own: what it finds, how far it looks, that
 * it agrees with psip_shard() about wire messages, their beginnings, and messages made by chance; that the kernel takes it.
 *
 * Where it may be wrong (the driver that receives the datagram passes it on, test_posix_steer.c), and what is not made here therefore: a To without
 * brackets before a row with ">;tag="; a quoted ">;tag=" in To's name; ">;tag=" behind "To: " in another row, such as Reply-To; no To but one in
 * the body; a first branch=z9hG4bK that is not the topmost Via's, or another parameter's whose name ends so. Does not cover: sockets of drivers
 * (test_posix_steer.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "test/unit/steer_bench.h"
#include "test/unit/wire.h"
#include "transport/posix/steer.h"

static const unsigned counts[] = { 2, 3, 8, 256 };
static uint8_t usual[PSIP_SHARDS_MAX];

/* ---- The machine (Linux's Documentation/networking/filter: what we use of it) ---- */

static uint32_t load(const uint8_t *bytes, size_t length, uint32_t at, unsigned size, bool *over)
{
	uint32_t value = 0;

	*over = at > length || length - at < size;
	for (unsigned i = 0; !*over && i < size; i++)
		value = value << 8 | bytes[at + i];
	return value;
}

/* What the program returns. A load past the end would return 0 for whatever socket: it fails here. */
static int run(const struct sock_filter *program, unsigned count, const void *bytes, size_t length)
{
	uint32_t a = 0, x = 0, m = 0;

	for (unsigned pc = 0;; pc++) {
		if (pc >= count)
			fail();
		const struct sock_filter *f = &program[pc];
		uint32_t k = f->k, operand = BPF_SRC(f->code) == BPF_X ? x : k;
		bool over = false, yes = false;
		switch (BPF_CLASS(f->code)) {
		case BPF_LD:
			if (BPF_MODE(f->code) == BPF_LEN)
				a = (uint32_t)length;
			else if (BPF_MODE(f->code) == BPF_IMM)
				a = k;
			else
				a = load(bytes, length, BPF_MODE(f->code) == BPF_IND ? x + k : k, BPF_SIZE(f->code) == BPF_W ? 4 : BPF_SIZE(f->code) == BPF_H ? 2 : 1, &over);
			if (over)
				fail_msg("a load past the end: it would be the first socket's");
			break;
		case BPF_LDX:
			x = BPF_MODE(f->code) == BPF_MEM ? m : k;
			break;
		case BPF_ST:
			m = a;
			break;
		case BPF_MISC:
			assert_int_equal(f->code, BPF_MISC | BPF_TAX);
			x = a;
			break;
		case BPF_ALU:
			switch (BPF_OP(f->code)) {
			case BPF_ADD: a += operand; break;
			case BPF_SUB: a -= operand; break;
			case BPF_OR: a |= operand; break;
			case BPF_AND: a &= operand; break;
			case BPF_XOR: a ^= operand; break;
			case BPF_LSH: a <<= operand; break;
			default: fail();
			}
			break;
		case BPF_JMP:
			switch (BPF_OP(f->code)) {
			case BPF_JA: pc += k; continue;
			case BPF_JEQ: yes = a == k; break;
			case BPF_JGT: yes = a > k; break;
			case BPF_JGE: yes = a >= k; break;
			case BPF_JSET: yes = (a & k) != 0; break;
			default: fail();
			}
			pc += yes ? f->jt : f->jf;
			break;
		case BPF_RET:
			return (int)(BPF_RVAL(f->code) == BPF_A ? a : k);
		default:
			fail();
		}
	}
}

static struct sock_filter programs[4][PSIP_STEER_SIZES][PSIP_STEER_INSTRUCTIONS];
static unsigned lengths[4][PSIP_STEER_SIZES];

static int make_programs(void **state)
{
	(void)state;
	for (unsigned i = 0; i < PSIP_SHARDS_MAX; i++)
		usual[i] = (uint8_t)i;
	for (unsigned i = 0; i < 4; i++)
		for (unsigned size = 0; size < PSIP_STEER_SIZES; size++)
			lengths[i][size] = psip_posix_steer_program(programs[i][size], counts[i], usual, counts[i], size);
	return 0;
}

/* What the program of that size says of a message for counts[i] stacks; "\n" in text as CRLF. */
static int said(unsigned i, unsigned size, const char *text)
{
	char *wire = malloc(2 * strlen(text) + 1);
	size_t n = 0;

	assert_non_null(wire);
	for (; *text; text++) {
		if (*text == '\n')
			wire[n++] = '\r';
		wire[n++] = *text;
	}
	int result = run(programs[i][size], lengths[i][size], wire, n);
	free(wire);
	return result;
}

/* ---- What it finds ---- */

#define REQUEST(to) "BYE sip:b@192.0.2.1 SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.2;branch=z9hG4bK0711111111111111\nMax-Forwards: 70\nFrom: <sip:a@a>;tag=0611111111111111\n" to "\nCall-ID: 1\nCSeq: 2 BYE\nContact: <sip:a@192.0.2.2>;expires=2\nContent-Length: 0\n\n"
#define RESPONSE(via) "SIP/2.0 180 Ringing\n" via "\nFrom: <sip:a@a>;tag=0611111111111111\nTo: <sip:b@b>;tag=0511111111111111\nCall-ID: 1\nCSeq: 2 BYE\nContent-Length: 0\n\n"

static void test_steer_finds(void **state)
{
	static const struct { const char *text; int number; bool compact; } table[] = {
		{ REQUEST("To: <sip:b@b>;tag=0311111111111111"), 3, false },
		{ REQUEST("To: \"Bob\" <sip:b@b;transport=udp>;tag=0411111111111111;x=y"), 4, false },
		{ REQUEST("To: \xE2\x82\xAC <sip:b@b>;tag=7V1111111"), 255, false },
		{ REQUEST("t: <sip:b@b>;tag=1v1111111"), 63, true },
		{ REQUEST("Timestamp: 1\nTo: <sip:b@b>;tag=0211111111111111"), 2, false },
		{ RESPONSE("Via: SIP/2.0/UDP 192.0.2.1:5060;rport=1;branch=z9hG4bK0311111111111111"), 3, false },
		{ RESPONSE("v: SIP/2.0/UDP [2001:db8::1]:5060;branch=z9hG4bK7v1111111;received=192.0.2.1"), 255, false },
		{ RESPONSE("Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK0411111111111111, SIP/2.0/UDP b;branch=z9hG4bK0211111111111111"), 4, false },
		/* no number, or none of ours: it says nothing */
		{ REQUEST("To: <sip:b@b>"), -1, false }, { REQUEST("To: <sip:b@b>;tag="), -1, false }, { REQUEST("To: <sip:b@b>;tag=03111111"), -1, false },
		{ REQUEST("To: <sip:b@b>;tag=0311111x1"), -1, false }, { REQUEST("To: <sip:b@b>;tag=w311111111"), -1, false }, { REQUEST("To: <sip:b@b>;tag=0-11111111"), -1, false },
		{ REQUEST("To: <sip:b@b>;tag=0:11111111"), -1, false }, { REQUEST("To: <sip:b@b>;tag=0/11111111"), -1, false }, { REQUEST("To: <sip:b@b>;tag=0`11111111"), -1, false },
		{ REQUEST("To: <sip:b@b>;tag=8011111111"), -1, false }, { REQUEST("To: <sip:b@b>;x=y;tag=0311111111"), -1, false }, { REQUEST("To: \"a>b\" <sip:b@b>;tag=0311111111"), -1, false },
		{ REQUEST("To: \xC3\xBE <sip:b@b>;tag=0311111111"), -1, false }, /* seven bits of that are a bracket */
		{ REQUEST("X-To: <sip:b@b>"), -1, false }, { REQUEST("To: <sip:b@b>;tab=0311111111"), -1, false }, { REQUEST("To: <sip:b@b>;tagx0311111111"), -1, false },
		{ RESPONSE("Via: SIP/2.0/UDP a;branch=1"), -1, false },
		{ RESPONSE("Via: SIP/2.0/UDP a;branch=z9hG4bK03111111"), -1, false }, { RESPONSE("Via: SIP/2.0/UDP a;branch=z9hG4bk0311111111"), -1, false },
		{ RESPONSE("Via: SIP/2.0/UDP a;branch=z9hG4bK8011111111"), -1, false }, { RESPONSE("Via: SIP/2.0/UDP a;branch=z9hGxbK0311111111"), -1, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		for (unsigned size = 0; size < PSIP_STEER_SIZES; size++)
			for (unsigned k = 0; k < 4; k++) {
				int expected = table[i].number >= (int)counts[k] || (table[i].compact && size > 1) ? -1 : table[i].number;
				if (said(k, size, table[i].text) != expected)
					fail_msg("%u stacks, size %u: %d, not %d, of\n%s", counts[k], size, said(k, size, table[i].text), expected, table[i].text);
			}
}

static void test_steer_other_datagrams(void **state)
{
	uint8_t stun[32] = { 1, 1, 0, 12, 0x21, 0x12, 0xA4, 0x42, 7 };
	static const char zeros[64];

	(void)state;
	for (unsigned size = 0; size < PSIP_STEER_SIZES; size++) {
		const struct sock_filter *p = programs[2][size];
		unsigned n = lengths[2][size];
		assert_int_equal(run(p, n, stun, 32), 7);
		assert_int_equal(run(p, n, stun, 20), 7);
		assert_int_equal(run(p, n, stun, 19), -1);
		stun[1] = 0x11;
		assert_int_equal(run(p, n, stun, 32), 7);
		stun[8] = 8;
		assert_int_equal(run(p, n, stun, 32), -1);
		stun[8] = 7;
		stun[4] = 0;
		assert_int_equal(run(p, n, stun, 32), -1);
		stun[4] = 0x21;
		stun[0] = 0; /* a request */
		stun[1] = 1;
		assert_int_equal(run(p, n, stun, 32), -1);
		stun[0] = 1;
		assert_int_equal(run(p, n, zeros, 64), -1);
		assert_int_equal(said(2, size, "\n\n"), -1);
		assert_int_equal(said(2, size, ""), -1);
		assert_int_equal(said(2, size, "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"), -1);
	}
}

/* ---- How far it looks: the places that steer.h names are the last ones ---- */

/* Of a message in which that many bytes of filling stand where %s is. */
static int filled(unsigned size, const char *format, unsigned filling)
{
	char *fill = malloc(filling + 1), *text = malloc(filling + 2048);

	assert_non_null(fill);
	assert_non_null(text);
	memset(fill, 'x', filling);
	fill[filling] = '\0';
	snprintf(text, filling + 2048, format, fill);
	int result = said(2, size, text);
	free(fill);
	free(text);
	return result;
}

#define BEHIND "\nCall-ID: 1\nContent-Length: 0\nSubject: enough behind it, so that the length says nothing here\n\n"

static void test_steer_reach(void **state)
{
	static const char row[] = "BYE sip:%s SIP/2.0\nTo: <sip:b@b>;tag=0311111111111111" BEHIND, compact[] = "BYE sip:%s SIP/2.0\nt: <sip:b@b>;tag=0311111111111111" BEHIND,
	                  branch[] = "SIP/2.0 200 %s;branch=z9hG4bK0311111111111111" BEHIND, bracket[] = "BYE sip:b SIP/2.0\nTo: \"%s\" <sip:b@b>;tag=0311111111111111" BEHIND;
	static const struct { unsigned rows, compact, branches, brackets; } last[PSIP_STEER_SIZES] = { /* where the row, "branch", the bracket begin at the latest */
		{ PSIP_STEER_REACH - 3, 346, 324, 0 }, { 969, 346, 324, 0 }, { 489, 0, 324, 0 }, { 273, 0, 132, 0 },
	};

	(void)state;
	for (unsigned size = 0; size < PSIP_STEER_SIZES; size++) {
		unsigned before = 8 + 8, via = 12 + 1; /* bytes of the rows' beginnings that are no filling */
		for (unsigned n = 1; n <= last[size].rows - before; n++)
			assert_int_equal(filled(size, row, n), 3);
		for (unsigned n = last[size].rows - before + 1; n < last[size].rows + 200; n++)
			assert_int_equal(filled(size, row, n), -1);
		for (unsigned n = 1; n <= 500; n++)
			assert_int_equal(filled(size, compact, n), last[size].compact && n + before <= last[size].compact ? 3 : -1);
		for (unsigned n = 1; n <= 500; n++)
			assert_int_equal(filled(size, branch, n), n + via <= last[size].branches ? 3 : -1);
		/* the bracket: by where the search begins in the row it is up to three bytes more */
		unsigned most = size == 3 ? 96 : 160, seen = 0;
		for (unsigned n = 1; n <= 300; n++) {
			int result = filled(size, bracket, n);
			seen = result == 3 ? n : seen;
			assert_true(n + 21 > most || result == 3);
			assert_true(result == 3 || result == -1);
		}
		assert_int_equal(seen + 21, most + 8);
	}
}

/* Each beginning of a message, and each length of what is behind: never past the end, never another number. */
static void test_steer_beginnings(void **state)
{
	static const char *const texts[] = { REQUEST("To: <sip:b@b>;tag=0311111111111111"), REQUEST("t: <sip:b@b>;tag=0311111111111111"), RESPONSE("Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK0311111111111111") };

	(void)state;
	for (unsigned size = 0; size < PSIP_STEER_SIZES; size++)
		for (size_t i = 0; i < 3; i++) {
			size_t whole = strlen(texts[i]);
			for (size_t n = 0; n <= whole; n++) {
				char *begin = calloc(1, n + 1);
				assert_non_null(begin);
				memcpy(begin, texts[i], n);
				int result = said(2, size, begin);
				free(begin);
				assert_true(result == -1 || result == 3);
				assert_true(n < whole || result == (i == 1 && size > 1 ? -1 : 3));
			}
		}
}

/* ---- Agreement ---- */

static unsigned opinions, messages;

/* A datagram that was cut off behind the number: a parser does not take a row without its end, the program does. */
static int ended(const char *exact, size_t n, unsigned shards)
{
	char *whole = malloc(n + 4);

	assert_non_null(whole);
	memcpy(whole, exact, n);
	while (n && (whole[n - 1] == '\r' || whole[n - 1] == '\n'))
		n--;
	memcpy(whole + n, "\r\n\r\n", 4);
	int result = psip_shard(whole, n + 4, shards);
	free(whole);
	return result;
}

/* It has no opinion, or psip_shard()'s. exact: the bytes end where their memory does. first: of counts. */
static void agrees(const char *exact, size_t n, const char *name, unsigned first)
{
	for (unsigned i = first; i < 4; i++)
		for (unsigned size = 0; size < PSIP_STEER_SIZES; size += 3) {
			int shard = run(programs[i][size], lengths[i][size], exact, n), right;
			messages++;
			if (shard == PSIP_STEER_NONE)
				continue;
			opinions++;
			right = psip_shard(exact, n, counts[i]);
			if (shard != right)
				right = ended(exact, n, counts[i]);
			if (shard != right)
				fail_msg("%s, %zu bytes, %u stacks, size %u: %d, not %d:\n%.*s", name, n, counts[i], size, shard, right, (int)n, exact);
		}
}

static void whole_agrees(const char *message, size_t length, const char *name)
{
	char *exact = malloc(length ? length : 1);

	assert_non_null(exact);
	memcpy(exact, message, length);
	agrees(exact, length, name, 0);
	free(exact);
}

static void beginnings_agree(const char *message, size_t length, const char *name)
{
	for (size_t n = 0; n < length; n++) {
		char *exact = malloc(n ? n : 1);
		assert_non_null(exact);
		memcpy(exact, message, n);
		agrees(exact, n, name, 3);
		free(exact);
	}
	whole_agrees(message, length, name);
}

static void test_steer_wire(void **state)
{
	static const char *const folders[] = { "corpus", "quirks", "rfc3665", "torture/rfc4475", "torture/rfc5118" };

	(void)state;
	opinions = messages = 0;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		wire_each(folders[i], i != 1 ? beginnings_agree : whole_agrees);
	assert_in_range(opinions, 1000, messages);
}

static uint32_t chance;

static unsigned any(unsigned below)
{
	chance = chance * 1664525u + 1013904223u;
	return (chance >> 8) % below;
}

static void add(char *to, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void add(char *to, const char *format, ...)
{
	va_list list;
	size_t used = strlen(to);

	va_start(list, format);
	vsnprintf(to + used, 4096 - used, format, list);
	va_end(list);
}

/* A tag or a branch's end: of ours mostly. */
static const char *token(void)
{
	static const char digits[] = "0123456789abcdefghijklmnopqrstuv", others[] = "wxyzWXYZ.-!%*_+`'~";
	static char text[2][40];
	static unsigned turn;
	char *t = text[turn++ % 2];
	unsigned n = any(4) ? 16 : 1 + any(24);

	for (unsigned i = 0; i < n; i++)
		t[i] = any(60) ? digits[any(i ? 32 : 8) * (i || any(3) == 0)] : others[any(sizeof others - 1)];
	t[n] = '\0';
	if (n > 1 && any(2))
		t[1] = digits[any(3)];
	return t;
}

static void add_row(char *text, unsigned kind, bool *own)
{
	static const char *const names[] = { "", "\"Bob\" ", "Bob B ", "\"\xE2\x82\xAC\" ", "\"\\\"a\\\"\" " }, *const uris[] = { "sip:b@b", "sip:b@192.0.2.7:5070;transport=udp", "sips:+4930123456@example.com;user=phone;x=%3E", "tel:+1" };
	unsigned length = any(120);

	switch (kind) {
	case 0:
		add(text, "%s: SIP/2.0/UDP %s%s;branch=z9hG4bK%s%s\r\n", any(3) ? "Via" : "v", any(2) ? "192.0.2.1" : "[2001:db8::1]:5060", any(2) ? ";rport=5" : "", token(), any(2) ? ";received=192.0.2.9" : "");
		break;
	case 1:
		add(text, "%s: %s<%s>", any(3) ? "To" : "t", names[any(5)], uris[any(4)]);
		*own = any(4) != 0;
		if (*own)
			add(text, "%s;tag=%s", any(8) ? "" : ";q", token());
		add(text, "\r\n");
		break;
	case 2:
		add(text, "%s: <sip:a@a>;tag=%s\r\n", any(3) ? "From" : "f", token());
		break;
	case 3:
		add(text, "%s: %x@host\r\n", any(3) ? "Call-ID" : "i", any(1000));
		break;
	case 4:
		add(text, "Record-Route: <sip:p%u.example.com;lr;tag=%s>\r\n", any(9), token());
		break;
	case 5:
		add(text, "Timestamp: %u\r\nReply-To: <sip:c@c>\r\n", any(100));
		break;
	case 6:
		add(text, "X-Filling: ");
		while (length--)
			add(text, "x");
		add(text, "\r\n");
		break;
	default:
		add(text, "Contact: <sip:a@192.0.2.2>;expires=%u\r\nTarget-Dialog: 1;local-tag=%s;remote-tag=2\r\n", any(100), token());
	}
}

/* Rows of all kinds in any order, Via first in responses (whose branch is the topmost one's then). */
static void test_steer_chance(void **state)
{
	(void)state;
	opinions = messages = chance = 0;
	for (unsigned round = 0; round < 10000; round++) {
		static char text[4096];
		unsigned order[8] = { 0, 1, 2, 3, 4, 5, 6, 7 };
		bool response = any(3) == 0, own;
		text[0] = '\0';
		add(text, response ? "SIP/2.0 %u Whatever\r\n" : "BYE sip:%u@192.0.2.1 SIP/2.0\r\n", 200 + any(400));
		for (unsigned i = 7; i > (response ? 1 : 0); i--) {
			unsigned k = response ? 1 + any(i) : any(i + 1), was = order[i];
			order[i] = order[k];
			order[k] = was;
		}
		for (unsigned i = 0; i < 8; i++)
			add_row(text, order[i], &own);
		add(text, "CSeq: 1 BYE\r\nContent-Length: 0\r\n\r\n");
		char *exact = malloc(strlen(text));
		assert_non_null(exact);
		memcpy(exact, text, strlen(text));
		agrees(exact, strlen(text), "by chance", 0);
		free(exact);
	}
	assert_in_range(opinions, messages / 5, messages);
}

/* ---- Orders ---- */

/* The index says whose socket it is, in whichever order they came; of those that are not there nothing is said. */
static void test_steer_orders(void **state)
{
	static const uint8_t orders[][4] = { { 0, 1, 2, 3 }, { 3, 2, 1, 0 }, { 0, 3, 2, 1 }, { 0, 3, 2 }, { 1, 0 }, { 3 }, { 2, 3 } };
	static const unsigned places[] = { 4, 4, 4, 3, 2, 1, 2 };
	struct sock_filter program[PSIP_STEER_INSTRUCTIONS];

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		for (unsigned size = 0; size < PSIP_STEER_SIZES; size++) {
			unsigned n = psip_posix_steer_program(program, 4, orders[i], places[i], size), found = 0;
			assert_in_range(n, 1, PSIP_STEER_INSTRUCTIONS);
			assert_int_equal(psip_posix_steer_special(orders[i], places[i]), i != 0);
			for (int shard = 0; shard < 4; shard++) {
				uint8_t stun[20] = { 1, 1, 0, 0, 0x21, 0x12, 0xA4, 0x42, (uint8_t)shard };
				int index = run(program, n, stun, sizeof stun);
				if (index < 0 || index >= (int)places[i])
					continue;
				assert_int_equal(orders[i][index], shard);
				found++;
			}
			assert_int_equal(found, places[i]);
		}
	assert_false(psip_posix_steer_special(usual, 256));
	assert_true(psip_posix_steer_special(usual + 1, 255));
}

/* ---- The kernel ---- */

static int taken(int fd, struct sock_filter *program, unsigned n)
{
	const struct sock_fprog given = { .len = (unsigned short)n, .filter = program };
	return setsockopt(fd, SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &given, sizeof given);
}

/* Each program fits, and passes the kernel's checks; one that is too large for its memory is refused for that alone. */
static void test_steer_kernel(void **state)
{
	struct sockaddr_in name = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
	uint8_t reversed[PSIP_SHARDS_MAX];

	(void)state;
	if (!have_steering())
		skip();
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), on = 1;
	assert_true(fd >= 0);
	assert_int_equal(setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on), 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&name, sizeof name), 0);
	for (unsigned i = 0; i < 4; i++) {
		for (unsigned size = 0; size < PSIP_STEER_SIZES; size++) {
			assert_in_range(lengths[i][size], 1, PSIP_STEER_INSTRUCTIONS);
			int result = taken(fd, programs[i][size], lengths[i][size]);
			assert_true(result == 0 || (errno == ENOMEM && size < PSIP_STEER_SIZES - 1));
		}
		for (unsigned k = 0; k < counts[i]; k++)
			reversed[k] = (uint8_t)(counts[i] - 1 - k);
		assert_true(psip_posix_steer_attach(fd, counts[i], usual, counts[i]));
		bool all = psip_posix_steer_attach(fd, counts[i], reversed, counts[i]);
		assert_true(all || counts[i] == 256);
	}
	close(fd);
	assert_false(psip_posix_steer_attach(fd, 2, usual, 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_steer_finds), cmocka_unit_test(test_steer_other_datagrams), cmocka_unit_test(test_steer_reach), cmocka_unit_test(test_steer_beginnings),
		cmocka_unit_test(test_steer_wire), cmocka_unit_test(test_steer_chance), cmocka_unit_test(test_steer_orders), cmocka_unit_test(test_steer_kernel),
	};

	return cmocka_run_group_tests(tests, make_programs, NULL);
}
