/* SPDX-License-Identifier: MIT
 * Responses made from their request (RFC 3261 §8.2.6): rows that stand together are copied together. */
#ifndef PSIP_PARSER_REPLY_H
#define PSIP_PARSER_REPLY_H

#include "parser/writer.h"

struct psip_reply {
	unsigned status;           /* 100-699 */
	struct psip_span reason;   /* absent: the default phrase */
	struct psip_span to_tag;   /* for a To without tag, in all but 100 (§8.2.6.2); absent: none is added */
	struct psip_span top_via;  /* stands for the first Via value: with received and rport (§18.2.1, RFC 3581 §4); absent: as it came */
	bool begun;                /* the caller has written the status line and the first Via value: what follows them is written */
	bool accepted;             /* psip_message_parse took the request (PSIP_OK): its rows need no second look for control bytes */
	bool record_route;         /* copy Record-Route too: dialog-forming responses (§12.1.1) */
	uint32_t delay;            /* ms since the request came: goes behind the Timestamp of a 100 (§8.2.6.1); 0: none */
};

/* The 32 digits of a Session-ID's value (RFC 7329 §7.1, RFC 7989 §5), whatever parameters it has; absent if it is none. Lower case: no other is allowed. */
#define PSIP_SESSION_ID_LENGTH 32
PSIP_API struct psip_span psip_session_id_digits(struct psip_span value);

/* The status line, and of the request's rows, in their order: Via, From, To, Call-ID, CSeq, Session-ID unless it is malformed (RFC 7329 §4.3); Timestamp in a 100; Record-Route if
 * asked for.
 * They are copied as they stood, compact names too; rows with folds that are not CRLF, other line ends or odd white space by
 * psip_put_header's rules. A row that the request lacks is left out: then the strict parser has its say. Of a row that may stand once, the
 * first is copied. More rows and psip_put_body are the caller's.
 * request: psip_message_parse may have refused it, as long as its rows are indexed (400 responses).
 * Bad: a status, reason, tag or value as psip_put_status_line and psip_put_header refuse them. */
PSIP_API void psip_put_reply(struct psip_writer *w, const struct psip_message *request, const struct psip_reply *reply);

#endif
