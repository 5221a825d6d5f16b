/* SPDX-License-Identifier: MIT
 * Where a header may stand: RFC 3261 tables 2 and 3 (§20) with the extensions' additions (allowed.def). */
#ifndef PSIP_PARSER_ALLOWED_H
#define PSIP_PARSER_ALLOWED_H

#include "parser/message.h"

/* RFC 3261 §20's letters. */
enum psip_presence {
	PSIP_PRESENCE_OPTIONAL = 0, /* o; and whatever no table speaks of */
	PSIP_PRESENCE_NOT_ALLOWED,  /* -: not to be sent; who receives it ignores it (§20), it is no syntax error */
	PSIP_PRESENCE_CONDITIONAL,  /* c: by the context of the message */
	PSIP_PRESENCE_MANDATORY,    /* m */
	PSIP_PRESENCE_SHOULD,       /* m*: is sent, but must not be needed */
	PSIP_PRESENCE_STREAM,       /* t: as m*, and mandatory on streams */
	PSIP_PRESENCE_WITH_BODY     /* *: mandatory if there is a body */
};

/* How a header stands in a request (status 0) or in a response to that method with that status (100-699). Headers, methods and
 * statuses that no table has: PSIP_PRESENCE_OPTIONAL. */
PSIP_API enum psip_presence psip_header_presence(enum psip_header_id id, enum psip_method method, unsigned status);

#endif
