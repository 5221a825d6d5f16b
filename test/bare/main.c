/* SPDX-License-Identifier: MIT
 * A firmware image on 64 KB of RAM: two stacks, each in a static block, joined by a wire that is a function call. One calls the
 * other with audio, which rings and answers; the caller hangs up. Time is a number that jumps from deadline to deadline. */
#include "bare.h"
#include "picosip.h"

enum { CALLER, CALLED, SIDES };
#define BLOCK_SIZE 17408u

static _Alignas(16) uint8_t blocks[SIDES][BLOCK_SIZE];
static struct psip *stacks[SIDES];
static psip_time now = 1000;
static psip_handle call, incoming;
static unsigned sent, events[SIDES][16], causes[SIDES];

static struct psip_address address_of(unsigned side)
{
	struct psip_address a;

	memset(&a, 0, sizeof a);
	a.ip[0] = 192;
	a.ip[2] = 2;
	a.ip[3] = (uint8_t)(side + 1);
	a.family = 4;
	a.port = 5060;
	a.transport = PSIP_UDP;
	return a;
}

static bool start(unsigned side)
{
	const struct psip_limits limits = { .calls = 1, .dialogs = 2, .transactions = 4, .sends = 4, .flows = 1, .routes = 1,
	                                    .bytes = 8192, .message_max = 2048, .names = PSIP_NO_ENTRIES, .failed = PSIP_NO_ENTRIES,
	                                    .domains = PSIP_NO_ENTRIES };
	const uint8_t seed[32] = { (uint8_t)(side + 1) };
	const struct psip_settings settings = { .size = sizeof settings, .media = { .port = 4000, .codecs = PSIP_PCMU } };

	if (side == CALLER)
		bare_number("block bytes", (unsigned)psip_size(&limits));
	stacks[side] = psip_init(blocks[side], BLOCK_SIZE, &limits, seed);
	return stacks[side] != NULL && psip_configure(stacks[side], &settings) == PSIP_OK;
}

static void happened(unsigned side, const struct psip_event *event)
{
	events[side][event->kind & 15]++;
	if (event->kind == PSIP_EVENT_INCOMING) {
		incoming = event->object;
		if (psip_ring(stacks[side], now, incoming, 180) < 0)
			bare_exit(1);
	}
	if (event->kind == PSIP_EVENT_ENDED)
		causes[side] = event->cause;
}

/* Does what one output asks. */
static void perform(unsigned side, const struct psip_output *out)
{
	const struct psip_address here = address_of(side);
	const struct psip_packet packet = { .bytes = out->bytes, .length = out->length, .local = address_of(!side), .remote = here };

	switch (out->kind) {
	case PSIP_SEND:
		psip_datagram(stacks[!side], now, &packet);
		psip_sent(stacks[side], out->token, PSIP_OK);
		sent++;
		break;
	case PSIP_ROUTE:
		psip_route(stacks[side], now, out->token, &here);
		break;
	case PSIP_EVENT:
		happened(side, &out->event);
		break;
	default:
		psip_unsupported(stacks[side], now, out);
		break;
	}
}

/* Until both are silent and nothing is due before `until`. */
static void run(psip_time until)
{
	struct psip_output out;

	for (;;) {
		psip_time next;
		bool busy = false;

		for (unsigned side = 0; side < SIDES; side++)
			while (psip_next(stacks[side], now, &out)) {
				perform(side, &out);
				busy = true;
			}
		if (busy)
			continue;
		next = psip_deadline(stacks[CALLER]);
		if (psip_deadline(stacks[CALLED]) < next)
			next = psip_deadline(stacks[CALLED]);
		if (next > until)
			break;
		now = next > now ? next : now + 1;
	}
	now = until;
}

static bool empty(unsigned side)
{
	struct psip_statistics left;

	psip_statistics(stacks[side], &left);
	return left.calls + left.dialogs + left.transactions + left.sends == 0 && left.retransmitted == 0 && left.malformed == 0;
}

static const char *act(void)
{
	struct psip_call_options options = { .size = sizeof options, .to = psip_string("sip:bob@192.0.2.2"), .from = psip_string("sip:alice@192.0.2.1") };

	const struct psip_span stacks_own = psip_span(NULL, 0);

	if (!start(CALLER) || !start(CALLED))
		return "a block is too small\n";
	if (psip_call(stacks[CALLER], now, &options, &call) != PSIP_OK)
		return "no call\n";
	run(now + 2000);
	if (events[CALLER][PSIP_EVENT_PROGRESS] != 1 || psip_accept(stacks[CALLED], now, incoming, stacks_own, stacks_own) < 0)
		return "not ringing\n";
	run(now + 2000);
	if (events[CALLER][PSIP_EVENT_ANSWERED] != 1 || events[CALLED][PSIP_EVENT_CONFIRMED] != 1)
		return "not answered\n";
	if (psip_hangup(stacks[CALLER], now, call) != PSIP_HANGUP_BYE)
		return "no BYE\n";
	run(now + 120000);
	if (causes[CALLER] != PSIP_END_LOCAL || causes[CALLED] != PSIP_END_REMOTE)
		return "not ended\n";
	if (!empty(CALLER) || !empty(CALLED))
		return "something stayed\n";
	return NULL;
}

int main(void)
{
	const char *failure = act();

	bare_number("messages", sent);
	bare_number("stack bytes", bare_stack_used());
	bare_say(failure ? failure : "ok\n");
	return failure != NULL;
}
