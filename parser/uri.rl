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

%%{
machine psip_uri_machine;
alphtype unsigned char;

action quirk { if (quirk_at == NULL) quirk_at = p; }
action skip_alnum { p = psip_octet_run(p, pe, PSIP_OCTET_ALNUM); }
action skip_user { p = psip_octet_run(p, pe, PSIP_OCTET_USER); }
action skip_param { p = psip_octet_run(p, pe, PSIP_OCTET_PARAM); }

action scheme_end {
	uri->scheme_text = psip_octet_between(begin, p);
	uri->scheme = uri_scheme(uri->scheme_text);
	user_at = p + 1;
	if (uri->scheme == PSIP_SCHEME_TEL)
		fgoto tel;
	if (uri->scheme != PSIP_SCHEME_SIP && uri->scheme != PSIP_SCHEME_SIPS)
		fgoto absolute;
	if (pe - p > 1 && memchr(p + 1, '@', (size_t)(pe - p) - 1) != NULL)
		fgoto with_userinfo;
	fgoto without_userinfo;
}
action password_begin { password_at = p + 1; }
action userinfo_end {
	uri->user = psip_octet_between(user_at, password_at != NULL ? password_at - 1 : p);
	if (password_at != NULL)
		uri->password = psip_octet_between(password_at, p);
}
action host_begin { host_at = p; }
action host_end { uri->host = psip_octet_between(host_at, p); }
action host_literal { literal = true; }
action port_digit {
	uri->has_port = true;
	port = port > UINT16_MAX ? port : port * 10 + (unsigned)(*p - '0');
	if (port > UINT16_MAX && range_at == NULL)
		range_at = p;
}
action params_begin { if (params_at == NULL) params_at = p; }
action headers_begin { headers_at = p + 1; }

include psip_uri_grammar "grammar/uri.rl";
include psip_host_grammar "grammar/host.rl";

octet = 0x21..0xff - 0x7f;
user_other = octet - user_char - [%@:<>"\\];
password_other = octet - password_char - [%@<>"\\];
param_other = octet - param_octet - [%;?=@<>"\\];
header_other = octet - hnv_octet - [%&=<>"\\];

user_read = ( user_char $skip_user | escaped | user_other $quirk )+;
password_read = ( password_char | escaped | password_other $quirk )*;

pname_read = ( param_octet $skip_param | escaped | param_other $quirk )+;
pvalue_read = ( param_octet $skip_param | escaped | ( param_other | "=" ) $quirk )+;
parameter_read = ";" @params_begin ( pname_read ( "=" ( pvalue_read | "" %quirk ) )? | "" %quirk );

hname_read = ( hnv_octet | escaped | header_other $quirk )+;
hvalue_read = ( hnv_octet | escaped | ( header_other | "=" ) $quirk )*;
header_read = hname_read ( "=" hvalue_read | "" %quirk );
headers_read = "?" @headers_begin ( header_read ( "&" header_read )* | "" %quirk );

port_read = ":" ( ( DIGIT $port_digit )+ | "" %quirk );
hostport_read = host_read port_read?;
sip_tail = hostport_read parameter_read* headers_read?;

with_userinfo := user_read ( ":" @password_begin password_read )? "@" @userinfo_end sip_tail;
without_userinfo := sip_tail;

# isub takes "?", "@", "," and "=" as they are (uric); in other values they are quirks.
tel_digits = global_number_digits | local_number_digits;
tel_other = ( ( octet - [%;?@<>"\\] ) | escaped )+ - tel_digits;
tel_name_other = ( ( octet - [%;=?@<>"\\] ) | escaped )+ - tel_pname;
tel_value = ( param_octet | escaped | ( param_other | [?@=] ) $quirk )+;
isub_octet = uric_octet - ";";
isub_value = ( isub_octet | escaped | ( octet - isub_octet - [%;<>"\\] ) $quirk )+;
tel_param = "isub"i "=" isub_value
          | ( ( tel_pname - "isub"i ) | tel_name_other %quirk ) ( "=" ( tel_value | "" %quirk ) )?
          | "isub"i %quirk
          | "" %quirk;
tel := ( tel_digits | tel_other %quirk ) ( ";" @params_begin tel_param )*;

absolute_userinfo = userinfo?;
absolute_ipv6 = "//" absolute_userinfo host_ipv6 >host_begin @{ host_end = p + 1; };
absolute_octet = uric_octet | escaped | ( octet - uric_octet - [%<>"\\] ) $quirk;
absolute := absolute_octet+ - ( "//" absolute_userinfo "[" any* )
          | absolute_ipv6 ( ":" ( DIGIT+ | "" %quirk ) )? ( [/?] absolute_octet* )?;

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
	%% write init;
	%% write exec;
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
