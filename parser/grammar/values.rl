/* SPDX-License-Identifier: MIT
 * Words of header values that hold no white space: RFC 3261 §25.1 and the RFCs named. Each runs as far as it fits: the action mark
 * notes each byte that may be the last. What stands between the words, and all that is a token, a number, a quoted string, a comment
 * or a URI, values.rl reads by hand: it is the same in every header. */
%%{
machine psip_values_grammar;
include psip_core "core.rl";

language_tag = ALPHA{1,8} ( "-" ALPHA{1,8} )*;
language_range = language_tag | "*";
mime_version = DIGIT+ "." DIGIT+;
# Timestamp's number, and its delay, which may be empty.
seconds = DIGIT+ ( "." DIGIT* )?;
delay = DIGIT* ( "." DIGIT* )?;

# Case counts here (§20.17).
wkday = "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun";
month = "Jan" | "Feb" | "Mar" | "Apr" | "May" | "Jun" | "Jul" | "Aug" | "Sep" | "Oct" | "Nov" | "Dec";
date1 = DIGIT{2} SP month SP DIGIT{4};
time = ( [01] DIGIT | "2" [0-3] ) ":" [0-5] DIGIT ":" [0-5] DIGIT;
SIP_date = wkday "," SP date1 SP time SP "GMT";

qvalue = "0" ( "." DIGIT{0,3} )? | "1" ( "." "0"{0,3} )?;
boolean = "true"i | "false"i;
LHEX_text = LHEX+;
nc_value = LHEX{8};
qop_options = token ( "," token )*;
abs_path = "/" ( unreserved | escaped | ":" | "@" | "&" | "=" | "+" | "$" | "," | ";" | "/" )*;

# RFC 6665 §8.4, RFC 4412 §3.1: the same token-nodot.
token_nodot = ( token_char - "." )+;
event_type = token_nodot ( "." token_nodot )*;
r_value = token_nodot "." token_nodot;
# RFC 3323 §4.2: no white space around the semicolon.
privacy = token ( ";" token )*;
# RFC 3841 §10.
directive = "proxy"i | "redirect"i | "no-"i? ( "cancel"i | "fork"i | "recurse"i | "queue"i ) | "parallel"i | "sequential"i;
# RFC 7329 §7, RFC 7989 §5.
uuid = LHEX{32};
# RFC 7044 §5.
index_number = ( 0x31..0x39 DIGIT* )? DIGIT;
index_val = index_number ( "." index_number )*;
# RFC 8224 §4: base64 or base64url by parts.
identity_digest = ( alphanum | "+" | "/" | "-" | "_" | "=" | "." )+;
# RFC 4028 §4.
refresher = "uas"i | "uac"i;
# RFC 3892 §3, before the "@" and behind it; an IPv6reference values.rl knows.
atom = ( alphanum | "-" | "!" | "%" | "*" | "_" | "+" | "'" | "`" | "~" )+;
dot_atom = atom ( "." atom )*;
msg_id_right = dot_atom | hostname;
# RFC 5626 §10, with the quotes.
instance = DQUOTE "<" ( reserved | unreserved | escaped )+ ">" DQUOTE;
# RFC 3840 §9, with the quotes.
number = [+\-]? DIGIT+ ( "." DIGIT* )?;
numeric = "#" ( ">=" | "<=" | "=" | number ":" ) number;
tag_value = "!"? ( ( token_char - "!" )+ | numeric );
qdtext_no_abkt = LWS | 0x21 | 0x23..0x3b | 0x3d | 0x3f..0x5b | 0x5d..0x7e | UTF8_NONASCII;
string_value = "<" ( qdtext_no_abkt | quoted_pair )* ">";
feature_value = DQUOTE ( tag_value ( "," tag_value )* | string_value ) DQUOTE;
}%%
