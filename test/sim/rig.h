/* SPDX-License-Identifier: MIT
 * A stack on the bench: messages as text in, captured sends and events out, virtual time. For flow tests.
 * With PSIP_RELOCATE=1 in the environment the block is copied to a new address between any two inputs and any two outputs. */
#ifndef PSIP_TEST_SIM_RIG_H
#define PSIP_TEST_SIM_RIG_H

#include "session/psip.h"
#include "transport/base/trace.h"

#include <stdarg.h>

#define RIG_LOG 4096
#define RIG_ZONE 64
#define RIG_PIECES 8192

struct rig_send {
	char *text;                 /* NUL-terminated copy */
	size_t length;
	psip_time at;
	psip_handle flow;
	struct psip_address local, remote;
};

struct rig_event {
	struct psip_event event;    /* message and body point to `text` */
	char *text;
	psip_time at;
};

/* One record of the zone: spans point to its texts. */
struct rig_record {
	char name[256], flags[8], service[16], target[256];
	struct psip_locate_record record;
};

struct rig {
	struct psip *s;
	size_t size;
	psip_time now;
	struct psip_address local, peer;  /* 10.0.0.1:5060 and 10.0.0.2:5060, UDP; what rig_udp and ROUTE answers use */
	struct rig_send sends[RIG_LOG];
	struct rig_event events[RIG_LOG];
	struct psip_output asked[256];    /* CONNECT, CLOSE, QUERY, ROUTE outputs in order; their names live as long as the rig */
	char names[256][256];
	struct rig_record zone[RIG_ZONE];
	unsigned zone_count;
	uint32_t ttl;               /* of zone records, seconds; rig_new sets 300 */
	unsigned send_count, send_taken, event_count, event_taken, asked_count, asked_taken;
	bool hold_routes;           /* ROUTE is not answered */
	bool hold_connects;         /* CONNECT is not answered (otherwise psip_connected at once) */
	bool refuse_connects;       /* CONNECT is answered by psip_closed */
	bool hold_answers;          /* QUERY is not answered; otherwise from the zone at once */
	bool hold_sends;            /* SENDs are not given back; their tokens are in held[] */
	int send_result;            /* what psip_sent says: PSIP_OK or PSIP_ERR_TRANSPORT */
	uint64_t held[256];
	unsigned held_count;
	psip_ref pieces[RIG_PIECES]; /* what rig_exhaust took */
	unsigned piece_count;
	bool relocate;
	uint64_t hash;              /* FNV-1a over all bytes sent with their times: same runs, same hash */
};

/* limits, settings: NULL for defaults (8 calls, trace ring of 1024, G.711 on port 40000, UDP, TCP, TLS, WS, WSS). Seed: all bytes `seed`. */
struct rig *rig_new(const struct psip_limits *limits, const struct psip_settings *settings, uint8_t seed);
void rig_free(struct rig *r);
struct psip_address rig_address(const char *host, uint16_t port, uint8_t transport);
/* Pull all outputs that are there now. Called by all below. */
void rig_pump(struct rig *r);
/* Let virtual time pass, stopping at each deadline. */
void rig_advance(struct rig *r, psip_duration ms);
/* A datagram from r->peer: printf format; "\n" becomes CRLF; a body follows after an empty line as it stands in the format (also with CRLF).
 * If the head has no Content-Length and no body, that is left as written. */
void rig_udp(struct rig *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
void rig_udp_from(struct rig *r, const struct psip_address *from, const char *format, ...) __attribute__((format(printf, 3, 4)));
void rig_bytes(struct rig *r, const void *bytes, size_t length);
/* Stream bytes likewise, on a flow made by rig_accept (peer = 10.0.0.2:33000, TCP). */
psip_handle rig_accept(struct rig *r);
void rig_tcp(struct rig *r, psip_handle flow, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* A record that QUERY gets, as in a zone file: "A 10.0.0.3", "AAAA 2001:db8::1", "SRV 10 60 5060 a.example.com", "CNAME b.example.com",
 * "NAPTR 50 50 s SIP+D2T _sip._tcp.example.com". Names in lower case. */
void rig_zone(struct rig *r, const char *name, const char *record);
/* Answer a question that was held back (or again) from the zone. */
void rig_answer(struct rig *r, const struct psip_output *asked);
/* Answer it with a status and no records. */
void rig_answer_status(struct rig *r, const struct psip_output *asked, enum psip_locate_status status);

/* The next captured send, event, question; NULL if there is none. */
const struct rig_send *rig_take(struct rig *r);
const struct rig_event *rig_take_event(struct rig *r);
const struct psip_output *rig_take_asked(struct rig *r);
/* The next question of that kind, past all others; NULL if there is none. The latest of any kind, taken or not. */
const struct psip_output *rig_take_asked_of(struct rig *r, enum psip_output_kind kind);
const struct psip_output *rig_asked_last(struct rig *r);
/* Forget all captured sends so far. */
void rig_flush(struct rig *r);

/* Go on with a copy of what is used of the block, in a new one of its size; the old one is overwritten. seed: of PSIP_RESUME_WORLD. */
void rig_resume(struct rig *r, enum psip_resume_mode mode, const uint8_t seed[32]);
/* Leave no 64 bytes for messages; then give back one such piece, or all. */
void rig_exhaust(struct rig *r);
void rig_relieve_one(struct rig *r);
void rig_relieve(struct rig *r);

/* Looking into a sent message (the strings live until the next call of the same function). */
int rig_status(const struct rig_send *m);              /* 0 for a request */
const char *rig_method(const struct rig_send *m);      /* of a request; of the CSeq for a response */
const char *rig_header(const struct rig_send *m, const char *name, unsigned n); /* value of the nth row (from 0), also by its compact name; NULL if none; up to 8 values stay valid */
const char *rig_param(const char *value, const char *name);                     /* ";name=value" in a header value; NULL if none; "" for a flag */
const char *rig_body(const struct rig_send *m);

/* Ready-made pieces: an INVITE, ACK, BYE, response as text into a static buffer. */
const char *rig_sdp(void);

/* An incoming call, up to the given point. Fills in what later messages need. */
struct rig_call {
	psip_handle handle;
	char call_id[64], from_tag[32], to_tag[64], branch[64];
	unsigned cseq;
};
void rig_invite(struct rig *r, struct rig_call *c, const char *extra_headers, const char *sdp); /* sends INVITE, takes EVENT_INCOMING into c->handle (0 if none) */
void rig_request(struct rig *r, struct rig_call *c, const char *method, unsigned cseq, const char *branch, const char *extra, const char *body);
/* A response of the peer to a captured request: copies Via, From, To (adds ;tag=to_tag unless there), Call-ID, CSeq. extra: header lines ending in \n. */
void rig_reply(struct rig *r, const struct rig_send *request, unsigned status, const char *to_tag, const char *extra, const char *sdp);
/* An incoming call answered and confirmed; an outgoing call answered (with ACK taken). */
void rig_establish_in(struct rig *r, struct rig_call *c);
const struct rig_send *rig_establish_out(struct rig *r, struct rig_call *c); /* returns the INVITE sent */

#endif
