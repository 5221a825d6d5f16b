/* SPDX-License-Identifier: MIT
 * Error records (DESIGN §3): where, which rule, and the response that the RFC owes. */
#ifndef PSIP_PARSER_ERROR_H
#define PSIP_PARSER_ERROR_H

#include "parser/base.h"

/* parser/error.def: PSIP_ERROR(code, response, "RFC 3261 §x", "what is wrong") */
enum psip_error_code {
	PSIP_E_NONE = 0,
#define PSIP_ERROR(code, response, reference, text) PSIP_E_##code,
#include "parser/error.def"
#undef PSIP_ERROR
	PSIP_E_COUNT
};

struct psip_error {
	uint32_t offset;   /* bytes from the message's first */
	uint32_t line;     /* from 1 */
	uint32_t column;   /* from 1, bytes */
	uint16_t header;   /* index of the header row, PSIP_NO_HEADER for the start line and the message as a whole */
	uint16_t code;     /* enum psip_error_code */
	uint16_t response; /* status owed: 400, 416, 505, 513...; 0 = drop silently (always for responses and ACK) */
};

/* Where to put errors: the caller's array. count may exceed capacity: it counts all that were found. */
struct psip_errors {
	struct psip_error *at;
	uint16_t capacity;
	uint16_t count;
};

PSIP_API const char *psip_error_text(enum psip_error_code code);      /* "" when built without diagnostics */
PSIP_API const char *psip_error_name(enum psip_error_code code);      /* "CSEQ_METHOD_MISMATCH" */
PSIP_API const char *psip_error_reference(enum psip_error_code code); /* "RFC 3261 §8.1.1.5" */
PSIP_API unsigned psip_error_response(enum psip_error_code code);

/* Record an error at data + offset: counted always, written while there is room; line and column are counted from data.
 * silent: no response is owed (responses, ACK). header: row index or 0xFFFF. errors may be NULL. */
PSIP_API void psip_error_add(struct psip_errors *errors, enum psip_error_code code, const char *data, uint32_t offset,
                             uint16_t header, bool silent);

#endif
