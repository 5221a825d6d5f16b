/* SPDX-License-Identifier: MIT
 * Flows of RFC 5407 in which the peer does what our side never does, or is several peers: its messages come in every order. After each order the call
 * stands or has ended as it must, and nothing is left.
 * Does not cover: flows between two of our stacks (test_race_flows.c); REFER (§3.3.3). */
#include "test/flow/update.h"

#define SCRIPT_MAX 6

struct script {
	struct rig *r;
	struct rig_call c;
	const struct rig_send *invite; /* ours */
	unsigned at;                   /* how many of the messages came before this one */
};

/* All orders of n messages, by Heap's algorithm; `fresh` makes the setup, `one` delivers message i, `done` looks at the end and frees all. */
static unsigned every_order(unsigned n, void (*fresh)(struct script *x), void (*one)(struct script *x, unsigned i),
                            void (*done)(struct script *x, const unsigned *order))
{
	unsigned order[SCRIPT_MAX], turn[SCRIPT_MAX] = { 0 }, runs = 0;

	for (unsigned i = 0; i < n; i++)
		order[i] = i;
	for (unsigned i = 0; i < n;) {
		if (!i && ++runs) {
			struct script x = { 0 };
			fresh(&x);
			for (x.at = 0; x.at < n; x.at++)
				one(&x, order[x.at]);
			done(&x, order);
		}
		if (turn[i] < i) {
			unsigned other = i % 2 ? turn[i] : 0, swap = order[other];
			order[other] = order[i];
			order[i] = swap;
			turn[i]++;
			i = 0;
		} else {
			turn[i++] = 0;
		}
	}
	return runs;
}

static unsigned sent(const struct rig *r, int status, const char *method, const char *to_tag)
{
	unsigned count = 0;

	for (unsigned i = 0; i < r->send_count; i++) {
		const struct rig_send *m = &r->sends[i];
		const char *to = rig_header(m, "To", 0);
		if (rig_status(m) == status && strcmp(rig_method(m), method) == 0 && (!to_tag || strstr(to, to_tag)))
			count++;
	}
	return count;
}

static bool before(const unsigned *order, unsigned one, unsigned other)
{
	for (;; order++)
		if (*order == one || *order == other)
			return *order == one;
}

/* Answer all BYEs of ours that are still open, and let all timers pass. */
static void over(struct script *x)
{
	for (unsigned i = 0; i < x->r->send_count; i++)
		if (strcmp(rig_method(&x->r->sends[i]), "BYE") == 0 && !rig_status(&x->r->sends[i]))
			rig_reply(x->r, &x->r->sends[i], 200, NULL, NULL, NULL);
	drain(x->r);
	flow_clean(x->r);
}

/* ---- Appendix E: a forked INVITE ---- */

static void forked(struct script *x)
{
	x->r = rig_with(PSIP_RELIABLE_NEVER, false, 1);
	x->invite = flow_call(x->r, &x->c.handle);
}

static void forked_one(struct script *x, unsigned i)
{
	static const char *const tags[] = { ";tag=a", ";tag=b" };

	rig_reply(x->r, x->invite, i < 2 ? 180 : 200, tags[i % 2] + 5, i % 2 ? "Contact: <sip:b@10.0.0.2:5062>\n" : FLOW_CONTACT, i < 2 ? NULL : rig_sdp());
}

/* The first 2xx has the call, whatever rang before or rings after it; the second is acknowledged and ended. */
static void forked_done(struct script *x, const unsigned *order)
{
	bool a = before(order, 2, 3);
	struct psip_call_info info = flow_info(x->r, x->c.handle);

	assert_int_equal(info.state, PSIP_CALL_CONFIRMED);
	assert_true(psip_span_equal(info.remote_tag, psip_string(a ? "a" : "b")));
	assert_int_equal(sent(x->r, 0, "ACK", ";tag=a"), 1);
	assert_int_equal(sent(x->r, 0, "ACK", ";tag=b"), 1);
	assert_int_equal(sent(x->r, 0, "BYE", a ? ";tag=b" : ";tag=a"), 1);
	assert_int_equal(sent(x->r, 0, "BYE", NULL), 1);
	assert_int_equal(psip_hangup(x->r->s, x->r->now, x->c.handle), PSIP_HANGUP_BYE);
	over(x);
}

/* ledger: 5407-E-01 5407-E-02 5407-E-04 */
static void test_forks_in_every_order(void **state)
{
	(void)state;
	assert_int_equal(every_order(4, forked, forked_one, forked_done), 24);
}

/* Figure 4: a second 2xx counts until 64*T1 after the first, an early dialog without one ends without a message.
 * ledger: 5407-E-02 5407-E-03 5407-E-04 */
static void test_until_the_end_of_the_invite(void **state)
{
	static const psip_duration moments[] = { 31999, 32001 };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct psip_statistics st;
		struct script x = { 0 };

		forked(&x);
		forked_one(&x, 0);
		forked_one(&x, 1);
		rig_advance(x.r, 1000);
		forked_one(&x, 2);
		flow_request(x.r, "ACK");
		rig_advance(x.r, moments[i]);
		flow_silent(x.r);
		psip_statistics(x.r->s, &st);
		if (i)
			assert_int_equal(st.dialogs, 1);
		else
			assert_true(st.dialogs > 1);
		assert_int_equal(st.transactions, i ? 0 : 1);
		forked_one(&x, 3);
		if (i) {
			flow_silent(x.r);
		} else {
			flow_request(x.r, "ACK");
			flow_request(x.r, "BYE");
		}
		assert_int_equal(flow_info(x.r, x.c.handle).state, PSIP_CALL_CONFIRMED);
		assert_int_equal(psip_hangup(x.r->s, x.r->now, x.c.handle), PSIP_HANGUP_BYE);
		over(&x);
	}
}

/* ---- §3.1.3: the caller's BYE in the early state ---- */

static void rung(struct script *x)
{
	x->r = rig_with(PSIP_RELIABLE_NEVER, false, 2);
	rig_invite(x->r, &x->c, ALLOW, rig_sdp());
	assert_int_equal(psip_ring(x->r->s, x->r->now, x->c.handle, 180), PSIP_OK);
	flow_tag(flow_status(x->r, 180, "INVITE"), "To", x->c.to_tag);
}

static void rung_one(struct script *x, unsigned i)
{
	switch (i) {
	case 0: rig_request(x->r, &x->c, "BYE", 2, "z9hG4bKbye", NULL, NULL); break;
	case 1: (void)!psip_accept(x->r->s, x->r->now, x->c.handle, flow_none, flow_none); break;
	case 2: rig_request(x->r, &x->c, "ACK", 1, "z9hG4bKack", NULL, NULL); break;
	default: rig_advance(x->r, 600); break;  /* the 200 is repeated, if there is one without an ACK */
	}
}

static void rung_done(struct script *x, const unsigned *order)
{
	bool early = before(order, 0, 1);

	rig_pump(x->r);
	assert_int_equal(sent(x->r, 200, "BYE", NULL), 1);
	assert_int_equal(sent(x->r, 487, "INVITE", NULL) != 0, early);
	assert_int_equal(sent(x->r, 200, "INVITE", NULL) != 0, !early);
	assert_int_equal(sent(x->r, 0, "BYE", NULL), 0);
	if (early) {
		x->c.to_tag[0] = 0;
		rig_udp(x->r, "ACK sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=%s\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%s\n"
		              "To: <sip:bob@10.0.0.1>;tag=x\nCall-ID: %s\nCSeq: 1 ACK\nContent-Length: 0\n\n", x->c.branch, x->c.from_tag, x->c.call_id);
	}
	over(x);
}

/* Whether it comes before or after our 200: the BYE gets 200, and the call ends once. ledger: 5407-A-01 */
static void test_early_bye_in_every_order(void **state)
{
	(void)state;
	assert_int_equal(every_order(4, rung, rung_one, rung_done), 24);
}

/* ---- Appendix A: our BYE ends one early dialog of two ---- */

static void dropped(struct script *x)
{
	forked(x);
	forked_one(x, 0);
	forked_one(x, 1);
	assert_int_equal(psip_hangup_early(x->r->s, x->r->now, x->c.handle), PSIP_OK);
	rig_pump(x->r);
}

static const struct rig_send *dropped_bye(const struct script *x)
{
	const struct rig_send *m = x->r->sends;

	while (strcmp(rig_method(m), "BYE") != 0)
		m++;
	return m;
}

static void dropped_one(struct script *x, unsigned i)
{
	if (i == 0)
		rig_reply(x->r, dropped_bye(x), 200, NULL, NULL, NULL);
	else
		forked_one(x, i < 3 ? i + 1 : 3);  /* 2xx of a, of b, of b again */
}

/* The other one is taken, whatever comes first; the 2xx of the one that was ended gets its ACK and nothing else. */
static void dropped_done(struct script *x, const unsigned *order)
{
	struct psip_call_info info = flow_info(x->r, x->c.handle);

	(void)order;
	assert_int_equal(info.state, PSIP_CALL_CONFIRMED);
	assert_true(psip_span_equal(info.remote_tag, PSIP_TEXT("b")));
	assert_int_equal(sent(x->r, 0, "ACK", ";tag=a"), 1);
	assert_int_equal(sent(x->r, 0, "ACK", ";tag=b"), 2);
	assert_int_equal(sent(x->r, 0, "BYE", ";tag=a"), 1);
	assert_int_equal(sent(x->r, 0, "BYE", NULL), 1);
	assert_int_equal(sent(x->r, 0, "CANCEL", NULL), 0);
	rig_advance(x->r, 40000);
	assert_int_equal(flow_info(x->r, x->c.handle).state, PSIP_CALL_CONFIRMED);
	assert_int_equal(psip_hangup(x->r->s, x->r->now, x->c.handle), PSIP_HANGUP_BYE);
	over(x);
}

/* ledger: 5407-A-02 5407-A-03 5407-2-01 5407-2-03 */
static void test_other_fork_in_every_order(void **state)
{
	(void)state;
	assert_int_equal(every_order(4, dropped, dropped_one, dropped_done), 24);
}

/* Both are ended: so is the call with the INVITE's 487, or, if no final response comes, by a CANCEL after 64*T1. In between each of them is Mortal.
 * ledger: 5407-A-03 5407-2-10 5407-2-11 */
static void test_all_early_dialogs_ended(void **state)
{
	(void)state;
	for (int silent = 0; silent < 2; silent++) {
		struct script x = { 0 };

		forked(&x);
		assert_int_equal(psip_hangup_early(x.r->s, x.r->now, x.c.handle), PSIP_ERR_STATE);
		know(&x.c, x.invite);
		rig_reply(x.r, x.invite, 180, "a", FLOW_CONTACT ALLOW, NULL);
		rig_reply(x.r, x.invite, 180, "b", FLOW_CONTACT ALLOW, NULL);
		drain(x.r);
		for (unsigned i = 0; i < 2; i++) {
			const struct rig_send *bye;
			assert_int_equal(psip_hangup_early(x.r->s, x.r->now, x.c.handle), PSIP_OK);
			bye = flow_request(x.r, "BYE");
			assert_non_null(strstr(rig_header(bye, "To", 0), i ? ";tag=b" : ";tag=a"));
			rig_reply(x.r, bye, 200, NULL, NULL, NULL);
		}
		assert_int_equal(psip_hangup_early(x.r->s, x.r->now, x.c.handle), PSIP_ERR_STATE);
		assert_int_equal(psip_refresh(x.r->s, x.r->now, x.c.handle), PSIP_ERR_STATE);
		peer(x.r, &x.c, true, "UPDATE", 1, "", 481);
		peer(x.r, &x.c, true, "BYE", 2, "", 200);
		rig_reply(x.r, x.invite, 183, "a", FLOW_CONTACT, rig_sdp());
		flow_quiet(x.r);
		if (silent) {
			rig_advance(x.r, 31999);
			flow_silent(x.r);
			rig_advance(x.r, 1);
			rig_reply(x.r, flow_request(x.r, "CANCEL"), 200, "a", NULL, NULL);
		}
		rig_reply(x.r, x.invite, 487, "a", NULL, NULL);
		flow_request(x.r, "ACK");
		flow_ended(x.r, PSIP_END_CANCELLED, 487);
		flow_clean(x.r);
	}
}

/* ---- §3.1.5: the answer in the ACK is missing when a re-INVITE or UPDATE comes ---- */

static const char *offers_by;

static void offered(struct script *x)
{
	x->r = rig_with(PSIP_RELIABLE_NEVER, false, 3);
	rig_invite(x->r, &x->c, ALLOW, NULL);
	assert_int_equal(psip_accept(x->r->s, x->r->now, x->c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(x->r, 200, "INVITE"), "To", x->c.to_tag);
}

static void offered_one(struct script *x, unsigned i)
{
	switch (i) {
	case 0: rig_request(x->r, &x->c, "ACK", 1, "z9hG4bKack", NULL, rig_sdp()); break;
	case 1: rig_request(x->r, &x->c, offers_by, 2, "z9hG4bKoffer", ALLOW, moved); break;
	default: rig_advance(x->r, 500); break;
	}
}

static void offered_done(struct script *x, const unsigned *order)
{
	bool answered = before(order, 0, 1), invite = strcmp(offers_by, "INVITE") == 0;

	rig_pump(x->r);
	assert_int_equal(sent(x->r, 491, offers_by, NULL) != 0, !answered);
	assert_int_equal(flow_info(x->r, x->c.handle).media.remote_port, answered ? 50002 : 50000);
	if (invite && answered)
		rig_request(x->r, &x->c, "ACK", 2, "z9hG4bKack2", NULL, NULL);
	else if (invite)
		rig_request(x->r, &x->c, "ACK", 2, "z9hG4bKoffer", NULL, NULL);
	assert_int_equal(flow_info(x->r, x->c.handle).state, PSIP_CALL_CONFIRMED);
	rig_request(x->r, &x->c, "BYE", 3, "z9hG4bKbye", NULL, NULL);
	over(x);
}

/* ledger: 5407-3.1.5-01 */
static void test_offer_before_the_answer(void **state)
{
	(void)state;
	for (int update = 0; update < 2; update++) {
		offers_by = update ? "UPDATE" : "INVITE";
		assert_int_equal(every_order(3, offered, offered_one, offered_done), 6);
	}
}

/* ---- §3.2.4: the callee's BYE, which may not wait for the ACK ---- */

static void called(struct script *x)
{
	x->r = rig_with(PSIP_RELIABLE_NEVER, false, 4);
	x->invite = flow_call(x->r, &x->c.handle);
	know(&x->c, x->invite);
	rig_reply(x->r, x->invite, 180, "a", FLOW_CONTACT, NULL);
}

static void called_one(struct script *x, unsigned i)
{
	if (i == 0)
		rig_reply(x->r, x->invite, 200, "a", FLOW_CONTACT, rig_sdp());
	else if (i == 1)
		peer_with(x->r, &x->c, true, "BYE", 1, "", "", 0);
	else
		rig_reply(x->r, x->invite, 200, "a", FLOW_CONTACT, rig_sdp());
}

static void called_done(struct script *x, const unsigned *order)
{
	bool crossed = before(order, 1, 0) && before(order, 1, 2);

	rig_pump(x->r);
	assert_int_equal(sent(x->r, 200, "BYE", NULL), 1);
	assert_true(sent(x->r, 0, "ACK", ";tag=a") >= 1);
	assert_int_equal(sent(x->r, 0, "BYE", NULL), crossed);  /* it overtook the 200, which so makes a dialog that we end */
	over(x);
}

/* ledger: 5407-3.2.4-01 */
static void test_bye_and_200_in_every_order(void **state)
{
	(void)state;
	assert_int_equal(every_order(3, called, called_one, called_done), 6);
}

/* ---- Appendix D: BYE is asked for credentials ---- */

/* In the Mortal state: the dialog is there for the second BYE, and nothing else is sent or served. ledger: 5407-D-03 5407-2-10 */
static void test_bye_with_credentials(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 5);
	struct psip_login login = { .size = sizeof login, .username = PSIP_TEXT("us"), .password = PSIP_TEXT("secret") };
	const struct rig_send *bye, *again;
	struct rig_call c;

	(void)state;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	dialog(r, &c, false, true);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	bye = flow_request(r, "BYE");
	rig_reply(r, bye, 401, NULL, "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5, qop=\"auth\"\n", NULL);
	again = flow_request(r, "BYE");
	assert_non_null(rig_header(again, "Authorization", 0));
	assert_int_equal(flow_cseq(again), flow_cseq(bye) + 1);
	assert_true(flow_same(bye, again, "To"));
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_ERR_STATE);
	peer(r, &c, false, "INVITE", 9, moved, 481);
	rig_reply(r, again, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forks_in_every_order),
		cmocka_unit_test(test_until_the_end_of_the_invite),
		cmocka_unit_test(test_early_bye_in_every_order),
		cmocka_unit_test(test_other_fork_in_every_order),
		cmocka_unit_test(test_all_early_dialogs_ended),
		cmocka_unit_test(test_offer_before_the_answer),
		cmocka_unit_test(test_bye_and_200_in_every_order),
		cmocka_unit_test(test_bye_with_credentials),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
