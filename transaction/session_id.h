/* SPDX-License-Identifier: MIT
 * Session-ID (RFC 7329): a name for a session that crosses back-to-back user agents. What a request brings, and what is made where it brings none. */
#ifndef PSIP_TRANSACTION_SESSION_ID_H
#define PSIP_TRANSACTION_SESSION_ID_H

#include "transaction/transaction.h"

/* The 32 digits of the Session-ID of a message; absent: it has none, or a malformed one. They last as long as the message. */
PSIP_API struct psip_span psip_session_id_of(const struct psip_message *m);

/* With PSIP_NO_SESSION_ID none is made, and the linker drops what would. What peers send is kept all the same. */
#ifdef PSIP_NO_SESSION_ID
static inline bool psip_session_ids(void) { return false; }
#else
static inline bool psip_session_ids(void) { return true; }
#endif

/* Make them from now on if `makes`. key: 16 bytes, which several devices may share; absent: a random one, which stays the same once there is one. */
PSIP_API void psip_session_id_configure(struct psip *s, bool makes, struct psip_span key);
/* 128 bits of the HMAC-SHA-1 of a Call-ID (§4.1), as 32 digits at `text`; absent if none are made. */
PSIP_API struct psip_span psip_session_id_make(struct psip *s, struct psip_span call_id, char text[32]);
/* The row of a response to a request outside of dialogs that has none itself (§4.3); nothing if none are made. Others are copied by psip_put_response(). */
PSIP_API void psip_put_session_id(struct psip *s, struct psip_writer *w, const struct psip_received *r);

#endif
