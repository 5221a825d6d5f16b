/* SPDX-License-Identifier: MIT
 * LWS and header parameters for machines that read them (RFC 3261 §25.1 generic-param in a comma-separated list).
 * Tolerant: bare LF and repeated folds; empty parameters and values; values of any octets but separators.
 * Action names: quirk, skip_token, skip_quoted, semi, name_begin, name_end, equal, value_begin, value_end, colon, comma. */
%%{
machine psip_param_grammar;

end_of_line = CRLF | LF $quirk;
fold = end_of_line WSP+;
more_folds = ( fold $quirk )*;
# One, and two adjacent, SWS of the ABNF.
sws = WSP* ( fold more_folds )?;
sws_sws = WSP* ( fold ( fold more_folds )? )?;
lws = WSP+ ( fold more_folds )? | fold more_folds;

# Octets of runs above 0x7F are UTF-8 or, tolerant, anything; runs are kept apart so that only a bad run is a quirk.
bad_utf8 = ( 0x80..0xff )+ - UTF8_NONASCII+;
utf8_run = UTF8_NONASCII+ | bad_utf8 %quirk;
quoted_ascii = ( 0x21 | 0x23..0x5b | 0x5d..0x7e | WSP ) $skip_quoted | fold | quoted_pair;
quoted_read = DQUOTE quoted_ascii* ( utf8_run quoted_ascii+ )* utf8_run? DQUOTE;

value_other = 0x21..0xff - token_char - [;:,"<>\[\]\\] - 0x7f;
value_first = token_char >value_begin $skip_token | ":" >value_begin $colon | value_other >value_begin $quirk;
value_next = token_char $skip_token | ":" $colon | value_other $quirk;
value_bracketed = ( "[" >value_begin ) ( HEXDIG | ":" | "." )+ "]";
value_quoted = quoted_read >value_begin;
value_read = ( value_first value_next* | value_bracketed | value_quoted ) %value_end;

name_read = ( token_char >name_begin $skip_token ) ( token_char $skip_token )* %name_end;
param_read = name_read ( sws "=" @equal sws_sws value_read? )?;
params_read = ( sws ";" @semi sws param_read? )* sws ( "," @comma )?;
# After a closing angle bracket: RAQUOT and SEMI both bring white space.
params_after_bracket = ( sws_sws ";" @semi sws param_read? params_read | sws ( "," @comma )? );
}%%
