/* SPDX-License-Identifier: MIT
 * The extensions' rules for those who read messages: names, methods, events, routes, references, body parts, packages.
 * Not covered: the grammar of single values (test_headers.c, test_values.c, test_abnf.c). */
#include "parser/multipart.h"
#include "parser/uri_form.h"
#include "test/unit/rules_draft.h"

/* ---- Reading: names and methods ---- */

/* ledger: 3262-10-01 3311-7-01 3428-9-01 3903-11.1.1-01 6665-8.1.1-01 */
static void methods_compare_with_case(void **state)
{
	static const char *const names[] = { "PRACK", "UPDATE", "MESSAGE", "PUBLISH", "SUBSCRIBE", "NOTIFY" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char lower[16] = "";
		struct draft d;

		for (size_t j = 0; names[i][j] != 0; j++)
			lower[j] = (char)(names[i][j] | 0x20);
		assert_string_equal(psip_method_text(psip_method_find(psip_string(names[i]))).at, names[i]);
		assert_int_equal(psip_method_find(psip_string(lower)), PSIP_METHOD_UNKNOWN);
		request(&d, lower, NULL, PSIP_WRITE_STRICT);
		finish(&d, NULL, NULL);
		assert_true(d.checked == 0 && d.message.is_request && d.message.method == PSIP_METHOD_UNKNOWN);
		assert_true(psip_span_equal(d.message.method_text, psip_string(lower)));
	}
}

/* ledger: 3262-8.2-01 4028-4-09 5393-5.8-01 6665-7.3-01 3515-2.1-01 3892-3-01 */
static void compact_names(void **state)
{
	static const struct {
		enum psip_header_id id;
		char letter; /* 0: none */
	} cases[] = {
		{ PSIP_H_RSEQ, 0 }, { PSIP_H_RACK, 0 }, { PSIP_H_MAX_BREADTH, 0 }, { PSIP_H_SUBSCRIPTION_STATE, 0 }, { PSIP_H_SESSION_EXPIRES, 'x' },
		{ PSIP_H_ALLOW_EVENTS, 'u' }, { PSIP_H_EVENT, 'o' }, { PSIP_H_REFER_TO, 'r' }, { PSIP_H_REFERRED_BY, 'b' },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *text = psip_header_text(cases[i].id);
		struct psip_writer w;
		char written[64];

		for (char c = 'a'; c <= 'z'; c++)
			assert_true((psip_header_find(psip_span(&c, 1)) == cases[i].id) == (c == cases[i].letter));
		w = psip_writer(written, sizeof written);
		w.flags = PSIP_WRITE_COMPACT;
		psip_put_name(&w, cases[i].id);
		if (cases[i].letter != 0)
			assert_true(w.length == 3 && written[0] == cases[i].letter);
		else
			assert_true(w.length == strlen(text) + 2 && memcmp(written, text, strlen(text)) == 0);
	}
}

static void index_of(struct draft *d, const char *text, unsigned flags)
{
	d->message = (struct psip_message){ .headers = d->rows, .header_capacity = DRAFT_ROWS };
	assert_int_equal(psip_message_parse(&d->message, text, strlen(text), flags, PSIP_STRICT, NULL), PSIP_OK);
}

#define LINES(method) \
	method " sip:a@h.example SIP/2.0\r\nVia: SIP/2.0/UDP c.example;branch=z9hG4bK1\r\nFrom: <sip:a@b.example>;tag=1\r\n" \
	"To: <sip:c@d.example>\r\nCall-ID: 1@c.example\r\nCSeq: 1 " method "\r\nMax-Forwards: 70\r\n"

/* ledger: 3262-10-03 4028-4-09 5393-5.8-01 6665-7.3-01 */
static void names_in_any_case(void **state)
{
	struct psip_session_expires a, b;
	struct psip_event_value event;
	struct psip_span value;
	uint32_t number;
	struct draft d;

	(void)state;
	index_of(&d, LINES("INVITE") "rseq : 007\r\nMAX-breadth:\t60\r\nx: 1800;refresher=uas\r\no: presence\r\nu: a, b.c\r\n\r\n", PSIP_DATAGRAM);
	assert_true(psip_header_number(PSIP_H_RSEQ, psip_message_value(&d.message, PSIP_H_RSEQ), PSIP_STRICT, &number) == PSIP_OK && number == 7);
	assert_true(psip_header_number(PSIP_H_MAX_BREADTH, psip_message_value(&d.message, PSIP_H_MAX_BREADTH), PSIP_STRICT, &number) == PSIP_OK && number == 60);
	assert_int_equal(psip_header_number(PSIP_H_RSEQ, PSIP_TEXT("7a"), PSIP_STRICT, &number), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_header_number(PSIP_H_MAX_BREADTH, PSIP_TEXT(""), PSIP_STRICT, &number), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_header_number(PSIP_H_MAX_BREADTH, PSIP_TEXT("+6"), PSIP_STRICT, &number), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_session_expires_parse(psip_message_value(&d.message, PSIP_H_SESSION_EXPIRES), PSIP_STRICT, &a), PSIP_OK);
	assert_int_equal(psip_session_expires_parse(PSIP_TEXT("1800;refresher=uas"), PSIP_STRICT, &b), PSIP_OK);
	assert_true(a.seconds == b.seconds && a.refresher == b.refresher && a.refresher == PSIP_REFRESHER_UAS);
	assert_int_equal(psip_event_value_parse(psip_message_value(&d.message, PSIP_H_EVENT), PSIP_STRICT, &event), PSIP_OK);
	assert_true(psip_span_equal(event.type, PSIP_TEXT("presence")));
	value = psip_message_value(&d.message, PSIP_H_ALLOW_EVENTS);
	assert_int_equal(psip_event_value_next(&value, PSIP_STRICT, &event), 1);
	assert_int_equal(psip_event_value_next(&value, PSIP_STRICT, &event), 1);
	assert_true(psip_span_equal(event.type, PSIP_TEXT("b.c")));
}

/* ---- Reading: events ---- */

static struct psip_span type_of(const char *value)
{
	struct psip_event_value event;

	assert_int_equal(psip_event_value_parse(psip_string(value), PSIP_STRICT, &event), PSIP_OK);
	return event.type;
}

/* ledger: 3515-3.1-01 3842-3.1-01 6665-7.1-01 */
static void packages_by_name(void **state)
{
	struct psip_event_value event;

	(void)state;
	assert_true(psip_span_equal(type_of("refer;id=93809824"), PSIP_TEXT("refer")));
	assert_false(psip_span_equal(type_of("Refer"), PSIP_TEXT("refer")));
	assert_true(psip_span_equal(type_of("message-summary"), PSIP_TEXT("message-summary")));
	assert_false(psip_span_equal(type_of("message-Summary"), PSIP_TEXT("message-summary")));
	/* A dot always ends a name: there is no package "a.b". */
	assert_int_equal(psip_event_value_parse(PSIP_TEXT("a.b.c"), PSIP_STRICT, &event), PSIP_OK);
	assert_true(psip_span_equal(event.package, PSIP_TEXT("a")) && psip_span_equal(event.templates, PSIP_TEXT("b.c")));
	assert_int_equal(psip_event_value_parse(PSIP_TEXT("a."), PSIP_STRICT, &event), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_event_value_parse(PSIP_TEXT(".a"), PSIP_STRICT, &event), PSIP_ERR_SYNTAX);
}

/* ledger: 6665-8.2.1-03 */
static void one_event_in_a_message(void **state)
{
	struct psip_event_value event;
	struct draft d;

	(void)state;
	assert_int_equal(psip_event_value_parse(PSIP_TEXT("presence, dialog"), PSIP_STRICT, &event), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_event_value_parse(PSIP_TEXT("presence, dialog"), PSIP_LENIENT, &event), PSIP_ERR_SYNTAX);
	request(&d, "SUBSCRIBE", "sip:a@c.example", DRAFT_KEEP);
	assert_false(put(&d, PSIP_H_EVENT, "presence, dialog"));
	assert_true(put(&d, PSIP_H_EVENT, "presence") && put(&d, PSIP_H_EVENT, "dialog"));
	finish(&d, NULL, NULL);
	assert_int_equal(d.checked, 1);
	assert_true(d.at[0].code == PSIP_E_HEADER_REPEATED && d.at[0].response == 400);
}

/* ---- Reading: lists and addresses ---- */

/* ledger: 3327-4-02 3608-5-01 */
static void routes_in_one_row_or_several(void **state)
{
	static const char *const forms[] = {
		LINES("REGISTER") "Path: <sip:p.example;lr>;x=1, <sip:q.example;lr>\r\nService-Route: <sip:p.example;lr>;x=1 , <sip:q.example;lr>\r\n\r\n",
		LINES("REGISTER") "Path: <sip:p.example;lr>;x=1\r\nService-Route: <sip:p.example;lr>;x=1\r\nPath: <sip:q.example;lr>\r\n"
		                  "Service-Route: <sip:q.example;lr>\r\n\r\n",
	};
	static const enum psip_header_id ids[] = { PSIP_H_PATH, PSIP_H_SERVICE_ROUTE };
	struct psip_address_value address;
	struct psip_span value, param;
	struct draft d;

	(void)state;
	for (size_t form = 0; form < 2; form++)
		for (size_t id = 0; id < 2; id++) {
			unsigned count = 0;

			index_of(&d, forms[form], PSIP_DATAGRAM);
			for (unsigned i = d.message.first[ids[id]]; i != PSIP_NO_HEADER; i = d.message.headers[i].next)
				for (value = psip_header_value(&d.message, i); psip_address_next(&value, PSIP_STRICT, &address) == 1; count++) {
					assert_true(psip_span_equal(address.uri.host, count == 0 ? PSIP_TEXT("p.example") : PSIP_TEXT("q.example")));
					assert_true(psip_uri_loose(&address.uri) && psip_param(address.params, "x", &param) == (count == 0));
				}
			assert_int_equal(count, 2);
		}
	assert_int_equal(psip_header_value_check(PSIP_H_SERVICE_ROUTE, PSIP_TEXT("sip:p.example"), PSIP_STRICT, NULL), PSIP_ERR_SYNTAX);
	for (unsigned method = PSIP_INVITE; method <= PSIP_PRACK; method++) /* those that RFC 3608's table has */
		if (method != PSIP_REGISTER)
			refused(name_of(method), 200, PSIP_H_SERVICE_ROUTE);
	refused("REGISTER", 0, PSIP_H_SERVICE_ROUTE);
	refused("REGISTER", 404, PSIP_H_SERVICE_ROUTE);
	taken("REGISTER", 200, PSIP_H_SERVICE_ROUTE);
}

/* ledger: 3515-2.1-01 */
static void what_Refer_To_holds(void **state)
{
	struct psip_address_value to;
	struct draft d;

	(void)state;
	index_of(&d, LINES("REFER") "r: <sip:a@b.example?Replaces=x>;p=1\r\n\r\n", PSIP_DATAGRAM);
	assert_int_equal(psip_address_parse(psip_message_value(&d.message, PSIP_H_REFER_TO), PSIP_STRICT, &to), PSIP_OK);
	assert_true(to.bracketed && psip_span_equal(to.params, PSIP_TEXT(";p=1")) && psip_span_equal(to.uri.headers, PSIP_TEXT("Replaces=x")));
	assert_int_equal(psip_address_parse(PSIP_TEXT("http://www.ietf.org"), PSIP_STRICT, &to), PSIP_OK);
	assert_true(!to.bracketed && to.uri.scheme == PSIP_SCHEME_OTHER && psip_span_equal(to.uri_text, PSIP_TEXT("http://www.ietf.org")));
	assert_int_equal(psip_address_parse(PSIP_TEXT("sip:a@b.example;p=1"), PSIP_STRICT, &to), PSIP_OK);
	assert_true(psip_span_equal(to.params, PSIP_TEXT(";p=1")) && psip_span_equal(to.uri_text, PSIP_TEXT("sip:a@b.example")));
	assert_int_equal(psip_header_value_check(PSIP_H_REFER_TO, PSIP_TEXT("<sip:a@b.example>, <sip:c@d.example>"), PSIP_STRICT, NULL), PSIP_ERR_SYNTAX);
}

/* ledger: 3515-2.1-05 */
static void Refer_To_decides_the_request(void **state)
{
	static const struct {
		const char *value, *method, *rows;
	} cases[] = {
		{ "<sip:c@d.example;method=SUBSCRIBE>", "SUBSCRIBE", "" },
		{ "<sip:c@d.example>", NULL, "" },
		{ "<sip:c@d.example?Replaces=1%40h%3Bto-tag%3Da%3Bfrom-tag%3Db&Require=replaces>", NULL,
		  "Replaces: 1@h;to-tag=a;from-tag=b\r\nRequire: replaces\r\n" },
	};
	struct psip_address_value to;
	struct psip_span method;
	char name[32], text[256];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_writer w = psip_writer(text, sizeof text);

		assert_int_equal(psip_address_parse(psip_string(cases[i].value), PSIP_STRICT, &to), PSIP_OK);
		assert_int_equal(psip_uri_method(&to.uri, name, &method), PSIP_OK);
		assert_true(cases[i].method == NULL ? method.at == NULL : psip_span_equal(method, psip_string(cases[i].method)));
		assert_int_equal(psip_put_uri_headers(&w, &to.uri), PSIP_OK);
		assert_true(psip_span_equal(psip_span(text, w.length), psip_string(cases[i].rows)));
	}
}

/* ledger: 3892-3-01 3892-3-05 */
static void what_Referred_By_holds(void **state)
{
	struct psip_address_value by;
	struct psip_span value;
	struct draft d;

	(void)state;
	index_of(&d, LINES("REFER") "b: \"R\" <sip:r@x.example>;cid=\"a.b@x.example\";q=1\r\n\r\n", PSIP_DATAGRAM);
	assert_int_equal(psip_message_check(&d.message, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
	assert_int_equal(psip_address_parse(psip_message_value(&d.message, PSIP_H_REFERRED_BY), PSIP_STRICT, &by), PSIP_OK);
	assert_true(psip_param(by.params, "cid", &value) && psip_span_equal(value, PSIP_TEXT("\"a.b@x.example\"")));
	assert_true(psip_param(by.params, "q", &value) && psip_span_equal(value, PSIP_TEXT("1")));
	assert_int_equal(psip_address_parse(PSIP_TEXT("sip:r@x.example;p=1"), PSIP_STRICT, &by), PSIP_OK);
	assert_true(!by.bracketed && psip_span_equal(by.uri_text, PSIP_TEXT("sip:r@x.example")) && by.uri.params.length == 0);
	assert_true(psip_span_equal(by.params, PSIP_TEXT(";p=1")));
}

/* ledger: 3892-3-03 */
static void cid_names_a_body_part(void **state)
{
	static const char body[] = "--b\r\nContent-Type: text/plain\r\nContent-ID: <other@x.example>\r\n\r\n1\r\n"
	                           "--b\r\nContent-Type: message/sipfrag\r\nContent-ID: <a@x.example>\r\n\r\n2\r\n--b--\r\n";
	struct psip_span type_text = PSIP_TEXT("multipart/mixed;boundary=b"), cid, found = { NULL, 0 };
	struct psip_address_value by;
	struct psip_media_type type;
	struct psip_multipart parts;
	struct psip_part part;
	char text[64];
	struct psip_writer id = psip_writer(text, sizeof text);
	int length;

	(void)state;
	assert_int_equal(psip_address_parse(PSIP_TEXT("sip:r@x.example;cid=\"a@x.example\""), PSIP_STRICT, &by), PSIP_OK);
	assert_true(psip_param(by.params, "cid", &cid) && cid.length > 2);
	psip_put_text(&id, "<");
	length = psip_quoted_unescape(text + 1, sizeof text - 2, psip_span(cid.at + 1, cid.length - 2));
	assert_true(length > 0);
	id.length += (size_t)length;
	psip_put_text(&id, ">");
	assert_int_equal(psip_media_type_next(&type_text, PSIP_STRICT, &type), 1);
	assert_int_equal(psip_multipart_begin(&parts, &type, psip_string(body), PSIP_STRICT), PSIP_OK);
	while (psip_multipart_next(&parts, &part) == 1)
		if (psip_span_equal(part.id, psip_span(text, id.length)))
			found = part.body;
	assert_true(psip_span_equal(found, PSIP_TEXT("2")));
	/* And the way back: a part is written with that id. */
	char written[256];
	struct psip_writer w = psip_writer(written, sizeof written);
	struct psip_part own = { .type = PSIP_TEXT("message/sipfrag"), .id = psip_span(text, id.length), .body = PSIP_TEXT("2") };

	psip_put_multipart_part(&w, PSIP_TEXT("b"), &own);
	psip_put_multipart_end(&w, PSIP_TEXT("b"));
	assert_true(psip_written(&w));
	assert_int_equal(psip_multipart_begin(&parts, &type, psip_span(written, w.length), PSIP_STRICT), PSIP_OK);
	assert_int_equal(psip_multipart_next(&parts, &part), 1);
	assert_true(psip_span_equal(part.id, PSIP_TEXT("<a@x.example>")));
}

/* ledger: 5393-4.2.4-03 5923-7-01 5630-3.1.4-02 */
static void Vias_of_other_elements(void **state)
{
	static const struct {
		const char *text;
		enum psip_transport_id id;
	} transports[] = { { "UDP", PSIP_UDP }, { "TCP", PSIP_TCP }, { "TLS", PSIP_TLS }, { "SCTP", PSIP_SCTP }, { "TLS-SCTP", PSIP_TLS_SCTP } };
	struct psip_span value = PSIP_TEXT("SIP/2.0/TLS p.example;x;y=\"a;b,c\";z=1;branch=z9hG4bK1, SIP/2.0/TCP q.example;branch=z9hG4bK2;alias"), param;
	struct psip_via via;
	struct draft d;

	(void)state;
	assert_int_equal(psip_via_next(&value, PSIP_STRICT, &via), 1);
	assert_true(psip_span_equal(via.branch, PSIP_TEXT("z9hG4bK1")) && psip_param(via.params, "x", &param) && param.at == NULL);
	assert_true(psip_param(via.params, "y", &param) && psip_span_equal(param, PSIP_TEXT("\"a;b,c\"")));
	assert_true(psip_param(via.params, "z", &param) && psip_span_equal(param, PSIP_TEXT("1")) && !psip_param(via.params, "alias", &param));
	assert_int_equal(psip_via_next(&value, PSIP_STRICT, &via), 1);
	assert_true(psip_span_equal(via.host, PSIP_TEXT("q.example")) && psip_span_equal(via.branch, PSIP_TEXT("z9hG4bK2")));
	assert_true(psip_param(via.params, "alias", &param) && param.at == NULL);
	assert_int_equal(psip_via_next(&value, PSIP_STRICT, &via), 0);
	for (size_t i = 0; i < sizeof transports / sizeof *transports; i++) {
		struct psip_request_parts parts = parts_of("OPTIONS");

		parts.transport = psip_string(transports[i].text);
		d.w = psip_writer(d.text, sizeof d.text);
		psip_put_request(&d.w, &parts);
		finish(&d, NULL, NULL);
		assert_int_equal(d.errors.count, 0);
		value = psip_message_value(&d.message, PSIP_H_VIA);
		assert_int_equal(psip_via_next(&value, PSIP_STRICT, &via), 1);
		assert_int_equal(via.transport, transports[i].id);
	}
}

/* ledger: 5630-3.1.4-01 */
static void transport_tls_is_still_read(void **state)
{
	static const char *const tls[] = { "<sip:a@h.example;transport=tls>", "<sips:h.example;lr;Transport=TLS>", "<sip:h.example;lr>, <sip:h.example;transport=tls>",
	                                  "<sip:a@h.example;transport=wss>" };
	struct psip_uri uri;
	struct psip_span value;

	(void)state;
	assert_int_equal(psip_uri_parse(&uri, PSIP_TEXT("sip:a@b.example;transport=tls"), PSIP_STRICT, NULL), PSIP_OK);
	assert_true(uri.scheme == PSIP_SCHEME_SIP && psip_uri_param(&uri, "transport", &value) && psip_span_equal(value, PSIP_TEXT("tls")));
	for (size_t i = 0; i < sizeof tls / sizeof *tls; i++)
		assert_int_equal(psip_header_value_check(PSIP_H_CONTACT, psip_string(tls[i]), PSIP_STRICT, NULL), PSIP_OK);
}

/* Package names of all rows, one letter each, in their order. */
static void packages(const char *text, char names[16])
{
	struct psip_token_params package;
	struct draft d;
	unsigned count = 0;

	index_of(&d, text, PSIP_DATAGRAM);
	assert_int_equal(psip_message_check(&d.message, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
	assert_true(psip_message_has(&d.message, PSIP_H_RECV_INFO));
	for (unsigned i = d.message.first[PSIP_H_RECV_INFO]; i != PSIP_NO_HEADER; i = d.message.headers[i].next) {
		struct psip_span rest = psip_header_value(&d.message, i);
		int result;

		while ((result = psip_token_params_next(&rest, PSIP_STRICT, &package)) == 1)
			names[count++] = package.token.at[0];
		assert_int_equal(result, 0);
	}
	names[count] = 0;
}

/* ledger: 6086-5.2.2-02 6086-7.2-01 */
static void info_packages(void **state)
{
	struct psip_token_params offered, used;
	struct psip_span rest = PSIP_TEXT("foo;x=1, Foo");
	char names[16];

	(void)state;
	packages(LINES("INVITE") "Recv-Info: P, R\r\n\r\n", names);
	assert_string_equal(names, "PR");
	packages(LINES("INVITE") "Recv-Info: P\r\nRecv-Info: R\r\n\r\n", names);
	assert_string_equal(names, "PR");
	packages(LINES("INVITE") "Recv-Info:\r\n\r\n", names);
	assert_string_equal(names, "");
	assert_int_equal(psip_token_params_parse(PSIP_H_INFO_PACKAGE, PSIP_TEXT("foo;y=2"), PSIP_STRICT, &used), PSIP_OK);
	assert_int_equal(psip_token_params_next(&rest, PSIP_STRICT, &offered), 1);
	assert_true(psip_span_equal(offered.token, used.token));
	assert_int_equal(psip_token_params_next(&rest, PSIP_STRICT, &offered), 1);
	assert_false(psip_span_equal(offered.token, used.token));
}

/* A WebSocket message is delimited by its frame, as a datagram is.
 * ledger: 7118-5-04 */
static void a_WebSocket_message_needs_no_Content_Length(void **state)
{
	struct draft d;

	(void)state;
	index_of(&d, LINES("MESSAGE") "Content-Type: text/plain\r\n\r\nall of it", PSIP_DATAGRAM);
	assert_int_equal(psip_message_check(&d.message, PSIP_DATAGRAM, PSIP_STRICT, NULL), 0);
	assert_true(psip_span_equal(psip_message_body(&d.message), PSIP_TEXT("all of it")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(methods_compare_with_case),
		cmocka_unit_test(compact_names),
		cmocka_unit_test(names_in_any_case),
		cmocka_unit_test(packages_by_name),
		cmocka_unit_test(one_event_in_a_message),
		cmocka_unit_test(routes_in_one_row_or_several),
		cmocka_unit_test(what_Refer_To_holds),
		cmocka_unit_test(Refer_To_decides_the_request),
		cmocka_unit_test(what_Referred_By_holds),
		cmocka_unit_test(cid_names_a_body_part),
		cmocka_unit_test(Vias_of_other_elements),
		cmocka_unit_test(transport_tls_is_still_read),
		cmocka_unit_test(info_packages),
		cmocka_unit_test(a_WebSocket_message_needs_no_Content_Length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
