/* SPDX-License-Identifier: MIT
 * Client digest in its corners: logins that go away, challenges that cannot be written back, Authentication-Info that says nothing or comes for what is no longer
 * there, requests of too many rows, strict routers, a request sent anew without room for its changes.
 * Does not cover: the flows (test_authenticate.c), limits of logins and challenges (test_authenticate_limits.c), want of bytes (test_dialog_room.c). */
#include "session/session.h"
#include "test/flow/authenticate.h"
#include "test/flow/dialog_layer.h"

static struct room taken;

static struct psip_dialog *dialog_of(struct rig *r, psip_handle call)
{
	return call_dialog(r->s, call_get(r->s, call));
}

static const struct rig_send *answered_with(struct rig *r, const struct rig_send *invite, const char *extra)
{
	char rows[4096];

	snprintf(rows, sizeof rows, FLOW_CONTACT "%s", extra);
	rig_reply(r, invite, 200, "peertag", rows, rig_sdp());
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	return flow_request(r, "ACK");
}

/* ---- Logins ---- */

static void without_its_login_a_challenge_is_not_answered_beforehand(void **state)
{
	struct rig *r = still(rig_with("a", 1));
	struct psip_login other = login_to("b");
	const struct rig_send *m;
	psip_handle call;

	(void)state;
	assert_int_equal(psip_login(r->s, &other), PSIP_OK);
	answered(r, challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP)));
	assert_int_equal(psip_logout(r->s, PSIP_TEXT("a")), PSIP_OK);
	m = hung_up(r, call);
	no_credentials(m);
	over(r, m);
	rig_free(r);
}

/* The one for any realm serves where none is for that realm, and as far as it may. */
static void a_login_for_any_realm_that_refuses_md5(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_login any = login_to("");

	(void)state;
	any.realm = flow_none;
	any.no_md5 = true;
	assert_int_equal(psip_login(r->s, &any), PSIP_OK);
	options_end(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n1", QOP));
	options_end(r, challenged(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n1", QOP ", algorithm=SHA-256")), 200, NULL);
	rig_free(r);
}

/* A realm that ends in half an escape is nobody's. */
static void realms_are_compared_to_their_ends(void **state)
{
	static const struct { const char *realm; bool found; } cases[] = { { "ab", true }, { "a\\b", true }, { "ab\\", false }, { "a", false }, { "abc", false } };
	struct rig *r = still(rig_with("ab", 1));

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_challenge challenge = { .realm = psip_string(cases[i].realm), .algorithm = PSIP_DIGEST_MD5 };
		struct psip_login_use use;

		assert_int_equal(psip_login_find(r->s, &challenge, &use), cases[i].found);
	}
	rig_free(r);
}

/* ---- What is written ---- */

/* By a strict router: the URI that is proven is that of the request line (RFC 7616 §3.4.6). */
static void by_a_strict_router_its_uri_is_proven(void **state)
{
	static const struct { const char *row, *uri; } cases[] = { { "Record-Route: <sip:strict@10.0.0.9;x>\n", "sip:strict@10.0.0.9;x" },
		{ "Record-Route: <sip:strict@10.0.0.9;lr>\n", "sip:alice@10.0.0.2:5060" } };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = still(rig_with("a", 1));
		const struct rig_send *m;
		psip_handle call;

		answered_with(r, challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP)), cases[i].row);
		m = hung_up(r, call);
		assert_true(psip_span_equal(proves(m, "Authorization", 0, "n1", 2).uri, psip_string(cases[i].uri)));
		over(r, m);
		rig_free(r);
	}
}

/* No request that cannot be written gets credentials: their nonce is not counted. */
static void a_request_that_is_not_sent_counts_nothing(void **state)
{
	struct rig *r = still(rig_with("a", 1));
	const struct rig_send *m;
	struct psip_dialog *d;
	psip_handle call;

	(void)state;
	answered(r, challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP)));
	d = dialog_of(r, call);
	*(char *)psip_bytes_data(r->s, d->remote_target) = '\xe9';
	assert_int_equal(psip_dialog_send(r->s, r->now, d, PSIP_OPTIONS, 0, flow_none, flow_none, flow_none, NULL), 0);
	*(char *)psip_bytes_data(r->s, d->remote_target) = 's';
	m = hung_up(r, call);
	proves(m, "Authorization", 0, "n1", 2);
	rig_free(r);
}

/* A row that would not be one is left out, the others stand; its nonce is not counted. */
static void a_row_that_cannot_be_written_is_left_out(void **state)
{
	struct rig *r = still(rig_with("a", 1));
	const struct rig_send *m;
	struct psip_dialog *d;
	char text[512] = "before";
	psip_handle call;

	(void)state;
	answered(r, challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP)));
	d = dialog_of(r, call);
	for (unsigned i = 0; i < 2; i++) {
		struct psip_writer w = i ? psip_writer(text, sizeof text) : psip_writer(NULL, 0);
		psip_put_text(&w, "before");
		psip_dialog_put_credentials(r->s, d, &w, PSIP_BYE, PSIP_TEXT("sip:a\"\r\nX: y"), flow_none);
		assert_false(w.bad);
		assert_int_equal(w.length, 6);
		w = psip_writer(NULL, 0);
		w.bad = true;  /* what was wrong before stays so */
		psip_dialog_put_credentials(r->s, d, &w, PSIP_BYE, PSIP_TEXT("sip:a\"\r\nX: y"), flow_none);
		assert_true(w.bad);
	}
	m = hung_up(r, call);
	proves(m, "Authorization", 0, "n1", 2);
	rig_free(r);
}

/* What is remembered for others finds no room: the request goes without it. */
static void what_is_remembered_finds_no_room(void **state)
{
	struct rig *r = still(rig_with("a", 1));
	struct psip_dialog *d;
	uint8_t reserved = 0;
	const struct rig_send *m;

	(void)state;
	options_end(r, challenged(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n1", QOP)), 200, NULL);
	for (unsigned enough = 0; enough < 2; enough++) {
		d = psip_dialog_open(r->s, &(struct psip_dialog_parties){ .target = PSIP_TEXT("sip:x@10.0.0.2"), .local = PSIP_TEXT("<sip:us@10.0.0.1>"),
			.remote = PSIP_TEXT("sip:x@10.0.0.2") }, 0);
		assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
		rig_pump(r);
		if (!enough)
			room_leave_area(r->s, &taken, 0);
		assert_int_not_equal(psip_dialog_send(r->s, r->now, d, PSIP_OPTIONS, 0, flow_none, flow_none, flow_none, &reserved), 0);
		if (!enough)
			room_give_back(r->s, &taken);
		rig_pump(r);
		m = flow_request(r, "OPTIONS");
		if (enough)
			proves(m, "Authorization", 0, "n1", 2);
		else
			no_credentials(m);
		psip_dialog_close(r->s, d);
	}
	rig_free(r);
}

/* ---- Authentication-Info ---- */

/* Proof of the password by a server, where the request proved nothing that it could repeat, nobody knows the password any more, or nobody knows how. */
static void a_proof_that_cannot_be_held_against_anything_is_none(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = still(rig_with("a", 1));
		bool gone = i == 1;
		struct psip_login again = login_to("a"), other = login_to("b");
		const struct rig_send *m;
		psip_handle call;

		assert_int_equal(psip_login(r->s, &other), PSIP_OK);
		m = challenged(r, flow_call(r, &call), 401, i ? WWW("a", "n1", QOP) : WWW("a", "n1", ""));
		if (gone)
			assert_int_equal(psip_logout(r->s, PSIP_TEXT("a")), PSIP_OK);
		answered_with(r, m, i == 2 ? "Authentication-Info: nextnonce=\"n2\", qop=strange, rspauth=\"00000000000000000000000000000000\"\n"
		                           : "Authentication-Info: nextnonce=\"n2\", qop=auth, rspauth=\"00000000000000000000000000000000\"\n");
		if (gone)
			assert_int_equal(psip_login(r->s, &again), PSIP_OK);
		m = hung_up(r, call);
		proves(m, "Authorization", 0, "n1", 2);
		over(r, m);
		rig_free(r);
	}
}

/* Without a nonce in it, malformed, or with one longer than a challenge may be, it changes nothing. */
static void what_info_says_nothing(void **state)
{
	static char info[2200];

	(void)state;
	for (unsigned i = 0; i < 7; i++) {
		struct rig *r = still(rig_with("a", 1));
		const struct rig_send *m;
		bool taken_up = i >= 5;
		char expected[2100];

		snprintf(expected, sizeof expected, "%s", "n1");
		switch (i) {
		case 0: snprintf(info, sizeof info, "Authentication-Info: qop=auth\n"); break;
		case 1: snprintf(info, sizeof info, "Authentication-Info: nextnonce=\"\"\n"); break;
		case 2: snprintf(info, sizeof info, "Authentication-Info: nextnonce=\"n2\n"); break;
		case 3: snprintf(info, sizeof info, "Authentication-Info:\n"); break;
		default:  /* 2049, 2048, 2047 bytes */
			snprintf(expected, sizeof expected, "%0*d", (int)(PSIP_CHALLENGE_LENGTH_MAX + 5 - i), 7);
			snprintf(info, sizeof info, "Authentication-Info: nextnonce=\"%s\"\n", expected);
			if (!taken_up)
				snprintf(expected, sizeof expected, "n1");
		}
		m = challenged(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n1", QOP));
		options_end(r, m, 200, info);
		m = options_to(r, "sip:x@10.0.0.2");
		snprintf(info, sizeof info, ", nonce=\"%s\"", expected);
		assert_non_null(strstr(m->text, info));
		assert_non_null(strstr(m->text, taken_up ? ", nc=00000001" : ", nc=00000002"));
		rig_free(r);
	}
}

/* To a request that proved nothing there is no next nonce. */
static void info_about_no_credentials(void **state)
{
	struct rig *r = still(rig_with("a", 1));
	psip_handle call;

	(void)state;
	answered_with(r, flow_call(r, &call), "Authentication-Info: nextnonce=\"n2\"\nProxy-Authentication-Info: nextnonce=\"n3\"\n");
	assert_int_equal(dialog_of(r, call)->challenges, 0);
	no_credentials(hung_up(r, call));
	rig_free(r);
}

/* What was challenged is no longer known, or others' challenges have all its places: nothing can follow it. */
static void info_about_what_has_been_forgotten(void **state)
{
	(void)state;
	for (unsigned others = 0; others < 2; others++) {
		struct rig *r = still(rig_with(NULL, 1));
		psip_handle call, other;
		const struct rig_send *first = challenged(r, flow_call(r, &other), 407, PROXY("b", "n1", QOP)), *m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
		psip_ref *set = (psip_ref *)(void *)psip_bytes_data(r->s, dialog_of(r, call)->challenges);
		psip_ref theirs = *(psip_ref *)(void *)psip_bytes_data(r->s, dialog_of(r, other)->challenges);

		(void)first;
		for (unsigned i = 0; i < PSIP_REALMS_MAX; i++) {
			psip_bytes_drop(r->s, set[i]);
			set[i] = others ? theirs : 0;
			psip_bytes_keep(r->s, set[i]);
		}
		answered_with(r, m, "Authentication-Info: nextnonce=\"n2\"\n");
		for (unsigned i = 0; i < PSIP_REALMS_MAX; i++)
			assert_int_equal(set[i], others ? theirs : 0);
		assert_null(strstr(hung_up(r, call)->text, "n2"));
		rig_free(r);
	}
}

/* The PRACK's response brought another nonce while the INVITE was under way: what comes with the INVITE's is about the old one. */
static void a_next_nonce_for_an_older_one_is_not_taken(void **state)
{
	struct psip_settings reliable = { .size = sizeof reliable, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED };
	struct rig *r = still(rig_new(NULL, &reliable, 1));
	struct psip_login login = login_to("a");
	const struct rig_send *invite, *prack, *m;
	psip_handle call;

	(void)state;
	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	invite = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
	rig_reply(r, invite, 183, "peertag", FLOW_CONTACT "Require: 100rel\nRSeq: 7\n", rig_sdp());
	prack = flow_request(r, "PRACK");
	proves(prack, "Authorization", 0, "n1", 2);
	rig_reply(r, prack, 200, "peertag", "Authentication-Info: nextnonce=\"n2\"\n", NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 183);
	rig_reply(r, invite, 200, "peertag", FLOW_CONTACT "Authentication-Info: nextnonce=\"n3\"\n", NULL);
	flow_request(r, "ACK");
	m = hung_up(r, call);
	proves(m, "Authorization", 0, "n2", 1);
	rig_free(r);
}

/* ---- Requests of more rows than are looked at ---- */

/* An application's rows bring a request to that number: up to 64 it is sent anew, beyond that the application hears of the challenge. */
static void requests_up_to_64_rows_are_answered_for(void **state)
{
	unsigned most = 0;

	(void)state;
	for (unsigned added = 48; added < 62; added++) {
		struct rig *r = still(rig_with("a", 1));
		char rows[PSIP_ROWS_LENGTH + 1];
		struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sip:x@10.0.0.2") };
		psip_handle request;
		const struct rig_send *m;
		unsigned count = 0;

		for (unsigned i = 0; i < added; i++)
			memcpy(rows + 6 * i, "Q: y\r\n", 7);
		o.rows = psip_string(rows);
		assert_int_equal(psip_options(r->s, r->now, &o, &request), PSIP_OK);
		m = flow_request(r, "OPTIONS");
		for (const char *at = m->text; (at = strstr(at, "\r\n")) != NULL; at += 2)
			count++;
		count -= 2;  /* the request line's, the empty one */
		if (count <= PSIP_REQUEST_ROWS) {
			m = challenged(r, m, 401, WWW("a", "n1", QOP));
			proves(m, "Authorization", 0, "n1", 1);
			/* with its credentials it has one more: what comes with its response is about nothing that is read */
			options_end(r, m, 200, "Authentication-Info: nextnonce=\"n2\"\n");
			proves(options_to(r, "sip:x@10.0.0.2"), "Authorization", 0, count < PSIP_REQUEST_ROWS ? "n2" : "n1", count < PSIP_REQUEST_ROWS ? 1 : 2);
			most = count;
		} else {
			options_end(r, m, 401, WWW("a", "n1", QOP));
			assert_int_equal(most, PSIP_REQUEST_ROWS);
		}
		rig_free(r);
	}
	assert_int_equal(most, PSIP_REQUEST_ROWS);
}

/* ...and an ACK has the credentials of its INVITE if that has no more rows than these. */
static void the_ack_of_an_invite_up_to_64_rows(void **state)
{
	unsigned most = 0;

	(void)state;
	for (unsigned added = 40; added < 60; added++) {
		struct rig *r = still(rig_with("a", 1));
		char rows[PSIP_ROWS_LENGTH + 1];
		struct psip_call_options o = { .size = sizeof o };
		const struct rig_send *m;
		psip_handle call;
		unsigned count = 0;

		options_end(r, challenged(r, options_to(r, "sip:alice@10.0.0.2:5060"), 401, WWW("a", "n1", QOP)), 200, NULL);
		for (unsigned i = 0; i < added; i++)
			memcpy(rows + 6 * i, "Q: y\r\n", 7);
		o.rows = psip_string(rows);
		m = flow_call_with(r, &o, &call);
		proves(m, "Authorization", 0, "n1", 2);
		for (const char *at = m->text; at < strstr(m->text, "\r\n\r\n"); at = strstr(at, "\r\n") + 2)
			count++;
		count--;  /* the request line */
		most = count <= PSIP_REQUEST_ROWS ? count : most;
		assert_int_equal(rig_header(answered(r, m), "Authorization", 0) != NULL, count <= PSIP_REQUEST_ROWS);
		rig_free(r);
	}
	assert_int_equal(most, PSIP_REQUEST_ROWS);
}

/* ---- Sent anew ---- */

/* An edit without room for Via, CSeq and each row of credentials: nothing is sent, no number used up; with that it goes. */
static void an_edit_without_room_sends_nothing(void **state)
{
	(void)state;
	for (uint16_t capacity = 0; capacity < 4; capacity++) {
		struct rig *r = still(rig_with("a", 1));
		const struct rig_send *m = challenged(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n1", QOP));
		psip_ref transaction = psip_pool_next(r->s, &psip_transactions_of(r->s)->pool, 0);
		struct psip_transaction *t = psip_at(r->s, transaction);
		struct psip_dialog *d = psip_at(r->s, psip_pool_next(r->s, &psip_dialogs_of(r->s)->pool, 0));
		struct psip_header rows[PSIP_REQUEST_ROWS];
		struct psip_message request = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };
		struct psip_change changes[4];
		struct psip_edit edit = psip_edit(&request, changes, capacity);
		uint32_t number = d->local_cseq;
		size_t before = psip_bytes_free(r->s);

		assert_int_equal(psip_message_parse(&request, (const char *)psip_bytes_data(r->s, t->message), psip_bytes_length(r->s, t->message), PSIP_DATAGRAM, PSIP_LENIENT,
		                                    NULL), PSIP_OK);
		assert_int_equal(psip_dialog_send_again(r->s, r->now, d, transaction, &edit), capacity == 3);
		rig_pump(r);
		if (capacity == 3) {
			m = flow_request(r, "OPTIONS");
			proves(m, "Authorization", 0, "n1", 2);
			assert_null(rig_header(m, "Authorization", 1));
		} else {
			assert_true(psip_bytes_free(r->s) == before);
		}
		flow_silent(r);
		assert_int_equal(d->local_cseq, number + (capacity == 3));
		rig_free(r);
	}
}

/* Each row of credentials names the whole Request-URI: the peer's Contact, or a strict router's. */
static void credentials_with_long_uris(void **state)
{
	(void)state;
	for (unsigned strict = 0; strict < 2; strict++) {
		struct rig *r = rig_with("a", 1);
		const struct rig_send *m;
		psip_handle call;
		char user[401], rows[1024];

		memset(user, 'u', sizeof user - 1);
		user[sizeof user - 1] = '\0';
		for (unsigned i = 1; i < 4; i++) {
			const char realm[] = { (char)('a' + i), '\0' };
			struct psip_login login = login_to(realm);
			assert_int_equal(psip_login(r->s, &login), PSIP_OK);
		}
		m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP) WWW("b", "n2", QOP) WWW("c", "n3", QOP) WWW("d", "n4", QOP));
		if (strict)
			snprintf(rows, sizeof rows, FLOW_CONTACT "Record-Route: <sip:%s@10.0.0.2>\n", user);
		else
			snprintf(rows, sizeof rows, "Contact: <sip:%s@10.0.0.2>\nRecord-Route: <sip:10.0.0.2;lr>\n", user);
		rig_reply(r, m, 200, "peertag", rows, rig_sdp());
		flow_event(r, PSIP_EVENT_ANSWERED, 200);
		flow_request(r, "ACK");
		m = hung_up(r, call);
		for (unsigned i = 0; i < 4; i++) {
			const char nonce[] = { 'n', (char)('1' + i), '\0' };
			assert_true(proves(m, "Authorization", i, nonce, 2).uri.length > 400);
		}
		over(r, m);
		flow_clean(r);
	}
}

/* The challenges are left behind, but the ACK has what its INVITE carried (§13.2.2.4). */
static void the_ack_of_a_call_that_goes_on_elsewhere(void **state)
{
	static uint8_t saved[16384];
	struct rig *r = rig_with("a", 1), *to = rig_new(NULL, NULL, 2);
	const struct rig_send *m, *ack;
	psip_handle call, there;
	size_t length;

	(void)state;
	/* ledger: 3261-13.2.2.4-10 */
	m = challenged(r, flow_call(r, &call), 401, WWW("a", "n1", QOP));
	assert_int_equal(psip_call_save(r->s, call, saved, sizeof saved, &length), PSIP_OK);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);
	rig_pump(to);
	rig_flush(to);
	ack = answered(to, m);
	assert_true(flow_same(ack, m, "Authorization"));
	assert_int_equal(flow_cseq(ack), flow_cseq(m));
	rig_free(r);
	rig_free(to);
}

/* A response whose request is no longer there. */
static void a_request_that_has_gone_is_not_looked_at(void **state)
{
	struct rig *r = still(rig_with("a", 1));
	struct psip_received m = { .request = 0 };
	struct psip_message request = { 0 };

	(void)state;
	assert_false(psip_dialog_request_of(r->s, &m, &request));
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_its_login_a_challenge_is_not_answered_beforehand), cmocka_unit_test(a_login_for_any_realm_that_refuses_md5),
		cmocka_unit_test(realms_are_compared_to_their_ends), cmocka_unit_test(by_a_strict_router_its_uri_is_proven),
		cmocka_unit_test(a_request_that_is_not_sent_counts_nothing), cmocka_unit_test(a_row_that_cannot_be_written_is_left_out), cmocka_unit_test(what_is_remembered_finds_no_room),
		cmocka_unit_test(a_proof_that_cannot_be_held_against_anything_is_none), cmocka_unit_test(what_info_says_nothing),
		cmocka_unit_test(info_about_no_credentials), cmocka_unit_test(info_about_what_has_been_forgotten), cmocka_unit_test(a_next_nonce_for_an_older_one_is_not_taken),
		cmocka_unit_test(requests_up_to_64_rows_are_answered_for), cmocka_unit_test(the_ack_of_an_invite_up_to_64_rows), cmocka_unit_test(an_edit_without_room_sends_nothing),
		cmocka_unit_test(credentials_with_long_uris), cmocka_unit_test(the_ack_of_a_call_that_goes_on_elsewhere), cmocka_unit_test(a_request_that_has_gone_is_not_looked_at),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
