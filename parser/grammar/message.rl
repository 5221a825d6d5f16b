/* SPDX-License-Identifier: MIT
 * Start lines and the shape of header rows: RFC 3261 §7.1-§7.3, §25.1. Action names only. The start lines take what a
 * tolerant element takes; each liberty has an action, which a strict reader turns into an error. */
%%{
machine psip_message_grammar;
include psip_core "core.rl";

# Delimited only: psip_uri_parse reads it.
Request_URI = ( 0x21..0x7e | 0x80..0xff )+;
Status_Code = DIGIT{3};
Reason_Phrase = ( reserved | unreserved | escaped | UTF8_NONASCII | UTF8_CONT | SP | HTAB )*;
reason_text = ( HTAB | 0x20..0x7e | 0x80..0xff )*;

line_end = CRLF | LF @bare_LF;
# One error for a run of them.
one_SP = SP ( SP @more_SP SP* )?;

Request_Line = Method >method_begin %method_end one_SP Request_URI >uri_begin %uri_end one_SP
               SIP_Version >version_begin %version_end ( WSP @more_SP WSP* )? line_end;
Status_Line = SIP_Version >version_begin %version_end one_SP Status_Code >code_begin %code_end
              ( SP @reason_begin reason_text %reason_end line_end | line_end >reason_absent );
start_line = ( Request_Line | Status_Line ) @start_line_end;

# The value after the colon is skipped by the action row_value, folds and line end included.
header_name = token;
header_row = header_name >name_begin %name_end WSP* ":" @row_value;
header_rows = header_row* line_end @headers_end;
}%%
