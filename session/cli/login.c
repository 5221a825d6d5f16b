/* SPDX-License-Identifier: MIT
 * User name and password on the command line: for challenges of any realm, or of one. */
#include "session/cli/agent.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct cli_option *cli_login_options(struct cli_option *o, struct cli_login *login)
{
	*o++ = (struct cli_option){ "Who we are, if asked (401, 407)", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	*o++ = (struct cli_option){ "user", CLI_TEXT, "NAME", &login->user, 0, 0, "user name" };
	*o++ = (struct cli_option){ "password-file", CLI_TEXT, "FILE", &login->file, 0, 0, "its first line is the password; - for standard input" };
	*o++ = (struct cli_option){ "password", CLI_TEXT, "TEXT", &login->password, 0, 0, "the password, for all to see in ps; or in PICOSIP_PASSWORD" };
	*o++ = (struct cli_option){ "realm", CLI_TEXT, "TEXT", &login->realm, 0, 0, "only for this realm (any)" };
	*o++ = (struct cli_option){ "no-md5", CLI_FLAG, NULL, &login->no_md5, 0, 0, "do not answer challenges for MD5" };
	return o;
}

/* One byte more than can be, so that a longer one is noticed. -1, or the status to exit with. */
static int login_read(const char *name, const char *file, char password[PSIP_LOGIN_TEXT_MAX + 2], size_t *length)
{
	FILE *f = strcmp(file, "-") ? fopen(file, "r") : stdin;
	bool well;

	if (!f) {
		fprintf(stderr, "picosip %s: %s: %s\n", name, file, strerror(errno));
		return CLI_USAGE;
	}
	well = fgets(password, PSIP_LOGIN_TEXT_MAX + 2, f) != NULL;
	if (f != stdin)
		(void)fclose(f);
	if (!well)
		return cli_usage_error(name, "no password in", file);
	*length = strcspn(password, "\r\n");
	return -1;
}

static int login_wants(const char *name, const struct cli_login *login, const char *environment)
{
	if (login->file && login->password)
		return cli_usage_error(name, "--password and --password-file are one too many", NULL);
	if (!login->user && (login->file || login->password || login->realm || login->no_md5))
		return cli_usage_error(name, "a password, --realm and --no-md5 want --user", NULL);
	if (login->user && !login->file && !login->password && !environment)
		return cli_usage_error(name, "--user wants --password-file, --password, or PICOSIP_PASSWORD in the environment", NULL);
	return -1;
}

int cli_login(struct cli_agent *agent, const struct cli_login *login)
{
	struct psip_input in = { .kind = PSIP_INPUT_LOGIN };
	struct psip_login l = { .size = sizeof l, .realm = psip_string(login->realm), .username = psip_string(login->user), .no_md5 = login->no_md5 };
	const char *environment = getenv("PICOSIP_PASSWORD");
	char password[PSIP_LOGIN_TEXT_MAX + 2] = "";
	int status = login_wants(agent->name, login, environment), result;

	if (status >= 0 || !login->user)
		return status;
	l.password = login->password ? psip_string(login->password) : psip_string(environment);
	if (login->file) {
		status = login_read(agent->name, login->file, password, &l.password.length);
		l.password.at = password;
	}
	in.login = l;
	result = status < 0 ? cli_input(agent->s, &in, NULL) : PSIP_OK;
	explicit_bzero(password, sizeof password);
	if (result == PSIP_ERR_UNSUPPORTED)
		return cli_usage_error(agent->name, "this build answers no challenges", NULL);
	return result == PSIP_OK ? status : cli_usage_error(agent->name, "--user, --realm or the password is too long or cannot be used", NULL);
}
