/* SPDX-License-Identifier: MIT
 * Private to the diagnostic pass: how a text is read for the rule that it breaks. */
#ifndef PSIP_PARSER_DIAGNOSE_H
#define PSIP_PARSER_DIAGNOSE_H

#include "parser/typed.h"

struct diagnosis {
	const char *at;          /* all before it fits */
	const char *end;
	const char *fail;        /* the farthest byte that no piece took; NULL: none yet */
	struct psip_span name, value, uri; /* of the newest parameter or address; absent if it has none */
	uint16_t rule;           /* that was being read at fail */
	uint16_t head;           /* the rule of a value's beginning */
	uint16_t param;          /* of its parameters */
	uint16_t param_read;     /* of the newest parameter that fits; NONE: none yet */
	uint16_t bracketed;      /* of the URI in "<" and ">"; NONE: addr-spec */
	bool settled;            /* fail and rule are final */
	bool probe;              /* what follows `end` fits nowhere: tells what was being read there */
};

/* What a record is about: the text and the way to read it. */
enum diagnose_kind { DIAGNOSE_REQUEST_LINE, DIAGNOSE_STATUS_LINE, DIAGNOSE_URI, DIAGNOSE_VALUE };

struct diagnose_subject {
	struct psip_span text;
	enum diagnose_kind kind;
	enum psip_header_id id; /* of a VALUE */
};

/* Reads from d->at to d->end. Fills d->fail and d->rule; fail is NULL if the text breaks no rule. */
void psip_diagnose_read(struct diagnosis *d, const struct diagnose_subject *subject);

#endif
