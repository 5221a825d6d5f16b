/* SPDX-License-Identifier: MIT
 * Names for traces: the states of the four machines as in the RFC's figures, and the causes of changes. */
#include "transaction/ict.h"
#include "transaction/ist.h"
#include "transaction/nict.h"
#include "transaction/nist.h"

/* Arrays of arrays, not of pointers: nothing to relocate, so they stay in read-only memory of a shared object. */
#define NAMES_STATE 12

static const char names_ict[][NAMES_STATE] = {
	"-", "Calling", "Proceeding", "Completed", "Accepted", "Terminated"
};
static const char names_nict[][NAMES_STATE] = { "-", "Trying", "Proceeding", "Completed", "Terminated" };
static const char names_ist[][NAMES_STATE] = {
	"-", "Proceeding", "Completed", "Accepted", "Confirmed", "Terminated"
};
static const char names_nist[][NAMES_STATE] = { "-", "Trying", "Proceeding", "Completed", "Terminated" };

static const char names_cause[][16] = {
#define PSIP_CAUSE(name, text) text,
#include "transaction/cause.def"
#undef PSIP_CAUSE
};

_Static_assert(sizeof names_ict / sizeof *names_ict == PSIP_ICT_TERMINATED + 1, "a name for each state");
_Static_assert(sizeof names_nict / sizeof *names_nict == PSIP_NICT_TERMINATED + 1, "a name for each state");
_Static_assert(sizeof names_ist / sizeof *names_ist == PSIP_IST_TERMINATED + 1, "a name for each state");
_Static_assert(sizeof names_nist / sizeof *names_nist == PSIP_NIST_TERMINATED + 1, "a name for each state");

const char *psip_ict_state_name(unsigned state)
{
	return state <= PSIP_ICT_TERMINATED ? names_ict[state] : "?";
}

const char *psip_nict_state_name(unsigned state)
{
	return state <= PSIP_NICT_TERMINATED ? names_nict[state] : "?";
}

const char *psip_ist_state_name(unsigned state)
{
	return state <= PSIP_IST_TERMINATED ? names_ist[state] : "?";
}

const char *psip_nist_state_name(unsigned state)
{
	return state <= PSIP_NIST_TERMINATED ? names_nist[state] : "?";
}

const char *psip_cause_name(unsigned cause)
{
	return cause < PSIP_CAUSE_COUNT ? names_cause[cause] : "?";
}

#undef NAMES_STATE
