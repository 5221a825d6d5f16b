/* SPDX-License-Identifier: MIT
 * Redirection followed (RFC 3261 §8.1.3.4): which targets are tried, in which order, until when; limits, CANCEL, and what is left behind.
 * Does not cover: what the requests look like, 305, sips (test_redirect_requests.c). Contacts are tried one after another, never at once (§8.1.3.4 leaves
 * the choice); nothing is cached between calls. */
#include "test/flow/redirect.h"

/* ---- Off and on ---- */

/* The message has what an application needs to ask its user. */
/* ledger: 3261-21.3.1-06 3261-13.2.2.2-01 3261-21.3-01 */
static void test_not_asked_for(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);
	const struct psip_event *e;

	(void)state;
	rig_reply(r, m, 300, "one", "Contact: <sip:a@10.0.0.3>;q=0.5, <sip:b@10.0.0.4>\nContact: <tel:+1>\n", NULL);
	flow_request(r, "ACK");
	flow_silent(r);
	e = flow_event(r, PSIP_EVENT_ENDED, 300);
	assert_int_equal(e->cause, PSIP_END_REJECTED);
	assert_non_null(strstr(e->message.at, "Contact: <sip:a@10.0.0.3>;q=0.5, <sip:b@10.0.0.4>\r\nContact: <tel:+1>\r\n"));
	flow_clean(r);
}

/* Each 3xx but 380; one that nobody has defined counts as 300 (§8.1.3.2). */
/* ledger: 3261-8.1.3.4-01 3261-21.3.1-05 3261-21.3.2-01 3261-21.3.3-01 3261-21.3.3-02 3261-13.2.2.2-01 3261-8.1.3.2-01 3261-8.1.3.2-02 */
static void test_followed(void **state)
{
	static const unsigned statuses[] = { 300, 301, 302, 399 };

	(void)state;
	for (unsigned i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		struct rig *r = rig_new(NULL, NULL, 2);
		psip_handle call;
		const struct rig_send *m = follow(r, &call);

		rig_reply(r, m, statuses[i], "one", "Contact: <sip:bob@10.0.0.3:5070>\n", NULL);
		m = follow_next(r, "sip:bob@10.0.0.3:5070", 3, statuses[i]);
		assert_int_equal(m->remote.port, 5070);
		assert_int_equal(flow_info(r, call).state, PSIP_CALL_CALLING);
		rig_reply(r, m, 200, "two", "Contact: <sip:here@10.0.0.3:5070>\n", rig_sdp());
		assert_true(flow_starts(flow_request(r, "ACK"), "ACK sip:here@10.0.0.3:5070 SIP/2.0\r\n"));
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_LOCAL, 0);
		flow_clean(r);
	}
}

/* ledger: 3261-21.3.5-01 */
static void test_380_is_the_end(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 380, "one", "Contact: <sip:bob@10.0.0.3>\n", rig_sdp());
	flow_request(r, "ACK");
	flow_silent(r);
	assert_string_equal(flow_event(r, PSIP_EVENT_ENDED, 380)->body.at, rig_sdp());
	flow_clean(r);
}

/* What cannot be called is left out: other schemes, what is no URI for a request; the rest is tried. */
/* ledger: 3261-8.3-06 3261-21.3.1-04 3261-19.1.5-11 3261-19.1.5-12 3261-8.3-10 */
static void test_unusable_contacts(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 302, "one",
	          "Contact: <mailto:bob@b.example>, <tel:+1>, <sip:bob@10.0.0.4;transport=sctp>, <sip:bob@10.0.0.5?Require=foo>, <sip:bob@10.0.0.6?Proxy-Require=foo>\n"
	          "Contact: <sip:bob@10.0.0.7?Subject=a%0D%0AX:>, <sip:bob@10.0.0.8:0>\nContact: <sip:announcement@10.0.0.9>\n", NULL);
	m = follow_next(r, "sip:announcement@10.0.0.9", 9, 302);
	rig_reply(r, m, 302, "two", "Contact: <mailto:bob@b.example>\n", NULL);
	follow_over(r, 302);
	flow_clean(r);
}

/* The same user by TCP. */
/* ledger: 3261-8.3-06 3261-19.1.5-01 3261-19.1.5-04 */
static void test_other_transport(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 5);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sip:bob@10.0.0.2;transport=tcp;user=ip;foo=bar>\n", NULL);
	m = follow_next(r, "sip:bob@10.0.0.2;transport=tcp;user=ip;foo=bar", 2, 302);
	assert_int_equal(m->remote.transport, PSIP_TCP);
	assert_non_null(strstr(rig_header(m, "Via", 0), "SIP/2.0/TCP"));
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_free(r);
}

/* ---- Order ---- */

/* Greater q first; of equal ones as listed; what a target adds is weighed among what is left. None: 1. */
/* ledger: 3261-8.1.3.4-06 3261-8.1.3.4-08 3261-8.1.3.4-09 3261-8.1.3.4-12 3261-8.1.3.4-07 3261-21.4-02 */
static void test_order(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sip:c@10.0.0.3>;q=0.1, <sip:a@10.0.0.4>;q=0.9, <sip:b@10.0.0.5>;q=0.5, <sip:b2@10.0.0.6>;q=0.50, <sip:first@10.0.0.7>\n", NULL);
	m = follow_next(r, "sip:first@10.0.0.7", 7, 302);
	rig_reply(r, m, 404, "two", NULL, NULL);
	m = follow_next(r, "sip:a@10.0.0.4", 4, 404);
	rig_reply(r, m, 302, "three", "Contact: <sip:d@10.0.0.8>;q=0.3\n", NULL);
	m = follow_next(r, "sip:b@10.0.0.5", 5, 302);
	rig_reply(r, m, 486, "four", NULL, NULL);
	m = follow_next(r, "sip:b2@10.0.0.6", 6, 486);
	rig_reply(r, m, 500, "five", NULL, NULL);
	m = follow_next(r, "sip:d@10.0.0.8", 8, 500);
	rig_reply(r, m, 480, "six", NULL, NULL);
	m = follow_next(r, "sip:c@10.0.0.3", 3, 480);
	rig_reply(r, m, 410, "seven", NULL, NULL);
	follow_over(r, 410);
	flow_clean(r);
}

/* ---- Failures ---- */

/* ledger: 3261-8.1.3.4-10 3261-8.1.3.4-12 */
static void test_silent_and_unreachable_targets(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	struct psip_address refused = rig_address("10.0.0.4", 5060, PSIP_UDP);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sip:a@10.0.0.3>, <sip:b@10.0.0.4>, <sip:c@unknown.example>, <sip:d@10.0.0.5>\n", NULL);
	m = follow_next(r, "sip:a@10.0.0.3", 3, 302);
	rig_advance(r, 31999);
	flow_quiet(r);
	rig_flush(r);
	rig_advance(r, 1);
	m = follow_next(r, "sip:b@10.0.0.4", 4, 408);
	psip_unreachable(r->s, r->now, &refused);
	rig_pump(r);
	m = follow_next(r, "sip:d@10.0.0.5", 5, 503); /* no address for the third: the event tells of the latest */
	rig_reply(r, m, 183, "four", "Contact: <sip:d@10.0.0.5>\n", NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	rig_reply(r, m, 200, "four", "Contact: <sip:d@10.0.0.5>\n", rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	rig_free(r);
}

/* The last one's failure is the call's. */
/* ledger: 3261-8.1.3.4-09 3261-8.1.3.1-01 */
static void test_last_target_silent(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sip:a@10.0.0.3>\n", NULL);
	follow_next(r, "sip:a@10.0.0.3", 3, 302);
	rig_advance(r, 32000);
	flow_ended(r, PSIP_END_TIMEOUT, 408);
	flow_clean(r);
}

/* ledger: 3261-21.6-01 */
static void test_6xx_ends_all(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 9);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sip:a@10.0.0.3>, <sip:b@10.0.0.4>\n", NULL);
	m = follow_next(r, "sip:a@10.0.0.3", 3, 302);
	rig_reply(r, m, 603, "two", NULL, NULL);
	follow_over(r, 603);
	flow_clean(r);
}

/* A failure without a 3xx before is the end. */
static void test_plain_failure(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 404, "one", "Contact: <sip:a@10.0.0.3>\n", NULL);
	follow_over(r, 404);
	flow_clean(r);
}

/* A challenge is no failure: it is answered there first. Without a login it is one. */
/* ledger: 3261-8.1.3.4-11 3261-8.1.3.5-07 */
static void test_challenge_at_target(void **state)
{
	for (unsigned known = 0; known < 2; known++) {
		struct rig *r = rig_new(NULL, NULL, 11);
		struct psip_login login = { .size = sizeof login, .realm = PSIP_TEXT("r"), .username = PSIP_TEXT("u"), .password = PSIP_TEXT("p") };
		psip_handle call;
		const struct rig_send *m = follow(r, &call), *again;
		unsigned first = flow_cseq(m);

		(void)state;
		if (known)
			assert_int_equal(psip_login(r->s, &login), PSIP_OK);
		rig_reply(r, m, 302, "one", "Contact: <sip:a@10.0.0.3>, <sip:b@10.0.0.4>\n", NULL);
		m = follow_next(r, "sip:a@10.0.0.3", 3, 302);
		rig_reply(r, m, 401, "two", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n", NULL);
		if (!known) {
			follow_next(r, "sip:b@10.0.0.4", 4, 401);
			rig_free(r);
			continue;
		}
		flow_request(r, "ACK");
		again = flow_request(r, "INVITE");
		assert_true(flow_starts(again, "INVITE sip:a@10.0.0.3 SIP/2.0\r\n"));
		assert_non_null(strstr(rig_header(again, "Authorization", 0), "uri=\"sip:a@10.0.0.3\""));
		assert_int_equal(flow_cseq(again), first + 2);
		flow_quiet(r);
		rig_reply(r, again, 486, "three", NULL, NULL);
		m = follow_next(r, "sip:b@10.0.0.4", 4, 486);
		assert_int_equal(flow_cseq(m), first + 3);
		rig_free(r);
	}
}

/* ---- No URI twice ---- */

/* Also not by another spelling (§19.1.4), nor the one that was called. */
/* ledger: 3261-8.1.3.4-02 3261-8.1.3.4-03 */
static void test_no_uri_twice(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 12);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sip:%62ob@10.0.0.2>, <sip:b@10.0.0.3;a=1;b=2>, <SIP:b@10.0.0.3;b=2;a=1>\n", NULL);
	m = follow_next(r, "sip:b@10.0.0.3;a=1;b=2", 3, 302);
	rig_reply(r, m, 302, "two", "Contact: <sip:bob@10.0.0.2>\n", NULL);
	follow_over(r, 302);
	flow_clean(r);
}

/* ledger: 3261-8.1.3.4-02 */
static void test_only_itself(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 13);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 302, "one", "Contact: <sip:bob@10.0.0.2>\n", NULL);
	follow_over(r, 302);
	flow_clean(r);
}

/* ---- Limits ---- */

/* The first URI and PSIP_TARGETS_MAX - 1 Contacts; what is above is left out. */
static void test_targets_limit(void **state)
{
	(void)state;
	for (unsigned contacts = PSIP_TARGETS_MAX - 2; contacts <= PSIP_TARGETS_MAX; contacts++) {
		struct rig *r = rig_new(NULL, NULL, 14);
		char rows[512], uri[32];
		size_t length = 0;
		unsigned tried = contacts < PSIP_TARGETS_MAX ? contacts : PSIP_TARGETS_MAX - 1;
		psip_handle call;
		const struct rig_send *m = follow(r, &call);

		for (unsigned i = 0; i < contacts; i++)
			length += (size_t)snprintf(rows + length, sizeof rows - length, "Contact: <sip:%u@10.0.0.3>\n", i);
		rig_reply(r, m, 302, "one", rows, NULL);
		for (unsigned i = 0; i < tried; i++) {
			snprintf(uri, sizeof uri, "sip:%u@10.0.0.3", i);
			m = follow_next(r, uri, 3, i ? 404 : 302);
			rig_reply(r, m, 404, "two", NULL, NULL);
		}
		follow_over(r, 404);
		flow_clean(r);
	}
}

/* PSIP_REDIRECTIONS_MAX of them are followed, each to a new place; the next one is the end of its target. */
static void test_redirections_limit(void **state)
{
	(void)state;
	for (unsigned redirections = PSIP_REDIRECTIONS_MAX - 1; redirections <= PSIP_REDIRECTIONS_MAX + 1; redirections++) {
		struct rig *r = rig_new(NULL, NULL, 15);
		char row[64], uri[32];
		psip_handle call;
		const struct rig_send *m = follow(r, &call);

		for (unsigned i = 0; i < redirections; i++) {
			snprintf(row, sizeof row, "Contact: <sip:%u@10.0.0.3>\n", i);
			rig_reply(r, m, 302, "one", row, NULL);
			if (i == PSIP_REDIRECTIONS_MAX)
				break;
			snprintf(uri, sizeof uri, "sip:%u@10.0.0.3", i);
			m = follow_next(r, uri, 3, 302);
		}
		if (redirections <= PSIP_REDIRECTIONS_MAX)
			rig_reply(r, m, 404, "last", NULL, NULL);
		follow_over(r, redirections <= PSIP_REDIRECTIONS_MAX ? 404 : 302);
		flow_clean(r);
	}
}

/* No bytes for the set: it is not followed. None for what the call must remember: it is not begun. */
static void test_no_room(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 16);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2"), .follow = PSIP_FOLLOW_CONTACTS };
	psip_handle call, other;
	const struct rig_send *m = follow(r, &call);
	struct psip_statistics before, after;

	(void)state;
	rig_exhaust(r);
	psip_statistics(r->s, &before);
	assert_int_equal(psip_call(r->s, r->now, &o, &other), PSIP_ERR_FULL);
	psip_statistics(r->s, &after);
	assert_int_equal(after.bytes_free, before.bytes_free);
	assert_int_equal(after.calls, before.calls);
	rig_reply(r, m, 302, "one", "Contact: <sip:a@10.0.0.3>\n", NULL);
	flow_ended(r, PSIP_END_REJECTED, 302);
	rig_relieve(r);
	rig_flush(r);
	flow_clean(r);
}

/* ---- CANCEL ---- */

/* To the target of now; a late 3xx or failure leads nowhere any more. */
/* ledger: 3261-9.1-01 */
static void test_cancelled(void **state)
{
	static const unsigned late[] = { 487, 302, 404 };

	(void)state;
	for (unsigned i = 0; i < sizeof late / sizeof *late; i++) {
		struct rig *r = rig_new(NULL, NULL, 17);
		psip_handle call;
		const struct rig_send *m = follow(r, &call), *cancel;

		rig_reply(r, m, 302, "one", "Contact: <sip:a@10.0.0.3>, <sip:b@10.0.0.4>\n", NULL);
		m = follow_next(r, "sip:a@10.0.0.3", 3, 302);
		rig_reply(r, m, 180, "two", "Contact: <sip:a@10.0.0.3>\n", NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 180);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
		cancel = flow_request(r, "CANCEL");
		assert_true(flow_starts(cancel, "CANCEL sip:a@10.0.0.3 SIP/2.0\r\n"));
		assert_int_equal(cancel->remote.ip[3], 3);
		assert_int_equal(flow_cseq(cancel), flow_cseq(m));
		rig_reply(r, cancel, 200, "two", NULL, NULL);
		rig_reply(r, m, late[i], "two", "Contact: <sip:c@10.0.0.5>\n", NULL);
		flow_request(r, "ACK");
		flow_silent(r);
		flow_ended(r, PSIP_END_CANCELLED, late[i]);
		flow_clean(r);
	}
}

/* Between two targets, while a name is looked up: nothing was sent, nothing is to be cancelled. */
static void test_cancelled_between(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 18);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	r->hold_answers = true;
	rig_reply(r, m, 302, "one", "Contact: <sip:a@a.example>\n", NULL);
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_REDIRECTED, 302);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_pump(r);
	flow_silent(r);
	flow_ended(r, PSIP_END_CANCELLED, 0);
	flow_clean(r);
}

/* options.expires runs from the call's beginning, not anew with each target. */
static void test_expires_over_all(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 19);
	struct psip_call_options o = { .expires = 10000 };
	psip_handle call;
	const struct rig_send *m = follow_with(r, &o, &call);

	(void)state;
	rig_advance(r, 7000);
	rig_flush(r);
	rig_reply(r, m, 302, "one", "Contact: <sip:a@10.0.0.3>\n", NULL);
	m = follow_next(r, "sip:a@10.0.0.3", 3, 302);
	rig_reply(r, m, 180, "two", "Contact: <sip:a@10.0.0.3>\n", NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_advance(r, 2999);
	flow_silent(r);
	rig_advance(r, 1);
	flow_request(r, "CANCEL");
	rig_free(r);
}

/* ---- Afterwards ---- */

/* With or without a lifetime: the next call begins where it is told to; who answered is of this call only. The message tells the lifetime. */
/* ledger: 3261-8.1.3.4-22 3261-21.3.3-05 3261-21.3.3-03 3261-21.3.2-02 3261-8.3-11 */
static void test_nothing_remembered(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 20);
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	rig_reply(r, m, 301, "one", "Contact: <sip:a@10.0.0.3>;expires=60\n", NULL);
	flow_request(r, "ACK");
	m = flow_request(r, "INVITE");
	assert_non_null(strstr(flow_event(r, PSIP_EVENT_REDIRECTED, 301)->message.at, "Contact: <sip:a@10.0.0.3>;expires=60\r\n"));
	rig_reply(r, m, 603, "two", NULL, NULL);
	follow_over(r, 603);
	m = follow(r, &call);
	assert_true(flow_starts(m, "INVITE sip:bob@10.0.0.2 SIP/2.0\r\n"));
	rig_free(r);
}

/* A copy of the 3xx gets its ACK again, and nothing else; what the target before says late is not heard. */
/* ledger: 3261-13.2.2.3-01 3261-13.2.2.3-02 */
static void test_stale_responses(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 21);
	psip_handle call;
	const struct rig_send *m = follow(r, &call), *first = m;

	(void)state;
	rig_reply(r, first, 180, "one", "Contact: <sip:x@10.0.0.2>\n", NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	rig_reply(r, first, 302, "one", "Contact: <sip:a@10.0.0.3>\n", NULL);
	m = follow_next(r, "sip:a@10.0.0.3", 3, 302);
	assert_int_equal(flow_info(r, call).remote_tag.length, 0);
	rig_reply(r, first, 302, "one", "Contact: <sip:z@10.0.0.9>\n", NULL);
	flow_request(r, "ACK");
	rig_reply(r, first, 200, "one", "Contact: <sip:x@10.0.0.2>\n", rig_sdp());
	rig_reply(r, first, 486, "one", NULL, NULL);
	flow_request(r, "ACK");
	flow_silent(r);
	flow_quiet(r);
	assert_int_equal(flow_info(r, call).state, PSIP_CALL_CALLING);
	rig_reply(r, m, 486, "two", NULL, NULL);
	follow_over(r, 486);
	flow_clean(r);
}

/* Held calls keep what they need to end: the CANCEL's place goes along from request to request. */
static void test_places_kept(void **state)
{
	struct psip_limits limits = { .calls = 1, .transactions = 6, .dialogs = 2, .bytes = 16384 };
	struct rig *r = rig_new(&limits, NULL, 22);
	char row[64], uri[32];
	psip_handle call;
	const struct rig_send *m = follow(r, &call);

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		snprintf(row, sizeof row, "Contact: <sip:%u@10.0.0.3>\n", i);
		snprintf(uri, sizeof uri, "sip:%u@10.0.0.3", i);
		rig_reply(r, m, 302, "one", row, NULL);
		m = follow_next(r, uri, 3, 302);
	}
	rig_reply(r, m, 180, "two", "Contact: <sip:a@10.0.0.3>\n", NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	flow_request(r, "CANCEL");
	rig_reply(r, m, 487, "two", NULL, NULL);
	flow_request(r, "ACK");
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_not_asked_for),
		cmocka_unit_test(test_followed),
		cmocka_unit_test(test_380_is_the_end),
		cmocka_unit_test(test_unusable_contacts),
		cmocka_unit_test(test_other_transport),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_silent_and_unreachable_targets),
		cmocka_unit_test(test_last_target_silent),
		cmocka_unit_test(test_6xx_ends_all),
		cmocka_unit_test(test_plain_failure),
		cmocka_unit_test(test_challenge_at_target),
		cmocka_unit_test(test_no_uri_twice),
		cmocka_unit_test(test_only_itself),
		cmocka_unit_test(test_targets_limit),
		cmocka_unit_test(test_redirections_limit),
		cmocka_unit_test(test_no_room),
		cmocka_unit_test(test_cancelled),
		cmocka_unit_test(test_cancelled_between),
		cmocka_unit_test(test_expires_over_all),
		cmocka_unit_test(test_nothing_remembered),
		cmocka_unit_test(test_stale_responses),
		cmocka_unit_test(test_places_kept),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
