/* SPDX-License-Identifier: MIT
 * Steps of the tests of client digest: logins, challenges, and what the credentials of a captured request prove. */
#ifndef PSIP_TEST_FLOW_AUTHENTICATE_H
#define PSIP_TEST_FLOW_AUTHENTICATE_H

#include "test/flow/flow.h"
#include "dialog/authenticate.h"
#include "transaction/credentials.h"

#define WWW(realm, nonce, more) "WWW-Authenticate: Digest realm=\"" realm "\", nonce=\"" nonce "\"" more "\n"
#define PROXY(realm, nonce, more) "Proxy-Authenticate: Digest realm=\"" realm "\", nonce=\"" nonce "\"" more "\n"
#define QOP ", qop=\"auth\""

static inline struct psip_login login_to(const char *realm)
{
	return (struct psip_login){ .size = sizeof(struct psip_login), .realm = psip_string(realm), .username = PSIP_TEXT("bob"), .password = PSIP_TEXT("zanzibar") };
}

static inline struct rig *rig_with(const char *realm, uint8_t seed)
{
	struct rig *r = rig_new(NULL, NULL, seed);
	struct psip_login login = login_to(realm);

	assert_int_equal(psip_login(r->s, &login), PSIP_OK);
	return r;
}

/* The nth row, read by the letter. False: there are not so many. */
static inline bool credentials_of(const struct rig_send *m, const char *header, unsigned n, struct psip_credentials *c)
{
	const char *value = rig_header(m, header, n);

	if (!value)
		return false;
	assert_int_equal(psip_credentials_parse(psip_string(value), PSIP_STRICT, c), PSIP_OK);
	return true;
}

/* Its response is the one of bob's password over this very request; nonce and count as given. Returns what it says. */
static inline struct psip_credentials proves_as(const struct rig_send *m, const char *header, unsigned n, const char *nonce, uint32_t nc,
                                                struct psip_digest_input in)
{
	static char method[32], uri[512];
	struct psip_credentials c;
	char response[PSIP_MD_HEX];

	assert_true(credentials_of(m, header, n, &c));
	assert_int_equal(sscanf(m->text, "%31s %511s", method, uri), 2);
	assert_string_equal(method, rig_method(m));
	assert_true(psip_span_equal(c.uri, psip_string(uri)));
	assert_true(psip_span_equal(c.nonce, psip_string(nonce)));
	assert_int_equal(c.has_nc, c.qop != 0);
	assert_int_equal(c.cnonce.at != NULL, c.qop != 0);
	if (c.qop)
		assert_int_equal(c.nc, nc);
	in.algorithm = c.algorithm;
	in.qop = c.qop;
	in.realm = c.realm;
	in.nonce = c.nonce;
	in.cnonce = c.cnonce;
	in.nc = c.nc;
	in.method = psip_string(method);
	in.uri = c.uri;
	in.body = psip_string(rig_body(m));
	if (!in.username.at)
		in.username = PSIP_TEXT("bob");
	if (!in.password.at && !in.ha1.at)
		in.password = PSIP_TEXT("zanzibar");
	assert_int_equal(psip_digest_response(response, &in), c.response.length);
	assert_memory_equal(response, c.response.at, c.response.length);
	return c;
}

static inline struct psip_credentials proves(const struct rig_send *m, const char *header, unsigned n, const char *nonce, uint32_t nc)
{
	return proves_as(m, header, n, nonce, nc, (struct psip_digest_input){ 0 });
}

static inline void no_credentials(const struct rig_send *m)
{
	assert_null(rig_header(m, "Authorization", 0));
	assert_null(rig_header(m, "Proxy-Authorization", 0));
}

/* The peer challenges a request: the ACK, if it was an INVITE, then the request that follows: the same but for branch, CSeq, credentials. */
static inline const struct rig_send *challenged(struct rig *r, const struct rig_send *m, unsigned status, const char *challenges)
{
	char method[32], first[64], second[64];
	const struct rig_send *again;

	snprintf(method, sizeof method, "%s", rig_method(m));
	rig_reply(r, m, status, "challenger", challenges, NULL);
	if (!strcmp(method, "INVITE"))
		assert_int_equal(flow_cseq(flow_request(r, "ACK")), flow_cseq(m));
	again = flow_request(r, method);
	assert_true(flow_same(again, m, "Call-ID") && flow_same(again, m, "From") && flow_same(again, m, "To"));
	assert_int_equal(flow_cseq(again), flow_cseq(m) + 1);
	flow_branch(m, first);
	flow_branch(again, second);
	assert_string_not_equal(first, second);
	assert_string_equal(rig_body(again), rig_body(m));
	flow_silent(r);
	return again;
}

static inline const struct rig_send *refused(struct rig *r, const struct rig_send *m, unsigned status, const char *challenges)
{
	const struct rig_send *ack = NULL;
	bool invite = !strcmp(rig_method(m), "INVITE");

	rig_reply(r, m, status, "challenger", challenges, NULL);
	if (invite)
		ack = flow_request(r, "ACK");
	flow_silent(r);
	return ack;
}

/* The call is answered: the ACK. */
static inline const struct rig_send *answered(struct rig *r, const struct rig_send *invite)
{
	rig_reply(r, invite, 200, "peertag", FLOW_CONTACT, rig_sdp());
	flow_event(r, PSIP_EVENT_ANSWERED, 200);
	return flow_request(r, "ACK");
}

static inline const struct rig_send *hung_up(struct rig *r, psip_handle call)
{
	assert_int_equal(psip_hangup(r->s, r->now, call), PSIP_HANGUP_BYE);
	return flow_request(r, "BYE");
}

static inline void over(struct rig *r, const struct rig_send *bye)
{
	rig_reply(r, bye, 200, NULL, NULL, NULL);
	flow_ended(r, PSIP_END_LOCAL, 0);
	flow_silent(r);
}

/* A request of its own for a URI. */
static inline const struct rig_send *options_to(struct rig *r, const char *to)
{
	(void)flow_ask(r, to);
	return flow_request(r, "OPTIONS");
}

static inline void options_end(struct rig *r, const struct rig_send *m, unsigned status, const char *extra)
{
	rig_reply(r, m, status, "end", extra, NULL);
	flow_event(r, PSIP_EVENT_RESPONSE, status);
	flow_silent(r);
}

#endif
