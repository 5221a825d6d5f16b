/* SPDX-License-Identifier: MIT
 * host for machines that read it: what it begins with. The action host_read finds its end (psip_host_read).
 * Action names: host_read, port_digit. */
%%{
machine psip_host_grammar;

host_read = ( alphanum | "_" | "[" ) @host_read;
port_read = ( DIGIT $port_digit )+;
}%%
