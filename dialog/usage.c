/* SPDX-License-Identifier: MIT
 * What a failure inside a dialog ends (RFC 5057 §5.1, §5.2). */
#include "dialog/dialog.h"

enum psip_ends psip_dialog_ends(enum psip_method method, unsigned status)
{
	switch (status) {
	case 404: case 410: case 416: case 482: case 483: case 484: case 485: case 502: case 604:
		return PSIP_ENDS_DIALOG;
	case 408: case 480: case 481:  /* 408 as silence would */
		return PSIP_ENDS_USAGE;
	case 405: case 501:            /* it ends what cannot do without such requests */
		return method == PSIP_INVITE || method == PSIP_BYE ? PSIP_ENDS_USAGE : PSIP_ENDS_TRANSACTION;
	default:
		return PSIP_ENDS_TRANSACTION;
	}
}
