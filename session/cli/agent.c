/* SPDX-License-Identifier: MIT
 * A stack with its driver, as the options want them, and its calls. What is seen of it: agent_show.c. Sockets: agent_listen.c. */
#define _GNU_SOURCE
#include "session/cli/agent.h"
#include "session/cli/record.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#define AGENT_MEDIA_PORT 40000 /* advertised for RTP until there is media to bind it */
#define AGENT_TRACE 65536      /* records: more than any turn makes */
#define AGENT_FINISH_US 2000000
#define AGENT_LINGER_US 100000
#define AGENT_STREAMS 16384u   /* TCP connections, if there are as many descriptors */
#define AGENT_SPARE 64u        /* descriptors for all else; connections that are still on their way out */

/* The options --t1 and so on, in the order of struct cli_setup.timers. */
static const struct agent_timer {
	const char *name, *help;
	size_t offset;
} agent_timers[CLI_TIMERS] = {
	{ "t1", "round trip estimate (500)", offsetof(struct psip_timers, t1) },
	{ "t2", "longest interval of retransmissions (4000)", offsetof(struct psip_timers, t2) },
	{ "t4", "longest life of a message in the network (5000)", offsetof(struct psip_timers, t4) },
	{ "timer-a", "INVITE, first interval (T1)", offsetof(struct psip_timers, a) },
	{ "timer-b", "INVITE without a response (64*T1)", offsetof(struct psip_timers, b) },
	{ "timer-c", "INVITE without a final response (180000)", offsetof(struct psip_timers, c) },
	{ "timer-d", "copies of a 300-699 acknowledged (64*T1)", offsetof(struct psip_timers, d) },
	{ "timer-e", "other requests, first interval (T1)", offsetof(struct psip_timers, e) },
	{ "timer-f", "other requests without an answer (64*T1)", offsetof(struct psip_timers, f) },
	{ "timer-g", "300-699 to INVITE, first interval (T1)", offsetof(struct psip_timers, g) },
	{ "timer-h", "waiting for the ACK (64*T1)", offsetof(struct psip_timers, h) },
	{ "timer-i", "copies of the ACK absorbed (T4)", offsetof(struct psip_timers, i) },
	{ "timer-j", "copies of other requests answered (64*T1)", offsetof(struct psip_timers, j) },
	{ "timer-k", "copies of their responses absorbed (T4)", offsetof(struct psip_timers, k) },
	{ "timer-l", "copies of an accepted INVITE absorbed (64*T1)", offsetof(struct psip_timers, l) },
	{ "timer-m", "further 2xx passed on (64*T1)", offsetof(struct psip_timers, m) },
};

uint64_t cli_now_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000u + (uint64_t)t.tv_nsec / 1000u;
}

const struct cli_option *cli_agent_table(struct cli_setup *setup)
{
	struct cli_option *o = setup->table;
	*o++ = (struct cli_option){ "What to show", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	*o++ = (struct cli_option){ "ladder", CLI_FLAG, NULL, &setup->ladder, 0, 0, "each message as an arrow, states beside it as they change" };
	*o++ = (struct cli_option){ "trace", CLI_FLAG, NULL, &setup->trace, 0, 0, "every change of state, a line each" };
	*o++ = (struct cli_option){ "pcap", CLI_TEXT, "FILE", &setup->pcap, 0, 0, "all messages, for Wireshark (pcapng); credentials and keys as asterisks" };
	*o++ = (struct cli_option){ "state", CLI_TEXT, "FILE", &setup->state, 0, 0, "keep all calls in this file: started again after a crash, it goes on with them" };
	*o++ = (struct cli_option){ "state-age", CLI_NUMBER, "MS", &setup->state_age, 1, 86400000, "take up no older one (30000)" };
	*o++ = (struct cli_option){ "state-attempts", CLI_NUMBER, "N", &setup->state_attempts, 1, 1000, "nor one so often (3)" };
	*o++ = (struct cli_option){ "record", CLI_TEXT, "FILE", &setup->record, 0, 0, "the whole run, for picosip replay; the file holds all secrets" };
	*o++ = (struct cli_option){ "json", CLI_FLAG, NULL, &setup->json, 0, 0, "one JSON object per line; a ladder goes to standard error" };
	*o++ = (struct cli_option){ "quiet", CLI_FLAG, NULL, &setup->quiet, 0, 0, "no line for each call, no progress" };
	*o++ = (struct cli_option){ "session-id", CLI_FLAG, NULL, &setup->session_ids, 0, 0, "a Session-ID in all that we send, told of each call; a peer's goes along anyway" };
	*o++ = (struct cli_option){ "Sockets", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	*o++ = (struct cli_option){ "listen", CLI_LIST, "udp:ADDR:PORT", &setup->listen, 0, 0, "also tcp, tls, ws, wss: tcp:[::1]:5060,tls:ADDR:PORT; port 0 picks one; may be repeated" };
	*o++ = (struct cli_option){ "host", CLI_TEXT, "NAME", &setup->host, 0, 0, "domain name of this host, for Via and Contact (their addresses)" };
	*o++ = (struct cli_option){ "dns", CLI_LIST, "ADDR[:PORT]", &setup->dns, 0, 0, "ask this name server, not the system's; four may be given" };
	*o++ = (struct cli_option){ "family", CLI_TEXT, "LIST", &setup->family, 0, 0, "address families of names' hosts, preferred first (6,4)" };
	*o++ = (struct cli_option){ "TLS (PEM or DER)", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	*o++ = (struct cli_option){ "cert", CLI_TEXT, "FILE", &setup->certificate, 0, 0, "our certificate, with what leads to an authority behind it" };
	*o++ = (struct cli_option){ "key", CLI_TEXT, "FILE", &setup->key, 0, 0, "its key" };
	*o++ = (struct cli_option){ "ca", CLI_TEXT, "FILE", &setup->authorities, 0, 0, "authorities to trust (the system's)" };
	*o++ = (struct cli_option){ "crl", CLI_TEXT, "FILE", &setup->revoked, 0, 0, "revocation lists" };
	*o++ = (struct cli_option){ "verify", CLI_FLAG, NULL, &setup->verify, 0, 0, "take only clients with a good certificate; servers must have one anyway, for the URI's domain" };
	*o++ = (struct cli_option){ "no-verify", CLI_FLAG, NULL, &setup->no_verify, 0, 0, "take any server, whatever its certificate says" };
	*o++ = (struct cli_option){ "no-cn", CLI_FLAG, NULL, &setup->no_cn, 0, 0, "a certificate without a subjectAltName speaks for nobody; else its CN counts (RFC 5922 section 7.1)" };
	*o++ = (struct cli_option){ "WebSocket", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	*o++ = (struct cli_option){ "ws-path", CLI_TEXT, "PATH", &setup->websocket_path, 0, 0, "ask for this, not /; as server have nothing else" };
	*o++ = (struct cli_option){ "ws-cookie", CLI_TEXT, "TEXT", &setup->websocket_cookie, 0, 0, "show this Cookie to servers" };
	*o++ = (struct cli_option){ "ws-origins", CLI_TEXT, "LIST", &setup->websocket_origins, 0, 0, "take only clients whose Origin is one of these, separated by spaces" };
	o = cli_login_options(o, &setup->login);
	o = cli_session_timer_options(o, &setup->session_timer);
	setup->nat.dscp = -1;
	o = cli_nat_options(o, &setup->nat);
	*o++ = (struct cli_option){ "Reading", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	*o++ = (struct cli_option){ "strict", CLI_FLAG, NULL, &setup->strict, 0, 0, "take exactly the grammar; no transport=tls in a Contact" };
	*o++ = (struct cli_option){ "quirk", CLI_LIST, "NAME", &setup->quirks, 0, 0, "take this liberty (picosip parse --list-quirks)" };
	*o++ = (struct cli_option){ "no-quirk", CLI_LIST, "NAME", &setup->no_quirks, 0, 0, "do not take this one" };
	*o++ = (struct cli_option){ "Rules to break", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	*o++ = (struct cli_option){ "bend", CLI_LIST, "[WHERE:]WHAT", &setup->bends, 0, 0, "no-ack, branch=abc, BYE:cseq=1, INVITE/200:without=Contact... (picosip.1); may be repeated" };
	*o++ = (struct cli_option){ "Timers of RFC 3261 (ms; 0 the default, -1 never)", CLI_HEADING, NULL, NULL, 0, 0, NULL };
	for (int i = 0; i < CLI_TIMERS; i++)
		*o++ = (struct cli_option){ agent_timers[i].name, CLI_NUMBER, "MS", &setup->timers[i], i < 3 ? 0 : -1, 3600000, agent_timers[i].help };
	*o = (struct cli_option){ NULL, CLI_FLAG, NULL, NULL, 0, 0, NULL };
	return setup->table;
}

/* ---- Opening ---- */

int cli_agent_error(const struct cli_agent *a, const char *what, const char *why)
{
	fprintf(stderr, "picosip %s: %s: %s\n", a->name, what, why);
	return CLI_NETWORK;
}

static bool agent_wants_tls(const struct cli_setup *setup)
{
	return setup->certificate || setup->key || setup->authorities || setup->revoked || setup->verify || setup->no_verify || setup->no_cn;
}

static int agent_tls(struct cli_agent *a)
{
	const struct cli_setup *setup = a->setup;
	struct psip_driver_tls tls = { .size = sizeof tls };
	const char *wrong;
	char text[160];
	if (!agent_wants_tls(setup))
		return -1;
	if (!setup->certificate != !setup->key)
		return cli_usage_error(a->name, "--cert and --key come together", NULL);
	tls.ca_file = setup->authorities;
	tls.certificate_file = setup->certificate;
	tls.key_file = setup->key;
	tls.crl_file = setup->revoked;
	tls.verify_servers = setup->no_verify ? PSIP_TLS_NONE : PSIP_TLS_REQUIRED;
	tls.from_cn = !setup->no_cn;
	tls.verify_clients = setup->verify ? PSIP_TLS_REQUIRED : PSIP_TLS_OPTIONAL;
	int result = psip_driver_set_tls(a->d, &tls, &wrong);
	if (result == PSIP_OK)
		return -1;
	snprintf(text, sizeof text, "TLS: %s%s%s", wrong, result == PSIP_ERR_TRANSPORT ? ": " : "", result == PSIP_ERR_TRANSPORT ? strerror(errno) : "");
	return cli_usage_error(a->name, text, NULL);
}

/* How many streams each of so many stacks can have: its share of all the descriptors that it may ask for, but some. */
static uint32_t agent_most_streams(uint32_t stacks)
{
	struct rlimit limit;
	if (getrlimit(RLIMIT_NOFILE, &limit) < 0)
		return AGENT_SPARE;
	limit.rlim_cur = limit.rlim_max;
	if (setrlimit(RLIMIT_NOFILE, &limit) < 0 && getrlimit(RLIMIT_NOFILE, &limit) < 0)
		return AGENT_SPARE;
	if (limit.rlim_cur == RLIM_INFINITY)
		return AGENT_STREAMS;
	rlim_t each = limit.rlim_cur > AGENT_SPARE ? (limit.rlim_cur - AGENT_SPARE) / stacks : 0;
	if (each > AGENT_STREAMS + AGENT_SPARE)
		return AGENT_STREAMS;
	return each > 2 * AGENT_SPARE ? (uint32_t)each - AGENT_SPARE : AGENT_SPARE;
}

#define AGENT_GOOD_US 5000000   /* after so long a state that was taken up is good */
#define AGENT_STATE_CALLS 4096u /* at once, with --state: room for all of it is set aside in the file */

/* Generous, since pages cost nothing until touched: a transaction over UDP stays for 32 s after its call (timers J, L). */
static struct psip_limits agent_limits(const struct cli_setup *setup, uint32_t calls, uint32_t stacks)
{
	struct psip_limits limits = { 0 };
	limits.calls = calls;
	limits.dialogs = calls * 2 + 16;
	limits.transactions = limits.peer_quota = 1u << 21;
	limits.sends = 1u << 16;
	limits.flows = agent_most_streams(stacks);
	limits.routes = 1u << 12;
	limits.bytes = 3u << 30;
	limits.trace = setup->ladder || setup->trace || setup->record || setup->state || setup->bends.count ? AGENT_TRACE : 0;
	limits.message_max = 1u << 20;
	if (setup->state) {
		limits.calls = calls < AGENT_STATE_CALLS ? calls : AGENT_STATE_CALLS;
		limits.dialogs = limits.calls * 2 + 16;
		limits.transactions = limits.peer_quota = limits.calls * 8 + 64;
		limits.bytes = (1u << 20) + limits.calls * 8192;
		limits.sends = limits.transactions;
	}
	return limits;
}

/* The block in its file (--state): a new one, or what another process left there. */
static int agent_open_state(struct cli_agent *a, const struct psip_limits *limits, const uint8_t seed[32])
{
	static const char *const why[] = { [PSIP_STATE_TORN] = "its process ended within the stack", [PSIP_STATE_OLD] = "too old",
		                               [PSIP_STATE_TRIED] = "taken up too often without success" };
	const struct psip_driver_state_options options = { (psip_duration)a->setup->state_age, (unsigned)a->setup->state_attempts };
	enum psip_driver_found found;
	a->block_size = psip_size(limits);
	a->state = psip_driver_state_open(a->setup->state, a->block_size, &options, &found);
	if (!a->state) {
		cli_agent_error(a, a->setup->state, errno == EINVAL ? "no state of such a run" : errno == EWOULDBLOCK ? "another process has it" : strerror(errno));
		return CLI_USAGE;
	}
	a->resumed = found == PSIP_STATE_FOUND;
	if (!a->resumed && why[found])
		fprintf(stderr, "picosip %s: %s: %s, not taken up\n", a->name, a->setup->state, why[found]);
	void *block = psip_driver_state_block(a->state);
	a->s = a->resumed ? psip_resume(block, a->block_size, psip_driver_state_time(a->state), PSIP_RESUME_WORLD, seed)
	                  : psip_init(block, a->block_size, limits, seed);
	if (!a->s) {
		cli_agent_error(a, a->setup->state, "damaged, or of another build");
		return CLI_USAGE;
	}
	cli_record_guard(a->state);
	return -1;
}

static int agent_open_block(struct cli_agent *a, struct psip_limits *limits, const uint8_t seed[32])
{
	for (; !a->block; limits->bytes /= 2, limits->transactions = limits->peer_quota = limits->transactions / 2) {
		a->block_size = psip_size(limits);
		if (!a->block_size || limits->bytes < 1u << 20)
			return cli_agent_error(a, "memory", "not enough address space");
		a->block = psip_driver_block(a->block_size);
	}
	a->s = psip_init(a->block, a->block_size, limits, seed);
	cli_record_init(limits, seed);
	return -1;
}

static int agent_make_stack(struct cli_agent *a, uint32_t calls)
{
	struct psip_limits limits = agent_limits(a->setup, calls, a->core.shards ? a->core.shards : 1);
	uint8_t seed[32];
	int status;
	limits.shards = a->core.shards;
	limits.shard = a->core.shard;
	if (psip_driver_seed(seed) != PSIP_OK)
		return cli_agent_error(a, "random numbers", "the kernel gives none");
	status = a->setup->state ? agent_open_state(a, &limits, seed) : agent_open_block(a, &limits, seed);
	memset(seed, 0, sizeof seed);
	if (status >= 0)
		return status;
	a->d = a->s ? psip_driver_new(a->s, cli_record_stack()) : NULL;
	/* The stack decides who gives way when its streams are taken: the driver must not refuse before that. */
	if (a->d && a->core.group && psip_driver_join(a->d, a->core.group, a->core.shard) < 0)
		return cli_agent_error(a, "the driver", "memory is short");
	if (a->d && psip_driver_set_connections(a->d, limits.flows + AGENT_SPARE) < 0)
		return cli_agent_error(a, "the driver", "too many connections");
	return a->d ? -1 : cli_agent_error(a, "the stack", a->s ? strerror(errno) : "its limits do not fit");
}

/* All that the driver has: UDP is preferred where nothing says otherwise (RFC 3263 §4.1). */
unsigned cli_transports(uint8_t *transports)
{
	static const uint8_t all[] = { PSIP_UDP, PSIP_TCP, PSIP_TLS, PSIP_WS, PSIP_WSS };
	unsigned count = 0;
	for (size_t i = 0; i < sizeof all; i++)
		if (psip_driver_can(all[i]))
			transports[count++] = all[i];
	return count;
}

bool cli_families(uint8_t families[2], const char *text)
{
	static const char *const known[] = { "4", "6", "4,6", "6,4" };
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (!strcmp(text, known[i])) {
			families[0] = (uint8_t)(text[0] - '0');
			families[1] = text[1] ? (uint8_t)(text[2] - '0') : 0;
			return true;
		}
	return false;
}

static int agent_configure(struct cli_agent *a)
{
	struct psip_input in = { .kind = PSIP_INPUT_CONFIGURE };
	struct psip_settings settings = { 0 };
	settings.size = sizeof settings;
	for (int i = 0; i < CLI_TIMERS; i++) {
		psip_duration value = a->setup->timers[i] < 0 ? PSIP_TIMER_OFF : (psip_duration)a->setup->timers[i];
		memcpy((char *)&settings.timers + agent_timers[i].offset, &value, sizeof value);
	}
	settings.media.port = AGENT_MEDIA_PORT;
	settings.media.codecs = PSIP_PCMU | PSIP_PCMA | PSIP_TELEPHONE_EVENT;
	settings.agent = PSIP_TEXT("picosip/" PSIP_VERSION);
	settings.host = psip_string(a->setup->host);
	settings.contact = psip_string(a->setup->contact);
	settings.serves = psip_string(a->setup->serves);
	settings.streams.websocket_path = psip_string(a->setup->websocket_path);
	settings.streams.websocket_cookie = psip_string(a->setup->websocket_cookie);
	settings.streams.websocket_origins = psip_string(a->setup->websocket_origins);
	a->mode = a->setup->strict ? PSIP_STRICT : PSIP_TOLERANT;
	if (!cli_quirks(a->name, &a->mode, &a->setup->quirks, &a->setup->no_quirks))
		return CLI_USAGE;
	settings.strict = true;
	settings.quirks_on = a->mode;
	settings.mixed_sips = settings.contact_tls = !a->setup->strict;
	settings.scan = psip_driver_scan();
	settings.max_breadth = a->setup->max_breadth;
	settings.session_ids = a->setup->session_ids;
	cli_transports(settings.transports);
	int status = cli_nat_settings(a->name, &a->setup->nat, &settings);
	if (status < 0)
		status = cli_session_timer_settings(a->name, &a->setup->session_timer, &settings.session_timer);
	if (status < 0)
		status = cli_reliable(a->name, a->setup->reliable, &settings.reliable);
	if (status < 0)
		status = cli_replaces(a->name, a->setup, &settings);
	if (status < 0)
		status = cli_hangup_check(a->name, a->setup->reason);
	if (status >= 0)
		return status;
	if (a->setup->family && !cli_families(settings.families, a->setup->family))
		return cli_usage_error(a->name, "--family wants 4, 6, 4,6 or 6,4, not", a->setup->family);
	if (psip_timers_check(&settings.timers) != PSIP_OK)
		return cli_usage_error(a->name, "--t2 must not be below --t1", NULL);
	in.settings = settings;
	status = cli_input(a->s, &in, NULL);
	if (status == PSIP_ERR_ARGUMENT && (settings.streams.websocket_path.at || settings.streams.websocket_cookie.at || settings.streams.websocket_origins.at))
		return cli_usage_error(a->name, "--ws-path, --ws-cookie or --ws-origins is too long or has control characters, or the path has no /", NULL);
	if (status != PSIP_OK && a->setup->host && !a->setup->serves && !a->setup->contact)
		return cli_usage_error(a->name, "no domain name, or a very long one, for --host:", a->setup->host);
	if (status != PSIP_OK)
		return cli_usage_error(a->name, a->setup->serves ? "no URIs for --contact or --serves:" : "no URI for --contact:", a->setup->contact ? a->setup->contact : a->setup->serves);
	return cli_login(a, &a->setup->login);
}

static void agent_signal(void *context, int fd)
{
	struct cli_agent *a = context;
	struct signalfd_siginfo info;
	if (read(fd, &info, sizeof info) == (ssize_t)sizeof info && ++a->interrupts > 1)
		_exit(128 + (int)info.ssi_signo);
}

static int agent_watch_signals(struct cli_agent *a)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigprocmask(SIG_BLOCK, &set, NULL);
	a->signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (a->signals < 0 || psip_driver_watch(a->d, a->signals, agent_signal, a) != PSIP_OK)
		return cli_agent_error(a, "signals", strerror(errno));
	return -1;
}

int cli_agent_open(struct cli_agent *a, const char *name, const struct cli_setup *setup, uint32_t calls)
{
	return cli_agent_open_core(a, name, setup, calls, NULL);
}

int cli_agent_open_core(struct cli_agent *a, const char *name, const struct cli_setup *setup, uint32_t calls, const struct cli_core *core)
{
	int status;
	memset(a, 0, sizeof *a);
	if (core)
		a->core = *core;
	a->name = name;
	a->setup = setup;
	a->signals = -1;
	a->begin_us = cli_now_us();
	if (setup->record && setup->state)
		return cli_usage_error(name, "--record and --state do not go together", NULL);
	if (setup->record && !cli_record_open(setup->record)) {
		fprintf(stderr, "picosip %s: %s: %s\n", a->name, setup->record, strerror(errno));
		return cli_agent_close(a, CLI_USAGE);
	}
	if ((status = agent_make_stack(a, calls)) < 0 && (status = agent_configure(a)) < 0 && (status = cli_bend(a, &setup->bends)) < 0 && (status = cli_agent_watch(a)) < 0 &&
	    (status = cli_dns(name, a->d, &setup->dns)) < 0 && (status = agent_tls(a)) < 0 && (status = cli_agent_listen(a)) < 0 &&
	    (a->core.first || (status = cli_nat_start(a)) < 0))
		status = a->core.first ? -1 : agent_watch_signals(a);
	return status < 0 ? -1 : cli_agent_close(a, status);
}

int cli_agent_unplaced(const struct cli_agent *a, int result, const char *uri)
{
	if (result == PSIP_ERR_UNSUPPORTED)
		return cli_usage_error(a->name, "no such scheme or transport here, or sips over what is not TLS:", uri);
	if (result == PSIP_ERR_ARGUMENT && a->setup->headers.count)
		return cli_usage_error(a->name, "--header: a row that the stack writes itself, to", uri);
	if (result == PSIP_ERR_FULL || result == PSIP_ERR_SPACE)
		return cli_usage_error(a->name, "too large to be sent:", uri);
	return cli_usage_error(a->name, "no SIP URI, or a malformed --from, --route, --header, --replaces or --join:", uri);
}

int cli_agent_close(struct cli_agent *a, int status)
{
	cli_ladder_free(a->ladder);
	if (a->setup->bends.count && !a->bent && !a->core.shards && status != CLI_USAGE)
		fprintf(stderr, "picosip %s: --bend: nothing was sent that it would change\n", a->name);
	if (cli_pcap_close(a->pcap) != 0) {
		cli_agent_error(a, a->setup->pcap, "could not be written");
		status = status == CLI_DONE ? CLI_NETWORK : status;
	}
	if (cli_record_close() != 0) {
		cli_agent_error(a, a->setup->record, "could not be written");
		status = status == CLI_DONE ? CLI_NETWORK : status;
	}
	psip_driver_free(a->d);
	if (a->signals >= 0)
		close(a->signals);
	if (a->block)
		psip_driver_block_free(a->block, a->block_size);
	cli_record_guard(NULL);
	psip_driver_state_close(a->state, !a->finished);
	cli_heap_free(&a->later);
	free(a->bound);
	free(a->slots);
	return status;
}

/* ---- Running ---- */

bool cli_agent_turn(struct cli_agent *a, int timeout_ms)
{
	psip_time now = psip_driver_now(a->d), next = cli_heap_next(&a->later);
	if (next != PSIP_NEVER) {
		psip_time left = next > now ? next - now : 0;
		if (timeout_ms < 0 || left < (psip_time)timeout_ms)
			timeout_ms = left < 60000 ? (int)left : 60000;
	}
	if (a->state && cli_now_us() - a->begin_us > AGENT_GOOD_US)
		psip_driver_state_good(a->state);
	if (psip_driver_poll(a->d, timeout_ms) >= 0)
		return true;
	cli_agent_error(a, "event loop", strerror(errno));
	return false;
}

static bool agent_busy(const struct cli_agent *a)
{
	struct psip_statistics now;
	psip_statistics(a->s, &now);
	return a->open || now.sends;
}

static bool agent_streams(const struct cli_agent *a)
{
	struct psip_statistics now;
	psip_statistics(a->s, &now);
	return now.flows != 0;
}

void cli_agent_hang_up(struct cli_agent *a)
{
	a->finished = true;
	uint64_t end_us = cli_now_us() + AGENT_FINISH_US;
	for (uint32_t i = 0; i < a->slot_count; i++)
		if (a->slots[i].call) {
			a->slots[i].hung_up = true;
			cli_command(a->s, psip_driver_now(a->d), PSIP_INPUT_HANGUP, a->slots[i].call, 0, psip_span(NULL, 0));
		}
	psip_driver_drain(a->d);
	while (agent_busy(a) && cli_now_us() < end_us)
		if (psip_driver_poll(a->d, 10) < 0)
			return;
}

void cli_agent_disconnect(struct cli_agent *a)
{
	/* Some peers (sipp) take a stream that closes right behind the last message as a failure of the call. */
	uint64_t end_us = cli_now_us() + AGENT_LINGER_US;
	while (agent_streams(a) && cli_now_us() < end_us)
		if (psip_driver_poll(a->d, 10) < 0)
			return;
	cli_command(a->s, psip_driver_now(a->d), PSIP_INPUT_DISCONNECT, 0, 0, psip_span(NULL, 0));
	psip_driver_drain(a->d);
}

void cli_agent_finish(struct cli_agent *a)
{
	cli_agent_hang_up(a);
	cli_agent_disconnect(a);
}

struct cli_slot *cli_agent_slot(struct cli_agent *a, uint64_t *user)
{
	uint32_t i = a->slot_free;
	if (i) {
		a->slot_free = a->slots[i - 1].next_free;
	} else {
		if (a->slot_count == a->slot_capacity) {
			uint32_t capacity = a->slot_capacity ? a->slot_capacity * 2 : 16;
			struct cli_slot *slots = realloc(a->slots, capacity * sizeof *slots);
			if (!slots)
				return NULL;
			a->slots = slots;
			a->slot_capacity = capacity;
		}
		i = ++a->slot_count;
	}
	memset(&a->slots[i - 1], 0, sizeof a->slots[0]);
	a->slots[i - 1].begin_us = cli_now_us();
	a->open++;
	*user = i;
	return &a->slots[i - 1];
}

psip_handle cli_agent_taken_up(struct cli_agent *a, psip_handle call, struct cli_slot **slot)
{
	struct psip_input set = { .kind = PSIP_INPUT_CALL_SET_USER };
	if (!a->resumed || !(call = psip_call_next(a->s, call)) || !(*slot = cli_agent_slot(a, &set.user)))
		return 0;
	(*slot)->call = set.handle = call;
	cli_input(a->s, &set, NULL);
	return call;
}

struct cli_slot *cli_agent_find(struct cli_agent *a, uint64_t user, psip_handle call)
{
	if (!user || user > a->slot_count || a->slots[user - 1].call != call)
		return NULL;
	return &a->slots[user - 1];
}

void cli_agent_release(struct cli_agent *a, struct cli_slot *slot)
{
	slot->call = 0;
	slot->next_free = a->slot_free;
	a->slot_free = (uint32_t)(slot - a->slots) + 1;
	a->open--;
}
