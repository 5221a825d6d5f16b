/* SPDX-License-Identifier: MIT
 * picosip uri: URIs taken apart, and compared by RFC 3261 §19.1.4. */
#include "session/cli/cli.h"

#include <string.h>

#include "parser/typed.h"
#include "parser/uri_form.h"

/* The key for look-ups, where a URI of that scheme has one. */
static struct psip_span uri_key(char *to, size_t size, const struct psip_uri *uri)
{
	struct psip_writer w = psip_writer(to, size);
	psip_put_uri_canonical(&w, uri);
	return psip_written(&w) ? psip_span(to, w.length) : psip_span(NULL, 0);
}

static void uri_json(const char *text, int result, const struct psip_uri *uri, size_t at)
{
	struct cli_json j = { stdout, false };
	struct psip_span name, value, rest;
	struct psip_uri_header header;
	char key[4096];
	cli_json_open(&j, NULL, '{');
	cli_json_string(&j, "uri", text);
	cli_json_string(&j, "verdict", result == PSIP_OK ? "ok" : "bad");
	if (result != PSIP_OK) {
		cli_json_number(&j, "offset", (long long)at);
		cli_json_end(&j);
		return;
	}
	cli_json_text(&j, "scheme", uri->scheme_text);
	cli_json_text(&j, "user", uri->user);
	cli_json_text(&j, "password", uri->password);
	cli_json_text(&j, "host", uri->host);
	if (uri->has_port)
		cli_json_number(&j, "port", uri->port);
	else
		cli_json_null(&j, "port");
	cli_json_open(&j, "params", '[');
	for (rest = uri->params; psip_param_next(&rest, &name, &value) > 0;) {
		cli_json_open(&j, NULL, '{');
		cli_json_text(&j, "name", name);
		cli_json_text(&j, "value", value);
		cli_json_close(&j, '}');
	}
	cli_json_close(&j, ']');
	cli_json_open(&j, "headers", '[');
	for (rest = uri->headers; psip_uri_header_next(&rest, &header);) {
		cli_json_open(&j, NULL, '{');
		cli_json_text(&j, "name", header.name);
		cli_json_text(&j, "value", header.value);
		cli_json_close(&j, '}');
	}
	cli_json_close(&j, ']');
	cli_json_text(&j, "aor_key", uri_key(key, sizeof key, uri));
	cli_json_end(&j);
}

static void uri_row(const char *label, struct psip_span value)
{
	if (!value.at)
		return;
	printf("  %-10s ", label);
	cli_print_span(stdout, value);
	putchar('\n');
}

static void uri_pair(const char *label, struct psip_span name, struct psip_span value)
{
	printf("  %-10s ", label);
	cli_print_span(stdout, name);
	if (value.at) {
		fputs(" = ", stdout);
		cli_print_span(stdout, value);
	}
	putchar('\n');
}

static void uri_text(const char *text, int result, const struct psip_uri *uri, size_t at)
{
	struct psip_span name, value, rest;
	struct psip_uri_header header;
	char key[4096];
	cli_print_span(stdout, psip_string(text));
	if (result != PSIP_OK) {
		printf(": bad, at byte %zu\n", at);
		return;
	}
	puts(": ok");
	uri_row("scheme", uri->scheme_text);
	uri_row(uri->scheme == PSIP_SCHEME_TEL ? "number" : uri->host.at ? "user" : "rest", uri->user);
	uri_row("password", uri->password);
	uri_row("host", uri->host);
	if (uri->has_port)
		printf("  %-10s %u\n", "port", uri->port);
	for (rest = uri->params; psip_param_next(&rest, &name, &value) > 0;)
		uri_pair("parameter", name, value);
	for (rest = uri->headers; psip_uri_header_next(&rest, &header);)
		uri_pair("header", header.name, header.value);
	uri_row("AOR key", uri_key(key, sizeof key, uri));
}

static int uri_compare(char **text, psip_mode mode, bool json)
{
	struct psip_uri uri[2];
	bool valid = true, equal;
	for (int i = 0; i < 2; i++) {
		size_t at = 0;
		if (psip_uri_parse(&uri[i], psip_string(text[i]), mode, &at) != PSIP_OK) {
			fprintf(stderr, "picosip uri: byte %zu does not fit: %s\n", at, text[i]);
			valid = false;
		}
	}
	equal = valid && psip_uri_equal(&uri[0], &uri[1]);
	if (json) {
		struct cli_json j = { stdout, false };
		cli_json_open(&j, NULL, '{');
		cli_json_string(&j, "a", text[0]);
		cli_json_string(&j, "b", text[1]);
		cli_json_bool(&j, "valid", valid);
		cli_json_bool(&j, "equal", equal);
		cli_json_end(&j);
	} else if (valid) {
		puts(equal ? "equal" : "not equal");
	}
	return equal ? CLI_DONE : CLI_REFUSED;
}

int cli_uri(int argc, char **argv)
{
	static const struct cli_usage usage = { "uri", "URI...", "Take URIs apart: sip, sips, tel, and any other as far as RFC 3261 goes.", NULL, 1, -1 };
	bool json = false, equal = false, strict = false;
	int count, result = CLI_DONE;
	const struct cli_option own[] = {
		{ "equal", CLI_FLAG, NULL, &equal, 0, 0, "compare two URIs (RFC 3261 section 19.1.4): exit 0 if equal, 1 if not" },
		{ "strict", CLI_FLAG, NULL, &strict, 0, 0, "accept exactly the grammar" },
		{ "json", CLI_FLAG, NULL, &json, 0, 0, "one JSON object per line" },
		{ NULL, CLI_FLAG, NULL, NULL, 0, 0, NULL },
	};
	int status = cli_options(&usage, own, NULL, argc, argv, &count);
	if (status >= 0)
		return status;
	psip_mode mode = strict ? PSIP_STRICT : PSIP_TOLERANT;
	if (equal)
		return count == 2 ? uri_compare(argv + 1, mode, json) : cli_usage_error("uri", "--equal wants two URIs", NULL);
	for (int i = 1; i <= count; i++) {
		struct psip_uri uri;
		size_t at = 0;
		int r = psip_uri_parse(&uri, psip_string(argv[i]), mode, &at);
		(json ? uri_json : uri_text)(argv[i], r, &uri, at);
		if (r != PSIP_OK)
			result = CLI_REFUSED;
	}
	return result;
}
