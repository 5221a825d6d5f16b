/* SPDX-License-Identifier: MIT
 * RFC 3261 §25.1 and its extensions once more, for the pass that names the broken rule: exactly the grammar, each rule with an error
 * action e_RULE. The innermost stands first, and the first that runs counts. "$!" also tells of a wrong first byte; "<!" leaves that
 * to the rule outside, which says more there. Other action names: mark, uri_begin, uri_text, name_begin, name_mark, value_begin,
 * value_mark, literal_begin, literal_end. */
%%{
machine psip_diagnose_grammar;
include psip_uri_grammar "uri.rl";

x_token = token <!e_token;
x_quoted = quoted_text <>!e_quoted_string;
# The address in the brackets is psip_host_address's to judge.
x_ipv6 = ( "[" ( HEXDIG | ":" | "." )+ >literal_begin %literal_end "]" ) <>!e_IPv6reference;
x_host = ( hostname <!e_hostname | IPv4address | x_ipv6 ) $!e_host;
x_port = port $!e_port;

# Start lines.
x_SIP_Version = ( "SIP"i "/" DIGIT+ "." DIGIT+ ) $!e_SIP_Version;
x_Request_URI = ( 0x21..0x7e | 0x80..0xff )+ $!e_Request_URI;
x_Request_Line = ( token <!e_Method SP x_Request_URI SP x_SIP_Version CRLF ) $!e_Request_Line;
# The Reason-Phrase is message.rl's to judge.
x_Status_Line = ( x_SIP_Version SP DIGIT{3} $!e_Status_Code SP ) $!e_Status_Line;

# URIs, after the scheme and its colon.
x_user = ( user_char | escaped )+ $!e_user;
x_password = ( password_char | escaped )* $!e_password;
x_uri_parameter = ( pname <!e_pname ( "=" pvalue $!e_pvalue )? ) $!e_uri_parameter;
x_header = ( hname <!e_hname "=" hvalue $!e_hvalue ) $!e_header;
x_uri_tail = x_host ( ":" x_port )? ( ";" x_uri_parameter )* ( "?" ( x_header ( "&" x_header )* ) )?;
x_sip_user = ( x_user ( ":" x_password )? "@" x_uri_tail ) $!e_SIP_URI;
x_sip_plain = x_uri_tail $!e_SIP_URI;
x_tel_digits = ( global_number_digits | local_number_digits ) $!e_telephone_subscriber;
x_tel_par = ( isdn_subaddress | ";" ( tel_pname - "isub"i ) ( "=" pvalue )? ) <!e_par;
x_tel = ( x_tel_digits x_tel_par* ) $!e_telephone_uri;
x_absolute = ( uric+ | net_path_ipv6 ) $!e_absoluteURI;

# Via. Of the extensions' names, those whose values have a rule are left out; what is wrong with maddr's host is not for this machine.
x_ttl = ( [01]? DIGIT{1,2} | "2" [0-4] DIGIT | "25" [0-5] ) $!e_ttl;
x_received = ( IPv4address | ( ( HEXDIG | ":" )+ ":" ( HEXDIG | ":" | "." )* ) >literal_begin %literal_end | x_ipv6 ) $!e_via_received;
via_ruled = "ttl"i | "received"i | "rport"i | "branch"i;
x_gen_value = x_token | x_ipv6 | x_quoted;
x_via_extension = ( ( token - via_ruled ) <!e_token ( EQUAL x_gen_value $!e_gen_value )? ) <!e_generic_param;
x_via_params = ( "ttl"i ( EQUAL x_ttl ) $!e_via_ttl
               | "maddr"i ( EQUAL x_gen_value ) $!e_via_maddr
               | "received"i ( EQUAL x_received ) $!e_via_received
               | "branch"i ( EQUAL x_token ) $!e_via_branch
               | "rport"i ( EQUAL DIGIT+ )? $!e_response_port
               | x_via_extension ) $!e_via_params;
x_sent_protocol = ( token <!e_protocol_name SLASH token $!e_protocol_version SLASH token $!e_transport ) <!e_sent_protocol;
x_sent_by = ( x_host ( COLON x_port )? ) $!e_sent_by;
x_via_parm = ( x_sent_protocol LWS x_sent_by ( SEMI x_via_params )* ) $!e_via_parm;

# Addresses: the URI is looked at by the machines above. No LWS needed before "<": erratum 5598.
x_display = ( token ( LWS token )* ) <!e_display_name SWS | x_quoted SWS;
x_bracketed = "<" ( ( any - ">" )* >uri_begin %uri_text $!e_uri ) ">";
x_name_addr = ( x_display? x_bracketed ) <!e_name_addr;
# Without brackets there is no "?", ";" or "," in the URI (§20.10).
x_addr_spec = ( scheme ":" ( 0x21..0xff - [;,?<>"] - 0x7f )+ ) >uri_begin <!e_addr_spec;
x_address = x_name_addr | x_addr_spec;

# Parameters. Those with a rule of their own are judged by name.
x_param = SEMI ( token <!e_token >name_begin @name_mark ( EQUAL x_gen_value $!e_gen_value >value_begin @value_mark )? ) $!e_param;
x_m_parameter = SEMI ( token <!e_token EQUAL ( x_token | x_quoted ) $!e_m_value @value_mark ) $!e_m_parameter;
x_auth_scheme = token $!e_auth_scheme LWS;
x_auth_param = ( token <!e_token >name_begin @name_mark EQUAL ( x_token | x_quoted ) >value_begin @value_mark ) $!e_auth_param;

# Values.
x_header_value = ( TEXT_UTF8char | UTF8_CONT | LWS )* $!e_header_value;
x_digits = DIGIT+ $!e_digits;
x_callid = ( word $!e_word ( "@" word $!e_word )? ) $!e_callid;
x_media = ( token >!e_m_type ( SLASH token ) $!e_m_subtype ) $!e_head;
x_language_range = ( ALPHA{1,8} ( "-" ALPHA{1,8} )* | "*" ) $!e_language_range;
x_language_tag = ( ALPHA{1,8} ( "-" ALPHA{1,8} )* ) $!e_language_tag;
x_head = token $!e_head;
x_product = ( token ( SLASH token )? ) $!e_product;
x_mime_version = ( DIGIT+ "." DIGIT+ ) $!e_head;
x_timestamp = ( DIGIT+ ( "." DIGIT* )? ( LWS ( DIGIT* ( "." DIGIT* )? ) $!e_delay )? ) $!e_head;
x_wkday = ( "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun" ) $!e_wkday;
x_month = ( "Jan" | "Feb" | "Mar" | "Apr" | "May" | "Jun" | "Jul" | "Aug" | "Sep" | "Oct" | "Nov" | "Dec" ) $!e_month;
x_date1 = ( DIGIT{2} SP x_month SP DIGIT{4} ) $!e_date1;
x_time = ( ( [01] DIGIT | "2" [0-3] ) ":" [0-5] DIGIT ":" [0-5] DIGIT ) $!e_time;
x_date = ( x_wkday "," SP x_date1 SP x_time SP "GMT" ) $!e_SIP_date;
x_warn_agent = ( ( token | "[" ( HEXDIG | ":" | "." )+ >literal_begin %literal_end "]" ) ( ":" port )? ) $!e_warn_agent;
x_warning = ( DIGIT{3} $!e_warn_code SP x_warn_agent SP SWS quoted_text $!e_warn_text ) $!e_warning_value;
x_event = ( ( ( token_char - "." )+ ( "." ( token_char - "." )+ )* ) $!e_event_type );
x_rack = ( DIGIT+ $!e_response_num LWS DIGIT+ $!e_CSeq_num LWS token $!e_Method ) $!e_head;
x_cseq = ( DIGIT+ LWS token $!e_Method ) $!e_head;
x_refer_sub = ( "true"i | "false"i ) $!e_head;
x_privacy = ( token <!e_token ( ";" token )* ) $!e_priv_value;
x_qvalue = ( "0" ( "." DIGIT{0,3} )? | "1" ( "." "0"{0,3} )? ) $!e_qvalue;
x_LHEX_text = ( DQUOTE LHEX* DQUOTE ) $!e_head;
x_nc_value = LHEX{8} $!e_head;
x_qop_text = ( DQUOTE token ( "," token )* DQUOTE ) $!e_head;
x_boolean = ( "true"i | "false"i ) $!e_head;
x_comment_piece = ( ctext | quoted_pair )+;
}%%
