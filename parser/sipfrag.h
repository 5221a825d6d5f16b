/* SPDX-License-Identifier: MIT
 * message/sipfrag (RFC 3420): a start line or none, some headers or none, a body or none. NOTIFYs of a REFER carry it (RFC 3515 §2.4.5). */
#ifndef PSIP_PARSER_SIPFRAG_H
#define PSIP_PARSER_SIPFRAG_H

#include "parser/message.h"

/* Index a fragment as psip_message_parse does a message: set fragment->headers and header_capacity before. Without a start line
 * fragment->version is absent, is_request false and status 0. What a whole message must have may be missing; what there is must be valid
 * (RFC 3420 §3.2): the start line, each row's shape and, as psip_header_value_check reads it in that mode, its value; headers that stand once;
 * a body only with its Content-Type (RFC 3261 §7.4.1).
 * Quirks: BARE_LF takes LF for CRLF, and a last line without end; BLANKS, REASON_BYTES, REASON_ABSENT, REQUEST_URI_HEADERS, EQUAL_LENGTHS,
 * STALE_LENGTH as in messages. PSIP_OK; PSIP_ERR_SYNTAX (errors, which may be NULL, tells; what could be indexed is there); PSIP_ERR_SPACE. */
PSIP_API PSIP_MUST_USE int psip_sipfrag_parse(struct psip_message *fragment, struct psip_span text, psip_mode mode, struct psip_errors *errors);

/* The status line at a fragment's beginning, without a look at the rest. PSIP_OK, or PSIP_ERR_SYNTAX if it does not begin with one. */
PSIP_API PSIP_MUST_USE int psip_sipfrag_status(struct psip_span text, psip_mode mode, unsigned *status, struct psip_span *reason);

#endif
