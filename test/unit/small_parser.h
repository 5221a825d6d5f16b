/* SPDX-License-Identifier: MIT
 * The machines of parameters, URIs, Via and addresses as PSIP_SMALL has them, small_ before their names, beside those of the library. */
#ifndef PSIP_TEST_UNIT_SMALL_PARSER_H
#define PSIP_TEST_UNIT_SMALL_PARSER_H

#undef PSIP_SMALL
#define PSIP_SMALL 1
#define psip_octet_run small_octet_run
#define psip_octet_long_run small_octet_long_run
#define psip_param_read small_param_read
#define psip_uri_parse small_uri_parse
#define psip_uri_loose small_uri_loose
#define psip_via_next small_via_next
#define psip_address_next small_address_next
#define psip_address_parse small_address_parse
#include "parser/gen/param.c"
#include "parser/gen/uri.c"
#include "parser/gen/via.c"
#include "parser/gen/address.c"
#undef psip_param_read
#undef psip_uri_parse
#undef psip_uri_loose
#undef psip_via_next
#undef psip_address_next
#undef psip_address_parse

/* What the library has. */
int psip_uri_parse(struct psip_uri *uri, struct psip_span text, psip_mode mode, size_t *at);
int psip_via_next(struct psip_span *rest, psip_mode mode, struct psip_via *via);
int psip_address_next(struct psip_span *rest, psip_mode mode, struct psip_address_value *address);
int psip_address_parse(struct psip_span value, psip_mode mode, struct psip_address_value *address);

const unsigned char *small_octet_run(const unsigned char *p, const unsigned char *pe, unsigned class)
{
	for (p++; p < pe && (psip_octet_class[*p] & class); p++)
		continue;
	return p - 1;
}

#endif
