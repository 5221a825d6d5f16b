/* SPDX-License-Identifier: MIT
 * Which failure inside a dialog ends the call, and which only the request (RFC 5057 §5.1, §5.2): each status of its tables, for re-INVITE, UPDATE and PRACK.
 * Does not cover: other usages of a dialog (there are none yet); statuses that are answered by another request: 3xx, 401, 407, 413, 415, 420, 422, 491. */
#include "dialog/dialog.h"
#include "test/flow/flow.h"

static const unsigned of_dialog[] = { 404, 410, 416, 482, 483, 484, 485, 502, 604 };
static const unsigned of_usage[] = { 408, 480, 481 };
static const unsigned of_needed[] = { 405, 501 };
static const unsigned of_transaction[] = { 400, 402, 403, 406, 409, 412, 414, 417, 421, 423, 428, 429, 436, 437, 438, 486, 487, 488, 489, 493, 494, 499, 500, 503,
	                                   504, 505, 513, 580, 599, 600, 603, 606, 699 };

static bool one_of(const unsigned *list, size_t count, unsigned status)
{
	for (size_t i = 0; i < count; i++)
		if (list[i] == status)
			return true;
	return false;
}

#define ONE_OF(list, status) one_of(list, sizeof list / sizeof *list, status)

static void test_table(void **state)
{
	(void)state;
	for (unsigned status = 100; status < 700; status++) {
		enum psip_ends expected = ONE_OF(of_dialog, status) ? PSIP_ENDS_DIALOG : ONE_OF(of_usage, status) ? PSIP_ENDS_USAGE : PSIP_ENDS_TRANSACTION;

		assert_int_equal(psip_dialog_ends(PSIP_UPDATE, status), expected);
		assert_int_equal(psip_dialog_ends(PSIP_INVITE, status), ONE_OF(of_needed, status) ? PSIP_ENDS_USAGE : expected);
	}
}

/* A request of ours that is refused so in a confirmed call. */
static void refused_with(bool update, unsigned status, const char *rows, bool ends)
{
	struct rig *r = rig_new(NULL, NULL, 1);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	rig_reply(r, m, 200, "peer", "Allow: INVITE, BYE, UPDATE\n" FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	if (update)
		assert_int_equal(psip_update(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	else
		assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	rig_reply(r, flow_request(r, update ? "UPDATE" : "INVITE"), status, "peer", rows, NULL);
	if (!update)
		flow_request(r, "ACK");
	if (ends) {
		rig_reply(r, flow_request(r, "BYE"), 481, NULL, NULL, NULL);
		flow_silent(r);
		if (update)
			flow_event(r, PSIP_EVENT_MODIFIED, status);
		flow_ended(r, PSIP_END_GONE, 481);
	} else {
		flow_silent(r);
		flow_event(r, PSIP_EVENT_MODIFIED, status);
		assert_int_equal(flow_info(r, call).state, PSIP_CALL_CONFIRMED);
		assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
		rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	}
	flow_clean(r);
}

static void refused(bool update, unsigned status, bool ends)
{
	refused_with(update, status, NULL, ends);
}

/* 480 with Retry-After asks for another time, in the same usage (RFC 5057 §5.1, note 7); no other status does. */
static void test_another_time(void **state)
{
	(void)state;
	for (unsigned update = 0; update < 2; update++) {
		refused_with(update, 480, "Retry-After: 60\n", false);
		refused_with(update, 481, "Retry-After: 60\n", true);
		refused_with(update, 404, "Retry-After: 60\n", true);
	}
}

/* Where a reliable answer has changed what is agreed, another re-INVITE would have to follow at once: the call ends. */
static void test_no_other_time(void **state)
{
	struct psip_settings settings = { .size = sizeof settings, .media = { .port = 40000 }, .reliable = PSIP_RELIABLE_SUPPORTED };
	struct rig *r = rig_new(NULL, &settings, 4);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	assert_int_equal(psip_modify(r->s, r->now, call, PSIP_SENDONLY, flow_none, flow_none), PSIP_OK);
	m = flow_request(r, "INVITE");
	rig_reply(r, m, 183, NULL, "Require: 100rel\nRSeq: 9\n" FLOW_CONTACT, rig_sdp());
	rig_reply(r, flow_request(r, "PRACK"), 200, NULL, NULL, NULL);
	rig_reply(r, m, 480, NULL, "Retry-After: 60\n", NULL);
	flow_request(r, "ACK");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_silent(r);
	while (rig_take_event(r) != NULL)
		;
	flow_clean(r);
}

static void test_confirmed(void **state)
{
	(void)state;
	for (unsigned update = 0; update < 2; update++)
		for (unsigned status = 400; status < 700; status++)
			if (ONE_OF(of_dialog, status) || ONE_OF(of_usage, status))
				refused(update, status, true);
			else if (ONE_OF(of_needed, status))
				refused(update, status, !update);
			else if (ONE_OF(of_transaction, status))
				refused(update, status, false);
}

/* A PRACK that is refused so: the early dialog is no more, and so the INVITE ends; or it rings on. */
static void test_early(void **state)
{
	(void)state;
	for (unsigned status = 400; status < 700; status++) {
		struct rig *r;
		bool ends = ONE_OF(of_dialog, status) || ONE_OF(of_usage, status);
		psip_handle call;
		const struct rig_send *m;

		if (!ends && !ONE_OF(of_needed, status) && !ONE_OF(of_transaction, status))
			continue;
		r = rig_new(NULL, NULL, 2);
		m = flow_call(r, &call);
		rig_reply(r, m, 183, "peer", "Require: 100rel\nRSeq: 7\n" FLOW_CONTACT, NULL);
		flow_event(r, PSIP_EVENT_PROGRESS, 183);
		rig_reply(r, flow_request(r, "PRACK"), status, NULL, NULL, NULL);
		if (ends)
			flow_request(r, "CANCEL");
		flow_silent(r);
		assert_int_equal(flow_info(r, call).state, ends ? PSIP_CALL_ENDING : PSIP_CALL_RINGING);
		rig_free(r);
	}
}

/* The BYE's own failure: whatever it is, the call has ended (notes 13 and 17). */
static void test_bye(void **state)
{
	static const unsigned statuses[] = { 400, 404, 405, 408, 480, 481, 500, 501, 599, 600, 699 };

	(void)state;
	for (unsigned i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		struct rig *r = rig_new(NULL, NULL, 3);
		struct rig_call c;

		rig_establish_in(r, &c);
		assert_int_equal(psip_hangup(r->s, r->now, c.handle), PSIP_HANGUP_BYE);
		rig_reply(r, flow_request(r, "BYE"), statuses[i], NULL, NULL, NULL);
		flow_ended(r, PSIP_END_LOCAL, statuses[i]);
		flow_clean(r);
	}
}

/* A 481 to the CANCEL is of the CANCEL (note 8): the INVITE goes on to its final response. */
static void test_cancel(void **state)
{
	struct rig *r = rig_new(NULL, NULL, 4);
	psip_handle call;
	const struct rig_send *m = flow_call(r, &call);

	(void)state;
	rig_reply(r, m, 180, "peer", FLOW_CONTACT, NULL);
	flow_event(r, PSIP_EVENT_PROGRESS, 180);
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_CANCEL);
	rig_reply(r, flow_request(r, "CANCEL"), 481, "other", NULL, NULL);
	flow_quiet(r);
	rig_reply(r, m, 200, "peer", FLOW_CONTACT, rig_sdp());
	flow_request(r, "ACK");
	rig_reply(r, flow_request(r, "BYE"), 200, NULL, NULL, NULL);
	flow_clean(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_another_time), cmocka_unit_test(test_no_other_time), cmocka_unit_test(test_confirmed),
		cmocka_unit_test(test_early),
		cmocka_unit_test(test_bye),
		cmocka_unit_test(test_cancel),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
