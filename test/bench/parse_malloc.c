/* SPDX-License-Identifier: MIT
 * The parser's bench: malloc and its family, counted. In a program of its own, so that the times are those of the C library's. */
#include "test/bench/parse.h"

#include <errno.h>
#include <stdlib.h>

unsigned long bench_allocations;

/* glibc's own names of them. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *at, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

#define SEEN_BY_PEERS __attribute__((visibility("default")))

SEEN_BY_PEERS void *malloc(size_t size)
{
	bench_allocations++;
	return __libc_malloc(size);
}

SEEN_BY_PEERS void *calloc(size_t count, size_t size)
{
	bench_allocations++;
	return __libc_calloc(count, size);
}

SEEN_BY_PEERS void *realloc(void *at, size_t size)
{
	bench_allocations++;
	return __libc_realloc(at, size);
}

SEEN_BY_PEERS int posix_memalign(void **at, size_t alignment, size_t size)
{
	bench_allocations++;
	*at = __libc_memalign(alignment, size);
	return *at ? 0 : ENOMEM;
}
