/* SPDX-License-Identifier: MIT
 * The short ways of the index pass, the method table and the writer, each beside its slow twin: the index with the machine alone
 * (PSIP_SCAN_ONLY=1), look-ups one by one, and the same text into a buffer that is too tight for the short way. 60,000 mutations each.
 * Not covered: what is right (test_message.c, test_writer.c, test_parts.c, test_reply.c), and levels (test_scan.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#undef PSIP_SCAN_ONLY
#define PSIP_SCAN_ONLY 1
#define psip_scan_supported small_scan_supported
#define psip_message_parse small_message_parse
#define psip_header_name small_header_name
#define psip_header_value small_header_value
#define psip_message_has small_message_has
#define psip_message_value small_message_value
#define psip_message_body small_message_body
#include "parser/gen/message.c"
#undef psip_message_parse
int psip_message_parse(struct psip_message *message, const char *data, size_t length, unsigned flags, psip_mode mode, struct psip_errors *errors);

#include "parser/parts.h"
#include "parser/reply.h"
#include "parser/writer_part.h"
#include "test/unit/random.h"

enum { QUICK_ROWS = 48, QUICK_ERRORS = 8, QUICK_LONGEST = 4096, QUICK_TIMES = 60000 };

/* ---- The corpus ---- */

static const char *const quick_names[] = { "a_register", "b_invite", "c_180", "d_200", "e_ack", "f_bye", "g_options", "h_big" };
static char quick_texts[8][QUICK_LONGEST];
static size_t quick_lengths[8];

static int quick_begin(void **state)
{
	const char *root = getenv("PSIP_TEST_DATA");

	(void)state;
	for (unsigned i = 0; i < 8; i++) {
		char path[512];
		FILE *file;

		snprintf(path, sizeof path, "%s/corpus/%s.sip", root != NULL ? root : "test/wire", quick_names[i]);
		file = fopen(path, "rb");
		if (file == NULL)
			return 1;
		quick_lengths[i] = fread(quick_texts[i], 1, QUICK_LONGEST, file);
		fclose(file);
	}
	return 0;
}

/* One of the corpus with up to three changes, most of them in its first lines. */
static size_t quick_message(char *text)
{
	static const char bytes[] = "\r\n  \t::;,<>\"\\\0\x01\x7f\x80/.S@aZ0";
	unsigned which = random_below(8);
	size_t n = quick_lengths[which];

	memcpy(text, quick_texts[which], n);
	for (unsigned changes = random_below(4); changes > 0; changes--) {
		size_t at = random_below(2) ? random_below((uint32_t)n) : random_below(60);

		if (random_below(3) == 0 && n < QUICK_LONGEST) {
			memmove(text + at + 1, text + at, n - at);
			n++;
		} else if (random_below(3) == 0 && n - at > 1) {
			memmove(text + at, text + at + 1, n - at - 1);
			n--;
		}
		text[at] = random_below(4) ? bytes[random_below(sizeof bytes - 1)] : (char)(text[at] ^ 0x20);
	}
	return n;
}

struct quick_index {
	struct psip_message message;
	struct psip_header rows[QUICK_ROWS];
	struct psip_error at[QUICK_ERRORS];
	struct psip_errors errors;
	int verdict;
};

static void quick_index_begin(struct quick_index *x)
{
	memset(x, 0, sizeof *x);
	x->message.headers = x->rows;
	x->message.header_capacity = QUICK_ROWS;
	x->errors.at = x->at;
	x->errors.capacity = QUICK_ERRORS;
}

static void quick_index_end(struct quick_index *x)
{
	x->message.headers = NULL;
	x->errors.at = NULL;
}

static void the_index_is_that_of_the_machine(void **state)
{
	static struct quick_index a, b;
	static char text[QUICK_LONGEST + 1];

	(void)state;
	for (unsigned i = 0; i < QUICK_TIMES; i++) {
		size_t n = quick_message(text);
		psip_mode mode = random_mode();
		unsigned flags = random_below(4);

		quick_index_begin(&a);
		quick_index_begin(&b);
		a.verdict = psip_message_parse(&a.message, text, n, flags, mode, &a.errors);
		b.verdict = small_message_parse(&b.message, text, n, flags, mode, &b.errors);
		quick_index_end(&a);
		quick_index_end(&b);
		if (memcmp(&a, &b, sizeof a) != 0)
			fail_msg("mode %x, flags %u:\n%.*s", (unsigned)mode, flags, (int)n, text);
	}
}

/* ---- Methods and phrases ---- */

static enum psip_method quick_method(struct psip_span name)
{
	for (unsigned i = 1; i < PSIP_METHOD_COUNT; i++)
		if (psip_span_equal(psip_method_text((enum psip_method)i), name))
			return (enum psip_method)i;
	return PSIP_METHOD_UNKNOWN;
}

static void methods_are_found_one_by_one(void **state)
{
	(void)state;
	assert_int_equal(psip_method_find(psip_span(NULL, 0)), PSIP_METHOD_UNKNOWN);
	for (unsigned i = 1; i < PSIP_METHOD_COUNT; i++) {
		struct psip_span name = psip_method_text((enum psip_method)i);

		assert_int_equal(psip_method_find(name), i);
		for (size_t at = 0; at < name.length; at++)
			for (unsigned byte = 0; byte < 256; byte++) {
				char text[16];

				memcpy(text, name.at, name.length);
				text[at] = (char)byte;
				assert_int_equal(psip_method_find(psip_span(text, name.length)), quick_method(psip_span(text, name.length)));
				assert_int_equal(psip_method_find(psip_span(text, at)), quick_method(psip_span(text, at)));
			}
	}
}

static void phrases_are_found_one_by_one(void **state)
{
	static const struct { unsigned code; const char *phrase; } all[] = {
#define PSIP_STATUS(code, phrase) { code, phrase },
#include "parser/status.def"
#undef PSIP_STATUS
	};

	(void)state;
	for (unsigned status = 0; status < 1000; status++) {
		unsigned wanted = status < 200 ? 183 : status / 100 * 100;
		const char *phrase = "";

		for (size_t i = 0; i < sizeof all / sizeof *all; i++)
			wanted = all[i].code == status ? status : wanted;
		for (size_t i = 0; i < sizeof all / sizeof *all; i++)
			phrase = all[i].code == wanted && status >= 100 && status < 700 ? all[i].phrase : phrase;
		assert_true(psip_span_equal(psip_status_reason(status), psip_string(phrase)));
	}
}

/* ---- The writer ---- */

static bool quick_plain(struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if ((c < ' ' && c != '\t') || c == 0x7f)
			return false;
	}
	return true;
}

static void bytes_are_looked_at_while_they_are_copied(void **state)
{
	char text[80], copy[80];

	(void)state;
	for (size_t n = 0; n <= 70; n++)
		for (size_t at = 0; at < n || at == 0; at++)
			for (unsigned byte = 0; byte < 256; byte++) {
				struct psip_span span = psip_span(text, n);
				bool copied;

				memset(text, 'a', sizeof text);
				memset(copy, '#', sizeof copy);
				text[at] = (char)byte;
				copied = psip_writer_copy_plain(copy, span);
				assert_memory_equal(copy, text, n);
				assert_int_equal(copy[n], '#');
				assert_int_equal(psip_writer_plain(span), quick_plain(span));
				assert_true(quick_plain(span) || !copied);
				if (byte >= ' ' && byte < 0x7f)
					assert_true(copied);
			}
}

static const char quick_pool[] = "sip:bob@biloxi.example.com;lr <sip:alice@192.0.2.1:5060> \"A\" z9hG4bKnashds7 token 5060 tel:+1-201 \t\r\n \xc3\xa9\x01\x7f,;<>\"\\*";

/* A piece of it, which is mostly of its first part. */
static struct psip_span quick_span(void)
{
	uint32_t at = random_below(sizeof quick_pool - 1), most = random_below(8) ? 100 : sizeof quick_pool - 1, n;

	if (random_below(4) == 0)
		return psip_span(NULL, 0);
	at %= most;
	n = random_below(random_below(2) ? 12 : 60);
	return psip_span(quick_pool + at, at + n > most ? most - at : n);
}

static struct psip_span quick_or(const char *usual)
{
	return random_below(8) ? psip_string(usual) : quick_span();
}

static void quick_parts(struct psip_request_parts *p)
{
	memset(p, 0, sizeof *p);
	p->method = quick_or("BYE");
	p->request_uri = quick_or("sip:alice@192.0.2.101:5060;ob");
	p->transport = quick_or("UDP");
	p->sent_by = quick_or("192.0.2.201:5060");
	p->branch = quick_or("z9hG4bKnashds7");
	p->rport = random_below(2) != 0;
	p->has_max_forwards = random_below(2) != 0;
	p->max_forwards = (uint8_t)random_below(256);
	p->route = random_below(2) ? psip_span(NULL, 0) : quick_or("<sip:ss2.biloxi.example.com;lr>");
	p->last_route = random_below(3) ? psip_span(NULL, 0) : quick_or("sip:strict.example.com");
	p->from = quick_or("Bob <sip:bob@biloxi.example.com>");
	p->from_tag = quick_or("314159");
	p->to = quick_or("sip:alice@atlanta.example.com");
	p->to_tag = quick_or("9fx");
	p->call_id = quick_or("2xTb9vxSit55XU7p8@atlanta.example.com");
	p->cseq = random_below(4) ? random_below(1000) : (uint32_t)random_seed;
	p->contact = random_below(2) ? psip_span(NULL, 0) : quick_or("*");
}

static void quick_same(const struct psip_writer *roomy, const struct psip_writer *tight, unsigned i)
{
	if (roomy->length != tight->length || roomy->bad != tight->bad || roomy->status != tight->status || roomy->method != tight->method ||
	    memcmp(roomy->at, tight->at, roomy->length) != 0)
		fail_msg("%u: %zu %d, %zu %d:\n%.*s\n%.*s", i, roomy->length, roomy->bad, tight->length, tight->bad, (int)roomy->length, roomy->at,
		         (int)tight->length, tight->at);
}

static void requests_are_written_alike(void **state)
{
	static char a[QUICK_LONGEST], b[QUICK_LONGEST];
	unsigned good = 0;

	(void)state;
	for (unsigned i = 0; i < QUICK_TIMES; i++) {
		struct psip_writer roomy = psip_writer(a, sizeof a), tight;
		struct psip_request_parts parts;

		quick_parts(&parts);
		psip_put_request(&roomy, &parts);
		tight = psip_writer(b, roomy.length);
		psip_put_request(&tight, &parts);
		quick_same(&roomy, &tight, i);
		good += !roomy.bad;
	}
	assert_in_range(good, QUICK_TIMES / 20, QUICK_TIMES / 2);
}

static void rows_are_written_alike(void **state)
{
	static char a[QUICK_LONGEST], b[QUICK_LONGEST];

	(void)state;
	for (unsigned i = 0; i < QUICK_TIMES; i++) {
		struct psip_writer roomy = psip_writer(a, sizeof a), tight;
		enum psip_header_id id = (enum psip_header_id)random_below(PSIP_H_COUNT + 1);
		struct psip_span value = quick_span();
		uint32_t number = (uint32_t)random_seed >> random_below(32);

		psip_put_header(&roomy, id, value);
		psip_put_header_number(&roomy, id, number);
		tight = psip_writer(b, roomy.length);
		psip_put_header(&tight, id, value);
		psip_put_header_number(&tight, id, number);
		quick_same(&roomy, &tight, i);
	}
}

/* accepted: what was taken needs no second look. */
static void replies_are_written_alike(void **state)
{
	static char text[QUICK_LONGEST + 1], a[2 * QUICK_LONGEST], b[2 * QUICK_LONGEST], c[2 * QUICK_LONGEST];
	static struct quick_index x;
	unsigned taken = 0;

	(void)state;
	for (unsigned i = 0; i < QUICK_TIMES; i++) {
		struct psip_writer roomy = psip_writer(a, sizeof a), tight, looked = psip_writer(c, sizeof c);
		struct psip_reply reply = { .status = random_below(4) ? 200 : 100, .to_tag = quick_or("314159"), .record_route = random_below(2) != 0,
			                    .delay = random_below(3) ? 0 : random_below(9000) };

		quick_index_begin(&x);
		x.verdict = psip_message_parse(&x.message, text, quick_message(text), PSIP_DATAGRAM, random_mode(), &x.errors);
		reply.accepted = x.verdict == PSIP_OK;
		reply.top_via = random_below(2) ? psip_span(NULL, 0) : quick_or("SIP/2.0/UDP h;branch=z9hG4bK1;received=192.0.2.1");
		taken += reply.accepted;
		psip_put_reply(&roomy, &x.message, &reply);
		tight = psip_writer(b, roomy.length);
		psip_put_reply(&tight, &x.message, &reply);
		quick_same(&roomy, &tight, i);
		reply.accepted = false;
		psip_put_reply(&looked, &x.message, &reply);
		quick_same(&roomy, &looked, i);
	}
	assert_true(taken > QUICK_TIMES / 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_index_is_that_of_the_machine), cmocka_unit_test(methods_are_found_one_by_one),
		cmocka_unit_test(phrases_are_found_one_by_one), cmocka_unit_test(bytes_are_looked_at_while_they_are_copied),
		cmocka_unit_test(requests_are_written_alike), cmocka_unit_test(rows_are_written_alike), cmocka_unit_test(replies_are_written_alike),
	};

	return cmocka_run_group_tests(tests, quick_begin, NULL);
}
