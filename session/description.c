/* SPDX-License-Identifier: MIT
 * Where a message has its session description: as its body, or in a part of a multipart body (RFC 3261 §7.4.1, RFC 5621); and which bodies are not for us. */
#include "session/session.h"

#include "parser/multipart.h"

/* Its disposition: absent, that of a description for the session; anything else is not for us (§20.11, §13.2.1). */
static bool description_for_session(const struct psip_message *m)
{
	struct psip_span value = psip_message_value(m, PSIP_H_CONTENT_DISPOSITION);
	const char *params = value.length ? memchr(value.at, ';', value.length) : NULL;

	if (params)
		value = psip_between(value.at, params);
	while (value.length && value.at[value.length - 1] <= ' ')
		value.length--;
	return !value.length || psip_span_equal_nocase(value, PSIP_TEXT("session"));
}

bool description_encoded(const struct psip_part *part)
{
	struct psip_span rest = part->headers, name, value, encoding = part->encoding;
	int row;

	while ((row = psip_row_next(&rest, PSIP_LENIENT, &name, &value)) == 1)
		if (psip_header_find(name) == PSIP_H_CONTENT_ENCODING)
			return true;
	return row < 0 || (encoding.length && !psip_span_equal_nocase(encoding, PSIP_TEXT("binary")) && !psip_span_equal_nocase(encoding, PSIP_TEXT("8bit")) &&
	                   !psip_span_equal_nocase(encoding, PSIP_TEXT("7bit")));
}

struct psip_span description_whole(struct psip_span body, struct psip_span in)
{
	const char *end = body.at + body.length;
	bool ends = body.length > 1 && end[-2] == '\r' && end[-1] == '\n';

	if (!ends && in.at + in.length - end > 2 && end[0] == '\r' && end[1] == '\n')
		body.length += 2;
	return body;
}

/* That of a multipart body, as it stands there. */
static struct psip_span description_part(const struct psip_message *m, const struct psip_media_type *type)
{
	struct psip_span body = psip_message_body(m);
	struct psip_part part;

	if (psip_multipart_find(body, type, m->mode, "application/sdp", "session", &part) != 1 || !part.body.length || description_encoded(&part))
		return psip_span(NULL, 0);
	return description_whole(part.body, body);
}

struct psip_span description_of(const struct psip_message *m)
{
	struct psip_span value = psip_message_value(m, PSIP_H_CONTENT_TYPE);
	struct psip_media_type type;

	if (!m->body_length || !description_for_session(m) || psip_media_type_next(&value, m->mode, &type) != 1)
		return psip_span(NULL, 0);
	if (psip_media_type_is(&type, PSIP_TEXT("application/sdp")))
		return psip_message_body(m);
	return description_in_multipart() && psip_multipart_is(&type) ? description_part(m, &type) : psip_span(NULL, 0);
}

struct psip_span description_answer(const struct psip_message *m)
{
	struct psip_span value = psip_message_value(m, PSIP_H_CONTENT_TYPE);
	struct psip_media_type type;

	if (description_in_multipart() && psip_media_type_next(&value, m->mode, &type) == 1 && psip_multipart_is(&type))
		return description_part(m, &type);
	return psip_message_body(m);
}

/* Is nothing in the multipart body required but the description, which begins at `taken` (NULL: there is none)? What is in a part that may be left unread
 * may be (RFC 5621 §8.3); of multipart/alternative one part must be understood, whichever (RFC 2046 §5.1.4). */
static bool description_spares(struct psip_span body, const struct psip_media_type *type, psip_mode mode, const char *taken, unsigned depth)
{
	struct psip_disposition disposition;
	struct psip_media_type inner;
	struct psip_multipart parts;
	struct psip_part part;
	bool spares = depth < PSIP_MULTIPART_DEPTH && psip_multipart_begin(&parts, type, body, mode) == PSIP_OK;
	int result;

	if (spares && parts.alternative)
		return taken && taken >= body.at && taken < body.at + body.length;
	while (spares && (result = psip_multipart_next(&parts, &part)) != 0) {
		struct psip_span value = part.type;
		spares = result == 1 && ((taken && part.body.at == taken) || (psip_part_disposition(&part, mode, &disposition) == PSIP_OK && disposition.optional) ||
		                         (psip_media_type_next(&value, mode, &inner) == 1 && psip_multipart_is(&inner) &&
		                          description_spares(part.body, &inner, mode, taken, depth + 1)));
	}
	return spares;
}

bool description_served(const struct psip_message *m)
{
	struct psip_span value = psip_message_value(m, PSIP_H_CONTENT_TYPE);
	struct psip_media_type type;

	if (!description_for_session(m) || psip_media_type_next(&value, m->mode, &type) != 1)
		return false;
	if (description_in_multipart() && psip_multipart_is(&type))
		return description_spares(psip_message_body(m), &type, m->mode, description_part(m, &type).at, 0);
	return psip_media_type_is(&type, PSIP_TEXT("application/sdp"));
}
