/* SPDX-License-Identifier: MIT
 * Dialogs in their corners, the functions of dialog/ by themselves: limits of texts, route sets and CSeq numbers, Contacts that no request can be sent to,
 * what is no sips URI, keys of the table that meet by chance, lines and rows as they are written, what a failure ends.
 * Does not cover: want of memory (test_dialog_room.c); next hops (test_dialog_ways.c); credentials (test_authenticate_corners.c). */
#include "dialog/authenticate.h"
#include "test/flow/dialog_layer.h"
#include "transport/base/random.h"

static const struct psip_dialog_parties bob = { .target = { "sip:bob@10.0.0.2", 16 }, .local = { "<sip:us@10.0.0.1>", 17 }, .remote = { "<sip:bob@10.0.0.2>", 18 } };

/* A message whose rows are those and what it must have. */
static void message_with(struct psip_received *m, const char *start, unsigned long cseq, const char *rows)
{
	static char text[16384];

	snprintf(text, sizeof text, "%s\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKa\r\nMax-Forwards: 70\r\nFrom: <sip:bob@10.0.0.2>;tag=f\r\nTo: <sip:us@10.0.0.1>%s\r\n"
	         "Call-ID: corners\r\nCSeq: %lu INVITE\r\n%sContent-Length: 0\r\n\r\n", start, *start == 'S' ? ";tag=t" : "", cseq, rows);
	message_from(m, text, PSIP_LENIENT);
}

static struct psip_dialog *accepted(struct rig *r, const char *uri, const char *rows, bool *bad)
{
	struct psip_received m;
	char start[256];

	snprintf(start, sizeof start, "INVITE %s SIP/2.0", uri);
	message_with(&m, start, 1, rows);
	return psip_dialog_accept(r->s, &m, 1, bad);
}

static struct psip_dialog *late(struct rig *r, unsigned long cseq, const char *rows)
{
	struct psip_received m;

	message_with(&m, "SIP/2.0 200 OK", cseq, rows);
	return psip_dialog_late(r->s, &m, 1, r->s->now + 1000);
}

/* ---- Limits ---- */

static void texts_up_to_65535_bytes(void **state)
{
	struct rig *r = still(rig_new(&(struct psip_limits){ .calls = 1, .bytes = 1 << 20 }, NULL, 1));
	static char text[65537];
	size_t before = psip_bytes_free(r->s);

	(void)state;
	memset(text, 'x', sizeof text - 1);
	for (size_t length = 65534; length <= 65536; length++) {
		struct psip_dialog_parties parties = bob;
		struct psip_dialog *d;

		parties.local = psip_span(text, length);
		d = psip_dialog_open(r->s, &parties, 1);
		assert_int_equal(d != NULL, length <= 65535);
		if (d) {
			assert_int_equal(psip_dialog_text(r->s, d, PSIP_TEXT_LOCAL).length, length);
			text_is(psip_dialog_text(r->s, d, PSIP_TEXT_REMOTE), "<sip:bob@10.0.0.2>");
			psip_dialog_close(r->s, d);
		}
		assert_true(psip_bytes_free(r->s) == before);
	}
	rig_free(r);
}

/* Rows with so many elements in all; the last one malformed. */
static const char *recorded(unsigned count, bool malformed)
{
	static char rows[8192];
	size_t at = (size_t)snprintf(rows, sizeof rows, "Contact: <sip:c@10.0.0.2>\r\n");

	for (unsigned i = 0; i < count; i++)
		at += (size_t)snprintf(rows + at, sizeof rows - at, "%s<sip:10.0.0.%u;lr>%s", i % 13 ? "," : i ? "\r\nRecord-Route: " : "Record-Route: ", i + 3,
		                       malformed && i + 1 == count ? "<" : "");
	snprintf(rows + at, sizeof rows - at, "\r\n");
	return rows;
}

static void route_sets_of_64_elements(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		unsigned count = i < 3 ? 63 + i : 14;
		bool good = i < 2, bad = good;
		const char *rows = recorded(count, i == 3);
		struct psip_dialog *d = accepted(r, "sip:us@10.0.0.1", rows, &bad), *first;
		struct psip_received m;
		unsigned found = 1;

		assert_int_equal(d != NULL, good);
		assert_int_equal(bad, !good);
		if (d) {
			struct psip_span routes = psip_way_stored(r->s, d->routes);
			for (size_t at = 0; at < routes.length; at++)
				found += routes.at[at] == ',';
			assert_int_equal(found, count);
			psip_dialog_close(r->s, d);
		}
		d = late(r, 1, rows);
		assert_int_equal(d != NULL, good);
		if (d)
			psip_dialog_close(r->s, d);
		first = psip_dialog_open(r->s, &bob, 1);
		message_with(&m, "SIP/2.0 200 OK", 1, rows);
		m.common.call_id = psip_dialog_text(r->s, first, PSIP_TEXT_CALL_ID);
		m.common.from.tag = psip_dialog_text(r->s, first, PSIP_TEXT_LOCAL_TAG);
		assert_ptr_equal(psip_dialog_response(r->s, first, &m), good ? first : NULL);
		assert_int_equal(first->state, good ? PSIP_DIALOG_CONFIRMED : PSIP_DIALOG_INITIAL);
		psip_dialog_close(r->s, first);
	}
	assert_int_equal(psip_dialogs_of(r->s)->pool.used, 0);
	rig_free(r);
}

/* An early dialog whose 2xx has a route set that is not taken is not confirmed: its ACK could not arrive. */
static void a_2xx_with_too_many_routes_confirms_nothing(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d = psip_dialog_open(r->s, &bob, 1);
	struct psip_received m;

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		message_with(&m, i ? "SIP/2.0 200 OK" : "SIP/2.0 180 Ringing", 1, recorded(i == 1 ? 65 : 1, false));
		m.common.call_id = psip_dialog_text(r->s, d, PSIP_TEXT_CALL_ID);
		m.common.from.tag = psip_dialog_text(r->s, d, PSIP_TEXT_LOCAL_TAG);
		assert_ptr_equal(psip_dialog_response(r->s, d, &m), i == 1 ? NULL : d);
		assert_int_equal(d->state, i < 2 ? PSIP_DIALOG_EARLY : PSIP_DIALOG_CONFIRMED);
		text_is(psip_way_stored(r->s, d->routes), "<sip:10.0.0.3;lr>");
	}
	rig_free(r);
}

/* Numbers of requests that may have been sent in it go up to 2^31 - 1 (RFC 3261 §8.1.1.5). */
static void a_late_dialog_needs_room_for_its_numbers(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));

	(void)state;
	for (unsigned long more = 0; more < 3; more++) {
		unsigned long cseq = 0x7fffffffUL - 513 + more;
		struct psip_dialog *d = late(r, cseq, "Contact: <sip:c@10.0.0.2>\r\n");

		assert_int_equal(d != NULL, more < 2);
		if (d) {
			assert_true(d->local_cseq == cseq + (more ? 256 : 0));  /* one that has ended may have sent some */
			psip_dialog_close(r->s, d);
		}
	}
	rig_free(r);
}

/* ---- Contacts (§12.1.1, §12.1.2) ---- */

static void contacts_that_no_request_can_be_sent_to(void **state)
{
	static const struct { const char *rows; bool good; } cases[] = { { "Contact: <sip:c@10.0.0.2>\r\n", true }, { "Contact: sip:c@10.0.0.2\r\n", true },
		{ "", false }, { "Contact:\r\n", false }, { "Contact: <sip:c@10.0.0.2>;a=b c\r\n", false }, { "Contact: *\r\n", false }, { "Contact: <sip:c@10.0.0.2\r\n", false }, { "Contact: <sip:a b@10.0.0.2>\r\n", false },
		{ "Contact: <sip:\xe9@10.0.0.2>\r\n", false } };
	struct rig *r = still(rig_new(NULL, NULL, 1));

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_dialog *d, *open = psip_dialog_open(r->s, &bob, 1);
		struct psip_received m;
		bool bad = cases[i].good;

		d = accepted(r, "sip:us@10.0.0.1", cases[i].rows, &bad);
		if ((d != NULL) != cases[i].good || bad == cases[i].good)
			fail_msg("case %u", i);
		if (d)
			psip_dialog_close(r->s, d);
		d = late(r, 1, cases[i].rows);
		assert_int_equal(d != NULL, cases[i].good);
		if (d)
			psip_dialog_close(r->s, d);
		message_with(&m, "SIP/2.0 200 OK", 1, cases[i].rows);
		assert_int_equal(psip_dialog_retargets(r->s, open, &m), cases[i].good);
		psip_dialog_refresh(r->s, open, &m);
		text_is(psip_way_stored(r->s, open->remote_target), cases[i].good ? "sip:c@10.0.0.2" : "sip:bob@10.0.0.2");
		psip_dialog_close(r->s, open);
	}
	assert_int_equal(psip_dialogs_of(r->s)->pool.used, 0);
	rig_free(r);
}

/* ---- sips (§8.1.1.8, §12.1.1) ---- */

static void what_makes_a_dialog_secure(void **state)
{
	static const struct { const char *target, *routes; bool secure, sips; } called[] = { { "sips:b@h", "", true, true }, { "SIPS:b@h", "", true, true },
		{ "sip:b@h", "", false, false }, { "sips:", "", false, false }, { "sip:b", "", false, false }, { "sip:b@h", "<sips:p;lr>", true, false },
		{ "sip:b@h", "<sip:p;lr>, <sips:q;lr>", false, false }, { "sip:b@h", "no route", false, false }, { "sips:b@h", "no route", true, true } };
	static const struct { const char *uri, *rows; bool secure, sips; } asked[] = {
		{ "sips:us@h", "Contact: <sip:c@h>\r\n", true, true }, { "sip:us@h", "Contact: <sips:c@h>\r\n", true, false }, { "sip:us@h", "Contact: <sip:c@h>\r\n", false, false },
		{ "sip:us@h", "Record-Route: <sip:p;lr>\r\nContact: <sips:c@h>\r\n", false, false }, { "sip:us@h", "Record-Route: <sips:p;lr>\r\nContact: <sip:c@h>\r\n", true, false },
		{ "sip:us@h", "Record-Route: <sip:p;lr>,<sips:q;lr>\r\nContact: <sip:c@h>\r\n", false, false }, { "sip:u", "Contact: <sip:c>\r\n", false, false } };
	struct rig *r = still(rig_new(NULL, NULL, 1));

	(void)state;
	for (unsigned i = 0; i < sizeof called / sizeof *called; i++) {
		struct psip_dialog_parties parties = { psip_string(called[i].target), bob.local, bob.remote, psip_string(called[i].routes), flow_none };
		struct psip_dialog *d = psip_dialog_open(r->s, &parties, 1);
		assert_non_null(d);
		if (d->secure != called[i].secure || d->sips != called[i].sips || psip_way_secure(r->s, d) != called[i].sips)
			fail_msg("called %u", i);
		psip_dialog_close(r->s, d);
	}
	for (unsigned i = 0; i < sizeof asked / sizeof *asked; i++) {
		bool bad;
		struct psip_dialog *d = accepted(r, asked[i].uri, asked[i].rows, &bad);
		assert_non_null(d);
		if (d->secure != asked[i].secure || d->sips != asked[i].sips)
			fail_msg("asked %u", i);
		psip_dialog_close(r->s, d);
	}
	rig_free(r);
}

/* Late ones are secure as their INVITE was; what is not there was not. */
static void a_late_dialog_is_secure_as_its_invite(void **state)
{
	static const struct { const char *request; bool secure; } cases[] = { { "INVITE sips:b@h SIP/2.0", true }, { "INVITE sip:b@h SIP/2.0", false }, { "sips:b@h", false }, { "", false } };
	struct rig *r = still(rig_new(NULL, NULL, 1));

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_received m;
		struct psip_dialog *d;

		message_with(&m, "SIP/2.0 200 OK", 1, "Contact: <sip:c@10.0.0.2>\r\n");
		m.request = *cases[i].request ? psip_bytes_take(r->s, strlen(cases[i].request)) : 0;
		if (m.request)
			memcpy(psip_bytes_data(r->s, m.request), cases[i].request, strlen(cases[i].request));
		d = psip_dialog_late(r->s, &m, 1, r->s->now + 1000);
		assert_non_null(d);
		assert_int_equal(d->secure, cases[i].secure);
		assert_int_equal(d->sips, cases[i].secure);
		psip_dialog_close(r->s, d);
		psip_bytes_drop(r->s, m.request);
	}
	rig_free(r);
}

/* ---- The table ---- */

/* Keys are 64 bits of a keyed hash, and may meet: the texts decide, all three. */
static void equal_keys_are_not_enough(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d = late(r, 1, "Contact: <sip:c@10.0.0.2>\r\n");
	const struct psip_span call_id = PSIP_TEXT("corners"), ours = PSIP_TEXT("f"), theirs = PSIP_TEXT("t");
	char *texts = (char *)psip_bytes_data(r->s, d->texts);

	(void)state;
	assert_ptr_equal(psip_dialog_lookup(r->s, call_id, ours, theirs), d);
	for (size_t at = 6; at < 9; at++) {  /* the last octet of the Call-ID, the local tag, the remote tag */
		texts[at] ^= 1;
		assert_null(psip_dialog_lookup(r->s, call_id, ours, theirs));
		texts[at] ^= 1;
	}
	d->identity ^= UINT64_C(1) << 40;
	assert_null(psip_dialog_lookup(r->s, call_id, ours, theirs));
	d->identity ^= UINT64_C(1) << 40;
	assert_ptr_equal(psip_dialog_lookup(r->s, call_id, PSIP_TEXT("F"), PSIP_TEXT("T")), d);
	assert_null(psip_dialog_lookup(r->s, PSIP_TEXT("Corners"), ours, theirs));
	rig_free(r);
}

/* A response in a dialog of somebody else's is not this call's. */
static void a_dialog_of_another_usage_is_left_alone(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *first = psip_dialog_open(r->s, &bob, 1), *other;
	struct psip_received m;

	(void)state;
	message_with(&m, "SIP/2.0 200 OK", 1, "Contact: <sip:c@10.0.0.2>\r\n");
	m.common.call_id = psip_dialog_text(r->s, first, PSIP_TEXT_CALL_ID);
	m.common.from.tag = psip_dialog_text(r->s, first, PSIP_TEXT_LOCAL_TAG);
	other = psip_dialog_late(r->s, &m, 2, r->s->now + 1000);
	assert_non_null(other);
	assert_null(psip_dialog_response(r->s, first, &m));
	assert_int_equal(first->state, PSIP_DIALOG_INITIAL);
	assert_int_equal(psip_dialogs_of(r->s)->pool.used, 2);
	other->usage = 1;
	assert_ptr_equal(psip_dialog_response(r->s, first, &m), other);
	rig_free(r);
}

/* A Replaces with from-tag=0 may mean a peer without tags (RFC 3891 §3, RFC 2543); also of one that has ended. */
static void the_tag_0_stands_for_none(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d, *found;
	struct psip_received m;
	char tag[PSIP_TAG_LENGTH];
	struct psip_span ours = psip_span(tag, sizeof tag);
	bool bad;

	(void)state;
	message_with(&m, "INVITE sip:us@10.0.0.1 SIP/2.0", 1, "Contact: <sip:c@10.0.0.2>\r\n");
	m.common.from.tag = flow_none;
	d = psip_dialog_accept(r->s, &m, 1, &bad);
	assert_non_null(d);
	memcpy(tag, psip_dialog_text(r->s, d, PSIP_TEXT_LOCAL_TAG).at, sizeof tag);
	psip_dialog_enter(r->s, d, PSIP_DIALOG_EARLY, 0);
	assert_int_equal(psip_dialog_named(r->s, PSIP_TEXT("corners"), ours, PSIP_TEXT("0"), &found), PSIP_NAMED_ONE);
	assert_ptr_equal(found, d);
	assert_int_equal(psip_dialog_named(r->s, PSIP_TEXT("corners"), ours, PSIP_TEXT("00"), &found), PSIP_NAMED_NONE);
	psip_dialog_close(r->s, d);
	assert_int_equal(psip_dialog_named(r->s, PSIP_TEXT("corners"), ours, PSIP_TEXT("0"), &found), PSIP_NAMED_ENDED);
	assert_null(found);
	assert_int_equal(psip_dialog_named(r->s, PSIP_TEXT("corners"), ours, PSIP_TEXT("00"), &found), PSIP_NAMED_NONE);
	assert_int_equal(psip_dialog_named(r->s, PSIP_TEXT("else"), ours, PSIP_TEXT("0"), &found), PSIP_NAMED_NONE);
	rig_free(r);
}

/* Names are remembered of those that were early or confirmed, of none that never was, or goes on in another stack. */
static void what_has_ended_is_remembered(void **state)
{
	static const enum psip_dialog_state states[] = { PSIP_DIALOG_INITIAL, PSIP_DIALOG_EARLY, PSIP_DIALOG_CONFIRMED, PSIP_DIALOG_CONFIRMED };

	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d, *found;
		char tag[PSIP_TAG_LENGTH];
		bool bad, remembered = i == 1 || i == 2;
		uint8_t at = psip_dialogs_of(r->s)->ended_at;

		d = accepted(r, "sip:us@10.0.0.1", "Contact: <sip:c@10.0.0.2>\r\n", &bad);
		memcpy(tag, psip_dialog_text(r->s, d, PSIP_TEXT_LOCAL_TAG).at, sizeof tag);
		psip_dialog_enter(r->s, d, states[i], 0);
		if (i == 3)
			psip_dialog_unlink(r->s, d);
		psip_dialog_terminate(r->s, d);
		assert_int_equal(psip_dialogs_of(r->s)->ended_at, at + remembered);
		psip_dialog_close(r->s, d);
		assert_int_equal(psip_dialogs_of(r->s)->ended_at, at + remembered);  /* once */
		assert_int_equal(psip_dialog_named(r->s, PSIP_TEXT("corners"), psip_span(tag, sizeof tag), PSIP_TEXT("f"), &found),
		                 remembered ? PSIP_NAMED_ENDED : PSIP_NAMED_NONE);
		rig_free(r);
	}
}

/* A request that comes by another WebSocket says where the peer is now (RFC 7118 §5.3); by another stream or a datagram it says nothing. */
static void a_request_by_another_websocket_moves_the_next_hop(void **state)
{
	static const struct { psip_handle flow; uint8_t transport; bool moves; } cases[] = { { 0, PSIP_UDP, false }, { 0, PSIP_WS, false }, { 7, PSIP_WS, false },
		{ 8, PSIP_TCP, false }, { 8, PSIP_UDP, false }, { 8, PSIP_WS, true }, { 8, PSIP_WSS, true } };

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_dialog d = { .flow = 7, .has_remote_cseq = true, .remote_cseq = 4 };
		struct psip_received m = { .flow = cases[i].flow, .remote = rig_address("10.0.0.2", 5060, cases[i].transport), .common.cseq.number = 5 };

		assert_true(psip_dialog_request(&d, &m));
		if (d.target_changed != cases[i].moves || d.flow != (cases[i].moves ? 8u : 7u))
			fail_msg("case %u", i);
		assert_int_equal(d.remote_cseq, 5);
		assert_false(psip_dialog_request(&d, &m));  /* not higher */
		m.common.cseq.number = 4;
		assert_false(psip_dialog_request(&d, &m));
		d.has_remote_cseq = false;
		assert_true(psip_dialog_request(&d, &m));
		assert_int_equal(d.remote_cseq, 4);
		assert_true(d.has_remote_cseq);
	}
}

/* ---- Begun again ---- */

/* The target is the URI of To, in brackets or without; of one that cannot be read, what it was. */
static void the_target_of_one_that_begins_again(void **state)
{
	static const struct { const char *remote, *target; } cases[] = { { "<sip:to@10.0.0.5>", "sip:to@10.0.0.5" }, { "\"B\" <sip:to@10.0.0.5;x>", "sip:to@10.0.0.5;x" },
		{ "sip:to@10.0.0.5", "sip:to@10.0.0.5" }, { "<sip:to@10.0.0.5", "sip:c@10.0.0.2" } };

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog_parties parties = bob;
		struct psip_dialog *d;
		struct psip_received m;

		parties.remote = psip_string(cases[i].remote);
		d = psip_dialog_open(r->s, &parties, 1);
		psip_dialog_restart(r->s, d);  /* it has not begun: nothing happens */
		text_is(psip_way_stored(r->s, d->remote_target), "sip:bob@10.0.0.2");
		message_with(&m, "SIP/2.0 180 Ringing", 1, "Contact: <sip:c@10.0.0.2>\r\n");
		m.common.call_id = psip_dialog_text(r->s, d, PSIP_TEXT_CALL_ID);
		m.common.from.tag = psip_dialog_text(r->s, d, PSIP_TEXT_LOCAL_TAG);
		assert_ptr_equal(psip_dialog_response(r->s, d, &m), d);
		psip_dialog_restart(r->s, d);
		text_is(psip_way_stored(r->s, d->remote_target), cases[i].target);
		text_is(psip_dialog_text(r->s, d, PSIP_TEXT_REMOTE), cases[i].remote);
		assert_int_equal(d->state, PSIP_DIALOG_INITIAL);
		rig_free(r);
	}
}

/* A URI that a request line does not hold: nothing was changed. */
static void a_redirection_to_what_cannot_be_sent(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d = psip_dialog_open(r->s, &bob, 1);
	size_t before = psip_bytes_free(r->s);
	struct psip_uri uri;

	(void)state;
	assert_int_equal(psip_uri_parse(&uri, PSIP_TEXT("sip:\xe9@10.0.0.2"), PSIP_LENIENT, NULL), PSIP_OK);
	assert_false(psip_dialog_redirect(r->s, d, &uri, psip_bytes_take(r->s, 3)));
	text_is(psip_way_stored(r->s, d->remote_target), "sip:bob@10.0.0.2");
	assert_true(psip_bytes_free(r->s) == before);
	rig_free(r);
}

/* ---- What is written (§12.2.1.1) ---- */

static const char *request_of(struct rig *r, struct psip_dialog *d)
{
	static char text[4096];
	struct psip_writer w = psip_writer(text, sizeof text - 1);

	psip_request_put(r->s, d, &w, PSIP_OPTIONS, 5, "z9hG4bK00000000000000000000");
	assert_true(psip_written(&w));
	text[w.length] = '\0';
	return text;
}

static void request_lines_and_routes(void **state)
{
	/* ledger: 3261-12.2.1.1-16 3261-12.2.1.1-19 3261-12.2.1.1-20 */
	static const struct { const char *target, *routes, *line, *route; } cases[] = {
		{ "sip:b@h;method=INFO?s=x", "", "OPTIONS sip:b@h SIP/2.0\r\n", NULL },
		{ "tel:+1234", "<sip:p;lr>", "OPTIONS tel:+1234 SIP/2.0\r\n", "Route: <sip:p;lr>\r\n" },
		{ "sip:b@h", "<sip:p>", "OPTIONS sip:p SIP/2.0\r\n", "Route: <sip:b@h>\r\n" },
		{ "sip:b@h", "<sip:p>, <sip:q;lr>", "OPTIONS sip:p SIP/2.0\r\n", "Route: <sip:q;lr>, <sip:b@h>\r\n" },
		{ "sips:b@h", "<sip:p>", "OPTIONS sips:p SIP/2.0\r\n", "Route: <sips:b@h>\r\n" },
		{ "sips:b@h", "<sips:p>, <sip:q>", "OPTIONS sips:p SIP/2.0\r\n", "Route: <sips:q>, <sips:b@h>\r\n" },
		{ "sips:b@h", "<sip:p;lr>, <sips:q;lr>, <sip:r;lr>", "OPTIONS sips:b@h SIP/2.0\r\n", "Route: <sips:p;lr>, <sips:q;lr>, <sips:r;lr>\r\n" },
		{ "sips:b@h", "<sip:p;lr>, no route", "OPTIONS sips:b@h SIP/2.0\r\n", "Route: <sips:p;lr>, no route\r\n" },
		{ "sip:b@h", "no route", "OPTIONS sip:b@h SIP/2.0\r\n", NULL }, { "nouri", "<sip:p;lr>", "OPTIONS nouri SIP/2.0\r\n", "Route: <sip:p;lr>\r\n" } };
	struct rig *r = still(rig_new(NULL, NULL, 1));

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_dialog_parties parties = { psip_string(cases[i].target), bob.local, bob.remote, psip_string(cases[i].routes), flow_none };
		struct psip_dialog *d = psip_dialog_open(r->s, &parties, 1);
		const char *text, *route;

		d->target.remote = d->target.local = rig_address("10.0.0.1", 5060, PSIP_UDP);
		text = request_of(r, d);
		route = strstr(text, "Route: ");
		if (strncmp(text, cases[i].line, strlen(cases[i].line)) != 0 || (route != NULL) != (cases[i].route != NULL) ||
		    (route && strncmp(route, cases[i].route, strlen(cases[i].route)) != 0))
			fail_msg("case %u: %s", i, text);
		psip_dialog_close(r->s, d);
	}
	rig_free(r);
}

static void from_and_to_get_brackets_and_lose_line_ends(void **state)
{
	static const struct { const char *local, *row; } cases[] = { { "sip:us@h", "From: <sip:us@h>;tag=" }, { "<sip:us@h>", "From: <sip:us@h>;tag=" },
		{ "\"U\" <sip:us@h>", "From: \"U\" <sip:us@h>;tag=" }, { "\"U\"\r\n <sip:us@h>", "From: \"U\" <sip:us@h>;tag=" }, { "\"U\"\n\t<sip:us@h>", "From: \"U\"\t<sip:us@h>;tag=" },
		{ "\r\n <sip:us@h>", "From:  <sip:us@h>;tag=" }, { "sip:us@h\r\n", "From: <sip:us@h>;tag=" } };
	struct rig *r = still(rig_new(NULL, NULL, 1));

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct psip_dialog_parties parties = bob;
		struct psip_dialog *d;

		parties.local = psip_string(cases[i].local);
		d = psip_dialog_open(r->s, &parties, 1);
		d->target.remote = d->target.local = rig_address("10.0.0.1", 5060, PSIP_UDP);
		if (!strstr(request_of(r, d), cases[i].row))
			fail_msg("case %u: %s", i, request_of(r, d));
		psip_dialog_close(r->s, d);
	}
	rig_free(r);
}

static void contacts_of_the_applications(void **state)
{
	static const struct { const char *given; bool secure; const char *row; } cases[] = { { "sip:me@h", false, "Contact: <sip:me@h>\r\n" },
		{ "sip:me@h", true, "Contact: <sips:me@h>\r\n" }, { "sips:me@h", false, "Contact: <sip:me@h>\r\n" }, { "sips:me@h", true, "Contact: <sips:me@h>\r\n" },
		{ "sip:me@h;transport=udp;x", true, "Contact: <sips:me@h;x>\r\n" }, { "sip:me@h;transport=tcp", true, "Contact: <sips:me@h;transport=tcp>\r\n" },
		{ "sip:me@h;transport=udp", false, "Contact: <sip:me@h;transport=udp>\r\n" }, { "tel:+1", true, "Contact: <tel:+1>\r\n" },
		{ "no uri", true, "Contact: <no uri>\r\n" } };
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d = psip_dialog_open(r->s, &bob, 1);

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[256];
		struct psip_writer w = psip_writer(text, sizeof text);

		d->secure = cases[i].secure;
		psip_dialog_put_contact(r->s, &w, d, psip_string(cases[i].given));
		assert_true(psip_written(&w));
		text_is(psip_span(text, w.length), cases[i].row);
	}
	rig_free(r);
}

/* A target that no request line holds: no request, no number, no bytes. */
static void a_request_to_what_cannot_be_sent(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog_parties parties = bob;
	struct psip_dialog *d;
	uint32_t number;
	size_t before;

	(void)state;
	parties.target = PSIP_TEXT("sip:\xe9@10.0.0.2");
	d = psip_dialog_open(r->s, &parties, 1);
	number = d->local_cseq;
	assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
	rig_pump(r);
	assert_true(psip_dialog_ready(d));
	before = psip_bytes_free(r->s);
	assert_int_equal(psip_dialog_send(r->s, r->now, d, PSIP_OPTIONS, 0, flow_none, flow_none, flow_none, NULL), 0);
	assert_int_equal(d->local_cseq, number);
	assert_int_equal(psip_transactions_of(r->s)->pool.used, 0);
	assert_true(psip_bytes_free(r->s) == before);
	rig_free(r);
}

/* ---- Ends, names ---- */

/* RFC 5057 §5.1: each status that ends more than its transaction; the others end nothing else. */
static void what_each_failure_ends(void **state)
{
	static const enum psip_method methods[] = { PSIP_INVITE, PSIP_BYE, PSIP_UPDATE, PSIP_PRACK, PSIP_OPTIONS };
	static const unsigned dialog[] = { 404, 410, 416, 482, 483, 484, 485, 502, 604 }, usage[] = { 408, 480, 481 }, lacking[] = { 405, 501 };

	(void)state;
	for (unsigned status = 100; status < 700; status++)
		for (unsigned m = 0; m < sizeof methods / sizeof *methods; m++) {
			enum psip_ends ends = PSIP_ENDS_TRANSACTION;

			for (unsigned i = 0; i < sizeof dialog / sizeof *dialog; i++)
				ends = status == dialog[i] ? PSIP_ENDS_DIALOG : ends;
			for (unsigned i = 0; i < sizeof usage / sizeof *usage; i++)
				ends = status == usage[i] ? PSIP_ENDS_USAGE : ends;
			for (unsigned i = 0; i < sizeof lacking / sizeof *lacking; i++)
				ends = status == lacking[i] && m < 2 ? PSIP_ENDS_USAGE : ends;
			assert_int_equal(psip_dialog_ends(methods[m], status), ends);
		}
}

static void states_have_names(void **state)
{
	static const char *const names[] = { "-", "Initial", "Early", "Confirmed", "Terminated", "?", "?" };

	(void)state;
	for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
		assert_string_equal(psip_dialog_state_name(i), names[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_up_to_65535_bytes), cmocka_unit_test(route_sets_of_64_elements), cmocka_unit_test(a_2xx_with_too_many_routes_confirms_nothing),
		cmocka_unit_test(a_late_dialog_needs_room_for_its_numbers), cmocka_unit_test(contacts_that_no_request_can_be_sent_to),
		cmocka_unit_test(what_makes_a_dialog_secure), cmocka_unit_test(a_late_dialog_is_secure_as_its_invite), cmocka_unit_test(equal_keys_are_not_enough),
		cmocka_unit_test(a_dialog_of_another_usage_is_left_alone), cmocka_unit_test(the_tag_0_stands_for_none),
		cmocka_unit_test(what_has_ended_is_remembered), cmocka_unit_test(a_request_by_another_websocket_moves_the_next_hop),
		cmocka_unit_test(the_target_of_one_that_begins_again), cmocka_unit_test(a_redirection_to_what_cannot_be_sent), cmocka_unit_test(request_lines_and_routes),
		cmocka_unit_test(from_and_to_get_brackets_and_lose_line_ends), cmocka_unit_test(contacts_of_the_applications),
		cmocka_unit_test(a_request_to_what_cannot_be_sent), cmocka_unit_test(what_each_failure_ends), cmocka_unit_test(states_have_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
