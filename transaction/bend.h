/* SPDX-License-Identifier: MIT
 * Bends: what testers override of our transactions (DESIGN §4). The machines and all that is stored stay as they are: what is put out is a changed
 * copy, and what is held back counts as lost on its way. So nothing that is bent can break the stack itself.
 * Compiled with PSIP_NO_BEND there are none. */
#ifndef PSIP_TRANSACTION_BEND_H
#define PSIP_TRANSACTION_BEND_H

#include "parser/writer.h"
#include "transaction/transaction.h"
#include "transport/base/bytes.h"
#include "transport/base/trace.h"

enum psip_bend_side { PSIP_BEND_BOTH = 0, PSIP_BEND_REQUESTS /* that we send */, PSIP_BEND_RESPONSES };

#define PSIP_BENDS_MAX 16         /* at once; a further one gets PSIP_ERR_FULL */
#define PSIP_BEND_LENGTH 2048     /* bytes of all texts of one */

/* What is to be different. Absent spans: as it is. Texts are sent as they stand, whatever they hold; they are copied. */
struct psip_bend {
	size_t size;                  /* sizeof(struct psip_bend) */
	uint8_t method;               /* enum psip_method: only transactions of that method; PSIP_METHOD_UNKNOWN: of any */
	uint8_t side;                 /* enum psip_bend_side */
	uint16_t status;              /* 100-699: of the responses only those; 0: all */
	bool once;                    /* the next transaction that fits, and none after it; otherwise all from now on */
	bool no_ack, no_prack;        /* is never sent; nor, of what is sent by a server: */
	bool no_trying;               /* 100 */
	bool no_retransmission;       /* nothing is sent more than once, whether a timer or the peer's copy asks for it; but an ACK is */
	bool has_cseq;
	uint32_t cseq;                /* number in CSeq, if has_cseq */
	struct psip_span request_uri;
	struct psip_span branch, from_tag, to_tag; /* present, of no bytes: the parameter is left out. Responses with the branch are taken as ours */
	struct psip_span headers;     /* whole rows, each with its line end, the last byte LF: in place of all of that name, or behind all rows */
	struct psip_span without;     /* names of headers, by commas: all their rows are left out */
	struct psip_timers timers;    /* those that are not 0 count for these transactions instead of the settings' */
};

/* enum psip_bent: transaction/bend.def */
enum psip_bent {
	PSIP_BENT_NONE = 0,
#define PSIP_BENT(name, text, request, response) PSIP_BENT_##name,
#include "transaction/bend.def"
#undef PSIP_BENT
	PSIP_BENT_COUNT
};

/* In the trace each thing that was bent of a message, or held back, is a record of this machine just before it: object: the transaction (0: none), to: enum
 * psip_bent, from: 1 for a request, 2 for a response, detail: PSIP_BENT_DETAIL. */
enum { PSIP_MACHINE_BENT = 7 };
#define PSIP_BENT_DETAIL(which, error) ((uint32_t)(which) | (uint32_t)(error) << 16) /* header id or enum psip_timer + 4 (T1, T2, T4: 1 to 3), enum psip_error_code */

/* "branch without z9hG4bK (RFC 3261 §8.1.1.7)", for such a record; nothing for others. */
PSIP_API void psip_put_bent(struct psip_writer *w, const struct psip_trace_record *record);

/* Add a bend, for the transactions of that owner and of that Call-ID (owner 0: for all). It counts for those that begin later. PSIP_ERR_ARGUMENT: no method,
 * side or status; PSIP_ERR_SYNTAX: headers that are no rows, names that are no tokens; PSIP_ERR_SPACE: PSIP_BEND_LENGTH; PSIP_ERR_FULL: PSIP_BENDS_MAX, or
 * no bytes; PSIP_ERR_UNSUPPORTED: compiled with PSIP_NO_BEND. */
PSIP_API PSIP_MUST_USE int psip_bend_add(struct psip *s, psip_handle owner, struct psip_span call_id, const struct psip_bend *bend);
/* Take those of that owner away; 0: all. Transactions that have begun stay bent. */
PSIP_API void psip_bend_remove(struct psip *s, psip_handle owner);

/* ---- For the layers above: what a transaction's timers are, and messages without a transaction ---- */

#ifndef PSIP_NO_BEND
PSIP_API const struct psip_timers *psip_bend_timers(struct psip *s, const struct psip_transaction *t); /* t may be NULL */
/* A response that is sent without state; `bytes`, or in its place a bent copy. */
PSIP_API psip_ref psip_bend_stateless(struct psip *s, const struct psip_received *r, unsigned status, psip_ref bytes);
/* The ACK for the 2xx of that INVITE, made already, is not to be sent. */
PSIP_API bool psip_bend_holds_ack(struct psip *s, psip_handle invite, psip_handle owner);
/* The ACK, or in its place a bent copy; one that is to be held back stays as it is. */
PSIP_API psip_ref psip_bend_ack(struct psip *s, psip_handle invite, psip_handle owner, psip_ref bytes);

/* ---- For this layer ---- */
/* The bend of a client's transaction that is about to begin; r: of a server's. */
void psip_bend_begin(struct psip *s, struct psip_transaction *t, const struct psip_received *r);
/* The branch that its responses come with. */
struct psip_span psip_bend_branch(struct psip *s, const struct psip_transaction *t, struct psip_span branch);
/* What is sent instead of `bytes`: these, or a new block (the count is the caller's). False: nothing is sent. ack: for a 300-699. */
bool psip_bend_message(struct psip *s, struct psip_transaction *t, bool ack, psip_ref *bytes);
#else
static inline const struct psip_timers *psip_bend_timers(struct psip *s, const struct psip_transaction *t) { (void)t; return &psip_transactions_of(s)->timers; }
static inline psip_ref psip_bend_stateless(struct psip *s, const struct psip_received *r, unsigned status, psip_ref bytes) { (void)s; (void)r; (void)status; return bytes; }
static inline bool psip_bend_holds_ack(struct psip *s, psip_handle invite, psip_handle owner) { (void)s; (void)invite; (void)owner; return false; }
static inline psip_ref psip_bend_ack(struct psip *s, psip_handle invite, psip_handle owner, psip_ref bytes) { (void)s; (void)invite; (void)owner; return bytes; }
static inline void psip_bend_begin(struct psip *s, struct psip_transaction *t, const struct psip_received *r) { (void)s; (void)t; (void)r; }
static inline struct psip_span psip_bend_branch(struct psip *s, const struct psip_transaction *t, struct psip_span branch) { (void)s; (void)t; return branch; }
static inline bool psip_bend_message(struct psip *s, struct psip_transaction *t, bool ack, psip_ref *bytes) { (void)t; (void)ack; psip_bytes_keep(s, *bytes); return true; }
#endif

#endif
