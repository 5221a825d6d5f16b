/* SPDX-License-Identifier: MIT
 * Objects in a form for every machine: portable.h. */
#include "transport/base/portable.h"

#include "transport/base/bytes.h"
#include "transport/base/hash.h"

#define PORTABLE_CHECK 8u

static const char portable_magic[8] = { 'p', 'i', 'c', 'o', 's', 'i', 'p', 1 };
static const uint8_t portable_key[16] = { 'p', 'i', 'c', 'o', 's', 'i', 'p', ' ', 'p', 'o', 'r', 't', 'a', 'b', 'l', 'e' };

static uint64_t portable_check(const void *bytes, size_t length)
{
	struct psip_hash h = psip_hash_begin_key(portable_key);

	psip_hash_add(&h, bytes, length);
	return psip_hash_end64(&h);
}

/* ---- Saving ---- */

static void portable_put(uint8_t *at, uint64_t number, unsigned size)
{
	for (unsigned i = 0; i < size; i++)
		at[i] = (uint8_t)(number >> 8 * (size - 1 - i));
}

void psip_save_number(struct psip_writer *w, uint64_t number, unsigned size)
{
	uint8_t bytes[8];

	portable_put(bytes, number, size);
	psip_put(w, psip_span((const char *)bytes, size));
}

void psip_save_text(struct psip_writer *w, struct psip_span text)
{
	psip_save_number(w, text.length, 4);
	psip_put(w, text);
}

void psip_save_stored(struct psip *s, struct psip_writer *w, psip_ref bytes)
{
	psip_save_text(w, psip_bytes_span(s, bytes));
}

void psip_save_begin(struct psip_writer *w)
{
	psip_put(w, psip_span(portable_magic, sizeof portable_magic));
}

void psip_save_end(struct psip_writer *w)
{
	psip_save_number(w, w->at && w->length <= w->capacity ? portable_check(w->at, w->length) : 0, PORTABLE_CHECK);
}

size_t psip_save_section(struct psip_writer *w, unsigned kind)
{
	psip_save_number(w, kind, 1);
	psip_save_number(w, 0, 4);
	return w->length;
}

void psip_save_section_end(struct psip_writer *w, size_t at)
{
	if (w->at && w->length <= w->capacity)
		portable_put((uint8_t *)w->at + at - 4, w->length - at, 4);
}

static uint64_t portable_get(const void *object, const struct psip_portable_field *f)
{
	const uint8_t *at = (const uint8_t *)object + f->offset;

	switch (f->size) {
	case 1: return *at;
	case 2: return *(const uint16_t *)(const void *)at;
	case 4: return *(const uint32_t *)(const void *)at;
	default: return *(const uint64_t *)(const void *)at;
	}
}

void psip_save_fields(const struct psip *s, struct psip_writer *w, const void *object, const struct psip_portable_field *fields, unsigned count)
{
	unsigned total = 0;

	for (unsigned i = 0; i < count; i++)
		total += fields[i].size;
	psip_save_number(w, total, 2);
	for (unsigned i = 0; i < count; i++) {
		uint64_t number;
		if (fields[i].size > 8) {
			psip_put(w, psip_span((const char *)object + fields[i].offset, fields[i].size));
			continue;
		}
		number = portable_get(object, &fields[i]);
		if (fields[i].moment && number != PSIP_NEVER)
			number = number > s->now ? number - s->now : 0;
		psip_save_number(w, number, fields[i].size);
	}
}

/* ---- Loading ---- */

bool psip_load_begin(struct psip_loader *l, const void *bytes, size_t length)
{
	const size_t frame = sizeof portable_magic + PORTABLE_CHECK;
	struct psip_loader check;

	if (length < frame || memcmp(bytes, portable_magic, sizeof portable_magic) != 0)
		return false;
	*l = (struct psip_loader){ .at = (const uint8_t *)bytes + sizeof portable_magic, .end = (const uint8_t *)bytes + length - PORTABLE_CHECK };
	check = (struct psip_loader){ .at = l->end, .end = l->end + PORTABLE_CHECK };
	return psip_load_number(&check, PORTABLE_CHECK) == portable_check(bytes, length - PORTABLE_CHECK);
}

uint64_t psip_load_number(struct psip_loader *l, unsigned size)
{
	uint64_t number = 0;

	if ((size_t)(l->end - l->at) < size) {
		l->bad = true;
		l->at = l->end;
		return 0;
	}
	for (unsigned i = 0; i < size; i++)
		number = number << 8 | *l->at++;
	return number;
}

struct psip_span psip_load_text(struct psip_loader *l)
{
	size_t length = (size_t)psip_load_number(l, 4);
	struct psip_span text = psip_span((const char *)l->at, length);

	if ((size_t)(l->end - l->at) < length) {
		l->bad = true;
		l->at = l->end;
		return psip_span(NULL, 0);
	}
	l->at += length;
	return text;
}

psip_ref psip_load_stored(struct psip *s, struct psip_loader *l)
{
	struct psip_span text = psip_load_text(l);
	psip_ref bytes = text.length ? psip_bytes_take(s, text.length) : 0;

	if (bytes)
		memcpy(psip_bytes_data(s, bytes), text.at, text.length);
	l->full |= text.length && !bytes;
	return bytes;
}

bool psip_load_section(struct psip_loader *l, unsigned *kind, struct psip_loader *contents)
{
	struct psip_span text;

	if (l->bad || l->at == l->end)
		return false;
	*kind = (unsigned)psip_load_number(l, 1);
	text = psip_load_text(l);
	if (l->bad)
		return false;
	*contents = (struct psip_loader){ .at = (const uint8_t *)text.at, .end = (const uint8_t *)text.at + text.length };
	return true;
}

static void portable_set(void *object, const struct psip_portable_field *f, uint64_t number)
{
	uint8_t *at = (uint8_t *)object + f->offset;

	switch (f->size) {
	case 1: *at = (uint8_t)number; break;
	case 2: *(uint16_t *)(void *)at = (uint16_t)number; break;
	case 4: *(uint32_t *)(void *)at = (uint32_t)number; break;
	default: *(uint64_t *)(void *)at = number; break;
	}
}

static void portable_bytes(struct psip_loader *l, uint8_t *to, unsigned size)
{
	while (size--)
		*to++ = (uint8_t)psip_load_number(l, 1);
}

void psip_load_fields(const struct psip *s, struct psip_loader *l, void *object, const struct psip_portable_field *fields, unsigned count)
{
	size_t total = (size_t)psip_load_number(l, 2);
	struct psip_loader of = { .at = l->at };

	if (l->bad || (size_t)(l->end - l->at) < total) {
		l->bad = true;
		return;
	}
	of.end = l->at += total;
	for (unsigned i = 0; i < count && of.at < of.end; i++) {
		uint64_t number;
		if (fields[i].size > 8) {
			portable_bytes(&of, (uint8_t *)object + fields[i].offset, fields[i].size);
			l->bad |= of.bad;
			continue;
		}
		number = psip_load_number(&of, fields[i].size);
		if (of.bad || (fields[i].most && number > fields[i].most))
			l->bad = true;
		if (fields[i].moment && number != PSIP_NEVER)
			number = psip_after(s->now, number < UINT32_MAX ? (psip_duration)number : UINT32_MAX - 1);
		if (!l->bad)
			portable_set(object, &fields[i], number);
	}
}

#undef PORTABLE_CHECK
