/* SPDX-License-Identifier: MIT
 * A client transaction whose request is sent once more: what its first response left behind goes its own way (RFC 3261 §8.1.3.5, §17.1.1.3). */
#include "transaction/drive.h"

#include "transport/base/bytes.h"
#include "transport/base/ready.h"
#include "transport/base/table.h"

void psip_client_leave(struct psip *s, struct psip_transaction *t)
{
	psip_drive_unlink(s, t);
	psip_ready_remove(s, psip_ref_of(s, t));
	t->pending = 0;
}

struct psip_transaction *psip_client_split(struct psip *s, struct psip_transaction *t)
{
	struct psip_transaction *old = psip_at(s, psip_drive_take(s, NULL));
	struct psip_object object;

	if (!old)
		return NULL;
	object = old->object;
	*old = *t;
	old->object = object;
	old->owner = 0;
	old->locate = old->cancel_rows = 0;
	old->reserved = old->pending = 0;
	psip_bytes_keep(s, old->message);
#ifndef PSIP_NO_BEND
	psip_bytes_keep(s, old->bend);
#endif
	psip_bytes_keep(s, old->name);
	t->response = 0;
	psip_flow_use(s, old->flow, old->machine <= PSIP_MACHINE_NICT);
	psip_client_leave(s, t);
	memset(&old->link, 0, sizeof old->link);
	psip_table_add(s, &psip_transactions_of(s)->table, psip_ref_of(s, old), offsetof(struct psip_transaction, link), (uint32_t)old->identity);
	return old;
}

int psip_transaction_again(struct psip *s, psip_time now, psip_ref ref, const char *branch, psip_ref bytes)
{
	struct psip_transaction *t = psip_at(s, ref), *old;
	uint8_t pending = t->pending;

	if (t->machine == PSIP_MACHINE_ICT) {
		old = psip_client_split(s, t);
		if (!old) {
			psip_bytes_drop(s, bytes);
			return PSIP_ERR_FULL;
		}
		(void)psip_drive_apply(s, now, old, pending & PSIP_PENDING_ACK ? PSIP_DO_ACK : 0);
	} else {
		psip_client_leave(s, t);  /* copies of the response find nobody */
	}
	psip_bytes_drop(s, t->message);
	t->message = bytes;
	t->status = 0;
	t->resent++;
	memset(&t->as, 0, sizeof t->as);
	if (!psip_failover_enlarge(s, now, t))
		psip_client_begin(s, now, t, branch, bytes, PSIP_CAUSE_AGAIN);
	return PSIP_OK;
}
