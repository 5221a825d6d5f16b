/* SPDX-License-Identifier: MIT
 * A run written down (--record), for `picosip replay`: all that goes into the stack and comes out of it, as lines (session/input.h). */
#ifndef PSIP_SESSION_CLI_RECORD_H
#define PSIP_SESSION_CLI_RECORD_H

#include "session/input.h"
#include "transport/posix/driver.h"
#include "transport/posix/state.h"

#define CLI_RECORD_HEAD "picosip-record 1 " PSIP_VERSION

/* Begin a file, which only its owner may read: it holds the seed and all secrets. False: errno says why. */
bool cli_record_open(const char *path);
/* 0, or -1: something could not be written. Without a file that is open: 0. */
int cli_record_close(void);
/* From now on inputs stand between begin and end of that state; NULL: no more. */
void cli_record_guard(struct psip_driver_state *state);
/* The stack was made with these. */
void cli_record_init(const struct psip_limits *limits, const uint8_t seed[32]);

/* Give an input to the stack, as psip_input_apply; made may be NULL. Written down before, with its result behind it, if a file is open. */
int cli_input(struct psip *s, const struct psip_input *in, psip_handle *made);
/* For commands that end or change a call. */
int cli_command(struct psip *s, psip_time now, enum psip_input_kind kind, psip_handle call, unsigned number, struct psip_span bytes);
/* For psip_driver_new: the stack's own functions, or if a file is open or a state guarded such as do that. */
const struct psip_driver_stack *cli_record_stack(void);

#endif
