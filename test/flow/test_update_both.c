/* SPDX-License-Identifier: MIT
 * UPDATEs of both sides in one call: with forks, with no bytes left, and the whole flow of RFC 3311 §8 between two stacks.
 * Does not cover: one side's alone (test_update_ours.c, test_update_answers.c, test_update_peer.c); proxies between the two. */
#include "test/flow/bytes_taken.h"
#include "test/flow/update.h"

/* No bytes are left: neither side's UPDATE changes anything. */
static void test_full(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 67);
	struct psip_media_state before, after;
	struct bytes_taken taken;
	struct rig_call c;

	(void)state;
	dialog(r, &c, false, true);
	before = flow_info(r, c.handle).media;
	take_all_bytes(r, &taken);
	assert_int_equal(psip_update(r->s, r->now, c.handle, PSIP_SENDONLY, SDP, OWN), PSIP_ERR_FULL);
	assert_int_equal(update(r, &c, PSIP_SENDONLY), PSIP_OK);
	flow_silent(r);
	flow_event(r, PSIP_EVENT_MODIFIED, 503);
	peer(r, &c, false, "UPDATE", 10, moved, 503);
	after = flow_info(r, c.handle).media;
	assert_memory_equal(&before, &after, sizeof before);
	flow_quiet(r);
	give_bytes(r, &taken);
	rig_reply(r, update_sent(r, &c, PSIP_SENDONLY), 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO("50002") "a=recvonly\r\n");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	peer(r, &c, false, "BYE", 11, "", 200);
	drain(r);
	flow_clean(r);
}

/* ---- Forks ---- */

/* The UPDATE goes to the fork that was heard last; when another one answers it is lost. */
static void test_forks(void **state)
{
	(void)state;
	for (int other = 0; other < 2; other++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(64 + other));
		const struct rig_send *invite, *m;
		struct rig_call c;

		invite = dialog(r, &c, true, false);
		rig_reply(r, invite, 183, "b", RELIABLE(9), moved);
		rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
		drain(r);
		m = update_sent(r, &c, PSIP_SENDONLY);
		assert_string_equal(rig_param(strchr(rig_header(m, "To", 0), '>'), "tag"), "b");
		peer(r, &c, true, "UPDATE", 1, held, 491);  /* one offer at a time, whoever asks */
		rig_reply(r, invite, 200, other ? "a" : "b", FLOW_CONTACT ALLOW, NULL);
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		if (other) {
			flow_event(r, PSIP_EVENT_MODIFIED, 481);
			assert_int_equal(flow_info(r, c.handle).media.remote_port, 50000);
			rig_reply(r, m, 200, NULL, FLOW_CONTACT, held);
			assert_int_equal(flow_info(r, c.handle).media.remote_port, 50000);
		} else {
			rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("3") AUDIO("50004") "a=recvonly\r\n");
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
			assert_int_equal(flow_info(r, c.handle).media.remote_port, 50004);
		}
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
		drain(r);
		flow_clean(r);
	}
}

/* A fork that updates while another is the one looked at. */
static void test_fork_of_the_peer(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 66);
	const struct rig_send *invite;
	struct rig_call c;

	(void)state;
	invite = dialog(r, &c, true, false);
	rig_reply(r, invite, 183, "b", RELIABLE(9), HEAD("1") AUDIO("50008"));
	flow_request(r, "PRACK");
	peer(r, &c, true, "UPDATE", 1, moved, 200);  /* of "a" */
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50002);
	rig_reply(r, invite, 200, "b", FLOW_CONTACT ALLOW, NULL);
	flow_request(r, "ACK");
	assert_int_equal(flow_info(r, c.handle).media.remote_port, 50008);
	rig_free(r);
}

/* ---- The whole flow of RFC 3311 §8, two stacks ---- */

static void carry(struct rig *from, struct rig *to, unsigned *sent)
{
	const struct rig_send *m;

	while ((m = rig_take(from)) != NULL) {
		to->now = from->now;
		rig_bytes(to, m->text, m->length);
		(*sent)++;
	}
}

/* What both have to say, until they are silent. */
static void talk(struct rig *a, struct rig *b)
{
	unsigned sent;

	do {
		sent = 0;
		carry(a, b, &sent);
		carry(b, a, &sent);
	} while (sent);
}

/* ledger: 3311-8-01 3311-4-02 */
static void test_the_example(void **state)
{
	struct rig *a = rig_with(PSIP_RELIABLE_SUPPORTED, false, 70), *b = rig_with(PSIP_RELIABLE_SUPPORTED, false, 71);
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:bob@10.0.0.2") };
	struct psip_address swap = b->local;
	psip_handle out, in;
	unsigned updates = 0;

	(void)state;
	b->local = b->peer;
	b->peer = swap;
	assert_int_equal(psip_call(a->s, a->now, &o, &out), PSIP_OK);
	talk(a, b);
	in = flow_event(b, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_progress(b->s, b->now, in, 180, PSIP_AS_SET, flow_none, flow_none), PSIP_OK);
	talk(a, b);
	flow_event(a, PSIP_EVENT_PROGRESS, 180);
	flow_event(b, PSIP_EVENT_ACKNOWLEDGED, 180);
	assert_int_equal(psip_update(a->s, a->now, out, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	talk(a, b);
	flow_event(a, PSIP_EVENT_MODIFIED, 200);
	flow_event(b, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(flow_info(b, in).media.agreed_direction, PSIP_RECVONLY);
	assert_int_equal(psip_update(b->s, b->now, in, PSIP_INACTIVE, flow_none, flow_none), PSIP_OK);
	talk(a, b);
	flow_event(a, PSIP_EVENT_MODIFIED, 200);
	flow_event(b, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(flow_info(a, out).media.agreed_direction, PSIP_INACTIVE);
	assert_int_equal(psip_accept(b->s, b->now, in, flow_none, flow_none), PSIP_OK);
	talk(a, b);
	flow_event(a, PSIP_EVENT_ANSWERED, 200);
	flow_event(b, PSIP_EVENT_CONFIRMED, 0);
	for (unsigned i = 0; i < a->send_count; i++) {
		updates += strcmp(rig_method(&a->sends[i]), "UPDATE") == 0;
		if (strcmp(rig_method(&a->sends[i]), "ACK") == 0 || strcmp(rig_method(&a->sends[i]), "PRACK") == 0)
			assert_string_equal(rig_body(&a->sends[i]), "");
	}
	assert_int_equal(updates, 2);  /* a request and a response */
	for (unsigned i = 0; i < b->send_count; i++)
		if (rig_status(&b->sends[i]) == 200 && strcmp(rig_method(&b->sends[i]), "INVITE") == 0)
			assert_string_equal(rig_body(&b->sends[i]), "");
	assert_int_equal(psip_hangup(a->s, a->now, out), PSIP_HANGUP_BYE);
	talk(a, b);
	flow_ended(a, PSIP_END_LOCAL, 0);
	flow_ended(b, PSIP_END_REMOTE, 0);
	flow_clean(a);
	flow_clean(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_forks),
		cmocka_unit_test(test_fork_of_the_peer),
		cmocka_unit_test(test_the_example),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
