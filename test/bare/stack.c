/* SPDX-License-Identifier: MIT
 * A user agent on the whole stack: all of session/psip.h but its texts. Linked with nothing else, and what it does not use dropped, for the
 * rows of test/bare/budget.txt. */
#include "session/psip.h"

typedef void (*any_function)(void);

extern const any_function stack[];
const any_function stack[] = {
	(any_function)psip_size, (any_function)psip_init, (any_function)psip_resume, (any_function)psip_used,
	(any_function)psip_configure, (any_function)psip_datagram, (any_function)psip_accepted, (any_function)psip_connected,
	(any_function)psip_stream, (any_function)psip_closed, (any_function)psip_sent, (any_function)psip_route,
	(any_function)psip_answer, (any_function)psip_unreachable, (any_function)psip_addresses_changed,
	(any_function)psip_unsupported, (any_function)psip_next, (any_function)psip_deadline, (any_function)psip_call,
	(any_function)psip_ring, (any_function)psip_accept, (any_function)psip_reject, (any_function)psip_redirect,
	(any_function)psip_hangup, (any_function)psip_modify, (any_function)psip_modify_accept,
	(any_function)psip_modify_reject, (any_function)psip_options, (any_function)psip_call_info,
	(any_function)psip_call_set_user, (any_function)psip_statistics, (any_function)psip_login,
	(any_function)psip_logout
};
