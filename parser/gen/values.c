/* Made by ragel from parser/values.rl; do not edit. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wsign-conversion"

/* SPDX-License-Identifier: MIT
 * The words of header values, by machine, and the pieces that values of many headers share: white space and separators, numbers, quoted
 * strings, hosts, URIs in angle brackets, generic-param's values. */
#include "parser/host.h"
#include "parser/values.h"

/* Ragel's own code: fall-through in -G2, mixed int widths in -T0. */
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#endif

static const int psip_values_start = 1;

static const int psip_values_en_do_language_tag = 4;
static const int psip_values_en_do_language_range = 5;
static const int psip_values_en_do_mime_version = 7;
static const int psip_values_en_do_seconds = 10;
static const int psip_values_en_do_delay = 229;
static const int psip_values_en_do_date = 11;
static const int psip_values_en_do_event = 66;
static const int psip_values_en_do_privacy = 67;
static const int psip_values_en_do_boolean = 68;
static const int psip_values_en_do_directive = 75;
static const int psip_values_en_do_resource = 119;
static const int psip_values_en_do_uuid = 122;
static const int psip_values_en_do_identity = 154;
static const int psip_values_en_do_qvalue = 155;
static const int psip_values_en_do_index = 156;
static const int psip_values_en_do_refresher = 157;
static const int psip_values_en_do_dot_atom = 160;
static const int psip_values_en_do_msg_id_right = 161;
static const int psip_values_en_do_hostname = 163;
static const int psip_values_en_do_instance = 167;
static const int psip_values_en_do_feature = 174;
static const int psip_values_en_do_nc_value = 198;
static const int psip_values_en_do_LHEX_text = 206;
static const int psip_values_en_do_qop_options = 207;
static const int psip_values_en_do_abs_path = 1;

static const int values_entries[] = {
	[PSIP_WORD_LANGUAGE_TAG] = psip_values_en_do_language_tag,
	[PSIP_WORD_LANGUAGE_RANGE] = psip_values_en_do_language_range,
	[PSIP_WORD_MIME_VERSION] = psip_values_en_do_mime_version,
	[PSIP_WORD_SECONDS] = psip_values_en_do_seconds,
	[PSIP_WORD_DELAY] = psip_values_en_do_delay,
	[PSIP_WORD_DATE] = psip_values_en_do_date,
	[PSIP_WORD_EVENT] = psip_values_en_do_event,
	[PSIP_WORD_PRIVACY] = psip_values_en_do_privacy,
	[PSIP_WORD_BOOLEAN] = psip_values_en_do_boolean,
	[PSIP_WORD_DIRECTIVE] = psip_values_en_do_directive,
	[PSIP_WORD_RESOURCE] = psip_values_en_do_resource,
	[PSIP_WORD_UUID] = psip_values_en_do_uuid,
	[PSIP_WORD_IDENTITY] = psip_values_en_do_identity,
	[PSIP_WORD_QVALUE] = psip_values_en_do_qvalue,
	[PSIP_WORD_INDEX] = psip_values_en_do_index,
	[PSIP_WORD_REFRESHER] = psip_values_en_do_refresher,
	[PSIP_WORD_DOT_ATOM] = psip_values_en_do_dot_atom,
	[PSIP_WORD_MSG_ID_RIGHT] = psip_values_en_do_msg_id_right,
	[PSIP_WORD_HOSTNAME] = psip_values_en_do_hostname,
	[PSIP_WORD_INSTANCE] = psip_values_en_do_instance,
	[PSIP_WORD_FEATURE] = psip_values_en_do_feature,
	[PSIP_WORD_NC_VALUE] = psip_values_en_do_nc_value,
	[PSIP_WORD_LHEX_TEXT] = psip_values_en_do_LHEX_text,
	[PSIP_WORD_QOP_OPTIONS] = psip_values_en_do_qop_options,
	[PSIP_WORD_ABS_PATH] = psip_values_en_do_abs_path,
};

bool psip_values_run(struct psip_values_reader *r, enum psip_values_word word)
{
	const unsigned char *p = r->at, *pe = r->end, *mark = NULL;
	int cs = values_entries[word];

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	if ( (*p) == 47u )
		goto tr0;
	goto st0;
st0:
cs = 0;
	goto _out;
tr0:
	{ mark = p + 1; }
	goto st208;
st208:
	if ( ++p == pe )
		goto _test_eof208;
case 208:
	switch( (*p) ) {
		case 33u: goto tr0;
		case 37u: goto st2;
		case 61u: goto tr0;
		case 95u: goto tr0;
		case 126u: goto tr0;
	}
	if ( (*p) < 64u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto tr0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr0;
	} else
		goto tr0;
	goto st0;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st3;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st3;
	} else
		goto st3;
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr0;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr0;
	} else
		goto tr0;
	goto st0;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr3;
	} else if ( (*p) >= 65u )
		goto tr3;
	goto st0;
tr3:
	{ mark = p + 1; }
	goto st209;
st209:
	if ( ++p == pe )
		goto _test_eof209;
case 209:
	if ( (*p) == 45u )
		goto st4;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr213;
	} else if ( (*p) >= 65u )
		goto tr213;
	goto st0;
tr213:
	{ mark = p + 1; }
	goto st210;
st210:
	if ( ++p == pe )
		goto _test_eof210;
case 210:
	if ( (*p) == 45u )
		goto st4;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr214;
	} else if ( (*p) >= 65u )
		goto tr214;
	goto st0;
tr214:
	{ mark = p + 1; }
	goto st211;
st211:
	if ( ++p == pe )
		goto _test_eof211;
case 211:
	if ( (*p) == 45u )
		goto st4;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr215;
	} else if ( (*p) >= 65u )
		goto tr215;
	goto st0;
tr215:
	{ mark = p + 1; }
	goto st212;
st212:
	if ( ++p == pe )
		goto _test_eof212;
case 212:
	if ( (*p) == 45u )
		goto st4;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr216;
	} else if ( (*p) >= 65u )
		goto tr216;
	goto st0;
tr216:
	{ mark = p + 1; }
	goto st213;
st213:
	if ( ++p == pe )
		goto _test_eof213;
case 213:
	if ( (*p) == 45u )
		goto st4;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr217;
	} else if ( (*p) >= 65u )
		goto tr217;
	goto st0;
tr217:
	{ mark = p + 1; }
	goto st214;
st214:
	if ( ++p == pe )
		goto _test_eof214;
case 214:
	if ( (*p) == 45u )
		goto st4;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr218;
	} else if ( (*p) >= 65u )
		goto tr218;
	goto st0;
tr218:
	{ mark = p + 1; }
	goto st215;
st215:
	if ( ++p == pe )
		goto _test_eof215;
case 215:
	if ( (*p) == 45u )
		goto st4;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr219;
	} else if ( (*p) >= 65u )
		goto tr219;
	goto st0;
tr219:
	{ mark = p + 1; }
	goto st216;
st216:
	if ( ++p == pe )
		goto _test_eof216;
case 216:
	if ( (*p) == 45u )
		goto st4;
	goto st0;
case 5:
	if ( (*p) == 42u )
		goto tr4;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr5;
	} else if ( (*p) >= 65u )
		goto tr5;
	goto st0;
tr4:
	{ mark = p + 1; }
	goto st217;
st217:
	if ( ++p == pe )
		goto _test_eof217;
case 217:
	goto st0;
tr5:
	{ mark = p + 1; }
	goto st218;
st218:
	if ( ++p == pe )
		goto _test_eof218;
case 218:
	if ( (*p) == 45u )
		goto st6;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr221;
	} else if ( (*p) >= 65u )
		goto tr221;
	goto st0;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr5;
	} else if ( (*p) >= 65u )
		goto tr5;
	goto st0;
tr221:
	{ mark = p + 1; }
	goto st219;
st219:
	if ( ++p == pe )
		goto _test_eof219;
case 219:
	if ( (*p) == 45u )
		goto st6;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr222;
	} else if ( (*p) >= 65u )
		goto tr222;
	goto st0;
tr222:
	{ mark = p + 1; }
	goto st220;
st220:
	if ( ++p == pe )
		goto _test_eof220;
case 220:
	if ( (*p) == 45u )
		goto st6;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr223;
	} else if ( (*p) >= 65u )
		goto tr223;
	goto st0;
tr223:
	{ mark = p + 1; }
	goto st221;
st221:
	if ( ++p == pe )
		goto _test_eof221;
case 221:
	if ( (*p) == 45u )
		goto st6;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr224;
	} else if ( (*p) >= 65u )
		goto tr224;
	goto st0;
tr224:
	{ mark = p + 1; }
	goto st222;
st222:
	if ( ++p == pe )
		goto _test_eof222;
case 222:
	if ( (*p) == 45u )
		goto st6;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr225;
	} else if ( (*p) >= 65u )
		goto tr225;
	goto st0;
tr225:
	{ mark = p + 1; }
	goto st223;
st223:
	if ( ++p == pe )
		goto _test_eof223;
case 223:
	if ( (*p) == 45u )
		goto st6;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr226;
	} else if ( (*p) >= 65u )
		goto tr226;
	goto st0;
tr226:
	{ mark = p + 1; }
	goto st224;
st224:
	if ( ++p == pe )
		goto _test_eof224;
case 224:
	if ( (*p) == 45u )
		goto st6;
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr227;
	} else if ( (*p) >= 65u )
		goto tr227;
	goto st0;
tr227:
	{ mark = p + 1; }
	goto st225;
st225:
	if ( ++p == pe )
		goto _test_eof225;
case 225:
	if ( (*p) == 45u )
		goto st6;
	goto st0;
case 7:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st8;
	goto st0;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	if ( (*p) == 46u )
		goto st9;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st8;
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr8;
	goto st0;
tr8:
	{ mark = p + 1; }
	goto st226;
st226:
	if ( ++p == pe )
		goto _test_eof226;
case 226:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr8;
	goto st0;
case 10:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr9;
	goto st0;
tr9:
	{ mark = p + 1; }
	goto st227;
st227:
	if ( ++p == pe )
		goto _test_eof227;
case 227:
	if ( (*p) == 46u )
		goto tr228;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr9;
	goto st0;
tr228:
	{ mark = p + 1; }
	goto st228;
st228:
	if ( ++p == pe )
		goto _test_eof228;
case 228:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr228;
	goto st0;
case 11:
	switch( (*p) ) {
		case 70u: goto st12;
		case 77u: goto st57;
		case 83u: goto st59;
		case 84u: goto st61;
		case 87u: goto st64;
	}
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	if ( (*p) == 114u )
		goto st13;
	goto st0;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	if ( (*p) == 105u )
		goto st14;
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) == 44u )
		goto st15;
	goto st0;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	if ( (*p) == 32u )
		goto st16;
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st17;
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st18;
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	if ( (*p) == 32u )
		goto st19;
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch( (*p) ) {
		case 65u: goto st20;
		case 68u: goto st42;
		case 70u: goto st44;
		case 74u: goto st46;
		case 77u: goto st49;
		case 78u: goto st51;
		case 79u: goto st53;
		case 83u: goto st55;
	}
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch( (*p) ) {
		case 112u: goto st21;
		case 117u: goto st41;
	}
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( (*p) == 114u )
		goto st22;
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	if ( (*p) == 32u )
		goto st23;
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st24;
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st25;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st26;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st27;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	if ( (*p) == 32u )
		goto st28;
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	if ( (*p) == 50u )
		goto st40;
	if ( 48u <= (*p) && (*p) <= 49u )
		goto st29;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st30;
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( (*p) == 58u )
		goto st31;
	goto st0;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st32;
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st33;
	goto st0;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	if ( (*p) == 58u )
		goto st34;
	goto st0;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	if ( 48u <= (*p) && (*p) <= 53u )
		goto st35;
	goto st0;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st36;
	goto st0;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	if ( (*p) == 32u )
		goto st37;
	goto st0;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	if ( (*p) == 71u )
		goto st38;
	goto st0;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	if ( (*p) == 77u )
		goto st39;
	goto st0;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	if ( (*p) == 84u )
		goto tr51;
	goto st0;
tr51:
	{ mark = p + 1; }
	goto st231;
st231:
	if ( ++p == pe )
		goto _test_eof231;
case 231:
	goto st0;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	if ( 48u <= (*p) && (*p) <= 51u )
		goto st30;
	goto st0;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	if ( (*p) == 103u )
		goto st22;
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	if ( (*p) == 101u )
		goto st43;
	goto st0;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	if ( (*p) == 99u )
		goto st22;
	goto st0;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	if ( (*p) == 101u )
		goto st45;
	goto st0;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	if ( (*p) == 98u )
		goto st22;
	goto st0;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	switch( (*p) ) {
		case 97u: goto st47;
		case 117u: goto st48;
	}
	goto st0;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	if ( (*p) == 110u )
		goto st22;
	goto st0;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 108u: goto st22;
		case 110u: goto st22;
	}
	goto st0;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	if ( (*p) == 97u )
		goto st50;
	goto st0;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 114u: goto st22;
		case 121u: goto st22;
	}
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	if ( (*p) == 111u )
		goto st52;
	goto st0;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	if ( (*p) == 118u )
		goto st22;
	goto st0;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	if ( (*p) == 99u )
		goto st54;
	goto st0;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	if ( (*p) == 116u )
		goto st22;
	goto st0;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	if ( (*p) == 101u )
		goto st56;
	goto st0;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	if ( (*p) == 112u )
		goto st22;
	goto st0;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	if ( (*p) == 111u )
		goto st58;
	goto st0;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	if ( (*p) == 110u )
		goto st14;
	goto st0;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch( (*p) ) {
		case 97u: goto st60;
		case 117u: goto st58;
	}
	goto st0;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	if ( (*p) == 116u )
		goto st14;
	goto st0;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 104u: goto st62;
		case 117u: goto st63;
	}
	goto st0;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	if ( (*p) == 117u )
		goto st14;
	goto st0;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	if ( (*p) == 101u )
		goto st14;
	goto st0;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	if ( (*p) == 101u )
		goto st65;
	goto st0;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	if ( (*p) == 100u )
		goto st14;
	goto st0;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	switch( (*p) ) {
		case 33u: goto tr65;
		case 37u: goto tr65;
		case 39u: goto tr65;
		case 45u: goto tr65;
		case 126u: goto tr65;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr65;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr65;
		} else if ( (*p) >= 65u )
			goto tr65;
	} else
		goto tr65;
	goto st0;
tr65:
	{ mark = p + 1; }
	goto st232;
st232:
	if ( ++p == pe )
		goto _test_eof232;
case 232:
	switch( (*p) ) {
		case 33u: goto tr65;
		case 37u: goto tr65;
		case 39u: goto tr65;
		case 45u: goto tr65;
		case 46u: goto st66;
		case 126u: goto tr65;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr65;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr65;
		} else if ( (*p) >= 65u )
			goto tr65;
	} else
		goto tr65;
	goto st0;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch( (*p) ) {
		case 33u: goto tr66;
		case 37u: goto tr66;
		case 39u: goto tr66;
		case 126u: goto tr66;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr66;
		} else if ( (*p) >= 42u )
			goto tr66;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr66;
		} else if ( (*p) >= 65u )
			goto tr66;
	} else
		goto tr66;
	goto st0;
tr66:
	{ mark = p + 1; }
	goto st233;
st233:
	if ( ++p == pe )
		goto _test_eof233;
case 233:
	switch( (*p) ) {
		case 33u: goto tr66;
		case 37u: goto tr66;
		case 39u: goto tr66;
		case 59u: goto st67;
		case 126u: goto tr66;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr66;
		} else if ( (*p) >= 42u )
			goto tr66;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr66;
		} else if ( (*p) >= 65u )
			goto tr66;
	} else
		goto tr66;
	goto st0;
case 68:
	switch( (*p) ) {
		case 70u: goto st69;
		case 84u: goto st73;
		case 102u: goto st69;
		case 116u: goto st73;
	}
	goto st0;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch( (*p) ) {
		case 65u: goto st70;
		case 97u: goto st70;
	}
	goto st0;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 76u: goto st71;
		case 108u: goto st71;
	}
	goto st0;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch( (*p) ) {
		case 83u: goto st72;
		case 115u: goto st72;
	}
	goto st0;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch( (*p) ) {
		case 69u: goto tr72;
		case 101u: goto tr72;
	}
	goto st0;
tr72:
	{ mark = p + 1; }
	goto st234;
st234:
	if ( ++p == pe )
		goto _test_eof234;
case 234:
	goto st0;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch( (*p) ) {
		case 82u: goto st74;
		case 114u: goto st74;
	}
	goto st0;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch( (*p) ) {
		case 85u: goto st72;
		case 117u: goto st72;
	}
	goto st0;
case 75:
	switch( (*p) ) {
		case 67u: goto st76;
		case 70u: goto st81;
		case 78u: goto st84;
		case 80u: goto st96;
		case 81u: goto st87;
		case 82u: goto st104;
		case 83u: goto st111;
		case 99u: goto st76;
		case 102u: goto st81;
		case 110u: goto st84;
		case 112u: goto st96;
		case 113u: goto st87;
		case 114u: goto st104;
		case 115u: goto st111;
	}
	goto st0;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch( (*p) ) {
		case 65u: goto st77;
		case 97u: goto st77;
	}
	goto st0;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	switch( (*p) ) {
		case 78u: goto st78;
		case 110u: goto st78;
	}
	goto st0;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	switch( (*p) ) {
		case 67u: goto st79;
		case 99u: goto st79;
	}
	goto st0;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	switch( (*p) ) {
		case 69u: goto st80;
		case 101u: goto st80;
	}
	goto st0;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	switch( (*p) ) {
		case 76u: goto tr85;
		case 108u: goto tr85;
	}
	goto st0;
tr85:
	{ mark = p + 1; }
	goto st235;
st235:
	if ( ++p == pe )
		goto _test_eof235;
case 235:
	goto st0;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch( (*p) ) {
		case 79u: goto st82;
		case 111u: goto st82;
	}
	goto st0;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	switch( (*p) ) {
		case 82u: goto st83;
		case 114u: goto st83;
	}
	goto st0;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch( (*p) ) {
		case 75u: goto tr85;
		case 107u: goto tr85;
	}
	goto st0;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch( (*p) ) {
		case 79u: goto st85;
		case 111u: goto st85;
	}
	goto st0;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	if ( (*p) == 45u )
		goto st86;
	goto st0;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	switch( (*p) ) {
		case 67u: goto st76;
		case 70u: goto st81;
		case 81u: goto st87;
		case 82u: goto st91;
		case 99u: goto st76;
		case 102u: goto st81;
		case 113u: goto st87;
		case 114u: goto st91;
	}
	goto st0;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 85u: goto st88;
		case 117u: goto st88;
	}
	goto st0;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	switch( (*p) ) {
		case 69u: goto st89;
		case 101u: goto st89;
	}
	goto st0;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	switch( (*p) ) {
		case 85u: goto st90;
		case 117u: goto st90;
	}
	goto st0;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch( (*p) ) {
		case 69u: goto tr85;
		case 101u: goto tr85;
	}
	goto st0;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	switch( (*p) ) {
		case 69u: goto st92;
		case 101u: goto st92;
	}
	goto st0;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	switch( (*p) ) {
		case 67u: goto st93;
		case 99u: goto st93;
	}
	goto st0;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	switch( (*p) ) {
		case 85u: goto st94;
		case 117u: goto st94;
	}
	goto st0;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	switch( (*p) ) {
		case 82u: goto st95;
		case 114u: goto st95;
	}
	goto st0;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	switch( (*p) ) {
		case 83u: goto st90;
		case 115u: goto st90;
	}
	goto st0;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch( (*p) ) {
		case 65u: goto st97;
		case 82u: goto st101;
		case 97u: goto st97;
		case 114u: goto st101;
	}
	goto st0;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch( (*p) ) {
		case 82u: goto st98;
		case 114u: goto st98;
	}
	goto st0;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch( (*p) ) {
		case 65u: goto st99;
		case 97u: goto st99;
	}
	goto st0;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch( (*p) ) {
		case 76u: goto st100;
		case 108u: goto st100;
	}
	goto st0;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch( (*p) ) {
		case 76u: goto st79;
		case 108u: goto st79;
	}
	goto st0;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	switch( (*p) ) {
		case 79u: goto st102;
		case 111u: goto st102;
	}
	goto st0;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	switch( (*p) ) {
		case 88u: goto st103;
		case 120u: goto st103;
	}
	goto st0;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch( (*p) ) {
		case 89u: goto tr85;
		case 121u: goto tr85;
	}
	goto st0;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	switch( (*p) ) {
		case 69u: goto st105;
		case 101u: goto st105;
	}
	goto st0;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch( (*p) ) {
		case 67u: goto st93;
		case 68u: goto st106;
		case 99u: goto st93;
		case 100u: goto st106;
	}
	goto st0;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	switch( (*p) ) {
		case 73u: goto st107;
		case 105u: goto st107;
	}
	goto st0;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	switch( (*p) ) {
		case 82u: goto st108;
		case 114u: goto st108;
	}
	goto st0;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	switch( (*p) ) {
		case 69u: goto st109;
		case 101u: goto st109;
	}
	goto st0;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch( (*p) ) {
		case 67u: goto st110;
		case 99u: goto st110;
	}
	goto st0;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch( (*p) ) {
		case 84u: goto tr85;
		case 116u: goto tr85;
	}
	goto st0;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch( (*p) ) {
		case 69u: goto st112;
		case 101u: goto st112;
	}
	goto st0;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch( (*p) ) {
		case 81u: goto st113;
		case 113u: goto st113;
	}
	goto st0;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	switch( (*p) ) {
		case 85u: goto st114;
		case 117u: goto st114;
	}
	goto st0;
st114:
	if ( ++p == pe )
		goto _test_eof114;
case 114:
	switch( (*p) ) {
		case 69u: goto st115;
		case 101u: goto st115;
	}
	goto st0;
st115:
	if ( ++p == pe )
		goto _test_eof115;
case 115:
	switch( (*p) ) {
		case 78u: goto st116;
		case 110u: goto st116;
	}
	goto st0;
st116:
	if ( ++p == pe )
		goto _test_eof116;
case 116:
	switch( (*p) ) {
		case 84u: goto st117;
		case 116u: goto st117;
	}
	goto st0;
st117:
	if ( ++p == pe )
		goto _test_eof117;
case 117:
	switch( (*p) ) {
		case 73u: goto st118;
		case 105u: goto st118;
	}
	goto st0;
st118:
	if ( ++p == pe )
		goto _test_eof118;
case 118:
	switch( (*p) ) {
		case 65u: goto st80;
		case 97u: goto st80;
	}
	goto st0;
case 119:
	switch( (*p) ) {
		case 33u: goto st120;
		case 37u: goto st120;
		case 39u: goto st120;
		case 45u: goto st120;
		case 126u: goto st120;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st120;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st120;
		} else if ( (*p) >= 65u )
			goto st120;
	} else
		goto st120;
	goto st0;
st120:
	if ( ++p == pe )
		goto _test_eof120;
case 120:
	switch( (*p) ) {
		case 33u: goto st120;
		case 37u: goto st120;
		case 39u: goto st120;
		case 45u: goto st120;
		case 46u: goto st121;
		case 126u: goto st120;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st120;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st120;
		} else if ( (*p) >= 65u )
			goto st120;
	} else
		goto st120;
	goto st0;
st121:
	if ( ++p == pe )
		goto _test_eof121;
case 121:
	switch( (*p) ) {
		case 33u: goto tr120;
		case 37u: goto tr120;
		case 39u: goto tr120;
		case 45u: goto tr120;
		case 126u: goto tr120;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr120;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr120;
		} else if ( (*p) >= 65u )
			goto tr120;
	} else
		goto tr120;
	goto st0;
tr120:
	{ mark = p + 1; }
	goto st236;
st236:
	if ( ++p == pe )
		goto _test_eof236;
case 236:
	switch( (*p) ) {
		case 33u: goto tr120;
		case 37u: goto tr120;
		case 39u: goto tr120;
		case 45u: goto tr120;
		case 126u: goto tr120;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr120;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr120;
		} else if ( (*p) >= 65u )
			goto tr120;
	} else
		goto tr120;
	goto st0;
case 122:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st123;
	} else if ( (*p) >= 48u )
		goto st123;
	goto st0;
st123:
	if ( ++p == pe )
		goto _test_eof123;
case 123:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st124;
	} else if ( (*p) >= 48u )
		goto st124;
	goto st0;
st124:
	if ( ++p == pe )
		goto _test_eof124;
case 124:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st125;
	} else if ( (*p) >= 48u )
		goto st125;
	goto st0;
st125:
	if ( ++p == pe )
		goto _test_eof125;
case 125:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st126;
	} else if ( (*p) >= 48u )
		goto st126;
	goto st0;
st126:
	if ( ++p == pe )
		goto _test_eof126;
case 126:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st127;
	} else if ( (*p) >= 48u )
		goto st127;
	goto st0;
st127:
	if ( ++p == pe )
		goto _test_eof127;
case 127:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st128;
	} else if ( (*p) >= 48u )
		goto st128;
	goto st0;
st128:
	if ( ++p == pe )
		goto _test_eof128;
case 128:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st129;
	} else if ( (*p) >= 48u )
		goto st129;
	goto st0;
st129:
	if ( ++p == pe )
		goto _test_eof129;
case 129:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st130;
	} else if ( (*p) >= 48u )
		goto st130;
	goto st0;
st130:
	if ( ++p == pe )
		goto _test_eof130;
case 130:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st131;
	} else if ( (*p) >= 48u )
		goto st131;
	goto st0;
st131:
	if ( ++p == pe )
		goto _test_eof131;
case 131:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st132;
	} else if ( (*p) >= 48u )
		goto st132;
	goto st0;
st132:
	if ( ++p == pe )
		goto _test_eof132;
case 132:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st133;
	} else if ( (*p) >= 48u )
		goto st133;
	goto st0;
st133:
	if ( ++p == pe )
		goto _test_eof133;
case 133:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st134;
	} else if ( (*p) >= 48u )
		goto st134;
	goto st0;
st134:
	if ( ++p == pe )
		goto _test_eof134;
case 134:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st135;
	} else if ( (*p) >= 48u )
		goto st135;
	goto st0;
st135:
	if ( ++p == pe )
		goto _test_eof135;
case 135:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st136;
	} else if ( (*p) >= 48u )
		goto st136;
	goto st0;
st136:
	if ( ++p == pe )
		goto _test_eof136;
case 136:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st137;
	} else if ( (*p) >= 48u )
		goto st137;
	goto st0;
st137:
	if ( ++p == pe )
		goto _test_eof137;
case 137:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st138;
	} else if ( (*p) >= 48u )
		goto st138;
	goto st0;
st138:
	if ( ++p == pe )
		goto _test_eof138;
case 138:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st139;
	} else if ( (*p) >= 48u )
		goto st139;
	goto st0;
st139:
	if ( ++p == pe )
		goto _test_eof139;
case 139:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st140;
	} else if ( (*p) >= 48u )
		goto st140;
	goto st0;
st140:
	if ( ++p == pe )
		goto _test_eof140;
case 140:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st141;
	} else if ( (*p) >= 48u )
		goto st141;
	goto st0;
st141:
	if ( ++p == pe )
		goto _test_eof141;
case 141:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st142;
	} else if ( (*p) >= 48u )
		goto st142;
	goto st0;
st142:
	if ( ++p == pe )
		goto _test_eof142;
case 142:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st143;
	} else if ( (*p) >= 48u )
		goto st143;
	goto st0;
st143:
	if ( ++p == pe )
		goto _test_eof143;
case 143:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st144;
	} else if ( (*p) >= 48u )
		goto st144;
	goto st0;
st144:
	if ( ++p == pe )
		goto _test_eof144;
case 144:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st145;
	} else if ( (*p) >= 48u )
		goto st145;
	goto st0;
st145:
	if ( ++p == pe )
		goto _test_eof145;
case 145:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st146;
	} else if ( (*p) >= 48u )
		goto st146;
	goto st0;
st146:
	if ( ++p == pe )
		goto _test_eof146;
case 146:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st147;
	} else if ( (*p) >= 48u )
		goto st147;
	goto st0;
st147:
	if ( ++p == pe )
		goto _test_eof147;
case 147:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st148;
	} else if ( (*p) >= 48u )
		goto st148;
	goto st0;
st148:
	if ( ++p == pe )
		goto _test_eof148;
case 148:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st149;
	} else if ( (*p) >= 48u )
		goto st149;
	goto st0;
st149:
	if ( ++p == pe )
		goto _test_eof149;
case 149:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st150;
	} else if ( (*p) >= 48u )
		goto st150;
	goto st0;
st150:
	if ( ++p == pe )
		goto _test_eof150;
case 150:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st151;
	} else if ( (*p) >= 48u )
		goto st151;
	goto st0;
st151:
	if ( ++p == pe )
		goto _test_eof151;
case 151:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st152;
	} else if ( (*p) >= 48u )
		goto st152;
	goto st0;
st152:
	if ( ++p == pe )
		goto _test_eof152;
case 152:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st153;
	} else if ( (*p) >= 48u )
		goto st153;
	goto st0;
st153:
	if ( ++p == pe )
		goto _test_eof153;
case 153:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr152;
	} else if ( (*p) >= 48u )
		goto tr152;
	goto st0;
tr152:
	{ mark = p + 1; }
	goto st237;
st237:
	if ( ++p == pe )
		goto _test_eof237;
case 237:
	goto st0;
case 154:
	switch( (*p) ) {
		case 43u: goto tr153;
		case 61u: goto tr153;
		case 95u: goto tr153;
	}
	if ( (*p) < 65u ) {
		if ( 45u <= (*p) && (*p) <= 57u )
			goto tr153;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr153;
	} else
		goto tr153;
	goto st0;
tr153:
	{ mark = p + 1; }
	goto st238;
st238:
	if ( ++p == pe )
		goto _test_eof238;
case 238:
	switch( (*p) ) {
		case 43u: goto tr153;
		case 61u: goto tr153;
		case 95u: goto tr153;
	}
	if ( (*p) < 65u ) {
		if ( 45u <= (*p) && (*p) <= 57u )
			goto tr153;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr153;
	} else
		goto tr153;
	goto st0;
case 155:
	switch( (*p) ) {
		case 48u: goto tr154;
		case 49u: goto tr155;
	}
	goto st0;
tr154:
	{ mark = p + 1; }
	goto st239;
st239:
	if ( ++p == pe )
		goto _test_eof239;
case 239:
	if ( (*p) == 46u )
		goto tr233;
	goto st0;
tr233:
	{ mark = p + 1; }
	goto st240;
st240:
	if ( ++p == pe )
		goto _test_eof240;
case 240:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr234;
	goto st0;
tr234:
	{ mark = p + 1; }
	goto st241;
st241:
	if ( ++p == pe )
		goto _test_eof241;
case 241:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr235;
	goto st0;
tr235:
	{ mark = p + 1; }
	goto st242;
st242:
	if ( ++p == pe )
		goto _test_eof242;
case 242:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr236;
	goto st0;
tr236:
	{ mark = p + 1; }
	goto st243;
st243:
	if ( ++p == pe )
		goto _test_eof243;
case 243:
	goto st0;
tr155:
	{ mark = p + 1; }
	goto st244;
st244:
	if ( ++p == pe )
		goto _test_eof244;
case 244:
	if ( (*p) == 46u )
		goto tr237;
	goto st0;
tr237:
	{ mark = p + 1; }
	goto st245;
st245:
	if ( ++p == pe )
		goto _test_eof245;
case 245:
	if ( (*p) == 48u )
		goto tr238;
	goto st0;
tr238:
	{ mark = p + 1; }
	goto st246;
st246:
	if ( ++p == pe )
		goto _test_eof246;
case 246:
	if ( (*p) == 48u )
		goto tr239;
	goto st0;
tr239:
	{ mark = p + 1; }
	goto st247;
st247:
	if ( ++p == pe )
		goto _test_eof247;
case 247:
	if ( (*p) == 48u )
		goto tr236;
	goto st0;
st156:
	if ( ++p == pe )
		goto _test_eof156;
case 156:
	if ( (*p) == 48u )
		goto tr156;
	if ( 49u <= (*p) && (*p) <= 57u )
		goto tr157;
	goto st0;
tr156:
	{ mark = p + 1; }
	goto st248;
st248:
	if ( ++p == pe )
		goto _test_eof248;
case 248:
	if ( (*p) == 46u )
		goto st156;
	goto st0;
tr157:
	{ mark = p + 1; }
	goto st249;
st249:
	if ( ++p == pe )
		goto _test_eof249;
case 249:
	if ( (*p) == 46u )
		goto st156;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr157;
	goto st0;
case 157:
	switch( (*p) ) {
		case 85u: goto st158;
		case 117u: goto st158;
	}
	goto st0;
st158:
	if ( ++p == pe )
		goto _test_eof158;
case 158:
	switch( (*p) ) {
		case 65u: goto st159;
		case 97u: goto st159;
	}
	goto st0;
st159:
	if ( ++p == pe )
		goto _test_eof159;
case 159:
	switch( (*p) ) {
		case 67u: goto tr160;
		case 83u: goto tr160;
		case 99u: goto tr160;
		case 115u: goto tr160;
	}
	goto st0;
tr160:
	{ mark = p + 1; }
	goto st250;
st250:
	if ( ++p == pe )
		goto _test_eof250;
case 250:
	goto st0;
st160:
	if ( ++p == pe )
		goto _test_eof160;
case 160:
	switch( (*p) ) {
		case 33u: goto tr161;
		case 37u: goto tr161;
		case 39u: goto tr161;
		case 45u: goto tr161;
		case 126u: goto tr161;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr161;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr161;
		} else if ( (*p) >= 65u )
			goto tr161;
	} else
		goto tr161;
	goto st0;
tr161:
	{ mark = p + 1; }
	goto st251;
st251:
	if ( ++p == pe )
		goto _test_eof251;
case 251:
	switch( (*p) ) {
		case 33u: goto tr161;
		case 37u: goto tr161;
		case 39u: goto tr161;
		case 45u: goto tr161;
		case 46u: goto st160;
		case 126u: goto tr161;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr161;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr161;
		} else if ( (*p) >= 65u )
			goto tr161;
	} else
		goto tr161;
	goto st0;
st161:
	if ( ++p == pe )
		goto _test_eof161;
case 161:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto tr162;
		case 39u: goto tr162;
		case 45u: goto tr162;
		case 126u: goto tr162;
	}
	if ( (*p) < 65u ) {
		if ( (*p) > 43u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr163;
		} else if ( (*p) >= 42u )
			goto tr162;
	} else if ( (*p) > 90u ) {
		if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr164;
		} else if ( (*p) >= 95u )
			goto tr162;
	} else
		goto tr164;
	goto st0;
tr162:
	{ mark = p + 1; }
	goto st252;
st252:
	if ( ++p == pe )
		goto _test_eof252;
case 252:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto tr162;
		case 39u: goto tr162;
		case 45u: goto tr162;
		case 46u: goto st162;
		case 126u: goto tr162;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr162;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr162;
		} else if ( (*p) >= 65u )
			goto tr162;
	} else
		goto tr162;
	goto st0;
st162:
	if ( ++p == pe )
		goto _test_eof162;
case 162:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto tr162;
		case 39u: goto tr162;
		case 45u: goto tr162;
		case 126u: goto tr162;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto tr162;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr162;
		} else if ( (*p) >= 65u )
			goto tr162;
	} else
		goto tr162;
	goto st0;
tr163:
	{ mark = p + 1; }
	goto st253;
st253:
	if ( ++p == pe )
		goto _test_eof253;
case 253:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto tr162;
		case 39u: goto tr162;
		case 45u: goto tr243;
		case 46u: goto st161;
		case 126u: goto tr162;
	}
	if ( (*p) < 65u ) {
		if ( (*p) > 43u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr163;
		} else if ( (*p) >= 42u )
			goto tr162;
	} else if ( (*p) > 90u ) {
		if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr163;
		} else if ( (*p) >= 95u )
			goto tr162;
	} else
		goto tr163;
	goto st0;
tr243:
	{ mark = p + 1; }
	goto st254;
st254:
	if ( ++p == pe )
		goto _test_eof254;
case 254:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto tr162;
		case 39u: goto tr162;
		case 45u: goto tr243;
		case 46u: goto st162;
		case 126u: goto tr162;
	}
	if ( (*p) < 65u ) {
		if ( (*p) > 43u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr163;
		} else if ( (*p) >= 42u )
			goto tr162;
	} else if ( (*p) > 90u ) {
		if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr163;
		} else if ( (*p) >= 95u )
			goto tr162;
	} else
		goto tr163;
	goto st0;
tr164:
	{ mark = p + 1; }
	goto st255;
st255:
	if ( ++p == pe )
		goto _test_eof255;
case 255:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto tr162;
		case 39u: goto tr162;
		case 45u: goto tr245;
		case 46u: goto tr246;
		case 126u: goto tr162;
	}
	if ( (*p) < 65u ) {
		if ( (*p) > 43u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr164;
		} else if ( (*p) >= 42u )
			goto tr162;
	} else if ( (*p) > 90u ) {
		if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr164;
		} else if ( (*p) >= 95u )
			goto tr162;
	} else
		goto tr164;
	goto st0;
tr245:
	{ mark = p + 1; }
	goto st256;
st256:
	if ( ++p == pe )
		goto _test_eof256;
case 256:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto tr162;
		case 39u: goto tr162;
		case 45u: goto tr245;
		case 46u: goto st162;
		case 126u: goto tr162;
	}
	if ( (*p) < 65u ) {
		if ( (*p) > 43u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr164;
		} else if ( (*p) >= 42u )
			goto tr162;
	} else if ( (*p) > 90u ) {
		if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr164;
		} else if ( (*p) >= 95u )
			goto tr162;
	} else
		goto tr164;
	goto st0;
tr246:
	{ mark = p + 1; }
	goto st257;
st257:
	if ( ++p == pe )
		goto _test_eof257;
case 257:
	switch( (*p) ) {
		case 33u: goto tr162;
		case 37u: goto tr162;
		case 39u: goto tr162;
		case 45u: goto tr162;
		case 126u: goto tr162;
	}
	if ( (*p) < 65u ) {
		if ( (*p) > 43u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr163;
		} else if ( (*p) >= 42u )
			goto tr162;
	} else if ( (*p) > 90u ) {
		if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr164;
		} else if ( (*p) >= 95u )
			goto tr162;
	} else
		goto tr164;
	goto st0;
st163:
	if ( ++p == pe )
		goto _test_eof163;
case 163:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st164;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr166;
	} else
		goto tr166;
	goto st0;
st164:
	if ( ++p == pe )
		goto _test_eof164;
case 164:
	switch( (*p) ) {
		case 45u: goto st165;
		case 46u: goto st163;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st164;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st164;
	} else
		goto st164;
	goto st0;
st165:
	if ( ++p == pe )
		goto _test_eof165;
case 165:
	if ( (*p) == 45u )
		goto st165;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st164;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st164;
	} else
		goto st164;
	goto st0;
tr166:
	{ mark = p + 1; }
	goto st258;
st258:
	if ( ++p == pe )
		goto _test_eof258;
case 258:
	switch( (*p) ) {
		case 45u: goto st166;
		case 46u: goto tr247;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr166;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr166;
	} else
		goto tr166;
	goto st0;
st166:
	if ( ++p == pe )
		goto _test_eof166;
case 166:
	if ( (*p) == 45u )
		goto st166;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr166;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr166;
	} else
		goto tr166;
	goto st0;
tr247:
	{ mark = p + 1; }
	goto st259;
st259:
	if ( ++p == pe )
		goto _test_eof259;
case 259:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st164;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr166;
	} else
		goto tr166;
	goto st0;
case 167:
	if ( (*p) == 34u )
		goto st168;
	goto st0;
st168:
	if ( ++p == pe )
		goto _test_eof168;
case 168:
	if ( (*p) == 60u )
		goto st169;
	goto st0;
st169:
	if ( ++p == pe )
		goto _test_eof169;
case 169:
	switch( (*p) ) {
		case 33u: goto st170;
		case 37u: goto st171;
		case 61u: goto st170;
		case 95u: goto st170;
		case 126u: goto st170;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto st170;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st170;
	} else
		goto st170;
	goto st0;
st170:
	if ( ++p == pe )
		goto _test_eof170;
case 170:
	switch( (*p) ) {
		case 33u: goto st170;
		case 37u: goto st171;
		case 62u: goto st173;
		case 95u: goto st170;
		case 126u: goto st170;
	}
	if ( (*p) < 61u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto st170;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st170;
	} else
		goto st170;
	goto st0;
st171:
	if ( ++p == pe )
		goto _test_eof171;
case 171:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st172;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st172;
	} else
		goto st172;
	goto st0;
st172:
	if ( ++p == pe )
		goto _test_eof172;
case 172:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st170;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st170;
	} else
		goto st170;
	goto st0;
st173:
	if ( ++p == pe )
		goto _test_eof173;
case 173:
	if ( (*p) == 34u )
		goto tr176;
	goto st0;
tr176:
	{ mark = p + 1; }
	goto st260;
st260:
	if ( ++p == pe )
		goto _test_eof260;
case 260:
	goto st0;
case 174:
	if ( (*p) == 34u )
		goto st175;
	goto st0;
st175:
	if ( ++p == pe )
		goto _test_eof175;
case 175:
	switch( (*p) ) {
		case 33u: goto st176;
		case 35u: goto st177;
		case 37u: goto st185;
		case 39u: goto st185;
		case 60u: goto st188;
		case 126u: goto st185;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st185;
		} else if ( (*p) >= 42u )
			goto st185;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st185;
		} else if ( (*p) >= 65u )
			goto st185;
	} else
		goto st185;
	goto st0;
st176:
	if ( ++p == pe )
		goto _test_eof176;
case 176:
	switch( (*p) ) {
		case 35u: goto st177;
		case 37u: goto st185;
		case 39u: goto st185;
		case 126u: goto st185;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st185;
		} else if ( (*p) >= 42u )
			goto st185;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st185;
		} else if ( (*p) >= 65u )
			goto st185;
	} else
		goto st185;
	goto st0;
st177:
	if ( ++p == pe )
		goto _test_eof177;
case 177:
	switch( (*p) ) {
		case 43u: goto st178;
		case 45u: goto st178;
		case 61u: goto st181;
	}
	if ( (*p) > 57u ) {
		if ( 60u <= (*p) && (*p) <= 62u )
			goto st187;
	} else if ( (*p) >= 48u )
		goto st179;
	goto st0;
st178:
	if ( ++p == pe )
		goto _test_eof178;
case 178:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st179;
	goto st0;
st179:
	if ( ++p == pe )
		goto _test_eof179;
case 179:
	switch( (*p) ) {
		case 46u: goto st180;
		case 58u: goto st181;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st179;
	goto st0;
st180:
	if ( ++p == pe )
		goto _test_eof180;
case 180:
	if ( (*p) == 58u )
		goto st181;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st180;
	goto st0;
st181:
	if ( ++p == pe )
		goto _test_eof181;
case 181:
	switch( (*p) ) {
		case 43u: goto st182;
		case 45u: goto st182;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st183;
	goto st0;
st182:
	if ( ++p == pe )
		goto _test_eof182;
case 182:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st183;
	goto st0;
st183:
	if ( ++p == pe )
		goto _test_eof183;
case 183:
	switch( (*p) ) {
		case 34u: goto tr189;
		case 44u: goto st184;
		case 46u: goto st186;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st183;
	goto st0;
tr189:
	{ mark = p + 1; }
	goto st261;
st261:
	if ( ++p == pe )
		goto _test_eof261;
case 261:
	goto st0;
st184:
	if ( ++p == pe )
		goto _test_eof184;
case 184:
	switch( (*p) ) {
		case 33u: goto st176;
		case 35u: goto st177;
		case 37u: goto st185;
		case 39u: goto st185;
		case 126u: goto st185;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st185;
		} else if ( (*p) >= 42u )
			goto st185;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st185;
		} else if ( (*p) >= 65u )
			goto st185;
	} else
		goto st185;
	goto st0;
st185:
	if ( ++p == pe )
		goto _test_eof185;
case 185:
	switch( (*p) ) {
		case 34u: goto tr189;
		case 37u: goto st185;
		case 39u: goto st185;
		case 44u: goto st184;
		case 126u: goto st185;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st185;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st185;
		} else if ( (*p) >= 65u )
			goto st185;
	} else
		goto st185;
	goto st0;
st186:
	if ( ++p == pe )
		goto _test_eof186;
case 186:
	switch( (*p) ) {
		case 34u: goto tr189;
		case 44u: goto st184;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st186;
	goto st0;
st187:
	if ( ++p == pe )
		goto _test_eof187;
case 187:
	if ( (*p) == 61u )
		goto st181;
	goto st0;
st188:
	if ( ++p == pe )
		goto _test_eof188;
case 188:
	switch( (*p) ) {
		case 9u: goto st188;
		case 13u: goto st189;
		case 62u: goto st191;
		case 92u: goto st192;
	}
	if ( (*p) < 192u ) {
		if ( (*p) < 35u ) {
			if ( 32u <= (*p) && (*p) <= 33u )
				goto st188;
		} else if ( (*p) > 59u ) {
			if ( 61u <= (*p) && (*p) <= 126u )
				goto st188;
		} else
			goto st188;
	} else if ( (*p) > 223u ) {
		if ( (*p) < 240u ) {
			if ( 224u <= (*p) && (*p) <= 239u )
				goto st194;
		} else if ( (*p) > 247u ) {
			if ( (*p) > 251u ) {
				if ( 252u <= (*p) && (*p) <= 253u )
					goto st197;
			} else if ( (*p) >= 248u )
				goto st196;
		} else
			goto st195;
	} else
		goto st193;
	goto st0;
st189:
	if ( ++p == pe )
		goto _test_eof189;
case 189:
	if ( (*p) == 10u )
		goto st190;
	goto st0;
st190:
	if ( ++p == pe )
		goto _test_eof190;
case 190:
	switch( (*p) ) {
		case 9u: goto st188;
		case 32u: goto st188;
	}
	goto st0;
st191:
	if ( ++p == pe )
		goto _test_eof191;
case 191:
	if ( (*p) == 34u )
		goto tr189;
	goto st0;
st192:
	if ( ++p == pe )
		goto _test_eof192;
case 192:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st188;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st188;
	} else
		goto st188;
	goto st0;
st193:
	if ( ++p == pe )
		goto _test_eof193;
case 193:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st188;
	goto st0;
st194:
	if ( ++p == pe )
		goto _test_eof194;
case 194:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st193;
	goto st0;
st195:
	if ( ++p == pe )
		goto _test_eof195;
case 195:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st194;
	goto st0;
st196:
	if ( ++p == pe )
		goto _test_eof196;
case 196:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st195;
	goto st0;
st197:
	if ( ++p == pe )
		goto _test_eof197;
case 197:
	if ( 128u <= (*p) && (*p) <= 191u )
		goto st196;
	goto st0;
case 198:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st199;
	} else if ( (*p) >= 48u )
		goto st199;
	goto st0;
st199:
	if ( ++p == pe )
		goto _test_eof199;
case 199:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st200;
	} else if ( (*p) >= 48u )
		goto st200;
	goto st0;
st200:
	if ( ++p == pe )
		goto _test_eof200;
case 200:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st201;
	} else if ( (*p) >= 48u )
		goto st201;
	goto st0;
st201:
	if ( ++p == pe )
		goto _test_eof201;
case 201:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st202;
	} else if ( (*p) >= 48u )
		goto st202;
	goto st0;
st202:
	if ( ++p == pe )
		goto _test_eof202;
case 202:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st203;
	} else if ( (*p) >= 48u )
		goto st203;
	goto st0;
st203:
	if ( ++p == pe )
		goto _test_eof203;
case 203:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st204;
	} else if ( (*p) >= 48u )
		goto st204;
	goto st0;
st204:
	if ( ++p == pe )
		goto _test_eof204;
case 204:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st205;
	} else if ( (*p) >= 48u )
		goto st205;
	goto st0;
st205:
	if ( ++p == pe )
		goto _test_eof205;
case 205:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr208;
	} else if ( (*p) >= 48u )
		goto tr208;
	goto st0;
tr208:
	{ mark = p + 1; }
	goto st262;
st262:
	if ( ++p == pe )
		goto _test_eof262;
case 262:
	goto st0;
case 206:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr209;
	} else if ( (*p) >= 48u )
		goto tr209;
	goto st0;
tr209:
	{ mark = p + 1; }
	goto st263;
st263:
	if ( ++p == pe )
		goto _test_eof263;
case 263:
	if ( (*p) > 57u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr209;
	} else if ( (*p) >= 48u )
		goto tr209;
	goto st0;
st207:
	if ( ++p == pe )
		goto _test_eof207;
case 207:
	switch( (*p) ) {
		case 33u: goto tr210;
		case 37u: goto tr210;
		case 39u: goto tr210;
		case 126u: goto tr210;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr210;
		} else if ( (*p) >= 42u )
			goto tr210;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr210;
		} else if ( (*p) >= 65u )
			goto tr210;
	} else
		goto tr210;
	goto st0;
tr210:
	{ mark = p + 1; }
	goto st264;
st264:
	if ( ++p == pe )
		goto _test_eof264;
case 264:
	switch( (*p) ) {
		case 33u: goto tr210;
		case 37u: goto tr210;
		case 39u: goto tr210;
		case 44u: goto st207;
		case 126u: goto tr210;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr210;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr210;
		} else if ( (*p) >= 65u )
			goto tr210;
	} else
		goto tr210;
	goto st0;
tr230:
	{ mark = p + 1; }
	goto st229;
st229:
	if ( ++p == pe )
		goto _test_eof229;
case 229:
	if ( (*p) == 46u )
		goto tr229;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr230;
	goto st0;
tr229:
	{ mark = p + 1; }
	goto st230;
st230:
	if ( ++p == pe )
		goto _test_eof230;
case 230:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr229;
	goto st0;
	}
	_test_eof208: cs = 208; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
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
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof219: cs = 219; goto _test_eof; 
	_test_eof220: cs = 220; goto _test_eof; 
	_test_eof221: cs = 221; goto _test_eof; 
	_test_eof222: cs = 222; goto _test_eof; 
	_test_eof223: cs = 223; goto _test_eof; 
	_test_eof224: cs = 224; goto _test_eof; 
	_test_eof225: cs = 225; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof226: cs = 226; goto _test_eof; 
	_test_eof227: cs = 227; goto _test_eof; 
	_test_eof228: cs = 228; goto _test_eof; 
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
	_test_eof231: cs = 231; goto _test_eof; 
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
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof232: cs = 232; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof233: cs = 233; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof234: cs = 234; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof235: cs = 235; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 
	_test_eof99: cs = 99; goto _test_eof; 
	_test_eof100: cs = 100; goto _test_eof; 
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
	_test_eof115: cs = 115; goto _test_eof; 
	_test_eof116: cs = 116; goto _test_eof; 
	_test_eof117: cs = 117; goto _test_eof; 
	_test_eof118: cs = 118; goto _test_eof; 
	_test_eof120: cs = 120; goto _test_eof; 
	_test_eof121: cs = 121; goto _test_eof; 
	_test_eof236: cs = 236; goto _test_eof; 
	_test_eof123: cs = 123; goto _test_eof; 
	_test_eof124: cs = 124; goto _test_eof; 
	_test_eof125: cs = 125; goto _test_eof; 
	_test_eof126: cs = 126; goto _test_eof; 
	_test_eof127: cs = 127; goto _test_eof; 
	_test_eof128: cs = 128; goto _test_eof; 
	_test_eof129: cs = 129; goto _test_eof; 
	_test_eof130: cs = 130; goto _test_eof; 
	_test_eof131: cs = 131; goto _test_eof; 
	_test_eof132: cs = 132; goto _test_eof; 
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
	_test_eof156: cs = 156; goto _test_eof; 
	_test_eof248: cs = 248; goto _test_eof; 
	_test_eof249: cs = 249; goto _test_eof; 
	_test_eof158: cs = 158; goto _test_eof; 
	_test_eof159: cs = 159; goto _test_eof; 
	_test_eof250: cs = 250; goto _test_eof; 
	_test_eof160: cs = 160; goto _test_eof; 
	_test_eof251: cs = 251; goto _test_eof; 
	_test_eof161: cs = 161; goto _test_eof; 
	_test_eof252: cs = 252; goto _test_eof; 
	_test_eof162: cs = 162; goto _test_eof; 
	_test_eof253: cs = 253; goto _test_eof; 
	_test_eof254: cs = 254; goto _test_eof; 
	_test_eof255: cs = 255; goto _test_eof; 
	_test_eof256: cs = 256; goto _test_eof; 
	_test_eof257: cs = 257; goto _test_eof; 
	_test_eof163: cs = 163; goto _test_eof; 
	_test_eof164: cs = 164; goto _test_eof; 
	_test_eof165: cs = 165; goto _test_eof; 
	_test_eof258: cs = 258; goto _test_eof; 
	_test_eof166: cs = 166; goto _test_eof; 
	_test_eof259: cs = 259; goto _test_eof; 
	_test_eof168: cs = 168; goto _test_eof; 
	_test_eof169: cs = 169; goto _test_eof; 
	_test_eof170: cs = 170; goto _test_eof; 
	_test_eof171: cs = 171; goto _test_eof; 
	_test_eof172: cs = 172; goto _test_eof; 
	_test_eof173: cs = 173; goto _test_eof; 
	_test_eof260: cs = 260; goto _test_eof; 
	_test_eof175: cs = 175; goto _test_eof; 
	_test_eof176: cs = 176; goto _test_eof; 
	_test_eof177: cs = 177; goto _test_eof; 
	_test_eof178: cs = 178; goto _test_eof; 
	_test_eof179: cs = 179; goto _test_eof; 
	_test_eof180: cs = 180; goto _test_eof; 
	_test_eof181: cs = 181; goto _test_eof; 
	_test_eof182: cs = 182; goto _test_eof; 
	_test_eof183: cs = 183; goto _test_eof; 
	_test_eof261: cs = 261; goto _test_eof; 
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
	_test_eof199: cs = 199; goto _test_eof; 
	_test_eof200: cs = 200; goto _test_eof; 
	_test_eof201: cs = 201; goto _test_eof; 
	_test_eof202: cs = 202; goto _test_eof; 
	_test_eof203: cs = 203; goto _test_eof; 
	_test_eof204: cs = 204; goto _test_eof; 
	_test_eof205: cs = 205; goto _test_eof; 
	_test_eof262: cs = 262; goto _test_eof; 
	_test_eof263: cs = 263; goto _test_eof; 
	_test_eof207: cs = 207; goto _test_eof; 
	_test_eof264: cs = 264; goto _test_eof; 
	_test_eof229: cs = 229; goto _test_eof; 
	_test_eof230: cs = 230; goto _test_eof; 

	_test_eof: {}
	_out: {}
	}

	r->stop = p;
	if (mark != NULL)
		r->at = mark;
	return mark != NULL;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

bool psip_values_whole(struct psip_span text, enum psip_values_word word)
{
	struct psip_values_reader r = { psip_octets(text.at), psip_octets(text.at) + text.length, NULL, PSIP_STRICT };

	return psip_values_run(&r, word) && r.at == r.end;
}

bool psip_values_is(struct psip_span name, const char *lower)
{
	return psip_span_equal_nocase(name, psip_string(lower));
}

void psip_values_sws(struct psip_values_reader *r)
{
	r->at = psip_octet_sws(r->at, r->end, r->mode);
}

bool psip_values_lws(struct psip_values_reader *r)
{
	const unsigned char *begin = r->at;

	psip_values_sws(r);
	return r->at > begin || psip_values_refuse(r, begin);
}

bool psip_values_separator(struct psip_values_reader *r, char c)
{
	struct psip_values_reader next = *r;

	psip_values_sws(&next);
	if (!psip_values_next_is(&next, c))
		return psip_values_refuse(r, next.at > r->stop ? next.at : r->stop);
	next.at++;
	psip_values_sws(&next);
	r->at = next.at;
	return true;
}

bool psip_values_comma(struct psip_values_reader *r)
{
	if (!psip_values_separator(r, ','))
		return false;
	if (!PSIP_TAKES(r->mode, PSIP_QUIRK_EMPTY_ELEMENT))
		return true;
	while (psip_values_separator(r, ','))
		continue;
	return r->at < r->end;
}

/* One octet or more of that class. */
static bool values_class(struct psip_values_reader *r, unsigned class)
{
	if (r->at == r->end || !(psip_octet_class[*r->at] & class))
		return psip_values_refuse(r, r->at);
	r->at = psip_octet_run(r->at, r->end, class) + 1;
	return true;
}

bool psip_values_token(struct psip_values_reader *r)
{
	return values_class(r, PSIP_OCTET_TOKEN);
}

bool psip_values_number(struct psip_values_reader *r, uint32_t min, uint32_t max, bool large)
{
	const unsigned char *begin = r->at;
	uint64_t number = 0;

	for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++)
		if (number <= UINT32_MAX)
			number = number * 10 + (unsigned)(*r->at - '0');
	if (r->at == begin || number < min || (number > max && !large))
		return psip_values_refuse(r, begin);
	return true;
}

bool psip_values_number_fits(struct psip_span text, uint32_t min, uint32_t max, bool large)
{
	struct psip_values_reader r = { psip_octets(text.at), psip_octets(text.at) + text.length, NULL, PSIP_STRICT };

	return psip_values_number(&r, min, max, large) && r.at == r.end;
}

bool psip_values_digits(struct psip_values_reader *r)
{
	return psip_values_number(r, 0, 0, true);
}

bool psip_values_seconds(struct psip_values_reader *r)
{
	return psip_values_number(r, 0, UINT32_MAX, PSIP_TAKES(r->mode, PSIP_QUIRK_LARGE_NUMBER));
}

/* How many octets UTF8-NONASCII has at p (RFC 3261 §25.1: up to six); 0 if there is none. */
static size_t values_utf8(const unsigned char *p, const unsigned char *end)
{
	size_t length = *p >= 0xfe ? 0 : *p >= 0xfc ? 6 : *p >= 0xf8 ? 5 : *p >= 0xf0 ? 4 : *p >= 0xe0 ? 3 : *p >= 0xc0 ? 2 : 0;

	if ((size_t)(end - p) < length)
		return 0;
	for (size_t i = 1; i < length; i++)
		if ((p[i] & 0xc0) != 0x80)
			return 0;
	return length;
}

void psip_values_text(struct psip_values_reader *r, const char stop[2], bool continuation)
{
	while (r->at < r->end) {
		unsigned char c = *r->at;

		if (c >= 0x80) {
			size_t length = values_utf8(r->at, r->end);

			if (length == 0 && !(continuation && c < 0xc0) && !PSIP_TAKES(r->mode, PSIP_QUIRK_BAD_UTF8))
				return;
			r->at += length > 0 ? length : 1;
		} else if (stop[0] != 0 && (c == (unsigned char)stop[0] || c == (unsigned char)stop[1])) {
			return;
		} else if (c == '\\' && stop[0] != 0) {
			if (r->end - r->at < 2 || r->at[1] == '\r' || r->at[1] == '\n' || r->at[1] > 0x7f)
				return;
			r->at += 2;
		} else if (c > ' ' && c < 0x7f) {
			r->at++;
		} else if (!psip_values_lws(r)) {
			return;
		}
	}
}

bool psip_values_quoted(struct psip_values_reader *r)
{
	if (!psip_values_next_is(r, '"'))
		return psip_values_refuse(r, r->at);
	r->at++;
	psip_values_text(r, "\"\"", false);
	if (!psip_values_next_is(r, '"'))
		return psip_values_refuse(r, r->at);
	r->at++;
	return true;
}

void psip_values_before_quote(struct psip_values_reader *r)
{
	struct psip_values_reader next = *r;

	psip_values_sws(&next);
	if (psip_values_next_is(&next, '"'))
		r->at = next.at;
}

bool psip_values_bracketed_host(struct psip_values_reader *r)
{
	/* none is longer, and a search to the end for each "[" would not be linear */
	size_t room = r->end - r->at < 64 ? (size_t)(r->end - r->at) : 64;
	const unsigned char *close = room > 0 ? memchr(r->at, ']', room) : NULL;
	uint8_t address[16];

	if (close == NULL || *r->at != '[' || psip_host_address(psip_octet_between(r->at, close + 1), r->mode, address) != 16)
		return psip_values_refuse(r, r->at);
	r->at = close + 1;
	return true;
}

bool psip_values_uri(struct psip_values_reader *r)
{
	struct psip_uri uri;
	const unsigned char *close;
	size_t at = 0;

	if (!psip_values_next_is(r, '<'))
		return psip_values_refuse(r, r->at);
	r->at++;
	close = memchr(r->at, '>', (size_t)(r->end - r->at));
	if (close == NULL)
		return psip_values_refuse(r, r->end);
	if (psip_uri_parse(&uri, psip_octet_between(r->at, close), r->mode, &at) != PSIP_OK)
		return psip_values_refuse(r, r->at + at);
	r->at = close + 1;
	psip_values_sws(r);
	return true;
}

bool psip_values_odd_octets(struct psip_values_reader *r)
{
	const unsigned char *begin = r->at;

	while (r->at < r->end && *r->at > ' ' && *r->at != 0x7f && memchr(";,\"<>", *r->at, 5) == NULL)
		r->at++;
	return r->at > begin || psip_values_refuse(r, begin);
}

bool psip_values_gen_value(struct psip_values_reader *r)
{
	if (psip_values_next_is(r, '"'))
		return psip_values_quoted(r);
	if (PSIP_TAKES(r->mode, PSIP_QUIRK_PARAM_BYTES))
		return psip_values_next_is(r, '[') && psip_values_bracketed_host(r) ? true : psip_values_odd_octets(r);
	return psip_values_next_is(r, '[') ? psip_values_bracketed_host(r) : psip_values_token(r);
}

struct psip_span psip_values_unquoted(struct psip_span value)
{
	return value.length >= 2 && *value.at == '"' ? psip_span(value.at + 1, value.length - 2) : value;
}
#pragma GCC diagnostic pop
