/* SPDX-License-Identifier: MIT
 * What a terminal can show: colours (https://no-color.org), more than ASCII, bytes that it should not see. */
#define _POSIX_C_SOURCE 200809L

#include "session/cli/cli.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool cli_colours(FILE *to)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
	return !(no && *no) && isatty(fileno(to)) && !(term && !strcmp(term, "dumb"));
}

bool cli_unicode(void)
{
	return !strcmp(nl_langinfo(CODESET), "UTF-8");
}

const char *cli_colour(bool wanted, enum cli_colour colour)
{
	static const char *const escapes[] = { "\033[0m", "\033[1m", "\033[2m", "\033[31m", "\033[32m", "\033[33m", "\033[36m" };
	return wanted ? escapes[colour] : "";
}

void cli_print_span(FILE *to, struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (c < 0x20 || c == 0x7F)
			fprintf(to, "\\x%02X", c);
		else
			putc(c, to);
	}
}
