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
static const int psip_diagnose_machine_en_do_sip_user = 32;
static const int psip_diagnose_machine_en_do_sip_plain = 77;
static const int psip_diagnose_machine_en_do_tel = 115;
static const int psip_diagnose_machine_en_do_absolute = 126;
static const int psip_diagnose_machine_en_do_via_parm = 285;
static const int psip_diagnose_machine_en_do_address = 443;
static const int psip_diagnose_machine_en_do_name_addr = 465;
static const int psip_diagnose_machine_en_do_param = 485;
static const int psip_diagnose_machine_en_do_m_parameter = 512;
static const int psip_diagnose_machine_en_do_auth_scheme = 538;
static const int psip_diagnose_machine_en_do_auth_param = 542;
static const int psip_diagnose_machine_en_do_header_value = 845;
static const int psip_diagnose_machine_en_do_digits = 568;
static const int psip_diagnose_machine_en_do_callid = 569;
static const int psip_diagnose_machine_en_do_media = 571;
static const int psip_diagnose_machine_en_do_language_range = 581;
static const int psip_diagnose_machine_en_do_language_tag = 583;
static const int psip_diagnose_machine_en_do_head = 584;
static const int psip_diagnose_machine_en_do_product = 585;
static const int psip_diagnose_machine_en_do_mime_version = 594;
static const int psip_diagnose_machine_en_do_timestamp = 597;
static const int psip_diagnose_machine_en_do_date = 600;
static const int psip_diagnose_machine_en_do_warning = 655;
static const int psip_diagnose_machine_en_do_event = 679;
static const int psip_diagnose_machine_en_do_rack = 680;
static const int psip_diagnose_machine_en_do_cseq = 691;
static const int psip_diagnose_machine_en_do_refer_sub = 697;
static const int psip_diagnose_machine_en_do_privacy = 704;
static const int psip_diagnose_machine_en_do_qvalue = 706;
static const int psip_diagnose_machine_en_do_LHEX_text = 707;
static const int psip_diagnose_machine_en_do_nc_value = 709;
static const int psip_diagnose_machine_en_do_qop_text = 717;
static const int psip_diagnose_machine_en_do_boolean = 720;
static const int psip_diagnose_machine_en_do_comment_piece = 727;
static const int psip_diagnose_machine_en_do_lws = 736;
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
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_USER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr45:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PASSWORD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr48:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr55:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOSTNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr61:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr63:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr66:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr68:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PVALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr72:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr75:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr78:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HVALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr97:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	goto st0;
tr144:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_SUBSCRIBER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_URI; }
	goto st0;
tr148:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TEL_PAR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_URI; }
	goto st0;
tr159:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ABSOLUTE_URI; }
	goto st0;
tr320:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr322:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr326:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr329:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_VERSION; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr339:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TRANSPORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr346:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr355:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOSTNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr360:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr367:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr376:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr385:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr391:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr398:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr408:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr412:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr416:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr423:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr429:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr436:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr446:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr450:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr454:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr488:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr492:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr502:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr506:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr509:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr534:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr542:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DISPLAY_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	goto st0;
tr550:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	goto st0;
tr560:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	goto st0;
tr564:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DISPLAY_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ADDR_SPEC; }
	goto st0;
tr567:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ADDR_SPEC; }
	goto st0;
tr596:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr606:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr613:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr624:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr633:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr638:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr644:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr650:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr660:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_SCHEME; }
	goto st0;
tr666:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	goto st0;
tr668:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	goto st0;
tr680:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	goto st0;
tr691:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr698:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr700:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WORD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CALLID; }
	goto st0;
tr703:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_TYPE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr705:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_SUBTYPE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr715:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_RANGE; }
	goto st0;
tr718:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_TAG; }
	goto st0;
tr720:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr722:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRODUCT; }
	goto st0;
tr739:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WKDAY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr748:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr750:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DATE1; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr754:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_MONTH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DATE1; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr772:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TIME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	goto st0;
tr799:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_CODE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	goto st0;
tr804:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_AGENT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	goto st0;
tr809:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_TEXT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	goto st0;
tr812:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	goto st0;
tr828:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_EVENT_TYPE; }
	goto st0;
tr830:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_NUM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr834:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CSEQ_NUM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr840:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_METHOD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr857:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRIV_VALUE; }
	goto st0;
tr860:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QVALUE; }
	goto st0;
tr897:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_STATUS_LINE; }
	goto st0;
tr924:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr925:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr931:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr936:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr937:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr953:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	goto st0;
tr959:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr961:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	goto st0;
tr963:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	goto st0;
tr987:
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DELAY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	goto st0;
tr991:
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
	goto st739;
st739:
	if ( ++p == pe )
		goto _test_eof739;
case 739:
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
	goto st740;
st740:
	if ( ++p == pe )
		goto _test_eof740;
case 740:
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
	goto st741;
st741:
	if ( ++p == pe )
		goto _test_eof741;
case 741:
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
		goto tr38;
	goto tr34;
tr38:
	{ m.mark = p + 1; }
	goto st742;
st742:
	if ( ++p == pe )
		goto _test_eof742;
case 742:
	goto tr897;
case 32:
	switch( (*p) ) {
		case 33u: goto st33;
		case 37u: goto st34;
		case 59u: goto st33;
		case 61u: goto st33;
		case 63u: goto st33;
		case 95u: goto st33;
		case 126u: goto st33;
	}
	if ( (*p) < 65u ) {
		if ( 36u <= (*p) && (*p) <= 57u )
			goto st33;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st33;
	} else
		goto st33;
	goto tr39;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	switch( (*p) ) {
		case 33u: goto st33;
		case 37u: goto st34;
		case 58u: goto st36;
		case 61u: goto st33;
		case 64u: goto st39;
		case 95u: goto st33;
		case 126u: goto st33;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto st33;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st33;
	} else
		goto st33;
	goto tr39;
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
			goto st33;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st33;
	} else
		goto st33;
	goto tr39;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch( (*p) ) {
		case 33u: goto st36;
		case 37u: goto st37;
		case 61u: goto st36;
		case 64u: goto st39;
		case 95u: goto st36;
		case 126u: goto st36;
	}
	if ( (*p) < 48u ) {
		if ( 36u <= (*p) && (*p) <= 46u )
			goto st36;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st36;
		} else if ( (*p) >= 65u )
			goto st36;
	} else
		goto st36;
	goto tr45;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st38;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st38;
	} else
		goto st38;
	goto tr45;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st36;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st36;
	} else
		goto st36;
	goto tr45;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch( (*p) ) {
		case 48u: goto st40;
		case 49u: goto st71;
		case 50u: goto st73;
		case 91u: goto st75;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st72;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr53;
	} else
		goto tr53;
	goto tr48;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st58;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	if ( (*p) == 45u )
		goto st41;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st43;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr53;
	} else
		goto tr53;
	goto tr48;
tr53:
	{ m.mark = p + 1; }
	goto st743;
st743:
	if ( ++p == pe )
		goto _test_eof743;
case 743:
	switch( (*p) ) {
		case 45u: goto st44;
		case 46u: goto tr898;
		case 58u: goto st45;
		case 59u: goto st46;
		case 63u: goto st52;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr53;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr53;
	} else
		goto tr53;
	goto tr55;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	if ( (*p) == 45u )
		goto st44;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr53;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr53;
	} else
		goto tr53;
	goto tr55;
tr898:
	{ m.mark = p + 1; }
	goto st744;
st744:
	if ( ++p == pe )
		goto _test_eof744;
case 744:
	switch( (*p) ) {
		case 58u: goto st45;
		case 59u: goto st46;
		case 63u: goto st52;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr53;
	} else
		goto tr53;
	goto tr55;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr62;
	goto tr61;
tr62:
	{ m.mark = p + 1; }
	goto st745;
st745:
	if ( ++p == pe )
		goto _test_eof745;
case 745:
	switch( (*p) ) {
		case 59u: goto st46;
		case 63u: goto st52;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr62;
	goto tr61;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	switch( (*p) ) {
		case 33u: goto tr64;
		case 37u: goto st47;
		case 93u: goto tr64;
		case 95u: goto tr64;
		case 126u: goto tr64;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr64;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr64;
		} else if ( (*p) >= 65u )
			goto tr64;
	} else
		goto tr64;
	goto tr63;
tr64:
	{ m.mark = p + 1; }
	goto st746;
st746:
	if ( ++p == pe )
		goto _test_eof746;
case 746:
	switch( (*p) ) {
		case 33u: goto tr64;
		case 37u: goto st47;
		case 59u: goto st46;
		case 61u: goto st49;
		case 63u: goto st52;
		case 93u: goto tr64;
		case 95u: goto tr64;
		case 126u: goto tr64;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr64;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr64;
		} else if ( (*p) >= 65u )
			goto tr64;
	} else
		goto tr64;
	goto tr66;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st48;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st48;
	} else
		goto st48;
	goto tr66;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr64;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr64;
	} else
		goto tr64;
	goto tr66;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch( (*p) ) {
		case 33u: goto tr69;
		case 37u: goto st50;
		case 93u: goto tr69;
		case 95u: goto tr69;
		case 126u: goto tr69;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr69;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr69;
		} else if ( (*p) >= 65u )
			goto tr69;
	} else
		goto tr69;
	goto tr68;
tr69:
	{ m.mark = p + 1; }
	goto st747;
st747:
	if ( ++p == pe )
		goto _test_eof747;
case 747:
	switch( (*p) ) {
		case 33u: goto tr69;
		case 37u: goto st50;
		case 59u: goto st46;
		case 63u: goto st52;
		case 93u: goto tr69;
		case 95u: goto tr69;
		case 126u: goto tr69;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr69;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr69;
		} else if ( (*p) >= 65u )
			goto tr69;
	} else
		goto tr69;
	goto tr68;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st51;
	} else
		goto st51;
	goto tr68;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr69;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr69;
	} else
		goto tr69;
	goto tr68;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch( (*p) ) {
		case 33u: goto st53;
		case 36u: goto st53;
		case 37u: goto st54;
		case 63u: goto st53;
		case 93u: goto st53;
		case 95u: goto st53;
		case 126u: goto st53;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st53;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st53;
		} else if ( (*p) >= 65u )
			goto st53;
	} else
		goto st53;
	goto tr72;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch( (*p) ) {
		case 33u: goto st53;
		case 36u: goto st53;
		case 37u: goto st54;
		case 61u: goto tr76;
		case 63u: goto st53;
		case 93u: goto st53;
		case 95u: goto st53;
		case 126u: goto st53;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st53;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st53;
		} else if ( (*p) >= 65u )
			goto st53;
	} else
		goto st53;
	goto tr75;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st55;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st55;
	} else
		goto st55;
	goto tr75;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st53;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st53;
	} else
		goto st53;
	goto tr75;
tr76:
	{ m.mark = p + 1; }
	goto st748;
st748:
	if ( ++p == pe )
		goto _test_eof748;
case 748:
	switch( (*p) ) {
		case 33u: goto tr76;
		case 37u: goto st56;
		case 38u: goto st52;
		case 63u: goto tr76;
		case 93u: goto tr76;
		case 95u: goto tr76;
		case 126u: goto tr76;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr76;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr76;
		} else if ( (*p) >= 65u )
			goto tr76;
	} else
		goto tr76;
	goto tr78;
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
	goto tr78;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr76;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr76;
	} else
		goto tr76;
	goto tr78;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch( (*p) ) {
		case 48u: goto st59;
		case 49u: goto st67;
		case 50u: goto st69;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr53;
	} else
		goto tr53;
	goto tr48;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st60;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch( (*p) ) {
		case 48u: goto st61;
		case 49u: goto st63;
		case 50u: goto st65;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st64;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr53;
	} else
		goto tr53;
	goto tr48;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st62;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch( (*p) ) {
		case 48u: goto tr90;
		case 49u: goto tr91;
		case 50u: goto tr92;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr93;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr53;
	} else
		goto tr53;
	goto tr48;
tr90:
	{ m.mark = p + 1; }
	goto st749;
st749:
	if ( ++p == pe )
		goto _test_eof749;
case 749:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st43;
		case 58u: goto st45;
		case 59u: goto st46;
		case 63u: goto st52;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st42;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
tr91:
	{ m.mark = p + 1; }
	goto st750;
st750:
	if ( ++p == pe )
		goto _test_eof750;
case 750:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st43;
		case 58u: goto st45;
		case 59u: goto st46;
		case 63u: goto st52;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr93;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
tr93:
	{ m.mark = p + 1; }
	goto st751;
st751:
	if ( ++p == pe )
		goto _test_eof751;
case 751:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st43;
		case 58u: goto st45;
		case 59u: goto st46;
		case 63u: goto st52;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr90;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
tr92:
	{ m.mark = p + 1; }
	goto st752;
st752:
	if ( ++p == pe )
		goto _test_eof752;
case 752:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st43;
		case 53u: goto tr904;
		case 58u: goto st45;
		case 59u: goto st46;
		case 63u: goto st52;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto tr93;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st42;
		} else if ( (*p) >= 65u )
			goto st42;
	} else
		goto tr90;
	goto tr55;
tr904:
	{ m.mark = p + 1; }
	goto st753;
st753:
	if ( ++p == pe )
		goto _test_eof753;
case 753:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st43;
		case 58u: goto st45;
		case 59u: goto st46;
		case 63u: goto st52;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto tr90;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st42;
		} else if ( (*p) >= 65u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st62;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st64;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st62;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st61;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st62;
		case 53u: goto st66;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st64;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st42;
		} else if ( (*p) >= 65u )
			goto st42;
	} else
		goto st61;
	goto tr55;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st62;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st42;
		} else if ( (*p) >= 65u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st60;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st60;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st59;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st60;
		case 53u: goto st70;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st68;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st42;
		} else if ( (*p) >= 65u )
			goto st42;
	} else
		goto st59;
	goto tr55;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st60;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st59;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st42;
		} else if ( (*p) >= 65u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st58;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st72;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st58;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st40;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st58;
		case 53u: goto st74;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st72;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st42;
		} else if ( (*p) >= 65u )
			goto st42;
	} else
		goto st40;
	goto tr55;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch( (*p) ) {
		case 45u: goto st41;
		case 46u: goto st58;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st40;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st42;
		} else if ( (*p) >= 65u )
			goto st42;
	} else
		goto st42;
	goto tr55;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	if ( (*p) == 46u )
		goto tr98;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr98;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr98;
	} else
		goto tr98;
	goto tr97;
tr98:
	{ m.literal = p; }
	goto st76;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch( (*p) ) {
		case 46u: goto st76;
		case 93u: goto tr100;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st76;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st76;
	} else
		goto st76;
	goto tr97;
tr100:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st754;
st754:
	if ( ++p == pe )
		goto _test_eof754;
case 754:
	switch( (*p) ) {
		case 58u: goto st45;
		case 59u: goto st46;
		case 63u: goto st52;
	}
	goto tr48;
case 77:
	switch( (*p) ) {
		case 48u: goto st78;
		case 49u: goto st109;
		case 50u: goto st111;
		case 91u: goto st113;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st110;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr105;
	} else
		goto tr105;
	goto tr48;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st96;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st80;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	if ( (*p) == 45u )
		goto st79;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st80;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st81;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st80;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st80;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr105;
	} else
		goto tr105;
	goto tr48;
tr105:
	{ m.mark = p + 1; }
	goto st755;
st755:
	if ( ++p == pe )
		goto _test_eof755;
case 755:
	switch( (*p) ) {
		case 45u: goto st82;
		case 46u: goto tr905;
		case 58u: goto st83;
		case 59u: goto st84;
		case 63u: goto st90;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr105;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr105;
	} else
		goto tr105;
	goto tr55;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	if ( (*p) == 45u )
		goto st82;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr105;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr105;
	} else
		goto tr105;
	goto tr55;
tr905:
	{ m.mark = p + 1; }
	goto st756;
st756:
	if ( ++p == pe )
		goto _test_eof756;
case 756:
	switch( (*p) ) {
		case 58u: goto st83;
		case 59u: goto st84;
		case 63u: goto st90;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st80;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr105;
	} else
		goto tr105;
	goto tr55;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr112;
	goto tr61;
tr112:
	{ m.mark = p + 1; }
	goto st757;
st757:
	if ( ++p == pe )
		goto _test_eof757;
case 757:
	switch( (*p) ) {
		case 59u: goto st84;
		case 63u: goto st90;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr112;
	goto tr61;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch( (*p) ) {
		case 33u: goto tr113;
		case 37u: goto st85;
		case 93u: goto tr113;
		case 95u: goto tr113;
		case 126u: goto tr113;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr113;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr113;
		} else if ( (*p) >= 65u )
			goto tr113;
	} else
		goto tr113;
	goto tr63;
tr113:
	{ m.mark = p + 1; }
	goto st758;
st758:
	if ( ++p == pe )
		goto _test_eof758;
case 758:
	switch( (*p) ) {
		case 33u: goto tr113;
		case 37u: goto st85;
		case 59u: goto st84;
		case 61u: goto st87;
		case 63u: goto st90;
		case 93u: goto tr113;
		case 95u: goto tr113;
		case 126u: goto tr113;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr113;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr113;
		} else if ( (*p) >= 65u )
			goto tr113;
	} else
		goto tr113;
	goto tr66;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st86;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st86;
	} else
		goto st86;
	goto tr66;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr113;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr113;
	} else
		goto tr113;
	goto tr66;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 33u: goto tr116;
		case 37u: goto st88;
		case 93u: goto tr116;
		case 95u: goto tr116;
		case 126u: goto tr116;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr116;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr116;
		} else if ( (*p) >= 65u )
			goto tr116;
	} else
		goto tr116;
	goto tr68;
tr116:
	{ m.mark = p + 1; }
	goto st759;
st759:
	if ( ++p == pe )
		goto _test_eof759;
case 759:
	switch( (*p) ) {
		case 33u: goto tr116;
		case 37u: goto st88;
		case 59u: goto st84;
		case 63u: goto st90;
		case 93u: goto tr116;
		case 95u: goto tr116;
		case 126u: goto tr116;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr116;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr116;
		} else if ( (*p) >= 65u )
			goto tr116;
	} else
		goto tr116;
	goto tr68;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st89;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st89;
	} else
		goto st89;
	goto tr68;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr116;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr116;
	} else
		goto tr116;
	goto tr68;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch( (*p) ) {
		case 33u: goto st91;
		case 36u: goto st91;
		case 37u: goto st92;
		case 63u: goto st91;
		case 93u: goto st91;
		case 95u: goto st91;
		case 126u: goto st91;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st91;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st91;
		} else if ( (*p) >= 65u )
			goto st91;
	} else
		goto st91;
	goto tr72;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	switch( (*p) ) {
		case 33u: goto st91;
		case 36u: goto st91;
		case 37u: goto st92;
		case 61u: goto tr121;
		case 63u: goto st91;
		case 93u: goto st91;
		case 95u: goto st91;
		case 126u: goto st91;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st91;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st91;
		} else if ( (*p) >= 65u )
			goto st91;
	} else
		goto st91;
	goto tr75;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st93;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st93;
	} else
		goto st93;
	goto tr75;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st91;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st91;
	} else
		goto st91;
	goto tr75;
tr121:
	{ m.mark = p + 1; }
	goto st760;
st760:
	if ( ++p == pe )
		goto _test_eof760;
case 760:
	switch( (*p) ) {
		case 33u: goto tr121;
		case 37u: goto st94;
		case 38u: goto st90;
		case 63u: goto tr121;
		case 93u: goto tr121;
		case 95u: goto tr121;
		case 126u: goto tr121;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr121;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr121;
		} else if ( (*p) >= 65u )
			goto tr121;
	} else
		goto tr121;
	goto tr78;
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
	goto tr78;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr121;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr121;
	} else
		goto tr121;
	goto tr78;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch( (*p) ) {
		case 48u: goto st97;
		case 49u: goto st105;
		case 50u: goto st107;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st106;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr105;
	} else
		goto tr105;
	goto tr48;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st98;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st80;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch( (*p) ) {
		case 48u: goto st99;
		case 49u: goto st101;
		case 50u: goto st103;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st102;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr105;
	} else
		goto tr105;
	goto tr48;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st100;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st80;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch( (*p) ) {
		case 48u: goto tr134;
		case 49u: goto tr135;
		case 50u: goto tr136;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr137;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr105;
	} else
		goto tr105;
	goto tr48;
tr134:
	{ m.mark = p + 1; }
	goto st761;
st761:
	if ( ++p == pe )
		goto _test_eof761;
case 761:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st81;
		case 58u: goto st83;
		case 59u: goto st84;
		case 63u: goto st90;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st80;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
tr135:
	{ m.mark = p + 1; }
	goto st762;
st762:
	if ( ++p == pe )
		goto _test_eof762;
case 762:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st81;
		case 58u: goto st83;
		case 59u: goto st84;
		case 63u: goto st90;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr137;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
tr137:
	{ m.mark = p + 1; }
	goto st763;
st763:
	if ( ++p == pe )
		goto _test_eof763;
case 763:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st81;
		case 58u: goto st83;
		case 59u: goto st84;
		case 63u: goto st90;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr134;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
tr136:
	{ m.mark = p + 1; }
	goto st764;
st764:
	if ( ++p == pe )
		goto _test_eof764;
case 764:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st81;
		case 53u: goto tr911;
		case 58u: goto st83;
		case 59u: goto st84;
		case 63u: goto st90;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto tr137;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st80;
		} else if ( (*p) >= 65u )
			goto st80;
	} else
		goto tr134;
	goto tr55;
tr911:
	{ m.mark = p + 1; }
	goto st765;
st765:
	if ( ++p == pe )
		goto _test_eof765;
case 765:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st81;
		case 58u: goto st83;
		case 59u: goto st84;
		case 63u: goto st90;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto tr134;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st80;
		} else if ( (*p) >= 65u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st100;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st102;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st100;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st99;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st100;
		case 53u: goto st104;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st102;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st80;
		} else if ( (*p) >= 65u )
			goto st80;
	} else
		goto st99;
	goto tr55;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st100;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st99;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st80;
		} else if ( (*p) >= 65u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st98;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st106;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st98;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st97;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st98;
		case 53u: goto st108;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st106;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st80;
		} else if ( (*p) >= 65u )
			goto st80;
	} else
		goto st97;
	goto tr55;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st98;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st97;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st80;
		} else if ( (*p) >= 65u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st96;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st110;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st96;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st78;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st96;
		case 53u: goto st112;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st110;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st80;
		} else if ( (*p) >= 65u )
			goto st80;
	} else
		goto st78;
	goto tr55;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch( (*p) ) {
		case 45u: goto st79;
		case 46u: goto st96;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st78;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st80;
		} else if ( (*p) >= 65u )
			goto st80;
	} else
		goto st80;
	goto tr55;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	if ( (*p) == 46u )
		goto tr141;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr141;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr141;
	} else
		goto tr141;
	goto tr97;
tr141:
	{ m.literal = p; }
	goto st114;
st114:
	if ( ++p == pe )
		goto _test_eof114;
case 114:
	switch( (*p) ) {
		case 46u: goto st114;
		case 93u: goto tr143;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st114;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st114;
	} else
		goto st114;
	goto tr97;
tr143:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st766;
st766:
	if ( ++p == pe )
		goto _test_eof766;
case 766:
	switch( (*p) ) {
		case 58u: goto st83;
		case 59u: goto st84;
		case 63u: goto st90;
	}
	goto tr48;
case 115:
	switch( (*p) ) {
		case 35u: goto tr145;
		case 42u: goto tr145;
		case 43u: goto st125;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 41u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st124;
		} else if ( (*p) >= 40u )
			goto st124;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto tr145;
		} else if ( (*p) >= 65u )
			goto tr145;
	} else
		goto tr145;
	goto tr144;
tr145:
	{ m.mark = p + 1; }
	goto st767;
st767:
	if ( ++p == pe )
		goto _test_eof767;
case 767:
	switch( (*p) ) {
		case 35u: goto tr145;
		case 59u: goto st116;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 42u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr145;
		} else if ( (*p) >= 40u )
			goto tr145;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto tr145;
		} else if ( (*p) >= 65u )
			goto tr145;
	} else
		goto tr145;
	goto tr144;
st116:
	if ( ++p == pe )
		goto _test_eof116;
case 116:
	switch( (*p) ) {
		case 45u: goto tr149;
		case 73u: goto tr150;
		case 105u: goto tr150;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr149;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr149;
	} else
		goto tr149;
	goto tr148;
tr149:
	{ m.mark = p + 1; }
	goto st768;
st768:
	if ( ++p == pe )
		goto _test_eof768;
case 768:
	switch( (*p) ) {
		case 45u: goto tr149;
		case 59u: goto st116;
		case 61u: goto st117;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr149;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr149;
	} else
		goto tr149;
	goto tr148;
st117:
	if ( ++p == pe )
		goto _test_eof117;
case 117:
	switch( (*p) ) {
		case 33u: goto tr151;
		case 37u: goto st118;
		case 93u: goto tr151;
		case 95u: goto tr151;
		case 126u: goto tr151;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr151;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr151;
		} else if ( (*p) >= 65u )
			goto tr151;
	} else
		goto tr151;
	goto tr148;
tr151:
	{ m.mark = p + 1; }
	goto st769;
st769:
	if ( ++p == pe )
		goto _test_eof769;
case 769:
	switch( (*p) ) {
		case 33u: goto tr151;
		case 37u: goto st118;
		case 59u: goto st116;
		case 93u: goto tr151;
		case 95u: goto tr151;
		case 126u: goto tr151;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr151;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr151;
		} else if ( (*p) >= 65u )
			goto tr151;
	} else
		goto tr151;
	goto tr148;
st118:
	if ( ++p == pe )
		goto _test_eof118;
case 118:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st119;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st119;
	} else
		goto st119;
	goto tr148;
st119:
	if ( ++p == pe )
		goto _test_eof119;
case 119:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr151;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr151;
	} else
		goto tr151;
	goto tr148;
tr150:
	{ m.mark = p + 1; }
	goto st770;
st770:
	if ( ++p == pe )
		goto _test_eof770;
case 770:
	switch( (*p) ) {
		case 45u: goto tr149;
		case 59u: goto st116;
		case 61u: goto st117;
		case 83u: goto tr914;
		case 115u: goto tr914;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr149;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr149;
	} else
		goto tr149;
	goto tr148;
tr914:
	{ m.mark = p + 1; }
	goto st771;
st771:
	if ( ++p == pe )
		goto _test_eof771;
case 771:
	switch( (*p) ) {
		case 45u: goto tr149;
		case 59u: goto st116;
		case 61u: goto st117;
		case 85u: goto tr915;
		case 117u: goto tr915;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr149;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr149;
	} else
		goto tr149;
	goto tr148;
tr915:
	{ m.mark = p + 1; }
	goto st772;
st772:
	if ( ++p == pe )
		goto _test_eof772;
case 772:
	switch( (*p) ) {
		case 45u: goto tr149;
		case 59u: goto st116;
		case 61u: goto st117;
		case 66u: goto st120;
		case 98u: goto st120;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr149;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr149;
	} else
		goto tr149;
	goto tr148;
st120:
	if ( ++p == pe )
		goto _test_eof120;
case 120:
	switch( (*p) ) {
		case 45u: goto tr149;
		case 61u: goto st121;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr149;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr149;
	} else
		goto tr149;
	goto tr148;
st121:
	if ( ++p == pe )
		goto _test_eof121;
case 121:
	switch( (*p) ) {
		case 33u: goto tr155;
		case 37u: goto st122;
		case 61u: goto tr155;
		case 95u: goto tr155;
		case 126u: goto tr155;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 58u )
			goto tr155;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr155;
	} else
		goto tr155;
	goto tr148;
tr155:
	{ m.mark = p + 1; }
	goto st773;
st773:
	if ( ++p == pe )
		goto _test_eof773;
case 773:
	switch( (*p) ) {
		case 33u: goto tr155;
		case 37u: goto st122;
		case 59u: goto st116;
		case 61u: goto tr155;
		case 95u: goto tr155;
		case 126u: goto tr155;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 58u )
			goto tr155;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr155;
	} else
		goto tr155;
	goto tr148;
st122:
	if ( ++p == pe )
		goto _test_eof122;
case 122:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st123;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st123;
	} else
		goto st123;
	goto tr148;
st123:
	if ( ++p == pe )
		goto _test_eof123;
case 123:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr155;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr155;
	} else
		goto tr155;
	goto tr148;
st124:
	if ( ++p == pe )
		goto _test_eof124;
case 124:
	switch( (*p) ) {
		case 35u: goto tr145;
		case 42u: goto tr145;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 41u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st124;
		} else if ( (*p) >= 40u )
			goto st124;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto tr145;
		} else if ( (*p) >= 65u )
			goto tr145;
	} else
		goto tr145;
	goto tr144;
st125:
	if ( ++p == pe )
		goto _test_eof125;
case 125:
	if ( (*p) < 45u ) {
		if ( 40u <= (*p) && (*p) <= 41u )
			goto st125;
	} else if ( (*p) > 46u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr158;
	} else
		goto st125;
	goto tr144;
tr158:
	{ m.mark = p + 1; }
	goto st774;
st774:
	if ( ++p == pe )
		goto _test_eof774;
case 774:
	if ( (*p) == 59u )
		goto st116;
	if ( (*p) < 45u ) {
		if ( 40u <= (*p) && (*p) <= 41u )
			goto tr158;
	} else if ( (*p) > 46u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr158;
	} else
		goto tr158;
	goto tr144;
case 126:
	switch( (*p) ) {
		case 33u: goto tr160;
		case 37u: goto st127;
		case 47u: goto tr162;
		case 61u: goto tr160;
		case 95u: goto tr160;
		case 126u: goto tr160;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
tr160:
	{ m.mark = p + 1; }
	goto st775;
st775:
	if ( ++p == pe )
		goto _test_eof775;
case 775:
	switch( (*p) ) {
		case 33u: goto tr160;
		case 37u: goto st127;
		case 61u: goto tr160;
		case 95u: goto tr160;
		case 126u: goto tr160;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
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
			goto tr160;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
tr162:
	{ m.mark = p + 1; }
	goto st776;
st776:
	if ( ++p == pe )
		goto _test_eof776;
case 776:
	switch( (*p) ) {
		case 33u: goto tr160;
		case 37u: goto st127;
		case 47u: goto tr917;
		case 61u: goto tr160;
		case 95u: goto tr160;
		case 126u: goto tr160;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
tr917:
	{ m.mark = p + 1; }
	goto st777;
st777:
	if ( ++p == pe )
		goto _test_eof777;
case 777:
	switch( (*p) ) {
		case 33u: goto tr165;
		case 37u: goto st129;
		case 58u: goto tr160;
		case 61u: goto tr165;
		case 64u: goto tr160;
		case 91u: goto st133;
		case 95u: goto tr165;
		case 126u: goto tr165;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr165;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr165;
	} else
		goto tr165;
	goto tr159;
tr165:
	{ m.mark = p + 1; }
	goto st778;
st778:
	if ( ++p == pe )
		goto _test_eof778;
case 778:
	switch( (*p) ) {
		case 33u: goto tr165;
		case 37u: goto st129;
		case 58u: goto tr167;
		case 61u: goto tr165;
		case 64u: goto tr920;
		case 95u: goto tr165;
		case 126u: goto tr165;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr165;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr165;
	} else
		goto tr165;
	goto tr159;
st129:
	if ( ++p == pe )
		goto _test_eof129;
case 129:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st130;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st130;
	} else
		goto st130;
	goto tr159;
st130:
	if ( ++p == pe )
		goto _test_eof130;
case 130:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr165;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr165;
	} else
		goto tr165;
	goto tr159;
tr167:
	{ m.mark = p + 1; }
	goto st779;
st779:
	if ( ++p == pe )
		goto _test_eof779;
case 779:
	switch( (*p) ) {
		case 33u: goto tr167;
		case 37u: goto st131;
		case 47u: goto tr160;
		case 61u: goto tr167;
		case 63u: goto tr160;
		case 64u: goto tr920;
		case 95u: goto tr167;
		case 126u: goto tr167;
	}
	if ( (*p) < 58u ) {
		if ( 36u <= (*p) && (*p) <= 57u )
			goto tr167;
	} else if ( (*p) > 59u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr167;
		} else if ( (*p) >= 65u )
			goto tr167;
	} else
		goto tr160;
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
			goto tr167;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr167;
	} else
		goto tr167;
	goto tr159;
tr920:
	{ m.mark = p + 1; }
	goto st780;
st780:
	if ( ++p == pe )
		goto _test_eof780;
case 780:
	switch( (*p) ) {
		case 33u: goto tr160;
		case 37u: goto st127;
		case 61u: goto tr160;
		case 91u: goto st133;
		case 95u: goto tr160;
		case 126u: goto tr160;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr160;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr160;
	} else
		goto tr160;
	goto tr159;
st133:
	if ( ++p == pe )
		goto _test_eof133;
case 133:
	if ( (*p) == 58u )
		goto st270;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st134;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st134;
	} else
		goto st134;
	goto tr159;
st134:
	if ( ++p == pe )
		goto _test_eof134;
case 134:
	if ( (*p) == 58u )
		goto st138;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st135;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st135;
	} else
		goto st135;
	goto tr159;
st135:
	if ( ++p == pe )
		goto _test_eof135;
case 135:
	if ( (*p) == 58u )
		goto st138;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st136;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st136;
	} else
		goto st136;
	goto tr159;
st136:
	if ( ++p == pe )
		goto _test_eof136;
case 136:
	if ( (*p) == 58u )
		goto st138;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st137;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st137;
	} else
		goto st137;
	goto tr159;
st137:
	if ( ++p == pe )
		goto _test_eof137;
case 137:
	if ( (*p) == 58u )
		goto st138;
	goto tr159;
st138:
	if ( ++p == pe )
		goto _test_eof138;
case 138:
	if ( (*p) == 58u )
		goto st256;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st139;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st139;
	} else
		goto st139;
	goto tr159;
st139:
	if ( ++p == pe )
		goto _test_eof139;
case 139:
	if ( (*p) == 58u )
		goto st143;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st140;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st140;
	} else
		goto st140;
	goto tr159;
st140:
	if ( ++p == pe )
		goto _test_eof140;
case 140:
	if ( (*p) == 58u )
		goto st143;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st141;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st141;
	} else
		goto st141;
	goto tr159;
st141:
	if ( ++p == pe )
		goto _test_eof141;
case 141:
	if ( (*p) == 58u )
		goto st143;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st142;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st142;
	} else
		goto st142;
	goto tr159;
st142:
	if ( ++p == pe )
		goto _test_eof142;
case 142:
	if ( (*p) == 58u )
		goto st143;
	goto tr159;
st143:
	if ( ++p == pe )
		goto _test_eof143;
case 143:
	if ( (*p) == 58u )
		goto st242;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st144;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st144;
	} else
		goto st144;
	goto tr159;
st144:
	if ( ++p == pe )
		goto _test_eof144;
case 144:
	if ( (*p) == 58u )
		goto st148;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st145;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st145;
	} else
		goto st145;
	goto tr159;
st145:
	if ( ++p == pe )
		goto _test_eof145;
case 145:
	if ( (*p) == 58u )
		goto st148;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st146;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st146;
	} else
		goto st146;
	goto tr159;
st146:
	if ( ++p == pe )
		goto _test_eof146;
case 146:
	if ( (*p) == 58u )
		goto st148;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st147;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st147;
	} else
		goto st147;
	goto tr159;
st147:
	if ( ++p == pe )
		goto _test_eof147;
case 147:
	if ( (*p) == 58u )
		goto st148;
	goto tr159;
st148:
	if ( ++p == pe )
		goto _test_eof148;
case 148:
	if ( (*p) == 58u )
		goto st228;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st149;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st149;
	} else
		goto st149;
	goto tr159;
st149:
	if ( ++p == pe )
		goto _test_eof149;
case 149:
	if ( (*p) == 58u )
		goto st153;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st150;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st150;
	} else
		goto st150;
	goto tr159;
st150:
	if ( ++p == pe )
		goto _test_eof150;
case 150:
	if ( (*p) == 58u )
		goto st153;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st151;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st151;
	} else
		goto st151;
	goto tr159;
st151:
	if ( ++p == pe )
		goto _test_eof151;
case 151:
	if ( (*p) == 58u )
		goto st153;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st152;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st152;
	} else
		goto st152;
	goto tr159;
st152:
	if ( ++p == pe )
		goto _test_eof152;
case 152:
	if ( (*p) == 58u )
		goto st153;
	goto tr159;
st153:
	if ( ++p == pe )
		goto _test_eof153;
case 153:
	if ( (*p) == 58u )
		goto st214;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st154;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st154;
	} else
		goto st154;
	goto tr159;
st154:
	if ( ++p == pe )
		goto _test_eof154;
case 154:
	if ( (*p) == 58u )
		goto st158;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st155;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st155;
	} else
		goto st155;
	goto tr159;
st155:
	if ( ++p == pe )
		goto _test_eof155;
case 155:
	if ( (*p) == 58u )
		goto st158;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st156;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st156;
	} else
		goto st156;
	goto tr159;
st156:
	if ( ++p == pe )
		goto _test_eof156;
case 156:
	if ( (*p) == 58u )
		goto st158;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st157;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st157;
	} else
		goto st157;
	goto tr159;
st157:
	if ( ++p == pe )
		goto _test_eof157;
case 157:
	if ( (*p) == 58u )
		goto st158;
	goto tr159;
st158:
	if ( ++p == pe )
		goto _test_eof158;
case 158:
	if ( (*p) == 58u )
		goto st200;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st159;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st159;
	} else
		goto st159;
	goto tr159;
st159:
	if ( ++p == pe )
		goto _test_eof159;
case 159:
	if ( (*p) == 58u )
		goto st163;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st160;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st160;
	} else
		goto st160;
	goto tr159;
st160:
	if ( ++p == pe )
		goto _test_eof160;
case 160:
	if ( (*p) == 58u )
		goto st163;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st161;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st161;
	} else
		goto st161;
	goto tr159;
st161:
	if ( ++p == pe )
		goto _test_eof161;
case 161:
	if ( (*p) == 58u )
		goto st163;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st162;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st162;
	} else
		goto st162;
	goto tr159;
st162:
	if ( ++p == pe )
		goto _test_eof162;
case 162:
	if ( (*p) == 58u )
		goto st163;
	goto tr159;
st163:
	if ( ++p == pe )
		goto _test_eof163;
case 163:
	switch( (*p) ) {
		case 48u: goto st164;
		case 49u: goto st191;
		case 50u: goto st194;
		case 58u: goto st198;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st197;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st199;
	} else
		goto st199;
	goto tr159;
st164:
	if ( ++p == pe )
		goto _test_eof164;
case 164:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st187;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st184;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st184;
	} else
		goto st184;
	goto tr159;
st165:
	if ( ++p == pe )
		goto _test_eof165;
case 165:
	switch( (*p) ) {
		case 48u: goto st166;
		case 49u: goto st180;
		case 50u: goto st182;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st181;
	goto tr159;
st166:
	if ( ++p == pe )
		goto _test_eof166;
case 166:
	if ( (*p) == 46u )
		goto st167;
	goto tr159;
st167:
	if ( ++p == pe )
		goto _test_eof167;
case 167:
	switch( (*p) ) {
		case 48u: goto st168;
		case 49u: goto st176;
		case 50u: goto st178;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st177;
	goto tr159;
st168:
	if ( ++p == pe )
		goto _test_eof168;
case 168:
	if ( (*p) == 46u )
		goto st169;
	goto tr159;
st169:
	if ( ++p == pe )
		goto _test_eof169;
case 169:
	switch( (*p) ) {
		case 48u: goto st170;
		case 49u: goto st172;
		case 50u: goto st174;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st173;
	goto tr159;
st170:
	if ( ++p == pe )
		goto _test_eof170;
case 170:
	if ( (*p) == 93u )
		goto tr227;
	goto tr159;
tr227:
	{ m.mark = p + 1; }
	goto st781;
st781:
	if ( ++p == pe )
		goto _test_eof781;
case 781:
	switch( (*p) ) {
		case 47u: goto tr160;
		case 58u: goto st171;
		case 63u: goto tr160;
	}
	goto tr159;
st171:
	if ( ++p == pe )
		goto _test_eof171;
case 171:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr228;
	goto tr159;
tr228:
	{ m.mark = p + 1; }
	goto st782;
st782:
	if ( ++p == pe )
		goto _test_eof782;
case 782:
	switch( (*p) ) {
		case 47u: goto tr160;
		case 63u: goto tr160;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr228;
	goto tr159;
st172:
	if ( ++p == pe )
		goto _test_eof172;
case 172:
	if ( (*p) == 93u )
		goto tr227;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st173;
	goto tr159;
st173:
	if ( ++p == pe )
		goto _test_eof173;
case 173:
	if ( (*p) == 93u )
		goto tr227;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st170;
	goto tr159;
st174:
	if ( ++p == pe )
		goto _test_eof174;
case 174:
	switch( (*p) ) {
		case 53u: goto st175;
		case 93u: goto tr227;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st170;
	} else if ( (*p) >= 48u )
		goto st173;
	goto tr159;
st175:
	if ( ++p == pe )
		goto _test_eof175;
case 175:
	if ( (*p) == 93u )
		goto tr227;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st170;
	goto tr159;
st176:
	if ( ++p == pe )
		goto _test_eof176;
case 176:
	if ( (*p) == 46u )
		goto st169;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st177;
	goto tr159;
st177:
	if ( ++p == pe )
		goto _test_eof177;
case 177:
	if ( (*p) == 46u )
		goto st169;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st168;
	goto tr159;
st178:
	if ( ++p == pe )
		goto _test_eof178;
case 178:
	switch( (*p) ) {
		case 46u: goto st169;
		case 53u: goto st179;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st168;
	} else if ( (*p) >= 48u )
		goto st177;
	goto tr159;
st179:
	if ( ++p == pe )
		goto _test_eof179;
case 179:
	if ( (*p) == 46u )
		goto st169;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st168;
	goto tr159;
st180:
	if ( ++p == pe )
		goto _test_eof180;
case 180:
	if ( (*p) == 46u )
		goto st167;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st181;
	goto tr159;
st181:
	if ( ++p == pe )
		goto _test_eof181;
case 181:
	if ( (*p) == 46u )
		goto st167;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st166;
	goto tr159;
st182:
	if ( ++p == pe )
		goto _test_eof182;
case 182:
	switch( (*p) ) {
		case 46u: goto st167;
		case 53u: goto st183;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st166;
	} else if ( (*p) >= 48u )
		goto st181;
	goto tr159;
st183:
	if ( ++p == pe )
		goto _test_eof183;
case 183:
	if ( (*p) == 46u )
		goto st167;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st166;
	goto tr159;
st184:
	if ( ++p == pe )
		goto _test_eof184;
case 184:
	if ( (*p) == 58u )
		goto st187;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st185;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st185;
	} else
		goto st185;
	goto tr159;
st185:
	if ( ++p == pe )
		goto _test_eof185;
case 185:
	if ( (*p) == 58u )
		goto st187;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st186;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st186;
	} else
		goto st186;
	goto tr159;
st186:
	if ( ++p == pe )
		goto _test_eof186;
case 186:
	if ( (*p) == 58u )
		goto st187;
	goto tr159;
st187:
	if ( ++p == pe )
		goto _test_eof187;
case 187:
	if ( (*p) == 58u )
		goto st170;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st188;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st188;
	} else
		goto st188;
	goto tr159;
st188:
	if ( ++p == pe )
		goto _test_eof188;
case 188:
	if ( (*p) == 93u )
		goto tr227;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st189;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st189;
	} else
		goto st189;
	goto tr159;
st189:
	if ( ++p == pe )
		goto _test_eof189;
case 189:
	if ( (*p) == 93u )
		goto tr227;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st190;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st190;
	} else
		goto st190;
	goto tr159;
st190:
	if ( ++p == pe )
		goto _test_eof190;
case 190:
	if ( (*p) == 93u )
		goto tr227;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st170;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st170;
	} else
		goto st170;
	goto tr159;
st191:
	if ( ++p == pe )
		goto _test_eof191;
case 191:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st187;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st192;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st184;
	} else
		goto st184;
	goto tr159;
st192:
	if ( ++p == pe )
		goto _test_eof192;
case 192:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st187;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st193;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st185;
	} else
		goto st185;
	goto tr159;
st193:
	if ( ++p == pe )
		goto _test_eof193;
case 193:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st187;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st186;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st186;
	} else
		goto st186;
	goto tr159;
st194:
	if ( ++p == pe )
		goto _test_eof194;
case 194:
	switch( (*p) ) {
		case 46u: goto st165;
		case 53u: goto st195;
		case 58u: goto st187;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st192;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st184;
		} else if ( (*p) >= 65u )
			goto st184;
	} else
		goto st196;
	goto tr159;
st195:
	if ( ++p == pe )
		goto _test_eof195;
case 195:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st187;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st193;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st185;
		} else if ( (*p) >= 65u )
			goto st185;
	} else
		goto st185;
	goto tr159;
st196:
	if ( ++p == pe )
		goto _test_eof196;
case 196:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st187;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st185;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st185;
	} else
		goto st185;
	goto tr159;
st197:
	if ( ++p == pe )
		goto _test_eof197;
case 197:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st187;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st196;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st184;
	} else
		goto st184;
	goto tr159;
st198:
	if ( ++p == pe )
		goto _test_eof198;
case 198:
	if ( (*p) == 93u )
		goto tr227;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st188;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st188;
	} else
		goto st188;
	goto tr159;
st199:
	if ( ++p == pe )
		goto _test_eof199;
case 199:
	if ( (*p) == 58u )
		goto st187;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st184;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st184;
	} else
		goto st184;
	goto tr159;
st200:
	if ( ++p == pe )
		goto _test_eof200;
case 200:
	switch( (*p) ) {
		case 48u: goto st201;
		case 49u: goto st206;
		case 50u: goto st209;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st212;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st213;
	} else
		goto st213;
	goto tr159;
st201:
	if ( ++p == pe )
		goto _test_eof201;
case 201:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st202;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st202;
	} else
		goto st202;
	goto tr159;
st202:
	if ( ++p == pe )
		goto _test_eof202;
case 202:
	switch( (*p) ) {
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st203;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st203;
	} else
		goto st203;
	goto tr159;
st203:
	if ( ++p == pe )
		goto _test_eof203;
case 203:
	switch( (*p) ) {
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st204;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st204;
	} else
		goto st204;
	goto tr159;
st204:
	if ( ++p == pe )
		goto _test_eof204;
case 204:
	switch( (*p) ) {
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	goto tr159;
st205:
	if ( ++p == pe )
		goto _test_eof205;
case 205:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st188;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st188;
	} else
		goto st188;
	goto tr159;
st206:
	if ( ++p == pe )
		goto _test_eof206;
case 206:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st207;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st202;
	} else
		goto st202;
	goto tr159;
st207:
	if ( ++p == pe )
		goto _test_eof207;
case 207:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st208;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st203;
	} else
		goto st203;
	goto tr159;
st208:
	if ( ++p == pe )
		goto _test_eof208;
case 208:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st204;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st204;
	} else
		goto st204;
	goto tr159;
st209:
	if ( ++p == pe )
		goto _test_eof209;
case 209:
	switch( (*p) ) {
		case 46u: goto st165;
		case 53u: goto st210;
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st207;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st202;
		} else if ( (*p) >= 65u )
			goto st202;
	} else
		goto st211;
	goto tr159;
st210:
	if ( ++p == pe )
		goto _test_eof210;
case 210:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st208;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st203;
		} else if ( (*p) >= 65u )
			goto st203;
	} else
		goto st203;
	goto tr159;
st211:
	if ( ++p == pe )
		goto _test_eof211;
case 211:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st203;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st203;
	} else
		goto st203;
	goto tr159;
st212:
	if ( ++p == pe )
		goto _test_eof212;
case 212:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st211;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st202;
	} else
		goto st202;
	goto tr159;
st213:
	if ( ++p == pe )
		goto _test_eof213;
case 213:
	switch( (*p) ) {
		case 58u: goto st205;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st202;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st202;
	} else
		goto st202;
	goto tr159;
st214:
	if ( ++p == pe )
		goto _test_eof214;
case 214:
	switch( (*p) ) {
		case 48u: goto st215;
		case 49u: goto st220;
		case 50u: goto st223;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st226;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st227;
	} else
		goto st227;
	goto tr159;
st215:
	if ( ++p == pe )
		goto _test_eof215;
case 215:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st216;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st216;
	} else
		goto st216;
	goto tr159;
st216:
	if ( ++p == pe )
		goto _test_eof216;
case 216:
	switch( (*p) ) {
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st217;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st217;
	} else
		goto st217;
	goto tr159;
st217:
	if ( ++p == pe )
		goto _test_eof217;
case 217:
	switch( (*p) ) {
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st218;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st218;
	} else
		goto st218;
	goto tr159;
st218:
	if ( ++p == pe )
		goto _test_eof218;
case 218:
	switch( (*p) ) {
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	goto tr159;
st219:
	if ( ++p == pe )
		goto _test_eof219;
case 219:
	switch( (*p) ) {
		case 48u: goto st201;
		case 49u: goto st206;
		case 50u: goto st209;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st212;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st213;
	} else
		goto st213;
	goto tr159;
st220:
	if ( ++p == pe )
		goto _test_eof220;
case 220:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st221;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st216;
	} else
		goto st216;
	goto tr159;
st221:
	if ( ++p == pe )
		goto _test_eof221;
case 221:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st222;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st217;
	} else
		goto st217;
	goto tr159;
st222:
	if ( ++p == pe )
		goto _test_eof222;
case 222:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st218;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st218;
	} else
		goto st218;
	goto tr159;
st223:
	if ( ++p == pe )
		goto _test_eof223;
case 223:
	switch( (*p) ) {
		case 46u: goto st165;
		case 53u: goto st224;
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st221;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st216;
		} else if ( (*p) >= 65u )
			goto st216;
	} else
		goto st225;
	goto tr159;
st224:
	if ( ++p == pe )
		goto _test_eof224;
case 224:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st222;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st217;
		} else if ( (*p) >= 65u )
			goto st217;
	} else
		goto st217;
	goto tr159;
st225:
	if ( ++p == pe )
		goto _test_eof225;
case 225:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st217;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st217;
	} else
		goto st217;
	goto tr159;
st226:
	if ( ++p == pe )
		goto _test_eof226;
case 226:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st225;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st216;
	} else
		goto st216;
	goto tr159;
st227:
	if ( ++p == pe )
		goto _test_eof227;
case 227:
	switch( (*p) ) {
		case 58u: goto st219;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st216;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st216;
	} else
		goto st216;
	goto tr159;
st228:
	if ( ++p == pe )
		goto _test_eof228;
case 228:
	switch( (*p) ) {
		case 48u: goto st229;
		case 49u: goto st234;
		case 50u: goto st237;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st240;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st241;
	} else
		goto st241;
	goto tr159;
st229:
	if ( ++p == pe )
		goto _test_eof229;
case 229:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st230;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st230;
	} else
		goto st230;
	goto tr159;
st230:
	if ( ++p == pe )
		goto _test_eof230;
case 230:
	switch( (*p) ) {
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st231;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st231;
	} else
		goto st231;
	goto tr159;
st231:
	if ( ++p == pe )
		goto _test_eof231;
case 231:
	switch( (*p) ) {
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st232;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st232;
	} else
		goto st232;
	goto tr159;
st232:
	if ( ++p == pe )
		goto _test_eof232;
case 232:
	switch( (*p) ) {
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	goto tr159;
st233:
	if ( ++p == pe )
		goto _test_eof233;
case 233:
	switch( (*p) ) {
		case 48u: goto st215;
		case 49u: goto st220;
		case 50u: goto st223;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st226;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st227;
	} else
		goto st227;
	goto tr159;
st234:
	if ( ++p == pe )
		goto _test_eof234;
case 234:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st235;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st230;
	} else
		goto st230;
	goto tr159;
st235:
	if ( ++p == pe )
		goto _test_eof235;
case 235:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st236;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st231;
	} else
		goto st231;
	goto tr159;
st236:
	if ( ++p == pe )
		goto _test_eof236;
case 236:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st232;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st232;
	} else
		goto st232;
	goto tr159;
st237:
	if ( ++p == pe )
		goto _test_eof237;
case 237:
	switch( (*p) ) {
		case 46u: goto st165;
		case 53u: goto st238;
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st235;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st230;
		} else if ( (*p) >= 65u )
			goto st230;
	} else
		goto st239;
	goto tr159;
st238:
	if ( ++p == pe )
		goto _test_eof238;
case 238:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st236;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st231;
		} else if ( (*p) >= 65u )
			goto st231;
	} else
		goto st231;
	goto tr159;
st239:
	if ( ++p == pe )
		goto _test_eof239;
case 239:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st231;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st231;
	} else
		goto st231;
	goto tr159;
st240:
	if ( ++p == pe )
		goto _test_eof240;
case 240:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st239;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st230;
	} else
		goto st230;
	goto tr159;
st241:
	if ( ++p == pe )
		goto _test_eof241;
case 241:
	switch( (*p) ) {
		case 58u: goto st233;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st230;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st230;
	} else
		goto st230;
	goto tr159;
st242:
	if ( ++p == pe )
		goto _test_eof242;
case 242:
	switch( (*p) ) {
		case 48u: goto st243;
		case 49u: goto st248;
		case 50u: goto st251;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st254;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st255;
	} else
		goto st255;
	goto tr159;
st243:
	if ( ++p == pe )
		goto _test_eof243;
case 243:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st244;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st244;
	} else
		goto st244;
	goto tr159;
st244:
	if ( ++p == pe )
		goto _test_eof244;
case 244:
	switch( (*p) ) {
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st245;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st245;
	} else
		goto st245;
	goto tr159;
st245:
	if ( ++p == pe )
		goto _test_eof245;
case 245:
	switch( (*p) ) {
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st246;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st246;
	} else
		goto st246;
	goto tr159;
st246:
	if ( ++p == pe )
		goto _test_eof246;
case 246:
	switch( (*p) ) {
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	goto tr159;
st247:
	if ( ++p == pe )
		goto _test_eof247;
case 247:
	switch( (*p) ) {
		case 48u: goto st229;
		case 49u: goto st234;
		case 50u: goto st237;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st240;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st241;
	} else
		goto st241;
	goto tr159;
st248:
	if ( ++p == pe )
		goto _test_eof248;
case 248:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st249;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st244;
	} else
		goto st244;
	goto tr159;
st249:
	if ( ++p == pe )
		goto _test_eof249;
case 249:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st250;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st245;
	} else
		goto st245;
	goto tr159;
st250:
	if ( ++p == pe )
		goto _test_eof250;
case 250:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st246;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st246;
	} else
		goto st246;
	goto tr159;
st251:
	if ( ++p == pe )
		goto _test_eof251;
case 251:
	switch( (*p) ) {
		case 46u: goto st165;
		case 53u: goto st252;
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st249;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st244;
		} else if ( (*p) >= 65u )
			goto st244;
	} else
		goto st253;
	goto tr159;
st252:
	if ( ++p == pe )
		goto _test_eof252;
case 252:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st250;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st245;
		} else if ( (*p) >= 65u )
			goto st245;
	} else
		goto st245;
	goto tr159;
st253:
	if ( ++p == pe )
		goto _test_eof253;
case 253:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st245;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st245;
	} else
		goto st245;
	goto tr159;
st254:
	if ( ++p == pe )
		goto _test_eof254;
case 254:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st253;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st244;
	} else
		goto st244;
	goto tr159;
st255:
	if ( ++p == pe )
		goto _test_eof255;
case 255:
	switch( (*p) ) {
		case 58u: goto st247;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st244;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st244;
	} else
		goto st244;
	goto tr159;
st256:
	if ( ++p == pe )
		goto _test_eof256;
case 256:
	switch( (*p) ) {
		case 48u: goto st257;
		case 49u: goto st262;
		case 50u: goto st265;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st268;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st269;
	} else
		goto st269;
	goto tr159;
st257:
	if ( ++p == pe )
		goto _test_eof257;
case 257:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st258;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st258;
	} else
		goto st258;
	goto tr159;
st258:
	if ( ++p == pe )
		goto _test_eof258;
case 258:
	switch( (*p) ) {
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st259;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st259;
	} else
		goto st259;
	goto tr159;
st259:
	if ( ++p == pe )
		goto _test_eof259;
case 259:
	switch( (*p) ) {
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st260;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st260;
	} else
		goto st260;
	goto tr159;
st260:
	if ( ++p == pe )
		goto _test_eof260;
case 260:
	switch( (*p) ) {
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	goto tr159;
st261:
	if ( ++p == pe )
		goto _test_eof261;
case 261:
	switch( (*p) ) {
		case 48u: goto st243;
		case 49u: goto st248;
		case 50u: goto st251;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st254;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st255;
	} else
		goto st255;
	goto tr159;
st262:
	if ( ++p == pe )
		goto _test_eof262;
case 262:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st263;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st258;
	} else
		goto st258;
	goto tr159;
st263:
	if ( ++p == pe )
		goto _test_eof263;
case 263:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st264;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st259;
	} else
		goto st259;
	goto tr159;
st264:
	if ( ++p == pe )
		goto _test_eof264;
case 264:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st260;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st260;
	} else
		goto st260;
	goto tr159;
st265:
	if ( ++p == pe )
		goto _test_eof265;
case 265:
	switch( (*p) ) {
		case 46u: goto st165;
		case 53u: goto st266;
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st263;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st258;
		} else if ( (*p) >= 65u )
			goto st258;
	} else
		goto st267;
	goto tr159;
st266:
	if ( ++p == pe )
		goto _test_eof266;
case 266:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st264;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st259;
		} else if ( (*p) >= 65u )
			goto st259;
	} else
		goto st259;
	goto tr159;
st267:
	if ( ++p == pe )
		goto _test_eof267;
case 267:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st259;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st259;
	} else
		goto st259;
	goto tr159;
st268:
	if ( ++p == pe )
		goto _test_eof268;
case 268:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st267;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st258;
	} else
		goto st258;
	goto tr159;
st269:
	if ( ++p == pe )
		goto _test_eof269;
case 269:
	switch( (*p) ) {
		case 58u: goto st261;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st258;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st258;
	} else
		goto st258;
	goto tr159;
st270:
	if ( ++p == pe )
		goto _test_eof270;
case 270:
	if ( (*p) == 58u )
		goto st271;
	goto tr159;
st271:
	if ( ++p == pe )
		goto _test_eof271;
case 271:
	switch( (*p) ) {
		case 48u: goto st272;
		case 49u: goto st277;
		case 50u: goto st280;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st283;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st284;
	} else
		goto st284;
	goto tr159;
st272:
	if ( ++p == pe )
		goto _test_eof272;
case 272:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st273;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st273;
	} else
		goto st273;
	goto tr159;
st273:
	if ( ++p == pe )
		goto _test_eof273;
case 273:
	switch( (*p) ) {
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st274;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st274;
	} else
		goto st274;
	goto tr159;
st274:
	if ( ++p == pe )
		goto _test_eof274;
case 274:
	switch( (*p) ) {
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st275;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st275;
	} else
		goto st275;
	goto tr159;
st275:
	if ( ++p == pe )
		goto _test_eof275;
case 275:
	switch( (*p) ) {
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	goto tr159;
st276:
	if ( ++p == pe )
		goto _test_eof276;
case 276:
	switch( (*p) ) {
		case 48u: goto st257;
		case 49u: goto st262;
		case 50u: goto st265;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st268;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st269;
	} else
		goto st269;
	goto tr159;
st277:
	if ( ++p == pe )
		goto _test_eof277;
case 277:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st278;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st273;
	} else
		goto st273;
	goto tr159;
st278:
	if ( ++p == pe )
		goto _test_eof278;
case 278:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st279;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st274;
	} else
		goto st274;
	goto tr159;
st279:
	if ( ++p == pe )
		goto _test_eof279;
case 279:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st275;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st275;
	} else
		goto st275;
	goto tr159;
st280:
	if ( ++p == pe )
		goto _test_eof280;
case 280:
	switch( (*p) ) {
		case 46u: goto st165;
		case 53u: goto st281;
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st278;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st273;
		} else if ( (*p) >= 65u )
			goto st273;
	} else
		goto st282;
	goto tr159;
st281:
	if ( ++p == pe )
		goto _test_eof281;
case 281:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st279;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st274;
		} else if ( (*p) >= 65u )
			goto st274;
	} else
		goto st274;
	goto tr159;
st282:
	if ( ++p == pe )
		goto _test_eof282;
case 282:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st274;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st274;
	} else
		goto st274;
	goto tr159;
st283:
	if ( ++p == pe )
		goto _test_eof283;
case 283:
	switch( (*p) ) {
		case 46u: goto st165;
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st282;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st273;
	} else
		goto st273;
	goto tr159;
st284:
	if ( ++p == pe )
		goto _test_eof284;
case 284:
	switch( (*p) ) {
		case 58u: goto st276;
		case 93u: goto tr227;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st273;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st273;
	} else
		goto st273;
	goto tr159;
case 285:
	switch( (*p) ) {
		case 33u: goto st286;
		case 37u: goto st286;
		case 39u: goto st286;
		case 126u: goto st286;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st286;
		} else if ( (*p) >= 42u )
			goto st286;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st286;
		} else if ( (*p) >= 65u )
			goto st286;
	} else
		goto st286;
	goto tr320;
st286:
	if ( ++p == pe )
		goto _test_eof286;
case 286:
	switch( (*p) ) {
		case 9u: goto st287;
		case 13u: goto st288;
		case 32u: goto st287;
		case 33u: goto st286;
		case 37u: goto st286;
		case 39u: goto st286;
		case 47u: goto st291;
		case 126u: goto st286;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st286;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st286;
		} else if ( (*p) >= 65u )
			goto st286;
	} else
		goto st286;
	goto tr322;
st287:
	if ( ++p == pe )
		goto _test_eof287;
case 287:
	switch( (*p) ) {
		case 9u: goto st287;
		case 13u: goto st288;
		case 32u: goto st287;
		case 47u: goto st291;
	}
	goto tr326;
st288:
	if ( ++p == pe )
		goto _test_eof288;
case 288:
	if ( (*p) == 10u )
		goto st289;
	goto tr326;
st289:
	if ( ++p == pe )
		goto _test_eof289;
case 289:
	switch( (*p) ) {
		case 9u: goto st290;
		case 32u: goto st290;
	}
	goto tr326;
st290:
	if ( ++p == pe )
		goto _test_eof290;
case 290:
	switch( (*p) ) {
		case 9u: goto st290;
		case 32u: goto st290;
		case 47u: goto st291;
	}
	goto tr326;
st291:
	if ( ++p == pe )
		goto _test_eof291;
case 291:
	switch( (*p) ) {
		case 9u: goto st291;
		case 13u: goto st292;
		case 32u: goto st291;
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
	goto tr329;
st292:
	if ( ++p == pe )
		goto _test_eof292;
case 292:
	if ( (*p) == 10u )
		goto st293;
	goto tr326;
st293:
	if ( ++p == pe )
		goto _test_eof293;
case 293:
	switch( (*p) ) {
		case 9u: goto st294;
		case 32u: goto st294;
	}
	goto tr326;
st294:
	if ( ++p == pe )
		goto _test_eof294;
case 294:
	switch( (*p) ) {
		case 9u: goto st294;
		case 32u: goto st294;
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
	goto tr329;
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
	goto tr329;
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
	goto tr326;
st297:
	if ( ++p == pe )
		goto _test_eof297;
case 297:
	if ( (*p) == 10u )
		goto st298;
	goto tr326;
st298:
	if ( ++p == pe )
		goto _test_eof298;
case 298:
	switch( (*p) ) {
		case 9u: goto st299;
		case 32u: goto st299;
	}
	goto tr326;
st299:
	if ( ++p == pe )
		goto _test_eof299;
case 299:
	switch( (*p) ) {
		case 9u: goto st299;
		case 32u: goto st299;
		case 47u: goto st300;
	}
	goto tr326;
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
	goto tr339;
st301:
	if ( ++p == pe )
		goto _test_eof301;
case 301:
	if ( (*p) == 10u )
		goto st302;
	goto tr326;
st302:
	if ( ++p == pe )
		goto _test_eof302;
case 302:
	switch( (*p) ) {
		case 9u: goto st303;
		case 32u: goto st303;
	}
	goto tr326;
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
	goto tr339;
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
	goto tr339;
st305:
	if ( ++p == pe )
		goto _test_eof305;
case 305:
	switch( (*p) ) {
		case 9u: goto st305;
		case 13u: goto st306;
		case 32u: goto st305;
		case 48u: goto st309;
		case 49u: goto st437;
		case 50u: goto st439;
		case 91u: goto st441;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st438;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr351;
	} else
		goto tr351;
	goto tr346;
st306:
	if ( ++p == pe )
		goto _test_eof306;
case 306:
	if ( (*p) == 10u )
		goto st307;
	goto tr320;
st307:
	if ( ++p == pe )
		goto _test_eof307;
case 307:
	switch( (*p) ) {
		case 9u: goto st308;
		case 32u: goto st308;
	}
	goto tr320;
st308:
	if ( ++p == pe )
		goto _test_eof308;
case 308:
	switch( (*p) ) {
		case 9u: goto st308;
		case 32u: goto st308;
		case 48u: goto st309;
		case 49u: goto st437;
		case 50u: goto st439;
		case 91u: goto st441;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st438;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr351;
	} else
		goto tr351;
	goto tr346;
st309:
	if ( ++p == pe )
		goto _test_eof309;
case 309:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st424;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st311;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st310:
	if ( ++p == pe )
		goto _test_eof310;
case 310:
	if ( (*p) == 45u )
		goto st310;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st311;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st311:
	if ( ++p == pe )
		goto _test_eof311;
case 311:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st312;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st311;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st312:
	if ( ++p == pe )
		goto _test_eof312;
case 312:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st311;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr351;
	} else
		goto tr351;
	goto tr346;
tr351:
	{ m.mark = p + 1; }
	goto st783;
st783:
	if ( ++p == pe )
		goto _test_eof783;
case 783:
	switch( (*p) ) {
		case 9u: goto st313;
		case 13u: goto st314;
		case 32u: goto st313;
		case 45u: goto st423;
		case 46u: goto tr923;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr351;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr351;
	} else
		goto tr351;
	goto tr355;
st313:
	if ( ++p == pe )
		goto _test_eof313;
case 313:
	switch( (*p) ) {
		case 9u: goto st313;
		case 13u: goto st314;
		case 32u: goto st313;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	goto tr360;
st314:
	if ( ++p == pe )
		goto _test_eof314;
case 314:
	if ( (*p) == 10u )
		goto st315;
	goto tr360;
st315:
	if ( ++p == pe )
		goto _test_eof315;
case 315:
	switch( (*p) ) {
		case 9u: goto st316;
		case 32u: goto st316;
	}
	goto tr360;
st316:
	if ( ++p == pe )
		goto _test_eof316;
case 316:
	switch( (*p) ) {
		case 9u: goto st316;
		case 32u: goto st316;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	goto tr360;
st317:
	if ( ++p == pe )
		goto _test_eof317;
case 317:
	switch( (*p) ) {
		case 9u: goto st317;
		case 13u: goto st318;
		case 32u: goto st317;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr369;
	goto tr367;
st318:
	if ( ++p == pe )
		goto _test_eof318;
case 318:
	if ( (*p) == 10u )
		goto st319;
	goto tr360;
st319:
	if ( ++p == pe )
		goto _test_eof319;
case 319:
	switch( (*p) ) {
		case 9u: goto st320;
		case 32u: goto st320;
	}
	goto tr360;
st320:
	if ( ++p == pe )
		goto _test_eof320;
case 320:
	switch( (*p) ) {
		case 9u: goto st320;
		case 32u: goto st320;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr369;
	goto tr367;
tr369:
	{ m.mark = p + 1; }
	goto st784;
st784:
	if ( ++p == pe )
		goto _test_eof784;
case 784:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr369;
	goto tr367;
tr947:
	{ diagnose_literal(d, &m, p); }
	goto st321;
st321:
	if ( ++p == pe )
		goto _test_eof321;
case 321:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	goto tr320;
tr948:
	{ diagnose_literal(d, &m, p); }
	goto st322;
st322:
	if ( ++p == pe )
		goto _test_eof322;
case 322:
	if ( (*p) == 10u )
		goto st323;
	goto tr320;
st323:
	if ( ++p == pe )
		goto _test_eof323;
case 323:
	switch( (*p) ) {
		case 9u: goto st324;
		case 32u: goto st324;
	}
	goto tr320;
st324:
	if ( ++p == pe )
		goto _test_eof324;
case 324:
	switch( (*p) ) {
		case 9u: goto st324;
		case 32u: goto st324;
		case 59u: goto st325;
	}
	goto tr320;
tr949:
	{ diagnose_literal(d, &m, p); }
	goto st325;
st325:
	if ( ++p == pe )
		goto _test_eof325;
case 325:
	switch( (*p) ) {
		case 9u: goto st325;
		case 13u: goto st326;
		case 32u: goto st325;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 66u: goto tr379;
		case 77u: goto tr380;
		case 82u: goto tr381;
		case 84u: goto tr382;
		case 98u: goto tr379;
		case 109u: goto tr380;
		case 114u: goto tr381;
		case 116u: goto tr382;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr376;
st326:
	if ( ++p == pe )
		goto _test_eof326;
case 326:
	if ( (*p) == 10u )
		goto st327;
	goto tr320;
st327:
	if ( ++p == pe )
		goto _test_eof327;
case 327:
	switch( (*p) ) {
		case 9u: goto st328;
		case 32u: goto st328;
	}
	goto tr320;
st328:
	if ( ++p == pe )
		goto _test_eof328;
case 328:
	switch( (*p) ) {
		case 9u: goto st328;
		case 32u: goto st328;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 66u: goto tr379;
		case 77u: goto tr380;
		case 82u: goto tr381;
		case 84u: goto tr382;
		case 98u: goto tr379;
		case 109u: goto tr380;
		case 114u: goto tr381;
		case 116u: goto tr382;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr376;
tr378:
	{ m.mark = p + 1; }
	goto st785;
st785:
	if ( ++p == pe )
		goto _test_eof785;
case 785:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
st329:
	if ( ++p == pe )
		goto _test_eof329;
case 329:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 59u: goto st325;
		case 61u: goto st333;
	}
	goto tr385;
st330:
	if ( ++p == pe )
		goto _test_eof330;
case 330:
	if ( (*p) == 10u )
		goto st331;
	goto tr385;
st331:
	if ( ++p == pe )
		goto _test_eof331;
case 331:
	switch( (*p) ) {
		case 9u: goto st332;
		case 32u: goto st332;
	}
	goto tr385;
st332:
	if ( ++p == pe )
		goto _test_eof332;
case 332:
	switch( (*p) ) {
		case 9u: goto st332;
		case 32u: goto st332;
		case 59u: goto st325;
		case 61u: goto st333;
	}
	goto tr385;
st333:
	if ( ++p == pe )
		goto _test_eof333;
case 333:
	switch( (*p) ) {
		case 9u: goto st333;
		case 13u: goto st334;
		case 32u: goto st333;
		case 33u: goto tr393;
		case 34u: goto st337;
		case 37u: goto tr393;
		case 39u: goto tr393;
		case 91u: goto st346;
		case 126u: goto tr393;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr393;
		} else if ( (*p) >= 42u )
			goto tr393;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr393;
		} else if ( (*p) >= 65u )
			goto tr393;
	} else
		goto tr393;
	goto tr391;
st334:
	if ( ++p == pe )
		goto _test_eof334;
case 334:
	if ( (*p) == 10u )
		goto st335;
	goto tr385;
st335:
	if ( ++p == pe )
		goto _test_eof335;
case 335:
	switch( (*p) ) {
		case 9u: goto st336;
		case 32u: goto st336;
	}
	goto tr385;
st336:
	if ( ++p == pe )
		goto _test_eof336;
case 336:
	switch( (*p) ) {
		case 9u: goto st336;
		case 32u: goto st336;
		case 33u: goto tr393;
		case 34u: goto st337;
		case 37u: goto tr393;
		case 39u: goto tr393;
		case 91u: goto st346;
		case 126u: goto tr393;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr393;
		} else if ( (*p) >= 42u )
			goto tr393;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr393;
		} else if ( (*p) >= 65u )
			goto tr393;
	} else
		goto tr393;
	goto tr391;
tr393:
	{ m.mark = p + 1; }
	goto st786;
st786:
	if ( ++p == pe )
		goto _test_eof786;
case 786:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 33u: goto tr393;
		case 37u: goto tr393;
		case 39u: goto tr393;
		case 59u: goto st325;
		case 126u: goto tr393;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr393;
		} else if ( (*p) >= 42u )
			goto tr393;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr393;
		} else if ( (*p) >= 65u )
			goto tr393;
	} else
		goto tr393;
	goto tr925;
st337:
	if ( ++p == pe )
		goto _test_eof337;
case 337:
	switch( (*p) ) {
		case 9u: goto st337;
		case 13u: goto st338;
		case 34u: goto tr400;
		case 92u: goto st340;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st341;
		} else if ( (*p) >= 32u )
			goto st337;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st343;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st345;
		} else
			goto st344;
	} else
		goto st342;
	goto tr398;
st338:
	if ( ++p == pe )
		goto _test_eof338;
case 338:
	if ( (*p) == 10u )
		goto st339;
	goto tr398;
st339:
	if ( ++p == pe )
		goto _test_eof339;
case 339:
	switch( (*p) ) {
		case 9u: goto st337;
		case 32u: goto st337;
	}
	goto tr398;
tr400:
	{ m.mark = p + 1; }
	goto st787;
tr411:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st787;
st787:
	if ( ++p == pe )
		goto _test_eof787;
case 787:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	goto tr391;
st340:
	if ( ++p == pe )
		goto _test_eof340;
case 340:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st337;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st337;
	} else
		goto st337;
	goto tr398;
st341:
	if ( ++p == pe )
		goto _test_eof341;
case 341:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st337;
	goto tr398;
st342:
	if ( ++p == pe )
		goto _test_eof342;
case 342:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st341;
	goto tr398;
st343:
	if ( ++p == pe )
		goto _test_eof343;
case 343:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st342;
	goto tr398;
st344:
	if ( ++p == pe )
		goto _test_eof344;
case 344:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st343;
	goto tr398;
st345:
	if ( ++p == pe )
		goto _test_eof345;
case 345:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st344;
	goto tr398;
st346:
	if ( ++p == pe )
		goto _test_eof346;
case 346:
	if ( (*p) == 46u )
		goto tr409;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr409;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr409;
	} else
		goto tr409;
	goto tr408;
tr409:
	{ m.literal = p; }
	goto st347;
st347:
	if ( ++p == pe )
		goto _test_eof347;
case 347:
	switch( (*p) ) {
		case 46u: goto st347;
		case 93u: goto tr411;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st347;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st347;
	} else
		goto st347;
	goto tr408;
tr379:
	{ m.mark = p + 1; }
	goto st788;
st788:
	if ( ++p == pe )
		goto _test_eof788;
case 788:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 82u: goto tr926;
		case 114u: goto tr926;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr926:
	{ m.mark = p + 1; }
	goto st789;
st789:
	if ( ++p == pe )
		goto _test_eof789;
case 789:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 65u: goto tr927;
		case 97u: goto tr927;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 66u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr927:
	{ m.mark = p + 1; }
	goto st790;
st790:
	if ( ++p == pe )
		goto _test_eof790;
case 790:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 78u: goto tr928;
		case 110u: goto tr928;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr928:
	{ m.mark = p + 1; }
	goto st791;
st791:
	if ( ++p == pe )
		goto _test_eof791;
case 791:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 67u: goto tr929;
		case 99u: goto tr929;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr929:
	{ m.mark = p + 1; }
	goto st792;
st792:
	if ( ++p == pe )
		goto _test_eof792;
case 792:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 72u: goto st348;
		case 104u: goto st348;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
st348:
	if ( ++p == pe )
		goto _test_eof348;
case 348:
	switch( (*p) ) {
		case 9u: goto st349;
		case 13u: goto st350;
		case 32u: goto st349;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 61u: goto st353;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr412;
st349:
	if ( ++p == pe )
		goto _test_eof349;
case 349:
	switch( (*p) ) {
		case 9u: goto st349;
		case 13u: goto st350;
		case 32u: goto st349;
		case 61u: goto st353;
	}
	goto tr416;
st350:
	if ( ++p == pe )
		goto _test_eof350;
case 350:
	if ( (*p) == 10u )
		goto st351;
	goto tr416;
st351:
	if ( ++p == pe )
		goto _test_eof351;
case 351:
	switch( (*p) ) {
		case 9u: goto st352;
		case 32u: goto st352;
	}
	goto tr416;
st352:
	if ( ++p == pe )
		goto _test_eof352;
case 352:
	switch( (*p) ) {
		case 9u: goto st352;
		case 32u: goto st352;
		case 61u: goto st353;
	}
	goto tr416;
st353:
	if ( ++p == pe )
		goto _test_eof353;
case 353:
	switch( (*p) ) {
		case 9u: goto st353;
		case 13u: goto st354;
		case 32u: goto st353;
		case 33u: goto tr420;
		case 37u: goto tr420;
		case 39u: goto tr420;
		case 126u: goto tr420;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr420;
		} else if ( (*p) >= 42u )
			goto tr420;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr420;
		} else if ( (*p) >= 65u )
			goto tr420;
	} else
		goto tr420;
	goto tr416;
st354:
	if ( ++p == pe )
		goto _test_eof354;
case 354:
	if ( (*p) == 10u )
		goto st355;
	goto tr416;
st355:
	if ( ++p == pe )
		goto _test_eof355;
case 355:
	switch( (*p) ) {
		case 9u: goto st356;
		case 32u: goto st356;
	}
	goto tr416;
st356:
	if ( ++p == pe )
		goto _test_eof356;
case 356:
	switch( (*p) ) {
		case 9u: goto st356;
		case 32u: goto st356;
		case 33u: goto tr420;
		case 37u: goto tr420;
		case 39u: goto tr420;
		case 126u: goto tr420;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr420;
		} else if ( (*p) >= 42u )
			goto tr420;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr420;
		} else if ( (*p) >= 65u )
			goto tr420;
	} else
		goto tr420;
	goto tr416;
tr420:
	{ m.mark = p + 1; }
	goto st793;
st793:
	if ( ++p == pe )
		goto _test_eof793;
case 793:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 33u: goto tr420;
		case 37u: goto tr420;
		case 39u: goto tr420;
		case 59u: goto st325;
		case 126u: goto tr420;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr420;
		} else if ( (*p) >= 42u )
			goto tr420;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr420;
		} else if ( (*p) >= 65u )
			goto tr420;
	} else
		goto tr420;
	goto tr931;
tr380:
	{ m.mark = p + 1; }
	goto st794;
st794:
	if ( ++p == pe )
		goto _test_eof794;
case 794:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 65u: goto tr932;
		case 97u: goto tr932;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 66u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr932:
	{ m.mark = p + 1; }
	goto st795;
st795:
	if ( ++p == pe )
		goto _test_eof795;
case 795:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 68u: goto tr933;
		case 100u: goto tr933;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr933:
	{ m.mark = p + 1; }
	goto st796;
st796:
	if ( ++p == pe )
		goto _test_eof796;
case 796:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 68u: goto tr934;
		case 100u: goto tr934;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr934:
	{ m.mark = p + 1; }
	goto st797;
st797:
	if ( ++p == pe )
		goto _test_eof797;
case 797:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 82u: goto tr935;
		case 114u: goto tr935;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr935:
	{ m.mark = p + 1; }
	goto st798;
st798:
	if ( ++p == pe )
		goto _test_eof798;
case 798:
	switch( (*p) ) {
		case 9u: goto st357;
		case 13u: goto st358;
		case 32u: goto st357;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st361;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr936;
st357:
	if ( ++p == pe )
		goto _test_eof357;
case 357:
	switch( (*p) ) {
		case 9u: goto st357;
		case 13u: goto st358;
		case 32u: goto st357;
		case 59u: goto st325;
		case 61u: goto st361;
	}
	goto tr423;
st358:
	if ( ++p == pe )
		goto _test_eof358;
case 358:
	if ( (*p) == 10u )
		goto st359;
	goto tr423;
st359:
	if ( ++p == pe )
		goto _test_eof359;
case 359:
	switch( (*p) ) {
		case 9u: goto st360;
		case 32u: goto st360;
	}
	goto tr423;
st360:
	if ( ++p == pe )
		goto _test_eof360;
case 360:
	switch( (*p) ) {
		case 9u: goto st360;
		case 32u: goto st360;
		case 59u: goto st325;
		case 61u: goto st361;
	}
	goto tr423;
st361:
	if ( ++p == pe )
		goto _test_eof361;
case 361:
	switch( (*p) ) {
		case 9u: goto st361;
		case 13u: goto st362;
		case 32u: goto st361;
		case 33u: goto tr431;
		case 34u: goto st365;
		case 37u: goto tr431;
		case 39u: goto tr431;
		case 91u: goto st374;
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
	goto tr429;
st362:
	if ( ++p == pe )
		goto _test_eof362;
case 362:
	if ( (*p) == 10u )
		goto st363;
	goto tr423;
st363:
	if ( ++p == pe )
		goto _test_eof363;
case 363:
	switch( (*p) ) {
		case 9u: goto st364;
		case 32u: goto st364;
	}
	goto tr423;
st364:
	if ( ++p == pe )
		goto _test_eof364;
case 364:
	switch( (*p) ) {
		case 9u: goto st364;
		case 32u: goto st364;
		case 33u: goto tr431;
		case 34u: goto st365;
		case 37u: goto tr431;
		case 39u: goto tr431;
		case 91u: goto st374;
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
	goto tr429;
tr431:
	{ m.mark = p + 1; }
	goto st799;
st799:
	if ( ++p == pe )
		goto _test_eof799;
case 799:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 33u: goto tr431;
		case 37u: goto tr431;
		case 39u: goto tr431;
		case 59u: goto st325;
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
	goto tr937;
st365:
	if ( ++p == pe )
		goto _test_eof365;
case 365:
	switch( (*p) ) {
		case 9u: goto st365;
		case 13u: goto st366;
		case 34u: goto tr438;
		case 92u: goto st368;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st369;
		} else if ( (*p) >= 32u )
			goto st365;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st371;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st373;
		} else
			goto st372;
	} else
		goto st370;
	goto tr436;
st366:
	if ( ++p == pe )
		goto _test_eof366;
case 366:
	if ( (*p) == 10u )
		goto st367;
	goto tr436;
st367:
	if ( ++p == pe )
		goto _test_eof367;
case 367:
	switch( (*p) ) {
		case 9u: goto st365;
		case 32u: goto st365;
	}
	goto tr436;
tr438:
	{ m.mark = p + 1; }
	goto st800;
tr449:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st800;
st800:
	if ( ++p == pe )
		goto _test_eof800;
case 800:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	goto tr429;
st368:
	if ( ++p == pe )
		goto _test_eof368;
case 368:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st365;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st365;
	} else
		goto st365;
	goto tr436;
st369:
	if ( ++p == pe )
		goto _test_eof369;
case 369:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st365;
	goto tr436;
st370:
	if ( ++p == pe )
		goto _test_eof370;
case 370:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st369;
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
	goto st375;
st375:
	if ( ++p == pe )
		goto _test_eof375;
case 375:
	switch( (*p) ) {
		case 46u: goto st375;
		case 93u: goto tr449;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st375;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st375;
	} else
		goto st375;
	goto tr446;
tr381:
	{ m.mark = p + 1; }
	goto st801;
st801:
	if ( ++p == pe )
		goto _test_eof801;
case 801:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 69u: goto tr938;
		case 80u: goto tr939;
		case 101u: goto tr938;
		case 112u: goto tr939;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr938:
	{ m.mark = p + 1; }
	goto st802;
st802:
	if ( ++p == pe )
		goto _test_eof802;
case 802:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 67u: goto tr940;
		case 99u: goto tr940;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr940:
	{ m.mark = p + 1; }
	goto st803;
st803:
	if ( ++p == pe )
		goto _test_eof803;
case 803:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 69u: goto tr941;
		case 101u: goto tr941;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr941:
	{ m.mark = p + 1; }
	goto st804;
st804:
	if ( ++p == pe )
		goto _test_eof804;
case 804:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 73u: goto tr942;
		case 105u: goto tr942;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr942:
	{ m.mark = p + 1; }
	goto st805;
st805:
	if ( ++p == pe )
		goto _test_eof805;
case 805:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 86u: goto tr943;
		case 118u: goto tr943;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr943:
	{ m.mark = p + 1; }
	goto st806;
st806:
	if ( ++p == pe )
		goto _test_eof806;
case 806:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 69u: goto tr944;
		case 101u: goto tr944;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr944:
	{ m.mark = p + 1; }
	goto st807;
st807:
	if ( ++p == pe )
		goto _test_eof807;
case 807:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 68u: goto st376;
		case 100u: goto st376;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
st376:
	if ( ++p == pe )
		goto _test_eof376;
case 376:
	switch( (*p) ) {
		case 9u: goto st377;
		case 13u: goto st378;
		case 32u: goto st377;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 61u: goto st381;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr450;
st377:
	if ( ++p == pe )
		goto _test_eof377;
case 377:
	switch( (*p) ) {
		case 9u: goto st377;
		case 13u: goto st378;
		case 32u: goto st377;
		case 61u: goto st381;
	}
	goto tr454;
st378:
	if ( ++p == pe )
		goto _test_eof378;
case 378:
	if ( (*p) == 10u )
		goto st379;
	goto tr454;
st379:
	if ( ++p == pe )
		goto _test_eof379;
case 379:
	switch( (*p) ) {
		case 9u: goto st380;
		case 32u: goto st380;
	}
	goto tr454;
st380:
	if ( ++p == pe )
		goto _test_eof380;
case 380:
	switch( (*p) ) {
		case 9u: goto st380;
		case 32u: goto st380;
		case 61u: goto st381;
	}
	goto tr454;
st381:
	if ( ++p == pe )
		goto _test_eof381;
case 381:
	switch( (*p) ) {
		case 9u: goto st381;
		case 13u: goto st382;
		case 32u: goto st381;
		case 48u: goto tr458;
		case 49u: goto tr459;
		case 50u: goto tr460;
		case 58u: goto tr462;
		case 91u: goto st404;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr461;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr462;
	} else
		goto tr462;
	goto tr454;
st382:
	if ( ++p == pe )
		goto _test_eof382;
case 382:
	if ( (*p) == 10u )
		goto st383;
	goto tr454;
st383:
	if ( ++p == pe )
		goto _test_eof383;
case 383:
	switch( (*p) ) {
		case 9u: goto st384;
		case 32u: goto st384;
	}
	goto tr454;
st384:
	if ( ++p == pe )
		goto _test_eof384;
case 384:
	switch( (*p) ) {
		case 9u: goto st384;
		case 32u: goto st384;
		case 48u: goto tr458;
		case 49u: goto tr459;
		case 50u: goto tr460;
		case 58u: goto tr462;
		case 91u: goto st404;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr461;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr462;
	} else
		goto tr462;
	goto tr454;
tr458:
	{ m.literal = p; }
	goto st385;
st385:
	if ( ++p == pe )
		goto _test_eof385;
case 385:
	switch( (*p) ) {
		case 46u: goto st386;
		case 58u: goto tr468;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st399;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st399;
	} else
		goto st399;
	goto tr454;
st386:
	if ( ++p == pe )
		goto _test_eof386;
case 386:
	switch( (*p) ) {
		case 48u: goto st387;
		case 49u: goto st395;
		case 50u: goto st397;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st396;
	goto tr454;
st387:
	if ( ++p == pe )
		goto _test_eof387;
case 387:
	if ( (*p) == 46u )
		goto st388;
	goto tr454;
st388:
	if ( ++p == pe )
		goto _test_eof388;
case 388:
	switch( (*p) ) {
		case 48u: goto st389;
		case 49u: goto st391;
		case 50u: goto st393;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto st392;
	goto tr454;
st389:
	if ( ++p == pe )
		goto _test_eof389;
case 389:
	if ( (*p) == 46u )
		goto st390;
	goto tr454;
st390:
	if ( ++p == pe )
		goto _test_eof390;
case 390:
	switch( (*p) ) {
		case 48u: goto tr479;
		case 49u: goto tr480;
		case 50u: goto tr481;
	}
	if ( 51u <= (*p) && (*p) <= 57u )
		goto tr482;
	goto tr454;
tr479:
	{ m.mark = p + 1; }
	goto st808;
tr491:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st808;
st808:
	if ( ++p == pe )
		goto _test_eof808;
case 808:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	goto tr454;
tr480:
	{ m.mark = p + 1; }
	goto st809;
st809:
	if ( ++p == pe )
		goto _test_eof809;
case 809:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr482;
	goto tr454;
tr482:
	{ m.mark = p + 1; }
	goto st810;
st810:
	if ( ++p == pe )
		goto _test_eof810;
case 810:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr479;
	goto tr454;
tr481:
	{ m.mark = p + 1; }
	goto st811;
st811:
	if ( ++p == pe )
		goto _test_eof811;
case 811:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 53u: goto tr946;
		case 59u: goto st325;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto tr479;
	} else if ( (*p) >= 48u )
		goto tr482;
	goto tr454;
tr946:
	{ m.mark = p + 1; }
	goto st812;
st812:
	if ( ++p == pe )
		goto _test_eof812;
case 812:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	if ( 48u <= (*p) && (*p) <= 53u )
		goto tr479;
	goto tr454;
st391:
	if ( ++p == pe )
		goto _test_eof391;
case 391:
	if ( (*p) == 46u )
		goto st390;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st392;
	goto tr454;
st392:
	if ( ++p == pe )
		goto _test_eof392;
case 392:
	if ( (*p) == 46u )
		goto st390;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st389;
	goto tr454;
st393:
	if ( ++p == pe )
		goto _test_eof393;
case 393:
	switch( (*p) ) {
		case 46u: goto st390;
		case 53u: goto st394;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st389;
	} else if ( (*p) >= 48u )
		goto st392;
	goto tr454;
st394:
	if ( ++p == pe )
		goto _test_eof394;
case 394:
	if ( (*p) == 46u )
		goto st390;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st389;
	goto tr454;
st395:
	if ( ++p == pe )
		goto _test_eof395;
case 395:
	if ( (*p) == 46u )
		goto st388;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st396;
	goto tr454;
st396:
	if ( ++p == pe )
		goto _test_eof396;
case 396:
	if ( (*p) == 46u )
		goto st388;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st387;
	goto tr454;
st397:
	if ( ++p == pe )
		goto _test_eof397;
case 397:
	switch( (*p) ) {
		case 46u: goto st388;
		case 53u: goto st398;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto st387;
	} else if ( (*p) >= 48u )
		goto st396;
	goto tr454;
st398:
	if ( ++p == pe )
		goto _test_eof398;
case 398:
	if ( (*p) == 46u )
		goto st388;
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st387;
	goto tr454;
tr462:
	{ m.literal = p; }
	goto st399;
st399:
	if ( ++p == pe )
		goto _test_eof399;
case 399:
	if ( (*p) == 58u )
		goto tr468;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st399;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st399;
	} else
		goto st399;
	goto tr454;
tr468:
	{ m.mark = p + 1; }
	goto st813;
st813:
	if ( ++p == pe )
		goto _test_eof813;
case 813:
	switch( (*p) ) {
		case 9u: goto tr947;
		case 13u: goto tr948;
		case 32u: goto tr947;
		case 46u: goto tr468;
		case 59u: goto tr949;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr468;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr468;
	} else
		goto tr468;
	goto tr454;
tr459:
	{ m.literal = p; }
	goto st400;
st400:
	if ( ++p == pe )
		goto _test_eof400;
case 400:
	switch( (*p) ) {
		case 46u: goto st386;
		case 58u: goto tr468;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st401;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st399;
	} else
		goto st399;
	goto tr454;
tr461:
	{ m.literal = p; }
	goto st401;
st401:
	if ( ++p == pe )
		goto _test_eof401;
case 401:
	switch( (*p) ) {
		case 46u: goto st386;
		case 58u: goto tr468;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st385;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st399;
	} else
		goto st399;
	goto tr454;
tr460:
	{ m.literal = p; }
	goto st402;
st402:
	if ( ++p == pe )
		goto _test_eof402;
case 402:
	switch( (*p) ) {
		case 46u: goto st386;
		case 53u: goto st403;
		case 58u: goto tr468;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st401;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st399;
		} else if ( (*p) >= 65u )
			goto st399;
	} else
		goto st385;
	goto tr454;
st403:
	if ( ++p == pe )
		goto _test_eof403;
case 403:
	switch( (*p) ) {
		case 46u: goto st386;
		case 58u: goto tr468;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st385;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto st399;
		} else if ( (*p) >= 65u )
			goto st399;
	} else
		goto st399;
	goto tr454;
st404:
	if ( ++p == pe )
		goto _test_eof404;
case 404:
	if ( (*p) == 46u )
		goto tr489;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr489;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr489;
	} else
		goto tr489;
	goto tr488;
tr489:
	{ m.literal = p; }
	goto st405;
st405:
	if ( ++p == pe )
		goto _test_eof405;
case 405:
	switch( (*p) ) {
		case 46u: goto st405;
		case 93u: goto tr491;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st405;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st405;
	} else
		goto st405;
	goto tr488;
tr939:
	{ m.mark = p + 1; }
	goto st814;
st814:
	if ( ++p == pe )
		goto _test_eof814;
case 814:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 79u: goto tr950;
		case 111u: goto tr950;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr950:
	{ m.mark = p + 1; }
	goto st815;
st815:
	if ( ++p == pe )
		goto _test_eof815;
case 815:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 82u: goto tr951;
		case 114u: goto tr951;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr951:
	{ m.mark = p + 1; }
	goto st816;
st816:
	if ( ++p == pe )
		goto _test_eof816;
case 816:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 84u: goto tr952;
		case 116u: goto tr952;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr952:
	{ m.mark = p + 1; }
	goto st817;
st817:
	if ( ++p == pe )
		goto _test_eof817;
case 817:
	switch( (*p) ) {
		case 9u: goto st406;
		case 13u: goto st407;
		case 32u: goto st406;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st410;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr953;
st406:
	if ( ++p == pe )
		goto _test_eof406;
case 406:
	switch( (*p) ) {
		case 9u: goto st406;
		case 13u: goto st407;
		case 32u: goto st406;
		case 59u: goto st325;
		case 61u: goto st410;
	}
	goto tr492;
st407:
	if ( ++p == pe )
		goto _test_eof407;
case 407:
	if ( (*p) == 10u )
		goto st408;
	goto tr492;
st408:
	if ( ++p == pe )
		goto _test_eof408;
case 408:
	switch( (*p) ) {
		case 9u: goto st409;
		case 32u: goto st409;
	}
	goto tr492;
st409:
	if ( ++p == pe )
		goto _test_eof409;
case 409:
	switch( (*p) ) {
		case 9u: goto st409;
		case 32u: goto st409;
		case 59u: goto st325;
		case 61u: goto st410;
	}
	goto tr492;
st410:
	if ( ++p == pe )
		goto _test_eof410;
case 410:
	switch( (*p) ) {
		case 9u: goto st410;
		case 13u: goto st411;
		case 32u: goto st410;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr499;
	goto tr492;
st411:
	if ( ++p == pe )
		goto _test_eof411;
case 411:
	if ( (*p) == 10u )
		goto st412;
	goto tr492;
st412:
	if ( ++p == pe )
		goto _test_eof412;
case 412:
	switch( (*p) ) {
		case 9u: goto st413;
		case 32u: goto st413;
	}
	goto tr492;
st413:
	if ( ++p == pe )
		goto _test_eof413;
case 413:
	switch( (*p) ) {
		case 9u: goto st413;
		case 32u: goto st413;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr499;
	goto tr492;
tr499:
	{ m.mark = p + 1; }
	goto st818;
st818:
	if ( ++p == pe )
		goto _test_eof818;
case 818:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr499;
	goto tr492;
tr382:
	{ m.mark = p + 1; }
	goto st819;
st819:
	if ( ++p == pe )
		goto _test_eof819;
case 819:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 84u: goto tr954;
		case 116u: goto tr954;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
tr954:
	{ m.mark = p + 1; }
	goto st820;
st820:
	if ( ++p == pe )
		goto _test_eof820;
case 820:
	switch( (*p) ) {
		case 9u: goto st329;
		case 13u: goto st330;
		case 32u: goto st329;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 59u: goto st325;
		case 61u: goto st333;
		case 76u: goto st414;
		case 108u: goto st414;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr924;
st414:
	if ( ++p == pe )
		goto _test_eof414;
case 414:
	switch( (*p) ) {
		case 9u: goto st415;
		case 13u: goto st416;
		case 32u: goto st415;
		case 33u: goto tr378;
		case 37u: goto tr378;
		case 39u: goto tr378;
		case 61u: goto st419;
		case 126u: goto tr378;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr378;
		} else if ( (*p) >= 42u )
			goto tr378;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr378;
		} else if ( (*p) >= 65u )
			goto tr378;
	} else
		goto tr378;
	goto tr502;
st415:
	if ( ++p == pe )
		goto _test_eof415;
case 415:
	switch( (*p) ) {
		case 9u: goto st415;
		case 13u: goto st416;
		case 32u: goto st415;
		case 61u: goto st419;
	}
	goto tr506;
st416:
	if ( ++p == pe )
		goto _test_eof416;
case 416:
	if ( (*p) == 10u )
		goto st417;
	goto tr506;
st417:
	if ( ++p == pe )
		goto _test_eof417;
case 417:
	switch( (*p) ) {
		case 9u: goto st418;
		case 32u: goto st418;
	}
	goto tr506;
st418:
	if ( ++p == pe )
		goto _test_eof418;
case 418:
	switch( (*p) ) {
		case 9u: goto st418;
		case 32u: goto st418;
		case 61u: goto st419;
	}
	goto tr506;
st419:
	if ( ++p == pe )
		goto _test_eof419;
case 419:
	switch( (*p) ) {
		case 9u: goto st419;
		case 13u: goto st420;
		case 32u: goto st419;
		case 50u: goto tr512;
	}
	if ( (*p) > 49u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr513;
	} else if ( (*p) >= 48u )
		goto tr511;
	goto tr509;
st420:
	if ( ++p == pe )
		goto _test_eof420;
case 420:
	if ( (*p) == 10u )
		goto st421;
	goto tr506;
st421:
	if ( ++p == pe )
		goto _test_eof421;
case 421:
	switch( (*p) ) {
		case 9u: goto st422;
		case 32u: goto st422;
	}
	goto tr506;
st422:
	if ( ++p == pe )
		goto _test_eof422;
case 422:
	switch( (*p) ) {
		case 9u: goto st422;
		case 32u: goto st422;
		case 50u: goto tr512;
	}
	if ( (*p) > 49u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr513;
	} else if ( (*p) >= 48u )
		goto tr511;
	goto tr509;
tr511:
	{ m.mark = p + 1; }
	goto st821;
st821:
	if ( ++p == pe )
		goto _test_eof821;
case 821:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr513;
	goto tr509;
tr513:
	{ m.mark = p + 1; }
	goto st822;
st822:
	if ( ++p == pe )
		goto _test_eof822;
case 822:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr956;
	goto tr509;
tr956:
	{ m.mark = p + 1; }
	goto st823;
st823:
	if ( ++p == pe )
		goto _test_eof823;
case 823:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	goto tr509;
tr512:
	{ m.mark = p + 1; }
	goto st824;
st824:
	if ( ++p == pe )
		goto _test_eof824;
case 824:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 53u: goto tr957;
		case 59u: goto st325;
	}
	if ( (*p) > 52u ) {
		if ( 54u <= (*p) && (*p) <= 57u )
			goto tr956;
	} else if ( (*p) >= 48u )
		goto tr513;
	goto tr509;
tr957:
	{ m.mark = p + 1; }
	goto st825;
st825:
	if ( ++p == pe )
		goto _test_eof825;
case 825:
	switch( (*p) ) {
		case 9u: goto st321;
		case 13u: goto st322;
		case 32u: goto st321;
		case 59u: goto st325;
	}
	if ( 48u <= (*p) && (*p) <= 53u )
		goto tr956;
	goto tr509;
st423:
	if ( ++p == pe )
		goto _test_eof423;
case 423:
	if ( (*p) == 45u )
		goto st423;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr351;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr351;
	} else
		goto tr351;
	goto tr355;
tr923:
	{ m.mark = p + 1; }
	goto st826;
st826:
	if ( ++p == pe )
		goto _test_eof826;
case 826:
	switch( (*p) ) {
		case 9u: goto st313;
		case 13u: goto st314;
		case 32u: goto st313;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st311;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr351;
	} else
		goto tr351;
	goto tr355;
st424:
	if ( ++p == pe )
		goto _test_eof424;
case 424:
	switch( (*p) ) {
		case 48u: goto st425;
		case 49u: goto st433;
		case 50u: goto st435;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st434;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr351;
	} else
		goto tr351;
	goto tr346;
st425:
	if ( ++p == pe )
		goto _test_eof425;
case 425:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st426;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st311;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st426:
	if ( ++p == pe )
		goto _test_eof426;
case 426:
	switch( (*p) ) {
		case 48u: goto st427;
		case 49u: goto st429;
		case 50u: goto st431;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto st430;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr351;
	} else
		goto tr351;
	goto tr346;
st427:
	if ( ++p == pe )
		goto _test_eof427;
case 427:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st428;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st311;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st428:
	if ( ++p == pe )
		goto _test_eof428;
case 428:
	switch( (*p) ) {
		case 48u: goto tr527;
		case 49u: goto tr528;
		case 50u: goto tr529;
	}
	if ( (*p) < 65u ) {
		if ( 51u <= (*p) && (*p) <= 57u )
			goto tr530;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr351;
	} else
		goto tr351;
	goto tr346;
tr527:
	{ m.mark = p + 1; }
	goto st827;
st827:
	if ( ++p == pe )
		goto _test_eof827;
case 827:
	switch( (*p) ) {
		case 9u: goto st313;
		case 13u: goto st314;
		case 32u: goto st313;
		case 45u: goto st310;
		case 46u: goto st312;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st311;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
tr528:
	{ m.mark = p + 1; }
	goto st828;
st828:
	if ( ++p == pe )
		goto _test_eof828;
case 828:
	switch( (*p) ) {
		case 9u: goto st313;
		case 13u: goto st314;
		case 32u: goto st313;
		case 45u: goto st310;
		case 46u: goto st312;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr530;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
tr530:
	{ m.mark = p + 1; }
	goto st829;
st829:
	if ( ++p == pe )
		goto _test_eof829;
case 829:
	switch( (*p) ) {
		case 9u: goto st313;
		case 13u: goto st314;
		case 32u: goto st313;
		case 45u: goto st310;
		case 46u: goto st312;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr527;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
tr529:
	{ m.mark = p + 1; }
	goto st830;
st830:
	if ( ++p == pe )
		goto _test_eof830;
case 830:
	switch( (*p) ) {
		case 9u: goto st313;
		case 13u: goto st314;
		case 32u: goto st313;
		case 45u: goto st310;
		case 46u: goto st312;
		case 53u: goto tr958;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto tr530;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st311;
		} else if ( (*p) >= 65u )
			goto st311;
	} else
		goto tr527;
	goto tr355;
tr958:
	{ m.mark = p + 1; }
	goto st831;
st831:
	if ( ++p == pe )
		goto _test_eof831;
case 831:
	switch( (*p) ) {
		case 9u: goto st313;
		case 13u: goto st314;
		case 32u: goto st313;
		case 45u: goto st310;
		case 46u: goto st312;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto tr527;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st311;
		} else if ( (*p) >= 65u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st429:
	if ( ++p == pe )
		goto _test_eof429;
case 429:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st428;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st430;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st430:
	if ( ++p == pe )
		goto _test_eof430;
case 430:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st428;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st427;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st431:
	if ( ++p == pe )
		goto _test_eof431;
case 431:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st428;
		case 53u: goto st432;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st430;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st311;
		} else if ( (*p) >= 65u )
			goto st311;
	} else
		goto st427;
	goto tr355;
st432:
	if ( ++p == pe )
		goto _test_eof432;
case 432:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st428;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st427;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st311;
		} else if ( (*p) >= 65u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st433:
	if ( ++p == pe )
		goto _test_eof433;
case 433:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st426;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st434;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st434:
	if ( ++p == pe )
		goto _test_eof434;
case 434:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st426;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st425;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st435:
	if ( ++p == pe )
		goto _test_eof435;
case 435:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st426;
		case 53u: goto st436;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st434;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st311;
		} else if ( (*p) >= 65u )
			goto st311;
	} else
		goto st425;
	goto tr355;
st436:
	if ( ++p == pe )
		goto _test_eof436;
case 436:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st426;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st425;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st311;
		} else if ( (*p) >= 65u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st437:
	if ( ++p == pe )
		goto _test_eof437;
case 437:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st424;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st438;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st438:
	if ( ++p == pe )
		goto _test_eof438;
case 438:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st424;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st309;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st439:
	if ( ++p == pe )
		goto _test_eof439;
case 439:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st424;
		case 53u: goto st440;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 52u )
			goto st438;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st311;
		} else if ( (*p) >= 65u )
			goto st311;
	} else
		goto st309;
	goto tr355;
st440:
	if ( ++p == pe )
		goto _test_eof440;
case 440:
	switch( (*p) ) {
		case 45u: goto st310;
		case 46u: goto st424;
	}
	if ( (*p) < 54u ) {
		if ( 48u <= (*p) && (*p) <= 53u )
			goto st309;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st311;
		} else if ( (*p) >= 65u )
			goto st311;
	} else
		goto st311;
	goto tr355;
st441:
	if ( ++p == pe )
		goto _test_eof441;
case 441:
	if ( (*p) == 46u )
		goto tr535;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr535;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr535;
	} else
		goto tr535;
	goto tr534;
tr535:
	{ m.literal = p; }
	goto st442;
st442:
	if ( ++p == pe )
		goto _test_eof442;
case 442:
	switch( (*p) ) {
		case 46u: goto st442;
		case 93u: goto tr537;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st442;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st442;
	} else
		goto st442;
	goto tr534;
tr537:
	{ diagnose_literal(d, &m, p); }
	{ m.mark = p + 1; }
	goto st832;
st832:
	if ( ++p == pe )
		goto _test_eof832;
case 832:
	switch( (*p) ) {
		case 9u: goto st313;
		case 13u: goto st314;
		case 32u: goto st313;
		case 58u: goto st317;
		case 59u: goto st325;
	}
	goto tr346;
case 443:
	switch( (*p) ) {
		case 33u: goto st444;
		case 34u: goto st450;
		case 37u: goto st444;
		case 39u: goto st444;
		case 60u: goto st448;
		case 126u: goto st444;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st444;
		} else if ( (*p) >= 42u )
			goto st444;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto tr541;
		} else if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr541;
		} else
			goto st444;
	} else
		goto st444;
	goto st0;
st444:
	if ( ++p == pe )
		goto _test_eof444;
case 444:
	switch( (*p) ) {
		case 9u: goto st444;
		case 13u: goto st445;
		case 37u: goto st444;
		case 39u: goto st444;
		case 60u: goto st448;
		case 126u: goto st444;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 33u ) {
			if ( 42u <= (*p) && (*p) <= 43u )
				goto st444;
		} else if ( (*p) >= 32u )
			goto st444;
	} else if ( (*p) > 46u ) {
		if ( (*p) < 65u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st444;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st444;
		} else
			goto st444;
	} else
		goto st444;
	goto tr542;
st445:
	if ( ++p == pe )
		goto _test_eof445;
case 445:
	if ( (*p) == 10u )
		goto st446;
	goto tr542;
st446:
	if ( ++p == pe )
		goto _test_eof446;
case 446:
	switch( (*p) ) {
		case 9u: goto st447;
		case 32u: goto st447;
	}
	goto tr542;
st447:
	if ( ++p == pe )
		goto _test_eof447;
case 447:
	switch( (*p) ) {
		case 9u: goto st447;
		case 32u: goto st447;
		case 33u: goto st444;
		case 37u: goto st444;
		case 39u: goto st444;
		case 60u: goto st448;
		case 126u: goto st444;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st444;
		} else if ( (*p) >= 42u )
			goto st444;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st444;
		} else if ( (*p) >= 65u )
			goto st444;
	} else
		goto st444;
	goto tr542;
st448:
	if ( ++p == pe )
		goto _test_eof448;
case 448:
	if ( (*p) == 62u )
		goto tr547;
	goto tr546;
tr546:
	{ m.uri = p; }
	goto st449;
st449:
	if ( ++p == pe )
		goto _test_eof449;
case 449:
	if ( (*p) == 62u )
		goto tr549;
	goto st449;
tr547:
	{ m.uri = p; }
	{ m.uri_end = p; }
	{ m.mark = p + 1; }
	goto st833;
tr549:
	{ m.uri_end = p; }
	{ m.mark = p + 1; }
	goto st833;
st833:
	if ( ++p == pe )
		goto _test_eof833;
case 833:
	goto tr560;
st450:
	if ( ++p == pe )
		goto _test_eof450;
case 450:
	switch( (*p) ) {
		case 9u: goto st450;
		case 13u: goto st451;
		case 34u: goto st453;
		case 92u: goto st457;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st458;
		} else if ( (*p) >= 32u )
			goto st450;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st460;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st462;
		} else
			goto st461;
	} else
		goto st459;
	goto tr550;
st451:
	if ( ++p == pe )
		goto _test_eof451;
case 451:
	if ( (*p) == 10u )
		goto st452;
	goto tr550;
st452:
	if ( ++p == pe )
		goto _test_eof452;
case 452:
	switch( (*p) ) {
		case 9u: goto st450;
		case 32u: goto st450;
	}
	goto tr550;
st453:
	if ( ++p == pe )
		goto _test_eof453;
case 453:
	switch( (*p) ) {
		case 9u: goto st453;
		case 13u: goto st454;
		case 32u: goto st453;
		case 60u: goto st448;
	}
	goto tr560;
st454:
	if ( ++p == pe )
		goto _test_eof454;
case 454:
	if ( (*p) == 10u )
		goto st455;
	goto tr560;
st455:
	if ( ++p == pe )
		goto _test_eof455;
case 455:
	switch( (*p) ) {
		case 9u: goto st456;
		case 32u: goto st456;
	}
	goto tr560;
st456:
	if ( ++p == pe )
		goto _test_eof456;
case 456:
	switch( (*p) ) {
		case 9u: goto st456;
		case 32u: goto st456;
		case 60u: goto st448;
	}
	goto tr560;
st457:
	if ( ++p == pe )
		goto _test_eof457;
case 457:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st450;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st450;
	} else
		goto st450;
	goto tr550;
st458:
	if ( ++p == pe )
		goto _test_eof458;
case 458:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st450;
	goto tr550;
st459:
	if ( ++p == pe )
		goto _test_eof459;
case 459:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st458;
	goto tr550;
st460:
	if ( ++p == pe )
		goto _test_eof460;
case 460:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st459;
	goto tr550;
st461:
	if ( ++p == pe )
		goto _test_eof461;
case 461:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st460;
	goto tr550;
st462:
	if ( ++p == pe )
		goto _test_eof462;
case 462:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st461;
	goto tr550;
tr541:
	{ m.uri = p; }
	goto st463;
st463:
	if ( ++p == pe )
		goto _test_eof463;
case 463:
	switch( (*p) ) {
		case 9u: goto st444;
		case 13u: goto st445;
		case 37u: goto st444;
		case 39u: goto st444;
		case 42u: goto st444;
		case 43u: goto st463;
		case 58u: goto st464;
		case 60u: goto st448;
		case 126u: goto st444;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 33u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st463;
		} else if ( (*p) >= 32u )
			goto st444;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 90u )
				goto st463;
		} else if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st463;
		} else
			goto st444;
	} else
		goto st463;
	goto tr564;
st464:
	if ( ++p == pe )
		goto _test_eof464;
case 464:
	switch( (*p) ) {
		case 34u: goto tr567;
		case 44u: goto tr567;
		case 127u: goto tr567;
	}
	if ( (*p) < 59u ) {
		if ( (*p) <= 32u )
			goto tr567;
	} else if ( (*p) > 60u ) {
		if ( 62u <= (*p) && (*p) <= 63u )
			goto tr567;
	} else
		goto tr567;
	goto tr568;
tr568:
	{ m.mark = p + 1; }
	goto st834;
st834:
	if ( ++p == pe )
		goto _test_eof834;
case 834:
	switch( (*p) ) {
		case 34u: goto tr567;
		case 44u: goto tr567;
		case 127u: goto tr567;
	}
	if ( (*p) < 59u ) {
		if ( (*p) <= 32u )
			goto tr567;
	} else if ( (*p) > 60u ) {
		if ( 62u <= (*p) && (*p) <= 63u )
			goto tr567;
	} else
		goto tr567;
	goto tr568;
case 465:
	switch( (*p) ) {
		case 33u: goto st466;
		case 34u: goto st472;
		case 37u: goto st466;
		case 39u: goto st466;
		case 60u: goto st470;
		case 126u: goto st466;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st466;
		} else if ( (*p) >= 42u )
			goto st466;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st466;
		} else if ( (*p) >= 65u )
			goto st466;
	} else
		goto st466;
	goto st0;
st466:
	if ( ++p == pe )
		goto _test_eof466;
case 466:
	switch( (*p) ) {
		case 9u: goto st466;
		case 13u: goto st467;
		case 37u: goto st466;
		case 39u: goto st466;
		case 60u: goto st470;
		case 126u: goto st466;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 33u ) {
			if ( 42u <= (*p) && (*p) <= 43u )
				goto st466;
		} else if ( (*p) >= 32u )
			goto st466;
	} else if ( (*p) > 46u ) {
		if ( (*p) < 65u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st466;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st466;
		} else
			goto st466;
	} else
		goto st466;
	goto tr542;
st467:
	if ( ++p == pe )
		goto _test_eof467;
case 467:
	if ( (*p) == 10u )
		goto st468;
	goto tr542;
st468:
	if ( ++p == pe )
		goto _test_eof468;
case 468:
	switch( (*p) ) {
		case 9u: goto st469;
		case 32u: goto st469;
	}
	goto tr542;
st469:
	if ( ++p == pe )
		goto _test_eof469;
case 469:
	switch( (*p) ) {
		case 9u: goto st469;
		case 32u: goto st469;
		case 33u: goto st466;
		case 37u: goto st466;
		case 39u: goto st466;
		case 60u: goto st470;
		case 126u: goto st466;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st466;
		} else if ( (*p) >= 42u )
			goto st466;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st466;
		} else if ( (*p) >= 65u )
			goto st466;
	} else
		goto st466;
	goto tr542;
st470:
	if ( ++p == pe )
		goto _test_eof470;
case 470:
	if ( (*p) == 62u )
		goto tr576;
	goto tr575;
tr575:
	{ m.uri = p; }
	goto st471;
st471:
	if ( ++p == pe )
		goto _test_eof471;
case 471:
	if ( (*p) == 62u )
		goto tr578;
	goto st471;
tr576:
	{ m.uri = p; }
	{ m.uri_end = p; }
	{ m.mark = p + 1; }
	goto st835;
tr578:
	{ m.uri_end = p; }
	{ m.mark = p + 1; }
	goto st835;
st835:
	if ( ++p == pe )
		goto _test_eof835;
case 835:
	goto tr560;
st472:
	if ( ++p == pe )
		goto _test_eof472;
case 472:
	switch( (*p) ) {
		case 9u: goto st472;
		case 13u: goto st473;
		case 34u: goto st475;
		case 92u: goto st479;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st480;
		} else if ( (*p) >= 32u )
			goto st472;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st482;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st484;
		} else
			goto st483;
	} else
		goto st481;
	goto tr550;
st473:
	if ( ++p == pe )
		goto _test_eof473;
case 473:
	if ( (*p) == 10u )
		goto st474;
	goto tr550;
st474:
	if ( ++p == pe )
		goto _test_eof474;
case 474:
	switch( (*p) ) {
		case 9u: goto st472;
		case 32u: goto st472;
	}
	goto tr550;
st475:
	if ( ++p == pe )
		goto _test_eof475;
case 475:
	switch( (*p) ) {
		case 9u: goto st475;
		case 13u: goto st476;
		case 32u: goto st475;
		case 60u: goto st470;
	}
	goto tr560;
st476:
	if ( ++p == pe )
		goto _test_eof476;
case 476:
	if ( (*p) == 10u )
		goto st477;
	goto tr560;
st477:
	if ( ++p == pe )
		goto _test_eof477;
case 477:
	switch( (*p) ) {
		case 9u: goto st478;
		case 32u: goto st478;
	}
	goto tr560;
st478:
	if ( ++p == pe )
		goto _test_eof478;
case 478:
	switch( (*p) ) {
		case 9u: goto st478;
		case 32u: goto st478;
		case 60u: goto st470;
	}
	goto tr560;
st479:
	if ( ++p == pe )
		goto _test_eof479;
case 479:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st472;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st472;
	} else
		goto st472;
	goto tr550;
st480:
	if ( ++p == pe )
		goto _test_eof480;
case 480:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st472;
	goto tr550;
st481:
	if ( ++p == pe )
		goto _test_eof481;
case 481:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st480;
	goto tr550;
st482:
	if ( ++p == pe )
		goto _test_eof482;
case 482:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st481;
	goto tr550;
st483:
	if ( ++p == pe )
		goto _test_eof483;
case 483:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st482;
	goto tr550;
st484:
	if ( ++p == pe )
		goto _test_eof484;
case 484:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st483;
	goto tr550;
st485:
	if ( ++p == pe )
		goto _test_eof485;
case 485:
	switch( (*p) ) {
		case 9u: goto st485;
		case 13u: goto st486;
		case 32u: goto st485;
		case 59u: goto st489;
	}
	goto st0;
st486:
	if ( ++p == pe )
		goto _test_eof486;
case 486:
	if ( (*p) == 10u )
		goto st487;
	goto st0;
st487:
	if ( ++p == pe )
		goto _test_eof487;
case 487:
	switch( (*p) ) {
		case 9u: goto st488;
		case 32u: goto st488;
	}
	goto st0;
st488:
	if ( ++p == pe )
		goto _test_eof488;
case 488:
	switch( (*p) ) {
		case 9u: goto st488;
		case 32u: goto st488;
		case 59u: goto st489;
	}
	goto st0;
st489:
	if ( ++p == pe )
		goto _test_eof489;
case 489:
	switch( (*p) ) {
		case 9u: goto st489;
		case 13u: goto st490;
		case 32u: goto st489;
		case 33u: goto tr598;
		case 37u: goto tr598;
		case 39u: goto tr598;
		case 126u: goto tr598;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr598;
		} else if ( (*p) >= 42u )
			goto tr598;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr598;
		} else if ( (*p) >= 65u )
			goto tr598;
	} else
		goto tr598;
	goto tr596;
st490:
	if ( ++p == pe )
		goto _test_eof490;
case 490:
	if ( (*p) == 10u )
		goto st491;
	goto st0;
st491:
	if ( ++p == pe )
		goto _test_eof491;
case 491:
	switch( (*p) ) {
		case 9u: goto st492;
		case 32u: goto st492;
	}
	goto st0;
st492:
	if ( ++p == pe )
		goto _test_eof492;
case 492:
	switch( (*p) ) {
		case 9u: goto st492;
		case 32u: goto st492;
		case 33u: goto tr598;
		case 37u: goto tr598;
		case 39u: goto tr598;
		case 126u: goto tr598;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr598;
		} else if ( (*p) >= 42u )
			goto tr598;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr598;
		} else if ( (*p) >= 65u )
			goto tr598;
	} else
		goto tr598;
	goto tr596;
tr598:
	{ m.name = p; }
	{ m.name_end = p + 1; }
	{ m.mark = p + 1; }
	goto st836;
tr960:
	{ m.name_end = p + 1; }
	{ m.mark = p + 1; }
	goto st836;
st836:
	if ( ++p == pe )
		goto _test_eof836;
case 836:
	switch( (*p) ) {
		case 9u: goto st493;
		case 13u: goto st494;
		case 32u: goto st493;
		case 33u: goto tr960;
		case 37u: goto tr960;
		case 39u: goto tr960;
		case 61u: goto st497;
		case 126u: goto tr960;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr960;
		} else if ( (*p) >= 42u )
			goto tr960;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr960;
		} else if ( (*p) >= 65u )
			goto tr960;
	} else
		goto tr960;
	goto tr959;
st493:
	if ( ++p == pe )
		goto _test_eof493;
case 493:
	switch( (*p) ) {
		case 9u: goto st493;
		case 13u: goto st494;
		case 32u: goto st493;
		case 61u: goto st497;
	}
	goto tr596;
st494:
	if ( ++p == pe )
		goto _test_eof494;
case 494:
	if ( (*p) == 10u )
		goto st495;
	goto tr596;
st495:
	if ( ++p == pe )
		goto _test_eof495;
case 495:
	switch( (*p) ) {
		case 9u: goto st496;
		case 32u: goto st496;
	}
	goto tr596;
st496:
	if ( ++p == pe )
		goto _test_eof496;
case 496:
	switch( (*p) ) {
		case 9u: goto st496;
		case 32u: goto st496;
		case 61u: goto st497;
	}
	goto tr596;
st497:
	if ( ++p == pe )
		goto _test_eof497;
case 497:
	switch( (*p) ) {
		case 9u: goto st497;
		case 13u: goto st498;
		case 32u: goto st497;
		case 33u: goto tr608;
		case 34u: goto tr609;
		case 37u: goto tr608;
		case 39u: goto tr608;
		case 91u: goto tr610;
		case 126u: goto tr608;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr608;
		} else if ( (*p) >= 42u )
			goto tr608;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr608;
		} else if ( (*p) >= 65u )
			goto tr608;
	} else
		goto tr608;
	goto tr606;
st498:
	if ( ++p == pe )
		goto _test_eof498;
case 498:
	if ( (*p) == 10u )
		goto st499;
	goto tr596;
st499:
	if ( ++p == pe )
		goto _test_eof499;
case 499:
	switch( (*p) ) {
		case 9u: goto st500;
		case 32u: goto st500;
	}
	goto tr596;
st500:
	if ( ++p == pe )
		goto _test_eof500;
case 500:
	switch( (*p) ) {
		case 9u: goto st500;
		case 32u: goto st500;
		case 33u: goto tr608;
		case 34u: goto tr609;
		case 37u: goto tr608;
		case 39u: goto tr608;
		case 91u: goto tr610;
		case 126u: goto tr608;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr608;
		} else if ( (*p) >= 42u )
			goto tr608;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr608;
		} else if ( (*p) >= 65u )
			goto tr608;
	} else
		goto tr608;
	goto tr606;
tr608:
	{ m.value = p; }
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st837;
tr962:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st837;
st837:
	if ( ++p == pe )
		goto _test_eof837;
case 837:
	switch( (*p) ) {
		case 33u: goto tr962;
		case 37u: goto tr962;
		case 39u: goto tr962;
		case 126u: goto tr962;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr962;
		} else if ( (*p) >= 42u )
			goto tr962;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr962;
		} else if ( (*p) >= 65u )
			goto tr962;
	} else
		goto tr962;
	goto tr961;
tr609:
	{ m.value = p; }
	goto st501;
st501:
	if ( ++p == pe )
		goto _test_eof501;
case 501:
	switch( (*p) ) {
		case 9u: goto st501;
		case 13u: goto st502;
		case 34u: goto tr616;
		case 92u: goto st504;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st505;
		} else if ( (*p) >= 32u )
			goto st501;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st507;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st509;
		} else
			goto st508;
	} else
		goto st506;
	goto tr613;
st502:
	if ( ++p == pe )
		goto _test_eof502;
case 502:
	if ( (*p) == 10u )
		goto st503;
	goto tr613;
st503:
	if ( ++p == pe )
		goto _test_eof503;
case 503:
	switch( (*p) ) {
		case 9u: goto st501;
		case 32u: goto st501;
	}
	goto tr613;
tr616:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st838;
tr627:
	{ diagnose_literal(d, &m, p); }
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st838;
st838:
	if ( ++p == pe )
		goto _test_eof838;
case 838:
	goto tr606;
st504:
	if ( ++p == pe )
		goto _test_eof504;
case 504:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st501;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st501;
	} else
		goto st501;
	goto tr613;
st505:
	if ( ++p == pe )
		goto _test_eof505;
case 505:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st501;
	goto tr613;
st506:
	if ( ++p == pe )
		goto _test_eof506;
case 506:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st505;
	goto tr613;
st507:
	if ( ++p == pe )
		goto _test_eof507;
case 507:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st506;
	goto tr613;
st508:
	if ( ++p == pe )
		goto _test_eof508;
case 508:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st507;
	goto tr613;
st509:
	if ( ++p == pe )
		goto _test_eof509;
case 509:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st508;
	goto tr613;
tr610:
	{ m.value = p; }
	goto st510;
st510:
	if ( ++p == pe )
		goto _test_eof510;
case 510:
	if ( (*p) == 46u )
		goto tr625;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr625;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr625;
	} else
		goto tr625;
	goto tr624;
tr625:
	{ m.literal = p; }
	goto st511;
st511:
	if ( ++p == pe )
		goto _test_eof511;
case 511:
	switch( (*p) ) {
		case 46u: goto st511;
		case 93u: goto tr627;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st511;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st511;
	} else
		goto st511;
	goto tr624;
st512:
	if ( ++p == pe )
		goto _test_eof512;
case 512:
	switch( (*p) ) {
		case 9u: goto st512;
		case 13u: goto st513;
		case 32u: goto st512;
		case 59u: goto st516;
	}
	goto st0;
st513:
	if ( ++p == pe )
		goto _test_eof513;
case 513:
	if ( (*p) == 10u )
		goto st514;
	goto st0;
st514:
	if ( ++p == pe )
		goto _test_eof514;
case 514:
	switch( (*p) ) {
		case 9u: goto st515;
		case 32u: goto st515;
	}
	goto st0;
st515:
	if ( ++p == pe )
		goto _test_eof515;
case 515:
	switch( (*p) ) {
		case 9u: goto st515;
		case 32u: goto st515;
		case 59u: goto st516;
	}
	goto st0;
st516:
	if ( ++p == pe )
		goto _test_eof516;
case 516:
	switch( (*p) ) {
		case 9u: goto st516;
		case 13u: goto st517;
		case 32u: goto st516;
		case 33u: goto st520;
		case 37u: goto st520;
		case 39u: goto st520;
		case 126u: goto st520;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st520;
		} else if ( (*p) >= 42u )
			goto st520;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st520;
		} else if ( (*p) >= 65u )
			goto st520;
	} else
		goto st520;
	goto tr633;
st517:
	if ( ++p == pe )
		goto _test_eof517;
case 517:
	if ( (*p) == 10u )
		goto st518;
	goto st0;
st518:
	if ( ++p == pe )
		goto _test_eof518;
case 518:
	switch( (*p) ) {
		case 9u: goto st519;
		case 32u: goto st519;
	}
	goto st0;
st519:
	if ( ++p == pe )
		goto _test_eof519;
case 519:
	switch( (*p) ) {
		case 9u: goto st519;
		case 32u: goto st519;
		case 33u: goto st520;
		case 37u: goto st520;
		case 39u: goto st520;
		case 126u: goto st520;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st520;
		} else if ( (*p) >= 42u )
			goto st520;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st520;
		} else if ( (*p) >= 65u )
			goto st520;
	} else
		goto st520;
	goto tr633;
st520:
	if ( ++p == pe )
		goto _test_eof520;
case 520:
	switch( (*p) ) {
		case 9u: goto st521;
		case 13u: goto st522;
		case 32u: goto st521;
		case 33u: goto st520;
		case 37u: goto st520;
		case 39u: goto st520;
		case 61u: goto st525;
		case 126u: goto st520;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st520;
		} else if ( (*p) >= 42u )
			goto st520;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st520;
		} else if ( (*p) >= 65u )
			goto st520;
	} else
		goto st520;
	goto tr638;
st521:
	if ( ++p == pe )
		goto _test_eof521;
case 521:
	switch( (*p) ) {
		case 9u: goto st521;
		case 13u: goto st522;
		case 32u: goto st521;
		case 61u: goto st525;
	}
	goto tr633;
st522:
	if ( ++p == pe )
		goto _test_eof522;
case 522:
	if ( (*p) == 10u )
		goto st523;
	goto tr633;
st523:
	if ( ++p == pe )
		goto _test_eof523;
case 523:
	switch( (*p) ) {
		case 9u: goto st524;
		case 32u: goto st524;
	}
	goto tr633;
st524:
	if ( ++p == pe )
		goto _test_eof524;
case 524:
	switch( (*p) ) {
		case 9u: goto st524;
		case 32u: goto st524;
		case 61u: goto st525;
	}
	goto tr633;
st525:
	if ( ++p == pe )
		goto _test_eof525;
case 525:
	switch( (*p) ) {
		case 9u: goto st525;
		case 13u: goto st526;
		case 32u: goto st525;
		case 33u: goto tr646;
		case 34u: goto st529;
		case 37u: goto tr646;
		case 39u: goto tr646;
		case 126u: goto tr646;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr646;
		} else if ( (*p) >= 42u )
			goto tr646;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr646;
		} else if ( (*p) >= 65u )
			goto tr646;
	} else
		goto tr646;
	goto tr644;
st526:
	if ( ++p == pe )
		goto _test_eof526;
case 526:
	if ( (*p) == 10u )
		goto st527;
	goto tr633;
st527:
	if ( ++p == pe )
		goto _test_eof527;
case 527:
	switch( (*p) ) {
		case 9u: goto st528;
		case 32u: goto st528;
	}
	goto tr633;
st528:
	if ( ++p == pe )
		goto _test_eof528;
case 528:
	switch( (*p) ) {
		case 9u: goto st528;
		case 32u: goto st528;
		case 33u: goto tr646;
		case 34u: goto st529;
		case 37u: goto tr646;
		case 39u: goto tr646;
		case 126u: goto tr646;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr646;
		} else if ( (*p) >= 42u )
			goto tr646;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr646;
		} else if ( (*p) >= 65u )
			goto tr646;
	} else
		goto tr646;
	goto tr644;
tr646:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st839;
st839:
	if ( ++p == pe )
		goto _test_eof839;
case 839:
	switch( (*p) ) {
		case 33u: goto tr646;
		case 37u: goto tr646;
		case 39u: goto tr646;
		case 126u: goto tr646;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr646;
		} else if ( (*p) >= 42u )
			goto tr646;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr646;
		} else if ( (*p) >= 65u )
			goto tr646;
	} else
		goto tr646;
	goto tr963;
st529:
	if ( ++p == pe )
		goto _test_eof529;
case 529:
	switch( (*p) ) {
		case 9u: goto st529;
		case 13u: goto st530;
		case 34u: goto tr652;
		case 92u: goto st532;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st533;
		} else if ( (*p) >= 32u )
			goto st529;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st535;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st537;
		} else
			goto st536;
	} else
		goto st534;
	goto tr650;
st530:
	if ( ++p == pe )
		goto _test_eof530;
case 530:
	if ( (*p) == 10u )
		goto st531;
	goto tr650;
st531:
	if ( ++p == pe )
		goto _test_eof531;
case 531:
	switch( (*p) ) {
		case 9u: goto st529;
		case 32u: goto st529;
	}
	goto tr650;
tr652:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st840;
st840:
	if ( ++p == pe )
		goto _test_eof840;
case 840:
	goto tr644;
st532:
	if ( ++p == pe )
		goto _test_eof532;
case 532:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st529;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st529;
	} else
		goto st529;
	goto tr650;
st533:
	if ( ++p == pe )
		goto _test_eof533;
case 533:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st529;
	goto tr650;
st534:
	if ( ++p == pe )
		goto _test_eof534;
case 534:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st533;
	goto tr650;
st535:
	if ( ++p == pe )
		goto _test_eof535;
case 535:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st534;
	goto tr650;
st536:
	if ( ++p == pe )
		goto _test_eof536;
case 536:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st535;
	goto tr650;
st537:
	if ( ++p == pe )
		goto _test_eof537;
case 537:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st536;
	goto tr650;
case 538:
	switch( (*p) ) {
		case 33u: goto st539;
		case 37u: goto st539;
		case 39u: goto st539;
		case 126u: goto st539;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st539;
		} else if ( (*p) >= 42u )
			goto st539;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st539;
		} else if ( (*p) >= 65u )
			goto st539;
	} else
		goto st539;
	goto tr660;
st539:
	if ( ++p == pe )
		goto _test_eof539;
case 539:
	switch( (*p) ) {
		case 9u: goto tr662;
		case 13u: goto st540;
		case 32u: goto tr662;
		case 33u: goto st539;
		case 37u: goto st539;
		case 39u: goto st539;
		case 126u: goto st539;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st539;
		} else if ( (*p) >= 42u )
			goto st539;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st539;
		} else if ( (*p) >= 65u )
			goto st539;
	} else
		goto st539;
	goto tr660;
tr662:
	{ m.mark = p + 1; }
	goto st841;
st841:
	if ( ++p == pe )
		goto _test_eof841;
case 841:
	switch( (*p) ) {
		case 9u: goto tr662;
		case 13u: goto st540;
		case 32u: goto tr662;
	}
	goto st0;
st540:
	if ( ++p == pe )
		goto _test_eof540;
case 540:
	if ( (*p) == 10u )
		goto st541;
	goto st0;
st541:
	if ( ++p == pe )
		goto _test_eof541;
case 541:
	switch( (*p) ) {
		case 9u: goto tr665;
		case 32u: goto tr665;
	}
	goto st0;
tr665:
	{ m.mark = p + 1; }
	goto st842;
st842:
	if ( ++p == pe )
		goto _test_eof842;
case 842:
	switch( (*p) ) {
		case 9u: goto tr665;
		case 32u: goto tr665;
	}
	goto st0;
case 542:
	switch( (*p) ) {
		case 33u: goto tr667;
		case 37u: goto tr667;
		case 39u: goto tr667;
		case 126u: goto tr667;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr667;
		} else if ( (*p) >= 42u )
			goto tr667;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr667;
		} else if ( (*p) >= 65u )
			goto tr667;
	} else
		goto tr667;
	goto tr666;
tr667:
	{ m.name = p; }
	{ m.name_end = p + 1; }
	goto st543;
tr671:
	{ m.name_end = p + 1; }
	goto st543;
st543:
	if ( ++p == pe )
		goto _test_eof543;
case 543:
	switch( (*p) ) {
		case 9u: goto st544;
		case 13u: goto st545;
		case 32u: goto st544;
		case 33u: goto tr671;
		case 37u: goto tr671;
		case 39u: goto tr671;
		case 61u: goto st548;
		case 126u: goto tr671;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr671;
		} else if ( (*p) >= 42u )
			goto tr671;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr671;
		} else if ( (*p) >= 65u )
			goto tr671;
	} else
		goto tr671;
	goto tr668;
st544:
	if ( ++p == pe )
		goto _test_eof544;
case 544:
	switch( (*p) ) {
		case 9u: goto st544;
		case 13u: goto st545;
		case 32u: goto st544;
		case 61u: goto st548;
	}
	goto tr666;
st545:
	if ( ++p == pe )
		goto _test_eof545;
case 545:
	if ( (*p) == 10u )
		goto st546;
	goto tr666;
st546:
	if ( ++p == pe )
		goto _test_eof546;
case 546:
	switch( (*p) ) {
		case 9u: goto st547;
		case 32u: goto st547;
	}
	goto tr666;
st547:
	if ( ++p == pe )
		goto _test_eof547;
case 547:
	switch( (*p) ) {
		case 9u: goto st547;
		case 32u: goto st547;
		case 61u: goto st548;
	}
	goto tr666;
st548:
	if ( ++p == pe )
		goto _test_eof548;
case 548:
	switch( (*p) ) {
		case 9u: goto st548;
		case 13u: goto st549;
		case 32u: goto st548;
		case 33u: goto tr676;
		case 34u: goto tr677;
		case 37u: goto tr676;
		case 39u: goto tr676;
		case 126u: goto tr676;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr676;
		} else if ( (*p) >= 42u )
			goto tr676;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr676;
		} else if ( (*p) >= 65u )
			goto tr676;
	} else
		goto tr676;
	goto tr666;
st549:
	if ( ++p == pe )
		goto _test_eof549;
case 549:
	if ( (*p) == 10u )
		goto st550;
	goto tr666;
st550:
	if ( ++p == pe )
		goto _test_eof550;
case 550:
	switch( (*p) ) {
		case 9u: goto st551;
		case 32u: goto st551;
	}
	goto tr666;
st551:
	if ( ++p == pe )
		goto _test_eof551;
case 551:
	switch( (*p) ) {
		case 9u: goto st551;
		case 32u: goto st551;
		case 33u: goto tr676;
		case 34u: goto tr677;
		case 37u: goto tr676;
		case 39u: goto tr676;
		case 126u: goto tr676;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr676;
		} else if ( (*p) >= 42u )
			goto tr676;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr676;
		} else if ( (*p) >= 65u )
			goto tr676;
	} else
		goto tr676;
	goto tr666;
tr676:
	{ m.value = p; }
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st843;
tr964:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st843;
st843:
	if ( ++p == pe )
		goto _test_eof843;
case 843:
	switch( (*p) ) {
		case 33u: goto tr964;
		case 37u: goto tr964;
		case 39u: goto tr964;
		case 126u: goto tr964;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr964;
		} else if ( (*p) >= 42u )
			goto tr964;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr964;
		} else if ( (*p) >= 65u )
			goto tr964;
	} else
		goto tr964;
	goto tr668;
tr677:
	{ m.value = p; }
	goto st552;
st552:
	if ( ++p == pe )
		goto _test_eof552;
case 552:
	switch( (*p) ) {
		case 9u: goto st552;
		case 13u: goto st553;
		case 34u: goto tr683;
		case 92u: goto st555;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st556;
		} else if ( (*p) >= 32u )
			goto st552;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st558;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st560;
		} else
			goto st559;
	} else
		goto st557;
	goto tr680;
st553:
	if ( ++p == pe )
		goto _test_eof553;
case 553:
	if ( (*p) == 10u )
		goto st554;
	goto tr680;
st554:
	if ( ++p == pe )
		goto _test_eof554;
case 554:
	switch( (*p) ) {
		case 9u: goto st552;
		case 32u: goto st552;
	}
	goto tr680;
tr683:
	{ m.value_end = p + 1; }
	{ m.mark = p + 1; }
	goto st844;
st844:
	if ( ++p == pe )
		goto _test_eof844;
case 844:
	goto tr666;
st555:
	if ( ++p == pe )
		goto _test_eof555;
case 555:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st552;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st552;
	} else
		goto st552;
	goto tr680;
st556:
	if ( ++p == pe )
		goto _test_eof556;
case 556:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st552;
	goto tr680;
st557:
	if ( ++p == pe )
		goto _test_eof557;
case 557:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st556;
	goto tr680;
st558:
	if ( ++p == pe )
		goto _test_eof558;
case 558:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st557;
	goto tr680;
st559:
	if ( ++p == pe )
		goto _test_eof559;
case 559:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st558;
	goto tr680;
st560:
	if ( ++p == pe )
		goto _test_eof560;
case 560:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st559;
	goto tr680;
case 568:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr699;
	goto tr698;
tr699:
	{ m.mark = p + 1; }
	goto st846;
st846:
	if ( ++p == pe )
		goto _test_eof846;
case 846:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr699;
	goto tr698;
case 569:
	switch( (*p) ) {
		case 37u: goto tr701;
		case 60u: goto tr701;
	}
	if ( (*p) < 62u ) {
		if ( (*p) < 39u ) {
			if ( 33u <= (*p) && (*p) <= 34u )
				goto tr701;
		} else if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 58u )
				goto tr701;
		} else
			goto tr701;
	} else if ( (*p) > 63u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 93u )
				goto tr701;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr701;
		} else
			goto tr701;
	} else
		goto tr701;
	goto tr700;
tr701:
	{ m.mark = p + 1; }
	goto st847;
st847:
	if ( ++p == pe )
		goto _test_eof847;
case 847:
	switch( (*p) ) {
		case 37u: goto tr701;
		case 60u: goto tr701;
		case 64u: goto st570;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 34u ) {
			if ( 39u <= (*p) && (*p) <= 43u )
				goto tr701;
		} else if ( (*p) >= 33u )
			goto tr701;
	} else if ( (*p) > 58u ) {
		if ( (*p) < 95u ) {
			if ( 62u <= (*p) && (*p) <= 93u )
				goto tr701;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr701;
		} else
			goto tr701;
	} else
		goto tr701;
	goto tr700;
st570:
	if ( ++p == pe )
		goto _test_eof570;
case 570:
	switch( (*p) ) {
		case 37u: goto tr702;
		case 60u: goto tr702;
	}
	if ( (*p) < 62u ) {
		if ( (*p) < 39u ) {
			if ( 33u <= (*p) && (*p) <= 34u )
				goto tr702;
		} else if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 58u )
				goto tr702;
		} else
			goto tr702;
	} else if ( (*p) > 63u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 93u )
				goto tr702;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr702;
		} else
			goto tr702;
	} else
		goto tr702;
	goto tr700;
tr702:
	{ m.mark = p + 1; }
	goto st848;
st848:
	if ( ++p == pe )
		goto _test_eof848;
case 848:
	switch( (*p) ) {
		case 37u: goto tr702;
		case 60u: goto tr702;
	}
	if ( (*p) < 62u ) {
		if ( (*p) < 39u ) {
			if ( 33u <= (*p) && (*p) <= 34u )
				goto tr702;
		} else if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 58u )
				goto tr702;
		} else
			goto tr702;
	} else if ( (*p) > 63u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 93u )
				goto tr702;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr702;
		} else
			goto tr702;
	} else
		goto tr702;
	goto tr700;
case 571:
	switch( (*p) ) {
		case 33u: goto st572;
		case 37u: goto st572;
		case 39u: goto st572;
		case 126u: goto st572;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st572;
		} else if ( (*p) >= 42u )
			goto st572;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st572;
		} else if ( (*p) >= 65u )
			goto st572;
	} else
		goto st572;
	goto tr703;
st572:
	if ( ++p == pe )
		goto _test_eof572;
case 572:
	switch( (*p) ) {
		case 9u: goto st573;
		case 13u: goto st574;
		case 32u: goto st573;
		case 33u: goto st572;
		case 37u: goto st572;
		case 39u: goto st572;
		case 47u: goto st577;
		case 126u: goto st572;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st572;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st572;
		} else if ( (*p) >= 65u )
			goto st572;
	} else
		goto st572;
	goto tr705;
st573:
	if ( ++p == pe )
		goto _test_eof573;
case 573:
	switch( (*p) ) {
		case 9u: goto st573;
		case 13u: goto st574;
		case 32u: goto st573;
		case 47u: goto st577;
	}
	goto tr705;
st574:
	if ( ++p == pe )
		goto _test_eof574;
case 574:
	if ( (*p) == 10u )
		goto st575;
	goto tr705;
st575:
	if ( ++p == pe )
		goto _test_eof575;
case 575:
	switch( (*p) ) {
		case 9u: goto st576;
		case 32u: goto st576;
	}
	goto tr705;
st576:
	if ( ++p == pe )
		goto _test_eof576;
case 576:
	switch( (*p) ) {
		case 9u: goto st576;
		case 32u: goto st576;
		case 47u: goto st577;
	}
	goto tr705;
st577:
	if ( ++p == pe )
		goto _test_eof577;
case 577:
	switch( (*p) ) {
		case 9u: goto st577;
		case 13u: goto st578;
		case 32u: goto st577;
		case 33u: goto tr712;
		case 37u: goto tr712;
		case 39u: goto tr712;
		case 126u: goto tr712;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr712;
		} else if ( (*p) >= 42u )
			goto tr712;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr712;
		} else if ( (*p) >= 65u )
			goto tr712;
	} else
		goto tr712;
	goto tr705;
st578:
	if ( ++p == pe )
		goto _test_eof578;
case 578:
	if ( (*p) == 10u )
		goto st579;
	goto tr705;
st579:
	if ( ++p == pe )
		goto _test_eof579;
case 579:
	switch( (*p) ) {
		case 9u: goto st580;
		case 32u: goto st580;
	}
	goto tr705;
st580:
	if ( ++p == pe )
		goto _test_eof580;
case 580:
	switch( (*p) ) {
		case 9u: goto st580;
		case 32u: goto st580;
		case 33u: goto tr712;
		case 37u: goto tr712;
		case 39u: goto tr712;
		case 126u: goto tr712;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr712;
		} else if ( (*p) >= 42u )
			goto tr712;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr712;
		} else if ( (*p) >= 65u )
			goto tr712;
	} else
		goto tr712;
	goto tr705;
tr712:
	{ m.mark = p + 1; }
	goto st849;
st849:
	if ( ++p == pe )
		goto _test_eof849;
case 849:
	switch( (*p) ) {
		case 33u: goto tr712;
		case 37u: goto tr712;
		case 39u: goto tr712;
		case 126u: goto tr712;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr712;
		} else if ( (*p) >= 42u )
			goto tr712;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr712;
		} else if ( (*p) >= 65u )
			goto tr712;
	} else
		goto tr712;
	goto tr705;
case 581:
	if ( (*p) == 42u )
		goto tr716;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr717;
	} else if ( (*p) >= 65u )
		goto tr717;
	goto tr715;
tr716:
	{ m.mark = p + 1; }
	goto st850;
st850:
	if ( ++p == pe )
		goto _test_eof850;
case 850:
	goto tr715;
tr717:
	{ m.mark = p + 1; }
	goto st851;
st851:
	if ( ++p == pe )
		goto _test_eof851;
case 851:
	if ( (*p) == 45u )
		goto st582;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr969;
	} else if ( (*p) >= 65u )
		goto tr969;
	goto tr715;
st582:
	if ( ++p == pe )
		goto _test_eof582;
case 582:
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr717;
	} else if ( (*p) >= 65u )
		goto tr717;
	goto tr715;
tr969:
	{ m.mark = p + 1; }
	goto st852;
st852:
	if ( ++p == pe )
		goto _test_eof852;
case 852:
	if ( (*p) == 45u )
		goto st582;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr970;
	} else if ( (*p) >= 65u )
		goto tr970;
	goto tr715;
tr970:
	{ m.mark = p + 1; }
	goto st853;
st853:
	if ( ++p == pe )
		goto _test_eof853;
case 853:
	if ( (*p) == 45u )
		goto st582;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr971;
	} else if ( (*p) >= 65u )
		goto tr971;
	goto tr715;
tr971:
	{ m.mark = p + 1; }
	goto st854;
st854:
	if ( ++p == pe )
		goto _test_eof854;
case 854:
	if ( (*p) == 45u )
		goto st582;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr972;
	} else if ( (*p) >= 65u )
		goto tr972;
	goto tr715;
tr972:
	{ m.mark = p + 1; }
	goto st855;
st855:
	if ( ++p == pe )
		goto _test_eof855;
case 855:
	if ( (*p) == 45u )
		goto st582;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr973;
	} else if ( (*p) >= 65u )
		goto tr973;
	goto tr715;
tr973:
	{ m.mark = p + 1; }
	goto st856;
st856:
	if ( ++p == pe )
		goto _test_eof856;
case 856:
	if ( (*p) == 45u )
		goto st582;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr974;
	} else if ( (*p) >= 65u )
		goto tr974;
	goto tr715;
tr974:
	{ m.mark = p + 1; }
	goto st857;
st857:
	if ( ++p == pe )
		goto _test_eof857;
case 857:
	if ( (*p) == 45u )
		goto st582;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr975;
	} else if ( (*p) >= 65u )
		goto tr975;
	goto tr715;
tr975:
	{ m.mark = p + 1; }
	goto st858;
st858:
	if ( ++p == pe )
		goto _test_eof858;
case 858:
	if ( (*p) == 45u )
		goto st582;
	goto tr715;
st583:
	if ( ++p == pe )
		goto _test_eof583;
case 583:
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr719;
	} else if ( (*p) >= 65u )
		goto tr719;
	goto tr718;
tr719:
	{ m.mark = p + 1; }
	goto st859;
st859:
	if ( ++p == pe )
		goto _test_eof859;
case 859:
	if ( (*p) == 45u )
		goto st583;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr977;
	} else if ( (*p) >= 65u )
		goto tr977;
	goto tr718;
tr977:
	{ m.mark = p + 1; }
	goto st860;
st860:
	if ( ++p == pe )
		goto _test_eof860;
case 860:
	if ( (*p) == 45u )
		goto st583;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr978;
	} else if ( (*p) >= 65u )
		goto tr978;
	goto tr718;
tr978:
	{ m.mark = p + 1; }
	goto st861;
st861:
	if ( ++p == pe )
		goto _test_eof861;
case 861:
	if ( (*p) == 45u )
		goto st583;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr979;
	} else if ( (*p) >= 65u )
		goto tr979;
	goto tr718;
tr979:
	{ m.mark = p + 1; }
	goto st862;
st862:
	if ( ++p == pe )
		goto _test_eof862;
case 862:
	if ( (*p) == 45u )
		goto st583;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr980;
	} else if ( (*p) >= 65u )
		goto tr980;
	goto tr718;
tr980:
	{ m.mark = p + 1; }
	goto st863;
st863:
	if ( ++p == pe )
		goto _test_eof863;
case 863:
	if ( (*p) == 45u )
		goto st583;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr981;
	} else if ( (*p) >= 65u )
		goto tr981;
	goto tr718;
tr981:
	{ m.mark = p + 1; }
	goto st864;
st864:
	if ( ++p == pe )
		goto _test_eof864;
case 864:
	if ( (*p) == 45u )
		goto st583;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr982;
	} else if ( (*p) >= 65u )
		goto tr982;
	goto tr718;
tr982:
	{ m.mark = p + 1; }
	goto st865;
st865:
	if ( ++p == pe )
		goto _test_eof865;
case 865:
	if ( (*p) == 45u )
		goto st583;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr983;
	} else if ( (*p) >= 65u )
		goto tr983;
	goto tr718;
tr983:
	{ m.mark = p + 1; }
	goto st866;
st866:
	if ( ++p == pe )
		goto _test_eof866;
case 866:
	if ( (*p) == 45u )
		goto st583;
	goto tr718;
case 584:
	switch( (*p) ) {
		case 33u: goto tr721;
		case 37u: goto tr721;
		case 39u: goto tr721;
		case 126u: goto tr721;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr721;
		} else if ( (*p) >= 42u )
			goto tr721;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr721;
		} else if ( (*p) >= 65u )
			goto tr721;
	} else
		goto tr721;
	goto tr720;
tr721:
	{ m.mark = p + 1; }
	goto st867;
st867:
	if ( ++p == pe )
		goto _test_eof867;
case 867:
	switch( (*p) ) {
		case 33u: goto tr721;
		case 37u: goto tr721;
		case 39u: goto tr721;
		case 126u: goto tr721;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr721;
		} else if ( (*p) >= 42u )
			goto tr721;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr721;
		} else if ( (*p) >= 65u )
			goto tr721;
	} else
		goto tr721;
	goto tr720;
case 585:
	switch( (*p) ) {
		case 33u: goto tr723;
		case 37u: goto tr723;
		case 39u: goto tr723;
		case 126u: goto tr723;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr723;
		} else if ( (*p) >= 42u )
			goto tr723;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr723;
		} else if ( (*p) >= 65u )
			goto tr723;
	} else
		goto tr723;
	goto tr722;
tr723:
	{ m.mark = p + 1; }
	goto st868;
st868:
	if ( ++p == pe )
		goto _test_eof868;
case 868:
	switch( (*p) ) {
		case 9u: goto st586;
		case 13u: goto st587;
		case 32u: goto st586;
		case 33u: goto tr723;
		case 37u: goto tr723;
		case 39u: goto tr723;
		case 47u: goto st590;
		case 126u: goto tr723;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr723;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr723;
		} else if ( (*p) >= 65u )
			goto tr723;
	} else
		goto tr723;
	goto tr722;
st586:
	if ( ++p == pe )
		goto _test_eof586;
case 586:
	switch( (*p) ) {
		case 9u: goto st586;
		case 13u: goto st587;
		case 32u: goto st586;
		case 47u: goto st590;
	}
	goto tr722;
st587:
	if ( ++p == pe )
		goto _test_eof587;
case 587:
	if ( (*p) == 10u )
		goto st588;
	goto tr722;
st588:
	if ( ++p == pe )
		goto _test_eof588;
case 588:
	switch( (*p) ) {
		case 9u: goto st589;
		case 32u: goto st589;
	}
	goto tr722;
st589:
	if ( ++p == pe )
		goto _test_eof589;
case 589:
	switch( (*p) ) {
		case 9u: goto st589;
		case 32u: goto st589;
		case 47u: goto st590;
	}
	goto tr722;
st590:
	if ( ++p == pe )
		goto _test_eof590;
case 590:
	switch( (*p) ) {
		case 9u: goto st590;
		case 13u: goto st591;
		case 32u: goto st590;
		case 33u: goto tr730;
		case 37u: goto tr730;
		case 39u: goto tr730;
		case 126u: goto tr730;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr730;
		} else if ( (*p) >= 42u )
			goto tr730;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr730;
		} else if ( (*p) >= 65u )
			goto tr730;
	} else
		goto tr730;
	goto tr722;
st591:
	if ( ++p == pe )
		goto _test_eof591;
case 591:
	if ( (*p) == 10u )
		goto st592;
	goto tr722;
st592:
	if ( ++p == pe )
		goto _test_eof592;
case 592:
	switch( (*p) ) {
		case 9u: goto st593;
		case 32u: goto st593;
	}
	goto tr722;
st593:
	if ( ++p == pe )
		goto _test_eof593;
case 593:
	switch( (*p) ) {
		case 9u: goto st593;
		case 32u: goto st593;
		case 33u: goto tr730;
		case 37u: goto tr730;
		case 39u: goto tr730;
		case 126u: goto tr730;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr730;
		} else if ( (*p) >= 42u )
			goto tr730;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr730;
		} else if ( (*p) >= 65u )
			goto tr730;
	} else
		goto tr730;
	goto tr722;
tr730:
	{ m.mark = p + 1; }
	goto st869;
st869:
	if ( ++p == pe )
		goto _test_eof869;
case 869:
	switch( (*p) ) {
		case 33u: goto tr730;
		case 37u: goto tr730;
		case 39u: goto tr730;
		case 126u: goto tr730;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr730;
		} else if ( (*p) >= 42u )
			goto tr730;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr730;
		} else if ( (*p) >= 65u )
			goto tr730;
	} else
		goto tr730;
	goto tr722;
case 594:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st595;
	goto tr720;
st595:
	if ( ++p == pe )
		goto _test_eof595;
case 595:
	if ( (*p) == 46u )
		goto st596;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st595;
	goto tr720;
st596:
	if ( ++p == pe )
		goto _test_eof596;
case 596:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr735;
	goto tr720;
tr735:
	{ m.mark = p + 1; }
	goto st870;
st870:
	if ( ++p == pe )
		goto _test_eof870;
case 870:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr735;
	goto tr720;
case 597:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr736;
	goto tr720;
tr736:
	{ m.mark = p + 1; }
	goto st871;
st871:
	if ( ++p == pe )
		goto _test_eof871;
case 871:
	switch( (*p) ) {
		case 9u: goto tr984;
		case 13u: goto st598;
		case 32u: goto tr984;
		case 46u: goto tr986;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr736;
	goto tr720;
tr984:
	{ m.mark = p + 1; }
	goto st872;
st872:
	if ( ++p == pe )
		goto _test_eof872;
case 872:
	switch( (*p) ) {
		case 9u: goto tr984;
		case 13u: goto st598;
		case 32u: goto tr984;
		case 46u: goto tr988;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr989;
	goto tr987;
st598:
	if ( ++p == pe )
		goto _test_eof598;
case 598:
	if ( (*p) == 10u )
		goto st599;
	goto tr720;
st599:
	if ( ++p == pe )
		goto _test_eof599;
case 599:
	switch( (*p) ) {
		case 9u: goto tr738;
		case 32u: goto tr738;
	}
	goto tr720;
tr738:
	{ m.mark = p + 1; }
	goto st873;
st873:
	if ( ++p == pe )
		goto _test_eof873;
case 873:
	switch( (*p) ) {
		case 9u: goto tr738;
		case 32u: goto tr738;
		case 46u: goto tr988;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr989;
	goto tr987;
tr988:
	{ m.mark = p + 1; }
	goto st874;
st874:
	if ( ++p == pe )
		goto _test_eof874;
case 874:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr988;
	goto tr987;
tr989:
	{ m.mark = p + 1; }
	goto st875;
st875:
	if ( ++p == pe )
		goto _test_eof875;
case 875:
	if ( (*p) == 46u )
		goto tr988;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr989;
	goto tr987;
tr986:
	{ m.mark = p + 1; }
	goto st876;
st876:
	if ( ++p == pe )
		goto _test_eof876;
case 876:
	switch( (*p) ) {
		case 9u: goto tr984;
		case 13u: goto st598;
		case 32u: goto tr984;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr986;
	goto tr720;
case 600:
	switch( (*p) ) {
		case 70u: goto st601;
		case 77u: goto st646;
		case 83u: goto st648;
		case 84u: goto st650;
		case 87u: goto st653;
	}
	goto tr739;
st601:
	if ( ++p == pe )
		goto _test_eof601;
case 601:
	if ( (*p) == 114u )
		goto st602;
	goto tr739;
st602:
	if ( ++p == pe )
		goto _test_eof602;
case 602:
	if ( (*p) == 105u )
		goto st603;
	goto tr739;
st603:
	if ( ++p == pe )
		goto _test_eof603;
case 603:
	if ( (*p) == 44u )
		goto st604;
	goto tr739;
st604:
	if ( ++p == pe )
		goto _test_eof604;
case 604:
	if ( (*p) == 32u )
		goto st605;
	goto tr748;
st605:
	if ( ++p == pe )
		goto _test_eof605;
case 605:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st606;
	goto tr750;
st606:
	if ( ++p == pe )
		goto _test_eof606;
case 606:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st607;
	goto tr750;
st607:
	if ( ++p == pe )
		goto _test_eof607;
case 607:
	if ( (*p) == 32u )
		goto st608;
	goto tr750;
st608:
	if ( ++p == pe )
		goto _test_eof608;
case 608:
	switch( (*p) ) {
		case 65u: goto st609;
		case 68u: goto st631;
		case 70u: goto st633;
		case 74u: goto st635;
		case 77u: goto st638;
		case 78u: goto st640;
		case 79u: goto st642;
		case 83u: goto st644;
	}
	goto tr754;
st609:
	if ( ++p == pe )
		goto _test_eof609;
case 609:
	switch( (*p) ) {
		case 112u: goto st610;
		case 117u: goto st630;
	}
	goto tr754;
st610:
	if ( ++p == pe )
		goto _test_eof610;
case 610:
	if ( (*p) == 114u )
		goto st611;
	goto tr754;
st611:
	if ( ++p == pe )
		goto _test_eof611;
case 611:
	if ( (*p) == 32u )
		goto st612;
	goto tr754;
st612:
	if ( ++p == pe )
		goto _test_eof612;
case 612:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st613;
	goto tr750;
st613:
	if ( ++p == pe )
		goto _test_eof613;
case 613:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st614;
	goto tr750;
st614:
	if ( ++p == pe )
		goto _test_eof614;
case 614:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st615;
	goto tr750;
st615:
	if ( ++p == pe )
		goto _test_eof615;
case 615:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st616;
	goto tr750;
st616:
	if ( ++p == pe )
		goto _test_eof616;
case 616:
	if ( (*p) == 32u )
		goto st617;
	goto tr750;
st617:
	if ( ++p == pe )
		goto _test_eof617;
case 617:
	if ( (*p) == 50u )
		goto st629;
	if ( 48u <= (*p) && (*p) <= 49u )
		goto st618;
	goto tr772;
st618:
	if ( ++p == pe )
		goto _test_eof618;
case 618:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st619;
	goto tr772;
st619:
	if ( ++p == pe )
		goto _test_eof619;
case 619:
	if ( (*p) == 58u )
		goto st620;
	goto tr772;
st620:
	if ( ++p == pe )
		goto _test_eof620;
case 620:
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st621;
	goto tr772;
st621:
	if ( ++p == pe )
		goto _test_eof621;
case 621:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st622;
	goto tr772;
st622:
	if ( ++p == pe )
		goto _test_eof622;
case 622:
	if ( (*p) == 58u )
		goto st623;
	goto tr772;
st623:
	if ( ++p == pe )
		goto _test_eof623;
case 623:
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st624;
	goto tr772;
st624:
	if ( ++p == pe )
		goto _test_eof624;
case 624:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st625;
	goto tr772;
st625:
	if ( ++p == pe )
		goto _test_eof625;
case 625:
	if ( (*p) == 32u )
		goto st626;
	goto tr772;
st626:
	if ( ++p == pe )
		goto _test_eof626;
case 626:
	if ( (*p) == 71u )
		goto st627;
	goto tr748;
st627:
	if ( ++p == pe )
		goto _test_eof627;
case 627:
	if ( (*p) == 77u )
		goto st628;
	goto tr748;
st628:
	if ( ++p == pe )
		goto _test_eof628;
case 628:
	if ( (*p) == 84u )
		goto tr785;
	goto tr748;
tr785:
	{ m.mark = p + 1; }
	goto st877;
st877:
	if ( ++p == pe )
		goto _test_eof877;
case 877:
	goto tr748;
st629:
	if ( ++p == pe )
		goto _test_eof629;
case 629:
	if ( 48u <= (*p) && (*p) <= 51u )
		goto st619;
	goto tr772;
st630:
	if ( ++p == pe )
		goto _test_eof630;
case 630:
	if ( (*p) == 103u )
		goto st611;
	goto tr754;
st631:
	if ( ++p == pe )
		goto _test_eof631;
case 631:
	if ( (*p) == 101u )
		goto st632;
	goto tr754;
st632:
	if ( ++p == pe )
		goto _test_eof632;
case 632:
	if ( (*p) == 99u )
		goto st611;
	goto tr754;
st633:
	if ( ++p == pe )
		goto _test_eof633;
case 633:
	if ( (*p) == 101u )
		goto st634;
	goto tr754;
st634:
	if ( ++p == pe )
		goto _test_eof634;
case 634:
	if ( (*p) == 98u )
		goto st611;
	goto tr754;
st635:
	if ( ++p == pe )
		goto _test_eof635;
case 635:
	switch( (*p) ) {
		case 97u: goto st636;
		case 117u: goto st637;
	}
	goto tr754;
st636:
	if ( ++p == pe )
		goto _test_eof636;
case 636:
	if ( (*p) == 110u )
		goto st611;
	goto tr754;
st637:
	if ( ++p == pe )
		goto _test_eof637;
case 637:
	switch( (*p) ) {
		case 108u: goto st611;
		case 110u: goto st611;
	}
	goto tr754;
st638:
	if ( ++p == pe )
		goto _test_eof638;
case 638:
	if ( (*p) == 97u )
		goto st639;
	goto tr754;
st639:
	if ( ++p == pe )
		goto _test_eof639;
case 639:
	switch( (*p) ) {
		case 114u: goto st611;
		case 121u: goto st611;
	}
	goto tr754;
st640:
	if ( ++p == pe )
		goto _test_eof640;
case 640:
	if ( (*p) == 111u )
		goto st641;
	goto tr754;
st641:
	if ( ++p == pe )
		goto _test_eof641;
case 641:
	if ( (*p) == 118u )
		goto st611;
	goto tr754;
st642:
	if ( ++p == pe )
		goto _test_eof642;
case 642:
	if ( (*p) == 99u )
		goto st643;
	goto tr754;
st643:
	if ( ++p == pe )
		goto _test_eof643;
case 643:
	if ( (*p) == 116u )
		goto st611;
	goto tr754;
st644:
	if ( ++p == pe )
		goto _test_eof644;
case 644:
	if ( (*p) == 101u )
		goto st645;
	goto tr754;
st645:
	if ( ++p == pe )
		goto _test_eof645;
case 645:
	if ( (*p) == 112u )
		goto st611;
	goto tr754;
st646:
	if ( ++p == pe )
		goto _test_eof646;
case 646:
	if ( (*p) == 111u )
		goto st647;
	goto tr739;
st647:
	if ( ++p == pe )
		goto _test_eof647;
case 647:
	if ( (*p) == 110u )
		goto st603;
	goto tr739;
st648:
	if ( ++p == pe )
		goto _test_eof648;
case 648:
	switch( (*p) ) {
		case 97u: goto st649;
		case 117u: goto st647;
	}
	goto tr739;
st649:
	if ( ++p == pe )
		goto _test_eof649;
case 649:
	if ( (*p) == 116u )
		goto st603;
	goto tr739;
st650:
	if ( ++p == pe )
		goto _test_eof650;
case 650:
	switch( (*p) ) {
		case 104u: goto st651;
		case 117u: goto st652;
	}
	goto tr739;
st651:
	if ( ++p == pe )
		goto _test_eof651;
case 651:
	if ( (*p) == 117u )
		goto st603;
	goto tr739;
st652:
	if ( ++p == pe )
		goto _test_eof652;
case 652:
	if ( (*p) == 101u )
		goto st603;
	goto tr739;
st653:
	if ( ++p == pe )
		goto _test_eof653;
case 653:
	if ( (*p) == 101u )
		goto st654;
	goto tr739;
st654:
	if ( ++p == pe )
		goto _test_eof654;
case 654:
	if ( (*p) == 100u )
		goto st603;
	goto tr739;
case 655:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st656;
	goto tr799;
st656:
	if ( ++p == pe )
		goto _test_eof656;
case 656:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st657;
	goto tr799;
st657:
	if ( ++p == pe )
		goto _test_eof657;
case 657:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st658;
	goto tr799;
st658:
	if ( ++p == pe )
		goto _test_eof658;
case 658:
	if ( (*p) == 32u )
		goto st659;
	goto tr799;
st659:
	if ( ++p == pe )
		goto _test_eof659;
case 659:
	switch( (*p) ) {
		case 33u: goto st660;
		case 37u: goto st660;
		case 39u: goto st660;
		case 91u: goto st676;
		case 126u: goto st660;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st660;
		} else if ( (*p) >= 42u )
			goto st660;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st660;
		} else if ( (*p) >= 65u )
			goto st660;
	} else
		goto st660;
	goto tr804;
st660:
	if ( ++p == pe )
		goto _test_eof660;
case 660:
	switch( (*p) ) {
		case 32u: goto st661;
		case 33u: goto st660;
		case 37u: goto st660;
		case 39u: goto st660;
		case 58u: goto st674;
		case 126u: goto st660;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st660;
		} else if ( (*p) >= 42u )
			goto st660;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st660;
		} else if ( (*p) >= 65u )
			goto st660;
	} else
		goto st660;
	goto tr804;
st661:
	if ( ++p == pe )
		goto _test_eof661;
case 661:
	switch( (*p) ) {
		case 9u: goto st661;
		case 13u: goto st662;
		case 32u: goto st661;
		case 34u: goto st665;
	}
	goto tr809;
st662:
	if ( ++p == pe )
		goto _test_eof662;
case 662:
	if ( (*p) == 10u )
		goto st663;
	goto tr812;
st663:
	if ( ++p == pe )
		goto _test_eof663;
case 663:
	switch( (*p) ) {
		case 9u: goto st664;
		case 32u: goto st664;
	}
	goto tr812;
st664:
	if ( ++p == pe )
		goto _test_eof664;
case 664:
	switch( (*p) ) {
		case 9u: goto st664;
		case 32u: goto st664;
		case 34u: goto st665;
	}
	goto tr809;
st665:
	if ( ++p == pe )
		goto _test_eof665;
case 665:
	switch( (*p) ) {
		case 9u: goto st665;
		case 13u: goto st666;
		case 34u: goto tr816;
		case 92u: goto st668;
	}
	if ( (*p) < 224u ) {
		if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st669;
		} else if ( (*p) >= 32u )
			goto st665;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st671;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st673;
		} else
			goto st672;
	} else
		goto st670;
	goto tr809;
st666:
	if ( ++p == pe )
		goto _test_eof666;
case 666:
	if ( (*p) == 10u )
		goto st667;
	goto tr809;
st667:
	if ( ++p == pe )
		goto _test_eof667;
case 667:
	switch( (*p) ) {
		case 9u: goto st665;
		case 32u: goto st665;
	}
	goto tr809;
tr816:
	{ m.mark = p + 1; }
	goto st878;
st878:
	if ( ++p == pe )
		goto _test_eof878;
case 878:
	goto tr809;
st668:
	if ( ++p == pe )
		goto _test_eof668;
case 668:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st665;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st665;
	} else
		goto st665;
	goto tr809;
st669:
	if ( ++p == pe )
		goto _test_eof669;
case 669:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st665;
	goto tr809;
st670:
	if ( ++p == pe )
		goto _test_eof670;
case 670:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st669;
	goto tr809;
st671:
	if ( ++p == pe )
		goto _test_eof671;
case 671:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st670;
	goto tr809;
st672:
	if ( ++p == pe )
		goto _test_eof672;
case 672:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st671;
	goto tr809;
st673:
	if ( ++p == pe )
		goto _test_eof673;
case 673:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st672;
	goto tr809;
st674:
	if ( ++p == pe )
		goto _test_eof674;
case 674:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st675;
	goto tr804;
st675:
	if ( ++p == pe )
		goto _test_eof675;
case 675:
	if ( (*p) == 32u )
		goto st661;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st675;
	goto tr804;
st676:
	if ( ++p == pe )
		goto _test_eof676;
case 676:
	if ( (*p) == 46u )
		goto tr825;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto tr825;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr825;
	} else
		goto tr825;
	goto tr804;
tr825:
	{ m.literal = p; }
	goto st677;
st677:
	if ( ++p == pe )
		goto _test_eof677;
case 677:
	switch( (*p) ) {
		case 46u: goto st677;
		case 93u: goto tr827;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st677;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st677;
	} else
		goto st677;
	goto tr804;
tr827:
	{ diagnose_literal(d, &m, p); }
	goto st678;
st678:
	if ( ++p == pe )
		goto _test_eof678;
case 678:
	switch( (*p) ) {
		case 32u: goto st661;
		case 58u: goto st674;
	}
	goto tr804;
st679:
	if ( ++p == pe )
		goto _test_eof679;
case 679:
	switch( (*p) ) {
		case 33u: goto tr829;
		case 37u: goto tr829;
		case 39u: goto tr829;
		case 45u: goto tr829;
		case 126u: goto tr829;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr829;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr829;
		} else if ( (*p) >= 65u )
			goto tr829;
	} else
		goto tr829;
	goto tr828;
tr829:
	{ m.mark = p + 1; }
	goto st879;
st879:
	if ( ++p == pe )
		goto _test_eof879;
case 879:
	switch( (*p) ) {
		case 33u: goto tr829;
		case 37u: goto tr829;
		case 39u: goto tr829;
		case 45u: goto tr829;
		case 46u: goto st679;
		case 126u: goto tr829;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr829;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr829;
		} else if ( (*p) >= 65u )
			goto tr829;
	} else
		goto tr829;
	goto tr828;
case 680:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st681;
	goto tr830;
st681:
	if ( ++p == pe )
		goto _test_eof681;
case 681:
	switch( (*p) ) {
		case 9u: goto st682;
		case 13u: goto st683;
		case 32u: goto st682;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st681;
	goto tr830;
st682:
	if ( ++p == pe )
		goto _test_eof682;
case 682:
	switch( (*p) ) {
		case 9u: goto st682;
		case 13u: goto st683;
		case 32u: goto st682;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st686;
	goto tr834;
st683:
	if ( ++p == pe )
		goto _test_eof683;
case 683:
	if ( (*p) == 10u )
		goto st684;
	goto tr720;
st684:
	if ( ++p == pe )
		goto _test_eof684;
case 684:
	switch( (*p) ) {
		case 9u: goto st685;
		case 32u: goto st685;
	}
	goto tr720;
st685:
	if ( ++p == pe )
		goto _test_eof685;
case 685:
	switch( (*p) ) {
		case 9u: goto st685;
		case 32u: goto st685;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st686;
	goto tr834;
st686:
	if ( ++p == pe )
		goto _test_eof686;
case 686:
	switch( (*p) ) {
		case 9u: goto st687;
		case 13u: goto st688;
		case 32u: goto st687;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st686;
	goto tr834;
st687:
	if ( ++p == pe )
		goto _test_eof687;
case 687:
	switch( (*p) ) {
		case 9u: goto st687;
		case 13u: goto st688;
		case 32u: goto st687;
		case 33u: goto tr841;
		case 37u: goto tr841;
		case 39u: goto tr841;
		case 126u: goto tr841;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr841;
		} else if ( (*p) >= 42u )
			goto tr841;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr841;
		} else if ( (*p) >= 65u )
			goto tr841;
	} else
		goto tr841;
	goto tr840;
st688:
	if ( ++p == pe )
		goto _test_eof688;
case 688:
	if ( (*p) == 10u )
		goto st689;
	goto tr720;
st689:
	if ( ++p == pe )
		goto _test_eof689;
case 689:
	switch( (*p) ) {
		case 9u: goto st690;
		case 32u: goto st690;
	}
	goto tr720;
st690:
	if ( ++p == pe )
		goto _test_eof690;
case 690:
	switch( (*p) ) {
		case 9u: goto st690;
		case 32u: goto st690;
		case 33u: goto tr841;
		case 37u: goto tr841;
		case 39u: goto tr841;
		case 126u: goto tr841;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr841;
		} else if ( (*p) >= 42u )
			goto tr841;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr841;
		} else if ( (*p) >= 65u )
			goto tr841;
	} else
		goto tr841;
	goto tr840;
tr841:
	{ m.mark = p + 1; }
	goto st880;
st880:
	if ( ++p == pe )
		goto _test_eof880;
case 880:
	switch( (*p) ) {
		case 33u: goto tr841;
		case 37u: goto tr841;
		case 39u: goto tr841;
		case 126u: goto tr841;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr841;
		} else if ( (*p) >= 42u )
			goto tr841;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr841;
		} else if ( (*p) >= 65u )
			goto tr841;
	} else
		goto tr841;
	goto tr840;
case 691:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st692;
	goto tr720;
st692:
	if ( ++p == pe )
		goto _test_eof692;
case 692:
	switch( (*p) ) {
		case 9u: goto st693;
		case 13u: goto st694;
		case 32u: goto st693;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st692;
	goto tr720;
st693:
	if ( ++p == pe )
		goto _test_eof693;
case 693:
	switch( (*p) ) {
		case 9u: goto st693;
		case 13u: goto st694;
		case 32u: goto st693;
		case 33u: goto tr847;
		case 37u: goto tr847;
		case 39u: goto tr847;
		case 126u: goto tr847;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr847;
		} else if ( (*p) >= 42u )
			goto tr847;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr847;
		} else if ( (*p) >= 65u )
			goto tr847;
	} else
		goto tr847;
	goto tr840;
st694:
	if ( ++p == pe )
		goto _test_eof694;
case 694:
	if ( (*p) == 10u )
		goto st695;
	goto tr720;
st695:
	if ( ++p == pe )
		goto _test_eof695;
case 695:
	switch( (*p) ) {
		case 9u: goto st696;
		case 32u: goto st696;
	}
	goto tr720;
st696:
	if ( ++p == pe )
		goto _test_eof696;
case 696:
	switch( (*p) ) {
		case 9u: goto st696;
		case 32u: goto st696;
		case 33u: goto tr847;
		case 37u: goto tr847;
		case 39u: goto tr847;
		case 126u: goto tr847;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr847;
		} else if ( (*p) >= 42u )
			goto tr847;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr847;
		} else if ( (*p) >= 65u )
			goto tr847;
	} else
		goto tr847;
	goto tr840;
tr847:
	{ m.mark = p + 1; }
	goto st881;
st881:
	if ( ++p == pe )
		goto _test_eof881;
case 881:
	switch( (*p) ) {
		case 33u: goto tr847;
		case 37u: goto tr847;
		case 39u: goto tr847;
		case 126u: goto tr847;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr847;
		} else if ( (*p) >= 42u )
			goto tr847;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr847;
		} else if ( (*p) >= 65u )
			goto tr847;
	} else
		goto tr847;
	goto tr840;
case 697:
	switch( (*p) ) {
		case 70u: goto st698;
		case 84u: goto st702;
		case 102u: goto st698;
		case 116u: goto st702;
	}
	goto tr720;
st698:
	if ( ++p == pe )
		goto _test_eof698;
case 698:
	switch( (*p) ) {
		case 65u: goto st699;
		case 97u: goto st699;
	}
	goto tr720;
st699:
	if ( ++p == pe )
		goto _test_eof699;
case 699:
	switch( (*p) ) {
		case 76u: goto st700;
		case 108u: goto st700;
	}
	goto tr720;
st700:
	if ( ++p == pe )
		goto _test_eof700;
case 700:
	switch( (*p) ) {
		case 83u: goto st701;
		case 115u: goto st701;
	}
	goto tr720;
st701:
	if ( ++p == pe )
		goto _test_eof701;
case 701:
	switch( (*p) ) {
		case 69u: goto tr855;
		case 101u: goto tr855;
	}
	goto tr720;
tr855:
	{ m.mark = p + 1; }
	goto st882;
st882:
	if ( ++p == pe )
		goto _test_eof882;
case 882:
	goto tr720;
st702:
	if ( ++p == pe )
		goto _test_eof702;
case 702:
	switch( (*p) ) {
		case 82u: goto st703;
		case 114u: goto st703;
	}
	goto tr720;
st703:
	if ( ++p == pe )
		goto _test_eof703;
case 703:
	switch( (*p) ) {
		case 85u: goto st701;
		case 117u: goto st701;
	}
	goto tr720;
case 704:
	switch( (*p) ) {
		case 33u: goto tr858;
		case 37u: goto tr858;
		case 39u: goto tr858;
		case 126u: goto tr858;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr858;
		} else if ( (*p) >= 42u )
			goto tr858;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr858;
		} else if ( (*p) >= 65u )
			goto tr858;
	} else
		goto tr858;
	goto tr857;
tr858:
	{ m.mark = p + 1; }
	goto st883;
st883:
	if ( ++p == pe )
		goto _test_eof883;
case 883:
	switch( (*p) ) {
		case 33u: goto tr858;
		case 37u: goto tr858;
		case 39u: goto tr858;
		case 59u: goto st705;
		case 126u: goto tr858;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr858;
		} else if ( (*p) >= 42u )
			goto tr858;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr858;
		} else if ( (*p) >= 65u )
			goto tr858;
	} else
		goto tr858;
	goto tr991;
st705:
	if ( ++p == pe )
		goto _test_eof705;
case 705:
	switch( (*p) ) {
		case 33u: goto tr859;
		case 37u: goto tr859;
		case 39u: goto tr859;
		case 126u: goto tr859;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr859;
		} else if ( (*p) >= 42u )
			goto tr859;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr859;
		} else if ( (*p) >= 65u )
			goto tr859;
	} else
		goto tr859;
	goto tr857;
tr859:
	{ m.mark = p + 1; }
	goto st884;
st884:
	if ( ++p == pe )
		goto _test_eof884;
case 884:
	switch( (*p) ) {
		case 33u: goto tr859;
		case 37u: goto tr859;
		case 39u: goto tr859;
		case 59u: goto st705;
		case 126u: goto tr859;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr859;
		} else if ( (*p) >= 42u )
			goto tr859;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr859;
		} else if ( (*p) >= 65u )
			goto tr859;
	} else
		goto tr859;
	goto tr857;
case 706:
	switch( (*p) ) {
		case 48u: goto tr861;
		case 49u: goto tr862;
	}
	goto tr860;
tr861:
	{ m.mark = p + 1; }
	goto st885;
st885:
	if ( ++p == pe )
		goto _test_eof885;
case 885:
	if ( (*p) == 46u )
		goto tr993;
	goto tr860;
tr993:
	{ m.mark = p + 1; }
	goto st886;
st886:
	if ( ++p == pe )
		goto _test_eof886;
case 886:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr994;
	goto tr860;
tr994:
	{ m.mark = p + 1; }
	goto st887;
st887:
	if ( ++p == pe )
		goto _test_eof887;
case 887:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr995;
	goto tr860;
tr995:
	{ m.mark = p + 1; }
	goto st888;
st888:
	if ( ++p == pe )
		goto _test_eof888;
case 888:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr996;
	goto tr860;
tr996:
	{ m.mark = p + 1; }
	goto st889;
st889:
	if ( ++p == pe )
		goto _test_eof889;
case 889:
	goto tr860;
tr862:
	{ m.mark = p + 1; }
	goto st890;
st890:
	if ( ++p == pe )
		goto _test_eof890;
case 890:
	if ( (*p) == 46u )
		goto tr997;
	goto tr860;
tr997:
	{ m.mark = p + 1; }
	goto st891;
st891:
	if ( ++p == pe )
		goto _test_eof891;
case 891:
	if ( (*p) == 48u )
		goto tr998;
	goto tr860;
tr998:
	{ m.mark = p + 1; }
	goto st892;
st892:
	if ( ++p == pe )
		goto _test_eof892;
case 892:
	if ( (*p) == 48u )
		goto tr999;
	goto tr860;
tr999:
	{ m.mark = p + 1; }
	goto st893;
st893:
	if ( ++p == pe )
		goto _test_eof893;
case 893:
	if ( (*p) == 48u )
		goto tr996;
	goto tr860;
case 707:
	if ( (*p) == 34u )
		goto st708;
	goto tr720;
st708:
	if ( ++p == pe )
		goto _test_eof708;
case 708:
	if ( (*p) == 34u )
		goto tr864;
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st708;
	} else if ( (*p) >= 48u )
		goto st708;
	goto tr720;
tr864:
	{ m.mark = p + 1; }
	goto st894;
st894:
	if ( ++p == pe )
		goto _test_eof894;
case 894:
	goto tr720;
case 709:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st710;
	} else if ( (*p) >= 48u )
		goto st710;
	goto tr720;
st710:
	if ( ++p == pe )
		goto _test_eof710;
case 710:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st711;
	} else if ( (*p) >= 48u )
		goto st711;
	goto tr720;
st711:
	if ( ++p == pe )
		goto _test_eof711;
case 711:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st712;
	} else if ( (*p) >= 48u )
		goto st712;
	goto tr720;
st712:
	if ( ++p == pe )
		goto _test_eof712;
case 712:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st713;
	} else if ( (*p) >= 48u )
		goto st713;
	goto tr720;
st713:
	if ( ++p == pe )
		goto _test_eof713;
case 713:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st714;
	} else if ( (*p) >= 48u )
		goto st714;
	goto tr720;
st714:
	if ( ++p == pe )
		goto _test_eof714;
case 714:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st715;
	} else if ( (*p) >= 48u )
		goto st715;
	goto tr720;
st715:
	if ( ++p == pe )
		goto _test_eof715;
case 715:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st716;
	} else if ( (*p) >= 48u )
		goto st716;
	goto tr720;
st716:
	if ( ++p == pe )
		goto _test_eof716;
case 716:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr872;
	} else if ( (*p) >= 48u )
		goto tr872;
	goto tr720;
tr872:
	{ m.mark = p + 1; }
	goto st895;
st895:
	if ( ++p == pe )
		goto _test_eof895;
case 895:
	goto tr720;
case 717:
	if ( (*p) == 34u )
		goto st718;
	goto tr720;
st718:
	if ( ++p == pe )
		goto _test_eof718;
case 718:
	switch( (*p) ) {
		case 33u: goto st719;
		case 37u: goto st719;
		case 39u: goto st719;
		case 126u: goto st719;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st719;
		} else if ( (*p) >= 42u )
			goto st719;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st719;
		} else if ( (*p) >= 65u )
			goto st719;
	} else
		goto st719;
	goto tr720;
st719:
	if ( ++p == pe )
		goto _test_eof719;
case 719:
	switch( (*p) ) {
		case 33u: goto st719;
		case 34u: goto tr875;
		case 37u: goto st719;
		case 39u: goto st719;
		case 44u: goto st718;
		case 126u: goto st719;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st719;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st719;
		} else if ( (*p) >= 65u )
			goto st719;
	} else
		goto st719;
	goto tr720;
tr875:
	{ m.mark = p + 1; }
	goto st896;
st896:
	if ( ++p == pe )
		goto _test_eof896;
case 896:
	goto tr720;
case 720:
	switch( (*p) ) {
		case 70u: goto st721;
		case 84u: goto st725;
		case 102u: goto st721;
		case 116u: goto st725;
	}
	goto tr720;
st721:
	if ( ++p == pe )
		goto _test_eof721;
case 721:
	switch( (*p) ) {
		case 65u: goto st722;
		case 97u: goto st722;
	}
	goto tr720;
st722:
	if ( ++p == pe )
		goto _test_eof722;
case 722:
	switch( (*p) ) {
		case 76u: goto st723;
		case 108u: goto st723;
	}
	goto tr720;
st723:
	if ( ++p == pe )
		goto _test_eof723;
case 723:
	switch( (*p) ) {
		case 83u: goto st724;
		case 115u: goto st724;
	}
	goto tr720;
st724:
	if ( ++p == pe )
		goto _test_eof724;
case 724:
	switch( (*p) ) {
		case 69u: goto tr881;
		case 101u: goto tr881;
	}
	goto tr720;
tr881:
	{ m.mark = p + 1; }
	goto st897;
st897:
	if ( ++p == pe )
		goto _test_eof897;
case 897:
	goto tr720;
st725:
	if ( ++p == pe )
		goto _test_eof725;
case 725:
	switch( (*p) ) {
		case 82u: goto st726;
		case 114u: goto st726;
	}
	goto tr720;
st726:
	if ( ++p == pe )
		goto _test_eof726;
case 726:
	switch( (*p) ) {
		case 85u: goto st724;
		case 117u: goto st724;
	}
	goto tr720;
case 727:
	switch( (*p) ) {
		case 9u: goto tr883;
		case 13u: goto st728;
		case 92u: goto st730;
	}
	if ( (*p) < 224u ) {
		if ( (*p) < 42u ) {
			if ( 32u <= (*p) && (*p) <= 39u )
				goto tr883;
		} else if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st731;
		} else
			goto tr883;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st733;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st735;
		} else
			goto st734;
	} else
		goto st732;
	goto st0;
tr883:
	{ m.mark = p + 1; }
	goto st898;
st898:
	if ( ++p == pe )
		goto _test_eof898;
case 898:
	switch( (*p) ) {
		case 9u: goto tr883;
		case 13u: goto st728;
		case 92u: goto st730;
	}
	if ( (*p) < 224u ) {
		if ( (*p) < 42u ) {
			if ( 32u <= (*p) && (*p) <= 39u )
				goto tr883;
		} else if ( (*p) > 126u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st731;
		} else
			goto tr883;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st733;
		} else if ( (*p) > 251u ) {
			if ( 252u <= (*p) && (*p) <= 253u )
				goto st735;
		} else
			goto st734;
	} else
		goto st732;
	goto st0;
st728:
	if ( ++p == pe )
		goto _test_eof728;
case 728:
	if ( (*p) == 10u )
		goto st729;
	goto st0;
st729:
	if ( ++p == pe )
		goto _test_eof729;
case 729:
	switch( (*p) ) {
		case 9u: goto tr883;
		case 32u: goto tr883;
	}
	goto st0;
st730:
	if ( ++p == pe )
		goto _test_eof730;
case 730:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto tr883;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto tr883;
	} else
		goto tr883;
	goto st0;
st731:
	if ( ++p == pe )
		goto _test_eof731;
case 731:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto tr883;
	goto st0;
st732:
	if ( ++p == pe )
		goto _test_eof732;
case 732:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st731;
	goto st0;
st733:
	if ( ++p == pe )
		goto _test_eof733;
case 733:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st732;
	goto st0;
st734:
	if ( ++p == pe )
		goto _test_eof734;
case 734:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st733;
	goto st0;
st735:
	if ( ++p == pe )
		goto _test_eof735;
case 735:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st734;
	goto st0;
case 736:
	switch( (*p) ) {
		case 9u: goto tr892;
		case 13u: goto st737;
		case 32u: goto tr892;
	}
	goto st0;
tr892:
	{ m.mark = p + 1; }
	goto st899;
st899:
	if ( ++p == pe )
		goto _test_eof899;
case 899:
	switch( (*p) ) {
		case 9u: goto tr892;
		case 13u: goto st737;
		case 32u: goto tr892;
	}
	goto st0;
st737:
	if ( ++p == pe )
		goto _test_eof737;
case 737:
	if ( (*p) == 10u )
		goto st738;
	goto st0;
st738:
	if ( ++p == pe )
		goto _test_eof738;
case 738:
	switch( (*p) ) {
		case 9u: goto tr895;
		case 32u: goto tr895;
	}
	goto st0;
tr895:
	{ m.mark = p + 1; }
	goto st900;
st900:
	if ( ++p == pe )
		goto _test_eof900;
case 900:
	switch( (*p) ) {
		case 9u: goto tr895;
		case 32u: goto tr895;
	}
	goto st0;
tr693:
	{ m.mark = p + 1; }
	goto st845;
st845:
	if ( ++p == pe )
		goto _test_eof845;
case 845:
	switch( (*p) ) {
		case 13u: goto st561;
		case 127u: goto tr691;
	}
	if ( (*p) < 224u ) {
		if ( (*p) < 10u ) {
			if ( (*p) <= 8u )
				goto tr691;
		} else if ( (*p) > 31u ) {
			if ( 192u <= (*p) && (*p) <= 223u )
				goto st563;
		} else
			goto tr691;
	} else if ( (*p) > 239u ) {
		if ( (*p) < 248u ) {
			if ( 240u <= (*p) && (*p) <= 247u )
				goto st565;
		} else if ( (*p) > 251u ) {
			if ( (*p) > 253u ) {
				if ( 254u <= (*p) )
					goto tr691;
			} else if ( (*p) >= 252u )
				goto st567;
		} else
			goto st566;
	} else
		goto st564;
	goto tr693;
st561:
	if ( ++p == pe )
		goto _test_eof561;
case 561:
	if ( (*p) == 10u )
		goto st562;
	goto tr691;
st562:
	if ( ++p == pe )
		goto _test_eof562;
case 562:
	switch( (*p) ) {
		case 9u: goto tr693;
		case 32u: goto tr693;
	}
	goto tr691;
st563:
	if ( ++p == pe )
		goto _test_eof563;
case 563:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto tr693;
	goto tr691;
st564:
	if ( ++p == pe )
		goto _test_eof564;
case 564:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st563;
	goto tr691;
st565:
	if ( ++p == pe )
		goto _test_eof565;
case 565:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st564;
	goto tr691;
st566:
	if ( ++p == pe )
		goto _test_eof566;
case 566:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st565;
	goto tr691;
st567:
	if ( ++p == pe )
		goto _test_eof567;
case 567:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st566;
	goto tr691;
	}
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof739: cs = 739; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof740: cs = 740; goto _test_eof; 
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
	_test_eof741: cs = 741; goto _test_eof; 
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
	_test_eof742: cs = 742; goto _test_eof; 
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
	_test_eof743: cs = 743; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof744: cs = 744; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof745: cs = 745; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof746: cs = 746; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof747: cs = 747; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof748: cs = 748; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof749: cs = 749; goto _test_eof; 
	_test_eof750: cs = 750; goto _test_eof; 
	_test_eof751: cs = 751; goto _test_eof; 
	_test_eof752: cs = 752; goto _test_eof; 
	_test_eof753: cs = 753; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
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
	_test_eof754: cs = 754; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof755: cs = 755; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof756: cs = 756; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof757: cs = 757; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof758: cs = 758; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof759: cs = 759; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof760: cs = 760; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 
	_test_eof99: cs = 99; goto _test_eof; 
	_test_eof100: cs = 100; goto _test_eof; 
	_test_eof761: cs = 761; goto _test_eof; 
	_test_eof762: cs = 762; goto _test_eof; 
	_test_eof763: cs = 763; goto _test_eof; 
	_test_eof764: cs = 764; goto _test_eof; 
	_test_eof765: cs = 765; goto _test_eof; 
	_test_eof101: cs = 101; goto _test_eof; 
	_test_eof102: cs = 102; goto _test_eof; 
	_test_eof103: cs = 103; goto _test_eof; 
	_test_eof104: cs = 104; goto _test_eof; 
	_test_eof105: cs = 105; goto _test_eof; 
	_test_eof106: cs = 106; goto _test_eof; 
	_test_eof107: cs = 107; goto _test_eof; 
	_test_eof108: cs = 108; goto _test_eof; 
	_test_eof109: cs = 109; goto _test_eof; 
	_test_eof110: cs = 110; goto _test_eof; 
	_test_eof111: cs = 111; goto _test_eof; 
	_test_eof112: cs = 112; goto _test_eof; 
	_test_eof113: cs = 113; goto _test_eof; 
	_test_eof114: cs = 114; goto _test_eof; 
	_test_eof766: cs = 766; goto _test_eof; 
	_test_eof767: cs = 767; goto _test_eof; 
	_test_eof116: cs = 116; goto _test_eof; 
	_test_eof768: cs = 768; goto _test_eof; 
	_test_eof117: cs = 117; goto _test_eof; 
	_test_eof769: cs = 769; goto _test_eof; 
	_test_eof118: cs = 118; goto _test_eof; 
	_test_eof119: cs = 119; goto _test_eof; 
	_test_eof770: cs = 770; goto _test_eof; 
	_test_eof771: cs = 771; goto _test_eof; 
	_test_eof772: cs = 772; goto _test_eof; 
	_test_eof120: cs = 120; goto _test_eof; 
	_test_eof121: cs = 121; goto _test_eof; 
	_test_eof773: cs = 773; goto _test_eof; 
	_test_eof122: cs = 122; goto _test_eof; 
	_test_eof123: cs = 123; goto _test_eof; 
	_test_eof124: cs = 124; goto _test_eof; 
	_test_eof125: cs = 125; goto _test_eof; 
	_test_eof774: cs = 774; goto _test_eof; 
	_test_eof775: cs = 775; goto _test_eof; 
	_test_eof127: cs = 127; goto _test_eof; 
	_test_eof128: cs = 128; goto _test_eof; 
	_test_eof776: cs = 776; goto _test_eof; 
	_test_eof777: cs = 777; goto _test_eof; 
	_test_eof778: cs = 778; goto _test_eof; 
	_test_eof129: cs = 129; goto _test_eof; 
	_test_eof130: cs = 130; goto _test_eof; 
	_test_eof779: cs = 779; goto _test_eof; 
	_test_eof131: cs = 131; goto _test_eof; 
	_test_eof132: cs = 132; goto _test_eof; 
	_test_eof780: cs = 780; goto _test_eof; 
	_test_eof133: cs = 133; goto _test_eof; 
	_test_eof134: cs = 134; goto _test_eof; 
	_test_eof135: cs = 135; goto _test_eof; 
	_test_eof136: cs = 136; goto _test_eof; 
	_test_eof137: cs = 137; goto _test_eof; 
	_test_eof138: cs = 138; goto _test_eof; 
	_test_eof139: cs = 139; goto _test_eof; 
	_test_eof140: cs = 140; goto _test_eof; 
	_test_eof141: cs = 141; goto _test_eof; 
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
	_test_eof781: cs = 781; goto _test_eof; 
	_test_eof171: cs = 171; goto _test_eof; 
	_test_eof782: cs = 782; goto _test_eof; 
	_test_eof172: cs = 172; goto _test_eof; 
	_test_eof173: cs = 173; goto _test_eof; 
	_test_eof174: cs = 174; goto _test_eof; 
	_test_eof175: cs = 175; goto _test_eof; 
	_test_eof176: cs = 176; goto _test_eof; 
	_test_eof177: cs = 177; goto _test_eof; 
	_test_eof178: cs = 178; goto _test_eof; 
	_test_eof179: cs = 179; goto _test_eof; 
	_test_eof180: cs = 180; goto _test_eof; 
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
	_test_eof286: cs = 286; goto _test_eof; 
	_test_eof287: cs = 287; goto _test_eof; 
	_test_eof288: cs = 288; goto _test_eof; 
	_test_eof289: cs = 289; goto _test_eof; 
	_test_eof290: cs = 290; goto _test_eof; 
	_test_eof291: cs = 291; goto _test_eof; 
	_test_eof292: cs = 292; goto _test_eof; 
	_test_eof293: cs = 293; goto _test_eof; 
	_test_eof294: cs = 294; goto _test_eof; 
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
	_test_eof783: cs = 783; goto _test_eof; 
	_test_eof313: cs = 313; goto _test_eof; 
	_test_eof314: cs = 314; goto _test_eof; 
	_test_eof315: cs = 315; goto _test_eof; 
	_test_eof316: cs = 316; goto _test_eof; 
	_test_eof317: cs = 317; goto _test_eof; 
	_test_eof318: cs = 318; goto _test_eof; 
	_test_eof319: cs = 319; goto _test_eof; 
	_test_eof320: cs = 320; goto _test_eof; 
	_test_eof784: cs = 784; goto _test_eof; 
	_test_eof321: cs = 321; goto _test_eof; 
	_test_eof322: cs = 322; goto _test_eof; 
	_test_eof323: cs = 323; goto _test_eof; 
	_test_eof324: cs = 324; goto _test_eof; 
	_test_eof325: cs = 325; goto _test_eof; 
	_test_eof326: cs = 326; goto _test_eof; 
	_test_eof327: cs = 327; goto _test_eof; 
	_test_eof328: cs = 328; goto _test_eof; 
	_test_eof785: cs = 785; goto _test_eof; 
	_test_eof329: cs = 329; goto _test_eof; 
	_test_eof330: cs = 330; goto _test_eof; 
	_test_eof331: cs = 331; goto _test_eof; 
	_test_eof332: cs = 332; goto _test_eof; 
	_test_eof333: cs = 333; goto _test_eof; 
	_test_eof334: cs = 334; goto _test_eof; 
	_test_eof335: cs = 335; goto _test_eof; 
	_test_eof336: cs = 336; goto _test_eof; 
	_test_eof786: cs = 786; goto _test_eof; 
	_test_eof337: cs = 337; goto _test_eof; 
	_test_eof338: cs = 338; goto _test_eof; 
	_test_eof339: cs = 339; goto _test_eof; 
	_test_eof787: cs = 787; goto _test_eof; 
	_test_eof340: cs = 340; goto _test_eof; 
	_test_eof341: cs = 341; goto _test_eof; 
	_test_eof342: cs = 342; goto _test_eof; 
	_test_eof343: cs = 343; goto _test_eof; 
	_test_eof344: cs = 344; goto _test_eof; 
	_test_eof345: cs = 345; goto _test_eof; 
	_test_eof346: cs = 346; goto _test_eof; 
	_test_eof347: cs = 347; goto _test_eof; 
	_test_eof788: cs = 788; goto _test_eof; 
	_test_eof789: cs = 789; goto _test_eof; 
	_test_eof790: cs = 790; goto _test_eof; 
	_test_eof791: cs = 791; goto _test_eof; 
	_test_eof792: cs = 792; goto _test_eof; 
	_test_eof348: cs = 348; goto _test_eof; 
	_test_eof349: cs = 349; goto _test_eof; 
	_test_eof350: cs = 350; goto _test_eof; 
	_test_eof351: cs = 351; goto _test_eof; 
	_test_eof352: cs = 352; goto _test_eof; 
	_test_eof353: cs = 353; goto _test_eof; 
	_test_eof354: cs = 354; goto _test_eof; 
	_test_eof355: cs = 355; goto _test_eof; 
	_test_eof356: cs = 356; goto _test_eof; 
	_test_eof793: cs = 793; goto _test_eof; 
	_test_eof794: cs = 794; goto _test_eof; 
	_test_eof795: cs = 795; goto _test_eof; 
	_test_eof796: cs = 796; goto _test_eof; 
	_test_eof797: cs = 797; goto _test_eof; 
	_test_eof798: cs = 798; goto _test_eof; 
	_test_eof357: cs = 357; goto _test_eof; 
	_test_eof358: cs = 358; goto _test_eof; 
	_test_eof359: cs = 359; goto _test_eof; 
	_test_eof360: cs = 360; goto _test_eof; 
	_test_eof361: cs = 361; goto _test_eof; 
	_test_eof362: cs = 362; goto _test_eof; 
	_test_eof363: cs = 363; goto _test_eof; 
	_test_eof364: cs = 364; goto _test_eof; 
	_test_eof799: cs = 799; goto _test_eof; 
	_test_eof365: cs = 365; goto _test_eof; 
	_test_eof366: cs = 366; goto _test_eof; 
	_test_eof367: cs = 367; goto _test_eof; 
	_test_eof800: cs = 800; goto _test_eof; 
	_test_eof368: cs = 368; goto _test_eof; 
	_test_eof369: cs = 369; goto _test_eof; 
	_test_eof370: cs = 370; goto _test_eof; 
	_test_eof371: cs = 371; goto _test_eof; 
	_test_eof372: cs = 372; goto _test_eof; 
	_test_eof373: cs = 373; goto _test_eof; 
	_test_eof374: cs = 374; goto _test_eof; 
	_test_eof375: cs = 375; goto _test_eof; 
	_test_eof801: cs = 801; goto _test_eof; 
	_test_eof802: cs = 802; goto _test_eof; 
	_test_eof803: cs = 803; goto _test_eof; 
	_test_eof804: cs = 804; goto _test_eof; 
	_test_eof805: cs = 805; goto _test_eof; 
	_test_eof806: cs = 806; goto _test_eof; 
	_test_eof807: cs = 807; goto _test_eof; 
	_test_eof376: cs = 376; goto _test_eof; 
	_test_eof377: cs = 377; goto _test_eof; 
	_test_eof378: cs = 378; goto _test_eof; 
	_test_eof379: cs = 379; goto _test_eof; 
	_test_eof380: cs = 380; goto _test_eof; 
	_test_eof381: cs = 381; goto _test_eof; 
	_test_eof382: cs = 382; goto _test_eof; 
	_test_eof383: cs = 383; goto _test_eof; 
	_test_eof384: cs = 384; goto _test_eof; 
	_test_eof385: cs = 385; goto _test_eof; 
	_test_eof386: cs = 386; goto _test_eof; 
	_test_eof387: cs = 387; goto _test_eof; 
	_test_eof388: cs = 388; goto _test_eof; 
	_test_eof389: cs = 389; goto _test_eof; 
	_test_eof390: cs = 390; goto _test_eof; 
	_test_eof808: cs = 808; goto _test_eof; 
	_test_eof809: cs = 809; goto _test_eof; 
	_test_eof810: cs = 810; goto _test_eof; 
	_test_eof811: cs = 811; goto _test_eof; 
	_test_eof812: cs = 812; goto _test_eof; 
	_test_eof391: cs = 391; goto _test_eof; 
	_test_eof392: cs = 392; goto _test_eof; 
	_test_eof393: cs = 393; goto _test_eof; 
	_test_eof394: cs = 394; goto _test_eof; 
	_test_eof395: cs = 395; goto _test_eof; 
	_test_eof396: cs = 396; goto _test_eof; 
	_test_eof397: cs = 397; goto _test_eof; 
	_test_eof398: cs = 398; goto _test_eof; 
	_test_eof399: cs = 399; goto _test_eof; 
	_test_eof813: cs = 813; goto _test_eof; 
	_test_eof400: cs = 400; goto _test_eof; 
	_test_eof401: cs = 401; goto _test_eof; 
	_test_eof402: cs = 402; goto _test_eof; 
	_test_eof403: cs = 403; goto _test_eof; 
	_test_eof404: cs = 404; goto _test_eof; 
	_test_eof405: cs = 405; goto _test_eof; 
	_test_eof814: cs = 814; goto _test_eof; 
	_test_eof815: cs = 815; goto _test_eof; 
	_test_eof816: cs = 816; goto _test_eof; 
	_test_eof817: cs = 817; goto _test_eof; 
	_test_eof406: cs = 406; goto _test_eof; 
	_test_eof407: cs = 407; goto _test_eof; 
	_test_eof408: cs = 408; goto _test_eof; 
	_test_eof409: cs = 409; goto _test_eof; 
	_test_eof410: cs = 410; goto _test_eof; 
	_test_eof411: cs = 411; goto _test_eof; 
	_test_eof412: cs = 412; goto _test_eof; 
	_test_eof413: cs = 413; goto _test_eof; 
	_test_eof818: cs = 818; goto _test_eof; 
	_test_eof819: cs = 819; goto _test_eof; 
	_test_eof820: cs = 820; goto _test_eof; 
	_test_eof414: cs = 414; goto _test_eof; 
	_test_eof415: cs = 415; goto _test_eof; 
	_test_eof416: cs = 416; goto _test_eof; 
	_test_eof417: cs = 417; goto _test_eof; 
	_test_eof418: cs = 418; goto _test_eof; 
	_test_eof419: cs = 419; goto _test_eof; 
	_test_eof420: cs = 420; goto _test_eof; 
	_test_eof421: cs = 421; goto _test_eof; 
	_test_eof422: cs = 422; goto _test_eof; 
	_test_eof821: cs = 821; goto _test_eof; 
	_test_eof822: cs = 822; goto _test_eof; 
	_test_eof823: cs = 823; goto _test_eof; 
	_test_eof824: cs = 824; goto _test_eof; 
	_test_eof825: cs = 825; goto _test_eof; 
	_test_eof423: cs = 423; goto _test_eof; 
	_test_eof826: cs = 826; goto _test_eof; 
	_test_eof424: cs = 424; goto _test_eof; 
	_test_eof425: cs = 425; goto _test_eof; 
	_test_eof426: cs = 426; goto _test_eof; 
	_test_eof427: cs = 427; goto _test_eof; 
	_test_eof428: cs = 428; goto _test_eof; 
	_test_eof827: cs = 827; goto _test_eof; 
	_test_eof828: cs = 828; goto _test_eof; 
	_test_eof829: cs = 829; goto _test_eof; 
	_test_eof830: cs = 830; goto _test_eof; 
	_test_eof831: cs = 831; goto _test_eof; 
	_test_eof429: cs = 429; goto _test_eof; 
	_test_eof430: cs = 430; goto _test_eof; 
	_test_eof431: cs = 431; goto _test_eof; 
	_test_eof432: cs = 432; goto _test_eof; 
	_test_eof433: cs = 433; goto _test_eof; 
	_test_eof434: cs = 434; goto _test_eof; 
	_test_eof435: cs = 435; goto _test_eof; 
	_test_eof436: cs = 436; goto _test_eof; 
	_test_eof437: cs = 437; goto _test_eof; 
	_test_eof438: cs = 438; goto _test_eof; 
	_test_eof439: cs = 439; goto _test_eof; 
	_test_eof440: cs = 440; goto _test_eof; 
	_test_eof441: cs = 441; goto _test_eof; 
	_test_eof442: cs = 442; goto _test_eof; 
	_test_eof832: cs = 832; goto _test_eof; 
	_test_eof444: cs = 444; goto _test_eof; 
	_test_eof445: cs = 445; goto _test_eof; 
	_test_eof446: cs = 446; goto _test_eof; 
	_test_eof447: cs = 447; goto _test_eof; 
	_test_eof448: cs = 448; goto _test_eof; 
	_test_eof449: cs = 449; goto _test_eof; 
	_test_eof833: cs = 833; goto _test_eof; 
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
	_test_eof464: cs = 464; goto _test_eof; 
	_test_eof834: cs = 834; goto _test_eof; 
	_test_eof466: cs = 466; goto _test_eof; 
	_test_eof467: cs = 467; goto _test_eof; 
	_test_eof468: cs = 468; goto _test_eof; 
	_test_eof469: cs = 469; goto _test_eof; 
	_test_eof470: cs = 470; goto _test_eof; 
	_test_eof471: cs = 471; goto _test_eof; 
	_test_eof835: cs = 835; goto _test_eof; 
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
	_test_eof486: cs = 486; goto _test_eof; 
	_test_eof487: cs = 487; goto _test_eof; 
	_test_eof488: cs = 488; goto _test_eof; 
	_test_eof489: cs = 489; goto _test_eof; 
	_test_eof490: cs = 490; goto _test_eof; 
	_test_eof491: cs = 491; goto _test_eof; 
	_test_eof492: cs = 492; goto _test_eof; 
	_test_eof836: cs = 836; goto _test_eof; 
	_test_eof493: cs = 493; goto _test_eof; 
	_test_eof494: cs = 494; goto _test_eof; 
	_test_eof495: cs = 495; goto _test_eof; 
	_test_eof496: cs = 496; goto _test_eof; 
	_test_eof497: cs = 497; goto _test_eof; 
	_test_eof498: cs = 498; goto _test_eof; 
	_test_eof499: cs = 499; goto _test_eof; 
	_test_eof500: cs = 500; goto _test_eof; 
	_test_eof837: cs = 837; goto _test_eof; 
	_test_eof501: cs = 501; goto _test_eof; 
	_test_eof502: cs = 502; goto _test_eof; 
	_test_eof503: cs = 503; goto _test_eof; 
	_test_eof838: cs = 838; goto _test_eof; 
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
	_test_eof514: cs = 514; goto _test_eof; 
	_test_eof515: cs = 515; goto _test_eof; 
	_test_eof516: cs = 516; goto _test_eof; 
	_test_eof517: cs = 517; goto _test_eof; 
	_test_eof518: cs = 518; goto _test_eof; 
	_test_eof519: cs = 519; goto _test_eof; 
	_test_eof520: cs = 520; goto _test_eof; 
	_test_eof521: cs = 521; goto _test_eof; 
	_test_eof522: cs = 522; goto _test_eof; 
	_test_eof523: cs = 523; goto _test_eof; 
	_test_eof524: cs = 524; goto _test_eof; 
	_test_eof525: cs = 525; goto _test_eof; 
	_test_eof526: cs = 526; goto _test_eof; 
	_test_eof527: cs = 527; goto _test_eof; 
	_test_eof528: cs = 528; goto _test_eof; 
	_test_eof839: cs = 839; goto _test_eof; 
	_test_eof529: cs = 529; goto _test_eof; 
	_test_eof530: cs = 530; goto _test_eof; 
	_test_eof531: cs = 531; goto _test_eof; 
	_test_eof840: cs = 840; goto _test_eof; 
	_test_eof532: cs = 532; goto _test_eof; 
	_test_eof533: cs = 533; goto _test_eof; 
	_test_eof534: cs = 534; goto _test_eof; 
	_test_eof535: cs = 535; goto _test_eof; 
	_test_eof536: cs = 536; goto _test_eof; 
	_test_eof537: cs = 537; goto _test_eof; 
	_test_eof539: cs = 539; goto _test_eof; 
	_test_eof841: cs = 841; goto _test_eof; 
	_test_eof540: cs = 540; goto _test_eof; 
	_test_eof541: cs = 541; goto _test_eof; 
	_test_eof842: cs = 842; goto _test_eof; 
	_test_eof543: cs = 543; goto _test_eof; 
	_test_eof544: cs = 544; goto _test_eof; 
	_test_eof545: cs = 545; goto _test_eof; 
	_test_eof546: cs = 546; goto _test_eof; 
	_test_eof547: cs = 547; goto _test_eof; 
	_test_eof548: cs = 548; goto _test_eof; 
	_test_eof549: cs = 549; goto _test_eof; 
	_test_eof550: cs = 550; goto _test_eof; 
	_test_eof551: cs = 551; goto _test_eof; 
	_test_eof843: cs = 843; goto _test_eof; 
	_test_eof552: cs = 552; goto _test_eof; 
	_test_eof553: cs = 553; goto _test_eof; 
	_test_eof554: cs = 554; goto _test_eof; 
	_test_eof844: cs = 844; goto _test_eof; 
	_test_eof555: cs = 555; goto _test_eof; 
	_test_eof556: cs = 556; goto _test_eof; 
	_test_eof557: cs = 557; goto _test_eof; 
	_test_eof558: cs = 558; goto _test_eof; 
	_test_eof559: cs = 559; goto _test_eof; 
	_test_eof560: cs = 560; goto _test_eof; 
	_test_eof846: cs = 846; goto _test_eof; 
	_test_eof847: cs = 847; goto _test_eof; 
	_test_eof570: cs = 570; goto _test_eof; 
	_test_eof848: cs = 848; goto _test_eof; 
	_test_eof572: cs = 572; goto _test_eof; 
	_test_eof573: cs = 573; goto _test_eof; 
	_test_eof574: cs = 574; goto _test_eof; 
	_test_eof575: cs = 575; goto _test_eof; 
	_test_eof576: cs = 576; goto _test_eof; 
	_test_eof577: cs = 577; goto _test_eof; 
	_test_eof578: cs = 578; goto _test_eof; 
	_test_eof579: cs = 579; goto _test_eof; 
	_test_eof580: cs = 580; goto _test_eof; 
	_test_eof849: cs = 849; goto _test_eof; 
	_test_eof850: cs = 850; goto _test_eof; 
	_test_eof851: cs = 851; goto _test_eof; 
	_test_eof582: cs = 582; goto _test_eof; 
	_test_eof852: cs = 852; goto _test_eof; 
	_test_eof853: cs = 853; goto _test_eof; 
	_test_eof854: cs = 854; goto _test_eof; 
	_test_eof855: cs = 855; goto _test_eof; 
	_test_eof856: cs = 856; goto _test_eof; 
	_test_eof857: cs = 857; goto _test_eof; 
	_test_eof858: cs = 858; goto _test_eof; 
	_test_eof583: cs = 583; goto _test_eof; 
	_test_eof859: cs = 859; goto _test_eof; 
	_test_eof860: cs = 860; goto _test_eof; 
	_test_eof861: cs = 861; goto _test_eof; 
	_test_eof862: cs = 862; goto _test_eof; 
	_test_eof863: cs = 863; goto _test_eof; 
	_test_eof864: cs = 864; goto _test_eof; 
	_test_eof865: cs = 865; goto _test_eof; 
	_test_eof866: cs = 866; goto _test_eof; 
	_test_eof867: cs = 867; goto _test_eof; 
	_test_eof868: cs = 868; goto _test_eof; 
	_test_eof586: cs = 586; goto _test_eof; 
	_test_eof587: cs = 587; goto _test_eof; 
	_test_eof588: cs = 588; goto _test_eof; 
	_test_eof589: cs = 589; goto _test_eof; 
	_test_eof590: cs = 590; goto _test_eof; 
	_test_eof591: cs = 591; goto _test_eof; 
	_test_eof592: cs = 592; goto _test_eof; 
	_test_eof593: cs = 593; goto _test_eof; 
	_test_eof869: cs = 869; goto _test_eof; 
	_test_eof595: cs = 595; goto _test_eof; 
	_test_eof596: cs = 596; goto _test_eof; 
	_test_eof870: cs = 870; goto _test_eof; 
	_test_eof871: cs = 871; goto _test_eof; 
	_test_eof872: cs = 872; goto _test_eof; 
	_test_eof598: cs = 598; goto _test_eof; 
	_test_eof599: cs = 599; goto _test_eof; 
	_test_eof873: cs = 873; goto _test_eof; 
	_test_eof874: cs = 874; goto _test_eof; 
	_test_eof875: cs = 875; goto _test_eof; 
	_test_eof876: cs = 876; goto _test_eof; 
	_test_eof601: cs = 601; goto _test_eof; 
	_test_eof602: cs = 602; goto _test_eof; 
	_test_eof603: cs = 603; goto _test_eof; 
	_test_eof604: cs = 604; goto _test_eof; 
	_test_eof605: cs = 605; goto _test_eof; 
	_test_eof606: cs = 606; goto _test_eof; 
	_test_eof607: cs = 607; goto _test_eof; 
	_test_eof608: cs = 608; goto _test_eof; 
	_test_eof609: cs = 609; goto _test_eof; 
	_test_eof610: cs = 610; goto _test_eof; 
	_test_eof611: cs = 611; goto _test_eof; 
	_test_eof612: cs = 612; goto _test_eof; 
	_test_eof613: cs = 613; goto _test_eof; 
	_test_eof614: cs = 614; goto _test_eof; 
	_test_eof615: cs = 615; goto _test_eof; 
	_test_eof616: cs = 616; goto _test_eof; 
	_test_eof617: cs = 617; goto _test_eof; 
	_test_eof618: cs = 618; goto _test_eof; 
	_test_eof619: cs = 619; goto _test_eof; 
	_test_eof620: cs = 620; goto _test_eof; 
	_test_eof621: cs = 621; goto _test_eof; 
	_test_eof622: cs = 622; goto _test_eof; 
	_test_eof623: cs = 623; goto _test_eof; 
	_test_eof624: cs = 624; goto _test_eof; 
	_test_eof625: cs = 625; goto _test_eof; 
	_test_eof626: cs = 626; goto _test_eof; 
	_test_eof627: cs = 627; goto _test_eof; 
	_test_eof628: cs = 628; goto _test_eof; 
	_test_eof877: cs = 877; goto _test_eof; 
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
	_test_eof650: cs = 650; goto _test_eof; 
	_test_eof651: cs = 651; goto _test_eof; 
	_test_eof652: cs = 652; goto _test_eof; 
	_test_eof653: cs = 653; goto _test_eof; 
	_test_eof654: cs = 654; goto _test_eof; 
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
	_test_eof878: cs = 878; goto _test_eof; 
	_test_eof668: cs = 668; goto _test_eof; 
	_test_eof669: cs = 669; goto _test_eof; 
	_test_eof670: cs = 670; goto _test_eof; 
	_test_eof671: cs = 671; goto _test_eof; 
	_test_eof672: cs = 672; goto _test_eof; 
	_test_eof673: cs = 673; goto _test_eof; 
	_test_eof674: cs = 674; goto _test_eof; 
	_test_eof675: cs = 675; goto _test_eof; 
	_test_eof676: cs = 676; goto _test_eof; 
	_test_eof677: cs = 677; goto _test_eof; 
	_test_eof678: cs = 678; goto _test_eof; 
	_test_eof679: cs = 679; goto _test_eof; 
	_test_eof879: cs = 879; goto _test_eof; 
	_test_eof681: cs = 681; goto _test_eof; 
	_test_eof682: cs = 682; goto _test_eof; 
	_test_eof683: cs = 683; goto _test_eof; 
	_test_eof684: cs = 684; goto _test_eof; 
	_test_eof685: cs = 685; goto _test_eof; 
	_test_eof686: cs = 686; goto _test_eof; 
	_test_eof687: cs = 687; goto _test_eof; 
	_test_eof688: cs = 688; goto _test_eof; 
	_test_eof689: cs = 689; goto _test_eof; 
	_test_eof690: cs = 690; goto _test_eof; 
	_test_eof880: cs = 880; goto _test_eof; 
	_test_eof692: cs = 692; goto _test_eof; 
	_test_eof693: cs = 693; goto _test_eof; 
	_test_eof694: cs = 694; goto _test_eof; 
	_test_eof695: cs = 695; goto _test_eof; 
	_test_eof696: cs = 696; goto _test_eof; 
	_test_eof881: cs = 881; goto _test_eof; 
	_test_eof698: cs = 698; goto _test_eof; 
	_test_eof699: cs = 699; goto _test_eof; 
	_test_eof700: cs = 700; goto _test_eof; 
	_test_eof701: cs = 701; goto _test_eof; 
	_test_eof882: cs = 882; goto _test_eof; 
	_test_eof702: cs = 702; goto _test_eof; 
	_test_eof703: cs = 703; goto _test_eof; 
	_test_eof883: cs = 883; goto _test_eof; 
	_test_eof705: cs = 705; goto _test_eof; 
	_test_eof884: cs = 884; goto _test_eof; 
	_test_eof885: cs = 885; goto _test_eof; 
	_test_eof886: cs = 886; goto _test_eof; 
	_test_eof887: cs = 887; goto _test_eof; 
	_test_eof888: cs = 888; goto _test_eof; 
	_test_eof889: cs = 889; goto _test_eof; 
	_test_eof890: cs = 890; goto _test_eof; 
	_test_eof891: cs = 891; goto _test_eof; 
	_test_eof892: cs = 892; goto _test_eof; 
	_test_eof893: cs = 893; goto _test_eof; 
	_test_eof708: cs = 708; goto _test_eof; 
	_test_eof894: cs = 894; goto _test_eof; 
	_test_eof710: cs = 710; goto _test_eof; 
	_test_eof711: cs = 711; goto _test_eof; 
	_test_eof712: cs = 712; goto _test_eof; 
	_test_eof713: cs = 713; goto _test_eof; 
	_test_eof714: cs = 714; goto _test_eof; 
	_test_eof715: cs = 715; goto _test_eof; 
	_test_eof716: cs = 716; goto _test_eof; 
	_test_eof895: cs = 895; goto _test_eof; 
	_test_eof718: cs = 718; goto _test_eof; 
	_test_eof719: cs = 719; goto _test_eof; 
	_test_eof896: cs = 896; goto _test_eof; 
	_test_eof721: cs = 721; goto _test_eof; 
	_test_eof722: cs = 722; goto _test_eof; 
	_test_eof723: cs = 723; goto _test_eof; 
	_test_eof724: cs = 724; goto _test_eof; 
	_test_eof897: cs = 897; goto _test_eof; 
	_test_eof725: cs = 725; goto _test_eof; 
	_test_eof726: cs = 726; goto _test_eof; 
	_test_eof898: cs = 898; goto _test_eof; 
	_test_eof728: cs = 728; goto _test_eof; 
	_test_eof729: cs = 729; goto _test_eof; 
	_test_eof730: cs = 730; goto _test_eof; 
	_test_eof731: cs = 731; goto _test_eof; 
	_test_eof732: cs = 732; goto _test_eof; 
	_test_eof733: cs = 733; goto _test_eof; 
	_test_eof734: cs = 734; goto _test_eof; 
	_test_eof735: cs = 735; goto _test_eof; 
	_test_eof899: cs = 899; goto _test_eof; 
	_test_eof737: cs = 737; goto _test_eof; 
	_test_eof738: cs = 738; goto _test_eof; 
	_test_eof900: cs = 900; goto _test_eof; 
	_test_eof845: cs = 845; goto _test_eof; 
	_test_eof561: cs = 561; goto _test_eof; 
	_test_eof562: cs = 562; goto _test_eof; 
	_test_eof563: cs = 563; goto _test_eof; 
	_test_eof564: cs = 564; goto _test_eof; 
	_test_eof565: cs = 565; goto _test_eof; 
	_test_eof566: cs = 566; goto _test_eof; 
	_test_eof567: cs = 567; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 813: 
	{ diagnose_literal(d, &m, p); }
	break;
	case 7: 
	case 19: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	break;
	case 604: 
	case 626: 
	case 627: 
	case 628: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 126: 
	case 127: 
	case 128: 
	case 129: 
	case 130: 
	case 131: 
	case 132: 
	case 133: 
	case 134: 
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
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ABSOLUTE_URI; }
	break;
	case 464: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ADDR_SPEC; }
	break;
	case 542: 
	case 544: 
	case 545: 
	case 546: 
	case 547: 
	case 548: 
	case 549: 
	case 550: 
	case 551: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	break;
	case 538: 
	case 539: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_SCHEME; }
	break;
	case 568: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 679: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_EVENT_TYPE; }
	break;
	case 584: 
	case 594: 
	case 595: 
	case 596: 
	case 597: 
	case 598: 
	case 599: 
	case 683: 
	case 684: 
	case 688: 
	case 689: 
	case 691: 
	case 692: 
	case 694: 
	case 695: 
	case 697: 
	case 698: 
	case 699: 
	case 700: 
	case 701: 
	case 702: 
	case 703: 
	case 707: 
	case 708: 
	case 709: 
	case 710: 
	case 711: 
	case 712: 
	case 713: 
	case 714: 
	case 715: 
	case 716: 
	case 717: 
	case 718: 
	case 719: 
	case 720: 
	case 721: 
	case 722: 
	case 723: 
	case 724: 
	case 725: 
	case 726: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 561: 
	case 562: 
	case 563: 
	case 564: 
	case 565: 
	case 566: 
	case 567: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 581: 
	case 582: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_RANGE; }
	break;
	case 583: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_LANGUAGE_TAG; }
	break;
	case 516: 
	case 519: 
	case 521: 
	case 522: 
	case 523: 
	case 524: 
	case 526: 
	case 527: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	break;
	case 453: 
	case 454: 
	case 455: 
	case 456: 
	case 475: 
	case 476: 
	case 477: 
	case 478: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	break;
	case 489: 
	case 492: 
	case 493: 
	case 494: 
	case 495: 
	case 496: 
	case 498: 
	case 499: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	break;
	case 704: 
	case 705: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRIV_VALUE; }
	break;
	case 585: 
	case 586: 
	case 587: 
	case 588: 
	case 589: 
	case 590: 
	case 591: 
	case 592: 
	case 593: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PRODUCT; }
	break;
	case 706: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QVALUE; }
	break;
	case 285: 
	case 306: 
	case 307: 
	case 321: 
	case 322: 
	case 323: 
	case 324: 
	case 326: 
	case 327: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 662: 
	case 663: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	break;
	case 682: 
	case 685: 
	case 686: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CSEQ_NUM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 8: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_METHOD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_REQUEST_LINE; }
	break;
	case 687: 
	case 690: 
	case 693: 
	case 696: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_METHOD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
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
	case 605: 
	case 606: 
	case 607: 
	case 612: 
	case 613: 
	case 614: 
	case 615: 
	case 616: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DATE1; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 444: 
	case 445: 
	case 446: 
	case 447: 
	case 466: 
	case 467: 
	case 468: 
	case 469: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DISPLAY_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	break;
	case 497: 
	case 500: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	break;
	case 52: 
	case 90: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 39: 
	case 43: 
	case 58: 
	case 60: 
	case 62: 
	case 77: 
	case 81: 
	case 96: 
	case 98: 
	case 100: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 572: 
	case 573: 
	case 574: 
	case 575: 
	case 576: 
	case 577: 
	case 578: 
	case 579: 
	case 580: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_SUBTYPE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 571: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_TYPE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 525: 
	case 528: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	break;
	case 116: 
	case 117: 
	case 118: 
	case 119: 
	case 120: 
	case 121: 
	case 122: 
	case 123: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TEL_PAR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_URI; }
	break;
	case 36: 
	case 37: 
	case 38: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PASSWORD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 45: 
	case 83: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 552: 
	case 553: 
	case 554: 
	case 555: 
	case 556: 
	case 557: 
	case 558: 
	case 559: 
	case 560: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	break;
	case 450: 
	case 451: 
	case 452: 
	case 457: 
	case 458: 
	case 459: 
	case 460: 
	case 461: 
	case 462: 
	case 472: 
	case 473: 
	case 474: 
	case 479: 
	case 480: 
	case 481: 
	case 482: 
	case 483: 
	case 484: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	break;
	case 680: 
	case 681: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_NUM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->head; }
	break;
	case 313: 
	case 314: 
	case 315: 
	case 316: 
	case 318: 
	case 319: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 287: 
	case 288: 
	case 289: 
	case 290: 
	case 292: 
	case 293: 
	case 296: 
	case 297: 
	case 298: 
	case 299: 
	case 301: 
	case 302: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 115: 
	case 124: 
	case 125: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_SUBSCRIBER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TELEPHONE_URI; }
	break;
	case 617: 
	case 618: 
	case 619: 
	case 620: 
	case 621: 
	case 622: 
	case 623: 
	case 624: 
	case 625: 
	case 629: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TIME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 543: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_AUTH_PARAM; }
	break;
	case 520: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	break;
	case 448: 
	case 449: 
	case 470: 
	case 471: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->bracketed != PSIP_RULE_NONE ? d->bracketed : PSIP_RULE_ADDR_SPEC; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	break;
	case 46: 
	case 84: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 32: 
	case 33: 
	case 34: 
	case 35: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_USER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 325: 
	case 328: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 659: 
	case 660: 
	case 674: 
	case 675: 
	case 676: 
	case 677: 
	case 678: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_AGENT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	break;
	case 655: 
	case 656: 
	case 657: 
	case 658: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_CODE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	break;
	case 661: 
	case 664: 
	case 665: 
	case 666: 
	case 667: 
	case 668: 
	case 669: 
	case 670: 
	case 671: 
	case 672: 
	case 673: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARN_TEXT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WARNING_VALUE; }
	break;
	case 600: 
	case 601: 
	case 602: 
	case 603: 
	case 646: 
	case 647: 
	case 648: 
	case 649: 
	case 650: 
	case 651: 
	case 652: 
	case 653: 
	case 654: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WKDAY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 569: 
	case 570: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_WORD; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_CALLID; }
	break;
	case 510: 
	case 511: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	break;
	case 75: 
	case 76: 
	case 113: 
	case 114: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 463: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DISPLAY_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_NAME_ADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_ADDR_SPEC; }
	break;
	case 329: 
	case 330: 
	case 331: 
	case 332: 
	case 334: 
	case 335: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 53: 
	case 54: 
	case 55: 
	case 91: 
	case 92: 
	case 93: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 305: 
	case 308: 
	case 312: 
	case 424: 
	case 426: 
	case 428: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 40: 
	case 41: 
	case 42: 
	case 44: 
	case 59: 
	case 61: 
	case 63: 
	case 64: 
	case 65: 
	case 66: 
	case 67: 
	case 68: 
	case 69: 
	case 70: 
	case 71: 
	case 72: 
	case 73: 
	case 74: 
	case 78: 
	case 79: 
	case 80: 
	case 82: 
	case 97: 
	case 99: 
	case 101: 
	case 102: 
	case 103: 
	case 104: 
	case 105: 
	case 106: 
	case 107: 
	case 108: 
	case 109: 
	case 110: 
	case 111: 
	case 112: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOSTNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 56: 
	case 57: 
	case 94: 
	case 95: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HVALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_HEADER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 608: 
	case 609: 
	case 610: 
	case 611: 
	case 630: 
	case 631: 
	case 632: 
	case 633: 
	case 634: 
	case 635: 
	case 636: 
	case 637: 
	case 638: 
	case 639: 
	case 640: 
	case 641: 
	case 642: 
	case 643: 
	case 644: 
	case 645: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_MONTH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_DATE1; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_DATE; }
	break;
	case 47: 
	case 48: 
	case 85: 
	case 86: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 317: 
	case 320: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 286: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_NAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 291: 
	case 294: 
	case 295: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PROTOCOL_VERSION; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 49: 
	case 50: 
	case 51: 
	case 87: 
	case 88: 
	case 89: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_PVALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_URI_PARAMETER; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SIP_URI; }
	break;
	case 501: 
	case 502: 
	case 503: 
	case 504: 
	case 505: 
	case 506: 
	case 507: 
	case 508: 
	case 509: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = d->param; }
	break;
	case 529: 
	case 530: 
	case 531: 
	case 532: 
	case 533: 
	case 534: 
	case 535: 
	case 536: 
	case 537: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_M_PARAMETER; }
	break;
	case 406: 
	case 407: 
	case 408: 
	case 409: 
	case 410: 
	case 411: 
	case 412: 
	case 413: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_RESPONSE_PORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 300: 
	case 303: 
	case 304: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TRANSPORT; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_PROTOCOL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 349: 
	case 350: 
	case 351: 
	case 352: 
	case 353: 
	case 354: 
	case 355: 
	case 356: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 377: 
	case 378: 
	case 379: 
	case 380: 
	case 381: 
	case 382: 
	case 383: 
	case 384: 
	case 385: 
	case 386: 
	case 387: 
	case 388: 
	case 389: 
	case 390: 
	case 391: 
	case 392: 
	case 393: 
	case 394: 
	case 395: 
	case 396: 
	case 397: 
	case 398: 
	case 399: 
	case 400: 
	case 401: 
	case 402: 
	case 403: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 415: 
	case 416: 
	case 417: 
	case 418: 
	case 420: 
	case 421: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 441: 
	case 442: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 404: 
	case 405: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 333: 
	case 336: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 309: 
	case 310: 
	case 311: 
	case 423: 
	case 425: 
	case 427: 
	case 429: 
	case 430: 
	case 431: 
	case 432: 
	case 433: 
	case 434: 
	case 435: 
	case 436: 
	case 437: 
	case 438: 
	case 439: 
	case 440: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOSTNAME; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_HOST; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_SENT_BY; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 419: 
	case 422: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 357: 
	case 358: 
	case 359: 
	case 360: 
	case 362: 
	case 363: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 346: 
	case 347: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 337: 
	case 338: 
	case 339: 
	case 340: 
	case 341: 
	case 342: 
	case 343: 
	case 344: 
	case 345: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 348: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_BRANCH; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 361: 
	case 364: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 376: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_RECEIVED; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 414: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_TTL; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_TOKEN; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 374: 
	case 375: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_IPV6REFERENCE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GENERIC_PARAM; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARAMS; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_PARM; }
	break;
	case 365: 
	case 366: 
	case 367: 
	case 368: 
	case 369: 
	case 370: 
	case 371: 
	case 372: 
	case 373: 
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_QUOTED_STRING; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_VIA_MADDR; }
	{ if (m.rule == PSIP_RULE_NONE) m.rule = PSIP_RULE_GEN_VALUE; }
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
	if (d->at == d->end)
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
	return d->at == d->end && !d->settled;
}

void psip_diagnose_read(struct diagnosis *d, const struct diagnose_subject *subject)
{
	int machine = subject->kind == DIAGNOSE_REQUEST_LINE ? psip_diagnose_machine_en_do_request_line : psip_diagnose_machine_en_do_status_line;
	bool whole = false;

	if (subject->kind == DIAGNOSE_URI)
		whole = diagnose_uri(d, psip_between(d->at, d->end));
	else if (subject->kind == DIAGNOSE_VALUE)
		whole = diagnose_value(d, subject->id);
	else
		(void)diagnose_run(d, machine); /* a line that was refused breaks somewhere */
	if (whole && !d->probe)
		d->fail = NULL;
}

#endif
#pragma GCC diagnostic pop
