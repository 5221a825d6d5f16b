/* SPDX-License-Identifier: MIT
 * What a capture must not hold: the values of rows with credentials (Authorization and its like, Cookie) and with keys of media
 * (SDP's k= and a=crypto) become asterisks, byte for byte, so that lengths and frames stay true. */
#ifndef PSIP_SESSION_CLI_REDACT_H
#define PSIP_SESSION_CLI_REDACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where one direction of a stream stands; zeroed at its begin, and for each datagram. */
struct cli_redact {
	uint32_t others;      /* bits of the names that the line does not begin with */
	uint8_t state, at;    /* at: bytes of the name so far */
	bool ended;           /* the last byte was a line feed: what follows is a new line, or folded */
	bool shaken, control; /* WebSocket: the handshake's head has passed; this frame is no part of a message */
	uint8_t newlines;     /* line feeds at the head's end, with nothing between */
	uint8_t head[14], have; /* of the frame */
	uint8_t mask[4];
	uint64_t left;        /* bytes of its payload still to come */
};

/* The next bytes, changed in place. websocket: a handshake, then frames, whose masks are seen through. */
void cli_redact(struct cli_redact *r, bool websocket, uint8_t *bytes, size_t length);

#endif
