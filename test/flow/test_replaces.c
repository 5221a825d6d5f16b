/* SPDX-License-Identifier: MIT
 * INVITEs that name another dialog: Replaces (RFC 3891), Join (RFC 3911); received, accepted, refused, and sent.
 * Does not cover: by what the application decides (test_replaces_allowed.c); S/MIME; mixing of what is joined; Join to a conference URI (RFC 3911 §4: we have none). */
#include "test/flow/flow.h"

static struct rig *rig_taking(uint8_t seed)
{
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .replaces = true, .join = true };

	return rig_new(NULL, &settings, seed);
}

/* A header that names a dialog as the stack sees it. */
static const char *naming(const char *header, const char *call_id, const char *local, const char *remote, const char *more)
{
	static char row[256];

	snprintf(row, sizeof row, "%s: %s;to-tag=%s;from-tag=%s%s\n", header, call_id, local, remote, more);
	return row;
}

static const char *of_call(const char *header, const struct rig_call *c, const char *more)
{
	return naming(header, c->call_id, c->to_tag, c->from_tag, more);
}

/* An INVITE with that row is refused; the call of `old` goes on. */
static void refused(struct rig *r, const char *row, int status)
{
	struct rig_call c;

	rig_invite(r, &c, row, rig_sdp());
	assert_int_equal(c.handle, 0);
	flow_status(r, status, "INVITE");
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	flow_silent(r);
	flow_quiet(r);
}

static void bye_answered(struct rig *r, enum psip_end_cause cause)
{
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_ended(r, cause, 0);
}

/* ---- Received: what it names ---- */

/* ledger: 3891-3-01 3891-3-14 3891-3-18 */
static void test_confirmed(void **state)
{
	struct rig *r = rig_taking(1);
	struct rig_call old, c;
	const struct rig_send *bye;
	char tag[64];

	(void)state;
	rig_establish_in(r, &old);
	refused(r, naming("Replaces", old.call_id, old.from_tag, old.to_tag, ""), 481);
	rig_invite(r, &c, of_call("Replaces", &old, ""), rig_sdp());
	assert_int_equal(flow_info(r, c.handle).replaces, old.handle);
	assert_int_equal(flow_info(r, c.handle).joins, 0);
	assert_int_equal(flow_info(r, old.handle).state, PSIP_CALL_CONFIRMED);
	flow_silent(r);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	bye = flow_request(r, "BYE");
	assert_string_equal(rig_header(bye, "Call-ID", 0), old.call_id);
	flow_tag(bye, "From", tag);
	assert_string_equal(tag, old.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	flow_ended(r, PSIP_END_REPLACED, 0);
	assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
	assert_int_equal(psip_call_info(r->s, old.handle, &(struct psip_call_info){ 0 }), PSIP_ERR_STALE);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	bye_answered(r, PSIP_END_LOCAL);
	flow_clean(r);
}

/* A call that we placed and that still rings: CANCEL. Also if its 2xx crosses that. */
/* ledger: 3891-3-19 */
static void test_early_of_ours(void **state)
{
	(void)state;
	for (unsigned crossing = 0; crossing < 2; crossing++) {
		struct rig *r = rig_taking(2);
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call), *cancel;
		struct rig_call c;
		char ours[64], id[64];

		flow_tag(m, "From", ours);
		snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
		rig_reply(r, m, 180, "desk", FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		rig_invite(r, &c, naming("Replaces", id, ours, "desk", ";early-only"), rig_sdp());
		assert_int_equal(flow_info(r, c.handle).replaces, call);
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		flow_status(r, 200, "INVITE");
		cancel = flow_request(r, "CANCEL");
		assert_true(flow_same(cancel, m, "Call-ID"));
		rig_reply(r, cancel, 200, NULL, NULL, NULL);
		if (crossing) {
			rig_reply(r, m, 200, "desk", FLOW_CONTACT, rig_sdp());
			flow_request(r, "ACK");
			bye_answered(r, PSIP_END_REPLACED);
		} else {
			rig_reply(r, m, 487, "desk", NULL, NULL);
			flow_request(r, "ACK");
			flow_ended(r, PSIP_END_REPLACED, 487);
		}
		rig_free(r);
	}
}

/* A call that rings here: it is not ours to give away. */
/* ledger: 3891-3-20 */
static void test_early_of_theirs(void **state)
{
	struct rig *r = rig_taking(3);
	struct rig_call old;
	char row[320];

	(void)state;
	rig_invite(r, &old, NULL, rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, old.handle, 180), PSIP_OK);
	flow_tag(flow_status(r, 180, "INVITE"), "To", old.to_tag);
	snprintf(row, sizeof row, "%s", of_call("Replaces", &old, ""));
	refused(r, row, 481);
	assert_int_equal(flow_info(r, old.handle).state, PSIP_CALL_INCOMING);
	assert_int_equal(psip_accept(r->s, r->now, old.handle, flow_none, flow_none), PSIP_OK);
	flow_status(r, 200, "INVITE");
	rig_free(r);
}

/* ledger: 3891-3-17 3891-6.1-06 */
static void test_early_only(void **state)
{
	struct rig *r = rig_taking(4);
	struct rig_call old;

	(void)state;
	rig_establish_in(r, &old);
	refused(r, of_call("Replaces", &old, ";early-only"), 486);
	assert_int_equal(flow_info(r, old.handle).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* ledger: 3891-3-05 */
static void test_unknown(void **state)
{
	struct rig *r = rig_taking(5);
	struct rig_call old;

	(void)state;
	rig_establish_in(r, &old);
	refused(r, naming("Replaces", "nobody@10.0.0.2", old.to_tag, old.from_tag, ""), 481);
	refused(r, naming("Replaces", old.call_id, "other", old.from_tag, ""), 481);
	refused(r, naming("Replaces", old.call_id, old.to_tag, "other", ""), 481);
	refused(r, naming("Replaces", old.call_id, old.to_tag, "0", ""), 481);
	refused(r, naming("Join", old.call_id, old.to_tag, "0", ""), 481);
	rig_free(r);
}

/* Just ended: of either kind, and while our own BYE is under way. The ninth that ended since then has been forgotten. */
/* ledger: 3891-3-07 */
static void test_ended(void **state)
{
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .replaces = true, .join = true };
	const struct psip_limits limits = { .calls = 4, .transactions = 200 };
	struct rig *r = rig_new(&limits, &settings, 6);
	struct rig_call old, later;
	const struct rig_send *bye;

	(void)state;
	rig_establish_in(r, &old);
	rig_request(r, &old, "BYE", 2, "z9hG4bKbye", NULL, NULL);
	flow_status(r, 200, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	refused(r, of_call("Replaces", &old, ""), 603);
	refused(r, of_call("Join", &old, ""), 603);
	for (unsigned i = 0; i < 8; i++) {
		refused(r, of_call("Replaces", &old, ""), 603);
		rig_establish_in(r, &later);
		assert_int_equal(psip_hangup(r->s, r->now, later.handle), PSIP_HANGUP_BYE);
		bye = flow_request(r, "BYE");
		refused(r, of_call("Replaces", &later, ""), 603);
		rig_reply(r, bye, 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_LOCAL, 0);
		refused(r, of_call("Replaces", &later, ""), 603);
	}
	refused(r, of_call("Replaces", &old, ""), 481);
	flow_clean(r);
}

/* A caller that hung up before we answered has ended its early dialog. */
/* ledger: 3891-3-07 */
static void test_ended_early(void **state)
{
	struct rig *r = rig_taking(7);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);
	char ours[64], id[64];

	(void)state;
	flow_tag(m, "From", ours);
	snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
	rig_reply(r, m, 180, "desk", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	flow_request(r, "CANCEL");
	refused(r, naming("Replaces", id, ours, "desk", ""), 603);
	rig_reply(r, m, 487, "desk", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_CANCELLED, 487);
	refused(r, naming("Replaces", id, ours, "desk", ""), 603);
	rig_free(r);
}

/* A peer without tags is named by 0; but not if somebody's tag is 0. */
/* ledger: 3891-6.1-05 3891-3-04 */
static void test_tag_zero(void **state)
{
	(void)state;
	for (unsigned both = 0; both < 2; both++) {
		struct rig *r = rig_taking(8);
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);
		struct rig_call c;
		char ours[64], id[64];

		flow_tag(m, "From", ours);
		snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
		rig_reply(r, m, 200, both ? "0" : NULL, FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		if (both) {
			rig_invite(r, &c, naming("Replaces", id, ours, "0", ""), rig_sdp());
			assert_int_equal(flow_info(r, c.handle).replaces, call);
			assert_int_equal(psip_reject(r->s, r->now, c.handle, 403, flow_none), PSIP_OK);
			flow_status(r, 403, "INVITE");
			flow_ended(r, PSIP_END_REFUSED, 403);
			rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
			rig_reply(r, m, 200, NULL, FLOW_CONTACT, rig_sdp());
			flow_request(r, "ACK");
			flow_request(r, "BYE");
			refused(r, naming("Replaces", id, ours, "0", ""), 481);
		} else {
			rig_invite(r, &c, naming("Replaces", id, ours, "0", ""), rig_sdp());
			assert_int_equal(flow_info(r, c.handle).replaces, call);
			refused(r, naming("Replaces", id, ours, "1", ""), 481);
		}
		rig_free(r);
	}
}

/* A fork that was acknowledged and ended is no dialog to have any more. */
static void test_refused_fork(void **state)
{
	struct rig *r = rig_taking(9);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);
	char ours[64], id[64];

	(void)state;
	flow_tag(m, "From", ours);
	snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
	rig_reply(r, m, 200, "one", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_reply(r, m, 200, "two", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_request(r, "BYE");
	refused(r, naming("Replaces", id, ours, "two", ""), 603);
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* ---- Received: malformed ---- */

/* ledger: 3891-3-02 3891-3-03 3891-6.1-04 3891-6.1-01 */
static void test_malformed(void **state)
{
	static const char *const rows[] = { "Replaces: a\n", "Replaces: a;to-tag=b\n", "Replaces: a;from-tag=b\n", "Replaces: a;to-tag=b;from-tag=c;to-tag=d\n",
		                            "Replaces: a;to-tag=b;from-tag=c\nReplaces: a;to-tag=b;from-tag=c\n", "Replaces: \n",
		                            "Join: a;to-tag=b;from-tag=c\nJoin: d;to-tag=b;from-tag=c\n", "Join: a\n",
		                            "Join: a;to-tag=b;from-tag=c\nReplaces: a;to-tag=b;from-tag=c\n" };
	struct rig *r = rig_taking(10);
	struct rig_call c = { .call_id = "options", .from_tag = "f" }, old;

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
		refused(r, rows[i], 400);
	for (unsigned i = 0; i < 2; i++) {
		rig_request(r, &c, "OPTIONS", 1 + i, i ? "z9hG4bKo1" : "z9hG4bKo2", i ? "Replaces: a;to-tag=b;from-tag=c\n" : "Join: a;to-tag=b;from-tag=c\n", NULL);
		flow_status(r, 400, "OPTIONS");
	}
	rig_establish_in(r, &old);
	rig_request(r, &old, "BYE", 2, "z9hG4bKb", of_call("Replaces", &old, ""), NULL);
	flow_status(r, 400, "BYE");
	rig_request(r, &old, "INVITE", 3, "z9hG4bKi", of_call("Replaces", &old, ""), rig_sdp());
	flow_status(r, 400, "INVITE");
	flow_quiet(r);
	assert_int_equal(flow_info(r, old.handle).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* ---- The application's word ---- */

/* Nobody replaces a call, or joins it, unless the application wants to be asked. */
/* ledger: 3891-3-08 */
static void test_not_wanted(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 11);
	struct rig_call old;
	const struct rig_send *m;
	char row[320];

	(void)state;
	rig_establish_in(r, &old);
	refused(r, of_call("Replaces", &old, ""), 403);
	refused(r, of_call("Join", &old, ""), 488);
	refused(r, "Replaces: nobody;to-tag=a;from-tag=b\n", 481);
	assert_int_equal(flow_info(r, old.handle).state, PSIP_CALL_CONFIRMED);
	for (unsigned i = 0; i < 2; i++) {
		struct rig_call c;
		snprintf(row, sizeof row, "Require: %s\n%s", i ? "join" : "replaces", of_call(i ? "Join" : "Replaces", &old, ""));
		rig_invite(r, &c, row, rig_sdp());
		m = flow_status(r, 420, "INVITE");
		assert_string_equal(rig_header(m, "Unsupported", 0), i ? "join" : "replaces");
	}
	rig_free(r);
}

/* ledger: 3891-3-12 */
static void test_refused_by_application(void **state)
{
	struct rig *r = rig_taking(12);
	struct rig_call old, c;
	const struct psip_event *event;
	char row[320];

	(void)state;
	rig_establish_in(r, &old);
	snprintf(row, sizeof row, "%sReferred-By: <sip:alice@10.0.0.2>\n", of_call("Replaces", &old, ""));
	memset(&c, 0, sizeof c);
	snprintf(c.call_id, sizeof c.call_id, "asks");
	snprintf(c.from_tag, sizeof c.from_tag, "x");
	rig_request(r, &c, "INVITE", 1, "z9hG4bKasks", row, rig_sdp());
	event = flow_event(r, PSIP_EVENT_INCOMING, 0);
	assert_non_null(strstr(event->message.at, "Referred-By: <sip:alice@10.0.0.2>"));
	assert_int_equal(psip_reject(r->s, r->now, event->object, 403, flow_none), PSIP_OK);
	flow_status(r, 403, "INVITE");
	flow_ended(r, PSIP_END_REFUSED, 403);
	flow_silent(r);
	assert_int_equal(flow_info(r, old.handle).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* What cannot be accepted leaves the other call as it was. */
/* ledger: 3891-3-15 3891-3-16 */
static void test_not_acceptable(void **state)
{
	struct rig *r = rig_taking(13);
	struct rig_call old, c;

	(void)state;
	rig_establish_in(r, &old);
	rig_invite(r, &c, of_call("Replaces", &old, ""), "v=0\no=- 1 1 IN IP4 10.0.0.2\ns=-\nc=IN IP4 10.0.0.2\nt=0 0\nm=audio 4000 RTP/AVP 97\na=rtpmap:97 opus/48000/2\n");
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_UNSUPPORTED);
	flow_status(r, 488, "INVITE");
	flow_ended(r, PSIP_END_MEDIA, 488);
	flow_silent(r);
	assert_int_equal(flow_info(r, old.handle).state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* It ended, or was answered though it was wanted early-only, before the application said yes. */
/* ledger: 3891-3-07 3891-3-17 */
static void test_too_late(void **state)
{
	(void)state;
	for (unsigned answered = 0; answered < 2; answered++) {
		struct rig *r = rig_taking(14);
		psip_handle call;
		const struct rig_send *m = flow_call(r, &call);
		struct rig_call c;
		char ours[64], id[64];
		unsigned status = answered ? 486 : 603;

		flow_tag(m, "From", ours);
		snprintf(id, sizeof id, "%s", rig_header(m, "Call-ID", 0));
		rig_reply(r, m, 180, "desk", FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		rig_invite(r, &c, naming("Replaces", id, ours, "desk", ";early-only"), rig_sdp());
		rig_reply(r, m, answered ? 200 : 404, "desk", FLOW_CONTACT, answered ? rig_sdp() : NULL);
		flow_request(r, "ACK");
		if (answered)
			flow_event(r, PSIP_EVENT_ANSWERED, 200);
		else
			flow_ended(r, PSIP_END_REJECTED, 404);
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_STATE);
		flow_status(r, (int)status, "INVITE");
		flow_ended(r, PSIP_END_REFUSED, status);
		if (answered)
			assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
		rig_free(r);
	}
}

/* Replaced before its own ACK is here: the BYE waits for that. */
static void test_not_acknowledged(void **state)
{
	struct rig *r = rig_taking(15);
	struct rig_call old, c;

	(void)state;
	flow_accepted(r, &old);
	rig_invite(r, &c, of_call("Replaces", &old, ""), rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_status(r, 200, "INVITE");
	flow_silent(r);
	rig_request(r, &old, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	bye_answered(r, PSIP_END_REPLACED);
	rig_free(r);
}

/* The 200 waits for a PRACK: so does the end of the other call. */
static void test_held_accept(void **state)
{
	struct rig *r = rig_taking(16);
	struct rig_call old, c;
	const struct rig_send *m;
	char row[320], rack[64];

	(void)state;
	rig_establish_in(r, &old);
	snprintf(row, sizeof row, "%sRequire: 100rel\n", of_call("Replaces", &old, ""));
	rig_invite(r, &c, row, rig_sdp());
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_RELIABLY, flow_none, flow_none), PSIP_OK);
	m = flow_status(r, 183, "INVITE");
	flow_tag(m, "To", c.to_tag);
	snprintf(rack, sizeof rack, "RAck: %s 1 INVITE\n", rig_header(m, "RSeq", 0));
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_silent(r);
	rig_request(r, &c, "PRACK", 2, "z9hG4bKprack", rack, NULL);
	flow_status(r, 200, "PRACK");
	flow_status(r, 200, "INVITE");
	assert_string_equal(rig_header(flow_request(r, "BYE"), "Call-ID", 0), old.call_id);
	rig_free(r);
}

/* ledger: 3891-6.2-01 */
static void test_supported(void **state)
{
	struct rig *r = rig_taking(17);
	struct rig_call c = { .call_id = "options", .from_tag = "f" };
	psip_handle call;

	(void)state;
	rig_request(r, &c, "OPTIONS", 1, "z9hG4bKo", NULL, NULL);
	assert_string_equal(rig_header(flow_status(r, 200, "OPTIONS"), "Supported", 0), "100rel, timer, replaces, join");
	assert_string_equal(rig_header(flow_call(r, &call), "Supported", 0), "100rel, timer, replaces, join");
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_string_equal(rig_header(flow_status(r, 200, "INVITE"), "Supported", 0), "100rel, timer, replaces, join");
	rig_free(r);
}

/* ---- Join ---- */

/* A confirmed call, and one that rings here (which Join may name, Replaces may not): told, answered, and left as they are. */
static void test_join(void **state)
{
	(void)state;
	for (unsigned early = 0; early < 2; early++) {
		struct rig *r = rig_taking(18);
		struct rig_call old, c;
		char row[320];

		if (early) {
			rig_invite(r, &old, NULL, rig_sdp());
			assert_int_equal(psip_ring(r->s, r->now, old.handle, 180), PSIP_OK);
			flow_tag(flow_status(r, 180, "INVITE"), "To", old.to_tag);
		} else {
			rig_establish_in(r, &old);
		}
		snprintf(row, sizeof row, "Require: join\n%s", of_call("Join", &old, ""));
		rig_invite(r, &c, row, rig_sdp());
		assert_int_equal(flow_info(r, c.handle).joins, old.handle);
		assert_int_equal(flow_info(r, c.handle).replaces, 0);
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		flow_status(r, 200, "INVITE");
		flow_silent(r);
		flow_quiet(r);
		assert_int_equal(flow_info(r, old.handle).state, early ? PSIP_CALL_INCOMING : PSIP_CALL_CONFIRMED);
		rig_free(r);
	}
}

/* ---- Sent ---- */

/* ledger: 3891-4-01 3891-4-02 3891-4-03 3891-6.2-02 */
static void test_sent(void **state)
{
	static const char value[] = "425928@phone.example.org;to-tag=7743;from-tag=6472;early-only";
	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = rig_new(NULL, NULL, 19);
		struct psip_call_options o = { .require_named = i & 1 };
		psip_handle call;
		const struct rig_send *m;
		bool join = i & 2;

		o.replaces = join ? flow_none : psip_span(value, sizeof value - 1);
		o.join = join ? PSIP_TEXT("7@c.example.org;to-tag=xyz;from-tag=pdq") : flow_none;
		m = flow_call_with(r, &o, &call);
		if (join)
			assert_string_equal(rig_header(m, "Join", 0), "7@c.example.org;to-tag=xyz;from-tag=pdq");
		else
			assert_string_equal(rig_header(m, "Replaces", 0), value);
		assert_null(rig_header(m, join ? "Replaces" : "Join", 0));
		assert_null(rig_header(m, join ? "Join" : "Replaces", 1));
		if (o.require_named)
			assert_string_equal(rig_header(m, "Require", 0), join ? "join" : "replaces");
		else
			assert_null(rig_header(m, "Require", 0));
		rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
		assert_null(rig_header(flow_request(r, "ACK"), "Replaces", 0));
		assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
		m = flow_request(r, "INVITE");
		assert_null(rig_header(m, "Replaces", 0));
		assert_null(rig_header(m, "Join", 0));
		rig_free(r);
	}
}

/* The dialog of a call of ours, as its other side names it, sent to its Contact. */
/* ledger: 3891-4-01 3891-4-05 */
static void test_sent_for_call(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 20);
	struct rig_call old;
	struct psip_call_options o = { .size = sizeof o };
	psip_handle call;
	const struct rig_send *m;
	char expected[200];

	(void)state;
	rig_establish_in(r, &old);
	o.replaces_call = old.handle;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	m = flow_request(r, "INVITE");
	snprintf(expected, sizeof expected, "%s;to-tag=%s;from-tag=%s", old.call_id, old.from_tag, old.to_tag);
	assert_string_equal(rig_header(m, "Replaces", 0), expected);
	assert_true(flow_starts(m, "INVITE sip:alice@10.0.0.2:5060 SIP/2.0\r\n"));
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_request(r, &old, "BYE", 2, "z9hG4bKbye", NULL, NULL);
	flow_status(r, 200, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_STALE);
	rig_free(r);
}

/* What rings at the other side was originated by us: it must not be asked to replace it. What rings here may be. */
/* ledger: 3891-4-04 3891-4-03 */
static void test_sent_for_early(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 21);
	struct rig_call old;
	struct psip_call_options o = { .size = sizeof o };
	psip_handle placed, call;
	const struct rig_send *m = flow_call(r, &placed);

	(void)state;
	o.replaces_call = placed;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_STATE);
	rig_reply(r, m, 180, "desk", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_STATE);
	rig_invite(r, &old, NULL, rig_sdp());
	o.replaces_call = old.handle;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	assert_non_null(strstr(rig_header(flow_request(r, "INVITE"), "Replaces", 0), ";early-only"));
	rig_free(r);
}

static void test_bad_options(void **state)
{
	static const char *const bad[] = { "a", "a;to-tag=b", "a;to-tag=b;from-tag=c\r\nX: y", "a;to-tag=b;from-tag=c;from-tag=d", " ", "a b;to-tag=b;from-tag=c" };
	struct rig *r = rig_new(NULL, NULL, 22);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060"), .require_named = true };
	char text[PSIP_NAMED_LENGTH + 2];
	psip_handle call;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_ARGUMENT);
	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
		o.replaces = psip_string(bad[i]);
		o.join = flow_none;
		assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_SYNTAX);
		o.join = o.replaces;
		o.replaces = flow_none;
		assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_SYNTAX);
	}
	o.join = o.replaces = PSIP_TEXT("a;to-tag=b;from-tag=c");
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_ERR_ARGUMENT);
	flow_silent(r);
	o.join = flow_none;
	memset(text, 'a', sizeof text);
	for (unsigned length = PSIP_NAMED_LENGTH - 1; length <= PSIP_NAMED_LENGTH + 1; length++) {
		memcpy(text + length - 20, ";to-tag=b;from-tag=c", 20);
		o.replaces = psip_span(text, length);
		assert_int_equal(psip_call(r->s, r->now, &o, &call), length <= PSIP_NAMED_LENGTH ? PSIP_OK : PSIP_ERR_SPACE);
		if (length <= PSIP_NAMED_LENGTH)
			assert_int_equal(strlen(rig_header(flow_request(r, "INVITE"), "Replaces", 0)), length);
		memset(text, 'a', sizeof text);
	}
	o.size = offsetof(struct psip_call_options, replaces);  /* a program that knows nothing of it */
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	assert_null(rig_header(flow_request(r, "INVITE"), "Replaces", 0));
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_confirmed),
		cmocka_unit_test(test_early_of_ours),
		cmocka_unit_test(test_early_of_theirs),
		cmocka_unit_test(test_early_only),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_ended),
		cmocka_unit_test(test_ended_early),
		cmocka_unit_test(test_tag_zero),
		cmocka_unit_test(test_refused_fork),
		cmocka_unit_test(test_malformed),
		cmocka_unit_test(test_not_wanted),
		cmocka_unit_test(test_refused_by_application),
		cmocka_unit_test(test_not_acceptable),
		cmocka_unit_test(test_too_late),
		cmocka_unit_test(test_not_acknowledged),
		cmocka_unit_test(test_held_accept),
		cmocka_unit_test(test_supported),
		cmocka_unit_test(test_join),
		cmocka_unit_test(test_sent),
		cmocka_unit_test(test_sent_for_call),
		cmocka_unit_test(test_sent_for_early),
		cmocka_unit_test(test_bad_options),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
