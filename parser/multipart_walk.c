/* SPDX-License-Identifier: MIT
 * Nested multiparts with a bound instead of recursion, and the way back (RFC 2046 §5.1.2, §5.1.4; RFC 5621 §4.2, §6). */
#include "parser/multipart.h"
#include "parser/octet.h"

_Static_assert(PSIP_MULTIPART_DEPTH >= 1 && PSIP_MULTIPART_DEPTH <= 255, "depth is kept in a byte");

int psip_walk_begin(struct psip_walk *walk, const struct psip_media_type *type, struct psip_span body, psip_mode mode)
{
	int result = psip_multipart_begin(&walk->at[0], type, body, mode);

	walk->depth = result == PSIP_OK;
	walk->shared = 0;
	return result;
}

/* Go into a part that is a multipart: PSIP_OK, or why not. */
static int walk_enter(struct psip_walk *walk, const struct psip_media_type *type, const struct psip_part *part)
{
	int result;

	if (walk->depth == PSIP_MULTIPART_DEPTH)
		return PSIP_ERR_SPACE;
	result = psip_multipart_begin(&walk->at[walk->depth], type, part->body, walk->at[0].mode);
	if (result == PSIP_OK)
		walk->depth++;
	return result;
}

int psip_walk_next(struct psip_walk *walk, struct psip_part *part)
{
	memset(part, 0, sizeof *part);
	walk->shared = walk->depth;
	while (walk->depth > 0) {
		struct psip_multipart *here = &walk->at[walk->depth - 1];
		struct psip_media_type type;
		int result = psip_multipart_next(here, part), entered;

		if (part->text.at == NULL) {
			walk->depth--;
			if (walk->shared > walk->depth)
				walk->shared = walk->depth;
			continue;
		}
		if (psip_part_type(part, here->mode, &type) != PSIP_OK)
			return result < 0 ? result : PSIP_ERR_SYNTAX;
		if (!psip_multipart_is(&type))
			return result;
		entered = walk_enter(walk, &type, part);
		/* A fault of the wrapper's is told with the wrapper; its parts come next. */
		if (entered != PSIP_OK || result < 0)
			return result < 0 ? result : entered;
	}
	memset(part, 0, sizeof *part);
	return 0;
}

/* Is the leaf of that type and disposition? Negative if that can't be read. */
static int walk_matches(const struct psip_part *part, psip_mode mode, struct psip_span media, const char *disposition)
{
	struct psip_media_type type;
	struct psip_disposition how;

	if (psip_part_type(part, mode, &type) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	if (!psip_media_type_is(&type, media))
		return 0;
	if (disposition == NULL)
		return 1;
	if (psip_part_disposition(part, mode, &how) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	return psip_span_equal_nocase(how.type, psip_string(disposition));
}

int psip_multipart_find(struct psip_span body, const struct psip_media_type *type, psip_mode mode, const char *media,
                        const char *disposition, struct psip_part *part)
{
	struct psip_walk walk;
	struct psip_part leaf;
	unsigned shared = 0; /* multiparts open now that were open at the part kept so far */
	int got, fault = psip_walk_begin(&walk, type, body, mode);

	memset(part, 0, sizeof *part);
	if (fault != PSIP_OK)
		return fault;
	while ((got = psip_walk_next(&walk, &leaf)) != 0) {
		int fits = walk_matches(&leaf, mode, psip_string(media), disposition);

		fault = fault < 0 ? fault : got < 0 ? got : fits < 0 ? fits : fault;
		shared = shared < walk.shared ? shared : walk.shared;
		/* The innermost multipart that holds both decides between them. */
		if (fits != 1 || (part->text.at != NULL && (shared == 0 || !walk.at[shared - 1].alternative)))
			continue;
		*part = leaf;
		shared = walk.depth;
	}
	return fault < 0 ? fault : part->text.at != NULL;
}

/* ---- writing ---- */

static bool multipart_boundary_fits(struct psip_span boundary)
{
	static const char marks[] = "'()+_,-./:=? ";

	for (size_t i = 0; i < boundary.length; i++) {
		char c = boundary.at[i];

		if ((psip_octet_class[(unsigned char)c] & PSIP_OCTET_ALNUM) == 0 && memchr(marks, c, sizeof marks - 1) == NULL)
			return false;
	}
	return boundary.length > 0 && boundary.length <= PSIP_BOUNDARY_MAX && boundary.at[boundary.length - 1] != ' ';
}

/* Does no line of the body begin with the delimiter? Bare LFs count as line ends, since receivers may take them so. */
static bool multipart_body_fits(struct psip_span body, struct psip_span boundary)
{
	const char *p = body.at, *pe = body.length > 0 ? body.at + body.length : body.at;

	while (p < pe) {
		size_t left = (size_t)(pe - p);

		if (left >= boundary.length + 2 && p[0] == '-' && p[1] == '-' && memcmp(p + 2, boundary.at, boundary.length) == 0)
			return false;
		p = memchr(p, '\n', left);
		if (p == NULL)
			break;
		p++;
	}
	return true;
}

void psip_put_multipart_type(struct psip_writer *w, struct psip_span subtype, struct psip_span boundary)
{
	struct psip_span rest = subtype, token;

	if (!multipart_boundary_fits(boundary) || psip_token_next(&rest, PSIP_STRICT, &token) != 1 || token.length != subtype.length) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("multipart/"));
	psip_put(w, subtype);
	psip_put(w, PSIP_TEXT(";boundary=\""));
	psip_put(w, boundary);
	psip_put(w, PSIP_TEXT("\""));
}

/* A row that header.def does not have. */
static void multipart_put_row(struct psip_writer *w, struct psip_span name, struct psip_span value)
{
	for (size_t i = 0; i < value.length; i++) {
		if ((unsigned char)value.at[i] < ' ' || (unsigned char)value.at[i] >= 0x7F) {
			w->bad = true;
			return;
		}
	}
	psip_put(w, name);
	psip_put(w, PSIP_TEXT(": "));
	psip_put(w, value);
	psip_put(w, PSIP_TEXT("\r\n"));
}

void psip_put_multipart_part(struct psip_writer *w, struct psip_span boundary, const struct psip_part *part)
{
	if (!multipart_boundary_fits(boundary) || !multipart_body_fits(part->body, boundary)) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("--"));
	psip_put(w, boundary);
	psip_put(w, PSIP_TEXT("\r\n"));
	if (part->type.at != NULL)
		psip_put_header(w, PSIP_H_CONTENT_TYPE, part->type);
	if (part->disposition.at != NULL)
		psip_put_header(w, PSIP_H_CONTENT_DISPOSITION, part->disposition);
	if (part->id.at != NULL)
		multipart_put_row(w, PSIP_TEXT("Content-ID"), part->id);
	if (part->encoding.at != NULL)
		multipart_put_row(w, PSIP_TEXT("Content-Transfer-Encoding"), part->encoding);
	psip_put(w, PSIP_TEXT("\r\n"));
	psip_put(w, part->body);
	psip_put(w, PSIP_TEXT("\r\n"));
}

void psip_put_multipart_end(struct psip_writer *w, struct psip_span boundary)
{
	if (!multipart_boundary_fits(boundary)) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("--"));
	psip_put(w, boundary);
	psip_put(w, PSIP_TEXT("--\r\n"));
}
