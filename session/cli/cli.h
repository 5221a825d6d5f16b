/* SPDX-License-Identifier: MIT
 * The picosip command: what its files share. All of it is edge: standard C, POSIX and Linux are at hand here. */
#ifndef PSIP_SESSION_CLI_CLI_H
#define PSIP_SESSION_CLI_CLI_H

#include <stdio.h>

#include "parser/message.h"

/* Exit statuses. */
enum cli_exit { CLI_DONE = 0, CLI_REFUSED = 1, CLI_USAGE = 2, CLI_NETWORK = 3 };

/* For results that change nothing here: the object has gone already, or what the call failed at comes as an event. */
static inline void cli_whatever(int result)
{
	(void)result;
}

/* ---- quirks.c: parser/quirk.def by name ---- */

struct cli_list;
/* Switch the quirks of these names on, then those of the others off: in any case, "-" for "_". False if a name is unknown (it was said). */
bool cli_quirks(const char *command, psip_mode *mode, const struct cli_list *with, const struct cli_list *without);
void cli_quirks_list(void);

/* ---- options.c ---- */

enum cli_option_kind { CLI_FLAG, CLI_NUMBER, CLI_TEXT, CLI_LIST, CLI_HEADING };

#define CLI_LIST_MAX 32
struct cli_list {
	const char *at[CLI_LIST_MAX];
	unsigned count;
};

/* One option. `to` points to a bool (FLAG), long (NUMBER), const char * (TEXT) or struct cli_list (LIST); a HEADING only shows in the help. */
struct cli_option {
	const char *name; /* without "--"; NULL ends a table */
	enum cli_option_kind kind;
	const char *argument; /* as the help shows it */
	void *to;
	long low, high; /* NUMBER: the range allowed */
	const char *help;
};

struct cli_usage {
	const char *name, *arguments, *summary, *more;
	int least, most; /* operands allowed; most -1: any number */
};

/* Read argv[1..] by two tables (the second may be NULL). Operands are moved to argv[1..*operands].
 * Returns -1 to go on, otherwise the status to exit with (help was asked for, or the usage is wrong). */
int cli_options(const struct cli_usage *usage, const struct cli_option *own, const struct cli_option *shared, int argc, char **argv, int *operands);
/* "picosip NAME: text" on standard error; returns CLI_USAGE. */
int cli_usage_error(const char *name, const char *text, const char *what);

/* ---- json.c: one object per line ---- */

struct cli_json {
	FILE *to;
	bool comma;
};
void cli_json_open(struct cli_json *j, const char *key, char bracket); /* '{' or '['; key NULL: as an element */
void cli_json_close(struct cli_json *j, char bracket);
void cli_json_text(struct cli_json *j, const char *key, struct psip_span value); /* absent: null */
void cli_json_string(struct cli_json *j, const char *key, const char *value);    /* NULL: null */
void cli_json_number(struct cli_json *j, const char *key, long long value);
void cli_json_status(struct cli_json *j, const char *key, unsigned status); /* 0: null */
void cli_json_real(struct cli_json *j, const char *key, double value, int digits);
void cli_json_bool(struct cli_json *j, const char *key, bool value);
void cli_json_null(struct cli_json *j, const char *key);
void cli_json_end(struct cli_json *j); /* closes the object and the line */

/* ---- terminal.c ---- */

enum cli_colour { CLI_PLAIN, CLI_BOLD, CLI_DIM, CLI_RED, CLI_GREEN, CLI_YELLOW, CLI_CYAN };
bool cli_colours(FILE *to); /* is it a terminal that wants colours (NO_COLOR, TERM)? */
bool cli_unicode(void);     /* may arrows be more than ASCII (the locale's character set)? */
const char *cli_colour(bool wanted, enum cli_colour colour); /* the escape sequence, or "" */
/* A span for people: control bytes as \xHH. */
void cli_print_span(FILE *to, struct psip_span text);

/* ---- agent.c ---- */

uint64_t cli_now_us(void); /* CLOCK_MONOTONIC in microseconds */
bool cli_families(uint8_t families[2], const char *text); /* "4", "6", "4,6" or "6,4" */
unsigned cli_transports(uint8_t *transports); /* those of this build, preferred first, into room for seven: how many */

/* ---- dns.c ---- */

struct psip_driver;
/* The servers of --dns for the driver. -1 to go on, also if there are none, otherwise the status to exit with (it was said). */
int cli_dns(const char *command, struct psip_driver *d, const struct cli_list *servers);

/* ---- the subcommands ---- */

int cli_parse(int argc, char **argv);
int cli_uri(int argc, char **argv);
int cli_serve(int argc, char **argv);
int cli_call(int argc, char **argv);
int cli_resume(int argc, char **argv);
int cli_ping(int argc, char **argv);
int cli_locate(int argc, char **argv);
int cli_replay(int argc, char **argv);

#endif
