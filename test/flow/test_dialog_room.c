/* SPDX-License-Identifier: MIT
 * Dialogs where stored bytes run out (DESIGN §2): at each of the places where one of them takes some, nothing of it is left, or all is as it was; with
 * exactly the bytes that it takes it works. The functions of dialog/ by themselves, the last tests with calls.
 * Does not cover: ACKs (test_dialog_ack.c); snapshots (test_snapshot.c); what the layer above makes of it (test_uac_responses.c, test_forks.c). */
#include "test/flow/authenticate.h"
#include "test/flow/dialog_layer.h"

#define FIRST "<sip:10.0.0.8;lr;more=0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789>"
#define SECOND "<sip:10.0.0.9;lr>"
#define ROUTES FIRST ", " SECOND
#define REVERSED SECOND ", " FIRST
#define TARGET "sip:bob@10.0.0.2"
#define CONTACT "sip:ann@10.0.0.2"

static const char response_text[] = "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKa\r\nFrom: <sip:us@10.0.0.1>;tag=ours\r\nTo: <sip:bob@10.0.0.2>;tag=theirs\r\n"
                                    "Call-ID: room\r\nCSeq: 5 INVITE\r\nContact: <" CONTACT ">\r\nRecord-Route: " ROUTES "\r\nContent-Length: 0\r\n\r\n";

static struct room taken;

static uint32_t dialogs(struct rig *r)
{
	return psip_dialogs_of(r->s)->pool.used;
}

/* ---- A dialog that is made takes its texts, its target and its route set ---- */

static struct psip_dialog *make_open(struct rig *r)
{
	return psip_dialog_open(r->s, &(struct psip_dialog_parties){ .target = PSIP_TEXT(TARGET), .local = PSIP_TEXT("<sip:us@10.0.0.1>"),
		.remote = PSIP_TEXT("<sip:bob@10.0.0.2>"), .routes = PSIP_TEXT(ROUTES) }, 7);
}

static struct psip_dialog *make_accept(struct rig *r)
{
	struct psip_received m;
	struct psip_dialog *d;
	bool bad = true;

	message_from(&m, "INVITE sip:us@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bKa\r\nMax-Forwards: 70\r\nFrom: <sip:bob@10.0.0.2>;tag=t\r\n"
	                 "To: <sip:us@10.0.0.1>\r\nCall-ID: room\r\nCSeq: 5 INVITE\r\nContact: <" CONTACT ">\r\nRecord-Route: " ROUTES "\r\nContent-Length: 0\r\n\r\n",
	             PSIP_LENIENT);
	d = psip_dialog_accept(r->s, &m, 7, &bad);
	assert_false(bad);  /* want of memory is no fault of the request's */
	return d;
}

static struct psip_dialog *make_late(struct rig *r)
{
	struct psip_received m;

	message_from(&m, response_text, PSIP_LENIENT);
	return psip_dialog_late(r->s, &m, 7, r->s->now + 1000);
}

static void a_dialog_is_made_whole_or_not_at_all(void **state)
{
	static struct psip_dialog *(*const make[])(struct rig *) = { make_open, make_accept, make_late };

	(void)state;
	for (unsigned i = 0; i < sizeof make / sizeof *make; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_dialog *d = make[i](r);
		size_t texts = room_of(psip_bytes_length(r->s, d->texts)), needed = texts + room_of(sizeof TARGET - 1) + room_of(sizeof ROUTES - 1), before;

		_Static_assert((sizeof TARGET - 1 + 15) / 16 == (sizeof CONTACT - 1 + 15) / 16, "they take the same room");
		assert_non_null(d);
		psip_dialog_close(r->s, d);
		before = psip_bytes_free(r->s);
		for (size_t left = 0; left <= needed; left += 16) {
			room_leave(r->s, &taken, left);
			d = make[i](r);
			if ((d != NULL) != (left == needed))
				fail_msg("%u: with %zu of %zu bytes", i, left, needed);
			assert_int_equal(dialogs(r), d != NULL);
			if (d) {
				text_is(psip_way_stored(r->s, d->remote_target), i ? CONTACT : TARGET);
				assert_int_equal(psip_bytes_length(r->s, d->routes), sizeof ROUTES - 1);
				psip_dialog_close(r->s, d);
			}
			assert_true(psip_bytes_free(r->s) == left);
			room_give_back(r->s, &taken);
		}
		assert_true(psip_bytes_free(r->s) == before);
		rig_free(r);
	}
}

/* ---- A response makes or confirms a dialog, or says nothing ---- */

/* An INITIAL dialog whose Call-ID and tag are those of the response. */
static struct psip_dialog *called(struct rig *r, struct psip_received *m)
{
	struct psip_dialog *d = make_open(r);

	assert_non_null(d);
	message_from(m, response_text, PSIP_LENIENT);
	m->common.call_id = psip_dialog_text(r->s, d, PSIP_TEXT_CALL_ID);
	m->common.from.tag = psip_dialog_text(r->s, d, PSIP_TEXT_LOCAL_TAG);
	return d;
}

/* The request goes out anew perhaps: with its own To and Route, not with half of what the response said. */
static void a_response_without_room_changes_nothing(void **state)
{
	bool learned = false;

	(void)state;
	for (size_t left = 0; !learned; left += 16) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_received m;
		struct psip_dialog *d = called(r, &m), *got;

		assert_true(left < 2048);
		room_leave(r->s, &taken, left);
		got = psip_dialog_response(r->s, d, &m);
		learned = got != NULL;
		assert_int_equal(d->state, learned ? PSIP_DIALOG_CONFIRMED : PSIP_DIALOG_INITIAL);
		assert_int_equal(d->identity != 0, learned);
		text_is(psip_dialog_text(r->s, d, PSIP_TEXT_REMOTE_TAG), learned ? "theirs" : "");
		text_is(psip_dialog_text(r->s, d, PSIP_TEXT_REMOTE), "<sip:bob@10.0.0.2>");
		text_is(psip_way_stored(r->s, d->remote_target), learned ? CONTACT : TARGET);
		text_is(psip_way_stored(r->s, d->routes), learned ? REVERSED : ROUTES);
		room_give_back(r->s, &taken);
		if (!learned) {
			got = psip_dialog_response(r->s, d, &m);  /* its copy */
			assert_ptr_equal(got, d);
			text_is(psip_dialog_text(r->s, d, PSIP_TEXT_REMOTE_TAG), "theirs");
		}
		rig_free(r);
	}
}

static void a_fork_without_room_leaves_no_trace(void **state)
{
	bool made = false;

	(void)state;
	for (size_t left = 0; !made; left += 16) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_received m;
		struct psip_dialog *first = called(r, &m), *fork;
		struct psip_received other = m;

		other.common.to.tag = PSIP_TEXT("first");
		other.message.status = 180;
		assert_ptr_equal(psip_dialog_response(r->s, first, &other), first);
		m.common.call_id = psip_dialog_text(r->s, first, PSIP_TEXT_CALL_ID);
		m.common.from.tag = psip_dialog_text(r->s, first, PSIP_TEXT_LOCAL_TAG);
		assert_true(left < 1024);
		room_leave(r->s, &taken, left);
		fork = psip_dialog_response(r->s, first, &m);
		made = fork != NULL;
		assert_int_equal(dialogs(r), 1 + made);
		assert_int_equal(first->sibling, made ? psip_ref_of(r->s, fork) : 0);
		assert_int_equal(first->state, PSIP_DIALOG_EARLY);
		text_is(psip_dialog_text(r->s, first, PSIP_TEXT_REMOTE_TAG), "first");
		if (made)
			text_is(psip_dialog_text(r->s, fork, PSIP_TEXT_REMOTE_TAG), "theirs");
		else
			assert_true(psip_bytes_free(r->s) == left);
		room_give_back(r->s, &taken);
		rig_free(r);
	}
}

/* The route set of the 2xx counts (RFC 3261 Â§13.2.2.4): without it there is no ACK that would arrive. The target of before would do. */
static void an_early_dialog_is_confirmed_with_its_route_set(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_received m;
	struct psip_dialog *d = called(r, &m);

	(void)state;
	m.message.status = 180;
	m.message.first[PSIP_H_RECORD_ROUTE] = PSIP_NO_HEADER;
	assert_ptr_equal(psip_dialog_response(r->s, d, &m), d);
	message_from(&m, response_text, PSIP_LENIENT);
	m.common.call_id = psip_dialog_text(r->s, d, PSIP_TEXT_CALL_ID);
	m.common.from.tag = psip_dialog_text(r->s, d, PSIP_TEXT_LOCAL_TAG);
	for (size_t left = 0; left <= room_of(sizeof ROUTES - 1); left += 16) {
		bool enough = left == room_of(sizeof ROUTES - 1);
		room_leave(r->s, &taken, left);
		assert_ptr_equal(psip_dialog_response(r->s, d, &m), enough ? d : NULL);
		assert_int_equal(d->state, enough ? PSIP_DIALOG_CONFIRMED : PSIP_DIALOG_EARLY);
		text_is(psip_way_stored(r->s, d->routes), enough ? REVERSED : "");
		room_give_back(r->s, &taken);
	}
	rig_free(r);
}

/* ---- Changes of what is there ---- */

static void a_redirection_without_room_changes_nothing(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d = make_open(r);
	struct psip_uri uri;
	size_t before;

	(void)state;
	assert_int_equal(psip_uri_parse(&uri, PSIP_TEXT("sips:elsewhere@10.0.0.77;lr"), PSIP_STRICT, NULL), PSIP_OK);
	before = psip_bytes_free(r->s);
	for (size_t left = 0; left <= room_of(uri.text.length); left += 16) {
		bool enough = left == room_of(uri.text.length);
		psip_ref routes = psip_bytes_take(r->s, 1);
		*psip_bytes_data(r->s, routes) = 'r';
		room_leave(r->s, &taken, left);
		assert_int_equal(psip_dialog_redirect(r->s, d, &uri, routes), enough);
		text_is(psip_way_stored(r->s, d->remote_target), enough ? "sips:elsewhere@10.0.0.77;lr" : TARGET);
		text_is(psip_way_stored(r->s, d->routes), enough ? "r" : ROUTES);
		assert_int_equal(d->sips, enough);
		room_give_back(r->s, &taken);
		if (!enough)
			assert_true(psip_bytes_free(r->s) == before);  /* the caller's count went, too */
	}
	rig_free(r);
}

/* What the other side chose is forgotten with room or without; the target is the one of To if there is room for that. */
static void an_early_dialog_begins_again_without_room(void **state)
{
	(void)state;
	for (unsigned enough = 0; enough < 2; enough++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		struct psip_received m;
		struct psip_dialog *d = called(r, &m);

		m.message.status = 180;
		m.message.first[PSIP_H_RECORD_ROUTE] = PSIP_NO_HEADER;
		assert_ptr_equal(psip_dialog_response(r->s, d, &m), d);
		text_is(psip_way_stored(r->s, d->remote_target), CONTACT);
		room_leave(r->s, &taken, enough ? room_of(sizeof TARGET - 1) : 0);
		psip_dialog_restart(r->s, d);
		assert_int_equal(d->state, PSIP_DIALOG_INITIAL);
		assert_int_equal(d->identity, 0);
		text_is(psip_dialog_text(r->s, d, PSIP_TEXT_REMOTE_TAG), "");
		text_is(psip_way_stored(r->s, d->remote_target), enough ? TARGET : CONTACT);
		room_give_back(r->s, &taken);
		rig_free(r);
	}
}

/* The old target stays; a later message may find room. */
static void a_refresh_without_room_leaves_the_target(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_received m;
	struct psip_dialog *d = called(r, &m);

	(void)state;
	room_leave(r->s, &taken, 0);
	psip_dialog_refresh(r->s, d, &m);
	text_is(psip_way_stored(r->s, d->remote_target), TARGET);
	assert_true(psip_dialog_retargets(r->s, d, &m));
	room_give_back(r->s, &taken);
	psip_dialog_refresh(r->s, d, &m);
	text_is(psip_way_stored(r->s, d->remote_target), CONTACT);
	assert_false(psip_dialog_retargets(r->s, d, &m));
	rig_free(r);
}

/* ---- Requests ---- */

/* No bytes, then no place for a transaction: no number is used up, nothing stays. */
static void a_request_without_room_is_not_begun(void **state)
{
	struct rig *r = still(rig_new(&(struct psip_limits){ .calls = 1, .transactions = 4 }, NULL, 1));
	struct psip_dialog *d = make_open(r);
	uint32_t number = d->local_cseq;
	const uint32_t *used = &psip_transactions_of(r->s)->pool.used;
	psip_ref transaction = 0;

	(void)state;
	psip_bytes_drop(r->s, d->routes);
	d->routes = 0;
	assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
	rig_pump(r);
	assert_true(psip_dialog_ready(d));
	for (size_t left = 0; !transaction; left += 16) {
		assert_true(left < 2048);
		room_leave(r->s, &taken, left);
		transaction = psip_dialog_send(r->s, r->now, d, PSIP_OPTIONS, 0, flow_none, flow_none, flow_none, NULL);
		assert_int_equal(*used, transaction ? 1 : 0);
		assert_int_equal(d->local_cseq, number + (transaction != 0));
		assert_true((psip_bytes_free(r->s) == left) == !transaction);
		room_give_back(r->s, &taken);
	}
	while (psip_dialog_send(r->s, r->now, d, PSIP_OPTIONS, 0, flow_none, flow_none, flow_none, NULL))
		number++;
	assert_int_equal(*used, 4);
	assert_int_equal(d->local_cseq, number + 1);
	rig_free(r);
}

/* An application's row that no message may hold (the layers above refuse it before): nothing is sent, the place is given back. */
static void what_cannot_be_written_is_not_sent(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1));
	struct psip_dialog *d = make_open(r);
	uint32_t number = d->local_cseq;
	size_t before;

	(void)state;
	assert_int_equal(psip_dialog_locate(r->s, d, 0), PSIP_OK);
	rig_pump(r);
	before = psip_bytes_free(r->s);
	assert_int_equal(psip_dialog_send(r->s, r->now, d, PSIP_OPTIONS, 0, flow_none, PSIP_TEXT("text/plain\r\nX: y"), PSIP_TEXT("b"), NULL), 0);
	assert_int_equal(psip_transactions_of(r->s)->pool.used, 0);
	assert_int_equal(d->local_cseq, number);
	assert_true(psip_bytes_free(r->s) == before);
	rig_free(r);
}

/* ---- Challenges ---- */

/* Whatever of it finds no room: the 401 is what the application hears, or the request goes out anew and proves what it has to. */
static void a_challenge_is_answered_or_heard_of(void **state)
{
	bool again = false;
	unsigned heard = 0;

	(void)state;
	for (size_t left = 0; !again; left += 16) {
		struct rig *r = still(rig_with("a", 1));
		const struct rig_send *m = options_to(r, "sip:x@10.0.0.2"), *next;

		assert_true(left < 8192);
		room_leave(r->s, &taken, left);
		rig_reply(r, m, 401, "t", WWW("a", "n1", QOP), NULL);
		next = rig_take(r);
		room_give_back(r->s, &taken);
		again = next != NULL;
		if (again) {
			proves(next, "Authorization", 0, "n1", 1);
			options_end(r, next, 200, NULL);
		} else {
			heard += rig_take_event(r) != NULL;
			options_end(r, challenged(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n2", QOP)), 200, NULL);
		}
		flow_clean(r);
	}
	assert_true(heard > 3);
}

/* No room for the next nonce: the one that is known is counted on. */
static void a_next_nonce_without_room_is_left(void **state)
{
	(void)state;
	for (unsigned enough = 0; enough < 2; enough++) {
		struct rig *r = still(rig_with("a", 1));
		const struct rig_send *m = challenged(r, options_to(r, "sip:x@10.0.0.2"), 401, WWW("a", "n1", QOP));

		room_leave(r->s, &taken, enough ? 4096 : 0);
		rig_reply(r, m, 200, "end", "Authentication-Info: nextnonce=\"n2\"\n", NULL);
		room_give_back(r->s, &taken);
		while (rig_take_event(r))
			;
		m = options_to(r, "sip:x@10.0.0.2");
		proves(m, "Authorization", 0, enough ? "n2" : "n1", enough ? 1 : 2);
		options_end(r, m, 200, NULL);
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_dialog_is_made_whole_or_not_at_all),
		cmocka_unit_test(a_response_without_room_changes_nothing),
		cmocka_unit_test(a_fork_without_room_leaves_no_trace),
		cmocka_unit_test(an_early_dialog_is_confirmed_with_its_route_set),
		cmocka_unit_test(a_redirection_without_room_changes_nothing),
		cmocka_unit_test(an_early_dialog_begins_again_without_room),
		cmocka_unit_test(a_refresh_without_room_leaves_the_target),
		cmocka_unit_test(a_request_without_room_is_not_begun),
		cmocka_unit_test(what_cannot_be_written_is_not_sent),
		cmocka_unit_test(a_challenge_is_answered_or_heard_of),
		cmocka_unit_test(a_next_nonce_without_room_is_left),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
