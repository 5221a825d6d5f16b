/* Made by ragel from parser/diagnose.rl; do not edit. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wsign-conversion"

/* SPDX-License-Identifier: MIT
 * psip_diagnose_read: which rule of the ABNF does a text break, and where? Runs only for messages that were refused. A value is read
 * piece by piece; the rule that counts is the first one told of the farthest byte that no piece could take. */
#include "parser/diagnose.h"
#include "parser/host.h"
#include "parser/octet.h"

#ifndef PSIP_NO_DIAGNOSTICS

struct diagnose_marks {
	const unsigned char *mark, *name, *name_end, *value, *value_end, *uri, *uri_end, *literal;
	uint16_t rule;
};

static bool diagnose_uri(struct diagnosis *d, struct psip_span uri);

/* The address in the brackets is no IPv6address. */
static void diagnose_literal(struct diagnosis *d, const struct diagnose_marks *m, const unsigned char *p)
{
	uint8_t address[16];

	if (d->settled || memchr(m->literal, ':', (size_t)(p - m->literal)) == NULL)
		return;
	if (psip_host_address(psip_octet_between(m->literal, p), PSIP_STRICT, address) != 16) {
		d->fail = (const char *)m->literal;
		d->rule = PSIP_RULE_IPV6ADDRESS;
		d->settled = true;
	}
}

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#endif

static const int psip_diagnose_machine_start = 1;

static const int psip_diagnose_machine_en_do_request_line = 7;
static const int psip_diagnose_machine_en_do_status_line = 20;
static const int psip_diagnose_machine_en_do_sip_user = 41;
static const int psip_diagnose_machine_en_do_sip_plain = 86;
static const int psip_diagnose_machine_en_do_tel = 124;
static const int psip_diagnose_machine_en_do_absolute = 135;
static const int psip_diagnose_machine_en_do_via_parm = 294;
static const int psip_diagnose_machine_en_do_address = 464;
static const int psip_diagnose_machine_en_do_name_addr = 486;
static const int psip_diagnose_machine_en_do_param = 506;
static const int psip_diagnose_machine_en_do_m_parameter = 533;
static const int psip_diagnose_machine_en_do_auth_scheme = 559;
static const int psip_diagnose_machine_en_do_auth_param = 563;
static const int psip_diagnose_machine_en_do_header_value = 866;
static const int psip_diagnose_machine_en_do_digits = 589;
static const int psip_diagnose_machine_en_do_callid = 590;
static const int psip_diagnose_machine_en_do_media = 592;
static const int psip_diagnose_machine_en_do_language_range = 602;
static const int psip_diagnose_machine_en_do_language_tag = 604;
static const int psip_diagnose_machine_en_do_head = 605;
static const int psip_diagnose_machine_en_do_product = 606;
static const int psip_diagnose_machine_en_do_mime_version = 615;
static const int psip_diagnose_machine_en_do_timestamp = 618;
static const int psip_diagnose_machine_en_do_date = 621;
static const int psip_diagnose_machine_en_do_warning = 676;
static const int psip_diagnose_machine_en_do_event = 700;
static const int psip_diagnose_machine_en_do_rack = 701;
static const int psip_diagnose_machine_en_do_cseq = 712;
static const int psip_diagnose_machine_en_do_refer_sub = 718;
static const int psip_diagnose_machine_en_do_privacy = 725;
static const int psip_diagnose_machine_en_do_qvalue = 727;
static const int psip_diagnose_machine_en_do_LHEX_text = 728;
static const int psip_diagnose_machine_en_do_nc_value = 730;
static const int psip_diagnose_machine_en_do_qop_text = 738;
static const int psip_diagnose_machine_en_do_boolean = 741;
static const int psip_diagnose_machine_en_do_comment_piece = 748;
static const int psip_diagnose_machine_en_do_lws = 757;
static const int psip_diagnose_machine_en_do_comma = 1;

/* Run a machine from d->at on, to the last byte where it may end. False if it can end nowhere, or all is settled. */
static bool diagnose_run(struct diagnosis *d, int cs)
{
	static const unsigned char no_byte = 0xff; /* fits no rule, not even UTF8-NONASCII; but a URI's text is not judged here */
	struct diagnose_marks m = { 0 };
	const unsigned char *p = psip_octets(d->at), *pe = psip_octets(d->end), *eof = d->probe ? NULL : pe;
	const char *fail;

	if (d->settled)
		return false;
	for (bool probing = false;; probing = true) {
		
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
		case 13u: goto st2;
		case 32u: goto st1;
		case 44u: goto tr3;
	}
	goto st0;
tr8:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	goto st0;
tr10:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_METHOD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	goto st0;
tr12:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_URI; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	goto st0;
tr15:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_VERSION; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	goto st0;
tr25:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_VERSION; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
	goto st0;
tr34:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_CODE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
	goto st0;
tr39:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REASON_PHRASE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
	goto st0;
tr47:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
	goto st0;
tr50:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_USER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr56:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PASSWORD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr59:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr66:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOSTNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr72:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr74:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr77:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr79:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PVALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr83:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr86:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr89:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HVALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr108:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr155:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_SUBSCRIBER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_URI; }
	goto st0;
tr159:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TEL_PAR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_URI; }
	goto st0;
tr170:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ABSOLUTE_URI; }
	goto st0;
tr331:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr333:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr337:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr340:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_VERSION; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr350:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TRANSPORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr357:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr366:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOSTNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr371:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr378:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr387:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr396:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr402:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr409:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr419:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr423:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr427:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr436:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr446:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr450:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr454:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr463:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr473:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr477:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr481:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr515:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr519:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr529:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr533:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr536:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr561:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr569:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DISPLAY_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	goto st0;
tr577:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	goto st0;
tr587:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	goto st0;
tr591:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DISPLAY_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ADDR_SPEC; }
	goto st0;
tr594:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ADDR_SPEC; }
	goto st0;
tr623:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr633:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr640:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr651:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr660:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr665:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr671:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr677:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr687:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_SCHEME; }
	goto st0;
tr693:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	goto st0;
tr695:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	goto st0;
tr702:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param_value; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	goto st0;
tr708:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param_value; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	goto st0;
tr719:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr726:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr728:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WORD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CALLID; }
	goto st0;
tr731:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_TYPE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr733:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_SUBTYPE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr743:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_RANGE; }
	goto st0;
tr746:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_TAG; }
	goto st0;
tr748:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr750:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRODUCT; }
	goto st0;
tr767:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WKDAY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr776:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr778:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DATE1; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr782:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_MONTH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DATE1; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr800:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TIME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr827:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_CODE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	goto st0;
tr832:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_AGENT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	goto st0;
tr837:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_TEXT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	goto st0;
tr840:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	goto st0;
tr856:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_EVENT_TYPE; }
	goto st0;
tr858:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_NUM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr862:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CSEQ_NUM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr868:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_METHOD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr885:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRIV_VALUE; }
	goto st0;
tr888:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QVALUE; }
	goto st0;
tr891:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param_value; }
	goto st0;
tr952:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr953:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr959:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr964:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr980:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr986:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr988:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr990:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr991:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param_value; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	goto st0;
tr1015:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DELAY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr1019:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRIV_VALUE; }
	goto st0;
st0:
cs = 0;
	goto _out;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	if ( (*p) == 10u )
		goto st3;
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch( (*p) ) {
		case 9u: goto st4;
		case 32u: goto st4;
	}
	goto st0;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( (*p) ) {
		case 9u: goto st4;
		case 32u: goto st4;
		case 44u: goto tr3;
	}
	goto st0;
tr3:
	{ m.mark = p + 1; }
	goto st760;
st760:
	if ( ++p == pe )
		goto _test_eof760;
case 760:
	switch( (*p) ) {
		case 9u: goto tr3;
		case 13u: goto st5;
		case 32u: goto tr3;
	}
	goto st0;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	if ( (*p) == 10u )
		goto st6;
	goto st0;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch( (*p) ) {
		case 9u: goto tr7;
		case 32u: goto tr7;
	}
	goto st0;
tr7:
	{ m.mark = p + 1; }
	goto st761;
st761:
	if ( ++p == pe )
		goto _test_eof761;
case 761:
	switch( (*p) ) {
		case 9u: goto tr7;
		case 32u: goto tr7;
	}
	goto st0;
case 7:
	switch( (*p) ) {
		case 33u: goto st8;
		case 37u: goto st8;
		case 39u: goto st8;
		case 126u: goto st8;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st8;
		} else if ( (*p) >= 42u )
			goto st8;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st8;
		} else if ( (*p) >= 65u )
			goto st8;
	} else
		goto st8;
	goto tr8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 32u: goto st9;
		case 33u: goto st8;
		case 37u: goto st8;
		case 39u: goto st8;
		case 126u: goto st8;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st8;
		} else if ( (*p) >= 42u )
			goto st8;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st8;
		} else if ( (*p) >= 65u )
			goto st8;
	} else
		goto st8;
	goto tr10;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	if ( (*p) == 127u )
		goto tr12;
	if ( (*p) <= 32u )
		goto tr12;
	goto st10;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch( (*p) ) {
		case 32u: goto st11;
		case 127u: goto tr12;
	}
	if ( (*p) <= 31u )
		goto tr12;
	goto st10;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( (*p) ) {
		case 83u: goto st12;
		case 115u: goto st12;
	}
	goto tr15;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 73u: goto st13;
		case 105u: goto st13;
	}
	goto tr15;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch( (*p) ) {
		case 80u: goto st14;
		case 112u: goto st14;
	}
	goto tr15;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) == 47u )
		goto st15;
	goto tr15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st16;
	goto tr15;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	if ( (*p) == 46u )
		goto st17;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st16;
	goto tr15;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st18;
	goto tr15;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	if ( (*p) == 13u )
		goto st19;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st18;
	goto tr15;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	if ( (*p) == 10u )
		goto tr24;
	goto tr8;
tr24:
	{ m.mark = p + 1; }
	goto st762;
st762:
	if ( ++p == pe )
		goto _test_eof762;
case 762:
	goto tr8;
case 20:
	switch( (*p) ) {
		case 83u: goto st21;
		case 115u: goto st21;
	}
	goto tr25;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch( (*p) ) {
		case 73u: goto st22;
		case 105u: goto st22;
	}
	goto tr25;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 80u: goto st23;
		case 112u: goto st23;
	}
	goto tr25;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	if ( (*p) == 47u )
		goto st24;
	goto tr25;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st25;
	goto tr25;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	if ( (*p) == 46u )
		goto st26;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st25;
	goto tr25;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st27;
	goto tr25;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	if ( (*p) == 32u )
		goto st28;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st27;
	goto tr25;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st29;
	goto tr34;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st30;
	goto tr34;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st31;
	goto tr34;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	if ( (*p) == 32u )
		goto st32;
	goto tr34;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch( (*p) ) {
		case 13u: goto st33;
		case 37u: goto st34;
		case 60u: goto tr39;
		case 62u: goto tr39;
		case 96u: goto tr39;
		case 127u: goto tr39;
	}
	if ( (*p) < 192u ) {
		if ( (*p) < 34u ) {
			if ( (*p) > 8u ) {
				if ( 10u <= (*p) && (*p) <= 31u )
					goto tr39;
			} else
				goto tr39;
		} else if ( (*p) > 35u ) {
			if ( (*p) > 94u ) {
				if ( 123u <= (*p) && (*p) <= 125u )
					goto tr39;
			} else if ( (*p) >= 91u )
				goto tr39;
		} else
			goto tr39;
	} else if ( (*p) > 223u ) {
		if ( (*p) < 248u ) {
			if ( (*p) > 239u ) {
				if ( 240u <= (*p) && (*p) <= 247u )
					goto st38;
			} else if ( (*p) >= 224u )
				goto st37;
		} else if ( (*p) > 251u ) {
			if ( (*p) > 253u ) {
				if ( 254u <= (*p) )
					goto tr39;
			} else if ( (*p) >= 252u )
				goto st40;
		} else
			goto st39;
	} else
		goto st36;
	goto st32;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	if ( (*p) == 10u )
		goto tr48;
	goto tr47;
tr48:
	{ m.mark = p + 1; }
	goto st763;
st763:
	if ( ++p == pe )
		goto _test_eof763;
case 763:
	goto tr47;
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
	goto tr39;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st32;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st32;
	} else
		goto st32;
	goto tr39;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st32;
	goto tr39;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st36;
	goto tr39;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st37;
	goto tr39;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st38;
	goto tr39;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st39;
	goto tr39;
case 41:
	switch( (*p) ) {
		case 33u: goto st42;
		case 37u: goto st43;
		case 59u: goto st42;
		case 61u: goto st42;
		case 63u: goto st42;
		case 95u: goto st42;
		case 126u: goto st42;
	}
	if ( (*p) < 65u ) {
		if ( 36u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr50;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch( (*p) ) {
		case 33u: goto st42;
		case 37u: goto st43;
		case 58u: goto st45;
		case 61u: goto st42;
		case 64u: goto st48;
		case 95u: goto st42;
		case 126u: goto st42;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr50;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st44;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st44;
	} else
		goto st44;
	goto tr50;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st42;
	} else
		goto st42;
	goto tr50;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch( (*p) ) {
		case 33u: goto st45;
		case 37u: goto st46;
		case 61u: goto st45;
		case 64u: goto st48;
		case 95u: goto st45;
		case 126u: goto st45;
	}
	if ( (*p) < 48u ) {
		if ( 36u <= (*p) && (*p) <= 46u )
			goto st45;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st45;
		} else if ( (*p) >= 65u )
			goto st45;
	} else
		goto st45;
	goto tr56;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st47;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st47;
	} else
		goto st47;
	goto tr56;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st45;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st45;
	} else
		goto st45;
	goto tr56;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 48u: goto st49;
		case 49u: goto st80;
		case 50u: goto st82;
		case 91u: goto st84;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st81;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr64;
	} else
		goto tr64;
	goto tr59;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st67;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	if ( (*p) == 45u )
		goto st50;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st52;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr64;
	} else
		goto tr64;
	goto tr59;
tr64:
	{ m.mark = p + 1; }
	goto st764;
st764:
	if ( ++p == pe )
		goto _test_eof764;
case 764:
	switch( (*p) ) {
		case 45u: goto st53;
		case 46u: goto tr926;
		case 58u: goto st54;
		case 59u: goto st55;
		case 63u: goto st61;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr64;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr64;
	} else
		goto tr64;
	goto tr66;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	if ( (*p) == 45u )
		goto st53;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr64;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr64;
	} else
		goto tr64;
	goto tr66;
tr926:
	{ m.mark = p + 1; }
	goto st765;
st765:
	if ( ++p == pe )
		goto _test_eof765;
case 765:
	switch( (*p) ) {
		case 58u: goto st54;
		case 59u: goto st55;
		case 63u: goto st61;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr64;
	} else
		goto tr64;
	goto tr66;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr73;
	goto tr72;
tr73:
	{ m.mark = p + 1; }
	goto st766;
st766:
	if ( ++p == pe )
		goto _test_eof766;
case 766:
	switch( (*p) ) {
		case 59u: goto st55;
		case 63u: goto st61;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr73;
	goto tr72;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch( (*p) ) {
		case 33u: goto tr75;
		case 37u: goto st56;
		case 93u: goto tr75;
		case 95u: goto tr75;
		case 126u: goto tr75;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr75;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr75;
		} else if ( (*p) >= 65u )
			goto tr75;
	} else
		goto tr75;
	goto tr74;
tr75:
	{ m.mark = p + 1; }
	goto st767;
st767:
	if ( ++p == pe )
		goto _test_eof767;
case 767:
	switch( (*p) ) {
		case 33u: goto tr75;
		case 37u: goto st56;
		case 59u: goto st55;
		case 61u: goto st58;
		case 63u: goto st61;
		case 93u: goto tr75;
		case 95u: goto tr75;
		case 126u: goto tr75;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr75;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr75;
		} else if ( (*p) >= 65u )
			goto tr75;
	} else
		goto tr75;
	goto tr77;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st57;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st57;
	} else
		goto st57;
	goto tr77;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr75;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr75;
	} else
		goto tr75;
	goto tr77;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch( (*p) ) {
		case 33u: goto tr80;
		case 37u: goto st59;
		case 93u: goto tr80;
		case 95u: goto tr80;
		case 126u: goto tr80;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr80;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr80;
		} else if ( (*p) >= 65u )
			goto tr80;
	} else
		goto tr80;
	goto tr79;
tr80:
	{ m.mark = p + 1; }
	goto st768;
st768:
	if ( ++p == pe )
		goto _test_eof768;
case 768:
	switch( (*p) ) {
		case 33u: goto tr80;
		case 37u: goto st59;
		case 59u: goto st55;
		case 63u: goto st61;
		case 93u: goto tr80;
		case 95u: goto tr80;
		case 126u: goto tr80;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr80;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr80;
		} else if ( (*p) >= 65u )
			goto tr80;
	} else
		goto tr80;
	goto tr79;
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
	goto tr79;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr80;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr80;
	} else
		goto tr80;
	goto tr79;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 33u: goto st62;
		case 36u: goto st62;
		case 37u: goto st63;
		case 63u: goto st62;
		case 93u: goto st62;
		case 95u: goto st62;
		case 126u: goto st62;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st62;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st62;
		} else if ( (*p) >= 65u )
			goto st62;
	} else
		goto st62;
	goto tr83;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch( (*p) ) {
		case 33u: goto st62;
		case 36u: goto st62;
		case 37u: goto st63;
		case 61u: goto tr87;
		case 63u: goto st62;
		case 93u: goto st62;
		case 95u: goto st62;
		case 126u: goto st62;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st62;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st62;
		} else if ( (*p) >= 65u )
			goto st62;
	} else
		goto st62;
	goto tr86;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st64;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st64;
	} else
		goto st64;
	goto tr86;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st62;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st62;
	} else
		goto st62;
	goto tr86;
tr87:
	{ m.mark = p + 1; }
	goto st769;
st769:
	if ( ++p == pe )
		goto _test_eof769;
case 769:
	switch( (*p) ) {
		case 33u: goto tr87;
		case 37u: goto st65;
		case 38u: goto st61;
		case 63u: goto tr87;
		case 93u: goto tr87;
		case 95u: goto tr87;
		case 126u: goto tr87;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr87;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr87;
		} else if ( (*p) >= 65u )
			goto tr87;
	} else
		goto tr87;
	goto tr89;
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
	goto tr89;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr87;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr87;
	} else
		goto tr87;
	goto tr89;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch( (*p) ) {
		case 48u: goto st68;
		case 49u: goto st76;
		case 50u: goto st78;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st77;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr64;
	} else
		goto tr64;
	goto tr59;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st69;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch( (*p) ) {
		case 48u: goto st70;
		case 49u: goto st72;
		case 50u: goto st74;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st73;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr64;
	} else
		goto tr64;
	goto tr59;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st71;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch( (*p) ) {
		case 48u: goto tr101;
		case 49u: goto tr102;
		case 50u: goto tr103;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr104;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr64;
	} else
		goto tr64;
	goto tr59;
tr101:
	{ m.mark = p + 1; }
	goto st770;
st770:
	if ( ++p == pe )
		goto _test_eof770;
case 770:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st52;
		case 58u: goto st54;
		case 59u: goto st55;
		case 63u: goto st61;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
tr102:
	{ m.mark = p + 1; }
	goto st771;
st771:
	if ( ++p == pe )
		goto _test_eof771;
case 771:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st52;
		case 58u: goto st54;
		case 59u: goto st55;
		case 63u: goto st61;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr104;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
tr104:
	{ m.mark = p + 1; }
	goto st772;
st772:
	if ( ++p == pe )
		goto _test_eof772;
case 772:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st52;
		case 58u: goto st54;
		case 59u: goto st55;
		case 63u: goto st61;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr101;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
tr103:
	{ m.mark = p + 1; }
	goto st773;
st773:
	if ( ++p == pe )
		goto _test_eof773;
case 773:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st52;
		case 53u: goto tr932;
		case 58u: goto st54;
		case 59u: goto st55;
		case 63u: goto st61;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto tr104;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto tr101;
	goto tr66;
tr932:
	{ m.mark = p + 1; }
	goto st774;
st774:
	if ( ++p == pe )
		goto _test_eof774;
case 774:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st52;
		case 58u: goto st54;
		case 59u: goto st55;
		case 63u: goto st61;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto tr101;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st71;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st73;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st71;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st70;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st71;
		case 53u: goto st75;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st73;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto st70;
	goto tr66;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st71;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st70;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st69;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st77;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st69;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st69;
		case 53u: goto st79;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st77;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto st68;
	goto tr66;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st69;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st68;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st67;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st81;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st67;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st49;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st67;
		case 53u: goto st83;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st81;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto st49;
	goto tr66;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch( (*p) ) {
		case 45u: goto st50;
		case 46u: goto st67;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st49;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto st51;
	goto tr66;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	if ( (*p) == 46u )
		goto tr109;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr109;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr109;
	} else
		goto tr109;
	goto tr108;
tr109:
	{ m.literal = p; }
	goto st85;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch( (*p) ) {
		case 46u: goto st85;
		case 93u: goto tr111;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st85;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st85;
	} else
		goto st85;
	goto tr108;
tr111:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st775;
st775:
	if ( ++p == pe )
		goto _test_eof775;
case 775:
	switch( (*p) ) {
		case 58u: goto st54;
		case 59u: goto st55;
		case 63u: goto st61;
	}
	goto tr59;
case 86:
	switch( (*p) ) {
		case 48u: goto st87;
		case 49u: goto st118;
		case 50u: goto st120;
		case 91u: goto st122;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st119;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto tr59;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st105;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	if ( (*p) == 45u )
		goto st88;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st90;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto tr59;
tr116:
	{ m.mark = p + 1; }
	goto st776;
st776:
	if ( ++p == pe )
		goto _test_eof776;
case 776:
	switch( (*p) ) {
		case 45u: goto st91;
		case 46u: goto tr933;
		case 58u: goto st92;
		case 59u: goto st93;
		case 63u: goto st99;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr116;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto tr66;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	if ( (*p) == 45u )
		goto st91;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr116;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto tr66;
tr933:
	{ m.mark = p + 1; }
	goto st777;
st777:
	if ( ++p == pe )
		goto _test_eof777;
case 777:
	switch( (*p) ) {
		case 58u: goto st92;
		case 59u: goto st93;
		case 63u: goto st99;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto tr66;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr123;
	goto tr72;
tr123:
	{ m.mark = p + 1; }
	goto st778;
st778:
	if ( ++p == pe )
		goto _test_eof778;
case 778:
	switch( (*p) ) {
		case 59u: goto st93;
		case 63u: goto st99;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr123;
	goto tr72;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	switch( (*p) ) {
		case 33u: goto tr124;
		case 37u: goto st94;
		case 93u: goto tr124;
		case 95u: goto tr124;
		case 126u: goto tr124;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr124;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr124;
		} else if ( (*p) >= 65u )
			goto tr124;
	} else
		goto tr124;
	goto tr74;
tr124:
	{ m.mark = p + 1; }
	goto st779;
st779:
	if ( ++p == pe )
		goto _test_eof779;
case 779:
	switch( (*p) ) {
		case 33u: goto tr124;
		case 37u: goto st94;
		case 59u: goto st93;
		case 61u: goto st96;
		case 63u: goto st99;
		case 93u: goto tr124;
		case 95u: goto tr124;
		case 126u: goto tr124;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr124;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr124;
		} else if ( (*p) >= 65u )
			goto tr124;
	} else
		goto tr124;
	goto tr77;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st95;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st95;
	} else
		goto st95;
	goto tr77;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr124;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr124;
	} else
		goto tr124;
	goto tr77;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch( (*p) ) {
		case 33u: goto tr127;
		case 37u: goto st97;
		case 93u: goto tr127;
		case 95u: goto tr127;
		case 126u: goto tr127;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr127;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr127;
		} else if ( (*p) >= 65u )
			goto tr127;
	} else
		goto tr127;
	goto tr79;
tr127:
	{ m.mark = p + 1; }
	goto st780;
st780:
	if ( ++p == pe )
		goto _test_eof780;
case 780:
	switch( (*p) ) {
		case 33u: goto tr127;
		case 37u: goto st97;
		case 59u: goto st93;
		case 63u: goto st99;
		case 93u: goto tr127;
		case 95u: goto tr127;
		case 126u: goto tr127;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr127;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr127;
		} else if ( (*p) >= 65u )
			goto tr127;
	} else
		goto tr127;
	goto tr79;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st98;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st98;
	} else
		goto st98;
	goto tr79;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr127;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr127;
	} else
		goto tr127;
	goto tr79;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch( (*p) ) {
		case 33u: goto st100;
		case 36u: goto st100;
		case 37u: goto st101;
		case 63u: goto st100;
		case 93u: goto st100;
		case 95u: goto st100;
		case 126u: goto st100;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st100;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st100;
		} else if ( (*p) >= 65u )
			goto st100;
	} else
		goto st100;
	goto tr83;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch( (*p) ) {
		case 33u: goto st100;
		case 36u: goto st100;
		case 37u: goto st101;
		case 61u: goto tr132;
		case 63u: goto st100;
		case 93u: goto st100;
		case 95u: goto st100;
		case 126u: goto st100;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st100;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st100;
		} else if ( (*p) >= 65u )
			goto st100;
	} else
		goto st100;
	goto tr86;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st102;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st102;
	} else
		goto st102;
	goto tr86;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st100;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st100;
	} else
		goto st100;
	goto tr86;
tr132:
	{ m.mark = p + 1; }
	goto st781;
st781:
	if ( ++p == pe )
		goto _test_eof781;
case 781:
	switch( (*p) ) {
		case 33u: goto tr132;
		case 37u: goto st103;
		case 38u: goto st99;
		case 63u: goto tr132;
		case 93u: goto tr132;
		case 95u: goto tr132;
		case 126u: goto tr132;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr132;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr132;
		} else if ( (*p) >= 65u )
			goto tr132;
	} else
		goto tr132;
	goto tr89;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st104;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st104;
	} else
		goto st104;
	goto tr89;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr132;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr132;
	} else
		goto tr132;
	goto tr89;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch( (*p) ) {
		case 48u: goto st106;
		case 49u: goto st114;
		case 50u: goto st116;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st115;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto tr59;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st107;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	switch( (*p) ) {
		case 48u: goto st108;
		case 49u: goto st110;
		case 50u: goto st112;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st111;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto tr59;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st109;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch( (*p) ) {
		case 48u: goto tr145;
		case 49u: goto tr146;
		case 50u: goto tr147;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr148;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr116;
	} else
		goto tr116;
	goto tr59;
tr145:
	{ m.mark = p + 1; }
	goto st782;
st782:
	if ( ++p == pe )
		goto _test_eof782;
case 782:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st90;
		case 58u: goto st92;
		case 59u: goto st93;
		case 63u: goto st99;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
tr146:
	{ m.mark = p + 1; }
	goto st783;
st783:
	if ( ++p == pe )
		goto _test_eof783;
case 783:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st90;
		case 58u: goto st92;
		case 59u: goto st93;
		case 63u: goto st99;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr148;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
tr148:
	{ m.mark = p + 1; }
	goto st784;
st784:
	if ( ++p == pe )
		goto _test_eof784;
case 784:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st90;
		case 58u: goto st92;
		case 59u: goto st93;
		case 63u: goto st99;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr145;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
tr147:
	{ m.mark = p + 1; }
	goto st785;
st785:
	if ( ++p == pe )
		goto _test_eof785;
case 785:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st90;
		case 53u: goto tr939;
		case 58u: goto st92;
		case 59u: goto st93;
		case 63u: goto st99;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto tr148;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st89;
		} else if ( (*p) >= 65u )
			goto st89;
	} else
		goto tr145;
	goto tr66;
tr939:
	{ m.mark = p + 1; }
	goto st786;
st786:
	if ( ++p == pe )
		goto _test_eof786;
case 786:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st90;
		case 58u: goto st92;
		case 59u: goto st93;
		case 63u: goto st99;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto tr145;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st89;
		} else if ( (*p) >= 65u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st109;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st111;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st109;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st108;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st109;
		case 53u: goto st113;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st111;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st89;
		} else if ( (*p) >= 65u )
			goto st89;
	} else
		goto st108;
	goto tr66;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st109;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st108;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st89;
		} else if ( (*p) >= 65u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st114:
	if ( ++p == pe )
		goto _test_eof114;
case 114:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st107;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st115;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st115:
	if ( ++p == pe )
		goto _test_eof115;
case 115:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st107;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st106;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st116:
	if ( ++p == pe )
		goto _test_eof116;
case 116:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st107;
		case 53u: goto st117;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st115;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st89;
		} else if ( (*p) >= 65u )
			goto st89;
	} else
		goto st106;
	goto tr66;
st117:
	if ( ++p == pe )
		goto _test_eof117;
case 117:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st107;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st106;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st89;
		} else if ( (*p) >= 65u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st118:
	if ( ++p == pe )
		goto _test_eof118;
case 118:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st105;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st119;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st119:
	if ( ++p == pe )
		goto _test_eof119;
case 119:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st105;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st87;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st120:
	if ( ++p == pe )
		goto _test_eof120;
case 120:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st105;
		case 53u: goto st121;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st119;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st89;
		} else if ( (*p) >= 65u )
			goto st89;
	} else
		goto st87;
	goto tr66;
st121:
	if ( ++p == pe )
		goto _test_eof121;
case 121:
	switch( (*p) ) {
		case 45u: goto st88;
		case 46u: goto st105;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st87;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st89;
		} else if ( (*p) >= 65u )
			goto st89;
	} else
		goto st89;
	goto tr66;
st122:
	if ( ++p == pe )
		goto _test_eof122;
case 122:
	if ( (*p) == 46u )
		goto tr152;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr152;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr152;
	} else
		goto tr152;
	goto tr108;
tr152:
	{ m.literal = p; }
	goto st123;
st123:
	if ( ++p == pe )
		goto _test_eof123;
case 123:
	switch( (*p) ) {
		case 46u: goto st123;
		case 93u: goto tr154;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st123;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st123;
	} else
		goto st123;
	goto tr108;
tr154:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st787;
st787:
	if ( ++p == pe )
		goto _test_eof787;
case 787:
	switch( (*p) ) {
		case 58u: goto st92;
		case 59u: goto st93;
		case 63u: goto st99;
	}
	goto tr59;
case 124:
	switch( (*p) ) {
		case 35u: goto tr156;
		case 42u: goto tr156;
		case 43u: goto st134;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 41u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st133;
		} else if ( (*p) >= 40u )
			goto st133;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto tr156;
		} else if ( (*p) >= 65u )
			goto tr156;
	} else
		goto tr156;
	goto tr155;
tr156:
	{ m.mark = p + 1; }
	goto st788;
st788:
	if ( ++p == pe )
		goto _test_eof788;
case 788:
	switch( (*p) ) {
		case 35u: goto tr156;
		case 59u: goto st125;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 42u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr156;
		} else if ( (*p) >= 40u )
			goto tr156;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto tr156;
		} else if ( (*p) >= 65u )
			goto tr156;
	} else
		goto tr156;
	goto tr155;
st125:
	if ( ++p == pe )
		goto _test_eof125;
case 125:
	switch( (*p) ) {
		case 45u: goto tr160;
		case 73u: goto tr161;
		case 105u: goto tr161;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
tr160:
	{ m.mark = p + 1; }
	goto st789;
st789:
	if ( ++p == pe )
		goto _test_eof789;
case 789:
	switch( (*p) ) {
		case 45u: goto tr160;
		case 59u: goto st125;
		case 61u: goto st126;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
st126:
	if ( ++p == pe )
		goto _test_eof126;
case 126:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto st127;
		case 93u: goto tr162;
		case 95u: goto tr162;
		case 126u: goto tr162;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr162;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr162;
		} else if ( (*p) >= 65u )
			goto tr162;
	} else
		goto tr162;
	goto tr159;
tr162:
	{ m.mark = p + 1; }
	goto st790;
st790:
	if ( ++p == pe )
		goto _test_eof790;
case 790:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto st127;
		case 59u: goto st125;
		case 93u: goto tr162;
		case 95u: goto tr162;
		case 126u: goto tr162;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr162;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr162;
		} else if ( (*p) >= 65u )
			goto tr162;
	} else
		goto tr162;
	goto tr159;
st127:
	if ( ++p == pe )
		goto _test_eof127;
case 127:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st128;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st128;
	} else
		goto st128;
	goto tr159;
st128:
	if ( ++p == pe )
		goto _test_eof128;
case 128:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr162;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr162;
	} else
		goto tr162;
	goto tr159;
tr161:
	{ m.mark = p + 1; }
	goto st791;
st791:
	if ( ++p == pe )
		goto _test_eof791;
case 791:
	switch( (*p) ) {
		case 45u: goto tr160;
		case 59u: goto st125;
		case 61u: goto st126;
		case 83u: goto tr942;
		case 115u: goto tr942;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
tr942:
	{ m.mark = p + 1; }
	goto st792;
st792:
	if ( ++p == pe )
		goto _test_eof792;
case 792:
	switch( (*p) ) {
		case 45u: goto tr160;
		case 59u: goto st125;
		case 61u: goto st126;
		case 85u: goto tr943;
		case 117u: goto tr943;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
tr943:
	{ m.mark = p + 1; }
	goto st793;
st793:
	if ( ++p == pe )
		goto _test_eof793;
case 793:
	switch( (*p) ) {
		case 45u: goto tr160;
		case 59u: goto st125;
		case 61u: goto st126;
		case 66u: goto st129;
		case 98u: goto st129;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
st129:
	if ( ++p == pe )
		goto _test_eof129;
case 129:
	switch( (*p) ) {
		case 45u: goto tr160;
		case 61u: goto st130;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
st130:
	if ( ++p == pe )
		goto _test_eof130;
case 130:
	switch( (*p) ) {
		case 33u: goto tr166;
		case 37u: goto st131;
		case 61u: goto tr166;
		case 95u: goto tr166;
		case 126u: goto tr166;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 58u )
			goto tr166;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr166;
	} else
		goto tr166;
	goto tr159;
tr166:
	{ m.mark = p + 1; }
	goto st794;
st794:
	if ( ++p == pe )
		goto _test_eof794;
case 794:
	switch( (*p) ) {
		case 33u: goto tr166;
		case 37u: goto st131;
		case 59u: goto st125;
		case 61u: goto tr166;
		case 95u: goto tr166;
		case 126u: goto tr166;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 58u )
			goto tr166;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr166;
	} else
		goto tr166;
	goto tr159;
st131:
	if ( ++p == pe )
		goto _test_eof131;
case 131:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st132;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st132;
	} else
		goto st132;
	goto tr159;
st132:
	if ( ++p == pe )
		goto _test_eof132;
case 132:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr166;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr166;
	} else
		goto tr166;
	goto tr159;
st133:
	if ( ++p == pe )
		goto _test_eof133;
case 133:
	switch( (*p) ) {
		case 35u: goto tr156;
		case 42u: goto tr156;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 41u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st133;
		} else if ( (*p) >= 40u )
			goto st133;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto tr156;
		} else if ( (*p) >= 65u )
			goto tr156;
	} else
		goto tr156;
	goto tr155;
st134:
	if ( ++p == pe )
		goto _test_eof134;
case 134:
	if ( (*p) < 45u ) {
		if ( 40u <= (*p) && (*p) <= 41u )
			goto st134;
	} else if ( (*p) > 46u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr169;
	} else
		goto st134;
	goto tr155;
tr169:
	{ m.mark = p + 1; }
	goto st795;
st795:
	if ( ++p == pe )
		goto _test_eof795;
case 795:
	if ( (*p) == 59u )
		goto st125;
	if ( (*p) < 45u ) {
		if ( 40u <= (*p) && (*p) <= 41u )
			goto tr169;
	} else if ( (*p) > 46u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr169;
	} else
		goto tr169;
	goto tr155;
case 135:
	switch( (*p) ) {
		case 33u: goto tr171;
		case 37u: goto st136;
		case 47u: goto tr173;
		case 61u: goto tr171;
		case 95u: goto tr171;
		case 126u: goto tr171;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr171;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr171;
	} else
		goto tr171;
	goto tr170;
tr171:
	{ m.mark = p + 1; }
	goto st796;
st796:
	if ( ++p == pe )
		goto _test_eof796;
case 796:
	switch( (*p) ) {
		case 33u: goto tr171;
		case 37u: goto st136;
		case 61u: goto tr171;
		case 95u: goto tr171;
		case 126u: goto tr171;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr171;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr171;
	} else
		goto tr171;
	goto tr170;
st136:
	if ( ++p == pe )
		goto _test_eof136;
case 136:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st137;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st137;
	} else
		goto st137;
	goto tr170;
st137:
	if ( ++p == pe )
		goto _test_eof137;
case 137:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr171;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr171;
	} else
		goto tr171;
	goto tr170;
tr173:
	{ m.mark = p + 1; }
	goto st797;
st797:
	if ( ++p == pe )
		goto _test_eof797;
case 797:
	switch( (*p) ) {
		case 33u: goto tr171;
		case 37u: goto st136;
		case 47u: goto tr945;
		case 61u: goto tr171;
		case 95u: goto tr171;
		case 126u: goto tr171;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr171;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr171;
	} else
		goto tr171;
	goto tr170;
tr945:
	{ m.mark = p + 1; }
	goto st798;
st798:
	if ( ++p == pe )
		goto _test_eof798;
case 798:
	switch( (*p) ) {
		case 33u: goto tr176;
		case 37u: goto st138;
		case 58u: goto tr171;
		case 61u: goto tr176;
		case 64u: goto tr171;
		case 91u: goto st142;
		case 95u: goto tr176;
		case 126u: goto tr176;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr176;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr176;
	} else
		goto tr176;
	goto tr170;
tr176:
	{ m.mark = p + 1; }
	goto st799;
st799:
	if ( ++p == pe )
		goto _test_eof799;
case 799:
	switch( (*p) ) {
		case 33u: goto tr176;
		case 37u: goto st138;
		case 58u: goto tr178;
		case 61u: goto tr176;
		case 64u: goto tr948;
		case 95u: goto tr176;
		case 126u: goto tr176;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr176;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr176;
	} else
		goto tr176;
	goto tr170;
st138:
	if ( ++p == pe )
		goto _test_eof138;
case 138:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st139;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st139;
	} else
		goto st139;
	goto tr170;
st139:
	if ( ++p == pe )
		goto _test_eof139;
case 139:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr176;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr176;
	} else
		goto tr176;
	goto tr170;
tr178:
	{ m.mark = p + 1; }
	goto st800;
st800:
	if ( ++p == pe )
		goto _test_eof800;
case 800:
	switch( (*p) ) {
		case 33u: goto tr178;
		case 37u: goto st140;
		case 47u: goto tr171;
		case 61u: goto tr178;
		case 63u: goto tr171;
		case 64u: goto tr948;
		case 95u: goto tr178;
		case 126u: goto tr178;
	}
	if ( (*p) < 58u ) {
		if ( 36u <= (*p) && (*p) <= 57u )
			goto tr178;
	} else if ( (*p) > 59u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr178;
		} else if ( (*p) >= 65u )
			goto tr178;
	} else
		goto tr171;
	goto tr170;
st140:
	if ( ++p == pe )
		goto _test_eof140;
case 140:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st141;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st141;
	} else
		goto st141;
	goto tr170;
st141:
	if ( ++p == pe )
		goto _test_eof141;
case 141:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr178;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr178;
	} else
		goto tr178;
	goto tr170;
tr948:
	{ m.mark = p + 1; }
	goto st801;
st801:
	if ( ++p == pe )
		goto _test_eof801;
case 801:
	switch( (*p) ) {
		case 33u: goto tr171;
		case 37u: goto st136;
		case 61u: goto tr171;
		case 91u: goto st142;
		case 95u: goto tr171;
		case 126u: goto tr171;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr171;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr171;
	} else
		goto tr171;
	goto tr170;
st142:
	if ( ++p == pe )
		goto _test_eof142;
case 142:
	if ( (*p) == 58u )
		goto st279;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st143;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st143;
	} else
		goto st143;
	goto tr170;
st143:
	if ( ++p == pe )
		goto _test_eof143;
case 143:
	if ( (*p) == 58u )
		goto st147;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st144;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st144;
	} else
		goto st144;
	goto tr170;
st144:
	if ( ++p == pe )
		goto _test_eof144;
case 144:
	if ( (*p) == 58u )
		goto st147;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st145;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st145;
	} else
		goto st145;
	goto tr170;
st145:
	if ( ++p == pe )
		goto _test_eof145;
case 145:
	if ( (*p) == 58u )
		goto st147;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st146;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st146;
	} else
		goto st146;
	goto tr170;
st146:
	if ( ++p == pe )
		goto _test_eof146;
case 146:
	if ( (*p) == 58u )
		goto st147;
	goto tr170;
st147:
	if ( ++p == pe )
		goto _test_eof147;
case 147:
	if ( (*p) == 58u )
		goto st265;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st148;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st148;
	} else
		goto st148;
	goto tr170;
st148:
	if ( ++p == pe )
		goto _test_eof148;
case 148:
	if ( (*p) == 58u )
		goto st152;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st149;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st149;
	} else
		goto st149;
	goto tr170;
st149:
	if ( ++p == pe )
		goto _test_eof149;
case 149:
	if ( (*p) == 58u )
		goto st152;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st150;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st150;
	} else
		goto st150;
	goto tr170;
st150:
	if ( ++p == pe )
		goto _test_eof150;
case 150:
	if ( (*p) == 58u )
		goto st152;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st151;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st151;
	} else
		goto st151;
	goto tr170;
st151:
	if ( ++p == pe )
		goto _test_eof151;
case 151:
	if ( (*p) == 58u )
		goto st152;
	goto tr170;
st152:
	if ( ++p == pe )
		goto _test_eof152;
case 152:
	if ( (*p) == 58u )
		goto st251;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st153;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st153;
	} else
		goto st153;
	goto tr170;
st153:
	if ( ++p == pe )
		goto _test_eof153;
case 153:
	if ( (*p) == 58u )
		goto st157;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st154;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st154;
	} else
		goto st154;
	goto tr170;
st154:
	if ( ++p == pe )
		goto _test_eof154;
case 154:
	if ( (*p) == 58u )
		goto st157;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st155;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st155;
	} else
		goto st155;
	goto tr170;
st155:
	if ( ++p == pe )
		goto _test_eof155;
case 155:
	if ( (*p) == 58u )
		goto st157;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st156;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st156;
	} else
		goto st156;
	goto tr170;
st156:
	if ( ++p == pe )
		goto _test_eof156;
case 156:
	if ( (*p) == 58u )
		goto st157;
	goto tr170;
st157:
	if ( ++p == pe )
		goto _test_eof157;
case 157:
	if ( (*p) == 58u )
		goto st237;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st158;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st158;
	} else
		goto st158;
	goto tr170;
st158:
	if ( ++p == pe )
		goto _test_eof158;
case 158:
	if ( (*p) == 58u )
		goto st162;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st159;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st159;
	} else
		goto st159;
	goto tr170;
st159:
	if ( ++p == pe )
		goto _test_eof159;
case 159:
	if ( (*p) == 58u )
		goto st162;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st160;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st160;
	} else
		goto st160;
	goto tr170;
st160:
	if ( ++p == pe )
		goto _test_eof160;
case 160:
	if ( (*p) == 58u )
		goto st162;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st161;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st161;
	} else
		goto st161;
	goto tr170;
st161:
	if ( ++p == pe )
		goto _test_eof161;
case 161:
	if ( (*p) == 58u )
		goto st162;
	goto tr170;
st162:
	if ( ++p == pe )
		goto _test_eof162;
case 162:
	if ( (*p) == 58u )
		goto st223;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st163;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st163;
	} else
		goto st163;
	goto tr170;
st163:
	if ( ++p == pe )
		goto _test_eof163;
case 163:
	if ( (*p) == 58u )
		goto st167;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st164;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st164;
	} else
		goto st164;
	goto tr170;
st164:
	if ( ++p == pe )
		goto _test_eof164;
case 164:
	if ( (*p) == 58u )
		goto st167;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st165;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st165;
	} else
		goto st165;
	goto tr170;
st165:
	if ( ++p == pe )
		goto _test_eof165;
case 165:
	if ( (*p) == 58u )
		goto st167;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st166;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st166;
	} else
		goto st166;
	goto tr170;
st166:
	if ( ++p == pe )
		goto _test_eof166;
case 166:
	if ( (*p) == 58u )
		goto st167;
	goto tr170;
st167:
	if ( ++p == pe )
		goto _test_eof167;
case 167:
	if ( (*p) == 58u )
		goto st209;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st168;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st168;
	} else
		goto st168;
	goto tr170;
st168:
	if ( ++p == pe )
		goto _test_eof168;
case 168:
	if ( (*p) == 58u )
		goto st172;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st169;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st169;
	} else
		goto st169;
	goto tr170;
st169:
	if ( ++p == pe )
		goto _test_eof169;
case 169:
	if ( (*p) == 58u )
		goto st172;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st170;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st170;
	} else
		goto st170;
	goto tr170;
st170:
	if ( ++p == pe )
		goto _test_eof170;
case 170:
	if ( (*p) == 58u )
		goto st172;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st171;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st171;
	} else
		goto st171;
	goto tr170;
st171:
	if ( ++p == pe )
		goto _test_eof171;
case 171:
	if ( (*p) == 58u )
		goto st172;
	goto tr170;
st172:
	if ( ++p == pe )
		goto _test_eof172;
case 172:
	switch( (*p) ) {
		case 48u: goto st173;
		case 49u: goto st200;
		case 50u: goto st203;
		case 58u: goto st207;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st206;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st208;
	} else
		goto st208;
	goto tr170;
st173:
	if ( ++p == pe )
		goto _test_eof173;
case 173:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st196;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st193;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st193;
	} else
		goto st193;
	goto tr170;
st174:
	if ( ++p == pe )
		goto _test_eof174;
case 174:
	switch( (*p) ) {
		case 48u: goto st175;
		case 49u: goto st189;
		case 50u: goto st191;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st190;
	goto tr170;
st175:
	if ( ++p == pe )
		goto _test_eof175;
case 175:
	if ( (*p) == 46u )
		goto st176;
	goto tr170;
st176:
	if ( ++p == pe )
		goto _test_eof176;
case 176:
	switch( (*p) ) {
		case 48u: goto st177;
		case 49u: goto st185;
		case 50u: goto st187;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st186;
	goto tr170;
st177:
	if ( ++p == pe )
		goto _test_eof177;
case 177:
	if ( (*p) == 46u )
		goto st178;
	goto tr170;
st178:
	if ( ++p == pe )
		goto _test_eof178;
case 178:
	switch( (*p) ) {
		case 48u: goto st179;
		case 49u: goto st181;
		case 50u: goto st183;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st182;
	goto tr170;
st179:
	if ( ++p == pe )
		goto _test_eof179;
case 179:
	if ( (*p) == 93u )
		goto tr238;
	goto tr170;
tr238:
	{ m.mark = p + 1; }
	goto st802;
st802:
	if ( ++p == pe )
		goto _test_eof802;
case 802:
	switch( (*p) ) {
		case 47u: goto tr171;
		case 58u: goto st180;
		case 63u: goto tr171;
	}
	goto tr170;
st180:
	if ( ++p == pe )
		goto _test_eof180;
case 180:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr239;
	goto tr170;
tr239:
	{ m.mark = p + 1; }
	goto st803;
st803:
	if ( ++p == pe )
		goto _test_eof803;
case 803:
	switch( (*p) ) {
		case 47u: goto tr171;
		case 63u: goto tr171;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr239;
	goto tr170;
st181:
	if ( ++p == pe )
		goto _test_eof181;
case 181:
	if ( (*p) == 93u )
		goto tr238;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st182;
	goto tr170;
st182:
	if ( ++p == pe )
		goto _test_eof182;
case 182:
	if ( (*p) == 93u )
		goto tr238;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st179;
	goto tr170;
st183:
	if ( ++p == pe )
		goto _test_eof183;
case 183:
	switch( (*p) ) {
		case 53u: goto st184;
		case 93u: goto tr238;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st179;
	} else if ( (*p) >= 48u )
		goto st182;
	goto tr170;
st184:
	if ( ++p == pe )
		goto _test_eof184;
case 184:
	if ( (*p) == 93u )
		goto tr238;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st179;
	goto tr170;
st185:
	if ( ++p == pe )
		goto _test_eof185;
case 185:
	if ( (*p) == 46u )
		goto st178;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st186;
	goto tr170;
st186:
	if ( ++p == pe )
		goto _test_eof186;
case 186:
	if ( (*p) == 46u )
		goto st178;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st177;
	goto tr170;
st187:
	if ( ++p == pe )
		goto _test_eof187;
case 187:
	switch( (*p) ) {
		case 46u: goto st178;
		case 53u: goto st188;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st177;
	} else if ( (*p) >= 48u )
		goto st186;
	goto tr170;
st188:
	if ( ++p == pe )
		goto _test_eof188;
case 188:
	if ( (*p) == 46u )
		goto st178;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st177;
	goto tr170;
st189:
	if ( ++p == pe )
		goto _test_eof189;
case 189:
	if ( (*p) == 46u )
		goto st176;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st190;
	goto tr170;
st190:
	if ( ++p == pe )
		goto _test_eof190;
case 190:
	if ( (*p) == 46u )
		goto st176;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st175;
	goto tr170;
st191:
	if ( ++p == pe )
		goto _test_eof191;
case 191:
	switch( (*p) ) {
		case 46u: goto st176;
		case 53u: goto st192;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st175;
	} else if ( (*p) >= 48u )
		goto st190;
	goto tr170;
st192:
	if ( ++p == pe )
		goto _test_eof192;
case 192:
	if ( (*p) == 46u )
		goto st176;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st175;
	goto tr170;
st193:
	if ( ++p == pe )
		goto _test_eof193;
case 193:
	if ( (*p) == 58u )
		goto st196;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st194;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st194;
	} else
		goto st194;
	goto tr170;
st194:
	if ( ++p == pe )
		goto _test_eof194;
case 194:
	if ( (*p) == 58u )
		goto st196;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st195;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st195;
	} else
		goto st195;
	goto tr170;
st195:
	if ( ++p == pe )
		goto _test_eof195;
case 195:
	if ( (*p) == 58u )
		goto st196;
	goto tr170;
st196:
	if ( ++p == pe )
		goto _test_eof196;
case 196:
	if ( (*p) == 58u )
		goto st179;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st197;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st197;
	} else
		goto st197;
	goto tr170;
st197:
	if ( ++p == pe )
		goto _test_eof197;
case 197:
	if ( (*p) == 93u )
		goto tr238;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st198;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st198;
	} else
		goto st198;
	goto tr170;
st198:
	if ( ++p == pe )
		goto _test_eof198;
case 198:
	if ( (*p) == 93u )
		goto tr238;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st199;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st199;
	} else
		goto st199;
	goto tr170;
st199:
	if ( ++p == pe )
		goto _test_eof199;
case 199:
	if ( (*p) == 93u )
		goto tr238;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st179;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st179;
	} else
		goto st179;
	goto tr170;
st200:
	if ( ++p == pe )
		goto _test_eof200;
case 200:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st196;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st201;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st193;
	} else
		goto st193;
	goto tr170;
st201:
	if ( ++p == pe )
		goto _test_eof201;
case 201:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st196;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st202;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st194;
	} else
		goto st194;
	goto tr170;
st202:
	if ( ++p == pe )
		goto _test_eof202;
case 202:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st196;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st195;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st195;
	} else
		goto st195;
	goto tr170;
st203:
	if ( ++p == pe )
		goto _test_eof203;
case 203:
	switch( (*p) ) {
		case 46u: goto st174;
		case 53u: goto st204;
		case 58u: goto st196;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st201;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st193;
		} else if ( (*p) >= 65u )
			goto st193;
	} else
		goto st205;
	goto tr170;
st204:
	if ( ++p == pe )
		goto _test_eof204;
case 204:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st196;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st202;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st194;
		} else if ( (*p) >= 65u )
			goto st194;
	} else
		goto st194;
	goto tr170;
st205:
	if ( ++p == pe )
		goto _test_eof205;
case 205:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st196;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st194;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st194;
	} else
		goto st194;
	goto tr170;
st206:
	if ( ++p == pe )
		goto _test_eof206;
case 206:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st196;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st205;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st193;
	} else
		goto st193;
	goto tr170;
st207:
	if ( ++p == pe )
		goto _test_eof207;
case 207:
	if ( (*p) == 93u )
		goto tr238;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st197;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st197;
	} else
		goto st197;
	goto tr170;
st208:
	if ( ++p == pe )
		goto _test_eof208;
case 208:
	if ( (*p) == 58u )
		goto st196;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st193;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st193;
	} else
		goto st193;
	goto tr170;
st209:
	if ( ++p == pe )
		goto _test_eof209;
case 209:
	switch( (*p) ) {
		case 48u: goto st210;
		case 49u: goto st215;
		case 50u: goto st218;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st221;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st222;
	} else
		goto st222;
	goto tr170;
st210:
	if ( ++p == pe )
		goto _test_eof210;
case 210:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st211;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st211;
	} else
		goto st211;
	goto tr170;
st211:
	if ( ++p == pe )
		goto _test_eof211;
case 211:
	switch( (*p) ) {
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st212;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st212;
	} else
		goto st212;
	goto tr170;
st212:
	if ( ++p == pe )
		goto _test_eof212;
case 212:
	switch( (*p) ) {
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st213;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st213;
	} else
		goto st213;
	goto tr170;
st213:
	if ( ++p == pe )
		goto _test_eof213;
case 213:
	switch( (*p) ) {
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	goto tr170;
st214:
	if ( ++p == pe )
		goto _test_eof214;
case 214:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st197;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st197;
	} else
		goto st197;
	goto tr170;
st215:
	if ( ++p == pe )
		goto _test_eof215;
case 215:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st216;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st211;
	} else
		goto st211;
	goto tr170;
st216:
	if ( ++p == pe )
		goto _test_eof216;
case 216:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st217;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st212;
	} else
		goto st212;
	goto tr170;
st217:
	if ( ++p == pe )
		goto _test_eof217;
case 217:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st213;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st213;
	} else
		goto st213;
	goto tr170;
st218:
	if ( ++p == pe )
		goto _test_eof218;
case 218:
	switch( (*p) ) {
		case 46u: goto st174;
		case 53u: goto st219;
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st216;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st211;
		} else if ( (*p) >= 65u )
			goto st211;
	} else
		goto st220;
	goto tr170;
st219:
	if ( ++p == pe )
		goto _test_eof219;
case 219:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st217;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st212;
		} else if ( (*p) >= 65u )
			goto st212;
	} else
		goto st212;
	goto tr170;
st220:
	if ( ++p == pe )
		goto _test_eof220;
case 220:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st212;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st212;
	} else
		goto st212;
	goto tr170;
st221:
	if ( ++p == pe )
		goto _test_eof221;
case 221:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st220;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st211;
	} else
		goto st211;
	goto tr170;
st222:
	if ( ++p == pe )
		goto _test_eof222;
case 222:
	switch( (*p) ) {
		case 58u: goto st214;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st211;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st211;
	} else
		goto st211;
	goto tr170;
st223:
	if ( ++p == pe )
		goto _test_eof223;
case 223:
	switch( (*p) ) {
		case 48u: goto st224;
		case 49u: goto st229;
		case 50u: goto st232;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st235;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st236;
	} else
		goto st236;
	goto tr170;
st224:
	if ( ++p == pe )
		goto _test_eof224;
case 224:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st225;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st225;
	} else
		goto st225;
	goto tr170;
st225:
	if ( ++p == pe )
		goto _test_eof225;
case 225:
	switch( (*p) ) {
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st226;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st226;
	} else
		goto st226;
	goto tr170;
st226:
	if ( ++p == pe )
		goto _test_eof226;
case 226:
	switch( (*p) ) {
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st227;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st227;
	} else
		goto st227;
	goto tr170;
st227:
	if ( ++p == pe )
		goto _test_eof227;
case 227:
	switch( (*p) ) {
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	goto tr170;
st228:
	if ( ++p == pe )
		goto _test_eof228;
case 228:
	switch( (*p) ) {
		case 48u: goto st210;
		case 49u: goto st215;
		case 50u: goto st218;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st221;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st222;
	} else
		goto st222;
	goto tr170;
st229:
	if ( ++p == pe )
		goto _test_eof229;
case 229:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st230;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st225;
	} else
		goto st225;
	goto tr170;
st230:
	if ( ++p == pe )
		goto _test_eof230;
case 230:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st231;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st226;
	} else
		goto st226;
	goto tr170;
st231:
	if ( ++p == pe )
		goto _test_eof231;
case 231:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st227;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st227;
	} else
		goto st227;
	goto tr170;
st232:
	if ( ++p == pe )
		goto _test_eof232;
case 232:
	switch( (*p) ) {
		case 46u: goto st174;
		case 53u: goto st233;
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st230;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st225;
		} else if ( (*p) >= 65u )
			goto st225;
	} else
		goto st234;
	goto tr170;
st233:
	if ( ++p == pe )
		goto _test_eof233;
case 233:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st231;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st226;
		} else if ( (*p) >= 65u )
			goto st226;
	} else
		goto st226;
	goto tr170;
st234:
	if ( ++p == pe )
		goto _test_eof234;
case 234:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st226;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st226;
	} else
		goto st226;
	goto tr170;
st235:
	if ( ++p == pe )
		goto _test_eof235;
case 235:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st234;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st225;
	} else
		goto st225;
	goto tr170;
st236:
	if ( ++p == pe )
		goto _test_eof236;
case 236:
	switch( (*p) ) {
		case 58u: goto st228;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st225;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st225;
	} else
		goto st225;
	goto tr170;
st237:
	if ( ++p == pe )
		goto _test_eof237;
case 237:
	switch( (*p) ) {
		case 48u: goto st238;
		case 49u: goto st243;
		case 50u: goto st246;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st249;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st250;
	} else
		goto st250;
	goto tr170;
st238:
	if ( ++p == pe )
		goto _test_eof238;
case 238:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st239;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st239;
	} else
		goto st239;
	goto tr170;
st239:
	if ( ++p == pe )
		goto _test_eof239;
case 239:
	switch( (*p) ) {
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st240;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st240;
	} else
		goto st240;
	goto tr170;
st240:
	if ( ++p == pe )
		goto _test_eof240;
case 240:
	switch( (*p) ) {
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st241;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st241;
	} else
		goto st241;
	goto tr170;
st241:
	if ( ++p == pe )
		goto _test_eof241;
case 241:
	switch( (*p) ) {
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	goto tr170;
st242:
	if ( ++p == pe )
		goto _test_eof242;
case 242:
	switch( (*p) ) {
		case 48u: goto st224;
		case 49u: goto st229;
		case 50u: goto st232;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st235;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st236;
	} else
		goto st236;
	goto tr170;
st243:
	if ( ++p == pe )
		goto _test_eof243;
case 243:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st244;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st239;
	} else
		goto st239;
	goto tr170;
st244:
	if ( ++p == pe )
		goto _test_eof244;
case 244:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st245;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st240;
	} else
		goto st240;
	goto tr170;
st245:
	if ( ++p == pe )
		goto _test_eof245;
case 245:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st241;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st241;
	} else
		goto st241;
	goto tr170;
st246:
	if ( ++p == pe )
		goto _test_eof246;
case 246:
	switch( (*p) ) {
		case 46u: goto st174;
		case 53u: goto st247;
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st244;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st239;
		} else if ( (*p) >= 65u )
			goto st239;
	} else
		goto st248;
	goto tr170;
st247:
	if ( ++p == pe )
		goto _test_eof247;
case 247:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st245;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st240;
		} else if ( (*p) >= 65u )
			goto st240;
	} else
		goto st240;
	goto tr170;
st248:
	if ( ++p == pe )
		goto _test_eof248;
case 248:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st240;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st240;
	} else
		goto st240;
	goto tr170;
st249:
	if ( ++p == pe )
		goto _test_eof249;
case 249:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st248;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st239;
	} else
		goto st239;
	goto tr170;
st250:
	if ( ++p == pe )
		goto _test_eof250;
case 250:
	switch( (*p) ) {
		case 58u: goto st242;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st239;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st239;
	} else
		goto st239;
	goto tr170;
st251:
	if ( ++p == pe )
		goto _test_eof251;
case 251:
	switch( (*p) ) {
		case 48u: goto st252;
		case 49u: goto st257;
		case 50u: goto st260;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st263;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st264;
	} else
		goto st264;
	goto tr170;
st252:
	if ( ++p == pe )
		goto _test_eof252;
case 252:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st253;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st253;
	} else
		goto st253;
	goto tr170;
st253:
	if ( ++p == pe )
		goto _test_eof253;
case 253:
	switch( (*p) ) {
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st254;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st254;
	} else
		goto st254;
	goto tr170;
st254:
	if ( ++p == pe )
		goto _test_eof254;
case 254:
	switch( (*p) ) {
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st255;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st255;
	} else
		goto st255;
	goto tr170;
st255:
	if ( ++p == pe )
		goto _test_eof255;
case 255:
	switch( (*p) ) {
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	goto tr170;
st256:
	if ( ++p == pe )
		goto _test_eof256;
case 256:
	switch( (*p) ) {
		case 48u: goto st238;
		case 49u: goto st243;
		case 50u: goto st246;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st249;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st250;
	} else
		goto st250;
	goto tr170;
st257:
	if ( ++p == pe )
		goto _test_eof257;
case 257:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st258;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st253;
	} else
		goto st253;
	goto tr170;
st258:
	if ( ++p == pe )
		goto _test_eof258;
case 258:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st259;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st254;
	} else
		goto st254;
	goto tr170;
st259:
	if ( ++p == pe )
		goto _test_eof259;
case 259:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st255;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st255;
	} else
		goto st255;
	goto tr170;
st260:
	if ( ++p == pe )
		goto _test_eof260;
case 260:
	switch( (*p) ) {
		case 46u: goto st174;
		case 53u: goto st261;
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st258;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st253;
		} else if ( (*p) >= 65u )
			goto st253;
	} else
		goto st262;
	goto tr170;
st261:
	if ( ++p == pe )
		goto _test_eof261;
case 261:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st259;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st254;
		} else if ( (*p) >= 65u )
			goto st254;
	} else
		goto st254;
	goto tr170;
st262:
	if ( ++p == pe )
		goto _test_eof262;
case 262:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st254;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st254;
	} else
		goto st254;
	goto tr170;
st263:
	if ( ++p == pe )
		goto _test_eof263;
case 263:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st262;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st253;
	} else
		goto st253;
	goto tr170;
st264:
	if ( ++p == pe )
		goto _test_eof264;
case 264:
	switch( (*p) ) {
		case 58u: goto st256;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st253;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st253;
	} else
		goto st253;
	goto tr170;
st265:
	if ( ++p == pe )
		goto _test_eof265;
case 265:
	switch( (*p) ) {
		case 48u: goto st266;
		case 49u: goto st271;
		case 50u: goto st274;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st277;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st278;
	} else
		goto st278;
	goto tr170;
st266:
	if ( ++p == pe )
		goto _test_eof266;
case 266:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st267;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st267;
	} else
		goto st267;
	goto tr170;
st267:
	if ( ++p == pe )
		goto _test_eof267;
case 267:
	switch( (*p) ) {
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st268;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st268;
	} else
		goto st268;
	goto tr170;
st268:
	if ( ++p == pe )
		goto _test_eof268;
case 268:
	switch( (*p) ) {
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st269;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st269;
	} else
		goto st269;
	goto tr170;
st269:
	if ( ++p == pe )
		goto _test_eof269;
case 269:
	switch( (*p) ) {
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	goto tr170;
st270:
	if ( ++p == pe )
		goto _test_eof270;
case 270:
	switch( (*p) ) {
		case 48u: goto st252;
		case 49u: goto st257;
		case 50u: goto st260;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st263;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st264;
	} else
		goto st264;
	goto tr170;
st271:
	if ( ++p == pe )
		goto _test_eof271;
case 271:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st272;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st267;
	} else
		goto st267;
	goto tr170;
st272:
	if ( ++p == pe )
		goto _test_eof272;
case 272:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st273;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st268;
	} else
		goto st268;
	goto tr170;
st273:
	if ( ++p == pe )
		goto _test_eof273;
case 273:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st269;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st269;
	} else
		goto st269;
	goto tr170;
st274:
	if ( ++p == pe )
		goto _test_eof274;
case 274:
	switch( (*p) ) {
		case 46u: goto st174;
		case 53u: goto st275;
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st272;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st267;
		} else if ( (*p) >= 65u )
			goto st267;
	} else
		goto st276;
	goto tr170;
st275:
	if ( ++p == pe )
		goto _test_eof275;
case 275:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st273;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st268;
		} else if ( (*p) >= 65u )
			goto st268;
	} else
		goto st268;
	goto tr170;
st276:
	if ( ++p == pe )
		goto _test_eof276;
case 276:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st268;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st268;
	} else
		goto st268;
	goto tr170;
st277:
	if ( ++p == pe )
		goto _test_eof277;
case 277:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st276;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st267;
	} else
		goto st267;
	goto tr170;
st278:
	if ( ++p == pe )
		goto _test_eof278;
case 278:
	switch( (*p) ) {
		case 58u: goto st270;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st267;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st267;
	} else
		goto st267;
	goto tr170;
st279:
	if ( ++p == pe )
		goto _test_eof279;
case 279:
	if ( (*p) == 58u )
		goto st280;
	goto tr170;
st280:
	if ( ++p == pe )
		goto _test_eof280;
case 280:
	switch( (*p) ) {
		case 48u: goto st281;
		case 49u: goto st286;
		case 50u: goto st289;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st292;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st293;
	} else
		goto st293;
	goto tr170;
st281:
	if ( ++p == pe )
		goto _test_eof281;
case 281:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st282;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st282;
	} else
		goto st282;
	goto tr170;
st282:
	if ( ++p == pe )
		goto _test_eof282;
case 282:
	switch( (*p) ) {
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st283;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st283;
	} else
		goto st283;
	goto tr170;
st283:
	if ( ++p == pe )
		goto _test_eof283;
case 283:
	switch( (*p) ) {
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st284;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st284;
	} else
		goto st284;
	goto tr170;
st284:
	if ( ++p == pe )
		goto _test_eof284;
case 284:
	switch( (*p) ) {
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	goto tr170;
st285:
	if ( ++p == pe )
		goto _test_eof285;
case 285:
	switch( (*p) ) {
		case 48u: goto st266;
		case 49u: goto st271;
		case 50u: goto st274;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st277;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st278;
	} else
		goto st278;
	goto tr170;
st286:
	if ( ++p == pe )
		goto _test_eof286;
case 286:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st287;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st282;
	} else
		goto st282;
	goto tr170;
st287:
	if ( ++p == pe )
		goto _test_eof287;
case 287:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st288;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st283;
	} else
		goto st283;
	goto tr170;
st288:
	if ( ++p == pe )
		goto _test_eof288;
case 288:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st284;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st284;
	} else
		goto st284;
	goto tr170;
st289:
	if ( ++p == pe )
		goto _test_eof289;
case 289:
	switch( (*p) ) {
		case 46u: goto st174;
		case 53u: goto st290;
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st287;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st282;
		} else if ( (*p) >= 65u )
			goto st282;
	} else
		goto st291;
	goto tr170;
st290:
	if ( ++p == pe )
		goto _test_eof290;
case 290:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st288;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st283;
		} else if ( (*p) >= 65u )
			goto st283;
	} else
		goto st283;
	goto tr170;
st291:
	if ( ++p == pe )
		goto _test_eof291;
case 291:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st283;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st283;
	} else
		goto st283;
	goto tr170;
st292:
	if ( ++p == pe )
		goto _test_eof292;
case 292:
	switch( (*p) ) {
		case 46u: goto st174;
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st291;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st282;
	} else
		goto st282;
	goto tr170;
st293:
	if ( ++p == pe )
		goto _test_eof293;
case 293:
	switch( (*p) ) {
		case 58u: goto st285;
		case 93u: goto tr238;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st282;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st282;
	} else
		goto st282;
	goto tr170;
case 294:
	switch( (*p) ) {
		case 33u: goto st295;
		case 37u: goto st295;
		case 39u: goto st295;
		case 126u: goto st295;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st295;
		} else if ( (*p) >= 42u )
			goto st295;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st295;
		} else if ( (*p) >= 65u )
			goto st295;
	} else
		goto st295;
	goto tr331;
st295:
	if ( ++p == pe )
		goto _test_eof295;
case 295:
	switch( (*p) ) {
		case 9u: goto st296;
		case 13u: goto st297;
		case 32u: goto st296;
		case 33u: goto st295;
		case 37u: goto st295;
		case 39u: goto st295;
		case 47u: goto st300;
		case 126u: goto st295;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st295;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st295;
		} else if ( (*p) >= 65u )
			goto st295;
	} else
		goto st295;
	goto tr333;
st296:
	if ( ++p == pe )
		goto _test_eof296;
case 296:
	switch( (*p) ) {
		case 9u: goto st296;
		case 13u: goto st297;
		case 32u: goto st296;
		case 47u: goto st300;
	}
	goto tr337;
st297:
	if ( ++p == pe )
		goto _test_eof297;
case 297:
	if ( (*p) == 10u )
		goto st298;
	goto tr337;
st298:
	if ( ++p == pe )
		goto _test_eof298;
case 298:
	switch( (*p) ) {
		case 9u: goto st299;
		case 32u: goto st299;
	}
	goto tr337;
st299:
	if ( ++p == pe )
		goto _test_eof299;
case 299:
	switch( (*p) ) {
		case 9u: goto st299;
		case 32u: goto st299;
		case 47u: goto st300;
	}
	goto tr337;
st300:
	if ( ++p == pe )
		goto _test_eof300;
case 300:
	switch( (*p) ) {
		case 9u: goto st300;
		case 13u: goto st301;
		case 32u: goto st300;
		case 33u: goto st304;
		case 37u: goto st304;
		case 39u: goto st304;
		case 126u: goto st304;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st304;
		} else if ( (*p) >= 42u )
			goto st304;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st304;
		} else if ( (*p) >= 65u )
			goto st304;
	} else
		goto st304;
	goto tr340;
st301:
	if ( ++p == pe )
		goto _test_eof301;
case 301:
	if ( (*p) == 10u )
		goto st302;
	goto tr337;
st302:
	if ( ++p == pe )
		goto _test_eof302;
case 302:
	switch( (*p) ) {
		case 9u: goto st303;
		case 32u: goto st303;
	}
	goto tr337;
st303:
	if ( ++p == pe )
		goto _test_eof303;
case 303:
	switch( (*p) ) {
		case 9u: goto st303;
		case 32u: goto st303;
		case 33u: goto st304;
		case 37u: goto st304;
		case 39u: goto st304;
		case 126u: goto st304;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st304;
		} else if ( (*p) >= 42u )
			goto st304;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st304;
		} else if ( (*p) >= 65u )
			goto st304;
	} else
		goto st304;
	goto tr340;
st304:
	if ( ++p == pe )
		goto _test_eof304;
case 304:
	switch( (*p) ) {
		case 9u: goto st305;
		case 13u: goto st306;
		case 32u: goto st305;
		case 33u: goto st304;
		case 37u: goto st304;
		case 39u: goto st304;
		case 47u: goto st309;
		case 126u: goto st304;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st304;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st304;
		} else if ( (*p) >= 65u )
			goto st304;
	} else
		goto st304;
	goto tr340;
st305:
	if ( ++p == pe )
		goto _test_eof305;
case 305:
	switch( (*p) ) {
		case 9u: goto st305;
		case 13u: goto st306;
		case 32u: goto st305;
		case 47u: goto st309;
	}
	goto tr337;
st306:
	if ( ++p == pe )
		goto _test_eof306;
case 306:
	if ( (*p) == 10u )
		goto st307;
	goto tr337;
st307:
	if ( ++p == pe )
		goto _test_eof307;
case 307:
	switch( (*p) ) {
		case 9u: goto st308;
		case 32u: goto st308;
	}
	goto tr337;
st308:
	if ( ++p == pe )
		goto _test_eof308;
case 308:
	switch( (*p) ) {
		case 9u: goto st308;
		case 32u: goto st308;
		case 47u: goto st309;
	}
	goto tr337;
st309:
	if ( ++p == pe )
		goto _test_eof309;
case 309:
	switch( (*p) ) {
		case 9u: goto st309;
		case 13u: goto st310;
		case 32u: goto st309;
		case 33u: goto st313;
		case 37u: goto st313;
		case 39u: goto st313;
		case 126u: goto st313;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st313;
		} else if ( (*p) >= 42u )
			goto st313;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st313;
		} else if ( (*p) >= 65u )
			goto st313;
	} else
		goto st313;
	goto tr350;
st310:
	if ( ++p == pe )
		goto _test_eof310;
case 310:
	if ( (*p) == 10u )
		goto st311;
	goto tr337;
st311:
	if ( ++p == pe )
		goto _test_eof311;
case 311:
	switch( (*p) ) {
		case 9u: goto st312;
		case 32u: goto st312;
	}
	goto tr337;
st312:
	if ( ++p == pe )
		goto _test_eof312;
case 312:
	switch( (*p) ) {
		case 9u: goto st312;
		case 32u: goto st312;
		case 33u: goto st313;
		case 37u: goto st313;
		case 39u: goto st313;
		case 126u: goto st313;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st313;
		} else if ( (*p) >= 42u )
			goto st313;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st313;
		} else if ( (*p) >= 65u )
			goto st313;
	} else
		goto st313;
	goto tr350;
st313:
	if ( ++p == pe )
		goto _test_eof313;
case 313:
	switch( (*p) ) {
		case 9u: goto st314;
		case 13u: goto st315;
		case 32u: goto st314;
		case 33u: goto st313;
		case 37u: goto st313;
		case 39u: goto st313;
		case 126u: goto st313;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st313;
		} else if ( (*p) >= 42u )
			goto st313;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st313;
		} else if ( (*p) >= 65u )
			goto st313;
	} else
		goto st313;
	goto tr350;
st314:
	if ( ++p == pe )
		goto _test_eof314;
case 314:
	switch( (*p) ) {
		case 9u: goto st314;
		case 13u: goto st315;
		case 32u: goto st314;
		case 48u: goto st318;
		case 49u: goto st458;
		case 50u: goto st460;
		case 91u: goto st462;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st459;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr362;
	} else
		goto tr362;
	goto tr357;
st315:
	if ( ++p == pe )
		goto _test_eof315;
case 315:
	if ( (*p) == 10u )
		goto st316;
	goto tr331;
st316:
	if ( ++p == pe )
		goto _test_eof316;
case 316:
	switch( (*p) ) {
		case 9u: goto st317;
		case 32u: goto st317;
	}
	goto tr331;
st317:
	if ( ++p == pe )
		goto _test_eof317;
case 317:
	switch( (*p) ) {
		case 9u: goto st317;
		case 32u: goto st317;
		case 48u: goto st318;
		case 49u: goto st458;
		case 50u: goto st460;
		case 91u: goto st462;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st459;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr362;
	} else
		goto tr362;
	goto tr357;
st318:
	if ( ++p == pe )
		goto _test_eof318;
case 318:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st445;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st320;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st319:
	if ( ++p == pe )
		goto _test_eof319;
case 319:
	if ( (*p) == 45u )
		goto st319;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st320;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st320:
	if ( ++p == pe )
		goto _test_eof320;
case 320:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st321;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st320;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st321:
	if ( ++p == pe )
		goto _test_eof321;
case 321:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st320;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr362;
	} else
		goto tr362;
	goto tr357;
tr362:
	{ m.mark = p + 1; }
	goto st804;
st804:
	if ( ++p == pe )
		goto _test_eof804;
case 804:
	switch( (*p) ) {
		case 9u: goto st322;
		case 13u: goto st323;
		case 32u: goto st322;
		case 45u: goto st444;
		case 46u: goto tr951;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr362;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr362;
	} else
		goto tr362;
	goto tr366;
st322:
	if ( ++p == pe )
		goto _test_eof322;
case 322:
	switch( (*p) ) {
		case 9u: goto st322;
		case 13u: goto st323;
		case 32u: goto st322;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	goto tr371;
st323:
	if ( ++p == pe )
		goto _test_eof323;
case 323:
	if ( (*p) == 10u )
		goto st324;
	goto tr371;
st324:
	if ( ++p == pe )
		goto _test_eof324;
case 324:
	switch( (*p) ) {
		case 9u: goto st325;
		case 32u: goto st325;
	}
	goto tr371;
st325:
	if ( ++p == pe )
		goto _test_eof325;
case 325:
	switch( (*p) ) {
		case 9u: goto st325;
		case 32u: goto st325;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	goto tr371;
st326:
	if ( ++p == pe )
		goto _test_eof326;
case 326:
	switch( (*p) ) {
		case 9u: goto st326;
		case 13u: goto st327;
		case 32u: goto st326;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr380;
	goto tr378;
st327:
	if ( ++p == pe )
		goto _test_eof327;
case 327:
	if ( (*p) == 10u )
		goto st328;
	goto tr371;
st328:
	if ( ++p == pe )
		goto _test_eof328;
case 328:
	switch( (*p) ) {
		case 9u: goto st329;
		case 32u: goto st329;
	}
	goto tr371;
st329:
	if ( ++p == pe )
		goto _test_eof329;
case 329:
	switch( (*p) ) {
		case 9u: goto st329;
		case 32u: goto st329;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr380;
	goto tr378;
tr380:
	{ m.mark = p + 1; }
	goto st805;
st805:
	if ( ++p == pe )
		goto _test_eof805;
case 805:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr380;
	goto tr378;
tr974:
	{ diagnose_literal(d, &m, p); }
	goto st330;
st330:
	if ( ++p == pe )
		goto _test_eof330;
case 330:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	goto tr331;
tr975:
	{ diagnose_literal(d, &m, p); }
	goto st331;
st331:
	if ( ++p == pe )
		goto _test_eof331;
case 331:
	if ( (*p) == 10u )
		goto st332;
	goto tr331;
st332:
	if ( ++p == pe )
		goto _test_eof332;
case 332:
	switch( (*p) ) {
		case 9u: goto st333;
		case 32u: goto st333;
	}
	goto tr331;
st333:
	if ( ++p == pe )
		goto _test_eof333;
case 333:
	switch( (*p) ) {
		case 9u: goto st333;
		case 32u: goto st333;
		case 59u: goto st334;
	}
	goto tr331;
tr976:
	{ diagnose_literal(d, &m, p); }
	goto st334;
st334:
	if ( ++p == pe )
		goto _test_eof334;
case 334:
	switch( (*p) ) {
		case 9u: goto st334;
		case 13u: goto st335;
		case 32u: goto st334;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 66u: goto tr390;
		case 77u: goto tr391;
		case 82u: goto tr392;
		case 84u: goto tr393;
		case 98u: goto tr390;
		case 109u: goto tr391;
		case 114u: goto tr392;
		case 116u: goto tr393;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr387;
st335:
	if ( ++p == pe )
		goto _test_eof335;
case 335:
	if ( (*p) == 10u )
		goto st336;
	goto tr331;
st336:
	if ( ++p == pe )
		goto _test_eof336;
case 336:
	switch( (*p) ) {
		case 9u: goto st337;
		case 32u: goto st337;
	}
	goto tr331;
st337:
	if ( ++p == pe )
		goto _test_eof337;
case 337:
	switch( (*p) ) {
		case 9u: goto st337;
		case 32u: goto st337;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 66u: goto tr390;
		case 77u: goto tr391;
		case 82u: goto tr392;
		case 84u: goto tr393;
		case 98u: goto tr390;
		case 109u: goto tr391;
		case 114u: goto tr392;
		case 116u: goto tr393;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr387;
tr389:
	{ m.mark = p + 1; }
	goto st806;
st806:
	if ( ++p == pe )
		goto _test_eof806;
case 806:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
st338:
	if ( ++p == pe )
		goto _test_eof338;
case 338:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 59u: goto st334;
		case 61u: goto st342;
	}
	goto tr396;
st339:
	if ( ++p == pe )
		goto _test_eof339;
case 339:
	if ( (*p) == 10u )
		goto st340;
	goto tr396;
st340:
	if ( ++p == pe )
		goto _test_eof340;
case 340:
	switch( (*p) ) {
		case 9u: goto st341;
		case 32u: goto st341;
	}
	goto tr396;
st341:
	if ( ++p == pe )
		goto _test_eof341;
case 341:
	switch( (*p) ) {
		case 9u: goto st341;
		case 32u: goto st341;
		case 59u: goto st334;
		case 61u: goto st342;
	}
	goto tr396;
st342:
	if ( ++p == pe )
		goto _test_eof342;
case 342:
	switch( (*p) ) {
		case 9u: goto st342;
		case 13u: goto st343;
		case 32u: goto st342;
		case 33u: goto tr404;
		case 34u: goto st346;
		case 37u: goto tr404;
		case 39u: goto tr404;
		case 91u: goto st355;
		case 126u: goto tr404;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr404;
		} else if ( (*p) >= 42u )
			goto tr404;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr404;
		} else if ( (*p) >= 65u )
			goto tr404;
	} else
		goto tr404;
	goto tr402;
st343:
	if ( ++p == pe )
		goto _test_eof343;
case 343:
	if ( (*p) == 10u )
		goto st344;
	goto tr396;
st344:
	if ( ++p == pe )
		goto _test_eof344;
case 344:
	switch( (*p) ) {
		case 9u: goto st345;
		case 32u: goto st345;
	}
	goto tr396;
st345:
	if ( ++p == pe )
		goto _test_eof345;
case 345:
	switch( (*p) ) {
		case 9u: goto st345;
		case 32u: goto st345;
		case 33u: goto tr404;
		case 34u: goto st346;
		case 37u: goto tr404;
		case 39u: goto tr404;
		case 91u: goto st355;
		case 126u: goto tr404;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr404;
		} else if ( (*p) >= 42u )
			goto tr404;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr404;
		} else if ( (*p) >= 65u )
			goto tr404;
	} else
		goto tr404;
	goto tr402;
tr404:
	{ m.mark = p + 1; }
	goto st807;
st807:
	if ( ++p == pe )
		goto _test_eof807;
case 807:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 33u: goto tr404;
		case 37u: goto tr404;
		case 39u: goto tr404;
		case 59u: goto st334;
		case 126u: goto tr404;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr404;
		} else if ( (*p) >= 42u )
			goto tr404;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr404;
		} else if ( (*p) >= 65u )
			goto tr404;
	} else
		goto tr404;
	goto tr953;
st346:
	if ( ++p == pe )
		goto _test_eof346;
case 346:
	switch( (*p) ) {
		case 9u: goto st346;
		case 13u: goto st347;
		case 34u: goto tr411;
		case 92u: goto st349;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st350;
		} else if ( (*p) >= 32u )
			goto st346;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st352;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st354;
		} else
			goto st353;
	} else
		goto st351;
	goto tr409;
st347:
	if ( ++p == pe )
		goto _test_eof347;
case 347:
	if ( (*p) == 10u )
		goto st348;
	goto tr409;
st348:
	if ( ++p == pe )
		goto _test_eof348;
case 348:
	switch( (*p) ) {
		case 9u: goto st346;
		case 32u: goto st346;
	}
	goto tr409;
tr411:
	{ m.mark = p + 1; }
	goto st808;
tr422:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st808;
st808:
	if ( ++p == pe )
		goto _test_eof808;
case 808:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	goto tr402;
st349:
	if ( ++p == pe )
		goto _test_eof349;
case 349:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st346;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st346;
	} else
		goto st346;
	goto tr409;
st350:
	if ( ++p == pe )
		goto _test_eof350;
case 350:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st346;
	goto tr409;
st351:
	if ( ++p == pe )
		goto _test_eof351;
case 351:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st350;
	goto tr409;
st352:
	if ( ++p == pe )
		goto _test_eof352;
case 352:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st351;
	goto tr409;
st353:
	if ( ++p == pe )
		goto _test_eof353;
case 353:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st352;
	goto tr409;
st354:
	if ( ++p == pe )
		goto _test_eof354;
case 354:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st353;
	goto tr409;
st355:
	if ( ++p == pe )
		goto _test_eof355;
case 355:
	if ( (*p) == 46u )
		goto tr420;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr420;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr420;
	} else
		goto tr420;
	goto tr419;
tr420:
	{ m.literal = p; }
	goto st356;
st356:
	if ( ++p == pe )
		goto _test_eof356;
case 356:
	switch( (*p) ) {
		case 46u: goto st356;
		case 93u: goto tr422;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st356;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st356;
	} else
		goto st356;
	goto tr419;
tr390:
	{ m.mark = p + 1; }
	goto st809;
st809:
	if ( ++p == pe )
		goto _test_eof809;
case 809:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 82u: goto tr954;
		case 114u: goto tr954;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr954:
	{ m.mark = p + 1; }
	goto st810;
st810:
	if ( ++p == pe )
		goto _test_eof810;
case 810:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 65u: goto tr955;
		case 97u: goto tr955;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 66u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr955:
	{ m.mark = p + 1; }
	goto st811;
st811:
	if ( ++p == pe )
		goto _test_eof811;
case 811:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 78u: goto tr956;
		case 110u: goto tr956;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr956:
	{ m.mark = p + 1; }
	goto st812;
st812:
	if ( ++p == pe )
		goto _test_eof812;
case 812:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 67u: goto tr957;
		case 99u: goto tr957;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr957:
	{ m.mark = p + 1; }
	goto st813;
st813:
	if ( ++p == pe )
		goto _test_eof813;
case 813:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 72u: goto st357;
		case 104u: goto st357;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
st357:
	if ( ++p == pe )
		goto _test_eof357;
case 357:
	switch( (*p) ) {
		case 9u: goto st358;
		case 13u: goto st359;
		case 32u: goto st358;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 61u: goto st362;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr423;
st358:
	if ( ++p == pe )
		goto _test_eof358;
case 358:
	switch( (*p) ) {
		case 9u: goto st358;
		case 13u: goto st359;
		case 32u: goto st358;
		case 61u: goto st362;
	}
	goto tr427;
st359:
	if ( ++p == pe )
		goto _test_eof359;
case 359:
	if ( (*p) == 10u )
		goto st360;
	goto tr427;
st360:
	if ( ++p == pe )
		goto _test_eof360;
case 360:
	switch( (*p) ) {
		case 9u: goto st361;
		case 32u: goto st361;
	}
	goto tr427;
st361:
	if ( ++p == pe )
		goto _test_eof361;
case 361:
	switch( (*p) ) {
		case 9u: goto st361;
		case 32u: goto st361;
		case 61u: goto st362;
	}
	goto tr427;
st362:
	if ( ++p == pe )
		goto _test_eof362;
case 362:
	switch( (*p) ) {
		case 9u: goto st362;
		case 13u: goto st363;
		case 32u: goto st362;
		case 33u: goto tr431;
		case 34u: goto st366;
		case 37u: goto tr431;
		case 39u: goto tr431;
		case 91u: goto st375;
		case 126u: goto tr431;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr431;
		} else if ( (*p) >= 42u )
			goto tr431;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr431;
		} else if ( (*p) >= 65u )
			goto tr431;
	} else
		goto tr431;
	goto tr427;
st363:
	if ( ++p == pe )
		goto _test_eof363;
case 363:
	if ( (*p) == 10u )
		goto st364;
	goto tr427;
st364:
	if ( ++p == pe )
		goto _test_eof364;
case 364:
	switch( (*p) ) {
		case 9u: goto st365;
		case 32u: goto st365;
	}
	goto tr427;
st365:
	if ( ++p == pe )
		goto _test_eof365;
case 365:
	switch( (*p) ) {
		case 9u: goto st365;
		case 32u: goto st365;
		case 33u: goto tr431;
		case 34u: goto st366;
		case 37u: goto tr431;
		case 39u: goto tr431;
		case 91u: goto st375;
		case 126u: goto tr431;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr431;
		} else if ( (*p) >= 42u )
			goto tr431;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr431;
		} else if ( (*p) >= 65u )
			goto tr431;
	} else
		goto tr431;
	goto tr427;
tr431:
	{ m.mark = p + 1; }
	goto st814;
st814:
	if ( ++p == pe )
		goto _test_eof814;
case 814:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 33u: goto tr431;
		case 37u: goto tr431;
		case 39u: goto tr431;
		case 59u: goto st334;
		case 126u: goto tr431;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr431;
		} else if ( (*p) >= 42u )
			goto tr431;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr431;
		} else if ( (*p) >= 65u )
			goto tr431;
	} else
		goto tr431;
	goto tr959;
st366:
	if ( ++p == pe )
		goto _test_eof366;
case 366:
	switch( (*p) ) {
		case 9u: goto st366;
		case 13u: goto st367;
		case 34u: goto tr438;
		case 92u: goto st369;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st370;
		} else if ( (*p) >= 32u )
			goto st366;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st372;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st374;
		} else
			goto st373;
	} else
		goto st371;
	goto tr436;
st367:
	if ( ++p == pe )
		goto _test_eof367;
case 367:
	if ( (*p) == 10u )
		goto st368;
	goto tr436;
st368:
	if ( ++p == pe )
		goto _test_eof368;
case 368:
	switch( (*p) ) {
		case 9u: goto st366;
		case 32u: goto st366;
	}
	goto tr436;
tr438:
	{ m.mark = p + 1; }
	goto st815;
tr449:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st815;
st815:
	if ( ++p == pe )
		goto _test_eof815;
case 815:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	goto tr427;
st369:
	if ( ++p == pe )
		goto _test_eof369;
case 369:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st366;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st366;
	} else
		goto st366;
	goto tr436;
st370:
	if ( ++p == pe )
		goto _test_eof370;
case 370:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st366;
	goto tr436;
st371:
	if ( ++p == pe )
		goto _test_eof371;
case 371:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st370;
	goto tr436;
st372:
	if ( ++p == pe )
		goto _test_eof372;
case 372:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st371;
	goto tr436;
st373:
	if ( ++p == pe )
		goto _test_eof373;
case 373:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st372;
	goto tr436;
st374:
	if ( ++p == pe )
		goto _test_eof374;
case 374:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st373;
	goto tr436;
st375:
	if ( ++p == pe )
		goto _test_eof375;
case 375:
	if ( (*p) == 46u )
		goto tr447;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr447;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr447;
	} else
		goto tr447;
	goto tr446;
tr447:
	{ m.literal = p; }
	goto st376;
st376:
	if ( ++p == pe )
		goto _test_eof376;
case 376:
	switch( (*p) ) {
		case 46u: goto st376;
		case 93u: goto tr449;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st376;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st376;
	} else
		goto st376;
	goto tr446;
tr391:
	{ m.mark = p + 1; }
	goto st816;
st816:
	if ( ++p == pe )
		goto _test_eof816;
case 816:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 65u: goto tr960;
		case 97u: goto tr960;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 66u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr960:
	{ m.mark = p + 1; }
	goto st817;
st817:
	if ( ++p == pe )
		goto _test_eof817;
case 817:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 68u: goto tr961;
		case 100u: goto tr961;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr961:
	{ m.mark = p + 1; }
	goto st818;
st818:
	if ( ++p == pe )
		goto _test_eof818;
case 818:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 68u: goto tr962;
		case 100u: goto tr962;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr962:
	{ m.mark = p + 1; }
	goto st819;
st819:
	if ( ++p == pe )
		goto _test_eof819;
case 819:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 82u: goto st377;
		case 114u: goto st377;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
st377:
	if ( ++p == pe )
		goto _test_eof377;
case 377:
	switch( (*p) ) {
		case 9u: goto st378;
		case 13u: goto st379;
		case 32u: goto st378;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 61u: goto st382;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr450;
st378:
	if ( ++p == pe )
		goto _test_eof378;
case 378:
	switch( (*p) ) {
		case 9u: goto st378;
		case 13u: goto st379;
		case 32u: goto st378;
		case 61u: goto st382;
	}
	goto tr454;
st379:
	if ( ++p == pe )
		goto _test_eof379;
case 379:
	if ( (*p) == 10u )
		goto st380;
	goto tr454;
st380:
	if ( ++p == pe )
		goto _test_eof380;
case 380:
	switch( (*p) ) {
		case 9u: goto st381;
		case 32u: goto st381;
	}
	goto tr454;
st381:
	if ( ++p == pe )
		goto _test_eof381;
case 381:
	switch( (*p) ) {
		case 9u: goto st381;
		case 32u: goto st381;
		case 61u: goto st382;
	}
	goto tr454;
st382:
	if ( ++p == pe )
		goto _test_eof382;
case 382:
	switch( (*p) ) {
		case 9u: goto st382;
		case 13u: goto st383;
		case 32u: goto st382;
		case 33u: goto tr458;
		case 34u: goto st386;
		case 37u: goto tr458;
		case 39u: goto tr458;
		case 91u: goto st395;
		case 126u: goto tr458;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr458;
		} else if ( (*p) >= 42u )
			goto tr458;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr458;
		} else if ( (*p) >= 65u )
			goto tr458;
	} else
		goto tr458;
	goto tr454;
st383:
	if ( ++p == pe )
		goto _test_eof383;
case 383:
	if ( (*p) == 10u )
		goto st384;
	goto tr454;
st384:
	if ( ++p == pe )
		goto _test_eof384;
case 384:
	switch( (*p) ) {
		case 9u: goto st385;
		case 32u: goto st385;
	}
	goto tr454;
st385:
	if ( ++p == pe )
		goto _test_eof385;
case 385:
	switch( (*p) ) {
		case 9u: goto st385;
		case 32u: goto st385;
		case 33u: goto tr458;
		case 34u: goto st386;
		case 37u: goto tr458;
		case 39u: goto tr458;
		case 91u: goto st395;
		case 126u: goto tr458;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr458;
		} else if ( (*p) >= 42u )
			goto tr458;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr458;
		} else if ( (*p) >= 65u )
			goto tr458;
	} else
		goto tr458;
	goto tr454;
tr458:
	{ m.mark = p + 1; }
	goto st820;
st820:
	if ( ++p == pe )
		goto _test_eof820;
case 820:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 33u: goto tr458;
		case 37u: goto tr458;
		case 39u: goto tr458;
		case 59u: goto st334;
		case 126u: goto tr458;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr458;
		} else if ( (*p) >= 42u )
			goto tr458;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr458;
		} else if ( (*p) >= 65u )
			goto tr458;
	} else
		goto tr458;
	goto tr964;
st386:
	if ( ++p == pe )
		goto _test_eof386;
case 386:
	switch( (*p) ) {
		case 9u: goto st386;
		case 13u: goto st387;
		case 34u: goto tr465;
		case 92u: goto st389;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st390;
		} else if ( (*p) >= 32u )
			goto st386;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st392;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st394;
		} else
			goto st393;
	} else
		goto st391;
	goto tr463;
st387:
	if ( ++p == pe )
		goto _test_eof387;
case 387:
	if ( (*p) == 10u )
		goto st388;
	goto tr463;
st388:
	if ( ++p == pe )
		goto _test_eof388;
case 388:
	switch( (*p) ) {
		case 9u: goto st386;
		case 32u: goto st386;
	}
	goto tr463;
tr465:
	{ m.mark = p + 1; }
	goto st821;
tr476:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st821;
st821:
	if ( ++p == pe )
		goto _test_eof821;
case 821:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	goto tr454;
st389:
	if ( ++p == pe )
		goto _test_eof389;
case 389:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st386;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st386;
	} else
		goto st386;
	goto tr463;
st390:
	if ( ++p == pe )
		goto _test_eof390;
case 390:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st386;
	goto tr463;
st391:
	if ( ++p == pe )
		goto _test_eof391;
case 391:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st390;
	goto tr463;
st392:
	if ( ++p == pe )
		goto _test_eof392;
case 392:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st391;
	goto tr463;
st393:
	if ( ++p == pe )
		goto _test_eof393;
case 393:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st392;
	goto tr463;
st394:
	if ( ++p == pe )
		goto _test_eof394;
case 394:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st393;
	goto tr463;
st395:
	if ( ++p == pe )
		goto _test_eof395;
case 395:
	if ( (*p) == 46u )
		goto tr474;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr474;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr474;
	} else
		goto tr474;
	goto tr473;
tr474:
	{ m.literal = p; }
	goto st396;
st396:
	if ( ++p == pe )
		goto _test_eof396;
case 396:
	switch( (*p) ) {
		case 46u: goto st396;
		case 93u: goto tr476;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st396;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st396;
	} else
		goto st396;
	goto tr473;
tr392:
	{ m.mark = p + 1; }
	goto st822;
st822:
	if ( ++p == pe )
		goto _test_eof822;
case 822:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 69u: goto tr965;
		case 80u: goto tr966;
		case 101u: goto tr965;
		case 112u: goto tr966;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr965:
	{ m.mark = p + 1; }
	goto st823;
st823:
	if ( ++p == pe )
		goto _test_eof823;
case 823:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 67u: goto tr967;
		case 99u: goto tr967;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr967:
	{ m.mark = p + 1; }
	goto st824;
st824:
	if ( ++p == pe )
		goto _test_eof824;
case 824:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 69u: goto tr968;
		case 101u: goto tr968;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr968:
	{ m.mark = p + 1; }
	goto st825;
st825:
	if ( ++p == pe )
		goto _test_eof825;
case 825:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 73u: goto tr969;
		case 105u: goto tr969;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr969:
	{ m.mark = p + 1; }
	goto st826;
st826:
	if ( ++p == pe )
		goto _test_eof826;
case 826:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 86u: goto tr970;
		case 118u: goto tr970;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr970:
	{ m.mark = p + 1; }
	goto st827;
st827:
	if ( ++p == pe )
		goto _test_eof827;
case 827:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 69u: goto tr971;
		case 101u: goto tr971;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr971:
	{ m.mark = p + 1; }
	goto st828;
st828:
	if ( ++p == pe )
		goto _test_eof828;
case 828:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 68u: goto st397;
		case 100u: goto st397;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
st397:
	if ( ++p == pe )
		goto _test_eof397;
case 397:
	switch( (*p) ) {
		case 9u: goto st398;
		case 13u: goto st399;
		case 32u: goto st398;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 61u: goto st402;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr477;
st398:
	if ( ++p == pe )
		goto _test_eof398;
case 398:
	switch( (*p) ) {
		case 9u: goto st398;
		case 13u: goto st399;
		case 32u: goto st398;
		case 61u: goto st402;
	}
	goto tr481;
st399:
	if ( ++p == pe )
		goto _test_eof399;
case 399:
	if ( (*p) == 10u )
		goto st400;
	goto tr481;
st400:
	if ( ++p == pe )
		goto _test_eof400;
case 400:
	switch( (*p) ) {
		case 9u: goto st401;
		case 32u: goto st401;
	}
	goto tr481;
st401:
	if ( ++p == pe )
		goto _test_eof401;
case 401:
	switch( (*p) ) {
		case 9u: goto st401;
		case 32u: goto st401;
		case 61u: goto st402;
	}
	goto tr481;
st402:
	if ( ++p == pe )
		goto _test_eof402;
case 402:
	switch( (*p) ) {
		case 9u: goto st402;
		case 13u: goto st403;
		case 32u: goto st402;
		case 48u: goto tr485;
		case 49u: goto tr486;
		case 50u: goto tr487;
		case 58u: goto tr489;
		case 91u: goto st425;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr488;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr489;
	} else
		goto tr489;
	goto tr481;
st403:
	if ( ++p == pe )
		goto _test_eof403;
case 403:
	if ( (*p) == 10u )
		goto st404;
	goto tr481;
st404:
	if ( ++p == pe )
		goto _test_eof404;
case 404:
	switch( (*p) ) {
		case 9u: goto st405;
		case 32u: goto st405;
	}
	goto tr481;
st405:
	if ( ++p == pe )
		goto _test_eof405;
case 405:
	switch( (*p) ) {
		case 9u: goto st405;
		case 32u: goto st405;
		case 48u: goto tr485;
		case 49u: goto tr486;
		case 50u: goto tr487;
		case 58u: goto tr489;
		case 91u: goto st425;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr488;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr489;
	} else
		goto tr489;
	goto tr481;
tr485:
	{ m.literal = p; }
	goto st406;
st406:
	if ( ++p == pe )
		goto _test_eof406;
case 406:
	switch( (*p) ) {
		case 46u: goto st407;
		case 58u: goto tr495;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st420;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st420;
	} else
		goto st420;
	goto tr481;
st407:
	if ( ++p == pe )
		goto _test_eof407;
case 407:
	switch( (*p) ) {
		case 48u: goto st408;
		case 49u: goto st416;
		case 50u: goto st418;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st417;
	goto tr481;
st408:
	if ( ++p == pe )
		goto _test_eof408;
case 408:
	if ( (*p) == 46u )
		goto st409;
	goto tr481;
st409:
	if ( ++p == pe )
		goto _test_eof409;
case 409:
	switch( (*p) ) {
		case 48u: goto st410;
		case 49u: goto st412;
		case 50u: goto st414;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st413;
	goto tr481;
st410:
	if ( ++p == pe )
		goto _test_eof410;
case 410:
	if ( (*p) == 46u )
		goto st411;
	goto tr481;
st411:
	if ( ++p == pe )
		goto _test_eof411;
case 411:
	switch( (*p) ) {
		case 48u: goto tr506;
		case 49u: goto tr507;
		case 50u: goto tr508;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto tr509;
	goto tr481;
tr506:
	{ m.mark = p + 1; }
	goto st829;
tr518:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st829;
st829:
	if ( ++p == pe )
		goto _test_eof829;
case 829:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	goto tr481;
tr507:
	{ m.mark = p + 1; }
	goto st830;
st830:
	if ( ++p == pe )
		goto _test_eof830;
case 830:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr509;
	goto tr481;
tr509:
	{ m.mark = p + 1; }
	goto st831;
st831:
	if ( ++p == pe )
		goto _test_eof831;
case 831:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr506;
	goto tr481;
tr508:
	{ m.mark = p + 1; }
	goto st832;
st832:
	if ( ++p == pe )
		goto _test_eof832;
case 832:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 53u: goto tr973;
		case 59u: goto st334;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto tr506;
	} else if ( (*p) >= 48u )
		goto tr509;
	goto tr481;
tr973:
	{ m.mark = p + 1; }
	goto st833;
st833:
	if ( ++p == pe )
		goto _test_eof833;
case 833:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	if ( 48u <= (*p) && (*p) <= 53u )
		goto tr506;
	goto tr481;
st412:
	if ( ++p == pe )
		goto _test_eof412;
case 412:
	if ( (*p) == 46u )
		goto st411;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st413;
	goto tr481;
st413:
	if ( ++p == pe )
		goto _test_eof413;
case 413:
	if ( (*p) == 46u )
		goto st411;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st410;
	goto tr481;
st414:
	if ( ++p == pe )
		goto _test_eof414;
case 414:
	switch( (*p) ) {
		case 46u: goto st411;
		case 53u: goto st415;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st410;
	} else if ( (*p) >= 48u )
		goto st413;
	goto tr481;
st415:
	if ( ++p == pe )
		goto _test_eof415;
case 415:
	if ( (*p) == 46u )
		goto st411;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st410;
	goto tr481;
st416:
	if ( ++p == pe )
		goto _test_eof416;
case 416:
	if ( (*p) == 46u )
		goto st409;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st417;
	goto tr481;
st417:
	if ( ++p == pe )
		goto _test_eof417;
case 417:
	if ( (*p) == 46u )
		goto st409;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st408;
	goto tr481;
st418:
	if ( ++p == pe )
		goto _test_eof418;
case 418:
	switch( (*p) ) {
		case 46u: goto st409;
		case 53u: goto st419;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st408;
	} else if ( (*p) >= 48u )
		goto st417;
	goto tr481;
st419:
	if ( ++p == pe )
		goto _test_eof419;
case 419:
	if ( (*p) == 46u )
		goto st409;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st408;
	goto tr481;
tr489:
	{ m.literal = p; }
	goto st420;
st420:
	if ( ++p == pe )
		goto _test_eof420;
case 420:
	if ( (*p) == 58u )
		goto tr495;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st420;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st420;
	} else
		goto st420;
	goto tr481;
tr495:
	{ m.mark = p + 1; }
	goto st834;
st834:
	if ( ++p == pe )
		goto _test_eof834;
case 834:
	switch( (*p) ) {
		case 9u: goto tr974;
		case 13u: goto tr975;
		case 32u: goto tr974;
		case 46u: goto tr495;
		case 59u: goto tr976;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr495;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr495;
	} else
		goto tr495;
	goto tr481;
tr486:
	{ m.literal = p; }
	goto st421;
st421:
	if ( ++p == pe )
		goto _test_eof421;
case 421:
	switch( (*p) ) {
		case 46u: goto st407;
		case 58u: goto tr495;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st422;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st420;
	} else
		goto st420;
	goto tr481;
tr488:
	{ m.literal = p; }
	goto st422;
st422:
	if ( ++p == pe )
		goto _test_eof422;
case 422:
	switch( (*p) ) {
		case 46u: goto st407;
		case 58u: goto tr495;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st406;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st420;
	} else
		goto st420;
	goto tr481;
tr487:
	{ m.literal = p; }
	goto st423;
st423:
	if ( ++p == pe )
		goto _test_eof423;
case 423:
	switch( (*p) ) {
		case 46u: goto st407;
		case 53u: goto st424;
		case 58u: goto tr495;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st422;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st420;
		} else if ( (*p) >= 65u )
			goto st420;
	} else
		goto st406;
	goto tr481;
st424:
	if ( ++p == pe )
		goto _test_eof424;
case 424:
	switch( (*p) ) {
		case 46u: goto st407;
		case 58u: goto tr495;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st406;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st420;
		} else if ( (*p) >= 65u )
			goto st420;
	} else
		goto st420;
	goto tr481;
st425:
	if ( ++p == pe )
		goto _test_eof425;
case 425:
	if ( (*p) == 46u )
		goto tr516;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr516;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr516;
	} else
		goto tr516;
	goto tr515;
tr516:
	{ m.literal = p; }
	goto st426;
st426:
	if ( ++p == pe )
		goto _test_eof426;
case 426:
	switch( (*p) ) {
		case 46u: goto st426;
		case 93u: goto tr518;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st426;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st426;
	} else
		goto st426;
	goto tr515;
tr966:
	{ m.mark = p + 1; }
	goto st835;
st835:
	if ( ++p == pe )
		goto _test_eof835;
case 835:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 79u: goto tr977;
		case 111u: goto tr977;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr977:
	{ m.mark = p + 1; }
	goto st836;
st836:
	if ( ++p == pe )
		goto _test_eof836;
case 836:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 82u: goto tr978;
		case 114u: goto tr978;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr978:
	{ m.mark = p + 1; }
	goto st837;
st837:
	if ( ++p == pe )
		goto _test_eof837;
case 837:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 84u: goto tr979;
		case 116u: goto tr979;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr979:
	{ m.mark = p + 1; }
	goto st838;
st838:
	if ( ++p == pe )
		goto _test_eof838;
case 838:
	switch( (*p) ) {
		case 9u: goto st427;
		case 13u: goto st428;
		case 32u: goto st427;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st431;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr980;
st427:
	if ( ++p == pe )
		goto _test_eof427;
case 427:
	switch( (*p) ) {
		case 9u: goto st427;
		case 13u: goto st428;
		case 32u: goto st427;
		case 59u: goto st334;
		case 61u: goto st431;
	}
	goto tr519;
st428:
	if ( ++p == pe )
		goto _test_eof428;
case 428:
	if ( (*p) == 10u )
		goto st429;
	goto tr519;
st429:
	if ( ++p == pe )
		goto _test_eof429;
case 429:
	switch( (*p) ) {
		case 9u: goto st430;
		case 32u: goto st430;
	}
	goto tr519;
st430:
	if ( ++p == pe )
		goto _test_eof430;
case 430:
	switch( (*p) ) {
		case 9u: goto st430;
		case 32u: goto st430;
		case 59u: goto st334;
		case 61u: goto st431;
	}
	goto tr519;
st431:
	if ( ++p == pe )
		goto _test_eof431;
case 431:
	switch( (*p) ) {
		case 9u: goto st431;
		case 13u: goto st432;
		case 32u: goto st431;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr526;
	goto tr519;
st432:
	if ( ++p == pe )
		goto _test_eof432;
case 432:
	if ( (*p) == 10u )
		goto st433;
	goto tr519;
st433:
	if ( ++p == pe )
		goto _test_eof433;
case 433:
	switch( (*p) ) {
		case 9u: goto st434;
		case 32u: goto st434;
	}
	goto tr519;
st434:
	if ( ++p == pe )
		goto _test_eof434;
case 434:
	switch( (*p) ) {
		case 9u: goto st434;
		case 32u: goto st434;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr526;
	goto tr519;
tr526:
	{ m.mark = p + 1; }
	goto st839;
st839:
	if ( ++p == pe )
		goto _test_eof839;
case 839:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr526;
	goto tr519;
tr393:
	{ m.mark = p + 1; }
	goto st840;
st840:
	if ( ++p == pe )
		goto _test_eof840;
case 840:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 84u: goto tr981;
		case 116u: goto tr981;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
tr981:
	{ m.mark = p + 1; }
	goto st841;
st841:
	if ( ++p == pe )
		goto _test_eof841;
case 841:
	switch( (*p) ) {
		case 9u: goto st338;
		case 13u: goto st339;
		case 32u: goto st338;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 59u: goto st334;
		case 61u: goto st342;
		case 76u: goto st435;
		case 108u: goto st435;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr952;
st435:
	if ( ++p == pe )
		goto _test_eof435;
case 435:
	switch( (*p) ) {
		case 9u: goto st436;
		case 13u: goto st437;
		case 32u: goto st436;
		case 33u: goto tr389;
		case 37u: goto tr389;
		case 39u: goto tr389;
		case 61u: goto st440;
		case 126u: goto tr389;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr389;
		} else if ( (*p) >= 42u )
			goto tr389;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr389;
		} else if ( (*p) >= 65u )
			goto tr389;
	} else
		goto tr389;
	goto tr529;
st436:
	if ( ++p == pe )
		goto _test_eof436;
case 436:
	switch( (*p) ) {
		case 9u: goto st436;
		case 13u: goto st437;
		case 32u: goto st436;
		case 61u: goto st440;
	}
	goto tr533;
st437:
	if ( ++p == pe )
		goto _test_eof437;
case 437:
	if ( (*p) == 10u )
		goto st438;
	goto tr533;
st438:
	if ( ++p == pe )
		goto _test_eof438;
case 438:
	switch( (*p) ) {
		case 9u: goto st439;
		case 32u: goto st439;
	}
	goto tr533;
st439:
	if ( ++p == pe )
		goto _test_eof439;
case 439:
	switch( (*p) ) {
		case 9u: goto st439;
		case 32u: goto st439;
		case 61u: goto st440;
	}
	goto tr533;
st440:
	if ( ++p == pe )
		goto _test_eof440;
case 440:
	switch( (*p) ) {
		case 9u: goto st440;
		case 13u: goto st441;
		case 32u: goto st440;
		case 50u: goto tr539;
	}
	if ( (*p) > 49u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr540;
	} else if ( (*p) >= 48u )
		goto tr538;
	goto tr536;
st441:
	if ( ++p == pe )
		goto _test_eof441;
case 441:
	if ( (*p) == 10u )
		goto st442;
	goto tr533;
st442:
	if ( ++p == pe )
		goto _test_eof442;
case 442:
	switch( (*p) ) {
		case 9u: goto st443;
		case 32u: goto st443;
	}
	goto tr533;
st443:
	if ( ++p == pe )
		goto _test_eof443;
case 443:
	switch( (*p) ) {
		case 9u: goto st443;
		case 32u: goto st443;
		case 50u: goto tr539;
	}
	if ( (*p) > 49u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr540;
	} else if ( (*p) >= 48u )
		goto tr538;
	goto tr536;
tr538:
	{ m.mark = p + 1; }
	goto st842;
st842:
	if ( ++p == pe )
		goto _test_eof842;
case 842:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr540;
	goto tr536;
tr540:
	{ m.mark = p + 1; }
	goto st843;
st843:
	if ( ++p == pe )
		goto _test_eof843;
case 843:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr983;
	goto tr536;
tr983:
	{ m.mark = p + 1; }
	goto st844;
st844:
	if ( ++p == pe )
		goto _test_eof844;
case 844:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	goto tr536;
tr539:
	{ m.mark = p + 1; }
	goto st845;
st845:
	if ( ++p == pe )
		goto _test_eof845;
case 845:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 53u: goto tr984;
		case 59u: goto st334;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto tr983;
	} else if ( (*p) >= 48u )
		goto tr540;
	goto tr536;
tr984:
	{ m.mark = p + 1; }
	goto st846;
st846:
	if ( ++p == pe )
		goto _test_eof846;
case 846:
	switch( (*p) ) {
		case 9u: goto st330;
		case 13u: goto st331;
		case 32u: goto st330;
		case 59u: goto st334;
	}
	if ( 48u <= (*p) && (*p) <= 53u )
		goto tr983;
	goto tr536;
st444:
	if ( ++p == pe )
		goto _test_eof444;
case 444:
	if ( (*p) == 45u )
		goto st444;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr362;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr362;
	} else
		goto tr362;
	goto tr366;
tr951:
	{ m.mark = p + 1; }
	goto st847;
st847:
	if ( ++p == pe )
		goto _test_eof847;
case 847:
	switch( (*p) ) {
		case 9u: goto st322;
		case 13u: goto st323;
		case 32u: goto st322;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st320;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr362;
	} else
		goto tr362;
	goto tr366;
st445:
	if ( ++p == pe )
		goto _test_eof445;
case 445:
	switch( (*p) ) {
		case 48u: goto st446;
		case 49u: goto st454;
		case 50u: goto st456;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st455;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr362;
	} else
		goto tr362;
	goto tr357;
st446:
	if ( ++p == pe )
		goto _test_eof446;
case 446:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st447;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st320;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st447:
	if ( ++p == pe )
		goto _test_eof447;
case 447:
	switch( (*p) ) {
		case 48u: goto st448;
		case 49u: goto st450;
		case 50u: goto st452;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st451;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr362;
	} else
		goto tr362;
	goto tr357;
st448:
	if ( ++p == pe )
		goto _test_eof448;
case 448:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st449;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st320;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st449:
	if ( ++p == pe )
		goto _test_eof449;
case 449:
	switch( (*p) ) {
		case 48u: goto tr554;
		case 49u: goto tr555;
		case 50u: goto tr556;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr557;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr362;
	} else
		goto tr362;
	goto tr357;
tr554:
	{ m.mark = p + 1; }
	goto st848;
st848:
	if ( ++p == pe )
		goto _test_eof848;
case 848:
	switch( (*p) ) {
		case 9u: goto st322;
		case 13u: goto st323;
		case 32u: goto st322;
		case 45u: goto st319;
		case 46u: goto st321;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st320;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
tr555:
	{ m.mark = p + 1; }
	goto st849;
st849:
	if ( ++p == pe )
		goto _test_eof849;
case 849:
	switch( (*p) ) {
		case 9u: goto st322;
		case 13u: goto st323;
		case 32u: goto st322;
		case 45u: goto st319;
		case 46u: goto st321;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr557;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
tr557:
	{ m.mark = p + 1; }
	goto st850;
st850:
	if ( ++p == pe )
		goto _test_eof850;
case 850:
	switch( (*p) ) {
		case 9u: goto st322;
		case 13u: goto st323;
		case 32u: goto st322;
		case 45u: goto st319;
		case 46u: goto st321;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr554;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
tr556:
	{ m.mark = p + 1; }
	goto st851;
st851:
	if ( ++p == pe )
		goto _test_eof851;
case 851:
	switch( (*p) ) {
		case 9u: goto st322;
		case 13u: goto st323;
		case 32u: goto st322;
		case 45u: goto st319;
		case 46u: goto st321;
		case 53u: goto tr985;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto tr557;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st320;
		} else if ( (*p) >= 65u )
			goto st320;
	} else
		goto tr554;
	goto tr366;
tr985:
	{ m.mark = p + 1; }
	goto st852;
st852:
	if ( ++p == pe )
		goto _test_eof852;
case 852:
	switch( (*p) ) {
		case 9u: goto st322;
		case 13u: goto st323;
		case 32u: goto st322;
		case 45u: goto st319;
		case 46u: goto st321;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto tr554;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st320;
		} else if ( (*p) >= 65u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st450:
	if ( ++p == pe )
		goto _test_eof450;
case 450:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st449;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st451;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st451:
	if ( ++p == pe )
		goto _test_eof451;
case 451:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st449;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st448;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st452:
	if ( ++p == pe )
		goto _test_eof452;
case 452:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st449;
		case 53u: goto st453;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st451;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st320;
		} else if ( (*p) >= 65u )
			goto st320;
	} else
		goto st448;
	goto tr366;
st453:
	if ( ++p == pe )
		goto _test_eof453;
case 453:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st449;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st448;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st320;
		} else if ( (*p) >= 65u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st454:
	if ( ++p == pe )
		goto _test_eof454;
case 454:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st447;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st455;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st455:
	if ( ++p == pe )
		goto _test_eof455;
case 455:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st447;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st446;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st456:
	if ( ++p == pe )
		goto _test_eof456;
case 456:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st447;
		case 53u: goto st457;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st455;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st320;
		} else if ( (*p) >= 65u )
			goto st320;
	} else
		goto st446;
	goto tr366;
st457:
	if ( ++p == pe )
		goto _test_eof457;
case 457:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st447;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st446;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st320;
		} else if ( (*p) >= 65u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st458:
	if ( ++p == pe )
		goto _test_eof458;
case 458:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st445;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st459;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st459:
	if ( ++p == pe )
		goto _test_eof459;
case 459:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st445;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st318;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st460:
	if ( ++p == pe )
		goto _test_eof460;
case 460:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st445;
		case 53u: goto st461;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st459;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st320;
		} else if ( (*p) >= 65u )
			goto st320;
	} else
		goto st318;
	goto tr366;
st461:
	if ( ++p == pe )
		goto _test_eof461;
case 461:
	switch( (*p) ) {
		case 45u: goto st319;
		case 46u: goto st445;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st318;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st320;
		} else if ( (*p) >= 65u )
			goto st320;
	} else
		goto st320;
	goto tr366;
st462:
	if ( ++p == pe )
		goto _test_eof462;
case 462:
	if ( (*p) == 46u )
		goto tr562;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr562;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr562;
	} else
		goto tr562;
	goto tr561;
tr562:
	{ m.literal = p; }
	goto st463;
st463:
	if ( ++p == pe )
		goto _test_eof463;
case 463:
	switch( (*p) ) {
		case 46u: goto st463;
		case 93u: goto tr564;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st463;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st463;
	} else
		goto st463;
	goto tr561;
tr564:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st853;
st853:
	if ( ++p == pe )
		goto _test_eof853;
case 853:
	switch( (*p) ) {
		case 9u: goto st322;
		case 13u: goto st323;
		case 32u: goto st322;
		case 58u: goto st326;
		case 59u: goto st334;
	}
	goto tr357;
case 464:
	switch( (*p) ) {
		case 33u: goto st465;
		case 34u: goto st471;
		case 37u: goto st465;
		case 39u: goto st465;
		case 60u: goto st469;
		case 126u: goto st465;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st465;
		} else if ( (*p) >= 42u )
			goto st465;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr568;
		} else if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr568;
		} else
			goto st465;
	} else
		goto st465;
	goto st0;
st465:
	if ( ++p == pe )
		goto _test_eof465;
case 465:
	switch( (*p) ) {
		case 9u: goto st465;
		case 13u: goto st466;
		case 37u: goto st465;
		case 39u: goto st465;
		case 60u: goto st469;
		case 126u: goto st465;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 33u ) {
			if ( 42u <= (*p) && (*p) <= 43u )
				goto st465;
		} else if ( (*p) >= 32u )
			goto st465;
	} else if ( (*p) > 46u ) {
		if ( (*p) < 65u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st465;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st465;
		} else
			goto st465;
	} else
		goto st465;
	goto tr569;
st466:
	if ( ++p == pe )
		goto _test_eof466;
case 466:
	if ( (*p) == 10u )
		goto st467;
	goto tr569;
st467:
	if ( ++p == pe )
		goto _test_eof467;
case 467:
	switch( (*p) ) {
		case 9u: goto st468;
		case 32u: goto st468;
	}
	goto tr569;
st468:
	if ( ++p == pe )
		goto _test_eof468;
case 468:
	switch( (*p) ) {
		case 9u: goto st468;
		case 32u: goto st468;
		case 33u: goto st465;
		case 37u: goto st465;
		case 39u: goto st465;
		case 60u: goto st469;
		case 126u: goto st465;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st465;
		} else if ( (*p) >= 42u )
			goto st465;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st465;
		} else if ( (*p) >= 65u )
			goto st465;
	} else
		goto st465;
	goto tr569;
st469:
	if ( ++p == pe )
		goto _test_eof469;
case 469:
	if ( (*p) == 62u )
		goto tr574;
	goto tr573;
tr573:
	{ m.uri = p; }
	goto st470;
st470:
	if ( ++p == pe )
		goto _test_eof470;
case 470:
	if ( (*p) == 62u )
		goto tr576;
	goto st470;
tr574:
	{ m.uri = p; }
	{ m.uri_end = p; }
	{ m.mark = p + 1; }
	goto st854;
tr576:
	{ m.uri_end = p; }
	{ m.mark = p + 1; }
	goto st854;
st854:
	if ( ++p == pe )
		goto _test_eof854;
case 854:
	goto tr587;
st471:
	if ( ++p == pe )
		goto _test_eof471;
case 471:
	switch( (*p) ) {
		case 9u: goto st471;
		case 13u: goto st472;
		case 34u: goto st474;
		case 92u: goto st478;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st479;
		} else if ( (*p) >= 32u )
			goto st471;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st481;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st483;
		} else
			goto st482;
	} else
		goto st480;
	goto tr577;
st472:
	if ( ++p == pe )
		goto _test_eof472;
case 472:
	if ( (*p) == 10u )
		goto st473;
	goto tr577;
st473:
	if ( ++p == pe )
		goto _test_eof473;
case 473:
	switch( (*p) ) {
		case 9u: goto st471;
		case 32u: goto st471;
	}
	goto tr577;
st474:
	if ( ++p == pe )
		goto _test_eof474;
case 474:
	switch( (*p) ) {
		case 9u: goto st474;
		case 13u: goto st475;
		case 32u: goto st474;
		case 60u: goto st469;
	}
	goto tr587;
st475:
	if ( ++p == pe )
		goto _test_eof475;
case 475:
	if ( (*p) == 10u )
		goto st476;
	goto tr587;
st476:
	if ( ++p == pe )
		goto _test_eof476;
case 476:
	switch( (*p) ) {
		case 9u: goto st477;
		case 32u: goto st477;
	}
	goto tr587;
st477:
	if ( ++p == pe )
		goto _test_eof477;
case 477:
	switch( (*p) ) {
		case 9u: goto st477;
		case 32u: goto st477;
		case 60u: goto st469;
	}
	goto tr587;
st478:
	if ( ++p == pe )
		goto _test_eof478;
case 478:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st471;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st471;
	} else
		goto st471;
	goto tr577;
st479:
	if ( ++p == pe )
		goto _test_eof479;
case 479:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st471;
	goto tr577;
st480:
	if ( ++p == pe )
		goto _test_eof480;
case 480:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st479;
	goto tr577;
st481:
	if ( ++p == pe )
		goto _test_eof481;
case 481:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st480;
	goto tr577;
st482:
	if ( ++p == pe )
		goto _test_eof482;
case 482:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st481;
	goto tr577;
st483:
	if ( ++p == pe )
		goto _test_eof483;
case 483:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st482;
	goto tr577;
tr568:
	{ m.uri = p; }
	goto st484;
st484:
	if ( ++p == pe )
		goto _test_eof484;
case 484:
	switch( (*p) ) {
		case 9u: goto st465;
		case 13u: goto st466;
		case 37u: goto st465;
		case 39u: goto st465;
		case 42u: goto st465;
		case 43u: goto st484;
		case 58u: goto st485;
		case 60u: goto st469;
		case 126u: goto st465;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 33u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st484;
		} else if ( (*p) >= 32u )
			goto st465;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto st484;
		} else if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st484;
		} else
			goto st465;
	} else
		goto st484;
	goto tr591;
st485:
	if ( ++p == pe )
		goto _test_eof485;
case 485:
	switch( (*p) ) {
		case 34u: goto tr594;
		case 44u: goto tr594;
		case 127u: goto tr594;
	}
	if ( (*p) < 59u ) {
		if ( (*p) <= 32u )
			goto tr594;
	} else if ( (*p) > 60u ) {
		if ( 62u <= (*p) && (*p) <= 63u )
			goto tr594;
	} else
		goto tr594;
	goto tr595;
tr595:
	{ m.mark = p + 1; }
	goto st855;
st855:
	if ( ++p == pe )
		goto _test_eof855;
case 855:
	switch( (*p) ) {
		case 34u: goto tr594;
		case 44u: goto tr594;
		case 127u: goto tr594;
	}
	if ( (*p) < 59u ) {
		if ( (*p) <= 32u )
			goto tr594;
	} else if ( (*p) > 60u ) {
		if ( 62u <= (*p) && (*p) <= 63u )
			goto tr594;
	} else
		goto tr594;
	goto tr595;
case 486:
	switch( (*p) ) {
		case 33u: goto st487;
		case 34u: goto st493;
		case 37u: goto st487;
		case 39u: goto st487;
		case 60u: goto st491;
		case 126u: goto st487;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st487;
		} else if ( (*p) >= 42u )
			goto st487;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st487;
		} else if ( (*p) >= 65u )
			goto st487;
	} else
		goto st487;
	goto st0;
st487:
	if ( ++p == pe )
		goto _test_eof487;
case 487:
	switch( (*p) ) {
		case 9u: goto st487;
		case 13u: goto st488;
		case 37u: goto st487;
		case 39u: goto st487;
		case 60u: goto st491;
		case 126u: goto st487;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 33u ) {
			if ( 42u <= (*p) && (*p) <= 43u )
				goto st487;
		} else if ( (*p) >= 32u )
			goto st487;
	} else if ( (*p) > 46u ) {
		if ( (*p) < 65u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st487;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st487;
		} else
			goto st487;
	} else
		goto st487;
	goto tr569;
st488:
	if ( ++p == pe )
		goto _test_eof488;
case 488:
	if ( (*p) == 10u )
		goto st489;
	goto tr569;
st489:
	if ( ++p == pe )
		goto _test_eof489;
case 489:
	switch( (*p) ) {
		case 9u: goto st490;
		case 32u: goto st490;
	}
	goto tr569;
st490:
	if ( ++p == pe )
		goto _test_eof490;
case 490:
	switch( (*p) ) {
		case 9u: goto st490;
		case 32u: goto st490;
		case 33u: goto st487;
		case 37u: goto st487;
		case 39u: goto st487;
		case 60u: goto st491;
		case 126u: goto st487;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st487;
		} else if ( (*p) >= 42u )
			goto st487;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st487;
		} else if ( (*p) >= 65u )
			goto st487;
	} else
		goto st487;
	goto tr569;
st491:
	if ( ++p == pe )
		goto _test_eof491;
case 491:
	if ( (*p) == 62u )
		goto tr603;
	goto tr602;
tr602:
	{ m.uri = p; }
	goto st492;
st492:
	if ( ++p == pe )
		goto _test_eof492;
case 492:
	if ( (*p) == 62u )
		goto tr605;
	goto st492;
tr603:
	{ m.uri = p; }
	{ m.uri_end = p; }
	{ m.mark = p + 1; }
	goto st856;
tr605:
	{ m.uri_end = p; }
	{ m.mark = p + 1; }
	goto st856;
st856:
	if ( ++p == pe )
		goto _test_eof856;
case 856:
	goto tr587;
st493:
	if ( ++p == pe )
		goto _test_eof493;
case 493:
	switch( (*p) ) {
		case 9u: goto st493;
		case 13u: goto st494;
		case 34u: goto st496;
		case 92u: goto st500;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st501;
		} else if ( (*p) >= 32u )
			goto st493;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st503;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st505;
		} else
			goto st504;
	} else
		goto st502;
	goto tr577;
st494:
	if ( ++p == pe )
		goto _test_eof494;
case 494:
	if ( (*p) == 10u )
		goto st495;
	goto tr577;
st495:
	if ( ++p == pe )
		goto _test_eof495;
case 495:
	switch( (*p) ) {
		case 9u: goto st493;
		case 32u: goto st493;
	}
	goto tr577;
st496:
	if ( ++p == pe )
		goto _test_eof496;
case 496:
	switch( (*p) ) {
		case 9u: goto st496;
		case 13u: goto st497;
		case 32u: goto st496;
		case 60u: goto st491;
	}
	goto tr587;
st497:
	if ( ++p == pe )
		goto _test_eof497;
case 497:
	if ( (*p) == 10u )
		goto st498;
	goto tr587;
st498:
	if ( ++p == pe )
		goto _test_eof498;
case 498:
	switch( (*p) ) {
		case 9u: goto st499;
		case 32u: goto st499;
	}
	goto tr587;
st499:
	if ( ++p == pe )
		goto _test_eof499;
case 499:
	switch( (*p) ) {
		case 9u: goto st499;
		case 32u: goto st499;
		case 60u: goto st491;
	}
	goto tr587;
st500:
	if ( ++p == pe )
		goto _test_eof500;
case 500:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st493;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st493;
	} else
		goto st493;
	goto tr577;
st501:
	if ( ++p == pe )
		goto _test_eof501;
case 501:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st493;
	goto tr577;
st502:
	if ( ++p == pe )
		goto _test_eof502;
case 502:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st501;
	goto tr577;
st503:
	if ( ++p == pe )
		goto _test_eof503;
case 503:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st502;
	goto tr577;
st504:
	if ( ++p == pe )
		goto _test_eof504;
case 504:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st503;
	goto tr577;
st505:
	if ( ++p == pe )
		goto _test_eof505;
case 505:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st504;
	goto tr577;
st506:
	if ( ++p == pe )
		goto _test_eof506;
case 506:
	switch( (*p) ) {
		case 9u: goto st506;
		case 13u: goto st507;
		case 32u: goto st506;
		case 59u: goto st510;
	}
	goto st0;
st507:
	if ( ++p == pe )
		goto _test_eof507;
case 507:
	if ( (*p) == 10u )
		goto st508;
	goto st0;
st508:
	if ( ++p == pe )
		goto _test_eof508;
case 508:
	switch( (*p) ) {
		case 9u: goto st509;
		case 32u: goto st509;
	}
	goto st0;
st509:
	if ( ++p == pe )
		goto _test_eof509;
case 509:
	switch( (*p) ) {
		case 9u: goto st509;
		case 32u: goto st509;
		case 59u: goto st510;
	}
	goto st0;
st510:
	if ( ++p == pe )
		goto _test_eof510;
case 510:
	switch( (*p) ) {
		case 9u: goto st510;
		case 13u: goto st511;
		case 32u: goto st510;
		case 33u: goto tr625;
		case 37u: goto tr625;
		case 39u: goto tr625;
		case 126u: goto tr625;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr625;
		} else if ( (*p) >= 42u )
			goto tr625;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr625;
		} else if ( (*p) >= 65u )
			goto tr625;
	} else
		goto tr625;
	goto tr623;
st511:
	if ( ++p == pe )
		goto _test_eof511;
case 511:
	if ( (*p) == 10u )
		goto st512;
	goto st0;
st512:
	if ( ++p == pe )
		goto _test_eof512;
case 512:
	switch( (*p) ) {
		case 9u: goto st513;
		case 32u: goto st513;
	}
	goto st0;
st513:
	if ( ++p == pe )
		goto _test_eof513;
case 513:
	switch( (*p) ) {
		case 9u: goto st513;
		case 32u: goto st513;
		case 33u: goto tr625;
		case 37u: goto tr625;
		case 39u: goto tr625;
		case 126u: goto tr625;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr625;
		} else if ( (*p) >= 42u )
			goto tr625;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr625;
		} else if ( (*p) >= 65u )
			goto tr625;
	} else
		goto tr625;
	goto tr623;
tr625:
	{ m.name = p; }
	{ m.name_end = p + 1; }
	{ m.mark = p + 1; }
	goto st857;
tr987:
	{ m.name_end = p + 1; }
	{ m.mark = p + 1; }
	goto st857;
st857:
	if ( ++p == pe )
		goto _test_eof857;
case 857:
	switch( (*p) ) {
		case 9u: goto st514;
		case 13u: goto st515;
		case 32u: goto st514;
		case 33u: goto tr987;
		case 37u: goto tr987;
		case 39u: goto tr987;
		case 61u: goto st518;
		case 126u: goto tr987;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr987;
		} else if ( (*p) >= 42u )
			goto tr987;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr987;
		} else if ( (*p) >= 65u )
			goto tr987;
	} else
		goto tr987;
	goto tr986;
st514:
	if ( ++p == pe )
		goto _test_eof514;
case 514:
	switch( (*p) ) {
		case 9u: goto st514;
		case 13u: goto st515;
		case 32u: goto st514;
		case 61u: goto st518;
	}
	goto tr623;
st515:
	if ( ++p == pe )
		goto _test_eof515;
case 515:
	if ( (*p) == 10u )
		goto st516;
	goto tr623;
st516:
	if ( ++p == pe )
		goto _test_eof516;
case 516:
	switch( (*p) ) {
		case 9u: goto st517;
		case 32u: goto st517;
	}
	goto tr623;
st517:
	if ( ++p == pe )
		goto _test_eof517;
case 517:
	switch( (*p) ) {
		case 9u: goto st517;
		case 32u: goto st517;
		case 61u: goto st518;
	}
	goto tr623;
st518:
	if ( ++p == pe )
		goto _test_eof518;
case 518:
	switch( (*p) ) {
		case 9u: goto st518;
		case 13u: goto st519;
		case 32u: goto st518;
		case 33u: goto tr635;
		case 34u: goto tr636;
		case 37u: goto tr635;
		case 39u: goto tr635;
		case 91u: goto tr637;
		case 126u: goto tr635;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr635;
		} else if ( (*p) >= 42u )
			goto tr635;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr635;
		} else if ( (*p) >= 65u )
			goto tr635;
	} else
		goto tr635;
	goto tr633;
st519:
	if ( ++p == pe )
		goto _test_eof519;
case 519:
	if ( (*p) == 10u )
		goto st520;
	goto tr623;
st520:
	if ( ++p == pe )
		goto _test_eof520;
case 520:
	switch( (*p) ) {
		case 9u: goto st521;
		case 32u: goto st521;
	}
	goto tr623;
st521:
	if ( ++p == pe )
		goto _test_eof521;
case 521:
	switch( (*p) ) {
		case 9u: goto st521;
		case 32u: goto st521;
		case 33u: goto tr635;
		case 34u: goto tr636;
		case 37u: goto tr635;
		case 39u: goto tr635;
		case 91u: goto tr637;
		case 126u: goto tr635;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr635;
		} else if ( (*p) >= 42u )
			goto tr635;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr635;
		} else if ( (*p) >= 65u )
			goto tr635;
	} else
		goto tr635;
	goto tr633;
tr635:
	{ m.value = p; }
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st858;
tr989:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st858;
st858:
	if ( ++p == pe )
		goto _test_eof858;
case 858:
	switch( (*p) ) {
		case 33u: goto tr989;
		case 37u: goto tr989;
		case 39u: goto tr989;
		case 126u: goto tr989;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr989;
		} else if ( (*p) >= 42u )
			goto tr989;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr989;
		} else if ( (*p) >= 65u )
			goto tr989;
	} else
		goto tr989;
	goto tr988;
tr636:
	{ m.value = p; }
	goto st522;
st522:
	if ( ++p == pe )
		goto _test_eof522;
case 522:
	switch( (*p) ) {
		case 9u: goto st522;
		case 13u: goto st523;
		case 34u: goto tr643;
		case 92u: goto st525;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st526;
		} else if ( (*p) >= 32u )
			goto st522;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st528;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st530;
		} else
			goto st529;
	} else
		goto st527;
	goto tr640;
st523:
	if ( ++p == pe )
		goto _test_eof523;
case 523:
	if ( (*p) == 10u )
		goto st524;
	goto tr640;
st524:
	if ( ++p == pe )
		goto _test_eof524;
case 524:
	switch( (*p) ) {
		case 9u: goto st522;
		case 32u: goto st522;
	}
	goto tr640;
tr643:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st859;
tr654:
	{ diagnose_literal(d, &m, p); }
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st859;
st859:
	if ( ++p == pe )
		goto _test_eof859;
case 859:
	goto tr633;
st525:
	if ( ++p == pe )
		goto _test_eof525;
case 525:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st522;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st522;
	} else
		goto st522;
	goto tr640;
st526:
	if ( ++p == pe )
		goto _test_eof526;
case 526:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st522;
	goto tr640;
st527:
	if ( ++p == pe )
		goto _test_eof527;
case 527:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st526;
	goto tr640;
st528:
	if ( ++p == pe )
		goto _test_eof528;
case 528:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st527;
	goto tr640;
st529:
	if ( ++p == pe )
		goto _test_eof529;
case 529:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st528;
	goto tr640;
st530:
	if ( ++p == pe )
		goto _test_eof530;
case 530:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st529;
	goto tr640;
tr637:
	{ m.value = p; }
	goto st531;
st531:
	if ( ++p == pe )
		goto _test_eof531;
case 531:
	if ( (*p) == 46u )
		goto tr652;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr652;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr652;
	} else
		goto tr652;
	goto tr651;
tr652:
	{ m.literal = p; }
	goto st532;
st532:
	if ( ++p == pe )
		goto _test_eof532;
case 532:
	switch( (*p) ) {
		case 46u: goto st532;
		case 93u: goto tr654;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st532;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st532;
	} else
		goto st532;
	goto tr651;
st533:
	if ( ++p == pe )
		goto _test_eof533;
case 533:
	switch( (*p) ) {
		case 9u: goto st533;
		case 13u: goto st534;
		case 32u: goto st533;
		case 59u: goto st537;
	}
	goto st0;
st534:
	if ( ++p == pe )
		goto _test_eof534;
case 534:
	if ( (*p) == 10u )
		goto st535;
	goto st0;
st535:
	if ( ++p == pe )
		goto _test_eof535;
case 535:
	switch( (*p) ) {
		case 9u: goto st536;
		case 32u: goto st536;
	}
	goto st0;
st536:
	if ( ++p == pe )
		goto _test_eof536;
case 536:
	switch( (*p) ) {
		case 9u: goto st536;
		case 32u: goto st536;
		case 59u: goto st537;
	}
	goto st0;
st537:
	if ( ++p == pe )
		goto _test_eof537;
case 537:
	switch( (*p) ) {
		case 9u: goto st537;
		case 13u: goto st538;
		case 32u: goto st537;
		case 33u: goto st541;
		case 37u: goto st541;
		case 39u: goto st541;
		case 126u: goto st541;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st541;
		} else if ( (*p) >= 42u )
			goto st541;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st541;
		} else if ( (*p) >= 65u )
			goto st541;
	} else
		goto st541;
	goto tr660;
st538:
	if ( ++p == pe )
		goto _test_eof538;
case 538:
	if ( (*p) == 10u )
		goto st539;
	goto st0;
st539:
	if ( ++p == pe )
		goto _test_eof539;
case 539:
	switch( (*p) ) {
		case 9u: goto st540;
		case 32u: goto st540;
	}
	goto st0;
st540:
	if ( ++p == pe )
		goto _test_eof540;
case 540:
	switch( (*p) ) {
		case 9u: goto st540;
		case 32u: goto st540;
		case 33u: goto st541;
		case 37u: goto st541;
		case 39u: goto st541;
		case 126u: goto st541;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st541;
		} else if ( (*p) >= 42u )
			goto st541;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st541;
		} else if ( (*p) >= 65u )
			goto st541;
	} else
		goto st541;
	goto tr660;
st541:
	if ( ++p == pe )
		goto _test_eof541;
case 541:
	switch( (*p) ) {
		case 9u: goto st542;
		case 13u: goto st543;
		case 32u: goto st542;
		case 33u: goto st541;
		case 37u: goto st541;
		case 39u: goto st541;
		case 61u: goto st546;
		case 126u: goto st541;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st541;
		} else if ( (*p) >= 42u )
			goto st541;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st541;
		} else if ( (*p) >= 65u )
			goto st541;
	} else
		goto st541;
	goto tr665;
st542:
	if ( ++p == pe )
		goto _test_eof542;
case 542:
	switch( (*p) ) {
		case 9u: goto st542;
		case 13u: goto st543;
		case 32u: goto st542;
		case 61u: goto st546;
	}
	goto tr660;
st543:
	if ( ++p == pe )
		goto _test_eof543;
case 543:
	if ( (*p) == 10u )
		goto st544;
	goto tr660;
st544:
	if ( ++p == pe )
		goto _test_eof544;
case 544:
	switch( (*p) ) {
		case 9u: goto st545;
		case 32u: goto st545;
	}
	goto tr660;
st545:
	if ( ++p == pe )
		goto _test_eof545;
case 545:
	switch( (*p) ) {
		case 9u: goto st545;
		case 32u: goto st545;
		case 61u: goto st546;
	}
	goto tr660;
st546:
	if ( ++p == pe )
		goto _test_eof546;
case 546:
	switch( (*p) ) {
		case 9u: goto st546;
		case 13u: goto st547;
		case 32u: goto st546;
		case 33u: goto tr673;
		case 34u: goto st550;
		case 37u: goto tr673;
		case 39u: goto tr673;
		case 126u: goto tr673;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr673;
		} else if ( (*p) >= 42u )
			goto tr673;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr673;
		} else if ( (*p) >= 65u )
			goto tr673;
	} else
		goto tr673;
	goto tr671;
st547:
	if ( ++p == pe )
		goto _test_eof547;
case 547:
	if ( (*p) == 10u )
		goto st548;
	goto tr660;
st548:
	if ( ++p == pe )
		goto _test_eof548;
case 548:
	switch( (*p) ) {
		case 9u: goto st549;
		case 32u: goto st549;
	}
	goto tr660;
st549:
	if ( ++p == pe )
		goto _test_eof549;
case 549:
	switch( (*p) ) {
		case 9u: goto st549;
		case 32u: goto st549;
		case 33u: goto tr673;
		case 34u: goto st550;
		case 37u: goto tr673;
		case 39u: goto tr673;
		case 126u: goto tr673;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr673;
		} else if ( (*p) >= 42u )
			goto tr673;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr673;
		} else if ( (*p) >= 65u )
			goto tr673;
	} else
		goto tr673;
	goto tr671;
tr673:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st860;
st860:
	if ( ++p == pe )
		goto _test_eof860;
case 860:
	switch( (*p) ) {
		case 33u: goto tr673;
		case 37u: goto tr673;
		case 39u: goto tr673;
		case 126u: goto tr673;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr673;
		} else if ( (*p) >= 42u )
			goto tr673;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr673;
		} else if ( (*p) >= 65u )
			goto tr673;
	} else
		goto tr673;
	goto tr990;
st550:
	if ( ++p == pe )
		goto _test_eof550;
case 550:
	switch( (*p) ) {
		case 9u: goto st550;
		case 13u: goto st551;
		case 34u: goto tr679;
		case 92u: goto st553;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st554;
		} else if ( (*p) >= 32u )
			goto st550;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st556;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st558;
		} else
			goto st557;
	} else
		goto st555;
	goto tr677;
st551:
	if ( ++p == pe )
		goto _test_eof551;
case 551:
	if ( (*p) == 10u )
		goto st552;
	goto tr677;
st552:
	if ( ++p == pe )
		goto _test_eof552;
case 552:
	switch( (*p) ) {
		case 9u: goto st550;
		case 32u: goto st550;
	}
	goto tr677;
tr679:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st861;
st861:
	if ( ++p == pe )
		goto _test_eof861;
case 861:
	goto tr671;
st553:
	if ( ++p == pe )
		goto _test_eof553;
case 553:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st550;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st550;
	} else
		goto st550;
	goto tr677;
st554:
	if ( ++p == pe )
		goto _test_eof554;
case 554:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st550;
	goto tr677;
st555:
	if ( ++p == pe )
		goto _test_eof555;
case 555:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st554;
	goto tr677;
st556:
	if ( ++p == pe )
		goto _test_eof556;
case 556:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st555;
	goto tr677;
st557:
	if ( ++p == pe )
		goto _test_eof557;
case 557:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st556;
	goto tr677;
st558:
	if ( ++p == pe )
		goto _test_eof558;
case 558:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st557;
	goto tr677;
case 559:
	switch( (*p) ) {
		case 33u: goto st560;
		case 37u: goto st560;
		case 39u: goto st560;
		case 126u: goto st560;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st560;
		} else if ( (*p) >= 42u )
			goto st560;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st560;
		} else if ( (*p) >= 65u )
			goto st560;
	} else
		goto st560;
	goto tr687;
st560:
	if ( ++p == pe )
		goto _test_eof560;
case 560:
	switch( (*p) ) {
		case 9u: goto tr689;
		case 13u: goto st561;
		case 32u: goto tr689;
		case 33u: goto st560;
		case 37u: goto st560;
		case 39u: goto st560;
		case 126u: goto st560;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st560;
		} else if ( (*p) >= 42u )
			goto st560;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st560;
		} else if ( (*p) >= 65u )
			goto st560;
	} else
		goto st560;
	goto tr687;
tr689:
	{ m.mark = p + 1; }
	goto st862;
st862:
	if ( ++p == pe )
		goto _test_eof862;
case 862:
	switch( (*p) ) {
		case 9u: goto tr689;
		case 13u: goto st561;
		case 32u: goto tr689;
	}
	goto st0;
st561:
	if ( ++p == pe )
		goto _test_eof561;
case 561:
	if ( (*p) == 10u )
		goto st562;
	goto st0;
st562:
	if ( ++p == pe )
		goto _test_eof562;
case 562:
	switch( (*p) ) {
		case 9u: goto tr692;
		case 32u: goto tr692;
	}
	goto st0;
tr692:
	{ m.mark = p + 1; }
	goto st863;
st863:
	if ( ++p == pe )
		goto _test_eof863;
case 863:
	switch( (*p) ) {
		case 9u: goto tr692;
		case 32u: goto tr692;
	}
	goto st0;
case 563:
	switch( (*p) ) {
		case 33u: goto tr694;
		case 37u: goto tr694;
		case 39u: goto tr694;
		case 126u: goto tr694;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr694;
		} else if ( (*p) >= 42u )
			goto tr694;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr694;
		} else if ( (*p) >= 65u )
			goto tr694;
	} else
		goto tr694;
	goto tr693;
tr694:
	{ m.name = p; }
	{ m.name_end = p + 1; }
	goto st564;
tr698:
	{ m.name_end = p + 1; }
	goto st564;
st564:
	if ( ++p == pe )
		goto _test_eof564;
case 564:
	switch( (*p) ) {
		case 9u: goto st565;
		case 13u: goto st566;
		case 32u: goto st565;
		case 33u: goto tr698;
		case 37u: goto tr698;
		case 39u: goto tr698;
		case 61u: goto st569;
		case 126u: goto tr698;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr698;
		} else if ( (*p) >= 42u )
			goto tr698;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr698;
		} else if ( (*p) >= 65u )
			goto tr698;
	} else
		goto tr698;
	goto tr695;
st565:
	if ( ++p == pe )
		goto _test_eof565;
case 565:
	switch( (*p) ) {
		case 9u: goto st565;
		case 13u: goto st566;
		case 32u: goto st565;
		case 61u: goto st569;
	}
	goto tr693;
st566:
	if ( ++p == pe )
		goto _test_eof566;
case 566:
	if ( (*p) == 10u )
		goto st567;
	goto tr693;
st567:
	if ( ++p == pe )
		goto _test_eof567;
case 567:
	switch( (*p) ) {
		case 9u: goto st568;
		case 32u: goto st568;
	}
	goto tr693;
st568:
	if ( ++p == pe )
		goto _test_eof568;
case 568:
	switch( (*p) ) {
		case 9u: goto st568;
		case 32u: goto st568;
		case 61u: goto st569;
	}
	goto tr693;
st569:
	if ( ++p == pe )
		goto _test_eof569;
case 569:
	switch( (*p) ) {
		case 9u: goto st569;
		case 13u: goto st570;
		case 32u: goto st569;
		case 33u: goto tr704;
		case 34u: goto tr705;
		case 37u: goto tr704;
		case 39u: goto tr704;
		case 126u: goto tr704;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr704;
		} else if ( (*p) >= 42u )
			goto tr704;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr704;
		} else if ( (*p) >= 65u )
			goto tr704;
	} else
		goto tr704;
	goto tr702;
st570:
	if ( ++p == pe )
		goto _test_eof570;
case 570:
	if ( (*p) == 10u )
		goto st571;
	goto tr693;
st571:
	if ( ++p == pe )
		goto _test_eof571;
case 571:
	switch( (*p) ) {
		case 9u: goto st572;
		case 32u: goto st572;
	}
	goto tr693;
st572:
	if ( ++p == pe )
		goto _test_eof572;
case 572:
	switch( (*p) ) {
		case 9u: goto st572;
		case 32u: goto st572;
		case 33u: goto tr704;
		case 34u: goto tr705;
		case 37u: goto tr704;
		case 39u: goto tr704;
		case 126u: goto tr704;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr704;
		} else if ( (*p) >= 42u )
			goto tr704;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr704;
		} else if ( (*p) >= 65u )
			goto tr704;
	} else
		goto tr704;
	goto tr702;
tr704:
	{ m.value = p; }
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st864;
tr992:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st864;
st864:
	if ( ++p == pe )
		goto _test_eof864;
case 864:
	switch( (*p) ) {
		case 33u: goto tr992;
		case 37u: goto tr992;
		case 39u: goto tr992;
		case 126u: goto tr992;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr992;
		} else if ( (*p) >= 42u )
			goto tr992;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr992;
		} else if ( (*p) >= 65u )
			goto tr992;
	} else
		goto tr992;
	goto tr991;
tr705:
	{ m.value = p; }
	goto st573;
st573:
	if ( ++p == pe )
		goto _test_eof573;
case 573:
	switch( (*p) ) {
		case 9u: goto st573;
		case 13u: goto st574;
		case 34u: goto tr711;
		case 92u: goto st576;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st577;
		} else if ( (*p) >= 32u )
			goto st573;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st579;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st581;
		} else
			goto st580;
	} else
		goto st578;
	goto tr708;
st574:
	if ( ++p == pe )
		goto _test_eof574;
case 574:
	if ( (*p) == 10u )
		goto st575;
	goto tr708;
st575:
	if ( ++p == pe )
		goto _test_eof575;
case 575:
	switch( (*p) ) {
		case 9u: goto st573;
		case 32u: goto st573;
	}
	goto tr708;
tr711:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st865;
st865:
	if ( ++p == pe )
		goto _test_eof865;
case 865:
	goto tr702;
st576:
	if ( ++p == pe )
		goto _test_eof576;
case 576:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st573;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st573;
	} else
		goto st573;
	goto tr708;
st577:
	if ( ++p == pe )
		goto _test_eof577;
case 577:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st573;
	goto tr708;
st578:
	if ( ++p == pe )
		goto _test_eof578;
case 578:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st577;
	goto tr708;
st579:
	if ( ++p == pe )
		goto _test_eof579;
case 579:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st578;
	goto tr708;
st580:
	if ( ++p == pe )
		goto _test_eof580;
case 580:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st579;
	goto tr708;
st581:
	if ( ++p == pe )
		goto _test_eof581;
case 581:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st580;
	goto tr708;
case 589:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr727;
	goto tr726;
tr727:
	{ m.mark = p + 1; }
	goto st867;
st867:
	if ( ++p == pe )
		goto _test_eof867;
case 867:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr727;
	goto tr726;
case 590:
	switch( (*p) ) {
		case 37u: goto tr729;
		case 60u: goto tr729;
	}
	if ( (*p) < 62u ) {
		if ( (*p) < 39u ) {
			if ( 33u <= (*p) && (*p) <= 34u )
				goto tr729;
		} else if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 58u )
				goto tr729;
		} else
			goto tr729;
	} else if ( (*p) > 63u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 93u )
				goto tr729;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr729;
		} else
			goto tr729;
	} else
		goto tr729;
	goto tr728;
tr729:
	{ m.mark = p + 1; }
	goto st868;
st868:
	if ( ++p == pe )
		goto _test_eof868;
case 868:
	switch( (*p) ) {
		case 37u: goto tr729;
		case 60u: goto tr729;
		case 64u: goto st591;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 39u <= (*p) && (*p) <= 43u )
				goto tr729;
		} else if ( (*p) >= 33u )
			goto tr729;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 95u ) {
			if ( 62u <= (*p) && (*p) <= 93u )
				goto tr729;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr729;
		} else
			goto tr729;
	} else
		goto tr729;
	goto tr728;
st591:
	if ( ++p == pe )
		goto _test_eof591;
case 591:
	switch( (*p) ) {
		case 37u: goto tr730;
		case 60u: goto tr730;
	}
	if ( (*p) < 62u ) {
		if ( (*p) < 39u ) {
			if ( 33u <= (*p) && (*p) <= 34u )
				goto tr730;
		} else if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 58u )
				goto tr730;
		} else
			goto tr730;
	} else if ( (*p) > 63u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 93u )
				goto tr730;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr730;
		} else
			goto tr730;
	} else
		goto tr730;
	goto tr728;
tr730:
	{ m.mark = p + 1; }
	goto st869;
st869:
	if ( ++p == pe )
		goto _test_eof869;
case 869:
	switch( (*p) ) {
		case 37u: goto tr730;
		case 60u: goto tr730;
	}
	if ( (*p) < 62u ) {
		if ( (*p) < 39u ) {
			if ( 33u <= (*p) && (*p) <= 34u )
				goto tr730;
		} else if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 58u )
				goto tr730;
		} else
			goto tr730;
	} else if ( (*p) > 63u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 93u )
				goto tr730;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr730;
		} else
			goto tr730;
	} else
		goto tr730;
	goto tr728;
case 592:
	switch( (*p) ) {
		case 33u: goto st593;
		case 37u: goto st593;
		case 39u: goto st593;
		case 126u: goto st593;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st593;
		} else if ( (*p) >= 42u )
			goto st593;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st593;
		} else if ( (*p) >= 65u )
			goto st593;
	} else
		goto st593;
	goto tr731;
st593:
	if ( ++p == pe )
		goto _test_eof593;
case 593:
	switch( (*p) ) {
		case 9u: goto st594;
		case 13u: goto st595;
		case 32u: goto st594;
		case 33u: goto st593;
		case 37u: goto st593;
		case 39u: goto st593;
		case 47u: goto st598;
		case 126u: goto st593;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st593;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st593;
		} else if ( (*p) >= 65u )
			goto st593;
	} else
		goto st593;
	goto tr733;
st594:
	if ( ++p == pe )
		goto _test_eof594;
case 594:
	switch( (*p) ) {
		case 9u: goto st594;
		case 13u: goto st595;
		case 32u: goto st594;
		case 47u: goto st598;
	}
	goto tr733;
st595:
	if ( ++p == pe )
		goto _test_eof595;
case 595:
	if ( (*p) == 10u )
		goto st596;
	goto tr733;
st596:
	if ( ++p == pe )
		goto _test_eof596;
case 596:
	switch( (*p) ) {
		case 9u: goto st597;
		case 32u: goto st597;
	}
	goto tr733;
st597:
	if ( ++p == pe )
		goto _test_eof597;
case 597:
	switch( (*p) ) {
		case 9u: goto st597;
		case 32u: goto st597;
		case 47u: goto st598;
	}
	goto tr733;
st598:
	if ( ++p == pe )
		goto _test_eof598;
case 598:
	switch( (*p) ) {
		case 9u: goto st598;
		case 13u: goto st599;
		case 32u: goto st598;
		case 33u: goto tr740;
		case 37u: goto tr740;
		case 39u: goto tr740;
		case 126u: goto tr740;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr740;
		} else if ( (*p) >= 42u )
			goto tr740;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr740;
		} else if ( (*p) >= 65u )
			goto tr740;
	} else
		goto tr740;
	goto tr733;
st599:
	if ( ++p == pe )
		goto _test_eof599;
case 599:
	if ( (*p) == 10u )
		goto st600;
	goto tr733;
st600:
	if ( ++p == pe )
		goto _test_eof600;
case 600:
	switch( (*p) ) {
		case 9u: goto st601;
		case 32u: goto st601;
	}
	goto tr733;
st601:
	if ( ++p == pe )
		goto _test_eof601;
case 601:
	switch( (*p) ) {
		case 9u: goto st601;
		case 32u: goto st601;
		case 33u: goto tr740;
		case 37u: goto tr740;
		case 39u: goto tr740;
		case 126u: goto tr740;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr740;
		} else if ( (*p) >= 42u )
			goto tr740;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr740;
		} else if ( (*p) >= 65u )
			goto tr740;
	} else
		goto tr740;
	goto tr733;
tr740:
	{ m.mark = p + 1; }
	goto st870;
st870:
	if ( ++p == pe )
		goto _test_eof870;
case 870:
	switch( (*p) ) {
		case 33u: goto tr740;
		case 37u: goto tr740;
		case 39u: goto tr740;
		case 126u: goto tr740;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr740;
		} else if ( (*p) >= 42u )
			goto tr740;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr740;
		} else if ( (*p) >= 65u )
			goto tr740;
	} else
		goto tr740;
	goto tr733;
case 602:
	if ( (*p) == 42u )
		goto tr744;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr745;
	} else if ( (*p) >= 65u )
		goto tr745;
	goto tr743;
tr744:
	{ m.mark = p + 1; }
	goto st871;
st871:
	if ( ++p == pe )
		goto _test_eof871;
case 871:
	goto tr743;
tr745:
	{ m.mark = p + 1; }
	goto st872;
st872:
	if ( ++p == pe )
		goto _test_eof872;
case 872:
	if ( (*p) == 45u )
		goto st603;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr997;
	} else if ( (*p) >= 65u )
		goto tr997;
	goto tr743;
st603:
	if ( ++p == pe )
		goto _test_eof603;
case 603:
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr745;
	} else if ( (*p) >= 65u )
		goto tr745;
	goto tr743;
tr997:
	{ m.mark = p + 1; }
	goto st873;
st873:
	if ( ++p == pe )
		goto _test_eof873;
case 873:
	if ( (*p) == 45u )
		goto st603;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr998;
	} else if ( (*p) >= 65u )
		goto tr998;
	goto tr743;
tr998:
	{ m.mark = p + 1; }
	goto st874;
st874:
	if ( ++p == pe )
		goto _test_eof874;
case 874:
	if ( (*p) == 45u )
		goto st603;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr999;
	} else if ( (*p) >= 65u )
		goto tr999;
	goto tr743;
tr999:
	{ m.mark = p + 1; }
	goto st875;
st875:
	if ( ++p == pe )
		goto _test_eof875;
case 875:
	if ( (*p) == 45u )
		goto st603;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1000;
	} else if ( (*p) >= 65u )
		goto tr1000;
	goto tr743;
tr1000:
	{ m.mark = p + 1; }
	goto st876;
st876:
	if ( ++p == pe )
		goto _test_eof876;
case 876:
	if ( (*p) == 45u )
		goto st603;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1001;
	} else if ( (*p) >= 65u )
		goto tr1001;
	goto tr743;
tr1001:
	{ m.mark = p + 1; }
	goto st877;
st877:
	if ( ++p == pe )
		goto _test_eof877;
case 877:
	if ( (*p) == 45u )
		goto st603;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1002;
	} else if ( (*p) >= 65u )
		goto tr1002;
	goto tr743;
tr1002:
	{ m.mark = p + 1; }
	goto st878;
st878:
	if ( ++p == pe )
		goto _test_eof878;
case 878:
	if ( (*p) == 45u )
		goto st603;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1003;
	} else if ( (*p) >= 65u )
		goto tr1003;
	goto tr743;
tr1003:
	{ m.mark = p + 1; }
	goto st879;
st879:
	if ( ++p == pe )
		goto _test_eof879;
case 879:
	if ( (*p) == 45u )
		goto st603;
	goto tr743;
st604:
	if ( ++p == pe )
		goto _test_eof604;
case 604:
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr747;
	} else if ( (*p) >= 65u )
		goto tr747;
	goto tr746;
tr747:
	{ m.mark = p + 1; }
	goto st880;
st880:
	if ( ++p == pe )
		goto _test_eof880;
case 880:
	if ( (*p) == 45u )
		goto st604;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1005;
	} else if ( (*p) >= 65u )
		goto tr1005;
	goto tr746;
tr1005:
	{ m.mark = p + 1; }
	goto st881;
st881:
	if ( ++p == pe )
		goto _test_eof881;
case 881:
	if ( (*p) == 45u )
		goto st604;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1006;
	} else if ( (*p) >= 65u )
		goto tr1006;
	goto tr746;
tr1006:
	{ m.mark = p + 1; }
	goto st882;
st882:
	if ( ++p == pe )
		goto _test_eof882;
case 882:
	if ( (*p) == 45u )
		goto st604;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1007;
	} else if ( (*p) >= 65u )
		goto tr1007;
	goto tr746;
tr1007:
	{ m.mark = p + 1; }
	goto st883;
st883:
	if ( ++p == pe )
		goto _test_eof883;
case 883:
	if ( (*p) == 45u )
		goto st604;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1008;
	} else if ( (*p) >= 65u )
		goto tr1008;
	goto tr746;
tr1008:
	{ m.mark = p + 1; }
	goto st884;
st884:
	if ( ++p == pe )
		goto _test_eof884;
case 884:
	if ( (*p) == 45u )
		goto st604;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1009;
	} else if ( (*p) >= 65u )
		goto tr1009;
	goto tr746;
tr1009:
	{ m.mark = p + 1; }
	goto st885;
st885:
	if ( ++p == pe )
		goto _test_eof885;
case 885:
	if ( (*p) == 45u )
		goto st604;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1010;
	} else if ( (*p) >= 65u )
		goto tr1010;
	goto tr746;
tr1010:
	{ m.mark = p + 1; }
	goto st886;
st886:
	if ( ++p == pe )
		goto _test_eof886;
case 886:
	if ( (*p) == 45u )
		goto st604;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr1011;
	} else if ( (*p) >= 65u )
		goto tr1011;
	goto tr746;
tr1011:
	{ m.mark = p + 1; }
	goto st887;
st887:
	if ( ++p == pe )
		goto _test_eof887;
case 887:
	if ( (*p) == 45u )
		goto st604;
	goto tr746;
case 605:
	switch( (*p) ) {
		case 33u: goto tr749;
		case 37u: goto tr749;
		case 39u: goto tr749;
		case 126u: goto tr749;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr749;
		} else if ( (*p) >= 42u )
			goto tr749;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr749;
		} else if ( (*p) >= 65u )
			goto tr749;
	} else
		goto tr749;
	goto tr748;
tr749:
	{ m.mark = p + 1; }
	goto st888;
st888:
	if ( ++p == pe )
		goto _test_eof888;
case 888:
	switch( (*p) ) {
		case 33u: goto tr749;
		case 37u: goto tr749;
		case 39u: goto tr749;
		case 126u: goto tr749;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr749;
		} else if ( (*p) >= 42u )
			goto tr749;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr749;
		} else if ( (*p) >= 65u )
			goto tr749;
	} else
		goto tr749;
	goto tr748;
case 606:
	switch( (*p) ) {
		case 33u: goto tr751;
		case 37u: goto tr751;
		case 39u: goto tr751;
		case 126u: goto tr751;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr751;
		} else if ( (*p) >= 42u )
			goto tr751;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr751;
		} else if ( (*p) >= 65u )
			goto tr751;
	} else
		goto tr751;
	goto tr750;
tr751:
	{ m.mark = p + 1; }
	goto st889;
st889:
	if ( ++p == pe )
		goto _test_eof889;
case 889:
	switch( (*p) ) {
		case 9u: goto st607;
		case 13u: goto st608;
		case 32u: goto st607;
		case 33u: goto tr751;
		case 37u: goto tr751;
		case 39u: goto tr751;
		case 47u: goto st611;
		case 126u: goto tr751;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr751;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr751;
		} else if ( (*p) >= 65u )
			goto tr751;
	} else
		goto tr751;
	goto tr750;
st607:
	if ( ++p == pe )
		goto _test_eof607;
case 607:
	switch( (*p) ) {
		case 9u: goto st607;
		case 13u: goto st608;
		case 32u: goto st607;
		case 47u: goto st611;
	}
	goto tr750;
st608:
	if ( ++p == pe )
		goto _test_eof608;
case 608:
	if ( (*p) == 10u )
		goto st609;
	goto tr750;
st609:
	if ( ++p == pe )
		goto _test_eof609;
case 609:
	switch( (*p) ) {
		case 9u: goto st610;
		case 32u: goto st610;
	}
	goto tr750;
st610:
	if ( ++p == pe )
		goto _test_eof610;
case 610:
	switch( (*p) ) {
		case 9u: goto st610;
		case 32u: goto st610;
		case 47u: goto st611;
	}
	goto tr750;
st611:
	if ( ++p == pe )
		goto _test_eof611;
case 611:
	switch( (*p) ) {
		case 9u: goto st611;
		case 13u: goto st612;
		case 32u: goto st611;
		case 33u: goto tr758;
		case 37u: goto tr758;
		case 39u: goto tr758;
		case 126u: goto tr758;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr758;
		} else if ( (*p) >= 42u )
			goto tr758;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr758;
		} else if ( (*p) >= 65u )
			goto tr758;
	} else
		goto tr758;
	goto tr750;
st612:
	if ( ++p == pe )
		goto _test_eof612;
case 612:
	if ( (*p) == 10u )
		goto st613;
	goto tr750;
st613:
	if ( ++p == pe )
		goto _test_eof613;
case 613:
	switch( (*p) ) {
		case 9u: goto st614;
		case 32u: goto st614;
	}
	goto tr750;
st614:
	if ( ++p == pe )
		goto _test_eof614;
case 614:
	switch( (*p) ) {
		case 9u: goto st614;
		case 32u: goto st614;
		case 33u: goto tr758;
		case 37u: goto tr758;
		case 39u: goto tr758;
		case 126u: goto tr758;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr758;
		} else if ( (*p) >= 42u )
			goto tr758;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr758;
		} else if ( (*p) >= 65u )
			goto tr758;
	} else
		goto tr758;
	goto tr750;
tr758:
	{ m.mark = p + 1; }
	goto st890;
st890:
	if ( ++p == pe )
		goto _test_eof890;
case 890:
	switch( (*p) ) {
		case 33u: goto tr758;
		case 37u: goto tr758;
		case 39u: goto tr758;
		case 126u: goto tr758;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr758;
		} else if ( (*p) >= 42u )
			goto tr758;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr758;
		} else if ( (*p) >= 65u )
			goto tr758;
	} else
		goto tr758;
	goto tr750;
case 615:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st616;
	goto tr748;
st616:
	if ( ++p == pe )
		goto _test_eof616;
case 616:
	if ( (*p) == 46u )
		goto st617;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st616;
	goto tr748;
st617:
	if ( ++p == pe )
		goto _test_eof617;
case 617:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr763;
	goto tr748;
tr763:
	{ m.mark = p + 1; }
	goto st891;
st891:
	if ( ++p == pe )
		goto _test_eof891;
case 891:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr763;
	goto tr748;
case 618:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr764;
	goto tr748;
tr764:
	{ m.mark = p + 1; }
	goto st892;
st892:
	if ( ++p == pe )
		goto _test_eof892;
case 892:
	switch( (*p) ) {
		case 9u: goto tr1012;
		case 13u: goto st619;
		case 32u: goto tr1012;
		case 46u: goto tr1014;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr764;
	goto tr748;
tr1012:
	{ m.mark = p + 1; }
	goto st893;
st893:
	if ( ++p == pe )
		goto _test_eof893;
case 893:
	switch( (*p) ) {
		case 9u: goto tr1012;
		case 13u: goto st619;
		case 32u: goto tr1012;
		case 46u: goto tr1016;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr1017;
	goto tr1015;
st619:
	if ( ++p == pe )
		goto _test_eof619;
case 619:
	if ( (*p) == 10u )
		goto st620;
	goto tr748;
st620:
	if ( ++p == pe )
		goto _test_eof620;
case 620:
	switch( (*p) ) {
		case 9u: goto tr766;
		case 32u: goto tr766;
	}
	goto tr748;
tr766:
	{ m.mark = p + 1; }
	goto st894;
st894:
	if ( ++p == pe )
		goto _test_eof894;
case 894:
	switch( (*p) ) {
		case 9u: goto tr766;
		case 32u: goto tr766;
		case 46u: goto tr1016;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr1017;
	goto tr1015;
tr1016:
	{ m.mark = p + 1; }
	goto st895;
st895:
	if ( ++p == pe )
		goto _test_eof895;
case 895:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr1016;
	goto tr1015;
tr1017:
	{ m.mark = p + 1; }
	goto st896;
st896:
	if ( ++p == pe )
		goto _test_eof896;
case 896:
	if ( (*p) == 46u )
		goto tr1016;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr1017;
	goto tr1015;
tr1014:
	{ m.mark = p + 1; }
	goto st897;
st897:
	if ( ++p == pe )
		goto _test_eof897;
case 897:
	switch( (*p) ) {
		case 9u: goto tr1012;
		case 13u: goto st619;
		case 32u: goto tr1012;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr1014;
	goto tr748;
case 621:
	switch( (*p) ) {
		case 70u: goto st622;
		case 77u: goto st667;
		case 83u: goto st669;
		case 84u: goto st671;
		case 87u: goto st674;
	}
	goto tr767;
st622:
	if ( ++p == pe )
		goto _test_eof622;
case 622:
	if ( (*p) == 114u )
		goto st623;
	goto tr767;
st623:
	if ( ++p == pe )
		goto _test_eof623;
case 623:
	if ( (*p) == 105u )
		goto st624;
	goto tr767;
st624:
	if ( ++p == pe )
		goto _test_eof624;
case 624:
	if ( (*p) == 44u )
		goto st625;
	goto tr767;
st625:
	if ( ++p == pe )
		goto _test_eof625;
case 625:
	if ( (*p) == 32u )
		goto st626;
	goto tr776;
st626:
	if ( ++p == pe )
		goto _test_eof626;
case 626:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st627;
	goto tr778;
st627:
	if ( ++p == pe )
		goto _test_eof627;
case 627:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st628;
	goto tr778;
st628:
	if ( ++p == pe )
		goto _test_eof628;
case 628:
	if ( (*p) == 32u )
		goto st629;
	goto tr778;
st629:
	if ( ++p == pe )
		goto _test_eof629;
case 629:
	switch( (*p) ) {
		case 65u: goto st630;
		case 68u: goto st652;
		case 70u: goto st654;
		case 74u: goto st656;
		case 77u: goto st659;
		case 78u: goto st661;
		case 79u: goto st663;
		case 83u: goto st665;
	}
	goto tr782;
st630:
	if ( ++p == pe )
		goto _test_eof630;
case 630:
	switch( (*p) ) {
		case 112u: goto st631;
		case 117u: goto st651;
	}
	goto tr782;
st631:
	if ( ++p == pe )
		goto _test_eof631;
case 631:
	if ( (*p) == 114u )
		goto st632;
	goto tr782;
st632:
	if ( ++p == pe )
		goto _test_eof632;
case 632:
	if ( (*p) == 32u )
		goto st633;
	goto tr782;
st633:
	if ( ++p == pe )
		goto _test_eof633;
case 633:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st634;
	goto tr778;
st634:
	if ( ++p == pe )
		goto _test_eof634;
case 634:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st635;
	goto tr778;
st635:
	if ( ++p == pe )
		goto _test_eof635;
case 635:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st636;
	goto tr778;
st636:
	if ( ++p == pe )
		goto _test_eof636;
case 636:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st637;
	goto tr778;
st637:
	if ( ++p == pe )
		goto _test_eof637;
case 637:
	if ( (*p) == 32u )
		goto st638;
	goto tr778;
st638:
	if ( ++p == pe )
		goto _test_eof638;
case 638:
	if ( (*p) == 50u )
		goto st650;
	if ( 48u <= (*p) && (*p) <= 49u )
		goto st639;
	goto tr800;
st639:
	if ( ++p == pe )
		goto _test_eof639;
case 639:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st640;
	goto tr800;
st640:
	if ( ++p == pe )
		goto _test_eof640;
case 640:
	if ( (*p) == 58u )
		goto st641;
	goto tr800;
st641:
	if ( ++p == pe )
		goto _test_eof641;
case 641:
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st642;
	goto tr800;
st642:
	if ( ++p == pe )
		goto _test_eof642;
case 642:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st643;
	goto tr800;
st643:
	if ( ++p == pe )
		goto _test_eof643;
case 643:
	if ( (*p) == 58u )
		goto st644;
	goto tr800;
st644:
	if ( ++p == pe )
		goto _test_eof644;
case 644:
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st645;
	goto tr800;
st645:
	if ( ++p == pe )
		goto _test_eof645;
case 645:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st646;
	goto tr800;
st646:
	if ( ++p == pe )
		goto _test_eof646;
case 646:
	if ( (*p) == 32u )
		goto st647;
	goto tr800;
st647:
	if ( ++p == pe )
		goto _test_eof647;
case 647:
	if ( (*p) == 71u )
		goto st648;
	goto tr776;
st648:
	if ( ++p == pe )
		goto _test_eof648;
case 648:
	if ( (*p) == 77u )
		goto st649;
	goto tr776;
st649:
	if ( ++p == pe )
		goto _test_eof649;
case 649:
	if ( (*p) == 84u )
		goto tr813;
	goto tr776;
tr813:
	{ m.mark = p + 1; }
	goto st898;
st898:
	if ( ++p == pe )
		goto _test_eof898;
case 898:
	goto tr776;
st650:
	if ( ++p == pe )
		goto _test_eof650;
case 650:
	if ( 48u <= (*p) && (*p) <= 51u )
		goto st640;
	goto tr800;
st651:
	if ( ++p == pe )
		goto _test_eof651;
case 651:
	if ( (*p) == 103u )
		goto st632;
	goto tr782;
st652:
	if ( ++p == pe )
		goto _test_eof652;
case 652:
	if ( (*p) == 101u )
		goto st653;
	goto tr782;
st653:
	if ( ++p == pe )
		goto _test_eof653;
case 653:
	if ( (*p) == 99u )
		goto st632;
	goto tr782;
st654:
	if ( ++p == pe )
		goto _test_eof654;
case 654:
	if ( (*p) == 101u )
		goto st655;
	goto tr782;
st655:
	if ( ++p == pe )
		goto _test_eof655;
case 655:
	if ( (*p) == 98u )
		goto st632;
	goto tr782;
st656:
	if ( ++p == pe )
		goto _test_eof656;
case 656:
	switch( (*p) ) {
		case 97u: goto st657;
		case 117u: goto st658;
	}
	goto tr782;
st657:
	if ( ++p == pe )
		goto _test_eof657;
case 657:
	if ( (*p) == 110u )
		goto st632;
	goto tr782;
st658:
	if ( ++p == pe )
		goto _test_eof658;
case 658:
	switch( (*p) ) {
		case 108u: goto st632;
		case 110u: goto st632;
	}
	goto tr782;
st659:
	if ( ++p == pe )
		goto _test_eof659;
case 659:
	if ( (*p) == 97u )
		goto st660;
	goto tr782;
st660:
	if ( ++p == pe )
		goto _test_eof660;
case 660:
	switch( (*p) ) {
		case 114u: goto st632;
		case 121u: goto st632;
	}
	goto tr782;
st661:
	if ( ++p == pe )
		goto _test_eof661;
case 661:
	if ( (*p) == 111u )
		goto st662;
	goto tr782;
st662:
	if ( ++p == pe )
		goto _test_eof662;
case 662:
	if ( (*p) == 118u )
		goto st632;
	goto tr782;
st663:
	if ( ++p == pe )
		goto _test_eof663;
case 663:
	if ( (*p) == 99u )
		goto st664;
	goto tr782;
st664:
	if ( ++p == pe )
		goto _test_eof664;
case 664:
	if ( (*p) == 116u )
		goto st632;
	goto tr782;
st665:
	if ( ++p == pe )
		goto _test_eof665;
case 665:
	if ( (*p) == 101u )
		goto st666;
	goto tr782;
st666:
	if ( ++p == pe )
		goto _test_eof666;
case 666:
	if ( (*p) == 112u )
		goto st632;
	goto tr782;
st667:
	if ( ++p == pe )
		goto _test_eof667;
case 667:
	if ( (*p) == 111u )
		goto st668;
	goto tr767;
st668:
	if ( ++p == pe )
		goto _test_eof668;
case 668:
	if ( (*p) == 110u )
		goto st624;
	goto tr767;
st669:
	if ( ++p == pe )
		goto _test_eof669;
case 669:
	switch( (*p) ) {
		case 97u: goto st670;
		case 117u: goto st668;
	}
	goto tr767;
st670:
	if ( ++p == pe )
		goto _test_eof670;
case 670:
	if ( (*p) == 116u )
		goto st624;
	goto tr767;
st671:
	if ( ++p == pe )
		goto _test_eof671;
case 671:
	switch( (*p) ) {
		case 104u: goto st672;
		case 117u: goto st673;
	}
	goto tr767;
st672:
	if ( ++p == pe )
		goto _test_eof672;
case 672:
	if ( (*p) == 117u )
		goto st624;
	goto tr767;
st673:
	if ( ++p == pe )
		goto _test_eof673;
case 673:
	if ( (*p) == 101u )
		goto st624;
	goto tr767;
st674:
	if ( ++p == pe )
		goto _test_eof674;
case 674:
	if ( (*p) == 101u )
		goto st675;
	goto tr767;
st675:
	if ( ++p == pe )
		goto _test_eof675;
case 675:
	if ( (*p) == 100u )
		goto st624;
	goto tr767;
case 676:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st677;
	goto tr827;
st677:
	if ( ++p == pe )
		goto _test_eof677;
case 677:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st678;
	goto tr827;
st678:
	if ( ++p == pe )
		goto _test_eof678;
case 678:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st679;
	goto tr827;
st679:
	if ( ++p == pe )
		goto _test_eof679;
case 679:
	if ( (*p) == 32u )
		goto st680;
	goto tr827;
st680:
	if ( ++p == pe )
		goto _test_eof680;
case 680:
	switch( (*p) ) {
		case 33u: goto st681;
		case 37u: goto st681;
		case 39u: goto st681;
		case 91u: goto st697;
		case 126u: goto st681;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st681;
		} else if ( (*p) >= 42u )
			goto st681;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st681;
		} else if ( (*p) >= 65u )
			goto st681;
	} else
		goto st681;
	goto tr832;
st681:
	if ( ++p == pe )
		goto _test_eof681;
case 681:
	switch( (*p) ) {
		case 32u: goto st682;
		case 33u: goto st681;
		case 37u: goto st681;
		case 39u: goto st681;
		case 58u: goto st695;
		case 126u: goto st681;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st681;
		} else if ( (*p) >= 42u )
			goto st681;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st681;
		} else if ( (*p) >= 65u )
			goto st681;
	} else
		goto st681;
	goto tr832;
st682:
	if ( ++p == pe )
		goto _test_eof682;
case 682:
	switch( (*p) ) {
		case 9u: goto st682;
		case 13u: goto st683;
		case 32u: goto st682;
		case 34u: goto st686;
	}
	goto tr837;
st683:
	if ( ++p == pe )
		goto _test_eof683;
case 683:
	if ( (*p) == 10u )
		goto st684;
	goto tr840;
st684:
	if ( ++p == pe )
		goto _test_eof684;
case 684:
	switch( (*p) ) {
		case 9u: goto st685;
		case 32u: goto st685;
	}
	goto tr840;
st685:
	if ( ++p == pe )
		goto _test_eof685;
case 685:
	switch( (*p) ) {
		case 9u: goto st685;
		case 32u: goto st685;
		case 34u: goto st686;
	}
	goto tr837;
st686:
	if ( ++p == pe )
		goto _test_eof686;
case 686:
	switch( (*p) ) {
		case 9u: goto st686;
		case 13u: goto st687;
		case 34u: goto tr844;
		case 92u: goto st689;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st690;
		} else if ( (*p) >= 32u )
			goto st686;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st692;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st694;
		} else
			goto st693;
	} else
		goto st691;
	goto tr837;
st687:
	if ( ++p == pe )
		goto _test_eof687;
case 687:
	if ( (*p) == 10u )
		goto st688;
	goto tr837;
st688:
	if ( ++p == pe )
		goto _test_eof688;
case 688:
	switch( (*p) ) {
		case 9u: goto st686;
		case 32u: goto st686;
	}
	goto tr837;
tr844:
	{ m.mark = p + 1; }
	goto st899;
st899:
	if ( ++p == pe )
		goto _test_eof899;
case 899:
	goto tr837;
st689:
	if ( ++p == pe )
		goto _test_eof689;
case 689:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st686;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st686;
	} else
		goto st686;
	goto tr837;
st690:
	if ( ++p == pe )
		goto _test_eof690;
case 690:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st686;
	goto tr837;
st691:
	if ( ++p == pe )
		goto _test_eof691;
case 691:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st690;
	goto tr837;
st692:
	if ( ++p == pe )
		goto _test_eof692;
case 692:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st691;
	goto tr837;
st693:
	if ( ++p == pe )
		goto _test_eof693;
case 693:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st692;
	goto tr837;
st694:
	if ( ++p == pe )
		goto _test_eof694;
case 694:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st693;
	goto tr837;
st695:
	if ( ++p == pe )
		goto _test_eof695;
case 695:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st696;
	goto tr832;
st696:
	if ( ++p == pe )
		goto _test_eof696;
case 696:
	if ( (*p) == 32u )
		goto st682;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st696;
	goto tr832;
st697:
	if ( ++p == pe )
		goto _test_eof697;
case 697:
	if ( (*p) == 46u )
		goto tr853;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr853;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr853;
	} else
		goto tr853;
	goto tr832;
tr853:
	{ m.literal = p; }
	goto st698;
st698:
	if ( ++p == pe )
		goto _test_eof698;
case 698:
	switch( (*p) ) {
		case 46u: goto st698;
		case 93u: goto tr855;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st698;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st698;
	} else
		goto st698;
	goto tr832;
tr855:
	{ diagnose_literal(d, &m, p); }
	goto st699;
st699:
	if ( ++p == pe )
		goto _test_eof699;
case 699:
	switch( (*p) ) {
		case 32u: goto st682;
		case 58u: goto st695;
	}
	goto tr832;
st700:
	if ( ++p == pe )
		goto _test_eof700;
case 700:
	switch( (*p) ) {
		case 33u: goto tr857;
		case 37u: goto tr857;
		case 39u: goto tr857;
		case 45u: goto tr857;
		case 126u: goto tr857;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr857;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr857;
		} else if ( (*p) >= 65u )
			goto tr857;
	} else
		goto tr857;
	goto tr856;
tr857:
	{ m.mark = p + 1; }
	goto st900;
st900:
	if ( ++p == pe )
		goto _test_eof900;
case 900:
	switch( (*p) ) {
		case 33u: goto tr857;
		case 37u: goto tr857;
		case 39u: goto tr857;
		case 45u: goto tr857;
		case 46u: goto st700;
		case 126u: goto tr857;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr857;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr857;
		} else if ( (*p) >= 65u )
			goto tr857;
	} else
		goto tr857;
	goto tr856;
case 701:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st702;
	goto tr858;
st702:
	if ( ++p == pe )
		goto _test_eof702;
case 702:
	switch( (*p) ) {
		case 9u: goto st703;
		case 13u: goto st704;
		case 32u: goto st703;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st702;
	goto tr858;
st703:
	if ( ++p == pe )
		goto _test_eof703;
case 703:
	switch( (*p) ) {
		case 9u: goto st703;
		case 13u: goto st704;
		case 32u: goto st703;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st707;
	goto tr862;
st704:
	if ( ++p == pe )
		goto _test_eof704;
case 704:
	if ( (*p) == 10u )
		goto st705;
	goto tr748;
st705:
	if ( ++p == pe )
		goto _test_eof705;
case 705:
	switch( (*p) ) {
		case 9u: goto st706;
		case 32u: goto st706;
	}
	goto tr748;
st706:
	if ( ++p == pe )
		goto _test_eof706;
case 706:
	switch( (*p) ) {
		case 9u: goto st706;
		case 32u: goto st706;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st707;
	goto tr862;
st707:
	if ( ++p == pe )
		goto _test_eof707;
case 707:
	switch( (*p) ) {
		case 9u: goto st708;
		case 13u: goto st709;
		case 32u: goto st708;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st707;
	goto tr862;
st708:
	if ( ++p == pe )
		goto _test_eof708;
case 708:
	switch( (*p) ) {
		case 9u: goto st708;
		case 13u: goto st709;
		case 32u: goto st708;
		case 33u: goto tr869;
		case 37u: goto tr869;
		case 39u: goto tr869;
		case 126u: goto tr869;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr869;
		} else if ( (*p) >= 42u )
			goto tr869;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr869;
		} else if ( (*p) >= 65u )
			goto tr869;
	} else
		goto tr869;
	goto tr868;
st709:
	if ( ++p == pe )
		goto _test_eof709;
case 709:
	if ( (*p) == 10u )
		goto st710;
	goto tr748;
st710:
	if ( ++p == pe )
		goto _test_eof710;
case 710:
	switch( (*p) ) {
		case 9u: goto st711;
		case 32u: goto st711;
	}
	goto tr748;
st711:
	if ( ++p == pe )
		goto _test_eof711;
case 711:
	switch( (*p) ) {
		case 9u: goto st711;
		case 32u: goto st711;
		case 33u: goto tr869;
		case 37u: goto tr869;
		case 39u: goto tr869;
		case 126u: goto tr869;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr869;
		} else if ( (*p) >= 42u )
			goto tr869;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr869;
		} else if ( (*p) >= 65u )
			goto tr869;
	} else
		goto tr869;
	goto tr868;
tr869:
	{ m.mark = p + 1; }
	goto st901;
st901:
	if ( ++p == pe )
		goto _test_eof901;
case 901:
	switch( (*p) ) {
		case 33u: goto tr869;
		case 37u: goto tr869;
		case 39u: goto tr869;
		case 126u: goto tr869;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr869;
		} else if ( (*p) >= 42u )
			goto tr869;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr869;
		} else if ( (*p) >= 65u )
			goto tr869;
	} else
		goto tr869;
	goto tr868;
case 712:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st713;
	goto tr748;
st713:
	if ( ++p == pe )
		goto _test_eof713;
case 713:
	switch( (*p) ) {
		case 9u: goto st714;
		case 13u: goto st715;
		case 32u: goto st714;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st713;
	goto tr748;
st714:
	if ( ++p == pe )
		goto _test_eof714;
case 714:
	switch( (*p) ) {
		case 9u: goto st714;
		case 13u: goto st715;
		case 32u: goto st714;
		case 33u: goto tr875;
		case 37u: goto tr875;
		case 39u: goto tr875;
		case 126u: goto tr875;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr875;
		} else if ( (*p) >= 42u )
			goto tr875;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr875;
		} else if ( (*p) >= 65u )
			goto tr875;
	} else
		goto tr875;
	goto tr868;
st715:
	if ( ++p == pe )
		goto _test_eof715;
case 715:
	if ( (*p) == 10u )
		goto st716;
	goto tr748;
st716:
	if ( ++p == pe )
		goto _test_eof716;
case 716:
	switch( (*p) ) {
		case 9u: goto st717;
		case 32u: goto st717;
	}
	goto tr748;
st717:
	if ( ++p == pe )
		goto _test_eof717;
case 717:
	switch( (*p) ) {
		case 9u: goto st717;
		case 32u: goto st717;
		case 33u: goto tr875;
		case 37u: goto tr875;
		case 39u: goto tr875;
		case 126u: goto tr875;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr875;
		} else if ( (*p) >= 42u )
			goto tr875;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr875;
		} else if ( (*p) >= 65u )
			goto tr875;
	} else
		goto tr875;
	goto tr868;
tr875:
	{ m.mark = p + 1; }
	goto st902;
st902:
	if ( ++p == pe )
		goto _test_eof902;
case 902:
	switch( (*p) ) {
		case 33u: goto tr875;
		case 37u: goto tr875;
		case 39u: goto tr875;
		case 126u: goto tr875;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr875;
		} else if ( (*p) >= 42u )
			goto tr875;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr875;
		} else if ( (*p) >= 65u )
			goto tr875;
	} else
		goto tr875;
	goto tr868;
case 718:
	switch( (*p) ) {
		case 70u: goto st719;
		case 84u: goto st723;
		case 102u: goto st719;
		case 116u: goto st723;
	}
	goto tr748;
st719:
	if ( ++p == pe )
		goto _test_eof719;
case 719:
	switch( (*p) ) {
		case 65u: goto st720;
		case 97u: goto st720;
	}
	goto tr748;
st720:
	if ( ++p == pe )
		goto _test_eof720;
case 720:
	switch( (*p) ) {
		case 76u: goto st721;
		case 108u: goto st721;
	}
	goto tr748;
st721:
	if ( ++p == pe )
		goto _test_eof721;
case 721:
	switch( (*p) ) {
		case 83u: goto st722;
		case 115u: goto st722;
	}
	goto tr748;
st722:
	if ( ++p == pe )
		goto _test_eof722;
case 722:
	switch( (*p) ) {
		case 69u: goto tr883;
		case 101u: goto tr883;
	}
	goto tr748;
tr883:
	{ m.mark = p + 1; }
	goto st903;
st903:
	if ( ++p == pe )
		goto _test_eof903;
case 903:
	goto tr748;
st723:
	if ( ++p == pe )
		goto _test_eof723;
case 723:
	switch( (*p) ) {
		case 82u: goto st724;
		case 114u: goto st724;
	}
	goto tr748;
st724:
	if ( ++p == pe )
		goto _test_eof724;
case 724:
	switch( (*p) ) {
		case 85u: goto st722;
		case 117u: goto st722;
	}
	goto tr748;
case 725:
	switch( (*p) ) {
		case 33u: goto tr886;
		case 37u: goto tr886;
		case 39u: goto tr886;
		case 126u: goto tr886;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr886;
		} else if ( (*p) >= 42u )
			goto tr886;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr886;
		} else if ( (*p) >= 65u )
			goto tr886;
	} else
		goto tr886;
	goto tr885;
tr886:
	{ m.mark = p + 1; }
	goto st904;
st904:
	if ( ++p == pe )
		goto _test_eof904;
case 904:
	switch( (*p) ) {
		case 33u: goto tr886;
		case 37u: goto tr886;
		case 39u: goto tr886;
		case 59u: goto st726;
		case 126u: goto tr886;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr886;
		} else if ( (*p) >= 42u )
			goto tr886;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr886;
		} else if ( (*p) >= 65u )
			goto tr886;
	} else
		goto tr886;
	goto tr1019;
st726:
	if ( ++p == pe )
		goto _test_eof726;
case 726:
	switch( (*p) ) {
		case 33u: goto tr887;
		case 37u: goto tr887;
		case 39u: goto tr887;
		case 126u: goto tr887;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr887;
		} else if ( (*p) >= 42u )
			goto tr887;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr887;
		} else if ( (*p) >= 65u )
			goto tr887;
	} else
		goto tr887;
	goto tr885;
tr887:
	{ m.mark = p + 1; }
	goto st905;
st905:
	if ( ++p == pe )
		goto _test_eof905;
case 905:
	switch( (*p) ) {
		case 33u: goto tr887;
		case 37u: goto tr887;
		case 39u: goto tr887;
		case 59u: goto st726;
		case 126u: goto tr887;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr887;
		} else if ( (*p) >= 42u )
			goto tr887;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr887;
		} else if ( (*p) >= 65u )
			goto tr887;
	} else
		goto tr887;
	goto tr885;
case 727:
	switch( (*p) ) {
		case 48u: goto tr889;
		case 49u: goto tr890;
	}
	goto tr888;
tr889:
	{ m.mark = p + 1; }
	goto st906;
st906:
	if ( ++p == pe )
		goto _test_eof906;
case 906:
	if ( (*p) == 46u )
		goto tr1021;
	goto tr888;
tr1021:
	{ m.mark = p + 1; }
	goto st907;
st907:
	if ( ++p == pe )
		goto _test_eof907;
case 907:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr1022;
	goto tr888;
tr1022:
	{ m.mark = p + 1; }
	goto st908;
st908:
	if ( ++p == pe )
		goto _test_eof908;
case 908:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr1023;
	goto tr888;
tr1023:
	{ m.mark = p + 1; }
	goto st909;
st909:
	if ( ++p == pe )
		goto _test_eof909;
case 909:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr1024;
	goto tr888;
tr1024:
	{ m.mark = p + 1; }
	goto st910;
st910:
	if ( ++p == pe )
		goto _test_eof910;
case 910:
	goto tr888;
tr890:
	{ m.mark = p + 1; }
	goto st911;
st911:
	if ( ++p == pe )
		goto _test_eof911;
case 911:
	if ( (*p) == 46u )
		goto tr1025;
	goto tr888;
tr1025:
	{ m.mark = p + 1; }
	goto st912;
st912:
	if ( ++p == pe )
		goto _test_eof912;
case 912:
	if ( (*p) == 48u )
		goto tr1026;
	goto tr888;
tr1026:
	{ m.mark = p + 1; }
	goto st913;
st913:
	if ( ++p == pe )
		goto _test_eof913;
case 913:
	if ( (*p) == 48u )
		goto tr1027;
	goto tr888;
tr1027:
	{ m.mark = p + 1; }
	goto st914;
st914:
	if ( ++p == pe )
		goto _test_eof914;
case 914:
	if ( (*p) == 48u )
		goto tr1024;
	goto tr888;
case 728:
	if ( (*p) == 34u )
		goto st729;
	goto tr891;
st729:
	if ( ++p == pe )
		goto _test_eof729;
case 729:
	if ( (*p) == 34u )
		goto tr893;
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st729;
	} else if ( (*p) >= 48u )
		goto st729;
	goto tr891;
tr893:
	{ m.mark = p + 1; }
	goto st915;
st915:
	if ( ++p == pe )
		goto _test_eof915;
case 915:
	goto tr891;
case 730:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st731;
	} else if ( (*p) >= 48u )
		goto st731;
	goto tr891;
st731:
	if ( ++p == pe )
		goto _test_eof731;
case 731:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st732;
	} else if ( (*p) >= 48u )
		goto st732;
	goto tr891;
st732:
	if ( ++p == pe )
		goto _test_eof732;
case 732:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st733;
	} else if ( (*p) >= 48u )
		goto st733;
	goto tr891;
st733:
	if ( ++p == pe )
		goto _test_eof733;
case 733:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st734;
	} else if ( (*p) >= 48u )
		goto st734;
	goto tr891;
st734:
	if ( ++p == pe )
		goto _test_eof734;
case 734:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st735;
	} else if ( (*p) >= 48u )
		goto st735;
	goto tr891;
st735:
	if ( ++p == pe )
		goto _test_eof735;
case 735:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st736;
	} else if ( (*p) >= 48u )
		goto st736;
	goto tr891;
st736:
	if ( ++p == pe )
		goto _test_eof736;
case 736:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st737;
	} else if ( (*p) >= 48u )
		goto st737;
	goto tr891;
st737:
	if ( ++p == pe )
		goto _test_eof737;
case 737:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr901;
	} else if ( (*p) >= 48u )
		goto tr901;
	goto tr891;
tr901:
	{ m.mark = p + 1; }
	goto st916;
st916:
	if ( ++p == pe )
		goto _test_eof916;
case 916:
	goto tr891;
case 738:
	if ( (*p) == 34u )
		goto st739;
	goto tr891;
st739:
	if ( ++p == pe )
		goto _test_eof739;
case 739:
	switch( (*p) ) {
		case 33u: goto st740;
		case 37u: goto st740;
		case 39u: goto st740;
		case 126u: goto st740;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st740;
		} else if ( (*p) >= 42u )
			goto st740;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st740;
		} else if ( (*p) >= 65u )
			goto st740;
	} else
		goto st740;
	goto tr891;
st740:
	if ( ++p == pe )
		goto _test_eof740;
case 740:
	switch( (*p) ) {
		case 33u: goto st740;
		case 34u: goto tr904;
		case 37u: goto st740;
		case 39u: goto st740;
		case 44u: goto st739;
		case 126u: goto st740;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st740;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st740;
		} else if ( (*p) >= 65u )
			goto st740;
	} else
		goto st740;
	goto tr891;
tr904:
	{ m.mark = p + 1; }
	goto st917;
st917:
	if ( ++p == pe )
		goto _test_eof917;
case 917:
	goto tr891;
case 741:
	switch( (*p) ) {
		case 70u: goto st742;
		case 84u: goto st746;
		case 102u: goto st742;
		case 116u: goto st746;
	}
	goto tr891;
st742:
	if ( ++p == pe )
		goto _test_eof742;
case 742:
	switch( (*p) ) {
		case 65u: goto st743;
		case 97u: goto st743;
	}
	goto tr891;
st743:
	if ( ++p == pe )
		goto _test_eof743;
case 743:
	switch( (*p) ) {
		case 76u: goto st744;
		case 108u: goto st744;
	}
	goto tr891;
st744:
	if ( ++p == pe )
		goto _test_eof744;
case 744:
	switch( (*p) ) {
		case 83u: goto st745;
		case 115u: goto st745;
	}
	goto tr891;
st745:
	if ( ++p == pe )
		goto _test_eof745;
case 745:
	switch( (*p) ) {
		case 69u: goto tr910;
		case 101u: goto tr910;
	}
	goto tr891;
tr910:
	{ m.mark = p + 1; }
	goto st918;
st918:
	if ( ++p == pe )
		goto _test_eof918;
case 918:
	goto tr891;
st746:
	if ( ++p == pe )
		goto _test_eof746;
case 746:
	switch( (*p) ) {
		case 82u: goto st747;
		case 114u: goto st747;
	}
	goto tr891;
st747:
	if ( ++p == pe )
		goto _test_eof747;
case 747:
	switch( (*p) ) {
		case 85u: goto st745;
		case 117u: goto st745;
	}
	goto tr891;
case 748:
	switch( (*p) ) {
		case 9u: goto tr912;
		case 13u: goto st749;
		case 92u: goto st751;
	}
	if ( (*p) < 224u ) {
		if ( (*p) < 42u ) {
			if ( 32u <= (*p) && (*p) <= 39u )
				goto tr912;
		} else if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st752;
		} else
			goto tr912;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st754;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st756;
		} else
			goto st755;
	} else
		goto st753;
	goto st0;
tr912:
	{ m.mark = p + 1; }
	goto st919;
st919:
	if ( ++p == pe )
		goto _test_eof919;
case 919:
	switch( (*p) ) {
		case 9u: goto tr912;
		case 13u: goto st749;
		case 92u: goto st751;
	}
	if ( (*p) < 224u ) {
		if ( (*p) < 42u ) {
			if ( 32u <= (*p) && (*p) <= 39u )
				goto tr912;
		} else if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st752;
		} else
			goto tr912;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st754;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st756;
		} else
			goto st755;
	} else
		goto st753;
	goto st0;
st749:
	if ( ++p == pe )
		goto _test_eof749;
case 749:
	if ( (*p) == 10u )
		goto st750;
	goto st0;
st750:
	if ( ++p == pe )
		goto _test_eof750;
case 750:
	switch( (*p) ) {
		case 9u: goto tr912;
		case 32u: goto tr912;
	}
	goto st0;
st751:
	if ( ++p == pe )
		goto _test_eof751;
case 751:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto tr912;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto tr912;
	} else
		goto tr912;
	goto st0;
st752:
	if ( ++p == pe )
		goto _test_eof752;
case 752:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto tr912;
	goto st0;
st753:
	if ( ++p == pe )
		goto _test_eof753;
case 753:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st752;
	goto st0;
st754:
	if ( ++p == pe )
		goto _test_eof754;
case 754:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st753;
	goto st0;
st755:
	if ( ++p == pe )
		goto _test_eof755;
case 755:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st754;
	goto st0;
st756:
	if ( ++p == pe )
		goto _test_eof756;
case 756:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st755;
	goto st0;
case 757:
	switch( (*p) ) {
		case 9u: goto tr921;
		case 13u: goto st758;
		case 32u: goto tr921;
	}
	goto st0;
tr921:
	{ m.mark = p + 1; }
	goto st920;
st920:
	if ( ++p == pe )
		goto _test_eof920;
case 920:
	switch( (*p) ) {
		case 9u: goto tr921;
		case 13u: goto st758;
		case 32u: goto tr921;
	}
	goto st0;
st758:
	if ( ++p == pe )
		goto _test_eof758;
case 758:
	if ( (*p) == 10u )
		goto st759;
	goto st0;
st759:
	if ( ++p == pe )
		goto _test_eof759;
case 759:
	switch( (*p) ) {
		case 9u: goto tr924;
		case 32u: goto tr924;
	}
	goto st0;
tr924:
	{ m.mark = p + 1; }
	goto st921;
st921:
	if ( ++p == pe )
		goto _test_eof921;
case 921:
	switch( (*p) ) {
		case 9u: goto tr924;
		case 32u: goto tr924;
	}
	goto st0;
tr721:
	{ m.mark = p + 1; }
	goto st866;
st866:
	if ( ++p == pe )
		goto _test_eof866;
case 866:
	switch( (*p) ) {
		case 13u: goto st582;
		case 127u: goto tr719;
	}
	if ( (*p) < 224u ) {
		if ( (*p) < 10u ) {
			if ( (*p) <= 8u )
				goto tr719;
		} else if ( (*p) > 31u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st584;
		} else
			goto tr719;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st586;
		} else if ( (*p) > 251u ) {
			if ( (*p) > 253u ) {
				if ( 254u <= (*p) )
					goto tr719;
			} else if ( (*p) >= 252u )
				goto st588;
		} else
			goto st587;
	} else
		goto st585;
	goto tr721;
st582:
	if ( ++p == pe )
		goto _test_eof582;
case 582:
	if ( (*p) == 10u )
		goto st583;
	goto tr719;
st583:
	if ( ++p == pe )
		goto _test_eof583;
case 583:
	switch( (*p) ) {
		case 9u: goto tr721;
		case 32u: goto tr721;
	}
	goto tr719;
st584:
	if ( ++p == pe )
		goto _test_eof584;
case 584:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto tr721;
	goto tr719;
st585:
	if ( ++p == pe )
		goto _test_eof585;
case 585:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st584;
	goto tr719;
st586:
	if ( ++p == pe )
		goto _test_eof586;
case 586:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st585;
	goto tr719;
st587:
	if ( ++p == pe )
		goto _test_eof587;
case 587:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st586;
	goto tr719;
st588:
	if ( ++p == pe )
		goto _test_eof588;
case 588:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st587;
	goto tr719;
	}
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof760: cs = 760; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof761: cs = 761; goto _test_eof; 
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
	_test_eof762: cs = 762; goto _test_eof; 
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
	_test_eof763: cs = 763; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
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
	_test_eof764: cs = 764; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof765: cs = 765; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof766: cs = 766; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof767: cs = 767; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof768: cs = 768; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof769: cs = 769; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof770: cs = 770; goto _test_eof; 
	_test_eof771: cs = 771; goto _test_eof; 
	_test_eof772: cs = 772; goto _test_eof; 
	_test_eof773: cs = 773; goto _test_eof; 
	_test_eof774: cs = 774; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof775: cs = 775; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof776: cs = 776; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof777: cs = 777; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof778: cs = 778; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof779: cs = 779; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 
	_test_eof780: cs = 780; goto _test_eof; 
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 
	_test_eof99: cs = 99; goto _test_eof; 
	_test_eof100: cs = 100; goto _test_eof; 
	_test_eof101: cs = 101; goto _test_eof; 
	_test_eof102: cs = 102; goto _test_eof; 
	_test_eof781: cs = 781; goto _test_eof; 
	_test_eof103: cs = 103; goto _test_eof; 
	_test_eof104: cs = 104; goto _test_eof; 
	_test_eof105: cs = 105; goto _test_eof; 
	_test_eof106: cs = 106; goto _test_eof; 
	_test_eof107: cs = 107; goto _test_eof; 
	_test_eof108: cs = 108; goto _test_eof; 
	_test_eof109: cs = 109; goto _test_eof; 
	_test_eof782: cs = 782; goto _test_eof; 
	_test_eof783: cs = 783; goto _test_eof; 
	_test_eof784: cs = 784; goto _test_eof; 
	_test_eof785: cs = 785; goto _test_eof; 
	_test_eof786: cs = 786; goto _test_eof; 
	_test_eof110: cs = 110; goto _test_eof; 
	_test_eof111: cs = 111; goto _test_eof; 
	_test_eof112: cs = 112; goto _test_eof; 
	_test_eof113: cs = 113; goto _test_eof; 
	_test_eof114: cs = 114; goto _test_eof; 
	_test_eof115: cs = 115; goto _test_eof; 
	_test_eof116: cs = 116; goto _test_eof; 
	_test_eof117: cs = 117; goto _test_eof; 
	_test_eof118: cs = 118; goto _test_eof; 
	_test_eof119: cs = 119; goto _test_eof; 
	_test_eof120: cs = 120; goto _test_eof; 
	_test_eof121: cs = 121; goto _test_eof; 
	_test_eof122: cs = 122; goto _test_eof; 
	_test_eof123: cs = 123; goto _test_eof; 
	_test_eof787: cs = 787; goto _test_eof; 
	_test_eof788: cs = 788; goto _test_eof; 
	_test_eof125: cs = 125; goto _test_eof; 
	_test_eof789: cs = 789; goto _test_eof; 
	_test_eof126: cs = 126; goto _test_eof; 
	_test_eof790: cs = 790; goto _test_eof; 
	_test_eof127: cs = 127; goto _test_eof; 
	_test_eof128: cs = 128; goto _test_eof; 
	_test_eof791: cs = 791; goto _test_eof; 
	_test_eof792: cs = 792; goto _test_eof; 
	_test_eof793: cs = 793; goto _test_eof; 
	_test_eof129: cs = 129; goto _test_eof; 
	_test_eof130: cs = 130; goto _test_eof; 
	_test_eof794: cs = 794; goto _test_eof; 
	_test_eof131: cs = 131; goto _test_eof; 
	_test_eof132: cs = 132; goto _test_eof; 
	_test_eof133: cs = 133; goto _test_eof; 
	_test_eof134: cs = 134; goto _test_eof; 
	_test_eof795: cs = 795; goto _test_eof; 
	_test_eof796: cs = 796; goto _test_eof; 
	_test_eof136: cs = 136; goto _test_eof; 
	_test_eof137: cs = 137; goto _test_eof; 
	_test_eof797: cs = 797; goto _test_eof; 
	_test_eof798: cs = 798; goto _test_eof; 
	_test_eof799: cs = 799; goto _test_eof; 
	_test_eof138: cs = 138; goto _test_eof; 
	_test_eof139: cs = 139; goto _test_eof; 
	_test_eof800: cs = 800; goto _test_eof; 
	_test_eof140: cs = 140; goto _test_eof; 
	_test_eof141: cs = 141; goto _test_eof; 
	_test_eof801: cs = 801; goto _test_eof; 
	_test_eof142: cs = 142; goto _test_eof; 
	_test_eof143: cs = 143; goto _test_eof; 
	_test_eof144: cs = 144; goto _test_eof; 
	_test_eof145: cs = 145; goto _test_eof; 
	_test_eof146: cs = 146; goto _test_eof; 
	_test_eof147: cs = 147; goto _test_eof; 
	_test_eof148: cs = 148; goto _test_eof; 
	_test_eof149: cs = 149; goto _test_eof; 
	_test_eof150: cs = 150; goto _test_eof; 
	_test_eof151: cs = 151; goto _test_eof; 
	_test_eof152: cs = 152; goto _test_eof; 
	_test_eof153: cs = 153; goto _test_eof; 
	_test_eof154: cs = 154; goto _test_eof; 
	_test_eof155: cs = 155; goto _test_eof; 
	_test_eof156: cs = 156; goto _test_eof; 
	_test_eof157: cs = 157; goto _test_eof; 
	_test_eof158: cs = 158; goto _test_eof; 
	_test_eof159: cs = 159; goto _test_eof; 
	_test_eof160: cs = 160; goto _test_eof; 
	_test_eof161: cs = 161; goto _test_eof; 
	_test_eof162: cs = 162; goto _test_eof; 
	_test_eof163: cs = 163; goto _test_eof; 
	_test_eof164: cs = 164; goto _test_eof; 
	_test_eof165: cs = 165; goto _test_eof; 
	_test_eof166: cs = 166; goto _test_eof; 
	_test_eof167: cs = 167; goto _test_eof; 
	_test_eof168: cs = 168; goto _test_eof; 
	_test_eof169: cs = 169; goto _test_eof; 
	_test_eof170: cs = 170; goto _test_eof; 
	_test_eof171: cs = 171; goto _test_eof; 
	_test_eof172: cs = 172; goto _test_eof; 
	_test_eof173: cs = 173; goto _test_eof; 
	_test_eof174: cs = 174; goto _test_eof; 
	_test_eof175: cs = 175; goto _test_eof; 
	_test_eof176: cs = 176; goto _test_eof; 
	_test_eof177: cs = 177; goto _test_eof; 
	_test_eof178: cs = 178; goto _test_eof; 
	_test_eof179: cs = 179; goto _test_eof; 
	_test_eof802: cs = 802; goto _test_eof; 
	_test_eof180: cs = 180; goto _test_eof; 
	_test_eof803: cs = 803; goto _test_eof; 
	_test_eof181: cs = 181; goto _test_eof; 
	_test_eof182: cs = 182; goto _test_eof; 
	_test_eof183: cs = 183; goto _test_eof; 
	_test_eof184: cs = 184; goto _test_eof; 
	_test_eof185: cs = 185; goto _test_eof; 
	_test_eof186: cs = 186; goto _test_eof; 
	_test_eof187: cs = 187; goto _test_eof; 
	_test_eof188: cs = 188; goto _test_eof; 
	_test_eof189: cs = 189; goto _test_eof; 
	_test_eof190: cs = 190; goto _test_eof; 
	_test_eof191: cs = 191; goto _test_eof; 
	_test_eof192: cs = 192; goto _test_eof; 
	_test_eof193: cs = 193; goto _test_eof; 
	_test_eof194: cs = 194; goto _test_eof; 
	_test_eof195: cs = 195; goto _test_eof; 
	_test_eof196: cs = 196; goto _test_eof; 
	_test_eof197: cs = 197; goto _test_eof; 
	_test_eof198: cs = 198; goto _test_eof; 
	_test_eof199: cs = 199; goto _test_eof; 
	_test_eof200: cs = 200; goto _test_eof; 
	_test_eof201: cs = 201; goto _test_eof; 
	_test_eof202: cs = 202; goto _test_eof; 
	_test_eof203: cs = 203; goto _test_eof; 
	_test_eof204: cs = 204; goto _test_eof; 
	_test_eof205: cs = 205; goto _test_eof; 
	_test_eof206: cs = 206; goto _test_eof; 
	_test_eof207: cs = 207; goto _test_eof; 
	_test_eof208: cs = 208; goto _test_eof; 
	_test_eof209: cs = 209; goto _test_eof; 
	_test_eof210: cs = 210; goto _test_eof; 
	_test_eof211: cs = 211; goto _test_eof; 
	_test_eof212: cs = 212; goto _test_eof; 
	_test_eof213: cs = 213; goto _test_eof; 
	_test_eof214: cs = 214; goto _test_eof; 
	_test_eof215: cs = 215; goto _test_eof; 
	_test_eof216: cs = 216; goto _test_eof; 
	_test_eof217: cs = 217; goto _test_eof; 
	_test_eof218: cs = 218; goto _test_eof; 
	_test_eof219: cs = 219; goto _test_eof; 
	_test_eof220: cs = 220; goto _test_eof; 
	_test_eof221: cs = 221; goto _test_eof; 
	_test_eof222: cs = 222; goto _test_eof; 
	_test_eof223: cs = 223; goto _test_eof; 
	_test_eof224: cs = 224; goto _test_eof; 
	_test_eof225: cs = 225; goto _test_eof; 
	_test_eof226: cs = 226; goto _test_eof; 
	_test_eof227: cs = 227; goto _test_eof; 
	_test_eof228: cs = 228; goto _test_eof; 
	_test_eof229: cs = 229; goto _test_eof; 
	_test_eof230: cs = 230; goto _test_eof; 
	_test_eof231: cs = 231; goto _test_eof; 
	_test_eof232: cs = 232; goto _test_eof; 
	_test_eof233: cs = 233; goto _test_eof; 
	_test_eof234: cs = 234; goto _test_eof; 
	_test_eof235: cs = 235; goto _test_eof; 
	_test_eof236: cs = 236; goto _test_eof; 
	_test_eof237: cs = 237; goto _test_eof; 
	_test_eof238: cs = 238; goto _test_eof; 
	_test_eof239: cs = 239; goto _test_eof; 
	_test_eof240: cs = 240; goto _test_eof; 
	_test_eof241: cs = 241; goto _test_eof; 
	_test_eof242: cs = 242; goto _test_eof; 
	_test_eof243: cs = 243; goto _test_eof; 
	_test_eof244: cs = 244; goto _test_eof; 
	_test_eof245: cs = 245; goto _test_eof; 
	_test_eof246: cs = 246; goto _test_eof; 
	_test_eof247: cs = 247; goto _test_eof; 
	_test_eof248: cs = 248; goto _test_eof; 
	_test_eof249: cs = 249; goto _test_eof; 
	_test_eof250: cs = 250; goto _test_eof; 
	_test_eof251: cs = 251; goto _test_eof; 
	_test_eof252: cs = 252; goto _test_eof; 
	_test_eof253: cs = 253; goto _test_eof; 
	_test_eof254: cs = 254; goto _test_eof; 
	_test_eof255: cs = 255; goto _test_eof; 
	_test_eof256: cs = 256; goto _test_eof; 
	_test_eof257: cs = 257; goto _test_eof; 
	_test_eof258: cs = 258; goto _test_eof; 
	_test_eof259: cs = 259; goto _test_eof; 
	_test_eof260: cs = 260; goto _test_eof; 
	_test_eof261: cs = 261; goto _test_eof; 
	_test_eof262: cs = 262; goto _test_eof; 
	_test_eof263: cs = 263; goto _test_eof; 
	_test_eof264: cs = 264; goto _test_eof; 
	_test_eof265: cs = 265; goto _test_eof; 
	_test_eof266: cs = 266; goto _test_eof; 
	_test_eof267: cs = 267; goto _test_eof; 
	_test_eof268: cs = 268; goto _test_eof; 
	_test_eof269: cs = 269; goto _test_eof; 
	_test_eof270: cs = 270; goto _test_eof; 
	_test_eof271: cs = 271; goto _test_eof; 
	_test_eof272: cs = 272; goto _test_eof; 
	_test_eof273: cs = 273; goto _test_eof; 
	_test_eof274: cs = 274; goto _test_eof; 
	_test_eof275: cs = 275; goto _test_eof; 
	_test_eof276: cs = 276; goto _test_eof; 
	_test_eof277: cs = 277; goto _test_eof; 
	_test_eof278: cs = 278; goto _test_eof; 
	_test_eof279: cs = 279; goto _test_eof; 
	_test_eof280: cs = 280; goto _test_eof; 
	_test_eof281: cs = 281; goto _test_eof; 
	_test_eof282: cs = 282; goto _test_eof; 
	_test_eof283: cs = 283; goto _test_eof; 
	_test_eof284: cs = 284; goto _test_eof; 
	_test_eof285: cs = 285; goto _test_eof; 
	_test_eof286: cs = 286; goto _test_eof; 
	_test_eof287: cs = 287; goto _test_eof; 
	_test_eof288: cs = 288; goto _test_eof; 
	_test_eof289: cs = 289; goto _test_eof; 
	_test_eof290: cs = 290; goto _test_eof; 
	_test_eof291: cs = 291; goto _test_eof; 
	_test_eof292: cs = 292; goto _test_eof; 
	_test_eof293: cs = 293; goto _test_eof; 
	_test_eof295: cs = 295; goto _test_eof; 
	_test_eof296: cs = 296; goto _test_eof; 
	_test_eof297: cs = 297; goto _test_eof; 
	_test_eof298: cs = 298; goto _test_eof; 
	_test_eof299: cs = 299; goto _test_eof; 
	_test_eof300: cs = 300; goto _test_eof; 
	_test_eof301: cs = 301; goto _test_eof; 
	_test_eof302: cs = 302; goto _test_eof; 
	_test_eof303: cs = 303; goto _test_eof; 
	_test_eof304: cs = 304; goto _test_eof; 
	_test_eof305: cs = 305; goto _test_eof; 
	_test_eof306: cs = 306; goto _test_eof; 
	_test_eof307: cs = 307; goto _test_eof; 
	_test_eof308: cs = 308; goto _test_eof; 
	_test_eof309: cs = 309; goto _test_eof; 
	_test_eof310: cs = 310; goto _test_eof; 
	_test_eof311: cs = 311; goto _test_eof; 
	_test_eof312: cs = 312; goto _test_eof; 
	_test_eof313: cs = 313; goto _test_eof; 
	_test_eof314: cs = 314; goto _test_eof; 
	_test_eof315: cs = 315; goto _test_eof; 
	_test_eof316: cs = 316; goto _test_eof; 
	_test_eof317: cs = 317; goto _test_eof; 
	_test_eof318: cs = 318; goto _test_eof; 
	_test_eof319: cs = 319; goto _test_eof; 
	_test_eof320: cs = 320; goto _test_eof; 
	_test_eof321: cs = 321; goto _test_eof; 
	_test_eof804: cs = 804; goto _test_eof; 
	_test_eof322: cs = 322; goto _test_eof; 
	_test_eof323: cs = 323; goto _test_eof; 
	_test_eof324: cs = 324; goto _test_eof; 
	_test_eof325: cs = 325; goto _test_eof; 
	_test_eof326: cs = 326; goto _test_eof; 
	_test_eof327: cs = 327; goto _test_eof; 
	_test_eof328: cs = 328; goto _test_eof; 
	_test_eof329: cs = 329; goto _test_eof; 
	_test_eof805: cs = 805; goto _test_eof; 
	_test_eof330: cs = 330; goto _test_eof; 
	_test_eof331: cs = 331; goto _test_eof; 
	_test_eof332: cs = 332; goto _test_eof; 
	_test_eof333: cs = 333; goto _test_eof; 
	_test_eof334: cs = 334; goto _test_eof; 
	_test_eof335: cs = 335; goto _test_eof; 
	_test_eof336: cs = 336; goto _test_eof; 
	_test_eof337: cs = 337; goto _test_eof; 
	_test_eof806: cs = 806; goto _test_eof; 
	_test_eof338: cs = 338; goto _test_eof; 
	_test_eof339: cs = 339; goto _test_eof; 
	_test_eof340: cs = 340; goto _test_eof; 
	_test_eof341: cs = 341; goto _test_eof; 
	_test_eof342: cs = 342; goto _test_eof; 
	_test_eof343: cs = 343; goto _test_eof; 
	_test_eof344: cs = 344; goto _test_eof; 
	_test_eof345: cs = 345; goto _test_eof; 
	_test_eof807: cs = 807; goto _test_eof; 
	_test_eof346: cs = 346; goto _test_eof; 
	_test_eof347: cs = 347; goto _test_eof; 
	_test_eof348: cs = 348; goto _test_eof; 
	_test_eof808: cs = 808; goto _test_eof; 
	_test_eof349: cs = 349; goto _test_eof; 
	_test_eof350: cs = 350; goto _test_eof; 
	_test_eof351: cs = 351; goto _test_eof; 
	_test_eof352: cs = 352; goto _test_eof; 
	_test_eof353: cs = 353; goto _test_eof; 
	_test_eof354: cs = 354; goto _test_eof; 
	_test_eof355: cs = 355; goto _test_eof; 
	_test_eof356: cs = 356; goto _test_eof; 
	_test_eof809: cs = 809; goto _test_eof; 
	_test_eof810: cs = 810; goto _test_eof; 
	_test_eof811: cs = 811; goto _test_eof; 
	_test_eof812: cs = 812; goto _test_eof; 
	_test_eof813: cs = 813; goto _test_eof; 
	_test_eof357: cs = 357; goto _test_eof; 
	_test_eof358: cs = 358; goto _test_eof; 
	_test_eof359: cs = 359; goto _test_eof; 
	_test_eof360: cs = 360; goto _test_eof; 
	_test_eof361: cs = 361; goto _test_eof; 
	_test_eof362: cs = 362; goto _test_eof; 
	_test_eof363: cs = 363; goto _test_eof; 
	_test_eof364: cs = 364; goto _test_eof; 
	_test_eof365: cs = 365; goto _test_eof; 
	_test_eof814: cs = 814; goto _test_eof; 
	_test_eof366: cs = 366; goto _test_eof; 
	_test_eof367: cs = 367; goto _test_eof; 
	_test_eof368: cs = 368; goto _test_eof; 
	_test_eof815: cs = 815; goto _test_eof; 
	_test_eof369: cs = 369; goto _test_eof; 
	_test_eof370: cs = 370; goto _test_eof; 
	_test_eof371: cs = 371; goto _test_eof; 
	_test_eof372: cs = 372; goto _test_eof; 
	_test_eof373: cs = 373; goto _test_eof; 
	_test_eof374: cs = 374; goto _test_eof; 
	_test_eof375: cs = 375; goto _test_eof; 
	_test_eof376: cs = 376; goto _test_eof; 
	_test_eof816: cs = 816; goto _test_eof; 
	_test_eof817: cs = 817; goto _test_eof; 
	_test_eof818: cs = 818; goto _test_eof; 
	_test_eof819: cs = 819; goto _test_eof; 
	_test_eof377: cs = 377; goto _test_eof; 
	_test_eof378: cs = 378; goto _test_eof; 
	_test_eof379: cs = 379; goto _test_eof; 
	_test_eof380: cs = 380; goto _test_eof; 
	_test_eof381: cs = 381; goto _test_eof; 
	_test_eof382: cs = 382; goto _test_eof; 
	_test_eof383: cs = 383; goto _test_eof; 
	_test_eof384: cs = 384; goto _test_eof; 
	_test_eof385: cs = 385; goto _test_eof; 
	_test_eof820: cs = 820; goto _test_eof; 
	_test_eof386: cs = 386; goto _test_eof; 
	_test_eof387: cs = 387; goto _test_eof; 
	_test_eof388: cs = 388; goto _test_eof; 
	_test_eof821: cs = 821; goto _test_eof; 
	_test_eof389: cs = 389; goto _test_eof; 
	_test_eof390: cs = 390; goto _test_eof; 
	_test_eof391: cs = 391; goto _test_eof; 
	_test_eof392: cs = 392; goto _test_eof; 
	_test_eof393: cs = 393; goto _test_eof; 
	_test_eof394: cs = 394; goto _test_eof; 
	_test_eof395: cs = 395; goto _test_eof; 
	_test_eof396: cs = 396; goto _test_eof; 
	_test_eof822: cs = 822; goto _test_eof; 
	_test_eof823: cs = 823; goto _test_eof; 
	_test_eof824: cs = 824; goto _test_eof; 
	_test_eof825: cs = 825; goto _test_eof; 
	_test_eof826: cs = 826; goto _test_eof; 
	_test_eof827: cs = 827; goto _test_eof; 
	_test_eof828: cs = 828; goto _test_eof; 
	_test_eof397: cs = 397; goto _test_eof; 
	_test_eof398: cs = 398; goto _test_eof; 
	_test_eof399: cs = 399; goto _test_eof; 
	_test_eof400: cs = 400; goto _test_eof; 
	_test_eof401: cs = 401; goto _test_eof; 
	_test_eof402: cs = 402; goto _test_eof; 
	_test_eof403: cs = 403; goto _test_eof; 
	_test_eof404: cs = 404; goto _test_eof; 
	_test_eof405: cs = 405; goto _test_eof; 
	_test_eof406: cs = 406; goto _test_eof; 
	_test_eof407: cs = 407; goto _test_eof; 
	_test_eof408: cs = 408; goto _test_eof; 
	_test_eof409: cs = 409; goto _test_eof; 
	_test_eof410: cs = 410; goto _test_eof; 
	_test_eof411: cs = 411; goto _test_eof; 
	_test_eof829: cs = 829; goto _test_eof; 
	_test_eof830: cs = 830; goto _test_eof; 
	_test_eof831: cs = 831; goto _test_eof; 
	_test_eof832: cs = 832; goto _test_eof; 
	_test_eof833: cs = 833; goto _test_eof; 
	_test_eof412: cs = 412; goto _test_eof; 
	_test_eof413: cs = 413; goto _test_eof; 
	_test_eof414: cs = 414; goto _test_eof; 
	_test_eof415: cs = 415; goto _test_eof; 
	_test_eof416: cs = 416; goto _test_eof; 
	_test_eof417: cs = 417; goto _test_eof; 
	_test_eof418: cs = 418; goto _test_eof; 
	_test_eof419: cs = 419; goto _test_eof; 
	_test_eof420: cs = 420; goto _test_eof; 
	_test_eof834: cs = 834; goto _test_eof; 
	_test_eof421: cs = 421; goto _test_eof; 
	_test_eof422: cs = 422; goto _test_eof; 
	_test_eof423: cs = 423; goto _test_eof; 
	_test_eof424: cs = 424; goto _test_eof; 
	_test_eof425: cs = 425; goto _test_eof; 
	_test_eof426: cs = 426; goto _test_eof; 
	_test_eof835: cs = 835; goto _test_eof; 
	_test_eof836: cs = 836; goto _test_eof; 
	_test_eof837: cs = 837; goto _test_eof; 
	_test_eof838: cs = 838; goto _test_eof; 
	_test_eof427: cs = 427; goto _test_eof; 
	_test_eof428: cs = 428; goto _test_eof; 
	_test_eof429: cs = 429; goto _test_eof; 
	_test_eof430: cs = 430; goto _test_eof; 
	_test_eof431: cs = 431; goto _test_eof; 
	_test_eof432: cs = 432; goto _test_eof; 
	_test_eof433: cs = 433; goto _test_eof; 
	_test_eof434: cs = 434; goto _test_eof; 
	_test_eof839: cs = 839; goto _test_eof; 
	_test_eof840: cs = 840; goto _test_eof; 
	_test_eof841: cs = 841; goto _test_eof; 
	_test_eof435: cs = 435; goto _test_eof; 
	_test_eof436: cs = 436; goto _test_eof; 
	_test_eof437: cs = 437; goto _test_eof; 
	_test_eof438: cs = 438; goto _test_eof; 
	_test_eof439: cs = 439; goto _test_eof; 
	_test_eof440: cs = 440; goto _test_eof; 
	_test_eof441: cs = 441; goto _test_eof; 
	_test_eof442: cs = 442; goto _test_eof; 
	_test_eof443: cs = 443; goto _test_eof; 
	_test_eof842: cs = 842; goto _test_eof; 
	_test_eof843: cs = 843; goto _test_eof; 
	_test_eof844: cs = 844; goto _test_eof; 
	_test_eof845: cs = 845; goto _test_eof; 
	_test_eof846: cs = 846; goto _test_eof; 
	_test_eof444: cs = 444; goto _test_eof; 
	_test_eof847: cs = 847; goto _test_eof; 
	_test_eof445: cs = 445; goto _test_eof; 
	_test_eof446: cs = 446; goto _test_eof; 
	_test_eof447: cs = 447; goto _test_eof; 
	_test_eof448: cs = 448; goto _test_eof; 
	_test_eof449: cs = 449; goto _test_eof; 
	_test_eof848: cs = 848; goto _test_eof; 
	_test_eof849: cs = 849; goto _test_eof; 
	_test_eof850: cs = 850; goto _test_eof; 
	_test_eof851: cs = 851; goto _test_eof; 
	_test_eof852: cs = 852; goto _test_eof; 
	_test_eof450: cs = 450; goto _test_eof; 
	_test_eof451: cs = 451; goto _test_eof; 
	_test_eof452: cs = 452; goto _test_eof; 
	_test_eof453: cs = 453; goto _test_eof; 
	_test_eof454: cs = 454; goto _test_eof; 
	_test_eof455: cs = 455; goto _test_eof; 
	_test_eof456: cs = 456; goto _test_eof; 
	_test_eof457: cs = 457; goto _test_eof; 
	_test_eof458: cs = 458; goto _test_eof; 
	_test_eof459: cs = 459; goto _test_eof; 
	_test_eof460: cs = 460; goto _test_eof; 
	_test_eof461: cs = 461; goto _test_eof; 
	_test_eof462: cs = 462; goto _test_eof; 
	_test_eof463: cs = 463; goto _test_eof; 
	_test_eof853: cs = 853; goto _test_eof; 
	_test_eof465: cs = 465; goto _test_eof; 
	_test_eof466: cs = 466; goto _test_eof; 
	_test_eof467: cs = 467; goto _test_eof; 
	_test_eof468: cs = 468; goto _test_eof; 
	_test_eof469: cs = 469; goto _test_eof; 
	_test_eof470: cs = 470; goto _test_eof; 
	_test_eof854: cs = 854; goto _test_eof; 
	_test_eof471: cs = 471; goto _test_eof; 
	_test_eof472: cs = 472; goto _test_eof; 
	_test_eof473: cs = 473; goto _test_eof; 
	_test_eof474: cs = 474; goto _test_eof; 
	_test_eof475: cs = 475; goto _test_eof; 
	_test_eof476: cs = 476; goto _test_eof; 
	_test_eof477: cs = 477; goto _test_eof; 
	_test_eof478: cs = 478; goto _test_eof; 
	_test_eof479: cs = 479; goto _test_eof; 
	_test_eof480: cs = 480; goto _test_eof; 
	_test_eof481: cs = 481; goto _test_eof; 
	_test_eof482: cs = 482; goto _test_eof; 
	_test_eof483: cs = 483; goto _test_eof; 
	_test_eof484: cs = 484; goto _test_eof; 
	_test_eof485: cs = 485; goto _test_eof; 
	_test_eof855: cs = 855; goto _test_eof; 
	_test_eof487: cs = 487; goto _test_eof; 
	_test_eof488: cs = 488; goto _test_eof; 
	_test_eof489: cs = 489; goto _test_eof; 
	_test_eof490: cs = 490; goto _test_eof; 
	_test_eof491: cs = 491; goto _test_eof; 
	_test_eof492: cs = 492; goto _test_eof; 
	_test_eof856: cs = 856; goto _test_eof; 
	_test_eof493: cs = 493; goto _test_eof; 
	_test_eof494: cs = 494; goto _test_eof; 
	_test_eof495: cs = 495; goto _test_eof; 
	_test_eof496: cs = 496; goto _test_eof; 
	_test_eof497: cs = 497; goto _test_eof; 
	_test_eof498: cs = 498; goto _test_eof; 
	_test_eof499: cs = 499; goto _test_eof; 
	_test_eof500: cs = 500; goto _test_eof; 
	_test_eof501: cs = 501; goto _test_eof; 
	_test_eof502: cs = 502; goto _test_eof; 
	_test_eof503: cs = 503; goto _test_eof; 
	_test_eof504: cs = 504; goto _test_eof; 
	_test_eof505: cs = 505; goto _test_eof; 
	_test_eof506: cs = 506; goto _test_eof; 
	_test_eof507: cs = 507; goto _test_eof; 
	_test_eof508: cs = 508; goto _test_eof; 
	_test_eof509: cs = 509; goto _test_eof; 
	_test_eof510: cs = 510; goto _test_eof; 
	_test_eof511: cs = 511; goto _test_eof; 
	_test_eof512: cs = 512; goto _test_eof; 
	_test_eof513: cs = 513; goto _test_eof; 
	_test_eof857: cs = 857; goto _test_eof; 
	_test_eof514: cs = 514; goto _test_eof; 
	_test_eof515: cs = 515; goto _test_eof; 
	_test_eof516: cs = 516; goto _test_eof; 
	_test_eof517: cs = 517; goto _test_eof; 
	_test_eof518: cs = 518; goto _test_eof; 
	_test_eof519: cs = 519; goto _test_eof; 
	_test_eof520: cs = 520; goto _test_eof; 
	_test_eof521: cs = 521; goto _test_eof; 
	_test_eof858: cs = 858; goto _test_eof; 
	_test_eof522: cs = 522; goto _test_eof; 
	_test_eof523: cs = 523; goto _test_eof; 
	_test_eof524: cs = 524; goto _test_eof; 
	_test_eof859: cs = 859; goto _test_eof; 
	_test_eof525: cs = 525; goto _test_eof; 
	_test_eof526: cs = 526; goto _test_eof; 
	_test_eof527: cs = 527; goto _test_eof; 
	_test_eof528: cs = 528; goto _test_eof; 
	_test_eof529: cs = 529; goto _test_eof; 
	_test_eof530: cs = 530; goto _test_eof; 
	_test_eof531: cs = 531; goto _test_eof; 
	_test_eof532: cs = 532; goto _test_eof; 
	_test_eof533: cs = 533; goto _test_eof; 
	_test_eof534: cs = 534; goto _test_eof; 
	_test_eof535: cs = 535; goto _test_eof; 
	_test_eof536: cs = 536; goto _test_eof; 
	_test_eof537: cs = 537; goto _test_eof; 
	_test_eof538: cs = 538; goto _test_eof; 
	_test_eof539: cs = 539; goto _test_eof; 
	_test_eof540: cs = 540; goto _test_eof; 
	_test_eof541: cs = 541; goto _test_eof; 
	_test_eof542: cs = 542; goto _test_eof; 
	_test_eof543: cs = 543; goto _test_eof; 
	_test_eof544: cs = 544; goto _test_eof; 
	_test_eof545: cs = 545; goto _test_eof; 
	_test_eof546: cs = 546; goto _test_eof; 
	_test_eof547: cs = 547; goto _test_eof; 
	_test_eof548: cs = 548; goto _test_eof; 
	_test_eof549: cs = 549; goto _test_eof; 
	_test_eof860: cs = 860; goto _test_eof; 
	_test_eof550: cs = 550; goto _test_eof; 
	_test_eof551: cs = 551; goto _test_eof; 
	_test_eof552: cs = 552; goto _test_eof; 
	_test_eof861: cs = 861; goto _test_eof; 
	_test_eof553: cs = 553; goto _test_eof; 
	_test_eof554: cs = 554; goto _test_eof; 
	_test_eof555: cs = 555; goto _test_eof; 
	_test_eof556: cs = 556; goto _test_eof; 
	_test_eof557: cs = 557; goto _test_eof; 
	_test_eof558: cs = 558; goto _test_eof; 
	_test_eof560: cs = 560; goto _test_eof; 
	_test_eof862: cs = 862; goto _test_eof; 
	_test_eof561: cs = 561; goto _test_eof; 
	_test_eof562: cs = 562; goto _test_eof; 
	_test_eof863: cs = 863; goto _test_eof; 
	_test_eof564: cs = 564; goto _test_eof; 
	_test_eof565: cs = 565; goto _test_eof; 
	_test_eof566: cs = 566; goto _test_eof; 
	_test_eof567: cs = 567; goto _test_eof; 
	_test_eof568: cs = 568; goto _test_eof; 
	_test_eof569: cs = 569; goto _test_eof; 
	_test_eof570: cs = 570; goto _test_eof; 
	_test_eof571: cs = 571; goto _test_eof; 
	_test_eof572: cs = 572; goto _test_eof; 
	_test_eof864: cs = 864; goto _test_eof; 
	_test_eof573: cs = 573; goto _test_eof; 
	_test_eof574: cs = 574; goto _test_eof; 
	_test_eof575: cs = 575; goto _test_eof; 
	_test_eof865: cs = 865; goto _test_eof; 
	_test_eof576: cs = 576; goto _test_eof; 
	_test_eof577: cs = 577; goto _test_eof; 
	_test_eof578: cs = 578; goto _test_eof; 
	_test_eof579: cs = 579; goto _test_eof; 
	_test_eof580: cs = 580; goto _test_eof; 
	_test_eof581: cs = 581; goto _test_eof; 
	_test_eof867: cs = 867; goto _test_eof; 
	_test_eof868: cs = 868; goto _test_eof; 
	_test_eof591: cs = 591; goto _test_eof; 
	_test_eof869: cs = 869; goto _test_eof; 
	_test_eof593: cs = 593; goto _test_eof; 
	_test_eof594: cs = 594; goto _test_eof; 
	_test_eof595: cs = 595; goto _test_eof; 
	_test_eof596: cs = 596; goto _test_eof; 
	_test_eof597: cs = 597; goto _test_eof; 
	_test_eof598: cs = 598; goto _test_eof; 
	_test_eof599: cs = 599; goto _test_eof; 
	_test_eof600: cs = 600; goto _test_eof; 
	_test_eof601: cs = 601; goto _test_eof; 
	_test_eof870: cs = 870; goto _test_eof; 
	_test_eof871: cs = 871; goto _test_eof; 
	_test_eof872: cs = 872; goto _test_eof; 
	_test_eof603: cs = 603; goto _test_eof; 
	_test_eof873: cs = 873; goto _test_eof; 
	_test_eof874: cs = 874; goto _test_eof; 
	_test_eof875: cs = 875; goto _test_eof; 
	_test_eof876: cs = 876; goto _test_eof; 
	_test_eof877: cs = 877; goto _test_eof; 
	_test_eof878: cs = 878; goto _test_eof; 
	_test_eof879: cs = 879; goto _test_eof; 
	_test_eof604: cs = 604; goto _test_eof; 
	_test_eof880: cs = 880; goto _test_eof; 
	_test_eof881: cs = 881; goto _test_eof; 
	_test_eof882: cs = 882; goto _test_eof; 
	_test_eof883: cs = 883; goto _test_eof; 
	_test_eof884: cs = 884; goto _test_eof; 
	_test_eof885: cs = 885; goto _test_eof; 
	_test_eof886: cs = 886; goto _test_eof; 
	_test_eof887: cs = 887; goto _test_eof; 
	_test_eof888: cs = 888; goto _test_eof; 
	_test_eof889: cs = 889; goto _test_eof; 
	_test_eof607: cs = 607; goto _test_eof; 
	_test_eof608: cs = 608; goto _test_eof; 
	_test_eof609: cs = 609; goto _test_eof; 
	_test_eof610: cs = 610; goto _test_eof; 
	_test_eof611: cs = 611; goto _test_eof; 
	_test_eof612: cs = 612; goto _test_eof; 
	_test_eof613: cs = 613; goto _test_eof; 
	_test_eof614: cs = 614; goto _test_eof; 
	_test_eof890: cs = 890; goto _test_eof; 
	_test_eof616: cs = 616; goto _test_eof; 
	_test_eof617: cs = 617; goto _test_eof; 
	_test_eof891: cs = 891; goto _test_eof; 
	_test_eof892: cs = 892; goto _test_eof; 
	_test_eof893: cs = 893; goto _test_eof; 
	_test_eof619: cs = 619; goto _test_eof; 
	_test_eof620: cs = 620; goto _test_eof; 
	_test_eof894: cs = 894; goto _test_eof; 
	_test_eof895: cs = 895; goto _test_eof; 
	_test_eof896: cs = 896; goto _test_eof; 
	_test_eof897: cs = 897; goto _test_eof; 
	_test_eof622: cs = 622; goto _test_eof; 
	_test_eof623: cs = 623; goto _test_eof; 
	_test_eof624: cs = 624; goto _test_eof; 
	_test_eof625: cs = 625; goto _test_eof; 
	_test_eof626: cs = 626; goto _test_eof; 
	_test_eof627: cs = 627; goto _test_eof; 
	_test_eof628: cs = 628; goto _test_eof; 
	_test_eof629: cs = 629; goto _test_eof; 
	_test_eof630: cs = 630; goto _test_eof; 
	_test_eof631: cs = 631; goto _test_eof; 
	_test_eof632: cs = 632; goto _test_eof; 
	_test_eof633: cs = 633; goto _test_eof; 
	_test_eof634: cs = 634; goto _test_eof; 
	_test_eof635: cs = 635; goto _test_eof; 
	_test_eof636: cs = 636; goto _test_eof; 
	_test_eof637: cs = 637; goto _test_eof; 
	_test_eof638: cs = 638; goto _test_eof; 
	_test_eof639: cs = 639; goto _test_eof; 
	_test_eof640: cs = 640; goto _test_eof; 
	_test_eof641: cs = 641; goto _test_eof; 
	_test_eof642: cs = 642; goto _test_eof; 
	_test_eof643: cs = 643; goto _test_eof; 
	_test_eof644: cs = 644; goto _test_eof; 
	_test_eof645: cs = 645; goto _test_eof; 
	_test_eof646: cs = 646; goto _test_eof; 
	_test_eof647: cs = 647; goto _test_eof; 
	_test_eof648: cs = 648; goto _test_eof; 
	_test_eof649: cs = 649; goto _test_eof; 
	_test_eof898: cs = 898; goto _test_eof; 
	_test_eof650: cs = 650; goto _test_eof; 
	_test_eof651: cs = 651; goto _test_eof; 
	_test_eof652: cs = 652; goto _test_eof; 
	_test_eof653: cs = 653; goto _test_eof; 
	_test_eof654: cs = 654; goto _test_eof; 
	_test_eof655: cs = 655; goto _test_eof; 
	_test_eof656: cs = 656; goto _test_eof; 
	_test_eof657: cs = 657; goto _test_eof; 
	_test_eof658: cs = 658; goto _test_eof; 
	_test_eof659: cs = 659; goto _test_eof; 
	_test_eof660: cs = 660; goto _test_eof; 
	_test_eof661: cs = 661; goto _test_eof; 
	_test_eof662: cs = 662; goto _test_eof; 
	_test_eof663: cs = 663; goto _test_eof; 
	_test_eof664: cs = 664; goto _test_eof; 
	_test_eof665: cs = 665; goto _test_eof; 
	_test_eof666: cs = 666; goto _test_eof; 
	_test_eof667: cs = 667; goto _test_eof; 
	_test_eof668: cs = 668; goto _test_eof; 
	_test_eof669: cs = 669; goto _test_eof; 
	_test_eof670: cs = 670; goto _test_eof; 
	_test_eof671: cs = 671; goto _test_eof; 
	_test_eof672: cs = 672; goto _test_eof; 
	_test_eof673: cs = 673; goto _test_eof; 
	_test_eof674: cs = 674; goto _test_eof; 
	_test_eof675: cs = 675; goto _test_eof; 
	_test_eof677: cs = 677; goto _test_eof; 
	_test_eof678: cs = 678; goto _test_eof; 
	_test_eof679: cs = 679; goto _test_eof; 
	_test_eof680: cs = 680; goto _test_eof; 
	_test_eof681: cs = 681; goto _test_eof; 
	_test_eof682: cs = 682; goto _test_eof; 
	_test_eof683: cs = 683; goto _test_eof; 
	_test_eof684: cs = 684; goto _test_eof; 
	_test_eof685: cs = 685; goto _test_eof; 
	_test_eof686: cs = 686; goto _test_eof; 
	_test_eof687: cs = 687; goto _test_eof; 
	_test_eof688: cs = 688; goto _test_eof; 
	_test_eof899: cs = 899; goto _test_eof; 
	_test_eof689: cs = 689; goto _test_eof; 
	_test_eof690: cs = 690; goto _test_eof; 
	_test_eof691: cs = 691; goto _test_eof; 
	_test_eof692: cs = 692; goto _test_eof; 
	_test_eof693: cs = 693; goto _test_eof; 
	_test_eof694: cs = 694; goto _test_eof; 
	_test_eof695: cs = 695; goto _test_eof; 
	_test_eof696: cs = 696; goto _test_eof; 
	_test_eof697: cs = 697; goto _test_eof; 
	_test_eof698: cs = 698; goto _test_eof; 
	_test_eof699: cs = 699; goto _test_eof; 
	_test_eof700: cs = 700; goto _test_eof; 
	_test_eof900: cs = 900; goto _test_eof; 
	_test_eof702: cs = 702; goto _test_eof; 
	_test_eof703: cs = 703; goto _test_eof; 
	_test_eof704: cs = 704; goto _test_eof; 
	_test_eof705: cs = 705; goto _test_eof; 
	_test_eof706: cs = 706; goto _test_eof; 
	_test_eof707: cs = 707; goto _test_eof; 
	_test_eof708: cs = 708; goto _test_eof; 
	_test_eof709: cs = 709; goto _test_eof; 
	_test_eof710: cs = 710; goto _test_eof; 
	_test_eof711: cs = 711; goto _test_eof; 
	_test_eof901: cs = 901; goto _test_eof; 
	_test_eof713: cs = 713; goto _test_eof; 
	_test_eof714: cs = 714; goto _test_eof; 
	_test_eof715: cs = 715; goto _test_eof; 
	_test_eof716: cs = 716; goto _test_eof; 
	_test_eof717: cs = 717; goto _test_eof; 
	_test_eof902: cs = 902; goto _test_eof; 
	_test_eof719: cs = 719; goto _test_eof; 
	_test_eof720: cs = 720; goto _test_eof; 
	_test_eof721: cs = 721; goto _test_eof; 
	_test_eof722: cs = 722; goto _test_eof; 
	_test_eof903: cs = 903; goto _test_eof; 
	_test_eof723: cs = 723; goto _test_eof; 
	_test_eof724: cs = 724; goto _test_eof; 
	_test_eof904: cs = 904; goto _test_eof; 
	_test_eof726: cs = 726; goto _test_eof; 
	_test_eof905: cs = 905; goto _test_eof; 
	_test_eof906: cs = 906; goto _test_eof; 
	_test_eof907: cs = 907; goto _test_eof; 
	_test_eof908: cs = 908; goto _test_eof; 
	_test_eof909: cs = 909; goto _test_eof; 
	_test_eof910: cs = 910; goto _test_eof; 
	_test_eof911: cs = 911; goto _test_eof; 
	_test_eof912: cs = 912; goto _test_eof; 
	_test_eof913: cs = 913; goto _test_eof; 
	_test_eof914: cs = 914; goto _test_eof; 
	_test_eof729: cs = 729; goto _test_eof; 
	_test_eof915: cs = 915; goto _test_eof; 
	_test_eof731: cs = 731; goto _test_eof; 
	_test_eof732: cs = 732; goto _test_eof; 
	_test_eof733: cs = 733; goto _test_eof; 
	_test_eof734: cs = 734; goto _test_eof; 
	_test_eof735: cs = 735; goto _test_eof; 
	_test_eof736: cs = 736; goto _test_eof; 
	_test_eof737: cs = 737; goto _test_eof; 
	_test_eof916: cs = 916; goto _test_eof; 
	_test_eof739: cs = 739; goto _test_eof; 
	_test_eof740: cs = 740; goto _test_eof; 
	_test_eof917: cs = 917; goto _test_eof; 
	_test_eof742: cs = 742; goto _test_eof; 
	_test_eof743: cs = 743; goto _test_eof; 
	_test_eof744: cs = 744; goto _test_eof; 
	_test_eof745: cs = 745; goto _test_eof; 
	_test_eof918: cs = 918; goto _test_eof; 
	_test_eof746: cs = 746; goto _test_eof; 
	_test_eof747: cs = 747; goto _test_eof; 
	_test_eof919: cs = 919; goto _test_eof; 
	_test_eof749: cs = 749; goto _test_eof; 
	_test_eof750: cs = 750; goto _test_eof; 
	_test_eof751: cs = 751; goto _test_eof; 
	_test_eof752: cs = 752; goto _test_eof; 
	_test_eof753: cs = 753; goto _test_eof; 
	_test_eof754: cs = 754; goto _test_eof; 
	_test_eof755: cs = 755; goto _test_eof; 
	_test_eof756: cs = 756; goto _test_eof; 
	_test_eof920: cs = 920; goto _test_eof; 
	_test_eof758: cs = 758; goto _test_eof; 
	_test_eof759: cs = 759; goto _test_eof; 
	_test_eof921: cs = 921; goto _test_eof; 
	_test_eof866: cs = 866; goto _test_eof; 
	_test_eof582: cs = 582; goto _test_eof; 
	_test_eof583: cs = 583; goto _test_eof; 
	_test_eof584: cs = 584; goto _test_eof; 
	_test_eof585: cs = 585; goto _test_eof; 
	_test_eof586: cs = 586; goto _test_eof; 
	_test_eof587: cs = 587; goto _test_eof; 
	_test_eof588: cs = 588; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 834: 
	{ diagnose_literal(d, &m, p); }
	break;
	case 7: 
	case 19: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	break;
	case 625: 
	case 647: 
	case 648: 
	case 649: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 33: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
	break;
	case 135: 
	case 136: 
	case 137: 
	case 138: 
	case 139: 
	case 140: 
	case 141: 
	case 142: 
	case 143: 
	case 144: 
	case 145: 
	case 146: 
	case 147: 
	case 148: 
	case 149: 
	case 150: 
	case 151: 
	case 152: 
	case 153: 
	case 154: 
	case 155: 
	case 156: 
	case 157: 
	case 158: 
	case 159: 
	case 160: 
	case 161: 
	case 162: 
	case 163: 
	case 164: 
	case 165: 
	case 166: 
	case 167: 
	case 168: 
	case 169: 
	case 170: 
	case 171: 
	case 172: 
	case 173: 
	case 174: 
	case 175: 
	case 176: 
	case 177: 
	case 178: 
	case 179: 
	case 180: 
	case 181: 
	case 182: 
	case 183: 
	case 184: 
	case 185: 
	case 186: 
	case 187: 
	case 188: 
	case 189: 
	case 190: 
	case 191: 
	case 192: 
	case 193: 
	case 194: 
	case 195: 
	case 196: 
	case 197: 
	case 198: 
	case 199: 
	case 200: 
	case 201: 
	case 202: 
	case 203: 
	case 204: 
	case 205: 
	case 206: 
	case 207: 
	case 208: 
	case 209: 
	case 210: 
	case 211: 
	case 212: 
	case 213: 
	case 214: 
	case 215: 
	case 216: 
	case 217: 
	case 218: 
	case 219: 
	case 220: 
	case 221: 
	case 222: 
	case 223: 
	case 224: 
	case 225: 
	case 226: 
	case 227: 
	case 228: 
	case 229: 
	case 230: 
	case 231: 
	case 232: 
	case 233: 
	case 234: 
	case 235: 
	case 236: 
	case 237: 
	case 238: 
	case 239: 
	case 240: 
	case 241: 
	case 242: 
	case 243: 
	case 244: 
	case 245: 
	case 246: 
	case 247: 
	case 248: 
	case 249: 
	case 250: 
	case 251: 
	case 252: 
	case 253: 
	case 254: 
	case 255: 
	case 256: 
	case 257: 
	case 258: 
	case 259: 
	case 260: 
	case 261: 
	case 262: 
	case 263: 
	case 264: 
	case 265: 
	case 266: 
	case 267: 
	case 268: 
	case 269: 
	case 270: 
	case 271: 
	case 272: 
	case 273: 
	case 274: 
	case 275: 
	case 276: 
	case 277: 
	case 278: 
	case 279: 
	case 280: 
	case 281: 
	case 282: 
	case 283: 
	case 284: 
	case 285: 
	case 286: 
	case 287: 
	case 288: 
	case 289: 
	case 290: 
	case 291: 
	case 292: 
	case 293: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ABSOLUTE_URI; }
	break;
	case 485: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ADDR_SPEC; }
	break;
	case 563: 
	case 565: 
	case 566: 
	case 567: 
	case 568: 
	case 570: 
	case 571: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	break;
	case 559: 
	case 560: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_SCHEME; }
	break;
	case 728: 
	case 729: 
	case 730: 
	case 731: 
	case 732: 
	case 733: 
	case 734: 
	case 735: 
	case 736: 
	case 737: 
	case 738: 
	case 739: 
	case 740: 
	case 741: 
	case 742: 
	case 743: 
	case 744: 
	case 745: 
	case 746: 
	case 747: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param_value; }
	break;
	case 589: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 700: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_EVENT_TYPE; }
	break;
	case 605: 
	case 615: 
	case 616: 
	case 617: 
	case 618: 
	case 619: 
	case 620: 
	case 704: 
	case 705: 
	case 709: 
	case 710: 
	case 712: 
	case 713: 
	case 715: 
	case 716: 
	case 718: 
	case 719: 
	case 720: 
	case 721: 
	case 722: 
	case 723: 
	case 724: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 582: 
	case 583: 
	case 584: 
	case 585: 
	case 586: 
	case 587: 
	case 588: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 602: 
	case 603: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_RANGE; }
	break;
	case 604: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_TAG; }
	break;
	case 537: 
	case 540: 
	case 542: 
	case 543: 
	case 544: 
	case 545: 
	case 547: 
	case 548: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	break;
	case 474: 
	case 475: 
	case 476: 
	case 477: 
	case 496: 
	case 497: 
	case 498: 
	case 499: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	break;
	case 510: 
	case 513: 
	case 514: 
	case 515: 
	case 516: 
	case 517: 
	case 519: 
	case 520: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	break;
	case 725: 
	case 726: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRIV_VALUE; }
	break;
	case 606: 
	case 607: 
	case 608: 
	case 609: 
	case 610: 
	case 611: 
	case 612: 
	case 613: 
	case 614: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRODUCT; }
	break;
	case 727: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QVALUE; }
	break;
	case 294: 
	case 315: 
	case 316: 
	case 330: 
	case 331: 
	case 332: 
	case 333: 
	case 335: 
	case 336: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 683: 
	case 684: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	break;
	case 703: 
	case 706: 
	case 707: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CSEQ_NUM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 8: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_METHOD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	break;
	case 708: 
	case 711: 
	case 714: 
	case 717: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_METHOD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 32: 
	case 34: 
	case 35: 
	case 36: 
	case 37: 
	case 38: 
	case 39: 
	case 40: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REASON_PHRASE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
	break;
	case 9: 
	case 10: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_URI; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	break;
	case 11: 
	case 12: 
	case 13: 
	case 14: 
	case 15: 
	case 16: 
	case 17: 
	case 18: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_VERSION; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	break;
	case 20: 
	case 21: 
	case 22: 
	case 23: 
	case 24: 
	case 25: 
	case 26: 
	case 27: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_VERSION; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
	break;
	case 28: 
	case 29: 
	case 30: 
	case 31: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_CODE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
	break;
	case 569: 
	case 572: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param_value; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	break;
	case 626: 
	case 627: 
	case 628: 
	case 633: 
	case 634: 
	case 635: 
	case 636: 
	case 637: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DATE1; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 465: 
	case 466: 
	case 467: 
	case 468: 
	case 487: 
	case 488: 
	case 489: 
	case 490: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DISPLAY_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	break;
	case 518: 
	case 521: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	break;
	case 61: 
	case 99: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 48: 
	case 52: 
	case 67: 
	case 69: 
	case 71: 
	case 86: 
	case 90: 
	case 105: 
	case 107: 
	case 109: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 593: 
	case 594: 
	case 595: 
	case 596: 
	case 597: 
	case 598: 
	case 599: 
	case 600: 
	case 601: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_SUBTYPE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 592: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_TYPE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 546: 
	case 549: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	break;
	case 125: 
	case 126: 
	case 127: 
	case 128: 
	case 129: 
	case 130: 
	case 131: 
	case 132: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TEL_PAR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_URI; }
	break;
	case 45: 
	case 46: 
	case 47: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PASSWORD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 54: 
	case 92: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 471: 
	case 472: 
	case 473: 
	case 478: 
	case 479: 
	case 480: 
	case 481: 
	case 482: 
	case 483: 
	case 493: 
	case 494: 
	case 495: 
	case 500: 
	case 501: 
	case 502: 
	case 503: 
	case 504: 
	case 505: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	break;
	case 701: 
	case 702: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_NUM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 322: 
	case 323: 
	case 324: 
	case 325: 
	case 327: 
	case 328: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 296: 
	case 297: 
	case 298: 
	case 299: 
	case 301: 
	case 302: 
	case 305: 
	case 306: 
	case 307: 
	case 308: 
	case 310: 
	case 311: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 124: 
	case 133: 
	case 134: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_SUBSCRIBER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_URI; }
	break;
	case 638: 
	case 639: 
	case 640: 
	case 641: 
	case 642: 
	case 643: 
	case 644: 
	case 645: 
	case 646: 
	case 650: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TIME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 564: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	break;
	case 541: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	break;
	case 469: 
	case 470: 
	case 491: 
	case 492: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->bracketed != PSIP_RULE_NONE ? d->bracketed : PSIP_RULE_ADDR_SPEC; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	break;
	case 55: 
	case 93: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 41: 
	case 42: 
	case 43: 
	case 44: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_USER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 334: 
	case 337: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 680: 
	case 681: 
	case 695: 
	case 696: 
	case 697: 
	case 698: 
	case 699: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_AGENT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	break;
	case 676: 
	case 677: 
	case 678: 
	case 679: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_CODE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	break;
	case 682: 
	case 685: 
	case 686: 
	case 687: 
	case 688: 
	case 689: 
	case 690: 
	case 691: 
	case 692: 
	case 693: 
	case 694: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_TEXT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	break;
	case 621: 
	case 622: 
	case 623: 
	case 624: 
	case 667: 
	case 668: 
	case 669: 
	case 670: 
	case 671: 
	case 672: 
	case 673: 
	case 674: 
	case 675: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WKDAY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 590: 
	case 591: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WORD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CALLID; }
	break;
	case 531: 
	case 532: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	break;
	case 84: 
	case 85: 
	case 122: 
	case 123: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 484: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DISPLAY_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ADDR_SPEC; }
	break;
	case 338: 
	case 339: 
	case 340: 
	case 341: 
	case 343: 
	case 344: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 62: 
	case 63: 
	case 64: 
	case 100: 
	case 101: 
	case 102: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 314: 
	case 317: 
	case 321: 
	case 445: 
	case 447: 
	case 449: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 49: 
	case 50: 
	case 51: 
	case 53: 
	case 68: 
	case 70: 
	case 72: 
	case 73: 
	case 74: 
	case 75: 
	case 76: 
	case 77: 
	case 78: 
	case 79: 
	case 80: 
	case 81: 
	case 82: 
	case 83: 
	case 87: 
	case 88: 
	case 89: 
	case 91: 
	case 106: 
	case 108: 
	case 110: 
	case 111: 
	case 112: 
	case 113: 
	case 114: 
	case 115: 
	case 116: 
	case 117: 
	case 118: 
	case 119: 
	case 120: 
	case 121: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOSTNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 65: 
	case 66: 
	case 103: 
	case 104: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HVALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 629: 
	case 630: 
	case 631: 
	case 632: 
	case 651: 
	case 652: 
	case 653: 
	case 654: 
	case 655: 
	case 656: 
	case 657: 
	case 658: 
	case 659: 
	case 660: 
	case 661: 
	case 662: 
	case 663: 
	case 664: 
	case 665: 
	case 666: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_MONTH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DATE1; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 56: 
	case 57: 
	case 94: 
	case 95: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 326: 
	case 329: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 295: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 300: 
	case 303: 
	case 304: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_VERSION; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 58: 
	case 59: 
	case 60: 
	case 96: 
	case 97: 
	case 98: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PVALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 573: 
	case 574: 
	case 575: 
	case 576: 
	case 577: 
	case 578: 
	case 579: 
	case 580: 
	case 581: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param_value; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	break;
	case 522: 
	case 523: 
	case 524: 
	case 525: 
	case 526: 
	case 527: 
	case 528: 
	case 529: 
	case 530: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	break;
	case 550: 
	case 551: 
	case 552: 
	case 553: 
	case 554: 
	case 555: 
	case 556: 
	case 557: 
	case 558: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	break;
	case 427: 
	case 428: 
	case 429: 
	case 430: 
	case 431: 
	case 432: 
	case 433: 
	case 434: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 309: 
	case 312: 
	case 313: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TRANSPORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 358: 
	case 359: 
	case 360: 
	case 361: 
	case 362: 
	case 363: 
	case 364: 
	case 365: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 378: 
	case 379: 
	case 380: 
	case 381: 
	case 382: 
	case 383: 
	case 384: 
	case 385: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 398: 
	case 399: 
	case 400: 
	case 401: 
	case 402: 
	case 403: 
	case 404: 
	case 405: 
	case 406: 
	case 407: 
	case 408: 
	case 409: 
	case 410: 
	case 411: 
	case 412: 
	case 413: 
	case 414: 
	case 415: 
	case 416: 
	case 417: 
	case 418: 
	case 419: 
	case 420: 
	case 421: 
	case 422: 
	case 423: 
	case 424: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 436: 
	case 437: 
	case 438: 
	case 439: 
	case 441: 
	case 442: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 462: 
	case 463: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 375: 
	case 376: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 395: 
	case 396: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 425: 
	case 426: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 342: 
	case 345: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 318: 
	case 319: 
	case 320: 
	case 444: 
	case 446: 
	case 448: 
	case 450: 
	case 451: 
	case 452: 
	case 453: 
	case 454: 
	case 455: 
	case 456: 
	case 457: 
	case 458: 
	case 459: 
	case 460: 
	case 461: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOSTNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 366: 
	case 367: 
	case 368: 
	case 369: 
	case 370: 
	case 371: 
	case 372: 
	case 373: 
	case 374: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 386: 
	case 387: 
	case 388: 
	case 389: 
	case 390: 
	case 391: 
	case 392: 
	case 393: 
	case 394: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 440: 
	case 443: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 355: 
	case 356: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 346: 
	case 347: 
	case 348: 
	case 349: 
	case 350: 
	case 351: 
	case 352: 
	case 353: 
	case 354: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 357: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 377: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 397: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 435: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	}
	}

	_out: {}
	}

		if (!d->probe || probing || p != pe)
			break;
		p = &no_byte;
		pe = p + 1;
	}
	fail = p == &no_byte || p == &no_byte + 1 ? d->end : (const char *)p;
	if (m.uri == &no_byte)
		m.uri = psip_octets(d->end);
	if (m.mark == &no_byte + 1)
		m.mark = psip_octets(d->end);
	if (m.rule == PSIP_RULE_NONE)
		m.rule = d->param_read != PSIP_RULE_NONE ? d->param_read : d->head;
	if (m.rule != PSIP_RULE_NONE && !d->settled && (d->fail == NULL || fail > d->fail)) {
		d->fail = fail;
		d->rule = m.rule;
	}
	d->name = m.name_end != NULL ? psip_octet_between(m.name, m.name_end) : psip_span(NULL, 0);
	d->value = m.value_end != NULL ? psip_octet_between(m.value, m.value_end) : psip_span(NULL, 0);
	d->uri = psip_span(NULL, 0);
	if (m.uri != NULL && (m.uri_end != NULL || m.mark != NULL))
		d->uri = psip_octet_between(m.uri, m.uri_end != NULL ? m.uri_end : m.mark);
	else if (m.uri != NULL && (d->probe || (const char *)m.uri > d->at)) /* behind "<", and its ">" is missing */
		d->uri = psip_between((const char *)m.uri, d->end);
	if (m.mark == NULL || d->settled)
		return false;
	d->at = (const char *)m.mark;
	return true;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

/* This is where it breaks. */
static bool diagnose_settle(struct diagnosis *d, const char *where, unsigned rule)
{
	if (!d->settled) {
		d->fail = where;
		d->rule = (uint16_t)rule;
		d->settled = true;
	}
	return false;
}

/* All of a piece by another machine, whose failure settles the matter: `rule` is broken. */
static bool diagnose_whole(struct diagnosis *d, struct psip_span text, int machine, uint16_t rule)
{
	struct diagnosis part = { .at = text.at, .end = text.at + text.length, .head = rule };

	if (diagnose_run(&part, machine) && part.at == part.end)
		return true;
	return diagnose_settle(d, part.fail != NULL ? part.fail : part.at, rule);
}

static bool diagnose_is(struct psip_span name, const char *lower)
{
	return psip_span_equal_nocase(name, psip_string(lower));
}

/* local-number has a context, whose descriptor is a domainname or a number that begins with "+". `number`: after "tel:", of good grammar. */
static bool diagnose_context(struct diagnosis *d, struct psip_span number)
{
	const char *end = number.at + number.length, *digits = memchr(number.at, ';', number.length);
	struct psip_span params = psip_between(digits != NULL ? digits : end, end), value;

	if (number.length > 0 && *number.at == '+')
		return true;
	if (!psip_param(params, "phone-context", &value))
		return diagnose_settle(d, number.at, PSIP_RULE_LOCAL_NUMBER);
	if (value.length == 0 || *value.at != '+')
		return true;
	for (size_t i = 1; i < value.length; i++)
		if (value.at[i] >= '0' && value.at[i] <= '9')
			return true;
	return diagnose_settle(d, value.at, PSIP_RULE_DESCRIPTOR);
}

/* scheme ":" and what the scheme asks for. `text` ends where the probe stands, if d is one. */
static bool diagnose_uri(struct diagnosis *d, struct psip_span text)
{
	struct diagnosis part = { .at = text.at, .end = text.at + text.length, .probe = d->probe && text.at + text.length == d->end };
	const char *colon = text.length > 0 ? memchr(text.at, ':', text.length) : NULL;
	struct psip_span scheme = psip_between(text.at, colon != NULL ? colon : part.end);
	bool sip = diagnose_is(scheme, "sip"), sips = diagnose_is(scheme, "sips");
	int machine = psip_diagnose_machine_en_do_absolute;

	for (const char *p = text.at; p < scheme.at + scheme.length; p++)
		if (!((*p | 0x20) >= 'a' && (*p | 0x20) <= 'z') && (p == text.at || memchr("0123456789+-.", *p, 13) == NULL))
			return diagnose_settle(d, p, PSIP_RULE_SCHEME);
	if (colon == NULL || scheme.length == 0)
		return diagnose_settle(d, scheme.at + scheme.length, PSIP_RULE_SCHEME);
	part.at = colon + 1;
	if (sip || sips)
		machine = memchr(part.at, '@', (size_t)(part.end - part.at)) != NULL ? psip_diagnose_machine_en_do_sip_user
		                                                                      : psip_diagnose_machine_en_do_sip_plain;
	else if (diagnose_is(scheme, "tel"))
		machine = psip_diagnose_machine_en_do_tel;
	if (diagnose_run(&part, machine) && part.at == part.end && !part.probe)
		return machine != psip_diagnose_machine_en_do_tel || diagnose_context(d, psip_between(colon + 1, part.end));
	if (part.rule == PSIP_RULE_SIP_URI && sips)
		part.rule = PSIP_RULE_SIPS_URI;
	return diagnose_settle(d, part.fail != NULL ? part.fail : part.at, part.fail != NULL ? part.rule : PSIP_RULE_ABSOLUTE_URI);
}

/* comment = LPAREN *( ctext / quoted-pair / comment ) RPAREN, to any depth; the outer white space is the caller's. */
static bool diagnose_comment(struct diagnosis *d)
{
	size_t depth = 0;

	do {
		if (d->at < d->end && *d->at == '(') {
			depth++;
			d->at++;
		} else if (depth > 0 && d->at < d->end && *d->at == ')') {
			depth--;
			d->at++;
		} else if (!diagnose_run(d, psip_diagnose_machine_en_do_comment_piece))
			return diagnose_settle(d, d->at, PSIP_RULE_COMMENT);
	} while (depth > 0);
	return true;
}

/* server-val *( LWS server-val ) */
static bool diagnose_server(struct diagnosis *d)
{
	do {
		if (d->at == d->end)
			return diagnose_settle(d, d->at, PSIP_RULE_SERVER_VAL);
		if (!(*d->at == '(' ? diagnose_comment(d) : diagnose_run(d, psip_diagnose_machine_en_do_product)))
			return false;
	} while (diagnose_run(d, psip_diagnose_machine_en_do_lws));
	return true;
}

/* delta-seconds [ comment ] */
static bool diagnose_retry_after(struct diagnosis *d)
{
	if (!diagnose_run(d, psip_diagnose_machine_en_do_digits))
		return false;
	(void)diagnose_run(d, psip_diagnose_machine_en_do_lws);
	return d->at == d->end || *d->at != '(' || diagnose_comment(d);
}

/* A parameter that has a rule of its own in this header, or in all. */
struct diagnose_param {
	uint8_t header; /* enum psip_header_id; PSIP_H_UNKNOWN: any digest header */
	char name[14];
	uint16_t machine, rule, value;
};

/* In place of a machine. ANY: generic-param derives the same name with any value. */
enum { DIAGNOSE_FLAG = 0xffff, DIAGNOSE_QUOTED = 0xfffe, DIAGNOSE_TOKEN = 0xfffd, DIAGNOSE_ANY = 0xfffc };

#define DIAGNOSE_BY(name) psip_diagnose_machine_en_do_##name

static const struct diagnose_param diagnose_params[] = {
	{ PSIP_H_FROM, "tag", DIAGNOSE_ANY, PSIP_RULE_TAG_PARAM, PSIP_RULE_TAG_TOKEN },
	{ PSIP_H_TO, "tag", DIAGNOSE_ANY, PSIP_RULE_TAG_PARAM, PSIP_RULE_TAG_TOKEN },
	{ PSIP_H_CONTACT, "q", DIAGNOSE_BY(qvalue), PSIP_RULE_C_P_Q, PSIP_RULE_QVALUE },
	{ PSIP_H_CONTACT, "expires", DIAGNOSE_BY(digits), PSIP_RULE_C_P_EXPIRES, PSIP_RULE_DELTA_SECONDS },
	{ PSIP_H_CONTACT, "+sip.instance", DIAGNOSE_QUOTED, PSIP_RULE_C_P_INSTANCE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_CONTACT, "reg-id", DIAGNOSE_BY(digits), PSIP_RULE_C_P_REG, PSIP_RULE_C_P_REG },
	{ PSIP_H_ACCEPT, "q", DIAGNOSE_BY(qvalue), PSIP_RULE_ACCEPT_PARAM, PSIP_RULE_QVALUE },
	{ PSIP_H_ACCEPT_ENCODING, "q", DIAGNOSE_BY(qvalue), PSIP_RULE_ACCEPT_PARAM, PSIP_RULE_QVALUE },
	{ PSIP_H_ACCEPT_LANGUAGE, "q", DIAGNOSE_BY(qvalue), PSIP_RULE_ACCEPT_PARAM, PSIP_RULE_QVALUE },
	{ PSIP_H_CONTENT_DISPOSITION, "handling", DIAGNOSE_TOKEN, PSIP_RULE_HANDLING_PARAM, PSIP_RULE_HANDLING_PARAM },
	{ PSIP_H_RETRY_AFTER, "duration", DIAGNOSE_BY(digits), PSIP_RULE_RETRY_PARAM, PSIP_RULE_DELTA_SECONDS },
	{ PSIP_H_SUBSCRIPTION_STATE, "expires", DIAGNOSE_BY(digits), PSIP_RULE_SUBEXP_PARAMS, PSIP_RULE_DELTA_SECONDS },
	{ PSIP_H_SUBSCRIPTION_STATE, "retry-after", DIAGNOSE_BY(digits), PSIP_RULE_SUBEXP_PARAMS, PSIP_RULE_DELTA_SECONDS },
	{ PSIP_H_SUBSCRIPTION_STATE, "reason", DIAGNOSE_TOKEN, PSIP_RULE_SUBEXP_PARAMS, PSIP_RULE_TOKEN },
	{ PSIP_H_EVENT, "id", DIAGNOSE_TOKEN, PSIP_RULE_EVENT_PARAM, PSIP_RULE_TOKEN },
	{ PSIP_H_REASON, "cause", DIAGNOSE_BY(digits), PSIP_RULE_PROTOCOL_CAUSE, PSIP_RULE_PROTOCOL_CAUSE },
	{ PSIP_H_REASON, "text", DIAGNOSE_QUOTED, PSIP_RULE_REASON_TEXT, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_REPLACES, "to-tag", DIAGNOSE_TOKEN, PSIP_RULE_TO_TAG, PSIP_RULE_TOKEN },
	{ PSIP_H_REPLACES, "from-tag", DIAGNOSE_TOKEN, PSIP_RULE_FROM_TAG, PSIP_RULE_TOKEN },
	{ PSIP_H_REPLACES, "early-only", DIAGNOSE_FLAG, PSIP_RULE_EARLY_FLAG, PSIP_RULE_EARLY_FLAG },
	{ PSIP_H_JOIN, "to-tag", DIAGNOSE_TOKEN, PSIP_RULE_TO_TAG, PSIP_RULE_TOKEN },
	{ PSIP_H_JOIN, "from-tag", DIAGNOSE_TOKEN, PSIP_RULE_FROM_TAG, PSIP_RULE_TOKEN },
	{ PSIP_H_CALL_INFO, "purpose", DIAGNOSE_TOKEN, PSIP_RULE_INFO_PARAM, PSIP_RULE_TOKEN },
	{ PSIP_H_DIVERSION, "counter", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_COUNTER, PSIP_RULE_DIVERSION_COUNTER },
	{ PSIP_H_DIVERSION, "limit", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_LIMIT, PSIP_RULE_DIVERSION_LIMIT },
	{ PSIP_H_DIVERSION, "reason", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_REASON, PSIP_RULE_DIVERSION_REASON },
	{ PSIP_H_DIVERSION, "privacy", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_PRIVACY, PSIP_RULE_DIVERSION_PRIVACY },
	{ PSIP_H_DIVERSION, "screen", DIAGNOSE_ANY, PSIP_RULE_DIVERSION_SCREEN, PSIP_RULE_DIVERSION_SCREEN },
	{ PSIP_H_HISTORY_INFO, "index", DIAGNOSE_ANY, PSIP_RULE_HI_INDEX, PSIP_RULE_INDEX_VAL },
	{ PSIP_H_HISTORY_INFO, "rc", DIAGNOSE_ANY, PSIP_RULE_HI_TARGET_PARAM, PSIP_RULE_INDEX_VAL },
	{ PSIP_H_HISTORY_INFO, "mp", DIAGNOSE_ANY, PSIP_RULE_HI_TARGET_PARAM, PSIP_RULE_INDEX_VAL },
	{ PSIP_H_HISTORY_INFO, "np", DIAGNOSE_ANY, PSIP_RULE_HI_TARGET_PARAM, PSIP_RULE_INDEX_VAL },
	{ PSIP_H_REFERRED_BY, "cid", DIAGNOSE_ANY, PSIP_RULE_REFERREDBY_ID_PARAM, PSIP_RULE_SIP_CLEAN_MSG_ID },
	{ PSIP_H_TARGET_DIALOG, "remote-tag", DIAGNOSE_TOKEN, PSIP_RULE_REMOTE_PARAM, PSIP_RULE_TOKEN },
	{ PSIP_H_TARGET_DIALOG, "local-tag", DIAGNOSE_TOKEN, PSIP_RULE_LOCAL_PARAM, PSIP_RULE_TOKEN },
	{ PSIP_H_SESSION_EXPIRES, "refresher", DIAGNOSE_TOKEN, PSIP_RULE_REFRESHER_PARAM, PSIP_RULE_REFRESHER_PARAM },
	{ PSIP_H_UNKNOWN, "username", DIAGNOSE_QUOTED, PSIP_RULE_USERNAME, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "realm", DIAGNOSE_QUOTED, PSIP_RULE_REALM, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "nonce", DIAGNOSE_QUOTED, PSIP_RULE_NONCE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "cnonce", DIAGNOSE_QUOTED, PSIP_RULE_CNONCE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "opaque", DIAGNOSE_QUOTED, PSIP_RULE_OPAQUE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "uri", DIAGNOSE_QUOTED, PSIP_RULE_DIGEST_URI, PSIP_RULE_DIGEST_URI },
	{ PSIP_H_UNKNOWN, "domain", DIAGNOSE_QUOTED, PSIP_RULE_DOMAIN, PSIP_RULE_DOMAIN },
	{ PSIP_H_UNKNOWN, "nextnonce", DIAGNOSE_QUOTED, PSIP_RULE_NEXTNONCE, PSIP_RULE_QUOTED_STRING },
	{ PSIP_H_UNKNOWN, "response", DIAGNOSE_BY(LHEX_text), PSIP_RULE_DRESPONSE, PSIP_RULE_DRESPONSE },
	{ PSIP_H_UNKNOWN, "rspauth", DIAGNOSE_BY(LHEX_text), PSIP_RULE_RESPONSE_AUTH, PSIP_RULE_RESPONSE_AUTH },
	{ PSIP_H_UNKNOWN, "nc", DIAGNOSE_BY(nc_value), PSIP_RULE_NONCE_COUNT, PSIP_RULE_NONCE_COUNT },
	{ PSIP_H_UNKNOWN, "stale", DIAGNOSE_BY(boolean), PSIP_RULE_STALE, PSIP_RULE_STALE },
	{ PSIP_H_UNKNOWN, "algorithm", DIAGNOSE_TOKEN, PSIP_RULE_ALGORITHM, PSIP_RULE_TOKEN },
	{ PSIP_H_WWW_AUTHENTICATE, "qop", DIAGNOSE_BY(qop_text), PSIP_RULE_QOP_OPTIONS, PSIP_RULE_QOP_OPTIONS },
	{ PSIP_H_PROXY_AUTHENTICATE, "qop", DIAGNOSE_BY(qop_text), PSIP_RULE_QOP_OPTIONS, PSIP_RULE_QOP_OPTIONS },
	{ PSIP_H_AUTHORIZATION, "qop", DIAGNOSE_TOKEN, PSIP_RULE_MESSAGE_QOP, PSIP_RULE_TOKEN },
	{ PSIP_H_PROXY_AUTHORIZATION, "qop", DIAGNOSE_TOKEN, PSIP_RULE_MESSAGE_QOP, PSIP_RULE_TOKEN },
	{ PSIP_H_AUTHENTICATION_INFO, "qop", DIAGNOSE_TOKEN, PSIP_RULE_MESSAGE_QOP, PSIP_RULE_TOKEN },
	{ PSIP_H_PROXY_AUTHENTICATION_INFO, "qop", DIAGNOSE_TOKEN, PSIP_RULE_MESSAGE_QOP, PSIP_RULE_TOKEN },
};

#undef DIAGNOSE_BY

static const struct diagnose_param *const diagnose_params_end = diagnose_params + sizeof diagnose_params / sizeof *diagnose_params;

/* The first row of a header; those of one header stand together, but for digest's. */
static const struct diagnose_param *diagnose_params_of(enum psip_header_id header)
{
	const struct diagnose_param *known = diagnose_params;

	while (known < diagnose_params_end && known->header != (uint8_t)header)
		known++;
	return known;
}

/* The newest parameter by its own rule, if it has one in that header, from that row on. */
static bool diagnose_known_param(struct diagnosis *d, enum psip_header_id header, const struct diagnose_param *known, bool digest)
{
	struct psip_span name = d->name, value = d->value;
	bool probed = d->probe && d->fail == d->end;

	for (; known < diagnose_params_end && (digest || known->header == (uint8_t)header); known++) {
		if ((digest && known->header != PSIP_H_UNKNOWN && known->header != (uint8_t)header) || name.length == 0 ||
		    ((unsigned char)*name.at | 0x20) != ((unsigned char)*known->name | 0x20) || !diagnose_is(name, known->name))
			continue;
		if (!digest)
			d->param_read = known->rule;
		if (probed)
			return diagnose_settle(d, d->end, known->value);
		if (value.at == NULL && d->fail > name.at + name.length) /* past the "=" */
			return diagnose_settle(d, d->fail, d->rule == PSIP_RULE_GEN_VALUE ? known->rule : d->rule);
		if (known->machine == DIAGNOSE_ANY)
			return value.at != NULL || diagnose_settle(d, name.at + name.length, known->value);
		if (known->machine == DIAGNOSE_FLAG)
			return value.at == NULL || diagnose_settle(d, value.at, known->rule);
		if (value.at == NULL)
			return diagnose_settle(d, name.at + name.length, known->rule);
		if (known->machine == DIAGNOSE_QUOTED || known->machine == DIAGNOSE_TOKEN)
			return (*value.at == '"') == (known->machine == DIAGNOSE_QUOTED) || diagnose_settle(d, value.at, known->rule);
		return diagnose_whole(d, value, known->machine, known->value);
	}
	if (probed && header == PSIP_H_CONTACT) /* where generic-param derives what is refused */
		return diagnose_settle(d, d->end, PSIP_RULE_FEATURE_PARAM);
	return !probed;
}

static bool diagnose_list_params(struct diagnosis *d, enum psip_header_id header, int machine)
{
	const struct diagnose_param *known = diagnose_params_of(header);

	while (diagnose_run(d, machine)) {
		d->param_read = d->param;
		if (!diagnose_known_param(d, header, known, false))
			return false;
	}
	return !d->settled;
}

/* Digest's parameters, or those of any other scheme. */
static bool diagnose_auth(struct diagnosis *d, enum psip_header_id header)
{
	bool digest = true;

	if (header != PSIP_H_AUTHENTICATION_INFO && header != PSIP_H_PROXY_AUTHENTICATION_INFO) {
		const char *scheme = d->at;

		if (!diagnose_run(d, psip_diagnose_machine_en_do_auth_scheme))
			return false;
		digest = d->at - scheme > 6 && (unsigned char)scheme[6] <= ' ' && diagnose_is(psip_span(scheme, 6), "digest");
	}
	do {
		bool read = diagnose_run(d, psip_diagnose_machine_en_do_auth_param);

		if (!read && (!d->probe || d->settled))
			return false;
		if (digest && !diagnose_known_param(d, header, diagnose_params, true))
			return false;
		if (!read)
			return false;
	} while (diagnose_run(d, psip_diagnose_machine_en_do_comma));
	return !d->settled;
}

/* An address: its URI is read when its shape is known. */
static bool diagnose_address(struct diagnosis *d, int machine)
{
	bool read = diagnose_run(d, machine);

	if (d->uri.at != NULL && !d->settled && !diagnose_uri(d, d->uri))
		return false;
	return read;
}

/* LAQUOT absoluteURI RAQUOT */
static bool diagnose_info(struct diagnosis *d)
{
	if (d->at == d->end || *d->at != '<')
		return diagnose_settle(d, d->at, d->head);
	d->bracketed = PSIP_RULE_ABSOLUTE_URI;
	return diagnose_address(d, psip_diagnose_machine_en_do_name_addr);
}

/* How a header's value is made: what an element begins with, its rule and its parameters'. */
enum diagnose_head {
	DIAGNOSE_MACHINE, DIAGNOSE_ADDRESS, DIAGNOSE_BRACKETS, DIAGNOSE_INFO, DIAGNOSE_SERVER, DIAGNOSE_RETRY, DIAGNOSE_AUTH
};

struct diagnose_shape {
	int machine;
	uint16_t head, param; /* rules; param NONE: it has none */
	uint8_t kind;         /* enum diagnose_head */
	bool list;
};

static struct diagnose_shape diagnose_by(int machine, unsigned head, unsigned param, bool list)
{
	return (struct diagnose_shape){ machine, (uint16_t)head, (uint16_t)param, DIAGNOSE_MACHINE, list };
}

static struct diagnose_shape diagnose_as(enum diagnose_head kind, unsigned head, unsigned param, bool list)
{
	return (struct diagnose_shape){ kind == DIAGNOSE_BRACKETS ? psip_diagnose_machine_en_do_name_addr : psip_diagnose_machine_en_do_address,
		                        (uint16_t)head, (uint16_t)param, (uint8_t)kind, list };
}

#define DIAGNOSE_BY(name, head, param, list) diagnose_by(psip_diagnose_machine_en_do_##name, PSIP_RULE_##head, PSIP_RULE_##param, list)
#define DIAGNOSE_AS(kind, head, param, list) diagnose_as(DIAGNOSE_##kind, PSIP_RULE_##head, PSIP_RULE_##param, list)

/* RFC 3261 §20's headers that are no addresses. */
static struct diagnose_shape diagnose_shape_of_value(enum psip_header_id id)
{
	switch ((unsigned)id) {
	case PSIP_H_ACCEPT: return DIAGNOSE_BY(media, MEDIA_RANGE, ACCEPT_PARAM, true);
	case PSIP_H_ACCEPT_ENCODING: return DIAGNOSE_BY(head, CODINGS, ACCEPT_PARAM, true);
	case PSIP_H_ACCEPT_LANGUAGE: return DIAGNOSE_BY(language_range, LANGUAGE_RANGE, ACCEPT_PARAM, true);
	case PSIP_H_ALERT_INFO: return DIAGNOSE_AS(INFO, ALERT_PARAM, GENERIC_PARAM, true);
	case PSIP_H_ALLOW: return DIAGNOSE_BY(head, METHOD, NONE, true);
	case PSIP_H_AUTHENTICATION_INFO:
	case PSIP_H_PROXY_AUTHENTICATION_INFO: return DIAGNOSE_AS(AUTH, AINFO, NONE, false);
	case PSIP_H_AUTHORIZATION:
	case PSIP_H_PROXY_AUTHORIZATION: return DIAGNOSE_AS(AUTH, CREDENTIALS, NONE, false);
	case PSIP_H_WWW_AUTHENTICATE:
	case PSIP_H_PROXY_AUTHENTICATE: return DIAGNOSE_AS(AUTH, CHALLENGE, NONE, false);
	case PSIP_H_CALL_ID: return DIAGNOSE_BY(callid, CALLID, NONE, false);
	case PSIP_H_CALL_INFO: return DIAGNOSE_AS(INFO, INFO, INFO_PARAM, true);
	case PSIP_H_CONTENT_DISPOSITION: return DIAGNOSE_BY(head, DISP_TYPE, DISP_PARAM, false);
	case PSIP_H_CONTENT_ENCODING: return DIAGNOSE_BY(head, CONTENT_CODING, NONE, true);
	case PSIP_H_CONTENT_LANGUAGE: return DIAGNOSE_BY(language_tag, LANGUAGE_TAG, NONE, true);
	case PSIP_H_CONTENT_TYPE: return DIAGNOSE_BY(media, MEDIA_TYPE, M_PARAMETER, false);
	case PSIP_H_CSEQ: return DIAGNOSE_BY(cseq, HEADER + PSIP_H_CSEQ, NONE, false);
	case PSIP_H_DATE: return DIAGNOSE_BY(date, SIP_DATE, NONE, false);
	case PSIP_H_ERROR_INFO: return DIAGNOSE_AS(INFO, ERROR_URI, GENERIC_PARAM, true);
	case PSIP_H_EXPIRES:
	case PSIP_H_MIN_EXPIRES: return DIAGNOSE_BY(digits, DELTA_SECONDS, NONE, false);
	case PSIP_H_IN_REPLY_TO: return DIAGNOSE_BY(callid, CALLID, NONE, true);
	case PSIP_H_MIME_VERSION: return DIAGNOSE_BY(mime_version, HEADER + PSIP_H_MIME_VERSION, NONE, false);
	case PSIP_H_PRIORITY: return DIAGNOSE_BY(head, PRIORITY_VALUE, NONE, false);
	case PSIP_H_PROXY_REQUIRE:
	case PSIP_H_REQUIRE:
	case PSIP_H_SUPPORTED:
	case PSIP_H_UNSUPPORTED: return DIAGNOSE_BY(head, OPTION_TAG, NONE, true);
	case PSIP_H_RETRY_AFTER: return DIAGNOSE_AS(RETRY, DELTA_SECONDS, RETRY_PARAM, false);
	case PSIP_H_SERVER:
	case PSIP_H_USER_AGENT: return DIAGNOSE_AS(SERVER, SERVER_VAL, NONE, false);
	case PSIP_H_TIMESTAMP: return DIAGNOSE_BY(timestamp, HEADER + PSIP_H_TIMESTAMP, NONE, false);
	case PSIP_H_VIA: return DIAGNOSE_BY(via_parm, VIA_PARM, NONE, true);
	case PSIP_H_WARNING: return DIAGNOSE_BY(warning, WARNING_VALUE, NONE, true);
	case PSIP_H_UNKNOWN: return DIAGNOSE_BY(header_value, HEADER_VALUE, NONE, false);
	default: return diagnose_by(psip_diagnose_machine_en_do_header_value, PSIP_RULE_HEADER + id, PSIP_RULE_NONE, false);
	}
}

static struct diagnose_shape diagnose_shape_of_extension(enum psip_header_id id)
{
	switch ((unsigned)id) {
	case PSIP_H_ALLOW_EVENTS: return DIAGNOSE_BY(event, EVENT_TYPE, NONE, true);
	case PSIP_H_EVENT: return DIAGNOSE_BY(event, EVENT_TYPE, EVENT_PARAM, false);
	case PSIP_H_FLOW_TIMER: return DIAGNOSE_BY(digits, HEADER + PSIP_H_FLOW_TIMER, NONE, false);
	case PSIP_H_INFO_PACKAGE: return DIAGNOSE_BY(head, HEADER + PSIP_H_INFO_PACKAGE, GENERIC_PARAM, false);
	case PSIP_H_RECV_INFO: return DIAGNOSE_BY(head, HEADER + PSIP_H_RECV_INFO, GENERIC_PARAM, true);
	case PSIP_H_JOIN: return DIAGNOSE_BY(callid, CALLID, JOIN_PARAM, false);
	case PSIP_H_REPLACES: return DIAGNOSE_BY(callid, CALLID, REPLACES_PARAM, false);
	case PSIP_H_TARGET_DIALOG: return DIAGNOSE_BY(callid, CALLID, TD_PARAM, false);
	case PSIP_H_MAX_BREADTH: return DIAGNOSE_BY(digits, HEADER + PSIP_H_MAX_BREADTH, NONE, false);
	case PSIP_H_MIN_SE: return DIAGNOSE_BY(digits, DELTA_SECONDS, GENERIC_PARAM, false);
	case PSIP_H_SESSION_EXPIRES: return DIAGNOSE_BY(digits, DELTA_SECONDS, SE_PARAMS, false);
	case PSIP_H_PRIVACY: return DIAGNOSE_BY(privacy, PRIV_VALUE, NONE, false);
	case PSIP_H_RACK: return DIAGNOSE_BY(rack, HEADER + PSIP_H_RACK, NONE, false);
	case PSIP_H_RSEQ: return DIAGNOSE_BY(digits, RESPONSE_NUM, NONE, false);
	case PSIP_H_REASON: return DIAGNOSE_BY(head, REASON_VALUE, REASON_PARAMS, true);
	case PSIP_H_REFER_SUB: return DIAGNOSE_BY(refer_sub, HEADER + PSIP_H_REFER_SUB, GENERIC_PARAM, false);
	case PSIP_H_REQUEST_DISPOSITION: return DIAGNOSE_BY(head, HEADER + PSIP_H_REQUEST_DISPOSITION, NONE, true);
	case PSIP_H_SIP_ETAG:
	case PSIP_H_SIP_IF_MATCH: return DIAGNOSE_BY(head, ENTITY_TAG, NONE, false);
	case PSIP_H_SUBSCRIPTION_STATE: return DIAGNOSE_BY(head, SUBSTATE_VALUE, SUBEXP_PARAMS, false);
	default: return diagnose_shape_of_value(id);
	}
}

static struct diagnose_shape diagnose_shape_of(enum psip_header_id id)
{
	switch ((unsigned)id) {
	case PSIP_H_CONTENT_LENGTH:
	case PSIP_H_MAX_FORWARDS: return diagnose_by(psip_diagnose_machine_en_do_digits, PSIP_RULE_HEADER + id, PSIP_RULE_NONE, false);
	case PSIP_H_FROM: return DIAGNOSE_AS(ADDRESS, FROM_SPEC, FROM_PARAM, false);
	case PSIP_H_TO: return DIAGNOSE_AS(ADDRESS, HEADER + PSIP_H_TO, TO_PARAM, false);
	case PSIP_H_CONTACT: return DIAGNOSE_AS(ADDRESS, CONTACT_PARAM, CONTACT_PARAMS, true);
	case PSIP_H_REPLY_TO: return DIAGNOSE_AS(ADDRESS, RPLYTO_SPEC, RPLYTO_PARAM, false);
	case PSIP_H_REFER_TO:
	case PSIP_H_REFERRED_BY: return diagnose_as(DIAGNOSE_ADDRESS, PSIP_RULE_HEADER + id, PSIP_RULE_GENERIC_PARAM, false);
	case PSIP_H_DIVERSION: return diagnose_as(DIAGNOSE_BRACKETS, PSIP_RULE_HEADER + id, PSIP_RULE_DIVERSION_PARAMS, true);
	case PSIP_H_P_ASSOCIATED_URI: return diagnose_as(DIAGNOSE_BRACKETS, PSIP_RULE_HEADER + id, PSIP_RULE_AI_PARAM, true);
	case PSIP_H_P_ASSERTED_IDENTITY:
	case PSIP_H_P_PREFERRED_IDENTITY: return diagnose_as(DIAGNOSE_ADDRESS, PSIP_RULE_HEADER + id, PSIP_RULE_NONE, true);
	case PSIP_H_HISTORY_INFO: return diagnose_as(DIAGNOSE_BRACKETS, PSIP_RULE_HEADER + id, PSIP_RULE_HI_PARAM, true);
	case PSIP_H_RECORD_ROUTE: return DIAGNOSE_AS(BRACKETS, REC_ROUTE, RR_PARAM, true);
	case PSIP_H_ROUTE: return DIAGNOSE_AS(BRACKETS, ROUTE_PARAM, RR_PARAM, true);
	case PSIP_H_PATH: return DIAGNOSE_AS(BRACKETS, PATH_VALUE, RR_PARAM, true);
	case PSIP_H_SERVICE_ROUTE: return DIAGNOSE_AS(BRACKETS, SR_VALUE, RR_PARAM, true);
	default: return diagnose_shape_of_extension(id);
	}
}

#undef DIAGNOSE_BY
#undef DIAGNOSE_AS

static bool diagnose_head(struct diagnosis *d, const struct diagnose_shape *shape, enum psip_header_id id)
{
	switch (shape->kind) {
	case DIAGNOSE_ADDRESS:
	case DIAGNOSE_BRACKETS: return diagnose_address(d, shape->machine);
	case DIAGNOSE_INFO: return diagnose_info(d);
	case DIAGNOSE_SERVER: return diagnose_server(d);
	case DIAGNOSE_RETRY: return diagnose_retry_after(d);
	case DIAGNOSE_AUTH: return diagnose_auth(d, id);
	default: return diagnose_run(d, shape->machine);
	}
}

/* COMMA; behind it another element is looked for. */
static bool diagnose_next(struct diagnosis *d)
{
	if (!diagnose_run(d, psip_diagnose_machine_en_do_comma))
		return false;
	if (d->at == d->end && d->fail == d->end)
		d->rule = d->head;
	return true;
}

/* One value of that header, up to where it breaks. True if it breaks nowhere. */
static bool diagnose_value(struct diagnosis *d, enum psip_header_id id)
{
	struct diagnose_shape shape = diagnose_shape_of(id);
	int param = id == PSIP_H_CONTENT_TYPE ? psip_diagnose_machine_en_do_m_parameter : psip_diagnose_machine_en_do_param;

	d->head = shape.head;
	d->param = shape.param;
	do {
		d->param_read = PSIP_RULE_NONE;
		if (!diagnose_head(d, &shape, id)) {
			if (d->fail == NULL)
				diagnose_settle(d, d->at, shape.head);
			return false;
		}
		if (shape.param != PSIP_RULE_NONE && !diagnose_list_params(d, id, param))
			return false;
	} while (shape.list && diagnose_next(d));
	/* What stands here is neither a parameter nor another element. */
	if ((d->at < d->end || d->probe) && (d->fail == NULL || d->fail < d->at))
		diagnose_settle(d, d->at, d->param_read != PSIP_RULE_NONE ? d->param_read : shape.head);
	return d->at == d->end && !d->settled;
}

void psip_diagnose_read(struct diagnosis *d, const struct diagnose_subject *subject)
{
	int machine = subject->kind == DIAGNOSE_REQUEST_LINE ? psip_diagnose_machine_en_do_request_line : psip_diagnose_machine_en_do_status_line;
	bool whole;

	if (subject->kind == DIAGNOSE_URI)
		whole = diagnose_uri(d, psip_between(d->at, d->end));
	else if (subject->kind == DIAGNOSE_VALUE)
		whole = diagnose_value(d, subject->id);
	else
		whole = diagnose_run(d, machine) && d->at == d->end;
	if (whole && !d->probe)
		d->fail = NULL;
}

#endif
#pragma GCC diagnostic pop
