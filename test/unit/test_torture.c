/* SPDX-License-Identifier: MIT
 * RFC 4475 and RFC 5118: every message against the columns strict_parser and outcome of test/wire/torture/expect.tsv, and against
 * what a tolerant element has to cope with. Also every truncation of every message, in a buffer of exactly its size (for ASan).
 * Not covered: the response that a whole element gives (416, 420, 501...): that is the upper layers'. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parser/frame.h"
#include "parser/typed.h"

#define ROWS 128

struct torture_line {
	char file[64], section[32], class[32], verdict[16], outcome[128];
};

static const char *torture_root(void)
{
	const char *root = getenv("PSIP_TEST_DATA");

	return root != NULL ? root : "test/wire";
}

/* A buffer of exactly the file's size. */
static char *torture_read(const char *path, size_t *length)
{
	FILE *file = fopen(path, "rb");
	char *data;
	long size;

	if (file == NULL)
		return NULL;
	assert_int_equal(fseek(file, 0, SEEK_END), 0);
	size = ftell(file);
	assert_true(size > 0);
	rewind(file);
	data = malloc((size_t)size);
	assert_non_null(data);
	assert_int_equal(fread(data, 1, (size_t)size, file), (size_t)size);
	fclose(file);
	*length = (size_t)size;
	return data;
}

static char *torture_message(const struct torture_line *line, size_t *length)
{
	char path[512];
	char *data;

	snprintf(path, sizeof path, "%s/torture/rfc%.4s/%s", torture_root(), line->section, line->file);
	data = torture_read(path, length);
	if (data == NULL)
		fail_msg("cannot read %s", path);
	return data;
}

/* Fills *line with the next message's; false at the end. */
static bool torture_next(FILE *table, struct torture_line *line)
{
	char text[2048];

	while (fgets(text, sizeof text, table) != NULL)
		if (text[0] != '#' && sscanf(text, "%63[^\t]\t%31[^\t]\t%31[^\t]\t%15[^\t]\t%127[^\t]", line->file, line->section, line->class,
		                             line->verdict, line->outcome) == 5)
			return true;
	return false;
}

static FILE *torture_table(void)
{
	char path[512];
	FILE *table;

	snprintf(path, sizeof path, "%s/torture/expect.tsv", torture_root());
	table = fopen(path, "rb");
	if (table == NULL)
		fail_msg("cannot read %s", path);
	return table;
}

struct torture_verdict {
	struct psip_error at[16];
	struct psip_errors errors;
	bool accepted;
	bool is_request;
};

static void torture_judge(struct torture_verdict *v, const char *data, size_t length, psip_mode mode)
{
	struct psip_header rows[ROWS];
	struct psip_message message = { .headers = rows, .header_capacity = ROWS };
	int parsed, checked;

	v->errors = (struct psip_errors){ v->at, 16, 0 };
	parsed = psip_message_parse(&message, data, length, PSIP_DATAGRAM, mode, &v->errors);
	checked = psip_message_check(&message, PSIP_DATAGRAM, mode, &v->errors);
	v->accepted = parsed == PSIP_OK && checked == 0;
	v->is_request = message.is_request;
	assert_int_equal(v->accepted, v->errors.count == 0);
}

static void torture_print(const struct torture_line *line, const struct torture_verdict *v, const char *mode)
{
	print_message("%s %s: %s\n", mode, line->file, v->accepted ? "accepted" : "rejected");
	for (unsigned i = 0; i < v->errors.count && i < 16; i++)
		print_message("    %u:%u header %d %s\n", v->at[i].line, v->at[i].column, v->at[i].header == PSIP_NO_HEADER ? -1 : v->at[i].header,
		              psip_error_name((enum psip_error_code)v->at[i].code));
}

/* ledger: 5954-4.1-01 3261-25.1-24 3261-25.1-42 */
static void strict_gives_the_expected_verdict(void **state)
{
	FILE *table = torture_table();
	struct torture_line line;
	unsigned count = 0, wrong = 0;

	(void)state;
	while (torture_next(table, &line)) {
		struct torture_verdict v;
		size_t length;
		char *data = torture_message(&line, &length);

		torture_judge(&v, data, length, PSIP_STRICT);
		if (v.accepted != (strcmp(line.verdict, "accept") == 0)) {
			torture_print(&line, &v, "strict");
			wrong++;
		}
		count++;
		free(data);
	}
	fclose(table);
	assert_int_equal(wrong, 0);
	assert_int_equal(count, 62);
}

/* What strict refuses and RFC 4475 or RFC 5118 would rather see processed. */
static bool torture_is_tolerable(const char *file)
{
	static const char *const files[] = { "lwsstart.dat", "trws.dat", "escruri.dat", "baddate.dat", "ipv6-bug-abnf-3-colons" };

	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (strcmp(files[i], file) == 0)
			return true;
	return false;
}

static void tolerant_accepts_what_strict_accepts_and_the_tolerable(void **state)
{
	FILE *table = torture_table();
	struct torture_line line;
	unsigned wrong = 0;

	(void)state;
	while (torture_next(table, &line)) {
		struct torture_verdict v;
		size_t length;
		char *data = torture_message(&line, &length);

		torture_judge(&v, data, length, PSIP_TOLERANT);
		if (v.accepted != (strcmp(line.verdict, "accept") == 0 || torture_is_tolerable(line.file))) {
			torture_print(&line, &v, "tolerant");
			wrong++;
		}
		free(data);
	}
	fclose(table);
	assert_int_equal(wrong, 0);
}

/* The response that the table's outcome asks of a parser: where a later layer would answer otherwise, 400 is allowed. */
static unsigned torture_outcome(const struct torture_line *line)
{
	return strncmp(line->outcome, "drop", 4) == 0 ? 0 : strstr(line->outcome, "400 allowed") != NULL ? 400 : (unsigned)atoi(line->outcome);
}

/* ledger: 3261-21.5.6-01 */
static void every_refusal_owes_the_expected_response(void **state)
{
	FILE *table = torture_table();
	struct torture_line line;
	unsigned wrong = 0, count = 0;

	(void)state;
	while (torture_next(table, &line)) {
		struct torture_verdict v;
		size_t length;
		char *data;
		bool right = true;

		if (strcmp(line.verdict, "reject") != 0)
			continue;
		data = torture_message(&line, &length);
		torture_judge(&v, data, length, PSIP_STRICT);
		for (unsigned i = 0; i < v.errors.count && i < 16; i++)
			right = right && v.at[i].response == torture_outcome(&line);
		if (!right) {
			torture_print(&line, &v, line.outcome);
			wrong++;
		}
		count++;
		free(data);
	}
	fclose(table);
	assert_int_equal(wrong, 0);
	assert_int_equal(count, 25);
}

struct torture_owed {
	const char *file;
	enum psip_error_code code;
	unsigned response;
};

/* ledger: 3261-18.3-04 3261-20.16-02 3261-20.22-02 */
static void refusals_name_the_rule_and_the_response(void **state)
{
	static const struct torture_owed owed[] = {
		{ "badinv01.dat", PSIP_E_VIA, 400 },          { "clerr.dat", PSIP_E_CONTENT_LENGTH_TOO_LARGE, 400 },
		{ "ncl.dat", PSIP_E_CONTENT_LENGTH, 400 },    { "scalar02.dat", PSIP_E_CSEQ, 400 },
		{ "scalar02.dat", PSIP_E_MAX_FORWARDS, 400 }, { "scalarlg.dat", PSIP_E_HEADER_VALUE, 0 },
		{ "scalarlg.dat", PSIP_E_CSEQ, 0 },           { "quotbal.dat", PSIP_E_TO, 400 },
		{ "ltgtruri.dat", PSIP_E_REQUEST_URI, 400 },  { "lwsruri.dat", PSIP_E_START_LINE, 400 },
		{ "lwsstart.dat", PSIP_E_REQUEST_LINE_SPACE, 400 }, { "trws.dat", PSIP_E_REQUEST_LINE_SPACE, 400 },
		{ "escruri.dat", PSIP_E_REQUEST_URI_HEADERS, 400 }, { "baddate.dat", PSIP_E_HEADER_VALUE, 400 },
		{ "regbadct.dat", PSIP_E_CONTACT, 400 },      { "badaspec.dat", PSIP_E_TO, 400 },
		{ "baddn.dat", PSIP_E_FROM, 400 },            { "badvers.dat", PSIP_E_VERSION, 505 },
		{ "mismatch01.dat", PSIP_E_CSEQ_METHOD_MISMATCH, 400 }, { "bigcode.dat", PSIP_E_STATUS_CODE, 0 },
		{ "insuf.dat", PSIP_E_TO_MISSING, 400 },      { "insuf.dat", PSIP_E_CALL_ID_MISSING, 400 },
		{ "multi01.dat", PSIP_E_HEADER_REPEATED, 400 }, { "mcl01.dat", PSIP_E_CONTENT_LENGTH_REPEATED, 400 },
		{ "test.dat", PSIP_E_HEADER_NAME, 400 },      { "test.dat", PSIP_E_VIA_MISSING, 400 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof owed / sizeof *owed; i++) {
		struct torture_line line = { .section = "4475" };
		struct torture_verdict v;
		bool found = false;
		size_t length;
		char *data;

		snprintf(line.file, sizeof line.file, "%s", owed[i].file);
		data = torture_message(&line, &length);
		torture_judge(&v, data, length, PSIP_STRICT);
		for (unsigned e = 0; e < v.errors.count && e < 16; e++)
			found = found || (v.at[e].code == owed[i].code && v.at[e].response == owed[i].response);
		if (!found) {
			torture_print(&line, &v, "strict");
			fail_msg("%s lacks %s", owed[i].file, psip_error_name(owed[i].code));
		}
		free(data);
	}
}

/* A whole message less its last bytes must never be read beyond what is there. */
static void torture_truncate(const char *data, size_t length)
{
	for (size_t n = 0; n <= length; n++) {
		char *part = malloc(n == 0 ? 1 : n);
		struct torture_verdict v;
		struct psip_framer framer = { 0 };
		size_t framed;

		assert_non_null(part);
		memcpy(part, data, n);
		torture_judge(&v, part, n, PSIP_STRICT);
		torture_judge(&v, part, n, PSIP_TOLERANT);
		(void)psip_frame(&framer, part, n, 65535, &framed);
		assert_true(framed <= n);
		free(part);
	}
}

static void every_truncation_stays_inside_its_buffer(void **state)
{
	FILE *table = torture_table();
	struct torture_line line;

	(void)state;
	while (torture_next(table, &line)) {
		size_t length;
		char *data = torture_message(&line, &length);

		torture_truncate(data, length);
		free(data);
	}
	fclose(table);
}

static void the_corpus_is_accepted_in_every_mode(void **state)
{
	static const psip_mode modes[] = { PSIP_STRICT, PSIP_TOLERANT, PSIP_LENIENT };
	static const char *const files[] = { "a_register.sip", "b_invite.sip", "c_180.sip", "d_200.sip",
	                                     "e_ack.sip", "f_bye.sip", "g_options.sip", "h_big.sip" };

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct torture_line line = { .section = "corpus" };
		struct torture_verdict v;
		char path[512];
		size_t length;
		char *data;

		snprintf(path, sizeof path, "%s/corpus/%s", torture_root(), files[i]);
		snprintf(line.file, sizeof line.file, "%s", files[i]);
		data = torture_read(path, &length);
		assert_non_null(data);
		for (size_t mode = 0; mode < sizeof modes / sizeof *modes; mode++) {
			torture_judge(&v, data, length, modes[mode]);
			if (!v.accepted)
				torture_print(&line, &v, "corpus");
			assert_true(v.accepted);
		}
		free(data);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strict_gives_the_expected_verdict),
		cmocka_unit_test(tolerant_accepts_what_strict_accepts_and_the_tolerable),
		cmocka_unit_test(every_refusal_owes_the_expected_response),
		cmocka_unit_test(refusals_name_the_rule_and_the_response),
		cmocka_unit_test(every_truncation_stays_inside_its_buffer),
		cmocka_unit_test(the_corpus_is_accepted_in_every_mode),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
