/* SPDX-License-Identifier: MIT
 * Reliable provisional responses of the called side (RFC 3262 §3, §5, RFC 6337 §2.3): who gets them, repetition, PRACKs that match and that do not, order, what waits,
 * offers and answers in them.
 * Not here: the calling side (test_prack.c), challenges to PRACKs (there is no authentication of incoming requests yet). */
#include "test/flow/flow.h"

#include "test/flow/bytes_taken.h"

#define HEAD "v=0\r\no=peer 1 2 IN IP4 10.0.0.2\r\ns=-\r\nc=IN IP4 10.0.0.2\r\nt=0 0\r\n"
static const char useless[] = HEAD "m=audio 50000 RTP/AVP 3\r\n";
static const char elsewhere[] = HEAD "m=audio 50002 RTP/AVP 8\r\n";

static struct rig *rig_with(uint8_t reliable, bool own, uint8_t seed)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = reliable, .own_descriptions = own };

	return rig_new(NULL, &settings, seed);
}

/* An INVITE, and what was sent before the application does anything is forgotten. */
static void invited(struct rig *r, struct rig_call *c, const char *extra, const char *sdp)
{
	while (rig_take_event(r) != NULL)
		;
	rig_invite(r, c, extra, sdp);
	assert_true(c->handle != 0);
	rig_flush(r);
}

static unsigned rseq_of(const struct rig_send *m)
{
	const char *value = rig_header(m, "RSeq", 0);

	assert_non_null(value);
	assert_string_equal(rig_header(m, "Require", 0), "100rel");
	assert_null(rig_header(m, "RSeq", 1));
	return (unsigned)strtoul(value, NULL, 10);
}

/* The next message is that provisional response, sent reliably; its To tag is kept. Its RSeq. */
static unsigned reliable(struct rig *r, struct rig_call *c, int status)
{
	const struct rig_send *m = flow_status(r, status, "INVITE");

	flow_tag(m, "To", c->to_tag);
	return rseq_of(m);
}

static void prack_as(struct rig *r, struct rig_call *c, unsigned cseq, const char *extra, const char *body)
{
	char branch[40];

	snprintf(branch, sizeof branch, "z9hG4bKprack%u", cseq);
	rig_request(r, c, "PRACK", cseq, branch, extra, body);
}

static const struct rig_send *prack(struct rig *r, struct rig_call *c, unsigned cseq, unsigned rseq, const char *body, int status)
{
	char rack[64];

	snprintf(rack, sizeof rack, "RAck: %u 1 INVITE\n", rseq);
	prack_as(r, c, cseq, rack, body);
	return flow_status(r, status, "PRACK");
}

static int progress(struct rig *r, const struct rig_call *c, enum psip_reliably how)
{
	return psip_progress(r->s, r->now, c->handle, 183, how, flow_none, flow_none);
}

static void ring(struct rig *r, const struct rig_call *c, unsigned status)
{
	assert_int_equal(psip_ring(r->s, r->now, c->handle, status), PSIP_OK);
}

/* ---- Who gets them ---- */

/* ledger: 3262-3-03 3262-3-12 3262-3-13 3262-8.1-01 3262-3-05 */
static void test_required(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_REQUIRED, false, 1);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	rig_invite(r, &c, "Require: 100rel\n", rig_sdp());
	rig_advance(r, 250);
	m = flow_status(r, 100, "INVITE");
	assert_null(rig_header(m, "RSeq", 0));
	assert_null(rig_header(m, "Require", 0));
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 100), PSIP_ERR_ARGUMENT);
	assert_int_equal(progress(r, &c, PSIP_UNRELIABLY), PSIP_ERR_UNSUPPORTED);
	flow_silent(r);
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180);
	prack(r, &c, 2, rseq, NULL, 200);
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	assert_int_equal(reliable(r, &c, 183), rseq + 1);
	rig_free(r);
}

/* ledger: 3262-3-01 3262-3-06 3262-3-17 3262-5-01 3311-4-02 */
static void test_supported(void **state)
{
	(void)state;
	for (int set = 0; set < 2; set++) {
		struct rig *r = rig_with(set ? PSIP_RELIABLE_SUPPORTED : PSIP_RELIABLE_REQUIRED, false, (uint8_t)(2 + set));
		const struct rig_send *m;
		struct rig_call c;

		invited(r, &c, "Supported: 100rel\n", rig_sdp());
		ring(r, &c, 180);
		m = flow_status(r, 180, "INVITE");
		assert_int_equal(rig_header(m, "RSeq", 0) != NULL, set);
		assert_int_equal(rig_header(m, "Require", 0) != NULL, set);
		flow_tag(m, "To", c.to_tag);
		if (set)
			prack(r, &c, 2, rseq_of(m), NULL, 200);
		assert_int_equal(progress(r, &c, PSIP_RELIABLY), PSIP_OK);
		m = flow_status(r, 183, "INVITE");
		assert_true(rseq_of(m) > 0);
		assert_non_null(strstr(rig_body(m), "m=audio 40000"));
		assert_non_null(strstr(rig_header(m, "Allow", 0), "PRACK"));
		invited(r, &c, NULL, rig_sdp());  /* and one that knows nothing of it */
		assert_int_equal(progress(r, &c, PSIP_RELIABLY), PSIP_ERR_UNSUPPORTED);
		ring(r, &c, 180);
		m = flow_status(r, 180, "INVITE");
		assert_null(rig_header(m, "RSeq", 0));
		assert_null(rig_header(m, "Require", 0));
		assert_string_equal(rig_body(m), "");
		assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);  /* a plain one tells what the answer will be */
		m = flow_status(r, 183, "INVITE");
		assert_null(rig_header(m, "RSeq", 0));
		assert_non_null(strstr(rig_body(m), "m=audio 40000"));
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), rig_body(m));
		rig_free(r);
	}
}

/* ledger: 3262-3-04 */
static void test_never(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_NEVER, false, 4);
	const struct rig_send *m;
	struct rig_call c;

	(void)state;
	rig_invite(r, &c, "Require: 100rel\n", rig_sdp());
	assert_true(c.handle == 0);
	m = flow_status(r, 420, "INVITE");
	assert_string_equal(rig_header(m, "Unsupported", 0), "100rel");
	flow_silent(r);
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(progress(r, &c, PSIP_RELIABLY), PSIP_ERR_UNSUPPORTED);
	ring(r, &c, 180);
	m = flow_status(r, 180, "INVITE");
	assert_null(rig_header(m, "RSeq", 0));
	flow_tag(m, "To", c.to_tag);
	prack_as(r, &c, 2, "RAck: 1 1 INVITE\n", NULL);
	m = flow_status(r, 405, "PRACK");
	assert_null(strstr(rig_header(m, "Allow", 0), "PRACK"));
	rig_free(r);
}

/* ledger: 3262-3-02 3262-8.1-02 3262-10-01 */
static void test_other_methods(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 5);
	struct rig_call c = { .call_id = "options", .from_tag = "a" };
	const struct rig_send *m;

	(void)state;
	rig_request(r, &c, "OPTIONS", 1, "z9hG4bKo", "Supported: 100rel\nRequire: 100rel\n", NULL);
	m = flow_status(r, 200, "OPTIONS");
	assert_null(rig_header(m, "RSeq", 0));
	assert_non_null(strstr(rig_header(m, "Supported", 0), "100rel"));
	assert_non_null(strstr(rig_header(m, "Allow", 0), "PRACK"));
	rig_request(r, &c, "prack", 2, "z9hG4bKp", "RAck: 1 1 INVITE\n", NULL);
	flow_status(r, 501, "prack");
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-3-14 3262-3-15 */
static void test_first_number(void **state)
{
	unsigned quarter[4] = { 0 };

	(void)state;
	for (unsigned i = 0; i < 200; i++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)i);
		struct rig_call c;
		unsigned rseq;

		invited(r, &c, "Supported: 100rel\n", rig_sdp());
		ring(r, &c, 180);
		rseq = reliable(r, &c, 180);
		assert_in_range(rseq, 1, INT32_MAX);
		quarter[rseq >> 29]++;
		rig_free(r);
	}
	for (unsigned i = 0; i < 4; i++)
		assert_in_range(quarter[i], 25, 75);
}

/* ---- Repetition ---- */

/* ledger: 3262-3-18 3262-3-19 3262-3-21 3262-3-29 3262-3-20 */
static void test_repeated_until_the_end(void **state)
{
	static const psip_duration copies[] = { 500, 1500, 3500, 7500, 15500, 31500 };
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 6);
	const struct rig_send *first, *m;
	struct rig_call c;
	psip_time begin;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 180);
	first = rig_take(r);
	begin = r->now;
	rig_request(r, &c, "INVITE", 1, c.branch, "Supported: 100rel\n", rig_sdp());
	assert_string_equal(rig_take(r)->text, first->text);
	rig_advance(r, 31999);
	for (unsigned i = 0; i < 6; i++) {
		m = flow_status(r, 180, "INVITE");
		assert_string_equal(m->text, first->text);
		assert_int_equal(m->at - begin, copies[i]);
	}
	flow_silent(r);
	rig_advance(r, 1);
	flow_status(r, 504, "INVITE");
	flow_ended(r, PSIP_END_NO_PRACK, 504);
	rig_flush(r);
	flow_clean(r);
}

/* ledger: 3262-3-22 3262-3-27 3262-3-26 3262-3-28 */
static void test_prack_ends_it(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 7);
	const struct psip_event *e;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180);
	rig_advance(r, 700);
	assert_int_equal(reliable(r, &c, 180), rseq);
	prack(r, &c, 2, rseq, NULL, 200);
	e = flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	assert_non_null(memmem(e->message.at, e->message.length, "RAck", 4));
	prack_as(r, &c, 2, "RAck: 1 1 INVITE\n", NULL);  /* the same branch: a copy of it, whatever it says */
	flow_status(r, 200, "PRACK");
	prack(r, &c, 3, rseq, NULL, 481);
	rig_advance(r, 64000);
	flow_silent(r);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 3262-3-24 3262-3-25 3262-7.2-02 3262-3-23 3262-7-01 3262-10-02 */
static void test_which_prack_matches(void **state)
{
	static const struct { const char *rack; int status; } wrong[] = {
		{ "RAck: %u 2 INVITE\n", 481 }, { "RAck: %u 1 UPDATE\n", 481 }, { "RAck: %u 1 invite\n", 481 }, { "RAck: 1%u 1 INVITE\n", 481 },
		{ "Subject: %u\n", 400 }, { "RAck: %u,1 INVITE\n", 400 }, { "RAck: %u INVITE\n", 400 }, { "RAck: x%u 1 INVITE\n", 400 }, { "RAck: %u x INVITE\n", 400 }, { "RAck: %u 1 INVITE x\n", 400 }, { "Require: foo\nRAck: %u 1 INVITE\n", 420 }
	};
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 8);
	unsigned rseq, cseq = 2;
	struct rig_call c, other;
	char rack[64];

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180) % 100000000;
	call_get(r->s, c.handle)->rseq = rseq;  /* so that a digit more is still a number */
	for (unsigned i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		snprintf(rack, sizeof rack, wrong[i].rack, rseq);
		prack_as(r, &c, cseq++, rack, NULL);
		flow_status(r, wrong[i].status, "PRACK");
	}
	snprintf(rack, sizeof rack, "RAck: %u 1 INVITE\n", rseq);
	prack_as(r, &c, 1, rack, NULL);
	flow_status(r, 500, "PRACK");
	other = c;
	snprintf(other.to_tag, sizeof other.to_tag, "nobody");
	prack_as(r, &other, 60, rack, NULL);
	flow_status(r, 481, "PRACK");
	rig_advance(r, 500);
	flow_status(r, 180, "INVITE");  /* none of them counted */
	flow_quiet(r);
	snprintf(rack, sizeof rack, "RAck:  %u   1\n\tINVITE\n", rseq);
	prack_as(r, &c, 70, rack, NULL);
	flow_status(r, 200, "PRACK");
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	rig_free(r);
}

/* ledger: 3262-3-16 */
static void test_numbers_are_the_transactions(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 9);
	struct rig_call a, b;

	(void)state;
	invited(r, &a, "Supported: 100rel\n", rig_sdp());
	invited(r, &b, "Supported: 100rel\n", rig_sdp());
	call_get(r->s, a.handle)->rseq = call_get(r->s, b.handle)->rseq = 16;
	ring(r, &a, 180);
	assert_int_equal(reliable(r, &a, 180), 17);
	ring(r, &b, 180);
	assert_int_equal(reliable(r, &b, 180), 17);
	prack(r, &a, 2, 17, NULL, 200);
	rig_advance(r, 500);
	assert_string_equal(rig_header(flow_status(r, 180, "INVITE"), "Call-ID", 0), b.call_id);
	flow_silent(r);
	rig_free(r);
}

/* ---- Order ---- */

/* ledger: 3262-3-31 3262-3-32 3262-3-33 3262-3-34 */
static void test_one_after_the_other(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 10);
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 181);
	ring(r, &c, 180);  /* gives way to what is newer */
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 182), PSIP_ERR_STATE);  /* but a description does not */
	rseq = reliable(r, &c, 181);
	rig_advance(r, 400);
	flow_silent(r);
	prack(r, &c, 2, rseq, NULL, 200);
	assert_int_equal(reliable(r, &c, 183), rseq + 1);
	ring(r, &c, 180);
	flow_silent(r);
	prack(r, &c, 3, rseq + 1, NULL, 200);
	assert_int_equal(reliable(r, &c, 180), rseq + 2);
	prack(r, &c, 4, rseq + 2, NULL, 200);
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-3-35 */
static void test_numbers_end(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 11);
	struct rig_call c;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	call_get(r->s, c.handle)->rseq = UINT32_MAX - 2;
	for (unsigned i = 0; i < 2; i++) {
		ring(r, &c, 180);
		assert_true(reliable(r, &c, 180) == UINT32_MAX - 1 + i);
		prack(r, &c, 2 + i, UINT32_MAX - 1 + i, NULL, 200);
	}
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_ERR_STATE);
	flow_silent(r);
	rig_free(r);
}

/* ledger: 3262-3-09 3262-3-10 3262-3-11 */
static void test_long_ringing(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 12);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, NULL, rig_sdp());
	ring(r, &c, 180);
	flow_status(r, 180, "INVITE");
	for (unsigned i = 0; i < 5; i++) {
		rig_advance(r, 59999);
		flow_silent(r);
		rig_advance(r, 1);
		flow_status(r, 180, "INVITE");
	}
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_REJECT);
	rig_advance(r, 64000);
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	rseq = reliable(r, &c, 183);
	for (unsigned i = 0; i < 3; i++) {
		prack(r, &c, 2 + i, rseq + i, NULL, 200);
		rig_advance(r, 149999);
		flow_silent(r);
		rig_advance(r, 1);
		m = rig_take(r);
		assert_int_equal(rig_status(m), 183);
		assert_int_equal(rseq_of(m), rseq + i + 1);
		assert_string_equal(rig_body(m), "");
	}
	rig_free(r);
}

/* ---- The final response ---- */

static const struct rig_send *accepted(struct rig *r, const struct rig_call *c)
{
	assert_int_equal(psip_accept(r->s, r->now, c->handle, flow_none, flow_none), PSIP_OK);
	return flow_status(r, 200, "INVITE");
}

/* ledger: 3262-3-36 3262-3-38 3262-3-39 3262-3-40 */
static void test_final_before_prack(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 13);
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180);
	assert_non_null(strstr(rig_body(accepted(r, &c)), "m=audio 40000"));
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_ERR_STATE);
	rig_advance(r, 500);
	flow_status(r, 200, "INVITE");
	flow_silent(r);
	prack(r, &c, 2, rseq, NULL, 200);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	rig_advance(r, 64000);
	flow_silent(r);
	flow_quiet(r);
	rig_free(r);
}

/* ledger: 3262-3-36 3262-3-38 3262-3-39 3262-3-40 */
static void test_refused_before_prack(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 14);
	struct rig_call c, other;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	rseq = reliable(r, &c, 183);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	flow_status(r, 486, "INVITE");
	flow_ended(r, PSIP_END_REFUSED, 486);
	rig_request(r, &c, "ACK", 1, c.branch, NULL, NULL);
	rig_advance(r, 4000);
	flow_silent(r);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_ERR_STALE);
	prack(r, &c, 2, rseq + 1, NULL, 481);
	other = c;
	snprintf(other.to_tag, sizeof other.to_tag, "nobody");
	prack(r, &other, 3, rseq, NULL, 481);
	prack(r, &c, 4, rseq, NULL, 200);
	flow_silent(r);
	prack(r, &c, 5, rseq, NULL, 481);
	flow_clean(r);
}

/* ledger: 3262-3-37 3262-5-07 3262-5-01 3261-13.2.1-18 */
static void test_2xx_waits_for_prack(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 15);
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	rseq = reliable(r, &c, 183);
	rig_advance(r, 200);
	ring(r, &c, 180);  /* overtaken by the answer */
	assert_int_equal(psip_accept(r->s, r->now, c.handle, PSIP_TEXT("application/sdp"), PSIP_TEXT(HEAD)), PSIP_ERR_STATE);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_STATE);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 183), PSIP_ERR_STATE);
	rig_advance(r, 2800);
	assert_int_equal(reliable(r, &c, 183), rseq);
	assert_int_equal(reliable(r, &c, 183), rseq);
	flow_silent(r);
	prack(r, &c, 2, rseq, NULL, 200);
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), "");
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 183);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	flow_silent(r);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	rig_free(r);
}

static void test_2xx_that_waits_can_be_overtaken(void **state)
{
	(void)state;
	for (int how = 0; how < 3; how++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(16 + how));
		struct rig_call c;

		invited(r, &c, "Supported: 100rel\n", rig_sdp());
		assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
		reliable(r, &c, 183);
		assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
		if (how == 0) {
			char to_tag[64];
			memcpy(to_tag, c.to_tag, sizeof to_tag);
			c.to_tag[0] = '\0';
			rig_request(r, &c, "CANCEL", 1, c.branch, NULL, NULL);
			flow_status(r, 200, "CANCEL");
			flow_status(r, 487, "INVITE");
			flow_ended(r, PSIP_END_CANCELLED, 487);
		} else if (how == 1) {
			assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_REJECT);
			flow_status(r, 480, "INVITE");
			flow_ended(r, PSIP_END_REFUSED, 480);
		} else {
			rig_advance(r, 32000);
			for (int i = 0; i < 6; i++)
				flow_status(r, 183, "INVITE");
			flow_status(r, 504, "INVITE");
			flow_ended(r, PSIP_END_NO_PRACK, 504);
		}
		rig_flush(r);
		flow_clean(r);
	}
}

/* ---- Offer and answer (§5) ---- */

static struct psip_media_state media(struct rig *r, const struct rig_call *c)
{
	struct psip_call_info info;

	assert_int_equal(psip_call_info(r->s, c->handle, &info), PSIP_OK);
	return info.media;
}

/* ledger: 3262-5-06 3262-6-01 */
static void test_media_before_the_answer(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 19);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	rseq = reliable(r, &c, 183);
	assert_int_equal(media(r, &c).codec, PSIP_PCMU);
	assert_int_equal(media(r, &c).remote_port, 50000);
	rig_udp(r, "PRACK sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKp\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%s\n"
	           "To: <sip:bob@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 2 PRACK\nContact: <sip:elsewhere@10.0.0.9>\nRAck: %u 1 INVITE\nContent-Length: 0\n\n",
	        c.from_tag, c.to_tag, c.call_id, rseq);
	m = flow_status(r, 200, "PRACK");
	assert_null(rig_header(m, "Contact", 0));
	accepted(r, &c);
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
	assert_true(flow_starts(flow_request(r, "BYE"), "BYE sip:alice@10.0.0.2:5060 "));
	rig_free(r);
}

/* ledger: 3262-5-02 3261-13.2.1-11 3262-5-08 */
static void test_offer_in_the_first(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 20);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", NULL);
	ring(r, &c, 180);
	m = flow_status(r, 180, "INVITE");
	assert_non_null(strstr(rig_body(m), "m=audio 40000"));
	flow_tag(m, "To", c.to_tag);
	rseq = rseq_of(m);
	prack(r, &c, 2, rseq, elsewhere, 200);
	assert_int_equal(media(r, &c).codec, PSIP_PCMA);
	assert_int_equal(media(r, &c).remote_port, 50002);
	ring(r, &c, 180);
	m = flow_status(r, 180, "INVITE");
	assert_string_equal(rig_body(m), "");
	prack(r, &c, 3, rseq + 1, NULL, 200);
	assert_string_equal(rig_body(accepted(r, &c)), "");
	rig_request(r, &c, "ACK", 1, "z9hG4bKack", NULL, NULL);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	flow_event(r, PSIP_EVENT_CONFIRMED, 0);
	flow_quiet(r);
	rig_free(r);
}

/* An offer of ours must be answered in the PRACK: else there is no session. */
static void test_offer_without_answer(void **state)
{
	static const char *const answers[] = { "", "v=0\r\n", useless };

	(void)state;
	for (unsigned i = 0; i < 3; i++) {
		struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, (uint8_t)(21 + i));
		struct rig_call c;

		invited(r, &c, "Supported: 100rel\n", NULL);
		ring(r, &c, 180);
		prack(r, &c, 2, reliable(r, &c, 180), answers[i], 200);
		assert_non_null(rig_header(flow_status(r, 488, "INVITE"), "Warning", 0));
		flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
		flow_ended(r, PSIP_END_MEDIA, 488);
		rig_flush(r);
		flow_clean(r);
	}
}

/* ledger: 3262-5-05 3262-5-08 */
static void test_offer_in_prack(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 24);
	const struct rig_send *m;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	rseq = reliable(r, &c, 183);
	m = prack(r, &c, 2, rseq, elsewhere, 200);
	assert_non_null(strstr(rig_body(m), "m=audio 40000 RTP/AVP 8"));
	assert_int_equal(media(r, &c).remote_port, 50002);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 183);
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180);
	m = prack(r, &c, 3, rseq, useless, 200);  /* what we cannot take is answered all the same: without a stream */
	assert_non_null(strstr(rig_body(m), "m=audio 0 "));
	rig_free(r);
}

/* An offer while the INVITE's has no answer is none. */
static void test_offer_too_early(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 25);
	struct rig_call c;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 180);
	assert_string_equal(rig_body(prack(r, &c, 2, reliable(r, &c, 180), elsewhere, 200)), "");
	assert_non_null(strstr(rig_body(accepted(r, &c)), "m=audio 40000 RTP/AVP 0 8"));
	rig_free(r);
}

/* ledger: 3262-3-30 */
static void test_other_body_in_prack(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 26);
	const struct psip_event *e;
	struct rig_call c;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 180);
	unsigned rseq = reliable(r, &c, 180);
	rig_udp(r, "PRACK sip:bob@10.0.0.1 SIP/2.0\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKp\nMax-Forwards: 70\nFrom: <sip:alice@10.0.0.2>;tag=%s\n"
	           "To: <sip:bob@10.0.0.1>;tag=%s\nCall-ID: %s\nCSeq: 2 PRACK\nRAck: %u 1 INVITE\nContent-Type: text/plain\nContent-Length: 5\n\nhello",
	        c.from_tag, c.to_tag, c.call_id, rseq);
	assert_string_equal(rig_body(flow_status(r, 200, "PRACK")), "");
	e = flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	assert_int_equal(e->body.length, 5);
	assert_memory_equal(e->body.at, "hello", 5);
	rig_free(r);
}

/* ledger: 3262-5-02 3262-5-05 */
static void test_own_descriptions(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 27);
	struct psip_span type = PSIP_TEXT("application/sdp"), offer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	const struct rig_send *m;
	const struct psip_event *e;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", NULL);
	assert_int_equal(psip_ring(r->s, r->now, c.handle, 180), PSIP_ERR_ARGUMENT);  /* the first must have an offer */
	flow_silent(r);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_UNRELIABLY, type, offer), PSIP_ERR_UNSUPPORTED);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, type, offer), PSIP_OK);
	m = flow_status(r, 183, "INVITE");
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	flow_tag(m, "To", c.to_tag);
	rseq = rseq_of(m);
	prack(r, &c, 2, rseq, elsewhere, 200);
	e = flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 183);
	assert_non_null(memmem(e->body.at, e->body.length, "50002", 5));
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180);
	rig_request(r, &c, "PRACK", 3, "z9hG4bKoffer", "RAck: 1 1 INVITE\n", NULL);
	flow_status(r, 481, "PRACK");
	char rack[64];
	snprintf(rack, sizeof rack, "RAck: %u 1 INVITE\n", rseq);
	ring(r, &c, 181);
	prack_as(r, &c, 4, rack, rig_sdp());
	flow_silent(r);  /* the application has the word, and what waits for the PRACK waits for that */
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	e = flow_event(r, PSIP_EVENT_MODIFY, 0);
	assert_non_null(memmem(e->body.at, e->body.length, "50000", 5));
	assert_int_equal(psip_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_OK);
	flow_silent(r);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, flow_none, flow_none), PSIP_ERR_ARGUMENT);
	assert_int_equal(psip_modify_accept(r->s, r->now, c.handle, type, offer), PSIP_OK);
	assert_non_null(strstr(rig_body(flow_status(r, 200, "PRACK")), "m=audio 6000"));
	assert_string_equal(rig_body(flow_status(r, 200, "INVITE")), "");
	flow_event(r, PSIP_EVENT_MODIFIED, 200);
	assert_int_equal(psip_modify_reject(r->s, r->now, c.handle, 488), PSIP_ERR_STATE);
	rig_free(r);
}

/* The call ends while an offer waits for the application. */
static void test_end_while_asked(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 28);
	struct psip_span type = PSIP_TEXT("application/sdp"), answer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	struct rig_call c;
	char rack[64];

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, type, answer), PSIP_OK);
	snprintf(rack, sizeof rack, "RAck: %u 1 INVITE\n", reliable(r, &c, 183));
	prack_as(r, &c, 2, rack, elsewhere);
	flow_silent(r);
	assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_REJECT);
	flow_status(r, 480, "INVITE");
	flow_status(r, 481, "PRACK");
	rig_flush(r);
	flow_clean(r);
}

/* A description that waits goes out once it may; without room for it at first. */
static void test_waiting_description(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, true, 29);
	struct psip_span type = PSIP_TEXT("application/sdp"), answer = PSIP_TEXT(HEAD "m=audio 6000 RTP/AVP 0\r\n");
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	ring(r, &c, 180);
	rseq = reliable(r, &c, 180);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, type, answer), PSIP_OK);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, type, answer), PSIP_ERR_STATE);
	flow_silent(r);
	prack(r, &c, 2, rseq, NULL, 200);
	flow_event(r, PSIP_EVENT_ACKNOWLEDGED, 180);
	const struct rig_send *m = flow_status(r, 183, "INVITE");
	assert_int_equal(rseq_of(m), rseq + 1);
	assert_non_null(strstr(rig_body(m), "m=audio 6000"));
	rig_free(r);
}

/* No bytes are left: what cannot be done is said, changes nothing, and works once there is room. */
static void test_full(void **state)
{
	struct rig *r = rig_with(PSIP_RELIABLE_SUPPORTED, false, 30);
	struct bytes_taken taken;
	struct rig_call c;
	unsigned rseq;

	(void)state;
	invited(r, &c, "Supported: 100rel\n", rig_sdp());
	take_all_bytes(r, &taken);
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_ERR_FULL);
	flow_silent(r);
	give_bytes(r, &taken);
	assert_int_equal(progress(r, &c, PSIP_AS_SET), PSIP_OK);
	rseq = reliable(r, &c, 183);
	take_all_bytes(r, &taken);
	assert_int_equal(psip_progress(r->s, r->now, c.handle, 183, PSIP_AS_SET, PSIP_TEXT("application/sdp"), PSIP_TEXT(HEAD)), PSIP_ERR_STATE);
	prack(r, &c, 2, rseq, elsewhere, 503);
	assert_int_equal(media(r, &c).remote_port, 50000);
	rig_advance(r, 500);
	assert_int_equal(reliable(r, &c, 183), rseq);
	give_bytes(r, &taken);
	prack(r, &c, 3, rseq, elsewhere, 200);
	assert_int_equal(media(r, &c).remote_port, 50002);
	assert_int_equal(psip_reject(r->s, r->now, c.handle, 486, flow_none), PSIP_OK);
	rig_flush(r);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_required),
		cmocka_unit_test(test_supported),
		cmocka_unit_test(test_never),
		cmocka_unit_test(test_other_methods),
		cmocka_unit_test(test_first_number),
		cmocka_unit_test(test_repeated_until_the_end),
		cmocka_unit_test(test_prack_ends_it),
		cmocka_unit_test(test_which_prack_matches),
		cmocka_unit_test(test_numbers_are_the_transactions),
		cmocka_unit_test(test_one_after_the_other),
		cmocka_unit_test(test_numbers_end),
		cmocka_unit_test(test_long_ringing),
		cmocka_unit_test(test_final_before_prack),
		cmocka_unit_test(test_refused_before_prack),
		cmocka_unit_test(test_2xx_waits_for_prack),
		cmocka_unit_test(test_2xx_that_waits_can_be_overtaken),
		cmocka_unit_test(test_media_before_the_answer),
		cmocka_unit_test(test_offer_in_the_first),
		cmocka_unit_test(test_offer_without_answer),
		cmocka_unit_test(test_offer_in_prack),
		cmocka_unit_test(test_offer_too_early),
		cmocka_unit_test(test_other_body_in_prack),
		cmocka_unit_test(test_own_descriptions),
		cmocka_unit_test(test_end_while_asked),
		cmocka_unit_test(test_waiting_description),
		cmocka_unit_test(test_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
