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
	CALL_EVENT_ENDED = 1 << 7
};

/* What waits until the next hop is known. */
enum { CALL_WANTS_INVITE = 1, CALL_WANTS_MODIFY = 2, CALL_WANTS_BYE = 4, CALL_WANTS_OPTIONS = 8 };

/* An INVITE inside the call, of either side. */
enum call_modify { MODIFY_IDLE = 0, MODIFY_SENT /* ours awaits its response */, MODIFY_ASKED /* the peer's awaits the application */,
                   MODIFY_ANSWERED /* 2xx sent, no ACK yet */, MODIFY_RETRY /* 491: again at retry_at */ };

struct psip_call {
	struct psip_object object;
	uint64_t user;
	psip_handle invite;           /* transaction of the INVITE under way, or of the last one */
	psip_handle bye;              /* of our BYE */
	psip_ref dialog;              /* the chosen one, or the one to be; its siblings are the forks. Terminated once the call has ended */
	psip_ref message;             /* for the events: the last response or request */
	psip_ref body;                /* our description, while it waits to be sent */
	psip_ref body_type;
	psip_ref retry_body, retry_type; /* the application's offer, in case the re-INVITE gets 491 */
	psip_time resend_at;          /* our 2xx again (§13.3.1.4), or our 18x (§13.3.1.1) */
	psip_time give_up_at;         /* no ACK by then; or no answer (Expires) */
	psip_time retry_at;           /* re-INVITE after 491 (§14.1) */
	psip_duration interval;
	struct psip_media_state media;
	uint32_t invite_cseq;         /* of the INVITE that an ACK must name */
	uint16_t progress_status, status, modify_status;
	uint8_t events;               /* CALL_EVENT_* */
	uint8_t message_event;        /* the event that `message` belongs to */
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
};

struct psip_session {
	struct psip_pool calls;
	psip_ref event_message;       /* of the last event pulled: dropped with the next psip_next */
	psip_ref agent, contact;      /* texts of the settings */
	uint16_t media_port;
	uint8_t media_codecs, media_event;
	bool media_prefer_pcma, media_own_order;
	psip_ref media_address;
	bool media_ipv6;
	bool own_descriptions;
	uint8_t sips;                 /* enum psip_sips_policy */
	bool mixed_sips;
	uint32_t looks;               /* at objects that an ICMP error might mean, taken lately (stack.c) */
	psip_time looks_at;
	uint64_t calls_in, calls_out, calls_answered, calls_failed;
};

struct psip_session *session_of(struct psip *s);
struct psip_span session_text(struct psip *s, psip_ref bytes);
psip_ref session_copy(struct psip *s, struct psip_span text);

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
void session_put_allow(struct psip_writer *w);
/* The Warning that goes with a 488 (§13.3.1.3, §14.2). */
struct psip_span session_warning(unsigned status);
/* Set c->body to an offer of ours with that direction, or to the answer to `offer`. PSIP_ERR_UNSUPPORTED: nothing in common. */
int session_offer(struct psip *s, struct psip_call *c, enum psip_direction direction);
int session_answer(struct psip *s, struct psip_call *c, struct psip_span offer);
/* Set c->body to a valid answer that refuses all streams (§13.2.2.4). */
void session_refuse(struct psip *s, struct psip_call *c, struct psip_span offer);
void session_set_body(struct psip *s, struct psip_call *c, psip_ref type, psip_ref body);
/* A final or provisional response to the INVITE of the call, with what dialogs need; body: c->body if `with_body`. */
int session_respond(struct psip *s, psip_time now, struct psip_call *c, unsigned status, struct psip_span reason, struct psip_span more, bool with_body);
/* A response to any other request: through a transaction if there is room, else without state. reserved: of the call that it ends. */
void session_answer_request(struct psip *s, psip_time now, const struct psip_received *r, unsigned status, struct psip_span more, struct psip_span tag,
                            uint8_t *reserved);

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
/* End a fork that we do not keep: BYE when its next hop is known. */
void uac_end_fork(struct psip *s, psip_time now, struct psip_dialog *d);
/* CANCEL, or the end if nothing was sent yet. */
void uac_cancel(struct psip *s, psip_time now, struct psip_call *c);
void uac_send_options(struct psip *s, psip_time now, struct psip_call *c);
void uas_request(struct psip *s, psip_time now, struct psip_received *r);
void uas_cancel(struct psip *s, psip_time now, struct psip_received *r);
void uas_ack(struct psip *s, psip_time now, struct psip_received *r);
int uas_describe(struct psip *s, struct psip_call *c, struct psip_span type, struct psip_span body);
void uas_accepted(struct psip *s, psip_time now, struct psip_call *c);
void modify_send(struct psip *s, psip_time now, struct psip_call *c);
void modify_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);
void modify_request(struct psip *s, psip_time now, struct psip_call *c, struct psip_received *r);
/* The time after a 491 is over. */
void modify_again(struct psip *s, psip_time now, struct psip_call *c);
void modify_failed(struct psip *s, psip_time now, struct psip_call *c, unsigned status);

/* ---- challenge.c ---- */
/* A response to a request of ours, whose call is c (NULL: none any more). True: it was a challenge, and the request went out anew. */
bool session_challenged(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r);

/* ---- objection.c ---- */
bool uas_is_sdp(const struct psip_message *m);
/* §8.2.1-§8.2.3, §11.2: why a request cannot be served; 0 if it can. `more` gets the header rows that the refusal needs. */
unsigned uas_objection(struct psip *s, const struct psip_received *r, struct psip_writer *more);

#endif
