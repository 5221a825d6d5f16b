/* SPDX-License-Identifier: MIT
 * Finding messages in a stream (RFC 3261 §18.3, §7.5; keep-alives: RFC 5626 §3.5.1). A pure function of the bytes so far. */
#ifndef PSIP_PARSER_FRAME_H
#define PSIP_PARSER_FRAME_H

#include "parser/base.h"

enum psip_frame_kind {
	PSIP_FRAME_MORE,      /* no whole frame yet */
	PSIP_FRAME_MESSAGE,   /* `length` bytes make one message */
	PSIP_FRAME_PING,      /* CRLF CRLF: `length` bytes to drop, answer with CRLF */
	PSIP_FRAME_CRLF,      /* a lone CRLF (pong, or filler before a message): `length` bytes to drop */
	PSIP_FRAME_LARGE,     /* longer than max_length: answer 513 if `length` bytes of headers allow it, close */
	PSIP_FRAME_BAD        /* the stream cannot be followed any more: answer 400 if `length` bytes of headers allow it, close */
};

/* State between calls, so that no byte is scanned twice; zero it for a new message. */
struct psip_framer {
	uint32_t scanned;        /* bytes of the current message already looked at */
	uint32_t headers_end;    /* 0 while the empty line has not been seen */
	uint32_t content_length; /* valid when headers_end != 0 */
	uint32_t number;         /* the Content-Length being read */
	uint8_t line_state;
};

/* Look at the bytes from the beginning of the current frame: `data` must hold all bytes since then. max_length bounds
 * headers + body (bytes). A message without Content-Length, with two that differ, or with one that is no number is BAD
 * (RFC 3261 §18.3, RFC 4475 §3.1.2.3, §3.3.9): length = headers' length.
 * At MESSAGE/PING/CRLF/LARGE/BAD the framer is reset for what follows. At the beginning a single CR or CRLF waits for more. */
PSIP_API enum psip_frame_kind psip_frame(struct psip_framer *framer, const char *data, size_t n, size_t max_length, size_t *length);

#endif
