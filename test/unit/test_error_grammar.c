/* SPDX-License-Identifier: MIT
 * The pass that places error records knows the whole grammar: a value that uses all of a rule's alternatives is wrong where it is wrong, and not
 * before. Does not cover: which rule is named, and what was found (test_error_values.c). */
#include <stdio.h>

#include "test/unit/error_bench.h"

/* The bar is no part of it: what follows does not fit. */
static void assert_wrong_at_the_bar(const char *marked)
{
	const char *bar = strchr(marked, '|');
	char row[512], text[1024];
	struct verdict v;
	size_t length;

	assert_non_null(bar);
	snprintf(row, sizeof row, "%.*s%s", (int)(bar - marked), marked, bar + 1);
	length = build(text, sizeof text, row);
	judge(&v, text, length, PSIP_STRICT);
	if (v.errors.count != 1 || (DIAGNOSED && v.at[0].offset != strlen(REQUEST) + (size_t)(bar - marked)))
		fail_msg("%s: %u records, the first at %d, %s", marked, v.errors.count, (int)(v.at[0].offset - strlen(REQUEST)), psip_rule_name(v.at[0].rule));
	free(v.data);
}

static void alternatives_of_texts(void **state)
{
	static const char *const rows[] = {
		"From: <sip:a&=+$,;?/%41-_.!~*'():c&=+$,-%41@h;x=%41[]/:&+$-|\"y>;tag=1", "From: <sip:a@h?b[]/?:+$%41=c[]/?:+$%41|\">;tag=1",
		"From: <sip:%41@h;%41[]/:&+$-|\"y>;tag=1", "From: <sip:&@h|\">;tag=1", "From: <sip:a:@h|\">;tag=1",
		"Call-ID: ()<>:\\\"/[]?{}a-.!%*_+`'~@()<>:\\\"/[]?{}|@", "In-Reply-To: 1@h , ()<>:\\\"/[]?{}a@|@",
		"Server: (!'*[]~\xc3\xa4\\\x0b\\\x01\t(x)) |\x7f", "Warning: 399 h \"!#[]~\xc3\xa4\\\x0b\\\x7f\t\"|x", "Organization: \xc3\xa4|\x80",
		"Refer-To: <tel:-.()*-.()*#1A;phone-context=+1;x=|\">", "Refer-To: <tel:#1;phone-context=+1;x=|\">", "Refer-To: <tel:A;phone-context=+1;x=|\">",
		"Refer-To: <tel:+-.()1-.()2;x-1=|\">", "Refer-To: <tel:+1;isub=%41/?:@&=+$,1;x=|\">",
		"Contact: <sip:a@b>;+sip.instance=\"<urn:%41;/?:@&=+$,-_.!~*'()>\";q=|2", "Via: SIP/2.0/UDP 1.2.3.4:5060;branch=a-.!%*_+`'~|\"",
		"Via: SIP / 2.0 / UDP a-1.b2.c-d.:5 ; x = [::1] ; y|@", "Subject: a\r\n\t\xf0\x90\x80\x80\xf8\x88\x80\x80\x80\xfc\x84\x80\x80\x80\x80|\xff",
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_wrong_at_the_bar(rows[i]);
}

/* RFC 5954 §4.1, in a URI that is neither sip nor sips; RFC 3986 §3.2.2 for the numbers. */
static void alternatives_of_addresses(void **state)
{
	static const char *const addresses[] = {
		"1:22:333:4444:a:b:c:d", "1:2:3:4:5:6:1.2.3.4", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8", "::3:4:5:6:7:8", "1:2::4:5:6:7:8", "1::4:5:6:7:8",
		"1:2:3::5:6:7:8", "1:2:3:4::6:7:8", "1:2:3:4:5::7:8", "1:2:3:4:5:6::8", "1:2:3:4:5:6:7::", "::", "::1", "1::", "::5:6:7:8", "::6:7:8", "::7:8",
		"::0.9.10.99", "::100.199.200.249", "::250.255.1.1", "1:2:3:4:5::1.2.3.4",
	};
	char row[256];

	(void)state;
	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
		snprintf(row, sizeof row, "Call-Info: <http://u%%41&=+$,;?/-:p%%41&=+$,-@[%s]:80/x%%41;?y=/%%41|\">", addresses[i]);
		assert_wrong_at_the_bar(row);
		snprintf(row, sizeof row, "Call-Info: <http://[%s]?y|\">", addresses[i]);
		assert_wrong_at_the_bar(row);
	}
	for (unsigned number = 0; number < 256; number++) {
		snprintf(row, sizeof row, "From: <sip:a@%u.%u.%u.%u|\">;tag=1", number, 255 - number, number, number ^ 1);
		assert_wrong_at_the_bar(row);
		snprintf(row, sizeof row, "Call-Info: <http://[::%u.1.%u.2]/|\">", number, number);
		assert_wrong_at_the_bar(row);
		snprintf(row, sizeof row, "Via: SIP/2.0/UDP h;ttl=%u|\"", number);
		assert_wrong_at_the_bar(row);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(alternatives_of_texts),
		cmocka_unit_test(alternatives_of_addresses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
