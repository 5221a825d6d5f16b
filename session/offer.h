/* SPDX-License-Identifier: MIT
 * Offer and answer (RFC 3264) for one G.711 audio stream over RTP/AVP: pure functions of a configuration, the state
 * agreed so far and the peer's description. Usable without the rest of the session layer.
 *
 * The functions never change a state behind the caller's back: they read `before` and hand back `after`. So a measuring
 * pass (null writer) may come first, a rejected offer is forgotten by what was agreed, and each early dialog of a fork can go its own way. */
#ifndef PSIP_SESSION_OFFER_H
#define PSIP_SESSION_OFFER_H

#include "parser/sdp.h"
#include "parser/writer.h"

enum psip_codec { PSIP_PCMU = 1, PSIP_PCMA = 2, PSIP_TELEPHONE_EVENT = 4 }; /* bit mask */

struct psip_media_config {
	struct psip_span address;  /* where we receive: an IPv4 or IPv6 number, or a domain name; goes to o= and c= (IPv6 by RFC 5952) */
	bool ipv6;                 /* the address's family */
	uint16_t port;             /* of RTP, RTCP at the next one; 0 offers or answers the stream as removed */
	uint8_t codecs;            /* mask of enum psip_codec, at least one of PCMU and PCMA */
	bool prefer_pcma;          /* offers: PCMA before PCMU */
	bool own_order;            /* answers: list codecs in our order; otherwise in the offer's (RFC 3264 §6.1, the advised way) */
	uint8_t telephone_event;   /* payload type to offer, 96-127; anything else: 101 */
};

/* Kinds of streams whose places we keep (RFC 3264 §8: m= lines never vanish). */
enum psip_stream {
	PSIP_STREAM_AUDIO = 0, PSIP_STREAM_VIDEO, PSIP_STREAM_TEXT, PSIP_STREAM_APPLICATION, PSIP_STREAM_MESSAGE, PSIP_STREAM_IMAGE
};

/* Position-independent; kept by the caller. Before the first use: zero, but for session_id. */
struct psip_media_state {
	uint64_t fingerprint;      /* of our last description without its version: tells if the next one is a change (§8) */
	uint32_t session_id;       /* of our o= line; the caller sets it once, unique for the session (from the generator) */
	uint32_t version;          /* of our last description; begins near session_id, rises by one with each change; 0: none yet */
	uint32_t foreign_payloads; /* bit n: the peer bound payload type 96 + n to something that is no telephone-event; not ours to use (§8.3.2) */

	/* What was agreed last. */
	uint8_t codec;             /* the codec bit to send with: best of the answer, or best of the offer if we answered; 0 none */
	uint8_t codec_payload;     /* payload type to send it with */
	uint8_t codecs;            /* all bits agreed: what may arrive at any time */
	uint8_t pcmu_payload, pcma_payload; /* payload types they may arrive with, if in `codecs` */
	bool has_events;           /* telephone-event agreed (also in `codecs`) */
	uint8_t event_payload;     /* to send with */
	uint8_t event_receive;     /* to expect */
	uint8_t local_direction;   /* enum psip_direction: what we asked for */
	uint8_t agreed_direction;  /* what came of it, from our side; PSIP_INACTIVE while refused */
	bool refused;              /* the stream has port 0 */
	bool remote_address_known; /* false if it is a name: look up media[audio_index].connection of the description */
	bool remote_ipv6;
	uint8_t remote_address[16];/* 4 or 16 bytes; all zero (0.0.0.0): send neither RTP nor RTCP (§8.4) */
	uint16_t remote_port;      /* of RTP */

	/* Our last offer. */
	uint8_t offered_codecs;    /* 0: none since the last answer that we gave */
	uint8_t offered_direction;
	uint8_t offered_event;     /* payload type */
	bool offered_port;         /* it was not 0 */

	uint8_t event_number;      /* payload type that means telephone-event in our descriptions; 0 not fixed yet */
	uint8_t stream_count;      /* m= lines so far (§8: never fewer) */
	uint8_t audio_index;       /* which one is ours */
	uint8_t streams[PSIP_SDP_MEDIA]; /* enum psip_stream of each */
};

/* Hold: what to offer instead of the agreed direction so that the peer stops sending (RFC 3264 §8.4: sendrecv becomes
 * sendonly, recvonly becomes inactive). */
static inline enum psip_direction psip_direction_hold(enum psip_direction agreed)
{
	return (agreed & PSIP_SENDONLY) != 0 ? PSIP_SENDONLY : PSIP_INACTIVE;
}

/* Write an offer, the first (§5) or a later one (§8): the streams of earlier descriptions stay in their places with port 0, ours gets
 * `direction`. An unchanged description keeps its version. What was agreed stays in *after until the answer is read.
 * after: may be `before`, may be NULL. An address that is neither number nor name marks the writer bad. */
PSIP_API void psip_offer_write(struct psip_writer *w, const struct psip_media_config *config, const struct psip_media_state *before,
                               enum psip_direction direction, struct psip_media_state *after);

/* Write the answer (§6) to a parsed offer: as many m= lines, in its order; the first acceptable audio stream is taken (the one in use
 * if it still is), all others are refused with port 0. `want` is cut to what the offered direction leaves. Payload types are the offer's.
 * after: may be `before`, may be NULL.
 * PSIP_OK. PSIP_ERR_UNSUPPORTED: streams were offered, but none that we can take, or fewer than before (§8); 488 is owed; nothing was
 * written, *after is untouched. */
PSIP_API PSIP_MUST_USE int psip_answer_write(struct psip_writer *w, const struct psip_media_config *config, const struct psip_media_state *before,
                                             enum psip_direction want, const struct psip_sdp *offer, struct psip_media_state *after);

/* Read the answer to our last offer (§7). The same answer may be read again (18x, then 200).
 * PSIP_OK: *state holds what was agreed; see `refused`. PSIP_ERR_SYNTAX: it breaks the model (number or type of m= lines).
 * PSIP_ERR_UNSUPPORTED: no codec that was offered, a multicast or unusable address. PSIP_ERR_STATE: no offer of ours is open.
 * *state is unchanged by all errors; end the session then (the peer believes that it stands). */
PSIP_API PSIP_MUST_USE int psip_answer_read(struct psip_media_state *state, const struct psip_sdp *answer);

/* Write a description of what we can do, for a 200 to OPTIONS (§9): port 0. session_id must be new each time. */
PSIP_API void psip_capability_write(struct psip_writer *w, const struct psip_media_config *config, uint32_t session_id);

#endif
