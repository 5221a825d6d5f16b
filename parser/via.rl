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

%%{
machine psip_via_machine;
alphtype unsigned char;

action quirk { if (m.quirk == NULL) m.quirk = p; }
action skip_token { p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
action skip_quoted { p = psip_octet_run(p, pe, PSIP_OCTET_QUOTED); }
action skip_alnum { p = psip_octet_run(p, pe, PSIP_OCTET_ALNUM); }

action text_begin { m.text = p; }
action version_end { via->version = psip_octet_between(m.text, p); }
action transport_begin { m.protocol = p; }
action transport_end { via->transport_text = psip_octet_between(m.protocol, p); }
action host_begin { m.host = p; }
action host_end { via->host = psip_octet_between(m.host, p); m.text_end = p; }
action host_literal { m.literal = true; }
action port_digit {
	via->has_port = true;
	m.port = m.port > UINT16_MAX ? m.port : m.port * 10 + (unsigned)(*p - '0');
	if (m.port > UINT16_MAX && m.range == NULL)
		m.range = p;
	m.text_end = p + 1;
}

action semi {
	via_param(&m, via, p);
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
action colon { m.colon = true; }
action comma { after_comma = p + 1; fbreak; }

include psip_core "grammar/core.rl";
include psip_host_grammar "grammar/host.rl";
include psip_param_grammar "grammar/param.rl";

token_read = ( token_char $skip_token )+;
slash = sws "/" sws;
transport = ( token_char >transport_begin $skip_token ) ( token_char $skip_token )*;
sent_protocol = ( token_char >text_begin $skip_token ) ( token_char $skip_token )* slash token_read %version_end slash transport %transport_end;
sent_by = host_read ( sws ":" sws ( DIGIT $port_digit )+ )?;

main := sws sent_protocol lws sent_by params_read;

write data noerror noentry;
}%%

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
	%% write init;
	%% write exec;
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
