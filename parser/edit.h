/* SPDX-License-Identifier: MIT
 * Changed copies of a message, for proxies (RFC 3261 §16.6) and testers: what no change names is copied byte for byte. */
#ifndef PSIP_PARSER_EDIT_H
#define PSIP_PARSER_EDIT_H

#include "parser/writer.h"

/* One change: the message's bytes from `from` up to `to` give way to a text. Filled by the functions below. */
struct psip_change {
	uint32_t from, to;       /* equal: something is put in */
	struct psip_span text;   /* the caller's; must last until the copy is written */
	uint32_t number;
	uint16_t call;           /* of which call it is a part */
	uint8_t header;          /* enum psip_header_id: "Name: " comes before, the end of the line behind */
	uint8_t kind;
};

/* The changes of one message, in the order of their places. The caller gives the array: psip_edit() begins. */
struct psip_edit {
	const struct psip_message *message; /* indexed with PSIP_OK; must outlive the edit */
	struct psip_change *at;
	uint16_t capacity, count, calls;
};

static inline struct psip_edit psip_edit(const struct psip_message *message, struct psip_change *at, uint16_t capacity)
{
	struct psip_edit e = { message, at, capacity, 0, 0 };
	return e;
}

/* All return PSIP_OK; PSIP_ERR_FULL if the array has no room; PSIP_ERR_STATE if another change has those bytes; PSIP_ERR_SYNTAX if the
 * text would break the message; PSIP_ERR_ARGUMENT if there is nothing of that kind. Then nothing was changed. What is put in at one
 * place stands in the order of the calls. */

/* A request's Request-URI. */
PSIP_API PSIP_MUST_USE int psip_edit_request_uri(struct psip_edit *e, struct psip_span uri);

/* A new row before the first row of that same id, or before all rows if there is none (Via, Record-Route, Route: §16.6 steps 4, 6, 8).
 * This and the next: PSIP_ERR_STATE if the header may stand once and does; psip_edit_value changes it. */
PSIP_API PSIP_MUST_USE int psip_edit_push(struct psip_edit *e, enum psip_header_id id, struct psip_span value);
/* A new row behind the last row of that same id, or behind all rows if there is none. */
PSIP_API PSIP_MUST_USE int psip_edit_append(struct psip_edit *e, enum psip_header_id id, struct psip_span value);
/* A whole line ("X-Any: thing", without its end) before row `index`; behind all rows if index is message->header_count. */
PSIP_API PSIP_MUST_USE int psip_edit_line(struct psip_edit *e, unsigned index, struct psip_span line);

/* Row `index` is left out; gets another value. */
PSIP_API PSIP_MUST_USE int psip_edit_remove(struct psip_edit *e, unsigned index);
PSIP_API PSIP_MUST_USE int psip_edit_value(struct psip_edit *e, unsigned index, struct psip_span value);
/* The first `count` values of a comma-separated header are left out, wherever their rows are: pop a Route or Via. Rows that get empty
 * go as a whole. PSIP_ERR_ARGUMENT if there are fewer, or the header is no list. */
PSIP_API PSIP_MUST_USE int psip_edit_pop(struct psip_edit *e, enum psip_header_id id, unsigned count);

/* Max-Forwards less one; 70 if there is none (§16.6 step 3). PSIP_ERR_STATE: it is 0 already, answer 483 (§16.3); PSIP_ERR_SYNTAX: it is
 * no number up to 255. */
PSIP_API PSIP_MUST_USE int psip_edit_max_forwards(struct psip_edit *e);

/* Another body, and Content-Length to match (a row of it that is missing is added, repeated ones go); Content-Encoding goes, since it was the
 * old body's. type absent: Content-Type stays as it is; PSIP_ERR_SYNTAX if there is none. Empty body: no Content-Type. */
PSIP_API PSIP_MUST_USE int psip_edit_body(struct psip_edit *e, struct psip_span type, struct psip_span body);

/* For testers: any bytes of the message by any others, unchecked. from == to puts them in. */
PSIP_API PSIP_MUST_USE int psip_edit_bytes(struct psip_edit *e, size_t from, size_t to, struct psip_span bytes);

/* Write the changed copy, from the start line (empty lines before it are not copied) to the body's end. New rows obey w->flags. */
PSIP_API void psip_put_edited(struct psip_writer *w, const struct psip_edit *e);

#endif
