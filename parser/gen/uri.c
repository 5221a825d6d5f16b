/* Made by ragel from parser/uri.rl; do not edit. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wsign-conversion"

/* SPDX-License-Identifier: MIT
 * psip_uri_parse: one machine for both modes. What only tolerant takes runs the action `quirk`; strict refuses at the first. */
#include "parser/uri.h"

#include "parser/host.h"
#include "parser/octet.h"
#include "parser/uri_part.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough" /* the goto form */
#pragma GCC diagnostic ignored "-Wsign-conversion"      /* the table form */
#endif

static const int psip_uri_machine_start = 1;
static const int psip_uri_machine_first_final = 73;

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

/* RFC 3261 §19.1.1 and RFC 3966 §3: a parameter's name occurs once. NULL, or the first that repeats another; looks back
 * at the first PSIP_URI_PARTS_MAX only, which keeps it linear. */
static const char *uri_repeated(struct psip_span params)
{
	struct psip_uri_part seen[PSIP_URI_PARTS_MAX], part;
	unsigned count = 0;

	while (psip_uri_part_next(&params, ';', &part)) {
		for (unsigned i = 0; i < count; i++) {
			if (psip_uri_part_equal(seen[i].name, part.name, false))
				return part.name.at;
		}
		if (count < PSIP_URI_PARTS_MAX)
			seen[count++] = part;
	}
	return NULL;
}

/* RFC 3966 §5.1.5: a local number needs its context. */
static bool uri_lacks_context(const struct psip_uri *uri)
{
	struct psip_span context;

	return uri->scheme == PSIP_SCHEME_TEL && uri->user.length > 0 && *uri->user.at != '+' &&
	       !psip_uri_param(uri, "phone-context", &context);
}

static int uri_refuse(struct psip_span text, const void *where, size_t *at)
{
	if (at != NULL)
		*at = (size_t)((const char *)where - text.at);
	return PSIP_ERR_SYNTAX;
}

int psip_uri_parse(struct psip_uri *uri, struct psip_span text, psip_mode mode, size_t *at)
{
	const unsigned char *begin, *p, *pe, *eof;
	const unsigned char *quirk_at = NULL, *range_at = NULL, *user_at = NULL, *password_at = NULL, *host_at = NULL,
	                    *host_end = NULL, *params_at = NULL, *headers_at = NULL;
	const char *repeated;
	uint8_t address[16];
	unsigned port = 0;
	bool literal = false;
	int cs;

	memset(uri, 0, sizeof *uri);
	if (text.length == 0)
		return uri_refuse(text, text.at, at);
	begin = p = psip_octets(text.at);
	pe = eof = p + text.length;
	uri->text = text;
	
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
	user_at = p + 1;
	if (uri->scheme == PSIP_SCHEME_TEL)
		{goto st54;}
	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		{goto st64;}
	if (pe - p > 1 && memchr(p + 1, '@', (size_t)(pe - p) - 1) != NULL)
		{goto st3;}
	{goto st32;}
}
	goto st73;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch( (*p) ) {
		case 33u: goto tr3;
		case 37u: goto st5;
		case 58u: goto st0;
		case 60u: goto st0;
		case 62u: goto st0;
		case 64u: goto st0;
		case 92u: goto st0;
		case 95u: goto tr3;
		case 126u: goto tr3;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr3;
	} else
		goto tr3;
	goto tr4;
tr3:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_USER); }
	goto st4;
tr4:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( (*p) ) {
		case 33u: goto tr3;
		case 37u: goto st5;
		case 58u: goto tr6;
		case 60u: goto st0;
		case 62u: goto st0;
		case 64u: goto tr7;
		case 92u: goto st0;
		case 95u: goto tr3;
		case 126u: goto tr3;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr3;
	} else
		goto tr3;
	goto tr4;
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
tr11:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st7;
tr6:
	{ password_at = p + 1; }
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch( (*p) ) {
		case 33u: goto st7;
		case 37u: goto st8;
		case 61u: goto st7;
		case 64u: goto tr7;
		case 92u: goto st0;
		case 95u: goto st7;
		case 126u: goto st7;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 46u )
				goto st7;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 60u <= (*p) && (*p) <= 62u )
				goto st0;
		} else if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st7;
		} else
			goto st7;
	} else
		goto st7;
	goto tr11;
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
tr7:
	{
	uri->user = psip_octet_between(user_at, password_at != NULL ? password_at - 1 : p);
	if (password_at != NULL)
		uri->password = psip_octet_between(password_at, p);
}
	goto st10;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch( (*p) ) {
		case 91u: goto tr16;
		case 95u: goto tr17;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr14;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr15;
	} else
		goto tr15;
	goto st0;
tr14:
	{ host_at = p; }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( (*p) ) {
		case 45u: goto st12;
		case 46u: goto st25;
		case 95u: goto tr22;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st11;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st74;
	} else
		goto st74;
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 45u: goto st12;
		case 95u: goto tr22;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st74;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st74;
	} else
		goto st74;
	goto st0;
tr22:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st74;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch( (*p) ) {
		case 45u: goto st12;
		case 46u: goto st75;
		case 58u: goto tr104;
		case 59u: goto tr105;
		case 63u: goto tr106;
		case 95u: goto tr22;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st74;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st74;
	} else
		goto st74;
	goto st0;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	switch( (*p) ) {
		case 58u: goto tr104;
		case 59u: goto tr105;
		case 63u: goto tr106;
		case 95u: goto tr26;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st13;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st76;
	} else
		goto st76;
	goto st0;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch( (*p) ) {
		case 45u: goto st12;
		case 46u: goto st14;
		case 95u: goto tr22;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st13;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st74;
	} else
		goto st74;
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) == 95u )
		goto tr26;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st13;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st76;
	} else
		goto st76;
	goto st0;
tr26:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st76;
tr15:
	{ host_at = p; }
	goto st76;
tr17:
	{ host_at = p; }
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st76;
tr28:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_ALNUM); }
	goto st76;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch( (*p) ) {
		case 45u: goto st15;
		case 46u: goto st77;
		case 58u: goto tr108;
		case 59u: goto tr109;
		case 63u: goto tr110;
		case 95u: goto tr26;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr28;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr28;
	} else
		goto tr28;
	goto st0;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch( (*p) ) {
		case 45u: goto st15;
		case 95u: goto tr26;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr28;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr28;
	} else
		goto tr28;
	goto st0;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	switch( (*p) ) {
		case 58u: goto tr108;
		case 59u: goto tr109;
		case 63u: goto tr110;
		case 95u: goto tr26;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st13;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st76;
	} else
		goto st76;
	goto st0;
tr104:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ uri->host = psip_octet_between(host_at, p); }
	goto st78;
tr108:
	{ uri->host = psip_octet_between(host_at, p); }
	goto st78;
tr127:
	{ literal = true; }
	{ uri->host = psip_octet_between(host_at, p); }
	goto st78;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	switch( (*p) ) {
		case 59u: goto tr112;
		case 63u: goto tr113;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr111;
	goto st0;
tr111:
	{
	uri->has_port = true;
	port = port > UINT16_MAX ? port : port * 10 + (unsigned)(*p - '0');
	if (port > UINT16_MAX && range_at == NULL)
		range_at = p;
}
	goto st79;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	switch( (*p) ) {
		case 59u: goto tr114;
		case 63u: goto tr115;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr111;
	goto st0;
tr105:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ uri->host = psip_octet_between(host_at, p); }
	{ if (params_at == NULL) params_at = p; }
	goto st80;
tr109:
	{ uri->host = psip_octet_between(host_at, p); }
	{ if (params_at == NULL) params_at = p; }
	goto st80;
tr112:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ if (params_at == NULL) params_at = p; }
	goto st80;
tr114:
	{ if (params_at == NULL) params_at = p; }
	goto st80;
tr128:
	{ literal = true; }
	{ uri->host = psip_octet_between(host_at, p); }
	{ if (params_at == NULL) params_at = p; }
	goto st80;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	switch( (*p) ) {
		case 33u: goto tr116;
		case 37u: goto st16;
		case 59u: goto tr112;
		case 63u: goto tr113;
		case 92u: goto st0;
		case 95u: goto tr116;
		case 126u: goto tr116;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto tr116;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 60u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr116;
		} else
			goto tr116;
	} else
		goto tr116;
	goto tr117;
tr117:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st81;
tr116:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_PARAM); }
	goto st81;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch( (*p) ) {
		case 33u: goto tr116;
		case 37u: goto st16;
		case 59u: goto tr114;
		case 60u: goto st0;
		case 61u: goto st82;
		case 62u: goto st0;
		case 63u: goto tr115;
		case 64u: goto st0;
		case 92u: goto st0;
		case 95u: goto tr116;
		case 126u: goto tr116;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 43u ) {
		if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr116;
		} else if ( (*p) >= 45u )
			goto tr116;
	} else
		goto tr116;
	goto tr117;
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
			goto st81;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st81;
	} else
		goto st81;
	goto st0;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	switch( (*p) ) {
		case 33u: goto tr120;
		case 37u: goto st18;
		case 59u: goto tr112;
		case 60u: goto st0;
		case 63u: goto tr113;
		case 92u: goto st0;
		case 95u: goto tr120;
		case 126u: goto tr120;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto tr120;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 62u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr120;
		} else
			goto tr120;
	} else
		goto tr120;
	goto tr121;
tr121:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st83;
tr120:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_PARAM); }
	goto st83;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch( (*p) ) {
		case 33u: goto tr120;
		case 37u: goto st18;
		case 59u: goto tr114;
		case 60u: goto st0;
		case 63u: goto tr115;
		case 92u: goto st0;
		case 95u: goto tr120;
		case 126u: goto tr120;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto tr120;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 62u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr120;
		} else
			goto tr120;
	} else
		goto tr120;
	goto tr121;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st19;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st19;
	} else
		goto st19;
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st83;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st83;
	} else
		goto st83;
	goto st0;
tr106:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ uri->host = psip_octet_between(host_at, p); }
	{ headers_at = p + 1; }
	goto st84;
tr110:
	{ uri->host = psip_octet_between(host_at, p); }
	{ headers_at = p + 1; }
	goto st84;
tr113:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ headers_at = p + 1; }
	goto st84;
tr115:
	{ headers_at = p + 1; }
	goto st84;
tr129:
	{ literal = true; }
	{ uri->host = psip_octet_between(host_at, p); }
	{ headers_at = p + 1; }
	goto st84;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch( (*p) ) {
		case 33u: goto st85;
		case 37u: goto st20;
		case 38u: goto st0;
		case 63u: goto st85;
		case 92u: goto st0;
		case 95u: goto st85;
		case 126u: goto st85;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st85;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 60u <= (*p) && (*p) <= 62u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st85;
		} else
			goto st85;
	} else
		goto st85;
	goto tr35;
tr35:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st85;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch( (*p) ) {
		case 33u: goto st85;
		case 37u: goto st20;
		case 38u: goto tr123;
		case 61u: goto st86;
		case 63u: goto st85;
		case 92u: goto st0;
		case 95u: goto st85;
		case 126u: goto st85;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st85;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 60u <= (*p) && (*p) <= 62u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st85;
		} else
			goto st85;
	} else
		goto st85;
	goto tr35;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st21;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st21;
	} else
		goto st21;
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st85;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st85;
	} else
		goto st85;
	goto st0;
tr123:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 33u: goto st85;
		case 37u: goto st20;
		case 38u: goto st0;
		case 63u: goto st85;
		case 92u: goto st0;
		case 95u: goto st85;
		case 126u: goto st85;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st85;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 60u <= (*p) && (*p) <= 62u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st85;
		} else
			goto st85;
	} else
		goto st85;
	goto tr35;
tr124:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st86;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	switch( (*p) ) {
		case 33u: goto st86;
		case 37u: goto st23;
		case 38u: goto st22;
		case 60u: goto st0;
		case 62u: goto st0;
		case 63u: goto st86;
		case 92u: goto st0;
		case 95u: goto st86;
		case 126u: goto st86;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st86;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st86;
		} else if ( (*p) >= 65u )
			goto st86;
	} else
		goto st86;
	goto tr124;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st24;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st24;
	} else
		goto st24;
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st86;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st86;
	} else
		goto st86;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	if ( (*p) == 95u )
		goto tr26;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st26;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st76;
	} else
		goto st76;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch( (*p) ) {
		case 45u: goto st12;
		case 46u: goto st27;
		case 95u: goto tr22;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st26;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st74;
	} else
		goto st74;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	if ( (*p) == 95u )
		goto tr26;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st28;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st76;
	} else
		goto st76;
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch( (*p) ) {
		case 45u: goto st12;
		case 46u: goto st29;
		case 95u: goto tr22;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st28;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st74;
	} else
		goto st74;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	if ( (*p) == 95u )
		goto tr26;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st87;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st76;
	} else
		goto st76;
	goto st0;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 45u: goto st12;
		case 46u: goto st14;
		case 58u: goto tr127;
		case 59u: goto tr128;
		case 63u: goto tr129;
		case 95u: goto tr22;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st87;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st74;
	} else
		goto st74;
	goto st0;
tr16:
	{ host_at = p; }
	goto st30;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( (*p) == 46u )
		goto st31;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st31;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st31;
	} else
		goto st31;
	goto st0;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch( (*p) ) {
		case 46u: goto st31;
		case 93u: goto st88;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st31;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st31;
	} else
		goto st31;
	goto st0;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	switch( (*p) ) {
		case 58u: goto tr127;
		case 59u: goto tr128;
		case 63u: goto tr129;
	}
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch( (*p) ) {
		case 91u: goto tr48;
		case 95u: goto tr49;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr46;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr47;
	} else
		goto tr47;
	goto st0;
tr46:
	{ host_at = p; }
	goto st33;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	switch( (*p) ) {
		case 45u: goto st34;
		case 46u: goto st47;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st33;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto st0;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch( (*p) ) {
		case 45u: goto st34;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto st0;
tr54:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st89;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	switch( (*p) ) {
		case 45u: goto st34;
		case 46u: goto st90;
		case 58u: goto tr131;
		case 59u: goto tr132;
		case 63u: goto tr133;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto st0;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch( (*p) ) {
		case 58u: goto tr131;
		case 59u: goto tr132;
		case 63u: goto tr133;
		case 95u: goto tr58;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st35;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st91;
	} else
		goto st91;
	goto st0;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch( (*p) ) {
		case 45u: goto st34;
		case 46u: goto st36;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st35;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto st0;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	if ( (*p) == 95u )
		goto tr58;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st35;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st91;
	} else
		goto st91;
	goto st0;
tr58:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st91;
tr47:
	{ host_at = p; }
	goto st91;
tr49:
	{ host_at = p; }
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st91;
tr60:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_ALNUM); }
	goto st91;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	switch( (*p) ) {
		case 45u: goto st37;
		case 46u: goto st92;
		case 58u: goto tr135;
		case 59u: goto tr136;
		case 63u: goto tr137;
		case 95u: goto tr58;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr60;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr60;
	} else
		goto tr60;
	goto st0;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch( (*p) ) {
		case 45u: goto st37;
		case 95u: goto tr58;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr60;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr60;
	} else
		goto tr60;
	goto st0;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	switch( (*p) ) {
		case 58u: goto tr135;
		case 59u: goto tr136;
		case 63u: goto tr137;
		case 95u: goto tr58;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st35;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st91;
	} else
		goto st91;
	goto st0;
tr131:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ uri->host = psip_octet_between(host_at, p); }
	goto st93;
tr135:
	{ uri->host = psip_octet_between(host_at, p); }
	goto st93;
tr154:
	{ literal = true; }
	{ uri->host = psip_octet_between(host_at, p); }
	goto st93;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	switch( (*p) ) {
		case 59u: goto tr139;
		case 63u: goto tr140;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr138;
	goto st0;
tr138:
	{
	uri->has_port = true;
	port = port > UINT16_MAX ? port : port * 10 + (unsigned)(*p - '0');
	if (port > UINT16_MAX && range_at == NULL)
		range_at = p;
}
	goto st94;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	switch( (*p) ) {
		case 59u: goto tr141;
		case 63u: goto tr142;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr138;
	goto st0;
tr132:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ uri->host = psip_octet_between(host_at, p); }
	{ if (params_at == NULL) params_at = p; }
	goto st95;
tr136:
	{ uri->host = psip_octet_between(host_at, p); }
	{ if (params_at == NULL) params_at = p; }
	goto st95;
tr139:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ if (params_at == NULL) params_at = p; }
	goto st95;
tr141:
	{ if (params_at == NULL) params_at = p; }
	goto st95;
tr155:
	{ literal = true; }
	{ uri->host = psip_octet_between(host_at, p); }
	{ if (params_at == NULL) params_at = p; }
	goto st95;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	switch( (*p) ) {
		case 33u: goto tr143;
		case 37u: goto st38;
		case 59u: goto tr139;
		case 63u: goto tr140;
		case 92u: goto st0;
		case 95u: goto tr143;
		case 126u: goto tr143;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto tr143;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 60u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr143;
		} else
			goto tr143;
	} else
		goto tr143;
	goto tr144;
tr144:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st96;
tr143:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_PARAM); }
	goto st96;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch( (*p) ) {
		case 33u: goto tr143;
		case 37u: goto st38;
		case 59u: goto tr141;
		case 60u: goto st0;
		case 61u: goto st97;
		case 62u: goto st0;
		case 63u: goto tr142;
		case 64u: goto st0;
		case 92u: goto st0;
		case 95u: goto tr143;
		case 126u: goto tr143;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 43u ) {
		if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr143;
		} else if ( (*p) >= 45u )
			goto tr143;
	} else
		goto tr143;
	goto tr144;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st39;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st39;
	} else
		goto st39;
	goto st0;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st96;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st96;
	} else
		goto st96;
	goto st0;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch( (*p) ) {
		case 33u: goto tr147;
		case 37u: goto st40;
		case 59u: goto tr139;
		case 60u: goto st0;
		case 63u: goto tr140;
		case 92u: goto st0;
		case 95u: goto tr147;
		case 126u: goto tr147;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto tr147;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 62u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr147;
		} else
			goto tr147;
	} else
		goto tr147;
	goto tr148;
tr148:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st98;
tr147:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_PARAM); }
	goto st98;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch( (*p) ) {
		case 33u: goto tr147;
		case 37u: goto st40;
		case 59u: goto tr141;
		case 60u: goto st0;
		case 63u: goto tr142;
		case 92u: goto st0;
		case 95u: goto tr147;
		case 126u: goto tr147;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto tr147;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 62u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr147;
		} else
			goto tr147;
	} else
		goto tr147;
	goto tr148;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st41;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st41;
	} else
		goto st41;
	goto st0;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st98;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st98;
	} else
		goto st98;
	goto st0;
tr133:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ uri->host = psip_octet_between(host_at, p); }
	{ headers_at = p + 1; }
	goto st99;
tr137:
	{ uri->host = psip_octet_between(host_at, p); }
	{ headers_at = p + 1; }
	goto st99;
tr140:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ headers_at = p + 1; }
	goto st99;
tr142:
	{ headers_at = p + 1; }
	goto st99;
tr156:
	{ literal = true; }
	{ uri->host = psip_octet_between(host_at, p); }
	{ headers_at = p + 1; }
	goto st99;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch( (*p) ) {
		case 33u: goto st100;
		case 37u: goto st42;
		case 38u: goto st0;
		case 63u: goto st100;
		case 92u: goto st0;
		case 95u: goto st100;
		case 126u: goto st100;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st100;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 60u <= (*p) && (*p) <= 62u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st100;
		} else
			goto st100;
	} else
		goto st100;
	goto tr67;
tr67:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st100;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch( (*p) ) {
		case 33u: goto st100;
		case 37u: goto st42;
		case 38u: goto tr150;
		case 61u: goto st101;
		case 63u: goto st100;
		case 92u: goto st0;
		case 95u: goto st100;
		case 126u: goto st100;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st100;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 60u <= (*p) && (*p) <= 62u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st100;
		} else
			goto st100;
	} else
		goto st100;
	goto tr67;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st43;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st43;
	} else
		goto st43;
	goto st0;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st100;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st100;
	} else
		goto st100;
	goto st0;
tr150:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st44;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch( (*p) ) {
		case 33u: goto st100;
		case 37u: goto st42;
		case 38u: goto st0;
		case 63u: goto st100;
		case 92u: goto st0;
		case 95u: goto st100;
		case 126u: goto st100;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st100;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 65u ) {
			if ( 60u <= (*p) && (*p) <= 62u )
				goto st0;
		} else if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st100;
		} else
			goto st100;
	} else
		goto st100;
	goto tr67;
tr151:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st101;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	switch( (*p) ) {
		case 33u: goto st101;
		case 37u: goto st45;
		case 38u: goto st44;
		case 60u: goto st0;
		case 62u: goto st0;
		case 63u: goto st101;
		case 92u: goto st0;
		case 95u: goto st101;
		case 126u: goto st101;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st101;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st101;
		} else if ( (*p) >= 65u )
			goto st101;
	} else
		goto st101;
	goto tr151;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st46;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st46;
	} else
		goto st46;
	goto st0;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st101;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st101;
	} else
		goto st101;
	goto st0;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	if ( (*p) == 95u )
		goto tr58;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st48;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st91;
	} else
		goto st91;
	goto st0;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 45u: goto st34;
		case 46u: goto st49;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st48;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto st0;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	if ( (*p) == 95u )
		goto tr58;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st50;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st91;
	} else
		goto st91;
	goto st0;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 45u: goto st34;
		case 46u: goto st51;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st50;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	if ( (*p) == 95u )
		goto tr58;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st102;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st91;
	} else
		goto st91;
	goto st0;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	switch( (*p) ) {
		case 45u: goto st34;
		case 46u: goto st36;
		case 58u: goto tr154;
		case 59u: goto tr155;
		case 63u: goto tr156;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st102;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto st0;
tr48:
	{ host_at = p; }
	goto st52;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	if ( (*p) == 46u )
		goto st53;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st53;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st53;
	} else
		goto st53;
	goto st0;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch( (*p) ) {
		case 46u: goto st53;
		case 93u: goto st103;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st53;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st53;
	} else
		goto st53;
	goto st0;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch( (*p) ) {
		case 58u: goto tr154;
		case 59u: goto tr155;
		case 63u: goto tr156;
	}
	goto st0;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch( (*p) ) {
		case 34u: goto st0;
		case 35u: goto st115;
		case 37u: goto st55;
		case 42u: goto st115;
		case 43u: goto st117;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) < 40u ) {
			if ( (*p) <= 32u )
				goto st0;
		} else if ( (*p) > 41u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st116;
		} else
			goto st116;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 62u ) {
			if ( 59u <= (*p) && (*p) <= 60u )
				goto st0;
		} else if ( (*p) > 64u ) {
			if ( (*p) > 70u ) {
				if ( 97u <= (*p) && (*p) <= 102u )
					goto st115;
			} else if ( (*p) >= 65u )
				goto st115;
		} else
			goto st0;
	} else
		goto st115;
	goto st104;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st55;
		case 59u: goto tr157;
		case 60u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 62u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto st104;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st56;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st56;
	} else
		goto st56;
	goto st0;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st104;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st104;
	} else
		goto st104;
	goto st0;
tr157:
	{ if (quirk_at == NULL) quirk_at = p; }
	{ if (params_at == NULL) params_at = p; }
	goto st105;
tr164:
	{ if (params_at == NULL) params_at = p; }
	goto st105;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st57;
		case 45u: goto st109;
		case 59u: goto tr157;
		case 73u: goto st110;
		case 92u: goto st0;
		case 105u: goto st110;
		case 127u: goto st0;
	}
	if ( (*p) < 60u ) {
		if ( (*p) > 32u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st109;
		} else
			goto st0;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st109;
		} else if ( (*p) >= 65u )
			goto st109;
	} else
		goto st0;
	goto st106;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st57;
		case 59u: goto tr157;
		case 61u: goto tr161;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 60u <= (*p) && (*p) <= 64u )
			goto st0;
	} else
		goto st0;
	goto st106;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st58;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st58;
	} else
		goto st58;
	goto st0;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st106;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st106;
	} else
		goto st106;
	goto st0;
tr161:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st107;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	switch( (*p) ) {
		case 33u: goto st108;
		case 37u: goto st59;
		case 59u: goto tr157;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 95u: goto st108;
		case 126u: goto st108;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st108;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st108;
		} else if ( (*p) >= 65u )
			goto st108;
	} else
		goto st108;
	goto tr162;
tr162:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st108;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	switch( (*p) ) {
		case 33u: goto st108;
		case 37u: goto st59;
		case 59u: goto tr164;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 95u: goto st108;
		case 126u: goto st108;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 43u )
				goto st108;
		} else
			goto st0;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 93u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st108;
		} else if ( (*p) >= 65u )
			goto st108;
	} else
		goto st108;
	goto tr162;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st60;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st60;
	} else
		goto st60;
	goto st0;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st108;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st108;
	} else
		goto st108;
	goto st0;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st57;
		case 45u: goto st109;
		case 59u: goto tr164;
		case 61u: goto st107;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) < 60u ) {
		if ( (*p) > 32u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st109;
		} else
			goto st0;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st109;
		} else if ( (*p) >= 65u )
			goto st109;
	} else
		goto st0;
	goto st106;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st57;
		case 45u: goto st109;
		case 59u: goto tr164;
		case 61u: goto st107;
		case 83u: goto st111;
		case 92u: goto st0;
		case 115u: goto st111;
		case 127u: goto st0;
	}
	if ( (*p) < 60u ) {
		if ( (*p) > 32u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st109;
		} else
			goto st0;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st109;
		} else if ( (*p) >= 65u )
			goto st109;
	} else
		goto st0;
	goto st106;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st57;
		case 45u: goto st109;
		case 59u: goto tr164;
		case 61u: goto st107;
		case 85u: goto st112;
		case 92u: goto st0;
		case 117u: goto st112;
		case 127u: goto st0;
	}
	if ( (*p) < 60u ) {
		if ( (*p) > 32u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st109;
		} else
			goto st0;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st109;
		} else if ( (*p) >= 65u )
			goto st109;
	} else
		goto st0;
	goto st106;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st57;
		case 45u: goto st109;
		case 59u: goto tr164;
		case 61u: goto st107;
		case 66u: goto st113;
		case 92u: goto st0;
		case 98u: goto st113;
		case 127u: goto st0;
	}
	if ( (*p) < 60u ) {
		if ( (*p) > 32u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st109;
		} else
			goto st0;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st109;
		} else if ( (*p) >= 65u )
			goto st109;
	} else
		goto st0;
	goto st106;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st57;
		case 45u: goto st109;
		case 59u: goto tr157;
		case 61u: goto st61;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) < 60u ) {
		if ( (*p) > 32u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st109;
		} else
			goto st0;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st109;
		} else if ( (*p) >= 65u )
			goto st109;
	} else
		goto st0;
	goto st106;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 33u: goto st114;
		case 37u: goto st62;
		case 61u: goto st114;
		case 92u: goto st0;
		case 95u: goto st114;
		case 126u: goto st114;
		case 127u: goto st0;
	}
	if ( (*p) < 59u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 58u )
				goto st114;
		} else
			goto st0;
	} else if ( (*p) > 62u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st114;
		} else if ( (*p) >= 63u )
			goto st114;
	} else
		goto st0;
	goto tr89;
tr89:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st114;
st114:
	if ( ++p == pe )
		goto _test_eof114;
case 114:
	switch( (*p) ) {
		case 33u: goto st114;
		case 37u: goto st62;
		case 59u: goto tr164;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 95u: goto st114;
		case 126u: goto st114;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st114;
	} else
		goto st114;
	goto tr89;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st63;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st63;
	} else
		goto st63;
	goto st0;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st114;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st114;
	} else
		goto st114;
	goto st0;
st115:
	if ( ++p == pe )
		goto _test_eof115;
case 115:
	switch( (*p) ) {
		case 34u: goto st0;
		case 35u: goto st115;
		case 37u: goto st55;
		case 59u: goto tr164;
		case 60u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) < 40u ) {
			if ( (*p) <= 32u )
				goto st0;
		} else if ( (*p) > 42u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st115;
		} else
			goto st115;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 62u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st115;
		} else
			goto st115;
	} else
		goto st115;
	goto st104;
st116:
	if ( ++p == pe )
		goto _test_eof116;
case 116:
	switch( (*p) ) {
		case 34u: goto st0;
		case 35u: goto st115;
		case 37u: goto st55;
		case 42u: goto st115;
		case 59u: goto tr157;
		case 60u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) < 40u ) {
			if ( (*p) <= 32u )
				goto st0;
		} else if ( (*p) > 41u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st116;
		} else
			goto st116;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 62u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st115;
		} else
			goto st115;
	} else
		goto st115;
	goto st104;
st117:
	if ( ++p == pe )
		goto _test_eof117;
case 117:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st55;
		case 59u: goto tr157;
		case 60u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 32u ) {
			if ( 40u <= (*p) && (*p) <= 41u )
				goto st117;
		} else
			goto st0;
	} else if ( (*p) > 46u ) {
		if ( (*p) > 57u ) {
			if ( 62u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) >= 48u )
			goto st118;
	} else
		goto st117;
	goto st104;
st118:
	if ( ++p == pe )
		goto _test_eof118;
case 118:
	switch( (*p) ) {
		case 34u: goto st0;
		case 37u: goto st55;
		case 59u: goto tr164;
		case 60u: goto st0;
		case 92u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 32u ) {
			if ( 40u <= (*p) && (*p) <= 41u )
				goto st118;
		} else
			goto st0;
	} else if ( (*p) > 46u ) {
		if ( (*p) > 57u ) {
			if ( 62u <= (*p) && (*p) <= 64u )
				goto st0;
		} else if ( (*p) >= 48u )
			goto st118;
	} else
		goto st118;
	goto st104;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch( (*p) ) {
		case 33u: goto st119;
		case 37u: goto st65;
		case 47u: goto st120;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 95u: goto st119;
		case 126u: goto st119;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto tr93;
tr93:
	{ if (quirk_at == NULL) quirk_at = p; }
	goto st119;
st119:
	if ( ++p == pe )
		goto _test_eof119;
case 119:
	switch( (*p) ) {
		case 33u: goto st119;
		case 37u: goto st65;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 95u: goto st119;
		case 126u: goto st119;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto tr93;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st66;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st66;
	} else
		goto st66;
	goto st0;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st119;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st119;
	} else
		goto st119;
	goto st0;
st120:
	if ( ++p == pe )
		goto _test_eof120;
case 120:
	switch( (*p) ) {
		case 33u: goto st119;
		case 37u: goto st65;
		case 47u: goto st121;
		case 60u: goto st0;
		case 62u: goto st0;
		case 92u: goto st0;
		case 95u: goto st119;
		case 126u: goto st119;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto tr93;
st121:
	if ( ++p == pe )
		goto _test_eof121;
case 121:
	switch( (*p) ) {
		case 33u: goto st122;
		case 37u: goto st67;
		case 58u: goto st119;
		case 60u: goto st0;
		case 62u: goto st0;
		case 64u: goto st119;
		case 91u: goto tr173;
		case 92u: goto st0;
		case 95u: goto st122;
		case 126u: goto st122;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st122;
	} else
		goto st122;
	goto tr93;
st122:
	if ( ++p == pe )
		goto _test_eof122;
case 122:
	switch( (*p) ) {
		case 33u: goto st122;
		case 37u: goto st67;
		case 58u: goto st123;
		case 60u: goto st0;
		case 62u: goto st0;
		case 64u: goto st124;
		case 92u: goto st0;
		case 95u: goto st122;
		case 126u: goto st122;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st122;
	} else
		goto st122;
	goto tr93;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st68;
	} else
		goto st68;
	goto st0;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st122;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st122;
	} else
		goto st122;
	goto st0;
st123:
	if ( ++p == pe )
		goto _test_eof123;
case 123:
	switch( (*p) ) {
		case 33u: goto st123;
		case 37u: goto st69;
		case 47u: goto st119;
		case 60u: goto st0;
		case 61u: goto st123;
		case 62u: goto st0;
		case 64u: goto st124;
		case 92u: goto st0;
		case 95u: goto st123;
		case 126u: goto st123;
		case 127u: goto st0;
	}
	if ( (*p) < 58u ) {
		if ( (*p) > 34u ) {
			if ( 36u <= (*p) && (*p) <= 57u )
				goto st123;
		} else
			goto st0;
	} else if ( (*p) > 63u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st123;
		} else if ( (*p) >= 65u )
			goto st123;
	} else
		goto st119;
	goto tr93;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st70;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st70;
	} else
		goto st70;
	goto st0;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st123;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st123;
	} else
		goto st123;
	goto st0;
st124:
	if ( ++p == pe )
		goto _test_eof124;
case 124:
	switch( (*p) ) {
		case 33u: goto st119;
		case 37u: goto st65;
		case 60u: goto st0;
		case 62u: goto st0;
		case 91u: goto tr173;
		case 92u: goto st0;
		case 95u: goto st119;
		case 126u: goto st119;
		case 127u: goto st0;
	}
	if ( (*p) < 36u ) {
		if ( (*p) <= 34u )
			goto st0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto tr93;
tr173:
	{ host_at = p; }
	goto st71;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	if ( (*p) == 46u )
		goto st72;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st72;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st72;
	} else
		goto st72;
	goto st0;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch( (*p) ) {
		case 46u: goto st72;
		case 93u: goto tr102;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st72;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st72;
	} else
		goto st72;
	goto st0;
tr102:
	{ host_end = p + 1; }
	goto st125;
st125:
	if ( ++p == pe )
		goto _test_eof125;
case 125:
	switch( (*p) ) {
		case 47u: goto st119;
		case 58u: goto st126;
		case 63u: goto st119;
	}
	goto st0;
st126:
	if ( ++p == pe )
		goto _test_eof126;
case 126:
	switch( (*p) ) {
		case 47u: goto tr93;
		case 63u: goto tr93;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st127;
	goto st0;
st127:
	if ( ++p == pe )
		goto _test_eof127;
case 127:
	switch( (*p) ) {
		case 47u: goto st119;
		case 63u: goto st119;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st127;
	goto st0;
	}
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof99: cs = 99; goto _test_eof; 
	_test_eof100: cs = 100; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof101: cs = 101; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof102: cs = 102; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof103: cs = 103; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof104: cs = 104; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof105: cs = 105; goto _test_eof; 
	_test_eof106: cs = 106; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof107: cs = 107; goto _test_eof; 
	_test_eof108: cs = 108; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof109: cs = 109; goto _test_eof; 
	_test_eof110: cs = 110; goto _test_eof; 
	_test_eof111: cs = 111; goto _test_eof; 
	_test_eof112: cs = 112; goto _test_eof; 
	_test_eof113: cs = 113; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof114: cs = 114; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof115: cs = 115; goto _test_eof; 
	_test_eof116: cs = 116; goto _test_eof; 
	_test_eof117: cs = 117; goto _test_eof; 
	_test_eof118: cs = 118; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof119: cs = 119; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof120: cs = 120; goto _test_eof; 
	_test_eof121: cs = 121; goto _test_eof; 
	_test_eof122: cs = 122; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 
	_test_eof123: cs = 123; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof124: cs = 124; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof125: cs = 125; goto _test_eof; 
	_test_eof126: cs = 126; goto _test_eof; 
	_test_eof127: cs = 127; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 78: 
	case 80: 
	case 82: 
	case 84: 
	case 85: 
	case 93: 
	case 95: 
	case 97: 
	case 99: 
	case 100: 
	case 104: 
	case 105: 
	case 106: 
	case 107: 
	case 113: 
	case 116: 
	case 117: 
	case 126: 
	{ if (quirk_at == NULL) quirk_at = p; }
	break;
	case 76: 
	case 77: 
	case 91: 
	case 92: 
	{ uri->host = psip_octet_between(host_at, p); }
	break;
	case 74: 
	case 75: 
	case 89: 
	case 90: 
	{ if (quirk_at == NULL) quirk_at = p; }
	{ uri->host = psip_octet_between(host_at, p); }
	break;
	case 87: 
	case 88: 
	case 102: 
	case 103: 
	{ literal = true; }
	{ uri->host = psip_octet_between(host_at, p); }
	break;
	}
	}

	_out: {}
	}

	if (cs < psip_uri_machine_first_final)
		return uri_refuse(text, p, at);
	if (range_at != NULL)
		return uri_refuse(text, range_at, at);
	uri->port = (uint16_t)port;
	if (headers_at != NULL)
		uri->headers = psip_octet_between(headers_at, pe);
	if (params_at != NULL)
		uri->params = psip_octet_between(params_at, headers_at != NULL ? headers_at - 1 : pe);
	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		uri->user = psip_octet_between(user_at, params_at != NULL ? params_at : pe);
	if ((literal && psip_host_address(uri->host, mode, address) == 0) ||
	    (host_end != NULL && psip_host_address(psip_octet_between(host_at, host_end), mode, address) == 0))
		return uri_refuse(text, host_at, at);
	if (mode == PSIP_TOLERANT)
		return PSIP_OK;
	if (quirk_at != NULL)
		return uri_refuse(text, quirk_at, at);
	repeated = uri_repeated(uri->params);
	if (repeated != NULL)
		return uri_refuse(text, repeated, at);
	if (uri_lacks_context(uri))
		return uri_refuse(text, pe, at);
	return PSIP_OK;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
#pragma GCC diagnostic pop
