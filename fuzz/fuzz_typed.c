/* SPDX-License-Identifier: MIT
 * libFuzzer: typed values and URIs. First byte: parser (low bits) and mode (bit 7 strict, bit 6 the quirks of the next four bytes, else
 * tolerant); the rest is the value, for the comparison two URIs with a newline between. Invariants: spans lie in the input, errors
 * point into it, walks end, what one mode takes each with more quirks takes, equality is reflexive and symmetric, and with the
 * machines alone (PSIP_SMALL) all is the same as by the short ways past them. */
#include "test/unit/small_parser.h"  /* first: it changes what the parser's headers say */

#include "fuzz/inside.h"
#include "parser/typed.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void uri_inside(const struct psip_uri *uri)
{
	struct psip_span value;

	inside(uri->text);
	inside(uri->scheme_text);
	inside(uri->user);
	inside(uri->password);
	inside(uri->host);
	inside(uri->params);
	inside(uri->headers);
	HOLDS(uri->params.length == 0 || *uri->params.at == ';');
	HOLDS(uri->has_port || uri->port == 0);
	if (psip_uri_param(uri, "lr", &value))
		inside(value);
	HOLDS(psip_uri_equal(uri, uri));
}

static void params_walk(struct psip_span params)
{
	struct psip_span name, value;
	size_t count = 0;
	int result;

	while ((result = psip_param_next(&params, &name, &value)) == 1) {
		inside(name);
		inside(value);
		HOLDS(++count <= fuzz_input.length);
	}
	HOLDS(result == 0);
}

static void fuzz_uri(psip_mode mode)
{
	struct psip_uri uri, small;
	size_t at = 0, small_at = 0;
	int result = psip_uri_parse(&uri, fuzz_input, mode, &at);

	HOLDS(result == PSIP_OK || at <= fuzz_input.length);
	HOLDS(small_uri_parse(&small, fuzz_input, mode, &small_at) == result && at == small_at);
	if (result == PSIP_OK) {
		uri_inside(&uri);
		HOLDS(memcmp(&uri, &small, sizeof uri) == 0);
		HOLDS(psip_uri_parse(&uri, fuzz_input, PSIP_LENIENT, NULL) == PSIP_OK);
	}
}

static void fuzz_compare(void)
{
	const char *line = fuzz_input.length == 0 ? NULL : memchr(fuzz_input.at, '\n', fuzz_input.length);
	struct psip_uri a, b;

	if (line == NULL || psip_uri_parse(&a, psip_between(fuzz_input.at, line), PSIP_TOLERANT, NULL) != PSIP_OK ||
	    psip_uri_parse(&b, psip_between(line + 1, fuzz_input.at + fuzz_input.length), PSIP_TOLERANT, NULL) != PSIP_OK)
		return;
	HOLDS(psip_uri_equal(&a, &b) == psip_uri_equal(&b, &a));
	HOLDS(psip_uri_equal(&a, &a) && psip_uri_equal(&b, &b));
}

static int via_walk(psip_mode mode)
{
	struct psip_span rest = fuzz_input, small_rest = fuzz_input;
	struct psip_via via, small;
	size_t count = 0;
	int result;

	while ((result = psip_via_next(&rest, mode, &via)) == 1) {
		HOLDS(small_via_next(&small_rest, mode, &small) == 1 && rest.at == small_rest.at);
		HOLDS(memcmp(&via, &small, sizeof small) == 0);
		inside(via.text);
		inside(via.version);
		inside(via.transport_text);
		inside(via.host);
		inside(via.branch);
		inside(via.received);
		inside(via.maddr);
		inside(via.params);
		inside(rest);
		HOLDS(via.ttl >= -1 && via.ttl <= 255 && via.host.length > 0);
		params_walk(via.params);
		HOLDS(++count <= fuzz_input.length);
	}
	HOLDS(small_via_next(&small_rest, mode, &small) == result && rest.at == small_rest.at);
	inside(rest);
	return result;
}

static int address_walk(psip_mode mode)
{
	struct psip_span rest = fuzz_input, small_rest = fuzz_input;
	struct psip_address_value address, small;
	size_t count = 0;
	int result;

	while ((result = psip_address_next(&rest, mode, &address)) == 1) {
		HOLDS(small_address_next(&small_rest, mode, &small) == 1 && rest.at == small_rest.at);
		HOLDS(memcmp(&address, &small, sizeof small) == 0);
		inside(address.text);
		inside(address.display);
		inside(address.uri_text);
		inside(address.params);
		inside(address.tag);
		inside(rest);
		if (!address.star)
			uri_inside(&address.uri);
		params_walk(address.params);
		HOLDS(++count <= fuzz_input.length);
	}
	HOLDS(small_address_next(&small_rest, mode, &small) == result && rest.at == small_rest.at);
	inside(rest);
	return result;
}

static int token_walk(psip_mode mode)
{
	struct psip_span rest = fuzz_input, token;
	size_t count = 0;
	int result;

	while ((result = psip_token_next(&rest, mode, &token)) == 1) {
		inside(token);
		HOLDS(token.length > 0 && ++count <= fuzz_input.length);
	}
	inside(rest);
	return result;
}

static int media_walk(psip_mode mode)
{
	struct psip_span rest = fuzz_input;
	struct psip_media_type type;
	size_t count = 0;
	int result;

	while ((result = psip_media_type_next(&rest, mode, &type)) == 1) {
		inside(type.type);
		inside(type.subtype);
		inside(type.params);
		params_walk(type.params);
		HOLDS(++count <= fuzz_input.length);
	}
	inside(rest);
	return result;
}

static int scalars(psip_mode mode)
{
	struct psip_cseq cseq;
	struct psip_address_value address;
	uint32_t number;
	int result = psip_cseq_parse(fuzz_input, mode, &cseq);

	if (result == PSIP_OK)
		inside(cseq.method_text);
	if (psip_number_parse(fuzz_input, 255, &number) == PSIP_OK)
		HOLDS(number <= 255);
	HOLDS(psip_call_id_parse(fuzz_input, PSIP_STRICT) != PSIP_OK || psip_call_id_parse(fuzz_input, PSIP_TOLERANT) == PSIP_OK);
	HOLDS(psip_address_parse(fuzz_input, PSIP_STRICT, &address) != PSIP_OK ||
	      psip_address_parse(fuzz_input, PSIP_TOLERANT, &address) == PSIP_OK);
	return result;
}

static void unescape(void)
{
	char to[64];
	int length = psip_uri_unescape(to, sizeof to, fuzz_input);

	HOLDS(length <= 64 && length >= PSIP_ERR_SPACE);
}

static void both(int (*walk)(psip_mode), psip_mode mode)
{
	if (walk(mode) == 0)
		HOLDS(walk(PSIP_LENIENT) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	psip_mode mode;

	if (size == 0)
		return 0;
	mode = data[0] & 0x80 ? PSIP_STRICT : PSIP_TOLERANT;
	fuzz_input = psip_span((const char *)data + 1, size - 1);
	if ((data[0] & 0x40) && size > 4) {
		memcpy(&mode, data + 1, 4);
		mode &= PSIP_LENIENT;
		fuzz_input = psip_span((const char *)data + 5, size - 5);
	}
	switch (data[0] & 7) {
	case 0: fuzz_uri(mode); break;
	case 1: fuzz_compare(); break;
	case 2: both(via_walk, mode); break;
	case 3: both(address_walk, mode); break;
	case 4: both(token_walk, mode); break;
	case 5: both(media_walk, mode); break;
	case 6: both(scalars, mode); break;
	default: unescape(); break;
	}
	return 0;
}
