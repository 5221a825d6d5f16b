/* SPDX-License-Identifier: MIT
 * application/simple-message-summary (RFC 3842 §5.2): are messages waiting, for whom, how many of which kind. */
#ifndef PSIP_PARSER_MESSAGE_SUMMARY_H
#define PSIP_PARSER_MESSAGE_SUMMARY_H

#include "parser/base.h"
#include "parser/writer.h"

struct psip_summary {
	bool waiting;              /* Messages-Waiting: yes */
	struct psip_span account;  /* Message-Account: a URI; absent if there is none */
	struct psip_span lines;    /* of counts, for psip_summary_next */
	struct psip_span headers;  /* of new messages, for psip_row_next of multipart.h, which tells where the next message begins (2); absent if none */
};

/* One kind of message. Counts above 4294967295 are read as that (RFC 3842 §3.5). */
struct psip_summary_counts {
	struct psip_span context;  /* "Voice-Message", "fax-message"...: without case */
	uint32_t fresh, old;
	bool has_urgent;
	uint32_t urgent_fresh, urgent_old; /* 0 without has_urgent */
};

/* Read and check all of it. Quirks: BARE_LF takes LF, a last line without end, and empty lines too many; URI_BYTES angle brackets around the account;
 * those of URIs; BAD_UTF8. PSIP_OK or PSIP_ERR_SYNTAX. */
PSIP_API PSIP_MUST_USE int psip_summary_parse(struct psip_span body, psip_mode mode, struct psip_summary *summary);

/* Next line of counts: 1, 0 at the end, PSIP_ERR_SYNTAX. */
PSIP_API PSIP_MUST_USE int psip_summary_next(struct psip_span *lines, psip_mode mode, struct psip_summary_counts *counts);

/* Write: the status line with the account (absent: none), then a line for each kind, then, if there are any, an empty line (psip_put) and rows.
 * An account that is no URI for strict, or a context that is no token or one of the two names above, marks the writer bad. */
PSIP_API void psip_put_summary(struct psip_writer *w, bool waiting, struct psip_span account);
PSIP_API void psip_put_summary_counts(struct psip_writer *w, const struct psip_summary_counts *counts);

#endif
