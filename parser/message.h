/* SPDX-License-Identifier: MIT
 * Step one of parsing: the index of a message (DESIGN §3). One sweep finds the start line, each header's id and
 * value, and the body. Nothing is copied; offsets count from message->data, so an index can be moved with its text. */
#ifndef PSIP_PARSER_MESSAGE_H
#define PSIP_PARSER_MESSAGE_H

#include "parser/base.h"
#include "parser/error.h"

enum psip_method {
	PSIP_METHOD_UNKNOWN = 0, /* well-formed, but not in method.def; its text is in message->method_text */
#define PSIP_METHOD(name) PSIP_##name,
#include "parser/method.def"
#undef PSIP_METHOD
	PSIP_METHOD_COUNT
};

enum psip_header_id {
	PSIP_H_UNKNOWN = 0,
#define PSIP_HEADER(id, name, compact, kind, ...) PSIP_H_##id,
#include "parser/header.def"
#undef PSIP_HEADER
	PSIP_H_COUNT
};

enum psip_header_kind { PSIP_HEADER_LIST, PSIP_HEADER_SINGLE, PSIP_HEADER_MANY };

#define PSIP_NO_HEADER 0xFFFFu

/* One header row. */
struct psip_header {
	uint32_t name;         /* offset of its first byte: the row begins here */
	uint32_t value;        /* offset of the value, leading and trailing white space not counted */
	uint32_t value_length; /* bytes, folds included as they stand */
	uint16_t name_length;
	uint16_t next;         /* index of the next row with the same known id, or PSIP_NO_HEADER */
	uint8_t id;            /* enum psip_header_id */
	uint8_t folded;        /* nonzero if the value holds a fold (RFC 3261 §7.3.1) */
};

struct psip_message {
	const char *data;                 /* the caller's; must outlive the index */
	uint32_t length;                  /* bytes of data that belong to this message, body included */
	uint32_t body;                    /* offset of the body */
	uint32_t body_length;             /* by Content-Length, or what is left of the datagram */
	bool is_request;
	uint8_t method;                   /* enum psip_method; of a request's start line */
	psip_mode mode;                   /* as it was read: values are best read in the same way */
	uint16_t status;                  /* of a response's start line: 100-699 */
	struct psip_span method_text;     /* request */
	struct psip_span request_uri;     /* request */
	struct psip_span version;         /* "SIP/2.0" as it stood */
	struct psip_span reason;          /* response */
	struct psip_header *headers;      /* the caller's array */
	uint16_t header_count;
	uint16_t header_capacity;         /* of the caller's array; at most 0xFFFE */
	uint16_t first[PSIP_H_COUNT];     /* index of the first row with that id, or PSIP_NO_HEADER */
};

enum psip_message_flags {
	PSIP_DATAGRAM = 0,      /* the data is one datagram: body ends with it at the latest (RFC 3261 §18.3) */
	PSIP_STREAMED = 1,      /* framed from a stream: Content-Length is a must (RFC 3261 §20.14) */
	PSIP_CUT_SHORT = 2      /* the datagram was longer than the receiver's buffer: answer 513 from what is there */
};

/* How the index pass looks at the bytes. The result is the same; nothing here asks the processor what it can do: that is the
 * caller's matter (PSIP_SCAN_AVX2 is only for those that have it). A level that is not built in counts as the default. */
enum psip_scan_level {
	PSIP_SCAN_DEFAULT = 0,  /* the best that each processor has which the image was built for */
	PSIP_SCAN_SCALAR = 1,   /* one byte after the other; the only one in a PSIP_FREESTANDING image, unless PSIP_SCAN_ONLY says 2 */
	PSIP_SCAN_SWAR = 2,     /* a word of 4 or 8 bytes */
	PSIP_SCAN_SSE2 = 3,     /* 16 bytes; x86-64 */
	PSIP_SCAN_AVX2 = 4,     /* 32 bytes; x86-64 */
	PSIP_SCAN_NEON = 5      /* 16 bytes; aarch64 */
};

/* A level as a part of psip_message_parse's flags (bits 4-7). */
#define PSIP_SCAN(level) ((unsigned)(level) << 4)
/* Is that level built in? (PSIP_NO_SIMD leaves scalar and SWAR.) */
PSIP_API bool psip_scan_supported(enum psip_scan_level level);

/* Index one message. Before the call set message->headers and message->header_capacity; all else is output.
 * flags: of enum psip_message_flags, and PSIP_SCAN(level).
 * In each mode the start line, the header rows' shape, Content-Length and line ends are checked; header values are
 * only delimited (psip_message_check does the rest). A liberty that the mode does not take (BARE_LF, LEADING_CRLF,
 * BLANKS, REASON_BYTES, REASON_ABSENT, EQUAL_LENGTHS, STALE_LENGTH, REPEATED_FOLDS) is an error; the index is the
 * same. Octets after a datagram's Content-Length are ignored, a Content-Length above what it holds is an error (RFC 3261
 * §18.3). NULs and other control bytes are allowed where the grammar allows them only.
 * errors: filled and counted as psip_errors says; may be NULL.
 * Returns PSIP_OK; PSIP_ERR_SYNTAX (errors tells; what could be indexed is there, so that a response can be made);
 * PSIP_ERR_SPACE if there are more headers than capacity (the first header_capacity are indexed; owed: 513). */
PSIP_API PSIP_MUST_USE int psip_message_parse(struct psip_message *message, const char *data, size_t length, unsigned flags,
                                              psip_mode mode, struct psip_errors *errors);

/* Check the whole message: each known header's value by its grammar, mandatory headers (RFC 3261 §8.1.1; but a missing Max-Forwards
 * or From tag is only a note, PSIP_CHECK_NOTES: RFC 2543 has neither, and RFC 4475's inv2543 must pass), single-valued headers once, CSeq's
 * method, number ranges, Request-URI. For the strict mode, testers and `picosip parse`.
 * Returns the number of errors found, but for control bytes that psip_message_parse has told `errors` of; records what there is room for. */
PSIP_API int psip_message_check(const struct psip_message *message, unsigned flags, psip_mode mode, struct psip_errors *errors);

/* Row `index`'s name and value. */
PSIP_API struct psip_span psip_header_name(const struct psip_message *message, unsigned index);
PSIP_API struct psip_span psip_header_value(const struct psip_message *message, unsigned index);
/* Value of the first row with that id; absent span if there is none. */
PSIP_API struct psip_span psip_message_value(const struct psip_message *message, enum psip_header_id id);
PSIP_API bool psip_message_has(const struct psip_message *message, enum psip_header_id id);
PSIP_API struct psip_span psip_message_body(const struct psip_message *message);

/* Table look-ups. Names compare without case (RFC 3261 §7.3.1), compact forms included; methods with case. */
PSIP_API enum psip_header_id psip_header_find(struct psip_span name);
PSIP_API const char *psip_header_text(enum psip_header_id id);       /* "Call-ID"; "" for unknown */
PSIP_API enum psip_header_kind psip_header_kind_of(enum psip_header_id id);
PSIP_API enum psip_method psip_method_find(struct psip_span name);
PSIP_API struct psip_span psip_method_text(enum psip_method method); /* empty for PSIP_METHOD_UNKNOWN */
PSIP_API struct psip_span psip_status_reason(unsigned status);       /* default phrase of RFC 3261 §21 and the extensions; by class if unknown */

#endif
