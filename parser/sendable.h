/* SPDX-License-Identifier: MIT
 * What is well-formed, and read, but must not be sent (PSIP_WRITE_ALLOWED and the notes of psip_message_check). Not public. */
#ifndef PSIP_PARSER_SENDABLE_H
#define PSIP_PARSER_SENDABLE_H

#include "parser/writer.h"

/* What keeps a value, or a Request-URI, from being sent: the code of its note, or PSIP_E_NONE. Malformed values have no note. */
enum psip_error_code psip_sendable_value(enum psip_header_id id, struct psip_span value);
enum psip_error_code psip_sendable_uri(struct psip_span text);

/* Reason values each name another protocol (RFC 3326 §2), whatever row they are in: `seen` begins as zero. The first few are compared. */
#define PSIP_PROTOCOLS_MAX 8
struct psip_protocols {
	struct psip_span at[PSIP_PROTOCOLS_MAX];
	unsigned count;
};
bool psip_sendable_reasons(struct psip_protocols *seen, struct psip_span value);

/* May that row stand in the message that is being written? */
bool psip_sendable_row(const struct psip_writer *w, enum psip_header_id id, struct psip_span value);
/* Rows written from here on belong to that message, or to one like it. */
void psip_sendable_begin(struct psip_writer *w, const struct psip_message *like);

#endif
