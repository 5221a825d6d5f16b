/* SPDX-License-Identifier: MIT
 * The stack's functions as the driver's table: psip_driver_new(s, &psip_session_stack). */
#ifndef PSIP_SESSION_DRIVER_TABLE_H
#define PSIP_SESSION_DRIVER_TABLE_H

#include "session/psip.h"
#include "transport/posix/driver.h"

static const struct psip_driver_stack psip_session_stack = {
	.datagram = psip_datagram,
	.accepted = psip_accepted,
	.connected = psip_connected,
	.stream = psip_stream,
	.closed = psip_closed,
	.authenticated = psip_authenticated,
	.sent = psip_sent,
	.route = psip_route,
	.answer = psip_answer,
	.unreachable = psip_unreachable,
	.addresses_changed = psip_addresses_changed,
	.unsupported = psip_unsupported,
	.next = psip_next,
	.deadline = psip_deadline,
	.cancel_stray = psip_cancel_stray,
};

#endif
