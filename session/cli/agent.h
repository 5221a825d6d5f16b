/* SPDX-License-Identifier: MIT
 * What serve, call and options share: a stack with its driver, listening sockets, timers, ladder, capture, trace, Ctrl-C. */
#ifndef PSIP_SESSION_CLI_AGENT_H
#define PSIP_SESSION_CLI_AGENT_H

#include "session/cli/cli.h"
#include "session/cli/heap.h"
#include "session/cli/ladder.h"
#include "session/cli/pcap.h"
#include "session/cli/record.h"
#include "session/driver_table.h"
#include "session/psip.h"
#include "transaction/machine.h"
#include "transport/posix/driver.h"

#define CLI_TIMERS 16

/* nat.c: of them. dscp: -1 for none. */
struct cli_nat {
	const char *kind, *mode;
	struct cli_list to;
	long interval, dscp;
	bool force_rport;
};

/* login.c */
struct cli_login {
	const char *user, *password, *file, *realm;
	bool no_md5;
};

/* session_timer.c */
struct cli_session_timer {
	long interval, min_se;
	const char *refresher;
	bool never;
};

/* What the options say. Zero it, then cli_agent_table() gives the table of those that all have. */
struct cli_setup {
	struct cli_list listen, quirks, no_quirks, dns, bends, headers;
	const char *pcap, *record, *state, *host, *family, *contact, *serves, *reliable, *replaces, *join, *reason;
	long state_age, state_attempts;
	const char *certificate, *key, *authorities, *revoked, *websocket_path, *websocket_cookie, *websocket_origins;
	bool verify, no_verify, no_cn;
	bool ladder, trace, json, quiet, strict, max_breadth, session_ids;
	struct cli_nat nat;
	struct cli_login login;
	struct cli_session_timer session_timer;
	long timers[CLI_TIMERS];
	struct cli_option table[CLI_TIMERS + 64];
};
const struct cli_option *cli_agent_table(struct cli_setup *setup);

/* One of several that share the sockets' addresses, each for a thread. */
struct cli_core {
	struct psip_driver_group *group;
	unsigned shards, shard;
	const struct cli_agent *first;  /* that has opened already; NULL: this is it */
};

struct cli_agent {
	const char *name;           /* of the subcommand */
	const struct cli_setup *setup;
	struct cli_core core;       /* shards 0: alone */
	struct psip *s;
	struct psip_driver *d;
	void *block;
	size_t block_size;
	struct psip_driver_state *state; /* the block's file, or NULL */
	bool resumed;               /* the block was found in it, with its calls */
	bool finished;              /* all calls were ended: nothing is left for another process */
	struct cli_ladder *ladder;
	struct cli_pcap *pcap;
	bool bent;                  /* something was, by --bend */
	FILE *show;                 /* where ladder and trace go */
	psip_mode mode;             /* as the stack reads */
	struct psip_address *bound; /* the sockets listened on */
	unsigned bound_count;
	struct cli_heap later;
	int signals;                /* signalfd, or -1 */
	unsigned interrupts;        /* Ctrl-C so often */
	uint64_t begin_us;
	/* The calls that are open: slots, and a list of free ones. An event's `user` is the slot's number from 1. */
	struct cli_slot *slots;
	uint32_t slot_count, slot_capacity, slot_free, open;
};

struct cli_slot {
	psip_handle call;
	uint64_t begin_us, answered_us;
	uint32_t number;    /* from 1, in order of beginning */
	uint32_t next_free;
	uint16_t status;    /* the latest of the INVITE */
	bool answered, hung_up, held;
};

/* Open everything for at most `calls` calls at once. -1, or the status to exit with (what went wrong was said). */
int cli_agent_open(struct cli_agent *agent, const char *name, const struct cli_setup *setup, uint32_t calls);
/* The same as one of several: it listens where the first does, and leaves signals to it. */
int cli_agent_open_core(struct cli_agent *agent, const char *name, const struct cli_setup *setup, uint32_t calls, const struct cli_core *core);
/* One turn: waits at most timeout_ms, less if something is to be done later. False if the loop failed (it was said). */
bool cli_agent_turn(struct cli_agent *agent, int timeout_ms);
/* Hang up all calls; wait until they have ended and what is to be sent is sent, at most two seconds. */
void cli_agent_hang_up(struct cli_agent *agent);
/* A little later end all streams. */
void cli_agent_disconnect(struct cli_agent *agent);
/* Both. */
void cli_agent_finish(struct cli_agent *agent);
/* Say why a request to `uri` cannot be made: result of psip_call() or psip_options(). Returns CLI_USAGE. */
int cli_agent_unplaced(const struct cli_agent *agent, int result, const char *uri);
/* Close everything; `status`, or CLI_NETWORK if the capture could not be written. */
int cli_agent_close(struct cli_agent *agent, int status);

/* Calls that were taken up with the block: 0 first, then each after the other, with a slot each. 0: no more. */
psip_handle cli_agent_taken_up(struct cli_agent *agent, psip_handle call, struct cli_slot **slot);
/* A slot for a call; NULL: no memory. The call learns its number by psip_call_set_user, or by its options. */
struct cli_slot *cli_agent_slot(struct cli_agent *agent, uint64_t *user);
/* The slot of that user number if its call is (still) that one, else NULL. */
struct cli_slot *cli_agent_find(struct cli_agent *agent, uint64_t user, psip_handle call);
void cli_agent_release(struct cli_agent *agent, struct cli_slot *slot);

/* Say what went wrong on this machine, and why; CLI_NETWORK. */
int cli_agent_error(const struct cli_agent *agent, const char *what, const char *why);

/* ---- agent_show.c ---- */
/* Open the ladder and the capture, and look at all that passes. -1, or the status to exit with. */
int cli_agent_watch(struct cli_agent *agent);
/* "listening udp 127.0.0.1:5060", a line for each socket. */
void cli_agent_say_listening(const struct cli_agent *agent);
/* Show all that has happened so far: what is printed next then stands in its place. */
void cli_agent_show(struct cli_agent *agent);

/* ---- agent_listen.c ---- */
/* Listen as --listen says. -1, or the status to exit with. */
int cli_agent_listen(struct cli_agent *agent);
/* "udp:ADDR:PORT", "tcp:[::1]:5060", "udp:ADDR" (the usual port); an IPv6 ADDR may have a zone. */
bool cli_agent_read_address(const char *text, struct psip_address *address);

/* ---- login.c ---- */
struct cli_option *cli_login_options(struct cli_option *o, struct cli_login *login);
/* -1, or the status to exit with (what is wrong was said). */
int cli_login(struct cli_agent *agent, const struct cli_login *login);

/* ---- session_timer.c ---- */
struct cli_option *cli_session_timer_options(struct cli_option *o, struct cli_session_timer *timer);
/* -1, or the status to exit with (what is wrong was said). */
int cli_session_timer_settings(const char *name, const struct cli_session_timer *timer, struct psip_session_timer *settings);

/* ---- update.c ---- */
/* --100rel: enum psip_reliable. -1, or the status to exit with (what is wrong was said). */
int cli_reliable(const char *name, const char *when, uint8_t *reliable);
#define CLI_UPDATE_AGAIN 20 /* ms */
/* An UPDATE that holds the call, or takes it up again if it is held. early: false while an exchange of offer and answer is under way: try again. */
bool cli_update(struct cli_agent *agent, psip_time now, struct cli_slot *slot, bool early);

/* ---- replace.c ---- */
/* --replaces, --join of who takes calls. -1, or the status to exit with (what is wrong was said). */
int cli_replaces(const char *name, const struct cli_setup *setup, struct psip_settings *settings);
/* Which call an incoming one replaces or joins, if it does. */
void cli_say_replaces(struct cli_agent *agent, psip_handle call, unsigned number);
/* --session-id: the Session-ID of a call that has begun. */
void cli_say_session_id(const struct cli_agent *agent, psip_handle call, unsigned number);

/* ---- bend.c ---- */
/* --bend, once the stack is configured. -1, or the status to exit with (what is wrong was said). */
int cli_bend(const struct cli_agent *agent, const struct cli_list *list);

/* ---- header.c ---- */
/* --header: rows of the options; they last as long as the program. -1, or the status to exit with (what is wrong was said). */
int cli_headers(const char *name, const struct cli_list *list, struct psip_call_options *options);

/* ---- hangup.c ---- */
/* --reason. -1, or the status to exit with (what is wrong was said). */
int cli_hangup_check(const char *name, const char *reason);
void cli_hang_up(struct cli_agent *agent, psip_time now, psip_handle call);
/* ", Reason: ..." if the peer said why it ended the call. */
void cli_say_reason(const struct psip_event *event);

/* ---- carry.c ---- */
/* Save the call to a file, and forget it here. False: it goes on here (why was said). */
bool cli_carry_save(struct cli_agent *agent, psip_time now, psip_handle call, const char *file, size_t *length);
/* Take up the call of a file, with a slot. -1, or the status to exit with (what is wrong was said). */
int cli_carry_resume(struct cli_agent *agent, psip_time now, const char *file, struct cli_slot **slot);

/* ---- nat.c ---- */
struct cli_option *cli_nat_options(struct cli_option *o, struct cli_nat *nat);
/* -1, or the status to exit with (what is wrong was said). */
int cli_nat_settings(const char *name, const struct cli_nat *nat, struct psip_settings *settings);
int cli_nat_start(struct cli_agent *agent);
/* A re-INVITE: hold, or as it was. */
void cli_nat_modify(struct cli_agent *agent, psip_time now, struct cli_slot *slot, bool hold);
/* Events of flows and addresses, ends of re-INVITEs: true if it was one. Answered calls follow a new address. */
bool cli_nat_event(struct cli_agent *agent, psip_time now, const struct psip_event *event);

#endif
