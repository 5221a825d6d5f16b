/* SPDX-License-Identifier: MIT
 * What the index pass asks of the next bytes, at each level (enum psip_scan_level): where a byte of a set is, and whether a name
 * stands there. The level is a constant wherever these are used, so that one way remains of each. Private to parser/.
 *
 * Built in: on x86-64 and aarch64 their vectors, SWAR and scalar; with PSIP_NO_SIMD the last two; with PSIP_SCAN_ONLY=n the level
 * of that number alone (1 scalar, 2 SWAR), to keep an image small: 1 unless told otherwise in a PSIP_FREESTANDING image, 2 on
 * other 32-bit machines. With 1 the machine alone reads start lines and names, with all else there are short ways for usual ones. */
#ifndef PSIP_PARSER_SCAN_H
#define PSIP_PARSER_SCAN_H

#include "parser/tables.h"

#if !defined(__GNUC__)
#undef PSIP_SCAN_ONLY
#define PSIP_SCAN_ONLY 1
#elif !defined(PSIP_SCAN_ONLY) && defined(PSIP_FREESTANDING)
#define PSIP_SCAN_ONLY 1
#elif !defined(PSIP_SCAN_ONLY) && SIZE_MAX <= UINT32_MAX
#define PSIP_SCAN_ONLY 2
#endif

#if defined(PSIP_SCAN_ONLY)
_Static_assert(PSIP_SCAN_ONLY == PSIP_SCAN_SCALAR || PSIP_SCAN_ONLY == PSIP_SCAN_SWAR, "PSIP_SCAN_ONLY is 1 or 2");
#define PSIP_SCAN_BEST PSIP_SCAN_ONLY
#elif defined(PSIP_NO_SIMD)
#define PSIP_SCAN_BEST PSIP_SCAN_SWAR
#elif defined(__x86_64__)
#include <immintrin.h>
#define PSIP_SCAN_X86 1
#if defined(__AVX2__)
#define PSIP_SCAN_BEST PSIP_SCAN_AVX2
#else
#define PSIP_SCAN_BEST PSIP_SCAN_SSE2
#endif
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>
#define PSIP_SCAN_ARM 1
#define PSIP_SCAN_BEST PSIP_SCAN_NEON
#else
#define PSIP_SCAN_BEST PSIP_SCAN_SWAR
#endif

#if defined(__GNUC__)
#define PSIP_SCAN_INLINE static inline __attribute__((always_inline))
#define PSIP_SCAN_LIKELY(condition) __builtin_expect(condition, 1)
#else
#define PSIP_SCAN_INLINE static inline
#define PSIP_SCAN_LIKELY(condition) (condition)
#endif

enum psip_scan_stop {
	PSIP_STOP_ODD,     /* all but SP and the visible ASCII: what ends most values */
	PSIP_STOP_VALUE,   /* the control bytes but the tab: what may end a value */
	PSIP_STOP_URI,     /* the control bytes and SP: what may end a Request-URI */
	PSIP_STOP_COLON
};

PSIP_SCAN_INLINE bool psip_scan_stops_at(char c, enum psip_scan_stop stop)
{
	unsigned char byte = (unsigned char)c;

	if (stop == PSIP_STOP_COLON)
		return byte == ':';
	if (stop == PSIP_STOP_ODD)
		return byte < ' ' || byte > '~';
	return byte == 0x7f || (stop == PSIP_STOP_URI ? byte <= ' ' : byte < ' ' && byte != '\t');
}

#define PSIP_SCAN_ONES (SIZE_MAX / 255) /* 1 in each byte of a word */

PSIP_SCAN_INLINE size_t psip_scan_word(const char *p)
{
	size_t word;

	memcpy(&word, p, sizeof(word));
	return word;
}

/* The high bit of each byte that is not zero. */
PSIP_SCAN_INLINE size_t psip_scan_not_zero(size_t word)
{
	return (((word & PSIP_SCAN_ONES * 0x7f) + PSIP_SCAN_ONES * 0x7f) | word) & PSIP_SCAN_ONES * 0x80;
}

/* The next bytes that stop, one or more bits for each, the first byte in the lowest bits (see psip_scan_index). */
PSIP_SCAN_INLINE uint64_t psip_scan_swar(const char *p, enum psip_scan_stop stop)
{
	const size_t ones = PSIP_SCAN_ONES;
	size_t word = psip_scan_word(p), fine;

	if (stop == PSIP_STOP_COLON)
		return psip_scan_not_zero(word ^ ones * ':') ^ ones * 0x80;
	if (stop == PSIP_STOP_ODD)
		return (word | ~((word & ones * 0x7f) + ones * 0x60) | ((word & ones * 0x7f) + ones)) & ones * 0x80;
	fine = ((word & ones * 0x7f) + ones * (stop == PSIP_STOP_URI ? 0x5f : 0x60)) | word;
	if (stop == PSIP_STOP_VALUE)
		fine |= ~psip_scan_not_zero(word ^ ones * '\t');
	return ~(fine & psip_scan_not_zero(word ^ ones * 0x7f)) & ones * 0x80;
}

#if defined(PSIP_SCAN_X86)

PSIP_SCAN_INLINE uint64_t psip_scan_sse2(const char *p, enum psip_scan_stop stop)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p), found;

	if (stop == PSIP_STOP_COLON)
		return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(':')));
	if (stop == PSIP_STOP_ODD) /* one more, and they are the signed numbers below 0x21 */
		return (unsigned)_mm_movemask_epi8(_mm_subs_epi8(_mm_add_epi8(bytes, _mm_set1_epi8(1)), _mm_set1_epi8(0x21)));
	found = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(stop == PSIP_STOP_URI ? 0x20 : 0x1f)), bytes);
	if (stop == PSIP_STOP_VALUE)
		found = _mm_andnot_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\t')), found);
	return (unsigned)_mm_movemask_epi8(_mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7f))));
}

/* Not always_inline: it may only go into functions for the same target, which are the ones that reach it. */
__attribute__((target("avx2"))) static inline uint64_t psip_scan_avx2(const char *p, enum psip_scan_stop stop)
{
	__m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)p), found;

	if (stop == PSIP_STOP_COLON)
		return (unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(':')));
	if (stop == PSIP_STOP_ODD) /* one more, and they are the signed numbers below 0x21 */
		return (unsigned)_mm256_movemask_epi8(_mm256_subs_epi8(_mm256_add_epi8(bytes, _mm256_set1_epi8(1)), _mm256_set1_epi8(0x21)));
	found = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(stop == PSIP_STOP_URI ? 0x20 : 0x1f)), bytes);
	if (stop == PSIP_STOP_VALUE)
		found = _mm256_andnot_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\t')), found);
	return (unsigned)_mm256_movemask_epi8(_mm256_or_si256(found, _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(0x7f))));
}

/* How many of the 16 bytes at p are those of text, up to the first other one. */
PSIP_SCAN_INLINE unsigned psip_scan_same(const char *text, const char *p)
{
	__m128i name = _mm_loadu_si128((const __m128i *)(const void *)text), given = _mm_loadu_si128((const __m128i *)(const void *)p);

	return (unsigned)__builtin_ctz(~(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(name, given)));
}

/* The same, but for case. In text are letters and dashes only; bit 6 tells them apart. */
PSIP_SCAN_INLINE unsigned psip_scan_alike(const char *text, const char *p)
{
	__m128i name = _mm_loadu_si128((const __m128i *)(const void *)text), given = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i case_bits = _mm_and_si128(_mm_srli_epi16(name, 1), _mm_set1_epi8(0x20));
	__m128i same = _mm_cmpeq_epi8(_mm_or_si128(name, case_bits), _mm_or_si128(given, case_bits));

	return (unsigned)__builtin_ctz(~(unsigned)_mm_movemask_epi8(same));
}

#elif defined(PSIP_SCAN_ARM)

PSIP_SCAN_INLINE uint64_t psip_scan_nibbles(uint8x16_t found)
{
	return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(found), 4)), 0);
}

PSIP_SCAN_INLINE uint64_t psip_scan_neon(const char *p, enum psip_scan_stop stop)
{
	uint8x16_t bytes = vld1q_u8((const uint8_t *)p), found;

	if (stop == PSIP_STOP_COLON)
		return psip_scan_nibbles(vceqq_u8(bytes, vdupq_n_u8(':')));
	if (stop == PSIP_STOP_ODD)
		return psip_scan_nibbles(vcgtq_u8(vsubq_u8(bytes, vdupq_n_u8(' ')), vdupq_n_u8('~' - ' ')));
	found = vcltq_u8(bytes, vdupq_n_u8(stop == PSIP_STOP_URI ? 0x21 : 0x20));
	if (stop == PSIP_STOP_VALUE)
		found = vbicq_u8(found, vceqq_u8(bytes, vdupq_n_u8('\t')));
	return psip_scan_nibbles(vorrq_u8(found, vceqq_u8(bytes, vdupq_n_u8(0x7f))));
}

PSIP_SCAN_INLINE unsigned psip_scan_same(const char *text, const char *p)
{
	uint64_t other = ~psip_scan_nibbles(vceqq_u8(vld1q_u8((const uint8_t *)text), vld1q_u8((const uint8_t *)p)));

	return other == 0 ? 16 : (unsigned)__builtin_ctzll(other) / 4;
}

PSIP_SCAN_INLINE unsigned psip_scan_alike(const char *text, const char *p)
{
	uint8x16_t name = vld1q_u8((const uint8_t *)text), given = vld1q_u8((const uint8_t *)p);
	uint8x16_t case_bits = vandq_u8(vshrq_n_u8(name, 1), vdupq_n_u8(0x20));
	uint64_t other = ~psip_scan_nibbles(vceqq_u8(vorrq_u8(name, case_bits), vorrq_u8(given, case_bits)));

	return other == 0 ? 16 : (unsigned)__builtin_ctzll(other) / 4;
}

#endif

PSIP_SCAN_INLINE unsigned psip_scan_width(enum psip_scan_level level)
{
	return level == PSIP_SCAN_SCALAR ? 1 : level == PSIP_SCAN_SWAR ? sizeof(size_t) : level == PSIP_SCAN_AVX2 ? 32 : 16;
}

PSIP_SCAN_INLINE uint64_t psip_scan_stops(const char *p, enum psip_scan_stop stop, enum psip_scan_level level)
{
#if defined(PSIP_SCAN_X86)
	if (level == PSIP_SCAN_SSE2)
		return psip_scan_sse2(p, stop);
	if (level == PSIP_SCAN_AVX2)
		return psip_scan_avx2(p, stop);
#elif defined(PSIP_SCAN_ARM)
	if (level == PSIP_SCAN_NEON)
		return psip_scan_neon(p, stop);
#endif
	return level == PSIP_SCAN_SCALAR ? psip_scan_stops_at(*p, stop) : psip_scan_swar(p, stop);
}

/* The place of the first byte among psip_scan_stops' bits, which are not all zero. */
PSIP_SCAN_INLINE unsigned psip_scan_index(uint64_t stops, enum psip_scan_level level)
{
	if (level == PSIP_SCAN_SCALAR)
		return 0;
#if defined(__GNUC__)
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
	if (level == PSIP_SCAN_SWAR)
		return ((unsigned)__builtin_clzll(stops) - (64 - 8 * (unsigned)sizeof(size_t))) / 8;
#endif
	if (level == PSIP_SCAN_SSE2 || level == PSIP_SCAN_AVX2)
		return (unsigned)__builtin_ctzll(stops);
	return (unsigned)__builtin_ctzll(stops) / (level == PSIP_SCAN_NEON ? 4 : 8);
#else
	return 0;
#endif
}

/* The first byte in [p, end) that stops, or end. */
PSIP_SCAN_INLINE const char *psip_scan(const char *p, const char *end, enum psip_scan_stop stop, enum psip_scan_level level)
{
	const unsigned width = psip_scan_width(level);
	const uintptr_t last = (uintptr_t)end - width; /* as a number: a pointer there may be none */

	for (; (uintptr_t)p <= last; p += width) {
		uint64_t stops = psip_scan_stops(p, stop, level);

		if (stops != 0)
			return p + psip_scan_index(stops, level);
	}
	while (level != PSIP_SCAN_SCALAR && p < end && !psip_scan_stops_at(*p, stop))
		p++;
	return p;
}

/* Are the first `length` bytes at p those of text, but for case? Both can be read up to the next multiple of the level's width. */
PSIP_SCAN_INLINE bool psip_scan_is_name(const char *text, const char *p, unsigned length, enum psip_scan_level level)
{
	const unsigned width = sizeof(size_t);
	unsigned i = 0;

#if defined(PSIP_SCAN_X86) || defined(PSIP_SCAN_ARM)
	if (level != PSIP_SCAN_SCALAR && level != PSIP_SCAN_SWAR)
		return PSIP_SCAN_LIKELY(psip_scan_same(text, p) >= length) || (i = psip_scan_alike(text, p)) >= length || (i == 16 && psip_scan_alike(text + length - 16, p + length - 16) == 16);
#endif
	if (level == PSIP_SCAN_SWAR)
		for (;; i += width) {
			size_t name = psip_scan_word(text + i), case_bits = name >> 1 & PSIP_SCAN_ONES * 0x20;
			size_t other = psip_scan_not_zero((name | case_bits) ^ (psip_scan_word(p + i) | case_bits));

			if (length - i <= width)
				return other == 0 || psip_scan_index(other, PSIP_SCAN_SWAR) >= length - i;
			if (other != 0)
				return false;
		}
	while (i < length && ((text[i] ^ p[i]) & ~(text[i] >> 1 & 0x20)) == 0)
		i++;
	return i == length;
}

#undef PSIP_SCAN_ONES

#endif
