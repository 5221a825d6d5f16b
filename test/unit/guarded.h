/* SPDX-License-Identifier: MIT
 * For tests of parsers: text that ends where its page does, before a page that must not be touched. */
#ifndef PSIP_TEST_UNIT_GUARDED_H
#define PSIP_TEST_UNIT_GUARDED_H

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "parser/base.h"

enum { GUARDED_MAX = 16384 };

/* A copy of those bytes, whose last one is the last before the guard. One copy at a time. */
static inline struct psip_span guarded(const char *text, size_t n)
{
	static char *area;
	size_t page = (size_t)sysconf(_SC_PAGESIZE), size = (GUARDED_MAX + page - 1) / page * page;

	if (area == NULL) {
		area = mmap(NULL, size + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		assert_true(area != MAP_FAILED);
		assert_int_equal(mprotect(area + size, page, PROT_NONE), 0);
	}
	assert_true(n <= size);
	if (n > 0)
		memcpy(area + size - n, text, n);
	return psip_span(area + size - n, n);
}

#endif
