/* SPDX-License-Identifier: MIT
 * What the two files of picosip locate share: the run, and how it is shown. */
#ifndef PSIP_SESSION_CLI_LOCATE_H
#define PSIP_SESSION_CLI_LOCATE_H

#include "session/cli/cli.h"
#include "transport/locate.h"

struct locate_asked {
	uint64_t begin_us;
	size_t length;
	uint16_t type;
	char name[PSIP_LOCATE_NAME_MAX + 1];
};

struct locate {
	struct psip_locate machine;
	struct psip_locate_options options;
	const char *text;           /* the URI or Via */
	bool via, json, begun;
	long seed, count, timeout;  /* seed: -1 until one is drawn; timeout: ms, 0: none */
	uint64_t run;               /* from 1 */
	unsigned long questions, failures;
	struct locate_asked asked[PSIP_LOCATE_QUESTIONS];
};

/* Nothing was found, but not every server said so. */
static inline bool locate_unanswered(const struct locate *l)
{
	return psip_locate_outcome(&l->machine) == PSIP_LOCATE_NOTHING && psip_locate_incomplete(&l->machine);
}

/* Which target came first how often. */
struct locate_row {
	char name[PSIP_LOCATE_NAME_MAX + 1];
	struct psip_address address;
	uint8_t step;
	unsigned long count;
};
struct locate_tally {
	struct locate_row *rows;
	size_t used, capacity;
};

/* locate_show.c. `taken`: the machine had use for the answer. */
void locate_answer_text(const struct locate_asked *asked, const struct psip_locate_answer *answer, bool taken);
void locate_answer_json(const struct locate_asked *asked, const struct psip_locate_answer *answer, bool taken);
void locate_targets_text(const struct locate *l);
void locate_targets_json(const struct locate *l);
bool locate_tally_add(struct locate_tally *tally, const struct psip_locate *machine); /* false: no memory */
void locate_tally_show(const struct locate_tally *tally, const struct locate *l);

#endif
