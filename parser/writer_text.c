/* SPDX-License-Identifier: MIT
 * Which bytes the writer lets through where, many at a time; folds and outer white space. */
#include "parser/octet.h"
#include "parser/writer_part.h"

#if defined(__SSE2__) && !defined(PSIP_NO_SIMD)
#include <emmintrin.h>
#endif

static bool writer_control(unsigned char byte)
{
	return (byte < 0x20 && byte != '\t') || byte == 0x7f;
}

/* Does any of the eight bytes in a word break a line? */
static bool writer_word_plain(uint64_t word)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), high = ones * 0x80, low = ones * 0x7f;
	uint64_t tab = word ^ ones * '\t', del = word ^ low;

	/* A byte is low if it has neither bit 8 nor reaches it by adding 0x60; the same sum tells a byte that is 0. */
	return (((~((word & low) + ones * 0x60) & ~word & (((tab & low) + low) | tab)) | ~(((del & low) + low) | del)) & high) == 0;
}

/* One to seven bytes as a word of eight, some of them twice; what is left over is plain. */
static inline uint64_t writer_few(const char *p, size_t n)
{
	uint32_t first, last;

	if (n < 4)
		return UINT64_C(0x2020202020000000) | (uint64_t)(unsigned char)p[0] << 16 | (uint64_t)(unsigned char)p[n / 2] << 8 |
		       (unsigned char)p[n - 1];
	memcpy(&first, p, 4);
	memcpy(&last, p + n - 4, 4);
	return (uint64_t)first << 32 | last;
}

#if defined(__SSE2__) && !defined(PSIP_NO_SIMD)

/* Eight to sixteen bytes as sixteen: the middle ones twice. */
static inline __m128i writer_load(const char *at, size_t n)
{
	return _mm_unpacklo_epi64(_mm_loadl_epi64((const __m128i *)(const void *)at), _mm_loadl_epi64((const __m128i *)(const void *)(at + n - 8)));
}

static inline __m128i writer_controls(__m128i bytes)
{
	__m128i low = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);

	return _mm_or_si128(_mm_andnot_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\t')), low), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7f)));
}

/* Eight bytes and more: there is hardly ever anything to find, so it is asked for once, at the end. */
static bool writer_long_plain(const char *p, const char *end)
{
	__m128i found = _mm_setzero_si128();

	for (; end - p > 16; p += 16)
		found = _mm_or_si128(found, writer_controls(_mm_loadu_si128((const __m128i *)(const void *)p)));
	p = end - p < 8 ? end - 8 : p;
	found = _mm_or_si128(found, writer_controls(writer_load(p, (size_t)(end - p))));
	return _mm_movemask_epi8(found) == 0;
}

/* Sign bits where a byte is neither SP nor visible ASCII: one more, and they are the signed numbers below 0x21. */
static inline __m128i writer_odd(__m128i bytes)
{
	return _mm_subs_epi8(_mm_add_epi8(bytes, _mm_set1_epi8(1)), _mm_set1_epi8(0x21));
}

static bool writer_copy_long(char *to, const char *from, size_t n)
{
	__m128i odd = _mm_setzero_si128(), bytes;
	size_t i = 0;

	for (; n - i > 16; i += 16) {
		bytes = _mm_loadu_si128((const __m128i *)(const void *)(from + i));
		_mm_storeu_si128((__m128i *)(void *)(to + i), bytes);
		odd = _mm_or_si128(odd, writer_odd(bytes));
	}
	if (n >= 16) {
		bytes = _mm_loadu_si128((const __m128i *)(const void *)(from + n - 16));
		_mm_storeu_si128((__m128i *)(void *)(to + n - 16), bytes);
	} else {
		bytes = writer_load(from, n);
		_mm_storel_epi64((__m128i *)(void *)to, bytes);
		_mm_storel_epi64((__m128i *)(void *)(to + n - 8), _mm_unpackhi_epi64(bytes, bytes));
	}
	return _mm_movemask_epi8(_mm_or_si128(odd, writer_odd(bytes))) == 0;
}

#else

static bool writer_eight_plain(const char *p)
{
	uint64_t word;

	memcpy(&word, p, 8);
	return writer_word_plain(word);
}

static bool writer_long_plain(const char *p, const char *end)
{
	for (; end - p > 8; p += 8)
		if (!writer_eight_plain(p))
			return false;
	return writer_eight_plain(end - 8);
}

#endif

bool psip_writer_plain(struct psip_span text)
{
	if (text.length >= 8)
		return writer_long_plain(text.at, text.at + text.length);
	return text.length == 0 || writer_word_plain(writer_few(text.at, text.length));
}

/* Less than eight bytes. */
static inline bool writer_copy_short(char *to, const char *from, size_t n)
{
	if (n == 0)
		return true;
	if (n < 4) {
		to[0] = from[0];
		to[n / 2] = from[n / 2];
		to[n - 1] = from[n - 1];
	} else {
		memcpy(to, from, 4);
		memcpy(to + n - 4, from + n - 4, 4);
	}
	return writer_word_plain(writer_few(from, n));
}

bool psip_writer_copy_plain(char *to, struct psip_span text)
{
	if (text.length < 8)
		return writer_copy_short(to, text.at, text.length);
#if defined(__SSE2__) && !defined(PSIP_NO_SIMD)
	return writer_copy_long(to, text.at, text.length);
#else
	memcpy(to, text.at, text.length);
	return psip_writer_plain(text);
#endif
}

bool psip_writer_token(struct psip_span text)
{
	unsigned all = PSIP_OCTET_TOKEN;

	for (size_t i = 0; i < text.length; i++)
		all &= psip_octet_class[(unsigned char)text.at[i]];
	return text.length > 0 && all != 0;
}

static bool writer_uri_byte(unsigned char c)
{
	return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"';
}

#if defined(__SSE2__) && !defined(PSIP_NO_SIMD)
static inline __m128i writer_uri_bytes(__m128i bytes)
{
	__m128i wrong = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('<')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('>')));

	wrong = _mm_or_si128(wrong, _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7f))));
	return _mm_andnot_si128(wrong, _mm_cmpgt_epi8(bytes, _mm_set1_epi8(' ')));
}

static bool writer_long_uri(const char *p, const char *end)
{
	__m128i right = _mm_set1_epi8(-1);

	for (; end - p > 16; p += 16)
		right = _mm_and_si128(right, writer_uri_bytes(_mm_loadu_si128((const __m128i *)(const void *)p)));
	p = end - p < 8 ? end - 8 : p;
	right = _mm_and_si128(right, writer_uri_bytes(writer_load(p, (size_t)(end - p))));
	return _mm_movemask_epi8(right) == 0xffff;
}
#endif

/* No white space, no controls, no angle brackets or quotes, and nothing outside ASCII. */
bool psip_writer_uri(struct psip_span uri)
{
#if defined(__SSE2__) && !defined(PSIP_NO_SIMD)
	if (uri.length >= 8)
		return writer_long_uri(uri.at, uri.at + uri.length);
#endif
	for (size_t i = 0; i < uri.length; i++)
		if (!writer_uri_byte((unsigned char)uri.at[i]))
			return false;
	return uri.length > 0;
}

bool psip_writer_reason(struct psip_span reason)
{
	const unsigned char *p = psip_octets(reason.at), *pe = p + reason.length;

	while (p < pe) {
		size_t step = psip_octet_reason(p, pe);

		if (step == 0)
			return false;
		p += step;
	}
	return true;
}

static bool writer_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool writer_line_end(char c)
{
	return c == '\r' || c == '\n';
}

/* Length of the line end at text[at] if white space follows it, so that it is a fold; 0 if it is none. `loose` takes
 * the bare LF and CR that a tolerant parser let in. */
static size_t writer_fold(struct psip_span text, size_t at, bool loose)
{
	size_t n = 1;

	if (text.at[at] == '\r' && text.length - at > 1 && text.at[at + 1] == '\n')
		n = 2;
	if (n == 1 && !loose)
		return 0;
	return text.length - at > n && writer_blank(text.at[at + n]) ? n : 0;
}

/* Does an odd number of backslashes stand before text[at]? (quoted-pair, RFC 3261 §25.1) */
static bool writer_quoted(struct psip_span text, size_t at)
{
	size_t n = 0;

	while (n < at && text.at[at - n - 1] == '\\')
		n++;
	return n % 2 != 0;
}

bool psip_writer_fits(struct psip_span value, bool loose)
{
	if (psip_writer_plain(value))
		return true;
	for (size_t i = 0; i < value.length;) {
		size_t step = 1;

		if (writer_line_end(value.at[i]))
			step = writer_fold(value, i, loose);
		else if (writer_control((unsigned char)value.at[i]) && !writer_quoted(value, i))
			step = 0;
		if (step == 0)
			return false;
		i += step;
	}
	return true;
}

struct psip_span psip_writer_trim(struct psip_span value)
{
	while (value.length > 0 && (writer_blank(value.at[0]) || writer_line_end(value.at[0]))) {
		value.at++;
		value.length--;
	}
	while (value.length > 0 && (writer_blank(value.at[value.length - 1]) || writer_line_end(value.at[value.length - 1])))
		value.length--;
	return value;
}

/* Is the run of blanks and line ends from begin to end one CRLF and blanks? */
static bool writer_one_fold(struct psip_span text, size_t begin, size_t end)
{
	while (writer_blank(text.at[begin]))
		begin++;
	if (writer_fold(text, begin, false) == 0)
		return false;
	for (begin += 2; begin < end; begin++)
		if (!writer_blank(text.at[begin]))
			return false;
	return true;
}

void psip_writer_value(struct psip_writer *w, struct psip_span value)
{
	size_t from = 0;

	for (size_t i = 0, end; i < value.length; i = end + (end == i)) {
		bool folded = false;

		for (end = i; end < value.length && (writer_blank(value.at[end]) || writer_line_end(value.at[end])); end++)
			folded = folded || writer_line_end(value.at[end]);
		if (!folded || writer_one_fold(value, i, end))
			continue;
		psip_put(w, psip_span(value.at + from, i - from));
		psip_put(w, PSIP_TEXT(" "));
		from = end;
	}
	if (from < value.length)
		psip_put(w, psip_span(value.at + from, value.length - from));
}
