/* SPDX-License-Identifier: MIT
 * psip_via_next: RFC 3261 §20.42 and §25.1, rport by RFC 3581 §3, received with IPv6 bare or in brackets (RFC 5118 §4.5).
 * The machine reads up to the first parameter. */
#include "parser/host.h"
#include "parser/octet.h"
#include "parser/param.h"
#include "parser/typed.h"

static bool via_same(struct psip_span text, const char *upper, size_t length)
{
	return text.length == length && psip_span_equal_nocase(text, psip_span(upper, length));
}

static uint8_t via_transport(struct psip_span text)
{
	static const struct { char name[9]; uint8_t length, id; } known[] = {
		{ "UDP", 3, PSIP_UDP },   { "TCP", 3, PSIP_TCP },           { "TLS", 3, PSIP_TLS }, { "WS", 2, PSIP_WS },
		{ "SCTP", 4, PSIP_SCTP }, { "TLS-SCTP", 8, PSIP_TLS_SCTP }, { "WSS", 3, PSIP_WSS },
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (via_same(text, known[i].name, known[i].length))
			return known[i].id;
	}
	return PSIP_TRANSPORT_OTHER;
}

/* 1*DIGIT up to max, or -1. */
static int32_t via_number(struct psip_span text, size_t digits, int32_t max)
{
	int32_t number = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (i == digits || text.at[i] < '0' || text.at[i] > '9')
			return -1;
		number = number > max ? number : number * 10 + (text.at[i] - '0');
	}
	return number > max ? -1 : number;
}

enum via_known { VIA_OTHER, VIA_BRANCH, VIA_RECEIVED, VIA_RPORT, VIA_MADDR, VIA_TTL };

static enum via_known via_name(struct psip_span name)
{
	switch (name.length) {
	case 3:
		return via_same(name, "ttl", 3) ? VIA_TTL : VIA_OTHER;
	case 5:
		return via_same(name, "rport", 5) ? VIA_RPORT : via_same(name, "maddr", 5) ? VIA_MADDR : VIA_OTHER;
	case 6:
		return psip_octet_letters(name.at) == psip_octet_letters("bran") && psip_octet_letters(name.at + 2) == psip_octet_letters("anch") ?
		       VIA_BRANCH : VIA_OTHER;
	case 8:
		return psip_octet_letters(name.at) == psip_octet_letters("rece") && psip_octet_letters(name.at + 4) == psip_octet_letters("ived") ?
		       VIA_RECEIVED : VIA_OTHER;
	default:
		return VIA_OTHER;
	}
}

/* A host; an IPv6address without brackets too, whose colons are noted elsewhere. */
static bool via_is_host(const struct psip_param_reader *r)
{
	struct psip_host_reader host = { r->mode, NULL, NULL };
	const unsigned char *p = psip_octets(r->value.at), *end = p + r->value.length;
	uint8_t address[16];

	return (psip_host_read(p, end, &host) == end && host.quirk == NULL) || psip_host_address(r->value, r->mode, address) != 0;
}

/* A value of its own rule, read into `via`; false: it breaks that rule and is left unread. Only rport may be a flag. Brackets
 * without an IPv6address are left unread too: psip_param_read has noted them. */
static bool via_value(const struct psip_param_reader *r, enum via_known known, struct psip_via *via)
{
	uint8_t address[16];
	int32_t number;

	switch (known) {
	case VIA_BRANCH:
		if (r->value.length > 0 && (*r->value.at == '"' || *r->value.at == '['))
			return false;
		via->branch = r->value;
		return r->value.at != NULL;
	case VIA_RECEIVED:
		if (r->value.length > 0 && psip_host_address(r->value, r->mode, address) == 0)
			return *r->value.at == '[';
		via->received = r->value;
		return r->value.at != NULL;
	case VIA_MADDR:
		if (r->value.length > 0 && *r->value.at == '[' && psip_host_address(r->value, r->mode, address) == 0)
			return true;
		if (r->value.length > 0 && !via_is_host(r))
			return false;
		via->maddr = r->value;
		return r->value.at != NULL;
	case VIA_RPORT:
		via->has_rport = true;
		number = via_number(r->value, SIZE_MAX, UINT16_MAX);
		via->rport = number < 0 ? 0 : (uint16_t)number;
		return number >= 0;
	case VIA_TTL:
		number = r->value.length > 0 ? via_number(r->value, 3, 255) : -1;
		via->ttl = (int16_t)number;
		return number >= 0 || (r->value.at != NULL && r->value.length == 0);
	default:
		return true;
	}
}

/* A parameter that psip_param_read has read. A colon is for a bare IPv6address only. */
static void via_param(struct psip_param_reader *r, struct psip_via *via, unsigned *seen)
{
	enum via_known known = via_name(r->name);

	if (known != VIA_OTHER && (*seen & 1u << known))
		psip_octet_liberty(&r->quirk, psip_octets(r->name.at), r->mode, PSIP_QUIRK_PARAM_TWICE);
	else if (!via_value(r, known, via))
		psip_octet_liberty(&r->quirk, psip_octets(r->name.at), r->mode, PSIP_QUIRK_VIA_PARAM);
	else if (r->colon != NULL && known != VIA_RECEIVED)
		psip_octet_liberty(&r->quirk, r->colon, r->mode, PSIP_QUIRK_PARAM_BYTES);
	*seen |= 1u << known;
}

#if !defined(PSIP_SMALL)
static bool via_ends(const unsigned char *p, const unsigned char *pe)
{
	return p == pe || *p == ';' || *p == ',';
}

/* The short way through branch with a token, received with an IPv4address, and rport, each for the first time. NULL: something else. */
static const unsigned char *via_param_short(const unsigned char *p, const unsigned char *pe, struct psip_via *via, unsigned *seen)
{
	const unsigned char *value, *end = NULL;
	enum via_known known;
	uint16_t port = 0;

	if (pe - p >= 9 && memcmp(p, ";branch=", 8) == 0) {
		known = VIA_BRANCH;
		value = p + 8;
		if (psip_octet_class[*value] & PSIP_OCTET_TOKEN)
			end = psip_octet_long_run(value, pe, PSIP_OCTET_TOKEN) + 1;
	} else if (pe - p >= 17 && memcmp(p, ";received=", 10) == 0) {
		known = VIA_RECEIVED;
		value = p + 10;
		end = psip_host_short_ipv4(value, pe);
	} else if (pe - p >= 6 && memcmp(p, ";rport", 6) == 0) {
		known = VIA_RPORT;
		value = end = p + 6;
		if (end < pe && *end == '=')
			end = psip_octet_port(end + 1, pe, &port);
	} else {
		return NULL;
	}
	if (end == NULL || !via_ends(end, pe) || (*seen & 1u << known))
		return NULL;
	*seen |= 1u << known;
	if (known == VIA_BRANCH) {
		via->branch = psip_octet_between(value, end);
	} else if (known == VIA_RECEIVED) {
		via->received = psip_octet_between(value, end);
	} else {
		via->has_rport = true;
		via->rport = port;
	}
	return end;
}
#endif

/* The parameters from p on, at ";", "," or the end. Where they end, or NULL. */
static const unsigned char *via_params(struct psip_param_reader *r, const unsigned char *p, struct psip_via *via)
{
	const char *begin = (const char *)p;
	unsigned seen = 0;

	while (p < r->pe && *p == ';' && r->quirk == NULL) {
#if !defined(PSIP_SMALL)
		const unsigned char *next = via_param_short(p, r->pe, via, &seen);
		if (next != NULL) {
			r->end = p = next;
			continue;
		}
#endif
		p = psip_param_read(r, p);
		if (p == NULL)
			return NULL;
		via_param(r, via, &seen);
	}
	if (p > psip_octets(begin))
		via->params = psip_between(begin, (const char *)r->end);
	return p;
}

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough" /* the goto form */
#pragma GCC diagnostic ignored "-Wsign-conversion"      /* the table form */
#endif

%%{
machine psip_via_machine;
alphtype unsigned char;

action lws {
	const unsigned char *last = psip_octet_lws(p, pe, mode, &fault);
	if (last == NULL)
		fbreak;
	p = last;
}
action protocol { text_at = p; p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); }
action version { p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN); via->version = psip_octet_between(text_at, p + 1); }
action transport {
	host_at = p;
	p = psip_octet_run(p, pe, PSIP_OCTET_TOKEN);
	via->transport_text = psip_octet_between(host_at, p + 1);
}
action host_read {
	host_at = p;
	p = psip_host_read(p, pe, &host);
	if (p == NULL) {
		p = fault = host.where;
		fbreak;
	}
	via->host = psip_octet_between(host_at, p);
	*end = p--;
}
action port_digit {
	via->has_port = true;
	port = port > UINT16_MAX ? port : port * 10 + (unsigned)(*p - '0');
	if (port > UINT16_MAX && fault == NULL)
		fault = p;
	*end = p + 1;
}
action stop { fhold; fbreak; }

include psip_core "grammar/core.rl";
include psip_host_grammar "grammar/host.rl";

lws = [ \t\r\n] $lws;
sws = lws?;
slash = sws "/" sws;
sent_protocol = token_char @protocol slash token_char @version slash token_char @transport;

main := sws sent_protocol lws host_read sws ( ":" sws port_read sws )? ( [;,] @stop )?;

write data noerror noentry;
}%%

/* All before the parameters: where they or the end are, or NULL with *end at what does not fit. */
static const unsigned char *via_head(struct psip_param_reader *r, const unsigned char *p, struct psip_via *via, const unsigned char **end)
{
	const unsigned char *const pe = r->pe, *text_at = p, *host_at = p, *fault = NULL;
	const psip_mode mode = r->mode;
	struct psip_host_reader host = { mode, NULL, NULL };
	unsigned port = 0;
	int cs;

	%% write init;
	%% write exec;
	if (fault != NULL || cs < psip_via_machine_first_final) {
		*end = fault != NULL ? fault : p;
		return NULL;
	}
	r->quirk = host.quirk;
	via->port = (uint16_t)port;
	via->transport = via_transport(via->transport_text);
	via->text.at = (const char *)text_at;
	return p;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#if !defined(PSIP_SMALL)
static uint8_t via_transport_short(const unsigned char *p, ptrdiff_t length)
{
	uint32_t letters = psip_octet_letters((const char *)p - 1);

	if (length == 3 && letters == psip_octet_letters("/UDP"))
		return PSIP_UDP;
	if (length == 3 && letters == psip_octet_letters("/TCP"))
		return PSIP_TCP;
	if (length == 3 && letters == psip_octet_letters("/TLS"))
		return PSIP_TLS;
	return via_transport(psip_octet_between(p, p + length));
}

/* The short way: "SIP/2.0/", a token, one SP, a host, a port or none, without white space. NULL: the machine has to read it. */
static const unsigned char *via_short(const unsigned char *p, const unsigned char *pe, struct psip_via *via, const unsigned char **end)
{
	const unsigned char *begin = p, *host;

	if (pe - p < 12 || memcmp(p, "SIP/2.0/", 8) != 0 || !(psip_octet_class[p[8]] & PSIP_OCTET_TOKEN))
		return NULL;
	via->version = psip_octet_between(p, p + 7);
	p = psip_octet_run(p + 8, pe, PSIP_OCTET_TOKEN) + 1;
	via->transport_text = psip_octet_between(begin + 8, p);
	if (p == pe || *p++ != ' ')
		return NULL;
	host = p;
	p = psip_host_short(host, pe);
	if (p == NULL)
		return NULL;
	via->host = psip_octet_between(host, p);
	if (p < pe && *p == ':') {
		p = psip_octet_port(p + 1, pe, &via->port);
		if (p == NULL)
			return NULL;
		via->has_port = true;
	}
	if (p < pe && *p != ';' && *p != ',')
		return NULL;
	via->transport = via_transport_short(begin + 8, (ptrdiff_t)via->transport_text.length);
	via->text.at = (const char *)begin;
	return *end = p;
}
#endif

static void via_clear(struct psip_via *via)
{
	psip_octet_clear(via, sizeof *via);
	via->ttl = -1;
}

static int via_refuse(struct psip_span *rest, const void *where)
{
	*rest = psip_between(where, rest->at + rest->length);
	return PSIP_ERR_SYNTAX;
}

int psip_via_next(struct psip_span *rest, psip_mode mode, struct psip_via *via)
{
	struct psip_param_reader r;
	const unsigned char *p, *end = NULL;

	via_clear(via);
	if (rest->length == 0)
		return 0;
	p = psip_octets(rest->at);
	r.mode = mode;
	r.pe = p + rest->length;
	r.end = psip_octets(rest->at);
	r.quirk = NULL;
	r.closing_quote = false;
#if !defined(PSIP_SMALL)
	p = via_short(p, r.pe, via, &end);
	if (p == NULL) {
		via_clear(via);
		p = via_head(&r, psip_octets(rest->at), via, &end);
	}
#else
	p = via_head(&r, p, via, &end);
#endif
	if (p == NULL)
		return via_refuse(rest, end);
	p = via_params(&r, p, via);
	if (p == NULL)
		return via_refuse(rest, r.end);
	if (r.quirk != NULL)
		return via_refuse(rest, r.quirk);
	via->text.length = (size_t)((via->params.at != NULL ? via->params.at + via->params.length : (const char *)end) - via->text.at);
	if (p == r.pe) {
		*rest = psip_octet_between(p, p);
		return 1;
	}
	return psip_octet_after_comma(rest, p + 1, mode);
}
