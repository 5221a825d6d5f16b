/* SPDX-License-Identifier: MIT
 * psip_address_next, psip_address_parse: name-addr or addr-spec with header parameters, and Contact's star
 * (RFC 3261 §20.10, §25.1; no LWS needed before "<": erratum 5598). */
#include "parser/host.h"
#include "parser/octet.h"
#include "parser/typed.h"

/* What the machine finds, before it is judged. */
struct address_marks {
	const unsigned char *text, *text_end, *display_end, *uri, *uri_end, *params, *name, *quirk;
	struct psip_span name_span, value;
	bool semi, equal;
};

/* The last octet before the next ">": what is between is psip_uri_parse's to judge. */
static const unsigned char *address_before_bracket(const unsigned char *p, const unsigned char *pe)
{
	const unsigned char *close = memchr(p, '>', (size_t)(pe - p));

	return close != NULL ? close - 1 : pe - 1;
}

/* One parameter is complete: at its ";", ",", or the end. Tolerant takes empty ones and empty values. */
static void address_param(struct address_marks *m, struct psip_address_value *address, const unsigned char *p)
{
	uint8_t ipv6[16];

	if (m->semi && (m->name == NULL || (m->equal && m->value.at == NULL)) && m->quirk == NULL)
		m->quirk = p;
	if (m->name != NULL && m->equal && m->value.at == NULL)
		m->value = psip_octet_between(m->text_end, m->text_end);
	if (m->value.length > 0 && *m->value.at == '[' && psip_host_address(m->value, PSIP_STRICT, ipv6) == 0 && m->quirk == NULL)
		m->quirk = psip_octets(m->value.at);
	if (m->name != NULL && m->value.at != NULL && psip_span_equal_nocase(m->name_span, PSIP_TEXT("tag"))) {
		if (address->tag.at == NULL)
			address->tag = m->value;
		else if (m->quirk == NULL) /* RFC 3261 §7.3.1: once; the first counts */
			m->quirk = m->name;
	}
	m->name = NULL;
	m->value = psip_span(NULL, 0);
	m->semi = m->equal = false;
}

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough" /* the goto form */
#pragma GCC diagnostic ignored "-Wsign-conversion"      /* the table form */
#endif

%%{
machine psip_address_machine;
alphtype unsigned char;

action quirk { if (m.quirk == NULL) m.quirk = p; }
action skip_token { p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
action skip_quoted { p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
action skip_spec { p = psip_octet_run(p, pe, PSIP_OCTET_SPEC); }
action skip_bracket { p = address_before_bracket(p, pe); }

# The first of the alternatives sets it; for the others a run may be skipped already.
action text_begin { if (m.text == NULL) m.text = p; }
action display_end { m.display_end = p; }
action bracket_open { m.uri = p + 1; address->bracketed = true; if (m.text == NULL) m.text = p; }
action bracket_close { m.uri_end = p; m.text_end = p + 1; }
action spec_end { m.uri = m.text; m.uri_end = m.text_end = p; }

action semi {
	address_param(&m, address, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
action name_begin { m.name = p; }
action name_end { m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
action equal { m.equal = true; m.text_end = p + 1; }
action value_begin { value_at = p; }
action value_end { m.value = psip_octet_between(value_at, p); m.text_end = p; }
action colon { if (m.quirk == NULL) m.quirk = p; }
action comma { after_comma = p + 1; fbreak; }

include psip_uri_grammar "grammar/uri.rl";
include psip_param_grammar "grammar/param.rl";

# "*" may be the star alone, so a run must not be skipped from it.
display_other = 0x21..0xff - token_char - [:;,<>"\\] - 0x7f;
display_word = ( ( token_char - "*" ) $skip_token | "*" | display_other $quirk )+;
display_tokens = ( display_word %display_end ) ( lws display_word %display_end )*;
display_quoted = quoted_read %display_end;
bracketed = "<" @bracket_open ( any - ">" )* $skip_bracket ">" @bracket_close;
name_addr = ( ( display_tokens sws_sws | display_quoted sws ) >text_begin )? bracketed params_after_bracket;

# Without brackets there is no "?", ";" or "," in the URI (§20.10); tolerant takes a "?" (RFC 4475 §3.1.2.13).
spec_octet = 0x21..0xff - [;,?<>"] - 0x7f;
addr_spec = ( scheme ":" ( spec_octet $skip_spec | "?" $quirk )+ ) >text_begin %spec_end params_read;

star = "*" >text_begin sws;

main := sws ( name_addr | addr_spec | star );

write data noerror noentry;
}%%

static int address_refuse(struct psip_span *rest, const char *where)
{
	*rest = psip_between(where, rest->at + rest->length);
	return PSIP_ERR_SYNTAX;
}

/* Tolerant: white space just inside the brackets (RFC 4475 §3.1.2.14). */
static struct psip_span address_trim(struct psip_span text, psip_mode mode)
{
	if (mode == PSIP_STRICT)
		return text;
	while (text.length > 0 && memchr(" \t\r\n", *text.at, 4) != NULL)
		text = psip_span(text.at + 1, text.length - 1);
	while (text.length > 0 && memchr(" \t\r\n", text.at[text.length - 1], 4) != NULL)
		text.length--;
	return text;
}

/* The star is Contact's only value or none. */
static bool address_star_alone(struct psip_span rest, psip_mode mode)
{
	const unsigned char *p = psip_octets(rest.at), *pe = p + rest.length;

	return rest.length > 0 && *p == '*' && psip_octet_sws(p + 1, pe, mode) == pe;
}

int psip_address_next(struct psip_span *rest, psip_mode mode, struct psip_address_value *address)
{
	struct address_marks m = { 0 };
	const unsigned char *p, *pe, *eof, *value_at = NULL, *after_comma = NULL;
	size_t uri_at = 0;
	int cs;

	memset(address, 0, sizeof *address);
	if (rest->length == 0)
		return 0;
	p = psip_octets(rest->at);
	pe = eof = p + rest->length;
	%% write init;
	%% write exec;
	if (cs < psip_address_machine_first_final)
		return address_refuse(rest, (const char *)p);
	address_param(&m, address, after_comma != NULL ? after_comma - 1 : pe);
	if (mode == PSIP_STRICT && m.quirk != NULL)
		return address_refuse(rest, (const char *)m.quirk);
	address->star = m.uri == NULL;
	address->text = psip_octet_between(m.text, address->star ? m.text + 1 : m.text_end);
	if (m.params != NULL)
		address->params = psip_octet_between(m.params, m.text_end);
	if (address->bracketed && m.display_end != NULL)
		address->display = psip_octet_between(m.text, m.display_end);
	if (!address->star) {
		address->uri_text = address_trim(psip_octet_between(m.uri, m.uri_end), mode);
		if (psip_uri_parse(&address->uri, address->uri_text, mode, &uri_at) != PSIP_OK)
			return address_refuse(rest, address->uri_text.at + uri_at);
	}
	if (after_comma == NULL) {
		*rest = psip_octet_between(pe, pe);
		return 1;
	}
	if (psip_octet_after_comma(rest, after_comma, mode) != 1)
		return PSIP_ERR_SYNTAX;
	return address_star_alone(*rest, mode) ? PSIP_ERR_SYNTAX : 1;
}

int psip_address_parse(struct psip_span value, psip_mode mode, struct psip_address_value *address)
{
	int result = psip_address_next(&value, mode, address);

	return result == 1 && value.length == 0 ? PSIP_OK : PSIP_ERR_SYNTAX;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
