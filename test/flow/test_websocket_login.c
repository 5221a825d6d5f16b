/* SPDX-License-Identifier: MIT
 * WebSocket servers that answer our handshake with something else than a 101 (RFC 7118 §7): the 401 that a login answers, over a new connection; what is
 * told of all others.
 * Does not cover: challenges to SIP requests (test_authenticate.c); handshakes that succeed at once (test_websocket_client.c). */
#include "test/flow/authenticate.h"
#include "test/flow/stream_bench.h"

#include "transport/base/bytes.h"

#define DIGEST(nonce, more) "WWW-Authenticate: Digest realm=\"ws.example\", nonce=\"" nonce "\", qop=\"auth\"" more "\r\n"
#define SHA "WWW-Authenticate: Digest realm=\"ws.example\", nonce=\"s\", qop=\"auth\", algorithm=SHA-256\r\n"
#define BASIC "WWW-Authenticate: Basic realm=\"ws.example\"\r\n"
#define CLEAR "sip:alice@10.0.0.2:8080;transport=ws"
#define SECURE "sips:alice@10.0.0.2:8443;transport=ws"

/* bob asks for OPTIONS there. */
static struct rig *asking(const char *realm, const char *to)
{
	struct psip_settings settings = { .size = sizeof settings, .transports = { PSIP_UDP, PSIP_TCP, PSIP_WS, PSIP_WSS },
		                          .streams = { .websocket_path = PSIP_TEXT("/sip?x=1") } };
	struct psip_call_options options = { .size = sizeof options, .to = psip_string(to) };
	struct rig *r = rig_new(NULL, &settings, 7);
	struct psip_login login = login_to(realm);
	psip_handle request;

	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	return r;
}

static const struct rig_send *get(struct rig *r)
{
	const struct rig_send *m;

	assert_non_null(rig_take_asked_of(r, PSIP_CONNECT));
	m = rig_take(r);
	assert_non_null(m);
	assert_memory_equal(m->text, "GET /sip?x=1 HTTP/1.1\r\n", 23);
	assert_null(rig_take(r));
	return m;
}

static void feed(struct rig *r, psip_handle flow, const char *text)
{
	bench_feed(r, flow, text, strlen(text));
}

static const char *answer_401(const char *challenges)
{
	static char text[16000];

	snprintf(text, sizeof text, "HTTP/1.1 401 Unauthorized\r\n%sContent-Length: 5\r\n\r\nknock", challenges);
	return text;
}

/* The same handshake once more: behind a CLOSE, with another key. */
static const struct rig_send *again(struct rig *r, const struct rig_send *first, const char *challenges)
{
	char key[64];
	psip_handle flow = first->flow;
	const struct rig_send *m;

	snprintf(key, sizeof key, "%s", rig_header(first, "Sec-WebSocket-Key", 0));
	feed(r, flow, answer_401(challenges));
	assert_true(bench_asked(r, PSIP_CLOSE)->flow == flow);
	m = get(r);
	assert_true(m->flow == flow);
	assert_string_not_equal(rig_header(m, "Sec-WebSocket-Key", 0), key);
	assert_null(rig_take_event(r));
	return m;
}

static void refused_with(struct rig *r, unsigned fault, unsigned status, const struct psip_address *remote)
{
	const struct psip_event *e = flow_event(r, (enum psip_event_kind)PSIP_EVENT_WEBSOCKET_REFUSED, status);

	assert_int_equal(e->cause, fault);
	assert_true(psip_address_equal(&e->remote, remote));
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	assert_null(rig_take_event(r));
	assert_non_null(rig_take_asked_of(r, PSIP_CLOSE));
	assert_null(rig_take(r));
}

static void accepted(struct rig *r, const struct rig_send *m)
{
	char text[1024], got[4096];
	struct psip_writer w = psip_writer(text, sizeof text);
	const struct rig_send *request;

	psip_websocket_put_accept(&w, rig_header(m, "Sec-WebSocket-Key", 0));
	bench_feed(r, m->flow, text, w.length);
	request = rig_take(r);
	assert_non_null(request);
	assert_true(request->flow == m->flow);
	bench_unframe(request, true, PSIP_WEBSOCKET_TEXT, got, sizeof got);
	assert_memory_equal(got, "OPTIONS sip", 11);
	assert_null(rig_take_event(r));
}

/* In any pieces. */
static void a_challenge_is_answered(void **state)
{
	/* ledger: 7118-7-02 */
	(void)state;
	for (size_t step = 1; step <= 200; step += 67) {
		struct rig *r = asking(NULL, CLEAR);
		const struct rig_send *first = get(r), *m;
		const char *text = answer_401(DIGEST("n1", ", opaque=\"o\""));
		struct psip_credentials c;
		psip_handle flow = first->flow;

		no_credentials(first);
		for (size_t i = 0, end = strlen(text) - 5; i < end; i += step) /* nothing comes from what was told to close */
			bench_feed(r, flow, text + i, i + step < end ? step : end - i);
		m = get(r);
		assert_true(m->flow == flow);
		c = proves(m, "Authorization", 0, "n1", 1);
		assert_true(psip_span_equal(c.opaque, PSIP_TEXT("o")) && psip_span_equal(c.uri, PSIP_TEXT("/sip?x=1")));
		accepted(r, m);
		rig_free(r);
	}
}

/* The topmost that a login answers; a scheme that is none of ours is passed over. */
static void one_of_several_challenges(void **state)
{
	static const char *const rows[] = {
		"WWW-Authenticate: Negotiate\r\n" BASIC "WWW-Authenticate: Digest realm=\"other\", nonce=\"x\"\r\n" SHA DIGEST("n", ""),
		"WWW-Authenticate: Basic realm=\"ws.example\", Digest realm=\"ws.example\", nonce=\"s\", qop=\"auth\", algorithm=SHA-256, Negotiate\r\n",
	};

	(void)state;
	for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct rig *r = asking("ws.example", CLEAR);
		const struct rig_send *m = again(r, get(r), rows[i]);

		assert_int_equal(proves(m, "Authorization", 0, "s", 1).algorithm, PSIP_DIGEST_SHA_256);
		rig_free(r);
	}
}

/* Sixteen challenges of a server are looked at. */
static void so_many_challenges(void **state)
{
	(void)state;
	for (unsigned before = 14; before <= 16; before++) {
		struct rig *r = asking(NULL, CLEAR);
		const struct rig_send *m = get(r);
		struct psip_address remote = m->remote;
		char rows[512] = "WWW-Authenticate: ";

		for (unsigned i = 0; i < before; i++)
			strcat(rows, "Basic,");
		strcat(rows, "\r\n");
		strcat(rows, DIGEST("n", ""));
		if (before < 16) {
			proves(again(r, m, rows), "Authorization", 0, "n", 1);
		} else {
			feed(r, m->flow, answer_401(rows));
			refused_with(r, PSIP_WEBSOCKET_REFUSED, 401, &remote);
		}
		rig_free(r);
	}
}

/* RFC 7616 §3.3: not the password was wrong, the nonce was old. */
static void a_stale_nonce_has_one_more_answer(void **state)
{
	struct rig *r = asking(NULL, CLEAR);
	const struct rig_send *m = again(r, get(r), DIGEST("n1", ""));
	struct psip_address remote = m->remote;

	(void)state;
	m = again(r, m, DIGEST("n2", ", stale=true"));
	proves(m, "Authorization", 0, "n2", 1);
	feed(r, m->flow, answer_401(DIGEST("n3", ", stale=true")));
	refused_with(r, PSIP_WEBSOCKET_REFUSED, 401, &remote);
	rig_free(r);
}

static void a_wrong_password_is_not_tried_again(void **state)
{
	struct rig *r = asking(NULL, CLEAR);
	const struct rig_send *m = again(r, get(r), DIGEST("n1", ""));
	struct psip_address remote = m->remote;

	(void)state;
	feed(r, m->flow, answer_401(DIGEST("n2", "") DIGEST("n3", ", stale=false")));
	refused_with(r, PSIP_WEBSOCKET_REFUSED, 401, &remote);
	rig_free(r);
}

/* It is the password in all but name, and a peer may have named the server. */
static void basic_is_not_answered(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = asking(i & 1 ? "ws.example" : NULL, i & 2 ? SECURE : CLEAR);
		const struct rig_send *m = get(r);
		struct psip_address remote = m->remote;

		feed(r, m->flow, answer_401(BASIC));
		refused_with(r, PSIP_WEBSOCKET_REFUSED, 401, &remote);
		rig_free(r);
	}
}

/* Nobody can answer these. */
static void what_is_not_answered(void **state)
{
	static char large[3000] = "WWW-Authenticate: Digest realm=\"r\", nonce=\"";
	const char *const challenges[] = { "", "WWW-Authenticate: Digest\r\n", "WWW-Authenticate: Digest realm=\"r\"\r\n", DIGEST("n", ", algorithm=SHA-3"),
		DIGEST("n", ", charset=latin"), large };
	size_t at = strlen(large);

	(void)state;
	memset(large + at, 'n', 2100);
	strcpy(large + at + 2100, "\"\r\n");
	for (unsigned i = 0; i < sizeof challenges / sizeof *challenges; i++) {
		struct rig *r = asking(NULL, CLEAR);
		const struct rig_send *m = get(r);
		struct psip_address remote = m->remote;

		feed(r, m->flow, answer_401(challenges[i]));
		refused_with(r, PSIP_WEBSOCKET_REFUSED, 401, &remote);
		rig_free(r);
	}
}

/* Each with its reason; nobody has a login there. The server may close at once, before anything is pulled. */
static void a_refusal_is_told(void **state)
{
	/* ledger: 7118-4.1-03 */
	static const struct { const char *answer; unsigned fault, status; } rows[] = {
		{ "HTTP/1.1 401 Unauthorized\r\n" DIGEST("n", "") "\r\n", PSIP_WEBSOCKET_REFUSED, 401 },
		{ "HTTP/1.1 404 Not Found\r\n\r\n", PSIP_WEBSOCKET_REFUSED, 404 },
		{ "SIP/2.0 400 Bad Request\r\n\r\n", PSIP_WEBSOCKET_NOT_HTTP, 0 },
		{ "HTTP/1.1 101 Yes\r\nUpgrade: h2c\r\n\r\n", PSIP_WEBSOCKET_NO_UPGRADE, 101 },
		{ "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n", PSIP_WEBSOCKET_BAD_ACCEPT, 101 },
	};

	(void)state;
	for (unsigned i = 0; i < 2 * sizeof rows / sizeof *rows; i++) {
		struct rig *r = asking(NULL, CLEAR);
		const struct rig_send *m = get(r);
		struct psip_address remote = m->remote;
		psip_handle flow = m->flow;

		assert_int_equal(psip_logout(r->s, psip_span(NULL, 0)), PSIP_OK);
		if (i & 1) {
			psip_stream(r->s, r->now, flow, rows[i / 2].answer, strlen(rows[i / 2].answer));
			psip_closed(r->s, r->now, flow);
		} else {
			feed(r, flow, rows[i / 2].answer);
		}
		refused_with(r, rows[i / 2].fault, rows[i / 2].status, &remote);
		rig_free(r);
	}
}

/* The server closes right behind its 401, before our CLOSE was pulled: all that is left to pull is CONNECT. */
static void the_server_closes_first(void **state)
{
	struct rig *r = asking(NULL, CLEAR);
	const struct rig_send *m = get(r);
	const char *text = answer_401(DIGEST("n", ""));
	psip_handle flow = m->flow;

	(void)state;
	psip_stream(r->s, r->now, flow, text, strlen(text));
	psip_closed(r->s, r->now, flow);
	m = get(r);
	assert_true(m->flow == flow);
	assert_null(rig_take_asked_of(r, PSIP_CLOSE));
	proves(m, "Authorization", 0, "n", 1);
	accepted(r, m);
	rig_free(r);
}

/* ...or will not be reached again. */
static void the_second_connection_fails(void **state)
{
	struct rig *r = asking(NULL, CLEAR);
	const struct rig_send *m = get(r);

	(void)state;
	r->refuse_connects = true;
	feed(r, m->flow, answer_401(DIGEST("n", "")));
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	assert_null(rig_take_event(r));
	assert_null(rig_take(r));
	flow_clean(r);
}

/* The time of the request goes on: 64*T1 in all (RFC 3261 §17.1.2.2), though the second handshake has its own. */
static void time_does_not_begin_anew(void **state)
{
	struct rig *r = asking(NULL, CLEAR);
	const struct rig_send *m = get(r);

	(void)state;
	rig_advance(r, 31000);
	again(r, m, DIGEST("n", ""));
	rig_advance(r, 999);
	assert_null(rig_take_event(r));
	rig_advance(r, 1);
	flow_event(r, PSIP_EVENT_RESPONSE, 408);
	rig_free(r);
}

/* A stream of another request that ends meanwhile takes nothing from the one that is to be tried again. */
static void others_end_in_between(void **state)
{
	struct psip_call_options options = { .size = sizeof options, .to = PSIP_TEXT("sip:carol@10.0.0.3:8080;transport=ws") };
	struct rig *r = asking(NULL, CLEAR);
	const struct rig_send *first = get(r), *other, *m;
	psip_handle request, flow = first->flow;
	const char *text = answer_401(DIGEST("n", ""));

	(void)state;
	assert_int_equal(psip_options(r->s, r->now, &options, &request), PSIP_OK);
	other = get(r);
	psip_stream(r->s, r->now, flow, text, strlen(text));
	psip_closed(r->s, r->now, other->flow);
	m = get(r);
	assert_true(m->flow == flow);
	flow_event(r, PSIP_EVENT_RESPONSE, 503);
	accepted(r, m);
	rig_free(r);
}

/* Without room for the credentials it is as if there were none. */
static void without_room_the_401_counts(void **state)
{
	struct rig *r = asking(NULL, CLEAR);
	const struct rig_send *m = get(r);
	struct psip_address remote = m->remote;
	char head[600];
	size_t n = (size_t)snprintf(head, sizeof head, "%s", answer_401(DIGEST("n", ""))) - 3;

	(void)state;
	bench_feed(r, m->flow, head, n - 8);
	while (psip_bytes_take(r->s, 16))
		continue;
	bench_feed(r, m->flow, head + n - 8, 8);
	refused_with(r, PSIP_WEBSOCKET_REFUSED, 401, &remote);
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_challenge_is_answered),
		cmocka_unit_test(one_of_several_challenges),
		cmocka_unit_test(so_many_challenges),
		cmocka_unit_test(a_stale_nonce_has_one_more_answer),
		cmocka_unit_test(a_wrong_password_is_not_tried_again),
		cmocka_unit_test(basic_is_not_answered),
		cmocka_unit_test(what_is_not_answered),
		cmocka_unit_test(a_refusal_is_told),
		cmocka_unit_test(the_server_closes_first),
		cmocka_unit_test(the_second_connection_fails),
		cmocka_unit_test(time_does_not_begin_anew),
		cmocka_unit_test(others_end_in_between),
		cmocka_unit_test(without_room_the_401_counts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
