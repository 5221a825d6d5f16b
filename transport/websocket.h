/* SPDX-License-Identifier: MIT
 * WebSocket (RFC 6455) as it carries SIP (RFC 7118): the handshake's texts, frames read and written. Pure steps over a stream's bytes:
 * no socket, no randomness (nonces and masking keys are the caller's), no buffer for messages. */
#ifndef PSIP_TRANSPORT_WEBSOCKET_H
#define PSIP_TRANSPORT_WEBSOCKET_H

#include "parser/writer.h"

enum {
	PSIP_WEBSOCKET_HEAD_MAX = 8192,   /* bytes of a handshake's head, its empty line included */
	PSIP_WEBSOCKET_ROWS_MAX = 64,     /* header rows in it */
	PSIP_WEBSOCKET_KEY = 24,          /* bytes of a Sec-WebSocket-Key, always */
	PSIP_WEBSOCKET_ACCEPT = 28,       /* bytes of a Sec-WebSocket-Accept, always */
	PSIP_WEBSOCKET_FRAME_HEAD = 14,   /* bytes before a frame's payload, at most */
	PSIP_WEBSOCKET_CONTROL_MAX = 125, /* payload of close, ping, pong (§5.5) */
	PSIP_WEBSOCKET_REASON_MAX = 123   /* text of a close frame, after its code */
};

/* ---- Handshake (RFC 6455 §4, RFC 7118 §4.1) ---- */

/* Sec-WebSocket-Key of 16 fresh random bytes; the Sec-WebSocket-Accept that answers a key. */
PSIP_API void psip_websocket_key(char to[PSIP_WEBSOCKET_KEY], const uint8_t nonce[16]);
PSIP_API void psip_websocket_accept(char to[PSIP_WEBSOCKET_ACCEPT], const char key[PSIP_WEBSOCKET_KEY]);

/* Where does the head that begins at bytes.at end? *scanned is 0 at first and keeps what was looked at between calls; bytes hold all since
 * the beginning. Returns the length with its empty line (frames follow at once), PSIP_ERR_MORE, or PSIP_ERR_SPACE past
 * PSIP_WEBSOCKET_HEAD_MAX: answer 431 and close. */
PSIP_API PSIP_MUST_USE int psip_websocket_head(uint32_t *scanned, struct psip_span bytes);

/* A client's handshake: read from a head (spans in it) or to be written. Absent spans: no such row. */
struct psip_websocket_request {
	struct psip_span target;        /* "/", of visible ASCII */
	struct psip_span host;          /* with its port if that is not the default */
	struct psip_span key;           /* PSIP_WEBSOCKET_KEY bytes */
	struct psip_span origin;        /* who made a browser connect: the caller judges (RFC 6455 §10.2) */
	struct psip_span cookie;        /* RFC 7118 §7 */
	struct psip_span authorization; /* likewise */
};

/* Write the GET, with the subprotocol sip. Bad writer: a value with a control byte, a target with white space, a key of another length, no host. */
PSIP_API void psip_websocket_put_request(struct psip_writer *w, const struct psip_websocket_request *request);
/* Read a whole head. Returns 101: answer with psip_websocket_put_accept unless target, origin, cookie or authorization do not please;
 * otherwise the status to refuse with: 400 (no handshake, or without the subprotocol sip), 405 (not GET), 426 (no upgrade to WebSocket, or
 * not its version 13), 431 (too many rows), 505 (not HTTP/1.1). */
PSIP_API PSIP_MUST_USE unsigned psip_websocket_read_request(struct psip_websocket_request *request, struct psip_span head);
/* Write the 101 to that key; or a refusal, after which the connection is closed. challenge: WWW-Authenticate of a 401, else absent. */
PSIP_API void psip_websocket_put_accept(struct psip_writer *w, const char key[PSIP_WEBSOCKET_KEY]);
PSIP_API void psip_websocket_put_refusal(struct psip_writer *w, unsigned status, struct psip_span challenge);

/* Why a client must close instead of sending (RFC 6455 §4.1); a transport error to the transaction (RFC 7118 §4.1). */
enum psip_websocket_fault {
	PSIP_WEBSOCKET_ACCEPTED = 0,
	PSIP_WEBSOCKET_NOT_HTTP,     /* no head of an HTTP/1.1 response */
	PSIP_WEBSOCKET_REFUSED,      /* another status than 101: see response->status; 401: try again with Authorization */
	PSIP_WEBSOCKET_NO_UPGRADE,   /* Upgrade or Connection missing or wrong */
	PSIP_WEBSOCKET_BAD_ACCEPT,   /* Sec-WebSocket-Accept does not answer the key */
	PSIP_WEBSOCKET_EXTENSION,    /* an extension that nobody asked for */
	PSIP_WEBSOCKET_NO_SIP        /* the subprotocol is not sip */
};

struct psip_websocket_response {
	uint16_t status;             /* 0 if it is no HTTP */
};
/* The nth challenge of a head that refuses, from 0; a WWW-Authenticate row may have several (RFC 7235 §4.1). Absent: there are no more. */
PSIP_API PSIP_MUST_USE struct psip_span psip_websocket_challenge(struct psip_span head, unsigned n);
/* Read a whole head that answers the request with that key. */
PSIP_API PSIP_MUST_USE enum psip_websocket_fault psip_websocket_read_response(struct psip_websocket_response *response, struct psip_span head,
                                                                             const char key[PSIP_WEBSOCKET_KEY]);
/* One line for an event. */
PSIP_API const char *psip_websocket_fault_text(enum psip_websocket_fault fault);

/* ---- Frames in (RFC 6455 §5) ---- */

enum psip_websocket_opcode {
	PSIP_WEBSOCKET_CONTINUATION = 0,
	PSIP_WEBSOCKET_TEXT = 1,
	PSIP_WEBSOCKET_BINARY = 2,
	PSIP_WEBSOCKET_OP_CLOSE = 8,
	PSIP_WEBSOCKET_OP_PING = 9,
	PSIP_WEBSOCKET_OP_PONG = 10
};

/* Close codes (§7.4.1). */
enum psip_websocket_code {
	PSIP_WEBSOCKET_NORMAL = 1000,
	PSIP_WEBSOCKET_AWAY = 1001,
	PSIP_WEBSOCKET_PROTOCOL = 1002,  /* the peer broke the framing */
	PSIP_WEBSOCKET_DATA = 1003,
	PSIP_WEBSOCKET_NO_CODE = 1005,   /* never on the wire: a close frame without a code */
	PSIP_WEBSOCKET_NOT_UTF8 = 1007,
	PSIP_WEBSOCKET_POLICY = 1008,
	PSIP_WEBSOCKET_TOO_BIG = 1009,
	PSIP_WEBSOCKET_INTERNAL = 1011
};

/* UTF-8 as it comes in pieces (RFC 3629 §4). Zero it for a new text. */
struct psip_websocket_utf8 {
	uint8_t need;       /* octets that the character under way still lacks */
	uint8_t low, high;  /* what the next of them may be */
};

/* The reader of one direction of one connection. No pointers: may lie in the block, and be copied. */
struct psip_websocket {
	uint64_t left;           /* bytes of the frame's payload to come */
	uint32_t message;        /* bytes of the message in frames begun so far */
	uint32_t message_max;
	struct psip_websocket_utf8 utf8;
	bool server;             /* we are the server: what comes must be masked (§5.1) */
	bool fin, masked;        /* of the current frame */
	bool in_payload;
	bool ended;              /* a close frame came, or the stream cannot be followed any more */
	uint8_t opcode;          /* of the current frame */
	uint8_t message_opcode;  /* of the message whose fragments come; 0: between messages */
	uint8_t phase;           /* of the masking key */
	uint8_t head_length;
	uint8_t control_length;
	uint8_t head[PSIP_WEBSOCKET_FRAME_HEAD];
	uint8_t control[PSIP_WEBSOCKET_CONTROL_MAX];
};
_Static_assert(sizeof(struct psip_websocket) <= 176, "a connection's WebSocket state has grown");

enum psip_websocket_kind {
	PSIP_WEBSOCKET_MORE,   /* all input is used up */
	PSIP_WEBSOCKET_PIECE,  /* `length` bytes of a message were written to `to` (0 only with `end`) */
	PSIP_WEBSOCKET_ROOM,   /* payload waits: call again with room for it */
	PSIP_WEBSOCKET_PING,   /* answer with a pong that carries `payload` (§5.5.3) */
	PSIP_WEBSOCKET_PONG,
	PSIP_WEBSOCKET_CLOSE,  /* `code`, and `payload` is the text: answer with a close frame unless one was sent, then close */
	PSIP_WEBSOCKET_BAD,    /* send a close frame with `code`, then close: the message under way is void */
	PSIP_WEBSOCKET_ENDED   /* after CLOSE or BAD: the input is dropped */
};

struct psip_websocket_event {
	size_t length;            /* PIECE */
	bool text;                /* PIECE: of a text message, valid UTF-8 when it has ended; otherwise binary. Both are SIP (RFC 7118 §4.2) */
	bool end;                 /* PIECE: the message's last */
	uint16_t code;            /* CLOSE, BAD */
	struct psip_span payload; /* PING, PONG, CLOSE: in the reader, until its next step */
};

/* server: which side we are. message_max: bytes of one message, all fragments together; past it the peer gets TOO_BIG before a byte is taken. */
PSIP_API void psip_websocket_begin(struct psip_websocket *ws, bool server, uint32_t message_max);
/* Take the next thing out of *rest, which moves on past what was taken. `to` has room for `capacity` bytes: the end of the caller's message
 * buffer; what it got in earlier pieces stays there. Call again until MORE. */
PSIP_API PSIP_MUST_USE enum psip_websocket_kind psip_websocket_step(struct psip_websocket *ws, struct psip_span *rest, void *to, size_t capacity,
                                                                    struct psip_websocket_event *event);

/* ---- Frames out ---- */

/* TEXT if all of the SIP message is UTF-8, BINARY otherwise (RFC 7118 §4.2). */
PSIP_API enum psip_websocket_opcode psip_websocket_opcode_for(struct psip_span message);
/* The bytes before a payload of that length; returns how many. fin: the message's last frame. mask: 4 fresh random bytes as client, NULL as
 * server (§5.3). The payload follows, masked from phase 0. */
PSIP_API unsigned psip_websocket_frame_head(uint8_t to[PSIP_WEBSOCKET_FRAME_HEAD], enum psip_websocket_opcode opcode, bool fin, uint64_t length,
                                            const uint8_t *mask);
/* to[i] = from[i] masked, as bytes phase, phase + 1... of the payload. The areas are the same or apart. */
PSIP_API void psip_websocket_mask(void *to, const void *from, size_t n, const uint8_t mask[4], unsigned phase);
/* A whole frame, payload copied. Returns its length, PSIP_ERR_SPACE, or PSIP_ERR_ARGUMENT: no such opcode, or a control frame that is not
 * fin or has more than PSIP_WEBSOCKET_CONTROL_MAX bytes. For a SIP message: psip_websocket_opcode_for(message), fin true, one for each. */
PSIP_API PSIP_MUST_USE int psip_websocket_put_frame(void *to, size_t capacity, enum psip_websocket_opcode opcode, bool fin, struct psip_span payload,
                                                    const uint8_t *mask);
/* A close frame; code PSIP_WEBSOCKET_NO_CODE: an empty one. PSIP_ERR_ARGUMENT: a code that must not be sent, or a reason that is no UTF-8, is
 * past PSIP_WEBSOCKET_REASON_MAX, or has no code. */
PSIP_API PSIP_MUST_USE int psip_websocket_put_close(void *to, size_t capacity, unsigned code, struct psip_span reason, const uint8_t *mask);

#endif
