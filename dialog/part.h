/* SPDX-License-Identifier: MIT
 * What the files of dialogs share. For dialog/ only. */
#ifndef PSIP_DIALOG_PART_H
#define PSIP_DIALOG_PART_H

#include "dialog/dialog.h"

/* ---- dialog.c ---- */
/* Keyed, of what names a dialog; never 0. */
uint64_t psip_dialog_hash(const struct psip *s, struct psip_span call_id, struct psip_span local_tag, struct psip_span remote_tag);
/* In the table, by what its texts say. */
void psip_dialog_link(struct psip *s, struct psip_dialog *d);
struct psip_dialog *psip_dialog_lookup(struct psip *s, struct psip_span call_id, struct psip_span local_tag, struct psip_span remote_tag);

/* ---- named.c ---- */
/* It is about to be terminated: its name is remembered for a while. */
void psip_dialog_note_end(struct psip *s, const struct psip_dialog *d);

/* ---- route_set.c ---- */
/* Not of more elements than are taken, and none of them malformed. */
bool psip_route_set_fits(const struct psip_message *m);
/* The dialog's own, of that message; reversed at the caller's side (§12.1.2). False: no room, or it does not fit; nothing was changed. */
bool psip_route_set(struct psip *s, struct psip_dialog *d, const struct psip_message *m, bool reversed);
/* That of the dialog which a request of ours went out in, of its Route rows. False: no room, or the last one may be the remote target, which a strict
 * router at the head of the route set has put there (§12.2.1.1). */
bool psip_route_set_again(struct psip *s, struct psip_dialog *d, const struct psip_message *request);

/* ---- way.c ---- */
/* In the ready list, also if it waited for a stream. */
void psip_way_wake(struct psip *s, struct psip_dialog *d);
struct psip_span psip_way_stored(struct psip *s, psip_ref bytes);
/* The topmost route, and whether it is a loose router's (;lr). */
bool psip_way_first_route(struct psip *s, const struct psip_dialog *d, struct psip_address_value *route, struct psip_span *rest, bool *loose);
/* Nothing of it goes in the clear. */
bool psip_way_secure(struct psip *s, const struct psip_dialog *d);
void psip_way_arm(struct psip *s, struct psip_dialog *d);
/* What was asked for has come: the next question, or the end of them. */
void psip_way_located(struct psip *s, struct psip_dialog *d);
/* d->flow is the stream to `remote`, the next hop, if that is reached by one. False: no room for one. */
bool psip_way_flow(struct psip *s, struct psip_dialog *d, const struct psip_address *remote);

/* ---- request.c ---- */
/* Start line and the rows that each request has. */
void psip_request_put(struct psip *s, const struct psip_dialog *d, struct psip_writer *w, enum psip_method method, uint32_t cseq, const char *branch);
/* Bytes that will do for one with so many more rows and body. */
size_t psip_request_size(struct psip *s, const struct psip_dialog *d, size_t more, size_t body);

#endif
