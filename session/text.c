/* SPDX-License-Identifier: MIT
 * Names of events, causes, machines and states, for people. */
#include "session/session.h"

const char *psip_end_cause_text(enum psip_end_cause cause)
{
	static const char names[][10] = { "none", "local", "remote", "rejected", "refused", "cancelled", "timeout", "transport", "no ACK", "gone", "media", "no PRACK",
		                          "expired", "replaced" };

	_Static_assert(sizeof names / sizeof *names == PSIP_END_REPLACED + 1, "a name for each cause");
	return (unsigned)cause < sizeof names / sizeof *names ? names[cause] : "?";
}

const char *psip_event_text(enum psip_event_kind kind)
{
	static const char names[][13] = { "-", "incoming", "progress", "answered", "confirmed", "modify", "modified", "ended", "response", "acknowledged", "redirected" };

	_Static_assert(sizeof names / sizeof *names == PSIP_EVENT_REDIRECTED + 1, "a name for each event");
	if ((unsigned)kind == PSIP_EVENT_ADDRESS)
		return "address";
	if ((unsigned)kind == PSIP_EVENT_FLOW_FAILED)
		return "flow failed";
	if ((unsigned)kind == PSIP_EVENT_WEBSOCKET_REFUSED)
		return "refused";
	return (unsigned)kind < sizeof names / sizeof *names ? names[kind] : "?";
}

const char *psip_machine_text(unsigned machine)
{
	static const char names[][14] = { "-", "INVITE client", "client", "INVITE server", "server", "dialog", "call", "bent" };

	_Static_assert(sizeof names / sizeof *names == PSIP_MACHINE_BENT + 1 && PSIP_MACHINE_CALL + 1 == PSIP_MACHINE_BENT, "a name for each machine");
	return machine < sizeof names / sizeof *names ? names[machine] : "?";
}

const char *psip_state_text(unsigned machine, unsigned state)
{
	static const char calls[][10] = { "ended", "calling", "ringing", "incoming", "accepted", "confirmed", "ending" };

	switch (machine) {
	case PSIP_MACHINE_ICT: return psip_ict_state_name(state);
	case PSIP_MACHINE_NICT: return psip_nict_state_name(state);
	case PSIP_MACHINE_IST: return psip_ist_state_name(state);
	case PSIP_MACHINE_NIST: return psip_nist_state_name(state);
	case PSIP_MACHINE_DIALOG: return psip_dialog_state_name(state);
	case PSIP_MACHINE_CALL: return state < sizeof calls / sizeof *calls ? calls[state] : "?";
	default: return "?";
	}
}
