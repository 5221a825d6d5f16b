/* SPDX-License-Identifier: MIT
 * What the parts of the user agent share: the call and the session layer's root. For session/ only. */
#ifndef PSIP_SESSION_SESSION_H
#define PSIP_SESSION_SESSION_H

#include "dialog/dialog.h"
#include "session/psip.h"

enum { PSIP_MACHINE_CALL = PSIP_MACHINE_DIALOG + 1 };

/* Events that wait to be pulled: bits, in the order in which they come out. */
enum {
	CALL_EVENT_INCOMING = 1 << 0,
	CALL_EVENT_PROGRESS = 1 << 1,
	CALL_EVENT_ANSWERED = 1 << 2,
	CALL_EVENT_CONFIRMED = 1 << 3,
	CALL_EVENT_MODIFY = 1 << 4,
	CALL_EVENT_MODIFIED = 1 << 5,
	CALL_EVENT_RESPONSE = 1 << 6,
	CALL_EVENT_ENDED = 1 << 7,
	CALL_EVENT_ACKNOWLEDGED = 1 << 8,
	CALL_EVENT_REDIRECTED = 1 << 9
};

/* What waits until the next hop is known. */
enum { CALL_WANTS_INVITE = 1, CALL_WANTS_MODIFY = 2, CALL_WANTS_BYE = 4, CALL_WANTS_OPTIONS = 8, CALL_WANTS_UPDATE = 16 /* of update_dialog */ };

/* An INVITE inside the call, of either side. */
enum call_modify { MODIFY_IDLE = 0, MODIFY_SENT /* ours awaits its response */, MODIFY_ASKED /* the peer's awaits the application */,
                   MODIFY_ANSWERED /* 2xx sent, no ACK yet */, MODIFY_RETRY /* 491: again at retry_at */ };

/* The call that an INVITE names (replace.c). */
struct replace {
	psip_handle call;             /* 0: none */
	bool joins;                   /* by Join, not by Replaces */
	bool early_only;              /* it is not to be had once it is confirmed */
};

struct psip_call {
	struct psip_object object;
	uint64_t user;
	psip_handle invite;           /* transaction of the INVITE under way, or of the last one */
	psip_handle bye;              /* of our BYE */
	psip_handle forked;           /* our INVITE that made the dialogs, while a re-INVITE may be `invite`. Stays behind if the call is carried elsewhere */
	psip_ref dialog;              /* the chosen one, or the one to be; its siblings are the forks. Terminated once the call has ended */
	psip_ref message;             /* for the events: the last response or request */
	psip_ref body;                /* our description, while it waits to be sent */
	psip_ref body_type;
	psip_ref retry_body, retry_type; /* the application's offer, in case the re-INVITE gets 491 */
	psip_time resend_at;          /* our 2xx again (§13.3.1.4), or our 18x (§13.3.1.1) */
	psip_time give_up_at;         /* no ACK by then; or no answer (Expires) */
	psip_time retry_at;           /* re-INVITE or UPDATE after 491 (§14.1) */
	psip_time forks_by;           /* until then further 2xx of our INVITE may come, 64*T1 from the first (§13.2.2.4) */
	psip_time prack_by;           /* the PRACK must be here by then (RFC 3262 §3) */
	psip_handle asked;            /* the PRACK or UPDATE whose offer waits for the application's answer */
	psip_handle prack_offer;      /* our PRACK whose offer waits for the peer's answer */
	psip_handle update;           /* our UPDATE under way */
	struct replace named;         /* what the peer's INVITE would replace or join */
	psip_ref reason;              /* Reason of the BYE or CANCEL to be, the application's */
	psip_ref rows;                /* of our INVITE or OPTIONS: Replaces or Join, and what requires it; then the application's */
	psip_ref next_type, next_body; /* description of the provisional response that waits for the PRACK of the one before */
	psip_ref redirect;            /* the target set of an INVITE or OPTIONS that follows redirection (redirect.c); 0: it does not */
	psip_ref media_base;          /* several forks: `media` as it was before the first of them answered */
	psip_ref media_before;        /* `media` as it was before an UPDATE that may yet be undone */
	psip_ref media_reinvite;      /* ...before a re-INVITE of ours that a reliable provisional response answered */
	psip_ref media_dialog;        /* the early dialog that `media` is of; 0: of no particular one */
	psip_ref update_dialog;       /* the dialog of our UPDATE, from the command to its end; 0: none */
	psip_ref prack_dialog;        /* the early dialog whose PRACK waits for psip_prack(), or then to be sent with `body`; 0: none */
	uint32_t rseq;                /* of our last reliable provisional response; 0: none */
	psip_duration interval;
	psip_time session_at;         /* the session timer (RFC 4028): refresh, or give up */
	psip_time session_expires;    /* PSIP_NEVER: none runs */
	uint32_t session_interval;    /* s; 0: none runs */
	uint32_t session_min_se;      /* s: the largest Min-SE of 422s and refreshes of the peer; 0: none (§7.4) */
	uint32_t session_wished;      /* ...and its interval, s; 0: as it is */
	psip_ref said_type, said_body; /* the application's last description, for a re-INVITE that says it again (§7.4) */
	struct psip_media_state media;
	uint32_t invite_cseq;         /* of the INVITE that an ACK must name */
	uint16_t progress_status, status, modify_status;
	uint16_t ring_status;         /* of our last provisional response */
	uint16_t next_status;         /* of the one that waits; 0: none does */
	uint16_t acknowledged_status; /* of the last one that got its PRACK */
	uint16_t redirect_status;     /* of CALL_EVENT_REDIRECTED */
	uint16_t events;              /* CALL_EVENT_* */
	uint16_t message_event;       /* the event that `message` belongs to */
	uint8_t wants;                /* CALL_WANTS_* */
	uint8_t state;                /* enum psip_call_state; 0: ended */
	uint8_t cause;                /* enum psip_end_cause, once it is ending */
	uint8_t modify;               /* enum call_modify */
	uint8_t reserved;             /* transactions kept for its end */
	uint8_t transport;            /* asked for by the application */
	uint8_t direction;            /* enum psip_direction that a re-INVITE asks for */
	uint8_t direction_before;     /* back to it if that fails (§14.1) */
	bool caller, options;         /* options: no call, an OPTIONS request */
	bool offered;                 /* our last INVITE or 2xx carried an offer: the answer is to come */
	bool own_offer;               /* our INVITE's offer is the application's */
	bool cancelled;               /* CANCEL was asked for */
	bool hangup_later;            /* BYE as soon as the ACK is here */
	bool confirmed;               /* it was answered and acknowledged once */
	bool scheme_differs;          /* see psip_call_info */
	bool require_reliable;        /* Require: 100rel in our INVITE */
	bool own_pracks;              /* each description in a reliable provisional response waits for psip_prack() */
	uint8_t peer_reliable;        /* enum call_reliable: what the peer's INVITE said of 100rel */
	bool peer_offered;            /* ...and whether it had an offer */
	bool unacknowledged;          /* the PRACK for `rseq` has not come yet */
	bool described;               /* ...and that response had a description: the 2xx must wait (RFC 3262 §3) */
	bool offer_out;               /* our offer went out in a reliable provisional response, its PRACK has not come */
	bool next_described;          /* the one that waits is to have a description */
	bool accept_held;             /* psip_accept() waits for the PRACK */
	bool relents;                 /* what the peer does not take of our INVITE is left out (retry.c) */
	bool insecure;                /* of CALL_EVENT_REDIRECTED: from sips to sip */
	bool update_offers;           /* our UPDATE has an offer */
	uint8_t session_asked;        /* enum session_asked: which of our requests had Session-Expires */
	bool refreshes;               /* we keep the session timer off */
	bool refreshing;              /* ...and that request is under way */
	bool unchanged;               /* our re-INVITE says what was said before */
	bool peer_timer;              /* the peer has said that it supports session timers */
	uint8_t session_wish;         /* psip_session_refresh(): enum session_wish */
	uint8_t refresh_tries;        /* refreshes that failed since the last one that did not */
	bool readdressed;             /* our addresses changed while our re-INVITE was under way (§5.5) */
	bool retargeted;              /* the peer's target changed inside our re-INVITE (RFC 6141 §5.3) */
	bool agreeing;                /* our re-INVITE is only for both sides to agree again (§3.4) */
	bool prack_written;           /* the body of prack_dialog's PRACK is there: it waits for its next hop, or for room */
	uint8_t glares;               /* 491 in a row to what the application wants */
};

enum call_reliable { RELIABLE_NO = 0, RELIABLE_SUPPORTED, RELIABLE_REQUIRED };

struct psip_session {
	struct psip_pool calls;
	psip_ref event_message;       /* of the last event pulled: dropped with the next psip_next */
	psip_ref agent, contact, serves, identities; /* texts of the settings */
	uint16_t media_port;
	uint8_t media_codecs, media_event;
	bool media_prefer_pcma, media_own_order;
	psip_ref media_address;
	bool media_ipv6;
	bool own_descriptions;
	struct psip_session_timer timer;
	uint8_t reliable;             /* enum psip_reliable */
	uint8_t sips;                 /* enum psip_sips_policy */
	bool mixed_sips;
	bool max_breadth;             /* our requests say Max-Breadth: 60 */
	bool replaces, join;          /* the application decides on INVITEs that replace or join a call */
	uint32_t looks;               /* at objects that an ICMP error might mean, taken lately (stack.c) */
	psip_time looks_at;
	uint64_t calls_in, calls_out, calls_answered, calls_failed;
};

struct psip_session *session_of(struct psip *s);
struct psip_span session_text(struct psip *s, psip_ref bytes);
psip_ref session_copy(struct psip *s, struct psip_span text);
/* Of a description of the application's, if there is one. False: no room, nothing is left of it. */
bool session_copy_body(struct psip *s, struct psip_span type, struct psip_span body, psip_ref *type_copy, psip_ref *body_copy);

/* ---- call.c ---- */
struct psip_call *call_make(struct psip *s, unsigned reserve);
struct psip_call *call_get(struct psip *s, psip_handle handle);
psip_handle call_handle(struct psip *s, const struct psip_call *c);
struct psip_dialog *call_dialog(struct psip *s, const struct psip_call *c);
void call_enter(struct psip *s, struct psip_call *c, unsigned state, uint32_t detail);
void call_event(struct psip *s, struct psip_call *c, unsigned event);
/* Keep a copy of a message for that event. */
void call_keep_message(struct psip *s, struct psip_call *c, const struct psip_received *r, unsigned event);
/* An event that nobody has pulled yet is true no more. */
void call_drop_event(struct psip *s, struct psip_call *c, unsigned event);
void call_arm(struct psip *s, struct psip_call *c);
/* It is over: its dialogs are terminated at once, the ENDED event follows. */
void call_end(struct psip *s, struct psip_call *c, enum psip_end_cause cause, unsigned status);
void call_free(struct psip *s, struct psip_call *c);
/* The INVITE has a final response, so no CANCEL follows it: the place kept for that is free for other calls. */
void call_uncancellable(struct psip *s, struct psip_call *c);
void call_close_forks(struct psip *s, struct psip_dialog *first);
/* Send a BYE, now or when the next hop is known; the call ends with its response. */
void call_bye(struct psip *s, psip_time now, struct psip_call *c, enum psip_end_cause cause);
void call_located(struct psip *s, psip_time now, struct psip_dialog *d);
void call_timer(struct psip *s, psip_time now, struct psip_call *c);
bool call_output(struct psip *s, struct psip_call *c, struct psip_output *out);
void call_news(struct psip *s, psip_time now, struct psip_transaction *t, enum psip_transaction_news news);

/* ---- compose.c ---- */
struct psip_media_config session_media(struct psip *s, const struct psip_address *local, char text[64]);
bool session_has_media(struct psip *s);
void session_put_agent(struct psip *s, struct psip_writer *w, enum psip_header_id id);
void session_put_allow(struct psip *s, struct psip_writer *w);
#define SESSION_SUPPORTED_MAX 64
void session_put_supported(struct psip *s, struct psip_writer *w);
/* The Warning that goes with a 488 (§13.3.1.3, §14.2). */
struct psip_span session_warning(unsigned status);
/* Set c->body to an offer of ours with that direction, or to the answer to `offer`. PSIP_ERR_UNSUPPORTED: nothing in common. */
int session_offer(struct psip *s, struct psip_call *c, enum psip_direction direction);
/* ...to an offer that says what our last description said (RFC 4028 §7.4). */
int session_offer_again(struct psip *s, struct psip_call *c);
int session_answer(struct psip *s, struct psip_call *c, struct psip_span offer);
/* Set c->body to a valid answer that refuses all streams (§13.2.2.4). */
void session_refuse(struct psip *s, struct psip_call *c, struct psip_span offer);
void session_set_body(struct psip *s, struct psip_call *c, psip_ref type, psip_ref body);
/* A final or provisional response to the INVITE of the call, with what dialogs need; body: c->body if `with_body`. */
int session_respond(struct psip *s, psip_time now, struct psip_call *c, unsigned status, struct psip_span reason, struct psip_span more, bool with_body);
/* A response to any other request: through a transaction if there is room, else without state. reserved: of the call that it ends. */
void session_answer_request(struct psip *s, psip_time now, const struct psip_received *r, unsigned status, struct psip_span more, struct psip_span tag,
                            uint8_t *reserved);
/* The same with a body. */
void session_answer_with_body(struct psip *s, psip_time now, const struct psip_received *r, unsigned status, struct psip_span more, struct psip_span tag,
                              struct psip_span type, struct psip_span body);
/* The response to a request in a dialog of the call, c->body with it if `with_body`, through the transaction made for it. False: no room for it, the
 * request got a 503. */
bool session_answer_in_dialog(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r, psip_ref transaction, unsigned status,
                              struct psip_span more, bool with_body);
/* What INVITE, UPDATE and their 2xx say of us: Contact, Allow, Supported. */
void session_put_ourselves(struct psip *s, struct psip_writer *w, const struct psip_dialog *d);

/* ---- uac.c, uas.c, modify.c ---- */
/* Send the INVITE (first or re-) with c->body. 0: no room. */
psip_ref uac_send(struct psip *s, psip_time now, struct psip_call *c);
void uac_send_invite(struct psip *s, psip_time now, struct psip_call *c);
void uac_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);
/* What was answered provisionally has come to its end (§12.3), since the INVITE goes elsewhere or out anew: nothing rings there any more. */
void uac_forget_early(struct psip *s, struct psip_call *c);
/* The request of transaction `t` is about to go to another target (RFC 3263 §4.3). */
void uac_moved(struct psip *s, struct psip_call *c, struct psip_transaction *t);
/* ACK a 2xx on that dialog (again). */
void uac_ack(struct psip *s, struct psip_call *c, struct psip_dialog *d, uint32_t cseq);
/* CANCEL, or the end if nothing was sent yet. */
void uac_cancel(struct psip *s, psip_time now, struct psip_call *c);
/* Cancelled: why, if not by our own wish. */
enum psip_end_cause uac_cancelled(const struct psip_call *c);
void uac_send_options(struct psip *s, psip_time now, struct psip_call *c);
void uas_request(struct psip *s, psip_time now, struct psip_received *r);
void uas_cancel(struct psip *s, psip_time now, struct psip_received *r);
void uas_ack(struct psip *s, psip_time now, struct psip_received *r);
int uas_describe(struct psip *s, struct psip_call *c, struct psip_span type, struct psip_span body);
/* The same for a 2xx: nothing if a reliable provisional response described all. */
int uas_describe_2xx(struct psip *s, struct psip_call *c, struct psip_span type, struct psip_span body);
void uas_accepted(struct psip *s, psip_time now, struct psip_call *c);
/* Send the 2xx with c->body. */
int uas_accept(struct psip *s, psip_time now, struct psip_call *c);
/* The call that the application may still answer; *result otherwise. */
struct psip_call *uas_waiting(struct psip *s, psip_handle call, int *result);
void modify_send(struct psip *s, psip_time now, struct psip_call *c);
void modify_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);
void modify_request(struct psip *s, psip_time now, struct psip_call *c, struct psip_received *r);
/* A re-INVITE that changes nothing. */
void modify_refresh(struct psip *s, psip_time now, struct psip_call *c);
/* The time after a 491 is over. */
/* It waits, in that state, for the time after a 491. */
void modify_retry(struct psip *s, psip_time now, struct psip_call *c, unsigned state);
void modify_again(struct psip *s, psip_time now, struct psip_call *c);
void modify_failed(struct psip *s, psip_time now, struct psip_call *c, unsigned status);
/* A 480 that says when to try again: the call goes on (RFC 5057 §5.1, note 7). */
static inline bool modify_later(const struct psip_message *m) { return m->status == 480 && psip_message_has(m, PSIP_H_RETRY_AFTER); }
/* The final response to the peer's. */
int modify_accept(struct psip *s, psip_time now, struct psip_call *c, struct psip_span type, struct psip_span body);
int modify_answer(struct psip *s, psip_time now, struct psip_call *c);
void modify_refuse(struct psip *s, psip_time now, struct psip_call *c, unsigned status);
/* How long to wait after a 491 (§14.1). */
psip_duration modify_wait(struct psip *s, const struct psip_call *c);
/* Sixteen bytes of Retry-After, 0 to 9 seconds by chance. */
struct psip_span modify_retry_after(struct psip *s, char row[16]);

/* ---- refuse.c ---- */
/* 401 and 407 must bring a challenge: the header of that one (§20.44, §20.27); else PSIP_H_UNKNOWN. */
enum psip_header_id refuse_challenge(unsigned status);

/* ---- reinvite.c: what a re-INVITE has changed (RFC 6141) ---- */
/* A provisional response to ours. */
void reinvite_provisional(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);
/* Was its offer answered already, so that an error must not undo that (§3.3)? */
bool reinvite_executed(struct psip *s, const struct psip_call *c);
/* The peer undid what had been executed: agree on the session anew. */
void reinvite_agree(struct psip *s, psip_time now, struct psip_call *c);
/* The ACK for the error that ours got cannot be sent (§5.3). */
void reinvite_unacknowledged(struct psip *s, psip_time now, struct psip_call *c, unsigned status);
/* It is given up for another one: what it gets will perhaps not arrive (§5.5). */
void reinvite_abandon(struct psip *s, psip_time now, struct psip_call *c);
/* The peer's has come: its provisional responses have numbers of their own; or it waits for the application, too. */
void reinvite_begin(struct psip *s, struct psip_call *c, const struct psip_received *r);
void reinvite_asks(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);
/* A reliable or successful response to it goes out: its Contact counts (§4.6). */
void reinvite_refresh(struct psip *s, struct psip_call *c);
void reinvite_cancelled(struct psip *s, psip_time now, struct psip_call *c);
/* Does an INVITE of the peer's, first or re-, wait for its final response? */
static inline bool uas_pending(const struct psip_call *c) { return c->state == PSIP_CALL_INCOMING || c->modify == MODIFY_ASKED; }

/* ---- update.c: UPDATE (RFC 3311) ---- */
void update_request(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r);
void update_send(struct psip *s, psip_time now, struct psip_call *c);
void update_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);
/* An UPDATE without an offer. */
void update_refresh(struct psip *s, psip_time now, struct psip_call *c);
/* It got no response, or one that ends it. */
void update_failed(struct psip *s, psip_time now, struct psip_call *c, unsigned status);
/* Does it wait for the time after a 491 to end? */
bool update_waits(const struct psip_call *c);
/* That time is over. */
void update_again(struct psip *s, psip_time now, struct psip_call *c);
/* Its dialog is not the one that goes on. */
void update_lost(struct psip *s, struct psip_call *c);
/* What a message of the peer says of UPDATE. */
void update_note(struct psip_dialog *d, const struct psip_message *m);
/* Is an offer of ours without its answer, or one of the peer's (RFC 3311 §5.2, RFC 6337 §4)? */
bool update_local_open(const struct psip_call *c, const struct psip_dialog *d);
bool update_remote_open(const struct psip_call *c, const struct psip_dialog *d);
/* The application's answer to the offer of a PRACK or UPDATE, as c->body with a 200. False: it cannot be sent now. */
bool update_answer(struct psip *s, psip_time now, struct psip_call *c, unsigned status);

/* ---- reliable.c: provisional responses of the called side (RFC 3262 §3) ---- */
/* psip_ring() and psip_progress(). */
int reliable_command(struct psip *s, psip_time now, psip_handle call, unsigned status, enum psip_reliably how, bool described, struct psip_span type,
                     struct psip_span body);
/* The final response is out: nothing waits for a PRACK any more. */
void reliable_stop(struct psip *s, struct psip_call *c);
/* What an INVITE says of them. */
void reliable_invite(struct psip_call *c, const struct psip_message *m);
struct reliable_rack {
	uint32_t rseq, cseq;
	struct psip_span method;
};
/* RAck, read by hand: the parser's reader of all headers is large (§7.2). */
bool reliable_rack(const struct psip_message *m, struct reliable_rack *rack);
/* A PRACK in the call's dialog; one for an INVITE that has ended otherwise (false: there is none). */
void reliable_prack(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r);
bool reliable_late_prack(struct psip *s, psip_time now, const struct psip_received *r);
/* What waited for a PRACK goes on. */
void reliable_release(struct psip *s, psip_time now, struct psip_call *c);
/* The response again, or the end of waiting for its PRACK. */
void reliable_resend(struct psip *s, psip_time now, struct psip_call *c);
void reliable_give_up(struct psip *s, psip_time now, struct psip_call *c);

/* ---- prack.c: the calling side (RFC 3262 §4) ---- */
/* A provisional response on its dialog. False: it is to be dropped. */
bool prack_provisional(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r, uint32_t rseq);
/* Its RSeq if it must be acknowledged, else 0. */
uint32_t prack_number(struct psip *s, const struct psip_message *m);
/* Send the PRACK that d wants, now or when the next hop is known. */
void prack_send(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d);
/* There will be no PRACK of prack_dialog's, or it is out. */
void prack_forget(struct psip *s, struct psip_call *c);
struct psip_dialog *prack_dialog_of(struct psip *s, const struct psip_call *c, psip_handle transaction);
void prack_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);
/* It failed; status 408 or 503 if no response said so. */
void prack_failed(struct psip *s, psip_time now, struct psip_call *c, psip_handle transaction, unsigned status);

/* ---- fork.c: one INVITE, many dialogs ---- */
/* Of those of the INVITE, `d` becomes the call's own. */
void fork_choose(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d);
/* No 2xx is expected any more: those that were not chosen end. */
void fork_over(struct psip *s, struct psip_call *c);
/* The dialog of a 2xx, confirmed; an early one gives way to it if need be. NULL: no room, or no way back. */
struct psip_dialog *fork_answered(struct psip *s, struct psip_call *c, struct psip_dialog *first, const struct psip_received *r);
/* A further 2xx, of a dialog that is not the call's: it is acknowledged, and the dialog ends (§13.2.2.4). */
void fork_refuse(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, uint32_t cseq);
/* The BYE of one that we do not keep, when its next hop is known. */
void fork_end(struct psip *s, psip_time now, struct psip_dialog *d);

/* ---- late.c: what still comes of an INVITE whose call has ended ---- */
/* The INVITE under way is about that dialog, or its 2xx has made it the call's own. */
void late_choose(struct psip *s, const struct psip_call *c, const struct psip_dialog *d);
/* The call ends: forks of `first` that were refused stay for as long as their 2xx may be repeated. */
void late_keep(struct psip *s, const struct psip_call *c, struct psip_dialog *first);
/* A response without a call. */
void late_response(struct psip *s, psip_time now, const struct psip_received *r);
/* The next hop of such a dialog is known, or there is none. */
void late_located(struct psip *s, psip_time now, struct psip_dialog *d);

/* ---- replace.c: Replaces (RFC 3891) and Join (RFC 3911) ---- */
/* 400 for those that are malformed, or stand in another request, or beside each other. */
unsigned replace_objection(const struct psip_message *m);
/* The call that an INVITE outside a dialog names; 0, or the status that refuses it. */
unsigned replace_match(struct psip *s, const struct psip_message *m, struct replace *named);
/* A call that was carried here: what its INVITE names is looked for here. 0, or why it cannot be had: it is looked for again by replace_stale(). */
unsigned replace_again(struct psip *s, struct psip_call *c);
/* Why the call cannot have what it named any more; 0 if it can, or named none. */
unsigned replace_stale(struct psip *s, struct psip_call *c);
/* It was accepted: the call that it replaces ends. */
void replace_accepted(struct psip *s, psip_time now, struct psip_call *c);
/* The rows that `o` wants in the INVITE; o->to if it is absent. An error that psip_call() tells. */
int replace_put(struct psip *s, struct psip_writer *w, struct psip_call_options *o);

/* ---- rows.c: header rows of the application's ---- */
enum rows_where { ROWS_INVITE, ROWS_OPTIONS, ROWS_RESPONSE };
/* Each with its CRLF. PSIP_ERR_SYNTAX: malformed, or twice what may stand once; PSIP_ERR_ARGUMENT: what the stack says itself. *warned: one of them is a
 * Warning. */
int rows_check(struct psip_span rows, enum rows_where where, bool *warned);
/* One of these rows is of that header, by its long or compact name. */
bool rows_have(struct psip_span rows, enum psip_header_id id);
/* Walk such rows: the next one with its line end. False: none is left. */
bool rows_next(struct psip_span *rows, struct psip_span *row, enum psip_header_id *id);
/* With PSIP_NO_ROWS requests take none: the linker then drops the grammars of values that nothing else wants. */
#ifdef PSIP_NO_ROWS
static inline bool rows_taken(void) { return false; }
#else
static inline bool rows_taken(void) { return true; }
#endif

/* ---- reason.c: Reason (RFC 3326) ---- */
/* The row for the BYE or CANCEL that ends the call; absent: none. Of another fork's: the call was taken there. */
struct psip_span reason_row(struct psip *s, const struct psip_call *c);
struct psip_span reason_elsewhere(void);
#define REASON_ROW_MAX 264

/* ---- early.c: what was agreed in which early dialog ---- */
/* c->media is made that of d. False: no room. */
bool early_turn(struct psip *s, struct psip_call *c, struct psip_dialog *d);
/* What early dialogs there were have come to nothing. */
void early_forget(struct psip *s, struct psip_call *c);
/* d is the one that goes on. */
void early_choose(struct psip *s, struct psip_call *c, struct psip_dialog *d);
/* Remember c->media in `saved` for the case that an exchange fails; go back to it; or it was well. False: no room. */
bool early_save(struct psip *s, struct psip_call *c, psip_ref *saved);
void early_undo(struct psip *s, struct psip_call *c, psip_ref *saved);
void early_keep(struct psip *s, psip_ref *saved);

/* ---- drop.c: BYE in an early dialog ---- */
/* Was each dialog of our INVITE ended so? */
bool drop_all(struct psip *s, const struct psip_call *c);
/* A 2xx in one that was: acknowledged, and no more (RFC 5407 §3.1.3). */
void drop_answered(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, uint32_t cseq);

/* ---- redirect.c: 3xx followed (RFC 3261 §8.1.3.4) ---- */
/* With PSIP_NO_REDIRECT never: the linker then drops all that is behind it. */
#ifdef PSIP_NO_REDIRECT
static inline bool redirect_follows(void) { return false; }
#else
static inline bool redirect_follows(void) { return true; }
#endif
/* Before the request goes out: what is needed to make it again for other targets. False: no room. */
bool redirect_begin(struct psip *s, struct psip_call *c, const struct psip_call_options *o);
/* Nothing more is followed. */
void redirect_end(struct psip *s, struct psip_call *c);
/* The request has failed where it went: r is its final response, NULL if status stands for none. True: it goes to another target. */
bool redirect_failed(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r, unsigned status);
/* The application's rows, but those in whose place the URI of its target has others (§8.1.3.4). */
void redirect_put_own(struct psip *s, const struct psip_call *c, struct psip_writer *w);
/* Its target set in portable form, if there is one, and back: l->bad, l->full. */
struct psip_loader;
void redirect_save(struct psip *s, const struct psip_call *c, struct psip_writer *w);
void redirect_load(struct psip *s, struct psip_loader *l, struct psip_call *c);
/* Rows that the URI of its target asks for, behind those that are written. */
void redirect_put_rows(struct psip *s, const struct psip_call *c, struct psip_writer *w);

/* ---- retry.c ---- */
/* A 413, 415 or 420. True: the INVITE went out anew without what it is about (RFC 3261 §8.1.3.5). */
bool retry_without(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r);
/* A 415 to a multipart body. True: the INVITE or UPDATE went out anew with the session description of it alone (§7.4.1). */
bool retry_without_multipart(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r);

/* ---- challenge.c ---- */
/* A response to a request of ours, whose call is c (NULL: none any more). True: it was a challenge, and the request went out anew. */
bool session_challenged(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);

/* ---- session_timer.c: what is agreed of session timers (RFC 4028 §7, §9) ---- */
enum session_asked { SESSION_ASKED_INVITE = 1, SESSION_ASKED_UPDATE = 2 };
enum session_wish { SESSION_WISH_NONE = 0, SESSION_WISH_OPEN /* the refresher is the peer's choice */, SESSION_WISH_UAC, SESSION_WISH_UAS };
bool session_timer_settings_ok(const struct psip_session_timer *t);
/* The rows of an INVITE or UPDATE (§7.1, §7.4). */
void session_timer_put_request(struct psip *s, struct psip_call *c, struct psip_writer *w, enum psip_method method);
/* A 2xx to it has come (§7.2). */
void session_timer_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);
/* A 422 (§7.3): true: the request went out anew, with a larger interval. */
bool session_timer_too_small(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r);
/* The interval of an INVITE or UPDATE of the peer is too small: 422, with its Min-SE (§9). 0: it is not. */
unsigned session_timer_objection(struct psip *s, const struct psip_message *m, struct psip_writer *more);
/* The rows of our 2xx to that request; it was sent (§9). */
void session_timer_put_answer(struct psip *s, const struct psip_call *c, const struct psip_message *request, struct psip_writer *w);
void session_timer_answered(struct psip *s, psip_time now, struct psip_call *c, const struct psip_message *request);
/* UPDATEs count as refreshes once the dialog is confirmed. */
static inline bool session_timer_counts(const struct psip_call *c) { return c->confirmed || c->state == PSIP_CALL_ACCEPTED; }

/* ---- session_refresh.c: what is done for them (RFC 4028 §10) ---- */
void session_refresh_timer(struct psip *s, psip_time now, struct psip_call *c);
/* When it is given up: a little before it expires. */
psip_time session_refresh_bye(const struct psip_call *c);
/* Our request was none of 2xx; that response says when to try again. */
void session_refresh_failed(struct psip *s, psip_time now, struct psip_call *c, enum psip_method method, unsigned status);
void session_refresh_retry_after(struct psip *s, psip_time now, struct psip_call *c, const struct psip_message *m);
/* After a 491: not for ever. */
bool session_refresh_once_more(struct psip_call *c);
/* The application's description that has just been sent, or agreed on. */
void session_refresh_said(struct psip *s, struct psip_call *c, psip_ref type, psip_ref body);

/* ---- description.c ---- */
/* With PSIP_NO_MULTIPART none is sent and none is read: the linker then drops what reads them. */
#ifdef PSIP_NO_MULTIPART
#define SESSION_ACCEPT "Accept: application/sdp\r\n"
static inline bool description_in_multipart(void) { return false; }
#else
#define SESSION_ACCEPT "Accept: application/sdp, multipart/mixed\r\n"
static inline bool description_in_multipart(void) { return true; }
#endif
/* The session description that a message carries, alone or in a multipart body; absent: none. */
struct psip_span description_of(const struct psip_message *m);
/* The same where an answer is due: a body of whatever type is taken for one. */
struct psip_span description_answer(const struct psip_message *m);
/* Its body is one, or asks for nothing else (§8.2.3, RFC 5621 §8.3). */
bool description_served(const struct psip_message *m);
/* As it stands there, whatever carried it. Then it cannot go without saying how. */
struct psip_part;
bool description_encoded(const struct psip_part *part);
/* Of a part: its last line may end where the delimiter begins; that line end is its own, then. */
struct psip_span description_whole(struct psip_span body, struct psip_span in);

/* ---- objection.c ---- */
/* Accept, or its absence, allows one in the response (§20.1). */
bool uas_accepts_sdp(const struct psip_message *m);
/* §8.2.1-§8.2.3, §11.2: why a request cannot be served; 0 if it can. `more` gets the header rows that the refusal needs. */
unsigned uas_objection(struct psip *s, const struct psip_received *r, struct psip_writer *more);

#endif
