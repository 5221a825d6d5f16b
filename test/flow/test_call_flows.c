/* SPDX-License-Identifier: MIT
 * The session flows of RFC 3665 §3 as they look at a user agent's own hop, as ladders; the direct ones from both ends. "<" comes from the peer, ">" goes out
 * and must be the very next thing sent. Order and header use are compared, never bytes (§1.3).
 * Not here: what only proxies do (§3.3 - §3.5, §3.10 upstream), authentication (§3.2, §3.3), registration (§2), the redirected INVITE of §3.6. */
#include "test/flow/flow.h"

enum act { ACT_END = 0, ACT_CALL, ACT_RING, ACT_ACCEPT, ACT_BUSY, ACT_GONE, ACT_HANGUP, ACT_MOVE, IN, OUT, EVENT };

struct step {
	enum act act;
	const char *method;  /* of the request, or of the response's CSeq */
	unsigned status;     /* 0: request. For EVENT: its kind */
	const char *more;    /* header rows of what comes in */
};

struct ladder {
	struct rig *r;
	struct rig_call c;
	bool caller;
	struct rig_send request[2]; /* our last INVITE, and our last other request */
};

static void ladder_in_request(struct ladder *l, const struct step *step)
{
	bool invite = strcmp(step->method, "INVITE") == 0, ack = strcmp(step->method, "ACK") == 0;
	bool same = strcmp(step->method, "CANCEL") == 0 || (ack && step->more);  /* more of an ACK: it belongs to the transaction of a refusal */
	char branch[80], tag[64] = "";
	unsigned number = l->c.cseq;

	if (invite && !l->c.call_id[0]) {
		rig_invite(l->r, &l->c, step->more, rig_sdp());
		return;
	}
	if (!ack && !same)
		number = ++l->c.cseq;
	snprintf(branch, sizeof branch, "%s", l->c.branch);
	if (!same)
		snprintf(branch, sizeof branch, "z9hG4bKn%u%s", number, step->method);
	if (same && !ack) {
		strcpy(tag, l->c.to_tag);
		l->c.to_tag[0] = 0;
	}
	if (l->caller)
		rig_udp(l->r, "%s sip:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=%s\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2:5060>;tag=peertag\n"
		              "To: <sip:anonymous@anonymous.invalid>;tag=%s\nCall-ID: %s\nCSeq: %u %s\nContent-Length: 0\n\n",
		        step->method, branch, l->c.from_tag, l->c.call_id, number, step->method);
	else
		rig_request(l->r, &l->c, step->method, number, branch, ack ? NULL : step->more, invite ? rig_sdp() : NULL);
	if (tag[0])
		strcpy(l->c.to_tag, tag);
}

static void ladder_in(struct ladder *l, const struct step *step)
{
	const struct rig_send *of = &l->request[strcmp(step->method, "INVITE") != 0];

	if (!step->status)
		ladder_in_request(l, step);
	else
		rig_reply(l->r, of, step->status, "peertag", step->more, step->status == 200 && of == &l->request[0] ? rig_sdp() : NULL);
}

static void ladder_out(struct ladder *l, const struct step *step)
{
	const struct rig_send *m = rig_take(l->r);
	char tag[64];

	assert_non_null(m);
	assert_string_equal(rig_method(m), step->method);
	assert_int_equal(rig_status(m), step->status);
	assert_non_null(rig_header(m, "Call-ID", 0));
	if (l->c.call_id[0])
		assert_string_equal(rig_header(m, "Call-ID", 0), l->c.call_id);
	if (step->status) {
		flow_tag(m, "To", l->c.to_tag);
	} else if (strcmp(step->method, "INVITE") == 0) {
		l->request[0] = *m;
		if (l->caller) {
			snprintf(l->c.call_id, sizeof l->c.call_id, "%s", rig_header(m, "Call-ID", 0));
			flow_tag(m, "From", tag);
			snprintf(l->c.from_tag, sizeof l->c.from_tag, "%.31s", tag);
		}
	} else if (strcmp(step->method, "ACK") != 0) {
		l->request[1] = *m;
	} else {
		assert_int_equal(flow_cseq(m), flow_cseq(&l->request[0]));
	}
	if (step->more)
		assert_non_null(strstr(m->text, step->more));
}

static void ladder_command(struct ladder *l, enum act act)
{
	struct rig *r = l->r;
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:alice@10.0.0.2:5060"), .from = PSIP_TEXT("Bob <sip:bob@10.0.0.1>") };

	switch (act) {
	case ACT_CALL:
		l->caller = true;
		assert_int_equal(psip_call(r->s, r->now, &o, &l->c.handle), PSIP_OK);
		break;
	case ACT_RING: assert_int_equal(psip_ring(r->s, r->now, l->c.handle, 180), PSIP_OK); break;
	case ACT_ACCEPT: assert_int_equal(psip_accept(r->s, r->now, l->c.handle, flow_none, flow_none), PSIP_OK); break;
	case ACT_BUSY: assert_int_equal(psip_reject(r->s, r->now, l->c.handle, 486, flow_none), PSIP_OK); break;
	case ACT_GONE: assert_int_equal(psip_reject(r->s, r->now, l->c.handle, 480, flow_none), PSIP_OK); break;
	case ACT_HANGUP: assert_true(psip_hangup(r->s, r->now, l->c.handle) > 0); break;
	case ACT_MOVE: assert_int_equal(psip_modify(r->s, r->now, l->c.handle, PSIP_SENDRECV, flow_none, flow_none), PSIP_OK); break;
	default: fail(); break;
	}
}

static void climb(const struct step *step)
{
	struct ladder l = { .r = rig_new(NULL, NULL, 1) };

	for (; step->act != ACT_END; step++) {
		if (step->act == IN)
			ladder_in(&l, step);
		else if (step->act == OUT)
			ladder_out(&l, step);
		else if (step->act == EVENT)
			assert_int_equal(rig_take_event(l.r)->event.kind, step->status);
		else
			ladder_command(&l, step->act);
	}
	flow_silent(l.r);
	flow_quiet(l.r);
	flow_clean(l.r);
}

/* ---- §3.1: established and ended ---- */

/* ledger: 3665-3.1-01 3665-1.3-01 */
static void test_3_1_caller(void **state)
{
	static const struct step steps[] = {
		{ ACT_CALL, 0, 0, 0 }, { OUT, "INVITE", 0, "m=audio" },
		{ IN, "INVITE", 180, FLOW_CONTACT }, { EVENT, 0, PSIP_EVENT_PROGRESS, 0 },
		{ IN, "INVITE", 200, FLOW_CONTACT }, { OUT, "ACK", 0, 0 }, { EVENT, 0, PSIP_EVENT_ANSWERED, 0 },
		{ IN, "BYE", 0, 0 }, { OUT, "BYE", 200, "CSeq: 1 BYE" }, { EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};

	(void)state;
	climb(steps);
}

/* ledger: 3665-3.1-01 */
static void test_3_1_called(void **state)
{
	static const struct step steps[] = {
		{ IN, "INVITE", 0, 0 }, { ACT_RING, 0, 0, 0 }, { OUT, "INVITE", 180, "Contact: " },
		{ ACT_ACCEPT, 0, 0, 0 }, { OUT, "INVITE", 200, "m=audio" }, { IN, "ACK", 0, 0 }, { EVENT, 0, PSIP_EVENT_CONFIRMED, 0 },
		{ ACT_HANGUP, 0, 0, 0 }, { OUT, "BYE", 0, 0 }, { IN, "BYE", 200, 0 }, { EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};

	(void)state;
	climb(steps);
}

/* ---- §3.2: behind record-routing proxies, the ends' hops ---- */

static void test_3_2_ends(void **state)
{
	static const struct step caller[] = {
		{ ACT_CALL, 0, 0, 0 }, { OUT, "INVITE", 0, 0 }, { IN, "INVITE", 100, 0 },
		{ IN, "INVITE", 180, "Record-Route: <sip:10.0.0.8;lr>, <sip:10.0.0.7;lr>\n" FLOW_CONTACT }, { EVENT, 0, PSIP_EVENT_PROGRESS, 0 },
		{ IN, "INVITE", 200, "Record-Route: <sip:10.0.0.8;lr>, <sip:10.0.0.7;lr>\n" FLOW_CONTACT },
		{ OUT, "ACK", 0, "Route: <sip:10.0.0.7;lr>, <sip:10.0.0.8;lr>\r\n" }, { EVENT, 0, PSIP_EVENT_ANSWERED, 0 },
		{ ACT_HANGUP, 0, 0, 0 }, { OUT, "BYE", 0, "Route: <sip:10.0.0.7;lr>, <sip:10.0.0.8;lr>\r\n" }, { IN, "BYE", 200, 0 },
		{ EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};
	static const struct step called[] = {
		{ IN, "INVITE", 0, "Record-Route: <sip:10.0.0.8;lr>, <sip:10.0.0.7;lr>\n" }, { ACT_RING, 0, 0, 0 },
		{ OUT, "INVITE", 180, "Record-Route: <sip:10.0.0.8;lr>, <sip:10.0.0.7;lr>\r\n" }, { ACT_ACCEPT, 0, 0, 0 },
		{ OUT, "INVITE", 200, "Record-Route: <sip:10.0.0.8;lr>, <sip:10.0.0.7;lr>\r\n" }, { IN, "ACK", 0, 0 }, { EVENT, 0, PSIP_EVENT_CONFIRMED, 0 },
		{ ACT_HANGUP, 0, 0, 0 }, { OUT, "BYE", 0, "Route: <sip:10.0.0.8;lr>, <sip:10.0.0.7;lr>\r\n" }, { IN, "BYE", 200, 0 },
		{ EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};

	(void)state;
	climb(caller);
	climb(called);
}

/* ---- §3.7: a re-INVITE in the call ---- */

static void test_3_7_reinvite(void **state)
{
	static const struct step mover[] = {
		{ IN, "INVITE", 0, 0 }, { ACT_ACCEPT, 0, 0, 0 }, { OUT, "INVITE", 200, 0 }, { IN, "ACK", 0, 0 }, { EVENT, 0, PSIP_EVENT_CONFIRMED, 0 },
		{ ACT_MOVE, 0, 0, 0 }, { OUT, "INVITE", 0, "Contact: " }, { IN, "INVITE", 200, FLOW_CONTACT }, { OUT, "ACK", 0, 0 }, { EVENT, 0, PSIP_EVENT_MODIFIED, 0 },
		{ IN, "BYE", 0, 0 }, { OUT, "BYE", 200, 0 }, { EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};
	static const struct step other[] = {
		{ IN, "INVITE", 0, 0 }, { ACT_ACCEPT, 0, 0, 0 }, { OUT, "INVITE", 200, 0 }, { IN, "ACK", 0, 0 }, { EVENT, 0, PSIP_EVENT_CONFIRMED, 0 },
		{ IN, "INVITE", 0, 0 }, { OUT, "INVITE", 200, "m=audio" }, { IN, "ACK", 0, 0 }, { EVENT, 0, PSIP_EVENT_MODIFIED, 0 },
		{ ACT_HANGUP, 0, 0, 0 }, { OUT, "BYE", 0, 0 }, { IN, "BYE", 200, 0 }, { EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};

	(void)state;
	climb(mover);
	climb(other);
}

/* ---- §3.8: no answer, cancelled ---- */

/* ledger: 3665-3.8-01 */
static void test_3_8_caller(void **state)
{
	static const struct step steps[] = {
		{ ACT_CALL, 0, 0, 0 }, { OUT, "INVITE", 0, 0 }, { IN, "INVITE", 180, FLOW_CONTACT }, { EVENT, 0, PSIP_EVENT_PROGRESS, 0 },
		{ ACT_HANGUP, 0, 0, 0 }, { OUT, "CANCEL", 0, 0 }, { IN, "CANCEL", 200, 0 }, { IN, "INVITE", 487, 0 }, { OUT, "ACK", 0, 0 },
		{ EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};

	(void)state;
	climb(steps);
}

/* ledger: 3665-3.8-01 */
static void test_3_8_called(void **state)
{
	static const struct step steps[] = {
		{ IN, "INVITE", 0, 0 }, { ACT_RING, 0, 0, 0 }, { OUT, "INVITE", 180, 0 },
		{ IN, "CANCEL", 0, 0 }, { OUT, "CANCEL", 200, 0 }, { OUT, "INVITE", 487, 0 }, { IN, "ACK", 0, "487" }, { EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};

	(void)state;
	climb(steps);
}

/* ---- §3.9: busy; §3.11: temporarily unavailable ---- */

/* ledger: 3665-3.9-01 */
static void test_3_9(void **state)
{
	static const struct step caller[] = {
		{ ACT_CALL, 0, 0, 0 }, { OUT, "INVITE", 0, 0 }, { IN, "INVITE", 100, 0 }, { IN, "INVITE", 486, 0 }, { OUT, "ACK", 0, 0 },
		{ EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};
	static const struct step called[] = {
		{ IN, "INVITE", 0, 0 }, { ACT_BUSY, 0, 0, 0 }, { OUT, "INVITE", 486, 0 }, { IN, "ACK", 0, "486" }, { EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};

	(void)state;
	climb(caller);
	climb(called);
}

/* ledger: 3665-3.11-01 */
static void test_3_11(void **state)
{
	static const struct step caller[] = {
		{ ACT_CALL, 0, 0, 0 }, { OUT, "INVITE", 0, 0 }, { IN, "INVITE", 180, FLOW_CONTACT }, { EVENT, 0, PSIP_EVENT_PROGRESS, 0 }, { IN, "INVITE", 480, 0 },
		{ OUT, "ACK", 0, 0 }, { EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};
	static const struct step called[] = {
		{ IN, "INVITE", 0, 0 }, { ACT_RING, 0, 0, 0 }, { OUT, "INVITE", 180, 0 }, { ACT_GONE, 0, 0, 0 }, { OUT, "INVITE", 480, 0 }, { IN, "ACK", 0, "480" },
		{ EVENT, 0, PSIP_EVENT_ENDED, 0 }, { ACT_END, 0, 0, 0 }
	};

	(void)state;
	climb(caller);
	climb(called);
}

/* ---- §3.10: silence; the INVITE and its six copies ---- */

static void test_3_10(void **state)
{
	static const struct step steps[] = {
		{ ACT_CALL, 0, 0, 0 }, { OUT, "INVITE", 0, 0 }, { ACT_END, 0, 0, 0 }
	};
	struct ladder l = { .r = rig_new(NULL, NULL, 1) };

	(void)state;
	ladder_command(&l, steps[0].act);
	ladder_out(&l, &steps[1]);
	rig_advance(l.r, 31999);
	for (unsigned i = 0; i < 6; i++)
		assert_string_equal(flow_request(l.r, "INVITE")->text, l.request[0].text);
	flow_silent(l.r);
	rig_advance(l.r, 1);
	flow_ended(l.r, PSIP_END_TIMEOUT, 408);
	flow_clean(l.r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_3_1_caller), cmocka_unit_test(test_3_1_called), cmocka_unit_test(test_3_2_ends), cmocka_unit_test(test_3_7_reinvite),
		cmocka_unit_test(test_3_8_caller), cmocka_unit_test(test_3_8_called), cmocka_unit_test(test_3_9), cmocka_unit_test(test_3_10), cmocka_unit_test(test_3_11),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
