/* SPDX-License-Identifier: MIT
 * What the tests of transactions share: expectations on what comes out of the rig. */
#ifndef PSIP_TEST_FLOW_TRANSACTIONS_H
#define PSIP_TEST_FLOW_TRANSACTIONS_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test/sim/rig.h"
#include "transaction/transaction.h"

static const struct psip_span nothing = { NULL, 0 };

static inline unsigned alive(struct rig *r)
{
	struct psip_statistics statistics;

	psip_statistics(r->s, &statistics);
	return statistics.transactions;
}

static inline struct rig *rig_timers(struct psip_timers timers)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 } };

	settings.timers = timers;
	return rig_new(NULL, &settings, 1);
}

static inline psip_handle place(struct rig *r, uint8_t transport, const char *route)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	psip_handle call = 0;

	options.transport = transport;
	options.route = psip_string(route);
	assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
	rig_pump(r);
	return call;
}

static inline psip_handle ping(struct rig *r, uint8_t transport)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060") };
	psip_handle request = 0;

	options.transport = transport;
	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	rig_pump(r);
	return request;
}

static inline void expect_silence(struct rig *r)
{
	const struct rig_send *m = rig_take(r);

	if (m)
		fail_msg("nothing was to be sent, but this was:\n%s", m->text);
}

static inline void expect_no_event(struct rig *r)
{
	const struct rig_event *e = rig_take_event(r);

	if (e)
		fail_msg("no event was due, but %s came", psip_event_text((enum psip_event_kind)e->event.kind));
}

static inline const struct rig_event *expect_event(struct rig *r, enum psip_event_kind kind)
{
	const struct rig_event *e = rig_take_event(r);

	assert_non_null(e);
	assert_string_equal(psip_event_text((enum psip_event_kind)e->event.kind), psip_event_text(kind));
	return e;
}

static inline const struct rig_send *expect_status(struct rig *r, int status, const char *method)
{
	const struct rig_send *m = rig_take(r);

	assert_non_null(m);
	assert_int_equal(rig_status(m), status);
	assert_string_equal(rig_method(m), method);
	return m;
}

static inline const struct rig_send *expect_request(struct rig *r, const char *method)
{
	return expect_status(r, 0, method);
}

/* All that goes out from `since` on: `count` sends at these times (ms after since), each byte for byte the first. */
static inline void expect_copies(struct rig *r, psip_time since, const unsigned *at, unsigned count)
{
	const struct rig_send *first = NULL;

	for (unsigned i = 0; i < count; i++) {
		const struct rig_send *m = rig_take(r);
		assert_non_null(m);
		assert_int_equal(m->at - since, at[i]);
		first = first ? first : m;
		assert_int_equal(m->length, first->length);
		assert_memory_equal(m->text, first->text, m->length);
	}
	expect_silence(r);
}

#define COPIES(r, since, ...) expect_copies(r, since, (const unsigned[]){ __VA_ARGS__ }, sizeof((const unsigned[]){ __VA_ARGS__ }) / sizeof(unsigned))

static inline void same_header(const struct rig_send *a, const struct rig_send *b, const char *name)
{
	const char *left = rig_header(a, name, 0), *right = rig_header(b, name, 0);

	assert_non_null(left);
	assert_non_null(right);
	assert_string_equal(left, right);
}

/* The text between the method and " SIP/2.0". */
static inline void request_uri(const struct rig_send *m, char out[256])
{
	const char *at = strchr(m->text, ' ') + 1;

	snprintf(out, 256, "%.*s", (int)strcspn(at, " \r"), at);
}

static inline void same_request_uri(const struct rig_send *a, const struct rig_send *b)
{
	char left[256], right[256];

	request_uri(a, left);
	request_uri(b, right);
	assert_string_equal(left, right);
}

#endif
