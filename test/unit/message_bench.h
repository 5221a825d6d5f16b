/* SPDX-License-Identifier: MIT
 * What the tests of messages share: one read from a buffer of exactly its size, so that ASan sees a read beyond it; both modes' verdicts. */
#ifndef PSIP_TEST_UNIT_MESSAGE_BENCH_H
#define PSIP_TEST_UNIT_MESSAGE_BENCH_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parser/typed.h"

#define ROWS 32

struct read {
	struct psip_message message;
	struct psip_header rows[ROWS];
	struct psip_error at[16];
	struct psip_errors errors;
	char *data;
	int result;
};

static inline void read_bytes(struct read *r, const char *text, size_t length, unsigned flags, psip_mode mode, uint16_t capacity)
{
	memset(r, 0, sizeof *r);
	r->data = malloc(length == 0 ? 1 : length);
	assert_non_null(r->data);
	memcpy(r->data, text, length);
	r->message.headers = r->rows;
	r->message.header_capacity = capacity;
	r->errors = (struct psip_errors){ r->at, 16, 0 };
	r->result = psip_message_parse(&r->message, r->data, length, flags, mode, &r->errors);
}

static inline void read_text(struct read *r, const char *text, psip_mode mode)
{
	read_bytes(r, text, strlen(text), PSIP_DATAGRAM, mode, ROWS);
}

static inline void done(struct read *r)
{
	free(r->data);
}

static inline void assert_span(struct psip_span span, const char *text)
{
	assert_non_null(span.at);
	assert_int_equal(span.length, strlen(text));
	assert_memory_equal(span.at, text, span.length);
}

/* Both modes' results for a text, and the first error's code where one refuses. */
static inline void expect(const char *text, int strict, int tolerant, enum psip_error_code code)
{
	struct read r;

	read_text(&r, text, PSIP_STRICT);
	assert_int_equal(r.result, strict);
	if (strict != PSIP_OK)
		assert_int_equal(r.at[0].code, code);
	done(&r);
	read_text(&r, text, PSIP_TOLERANT);
	assert_int_equal(r.result, tolerant);
	if (tolerant != PSIP_OK)
		assert_int_equal(r.at[0].code, code);
	done(&r);
}

#define OPTIONS "OPTIONS sip:a@b SIP/2.0\r\n"
#define MINIMUM "Via: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\nCall-ID: 1@h\r\nCSeq: 1 OPTIONS\r\n"

#endif
