/* SPDX-License-Identifier: MIT
 * Parameters of header values, one at a time: what Via, addresses and media types share. Not public. */
#ifndef PSIP_PARSER_PARAM_H
#define PSIP_PARSER_PARAM_H

#include "parser/base.h"

struct psip_param_reader {
	psip_mode mode;
	const unsigned char *pe;
	bool closing_quote;           /* that white space may follow twice: RDQUOT's and SEMI's. Whether it is one, the header tells */
	const unsigned char *quirk;   /* the first liberty that the mode does not allow, or as it was */
	const unsigned char *end;     /* past the parameter, white space not counted; where it does not fit, if psip_param_read gives NULL */
	struct psip_span name;        /* absent: nothing is between the semicolons */
	struct psip_span value;       /* absent: a flag; empty: nothing after the equals sign */
	const unsigned char *colon;   /* of a value that is no token but for colons */
};

/* *( SEMI [ generic-param ] ) one by one: p is at a semicolon. Returns where the next begins, at ";", ",", or reader->pe. */
const unsigned char *psip_param_read(struct psip_param_reader *reader, const unsigned char *p);

#endif
