/* SPDX-License-Identifier: MIT
 * Texts for parsers in heap buffers of their very size, so that reading past them shows; and what a parser made of them. */
#ifndef PSIP_TEST_UNIT_TEXTS_H
#define PSIP_TEST_UNIT_TEXTS_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "parser/base.h"

/* Until drop(). */
static inline struct psip_span exact(const char *text, size_t length)
{
	char *copy = malloc(length > 0 ? length : 1);

	assert_non_null(copy);
	memcpy(copy, text, length);
	return psip_span(copy, length);
}

static inline void drop(struct psip_span text)
{
	free((void *)(uintptr_t)text.at);
}

/* Until let_go(), the teardown of each test. */
static struct psip_span held[512];
static size_t held_count;

static inline struct psip_span hold(const char *text)
{
	assert_true(held_count < sizeof held / sizeof *held);
	held[held_count] = exact(text, strlen(text));
	return held[held_count++];
}

static inline int let_go(void **state)
{
	(void)state;
	while (held_count > 0)
		drop(held[--held_count]);
	return 0;
}

static inline bool is(struct psip_span got, const char *want)
{
	return want == NULL ? got.at == NULL : got.at != NULL && psip_span_equal(got, psip_string(want));
}

static inline void same(struct psip_span got, const char *want)
{
	if (!is(got, want))
		fail_msg("'%.*s', not '%s'", (int)got.length, got.at == NULL ? "" : got.at, want == NULL ? "(absent)" : want);
}

/* The same, of many: whose part it is. */
static inline void same_part(const char *of, const char *part, struct psip_span got, const char *want)
{
	if (!is(got, want))
		fail_msg("%s: %s is '%.*s', not '%s'", of, part, (int)got.length, got.at == NULL ? "" : got.at, want == NULL ? "(absent)" : want);
}

#endif
