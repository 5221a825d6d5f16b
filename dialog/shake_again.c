/* SPDX-License-Identifier: MIT
 * WebSocket servers that want to know who we are before they answer with 101 (RFC 7118 §7): by Digest (RFC 7616) alone, for a password
 * goes to nobody, and whose server it is a peer may have chosen. */
#include "dialog/authenticate.h"

#include "transaction/credentials.h"
#include "transport/base/random.h"

#define SHAKE_TRIES 2u       /* the second if the nonce was stale */
#define SHAKE_CHALLENGES 16u /* of one answer are looked at */
#define SHAKE_ANSWER 1500u   /* bytes of an Authorization; longer ones are not given */
#define SHAKE_CNONCE 16

/* False: it cannot be answered so. */
static bool shake_digest(struct psip *s, struct psip_writer *w, const struct psip_challenge *challenge, bool again)
{
	char cnonce[SHAKE_CNONCE] = { 0 };
	struct psip_login_use use;
	struct psip_answer answer = { .cnonce = psip_span(cnonce, sizeof cnonce), .nc = 1, .method = PSIP_TEXT("GET"), .uri = psip_flow_path(s) };

	if (!psip_challenge_usable(challenge) || (challenge->charset.at && !psip_span_equal_nocase(challenge->charset, PSIP_TEXT("UTF-8"))) ||
	    (again && !challenge->stale) || !psip_login_find(s, challenge, &use))
		return false;
	psip_random_token(s, cnonce, sizeof cnonce);
	answer.username = use.username;
	answer.password = use.password;
	answer.ha1 = use.ha1;
	psip_put_answer(w, challenge, &answer);
	return psip_written(w);
}

/* Of several challenges the topmost that can be answered (RFC 8760 §2.4). */
static bool shake_answer(struct psip *s, struct psip_writer *w, const struct psip_flow *flow)
{
	bool again = psip_flow_tries(s, flow) > 0;
	struct psip_challenge challenge;
	struct psip_span value;

	for (unsigned n = 0; n < SHAKE_CHALLENGES && (value = psip_flow_challenge(s, flow, n)).at; n++) {
		struct psip_writer before = *w;

		if (value.length <= PSIP_CHALLENGE_LENGTH_MAX && psip_challenge_parse(value, PSIP_LENIENT, &challenge) == PSIP_OK && challenge.is_digest &&
		    shake_digest(s, w, &challenge, again))
			return true;
		*w = before;
	}
	return false;
}

bool psip_dialog_shake_again(struct psip *s, psip_handle handle)
{
	struct psip_flow *flow = psip_flow_get(s, handle);
	char text[SHAKE_ANSWER];
	struct psip_writer w = psip_writer(text, sizeof text);

	if (!PSIP_DIALOG_ANSWERS || psip_flow_tries(s, flow) >= SHAKE_TRIES)
		return false;
	return shake_answer(s, &w, flow) && psip_flow_authorize(s, flow, psip_span(text, w.length));
}

#undef SHAKE_TRIES
#undef SHAKE_CHALLENGES
#undef SHAKE_ANSWER
#undef SHAKE_CNONCE
