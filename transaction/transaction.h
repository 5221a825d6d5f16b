/* SPDX-License-Identifier: MIT
 * The transaction layer (RFC 3261 §17): receiving, matching, client and server transactions around the four machines.
 * A proxy or a test tool can stop here: everything below is usable without dialogs. */
#ifndef PSIP_TRANSACTION_TRANSACTION_H
#define PSIP_TRANSACTION_TRANSACTION_H

#include "transaction/ict.h"
#include "transaction/ist.h"
#include "transaction/nict.h"
#include "transaction/nist.h"
#include "transport/transport.h"

/* Machines as the trace numbers them; the layers above go on from PSIP_MACHINE_TRANSACTIONS. */
enum psip_machine { PSIP_MACHINE_ICT = 1, PSIP_MACHINE_NICT, PSIP_MACHINE_IST, PSIP_MACHINE_NIST, PSIP_MACHINE_TRANSACTIONS };

/* Objects that wait for a stream to open or close, per layer. */
#define PSIP_LIST_TRANSACTION_WAITING ((enum psip_list)(PSIP_LIST_SESSION + 1))
#define PSIP_LIST_DIALOG_WAITING ((enum psip_list)(PSIP_LIST_SESSION + 2))

/* Header rows of a received message; more are answered with 513. */
#ifndef PSIP_HEADER_ROWS
#define PSIP_HEADER_ROWS 160
#endif

#define PSIP_BRANCH_LENGTH 27 /* "z9hG4bK" and 20 characters of chance */

struct psip_transaction {
	struct psip_object object;
	struct psip_link link;        /* by identity */
	struct psip_link merge_link;  /* server, request without To tag: by merge */
	uint64_t identity;            /* keyed hash of what §17.1.3 or §17.2.3 match by; the key is secret, so no peer can aim at a collision */
	uint64_t merge;               /* keyed hash of From tag, Call-ID and CSeq (§8.2.2.2); 0: not in that table */
	psip_handle owner;            /* the object of the layer above; 0: none */
	psip_handle flow;             /* stream; 0 for datagrams */
	struct psip_address local, remote;
	psip_ref message;             /* client: the request as sent, until its final response. server: the request, if kept */
	psip_ref response;            /* server: the last response. INVITE client: the ACK for a 300-699 */
	union {
		struct psip_ict ict;
		struct psip_nict nict;
		struct psip_ist ist;
		struct psip_nist nist;
	} as;
	union {
		uint32_t rseq;        /* INVITE server that is answered: RSeq of the provisional response that still lacks its PRACK (RFC 3262 §3); 0: none */
		uint32_t chosen;      /* INVITE client: low half of the identity of the dialog that its sender keeps; 0: none as yet */
	};
	uint16_t status;              /* last response sent, or received and not ignored */
	uint8_t machine;              /* enum psip_machine */
	uint8_t method;               /* enum psip_method */
	uint8_t pending;              /* PSIP_PENDING_* in drive.h */
	uint8_t peer;                 /* quota counter, server only */
	bool rfc2543;                 /* the peer's branch has no magic cookie */
	uint8_t reserved;             /* places kept for its CANCEL: moved here from the call's */
	bool kept;                    /* made by who has places reserved: its frame may take a slot of theirs */
	bool reconnected;             /* a lost stream was opened anew: once for each target (drive_reopens) */
	/* Other targets (failover.c): as in psip_target, whose list and name this shares. */
	bool enlarged;                /* it goes by TCP only because of its size (§18.1.1) */
	bool moved;                   /* ...to another target of the list: the owner hears of it */
	bool given;                   /* the driver got the request once since the target was chosen, or the last response */
	bool unearned;                /* INVITE server: the refusal of a request that anybody can forge: its copies count (psip_answer_count()) */
	uint8_t resent;               /* client: so often has psip_transaction_again() been called for it */
	uint8_t next, target_state, target_flags;
	uint16_t question;
	psip_ref locate, name;
	psip_ref cancel_rows;         /* INVITE client: of the CANCEL to be */
#ifndef PSIP_NO_BEND
	psip_ref bend;                /* bend.h; 0: none */
#endif
};

#define PSIP_PEER_COUNTERS 64

/* The layer's root in the block. */
struct psip_transactions {
	struct psip_pool pool;
	struct psip_table table, merge_table;
	struct psip_timers timers;
	uint32_t reserve;             /* places kept for the ends of calls (DESIGN §2) */
	uint8_t tag_key[16];          /* of To tags in stateless responses (§8.2.7) */
	psip_mode mode;               /* how messages are read */
	unsigned scan;                /* PSIP_SCAN(level) */
	bool no_automatic_trying;
	bool contact_tls;
	psip_ref host;                /* the name that stands for our addresses; 0: they do themselves */
	bool makes_session_ids;       /* session_id.h */
	uint8_t session_id_key[16];   /* ...with this key, for nothing else (RFC 7329 §9.2) */
	uint32_t peers[PSIP_PEER_COUNTERS]; /* server transactions by (hashed) source address */
	psip_ref answered;            /* psip_received.request of the last response */
#ifndef PSIP_NO_BEND
	psip_ref bends;               /* the latest, which leads to the next */
#endif
	uint64_t retransmitted, repeated, refused_full;
};

PSIP_API void psip_transaction_layout(struct psip *s, struct psip_layout *l);
/* After layout, in a new block. */
PSIP_API void psip_transaction_init(struct psip *s);
PSIP_API struct psip_transactions *psip_transactions_of(struct psip *s);
PSIP_API struct psip_transaction *psip_transaction_get(struct psip *s, psip_handle handle); /* NULL if it has gone */

/* ---- Receiving ---- */

/* A message with what was found in it. Holds pointers: lives on the stack, while the bytes do. */
struct psip_received {
	struct psip_message message;
	struct psip_common common;
	struct psip_header rows[PSIP_HEADER_ROWS];
	struct psip_address local, remote;  /* as the packet had them */
	psip_handle flow;
	psip_ref transaction;  /* the one concerned; for CANCEL: the one to be cancelled; 0 if none */
	bool symmetric;        /* it is answered as if its Via had rport (settings.force_rport) */
	bool merged;           /* REQUEST: the same request came on another path: 482 (§8.2.2.2) */
	psip_ref request;      /* RESPONSE: the request as it was sent, bytes that last until the next message or psip_transaction_next();
	                          0: no longer there. Else 0 */
};

enum psip_received_kind {
	PSIP_RECEIVED_NOTHING,   /* absorbed, answered or dropped here */
	PSIP_RECEIVED_REQUEST,   /* new: psip_transaction_create() or psip_respond_stateless(). Never ACK or CANCEL */
	PSIP_RECEIVED_CANCEL,    /* new, as REQUEST; transaction: what it cancels */
	PSIP_RECEIVED_ACK,       /* an ACK that no transaction absorbs: for a 2xx, or stray */
	PSIP_RECEIVED_RESPONSE,  /* to the client transaction, for its owner */
	PSIP_RECEIVED_STRAY      /* a response without a transaction (RFC 6026 §8.10: drop it) */
};

/* Parse, check and match one message. Malformed requests are answered statelessly with what the RFC owes. */
PSIP_API enum psip_received_kind psip_transaction_receive(struct psip *s, psip_time now, const struct psip_packet *packet, psip_handle flow,
                                                          struct psip_received *r);
/* Read a kept request again: false if it is no longer there. */
PSIP_API PSIP_MUST_USE bool psip_transaction_reread(struct psip *s, psip_ref transaction, struct psip_received *r);

/* ---- Server transactions ---- */

/* Places that may be taken: *reserved counts those that the caller has reserved; it is lowered when one of them had to be used. NULL: none.
 * Not with keep_request: what is kept takes ordinary bytes. */
PSIP_API psip_ref psip_transaction_create(struct psip *s, psip_time now, const struct psip_received *r, bool keep_request, uint8_t *reserved);
/* Send a response: `bytes` is a counted block, the caller's count of which is taken over, also on error. PSIP_ERR_STATE: a final response was sent already. */
PSIP_API int psip_transaction_respond(struct psip *s, psip_time now, psip_ref transaction, unsigned status, psip_ref bytes);
/* The request is no longer needed (final response sent and acknowledged). */
PSIP_API void psip_transaction_forget_request(struct psip *s, psip_ref transaction);
/* The response is no longer needed (a 2xx that was acknowledged). One that is still to go out stays. */
PSIP_API void psip_transaction_forget_response(struct psip *s, psip_ref transaction);
/* The INVITE's server transaction that a PRACK of the same caller names by Call-ID, From tag and CSeq number; 0: none. Re-INVITEs are not found. */
PSIP_API psip_ref psip_transaction_of_prack(struct psip *s, const struct psip_received *r, uint32_t cseq);
/* Send the last response again (2xx: by the UA core, §13.3.1.4). */
PSIP_API void psip_transaction_resend(struct psip *s, psip_ref transaction);
/* Answer without state, with a To tag that is the same for copies (§8.2.7). reason: absent for the usual phrase. `more` is written after the head: header rows with their line ends. */
PSIP_API void psip_respond_stateless(struct psip *s, const struct psip_received *r, unsigned status, struct psip_span reason, struct psip_span more);

/* The head of a response (§8.2.6): status line, Via, From, To with tag unless it has one or `tag` is absent, Call-ID, CSeq, Session-ID; Timestamp in a 100. */
PSIP_API void psip_put_response(struct psip_writer *w, const struct psip_received *r, unsigned status, struct psip_span reason, struct psip_span tag);

/* ---- Client transactions ---- */

/* Take a place for a request to a target that is READY; the transaction shares the target's list, for when it fails. 0 if full. Then compose the request with psip_put_via() after its request line, and
 * start it, or give the place back by psip_transaction_abandon(). */
PSIP_API psip_ref psip_transaction_open(struct psip *s, enum psip_method method, const struct psip_target *target, psip_handle flow, psip_handle owner,
                                        uint8_t *reserved);
/* The host and port that stand for a local address; the host is the settings' name if they have one. Of a WebSocket with port 0, where nothing
 * listens, a random name under .invalid alone, always the same (RFC 7118 §B.1). */
PSIP_API void psip_put_sent_by(struct psip *s, struct psip_writer *w, const struct psip_address *local);
/* Is that the host by which psip_put_sent_by() names an address where we listen? */
PSIP_API bool psip_own_host(struct psip *s, const struct psip_address *local, struct psip_span host);
/* "<sip:address>" of a Contact made from a local address: sips if `secure`. transport=tls only if contact_tls (RFC 5630 §3.1.4). */
PSIP_API void psip_put_contact(struct psip *s, struct psip_writer *w, const struct psip_address *local, bool secure);
#define PSIP_HOST_ROOM 96  /* bytes of the longest name in the settings */
#define PSIP_VIA_ROOM 256  /* ...of the longest Via row of ours: with such a name and an IPv6 group as maddr */
/* The topmost Via of a request to that target (§18.1.1); branch: PSIP_BRANCH_LENGTH characters. */
PSIP_API void psip_put_via(struct psip *s, struct psip_writer *w, const struct psip_target *target, const char *branch);
/* A fresh branch (§8.1.1.7); remember it until start. */
PSIP_API void psip_transaction_branch(struct psip *s, char branch[PSIP_BRANCH_LENGTH]);
/* Send it. Takes over the caller's count of `bytes`. */
PSIP_API void psip_transaction_start(struct psip *s, psip_time now, psip_ref transaction, const char *branch, psip_ref bytes);
PSIP_API void psip_transaction_abandon(struct psip *s, psip_ref transaction);
/* Its final response 300-699 has just come, and the request goes out anew, changed, to the same target (§8.1.3.5): `bytes`, the caller's count of
 * which is taken over, also on error, with a Via of that branch. The object, its owner and what it has reserved stay; ACK and copies of the
 * response to an INVITE become the matter of a transaction of their own. PSIP_ERR_FULL: no place for that one, nothing was sent. */
PSIP_API PSIP_MUST_USE int psip_transaction_again(struct psip *s, psip_time now, psip_ref transaction, const char *branch, psip_ref bytes);
/* A copy of a request of ours (an ACK for a 2xx) for that target, the branch as it was; from the reserve slots if the bytes are used up. 0: no room. */
PSIP_API psip_ref psip_transaction_rewrite(struct psip *s, psip_ref request, const struct psip_target *target);
/* With PSIP_NEWS_MOVED: the request gets another body of the same type before it goes out. False: no room, nothing was changed. */
PSIP_API bool psip_transaction_set_body(struct psip *s, psip_ref transaction, struct psip_span body);
/* Cancel an INVITE (§9.1): at once after a provisional response, else when one comes; no other target is tried after that. PSIP_ERR_STATE: too
 * late, or it was between two targets and has ended: no response will come. rows: header rows of the CANCEL, left out if there is no room. */
PSIP_API int psip_transaction_cancel(struct psip *s, psip_time now, psip_ref transaction, struct psip_span rows);

/* ---- snapshot.c: portable form (transport/base/portable.h) ---- */

/* A transaction that has something to do yet: its request awaits a final response, or that its ACK. False: it has not; nothing was written. */
PSIP_API bool psip_transaction_save(struct psip *s, psip_handle transaction, struct psip_writer *w);
struct psip_loader;
/* As saved. 0: l->bad, l->full, or there is one of that identity. psip_transaction_abandon() takes it back without a trace. */
PSIP_API psip_ref psip_transaction_load(struct psip *s, psip_time now, struct psip_loader *l, psip_handle owner);
/* All that belongs to it has been loaded: its machine begins anew, a request goes out once more. */
PSIP_API void psip_transaction_loaded(struct psip *s, psip_time now, psip_ref transaction);

/* ---- Reserving (DESIGN §2) ---- */

/* Keep `n` places for later, so that what is admitted now can end. False if there are not so many left beside `more` for now. */
PSIP_API PSIP_MUST_USE bool psip_transaction_reserve(struct psip *s, uint8_t *reserved, uint8_t n, unsigned more);
PSIP_API void psip_transaction_release(struct psip *s, uint8_t *reserved);
/* n bytes; from the reserve slots if `reserved` and the area is full. */
PSIP_API psip_ref psip_transaction_bytes(struct psip *s, size_t n, bool reserved);

/* ---- Outputs, and what the machines say by themselves ---- */

enum psip_transaction_news {
	PSIP_NEWS_NONE, PSIP_NEWS_TIMEOUT, PSIP_NEWS_TRANSPORT_ERROR,
	PSIP_NEWS_MOVED              /* the request is about to go to its next target (RFC 3263 §4.3): remote, local, flow, next of the transaction are new */
};
struct psip_transaction_event {
	enum psip_transaction_news news;
	psip_ref transaction;        /* valid until the next call */
};
/* True: `out` is an output of this layer or below, or event->news tells the layer above something. */
PSIP_API PSIP_MUST_USE bool psip_transaction_next(struct psip *s, psip_time now, struct psip_output *out, struct psip_transaction_event *event);
/* A transaction's timer fired. */
PSIP_API void psip_transaction_expired(struct psip *s, psip_time now, psip_ref transaction);
/* A message of that transaction could not be sent (psip_transport_sent named it) to `remote`, if that still counts; NULL: to where it is sent now.
 * False: no transaction. */
PSIP_API bool psip_transaction_failed(struct psip *s, psip_time now, psip_handle transaction, const struct psip_address *remote);
/* Requests under way to a refused destination (ICMP) fail. */
PSIP_API void psip_transaction_unreachable(struct psip *s, psip_time now, const struct psip_address *remote);
/* A stream opened, or `closed` did, or psip_transport_eased(): what waited for it goes on, what counted on it fails. */
PSIP_API void psip_transaction_flows_changed(struct psip *s, psip_time now, psip_handle closed);

/* The driver's answers to QUERY and ROUTE, if their token names a transaction. */
PSIP_API void psip_transaction_answer(struct psip *s, psip_time now, uint64_t token, uint16_t query, const struct psip_locate_answer *answer);
PSIP_API void psip_transaction_route(struct psip *s, psip_time now, uint64_t token, const struct psip_address *local);
/* After a resume in the world: what the driver was asked for is asked again. */
PSIP_API void psip_transaction_forget_world(struct psip *s);

/* State of its machine. */
PSIP_API unsigned psip_transaction_state(const struct psip_transaction *t);

#endif
