/* SPDX-License-Identifier: MIT
 * Dialogs in portable form: identity, route set, targets, CSeq numbers, and what its last ACK was. The next hop is found anew where it goes on; challenges
 * are not taken along, the next one is answered. */
#include "dialog/authenticate.h"
#include "dialog/part.h"

#include "parser/reply.h"
#include "transport/base/bytes.h"
#include "transport/base/portable.h"

#define DIALOG_SNAPSHOT_FLAG(member) PSIP_PORTABLE(struct psip_dialog, member, 1)
static const struct psip_portable_field dialog_snapshot_fields[] = {
	PSIP_PORTABLE(struct psip_dialog, length[PSIP_TEXT_CALL_ID], 0), PSIP_PORTABLE(struct psip_dialog, length[PSIP_TEXT_LOCAL_TAG], 0),
	PSIP_PORTABLE(struct psip_dialog, length[PSIP_TEXT_REMOTE_TAG], 0), PSIP_PORTABLE(struct psip_dialog, length[PSIP_TEXT_LOCAL], 0),
	PSIP_PORTABLE(struct psip_dialog, length[PSIP_TEXT_REMOTE], 0),
	PSIP_PORTABLE(struct psip_dialog, state, PSIP_DIALOG_CONFIRMED), DIALOG_SNAPSHOT_FLAG(caller), PSIP_PORTABLE(struct psip_dialog, local_cseq, INT32_MAX - 65536),
	PSIP_PORTABLE(struct psip_dialog, remote_cseq, 0), DIALOG_SNAPSHOT_FLAG(has_remote_cseq), PSIP_PORTABLE(struct psip_dialog, acked_cseq, 0),
	PSIP_PORTABLE(struct psip_dialog, ack_wanted, INT32_MAX), DIALOG_SNAPSHOT_FLAG(ack_by_tcp), DIALOG_SNAPSHOT_FLAG(secure), DIALOG_SNAPSHOT_FLAG(sips),
	DIALOG_SNAPSHOT_FLAG(unwanted), DIALOG_SNAPSHOT_FLAG(large), DIALOG_SNAPSHOT_FLAG(prack_wanted), DIALOG_SNAPSHOT_FLAG(negotiated),
	DIALOG_SNAPSHOT_FLAG(misfit), DIALOG_SNAPSHOT_FLAG(allows_update), DIALOG_SNAPSHOT_FLAG(dropped), PSIP_PORTABLE(struct psip_dialog, rseq, 0),
	PSIP_PORTABLE_ADDRESS(struct psip_dialog, local), PSIP_PORTABLE_ADDRESS(struct psip_dialog, source), PSIP_PORTABLE_ADDRESS(struct psip_dialog, source_local),
	PSIP_PORTABLE(struct psip_dialog, length[PSIP_TEXT_SESSION_ID], PSIP_SESSION_ID_LENGTH), DIALOG_SNAPSHOT_FLAG(named_session),
	PSIP_PORTABLE(struct psip_dialog, contact_known, 0),
};
#undef DIALOG_SNAPSHOT_FLAG
enum { DIALOG_SNAPSHOT_FIELDS = sizeof dialog_snapshot_fields / sizeof *dialog_snapshot_fields };

void psip_dialog_save(struct psip *s, const struct psip_dialog *d, struct psip_writer *w)
{
	psip_save_fields(s, w, d, dialog_snapshot_fields, DIALOG_SNAPSHOT_FIELDS);
	psip_save_stored(s, w, d->texts);
	psip_save_stored(s, w, d->remote_target);
	psip_save_stored(s, w, d->routes);
	psip_save_stored(s, w, d->ack);
	psip_save_stored(s, w, d->answer);
}

/* Does a request made of it say what it has to, and no row more? Then all its texts are such as they come in messages. */
static bool dialog_snapshot_speaks(struct psip *s, struct psip_loader *l, struct psip_dialog *d)
{
	struct psip_header rows[16];
	struct psip_message m = { .headers = rows, .header_capacity = 16 };
	struct psip_common common = { 0 };
	psip_ref bytes = psip_bytes_take(s, psip_request_size(s, d, 0, 0));
	struct psip_writer w = psip_writer((char *)psip_bytes_data(s, bytes), psip_bytes_length(s, bytes));
	bool well;

	if (!bytes) {
		l->full = true;
		return true;
	}
	d->target.remote = d->target.local = (struct psip_address){ .ip = { 127, 0, 0, 1 }, .family = 4, .port = 5060, .transport = d->sips ? PSIP_TLS : PSIP_UDP };
	psip_request_put(s, d, &w, PSIP_BYE, d->local_cseq, "z9hG4bK00000000000000000000");
	psip_put_body(&w, psip_span(NULL, 0), psip_span(NULL, 0));
	memset(&d->target, 0, sizeof d->target);
	well = psip_written(&w) && psip_message_parse(&m, w.at, w.length, PSIP_DATAGRAM, PSIP_LENIENT, NULL) == PSIP_OK &&
	       psip_common_parse(&common, &m, PSIP_LENIENT, NULL) == PSIP_OK && psip_span_equal(common.call_id, psip_dialog_text(s, d, PSIP_TEXT_CALL_ID)) &&
	       psip_span_equal(common.from.tag, psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG)) &&
	       psip_span_equal(common.to.tag, psip_dialog_text(s, d, PSIP_TEXT_REMOTE_TAG)) &&
	       m.header_count == 7u + psip_message_has(&m, PSIP_H_ROUTE) + psip_message_has(&m, PSIP_H_SESSION_ID);
	psip_bytes_drop(s, bytes);
	return well;
}

static bool dialog_snapshot_acks(struct psip *s, const struct psip_dialog *d)
{
	struct psip_header rows[PSIP_REQUEST_ROWS];
	struct psip_message m = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };

	return !d->ack || (psip_message_parse(&m, (const char *)psip_bytes_data(s, d->ack), psip_bytes_length(s, d->ack), PSIP_DATAGRAM, PSIP_LENIENT, NULL) == PSIP_OK &&
	                   !m.status && m.method == PSIP_ACK);
}

static bool dialog_snapshot_family(const struct psip_address *address)
{
	return address->family == 0 || address->family == 4 || address->family == 6;
}

static void dialog_snapshot_read(struct psip *s, struct psip_loader *l, struct psip_dialog *d)
{
	size_t total = 0;

	psip_load_fields(s, l, d, dialog_snapshot_fields, DIALOG_SNAPSHOT_FIELDS);
	l->bad |= !dialog_snapshot_family(&d->local) || !dialog_snapshot_family(&d->source) || !dialog_snapshot_family(&d->source_local);
	d->texts = psip_load_stored(s, l);
	d->remote_target = psip_load_stored(s, l);
	d->routes = psip_load_stored(s, l);
	d->ack = psip_load_stored(s, l);
	d->answer = psip_load_stored(s, l);
	for (unsigned i = 0; i < PSIP_TEXT_COUNT; i++)
		total += d->length[i];
	l->bad |= !d->state || total != psip_bytes_length(s, d->texts);
	if (!l->bad)  /* the texts are as long as it says */
		l->bad = d->length[PSIP_TEXT_SESSION_ID] != psip_session_id_digits(psip_dialog_text(s, d, PSIP_TEXT_SESSION_ID)).length;
}

struct psip_dialog *psip_dialog_load(struct psip *s, struct psip_loader *l, psip_handle usage, bool *there)
{
	struct psip_dialog *d = psip_at(s, psip_pool_take(s, &psip_dialogs_of(s)->pool, PSIP_KIND_DIALOG));
	bool linked;

	*there = false;
	if (!d) {
		l->full = true;
		return NULL;
	}
	dialog_snapshot_read(s, l, d);
	linked = !d->caller || d->state != PSIP_DIALOG_INITIAL;  /* else its other side has no tag yet */
	d->usage = usage;
	if (!l->bad && !l->full) {
		*there = linked && psip_dialog_lookup(s, psip_dialog_text(s, d, PSIP_TEXT_CALL_ID), psip_dialog_text(s, d, PSIP_TEXT_LOCAL_TAG),
		                                      psip_dialog_text(s, d, PSIP_TEXT_REMOTE_TAG)) != NULL;
		l->bad = !dialog_snapshot_speaks(s, l, d) || !dialog_snapshot_acks(s, d);
	}
	if (l->bad || l->full || *there) {
		psip_dialog_close(s, d);
		return NULL;
	}
	if (linked)
		psip_dialog_link(s, d);
	if (psip_transport_reliable(d->source.transport))
		d->source.family = 0;  /* that stream is not here */
	psip_dialog_confirmed(s, d);  /* if it is: its way is kept open */
	return d;
}

void psip_dialog_unlink(struct psip *s, struct psip_dialog *d)
{
	if (d->identity)
		psip_table_remove(s, &psip_dialogs_of(s)->table, psip_ref_of(s, d), offsetof(struct psip_dialog, link));
	d->identity = 0;
}

void psip_dialog_loaded(struct psip *s, struct psip_dialog *d, uint8_t transport)
{
	/* Once more: a repeated 2xx that is under way finds no transaction here. */
	if (d->ack || d->ack_wanted || d->prack_wanted || d->unwanted)
		d->ack_pending = psip_dialog_locate(s, d, transport) == PSIP_OK && d->ack;
	if (d->ack_pending)
		psip_way_wake(s, d);
}
