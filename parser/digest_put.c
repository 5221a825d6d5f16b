/* SPDX-License-Identifier: MIT
 * Writing Digest's challenges, credentials and Authentication-Info (RFC 7616 §3.3-§3.5: which values are quoted). */
#include "parser/digest.h"
#include "parser/headers_piece.h"

struct digest_list {
	struct psip_writer *w;
	bool any; /* a parameter has been written */
};

/* Does the text stay between its quotes? Folds, but no other line ends. */
static bool digest_put_fits(struct psip_span text)
{
	struct psip_piece part;

	if (text.length == 0)
		return true;
	part = psip_piece(text, PSIP_LENIENT);
	while (part.p < part.pe) {
		if (*part.p == '\\') {
			if (part.pe - part.p < 2 || part.p[1] == '\r' || part.p[1] == '\n' || part.p[1] == '\0' || part.p[1] >= 0x80)
				return false;
			part.p += 2;
		} else if (*part.p == '\r' || *part.p == '\n') {
			if (!psip_piece_sws(&part))
				return false;
		} else if (*part.p == '"' || *part.p == '\0' || *part.p == 0x7f || (*part.p < 0x20 && *part.p != '\t'))
			return false;
		else
			part.p++;
	}
	return true;
}

static void digest_put_name(struct digest_list *list, const char *name)
{
	if (list->any)
		psip_put_text(list->w, ", ");
	list->any = true;
	psip_put_text(list->w, name);
	psip_put_text(list->w, "=");
}

/* Pieces between folds, with one SP for each of them. */
static void digest_put_quoted(struct digest_list *list, const char *name, struct psip_span text)
{
	struct psip_piece part;

	if (text.at == NULL)
		return;
	if (!digest_put_fits(text)) {
		list->w->bad = true;
		return;
	}
	digest_put_name(list, name);
	psip_put_text(list->w, "\"");
	part = psip_piece(text, PSIP_LENIENT);
	while (part.p < part.pe) {
		const unsigned char *begin = part.p;

		while (part.p < part.pe && *part.p != '\r' && *part.p != '\n')
			part.p++;
		psip_put(list->w, psip_octet_between(begin, part.p));
		if (psip_piece_sws(&part))
			psip_put_text(list->w, " ");
	}
	psip_put_text(list->w, "\"");
}

static void digest_put_token(struct digest_list *list, const char *name, struct psip_span text)
{
	struct psip_piece part;
	struct psip_span token;

	if (text.at == NULL)
		return;
	part = psip_piece(text, PSIP_STRICT);
	if (!psip_piece_token(&part, &token) || part.p < part.pe) {
		list->w->bad = true;
		return;
	}
	digest_put_name(list, name);
	psip_put(list->w, text);
}

static void digest_put_true(struct digest_list *list, const char *name, bool value)
{
	if (value)
		digest_put_token(list, name, PSIP_TEXT("true"));
}

static void digest_put_nc(struct digest_list *list, uint32_t nc)
{
	static const char hex[] = "0123456789abcdef";
	char text[8];

	for (unsigned i = 0; i < 8; i++)
		text[i] = hex[nc >> (28 - 4 * i) & 15];
	digest_put_token(list, "nc", psip_span(text, sizeof text));
}

/* The text, or what the mask's known bits stand for. */
static struct psip_span digest_qop_text(struct psip_span text, unsigned mask)
{
	if (text.at != NULL)
		return text;
	switch (mask & (PSIP_QOP_AUTH | PSIP_QOP_AUTH_INT)) {
	case PSIP_QOP_AUTH: return PSIP_TEXT("auth");
	case PSIP_QOP_AUTH_INT: return PSIP_TEXT("auth-int");
	case PSIP_QOP_AUTH | PSIP_QOP_AUTH_INT: return PSIP_TEXT("auth,auth-int");
	default: return psip_span(NULL, 0);
	}
}

void psip_put_challenge(struct psip_writer *w, const struct psip_challenge *challenge)
{
	struct digest_list list = { w, false };

	psip_put_text(w, "Digest ");
	digest_put_quoted(&list, "realm", challenge->realm);
	digest_put_quoted(&list, "domain", challenge->domain);
	digest_put_quoted(&list, "nonce", challenge->nonce);
	digest_put_quoted(&list, "opaque", challenge->opaque);
	digest_put_true(&list, "stale", challenge->stale);
	digest_put_token(&list, "algorithm", challenge->algorithm_text);
	digest_put_quoted(&list, "qop", digest_qop_text(challenge->qop_text, challenge->qop));
	digest_put_token(&list, "charset", challenge->charset);
	digest_put_true(&list, "userhash", challenge->userhash);
	w->bad |= !list.any;
}

void psip_put_credentials(struct psip_writer *w, const struct psip_credentials *credentials)
{
	struct digest_list list = { w, false };

	psip_put_text(w, "Digest ");
	digest_put_quoted(&list, "username", credentials->username);
	digest_put_token(&list, "username*", credentials->username_ext);
	digest_put_quoted(&list, "realm", credentials->realm);
	digest_put_quoted(&list, "nonce", credentials->nonce);
	digest_put_quoted(&list, "uri", credentials->uri);
	digest_put_quoted(&list, "response", credentials->response);
	digest_put_token(&list, "algorithm", credentials->algorithm_text);
	digest_put_quoted(&list, "cnonce", credentials->cnonce);
	digest_put_quoted(&list, "opaque", credentials->opaque);
	digest_put_token(&list, "qop", digest_qop_text(credentials->qop_text, credentials->qop));
	if (credentials->has_nc)
		digest_put_nc(&list, credentials->nc);
	digest_put_true(&list, "userhash", credentials->userhash);
	w->bad |= !list.any;
}

void psip_put_authentication_info(struct psip_writer *w, const struct psip_authentication_info *info)
{
	struct digest_list list = { w, false };

	digest_put_quoted(&list, "nextnonce", info->nextnonce);
	digest_put_token(&list, "qop", digest_qop_text(info->qop_text, info->qop));
	digest_put_quoted(&list, "rspauth", info->rspauth);
	digest_put_quoted(&list, "cnonce", info->cnonce);
	if (info->has_nc)
		digest_put_nc(&list, info->nc);
	w->bad |= !list.any;
}
