/* SPDX-License-Identifier: MIT
 * The writer (DESIGN §3): builds a message straight into a caller's buffer, or measures with a null buffer. */
#ifndef PSIP_PARSER_WRITER_H
#define PSIP_PARSER_WRITER_H

#include "parser/message.h"

struct psip_writer {
	char *at;        /* NULL: measure only */
	size_t capacity; /* bytes */
	size_t length;   /* bytes needed so far; may exceed capacity, then nothing past it was written */
	bool bad;        /* a value held CR, LF or NUL that would have broken the message: it was left out */
};

static inline struct psip_writer psip_writer(char *at, size_t capacity)
{
	struct psip_writer w = { at, at ? capacity : 0, 0, false };
	return w;
}

/* Raw bytes: no check (testers may send any wrong byte). */
PSIP_API void psip_put(struct psip_writer *w, struct psip_span bytes);
PSIP_API void psip_put_text(struct psip_writer *w, const char *text);
PSIP_API void psip_put_number(struct psip_writer *w, uint32_t number);

/* "METHOD uri SIP/2.0\r\n"; "SIP/2.0 status reason\r\n" (reason absent: the default phrase). */
PSIP_API void psip_put_request_line(struct psip_writer *w, struct psip_span method, struct psip_span uri);
PSIP_API void psip_put_status_line(struct psip_writer *w, unsigned status, struct psip_span reason);

/* "Name: value\r\n". A value with a bare CR, LF or a NUL is refused (bad). Folds (CRLF + white space) are copied. */
PSIP_API void psip_put_header(struct psip_writer *w, enum psip_header_id id, struct psip_span value);
PSIP_API void psip_put_header_number(struct psip_writer *w, enum psip_header_id id, uint32_t value);
/* All rows of that id of a message, in order, each as its own row with its long name. */
PSIP_API void psip_put_rows(struct psip_writer *w, const struct psip_message *from, enum psip_header_id id);
/* "Content-Type", "Content-Length", empty line, body. type absent and body empty: Content-Length 0 only. */
PSIP_API void psip_put_body(struct psip_writer *w, struct psip_span type, struct psip_span body);

/* Was everything written and nothing refused? */
static inline bool psip_written(const struct psip_writer *w) { return !w->bad && (w->at == NULL || w->length <= w->capacity); }

#endif
