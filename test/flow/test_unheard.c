/* SPDX-License-Identifier: MIT
 * Who listens nowhere: a TLS client without a certificate names the port of its connection, a WebSocket client nobody (RFC 7118 §B.1); and
 * the end of all streams. Not covered: where the driver takes that port from (test/unit/test_tls_ports.c), sockets, close_notify (test/interop/goodbyes.sh). */
#include "test/flow/stream_bench.h"

static const struct psip_settings usual = { .size = sizeof usual, .media = { .port = 40000 },
	                                    .transports = { PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_WS, PSIP_WSS } };
static char wire[8192], got[8192];

/* ---- A WebSocket client ---- */

/* The stack's next message in a frame, as text in `got`. */
static struct rig_send framed(struct rig *r, psip_handle flow)
{
	const struct rig_send *m = rig_take(r);
	struct rig_send text = { .text = got, .flow = flow };

	assert_non_null(m);
	assert_true(m->flow == flow);
	text.length = bench_unframe(m, true, PSIP_WEBSOCKET_TEXT, got, sizeof got);
	return text;
}

static void tell(struct rig *r, psip_handle flow, const char *head, const char *body)
{
	static char text[8192];
	size_t length = bench_crlf(text, head);

	length += (size_t)snprintf(text + length, sizeof text - length, "%s", body);
	bench_feed(r, flow, wire, bench_frame(wire, sizeof wire, false, PSIP_WEBSOCKET_TEXT, true, text, length));
}

static psip_handle call_by(struct rig *r, const char *transport)
{
	char route[64];
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:bob@10.0.0.9") };
	psip_handle call;

	snprintf(route, sizeof route, "<sip:10.0.0.2:8443;transport=%s;lr>", transport);
	options.route = psip_string(route);
	assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
	rig_pump(r);
	return call;
}

/* Via and Contact of a request in `got` name the same nobody: its name. */
static void expect_nobody(const struct rig_send *m, const char *transport, char name[64])
{
	char via[128], contact[128];
	const char *at = rig_header(m, "Via", 0);
	size_t n;

	at += 11 + (transport[2] != 0);
	n = strcspn(at, ";");
	assert_in_range(n, 7 + 8, 63);
	memcpy(name, at, n);
	name[n] = 0;
	assert_string_equal(name + n - 8, ".invalid");
	assert_null(memchr(name, '.', n - 8));
	snprintf(via, sizeof via, "SIP/2.0/%s %s;", strcmp(transport, "ws") ? "WSS" : "WS", name);
	assert_memory_equal(rig_header(m, "Via", 0), via, strlen(via) - 1);
	snprintf(contact, sizeof contact, "<sip:%s;transport=ws>", name);
	assert_string_equal(rig_header(m, "Contact", 0), contact);
}

/* As it came, without received. */
static void answer(struct rig *r, const struct rig_send *m, const char *via)
{
	char head[4096];

	snprintf(head, sizeof head, "SIP/2.0 200 OK\nVia: %s\nCSeq: %s\nFrom: %s\nTo: <sip:bob@10.0.0.9>;tag=t\nCall-ID: %s\nContact: <sip:bob@10.0.0.9>\n"
	         "Record-Route: <sip:10.0.0.2:8443;transport=ws;lr>\nContent-Type: application/sdp\n\n",
	         via, rig_header(m, "CSeq", 0), rig_header(m, "From", 0), rig_header(m, "Call-ID", 0));
	tell(r, m->flow, head, rig_sdp());
}

/* One name for all requests of a stack, another for another stack. Responses come by their branch. */
static void a_websocket_client_names_nobody(void **state)
{
	/* ledger: 7118-B.1-01 7118-5.3-02 */
	static const char *const transports[] = { "ws", "wss" };
	char first[64], again[64], other[64];

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_new(NULL, &usual, 1), *another = rig_new(NULL, &usual, 2);
		struct rig_send m;
		psip_handle flow, call;

		r->local.port = another->local.port = 0;  /* what the driver says where nothing listens */
		call = call_by(r, transports[i]);
		flow = bench_shake(r);
		m = framed(r, flow);
		expect_nobody(&m, transports[i], first);
		answer(r, &m, rig_header(&m, "Via", 0));
		m = framed(r, flow);
		assert_string_equal(rig_method(&m), "ACK");
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		rig_pump(r);
		m = framed(r, flow);
		assert_non_null(strstr(rig_header(&m, "Via", 0), first));
		(void)call_by(r, transports[i]);
		m = framed(r, flow);
		expect_nobody(&m, transports[i], again);
		assert_string_equal(first, again);
		(void)call_by(another, transports[i]);
		m = framed(another, bench_shake(another));
		expect_nobody(&m, transports[i], other);
		assert_string_not_equal(first, other);
		rig_free(another);
		rig_free(r);
	}
}

/* RFC 3261 §18.1.2: who reads strictly takes no response to another sent-by than ours. */
static void a_strict_reader_knows_its_name(void **state)
{
	struct psip_settings strict = usual;

	(void)state;
	strict.strict = true;
	for (unsigned change = 0; change < 3; change++) {
		struct rig *r = rig_new(NULL, &strict, 1);
		struct rig_send m;
		psip_handle flow;
		char via[256], name[64];

		r->local.port = 0;
		(void)call_by(r, "ws");
		flow = bench_shake(r);
		m = framed(r, flow);
		expect_nobody(&m, "ws", name);
		snprintf(via, sizeof via, "SIP/2.0/WS %.*s%s%s", change == 1 ? 5 : 63, name, change == 1 ? "x.invalid" : change == 2 ? ":80" : "",
		         strchr(rig_header(&m, "Via", 0), ';'));
		answer(r, &m, via);
		assert_int_equal(rig_take(r) != NULL, change == 0);
		rig_free(r);
	}
}

/* Called over the connection that we opened: our Contact is no address either. With a listener it stays what it was. */
static void called_over_our_own_websocket(void **state)
{
	struct rig *r = rig_new(NULL, &usual, 1);
	const struct rig_event *e;
	struct rig_send m;
	psip_handle flow, call;
	char name[64], contact[128];

	(void)state;
	r->local.port = 0;
	(void)call_by(r, "ws");
	flow = bench_shake(r);
	m = framed(r, flow);
	expect_nobody(&m, "ws", name);
	tell(r, flow, "INVITE sip:us@example.invalid;transport=ws SIP/2.0\nVia: SIP/2.0/WS 10.0.0.2:8443;branch=z9hG4bKin\nMax-Forwards: 70\nFrom: <sip:c@d>;tag=c\n"
	     "To: <sip:us@d>\nCall-ID: in\nCSeq: 1 INVITE\nContact: <sip:10.0.0.2:8443;transport=ws>\nContent-Type: application/sdp\n\n", rig_sdp());
	e = rig_take_event(r);
	assert_non_null(e);
	assert_int_equal(e->event.kind, PSIP_EVENT_INCOMING);
	call = e->event.object;
	assert_int_equal(psip_accept(r->s, r->now, call, psip_span(NULL, 0), psip_span(NULL, 0)), PSIP_OK);
	rig_pump(r);
	m = framed(r, flow);
	assert_int_equal(rig_status(&m), 200);
	snprintf(contact, sizeof contact, "<sip:%s;transport=ws>", name);
	assert_string_equal(rig_header(&m, "Contact", 0), contact);
	rig_free(r);
}

/* ---- A TLS client ---- */

/* A call of the client's, answered, acknowledged, and hung up on. */
static void hang_up_on(struct rig *r, psip_handle flow, const char *uri, const char *contact)
{
	const struct rig_send *m;
	const struct rig_event *e;
	psip_handle call;
	char to[128];

	rig_tcp(r, flow, "INVITE %s SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2:33000;alias;branch=z9hG4bK1\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\nTo: <%s>\nCall-ID: 1\n"
	        "CSeq: 1 INVITE\nContact: <%s>\nContent-Type: application/sdp\nContent-Length: %zu\n\n%s", uri, uri, contact, strlen(rig_sdp()), rig_sdp());
	e = rig_take_event(r);
	assert_non_null(e);
	call = e->event.object;
	assert_int_equal(psip_accept(r->s, r->now, call, psip_span(NULL, 0), psip_span(NULL, 0)), PSIP_OK);
	rig_pump(r);
	m = bench_status(r, 200);
	snprintf(to, sizeof to, "%s", rig_header(m, "To", 0));
	rig_tcp(r, flow, "ACK %s SIP/2.0\nVia: SIP/2.0/TLS 10.0.0.2:33000;alias;branch=z9hG4bK2\nMax-Forwards: 70\nFrom: <sip:a@b>;tag=f\nTo: %s\nCall-ID: 1\n"
	        "CSeq: 1 ACK\nContent-Length: 0\n\n", uri, to);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	rig_pump(r);
}

static bool connected(struct rig *r)
{
	const struct psip_output *asked;

	while ((asked = rig_take_asked(r)) != NULL)
		if (asked->kind == PSIP_CONNECT)
			return true;
	return false;
}

/* Whatever says that it is TLS: the Contact is the address of the connection, so that is used. One port further it is another peer. */
static void a_contact_at_the_port_of_its_connection(void **state)
{
	/* ledger: 3261-18.1.1-16 */
	static const struct { const char *uri, *contact; bool same; } calls[] = {
		{ "sip:us@10.0.0.1", "sip:10.0.0.2:33000", true },           { "sip:us@10.0.0.1", "sip:10.0.0.2:33000;transport=tls", true },
		{ "sips:us@10.0.0.1", "sips:10.0.0.2:33000", true },         { "sip:us@10.0.0.1", "sip:10.0.0.2:33001;transport=tls", false },
		{ "sips:us@10.0.0.1", "sips:10.0.0.2:33001", false },        { "sips:us@10.0.0.1", "sips:10.0.0.3:33000", false },
	};
	const struct psip_span names[] = { PSIP_TEXT("example.com") };

	(void)state;
	for (unsigned i = 0; i < 2 * sizeof calls / sizeof *calls; i++) {
		struct rig *r = rig_new(NULL, &usual, 1);
		psip_handle flow = bench_accept(r, "10.0.0.2", 33000, PSIP_TLS);
		const struct rig_send *m;

		if (i & 1)  /* its alias is the very port: nothing changes */
			psip_authenticated(r->s, r->now, flow, names, 1);
		hang_up_on(r, flow, calls[i / 2].uri, calls[i / 2].contact);
		m = rig_take(r);
		assert_non_null(m);
		assert_string_equal(rig_method(m), "BYE");
		assert_int_equal(m->flow == flow, calls[i / 2].same);
		assert_int_equal(connected(r), !calls[i / 2].same);
		rig_free(r);
	}
}

/* The port that was told was the connection's (rig: 40001): it is asked for anew. A listener's outlives it. */
static void what_was_told_goes_with_the_connection(void **state)
{
	static const uint16_t ports[] = { 40001, 5061 };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = rig_new(NULL, &usual, 1);
		struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:bob@10.0.0.9;transport=tls") };
		psip_handle call, flow;

		r->local.port = ports[i % 2];
		assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
		rig_pump(r);
		bench_asked(r, PSIP_ROUTE);
		flow = bench_asked(r, PSIP_CONNECT)->flow;
		if (i < 2) {
			psip_closed(r->s, r->now, flow);
			rig_pump(r);
		} else {
			psip_disconnect(r->s, r->now);
			rig_pump(r);
			bench_asked(r, PSIP_CLOSE);
		}
		assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
		rig_pump(r);
		if (ports[i % 2] == 40001)
			bench_asked(r, PSIP_ROUTE);
		bench_asked(r, PSIP_CONNECT);
		assert_null(rig_take_asked(r));
		rig_free(r);
	}
}

/* A dialog outlives it: its next request names where the next connection comes from. */
static void a_dialog_names_its_next_connection(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		const bool told = i & 1, ours = i & 2;
		struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:bob@10.0.0.9;transport=tls") };
		struct rig *r = rig_new(NULL, &usual, 1);
		const struct rig_send *m;
		psip_handle call, flow;

		r->local.port = told ? 40001 : 5061;
		assert_int_equal(psip_call(r->s, r->now, &options, &call), PSIP_OK);
		rig_pump(r);
		m = rig_take(r);
		assert_non_null(m);
		flow = m->flow;
		rig_tcp(r, flow, "SIP/2.0 200 OK\nVia: %s\nCSeq: %s\nFrom: %s\nTo: <sip:bob@10.0.0.9>;tag=t\nCall-ID: %s\nContact: <sip:bob@10.0.0.9;transport=tls>\n"
		        "Content-Type: application/sdp\nContent-Length: %zu\n\n%s", rig_header(m, "Via", 0), rig_header(m, "CSeq", 0), rig_header(m, "From", 0),
		        rig_header(m, "Call-ID", 0), strlen(rig_sdp()), rig_sdp());
		assert_string_equal(rig_method(rig_take(r)), "ACK");
		if (ours)
			psip_disconnect(r->s, r->now);
		else
			psip_closed(r->s, r->now, flow);
		rig_pump(r);
		r->asked_taken = r->asked_count;
		r->local.port = 40002;
		assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, psip_span(NULL, 0), psip_span(NULL, 0)), PSIP_OK);
		rig_pump(r);
		m = rig_take(r);
		assert_non_null(m);
		assert_string_equal(rig_method(m), "INVITE");
		assert_non_null(strstr(rig_header(m, "Via", 0), told ? " 10.0.0.1:40002;" : " 10.0.0.1:5061;"));
		assert_non_null(strstr(rig_header(m, "Contact", 0), told ? "sip:10.0.0.1:40002" : "sip:10.0.0.1:5061"));
		if (told)
			bench_asked(r, PSIP_ROUTE);
		bench_asked(r, PSIP_CONNECT);
		rig_free(r);
	}
}

/* ---- The end ---- */

static void all_streams_end_in_good_order(void **state)
{
	struct rig *r = rig_new(NULL, &usual, 1);
	psip_handle ws = bench_websocket(r, "10.0.0.3", 33000, PSIP_WS), tls = bench_accept(r, "10.0.0.2", 33000, PSIP_TLS);
	const struct psip_output *asked;
	struct psip_statistics now;
	unsigned closed = 0;

	(void)state;
	psip_disconnect(r->s, r->now);
	rig_pump(r);
	{
		const struct rig_send *m = rig_take(r);
		assert_non_null(m);
		assert_true(m->flow == ws);
		assert_int_equal(bench_unframe(m, false, PSIP_WEBSOCKET_OP_CLOSE, got, sizeof got), 2);
		assert_memory_equal(got, "\x03\xe9", 2);  /* 1001 */
	}
	assert_null(rig_take(r));
	while ((asked = rig_take_asked(r)) != NULL) {
		assert_int_equal(asked->kind, PSIP_CLOSE);
		closed |= asked->flow == ws ? 1u : asked->flow == tls ? 2u : 4u;
	}
	assert_int_equal(closed, 3);
	psip_statistics(r->s, &now);
	assert_int_equal(now.flows, 0);
	psip_disconnect(r->s, r->now);  /* nothing is left */
	rig_pump(r);
	bench_silence(r);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_websocket_client_names_nobody),       cmocka_unit_test(a_strict_reader_knows_its_name),
		cmocka_unit_test(called_over_our_own_websocket),         cmocka_unit_test(a_contact_at_the_port_of_its_connection),
		cmocka_unit_test(what_was_told_goes_with_the_connection), cmocka_unit_test(a_dialog_names_its_next_connection),
		cmocka_unit_test(all_streams_end_in_good_order),
	};

	return cmocka_run_group_tests_name("unheard", tests, NULL, NULL);
}
