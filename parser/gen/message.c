/* Made by ragel from parser/message.rl; do not edit. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wsign-conversion"

/* SPDX-License-Identifier: MIT
 * The index pass: start line and row names by machine, values skipped by a scan for the next control byte. */
#include "parser/octet.h"
#include "parser/scan.h"

struct message_reader {
	struct psip_message *message;
	struct psip_errors *errors;
	const char *end;                /* of the data */
	const char *at;                 /* where the machine stopped */
	psip_mode mode;
	unsigned flags;
	enum psip_scan_level level;
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

_Static_assert(PSIP_TABLES_LONGEST < 31, "a known name and its colon lie in two vectors");

bool psip_scan_supported(enum psip_scan_level level)
{
	switch (level) {
	case PSIP_SCAN_DEFAULT:
		return true;
#if defined(PSIP_SCAN_ONLY)
	case PSIP_SCAN_SCALAR:
	case PSIP_SCAN_SWAR:
		return level == PSIP_SCAN_ONLY;
#else
	case PSIP_SCAN_SCALAR:
	case PSIP_SCAN_SWAR:
		return true;
#endif
#if defined(PSIP_SCAN_X86)
	case PSIP_SCAN_SSE2:
	case PSIP_SCAN_AVX2:
		return true;
#elif defined(PSIP_SCAN_ARM)
	case PSIP_SCAN_NEON:
		return true;
#endif
	default:
		return false;
	}
}

static enum psip_scan_level message_level(unsigned flags)
{
	enum psip_scan_level level = (enum psip_scan_level)(flags >> 4 & 15u);

	return level == PSIP_SCAN_DEFAULT || !psip_scan_supported(level) ? (enum psip_scan_level)PSIP_SCAN_BEST : level;
}

#if defined(PSIP_SCAN_X86)
__attribute__((target("avx2"))) static const char *message_scan_avx2(const char *p, const char *end, enum psip_scan_stop stop)
{
	return stop == PSIP_STOP_URI ? psip_scan(p, end, PSIP_STOP_URI, PSIP_SCAN_AVX2) : psip_scan(p, end, PSIP_STOP_VALUE, PSIP_SCAN_AVX2);
}
#endif

/* The first byte at p or after it that ends a value or a Request-URI. */
static const char *message_scan(const struct message_reader *r, const char *p, enum psip_scan_stop stop)
{
	switch (r->level) {
#if defined(PSIP_SCAN_X86)
	case PSIP_SCAN_AVX2:
		return message_scan_avx2(p, r->end, stop);
	case PSIP_SCAN_SSE2:
		return psip_scan(p, r->end, stop, PSIP_SCAN_SSE2);
#elif defined(PSIP_SCAN_ARM)
	case PSIP_SCAN_NEON:
		return psip_scan(p, r->end, stop, PSIP_SCAN_NEON);
#endif
#if !defined(PSIP_SCAN_ONLY)
	case PSIP_SCAN_SCALAR:
		return psip_scan(p, r->end, stop, PSIP_SCAN_SCALAR);
	default:
		return psip_scan(p, r->end, stop, PSIP_SCAN_SWAR);
#else
	default:
		return psip_scan(p, r->end, stop, PSIP_SCAN_ONLY);
#endif
	}
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

/* The next row, if there is room. `m`, `rows` and `data` are the message and its own. */
PSIP_SCAN_INLINE void message_add_row(struct message_reader *r, struct psip_message *m, struct psip_header *rows, const char *data,
                                      enum psip_header_id id, struct psip_span name, struct psip_span value, bool folded)
{
	uint16_t index = m->header_count;
	struct psip_header *row;

	if (index >= m->header_capacity) {
		r->full = true;
		return;
	}
	row = rows + index;
	m->header_count = (uint16_t)(index + 1);
	row->name = (uint32_t)(name.at - data);
	row->value = (uint32_t)(value.at - data);
	row->value_length = (uint32_t)value.length;
	row->name_length = (uint16_t)name.length;
	row->next = PSIP_NO_HEADER;
	if (PSIP_SCAN_LIKELY(m->first[id] == PSIP_NO_HEADER))
		m->first[id] = index;
	else if (id != PSIP_H_UNKNOWN)
		rows[r->last[id]].next = index;
	r->last[id] = index;
	row->id = (uint8_t)id;
	row->folded = folded;
}

/* At the control byte p: the length of the line end that begins there, or 0 for another control byte, which is dealt with. */
static size_t message_line_end(struct message_reader *r, const char *value, const char *p)
{
	if (*p == '\r' && r->end - p > 1 && p[1] == '\n')
		return 2;
	if (*p == '\n') {
		if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BARE_LF))
			message_error(r, PSIP_E_LINE_END, p, r->message->header_count);
		return 1;
	}
	if (*p == '\r')
		message_error(r, PSIP_E_LINE_END, p, r->message->header_count);
	else if (!message_is_quoted(value, p))
		message_error(r, PSIP_E_CONTROL_BYTE, p, r->message->header_count);
	return 0;
}

static void message_check_folds(struct message_reader *r, enum psip_header_id id, struct psip_span value, unsigned before, unsigned after)
{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_REPEATED_FOLDS) && !psip_octet_folds_fit(id, value, before, after))
		message_error(r, PSIP_E_HEADER_VALUE, value.at, r->message->header_count);
}

/* Past white space and folds, which are counted. */
static const char *message_skip_folds(const char *p, const char *end, unsigned *folds)
{
	for (;;) {
		p = message_skip_space(p, end);
		if (end - p < 3 || memcmp(p, "\r\n", 2) != 0 || !message_is_space(p[2]))
			return p;
		p += 3;
		++*folds;
	}
}

/* A row with spaces, folds or bytes to look at, from its value's first byte on. Returns as message_row does. */
static const char *message_odd_row(struct message_reader *r, enum psip_header_id id, struct psip_span name, const char *value)
{
	const char *p = value, *line = value, *text_end = NULL, *fold = NULL, *next; /* text_end: of the last line that is not blank */
	unsigned before = 0, blank = 0; /* folds: before the value; the last ones, without text between them */

	for (;;) {
		size_t end_length;

		if (p < r->end && !psip_scan_stops_at(*p, PSIP_STOP_VALUE))
			p++; /* a line of one byte needs no scan */
		if (p < r->end && !psip_scan_stops_at(*p, PSIP_STOP_VALUE))
			p = message_scan(r, p, PSIP_STOP_VALUE);
		if (p == r->end)
			return p;
		end_length = message_line_end(r, value, p);
		if (end_length == 0) {
			p++;
			continue;
		}
		next = p + end_length;
		if (p != line) {
			text_end = p;
			blank = 0;
		}
		if (next == r->end || !message_is_space(*next))
			break;
		blank++;
		if (text_end == p && fold == NULL)
			fold = p;
		line = p = message_skip_folds(next, r->end, &blank);
		if (fold == NULL) {
			value = p;
			before = blank;
		}
	}
	if (text_end == NULL)
		text_end = value = p;
	while (text_end > value && message_is_space(text_end[-1]))
		text_end--;
	if (before + blank > 1)
		message_check_folds(r, id, psip_between(value, text_end), before, text_end == value ? 0 : blank);
	message_add_row(r, r->message, r->message->headers, r->message->data, id, name, psip_between(value, text_end),
	                fold != NULL && fold < text_end);
	return next;
}

/* The row whose colon stands before p. Returns where the next line begins; the data's end if this one has no end. */
static const char *message_row(struct message_reader *r, enum psip_header_id id, struct psip_span name, const char *p)
{
	return message_odd_row(r, id, name, message_skip_space(p, r->end));
}

/* The smallest image has the machine alone. */
#if !defined(PSIP_SCAN_ONLY) || PSIP_SCAN_ONLY != 1
#define MESSAGE_SHORT_WAYS 1
#endif

#if defined(MESSAGE_SHORT_WAYS)

#define MESSAGE_NAME_ROOM 18 /* bytes that a name of up to 15, its colon, a space and the first of its value take */
#define MESSAGE_LONG_ROOM 34 /* the same of one of up to 31, which two vectors show */

/* The id of what stands at p, which is not the full form of a known name: a compact form, or another token. -1 if it is no name. */
static int message_other_name(const char *p, unsigned length)
{
	for (unsigned i = 0; i < length; i++)
		if ((psip_octet_class[(unsigned char)p[i]] & PSIP_OCTET_TOKEN) == 0)
			return -1;
	return length == 0 ? -1 : length == 1 ? (int)psip_tables_of_letter(*p) : PSIP_H_UNKNOWN;
}

/* The id of the name at p, if a colon follows at once, and its length. -1 if not, and for a long name that is not known. */
PSIP_SCAN_INLINE int message_plain_name(const char *p, const char *end, unsigned *length, enum psip_scan_level level)
{
	const enum psip_scan_level step = level == PSIP_SCAN_AVX2 ? PSIP_SCAN_SSE2 : level; /* most names have less than 16 bytes */
	const unsigned width = psip_scan_width(step);
	uint64_t colon = psip_scan_stops(p, PSIP_STOP_COLON, step);
	unsigned id, n = 0;

	if (colon != 0) {
		n = psip_scan_index(colon, step);
	} else {
		do {
			n += width;
			if (n >= 16 && (n > PSIP_TABLES_LONGEST || end - p < MESSAGE_LONG_ROOM))
				return -1;
			colon = psip_scan_stops(p + n, PSIP_STOP_COLON, step);
		} while (colon == 0);
		n += psip_scan_index(colon, step);
	}
	*length = n;
	id = psip_tables_slots[PSIP_TABLES_SLOT(n, (unsigned char)*p)];
	while (psip_tables_names[id].length != (uint8_t)n || !psip_scan_is_name(psip_tables_text(id), p, n, step)) {
		if (id == PSIP_H_UNKNOWN)
			return message_other_name(p, n);
		id = psip_tables_others[id];
	}
	return (int)id;
}

/* The short way for a request line: a method that we know, one SP between the elements, SIP/2.0 and CRLF. Returns what follows it, or
 * NULL: then the machine takes it. */
PSIP_SCAN_INLINE const char *message_usual_request(struct psip_message *m, const char *p, const char *end, enum psip_scan_level level)
{
	const char *method_end, *uri, *uri_end;
	enum psip_method method;

	method_end = psip_scan(p, end, PSIP_STOP_URI, level);
	if (end - method_end < 12 || *method_end != ' ')
		return NULL;
	uri = method_end + 1;
	uri_end = psip_scan(uri, end, PSIP_STOP_URI, level);
	if (uri_end == uri || end - uri_end < 10 || memcmp(uri_end, " SIP/2.0", 8) != 0 || memcmp(uri_end + 8, "\r\n", 2) != 0)
		return NULL;
	method = psip_method_find(psip_between(p, method_end));
	if (method == PSIP_METHOD_UNKNOWN)
		return NULL;
	m->method = (uint8_t)method;
	m->method_text = psip_between(p, method_end);
	m->request_uri = psip_between(uri, uri_end);
	m->version = psip_span(uri_end + 1, 7);
	return uri_end + 10;
}

/* The same for a status line: SIP/2.0, code and reason with one SP between, and CRLF. */
PSIP_SCAN_INLINE const char *message_usual_response(struct psip_message *m, const char *p, const char *end, enum psip_scan_level level)
{
	const char *reason, *reason_end;
	unsigned status = 0;

	if (end - p < 14 || memcmp(p, "SIP/2.0 ", 8) != 0 || p[11] != ' ')
		return NULL;
	for (unsigned i = 8; i < 11; i++) {
		if (p[i] < '0' || p[i] > '9')
			return NULL;
		status = status * 10 + (unsigned)(p[i] - '0');
	}
	reason = p + 12;
	reason_end = psip_scan(reason, end, PSIP_STOP_VALUE, level);
	if (end - reason_end < 2 || memcmp(reason_end, "\r\n", 2) != 0)
		return NULL;
	m->status = (uint16_t)status;
	m->version = psip_span(p, 7);
	m->reason = psip_between(reason, reason_end);
	return reason_end + 2;
}

/* The short way for rows whose name is at once followed by the colon: if it is a known one, its bytes need no further look.
 * Returns the first line that is not so; the machine takes it. */
PSIP_SCAN_INLINE const char *message_plain_rows_at(struct message_reader *r, const char *p, enum psip_scan_level level)
{
	struct psip_message *const m = r->message; /* in registers: what is stored might change *r for all the compiler knows */
	struct psip_header *const rows = m->headers;
	const char *const data = m->data, *const end = r->end, *const last = end - MESSAGE_NAME_ROOM;

	while (p <= last) {
		const char *value, *value_end;
		unsigned length = 0;
		int known = message_plain_name(p, end, &length, level);
		enum psip_header_id id = (enum psip_header_id)known;
		struct psip_span name;

		if (known < 0)
			break;
		name = psip_span(p, length);
		value = p + length + 1;
		if (PSIP_SCAN_LIKELY(*value == ' '))
			value++;
		value_end = psip_scan(value, end, PSIP_STOP_ODD, level);
		/* Nothing to trim, no fold, CRLF: all else goes the long way. */
		if (value_end > end - 3 || (unsigned char)*value <= ' ' || memcmp(value_end, "\r\n", 2) != 0 || value_end[-1] == ' ' ||
		    ((unsigned char)value_end[2] <= ' ' && value_end[2] != '\r')) {
			p = message_row(r, id, name, value);
			continue;
		}
		message_add_row(r, m, rows, data, id, name, psip_between(value, value_end), false);
		p = value_end + 2;
	}
	return p;
}

/* Both; start: p is at the start line. Returns NULL if that is not a usual one. */
PSIP_SCAN_INLINE const char *message_plain_at(struct message_reader *r, const char *p, bool start, enum psip_scan_level level)
{
	if (start) {
		p = r->message->is_request ? message_usual_request(r->message, p, r->end, level)
		                           : message_usual_response(r->message, p, r->end, level);
		if (p == NULL)
			return NULL;
	}
	return r->end - p < MESSAGE_NAME_ROOM ? p : message_plain_rows_at(r, p, level);
}

/* One function for each level, not all in one: they would crowd each other out of the registers. */
#define MESSAGE_PLAIN(level, attributes) \
	attributes static const char *message_plain_##level(struct message_reader *r, const char *p, bool start) \
	{ \
		return message_plain_at(r, p, start, level); \
	}

#if defined(PSIP_SCAN_X86)
MESSAGE_PLAIN(PSIP_SCAN_SSE2, __attribute__((noinline)))
MESSAGE_PLAIN(PSIP_SCAN_AVX2, __attribute__((noinline, target("avx2"))))
#elif defined(PSIP_SCAN_ARM)
MESSAGE_PLAIN(PSIP_SCAN_NEON, __attribute__((noinline)))
#endif
#if !defined(PSIP_SCAN_ONLY)
MESSAGE_PLAIN(PSIP_SCAN_SWAR, __attribute__((noinline)))
MESSAGE_PLAIN(PSIP_SCAN_SCALAR, __attribute__((noinline)))
#endif

static const char *message_plain(struct message_reader *r, const char *p, bool start)
{
#if defined(PSIP_SCAN_ONLY)
	return message_plain_at(r, p, start, PSIP_SCAN_ONLY);
#else
	switch (r->level) {
#if defined(PSIP_SCAN_X86)
	case PSIP_SCAN_SSE2:
		return message_plain_PSIP_SCAN_SSE2(r, p, start);
	case PSIP_SCAN_AVX2:
		return message_plain_PSIP_SCAN_AVX2(r, p, start);
#elif defined(PSIP_SCAN_ARM)
	case PSIP_SCAN_NEON:
		return message_plain_PSIP_SCAN_NEON(r, p, start);
#endif
	case PSIP_SCAN_SCALAR:
		return message_plain_PSIP_SCAN_SCALAR(r, p, start);
	default:
		return message_plain_PSIP_SCAN_SWAR(r, p, start);
	}
#endif
}

#else

static const char *message_plain(struct message_reader *r, const char *p, bool start)
{
	(void)r;
	return start ? NULL : p;
}

#endif

static const char *message_plain_rows(struct message_reader *r, const char *p)
{
	return message_plain(r, p, false);
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

static const char *message_machine_row(struct message_reader *r, const char *name_at, const char *name_end, const char *p)
{
	struct psip_span name = psip_between(name_at, name_end);

	if (name.length > UINT16_MAX) {
		message_error(r, PSIP_E_HEADER_NAME, name_at, r->message->header_count);
		return message_plain_rows(r, message_skip_line(p, r->end));
	}
	return message_plain_rows(r, message_row(r, psip_header_find(name), name, p));
}

static const char *message_token_end(const char *p, const char *end)
{
	return (const char *)psip_octet_run(psip_octets(p), psip_octets(end), PSIP_OCTET_TOKEN) + 1;
}

/* Ragel's own code: fall-through in -G2, mixed int widths in -T0, entry points that are not used. */
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#endif

static const int psip_message_start = 41;
static const int psip_message_first_final = 41;
static const int psip_message_error = 0;

static const int psip_message_en_start = 8;
static const int psip_message_en_rows = 37;
static const int psip_message_en_reason = 41;

/* Run the machine on [p, end) from r->state. */
static void message_run(struct message_reader *r, const char *p, const char *pe)
{
	struct psip_message *m = r->message;
	const char *method_at = p, *uri_at = p, *version_at = p, *code_at = p, *reason_at = p, *name_at = p, *name_end = p;

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( ( r->state) )
	{
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	switch( ( ((unsigned char)*p)) ) {
		case 37u: goto st1;
		case 60u: goto st0;
		case 62u: goto st0;
		case 96u: goto st0;
		case 127u: goto st0;
	}
	if ( ( ((unsigned char)*p)) < 192u ) {
		if ( ( ((unsigned char)*p)) < 34u ) {
			if ( ( ((unsigned char)*p)) > 8u ) {
				if ( 10u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 31u )
					goto st0;
			} else
				goto st0;
		} else if ( ( ((unsigned char)*p)) > 35u ) {
			if ( ( ((unsigned char)*p)) > 94u ) {
				if ( 123u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 125u )
					goto st0;
			} else if ( ( ((unsigned char)*p)) >= 91u )
				goto st0;
		} else
			goto st0;
	} else if ( ( ((unsigned char)*p)) > 223u ) {
		if ( ( ((unsigned char)*p)) < 248u ) {
			if ( ( ((unsigned char)*p)) > 239u ) {
				if ( 240u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 247u )
					goto st5;
			} else if ( ( ((unsigned char)*p)) >= 224u )
				goto st4;
		} else if ( ( ((unsigned char)*p)) > 251u ) {
			if ( ( ((unsigned char)*p)) > 253u ) {
				if ( 254u <= ( ((unsigned char)*p)) )
					goto st0;
			} else if ( ( ((unsigned char)*p)) >= 252u )
				goto st7;
		} else
			goto st6;
	} else
		goto st3;
	goto st41;
st0:
( r->state) = 0;
	goto _out;
st1:
	if ( ++p == pe )
		goto _test_eof1;
case 1:
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st2;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st2;
	} else
		goto st2;
	goto st0;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st41;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st41;
	} else
		goto st41;
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st41;
	goto st0;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st3;
	goto st0;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st4;
	goto st0;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st5;
	goto st0;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st6;
	goto st0;
case 8:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr7;
		case 37u: goto tr7;
		case 39u: goto tr7;
		case 83u: goto tr8;
		case 115u: goto tr8;
		case 126u: goto tr7;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr7;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr7;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr7;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
tr7:
	{
	method_at = p;
	{p = (( m->is_request ? message_token_end(p, pe) : p + 1))-1;}
}
	goto st9;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto tr9;
		case 33u: goto st9;
		case 37u: goto st9;
		case 39u: goto st9;
		case 126u: goto st9;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st9;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st9;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st9;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st9;
	} else
		goto st9;
	goto st0;
tr9:
	{
	m->method_text = psip_between(method_at, p);
	m->method = (uint8_t)psip_method_find(m->method_text);
}
	goto st10;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto tr11;
		case 127u: goto st0;
	}
	if ( ( ((unsigned char)*p)) <= 31u )
		goto st0;
	goto tr12;
tr11:
	{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BLANKS))
		message_error(r, PSIP_E_REQUEST_LINE_SPACE, p, PSIP_NO_HEADER);
}
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto st11;
		case 127u: goto st0;
	}
	if ( ( ((unsigned char)*p)) <= 31u )
		goto st0;
	goto tr12;
tr12:
	{
	uri_at = p;
	{p = (( message_scan(r, p, PSIP_STOP_URI)))-1;}
}
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto tr14;
		case 127u: goto st0;
	}
	if ( ( ((unsigned char)*p)) <= 31u )
		goto st0;
	goto st12;
tr14:
	{ m->request_uri = psip_between(uri_at, p); }
	goto st13;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto tr16;
		case 83u: goto tr17;
		case 115u: goto tr17;
	}
	goto st0;
tr16:
	{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BLANKS))
		message_error(r, PSIP_E_REQUEST_LINE_SPACE, p, PSIP_NO_HEADER);
}
	goto st14;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto st14;
		case 83u: goto tr17;
		case 115u: goto tr17;
	}
	goto st0;
tr17:
	{ version_at = p; }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch( ( ((unsigned char)*p)) ) {
		case 73u: goto st16;
		case 105u: goto st16;
	}
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	switch( ( ((unsigned char)*p)) ) {
		case 80u: goto st17;
		case 112u: goto st17;
	}
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( ( ((unsigned char)*p)) == 47u )
		goto st18;
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st19;
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st20;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st19;
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st21;
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr25;
		case 10u: goto tr26;
		case 13u: goto tr27;
		case 32u: goto tr25;
	}
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st21;
	goto st0;
tr25:
	{ m->version = psip_between(version_at, p); }
	{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BLANKS))
		message_error(r, PSIP_E_REQUEST_LINE_SPACE, p, PSIP_NO_HEADER);
}
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st22;
		case 10u: goto tr29;
		case 13u: goto st23;
		case 32u: goto st22;
	}
	goto st0;
tr26:
	{ m->version = psip_between(version_at, p); }
	{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BARE_LF))
		message_error(r, PSIP_E_LINE_END, p, PSIP_NO_HEADER);
}
	{
	r->started = true;
	{p = (( message_plain_rows(r, p + 1)))-1;}
	{goto st37;}
}
	goto st42;
tr29:
	{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BARE_LF))
		message_error(r, PSIP_E_LINE_END, p, PSIP_NO_HEADER);
}
	{
	r->started = true;
	{p = (( message_plain_rows(r, p + 1)))-1;}
	{goto st37;}
}
	goto st42;
tr31:
	{
	r->started = true;
	{p = (( message_plain_rows(r, p + 1)))-1;}
	{goto st37;}
}
	goto st42;
tr44:
	{ m->status = (uint16_t)((code_at[0] - '0') * 100 + (code_at[1] - '0') * 10 + (code_at[2] - '0')); }
	{
	m->reason = psip_between(p, p);
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_REASON_ABSENT))
		message_error(r, PSIP_E_REASON_PHRASE, p, PSIP_NO_HEADER);
}
	{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BARE_LF))
		message_error(r, PSIP_E_LINE_END, p, PSIP_NO_HEADER);
}
	{
	r->started = true;
	{p = (( message_plain_rows(r, p + 1)))-1;}
	{goto st37;}
}
	goto st42;
tr48:
	{ m->reason = psip_between(reason_at, p); }
	{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BARE_LF))
		message_error(r, PSIP_E_LINE_END, p, PSIP_NO_HEADER);
}
	{
	r->started = true;
	{p = (( message_plain_rows(r, p + 1)))-1;}
	{goto st37;}
}
	goto st42;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	goto st0;
tr27:
	{ m->version = psip_between(version_at, p); }
	goto st23;
tr45:
	{ m->status = (uint16_t)((code_at[0] - '0') * 100 + (code_at[1] - '0') * 10 + (code_at[2] - '0')); }
	{
	m->reason = psip_between(p, p);
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_REASON_ABSENT))
		message_error(r, PSIP_E_REASON_PHRASE, p, PSIP_NO_HEADER);
}
	goto st23;
tr49:
	{ m->reason = psip_between(reason_at, p); }
	goto st23;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	if ( ( ((unsigned char)*p)) == 10u )
		goto tr31;
	goto st0;
tr8:
	{
	method_at = p;
	{p = (( m->is_request ? message_token_end(p, pe) : p + 1))-1;}
}
	{ version_at = p; }
	goto st24;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto tr9;
		case 33u: goto st9;
		case 37u: goto st9;
		case 39u: goto st9;
		case 73u: goto st25;
		case 105u: goto st25;
		case 126u: goto st9;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st9;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st9;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st9;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st9;
	} else
		goto st9;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto tr9;
		case 33u: goto st9;
		case 37u: goto st9;
		case 39u: goto st9;
		case 80u: goto st26;
		case 112u: goto st26;
		case 126u: goto st9;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st9;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st9;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st9;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st9;
	} else
		goto st9;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto tr9;
		case 33u: goto st9;
		case 37u: goto st9;
		case 39u: goto st9;
		case 47u: goto st27;
		case 126u: goto st9;
	}
	if ( ( ((unsigned char)*p)) < 45u ) {
		if ( 42u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 43u )
			goto st9;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st9;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st9;
	} else
		goto st9;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st28;
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st29;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st28;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st30;
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( ( ((unsigned char)*p)) == 32u )
		goto tr38;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st30;
	goto st0;
tr38:
	{ m->version = psip_between(version_at, p); }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	if ( ( ((unsigned char)*p)) == 32u )
		goto tr39;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr40;
	goto st0;
tr39:
	{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BLANKS))
		message_error(r, PSIP_E_REQUEST_LINE_SPACE, p, PSIP_NO_HEADER);
}
	goto st32;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	if ( ( ((unsigned char)*p)) == 32u )
		goto st32;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr40;
	goto st0;
tr40:
	{ code_at = p; }
	goto st33;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st34;
	goto st0;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st35;
	goto st0;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch( ( ((unsigned char)*p)) ) {
		case 10u: goto tr44;
		case 13u: goto tr45;
		case 32u: goto tr46;
	}
	goto st0;
tr46:
	{ m->status = (uint16_t)((code_at[0] - '0') * 100 + (code_at[1] - '0') * 10 + (code_at[2] - '0')); }
	{
	reason_at = p + 1;
	m->reason = psip_between(reason_at, reason_at); /* from here on a fault is the phrase's */
	{p = (( message_scan(r, p + 1, PSIP_STOP_VALUE)))-1;}
}
	goto st36;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch( ( ((unsigned char)*p)) ) {
		case 10u: goto tr48;
		case 13u: goto tr49;
		case 127u: goto st0;
	}
	if ( ( ((unsigned char)*p)) > 8u ) {
		if ( 11u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 31u )
			goto st0;
	} else
		goto st0;
	goto st36;
tr56:
	{ name_end = p; }
	{ {p = (( message_machine_row(r, name_at, name_end, p + 1)))-1;} }
	goto st37;
tr58:
	{ {p = (( message_machine_row(r, name_at, name_end, p + 1)))-1;} }
	goto st37;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch( ( ((unsigned char)*p)) ) {
		case 10u: goto tr50;
		case 13u: goto st38;
		case 33u: goto tr52;
		case 37u: goto tr52;
		case 39u: goto tr52;
		case 126u: goto tr52;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr52;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr52;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr52;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr52;
	} else
		goto tr52;
	goto st0;
tr50:
	{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_BARE_LF))
		message_error(r, PSIP_E_LINE_END, p, PSIP_NO_HEADER);
}
	{ r->finished = true; {p++; ( r->state) = 43; goto _out;} }
	goto st43;
tr53:
	{ r->finished = true; {p++; ( r->state) = 43; goto _out;} }
	goto st43;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	goto st0;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	if ( ( ((unsigned char)*p)) == 10u )
		goto tr53;
	goto st0;
tr52:
	{
	name_at = p;
	{p = (( message_token_end(p, pe)))-1;}
}
	goto st39;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr54;
		case 32u: goto tr54;
		case 33u: goto st39;
		case 37u: goto st39;
		case 39u: goto st39;
		case 58u: goto tr56;
		case 126u: goto st39;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st39;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st39;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st39;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st39;
	} else
		goto st39;
	goto st0;
tr54:
	{ name_end = p; }
	goto st40;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st40;
		case 32u: goto st40;
		case 58u: goto tr58;
	}
	goto st0;
	}
	_test_eof41: ( r->state) = 41; goto _test_eof; 
	_test_eof1: ( r->state) = 1; goto _test_eof; 
	_test_eof2: ( r->state) = 2; goto _test_eof; 
	_test_eof3: ( r->state) = 3; goto _test_eof; 
	_test_eof4: ( r->state) = 4; goto _test_eof; 
	_test_eof5: ( r->state) = 5; goto _test_eof; 
	_test_eof6: ( r->state) = 6; goto _test_eof; 
	_test_eof7: ( r->state) = 7; goto _test_eof; 
	_test_eof9: ( r->state) = 9; goto _test_eof; 
	_test_eof10: ( r->state) = 10; goto _test_eof; 
	_test_eof11: ( r->state) = 11; goto _test_eof; 
	_test_eof12: ( r->state) = 12; goto _test_eof; 
	_test_eof13: ( r->state) = 13; goto _test_eof; 
	_test_eof14: ( r->state) = 14; goto _test_eof; 
	_test_eof15: ( r->state) = 15; goto _test_eof; 
	_test_eof16: ( r->state) = 16; goto _test_eof; 
	_test_eof17: ( r->state) = 17; goto _test_eof; 
	_test_eof18: ( r->state) = 18; goto _test_eof; 
	_test_eof19: ( r->state) = 19; goto _test_eof; 
	_test_eof20: ( r->state) = 20; goto _test_eof; 
	_test_eof21: ( r->state) = 21; goto _test_eof; 
	_test_eof22: ( r->state) = 22; goto _test_eof; 
	_test_eof42: ( r->state) = 42; goto _test_eof; 
	_test_eof23: ( r->state) = 23; goto _test_eof; 
	_test_eof24: ( r->state) = 24; goto _test_eof; 
	_test_eof25: ( r->state) = 25; goto _test_eof; 
	_test_eof26: ( r->state) = 26; goto _test_eof; 
	_test_eof27: ( r->state) = 27; goto _test_eof; 
	_test_eof28: ( r->state) = 28; goto _test_eof; 
	_test_eof29: ( r->state) = 29; goto _test_eof; 
	_test_eof30: ( r->state) = 30; goto _test_eof; 
	_test_eof31: ( r->state) = 31; goto _test_eof; 
	_test_eof32: ( r->state) = 32; goto _test_eof; 
	_test_eof33: ( r->state) = 33; goto _test_eof; 
	_test_eof34: ( r->state) = 34; goto _test_eof; 
	_test_eof35: ( r->state) = 35; goto _test_eof; 
	_test_eof36: ( r->state) = 36; goto _test_eof; 
	_test_eof37: ( r->state) = 37; goto _test_eof; 
	_test_eof43: ( r->state) = 43; goto _test_eof; 
	_test_eof38: ( r->state) = 38; goto _test_eof; 
	_test_eof39: ( r->state) = 39; goto _test_eof; 
	_test_eof40: ( r->state) = 40; goto _test_eof; 

	_test_eof: {}
	_out: {}
	}

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
	m->mode = r->mode;
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
	return m->reason.at == NULL ? PSIP_E_STATUS_CODE : PSIP_E_REASON_PHRASE;
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
	if (PSIP_TAKES(r->mode, PSIP_QUIRK_REASON_BYTES) || m->reason.length == 0)
		return;
	r->state = psip_message_en_reason;
	message_run(r, m->reason.at, m->reason.at + m->reason.length);
	if (r->state < psip_message_first_final)
		message_error(r, PSIP_E_REASON_PHRASE, r->at, PSIP_NO_HEADER);
}

static const char *message_skip_leading(const char *p, const char *end)
{
	for (;;) {
		while (end - p >= 2 && memcmp(p, "\r\n", 2) == 0)
			p += 2;
		if (p == end || *p != '\n')
			return p;
		p++;
	}
}

/* Empty lines before the start line: on a stream always (RFC 3261 §7.5), in a datagram as a liberty. */
static void message_check_leading(struct message_reader *r, const char *p, const char *end)
{
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_LEADING_CRLF) && (r->flags & PSIP_STREAMED) == 0)
		message_error(r, PSIP_E_START_LINE, p, PSIP_NO_HEADER);
	while (!PSIP_TAKES(r->mode, PSIP_QUIRK_BARE_LF) && p < end) {
		if (*p == '\n') {
			message_error(r, PSIP_E_LINE_END, p, PSIP_NO_HEADER);
			return;
		}
		p += 2;
	}
}

/* Start line and rows. Returns where the body begins. */
static const char *message_lines(struct message_reader *r)
{
	struct psip_message *m = r->message;
	const char *p, *rows;

	p = message_skip_leading(m->data, r->end);
	m->is_request = r->end - p < 4 || (memcmp(p, "SIP/", 4) != 0 && !message_text_is(psip_between(p, r->end), 4, "sip/"));
	if (p != m->data)
		message_check_leading(r, m->data, p);
	rows = message_plain(r, p, true);
	r->started = rows != NULL;
	r->state = rows != NULL ? psip_message_en_rows : psip_message_en_start;
	p = rows != NULL ? rows : p;
	if (r->started && r->end - p >= 2 && memcmp(p, "\r\n", 2) == 0) { /* the usual end: no need to ask the machine */
		r->finished = true;
		return p + 2;
	}
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
	uint64_t n = 0;

	if (value.length == 0)
		return false;
	for (size_t i = 0; i < value.length; i++) {
		uint32_t digit = (uint32_t)(unsigned char)value.at[i] - '0';

		if (digit > 9)
			return false;
		n = n * 10 + digit;
		if (n > UINT32_MAX)
			n = UINT32_MAX;
	}
	*number = (uint32_t)n;
	return true;
}

/* Returns false when the Content-Length rows do not give one number. */
static bool message_content_length(struct message_reader *r, unsigned row, uint32_t *length)
{
	const struct psip_message *m = r->message;
	bool fine = true;

	if (row == PSIP_NO_HEADER)
		return true;
	if (!message_read_length(psip_header_value(m, row), length)) {
		message_error(r, PSIP_E_CONTENT_LENGTH, m->data + m->headers[row].value, row);
		return false;
	}
	while ((row = m->headers[row].next) != PSIP_NO_HEADER) {
		uint32_t number;

		if (!message_read_length(psip_header_value(m, row), &number)) {
			message_error(r, PSIP_E_CONTENT_LENGTH, m->data + m->headers[row].value, row);
			return false;
		}
		if (!PSIP_TAKES(r->mode, PSIP_QUIRK_EQUAL_LENGTHS) || number != *length) {
			message_error(r, PSIP_E_CONTENT_LENGTH_REPEATED, m->data + m->headers[row].name, row);
			fine = fine && number == *length;
		}
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
	if (!message_content_length(r, row, &length))
		return;
	if (row == PSIP_NO_HEADER && (r->flags & PSIP_STREAMED) != 0 && !r->full)
		message_error(r, PSIP_E_CONTENT_LENGTH_MISSING, body, PSIP_NO_HEADER);
	if (PSIP_TAKES(r->mode, PSIP_QUIRK_STALE_LENGTH) && (r->flags & PSIP_STREAMED) == 0)
		return;
	if (length <= left) {
		m->body_length = length;
		m->length = m->body + length;
	} else if ((r->flags & PSIP_CUT_SHORT) == 0)
		message_error(r, PSIP_E_CONTENT_LENGTH_TOO_LARGE, m->data + m->headers[row].value, row);
}

int psip_message_parse(struct psip_message *message, const char *data, size_t length, unsigned flags, psip_mode mode,
                       struct psip_errors *errors)
{
	struct message_reader r;
	const char *p;

	if (length > UINT32_MAX - 1 || message->header_capacity == PSIP_NO_HEADER)
		return PSIP_ERR_ARGUMENT;
	if (length == 0)
		data = ""; /* the caller's may be NULL */
	r.message = message;
	r.errors = errors;
	r.end = data + length;
	r.mode = mode;
	r.flags = flags;
	r.level = message_level(flags);
	r.started = r.finished = r.failed = r.full = false;
	message_begin(&r, data, length);
	p = message_lines(&r);
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

#undef MESSAGE_SHORT_WAYS
#undef MESSAGE_PLAIN
#undef MESSAGE_NAME_ROOM
#undef MESSAGE_LONG_ROOM
#pragma GCC diagnostic pop
