/* SPDX-License-Identifier: MIT
 * Private to psip_message_check: what its two halves, errors (check.c) and notes (check_note.c), share. */
#ifndef PSIP_PARSER_CHECK_PART_H
#define PSIP_PARSER_CHECK_PART_H

#include "parser/typed.h"

struct check_report {
	const struct psip_message *message;
	struct psip_errors *errors;
	const struct psip_common *common;
	enum psip_method method; /* of the request, or of the one that this responds to, by CSeq */
	psip_mode mode;
	unsigned count;          /* without notes */
	unsigned indexed;        /* records that were written before the check */
	unsigned told;           /* of these, past those of rows already checked */
};

static inline const char *psip_check_end(struct psip_span span)
{
	return span.at + span.length;
}

/* An error at `at`; NULL: of the message as a whole. */
void psip_check_error(struct check_report *report, enum psip_error_code code, unsigned index, const char *at);
/* Is "*" all of that row's value? */
bool psip_check_is_star(const struct psip_message *m, unsigned index);
void psip_check_notes(struct check_report *report);

#endif
