/* SPDX-License-Identifier: MIT
 * The words of header values, by machine, and the pieces that values of many headers share: white space and separators, numbers, quoted
 * strings, hosts, URIs in angle brackets, generic-param's values. */
#include "parser/host.h"
#include "parser/values.h"

/* Ragel's own code: fall-through in -G2, mixed int widths in -T0. */
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#endif

%%{
machine psip_values;
alphtype unsigned char;

action mark { mark = p + 1; }

include psip_values_grammar "grammar/values.rl";

do_language_tag := language_tag @mark;
do_language_range := language_range @mark;
do_mime_version := mime_version @mark;
do_seconds := seconds @mark;
do_delay := delay @mark;
do_date := SIP_date @mark;
do_event := event_type @mark;
do_privacy := privacy @mark;
do_boolean := boolean @mark;
do_directive := directive @mark;
do_resource := r_value @mark;
do_uuid := uuid @mark;
do_identity := identity_digest @mark;
do_qvalue := qvalue @mark;
do_index := index_val @mark;
do_refresher := refresher @mark;
do_dot_atom := dot_atom @mark;
do_msg_id_right := msg_id_right @mark;
do_hostname := hostname @mark;
do_instance := instance @mark;
do_feature := feature_value @mark;
do_nc_value := nc_value @mark;
do_LHEX_text := LHEX_text @mark;
do_qop_options := qop_options @mark;
do_abs_path := abs_path @mark;

write data nofinal noerror;
}%%

static const int values_entries[] = {
	[PSIP_WORD_LANGUAGE_TAG] = psip_values_en_do_language_tag,
	[PSIP_WORD_LANGUAGE_RANGE] = psip_values_en_do_language_range,
	[PSIP_WORD_MIME_VERSION] = psip_values_en_do_mime_version,
	[PSIP_WORD_SECONDS] = psip_values_en_do_seconds,
	[PSIP_WORD_DELAY] = psip_values_en_do_delay,
	[PSIP_WORD_DATE] = psip_values_en_do_date,
	[PSIP_WORD_EVENT] = psip_values_en_do_event,
	[PSIP_WORD_PRIVACY] = psip_values_en_do_privacy,
	[PSIP_WORD_BOOLEAN] = psip_values_en_do_boolean,
	[PSIP_WORD_DIRECTIVE] = psip_values_en_do_directive,
	[PSIP_WORD_RESOURCE] = psip_values_en_do_resource,
	[PSIP_WORD_UUID] = psip_values_en_do_uuid,
	[PSIP_WORD_IDENTITY] = psip_values_en_do_identity,
	[PSIP_WORD_QVALUE] = psip_values_en_do_qvalue,
	[PSIP_WORD_INDEX] = psip_values_en_do_index,
	[PSIP_WORD_REFRESHER] = psip_values_en_do_refresher,
	[PSIP_WORD_DOT_ATOM] = psip_values_en_do_dot_atom,
	[PSIP_WORD_MSG_ID_RIGHT] = psip_values_en_do_msg_id_right,
	[PSIP_WORD_HOSTNAME] = psip_values_en_do_hostname,
	[PSIP_WORD_INSTANCE] = psip_values_en_do_instance,
	[PSIP_WORD_FEATURE] = psip_values_en_do_feature,
	[PSIP_WORD_NC_VALUE] = psip_values_en_do_nc_value,
	[PSIP_WORD_LHEX_TEXT] = psip_values_en_do_LHEX_text,
	[PSIP_WORD_QOP_OPTIONS] = psip_values_en_do_qop_options,
	[PSIP_WORD_ABS_PATH] = psip_values_en_do_abs_path,
};

bool psip_values_run(struct psip_values_reader *r, enum psip_values_word word)
{
	const unsigned char *p = r->at, *pe = r->end, *mark = NULL;
	int cs = values_entries[word];

	%% write exec;
	r->stop = p;
	if (mark != NULL)
		r->at = mark;
	return mark != NULL;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

bool psip_values_whole(struct psip_span text, enum psip_values_word word)
{
	struct psip_values_reader r = { psip_octets(text.at), psip_octets(text.at) + text.length, NULL, PSIP_STRICT };

	return psip_values_run(&r, word) && r.at == r.end;
}

bool psip_values_is(struct psip_span name, const char *lower)
{
	return psip_span_equal_nocase(name, psip_string(lower));
}

void psip_values_sws(struct psip_values_reader *r)
{
	r->at = psip_octet_sws(r->at, r->end, r->mode);
}

bool psip_values_lws(struct psip_values_reader *r)
{
	const unsigned char *begin = r->at;

	psip_values_sws(r);
	return r->at > begin || psip_values_refuse(r, begin);
}

bool psip_values_separator(struct psip_values_reader *r, char c)
{
	struct psip_values_reader next = *r;

	psip_values_sws(&next);
	if (!psip_values_next_is(&next, c))
		return psip_values_refuse(r, next.at > r->stop ? next.at : r->stop);
	next.at++;
	psip_values_sws(&next);
	r->at = next.at;
	return true;
}

bool psip_values_comma(struct psip_values_reader *r)
{
	if (!psip_values_separator(r, ','))
		return false;
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_EMPTY_ELEMENT))
		return true;
	while (psip_values_separator(r, ','))
		continue;
	return r->at < r->end;
}

/* One octet or more of that class. */
static bool values_class(struct psip_values_reader *r, unsigned class)
{
	if (r->at == r->end || !(psip_octet_class[*r->at] & class))
		return psip_values_refuse(r, r->at);
	r->at = psip_octet_run(r->at, r->end, class) + 1;
	return true;
}

bool psip_values_token(struct psip_values_reader *r)
{
	return values_class(r, PSIP_OCTET_TOKEN);
}

bool psip_values_number(struct psip_values_reader *r, uint32_t min, uint32_t max, bool large)
{
	const unsigned char *begin = r->at;
	uint64_t number = 0;

	for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++)
		if (number <= UINT32_MAX)
			number = number * 10 + (unsigned)(*r->at - '0');
	if (r->at == begin || number < min || (number > max && !large))
		return psip_values_refuse(r, begin);
	return true;
}

bool psip_values_number_fits(struct psip_span text, uint32_t min, uint32_t max, bool large)
{
	struct psip_values_reader r = { psip_octets(text.at), psip_octets(text.at) + text.length, NULL, PSIP_STRICT };

	return psip_values_number(&r, min, max, large) && r.at == r.end;
}

bool psip_values_digits(struct psip_values_reader *r)
{
	return psip_values_number(r, 0, 0, true);
}

bool psip_values_seconds(struct psip_values_reader *r)
{
	return psip_values_number(r, 0, UINT32_MAX, PSIP_TAKES(r->mode, PSIP_QUIRK_LARGE_NUMBER));
}

/* How many octets UTF8-NONASCII has at p (RFC 3261 §25.1: up to six); 0 if there is none. */
static size_t values_utf8(const unsigned char *p, const unsigned char *end)
{
	size_t length = *p >= 0xfe ? 0 : *p >= 0xfc ? 6 : *p >= 0xf8 ? 5 : *p >= 0xf0 ? 4 : *p >= 0xe0 ? 3 : *p >= 0xc0 ? 2 : 0;

	if ((size_t)(end - p) < length)
		return 0;
	for (size_t i = 1; i < length; i++)
		if ((p[i] & 0xc0) != 0x80)
			return 0;
	return length;
}

void psip_values_text(struct psip_values_reader *r, const char stop[2], bool continuation)
{
	while (r->at < r->end) {
		unsigned char c = *r->at;

		if (c >= 0x80) {
			size_t length = values_utf8(r->at, r->end);

			if (length == 0 && !(continuation && c < 0xc0) && !PSIP_TAKES(r->mode, PSIP_QUIRK_BAD_UTF8))
				return;
			r->at += length > 0 ? length : 1;
		} else if (stop[0] != 0 && (c == (unsigned char)stop[0] || c == (unsigned char)stop[1])) {
			return;
		} else if (c == '\\' && stop[0] != 0) {
			if (r->end - r->at < 2 || r->at[1] == '\r' || r->at[1] == '\n' || r->at[1] > 0x7f)
				return;
			r->at += 2;
		} else if (c > ' ' && c < 0x7f) {
			r->at++;
		} else if (!psip_values_lws(r)) {
			return;
		}
	}
}

bool psip_values_quoted(struct psip_values_reader *r)
{
	if (!psip_values_next_is(r, '"'))
		return psip_values_refuse(r, r->at);
	r->at++;
	psip_values_text(r, "\"\"", false);
	if (!psip_values_next_is(r, '"'))
		return psip_values_refuse(r, r->at);
	r->at++;
	return true;
}

void psip_values_before_quote(struct psip_values_reader *r)
{
	struct psip_values_reader next = *r;

	psip_values_sws(&next);
	if (psip_values_next_is(&next, '"'))
		r->at = next.at;
}

bool psip_values_bracketed_host(struct psip_values_reader *r)
{
	/* none is longer, and a search to the end for each "[" would not be linear */
	size_t room = r->end - r->at < 64 ? (size_t)(r->end - r->at) : 64;
	const unsigned char *close = room > 0 ? memchr(r->at, ']', room) : NULL;
	uint8_t address[16];

	if (close == NULL || *r->at != '[' || psip_host_address(psip_octet_between(r->at, close + 1), r->mode, address) != 16)
		return psip_values_refuse(r, r->at);
	r->at = close + 1;
	return true;
}

bool psip_values_uri(struct psip_values_reader *r)
{
	struct psip_uri uri;
	const unsigned char *close;
	size_t at = 0;

	if (!psip_values_next_is(r, '<'))
		return psip_values_refuse(r, r->at);
	r->at++;
	close = memchr(r->at, '>', (size_t)(r->end - r->at));
	if (close == NULL)
		return psip_values_refuse(r, r->end);
	if (psip_uri_parse(&uri, psip_octet_between(r->at, close), r->mode, &at) != PSIP_OK)
		return psip_values_refuse(r, r->at + at);
	r->at = close + 1;
	psip_values_sws(r);
	return true;
}

bool psip_values_odd_octets(struct psip_values_reader *r)
{
	const unsigned char *begin = r->at;

	while (r->at < r->end && *r->at > ' ' && *r->at != 0x7f && memchr(";,\"<>", *r->at, 5) == NULL)
		r->at++;
	return r->at > begin || psip_values_refuse(r, begin);
}

bool psip_values_gen_value(struct psip_values_reader *r)
{
	if (psip_values_next_is(r, '"'))
		return psip_values_quoted(r);
	if (PSIP_TAKES(r->mode, PSIP_QUIRK_PARAM_BYTES))
		return psip_values_next_is(r, '[') && psip_values_bracketed_host(r) ? true : psip_values_odd_octets(r);
	return psip_values_next_is(r, '[') ? psip_values_bracketed_host(r) : psip_values_token(r);
}

struct psip_span psip_values_unquoted(struct psip_span value)
{
	return value.length >= 2 && *value.at == '"' ? psip_span(value.at + 1, value.length - 2) : value;
}
