/* Made by ragel from parser/address.rl; do not edit. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wsign-conversion"

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

static const int psip_address_machine_start = 1;
static const int psip_address_machine_first_final = 69;

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
	
	{
	cs = psip_address_machine_start;
	}

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
st1:
	if ( ++p == pe )
		goto _test_eof1;
case 1:
	switch( (*p) ) {
		case 9u: goto st1;
		case 10u: goto tr2;
		case 13u: goto st68;
		case 32u: goto st1;
		case 33u: goto tr4;
		case 34u: goto tr5;
		case 37u: goto tr4;
		case 39u: goto tr4;
		case 42u: goto tr7;
		case 44u: goto st0;
		case 60u: goto tr8;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr4;
		case 127u: goto st0;
	}
	if ( (*p) < 58u ) {
		if ( (*p) < 43u ) {
			if ( (*p) <= 31u )
				goto st0;
		} else if ( (*p) > 46u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr4;
		} else
			goto tr4;
	} else if ( (*p) > 59u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr9;
		} else if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr9;
		} else
			goto tr4;
	} else
		goto st0;
	goto tr6;
st0:
cs = 0;
	goto _out;
tr2:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st2;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch( (*p) ) {
		case 9u: goto st3;
		case 32u: goto st3;
	}
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch( (*p) ) {
		case 9u: goto st3;
		case 10u: goto tr11;
		case 13u: goto tr12;
		case 32u: goto st3;
		case 33u: goto tr4;
		case 34u: goto tr5;
		case 37u: goto tr4;
		case 39u: goto tr4;
		case 42u: goto tr7;
		case 44u: goto st0;
		case 60u: goto tr8;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr4;
		case 127u: goto st0;
	}
	if ( (*p) < 58u ) {
		if ( (*p) < 43u ) {
			if ( (*p) <= 31u )
				goto st0;
		} else if ( (*p) > 46u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr4;
		} else
			goto tr4;
	} else if ( (*p) > 59u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr9;
		} else if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr9;
		} else
			goto tr4;
	} else
		goto st0;
	goto tr6;
tr11:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( (*p) ) {
		case 9u: goto tr13;
		case 32u: goto tr13;
	}
	goto st0;
tr13:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 9u: goto tr13;
		case 10u: goto tr11;
		case 13u: goto tr12;
		case 32u: goto tr13;
		case 33u: goto tr4;
		case 34u: goto tr5;
		case 37u: goto tr4;
		case 39u: goto tr4;
		case 42u: goto tr7;
		case 44u: goto st0;
		case 60u: goto tr8;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr4;
		case 127u: goto st0;
	}
	if ( (*p) < 58u ) {
		if ( (*p) < 43u ) {
			if ( (*p) <= 31u )
				goto st0;
		} else if ( (*p) > 46u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr4;
		} else
			goto tr4;
	} else if ( (*p) > 59u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr9;
		} else if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr9;
		} else
			goto tr4;
	} else
		goto st0;
	goto tr6;
tr12:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st6;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	if ( (*p) == 10u )
		goto tr11;
	goto st0;
tr18:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st7;
tr4:
	{ if (m.text == NULL) m.text = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st7;
tr6:
	{ if (m.text == NULL) m.text = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st7;
tr17:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch( (*p) ) {
		case 9u: goto tr14;
		case 10u: goto tr15;
		case 13u: goto tr16;
		case 32u: goto tr14;
		case 33u: goto tr17;
		case 37u: goto tr17;
		case 39u: goto tr17;
		case 42u: goto st7;
		case 44u: goto st0;
		case 60u: goto tr20;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr17;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 43u <= (*p) && (*p) <= 46u )
				goto tr17;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 58u <= (*p) && (*p) <= 59u )
				goto st0;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto tr18;
tr14:
	{ m.display_end = p; }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 9u: goto st8;
		case 10u: goto tr22;
		case 13u: goto st43;
		case 32u: goto st8;
		case 33u: goto tr17;
		case 37u: goto tr17;
		case 39u: goto tr17;
		case 42u: goto st7;
		case 44u: goto st0;
		case 60u: goto tr8;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr17;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 43u <= (*p) && (*p) <= 46u )
				goto tr17;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 58u <= (*p) && (*p) <= 59u )
				goto st0;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto tr18;
tr22:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st9;
tr15:
	{ m.display_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st9;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch( (*p) ) {
		case 9u: goto st10;
		case 32u: goto st10;
	}
	goto st0;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch( (*p) ) {
		case 9u: goto st10;
		case 10u: goto tr25;
		case 13u: goto tr26;
		case 32u: goto st10;
		case 33u: goto tr17;
		case 37u: goto tr17;
		case 39u: goto tr17;
		case 42u: goto st7;
		case 44u: goto st0;
		case 60u: goto tr8;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr17;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 43u <= (*p) && (*p) <= 46u )
				goto tr17;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 58u <= (*p) && (*p) <= 59u )
				goto st0;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto tr18;
tr25:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( (*p) ) {
		case 9u: goto tr27;
		case 32u: goto tr27;
	}
	goto st0;
tr27:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 9u: goto tr27;
		case 10u: goto tr25;
		case 13u: goto tr26;
		case 32u: goto tr27;
		case 33u: goto tr17;
		case 37u: goto tr17;
		case 39u: goto tr17;
		case 42u: goto st7;
		case 44u: goto st0;
		case 60u: goto tr8;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr17;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 43u <= (*p) && (*p) <= 46u )
				goto tr17;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 58u <= (*p) && (*p) <= 59u )
				goto st0;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto tr18;
tr26:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st13;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	if ( (*p) == 10u )
		goto tr25;
	goto st0;
tr8:
	{ m.uri = p + 1; address->bracketed = true; if (m.text == NULL) m.text = p; }
	goto st14;
tr20:
	{ m.display_end = p; }
	{ m.uri = p + 1; address->bracketed = true; if (m.text == NULL) m.text = p; }
	goto st14;
tr28:
	{ p = address_before_bracket(p, pe); }
	goto st14;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) == 62u )
		goto tr29;
	goto tr28;
tr29:
	{ m.uri_end = p; m.text_end = p + 1; }
	goto st69;
tr134:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	goto st69;
tr149:
	{ m.uri = m.text; m.uri_end = m.text_end = p; }
	goto st69;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch( (*p) ) {
		case 9u: goto st69;
		case 10u: goto tr103;
		case 13u: goto st27;
		case 32u: goto st69;
		case 44u: goto tr105;
		case 59u: goto tr106;
	}
	goto st0;
tr103:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st15;
tr135:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st15;
tr150:
	{ m.uri = m.text; m.uri_end = m.text_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch( (*p) ) {
		case 9u: goto st70;
		case 32u: goto st70;
	}
	goto st0;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 9u: goto st70;
		case 10u: goto tr32;
		case 13u: goto tr107;
		case 32u: goto st70;
		case 44u: goto tr105;
		case 59u: goto tr106;
	}
	goto st0;
tr32:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st16;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	switch( (*p) ) {
		case 9u: goto tr31;
		case 32u: goto tr31;
	}
	goto st0;
tr31:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st71;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch( (*p) ) {
		case 9u: goto tr31;
		case 10u: goto tr32;
		case 13u: goto tr107;
		case 32u: goto tr31;
		case 44u: goto tr105;
		case 59u: goto tr106;
	}
	goto st0;
tr107:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st17;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( (*p) == 10u )
		goto tr32;
	goto st0;
tr105:
	{ after_comma = p + 1; {p++; cs = 72; goto _out;} }
	goto st72;
tr117:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	{ after_comma = p + 1; {p++; cs = 72; goto _out;} }
	goto st72;
tr139:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	{ after_comma = p + 1; {p++; cs = 72; goto _out;} }
	goto st72;
tr152:
	{ m.uri = m.text; m.uri_end = m.text_end = p; }
	{ after_comma = p + 1; {p++; cs = 72; goto _out;} }
	goto st72;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	goto st0;
tr106:
	{
	address_param(&m, address, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st73;
tr118:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	{
	address_param(&m, address, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st73;
tr141:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	{
	address_param(&m, address, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st73;
tr153:
	{ m.uri = m.text; m.uri_end = m.text_end = p; }
	{
	address_param(&m, address, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st73;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch( (*p) ) {
		case 9u: goto st73;
		case 10u: goto tr109;
		case 13u: goto st42;
		case 32u: goto st73;
		case 33u: goto tr111;
		case 37u: goto tr111;
		case 39u: goto tr111;
		case 44u: goto tr105;
		case 59u: goto tr106;
		case 126u: goto tr111;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr111;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr111;
		} else if ( (*p) >= 65u )
			goto tr111;
	} else
		goto tr111;
	goto st0;
tr109:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch( (*p) ) {
		case 9u: goto st74;
		case 32u: goto st74;
	}
	goto st0;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch( (*p) ) {
		case 9u: goto st74;
		case 10u: goto tr35;
		case 13u: goto tr112;
		case 32u: goto st74;
		case 33u: goto tr111;
		case 37u: goto tr111;
		case 39u: goto tr111;
		case 44u: goto tr105;
		case 59u: goto tr106;
		case 126u: goto tr111;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr111;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr111;
		} else if ( (*p) >= 65u )
			goto tr111;
	} else
		goto tr111;
	goto st0;
tr35:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch( (*p) ) {
		case 9u: goto tr34;
		case 32u: goto tr34;
	}
	goto st0;
tr34:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st75;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	switch( (*p) ) {
		case 9u: goto tr34;
		case 10u: goto tr35;
		case 13u: goto tr112;
		case 32u: goto tr34;
		case 33u: goto tr111;
		case 37u: goto tr111;
		case 39u: goto tr111;
		case 44u: goto tr105;
		case 59u: goto tr106;
		case 126u: goto tr111;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr111;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr111;
		} else if ( (*p) >= 65u )
			goto tr111;
	} else
		goto tr111;
	goto st0;
tr112:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st20;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	if ( (*p) == 10u )
		goto tr35;
	goto st0;
tr116:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st76;
tr111:
	{ m.name = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st76;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch( (*p) ) {
		case 9u: goto tr113;
		case 10u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr113;
		case 33u: goto tr116;
		case 37u: goto tr116;
		case 39u: goto tr116;
		case 44u: goto tr117;
		case 59u: goto tr118;
		case 61u: goto tr119;
		case 126u: goto tr116;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr116;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr116;
		} else if ( (*p) >= 65u )
			goto tr116;
	} else
		goto tr116;
	goto st0;
tr113:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	goto st77;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	switch( (*p) ) {
		case 9u: goto st77;
		case 10u: goto tr121;
		case 13u: goto st41;
		case 32u: goto st77;
		case 44u: goto tr105;
		case 59u: goto tr106;
		case 61u: goto tr123;
	}
	goto st0;
tr121:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st21;
tr114:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st21;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch( (*p) ) {
		case 9u: goto st78;
		case 32u: goto st78;
	}
	goto st0;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	switch( (*p) ) {
		case 9u: goto st78;
		case 10u: goto tr38;
		case 13u: goto tr124;
		case 32u: goto st78;
		case 44u: goto tr105;
		case 59u: goto tr106;
		case 61u: goto tr123;
	}
	goto st0;
tr38:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 9u: goto tr37;
		case 32u: goto tr37;
	}
	goto st0;
tr37:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st79;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	switch( (*p) ) {
		case 9u: goto tr37;
		case 10u: goto tr38;
		case 13u: goto tr124;
		case 32u: goto tr37;
		case 44u: goto tr105;
		case 59u: goto tr106;
		case 61u: goto tr123;
	}
	goto st0;
tr124:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st23;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	if ( (*p) == 10u )
		goto tr38;
	goto st0;
tr119:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	{ m.equal = true; m.text_end = p + 1; }
	goto st80;
tr123:
	{ m.equal = true; m.text_end = p + 1; }
	goto st80;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	switch( (*p) ) {
		case 9u: goto st80;
		case 10u: goto tr126;
		case 13u: goto st40;
		case 32u: goto st80;
		case 33u: goto tr128;
		case 34u: goto tr129;
		case 37u: goto tr128;
		case 39u: goto tr128;
		case 44u: goto tr105;
		case 58u: goto tr131;
		case 59u: goto tr106;
		case 60u: goto st0;
		case 62u: goto st0;
		case 91u: goto tr132;
		case 126u: goto tr128;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 31u ) {
			if ( 42u <= (*p) && (*p) <= 46u )
				goto tr128;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 92u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr128;
		} else if ( (*p) > 93u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr128;
		} else
			goto st0;
	} else
		goto tr128;
	goto tr130;
tr126:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st24;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch( (*p) ) {
		case 9u: goto st81;
		case 32u: goto st81;
	}
	goto st0;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch( (*p) ) {
		case 9u: goto st81;
		case 10u: goto tr41;
		case 13u: goto tr133;
		case 32u: goto st81;
		case 33u: goto tr128;
		case 34u: goto tr129;
		case 37u: goto tr128;
		case 39u: goto tr128;
		case 44u: goto tr105;
		case 58u: goto tr131;
		case 59u: goto tr106;
		case 60u: goto st0;
		case 62u: goto st0;
		case 91u: goto tr132;
		case 126u: goto tr128;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 31u ) {
			if ( 42u <= (*p) && (*p) <= 46u )
				goto tr128;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 92u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr128;
		} else if ( (*p) > 93u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr128;
		} else
			goto st0;
	} else
		goto tr128;
	goto tr130;
tr41:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st25;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch( (*p) ) {
		case 9u: goto tr40;
		case 32u: goto tr40;
	}
	goto st0;
tr40:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st82;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	switch( (*p) ) {
		case 9u: goto tr40;
		case 10u: goto tr41;
		case 13u: goto tr133;
		case 32u: goto tr40;
		case 33u: goto tr128;
		case 34u: goto tr129;
		case 37u: goto tr128;
		case 39u: goto tr128;
		case 44u: goto tr105;
		case 58u: goto tr131;
		case 59u: goto tr106;
		case 60u: goto st0;
		case 62u: goto st0;
		case 91u: goto tr132;
		case 126u: goto tr128;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 31u ) {
			if ( 42u <= (*p) && (*p) <= 46u )
				goto tr128;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 92u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr128;
		} else if ( (*p) > 93u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr128;
		} else
			goto st0;
	} else
		goto tr128;
	goto tr130;
tr133:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st26;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	if ( (*p) == 10u )
		goto tr41;
	goto st0;
tr138:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st83;
tr137:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st83;
tr128:
	{ value_at = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st83;
tr130:
	{ value_at = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st83;
tr131:
	{ value_at = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st83;
tr140:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st83;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch( (*p) ) {
		case 9u: goto tr134;
		case 10u: goto tr135;
		case 13u: goto tr136;
		case 32u: goto tr134;
		case 33u: goto tr137;
		case 37u: goto tr137;
		case 39u: goto tr137;
		case 44u: goto tr139;
		case 58u: goto tr140;
		case 59u: goto tr141;
		case 60u: goto st0;
		case 62u: goto st0;
		case 126u: goto tr137;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 42u <= (*p) && (*p) <= 46u )
				goto tr137;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 91u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr137;
		} else if ( (*p) > 93u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr137;
		} else
			goto st0;
	} else
		goto tr137;
	goto tr138;
tr136:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	goto st27;
tr151:
	{ m.uri = m.text; m.uri_end = m.text_end = p; }
	goto st27;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	if ( (*p) == 10u )
		goto st15;
	goto st0;
tr43:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
	goto st28;
tr56:
	{ if (m.quirk == NULL) m.quirk = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
	goto st28;
tr129:
	{ value_at = p; }
	goto st28;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch( (*p) ) {
		case 10u: goto tr44;
		case 13u: goto st30;
		case 34u: goto st84;
		case 92u: goto st31;
		case 127u: goto st0;
	}
	if ( (*p) < 224u ) {
		if ( (*p) < 11u ) {
			if ( (*p) <= 8u )
				goto st0;
		} else if ( (*p) > 31u ) {
			if ( (*p) > 191u ) {
				if ( 192u <= (*p) && (*p) <= 223u )
					goto st33;
			} else if ( (*p) >= 128u )
				goto st32;
		} else
			goto st0;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st35;
		} else if ( (*p) > 251u ) {
			if ( (*p) > 253u ) {
				if ( 254u <= (*p) )
					goto st32;
			} else if ( (*p) >= 252u )
				goto st37;
		} else
			goto st36;
	} else
		goto st34;
	goto tr43;
tr44:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st29;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch( (*p) ) {
		case 9u: goto st28;
		case 32u: goto st28;
	}
	goto st0;
tr57:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st30;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( (*p) == 10u )
		goto st29;
	goto st0;
tr58:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st84;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch( (*p) ) {
		case 9u: goto tr134;
		case 10u: goto tr135;
		case 13u: goto tr136;
		case 32u: goto tr134;
		case 44u: goto tr139;
		case 59u: goto tr141;
	}
	goto st0;
tr59:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st28;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st28;
	} else
		goto st28;
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch( (*p) ) {
		case 9u: goto tr56;
		case 10u: goto tr44;
		case 13u: goto tr57;
		case 34u: goto tr58;
		case 92u: goto tr59;
		case 127u: goto st0;
	}
	if ( (*p) > 31u ) {
		if ( 32u <= (*p) && (*p) <= 126u )
			goto tr56;
	} else
		goto st0;
	goto st32;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	switch( (*p) ) {
		case 10u: goto tr44;
		case 13u: goto tr57;
		case 34u: goto tr58;
		case 92u: goto tr59;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st32;
		} else if ( (*p) >= 128u )
			goto st28;
	} else
		goto st0;
	goto tr56;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch( (*p) ) {
		case 10u: goto tr44;
		case 13u: goto tr57;
		case 34u: goto tr58;
		case 92u: goto tr59;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st32;
		} else if ( (*p) >= 128u )
			goto st33;
	} else
		goto st0;
	goto tr56;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch( (*p) ) {
		case 10u: goto tr44;
		case 13u: goto tr57;
		case 34u: goto tr58;
		case 92u: goto tr59;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st32;
		} else if ( (*p) >= 128u )
			goto st34;
	} else
		goto st0;
	goto tr56;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch( (*p) ) {
		case 10u: goto tr44;
		case 13u: goto tr57;
		case 34u: goto tr58;
		case 92u: goto tr59;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st32;
		} else if ( (*p) >= 128u )
			goto st35;
	} else
		goto st0;
	goto tr56;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch( (*p) ) {
		case 10u: goto tr44;
		case 13u: goto tr57;
		case 34u: goto tr58;
		case 92u: goto tr59;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st32;
		} else if ( (*p) >= 128u )
			goto st36;
	} else
		goto st0;
	goto tr56;
tr132:
	{ value_at = p; }
	goto st38;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	if ( (*p) == 46u )
		goto st39;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
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
	switch( (*p) ) {
		case 46u: goto st39;
		case 93u: goto st84;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st39;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st39;
	} else
		goto st39;
	goto st0;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	if ( (*p) == 10u )
		goto st24;
	goto st0;
tr115:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	goto st41;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	if ( (*p) == 10u )
		goto st21;
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	if ( (*p) == 10u )
		goto st18;
	goto st0;
tr16:
	{ m.display_end = p; }
	goto st43;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	if ( (*p) == 10u )
		goto st9;
	goto st0;
tr5:
	{ if (m.text == NULL) m.text = p; }
	goto st44;
tr65:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
	goto st44;
tr89:
	{ if (m.quirk == NULL) m.quirk = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
	goto st44;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch( (*p) ) {
		case 10u: goto tr66;
		case 13u: goto st46;
		case 34u: goto st47;
		case 92u: goto st55;
		case 127u: goto st0;
	}
	if ( (*p) < 224u ) {
		if ( (*p) < 11u ) {
			if ( (*p) <= 8u )
				goto st0;
		} else if ( (*p) > 31u ) {
			if ( (*p) > 191u ) {
				if ( 192u <= (*p) && (*p) <= 223u )
					goto st57;
			} else if ( (*p) >= 128u )
				goto st56;
		} else
			goto st0;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st59;
		} else if ( (*p) > 251u ) {
			if ( (*p) > 253u ) {
				if ( 254u <= (*p) )
					goto st56;
			} else if ( (*p) >= 252u )
				goto st61;
		} else
			goto st60;
	} else
		goto st58;
	goto tr65;
tr66:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st45;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch( (*p) ) {
		case 9u: goto st44;
		case 32u: goto st44;
	}
	goto st0;
tr90:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st46;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	if ( (*p) == 10u )
		goto st45;
	goto st0;
tr91:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st47;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch( (*p) ) {
		case 9u: goto tr78;
		case 10u: goto tr79;
		case 13u: goto tr80;
		case 32u: goto tr78;
		case 60u: goto tr20;
	}
	goto st0;
tr78:
	{ m.display_end = p; }
	goto st48;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 9u: goto st48;
		case 10u: goto tr82;
		case 13u: goto st54;
		case 32u: goto st48;
		case 60u: goto tr8;
	}
	goto st0;
tr82:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st49;
tr79:
	{ m.display_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st49;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch( (*p) ) {
		case 9u: goto st50;
		case 32u: goto st50;
	}
	goto st0;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 9u: goto st50;
		case 10u: goto tr85;
		case 13u: goto tr86;
		case 32u: goto st50;
		case 60u: goto tr8;
	}
	goto st0;
tr85:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st51;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch( (*p) ) {
		case 9u: goto tr87;
		case 32u: goto tr87;
	}
	goto st0;
tr87:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st52;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch( (*p) ) {
		case 9u: goto tr87;
		case 10u: goto tr85;
		case 13u: goto tr86;
		case 32u: goto tr87;
		case 60u: goto tr8;
	}
	goto st0;
tr86:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st53;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	if ( (*p) == 10u )
		goto tr85;
	goto st0;
tr80:
	{ m.display_end = p; }
	goto st54;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	if ( (*p) == 10u )
		goto st49;
	goto st0;
tr92:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st55;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st44;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st44;
	} else
		goto st44;
	goto st0;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	switch( (*p) ) {
		case 9u: goto tr89;
		case 10u: goto tr66;
		case 13u: goto tr90;
		case 34u: goto tr91;
		case 92u: goto tr92;
		case 127u: goto st0;
	}
	if ( (*p) > 31u ) {
		if ( 32u <= (*p) && (*p) <= 126u )
			goto tr89;
	} else
		goto st0;
	goto st56;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch( (*p) ) {
		case 10u: goto tr66;
		case 13u: goto tr90;
		case 34u: goto tr91;
		case 92u: goto tr92;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st56;
		} else if ( (*p) >= 128u )
			goto st44;
	} else
		goto st0;
	goto tr89;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch( (*p) ) {
		case 10u: goto tr66;
		case 13u: goto tr90;
		case 34u: goto tr91;
		case 92u: goto tr92;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st56;
		} else if ( (*p) >= 128u )
			goto st57;
	} else
		goto st0;
	goto tr89;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch( (*p) ) {
		case 10u: goto tr66;
		case 13u: goto tr90;
		case 34u: goto tr91;
		case 92u: goto tr92;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st56;
		} else if ( (*p) >= 128u )
			goto st58;
	} else
		goto st0;
	goto tr89;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch( (*p) ) {
		case 10u: goto tr66;
		case 13u: goto tr90;
		case 34u: goto tr91;
		case 92u: goto tr92;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st56;
		} else if ( (*p) >= 128u )
			goto st59;
	} else
		goto st0;
	goto tr89;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 10u: goto tr66;
		case 13u: goto tr90;
		case 34u: goto tr91;
		case 92u: goto tr92;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st56;
		} else if ( (*p) >= 128u )
			goto st60;
	} else
		goto st0;
	goto tr89;
tr7:
	{ if (m.text == NULL) m.text = p; }
	goto st85;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch( (*p) ) {
		case 9u: goto tr142;
		case 10u: goto tr143;
		case 13u: goto tr144;
		case 32u: goto tr142;
		case 33u: goto tr17;
		case 37u: goto tr17;
		case 39u: goto tr17;
		case 42u: goto st7;
		case 44u: goto st0;
		case 60u: goto tr20;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr17;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 43u <= (*p) && (*p) <= 46u )
				goto tr17;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 58u <= (*p) && (*p) <= 59u )
				goto st0;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto tr18;
tr142:
	{ m.display_end = p; }
	goto st86;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	switch( (*p) ) {
		case 9u: goto st86;
		case 10u: goto tr146;
		case 13u: goto st65;
		case 32u: goto st86;
		case 33u: goto tr17;
		case 37u: goto tr17;
		case 39u: goto tr17;
		case 42u: goto st7;
		case 44u: goto st0;
		case 60u: goto tr8;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr17;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 43u <= (*p) && (*p) <= 46u )
				goto tr17;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 58u <= (*p) && (*p) <= 59u )
				goto st0;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto tr18;
tr146:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st62;
tr143:
	{ m.display_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st62;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch( (*p) ) {
		case 9u: goto st87;
		case 32u: goto st87;
	}
	goto st0;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 9u: goto st87;
		case 10u: goto tr95;
		case 13u: goto tr148;
		case 32u: goto st87;
		case 33u: goto tr17;
		case 37u: goto tr17;
		case 39u: goto tr17;
		case 42u: goto st7;
		case 44u: goto st0;
		case 60u: goto tr8;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr17;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 43u <= (*p) && (*p) <= 46u )
				goto tr17;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 58u <= (*p) && (*p) <= 59u )
				goto st0;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto tr18;
tr95:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st63;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch( (*p) ) {
		case 9u: goto tr94;
		case 32u: goto tr94;
	}
	goto st0;
tr94:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st88;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	switch( (*p) ) {
		case 9u: goto tr94;
		case 10u: goto tr95;
		case 13u: goto tr148;
		case 32u: goto tr94;
		case 33u: goto tr17;
		case 37u: goto tr17;
		case 39u: goto tr17;
		case 42u: goto st7;
		case 44u: goto st0;
		case 60u: goto tr8;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr17;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 43u <= (*p) && (*p) <= 46u )
				goto tr17;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 58u <= (*p) && (*p) <= 59u )
				goto st0;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto tr18;
tr148:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st64;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	if ( (*p) == 10u )
		goto tr95;
	goto st0;
tr144:
	{ m.display_end = p; }
	goto st65;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	if ( (*p) == 10u )
		goto st62;
	goto st0;
tr9:
	{ if (m.text == NULL) m.text = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st66;
tr97:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st66;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	switch( (*p) ) {
		case 9u: goto tr14;
		case 10u: goto tr15;
		case 13u: goto tr16;
		case 32u: goto tr14;
		case 33u: goto tr17;
		case 37u: goto tr17;
		case 39u: goto tr17;
		case 42u: goto st7;
		case 44u: goto st0;
		case 58u: goto st67;
		case 59u: goto st0;
		case 60u: goto tr20;
		case 62u: goto st0;
		case 92u: goto st0;
		case 126u: goto tr17;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 43u <= (*p) && (*p) <= 46u )
				goto tr97;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr97;
		} else if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr97;
		} else
			goto tr17;
	} else
		goto tr97;
	goto tr18;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch( (*p) ) {
		case 34u: goto st0;
		case 44u: goto st0;
		case 62u: goto st0;
		case 63u: goto tr100;
		case 127u: goto st0;
	}
	if ( (*p) > 32u ) {
		if ( 59u <= (*p) && (*p) <= 60u )
			goto st0;
	} else
		goto st0;
	goto tr99;
tr100:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st89;
tr99:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_SPEC); }
	goto st89;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	switch( (*p) ) {
		case 9u: goto tr149;
		case 10u: goto tr150;
		case 13u: goto tr151;
		case 32u: goto tr149;
		case 34u: goto st0;
		case 44u: goto tr152;
		case 59u: goto tr153;
		case 60u: goto st0;
		case 62u: goto st0;
		case 63u: goto tr100;
		case 127u: goto st0;
	}
	if ( (*p) <= 31u )
		goto st0;
	goto tr99;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	if ( (*p) == 10u )
		goto st2;
	goto st0;
	}
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
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
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 89: 
	{ m.uri = m.text; m.uri_end = m.text_end = p; }
	break;
	case 76: 
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	break;
	case 83: 
	case 84: 
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	break;
	}
	}

	_out: {}
	}

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
#pragma GCC diagnostic pop
