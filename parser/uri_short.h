/* SPDX-License-Identifier: MIT
 * The short way through a sip or sips URI of the usual shape. Not public; not there when PSIP_SMALL is defined. */
#ifndef PSIP_PARSER_URI_SHORT_H
#define PSIP_PARSER_URI_SHORT_H

#include "parser/uri.h"

/* Reads [user "@"] host [":" port] *(";" param) without escapes, passwords, IPv6, headers or liberties, as far as it goes, into `uri`,
 * which is zero before. Returns where it stopped, or NULL: the machine has to read it. What is left of it when it does not stop
 * at the URI's end, or gives NULL, is of no use. */
const unsigned char *psip_uri_short(struct psip_uri *uri, const unsigned char *p, const unsigned char *pe, psip_mode mode);

#endif
