/* SPDX-License-Identifier: MIT
 * The basic rules of RFC 3261 §25.1: names only, no actions. IPv4address and IPv6address by RFC 5954 §4.1.
 * An including machine sets "alphtype unsigned char" before the include. A dash in a rule's name is written as an
 * underscore. ABNF strings compare without case, so they carry the suffix i. The recursive rule comment is no regular
 * language; grammar/values.rl has it, with a depth counter. */
%%{
machine psip_core;

ALPHA = [A-Za-z];
DIGIT = [0-9];
HEXDIG = [0-9A-Fa-f];
LHEX = [0-9a-f];
SP = 0x20;
HTAB = 0x09;
WSP = SP | HTAB;
CR = 0x0d;
LF = 0x0a;
CRLF = CR LF;
DQUOTE = '"';

alphanum = ALPHA | DIGIT;
reserved = ";" | "/" | "?" | ":" | "@" | "&" | "=" | "+" | "$" | ",";
mark = "-" | "_" | "." | "!" | "~" | "*" | "'" | "(" | ")";
unreserved = alphanum | mark;
escaped = "%" HEXDIG HEXDIG;

LWS = ( WSP* CRLF )? WSP+;
SWS = LWS?;

UTF8_CONT = 0x80..0xbf;
UTF8_NONASCII = 0xc0..0xdf UTF8_CONT
              | 0xe0..0xef UTF8_CONT{2}
              | 0xf0..0xf7 UTF8_CONT{3}
              | 0xf8..0xfb UTF8_CONT{4}
              | 0xfc..0xfd UTF8_CONT{5};
TEXT_UTF8char = 0x21..0x7e | UTF8_NONASCII;

token_char = alphanum | "-" | "." | "!" | "%" | "*" | "_" | "+" | "`" | "'" | "~";
token = token_char+;
word_char = token_char | "(" | ")" | "<" | ">" | ":" | "\\" | DQUOTE | "/" | "[" | "]" | "?" | "{" | "}";
word = word_char+;

SLASH = SWS "/" SWS;
EQUAL = SWS "=" SWS;
COMMA = SWS "," SWS;
SEMI = SWS ";" SWS;
COLON = SWS ":" SWS;

quoted_pair = "\\" ( 0x00..0x09 | 0x0b..0x0c | 0x0e..0x7f );
ctext = 0x21..0x27 | 0x2a..0x5b | 0x5d..0x7e | UTF8_NONASCII | LWS;
qdtext = LWS | 0x21 | 0x23..0x5b | 0x5d..0x7e | UTF8_NONASCII;
# quoted-string without the SWS before it.
quoted_text = DQUOTE ( qdtext | quoted_pair )* DQUOTE;

domainlabel = alphanum ( ( alphanum | "-" )* alphanum )?;
toplabel = ALPHA ( ( alphanum | "-" )* alphanum )?;
hostname = ( domainlabel "." )* toplabel "."?;
dec_octet = DIGIT | 0x31..0x39 DIGIT | "1" DIGIT{2} | "2" 0x30..0x34 DIGIT | "25" 0x30..0x35;
IPv4address = dec_octet "." dec_octet "." dec_octet "." dec_octet;
h16 = HEXDIG{1,4};
ls32 = h16 ":" h16 | IPv4address;
IPv6address = ( h16 ":" ){6} ls32
            | "::" ( h16 ":" ){5} ls32
            | h16? "::" ( h16 ":" ){4} ls32
            | ( ( h16 ":" ){0,1} h16 )? "::" ( h16 ":" ){3} ls32
            | ( ( h16 ":" ){0,2} h16 )? "::" ( h16 ":" ){2} ls32
            | ( ( h16 ":" ){0,3} h16 )? "::" h16 ":" ls32
            | ( ( h16 ":" ){0,4} h16 )? "::" ls32
            | ( ( h16 ":" ){0,5} h16 )? "::" h16
            | ( ( h16 ":" ){0,6} h16 )? "::";
IPv6reference = "[" IPv6address "]";
port = DIGIT+;

Method = token;
SIP_Version = "SIP"i "/" DIGIT+ "." DIGIT+;
}%%
