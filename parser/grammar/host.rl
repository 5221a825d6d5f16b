/* SPDX-License-Identifier: MIT
 * host for machines that read it: hostname as in RFC 3261 §25.1; IP literals by shape, for psip_host_address to value.
 * Tolerant: "_" in labels, and a last label that begins with a digit but has other characters (names of containers).
 * Action names: quirk, skip_alnum, host_begin, host_end, host_literal. */
%%{
machine psip_host_grammar;

# Only labels that begin with a letter may skip: in the others digits are still candidates for IPv4address.
host_octet = alphanum $skip_alnum | "_" $quirk;
host_digit_octet = alphanum | "_" $quirk;
alpha_label = ( ALPHA | "_" $quirk ) ( ( host_octet | "-" )* host_octet )?;
digit_label = DIGIT ( ( host_digit_octet | "-" )* host_digit_octet )?;
host_name = ( ( alpha_label | digit_label ) "." )* alpha_label "."?;
host_digit_name = ( ( alpha_label | digit_label ) "." )* ( digit_label - DIGIT+ ) "."?;
host_ipv4 = DIGIT+ ( "." DIGIT+ ){3};
host_ipv6 = "[" ( HEXDIG | ":" | "." )+ "]";
host_read = ( host_name | host_digit_name %quirk | ( host_ipv4 | host_ipv6 ) %host_literal ) >host_begin %host_end;
}%%
