/* SPDX-License-Identifier: MIT
 * What every layer shares: spans of text, result codes, parsing modes.
 *
 * Switches of a build, as -D of the compiler:
 *   PSIP_NO_DIAGNOSTICS  error records without names, texts and rules
 *   PSIP_TOLERANT_ONLY   reads as PSIP_TOLERANT, whatever it is told; writes without PSIP_WRITE_STRICT
 *   PSIP_SMALL           without the short ways that make usual values fast; set by itself at -Os
 *   PSIP_SCAN_ONLY=1, 2  one scan level: by bytes, by words (scan.h); a freestanding image takes 1
 *   PSIP_NO_SIMD         no SSE2, AVX2, NEON
 *   PSIP_NO_WEBSOCKET    without SIP over WebSocket (RFC 7118)
 *   PSIP_NO_DIGEST       no challenge is answered (dialog/login.h); on a Cortex-M4 13 KB less
 *   PSIP_NO_REDIRECT     a 3xx is told, not followed (session/psip.h); 5 to 16 KB less
 *   PSIP_NO_ROWS         requests take no rows of the application's (session/psip.h); up to 12 KB less
 *   PSIP_NO_MULTIPART    bodies of one part (session/psip.h); 3 to 18 KB less
 *   PSIP_NO_SESSION_ID   none is made (RFC 7329, session/psip.h); 1 KB less
 *   PSIP_NO_BEND         a tester's ways to break rules are left out (transaction/bend.h)
 *   PSIP_LOCATE_SMALL    the location machine in 1.2 KB instead of 5.9 (transport/locate.h)
 *   PSIP_FREESTANDING    no <string.h>: memcpy memmove memset memcmp memchr are supplied by the image
 * Machines as tables instead of code: `make SIZE=1`. */
#ifndef PSIP_PARSER_BASE_H
#define PSIP_PARSER_BASE_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__cplusplus) /* these headers may be included by C++; the sources are C */
#define PSIP_LINKAGE extern "C"
#define _Static_assert static_assert
#else
#define PSIP_LINKAGE
#endif

#if defined(__GNUC__)
#define PSIP_MUST_USE __attribute__((warn_unused_result))
#define PSIP_API PSIP_LINKAGE __attribute__((visibility("default")))
#else
#define PSIP_MUST_USE
#define PSIP_API PSIP_LINKAGE
#endif

/* The five functions of the C library that the core needs. A freestanding image supplies them. */
#if defined(PSIP_FREESTANDING) || (defined(__STDC_HOSTED__) && __STDC_HOSTED__ == 0)
void *memcpy(void *restrict to, const void *restrict from, size_t n);
void *memmove(void *to, const void *from, size_t n);
void *memset(void *at, int byte, size_t n);
int memcmp(const void *a, const void *b, size_t n);
void *memchr(const void *at, int byte, size_t n);
#else
#include <string.h>
#endif

/* Results: 0 or positive is success, negative one of these. */
enum psip_result {
	PSIP_OK = 0,
	PSIP_ERR_ARGUMENT = -1,    /* the caller's mistake: a value outside what the declaration allows */
	PSIP_ERR_SYNTAX = -2,      /* the text does not follow the grammar */
	PSIP_ERR_FULL = -3,        /* a limit of the block is reached; nothing was changed; try again later */
	PSIP_ERR_STALE = -4,       /* the handle or token names something that has gone; forget it */
	PSIP_ERR_STATE = -5,       /* the command makes no sense in the object's state; nothing was changed */
	PSIP_ERR_SPACE = -6,       /* the given buffer or block is too small */
	PSIP_ERR_MORE = -7,        /* the input ends before the element does; give more */
	PSIP_ERR_UNSUPPORTED = -8, /* well-formed, but not something this build or peer can do */
	PSIP_ERR_FOREIGN = -9,     /* a block or snapshot of another layout, version or machine, or damaged */
	PSIP_ERR_TRANSPORT = -10,  /* the network refused; for psip_sent() and psip_closed() */
	PSIP_ERR_BUSY = -11        /* the socket is blocked; keep the bytes and try again */
};

/* A piece of somebody else's text: not terminated, never owned. Length 0 with at == NULL means absent;
 * length 0 with at != NULL means present and empty. */
struct psip_span {
	const char *at;
	size_t length;
};

static inline struct psip_span psip_span(const char *at, size_t length)
{
	struct psip_span s = { at, length };
	return s;
}

static inline struct psip_span psip_between(const char *begin, const char *end)
{
	return psip_span(begin, (size_t)(end - begin));
}

/* Span of a string literal. */
#define PSIP_TEXT(literal) psip_span("" literal, sizeof(literal) - 1)
/* Span of a NUL-terminated string (NULL gives the absent span). */
PSIP_API struct psip_span psip_string(const char *text);

/* Byte for byte; and without regard to ASCII case (tokens: RFC 3261 §7.3.1). */
PSIP_API bool psip_span_equal(struct psip_span a, struct psip_span b);
PSIP_API bool psip_span_equal_nocase(struct psip_span a, struct psip_span b);

/* How to read (DESIGN §3): a set of liberties from quirk.def. PSIP_STRICT takes exactly the grammar; PSIP_TOLERANT what RFC 4475 and real
 * peers make advisable; PSIP_LENIENT everything. One quirk alone is switched by its bit: PSIP_TOLERANT & ~PSIP_QUIRK_BARE_LF. */
typedef uint32_t psip_mode;

enum psip_quirk_number {
#define PSIP_QUIRK(id, on, reference, text) PSIP_QUIRK_NUMBER_##id,
#include "parser/quirk.def"
#undef PSIP_QUIRK
	PSIP_QUIRK_COUNT
};

enum psip_quirk {
#define PSIP_QUIRK(id, on, reference, text) PSIP_QUIRK_##id = 1 << PSIP_QUIRK_NUMBER_##id,
#include "parser/quirk.def"
#undef PSIP_QUIRK
	PSIP_STRICT = 0,
#define PSIP_QUIRK_ON(id) | PSIP_QUIRK_##id
#define PSIP_QUIRK_OFF(id)
#define PSIP_QUIRK(id, on, reference, text) PSIP_QUIRK_##on(id)
	PSIP_TOLERANT = 0
#include "parser/quirk.def"
	,
#undef PSIP_QUIRK
#define PSIP_QUIRK(id, on, reference, text) | PSIP_QUIRK_##id
	PSIP_LENIENT = 0
#include "parser/quirk.def"
#undef PSIP_QUIRK
#undef PSIP_QUIRK_ON
#undef PSIP_QUIRK_OFF
};

/* Does the mode take that liberty? A build with PSIP_TOLERANT_ONLY reads as PSIP_TOLERANT whatever it is told: what only a strict reader
 * needs is left out. */
#ifdef PSIP_TOLERANT_ONLY
#define PSIP_TAKES(mode, quirk) ((void)(mode), (PSIP_TOLERANT & (quirk)) != 0)
#else
#define PSIP_TAKES(mode, quirk) (((mode) & (quirk)) != 0)
#endif

#endif
