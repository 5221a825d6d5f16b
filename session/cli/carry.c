/* SPDX-License-Identifier: MIT
 * A call from one process to another as a file: call --save, resume (session/psip.h, "Carrying a call elsewhere"). */
#include "session/cli/agent.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CARRY_MAX 1048576 /* bytes of a file: far more than a call has */

/* The bytes of a call, for its taker to free; NULL: it cannot be saved. */
static void *carry_bytes(struct psip *s, psip_handle call, size_t *length)
{
	void *bytes = NULL;
	if (psip_call_save(s, call, NULL, 0, length) == PSIP_ERR_SPACE)
		bytes = malloc(*length);
	if (bytes && psip_call_save(s, call, bytes, *length, length) == PSIP_OK)
		return bytes;
	free(bytes);
	return NULL;
}

/* What is no file stays what it is: a new one would stand in the place of the device, the pipe or the link. */
static bool carry_may_write(const char *file)
{
	struct stat there;
	return lstat(file, &there) != 0 || S_ISREG(there.st_mode);
}

/* Whole, or not at all; nobody else reads the identity of a call. */
static bool carry_write(const char *file, const void *bytes, size_t length)
{
	char name[4096];
	bool well;
	if ((size_t)snprintf(name, sizeof name, "%s.XXXXXX", file) >= sizeof name) {
		errno = ENAMETOOLONG;
		return false;
	}
	int fd = mkstemp(name);
	if (fd < 0)
		return false;
	ssize_t written = write(fd, bytes, length);
	well = written == (ssize_t)length && fsync(fd) == 0;
	if (written >= 0 && written < (ssize_t)length)
		errno = ENOSPC;
	well = close(fd) == 0 && well;
	well = well && rename(name, file) == 0;
	if (!well) {
		int why = errno;
		unlink(name);
		errno = why;
	}
	return well;
}

bool cli_carry_save(struct cli_agent *a, psip_time now, psip_handle call, const char *file, size_t *length)
{
	if (!carry_may_write(file)) {
		cli_whatever(cli_agent_error(a, file, "no regular file"));
		return false;
	}
	void *bytes = carry_bytes(a->s, call, length);
	bool well = bytes && carry_write(file, bytes, *length);
	if (!bytes)
		cli_whatever(cli_agent_error(a, file, "the call cannot be saved as it stands"));
	else if (!well)
		cli_whatever(cli_agent_error(a, file, strerror(errno)));
	free(bytes);
	return well && cli_command(a->s, now, PSIP_INPUT_FORGET, call, 0, psip_span(NULL, 0)) == PSIP_OK;
}

static const char *carry_why(int result)
{
	switch (result) {
	case PSIP_ERR_FOREIGN: return "no call, or damaged";
	case PSIP_ERR_UNSUPPORTED: return "a call with more to it than this version knows";
	case PSIP_ERR_STATE: return "that call is here already";
	case PSIP_ERR_FULL: return "no room for the call";
	default: return "the call cannot go on here";
	}
}

/* -1, or the status to exit with. */
static int carry_read(struct cli_agent *a, const char *file, char *bytes, size_t *length)
{
	FILE *f = fopen(file, "rb");
	if (!f || (*length = fread(bytes, 1, CARRY_MAX, f), ferror(f))) {
		int status = cli_usage_error(a->name, strerror(errno), file);
		if (f)
			fclose(f);
		return status;
	}
	fclose(f);
	return *length < CARRY_MAX ? -1 : cli_usage_error(a->name, carry_why(PSIP_ERR_FOREIGN), file);
}

int cli_carry_resume(struct cli_agent *a, psip_time now, const char *file, struct cli_slot **slot)
{
	struct psip_input in = { .kind = PSIP_INPUT_RESTORE, .now = now }, set = { .kind = PSIP_INPUT_CALL_SET_USER, .now = now };
	char *bytes = malloc(CARRY_MAX);
	size_t length = 0;
	int status = bytes ? carry_read(a, file, bytes, &length) : cli_agent_error(a, file, strerror(ENOMEM)), result;
	if (status < 0) {
		in.bytes = psip_span(bytes, length);
		result = cli_input(a->s, &in, &set.handle);
		if (result != PSIP_OK)
			status = cli_usage_error(a->name, carry_why(result), file);
		else if (!(*slot = cli_agent_slot(a, &set.user)))
			status = cli_agent_error(a, file, strerror(ENOMEM));
	}
	free(bytes);
	if (status >= 0)
		return status;
	(*slot)->call = set.handle;
	cli_input(a->s, &set, NULL);
	return -1;
}

#undef CARRY_MAX
