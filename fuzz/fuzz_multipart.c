/* SPDX-License-Identifier: MIT
 * Bodies: multipart, message/sipfrag, keys, message summaries; the first byte says which, two bits of it how to read. Claims checked: every
 * span lies in the input; parts come in their order and do not overlap; walks end; what strict takes all liberties together take,
 * with the same meaning; what is written from what was read reads the same; a strict fragment with an empty line is the message's index. */
#include <stdlib.h>

#include "parser/dtmf_relay.h"
#include "parser/message_summary.h"
#include "parser/multipart.h"
#include "parser/sipfrag.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FUZZ_CLAIM(what) do { if (!(what)) abort(); } while (0)

static void fuzz_inside(struct psip_span outer, struct psip_span inner)
{
	FUZZ_CLAIM(inner.at == NULL || (inner.at >= outer.at && inner.at + inner.length <= outer.at + outer.length));
}

static void fuzz_part(struct psip_span body, const struct psip_part *part, psip_mode mode)
{
	struct psip_span rest = part->headers, name, value;
	struct psip_disposition how;
	struct psip_media_type type;
	int got;

	fuzz_inside(body, part->text);
	fuzz_inside(part->text, part->headers);
	fuzz_inside(part->text, part->body);
	fuzz_inside(part->headers, part->type);
	fuzz_inside(part->headers, part->disposition);
	fuzz_inside(part->headers, part->id);
	while ((got = psip_row_next(&rest, mode, &name, &value)) != 0) {
		FUZZ_CLAIM(got != 2);
		fuzz_inside(part->headers, name);
		fuzz_inside(part->headers, value);
	}
	(void)!psip_part_type(part, mode, &type);
	(void)!psip_part_disposition(part, mode, &how);
}

/* What was read well, written and read again. */
static void fuzz_write_part(const struct psip_multipart *m, const struct psip_part *part)
{
	struct psip_span boundary = psip_span(m->dash + 2, m->dash_length - 2u), rest;
	struct psip_writer measure = psip_writer(NULL, 0), w, t;
	struct psip_multipart again;
	struct psip_media_type type;
	struct psip_part read;
	char value[160], *text;

	psip_put_multipart_part(&measure, boundary, part);
	psip_put_multipart_end(&measure, boundary);
	text = malloc(measure.length + 1);
	FUZZ_CLAIM(text != NULL);
	w = psip_writer(text, measure.length);
	psip_put_multipart_part(&w, boundary, part);
	psip_put_multipart_end(&w, boundary);
	FUZZ_CLAIM(w.length == measure.length && w.bad == measure.bad);
	if (!w.bad) {
		t = psip_writer(value, sizeof value);
		psip_put_multipart_type(&t, PSIP_TEXT("mixed"), boundary);
		FUZZ_CLAIM(psip_written(&t));
		rest = psip_span(value, t.length);
		FUZZ_CLAIM(psip_media_type_next(&rest, PSIP_STRICT, &type) == 1);
		FUZZ_CLAIM(psip_multipart_begin(&again, &type, psip_span(text, w.length), PSIP_STRICT) == PSIP_OK);
		FUZZ_CLAIM(psip_multipart_next(&again, &read) == 1);
		FUZZ_CLAIM(psip_span_equal(read.body, part->body));
		FUZZ_CLAIM(psip_multipart_next(&again, &read) == 0);
	}
	free(text);
}

static void fuzz_multipart(struct psip_span text, psip_mode mode)
{
	const char *end = text.length > 0 ? memchr(text.at, '\n', text.length) : NULL;
	struct psip_span line = end != NULL ? psip_between(text.at, end) : text;
	struct psip_span body = end != NULL ? psip_between(end + 1, text.at + text.length) : psip_span(text.at + text.length, 0);
	struct psip_media_type type;
	struct psip_multipart m;
	struct psip_walk walk;
	struct psip_part part;
	const char *before = body.at;
	size_t leaves = 0;
	int got;

	if (psip_media_type_next(&line, PSIP_LENIENT, &type) != 1)
		return;
	if (psip_multipart_begin(&m, &type, body, mode) == PSIP_OK) {
		fuzz_inside(body, m.preamble);
		while ((got = psip_multipart_next(&m, &part)) != 0) {
			FUZZ_CLAIM(part.text.at >= before);
			before = part.text.at + part.text.length;
			fuzz_part(body, &part, mode);
			if (mode == PSIP_STRICT && got == 1 && part.body.at != NULL)
				fuzz_write_part(&m, &part);
			FUZZ_CLAIM(got != PSIP_ERR_MORE || psip_multipart_next(&m, &part) == 0);
		}
		fuzz_inside(body, m.epilogue);
	}
	if (psip_walk_begin(&walk, &type, body, mode) == PSIP_OK) {
		while (psip_walk_next(&walk, &part) != 0) {
			FUZZ_CLAIM(walk.shared <= walk.depth && walk.depth <= PSIP_MULTIPART_DEPTH);
			FUZZ_CLAIM(++leaves <= body.length);
			fuzz_part(body, &part, mode);
		}
	}
	got = psip_multipart_find(body, &type, mode, "application/sdp", "session", &part);
	FUZZ_CLAIM(got < 0 || got == (part.text.at != NULL));
	fuzz_inside(body, part.text);
}

static void fuzz_sipfrag(struct psip_span text, psip_mode mode)
{
	static struct psip_header rows[3][16];
	struct psip_message read = { .headers = rows[0], .header_capacity = 16 }, strict = { .headers = rows[1], .header_capacity = 16 };
	struct psip_message message = { .headers = rows[2], .header_capacity = 16 };
	struct psip_span reason;
	unsigned status;
	int result = psip_sipfrag_parse(&strict, text, PSIP_STRICT, NULL), got = psip_sipfrag_parse(&read, text, mode, NULL);

	fuzz_inside(text, psip_message_body(&read));
	fuzz_inside(text, read.reason);
	fuzz_inside(text, read.request_uri);
	for (unsigned i = 0; i < read.header_count; i++) {
		fuzz_inside(text, psip_header_name(&read, i));
		fuzz_inside(text, psip_header_value(&read, i));
	}
	FUZZ_CLAIM(result != PSIP_OK || (got == PSIP_OK && read.header_count == strict.header_count && read.status == strict.status));
	FUZZ_CLAIM(result != PSIP_OK || (read.body == strict.body && read.body_length == strict.body_length));
	got = psip_sipfrag_status(text, mode, &status, &reason);
	FUZZ_CLAIM((got == PSIP_OK) == (status != 0));
	fuzz_inside(text, reason);
	if (result != PSIP_OK || strict.version.at == NULL)
		return;
	FUZZ_CLAIM(strict.is_request || (got == PSIP_OK && status == strict.status));
	if (strict.body == strict.length && !(text.length >= 4 && memcmp(text.at + text.length - 4, "\r\n\r\n", 4) == 0))
		return;
	FUZZ_CLAIM(psip_message_parse(&message, text.at, text.length, PSIP_DATAGRAM, PSIP_STRICT, NULL) == PSIP_OK);
	FUZZ_CLAIM(message.is_request == strict.is_request && message.status == strict.status && message.method == strict.method);
	FUZZ_CLAIM(message.header_count == strict.header_count && message.body == strict.body && message.body_length == strict.body_length);
	FUZZ_CLAIM(memcmp(message.first, strict.first, sizeof message.first) == 0);
	for (unsigned i = 0; i < message.header_count; i++) {
		FUZZ_CLAIM(message.headers[i].name == strict.headers[i].name && message.headers[i].id == strict.headers[i].id);
		FUZZ_CLAIM(psip_span_equal(psip_header_value(&message, i), psip_header_value(&strict, i)));
		FUZZ_CLAIM(message.headers[i].next == strict.headers[i].next);
	}
}

static void fuzz_keys(struct psip_span text, psip_mode mode)
{
	struct psip_dtmf strict, loose, again;
	char out[64];
	struct psip_writer w = psip_writer(out, sizeof out);
	int result = psip_dtmf_relay_parse(text, PSIP_STRICT, &strict), got = psip_dtmf_relay_parse(text, mode, &loose);

	FUZZ_CLAIM(result != PSIP_OK || (got == PSIP_OK && loose.event == strict.event && loose.duration == strict.duration));
	if (got == PSIP_OK) {
		FUZZ_CLAIM(loose.event <= PSIP_DTMF_FLASH && loose.has_duration == (loose.duration > 0));
		psip_put_dtmf_relay(&w, &loose);
		FUZZ_CLAIM(w.bad == !loose.has_duration);
		FUZZ_CLAIM(w.bad || (psip_dtmf_relay_parse(psip_span(out, w.length), PSIP_STRICT, &again) == PSIP_OK && again.event == loose.event && again.duration == loose.duration));
	}
	result = psip_dtmf_parse(text, PSIP_STRICT, &strict);
	got = psip_dtmf_parse(text, mode, &loose);
	FUZZ_CLAIM(result != PSIP_OK || (got == PSIP_OK && loose.event == strict.event));
}

static void fuzz_summary(struct psip_span text, psip_mode mode)
{
	struct psip_summary strict, loose, again;
	struct psip_summary_counts one, two;
	struct psip_span lines, written;
	struct psip_writer w;
	int result = psip_summary_parse(text, PSIP_STRICT, &strict), got = psip_summary_parse(text, mode, &loose);
	char *out;

	fuzz_inside(text, loose.account);
	fuzz_inside(text, loose.lines);
	fuzz_inside(text, loose.headers);
	FUZZ_CLAIM(result != PSIP_OK || got == PSIP_OK);
	if (result != PSIP_OK)
		return;
	FUZZ_CLAIM(loose.waiting == strict.waiting && psip_span_equal(loose.lines, strict.lines) && psip_span_equal(loose.account, strict.account));
	out = malloc(text.length * 12 + 64); /* a count of one digit at the least, of ten at the most */
	FUZZ_CLAIM(out != NULL);
	w = psip_writer(out, text.length * 12 + 64);
	psip_put_summary(&w, strict.waiting, strict.account);
	for (lines = strict.lines; psip_summary_next(&lines, PSIP_STRICT, &one) == 1;)
		psip_put_summary_counts(&w, &one);
	FUZZ_CLAIM(psip_written(&w));
	FUZZ_CLAIM(psip_summary_parse(psip_span(out, w.length), PSIP_STRICT, &again) == PSIP_OK && again.waiting == strict.waiting);
	for (lines = strict.lines, written = again.lines; psip_summary_next(&lines, PSIP_STRICT, &one) == 1;) {
		FUZZ_CLAIM(psip_summary_next(&written, PSIP_STRICT, &two) == 1);
		FUZZ_CLAIM(one.fresh == two.fresh && one.old == two.old && one.has_urgent == two.has_urgent && one.urgent_old == two.urgent_old);
	}
	FUZZ_CLAIM(psip_summary_next(&written, PSIP_STRICT, &two) == 0);
	free(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const psip_mode modes[] = { PSIP_STRICT, PSIP_TOLERANT, PSIP_LENIENT, PSIP_QUIRK_BARE_LF };
	struct psip_span text;
	psip_mode mode;
	char *copy;

	if (size == 0)
		return 0;
	copy = malloc(size); /* one byte too many, in front: an empty text has an address too */
	FUZZ_CLAIM(copy != NULL);
	memcpy(copy, data, size);
	text = psip_span(copy + 1, size - 1);
	mode = modes[data[0] >> 2 & 3];
	switch (data[0] & 3) {
	case 0:
		fuzz_multipart(text, mode);
		break;
	case 1:
		fuzz_sipfrag(text, mode);
		break;
	case 2:
		fuzz_keys(text, mode);
		break;
	default:
		fuzz_summary(text, mode);
		break;
	}
	free(copy);
	return 0;
}
