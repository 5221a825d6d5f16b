/* SPDX-License-Identifier: MIT
 * Bodies of several parts (RFC 2046 §5.1, RFC 5621) as spans: parts, their headers, and which part a user agent takes.
 * Nothing is copied but the boundary. The work is linear in the body's length, once for each level of nesting. */
#ifndef PSIP_PARSER_MULTIPART_H
#define PSIP_PARSER_MULTIPART_H

#include "parser/headers.h"
#include "parser/writer.h"

#ifndef PSIP_MULTIPART_DEPTH
#define PSIP_MULTIPART_DEPTH 4   /* multiparts in one another that psip_walk_* goes into, the outermost included; 1 to 255 */
#endif
#define PSIP_BOUNDARY_MAX 70     /* bytes (RFC 2046 §5.1.1) */

/* One "Name: value" row from `rest`, by RFC 3261 §7.3.1: folds belong to the value, its outer white space does not. For bodies that hold rows:
 * part headers, message/sipfrag, message summaries. 1: a row; 0: nothing is left; 2: there was an empty line, and `rest` begins behind it;
 * PSIP_ERR_SYNTAX: the line is no row (rest is behind it, so that one may go on).
 * Quirks: BARE_LF takes LF as a line end and the end of the text for one; BAD_UTF8. A NUL, a bare CR or another control byte never fits. */
PSIP_API PSIP_MUST_USE int psip_row_next(struct psip_span *rest, psip_mode mode, struct psip_span *name, struct psip_span *value);

/* One part. The rows' values are absent if there is no such row. */
struct psip_part {
	struct psip_span text;        /* headers, empty line and body; at != NULL: there is a part */
	struct psip_span headers;     /* for psip_row_next; empty if there are none */
	struct psip_span body;        /* any bytes; absent if there is no empty line */
	struct psip_span type;        /* Content-Type */
	struct psip_span disposition; /* Content-Disposition */
	struct psip_span id;          /* Content-ID, angle brackets included */
	struct psip_span encoding;    /* Content-Transfer-Encoding */
	struct psip_span length;      /* Content-Length: never used to delimit */
	bool digest;                  /* in a multipart/digest: its default type is message/rfc822 */
};

struct psip_multipart {
	struct psip_span rest;        /* not read yet: what follows the last delimiter line */
	struct psip_span preamble;    /* to be ignored (§5.1.1); absent if there is none */
	struct psip_span epilogue;    /* known when psip_multipart_next has returned 0 */
	psip_mode mode;
	bool open;                    /* a part follows */
	bool alternative, digest;     /* the subtype; all others are as mixed (§5.1.3) */
	uint8_t dash_length;
	char dash[2 + PSIP_BOUNDARY_MAX]; /* "--" and the boundary */
};

/* Is that type multipart/anything? */
PSIP_API bool psip_multipart_is(const struct psip_media_type *type);

/* Read the boundary from a Content-Type, and the body up to its first delimiter line. PSIP_OK; PSIP_ERR_UNSUPPORTED: no multipart type;
 * PSIP_ERR_SYNTAX: boundary absent, malformed, or not of 1 to 70 bytes, or no delimiter line in the body.
 * Quirks: PARAM_BYTES takes other visible bytes in a boundary, also without quotes; PARAM_TWICE takes the first of several. */
PSIP_API PSIP_MUST_USE int psip_multipart_begin(struct psip_multipart *m, const struct psip_media_type *type, struct psip_span body, psip_mode mode);

/* The next part: 1; 0 behind the close delimiter. Errors, with the part given all the same:
 * PSIP_ERR_MORE: neither another part nor a close delimiter follows, so the body was cut or is damaged: the part is what is left, and the last;
 * PSIP_ERR_SYNTAX: its header block is malformed or repeats one of the rows above (the first counts); one may go on.
 * A delimiter line is CRLF (BARE_LF: or LF), "--", boundary, white space, line end; nothing else, so that a boundary which begins another one
 * does no harm. */
PSIP_API PSIP_MUST_USE int psip_multipart_next(struct psip_multipart *m, struct psip_part *part);

/* Is that type "type/subtype" (without case)? */
PSIP_API bool psip_media_type_is(const struct psip_media_type *type, struct psip_span text);

/* The charset parameter, between its quotes if it has them; without it UTF-8 for text types (RFC 3261 §7.4.1), for others the absent span. */
PSIP_API struct psip_span psip_media_type_charset(const struct psip_media_type *type);

/* Its Content-Type, or the default: text/plain, in a digest message/rfc822 (RFC 2046 §5.1, §5.1.5). PSIP_OK or PSIP_ERR_SYNTAX. */
PSIP_API PSIP_MUST_USE int psip_part_type(const struct psip_part *part, psip_mode mode, struct psip_media_type *type);

/* Its Content-Disposition (RFC 3261 §20.11), or the default: session for application/sdp, render for all else; handling is required unless
 * it says optional. Inside multipart/alternative handling is not to be looked at (RFC 5621 §8.3). PSIP_OK or PSIP_ERR_SYNTAX. */
PSIP_API PSIP_MUST_USE int psip_part_disposition(const struct psip_part *part, psip_mode mode, struct psip_disposition *disposition);

/* Walk the leaves of nested multiparts in their order. */
struct psip_walk {
	struct psip_multipart at[PSIP_MULTIPART_DEPTH];
	uint8_t depth;                /* multiparts that are open */
	uint8_t shared;               /* how many of them were open at the leaf before, too */
};
PSIP_API PSIP_MUST_USE int psip_walk_begin(struct psip_walk *walk, const struct psip_media_type *type, struct psip_span body, psip_mode mode);
/* 1: a leaf; 0: the end; PSIP_ERR_SYNTAX, PSIP_ERR_MORE: a leaf with that fault, or a multipart part that could not be entered; PSIP_ERR_SPACE:
 * a multipart below PSIP_MULTIPART_DEPTH, given as it is. After an error one may go on. walk->at[walk->depth - 1] is what the leaf is in
 * as long as psip_walk_next is not called again. */
PSIP_API PSIP_MUST_USE int psip_walk_next(struct psip_walk *walk, struct psip_part *part);

/* The part of that media type ("application/sdp") and disposition ("session"; NULL: any) that a user agent takes which knows no other: the
 * first one; in multipart/alternative the last (RFC 2046 §5.1.4). 1: found; 0: there is none; a negative result: something in the body is
 * malformed, nested too deeply or cut, and the part is given nevertheless if part->text.at is set. */
PSIP_API PSIP_MUST_USE int psip_multipart_find(struct psip_span body, const struct psip_media_type *type, psip_mode mode, const char *media,
                                               const char *disposition, struct psip_part *part);

/* Write. The boundary is the caller's: 1 to 70 bchars, not ending in a space. What is refused marks the writer bad and is left out.
 * "multipart/SUBTYPE;boundary="..."": the value of a Content-Type. */
PSIP_API void psip_put_multipart_type(struct psip_writer *w, struct psip_span subtype, struct psip_span boundary);
/* One part: part->type, disposition, id, encoding (absent: no such row) and body. Refused if a line of the body begins like a delimiter. */
PSIP_API void psip_put_multipart_part(struct psip_writer *w, struct psip_span boundary, const struct psip_part *part);
/* The close delimiter: after at least one part. */
PSIP_API void psip_put_multipart_end(struct psip_writer *w, struct psip_span boundary);

#endif
