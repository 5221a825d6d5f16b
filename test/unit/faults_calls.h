/* SPDX-License-Identifier: MIT
 * What the fault tests run: two whole stacks on loopback that call each other by UDP and TCP, one message larger than what a socket
 * takes, and meet a refusal, a peer that breaks off, one that sends nonsense, and an ICMP error. Included after cmocka.h. */
#ifndef PSIP_TEST_FAULTS_CALLS_H
#define PSIP_TEST_FAULTS_CALLS_H

#include "test/unit/faults.h"

#include "session/driver_table.h"
#include "transport/tls/tls.h"

enum { SIDES = 2, JOBS = 5, BODY = 40000, BLOCK = 1 << 20, TURNS = 40000, GRACE = 10 /* ms */, BUFFERS = 8192 };
enum job { JOB_UDP, JOB_TCP, JOB_REFUSED, JOB_BREAKS_OFF, JOB_ICMP };
#define SPARES(job) (1u << (job))
#define SPARES_BOTH (SPARES(JOB_UDP) | SPARES(JOB_TCP))

struct side {
	struct psip *s;
	struct psip_driver *d;
	struct psip_address udp, tcp, tls;
	unsigned open;     /* calls */
	unsigned ended[JOBS], answered[JOBS];
	bool good[JOBS];
	psip_handle call;  /* of JOB_TCP */
	bool lost;         /* its BYE */
	unsigned posts;    /* that ran */
};

static struct {
	struct side sides[SIDES];
	int refusing, breaking, deaf;   /* sockets of the test's own */
	bool secure;                    /* JOB_TCP goes by TLS */
	int rude;                       /* a client whose request is answered 400 and its connection closed; -1: it was */
	uint16_t refusing_port, breaking_port, deaf_port;
	char body[BODY];
	size_t body_length, body_short;
} w;
static _Alignas(16) uint8_t blocks[SIDES][BLOCK];

/* ---- Both sides ---------------------------------------------------------------------------------------------------- */

static struct psip_span body_for(uint8_t transport)
{
	return psip_span(w.body, transport == PSIP_UDP ? w.body_short : w.body_length);
}

static void answer(struct side *side, psip_time now, const struct psip_event *event)
{
	bool stream = memmem(event->message.at, event->message.length, w.secure ? "SIP/2.0/TLS" : "SIP/2.0/TCP", 11) != NULL; /* the top Via */
	assert_int_equal(psip_call_set_user(side->s, event->object, stream ? JOB_TCP : JOB_UDP), PSIP_OK);
	int result = psip_accept(side->s, now, event->object, psip_string("application/sdp"), body_for(stream ? PSIP_TCP : PSIP_UDP));
	assert_int_equal(result, PSIP_OK);
	side->open++;
	if (stream)
		side->call = event->object;
}

static void event(void *context, struct psip *s, psip_time now, const struct psip_event *event)
{
	struct side *side = context;
	bool caller = side == &w.sides[0];
	unsigned job = (unsigned)event->user;
	switch ((enum psip_event_kind)event->kind) {
	case PSIP_EVENT_INCOMING:
		answer(side, now, event);
		break;
	case PSIP_EVENT_ANSWERED:
		side->answered[job]++;
		if (job == JOB_UDP || w.secure)
			assert_true(psip_hangup(s, now, event->object) >= 0);
		break;
	case PSIP_EVENT_CONFIRMED: /* the other one is hung up by the side that was called */
		if (job == JOB_TCP && !w.secure)
			assert_true(psip_hangup(s, now, event->object) >= 0);
		break;
	case PSIP_EVENT_ENDED:
	case PSIP_EVENT_RESPONSE:
		if (!caller) {
			side->open--;
			break;
		}
		assert_true(job < JOBS);
		side->ended[job]++;
		side->good[job] = event->kind == PSIP_EVENT_RESPONSE ? event->status == 200 : event->cause == PSIP_END_LOCAL || event->cause == PSIP_END_REMOTE;
		break;
	default:
		break;
	}
}

/* With a single fault the second try must do. */
static inline struct psip_driver *driver_for(struct psip *s)
{
	struct psip_driver *d = psip_driver_new(s, &psip_session_stack);
	if (!d) {
		assert_int_not_equal(faults.fired, 0);
		d = psip_driver_new(s, &psip_session_stack);
	}
	for (int i = 0; !d && faults.fault.every && i < 8; i++)
		d = psip_driver_new(s, &psip_session_stack);
	return d;
}

static bool listen_at(struct psip_driver *d, uint8_t transport, struct psip_address *bound)
{
	struct psip_address local = { .family = 4, .transport = transport, .ip = { 127, 0, 0, 1 } };
	int result = PSIP_ERR_TRANSPORT;
	for (int i = 0; result != PSIP_OK && i < (faults.fault.every ? 16 : 2); i++) {
		result = psip_driver_listen(d, &local, bound);
		assert_true(result == PSIP_OK || faults.fired);
	}
	return result == PSIP_OK;
}

static bool set_tls(struct psip_driver *d)
{
	const struct psip_driver_tls tls = { .size = sizeof tls, .ca_file = "build/certs/ca.pem", .certificate_file = "build/certs/server.pem",
		                             .key_file = "build/certs/server.key", .verify_servers = PSIP_TLS_NONE };
	int result = PSIP_ERR_FULL;
	for (int i = 0; result != PSIP_OK && i < 2; i++) {
		result = psip_driver_set_tls(d, &tls, NULL);
		assert_true(result == PSIP_OK || faults.fired);
	}
	return result == PSIP_OK;
}

static void side_open(struct side *side, uint8_t *block, uint8_t number)
{
	static const struct psip_limits limits = { .calls = 8, .transactions = 64, .sends = 32, .flows = 16, .bytes = 600000, .message_max = 65535 };
	const struct psip_settings settings = { .size = sizeof settings, .own_descriptions = true,
		                                .transports = { PSIP_UDP, PSIP_TCP, w.secure ? PSIP_TLS : 0 } };
	uint8_t seed[32] = { number, 1, 2, 3 };
	size_t size = psip_size(&limits);
	assert_in_range(size, 1, BLOCK);
	memset(block, 0, size);
	side->s = psip_init(block, size, &limits, seed);
	assert_non_null(side->s);
	assert_int_equal(psip_configure(side->s, &settings), PSIP_OK);
	side->d = driver_for(side->s);
	assert_non_null(side->d);
	assert_int_equal(psip_driver_on(side->d, 0, event, side), PSIP_OK);
	assert_true(listen_at(side->d, PSIP_UDP, &side->udp));
	assert_true(listen_at(side->d, PSIP_TCP, &side->tcp));
	if (!w.secure)
		return;
	assert_true(set_tls(side->d));
	assert_true(listen_at(side->d, PSIP_TLS, &side->tls));
}

/* ---- Turns in virtual time ----------------------------------------------------------------------------------------- */

/* Accepts and breaks off at once, by a reset. */
static bool breaker_turn(void)
{
	const struct linger reset = { 1, 0 };
	int fd = __real_accept4(w.breaking, NULL, NULL, SOCK_NONBLOCK);
	if (fd < 0)
		return false;
	__real_setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
	__real_close(fd);
	return true;
}

static void rude_begin(uint16_t port)
{
	static const char request[] = "OPTIONS sip:bob@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKrude\r\nContent-Length: none\r\n\r\n";
	struct sockaddr_in name = { .sin_family = AF_INET, .sin_port = htons(port), .sin_addr = { htonl(INADDR_LOOPBACK) } };
	w.rude = __real_socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	assert_true(w.rude >= 0);
	assert_int_equal(__real_connect(w.rude, (struct sockaddr *)&name, sizeof name), 0);
	assert_int_equal(__real_send(w.rude, request, sizeof request - 1, MSG_NOSIGNAL), sizeof request - 1);
}

static bool rude_turn(void)
{
	char answer[512];
	ssize_t n = w.rude < 0 ? -1 : __real_recv(w.rude, answer, sizeof answer, MSG_DONTWAIT);
	if (w.rude < 0 || (n < 0 && errno == EAGAIN))
		return false;
	if (n <= 0) {
		__real_close(w.rude);
		w.rude = -1;
	}
	return true;
}

static int sooner(int a, int b)
{
	return a < 0 || (b >= 0 && b < a) ? b : a;
}

/* Everybody waits. Does the kernel still carry something to us? Only if it does not may time pass. epoll descriptors can be polled. */
static bool arrives(void)
{
	if (faults.sent == faults.received)
		return false;
	struct pollfd wait[FAULT_DESCRIPTORS + 2];
	nfds_t count = 0;
	for (int fd = 3; fd < FAULT_DESCRIPTORS; fd++) {
		char path[32], name[64];
		snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
		ssize_t n = readlink(path, name, sizeof name - 1);
		if (n > 0 && n < (ssize_t)sizeof name - 1 && (name[n] = '\0', strstr(name, "eventpoll")))
			wait[count++] = (struct pollfd){ .fd = fd, .events = POLLIN };
	}
	wait[count++] = (struct pollfd){ .fd = w.breaking, .events = POLLIN };
	wait[count++] = (struct pollfd){ .fd = w.rude, .events = POLLIN };
	if (poll(wait, count, GRACE) > 0)
		return true;
	faults.received = faults.sent; /* lost */
	return false;
}

static bool all_ended(unsigned round)
{
	for (unsigned job = 0; job < JOBS; job++)
		if (w.sides[0].ended[job] != round)
			return false;
	return w.rude < 0 && w.sides[1].open == 0 && w.sides[0].posts == round && w.sides[1].posts == round;
}

static int turn(struct side *side)
{
	int result = psip_driver_poll(side->d, -1);
	assert_true(result >= 0 || (result == PSIP_ERR_TRANSPORT && faults.fault.call == FAULT_EPOLL_WAIT && faults.fault.error != EINTR));
	return faults.wanted;
}

static void give_up(const char *why)
{
	const struct side *a = &w.sides[0];
	fail_msg("%s. Fault: call %d, place %u, every %u, error %d, fired %u times. "
	         "Ended: UDP %u, TCP %u, refused %u, broken off %u, ICMP %u, closed %d, open %u",
	         why, faults.fault.call, faults.fault.nth, faults.fault.every, faults.fault.error, faults.fired, a->ended[JOB_UDP], a->ended[JOB_TCP],
	         a->ended[JOB_REFUSED], a->ended[JOB_BREAKS_OFF], a->ended[JOB_ICMP], w.rude < 0, w.sides[1].open);
}

/* The BYE did not get through: its sender's call is over all the same (RFC 3261 §15.1.1), and somebody must hang up here. */
static bool hang_up_lost(void)
{
	struct side *caller = &w.sides[0], *called = &w.sides[1];
	struct side *left = caller->answered[JOB_TCP] != caller->ended[JOB_TCP] ? caller : called->open ? called : NULL;
	if (caller->lost || !left)
		return false;
	caller->lost = true;
	assert_true(psip_hangup(left->s, psip_driver_now(left->d), left->call) >= 0);
	return true;
}

/* Neither spinning (a driver that never asks to wait) nor a lost wakeup (both wait for ever) nor endless retrying passes. */
static void run(unsigned round)
{
	unsigned turns = 0, busy = 0;
	while (!all_ended(round)) {
		int wanted = -1;
		bool moved = (int)breaker_turn() | (int)rude_turn();
		for (unsigned i = 0; i < SIDES; i++) {
			int side = turn(&w.sides[i]);
			moved = moved || side == 0;
			wanted = sooner(wanted, side);
		}
		if (++turns > TURNS)
			give_up("too many turns");
		if (moved) {
			if (++busy > TURNS / 4)
				give_up("a driver spins");
			continue;
		}
		busy = 0;
		if (arrives())
			continue;
		if (wanted < 0 && !hang_up_lost())
			give_up("both wait for ever");
		faults.now_ms += wanted < 0 ? 0 : wanted;
	}
}

/* ---- The scenario -------------------------------------------------------------------------------------------------- */

static struct psip_span sip_uri(char *text, size_t size, uint16_t port)
{
	return psip_span(text, (size_t)snprintf(text, size, "sip:bob@127.0.0.1:%u", port));
}

static void begin_job(enum job job, uint16_t port, uint8_t transport)
{
	char text[64];
	psip_handle handle;
	struct side *side = &w.sides[0];
	struct psip_call_options options = { .size = sizeof options, .to = sip_uri(text, sizeof text, port), .transport = transport, .user = job };
	if (job != JOB_ICMP) {
		options.type = psip_string("application/sdp");
		options.body = body_for(transport);
	}
	psip_time now = psip_driver_now(side->d);
	int result = job == JOB_ICMP ? psip_options(side->s, now, &options, &handle) : psip_call(side->s, now, &options, &handle);
	assert_int_equal(result, PSIP_OK);
	if (job == JOB_TCP)
		side->call = handle;
}

static void posted(void *context, struct psip *s, psip_time now)
{
	(void)s, (void)now;
	++*(unsigned *)context;
}

static void post_to(struct side *side)
{
	int result = psip_driver_post(side->d, posted, &side->posts);
	if (result != PSIP_OK)
		result = psip_driver_post(side->d, posted, &side->posts);
	assert_int_equal(result, PSIP_OK);
}

static void round_of_calls(unsigned round)
{
	const struct side *called = &w.sides[1];
	memset(w.sides[0].good, 0, sizeof w.sides[0].good);
	w.sides[0].lost = false;
	begin_job(JOB_TCP, w.secure ? called->tls.port : called->tcp.port, w.secure ? PSIP_TLS : PSIP_TCP);
	begin_job(JOB_UDP, called->udp.port, PSIP_UDP);
	begin_job(JOB_REFUSED, w.refusing_port, PSIP_TCP);
	begin_job(JOB_BREAKS_OFF, w.breaking_port, PSIP_TCP);
	begin_job(JOB_ICMP, w.deaf_port, PSIP_UDP);
	rude_begin(called->tcp.port);
	for (unsigned i = 0; i < SIDES; i++)
		post_to(&w.sides[i]);
	run(round);
	assert_false(w.sides[0].good[JOB_REFUSED] || w.sides[0].good[JOB_BREAKS_OFF] || w.sides[0].good[JOB_ICMP]);
}

static unsigned good_jobs(void)
{
	return (w.sides[0].good[JOB_UDP] ? SPARES(JOB_UDP) : 0) | (w.sides[0].good[JOB_TCP] && !w.sides[0].lost ? SPARES(JOB_TCP) : 0);
}

/* Runs it with that fault (call FAULT_NONE: none). Returns whether the fault happened: past the last call it does not. */
static bool scenario(const struct fault *fault, unsigned spares)
{
	struct fault_descriptors before = fault_descriptors();
	long allocated = faults.allocated;
	memset(faults.counts, 0, sizeof faults.counts);
	memset(w.sides, 0, sizeof w.sides);
	faults.fault = *fault;
	faults.fired = faults.bad_closes = 0;
	faults.armed = true;
	for (unsigned i = 0; i < SIDES; i++)
		side_open(&w.sides[i], blocks[i], (uint8_t)(i + 1));
	round_of_calls(1);
	unsigned good = good_jobs();
	faults.armed = fault->call == FAULT_CLOSE || fault->call == FAULT_SHUTDOWN; /* these come at the very end, too */
	if ((good & spares) != spares)
		give_up((good & SPARES(JOB_UDP)) ? "the TCP call failed" : "the UDP call failed");
	round_of_calls(2);
	assert_int_equal(good_jobs(), SPARES_BOTH);
	for (unsigned i = 0; i < SIDES; i++)
		psip_driver_free(w.sides[i].d);
	faults.armed = false;
	assert_int_equal(faults.bad_closes, 0);
	assert_int_equal(faults.allocated, allocated);
	struct fault_descriptors after = fault_descriptors();
	assert_memory_equal(&after, &before, sizeof after);
	return faults.fired > 0;
}

/* ---- Each failure point in turn ------------------------------------------------------------------------------------ */

/* spares: calls that must go through all the same. What cannot be had again by trying may cost one call, never both. */
struct point { enum fault_call call; int error; size_t piece; unsigned spares; };

static void in_turn(const struct point *points, size_t count)
{
	unsigned total = 0;
	for (size_t i = 0; i < count; i++) {
		struct fault fault = { .call = points[i].call, .error = points[i].error, .piece = points[i].piece };
		unsigned nth = 0;
		bool fired = true;
		while (fired) {
			fault.nth = ++nth;
			fired = scenario(&fault, points[i].spares);
			if (fired && !points[i].spares)
				assert_int_not_equal(good_jobs(), 0);
		}
		total += nth - 1;
		assert_int_not_equal(nth, 1); /* a call that is never made tests nothing */
	}
	printf("           %u failure points\n", total);
}

#define IN_TURN(points) in_turn(points, sizeof points / sizeof *points)

/* ---- Set-up -------------------------------------------------------------------------------------------------------- */

static int own_socket(int type, uint16_t *port)
{
	struct sockaddr_in name = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
	socklen_t length = sizeof name;
	int fd = __real_socket(AF_INET, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0 || __real_bind(fd, (struct sockaddr *)&name, length) < 0 || __real_getsockname(fd, (struct sockaddr *)&name, &length) < 0)
		return -1;
	*port = ntohs(name.sin_port);
	return fd;
}

/* A description of that length: G.711 and much that nobody needs to know. */
static void make_body(void)
{
	static const char head[] = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 RTP/AVP 0\r\n";
	w.body_length = w.body_short = (size_t)snprintf(w.body, sizeof w.body, "%s", head);
	while (w.body_length + 100 < (w.secure ? sizeof w.body / 4 : sizeof w.body))
		w.body_length += (size_t)snprintf(w.body + w.body_length, 100, "a=x-%05zu:%080d\r\n", w.body_length, 7);
}

static int set_up(void **state)
{
	(void)state;
	struct sockaddr_in elsewhere = { .sin_family = AF_INET, .sin_port = htons(9), .sin_addr = { htonl(INADDR_LOOPBACK) } };
	uint16_t partner;
	int other = own_socket(SOCK_DGRAM, &partner);
	faults.now_ms = 1000000;
	faults.buffers = BUFFERS;
	make_body();
	w.refusing = own_socket(SOCK_STREAM, &w.refusing_port); /* bound, not listening */
	w.breaking = own_socket(SOCK_STREAM, &w.breaking_port);
	w.deaf = own_socket(SOCK_DGRAM, &w.deaf_port);          /* connected: what others send gets an ICMP error */
	elsewhere.sin_port = htons(partner);
	return other < 0 || w.refusing < 0 || w.breaking < 0 || w.deaf < 0 || __real_listen(w.breaking, 64) < 0 ||
	       __real_connect(w.deaf, (struct sockaddr *)&elsewhere, sizeof elsewhere) < 0;
}

#endif
