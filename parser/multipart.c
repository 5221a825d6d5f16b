/* SPDX-License-Identifier: MIT
 * Multipart bodies: boundary, delimiter lines, parts and their headers (RFC 2046 §5.1; RFC 5621). */
#include "parser/multipart.h"
#include "parser/octet.h"

/* ---- lines and rows ---- */

/* One line from `rest`, which moves behind its end; *line is without it. A line that lacks its end is taken too: *ended tells.
 * Only CRLF ends a line, with BARE_LF also LF. */
static void multipart_line(struct psip_span *rest, psip_mode mode, struct psip_span *line, bool *ended)
{
	const char *p = rest->at, *pe = rest->at + rest->length, *lf = NULL;

	while (p < pe && (lf = memchr(p, '\n', (size_t)(pe - p))) != NULL) {
		if ((mode & PSIP_QUIRK_BARE_LF) != 0 || (lf > rest->at && lf[-1] == '\r'))
			break;
		p = lf + 1;
		lf = NULL;
	}
	*ended = lf != NULL;
	if (lf == NULL) {
		*line = *rest;
		*rest = psip_span(pe, 0);
		return;
	}
	*line = psip_between(rest->at, lf > rest->at && lf[-1] == '\r' ? lf - 1 : lf);
	*rest = psip_between(lf + 1, pe);
}

static bool multipart_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool multipart_text_fits(struct psip_span text, psip_mode mode)
{
	const unsigned char *p = psip_octets(text.at), *pe = p + text.length;

	for (; p < pe; p++) {
		bool bad = false;

		if ((*p < ' ' && *p != '\t') || *p == 0x7F)
			return false;
		if (*p >= 0x80)
			p = psip_octet_utf8(p, pe, &bad);
		if (bad && (mode & PSIP_QUIRK_BAD_UTF8) == 0)
			return false;
	}
	return true;
}

/* The name at the beginning of a line that is not empty, and what follows its colon. */
static bool multipart_name(struct psip_span line, struct psip_span *name, struct psip_span *value)
{
	const unsigned char *p = psip_octets(line.at), *pe = p + line.length, *end;

	if ((psip_octet_class[*p] & PSIP_OCTET_TOKEN) == 0)
		return false;
	p = end = psip_octet_run(p, pe, PSIP_OCTET_TOKEN) + 1;
	while (p < pe && (*p == ' ' || *p == '\t'))
		p++;
	if (p == pe || *p != ':')
		return false;
	*name = psip_octet_between(psip_octets(line.at), end);
	*value = psip_octet_between(p + 1, pe);
	return true;
}

static bool multipart_outer(char c)
{
	return multipart_blank(c) || c == '\r' || c == '\n';
}

static struct psip_span multipart_trim(struct psip_span value)
{
	while (value.length > 0 && multipart_outer(value.at[0]))
		value = psip_span(value.at + 1, value.length - 1);
	while (value.length > 0 && multipart_outer(value.at[value.length - 1]))
		value.length--;
	return value;
}

/* psip_row_next; `open`: the end of the text ends a line. */
static int multipart_row(struct psip_span *rest, psip_mode mode, bool open, struct psip_span *name, struct psip_span *value)
{
	struct psip_span line;
	bool ended, fits;

	*name = *value = psip_span(NULL, 0);
	if (rest->length == 0)
		return 0;
	multipart_line(rest, mode, &line, &ended);
	if (line.length == 0 && ended)
		return 2;
	fits = multipart_name(line, name, value) && multipart_text_fits(*value, mode);
	while (ended && rest->length > 0 && multipart_blank(rest->at[0])) {
		multipart_line(rest, mode, &line, &ended);
		fits = fits && multipart_text_fits(line, mode);
		if (fits)
			*value = psip_between(value->at, line.at + line.length);
	}
	if (!fits || (!ended && !open)) {
		*name = *value = psip_span(NULL, 0);
		return PSIP_ERR_SYNTAX;
	}
	*value = multipart_trim(*value);
	return 1;
}

int psip_row_next(struct psip_span *rest, psip_mode mode, struct psip_span *name, struct psip_span *value)
{
	return multipart_row(rest, mode, (mode & PSIP_QUIRK_BARE_LF) != 0, name, value);
}

/* ---- the boundary ---- */

static bool multipart_bchar(char c)
{
	return (psip_octet_class[(unsigned char)c] & PSIP_OCTET_ALNUM) != 0 || memchr("'()+_,-./:=? ", c, 13) != NULL;
}

/* The boundary's text from a parameter's value as psip_param_next gives it, quotes and quoted pairs undone. */
static bool multipart_boundary(struct psip_multipart *m, struct psip_span value)
{
	bool loose = (m->mode & PSIP_QUIRK_PARAM_BYTES) != 0, quoted = value.length > 0 && value.at[0] == '"';
	size_t n = 2;

	if (quoted)
		value = psip_span(value.at + 1, value.length - 2);
	for (size_t i = 0; i < value.length; i++) {
		char c = value.at[i];

		if (quoted && c == '\\' && ++i < value.length)
			c = value.at[i];
		else if (!quoted && !loose && (psip_octet_class[(unsigned char)c] & PSIP_OCTET_TOKEN) == 0)
			return false;
		if ((!loose && !multipart_bchar(c)) || (unsigned char)c < ' ' || (unsigned char)c >= 0x7F || n == sizeof m->dash)
			return false;
		m->dash[n++] = c;
	}
	m->dash[0] = m->dash[1] = '-';
	m->dash_length = (uint8_t)n;
	return n > 2 && m->dash[n - 1] != ' ';
}

static bool multipart_read_boundary(struct psip_multipart *m, struct psip_span params)
{
	struct psip_span name, value;
	bool found = false;
	int got;

	while ((got = psip_param_next(&params, &name, &value)) == 1) {
		if (!psip_span_equal_nocase(name, PSIP_TEXT("boundary")))
			continue;
		if (found && (m->mode & PSIP_QUIRK_PARAM_TWICE) == 0)
			return false;
		if (!found && !multipart_boundary(m, value))
			return false;
		found = true;
	}
	return got == 0 && found;
}

/* ---- delimiter lines ---- */

enum multipart_delimiter { MULTIPART_NONE, MULTIPART_PART, MULTIPART_CLOSE };

static enum multipart_delimiter multipart_delimiter(const struct psip_multipart *m, struct psip_span line, bool ended)
{
	size_t n = m->dash_length;
	bool close;

	if (line.length < n || memcmp(line.at, m->dash, n) != 0)
		return MULTIPART_NONE;
	close = line.length - n >= 2 && line.at[n] == '-' && line.at[n + 1] == '-';
	for (size_t i = close ? n + 2 : n; i < line.length; i++) {
		if (!multipart_blank(line.at[i]))
			return MULTIPART_NONE;
	}
	/* §5.1.1: only the close delimiter may be the body's last bytes. */
	return close ? MULTIPART_CLOSE : ended ? MULTIPART_PART : MULTIPART_NONE;
}

/* Up to the next delimiter line: *before is what stands before it, without the line end that belongs to it, and absent if it is the
 * first line. m->rest moves behind it. */
static enum multipart_delimiter multipart_seek(struct psip_multipart *m, struct psip_span *before)
{
	const char *begin = m->rest.at, *end = NULL;

	while (m->rest.length > 0) {
		struct psip_span line;
		bool ended;
		enum multipart_delimiter kind;

		multipart_line(&m->rest, m->mode, &line, &ended);
		kind = multipart_delimiter(m, line, ended);
		if (kind != MULTIPART_NONE) {
			*before = end != NULL ? psip_between(begin, end) : psip_span(NULL, 0);
			return kind;
		}
		end = line.at + line.length;
	}
	*before = psip_between(begin, m->rest.at);
	return MULTIPART_NONE;
}

bool psip_multipart_is(const struct psip_media_type *type)
{
	return psip_span_equal_nocase(type->type, PSIP_TEXT("multipart"));
}

int psip_multipart_begin(struct psip_multipart *m, const struct psip_media_type *type, struct psip_span body, psip_mode mode)
{
	memset(m, 0, sizeof *m);
	m->rest = body.at != NULL ? body : psip_span("", 0);
	m->mode = mode;
	if (!psip_multipart_is(type))
		return PSIP_ERR_UNSUPPORTED;
	m->alternative = psip_span_equal_nocase(type->subtype, PSIP_TEXT("alternative"));
	m->digest = psip_span_equal_nocase(type->subtype, PSIP_TEXT("digest"));
	if (!multipart_read_boundary(m, type->params))
		return PSIP_ERR_SYNTAX;
	m->open = multipart_seek(m, &m->preamble) == MULTIPART_PART;
	return m->open ? PSIP_OK : PSIP_ERR_SYNTAX;
}

/* ---- parts ---- */

/* Where that row's value is kept; NULL if it is not. */
static struct psip_span *multipart_field(struct psip_part *part, struct psip_span name)
{
	switch (psip_header_find(name)) {
	case PSIP_H_CONTENT_TYPE:
		return &part->type;
	case PSIP_H_CONTENT_DISPOSITION:
		return &part->disposition;
	case PSIP_H_CONTENT_LENGTH:
		return &part->length;
	default:
		break;
	}
	if (psip_span_equal_nocase(name, PSIP_TEXT("Content-ID")))
		return &part->id;
	return psip_span_equal_nocase(name, PSIP_TEXT("Content-Transfer-Encoding")) ? &part->encoding : NULL;
}

/* Keep a row's value if it is one of those; false if it was there already. */
static bool multipart_keep(struct psip_part *part, struct psip_span name, struct psip_span value)
{
	struct psip_span *field = multipart_field(part, name);

	if (field != NULL && field->at != NULL)
		return false;
	if (field != NULL)
		*field = value;
	return true;
}

/* body-part = MIME-part-headers [CRLF *OCTET]. The last row may lack its line end: that belongs to the delimiter. */
static int multipart_read_part(const struct psip_multipart *m, struct psip_part *part)
{
	struct psip_span rest = part->text, name, value;
	const char *begin;
	int got, result = 1;

	do {
		begin = rest.at;
		got = multipart_row(&rest, m->mode, true, &name, &value);
		if (got < 0 || (got == 1 && !multipart_keep(part, name, value)))
			result = PSIP_ERR_SYNTAX;
	} while (got != 0 && got != 2);
	part->headers = psip_between(part->text.at, begin);
	if (got == 2)
		part->body = rest;
	return result;
}

int psip_multipart_next(struct psip_multipart *m, struct psip_part *part)
{
	const char *begin = m->rest.at;
	enum multipart_delimiter kind;
	int result;

	memset(part, 0, sizeof *part);
	if (!m->open)
		return 0;
	part->digest = m->digest;
	kind = multipart_seek(m, &part->text);
	m->open = kind == MULTIPART_PART;
	if (kind == MULTIPART_CLOSE)
		m->epilogue = m->rest;
	if (part->text.at == NULL) { /* two delimiter lines that share a CRLF */
		part->text = part->headers = psip_span(begin, 0);
		return PSIP_ERR_SYNTAX;
	}
	result = multipart_read_part(m, part);
	return kind == MULTIPART_NONE ? PSIP_ERR_MORE : result;
}

int psip_part_type(const struct psip_part *part, psip_mode mode, struct psip_media_type *type)
{
	struct psip_span rest = part->type;
	int got;

	if (rest.at == NULL)
		rest = part->digest ? PSIP_TEXT("message/rfc822") : PSIP_TEXT("text/plain");
	got = psip_media_type_next(&rest, mode, type);
	return got == 1 && rest.length == 0 ? PSIP_OK : PSIP_ERR_SYNTAX;
}

bool psip_media_type_is(const struct psip_media_type *type, struct psip_span text)
{
	size_t n = type->type.length;

	return text.length == n + 1 + type->subtype.length && text.at[n] == '/' && psip_span_equal_nocase(type->type, psip_span(text.at, n))
	       && psip_span_equal_nocase(type->subtype, psip_span(text.at + n + 1, type->subtype.length));
}

struct psip_span psip_media_type_charset(const struct psip_media_type *type)
{
	struct psip_span value;

	if (!psip_param(type->params, "charset", &value))
		return psip_span_equal_nocase(type->type, PSIP_TEXT("text")) ? PSIP_TEXT("UTF-8") : psip_span(NULL, 0);
	if (value.length >= 2 && value.at[0] == '"')
		value = psip_span(value.at + 1, value.length - 2);
	return value;
}

int psip_part_disposition(const struct psip_part *part, psip_mode mode, struct psip_disposition *disposition)
{
	struct psip_media_type type;

	if (part->disposition.at != NULL)
		return psip_disposition_parse(part->disposition, mode, disposition);
	memset(disposition, 0, sizeof *disposition);
	if (psip_part_type(part, mode, &type) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	disposition->type = psip_media_type_is(&type, PSIP_TEXT("application/sdp")) ? PSIP_TEXT("session") : PSIP_TEXT("render");
	return PSIP_OK;
}
