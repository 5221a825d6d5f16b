/* SPDX-License-Identifier: MIT
 * Dialogs in snapshots of calls: what no dialog can be is refused, want of room at each place leaves nothing, what was still to be sent goes on.
 * Does not cover: calls in each of their states (test_snapshot.c); snapshots that are no dialog at all (fuzz_snapshot.c). */
#include "session/session.h"
#include "test/flow/dialog_layer.h"
#include "transport/base/portable.h"

static uint8_t saved[65536];
static struct room taken;

static size_t save(struct rig *r, psip_handle call)
{
	size_t length = 0;

	assert_int_equal(psip_call_save(r->s, call, saved, sizeof saved, &length), PSIP_OK);
	return length;
}

static struct rig *other_rig(void)
{
	struct rig *to = still(rig_new(NULL, NULL, 77));

	rig_advance(to, 5000);
	return to;
}

static struct psip_dialog *dialog_of(struct rig *r, psip_handle call)
{
	return call_dialog(r->s, call_get(r->s, call));
}

/* A call that we placed and that stands. */
static struct psip_dialog *standing(struct rig *r, psip_handle *call)
{
	const struct rig_send *invite = flow_call(r, call);

	rig_reply(r, invite, 200, "theirs", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	return dialog_of(r, *call);
}

/* What that says, and nothing of it stays. */
static void refused(struct rig *to, size_t length, int result)
{
	struct psip_statistics before, after;
	psip_handle call = 1;

	psip_statistics(to->s, &before);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &call), result);
	assert_int_equal(call, 0);
	psip_statistics(to->s, &after);
	assert_memory_equal(&before, &after, sizeof before);
}

static char *text_of(struct rig *r, const struct psip_dialog *d, enum psip_dialog_text which)
{
	return (char *)psip_bytes_data(r->s, d->texts) + (psip_dialog_text(r->s, d, which).at - (const char *)psip_bytes_data(r->s, d->texts));
}

/* The last octet of a text becomes another. */
static void spoil(struct rig *r, const struct psip_dialog *d, enum psip_dialog_text which, char octet)
{
	text_of(r, d, which)[d->length[which] - 1] = octet;
}

static psip_ref stored(struct rig *r, const char *text)
{
	psip_ref bytes = psip_bytes_take(r->s, strlen(text));

	memcpy(psip_bytes_data(r->s, bytes), text, strlen(text));
	return bytes;
}

enum { SPOILS = 21 };

static void spoil_so(struct rig *r, struct psip_dialog *d, unsigned how)
{
	static const char ok[] = "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP h;branch=z9hG4bKa\r\nFrom: <sip:a@h>;tag=a\r\nTo: <sip:b@h>;tag=b\r\nCall-ID: c\r\nCSeq: 1 ACK\r\n\r\n";
	static const char bye[] = "BYE sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bKa\r\nFrom: <sip:a@h>;tag=a\r\nTo: <sip:b@h>;tag=b\r\nCall-ID: c\r\nCSeq: 1 BYE\r\n\r\n";

	switch (how) {
	case 0: d->state = 0; break;
	case 1: d->length[PSIP_TEXT_LOCAL]++; break;
	case 2: d->length[PSIP_TEXT_LOCAL]--; break;
	case 3: memset(d->length, 0, sizeof d->length); psip_bytes_drop(r->s, d->texts); d->texts = 0; break;
	case 4: d->local.family = 5; break;
	case 5: d->source.family = 5; break;
	case 6: d->source_local.family = 5; break;
	case 7: spoil(r, d, PSIP_TEXT_CALL_ID, ' '); break;
	case 8: spoil(r, d, PSIP_TEXT_LOCAL_TAG, ';'); break;
	case 9: spoil(r, d, PSIP_TEXT_REMOTE_TAG, ';'); break;
	case 10: spoil(r, d, PSIP_TEXT_LOCAL, '\0'); break;
	case 11: spoil(r, d, PSIP_TEXT_REMOTE, 'x'); break;
	case 12: *(char *)psip_bytes_data(r->s, d->remote_target) = '\xe9'; break;
	case 13: psip_bytes_drop(r->s, d->ack); d->ack = stored(r, ok); break;
	case 14: psip_bytes_drop(r->s, d->ack); d->ack = stored(r, bye); break;
	case 15: psip_bytes_drop(r->s, d->ack); d->ack = stored(r, "ACK"); break;
	case 16: d->length[PSIP_TEXT_LOCAL] = (uint16_t)(d->length[PSIP_TEXT_LOCAL] - 32); d->length[PSIP_TEXT_SESSION_ID] = 32; break;  /* no digits */
	case 17: d->length[PSIP_TEXT_LOCAL_TAG] = (uint16_t)(d->length[PSIP_TEXT_LOCAL_TAG] + d->length[PSIP_TEXT_LOCAL]); d->length[PSIP_TEXT_LOCAL] = 0; break;
	case 18: d->routes = stored(r, "<sip:p;lr>, <sip:q>\r\nX: y"); break;  /* it would bring a row of its own into each request */
	case 19: d->routes = stored(r, "<sip:p;lr>, <sip:o>\r\nRoute: <sip:q;lr>"); break;
	default: psip_bytes_drop(r->s, d->remote_target); d->remote_target = 0; break;
	}
}

static void what_no_dialog_can_be_is_refused(void **state)
{
	(void)state;
	for (unsigned how = 0; how < SPOILS; how++) {
		struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
		psip_handle call, there;
		struct psip_dialog *d = standing(r, &call);
		size_t length = save(r, call);

		assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);  /* as it is, it is one */
		rig_free(to);
		to = other_rig();
		spoil_so(r, d, how);
		length = save(r, call);
		refused(to, length, PSIP_ERR_FOREIGN);
		rig_free(r);
		rig_free(to);
	}
}

/* Route sets as they come from messages and from applications, Session-IDs of the other side. */
static void what_may_be_there_or_not(void **state)
{
	static const char *const routes[] = { NULL, "<sip:10.0.0.2;lr>", "<sip:10.0.0.2;lr>,\r\n <sip:10.0.0.3;lr>", "<sip:10.0.0.2>, <sip:10.0.0.3>" };

	(void)state;
	for (unsigned i = 0; i < 8; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
		psip_handle call, there;
		struct psip_dialog *d;
		const struct rig_send *invite = flow_call(r, &call);

		rig_reply(r, invite, 200, "theirs", i & 4 ? FLOW_CONTACT "Session-ID: 0123456789abcdef0123456789abcdef\n" : FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		d = dialog_of(r, call);
		assert_int_equal(d->length[PSIP_TEXT_SESSION_ID], i & 4 ? 32 : 0);
		d->routes = routes[i & 3] ? stored(r, routes[i & 3]) : 0;
		assert_int_equal(psip_call_restore(to->s, to->now, saved, save(r, call), &there), PSIP_OK);
		if (d->routes)
			assert_true(psip_span_equal(psip_way_stored(to->s, dialog_of(to, there)->routes), psip_string(routes[i & 3])));
		rig_free(r);
		rig_free(to);
	}
}

/* All families that there are. */
static void addresses_of_each_family(void **state)
{
	static const uint8_t families[] = { 0, 4, 6 };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
		psip_handle call, there;
		struct psip_dialog *d = standing(r, &call);

		d->local.family = d->source.family = d->source_local.family = families[i];
		assert_int_equal(psip_call_restore(to->s, to->now, saved, save(r, call), &there), PSIP_OK);
		assert_int_equal(dialog_of(to, there)->source.family, families[i]);
		assert_int_equal(dialog_of(to, there)->keepalive != 0, d->keepalive != 0 && families[i] != 0);
		rig_free(r);
		rig_free(to);
	}
}

/* A stream is not carried: nothing is sent to where it came from, nothing keeps it alive. */
static void a_stream_is_left_behind(void **state)
{
	(void)state;
	for (unsigned tcp = 0; tcp < 2; tcp++) {
		struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
		psip_handle call, there;
		struct psip_dialog *d = standing(r, &call);

		d->source.transport = tcp ? PSIP_TCP : PSIP_UDP;
		assert_int_equal(psip_call_restore(to->s, to->now, saved, save(r, call), &there), PSIP_OK);
		d = dialog_of(to, there);
		assert_int_equal(d->source.family, tcp ? 0 : 4);
		assert_int_equal(d->state, PSIP_DIALOG_CONFIRMED);
		if (tcp)
			assert_int_equal(d->keepalive, 0);
		rig_free(r);
		rig_free(to);
	}
}

/* A Session-ID of the right length that is none. */
static void a_session_id_has_its_digits(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
	psip_handle call, there;
	const struct rig_send *invite = flow_call(r, &call);

	(void)state;
	rig_reply(r, invite, 200, "theirs", FLOW_CONTACT "Session-ID: 0123456789abcdef0123456789abcdef\n", rig_sdp());
	flow_request(r, "ACK");
	spoil(r, dialog_of(r, call), PSIP_TEXT_SESSION_ID, 'g');
	refused(to, save(r, call), PSIP_ERR_FOREIGN);
	spoil(r, dialog_of(r, call), PSIP_TEXT_SESSION_ID, '0');
	assert_int_equal(psip_call_restore(to->s, to->now, saved, save(r, call), &there), PSIP_OK);
	rig_free(r);
	rig_free(to);
}

/* Pings go to where the other side was heard by datagrams, as soon as the dialog stands. */
static void what_stands_is_kept_alive_where_it_goes_on(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .transports = { PSIP_UDP, PSIP_TCP },
		                          .keepalive = { PSIP_KEEPALIVE_STUN, PSIP_KEEPALIVE_CRLF, 0, 0 } };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {  /* not yet answered, standing, standing by TCP */
		struct rig *r = still(rig_new(NULL, &settings, 1)), *to = still(rig_new(NULL, &settings, 77));
		struct rig_call c = { 0 };
		psip_handle call, there;
		struct psip_dialog *d;

		if (i) {
			(void)standing(r, &call);
		} else {
			rig_invite(r, &c, NULL, rig_sdp());
			call = c.handle;
		}
		d = dialog_of(r, call);
		assert_int_equal(d->source.family, 4);
		assert_int_equal(d->keepalive != 0, i > 0);
		d->source.transport = i == 2 ? PSIP_TCP : PSIP_UDP;
		assert_int_equal(psip_call_restore(to->s, to->now, saved, save(r, call), &there), PSIP_OK);
		assert_int_equal(dialog_of(to, there)->keepalive != 0, i == 1);
		rig_free(r);
		rig_free(to);
	}
}

/* ---- The dialog by itself ---- */

static size_t save_dialog(struct rig *r, const struct psip_dialog *d)
{
	struct psip_writer w = psip_writer((char *)saved, sizeof saved);

	psip_dialog_save(r->s, d, &w);
	assert_true(psip_written(&w));
	return w.length;
}

/* What is not taken leaves nothing, and its name is asked for only if it is one. */
static void a_dialog_that_is_not_taken_leaves_nothing(void **state)
{
	(void)state;
	for (unsigned how = 0; how <= SPOILS; how++) {
		struct rig *r = still(rig_new(NULL, NULL, 1));
		psip_handle call;
		struct psip_dialog *d = standing(r, &call);
		struct psip_statistics before, after;
		struct psip_loader l = { .at = saved };
		bool there;

		if (how < SPOILS)
			spoil_so(r, d, how);
		l.end = saved + save_dialog(r, d);
		psip_statistics(r->s, &before);
		assert_null(psip_dialog_load(r->s, &l, 1, &there));
		psip_statistics(r->s, &after);
		assert_memory_equal(&before, &after, sizeof before);
		assert_int_equal(l.bad, how < SPOILS);
		assert_false(l.full);
		assert_true(how < SPOILS || there);
		if (how < 7)  /* it cannot be read at all */
			assert_false(there);
		rig_free(r);
	}
}

static void a_dialog_without_room_leaves_nothing(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
	psip_handle call;
	size_t length = save_dialog(r, standing(r, &call));
	struct psip_dialog *d = NULL;
	unsigned failed = 0;

	(void)state;
	for (size_t left = 0; !d; left += 16) {
		struct psip_statistics before, after;
		struct psip_loader l = { .at = saved, .end = saved + length };
		bool there;

		assert_true(left < 8192);
		room_leave_area(to->s, &taken, left);
		psip_statistics(to->s, &before);
		d = psip_dialog_load(to->s, &l, 1, &there);
		psip_statistics(to->s, &after);
		assert_int_equal(l.full, !d);
		if (!d) {
			failed++;
			assert_memory_equal(&before, &after, sizeof before);
			assert_true(psip_bytes_free(to->s) == left);
		}
		room_give_back(to->s, &taken);
	}
	assert_true(failed > 10);
	assert_int_equal(d->usage, 1);
	rig_free(r);
	rig_free(to);
}

/* One to be has no tag of the other side yet; who is called has both from the beginning. */
static void who_has_both_tags_is_found(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
	struct rig_call c = { 0 };
	struct psip_dialog *d;
	struct psip_loader l = { .at = saved };
	psip_handle call;
	bool there;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	d = dialog_of(r, c.handle);
	assert_int_equal(d->state, PSIP_DIALOG_INITIAL);
	l.end = saved + save_dialog(r, d);
	d = psip_dialog_load(to->s, &l, 1, &there);
	assert_non_null(d);
	assert_int_not_equal(d->identity, 0);
	(void)flow_call(r, &call);
	d = dialog_of(r, call);
	assert_int_equal(d->state, PSIP_DIALOG_INITIAL);
	l = (struct psip_loader){ .at = saved, .end = saved + save_dialog(r, d) };
	d = psip_dialog_load(to->s, &l, 1, &there);
	assert_non_null(d);
	assert_int_equal(d->identity, 0);
	rig_free(r);
	rig_free(to);
}

static void one_of_the_same_name_is_not_taken_twice(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
	psip_handle call, there;
	size_t length;

	(void)state;
	standing(r, &call);
	length = save(r, call);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);
	refused(to, length, PSIP_ERR_STATE);
	assert_int_equal(psip_call_forget(to->s, there), PSIP_OK);
	assert_int_equal(psip_call_restore(to->s, to->now, saved, length, &there), PSIP_OK);
	rig_free(r);
	rig_free(to);
}

/* ---- Room ---- */

static void without_room_nothing_is_left_wherever_it_ends(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
	psip_handle call, there = 0;
	const struct rig_send *invite = flow_call(r, &call);
	unsigned failed = 0;
	size_t length;

	(void)state;
	rig_reply(r, invite, 180, "one", FLOW_CONTACT "Record-Route: <sip:10.0.0.2;lr>\n", NULL);
	rig_reply(r, invite, 180, "two", FLOW_CONTACT "Record-Route: <sip:10.0.0.2;lr>\n", rig_sdp());
	length = save(r, call);
	for (size_t left = 0; !there; left += 16) {
		assert_true(left < 8192);
		room_leave_area(to->s, &taken, left);
		if (psip_call_restore(to->s, to->now, saved, length, &there) != PSIP_OK) {
			failed++;
			refused(to, length, PSIP_ERR_FULL);
			assert_true(psip_bytes_free(to->s) == left);
		}
		room_give_back(to->s, &taken);
	}
	assert_true(failed > 60);
	rig_free(r);
	rig_free(to);
}

static void without_a_place_for_the_dialog_it_is_not_taken(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = still(rig_new(&(struct psip_limits){ .calls = 2, .dialogs = 1 }, NULL, 2));
	psip_handle call, there;
	size_t length;

	(void)state;
	standing(r, &call);
	length = save(r, call);
	(void)flow_call(to, &there);
	refused(to, length, PSIP_ERR_FULL);
	rig_free(r);
	rig_free(to);
}

/* ---- What was still to be sent ---- */

static psip_handle restored(struct rig *r, psip_handle call, struct rig *to)
{
	psip_handle there;

	assert_int_equal(psip_call_restore(to->s, to->now, saved, save(r, call), &there), PSIP_OK);
	rig_pump(to);
	return there;
}

/* The 2xx was there, its next hop had yet to be found. */
static void an_ack_that_was_wanted_goes_out(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
	psip_handle call;
	const struct rig_send *invite = flow_call(r, &call), *ack;
	unsigned cseq = flow_cseq(invite);

	(void)state;
	r->hold_routes = true;
	rig_reply(r, invite, 200, "theirs", "Contact: <sip:alice@10.0.0.7>\n", rig_sdp());
	flow_silent(r);
	assert_true(dialog_of(r, call)->ack_wanted == cseq && !dialog_of(r, call)->ack);
	restored(r, call, to);
	ack = flow_request(to, "ACK");
	assert_int_equal(flow_cseq(ack), cseq);
	assert_int_equal(ack->remote.ip[3], 7);
	flow_silent(to);
	rig_free(r);
	rig_free(to);
}

/* There is no way to the peer from here: nothing goes out, and nothing waits for one. */
static void an_ack_without_a_way_is_not_repeated(void **state)
{
	struct psip_settings udp = { .size = sizeof udp, .media = { .port = 40000 }, .transports = { PSIP_UDP } };
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = still(rig_new(NULL, &udp, 2));
	struct psip_call_options o = { .to = PSIP_TEXT("sip:alice@10.0.0.2;transport=tcp") };
	psip_handle call, there;
	const struct rig_send *invite = flow_call_with(r, &o, &call);

	(void)state;
	rig_reply(r, invite, 200, "theirs", "Contact: <sip:alice@10.0.0.2;transport=tcp>\n", rig_sdp());
	flow_request(r, "ACK");
	there = restored(r, call, to);
	flow_silent(to);
	assert_int_not_equal(dialog_of(to, there)->ack, 0);
	assert_false(dialog_of(to, there)->ack_pending);
	rig_free(r);
	rig_free(to);
}

/* Nothing to be sent: nobody is asked for a way. */
static void a_call_that_has_nothing_to_send_asks_nothing(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
	struct rig_call c = { 0 };
	psip_handle there;

	(void)state;
	rig_establish_in(r, &c);
	rig_advance(r, 40000);
	to->hold_routes = true;
	there = restored(r, c.handle, to);
	assert_int_equal(to->asked_count, 0);
	assert_int_equal(dialog_of(to, there)->target.state, PSIP_TARGET_NONE);
	rig_free(r);
	rig_free(to);
}

/* A secured call is tried with TLS in mind, and is one there. */
static void a_secured_call_stays_secured(void **state)
{
	struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
	struct psip_call_options o = { .size = sizeof o, .to = PSIP_TEXT("sips:alice@10.0.0.2") };
	psip_handle call, there;
	struct psip_dialog *d;

	(void)state;
	assert_int_equal(psip_call(r->s, r->now, &o, &call), PSIP_OK);
	rig_pump(r);
	there = restored(r, call, to);
	d = dialog_of(to, there);
	assert_true(d->sips && d->secure);
	assert_int_equal(flow_request(to, "INVITE")->remote.transport, PSIP_TLS);
	rig_free(r);
	rig_free(to);
}

/* What waits is the dialog's: a reliable response to acknowledge, a fork to end. */
static void what_a_dialog_waits_with_has_its_way_found(void **state)
{
	(void)state;
	for (unsigned what = 0; what < 3; what++) {
		struct rig *r = still(rig_new(NULL, NULL, 1)), *to = other_rig();
		psip_handle call, there;
		struct psip_dialog *d;
		const struct rig_send *invite = flow_call(r, &call);

		rig_reply(r, invite, 183, "theirs", FLOW_CONTACT, NULL);
		d = dialog_of(r, call);
		d->prack_wanted = what == 1;
		d->rseq = what == 1;
		d->unwanted = what == 2;
		assert_int_equal(psip_call_restore(to->s, to->now, saved, save(r, call), &there), PSIP_OK);
		assert_int_equal(dialog_of(to, there)->target.state == PSIP_TARGET_NONE, what == 0);
		assert_false(dialog_of(to, there)->ack_pending);
		rig_free(r);
		rig_free(to);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_no_dialog_can_be_is_refused), cmocka_unit_test(what_may_be_there_or_not), cmocka_unit_test(addresses_of_each_family), cmocka_unit_test(a_stream_is_left_behind),
		cmocka_unit_test(a_session_id_has_its_digits), cmocka_unit_test(what_stands_is_kept_alive_where_it_goes_on),
		cmocka_unit_test(a_dialog_that_is_not_taken_leaves_nothing), cmocka_unit_test(a_dialog_without_room_leaves_nothing), cmocka_unit_test(who_has_both_tags_is_found),
		cmocka_unit_test(one_of_the_same_name_is_not_taken_twice), cmocka_unit_test(without_room_nothing_is_left_wherever_it_ends),
		cmocka_unit_test(without_a_place_for_the_dialog_it_is_not_taken), cmocka_unit_test(an_ack_that_was_wanted_goes_out),
		cmocka_unit_test(an_ack_without_a_way_is_not_repeated), cmocka_unit_test(a_call_that_has_nothing_to_send_asks_nothing),
		cmocka_unit_test(a_secured_call_stays_secured), cmocka_unit_test(what_a_dialog_waits_with_has_its_way_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
