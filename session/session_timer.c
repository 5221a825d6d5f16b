/* SPDX-License-Identifier: MIT
 * Session timers (RFC 4028): what our requests ask, what our 2xx grant, 422 in both directions, and what is so agreed for a call. */
#include "session/session.h"

#include "dialog/authenticate.h"
#include "parser/edit.h"
#include "parser/headers.h"

#define SESSION_TIMER_LEAST 90u    /* s (§4) */
#define SESSION_TIMER_USUAL 1800u
#define SESSION_TIMER_CHANGES (PSIP_AGAIN_CHANGES + 2)

static uint32_t session_timer_larger(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

bool session_timer_settings_ok(const struct psip_session_timer *t)
{
	if (t->use > PSIP_SESSION_TIMER_WANTED || t->refresher > PSIP_REFRESHER_UAS || ((t->require || t->proxy_require) && t->use == PSIP_SESSION_TIMER_NEVER))
		return false;
	if ((t->interval && t->interval < SESSION_TIMER_LEAST) || (t->min_se && t->min_se < SESSION_TIMER_LEAST))
		return false;
	return !t->interval || t->interval >= t->min_se;  /* §7.1 */
}

/* ---- What a message says ---- */

struct session_timer_words {
	uint32_t interval, min_se;    /* s; 0: none, or none that can be read. min_se from 90 */
	uint8_t refresher;            /* enum psip_refresher */
};

/* delta-seconds, by hand: the parser's reader of all headers is large. What does not fit is the largest; 0 is too small as 1 is. 0: it is none. */
static uint32_t session_timer_seconds(struct psip_span value, struct psip_span *params)
{
	uint64_t seconds = 0;
	size_t i = 0;

	*params = value;
	for (; i < value.length && value.at[i] >= '0' && value.at[i] <= '9'; i++)
		seconds = seconds > UINT32_MAX ? seconds : seconds * 10 + (unsigned)(value.at[i] - '0');
	if (!i)
		return 0;
	*params = psip_span(value.at + i, value.length - i);
	while (i < value.length && (value.at[i] == ' ' || value.at[i] == '\t'))
		i++;
	if (i < value.length && value.at[i] != ';')
		return 0;
	return seconds > UINT32_MAX ? UINT32_MAX : seconds ? (uint32_t)seconds : 1;
}

static void session_timer_read(struct session_timer_words *words, const struct psip_message *m)
{
	struct psip_span params, refresher;
	uint32_t min_se = session_timer_seconds(psip_message_value(m, PSIP_H_MIN_SE), &params);

	words->min_se = min_se ? session_timer_larger(min_se, SESSION_TIMER_LEAST) : 0;
	words->interval = session_timer_seconds(psip_message_value(m, PSIP_H_SESSION_EXPIRES), &params);
	words->refresher = PSIP_REFRESHER_NONE;
	if (!words->interval || !psip_param(params, "refresher", &refresher))
		return;
	if (psip_span_equal_nocase(refresher, PSIP_TEXT("uac")))
		words->refresher = PSIP_REFRESHER_UAC;
	else if (psip_span_equal_nocase(refresher, PSIP_TEXT("uas")))
		words->refresher = PSIP_REFRESHER_UAS;
	else
		words->interval = 0;  /* who knows what it means */
}

static bool session_timer_supports(const struct psip_message *m)
{
	return psip_message_lists(m, PSIP_H_SUPPORTED, PSIP_TEXT("timer"));
}

static void session_timer_put(struct psip_writer *w, uint32_t interval, uint8_t refresher)
{
	psip_put_text(w, "Session-Expires: ");
	psip_put_number(w, interval);
	if (refresher)
		psip_put_text(w, refresher == PSIP_REFRESHER_UAC ? ";refresher=uac" : ";refresher=uas");
	psip_put_text(w, "\r\n");
}

static void session_timer_put_min_se(struct psip_writer *w, uint32_t min_se)
{
	psip_put_text(w, "Min-SE: ");
	psip_put_number(w, min_se);
	psip_put_text(w, "\r\n");
}

/* ---- The state of a call ---- */

/* A refresh was answered just now: so long from now on, or no more. An interval below the least is one of 90 s: nobody makes us refresh at any rate. */
static void session_timer_run(struct psip *s, psip_time now, struct psip_call *c, uint32_t interval, bool ours)
{
	c->refresh_tries = 0;
	c->refreshing = false;
	c->refreshes = ours;
	c->session_interval = interval ? session_timer_larger(interval, SESSION_TIMER_LEAST) : 0;
	c->session_at = c->session_expires = PSIP_NEVER;
	if (interval) {
		uint64_t ms = (uint64_t)c->session_interval * 1000;
		c->session_expires = now < PSIP_NEVER - ms ? now + ms : PSIP_NEVER - 1;
		c->session_at = ours ? c->session_expires - ms / 2 : session_refresh_bye(c);
	}
	call_arm(s, c);
}

/* What a request of ours asks for (§7.1, §7.4). */
static uint32_t session_timer_wanted(struct psip *s, const struct psip_call *c)
{
	const struct psip_session_timer *t = &session_of(s)->timer;
	uint32_t least = session_timer_larger(session_timer_larger(c->session_min_se, t->min_se), SESSION_TIMER_LEAST);

	if (c->session_wish && c->session_wished)
		return session_timer_larger(c->session_wished, least);
	return session_timer_larger(c->session_interval ? c->session_interval : t->interval ? t->interval : SESSION_TIMER_USUAL, least);
}

/* ---- Our requests (§7) ---- */

static unsigned session_timer_bit(enum psip_method method)
{
	return method == PSIP_INVITE ? SESSION_ASKED_INVITE : SESSION_ASKED_UPDATE;
}

void session_timer_put_request(struct psip *s, struct psip_call *c, struct psip_writer *w, enum psip_method method)
{
	const struct psip_session_timer *t = &session_of(s)->timer;
	bool wanted = c->session_interval || c->session_wish || t->use == PSIP_SESSION_TIMER_WANTED;
	uint8_t refresher = c->session_interval ? c->refreshes ? PSIP_REFRESHER_UAC : PSIP_REFRESHER_UAS : t->refresher;

	if (c->session_wish)
		refresher = (uint8_t)(c->session_wish - SESSION_WISH_OPEN);
	c->session_asked &= (uint8_t)~session_timer_bit(method);
	if (t->use == PSIP_SESSION_TIMER_NEVER || (method == PSIP_UPDATE && !session_timer_counts(c)))
		return;
	if (t->require)
		psip_put_text(w, "Require: timer\r\n");
	if (t->proxy_require)
		psip_put_text(w, "Proxy-Require: timer\r\n");
	if (wanted) {
		session_timer_put(w, session_timer_wanted(s, c), refresher);
		c->session_asked |= (uint8_t)session_timer_bit(method);
	}
	if (c->session_min_se || (wanted && t->min_se))
		session_timer_put_min_se(w, session_timer_larger(c->session_min_se, t->min_se));
}

void session_timer_response(struct psip *s, psip_time now, struct psip_call *c, const struct psip_received *r)
{
	uint8_t use = session_of(s)->timer.use;
	bool asked = c->session_asked & session_timer_bit((enum psip_method)r->common.cseq.method), ours;
	uint32_t interval = session_timer_wanted(s, c);
	struct session_timer_words words;

	c->session_wish = SESSION_WISH_NONE;
	c->peer_timer = c->peer_timer || session_timer_supports(&r->message);
	session_timer_read(&words, &r->message);
	if (use == PSIP_SESSION_TIMER_NEVER || (!words.interval && !asked))
		return;
	ours = words.refresher != PSIP_REFRESHER_UAS;
	if (words.interval)
		session_timer_run(s, now, c, words.interval, ours);
	else  /* they do not know of it: we may go on alone (§7.2) */
		session_timer_run(s, now, c, use == PSIP_SESSION_TIMER_WANTED ? interval : 0, true);
}

/* The request with that interval and Min-SE instead of its own. False: there is no room for the changes. */
static bool session_timer_edit(struct psip_edit *edit, const struct psip_writer *interval, const struct psip_writer *min_se)
{
	static const char name[] = "Session-Expires: ", min_name[] = "Min-SE: ";
	const struct psip_message *m = edit->message;
	unsigned row = m->first[PSIP_H_SESSION_EXPIRES], min_row = m->first[PSIP_H_MIN_SE];
	struct psip_span value = psip_span(interval->at + sizeof name - 1, interval->length - sizeof name - 1);
	struct psip_span min_value = psip_span(min_se->at + sizeof min_name - 1, min_se->length - sizeof min_name - 1);

	return (row != PSIP_NO_HEADER ? psip_edit_value(edit, row, value) : psip_edit_append(edit, PSIP_H_SESSION_EXPIRES, value)) == PSIP_OK &&
	       (min_row != PSIP_NO_HEADER ? psip_edit_value(edit, min_row, min_value) : psip_edit_append(edit, PSIP_H_MIN_SE, min_value)) == PSIP_OK;
}

bool session_timer_too_small(struct psip *s, psip_time now, struct psip_call *c, struct psip_dialog *d, const struct psip_received *r)
{
	struct psip_header rows[PSIP_REQUEST_ROWS];
	struct psip_message request = { .headers = rows, .header_capacity = PSIP_REQUEST_ROWS };
	struct psip_change changes[SESSION_TIMER_CHANGES];
	struct psip_edit edit = psip_edit(&request, changes, SESSION_TIMER_CHANGES);
	char text[64], min_text[32];
	struct psip_writer w = psip_writer(text, sizeof text), min = psip_writer(min_text, sizeof min_text);
	struct session_timer_words theirs, ours;
	uint32_t min_se;

	session_timer_read(&theirs, &r->message);
	if (session_of(s)->timer.use == PSIP_SESSION_TIMER_NEVER || !theirs.min_se || !psip_dialog_request_of(s, r, &request))
		return false;
	session_timer_read(&ours, &request);
	c->session_min_se = session_timer_larger(c->session_min_se, theirs.min_se);
	min_se = session_timer_larger(c->session_min_se, session_of(s)->timer.min_se);
	if (min_se <= ours.min_se)  /* it was so already: they would say the same again (§10) */
		return false;
	session_timer_put(&w, session_timer_larger(ours.interval, min_se), ours.refresher);
	session_timer_put_min_se(&min, min_se);
	if (!session_timer_edit(&edit, &w, &min) || !psip_dialog_send_again(s, now, d, r->transaction, &edit))
		return false;
	c->session_asked |= (uint8_t)session_timer_bit((enum psip_method)r->common.cseq.method);
	return true;
}

/* ---- The peer's requests (§9) ---- */

unsigned session_timer_objection(struct psip *s, const struct psip_message *m, struct psip_writer *more)
{
	const struct psip_session_timer *t = &session_of(s)->timer;
	uint32_t least = session_timer_larger(t->min_se, SESSION_TIMER_LEAST);
	struct session_timer_words words;

	if ((m->method != PSIP_INVITE && m->method != PSIP_UPDATE) || t->use == PSIP_SESSION_TIMER_NEVER)
		return 0;
	session_timer_read(&words, m);
	if (!words.interval || words.interval >= least || !session_timer_supports(m))
		return 0;
	session_timer_put_min_se(more, least);
	return 422;
}

struct session_timer_plan {
	uint32_t interval;            /* s; 0: no Session-Expires */
	uint8_t refresher;
	bool require;
};

/* What is asked is never raised, and lowered at most to the request's Min-SE. */
static uint32_t session_timer_grant(const struct psip_session_timer *t, const struct psip_call *c, const struct session_timer_words *words)
{
	uint32_t least = session_timer_larger(words->min_se, SESSION_TIMER_LEAST);

	if (words->interval) {
		uint32_t lower = t->interval ? session_timer_larger(t->interval, least) : words->interval;
		return words->interval < least ? 0 : lower < words->interval ? lower : words->interval;
	}
	if (t->use != PSIP_SESSION_TIMER_WANTED)
		return 0;
	return session_timer_larger(c->session_interval ? c->session_interval : t->interval ? t->interval : SESSION_TIMER_USUAL, session_timer_larger(t->min_se, least));
}

static struct session_timer_plan session_timer_plan(struct psip *s, const struct psip_call *c, const struct psip_message *request)
{
	const struct psip_session_timer *t = &session_of(s)->timer;
	struct session_timer_plan plan = { 0, PSIP_REFRESHER_UAS, session_timer_supports(request) };
	struct session_timer_words words;

	if (t->use == PSIP_SESSION_TIMER_NEVER)
		return plan;
	session_timer_read(&words, request);
	plan.interval = session_timer_grant(t, c, &words);
	if (!plan.require)
		return plan;
	if (words.refresher)
		plan.refresher = words.refresher;
	else if (c->session_interval)  /* who refreshes goes on with it */
		plan.refresher = c->refreshes ? PSIP_REFRESHER_UAS : PSIP_REFRESHER_UAC;
	else
		plan.refresher = t->refresher ? t->refresher : PSIP_REFRESHER_UAC;
	return plan;
}

void session_timer_put_answer(struct psip *s, const struct psip_call *c, const struct psip_message *request, struct psip_writer *w)
{
	struct session_timer_plan plan = session_timer_plan(s, c, request);

	if (!plan.interval)
		return;
	session_timer_put(w, plan.interval, plan.refresher);
	if (plan.require)
		psip_put_text(w, "Require: timer\r\n");
}

void session_timer_answered(struct psip *s, psip_time now, struct psip_call *c, const struct psip_message *request)
{
	struct session_timer_plan plan = session_timer_plan(s, c, request);
	struct session_timer_words words;

	c->peer_timer = c->peer_timer || session_timer_supports(request);
	session_timer_read(&words, request);
	c->session_min_se = session_timer_larger(c->session_min_se, words.min_se);
	session_timer_run(s, now, c, plan.interval, plan.refresher == PSIP_REFRESHER_UAS);
}

#undef SESSION_TIMER_LEAST
#undef SESSION_TIMER_USUAL
#undef SESSION_TIMER_CHANGES
