/* Made by ragel from parser/via.rl; do not edit. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wsign-conversion"

/* SPDX-License-Identifier: MIT
 * psip_via_next: RFC 3261 §20.42 and §25.1, rport by RFC 3581 §3, received with IPv6 bare or in brackets (RFC 5118 §4.5). */
#include "parser/host.h"
#include "parser/octet.h"
#include "parser/typed.h"

/* What the machine finds, before it is judged. */
struct via_marks {
	const unsigned char *text, *text_end, *protocol, *host, *params, *name, *quirk, *range;
	struct psip_span name_span, value;
	unsigned port;
	bool semi, equal, literal, colon;
};

static uint8_t via_transport(struct psip_span text)
{
	static const struct { char name[9]; uint8_t length, id; } known[] = {
		{ "UDP", 3, PSIP_UDP },   { "TCP", 3, PSIP_TCP },           { "TLS", 3, PSIP_TLS }, { "WS", 2, PSIP_WS },
		{ "SCTP", 4, PSIP_SCTP }, { "TLS-SCTP", 8, PSIP_TLS_SCTP }, { "WSS", 3, PSIP_WSS },
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (psip_span_equal_nocase(text, psip_span(known[i].name, known[i].length)))
			return known[i].id;
	}
	return PSIP_TRANSPORT_OTHER;
}

/* 1*DIGIT up to max, or -1. */
static int32_t via_number(struct psip_span text, size_t digits, int32_t max)
{
	int32_t number = 0;

	if (text.length == 0)
		return -1;
	for (size_t i = 0; i < text.length; i++) {
		if (i == digits || text.at[i] < '0' || text.at[i] > '9')
			return -1;
		number = number > max ? number : number * 10 + (text.at[i] - '0');
	}
	return number > max ? -1 : number;
}

static bool via_ttl(const struct via_marks *m, struct psip_via *via)
{
	if (via->ttl >= 0)
		return false;
	via->ttl = (int16_t)via_number(m->value, 3, 255);
	return via->ttl >= 0;
}

static bool via_rport(const struct via_marks *m, struct psip_via *via)
{
	int32_t number = via_number(m->value, SIZE_MAX, UINT16_MAX);

	if (via->has_rport)
		return false;
	via->has_rport = true;
	via->rport = number < 0 ? 0 : (uint16_t)number;
	return number >= 0 || !m->equal;
}

static bool via_text(const struct via_marks *m, struct psip_span *text)
{
	if (text->at != NULL)
		return false;
	*text = m->value;
	return m->value.length > 0;
}

/* A parameter; false if it is one that this header knows and breaks its rule, or comes twice (RFC 3261 §7.3.1): the first counts. */
static bool via_known_param(const struct via_marks *m, struct psip_via *via)
{
	uint8_t address[16];

	switch (m->name_span.length) {
	case 3:
		if (psip_span_equal_nocase(m->name_span, PSIP_TEXT("ttl")))
			return via_ttl(m, via);
		break;
	case 5:
		if (psip_span_equal_nocase(m->name_span, PSIP_TEXT("rport")))
			return via_rport(m, via);
		if (psip_span_equal_nocase(m->name_span, PSIP_TEXT("maddr")))
			return via_text(m, &via->maddr) && !m->colon;
		break;
	case 6:
		if (psip_span_equal_nocase(m->name_span, PSIP_TEXT("branch")))
			return via_text(m, &via->branch) && !m->colon;
		break;
	case 8:
		if (psip_span_equal_nocase(m->name_span, PSIP_TEXT("received")))
			return via_text(m, &via->received) && psip_host_address(m->value, PSIP_STRICT, address) != 0;
		break;
	default:
		break;
	}
	return !m->colon;
}

/* A value in brackets is an IPv6reference in any parameter. */
static bool via_bracket_good(struct psip_span value)
{
	uint8_t address[16];

	return value.length == 0 || *value.at != '[' || psip_host_address(value, PSIP_STRICT, address) == 16;
}

/* One parameter is complete: at its ";", ",", or the end. Tolerant takes empty ones, and leaves bad values unread. */
static void via_param(struct via_marks *m, struct psip_via *via, const unsigned char *p)
{
	bool good = !m->semi || (m->name != NULL && (!m->equal || m->value.at != NULL));

	if (m->name != NULL) {
		if (m->equal && m->value.at == NULL)
			m->value = psip_octet_between(m->text_end, m->text_end);
		good = via_known_param(m, via) && via_bracket_good(m->value) && good;
	}
	if (!good && m->quirk == NULL)
		m->quirk = m->name != NULL ? m->name : p;
	m->name = NULL;
	m->value = psip_span(NULL, 0);
	m->semi = m->equal = m->colon = false;
}

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough" /* the goto form */
#pragma GCC diagnostic ignored "-Wsign-conversion"      /* the table form */
#endif

static const int psip_via_machine_start = 1;
static const int psip_via_machine_first_final = 97;

static int via_refuse(struct psip_span *rest, const void *where)
{
	*rest = psip_between(where, rest->at + rest->length);
	return PSIP_ERR_SYNTAX;
}

int psip_via_next(struct psip_span *rest, psip_mode mode, struct psip_via *via)
{
	struct via_marks m = { 0 };
	const unsigned char *p, *pe, *eof, *value_at = NULL, *after_comma = NULL;
	uint8_t address[16];
	int cs;

	memset(via, 0, sizeof *via);
	via->ttl = -1;
	if (rest->length == 0)
		return 0;
	p = psip_octets(rest->at);
	pe = eof = p + rest->length;
	
	{
	cs = psip_via_machine_start;
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
		case 13u: goto st96;
		case 32u: goto st1;
		case 33u: goto tr4;
		case 37u: goto tr4;
		case 39u: goto tr4;
		case 126u: goto tr4;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr4;
		} else if ( (*p) >= 42u )
			goto tr4;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr4;
		} else if ( (*p) >= 65u )
			goto tr4;
	} else
		goto tr4;
	goto st0;
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
		case 10u: goto tr6;
		case 13u: goto tr7;
		case 32u: goto st3;
		case 33u: goto tr4;
		case 37u: goto tr4;
		case 39u: goto tr4;
		case 126u: goto tr4;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr4;
		} else if ( (*p) >= 42u )
			goto tr4;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr4;
		} else if ( (*p) >= 65u )
			goto tr4;
	} else
		goto tr4;
	goto st0;
tr6:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( (*p) ) {
		case 9u: goto tr8;
		case 32u: goto tr8;
	}
	goto st0;
tr8:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 9u: goto tr8;
		case 10u: goto tr6;
		case 13u: goto tr7;
		case 32u: goto tr8;
		case 33u: goto tr4;
		case 37u: goto tr4;
		case 39u: goto tr4;
		case 126u: goto tr4;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr4;
		} else if ( (*p) >= 42u )
			goto tr4;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr4;
		} else if ( (*p) >= 65u )
			goto tr4;
	} else
		goto tr4;
	goto st0;
tr7:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st6;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	if ( (*p) == 10u )
		goto tr6;
	goto st0;
tr4:
	{ m.text = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st7;
tr12:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch( (*p) ) {
		case 9u: goto st8;
		case 10u: goto tr10;
		case 13u: goto st95;
		case 32u: goto st8;
		case 33u: goto tr12;
		case 37u: goto tr12;
		case 39u: goto tr12;
		case 47u: goto st14;
		case 126u: goto tr12;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr12;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr12;
		} else if ( (*p) >= 65u )
			goto tr12;
	} else
		goto tr12;
	goto st0;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 9u: goto st8;
		case 10u: goto tr10;
		case 13u: goto st95;
		case 32u: goto st8;
		case 47u: goto st14;
	}
	goto st0;
tr10:
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
		case 10u: goto tr15;
		case 13u: goto tr16;
		case 32u: goto st10;
		case 47u: goto st14;
	}
	goto st0;
tr15:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( (*p) ) {
		case 9u: goto tr17;
		case 32u: goto tr17;
	}
	goto st0;
tr17:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 9u: goto tr17;
		case 10u: goto tr15;
		case 13u: goto tr16;
		case 32u: goto tr17;
		case 47u: goto st14;
	}
	goto st0;
tr16:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st13;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	if ( (*p) == 10u )
		goto tr15;
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch( (*p) ) {
		case 9u: goto st14;
		case 10u: goto tr18;
		case 13u: goto st94;
		case 32u: goto st14;
		case 33u: goto tr20;
		case 37u: goto tr20;
		case 39u: goto tr20;
		case 126u: goto tr20;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr20;
		} else if ( (*p) >= 42u )
			goto tr20;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr20;
		} else if ( (*p) >= 65u )
			goto tr20;
	} else
		goto tr20;
	goto st0;
tr18:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch( (*p) ) {
		case 9u: goto st16;
		case 32u: goto st16;
	}
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	switch( (*p) ) {
		case 9u: goto st16;
		case 10u: goto tr22;
		case 13u: goto tr23;
		case 32u: goto st16;
		case 33u: goto tr20;
		case 37u: goto tr20;
		case 39u: goto tr20;
		case 126u: goto tr20;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr20;
		} else if ( (*p) >= 42u )
			goto tr20;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr20;
		} else if ( (*p) >= 65u )
			goto tr20;
	} else
		goto tr20;
	goto st0;
tr22:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st17;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch( (*p) ) {
		case 9u: goto tr24;
		case 32u: goto tr24;
	}
	goto st0;
tr24:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch( (*p) ) {
		case 9u: goto tr24;
		case 10u: goto tr22;
		case 13u: goto tr23;
		case 32u: goto tr24;
		case 33u: goto tr20;
		case 37u: goto tr20;
		case 39u: goto tr20;
		case 126u: goto tr20;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr20;
		} else if ( (*p) >= 42u )
			goto tr20;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr20;
		} else if ( (*p) >= 65u )
			goto tr20;
	} else
		goto tr20;
	goto st0;
tr23:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	if ( (*p) == 10u )
		goto tr22;
	goto st0;
tr20:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st20;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch( (*p) ) {
		case 9u: goto tr25;
		case 10u: goto tr26;
		case 13u: goto tr27;
		case 32u: goto tr25;
		case 33u: goto tr20;
		case 37u: goto tr20;
		case 39u: goto tr20;
		case 47u: goto tr28;
		case 126u: goto tr20;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr20;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr20;
		} else if ( (*p) >= 65u )
			goto tr20;
	} else
		goto tr20;
	goto st0;
tr25:
	{ via->version = psip_octet_between(m.text, p); }
	goto st21;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch( (*p) ) {
		case 9u: goto st21;
		case 10u: goto tr30;
		case 13u: goto st93;
		case 32u: goto st21;
		case 47u: goto st27;
	}
	goto st0;
tr30:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st22;
tr26:
	{ via->version = psip_octet_between(m.text, p); }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 9u: goto st23;
		case 32u: goto st23;
	}
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( (*p) ) {
		case 9u: goto st23;
		case 10u: goto tr34;
		case 13u: goto tr35;
		case 32u: goto st23;
		case 47u: goto st27;
	}
	goto st0;
tr34:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st24;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch( (*p) ) {
		case 9u: goto tr36;
		case 32u: goto tr36;
	}
	goto st0;
tr36:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st25;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch( (*p) ) {
		case 9u: goto tr36;
		case 10u: goto tr34;
		case 13u: goto tr35;
		case 32u: goto tr36;
		case 47u: goto st27;
	}
	goto st0;
tr35:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st26;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	if ( (*p) == 10u )
		goto tr34;
	goto st0;
tr28:
	{ via->version = psip_octet_between(m.text, p); }
	goto st27;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch( (*p) ) {
		case 9u: goto st27;
		case 10u: goto tr37;
		case 13u: goto st92;
		case 32u: goto st27;
		case 33u: goto tr39;
		case 37u: goto tr39;
		case 39u: goto tr39;
		case 126u: goto tr39;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr39;
		} else if ( (*p) >= 42u )
			goto tr39;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr39;
		} else if ( (*p) >= 65u )
			goto tr39;
	} else
		goto tr39;
	goto st0;
tr37:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st28;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch( (*p) ) {
		case 9u: goto st29;
		case 32u: goto st29;
	}
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch( (*p) ) {
		case 9u: goto st29;
		case 10u: goto tr41;
		case 13u: goto tr42;
		case 32u: goto st29;
		case 33u: goto tr39;
		case 37u: goto tr39;
		case 39u: goto tr39;
		case 126u: goto tr39;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr39;
		} else if ( (*p) >= 42u )
			goto tr39;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr39;
		} else if ( (*p) >= 65u )
			goto tr39;
	} else
		goto tr39;
	goto st0;
tr41:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st30;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	switch( (*p) ) {
		case 9u: goto tr43;
		case 32u: goto tr43;
	}
	goto st0;
tr43:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch( (*p) ) {
		case 9u: goto tr43;
		case 10u: goto tr41;
		case 13u: goto tr42;
		case 32u: goto tr43;
		case 33u: goto tr39;
		case 37u: goto tr39;
		case 39u: goto tr39;
		case 126u: goto tr39;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr39;
		} else if ( (*p) >= 42u )
			goto tr39;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr39;
		} else if ( (*p) >= 65u )
			goto tr39;
	} else
		goto tr39;
	goto st0;
tr42:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st32;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	if ( (*p) == 10u )
		goto tr41;
	goto st0;
tr47:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st33;
tr39:
	{ m.protocol = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st33;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	switch( (*p) ) {
		case 9u: goto tr44;
		case 10u: goto tr45;
		case 13u: goto tr46;
		case 32u: goto tr44;
		case 33u: goto tr47;
		case 37u: goto tr47;
		case 39u: goto tr47;
		case 126u: goto tr47;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr47;
		} else if ( (*p) >= 42u )
			goto tr47;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr47;
		} else if ( (*p) >= 65u )
			goto tr47;
	} else
		goto tr47;
	goto st0;
tr44:
	{ via->transport_text = psip_octet_between(m.protocol, p); }
	goto st34;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch( (*p) ) {
		case 9u: goto st34;
		case 10u: goto tr49;
		case 13u: goto st91;
		case 32u: goto st34;
		case 91u: goto tr53;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr52;
	} else
		goto tr52;
	goto st0;
tr49:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st35;
tr45:
	{ via->transport_text = psip_octet_between(m.protocol, p); }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st35;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch( (*p) ) {
		case 9u: goto st36;
		case 32u: goto st36;
	}
	goto st0;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch( (*p) ) {
		case 9u: goto st36;
		case 10u: goto tr56;
		case 13u: goto tr57;
		case 32u: goto st36;
		case 91u: goto tr53;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr52;
	} else
		goto tr52;
	goto st0;
tr56:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st37;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch( (*p) ) {
		case 9u: goto tr58;
		case 32u: goto tr58;
	}
	goto st0;
tr58:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st38;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch( (*p) ) {
		case 9u: goto tr58;
		case 10u: goto tr56;
		case 13u: goto tr57;
		case 32u: goto tr58;
		case 91u: goto tr53;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr52;
	} else
		goto tr52;
	goto st0;
tr57:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st39;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	if ( (*p) == 10u )
		goto tr56;
	goto st0;
tr51:
	{ m.host = p; }
	goto st40;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st84;
		case 95u: goto tr63;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st40;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st97;
	} else
		goto st97;
	goto st0;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	switch( (*p) ) {
		case 45u: goto st41;
		case 95u: goto tr63;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st97;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st97;
	} else
		goto st97;
	goto st0;
tr63:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st97;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch( (*p) ) {
		case 9u: goto tr130;
		case 10u: goto tr131;
		case 13u: goto tr132;
		case 32u: goto tr130;
		case 44u: goto tr133;
		case 45u: goto st41;
		case 46u: goto st118;
		case 58u: goto tr135;
		case 59u: goto tr136;
		case 95u: goto tr63;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st97;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st97;
	} else
		goto st97;
	goto st0;
tr130:
	{ if (m.quirk == NULL) m.quirk = p; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st98;
tr181:
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st98;
tr188:
	{ m.literal = true; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st98;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch( (*p) ) {
		case 9u: goto st98;
		case 10u: goto tr138;
		case 13u: goto st80;
		case 32u: goto st98;
		case 44u: goto tr140;
		case 58u: goto st45;
		case 59u: goto tr141;
	}
	goto st0;
tr138:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st42;
tr131:
	{ if (m.quirk == NULL) m.quirk = p; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st42;
tr182:
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st42;
tr189:
	{ m.literal = true; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st42;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch( (*p) ) {
		case 9u: goto st99;
		case 32u: goto st99;
	}
	goto st0;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch( (*p) ) {
		case 9u: goto st99;
		case 10u: goto tr66;
		case 13u: goto tr142;
		case 32u: goto st99;
		case 44u: goto tr140;
		case 58u: goto st45;
		case 59u: goto tr141;
	}
	goto st0;
tr66:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st43;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	switch( (*p) ) {
		case 9u: goto tr65;
		case 32u: goto tr65;
	}
	goto st0;
tr65:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st100;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch( (*p) ) {
		case 9u: goto tr65;
		case 10u: goto tr66;
		case 13u: goto tr142;
		case 32u: goto tr65;
		case 44u: goto tr140;
		case 58u: goto st45;
		case 59u: goto tr141;
	}
	goto st0;
tr142:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st44;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	if ( (*p) == 10u )
		goto tr66;
	goto st0;
tr133:
	{ if (m.quirk == NULL) m.quirk = p; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	{ after_comma = p + 1; {p++; cs = 101; goto _out;} }
	goto st101;
tr140:
	{ after_comma = p + 1; {p++; cs = 101; goto _out;} }
	goto st101;
tr156:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	{ after_comma = p + 1; {p++; cs = 101; goto _out;} }
	goto st101;
tr178:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	{ after_comma = p + 1; {p++; cs = 101; goto _out;} }
	goto st101;
tr184:
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	{ after_comma = p + 1; {p++; cs = 101; goto _out;} }
	goto st101;
tr191:
	{ m.literal = true; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	{ after_comma = p + 1; {p++; cs = 101; goto _out;} }
	goto st101;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	goto st0;
tr135:
	{ if (m.quirk == NULL) m.quirk = p; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st45;
tr186:
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st45;
tr192:
	{ m.literal = true; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st45;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch( (*p) ) {
		case 9u: goto st45;
		case 10u: goto tr68;
		case 13u: goto st79;
		case 32u: goto st45;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr70;
	goto st0;
tr68:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st46;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	switch( (*p) ) {
		case 9u: goto st47;
		case 32u: goto st47;
	}
	goto st0;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch( (*p) ) {
		case 9u: goto st47;
		case 10u: goto tr72;
		case 13u: goto tr73;
		case 32u: goto st47;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr70;
	goto st0;
tr72:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st48;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 9u: goto tr74;
		case 32u: goto tr74;
	}
	goto st0;
tr74:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st49;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch( (*p) ) {
		case 9u: goto tr74;
		case 10u: goto tr72;
		case 13u: goto tr73;
		case 32u: goto tr74;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr70;
	goto st0;
tr73:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st50;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	if ( (*p) == 10u )
		goto tr72;
	goto st0;
tr70:
	{
	via->has_port = true;
	m.port = m.port > UINT16_MAX ? m.port : m.port * 10 + (unsigned)(*p - '0');
	if (m.port > UINT16_MAX && m.range == NULL)
		m.range = p;
	m.text_end = p + 1;
}
	goto st102;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	switch( (*p) ) {
		case 9u: goto st103;
		case 10u: goto tr144;
		case 13u: goto st63;
		case 32u: goto st103;
		case 44u: goto tr140;
		case 59u: goto tr141;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr70;
	goto st0;
tr173:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	goto st103;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch( (*p) ) {
		case 9u: goto st103;
		case 10u: goto tr144;
		case 13u: goto st63;
		case 32u: goto st103;
		case 44u: goto tr140;
		case 59u: goto tr141;
	}
	goto st0;
tr144:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st51;
tr174:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st51;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch( (*p) ) {
		case 9u: goto st104;
		case 32u: goto st104;
	}
	goto st0;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	switch( (*p) ) {
		case 9u: goto st104;
		case 10u: goto tr77;
		case 13u: goto tr146;
		case 32u: goto st104;
		case 44u: goto tr140;
		case 59u: goto tr141;
	}
	goto st0;
tr77:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st52;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch( (*p) ) {
		case 9u: goto tr76;
		case 32u: goto tr76;
	}
	goto st0;
tr76:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st105;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch( (*p) ) {
		case 9u: goto tr76;
		case 10u: goto tr77;
		case 13u: goto tr146;
		case 32u: goto tr76;
		case 44u: goto tr140;
		case 59u: goto tr141;
	}
	goto st0;
tr146:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st53;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	if ( (*p) == 10u )
		goto tr77;
	goto st0;
tr136:
	{ if (m.quirk == NULL) m.quirk = p; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	{
	via_param(&m, via, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st106;
tr141:
	{
	via_param(&m, via, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st106;
tr157:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	{
	via_param(&m, via, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st106;
tr180:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	{
	via_param(&m, via, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st106;
tr187:
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	{
	via_param(&m, via, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st106;
tr193:
	{ m.literal = true; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	{
	via_param(&m, via, p);
	if (m.params == NULL)
		m.params = p;
	m.semi = true;
	m.text_end = p + 1;
}
	goto st106;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	switch( (*p) ) {
		case 9u: goto st106;
		case 10u: goto tr148;
		case 13u: goto st78;
		case 32u: goto st106;
		case 33u: goto tr150;
		case 37u: goto tr150;
		case 39u: goto tr150;
		case 44u: goto tr140;
		case 59u: goto tr141;
		case 126u: goto tr150;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr150;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr150;
		} else if ( (*p) >= 65u )
			goto tr150;
	} else
		goto tr150;
	goto st0;
tr148:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st54;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch( (*p) ) {
		case 9u: goto st107;
		case 32u: goto st107;
	}
	goto st0;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	switch( (*p) ) {
		case 9u: goto st107;
		case 10u: goto tr80;
		case 13u: goto tr151;
		case 32u: goto st107;
		case 33u: goto tr150;
		case 37u: goto tr150;
		case 39u: goto tr150;
		case 44u: goto tr140;
		case 59u: goto tr141;
		case 126u: goto tr150;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr150;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr150;
		} else if ( (*p) >= 65u )
			goto tr150;
	} else
		goto tr150;
	goto st0;
tr80:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st55;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch( (*p) ) {
		case 9u: goto tr79;
		case 32u: goto tr79;
	}
	goto st0;
tr79:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st108;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	switch( (*p) ) {
		case 9u: goto tr79;
		case 10u: goto tr80;
		case 13u: goto tr151;
		case 32u: goto tr79;
		case 33u: goto tr150;
		case 37u: goto tr150;
		case 39u: goto tr150;
		case 44u: goto tr140;
		case 59u: goto tr141;
		case 126u: goto tr150;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr150;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr150;
		} else if ( (*p) >= 65u )
			goto tr150;
	} else
		goto tr150;
	goto st0;
tr151:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st56;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	if ( (*p) == 10u )
		goto tr80;
	goto st0;
tr155:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st109;
tr150:
	{ m.name = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st109;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch( (*p) ) {
		case 9u: goto tr152;
		case 10u: goto tr153;
		case 13u: goto tr154;
		case 32u: goto tr152;
		case 33u: goto tr155;
		case 37u: goto tr155;
		case 39u: goto tr155;
		case 44u: goto tr156;
		case 59u: goto tr157;
		case 61u: goto tr158;
		case 126u: goto tr155;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr155;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr155;
		} else if ( (*p) >= 65u )
			goto tr155;
	} else
		goto tr155;
	goto st0;
tr152:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	goto st110;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch( (*p) ) {
		case 9u: goto st110;
		case 10u: goto tr160;
		case 13u: goto st77;
		case 32u: goto st110;
		case 44u: goto tr140;
		case 59u: goto tr141;
		case 61u: goto tr162;
	}
	goto st0;
tr160:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st57;
tr153:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st57;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch( (*p) ) {
		case 9u: goto st111;
		case 32u: goto st111;
	}
	goto st0;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch( (*p) ) {
		case 9u: goto st111;
		case 10u: goto tr83;
		case 13u: goto tr163;
		case 32u: goto st111;
		case 44u: goto tr140;
		case 59u: goto tr141;
		case 61u: goto tr162;
	}
	goto st0;
tr83:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st58;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch( (*p) ) {
		case 9u: goto tr82;
		case 32u: goto tr82;
	}
	goto st0;
tr82:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st112;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch( (*p) ) {
		case 9u: goto tr82;
		case 10u: goto tr83;
		case 13u: goto tr163;
		case 32u: goto tr82;
		case 44u: goto tr140;
		case 59u: goto tr141;
		case 61u: goto tr162;
	}
	goto st0;
tr163:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st59;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	if ( (*p) == 10u )
		goto tr83;
	goto st0;
tr158:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	{ m.equal = true; m.text_end = p + 1; }
	goto st113;
tr162:
	{ m.equal = true; m.text_end = p + 1; }
	goto st113;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	switch( (*p) ) {
		case 9u: goto st113;
		case 10u: goto tr165;
		case 13u: goto st76;
		case 32u: goto st113;
		case 33u: goto tr167;
		case 34u: goto tr168;
		case 37u: goto tr167;
		case 39u: goto tr167;
		case 44u: goto tr140;
		case 58u: goto tr170;
		case 59u: goto tr141;
		case 60u: goto st0;
		case 62u: goto st0;
		case 91u: goto tr171;
		case 126u: goto tr167;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 31u ) {
			if ( 42u <= (*p) && (*p) <= 46u )
				goto tr167;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 92u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr167;
		} else if ( (*p) > 93u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr167;
		} else
			goto st0;
	} else
		goto tr167;
	goto tr169;
tr165:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st60;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch( (*p) ) {
		case 9u: goto st114;
		case 32u: goto st114;
	}
	goto st0;
st114:
	if ( ++p == pe )
		goto _test_eof114;
case 114:
	switch( (*p) ) {
		case 9u: goto st114;
		case 10u: goto tr86;
		case 13u: goto tr172;
		case 32u: goto st114;
		case 33u: goto tr167;
		case 34u: goto tr168;
		case 37u: goto tr167;
		case 39u: goto tr167;
		case 44u: goto tr140;
		case 58u: goto tr170;
		case 59u: goto tr141;
		case 60u: goto st0;
		case 62u: goto st0;
		case 91u: goto tr171;
		case 126u: goto tr167;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 31u ) {
			if ( 42u <= (*p) && (*p) <= 46u )
				goto tr167;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 92u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr167;
		} else if ( (*p) > 93u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr167;
		} else
			goto st0;
	} else
		goto tr167;
	goto tr169;
tr86:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st61;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 9u: goto tr85;
		case 32u: goto tr85;
	}
	goto st0;
tr85:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st115;
st115:
	if ( ++p == pe )
		goto _test_eof115;
case 115:
	switch( (*p) ) {
		case 9u: goto tr85;
		case 10u: goto tr86;
		case 13u: goto tr172;
		case 32u: goto tr85;
		case 33u: goto tr167;
		case 34u: goto tr168;
		case 37u: goto tr167;
		case 39u: goto tr167;
		case 44u: goto tr140;
		case 58u: goto tr170;
		case 59u: goto tr141;
		case 60u: goto st0;
		case 62u: goto st0;
		case 91u: goto tr171;
		case 126u: goto tr167;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 31u ) {
			if ( 42u <= (*p) && (*p) <= 46u )
				goto tr167;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 92u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr167;
		} else if ( (*p) > 93u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr167;
		} else
			goto st0;
	} else
		goto tr167;
	goto tr169;
tr172:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st62;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	if ( (*p) == 10u )
		goto tr86;
	goto st0;
tr177:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st116;
tr176:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st116;
tr167:
	{ value_at = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
	goto st116;
tr169:
	{ value_at = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st116;
tr170:
	{ value_at = p; }
	{ m.colon = true; }
	goto st116;
tr179:
	{ m.colon = true; }
	goto st116;
st116:
	if ( ++p == pe )
		goto _test_eof116;
case 116:
	switch( (*p) ) {
		case 9u: goto tr173;
		case 10u: goto tr174;
		case 13u: goto tr175;
		case 32u: goto tr173;
		case 33u: goto tr176;
		case 37u: goto tr176;
		case 39u: goto tr176;
		case 44u: goto tr178;
		case 58u: goto tr179;
		case 59u: goto tr180;
		case 60u: goto st0;
		case 62u: goto st0;
		case 126u: goto tr176;
		case 127u: goto st0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 34u ) {
			if ( 42u <= (*p) && (*p) <= 46u )
				goto tr176;
		} else
			goto st0;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 91u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr176;
		} else if ( (*p) > 93u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr176;
		} else
			goto st0;
	} else
		goto tr176;
	goto tr177;
tr175:
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	goto st63;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	if ( (*p) == 10u )
		goto st51;
	goto st0;
tr88:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
	goto st64;
tr101:
	{ if (m.quirk == NULL) m.quirk = p; }
	{ p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
	goto st64;
tr168:
	{ value_at = p; }
	goto st64;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch( (*p) ) {
		case 10u: goto tr89;
		case 13u: goto st66;
		case 34u: goto st117;
		case 92u: goto st67;
		case 127u: goto st0;
	}
	if ( (*p) < 224u ) {
		if ( (*p) < 11u ) {
			if ( (*p) <= 8u )
				goto st0;
		} else if ( (*p) > 31u ) {
			if ( (*p) > 191u ) {
				if ( 192u <= (*p) && (*p) <= 223u )
					goto st69;
			} else if ( (*p) >= 128u )
				goto st68;
		} else
			goto st0;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st71;
		} else if ( (*p) > 251u ) {
			if ( (*p) > 253u ) {
				if ( 254u <= (*p) )
					goto st68;
			} else if ( (*p) >= 252u )
				goto st73;
		} else
			goto st72;
	} else
		goto st70;
	goto tr88;
tr89:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st65;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	switch( (*p) ) {
		case 9u: goto st64;
		case 32u: goto st64;
	}
	goto st0;
tr102:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st66;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	if ( (*p) == 10u )
		goto st65;
	goto st0;
tr103:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st117;
st117:
	if ( ++p == pe )
		goto _test_eof117;
case 117:
	switch( (*p) ) {
		case 9u: goto tr173;
		case 10u: goto tr174;
		case 13u: goto tr175;
		case 32u: goto tr173;
		case 44u: goto tr178;
		case 59u: goto tr180;
	}
	goto st0;
tr104:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st67;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st64;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st64;
	} else
		goto st64;
	goto st0;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	switch( (*p) ) {
		case 9u: goto tr101;
		case 10u: goto tr89;
		case 13u: goto tr102;
		case 34u: goto tr103;
		case 92u: goto tr104;
		case 127u: goto st0;
	}
	if ( (*p) > 31u ) {
		if ( 32u <= (*p) && (*p) <= 126u )
			goto tr101;
	} else
		goto st0;
	goto st68;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch( (*p) ) {
		case 10u: goto tr89;
		case 13u: goto tr102;
		case 34u: goto tr103;
		case 92u: goto tr104;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st68;
		} else if ( (*p) >= 128u )
			goto st64;
	} else
		goto st0;
	goto tr101;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 10u: goto tr89;
		case 13u: goto tr102;
		case 34u: goto tr103;
		case 92u: goto tr104;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st68;
		} else if ( (*p) >= 128u )
			goto st69;
	} else
		goto st0;
	goto tr101;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch( (*p) ) {
		case 10u: goto tr89;
		case 13u: goto tr102;
		case 34u: goto tr103;
		case 92u: goto tr104;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st68;
		} else if ( (*p) >= 128u )
			goto st70;
	} else
		goto st0;
	goto tr101;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch( (*p) ) {
		case 10u: goto tr89;
		case 13u: goto tr102;
		case 34u: goto tr103;
		case 92u: goto tr104;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st68;
		} else if ( (*p) >= 128u )
			goto st71;
	} else
		goto st0;
	goto tr101;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch( (*p) ) {
		case 10u: goto tr89;
		case 13u: goto tr102;
		case 34u: goto tr103;
		case 92u: goto tr104;
		case 127u: goto st0;
	}
	if ( (*p) < 11u ) {
		if ( (*p) <= 8u )
			goto st0;
	} else if ( (*p) > 31u ) {
		if ( (*p) > 191u ) {
			if ( 192u <= (*p) )
				goto st68;
		} else if ( (*p) >= 128u )
			goto st72;
	} else
		goto st0;
	goto tr101;
tr171:
	{ value_at = p; }
	goto st74;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	if ( (*p) == 46u )
		goto st75;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st75;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st75;
	} else
		goto st75;
	goto st0;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	switch( (*p) ) {
		case 46u: goto st75;
		case 93u: goto st117;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st75;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st75;
	} else
		goto st75;
	goto st0;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	if ( (*p) == 10u )
		goto st60;
	goto st0;
tr154:
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	goto st77;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	if ( (*p) == 10u )
		goto st57;
	goto st0;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	if ( (*p) == 10u )
		goto st54;
	goto st0;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	if ( (*p) == 10u )
		goto st46;
	goto st0;
tr132:
	{ if (m.quirk == NULL) m.quirk = p; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st80;
tr183:
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st80;
tr190:
	{ m.literal = true; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	goto st80;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	if ( (*p) == 10u )
		goto st42;
	goto st0;
st118:
	if ( ++p == pe )
		goto _test_eof118;
case 118:
	switch( (*p) ) {
		case 9u: goto tr130;
		case 10u: goto tr131;
		case 13u: goto tr132;
		case 32u: goto tr130;
		case 44u: goto tr133;
		case 58u: goto tr135;
		case 59u: goto tr136;
		case 95u: goto tr114;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st81;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto st0;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st82;
		case 95u: goto tr63;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st81;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st97;
	} else
		goto st97;
	goto st0;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	if ( (*p) == 95u )
		goto tr114;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st81;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto st0;
tr114:
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st119;
tr52:
	{ m.host = p; }
	goto st119;
tr54:
	{ m.host = p; }
	{ if (m.quirk == NULL) m.quirk = p; }
	goto st119;
tr116:
	{ p = psip_octet_run(p, pe, PSIP_OCTET_ALNUM); }
	goto st119;
st119:
	if ( ++p == pe )
		goto _test_eof119;
case 119:
	switch( (*p) ) {
		case 9u: goto tr181;
		case 10u: goto tr182;
		case 13u: goto tr183;
		case 32u: goto tr181;
		case 44u: goto tr184;
		case 45u: goto st83;
		case 46u: goto st120;
		case 58u: goto tr186;
		case 59u: goto tr187;
		case 95u: goto tr114;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr116;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto st0;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch( (*p) ) {
		case 45u: goto st83;
		case 95u: goto tr114;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr116;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto st0;
st120:
	if ( ++p == pe )
		goto _test_eof120;
case 120:
	switch( (*p) ) {
		case 9u: goto tr181;
		case 10u: goto tr182;
		case 13u: goto tr183;
		case 32u: goto tr181;
		case 44u: goto tr184;
		case 58u: goto tr186;
		case 59u: goto tr187;
		case 95u: goto tr114;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st81;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto st0;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	if ( (*p) == 95u )
		goto tr114;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st85;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto st0;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st86;
		case 95u: goto tr63;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st85;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st97;
	} else
		goto st97;
	goto st0;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	if ( (*p) == 95u )
		goto tr114;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st87;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto st0;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st88;
		case 95u: goto tr63;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st87;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st97;
	} else
		goto st97;
	goto st0;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	if ( (*p) == 95u )
		goto tr114;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st121;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st119;
	} else
		goto st119;
	goto st0;
st121:
	if ( ++p == pe )
		goto _test_eof121;
case 121:
	switch( (*p) ) {
		case 9u: goto tr188;
		case 10u: goto tr189;
		case 13u: goto tr190;
		case 32u: goto tr188;
		case 44u: goto tr191;
		case 45u: goto st41;
		case 46u: goto st82;
		case 58u: goto tr192;
		case 59u: goto tr193;
		case 95u: goto tr63;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st121;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st97;
	} else
		goto st97;
	goto st0;
tr53:
	{ m.host = p; }
	goto st89;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	if ( (*p) == 46u )
		goto st90;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st90;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st90;
	} else
		goto st90;
	goto st0;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch( (*p) ) {
		case 46u: goto st90;
		case 93u: goto st122;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st90;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st90;
	} else
		goto st90;
	goto st0;
st122:
	if ( ++p == pe )
		goto _test_eof122;
case 122:
	switch( (*p) ) {
		case 9u: goto tr188;
		case 10u: goto tr189;
		case 13u: goto tr190;
		case 32u: goto tr188;
		case 44u: goto tr191;
		case 58u: goto tr192;
		case 59u: goto tr193;
	}
	goto st0;
tr46:
	{ via->transport_text = psip_octet_between(m.protocol, p); }
	goto st91;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	if ( (*p) == 10u )
		goto st35;
	goto st0;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	if ( (*p) == 10u )
		goto st28;
	goto st0;
tr27:
	{ via->version = psip_octet_between(m.text, p); }
	goto st93;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	if ( (*p) == 10u )
		goto st22;
	goto st0;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	if ( (*p) == 10u )
		goto st15;
	goto st0;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	if ( (*p) == 10u )
		goto st9;
	goto st0;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
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
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
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
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof99: cs = 99; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof100: cs = 100; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof101: cs = 101; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof102: cs = 102; goto _test_eof; 
	_test_eof103: cs = 103; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof104: cs = 104; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof105: cs = 105; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof106: cs = 106; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof107: cs = 107; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof108: cs = 108; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof109: cs = 109; goto _test_eof; 
	_test_eof110: cs = 110; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof111: cs = 111; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof112: cs = 112; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof113: cs = 113; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof114: cs = 114; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof115: cs = 115; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof116: cs = 116; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof117: cs = 117; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof118: cs = 118; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof119: cs = 119; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof120: cs = 120; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof121: cs = 121; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof122: cs = 122; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 119: 
	case 120: 
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	break;
	case 109: 
	{ m.name_span = psip_octet_between(m.name, p); m.text_end = p; }
	break;
	case 116: 
	case 117: 
	{ m.value = psip_octet_between(value_at, p); m.text_end = p; }
	break;
	case 97: 
	case 118: 
	{ if (m.quirk == NULL) m.quirk = p; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	break;
	case 121: 
	case 122: 
	{ m.literal = true; }
	{ via->host = psip_octet_between(m.host, p); m.text_end = p; }
	break;
	}
	}

	_out: {}
	}

	if (cs < psip_via_machine_first_final)
		return via_refuse(rest, p);
	via_param(&m, via, after_comma != NULL ? after_comma - 1 : pe);
	if (m.range != NULL)
		return via_refuse(rest, m.range);
	if (m.literal && psip_host_address(via->host, mode, address) == 0)
		return via_refuse(rest, m.host);
	if (mode == PSIP_STRICT && m.quirk != NULL)
		return via_refuse(rest, m.quirk);
	via->port = (uint16_t)m.port;
	via->text = psip_octet_between(m.text, m.text_end);
	via->transport = via_transport(via->transport_text);
	if (m.params != NULL)
		via->params = psip_octet_between(m.params, m.text_end);
	if (after_comma == NULL) {
		*rest = psip_octet_between(pe, pe);
		return 1;
	}
	return psip_octet_after_comma(rest, after_comma, mode);
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
#pragma GCC diagnostic pop
