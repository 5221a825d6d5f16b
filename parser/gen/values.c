/* Made by ragel from parser/values.rl; do not edit. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wsign-conversion"

/* SPDX-License-Identifier: MIT
 * psip_header_value_check: does a header's value follow its grammar? */
#include "parser/typed.h"

enum values_head {
	VALUES_HEADER_VALUE, VALUES_DIGITS, VALUES_TOKEN, VALUES_CALLID, VALUES_MEDIA_RANGE, VALUES_LANGUAGE_RANGE,
	VALUES_LANGUAGE_TAG, VALUES_MIME_VERSION, VALUES_TIMESTAMP, VALUES_DATE, VALUES_WARNING, VALUES_EVENT, VALUES_RACK,
	VALUES_PRIVACY, VALUES_REFER_SUB,
	/* not by one machine */
	VALUES_SERVER, VALUES_RETRY_AFTER, VALUES_INFO, VALUES_CHALLENGE, VALUES_CREDENTIALS, VALUES_AUTH_INFO,
	VALUES_VIA, VALUES_ADDRESS, VALUES_CSEQ
};

enum values_shape {
	VALUES_LIST = 1,      /* comma-separated */
	VALUES_EMPTY = 2,     /* may be empty */
	VALUES_PARAMS = 4,    /* *( SEMI generic-param ) */
	VALUES_MIME = 8,      /* *( SEMI m-parameter ) */
	VALUES_Q = 16,        /* a parameter q is a qvalue */
	VALUES_SECONDS = 32,  /* parameters expires and duration are delta-seconds */
	VALUES_BRACKETS = 64, /* name-addr only */
	VALUES_NEEDED = 128   /* looked at in tolerant mode too: others do not matter unless somebody uses them */
};

struct values_rule {
	uint8_t head, shape;
};

static const struct values_rule values_rules[PSIP_H_COUNT] = {
	[PSIP_H_ACCEPT] = { VALUES_MEDIA_RANGE, VALUES_LIST | VALUES_EMPTY | VALUES_PARAMS | VALUES_Q },
	[PSIP_H_ACCEPT_ENCODING] = { VALUES_TOKEN, VALUES_LIST | VALUES_EMPTY | VALUES_PARAMS | VALUES_Q },
	[PSIP_H_ACCEPT_LANGUAGE] = { VALUES_LANGUAGE_RANGE, VALUES_LIST | VALUES_EMPTY | VALUES_PARAMS | VALUES_Q },
	[PSIP_H_ALERT_INFO] = { VALUES_INFO, VALUES_LIST | VALUES_PARAMS },
	[PSIP_H_ALLOW] = { VALUES_TOKEN, VALUES_LIST | VALUES_EMPTY },
	[PSIP_H_ALLOW_EVENTS] = { VALUES_EVENT, VALUES_LIST },
	[PSIP_H_AUTHENTICATION_INFO] = { VALUES_AUTH_INFO, 0 },
	[PSIP_H_AUTHORIZATION] = { VALUES_CREDENTIALS, VALUES_NEEDED },
	[PSIP_H_CALL_ID] = { VALUES_CALLID, 0 },
	[PSIP_H_CALL_INFO] = { VALUES_INFO, VALUES_LIST | VALUES_PARAMS },
	[PSIP_H_CONTACT] = { VALUES_ADDRESS, VALUES_LIST | VALUES_Q | VALUES_SECONDS | VALUES_NEEDED },
	[PSIP_H_CONTENT_DISPOSITION] = { VALUES_TOKEN, VALUES_PARAMS },
	[PSIP_H_CONTENT_ENCODING] = { VALUES_TOKEN, VALUES_LIST },
	[PSIP_H_CONTENT_LANGUAGE] = { VALUES_LANGUAGE_TAG, VALUES_LIST },
	[PSIP_H_CONTENT_LENGTH] = { VALUES_DIGITS, VALUES_NEEDED },
	[PSIP_H_CONTENT_TYPE] = { VALUES_MEDIA_RANGE, VALUES_MIME },
	[PSIP_H_CSEQ] = { VALUES_CSEQ, VALUES_NEEDED },
	[PSIP_H_DATE] = { VALUES_DATE, 0 },
	[PSIP_H_DIVERSION] = { VALUES_ADDRESS, VALUES_LIST },
	[PSIP_H_ERROR_INFO] = { VALUES_INFO, VALUES_LIST | VALUES_PARAMS },
	[PSIP_H_EVENT] = { VALUES_EVENT, VALUES_PARAMS },
	[PSIP_H_EXPIRES] = { VALUES_DIGITS, 0 },
	[PSIP_H_FLOW_TIMER] = { VALUES_DIGITS, 0 },
	[PSIP_H_FROM] = { VALUES_ADDRESS, VALUES_NEEDED },
	[PSIP_H_HISTORY_INFO] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS },
	[PSIP_H_IN_REPLY_TO] = { VALUES_CALLID, VALUES_LIST },
	[PSIP_H_INFO_PACKAGE] = { VALUES_TOKEN, VALUES_PARAMS },
	[PSIP_H_JOIN] = { VALUES_CALLID, VALUES_PARAMS },
	[PSIP_H_MAX_BREADTH] = { VALUES_DIGITS, 0 },
	[PSIP_H_MAX_FORWARDS] = { VALUES_DIGITS, VALUES_NEEDED },
	[PSIP_H_MIME_VERSION] = { VALUES_MIME_VERSION, 0 },
	[PSIP_H_MIN_EXPIRES] = { VALUES_DIGITS, 0 },
	[PSIP_H_MIN_SE] = { VALUES_DIGITS, VALUES_PARAMS },
	[PSIP_H_ORGANIZATION] = { VALUES_HEADER_VALUE, VALUES_EMPTY },
	[PSIP_H_P_ASSERTED_IDENTITY] = { VALUES_ADDRESS, VALUES_LIST },
	[PSIP_H_P_ASSOCIATED_URI] = { VALUES_ADDRESS, VALUES_LIST | VALUES_EMPTY },
	[PSIP_H_P_PREFERRED_IDENTITY] = { VALUES_ADDRESS, VALUES_LIST },
	[PSIP_H_PATH] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS | VALUES_NEEDED },
	[PSIP_H_PRIORITY] = { VALUES_TOKEN, 0 },
	[PSIP_H_PRIVACY] = { VALUES_PRIVACY, 0 },
	[PSIP_H_PROXY_AUTHENTICATE] = { VALUES_CHALLENGE, VALUES_NEEDED },
	[PSIP_H_PROXY_AUTHORIZATION] = { VALUES_CREDENTIALS, VALUES_NEEDED },
	[PSIP_H_PROXY_REQUIRE] = { VALUES_TOKEN, VALUES_LIST | VALUES_NEEDED },
	[PSIP_H_RACK] = { VALUES_RACK, 0 },
	[PSIP_H_REASON] = { VALUES_TOKEN, VALUES_LIST | VALUES_PARAMS },
	[PSIP_H_RECORD_ROUTE] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS | VALUES_NEEDED },
	[PSIP_H_RECV_INFO] = { VALUES_TOKEN, VALUES_LIST | VALUES_EMPTY | VALUES_PARAMS },
	[PSIP_H_REFER_SUB] = { VALUES_REFER_SUB, VALUES_PARAMS },
	[PSIP_H_REFER_TO] = { VALUES_ADDRESS, VALUES_NEEDED },
	[PSIP_H_REFERRED_BY] = { VALUES_ADDRESS, 0 },
	[PSIP_H_REPLACES] = { VALUES_CALLID, VALUES_PARAMS },
	[PSIP_H_REPLY_TO] = { VALUES_ADDRESS, 0 },
	[PSIP_H_REQUEST_DISPOSITION] = { VALUES_TOKEN, VALUES_LIST },
	[PSIP_H_REQUIRE] = { VALUES_TOKEN, VALUES_LIST | VALUES_NEEDED },
	[PSIP_H_RETRY_AFTER] = { VALUES_RETRY_AFTER, VALUES_PARAMS | VALUES_SECONDS },
	[PSIP_H_ROUTE] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS | VALUES_NEEDED },
	[PSIP_H_RSEQ] = { VALUES_DIGITS, 0 },
	[PSIP_H_SERVER] = { VALUES_SERVER, 0 },
	[PSIP_H_SERVICE_ROUTE] = { VALUES_ADDRESS, VALUES_LIST | VALUES_BRACKETS },
	[PSIP_H_SESSION_EXPIRES] = { VALUES_DIGITS, VALUES_PARAMS },
	[PSIP_H_SIP_ETAG] = { VALUES_TOKEN, 0 },
	[PSIP_H_SIP_IF_MATCH] = { VALUES_TOKEN, 0 },
	[PSIP_H_SUBJECT] = { VALUES_HEADER_VALUE, VALUES_EMPTY },
	[PSIP_H_SUBSCRIPTION_STATE] = { VALUES_TOKEN, VALUES_PARAMS | VALUES_SECONDS },
	[PSIP_H_SUPPORTED] = { VALUES_TOKEN, VALUES_LIST | VALUES_EMPTY },
	[PSIP_H_TARGET_DIALOG] = { VALUES_CALLID, VALUES_PARAMS },
	[PSIP_H_TIMESTAMP] = { VALUES_TIMESTAMP, 0 },
	[PSIP_H_TO] = { VALUES_ADDRESS, VALUES_NEEDED },
	[PSIP_H_UNSUPPORTED] = { VALUES_TOKEN, VALUES_LIST },
	[PSIP_H_USER_AGENT] = { VALUES_SERVER, 0 },
	[PSIP_H_VIA] = { VALUES_VIA, VALUES_LIST | VALUES_NEEDED },
	[PSIP_H_WARNING] = { VALUES_WARNING, VALUES_LIST },
	[PSIP_H_WWW_AUTHENTICATE] = { VALUES_CHALLENGE, VALUES_NEEDED },
};

struct values_reader {
	const char *at;      /* all before it fits */
	const char *end;
	const char *stop;    /* the farthest byte that a machine refused */
	struct psip_span name, value; /* of the newest parameter; value absent for a flag */
	psip_mode mode;
};

/* Ragel's own code: fall-through in -G2, mixed int widths in -T0. */
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#endif

static const int psip_values_start = 1;

static const int psip_values_en_do_header_value = 427;
static const int psip_values_en_do_digits = 14;
static const int psip_values_en_do_token = 15;
static const int psip_values_en_do_callid = 16;
static const int psip_values_en_do_media_range = 18;
static const int psip_values_en_do_language_range = 28;
static const int psip_values_en_do_language_tag = 30;
static const int psip_values_en_do_product = 31;
static const int psip_values_en_do_comment_piece = 40;
static const int psip_values_en_do_mime_version = 49;
static const int psip_values_en_do_timestamp = 52;
static const int psip_values_en_do_date = 55;
static const int psip_values_en_do_warning = 110;
static const int psip_values_en_do_event = 134;
static const int psip_values_en_do_rack = 135;
static const int psip_values_en_do_privacy = 146;
static const int psip_values_en_do_refer_sub = 147;
static const int psip_values_en_do_qvalue = 154;
static const int psip_values_en_do_param = 155;
static const int psip_values_en_do_m_parameter = 182;
static const int psip_values_en_do_auth_scheme = 211;
static const int psip_values_en_do_auth_param = 215;
static const int psip_values_en_do_nc_value = 234;
static const int psip_values_en_do_LHEX_text = 242;
static const int psip_values_en_do_qop_options = 244;
static const int psip_values_en_do_hostport = 247;
static const int psip_values_en_do_lws = 422;
static const int psip_values_en_do_comma = 1;

/* Run a machine from r->at on, to the last byte where it may end. False if it cannot even begin. */
static bool values_run(struct values_reader *r, int cs)
{
	const char *p = r->at, *pe = r->end, *mark = NULL, *name_at = p, *name_end = p, *value_at = p, *value_end = NULL;

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
st1:
	if ( ++p == pe )
		goto _test_eof1;
case 1:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st1;
		case 13u: goto st2;
		case 32u: goto st1;
		case 44u: goto tr3;
	}
	goto st0;
st0:
cs = 0;
	goto _out;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st3;
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st4;
		case 32u: goto st4;
	}
	goto st0;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st4;
		case 32u: goto st4;
		case 44u: goto tr3;
	}
	goto st0;
tr3:
	{ mark = p + 1; }
	goto st425;
st425:
	if ( ++p == pe )
		goto _test_eof425;
case 425:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr3;
		case 13u: goto st5;
		case 32u: goto tr3;
	}
	goto st0;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st6;
	goto st0;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr7;
		case 32u: goto tr7;
	}
	goto st0;
tr7:
	{ mark = p + 1; }
	goto st426;
st426:
	if ( ++p == pe )
		goto _test_eof426;
case 426:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr7;
		case 32u: goto tr7;
	}
	goto st0;
case 14:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr14;
	goto st0;
tr14:
	{ mark = p + 1; }
	goto st428;
st428:
	if ( ++p == pe )
		goto _test_eof428;
case 428:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr14;
	goto st0;
case 15:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr15;
		case 37u: goto tr15;
		case 39u: goto tr15;
		case 126u: goto tr15;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr15;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr15;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr15;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr15;
	} else
		goto tr15;
	goto st0;
tr15:
	{ mark = p + 1; }
	goto st429;
st429:
	if ( ++p == pe )
		goto _test_eof429;
case 429:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr15;
		case 37u: goto tr15;
		case 39u: goto tr15;
		case 126u: goto tr15;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr15;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr15;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr15;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr15;
	} else
		goto tr15;
	goto st0;
case 16:
	switch( ( ((unsigned char)*p)) ) {
		case 37u: goto tr16;
		case 60u: goto tr16;
	}
	if ( ( ((unsigned char)*p)) < 62u ) {
		if ( ( ((unsigned char)*p)) < 39u ) {
			if ( 33u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 34u )
				goto tr16;
		} else if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 58u )
				goto tr16;
		} else
			goto tr16;
	} else if ( ( ((unsigned char)*p)) > 63u ) {
		if ( ( ((unsigned char)*p)) < 95u ) {
			if ( 65u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 93u )
				goto tr16;
		} else if ( ( ((unsigned char)*p)) > 123u ) {
			if ( 125u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 126u )
				goto tr16;
		} else
			goto tr16;
	} else
		goto tr16;
	goto st0;
tr16:
	{ mark = p + 1; }
	goto st430;
st430:
	if ( ++p == pe )
		goto _test_eof430;
case 430:
	switch( ( ((unsigned char)*p)) ) {
		case 37u: goto tr16;
		case 60u: goto tr16;
		case 64u: goto st17;
	}
	if ( ( ((unsigned char)*p)) < 45u ) {
		if ( ( ((unsigned char)*p)) > 34u ) {
			if ( 39u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 43u )
				goto tr16;
		} else if ( ( ((unsigned char)*p)) >= 33u )
			goto tr16;
	} else if ( ( ((unsigned char)*p)) > 58u ) {
		if ( ( ((unsigned char)*p)) < 95u ) {
			if ( 62u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 93u )
				goto tr16;
		} else if ( ( ((unsigned char)*p)) > 123u ) {
			if ( 125u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 126u )
				goto tr16;
		} else
			goto tr16;
	} else
		goto tr16;
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch( ( ((unsigned char)*p)) ) {
		case 37u: goto tr17;
		case 60u: goto tr17;
	}
	if ( ( ((unsigned char)*p)) < 62u ) {
		if ( ( ((unsigned char)*p)) < 39u ) {
			if ( 33u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 34u )
				goto tr17;
		} else if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 58u )
				goto tr17;
		} else
			goto tr17;
	} else if ( ( ((unsigned char)*p)) > 63u ) {
		if ( ( ((unsigned char)*p)) < 95u ) {
			if ( 65u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 93u )
				goto tr17;
		} else if ( ( ((unsigned char)*p)) > 123u ) {
			if ( 125u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 126u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto st0;
tr17:
	{ mark = p + 1; }
	goto st431;
st431:
	if ( ++p == pe )
		goto _test_eof431;
case 431:
	switch( ( ((unsigned char)*p)) ) {
		case 37u: goto tr17;
		case 60u: goto tr17;
	}
	if ( ( ((unsigned char)*p)) < 62u ) {
		if ( ( ((unsigned char)*p)) < 39u ) {
			if ( 33u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 34u )
				goto tr17;
		} else if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 58u )
				goto tr17;
		} else
			goto tr17;
	} else if ( ( ((unsigned char)*p)) > 63u ) {
		if ( ( ((unsigned char)*p)) < 95u ) {
			if ( 65u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 93u )
				goto tr17;
		} else if ( ( ((unsigned char)*p)) > 123u ) {
			if ( 125u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 126u )
				goto tr17;
		} else
			goto tr17;
	} else
		goto tr17;
	goto st0;
case 18:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto st19;
		case 37u: goto st19;
		case 39u: goto st19;
		case 126u: goto st19;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st19;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st19;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st19;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st19;
	} else
		goto st19;
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st20;
		case 13u: goto st21;
		case 32u: goto st20;
		case 33u: goto st19;
		case 37u: goto st19;
		case 39u: goto st19;
		case 47u: goto st24;
		case 126u: goto st19;
	}
	if ( ( ((unsigned char)*p)) < 45u ) {
		if ( 42u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 43u )
			goto st19;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st19;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st19;
	} else
		goto st19;
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st20;
		case 13u: goto st21;
		case 32u: goto st20;
		case 47u: goto st24;
	}
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st22;
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st23;
		case 32u: goto st23;
	}
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st23;
		case 32u: goto st23;
		case 47u: goto st24;
	}
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st24;
		case 13u: goto st25;
		case 32u: goto st24;
		case 33u: goto tr25;
		case 37u: goto tr25;
		case 39u: goto tr25;
		case 126u: goto tr25;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr25;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr25;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr25;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr25;
	} else
		goto tr25;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st26;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st27;
		case 32u: goto st27;
	}
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st27;
		case 32u: goto st27;
		case 33u: goto tr25;
		case 37u: goto tr25;
		case 39u: goto tr25;
		case 126u: goto tr25;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr25;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr25;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr25;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr25;
	} else
		goto tr25;
	goto st0;
tr25:
	{ mark = p + 1; }
	goto st432;
st432:
	if ( ++p == pe )
		goto _test_eof432;
case 432:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr25;
		case 37u: goto tr25;
		case 39u: goto tr25;
		case 126u: goto tr25;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr25;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr25;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr25;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr25;
	} else
		goto tr25;
	goto st0;
case 28:
	if ( ( ((unsigned char)*p)) == 42u )
		goto tr28;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr29;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr29;
	goto st0;
tr28:
	{ mark = p + 1; }
	goto st433;
st433:
	if ( ++p == pe )
		goto _test_eof433;
case 433:
	goto st0;
tr29:
	{ mark = p + 1; }
	goto st434;
st434:
	if ( ++p == pe )
		goto _test_eof434;
case 434:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st29;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr449;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr449;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr29;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr29;
	goto st0;
tr449:
	{ mark = p + 1; }
	goto st435;
st435:
	if ( ++p == pe )
		goto _test_eof435;
case 435:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st29;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr450;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr450;
	goto st0;
tr450:
	{ mark = p + 1; }
	goto st436;
st436:
	if ( ++p == pe )
		goto _test_eof436;
case 436:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st29;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr451;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr451;
	goto st0;
tr451:
	{ mark = p + 1; }
	goto st437;
st437:
	if ( ++p == pe )
		goto _test_eof437;
case 437:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st29;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr452;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr452;
	goto st0;
tr452:
	{ mark = p + 1; }
	goto st438;
st438:
	if ( ++p == pe )
		goto _test_eof438;
case 438:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st29;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr453;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr453;
	goto st0;
tr453:
	{ mark = p + 1; }
	goto st439;
st439:
	if ( ++p == pe )
		goto _test_eof439;
case 439:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st29;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr454;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr454;
	goto st0;
tr454:
	{ mark = p + 1; }
	goto st440;
st440:
	if ( ++p == pe )
		goto _test_eof440;
case 440:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st29;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr455;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr455;
	goto st0;
tr455:
	{ mark = p + 1; }
	goto st441;
st441:
	if ( ++p == pe )
		goto _test_eof441;
case 441:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st29;
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr30;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr30;
	goto st0;
tr30:
	{ mark = p + 1; }
	goto st442;
st442:
	if ( ++p == pe )
		goto _test_eof442;
case 442:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st30;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr457;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr457;
	goto st0;
tr457:
	{ mark = p + 1; }
	goto st443;
st443:
	if ( ++p == pe )
		goto _test_eof443;
case 443:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st30;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr458;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr458;
	goto st0;
tr458:
	{ mark = p + 1; }
	goto st444;
st444:
	if ( ++p == pe )
		goto _test_eof444;
case 444:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st30;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr459;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr459;
	goto st0;
tr459:
	{ mark = p + 1; }
	goto st445;
st445:
	if ( ++p == pe )
		goto _test_eof445;
case 445:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st30;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr460;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr460;
	goto st0;
tr460:
	{ mark = p + 1; }
	goto st446;
st446:
	if ( ++p == pe )
		goto _test_eof446;
case 446:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st30;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr461;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr461;
	goto st0;
tr461:
	{ mark = p + 1; }
	goto st447;
st447:
	if ( ++p == pe )
		goto _test_eof447;
case 447:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st30;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr462;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr462;
	goto st0;
tr462:
	{ mark = p + 1; }
	goto st448;
st448:
	if ( ++p == pe )
		goto _test_eof448;
case 448:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st30;
	if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr463;
	} else if ( ( ((unsigned char)*p)) >= 65u )
		goto tr463;
	goto st0;
tr463:
	{ mark = p + 1; }
	goto st449;
st449:
	if ( ++p == pe )
		goto _test_eof449;
case 449:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st30;
	goto st0;
case 31:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr31;
		case 37u: goto tr31;
		case 39u: goto tr31;
		case 126u: goto tr31;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr31;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr31;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr31;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr31;
	} else
		goto tr31;
	goto st0;
tr31:
	{ mark = p + 1; }
	goto st450;
st450:
	if ( ++p == pe )
		goto _test_eof450;
case 450:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st32;
		case 13u: goto st33;
		case 32u: goto st32;
		case 33u: goto tr31;
		case 37u: goto tr31;
		case 39u: goto tr31;
		case 47u: goto st36;
		case 126u: goto tr31;
	}
	if ( ( ((unsigned char)*p)) < 45u ) {
		if ( 42u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 43u )
			goto tr31;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr31;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr31;
	} else
		goto tr31;
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st32;
		case 13u: goto st33;
		case 32u: goto st32;
		case 47u: goto st36;
	}
	goto st0;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st34;
	goto st0;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st35;
		case 32u: goto st35;
	}
	goto st0;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st35;
		case 32u: goto st35;
		case 47u: goto st36;
	}
	goto st0;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st36;
		case 13u: goto st37;
		case 32u: goto st36;
		case 33u: goto tr38;
		case 37u: goto tr38;
		case 39u: goto tr38;
		case 126u: goto tr38;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr38;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr38;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr38;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st38;
	goto st0;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st39;
		case 32u: goto st39;
	}
	goto st0;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st39;
		case 32u: goto st39;
		case 33u: goto tr38;
		case 37u: goto tr38;
		case 39u: goto tr38;
		case 126u: goto tr38;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr38;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr38;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr38;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
tr38:
	{ mark = p + 1; }
	goto st451;
st451:
	if ( ++p == pe )
		goto _test_eof451;
case 451:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr38;
		case 37u: goto tr38;
		case 39u: goto tr38;
		case 126u: goto tr38;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr38;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr38;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr38;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
case 40:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr41;
		case 13u: goto st41;
		case 92u: goto st43;
	}
	if ( ( ((unsigned char)*p)) < 224u ) {
		if ( ( ((unsigned char)*p)) < 42u ) {
			if ( 32u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 39u )
				goto tr41;
		} else if ( ( ((unsigned char)*p)) > 126u ) {
			if ( 192u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 223u )
				goto st44;
		} else
			goto tr41;
	} else if ( ( ((unsigned char)*p)) > 239u ) {
		if ( ( ((unsigned char)*p)) < 248u ) {
			if ( 240u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 247u )
				goto st46;
		} else if ( ( ((unsigned char)*p)) > 251u ) {
			if ( 252u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 253u )
				goto st48;
		} else
			goto st47;
	} else
		goto st45;
	goto st0;
tr41:
	{ mark = p + 1; }
	goto st452;
st452:
	if ( ++p == pe )
		goto _test_eof452;
case 452:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr41;
		case 13u: goto st41;
		case 92u: goto st43;
	}
	if ( ( ((unsigned char)*p)) < 224u ) {
		if ( ( ((unsigned char)*p)) < 42u ) {
			if ( 32u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 39u )
				goto tr41;
		} else if ( ( ((unsigned char)*p)) > 126u ) {
			if ( 192u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 223u )
				goto st44;
		} else
			goto tr41;
	} else if ( ( ((unsigned char)*p)) > 239u ) {
		if ( ( ((unsigned char)*p)) < 248u ) {
			if ( 240u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 247u )
				goto st46;
		} else if ( ( ((unsigned char)*p)) > 251u ) {
			if ( 252u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 253u )
				goto st48;
		} else
			goto st47;
	} else
		goto st45;
	goto st0;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st42;
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr41;
		case 32u: goto tr41;
	}
	goto st0;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	if ( ( ((unsigned char)*p)) < 11u ) {
		if ( ( ((unsigned char)*p)) <= 9u )
			goto tr41;
	} else if ( ( ((unsigned char)*p)) > 12u ) {
		if ( 14u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 127u )
			goto tr41;
	} else
		goto tr41;
	goto st0;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto tr41;
	goto st0;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st44;
	goto st0;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st45;
	goto st0;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st46;
	goto st0;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st47;
	goto st0;
case 49:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st50;
	goto st0;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st51;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st50;
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr52;
	goto st0;
tr52:
	{ mark = p + 1; }
	goto st453;
st453:
	if ( ++p == pe )
		goto _test_eof453;
case 453:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr52;
	goto st0;
case 52:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr53;
	goto st0;
tr53:
	{ mark = p + 1; }
	goto st454;
st454:
	if ( ++p == pe )
		goto _test_eof454;
case 454:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr464;
		case 13u: goto st53;
		case 32u: goto tr464;
		case 46u: goto tr466;
	}
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr53;
	goto st0;
tr464:
	{ mark = p + 1; }
	goto st455;
st455:
	if ( ++p == pe )
		goto _test_eof455;
case 455:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr464;
		case 13u: goto st53;
		case 32u: goto tr464;
		case 46u: goto tr467;
	}
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr468;
	goto st0;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st54;
	goto st0;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr55;
		case 32u: goto tr55;
	}
	goto st0;
tr55:
	{ mark = p + 1; }
	goto st456;
st456:
	if ( ++p == pe )
		goto _test_eof456;
case 456:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr55;
		case 32u: goto tr55;
		case 46u: goto tr467;
	}
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr468;
	goto st0;
tr467:
	{ mark = p + 1; }
	goto st457;
st457:
	if ( ++p == pe )
		goto _test_eof457;
case 457:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr467;
	goto st0;
tr468:
	{ mark = p + 1; }
	goto st458;
st458:
	if ( ++p == pe )
		goto _test_eof458;
case 458:
	if ( ( ((unsigned char)*p)) == 46u )
		goto tr467;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr468;
	goto st0;
tr466:
	{ mark = p + 1; }
	goto st459;
st459:
	if ( ++p == pe )
		goto _test_eof459;
case 459:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr464;
		case 13u: goto st53;
		case 32u: goto tr464;
	}
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr466;
	goto st0;
case 55:
	switch( ( ((unsigned char)*p)) ) {
		case 70u: goto st56;
		case 77u: goto st101;
		case 83u: goto st103;
		case 84u: goto st105;
		case 87u: goto st108;
	}
	goto st0;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	if ( ( ((unsigned char)*p)) == 114u )
		goto st57;
	goto st0;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	if ( ( ((unsigned char)*p)) == 105u )
		goto st58;
	goto st0;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	if ( ( ((unsigned char)*p)) == 44u )
		goto st59;
	goto st0;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	if ( ( ((unsigned char)*p)) == 32u )
		goto st60;
	goto st0;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st61;
	goto st0;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st62;
	goto st0;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	if ( ( ((unsigned char)*p)) == 32u )
		goto st63;
	goto st0;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch( ( ((unsigned char)*p)) ) {
		case 65u: goto st64;
		case 68u: goto st86;
		case 70u: goto st88;
		case 74u: goto st90;
		case 77u: goto st93;
		case 78u: goto st95;
		case 79u: goto st97;
		case 83u: goto st99;
	}
	goto st0;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch( ( ((unsigned char)*p)) ) {
		case 112u: goto st65;
		case 117u: goto st85;
	}
	goto st0;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	if ( ( ((unsigned char)*p)) == 114u )
		goto st66;
	goto st0;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	if ( ( ((unsigned char)*p)) == 32u )
		goto st67;
	goto st0;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st68;
	goto st0;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st69;
	goto st0;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st70;
	goto st0;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st71;
	goto st0;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	if ( ( ((unsigned char)*p)) == 32u )
		goto st72;
	goto st0;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	if ( ( ((unsigned char)*p)) == 50u )
		goto st84;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 49u )
		goto st73;
	goto st0;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st74;
	goto st0;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st75;
	goto st0;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
		goto st76;
	goto st0;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st77;
	goto st0;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st78;
	goto st0;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
		goto st79;
	goto st0;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st80;
	goto st0;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	if ( ( ((unsigned char)*p)) == 32u )
		goto st81;
	goto st0;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	if ( ( ((unsigned char)*p)) == 71u )
		goto st82;
	goto st0;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	if ( ( ((unsigned char)*p)) == 77u )
		goto st83;
	goto st0;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	if ( ( ((unsigned char)*p)) == 84u )
		goto tr97;
	goto st0;
tr97:
	{ mark = p + 1; }
	goto st460;
st460:
	if ( ++p == pe )
		goto _test_eof460;
case 460:
	goto st0;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 51u )
		goto st74;
	goto st0;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	if ( ( ((unsigned char)*p)) == 103u )
		goto st66;
	goto st0;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	if ( ( ((unsigned char)*p)) == 101u )
		goto st87;
	goto st0;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	if ( ( ((unsigned char)*p)) == 99u )
		goto st66;
	goto st0;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	if ( ( ((unsigned char)*p)) == 101u )
		goto st89;
	goto st0;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	if ( ( ((unsigned char)*p)) == 98u )
		goto st66;
	goto st0;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch( ( ((unsigned char)*p)) ) {
		case 97u: goto st91;
		case 117u: goto st92;
	}
	goto st0;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	if ( ( ((unsigned char)*p)) == 110u )
		goto st66;
	goto st0;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	switch( ( ((unsigned char)*p)) ) {
		case 108u: goto st66;
		case 110u: goto st66;
	}
	goto st0;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	if ( ( ((unsigned char)*p)) == 97u )
		goto st94;
	goto st0;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	switch( ( ((unsigned char)*p)) ) {
		case 114u: goto st66;
		case 121u: goto st66;
	}
	goto st0;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	if ( ( ((unsigned char)*p)) == 111u )
		goto st96;
	goto st0;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	if ( ( ((unsigned char)*p)) == 118u )
		goto st66;
	goto st0;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	if ( ( ((unsigned char)*p)) == 99u )
		goto st98;
	goto st0;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	if ( ( ((unsigned char)*p)) == 116u )
		goto st66;
	goto st0;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	if ( ( ((unsigned char)*p)) == 101u )
		goto st100;
	goto st0;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	if ( ( ((unsigned char)*p)) == 112u )
		goto st66;
	goto st0;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	if ( ( ((unsigned char)*p)) == 111u )
		goto st102;
	goto st0;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	if ( ( ((unsigned char)*p)) == 110u )
		goto st58;
	goto st0;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch( ( ((unsigned char)*p)) ) {
		case 97u: goto st104;
		case 117u: goto st102;
	}
	goto st0;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	if ( ( ((unsigned char)*p)) == 116u )
		goto st58;
	goto st0;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch( ( ((unsigned char)*p)) ) {
		case 104u: goto st106;
		case 117u: goto st107;
	}
	goto st0;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	if ( ( ((unsigned char)*p)) == 117u )
		goto st58;
	goto st0;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	if ( ( ((unsigned char)*p)) == 101u )
		goto st58;
	goto st0;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	if ( ( ((unsigned char)*p)) == 101u )
		goto st109;
	goto st0;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	if ( ( ((unsigned char)*p)) == 100u )
		goto st58;
	goto st0;
case 110:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st111;
	goto st0;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st112;
	goto st0;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st113;
	goto st0;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	if ( ( ((unsigned char)*p)) == 32u )
		goto st114;
	goto st0;
st114:
	if ( ++p == pe )
		goto _test_eof114;
case 114:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr115;
		case 37u: goto tr115;
		case 39u: goto tr115;
		case 91u: goto tr116;
		case 126u: goto tr115;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr115;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr115;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr115;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr115;
	} else
		goto tr115;
	goto st0;
tr115:
	{ value_at = p; }
	{ value_end = p + 1; }
	goto st115;
tr118:
	{ value_end = p + 1; }
	goto st115;
st115:
	if ( ++p == pe )
		goto _test_eof115;
case 115:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto st116;
		case 33u: goto tr118;
		case 37u: goto tr118;
		case 39u: goto tr118;
		case 58u: goto st129;
		case 126u: goto tr118;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr118;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr118;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr118;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr118;
	} else
		goto tr118;
	goto st0;
st116:
	if ( ++p == pe )
		goto _test_eof116;
case 116:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st116;
		case 13u: goto st117;
		case 32u: goto st116;
		case 34u: goto st120;
	}
	goto st0;
st117:
	if ( ++p == pe )
		goto _test_eof117;
case 117:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st118;
	goto st0;
st118:
	if ( ++p == pe )
		goto _test_eof118;
case 118:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st119;
		case 32u: goto st119;
	}
	goto st0;
st119:
	if ( ++p == pe )
		goto _test_eof119;
case 119:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st119;
		case 32u: goto st119;
		case 34u: goto st120;
	}
	goto st0;
st120:
	if ( ++p == pe )
		goto _test_eof120;
case 120:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st120;
		case 13u: goto st121;
		case 34u: goto tr125;
		case 92u: goto st123;
	}
	if ( ( ((unsigned char)*p)) < 224u ) {
		if ( ( ((unsigned char)*p)) > 126u ) {
			if ( 192u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 223u )
				goto st124;
		} else if ( ( ((unsigned char)*p)) >= 32u )
			goto st120;
	} else if ( ( ((unsigned char)*p)) > 239u ) {
		if ( ( ((unsigned char)*p)) < 248u ) {
			if ( 240u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 247u )
				goto st126;
		} else if ( ( ((unsigned char)*p)) > 251u ) {
			if ( 252u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 253u )
				goto st128;
		} else
			goto st127;
	} else
		goto st125;
	goto st0;
st121:
	if ( ++p == pe )
		goto _test_eof121;
case 121:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st122;
	goto st0;
st122:
	if ( ++p == pe )
		goto _test_eof122;
case 122:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st120;
		case 32u: goto st120;
	}
	goto st0;
tr125:
	{ mark = p + 1; }
	goto st461;
st461:
	if ( ++p == pe )
		goto _test_eof461;
case 461:
	goto st0;
st123:
	if ( ++p == pe )
		goto _test_eof123;
case 123:
	if ( ( ((unsigned char)*p)) < 11u ) {
		if ( ( ((unsigned char)*p)) <= 9u )
			goto st120;
	} else if ( ( ((unsigned char)*p)) > 12u ) {
		if ( 14u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 127u )
			goto st120;
	} else
		goto st120;
	goto st0;
st124:
	if ( ++p == pe )
		goto _test_eof124;
case 124:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st120;
	goto st0;
st125:
	if ( ++p == pe )
		goto _test_eof125;
case 125:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st124;
	goto st0;
st126:
	if ( ++p == pe )
		goto _test_eof126;
case 126:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st125;
	goto st0;
st127:
	if ( ++p == pe )
		goto _test_eof127;
case 127:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st126;
	goto st0;
st128:
	if ( ++p == pe )
		goto _test_eof128;
case 128:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st127;
	goto st0;
st129:
	if ( ++p == pe )
		goto _test_eof129;
case 129:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr133;
	goto st0;
tr133:
	{ value_end = p + 1; }
	goto st130;
st130:
	if ( ++p == pe )
		goto _test_eof130;
case 130:
	if ( ( ((unsigned char)*p)) == 32u )
		goto st116;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr133;
	goto st0;
tr116:
	{ value_at = p; }
	goto st131;
st131:
	if ( ++p == pe )
		goto _test_eof131;
case 131:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st132;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 58u )
			goto st132;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st132;
	} else
		goto st132;
	goto st0;
st132:
	if ( ++p == pe )
		goto _test_eof132;
case 132:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st132;
		case 93u: goto tr135;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 58u )
			goto st132;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st132;
	} else
		goto st132;
	goto st0;
tr135:
	{ value_end = p + 1; }
	goto st133;
st133:
	if ( ++p == pe )
		goto _test_eof133;
case 133:
	switch( ( ((unsigned char)*p)) ) {
		case 32u: goto st116;
		case 58u: goto st129;
	}
	goto st0;
st134:
	if ( ++p == pe )
		goto _test_eof134;
case 134:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr136;
		case 37u: goto tr136;
		case 39u: goto tr136;
		case 45u: goto tr136;
		case 126u: goto tr136;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( 42u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 43u )
			goto tr136;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr136;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr136;
	} else
		goto tr136;
	goto st0;
tr136:
	{ mark = p + 1; }
	goto st462;
st462:
	if ( ++p == pe )
		goto _test_eof462;
case 462:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr136;
		case 37u: goto tr136;
		case 39u: goto tr136;
		case 45u: goto tr136;
		case 46u: goto st134;
		case 126u: goto tr136;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( 42u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 43u )
			goto tr136;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr136;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr136;
	} else
		goto tr136;
	goto st0;
case 135:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st136;
	goto st0;
st136:
	if ( ++p == pe )
		goto _test_eof136;
case 136:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st137;
		case 13u: goto st138;
		case 32u: goto st137;
	}
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st136;
	goto st0;
st137:
	if ( ++p == pe )
		goto _test_eof137;
case 137:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st137;
		case 13u: goto st138;
		case 32u: goto st137;
	}
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st141;
	goto st0;
st138:
	if ( ++p == pe )
		goto _test_eof138;
case 138:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st139;
	goto st0;
st139:
	if ( ++p == pe )
		goto _test_eof139;
case 139:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st140;
		case 32u: goto st140;
	}
	goto st0;
st140:
	if ( ++p == pe )
		goto _test_eof140;
case 140:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st140;
		case 32u: goto st140;
	}
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st141;
	goto st0;
st141:
	if ( ++p == pe )
		goto _test_eof141;
case 141:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st142;
		case 13u: goto st143;
		case 32u: goto st142;
	}
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st141;
	goto st0;
st142:
	if ( ++p == pe )
		goto _test_eof142;
case 142:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st142;
		case 13u: goto st143;
		case 32u: goto st142;
		case 33u: goto tr145;
		case 37u: goto tr145;
		case 39u: goto tr145;
		case 126u: goto tr145;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr145;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr145;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr145;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr145;
	} else
		goto tr145;
	goto st0;
st143:
	if ( ++p == pe )
		goto _test_eof143;
case 143:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st144;
	goto st0;
st144:
	if ( ++p == pe )
		goto _test_eof144;
case 144:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st145;
		case 32u: goto st145;
	}
	goto st0;
st145:
	if ( ++p == pe )
		goto _test_eof145;
case 145:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st145;
		case 32u: goto st145;
		case 33u: goto tr145;
		case 37u: goto tr145;
		case 39u: goto tr145;
		case 126u: goto tr145;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr145;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr145;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr145;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr145;
	} else
		goto tr145;
	goto st0;
tr145:
	{ mark = p + 1; }
	goto st463;
st463:
	if ( ++p == pe )
		goto _test_eof463;
case 463:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr145;
		case 37u: goto tr145;
		case 39u: goto tr145;
		case 126u: goto tr145;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr145;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr145;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr145;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr145;
	} else
		goto tr145;
	goto st0;
st146:
	if ( ++p == pe )
		goto _test_eof146;
case 146:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr148;
		case 37u: goto tr148;
		case 39u: goto tr148;
		case 126u: goto tr148;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr148;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr148;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr148;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr148;
	} else
		goto tr148;
	goto st0;
tr148:
	{ mark = p + 1; }
	goto st464;
st464:
	if ( ++p == pe )
		goto _test_eof464;
case 464:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr148;
		case 37u: goto tr148;
		case 39u: goto tr148;
		case 59u: goto st146;
		case 126u: goto tr148;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr148;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr148;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr148;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr148;
	} else
		goto tr148;
	goto st0;
case 147:
	switch( ( ((unsigned char)*p)) ) {
		case 70u: goto st148;
		case 84u: goto st152;
		case 102u: goto st148;
		case 116u: goto st152;
	}
	goto st0;
st148:
	if ( ++p == pe )
		goto _test_eof148;
case 148:
	switch( ( ((unsigned char)*p)) ) {
		case 65u: goto st149;
		case 97u: goto st149;
	}
	goto st0;
st149:
	if ( ++p == pe )
		goto _test_eof149;
case 149:
	switch( ( ((unsigned char)*p)) ) {
		case 76u: goto st150;
		case 108u: goto st150;
	}
	goto st0;
st150:
	if ( ++p == pe )
		goto _test_eof150;
case 150:
	switch( ( ((unsigned char)*p)) ) {
		case 83u: goto st151;
		case 115u: goto st151;
	}
	goto st0;
st151:
	if ( ++p == pe )
		goto _test_eof151;
case 151:
	switch( ( ((unsigned char)*p)) ) {
		case 69u: goto tr154;
		case 101u: goto tr154;
	}
	goto st0;
tr154:
	{ mark = p + 1; }
	goto st465;
st465:
	if ( ++p == pe )
		goto _test_eof465;
case 465:
	goto st0;
st152:
	if ( ++p == pe )
		goto _test_eof152;
case 152:
	switch( ( ((unsigned char)*p)) ) {
		case 82u: goto st153;
		case 114u: goto st153;
	}
	goto st0;
st153:
	if ( ++p == pe )
		goto _test_eof153;
case 153:
	switch( ( ((unsigned char)*p)) ) {
		case 85u: goto st151;
		case 117u: goto st151;
	}
	goto st0;
case 154:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto tr156;
		case 49u: goto tr157;
	}
	goto st0;
tr156:
	{ mark = p + 1; }
	goto st466;
st466:
	if ( ++p == pe )
		goto _test_eof466;
case 466:
	if ( ( ((unsigned char)*p)) == 46u )
		goto tr471;
	goto st0;
tr471:
	{ mark = p + 1; }
	goto st467;
st467:
	if ( ++p == pe )
		goto _test_eof467;
case 467:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr472;
	goto st0;
tr472:
	{ mark = p + 1; }
	goto st468;
st468:
	if ( ++p == pe )
		goto _test_eof468;
case 468:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr473;
	goto st0;
tr473:
	{ mark = p + 1; }
	goto st469;
st469:
	if ( ++p == pe )
		goto _test_eof469;
case 469:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr474;
	goto st0;
tr474:
	{ mark = p + 1; }
	goto st470;
st470:
	if ( ++p == pe )
		goto _test_eof470;
case 470:
	goto st0;
tr157:
	{ mark = p + 1; }
	goto st471;
st471:
	if ( ++p == pe )
		goto _test_eof471;
case 471:
	if ( ( ((unsigned char)*p)) == 46u )
		goto tr475;
	goto st0;
tr475:
	{ mark = p + 1; }
	goto st472;
st472:
	if ( ++p == pe )
		goto _test_eof472;
case 472:
	if ( ( ((unsigned char)*p)) == 48u )
		goto tr476;
	goto st0;
tr476:
	{ mark = p + 1; }
	goto st473;
st473:
	if ( ++p == pe )
		goto _test_eof473;
case 473:
	if ( ( ((unsigned char)*p)) == 48u )
		goto tr477;
	goto st0;
tr477:
	{ mark = p + 1; }
	goto st474;
st474:
	if ( ++p == pe )
		goto _test_eof474;
case 474:
	if ( ( ((unsigned char)*p)) == 48u )
		goto tr474;
	goto st0;
st155:
	if ( ++p == pe )
		goto _test_eof155;
case 155:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st155;
		case 13u: goto st156;
		case 32u: goto st155;
		case 59u: goto st159;
	}
	goto st0;
st156:
	if ( ++p == pe )
		goto _test_eof156;
case 156:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st157;
	goto st0;
st157:
	if ( ++p == pe )
		goto _test_eof157;
case 157:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st158;
		case 32u: goto st158;
	}
	goto st0;
st158:
	if ( ++p == pe )
		goto _test_eof158;
case 158:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st158;
		case 32u: goto st158;
		case 59u: goto st159;
	}
	goto st0;
st159:
	if ( ++p == pe )
		goto _test_eof159;
case 159:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st159;
		case 13u: goto st160;
		case 32u: goto st159;
		case 33u: goto tr164;
		case 37u: goto tr164;
		case 39u: goto tr164;
		case 126u: goto tr164;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr164;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr164;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr164;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr164;
	} else
		goto tr164;
	goto st0;
st160:
	if ( ++p == pe )
		goto _test_eof160;
case 160:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st161;
	goto st0;
st161:
	if ( ++p == pe )
		goto _test_eof161;
case 161:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st162;
		case 32u: goto st162;
	}
	goto st0;
st162:
	if ( ++p == pe )
		goto _test_eof162;
case 162:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st162;
		case 32u: goto st162;
		case 33u: goto tr164;
		case 37u: goto tr164;
		case 39u: goto tr164;
		case 126u: goto tr164;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr164;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr164;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr164;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr164;
	} else
		goto tr164;
	goto st0;
tr164:
	{ name_at = p; }
	{ name_end = p + 1; }
	{ mark = p + 1; }
	goto st475;
tr478:
	{ name_end = p + 1; }
	{ mark = p + 1; }
	goto st475;
st475:
	if ( ++p == pe )
		goto _test_eof475;
case 475:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st163;
		case 13u: goto st164;
		case 32u: goto st163;
		case 33u: goto tr478;
		case 37u: goto tr478;
		case 39u: goto tr478;
		case 61u: goto st167;
		case 126u: goto tr478;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr478;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr478;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr478;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr478;
	} else
		goto tr478;
	goto st0;
st163:
	if ( ++p == pe )
		goto _test_eof163;
case 163:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st163;
		case 13u: goto st164;
		case 32u: goto st163;
		case 61u: goto st167;
	}
	goto st0;
st164:
	if ( ++p == pe )
		goto _test_eof164;
case 164:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st165;
	goto st0;
st165:
	if ( ++p == pe )
		goto _test_eof165;
case 165:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st166;
		case 32u: goto st166;
	}
	goto st0;
st166:
	if ( ++p == pe )
		goto _test_eof166;
case 166:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st166;
		case 32u: goto st166;
		case 61u: goto st167;
	}
	goto st0;
st167:
	if ( ++p == pe )
		goto _test_eof167;
case 167:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st167;
		case 13u: goto st168;
		case 32u: goto st167;
		case 33u: goto tr173;
		case 34u: goto tr174;
		case 37u: goto tr173;
		case 39u: goto tr173;
		case 91u: goto tr175;
		case 126u: goto tr173;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr173;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr173;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr173;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr173;
	} else
		goto tr173;
	goto st0;
st168:
	if ( ++p == pe )
		goto _test_eof168;
case 168:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st169;
	goto st0;
st169:
	if ( ++p == pe )
		goto _test_eof169;
case 169:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st170;
		case 32u: goto st170;
	}
	goto st0;
st170:
	if ( ++p == pe )
		goto _test_eof170;
case 170:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st170;
		case 32u: goto st170;
		case 33u: goto tr173;
		case 34u: goto tr174;
		case 37u: goto tr173;
		case 39u: goto tr173;
		case 91u: goto tr175;
		case 126u: goto tr173;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr173;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr173;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr173;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr173;
	} else
		goto tr173;
	goto st0;
tr173:
	{ value_at = p; }
	{ value_end = p + 1; }
	{ mark = p + 1; }
	goto st476;
tr479:
	{ value_end = p + 1; }
	{ mark = p + 1; }
	goto st476;
st476:
	if ( ++p == pe )
		goto _test_eof476;
case 476:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr479;
		case 37u: goto tr479;
		case 39u: goto tr479;
		case 126u: goto tr479;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr479;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr479;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr479;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr479;
	} else
		goto tr479;
	goto st0;
tr174:
	{ value_at = p; }
	goto st171;
st171:
	if ( ++p == pe )
		goto _test_eof171;
case 171:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st171;
		case 13u: goto st172;
		case 34u: goto tr180;
		case 92u: goto st174;
	}
	if ( ( ((unsigned char)*p)) < 224u ) {
		if ( ( ((unsigned char)*p)) > 126u ) {
			if ( 192u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 223u )
				goto st175;
		} else if ( ( ((unsigned char)*p)) >= 32u )
			goto st171;
	} else if ( ( ((unsigned char)*p)) > 239u ) {
		if ( ( ((unsigned char)*p)) < 248u ) {
			if ( 240u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 247u )
				goto st177;
		} else if ( ( ((unsigned char)*p)) > 251u ) {
			if ( 252u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 253u )
				goto st179;
		} else
			goto st178;
	} else
		goto st176;
	goto st0;
st172:
	if ( ++p == pe )
		goto _test_eof172;
case 172:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st173;
	goto st0;
st173:
	if ( ++p == pe )
		goto _test_eof173;
case 173:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st171;
		case 32u: goto st171;
	}
	goto st0;
tr180:
	{ value_end = p + 1; }
	{ mark = p + 1; }
	goto st477;
st477:
	if ( ++p == pe )
		goto _test_eof477;
case 477:
	goto st0;
st174:
	if ( ++p == pe )
		goto _test_eof174;
case 174:
	if ( ( ((unsigned char)*p)) < 11u ) {
		if ( ( ((unsigned char)*p)) <= 9u )
			goto st171;
	} else if ( ( ((unsigned char)*p)) > 12u ) {
		if ( 14u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 127u )
			goto st171;
	} else
		goto st171;
	goto st0;
st175:
	if ( ++p == pe )
		goto _test_eof175;
case 175:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st171;
	goto st0;
st176:
	if ( ++p == pe )
		goto _test_eof176;
case 176:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st175;
	goto st0;
st177:
	if ( ++p == pe )
		goto _test_eof177;
case 177:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st176;
	goto st0;
st178:
	if ( ++p == pe )
		goto _test_eof178;
case 178:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st177;
	goto st0;
st179:
	if ( ++p == pe )
		goto _test_eof179;
case 179:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st178;
	goto st0;
tr175:
	{ value_at = p; }
	goto st180;
st180:
	if ( ++p == pe )
		goto _test_eof180;
case 180:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st181;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 58u )
			goto st181;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st181;
	} else
		goto st181;
	goto st0;
st181:
	if ( ++p == pe )
		goto _test_eof181;
case 181:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st181;
		case 93u: goto tr180;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 58u )
			goto st181;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st181;
	} else
		goto st181;
	goto st0;
st182:
	if ( ++p == pe )
		goto _test_eof182;
case 182:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st182;
		case 13u: goto st183;
		case 32u: goto st182;
		case 59u: goto st186;
	}
	goto st0;
st183:
	if ( ++p == pe )
		goto _test_eof183;
case 183:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st184;
	goto st0;
st184:
	if ( ++p == pe )
		goto _test_eof184;
case 184:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st185;
		case 32u: goto st185;
	}
	goto st0;
st185:
	if ( ++p == pe )
		goto _test_eof185;
case 185:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st185;
		case 32u: goto st185;
		case 59u: goto st186;
	}
	goto st0;
st186:
	if ( ++p == pe )
		goto _test_eof186;
case 186:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st186;
		case 13u: goto st187;
		case 32u: goto st186;
		case 33u: goto st190;
		case 37u: goto st190;
		case 39u: goto st190;
		case 126u: goto st190;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st190;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st190;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st190;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st190;
	} else
		goto st190;
	goto st0;
st187:
	if ( ++p == pe )
		goto _test_eof187;
case 187:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st188;
	goto st0;
st188:
	if ( ++p == pe )
		goto _test_eof188;
case 188:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st189;
		case 32u: goto st189;
	}
	goto st0;
st189:
	if ( ++p == pe )
		goto _test_eof189;
case 189:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st189;
		case 32u: goto st189;
		case 33u: goto st190;
		case 37u: goto st190;
		case 39u: goto st190;
		case 126u: goto st190;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st190;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st190;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st190;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st190;
	} else
		goto st190;
	goto st0;
st190:
	if ( ++p == pe )
		goto _test_eof190;
case 190:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st191;
		case 13u: goto st192;
		case 32u: goto st191;
		case 33u: goto st190;
		case 37u: goto st190;
		case 39u: goto st190;
		case 61u: goto st195;
		case 126u: goto st190;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st190;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st190;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st190;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st190;
	} else
		goto st190;
	goto st0;
st191:
	if ( ++p == pe )
		goto _test_eof191;
case 191:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st191;
		case 13u: goto st192;
		case 32u: goto st191;
		case 61u: goto st195;
	}
	goto st0;
st192:
	if ( ++p == pe )
		goto _test_eof192;
case 192:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st193;
	goto st0;
st193:
	if ( ++p == pe )
		goto _test_eof193;
case 193:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st194;
		case 32u: goto st194;
	}
	goto st0;
st194:
	if ( ++p == pe )
		goto _test_eof194;
case 194:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st194;
		case 32u: goto st194;
		case 61u: goto st195;
	}
	goto st0;
st195:
	if ( ++p == pe )
		goto _test_eof195;
case 195:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st195;
		case 13u: goto st196;
		case 32u: goto st195;
		case 33u: goto tr204;
		case 34u: goto st202;
		case 37u: goto tr204;
		case 39u: goto tr204;
		case 126u: goto tr204;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr204;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr204;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr204;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr204;
	} else
		goto tr204;
	goto st0;
st196:
	if ( ++p == pe )
		goto _test_eof196;
case 196:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st197;
	goto st0;
st197:
	if ( ++p == pe )
		goto _test_eof197;
case 197:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st198;
		case 32u: goto st198;
	}
	goto st0;
st198:
	if ( ++p == pe )
		goto _test_eof198;
case 198:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st198;
		case 13u: goto st199;
		case 32u: goto st198;
		case 33u: goto tr204;
		case 34u: goto st202;
		case 37u: goto tr204;
		case 39u: goto tr204;
		case 126u: goto tr204;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr204;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr204;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr204;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr204;
	} else
		goto tr204;
	goto st0;
st199:
	if ( ++p == pe )
		goto _test_eof199;
case 199:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st200;
	goto st0;
st200:
	if ( ++p == pe )
		goto _test_eof200;
case 200:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st201;
		case 32u: goto st201;
	}
	goto st0;
st201:
	if ( ++p == pe )
		goto _test_eof201;
case 201:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st201;
		case 32u: goto st201;
		case 34u: goto st202;
	}
	goto st0;
st202:
	if ( ++p == pe )
		goto _test_eof202;
case 202:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st202;
		case 13u: goto st203;
		case 34u: goto tr212;
		case 92u: goto st205;
	}
	if ( ( ((unsigned char)*p)) < 224u ) {
		if ( ( ((unsigned char)*p)) > 126u ) {
			if ( 192u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 223u )
				goto st206;
		} else if ( ( ((unsigned char)*p)) >= 32u )
			goto st202;
	} else if ( ( ((unsigned char)*p)) > 239u ) {
		if ( ( ((unsigned char)*p)) < 248u ) {
			if ( 240u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 247u )
				goto st208;
		} else if ( ( ((unsigned char)*p)) > 251u ) {
			if ( 252u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 253u )
				goto st210;
		} else
			goto st209;
	} else
		goto st207;
	goto st0;
st203:
	if ( ++p == pe )
		goto _test_eof203;
case 203:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st204;
	goto st0;
st204:
	if ( ++p == pe )
		goto _test_eof204;
case 204:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st202;
		case 32u: goto st202;
	}
	goto st0;
tr212:
	{ mark = p + 1; }
	goto st478;
st478:
	if ( ++p == pe )
		goto _test_eof478;
case 478:
	goto st0;
st205:
	if ( ++p == pe )
		goto _test_eof205;
case 205:
	if ( ( ((unsigned char)*p)) < 11u ) {
		if ( ( ((unsigned char)*p)) <= 9u )
			goto st202;
	} else if ( ( ((unsigned char)*p)) > 12u ) {
		if ( 14u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 127u )
			goto st202;
	} else
		goto st202;
	goto st0;
st206:
	if ( ++p == pe )
		goto _test_eof206;
case 206:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st202;
	goto st0;
st207:
	if ( ++p == pe )
		goto _test_eof207;
case 207:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st206;
	goto st0;
st208:
	if ( ++p == pe )
		goto _test_eof208;
case 208:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st207;
	goto st0;
st209:
	if ( ++p == pe )
		goto _test_eof209;
case 209:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st208;
	goto st0;
st210:
	if ( ++p == pe )
		goto _test_eof210;
case 210:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st209;
	goto st0;
tr204:
	{ mark = p + 1; }
	goto st479;
st479:
	if ( ++p == pe )
		goto _test_eof479;
case 479:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr204;
		case 37u: goto tr204;
		case 39u: goto tr204;
		case 126u: goto tr204;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr204;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr204;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr204;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr204;
	} else
		goto tr204;
	goto st0;
case 211:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto st212;
		case 37u: goto st212;
		case 39u: goto st212;
		case 126u: goto st212;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st212;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st212;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st212;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st212;
	} else
		goto st212;
	goto st0;
st212:
	if ( ++p == pe )
		goto _test_eof212;
case 212:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr221;
		case 13u: goto st213;
		case 32u: goto tr221;
		case 33u: goto st212;
		case 37u: goto st212;
		case 39u: goto st212;
		case 126u: goto st212;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st212;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st212;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st212;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st212;
	} else
		goto st212;
	goto st0;
tr221:
	{ mark = p + 1; }
	goto st480;
st480:
	if ( ++p == pe )
		goto _test_eof480;
case 480:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr221;
		case 13u: goto st213;
		case 32u: goto tr221;
	}
	goto st0;
st213:
	if ( ++p == pe )
		goto _test_eof213;
case 213:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st214;
	goto st0;
st214:
	if ( ++p == pe )
		goto _test_eof214;
case 214:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr224;
		case 32u: goto tr224;
	}
	goto st0;
tr224:
	{ mark = p + 1; }
	goto st481;
st481:
	if ( ++p == pe )
		goto _test_eof481;
case 481:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr224;
		case 32u: goto tr224;
	}
	goto st0;
case 215:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr225;
		case 37u: goto tr225;
		case 39u: goto tr225;
		case 126u: goto tr225;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr225;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr225;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr225;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr225;
	} else
		goto tr225;
	goto st0;
tr225:
	{ name_at = p; }
	{ name_end = p + 1; }
	goto st216;
tr228:
	{ name_end = p + 1; }
	goto st216;
st216:
	if ( ++p == pe )
		goto _test_eof216;
case 216:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st217;
		case 13u: goto st218;
		case 32u: goto st217;
		case 33u: goto tr228;
		case 37u: goto tr228;
		case 39u: goto tr228;
		case 61u: goto st221;
		case 126u: goto tr228;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr228;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr228;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr228;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr228;
	} else
		goto tr228;
	goto st0;
st217:
	if ( ++p == pe )
		goto _test_eof217;
case 217:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st217;
		case 13u: goto st218;
		case 32u: goto st217;
		case 61u: goto st221;
	}
	goto st0;
st218:
	if ( ++p == pe )
		goto _test_eof218;
case 218:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st219;
	goto st0;
st219:
	if ( ++p == pe )
		goto _test_eof219;
case 219:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st220;
		case 32u: goto st220;
	}
	goto st0;
st220:
	if ( ++p == pe )
		goto _test_eof220;
case 220:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st220;
		case 32u: goto st220;
		case 61u: goto st221;
	}
	goto st0;
st221:
	if ( ++p == pe )
		goto _test_eof221;
case 221:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st221;
		case 13u: goto st222;
		case 32u: goto st221;
		case 33u: goto tr233;
		case 34u: goto tr234;
		case 37u: goto tr233;
		case 39u: goto tr233;
		case 126u: goto tr233;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr233;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr233;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr233;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr233;
	} else
		goto tr233;
	goto st0;
st222:
	if ( ++p == pe )
		goto _test_eof222;
case 222:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st223;
	goto st0;
st223:
	if ( ++p == pe )
		goto _test_eof223;
case 223:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st224;
		case 32u: goto st224;
	}
	goto st0;
st224:
	if ( ++p == pe )
		goto _test_eof224;
case 224:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st224;
		case 32u: goto st224;
		case 33u: goto tr233;
		case 34u: goto tr234;
		case 37u: goto tr233;
		case 39u: goto tr233;
		case 126u: goto tr233;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr233;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr233;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr233;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr233;
	} else
		goto tr233;
	goto st0;
tr233:
	{ value_at = p; }
	{ value_end = p + 1; }
	{ mark = p + 1; }
	goto st482;
tr480:
	{ value_end = p + 1; }
	{ mark = p + 1; }
	goto st482;
st482:
	if ( ++p == pe )
		goto _test_eof482;
case 482:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto tr480;
		case 37u: goto tr480;
		case 39u: goto tr480;
		case 126u: goto tr480;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto tr480;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto tr480;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto tr480;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto tr480;
	} else
		goto tr480;
	goto st0;
tr234:
	{ value_at = p; }
	goto st225;
st225:
	if ( ++p == pe )
		goto _test_eof225;
case 225:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st225;
		case 13u: goto st226;
		case 34u: goto tr239;
		case 92u: goto st228;
	}
	if ( ( ((unsigned char)*p)) < 224u ) {
		if ( ( ((unsigned char)*p)) > 126u ) {
			if ( 192u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 223u )
				goto st229;
		} else if ( ( ((unsigned char)*p)) >= 32u )
			goto st225;
	} else if ( ( ((unsigned char)*p)) > 239u ) {
		if ( ( ((unsigned char)*p)) < 248u ) {
			if ( 240u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 247u )
				goto st231;
		} else if ( ( ((unsigned char)*p)) > 251u ) {
			if ( 252u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 253u )
				goto st233;
		} else
			goto st232;
	} else
		goto st230;
	goto st0;
st226:
	if ( ++p == pe )
		goto _test_eof226;
case 226:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st227;
	goto st0;
st227:
	if ( ++p == pe )
		goto _test_eof227;
case 227:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto st225;
		case 32u: goto st225;
	}
	goto st0;
tr239:
	{ value_end = p + 1; }
	{ mark = p + 1; }
	goto st483;
st483:
	if ( ++p == pe )
		goto _test_eof483;
case 483:
	goto st0;
st228:
	if ( ++p == pe )
		goto _test_eof228;
case 228:
	if ( ( ((unsigned char)*p)) < 11u ) {
		if ( ( ((unsigned char)*p)) <= 9u )
			goto st225;
	} else if ( ( ((unsigned char)*p)) > 12u ) {
		if ( 14u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 127u )
			goto st225;
	} else
		goto st225;
	goto st0;
st229:
	if ( ++p == pe )
		goto _test_eof229;
case 229:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st225;
	goto st0;
st230:
	if ( ++p == pe )
		goto _test_eof230;
case 230:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st229;
	goto st0;
st231:
	if ( ++p == pe )
		goto _test_eof231;
case 231:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st230;
	goto st0;
st232:
	if ( ++p == pe )
		goto _test_eof232;
case 232:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st231;
	goto st0;
st233:
	if ( ++p == pe )
		goto _test_eof233;
case 233:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st232;
	goto st0;
case 234:
	if ( ( ((unsigned char)*p)) > 57u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st235;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st235;
	goto st0;
st235:
	if ( ++p == pe )
		goto _test_eof235;
case 235:
	if ( ( ((unsigned char)*p)) > 57u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st236;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st236;
	goto st0;
st236:
	if ( ++p == pe )
		goto _test_eof236;
case 236:
	if ( ( ((unsigned char)*p)) > 57u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st237;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st237;
	goto st0;
st237:
	if ( ++p == pe )
		goto _test_eof237;
case 237:
	if ( ( ((unsigned char)*p)) > 57u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st238;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st238;
	goto st0;
st238:
	if ( ++p == pe )
		goto _test_eof238;
case 238:
	if ( ( ((unsigned char)*p)) > 57u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st239;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st239;
	goto st0;
st239:
	if ( ++p == pe )
		goto _test_eof239;
case 239:
	if ( ( ((unsigned char)*p)) > 57u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st240;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st240;
	goto st0;
st240:
	if ( ++p == pe )
		goto _test_eof240;
case 240:
	if ( ( ((unsigned char)*p)) > 57u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st241;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st241;
	goto st0;
st241:
	if ( ++p == pe )
		goto _test_eof241;
case 241:
	if ( ( ((unsigned char)*p)) > 57u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto tr254;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto tr254;
	goto st0;
tr254:
	{ mark = p + 1; }
	goto st484;
st484:
	if ( ++p == pe )
		goto _test_eof484;
case 484:
	goto st0;
case 242:
	if ( ( ((unsigned char)*p)) == 34u )
		goto st243;
	goto st0;
st243:
	if ( ++p == pe )
		goto _test_eof243;
case 243:
	if ( ( ((unsigned char)*p)) == 34u )
		goto tr256;
	if ( ( ((unsigned char)*p)) > 57u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st243;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st243;
	goto st0;
tr256:
	{ mark = p + 1; }
	goto st485;
st485:
	if ( ++p == pe )
		goto _test_eof485;
case 485:
	goto st0;
case 244:
	if ( ( ((unsigned char)*p)) == 34u )
		goto st245;
	goto st0;
st245:
	if ( ++p == pe )
		goto _test_eof245;
case 245:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto st246;
		case 37u: goto st246;
		case 39u: goto st246;
		case 126u: goto st246;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( ( ((unsigned char)*p)) > 43u ) {
			if ( 45u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
				goto st246;
		} else if ( ( ((unsigned char)*p)) >= 42u )
			goto st246;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st246;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st246;
	} else
		goto st246;
	goto st0;
st246:
	if ( ++p == pe )
		goto _test_eof246;
case 246:
	switch( ( ((unsigned char)*p)) ) {
		case 33u: goto st246;
		case 34u: goto tr259;
		case 37u: goto st246;
		case 39u: goto st246;
		case 44u: goto st245;
		case 126u: goto st246;
	}
	if ( ( ((unsigned char)*p)) < 48u ) {
		if ( 42u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 46u )
			goto st246;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 95u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st246;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st246;
	} else
		goto st246;
	goto st0;
tr259:
	{ mark = p + 1; }
	goto st486;
st486:
	if ( ++p == pe )
		goto _test_eof486;
case 486:
	goto st0;
case 247:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st248;
		case 49u: goto st267;
		case 50u: goto st269;
		case 91u: goto st271;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st268;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr264;
	} else
		goto tr264;
	goto st0;
st248:
	if ( ++p == pe )
		goto _test_eof248;
case 248:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st254;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st250;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st249:
	if ( ++p == pe )
		goto _test_eof249;
case 249:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st249;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st250;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st250:
	if ( ++p == pe )
		goto _test_eof250;
case 250:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st251;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st250;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st251:
	if ( ++p == pe )
		goto _test_eof251;
case 251:
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st250;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr264;
	} else
		goto tr264;
	goto st0;
tr264:
	{ mark = p + 1; }
	goto st487;
st487:
	if ( ++p == pe )
		goto _test_eof487;
case 487:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st252;
		case 46u: goto tr481;
		case 58u: goto st253;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto tr264;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr264;
	} else
		goto tr264;
	goto st0;
st252:
	if ( ++p == pe )
		goto _test_eof252;
case 252:
	if ( ( ((unsigned char)*p)) == 45u )
		goto st252;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto tr264;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr264;
	} else
		goto tr264;
	goto st0;
tr481:
	{ mark = p + 1; }
	goto st488;
st488:
	if ( ++p == pe )
		goto _test_eof488;
case 488:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st253;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st250;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr264;
	} else
		goto tr264;
	goto st0;
st253:
	if ( ++p == pe )
		goto _test_eof253;
case 253:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr271;
	goto st0;
tr271:
	{ mark = p + 1; }
	goto st489;
st489:
	if ( ++p == pe )
		goto _test_eof489;
case 489:
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto tr271;
	goto st0;
st254:
	if ( ++p == pe )
		goto _test_eof254;
case 254:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st255;
		case 49u: goto st263;
		case 50u: goto st265;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st264;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr264;
	} else
		goto tr264;
	goto st0;
st255:
	if ( ++p == pe )
		goto _test_eof255;
case 255:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st256;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st250;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st256:
	if ( ++p == pe )
		goto _test_eof256;
case 256:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st257;
		case 49u: goto st259;
		case 50u: goto st261;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st260;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr264;
	} else
		goto tr264;
	goto st0;
st257:
	if ( ++p == pe )
		goto _test_eof257;
case 257:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st258;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st250;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st258:
	if ( ++p == pe )
		goto _test_eof258;
case 258:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto tr282;
		case 49u: goto tr283;
		case 50u: goto tr284;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto tr285;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto tr264;
	} else
		goto tr264;
	goto st0;
tr282:
	{ mark = p + 1; }
	goto st490;
st490:
	if ( ++p == pe )
		goto _test_eof490;
case 490:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st251;
		case 58u: goto st253;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st250;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
tr283:
	{ mark = p + 1; }
	goto st491;
st491:
	if ( ++p == pe )
		goto _test_eof491;
case 491:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st251;
		case 58u: goto st253;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto tr285;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
tr285:
	{ mark = p + 1; }
	goto st492;
st492:
	if ( ++p == pe )
		goto _test_eof492;
case 492:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st251;
		case 58u: goto st253;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto tr282;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
tr284:
	{ mark = p + 1; }
	goto st493;
st493:
	if ( ++p == pe )
		goto _test_eof493;
case 493:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st251;
		case 53u: goto tr483;
		case 58u: goto st253;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto tr285;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st250;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st250;
	} else
		goto tr282;
	goto st0;
tr483:
	{ mark = p + 1; }
	goto st494;
st494:
	if ( ++p == pe )
		goto _test_eof494;
case 494:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st251;
		case 58u: goto st253;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto tr282;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st250;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st250;
	} else
		goto st250;
	goto st0;
st259:
	if ( ++p == pe )
		goto _test_eof259;
case 259:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st258;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st260;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st260:
	if ( ++p == pe )
		goto _test_eof260;
case 260:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st258;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st257;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st261:
	if ( ++p == pe )
		goto _test_eof261;
case 261:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st258;
		case 53u: goto st262;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st260;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st250;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st250;
	} else
		goto st257;
	goto st0;
st262:
	if ( ++p == pe )
		goto _test_eof262;
case 262:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st258;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st257;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st250;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st250;
	} else
		goto st250;
	goto st0;
st263:
	if ( ++p == pe )
		goto _test_eof263;
case 263:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st256;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st264;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st264:
	if ( ++p == pe )
		goto _test_eof264;
case 264:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st256;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st255;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st265:
	if ( ++p == pe )
		goto _test_eof265;
case 265:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st256;
		case 53u: goto st266;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st264;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st250;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st250;
	} else
		goto st255;
	goto st0;
st266:
	if ( ++p == pe )
		goto _test_eof266;
case 266:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st256;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st255;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st250;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st250;
	} else
		goto st250;
	goto st0;
st267:
	if ( ++p == pe )
		goto _test_eof267;
case 267:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st254;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st268;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st268:
	if ( ++p == pe )
		goto _test_eof268;
case 268:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st254;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st248;
	} else if ( ( ((unsigned char)*p)) > 90u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
			goto st250;
	} else
		goto st250;
	goto st0;
st269:
	if ( ++p == pe )
		goto _test_eof269;
case 269:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st254;
		case 53u: goto st270;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st268;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st250;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st250;
	} else
		goto st248;
	goto st0;
st270:
	if ( ++p == pe )
		goto _test_eof270;
case 270:
	switch( ( ((unsigned char)*p)) ) {
		case 45u: goto st249;
		case 46u: goto st254;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st248;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 90u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 122u )
				goto st250;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st250;
	} else
		goto st250;
	goto st0;
st271:
	if ( ++p == pe )
		goto _test_eof271;
case 271:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st407;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st272;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st272;
	} else
		goto st272;
	goto st0;
st272:
	if ( ++p == pe )
		goto _test_eof272;
case 272:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st276;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st273;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st273;
	} else
		goto st273;
	goto st0;
st273:
	if ( ++p == pe )
		goto _test_eof273;
case 273:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st276;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st274;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st274;
	} else
		goto st274;
	goto st0;
st274:
	if ( ++p == pe )
		goto _test_eof274;
case 274:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st276;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st275;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st275;
	} else
		goto st275;
	goto st0;
st275:
	if ( ++p == pe )
		goto _test_eof275;
case 275:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st276;
	goto st0;
st276:
	if ( ++p == pe )
		goto _test_eof276;
case 276:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st393;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st277;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st277;
	} else
		goto st277;
	goto st0;
st277:
	if ( ++p == pe )
		goto _test_eof277;
case 277:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st281;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st278;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st278;
	} else
		goto st278;
	goto st0;
st278:
	if ( ++p == pe )
		goto _test_eof278;
case 278:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st281;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st279;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st279;
	} else
		goto st279;
	goto st0;
st279:
	if ( ++p == pe )
		goto _test_eof279;
case 279:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st281;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st280;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st280;
	} else
		goto st280;
	goto st0;
st280:
	if ( ++p == pe )
		goto _test_eof280;
case 280:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st281;
	goto st0;
st281:
	if ( ++p == pe )
		goto _test_eof281;
case 281:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st379;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st282;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st282;
	} else
		goto st282;
	goto st0;
st282:
	if ( ++p == pe )
		goto _test_eof282;
case 282:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st286;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st283;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st283;
	} else
		goto st283;
	goto st0;
st283:
	if ( ++p == pe )
		goto _test_eof283;
case 283:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st286;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st284;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st284;
	} else
		goto st284;
	goto st0;
st284:
	if ( ++p == pe )
		goto _test_eof284;
case 284:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st286;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st285;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st285;
	} else
		goto st285;
	goto st0;
st285:
	if ( ++p == pe )
		goto _test_eof285;
case 285:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st286;
	goto st0;
st286:
	if ( ++p == pe )
		goto _test_eof286;
case 286:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st365;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st287;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st287;
	} else
		goto st287;
	goto st0;
st287:
	if ( ++p == pe )
		goto _test_eof287;
case 287:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st291;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st288;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st288;
	} else
		goto st288;
	goto st0;
st288:
	if ( ++p == pe )
		goto _test_eof288;
case 288:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st291;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st289;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st289;
	} else
		goto st289;
	goto st0;
st289:
	if ( ++p == pe )
		goto _test_eof289;
case 289:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st291;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st290;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st290;
	} else
		goto st290;
	goto st0;
st290:
	if ( ++p == pe )
		goto _test_eof290;
case 290:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st291;
	goto st0;
st291:
	if ( ++p == pe )
		goto _test_eof291;
case 291:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st351;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st292;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st292;
	} else
		goto st292;
	goto st0;
st292:
	if ( ++p == pe )
		goto _test_eof292;
case 292:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st296;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st293;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st293;
	} else
		goto st293;
	goto st0;
st293:
	if ( ++p == pe )
		goto _test_eof293;
case 293:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st296;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st294;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st294;
	} else
		goto st294;
	goto st0;
st294:
	if ( ++p == pe )
		goto _test_eof294;
case 294:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st296;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st295;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st295;
	} else
		goto st295;
	goto st0;
st295:
	if ( ++p == pe )
		goto _test_eof295;
case 295:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st296;
	goto st0;
st296:
	if ( ++p == pe )
		goto _test_eof296;
case 296:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st337;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st297;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st297;
	} else
		goto st297;
	goto st0;
st297:
	if ( ++p == pe )
		goto _test_eof297;
case 297:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st301;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st298;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st298;
	} else
		goto st298;
	goto st0;
st298:
	if ( ++p == pe )
		goto _test_eof298;
case 298:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st301;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st299;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st299;
	} else
		goto st299;
	goto st0;
st299:
	if ( ++p == pe )
		goto _test_eof299;
case 299:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st301;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st300;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st300;
	} else
		goto st300;
	goto st0;
st300:
	if ( ++p == pe )
		goto _test_eof300;
case 300:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st301;
	goto st0;
st301:
	if ( ++p == pe )
		goto _test_eof301;
case 301:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st302;
		case 49u: goto st328;
		case 50u: goto st331;
		case 58u: goto st335;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st334;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st336;
	} else
		goto st336;
	goto st0;
st302:
	if ( ++p == pe )
		goto _test_eof302;
case 302:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st324;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st321;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st321;
	} else
		goto st321;
	goto st0;
st303:
	if ( ++p == pe )
		goto _test_eof303;
case 303:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st304;
		case 49u: goto st317;
		case 50u: goto st319;
	}
	if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st318;
	goto st0;
st304:
	if ( ++p == pe )
		goto _test_eof304;
case 304:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st305;
	goto st0;
st305:
	if ( ++p == pe )
		goto _test_eof305;
case 305:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st306;
		case 49u: goto st313;
		case 50u: goto st315;
	}
	if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st314;
	goto st0;
st306:
	if ( ++p == pe )
		goto _test_eof306;
case 306:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st307;
	goto st0;
st307:
	if ( ++p == pe )
		goto _test_eof307;
case 307:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st308;
		case 49u: goto st309;
		case 50u: goto st311;
	}
	if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st310;
	goto st0;
st308:
	if ( ++p == pe )
		goto _test_eof308;
case 308:
	if ( ( ((unsigned char)*p)) == 93u )
		goto tr348;
	goto st0;
tr348:
	{ mark = p + 1; }
	goto st495;
st495:
	if ( ++p == pe )
		goto _test_eof495;
case 495:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st253;
	goto st0;
st309:
	if ( ++p == pe )
		goto _test_eof309;
case 309:
	if ( ( ((unsigned char)*p)) == 93u )
		goto tr348;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st310;
	goto st0;
st310:
	if ( ++p == pe )
		goto _test_eof310;
case 310:
	if ( ( ((unsigned char)*p)) == 93u )
		goto tr348;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st308;
	goto st0;
st311:
	if ( ++p == pe )
		goto _test_eof311;
case 311:
	switch( ( ((unsigned char)*p)) ) {
		case 53u: goto st312;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) > 52u ) {
		if ( 54u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st308;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st310;
	goto st0;
st312:
	if ( ++p == pe )
		goto _test_eof312;
case 312:
	if ( ( ((unsigned char)*p)) == 93u )
		goto tr348;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
		goto st308;
	goto st0;
st313:
	if ( ++p == pe )
		goto _test_eof313;
case 313:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st307;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st314;
	goto st0;
st314:
	if ( ++p == pe )
		goto _test_eof314;
case 314:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st307;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st306;
	goto st0;
st315:
	if ( ++p == pe )
		goto _test_eof315;
case 315:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st307;
		case 53u: goto st316;
	}
	if ( ( ((unsigned char)*p)) > 52u ) {
		if ( 54u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st306;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st314;
	goto st0;
st316:
	if ( ++p == pe )
		goto _test_eof316;
case 316:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st307;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
		goto st306;
	goto st0;
st317:
	if ( ++p == pe )
		goto _test_eof317;
case 317:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st305;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st318;
	goto st0;
st318:
	if ( ++p == pe )
		goto _test_eof318;
case 318:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st305;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
		goto st304;
	goto st0;
st319:
	if ( ++p == pe )
		goto _test_eof319;
case 319:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st305;
		case 53u: goto st320;
	}
	if ( ( ((unsigned char)*p)) > 52u ) {
		if ( 54u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st304;
	} else if ( ( ((unsigned char)*p)) >= 48u )
		goto st318;
	goto st0;
st320:
	if ( ++p == pe )
		goto _test_eof320;
case 320:
	if ( ( ((unsigned char)*p)) == 46u )
		goto st305;
	if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
		goto st304;
	goto st0;
st321:
	if ( ++p == pe )
		goto _test_eof321;
case 321:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st324;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st322;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st322;
	} else
		goto st322;
	goto st0;
st322:
	if ( ++p == pe )
		goto _test_eof322;
case 322:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st324;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st323;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st323;
	} else
		goto st323;
	goto st0;
st323:
	if ( ++p == pe )
		goto _test_eof323;
case 323:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st324;
	goto st0;
st324:
	if ( ++p == pe )
		goto _test_eof324;
case 324:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st308;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st325;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st325;
	} else
		goto st325;
	goto st0;
st325:
	if ( ++p == pe )
		goto _test_eof325;
case 325:
	if ( ( ((unsigned char)*p)) == 93u )
		goto tr348;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st326;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st326;
	} else
		goto st326;
	goto st0;
st326:
	if ( ++p == pe )
		goto _test_eof326;
case 326:
	if ( ( ((unsigned char)*p)) == 93u )
		goto tr348;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st327;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st327;
	} else
		goto st327;
	goto st0;
st327:
	if ( ++p == pe )
		goto _test_eof327;
case 327:
	if ( ( ((unsigned char)*p)) == 93u )
		goto tr348;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st308;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st308;
	} else
		goto st308;
	goto st0;
st328:
	if ( ++p == pe )
		goto _test_eof328;
case 328:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st324;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st329;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st321;
	} else
		goto st321;
	goto st0;
st329:
	if ( ++p == pe )
		goto _test_eof329;
case 329:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st324;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st330;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st322;
	} else
		goto st322;
	goto st0;
st330:
	if ( ++p == pe )
		goto _test_eof330;
case 330:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st324;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st323;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st323;
	} else
		goto st323;
	goto st0;
st331:
	if ( ++p == pe )
		goto _test_eof331;
case 331:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 53u: goto st332;
		case 58u: goto st324;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st329;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st321;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st321;
	} else
		goto st333;
	goto st0;
st332:
	if ( ++p == pe )
		goto _test_eof332;
case 332:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st324;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st330;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st322;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st322;
	} else
		goto st322;
	goto st0;
st333:
	if ( ++p == pe )
		goto _test_eof333;
case 333:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st324;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st322;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st322;
	} else
		goto st322;
	goto st0;
st334:
	if ( ++p == pe )
		goto _test_eof334;
case 334:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st324;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st333;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st321;
	} else
		goto st321;
	goto st0;
st335:
	if ( ++p == pe )
		goto _test_eof335;
case 335:
	if ( ( ((unsigned char)*p)) == 93u )
		goto tr348;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st325;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st325;
	} else
		goto st325;
	goto st0;
st336:
	if ( ++p == pe )
		goto _test_eof336;
case 336:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st324;
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st321;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st321;
	} else
		goto st321;
	goto st0;
st337:
	if ( ++p == pe )
		goto _test_eof337;
case 337:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st338;
		case 49u: goto st343;
		case 50u: goto st346;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st349;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st350;
	} else
		goto st350;
	goto st0;
st338:
	if ( ++p == pe )
		goto _test_eof338;
case 338:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st339;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st339;
	} else
		goto st339;
	goto st0;
st339:
	if ( ++p == pe )
		goto _test_eof339;
case 339:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st340;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st340;
	} else
		goto st340;
	goto st0;
st340:
	if ( ++p == pe )
		goto _test_eof340;
case 340:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st341;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st341;
	} else
		goto st341;
	goto st0;
st341:
	if ( ++p == pe )
		goto _test_eof341;
case 341:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	goto st0;
st342:
	if ( ++p == pe )
		goto _test_eof342;
case 342:
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st325;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st325;
	} else
		goto st325;
	goto st0;
st343:
	if ( ++p == pe )
		goto _test_eof343;
case 343:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st344;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st339;
	} else
		goto st339;
	goto st0;
st344:
	if ( ++p == pe )
		goto _test_eof344;
case 344:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st345;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st340;
	} else
		goto st340;
	goto st0;
st345:
	if ( ++p == pe )
		goto _test_eof345;
case 345:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st341;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st341;
	} else
		goto st341;
	goto st0;
st346:
	if ( ++p == pe )
		goto _test_eof346;
case 346:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 53u: goto st347;
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st344;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st339;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st339;
	} else
		goto st348;
	goto st0;
st347:
	if ( ++p == pe )
		goto _test_eof347;
case 347:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st345;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st340;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st340;
	} else
		goto st340;
	goto st0;
st348:
	if ( ++p == pe )
		goto _test_eof348;
case 348:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st340;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st340;
	} else
		goto st340;
	goto st0;
st349:
	if ( ++p == pe )
		goto _test_eof349;
case 349:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st348;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st339;
	} else
		goto st339;
	goto st0;
st350:
	if ( ++p == pe )
		goto _test_eof350;
case 350:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st342;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st339;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st339;
	} else
		goto st339;
	goto st0;
st351:
	if ( ++p == pe )
		goto _test_eof351;
case 351:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st352;
		case 49u: goto st357;
		case 50u: goto st360;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st363;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st364;
	} else
		goto st364;
	goto st0;
st352:
	if ( ++p == pe )
		goto _test_eof352;
case 352:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st353;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st353;
	} else
		goto st353;
	goto st0;
st353:
	if ( ++p == pe )
		goto _test_eof353;
case 353:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st354;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st354;
	} else
		goto st354;
	goto st0;
st354:
	if ( ++p == pe )
		goto _test_eof354;
case 354:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st355;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st355;
	} else
		goto st355;
	goto st0;
st355:
	if ( ++p == pe )
		goto _test_eof355;
case 355:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	goto st0;
st356:
	if ( ++p == pe )
		goto _test_eof356;
case 356:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st338;
		case 49u: goto st343;
		case 50u: goto st346;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st349;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st350;
	} else
		goto st350;
	goto st0;
st357:
	if ( ++p == pe )
		goto _test_eof357;
case 357:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st358;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st353;
	} else
		goto st353;
	goto st0;
st358:
	if ( ++p == pe )
		goto _test_eof358;
case 358:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st359;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st354;
	} else
		goto st354;
	goto st0;
st359:
	if ( ++p == pe )
		goto _test_eof359;
case 359:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st355;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st355;
	} else
		goto st355;
	goto st0;
st360:
	if ( ++p == pe )
		goto _test_eof360;
case 360:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 53u: goto st361;
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st358;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st353;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st353;
	} else
		goto st362;
	goto st0;
st361:
	if ( ++p == pe )
		goto _test_eof361;
case 361:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st359;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st354;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st354;
	} else
		goto st354;
	goto st0;
st362:
	if ( ++p == pe )
		goto _test_eof362;
case 362:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st354;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st354;
	} else
		goto st354;
	goto st0;
st363:
	if ( ++p == pe )
		goto _test_eof363;
case 363:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st362;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st353;
	} else
		goto st353;
	goto st0;
st364:
	if ( ++p == pe )
		goto _test_eof364;
case 364:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st356;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st353;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st353;
	} else
		goto st353;
	goto st0;
st365:
	if ( ++p == pe )
		goto _test_eof365;
case 365:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st366;
		case 49u: goto st371;
		case 50u: goto st374;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st377;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st378;
	} else
		goto st378;
	goto st0;
st366:
	if ( ++p == pe )
		goto _test_eof366;
case 366:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st367;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st367;
	} else
		goto st367;
	goto st0;
st367:
	if ( ++p == pe )
		goto _test_eof367;
case 367:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st368;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st368;
	} else
		goto st368;
	goto st0;
st368:
	if ( ++p == pe )
		goto _test_eof368;
case 368:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st369;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st369;
	} else
		goto st369;
	goto st0;
st369:
	if ( ++p == pe )
		goto _test_eof369;
case 369:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	goto st0;
st370:
	if ( ++p == pe )
		goto _test_eof370;
case 370:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st352;
		case 49u: goto st357;
		case 50u: goto st360;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st363;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st364;
	} else
		goto st364;
	goto st0;
st371:
	if ( ++p == pe )
		goto _test_eof371;
case 371:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st372;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st367;
	} else
		goto st367;
	goto st0;
st372:
	if ( ++p == pe )
		goto _test_eof372;
case 372:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st373;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st368;
	} else
		goto st368;
	goto st0;
st373:
	if ( ++p == pe )
		goto _test_eof373;
case 373:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st369;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st369;
	} else
		goto st369;
	goto st0;
st374:
	if ( ++p == pe )
		goto _test_eof374;
case 374:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 53u: goto st375;
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st372;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st367;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st367;
	} else
		goto st376;
	goto st0;
st375:
	if ( ++p == pe )
		goto _test_eof375;
case 375:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st373;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st368;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st368;
	} else
		goto st368;
	goto st0;
st376:
	if ( ++p == pe )
		goto _test_eof376;
case 376:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st368;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st368;
	} else
		goto st368;
	goto st0;
st377:
	if ( ++p == pe )
		goto _test_eof377;
case 377:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st376;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st367;
	} else
		goto st367;
	goto st0;
st378:
	if ( ++p == pe )
		goto _test_eof378;
case 378:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st370;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st367;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st367;
	} else
		goto st367;
	goto st0;
st379:
	if ( ++p == pe )
		goto _test_eof379;
case 379:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st380;
		case 49u: goto st385;
		case 50u: goto st388;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st391;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st392;
	} else
		goto st392;
	goto st0;
st380:
	if ( ++p == pe )
		goto _test_eof380;
case 380:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st381;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st381;
	} else
		goto st381;
	goto st0;
st381:
	if ( ++p == pe )
		goto _test_eof381;
case 381:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st382;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st382;
	} else
		goto st382;
	goto st0;
st382:
	if ( ++p == pe )
		goto _test_eof382;
case 382:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st383;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st383;
	} else
		goto st383;
	goto st0;
st383:
	if ( ++p == pe )
		goto _test_eof383;
case 383:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	goto st0;
st384:
	if ( ++p == pe )
		goto _test_eof384;
case 384:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st366;
		case 49u: goto st371;
		case 50u: goto st374;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st377;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st378;
	} else
		goto st378;
	goto st0;
st385:
	if ( ++p == pe )
		goto _test_eof385;
case 385:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st386;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st381;
	} else
		goto st381;
	goto st0;
st386:
	if ( ++p == pe )
		goto _test_eof386;
case 386:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st387;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st382;
	} else
		goto st382;
	goto st0;
st387:
	if ( ++p == pe )
		goto _test_eof387;
case 387:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st383;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st383;
	} else
		goto st383;
	goto st0;
st388:
	if ( ++p == pe )
		goto _test_eof388;
case 388:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 53u: goto st389;
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st386;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st381;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st381;
	} else
		goto st390;
	goto st0;
st389:
	if ( ++p == pe )
		goto _test_eof389;
case 389:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st387;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st382;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st382;
	} else
		goto st382;
	goto st0;
st390:
	if ( ++p == pe )
		goto _test_eof390;
case 390:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st382;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st382;
	} else
		goto st382;
	goto st0;
st391:
	if ( ++p == pe )
		goto _test_eof391;
case 391:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st390;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st381;
	} else
		goto st381;
	goto st0;
st392:
	if ( ++p == pe )
		goto _test_eof392;
case 392:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st384;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st381;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st381;
	} else
		goto st381;
	goto st0;
st393:
	if ( ++p == pe )
		goto _test_eof393;
case 393:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st394;
		case 49u: goto st399;
		case 50u: goto st402;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st405;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st406;
	} else
		goto st406;
	goto st0;
st394:
	if ( ++p == pe )
		goto _test_eof394;
case 394:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st395;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st395;
	} else
		goto st395;
	goto st0;
st395:
	if ( ++p == pe )
		goto _test_eof395;
case 395:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st396;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st396;
	} else
		goto st396;
	goto st0;
st396:
	if ( ++p == pe )
		goto _test_eof396;
case 396:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st397;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st397;
	} else
		goto st397;
	goto st0;
st397:
	if ( ++p == pe )
		goto _test_eof397;
case 397:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	goto st0;
st398:
	if ( ++p == pe )
		goto _test_eof398;
case 398:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st380;
		case 49u: goto st385;
		case 50u: goto st388;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st391;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st392;
	} else
		goto st392;
	goto st0;
st399:
	if ( ++p == pe )
		goto _test_eof399;
case 399:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st400;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st395;
	} else
		goto st395;
	goto st0;
st400:
	if ( ++p == pe )
		goto _test_eof400;
case 400:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st401;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st396;
	} else
		goto st396;
	goto st0;
st401:
	if ( ++p == pe )
		goto _test_eof401;
case 401:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st397;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st397;
	} else
		goto st397;
	goto st0;
st402:
	if ( ++p == pe )
		goto _test_eof402;
case 402:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 53u: goto st403;
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st400;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st395;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st395;
	} else
		goto st404;
	goto st0;
st403:
	if ( ++p == pe )
		goto _test_eof403;
case 403:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st401;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st396;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st396;
	} else
		goto st396;
	goto st0;
st404:
	if ( ++p == pe )
		goto _test_eof404;
case 404:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st396;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st396;
	} else
		goto st396;
	goto st0;
st405:
	if ( ++p == pe )
		goto _test_eof405;
case 405:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st404;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st395;
	} else
		goto st395;
	goto st0;
st406:
	if ( ++p == pe )
		goto _test_eof406;
case 406:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st398;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st395;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st395;
	} else
		goto st395;
	goto st0;
st407:
	if ( ++p == pe )
		goto _test_eof407;
case 407:
	if ( ( ((unsigned char)*p)) == 58u )
		goto st408;
	goto st0;
st408:
	if ( ++p == pe )
		goto _test_eof408;
case 408:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st409;
		case 49u: goto st414;
		case 50u: goto st417;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st420;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st421;
	} else
		goto st421;
	goto st0;
st409:
	if ( ++p == pe )
		goto _test_eof409;
case 409:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st410;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st410;
	} else
		goto st410;
	goto st0;
st410:
	if ( ++p == pe )
		goto _test_eof410;
case 410:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st411;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st411;
	} else
		goto st411;
	goto st0;
st411:
	if ( ++p == pe )
		goto _test_eof411;
case 411:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st412;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st412;
	} else
		goto st412;
	goto st0;
st412:
	if ( ++p == pe )
		goto _test_eof412;
case 412:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	goto st0;
st413:
	if ( ++p == pe )
		goto _test_eof413;
case 413:
	switch( ( ((unsigned char)*p)) ) {
		case 48u: goto st394;
		case 49u: goto st399;
		case 50u: goto st402;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 51u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st405;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st406;
	} else
		goto st406;
	goto st0;
st414:
	if ( ++p == pe )
		goto _test_eof414;
case 414:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st415;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st410;
	} else
		goto st410;
	goto st0;
st415:
	if ( ++p == pe )
		goto _test_eof415;
case 415:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st416;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st411;
	} else
		goto st411;
	goto st0;
st416:
	if ( ++p == pe )
		goto _test_eof416;
case 416:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st412;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st412;
	} else
		goto st412;
	goto st0;
st417:
	if ( ++p == pe )
		goto _test_eof417;
case 417:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 53u: goto st418;
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 52u )
			goto st415;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st410;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st410;
	} else
		goto st419;
	goto st0;
st418:
	if ( ++p == pe )
		goto _test_eof418;
case 418:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 54u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 53u )
			goto st416;
	} else if ( ( ((unsigned char)*p)) > 57u ) {
		if ( ( ((unsigned char)*p)) > 70u ) {
			if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
				goto st411;
		} else if ( ( ((unsigned char)*p)) >= 65u )
			goto st411;
	} else
		goto st411;
	goto st0;
st419:
	if ( ++p == pe )
		goto _test_eof419;
case 419:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st411;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st411;
	} else
		goto st411;
	goto st0;
st420:
	if ( ++p == pe )
		goto _test_eof420;
case 420:
	switch( ( ((unsigned char)*p)) ) {
		case 46u: goto st303;
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st419;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st410;
	} else
		goto st410;
	goto st0;
st421:
	if ( ++p == pe )
		goto _test_eof421;
case 421:
	switch( ( ((unsigned char)*p)) ) {
		case 58u: goto st413;
		case 93u: goto tr348;
	}
	if ( ( ((unsigned char)*p)) < 65u ) {
		if ( 48u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 57u )
			goto st410;
	} else if ( ( ((unsigned char)*p)) > 70u ) {
		if ( 97u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 102u )
			goto st410;
	} else
		goto st410;
	goto st0;
case 422:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr440;
		case 13u: goto st423;
		case 32u: goto tr440;
	}
	goto st0;
tr440:
	{ mark = p + 1; }
	goto st496;
st496:
	if ( ++p == pe )
		goto _test_eof496;
case 496:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr440;
		case 13u: goto st423;
		case 32u: goto tr440;
	}
	goto st0;
st423:
	if ( ++p == pe )
		goto _test_eof423;
case 423:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st424;
	goto st0;
st424:
	if ( ++p == pe )
		goto _test_eof424;
case 424:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr443;
		case 32u: goto tr443;
	}
	goto st0;
tr443:
	{ mark = p + 1; }
	goto st497;
st497:
	if ( ++p == pe )
		goto _test_eof497;
case 497:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr443;
		case 32u: goto tr443;
	}
	goto st0;
tr9:
	{ mark = p + 1; }
	goto st427;
st427:
	if ( ++p == pe )
		goto _test_eof427;
case 427:
	switch( ( ((unsigned char)*p)) ) {
		case 13u: goto st7;
		case 127u: goto st0;
	}
	if ( ( ((unsigned char)*p)) < 224u ) {
		if ( ( ((unsigned char)*p)) < 10u ) {
			if ( ( ((unsigned char)*p)) <= 8u )
				goto st0;
		} else if ( ( ((unsigned char)*p)) > 31u ) {
			if ( 192u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 223u )
				goto st9;
		} else
			goto st0;
	} else if ( ( ((unsigned char)*p)) > 239u ) {
		if ( ( ((unsigned char)*p)) < 248u ) {
			if ( 240u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 247u )
				goto st11;
		} else if ( ( ((unsigned char)*p)) > 251u ) {
			if ( ( ((unsigned char)*p)) > 253u ) {
				if ( 254u <= ( ((unsigned char)*p)) )
					goto st0;
			} else if ( ( ((unsigned char)*p)) >= 252u )
				goto st13;
		} else
			goto st12;
	} else
		goto st10;
	goto tr9;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	if ( ( ((unsigned char)*p)) == 10u )
		goto st8;
	goto st0;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( ( ((unsigned char)*p)) ) {
		case 9u: goto tr9;
		case 32u: goto tr9;
	}
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto tr9;
	goto st0;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st9;
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st10;
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st11;
	goto st0;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	if ( 128u <= ( ((unsigned char)*p)) && ( ((unsigned char)*p)) <= 191u )
		goto st12;
	goto st0;
	}
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof425: cs = 425; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof426: cs = 426; goto _test_eof; 
	_test_eof428: cs = 428; goto _test_eof; 
	_test_eof429: cs = 429; goto _test_eof; 
	_test_eof430: cs = 430; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof431: cs = 431; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof432: cs = 432; goto _test_eof; 
	_test_eof433: cs = 433; goto _test_eof; 
	_test_eof434: cs = 434; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof435: cs = 435; goto _test_eof; 
	_test_eof436: cs = 436; goto _test_eof; 
	_test_eof437: cs = 437; goto _test_eof; 
	_test_eof438: cs = 438; goto _test_eof; 
	_test_eof439: cs = 439; goto _test_eof; 
	_test_eof440: cs = 440; goto _test_eof; 
	_test_eof441: cs = 441; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof442: cs = 442; goto _test_eof; 
	_test_eof443: cs = 443; goto _test_eof; 
	_test_eof444: cs = 444; goto _test_eof; 
	_test_eof445: cs = 445; goto _test_eof; 
	_test_eof446: cs = 446; goto _test_eof; 
	_test_eof447: cs = 447; goto _test_eof; 
	_test_eof448: cs = 448; goto _test_eof; 
	_test_eof449: cs = 449; goto _test_eof; 
	_test_eof450: cs = 450; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof451: cs = 451; goto _test_eof; 
	_test_eof452: cs = 452; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof453: cs = 453; goto _test_eof; 
	_test_eof454: cs = 454; goto _test_eof; 
	_test_eof455: cs = 455; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof456: cs = 456; goto _test_eof; 
	_test_eof457: cs = 457; goto _test_eof; 
	_test_eof458: cs = 458; goto _test_eof; 
	_test_eof459: cs = 459; goto _test_eof; 
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
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof460: cs = 460; goto _test_eof; 
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
	_test_eof461: cs = 461; goto _test_eof; 
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
	_test_eof462: cs = 462; goto _test_eof; 
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
	_test_eof463: cs = 463; goto _test_eof; 
	_test_eof146: cs = 146; goto _test_eof; 
	_test_eof464: cs = 464; goto _test_eof; 
	_test_eof148: cs = 148; goto _test_eof; 
	_test_eof149: cs = 149; goto _test_eof; 
	_test_eof150: cs = 150; goto _test_eof; 
	_test_eof151: cs = 151; goto _test_eof; 
	_test_eof465: cs = 465; goto _test_eof; 
	_test_eof152: cs = 152; goto _test_eof; 
	_test_eof153: cs = 153; goto _test_eof; 
	_test_eof466: cs = 466; goto _test_eof; 
	_test_eof467: cs = 467; goto _test_eof; 
	_test_eof468: cs = 468; goto _test_eof; 
	_test_eof469: cs = 469; goto _test_eof; 
	_test_eof470: cs = 470; goto _test_eof; 
	_test_eof471: cs = 471; goto _test_eof; 
	_test_eof472: cs = 472; goto _test_eof; 
	_test_eof473: cs = 473; goto _test_eof; 
	_test_eof474: cs = 474; goto _test_eof; 
	_test_eof155: cs = 155; goto _test_eof; 
	_test_eof156: cs = 156; goto _test_eof; 
	_test_eof157: cs = 157; goto _test_eof; 
	_test_eof158: cs = 158; goto _test_eof; 
	_test_eof159: cs = 159; goto _test_eof; 
	_test_eof160: cs = 160; goto _test_eof; 
	_test_eof161: cs = 161; goto _test_eof; 
	_test_eof162: cs = 162; goto _test_eof; 
	_test_eof475: cs = 475; goto _test_eof; 
	_test_eof163: cs = 163; goto _test_eof; 
	_test_eof164: cs = 164; goto _test_eof; 
	_test_eof165: cs = 165; goto _test_eof; 
	_test_eof166: cs = 166; goto _test_eof; 
	_test_eof167: cs = 167; goto _test_eof; 
	_test_eof168: cs = 168; goto _test_eof; 
	_test_eof169: cs = 169; goto _test_eof; 
	_test_eof170: cs = 170; goto _test_eof; 
	_test_eof476: cs = 476; goto _test_eof; 
	_test_eof171: cs = 171; goto _test_eof; 
	_test_eof172: cs = 172; goto _test_eof; 
	_test_eof173: cs = 173; goto _test_eof; 
	_test_eof477: cs = 477; goto _test_eof; 
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
	_test_eof478: cs = 478; goto _test_eof; 
	_test_eof205: cs = 205; goto _test_eof; 
	_test_eof206: cs = 206; goto _test_eof; 
	_test_eof207: cs = 207; goto _test_eof; 
	_test_eof208: cs = 208; goto _test_eof; 
	_test_eof209: cs = 209; goto _test_eof; 
	_test_eof210: cs = 210; goto _test_eof; 
	_test_eof479: cs = 479; goto _test_eof; 
	_test_eof212: cs = 212; goto _test_eof; 
	_test_eof480: cs = 480; goto _test_eof; 
	_test_eof213: cs = 213; goto _test_eof; 
	_test_eof214: cs = 214; goto _test_eof; 
	_test_eof481: cs = 481; goto _test_eof; 
	_test_eof216: cs = 216; goto _test_eof; 
	_test_eof217: cs = 217; goto _test_eof; 
	_test_eof218: cs = 218; goto _test_eof; 
	_test_eof219: cs = 219; goto _test_eof; 
	_test_eof220: cs = 220; goto _test_eof; 
	_test_eof221: cs = 221; goto _test_eof; 
	_test_eof222: cs = 222; goto _test_eof; 
	_test_eof223: cs = 223; goto _test_eof; 
	_test_eof224: cs = 224; goto _test_eof; 
	_test_eof482: cs = 482; goto _test_eof; 
	_test_eof225: cs = 225; goto _test_eof; 
	_test_eof226: cs = 226; goto _test_eof; 
	_test_eof227: cs = 227; goto _test_eof; 
	_test_eof483: cs = 483; goto _test_eof; 
	_test_eof228: cs = 228; goto _test_eof; 
	_test_eof229: cs = 229; goto _test_eof; 
	_test_eof230: cs = 230; goto _test_eof; 
	_test_eof231: cs = 231; goto _test_eof; 
	_test_eof232: cs = 232; goto _test_eof; 
	_test_eof233: cs = 233; goto _test_eof; 
	_test_eof235: cs = 235; goto _test_eof; 
	_test_eof236: cs = 236; goto _test_eof; 
	_test_eof237: cs = 237; goto _test_eof; 
	_test_eof238: cs = 238; goto _test_eof; 
	_test_eof239: cs = 239; goto _test_eof; 
	_test_eof240: cs = 240; goto _test_eof; 
	_test_eof241: cs = 241; goto _test_eof; 
	_test_eof484: cs = 484; goto _test_eof; 
	_test_eof243: cs = 243; goto _test_eof; 
	_test_eof485: cs = 485; goto _test_eof; 
	_test_eof245: cs = 245; goto _test_eof; 
	_test_eof246: cs = 246; goto _test_eof; 
	_test_eof486: cs = 486; goto _test_eof; 
	_test_eof248: cs = 248; goto _test_eof; 
	_test_eof249: cs = 249; goto _test_eof; 
	_test_eof250: cs = 250; goto _test_eof; 
	_test_eof251: cs = 251; goto _test_eof; 
	_test_eof487: cs = 487; goto _test_eof; 
	_test_eof252: cs = 252; goto _test_eof; 
	_test_eof488: cs = 488; goto _test_eof; 
	_test_eof253: cs = 253; goto _test_eof; 
	_test_eof489: cs = 489; goto _test_eof; 
	_test_eof254: cs = 254; goto _test_eof; 
	_test_eof255: cs = 255; goto _test_eof; 
	_test_eof256: cs = 256; goto _test_eof; 
	_test_eof257: cs = 257; goto _test_eof; 
	_test_eof258: cs = 258; goto _test_eof; 
	_test_eof490: cs = 490; goto _test_eof; 
	_test_eof491: cs = 491; goto _test_eof; 
	_test_eof492: cs = 492; goto _test_eof; 
	_test_eof493: cs = 493; goto _test_eof; 
	_test_eof494: cs = 494; goto _test_eof; 
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
	_test_eof495: cs = 495; goto _test_eof; 
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
	_test_eof322: cs = 322; goto _test_eof; 
	_test_eof323: cs = 323; goto _test_eof; 
	_test_eof324: cs = 324; goto _test_eof; 
	_test_eof325: cs = 325; goto _test_eof; 
	_test_eof326: cs = 326; goto _test_eof; 
	_test_eof327: cs = 327; goto _test_eof; 
	_test_eof328: cs = 328; goto _test_eof; 
	_test_eof329: cs = 329; goto _test_eof; 
	_test_eof330: cs = 330; goto _test_eof; 
	_test_eof331: cs = 331; goto _test_eof; 
	_test_eof332: cs = 332; goto _test_eof; 
	_test_eof333: cs = 333; goto _test_eof; 
	_test_eof334: cs = 334; goto _test_eof; 
	_test_eof335: cs = 335; goto _test_eof; 
	_test_eof336: cs = 336; goto _test_eof; 
	_test_eof337: cs = 337; goto _test_eof; 
	_test_eof338: cs = 338; goto _test_eof; 
	_test_eof339: cs = 339; goto _test_eof; 
	_test_eof340: cs = 340; goto _test_eof; 
	_test_eof341: cs = 341; goto _test_eof; 
	_test_eof342: cs = 342; goto _test_eof; 
	_test_eof343: cs = 343; goto _test_eof; 
	_test_eof344: cs = 344; goto _test_eof; 
	_test_eof345: cs = 345; goto _test_eof; 
	_test_eof346: cs = 346; goto _test_eof; 
	_test_eof347: cs = 347; goto _test_eof; 
	_test_eof348: cs = 348; goto _test_eof; 
	_test_eof349: cs = 349; goto _test_eof; 
	_test_eof350: cs = 350; goto _test_eof; 
	_test_eof351: cs = 351; goto _test_eof; 
	_test_eof352: cs = 352; goto _test_eof; 
	_test_eof353: cs = 353; goto _test_eof; 
	_test_eof354: cs = 354; goto _test_eof; 
	_test_eof355: cs = 355; goto _test_eof; 
	_test_eof356: cs = 356; goto _test_eof; 
	_test_eof357: cs = 357; goto _test_eof; 
	_test_eof358: cs = 358; goto _test_eof; 
	_test_eof359: cs = 359; goto _test_eof; 
	_test_eof360: cs = 360; goto _test_eof; 
	_test_eof361: cs = 361; goto _test_eof; 
	_test_eof362: cs = 362; goto _test_eof; 
	_test_eof363: cs = 363; goto _test_eof; 
	_test_eof364: cs = 364; goto _test_eof; 
	_test_eof365: cs = 365; goto _test_eof; 
	_test_eof366: cs = 366; goto _test_eof; 
	_test_eof367: cs = 367; goto _test_eof; 
	_test_eof368: cs = 368; goto _test_eof; 
	_test_eof369: cs = 369; goto _test_eof; 
	_test_eof370: cs = 370; goto _test_eof; 
	_test_eof371: cs = 371; goto _test_eof; 
	_test_eof372: cs = 372; goto _test_eof; 
	_test_eof373: cs = 373; goto _test_eof; 
	_test_eof374: cs = 374; goto _test_eof; 
	_test_eof375: cs = 375; goto _test_eof; 
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
	_test_eof391: cs = 391; goto _test_eof; 
	_test_eof392: cs = 392; goto _test_eof; 
	_test_eof393: cs = 393; goto _test_eof; 
	_test_eof394: cs = 394; goto _test_eof; 
	_test_eof395: cs = 395; goto _test_eof; 
	_test_eof396: cs = 396; goto _test_eof; 
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
	_test_eof412: cs = 412; goto _test_eof; 
	_test_eof413: cs = 413; goto _test_eof; 
	_test_eof414: cs = 414; goto _test_eof; 
	_test_eof415: cs = 415; goto _test_eof; 
	_test_eof416: cs = 416; goto _test_eof; 
	_test_eof417: cs = 417; goto _test_eof; 
	_test_eof418: cs = 418; goto _test_eof; 
	_test_eof419: cs = 419; goto _test_eof; 
	_test_eof420: cs = 420; goto _test_eof; 
	_test_eof421: cs = 421; goto _test_eof; 
	_test_eof496: cs = 496; goto _test_eof; 
	_test_eof423: cs = 423; goto _test_eof; 
	_test_eof424: cs = 424; goto _test_eof; 
	_test_eof497: cs = 497; goto _test_eof; 
	_test_eof427: cs = 427; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 

	_test_eof: {}
	_out: {}
	}

	if (p > r->stop)
		r->stop = p;
	if (mark == NULL)
		return false;
	r->at = mark;
	r->name = psip_between(name_at, name_end);
	r->value = value_end == NULL ? psip_span(NULL, 0) : psip_between(value_at, value_end);
	return true;
}

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

static bool values_whole(struct psip_span text, int machine)
{
	struct values_reader r = { text.at, text.at + text.length, text.at, { NULL, 0 }, { NULL, 0 }, PSIP_STRICT };

	return values_run(&r, machine) && r.at == r.end;
}

static bool values_is(struct psip_span name, const char *lower)
{
	return psip_span_equal_nocase(name, psip_string(lower));
}

/* comment = LPAREN *( ctext / quoted-pair / comment ) RPAREN, to any depth; the outer white space is the caller's. */
static bool values_comment(struct values_reader *r)
{
	size_t depth = 0;

	do {
		if (r->at == r->end)
			return false;
		if (*r->at == '(') {
			depth++;
			r->at++;
		} else if (depth > 0 && *r->at == ')') {
			depth--;
			r->at++;
		} else if (depth == 0 || !values_run(r, psip_values_en_do_comment_piece))
			return false;
	} while (depth > 0);
	return true;
}

/* server-val *( LWS server-val ) */
static bool values_server(struct values_reader *r)
{
	do {
		if (!(r->at < r->end && *r->at == '(' ? values_comment(r) : values_run(r, psip_values_en_do_product)))
			return false;
	} while (values_run(r, psip_values_en_do_lws));
	return true;
}

/* delta-seconds [ comment ] */
static bool values_retry_after(struct values_reader *r)
{
	const char *seconds_end;

	if (!values_run(r, psip_values_en_do_digits))
		return false;
	seconds_end = r->at;
	if (values_run(r, psip_values_en_do_lws) && (r->at == r->end || *r->at != '('))
		r->at = seconds_end;
	return r->at == r->end || *r->at != '(' || values_comment(r);
}

/* LAQUOT absoluteURI RAQUOT */
static bool values_info(struct values_reader *r)
{
	struct psip_uri uri;
	const char *close;
	size_t at = 0;

	if (r->at == r->end || *r->at != '<')
		return false;
	r->at++;
	close = memchr(r->at, '>', (size_t)(r->end - r->at));
	if (close == NULL)
		return false;
	if (psip_uri_parse(&uri, psip_between(r->at, close), r->mode, &at) != PSIP_OK) {
		r->stop = r->at + at;
		return false;
	}
	r->at = close + 1;
	return true;
}

/* A parameter of Digest: one whose name is known has its own rule only (§25.1). */
static bool values_digest_param(struct psip_span name, struct psip_span value, bool challenge)
{
	static const char quoted[][10] = { "username", "realm", "nonce", "cnonce", "opaque", "uri", "domain", "nextnonce" };

	for (size_t i = 0; i < sizeof(quoted) / sizeof(*quoted); i++)
		if (values_is(name, quoted[i]))
			return value.at[0] == '"';
	if (values_is(name, "response"))
		return value.length >= 34 && values_whole(value, psip_values_en_do_LHEX_text);
	if (values_is(name, "rspauth"))
		return values_whole(value, psip_values_en_do_LHEX_text);
	if (values_is(name, "nc"))
		return values_whole(value, psip_values_en_do_nc_value);
	if (values_is(name, "qop") && challenge)
		return values_whole(value, psip_values_en_do_qop_options);
	if (values_is(name, "stale"))
		return values_is(value, "true") || values_is(value, "false");
	return (!values_is(name, "algorithm") && !values_is(name, "qop")) || value.at[0] != '"';
}

/* The comma-separated parameters of a challenge, credentials or Authentication-Info. */
static bool values_auth_params(struct values_reader *r, bool digest, bool challenge)
{
	do {
		if (!values_run(r, psip_values_en_do_auth_param))
			return false;
		if (digest && r->mode == PSIP_STRICT && !values_digest_param(r->name, r->value, challenge)) {
			r->stop = r->name.at;
			return false;
		}
	} while (values_run(r, psip_values_en_do_comma));
	return true;
}

/* auth-scheme LWS and parameters. */
static bool values_auth(struct values_reader *r, bool challenge)
{
	const char *scheme = r->at;
	bool digest;

	if (!values_run(r, psip_values_en_do_auth_scheme))
		return false;
	digest = r->at - scheme > 6 && values_is(psip_span(scheme, 6), "digest") && memchr(" \t\r\n", scheme[6], 4) != NULL;
	return values_auth_params(r, digest, challenge);
}

/* A host in brackets has been read by its shape only. */
static bool values_host_fits(const struct values_reader *r)
{
	return r->value.at == NULL || r->value.at[0] != '[' || values_whole(r->value, psip_values_en_do_hostport);
}

/* warn-agent is a hostport or a token: with a colon it can only be the former. */
static bool values_warning(struct values_reader *r)
{
	if (!values_run(r, psip_values_en_do_warning))
		return false;
	if (memchr(r->value.at, ':', r->value.length) == NULL || values_whole(r->value, psip_values_en_do_hostport))
		return true;
	r->stop = r->value.at;
	return false;
}

static bool values_head_fits(struct values_reader *r, unsigned head)
{
	switch (head) {
	case VALUES_HEADER_VALUE: return values_run(r, psip_values_en_do_header_value);
	case VALUES_DIGITS: return values_run(r, psip_values_en_do_digits);
	case VALUES_TOKEN: return values_run(r, psip_values_en_do_token);
	case VALUES_CALLID: return values_run(r, psip_values_en_do_callid);
	case VALUES_MEDIA_RANGE: return values_run(r, psip_values_en_do_media_range);
	case VALUES_LANGUAGE_RANGE: return values_run(r, psip_values_en_do_language_range);
	case VALUES_LANGUAGE_TAG: return values_run(r, psip_values_en_do_language_tag);
	case VALUES_MIME_VERSION: return values_run(r, psip_values_en_do_mime_version);
	case VALUES_TIMESTAMP: return values_run(r, psip_values_en_do_timestamp);
	case VALUES_DATE: return values_run(r, psip_values_en_do_date);
	case VALUES_WARNING: return values_warning(r);
	case VALUES_EVENT: return values_run(r, psip_values_en_do_event);
	case VALUES_RACK: return values_run(r, psip_values_en_do_rack);
	case VALUES_PRIVACY: return values_run(r, psip_values_en_do_privacy);
	case VALUES_REFER_SUB: return values_run(r, psip_values_en_do_refer_sub);
	case VALUES_SERVER: return values_server(r);
	case VALUES_RETRY_AFTER: return values_retry_after(r);
	case VALUES_INFO: return values_info(r);
	case VALUES_CHALLENGE: return values_auth(r, true);
	case VALUES_CREDENTIALS: return values_auth(r, false);
	case VALUES_AUTH_INFO: return values_auth_params(r, true, false);
	default: return false;
	}
}

/* A parameter with a rule of its own: q of lists with preferences, expires and duration where they are seconds. */
static bool values_param_fits(struct psip_span name, struct psip_span value, unsigned shape)
{
	if ((shape & VALUES_Q) != 0 && values_is(name, "q"))
		return value.at != NULL && values_whole(value, psip_values_en_do_qvalue);
	if ((shape & VALUES_SECONDS) != 0 && (values_is(name, "expires") || values_is(name, "duration")))
		return value.at != NULL && values_whole(value, psip_values_en_do_digits);
	return true;
}

static bool values_params(struct values_reader *r, unsigned shape)
{
	if ((shape & VALUES_MIME) != 0)
		while (values_run(r, psip_values_en_do_m_parameter))
			continue;
	if ((shape & VALUES_PARAMS) != 0)
		while (values_run(r, psip_values_en_do_param))
			if (!values_host_fits(r) || !values_param_fits(r->name, r->value, shape)) {
				r->stop = r->name.at;
				return false;
			}
	return true;
}

static bool values_machine(struct values_reader *r, const struct values_rule *rule)
{
	do {
		if (!values_head_fits(r, rule->head) || !values_params(r, rule->shape))
			return false;
	} while ((rule->shape & VALUES_LIST) != 0 && values_run(r, psip_values_en_do_comma));
	if (r->at < r->end && r->at > r->stop)
		r->stop = r->at;
	return r->at == r->end;
}

static bool values_address_params(const struct psip_address_value *address, unsigned shape)
{
	struct psip_span rest = address->params, name, value;
	int result;

	while ((result = psip_param_next(&rest, &name, &value)) == 1)
		if (!values_param_fits(name, value, shape))
			return false;
	return result == 0;
}

static bool values_addresses(struct values_reader *r, unsigned shape)
{
	struct psip_span rest = psip_between(r->at, r->end);
	struct psip_address_value address;
	unsigned count = 0;
	int result;

	while ((result = psip_address_next(&rest, r->mode, &address)) == 1) {
		bool star = address.star && ((shape & VALUES_SECONDS) == 0 || count > 0 || rest.length > 0 || address.params.length > 0);

		r->stop = address.text.at;
		if (star || (count++ > 0 && (shape & VALUES_LIST) == 0))
			return false;
		if (r->mode == PSIP_TOLERANT)
			continue;
		if ((!address.bracketed && (shape & VALUES_BRACKETS) != 0) || !values_address_params(&address, shape))
			return false;
	}
	if (result < 0)
		r->stop = rest.at;
	return result == 0 && count > 0;
}

static bool values_vias(struct values_reader *r)
{
	struct psip_span rest = psip_between(r->at, r->end);
	struct psip_via via;
	unsigned count = 0;
	int result;

	while ((result = psip_via_next(&rest, r->mode, &via)) == 1)
		count++;
	if (result < 0)
		r->stop = rest.at;
	return result == 0 && count > 0;
}

static bool values_fits(struct values_reader *r, const struct values_rule *rule)
{
	struct psip_cseq cseq;

	if (r->at == r->end && ((rule->shape & VALUES_EMPTY) != 0 || rule->head == VALUES_HEADER_VALUE))
		return true;
	switch (rule->head) {
	case VALUES_ADDRESS: return values_addresses(r, rule->shape);
	case VALUES_VIA: return values_vias(r);
	case VALUES_CSEQ: return psip_cseq_parse(psip_between(r->at, r->end), r->mode, &cseq) == PSIP_OK;
	default: return values_machine(r, rule);
	}
}

int psip_header_value_check(enum psip_header_id id, struct psip_span value, psip_mode mode, size_t *at)
{
	const struct values_rule *rule = &values_rules[(unsigned)id < PSIP_H_COUNT ? id : PSIP_H_UNKNOWN];
	struct values_reader r = { value.at, NULL, value.at, { NULL, 0 }, { NULL, 0 }, mode };

	if (value.at == NULL)
		return PSIP_ERR_ARGUMENT;
	r.end = value.at + value.length;
	if ((mode == PSIP_TOLERANT && (rule->shape & VALUES_NEEDED) == 0) || values_fits(&r, rule))
		return PSIP_OK;
	if (at != NULL)
		*at = (size_t)(r.stop - value.at);
	return PSIP_ERR_SYNTAX;
}
#pragma GCC diagnostic pop
