/* SPDX-License-Identifier: MIT
 * The stack's inputs and outputs as data: a line of text for each, so that a run can be written down and made again (DESIGN §4: the same seed
 * and inputs give the same bytes out). `picosip --record` writes such files and `picosip replay` reads them; a device may send the lines
 * over any wire. They hold all that went in: the seed, passwords, whole messages.
 *
 *   datagram 1200 1,192.0.2.7,5060,0 1,192.0.2.1,5062,0 0 "OPTIONS sip:..."     an input: name, time in ms, what it was given
 *   = 0 0                                                                      its result, and the handle that it made
 *   next 1200                                                                  psip_next() was asked
 *   > send 21 0 1,192.0.2.7,5060,0 1,192.0.2.1,5062,0 "SIP/2.0 200 OK..."       what it gave; "> none"
 *
 * Addresses: enum psip_transport_id, ip, port, scope. Handles, tokens and flows are hexadecimal. An absent span is "-", a present one in
 * quotation marks, with \r \n \t \\ \" and \xHH. */
#ifndef PSIP_SESSION_INPUT_H
#define PSIP_SESSION_INPUT_H

#include "session/psip.h"

enum psip_input_kind {
	PSIP_INPUT_NONE = 0,
	PSIP_INPUT_INIT,              /* psip_init: limits, seed. Not applied: whoever replays has the memory */
	PSIP_INPUT_CONFIGURE,         /* settings */
	PSIP_INPUT_DATAGRAM,          /* local, remote, bytes, truncated */
	PSIP_INPUT_ACCEPTED,          /* local, remote; makes a flow */
	PSIP_INPUT_CONNECTED,         /* handle, local */
	PSIP_INPUT_STREAM,            /* handle, bytes */
	PSIP_INPUT_CLOSED,            /* handle */
	PSIP_INPUT_AUTHENTICATED,     /* handle, names */
	PSIP_INPUT_SENT,              /* token, result */
	PSIP_INPUT_ROUTE,             /* token, local; absent (family 0, transport 0): no way there */
	PSIP_INPUT_ANSWER,            /* token, query, answer */
	PSIP_INPUT_UNREACHABLE,       /* remote */
	PSIP_INPUT_ADDRESSES_CHANGED,
	PSIP_INPUT_UNSUPPORTED,       /* output: kind, token, flow, query */
	PSIP_INPUT_NEXT,              /* psip_next: its output is the result */
	PSIP_INPUT_CALL,              /* options; makes a call */
	PSIP_INPUT_RING,              /* handle, number: status */
	PSIP_INPUT_ACCEPT,            /* handle, type, bytes: body */
	PSIP_INPUT_REJECT,            /* handle, number: status, bytes: reason */
	PSIP_INPUT_REDIRECT,          /* handle, number: status, bytes: contact */
	PSIP_INPUT_HANGUP,            /* handle */
	PSIP_INPUT_MODIFY,            /* handle, number: direction, type, bytes: body */
	PSIP_INPUT_MODIFY_ACCEPT,     /* handle, type, bytes: body */
	PSIP_INPUT_MODIFY_REJECT,     /* handle, number: status */
	PSIP_INPUT_OPTIONS,           /* options; makes a request */
	PSIP_INPUT_DISCONNECT,
	PSIP_INPUT_KEEPALIVE,         /* number: enum psip_keepalive_kind, remote, interval; makes a keep-alive */
	PSIP_INPUT_KEEPALIVE_END,     /* handle */
	PSIP_INPUT_CALL_SET_USER,     /* handle, user */
	PSIP_INPUT_LOGIN,             /* login, its password too */
	PSIP_INPUT_LOGOUT,            /* bytes: realm */
	PSIP_INPUT_PROGRESS,          /* handle, number: status, query: enum psip_reliably, type, bytes: body */
	PSIP_INPUT_PRACK,             /* handle, type, bytes: body */
	PSIP_INPUT_UPDATE,            /* handle, number: direction, type, bytes: body */
	PSIP_INPUT_REFRESH,           /* handle */
	PSIP_INPUT_SESSION_REFRESH,   /* handle, number: interval, query: enum psip_refresher */
	PSIP_INPUT_HANGUP_BECAUSE,    /* handle, type: protocol, number: cause, bytes: text */
	PSIP_INPUT_REFUSE,            /* handle, refusal */
	PSIP_INPUT_HANGUP_EARLY,      /* handle */
	PSIP_INPUT_RESTORE,           /* bytes; makes a call */
	PSIP_INPUT_FORGET,            /* handle */
	PSIP_INPUT_BEND,              /* handle: call or 0, bend; absent: number is 0 */
	PSIP_INPUT_COUNT
};

enum { PSIP_INPUT_RECORDS = 128 /* of an answer */, PSIP_INPUT_NAMES = 32 }; /* those further on are not written */

/* Room for what an input refers to. */
struct psip_input_lists {
	struct psip_locate_record records[PSIP_INPUT_RECORDS];
	struct psip_span names[PSIP_INPUT_NAMES];
};

/* One input. `kind` says which fields count; spans are the caller's. */
struct psip_input {
	uint8_t kind;                 /* enum psip_input_kind */
	bool truncated;
	uint16_t query;
	uint32_t number;
	int32_t result;               /* enum psip_result */
	psip_duration interval;
	psip_time now;
	psip_handle handle;
	uint64_t token, user;
	struct psip_address local, remote;
	struct psip_span type, bytes;
	struct psip_call_options options;
	struct psip_settings settings;
	struct psip_login login;
	struct psip_refusal refusal;
	struct psip_bend bend;
	struct psip_limits limits;
	uint8_t seed[32];
	struct psip_output output;
	struct psip_locate_answer answer;
	const struct psip_span *names;
	uint32_t name_count;
};

/* "datagram"; NULL if there is no such kind. */
PSIP_API const char *psip_input_name(unsigned kind);

/* Write the input, its result, or an output as a line with its LF. Outputs: of kind PSIP_NONE is what psip_next() had nothing for. */
PSIP_API void psip_input_put(struct psip_writer *w, const struct psip_input *in);
PSIP_API void psip_input_put_result(struct psip_writer *w, int result, psip_handle made);
PSIP_API void psip_output_put(struct psip_writer *w, const struct psip_output *out);

/* Read a line of psip_input_put, with or without its LF. Escapes are taken out in place: spans lie in the line; records and names in *lists.
 * Lines of results and outputs are no inputs. PSIP_ERR_SYNTAX: *at is the offset of what is wrong. */
PSIP_API PSIP_MUST_USE int psip_input_read(struct psip_input *in, struct psip_input_lists *lists, char *line, size_t length, size_t *at);

/* Give it to the stack. Returns what that function returned (PSIP_OK if nothing; NEXT: 1 with *out, or 0), *made the handle it made, or 0.
 * PSIP_ERR_ARGUMENT for INIT. in is only read. */
PSIP_API int psip_input_apply(struct psip *s, const struct psip_input *in, psip_handle *made, struct psip_output *out);

#endif
