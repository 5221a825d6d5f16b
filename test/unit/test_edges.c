/* SPDX-License-Identifier: MIT
 * Every prefix of every message under test/wire/, and every change of one byte of the RFC 3665 messages, in a buffer that ends at a
 * page nobody may read: a verdict each time, and never a byte too far. PSIP_EDGES=1 tries all 255 changes of each byte (minutes;
 * `make check-edges`); else one in sixteen. Not covered: what the verdict is (test_torture.c, test_error.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "parser/sdp.h"
#include "parser/typed.h"

#define EDGE_LONGEST 65536u
#define EDGE_ROWS 96

/* EDGE_LONGEST bytes, then a page that faults. */
static char *edge_room(void)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	char *room = mmap(NULL, EDGE_LONGEST + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	assert_true(room != MAP_FAILED);
	assert_int_equal(mprotect(room + EDGE_LONGEST, page, PROT_NONE), 0);
	return room + EDGE_LONGEST;
}

static size_t edge_read(const char *path, char *text)
{
	FILE *file = fopen(path, "rb");
	size_t length;

	assert_non_null(file);
	length = fread(text, 1, EDGE_LONGEST, file);
	fclose(file);
	assert_true(length > 0 && length < EDGE_LONGEST);
	return length;
}

/* Read all there is to read. The verdict: 0 if nothing was wrong. */
static int edge_judge(const char *data, size_t length, unsigned flags, psip_mode mode)
{
	struct psip_header rows[EDGE_ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = EDGE_ROWS };
	struct psip_error error[4];
	struct psip_errors errors = { error, 4, 0 };
	struct psip_common common;
	struct psip_sdp sdp;
	int parsed = psip_message_parse(&m, data, length, flags, mode, &errors), wrong = psip_message_check(&m, flags, mode, &errors);

	assert_true(parsed == PSIP_OK || parsed == PSIP_ERR_SYNTAX || parsed == PSIP_ERR_SPACE);
	assert_true((parsed != PSIP_OK || wrong != 0) == (errors.count > 0));
	assert_true(m.body <= length && m.body_length <= length - m.body);
	for (unsigned i = 0; i < errors.count && i < 4; i++)
		assert_true(error[i].offset <= length && error[i].line > 0 && error[i].column > 0);
	if (psip_common_parse(&common, &m, mode, NULL) == PSIP_OK)
		assert_true(common.call_id.at >= data && common.call_id.at + common.call_id.length <= data + length);
	for (unsigned i = 0; i < m.header_count; i++)
		(void)!psip_header_value_check((enum psip_header_id)rows[i].id, psip_header_value(&m, i), mode, NULL);
	if (m.body_length > 0)
		(void)!psip_sdp_parse(&sdp, psip_message_body(&m), mode, NULL);
	return errors.count;
}

static void edge_prefixes(const char *path, char *end)
{
	static char text[EDGE_LONGEST];
	size_t length = edge_read(path, text);

	/* A prefix of noise after the message is the message again: the whole decides. */
	for (size_t n = 0; n <= length; n++) {
		memcpy(end - n, text, n);
		edge_judge(end - n, n, PSIP_DATAGRAM, PSIP_STRICT);
		if (edge_judge(end - n, n, PSIP_STREAMED, PSIP_TOLERANT) != 0 && n % 4 == 0)
			edge_judge(end - n, n, PSIP_CUT_SHORT, PSIP_LENIENT);
	}
}

static void edge_all(const char *pattern, char *end, void (*each)(const char *, char *), size_t fewest)
{
	const char *root = getenv("PSIP_TEST_DATA");
	char path[512];
	glob_t files;

	snprintf(path, sizeof path, "%s/%s", root != NULL ? root : "test/wire", pattern);
	assert_int_equal(glob(path, 0, NULL, &files), 0);
	assert_true(files.gl_pathc >= fewest);
	for (size_t i = 0; i < files.gl_pathc; i++)
		each(files.gl_pathv[i], end);
	globfree(&files);
}

static void every_prefix_gets_a_verdict(void **state)
{
	char *end = edge_room();

	(void)state;
	edge_all("corpus/*.sip", end, edge_prefixes, 8);
	edge_all("torture/rfc4475/*", end, edge_prefixes, 50);
	edge_all("torture/rfc5118/*", end, edge_prefixes, 12);
	edge_all("rfc3665/*.sip", end, edge_prefixes, 170);
}

static void edge_changes(const char *path, char *end)
{
	static char text[EDGE_LONGEST];
	size_t length = edge_read(path, text);
	unsigned step = getenv("PSIP_EDGES") != NULL ? 1 : 16;
	char *copy = end - length;

	memcpy(copy, text, length);
	for (size_t at = 0; at < length; at++) {
		for (unsigned change = 1 + (unsigned)at % step; change < 256; change += step) {
			copy[at] = (char)(text[at] ^ (char)change);
			edge_judge(copy, length, PSIP_DATAGRAM, change & 16 ? PSIP_STRICT : PSIP_TOLERANT);
		}
		copy[at] = text[at];
	}
}

static void every_changed_byte_gets_a_verdict(void **state)
{
	(void)state;
	edge_all("rfc3665/*.sip", edge_room(), edge_changes, 170);
}

/* The messages of RFC 3665 as they stand there; those with a fault of the RFC's own are listed. */
static void rfc3665_messages_are_taken(void **state)
{
	static const char *const faulty[] = {
		"/2.1-F3.sip", "/2.2-F1.sip", /* no comma in Authorization */
		"/3.10-F4.sip",                                              /* a continuation line that is not indented */
	};
	const char *root = getenv("PSIP_TEST_DATA");
	static char text[EDGE_LONGEST];
	char path[512];
	glob_t files;
	unsigned refused = 0;

	(void)state;
	snprintf(path, sizeof path, "%s/rfc3665/*.sip", root != NULL ? root : "test/wire");
	assert_int_equal(glob(path, 0, NULL, &files), 0);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		size_t length = edge_read(files.gl_pathv[i], text);
		bool listed = false;

		for (unsigned k = 0; k < sizeof faulty / sizeof *faulty; k++)
			listed = listed || strstr(files.gl_pathv[i], faulty[k]) != NULL;
		if ((edge_judge(text, length, PSIP_DATAGRAM, PSIP_STRICT) != 0) == listed)
			continue;
		print_message("%s: strict %s it\n", files.gl_pathv[i], listed ? "takes" : "refuses");
		refused++;
	}
	globfree(&files);
	assert_int_equal(refused, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rfc3665_messages_are_taken),
		cmocka_unit_test(every_prefix_gets_a_verdict),
		cmocka_unit_test(every_changed_byte_gets_a_verdict),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
