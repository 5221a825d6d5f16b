/* SPDX-License-Identifier: MIT
 * SDP in both modes, then offer and answer with what was read. Claims checked: what is strict is also tolerated; every
 * span lies in the input; an answer or offer of ours is strictly valid, as long as measured, and has the offer's streams;
 * a refusal changes nothing. The typed getters agree with the strict grammar, each liberty only adds, and what the SDP writer makes of any
 * pieces of the input is strictly valid. First byte of the input: what we are configured for. */
#include <stdlib.h>

#include "parser/sdp_attribute.h"
#include "parser/sdp_writer.h"
#include "session/offer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FUZZ_CLAIM(what) do { if (!(what)) abort(); } while (0)

static void fuzz_inside(struct psip_span outer, struct psip_span inner)
{
	FUZZ_CLAIM(inner.at == NULL || (inner.at >= outer.at && inner.at + inner.length <= outer.at + outer.length));
}

static void fuzz_getters(const struct psip_sdp_media *media, bool strict)
{
	struct psip_span value, param;
	uint32_t us;
	uint16_t port;
	bool ipv6;
	int got = psip_sdp_ptime(media, &us);

	FUZZ_CLAIM((got == 1) == (us > 0) && us <= PSIP_SDP_PTIME_MAX * 1000u);
	(void)!psip_sdp_maxptime(media, &us);
	got = psip_sdp_rtcp(media, &port, &value, &ipv6);
	FUZZ_CLAIM(!strict || got >= 0);
	fuzz_inside(media->lines, value);
	for (unsigned payload = 0; payload < 128; payload++) {
		if (!psip_sdp_fmtp(media, payload, &value))
			continue;
		fuzz_inside(media->lines, value);
		if (psip_sdp_fmtp_param(value, "mode", &param))
			fuzz_inside(value, param);
	}
}

static void fuzz_walk(const struct psip_sdp *sdp)
{
	struct psip_span lines = sdp->session_lines, name, value, encoding;
	unsigned payload, channels;
	uint32_t rate;
	int got;

	fuzz_inside(sdp->text, sdp->session_lines);
	fuzz_inside(sdp->text, sdp->origin_address);
	fuzz_inside(sdp->text, sdp->timing);
	while (psip_sdp_attribute_next(&lines, &name, &value) == 1) {
		fuzz_inside(sdp->session_lines, name);
		fuzz_inside(sdp->session_lines, value);
	}
	for (unsigned i = 0; i < sdp->media_count; i++) {
		const struct psip_sdp_media *media = &sdp->media[i];
		struct psip_span formats = media->formats;

		fuzz_inside(sdp->text, media->lines);
		fuzz_inside(sdp->text, media->connection);
		fuzz_inside(sdp->text, media->formats);
		fuzz_getters(media, false);
		while ((got = psip_sdp_format_next(&formats, &payload)) != 0) {
			if (got == 1 && psip_sdp_rtpmap(media, payload, &encoding, &rate, &channels))
				FUZZ_CLAIM(rate > 0 && channels > 0 && encoding.length > 0);
		}
	}
}

/* The next piece of the text, up to a "|". */
static struct psip_span fuzz_piece(struct psip_span *rest)
{
	const char *end = rest->length > 0 ? memchr(rest->at, '|', rest->length) : NULL;
	struct psip_span piece = end != NULL ? psip_between(rest->at, end) : *rest;

	*rest = end != NULL ? psip_between(end + 1, rest->at + rest->length) : psip_span(NULL, 0);
	return piece;
}

/* What is not refused must do: as one description, each piece left out where it is not there. */
static void fuzz_written(struct psip_span rest, bool ipv6)
{
	static char text[8192];
	struct psip_sdp_session session = { .id = PSIP_TEXT("1"), .version = PSIP_TEXT("2"), .address = PSIP_TEXT("192.0.2.1"), .connection = PSIP_TEXT("192.0.2.1") };
	struct psip_sdp_stream stream = { .media = PSIP_TEXT("audio"), .proto = PSIP_TEXT("RTP/AVP"), .formats = PSIP_TEXT("0") };
	struct psip_writer w = psip_writer(text, sizeof text), kept;
	struct psip_span name;
	struct psip_sdp sdp;

	session.name = fuzz_piece(&rest);
	psip_sdp_put_session(&w, &session);
	if (w.bad) {
		w = psip_writer(text, sizeof text);
		session.name = psip_span(NULL, 0);
		session.connection = fuzz_piece(&rest);
		session.user = fuzz_piece(&rest);
		session.id = fuzz_piece(&rest);
		session.connection_ipv6 = ipv6;
		psip_sdp_put_session(&w, &session);
		if (w.bad)
			return;
	}
	for (unsigned i = 0; rest.at != NULL && i < PSIP_SDP_MEDIA; i++) {
		kept = w;
		stream.formats = fuzz_piece(&rest);
		stream.proto = fuzz_piece(&rest);
		stream.connection = fuzz_piece(&rest);
		if (stream.connection.length == 0 && session.connection.at != NULL)
			stream.connection = psip_span(NULL, 0);
		stream.ipv6 = ipv6;
		psip_sdp_put_stream(&w, &stream);
		if (w.bad)
			w = kept;
		kept = w;
		name = fuzz_piece(&rest);
		psip_sdp_put_attribute(&w, name, fuzz_piece(&rest));
		if (w.bad)
			w = kept;
		kept = w;
		psip_sdp_put_rtpmap(&w, 96, fuzz_piece(&rest), 8000, i);
		psip_sdp_put_fmtp(&w, 96, fuzz_piece(&rest));
		if (w.bad)
			w = kept;
	}
	FUZZ_CLAIM(w.length > sizeof text || psip_sdp_parse(&sdp, psip_span(text, w.length), PSIP_STRICT, NULL) == PSIP_OK);
}

static void fuzz_valid(const char *text, const struct psip_writer *w, size_t measured, unsigned streams)
{
	struct psip_sdp sdp;

	FUZZ_CLAIM(psip_written(w) && w->length == measured);
	FUZZ_CLAIM(psip_sdp_parse(&sdp, psip_span(text, w->length), PSIP_STRICT, NULL) == PSIP_OK);
	FUZZ_CLAIM(sdp.media_count == streams);
}

static void fuzz_offer(const struct psip_media_config *config, struct psip_media_state *state)
{
	static char text[8192];
	struct psip_writer measure = psip_writer(NULL, 0), w = psip_writer(text, sizeof text);

	psip_offer_write(&measure, config, state, PSIP_SENDRECV, NULL);
	psip_offer_write(&w, config, state, PSIP_SENDRECV, state);
	fuzz_valid(text, &w, measure.length, state->stream_count);
}

static void fuzz_answer(const struct psip_media_config *config, const struct psip_sdp *offer, enum psip_direction want)
{
	struct psip_media_state state, kept;
	struct psip_writer measure = psip_writer(NULL, 0), w;
	char *text;
	int result;

	memset(&state, 0, sizeof state);
	memset(&kept, 0, sizeof kept);
	state.session_id = kept.session_id = 9;
	result = psip_answer_write(&measure, config, &state, want, offer, NULL);
	FUZZ_CLAIM(memcmp(&state, &kept, sizeof state) == 0);
	text = malloc(measure.length + 1);
	FUZZ_CLAIM(text != NULL);
	w = psip_writer(text, measure.length);
	FUZZ_CLAIM(psip_answer_write(&w, config, &state, want, offer, &state) == result);
	if (result == PSIP_OK) {
		fuzz_valid(text, &w, measure.length, offer->media_count);
		FUZZ_CLAIM(state.refused || (state.codec & config->codecs) != 0);
		FUZZ_CLAIM((state.agreed_direction & ~(unsigned)want) == 0);
		fuzz_offer(config, &state);
		(void)!psip_answer_write(&measure, config, &state, want, offer, &state);
	} else {
		FUZZ_CLAIM(w.length == 0 && memcmp(&state, &kept, sizeof state) == 0);
	}
	free(text);
}

static void fuzz_read(const struct psip_media_config *config, const struct psip_sdp *answer)
{
	struct psip_media_state state, kept;
	int result;

	memset(&state, 0, sizeof state);
	fuzz_offer(config, &state);
	memcpy(&kept, &state, sizeof kept);
	result = psip_answer_read(&state, answer);
	if (result == PSIP_OK) {
		FUZZ_CLAIM(state.refused || (state.codec & config->codecs) != 0);
		fuzz_offer(config, &state);
	} else {
		FUZZ_CLAIM(memcmp(&state, &kept, sizeof state) == 0);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct psip_media_config config = { .port = 4000 };
	struct psip_sdp strict, tolerant;
	struct psip_span text;
	size_t at = 0;
	int result;

	if (size == 0)
		return 0;
	config.ipv6 = (data[0] & 1) != 0;
	config.address = config.ipv6 ? PSIP_TEXT("2001:db8::1") : PSIP_TEXT("192.0.2.1");
	config.codecs = (uint8_t)((data[0] >> 1 & 1) != 0 ? PSIP_PCMU | PSIP_PCMA | PSIP_TELEPHONE_EVENT : PSIP_PCMA);
	config.prefer_pcma = (data[0] & 4) != 0;
	config.own_order = (data[0] & 8) != 0;
	config.port = (data[0] & 16) != 0 ? 0 : 4000;
	text = psip_span((const char *)data + 1, size - 1);
	result = psip_sdp_parse(&tolerant, text, PSIP_TOLERANT, &at);
	FUZZ_CLAIM(at <= text.length);
	if (psip_sdp_parse(&strict, text, PSIP_STRICT, &at) == PSIP_OK) {
		FUZZ_CLAIM(result == PSIP_OK);
		FUZZ_CLAIM(psip_sdp_parse(&strict, text, PSIP_QUIRK_SDP_LINES, &at) == PSIP_OK);
		FUZZ_CLAIM(psip_sdp_parse(&strict, text, PSIP_QUIRK_SDP_FIELDS, &at) == PSIP_OK);
		for (unsigned i = 0; i < strict.media_count; i++)
			fuzz_getters(&strict.media[i], true);
	} else if (psip_sdp_parse(&strict, text, PSIP_QUIRK_SDP_LINES, &at) == PSIP_OK || psip_sdp_parse(&strict, text, PSIP_QUIRK_SDP_FIELDS, &at) == PSIP_OK) {
		FUZZ_CLAIM(result == PSIP_OK);
	}
	FUZZ_CLAIM(at <= text.length);
	fuzz_written(text, config.ipv6);
	if (result != PSIP_OK)
		return 0;
	fuzz_walk(&tolerant);
	fuzz_answer(&config, &tolerant, (enum psip_direction)(data[0] >> 5 & 3));
	fuzz_read(&config, &tolerant);
	return 0;
}
