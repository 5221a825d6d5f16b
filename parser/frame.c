/* SPDX-License-Identifier: MIT
 * Framing of a stream: a byte automaton that knows lines, folds and the name Content-Length; other lines are skipped. */
#include "parser/frame.h"

#define FRAME_NAME "content-length"

/* line_state: one of these, and two flags. */
enum frame_state {
	FRAME_START = 0,   /* before the first byte of the start line */
	FRAME_SKIP,        /* in a line that does not matter */
	FRAME_BEGIN,       /* at the beginning of a line; the row before it does not matter */
	FRAME_BEGIN_LEAD,  /* the same after a Content-Length row without a digit so far */
	FRAME_BEGIN_TAIL,  /* the same after a Content-Length row with its digits */
	FRAME_EMPTY,       /* CR at the beginning of a line */
	FRAME_COLON,       /* the name is complete */
	FRAME_LEAD,        /* before the digits */
	FRAME_DIGITS,
	FRAME_TAIL,        /* after the digits */
	FRAME_NAMED,       /* + n: n letters of the name have been seen, 1 to 13 */
	FRAME_STATES = FRAME_NAMED + sizeof(FRAME_NAME) - 1
};
#define FRAME_STATE 0x3fu
#define FRAME_SEEN 0x40u /* there has been a Content-Length */
#define FRAME_FAULT 0x80u /* one is no number, or two differ */

_Static_assert((int)FRAME_STATES <= (int)FRAME_STATE, "a state fits beside the flags");

static void frame_reset(struct psip_framer *framer)
{
	memset(framer, 0, sizeof(*framer));
}

/* What stands before a message: CRLFs, or the two of a ping. */
static enum psip_frame_kind frame_leading(const char *data, size_t n, size_t *length)
{
	*length = 0;
	if (n == 0)
		return PSIP_FRAME_MORE;
	if (data[0] == '\n') {
		*length = 1;
		return PSIP_FRAME_CRLF;
	}
	if (data[0] != '\r')
		return PSIP_FRAME_MESSAGE;
	if (n == 1)
		return PSIP_FRAME_MORE;
	if (data[1] != '\n')
		return PSIP_FRAME_MESSAGE;
	if (n == 2 || (n == 3 && data[2] == '\r'))
		return PSIP_FRAME_MORE;
	if (data[2] == '\r' && data[3] == '\n') {
		*length = 4;
		return PSIP_FRAME_PING;
	}
	*length = 2;
	return PSIP_FRAME_CRLF;
}

static unsigned frame_digit(struct psip_framer *framer, char c)
{
	uint32_t digit = (uint32_t)(c - '0');

	if (framer->number > (UINT32_MAX - digit) / 10)
		framer->number = UINT32_MAX; /* above every max_length */
	else
		framer->number = framer->number * 10 + digit;
	return FRAME_DIGITS;
}

static unsigned frame_commit(struct psip_framer *framer, unsigned flags)
{
	if ((flags & FRAME_SEEN) != 0 && framer->content_length != framer->number)
		flags |= FRAME_FAULT;
	framer->content_length = framer->number;
	return flags | FRAME_SEEN;
}

/* First byte of a line that is no continuation. */
static unsigned frame_line(struct psip_framer *framer, char c)
{
	framer->number = 0;
	switch (c) {
	case '\r': return FRAME_EMPTY;
	case '\n': return FRAME_STATES;
	case 'c': case 'C': return FRAME_NAMED + 1;
	case 'l': case 'L': return FRAME_COLON;
	default: return FRAME_SKIP;
	}
}

static unsigned frame_name(unsigned state, char c)
{
	static const char name[] = FRAME_NAME;
	unsigned seen = state - FRAME_NAMED;

	if (c == '\n')
		return FRAME_BEGIN;
	if (c != name[seen] && (name[seen] == '-' || (c | 0x20) != name[seen]))
		return FRAME_SKIP;
	return seen + 2 == sizeof(name) ? FRAME_COLON : state + 1;
}

/* One byte. Returns the new state with its flags; FRAME_STATES (with flags) at the end of the empty line. */
static unsigned frame_byte(struct psip_framer *framer, unsigned state, unsigned flags, char c)
{
	bool space = c == ' ' || c == '\t';

	switch (state) {
	case FRAME_START:
	case FRAME_SKIP:
		return flags | (c == '\n' ? FRAME_BEGIN : FRAME_SKIP);
	case FRAME_BEGIN:
		return flags | (space ? FRAME_SKIP : frame_line(framer, c));
	case FRAME_BEGIN_LEAD:
		return space ? flags | FRAME_LEAD : flags | FRAME_FAULT | frame_line(framer, c);
	case FRAME_BEGIN_TAIL:
		if (space)
			return flags | FRAME_TAIL;
		flags = frame_commit(framer, flags);
		return flags | frame_line(framer, c);
	case FRAME_EMPTY:
		return flags | (c == '\n' ? FRAME_STATES : FRAME_SKIP);
	case FRAME_COLON:
		return flags | (c == ':' ? FRAME_LEAD : space ? FRAME_COLON : c == '\n' ? FRAME_BEGIN : FRAME_SKIP);
	case FRAME_LEAD:
	case FRAME_DIGITS:
	case FRAME_TAIL:
		if (c >= '0' && c <= '9' && state != FRAME_TAIL)
			return flags | frame_digit(framer, c);
		if (space || c == '\r')
			return flags | (state == FRAME_LEAD ? FRAME_LEAD : FRAME_TAIL);
		if (c == '\n')
			return flags | (state == FRAME_LEAD ? FRAME_BEGIN_LEAD : FRAME_BEGIN_TAIL);
		return flags | FRAME_FAULT | FRAME_SKIP;
	default:
		return flags | frame_name(state, c);
	}
}

/* Go on over the headers up to `end` bytes; true at the empty line. */
static bool frame_headers(struct psip_framer *framer, const char *data, size_t end)
{
	unsigned state = framer->line_state & FRAME_STATE, flags = framer->line_state & ~FRAME_STATE;
	size_t at = framer->scanned;

	while (at < end) {
		unsigned now;

		if (state == FRAME_SKIP) {
			const char *line_end = memchr(data + at, '\n', end - at);

			if (line_end == NULL) {
				at = end;
				break;
			}
			at = (size_t)(line_end - data);
		}
		now = frame_byte(framer, state, flags, data[at++]);
		state = now & FRAME_STATE;
		flags = now & ~FRAME_STATE;
		if (state == FRAME_STATES)
			break;
	}
	framer->scanned = (uint32_t)at;
	framer->line_state = (uint8_t)(state | flags);
	if (state == FRAME_STATES)
		framer->headers_end = (uint32_t)at;
	return framer->headers_end != 0;
}

static enum psip_frame_kind frame_end(struct psip_framer *framer, enum psip_frame_kind kind)
{
	frame_reset(framer);
	return kind;
}

enum psip_frame_kind psip_frame(struct psip_framer *framer, const char *data, size_t n, size_t max_length, size_t *length)
{
	*length = 0;
	if (max_length > UINT32_MAX)
		max_length = UINT32_MAX;
	if (framer->scanned == 0) {
		enum psip_frame_kind kind = frame_leading(data, n, length);

		if (kind != PSIP_FRAME_MESSAGE)
			return kind;
	}
	if (framer->headers_end == 0 && !frame_headers(framer, data, n < max_length ? n : max_length)) {
		if (n < max_length)
			return PSIP_FRAME_MORE;
		*length = framer->scanned;
		return frame_end(framer, PSIP_FRAME_LARGE);
	}
	*length = framer->headers_end;
	if ((framer->line_state & (FRAME_SEEN | FRAME_FAULT)) != FRAME_SEEN)
		return frame_end(framer, PSIP_FRAME_BAD);
	if (framer->content_length > max_length - framer->headers_end)
		return frame_end(framer, PSIP_FRAME_LARGE);
	if (n - framer->headers_end < framer->content_length) {
		*length = 0;
		return PSIP_FRAME_MORE;
	}
	*length = (size_t)framer->headers_end + framer->content_length;
	return frame_end(framer, PSIP_FRAME_MESSAGE);
}

#undef FRAME_NAME
#undef FRAME_STATE
#undef FRAME_SEEN
#undef FRAME_FAULT
