/* SPDX-License-Identifier: MIT
 * The liberties of parser/quirk.def by name, as options switch them. */
#include "session/cli/cli.h"

#include <ctype.h>

/* One line of parser/quirk.def. */
struct quirk {
	const char *name;
	psip_mode bit;
	const char *reference, *text;
};

static const struct quirk quirks_all[] = {
#define PSIP_QUIRK(id, on, reference, text) { #id, (psip_mode)PSIP_QUIRK_##id, reference, text },
#include "parser/quirk.def"
#undef PSIP_QUIRK
};

void cli_quirks_list(void)
{
	for (size_t i = 0; i < sizeof quirks_all / sizeof *quirks_all; i++) {
		const struct quirk *q = &quirks_all[i];
		printf("%-20s %-3s  %s (%s)\n", q->name, q->bit & PSIP_TOLERANT ? "on" : "off", q->text, q->reference);
	}
}

/* Switch the quirks of these names, in any case and with "-" for "_", on or off. Returns the name that none has, or NULL. */
static const char *quirks_switch(psip_mode *mode, const struct cli_list *names, bool on)
{
	for (unsigned i = 0; i < names->count; i++) {
		const char *name = names->at[i];
		psip_mode bit = 0;
		for (size_t k = 0; k < sizeof quirks_all / sizeof *quirks_all; k++) {
			const char *quirk = quirks_all[k].name;
			size_t at = 0;
			while (name[at] && quirk[at] == (name[at] == '-' ? '_' : (char)toupper((unsigned char)name[at])))
				at++;
			if (!name[at] && !quirk[at])
				bit = quirks_all[k].bit;
		}
		if (!bit)
			return name;
		*mode = on ? *mode | bit : *mode & ~bit;
	}
	return NULL;
}

bool cli_quirks(const char *command, psip_mode *mode, const struct cli_list *with, const struct cli_list *without)
{
	const char *unknown = quirks_switch(mode, with, true);
	if (!unknown)
		unknown = quirks_switch(mode, without, false);
	if (unknown)
		cli_usage_error(command, "no such quirk (picosip parse --list-quirks tells):", unknown);
	return !unknown;
}
