/* SPDX-License-Identifier: MIT
 * The index pass: start line and row names by machine, values skipped by a scan for the next control byte. */
#include "parser/tables.h"

#if defined(__SSE2__) && !defined(PSIP_NO_SIMD)
#include <emmintrin.h>
#endif

#if defined(__GNUC__)
#define MESSAGE_INLINE static inline __attribute__((always_inline))
#else
#define MESSAGE_INLINE static inline
#endif

struct message_reader {
	struct psip_message *message;
	struct psip_errors *errors;
	const char *end;                /* of the data */
	const char *at;                 /* where the machine stopped */
	psip_mode mode;
	unsigned flags;
	int state;                      /* of the machine */
	bool started, finished;         /* the start line has been read; the empty line has */
	bool failed, full;
	uint16_t last[PSIP_H_COUNT];    /* the newest row of each id, valid where message->first is */
};

static void message_error(struct message_reader *r, enum psip_error_code code, const char *at, unsigned header)
{
	const struct psip_message *m = r->message;

	r->failed = true;
	psip_error_add(r->errors, code, m->data, (uint32_t)(at - m->data), (uint16_t)header,
	               !m->is_request || m->method == PSIP_ACK);
}

static bool message_is_control(unsigned char byte)
{
	return (byte < 0x20 && byte != '\t') || byte == 0x7f;
}

/* The high bit of each byte of the result is set where the byte of `word` is a control byte other than a tab. */
static uint64_t message_control_bytes(uint64_t word)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), high = ones * 0x80, low = ones * 0x7f;
	uint64_t tab = word ^ ones * '\t', del = word ^ ones * 0x7f;
	uint64_t not_low = ((word & low) + ones * 0x60) | word;
	uint64_t not_tab = ((tab & low) + low) | tab, not_del = ((del & low) + low) | del;

	return ((~not_low & not_tab) | ~not_del) & high;
}

/* First control byte other than a tab in [p, end), or end. */
MESSAGE_INLINE const char *message_scan(const char *p, const char *end)
{
#if defined(__SSE2__) && !defined(PSIP_NO_SIMD)
	const __m128i last_control = _mm_set1_epi8(0x1f), tab = _mm_set1_epi8('\t'), del = _mm_set1_epi8(0x7f);

	while (end - p >= 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
		__m128i low = _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes);
		__m128i stop = _mm_or_si128(_mm_andnot_si128(_mm_cmpeq_epi8(bytes, tab), low), _mm_cmpeq_epi8(bytes, del));
		unsigned mask = (unsigned)_mm_movemask_epi8(stop);

		if (mask != 0)
			return p + __builtin_ctz(mask);
		p += 16;
	}
#endif
	while (end - p >= 8) {
		uint64_t word;

		memcpy(&word, p, 8);
		if (message_control_bytes(word) != 0)
			break;
		p += 8;
	}
	while (p < end && !message_is_control((unsigned char)*p))
		p++;
	return p;
}

static bool message_is_space(char c)
{
	return c == ' ' || c == '\t';
}

static const char *message_skip_space(const char *p, const char *end)
{
	while (p < end && message_is_space(*p))
		p++;
	return p;
}

/* Does an odd number of backslashes stand before p? Only so can a control byte be part of a value (quoted-pair). */
static bool message_is_quoted(const char *value, const char *p)
{
	const char *q = p;

	while (q > value && q[-1] == '\\')
		q--;
	return ((p - q) & 1) != 0;
}

MESSAGE_INLINE void message_add_row(struct message_reader *r, enum psip_header_id id, struct psip_span name, struct psip_span value,
                                    bool folded)
{
	struct psip_message *m = r->message;
	uint16_t index = m->header_count;
	struct psip_header *row;

	if (index >= m->header_capacity) {
		r->full = true;
		return;
	}
	row = &m->headers[index];
	row->name = (uint32_t)(name.at - m->data);
	row->value = (uint32_t)(value.at - m->data);
	row->value_length = (uint32_t)value.length;
	row->name_length = (uint16_t)name.length;
	row->next = PSIP_NO_HEADER;
	row->id = (uint8_t)id;
	row->folded = folded;
	m->header_count = (uint16_t)(index + 1);
	if (m->first[id] == PSIP_NO_HEADER)
		m->first[id] = index;
	else if (id != PSIP_H_UNKNOWN)
		m->headers[r->last[id]].next = index;
	r->last[id] = index;
}

/* At the control byte p: the length of the line end that begins there, or 0 for another control byte, which is dealt with. */
static size_t message_line_end(struct message_reader *r, const char *value, const char *p)
{
	if (*p == '\r' && r->end - p > 1 && p[1] == '\n')
		return 2;
	if (*p == '\n') {
		if (r->mode == PSIP_STRICT)
			message_error(r, PSIP_E_LINE_END, p, r->message->header_count);
		return 1;
	}
	if (*p == '\r')
		message_error(r, PSIP_E_LINE_END, p, r->message->header_count);
	else if (!message_is_quoted(value, p))
		message_error(r, PSIP_E_CONTROL_BYTE, p, r->message->header_count);
	return 0;
}

/* A row with spaces, folds or bytes to look at, from its value's first byte on. Returns as message_row does. */
static const char *message_odd_row(struct message_reader *r, enum psip_header_id id, struct psip_span name, const char *value)
{
	const char *p = value, *fold = NULL, *next;

	for (;;) {
		size_t end_length;

		p = message_scan(p, r->end);
		if (p == r->end)
			return p;
		end_length = message_line_end(r, value, p);
		next = p + end_length;
		if (end_length == 0)
			p++;
		else if (next == r->end || !message_is_space(*next))
			break;
		else if (p == value)
			value = p = message_skip_space(next, r->end);
		else {
			if (fold == NULL)
				fold = p;
			p = message_skip_space(next, r->end);
		}
	}
	while (p > value && (message_is_space(p[-1]) || p[-1] == '\n' || (p[-1] == '\r' && p[0] == '\n')))
		p--;
	message_add_row(r, id, name, psip_between(value, p), fold != NULL && fold < p);
	return next;
}

/* The row whose colon stands before p. Returns where the next line begins; the data's end if this one has no end. */
static const char *message_row(struct message_reader *r, enum psip_header_id id, struct psip_span name, const char *p)
{
	return message_odd_row(r, id, name, message_skip_space(p, r->end));
}

#define MESSAGE_NAME_ROOM 18 /* bytes that a name of up to 15, its colon and the first of its value take */
#define MESSAGE_LONG_ROOM 24 /* the same for any known name */

#if defined(__SSE2__) && !defined(PSIP_NO_SIMD)

/* Do the first `length` bytes at p, at most 16, make the name, but for case? In it are letters and dashes only; bit 6 tells them apart. */
MESSAGE_INLINE bool message_is_name(const char *text, const char *p, unsigned length)
{
	static const char keep[32] = { -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 };
	const __m128i bit = _mm_set1_epi8(0x20);
	__m128i name = _mm_loadu_si128((const __m128i *)(const void *)text), given = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i differ = _mm_andnot_si128(_mm_and_si128(_mm_srli_epi16(name, 1), bit), _mm_xor_si128(name, given));

	differ = _mm_and_si128(differ, _mm_loadu_si128((const __m128i *)(const void *)(keep + 16 - length)));
	return _mm_movemask_epi8(_mm_cmpeq_epi8(differ, _mm_setzero_si128())) == 0xffff;
}

/* The id of a known name at p that a colon follows at once; its length. */
MESSAGE_INLINE enum psip_header_id message_known_name(const char *p, const char *end, unsigned *length)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
	unsigned mask = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(':'))), id;

	*length = mask == 0 ? 16 : (unsigned)__builtin_ctz(mask);
	if (mask == 0 && end - p < MESSAGE_LONG_ROOM)
		return PSIP_H_UNKNOWN;
	while (*length >= 16 && *length <= PSIP_TABLES_LONGEST && p[*length] != ':')
		++*length;
	if (*length < 2 || *length > 16)
		return psip_header_find(psip_span(p, *length));
	id = psip_tables_slots[PSIP_TABLES_KEY(*length, (unsigned char)*p)];
	while (id != PSIP_H_UNKNOWN && !message_is_name(psip_tables_names[id].text, p, *length))
		id = psip_tables_others[id];
	return (enum psip_header_id)id;
}

#else

static enum psip_header_id message_known_name(const char *p, const char *end, unsigned *length)
{
	const char *colon = memchr(p, ':', end - p < MESSAGE_LONG_ROOM ? 16 : PSIP_TABLES_LONGEST + 1);

	if (colon == NULL)
		return PSIP_H_UNKNOWN;
	*length = (unsigned)(colon - p);
	return psip_header_find(psip_between(p, colon));
}

#endif

/* The short way for rows whose name is known and at once followed by the colon: an exact match needs no look at its bytes.
 * Returns the first line that is not so; the machine takes it. */
static const char *message_known_rows(struct message_reader *r, const char *p)
{
	const char *end = r->end;

	while (end - p >= MESSAGE_NAME_ROOM && *p != '\r') {
		const char *value, *value_end;
		unsigned length;
		enum psip_header_id id = message_known_name(p, end, &length);
		struct psip_span name = psip_span(p, length);

		if (id == PSIP_H_UNKNOWN)
			break;
		value = p + length + 1;
		value += *value == ' ';
		value_end = message_scan(value, end);
		/* Nothing to trim, no fold, CRLF: all else goes the long way. */
		if (end - value_end < 3 || memcmp(value_end, "\r\n", 2) != 0 || message_is_space(value_end[2]) ||
		    (unsigned char)value_end[-1] <= ' ' || (unsigned char)*value <= ' ') {
			p = message_row(r, id, name, value);
			continue;
		}
		message_add_row(r, id, name, psip_between(value, value_end), false);
		p = value_end + 2;
	}
	return p;
}

static const char *message_machine_row(struct message_reader *r, const char *name_at, const char *name_end, const char *p)
{
	struct psip_span name = psip_between(name_at, name_end);

	if (name.length > UINT16_MAX)
		message_error(r, PSIP_E_HEADER_NAME, name_at, r->message->header_count);
	return message_known_rows(r, message_row(r, psip_header_find(name), name, p));
}

/* The Request-URI ends at the first byte that none has; what it may have between is psip_uri_parse's matter. */
static const char *message_skip_uri(const char *p, const char *end)
{
#if defined(__SSE2__) && !defined(PSIP_NO_SIMD)
	const __m128i space = _mm_set1_epi8(' '), del = _mm_set1_epi8(0x7f);

	while (end - p >= 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
		__m128i low = _mm_cmpeq_epi8(_mm_min_epu8(bytes, space), bytes);
		unsigned mask = (unsigned)_mm_movemask_epi8(_mm_or_si128(low, _mm_cmpeq_epi8(bytes, del)));

		if (mask != 0)
			return p + __builtin_ctz(mask);
		p += 16;
	}
#endif
	while (p < end && (unsigned char)*p > ' ' && *p != 0x7f)
		p++;
	return p;
}

/* The line at p is no header row: find the next one. */
static const char *message_skip_line(const char *p, const char *end)
{
	do {
		const char *line_end = memchr(p, '\n', (size_t)(end - p));

		if (line_end == NULL)
			return end;
		p = line_end + 1;
	} while (p < end && message_is_space(*p));
	return p;
}

/* Ragel's own code: fall-through in -G2, mixed int widths in -T0, entry points that are not used. */
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#endif

%%{
machine psip_message;
alphtype unsigned char;
getkey ((unsigned char)*p);
variable cs r->state;

action method_begin { method_at = p; }
action method_end {
	m->method_text = psip_between(method_at, p);
	m->method = (uint8_t)psip_method_find(m->method_text);
}
action uri_begin {
	uri_at = p;
	fexec message_skip_uri(p, pe);
}
action uri_end { m->request_uri = psip_between(uri_at, p); }
action version_begin { version_at = p; }
action version_end { m->version = psip_between(version_at, p); }
action code_begin { code_at = p; }
action code_end { m->status = (uint16_t)((code_at[0] - '0') * 100 + (code_at[1] - '0') * 10 + (code_at[2] - '0')); }
action reason_begin { reason_at = p; }
action reason_end { m->reason = psip_between(reason_at, p); }
action more_SP {
	if (r->mode == PSIP_STRICT)
		message_error(r, PSIP_E_REQUEST_LINE_SPACE, p, PSIP_NO_HEADER);
}
action bare_LF {
	if (r->mode == PSIP_STRICT)
		message_error(r, PSIP_E_LINE_END, p, PSIP_NO_HEADER);
}
action start_line_end {
	r->started = true;
	fexec message_known_rows(r, p + 1);
	fgoto rows;
}

action name_begin { name_at = p; }
action name_end { name_end = p; }
action row_value { fexec message_machine_row(r, name_at, name_end, p + 1); }
action headers_end { r->finished = true; fbreak; }

include psip_message_grammar "grammar/message.rl";

start := start_line;
rows := header_rows;
reason := Reason_Phrase;

write data;
}%%

/* Run the machine on [p, end) from r->state. */
static void message_run(struct message_reader *r, const char *p, const char *pe)
{
	struct psip_message *m = r->message;
	const char *method_at = p, *uri_at = p, *version_at = p, *code_at = p, *reason_at = p, *name_at = p, *name_end = p;

	%% write exec;
	r->at = p;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

static bool message_text_is(struct psip_span text, size_t length, const char *lower)
{
	return text.length >= length && (text.at[0] | 0x20) == lower[0] &&
	       psip_span_equal_nocase(psip_span(text.at, length), psip_span(lower, length));
}

static void message_begin(struct message_reader *r, const char *data, size_t length)
{
	struct psip_message *m = r->message;

	m->data = data;
	m->length = m->body = (uint32_t)length;
	m->body_length = 0;
	m->is_request = true;
	m->method = PSIP_METHOD_UNKNOWN;
	m->status = 0;
	m->method_text = m->request_uri = m->version = m->reason = psip_span(NULL, 0);
	m->header_count = 0;
	memset(m->first, 0xff, sizeof(m->first));
}

/* What the machine could not take in the start line. */
static enum psip_error_code message_start_fault(const struct message_reader *r)
{
	const struct psip_message *m = r->message;

	if (r->at == r->end || m->version.at == NULL || m->is_request)
		return r->at < r->end && *r->at == ' ' ? PSIP_E_REQUEST_LINE_SPACE : PSIP_E_START_LINE;
	return m->status == 0 || m->reason.at == NULL ? PSIP_E_STATUS_CODE : PSIP_E_REASON_PHRASE;
}

static void message_check_start(struct message_reader *r)
{
	struct psip_message *m = r->message;

	if (m->version.length != 7 || (memcmp(m->version.at, "SIP/2.0", 7) != 0 && !message_text_is(m->version, 7, "sip/2.0")))
		message_error(r, PSIP_E_VERSION, m->version.at, PSIP_NO_HEADER);
	if (m->is_request)
		return;
	if (m->status < 100 || m->status > 699)
		message_error(r, PSIP_E_STATUS_CODE, m->version.at + m->version.length + 1, PSIP_NO_HEADER);
	if (r->mode == PSIP_TOLERANT || m->reason.length == 0)
		return;
	r->state = psip_message_en_reason;
	message_run(r, m->reason.at, m->reason.at + m->reason.length);
	if (r->state < psip_message_first_final)
		message_error(r, PSIP_E_REASON_PHRASE, r->at, PSIP_NO_HEADER);
}

/* Start line and rows. Returns where the body begins. */
static const char *message_lines(struct message_reader *r, const char *p)
{
	struct psip_message *m = r->message;

	m->is_request = !message_text_is(psip_between(p, r->end), 4, "sip/");
	r->state = psip_message_en_start;
	message_run(r, p, r->end);
	while (r->state == psip_message_error) {
		bool started = r->started;

		message_error(r, started ? PSIP_E_HEADER_NAME : message_start_fault(r), r->at,
		              started ? m->header_count : PSIP_NO_HEADER);
		r->started = true;
		r->state = psip_message_en_rows;
		message_run(r, message_skip_line(r->at, r->end), r->end);
	}
	return r->at;
}

/* Content-Length: false if it is no number. Above UINT32_MAX it counts as that. */
static bool message_read_length(struct psip_span value, uint32_t *number)
{
	uint32_t n = 0;

	if (value.length == 0)
		return false;
	for (size_t i = 0; i < value.length; i++) {
		uint32_t digit = (uint32_t)(unsigned char)value.at[i] - '0';

		if (digit > 9)
			return false;
		n = n > (UINT32_MAX - digit) / 10 ? UINT32_MAX : n * 10 + digit;
	}
	*number = n;
	return true;
}

/* Returns false when the Content-Length rows do not give one number. */
static bool message_content_length(struct message_reader *r, uint32_t *length)
{
	const struct psip_message *m = r->message;
	bool fine = true;
	uint32_t number = 0;

	for (unsigned i = m->first[PSIP_H_CONTENT_LENGTH]; i != PSIP_NO_HEADER; i = m->headers[i].next) {
		bool is_first = i == m->first[PSIP_H_CONTENT_LENGTH];

		if (!message_read_length(psip_header_value(m, i), &number)) {
			message_error(r, PSIP_E_CONTENT_LENGTH, m->data + m->headers[i].value, i);
			return false;
		}
		if (!is_first && (r->mode == PSIP_STRICT || number != *length)) {
			message_error(r, PSIP_E_CONTENT_LENGTH_REPEATED, m->data + m->headers[i].name, i);
			fine = fine && number == *length;
		}
		if (is_first)
			*length = number;
	}
	return fine;
}

static void message_body(struct message_reader *r, const char *body)
{
	struct psip_message *m = r->message;
	unsigned row = m->first[PSIP_H_CONTENT_LENGTH];
	uint32_t left = (uint32_t)(r->end - body), length = left;

	m->body = (uint32_t)(body - m->data);
	m->body_length = left;
	if (!message_content_length(r, &length))
		return;
	if (row == PSIP_NO_HEADER && (r->flags & PSIP_STREAMED) != 0 && !r->full)
		message_error(r, PSIP_E_CONTENT_LENGTH_MISSING, body, PSIP_NO_HEADER);
	if (length <= left) {
		m->body_length = length;
		m->length = m->body + length;
	} else if ((r->flags & PSIP_CUT_SHORT) == 0)
		message_error(r, PSIP_E_CONTENT_LENGTH_TOO_LARGE, m->data + m->headers[row].value, row);
}

/* CRLFs before the start line: on a stream always (RFC 3261 §7.5), in a datagram as a liberty. */
static const char *message_skip_leading(const struct message_reader *r, const char *p)
{
	if (r->mode == PSIP_STRICT && (r->flags & PSIP_STREAMED) == 0)
		return p;
	while (p < r->end && (*p == '\r' || *p == '\n'))
		p++;
	return p;
}

int psip_message_parse(struct psip_message *message, const char *data, size_t length, unsigned flags, psip_mode mode,
                       struct psip_errors *errors)
{
	struct message_reader r;
	const char *p;

	if (length > UINT32_MAX - 1 || message->header_capacity == PSIP_NO_HEADER)
		return PSIP_ERR_ARGUMENT;
	r.message = message;
	r.errors = errors;
	r.end = data + length;
	r.mode = mode;
	r.flags = flags;
	r.started = r.finished = r.failed = r.full = false;
	message_begin(&r, data, length);
	p = message_lines(&r, message_skip_leading(&r, data));
	if (message->version.at != NULL && (message->is_request || message->reason.at != NULL))
		message_check_start(&r);
	if (!r.started)
		message_error(&r, PSIP_E_START_LINE, r.end, PSIP_NO_HEADER);
	if ((flags & PSIP_CUT_SHORT) != 0)
		message_error(&r, PSIP_E_CUT_SHORT, r.end, PSIP_NO_HEADER);
	else if (!r.finished)
		message_error(&r, PSIP_E_NO_EMPTY_LINE, r.end, PSIP_NO_HEADER);
	if (r.full)
		message_error(&r, PSIP_E_TOO_MANY_HEADERS, r.end, PSIP_NO_HEADER);
	if (r.finished)
		message_body(&r, p);
	return r.full ? PSIP_ERR_SPACE : r.failed ? PSIP_ERR_SYNTAX : PSIP_OK;
}

struct psip_span psip_header_name(const struct psip_message *message, unsigned index)
{
	if (index >= message->header_count)
		return psip_span(NULL, 0);
	return psip_span(message->data + message->headers[index].name, message->headers[index].name_length);
}

struct psip_span psip_header_value(const struct psip_message *message, unsigned index)
{
	if (index >= message->header_count)
		return psip_span(NULL, 0);
	return psip_span(message->data + message->headers[index].value, message->headers[index].value_length);
}

bool psip_message_has(const struct psip_message *message, enum psip_header_id id)
{
	return (unsigned)id < PSIP_H_COUNT && message->first[id] != PSIP_NO_HEADER;
}

struct psip_span psip_message_value(const struct psip_message *message, enum psip_header_id id)
{
	return psip_message_has(message, id) ? psip_header_value(message, message->first[id]) : psip_span(NULL, 0);
}

struct psip_span psip_message_body(const struct psip_message *message)
{
	return psip_span(message->data + message->body, message->body_length);
}

#undef MESSAGE_INLINE
#undef MESSAGE_NAME_ROOM
#undef MESSAGE_LONG_ROOM
