/* SPDX-License-Identifier: MIT
 * The extensions' rules, continued: session timers, SIPS, INFO packages, events and WebSocket, for those who build messages.
 * Not covered: what is read (test_rules_extensions_3.c), what the stack itself sends (test/flow/test_rules_extensions_flow.c). */
#include "test/unit/rules_draft.h"

/* ---- Building: RFC 3581, 4028, 5393 ---- */

/* ledger: 3581-3-01 */
static void rport_may_be_asked_for(void **state)
{
	struct psip_request_parts parts = parts_of("OPTIONS");
	struct psip_via via;
	struct draft d;

	(void)state;
	for (unsigned with = 0; with < 2; with++) {
		parts.rport = with;
		d.w = psip_writer(d.text, sizeof d.text);
		d.w.flags = DRAFT_KEEP;
		psip_put_request(&d.w, &parts);
		finish(&d, NULL, NULL);
		struct psip_span value = psip_message_value(&d.message, PSIP_H_VIA);
		assert_int_equal(psip_via_next(&value, PSIP_STRICT, &via), 1);
		assert_true(via.has_rport == with && via.rport == 0);
		assert_int_equal(d.errors.count, 0);
	}
}

/* ledger: 4028-12.2-01 5393-6.2-01 */
static void registered_phrases(void **state)
{
	struct psip_writer w;
	char text[128];

	(void)state;
	w = psip_writer(text, sizeof text);
	psip_put_status_line(&w, 422, psip_span(NULL, 0));
	assert_true(psip_span_equal(psip_span(text, w.length), PSIP_TEXT("SIP/2.0 422 Session Interval Too Small\r\n")));
	w = psip_writer(text, sizeof text);
	psip_put_status_line(&w, 440, psip_span(NULL, 0));
	assert_true(psip_span_equal(psip_span(text, w.length), PSIP_TEXT("SIP/2.0 440 Max-Breadth Exceeded\r\n")));
}

/* ledger: 4028-4-01 4028-4-02 4028-5-04 */
static void session_timers_and_where_they_stand(void **state)
{
	static const unsigned others[] = { 180, 302, 486, 600 };
	static const char *const methods[] = { "INVITE", "UPDATE" };

	(void)state;
	refused_elsewhere(PSIP_H_SESSION_EXPIRES, "INVITE", "UPDATE", "");
	refused_elsewhere(PSIP_H_MIN_SE, "INVITE", "UPDATE", "");
	for (size_t i = 0; i < 2; i++) {
		taken(methods[i], 0, PSIP_H_SESSION_EXPIRES);
		taken(methods[i], 200, PSIP_H_SESSION_EXPIRES);
		taken(methods[i], 0, PSIP_H_MIN_SE);
		taken(methods[i], 422, PSIP_H_MIN_SE);
		refused(methods[i], 422, PSIP_H_SESSION_EXPIRES);
		refused(methods[i], 200, PSIP_H_MIN_SE);
		for (size_t j = 0; j < sizeof others / sizeof *others; j++) {
			refused(methods[i], others[j], PSIP_H_SESSION_EXPIRES);
			refused(methods[i], others[j], PSIP_H_MIN_SE);
		}
	}
}

/* ledger: 4028-5-02 4028-13-02 */
static void intervals_are_not_below_90_s(void **state)
{
	struct psip_session_expires read;
	struct draft d;

	(void)state;
	request(&d, "INVITE", "sip:alice@c.example", DRAFT_KEEP);
	assert_false(put(&d, PSIP_H_MIN_SE, "0"));
	assert_false(put(&d, PSIP_H_MIN_SE, "60"));
	assert_false(put(&d, PSIP_H_MIN_SE, "89;x=1"));
	assert_false(put(&d, PSIP_H_SESSION_EXPIRES, "50"));
	assert_false(put(&d, PSIP_H_SESSION_EXPIRES, "89;refresher=uac"));
	psip_put_header_number(&d.w, PSIP_H_MIN_SE, 89);
	assert_true(d.w.bad);
	d.w.bad = false;
	assert_true(put(&d, PSIP_H_MIN_SE, "90") && put(&d, PSIP_H_SESSION_EXPIRES, "90"));
	finish(&d, NULL, NULL);
	assert_int_equal(d.errors.count, 0);
	request(&d, "INVITE", "sip:alice@c.example", PSIP_WRITE_STRICT); /* to be read it is all the same */
	assert_true(put(&d, PSIP_H_SUPPORTED, "timer") && put(&d, PSIP_H_SESSION_EXPIRES, "50") && put(&d, PSIP_H_MIN_SE, "30"));
	finish(&d, NULL, NULL);
	assert_int_equal(d.checked, 0);
	assert_int_equal(d.errors.count, 2);
	assert_true(noted(&d, PSIP_E_INTERVAL_TOO_SHORT, PSIP_H_SESSION_EXPIRES) && noted(&d, PSIP_E_INTERVAL_TOO_SHORT, PSIP_H_MIN_SE));
	assert_int_equal(psip_session_expires_parse(psip_message_value(&d.message, PSIP_H_SESSION_EXPIRES), PSIP_STRICT, &read), PSIP_OK);
	assert_int_equal(read.seconds, 50);
	assert_int_equal(psip_min_se_parse(psip_message_value(&d.message, PSIP_H_MIN_SE), PSIP_STRICT, &read), PSIP_OK);
	assert_int_equal(read.seconds, 30);
}

/* ledger: 4028-6-02 */
static void a_422_has_its_minimum(void **state)
{
	struct draft d;

	(void)state;
	for (unsigned with = 0; with < 2; with++) {
		response(&d, "INVITE", 422, DRAFT_KEEP);
		assert_true(!with || put(&d, PSIP_H_MIN_SE, "300"));
		finish(&d, NULL, NULL);
		assert_int_equal(d.errors.count, !with);
		assert_true(with || noted(&d, PSIP_E_HEADER_MISSING, PSIP_H_MIN_SE));
	}
}

/* ---- Building: RFC 5630 and 7118 ---- */

static const char *const tls[] = { "<sip:a@h.example;transport=tls>", "<sips:h.example;lr;Transport=TLS>", "<sip:h.example;lr>, <sip:h.example;transport=tls>",
                                   "<sip:a@h.example;transport=wss>" };

/* ledger: 5630-5.1.1-08 5630-5.1.2-11 5630-5.3-17 5630-5.4-09 */
static void nobody_writes_transport_tls(void **state)
{
	static const struct {
		const char *method;
		unsigned status;
		enum psip_header_id id;
	} places[] = {
		{ "INVITE", 0, PSIP_H_CONTACT }, { "REFER", 0, PSIP_H_REFER_TO }, { "INVITE", 0, PSIP_H_ROUTE }, { "INVITE", 200, PSIP_H_CONTACT },
		{ "INVITE", 200, PSIP_H_RECORD_ROUTE }, { "INVITE", 0, PSIP_H_RECORD_ROUTE }, { "REGISTER", 0, PSIP_H_PATH }, { "INVITE", 302, PSIP_H_CONTACT },
		{ "REGISTER", 200, PSIP_H_SERVICE_ROUTE },
	};
	struct draft d;

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		for (size_t j = 0; j < sizeof tls / sizeof *tls; j++) {
			if (places[i].id == PSIP_H_REFER_TO && j == 2)
				continue;
			begin(&d, places[i].method, places[i].status, DRAFT_KEEP);
			if (put(&d, places[i].id, tls[j]))
				fail_msg("%s: %s", psip_header_text(places[i].id), tls[j]);
			assert_true(put(&d, places[i].id, "<sip:h.example;lr;transport=tcp>"));
			begin(&d, places[i].method, places[i].status, PSIP_WRITE_STRICT);
			assert_true(put(&d, places[i].id, tls[j]));
			finish(&d, NULL, NULL);
			assert_int_equal(d.checked, 0);
			assert_true(noted(&d, PSIP_E_TRANSPORT_TLS, places[i].id) || noted(&d, PSIP_E_SERVICE_ROUTE_STRICT, places[i].id));
		}
}

/* ledger: 5630-5.1.1-08 5630-5.3-17 */
static void nor_in_other_parts_of_requests(void **state)
{
	struct psip_request_parts parts, bad;
	struct psip_change changes[4];
	struct draft d;
	char text[2048];

	(void)state;
	parts = parts_of("OPTIONS");
	for (unsigned i = 0; i < 4; i++) {
		bad = parts;
		*(i == 0 ? &bad.request_uri : i == 1 ? &bad.last_route : &bad.contact) = i == 3 ? PSIP_TEXT("<sip:h.example;transport=tls>") :
		                                                                                  PSIP_TEXT("sip:h.example;transport=tls");
		d.w = psip_writer(d.text, sizeof d.text);
		d.w.flags = DRAFT_KEEP;
		psip_put_request(&d.w, &bad);
		assert_true(d.w.bad && d.w.length == 0);
		d.w = psip_writer(d.text, sizeof d.text);
		d.w.flags = PSIP_WRITE_STRICT;
		psip_put_request(&d.w, &bad);
		finish(&d, NULL, NULL);
		assert_true(d.checked == 0 && noted(&d, PSIP_E_TRANSPORT_TLS, PSIP_H_UNKNOWN));
	}
	d.w = psip_writer(d.text, sizeof d.text);
	d.w.flags = DRAFT_KEEP;
	psip_put_request_line(&d.w, PSIP_TEXT("OPTIONS"), PSIP_TEXT("sip:h.example;transport=tls"));
	assert_true(d.w.bad);
	/* A proxy's copy. */
	request(&d, "INVITE", "sip:alice@c.example", DRAFT_KEEP);
	finish(&d, NULL, NULL);
	for (unsigned wrong = 0; wrong < 2; wrong++) {
		struct psip_edit e = psip_edit(&d.message, changes, 4);
		struct psip_writer w = psip_writer(text, sizeof text);

		w.flags = DRAFT_KEEP;
		assert_int_equal(psip_edit_push(&e, PSIP_H_RECORD_ROUTE, wrong ? PSIP_TEXT("<sip:p.example;lr;transport=tls>") :
		                                                                 PSIP_TEXT("<sip:p.example;lr>")), PSIP_OK);
		psip_put_edited(&w, &e);
		assert_true(w.bad == wrong);
	}
}

/* ledger: 5630-9-01 5630-A-05 */
static void SIPS_warnings(void **state)
{
	struct psip_warning warning;
	struct psip_span rest;
	struct draft d;
	char value[64];

	(void)state;
	assert_string_equal(psip_warning_text(380), "SIPS Not Allowed");
	assert_string_equal(psip_warning_text(381), "SIPS Required");
	assert_string_equal(psip_warning_text(399), "Miscellaneous warning");
	assert_string_equal(psip_warning_text(382), "");
	for (unsigned code = 380; code <= 381; code++) {
		struct psip_writer w = psip_writer(value, sizeof value - 1);

		psip_put_number(&w, code);
		psip_put_text(&w, " h.example \"");
		psip_put_text(&w, psip_warning_text(code));
		psip_put_text(&w, "\"");
		assert_true(psip_written(&w));
		value[w.length] = 0;
		response(&d, "INVITE", 480, DRAFT_KEEP);
		assert_true(put(&d, PSIP_H_WARNING, value));
		finish(&d, NULL, NULL);
		assert_int_equal(d.errors.count, 0);
		rest = psip_message_value(&d.message, PSIP_H_WARNING);
		assert_int_equal(psip_warning_next(&rest, PSIP_STRICT, &warning), 1);
		assert_int_equal(warning.code, code);
		assert_true(psip_span_equal(warning.text, psip_string(psip_warning_text(code))));
	}
}

/* ledger: 7118-5.1-01 7118-5.2-01 */
static void WebSocket_in_Via_and_URIs(void **state)
{
	struct psip_request_parts parts = parts_of("OPTIONS");
	struct psip_span value;
	struct psip_via via;
	struct psip_uri uri;
	struct draft d;

	(void)state;
	for (unsigned secure = 0; secure < 2; secure++) {
		parts.transport = secure ? PSIP_TEXT("WSS") : PSIP_TEXT("WS");
		d.w = psip_writer(d.text, sizeof d.text);
		d.w.flags = DRAFT_KEEP;
		psip_put_request(&d.w, &parts);
		finish(&d, NULL, NULL);
		value = psip_message_value(&d.message, PSIP_H_VIA);
		assert_int_equal(psip_via_next(&value, PSIP_STRICT, &via), 1);
		assert_int_equal(via.transport, secure ? PSIP_WSS : PSIP_WS);
		assert_true(psip_span_equal(via.transport_text, parts.transport));
	}
	assert_int_equal(psip_uri_parse(&uri, PSIP_TEXT("sip:a@x.example;transport=ws"), PSIP_STRICT, NULL), PSIP_OK);
	assert_true(psip_uri_param(&uri, "transport", &value) && psip_span_equal(value, PSIP_TEXT("ws")));
	request(&d, "INVITE", "sip:a@x.example;transport=ws", DRAFT_KEEP);
	assert_false(put(&d, PSIP_H_ROUTE, "<sip:x.example;lr;transport=wss>"));
	assert_true(put(&d, PSIP_H_ROUTE, "<sips:x.example;lr;transport=ws>"));
}

/* ---- Building: RFC 6086, 6665 ---- */

/* ledger: 6086-6.1-01 6086-7.1-01 6086-7.1-02 */
static void INFO_and_its_packages(void **state)
{
	static const enum psip_header_id never[] = { PSIP_H_CONTACT, PSIP_H_ALERT_INFO, PSIP_H_EXPIRES, PSIP_H_PRIORITY, PSIP_H_MIN_EXPIRES };
	static const char *const offering[] = { "INVITE", "REGISTER", "PRACK", "UPDATE" };
	struct psip_request_parts parts = parts_of("INFO");
	struct psip_token_params package;
	struct draft d;

	(void)state;
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		refused("INFO", 0, never[i]);
	for (unsigned tag = 0; tag < 2; tag++) {
		parts.to_tag = tag ? PSIP_TEXT("2") : psip_span(NULL, 0);
		d.w = psip_writer(d.text, sizeof d.text);
		d.w.flags = DRAFT_KEEP;
		psip_put_request(&d.w, &parts);
		assert_true(put(&d, PSIP_H_INFO_PACKAGE, "foo;a=1"));
		finish(&d, NULL, NULL);
		assert_true(d.checked == 0 && noted(&d, PSIP_E_TO_TAG_MISSING, PSIP_H_UNKNOWN) == !tag && d.errors.count == !tag);
		assert_int_equal(psip_token_params_parse(PSIP_H_INFO_PACKAGE, psip_message_value(&d.message, PSIP_H_INFO_PACKAGE), PSIP_STRICT, &package), PSIP_OK);
		assert_true(psip_span_equal(package.token, PSIP_TEXT("foo")));
	}
	refused_elsewhere(PSIP_H_INFO_PACKAGE, "INFO", "PUBLISH", ""); /* RFC 6086's table has no column for PUBLISH */
	refused("INFO", 200, PSIP_H_INFO_PACKAGE);
	for (size_t i = 0; i < 4; i++) {
		taken(offering[i], 0, PSIP_H_RECV_INFO);
		assert_true(i == 2 || (taken(offering[i], 200, PSIP_H_RECV_INFO), true));
	}
	refused("INFO", 0, PSIP_H_RECV_INFO);
	refused("BYE", 0, PSIP_H_RECV_INFO);
	refused("MESSAGE", 200, PSIP_H_RECV_INFO);
	for (unsigned with = 0; with < 2; with++) {
		response(&d, "INFO", 469, DRAFT_KEEP);
		assert_true(!with || put(&d, PSIP_H_RECV_INFO, "foo"));
		finish(&d, NULL, NULL);
		assert_true(d.errors.count == !with && noted(&d, PSIP_E_HEADER_MISSING, PSIP_H_RECV_INFO) == !with);
	}
}

/* ledger: 6665-8.2.1-04 6665-8.2.3-01 */
static void Event_and_Subscription_State(void **state)
{
	static const char *const methods[] = { "SUBSCRIBE", "NOTIFY", "PUBLISH" };

	(void)state;
	refused_elsewhere(PSIP_H_EVENT, "SUBSCRIBE", "NOTIFY", "PUBLISH");
	refused_elsewhere(PSIP_H_SUBSCRIPTION_STATE, "NOTIFY", "", "");
	refused("NOTIFY", 200, PSIP_H_SUBSCRIPTION_STATE);
	for (size_t i = 0; i < 3; i++) {
		taken(methods[i], 0, PSIP_H_EVENT);
		refused(methods[i], 200, PSIP_H_EVENT);
		refused(methods[i], 489, PSIP_H_EVENT);
	}
	taken("NOTIFY", 0, PSIP_H_SUBSCRIPTION_STATE);
}

/* Whatever began the message: its method and status are known to the writer.
 * ledger: 6665-8.2.1-04 */
static void the_writer_knows_its_message(void **state)
{
	struct psip_change changes[2];
	struct draft d, other;

	(void)state;
	for (unsigned subscribe = 0; subscribe < 2; subscribe++) {
		const char *method = subscribe ? "SUBSCRIBE" : "OPTIONS";

		d.w = psip_writer(d.text, sizeof d.text); /* a request line */
		d.w.flags = PSIP_WRITE_ALLOWED;
		psip_put_request_line(&d.w, psip_string(method), PSIP_TEXT("sip:h.example"));
		assert_true(put(&d, PSIP_H_EVENT, "presence") == subscribe);
		psip_put_status_line(&d.w, 200, psip_span(NULL, 0)); /* a status line: the method comes with CSeq */
		assert_true(put(&d, PSIP_H_CSEQ, subscribe ? "1 SUBSCRIBE" : "1 OPTIONS"));
		assert_false(put(&d, PSIP_H_EVENT, "presence"));
		for (unsigned status = 0; status <= 200; status += 200) { /* a copy */
			struct psip_edit e;

			begin(&d, method, status, DRAFT_KEEP);
			finish(&d, NULL, NULL);
			e = psip_edit(&d.message, changes, 2);
			assert_int_equal(psip_edit_append(&e, PSIP_H_EVENT, PSIP_TEXT("presence")), PSIP_OK);
			other.w = psip_writer(other.text, sizeof other.text);
			other.w.flags = PSIP_WRITE_ALLOWED;
			psip_put_edited(&other.w, &e);
			assert_true(other.w.bad != (subscribe && status == 0));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rport_may_be_asked_for),
		cmocka_unit_test(registered_phrases),
		cmocka_unit_test(session_timers_and_where_they_stand),
		cmocka_unit_test(intervals_are_not_below_90_s),
		cmocka_unit_test(a_422_has_its_minimum),
		cmocka_unit_test(nobody_writes_transport_tls),
		cmocka_unit_test(nor_in_other_parts_of_requests),
		cmocka_unit_test(SIPS_warnings),
		cmocka_unit_test(WebSocket_in_Via_and_URIs),
		cmocka_unit_test(INFO_and_its_packages),
		cmocka_unit_test(Event_and_Subscription_State),
		cmocka_unit_test(the_writer_knows_its_message),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
