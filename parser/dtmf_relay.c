/* SPDX-License-Identifier: MIT
 * Keys in INFO bodies: reading with the liberties that devices take, and writing. */
#include "parser/dtmf_relay.h"

static const char dtmf_keys[] = "0123456789*#ABCD!";

static bool dtmf_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Blanks at both ends; strictly none are expected, and so none taken. */
static struct psip_span dtmf_trim(struct psip_span text, psip_mode mode)
{
	if ((mode & PSIP_QUIRK_PARAM_BYTES) == 0)
		return text;
	while (text.length > 0 && dtmf_blank(text.at[0]))
		text = psip_span(text.at + 1, text.length - 1);
	while (text.length > 0 && dtmf_blank(text.at[text.length - 1]))
		text.length--;
	return text;
}

/* 1*DIGIT up to max, to the end of the text. */
static bool dtmf_number(struct psip_span text, uint32_t max, uint32_t *number)
{
	uint32_t value = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
		value = value * 10 + (uint32_t)(text.at[i] - '0');
		if (value > max)
			return false;
	}
	*number = value;
	return text.length > 0;
}

static bool dtmf_event(struct psip_span text, psip_mode mode, uint8_t *event)
{
	bool loose = (mode & PSIP_QUIRK_PARAM_BYTES) != 0;
	uint32_t number = PSIP_DTMF_FLASH;
	const char *key;
	char c;

	text = dtmf_trim(text, mode);
	if (text.length == 1) {
		c = text.at[0];
		if (loose && c >= 'a' && c <= 'd')
			c = (char)(c - 'a' + 'A');
		key = memchr(dtmf_keys, c, sizeof dtmf_keys - 1);
		*event = (uint8_t)(key != NULL ? key - dtmf_keys : 0);
		return key != NULL;
	}
	if (!loose || (!psip_span_equal_nocase(text, PSIP_TEXT("flash")) && !psip_span_equal_nocase(text, PSIP_TEXT("hf"))
	               && !(text.length == 2 && dtmf_number(text, PSIP_DTMF_FLASH, &number))))
		return false;
	*event = (uint8_t)number;
	return true;
}

static bool dtmf_duration(struct psip_span text, psip_mode mode, struct psip_dtmf *dtmf)
{
	uint32_t number = 0;

	text = dtmf_trim(text, mode);
	if ((mode & PSIP_QUIRK_PARAM_BYTES) != 0 && text.length > 2
	    && psip_span_equal_nocase(psip_span(text.at + text.length - 2, 2), PSIP_TEXT("ms")))
		text = dtmf_trim(psip_span(text.at, text.length - 2), mode);
	if (text.length > 0 && !dtmf_number(text, PSIP_DTMF_DURATION_MAX, &number))
		return false;
	dtmf->has_duration = number > 0;
	dtmf->duration = (uint16_t)number;
	return number > 0 || (mode & PSIP_QUIRK_EMPTY_VALUE) != 0;
}

/* One line from `rest`, without its end; false if its end is none. */
static bool dtmf_line(struct psip_span *rest, psip_mode mode, struct psip_span *line)
{
	const char *end = memchr(rest->at, '\n', rest->length);
	size_t length = end != NULL ? (size_t)(end - rest->at) : rest->length, taken = length + (end != NULL);
	bool crlf = end != NULL && length > 0 && end[-1] == '\r';

	*line = psip_span(rest->at, length - crlf);
	*rest = psip_span(rest->at + taken, rest->length - taken);
	return crlf || (mode & PSIP_QUIRK_BARE_LF) != 0;
}

static bool dtmf_name_is(struct psip_span name, psip_mode mode, struct psip_span wanted)
{
	return (mode & PSIP_QUIRK_PARAM_BYTES) != 0 ? psip_span_equal_nocase(name, wanted) : psip_span_equal(name, wanted);
}

/* Lines that were read: bits. */
enum { DTMF_SIGNAL = 1, DTMF_DURATION = 2 };

static bool dtmf_relay_line(struct psip_span line, psip_mode mode, unsigned *seen, struct psip_dtmf *dtmf)
{
	const char *equal = memchr(line.at, '=', line.length);
	struct psip_span name, value;

	if (equal == NULL)
		return false;
	name = dtmf_trim(psip_between(line.at, equal), mode);
	value = psip_between(equal + 1, line.at + line.length);
	if (dtmf_name_is(name, mode, PSIP_TEXT("Signal")) && (*seen & DTMF_SIGNAL) == 0) {
		*seen |= DTMF_SIGNAL;
		return dtmf_event(value, mode, &dtmf->event);
	}
	if (dtmf_name_is(name, mode, PSIP_TEXT("Duration")) && (*seen & DTMF_DURATION) == 0) {
		if ((*seen & DTMF_SIGNAL) == 0 && (mode & PSIP_QUIRK_EMPTY_PARAM) == 0)
			return false;
		*seen |= DTMF_DURATION;
		return dtmf_duration(value, mode, dtmf);
	}
	return (mode & PSIP_QUIRK_PARAM_BYTES) != 0 && name.length > 0 && !dtmf_name_is(name, mode, PSIP_TEXT("Signal"))
	       && !dtmf_name_is(name, mode, PSIP_TEXT("Duration"));
}

int psip_dtmf_relay_parse(struct psip_span body, psip_mode mode, struct psip_dtmf *dtmf)
{
	struct psip_span rest = body, line;
	unsigned seen = 0;
	bool blank = false;

	memset(dtmf, 0, sizeof *dtmf);
	while (rest.length > 0) {
		if (!dtmf_line(&rest, mode, &line))
			return PSIP_ERR_SYNTAX;
		blank = blank || (dtmf_trim(line, mode).length == 0 && (mode & PSIP_QUIRK_BARE_LF) != 0);
		if (blank ? dtmf_trim(line, mode).length > 0 : !dtmf_relay_line(line, mode, &seen, dtmf))
			return PSIP_ERR_SYNTAX;
	}
	if ((seen & DTMF_SIGNAL) == 0 || ((seen & DTMF_DURATION) == 0 && (mode & PSIP_QUIRK_EMPTY_PARAM) == 0))
		return PSIP_ERR_SYNTAX;
	return PSIP_OK;
}

int psip_dtmf_parse(struct psip_span body, psip_mode mode, struct psip_dtmf *dtmf)
{
	memset(dtmf, 0, sizeof *dtmf);
	if ((mode & PSIP_QUIRK_BARE_LF) != 0 && body.length > 0 && body.at[body.length - 1] == '\n') {
		body.length--;
		if (body.length > 0 && body.at[body.length - 1] == '\r')
			body.length--;
	}
	return dtmf_event(body, mode, &dtmf->event) ? PSIP_OK : PSIP_ERR_SYNTAX;
}

void psip_put_dtmf(struct psip_writer *w, unsigned event)
{
	if (event > PSIP_DTMF_FLASH) {
		w->bad = true;
		return;
	}
	psip_put(w, psip_span(dtmf_keys + event, 1));
}

void psip_put_dtmf_relay(struct psip_writer *w, const struct psip_dtmf *dtmf)
{
	if (dtmf->event > PSIP_DTMF_FLASH || !dtmf->has_duration || dtmf->duration == 0) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("Signal="));
	psip_put_dtmf(w, dtmf->event);
	psip_put(w, PSIP_TEXT("\r\nDuration="));
	psip_put_number(w, dtmf->duration);
	psip_put(w, PSIP_TEXT("\r\n"));
}
