/* SPDX-License-Identifier: MIT
 * Route sets (RFC 3261 §12.1): of the Record-Route rows of a message, or the Route rows of a request of ours, one Route value, its elements as they stood. */
#include "dialog/part.h"

#include "transport/base/bytes.h"

void psip_dialog_put_unfolded(struct psip_writer *w, struct psip_span text)
{
	size_t from = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] != '\r' && text.at[i] != '\n')
			continue;
		psip_put(w, psip_span(text.at + from, i - from));
		from = i + 1;
	}
	if (from < text.length)
		psip_put(w, psip_span(text.at + from, text.length - from));
}

static void route_set_put_one(struct psip_writer *w, struct psip_span element)
{
	if (w->length)
		psip_put_text(w, ", ");
	psip_dialog_put_unfolded(w, element);
}

/* All elements of all rows, in order or from the last to the first (§12.1.2: the UAC's set is reversed). */
static void route_set_put(struct psip_writer *w, const struct psip_message *m, enum psip_header_id id, bool reversed)
{
	unsigned count = 0;

	for (unsigned row = m->first[id]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
		struct psip_span rest = psip_header_value(m, row);
		struct psip_address_value route;
		while (psip_address_next(&rest, m->mode, &route) == 1) {
			if (!reversed)
				route_set_put_one(w, route.text);
			count++;
		}
	}
	while (reversed && count--) {
		unsigned skip = count;
		for (unsigned row = m->first[id]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
			struct psip_span rest = psip_header_value(m, row);
			struct psip_address_value route;
			while (psip_address_next(&rest, m->mode, &route) == 1)
				if (skip-- == 0)
					route_set_put_one(w, route.text);
		}
	}
}

/* Route sets of more elements than this are refused: no real path has them, and each costs bytes in every request. */
#define ROUTE_SET_MAX 64

bool psip_route_set_fits(const struct psip_message *m)
{
	unsigned count = 0;

	for (unsigned row = m->first[PSIP_H_RECORD_ROUTE]; row != PSIP_NO_HEADER; row = m->headers[row].next) {
		struct psip_span rest = psip_header_value(m, row);
		struct psip_address_value route;
		int got;
		while ((got = psip_address_next(&rest, m->mode, &route)) == 1)
			if (++count > ROUTE_SET_MAX)
				return false;
		if (got < 0)
			return false;
	}
	return true;
}

static bool route_set_keep(struct psip *s, struct psip_dialog *d, const struct psip_message *m, enum psip_header_id id, bool reversed)
{
	struct psip_writer measure = psip_writer(NULL, 0), w;
	psip_ref bytes = 0;

	route_set_put(&measure, m, id, reversed);
	if (measure.length) {
		bytes = psip_bytes_take(s, measure.length);
		if (!bytes)
			return false;
		w = psip_writer((char *)psip_bytes_data(s, bytes), measure.length);
		route_set_put(&w, m, id, reversed);
	}
	psip_bytes_drop(s, d->routes);
	d->routes = bytes;
	d->target_changed = true;
	return true;
}

bool psip_route_set(struct psip *s, struct psip_dialog *d, const struct psip_message *m, bool reversed)
{
	return psip_route_set_fits(m) && route_set_keep(s, d, m, PSIP_H_RECORD_ROUTE, reversed);
}

bool psip_route_set_again(struct psip *s, struct psip_dialog *d, const struct psip_message *request)
{
	struct psip_address_value route;
	bool loose = true;

	for (unsigned row = request->first[PSIP_H_ROUTE]; row != PSIP_NO_HEADER; row = request->headers[row].next) {
		struct psip_span rest = psip_header_value(request, row);
		while (psip_address_next(&rest, request->mode, &route) == 1)
			loose = psip_uri_loose(&route.uri);
	}
	return loose && route_set_keep(s, d, request, PSIP_H_ROUTE, false);
}
