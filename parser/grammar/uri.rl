/* SPDX-License-Identifier: MIT
 * URIs by RFC 3261 §25.1 and telephone-uri by RFC 3966 §3: names only, no actions. */
%%{
machine psip_uri_grammar;
include psip_core "core.rl";

user_unreserved = "&" | "=" | "+" | "$" | "," | ";" | "?" | "/";
user_char = unreserved | user_unreserved;
user = ( user_char | escaped )+;
password_char = unreserved | "&" | "=" | "+" | "$" | ",";
password = ( password_char | escaped )*;
userinfo = user ( ":" password )? "@";

param_unreserved = "[" | "]" | "/" | ":" | "&" | "+" | "$";
param_octet = param_unreserved | unreserved;
paramchar = param_octet | escaped;
pname = paramchar+;
pvalue = paramchar+;

hnv_unreserved = "[" | "]" | "/" | "?" | ":" | "+" | "$";
hnv_octet = hnv_unreserved | unreserved;
hname = ( hnv_octet | escaped )+;
hvalue = ( hnv_octet | escaped )*;
header = hname "=" hvalue;

# hier-part without an IPv6reference, and opaque-part, together derive 1*uric.
uric_octet = reserved | unreserved;
uric = uric_octet | escaped;
scheme = ALPHA ( ALPHA | DIGIT | "+" | "-" | "." )*;
net_path_ipv6 = "//" userinfo? IPv6reference ( ":" port )? ( "/" uric* )? ( "?" uric* )?;

visual_separator = "-" | "." | "(" | ")";
phonedigit = DIGIT | visual_separator;
phonedigit_hex = HEXDIG | "*" | "#" | visual_separator;
global_number_digits = "+" visual_separator* DIGIT phonedigit*;
local_number_digits = visual_separator* ( HEXDIG | "*" | "#" ) phonedigit_hex*;
tel_pname = ( alphanum | "-" )+;
isdn_subaddress = ";isub="i ( uric - ";" )+;
}%%
