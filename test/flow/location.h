/* SPDX-License-Identifier: MIT
 * What the tests of location share: the questions that come out, and where the INVITE goes. */
#ifndef PSIP_TEST_FLOW_LOCATION_H
#define PSIP_TEST_FLOW_LOCATION_H

#include "test/flow/flow.h"

/* The next output that is no ROUTE asks for these records of that name. */
static inline const struct psip_output *asks(struct rig *r, uint16_t type, const char *name)
{
	const struct psip_output *asked = rig_take_asked(r);

	while (asked && asked->kind == PSIP_ROUTE)
		asked = rig_take_asked(r);
	assert_non_null(asked);
	assert_int_equal(asked->kind, PSIP_QUERY);
	assert_int_equal(asked->type, type);
	assert_int_equal(asked->name.length, strlen(name));
	assert_memory_equal(asked->name.at, name, strlen(name));
	return asked;
}

static inline void asks_nothing(struct rig *r)
{
	const struct psip_output *asked = rig_take_asked(r);

	while (asked && asked->kind == PSIP_ROUTE)
		asked = rig_take_asked(r);
	assert_null(asked);
}

static inline void addresses_of(struct rig *r, const char *name)
{
	asks(r, PSIP_LOCATE_AAAA, name);
	asks(r, PSIP_LOCATE_A, name);
}

static inline psip_handle call(struct rig *r, const char *to)
{
	struct psip_call_options o = { .size = sizeof o, .to = psip_string(to) };
	psip_handle handle = 0;

	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	rig_pump(r);
	return handle;
}

static inline const struct rig_send *invite_to(struct rig *r, const char *ip, uint16_t port, uint8_t transport)
{
	const struct rig_send *m = flow_request(r, "INVITE");
	struct psip_address to = rig_address(ip, port, transport);

	assert_true(psip_address_equal(&m->remote, &to));
	return m;
}

#endif
