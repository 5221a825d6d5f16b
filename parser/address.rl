/* SPDX-License-Identifier: MIT
 * psip_address_next, psip_address_parse: name-addr or addr-spec with header parameters, and Contact's star
 * (RFC 3261 §20.10, §25.1; no LWS needed before "<": erratum 5598). The machine reads up to the first parameter. */
#include "parser/octet.h"
#include "parser/param.h"
#include "parser/typed.h"
#include "parser/uri_short.h"

/* Where the parts are, before they are judged. */
struct address_marks {
	const unsigned char *text, *end, *display_end, *uri, *uri_end;
};

/* The last octet before the next ">": what is between is psip_uri_parse's to judge. */
static const unsigned char *address_before_bracket(const unsigned char *p, const unsigned char *pe)
{
	const unsigned char *close = memchr(p, '>', (size_t)(pe - p));

	return close != NULL ? close - 1 : pe - 1;
}

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough" /* the goto form */
#pragma GCC diagnostic ignored "-Wsign-conversion"      /* the table form */
#endif

%%{
machine psip_address_machine;
alphtype unsigned char;

action lws {
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		fbreak;
	p = last;
}
action quoted { p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
action utf8 {
	bool bad;
	p = psip_octet_utf8(p, pe, &bad);
	if (bad)
		psip_octet_liberty(&r->quirk, p + 1, r->mode, PSIP_QUIRK_BAD_UTF8);
}
action display {
	if (psip_octet_class[*p] & PSIP_OCTET_TOKEN)
		p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN);
	else
		psip_octet_liberty(&r->quirk, p, r->mode, PSIP_QUIRK_DISPLAY_BYTES);
	m->display_end = p + 1;
}
action display_end { m->display_end = p + 1; }
action spec {
	if (psip_octet_class[*p] & PSIP_OCTET_SPEC)
		p = psip_octet_run(p, pe, PSIP_OCTET_SPEC);
	else
		psip_octet_liberty(&r->quirk, p, r->mode, PSIP_QUIRK_BARE_QUESTION);
	m->uri = m->text;
	m->uri_end = m->end = p + 1;
}
action skip_bracket { p = address_before_bracket(p, pe); }
# The first of the alternatives sets it; for the others a run may be skipped already.
action text_begin { if (m->text == NULL) m->text = p; }
action bracket_open { m->uri = p + 1; if (m->text == NULL) m->text = p; }
action bracket_close { m->uri_end = p; m->end = p + 1; }
action stop { fhold; fbreak; }

include psip_core "grammar/core.rl";
lws = [ \t\r\n] $lws;
sws = lws?;
sws_sws = ( lws lws? )?;
QUOTED = 0x09 | 0x20..0x7e - ["\\];

quoted_piece = ( QUOTED $quoted ) | ( [\r\n] $lws ) | ( 0x80..0xff $utf8 ) | quoted_pair;
quoted_read = DQUOTE quoted_piece* DQUOTE;

# "*" may be the star alone, so a run must not be skipped from it. Which octets a token has is the action's to know.
display_octet = 0x21..0xff - [*:;,<>"\\] - 0x7f;
display_word = ( display_octet $display | "*" @display_end )+;
display_tokens = display_word ( lws display_word )*;
display_quoted = quoted_read @display_end;
bracketed = "<" @bracket_open ( any - ">" )* $skip_bracket ">" @bracket_close;
# After a closing angle bracket RAQUOT and what follows, SEMI or COMMA, both bring white space.
name_addr = ( ( display_tokens sws_sws | display_quoted sws ) >text_begin )? bracketed ( sws_sws [;,] @stop | sws );

# Without brackets there is no "?", ";" or "," in the URI (§20.10). The run of `display` is past the scheme.
spec_octet = 0x21..0xff - [;,<>"] - 0x7f;
addr_spec = ( ALPHA ":" ( spec_octet $spec )+ ) >text_begin sws ( [;,] @stop )?;

star = "*" >text_begin sws;

main := sws ( name_addr | addr_spec | star );

write data noerror noentry;
}%%

static const unsigned char *address_head(struct psip_param_reader *r, const unsigned char *p, struct address_marks *m)
{
	const unsigned char *const pe = r->pe, *fault = NULL;
	int cs;

	%% write init;
	%% write exec;
	if (fault == NULL && cs >= psip_address_machine_first_final)
		return p;
	m->end = fault != NULL ? fault : p;
	return NULL;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#if !defined(PSIP_SMALL)
static const unsigned char *address_spaces(const unsigned char *p, const unsigned char *pe)
{
	while (p < pe && *p == ' ')
		p++;
	return p;
}

/* The short way past a display name of tokens, or of ASCII in quotes, and the spaces after it. NULL: something else. */
static const unsigned char *address_short_display(const unsigned char *p, const unsigned char *pe, struct psip_address_value *address)
{
	const unsigned char *begin = p, *end = p;

	if (*p == '"') {
		p = psip_octet_quoted(p + 1, pe);
		if (p == pe || *p != '"')
			return NULL;
		address->display = psip_octet_between(begin, ++p);
		return address_spaces(p, pe);
	}
	while (p < pe && (psip_octet_class[*p] & PSIP_OCTET_TOKEN) && *p != '*') {
		end = psip_octet_run(p, pe, PSIP_OCTET_TOKEN) + 1;
		p = address_spaces(end, pe);
		if (p == end)
			break;
	}
	address->display = psip_octet_between(begin, end);
	return p;
}

/* The short way through tag with a token, for the first time. NULL: something else. */
static const unsigned char *address_short_tag(const unsigned char *p, const unsigned char *pe, struct psip_address_value *address)
{
	const unsigned char *value = p + 5;

	if (pe - p < 6 || memcmp(p, ";tag=", 5) != 0 || address->tag.at != NULL || !(psip_octet_class[*value] & PSIP_OCTET_TOKEN))
		return NULL;
	p = psip_octet_long_run(value, pe, PSIP_OCTET_TOKEN) + 1;
	if (p < pe && *p != ';' && *p != ',')
		return NULL;
	address->tag = psip_octet_between(value, p);
	return p;
}

/* The short way: a display name or none, and in angle brackets a URI that psip_uri_short reads. NULL: the machine has to read it. */
static const unsigned char *address_short(const unsigned char *p, const unsigned char *pe, psip_mode mode, struct psip_address_value *address)
{
	const unsigned char *begin = p, *uri;

	if (*p != '<') {
		p = address_short_display(p, pe, address);
		if (p == NULL || p == pe || *p != '<')
			return NULL;
	}
	uri = p + 1;
	p = psip_uri_short(&address->uri, uri, pe, mode);
	if (p == NULL || p == pe || *p != '>')
		return NULL;
	address->uri_text = address->uri.text;
	address->bracketed = true;
	address->text = psip_octet_between(begin, ++p);
	return p == pe || *p == ';' || *p == ',' ? p : NULL;
}

/* Past a parameter of tokens, or a token alone, whose name is not as long as that of tag. NULL: something else. */
static const unsigned char *address_short_other(const unsigned char *p, const unsigned char *pe)
{
	const unsigned char *name = p + 1, *end;

	if (name == pe || !(psip_octet_class[*name] & PSIP_OCTET_TOKEN))
		return NULL;
	end = psip_octet_run(name, pe, PSIP_OCTET_TOKEN) + 1;
	if (end - name == 3)
		return NULL;
	if (end < pe && *end == '=') {
		if (++end == pe || !(psip_octet_class[*end] & PSIP_OCTET_TOKEN))
			return NULL;
		end = psip_octet_long_run(end, pe, PSIP_OCTET_TOKEN) + 1;
	}
	return end == pe || *end == ';' || *end == ',' ? end : NULL;
}
#endif

/* The parameters from p on, at ";", "," or the end. Where they end, or NULL. */
static const unsigned char *address_params(struct psip_param_reader *r, const unsigned char *p, struct psip_address_value *address)
{
	const char *begin = (const char *)p;

	while (p < r->pe && *p == ';' && r->quirk == NULL) {
#if !defined(PSIP_SMALL)
		const unsigned char *next = address_short_tag(p, r->pe, address);
		if (next == NULL)
			next = address_short_other(p, r->pe);
		if (next != NULL) {
			r->end = p = next;
			continue;
		}
#endif
		p = psip_param_read(r, p);
		if (p == NULL)
			return NULL;
		if (r->colon != NULL)
			psip_octet_liberty(&r->quirk, r->colon, r->mode, PSIP_QUIRK_PARAM_BYTES);
		if (r->name.length == 3 && r->value.at != NULL && psip_span_equal_nocase(r->name, PSIP_TEXT("tag"))) {
			if (address->tag.at == NULL)
				address->tag = r->value;
			else /* RFC 3261 §7.3.1: once; the first counts */
				psip_octet_liberty(&r->quirk, psip_octets(r->name.at), r->mode, PSIP_QUIRK_PARAM_TWICE);
		}
	}
	if (p > psip_octets(begin))
		address->params = psip_between(begin, (const char *)r->end);
	return p;
}

static int address_refuse(struct psip_span *rest, const void *where)
{
	*rest = psip_between(where, rest->at + rest->length);
	return PSIP_ERR_SYNTAX;
}

/* White space just inside the brackets (RFC 4475 §3.1.2.14). */
static struct psip_span address_trim(struct psip_span text)
{
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

/* Moves on to the next element after a comma before p. COMMA brings white space, and so does what may follow, LAQUOT or quoted-string. */
static int address_after_comma(struct psip_span *rest, const unsigned char *p, psip_mode mode)
{
	const unsigned char *pe = psip_octets(rest->at) + rest->length;

	if (psip_octet_after_comma(rest, p, mode) == 1)
		return address_star_alone(*rest, mode) ? PSIP_ERR_SYNTAX : 1;
	p = psip_octet_sws(psip_octets(rest->at), pe, mode);
	if (p == pe || (*p != '<' && *p != '"'))
		return PSIP_ERR_SYNTAX;
	*rest = psip_octet_between(p, pe);
	return 1;
}

/* The parts that the machine has found; *where: what does not fit. */
static bool address_parts(const struct address_marks *m, psip_mode mode, struct psip_address_value *address, const char **where)
{
	size_t at = 0;

	address->star = m->uri == NULL;
	address->text = psip_octet_between(m->text, address->star ? m->text + 1 : m->end);
	if (address->star)
		return true;
	address->bracketed = m->uri != m->text;
	if (address->bracketed && m->display_end != NULL)
		address->display = psip_octet_between(m->text, m->display_end);
	address->uri_text = psip_octet_between(m->uri, m->uri_end);
	if (PSIP_TAKES(mode, PSIP_QUIRK_BRACKET_BLANKS))
		address->uri_text = address_trim(address->uri_text);
	if (psip_uri_parse(&address->uri, address->uri_text, mode, &at) == PSIP_OK)
		return true;
	*where = address->uri_text.at + at;
	return false;
}

int psip_address_next(struct psip_span *rest, psip_mode mode, struct psip_address_value *address)
{
	struct psip_param_reader r;
	struct address_marks m;
	const unsigned char *p = NULL;
	bool machine = true;
	const char *where;

	psip_octet_clear(address, sizeof *address);
	if (rest->length == 0)
		return 0;
	r.mode = mode;
	r.pe = psip_octets(rest->at) + rest->length;
	r.end = psip_octets(rest->at);
	r.quirk = NULL;
	r.closing_quote = true;
#if !defined(PSIP_SMALL)
	p = address_short(psip_octets(rest->at), r.pe, mode, address);
	machine = p == NULL;
#endif
	if (machine) {
		memset(address, 0, sizeof *address);
		memset(&m, 0, sizeof m);
		p = address_head(&r, psip_octets(rest->at), &m);
		if (p == NULL)
			return address_refuse(rest, m.end);
	}
	p = address_params(&r, p, address);
	if (p == NULL)
		return address_refuse(rest, r.end);
	if (r.quirk != NULL)
		return address_refuse(rest, r.quirk);
	if (machine && !address_parts(&m, mode, address, &where))
		return address_refuse(rest, where);
	if (address->params.at != NULL)
		address->text.length = (size_t)(address->params.at + address->params.length - address->text.at);
	if (p == r.pe) {
		*rest = psip_octet_between(p, p);
		return 1;
	}
	return address_after_comma(rest, p + 1, mode);
}

int psip_address_parse(struct psip_span value, psip_mode mode, struct psip_address_value *address)
{
	/* no list: a comma at the end is none of an empty element */
	int result = psip_address_next(&value, mode & ~(psip_mode)PSIP_QUIRK_EMPTY_ELEMENT, address);

	return result == 1 && value.length == 0 ? PSIP_OK : PSIP_ERR_SYNTAX;
}
