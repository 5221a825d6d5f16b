/* SPDX-License-Identifier: MIT
 * picosip: the whole stack. Bytes and time in; bytes and events out, pulled one at a time (DESIGN §1).
 *
 *   s = psip_init(memory, size, &limits, seed);      once, zeroed memory
 *   psip_datagram(s, now, &packet);                  whenever something arrives
 *   while (psip_next(s, now, &out)) ...              do what it says, until it has nothing
 *   sleep until psip_deadline(s)                     come back then, or when something arrives
 *
 * Nothing here blocks, allocates, calls back or reads a clock. Every call is legal at every moment, also between two
 * outputs. One stack belongs to one thread at a time; any number of stacks live in a process. Several that share an address, one for each core: give
 * each its number in the limits, and psip_shard() (transport/shard.h) says whose a message is. */
#ifndef PSIP_SESSION_PSIP_H
#define PSIP_SESSION_PSIP_H

#include "dialog/login.h"
#include "parser/headers.h"
#include "session/offer.h"
#include "transaction/bend.h"
#include "transaction/session_id.h"
#include "transaction/stray.h"
#include "transaction/timers.h"
#include "transport/allowance.h"
#include "transport/keepalive.h"
#include "transport/output.h"
#include "transport/shard.h"
#include "transport/stream.h"

#define PSIP_VERSION "0.1.0"

/* ---- The block -------------------------------------------------------------------------------------------------- */

/* For static arrays: limits for `calls` calls with `bytes_per_call` bytes of messages and texts each (2048 is plenty for a device), and an array that holds them.
 * A name is asked for with 6 KB of those bytes, 1.3 KB if all is compiled with PSIP_LOCATE_SMALL (transport/locate.h); numeric hosts need none.
 * A transaction stays for 32 s after its end: 8 for each call make four calls and more in that time (RFC 3261 table 4, timers H, J, L).
 *   static _Alignas(16) uint8_t memory[PSIP_BASE + 2 * PSIP_PER_CALL(2048)];
 *   static const struct psip_limits limits = PSIP_LIMITS(2, 2048); */
#define PSIP_BASE 7168u
#define PSIP_PER_CALL(bytes_per_call) ((bytes_per_call) + 5696u)
#define PSIP_LIMITS(n, bytes_per_call)                                                                                  \
	{ .calls = (n), .dialogs = 2 * (n), .transactions = 8 * (n) + 8, .sends = 4 * (n), .flows = 2, .routes = 2,       \
	  .bytes = 1024 + (n) * (bytes_per_call), .reserve_size = 1024, .peer_quota = 8 * (n) + 8, .message_max = 1500,         \
	  .names = PSIP_NO_ENTRIES, .failed = 4, .domains = PSIP_NO_ENTRIES }

/* Bytes that a block with these limits takes; 0 if a limit is out of range. NULL: the defaults. */
PSIP_API size_t psip_size(const struct psip_limits *limits);

/* Make a stack in zeroed memory of `size` bytes, aligned to 16. seed: 32 bytes that nobody can guess (same seed and inputs:
 * same outputs). NULL if a limit is out of range or size is less than psip_size(limits). The memory stays the caller's. */
PSIP_API PSIP_MUST_USE struct psip *psip_init(void *memory, size_t size, const struct psip_limits *limits, const uint8_t seed[32]);

/* Take up a copied or saved block again, at any address. mode: PSIP_RESUME_EXACT goes on as if nothing had happened (seed NULL);
 * PSIP_RESUME_WORLD marks streams as lost, forgets routes and unsent bytes and takes a new seed. NULL if it is not a block of this build. */
PSIP_API PSIP_MUST_USE struct psip *psip_resume(void *memory, size_t size, psip_time now, enum psip_resume_mode mode, const uint8_t seed[32]);

/* Bytes from the block's start that need be copied to save it. */
PSIP_API size_t psip_used(const struct psip *s);

/* ---- Settings ---------------------------------------------------------------------------------------------------- */

/* Requests for us by the two schemes, where no dialog has settled it (RFC 5630 §5.1.2). */
enum psip_sips_policy {
	PSIP_SIPS_ALLOWED = 0,           /* sip and sips */
	PSIP_SIPS_REFUSED,               /* sips: 480 with Warning 380 "SIPS Not Allowed" */
	PSIP_SIPS_REQUIRED,              /* sip: 480 with Warning 381 "SIPS Required" */
	PSIP_SIPS_UNKNOWN                /* sips: 416, as for any scheme that is not known */
};

/* Reliable provisional responses (RFC 3262). Calls that we place say that they are supported, unless NEVER. */
enum psip_reliable {
	PSIP_RELIABLE_REQUIRED = 0,      /* our 101-199 to a caller that requires it go out reliably */
	PSIP_RELIABLE_NEVER,             /* who requires it gets 420; those of others are taken as plain ones */
	PSIP_RELIABLE_SUPPORTED,         /* ...also to one that only supports it */
	PSIP_RELIABLE_DEMANDED           /* ...and who does not is refused with 421 (RFC 3261 §8.2.4: better not) */
};

/* Session timers (RFC 4028): a call ends unless one side refreshes it by re-INVITE or UPDATE, which the stack does by itself. */
enum psip_session_timer_use {
	PSIP_SESSION_TIMER_SUPPORTED = 0, /* one runs if the other side, or a proxy, asks for it */
	PSIP_SESSION_TIMER_NEVER,        /* who requires it gets 420 */
	PSIP_SESSION_TIMER_WANTED        /* our INVITEs and 2xx ask for one; if the other side knows nothing of it, we refresh alone (§7.2) */
};
struct psip_session_timer {
	uint8_t use;                     /* enum psip_session_timer_use */
	uint8_t refresher;               /* enum psip_refresher (parser/headers.h): UAC, who sends the INVITE, or UAS, who answers it. NONE: ours leave it open, our 2xx
	                                    to those say UAC. What the caller chose stands (§9) */
	bool require, proxy_require;     /* our INVITEs and refreshes have Require, Proxy-Require: timer, which §7.1 advises against */
	uint32_t interval;               /* s, from 90, not below min_se: what we ask for, and what the intervals of others are lowered to. 0: 1800 (or min_se); none is
	                                    lowered. §4 advises against less than 1800 */
	uint32_t min_se;                 /* s, from 90: smaller ones get 422 if the other side supports timers. 0: 90, and our INVITEs have no Min-SE but for a 422 */
};

struct psip_settings {
	size_t size;                     /* sizeof(struct psip_settings), so that it can grow */
	struct psip_timers timers;       /* all zero: RFC 3261 table 4 */
	struct psip_media_config media;  /* for offers and answers that the stack makes; port 0: no audio of our own (offers come from the application);
	                                    address absent: the address that signalling uses */
	struct psip_span agent;          /* User-Agent / Server value; absent: none is sent */
	struct psip_span host;           /* domain name, at most 96 bytes, by which others find this host at each of its addresses: stands in Via (RFC 3261
	                                    §18.1.1 advises it) and in a Contact made here. Absent: the address does. Responses to requests that are under
	                                    way while it changes name the old one: a strict reader drops them */
	struct psip_span contact;        /* Contact URI; absent: made from the local address. A sip URI goes out as sips, and the other way round, where the
	                                    dialog is of that kind (RFC 5630 §5.1.1.2) */
	bool contact_tls;                /* say transport=tls in a Contact made here that is a sip URI at a TLS address. RFC 5630 §5.1.1 forbids it; but
	                                    peers that do not keep to the connection find no other way (Kamailio 5.6, baresip 1.0) */
	uint8_t sips;                    /* enum psip_sips_policy */
	bool mixed_sips;                 /* take an INVITE to a sips URI with a sip Contact; else 400 (RFC 5630 §5.1.2). Ours go over TLS all the same */
	bool strict;                     /* read messages as PSIP_STRICT does, otherwise as PSIP_TOLERANT */
	psip_mode quirks_on, quirks_off; /* of enum psip_quirk: added to that, taken from it */
	uint8_t scan;                    /* enum psip_scan_level of the index pass; 0: what the build guarantees. The core asks no processor */
	bool own_descriptions;           /* the application makes every offer and answer, and finds those of the peer in bodies that may be multipart (RFC 5621);
	                                    re-INVITEs, and PRACKs and UPDATEs with an offer, wait for psip_modify_accept(), offers in reliable provisional
	                                    responses for psip_prack(). The offer of a 2xx to an INVITE without one waits for nobody: the stack answers it from
	                                    `media`, or without a port there refuses it and ends the call */
	uint8_t reliable;                /* enum psip_reliable */
	bool replaces;                   /* INVITEs that would replace a call of ours (RFC 3891) come as PSIP_EVENT_INCOMING: psip_call_info has which, psip_accept()
	                                    replaces it. Whether its caller may do so is the application's to find out, from its credentials or Referred-By,
	                                    and a MUST (§8). Otherwise 403. Who names no call gets 481, one that has ended 603, a confirmed one as early-only 486 */
	bool join;                       /* likewise those that would join one (RFC 3911); mixing is the application's. Otherwise 488 */
	bool max_breadth;                /* INVITEs and OPTIONS of ours say Max-Breadth: 60, so that proxies fork them no further (RFC 5393 §5.3.4) */
	struct psip_keepalive_settings keepalive; /* of confirmed dialogs' flows (transport/keepalive.h); all zero: none */
	uint16_t answers_peer, answers_total; /* error responses without a transaction, refusals of INVITEs that no application saw, and STUN answers, to
	                                    datagrams in a second: to one peer, to all, so that forged sources gain nothing. 0: 200 and 2000;
	                                    PSIP_ALLOWANCE_ALL: no limit */
	uint8_t nat;                     /* enum psip_nat (dialog/dialog.h): 0 requests go where the peer was heard from if its Contact clearly cannot be reached; 1 never;
	                                    2 always */
	bool force_rport;                /* servers for clients behind NATs: answer datagrams to their source port, rport or not (RFC 3581 asks for it) */
	bool no_automatic_trying;        /* no 100 after 200 ms (testers) */
	uint8_t transports[7];           /* enum psip_transport_id that the driver has, preferred first, then 0; none: PSIP_UDP, PSIP_TCP */
	uint8_t families[2];             /* 4, 6: which the host has, preferred first, then 0; none: 6, 4 (RFC 6724 table 1, as RFC 7984 §4 has it) */
	bool refuse_vanished_sips;       /* no calls to a domain that offered SIPS (RFC 3263 §7) and does so no longer */
	uint32_t mtu;                    /* bytes of the path MTU, 576 to 65535; 0: not known. Requests larger than it less 200, or than 1300, go by TCP where
	                                    the transport is not forced (RFC 3261 §18.1.1) */
	struct psip_span serves;         /* URIs, by commas: an INVITE or OPTIONS outside of dialogs whose Request-URI is none of them, nor our Contact, gets 404
	                                    (RFC 3261 §8.2.2.1). Compared by user, host and port alone; absent: all are served */
	struct psip_span identities;     /* likewise for To: others get 403 */
	struct psip_stream_settings streams; /* connections: when idle ones are closed, WebSocket's path and origins */
	struct psip_session_timer session_timer; /* all zero: supported, never asked for */
	bool session_ids;                /* our INVITEs and OPTIONS have a new Session-ID (RFC 7329), and what we say to requests without one, too: 128 bits of the
	                                    HMAC-SHA-1 of the Call-ID. One that the peer brings goes along in any case: in the responses to its requests, and the first
	                                    of a dialog that has none of ours in all of our requests there. PSIP_ERR_UNSUPPORTED: it was all compiled with
	                                    PSIP_NO_SESSION_ID, 1 KB less on a Cortex-M4 */
	struct psip_span session_id_key; /* 16 bytes, secret, for nothing else (§9.2); absent: random. Devices that share one make the same of a Call-ID */
};
/* Copies what it needs. PSIP_ERR_FULL if the texts do not fit; PSIP_ERR_ARGUMENT for a malformed host, contact or agent, or a number that is out of range. */
PSIP_API PSIP_MUST_USE int psip_configure(struct psip *s, const struct psip_settings *settings);

/* User names and passwords for who challenges our requests, or a WebSocket's handshake: psip_login(), psip_logout() in dialog/login.h. A request that gets 401 or 407 is sent
 * again with credentials by itself, six times at most, and later ones carry them. What cannot be answered ends as any refusal does: the event's
 * message has the challenges (psip_challenge_next() in transaction/credentials.h), to ask a user for the password of that realm. */

/* ---- Inputs: all from one thread, `now` in ms of one monotonic clock (earlier than before counts as before) -------- */

PSIP_API void psip_datagram(struct psip *s, psip_time now, const struct psip_packet *packet);

/* A peer connected: *flow names the stream from now on. PSIP_ERR_FULL: close it. When limits.flows or limits.flows_per_peer is reached, an idle one gives way
 * (its CLOSE comes out). remote.transport says which kind. */
PSIP_API PSIP_MUST_USE int psip_accepted(struct psip *s, psip_time now, const struct psip_address *local, const struct psip_address *remote, psip_handle *flow);
/* The answer to CONNECT: it stands, from this local address. */
PSIP_API void psip_connected(struct psip *s, psip_time now, psip_handle flow, const struct psip_address *local);
/* Bytes of a stream, split anywhere. None: a message of another stack's came over it (transport/shard.h), so it is in use. */
PSIP_API void psip_stream(struct psip *s, psip_time now, psip_handle flow, const void *bytes, size_t length);
/* The stream has gone, or could not be opened. Its unsent SENDs must be given back by psip_sent(PSIP_ERR_TRANSPORT) before or after. */
PSIP_API void psip_closed(struct psip *s, psip_time now, psip_handle flow);

/* The driver verified the peer's certificate of a TLS stream: it speaks for these domains (RFC 5922 §7.1). With a client's, requests to them may go back
 * over its connection (RFC 5923 §9.2). Before the stream's bytes; names are copied, those of 1 to 255 bytes count. */
PSIP_API void psip_authenticated(struct psip *s, psip_time now, psip_handle flow, const struct psip_span *names, unsigned count);

/* The SEND with that token ended: PSIP_OK (the kernel has it) or PSIP_ERR_TRANSPORT. Until then its bytes stay put. */
PSIP_API void psip_sent(struct psip *s, uint64_t token, int result);
/* The answer to ROUTE: local address and listening port, NULL if there is no way there. Where nothing listens: the port that the connection will be made
 * from; for a WebSocket 0, so that Via and Contact name nobody (RFC 7118 §B.1). */
PSIP_API void psip_route(struct psip *s, psip_time now, uint64_t token, const struct psip_address *local);
/* The answer to QUERY, with its token and query: records as they came, or why there are none. It may come late, twice or never. */
PSIP_API void psip_answer(struct psip *s, psip_time now, uint64_t token, uint16_t query, const struct psip_locate_answer *answer);
/* A datagram to `remote` was refused (ICMP); counts as a transport error of what was sent there (RFC 3261 §18.4).
 * Anybody can send such errors, and each takes a look at every transaction and dialog: past so many looks a second they are passed over,
 * and what they meant times out. */
#define PSIP_UNREACHABLE_LOOKS 200000u /* in a second */
PSIP_API void psip_unreachable(struct psip *s, psip_time now, const struct psip_address *remote);
/* The host's addresses changed: cached routes are asked for again, each dialog's before its next request, whose Contact follows. PSIP_EVENT_ADDRESS
 * tells the application, which may refresh its calls at once (psip_refresh, psip_modify). A response names the new address only where no such request can
 * be sent, while an INVITE waits for it (RFC 6141 §4.8). */
PSIP_API void psip_addresses_changed(struct psip *s, psip_time now);
/* This driver cannot do what `out` asks: it fails as an error of the network would. */
PSIP_API void psip_unsupported(struct psip *s, psip_time now, const struct psip_output *out);

/* ---- Outputs ----------------------------------------------------------------------------------------------------- */

/* The next thing to do; false if there is nothing before psip_deadline(). Fires at most one timer. */
PSIP_API PSIP_MUST_USE bool psip_next(struct psip *s, psip_time now, struct psip_output *out);
/* When to call psip_next() again at the latest, if nothing comes in. May be early, never late. PSIP_NEVER: not at all. */
PSIP_API psip_time psip_deadline(const struct psip *s);

enum psip_event_kind {
	PSIP_EVENT_INCOMING = 1, /* an INVITE asks for a call: psip_ring, psip_accept, psip_reject, psip_redirect */
	PSIP_EVENT_PROGRESS,     /* a provisional response 101-199 to our INVITE or re-INVITE (the latest, if several came between two calls of psip_next). Repeated reliable
	                            ones are not told again; psip_call_info says whether psip_prack() is wanted. If its server then fails and the INVITE goes
	                            to another (RFC 3263 §4.3), the call is PSIP_CALL_CALLING again, without an event */
	PSIP_EVENT_ANSWERED,     /* our INVITE got a 2xx; the ACK goes out by itself */
	PSIP_EVENT_CONFIRMED,    /* the ACK for our 2xx came */
	PSIP_EVENT_MODIFY,       /* a re-INVITE, or a PRACK or UPDATE with an offer, waits for psip_modify_accept / psip_modify_reject (own_descriptions only). An
	                            UPDATE is to be answered at once: who must ask somebody first refuses it with 504 (RFC 3311 §5.2) */
	PSIP_EVENT_MODIFIED,     /* a re-INVITE or UPDATE of either side ended, the session timer's too, or the offer of a PRACK: status; the agreed media are in
	                            psip_call_info. The message of a refusal of our re-INVITE says what that may: Contacts of a 3xx, which is not followed
	                            here, Warning, Retry-After. If ours got an error after a reliable provisional response had answered it, or the ACK for
	                            that error could not be sent (503, 408) to a peer that had moved meanwhile, both sides must agree again (RFC 6141 §3.4,
	                            §5.3): the stack sends another re-INVITE for what was before; with own_descriptions the application is to */
	PSIP_EVENT_ENDED,        /* the call is over: cause and status. Its handle is stale after this event. */
	/* 16, 17: PSIP_EVENT_ADDRESS, PSIP_EVENT_FLOW_FAILED: transport/keepalive.h; 18: PSIP_EVENT_WEBSOCKET_REFUSED: transport/stream.h */
	PSIP_EVENT_RESPONSE,     /* final response to psip_options(); status 408 with cause TIMEOUT, 503 with cause TRANSPORT if made here (RFC 3261 §8.1.3.1) */
	PSIP_EVENT_ACKNOWLEDGED, /* our reliable provisional response got its PRACK: its status, the PRACK with its body (RFC 3262 §3) */
	PSIP_EVENT_REDIRECTED    /* our INVITE or OPTIONS goes to another target: status and message are why it went from the last one (408, 503 without a
	                            message if made here), cause is an enum psip_redirected, psip_call_info.remote_target the new one */
};

enum psip_redirected { PSIP_REDIRECTED = 0, PSIP_REDIRECTED_INSECURE /* from a sips URI to a sip one: a user should hear of it (RFC 3261 §8.1.3.4) */ };

enum psip_end_cause {
	PSIP_END_NONE = 0,
	PSIP_END_LOCAL,          /* psip_hangup: BYE sent */
	PSIP_END_REMOTE,         /* the peer's BYE */
	PSIP_END_REJECTED,       /* final response 3xx-6xx to our INVITE: status; 3xx: Contact is in the message */
	PSIP_END_REFUSED,        /* we rejected: status */
	PSIP_END_CANCELLED,      /* cancelled before an answer, by whichever side */
	PSIP_END_TIMEOUT,        /* no response in time (RFC 3261 timer B, or the cap on an unanswered INVITE) */
	PSIP_END_TRANSPORT,      /* the network refused */
	PSIP_END_NO_ACK,         /* 64*T1 without an ACK for our 2xx: BYE sent (RFC 3261 §13.3.1.4) */
	PSIP_END_GONE,           /* a response inside the dialog that ends the call, such as 481, 408, 404, or 480 without Retry-After (RFC 3261 §12.2.1.2,
	                            RFC 5057 §5.1), or none: BYE sent */
	PSIP_END_MEDIA,          /* the descriptions did not fit: BYE sent, or refused with 488 */
	PSIP_END_NO_PRACK,       /* 64*T1 without a PRACK for our reliable provisional response: 504 sent (RFC 3262 §3) */
	PSIP_END_EXPIRED,        /* the session timer: nobody refreshed in time, or all refreshes failed: BYE sent (RFC 4028 §10). 481, 408 or silence: GONE */
	PSIP_END_REPLACED        /* psip_accept() of a call that replaces it: BYE or CANCEL sent (RFC 3891 §3) */
};
PSIP_API const char *psip_end_cause_text(enum psip_end_cause cause);
PSIP_API const char *psip_event_text(enum psip_event_kind kind);

/* ---- Commands ---------------------------------------------------------------------------------------------------- */

/* What becomes of a 3xx to an INVITE that is to place a call, or to OPTIONS (RFC 3261 §8.1.3.4, §21.3). When followed, its sip and sips Contacts are tried one after
 * another, those of greater q first, each but once: until one answers, or refuses for all by a 6xx. A 4xx or 5xx, or silence, is the end of one target, not of
 * the call. From, To and Call-ID stay; the headers of a Contact's URI are rows of the request, those that do no harm (§19.1.5). 305: by way of the proxy
 * that it names; 380: not followed. Nothing is remembered for the next call: whoever wants that finds the lifetime in the event's message
 * (psip_contact_lifetime()). */
enum psip_follow {
	PSIP_FOLLOW_NEVER = 0,           /* the call ends with it */
	PSIP_FOLLOW_CONTACTS,            /* what went to a sips URI goes to no sip one */
	PSIP_FOLLOW_INSECURE             /* ...but this is allowed, too */
};
#define PSIP_TARGETS_MAX 8               /* URIs that one request is sent to, the first among them; Contacts above that are left out */
#define PSIP_REDIRECTIONS_MAX 5          /* 3xx that are followed for one request; more of them are the ends of their targets */

struct psip_call_options {
	size_t size;                  /* sizeof(struct psip_call_options) */
	struct psip_span to;          /* Request-URI and To: a sip or sips URI */
	struct psip_span from;        /* From: name-addr or URI, without tag; absent: sip:anonymous@ the local address (RFC 3261 §8.1.1.3) */
	struct psip_span route;       /* pre-loaded Route: one or more name-addr; absent: none */
	uint8_t transport;            /* enum psip_transport_id to force, whatever the URI says and however large the request is; 0: by URI (RFC 3263 §4.1) */
	struct psip_span type, body;  /* the application's own offer; absent: the stack makes one from settings.media. In multipart/anything it goes alone, as
	                                 application/sdp, to who refuses that by a 415 whose Accept has no multipart (RFC 3261 §7.4.1); in psip_modify() and
	                                 psip_update() likewise. Not if it was all compiled with PSIP_NO_MULTIPART, 3 to 18 KB less on a Cortex-M4: then
	                                 none may be sent, and what comes in one gets 415 */
	psip_duration expires;        /* ms without an answer until CANCEL; 0: timers.cap */
	uint64_t user;                /* comes back in events */
	bool require_reliable;        /* Require: 100rel (RFC 3262 §4): no provisional response but reliable ones, or 420 */
	bool own_pracks;              /* each description in a reliable provisional response waits for psip_prack(), answers too, so that the PRACK can have an offer */
	/* One of these at most (RFC 3891 §4, RFC 3911 §5). `to` is the Contact of who has that dialog. Its early dialog is replaced only if it originated it. */
	struct psip_span replaces;    /* value of Replaces: "CALLID;to-tag=A;from-tag=B", A its local tag, B its remote one; ";early-only": unless it was answered meanwhile */
	struct psip_span join;        /* value of Join, likewise */
	psip_handle replaces_call;    /* Replaces for the dialog of a call of this stack; `to` absent: its other side. early-only if it was not answered yet */
	bool require_named;           /* Require: replaces, or join: who does not know it refuses with 420 instead of ringing */
	bool relents;                 /* what the INVITE could do without is left out if it is refused for it, and it is sent once more (RFC 3261 §8.1.3.5): what it
	                                 requires and a 420 calls unsupported; the stack's own offer, at a 413 without Retry-After and a 415 that does not
	                                 accept application/sdp. Then the offer is the peer's */
	uint8_t follow;               /* enum psip_follow. PSIP_ERR_UNSUPPORTED: it was all compiled with PSIP_NO_REDIRECT, 5 to 16 KB less on a Cortex-M4 */
	struct psip_span rows;        /* further header rows of the INVITE or OPTIONS (Subject, P-Asserted-Identity...), each with its CRLF: in all that are sent until the
	                                 call is answered, challenged and redirected ones too, there less those that the Contact says otherwise
	                                 (§8.1.3.4; its Privacy, Replaces and Join do not count beside these). re-INVITEs do not have them. PSIP_ERR_UNSUPPORTED: it was all
	                                 compiled with PSIP_NO_ROWS, up to 12 KB less on a Cortex-M4 */
	struct psip_span session_id;  /* Session-ID (RFC 7329): 32 digits, hexadecimal and lower-case: that of a session which this one goes on, from a Refer-To perhaps (§5.3).
	                                 Absent: with replaces_call that of the call, if it has one; else a new one or none, as settings.session_ids has it */
};
#define PSIP_ROWS_LENGTH 1000 /* bytes of all rows */
/* Place a call. PSIP_ERR_SYNTAX (a malformed URI), PSIP_ERR_FULL, PSIP_ERR_UNSUPPORTED: scheme, a transport or
 * address family that the settings do not have, or sips over what is not TLS (RFC 3261 §26.2.2); require_reliable, but settings.reliable says NEVER.
 * rows: PSIP_ERR_SYNTAX if one is malformed, or stands twice though its header may stand once; PSIP_ERR_ARGUMENT if the stack writes it itself (Via, Contact, Supported,
 * User-Agent, Authorization, Session-ID...); PSIP_ERR_SPACE. session_id: PSIP_ERR_SYNTAX. replaces_call: PSIP_ERR_STALE: no such call; PSIP_ERR_STATE: it is ours and rings, or ends. PSIP_ERR_SPACE: replaces or join has more than PSIP_NAMED_LENGTH bytes. */
#define PSIP_NAMED_LENGTH 400
PSIP_API PSIP_MUST_USE int psip_call(struct psip *s, psip_time now, const struct psip_call_options *options, psip_handle *call);

/* The PRACK that a description in a reliable provisional response waits for (own_descriptions, own_pracks). body: the answer to its offer; if it was an
 * answer, a new offer, whose answer comes with PSIP_EVENT_MODIFIED, or absent. Absent for an offer: the stack's answer. PSIP_ERR_STATE: none waits;
 * PSIP_ERR_ARGUMENT: an offer must be answered; PSIP_ERR_FULL. */
PSIP_API PSIP_MUST_USE int psip_prack(struct psip *s, psip_time now, psip_handle call, struct psip_span type, struct psip_span body);

enum psip_reliably { PSIP_AS_SET = 0 /* settings.reliable */, PSIP_RELIABLY, PSIP_UNRELIABLY };
/* A provisional response 101-199 to an incoming call (180 Ringing, 183...), without a description; but if it is reliable and the INVITE had no offer, the
 * first one has ours (RFC 3262 §5). While one lacks its PRACK the next waits (§3): it is sent later, and a further one takes its place. Repeated by itself: a plain one
 * each minute, a reliable one anew each 150 s. Likewise to a re-INVITE that waits for the application.
 * PSIP_ERR_STATE: answered already, or a plain one while a reliable one waits for its PRACK; PSIP_ERR_ARGUMENT: the description that it must have is the
 * application's. */
PSIP_API PSIP_MUST_USE int psip_ring(struct psip *s, psip_time now, psip_handle call, unsigned status);
/* The same with a description, for early media: type, body as in psip_accept(). Sent reliably it is the answer (or offer), and psip_accept() takes no other; else it
 * tells beforehand what the answer will be. PSIP_ERR_UNSUPPORTED: reliably to a caller that does not support it, unreliably to one that
 * requires it, a description that is not sent reliably though the INVITE had no offer, or nothing in common with the offer: nothing is sent.
 * PSIP_ERR_STATE also: descriptions were exchanged, or one with a description waits already. */
PSIP_API PSIP_MUST_USE int psip_progress(struct psip *s, psip_time now, psip_handle call, unsigned status, enum psip_reliably how, struct psip_span type,
                                         struct psip_span body);
/* Answer 200. type and body: the application's answer (or offer, if the INVITE had none); absent: made from settings.media. After a reliable provisional response
 * with a description there is no other: PSIP_ERR_STATE for a body, and the 200 waits for the PRACK (RFC 3262 §3).
 * PSIP_ERR_UNSUPPORTED: nothing in common with the offer; the call was refused with 488.
 * If it replaces another call (psip_call_info), that one ends by BYE or CANCEL once the 200 is out; one that it joins is left to the application. PSIP_ERR_STATE
 * also: that call has ended or was answered meanwhile, or the call was carried here (psip_call_restore) and that one cannot be had here; this one was refused
 * with 603 or 486, or as an INVITE that comes now would be (481: no such call). */
PSIP_API PSIP_MUST_USE int psip_accept(struct psip *s, psip_time now, psip_handle call, struct psip_span type, struct psip_span body);
/* Refuse an incoming call: status 400-699, but 401 and 407, which psip_refuse() sends with their challenge. reason absent: the usual phrase. */
PSIP_API PSIP_MUST_USE int psip_reject(struct psip *s, psip_time now, psip_handle call, unsigned status, struct psip_span reason);
/* A refusal that says more than its status. */
struct psip_refusal {
	size_t size;                  /* sizeof(struct psip_refusal) */
	uint16_t status;              /* 300-699 */
	struct psip_span reason;      /* absent: the usual phrase */
	uint32_t retry_after;         /* seconds after which the caller may try again (404, 413, 480, 486, 500, 503, 600, 603); 0: nothing is said */
	struct psip_span rows;        /* further header rows, each with its CRLF, together at most 1,000 bytes: Contact of 3xx and 485, Warning of 488 and 606, Error-Info... */
	struct psip_span type, body;  /* what would have been possible (488, 606), choices (300); absent: none */
};
/* Refuse an incoming call, or send it elsewhere, in more words. PSIP_ERR_ARGUMENT; PSIP_ERR_SYNTAX: the rows are malformed, or say what the
 * stack says (Via, Server, Content-Type...), or a 401 has no WWW-Authenticate, a 407 no Proxy-Authenticate; PSIP_ERR_SPACE; PSIP_ERR_FULL: nothing was sent. */
PSIP_API PSIP_MUST_USE int psip_refuse(struct psip *s, psip_time now, psip_handle call, const struct psip_refusal *refusal);
/* Send it elsewhere: status 300-399, contact a URI. */
PSIP_API PSIP_MUST_USE int psip_redirect(struct psip *s, psip_time now, psip_handle call, unsigned status, struct psip_span contact);

enum psip_hangup_action { PSIP_HANGUP_BYE = 1, PSIP_HANGUP_CANCEL, PSIP_HANGUP_REJECT, PSIP_HANGUP_LATER /* BYE follows the ACK, RFC 3261 §15 */ };
/* End a call in whatever state: CANCEL, BYE or a 480, as RFC 3261 §9, §15 have it. Returns what it did (enum psip_hangup_action) or an error. */
PSIP_API PSIP_MUST_USE int psip_hangup(struct psip *s, psip_time now, psip_handle call);

/* The same, and the BYE or CANCEL says why (RFC 3326): protocol "SIP" with a status of 100 to 699, "Q.850" with a value of up to 127, or another token with up
 * to 65535; text absent, or ASCII. A 480 says nothing. Without room for it the call ends all the same. PSIP_ERR_ARGUMENT: a cause that the protocol does
 * not have; PSIP_ERR_SYNTAX: no token, or control characters; PSIP_ERR_SPACE: a protocol of more than 16 bytes or a text of more than PSIP_REASON_LENGTH. What
 * the peer says: event.reason of PSIP_EVENT_ENDED. By itself the stack says that a call was completed elsewhere (the BYE of a further 2xx, BYE and CANCEL
 * of a call that is replaced) and 488 in the BYE of PSIP_END_MEDIA. */
#define PSIP_REASON_LENGTH 100
PSIP_API PSIP_MUST_USE int psip_hangup_because(struct psip *s, psip_time now, psip_handle call, struct psip_span protocol, unsigned cause, struct psip_span text);

/* BYE in an early dialog of a call that we placed: it ends that one alone, where psip_hangup() cancels the INVITE and so all of them (RFC 3261 §15; not
 * recommended, RFC 5407 §2). Of several forks: the one that media were last heard of; its 2xx is acknowledged, and no more. The call goes on with the
 * others; without any it ends with the INVITE, at the latest 64*T1 later. PSIP_ERR_STATE: there is no early dialog left. */
PSIP_API PSIP_MUST_USE int psip_hangup_early(struct psip *s, psip_time now, psip_handle call);

#define PSIP_GLARES_MAX 8 /* times that a re-INVITE or UPDATE is sent again for 491, up to 4 s each (RFC 3261 §14.1); then PSIP_EVENT_MODIFIED says 491 */

/* re-INVITE: a new direction for our audio (hold: PSIP_SENDONLY or PSIP_INACTIVE), or the application's own offer.
 * PSIP_ERR_STATE while another INVITE of the dialog is under way (RFC 3261 §14.1); 491 is retried by itself (PSIP_GLARES_MAX). If our addresses have changed since a
 * re-INVITE of ours went out, that one is cancelled, and this takes its place (RFC 6141 §5.5). */
PSIP_API PSIP_MUST_USE int psip_modify(struct psip *s, psip_time now, psip_handle call, enum psip_direction direction, struct psip_span type, struct psip_span body);
/* UPDATE (RFC 3311) with an offer, as psip_modify() has it, in early dialogs too; then of several forks in the one last heard of media from. In
 * a confirmed one a re-INVITE is the better way (§5.1). Its end is PSIP_EVENT_MODIFIED; 491 is retried by itself, 481, 408, silence and others (PSIP_END_GONE) end the call.
 * PSIP_ERR_UNSUPPORTED: the peer's Allow does not list it. PSIP_ERR_STATE: no dialog yet, another under way, or an offer of either
 * side waits for its answer (in an early dialog: also before one has been answered reliably, or before the PRACK of that is done). */
PSIP_API PSIP_MUST_USE int psip_update(struct psip *s, psip_time now, psip_handle call, enum psip_direction direction, struct psip_span type, struct psip_span body);
/* UPDATE without an offer: the peer learns our Contact, and answers while it lives; a session timer begins anew. Errors likewise; offers do not matter. */
PSIP_API PSIP_MUST_USE int psip_refresh(struct psip *s, psip_time now, psip_handle call);
/* Refresh the session at once, as its timer would, by UPDATE or by a re-INVITE that changes nothing (RFC 4028 §7.4), or begin one. interval: s, from 90, at least
 * the Min-SE that others want; 0: as it is, or the settings'. refresher: UAC: we go on with it, or take it over; UAS: the peer is to; NONE: the peer chooses. Its end is
 * PSIP_EVENT_MODIFIED; psip_call_info tells what came of it. PSIP_ERR_UNSUPPORTED: the settings say NEVER; or UAS, but nothing that the peer sent has
 * said that it supports timers. PSIP_ERR_STATE: no confirmed call, or another INVITE or UPDATE is under way. */
PSIP_API PSIP_MUST_USE int psip_session_refresh(struct psip *s, psip_time now, psip_handle call, uint32_t interval, enum psip_refresher refresher);
/* The final response to what PSIP_EVENT_MODIFY told of; if an UPDATE or PRACK came inside a re-INVITE, first to that. Once psip_progress() has answered a
 * re-INVITE reliably, no error may follow, since that would undo what is in use (RFC 6141 §3.3): psip_modify_reject() gives PSIP_ERR_STATE. Take it back by
 * psip_update(), then accept without a body; that waits for the PRACK, if it is missing. A CANCEL is then answered so, too. 401 and 407 need a challenge:
 * PSIP_ERR_ARGUMENT. */
PSIP_API PSIP_MUST_USE int psip_modify_accept(struct psip *s, psip_time now, psip_handle call, struct psip_span type, struct psip_span body);
PSIP_API PSIP_MUST_USE int psip_modify_reject(struct psip *s, psip_time now, psip_handle call, unsigned status);

/* OPTIONS to a URI (to, from, route, transport, user, follow, rows, session_id of the options count); ends with PSIP_EVENT_RESPONSE. */
PSIP_API PSIP_MUST_USE int psip_options(struct psip *s, psip_time now, const struct psip_call_options *options, psip_handle *request);

/* For testers: what is sent from now on in transactions that fit breaks rules (transaction/bend.h); call 0: of any call, and what belongs to none. Of several that
 * fit, the one counts that names the call, then the one that names the method, then the latest. The stack goes on as if it had sent what it would have: what is
 * held back is as lost on its way; a tag that is set is not its dialog's, so that requests with it get 481. Each change is told in the trace, with the rule that it
 * breaks. Ends with the call. bend NULL: those of the call end, all for call 0. PSIP_ERR_STALE: no such call; else as psip_bend_add(). They do not go
 * along with psip_call_save(). */
PSIP_API PSIP_MUST_USE int psip_bend(struct psip *s, psip_handle call, const struct psip_bend *bend);

/* Close all streams in good order, before the end: WebSockets with a close frame of 1001. What is under way on them fails. */
PSIP_API void psip_disconnect(struct psip *s, psip_time now);

/* Ping the way to `remote` (numeric, with port and transport) until psip_keepalive_end(), so that NATs keep their mapping: PSIP_KEEPALIVE_STUN or CRLF for
 * UDP, CRLF for TCP and TLS, which it opens. Naming STUN here says that the peer is known to answer it (RFC 5626 §8). The first ping goes out at once.
 * interval: ms between pings, 1000 to 86400000, each a little less by chance; 0: the settings'. Events: PSIP_EVENT_ADDRESS, PSIP_EVENT_FLOW_FAILED.
 * PSIP_ERR_ARGUMENT, PSIP_ERR_FULL (limits.keepalives). */
PSIP_API PSIP_MUST_USE int psip_keepalive(struct psip *s, psip_time now, enum psip_keepalive_kind kind, const struct psip_address *remote,
                                          psip_duration interval, psip_handle *keepalive);
PSIP_API int psip_keepalive_end(struct psip *s, psip_handle keepalive); /* PSIP_ERR_STALE: it has ended */

/* ---- Looking ----------------------------------------------------------------------------------------------------- */

enum psip_call_state { PSIP_CALL_OVER = 0 /* PSIP_EVENT_ENDED is still to be pulled */, PSIP_CALL_CALLING, PSIP_CALL_RINGING, PSIP_CALL_INCOMING,
                       PSIP_CALL_ACCEPTED /* 2xx sent, no ACK yet */, PSIP_CALL_CONFIRMED, PSIP_CALL_ENDING };
struct psip_call_info {
	enum psip_call_state state;
	bool caller;                       /* we placed it */
	bool sips;                         /* the Request-URI was sips. That TLS was used on each hop is not shown by it (RFC 5630 §3.2) */
	bool prack_wanted;                 /* psip_prack() is waited for */
	bool scheme_differs;               /* of Request-URI and To of the peer's INVITE, one is sips and one is sip: perhaps changed on the way, and a
	                                      user should hear of it (RFC 3261 §26.4.4) */
	psip_handle replaces, joins;       /* the call that the peer's INVITE names, which may have ended; 0: none. 0xFFFFFFFF, no object's handle: the
	                                      call came by psip_call_restore() before that one, or without it; psip_accept() looks for it again */
	uint64_t user;
	uint32_t local_cseq, remote_cseq;  /* of the dialog */
	struct psip_media_state media;     /* what was agreed */
	struct psip_span call_id, local_tag, remote_tag, remote_target; /* valid until the next input, command or psip_next */
	struct psip_span session_id;       /* likewise: Session-ID (RFC 7329) of the dialog; absent: it has none */
	struct psip_address remote;        /* where signalling goes or came from */
	uint32_t session_interval;         /* s, of the session timer (RFC 4028); 0: none runs */
	bool refreshes;                    /* ...and we refresh */
	psip_time session_expires;         /* ...by when, on the caller's clock; PSIP_NEVER: none runs */
	bool contact_known;                /* the other side knows our Contact as it was when we last sent there. False: our address has changed, and the
	                                      request or response that says so has not been taken, nor has a request come to it (RFC 6141
	                                      §4.4): psip_refresh() or psip_modify() again, if none is under way */
	bool unacknowledged;               /* our ACK of the 2xx has not been put out: its next hop is looked up or its connection made. Whoever saves the
	                                      call and stops then owes it (RFC 3261 §13.2.2.4). False also once a connection has failed: then the
	                                      2xx comes again */
};
/* As things stand now: an event may be older. PSIP_ERR_STALE: no such call, or its PSIP_EVENT_ENDED was pulled. */
PSIP_API PSIP_MUST_USE int psip_call_info(struct psip *s, psip_handle call, struct psip_call_info *info);
/* The calls there are, in no order: the first for 0, the next one after a call, though it may have ended meanwhile; 0 past the last. One that comes about
 * meanwhile may be left out. */
PSIP_API psip_handle psip_call_next(struct psip *s, psip_handle call);
/* The application's own number of a call; starts as 0 for incoming ones. */
PSIP_API PSIP_MUST_USE int psip_call_set_user(struct psip *s, psip_handle call, uint64_t user);

/* ---- Carrying a call elsewhere ---- */

/* A call in any state as bytes that every build on every machine of either byte order reads (the whole block: psip_resume()): its dialogs with route set
 * and CSeq numbers, what was agreed of media, timers, descriptions and events that wait, the messages of transactions that are not at their end. Not
 * taken along: streams, the logins and challenges of Digest, in what way the peer is reached; they are found or asked for anew. A call that its INVITE
 * would replace or join is looked for there, when it is restored and when it is accepted: carry that, too.
 * *length: bytes that it has, or wants. Nothing is changed; its timers stand as they do at the latest input. PSIP_ERR_SPACE: `size` is too small (bytes may be NULL). PSIP_ERR_STALE: no such
 * call. PSIP_ERR_STATE: its PSIP_EVENT_ENDED is all that is left, or it is no call but an OPTIONS. */
PSIP_API PSIP_MUST_USE int psip_call_save(struct psip *s, psip_handle call, void *bytes, size_t size, size_t *length);
/* The call goes on here: requests of the peer are answered, ours follow, what was under way is sent once more. One that is under way while the call is
 * carried over is repeated by the peer. settings of this stack count from now on. PSIP_ERR_FOREIGN: no such snapshot, damaged, cut off, or what it
 * says cannot be. PSIP_ERR_UNSUPPORTED: a newer stack's, with parts that matter and are unknown here. PSIP_ERR_STATE: a dialog or a
 * transaction of it is here already. PSIP_ERR_FULL: a limit. PSIP_ERR_ARGUMENT: of several stacks (psip_limits.shards) another one's, by its tags: its messages
 * would not come here (psip_shard_of); restore it there. Carry calls only between as many stacks as there were: the requests that are under way go by that number.
 * After an error all is as it was. */
PSIP_API PSIP_MUST_USE int psip_call_restore(struct psip *s, psip_time now, const void *bytes, size_t length, psip_handle *call);
/* Here it is over without an event, and without a message but a CANCEL, or the BYE of a fork, that is under way already: it goes on elsewhere.
 * PSIP_ERR_STALE: no such call. */
PSIP_API PSIP_MUST_USE int psip_call_forget(struct psip *s, psip_handle call);

struct psip_statistics {
	uint32_t calls, dialogs, transactions, flows, sends;     /* alive now */
	size_t bytes_free;                                       /* of limits.bytes */
	uint64_t received, sent;                                 /* messages */
	uint64_t retransmitted;                                  /* by us, of requests and responses */
	uint64_t repeated;                                       /* received again */
	uint64_t malformed, dropped;                             /* refused; left without an answer */
	uint64_t throttled;                                      /* answers kept back: settings.answers_peer, answers_total */
	uint64_t refused_full;                                   /* 486 or 503 for want of room */
	uint32_t sips_vanished;                                  /* locations of domains that offered SIPS before, not now (RFC 3263 §7): an alarm */
	uint64_t calls_in, calls_out, calls_answered, calls_failed;
};
PSIP_API void psip_statistics(struct psip *s, struct psip_statistics *statistics);

/* The trace of state changes: transport/base/trace.h (psip_trace_take); names: transaction/names.h and psip_machine_text. */
PSIP_API const char *psip_machine_text(unsigned machine);
PSIP_API const char *psip_state_text(unsigned machine, unsigned state);

#endif
