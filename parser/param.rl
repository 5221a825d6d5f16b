/* SPDX-License-Identifier: MIT
 * psip_param_read: generic-param of RFC 3261 §25.1. */
#include "parser/param.h"

#include "parser/host.h"
#include "parser/octet.h"

%%{
machine psip_param_machine;
alphtype unsigned char;

action lws {
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		fbreak;
	p = last;
}
action token {
	r->name.at = (const char *)p;
	p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN);
	r->end = p + 1;
	r->name.length = (size_t)((const char *)r->end - r->name.at);
}
action quoted { p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
action utf8 {
	bool bad;
	p = psip_octet_utf8(p, pe, &bad);
	if (bad)
		psip_octet_liberty(&r->quirk, p + 1, r->mode, PSIP_QUIRK_BAD_UTF8);
}
action equal { r->end = p + 1; r->value = psip_octet_between(r->end, r->end); }
action value_begin { value_at = p; }
action value_octet {
	if (psip_octet_class[*p] & PSIP_OCTET_TOKEN)
		p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN);
	else if (*p == ':')
		r->colon = r->colon != NULL ? r->colon : p;
	else
		psip_octet_liberty(&r->quirk, p, r->mode, PSIP_QUIRK_PARAM_BYTES);
	r->end = p + 1;
	r->value = psip_octet_between(value_at, r->end);
}
action value_end { r->end = p + 1; r->value = psip_octet_between(value_at, r->end); }
action second { again = p; }
action stop { fhold; fbreak; }

include psip_core "grammar/core.rl";
QUOTED = 0x09 | 0x20..0x7e - ["\\];
include psip_param_grammar "grammar/param.rl";

main := ";" sws param_read? ( [;,] @stop )?;

write data noerror noentry;
}%%

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough" /* the goto form */
#pragma GCC diagnostic ignored "-Wsign-conversion"      /* the table form */
#endif

static const unsigned char *param_machine(struct psip_param_reader *r, const unsigned char *p)
{
	const unsigned char *const pe = r->pe, *value_at = p, *again = NULL, *fault = NULL;
	int cs;

	r->name = r->value = psip_span(NULL, 0);
	r->end = p + 1;
	r->colon = NULL;
	%% write init;
	%% write exec;
	if (again != NULL && !r->closing_quote)
		psip_octet_liberty(&r->quirk, again, r->mode, PSIP_QUIRK_REPEATED_FOLDS);
	if (fault == NULL && cs >= psip_param_machine_first_final)
		return p;
	r->end = fault != NULL ? fault : p;
	return NULL;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#if !defined(PSIP_SMALL)
static bool param_ends(const unsigned char *p, const unsigned char *pe)
{
	return p == pe || *p == ';' || *p == ',';
}

/* The short way: a token, "=" and a token or a quoted string of ASCII, without white space. NULL: something else. */
static const unsigned char *param_short(struct psip_param_reader *r, const unsigned char *p)
{
	const unsigned char *const pe = r->pe;
	const unsigned char *name = p + 1, *name_end, *value, *end;

	if (name < pe && *name == ';' && PSIP_TAKES(r->mode, PSIP_QUIRK_EMPTY_PARAM)) /* as if they were one */
		while (name < pe && *name == ';')
			name++;
	r->colon = NULL;
	if (param_ends(name, pe)) {
		r->name = r->value = psip_span(NULL, 0);
		psip_octet_liberty(&r->quirk, name, r->mode, PSIP_QUIRK_EMPTY_PARAM);
		return r->end = name;
	}
	if (!(psip_octet_class[*name] & PSIP_OCTET_TOKEN))
		return NULL;
	end = name_end = psip_octet_run(name, pe, PSIP_OCTET_TOKEN) + 1;
	value = NULL;
	if (end < pe && *end == '=') {
		value = ++end;
		if (value == pe)
			return NULL;
		if (psip_octet_class[*value] & PSIP_OCTET_TOKEN) {
			end = psip_octet_long_run(value, pe, PSIP_OCTET_TOKEN) + 1;
		} else if (*value != '"' || (end = psip_octet_quoted(value + 1, pe)) == pe || *end++ != '"') {
			return NULL;
		}
	}
	if (!param_ends(end, pe))
		return NULL;
	r->name = psip_octet_between(name, name_end);
	r->value = psip_span((const char *)value, value != NULL ? (size_t)(end - value) : 0);
	return r->end = end;
}
#endif

/* Values in brackets are IPv6references; nothing after the equals sign and nothing at all are liberties. */
const unsigned char *psip_param_read(struct psip_param_reader *reader, const unsigned char *p)
{
	uint8_t address[16];

#if !defined(PSIP_SMALL)
	const unsigned char *next = param_short(reader, p);
	if (next != NULL)
		return next;
#endif
	p = param_machine(reader, p);
	if (p == NULL)
		return NULL;
	if (reader->name.at == NULL)
		psip_octet_liberty(&reader->quirk, p, reader->mode, PSIP_QUIRK_EMPTY_PARAM);
	if (reader->value.at == NULL)
		return p;
	if (reader->value.length == 0)
		psip_octet_liberty(&reader->quirk, reader->end, reader->mode, PSIP_QUIRK_EMPTY_VALUE);
	else if (*reader->value.at == '[' && psip_host_address(reader->value, reader->mode, address) != 16)
		psip_octet_liberty(&reader->quirk, psip_octets(reader->value.at), reader->mode, PSIP_QUIRK_PARAM_BYTES);
	return p;
}
