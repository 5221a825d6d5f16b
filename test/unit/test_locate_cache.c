/* SPDX-License-Identifier: MIT
 * What is remembered between locations: SIPS domains (RFC 3263 §7), failed targets, DNS answers.
 * Not covered: what raises the alarm to the user, and what makes a target fail. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "test/unit/locate_zone.h"
#include "transport/locate_cache.h"

static void test_sips_memory(void **state)
{
	const char *with = "a.example NAPTR 1 1 s SIPS+D2T _t.example\n_t.example SRV 1 1 5061 a.example\n" HOST;
	struct psip_locate_options o = usual();
	struct psip_locate_sips domains[2] = { { 0, 0, "" } };
	struct psip_locate l;
	struct resolver r = { HOST, 0, "", 0 };

	(void)state;
	/* ledger: 3263-7-01 3263-7-02 3263-7-03 */
	assert_false(psip_locate_sips_known(domains, 2, 0, PSIP_TEXT("a.example")));
	assert_int_equal(outcome_of("sip:a.example", HOST, &l), PSIP_LOCATE_FOUND);
	assert_false(psip_locate_saw_sips(&l) || psip_locate_alarm(&l));
	assert_int_equal(outcome_of("sip:a.example", with, &l), PSIP_LOCATE_FOUND);
	assert_true(psip_locate_saw_sips(&l));
	assert_int_equal(psip_locate_sips_note(domains, 2, 100, 1000, PSIP_TEXT("A.example")), PSIP_OK);
	assert_true(psip_locate_sips_known(domains, 2, 1099, PSIP_TEXT("a.example.")));
	assert_false(psip_locate_sips_known(domains, 2, 1100, PSIP_TEXT("a.example")));
	o.flags = PSIP_LOCATE_SIPS_KNOWN;
	assert_int_equal(begin(&l, "sip:a.example", &o), PSIP_OK);
	resolve(&l, &r);
	assert_true(psip_locate_alarm(&l));
	assert_int_equal(psip_locate_outcome(&l), PSIP_LOCATE_FOUND);
	o.flags |= PSIP_LOCATE_REFUSE_VANISHED;
	assert_int_equal(begin(&l, "sip:a.example", &o), PSIP_OK);
	resolve(&l, &r);
	assert_int_equal(psip_locate_outcome(&l), PSIP_LOCATE_VANISHED);
	assert_string_equal(targets(&l), "");
	r.zone = with;
	assert_int_equal(begin(&l, "sip:a.example", &o), PSIP_OK);
	resolve(&l, &r);
	assert_false(psip_locate_alarm(&l));
	assert_int_equal(psip_locate_outcome(&l), PSIP_LOCATE_FOUND);
	/* bound: the one that would expire first goes */
	assert_int_equal(psip_locate_sips_note(domains, 2, 100, 5000, PSIP_TEXT("b.example")), PSIP_OK);
	assert_true(psip_locate_sips_known(domains, 2, 200, PSIP_TEXT("a.example")));
	assert_int_equal(psip_locate_sips_note(domains, 2, 100, 3000, PSIP_TEXT("c.example")), PSIP_OK);
	assert_false(psip_locate_sips_known(domains, 2, 200, PSIP_TEXT("a.example")));
	assert_true(psip_locate_sips_known(domains, 2, 200, PSIP_TEXT("b.example")) && psip_locate_sips_known(domains, 2, 200, PSIP_TEXT("c.example")));
	assert_int_equal(psip_locate_sips_note(domains, 2, 100, 1, PSIP_TEXT("a..b")), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_locate_sips_note(NULL, 0, 100, 1, PSIP_TEXT("a.b")), PSIP_OK);
	assert_false(psip_locate_sips_known(NULL, 0, 100, PSIP_TEXT("a.b")));
}

static void test_failed(void **state)
{
	struct psip_locate_failed failed[2];
	struct psip_locate_options o = usual();
	struct psip_locate l;
	struct psip_locate_target t[3];
	struct resolver r = { "h.example A 192.0.2.1\nh.example A 192.0.2.2\nh.example A 192.0.2.3\n", 0, "", 0 };
	uint8_t order[PSIP_LOCATE_TARGETS];

	(void)state;
	memset(failed, 0, sizeof failed);
	assert_int_equal(begin(&l, "sip:h.example:5060", &o), PSIP_OK);
	resolve(&l, &r);
	for (unsigned i = 0; i < 3; i++)
		assert_true(psip_locate_target(&l, i, &t[i]));
	psip_locate_failed_note(failed, 2, 1000, 500, &t[0].address);
	assert_true(psip_locate_failed_check(failed, 2, 1499, &t[0].address));
	assert_false(psip_locate_failed_check(failed, 2, 1500, &t[0].address));
	assert_false(psip_locate_failed_check(failed, 2, 1499, &t[1].address));
	assert_int_equal(psip_locate_failed_order(&l, failed, 2, 1499, order), 3);
	assert_true(order[0] == 1 && order[1] == 2 && order[2] == 0);
	assert_int_equal(psip_locate_failed_order(&l, failed, 2, 1500, order), 3);
	assert_true(order[0] == 0 && order[1] == 1 && order[2] == 2);
	psip_locate_failed_note(failed, 2, 1000, 900, &t[1].address);
	psip_locate_failed_note(failed, 2, 1000, 700, &t[2].address); /* full: the first to expire goes */
	assert_false(psip_locate_failed_check(failed, 2, 1001, &t[0].address));
	assert_true(psip_locate_failed_check(failed, 2, 1001, &t[1].address) && psip_locate_failed_check(failed, 2, 1001, &t[2].address));
	assert_int_equal(psip_locate_failed_order(&l, failed, 2, 1001, order), 3);
	assert_true(order[0] == 0 && order[1] == 1 && order[2] == 2);
	psip_locate_failed_note(failed, 2, 1500, 700, &t[2].address); /* again: its time anew, no second entry */
	assert_true(psip_locate_failed_check(failed, 2, 1899, &t[1].address) && psip_locate_failed_check(failed, 2, 2199, &t[2].address));
	psip_locate_failed_forget(failed, 2, &t[2].address);
	assert_false(psip_locate_failed_check(failed, 2, 1501, &t[2].address));
	memset(failed, 0, sizeof failed);
	psip_locate_failed_note(failed, 2, 1000, 900, &t[0].address);
	psip_locate_failed_note(failed, 2, 1000, 500, &t[1].address);
	psip_locate_failed_note(failed, 2, 1000, 700, &t[2].address);
	assert_true(psip_locate_failed_check(failed, 2, 1001, &t[0].address) && psip_locate_failed_check(failed, 2, 1001, &t[2].address));
	psip_locate_failed_note(failed, 2, PSIP_NEVER - 1, 500, &t[2].address);
	psip_locate_failed_note(NULL, 0, 0, 1, &t[0].address);
	assert_false(psip_locate_failed_check(NULL, 0, 0, &t[0].address));
}

static void test_cache(void **state)
{
	static struct psip_locate_cache_entry cache[2];
	struct psip_locate_record in[PSIP_LOCATE_CACHE_RECORDS + 1], out[PSIP_LOCATE_CACHE_RECORDS];
	struct psip_locate_answer a = { PSIP_LOCATE_ANSWERED, 0, in, 3 }, got;
	struct psip_span name = PSIP_TEXT("_sip._udp.a.example");

	(void)state;
	memset(cache, 0, sizeof cache);
	memset(in, 0, sizeof in);
	in[0] = (struct psip_locate_record){ .type = PSIP_LOCATE_SRV, .ttl = 60, .priority = 1, .weight = 65535, .port = 5060, .target = PSIP_TEXT("a.example") };
	in[1] = (struct psip_locate_record){ .type = PSIP_LOCATE_AAAA, .ttl = 30, .owner = PSIP_TEXT("a.example"), .ip = { 0x20, 1, [15] = 9 } };
	in[2] = (struct psip_locate_record){ .type = PSIP_LOCATE_NAPTR, .ttl = 90, .flags = PSIP_TEXT("s"), .service = PSIP_TEXT("SIP+D2U"), .target = PSIP_TEXT("") };
	assert_false(psip_locate_cache_get(cache, 2, 0, PSIP_LOCATE_SRV, name, out, &got));
	assert_int_equal(psip_locate_cache_put(cache, 2, 1000, PSIP_LOCATE_SRV, PSIP_TEXT("_SIP._udp.a.example."), &a), PSIP_OK);
	assert_true(psip_locate_cache_get(cache, 2, 1001, PSIP_LOCATE_SRV, name, out, &got));
	assert_int_equal(got.count, 3);
	assert_int_equal(got.records[0].ttl, 30);
	assert_true(out[0].priority == 1 && out[0].weight == 65535 && out[0].port == 5060 && out[0].owner.at == NULL && psip_span_equal(out[0].target, in[0].target));
	assert_memory_equal(out[1].ip, in[1].ip, 16);
	assert_true(psip_span_equal(out[1].owner, in[1].owner) && psip_span_equal(out[2].service, in[2].service) && psip_span_equal(out[2].flags, in[2].flags));
	assert_true(out[2].target.at != NULL && out[2].target.length == 0);
	assert_true(psip_locate_cache_get(cache, 2, 30999, PSIP_LOCATE_SRV, name, out, &got) && out[0].ttl == 1);
	assert_false(psip_locate_cache_get(cache, 2, 31000, PSIP_LOCATE_SRV, name, out, &got));
	assert_false(psip_locate_cache_get(cache, 2, 1001, PSIP_LOCATE_A, name, out, &got));
	/* negative, for as long as it says, three hours at most; what failed is not kept and removes what was */
	a = (struct psip_locate_answer){ PSIP_LOCATE_NO_NAME, 5, NULL, 0 };
	assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, name, &a), PSIP_OK);
	assert_true(psip_locate_cache_get(cache, 2, 4999, PSIP_LOCATE_SRV, name, out, &got) && got.status == PSIP_LOCATE_NO_NAME && got.count == 0);
	assert_false(psip_locate_cache_get(cache, 2, 5000, PSIP_LOCATE_SRV, name, out, &got));
	a.negative_ttl = UINT32_MAX;
	assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, name, &a), PSIP_OK);
	assert_true(psip_locate_cache_get(cache, 2, 10799999, PSIP_LOCATE_SRV, name, out, &got));
	assert_false(psip_locate_cache_get(cache, 2, 10800000, PSIP_LOCATE_SRV, name, out, &got));
	/* an answer without records is negative as well, and one that says so whatever comes with it */
	a = (struct psip_locate_answer){ PSIP_LOCATE_ANSWERED, 5, NULL, 0 };
	assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, name, &a), PSIP_OK);
	assert_false(psip_locate_cache_get(cache, 2, 5000, PSIP_LOCATE_SRV, name, out, &got));
	a = (struct psip_locate_answer){ PSIP_LOCATE_NO_DATA, 5, in, 1 };
	assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, name, &a), PSIP_OK);
	assert_false(psip_locate_cache_get(cache, 2, 5000, PSIP_LOCATE_SRV, name, out, &got));
	a.status = PSIP_LOCATE_TIMEOUT;
	assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, name, &a), PSIP_ERR_UNSUPPORTED);
	assert_false(psip_locate_cache_get(cache, 2, 1, PSIP_LOCATE_SRV, name, out, &got));
	a = (struct psip_locate_answer){ PSIP_LOCATE_ANSWERED, 0, in, 1 };
	in[0].ttl = 0;
	assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, name, &a), PSIP_ERR_UNSUPPORTED);
	in[0].ttl = 100000;
	assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, name, &a), PSIP_OK);
	assert_true(psip_locate_cache_get(cache, 2, 86399999, PSIP_LOCATE_SRV, name, out, &got));
	assert_false(psip_locate_cache_get(cache, 2, 86400000, PSIP_LOCATE_SRV, name, out, &got));
	assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, PSIP_TEXT("a..b"), &a), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_locate_cache_put(NULL, 0, 0, PSIP_LOCATE_SRV, name, &a), PSIP_ERR_SPACE);
	/* names as long as there are, and longer */
	for (size_t length = PSIP_LOCATE_NAME_MAX - 1; length <= PSIP_LOCATE_NAME_MAX + 1; length++) {
		char text[PSIP_LOCATE_NAME_MAX + 1];
		for (size_t i = 0; i < length; i++)
			text[i] = i % 50 == 49 ? '.' : 'a';
		assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, psip_span(text, length), &a), length <= PSIP_LOCATE_NAME_MAX ? PSIP_OK : PSIP_ERR_SYNTAX);
	}
}

static void test_cache_bounds(void **state)
{
	static struct psip_locate_cache_entry cache[2];
	static char big[PSIP_LOCATE_CACHE_BYTES];
	struct psip_locate_record in[PSIP_LOCATE_CACHE_RECORDS + 1], out[PSIP_LOCATE_CACHE_RECORDS];
	struct psip_locate_answer a = { PSIP_LOCATE_ANSWERED, 0, in, 1 }, got;

	(void)state;
	memset(cache, 0, sizeof cache);
	memset(in, 0, sizeof in);
	for (size_t i = 0; i <= PSIP_LOCATE_CACHE_RECORDS; i++)
		in[i] = (struct psip_locate_record){ .type = PSIP_LOCATE_A, .ttl = 60, .ip = { 10, 0, 0, (uint8_t)i } };
	for (a.count = PSIP_LOCATE_CACHE_RECORDS - 1; a.count <= PSIP_LOCATE_CACHE_RECORDS + 1; a.count++) {
		bool fits = a.count <= PSIP_LOCATE_CACHE_RECORDS;

		assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_A, PSIP_TEXT("a"), &a), fits ? PSIP_OK : PSIP_ERR_SPACE);
		assert_int_equal(psip_locate_cache_get(cache, 2, 1, PSIP_LOCATE_A, PSIP_TEXT("a"), out, &got), fits);
	}
	/* name 1, type 2, owner 2, three numbers 6, flags and service 4, target 2 and its text */
	memset(big, 'x', sizeof big);
	a.count = 1;
	for (size_t length = PSIP_LOCATE_CACHE_BYTES - 18; length <= PSIP_LOCATE_CACHE_BYTES - 16; length++) {
		in[0] = (struct psip_locate_record){ .type = PSIP_LOCATE_SRV, .ttl = 60, .target = psip_span(big, length) };
		assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_SRV, PSIP_TEXT("a"), &a), length <= PSIP_LOCATE_CACHE_BYTES - 17 ? PSIP_OK : PSIP_ERR_SPACE);
	}
	for (size_t length = PSIP_LOCATE_CACHE_BYTES - 18; length <= PSIP_LOCATE_CACHE_BYTES - 16; length++) { /* the last is a number */
		in[0] = (struct psip_locate_record){ .type = PSIP_LOCATE_NAPTR, .ttl = 60, .flags = psip_span(big, length) };
		assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_NAPTR, PSIP_TEXT("a"), &a), length <= PSIP_LOCATE_CACHE_BYTES - 17 ? PSIP_OK : PSIP_ERR_SPACE);
	}
	/* full: expired ones go first, then what was asked for longest ago */
	memset(cache, 0, sizeof cache);
	in[0] = (struct psip_locate_record){ .type = PSIP_LOCATE_A, .ttl = 60 };
	assert_int_equal(psip_locate_cache_put(cache, 2, 0, PSIP_LOCATE_A, PSIP_TEXT("a"), &a), PSIP_OK);
	assert_int_equal(psip_locate_cache_put(cache, 2, 1, PSIP_LOCATE_A, PSIP_TEXT("b"), &a), PSIP_OK);
	assert_true(psip_locate_cache_get(cache, 2, 2, PSIP_LOCATE_A, PSIP_TEXT("a"), out, &got));
	assert_int_equal(psip_locate_cache_put(cache, 2, 3, PSIP_LOCATE_A, PSIP_TEXT("c"), &a), PSIP_OK);
	assert_true(psip_locate_cache_get(cache, 2, 4, PSIP_LOCATE_A, PSIP_TEXT("a"), out, &got));
	assert_false(psip_locate_cache_get(cache, 2, 4, PSIP_LOCATE_A, PSIP_TEXT("b"), out, &got));
	assert_int_equal(psip_locate_cache_put(cache, 2, 60000, PSIP_LOCATE_A, PSIP_TEXT("d"), &a), PSIP_OK);
	assert_true(psip_locate_cache_get(cache, 2, 60001, PSIP_LOCATE_A, PSIP_TEXT("c"), out, &got));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sips_memory),
		cmocka_unit_test(test_failed),
		cmocka_unit_test(test_cache),
		cmocka_unit_test(test_cache_bounds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
