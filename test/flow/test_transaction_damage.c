/* SPDX-License-Identifier: MIT
 * What of a damaged block cannot be read: messages that transactions keep. Does not cover: damage to the tables themselves (unit/test_check.c). */
#include "test/flow/transaction_corners.h"

/* ---- What cannot be read ---- */

static void damage(struct rig *r, psip_ref bytes)
{
	memset(psip_bytes_data(r->s, bytes), 0, psip_bytes_length(r->s, bytes));
}

/* Where that text begins in it. */
static char *row(struct rig *r, psip_ref bytes, const char *text)
{
	char *at = (char *)psip_bytes_data(r->s, bytes), *end = at + psip_bytes_length(r->s, bytes) - strlen(text);

	while (at < end && memcmp(at, text, strlen(text)) != 0)
		at++;
	assert_true(at < end);
	return at;
}

/* Of a request that cannot be read nothing is made; what was asked of the transaction ends by its timers. */
static void a_damaged_request_of_ours(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 25);
	struct psip_target target = { .local = r->local, .remote = r->peer, .state = PSIP_TARGET_READY };
	struct psip_received got;
	const struct rig_send *m;
	psip_handle call;
	psip_ref ref;

	(void)state;
	m = flow_call(r, &call);
	rig_reply(r, m, 180, "peer", NULL, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	ref = only(r, PSIP_MACHINE_ICT);
	assert_false(psip_transaction_reread(r->s, ref, &got));  /* that is for requests of others */
	assert_false(psip_transaction_reread(r->s, 0, &got));
	memcpy(row(r, of(r, ref)->message, "Call-ID:"), "Call-JD:", 8);
	assert_false(psip_client_reread(r->s, of(r, ref)->message, &got));
	damage(r, of(r, ref)->message);
	assert_false(psip_client_reread(r->s, of(r, ref)->message, &got));
	assert_false(psip_client_reread(r->s, 0, &got));
	assert_int_equal(psip_rewrite_request(r->s, of(r, ref), &target, "z9hG4bK01234567890123456789", true), 0);
	assert_int_equal(psip_transaction_rewrite(r->s, of(r, ref)->message, &target), 0);
	assert_false(psip_transaction_set_body(r->s, ref, PSIP_TEXT("x")));
	psip_transaction_loaded(r->s, r->now, ref);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_pump(r);
	flow_silent(r);
	rig_reply(r, m, 487, "peer", NULL, NULL);
	flow_silent(r);
	flow_ended(r, PSIP_END_CANCELLED, 487);
	flow_clean(r);
}

static void a_damaged_request_of_the_peer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 26);
	struct rig_call c = { 0 };
	struct psip_received got;
	psip_ref ref;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	ref = only(r, PSIP_MACHINE_IST);
	assert_true(psip_transaction_reread(r->s, ref, &got));
	assert_int_equal(got.transaction, ref);
	memcpy(row(r, of(r, ref)->message, "Call-ID:"), "Call-JD:", 8);
	assert_false(psip_transaction_reread(r->s, ref, &got));
	damage(r, of(r, ref)->message);
	assert_false(psip_transaction_reread(r->s, ref, &got));
	rig_advance(r, 1000);
	flow_silent(r);  /* no 100 */
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_ERR_STATE);
	psip_transaction_forget_request(r->s, ref);
	assert_false(psip_transaction_reread(r->s, ref, &got));
	rig_free(r);
}

/* The ACK of an old peer belongs to the response whose tag it has; if that cannot be read it is nobody's. */
static void a_damaged_response_has_no_ack(void **state)
{
	static const char invite[] = "%s sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060\nMax-Forwards: 70\nFrom: <sip:a@h>;tag=1\nTo: <sip:bob@10.0.0.1>%s%s\nCall-ID: old\nCSeq: 1 %s\n"
	                             "Contact: <sip:a@10.0.0.2>\nContent-Length: 0\n\n";

	(void)state;
	for (unsigned what = 0; what < 3; what++) {
		struct rig *r = rig_new(NULL, NULL, 29);
		psip_handle call;
		char tag[64];
		psip_ref ref;

		rig_udp(r, invite, "INVITE", "", "", "INVITE");
		call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
		assert_int_equal(psip_reject(r->s, r->now, call, 486, flow_none), PSIP_OK);
		flow_tag(flow_status(r, 486, "INVITE"), "To", tag);
		ref = only(r, PSIP_MACHINE_IST);
		if (what == 1)
			memcpy(row(r, of(r, ref)->response, "To: <sip"), "To: <<<<", 8);
		if (what == 2)
			damage(r, of(r, ref)->response);
		rig_udp(r, invite, "ACK", ";tag=", tag, "ACK");
		assert_int_equal(psip_transaction_state(of(r, ref)), what ? PSIP_IST_COMPLETED : PSIP_IST_CONFIRMED);
		rig_free(r);
	}
}

/* Rows of one letter become longer: all of them are in the 100, however many. */
static void a_100_for_many_short_rows(void **state)
{
	static char vias[4096];
	struct rig *r = rig_new(NULL, NULL, 35);
	const struct rig_send *m;

	(void)state;
	*vias = '\0';
	for (unsigned i = 0; i < 140; i++)
		strcat(vias, "v:SIP/2.0/UDP h\n");
	rig_udp(r, "INVITE sip:b@10.0.0.1 SIP/2.0\nv:SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKv\n%sMax-Forwards:70\nf:<sip:a@h>;tag=1\nt:<sip:b@10.0.0.1>\ni:v\nCSeq:1 INVITE\nm:<sip:a@10.0.0.2>\nl:0\n\n", vias);
	flow_event(r, PSIP_EVENT_INCOMING, 0);
	rig_advance(r, 200);
	m = flow_status(r, 100, "INVITE");
	assert_non_null(rig_header(m, "Via", 140));
	assert_null(rig_header(m, "Via", 141));
	rig_free(r);
}

/* A copy with another Via is made of what has a branch of ours only. */
static void an_ack_with_a_bent_branch_stays(void **state)
{
	static const char text[] = "ACK sip:a@h SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=%s\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:b@h>;tag=2\r\nCall-ID: i\r\nCSeq: 1 ACK\r\nContent-Length: 0\r\n\r\n";
	struct rig *r = rig_new(NULL, NULL, 27);
	struct psip_target target = { .local = r->local, .remote = r->peer, .state = PSIP_TARGET_READY };
	static const char *const branches[] = { "z9hG4bK0123456789012345678", "z9hG4bK01234567890123456789", "z9hG4bK012345678901234567890" };
	struct bytes_taken taken;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		char ack[512];
		size_t length = (size_t)snprintf(ack, sizeof ack, text, branches[i]);
		psip_ref bytes = psip_bytes_take(r->s, length), copy;

		memcpy(psip_bytes_data(r->s, bytes), ack, length);
		copy = psip_transaction_rewrite(r->s, bytes, &target);
		assert_int_equal(copy != 0, i == 1);
		if (copy)
			assert_non_null(strstr((const char *)psip_bytes_data(r->s, copy), "Via: SIP/2.0/UDP 10.0.0.1:5060;rport;branch=z9hG4bK01234567890123456789\r\n"));
		psip_bytes_drop(r->s, copy);
		if (i != 1)
			continue;
		take_everything(r, &taken);
		assert_int_equal(psip_transaction_rewrite(r->s, bytes, &target), 0);
		give_bytes(r, &taken);
	}
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_damaged_request_of_ours), cmocka_unit_test(a_damaged_request_of_the_peer), cmocka_unit_test(a_damaged_response_has_no_ack),
		cmocka_unit_test(a_100_for_many_short_rows), cmocka_unit_test(an_ack_with_a_bent_branch_stays) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
