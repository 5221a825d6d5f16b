/* SPDX-License-Identifier: MIT
 * URIs: parts, equality, canonical keys, places, escapes. Input: a byte of modes, then one URI, or two parted by a line end. */
#include <stdlib.h>

#include "parser/uri_form.h"

#define HOLDS(claim) do { if (!(claim)) abort(); } while (0)

static char fuzz_room[3][8192];

static struct psip_span fuzz_key(char *to, const struct psip_uri *uri)
{
	struct psip_writer w = psip_writer(to, sizeof fuzz_room[0]);

	psip_put_uri_canonical(&w, uri);
	return psip_written(&w) ? psip_span(to, w.length) : psip_span(NULL, 0);
}

/* The key of what is strictly a URI is one, too (a tolerant tel number may be all separators); and it is its own key. */
static void fuzz_canonical(const struct psip_uri *uri, psip_mode mode)
{
	struct psip_span key = fuzz_key(fuzz_room[0], uri), again;
	struct psip_uri read;

	if (key.at == NULL)
		return;
	if (psip_uri_parse(&read, key, PSIP_LENIENT, NULL) != PSIP_OK) {
		HOLDS(mode != PSIP_STRICT);
		return;
	}
	again = fuzz_key(fuzz_room[1], &read);
	HOLDS(psip_span_equal(key, again));
}

/* What is left for a place is still a URI in that mode. */
static void fuzz_places(const struct psip_uri *uri, psip_mode mode)
{
	for (unsigned place = PSIP_URI_IN_REQUEST_LINE; place <= PSIP_URI_EXTERNAL; place++) {
		struct psip_writer w = psip_writer(fuzz_room[0], sizeof fuzz_room[0]);
		struct psip_uri read;

		psip_put_uri(&w, uri, (enum psip_uri_place)place);
		HOLDS(!w.bad);
		if (psip_written(&w))
			HOLDS(psip_uri_parse(&read, psip_span(fuzz_room[0], w.length), mode, NULL) == PSIP_OK);
	}
}

static void fuzz_wishes(const struct psip_uri *uri)
{
	struct psip_writer w = psip_writer(fuzz_room[0], sizeof fuzz_room[0]), measure = psip_writer(NULL, 0);
	struct psip_span method;
	char to[32];
	int result = psip_put_uri_headers(&w, uri);

	HOLDS(psip_put_uri_headers(&measure, uri) == result && (result != PSIP_OK || measure.length == w.length));
	for (size_t i = 0; result == PSIP_OK && psip_written(&w) && i < w.length; i++)
		HOLDS(fuzz_room[0][i] != '\0');
	HOLDS(psip_uri_method(uri, to, &method) == PSIP_OK || method.at == NULL);
}

static void fuzz_tel(const struct psip_uri *uri)
{
	struct psip_writer w = psip_writer(fuzz_room[0], sizeof fuzz_room[0]);
	struct psip_uri read;

	psip_put_tel_as_sip(&w, uri, PSIP_TEXT("h"), false);
	if (uri->scheme == PSIP_SCHEME_TEL && psip_written(&w))
		HOLDS(psip_uri_parse(&read, psip_span(fuzz_room[0], w.length), PSIP_TOLERANT, NULL) == PSIP_OK && read.scheme == PSIP_SCHEME_SIP);
}

static void fuzz_one(struct psip_uri *uri, struct psip_span text, psip_mode mode)
{
	size_t at = 0;

	if (psip_uri_parse(uri, text, mode, &at) != PSIP_OK) {
		HOLDS(at <= text.length);
		return;
	}
	HOLDS(psip_uri_parse(uri, text, PSIP_LENIENT, NULL) == PSIP_OK && psip_uri_equal(uri, uri));
	fuzz_canonical(uri, mode);
	fuzz_places(uri, mode);
	fuzz_wishes(uri);
	fuzz_tel(uri);
}

static void fuzz_pair(const struct psip_uri *a, const struct psip_uri *b)
{
	bool equal = psip_uri_equal(a, b);
	struct psip_span x = fuzz_key(fuzz_room[0], a), y = fuzz_key(fuzz_room[1], b);

	HOLDS(equal == psip_uri_equal(b, a));
	if (equal && a->scheme != PSIP_SCHEME_OTHER && x.at != NULL && y.at != NULL)
		HOLDS(psip_span_equal(x, y));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const psip_mode modes[] = { PSIP_STRICT, PSIP_TOLERANT, PSIP_LENIENT, PSIP_LENIENT & ~PSIP_QUIRK_URI_EMPTY };
	struct psip_uri a = { 0 }, b = { 0 };
	const char *text, *line;
	psip_mode mode;

	if (size < 2 || size > 2000)
		return 0;
	mode = modes[data[0] & 3];
	text = (const char *)data + 1;
	size--;
	line = memchr(text, '\n', size);
	fuzz_one(&a, psip_span(text, line != NULL ? (size_t)(line - text) : size), mode);
	if (line == NULL)
		return 0;
	line++;
	fuzz_one(&b, psip_between(line, text + size), mode);
	if (a.text.at != NULL && b.text.at != NULL && psip_uri_parse(&a, a.text, mode, NULL) == PSIP_OK && psip_uri_parse(&b, b.text, mode, NULL) == PSIP_OK)
		fuzz_pair(&a, &b);
	return 0;
}
