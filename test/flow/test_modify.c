/* SPDX-License-Identifier: MIT
 * Changing a session by re-INVITE, from both sides (RFC 3261 §14, RFC 3264 §8, RFC 6141 §3, RFC 5407 §3): hold, collisions, refusals, ends in between.
 * Not here: UPDATE, reliable provisional responses, descriptions in depth (test_offer.c). */
#include "test/flow/at_once.h"
#include "test/flow/bytes_taken.h"

#define AUDIO "m=audio 50000 RTP/AVP 0 8\r\n"
#define HEAD(version) "v=0\r\no=peer 1 " version " IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\n"
static const char held[] = HEAD("2") AUDIO "a=sendonly\r\n";
static const char useless[] = HEAD("2") "m=audio 50000 RTP/AVP 3\r\n";
static const char resumed_at_0[] = "v=0\r\no=peer 1 3 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\n" AUDIO;

static struct psip_media_state media(struct rig *r, psip_handle call)
{
	struct psip_call_info info;

	assert_int_equal(psip_call_info(r->s, call, &info), PSIP_OK);
	return info.media;
}

static void established(struct rig *r, struct rig_call *c, bool caller)
{
	if (caller)
		rig_establish_out(r, c);
	else
		rig_establish_in(r, c);
	rig_flush(r);
	assert_int_equal(r->event_taken, r->event_count);
}

/* A request of the peer in either kind of call. */
static void peer(struct rig *r, const struct rig_call *c, bool caller, const char *method, unsigned cseq, const char *branch, const char *body)
{
	rig_udp(r, "%s sip:10.0.0.1:5060 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%s\nMax-Forwards: 70\nFrom: <sip:peer@10.0.0.2>;tag=%s\n"
	           "To: <sip:us@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: %u %s\n" FLOW_CONTACT "%sContent-Length: %zu\n\n%s",
	        method, branch, caller ? c->to_tag : c->from_tag, caller ? c->from_tag : c->to_tag, c->call_id, cseq, method,
	        *body ? "Content-Type: application/sdp\n" : "", strlen(body), body);
}

static const struct rig_send *modify(struct rig *r, psip_handle call, enum psip_direction direction)
{
	assert_int_equal(psip_modify(r->s, r->now, call, direction, flow_none, flow_none), PSIP_OK);
	return flow_request(r, "INVITE");
}

static unsigned version_of(const struct rig_send *m)
{
	unsigned id = 0, version = 0;

	assert_int_equal(sscanf(strstr(rig_body(m), "o="), "o=%*s %u %u", &id, &version), 2);
	return version;
}

/* ---- Ours ---- */

/* ledger: 3261-14-01 3261-14-02 3261-14.1-01 3261-14.1-03 3264-8.4-01 3264-8-05 3264-8-06 3264-5.1-01 3264-5.1-04 3261-14.1-17 */
static void test_we_hold_and_resume(void **state)
{
	(void)state;
	for (int caller = 0; caller < 2; caller++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(1 + caller));
		struct rig_call c;
		const struct rig_send *m;
		unsigned version;

		established(r, &c, caller);
		m = modify(r, c.handle, PSIP_SENDONLY);
		version = version_of(m);
		assert_non_null(strstr(rig_body(m), "a=sendonly"));
		assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 0 8"));
		rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO "a=recvonly\r\n");
		assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(m));
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		assert_int_equal(media(r, c.handle).agreed_direction, PSIP_SENDONLY);
		m = modify(r, c.handle, PSIP_INACTIVE);
		assert_non_null(strstr(rig_body(m), "a=inactive"));
		assert_int_equal(version_of(m), version + 1);
		rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("3") AUDIO "a=inactive\r\n");
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		m = modify(r, c.handle, PSIP_SENDRECV);
		assert_null(strstr(rig_body(m), "a=inactive"));
		rig_reply(r, m, 200, NULL, FLOW_CONTACT, rig_sdp());
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		assert_int_equal(media(r, c.handle).agreed_direction, PSIP_SENDRECV);
		rig_free(r);
	}
}

/* ledger: 3261-14.1-11 3264-4-02 6141-3.1-01 */
static void test_refused_leaves_session(void **state)
{
	static const unsigned statuses[] = { 488, 500, 603 };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(3 + i));
		struct rig_call c;
		const struct rig_send *m;

		established(r, &c, true);
		m = modify(r, c.handle, PSIP_SENDONLY);
		rig_reply(r, m, statuses[i], NULL, NULL, NULL);
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, statuses[i]);
		assert_int_equal(media(r, c.handle).agreed_direction, PSIP_SENDRECV);
		peer(r, &c, true, "INVITE", 1, "re", rig_sdp());  /* and our side is not on hold after all */
		m = flow_status(r, 200, "INVITE");
		assert_null(strstr(rig_body(m), "a=sendonly"));
		rig_free(r);
	}
}

static void test_arguments(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDONLY, flow_none, flow_none), PSIP_ERR_STATE);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_STATE);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_ERR_STATE);
	assert_int_equal(psip_modify(r->s, r->now, c.handle + 1, PSIP_SENDONLY, flow_none, flow_none), PSIP_ERR_STALE);
	rig_free(r);
}

/* ledger: 3261-14.1-06 3261-14.1-07 3264-4-05 */
static void test_one_at_a_time(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 7);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	established(r, &c, true);
	m = modify(r, c.handle, PSIP_SENDONLY);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, flow_none, flow_none), PSIP_ERR_STATE);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO "a=recvonly\r\n");
	flow_request(r, "ACK");
	modify(r, c.handle, PSIP_SENDRECV);
	rig_free(r);
}

/* ledger: 3261-14.1-13 3261-14.1-14 3261-14.1-15 3261-14.1-16 6141-3.5-01 5407-3.3.1-01 */
static void test_491_and_again(void **state)
{
	psip_duration least[2] = { 9999, 9999 }, most[2] = { 0, 0 };

	(void)state;
	for (unsigned i = 0; i < 60; i++) {
		int caller = i & 1;
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(10 + i));
		struct rig_call c;
		const struct rig_send *m, *again;
		psip_time began;
		psip_duration waited;

		established(r, &c, caller);
		m = modify(r, c.handle, PSIP_SENDONLY);
		began = r->now;
		rig_reply(r, m, 491, NULL, NULL, NULL);
		flow_request(r, "ACK");
		flow_quiet(r);
		assert_true(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, flow_none, flow_none) == PSIP_ERR_STATE);
		do {
			rig_advance(r, 10);
			again = rig_take(r);
		} while (!again && r->now < began + 5000);
		assert_non_null(again);
		assert_string_equal(rig_method(again), "INVITE");
		assert_int_equal(flow_cseq(again), flow_cseq(m) + 1);
		assert_non_null(strstr(rig_body(again), "a=sendonly"));
		waited = (psip_duration)(again->at - began);
		assert_int_equal(waited % 10, 0);
		least[caller] = waited < least[caller] ? waited : least[caller];
		most[caller] = waited > most[caller] ? waited : most[caller];
		rig_reply(r, again, 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO "a=recvonly\r\n");
		flow_request(r, "ACK");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		rig_free(r);
	}
	assert_true(least[1] >= 2100 && most[1] <= 4000 && most[1] - least[1] > 1000);
	assert_true(most[0] <= 2000 && most[0] - least[0] > 1000);
}

/* A peer that says nothing else is not asked for ever; each wish of the application's has all its tries. */
/* ledger: 3261-14.1-16 */
static void test_491_so_often(void **state)
{
	(void)state;
	for (unsigned glares = PSIP_GLARES_MAX - 1; glares <= PSIP_GLARES_MAX + 1; glares++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)glares);
		const struct rig_send *m;
		struct rig_call c;

		established(r, &c, true);
		for (unsigned wish = 0; wish < 2; wish++) {
			m = modify(r, c.handle, PSIP_SENDONLY);
			for (unsigned i = 0; i < glares; i++) {
				rig_reply(r, m, 491, NULL, NULL, NULL);
				flow_request(r, "ACK");
				if (i == PSIP_GLARES_MAX)
					break;
				flow_quiet(r);
				for (m = NULL; !m; m = rig_take(r))
					rig_advance(r, 10);
				assert_string_equal(rig_method(m), "INVITE");
			}
			if (glares > PSIP_GLARES_MAX) {
				flow_event(r, PSIP_EVENT_MODIFIED, 491);
				assert_int_equal(flow_info(r, c.handle).media.agreed_direction, PSIP_SENDRECV);
				rig_advance(r, 10000);
				flow_silent(r);
				continue;
			}
			rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO "a=recvonly\r\n");
			flow_request(r, "ACK");
			flow_event(r, PSIP_EVENT_MODIFIED, 200);
		}
		assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
		rig_free(r);
	}
}

/* The peer's own re-INVITE that is refused meanwhile does not make it more; a re-INVITE that takes the place of one (RFC 6141 §5.5) has all its tries. */
static void test_491_and_the_peer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 77);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	established(r, &c, true);
	m = modify(r, c.handle, PSIP_SENDONLY);
	for (unsigned i = 0; i < PSIP_GLARES_MAX; i++) {
		char branch[16];

		rig_reply(r, m, 491, NULL, NULL, NULL);
		flow_request(r, "ACK");
		snprintf(branch, sizeof branch, "peer%u", i);
		peer(r, &c, true, "INVITE", 10 + i, branch, useless);
		flow_status(r, 488, "INVITE");
		peer(r, &c, true, "ACK", 10 + i, branch, "");
		while (rig_take_event(r))
			;
		for (m = NULL; !m; m = rig_take(r))
			rig_advance(r, 10);
		assert_string_equal(rig_method(m), "INVITE");
	}
	rig_reply(r, m, 491, NULL, NULL, NULL);
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 491);
	rig_free(r);
}

/* A refusal that no bytes are left for: the request is forgotten, and its CANCEL does not end the call. */
static void test_no_room_to_refuse(void **state)
{
	static char via[1500];
	struct psip_settings settings = { .size = sizeof settings, .own_descriptions = true };
	struct bytes_taken taken;
	struct rig *r = rig_new(NULL, &settings, 78);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, "", rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, PSIP_TEXT("application/sdp"), PSIP_TEXT(HEAD("1") AUDIO)), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", "", "");
	snprintf(via, sizeof via, "Via: SIP/2.0/UDP 10.0.0.9:5060;branch=z9hG4bK%01200d\n", 1);
	while (rig_take_event(r))
		;
	rig_request(r, &c, "INVITE", 2, "z9hG4bKre", via, held);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	rig_flush(r);
	take_all_bytes(r, &taken);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_OK);
	flow_silent(r);
	give_bytes(r, &taken);
	rig_request(r, &c, "CANCEL", 2, "z9hG4bKre", via, "");
	flow_status(r, 481, "CANCEL");
	assert_int_equal(flow_info(r, c.handle).state, PSIP_CALL_CONFIRMED);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	m = flow_request(r, "BYE");
	rig_reply(r, m, 200, NULL, NULL, NULL);
	while (rig_take_event(r))
		;
	flow_clean(r);
}

/* The application's own offer is what is tried again; the peer's re-INVITE that comes meanwhile goes first. */
/* ledger: 3261-14.1-16 3261-14.1-08 */
static void test_491_own_offer_and_peer_first(void **state)
{
	struct psip_settings own = { .size = sizeof own, .own_descriptions = true };
	struct rig *r = rig_new(NULL, NULL, 80);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	established(r, &c, false);  /* not the owner of the Call-ID: 0-2 s */
	assert_int_equal(psip_configure(r->s, &own), PSIP_OK);
	assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, PSIP_TEXT("application/sdp"), PSIP_TEXT("v=0 mine")), PSIP_OK);
	m = flow_request(r, "INVITE");
	rig_reply(r, m, 491, NULL, NULL, NULL);
	flow_request(r, "ACK");
	peer(r, &c, false, "INVITE", 2, "theirs", rig_sdp());
	flow_event(r, PSIP_EVENT_MODIFY, 0);
	rig_advance(r, 10000);
	while ((m = rig_take(r)) != NULL)
		assert_int_equal(rig_status(m), 100);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, PSIP_TEXT("application/sdp"), PSIP_TEXT("v=0 answer")), PSIP_OK);
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), "v=0 answer");
	peer(r, &c, false, "ACK", 2, "theirack", "");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	for (unsigned i = 0; i < 201 && r->send_taken == r->send_count; i++)
		rig_advance(r, 10);
	assert_string_equal(rig_body(flow_request(r, "INVITE")), "v=0 mine");
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3261-15.1.1-01 */
static void test_unusable_answer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 81);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	established(r, &c, true);
	m = modify(r, c.handle, PSIP_SENDONLY);
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, useless);
	flow_request(r, "ACK");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_MEDIA, 0);
	flow_clean(r);
}

/* ---- Theirs ---- */

/* ledger: 3261-14.2-05 3261-14-02 3264-6.1-03 3264-8.4-08 3261-13.3.1-04 */
static void test_peer_holds(void **state)
{
	(void)state;
	for (int caller = 0; caller < 2; caller++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(82 + caller));
		struct rig_call c;
		const struct rig_send *m;
		static const uint8_t zero[4];

		established(r, &c, caller);
		peer(r, &c, caller, "INVITE", 2, "hold", held);
		m = flow_status(r, 200, "INVITE");
		assert_non_null(strstr(rig_body(m), "a=recvonly"));
		assert_int_equal(media(r, c.handle).agreed_direction, PSIP_RECVONLY);
		peer(r, &c, caller, "ACK", 2, "ack2", "");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		peer(r, &c, caller, "INVITE", 3, "zero", resumed_at_0);
		flow_status(r, 200, "INVITE");
		assert_memory_equal(media(r, c.handle).remote_address, zero, 4);
		peer(r, &c, caller, "ACK", 3, "ack3", "");
		flow_event(r, PSIP_EVENT_MODIFIED, 200);
		peer(r, &c, caller, "INVITE", 4, "resume", rig_sdp());
		flow_status(r, 200, "INVITE");
		assert_int_equal(media(r, c.handle).agreed_direction, PSIP_SENDRECV);
		rig_free(r);
	}
}

/* The peer's hold is no wish of ours: an offer without a direction is answered with both ways again. */
/* ledger: 3264-8.4-04 3261-14.2-11 3261-14.2-12 3261-13.2.1-16 */
static void test_reinvite_without_offer(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 84);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	established(r, &c, false);
	peer(r, &c, false, "INVITE", 2, "hold", held);
	flow_status(r, 200, "INVITE");
	peer(r, &c, false, "ACK", 2, "ack2", "");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	peer(r, &c, false, "INVITE", 3, "empty", "");
	m = flow_status(r, 200, "INVITE");
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 0 8"));
	assert_null(strstr(rig_body(m), "a=recvonly"));
	peer(r, &c, false, "ACK", 3, "ack3", rig_sdp());
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(media(r, c.handle).agreed_direction, PSIP_SENDRECV);
	rig_free(r);
}

/* ledger: 3261-14.2-06 3261-14.2-07 3261-12.2.2-01 3264-4-02 */
static void test_488_keeps_session(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 85);
	struct rig_call c;
	struct psip_media_state before, after;

	(void)state;
	established(r, &c, false);
	before = media(r, c.handle);
	peer(r, &c, false, "INVITE", 2, "useless", useless);
	assert_memory_equal(rig_header(flow_status(r, 488, "INVITE"), "Warning", 0), "305 ", 4);
	flow_event(r, PSIP_EVENT_MODIFIED, 488);
	peer(r, &c, false, "ACK", 2, "useless", "");
	after = media(r, c.handle);
	assert_memory_equal(&before, &after, sizeof before);
	peer(r, &c, false, "OPTIONS", 3, "alive", "");
	flow_status(r, 200, "OPTIONS");
	rig_free(r);
}

/* ledger: 3261-14.2-03 3264-4-06 6141-3.5-01 5407-3.3.1-01 */
static void test_491_while_ours_is_pending(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 86);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	established(r, &c, true);
	m = modify(r, c.handle, PSIP_SENDONLY);
	peer(r, &c, true, "INVITE", 9, "cross", rig_sdp());
	flow_status(r, 491, "INVITE");
	peer(r, &c, true, "ACK", 9, "cross", "");
	rig_reply(r, m, 200, NULL, FLOW_CONTACT, HEAD("2") AUDIO "a=recvonly\r\n");
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	rig_free(r);
}

static void ask(struct rig *r, struct rig_call *c, unsigned cseq, const char *branch)
{
	struct psip_settings own = { .size = sizeof own, .own_descriptions = true };

	assert_int_equal(psip_configure(r->s, &own), PSIP_OK);
	peer(r, c, false, "INVITE", cseq, branch, held);
	flow_event(r, PSIP_EVENT_MODIFY, 0);
}

/* ledger: 3261-14.2-01 3261-14.2-02 3261-14.1-08 3264-4-04 */
static void test_500_while_theirs_is_pending(void **state)
{
	(void)state;
	for (unsigned seed = 87; seed < 97; seed++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)seed);
		struct rig_call c;
		const char *retry;

		established(r, &c, false);
		ask(r, &c, 2, "first");
		assert_int_equal(psip_modify(r->s, r->now, c.handle, PSIP_SENDRECV, PSIP_TEXT("application/sdp"), PSIP_TEXT("v=0")), PSIP_ERR_STATE);
		peer(r, &c, false, "INVITE", 3, "second", held);
		retry = rig_header(flow_status(r, 500, "INVITE"), "Retry-After", 0);
		assert_non_null(retry);
		assert_true(atoi(retry) >= 0 && atoi(retry) <= 10);
		flow_quiet(r);
		rig_free(r);
	}
}

/* ledger: 5407-3.1.4-01 5407-3.1.5-01 5407-3.1.4-03 */
static void test_reinvite_before_ack(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 97);
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, NULL, rig_sdp());
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_tag(flow_status(r, 200, "INVITE"), "To", c.to_tag);
	peer(r, &c, false, "INVITE", 2, "early", held);
	flow_status(r, 491, "INVITE");
	peer(r, &c, false, "ACK", 2, "early", "");
	flow_quiet(r);
	peer(r, &c, false, "ACK", 1, "late", "");  /* the lost one, with its lower number */
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_advance(r, 40000);
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3261-14.2-08 3261-13.3.1.4-07 */
static void test_2xx_to_reinvite_without_ack(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 98);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	established(r, &c, false);
	peer(r, &c, false, "INVITE", 2, "hold", held);
	flow_status(r, 200, "INVITE");
	rig_advance(r, 500);
	flow_status(r, 200, "INVITE");
	rig_advance(r, 31500);
	while ((m = rig_take(r)) != NULL && rig_status(m) == 200)
		;
	assert_non_null(m);
	assert_string_equal(rig_method(m), "BYE");
	rig_reply(r, m, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_NO_ACK, 0);
	flow_clean(r);
}

/* ---- The application decides ---- */

static void test_application_decides(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 99);
	struct rig_call c;

	(void)state;
	established(r, &c, false);
	ask(r, &c, 2, "first");
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 200), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_OK);
	flow_status(r, 488, "INVITE");
	flow_event(r, PSIP_EVENT_MODIFIED, 488);
	peer(r, &c, false, "ACK", 2, "first", "");
	ask(r, &c, 3, "second");
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, PSIP_TEXT("application/sdp"), PSIP_TEXT("v=0 answer")), PSIP_OK);
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), "v=0 answer");
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_STATE);
	peer(r, &c, false, "ACK", 3, "ack3", "");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	rig_free(r);
}

/* ledger: 6141-3.8-01 3261-9.2-05 3261-9.2-07 */
static void test_cancel_of_reinvite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 100);
	struct rig_call c;

	(void)state;
	established(r, &c, false);
	ask(r, &c, 2, "first");
	peer(r, &c, false, "CANCEL", 2, "first", "");
	flow_done_and_487(r, "CANCEL");
	flow_event(r, PSIP_EVENT_MODIFIED, 487);
	peer(r, &c, false, "ACK", 2, "first", "");
	peer(r, &c, false, "OPTIONS", 3, "alive", "");
	flow_status(r, 200, "OPTIONS");
	flow_quiet(r);
	rig_free(r);
}

/* ---- BYE in between ---- */

/* ledger: 3261-15.1.2-07 3261-15.1.2-08 3261-15.1.2-05 */
static void test_peer_byes_in_its_reinvite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 101);
	struct rig_call c;

	(void)state;
	established(r, &c, false);
	ask(r, &c, 2, "first");
	peer(r, &c, false, "BYE", 3, "bye", "");
	flow_done_and_487(r, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	peer(r, &c, false, "ACK", 2, "first", "");
	flow_clean(r);
}

/* ledger: 5407-3.2.2-01 5407-2-05 */
static void test_peer_byes_in_our_reinvite(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 102);
	struct rig_call c;
	const struct rig_send *m;

	(void)state;
	established(r, &c, true);
	m = modify(r, c.handle, PSIP_SENDONLY);
	peer(r, &c, true, "BYE", 5, "bye", "");
	flow_status(r, 200, "BYE");
	flow_ended(r, PSIP_END_REMOTE, 0);
	rig_reply(r, m, 481, NULL, NULL, NULL);
	flow_request(r, "ACK");
	flow_quiet(r);
	flow_clean(r);
}

/* Hanging up with a re-INVITE under way: its final response of either kind is acknowledged, the BYE ends the call. */
/* ledger: 5407-3.2.3-01 5407-3.2.3-02 5407-B-01 5407-D-01 */
static void test_we_hang_up_in_our_reinvite(void **state)
{
	static const unsigned statuses[] = { 200, 487 };

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		struct rig *r = rig_new(NULL, NULL, (uint8_t)(103 + i));
		struct rig_call c;
		const struct rig_send *m, *bye, *copy;

		established(r, &c, true);
		m = modify(r, c.handle, PSIP_SENDONLY);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		bye = flow_request(r, "BYE");
		rig_advance(r, 500);
		for (unsigned k = 0, invites = 0; k < 2; k++) {  /* both are repeated */
			copy = rig_take(r);
			invites += strcmp(rig_method(copy), "INVITE") == 0;
			assert_true(k == 0 || invites == 1);
		}
		rig_reply(r, m, statuses[i], NULL, statuses[i] == 200 ? FLOW_CONTACT : NULL, statuses[i] == 200 ? rig_sdp() : NULL);
		assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(m));
		flow_quiet(r);
		rig_reply(r, bye, 200, NULL, NULL, NULL);
		flow_ended(r, PSIP_END_LOCAL, 0);
		flow_clean(r);
	}
}

/* A re-INVITE and a BYE in one read: the application that hears of the first has nothing left to answer. */
static void test_bye_right_behind_its_reinvite(void **state)
{
	struct psip_settings own = { .size = sizeof own, .own_descriptions = true };

	(void)state;
	for (unsigned accept = 0; accept < 2; accept++) {
		struct rig *r = rig_new(NULL, NULL, 106);
		struct psip_call_info info;
		struct rig_call c;

		established(r, &c, false);
		assert_int_equal(psip_configure(r->s, &own), PSIP_OK);
		at_once(r, &c, "INVITE", 2, rig_sdp());
		at_once(r, &c, "BYE", 3, "");
		assert_int_equal(pulled(r).kind, PSIP_EVENT_MODIFY);
		assert_int_equal(psip_call_info(r->s, c.handle, &info), PSIP_OK);
		assert_int_equal(info.state, PSIP_CALL_OVER);
		if (accept)
			assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_STATE);
		else
			assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_ERR_STATE);
		flow_ended(r, PSIP_END_REMOTE, 0);
		flow_clean(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_we_hold_and_resume), cmocka_unit_test(test_refused_leaves_session), cmocka_unit_test(test_arguments),
		cmocka_unit_test(test_one_at_a_time), cmocka_unit_test(test_491_and_again), cmocka_unit_test(test_491_so_often), cmocka_unit_test(test_491_and_the_peer), cmocka_unit_test(test_no_room_to_refuse), cmocka_unit_test(test_491_own_offer_and_peer_first),
		cmocka_unit_test(test_unusable_answer), cmocka_unit_test(test_peer_holds), cmocka_unit_test(test_reinvite_without_offer),
		cmocka_unit_test(test_488_keeps_session), cmocka_unit_test(test_491_while_ours_is_pending), cmocka_unit_test(test_500_while_theirs_is_pending),
		cmocka_unit_test(test_reinvite_before_ack), cmocka_unit_test(test_2xx_to_reinvite_without_ack), cmocka_unit_test(test_application_decides),
		cmocka_unit_test(test_cancel_of_reinvite), cmocka_unit_test(test_peer_byes_in_its_reinvite), cmocka_unit_test(test_peer_byes_in_our_reinvite),
		cmocka_unit_test(test_we_hang_up_in_our_reinvite), cmocka_unit_test(test_bye_right_behind_its_reinvite),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
