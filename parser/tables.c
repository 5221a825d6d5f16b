/* SPDX-License-Identifier: MIT
 * Look-ups of header names, methods and status codes: a slot by length and first letter, then an exact comparison. */
#include "parser/tables.h"

const struct psip_tables_name psip_tables_names[PSIP_H_COUNT] = {
	{ "", 0, 0, PSIP_HEADER_LIST, { 0 } },
#define PSIP_HEADER(id, name, compact, kind, ...) { name, sizeof(name) - 1, compact, PSIP_HEADER_##kind, { 0 } },
#include "parser/header.def"
#undef PSIP_HEADER
};

#define TABLES_SLOT(length, letter) PSIP_TABLES_KEY(length##u, (unsigned)letter)

/* The first candidate for a length and first letter, and the next with the same ones. test_message.c looks up all of
 * header.def, so a name missing here shows. */
const uint8_t psip_tables_slots[PSIP_TABLES_KEY(PSIP_TABLES_LONGEST + 1u, 0u)] = {
	[TABLES_SLOT(1, 'a')] = PSIP_H_ACCEPT_CONTACT, [TABLES_SLOT(1, 'b')] = PSIP_H_REFERRED_BY,
	[TABLES_SLOT(1, 'c')] = PSIP_H_CONTENT_TYPE, [TABLES_SLOT(1, 'd')] = PSIP_H_REQUEST_DISPOSITION,
	[TABLES_SLOT(1, 'e')] = PSIP_H_CONTENT_ENCODING, [TABLES_SLOT(1, 'f')] = PSIP_H_FROM,
	[TABLES_SLOT(1, 'i')] = PSIP_H_CALL_ID, [TABLES_SLOT(1, 'j')] = PSIP_H_REJECT_CONTACT,
	[TABLES_SLOT(1, 'k')] = PSIP_H_SUPPORTED, [TABLES_SLOT(1, 'l')] = PSIP_H_CONTENT_LENGTH,
	[TABLES_SLOT(1, 'm')] = PSIP_H_CONTACT, [TABLES_SLOT(1, 'o')] = PSIP_H_EVENT,
	[TABLES_SLOT(1, 'r')] = PSIP_H_REFER_TO, [TABLES_SLOT(1, 's')] = PSIP_H_SUBJECT, [TABLES_SLOT(1, 't')] = PSIP_H_TO,
	[TABLES_SLOT(1, 'u')] = PSIP_H_ALLOW_EVENTS, [TABLES_SLOT(1, 'v')] = PSIP_H_VIA,
	[TABLES_SLOT(1, 'x')] = PSIP_H_SESSION_EXPIRES, [TABLES_SLOT(1, 'y')] = PSIP_H_IDENTITY,
	[TABLES_SLOT(2, 't')] = PSIP_H_TO, [TABLES_SLOT(3, 'v')] = PSIP_H_VIA, [TABLES_SLOT(4, 'c')] = PSIP_H_CSEQ,
	[TABLES_SLOT(4, 'd')] = PSIP_H_DATE, [TABLES_SLOT(4, 'f')] = PSIP_H_FROM, [TABLES_SLOT(4, 'j')] = PSIP_H_JOIN,
	[TABLES_SLOT(4, 'p')] = PSIP_H_PATH, [TABLES_SLOT(4, 'r')] = PSIP_H_RACK, [TABLES_SLOT(5, 'a')] = PSIP_H_ALLOW,
	[TABLES_SLOT(5, 'e')] = PSIP_H_EVENT, [TABLES_SLOT(5, 'r')] = PSIP_H_ROUTE, [TABLES_SLOT(6, 'a')] = PSIP_H_ACCEPT,
	[TABLES_SLOT(6, 'm')] = PSIP_H_MIN_SE, [TABLES_SLOT(6, 'r')] = PSIP_H_REASON, [TABLES_SLOT(6, 's')] = PSIP_H_SERVER,
	[TABLES_SLOT(7, 'c')] = PSIP_H_CONTACT, [TABLES_SLOT(7, 'e')] = PSIP_H_EXPIRES,
	[TABLES_SLOT(7, 'p')] = PSIP_H_PRIVACY, [TABLES_SLOT(7, 'r')] = PSIP_H_REQUIRE,
	[TABLES_SLOT(7, 's')] = PSIP_H_SUBJECT, [TABLES_SLOT(7, 'w')] = PSIP_H_WARNING,
	[TABLES_SLOT(8, 'i')] = PSIP_H_IDENTITY, [TABLES_SLOT(8, 'p')] = PSIP_H_PRIORITY,
	[TABLES_SLOT(8, 'r')] = PSIP_H_REFER_TO, [TABLES_SLOT(8, 's')] = PSIP_H_SIP_ETAG,
	[TABLES_SLOT(9, 'c')] = PSIP_H_CALL_INFO, [TABLES_SLOT(9, 'd')] = PSIP_H_DIVERSION,
	[TABLES_SLOT(9, 'r')] = PSIP_H_RECV_INFO, [TABLES_SLOT(9, 's')] = PSIP_H_SUPPORTED,
	[TABLES_SLOT(9, 't')] = PSIP_H_TIMESTAMP, [TABLES_SLOT(10, 'a')] = PSIP_H_ALERT_INFO,
	[TABLES_SLOT(10, 'e')] = PSIP_H_ERROR_INFO, [TABLES_SLOT(10, 'f')] = PSIP_H_FLOW_TIMER,
	[TABLES_SLOT(10, 's')] = PSIP_H_SESSION_ID, [TABLES_SLOT(10, 'u')] = PSIP_H_USER_AGENT,
	[TABLES_SLOT(11, 'g')] = PSIP_H_GEOLOCATION, [TABLES_SLOT(11, 'i')] = PSIP_H_IN_REPLY_TO,
	[TABLES_SLOT(11, 'm')] = PSIP_H_MAX_BREADTH, [TABLES_SLOT(11, 'r')] = PSIP_H_REFERRED_BY,
	[TABLES_SLOT(11, 'u')] = PSIP_H_UNSUPPORTED, [TABLES_SLOT(12, 'a')] = PSIP_H_ALLOW_EVENTS,
	[TABLES_SLOT(12, 'c')] = PSIP_H_CONTENT_TYPE, [TABLES_SLOT(12, 'h')] = PSIP_H_HISTORY_INFO,
	[TABLES_SLOT(12, 'i')] = PSIP_H_INFO_PACKAGE, [TABLES_SLOT(12, 'm')] = PSIP_H_MAX_FORWARDS,
	[TABLES_SLOT(12, 'o')] = PSIP_H_ORGANIZATION, [TABLES_SLOT(12, 'r')] = PSIP_H_RECORD_ROUTE,
	[TABLES_SLOT(12, 's')] = PSIP_H_SIP_IF_MATCH, [TABLES_SLOT(13, 'a')] = PSIP_H_AUTHORIZATION,
	[TABLES_SLOT(13, 'p')] = PSIP_H_PROXY_REQUIRE, [TABLES_SLOT(13, 's')] = PSIP_H_SERVICE_ROUTE,
	[TABLES_SLOT(13, 't')] = PSIP_H_TARGET_DIALOG, [TABLES_SLOT(14, 'a')] = PSIP_H_ACCEPT_CONTACT,
	[TABLES_SLOT(14, 'c')] = PSIP_H_CONTENT_LENGTH, [TABLES_SLOT(14, 'r')] = PSIP_H_REJECT_CONTACT,
	[TABLES_SLOT(15, 'a')] = PSIP_H_ACCEPT_ENCODING, [TABLES_SLOT(15, 's')] = PSIP_H_SESSION_EXPIRES,
	[TABLES_SLOT(16, 'c')] = PSIP_H_CONTENT_ENCODING, [TABLES_SLOT(16, 'p')] = PSIP_H_P_ASSOCIATED_URI,
	[TABLES_SLOT(16, 'w')] = PSIP_H_WWW_AUTHENTICATE, [TABLES_SLOT(17, 'r')] = PSIP_H_RESOURCE_PRIORITY,
	[TABLES_SLOT(18, 'p')] = PSIP_H_PROXY_AUTHENTICATE, [TABLES_SLOT(18, 's')] = PSIP_H_SUBSCRIPTION_STATE,
	[TABLES_SLOT(19, 'a')] = PSIP_H_AUTHENTICATION_INFO, [TABLES_SLOT(19, 'c')] = PSIP_H_CONTENT_DISPOSITION,
	[TABLES_SLOT(19, 'p')] = PSIP_H_P_ASSERTED_IDENTITY, [TABLES_SLOT(19, 'r')] = PSIP_H_REQUEST_DISPOSITION,
	[TABLES_SLOT(20, 'p')] = PSIP_H_P_PREFERRED_IDENTITY,
};

const uint8_t psip_tables_others[PSIP_H_COUNT] = {
	[PSIP_H_RACK] = PSIP_H_RSEQ, [PSIP_H_CONTACT] = PSIP_H_CALL_ID, [PSIP_H_REFER_TO] = PSIP_H_REPLACES,
	[PSIP_H_REPLACES] = PSIP_H_REPLY_TO, [PSIP_H_RECV_INFO] = PSIP_H_REFER_SUB,
	[PSIP_H_MAX_BREADTH] = PSIP_H_MIN_EXPIRES, [PSIP_H_REFERRED_BY] = PSIP_H_RETRY_AFTER,
	[PSIP_H_MAX_FORWARDS] = PSIP_H_MIME_VERSION, [PSIP_H_ACCEPT_ENCODING] = PSIP_H_ACCEPT_LANGUAGE,
	[PSIP_H_CONTENT_ENCODING] = PSIP_H_CONTENT_LANGUAGE, [PSIP_H_P_ASSERTED_IDENTITY] = PSIP_H_PROXY_AUTHORIZATION,
};

static uint64_t tables_eight(const char *at)
{
	uint64_t word;

	memcpy(&word, at, 8);
	return word;
}

/* Equal but for the case of the letters of `text`, which has letters and dashes only: bit 6 tells them apart. */
static bool tables_eight_match(const char *text, const char *at)
{
	uint64_t word = tables_eight(text);

	return ((word ^ tables_eight(at)) & ~(word >> 1 & UINT64_C(0x2020202020202020))) == 0;
}

static bool tables_four_match(const char *text, const char *at)
{
	uint32_t word, other;

	memcpy(&word, text, 4);
	memcpy(&other, at, 4);
	return ((word ^ other) & ~(word >> 1 & UINT32_C(0x20202020))) == 0;
}

static bool tables_byte_match(char text, char c)
{
	return ((text ^ c) & ~(text >> 1 & 0x20)) == 0;
}

static bool tables_match(const char *text, const char *at, size_t length)
{
	if (length < 4)
		return tables_byte_match(text[0], at[0]) && tables_byte_match(text[length - 1], at[length - 1]) &&
		       tables_byte_match(text[length / 2], at[length / 2]);
	if (length < 8)
		return tables_four_match(text, at) && tables_four_match(text + length - 4, at + length - 4);
	for (size_t i = 0; i + 8 < length; i += 8)
		if (!tables_eight_match(text + i, at + i))
			return false;
	return tables_eight_match(text + length - 8, at + length - 8);
}

enum psip_header_id psip_header_find(struct psip_span name)
{
	unsigned id;

	if (name.length == 0 || name.length > PSIP_TABLES_LONGEST)
		return PSIP_H_UNKNOWN;
	id = psip_tables_slots[PSIP_TABLES_KEY(name.length, (unsigned char)name.at[0])];
	if (name.length == 1)
		return (name.at[0] | 0x20) == psip_tables_names[id].compact ? (enum psip_header_id)id : PSIP_H_UNKNOWN;
	while (id != PSIP_H_UNKNOWN && !tables_match(psip_tables_names[id].text, name.at, name.length))
		id = psip_tables_others[id];
	return (enum psip_header_id)id;
}

const char *psip_header_text(enum psip_header_id id)
{
	return (unsigned)id < PSIP_H_COUNT ? psip_tables_names[id].text : "";
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

enum psip_method psip_method_find(struct psip_span name)
{
	for (unsigned i = 1; i < PSIP_METHOD_COUNT; i++)
		if (tables_methods[i].length == name.length && tables_methods[i].text[0] == name.at[0] &&
		    memcmp(tables_methods[i].text, name.at, name.length) == 0)
			return (enum psip_method)i;
	return PSIP_METHOD_UNKNOWN;
}

struct psip_span psip_method_text(enum psip_method method)
{
	if ((unsigned)method >= PSIP_METHOD_COUNT)
		method = PSIP_METHOD_UNKNOWN;
	return psip_span(tables_methods[method].text, tables_methods[method].length);
}

/* An unknown code is treated as x00 of its class, an unknown 1xx as 183 (RFC 3261 §8.1.3.2). */
static struct psip_span tables_class_reason(unsigned status)
{
	switch (status / 100) {
	case 1: return PSIP_TEXT("Session Progress");
	case 2: return PSIP_TEXT("OK");
	case 3: return PSIP_TEXT("Multiple Choices");
	case 4: return PSIP_TEXT("Bad Request");
	case 5: return PSIP_TEXT("Server Internal Error");
	case 6: return PSIP_TEXT("Busy Everywhere");
	default: return PSIP_TEXT("");
	}
}

struct psip_span psip_status_reason(unsigned status)
{
	switch (status) {
#define PSIP_STATUS(code, phrase) case code: return PSIP_TEXT(phrase);
#include "parser/status.def"
#undef PSIP_STATUS
	default: return tables_class_reason(status);
	}
}

#undef TABLES_SLOT
