/* SPDX-License-Identifier: MIT
 * libFuzzer: the typed values of headers.h, digest.h and contact.h. First byte: the reader; second: the mode (strict, or, with its top bit, quirks
 * spread by the rest); what follows is the value. Claims: spans lie in the value, a walk moves on with each element and an
 * error points into the value, a refusal is PSIP_ERR_SYNTAX; what strict takes tolerant takes, and what tolerant takes lenient takes;
 * Digest values that strict has read and the writer wrote, strict reads again; every moment that Date can say is written and read the same. */
#include "fuzz/inside.h"
#include "parser/contact.h"
#include "parser/digest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* All spans of a struct: each is named once. */
#define INSIDE2(a, b) (inside(a), inside(b))
#define INSIDE3(a, b, c) (INSIDE2(a, b), inside(c))
#define INSIDE4(a, b, c, d) (INSIDE2(a, b), INSIDE2(c, d))

/* One reader of a list: walks it all. */
#define WALK(noun, type, next, check) static int noun(psip_mode mode) \
	{ struct psip_span rest = fuzz_input; type out; int result; \
	  do { size_t before = rest.length; \
	       result = next; \
	       HOLDS(rest.at >= fuzz_input.at && rest.at + rest.length == fuzz_input.at + fuzz_input.length); \
	       HOLDS(result == 1 || result == 0 || result == PSIP_ERR_SYNTAX); \
	       if (result == 1) { HOLDS(rest.length < before); check; } \
	  } while (result == 1); \
	  return result; }
#define SINGLE(noun, type, parse, check) static int noun(psip_mode mode) \
	{ type out; int result = parse; HOLDS(result == PSIP_OK || result == PSIP_ERR_SYNTAX); if (result == PSIP_OK) { check; } return result; }
#define VALUE fuzz_input, mode, &out

WALK(tokens, struct psip_token_params, psip_token_params_next(&rest, mode, &out), (INSIDE3(out.text, out.token, out.params)); HOLDS(out.q <= 1000))
WALK(languages, struct psip_language, psip_language_next(&rest, mode, &out), (INSIDE4(out.tag, out.primary, out.subtags, out.params)))
WALK(products, struct psip_product, psip_product_next(&rest, mode, &out),
     (INSIDE3(out.name, out.version, out.comment)); HOLDS((out.name.at == NULL) != (out.comment.at == NULL)))
WALK(in_reply_to, struct psip_span, psip_in_reply_to_next(&rest, mode, &out), inside(out); HOLDS(out.length > 0))
WALK(reasons, struct psip_reason, psip_reason_next(&rest, mode, &out), (INSIDE3(out.protocol, out.text, out.params)))
WALK(warnings, struct psip_warning, psip_warning_next(&rest, mode, &out), (INSIDE2(out.agent, out.text)); HOLDS(out.code <= 999))
WALK(infos, struct psip_info, psip_info_next(&rest, mode, &out), (INSIDE4(out.uri_text, out.uri.text, out.purpose, out.params)))
WALK(resources, struct psip_resource_priority, psip_resource_priority_next(&rest, mode, &out), (INSIDE2(out.name_space, out.priority)))
WALK(histories, struct psip_history_info, psip_history_info_next(&rest, mode, &out),
     (INSIDE4(out.address.text, out.index, out.rc, out.mp), INSIDE2(out.np, out.reason)); HOLDS(out.cause <= 999 && (out.has_cause || out.cause == 0)))
WALK(diversions, struct psip_diversion, psip_diversion_next(&rest, mode, &out),
     (INSIDE4(out.address.text, out.reason, out.privacy, out.screen)); HOLDS(out.counter >= -1 && out.counter <= 99 && out.limit <= 99))
WALK(events, struct psip_event_value, psip_event_value_next(&rest, mode, &out),
     (INSIDE4(out.type, out.package, out.templates, out.id), inside(out.params)); HOLDS(out.package.length > 0))
WALK(feature_sets, struct psip_feature_set, psip_feature_set_next(&rest, mode, &out), inside(out.params))
WALK(feature_values, struct psip_feature_value, ((void)mode, psip_feature_value_next(&rest, &out)), inside(out.text))

SINGLE(rack, struct psip_rack, psip_rack_parse(VALUE), inside(out.method_text))
SINGLE(substate, struct psip_subscription_state, psip_subscription_state_parse(VALUE), (INSIDE3(out.state_text, out.reason_text, out.params)))
SINGLE(replaces, struct psip_replaces, psip_replaces_parse(PSIP_H_REPLACES, VALUE),
       (INSIDE4(out.call_id, out.to_tag, out.from_tag, out.params)); HOLDS(out.to_tag.length > 0 && out.from_tag.length > 0))
SINGLE(session_expires, struct psip_session_expires, psip_session_expires_parse(VALUE), inside(out.params))
SINGLE(session_id, struct psip_session_id, psip_session_id_parse(VALUE), (INSIDE3(out.local, out.remote, out.params)); HOLDS(out.local.length == 32))
SINGLE(timestamp, struct psip_timestamp, psip_timestamp_parse(VALUE), (INSIDE2(out.value_text, out.delay_text)))
SINGLE(retry_after, struct psip_retry_after, psip_retry_after_parse(VALUE), (INSIDE2(out.comment, out.params)))
SINGLE(identity, struct psip_identity, psip_identity_parse(VALUE),
       (INSIDE4(out.signature, out.info, out.alg, out.ppt), inside(out.params)); HOLDS(out.quoted == (out.info.at == NULL)))
SINGLE(disposition, struct psip_disposition, psip_disposition_parse(VALUE), (INSIDE3(out.type, out.handling, out.params)))
SINGLE(mime_version, struct psip_mime_version, psip_mime_version_parse(VALUE), (void)out)
SINGLE(privacy, uint32_t, psip_privacy_parse(VALUE), HOLDS(out > 0 && out < 256))
SINGLE(contact, struct psip_contact, psip_contact_parse(VALUE),
       (INSIDE4(out.instance, out.methods, out.pub_gruu, out.temp_gruu), inside(out.temp_gruu_cookie));
       HOLDS(out.q <= 1000 && out.reg_id <= INT32_MAX && out.has_reg_id == (out.reg_id > 0)))

static int features(psip_mode mode)
{
	struct psip_span rest = fuzz_input;
	struct psip_feature feature;
	struct psip_feature_value value;
	int result;

	while ((result = psip_feature_next(&rest, mode, &feature)) == 1) {
		inside(feature.name);
		inside(feature.values);
		while (!feature.is_string && psip_feature_value_next(&feature.values, &value) == 1)
			inside(value.text);
	}
	inside(rest);
	return result;
}

static int date(psip_mode mode)
{
	struct psip_date read, again;
	char text[32];
	struct psip_writer w = psip_writer(text, sizeof text);
	int64_t seconds = 0;

	for (size_t i = 0; i < 8 && i < fuzz_input.length; i++)
		seconds = (int64_t)((uint64_t)seconds << 8 | (unsigned char)fuzz_input.at[i]);
	seconds >>= fuzz_input.length > 8 ? fuzz_input.at[8] & 63 : 0;
	if (psip_put_date(&w, seconds) == PSIP_OK) {
		HOLDS(psip_date_parse(psip_span(text, w.length), PSIP_STRICT, &read) == PSIP_OK && read.seconds == seconds);
		HOLDS(psip_date_from_seconds(seconds, &again) == PSIP_OK && again.weekday == read.weekday);
	} else
		HOLDS(w.length == 0);
	return psip_date_parse(fuzz_input, mode, &read);
}

static int numbers(psip_mode mode)
{
	uint32_t number, any = 0;
	struct psip_geolocation_error error;
	int result = psip_header_number(PSIP_H_EXPIRES, fuzz_input, mode, &number);

	if (psip_header_number(PSIP_H_MAX_FORWARDS, fuzz_input, mode, &number) == PSIP_OK)
		HOLDS(number <= 255);
	if (psip_header_number(PSIP_H_RSEQ, fuzz_input, mode, &number) == PSIP_OK)
		HOLDS(number > 0);
	if (psip_geolocation_error_parse(fuzz_input, mode, &error) == PSIP_OK) {
		inside(error.text);
		inside(error.params);
		HOLDS(error.code <= 999);
	}
	(void)psip_request_disposition_add(fuzz_input, mode, &any);
	return result;
}

static void credentials_inside(const struct psip_credentials *c)
{
	INSIDE4(c->scheme, c->username, c->realm, c->nonce);
	INSIDE4(c->uri, c->cnonce, c->opaque, c->username_ext);
	INSIDE4(c->response, c->algorithm_text, c->qop_text, c->params);
	HOLDS(c->username.at == NULL || c->username_ext.at == NULL);
}

static int credentials(psip_mode mode)
{
	struct psip_credentials c, again;
	char text[8192];
	struct psip_writer w = psip_writer(text, sizeof text);
	int result = psip_credentials_parse(fuzz_input, mode, &c);

	if (result != PSIP_OK)
		return result;
	credentials_inside(&c);
	psip_put_credentials(&w, &c);
	if (mode == PSIP_STRICT && c.is_digest && psip_written(&w)) {
		HOLDS(psip_credentials_parse(psip_span(text, w.length), PSIP_STRICT, &again) == PSIP_OK);
		HOLDS(again.nc == c.nc && again.has_nc == c.has_nc && again.algorithm == c.algorithm && again.qop == c.qop && again.userhash == c.userhash);
		HOLDS(psip_span_equal(again.response, c.response) && psip_span_equal(again.algorithm_text, c.algorithm_text));
	}
	return result;
}

static int challenge(psip_mode mode)
{
	struct psip_challenge c, again;
	char text[8192];
	struct psip_writer w = psip_writer(text, sizeof text);
	int result = psip_challenge_parse(fuzz_input, mode, &c);

	if (result != PSIP_OK)
		return result;
	INSIDE4(c.scheme, c.realm, c.domain, c.nonce);
	INSIDE4(c.opaque, c.algorithm_text, c.qop_text, c.charset);
	inside(c.params);
	psip_put_challenge(&w, &c);
	if (mode == PSIP_STRICT && c.is_digest && psip_written(&w)) {
		HOLDS(psip_challenge_parse(psip_span(text, w.length), PSIP_STRICT, &again) == PSIP_OK);
		HOLDS(again.stale == c.stale && again.algorithm == c.algorithm && again.qop == c.qop && again.userhash == c.userhash);
	}
	return result;
}

static int authentication_info(psip_mode mode)
{
	struct psip_authentication_info info;
	int result = psip_authentication_info_parse(fuzz_input, mode, &info);

	if (result == PSIP_OK)
		INSIDE4(info.nextnonce, info.rspauth, info.cnonce, info.qop_text);
	return result;
}

static int unescape(psip_mode mode)
{
	char to[64], back[128];
	int length = psip_quoted_unescape(to, sizeof to, fuzz_input), escaped;

	HOLDS(length <= 64 && (length >= 0 || length == PSIP_ERR_SPACE || length == PSIP_ERR_SYNTAX));
	if (length >= 0) {
		escaped = psip_quoted_escape(back, sizeof back, psip_span(to, (size_t)length));
		HOLDS(escaped >= length || escaped == PSIP_ERR_ARGUMENT);
		if (escaped >= 0)
			HOLDS(psip_quoted_unescape(to, sizeof to, psip_span(back, (size_t)escaped)) == length);
	}
	(void)mode;
	return PSIP_OK;
}

static int read_with(unsigned which, psip_mode mode)
{
	switch (which) {
	case 0: return tokens(mode);
	case 1: return languages(mode);
	case 2: return products(mode);
	case 3: return in_reply_to(mode);
	case 4: return reasons(mode);
	case 5: return warnings(mode);
	case 6: return infos(mode);
	case 7: return resources(mode);
	case 8: return histories(mode);
	case 9: return diversions(mode);
	case 10: return events(mode);
	case 11: return feature_sets(mode);
	case 12: return feature_values(mode);
	case 13: return rack(mode);
	case 14: return substate(mode);
	case 15: return replaces(mode);
	case 16: return session_expires(mode);
	case 17: return session_id(mode);
	case 18: return timestamp(mode);
	case 19: return retry_after(mode);
	case 20: return identity(mode);
	case 21: return disposition(mode);
	case 22: return mime_version(mode);
	case 23: return privacy(mode);
	case 24: return contact(mode);
	case 25: return features(mode);
	case 26: return date(mode);
	case 27: return numbers(mode);
	case 28: return credentials(mode);
	case 29: return challenge(mode);
	case 30: return authentication_info(mode);
	default: return unescape(mode);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	psip_mode mode;
	unsigned which;

	if (size < 2)
		return 0;
	which = data[0] & 31;
	mode = data[1] & 0x80 ? (psip_mode)data[1] * 0x01020409u & PSIP_LENIENT : PSIP_STRICT;
	fuzz_input = psip_span((const char *)data + 2, size - 2);
	if (read_with(which, mode) == PSIP_OK)
		HOLDS(read_with(which, mode | PSIP_LENIENT) == PSIP_OK);
	if (read_with(which, PSIP_STRICT) == PSIP_OK)
		HOLDS(read_with(which, PSIP_TOLERANT) == PSIP_OK);
	if (read_with(which, PSIP_TOLERANT) == PSIP_OK)
		HOLDS(read_with(which, PSIP_LENIENT) == PSIP_OK);
	return 0;
}
