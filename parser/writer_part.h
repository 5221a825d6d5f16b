/* SPDX-License-Identifier: MIT
 * What the files that write share: copying, rows, and the check of bytes. Not public. */
#ifndef PSIP_PARSER_WRITER_PART_H
#define PSIP_PARSER_WRITER_PART_H

#include "parser/writer.h"

/* "Name: " of each known id. Public look-ups have the names too; here they are ready to be copied: 32 bytes each. */
struct psip_writer_name {
	char text[30]; /* padded with zeros */
	uint8_t length;
	char compact;  /* or 0 */
};
extern const struct psip_writer_name psip_writer_names[PSIP_H_COUNT];

/* n bytes that do not fit, or none: they are counted. */
void psip_writer_count(struct psip_writer *w, size_t n);

static inline void psip_writer_bytes(struct psip_writer *w, const char *at, size_t n)
{
	size_t end = w->length + n;

	if (end <= w->capacity && end > w->length) {
		memcpy(w->at + w->length, at, n);
		w->length = end;
	} else
		psip_writer_count(w, n);
}

/* Is there room for n bytes and some more, so that names and digits may be written in whole vectors? */
static inline bool psip_writer_has_room(const struct psip_writer *w, size_t n)
{
	return w->length < w->capacity && w->capacity - w->length >= 64 && w->capacity - w->length - 64 >= n;
}

/* The digits end where `end` points; returns where they begin: ten bytes before at the most. */
static inline char *psip_writer_digits(char *end, uint32_t number)
{
	do {
		*--end = (char)('0' + number % 10);
		number /= 10;
	} while (number != 0);
	return end;
}

/* A string literal: its length is known, so that the copy needs no call. */
#define PSIP_WRITER_TEXT(w, literal) psip_writer_bytes((w), "" literal, sizeof(literal) - 1)

static inline void psip_writer_name(struct psip_writer *w, enum psip_header_id id)
{
	const struct psip_writer_name *name = &psip_writer_names[id];

	if (w->flags == 0 && w->length < w->capacity && w->capacity - w->length >= sizeof *name) {
		memcpy(w->at + w->length, name, sizeof *name); /* all of it: a round size needs no call */
		w->length += name->length;
	} else
		psip_put_name(w, id);
}

static inline void psip_writer_line_end(struct psip_writer *w)
{
	if (w->flags == 0)
		PSIP_WRITER_TEXT(w, "\r\n");
	else
		psip_put_line_end(w);
}

/* Is there no control byte but tabs? Then the text can stand in any line. */
bool psip_writer_plain(struct psip_span text);
/* The same while it is copied to where there is room for it. False: perhaps not plain; ask psip_writer_plain, which is slower. */
bool psip_writer_copy_plain(char *to, struct psip_span text);
/* RFC 3261 §25.1 token. */
bool psip_writer_token(struct psip_span text);
/* RFC 3261 §7.1: can it stand in a request line? */
bool psip_writer_uri(struct psip_span uri);
/* RFC 3261 §25.1 Reason-Phrase. */
bool psip_writer_reason(struct psip_span reason);
/* Can it stand in a row? loose: with the line ends that tolerant parsers take; psip_writer_value will mend them. */
bool psip_writer_fits(struct psip_span value, bool loose);
/* Without outer white space and line ends. */
struct psip_span psip_writer_trim(struct psip_span value);
/* A value that fits; folds that are not CRLF and white space become one SP (RFC 3261 §7.3.1: both mean the same). */
void psip_writer_value(struct psip_writer *w, struct psip_span value);
/* A row of an indexed message, by its long name. */
void psip_writer_copy(struct psip_writer *w, const struct psip_message *from, unsigned index);

#endif
