/* SPDX-License-Identifier: MIT
 * Steps that the flow tests of calls share: take the next message or event and say what it must be. */
#ifndef PSIP_TEST_FLOW_FLOW_H
#define PSIP_TEST_FLOW_FLOW_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/sim/rig.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FLOW_CONTACT "Contact: <sip:alice@10.0.0.2:5060>\n"
#define flow_none psip_span(NULL, 0)

/* The next message sent is a response with that status to that method. */
static inline const struct rig_send *flow_status(struct rig *r, int status, const char *method)
{
	const struct rig_send *m = rig_take(r);

	assert_non_null(m);
	assert_int_equal(rig_status(m), status);
	assert_string_equal(rig_method(m), method);
	return m;
}

static inline const struct rig_send *flow_request(struct rig *r, const char *method)
{
	const struct rig_send *m = rig_take(r);

	assert_non_null(m);
	assert_int_equal(rig_status(m), 0);
	assert_string_equal(rig_method(m), method);
	return m;
}

static inline void flow_silent(struct rig *r)
{
	assert_null(rig_take(r));
}

static inline const struct psip_event *flow_event(struct rig *r, enum psip_event_kind kind, unsigned status)
{
	const struct rig_event *e = rig_take_event(r);

	assert_non_null(e);
	assert_int_equal(e->event.kind, kind);
	assert_int_equal(e->event.status, status);
	return &e->event;
}

static inline void flow_ended(struct rig *r, enum psip_end_cause cause, unsigned status)
{
	assert_int_equal(flow_event(r, PSIP_EVENT_ENDED, status)->cause, cause);
	assert_null(rig_take_event(r));
}

static inline void flow_quiet(struct rig *r)
{
	assert_null(rig_take_event(r));
}

static inline void flow_tag(const struct rig_send *m, const char *header, char tag[64])
{
	const char *value = rig_header(m, header, 0), *end = value ? strchr(value, '>') : NULL, *found = rig_param(end, "tag");

	snprintf(tag, 64, "%s", found ? found : "");
}

static inline unsigned flow_cseq(const struct rig_send *m)
{
	return (unsigned)strtoul(rig_header(m, "CSeq", 0), NULL, 10);
}

static inline bool flow_starts(const struct rig_send *m, const char *line)
{
	return strncmp(m->text, line, strlen(line)) == 0;
}

static inline bool flow_same(const struct rig_send *a, const struct rig_send *b, const char *header)
{
	const char *one = rig_header(a, header, 0), *other = rig_header(b, header, 0);

	return one && other && strcmp(one, other) == 0;
}

static inline void flow_branch(const struct rig_send *m, char branch[64])
{
	snprintf(branch, 64, "%s", rig_param(rig_header(m, "Via", 0), "branch"));
}

/* No calls, dialogs or transactions are left after the longest timers. */
static inline void flow_clean(struct rig *r)
{
	struct psip_statistics st;

	rig_advance(r, 200000);
	psip_statistics(r->s, &st);
	assert_int_equal(st.calls, 0);
	assert_int_equal(st.dialogs, 0);
	assert_int_equal(st.transactions, 0);
	rig_free(r);
}

/* Place a call; the INVITE that goes out. */
static inline const struct rig_send *flow_call_with(struct rig *r, struct psip_call_options *o, psip_handle *call)
{
	o->size = sizeof *o;
	if (!o->to.length)
		o->to = PSIP_TEXT("sip:alice@10.0.0.2:5060");
	assert_int_equal(psip_call(r->s, r->now, o, call), PSIP_OK);
	return flow_request(r, "INVITE");
}

static inline const struct rig_send *flow_call(struct rig *r, psip_handle *call)
{
	struct psip_call_options o = { .size = sizeof o };

	return flow_call_with(r, &o, call);
}

/* OPTIONS outside a dialog, not pulled yet. */
static inline psip_handle flow_ask(struct rig *r, const char *to)
{
	struct psip_call_options o = { .size = sizeof o, .to = psip_string(to) };
	psip_handle request = 0;

	assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
	return request;
}

static inline struct psip_call_info flow_info(struct rig *r, psip_handle call)
{
	struct psip_call_info info;

	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	return info;
}

/* An incoming call that we accepted; its ACK has not come. */
static inline void flow_accepted(struct rig *r, struct rig_call *c)
{
	rig_invite(r, c, NULL, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c->handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c->to_tag);
}

/* The 200 to that request and the 487 to the INVITE that it ended, in either order. */
static inline void flow_done_and_487(struct rig *r, const char *method)
{
	unsigned done = 0, terminated = 0;

	for (unsigned i = 0; i < 2; i++) {
		const struct rig_send *m = rig_take(r);
		assert_non_null(m);
		done += rig_status(m) == 200 && strcmp(rig_method(m), method) == 0;
		terminated += rig_status(m) == 487 && strcmp(rig_method(m), "INVITE") == 0;
	}
	assert_int_equal(done, 1);
	assert_int_equal(terminated, 1);
}

#endif
