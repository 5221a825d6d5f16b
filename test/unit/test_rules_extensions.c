/* SPDX-License-Identifier: MIT
 * The extensions' rules for those who build messages: which headers a message must have, may have and must not have, and which values nobody may
 * send. What must not be sent is refused by a writer with PSIP_WRITE_ALLOWED; who receives it nevertheless gets a note and no error.
 * Not covered: reading (test_rules_extensions_2.c), what the stack itself sends (test/flow/test_rules_extensions_flow.c). */
#include "test/unit/rules_draft.h"

/* ---- RFC 3262: reliable provisional responses and PRACK ---- */

/* ledger: 3262-3-12 3262-3-13 3262-3-17 */
static void a_reliable_response_has_RSeq_and_Require(void **state)
{
	static const char *const required[] = { "100rel", "precondition, 100rel", NULL };
	static const char *const numbers[] = { "988789", NULL };
	struct draft d;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		for (size_t j = 0; j < 2; j++) {
			response(&d, "INVITE", 183, DRAFT_KEEP);
			assert_true(required[i] == NULL || put(&d, PSIP_H_REQUIRE, required[i]));
			assert_true(numbers[j] == NULL || put(&d, PSIP_H_RSEQ, numbers[j]));
			finish(&d, "application/sdp", "v=0\r\n");
			assert_int_equal(d.checked, 0);
			assert_true(noted(&d, PSIP_E_RELIABLE, PSIP_H_RSEQ) == ((required[i] != NULL) != (numbers[j] != NULL)));
			assert_int_equal(psip_message_lists(&d.message, PSIP_H_REQUIRE, PSIP_TEXT("100rel")), required[i] != NULL);
			assert_true(psip_span_equal(psip_message_body(&d.message), PSIP_TEXT("v=0\r\n")));
		}
	response(&d, "INVITE", 183, DRAFT_KEEP);
	assert_true(put(&d, PSIP_H_REQUIRE, "100rel") && put(&d, PSIP_H_RSEQ, "1") && put(&d, PSIP_H_RSEQ, "2"));
	finish(&d, NULL, NULL);
	assert_true(d.checked == 1 && noted(&d, PSIP_E_HEADER_REPEATED, PSIP_H_UNKNOWN));
}

/* ledger: 3262-6-01 3262-6-02 */
static void PRACK_has_none_of(void **state)
{
	static const enum psip_header_id never[] = { PSIP_H_ALERT_INFO, PSIP_H_CALL_INFO, PSIP_H_EXPIRES, PSIP_H_IN_REPLY_TO, PSIP_H_ORGANIZATION,
	                                             PSIP_H_PRIORITY, PSIP_H_REPLY_TO, PSIP_H_SUBJECT, PSIP_H_CONTACT };
	struct psip_request_parts parts = parts_of("PRACK");
	struct psip_writer w = psip_writer(NULL, 0);

	(void)state;
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		refused("PRACK", 0, never[i]);
	refused("PRACK", 180, PSIP_H_CONTACT);
	refused("PRACK", 200, PSIP_H_CONTACT);
	parts.contact = PSIP_TEXT("sip:alice@c.example");
	w.flags = PSIP_WRITE_ALLOWED;
	psip_put_request(&w, &parts);
	assert_true(w.bad && w.length == 0);
}

/* ledger: 3262-6-03 3262-7-01 */
static void PRACK_has_what_it_needs(void **state)
{
	struct psip_request_parts parts = parts_of("PRACK"), lacking;
	struct draft d;

	(void)state;
	for (unsigned i = 0; i < 5; i++) {
		lacking = parts;
		*(i == 0 ? &lacking.sent_by : i == 1 ? &lacking.from : i == 2 ? &lacking.to : i == 3 ? &lacking.call_id : &lacking.method) =
			psip_span(NULL, 0);
		d.w = psip_writer(d.text, sizeof d.text);
		psip_put_request(&d.w, &lacking);
		assert_true(d.w.bad);
	}
	parts.route = PSIP_TEXT("<sip:p.example;lr>");
	for (unsigned with = 0; with < 2; with++) {
		d.w = psip_writer(d.text, sizeof d.text);
		d.w.flags = DRAFT_KEEP;
		psip_put_request(&d.w, &parts);
		assert_true(put(&d, PSIP_H_REQUIRE, "100rel"));
		assert_true(!with || put(&d, PSIP_H_RACK, "776656 1 INVITE"));
		finish(&d, NULL, NULL);
		assert_int_equal(d.checked, 0);
		assert_int_equal(d.errors.count, !with);
		assert_true(with || (noted(&d, PSIP_E_HEADER_MISSING, PSIP_H_RACK) && psip_error_response(PSIP_E_HEADER_MISSING) == 400));
		assert_true(psip_message_has(&d.message, PSIP_H_MAX_FORWARDS) && psip_message_has(&d.message, PSIP_H_ROUTE));
	}
	refused("INVITE", 0, PSIP_H_RACK);
	refused("BYE", 0, PSIP_H_RACK);
	refused("OPTIONS", 0, PSIP_H_RACK);
	refused("UPDATE", 0, PSIP_H_RACK);
	refused("PRACK", 200, PSIP_H_RACK);
}

/* ledger: 3262-7-02 */
static void RSeq_stands_in_1xx_to_INVITE(void **state)
{
	struct draft d;

	(void)state;
	taken("INVITE", 180, PSIP_H_RSEQ);
	refused("INVITE", 0, PSIP_H_RSEQ);
	refused("INVITE", 200, PSIP_H_RSEQ);
	refused("INVITE", 486, PSIP_H_RSEQ);
	refused("OPTIONS", 180, PSIP_H_RSEQ);
	refused("BYE", 200, PSIP_H_RSEQ);
	response(&d, "SUBSCRIBE", 180, PSIP_WRITE_STRICT); /* RFC 3265 §7.2 has it, but there is no PRACK for it */
	assert_true(put(&d, PSIP_H_RSEQ, "1") && put(&d, PSIP_H_REQUIRE, "100rel"));
	finish(&d, NULL, NULL);
	assert_true(noted(&d, PSIP_E_RELIABLE, PSIP_H_RSEQ));
}

/* ledger: 3262-7.2-01 */
static void RAck_is_made_of_the_response(void **state)
{
	struct draft provisional, prack;
	struct psip_rack rack;

	(void)state;
	response(&provisional, "INVITE", 183, DRAFT_KEEP);
	assert_true(put(&provisional, PSIP_H_RSEQ, "776656") && put(&provisional, PSIP_H_REQUIRE, "100rel"));
	finish(&provisional, NULL, NULL);
	request(&prack, "PRACK", NULL, DRAFT_KEEP);
	psip_put_rack(&prack.w, &provisional.message);
	finish(&prack, NULL, NULL);
	assert_int_equal(prack.errors.count, 0);
	assert_true(psip_span_equal(psip_message_value(&prack.message, PSIP_H_RACK), PSIP_TEXT("776656 1 INVITE")));
	assert_int_equal(psip_rack_parse(psip_message_value(&prack.message, PSIP_H_RACK), PSIP_STRICT, &rack), PSIP_OK);
	assert_true(rack.rseq == 776656 && rack.cseq == 1 && rack.method == PSIP_INVITE);
	response(&provisional, "INVITE", 180, DRAFT_KEEP);
	finish(&provisional, NULL, NULL);
	psip_put_rack(&prack.w, &provisional.message);
	assert_true(prack.w.bad);
}

/* ledger: 3262-8.1-02 4028-12.3-01 */
static void option_tags_say_what_is_supported(void **state)
{
	struct draft d;

	(void)state;
	for (unsigned status = 0; status <= 200; status += 200) {
		begin(&d, "INVITE", status, DRAFT_KEEP);
		assert_true(put(&d, PSIP_H_SUPPORTED, "timer, 100rel"));
		finish(&d, NULL, NULL);
		assert_true(psip_message_lists(&d.message, PSIP_H_SUPPORTED, PSIP_TEXT("100rel")));
		assert_true(psip_message_lists(&d.message, PSIP_H_SUPPORTED, PSIP_TEXT("timer")));
		assert_false(psip_message_lists(&d.message, PSIP_H_SUPPORTED, PSIP_TEXT("time")));
		assert_false(noted(&d, PSIP_E_HEADER_NOT_ALLOWED, PSIP_H_UNKNOWN));
	}
}

/* ---- RFC 3311, 3428, 3515, 3891: methods and their headers ---- */

/* ledger: 3311-7-02 3311-5.1-05 */
static void UPDATE_has_a_Contact_and_may_have_more(void **state)
{
	struct draft d;

	(void)state;
	for (unsigned contacts = 0; contacts < 3; contacts++)
		for (unsigned status = 0; status <= 200; status += 200) {
			begin(&d, "UPDATE", status, DRAFT_KEEP);
			for (unsigned i = 0; i < contacts; i++)
				assert_true(put(&d, PSIP_H_CONTACT, "<sip:x@h.example>"));
			assert_true(put(&d, PSIP_H_SUPPORTED, "timer") && put(&d, PSIP_H_SESSION_EXPIRES, "1800;refresher=uac"));
			assert_true(put(&d, PSIP_H_USER_AGENT, "picosip"));
			finish(&d, NULL, NULL);
			assert_int_equal(d.checked, 0);
			assert_int_equal(d.errors.count, contacts != 1);
			assert_true(contacts == 1 || noted(&d, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT));
		}
	assert_int_equal(psip_header_presence(PSIP_H_CONTACT, PSIP_UPDATE, 0), PSIP_PRESENCE_MANDATORY);
	assert_int_equal(psip_header_presence(PSIP_H_CONTACT, PSIP_UPDATE, 200), PSIP_PRESENCE_MANDATORY);
}

/* ledger: 3311-7-03 */
static void UPDATE_has_none_of(void **state)
{
	static const enum psip_header_id never[] = { PSIP_H_ALERT_INFO, PSIP_H_ALLOW_EVENTS, PSIP_H_EVENT, PSIP_H_EXPIRES, PSIP_H_IN_REPLY_TO,
	                                             PSIP_H_MIN_EXPIRES, PSIP_H_PRIORITY, PSIP_H_RACK, PSIP_H_REPLY_TO, PSIP_H_RSEQ, PSIP_H_SUBJECT,
	                                             PSIP_H_SUBSCRIPTION_STATE };

	(void)state;
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		refused("UPDATE", 0, never[i]);
	refused("UPDATE", 180, PSIP_H_RSEQ);
	refused("UPDATE", 200, PSIP_H_EXPIRES);
}

/* ledger: 3428-9-02 */
static void MESSAGE_and_its_headers(void **state)
{
	static const enum psip_header_id never[] = { PSIP_H_RECORD_ROUTE, PSIP_H_ACCEPT, PSIP_H_ALERT_INFO, PSIP_H_CONTACT };
	static const enum psip_header_id free_to[] = { PSIP_H_REPLY_TO, PSIP_H_IN_REPLY_TO, PSIP_H_SUBJECT, PSIP_H_PRIORITY, PSIP_H_CALL_INFO };

	(void)state;
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		refused("MESSAGE", 0, never[i]);
	for (size_t i = 0; i < sizeof free_to / sizeof *free_to; i++)
		taken("MESSAGE", 0, free_to[i]);
}

/* ledger: 3428-5-05 */
static void no_im_URI_routes(void **state)
{
	struct psip_request_parts parts = parts_of("MESSAGE");
	struct psip_writer w = psip_writer(NULL, 0);
	struct draft d;

	(void)state;
	request(&d, "INVITE", NULL, DRAFT_KEEP);
	assert_true(put(&d, PSIP_H_ROUTE, "<sip:p.example;lr>, <sips:q.example;lr>") && put(&d, PSIP_H_RECORD_ROUTE, "<sip:p.example;lr>"));
	assert_false(put(&d, PSIP_H_ROUTE, "<im:a@b.example>"));
	assert_false(put(&d, PSIP_H_RECORD_ROUTE, "<sip:p.example;lr>, <im:a@b.example>"));
	parts.route = PSIP_TEXT("<im:a@b.example>");
	w.flags = PSIP_WRITE_ALLOWED;
	psip_put_request(&w, &parts);
	assert_true(w.bad);
	request(&d, "INVITE", NULL, PSIP_WRITE_STRICT);
	assert_true(put(&d, PSIP_H_ROUTE, "<im:a@b.example>"));
	finish(&d, NULL, NULL);
	assert_true(d.checked == 0 && noted(&d, PSIP_E_ROUTE_SCHEME, PSIP_H_ROUTE));
}

/* ledger: 3515-2.1-02 3515-2.2-01 3515-2.2-02 */
static void REFER_and_its_headers(void **state)
{
	static const enum psip_header_id never[] = { PSIP_H_ALERT_INFO, PSIP_H_CALL_INFO, PSIP_H_IN_REPLY_TO, PSIP_H_PRIORITY, PSIP_H_REPLY_TO,
	                                             PSIP_H_SUBJECT };
	struct draft d;

	(void)state;
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		refused("REFER", 0, never[i]);
	refused_elsewhere(PSIP_H_REFER_TO, "REFER", "", "");
	refused("REFER", 202, PSIP_H_REFER_TO);
	for (unsigned contact = 0; contact < 2; contact++) {
		request(&d, "REFER", contact ? "sip:alice@c.example" : NULL, DRAFT_KEEP);
		assert_true(put(&d, PSIP_H_REFER_TO, "<sip:carol@c.example>"));
		finish(&d, NULL, NULL);
		assert_true(d.checked == 0 && d.errors.count == !contact && noted(&d, PSIP_E_CONTACT_COUNT, PSIP_H_CONTACT) == !contact);
	}
	assert_int_equal(psip_header_presence(PSIP_H_CONTACT, PSIP_REFER, 0), PSIP_PRESENCE_MANDATORY);
	assert_int_equal(psip_header_presence(PSIP_H_CONTACT, PSIP_REFER, 202), PSIP_PRESENCE_MANDATORY);
	assert_int_equal(psip_header_presence(PSIP_H_CONTACT, PSIP_REFER, 200), PSIP_PRESENCE_MANDATORY);
	taken("REFER", 202, PSIP_H_CONTACT);
}

/* ledger: 3891-6.1-01 */
static void Replaces_is_for_INVITE_and_once(void **state)
{
	static const unsigned statuses[] = { 180, 200, 302, 481, 600 };
	struct psip_change changes[4];
	struct draft d;

	(void)state;
	refused_elsewhere(PSIP_H_REPLACES, "INVITE", "", "");
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
		refused("INVITE", statuses[i], PSIP_H_REPLACES);
	taken("INVITE", 0, PSIP_H_REPLACES);
	request(&d, "INVITE", "sip:alice@c.example", DRAFT_KEEP);
	assert_true(put(&d, PSIP_H_REPLACES, "1@h;to-tag=a;from-tag=b"));
	finish(&d, NULL, NULL);
	struct psip_edit e = psip_edit(&d.message, changes, 4);
	assert_int_equal(psip_edit_append(&e, PSIP_H_REPLACES, PSIP_TEXT("2@h;to-tag=a;from-tag=b")), PSIP_ERR_STATE);
	assert_int_equal(psip_edit_push(&e, PSIP_H_REPLACES, PSIP_TEXT("2@h;to-tag=a;from-tag=b")), PSIP_ERR_STATE);
	request(&d, "INVITE", "sip:alice@c.example", DRAFT_KEEP);
	assert_true(put(&d, PSIP_H_REPLACES, "1@h;to-tag=a;from-tag=b") && put(&d, PSIP_H_REPLACES, "2@h;to-tag=a;from-tag=b"));
	finish(&d, NULL, NULL);
	assert_true(d.checked == 1 && noted(&d, PSIP_E_HEADER_REPEATED, PSIP_H_UNKNOWN));
}

/* ---- RFC 3326: Reason ---- */

/* ledger: 3326-2-01 3326-2-06 3326-2-07 */
static void Reasons_of_several_protocols(void **state)
{
	static const char *const methods[] = { "BYE", "CANCEL", "INFO" };
	struct psip_reason reason;
	struct draft d;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		begin(&d, methods[i], 0, DRAFT_KEEP);
		assert_true(put(&d, PSIP_H_REASON, "SIP;cause=200;text=\"Call completed elsewhere\", Q.850;cause=16"));
		assert_true(put(&d, PSIP_H_REASON, "preemption"));
		assert_false(put(&d, PSIP_H_REASON, "sip;cause=1, SIP;cause=2"));
		finish(&d, NULL, NULL);
		assert_true(d.checked == 0 && d.errors.count == 0);
		struct psip_span rest = psip_message_value(&d.message, PSIP_H_REASON);
		assert_true(psip_reason_next(&rest, PSIP_STRICT, &reason) == 1 && reason.cause == 200);
		assert_true(psip_reason_next(&rest, PSIP_STRICT, &reason) == 1 && reason.cause == 16);
		assert_int_equal(psip_reason_next(&rest, PSIP_STRICT, &reason), 0);
	}
	for (unsigned split = 0; split < 2; split++) {
		begin(&d, "BYE", 0, PSIP_WRITE_STRICT);
		assert_true(put(&d, PSIP_H_REASON, split ? "SIP;cause=200" : "SIP;cause=200, Q.850;cause=1, SIP;cause=2"));
		assert_true(!split || put(&d, PSIP_H_REASON, "sip;cause=480"));
		finish(&d, NULL, NULL);
		assert_true(d.checked == 0 && noted(&d, PSIP_E_REASON_PROTOCOL, PSIP_H_REASON));
	}
	taken("INVITE", 480, PSIP_H_REASON);
}

/* ---- RFC 3608: Service-Route ---- */

/* ledger: 3608-5-02 3608-5-03 */
static void Service_Routes_are_loose_routes(void **state)
{
	static const char *const good[] = { "<sip:p.example;lr>", "<sip:p.example;lr>, <sips:q.example:5061;transport=tcp;lr>;x=1" };
	static const char *const bad[] = { "<sip:p.example>", "<sip:p.example;lr>, <sip:q.example>", "<im:p.example>" };
	struct draft d;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		response(&d, "REGISTER", 200, DRAFT_KEEP);
		assert_true(put(&d, PSIP_H_SERVICE_ROUTE, good[i]));
		finish(&d, NULL, NULL);
		assert_int_equal(d.errors.count, 0);
		request(&d, "INVITE", NULL, DRAFT_KEEP);
		assert_true(put(&d, PSIP_H_ROUTE, good[i]));
	}
	for (size_t i = 0; i < 3; i++) {
		response(&d, "REGISTER", 200, DRAFT_KEEP);
		assert_false(put(&d, PSIP_H_SERVICE_ROUTE, bad[i]));
		response(&d, "REGISTER", 200, PSIP_WRITE_STRICT);
		assert_true(put(&d, PSIP_H_SERVICE_ROUTE, bad[i]));
		finish(&d, NULL, NULL);
		assert_true(d.checked == 0 && noted(&d, i < 2 ? PSIP_E_SERVICE_ROUTE_STRICT : PSIP_E_ROUTE_SCHEME, PSIP_H_SERVICE_ROUTE));
	}
	response(&d, "REGISTER", 200, DRAFT_KEEP);
	assert_false(put(&d, PSIP_H_SERVICE_ROUTE, "sip:p.example;lr"));
}

/* ---- RFC 3892: Referred-By ---- */

/* ledger: 3892-3-04 */
static void Referred_By_needs_its_brackets(void **state)
{
	static const char *const bare[] = { "sip:r@x.example?Subject=1", "sip:r,s@x.example", "sip:r;s@x.example" };
	struct psip_request_parts parts = parts_of("REFER");
	struct draft d;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		char bracketed[64] = "<";

		request(&d, "REFER", NULL, DRAFT_KEEP);
		assert_false(put(&d, PSIP_H_REFERRED_BY, bare[i]));
		strcat(strcat(bracketed, bare[i]), ">");
		assert_true(put(&d, PSIP_H_REFERRED_BY, bracketed));
	}
	parts.from = PSIP_TEXT("sip:r@x.example;p=1"); /* what writes addresses gives them brackets */
	parts.contact = PSIP_TEXT("sip:r@x.example;p=1");
	d.w = psip_writer(d.text, sizeof d.text);
	d.w.flags = DRAFT_KEEP;
	psip_put_request(&d.w, &parts);
	finish(&d, NULL, NULL);
	assert_true(psip_span_equal(psip_message_value(&d.message, PSIP_H_FROM), PSIP_TEXT("<sip:r@x.example;p=1>;tag=1")));
	assert_true(psip_span_equal(psip_message_value(&d.message, PSIP_H_CONTACT), PSIP_TEXT("<sip:r@x.example;p=1>")));
}

/* ---- RFC 3903: PUBLISH ---- */

/* ledger: 3903-11.1.1-02 */
static void responses_to_PUBLISH(void **state)
{
	static const struct {
		unsigned status;
		enum psip_header_id id;
		const char *value;
	} cases[] = {
		{ 489, PSIP_H_ALLOW_EVENTS, "presence" },
		{ 200, PSIP_H_EXPIRES, "60" },
		{ 423, PSIP_H_MIN_EXPIRES, "60" },
	};
	struct draft d;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		for (unsigned with = 0; with < 2; with++) {
			response(&d, "PUBLISH", cases[i].status, DRAFT_KEEP);
			assert_true(cases[i].status != 200 || put(&d, PSIP_H_SIP_ETAG, "e1"));
			assert_true(!with || put(&d, cases[i].id, cases[i].value));
			finish(&d, NULL, NULL);
			assert_true(d.errors.count == !with && noted(&d, PSIP_E_HEADER_MISSING, cases[i].id) == !with);
		}
	refused("PUBLISH", 0, PSIP_H_RECORD_ROUTE);
	refused("PUBLISH", 200, PSIP_H_RECORD_ROUTE);
	refused("PUBLISH", 200, PSIP_H_REPLY_TO);
	refused("PUBLISH", 200, PSIP_H_CONTACT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reliable_response_has_RSeq_and_Require),
		cmocka_unit_test(PRACK_has_none_of),
		cmocka_unit_test(PRACK_has_what_it_needs),
		cmocka_unit_test(RSeq_stands_in_1xx_to_INVITE),
		cmocka_unit_test(RAck_is_made_of_the_response),
		cmocka_unit_test(option_tags_say_what_is_supported),
		cmocka_unit_test(UPDATE_has_a_Contact_and_may_have_more),
		cmocka_unit_test(UPDATE_has_none_of),
		cmocka_unit_test(MESSAGE_and_its_headers),
		cmocka_unit_test(no_im_URI_routes),
		cmocka_unit_test(REFER_and_its_headers),
		cmocka_unit_test(Replaces_is_for_INVITE_and_once),
		cmocka_unit_test(Reasons_of_several_protocols),
		cmocka_unit_test(Service_Routes_are_loose_routes),
		cmocka_unit_test(Referred_By_needs_its_brackets),
		cmocka_unit_test(responses_to_PUBLISH),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
