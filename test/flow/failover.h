/* SPDX-License-Identifier: MIT
 * What the tests of failover share: example.com with a server or more, requests to it, and where each must have gone. */
#ifndef PSIP_TEST_FLOW_FAILOVER_H
#define PSIP_TEST_FLOW_FAILOVER_H

#include "test/flow/flow.h"

/* example.com: 10.0.0.11, then .12, then .13. */
static inline void zone(struct rig *r, unsigned servers, const char *transport)
{
	char service[64], name[32], record[80];

	snprintf(service, sizeof service, "_sip._%s.example.com", transport);
	for (unsigned i = 1; i <= servers; i++) {
		snprintf(name, sizeof name, "s%u.example.com", i);
		snprintf(record, sizeof record, "SRV %u 0 5060 %s", i * 10, name);
		rig_zone(r, service, record);
		snprintf(record, sizeof record, "A 10.0.0.%u", 10 + i);
		rig_zone(r, name, record);
	}
}

static inline struct rig *bench(unsigned servers)
{
	struct rig *r = rig_new(NULL, NULL, 1);

	zone(r, servers, "udp");
	return r;
}

static inline psip_handle place(struct rig *r, const char *to)
{
	struct psip_call_options o = { .size = sizeof o, .to = psip_string(to) };
	psip_handle handle = 0;

	assert_int_equal(psip_call(r->s, r->now, &o, &handle), PSIP_OK);
	return handle;
}

/* Of the servers by UDP. */
static inline psip_handle call(struct rig *r)
{
	return place(r, "sip:bob@example.com;transport=udp");
}

/* The next message sent is this request, to an address that ends in `last`. */
static inline const struct rig_send *sent(struct rig *r, const char *method, unsigned last, uint8_t transport)
{
	const struct rig_send *m = flow_request(r, method);

	assert_int_equal(m->remote.ip[3], last);
	assert_int_equal(m->remote.transport, transport);
	assert_non_null(strstr(rig_header(m, "Via", 0), transport == PSIP_UDP ? "/UDP " : "/TCP "));
	return m;
}

#endif
