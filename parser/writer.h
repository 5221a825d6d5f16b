/* SPDX-License-Identifier: MIT
 * The writer (DESIGN §3): builds a message straight into a caller's buffer, or measures with a null buffer.
 * Whole responses: reply.h; requests from parts: parts.h; changed copies: edit.h. */
#ifndef PSIP_PARSER_WRITER_H
#define PSIP_PARSER_WRITER_H

#include "parser/message.h"

/* How to write. Without any, the bytes of values are checked (see psip_put_header), not their grammar: a stack passes on what tolerant
 * parsing let in. The others bend what is written: by rules of RFC 3261 §7.3, or against them, for those who test receivers. */
enum psip_writer_flags {
	PSIP_WRITE_STRICT = 1 << 0,        /* each value is held against its header's grammar too: what does not follow it is bad */
	PSIP_WRITE_COMPACT = 1 << 1,       /* one-letter names where there are (§7.3.3) */
	PSIP_WRITE_LOWER = 1 << 2,         /* names in lower case */
	PSIP_WRITE_SPACED = 1 << 3,        /* "Name : value" */
	PSIP_WRITE_FOLDED = 1 << 4,        /* each value on a line of its own, after a fold */
	PSIP_WRONG_LINE_END = 1 << 5,      /* LF alone ends lines */
	PSIP_WRONG_NO_EMPTY_LINE = 1 << 6, /* the body follows the last row at once */
	PSIP_WRONG_VALUES = 1 << 7,        /* no value is checked, trimmed or changed, whatever it holds */
	PSIP_WRONG_MISSING = 1 << 8,       /* psip_put_request leaves out the rows whose parts are absent, the mandatory ones too */
	PSIP_WRITE_ALLOWED = 1 << 9        /* what is well-formed but must not be sent is bad too: a header where psip_header_presence says so, and
	                                      what psip_message_check notes of values (transport=tls, Min-SE below 90...). Set it before the start line. */
};

struct psip_writer {
	char *at;        /* NULL: measure only */
	size_t capacity; /* bytes; those behind length may be written over at any time */
	size_t length;   /* bytes needed so far; may exceed capacity, then nothing past it was written */
	bool bad;        /* something would have broken the message, or what PSIP_WRITE_STRICT keeps: it was left out */
	uint16_t flags;  /* enum psip_writer_flags; may be changed between calls */
	uint16_t status; /* of the message being written; 0: a request. With `method` for PSIP_WRITE_ALLOWED */
	uint8_t method;  /* enum psip_method: of the request, or of the one that is answered; set by the start line, psip_put_reply, or the CSeq row */
};

/* Is that of PSIP_WRITE_STRICT and PSIP_WRITE_ALLOWED asked for? A build with PSIP_TOLERANT_ONLY has neither. */
#ifdef PSIP_TOLERANT_ONLY
#define PSIP_WRITES(w, flag) ((void)(w), false)
#else
#define PSIP_WRITES(w, flag) (((w)->flags & (flag)) != 0)
#endif

static inline struct psip_writer psip_writer(char *at, size_t capacity)
{
	struct psip_writer w = { at, at ? capacity : 0, 0, false, 0, 0, PSIP_METHOD_UNKNOWN };
	return w;
}

/* Raw bytes: no check (testers may send any wrong byte). */
PSIP_API void psip_put(struct psip_writer *w, struct psip_span bytes);
PSIP_API void psip_put_text(struct psip_writer *w, const char *text);
PSIP_API void psip_put_number(struct psip_writer *w, uint32_t number);

/* "METHOD uri SIP/2.0\r\n"; "SIP/2.0 status reason\r\n" (reason absent: the default phrase). */
PSIP_API void psip_put_request_line(struct psip_writer *w, struct psip_span method, struct psip_span uri);
PSIP_API void psip_put_status_line(struct psip_writer *w, unsigned status, struct psip_span reason);

/* "Name: value\r\n". A value that would break the message is refused (bad): one with a control byte that no backslash quotes, or with a CR or
 * LF other than in a fold. Folds (CRLF and white space) are copied; outer white space is not; several folds in a row become one SP. */
PSIP_API void psip_put_header(struct psip_writer *w, enum psip_header_id id, struct psip_span value);
PSIP_API void psip_put_header_number(struct psip_writer *w, enum psip_header_id id, uint32_t value);
/* A row in pieces: "Name: ", then the value by psip_put and its like, unchecked, then the end of the line. */
PSIP_API void psip_put_name(struct psip_writer *w, enum psip_header_id id);
PSIP_API void psip_put_line_end(struct psip_writer *w);
/* All rows of that id of a message, in order, each as its own row with its long name. */
PSIP_API void psip_put_rows(struct psip_writer *w, const struct psip_message *from, enum psip_header_id id);
/* "Content-Type", "Content-Length", empty line, body. type absent and body empty: Content-Length 0 only. */
PSIP_API void psip_put_body(struct psip_writer *w, struct psip_span type, struct psip_span body);

/* For testers, unchecked: any text as a line; any name, separator (": ") and value as a row; a body whose Content-Length is any text
 * (absent: no such row). */
PSIP_API void psip_put_line(struct psip_writer *w, struct psip_span text);
PSIP_API void psip_put_header_as(struct psip_writer *w, struct psip_span name, struct psip_span separator, struct psip_span value);
PSIP_API void psip_put_body_as(struct psip_writer *w, struct psip_span type, struct psip_span length, struct psip_span body);

/* Was everything written and nothing refused? */
static inline bool psip_written(const struct psip_writer *w) { return !w->bad && (w->at == NULL || w->length <= w->capacity); }

#endif
