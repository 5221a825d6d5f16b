/* SPDX-License-Identifier: MIT
 * Private to offer/answer: what a description of ours is made of, and its text. */
#ifndef PSIP_SESSION_OFFER_TEXT_H
#define PSIP_SESSION_OFFER_TEXT_H

#include "session/offer.h"

/* One format of our m= line. */
struct psip_offer_format {
	uint8_t codec;   /* enum psip_codec */
	uint8_t payload;
};

struct psip_offer_formats {
	struct psip_offer_format at[3];
	unsigned count;
};

/* Everything that a description of ours is made of. */
struct psip_offer_plan {
	const struct psip_media_config *config;
	const struct psip_sdp *offer;      /* that it answers; NULL: it is an offer itself */
	struct psip_offer_formats formats;
	uint8_t stream_count, audio_index; /* audio_index == stream_count: none is ours */
	const uint8_t *streams;            /* of an offer: enum psip_stream of each m= line */
	uint16_t port;
	enum psip_direction direction;
	uint32_t session_id, version;
};

/* Encoding name of one codec bit. */
const char *psip_codec_text(uint8_t codec);

/* Write the whole description; returns its fingerprint, in which the version has no part. An address that is neither
 * number nor name marks the writer bad. */
uint64_t psip_offer_text(struct psip_writer *w, const struct psip_offer_plan *plan);

#endif
