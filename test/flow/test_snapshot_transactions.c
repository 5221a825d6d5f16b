/* SPDX-License-Identifier: MIT
 * Transactions in portable form, each by itself: what is saved and what is not, and what a loader refuses of a section whose check was right.
 * Does not cover: whole calls carried to another stack (test_snapshot.c). */
#include "test/flow/bytes_taken.h"

#include "transaction/drive.h"
#include "transport/base/portable.h"

static uint8_t saved[8192];

static psip_ref only(struct rig *r, unsigned machine)
{
	const struct psip_pool *pool = &psip_transactions_of(r->s)->pool;
	psip_ref found = 0;

	for (psip_ref ref = psip_pool_next(r->s, pool, 0); ref; ref = psip_pool_next(r->s, pool, ref))
		if (((const struct psip_transaction *)psip_at(r->s, ref))->machine == machine)
			found = ref;
	assert_true(found != 0);
	return found;
}

static unsigned alive(struct rig *r)
{
	return psip_transactions_of(r->s)->pool.used;
}

/* A transaction as it is written: the members, the request, the response or name. */
struct form {
	struct psip_address local, remote;
	uint32_t rseq;
	uint16_t status;
	uint8_t server, final, proceeding, cancelling;
	const char *request, *stored;
};

static void put_address(struct psip_writer *w, const struct psip_address *a)
{
	psip_put(w, psip_span((const char *)a->ip, sizeof a->ip));
	psip_save_number(w, a->scope, sizeof a->scope);
	psip_save_number(w, a->port, 2);
	psip_save_number(w, a->family, 1);
	psip_save_number(w, a->transport, 1);
}

static struct psip_loader put(const struct form *f)
{
	struct psip_writer w = psip_writer((char *)saved, sizeof saved), members = psip_writer(NULL, 0);

	put_address(&members, &f->local);
	psip_save_number(&w, 2 * members.length + 4 + 2 + 4, 2);
	put_address(&w, &f->local);
	put_address(&w, &f->remote);
	psip_save_number(&w, f->rseq, 4);
	psip_save_number(&w, f->status, 2);
	psip_save_number(&w, f->server, 1);
	psip_save_number(&w, f->final, 1);
	psip_save_number(&w, f->proceeding, 1);
	psip_save_number(&w, f->cancelling, 1);
	psip_save_text(&w, psip_string(f->request));
	psip_save_text(&w, psip_string(f->stored));
	assert_true(psip_written(&w));
	return (struct psip_loader){ .at = saved, .end = saved + w.length };
}

#define BRANCH "z9hG4bK01234567890123456789"
#define REQUEST(method, branch) method " sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=" branch "\r\nMax-Forwards: 70\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>\r\n" \
	"Call-ID: s\r\nCSeq: 1 " method "\r\nContact: <sip:a@10.0.0.2>\r\nContent-Length: 0\r\n\r\n"
#define RESPONSE(line, method) "SIP/2.0 " line "\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=" BRANCH "\r\nFrom: <sip:a@h>;tag=1\r\nTo: <sip:bob@10.0.0.1>;tag=2\r\nCall-ID: s\r\nCSeq: 1 " method "\r\n" \
	"Content-Length: 0\r\n\r\n"

static struct form server(struct rig *r)
{
	return (struct form){ .local = r->local, .remote = r->peer, .status = 180, .server = 1, .request = REQUEST("INVITE", BRANCH), .stored = RESPONSE("180 Ringing", "INVITE") };
}

static struct form client(struct rig *r)
{
	return (struct form){ .local = r->local, .remote = r->peer, .request = REQUEST("INVITE", BRANCH), .stored = "" };
}

static void refused(struct rig *r, const struct form *f, bool bad, bool full)
{
	size_t bytes = psip_bytes_free(r->s);
	unsigned before = alive(r);
	struct psip_loader l = put(f);

	assert_int_equal(psip_transaction_load(r->s, r->now, &l, 0), 0);
	assert_int_equal(l.bad, bad);
	assert_int_equal(l.full, full);
	assert_int_equal(psip_bytes_free(r->s), bytes);
	assert_int_equal(alive(r), before);
}

static psip_ref taken(struct rig *r, const struct form *f)
{
	struct psip_loader l = put(f);
	psip_ref ref = psip_transaction_load(r->s, r->now, &l, 0);

	assert_true(ref != 0);
	assert_false(l.bad);
	assert_false(l.full);
	return ref;
}

/* ---- Loaded ---- */

static void a_server_goes_on(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	struct form f = server(r);
	psip_ref ref;

	(void)state;
	f.rseq = 77;
	ref = taken(r, &f);
	assert_int_equal(psip_transaction_state(psip_at(r->s, ref)), PSIP_IST_PROCEEDING);
	assert_int_equal(((struct psip_transaction *)psip_at(r->s, ref))->rseq, 77);
	psip_transaction_loaded(r->s, r->now, ref);
	rig_pump(r);
	assert_string_equal(flow_status(r, 180, "INVITE")->text, f.stored);
	refused(r, &f, false, false);  /* it is there already */
	/* Another method of that branch is another transaction; its response was final. */
	f.request = REQUEST("OPTIONS", BRANCH);
	f.stored = RESPONSE("200 OK", "OPTIONS");
	f.status = 200;
	f.final = 1;
	(void)taken(r, &f);
	rig_pump(r);
	(void)flow_status(r, 200, "OPTIONS");
	rig_free(r);
}

/* No provisional response but to INVITE, and none without one: it begins as it would have. */
static void a_server_without_its_response(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 2);
	struct form f = server(r);
	psip_ref ref;

	(void)state;
	f.stored = "";
	f.status = 0;
	ref = taken(r, &f);
	assert_int_equal(((struct psip_transaction *)psip_at(r->s, ref))->response, 0);
	f.request = REQUEST("OPTIONS", BRANCH);
	f.stored = RESPONSE("100 Trying", "OPTIONS");
	f.status = 100;
	ref = taken(r, &f);
	assert_int_equal(psip_transaction_state(psip_at(r->s, ref)), PSIP_NIST_TRYING);
	assert_int_equal(((struct psip_transaction *)psip_at(r->s, ref))->response, 0);
	rig_pump(r);
	flow_silent(r);
	rig_free(r);
}

static void a_client_goes_on(void **state)
{
	static const struct { const char *request; uint8_t proceeding, cancelling; uint16_t status; unsigned state; } cases[] = {
		{ REQUEST("INVITE", BRANCH), 0, 0, 0, PSIP_ICT_CALLING }, { REQUEST("INVITE", BRANCH), 1, 0, 180, PSIP_ICT_PROCEEDING },
		{ REQUEST("INVITE", BRANCH), 1, 1, 180, PSIP_ICT_PROCEEDING }, { REQUEST("INVITE", BRANCH), 0, 1, 0, PSIP_ICT_CALLING },
		{ REQUEST("OPTIONS", BRANCH), 0, 0, 0, PSIP_NICT_TRYING }, { REQUEST("OPTIONS", BRANCH), 1, 0, 100, PSIP_NICT_PROCEEDING },
		{ REQUEST("OPTIONS", BRANCH), 1, 1, 100, PSIP_NICT_PROCEEDING } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rig *r = rig_new(NULL, NULL, 3);
		struct form f = client(r);
		bool invite = cases[i].request[0] == 'I';
		const struct psip_transaction *t;
		unsigned cancels = 0;
		psip_ref ref;

		f.request = cases[i].request;
		f.proceeding = cases[i].proceeding;
		f.cancelling = cases[i].cancelling;
		f.status = cases[i].status;
		ref = taken(r, &f);
		t = psip_at(r->s, ref);
		assert_int_equal(t->machine, invite ? PSIP_MACHINE_ICT : PSIP_MACHINE_NICT);
		psip_transaction_loaded(r->s, r->now, ref);
		t = psip_at(r->s, ref);
		assert_int_equal(psip_transaction_state(t), cases[i].state);
		assert_int_equal(t->status, cases[i].status);
		if (invite)
			assert_int_equal(t->as.ict.cancelling, cases[i].cancelling);
		rig_pump(r);
		for (const struct rig_send *m; (m = rig_take(r)) != NULL;)
			if (strcmp(rig_method(m), "CANCEL") == 0)
				cancels++;
			else
				assert_string_equal(m->text, cases[i].request);
		assert_int_equal(cancels, invite && f.proceeding && f.cancelling);
		rig_free(r);
	}
}

static void a_client_that_is_there(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	struct form f = client(r);
	psip_ref ref = taken(r, &f);

	(void)state;
	psip_transaction_loaded(r->s, r->now, ref);
	refused(r, &f, false, false);
	f.request = REQUEST("OPTIONS", BRANCH);  /* another one of that branch */
	ref = taken(r, &f);
	psip_transaction_abandon(r->s, ref);
	rig_free(r);
}

/* ---- Refused ---- */

static void addresses_that_are_none(void **state)
{
	static const struct { uint8_t family, transport; bool fine; } cases[] = { { 4, PSIP_UDP, true }, { 6, PSIP_UDP, true }, { 4, PSIP_TCP, true }, { 4, PSIP_TLS, true }, { 4, PSIP_WS, true },
		{ 6, PSIP_WSS, true }, { 0, PSIP_UDP, false }, { 5, PSIP_UDP, false }, { 3, PSIP_TCP, false }, { 4, PSIP_TRANSPORT_OTHER, false }, { 4, PSIP_SCTP, false }, { 6, PSIP_TLS_SCTP, false },
		{ 7, PSIP_UDP, false }, { 4, PSIP_WSS + 1, false } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (unsigned which = 0; which < 2; which++) {
			struct rig *r = rig_new(NULL, NULL, 5);
			struct form f = client(r);
			struct psip_address *a = which ? &f.local : &f.remote;

			a->family = cases[i].family;
			a->transport = cases[i].transport;
			if (cases[i].fine)
				(void)taken(r, &f);
			else
				refused(r, &f, true, false);
			rig_free(r);
		}
}

static void members_that_cannot_be(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 6);
	struct form f = server(r);

	(void)state;
	f.final = 1;
	refused(r, &f, true, false);
	f.status = 200;
	refused(r, &f, true, false);  /* its response is another */
	f.final = 0;
	refused(r, &f, true, false);
	f.final = 1;
	f.stored = RESPONSE("199 Early", "INVITE");
	refused(r, &f, true, false);
	f.stored = "SIP/2.0 200 OK\r\nthis is none";
	refused(r, &f, true, false);
	f.stored = RESPONSE("200 OK", "INVITE");
	(void)taken(r, &f);
	f = client(r);
	f.status = 486;
	f.final = 1;
	refused(r, &f, true, false);  /* a client has no final response to keep */
	f.status = 700;
	f.final = 1;
	refused(r, &f, true, false);
	rig_free(r);
}

static void requests_that_are_none(void **state)
{
	static const char *const requests[] = { "", "INVITE", RESPONSE("200 OK", "INVITE"), REQUEST("ACK", BRANCH), REQUEST("CANCEL", BRANCH),
		"INVITE sip:bob@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=" BRANCH "\r\nContent-Length: 0\r\n\r\n" };

	(void)state;
	for (unsigned side = 0; side < 2; side++)
		for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
			struct rig *r = rig_new(NULL, NULL, 7);
			struct form f = side ? server(r) : client(r);

			f.request = requests[i];
			refused(r, &f, true, false);
			rig_free(r);
		}
}

/* A branch of ours has 27 characters. */
static void a_client_has_a_branch_of_ours(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 8);
	struct form f = client(r);

	(void)state;
	f.request = REQUEST("INVITE", "z9hG4bK0123456789012345678");
	refused(r, &f, true, false);
	f.request = REQUEST("INVITE", "z9hG4bK012345678901234567890");
	refused(r, &f, true, false);
	f.request = REQUEST("INVITE", "z9hG4bK01234567890123456789");
	(void)taken(r, &f);
	f = server(r);
	f.request = REQUEST("OPTIONS", "z9hG4bKshort");
	f.status = 0;
	f.stored = "";
	(void)taken(r, &f);
	rig_free(r);
}

static void without_room_nothing_is_taken(void **state)
{
	struct rig *r = rig_new(&(struct psip_limits){ .calls = 1, .transactions = 20, .trace = 64 }, NULL, 9);
	struct form f = client(r), s = server(r);
	struct bytes_taken bytes;
	psip_ref name;

	(void)state;
	f.stored = "proxy.example.com";
	take_all_bytes(r, &bytes);
	refused(r, &f, false, true);
	refused(r, &s, false, true);
	give_bytes(r, &bytes);
	/* The name has room, the request has none; and the other way about. */
	name = psip_bytes_take(r->s, 32);
	take_all_bytes(r, &bytes);
	psip_bytes_drop(r->s, name);
	refused(r, &f, false, true);
	give_bytes(r, &bytes);
	f.stored = "a-name-that-is-longer-than-the-request-so-that-there-is-no-room-for-it-but-for-that-which-comes-after-it-and-which-is-not-so-long-as-this-one-is-by-far-and-so-on-until-it-is-enough-"
	           "which-it-is-not-yet-since-the-request-has-nearly-three-hundred-bytes-itself-and-this-must-have-more-than-that-to-be-of-any-use-at-all-here-so-it-goes-on-for-a-while.example.com";
	assert_true(strlen(f.stored) > strlen(f.request));
	name = psip_bytes_take(r->s, strlen(f.request));
	take_all_bytes(r, &bytes);
	psip_bytes_drop(r->s, name);
	refused(r, &f, false, true);
	give_bytes(r, &bytes);
	/* Bytes, but no place. */
	while (psip_drive_take(r->s, NULL))
		;
	refused(r, &f, false, true);
	refused(r, &s, false, true);
	rig_free(r);
}

/* ---- Not saved ---- */

static bool saves(struct rig *r, psip_ref ref)
{
	struct psip_writer w = psip_writer((char *)saved, sizeof saved);
	bool result = psip_transaction_save(r->s, psip_handle_of(r->s, ref), &w);

	assert_int_equal(w.length > 0, result);
	return result;
}

static void what_has_nothing_to_do_is_not_saved(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 10);
	struct psip_writer w = psip_writer((char *)saved, sizeof saved);
	struct psip_transaction *t;
	struct rig_call c = { 0 };
	const struct rig_send *m;
	psip_handle call;
	psip_ref ref;

	(void)state;
	assert_false(psip_transaction_save(r->s, 0, &w));
	assert_int_equal(w.length, 0);
	m = flow_call(r, &call);
	ref = only(r, PSIP_MACHINE_ICT);
	assert_true(saves(r, ref));
	t = psip_at(r->s, ref);
	t->status = 199;
	assert_true(saves(r, ref));
	t->status = 200;
	assert_false(saves(r, ref));
	t->status = 0;
	t->pending |= PSIP_PENDING_DESTROY;
	assert_false(saves(r, ref));
	t->pending = 0;
	rig_reply(r, m, 486, "peer", NULL, NULL);
	assert_false(saves(r, ref));  /* its ACK is all that is left */
	rig_invite(r, &c, NULL, rig_sdp());
	ref = only(r, PSIP_MACHINE_IST);
	assert_true(saves(r, ref));
	t = psip_at(r->s, ref);
	memset(psip_bytes_data(r->s, t->message), 0, psip_bytes_length(r->s, t->message));
	assert_false(saves(r, ref));
	psip_transaction_forget_request(r->s, ref);
	assert_false(saves(r, ref));
	rig_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_server_goes_on), cmocka_unit_test(a_server_without_its_response), cmocka_unit_test(a_client_goes_on), cmocka_unit_test(a_client_that_is_there),
		cmocka_unit_test(addresses_that_are_none), cmocka_unit_test(members_that_cannot_be), cmocka_unit_test(requests_that_are_none),
		cmocka_unit_test(a_client_has_a_branch_of_ours), cmocka_unit_test(without_room_nothing_is_taken), cmocka_unit_test(what_has_nothing_to_do_is_not_saved) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
