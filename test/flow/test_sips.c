/* SPDX-License-Identifier: MIT
 * RFC 5630, what a user agent owes to sips: URIs, and RFC 3261 §26.4.4. TLS is a stream like another here.
 * Not covered: registrations and GRUUs (no registration client yet), proxies, registrars, TLS itself (test/unit/test_tls*.c). */
#include "test/flow/flow.h"

#define TRANSPORTS { PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_WSS }
#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct psip_address server = { .ip = { 10, 0, 0, 1 }, .family = 4, .port = 5061, .transport = PSIP_TLS };
static const struct psip_address client = { .ip = { 10, 0, 0, 2 }, .family = 4, .port = 33000, .transport = PSIP_TLS };

static psip_handle secure_flow(struct rig *r)
{
	psip_handle flow = 0;

	assert_int_equal(psip_accepted(r->s, r->now, &server, &client, &flow), PSIP_OK);
	return flow;
}

static struct rig *with_policy(enum psip_sips_policy policy)
{
	struct psip_settings settings = { .size = sizeof settings, .transports = TRANSPORTS, .media = { .port = 40000 }, .sips = (uint8_t)policy };

	return rig_new(NULL, &settings, 3);
}

/* A request by TLS. */
static void ask(struct rig *r, psip_handle flow, const char *method, const char *uri, const char *to, const char *id, unsigned cseq,
                const char *contact, const char *more)
{
	rig_tcp(r, flow,
	        "%s %s SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2:5061;branch=z9hG4bK%s%s%u\nMax-Forwards: 70\nFrom: <sips:alice@a.example>;tag=%s\nTo: %s\n"
	        "Call-ID: %s\nCSeq: %u %s\nContact: <%s>\n%sContent-Length: 0\n\n",
	        method, uri, id, method, cseq, id, to, id, cseq, method, contact, more);
}

static void reply(struct rig *r, const struct rig_send *request, unsigned status, const char *more, const char *sdp)
{
	char to[256];

	snprintf(to, sizeof to, "%s", rig_header(request, "To", 0));
	rig_tcp(r, request->flow, "SIP/2.0 %u Test\nVia: %s\nFrom: %s\nTo: %s%s\nCall-ID: %s\nCSeq: %s\n%s%sContent-Length: %zu\n\n%s", status,
	        rig_header(request, "Via", 0), rig_header(request, "From", 0), to, strstr(to, ";tag=") ? "" : ";tag=peer", rig_header(request, "Call-ID", 0),
	        rig_header(request, "CSeq", 0), more,
	        sdp ? "Content-Type: application/sdp\n" : "", sdp ? strlen(sdp) : 0, sdp ? sdp : "");
}

static bool over_tls(const struct rig_send *m)
{
	const char *via = rig_header(m, "Via", 0);

	return m->flow && m->remote.transport == PSIP_TLS && strncmp(via, "SIP/2.0/TLS ", 12) == 0;
}

static bool contact_is(const struct rig_send *m, const char *scheme)
{
	const char *contact = rig_header(m, "Contact", 0);

	return contact && strncmp(contact + 1, scheme, strlen(scheme)) == 0 && contact[1 + strlen(scheme)] == ':';
}

/* A call of ours over TLS that is answered with that Contact; the ACK is taken. */
static psip_handle called(struct rig *r, struct psip_call_options *o, const char *contact)
{
	char more[256];
	const struct rig_send *m;
	psip_handle call;

	m = flow_call_with(r, o, &call);
	assert_true(over_tls(m));
	snprintf(more, sizeof more, "Contact: <%s>\n", contact);
	reply(r, m, 200, more, rig_sdp());
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	m = flow_request(r, "ACK");
	assert_true(over_tls(m));
	return call;
}

/* A call of the peer's over TLS, answered and acknowledged; its To tag. */
static psip_handle taken(struct rig *r, psip_handle flow, const char *uri, const char *contact, char tag[64])
{
	char to[128];
	psip_handle call;

	ask(r, flow, "INVITE", uri, "<sips:bob@b.example>", "in", 1, contact, "");
	call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
	assert_int_equal(psip_accept(r->s, r->now, call, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", tag);
	snprintf(to, sizeof to, "<sips:bob@b.example>;tag=%s", tag);
	rig_tcp(r, flow,
	        "ACK %s SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2:5061;branch=z9hG4bKack\nMax-Forwards: 70\nFrom: <sips:alice@a.example>;tag=in\nTo: %s\n"
	        "Call-ID: in\nCSeq: 1 ACK\n"
	        "Content-Type: application/sdp\nContent-Length: %zu\n\n%s", uri, to, strlen(rig_sdp()), rig_sdp());
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	return call;
}

/* ---- The calling side (§5.1.1) ---- */

/* ledger: 5630-5.1.1-01 5630-5.1.1-02 5630-A-06 */
static void a_sips_uri_stays_one(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct psip_call_options o = { .to = PSIP_TEXT("sips:alice@10.0.0.2") }, elsewhere = { 0 };
	const struct psip_event *e;
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call_with(r, &o, &call);
	assert_true(flow_starts(m, "INVITE sips:alice@10.0.0.2 SIP/2.0\r\n"));
	assert_true(over_tls(m) && contact_is(m, "sips"));
	assert_string_equal(rig_header(m, "To", 0), "<sips:alice@10.0.0.2>");
	reply(r, m, 302, "Contact: <sips:carol@10.0.0.3>\n", NULL);
	flow_request(r, "ACK");
	e = flow_event(r, PSIP_EVENT_ENDED, 302);
	assert_non_null(strstr(e->message.at, "\r\nContact: <sips:carol@10.0.0.3>\r\n"));
	elsewhere.to = PSIP_TEXT("sips:carol@10.0.0.3");
	m = flow_call_with(r, &elsewhere, &call);
	assert_true(flow_starts(m, "INVITE sips:carol@10.0.0.3 SIP/2.0\r\n"));
	assert_true(over_tls(m) && contact_is(m, "sips"));
	rig_free(r);
}

/* Nothing but TLS, whoever asks for something else.
 * ledger: 5630-A-06 3261-26.2.2-06 3261-8.1.2-07 */
static void sips_goes_by_nothing_else(void **state)
{
	static const struct { const char *to, *route; uint8_t transport; } cases[] = {
		{ "sips:alice@10.0.0.2;transport=udp", NULL, 0 }, { "sips:alice@10.0.0.2", NULL, PSIP_UDP }, { "sips:alice@10.0.0.2", NULL, PSIP_TCP },
		{ "sips:alice@10.0.0.2", NULL, PSIP_WS }, { "sips:alice@b.example", "<sip:10.0.0.7;transport=udp;lr>", 0 },
		{ "sips:alice@b.example", "<sip:10.0.0.7;lr>", PSIP_UDP },
	};
	struct psip_call_options tcp = { .to = PSIP_TEXT("sips:alice@10.0.0.2;transport=tcp") };
	struct rig *r = rig_new(NULL, NULL, 2);
	psip_handle call;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct psip_call_options o = { .size = sizeof o, .to = psip_string(cases[i].to), .route = psip_string(cases[i].route),
		        .transport = cases[i].transport };

		assert_true(psip_call(r->s, r->now, &o, &call) < 0);
		flow_silent(r);
		assert_null(rig_take_asked(r));
	}
	assert_true(over_tls(flow_call_with(r, &tcp, &call)));
	rig_free(r);
}

/* What was not to be had by sips is not tried by sip: that is for the user to say.
 * ledger: 5630-5.1.1-03 5630-5.1.1-04 5630-A-02 */
static void no_downgrade_after_a_refusal(void **state)
{
	static const struct { unsigned status; const char *more; } refusals[] = {
		{ 416, "" }, { 480, "Warning: 380 b.example \"SIPS Not Allowed\"\n" }, { 302, "Contact: <sip:alice@10.0.0.2>\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		struct rig *r = rig_new(NULL, NULL, 4);
		struct psip_call_options o = { .to = PSIP_TEXT("sips:alice@10.0.0.2") }, again = { .to = PSIP_TEXT("sip:alice@10.0.0.2") };
		const struct rig_send *m;
		psip_handle call;

		m = flow_call_with(r, &o, &call);
		reply(r, m, refusals[i].status, refusals[i].more, NULL);
		flow_request(r, "ACK");
		assert_non_null(strstr(flow_event(r, PSIP_EVENT_ENDED, refusals[i].status)->message.at, refusals[i].status == 480 ? "380 b.example" : "SIP/2.0"));
		rig_advance(r, 3600000);
		flow_silent(r);
		flow_quiet(r);
		m = flow_call_with(r, &again, &call); /* the user's word */
		assert_true(flow_starts(m, "INVITE sip:alice@10.0.0.2 SIP/2.0\r\n"));
		rig_free(r);
	}
}

/* ledger: 5630-5.1.1-05 5630-5.1.1-06 5630-5.1.1-07 5630-5.1.1.2-01 */
static void routes(void **state)
{
	static const struct { const char *to, *route, *line, *routes, *contact; uint8_t host; bool tls; } cases[] = {
		/* sips: all of the route set, by its scheme alone */
		{ "sips:alice@b.example", "<sip:10.0.0.7;lr;x=1>, \"P2\" <sip:p2.example:5070;lr>;y, <sips:p3.example;lr>",
		  "INVITE sips:alice@b.example SIP/2.0\r\n",
		  "<sips:10.0.0.7;lr;x=1>, \"P2\" <sips:p2.example:5070;lr>;y, <sips:p3.example;lr>", "sips", 7, true },
		{ "SIPS:alice@b.example", "<SIP:10.0.0.7;lr>", "INVITE SIPS:alice@b.example SIP/2.0\r\n", "<sips:10.0.0.7;lr>", "sips", 7, true },
		/* and of a strict router, which gets the request in its own name */
		{ "sips:alice@b.example", "<sip:10.0.0.7>, <sip:p2.example;lr>", "INVITE sips:10.0.0.7 SIP/2.0\r\n", "<sips:p2.example;lr>, <sips:alice@b.example>",
		  "sips", 7, true },
		/* sip: as it is, over TLS if its first hop says sips */
		{ "sip:alice@b.example", "<sips:10.0.0.7;lr>, <sip:p2.example;lr>", "INVITE sip:alice@b.example SIP/2.0\r\n",
		  "<sips:10.0.0.7;lr>, <sip:p2.example;lr>", "sips", 7, true },
		{ "sip:alice@b.example", "<sips:10.0.0.7>, <sip:p2.example;lr>", "INVITE sips:10.0.0.7 SIP/2.0\r\n", "<sip:p2.example;lr>, <sip:alice@b.example>",
		  "sips", 7, true },
		{ "sip:alice@b.example", "<sip:10.0.0.7;lr>, <sips:p2.example;lr>", "INVITE sip:alice@b.example SIP/2.0\r\n",
		  "<sip:10.0.0.7;lr>, <sips:p2.example;lr>", "sip", 7, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rig *r = rig_new(NULL, NULL, 5);
		struct psip_call_options o = { .to = psip_string(cases[i].to), .route = psip_string(cases[i].route) };
		const struct rig_send *m;
		psip_handle call;

		m = flow_call_with(r, &o, &call);
		assert_true(flow_starts(m, cases[i].line));
		assert_string_equal(rig_header(m, "Route", 0), cases[i].routes);
		assert_int_equal(over_tls(m), cases[i].tls);
		assert_int_equal(m->remote.ip[3], cases[i].host);
		assert_true(contact_is(m, cases[i].contact));
		rig_free(r);
	}
}

/* The route set that the answer brings is no other: here it is the peer's Contact that says sips.
 * ledger: 5630-5.1.1-05 */
static void routes_of_a_dialog(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct psip_call_options o = { .to = PSIP_TEXT("sips:alice@10.0.0.2") };
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	m = flow_call_with(r, &o, &call);
	reply(r, m, 200, "Record-Route: <sip:p2.example;lr>\nRecord-Route: <sip:10.0.0.2;lr>\nContact: <sips:alice@10.0.0.9>\n", rig_sdp());
	m = flow_request(r, "ACK");
	assert_true(flow_starts(m, "ACK sips:alice@10.0.0.9 SIP/2.0\r\n") && over_tls(m));
	assert_string_equal(rig_header(m, "Route", 0), "<sips:10.0.0.2;lr>, <sips:p2.example;lr>");
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	m = flow_request(r, "BYE");
	assert_true(over_tls(m));
	assert_string_equal(rig_header(m, "Route", 0), "<sips:10.0.0.2;lr>, <sips:p2.example;lr>");
	rig_free(r);
}

/* sip over TLS: sip everywhere but in the Via, which alone says TLS.
 * ledger: 5630-3.1.3-03 5630-5.1.1.2-01 5630-5.1.1-08 */
static void best_effort(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.2"), .from = PSIP_TEXT("<sip:bob@b.example>"), .transport = PSIP_TLS };
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:alice@10.0.0.2"), .transport = PSIP_TLS };
	psip_handle call = called(r, &o, "sip:alice@10.0.0.2:5061"), ping;

	(void)state;
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	assert_int_equal(psip_options(r->s, r->now, &options, &ping), PSIP_OK);
	rig_pump(r);
	assert_int_equal(r->send_count, 4);
	for (unsigned i = 0; i < r->send_count; i++) {
		const struct rig_send *m = &r->sends[i];

		assert_true(over_tls(m));
		assert_null(strstr(m->text, "sips:"));
		assert_null(strstr(m->text, "transport="));
		if (strcmp(rig_method(m), "ACK") != 0)
			assert_true(contact_is(m, "sip"));
	}
	rig_free(r);
}

/* ledger: 5630-5.1.1.2-02 5630-5.1.1-02 3261-12.2.1.1-23 */
static void a_sips_call_stays_one(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	struct psip_call_options o = { .to = PSIP_TEXT("sips:alice@10.0.0.2") };
	psip_handle call = called(r, &o, "sips:alice@10.0.0.2");
	const struct rig_send *m;
	struct psip_call_info info;
	char to[96], from[160];

	(void)state;
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_INACTIVE, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	assert_true(over_tls(m) && contact_is(m, "sips"));
	snprintf(to, sizeof to, "%s", rig_header(m, "From", 0));
	snprintf(from, sizeof from, "%s", rig_header(m, "To", 0));
	reply(r, m, 200, "Contact: <sips:alice@10.0.0.2>\n",
	        "v=0\r\no=peer 1 2 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\nm=audio 50000 RTP/AVP 0\r\na=inactive\r\n");
	flow_request(r, "ACK");
	/* and when the peer asks */
	rig_tcp(r, m->flow,
	        "INVITE sips:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2:5061;branch=z9hG4bKre\nMax-Forwards: 70\nFrom: %s\nTo: %s\nCall-ID: %s\n"
	        "CSeq: 1 INVITE\n"
	        "Contact: <sips:alice@10.0.0.2>\nContent-Length: 0\n\n", from, to, rig_header(m, "Call-ID", 0));
	assert_true(contact_is(flow_status(r, 200, "INVITE"), "sips"));
	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	assert_true(info.sips);
	rig_free(r);
}

/* A peer that answers a sips call with a sip Contact gets its requests over TLS for all that.
 * ledger: 5630-5.1.1.3-01 */
static void never_in_the_clear(void **state)
{
	static const char *const contacts[] = { "sip:alice@10.0.0.2", "sip:alice@10.0.0.2:5061;transport=tls", "sip:alice@10.0.0.2;transport=tcp" };

	(void)state;
	for (size_t i = 0; i < COUNT(contacts); i++) {
		struct rig *r = rig_new(NULL, NULL, 9);
		struct psip_call_options o = { .to = PSIP_TEXT("sips:alice@10.0.0.2") };
		psip_handle call = called(r, &o, contacts[i]);

		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		assert_true(over_tls(flow_request(r, "BYE")));
		rig_free(r);
	}
}

/* No dialog comes of another without leave: REFER is not served, and Replaces makes no call another's heir.
 * ledger: 5630-5.1.1.3-01 5630-5.1.1.3-02 5630-5.1.1.3-03 */
static void derived_dialogs(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	psip_handle flow = secure_flow(r), call;
	struct psip_call_info info;
	char tag[64], to[128], replaces[160];

	(void)state;
	call = taken(r, flow, "sips:bob@10.0.0.1", "sips:alice@10.0.0.2", tag);
	snprintf(to, sizeof to, "<sips:bob@b.example>;tag=%s", tag);
	ask(r, flow, "REFER", "sips:bob@10.0.0.1", to, "in", 2, "sips:alice@10.0.0.2", "Refer-To: <sip:carol@10.0.0.3>\n");
	flow_status(r, 405, "REFER");
	snprintf(replaces, sizeof replaces, "Require: replaces\nReplaces: in;to-tag=%s;from-tag=in\n", tag);
	ask(r, flow, "INVITE", "sip:bob@10.0.0.1", "<sip:bob@b.example>", "other", 1, "sip:eve@10.0.0.6", replaces);
	assert_string_equal(rig_header(flow_status(r, 420, "INVITE"), "Unsupported", 0), "replaces");
	rig_advance(r, 10000);
	flow_silent(r);
	flow_quiet(r);
	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	assert_int_equal(info.state, PSIP_CALL_CONFIRMED);
	rig_free(r);
}

/* ---- The called side (§5.1.2) ---- */

/* ledger: 5630-5.1.2-01 5630-5.1.2-02 3261-12.1.1-08 */
static void a_sips_request_makes_a_sips_dialog(void **state)
{
	static const struct { const char *uri, *contact, *more; bool sips; } cases[] = {
		{ "sips:bob@10.0.0.1", "sips:alice@10.0.0.2", "", true },
		{ "sips:bob@10.0.0.1", "sips:alice@10.0.0.2", "Record-Route: <sip:10.0.0.7;lr>\n", true },
		{ "sip:bob@10.0.0.1", "sip:alice@10.0.0.2", "Record-Route: <sips:10.0.0.7;lr>, <sip:10.0.0.8;lr>\n", true },
		{ "sip:bob@10.0.0.1", "sips:alice@10.0.0.2", "", true },
		{ "sip:bob@10.0.0.1", "sips:alice@10.0.0.2", "Record-Route: <sip:10.0.0.7;lr>\n", false },
		{ "sip:bob@10.0.0.1", "sip:alice@10.0.0.2", "Record-Route: <sip:10.0.0.7;lr>, <sips:10.0.0.8;lr>\n", false },
		{ "sip:bob@10.0.0.1", "sip:alice@10.0.0.2", "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rig *r = rig_new(NULL, NULL, 11);
		struct psip_call_info info;
		const struct psip_event *e;

		ask(r, secure_flow(r), "INVITE", cases[i].uri, "<sips:bob@b.example>", "in", 1, cases[i].contact, cases[i].more);
		e = flow_event(r, PSIP_EVENT_INCOMING, 0);
		assert_memory_equal(e->message.at + 7, cases[i].uri, strlen(cases[i].uri));
		assert_int_equal(psip_call_info(r->s, e->object, &info), PSIP_OK);
		assert_true(psip_span_equal(info.remote_target, psip_string(cases[i].contact)));
		assert_int_equal(info.sips, strncmp(cases[i].uri, "sips:", 5) == 0);
		assert_int_equal(psip_ring(r->s, r->now, e->object, 180), PSIP_OK);
		assert_true(contact_is(flow_status(r, 180, "INVITE"), cases[i].sips ? "sips" : "sip"));
		assert_int_equal(psip_accept(r->s, r->now, e->object, flow_none, flow_none), PSIP_OK);
		assert_true(contact_is(flow_status(r, 200, "INVITE"), cases[i].sips ? "sips" : "sip"));
		rig_free(r);
	}
}

/* The application's Contact, in the scheme of each dialog.
 * ledger: 5630-5.1.1-02 5630-5.1.1.2-01 5630-5.1.2-02 3261-19.1-02 */
static void a_contact_of_the_application(void **state)
{
	static const struct { const char *given, *sips, *sip; } cases[] = {
		{ "sip:bob@phone.example", "<sips:bob@phone.example>", "<sip:bob@phone.example>" },
		{ "sips:bob@phone.example", "<sips:bob@phone.example>", "<sip:bob@phone.example>" },
		{ "SIPS:phone.example;x=1", "<sips:phone.example;x=1>", "<sip:phone.example;x=1>" },
		{ "sip:bob@phone.example;transport=udp;x=1", "<sips:bob@phone.example;x=1>", "<sip:bob@phone.example;transport=udp;x=1>" },
		{ "sip:bob@phone.example;x=1;Transport=UDP", "<sips:bob@phone.example;x=1>", "<sip:bob@phone.example;x=1;Transport=UDP>" },
		{ "sip:bob@phone.example;transport=tcp", "<sips:bob@phone.example;transport=tcp>", "<sip:bob@phone.example;transport=tcp>" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		for (unsigned sips = 0; sips < 2; sips++) {
			struct psip_settings settings = { .size = sizeof settings, .transports = TRANSPORTS, .media = { .port = 40000 },
			        .contact = psip_string(cases[i].given) };
			struct psip_call_options o = { .to = sips ? PSIP_TEXT("sips:alice@10.0.0.2") : PSIP_TEXT("sip:alice@10.0.0.2"), .transport = PSIP_TLS };
			struct rig *r = rig_new(NULL, &settings, 12);
			const char *want = sips ? cases[i].sips : cases[i].sip;
			psip_handle call;

			assert_string_equal(rig_header(flow_call_with(r, &o, &call), "Contact", 0), want);
			ask(r, secure_flow(r), "INVITE", sips ? "sips:bob@10.0.0.1" : "sip:bob@10.0.0.1", "<sip:bob@b.example>", "in", 1,
			    sips ? "sips:alice@10.0.0.2" : "sip:alice@10.0.0.2", "");
			call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
			assert_int_equal(psip_ring(r->s, r->now, call, 183), PSIP_OK);
			assert_string_equal(rig_header(flow_status(r, 183, "INVITE"), "Contact", 0), want);
			rig_free(r);
		}
}

static void policy_case(enum psip_sips_policy policy, bool sips, int status, const char *warning)
{
	struct rig *r = with_policy(policy);
	const char *uri = sips ? "sips:bob@10.0.0.1" : "sip:bob@10.0.0.1", *contact = sips ? "sips:alice@10.0.0.2" : "sip:alice@10.0.0.2";
	psip_handle flow = secure_flow(r);
	const struct rig_send *m;

	ask(r, flow, "INVITE", uri, "<sip:bob@b.example>", "call", 1, contact, "");
	if (status == 200) {
		assert_int_equal(psip_ring(r->s, r->now, flow_event(r, PSIP_EVENT_INCOMING, 0)->object, 180), PSIP_OK);
		flow_status(r, 180, "INVITE");
	} else {
		m = flow_status(r, status, "INVITE");
		assert_true(!warning == !rig_header(m, "Warning", 0));
		if (warning)
			assert_string_equal(rig_header(m, "Warning", 0), warning);
	}
	ask(r, flow, "OPTIONS", uri, "<sip:bob@b.example>", "ping", 1, contact, "");
	flow_status(r, status, "OPTIONS");
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 5630-5.1.2-03 5630-5.1.2-04 5630-5.1.2-05 5630-5.1.2-06 5630-5.1.2-07 5630-5.1.2-08 */
static void which_scheme_is_served(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .sips = PSIP_SIPS_UNKNOWN + 1 };
	struct rig *r = with_policy(PSIP_SIPS_ALLOWED);

	(void)state;
	policy_case(PSIP_SIPS_ALLOWED, true, 200, NULL);
	policy_case(PSIP_SIPS_ALLOWED, false, 200, NULL);
	policy_case(PSIP_SIPS_REFUSED, true, 480, "380 localhost \"SIPS Not Allowed\"");
	policy_case(PSIP_SIPS_REFUSED, false, 200, NULL);
	policy_case(PSIP_SIPS_REQUIRED, true, 200, NULL);
	policy_case(PSIP_SIPS_REQUIRED, false, 480, "381 localhost \"SIPS Required\"");
	policy_case(PSIP_SIPS_UNKNOWN, true, 416, NULL);
	policy_case(PSIP_SIPS_UNKNOWN, false, 200, NULL);
	assert_int_equal(psip_configure(r->s, &settings), PSIP_ERR_ARGUMENT);
	rig_free(r);
}

/* A dialog that stands is not bound by it: its BYE must be served. */
static void policy_leaves_dialogs_alone(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .transports = TRANSPORTS, .media = { .port = 40000 }, .sips = PSIP_SIPS_REFUSED };
	struct rig *r = rig_new(NULL, NULL, 13);
	psip_handle flow = secure_flow(r);
	char tag[64], to[128];

	(void)state;
	taken(r, flow, "sips:bob@10.0.0.1", "sips:alice@10.0.0.2", tag);
	assert_int_equal(psip_configure(r->s, &settings), PSIP_OK);
	snprintf(to, sizeof to, "<sips:bob@b.example>;tag=%s", tag);
	ask(r, flow, "BYE", "sips:bob@10.0.0.1", to, "in", 2, "sips:alice@10.0.0.2", "");
	flow_status(r, 200, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	rig_free(r);
}

/* ledger: 5630-5.1.2-09 5630-5.4-08 */
static void inconsistent_uris(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .transports = TRANSPORTS, .media = { .port = 40000 }, .mixed_sips = true };
	struct rig *r = rig_new(NULL, NULL, 14);
	psip_handle flow = secure_flow(r), call;
	char tag[64], to[128];

	(void)state;
	ask(r, flow, "INVITE", "sips:bob@10.0.0.1", "<sips:bob@b.example>", "bad", 1, "sip:alice@10.0.0.2", "");
	flow_status(r, 400, "INVITE");
	flow_quiet(r);
	ask(r, flow, "INVITE", "sip:bob@10.0.0.1", "<sips:bob@b.example>", "good", 1, "sip:alice@10.0.0.2", "");
	flow_event(r, PSIP_EVENT_INCOMING, 0);
	/* in a dialog, too: it stands as it was */
	taken(r, flow, "sips:bob@10.0.0.1", "sips:alice@10.0.0.2", tag);
	snprintf(to, sizeof to, "<sips:bob@b.example>;tag=%s", tag);
	ask(r, flow, "INVITE", "sips:bob@10.0.0.1", to, "in", 2, "sip:alice@10.0.0.2", "");
	flow_status(r, 400, "INVITE");
	rig_free(r);
	/* If the settings let it pass, what follows goes over TLS all the same. */
	r = rig_new(NULL, &settings, 15);
	flow = secure_flow(r);
	call = taken(r, flow, "sips:bob@10.0.0.1", "sip:alice@10.0.0.2", tag);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	assert_true(over_tls(flow_request(r, "BYE")));
	rig_free(r);
}

/* ledger: 5630-5.1.2-10 5630-5.1.2-11 */
static void target_refresh_by_the_called_side(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 16);
	psip_handle flow = secure_flow(r), call;
	const struct rig_send *m;
	char tag[64], to[128];

	(void)state;
	call = taken(r, flow, "sips:bob@10.0.0.1", "sips:alice@10.0.0.2", tag);
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	assert_true(over_tls(m) && contact_is(m, "sips"));
	reply(r, m, 488, "", NULL);
	flow_request(r, "ACK");
	snprintf(to, sizeof to, "<sips:bob@b.example>;tag=%s", tag);
	ask(r, flow, "INVITE", "sips:bob@10.0.0.1", to, "in", 2, "sips:alice@10.0.0.2", "");
	assert_true(contact_is(flow_status(r, 200, "INVITE"), "sips"));
	for (unsigned i = 0; i < r->send_count; i++)
		assert_null(strstr(r->sends[i].text, "transport="));
	rig_free(r);
}

/* sip over TLS, from the other side. ledger: 5630-5.1.2-11 */
static void best_effort_called(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 17);
	psip_handle flow = secure_flow(r);
	char tag[64];

	(void)state;
	taken(r, flow, "sip:bob@10.0.0.1", "sip:alice@10.0.0.2", tag);
	assert_true(contact_is(&r->sends[0], "sip"));
	ask(r, flow, "OPTIONS", "sip:bob@10.0.0.1", "<sip:bob@b.example>", "ping", 1, "sip:alice@10.0.0.2", "");
	flow_status(r, 200, "OPTIONS");
	for (unsigned i = 0; i < r->send_count; i++)
		assert_null(strstr(r->sends[i].text, "transport="));
	rig_free(r);
}

/* For peers that know no better: only where asked for, and only where TLS and sip come together. */
static void transport_tls_by_setting(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .transports = TRANSPORTS, .media = { .port = 40000 }, .contact_tls = true };
	struct psip_call_options sip = { .to = PSIP_TEXT("sip:alice@10.0.0.2"), .transport = PSIP_TLS }, sips = { .to = PSIP_TEXT("sips:alice@10.0.0.2") };
	struct psip_call_options udp = { .to = PSIP_TEXT("sip:alice@10.0.0.2") };
	struct rig *r = rig_new(NULL, &settings, 21);
	psip_handle call;

	(void)state;
	assert_string_equal(rig_header(flow_call_with(r, &sip, &call), "Contact", 0), "<sip:10.0.0.1:5060;transport=tls>");
	assert_string_equal(rig_header(flow_call_with(r, &sips, &call), "Contact", 0), "<sips:10.0.0.1:5060>");
	assert_string_equal(rig_header(flow_call_with(r, &udp, &call), "Contact", 0), "<sip:10.0.0.1:5060>");
	rig_free(r);
}

/* A Contact cannot say that its host speaks TLS; so where TLS came from, TLS goes to. To other hosts, and to other transports, as the URI says.
 * ledger: 5630-3.1.3-03 */
static void best_effort_lasts(void **state)
{
	static const struct { const char *contact; uint8_t transport, host; uint16_t port; } cases[] = {
		{ "sip:alice@10.0.0.2:5071", PSIP_TLS, 2, 5071 }, { "sip:alice@10.0.0.2", PSIP_TLS, 2, 5061 }, { "sip:alice@10.0.0.9:5071", PSIP_UDP, 9, 5071 },
		{ "sip:alice@10.0.0.2:5071;transport=tcp", PSIP_TCP, 2, 5071 }, { "sip:alice@10.0.0.2:5071;transport=udp", PSIP_UDP, 2, 5071 },
		{ "sip:alice@10.0.0.2:5071;transport=tls", PSIP_TLS, 2, 5071 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		for (unsigned caller = 0; caller < 2; caller++) {
			struct rig *r = rig_new(NULL, NULL, 20);
			struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.2;transport=tls") };
			const struct rig_send *m;
			char tag[64], more[128];
			psip_handle call;

			if (caller) {
				m = flow_call_with(r, &o, &call);
				snprintf(more, sizeof more, "Contact: <%s>\n", cases[i].contact);
				reply(r, m, 200, more, rig_sdp());
				flow_request(r, "ACK");
			} else {
				call = taken(r, secure_flow(r), "sip:bob@10.0.0.1", cases[i].contact, tag);
			}
			assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
			m = flow_request(r, "BYE");
			assert_int_equal(m->remote.transport, cases[i].transport);
			assert_int_equal(m->remote.ip[3], cases[i].host);
			assert_int_equal(m->remote.port, cases[i].port);
			rig_free(r);
		}
}

/* A redirection says what its application says, in the scheme that this has: the target was registered so.
 * ledger: 5630-5.4-02 5630-5.4-03 5630-5.4-05 5630-5.4-06 5630-5.4-09 */
static void redirection(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = rig_new(NULL, NULL, 18);
		bool asked = i & 1, registered = i & 2;
		psip_handle call;

		ask(r, secure_flow(r), "INVITE", asked ? "sips:bob@10.0.0.1" : "sip:bob@10.0.0.1", "<sip:bob@b.example>", "in", 1,
		        asked ? "sips:alice@10.0.0.2" : "sip:alice@10.0.0.2", "");
		call = flow_event(r, PSIP_EVENT_INCOMING, 0)->object;
		assert_int_equal(psip_redirect(r->s, r->now, call, 302, registered ? PSIP_TEXT("sips:bob@phone.example") : PSIP_TEXT("sip:bob@phone.example")),
		        PSIP_OK);
		assert_string_equal(rig_header(flow_status(r, 302, "INVITE"), "Contact", 0), registered ? "<sips:bob@phone.example>" : "<sip:bob@phone.example>");
		rig_free(r);
	}
}

/* ---- What a user may know of it (§3.2; RFC 3261 §26.4.4) ---- */

/* ledger: 5630-3.2-01 3261-26.4.4-02 3261-26.4.4-03 3261-26.4.4-04 */
static void signs_of_a_changed_scheme(void **state)
{
	static const struct { const char *uri, *to; bool differs, sips; } cases[] = {
		{ "sip:bob@10.0.0.1", "<sip:bob@b.example>", false, false }, { "sips:bob@10.0.0.1", "<sips:bob@b.example>", false, true },
		{ "sip:bob@10.0.0.1", "<sips:bob@b.example>", true, false }, { "sips:bob@10.0.0.1", "\"B\" <sip:bob@b.example>", true, true },
		{ "sip:bob@10.0.0.1", "<tel:+1-201-555-0123>", false, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rig *r = rig_new(NULL, NULL, 19);
		struct psip_call_info info;
		const struct psip_event *e;

		/* A hop without TLS is there to see; that the Request-URI says sips is all that `sips` says. */
		ask(r, secure_flow(r), "INVITE", cases[i].uri, cases[i].to, "in", 1, cases[i].sips ? "sips:alice@10.0.0.2" : "sip:alice@10.0.0.2",
		    "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKfirst\n");
		e = flow_event(r, PSIP_EVENT_INCOMING, 0);
		assert_non_null(strstr(e->message.at, "\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKfirst\r\n"));
		assert_int_equal(psip_call_info(r->s, e->object, &info), PSIP_OK);
		assert_int_equal(info.scheme_differs, cases[i].differs);
		assert_int_equal(info.sips, cases[i].sips);
		rig_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sips_uri_stays_one), cmocka_unit_test(sips_goes_by_nothing_else), cmocka_unit_test(no_downgrade_after_a_refusal),
		cmocka_unit_test(routes), cmocka_unit_test(routes_of_a_dialog), cmocka_unit_test(best_effort), cmocka_unit_test(a_sips_call_stays_one),
		cmocka_unit_test(never_in_the_clear), cmocka_unit_test(derived_dialogs), cmocka_unit_test(a_sips_request_makes_a_sips_dialog),
		cmocka_unit_test(a_contact_of_the_application), cmocka_unit_test(which_scheme_is_served), cmocka_unit_test(policy_leaves_dialogs_alone),
		cmocka_unit_test(inconsistent_uris), cmocka_unit_test(target_refresh_by_the_called_side), cmocka_unit_test(best_effort_called),
		cmocka_unit_test(best_effort_lasts), cmocka_unit_test(transport_tls_by_setting),
		cmocka_unit_test(redirection), cmocka_unit_test(signs_of_a_changed_scheme),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
