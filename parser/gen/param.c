/* Made by ragel from parser/param.rl; do not edit. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wsign-conversion"

/* SPDX-License-Identifier: MIT
 * psip_param_read: generic-param of RFC 3261 §25.1. */
#include "parser/param.h"

#include "parser/host.h"
#include "parser/octet.h"

static const int psip_param_machine_start = 1;
static const int psip_param_machine_first_final = 6;

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
	
	{
	cs = psip_param_machine_start;
	}

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	if ( (*p) == 59u )
		goto st6;
	goto st0;
st0:
cs = 0;
	goto _out;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch( (*p) ) {
		case 13u: goto tr10;
		case 32u: goto tr10;
		case 33u: goto tr11;
		case 37u: goto tr11;
		case 39u: goto tr11;
		case 44u: goto tr12;
		case 59u: goto tr12;
		case 126u: goto tr11;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 10u ) {
			if ( 42u <= (*p) && (*p) <= 46u )
				goto tr11;
		} else if ( (*p) >= 9u )
			goto tr10;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr11;
		} else if ( (*p) >= 65u )
			goto tr11;
	} else
		goto tr11;
	goto st0;
tr10:
	{
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		{p++; cs = 7; goto _out;}
	p = last;
}
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch( (*p) ) {
		case 33u: goto tr11;
		case 37u: goto tr11;
		case 39u: goto tr11;
		case 44u: goto tr12;
		case 59u: goto tr12;
		case 126u: goto tr11;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr11;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr11;
		} else if ( (*p) >= 65u )
			goto tr11;
	} else
		goto tr11;
	goto st0;
tr11:
	{
	r->name.at = (const char *)p;
	p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN);
	r->end = p + 1;
	r->name.length = (size_t)((const char *)r->end - r->name.at);
}
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 13u: goto tr13;
		case 32u: goto tr13;
		case 44u: goto tr12;
		case 59u: goto tr12;
		case 61u: goto tr14;
	}
	if ( 9u <= (*p) && (*p) <= 10u )
		goto tr13;
	goto st0;
tr13:
	{
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		{p++; cs = 9; goto _out;}
	p = last;
}
	goto st9;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch( (*p) ) {
		case 44u: goto tr12;
		case 59u: goto tr12;
		case 61u: goto tr14;
	}
	goto st0;
tr12:
	{ p--; {p++; cs = 10; goto _out;} }
	goto st10;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	goto st0;
tr14:
	{ r->end = p + 1; r->value = psip_octet_between(r->end, r->end); }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( (*p) ) {
		case 13u: goto tr15;
		case 32u: goto tr15;
		case 34u: goto tr17;
		case 44u: goto tr12;
		case 59u: goto tr12;
		case 60u: goto st0;
		case 62u: goto st0;
		case 91u: goto tr18;
		case 127u: goto st0;
	}
	if ( (*p) < 9u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 10u ) {
		if ( (*p) > 31u ) {
			if ( 92u <= (*p) && (*p) <= 93u )
				goto st0;
		} else if ( (*p) >= 11u )
			goto st0;
	} else
		goto tr15;
	goto tr16;
tr15:
	{
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		{p++; cs = 12; goto _out;}
	p = last;
}
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 13u: goto tr19;
		case 32u: goto tr19;
		case 34u: goto tr17;
		case 44u: goto tr12;
		case 59u: goto tr12;
		case 60u: goto st0;
		case 62u: goto st0;
		case 91u: goto tr18;
		case 127u: goto st0;
	}
	if ( (*p) < 9u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 10u ) {
		if ( (*p) > 31u ) {
			if ( 92u <= (*p) && (*p) <= 93u )
				goto st0;
		} else if ( (*p) >= 11u )
			goto st0;
	} else
		goto tr19;
	goto tr16;
tr19:
	{
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		{p++; cs = 13; goto _out;}
	p = last;
}
	goto st13;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch( (*p) ) {
		case 34u: goto tr17;
		case 44u: goto tr12;
		case 59u: goto tr12;
	}
	goto st0;
tr2:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
	goto st2;
tr3:
	{
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		{p++; cs = 2; goto _out;}
	p = last;
}
	goto st2;
tr6:
	{
	bool bad;
	p = psip_octet_utf8(p, pe, &bad);
	if (bad)
		psip_octet_liberty(&r->quirk, p + 1, r->mode, PSIP_QUIRK_BAD_UTF8);
}
	goto st2;
tr17:
	{ value_at = p; }
	goto st2;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch( (*p) ) {
		case 9u: goto tr2;
		case 10u: goto tr3;
		case 13u: goto tr3;
		case 34u: goto tr4;
		case 92u: goto st3;
		case 127u: goto st0;
	}
	if ( (*p) > 31u ) {
		if ( 32u <= (*p) && (*p) <= 126u )
			goto tr2;
	} else
		goto st0;
	goto tr6;
tr4:
	{ r->end = p + 1; r->value = psip_octet_between(value_at, r->end); }
	goto st14;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch( (*p) ) {
		case 13u: goto tr20;
		case 32u: goto tr20;
		case 44u: goto tr12;
		case 59u: goto tr12;
	}
	if ( 9u <= (*p) && (*p) <= 10u )
		goto tr20;
	goto st0;
tr20:
	{
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		{p++; cs = 15; goto _out;}
	p = last;
}
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch( (*p) ) {
		case 13u: goto tr21;
		case 32u: goto tr21;
		case 44u: goto tr12;
		case 59u: goto tr12;
	}
	if ( 9u <= (*p) && (*p) <= 10u )
		goto tr21;
	goto st0;
tr22:
	{
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		{p++; cs = 16; goto _out;}
	p = last;
}
	goto st16;
tr21:
	{ again = p; }
	{
	const unsigned char *last = psip_octet_lws(p, pe, r->mode, &fault);
	if (last == NULL)
		{p++; cs = 16; goto _out;}
	p = last;
}
	goto st16;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	switch( (*p) ) {
		case 44u: goto tr12;
		case 59u: goto tr12;
	}
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st2;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st2;
	} else
		goto st2;
	goto st0;
tr16:
	{ value_at = p; }
	{
	if (psip_octet_class[*p] & PSIP_OCTET_TOKEN)
		p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN);
	else if (*p == ':')
		r->colon = r->colon != NULL ? r->colon : p;
	else
		psip_octet_liberty(&r->quirk, p, r->mode, PSIP_QUIRK_PARAM_BYTES);
	r->end = p + 1;
	r->value = psip_octet_between(value_at, r->end);
}
	goto st17;
tr23:
	{
	if (psip_octet_class[*p] & PSIP_OCTET_TOKEN)
		p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN);
	else if (*p == ':')
		r->colon = r->colon != NULL ? r->colon : p;
	else
		psip_octet_liberty(&r->quirk, p, r->mode, PSIP_QUIRK_PARAM_BYTES);
	r->end = p + 1;
	r->value = psip_octet_between(value_at, r->end);
}
	goto st17;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch( (*p) ) {
		case 13u: goto tr22;
		case 32u: goto tr22;
		case 34u: goto st0;
		case 44u: goto tr12;
		case 59u: goto tr12;
		case 60u: goto st0;
		case 62u: goto st0;
		case 127u: goto st0;
	}
	if ( (*p) < 9u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 10u ) {
		if ( (*p) > 31u ) {
			if ( 91u <= (*p) && (*p) <= 93u )
				goto st0;
		} else if ( (*p) >= 11u )
			goto st0;
	} else
		goto tr22;
	goto tr23;
tr18:
	{ value_at = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	if ( (*p) == 46u )
		goto st5;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st5;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st5;
	} else
		goto st5;
	goto st0;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 46u: goto st5;
		case 93u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st5;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st5;
	} else
		goto st5;
	goto st0;
tr9:
	{ r->end = p + 1; r->value = psip_octet_between(value_at, r->end); }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch( (*p) ) {
		case 13u: goto tr22;
		case 32u: goto tr22;
		case 44u: goto tr12;
		case 59u: goto tr12;
	}
	if ( 9u <= (*p) && (*p) <= 10u )
		goto tr22;
	goto st0;
	}
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 

	_test_eof: {}
	_out: {}
	}

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
#pragma GCC diagnostic pop
