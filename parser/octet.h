/* SPDX-License-Identifier: MIT
 * Octets by class, runs of them, linear white space: what the machines for URIs and typed values share. Not public. */
#ifndef PSIP_PARSER_OCTET_H
#define PSIP_PARSER_OCTET_H

#include "parser/base.h"

#if defined(__SSE2__) && !defined(PSIP_NO_SIMD) && !defined(PSIP_FREESTANDING)
#define PSIP_OCTET_SSE2 1
#include <emmintrin.h>
#endif

/* For size: the machines alone, without the short ways past them. */
#if defined(__OPTIMIZE_SIZE__) && !defined(PSIP_SMALL)
#define PSIP_SMALL 1
#endif

enum psip_octet {
	PSIP_OCTET_TOKEN = 1,    /* RFC 3261 §25.1 token */
	PSIP_OCTET_USER = 2,     /* user, without escapes */
	PSIP_OCTET_PARAM = 4,    /* paramchar, without escapes */
	PSIP_OCTET_ALNUM = 8,
	PSIP_OCTET_QUOTED = 16,  /* qdtext of ASCII, white space without folds */
	PSIP_OCTET_SPEC = 32,    /* of an addr-spec without angle brackets (RFC 3261 §20.10) */
	PSIP_OCTET_WORD = 64     /* word */
};

extern const uint8_t psip_octet_class[256];

/* The last octet of the run of that kind which begins at p; p itself if the next one is of another class. */
#if defined(PSIP_SMALL)
const unsigned char *psip_octet_run(const unsigned char *p, const unsigned char *pe, unsigned kind);
#else
static inline const unsigned char *psip_octet_run(const unsigned char *p, const unsigned char *pe, unsigned kind)
{
	const unsigned char *q = p + 1;

	for (; pe - q >= 4; q += 4) {
		if (!(psip_octet_class[q[0]] & kind))
			return q - 1;
		if (!(psip_octet_class[q[1]] & kind))
			return q;
		if (!(psip_octet_class[q[2]] & kind))
			return q + 1;
		if (!(psip_octet_class[q[3]] & kind))
			return q + 2;
	}
	while (q < pe && (psip_octet_class[*q] & kind))
		q++;
	return q - 1;
}
#endif

#if defined(PSIP_OCTET_SSE2)
/* A bit for each of the 16 octets at p: letters, and those from low to high. */
static inline unsigned psip_octet_letters16(const unsigned char *p, char low, char high)
{
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)p), letter, range;

	letter = _mm_sub_epi8(_mm_or_si128(x, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
	letter = _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8('z' - 'a')), letter);
	range = _mm_sub_epi8(x, _mm_set1_epi8(low));
	range = _mm_cmpeq_epi8(_mm_min_epu8(range, _mm_set1_epi8((char)(high - low))), range);
	return (unsigned)_mm_movemask_epi8(_mm_or_si128(letter, range));
}

static inline unsigned psip_octet_equal16(const unsigned char *p, char octet)
{
	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)p), _mm_set1_epi8(octet)));
}
#endif

/* As psip_octet_run, for runs that are mostly long, of letters, digits, "-" and ".". For the classes token, user and word. */
static inline const unsigned char *psip_octet_long_run(const unsigned char *p, const unsigned char *pe, unsigned kind)
{
#if defined(PSIP_OCTET_SSE2)
	if (pe - p < 2 || !(psip_octet_class[p[1]] & kind))
		return p;
	while (pe - p >= 16) {
		unsigned others = ~psip_octet_letters16(p, '-', '9') & 0xffffu;

		if (kind == PSIP_OCTET_TOKEN) /* the one of them that is in no token */
			others |= psip_octet_equal16(p, '/');

		if (others == 0) {
			p += 16;
			continue;
		}
		p += __builtin_ctz(others);
		if (!(psip_octet_class[*p] & kind))
			return p - 1;
		break;
	}
	if (p == pe || !(psip_octet_class[*p] & kind))
		return p - 1;
#endif
	return psip_octet_run(p, pe, kind);
}

/* Past the qdtext of ASCII from p on: at a quote, backslash, control, octet above 0x7F, or pe. */
static inline const unsigned char *psip_octet_quoted(const unsigned char *p, const unsigned char *pe)
{
#if defined(PSIP_OCTET_SSE2)
	for (; pe - p >= 16; p += 16) {
		__m128i x = _mm_loadu_si128((const __m128i *)(const void *)p);
		__m128i quote = _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('"')), _mm_cmpeq_epi8(x, _mm_set1_epi8('\\')));
		/* signed: what is above 0x7F is below all else */
		__m128i control = _mm_or_si128(_mm_cmplt_epi8(x, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(x, _mm_set1_epi8(0x7f)));
		unsigned others = (unsigned)_mm_movemask_epi8(_mm_or_si128(quote, control));

		if (others != 0) {
			p += __builtin_ctz(others);
			break;
		}
	}
#endif
	while (p < pe && (psip_octet_class[*p] & PSIP_OCTET_QUOTED))
		p++;
	return p;
}

static inline struct psip_span psip_octet_between(const unsigned char *begin, const unsigned char *end)
{
	return psip_span((const char *)begin, (size_t)(end - begin));
}

static inline const unsigned char *psip_octets(const char *at)
{
	return (const unsigned char *)at;
}

/* The value of a hexadecimal digit of either case, -1 if it is none; of two of them. */
static inline int psip_octet_hex(unsigned char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static inline int psip_octet_hex_pair(const char *at)
{
	int high = psip_octet_hex((unsigned char)at[0]), low = psip_octet_hex((unsigned char)at[1]);

	return high < 0 || low < 0 ? -1 : high << 4 | low;
}

/* Bytes of the next element of a Reason-Phrase (RFC 3261 §25.1), which is not at its end; 0 if there is none. */
size_t psip_octet_reason(const unsigned char *p, const unsigned char *pe);

/* Zeros, in pieces that compilers write as a few wide stores: a loop of theirs for the whole costs more than reading a short value. */
static inline void psip_octet_clear(void *at, size_t size)
{
	unsigned char *p = (unsigned char *)at;

	for (; size > 64; p += 64, size -= 64)
		memset(p, 0, 64);
	memset(p, 0, size);
}

/* Notes in *first a liberty at p which the mode does not allow, unless one before it is noted. */
static inline void psip_octet_liberty(const unsigned char **first, const unsigned char *p, psip_mode mode, psip_mode quirk)
{
	if (!PSIP_TAKES(mode, quirk) && *first == NULL)
		*first = p;
}

/* Four letters of either case as one number, to compare with another such. */
static inline uint32_t psip_octet_letters(const char *at)
{
	uint32_t letters;

	memcpy(&letters, at, sizeof letters);
	return letters | 0x20202020u;
}

/* One to five digits up to 65535 at p: past them, or NULL. Four of them are the usual. */
static inline const unsigned char *psip_octet_port(const unsigned char *p, const unsigned char *pe, uint16_t *port)
{
	const unsigned char *begin = p;
	uint32_t four, number = 0;

	if (pe - p >= 4) {
		memcpy(&four, p, 4);
		if ((four & 0xf0f0f0f0u) == 0x30303030u && ((four + 0x06060606u) & 0xf0f0f0f0u) == 0x30303030u) {
			number = (uint32_t)(p[0] * 1000 + p[1] * 100 + p[2] * 10 + p[3] - '0' * 1111);
			p += 4;
		}
	}
	while (p < pe && p - begin < 5 && *p >= '0' && *p <= '9')
		number = number * 10 + (uint32_t)(*p++ - '0');
	*port = (uint16_t)number;
	return p > begin && number <= UINT16_MAX ? p : NULL;
}

/* Past SWS (RFC 3261 §25.1). By quirks: also bare LF folds, and several folds in a row. */
const unsigned char *psip_octet_white(const unsigned char *p, const unsigned char *pe, psip_mode mode);

static inline const unsigned char *psip_octet_sws(const unsigned char *p, const unsigned char *pe, psip_mode mode)
{
	return p == pe || *p > ' ' ? p : psip_octet_white(p, pe, mode);
}

/* The last octet of the LWS at p; NULL if none is there, and in *fault what does not fit. */
const unsigned char *psip_octet_lws(const unsigned char *p, const unsigned char *pe, psip_mode mode, const unsigned char **fault);

/* May a value of that header (enum psip_header_id) have so many folds with nothing but blanks between them before it, and behind it? One after the
 * colon, a second if the value's first token has one before it; one after the last token. Between tokens they are for the value's machine. */
bool psip_octet_folds_fit(unsigned id, struct psip_span value, unsigned before, unsigned after);

/* The last of the octets from p on that are above 0x7F; *bad: they are no UTF8-NONASCII (RFC 3261 §25.1). */
const unsigned char *psip_octet_utf8(const unsigned char *p, const unsigned char *pe, bool *bad);

/* Set `rest` to what follows a comma before p: its white space is skipped, and more commas by PSIP_QUIRK_EMPTY_ELEMENT.
 * PSIP_ERR_SYNTAX (and `rest` at the end) if nothing follows and the mode has not that bit; 1 otherwise. */
int psip_octet_after_comma(struct psip_span *rest, const unsigned char *p, psip_mode mode);

#endif
