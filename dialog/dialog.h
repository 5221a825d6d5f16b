/* SPDX-License-Identifier: MIT
 * Dialogs (RFC 3261 §12): the table by Call-ID and both tags, route sets, CSeq, target refresh, requests inside. */
#ifndef PSIP_DIALOG_DIALOG_H
#define PSIP_DIALOG_DIALOG_H

#include "parser/uri.h"
#include "transaction/transaction.h"

enum { PSIP_MACHINE_DIALOG = PSIP_MACHINE_TRANSACTIONS };

enum psip_dialog_state { PSIP_DIALOG_INITIAL = 1 /* no response with a tag yet */, PSIP_DIALOG_EARLY, PSIP_DIALOG_CONFIRMED, PSIP_DIALOG_TERMINATED };

#define PSIP_FORKS_MAX 8 /* dialogs of one INVITE: no callee may take them all */
#define PSIP_KNOWN_MAX 8 /* challenges remembered for dialogs to come */
#define PSIP_ENDED_MAX 8 /* names of dialogs that ended, the latest */
#define PSIP_TAG_LENGTH 16
#define PSIP_CALL_ID_LENGTH 24

/* The texts of a dialog's identity lie one behind the other in one counted block. */
enum psip_dialog_text { PSIP_TEXT_CALL_ID, PSIP_TEXT_LOCAL_TAG, PSIP_TEXT_REMOTE_TAG, PSIP_TEXT_LOCAL /* name-addr without tag */, PSIP_TEXT_REMOTE,
                        PSIP_TEXT_SESSION_ID /* 32 digits (RFC 7329), or nothing */, PSIP_TEXT_COUNT };

struct psip_dialog {
	struct psip_object object;
	struct psip_link link;
	uint64_t identity;            /* keyed hash of Call-ID and tags; 0: not in the table */
	psip_handle usage;            /* the call, or whatever of the layer above it belongs to */
	psip_handle flow;             /* stream that its requests last went over */
	psip_ref sibling;             /* next dialog of the same usage (forks) */
	psip_ref texts;               /* PSIP_TEXT_* */
	uint16_t length[PSIP_TEXT_COUNT];
	uint8_t state;                /* enum psip_dialog_state */
	bool caller;                  /* we sent the request that made it */
	bool named_session;           /* ...with our Session-ID: it stays, whatever the other side says */
	psip_ref remote_target;       /* URI */
	psip_ref routes;              /* route set as one Route value, in order; 0: empty */
	struct psip_target target;    /* next hop of requests */
	struct psip_address local;    /* our end: Contact and descriptions name it; family 0: not known yet */
	uint32_t local_cseq, remote_cseq; /* of the last request; remote_cseq valid if has_remote_cseq */
	uint32_t acked_cseq;          /* CSeq number that `ack` is for */
	psip_ref ack;                 /* the last ACK for a 2xx, for repeated 2xx (§13.2.2.4) */
	bool has_remote_cseq;
	bool secure;                  /* our Contact is a sips URI (§8.1.1.8, §12.1.1) */
	bool sips;                    /* the Request-URI that made it was sips: all its requests go over TLS (RFC 5630 §5.1.1.3) */
	bool ack_pending;             /* the ACK is to be put out */
	uint32_t ack_wanted;          /* CSeq number of a 2xx whose ACK waits for the next hop; 0: none */
	bool ack_connects;            /* it waits for the stream that it asked for */
	bool ack_by_tcp;              /* it goes by TCP only because of its size (§18.1.1) */
	bool ack_enlarges;            /* `target` is the one by TCP, until it is made */
	bool ack_shrinks;             /* there is no such: it goes by UDP */
	bool unwanted;                /* a fork that we end: BYE follows its ACK, once (§13.2.2.4) */
	psip_ref answer;              /* the first description that its provisional responses brought (§13.2.1); the offer of one that awaits its PRACK */
	struct psip_address source, source_local; /* where the peer was last heard from, and where we heard it; family 0: not yet */
	psip_handle source_flow;      /* stream; 0 for datagrams */
	psip_ref keepalive;           /* the entry that pings that flow; 0: none */
	psip_ref challenges;          /* realms that have challenged its requests (authenticate.h); 0: none */
	bool target_changed;          /* the next hop must be found anew before the next request */
	bool large;                   /* the request that makes it will hardly fit a datagram */
	bool target_expired;          /* likewise, but without room for that the old one will do: a call must be able to end */
	/* Reliable provisional responses (RFC 3262 §4), kept here for the layer above. */
	bool prack_wanted;            /* the PRACK for `rseq` waits for the next hop, or for room */
	bool negotiated;              /* the last INVITE's offer was answered, both reliably */
	bool misfit;                  /* ...but nothing came of it: no codec in common */
	bool allows_update;           /* the peer's Allow lists UPDATE (RFC 3311 §4) */
	bool dropped;                 /* we ended it by BYE while it was early */
	uint32_t rseq;                /* of the last one received in order, to the last INVITE; 0: none */
	bool late;                    /* its call has ended: it is there to acknowledge its 2xx, until late_until; usage: the INVITE's transaction */
	union {
		psip_handle prack;    /* the last PRACK, until its final response */
		psip_time late_until;
	};
	psip_ref media;               /* what was agreed here, while other forks are looked at */
	uint32_t contact_known;       /* a number made of the Contact that the other side is known to have taken of us; 0: none (contact.c) */
};

/* May requests go where the peer was heard from, instead of to its Contact? Only without a route set. */
enum psip_nat {
	PSIP_NAT_AUTO,    /* if the Contact is private (RFC 1918, 6598, 4193, link-local), and neither the source nor we are */
	PSIP_NAT_OFF,     /* never: RFC 3261 to the letter */
	PSIP_NAT_ALWAYS   /* always: for servers all of whose clients are behind NATs */
};
#define PSIP_NAT_HOST 48

struct psip_dialogs {
	struct psip_pool pool;
	struct psip_table table;
	uint8_t nat;                  /* enum psip_nat */
	uint8_t known_at;             /* the entry of `known` that gives way next */
	uint8_t ended_at;             /* the entry of `ended` that does */
	psip_ref logins;              /* a chain of counted blocks (login.c) */
	uint32_t login_number;        /* of the latest login */
	struct psip_dialog_known {    /* challenges for dialogs to come (authenticate.c) */
		uint64_t to;          /* keyed hash of the To that they are for; 0: whatever it is */
		psip_ref record;      /* 0: free */
	} known[PSIP_KNOWN_MAX];
	uint64_t ended[PSIP_ENDED_MAX]; /* psip_dialog.identity of early and confirmed ones (named.c) */
};

PSIP_API void psip_dialog_layout(struct psip *s, struct psip_layout *l);
PSIP_API struct psip_dialogs *psip_dialogs_of(struct psip *s);
PSIP_API struct psip_dialog *psip_dialog_get(struct psip *s, psip_handle handle); /* NULL if it has gone */
PSIP_API struct psip_span psip_dialog_text(struct psip *s, const struct psip_dialog *d, enum psip_dialog_text which);
/* Text of the peer without its line ends, bare LFs perhaps: the blank behind each stays (RFC 3261 §7.3.1). */
PSIP_API void psip_dialog_put_unfolded(struct psip_writer *w, struct psip_span text);

/* Who may be called, and how we name ourselves. All texts are copied. */
struct psip_dialog_parties {
	struct psip_span target;  /* Request-URI: the initial remote target */
	struct psip_span local;   /* From as name-addr or URI, without parameters */
	struct psip_span remote;  /* To likewise */
	struct psip_span routes;  /* pre-loaded route set; absent: empty */
	struct psip_span session_id; /* 32 digits; absent: made if transaction/session_id.h makes them, else none */
};
/* UAC: a dialog to be, with a fresh Call-ID and local tag. NULL: full. */
PSIP_API struct psip_dialog *psip_dialog_open(struct psip *s, const struct psip_dialog_parties *parties, psip_handle usage);
/* UAS: from a request that can make a dialog (§12.1.1); a fresh local tag; in the table at once. NULL: full, or no usable Contact (*bad). */
PSIP_API struct psip_dialog *psip_dialog_accept(struct psip *s, const struct psip_received *r, psip_handle usage, bool *bad);
/* UAC: the response makes or changes the dialog (§12.1.2, §13.2.2.4): an INITIAL one becomes it; if another To tag has it, a sibling
 * is made from `first` (forking). NULL: full, no tag, or it has another usage: of what the response says nothing was taken. Confirmed by a 2xx. */
PSIP_API struct psip_dialog *psip_dialog_response(struct psip *s, struct psip_dialog *first, const struct psip_received *r);
/* UAC: the 2xx of another fork, or a copy of our own's, makes a confirmed dialog though nothing of the call is left (§13.2.2.4), for its ACK and BYE; it closes
 * itself at `until`. usage: the INVITE's transaction. NULL: full, or no way back to the other side. */
PSIP_API struct psip_dialog *psip_dialog_late(struct psip *s, const struct psip_received *r, psip_handle usage, psip_time until);
/* UAC: a confirmed one outlives its call in that way. */
PSIP_API void psip_dialog_outlive(struct psip *s, struct psip_dialog *d, psip_handle usage, psip_time until);
/* What a transaction's `chosen` says of the dialog that a response of its belongs to. */
PSIP_API uint32_t psip_dialog_name(struct psip *s, const struct psip_received *r);
/* UAC: its request goes to another target, or out anew (§8.1.3.5). If that made it an early one, it is INITIAL again (§12.3): what the other side chose is forgotten. */
PSIP_API void psip_dialog_restart(struct psip *s, struct psip_dialog *d);
/* UAC, INITIAL: the request that is to make it goes elsewhere (§8.1.3.4): to a URI less what a request line does not hold, by `routes` (0: none), of which the
 * caller's count is taken over, also on error. False: no room, or the URI cannot be sent: nothing was changed. */
PSIP_API PSIP_MUST_USE bool psip_dialog_redirect(struct psip *s, struct psip_dialog *d, const struct psip_uri *target, psip_ref routes);
/* Does the request that ends the dialog, with so many bytes more, fit a slot kept for it (psip_limits.reserve_size)? */
PSIP_API bool psip_dialog_endable(struct psip *s, const struct psip_dialog *d, size_t more);
/* A message of the peer in the dialog: if that has no Session-ID, the message's is its own from now on (RFC 7329 §4.3), unless the dialog could
 * not be ended any more then. Spans of the dialog's texts end here. */
PSIP_API void psip_dialog_note_session_id(struct psip *s, struct psip_dialog *d, const struct psip_message *m);
/* The dialog that a response to a request of ours inside a dialog belongs to; NULL: none. */
PSIP_API struct psip_dialog *psip_dialog_answered(struct psip *s, const struct psip_received *r);
/* An INVITE goes out: its reliable provisional responses have numbers of their own (RFC 3262 §3). */
static inline void psip_dialog_invites(struct psip_dialog *d) { d->rseq = 0; d->prack_wanted = d->negotiated = d->misfit = false; }
PSIP_API void psip_dialog_enter(struct psip *s, struct psip_dialog *d, enum psip_dialog_state state, uint32_t detail);
/* It is over: no message finds it any more, nothing is sent for it. Its texts and remote target stay to look at until psip_dialog_close(). */
PSIP_API void psip_dialog_terminate(struct psip *s, struct psip_dialog *d);
/* Terminate it, give its place and bytes back. */
PSIP_API void psip_dialog_close(struct psip *s, struct psip_dialog *d);

/* The dialog that a request belongs to (local tag = To tag); NULL: 481. */
PSIP_API struct psip_dialog *psip_dialog_find(struct psip *s, const struct psip_received *r);
/* A request in the dialog: CSeq order (§12.2.2: false means 500). Its Contact counts when it is accepted: psip_dialog_refresh (RFC 6141 §4.6). */
PSIP_API PSIP_MUST_USE bool psip_dialog_request(struct psip_dialog *d, const struct psip_received *r);
/* A 2xx to our target refresh request (§12.2.1.2), or the peer's that was just accepted: the new remote target. */
PSIP_API void psip_dialog_refresh(struct psip *s, struct psip_dialog *d, const struct psip_received *r);

/* Does a target refresh request name another remote target than what is known? */
PSIP_API bool psip_dialog_retargets(struct psip *s, const struct psip_dialog *d, const struct psip_received *r);

/* The request that makes it will have so many bytes of rows and body beside what every request has. Before psip_dialog_locate(). */
PSIP_API void psip_dialog_expect(struct psip *s, struct psip_dialog *d, size_t bytes);
/* Find the next hop if need be. PSIP_OK: target.state tells whether it is READY, FAILED or pending (psip_dialog_next puts out the questions). */
PSIP_API int psip_dialog_locate(struct psip *s, struct psip_dialog *d, uint8_t transport);
static inline bool psip_dialog_ready(const struct psip_dialog *d) { return d->target.state == PSIP_TARGET_READY && !d->target_changed && !d->target_expired; }

/* Send a request inside the dialog, or the one that makes it. cseq 0: the next number. more: header rows with their line ends.
 * Returns the client transaction, 0 if full. Needs psip_dialog_ready(). */
PSIP_API psip_ref psip_dialog_send(struct psip *s, psip_time now, struct psip_dialog *d, enum psip_method method, psip_handle owner, struct psip_span more,
                                   struct psip_span type, struct psip_span body, uint8_t *reserved);
/* The ACK for a 2xx with that CSeq number (§13.2.2.4): made once, then repeated. invite: the INVITE's transaction, whose credentials the ACK
 * repeats (§22.1). Needs psip_dialog_ready(). False: no room; or that is not so any
 * more, since it is too large for UDP (§18.1.1): again when the next hop is known. */
PSIP_API bool psip_dialog_ack(struct psip *s, struct psip_dialog *d, uint32_t cseq, psip_handle invite, struct psip_span type, struct psip_span body);

/* ---- usage.c: what a failure of a request of the INVITE usage ends (RFC 5057 §5.1, §5.2). Silence counts as 408 ---- */
enum psip_ends { PSIP_ENDS_TRANSACTION /* nothing else */, PSIP_ENDS_USAGE /* the call */, PSIP_ENDS_DIALOG /* and whatever else shares its dialog */ };
PSIP_API enum psip_ends psip_dialog_ends(enum psip_method method, unsigned status);

/* ---- named.c: dialogs that another one's header names (RFC 3891 §3, RFC 3911 §4) ---- */
enum psip_named { PSIP_NAMED_NONE, PSIP_NAMED_ONE, PSIP_NAMED_ENDED /* one of the PSIP_ENDED_MAX that ended last */ };
/* The dialog whose local tag is to_tag and whose remote one is from_tag; a from_tag of 0 is that of a peer without tags, too. More than one: NONE. */
PSIP_API enum psip_named psip_dialog_named(struct psip *s, struct psip_span call_id, struct psip_span to_tag, struct psip_span from_tag,
                                           struct psip_dialog **dialog);

/* ---- snapshot.c: portable form (transport/base/portable.h) ---- */
struct psip_loader;
PSIP_API void psip_dialog_save(struct psip *s, const struct psip_dialog *d, struct psip_writer *w);
/* NULL: l->bad, l->full, or there is one of that identity (*there); nothing is left of it. */
PSIP_API struct psip_dialog *psip_dialog_load(struct psip *s, struct psip_loader *l, psip_handle usage, bool *there);
/* No message finds it any more: it goes on elsewhere, so it is not one that has ended. */
PSIP_API void psip_dialog_unlink(struct psip *s, struct psip_dialog *d);
/* All that belongs to it has been loaded: what it had yet to send goes on. */
PSIP_API void psip_dialog_loaded(struct psip *s, struct psip_dialog *d, uint8_t transport);

/* ---- nat.c ---- */
/* A message of the peer that made or refreshed the dialog. */
PSIP_API void psip_dialog_heard(struct psip *s, struct psip_dialog *d, const struct psip_received *r);
/* It is confirmed: its flow is kept alive. */
PSIP_API void psip_dialog_confirmed(struct psip *s, struct psip_dialog *d);
/* Put the address that the peer was heard from into the URI of the next hop, if it counts instead. host: room for its text. False: not changed. */
PSIP_API bool psip_dialog_from_source(struct psip *s, const struct psip_dialog *d, struct psip_uri *uri, char host[PSIP_NAT_HOST]);

/* "Contact: <uri>" made from our local address, or the URI given: sips if d->secure, else sip (RFC 5630 §5.1.1.2, §5.1.2); no
 * transport=tls unless the settings want it (§3.1.4). */
PSIP_API void psip_dialog_put_contact(struct psip *s, struct psip_writer *w, const struct psip_dialog *d, struct psip_span override);

/* ---- contact.c: our own target, as the other side knows it (RFC 6141 §4.4, §4.5). Not for a Contact that the settings name: that stays ---- */
/* Our Contact as it is now went out in a reliable provisional response or a 2xx. */
PSIP_API void psip_dialog_told(struct psip *s, struct psip_dialog *d);
/* Such a response came to a request of ours: the Contact of that is known. */
PSIP_API void psip_dialog_taken(struct psip *s, struct psip_dialog *d, const struct psip_received *r);
/* A request of the other side has come: to our Contact as it is now? */
PSIP_API void psip_dialog_reached(struct psip *s, struct psip_dialog *d, const struct psip_received *r);
PSIP_API bool psip_dialog_knows_contact(struct psip *s, const struct psip_dialog *d);

/* Outputs of this layer and those below. news as psip_transaction_next; located: the dialog whose target became READY or FAILED. */
struct psip_dialog_event {
	struct psip_transaction_event transaction;
	psip_handle located;
};
PSIP_API PSIP_MUST_USE bool psip_dialog_next(struct psip *s, psip_time now, struct psip_output *out, struct psip_dialog_event *event);
/* The driver's answers to QUERY and ROUTE, if their token names a dialog. */
PSIP_API void psip_dialog_answer(struct psip *s, uint64_t token, uint16_t query, const struct psip_locate_answer *answer);
PSIP_API void psip_dialog_route(struct psip *s, uint64_t token, const struct psip_address *local);
PSIP_API void psip_dialog_flows_changed(struct psip *s);
/* A dialog's timer fired: the driver has not answered in time, or what DNS said holds no longer. */
PSIP_API void psip_dialog_expired(struct psip *s, psip_ref dialog);
/* A request of the dialog goes to another target (PSIP_NEWS_MOVED): later ones follow. */
PSIP_API void psip_dialog_moved(struct psip *s, struct psip_dialog *d, const struct psip_transaction *t);
/* Nothing arrives at `remote`: dialogs that know other targets find their next hop anew. */
PSIP_API void psip_dialog_unreachable(struct psip *s, const struct psip_address *remote);
/* After a resume in the world: all questions are asked again, all next hops found anew. */
PSIP_API void psip_dialog_forget_world(struct psip *s);

PSIP_API const char *psip_dialog_state_name(unsigned state);

#endif
