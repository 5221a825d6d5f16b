/* SPDX-License-Identifier: MIT
 * Challenges to requests of dialogs and their answers (RFC 3261 §22.2, §22.3, RFC 7616, RFC 8760). For the core only; logins: login.h.
 *
 * What was challenged is remembered for the dialog (all dialogs of its Call-ID), one record for each realm and kind: later requests answer it
 * beforehand, counting on. A 401's also for the next dialog to the same To; a 407's only where the login says so (§22.3). */
#ifndef PSIP_DIALOG_AUTHENTICATE_H
#define PSIP_DIALOG_AUTHENTICATE_H

#include "dialog/dialog.h"
#include "dialog/login.h"
#include "parser/edit.h"

#define PSIP_RESENT_MAX 6             /* times that one request is sent again because of challenges and 422s: proxies on the way, nonces that get stale */
#define PSIP_REALMS_MAX 8             /* challenges answered in one request: realms, those of 401 and 407 apart */
#define PSIP_CHALLENGE_LENGTH_MAX 2048 /* bytes of a WWW- or Proxy-Authenticate value; longer ones are not answered */
#define PSIP_REQUEST_ROWS 64          /* header rows of a request of ours */

/* Is a challenge answered at all? With PSIP_NO_DIGEST never: the linker then drops all that is behind it. */
#ifdef PSIP_NO_DIGEST
enum { PSIP_DIALOG_ANSWERS = 0 };
#else
enum { PSIP_DIALOG_ANSWERS = 1 };
#endif

/* A 401 or 407 has come to a request of that dialog. True: it was sent again, by the same transaction, with all that can be answered of the
 * challenges. False: nothing can be answered that was not refused just now (§22.1), it was sent again too often, or there is no room: the
 * response counts. */
bool psip_dialog_challenged(struct psip *s, psip_time now, struct psip_dialog *d, const struct psip_received *r);
/* Another final response: the nonce for the next request may have come with it (RFC 7616 §3.5). */
void psip_dialog_authenticated(struct psip *s, struct psip_dialog *d, const struct psip_received *r);

/* Before the first request of a dialog: what is remembered for it from others. */
void psip_dialog_remember(struct psip *s, struct psip_dialog *d);
/* Authorization and Proxy-Authorization of a request, rows with their line ends. A writer without a buffer measures, and counts nothing. */
void psip_dialog_put_credentials(struct psip *s, const struct psip_dialog *d, struct psip_writer *w, enum psip_method method, struct psip_span uri,
                                 struct psip_span body);
/* Another dialog of the same Call-ID shares what `from` has; nothing is left to a dialog that ends. */
void psip_dialog_share_challenges(struct psip *s, struct psip_dialog *to, const struct psip_dialog *from);
void psip_dialog_forget_challenges(struct psip *s, struct psip_dialog *d);

/* ---- shake_again.c ---- */
/* A WebSocket server has answered the handshake of that flow, which is in PSIP_FLOW_CHALLENGED, with 401 (RFC 7118 §7): true if it is tried again
 * with credentials. */
bool psip_dialog_shake_again(struct psip *s, psip_handle flow);

/* ---- again.c ---- */
#define PSIP_AGAIN_CHANGES (2 + 2 * PSIP_REALMS_MAX) /* that an edit must have room for, beside those of the caller */
/* That request of the dialog (edit->message) goes out anew: with the caller's changes, the next CSeq number, and the credentials that it is to have now.
 * False: no room, or it was sent again PSIP_RESENT_MAX times: nothing was sent. */
bool psip_dialog_send_again(struct psip *s, psip_time now, struct psip_dialog *d, psip_ref transaction, struct psip_edit *edit);
/* The request that a response is about, as it was sent. rows: PSIP_REQUEST_ROWS, of the message's. False: it is no longer there. */
bool psip_dialog_request_of(struct psip *s, const struct psip_received *r, struct psip_message *request);

/* ---- login.c ---- */
/* Which login answers a challenge. */
struct psip_login_use {
	uint32_t number;              /* of the login: never the same for two */
	bool outbound_proxy;
	struct psip_span username, password, ha1; /* as struct psip_answer has them; in the block */
};
bool psip_login_find(struct psip *s, const struct psip_challenge *challenge, struct psip_login_use *use);
/* Nothing of what was remembered for other dialogs is by that login any more. */
void psip_dialog_forget_login(struct psip *s, uint32_t number);

#endif
