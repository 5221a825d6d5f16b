/* SPDX-License-Identifier: MIT
 * psip_uri_parse: one machine for all modes. What a quirk takes is noted where it stands, unless the mode has its bit. */
#include "parser/uri.h"

#include "parser/host.h"
#include "parser/octet.h"
#include "parser/uri_part.h"
#include "parser/uri_short.h"

/* Where the parts are. */
struct uri_marks {
	psip_mode mode;
	const unsigned char *quirk, *fault;
	const unsigned char *user, *password, *params, *headers, *name, *name_end;
	bool isub;
	bool bracket; /* one was there: those after the first are in no authority, which keeps it linear */
};

/* An octet of that class, or one of two others. */
static bool uri_is(unsigned char c, unsigned class, const char *others)
{
	return (psip_octet_class[c] & class) || memchr(others, c, 2) != NULL;
}

static bool uri_is_password(unsigned char c)
{
	return (psip_octet_class[c] & PSIP_OCTET_USER) && memchr(";?/", c, 3) == NULL;
}

/* "//" [ userinfo ] from p to the bracket at end, whose escapes are known to be whole: an IPv6reference may follow, in which alone brackets are. */
static bool uri_is_authority(const unsigned char *p, const unsigned char *end)
{
	if (p[0] != '/' || p[1] != '/')
		return false;
	p += 2;
	if (p == end)
		return true;
	if (*--end != '@' || p == end || *p == ':')
		return false;
	for (; p < end && *p != ':'; p++)
		if (!(psip_octet_class[*p] & PSIP_OCTET_USER) && *p != '%')
			return false;
	for (p += p < end; p < end; p++)
		if (!uri_is_password(*p) && *p != '%')
			return false;
	return true;
}

/* IPv6reference [ ":" port ] at p in a URI of another scheme: past it, or NULL with m->fault set. Its path or query follows. */
static const unsigned char *uri_ipv6_authority(const unsigned char *p, const unsigned char *pe, struct uri_marks *m)
{
	struct psip_host_reader host = { m->mode, NULL, NULL };

	p = psip_host_read(p, pe, &host);
	if (p == NULL) {
		m->fault = host.where;
		return NULL;
	}
	if (p < pe && *p == ':') {
		if (++p == pe || *p == '/' || *p == '?')
			psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY);
		while (p < pe && *p >= '0' && *p <= '9')
			p++;
	}
	if (p == pe || *p == '/' || *p == '?')
		return p;
	m->fault = p;
	return NULL;
}

static bool uri_is_hex(unsigned char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* transport, user and method have a token, which may hold a "%" that escapes nothing, and "`" (other-transport, other-user, Method). */
static bool uri_value_is_token(const unsigned char *p, const unsigned char *end, const struct uri_marks *m)
{
	struct psip_span name = psip_octet_between(m->name, m->name_end);

	return psip_octet_run(p - 1, end, PSIP_OCTET_TOKEN) + 1 == end &&
	       (psip_span_equal_nocase(name, PSIP_TEXT("transport")) || psip_span_equal_nocase(name, PSIP_TEXT("user")) ||
	        psip_span_equal_nocase(name, PSIP_TEXT("method")));
}

/* A parameter's value at p: its last octet. */
static const unsigned char *uri_value(const unsigned char *p, const unsigned char *pe, struct uri_marks *m)
{
	const unsigned char *begin = p, *odd = NULL, *percent = NULL;

	while (p < pe && *p > ' ' && *p != 0x7f && memchr(";?@<>\"\\", *p, 7) == NULL) {
		if (psip_octet_class[*p] & PSIP_OCTET_PARAM) {
			p = psip_octet_run(p, pe, PSIP_OCTET_PARAM) + 1;
		} else if (*p != '%') {
			odd = odd != NULL ? odd : p;
			p++;
		} else if (pe - p > 2 && uri_is_hex(p[1]) && uri_is_hex(p[2])) {
			p += 3;
		} else {
			percent = percent != NULL ? percent : p;
			p++;
		}
	}
	if ((odd == NULL && percent == NULL) || uri_value_is_token(begin, p, m))
		return p - 1;
	if (percent != NULL)
		m->fault = pe - percent > 1 && uri_is_hex(percent[1]) ? percent + 2 : percent + 1;
	else
		psip_octet_liberty(&m->quirk, odd, m->mode, PSIP_QUIRK_URI_BYTES);
	return p - 1;
}

/* RFC 3966 §3: global-number-digits or local-number-digits. */
static bool uri_tel_number(const unsigned char *p, const unsigned char *pe)
{
	bool global = p < pe && *p == '+', digit = false;

	for (p += global; p < pe; p++) {
		bool hex = (*p >= 'a' && *p <= 'f') || (*p >= 'A' && *p <= 'F') || *p == '*' || *p == '#';

		if ((*p >= '0' && *p <= '9') || (hex && !global))
			digit = true;
		else if (memchr("-.()", *p, 4) == NULL)
			return false;
	}
	return digit;
}

/* RFC 3966 §3: pname. */
static bool uri_tel_name(const unsigned char *p, const unsigned char *pe)
{
	for (; p < pe; p++)
		if (!(psip_octet_class[*p] & PSIP_OCTET_ALNUM) && *p != '-')
			return false;
	return true;
}

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough" /* the goto form */
#pragma GCC diagnostic ignored "-Wsign-conversion"      /* the table form */
#endif

%%{
machine psip_uri_machine;
alphtype unsigned char;

action scheme_end {
	uri->scheme_text = psip_octet_between(begin, p);
	uri->scheme = uri_scheme(uri->scheme_text);
	m->user = p + 1;
	if (uri->scheme == PSIP_SCHEME_TEL)
		fgoto tel;
	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		fgoto absolute;
	if (pe - p > 1 && memchr(p + 1, '@', (size_t)(pe - p) - 1) != NULL)
		fgoto with_userinfo;
	fgoto without_userinfo;
}
action user {
	if (psip_octet_class[*p] & PSIP_OCTET_USER)
		p = psip_octet_run(p, pe, PSIP_OCTET_USER);
	else
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
action password_begin { m->password = p + 1; }
action password {
	if (!uri_is_password(*p))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
action userinfo_end {
	uri->user = psip_octet_between(m->user, m->password != NULL ? m->password - 1 : p);
	if (m->password != NULL)
		uri->password = psip_octet_between(m->password, p);
}
action host_read {
	const unsigned char *host_end = psip_host_read(p, pe, &host);
	if (host_end == NULL) {
		m->fault = host.where;
		fbreak;
	}
	if (m->quirk == NULL)
		m->quirk = host.quirk;
	uri->host = psip_octet_between(p, host_end);
	p = host_end - 1;
}
action port_digit {
	uri->has_port = true;
	port = port > UINT16_MAX ? port : port * 10 + (unsigned)(*p - '0');
	if (port > UINT16_MAX && m->fault == NULL)
		m->fault = p;
}
action params_begin { if (m->params == NULL) m->params = p; }
action param {
	if (psip_octet_class[*p] & PSIP_OCTET_PARAM)
		p = psip_octet_run(p, pe, PSIP_OCTET_PARAM);
	else
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
action value {
	p = uri_value(p, pe, m);
	if (m->fault != NULL)
		fbreak;
}
action headers_begin { m->headers = p + 1; }
action header {
	if (!uri_is(*p, PSIP_OCTET_PARAM, "??"))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
action empty { psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
action tel_number { if (!uri_tel_number(m->user, p)) psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_TEL_NUMBER); }
action name_begin { m->name = p; }
action name_end { m->name_end = p; }
action tel_name {
	m->isub = p - m->name == 4 && psip_octet_letters((const char *)m->name) == psip_octet_letters("isub");
	if (!uri_tel_name(m->name, p))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
action isub_empty { if (m->isub) psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
# isub takes "?", "@", "," and "=" as they are (uric without ";").
action tel_value {
	if (m->isub ? !uri_is(*p, PSIP_OCTET_USER, ":@") : !(psip_octet_class[*p] & PSIP_OCTET_PARAM))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
action uric {
	bool first = *p == '[' && !m->bracket;
	m->bracket = m->bracket || first;
	if (first && uri_is_authority(m->user, p)) {
		const unsigned char *authority_end = uri_ipv6_authority(p, pe, m);
		if (authority_end == NULL)
			fbreak;
		p = authority_end - 1;
	} else if (psip_octet_class[*p] & PSIP_OCTET_USER)
		p = psip_octet_run(p, pe, PSIP_OCTET_USER);
	else if (*p != ':' && *p != '@')
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}

include psip_uri_grammar "grammar/uri.rl";
include psip_host_grammar "grammar/host.rl";

# What ends no part; which of them a part has is the action's to know.
octet = 0x21..0xff - 0x7f - [%<>"\\];

user_read = ( ( octet - [@:] ) $user | escaped )+;
password_read = ( ( octet - "@" ) $password | escaped )*;

pname_read = ( ( octet - [;=?@] ) $param | escaped )+;
parameter_read = ";" @params_begin ( pname_read >name_begin %name_end ( "=" ( ( octet - [;?@] | "%" ) @value | "" %empty ) )? | "" %empty );

hname_read = ( ( octet - [&=] ) $header | escaped )+;
hvalue_read = ( ( octet - "&" ) $header | escaped )*;
header_read = hname_read ( "=" hvalue_read | "" %empty );
headers_read = "?" @headers_begin ( header_read ( "&" header_read )* | "" %empty );

sip_tail = host_read ( ":" ( port_read | "" %empty ) )? parameter_read* headers_read?;

with_userinfo := user_read ( ":" @password_begin password_read )? "@" @userinfo_end sip_tail;
without_userinfo := sip_tail;

tel_read = ( ( octet - [;?@] ) | escaped )+ %tel_number;
tel_name = ( ( octet - [;=?@] ) | escaped )+ >name_begin %tel_name;
tel_param = tel_name ( "=" ( ( ( octet - ";" ) $tel_value | escaped )+ | "" %empty ) | "" %isub_empty ) | "" %empty;
tel := tel_read ( ";" @params_begin tel_param )*;

absolute := ( octet $uric | escaped )+;

main := scheme ":" @scheme_end;

write data noerror noentry;
}%%

static uint8_t uri_scheme(struct psip_span scheme)
{
	switch (scheme.length) {
	case 3:
		if (psip_span_equal_nocase(scheme, PSIP_TEXT("sip")))
			return PSIP_SCHEME_SIP;
		if (psip_span_equal_nocase(scheme, PSIP_TEXT("tel")))
			return PSIP_SCHEME_TEL;
		return psip_span_equal_nocase(scheme, PSIP_TEXT("urn")) ? PSIP_SCHEME_URN : PSIP_SCHEME_OTHER;
	case 4:
		return psip_span_equal_nocase(scheme, PSIP_TEXT("sips")) ? PSIP_SCHEME_SIPS : PSIP_SCHEME_OTHER;
	default:
		return PSIP_SCHEME_OTHER;
	}
}

/* Of a name behind its escapes, without case: names that are the same have the same. */
static unsigned uri_name_hash(struct psip_span name)
{
	unsigned hash = 0;

	for (size_t i = 0; i < name.length; i++) {
		unsigned octet = (unsigned char)name.at[i];

		if (octet == '%' && name.length - i > 2) { /* well-formed, or it would have been refused */
			unsigned high = (unsigned char)name.at[i + 1], low = (unsigned char)name.at[i + 2];

			octet = ((high & 15) + (high > '9' ? 9 : 0)) << 4 | ((low & 15) + (low > '9' ? 9 : 0));
			i += 2;
		}
		hash = hash * 31 + (octet | 0x20);
	}
	return hash;
}

/* RFC 3261 §19.1.1 and RFC 3966 §3: a parameter's name occurs once. NULL, or the first that repeats another; looks back
 * at the first PSIP_URI_PARTS_MAX only, and only at those of its hash, which keeps it linear. */
static const char *uri_repeated(struct psip_span params)
{
	struct { struct psip_span name; unsigned hash; } seen[PSIP_URI_PARTS_MAX];
	struct psip_uri_part part;
	uint64_t hashes = 0; /* a bit for each of `seen` */
	unsigned count = 0;

	while (psip_uri_part_next(&params, ';', &part)) {
		unsigned hash = uri_name_hash(part.name);
		uint64_t bit = (uint64_t)1 << (hash & 63);

		for (unsigned i = 0; i < count && (hashes & bit); i++) {
			if (seen[i].hash == hash && psip_uri_part_equal(seen[i].name, part.name, false))
				return part.name.at;
		}
		if (count < PSIP_URI_PARTS_MAX) {
			seen[count].name = part.name;
			seen[count++].hash = hash;
			hashes |= bit;
		}
	}
	return NULL;
}

/* RFC 3966 §3, §5.1.5: a local number needs its context, a domainname or global-number-digits. */
static bool uri_lacks_context(const struct psip_uri *uri)
{
	struct psip_span context;

	if (uri->scheme != PSIP_SCHEME_TEL || uri->user.length == 0 || *uri->user.at == '+')
		return false;
	if (!psip_uri_param(uri, "phone-context", &context) || context.length == 0)
		return true;
	if (*context.at == '+')
		return !uri_tel_number(psip_octets(context.at), psip_octets(context.at) + context.length);
	return !psip_host_is_name(context);
}

static int uri_refuse(struct psip_span text, const void *where, size_t *at)
{
	if (at != NULL)
		*at = (size_t)((const char *)where - text.at);
	return PSIP_ERR_SYNTAX;
}

static int uri_machine(struct psip_uri *uri, struct uri_marks *m, struct psip_span text, size_t *at)
{
	const unsigned char *const begin = psip_octets(text.at), *const pe = begin + text.length, *const eof = pe, *p = begin;
	struct psip_host_reader host = { m->mode, NULL, NULL };
	unsigned port = 0;
	int cs;

	%% write init;
	%% write exec;
	uri->port = (uint16_t)port;
	if (m->fault == NULL && cs < psip_uri_machine_first_final)
		m->fault = p;
	return m->fault == NULL ? PSIP_OK : uri_refuse(text, m->fault, at);
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#if !defined(PSIP_SMALL)
static bool uri_same_name(struct psip_span a, struct psip_span b)
{
	return a.length == b.length && ((*a.at ^ *b.at) & ~0x20) == 0 && psip_span_equal_nocase(a, b);
}

/* *( ";" name [ "=" value ] ): past it, or NULL. Names come once, unless the mode does not mind; few are compared on the way. */
static const unsigned char *uri_short_params(const unsigned char *p, const unsigned char *pe, psip_mode mode)
{
	const bool once = !PSIP_TAKES(mode, PSIP_QUIRK_PARAM_TWICE);
	const unsigned char *begin = p;
	struct psip_span names[4];
	unsigned count = 0;

	for (; p < pe && *p == ';'; count++) {
		const unsigned char *name = ++p;

		if (p == pe || !(psip_octet_class[*p] & PSIP_OCTET_PARAM))
			return NULL;
		p = psip_octet_run(p, pe, PSIP_OCTET_PARAM) + 1;
		if (once && count < 4) {
			names[count] = psip_octet_between(name, p);
			for (unsigned i = 0; i < count; i++)
				if (uri_same_name(names[i], names[count]))
					return NULL;
		}
		if (p < pe && *p == '=') {
			if (++p == pe || !(psip_octet_class[*p] & PSIP_OCTET_PARAM))
				return NULL;
			p = psip_octet_run(p, pe, PSIP_OCTET_PARAM) + 1;
		}
	}
	return once && count > 4 && uri_repeated(psip_octet_between(begin, p)) != NULL ? NULL : p;
}

/* The end of the user at p, where its "@" is; p itself if none is there, or not near. */
static const unsigned char *uri_short_user(const unsigned char *p, const unsigned char *pe)
{
	const unsigned char *end;

#if defined(PSIP_OCTET_SSE2)
	if (pe - p >= 16 && psip_octet_equal16(p, '@') == 0)
		return p;
#endif
	end = psip_octet_run(p, pe, PSIP_OCTET_USER) + 1;
	return end < pe && *end == '@' ? end : p;
}

/* No "@" can be in what is read after the user; so the first is the only one. */
const unsigned char *psip_uri_short(struct psip_uri *uri, const unsigned char *p, const unsigned char *pe, psip_mode mode)
{
	const unsigned char *begin = p, *end;

	if (pe - p < 6)
		return NULL;
	if (psip_octet_letters((const char *)p) == psip_octet_letters("sip:") && p[3] == ':') {
		uri->scheme = PSIP_SCHEME_SIP;
		p += 4;
	} else if (psip_octet_letters((const char *)p) == psip_octet_letters("sips") && p[4] == ':') {
		uri->scheme = PSIP_SCHEME_SIPS;
		p += 5;
	} else {
		return NULL;
	}
	uri->scheme_text = psip_octet_between(begin, p - 1);
	if (!(psip_octet_class[*p] & PSIP_OCTET_USER))
		return NULL;
	end = uri_short_user(p, pe);
	if (end != p) {
		uri->user = psip_octet_between(p, end);
		p = end + 1;
	}
	end = psip_host_short(p, pe);
	if (end != NULL && end < pe && *end == '@' && uri->user.at == NULL) { /* it was a long user */
		uri->user = psip_octet_between(p, end);
		p = end + 1;
		end = psip_host_short(p, pe);
	}
	if (end == NULL)
		return NULL;
	uri->host = psip_octet_between(p, end);
	if (end < pe && *end == ':') {
		end = psip_octet_port(end + 1, pe, &uri->port);
		if (end == NULL)
			return NULL;
		uri->has_port = true;
	}
	if (end < pe && *end == ';') {
		p = end;
		end = uri_short_params(p, pe, mode);
		if (end == NULL)
			return NULL;
		uri->params = psip_octet_between(p, end);
	}
	uri->text = psip_octet_between(begin, end);
	return end;
}
#endif

int psip_uri_parse(struct psip_uri *uri, struct psip_span text, psip_mode mode, size_t *at)
{
	struct uri_marks m = { mode, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, false };
	const unsigned char *pe;
	const char *repeated;

	psip_octet_clear(uri, sizeof *uri);
	if (text.length == 0)
		return uri_refuse(text, text.at, at);
	pe = psip_octets(text.at) + text.length;
#if !defined(PSIP_SMALL)
	if (psip_uri_short(uri, psip_octets(text.at), pe, mode) == pe)
		return PSIP_OK;
	memset(uri, 0, sizeof *uri);
#endif
	if (uri_machine(uri, &m, text, at) != PSIP_OK)
		return PSIP_ERR_SYNTAX;
	uri->text = text;
	if (m.headers != NULL)
		uri->headers = psip_octet_between(m.headers, pe);
	if (m.params != NULL)
		uri->params = psip_octet_between(m.params, m.headers != NULL ? m.headers - 1 : pe);
	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		uri->user = psip_octet_between(m.user, m.params != NULL ? m.params : pe);
	if (m.quirk != NULL)
		return uri_refuse(text, m.quirk, at);
	repeated = PSIP_TAKES(mode, PSIP_QUIRK_PARAM_TWICE) ? NULL : uri_repeated(uri->params);
	if (repeated != NULL)
		return uri_refuse(text, repeated, at);
	if (!PSIP_TAKES(mode, PSIP_QUIRK_TEL_NUMBER) && uri_lacks_context(uri))
		return uri_refuse(text, pe, at);
	return PSIP_OK;
}

bool psip_uri_loose(const struct psip_uri *uri)
{
	struct psip_span value;

	return psip_uri_param(uri, "lr", &value);
}
