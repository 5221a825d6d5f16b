/* SPDX-License-Identifier: MIT
 * From reset to main() on a Cortex-M, semihosting, and the five memory functions that picosip asks for.
 * Compile with -fno-tree-loop-distribute-patterns: gcc would see memset in the loop of memset, and call itself. */
#include "bare.h"
#include "picosip.h"

enum { SYS_WRITE0 = 0x04, SYS_EXIT = 0x18 };
static const uint32_t STOPPED_EXIT = 0x20026u, STOPPED_ERROR = 0x20023u;
#define STACK_PAINT 0xA5A5A5A5u

extern uint32_t bare_data_begin[], bare_data_end[], bare_data_stored[], bare_bss_begin[], bare_bss_end[], bare_stack_top[];
void bare_reset(void);
void bare_fault(void);

typedef void (*bare_vector)(void);
extern const bare_vector bare_vectors[16];
__attribute__((section(".vectors"), used)) const bare_vector bare_vectors[16] = {
	(bare_vector)(uintptr_t)bare_stack_top, bare_reset, bare_fault, bare_fault, bare_fault, bare_fault, bare_fault, 0,
	0, 0, 0, bare_fault, bare_fault, 0, bare_fault, bare_fault
};

static void semihost(uint32_t operation, uintptr_t argument)
{
	register uint32_t r0 __asm__("r0") = operation;
	register uintptr_t r1 __asm__("r1") = argument;

	__asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
}

void bare_say(const char *text)
{
	semihost(SYS_WRITE0, (uintptr_t)text);
}

void bare_number(const char *label, unsigned value)
{
	char digits[12];
	char *at = digits + sizeof digits - 1;

	*at = 0;
	*--at = '\n';
	do
		*--at = (char)('0' + value % 10);
	while (value /= 10);
	bare_say(label);
	bare_say(" ");
	bare_say(at);
}

_Noreturn void bare_exit(int code)
{
	semihost(SYS_EXIT, code ? STOPPED_ERROR : STOPPED_EXIT);
	for (;;)
		;
}

unsigned bare_stack_used(void)
{
	const uint32_t *at = bare_bss_end;

	while (at < bare_stack_top && *at == STACK_PAINT)
		at++;
	return (unsigned)((const char *)bare_stack_top - (const char *)at);
}

void bare_fault(void)
{
	bare_say("fault\n");
	bare_exit(1);
}

void bare_reset(void)
{
	uint32_t here;
	const uintptr_t limit = (uintptr_t)&here - 64; /* this function's own frame */
	const uint32_t *from = bare_data_stored;

	for (uint32_t *to = bare_data_begin; to < bare_data_end; to++)
		*to = *from++;
	for (uint32_t *to = bare_bss_begin; to < bare_bss_end; to++)
		*to = 0;
	for (volatile uint32_t *to = bare_bss_end; (uintptr_t)to < limit; to++)
		*to = STACK_PAINT;
	bare_exit(main());
}

void *memcpy(void *restrict to, const void *restrict from, size_t n)
{
	unsigned char *t = to;
	const unsigned char *f = from;

	while (n--)
		*t++ = *f++;
	return to;
}

void *memmove(void *to, const void *from, size_t n)
{
	unsigned char *t = to;
	const unsigned char *f = from;

	if (t < f)
		return memcpy(to, from, n);
	while (n--)
		t[n] = f[n];
	return to;
}

void *memset(void *at, int byte, size_t n)
{
	unsigned char *t = at;

	while (n--)
		*t++ = (unsigned char)byte;
	return at;
}

int memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *x = a, *y = b;

	for (; n--; x++, y++)
		if (*x != *y)
			return *x - *y;
	return 0;
}

void *memchr(const void *at, int byte, size_t n)
{
	const unsigned char *t = at;

	for (; n--; t++)
		if (*t == (unsigned char)byte)
			return (void *)(uintptr_t)t;
	return NULL;
}
