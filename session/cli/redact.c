/* SPDX-License-Identifier: MIT
 * Credentials and keys out of what is captured: byte by byte, since a stream may be cut anywhere. */
#include "session/cli/redact.h"

#include <string.h>

enum { REDACT_NAME = 0, REDACT_OTHER, REDACT_SECRET }; /* in the line: its name so far, nothing to hide, hidden to its end */

static const char *const redact_names[] = { "authorization:", "proxy-authorization:", "authentication-info:", "proxy-authentication-info:",
	                                        "cookie:", "k=", "a=crypto:" };
#define REDACT_NAMES (sizeof redact_names / sizeof *redact_names)

static void redact_name(struct cli_redact *r, uint8_t c)
{
	char low = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
	bool open = false;
	if (c == ' ' || c == '\t') /* may stand before the colon (RFC 3261 §25.1, HCOLON) */
		return;
	for (unsigned i = 0; i < REDACT_NAMES; i++) {
		if (r->others >> i & 1)
			continue;
		if (redact_names[i][r->at] != low) {
			r->others |= 1u << i;
		} else if (!redact_names[i][r->at + 1]) {
			r->state = REDACT_SECRET;
			return;
		} else {
			open = true;
		}
	}
	r->at++;
	if (!open)
		r->state = REDACT_OTHER;
}

static uint8_t redact_byte(struct cli_redact *r, uint8_t c)
{
	bool blank = c == ' ' || c == '\t';
	if (c == '\n')
		r->ended = true;
	if (c == '\n' || c == '\r')
		return c;
	if (r->ended && !blank) { /* a folded line goes on as what it was */
		r->state = REDACT_NAME;
		r->at = 0;
		r->others = 0;
	}
	r->ended = false;
	if (r->state == REDACT_SECRET)
		return blank ? c : '*';
	if (r->state == REDACT_NAME)
		redact_name(r, c);
	return c;
}

/* The next byte of a frame's head (RFC 6455 §5.2). */
static void redact_frame(struct cli_redact *r, uint8_t c)
{
	r->head[r->have++] = c;
	if (r->have < 2)
		return;
	unsigned length = r->head[1] & 0x7F, wide = length == 126 ? 2 : length == 127 ? 8 : 0;
	bool masked = r->head[1] & 0x80;
	if (r->have < 2 + wide + (masked ? 4 : 0))
		return;
	r->left = wide ? 0 : length;
	for (unsigned i = 0; i < wide; i++)
		r->left = r->left << 8 | r->head[2 + i];
	memset(r->mask, 0, sizeof r->mask);
	if (masked)
		memcpy(r->mask, r->head + 2 + wide, sizeof r->mask);
	r->control = r->head[0] & 0x08;
	if (!r->control && (r->head[0] & 0x0F)) /* a message begins: not so with a continuation */
		r->ended = true;
	r->have = 0;
}

static uint8_t redact_websocket(struct cli_redact *r, uint8_t c)
{
	if (!r->shaken) {
		r->newlines = c == '\n' ? r->newlines + 1 : c == '\r' ? r->newlines : 0;
		r->shaken = r->newlines == 2;
		return redact_byte(r, c);
	}
	if (!r->left) {
		redact_frame(r, c);
		return c;
	}
	uint8_t mask = r->mask[0];
	memmove(r->mask, r->mask + 1, 3);
	r->mask[3] = mask;
	r->left--;
	return r->control ? c : (uint8_t)(redact_byte(r, c ^ mask) ^ mask);
}

void cli_redact(struct cli_redact *r, bool websocket, uint8_t *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		bytes[i] = websocket ? redact_websocket(r, bytes[i]) : redact_byte(r, bytes[i]);
}
