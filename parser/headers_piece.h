/* SPDX-License-Identifier: MIT
 * The pieces that header values are made of, read one after the other: tokens, quoted strings, comments, numbers, parameters
 * (RFC 3261 §25.1). Not public. */
#ifndef PSIP_PARSER_HEADERS_PIECE_H
#define PSIP_PARSER_HEADERS_PIECE_H

#include "parser/octet.h"
#include "parser/typed.h"

/* What is left of a value that is not empty. */
struct psip_piece {
	const unsigned char *p, *pe;
	psip_mode mode;
};

static inline struct psip_piece psip_piece(struct psip_span value, psip_mode mode)
{
	struct psip_piece part = { psip_octets(value.at), psip_octets(value.at) + value.length, mode };

	return part;
}

/* Lists. begin: 1, or 0 at the end of `rest`. end: after an element; 1, or PSIP_ERR_SYNTAX. fail: PSIP_ERR_SYNTAX; both move `rest`. */
int psip_piece_begin(struct psip_piece *part, struct psip_span *rest, psip_mode mode);
int psip_piece_end(struct psip_piece *part, struct psip_span *rest);
int psip_piece_fail(const struct psip_piece *part, struct psip_span *rest);

/* Each takes one piece, or returns false and takes nothing. */
bool psip_piece_sws(struct psip_piece *part);                       /* true if there was any */
bool psip_piece_octet(struct psip_piece *part, char octet);
bool psip_piece_mark(struct psip_piece *part, char octet);          /* with SWS on both sides */
bool psip_piece_token(struct psip_piece *part, struct psip_span *token);
bool psip_piece_digits(struct psip_piece *part, uint32_t max, uint32_t *number);
bool psip_piece_seconds(struct psip_piece *part, uint32_t *seconds); /* delta-seconds; above 2^32-1: that */
bool psip_piece_quoted(struct psip_piece *part, struct psip_span *inner);  /* inner: between the quotes */
bool psip_piece_comment(struct psip_piece *part, struct psip_span *inner); /* inner: between the outermost parentheses */
/* *( SEMI generic-param ): absent if none; false with part->p at what does not fit. */
bool psip_piece_params(struct psip_piece *part, struct psip_span *params);
/* Nothing but white space is left. */
bool psip_piece_done(struct psip_piece *part);

/* One parameter of "*( SEMI generic-param )": 1; 0 if it is not there; PSIP_ERR_SYNTAX if it is malformed, or twice where that is not taken. */
int psip_piece_find(struct psip_span params, const char *name, psip_mode mode, struct psip_span *value);
int psip_piece_find_token(struct psip_span params, const char *name, psip_mode mode, struct psip_span *token);
int psip_piece_find_text(struct psip_span params, const char *name, psip_mode mode, struct psip_span *inner); /* quoted: inner; else as it stood */
int psip_piece_find_number(struct psip_span params, const char *name, psip_mode mode, uint32_t max, uint32_t *number);
int psip_piece_find_seconds(struct psip_span params, const char *name, psip_mode mode, uint32_t *seconds);

/* The place of `text` (without case) among words with one SP between: from 1; 0 if it is none of them. */
uint8_t psip_piece_word(struct psip_span text, const char *words);

/* Strict reading of a header that stands once: false if the value is empty or not by the header's grammar (headers.h). */
bool psip_piece_fits(enum psip_header_id id, struct psip_span value, psip_mode mode);

#endif
