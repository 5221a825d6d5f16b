/* SPDX-License-Identifier: MIT
 * Error records (DESIGN §3): where, which rule, what was found, and the response that the RFC owes. */
#ifndef PSIP_PARSER_ERROR_H
#define PSIP_PARSER_ERROR_H

#include "parser/base.h"

struct psip_message;
struct psip_writer;

/* parser/error.def: PSIP_ERROR(code, response, class, rule, "RFC 3261 §x", "what is wrong") */
enum psip_error_code {
	PSIP_E_NONE = 0,
#define PSIP_ERROR(code, response, class, rule, reference, text) PSIP_E_##code,
#include "parser/error.def"
#undef PSIP_ERROR
	PSIP_E_COUNT
};

enum psip_error_class {
	PSIP_CLASS_SYNTAX,  /* the text breaks its grammar, at the place given */
	PSIP_CLASS_MESSAGE, /* the message as a whole breaks a rule */
	PSIP_CLASS_NOTE     /* as MESSAGE, but no reason to refuse it: RFC 4475 wants it processed, or the next layer decides */
};

/* parser/rule.def: PSIP_RULE(ID, "abnf-name", "RFC 3261 §25.1") */
enum psip_rule {
	PSIP_RULE_NONE = 0,
#define PSIP_RULE(id, name, reference) PSIP_RULE_##id,
#include "parser/rule.def"
#undef PSIP_RULE
	PSIP_RULE_HEADER,      /* + enum psip_header_id: that header's own rule; + PSIP_H_UNKNOWN: extension-header */
	PSIP_RULE_ONCE = 0x8000 /* + a parameter's rule: its name stands twice (RFC 3261 §7.3.1; in a URI §19.1.1) */
};

struct psip_error {
	uint32_t offset;   /* bytes from the message's first */
	uint32_t line;     /* from 1 */
	uint32_t column;   /* from 1, bytes */
	uint16_t header;   /* index of the header row, PSIP_NO_HEADER for the start line and the message as a whole */
	uint16_t code;     /* enum psip_error_code */
	uint16_t response; /* status owed: 400, 416, 505, 513...; 0 = drop silently (always for responses and ACK), or a note */
	uint16_t rule;     /* of enum psip_rule, a sum perhaps: the code's own until psip_message_diagnose_all has looked for a closer one */
	uint16_t found;    /* bytes from offset on that are the thing found; 0 before the diagnosis, at the end, and for what is missing */
};

/* Where to put the errors of one message: the caller's array. count may exceed capacity: it counts all that were found. */
struct psip_errors {
	struct psip_error *at;
	uint16_t capacity;
	uint16_t count;
};

/* For psip_message_check's flags, with those of psip_message_parse: tell the notes too. They are recorded, but not in its result. */
#define PSIP_CHECK_NOTES 0x100u

PSIP_API const char *psip_error_text(enum psip_error_code code);      /* "" when built without diagnostics */
PSIP_API const char *psip_error_name(enum psip_error_code code);      /* "CSEQ_METHOD_MISMATCH" */
PSIP_API const char *psip_error_reference(enum psip_error_code code); /* "RFC 3261 §8.1.1.5" */
PSIP_API unsigned psip_error_response(enum psip_error_code code);      /* of a note: what an element sends that refuses for it */
PSIP_API enum psip_error_class psip_error_class_of(enum psip_error_code code);

/* The rule's name in the ABNF, dashes and all, and where it stands; "" for PSIP_RULE_NONE and when built without diagnostics. */
PSIP_API const char *psip_rule_name(unsigned rule);
PSIP_API const char *psip_rule_reference(unsigned rule);

/* Record an error at data + offset: counted always, written while there is room; line and column are counted from data.
 * silent: no response is owed (responses, ACK). header: row index or 0xFFFF. errors may be NULL. */
PSIP_API void psip_error_add(struct psip_errors *errors, enum psip_error_code code, const char *data, uint32_t offset,
                             uint16_t header, bool silent);

/* Put the records that were written in the order of their offsets. */
PSIP_API void psip_errors_sort(struct psip_errors *errors);

/* The second, slower pass (DESIGN §3): finds the rule that the text at error->offset breaks, moves the offset to the very byte that
 * breaks it if the record names only the element's beginning, and measures what was found. For records of this message, read in
 * that mode. Does nothing when built without diagnostics. */
PSIP_API void psip_diagnose(const struct psip_message *message, psip_mode mode, struct psip_error *error);
/* psip_diagnose for each record written, and psip_errors_sort. psip_message_check does so at its end. */
PSIP_API void psip_message_diagnose_all(const struct psip_message *message, psip_mode mode, struct psip_errors *errors);

/* One record in one line for a report, without line end: `3:17: Via: via-params (RFC 3261 §25.1): found ";"; Via is malformed
 * (VIA, RFC 3261 §20.42); owed 400`. Bytes that are not printable ASCII come as \xHH. With PSIP_NO_DIAGNOSTICS the record's code:
 * `3:17: Via: error 12; owed 400`. */
PSIP_API void psip_error_print(struct psip_writer *w, const struct psip_message *message, const struct psip_error *error);

#endif
