/* SPDX-License-Identifier: MIT
 * Private to the SDP parser: does a line's value follow the grammar of RFC 8866 §9? */
#ifndef PSIP_PARSER_SDP_GRAMMAR_H
#define PSIP_PARSER_SDP_GRAMMAR_H

#include "parser/sdp.h"

/* The value of a line of type o, u, e, p, b, r, z, k, t or a, strictly; any other letter: at least one byte. */
bool psip_sdp_value_fits(char type, struct psip_span value);

/* Pieces that the line parsers use: each takes what it is named after from the beginning of `rest` and tells if there was any. */
bool psip_sdp_take(struct psip_span *rest, char c);
bool psip_sdp_take_token(struct psip_span *rest, struct psip_span *token);
bool psip_sdp_take_digits(struct psip_span *rest, struct psip_span *digits);
bool psip_sdp_take_visible(struct psip_span *rest, struct psip_span *text);
/* Value of a digit string; false above max. */
bool psip_sdp_number(struct psip_span digits, uint32_t max, uint32_t *number);

/* Strict check of an address by its network and address type; of c= (connection) or o=. */
bool psip_sdp_address_fits(struct psip_span nettype, struct psip_span addrtype, struct psip_span address, bool connection);
/* More than one address in one line: base/ttl/count, or base/count of IPv6, which c= of a session must not have (RFC 8866 §5.7). */
bool psip_sdp_address_several(struct psip_span address, bool ipv6);

#endif
