/* SPDX-License-Identifier: MIT
 * What a stack without an extension makes of its headers and methods, and what it says, and does not say, of itself.
 * Not covered: the extensions themselves (reliable responses, UPDATE, REFER, session timers, events), which the stack does not have. */
#include "test/flow/flow.h"

/* A name is advertised instead of an address, so that DNS can lead elsewhere when this element fails.
 * ledger: 3263-6-01 */
static void the_advertised_name(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .contact = PSIP_TEXT("sip:bob@phones.example.com") };
	struct rig *r = rig_new(NULL, &settings, 1);
	struct rig_call c;
	psip_handle call;

	(void)state;
	assert_string_equal(rig_header(flow_call(r, &call), "Contact", 0), "<sip:bob@phones.example.com>");
	rig_invite(r, &c, NULL, rig_sdp());
	rig_flush(r);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_OK);
	assert_string_equal(rig_header(flow_status(r, 180, "INVITE"), "Contact", 0), "<sip:bob@phones.example.com>");
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_string_equal(rig_header(flow_status(r, 200, "INVITE"), "Contact", 0), "<sip:bob@phones.example.com>");
	rig_free(r);
}

/* Headers that mean nothing where they stand: the call goes on as it would without them.
 * ledger: 3262-7-01 3515-2.1-02 3892-3-06 4028-4-02 6665-8.2.1-04 */
static void headers_out_of_place_mean_nothing(void **state)
{
#define OUT_OF_PLACE "RAck: 1 1 INVITE\nRSeq: 1\nRefer-To: <sip:carol@10.0.0.3>\nReferred-By: <sip:carol@10.0.0.3>\nEvent: presence\n" \
	"Subscription-State: active\nService-Route: <sip:10.0.0.3;lr>\n"
	static const char *const rows[] = { NULL, OUT_OF_PLACE "Session-Expires: 100;refresher=uac\nMin-SE: 90\n" };

	(void)state;
	for (unsigned cancelled = 0; cancelled < 2; cancelled++) {
		struct rig *rigs[2];

		for (unsigned with = 0; with < 2; with++) {
			struct rig *r = rigs[with] = rig_new(NULL, NULL, 2);
			struct rig_call c = { .call_id = "c1@10.0.0.2", .from_tag = "f1", .cseq = 1 };

			rig_request(r, &c, "INVITE", 1, "z9hG4bKi", with ? OUT_OF_PLACE : NULL, rig_sdp());
			c.handle = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
			if (cancelled) {
				rig_request(r, &c, "CANCEL", 1, "z9hG4bKi", rows[with], NULL);
				flow_ended(r, PSIP_END_CANCELLED, 487);
			} else {
				assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
				rig_pump(r);
				flow_tag(&r->sends[r->send_count - 1], "To", c.to_tag);
				rig_request(r, &c, "ACK", 1, "z9hG4bKa", rows[with], NULL);
				flow_event(r, PSIP_EVENT_CONFIRMED, 0);
				rig_request(r, &c, "BYE", 2, "z9hG4bKb", rows[with], NULL);
				flow_ended(r, PSIP_END_REMOTE, 0);
			}
			rig_advance(r, 200000);
		}
		assert_int_equal(rigs[0]->send_count, rigs[1]->send_count);
		assert_true(rigs[0]->hash == rigs[1]->hash);
		rig_free(rigs[0]);
		rig_free(rigs[1]);
	}
#undef OUT_OF_PLACE
}

/* A session interval in the response to our BYE, and in responses to our INVITE that are not 2xx, sets nothing going.
 * ledger: 4028-4-02 */
static void session_intervals_in_other_responses(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 3);
	const struct rig_send *invite, *bye;
	psip_handle call;

	(void)state;
	invite = flow_call(r, &call);
	rig_reply(r, invite, 180, "t1", FLOW_CONTACT "Session-Expires: 100;refresher=uac\n", NULL);
	rig_reply(r, invite, 200, "t1", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_advance(r, 100000); /* no refresh, no BYE */
	flow_silent(r);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	bye = flow_request(r, "BYE");
	rig_reply(r, bye, 200, "t1", "Session-Expires: 100\n", NULL);
	rig_advance(r, 100000);
	flow_silent(r);
	while (rig_take_event(r))
		;
	flow_clean(r);
}

/* No option tag is listed that the stack does not do, and none is asked for.
 * ledger: 4028-12.3-01 */
static void only_what_is_there_is_listed(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	struct rig_call c;
	psip_handle call;

	(void)state;
	flow_call(r, &call);
	rig_invite(r, &c, "Supported: 100rel, timer\n", rig_sdp());
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_OK);
	rig_pump(r);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	rig_pump(r);
	assert_int_equal(r->send_count, 3);
	for (unsigned i = 0; i < r->send_count; i++) {
		const char *supported = rig_header(&r->sends[i], "Supported", 0);

		assert_true(!supported || strcmp(supported, "100rel, timer") == 0);
		assert_null(rig_header(&r->sends[i], "Require", 0));
		assert_null(rig_header(&r->sends[i], "RSeq", 0));
		assert_null(rig_header(&r->sends[i], "Session-Expires", 0));
	}
	rig_free(r);
}

/* ledger: 3262-10-01 3311-7-01 3428-9-01 3903-11.1.1-01 6665-8.1.1-01 */
static void methods_in_lower_case_are_unknown(void **state)
{
	static const char *const methods[] = { "prack", "update", "message", "publish", "subscribe", "options" };

	(void)state;
	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
		struct rig *r = rig_new(NULL, NULL, 6);

		rig_request(r, &(struct rig_call){ .call_id = "c3@h", .from_tag = "f" }, methods[i], 1, "z9hG4bKm", "Event: presence\n", NULL);
		flow_status(r, 501, methods[i]);
		rig_free(r);
	}
}

/* The Contact of a request that is no target refresh does not move the remote target.
 * ledger: 3262-6-01 */
static void a_PRACK_moves_no_target(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	struct rig_call c;
	struct psip_call_info info;

	(void)state;
	rig_establish_in(r, &c);
	rig_flush(r);
	rig_udp(r, "PRACK sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKp\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%s\n"
	           "To: <sip:bob@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 2 PRACK\nRAck: 1 1 INVITE\nContact: <sip:mallory@10.0.0.66>\nContent-Length: 0\n\n",
	        c.from_tag, c.to_tag, c.call_id);
	assert_null(rig_header(flow_status(r, 481, "PRACK"), "Contact", 0));
	assert_int_equal(psip_call_info(r->s, c.handle, &info), PSIP_OK);
	assert_true(psip_span_equal(info.remote_target, PSIP_TEXT("sip:alice@10.0.0.2:5060")));
	rig_free(r);
}

/* Over TLS sips says enough: its URIs have no transport parameter.
 * ledger: 5630-5.1.1-08 5630-5.1.2-11 5630-5.4-09 */
static void sips_needs_no_transport(void **state)
{
	static const struct psip_address server = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5061, .transport = PSIP_TLS };
	static const struct psip_address client = { .ip = { 10, 0, 0, 2 }, .family = 4, .port = 33000, .transport = PSIP_TLS };
	struct psip_call_options o = { .to = PSIP_TEXT("sips:alice@10.0.0.2") };

	(void)state;
	for (unsigned part = 0; part < 3; part++) {
		struct rig *r = rig_new(NULL, NULL, 8);
		psip_handle call = 0, flow;

		if (part == 0) {
			flow_call_with(r, &o, &call);
		} else {
			assert_int_equal(psip_accepted(r->s, r->now, &server, &client, &flow), PSIP_OK);
			rig_tcp(r, flow, "INVITE sips:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2;branch=z9hG4bKt\nMax-Forwards: 70\nFrom: <sips:a@b>;tag=e\n"
			                 "To: <sips:b@c>\nCall-ID: t\nCSeq: 1 INVITE\nContact: <sips:alice@10.0.0.2>\nContent-Length: 0\n\n");
			call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
			if (part == 1)
				assert_int_equal(psip_ring(r->s, r->now, call, 180), PSIP_OK);
			else
				assert_int_equal(psip_redirect(r->s, r->now, call, 302, PSIP_TEXT("sips:carol@10.0.0.3")), PSIP_OK);
		}
		rig_pump(r);
		assert_true(r->send_count > 0);
		assert_memory_equal(rig_header(&r->sends[r->send_count - 1], "Contact", 0), "<sips:", 6);
		for (unsigned i = 0; i < r->send_count; i++)
			assert_null(strstr(r->sends[i].text, "transport="));
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_advertised_name),
		cmocka_unit_test(headers_out_of_place_mean_nothing),
		cmocka_unit_test(session_intervals_in_other_responses),
		cmocka_unit_test(only_what_is_there_is_listed),
		cmocka_unit_test(methods_in_lower_case_are_unknown),
		cmocka_unit_test(a_PRACK_moves_no_target),
		cmocka_unit_test(sips_needs_no_transport),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
