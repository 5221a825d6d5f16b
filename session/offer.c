/* SPDX-License-Identifier: MIT
 * Offer and answer for one G.711 stream (RFC 3264, RFC 3551; telephone-event: RFC 4733). */
#include "session/offer_text.h"

_Static_assert(sizeof(struct psip_media_state) <= 80, "kept once per call");

/* ---- formats ---- */

static void offer_add_format(struct psip_offer_formats *formats, uint8_t codec, unsigned payload)
{
	if (formats->count < 3) {
		formats->at[formats->count].codec = codec;
		formats->at[formats->count++].payload = (uint8_t)payload;
	}
}

static unsigned offer_mask(const struct psip_offer_formats *formats)
{
	unsigned mask = 0;

	for (unsigned i = 0; i < formats->count; i++)
		mask |= formats->at[i].codec;
	return mask;
}

static uint8_t offer_payload_of(const struct psip_offer_formats *formats, unsigned codec)
{
	for (unsigned i = 0; i < formats->count; i++) {
		if (formats->at[i].codec == codec)
			return formats->at[i].payload;
	}
	return 0;
}

static bool offer_foreign(const struct psip_media_state *state, unsigned payload)
{
	return payload < 96 || payload > 127 || (state->foreign_payloads >> (payload - 96) & 1) != 0;
}

/* Payload type for telephone-event in an offer; 0 if the peer took them all. Once a number means it, it goes on to (RFC 3264 §8.3.2). */
static uint8_t offer_event_number(const struct psip_media_config *config, const struct psip_media_state *state)
{
	unsigned number = config->telephone_event >= 96 && config->telephone_event <= 127 ? config->telephone_event : 101;

	if (state->event_number != 0)
		number = state->event_number;
	if (!offer_foreign(state, number) || (state->event_number == number && number < 96))
		return (uint8_t)number;
	for (number = 96; number <= 127; number++) {
		if (!offer_foreign(state, number))
			return (uint8_t)number;
	}
	return 0;
}

static void offer_own_formats(struct psip_offer_formats *formats, const struct psip_media_config *config, const struct psip_media_state *state)
{
	uint8_t event = offer_event_number(config, state);

	formats->count = 0;
	if ((config->codecs & PSIP_PCMA) != 0 && config->prefer_pcma)
		offer_add_format(formats, PSIP_PCMA, 8);
	if ((config->codecs & PSIP_PCMU) != 0)
		offer_add_format(formats, PSIP_PCMU, 0);
	if ((config->codecs & PSIP_PCMA) != 0 && !config->prefer_pcma)
		offer_add_format(formats, PSIP_PCMA, 8);
	if ((config->codecs & PSIP_TELEPHONE_EVENT) != 0 && event != 0)
		offer_add_format(formats, PSIP_TELEPHONE_EVENT, event);
}

/* The codec bit of a payload type in the peer's description; 0 if it is none of ours. */
static uint8_t offer_codec_of(const struct psip_sdp_media *media, unsigned payload)
{
	struct psip_span encoding;
	uint32_t rate;
	unsigned channels;

	if (!psip_sdp_rtpmap(media, payload, &encoding, &rate, &channels) || rate != 8000 || channels != 1)
		return 0;
	for (unsigned codec = PSIP_PCMU; codec <= PSIP_TELEPHONE_EVENT; codec <<= 1) {
		if (psip_span_equal_nocase(encoding, psip_string(psip_codec_text((uint8_t)codec))))
			return (uint8_t)codec;
	}
	return 0;
}

/* The peer's formats that are in `mask`, in its order, each codec once, telephone-event last. */
static void offer_common_formats(struct psip_offer_formats *formats, const struct psip_sdp_media *media, unsigned mask)
{
	struct psip_span rest = media->formats;
	unsigned payload, event = 0, n = 0;
	int got;

	formats->count = 0;
	while (n++ < PSIP_SDP_FORMATS && (got = psip_sdp_format_next(&rest, &payload)) != 0) {
		uint8_t codec = got == 1 ? offer_codec_of(media, payload) : 0;

		/* RFC 3551 §6: no static number can mean events, whatever an rtpmap says. */
		if ((codec & mask) == 0 || (codec == PSIP_TELEPHONE_EVENT && payload < 35))
			continue;
		mask &= ~(unsigned)codec;
		if (codec == PSIP_TELEPHONE_EVENT)
			event = payload;
		else
			offer_add_format(formats, codec, payload);
	}
	if (formats->count > 0 && event != 0)
		offer_add_format(formats, PSIP_TELEPHONE_EVENT, event);
}

/* Remember which dynamic numbers the peer uses for other things. */
static void offer_note_payloads(struct psip_media_state *state, const struct psip_sdp_media *media)
{
	struct psip_span rest = media->formats;
	unsigned payload, n = 0;
	int got;

	while (n++ < PSIP_SDP_FORMATS && (got = psip_sdp_format_next(&rest, &payload)) != 0) {
		if (got == 1 && payload >= 96 && offer_codec_of(media, payload) != PSIP_TELEPHONE_EVENT)
			state->foreign_payloads |= (uint32_t)1 << (payload - 96);
	}
}

/* ---- writing ---- */

/* Measure first: only the fingerprint tells which version this is (§8). */
static void offer_put_version(struct psip_writer *w, struct psip_offer_plan *plan, struct psip_media_state *state)
{
	struct psip_writer measure = psip_writer(NULL, 0);
	uint64_t fingerprint;

	plan->session_id = state->session_id;
	fingerprint = psip_offer_text(&measure, plan);
	if (state->version == 0)
		state->version = (state->session_id & 0x7FFFFFFF) != 0 ? state->session_id & 0x7FFFFFFF : 1;
	else if (state->fingerprint != fingerprint)
		state->version++;
	state->fingerprint = fingerprint;
	plan->version = state->version;
	(void)psip_offer_text(w, plan);
}

/* No codec at all in the configuration leaves an m= line without formats. */
static void offer_check_config(struct psip_writer *w, const struct psip_offer_formats *formats)
{
	if ((offer_mask(formats) & (PSIP_PCMU | PSIP_PCMA)) == 0)
		w->bad = true;
}

void psip_offer_write(struct psip_writer *w, const struct psip_media_config *config, const struct psip_media_state *before,
                      enum psip_direction direction, struct psip_media_state *after)
{
	struct psip_media_state state = *before;
	struct psip_offer_plan plan = { .config = config, .port = config->port, .direction = direction };

	if (state.stream_count == 0) {
		state.stream_count = 1;
		state.audio_index = 0;
	}
	state.streams[state.audio_index] = PSIP_STREAM_AUDIO;
	offer_own_formats(&plan.formats, config, &state);
	offer_check_config(w, &plan.formats);
	plan.stream_count = state.stream_count;
	plan.audio_index = state.audio_index;
	plan.streams = state.streams;
	offer_put_version(w, &plan, &state);
	state.offered_codecs = (uint8_t)offer_mask(&plan.formats);
	state.offered_direction = (uint8_t)direction;
	state.offered_event = offer_payload_of(&plan.formats, PSIP_TELEPHONE_EVENT);
	state.offered_port = config->port != 0;
	if (state.offered_event != 0)
		state.event_number = state.offered_event;
	if (after != NULL)
		*after = state;
}

void psip_capability_write(struct psip_writer *w, const struct psip_media_config *config, uint32_t session_id)
{
	static const struct psip_media_state nothing = { 0 };
	static const uint8_t streams[1] = { PSIP_STREAM_AUDIO };
	struct psip_offer_plan plan = { .config = config, .stream_count = 1, .streams = streams, .direction = PSIP_SENDRECV };

	plan.session_id = session_id;
	plan.version = session_id;
	offer_own_formats(&plan.formats, config, &nothing);
	offer_check_config(w, &plan.formats);
	(void)psip_offer_text(w, &plan);
}

/* ---- the peer's side ---- */

static uint8_t offer_stream_of(struct psip_span media)
{
	static const struct { char name[12]; uint8_t stream; } kinds[] = {
		{ "audio", PSIP_STREAM_AUDIO }, { "video", PSIP_STREAM_VIDEO }, { "text", PSIP_STREAM_TEXT },
		{ "application", PSIP_STREAM_APPLICATION }, { "message", PSIP_STREAM_MESSAGE }, { "image", PSIP_STREAM_IMAGE },
	};

	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		if (psip_span_equal(media, psip_string(kinds[i].name)))
			return kinds[i].stream;
	}
	/* A type without a place of its own; §8.3.3 lets a later offer of ours name it otherwise. */
	return PSIP_STREAM_APPLICATION;
}

/* From the peer's view to ours. */
static unsigned offer_mirror(unsigned direction)
{
	return (direction & 1) << 1 | (direction >> 1 & 1);
}

/* b= with 0: no media wanted (§5.1). RS and RR are about RTCP (RFC 3556). */
static bool offer_zero_bandwidth(struct psip_span lines)
{
	struct psip_span value;
	char type;

	while (psip_sdp_line_next(&lines, &type, &value) == 1) {
		if (type == 'b' && (psip_span_equal(value, PSIP_TEXT("AS:0")) || psip_span_equal(value, PSIP_TEXT("TIAS:0"))))
			return true;
	}
	return false;
}

/* What the peer's direction leaves to us. */
static unsigned offer_allowed(const struct psip_sdp_media *media)
{
	unsigned allowed = offer_mirror(media->direction);

	return offer_zero_bandwidth(media->lines) ? allowed & PSIP_RECVONLY : allowed;
}

static bool offer_rtp_audio(const struct psip_sdp_media *media)
{
	return psip_span_equal(media->media, PSIP_TEXT("audio")) && psip_span_equal(media->proto, PSIP_TEXT("RTP/AVP"));
}

static bool offer_zero_address(const struct psip_sdp_media *media)
{
	static const uint8_t zero[16] = { 0 };
	uint8_t bytes[16] = { 0 };

	return media->address == PSIP_SDP_UNICAST && psip_sdp_address_read(media->connection, media->ipv6, bytes) == PSIP_SDP_UNICAST
	       && memcmp(bytes, zero, sizeof zero) == 0;
}

/* A unicast address of our family, or none yet (0.0.0.0). */
static bool offer_reachable(const struct psip_sdp_media *media, bool ipv6)
{
	if (media->address != PSIP_SDP_UNICAST && media->address != PSIP_SDP_NAME)
		return false;
	return media->ipv6 == ipv6 || offer_zero_address(media);
}

static void offer_set_remote(struct psip_media_state *state, const struct psip_sdp_media *media)
{
	memset(state->remote_address, 0, sizeof state->remote_address);
	state->remote_port = media->port;
	state->remote_ipv6 = media->ipv6;
	state->remote_address_known = media->address == PSIP_SDP_UNICAST
	                              && psip_sdp_address_read(media->connection, media->ipv6, state->remote_address) == PSIP_SDP_UNICAST;
}

static void offer_set_refused(struct psip_media_state *state)
{
	state->refused = true;
	state->codec = state->codecs = state->codec_payload = state->pcmu_payload = state->pcma_payload = 0;
	state->has_events = false;
	state->event_payload = state->event_receive = 0;
	state->agreed_direction = PSIP_INACTIVE;
	state->remote_port = 0;
}

/* formats: best first, by the numbers to send with. */
static void offer_set_agreed(struct psip_media_state *state, const struct psip_offer_formats *formats, unsigned direction)
{
	state->refused = false;
	state->codec = formats->at[0].codec;
	state->codec_payload = formats->at[0].payload;
	state->codecs = (uint8_t)offer_mask(formats);
	state->pcmu_payload = offer_payload_of(formats, PSIP_PCMU);
	state->pcma_payload = offer_payload_of(formats, PSIP_PCMA);
	state->has_events = (state->codecs & PSIP_TELEPHONE_EVENT) != 0;
	state->event_payload = state->event_receive = offer_payload_of(formats, PSIP_TELEPHONE_EVENT);
	state->agreed_direction = (uint8_t)direction;
}

/* ---- answering ---- */

static bool offer_acceptable(const struct psip_media_config *config, const struct psip_sdp_media *media, struct psip_offer_formats *formats)
{
	if (media->port == 0 || media->port_count != 1 || !offer_rtp_audio(media) || !offer_reachable(media, config->ipv6))
		return false;
	offer_common_formats(formats, media, config->codecs);
	return formats->count > 0;
}

/* Which offered stream becomes ours: the one in use, else the first that we can take; media_count if there is none. */
static unsigned offer_choose(const struct psip_media_config *config, const struct psip_media_state *state, const struct psip_sdp *offer,
                             struct psip_offer_formats *formats)
{
	unsigned used = state->stream_count > 0 ? state->audio_index : 0;

	if (used < offer->media_count && offer_acceptable(config, &offer->media[used], formats))
		return used;
	for (unsigned i = 0; i < offer->media_count; i++) {
		if (offer_acceptable(config, &offer->media[i], formats))
			return i;
	}
	formats->count = 0;
	return offer->media_count;
}

static bool offer_any_live(const struct psip_sdp *offer)
{
	for (unsigned i = 0; i < offer->media_count; i++) {
		if (offer->media[i].port != 0)
			return true;
	}
	return false;
}

/* The codecs of an answer in our order; its best stays known as the offer's best (§6.1: that is the one to send). */
static void offer_reorder(struct psip_offer_formats *formats, const struct psip_media_config *config)
{
	struct psip_offer_format first = formats->at[0];
	uint8_t best = config->prefer_pcma ? PSIP_PCMA : PSIP_PCMU;

	if (config->own_order && formats->count > 1 && formats->at[1].codec == best) {
		formats->at[0] = formats->at[1];
		formats->at[1] = first;
	}
}

static void offer_take_streams(struct psip_media_state *state, const struct psip_sdp *offer, unsigned chosen)
{
	state->stream_count = offer->media_count;
	for (unsigned i = 0; i < offer->media_count; i++)
		state->streams[i] = offer_stream_of(offer->media[i].media);
	if (chosen < offer->media_count)
		state->audio_index = (uint8_t)chosen;
	else if (state->audio_index >= state->stream_count)
		state->audio_index = 0;
}

int psip_answer_write(struct psip_writer *w, const struct psip_media_config *config, const struct psip_media_state *before,
                      enum psip_direction want, const struct psip_sdp *offer, struct psip_media_state *after)
{
	struct psip_media_state state = *before;
	struct psip_offer_plan plan = { .config = config, .offer = offer, .port = config->port };
	struct psip_offer_formats agreed = { .count = 0 };
	unsigned chosen = offer_choose(config, before, offer, &agreed);

	if (offer->media_count < before->stream_count || (chosen == offer->media_count && config->port != 0 && offer_any_live(offer)))
		return PSIP_ERR_UNSUPPORTED;
	offer_take_streams(&state, offer, chosen);
	state.local_direction = (uint8_t)want;
	if (chosen < offer->media_count && config->port != 0) {
		const struct psip_sdp_media *media = &offer->media[chosen];

		offer_set_agreed(&state, &agreed, (unsigned)want & offer_allowed(media));
		offer_set_remote(&state, media);
		offer_note_payloads(&state, media);
		if (state.has_events)
			state.event_number = state.event_payload;
		plan.direction = (enum psip_direction)((unsigned)want & offer_mirror(media->direction));
	} else {
		offer_set_refused(&state);
		chosen = offer->media_count;
	}
	plan.formats = agreed;
	offer_reorder(&plan.formats, config);
	plan.stream_count = state.stream_count;
	plan.audio_index = (uint8_t)chosen;
	offer_put_version(w, &plan, &state);
	state.offered_codecs = 0;
	if (after != NULL)
		*after = state;
	return PSIP_OK;
}

/* ---- reading an answer ---- */

int psip_answer_read(struct psip_media_state *state, const struct psip_sdp *answer)
{
	const struct psip_sdp_media *media;
	struct psip_offer_formats formats;
	unsigned direction;

	if (state->offered_codecs == 0)
		return PSIP_ERR_STATE;
	if (answer->media_count != state->stream_count)
		return PSIP_ERR_SYNTAX;
	media = &answer->media[state->audio_index];
	if (!psip_span_equal(media->media, PSIP_TEXT("audio")))
		return PSIP_ERR_SYNTAX;
	if (media->port == 0 || !state->offered_port) {
		state->local_direction = state->offered_direction;
		offer_set_refused(state);
		return PSIP_OK;
	}
	if (!offer_rtp_audio(media) || media->port_count != 1 || (media->address != PSIP_SDP_UNICAST && media->address != PSIP_SDP_NAME))
		return PSIP_ERR_UNSUPPORTED;
	offer_common_formats(&formats, media, state->offered_codecs);
	if (formats.count == 0)
		return PSIP_ERR_UNSUPPORTED;
	direction = state->offered_direction & offer_allowed(media);
	state->local_direction = state->offered_direction;
	offer_set_agreed(state, &formats, direction);
	/* We send by the answer's numbers, the peer by those of our offer (§5.1, §6.1). */
	state->pcmu_payload = 0;
	state->pcma_payload = 8;
	state->event_receive = state->offered_event;
	offer_set_remote(state, media);
	offer_note_payloads(state, media);
	return PSIP_OK;
}
