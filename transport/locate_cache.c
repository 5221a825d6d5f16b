/* SPDX-License-Identifier: MIT
 * Memory between locations: DNS answers in a compact form, failed targets, domains with SIPS. */
#include "transport/locate_cache.h"
#include "transport/locate_part.h"

/* ---- Answers ---- */

static struct psip_locate_cache_entry *locate_cache_find(struct psip_locate_cache_entry *entries, size_t count, uint16_t type, struct psip_span name)
{
	for (size_t i = 0; i < count; i++)
		if (entries[i].expires && entries[i].type == type && psip_span_equal_nocase(psip_span((const char *)entries[i].bytes, entries[i].name), name))
			return &entries[i];
	return NULL;
}

static struct psip_locate_cache_entry *locate_cache_victim(struct psip_locate_cache_entry *entries, size_t count, psip_time now)
{
	struct psip_locate_cache_entry *oldest = NULL;

	for (size_t i = 0; i < count; i++) {
		if (entries[i].expires <= now)
			return &entries[i];
		if (!oldest || entries[i].used < oldest->used)
			oldest = &entries[i];
	}
	return oldest;
}

static bool locate_cache_put_number(struct psip_locate_cache_entry *e, uint16_t number)
{
	if (PSIP_LOCATE_CACHE_BYTES - e->length < 2)
		return false;
	e->bytes[e->length++] = (uint8_t)(number >> 8);
	e->bytes[e->length++] = (uint8_t)number;
	return true;
}

/* Its length in two octets, 0xffff if absent, and its text. */
static bool locate_cache_put_text(struct psip_locate_cache_entry *e, struct psip_span text)
{
	if (!text.at)
		return locate_cache_put_number(e, 0xffff);
	if (text.length >= PSIP_LOCATE_CACHE_BYTES || !locate_cache_put_number(e, (uint16_t)text.length) || text.length > (size_t)PSIP_LOCATE_CACHE_BYTES - e->length)
		return false;
	memcpy(e->bytes + e->length, text.at, text.length);
	e->length = (uint16_t)(e->length + text.length);
	return true;
}

static bool locate_cache_put_record(struct psip_locate_cache_entry *e, const struct psip_locate_record *r)
{
	bool ip = r->type == PSIP_LOCATE_A || r->type == PSIP_LOCATE_AAAA;
	struct psip_span octets = psip_span((const char *)r->ip, r->type == PSIP_LOCATE_A ? 4 : 16);

	if (e->count == PSIP_LOCATE_CACHE_RECORDS || !locate_cache_put_number(e, r->type) || !locate_cache_put_text(e, r->owner))
		return false;
	e->count++;
	if (ip)
		return locate_cache_put_text(e, octets);
	return locate_cache_put_number(e, r->priority) && locate_cache_put_number(e, r->weight) && locate_cache_put_number(e, r->port) &&
	       locate_cache_put_text(e, r->flags) && locate_cache_put_text(e, r->service) && locate_cache_put_text(e, r->target);
}

static uint32_t locate_cache_seconds(const struct psip_locate_answer *a)
{
	bool negative = a->status != PSIP_LOCATE_ANSWERED || a->count == 0;
	uint32_t seconds = negative ? PSIP_LOCATE_CACHE_NO_SECONDS : PSIP_LOCATE_CACHE_SECONDS;

	if (a->status > PSIP_LOCATE_NO_DATA)
		return 0;
	if (negative && a->negative_ttl < seconds)
		seconds = a->negative_ttl;
	for (size_t i = 0; i < a->count; i++) {
		uint32_t ttl = a->records[i].ttl > INT32_MAX ? 0 : a->records[i].ttl;

		if (ttl < seconds)
			seconds = ttl;
	}
	return seconds;
}

int psip_locate_cache_put(struct psip_locate_cache_entry *entries, size_t count, psip_time now, uint16_t type, struct psip_span name,
                          const struct psip_locate_answer *answer)
{
	struct psip_locate_cache_entry *e;
	uint32_t seconds = locate_cache_seconds(answer);

	if (!psip_locate_name_trim(&name))
		return PSIP_ERR_SYNTAX;
	e = locate_cache_find(entries, count, type, name);
	if (e)
		memset(e, 0, sizeof *e);
	if (!seconds)
		return PSIP_ERR_UNSUPPORTED;
	if (!e)
		e = locate_cache_victim(entries, count, now);
	if (!e)
		return PSIP_ERR_SPACE;
	memset(e, 0, sizeof *e);
	e->type = type;
	e->status = answer->status;
	e->name = (uint8_t)name.length;
	memcpy(e->bytes, name.at, name.length);
	e->length = (uint16_t)name.length;
	for (size_t i = 0; i < answer->count; i++)
		if (!locate_cache_put_record(e, &answer->records[i])) {
			memset(e, 0, sizeof *e);
			return PSIP_ERR_SPACE;
		}
	e->expires = psip_after(now, seconds * 1000);
	e->used = now;
	return PSIP_OK;
}

static uint16_t locate_cache_number(const struct psip_locate_cache_entry *e, size_t *at)
{
	uint16_t number = (uint16_t)(e->bytes[*at] << 8 | e->bytes[*at + 1]);

	*at += 2;
	return number;
}

static struct psip_span locate_cache_text(const struct psip_locate_cache_entry *e, size_t *at)
{
	uint16_t length = locate_cache_number(e, at);
	struct psip_span text = psip_span((const char *)e->bytes + *at, length);

	if (length == 0xffff)
		return psip_span(NULL, 0);
	*at += length;
	return text;
}

static void locate_cache_record(const struct psip_locate_cache_entry *e, size_t *at, struct psip_locate_record *r)
{
	memset(r, 0, sizeof *r);
	r->type = locate_cache_number(e, at);
	r->owner = locate_cache_text(e, at);
	if (r->type == PSIP_LOCATE_A || r->type == PSIP_LOCATE_AAAA) {
		struct psip_span octets = locate_cache_text(e, at);

		memcpy(r->ip, octets.at, octets.length);
		return;
	}
	r->priority = locate_cache_number(e, at);
	r->weight = locate_cache_number(e, at);
	r->port = locate_cache_number(e, at);
	r->flags = locate_cache_text(e, at);
	r->service = locate_cache_text(e, at);
	r->target = locate_cache_text(e, at);
}

bool psip_locate_cache_get(struct psip_locate_cache_entry *entries, size_t count, psip_time now, uint16_t type, struct psip_span name,
                           struct psip_locate_record records[PSIP_LOCATE_CACHE_RECORDS], struct psip_locate_answer *answer)
{
	struct psip_locate_cache_entry *e = psip_locate_name_trim(&name) ? locate_cache_find(entries, count, type, name) : NULL;
	size_t at;
	uint32_t left = PSIP_LOCATE_CACHE_SECONDS;

	if (!e || e->expires <= now)
		return false;
	if (e->expires - now < (psip_time)left * 1000)
		left = ((uint32_t)(e->expires - now) + 999) / 1000;
	e->used = now;
	at = e->name;
	for (unsigned i = 0; i < e->count; i++) {
		locate_cache_record(e, &at, &records[i]);
		records[i].ttl = left;
	}
	*answer = (struct psip_locate_answer){ e->status, left, records, e->count };
	return true;
}

/* ---- Failed targets ---- */

void psip_locate_failed_note(struct psip_locate_failed *failed, size_t count, psip_time now, psip_duration duration, const struct psip_address *address)
{
	struct psip_locate_failed *place = NULL;

	psip_locate_failed_forget(failed, count, address);
	for (size_t i = 0; i < count; i++)  /* an empty place has expired long ago */
		if (!place || failed[i].until < place->until)
			place = &failed[i];
	if (!place)
		return;
	place->address = *address;
	place->until = psip_after(now, duration);
}

bool psip_locate_failed_check(const struct psip_locate_failed *failed, size_t count, psip_time now, const struct psip_address *address)
{
	for (size_t i = 0; i < count; i++)
		if (failed[i].address.family && failed[i].until > now && psip_address_equal(&failed[i].address, address))
			return true;
	return false;
}

void psip_locate_failed_forget(struct psip_locate_failed *failed, size_t count, const struct psip_address *address)
{
	for (size_t i = 0; i < count; i++)
		if (failed[i].address.family && psip_address_equal(&failed[i].address, address))
			memset(&failed[i], 0, sizeof failed[i]);
}

unsigned psip_locate_failed_order(const struct psip_locate *l, const struct psip_locate_failed *failed, size_t count, psip_time now,
                                  uint8_t order[PSIP_LOCATE_TARGETS])
{
	struct psip_locate_target target;
	unsigned total = 0;

	for (unsigned late = 0; late < 2; late++)
		for (uint8_t i = 0; psip_locate_target(l, i, &target); i++)
			if (psip_locate_failed_check(failed, count, now, &target.address) == (late == 1))
				order[total++] = i;
	return total;
}

/* ---- Domains with SIPS ---- */

static size_t locate_sips_find(const struct psip_locate_sips *domains, size_t count, struct psip_span domain)
{
	size_t i = 0;

	while (i < count && !(domains[i].until && psip_span_equal_nocase(psip_span(domains[i].name, domains[i].length), domain)))
		i++;
	return i;
}

int psip_locate_sips_note(struct psip_locate_sips *domains, size_t count, psip_time now, psip_duration duration, struct psip_span domain)
{
	size_t place;

	if (!psip_locate_name_trim(&domain))
		return PSIP_ERR_SYNTAX;
	if (!count)
		return PSIP_OK;
	place = locate_sips_find(domains, count, domain);
	if (place == count) {
		place = 0;
		for (size_t i = 1; i < count; i++) /* empty and expired ones have the least */
			if (domains[i].until < domains[place].until)
				place = i;
	}
	domains[place].until = psip_after(now, duration);
	domains[place].length = (uint8_t)domain.length;
	memcpy(domains[place].name, domain.at, domain.length);
	return PSIP_OK;
}

bool psip_locate_sips_known(const struct psip_locate_sips *domains, size_t count, psip_time now, struct psip_span domain)
{
	size_t place = psip_locate_name_trim(&domain) ? locate_sips_find(domains, count, domain) : count;

	return place < count && domains[place].until > now;
}
