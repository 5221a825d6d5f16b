/* Made by ragel from parser/uri.rl; do not edit. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wsign-conversion"

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

static const int psip_uri_machine_start = 1;
static const int psip_uri_machine_first_final = 36;

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

	
	{
	cs = psip_uri_machine_start;
	}

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st2;
	} else if ( (*p) >= 65u )
		goto st2;
	goto st0;
st0:
cs = 0;
	goto _out;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch( (*p) ) {
		case 43u: goto st2;
		case 58u: goto tr2;
	}
	if ( (*p) < 48u ) {
		if ( 45u <= (*p) && (*p) <= 46u )
			goto st2;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st2;
		} else if ( (*p) >= 65u )
			goto st2;
	} else
		goto st2;
	goto st0;
tr2:
	{
	uri->scheme_text = psip_octet_between(begin, p);
	uri->scheme = uri_scheme(uri->scheme_text);
	m->user = p + 1;
	if (uri->scheme == PSIP_SCHEME_TEL)
		{goto st26;}
	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		{goto st33;}
	if (pe - p > 1 && memchr(p + 1, '@', (size_t)(pe - p) - 1) != NULL)
		{goto st3;}
	{goto st18;}
}
	goto st36;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st5;
		case 58u: goto st0;
		case 60u: goto st0;
		case 62u: goto st0;
		case 64u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) <= 32u )
		goto st0;
	goto tr3;
tr3:
	{
	if (psip_octet_class[*p] & PSIP_OCTET_USER)
		p = psip_octet_run(p, pe, PSIP_OCTET_USER);
	else
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st5;
		case 58u: goto tr5;
		case 60u: goto st0;
		case 62u: goto st0;
		case 64u: goto tr6;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) <= 32u )
		goto st0;
	goto tr3;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st6;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st6;
	} else
		goto st6;
	goto st0;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st4;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st4;
	} else
		goto st4;
	goto st0;
tr5:
	{ m->password = p + 1; }
	goto st7;
tr9:
	{
	if (!uri_is_password(*p))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st8;
		case 60u: goto st0;
		case 62u: goto st0;
		case 64u: goto tr6;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) <= 32u )
		goto st0;
	goto tr9;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st9;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st9;
	} else
		goto st9;
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st7;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st7;
	} else
		goto st7;
	goto st0;
tr6:
	{
	uri->user = psip_octet_between(m->user, m->password != NULL ? m->password - 1 : p);
	if (m->password != NULL)
		uri->password = psip_octet_between(m->password, p);
}
	goto st10;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	if ( (*p) == 95u )
		goto tr13;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr13;
	} else if ( (*p) > 91u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr13;
	} else
		goto tr13;
	goto st0;
tr13:
	{
	const unsigned char *host_end = psip_host_read(p, pe, &host);
	if (host_end == NULL) {
		m->fault = host.where;
		{p++; cs = 37; goto _out;}
	}
	if (m->quirk == NULL)
		m->quirk = host.quirk;
	uri->host = psip_octet_between(p, host_end);
	p = host_end - 1;
}
	goto st37;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch( (*p) ) {
		case 58u: goto st38;
		case 59u: goto tr43;
		case 63u: goto tr44;
	}
	goto st0;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch( (*p) ) {
		case 59u: goto tr46;
		case 63u: goto tr47;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr45;
	goto st0;
tr45:
	{
	uri->has_port = true;
	port = port > UINT16_MAX ? port : port * 10 + (unsigned)(*p - '0');
	if (port > UINT16_MAX && m->fault == NULL)
		m->fault = p;
}
	goto st39;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch( (*p) ) {
		case 59u: goto tr43;
		case 63u: goto tr44;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr45;
	goto st0;
tr43:
	{ if (m->params == NULL) m->params = p; }
	goto st40;
tr46:
	{ psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	{ if (m->params == NULL) m->params = p; }
	goto st40;
tr52:
	{ m->name_end = p; }
	{ if (m->params == NULL) m->params = p; }
	goto st40;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto tr49;
		case 59u: goto tr46;
		case 63u: goto tr47;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto tr48;
tr48:
	{ m->name = p; }
	{
	if (psip_octet_class[*p] & PSIP_OCTET_PARAM)
		p = psip_octet_run(p, pe, PSIP_OCTET_PARAM);
	else
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st41;
tr50:
	{
	if (psip_octet_class[*p] & PSIP_OCTET_PARAM)
		p = psip_octet_run(p, pe, PSIP_OCTET_PARAM);
	else
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st41;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st11;
		case 59u: goto tr52;
		case 61u: goto tr53;
		case 63u: goto tr54;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto tr50;
tr49:
	{ m->name = p; }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st12;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st12;
	} else
		goto st12;
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st41;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st41;
	} else
		goto st41;
	goto st0;
tr53:
	{ m->name_end = p; }
	goto st42;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch( (*p) ) {
		case 34u: goto st0;
		case 59u: goto tr46;
		case 60u: goto st0;
		case 63u: goto tr47;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 62u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto tr55;
tr55:
	{
	p = uri_value(p, pe, m);
	if (m->fault != NULL)
		{p++; cs = 43; goto _out;}
}
	goto st43;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	switch( (*p) ) {
		case 59u: goto tr43;
		case 63u: goto tr44;
	}
	goto st0;
tr44:
	{ m->headers = p + 1; }
	goto st44;
tr47:
	{ psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	{ m->headers = p + 1; }
	goto st44;
tr54:
	{ m->name_end = p; }
	{ m->headers = p + 1; }
	goto st44;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st13;
		case 38u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 62u )
			goto st0;
	} else
		goto st0;
	goto tr18;
tr18:
	{
	if (!uri_is(*p, PSIP_OCTET_PARAM, "??"))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st45;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st13;
		case 38u: goto tr56;
		case 61u: goto st46;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 62u )
			goto st0;
	} else
		goto st0;
	goto tr18;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st14;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st14;
	} else
		goto st14;
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st45;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st45;
	} else
		goto st45;
	goto st0;
tr56:
	{ psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st13;
		case 38u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 62u )
			goto st0;
	} else
		goto st0;
	goto tr18;
tr57:
	{
	if (!uri_is(*p, PSIP_OCTET_PARAM, "??"))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st46;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st16;
		case 38u: goto st15;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) <= 32u )
		goto st0;
	goto tr57;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st17;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st17;
	} else
		goto st17;
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st46;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st46;
	} else
		goto st46;
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	if ( (*p) == 95u )
		goto tr22;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr22;
	} else if ( (*p) > 91u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr22;
	} else
		goto tr22;
	goto st0;
tr22:
	{
	const unsigned char *host_end = psip_host_read(p, pe, &host);
	if (host_end == NULL) {
		m->fault = host.where;
		{p++; cs = 47; goto _out;}
	}
	if (m->quirk == NULL)
		m->quirk = host.quirk;
	uri->host = psip_octet_between(p, host_end);
	p = host_end - 1;
}
	goto st47;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch( (*p) ) {
		case 58u: goto st48;
		case 59u: goto tr61;
		case 63u: goto tr62;
	}
	goto st0;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 59u: goto tr64;
		case 63u: goto tr65;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr63;
	goto st0;
tr63:
	{
	uri->has_port = true;
	port = port > UINT16_MAX ? port : port * 10 + (unsigned)(*p - '0');
	if (port > UINT16_MAX && m->fault == NULL)
		m->fault = p;
}
	goto st49;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch( (*p) ) {
		case 59u: goto tr61;
		case 63u: goto tr62;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr63;
	goto st0;
tr61:
	{ if (m->params == NULL) m->params = p; }
	goto st50;
tr64:
	{ psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	{ if (m->params == NULL) m->params = p; }
	goto st50;
tr70:
	{ m->name_end = p; }
	{ if (m->params == NULL) m->params = p; }
	goto st50;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto tr67;
		case 59u: goto tr64;
		case 63u: goto tr65;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto tr66;
tr66:
	{ m->name = p; }
	{
	if (psip_octet_class[*p] & PSIP_OCTET_PARAM)
		p = psip_octet_run(p, pe, PSIP_OCTET_PARAM);
	else
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st51;
tr68:
	{
	if (psip_octet_class[*p] & PSIP_OCTET_PARAM)
		p = psip_octet_run(p, pe, PSIP_OCTET_PARAM);
	else
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st51;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st19;
		case 59u: goto tr70;
		case 61u: goto tr71;
		case 63u: goto tr72;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto tr68;
tr67:
	{ m->name = p; }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st20;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st20;
	} else
		goto st20;
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st51;
	} else
		goto st51;
	goto st0;
tr71:
	{ m->name_end = p; }
	goto st52;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch( (*p) ) {
		case 34u: goto st0;
		case 59u: goto tr64;
		case 60u: goto st0;
		case 63u: goto tr65;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 62u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto tr73;
tr73:
	{
	p = uri_value(p, pe, m);
	if (m->fault != NULL)
		{p++; cs = 53; goto _out;}
}
	goto st53;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch( (*p) ) {
		case 59u: goto tr61;
		case 63u: goto tr62;
	}
	goto st0;
tr62:
	{ m->headers = p + 1; }
	goto st54;
tr65:
	{ psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	{ m->headers = p + 1; }
	goto st54;
tr72:
	{ m->name_end = p; }
	{ m->headers = p + 1; }
	goto st54;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st21;
		case 38u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 62u )
			goto st0;
	} else
		goto st0;
	goto tr27;
tr27:
	{
	if (!uri_is(*p, PSIP_OCTET_PARAM, "??"))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st55;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st21;
		case 38u: goto tr74;
		case 61u: goto st56;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 62u )
			goto st0;
	} else
		goto st0;
	goto tr27;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st22;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st22;
	} else
		goto st22;
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st55;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st55;
	} else
		goto st55;
	goto st0;
tr74:
	{ psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	goto st23;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st21;
		case 38u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 62u )
			goto st0;
	} else
		goto st0;
	goto tr27;
tr75:
	{
	if (!uri_is(*p, PSIP_OCTET_PARAM, "??"))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st56;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st24;
		case 38u: goto st23;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) <= 32u )
		goto st0;
	goto tr75;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st25;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st25;
	} else
		goto st25;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st56;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st56;
	} else
		goto st56;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st27;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) < 59u ) {
		if ( (*p) <= 32u )
			goto st0;
	} else if ( (*p) > 60u ) {
		if ( 62u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto st57;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st27;
		case 59u: goto tr78;
		case 60u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 62u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto st57;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st28;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st28;
	} else
		goto st28;
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st57;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st57;
	} else
		goto st57;
	goto st0;
tr87:
	{ if (m->params == NULL) m->params = p; }
	goto st58;
tr81:
	{ psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	{ if (m->params == NULL) m->params = p; }
	goto st58;
tr78:
	{ if (!uri_tel_number(m->user, p)) psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_TEL_NUMBER); }
	{ if (m->params == NULL) m->params = p; }
	goto st58;
tr83:
	{
	m->isub = p - m->name == 4 && psip_octet_letters((const char *)m->name) == psip_octet_letters("isub");
	if (!uri_tel_name(m->name, p))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	{ if (m->isub) psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	{ if (m->params == NULL) m->params = p; }
	goto st58;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto tr80;
		case 59u: goto tr81;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto tr79;
tr79:
	{ m->name = p; }
	goto st59;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st29;
		case 59u: goto tr83;
		case 61u: goto tr84;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto st59;
tr80:
	{ m->name = p; }
	goto st29;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st30;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st30;
	} else
		goto st30;
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st59;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st59;
	} else
		goto st59;
	goto st0;
tr84:
	{
	m->isub = p - m->name == 4 && psip_octet_letters((const char *)m->name) == psip_octet_letters("isub");
	if (!uri_tel_name(m->name, p))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st60;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st31;
		case 59u: goto tr81;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) <= 32u )
		goto st0;
	goto tr85;
tr85:
	{
	if (m->isub ? !uri_is(*p, PSIP_OCTET_USER, ":@") : !(psip_octet_class[*p] & PSIP_OCTET_PARAM))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st61;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st31;
		case 59u: goto tr87;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) <= 32u )
		goto st0;
	goto tr85;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st32;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st32;
	} else
		goto st32;
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st61;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st61;
	} else
		goto st61;
	goto st0;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st34;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) <= 32u )
		goto st0;
	goto tr38;
tr38:
	{
	bool first = *p == '[' && !m->bracket;
	m->bracket = m->bracket || first;
	if (first && uri_is_authority(m->user, p)) {
		const unsigned char *authority_end = uri_ipv6_authority(p, pe, m);
		if (authority_end == NULL)
			{p++; cs = 62; goto _out;}
		p = authority_end - 1;
	} else if (psip_octet_class[*p] & PSIP_OCTET_USER)
		p = psip_octet_run(p, pe, PSIP_OCTET_USER);
	else if (*p != ':' && *p != '@')
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	goto st62;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st34;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) <= 32u )
		goto st0;
	goto tr38;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st35;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st35;
	} else
		goto st35;
	goto st0;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st62;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st62;
	} else
		goto st62;
	goto st0;
	}
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 38: 
	case 40: 
	case 42: 
	case 44: 
	case 45: 
	case 48: 
	case 50: 
	case 52: 
	case 54: 
	case 55: 
	case 58: 
	case 60: 
	{ psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	break;
	case 57: 
	{ if (!uri_tel_number(m->user, p)) psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_TEL_NUMBER); }
	break;
	case 41: 
	case 51: 
	{ m->name_end = p; }
	break;
	case 59: 
	{
	m->isub = p - m->name == 4 && psip_octet_letters((const char *)m->name) == psip_octet_letters("isub");
	if (!uri_tel_name(m->name, p))
		psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_BYTES);
}
	{ if (m->isub) psip_octet_liberty(&m->quirk, p, m->mode, PSIP_QUIRK_URI_EMPTY); }
	break;
	}
	}

	_out: {}
	}

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
#pragma GCC diagnostic pop
