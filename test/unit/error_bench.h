/* SPDX-License-Identifier: MIT
 * What the tests of error records share: a message judged, where and what a record says. */
#ifndef PSIP_TEST_UNIT_ERROR_BENCH_H
#define PSIP_TEST_UNIT_ERROR_BENCH_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "parser/typed.h"
#include "parser/writer.h"

#define ROWS 32
#define RECORDS 16

#ifdef PSIP_NO_DIAGNOSTICS
#define DIAGNOSED 0
#else
#define DIAGNOSED 1
#endif

struct verdict {
	struct psip_message message;
	struct psip_header rows[ROWS];
	struct psip_error at[RECORDS];
	struct psip_errors errors;
	char *data;
};

static inline void judge(struct verdict *v, const char *text, size_t length, psip_mode mode)
{
	int parsed;

	memset(v, 0, sizeof *v);
	v->data = malloc(length == 0 ? 1 : length);
	assert_non_null(v->data);
	memcpy(v->data, text, length);
	v->message.headers = v->rows;
	v->message.header_capacity = ROWS;
	v->errors = (struct psip_errors){ v->at, RECORDS, 0 };
	parsed = psip_message_parse(&v->message, v->data, length, PSIP_DATAGRAM, mode, &v->errors);
	assert_int_equal(parsed == PSIP_OK, v->errors.count == 0);
	(void)psip_message_check(&v->message, PSIP_DATAGRAM, mode, &v->errors);
}

/* Line and column are what the offset says. */
static inline void assert_place(const struct verdict *v, const struct psip_error *e, const char *what)
{
	uint32_t line = 1, column = 1;

	for (uint32_t i = 0; i < e->offset; i++) {
		column = v->data[i] == '\n' ? 1 : column + 1;
		line += v->data[i] == '\n';
	}
	if (e->line != line || e->column != column)
		fail_msg("%s: %u:%u instead of %u:%u", what, e->line, e->column, line, column);
}

static inline bool names_rule(const struct psip_error *e, const char *rule)
{
	return strcmp(psip_rule_name(e->rule), rule) == 0 && strncmp(psip_rule_reference(e->rule), "RFC ", 4) == 0;
}

static inline bool has_found(const struct verdict *v, const struct psip_error *e, const char *found)
{
	return e->found == strlen(found) && memcmp(v->data + e->offset, found, e->found) == 0;
}

#define REQUEST "OPTIONS sip:a@b SIP/2.0\r\n"

/* REQUEST, the row, and the other rows that a request has; returns the length. */
static inline size_t build(char *to, size_t size, const char *row)
{
	static const char *const good[] = { "Via: SIP/2.0/UDP h;branch=z9hG4bK1", "From: <sip:a@b>;tag=1", "To: <sip:c@d>", "Call-ID: 1@h",
		                            "CSeq: 1 OPTIONS", "Max-Forwards: 70" };
	struct psip_writer w = psip_writer(to, size);
	size_t name = strcspn(row, ":") + 1;

	psip_put_text(&w, REQUEST);
	psip_put_text(&w, row);
	psip_put_text(&w, "\r\n");
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (strncmp(good[i], row, name) != 0) {
			psip_put_text(&w, good[i]);
			psip_put_text(&w, "\r\n");
		}
	psip_put_text(&w, "\r\n");
	assert_true(psip_written(&w));
	return w.length;
}

#endif
