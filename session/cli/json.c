/* SPDX-License-Identifier: MIT
 * A writer of JSON, one object per line (RFC 8259). Bytes that are no UTF-8 become U+FFFD, one per maximal ill-formed piece. */
#include "session/cli/cli.h"

/* Length of the well-formed UTF-8 sequence at `at` (RFC 3629 §4), or of the ill-formed piece, negated. */
static int json_utf8(const unsigned char *at, size_t left)
{
	unsigned char first = at[0], low = 0x80, high = 0xBF;
	int length = first < 0x80 ? 1 : first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
	if (!length)
		return -1;
	if (first == 0xE0)
		low = 0xA0;
	else if (first == 0xED)
		high = 0x9F;
	else if (first == 0xF0)
		low = 0x90;
	else if (first == 0xF4)
		high = 0x8F;
	for (int i = 1; i < length; i++) {
		if ((size_t)i >= left || at[i] < low || at[i] > high)
			return -i;
		low = 0x80;
		high = 0xBF;
	}
	return length;
}

static void json_quoted(FILE *to, const char *text, size_t length)
{
	const unsigned char *at = (const unsigned char *)text;
	putc('"', to);
	for (size_t i = 0; i < length;) {
		int n = json_utf8(at + i, length - i);
		if (n < 0) {
			fputs("\\ufffd", to);
			i += (size_t)-n;
			continue;
		}
		if (n > 1)
			fwrite(at + i, 1, (size_t)n, to);
		else if (at[i] == '"' || at[i] == '\\')
			fprintf(to, "\\%c", at[i]);
		else if (at[i] == '\r' || at[i] == '\n' || at[i] == '\t')
			fprintf(to, "\\%c", at[i] == '\r' ? 'r' : at[i] == '\n' ? 'n' : 't');
		else if (at[i] < 0x20 || at[i] == 0x7F)
			fprintf(to, "\\u%04x", at[i]);
		else
			putc(at[i], to);
		i += (size_t)n;
	}
	putc('"', to);
}

static void json_lead(struct cli_json *j, const char *key)
{
	if (j->comma)
		fputs(", ", j->to);
	j->comma = true;
	if (key)
		fprintf(j->to, "\"%s\": ", key);
}

void cli_json_open(struct cli_json *j, const char *key, char bracket)
{
	json_lead(j, key);
	putc(bracket, j->to);
	j->comma = false;
}

void cli_json_close(struct cli_json *j, char bracket)
{
	putc(bracket, j->to);
	j->comma = true;
}

void cli_json_end(struct cli_json *j)
{
	fputs("}\n", j->to);
	j->comma = false;
}

void cli_json_text(struct cli_json *j, const char *key, struct psip_span value)
{
	json_lead(j, key);
	if (value.at)
		json_quoted(j->to, value.at, value.length);
	else
		fputs("null", j->to);
}

void cli_json_string(struct cli_json *j, const char *key, const char *value)
{
	cli_json_text(j, key, psip_string(value));
}

void cli_json_number(struct cli_json *j, const char *key, long long value)
{
	json_lead(j, key);
	fprintf(j->to, "%lld", value);
}

void cli_json_status(struct cli_json *j, const char *key, unsigned status)
{
	if (status)
		cli_json_number(j, key, status);
	else
		cli_json_null(j, key);
}

void cli_json_real(struct cli_json *j, const char *key, double value, int digits)
{
	json_lead(j, key);
	fprintf(j->to, "%.*f", digits, value);
}

void cli_json_bool(struct cli_json *j, const char *key, bool value)
{
	json_lead(j, key);
	fputs(value ? "true" : "false", j->to);
}

void cli_json_null(struct cli_json *j, const char *key)
{
	json_lead(j, key);
	fputs("null", j->to);
}
