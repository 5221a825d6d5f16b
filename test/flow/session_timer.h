/* SPDX-License-Identifier: MIT
 * What the tests of session timers share: calls of either side with one, and what a message says of it. */
#ifndef PSIP_TEST_FLOW_SESSION_TIMER_H
#define PSIP_TEST_FLOW_SESSION_TIMER_H

#include "test/flow/update.h"

#define TIMER "Supported: timer\n"
#define EXPIRES(value) "Session-Expires: " value "\n"
#define BY_UAC(seconds) "Require: timer\n" EXPIRES(seconds ";refresher=uac")
#define BY_UAS(seconds) "Require: timer\n" EXPIRES(seconds ";refresher=uas")
#define MINUTE 60000u

static inline struct rig *rig_timer_own(struct psip_session_timer timer, bool own, uint8_t seed)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .session_timer = timer, .own_descriptions = own,
		                          .reliable = PSIP_RELIABLE_SUPPORTED };

	return rig_new(NULL, &settings, seed);
}

static inline struct rig *rig_timer(struct psip_session_timer timer, uint8_t seed)
{
	return rig_timer_own(timer, false, seed);
}

#define TIMER_SUPPORTED ((struct psip_session_timer){ .use = PSIP_SESSION_TIMER_SUPPORTED })
#define TIMER_NEVER ((struct psip_session_timer){ .use = PSIP_SESSION_TIMER_NEVER })
#define TIMER_WANTED ((struct psip_session_timer){ .use = PSIP_SESSION_TIMER_WANTED })
#define TIMER_OF(seconds) ((struct psip_session_timer){ .use = PSIP_SESSION_TIMER_WANTED, .interval = (seconds) })

/* Absent if value is NULL. */
static inline void says(const struct rig_send *m, const char *header, const char *value)
{
	const char *is = rig_header(m, header, 0);

	if (value) {
		assert_non_null(is);
		assert_string_equal(is, value);
	} else {
		assert_null(is);
	}
	assert_null(rig_header(m, header, 1));
}

static inline bool lists(const struct rig_send *m, const char *header, const char *tag)
{
	const char *value = rig_header(m, header, 0);

	return value && strstr(value, tag);
}

/* Our call, answered with those rows; the INVITE. */
static inline const struct rig_send *calling(struct rig *r, struct rig_call *c, const char *rows)
{
	char more[512];
	const struct rig_send *invite;

	memset(c, 0, sizeof *c);
	invite = flow_call(r, &c->handle);
	know(c, invite);
	snprintf(more, sizeof more, FLOW_CONTACT "%s", rows);
	rig_reply(r, invite, 200, "a", more, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	return invite;
}

/* The peer's call; our 200, with its ACK done. */
static inline const struct rig_send *called_with(struct rig *r, struct rig_call *c, const char *rows, const char *sdp)
{
	const struct rig_send *m;

	rig_invite(r, c, rows, sdp);
	assert_int_equal(psip_accept(r->s, r->now, c->handle, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 200, "INVITE");
	flow_tag(m, "To", c->to_tag);
	rig_request(r, c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	return m;
}

static inline const struct rig_send *called(struct rig *r, struct rig_call *c, const char *rows)
{
	return called_with(r, c, rows, rig_sdp());
}

/* Time passes and nothing is sent. */
static inline void silence(struct rig *r, uint64_t ms)
{
	for (; ms > 4000000000u; ms -= 4000000000u)
		rig_advance(r, 4000000000u);
	rig_advance(r, (psip_duration)ms);
	flow_silent(r);
}

/* Silence until then, and not a ms longer: the request that comes. */
static inline const struct rig_send *after(struct rig *r, uint64_t ms, const char *method)
{
	silence(r, ms - 1);
	rig_advance(r, 1);
	return flow_request(r, method);
}

/* The next request, at some time from `least` on, to `most`. */
static inline const struct rig_send *within(struct rig *r, psip_duration least, psip_duration most, const char *method)
{
	silence(r, least - 1);
	rig_advance(r, 1);
	for (psip_duration ms = least; ms <= most; ms += 10) {
		const struct rig_send *m = rig_take(r);
		if (m) {
			assert_string_equal(rig_method(m), method);
			return m;
		}
		rig_advance(r, 10);
	}
	fail();
	return NULL;
}

/* 200 to our refresh, a re-INVITE with an answer and ACK. */
static inline void answer(struct rig *r, const struct rig_send *m, const char *rows)
{
	char more[512];
	bool invite = !strcmp(rig_method(m), "INVITE");

	snprintf(more, sizeof more, FLOW_CONTACT "%s", rows);
	rig_reply(r, m, 200, NULL, more, invite ? rig_sdp() : NULL);
	if (invite)
		flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
}

/* BYE, answered: it ended for that. */
static inline void expired(struct rig *r, const struct rig_send *bye)
{
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_EXPIRED, 0);
}

#endif
