/* SPDX-License-Identifier: MIT
 * Look-ups of header names, methods and status codes: a slot by length and first letter, then an exact comparison. */
#include "parser/scan.h"

const struct psip_tables_texts psip_tables_texts = {
	"",
#define PSIP_HEADER(id, name, ...) name,
#include "parser/header.def"
#undef PSIP_HEADER
	{ 0 },
};

const struct psip_tables_name psip_tables_names[PSIP_H_COUNT] = {
	{ 0, UINT8_MAX, PSIP_HEADER_LIST }, /* no name is that long */
#define PSIP_HEADER(id, name, compact, kind, ...) { offsetof(struct psip_tables_texts, of_##id), sizeof(name) - 1, PSIP_HEADER_##kind },
#include "parser/header.def"
#undef PSIP_HEADER
};

#define PSIP_HEADER(id, name, ...) _Static_assert(sizeof(name) - 1 <= PSIP_TABLES_LONGEST, name);
#include "parser/header.def"
#undef PSIP_HEADER

#define TABLES_SLOT(length, letter) PSIP_TABLES_SLOT(length##u, (unsigned)letter)

/* The compilers refuse a slot that is given twice: the second name goes into psip_tables_others, the rarer one last.
 * test_message_values.c looks up all of header.def, so a name missing here shows. */
const uint8_t psip_tables_slots[PSIP_TABLES_SLOTS] = {
	[TABLES_SLOT(6, 'a')] = PSIP_H_ACCEPT, [TABLES_SLOT(14, 'a')] = PSIP_H_ACCEPT_CONTACT,
	[TABLES_SLOT(15, 'a')] = PSIP_H_ACCEPT_ENCODING, [TABLES_SLOT(24, 'a')] = PSIP_H_ACCEPT_RESOURCE_PRIORITY,
	[TABLES_SLOT(10, 'a')] = PSIP_H_ALERT_INFO, [TABLES_SLOT(5, 'a')] = PSIP_H_ALLOW,
	[TABLES_SLOT(12, 'a')] = PSIP_H_ALLOW_EVENTS, [TABLES_SLOT(19, 'a')] = PSIP_H_AUTHENTICATION_INFO,
	[TABLES_SLOT(13, 'a')] = PSIP_H_AUTHORIZATION, [TABLES_SLOT(7, 'c')] = PSIP_H_CALL_ID,
	[TABLES_SLOT(9, 'c')] = PSIP_H_CALL_INFO, [TABLES_SLOT(19, 'c')] = PSIP_H_CONTENT_DISPOSITION,
	[TABLES_SLOT(16, 'c')] = PSIP_H_CONTENT_ENCODING, [TABLES_SLOT(14, 'c')] = PSIP_H_CONTENT_LENGTH,
	[TABLES_SLOT(12, 'c')] = PSIP_H_CONTENT_TYPE, [TABLES_SLOT(4, 'c')] = PSIP_H_CSEQ, [TABLES_SLOT(4, 'd')] = PSIP_H_DATE,
	[TABLES_SLOT(9, 'd')] = PSIP_H_DIVERSION, [TABLES_SLOT(10, 'e')] = PSIP_H_ERROR_INFO,
	[TABLES_SLOT(5, 'e')] = PSIP_H_EVENT, [TABLES_SLOT(7, 'e')] = PSIP_H_EXPIRES, [TABLES_SLOT(4, 'f')] = PSIP_H_FROM,
	[TABLES_SLOT(11, 'g')] = PSIP_H_GEOLOCATION, [TABLES_SLOT(17, 'g')] = PSIP_H_GEOLOCATION_ERROR,
	[TABLES_SLOT(19, 'g')] = PSIP_H_GEOLOCATION_ROUTING, [TABLES_SLOT(12, 'h')] = PSIP_H_HISTORY_INFO,
	[TABLES_SLOT(12, 'i')] = PSIP_H_INFO_PACKAGE, [TABLES_SLOT(11, 'i')] = PSIP_H_IN_REPLY_TO,
	[TABLES_SLOT(4, 'j')] = PSIP_H_JOIN, [TABLES_SLOT(11, 'm')] = PSIP_H_MAX_BREADTH,
	[TABLES_SLOT(12, 'm')] = PSIP_H_MAX_FORWARDS, [TABLES_SLOT(6, 'm')] = PSIP_H_MIN_SE,
	[TABLES_SLOT(12, 'o')] = PSIP_H_ORGANIZATION, [TABLES_SLOT(4, 'p')] = PSIP_H_PATH,
	[TABLES_SLOT(8, 'p')] = PSIP_H_PRIORITY, [TABLES_SLOT(7, 'p')] = PSIP_H_PRIVACY,
	[TABLES_SLOT(18, 'p')] = PSIP_H_PROXY_AUTHENTICATE, [TABLES_SLOT(25, 'p')] = PSIP_H_PROXY_AUTHENTICATION_INFO,
	[TABLES_SLOT(19, 'p')] = PSIP_H_PROXY_AUTHORIZATION, [TABLES_SLOT(13, 'p')] = PSIP_H_PROXY_REQUIRE,
	[TABLES_SLOT(16, 'p')] = PSIP_H_P_ASSOCIATED_URI, [TABLES_SLOT(20, 'p')] = PSIP_H_P_PREFERRED_IDENTITY,
	[TABLES_SLOT(4, 'r')] = PSIP_H_RACK, [TABLES_SLOT(6, 'r')] = PSIP_H_REASON, [TABLES_SLOT(12, 'r')] = PSIP_H_RECORD_ROUTE,
	[TABLES_SLOT(9, 'r')] = PSIP_H_RECV_INFO, [TABLES_SLOT(11, 'r')] = PSIP_H_REFERRED_BY,
	[TABLES_SLOT(8, 'r')] = PSIP_H_REFER_TO, [TABLES_SLOT(14, 'r')] = PSIP_H_REJECT_CONTACT,
	[TABLES_SLOT(19, 'r')] = PSIP_H_REQUEST_DISPOSITION, [TABLES_SLOT(7, 'r')] = PSIP_H_REQUIRE,
	[TABLES_SLOT(17, 'r')] = PSIP_H_RESOURCE_PRIORITY, [TABLES_SLOT(5, 'r')] = PSIP_H_ROUTE,
	[TABLES_SLOT(6, 's')] = PSIP_H_SERVER, [TABLES_SLOT(15, 's')] = PSIP_H_SESSION_EXPIRES,
	[TABLES_SLOT(10, 's')] = PSIP_H_SESSION_ID, [TABLES_SLOT(12, 's')] = PSIP_H_SIP_IF_MATCH,
	[TABLES_SLOT(7, 's')] = PSIP_H_SUBJECT, [TABLES_SLOT(9, 's')] = PSIP_H_SUPPORTED,
	[TABLES_SLOT(13, 't')] = PSIP_H_TARGET_DIALOG, [TABLES_SLOT(9, 't')] = PSIP_H_TIMESTAMP,
	[TABLES_SLOT(2, 't')] = PSIP_H_TO, [TABLES_SLOT(10, 'u')] = PSIP_H_USER_AGENT, [TABLES_SLOT(3, 'v')] = PSIP_H_VIA,
	[TABLES_SLOT(16, 'w')] = PSIP_H_WWW_AUTHENTICATE,
};

const uint8_t psip_tables_others[PSIP_H_COUNT] = {
	[PSIP_H_ACCEPT_ENCODING] = PSIP_H_ACCEPT_LANGUAGE, [PSIP_H_ALERT_INFO] = PSIP_H_SUBSCRIPTION_STATE,
	[PSIP_H_ALLOW] = PSIP_H_SERVICE_ROUTE, [PSIP_H_CALL_ID] = PSIP_H_CONTACT,
	[PSIP_H_CONTENT_ENCODING] = PSIP_H_CONTENT_LANGUAGE, [PSIP_H_TO] = PSIP_H_FLOW_TIMER,
	[PSIP_H_GEOLOCATION_ROUTING] = PSIP_H_UNSUPPORTED, [PSIP_H_RECORD_ROUTE] = PSIP_H_IDENTITY,
	[PSIP_H_JOIN] = PSIP_H_SIP_ETAG, [PSIP_H_MAX_BREADTH] = PSIP_H_MIN_EXPIRES, [PSIP_H_MAX_FORWARDS] = PSIP_H_MIME_VERSION,
	[PSIP_H_PROXY_AUTHORIZATION] = PSIP_H_P_ASSERTED_IDENTITY, [PSIP_H_RACK] = PSIP_H_RSEQ,
	[PSIP_H_RECV_INFO] = PSIP_H_REFER_SUB, [PSIP_H_REFER_TO] = PSIP_H_REPLACES, [PSIP_H_REPLACES] = PSIP_H_REPLY_TO,
	[PSIP_H_REFERRED_BY] = PSIP_H_RETRY_AFTER, [PSIP_H_REQUEST_DISPOSITION] = PSIP_H_WARNING,
};

const uint8_t psip_tables_compact[26] = {
	['a' - 'a'] = PSIP_H_ACCEPT_CONTACT, ['b' - 'a'] = PSIP_H_REFERRED_BY, ['c' - 'a'] = PSIP_H_CONTENT_TYPE,
	['d' - 'a'] = PSIP_H_REQUEST_DISPOSITION, ['e' - 'a'] = PSIP_H_CONTENT_ENCODING, ['f' - 'a'] = PSIP_H_FROM,
	['i' - 'a'] = PSIP_H_CALL_ID, ['j' - 'a'] = PSIP_H_REJECT_CONTACT, ['k' - 'a'] = PSIP_H_SUPPORTED,
	['l' - 'a'] = PSIP_H_CONTENT_LENGTH, ['m' - 'a'] = PSIP_H_CONTACT, ['o' - 'a'] = PSIP_H_EVENT,
	['r' - 'a'] = PSIP_H_REFER_TO, ['s' - 'a'] = PSIP_H_SUBJECT, ['t' - 'a'] = PSIP_H_TO, ['u' - 'a'] = PSIP_H_ALLOW_EVENTS,
	['v' - 'a'] = PSIP_H_VIA, ['x' - 'a'] = PSIP_H_SESSION_EXPIRES, ['y' - 'a'] = PSIP_H_IDENTITY,
};

enum psip_header_id psip_header_find(struct psip_span name)
{
	unsigned id;

	if (name.length == 1)
		return psip_tables_of_letter(name.at[0]);
	if (name.length == 0 || name.length > PSIP_TABLES_LONGEST)
		return PSIP_H_UNKNOWN;
	id = psip_tables_slots[PSIP_TABLES_SLOT((unsigned)name.length, (unsigned char)name.at[0])];
	while (id != PSIP_H_UNKNOWN && (psip_tables_names[id].length != name.length ||
	                                !psip_scan_is_name(psip_tables_text(id), name.at, (unsigned)name.length, PSIP_SCAN_SCALAR)))
		id = psip_tables_others[id];
	return (enum psip_header_id)id;
}

const char *psip_header_text(enum psip_header_id id)
{
	return (unsigned)id < PSIP_H_COUNT ? psip_tables_text(id) : "";
}

enum psip_header_kind psip_header_kind_of(enum psip_header_id id)
{
	return (unsigned)id < PSIP_H_COUNT ? (enum psip_header_kind)psip_tables_names[id].kind : PSIP_HEADER_LIST;
}

struct tables_method {
	char text[12];
	uint8_t length;
};

static const struct tables_method tables_methods[PSIP_METHOD_COUNT] = {
	{ "", 0 },
#define PSIP_METHOD(name) { #name, sizeof(#name) - 1 },
#include "parser/method.def"
#undef PSIP_METHOD
};

/* No two methods of method.def have the same slot: test_quick.c would tell. */
#define TABLES_METHOD_SLOT(first, length) (((unsigned)(first) + 12u * (length)) % 32u)

static const uint8_t tables_method_slots[32] = {
	[TABLES_METHOD_SLOT('I', 6)] = PSIP_INVITE, [TABLES_METHOD_SLOT('A', 3)] = PSIP_ACK, [TABLES_METHOD_SLOT('B', 3)] = PSIP_BYE,
	[TABLES_METHOD_SLOT('C', 6)] = PSIP_CANCEL, [TABLES_METHOD_SLOT('O', 7)] = PSIP_OPTIONS, [TABLES_METHOD_SLOT('R', 8)] = PSIP_REGISTER,
	[TABLES_METHOD_SLOT('P', 5)] = PSIP_PRACK, [TABLES_METHOD_SLOT('S', 9)] = PSIP_SUBSCRIBE, [TABLES_METHOD_SLOT('N', 6)] = PSIP_NOTIFY,
	[TABLES_METHOD_SLOT('P', 7)] = PSIP_PUBLISH, [TABLES_METHOD_SLOT('I', 4)] = PSIP_INFO, [TABLES_METHOD_SLOT('R', 5)] = PSIP_REFER,
	[TABLES_METHOD_SLOT('M', 7)] = PSIP_MESSAGE, [TABLES_METHOD_SLOT('U', 6)] = PSIP_UPDATE,
};

/* Four bytes to eight as two words: no call. */
static bool tables_same(const char *a, const char *b, size_t n)
{
	uint32_t first_a, first_b, last_a, last_b;

	if (n < 4 || n > 8)
		return memcmp(a, b, n) == 0;
	memcpy(&first_a, a, 4);
	memcpy(&first_b, b, 4);
	memcpy(&last_a, a + n - 4, 4);
	memcpy(&last_b, b + n - 4, 4);
	return first_a == first_b && last_a == last_b;
}

enum psip_method psip_method_find(struct psip_span name)
{
	unsigned i;

	if (name.length == 0 || name.length >= sizeof tables_methods[0].text)
		return PSIP_METHOD_UNKNOWN;
	i = tables_method_slots[TABLES_METHOD_SLOT((unsigned char)name.at[0], (unsigned)name.length)];
	if (tables_methods[i].length != name.length || !tables_same(tables_methods[i].text, name.at, name.length))
		return PSIP_METHOD_UNKNOWN;
	return (enum psip_method)i;
}

struct psip_span psip_method_text(enum psip_method method)
{
	if ((unsigned)method >= PSIP_METHOD_COUNT)
		method = PSIP_METHOD_UNKNOWN;
	return psip_span(tables_methods[method].text, tables_methods[method].length);
}

/* The phrases, one after the other, their codes and where each begins. */
static const struct tables_phrases {
#define PSIP_STATUS(code, phrase) char of_##code[sizeof(phrase)];
#include "parser/status.def"
#undef PSIP_STATUS
	char end[1];
} tables_phrases = {
#define PSIP_STATUS(code, phrase) phrase,
#include "parser/status.def"
#undef PSIP_STATUS
	"",
};

static const uint16_t tables_codes[] = {
#define PSIP_STATUS(code, phrase) code,
#include "parser/status.def"
#undef PSIP_STATUS
};

static const uint16_t tables_phrases_at[] = {
#define PSIP_STATUS(code, phrase) offsetof(struct tables_phrases, of_##code),
#include "parser/status.def"
#undef PSIP_STATUS
	offsetof(struct tables_phrases, end),
};

enum tables_code_at {
#define PSIP_STATUS(code, phrase) TABLES_AT_##code,
#include "parser/status.def"
#undef PSIP_STATUS
	TABLES_CODES
};

/* Where each class begins: by the hundreds. */
static const uint8_t tables_classes[] = { TABLES_AT_100, TABLES_AT_200, TABLES_AT_300, TABLES_AT_400, TABLES_AT_500, TABLES_AT_600, TABLES_CODES };

/* The place of the code (100-699) in the table, or of the next higher one. */
static unsigned tables_code(unsigned status)
{
	unsigned low = tables_classes[status / 100 - 1], high = tables_classes[status / 100];

	if (tables_codes[low] == status) /* 200 mostly */
		return low;

	while (low < high) {
		unsigned middle = (low + high) / 2;

		if (tables_codes[middle] < status)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* An unknown code is treated as x00 of its class, an unknown 1xx as 183 (RFC 3261 §8.1.3.2). */
struct psip_span psip_status_reason(unsigned status)
{
	unsigned i;

	if (status < 100 || status > 699)
		return PSIP_TEXT("");
	i = tables_code(status);
	if (i == TABLES_CODES || tables_codes[i] != status)
		i = tables_code(status < 200 ? 183 : status / 100 * 100);
	return psip_span((const char *)&tables_phrases + tables_phrases_at[i], tables_phrases_at[i + 1] - tables_phrases_at[i] - 1u);
}

#undef TABLES_SLOT
#undef TABLES_METHOD_SLOT
