/* SPDX-License-Identifier: MIT
 * Keys in the body of an INFO: application/dtmf-relay ("Signal=5", "Duration=160") and application/dtmf (one character). No RFC has them;
 * strict takes the form that is written here, the quirks what devices send. */
#ifndef PSIP_PARSER_DTMF_RELAY_H
#define PSIP_PARSER_DTMF_RELAY_H

#include "parser/base.h"
#include "parser/writer.h"

#define PSIP_DTMF_FLASH 16          /* event of a hook flash; 0-9 are digits, 10 is "*", 11 is "#", 12-15 are A-D (RFC 4733 §3.2) */
#define PSIP_DTMF_DURATION_MAX 65535 /* ms; more is an error */

struct psip_dtmf {
	uint8_t event;     /* 0 to PSIP_DTMF_FLASH */
	bool has_duration;
	uint16_t duration; /* ms, 1 to PSIP_DTMF_DURATION_MAX; 0 without has_duration */
};

/* Strict: "Signal=" and one of 0-9 * # A-D or ! (flash), then "Duration=" and digits; CRLF after each, nothing else.
 * Quirks: BARE_LF takes LF, empty lines at the end and a last line without end; PARAM_BYTES takes blanks around "=" and at a line's end, lower-case
 * letters and names in any case, events as numbers 10 to 16, "flash" and "hf", a unit "ms", and lines of other names, which are
 * passed over; EMPTY_PARAM no Duration at all, also before Signal; EMPTY_VALUE "Duration=" without a number, or 0. PSIP_OK or PSIP_ERR_SYNTAX. */
PSIP_API PSIP_MUST_USE int psip_dtmf_relay_parse(struct psip_span body, psip_mode mode, struct psip_dtmf *dtmf);

/* application/dtmf: one character as above. BARE_LF takes a line end behind it, PARAM_BYTES the other forms of an event. */
PSIP_API PSIP_MUST_USE int psip_dtmf_parse(struct psip_span body, psip_mode mode, struct psip_dtmf *dtmf);

/* What strict takes. An event above 16 or a relay without duration marks the writer bad. */
PSIP_API void psip_put_dtmf_relay(struct psip_writer *w, const struct psip_dtmf *dtmf);
PSIP_API void psip_put_dtmf(struct psip_writer *w, unsigned event);

#endif
