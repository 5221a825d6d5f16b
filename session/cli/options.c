/* SPDX-License-Identifier: MIT
 * The command line: options by table, and the help text made from the same table. */
#include "session/cli/cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

int cli_usage_error(const char *name, const char *text, const char *what)
{
	fprintf(stderr, "picosip %s: %s%s%s (try: picosip %s --help)\n", name, text, what ? " " : "", what ? what : "", name);
	return CLI_USAGE;
}

static void options_help_table(const struct cli_option *table)
{
	for (const struct cli_option *o = table; o && o->name; o++) {
		char head[64];
		if (o->kind == CLI_HEADING) {
			printf("\n%s:\n", o->name);
			continue;
		}
		snprintf(head, sizeof head, "--%s%s%s", o->name, o->argument ? " " : "", o->argument ? o->argument : "");
		printf("  %-24s %s\n", head, o->help);
	}
}

static void options_help(const struct cli_usage *usage, const struct cli_option *own, const struct cli_option *shared)
{
	printf("usage: picosip %s [options] %s\n\n%s\n", usage->name, usage->arguments, usage->summary);
	if (usage->more)
		printf("\n%s\n", usage->more);
	printf("\nOptions:\n");
	options_help_table(own);
	printf("  %-24s %s\n", "--help", "this text");
	options_help_table(shared);
	printf("\nExit status: 0 done; 1 the protocol said no; 2 wrong usage; 3 network trouble or time-out.\n");
}

static const struct cli_option *options_find(const struct cli_option *table, const char *name, size_t length)
{
	for (const struct cli_option *o = table; o && o->name; o++)
		if (o->kind != CLI_HEADING && strlen(o->name) == length && memcmp(o->name, name, length) == 0)
			return o;
	return NULL;
}

static int options_number(const char *command, const struct cli_option *o, const char *value)
{
	char *end, text[96];
	errno = 0;
	long number = strtol(value, &end, 10);
	if (end == value || *end || errno || number < o->low || number > o->high) {
		snprintf(text, sizeof text, "--%s wants a number from %ld to %ld, not", o->name, o->low, o->high);
		return cli_usage_error(command, text, value);
	}
	*(long *)o->to = number;
	return -1;
}

static int options_set(const char *command, const struct cli_option *o, const char *value)
{
	struct cli_list *list;
	switch (o->kind) {
	case CLI_FLAG:
		*(bool *)o->to = true;
		return -1;
	case CLI_NUMBER:
		return options_number(command, o, value);
	case CLI_TEXT:
		*(const char **)o->to = value;
		return -1;
	case CLI_LIST:
		list = o->to;
		if (list->count == CLI_LIST_MAX)
			return cli_usage_error(command, "too many of --", o->name);
		list->at[list->count++] = value;
		return -1;
	case CLI_HEADING:
		break;
	}
	return CLI_USAGE;
}

/* argv[*i] begins with "--": take it, and its value if it wants one. */
static int options_take(const struct cli_usage *usage, const struct cli_option *own, const struct cli_option *shared, int argc, char **argv, int *i)
{
	const char *name = argv[*i] + 2, *value = strchr(name, '=');
	size_t length = value ? (size_t)(value - name) : strlen(name);
	const struct cli_option *o = options_find(own, name, length);
	if (!o)
		o = options_find(shared, name, length);
	if (!o)
		return cli_usage_error(usage->name, "no such option:", argv[*i]);
	if (o->kind == CLI_FLAG)
		return value ? cli_usage_error(usage->name, "takes no value:", argv[*i]) : options_set(usage->name, o, NULL);
	if (value)
		return options_set(usage->name, o, value + 1);
	if (*i + 1 >= argc)
		return cli_usage_error(usage->name, "wants a value:", argv[*i]);
	return options_set(usage->name, o, argv[++*i]);
}

int cli_options(const struct cli_usage *usage, const struct cli_option *own, const struct cli_option *shared, int argc, char **argv, int *operands)
{
	bool only_operands = false;
	int count = 0;
	for (int i = 1; i < argc; i++) {
		if (only_operands || argv[i][0] != '-' || !argv[i][1]) {
			argv[++count] = argv[i];
		} else if (!strcmp(argv[i], "--")) {
			only_operands = true;
		} else if (!strcmp(argv[i], "--help") || !strcmp(argv[i], "-h")) {
			options_help(usage, own, shared);
			return CLI_DONE;
		} else if (argv[i][1] != '-') {
			return cli_usage_error(usage->name, "no such option:", argv[i]);
		} else {
			int status = options_take(usage, own, shared, argc, argv, &i);
			if (status >= 0)
				return status;
		}
	}
	if (count < usage->least)
		return cli_usage_error(usage->name, "wants", usage->arguments);
	if (usage->most >= 0 && count > usage->most)
		return cli_usage_error(usage->name, "one argument too many:", argv[usage->most + 1]);
	*operands = count;
	return -1;
}
