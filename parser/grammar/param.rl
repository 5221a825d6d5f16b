/* SPDX-License-Identifier: MIT
 * LWS, quoted-string and a header's generic-param for machines that read them (RFC 3261 §25.1). Runs of octets are the actions':
 * each takes its run as a whole, and notes what the mode does not allow.
 * Action names: lws, token, quoted, utf8, equal, value_begin, value_octet, value_end and second. */
%%{
machine psip_param_grammar;

# One, and two adjacent, SWS of the ABNF; one LWS. The action goes as far as a single one can.
lws = [ \t\r\n] $lws;
sws = lws?;
sws_sws = ( lws lws? )?;

quoted_piece = ( QUOTED $quoted ) | ( [\r\n] $lws ) | ( 0x80..0xff $utf8 ) | quoted_pair;
quoted_read = DQUOTE quoted_piece* DQUOTE;

# Octets that end no value; which of them a token has is the action's to know.
value_octets = ( 0x21..0xff - [;,"<>\[\]\\] - 0x7f ) $value_octet;
value_plain = value_octets+ >value_begin;
value_bracketed = ( "[" ( HEXDIG | ":" | "." )+ "]" ) >value_begin @value_end;
value_quoted = quoted_read >value_begin @value_end;

# EQUAL and a quoted-string both bring white space; so do RDQUOT and SEMI, in some parameters.
after_quote = ( lws ( [ \t\r\n] >second $lws )? )?;
param_read = token_char @token ( sws | sws "=" @equal ( sws ( value_plain | value_bracketed )? sws | sws_sws value_quoted after_quote ) );
}%%
