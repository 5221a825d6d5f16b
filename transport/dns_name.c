/* SPDX-License-Identifier: MIT
 * Names of the DNS: text to wire and back, compression (RFC 1035 §3.1, §4.1.4). */
#include "transport/dns_name.h"

enum { DNS_POINTER = 0xc0, DNS_WIRE_MAX = 255 };

/* ---- Names as text ---- */

static bool dns_text_octet(uint8_t c)
{
	return c > ' ' && c < 0x7f && c != '\\' && c != '.';
}

/* Without the final dot; the root is empty then. False if there is no name at all. */
static bool dns_text_trim(struct psip_span *text)
{
	if (text->length == 0)
		return false;
	if (text->at[text->length - 1] == '.')
		text->length--;
	return true;
}

/* The first label of what is left of a text. */
static struct psip_span dns_text_label(struct psip_span *text)
{
	const char *dot = text->length > 0 ? memchr(text->at, '.', text->length) : NULL;
	struct psip_span label = psip_span(text->at, dot != NULL ? (size_t)(dot - text->at) : text->length);
	size_t past = label.length + (dot != NULL);

	*text = psip_span(text->at + past, text->length - past);
	return label;
}

/* Octets that the name takes on the wire; 0 if it is none. */
size_t psip_dns_text_size(struct psip_span text)
{
	size_t size = 1, label = 0;

	if (!dns_text_trim(&text) || text.length > PSIP_DNS_NAME_MAX)
		return 0;
	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] == '.' && label > 0)
			label = 0;
		else if (!dns_text_octet((uint8_t)text.at[i]) || ++label > PSIP_DNS_LABEL_MAX)
			return 0;
	}
	if (text.length > 0)
		size += text.length + 1;
	return text.length > 0 && label == 0 ? 0 : size;
}

uint8_t *psip_dns_put_name(uint8_t *to, struct psip_span text)
{
	if (dns_text_trim(&text))
		while (text.length > 0) {
			struct psip_span label = dns_text_label(&text);

			*to++ = (uint8_t)label.length;
			memcpy(to, label.at, label.length);
			to += label.length;
		}
	*to++ = 0;
	return to;
}

/* ---- Names on the wire ---- */

struct dns_path {
	size_t at, run; /* next label; where the run of labels began that it belongs to */
	size_t after;   /* past the name where it stands; 0 as long as that is not known */
	unsigned octets, jumps;
};

static struct dns_path dns_path(size_t at)
{
	struct dns_path path = { at, at, 0, 0, 0 };

	return path;
}

/* Follow a pointer. It must lead to before the run that it ends: so each run begins before the last one did, and no circle can be. */
static bool dns_jump(const struct psip_dns_message *m, struct dns_path *path)
{
	size_t target;

	if (m->bytes.length - path->at < 2 || ++path->jumps > PSIP_DNS_JUMPS_MAX)
		return false;
	target = psip_dns_get16(m, path->at) & 0x3fffu;
	if (target < PSIP_DNS_HEADER || target >= path->run)
		return false;
	if (path->after == 0)
		path->after = path->at + 2;
	path->at = path->run = target;
	return true;
}

/* The next label: 1, 0 at the name's end, or PSIP_ERR_SYNTAX. */
static int dns_label(const struct psip_dns_message *m, struct dns_path *path, struct psip_span *label)
{
	const uint8_t *p = psip_dns_octets(m->bytes);

	while (path->at < m->bytes.length) {
		size_t n = p[path->at];

		if (n >= DNS_POINTER) {
			if (!dns_jump(m, path))
				return PSIP_ERR_SYNTAX;
			continue;
		}
		path->octets += (unsigned)n + 1;
		if (n > PSIP_DNS_LABEL_MAX || path->octets > DNS_WIRE_MAX || m->bytes.length - path->at - 1 < n)
			return PSIP_ERR_SYNTAX;
		*label = psip_span(m->bytes.at + path->at + 1, n);
		path->at += n + 1;
		if (n == 0 && path->after == 0)
			path->after = path->at;
		return n > 0;
	}
	return PSIP_ERR_SYNTAX;
}

/* Where the name that begins there ends in its place; 0 if it is none. */
size_t psip_dns_past_name(const struct psip_dns_message *m, size_t at)
{
	struct dns_path path = dns_path(at);
	struct psip_span label;
	int result = 1;

	while (result > 0)
		result = dns_label(m, &path, &label);
	return result == 0 ? path.after : 0;
}

int psip_dns_name_text(const struct psip_dns_message *m, psip_dns_name name, char *to, size_t size)
{
	struct dns_path path = dns_path(name);
	struct psip_span label;
	size_t length = 0;
	int result;

	while ((result = dns_label(m, &path, &label)) > 0) {
		size_t dot = length > 0;

		for (size_t i = 0; i < label.length; i++)
			if (!dns_text_octet((uint8_t)label.at[i]))
				return PSIP_ERR_UNSUPPORTED;
		if (size - length < dot + label.length)
			return PSIP_ERR_SPACE;
		if (dot)
			to[length++] = '.';
		memcpy(to + length, label.at, label.length);
		length += label.length;
	}
	if (result < 0)
		return result;
	if (length == 0 && size == 0)
		return PSIP_ERR_SPACE;
	if (length == 0)
		to[length++] = '.';
	return (int)length;
}

bool psip_dns_name_is(const struct psip_dns_message *m, psip_dns_name name, struct psip_span text)
{
	struct dns_path path = dns_path(name);
	struct psip_span label;
	int result;

	if (psip_dns_text_size(text) == 0 || !dns_text_trim(&text))
		return false;
	while ((result = dns_label(m, &path, &label)) > 0)
		if (text.length == 0 || !psip_span_equal_nocase(label, dns_text_label(&text)))
			return false;
	return result == 0 && text.length == 0;
}

bool psip_dns_name_same(const struct psip_dns_message *m, psip_dns_name a, psip_dns_name b)
{
	struct dns_path left = dns_path(a), right = dns_path(b);
	struct psip_span x, y;

	for (;;) {
		int result = dns_label(m, &left, &x);

		if (dns_label(m, &right, &y) != result || result < 0)
			return false;
		if (result == 0)
			return true;
		if (!psip_span_equal_nocase(x, y))
			return false;
	}
}
