/* SPDX-License-Identifier: MIT
 * The text of our descriptions (RFC 8866), with a fingerprint that tells a changed one from a repeated one. */
#include "session/offer_text.h"

/* Text on its way out, with its fingerprint (64-bit FNV-1a). */
struct offer_text {
	struct psip_writer *w;
	uint64_t fingerprint;
};

static void offer_put(struct offer_text *t, struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++)
		t->fingerprint = (t->fingerprint ^ (unsigned char)text.at[i]) * 0x100000001B3u;
	psip_put(t->w, text);
}

static void offer_put_string(struct offer_text *t, const char *text)
{
	offer_put(t, psip_string(text));
}

static void offer_put_number(struct offer_text *t, uint32_t number)
{
	char digits[10];
	struct psip_writer w = psip_writer(digits, sizeof digits);

	psip_put_number(&w, number);
	offer_put(t, psip_span(digits, w.length));
}

/* ---- addresses ---- */

/* First and length (in groups) of the longest run of at least two zero groups (RFC 5952 §4.2). */
static unsigned offer_zero_run(const uint8_t bytes[16], unsigned *length)
{
	unsigned first = 8;

	*length = 1;
	for (unsigned i = 0; i < 8; i++) {
		unsigned n = 0;

		while (i + n < 8 && bytes[2 * (i + n)] == 0 && bytes[2 * (i + n) + 1] == 0)
			n++;
		if (n > *length) {
			first = i;
			*length = n;
		}
	}
	return first;
}

static void offer_put_ip6(struct offer_text *t, const uint8_t bytes[16])
{
	static const char hex[] = "0123456789abcdef";
	unsigned run, gap = offer_zero_run(bytes, &run);

	for (unsigned i = 0; i < 8; i++) {
		unsigned group = (unsigned)bytes[2 * i] << 8 | bytes[2 * i + 1];
		unsigned shift = 12;

		if (i == gap) {
			offer_put_string(t, "::");
			i += run - 1;
			continue;
		}
		if (i > 0 && i != gap + run)
			offer_put_string(t, ":");
		while (shift > 0 && group >> shift == 0)
			shift -= 4;
		for (unsigned digits = shift / 4 + 1; digits > 0; digits--)
			offer_put(t, psip_span(&hex[group >> 4 * (digits - 1) & 15], 1));
	}
}

/* "IN IP4 192.0.2.1": the common end of o= and c=. */
static void offer_put_address(struct offer_text *t, const struct psip_media_config *config)
{
	uint8_t bytes[16];
	enum psip_sdp_address kind = psip_sdp_address_read(config->address, config->ipv6, bytes);

	offer_put_string(t, config->ipv6 ? "IN IP6 " : "IN IP4 ");
	if (kind == PSIP_SDP_UNICAST && config->ipv6)
		offer_put_ip6(t, bytes);
	else if (kind == PSIP_SDP_UNICAST || kind == PSIP_SDP_NAME)
		offer_put(t, config->address);
	else
		t->w->bad = true;
}

/* ---- streams ---- */

const char *psip_codec_text(uint8_t codec)
{
	return codec == PSIP_PCMU ? "PCMU" : codec == PSIP_PCMA ? "PCMA" : "telephone-event";
}

static void offer_put_audio(struct offer_text *t, const struct psip_offer_plan *plan)
{
	const struct psip_offer_formats *formats = &plan->formats;

	offer_put_string(t, "m=audio ");
	offer_put_number(t, plan->port);
	offer_put_string(t, " RTP/AVP");
	for (unsigned i = 0; i < formats->count; i++) {
		offer_put_string(t, " ");
		offer_put_number(t, formats->at[i].payload);
	}
	offer_put_string(t, "\r\n");
	for (unsigned i = 0; i < formats->count; i++) {
		offer_put_string(t, "a=rtpmap:");
		offer_put_number(t, formats->at[i].payload);
		offer_put_string(t, " ");
		offer_put_string(t, psip_codec_text(formats->at[i].codec));
		offer_put_string(t, "/8000\r\n");
		if (formats->at[i].codec != PSIP_TELEPHONE_EVENT)
			continue;
		offer_put_string(t, "a=fmtp:");
		offer_put_number(t, formats->at[i].payload);
		offer_put_string(t, " 0-15\r\n");
	}
	offer_put_string(t, "a=");
	offer_put_string(t, psip_direction_text(plan->direction));
	offer_put_string(t, "\r\n");
}

/* A refused stream of the offer: its type, its profile, one of its formats (§6). */
static void offer_put_refused(struct offer_text *t, const struct psip_sdp_media *media)
{
	bool rtp = media->proto.length > 4 && memcmp(media->proto.at, "RTP/", 4) == 0;
	struct psip_span rest = media->formats;
	const char *space = memchr(rest.at, ' ', rest.length);
	unsigned payload = 0;

	offer_put_string(t, "m=");
	offer_put(t, media->media);
	offer_put_string(t, " 0 ");
	offer_put(t, media->proto);
	offer_put_string(t, " ");
	if (rtp) {
		/* RTP formats are numbers (RFC 8866 §8.2.3), even if a tolerantly read offer had none. */
		offer_put_number(t, psip_sdp_format_next(&rest, &payload) == 1 ? payload : 0);
	} else {
		offer_put(t, space != NULL ? psip_between(rest.at, space) : rest);
	}
	offer_put_string(t, "\r\n");
}

/* A stream that is gone or was never taken, in an offer of ours (§8.2). */
static void offer_put_gone(struct offer_text *t, uint8_t stream)
{
	switch ((enum psip_stream)stream) {
	case PSIP_STREAM_AUDIO:
		offer_put_string(t, "m=audio 0 RTP/AVP 0\r\n");
		return;
	case PSIP_STREAM_VIDEO:
		offer_put_string(t, "m=video 0 RTP/AVP 31\r\n");
		return;
	case PSIP_STREAM_TEXT:
		offer_put_string(t, "m=text 0 udp t140\r\n");
		return;
	case PSIP_STREAM_APPLICATION:
		offer_put_string(t, "m=application 0 udp octet-stream\r\n");
		return;
	case PSIP_STREAM_MESSAGE:
		offer_put_string(t, "m=message 0 TCP/MSRP *\r\n");
		return;
	case PSIP_STREAM_IMAGE:
		offer_put_string(t, "m=image 0 udptl t38\r\n");
		return;
	}
}

/* time of RFC 8866 §9, or "0". */
static bool offer_time(struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
	}
	return text.length > 0 && (text.at[0] == '0' ? text.length == 1 : text.length >= 10);
}

static bool offer_timing(struct psip_span text)
{
	const char *space = text.length > 0 ? memchr(text.at, ' ', text.length) : NULL;

	return space != NULL && offer_time(psip_between(text.at, space)) && offer_time(psip_between(space + 1, text.at + text.length));
}

/* The answer's t= lines equal the offer's (§6), unless they are such as only a tolerant reader takes. */
static void offer_put_timing(struct offer_text *t, const struct psip_sdp *offer)
{
	struct psip_span lines = offer != NULL ? offer->session_lines : psip_span(NULL, 0), value;
	bool any = false;
	char type;

	while (psip_sdp_line_next(&lines, &type, &value) == 1) {
		if (type != 't' || !offer_timing(value))
			continue;
		any = true;
		offer_put_string(t, "t=");
		offer_put(t, value);
		offer_put_string(t, "\r\n");
	}
	if (!any)
		offer_put_string(t, "t=0 0\r\n");
}

uint64_t psip_offer_text(struct psip_writer *w, const struct psip_offer_plan *plan)
{
	struct offer_text t = { w, 0xCBF29CE484222325u };

	offer_put_string(&t, "v=0\r\no=- ");
	offer_put_number(&t, plan->session_id);
	offer_put_string(&t, " ");
	psip_put_number(w, plan->version);
	offer_put_string(&t, " ");
	offer_put_address(&t, plan->config);
	offer_put_string(&t, "\r\ns=-\r\nc=");
	offer_put_address(&t, plan->config);
	offer_put_string(&t, "\r\n");
	offer_put_timing(&t, plan->offer);
	for (unsigned i = 0; i < plan->stream_count; i++) {
		if (i == plan->audio_index)
			offer_put_audio(&t, plan);
		else if (plan->offer != NULL)
			offer_put_refused(&t, &plan->offer->media[i]);
		else
			offer_put_gone(&t, plan->streams[i]);
	}
	return t.fingerprint;
}
