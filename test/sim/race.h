/* SPDX-License-Identifier: MIT
 * Two stacks, Alice and Bob, and a network that decides what arrives when: a flow as it is drawn in an RFC, then every other order of commands and
 * deliveries, then each message lost or late, or two lost. After each run both must agree and nothing may be left. For flow tests. */
#ifndef PSIP_TEST_SIM_RACE_H
#define PSIP_TEST_SIM_RACE_H

#include "test/sim/rig.h"

#define RACE_FLIGHTS 256
#define RACE_DEPTH 96

enum { ALICE = 0, BOB = 1 };

struct race;
struct race_flow;

/* One command of a side: `at` ms after the beginning as drawn; in other orders whenever its call is in one of those states (RACE_IN), after the
 * side's command before it. */
struct race_step {
	psip_duration at;
	uint8_t side;
	uint16_t states;            /* RACE_IN(enum psip_call_state) | ...; 0: no call is needed */
	int (*command)(struct race *w, unsigned side);
};
#define RACE_IN(state) (1u << (state))
#define RACE_ANY 0xFFFEu

struct race_flow {
	const char *name;
	const struct race_step *steps;
	unsigned step_count;
	psip_duration from;         /* what is sent before that arrives in order in every run */
	psip_duration delay;        /* of each message as drawn */
	unsigned waits;             /* in other orders: how often a timer may fire before what is on its way arrives */
	const char *lost;           /* as drawn, and in the other orders: what gets lost, named as in `ladder`; NULL: nothing */
	unsigned lost_nth;          /* which of that name; 0: the first */
	const char *ladder;         /* as drawn: what is sent, in order, "INVITE> <180 <200(INVITE) ACK>" */
	bool up;                    /* as drawn: the call is up at the end */
	struct psip_settings settings;
	void (*check)(struct race *w); /* as drawn, at the end; may be NULL */
};

struct race_flight {
	char *bytes;
	size_t length;
	psip_time at;
	unsigned serial;
	uint8_t to;
	bool under_way;
};

struct race {
	const struct race_flow *flow;
	struct rig *rig[2];
	psip_handle call[2];
	bool ended[2];
	unsigned endings[2];
	enum psip_end_cause cause[2];
	struct race_flight flights[RACE_FLIGHTS];
	unsigned flight_count;
	unsigned step[2];           /* index of each side's next command */
	char ladder[8192];
	psip_time now, start;
	struct race_choice { uint8_t chosen, count; } path[RACE_DEPTH];
	unsigned path_length, depth;
	unsigned fate_of[2];        /* ordinals of the messages that are lost or late, from 1; 0: none */
	psip_duration late;         /* by so much; 0: lost */
	unsigned sent, waits, lost_count;
	const char *fault;          /* what went wrong; NULL: nothing */
	int result;                 /* of the last command */
};

/* Commands for steps. */
int race_call(struct race *w, unsigned side);
int race_ring(struct race *w, unsigned side);      /* 180 */
int race_progress(struct race *w, unsigned side);  /* 183 with an answer, reliably */
int race_accept(struct race *w, unsigned side);
int race_reject(struct race *w, unsigned side);    /* 486 */
int race_hangup(struct race *w, unsigned side);
int race_hangup_early(struct race *w, unsigned side); /* BYE in the early dialog */
int race_hold(struct race *w, unsigned side);      /* re-INVITE, sendonly */
int race_resume(struct race *w, unsigned side);    /* re-INVITE, sendrecv */
int race_update(struct race *w, unsigned side);    /* UPDATE, sendonly */
int race_refresh(struct race *w, unsigned side);   /* UPDATE without an offer */

/* The flow as drawn: 0, or what is wrong was printed. */
int race_drawn(const struct race_flow *flow);
/* Every other order. *orders: how many; no more than `bound`, which is a failure. */
int race_orders(const struct race_flow *flow, unsigned bound, unsigned *orders);
/* As drawn, but with each message lost or late, and each pair of them lost. */
int race_losses(const struct race_flow *flow, unsigned *runs);

#endif
