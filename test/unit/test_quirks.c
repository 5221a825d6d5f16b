/* SPDX-License-Identifier: MIT
 * What phones and middleboxes send: each message of test/wire/quirks is refused by strict, taken with the quirks that expect.tsv
 * names, and refused again by PSIP_LENIENT without any one of them. Not covered: what is read (each reader's own test). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parser/sdp.h"
#include "parser/typed.h"

static const struct { const char *name; psip_mode bit; } quirks[] = {
#define PSIP_QUIRK(id, on, reference, text) { #id, PSIP_QUIRK_##id },
#include "parser/quirk.def"
#undef PSIP_QUIRK
};

static psip_mode quirk_bit(const char *name)
{
	for (size_t i = 0; i < sizeof quirks / sizeof *quirks; i++)
		if (strcmp(quirks[i].name, name) == 0)
			return quirks[i].bit;
	if (strcmp(name, "-") != 0)
		fail_msg("no quirk %s", name);
	return 0;
}

static FILE *quirk_open(const char *name)
{
	const char *root = getenv("PSIP_TEST_DATA");
	char path[512];
	FILE *file;

	snprintf(path, sizeof path, "%s/quirks/%s", root != NULL ? root : "test/wire", name);
	file = fopen(path, "rb");
	if (file == NULL)
		fail_msg("cannot read %s", path);
	return file;
}

static bool quirk_taken(const char *data, size_t length, psip_mode mode)
{
	struct psip_header rows[64];
	struct psip_message m = { .headers = rows, .header_capacity = 64 };
	struct psip_sdp sdp;

	return psip_message_parse(&m, data, length, PSIP_DATAGRAM, mode, NULL) == PSIP_OK && psip_message_check(&m, PSIP_DATAGRAM, mode, NULL) == 0 &&
	       (m.body_length == 0 || psip_sdp_parse(&sdp, psip_message_body(&m), mode, NULL) == PSIP_OK);
}

static unsigned quirk_try(const char *name, psip_mode needed)
{
	char file_name[80], data[4096];
	unsigned wrong = 0;
	FILE *file;
	size_t length;

	snprintf(file_name, sizeof file_name, "%s.sip", name);
	file = quirk_open(file_name);
	length = fread(data, 1, sizeof data, file);
	fclose(file);
	if (quirk_taken(data, length, PSIP_STRICT) != (needed == 0)) {
		print_message("%s: strict %s it\n", name, needed == 0 ? "refuses" : "takes");
		wrong++;
	}
	if (!quirk_taken(data, length, needed)) {
		print_message("%s: refused although its quirks are on\n", name);
		wrong++;
	}
	for (size_t i = 0; i < sizeof quirks / sizeof *quirks; i++)
		if ((needed & quirks[i].bit) != 0 && quirk_taken(data, length, PSIP_LENIENT & ~quirks[i].bit)) {
			print_message("%s: taken without %s\n", name, quirks[i].name);
			wrong++;
		}
	if (!quirk_taken(data, length, PSIP_LENIENT)) {
		print_message("%s: lenient refuses it\n", name);
		wrong++;
	}
	return wrong;
}

static void each_message_needs_its_quirk(void **state)
{
	FILE *table = quirk_open("expect.tsv");
	char line[512], name[64], needs[200];
	unsigned wrong = 0;
	psip_mode shown = 0;

	(void)state;
	while (fgets(line, sizeof line, table) != NULL) {
		psip_mode needed = 0;

		if (line[0] == '#')
			continue;
		assert_int_equal(sscanf(line, "%63[^\t]\t%199[^\t]", name, needs), 2);
		for (char *at = strtok(needs, "+"); at != NULL; at = strtok(NULL, "+"))
			needed |= quirk_bit(at);
		wrong += quirk_try(name, needed);
		shown |= needed;
	}
	fclose(table);
	assert_int_equal(wrong, 0);
	assert_int_equal(shown | PSIP_QUIRK_SENT_BY, PSIP_LENIENT); /* each quirk has a message, but what only a transaction sees */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_message_needs_its_quirk),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
