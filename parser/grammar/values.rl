/* SPDX-License-Identifier: MIT
 * Values of headers that are no addresses: RFC 3261 §25.1 and the RFCs named. One machine for what begins a value (or one
 * element of its list), one for a parameter. Each runs as far as it fits: the action mark notes each byte that may be the
 * last. Action names: mark, name_begin, name_mark, value_begin, value_mark. */
%%{
machine psip_values_grammar;
include psip_core "core.rl";

header_value = ( TEXT_UTF8char | UTF8_CONT | LWS )*;
digits = DIGIT+;
callid = word ( "@" word )?;
media_range = token SLASH token;
language_range = ALPHA{1,8} ( "-" ALPHA{1,8} )* | "*";
language_tag = ALPHA{1,8} ( "-" ALPHA{1,8} )*;
product = token ( SLASH token )?;
comment_piece = ( ctext | quoted_pair )+;
mime_version = DIGIT+ "." DIGIT+;
timestamp = DIGIT+ ( "." DIGIT* )? ( LWS DIGIT* ( "." DIGIT* )? )?;

# Case counts here (§20.17).
wkday = "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun";
month = "Jan" | "Feb" | "Mar" | "Apr" | "May" | "Jun" | "Jul" | "Aug" | "Sep" | "Oct" | "Nov" | "Dec";
date1 = DIGIT{2} SP month SP DIGIT{4};
time = ( [01] DIGIT | "2" [0-3] ) ":" [0-5] DIGIT ":" [0-5] DIGIT;
SIP_date = wkday "," SP date1 SP time SP "GMT";

# Of an IPv6reference only the shape: values.rl gives it to hostport, so that IPv6address is here once.
bracketed = "[" ( HEXDIG | ":" | "." )+ "]";
# warn-text's leading SWS is quoted_string's.
warn_agent = ( token | bracketed ) ( ":" port )?;
warning_value = DIGIT{3} SP warn_agent >value_begin @value_mark SP quoted_string;

# RFC 6665 §8.4: event-type; RFC 3262 §10: RAck; RFC 3323 §4.2: Privacy; RFC 3515, RFC 4488: Refer-Sub.
token_nodot = ( token_char - "." )+;
event_type = token_nodot ( "." token_nodot )*;
rack = DIGIT+ LWS DIGIT+ LWS Method;
privacy = token ( ";" token )*;
refer_sub = "true"i | "false"i;

qvalue = "0" ( "." DIGIT{0,3} )? | "1" ( "." "0"{0,3} )?;

param = SEMI token >name_begin @name_mark ( EQUAL ( token | bracketed | quoted_text ) >value_begin @value_mark )?;
m_parameter = SEMI token EQUAL ( token | quoted_string );

auth_scheme = token LWS;
auth_param = token >name_begin @name_mark EQUAL ( token | quoted_text ) >value_begin @value_mark;
# What the parameters of Digest that are known must have (§25.1; RFC 7616, RFC 8760: longer digests).
nc_value = LHEX{8};
LHEX_text = DQUOTE LHEX* DQUOTE;
qop_options = DQUOTE token ( "," token )* DQUOTE;
}%%
