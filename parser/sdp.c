/* SPDX-License-Identifier: MIT
 * SDP: order and multiplicity of lines, the index of sections, attributes and payload types (RFC 8866). */
#include "parser/sdp.h"
#include "parser/sdp_grammar.h"

/* Where in the description the reader is. */
struct sdp_reader {
	struct psip_sdp *sdp;
	psip_mode mode;
	char last;                    /* letter of the line before in this section; 0 at the beginning */
	bool in_media, has_name, has_timing;
	struct psip_span connection;  /* of the session */
	uint8_t address;              /* its enum psip_sdp_address */
	bool ipv6;
	unsigned media_connections;   /* c= lines of this medium so far */
};

/* One line without its end from `rest`, which is not empty; false for a NUL, a bare CR, or an end that the mode does not take. */
static bool sdp_raw_line(struct psip_span *rest, psip_mode mode, struct psip_span *line)
{
	const char *end;
	size_t length, taken;

	end = memchr(rest->at, '\n', rest->length);
	length = end != NULL ? (size_t)(end - rest->at) : rest->length;
	taken = end != NULL ? length + 1 : length;
	if (length > 0 && rest->at[length - 1] == '\r')
		length--;
	else if (!PSIP_TAKES(mode, PSIP_QUIRK_SDP_LINES))
		return false;
	if (end == NULL && !PSIP_TAKES(mode, PSIP_QUIRK_SDP_LINES))
		return false;
	if (memchr(rest->at, '\r', length) != NULL || memchr(rest->at, '\0', length) != NULL)
		return false;
	*line = psip_span(rest->at, length);
	*rest = psip_span(rest->at + taken, rest->length - taken);
	return true;
}

static bool sdp_blank_rest(struct psip_span rest)
{
	for (size_t i = 0; i < rest.length; i++) {
		if (rest.at[i] != '\r' && rest.at[i] != '\n')
			return false;
	}
	return true;
}

/* RFC 8866 §9: which letter may follow which. 'm' begins a section and is not asked about here. */
static bool sdp_in_order(const struct sdp_reader *reader, char type)
{
	static const char session[] = "vosiuepcbtrzka", media[] = "micbka";
	const char *order = reader->in_media ? media : session;
	size_t n = reader->in_media ? sizeof media - 1 : sizeof session - 1;
	const char *here = memchr(order, type, n);
	const char *before = reader->last != 0 ? memchr(order, reader->last, n) : NULL;

	if (here == NULL)
		return false;
	if (type == reader->last)
		return reader->in_media ? type != 'i' && type != 'k' : memchr("epbtra", type, 6) != NULL;
	if (type == 'r')
		return reader->last == 't';
	if (type == 'z')
		return reader->last == 'r';
	if (type == 't' && (reader->last == 'r' || reader->last == 'z'))
		return true;
	if (reader->last == 0)
		return type == 'v';
	return here > before;
}

static struct psip_span sdp_trimmed(struct psip_span value)
{
	while (value.length > 0 && (value.at[value.length - 1] == ' ' || value.at[value.length - 1] == '\t'))
		value.length--;
	return value;
}

static bool sdp_read_origin(struct sdp_reader *reader, struct psip_span value)
{
	struct psip_sdp *sdp = reader->sdp;
	struct psip_span rest = value, type;

	sdp->origin = value;
	if (!PSIP_TAKES(reader->mode, PSIP_QUIRK_SDP_FIELDS) && !psip_sdp_value_fits('o', value))
		return false;
	return psip_sdp_take_visible(&rest, &sdp->origin_user) && psip_sdp_take(&rest, ' ') && psip_sdp_take_visible(&rest, &sdp->session_id)
	       && psip_sdp_take(&rest, ' ') && psip_sdp_take_visible(&rest, &sdp->session_version) && psip_sdp_take(&rest, ' ')
	       && psip_sdp_take_visible(&rest, &type) && psip_sdp_take(&rest, ' ') && psip_sdp_take_visible(&rest, &type)
	       && psip_sdp_take(&rest, ' ') && psip_sdp_take_visible(&rest, &sdp->origin_address) && rest.length == 0;
}

static bool sdp_read_connection(struct sdp_reader *reader, struct psip_span rest)
{
	struct psip_sdp_media *media = reader->in_media ? &reader->sdp->media[reader->sdp->media_count - 1] : NULL;
	struct psip_span nettype, addrtype, address;
	bool strict = !PSIP_TAKES(reader->mode, PSIP_QUIRK_SDP_FIELDS);
	bool ipv6;
	uint8_t kind = PSIP_SDP_FOREIGN;

	if (!psip_sdp_take_token(&rest, &nettype) || !psip_sdp_take(&rest, ' ') || !psip_sdp_take_token(&rest, &addrtype)
	    || !psip_sdp_take(&rest, ' ') || !psip_sdp_take_visible(&rest, &address) || rest.length > 0)
		return false;
	if (strict && !psip_sdp_address_fits(nettype, addrtype, address, true))
		return false;
	ipv6 = psip_span_equal(addrtype, PSIP_TEXT("IP6"));
	if (psip_span_equal(nettype, PSIP_TEXT("IN")) && (ipv6 || psip_span_equal(addrtype, PSIP_TEXT("IP4"))))
		kind = (uint8_t)psip_sdp_address_read(address, ipv6, NULL);
	if (media == NULL) {
		reader->connection = address;
		reader->address = kind;
		reader->ipv6 = ipv6;
		return !strict || kind != PSIP_SDP_MULTICAST || !psip_sdp_address_several(address, ipv6);
	}
	/* §5.7: several c= lines only for the layers of a multicast; the first one counts. */
	if (reader->media_connections++ > 0)
		return !strict || (kind == PSIP_SDP_MULTICAST && media->address == PSIP_SDP_MULTICAST);
	media->connection = address;
	media->address = kind;
	media->ipv6 = ipv6;
	return true;
}

/* proto = token *("/" token) */
static bool sdp_take_proto(struct psip_span *rest, struct psip_span *proto)
{
	struct psip_span token;
	const char *begin = rest->at;

	do {
		if (!psip_sdp_take_token(rest, &token))
			return false;
	} while (psip_sdp_take(rest, '/'));
	*proto = psip_between(begin, rest->at);
	return true;
}

/* 1*(SP fmt); formats of RTP profiles are payload numbers (RFC 8866 §8.2.3). */
static bool sdp_read_formats(const struct sdp_reader *reader, struct psip_sdp_media *media, struct psip_span rest)
{
	bool strict = !PSIP_TAKES(reader->mode, PSIP_QUIRK_SDP_FIELDS);
	bool rtp = media->proto.length > 4 && memcmp(media->proto.at, "RTP/", 4) == 0;
	struct psip_span format, letters, digits;

	media->formats = psip_span(NULL, 0);
	while (psip_sdp_take(&rest, ' ')) {
		while (!strict && psip_sdp_take(&rest, ' '))
			continue;
		if (media->formats.at == NULL)
			media->formats = rest;
		if (!psip_sdp_take_token(&rest, &format))
			return false;
		letters = format;
		if (strict && rtp && (!psip_sdp_take_digits(&letters, &digits) || letters.length > 0))
			return false;
	}
	return media->formats.at != NULL && rest.length == 0;
}

static int sdp_read_media(struct sdp_reader *reader, struct psip_span rest)
{
	struct psip_sdp_media *media;
	struct psip_span digits;
	uint32_t number = 1;

	if (reader->sdp->media_count == PSIP_SDP_MEDIA)
		return PSIP_ERR_SPACE;
	media = &reader->sdp->media[reader->sdp->media_count++];
	memset(media, 0, sizeof *media);
	media->connection = reader->connection;
	media->address = reader->address;
	media->ipv6 = reader->ipv6;
	reader->in_media = true;
	reader->last = 'm';
	reader->media_connections = 0;
	if (!psip_sdp_take_token(&rest, &media->media) || !psip_sdp_take(&rest, ' ') || !psip_sdp_take_digits(&rest, &digits)
	    || !psip_sdp_number(digits, 65535, &number))
		return PSIP_ERR_SYNTAX;
	media->port = (uint16_t)number;
	number = 1;
	if (psip_sdp_take(&rest, '/')
	    && (!psip_sdp_take_digits(&rest, &digits) || digits.at[0] == '0' || !psip_sdp_number(digits, 65535, &number)))
		return PSIP_ERR_SYNTAX;
	media->port_count = (uint16_t)number;
	if (!psip_sdp_take(&rest, ' ') || !sdp_take_proto(&rest, &media->proto) || !sdp_read_formats(reader, media, rest))
		return PSIP_ERR_SYNTAX;
	return PSIP_OK;
}

static bool sdp_read_timing(struct sdp_reader *reader, struct psip_span value)
{
	struct psip_span rest = value, digits;

	if (!reader->has_timing)
		reader->sdp->timing = value;
	reader->has_timing = true;
	if (!PSIP_TAKES(reader->mode, PSIP_QUIRK_SDP_FIELDS))
		return psip_sdp_value_fits('t', value);
	return psip_sdp_take_digits(&rest, &digits) && psip_sdp_take(&rest, ' ') && psip_sdp_take_digits(&rest, &digits) && rest.length == 0;
}

static bool sdp_read_value(struct sdp_reader *reader, char type, struct psip_span value)
{
	bool strict = !PSIP_TAKES(reader->mode, PSIP_QUIRK_SDP_FIELDS), blanks = PSIP_TAKES(reader->mode, PSIP_QUIRK_SDP_LINES);
	struct psip_span trimmed = blanks ? sdp_trimmed(value) : value;

	switch (type) {
	case 'v':
		return psip_span_equal(trimmed, PSIP_TEXT("0"));
	case 'o':
		return sdp_read_origin(reader, trimmed);
	case 's':
		reader->sdp->session_name = value;
		reader->has_name = true;
		return !strict || value.length > 0;
	case 'c':
		return sdp_read_connection(reader, trimmed);
	case 't':
		return sdp_read_timing(reader, trimmed);
	case 'i':
	case 'a':
		return !strict || psip_sdp_value_fits(type, value);
	default: /* a blank at the end may belong to the value */
		return !strict || psip_sdp_value_fits(type, value) || psip_sdp_value_fits(type, trimmed);
	}
}

/* v=, o=, s= and t= must have been there before the first m= and at the end (RFC 8866 §5). */
static bool sdp_session_complete(const struct sdp_reader *reader)
{
	if (reader->sdp->origin.at == NULL)
		return false;
	return PSIP_TAKES(reader->mode, PSIP_QUIRK_SDP_FIELDS) || (reader->has_name && reader->has_timing);
}

/* A c= line in each medium or one for the session (RFC 8866 §5.7). */
static bool sdp_media_complete(const struct sdp_reader *reader)
{
	return PSIP_TAKES(reader->mode, PSIP_QUIRK_SDP_FIELDS) || !reader->in_media
	       || reader->sdp->media[reader->sdp->media_count - 1].address != PSIP_SDP_NO_ADDRESS;
}

static int sdp_read_line(struct sdp_reader *reader, struct psip_span line)
{
	struct psip_span value;
	char type;

	if (line.length < 2 || line.at[1] != '=')
		return PSIP_ERR_SYNTAX;
	type = line.at[0];
	value = psip_span(line.at + 2, line.length - 2);
	if (type == 'm') {
		if (!sdp_session_complete(reader) || !sdp_media_complete(reader))
			return PSIP_ERR_SYNTAX;
		return sdp_read_media(reader, PSIP_TAKES(reader->mode, PSIP_QUIRK_SDP_LINES) ? sdp_trimmed(value) : value);
	}
	if (!sdp_in_order(reader, type) || !sdp_read_value(reader, type, value))
		return PSIP_ERR_SYNTAX;
	reader->last = type;
	return PSIP_OK;
}

/* Direction by the first attribute that names one; -1 if there is none. */
static int sdp_direction(struct psip_span lines)
{
	struct psip_span name, value;

	while (psip_sdp_attribute_next(&lines, &name, &value) == 1) {
		for (unsigned d = PSIP_INACTIVE; d <= PSIP_SENDRECV; d++) {
			if (value.at == NULL && psip_span_equal(name, psip_string(psip_direction_text((enum psip_direction)d))))
				return (int)d;
		}
	}
	return -1;
}

/* RFC 3264 §8.4: 0.0.0.0 takes nothing; no more does IPv6's unspecified address. */
static bool sdp_nowhere(const struct psip_sdp_media *media)
{
	static const uint8_t zero[16] = { 0 };
	uint8_t bytes[16] = { 0 };

	return media->address == PSIP_SDP_UNICAST && psip_sdp_address_read(media->connection, media->ipv6, bytes) == PSIP_SDP_UNICAST
	       && memcmp(bytes, zero, sizeof zero) == 0;
}

static void sdp_find_directions(struct psip_sdp *sdp)
{
	int session = sdp_direction(sdp->session_lines);

	for (unsigned i = 0; i < sdp->media_count; i++) {
		struct psip_sdp_media *media = &sdp->media[i];
		int own = sdp_direction(media->lines);
		int direction = own >= 0 ? own : session >= 0 ? session : PSIP_SENDRECV;

		media->direction = (uint8_t)(sdp_nowhere(media) ? direction & PSIP_SENDONLY : direction);
	}
}

int psip_sdp_parse(struct psip_sdp *sdp, struct psip_span text, psip_mode mode, size_t *at)
{
	struct sdp_reader reader = { .sdp = sdp, .mode = mode };
	struct psip_span rest = text, line;
	const char *begin = text.at;
	int result = PSIP_OK;

	memset(sdp, 0, sizeof *sdp);
	sdp->text = text;
	while (rest.length > 0 && !(PSIP_TAKES(mode, PSIP_QUIRK_SDP_LINES) && sdp_blank_rest(rest))) {
		unsigned media_before = sdp->media_count;
		struct psip_span *section = media_before > 0 ? &sdp->media[media_before - 1].lines : &sdp->session_lines;

		begin = rest.at;
		result = sdp_raw_line(&rest, mode, &line) ? sdp_read_line(&reader, line) : PSIP_ERR_SYNTAX;
		if (result != PSIP_OK)
			break;
		if (sdp->media_count > media_before)
			sdp->media[media_before].lines = psip_span(rest.at, 0);
		else
			*section = psip_between(section->at != NULL ? section->at : begin, rest.at);
	}
	if (result == PSIP_OK && (!sdp_session_complete(&reader) || !sdp_media_complete(&reader))) {
		begin = rest.at;
		result = PSIP_ERR_SYNTAX;
	}
	if (result != PSIP_OK && at != NULL)
		*at = begin != NULL ? (size_t)(begin - text.at) : 0;
	if (result == PSIP_OK)
		sdp_find_directions(sdp);
	return result;
}

int psip_sdp_line_next(struct psip_span *lines, char *type, struct psip_span *value)
{
	while (lines->length > 0) {
		struct psip_span line;
		const char *end = memchr(lines->at, '\n', lines->length);
		size_t taken = end != NULL ? (size_t)(end - lines->at) + 1 : lines->length;

		line = psip_span(lines->at, end != NULL ? taken - 1 : taken);
		*lines = psip_span(lines->at + taken, lines->length - taken);
		if (line.length > 0 && line.at[line.length - 1] == '\r')
			line.length--;
		if (line.length < 2 || line.at[1] != '=')
			continue;
		*type = line.at[0];
		*value = psip_span(line.at + 2, line.length - 2);
		return 1;
	}
	return 0;
}

int psip_sdp_attribute_next(struct psip_span *lines, struct psip_span *name, struct psip_span *value)
{
	struct psip_span text;
	const char *colon;
	char type;

	do {
		if (psip_sdp_line_next(lines, &type, &text) == 0)
			return 0;
	} while (type != 'a');
	colon = text.length > 0 ? memchr(text.at, ':', text.length) : NULL;
	*name = colon != NULL ? psip_between(text.at, colon) : text;
	*value = colon != NULL ? psip_between(colon + 1, text.at + text.length) : psip_span(NULL, 0);
	return 1;
}

bool psip_sdp_attribute(struct psip_span lines, const char *name, struct psip_span *value)
{
	struct psip_span wanted = psip_string(name), found;

	while (psip_sdp_attribute_next(&lines, &found, value) == 1) {
		if (psip_span_equal(found, wanted))
			return true;
	}
	*value = psip_span(NULL, 0);
	return false;
}

int psip_sdp_format_next(struct psip_span *formats, unsigned *payload_type)
{
	struct psip_span format, digits;
	uint32_t number;

	while (psip_sdp_take(formats, ' '))
		continue;
	if (formats->length == 0)
		return 0;
	if (!psip_sdp_take_visible(formats, &format)) {
		*formats = psip_span(formats->at + formats->length, 0);
		return PSIP_ERR_SYNTAX;
	}
	if (!psip_sdp_take_digits(&format, &digits) || format.length > 0 || !psip_sdp_number(digits, 127, &number))
		return PSIP_ERR_SYNTAX;
	*payload_type = number;
	return 1;
}

/* integer: no leading zero, positive. */
static bool sdp_take_integer(struct psip_span *rest, uint32_t *number)
{
	struct psip_span digits;

	return psip_sdp_take_digits(rest, &digits) && digits.at[0] != '0' && psip_sdp_number(digits, UINT32_MAX, number);
}

/* rtpmap-value of RFC 8866 §6.6 for that payload type. */
static bool sdp_rtpmap_value(struct psip_span rest, unsigned payload_type, struct psip_span *encoding, uint32_t *rate, unsigned *channels)
{
	struct psip_span digits;
	uint32_t number, clock, count = 1;

	if (!psip_sdp_take_digits(&rest, &digits) || (digits.length > 1 && digits.at[0] == '0') || !psip_sdp_number(digits, 127, &number)
	    || number != payload_type || !psip_sdp_take(&rest, ' ') || !psip_sdp_take_token(&rest, encoding) || !psip_sdp_take(&rest, '/')
	    || !sdp_take_integer(&rest, &clock))
		return false;
	if (psip_sdp_take(&rest, '/') && !sdp_take_integer(&rest, &count))
		return false;
	*rate = clock;
	*channels = count;
	return rest.length == 0;
}

bool psip_sdp_rtpmap(const struct psip_sdp_media *media, unsigned payload_type, struct psip_span *encoding, uint32_t *rate, unsigned *channels)
{
	struct psip_span lines = media->lines, name, value;

	while (psip_sdp_attribute_next(&lines, &name, &value) == 1) {
		if (psip_span_equal(name, PSIP_TEXT("rtpmap")) && sdp_rtpmap_value(sdp_trimmed(value), payload_type, encoding, rate, channels))
			return true;
	}
	if (payload_type != 0 && payload_type != 8)
		return false;
	*encoding = payload_type == 0 ? PSIP_TEXT("PCMU") : PSIP_TEXT("PCMA");
	*rate = 8000;
	*channels = 1;
	return true;
}

const char *psip_direction_text(enum psip_direction direction)
{
	switch (direction) {
	case PSIP_INACTIVE:
		return "inactive";
	case PSIP_SENDONLY:
		return "sendonly";
	case PSIP_RECVONLY:
		return "recvonly";
	case PSIP_SENDRECV:
		break;
	}
	return "sendrecv";
}
