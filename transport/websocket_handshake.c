/* SPDX-License-Identifier: MIT
 * The WebSocket handshake (RFC 6455 §4, RFC 7118 §4.1): texts written and read. The answer to a key: websocket_key.c. */
#include "transport/websocket.h"

/* ---- Heads (RFC 9112 §2-§5, without what it lets recipients forgive) ---- */

enum websocket_row {
	WEBSOCKET_HOST,
	WEBSOCKET_UPGRADE,
	WEBSOCKET_CONNECTION,
	WEBSOCKET_KEY,
	WEBSOCKET_ACCEPT,
	WEBSOCKET_VERSION,
	WEBSOCKET_PROTOCOL,
	WEBSOCKET_EXTENSIONS,
	WEBSOCKET_ORIGIN,
	WEBSOCKET_COOKIE,
	WEBSOCKET_AUTHORIZATION,
	WEBSOCKET_CHALLENGE,
	WEBSOCKET_CONTENT_LENGTH,
	WEBSOCKET_TRANSFER_ENCODING,
	WEBSOCKET_ROW_KINDS
};

/* The rows' names, in the order of the enumeration. */
static struct psip_span websocket_row_name(unsigned row)
{
	static const char names[] = "Host\0Upgrade\0Connection\0Sec-WebSocket-Key\0Sec-WebSocket-Accept\0Sec-WebSocket-Version\0Sec-WebSocket-Protocol\0"
	                            "Sec-WebSocket-Extensions\0Origin\0Cookie\0Authorization\0WWW-Authenticate\0Content-Length\0Transfer-Encoding";
	struct psip_span name = psip_string(names);

	while (row-- > 0)
		name = psip_string(name.at + name.length + 1);
	return name;
}

struct websocket_rows {
	struct psip_span value[WEBSOCKET_ROW_KINDS]; /* the first of each kind */
	uint8_t count[WEBSOCKET_ROW_KINDS];
	bool upgrade, connection, sip;               /* what must be in their lists is, in any row */
};

int psip_websocket_head(uint32_t *scanned, struct psip_span bytes)
{
	size_t end = bytes.length < PSIP_WEBSOCKET_HEAD_MAX ? bytes.length : PSIP_WEBSOCKET_HEAD_MAX;

	for (size_t i = *scanned; i + 4 <= end; i++)
		if (memcmp(bytes.at + i, "\r\n\r\n", 4) == 0)
			return (int)(i + 4);
	if (end == PSIP_WEBSOCKET_HEAD_MAX)
		return PSIP_ERR_SPACE;
	if (end >= 4 && end - 3 > *scanned)
		*scanned = (uint32_t)(end - 3);
	return PSIP_ERR_MORE;
}

static bool websocket_is_blank(char c, char also)
{
	return c == ' ' || c == '\t' || c == also;
}

static struct psip_span websocket_trim_of(struct psip_span text, char also)
{
	while (text.length > 0 && websocket_is_blank(text.at[0], also))
		text = psip_span(text.at + 1, text.length - 1);
	while (text.length > 0 && websocket_is_blank(text.at[text.length - 1], also))
		text.length--;
	return text;
}

static struct psip_span websocket_trim(struct psip_span text)
{
	return websocket_trim_of(text, ' ');
}

static bool websocket_is_token(struct psip_span text)
{
	static const char marks[] = "!#$%&'*+-.^_`|~";

	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];

		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c != 0 && memchr(marks, c, sizeof marks - 1))))
			return false;
	}
	return text.length > 0;
}

/* Nothing that could end a row, or that a terminal would obey. */
static bool websocket_is_value(struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++)
		if (((unsigned char)text.at[i] < 0x20 && text.at[i] != '\t') || text.at[i] == 0x7f)
			return false;
	return true;
}

static bool websocket_is_visible(struct psip_span text)
{
	for (size_t i = 0; i < text.length; i++)
		if ((unsigned char)text.at[i] <= 0x20 || (unsigned char)text.at[i] >= 0x7f)
			return false;
	return text.length > 0;
}

/* The next line, without its CRLF; *rest moves past it. False: no CRLF, or a control byte. */
static bool websocket_line(struct psip_span *rest, struct psip_span *line)
{
	const char *cr = rest->length > 0 ? memchr(rest->at, '\r', rest->length) : NULL;
	const char *end = rest->at + rest->length;

	if (cr == NULL || end - cr < 2 || cr[1] != '\n')
		return false;
	*line = psip_between(rest->at, cr);
	*rest = psip_between(cr + 2, end);
	return websocket_is_value(*line);
}

/* Up to the separator, which is passed over; all that is left if there is none. */
static struct psip_span websocket_cut(struct psip_span *rest, char separator)
{
	struct psip_span text = *rest;
	const char *at = text.length > 0 ? memchr(text.at, separator, text.length) : NULL;

	*rest = psip_span(NULL, 0);
	if (at != NULL) {
		*rest = psip_between(at + 1, text.at + text.length);
		text = psip_between(text.at, at);
	}
	return text;
}

/* Is it in the list? Names of subprotocols are compared as they stand (RFC 6455 §4.1), the others without case. */
static bool websocket_list_has(struct psip_span list, struct psip_span word, bool exact)
{
	while (list.length > 0) {
		struct psip_span element = websocket_trim(websocket_cut(&list, ','));

		if (exact ? psip_span_equal(element, word) : psip_span_equal_nocase(element, word))
			return true;
	}
	return false;
}

static void websocket_note_row(struct websocket_rows *rows, struct psip_span name, struct psip_span value)
{
	unsigned i = 0;

	while (i < WEBSOCKET_ROW_KINDS && !psip_span_equal_nocase(name, websocket_row_name(i)))
		i++;
	if (i == WEBSOCKET_ROW_KINDS)
		return;
	if (rows->count[i]++ == 0)
		rows->value[i] = value;
	if (i == WEBSOCKET_UPGRADE && websocket_list_has(value, PSIP_TEXT("websocket"), false))
		rows->upgrade = true;
	if (i == WEBSOCKET_CONNECTION && websocket_list_has(value, PSIP_TEXT("upgrade"), false))
		rows->connection = true;
	if (i == WEBSOCKET_PROTOCOL && websocket_list_has(value, PSIP_TEXT("sip"), true))
		rows->sip = true;
}

/* All rows up to the empty line, which must be the head's end. PSIP_OK, PSIP_ERR_SYNTAX, PSIP_ERR_SPACE. */
static int websocket_read_rows(struct websocket_rows *rows, struct psip_span rest)
{
	memset(rows, 0, sizeof *rows);
	for (unsigned count = 0;; count++) {
		struct psip_span line, name;

		if (!websocket_line(&rest, &line))
			return PSIP_ERR_SYNTAX;
		if (line.length == 0)
			return rest.length == 0 ? PSIP_OK : PSIP_ERR_SYNTAX;
		if (count == PSIP_WEBSOCKET_ROWS_MAX)
			return PSIP_ERR_SPACE;
		if (memchr(line.at, ':', line.length) == NULL)
			return PSIP_ERR_SYNTAX;
		name = websocket_cut(&line, ':');
		if (!websocket_is_token(name))
			return PSIP_ERR_SYNTAX;
		websocket_note_row(rows, name, websocket_trim(line));
	}
}

/* Sixteen bytes in base64. */
static bool websocket_is_key(struct psip_span text)
{
	if (text.length != PSIP_WEBSOCKET_KEY || memcmp(text.at + PSIP_WEBSOCKET_KEY - 2, "==", 2) != 0)
		return false;
	for (size_t i = 0; i < PSIP_WEBSOCKET_KEY - 2; i++) {
		char c = text.at[i];

		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/'))
			return false;
	}
	return true;
}

/* The status that the rows of a request earn (RFC 6455 §4.2.1, §4.2.2). */
static unsigned websocket_judge(const struct websocket_rows *rows)
{
	static const uint8_t once[] = { WEBSOCKET_KEY, WEBSOCKET_VERSION, WEBSOCKET_ORIGIN, WEBSOCKET_AUTHORIZATION, WEBSOCKET_CONTENT_LENGTH };

	for (size_t i = 0; i < sizeof once; i++)
		if (rows->count[once[i]] > 1)
			return 400;
	if (rows->count[WEBSOCKET_HOST] != 1 || rows->value[WEBSOCKET_HOST].length == 0)
		return 400;
	/* A body would be read as frames. */
	if (rows->count[WEBSOCKET_TRANSFER_ENCODING] > 0 ||
	    (rows->count[WEBSOCKET_CONTENT_LENGTH] > 0 && !psip_span_equal(rows->value[WEBSOCKET_CONTENT_LENGTH], PSIP_TEXT("0"))))
		return 400;
	if (!rows->upgrade || !rows->connection || !psip_span_equal(rows->value[WEBSOCKET_VERSION], PSIP_TEXT("13")))
		return 426;
	return websocket_is_key(rows->value[WEBSOCKET_KEY]) && rows->sip ? 101 : 400;
}

unsigned psip_websocket_read_request(struct psip_websocket_request *request, struct psip_span head)
{
	struct websocket_rows rows;
	struct psip_span line, method;
	int result;

	memset(request, 0, sizeof *request);
	if (!websocket_line(&head, &line))
		return 400;
	method = websocket_cut(&line, ' ');
	request->target = websocket_cut(&line, ' ');
	if (!websocket_is_token(method) || !websocket_is_visible(request->target) || line.length != 8 || memcmp(line.at, "HTTP/", 5) != 0)
		return 400;
	if (!psip_span_equal(line, PSIP_TEXT("HTTP/1.1")))
		return 505;
	if (!psip_span_equal(method, PSIP_TEXT("GET")))
		return 405;
	result = websocket_read_rows(&rows, head);
	if (result != PSIP_OK)
		return result == PSIP_ERR_SPACE ? 431 : 400;
	request->host = rows.value[WEBSOCKET_HOST];
	request->key = rows.value[WEBSOCKET_KEY];
	request->origin = rows.value[WEBSOCKET_ORIGIN];
	request->cookie = rows.value[WEBSOCKET_COOKIE];
	request->authorization = rows.value[WEBSOCKET_AUTHORIZATION];
	return websocket_judge(&rows);
}

enum psip_websocket_fault psip_websocket_read_response(struct psip_websocket_response *response, struct psip_span head,
                                                       const char key[PSIP_WEBSOCKET_KEY])
{
	char accept[PSIP_WEBSOCKET_ACCEPT];
	struct websocket_rows rows;
	struct psip_span line, status;
	unsigned number = 0;

	memset(response, 0, sizeof *response);
	if (!websocket_line(&head, &line) || !psip_span_equal(websocket_cut(&line, ' '), PSIP_TEXT("HTTP/1.1")))
		return PSIP_WEBSOCKET_NOT_HTTP;
	status = websocket_cut(&line, ' ');
	for (size_t i = 0; i < status.length && i < 3; i++)
		number = status.at[i] >= '0' && status.at[i] <= '9' ? number * 10 + (unsigned)(status.at[i] - '0') : 0;
	if (status.length != 3 || number < 100 || websocket_read_rows(&rows, head) != PSIP_OK)
		return PSIP_WEBSOCKET_NOT_HTTP;
	response->status = (uint16_t)number;
	if (number != 101)
		return PSIP_WEBSOCKET_REFUSED;
	if (!psip_span_equal_nocase(rows.value[WEBSOCKET_UPGRADE], PSIP_TEXT("websocket")) || !rows.connection)
		return PSIP_WEBSOCKET_NO_UPGRADE;
	psip_websocket_accept(accept, key);
	if (rows.count[WEBSOCKET_ACCEPT] != 1 || !psip_span_equal(rows.value[WEBSOCKET_ACCEPT], psip_span(accept, sizeof accept)))
		return PSIP_WEBSOCKET_BAD_ACCEPT;
	if (rows.count[WEBSOCKET_EXTENSIONS] > 0)
		return PSIP_WEBSOCKET_EXTENSION;
	if (rows.count[WEBSOCKET_PROTOCOL] != 1 || !psip_span_equal(rows.value[WEBSOCKET_PROTOCOL], PSIP_TEXT("sip")))
		return PSIP_WEBSOCKET_NO_SIP;
	return PSIP_WEBSOCKET_ACCEPTED;
}

/* Does a challenge begin here, or at least no parameter, name=value (RFC 7235 §2.1)? */
static bool websocket_is_scheme(struct psip_span text)
{
	struct psip_span element = websocket_trim(websocket_cut(&text, ',')), name = websocket_cut(&element, '=');

	return name.length > 0 && (element.at == NULL || !websocket_is_token(websocket_trim(name)));
}

/* The next challenge of a row's value, which is cut off *rest; empty: there are no more. */
static struct psip_span websocket_cut_challenge(struct psip_span *rest)
{
	struct psip_span text = websocket_trim_of(*rest, ',');
	bool quoted = false;
	size_t end = 0;

	for (; end < text.length; end++) {
		if (text.at[end] == '"')
			quoted = !quoted;
		else if (quoted)
			end += text.at[end] == '\\' && end + 1 < text.length;
		else if (text.at[end] == ',' && websocket_is_scheme(psip_span(text.at + end + 1, text.length - end - 1)))
			break;
	}
	*rest = psip_span(text.at + end, text.length - end);
	return websocket_trim_of(psip_span(text.at, end), ',');
}

struct psip_span psip_websocket_challenge(struct psip_span head, unsigned n)
{
	struct psip_span line, name, challenge;

	while (websocket_line(&head, &line) && line.length) {
		name = websocket_cut(&line, ':');
		if (!psip_span_equal_nocase(name, websocket_row_name(WEBSOCKET_CHALLENGE)))
			continue;
		while (line.length > 0 && (challenge = websocket_cut_challenge(&line)).length > 0)
			if (n-- == 0)
				return challenge;
	}
	return psip_span(NULL, 0);
}

const char *psip_websocket_fault_text(enum psip_websocket_fault fault)
{
	switch (fault) {
	case PSIP_WEBSOCKET_ACCEPTED:
		return "the WebSocket handshake is done";
	case PSIP_WEBSOCKET_NOT_HTTP:
		return "the peer did not answer the handshake in HTTP/1.1";
	case PSIP_WEBSOCKET_REFUSED:
		return "the peer refused the WebSocket handshake";
	case PSIP_WEBSOCKET_NO_UPGRADE:
		return "the peer's 101 is not for a WebSocket";
	case PSIP_WEBSOCKET_BAD_ACCEPT:
		return "the peer's Sec-WebSocket-Accept does not answer our key";
	case PSIP_WEBSOCKET_EXTENSION:
		return "the peer uses a WebSocket extension that was not offered";
	case PSIP_WEBSOCKET_NO_SIP:
		return "the peer did not take the WebSocket subprotocol sip";
	}
	return "";
}

/* "Name: value" unless it is absent. */
static void websocket_put_row(struct psip_writer *w, enum websocket_row row, struct psip_span value)
{
	if (value.at == NULL)
		return;
	if (!websocket_is_value(value)) {
		w->bad = true;
		return;
	}
	psip_put(w, websocket_row_name(row));
	psip_put(w, PSIP_TEXT(": "));
	psip_put(w, value);
	psip_put(w, PSIP_TEXT("\r\n"));
}

void psip_websocket_put_request(struct psip_writer *w, const struct psip_websocket_request *request)
{
	if (!websocket_is_visible(request->target) || !websocket_is_visible(request->host) || !websocket_is_key(request->key)) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("GET "));
	psip_put(w, request->target);
	psip_put(w, PSIP_TEXT(" HTTP/1.1\r\n"));
	websocket_put_row(w, WEBSOCKET_HOST, request->host);
	websocket_put_row(w, WEBSOCKET_UPGRADE, PSIP_TEXT("websocket"));
	websocket_put_row(w, WEBSOCKET_CONNECTION, PSIP_TEXT("Upgrade"));
	websocket_put_row(w, WEBSOCKET_KEY, request->key);
	websocket_put_row(w, WEBSOCKET_ORIGIN, request->origin);
	websocket_put_row(w, WEBSOCKET_PROTOCOL, PSIP_TEXT("sip"));
	websocket_put_row(w, WEBSOCKET_VERSION, PSIP_TEXT("13"));
	websocket_put_row(w, WEBSOCKET_COOKIE, request->cookie);
	websocket_put_row(w, WEBSOCKET_AUTHORIZATION, request->authorization);
	psip_put(w, PSIP_TEXT("\r\n"));
}

void psip_websocket_put_accept(struct psip_writer *w, const char key[PSIP_WEBSOCKET_KEY])
{
	char accept[PSIP_WEBSOCKET_ACCEPT];

	psip_websocket_accept(accept, key);
	psip_put(w, PSIP_TEXT("HTTP/1.1 101 Switching Protocols\r\n"));
	websocket_put_row(w, WEBSOCKET_UPGRADE, PSIP_TEXT("websocket"));
	websocket_put_row(w, WEBSOCKET_CONNECTION, PSIP_TEXT("Upgrade"));
	websocket_put_row(w, WEBSOCKET_ACCEPT, psip_span(accept, sizeof accept));
	websocket_put_row(w, WEBSOCKET_PROTOCOL, PSIP_TEXT("sip"));
	psip_put(w, PSIP_TEXT("\r\n"));
}

static const char *websocket_phrase(unsigned status)
{
	switch (status) {
	case 400:
		return "Bad Request";
	case 401:
		return "Unauthorized";
	case 403:
		return "Forbidden";
	case 404:
		return "Not Found";
	case 405:
		return "Method Not Allowed";
	case 426:
		return "Upgrade Required";
	case 431:
		return "Request Header Fields Too Large";
	case 503:
		return "Service Unavailable";
	case 505:
		return "HTTP Version Not Supported";
	}
	return "Refused";
}

void psip_websocket_put_refusal(struct psip_writer *w, unsigned status, struct psip_span challenge)
{
	if (status < 300 || status > 699) {
		w->bad = true;
		return;
	}
	psip_put(w, PSIP_TEXT("HTTP/1.1 "));
	psip_put_number(w, status);
	psip_put(w, PSIP_TEXT(" "));
	psip_put_text(w, websocket_phrase(status));
	psip_put(w, PSIP_TEXT("\r\n"));
	if (status == 405)
		psip_put(w, PSIP_TEXT("Allow: GET\r\n"));
	if (status == 426) { /* RFC 6455 §4.4, RFC 9110 §15.5.22 */
		websocket_put_row(w, WEBSOCKET_UPGRADE, PSIP_TEXT("websocket"));
		websocket_put_row(w, WEBSOCKET_VERSION, PSIP_TEXT("13"));
	}
	websocket_put_row(w, WEBSOCKET_CONNECTION, status == 426 ? PSIP_TEXT("Upgrade, close") : PSIP_TEXT("close"));
	websocket_put_row(w, WEBSOCKET_CHALLENGE, challenge);
	websocket_put_row(w, WEBSOCKET_CONTENT_LENGTH, PSIP_TEXT("0"));
	psip_put(w, PSIP_TEXT("\r\n"));
}
