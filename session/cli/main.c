/* SPDX-License-Identifier: MIT
 * picosip: one command, a subcommand for each thing that it does. */
#include "session/cli/cli.h"

#include <locale.h>
#include <string.h>

#include "session/psip.h"

static const struct main_command {
	const char *name;
	int (*run)(int argc, char **argv);
	const char *summary;
} main_commands[] = {
	{ "parse", cli_parse, "check SIP messages in files: the verdict, each header, each error with its RFC section" },
	{ "uri", cli_uri, "take URIs apart, or compare two (RFC 3261 section 19.1.4)" },
	{ "serve", cli_serve, "take calls: a user agent server" },
	{ "call", cli_call, "place calls: one, or thousands at a rate" },
	{ "resume", cli_resume, "go on with a call that call --save has left" },
	{ "options", cli_ping, "SIP ping: OPTIONS requests with round-trip times" },
	{ "locate", cli_locate, "ask the DNS where a URI leads (RFC 3263): questions, answers, targets in order" },
	{ "replay", cli_replay, "make a recorded run again (--record of call, serve and options) and compare" },
};

static int main_help(FILE *to)
{
	fprintf(to, "usage: picosip COMMAND [options] ...\n\nCommands (picosip COMMAND --help tells more):\n");
	for (size_t i = 0; i < sizeof main_commands / sizeof main_commands[0]; i++)
		fprintf(to, "  %-10s %s\n", main_commands[i].name, main_commands[i].summary);
	fprintf(to, "\nTry: picosip serve --ladder    and elsewhere:    picosip call sip:127.0.0.1 --ladder\n"
	            "\nExit status: 0 done; 1 the protocol said no; 2 wrong usage; 3 network trouble or time-out.\n");
	return to == stderr ? CLI_USAGE : CLI_DONE;
}

/* A full disk or a closed pipe must not look like success. */
static int main_finish(int status)
{
	if ((fflush(stdout) != 0 || ferror(stdout)) && status == CLI_DONE) {
		perror("picosip: standard output");
		return CLI_NETWORK;
	}
	return status;
}

int main(int argc, char **argv)
{
	setlocale(LC_CTYPE, "");
	if (argc < 2)
		return main_help(stderr);
	if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h") || !strcmp(argv[1], "help"))
		return main_finish(main_help(stdout));
	if (!strcmp(argv[1], "--version")) {
		puts("picosip " PSIP_VERSION);
		return main_finish(CLI_DONE);
	}
	for (size_t i = 0; i < sizeof main_commands / sizeof main_commands[0]; i++)
		if (!strcmp(argv[1], main_commands[i].name))
			return main_finish(main_commands[i].run(argc - 1, argv + 1));
	fprintf(stderr, "picosip: no such command: %s (try: picosip --help)\n", argv[1]);
	return CLI_USAGE;
}
