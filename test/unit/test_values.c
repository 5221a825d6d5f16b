/* SPDX-License-Identifier: MIT
 * psip_header_value_check: for every header of header.def at least three values that fit and five that do not, with the byte where
 * they stop fitting; each quirk alone and all others alone; that the work grows with the length only.
 * Not covered here: URIs, Via and addresses by themselves (test_uri.c, test_typed.c, test_address.c). */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <cmocka.h>

#include "parser/typed.h"

/* Values of the headers named; "|" in one: it does not fit, and that is where. It is taken out before the check. */
struct family {
	uint8_t headers[12];
	const char *values[40];
};

#define HEADERS(...) { __VA_ARGS__ }
#define UUID "ab30317f1a784dc48ff824d0d3715d86"

static const struct family families[] = {
	{ HEADERS(PSIP_H_ACCEPT), {
		"application/sdp;level=1, application/x-private, text/html;q=0.5", "", "*/*", "text / * ; q=1.000", "a/b;q=0.", "a/b;q=0;c=\"d,e\"",
		"|,a/b", "text|", "text/|", "text/html;q=|1.001", "text/html;q=|0.1234", "text/html,|", "text/html;q=|2", "text/html;q|", "a/b|/c",
		"a/b;c=|@", "a/b;c=1;|C=2" } },
	{ HEADERS(PSIP_H_ACCEPT_ENCODING), {
		"gzip", "", "gzip;q=0.5, identity", "*;q=0.333", "gzip;q|", "gzip;q=|.5", "gzip|/2", "gzip,|", "|;q=1", "gzip;q=|\"1\"" } },
	{ HEADERS(PSIP_H_ACCEPT_LANGUAGE), {
		"da, en-gb;q=0.8, en;q=0.7", "", "*", "de-abcdefgh-ab ;q=1", "abcdefgh|i", "de|_de", "de-|", "de;q=|1.1", "de,|", "de-a|1", "*|*" } },
	{ HEADERS(PSIP_H_ALERT_INFO, PSIP_H_ERROR_INFO, PSIP_H_CALL_INFO, PSIP_H_GEOLOCATION), {
		"<http://www.example.com/sounds/moo.wav>", "<sip:a@b>;p , <https://c>", "<cid:target123@atlanta.example.com>;a=b;c=\"d\"",
		"<| http://a>", "|http://a", "<a|>", "<http://a|", "<http://a>|x", "<http://a>,|", "<http://a>;|", "|", "<http://a>;b;|b" } },
	{ HEADERS(PSIP_H_CALL_INFO), {
		"<http://wwww.example.com/alice/photo.jpg> ;purpose=icon, <http://www.example.com/alice/> ;purpose=info", "<http://h/a,b>;purpose=x",
		"<http://h>;purpose=|\"icon\"", "<http://h>;purpose|" } },
	{ HEADERS(PSIP_H_ALLOW, PSIP_H_SUPPORTED), {
		"INVITE, ACK, OPTIONS, CANCEL, BYE", "", "100rel", "a\r\n , b", "a |b", "a,|", "|,a", "a|;b", "a,|,b", "|\"a\"", "a|/b" } },
	{ HEADERS(PSIP_H_REQUIRE, PSIP_H_PROXY_REQUIRE, PSIP_H_UNSUPPORTED, PSIP_H_CONTENT_ENCODING), {
		"100rel", "foo, bar", "a ,b\t,\tc", "|", "a |b", "a,|", "|,a", "a|;b", "a,|,b" } },
	{ HEADERS(PSIP_H_ALLOW_EVENTS), {
		"presence", "presence, dialog", "a.b.c,spirits-INDPs", "|", "a|;id=1", "a.|", "|.a", "a,|", "a.|.b" } },
	{ HEADERS(PSIP_H_EVENT), {
		"presence", "presence.winfo.list", "a-b!%*_+`'~.c;x=1", "foo;id=1234", "foo;id=1;x=\"y\"", "presence.|.winfo", "|.a", "a.|", "a|, b",
		"a;id|", "a;id=|\"x\"", "a;id=1;|id=1", "a;x=1;|X", "|" } },
	{ HEADERS(PSIP_H_AUTHENTICATION_INFO, PSIP_H_PROXY_AUTHENTICATION_INFO), {
		"nextnonce=\"47364c23432d2e131a5fb210812c\"", "nextnonce=\"x\", qop=auth, rspauth=\"\"", "nc=0000000a,cnonce=\"c\" , rspauth = \"0af\"",
		"nc=|1", "nc=|0000000A", "nextnonce=|x", "qop=|\"auth\"", "rspauth=|\"xyz\"", "|realm=\"r\"", "nc=00000001,|" } },
	{ HEADERS(PSIP_H_AUTHORIZATION, PSIP_H_PROXY_AUTHORIZATION), {
		"Digest username=\"Alice\", realm=\"atlanta.com\", nonce=\"84a4cc6f3082121f32b42a2187831a9e\", response=\"7587245234b3434cc3412213e5f113a5\"",
		"Digest response=\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\", algorithm=SHA-512-256-sess, qop=auth, nc=00000001",
		"digest response=\"\",uri=\"sip:a@b\" , cnonce=\"\", opaque = \"\"", "DIGEST uri=\"/dir\", userhash=true, username*=UTF-8''J%C3%A4s%C3%B8n",
		"Digest uri=\"*\"", "Digest uri=\"tel:+1\" ,uri=\"sips:a@[::1]:5061;x=y?h=v\"",
		"Digest uri=|\"\"", "Digest uri=|\"sip:a b\"", "Digest uri=|\"a\"", "Digest uri=|\"sip:a@-\"", "Digest uri=|\"*x\"",
		"Digest other=x, more=\"y\", algorithm=FOO", "NTLM qop=\"x\", nc=1", "Digest a=\"b\\\"c\"",
		"Digest|", "Digest |", "Digest username=|Alice", "Digest response=|\"0123456789ABCDEF0123456789abcdef\"",
		"Digest nc=|1", "Digest qop=|\"auth\"", "Digest uri=|sip:a@b", "Digest realm=\"r|", "Digest realm=\"r|\\\r\n \"", "Digest realm|", "Digest a=1,|",
		"Digest userhash=|maybe", "Digest algorithm=|\"MD5\"", "Digest a=1 |b=2", "Other a=|@" } },
	{ HEADERS(PSIP_H_WWW_AUTHENTICATE, PSIP_H_PROXY_AUTHENTICATE), {
		"Digest realm=\"atlanta.com\", domain=\"sip:boxesbybob.com\", qop=\"auth\", nonce=\"f84f1cec41e6cbe5aea9c8e88d359\", opaque=\"\", stale=FALSE, algorithm=MD5",
		"Digest realm=\"r\",qop=\"auth,auth-int\",domain=\"sip:a  sips:b /c\", charset=UTF-8", "Digest\trealm=\"\xc3\xa4\"", "Basic realm=\"x\"",
		"Digest|", "Digest realm=|r", "Digest stale=|\"true\"", "Digest stale=|maybe", "Digest qop=|auth", "Digest qop=|\"auth, auth-int\"",
		"Digest domain=|\"sip:a <b>\"", "Digest domain=|\"\"", "Digest domain=|\"/a /b{\"", "Digest nonce=|n", "Digest realm=\"|\xff\"", "|=a" } },
	{ HEADERS(PSIP_H_CALL_ID), {
		"f81d4fae-7dec-11d0-a765-00a0c91e6bf6@biloxi.com", "a84b4c76e66710", "a(b)<c>{d}[e]?/\\\":@h", "|", "a@|", "|@h", "a@b|@c", "a| b", "a|,b", "a|;b" } },
	{ HEADERS(PSIP_H_IN_REPLY_TO), {
		"70710@saturn.bell-tel.com, 17320@saturn.bell-tel.com", "a", "a@b,c", "|", "a,|", "a@|", "a|;b", "a |b", "|,a" } },
	{ HEADERS(PSIP_H_CONTACT), {
		"\"Mr. Watson\" <sip:watson@worcester.bell-telephone.com> ;q=0.7; expires=3600, \"Mr. Watson\" <mailto:watson@bell-telephone.com> ;q=0.1",
		"<sips:bob@192.0.2.4>;expires=60", "*", "sip:a@h;expires=4294967295;x", "A B <sip:x@y;transport=tcp>",
		"<sip:a@b>;+sip.instance=\"<urn:uuid:00000000-0000-1000-8000-000A95A0E128>\";reg-id=1",
		"<sip:a@b>;audio;video=\"TRUE\";methods=\"INVITE,BYE\";+sip.message=\"!#>=1.5,#-1:+2,#=3\";description=\"<PC \\\" x>\";mobility=\"fixed\"",
		"<sip:a@b>;pub-gruu=\"sip:a@b;gr=1\";temp-gruu=\"sip:x@b;gr=\\\"1\"", "<sip:a@b;pn-provider;pn-prid=x;pn-param=y;pn-purr=z>",
		"<sip:a@b>;reg-id=2147483647", "<sip:a@b>,|", "<sip:a@b>;q=|1.001", "<sip:a@b>;q=|0.1234", "<sip:a@b>;expires=|x", "<sip:a@b>;expires=|4294967296",
		"<sip:a@b>;reg-id=|0", "<sip:a@b>;reg-id=|2147483648", "<sip:a@b>;+sip.instance=|\"urn:uuid:x\"", "<sip:a@b>;+sip.instance|",
		"<sip:a@b>;audio=|true", "<sip:a@b>;+sip.b=|\"x, y\"", "<sip:a@b>;pub-gruu=|foo", "<sip:a@b>;temp-gruu=|x",
		"<sip:a@b|;pn-prid>", "<sip:a@b>;x=1;|x=2", "<sip:a@b>;q=0.1;|q=0.1", "<sip:a@b>;q|" } },
	{ HEADERS(PSIP_H_CONTENT_DISPOSITION), {
		"session", "session;handling=optional", "icon ; handling=required;x=\"y\"", "|", "session|/x", "session;|", "session;handling=|\"optional\"",
		"session;handling|", "session;a;|A" } },
	{ HEADERS(PSIP_H_CONTENT_LANGUAGE), { "fr", "mi, en", "en-us-abc", "|", "en,|", "e|1", "|*", "abcdefgh|i", "en|;q=1", "en-|" } },
	{ HEADERS(PSIP_H_CONTENT_LENGTH, PSIP_H_FLOW_TIMER), { "0", "349", "00099999999999999999999", "|", "|-5", "|abc", "1|.5", "12| 3", "1|,2", "1|;x" } },
	{ HEADERS(PSIP_H_EXPIRES, PSIP_H_MIN_EXPIRES), { "5", "0", "4294967295", "|", "|-5", "|abc", "|4294967296", "1|,2", "1|;x", "|99999999999999999999999999" } },
	{ HEADERS(PSIP_H_MAX_FORWARDS), { "|abc", "0", "70", "255", "007", "|", "|256", "|-1", "|99999999999999999999", "7| 0", "70|;a" } },
	{ HEADERS(PSIP_H_MAX_BREADTH), { "60", "1", "99999999999", "|", "|0", "|-1", "5|;x=1", "|x", "1|,2" } },
	{ HEADERS(PSIP_H_RSEQ), { "988789", "1", "4294967295", "007", "|0", "|4294967296", "1|,2", "|abc", "|", "1| 2" } },
	{ HEADERS(PSIP_H_RACK), {
		"776656 1 INVITE", "1   2\r\n\tINVITE", "4294967295 2147483647 PRACK", "|0 1 INVITE", "1 |2147483648 INVITE", "776656 |INVITE", "1|,2 INVITE", "1 2|", "|4294967296 1 INVITE",
		"1 |4294967296 INVITE", "1 2 |@", "1 2 INVITE|;a", "|" } },
	{ HEADERS(PSIP_H_CSEQ), {
		"4711 INVITE", "0009 \r\n INVITE", "2147483647 FOO-1.x", "|2147483648 INVITE", "|INVITE 4711", "0|x5 BYE", "1|", "1 |@", "1 INVITE|,", "1 A| B" } },
	{ HEADERS(PSIP_H_CONTENT_TYPE), {
		"application/sdp", "text/html; charset=ISO-8859-4", "multipart/mixed;boundary=\"a b\"", "text / plain;a=b", "text|", "text/|", "|/plain",
		"text/html;charset|", "text/html;a=|[::1]", "text/html|, a/b", "text/html;a=|", "text/html;a=b;|A=c" } },
	{ HEADERS(PSIP_H_DATE), {
		"Sat, 13 Nov 2010 23:29:00 GMT", "Thu, 21 Feb 2002 13:02:03 GMT", "Mon, 00 Jan 0000 00:00:00 GMT", "Sat, 13 Nov 2010 23:29:00 |EST",
		"|sat, 13 Nov 2010 23:29:00 GMT", "Sat, 3| Nov 2010 23:29:00 GMT", "Sat|urday, 13-Nov-10 23:29:00 GMT", "Sat, 13 Nov 2010 2|4:00:00 GMT",
		"Sat, 13 Nov 2010 23:|60:00 GMT", "Sat, 13 | Nov 2010 23:29:00 GMT", "Sat, 13 Nov 2010 23:29:00 GMT|x",
		"Sat| Nov 13 23:29:00 2010" } },
	{ HEADERS(PSIP_H_DIVERSION), {
		"<tel:+19195551212>;reason=user-busy;counter=1;privacy=full", "\"A\" <sip:a@b>;limit=99;screen=yes, <sip:c@d>;reason=\"x y\"",
		"<sip:a@b>;x;y=z", "|sip:a@b", "<sip:a@b>;counter=|100", "<sip:a@b>;limit=|x", "<sip:a@b>;reason|", "<sip:a@b>;screen=|[::1]",
		"<sip:a@b>;counter=1;|counter=1" } },
	{ HEADERS(PSIP_H_FROM, PSIP_H_TO), {
		"\"A. G. Bell\" <sip:agb@bell-telephone.com> ;tag=a48s", "sip:+12125551212@server.phone2net.com;tag=887s",
		"Anonymous <sip:c8oqz84zk7z@privacy.org>;tag=hyh8", "The Operator <sip:operator@cs.columbia.edu>;x=\"y\"", "<sip:a@b>;tag=|\"a\"", "<sip:a@b>;tag|",
		"<sip:a@b>;tag=a;|tag=b", "<sip:a@b>, |<sip:c@d>", "|*", "<sip:a@b>;x=1;|x=1" } },
	{ HEADERS(PSIP_H_REPLY_TO, PSIP_H_REFER_TO), {
		"Bob <sip:bob@biloxi.com>", "<sip:dave@denver.example.org?Replaces=12345%40192.168.118.3%3B>", "http://www.ietf.org", "sip:a@b;p=1",
		"|", "<sip:a@b>, |<sip:c@d>", "|*", "<sip:a@b>;x;|x", "<sip:a|", "<sip:a@b>;x=|@" } },
	{ HEADERS(PSIP_H_REFERRED_BY), {
		"sip:r@ref.example;cid=\"2UWQFN309shb3@ref.example\"", "<sip:r@x>;cid=\"a.b@x\";q=1", "sip:r@x", "<sip:r@x>;cid=\"a@[2001:db8::1]\"",
		"<sip:r@x>;cid=|2UWQ", "<sip:r@x>;cid=|\"a@b@c\"", "<sip:r@x>;cid=|\"a..b@c\"", "<sip:r@x>;cid=|\"a\"", "<sip:r@x>;cid=|\"a@[1:2]\"",
		"<sip:r@x>;cid=|\"a b\"", "<sip:r@x>;cid=|\"@b\"", "<sip:r@x>;cid=|\"a@[::1]b\"", "<sip:r@x>;cid|", "<sip:r@x>, |<sip:s@x>", "|*" } },
	{ HEADERS(PSIP_H_ROUTE, PSIP_H_RECORD_ROUTE, PSIP_H_PATH, PSIP_H_SERVICE_ROUTE), {
		"<sip:server10.biloxi.com;lr>, <sip:bigbox3.site3.atlanta.com;lr>", "<sip:p;lr>;x=1", "\"P\" <sips:[2001:db8::1]:5061;lr>", "|sip:p;lr",
		"<sip:p;lr>,|", "|*", "<sip:p>;x;|x", "<sip:a@b>, |sip:c", "<sip:p>;a=|@" } },
	{ HEADERS(PSIP_H_HISTORY_INFO), {
		"<sip:UserA@ims.example.com>;index=1, <sip:UserB@example.com>;index=1.1;mp=1", "<sip:bob@192.0.2.5?Reason=SIP%3Bcause%3D302>;index=1.2.10;rc=1.2",
		"\"A\" <sip:a@b>;foo=bar;index=0", "<sip:a@b>|", "<sip:a@b>;index=|1.", "<sip:a@b>;index=|01", "<sip:a@b>;index=|\"1\"", "<sip:a@b>;index=1;rc=|x",
		"|sip:a@b;index=1", "<sip:a@b>;index=1;|index=2" } },
	{ HEADERS(PSIP_H_P_ASSERTED_IDENTITY, PSIP_H_P_PREFERRED_IDENTITY), {
		"\"Cullen Jennings\" <sip:fluffy@cisco.com>", "tel:+14085264000", "<sip:a@b>, <tel:+1>", "sip:a@b|;user=phone", "|", "<sip:a@b>|;x=1", "|*", "<sip:a@b>,|",
		"a b|", "<sip:a|" } },
	{ HEADERS(PSIP_H_P_ASSOCIATED_URI), {
		"", "<sip:a@b>, <tel:+1>;x", ", <sip:a@b>", ",\r\n \r\n <sip:a@b>", ",\r\n \r\n \"A\" <sip:a@b>", ",\r\n |\r\n A <sip:a@b>",
		",\r\n |\r\n ", "|sip:a@b", "<sip:a@b>,|", "|*", "<sip:a@b>;x;|x", "<sip:a|" } },
	{ HEADERS(PSIP_H_GEOLOCATION_ERROR), {
		"100 ; code=\"Cannot Process Location\"", "1", "424;x=y", "|1000", "|", "100;code=|x", "|a", "100|,200", "100;code|" } },
	{ HEADERS(PSIP_H_GEOLOCATION_ROUTING), { "yes", "no", "x=\"y\"", "a = [::1]", "|", "yes |no", "x=|", "x=\"y|", "yes|, no", "x=|[1:2]" } },
	{ HEADERS(PSIP_H_IDENTITY), {
		"eyJ0eXAiOiJwYXNzcG9ydCJ9.eyJh_-.cnM5;info=<https://biloxi.example.org/biloxi.cer>;alg=ES256;ppt=\"shaken\"", "ab+/==;x;info=<http://a>",
		"r5mw/0TiPwEsY3rEVsk+813gvYjcBUWYUA=", "\"ZYNBbHC00VMZr2kZt6VmCvPonWJMGvQTBDqghoWeLxJfzB2a1pxAr3VgrB0SsSAa\"", "|", "abc;info=|http://a", "abc;info|", "a|,b", "abc;alg=ES256;|alg=x",
		"abc;info=<http://a>;alg=|\"x\"", "abc;info=<http://a>|, x", "\"abc|" } },
	{ HEADERS(PSIP_H_INFO_PACKAGE), { "foo", "foo;x=1", "a ; b ; c=\"d\"", "|", "a|, b", "a;|", "a;b;|b", "a|/b", "a;x=|" } },
	{ HEADERS(PSIP_H_RECV_INFO), { "", "P, R", "a;x, b", "a,|", "|,a", "a;|", "a|/b", "a |b", "a;x=|" } },
	{ HEADERS(PSIP_H_JOIN), {
		"12adf2f34456gs5;to-tag=12345;from-tag=54321", "98732@sip.example.com ;from-tag=r33th4x0r ;to-tag=ff87ff", "a@b;to-tag=0;from-tag=0;x=y",
		"a|", "a;to-tag=1|", "a;to-tag=1;from-tag=2;|to-tag=3", "a;to-tag=|\"1\";from-tag=2", "a;to-tag|;from-tag=2", "|;to-tag=1;from-tag=2" } },
	{ HEADERS(PSIP_H_REPLACES), {
		"98732@sip.example.com ;from-tag=r33th4x0r ;to-tag=ff87ff", "12adf2f34456gs5;to-tag=12345;from-tag=54321;early-only", "9@x;from-tag=r;early-only;p=1;to-tag=f",
		"a|", "a;to-tag=1|", "a;to-tag=1;from-tag=2;|from-tag=2", "a;to-tag=1;from-tag=2;early-only=|1", "a;to-tag=1;from-tag=2|, b", "a;to-tag=|[::1];from-tag=2" } },
	{ HEADERS(PSIP_H_TARGET_DIALOG), {
		"fa77as7dad8-sd98ajzz@host.example.com ;local-tag=kkaz- ;remote-tag=6544", "a;remote-tag=1;local-tag=2", "a;x;remote-tag=1;local-tag=2", "a|",
		"a;local-tag=1|", "a;remote-tag=1|", "a;local-tag=1;remote-tag=1;|local-tag=1", "a;local-tag=|\"1\";remote-tag=1", "|" } },
	{ HEADERS(PSIP_H_MIME_VERSION), { "1.0", "01.10", "12.34", "1|", "1.|", "|.0", "1.0|.0", "1| .0", "|a" } },
	{ HEADERS(PSIP_H_MIN_SE), { "60", "120;a=b", "4294967295 ;lr", "4294967296", "|", "60;|", "|-1", "60;a;|a", "|x", "60|,70" } },
	{ HEADERS(PSIP_H_SESSION_EXPIRES), {
		"4000;refresher=uac", "1800;foo;refresher=UAS", "0", "1800;refresher=|proxy", "1800;refresher|", "1800;refresher=|\"uas\"", "4294967296",
		"1800;refresher=uas;|refresher=uas", "|", "1800|,1" } },
	{ HEADERS(PSIP_H_ORGANIZATION, PSIP_H_SUBJECT), {
		"Boxes by Bob", "", "(x) \xc3\xa4 \xe2\x82\xac \xf0\x9f\x98\x80 \"", "a\r\n \r\n\tb", "x|\x01", "|\x7f", "a|\x80", "a|\xff", "a|\xc3", "a|\nb" } },
	{ HEADERS(PSIP_H_UNKNOWN), { "::;;\"\"", "", "\x80\xbf", "a\r\n b", "a|\x7f", "a|\xc3", "|\xff", "a|\x01", "a|\r\nb" } },
	{ HEADERS(PSIP_H_PRIORITY, PSIP_H_SIP_ETAG, PSIP_H_SIP_IF_MATCH), {
		"emergency", "a.b-c", "*", "very| urgent", "|", "|\"a\"", "a|,b", "a|;b", "W|/x" } },
	{ HEADERS(PSIP_H_PRIVACY), { "id", "header;session;critical", "none", "|", "id;|", "id;| user", "id|,user", "|;id", "id;|;user" } },
	{ HEADERS(PSIP_H_REASON), {
		"SIP ;cause=200 ;text=\"Call completed elsewhere\"", "Q.850 ;cause=16 ;text=\"Terminated\", SIP;cause=600;a;g=[::1]", "FOO",
		"SIP;cause=|x", "SIP;text=|x", "SIP;cause|", "SIP;cause=1;|cause=1", "SIP,|", "|;cause=1", "SIP;g=|[:::1]", "SIP;cause=|\"1\"" } },
	{ HEADERS(PSIP_H_REFER_SUB), { "false", "TRUE", "true;x=1", "|maybe", "|", "true|x", "true;|", "true|, false" } },
	{ HEADERS(PSIP_H_ACCEPT_CONTACT), {
		"*;audio;require", "*;mobility=\"fixed\";explicit, *;methods=\"BYE,REFER\"", "* ; +g.x=\"<a b>\";q=x", "|a", "|sip:a@b", "*;require=|1", "*;audio=|x", "*;require;|require",
		"*,|", "*;methods=|\"a b\"", "|" } },
	{ HEADERS(PSIP_H_REJECT_CONTACT), {
		"*;actor=\"msg-taker\";video", "*", "*;x=y, *;language=\"!en\"", "|", "|a", "*,|", "*;actor=|msg-taker", "*;a;|a", "*|*" } },
	{ HEADERS(PSIP_H_REQUEST_DISPOSITION), {
		"proxy, recurse, parallel", "NO-cancel", "redirect,no-fork,sequential,queue", "|", "fo|o", "no-|proxy", "proxy,|", "proxy|;x", "fork |queue" } },
	{ HEADERS(PSIP_H_RESOURCE_PRIORITY), { "dsn.flash", "wps.3, dsn.flash", "a-b!.c", "|", "dsn|", "dsn.|", "|.flash", "dsn.flash|.x", "dsn.flash,|", "dsn.flash|;x" } },
	{ HEADERS(PSIP_H_ACCEPT_RESOURCE_PRIORITY), { "", "dsn.flash-override, dsn.flash", "wps.0", "dsn|", "dsn.|", "|.flash", "dsn.flash|.x", "a.b,|" } },
	{ HEADERS(PSIP_H_RETRY_AFTER), {
		"18000;duration=3600", "120 (I'm in a meeting)", "120(a (nested \\) b) c) ; x", "3600", "|abc", "120 (busy) ;duration=3600", "120 (busy;duration=3600|", "120;duration=|long",
		"|-1", "949302838503028349304023988", "1;duration=4294967296", "120 (a)|)", "120 (a|\x01)", "120;duration|", "120|,1", "120;duration=1;|duration=1" } },
	{ HEADERS(PSIP_H_SERVER, PSIP_H_USER_AGENT), {
		"HomeServer v2", "Softphone Beta1.5", "a/1.0 (x) b/2", "a (b (c))", "(a) (b)", "a / b", "(\\()", "a (b (c)|", "a (b)|)", "|", "a/|", "a|(b)", "(a)|b", "a|,b", "|/1", "(a|\r\n)" } },
	{ HEADERS(PSIP_H_SESSION_ID), {
		UUID, UUID ";remote=00000000000000000000000000000000", UUID " ; x=\"y\"", "|", "ab30317f|", UUID "|0", "|AB30317f1a784dc48ff824d0d3715d86",
		UUID ";remote=|0", UUID ";remote|", UUID "|," } },
	{ HEADERS(PSIP_H_SUBSCRIPTION_STATE), {
		"active;expires=60", "terminated;reason=giveup;retry-after=5", "foo;expires=5;x", "PENDING", "active;expires=|x", "active;expires=4294967296", "active;retry-after=|\"1\"",
		"active;reason=|\"x\"", "|", "active|, pending", "active;expires=1;|expires=1", "active;|" } },
	{ HEADERS(PSIP_H_TIMESTAMP), { "54", "54.3 0.5", "54. .", "54 0", "|.5", "|", "54|,1", "54.3|.", "54 0| 1", "|x" } },
	{ HEADERS(PSIP_H_VIA), {
		"SIP/2.0/UDP erlang.bell-telephone.com:5060;branch=z9hG4bK87asdks7", "SIP/2.0/UDP 192.0.2.1:5060 ;received=192.0.2.207;branch=z9hG4bK77asjd",
		"SIP / 2.0 / UDP first.example.com: 4000;ttl=16 ;maddr=224.2.0.1 ;branch=z9hG4bKa7c6a8dlze.1, SIP/2.0/WSS h",
		"SIP / 2.0 / UDP h : 5060 ; branch = z", "|", "SIP/2.0/UDP |", "SIP/2.0|", "SIP/2.0/UDP h,|",
		"SIP/2.0/UDP h;|" } },
	{ HEADERS(PSIP_H_WARNING), {
		"307 isi.edu \"Session parameter 'foo' not understood\"", "370 h \"x, y\", 399 h:5060 \"z\", 399 [2001:db8::1]:5060 \"z\", 399 a_pseudonym \"z\"",
		"301 isi.edu   \"two blanks are quoted-string's\"", "399 1.2.3.4:5 \"\"", "|1812 h \"x\"", "370 |[1:2] \"x\"", "370 h |x", "370 |", "|37", "370 h \"x|", "370 h \"x\"|;y", "|37 h \"x\"",
		"370 a_b|:1 \"x\"", "370 h:| \"x\"", "370 h \"x\",|" } },
};

static char *without_mark(const char *value, size_t *length, size_t *mark)
{
	char *copy;

	*length = 0;
	*mark = SIZE_MAX;
	for (size_t i = 0; value[i] != 0; i++)
		if (value[i] == '|')
			*mark = i;
		else
			++*length;
	copy = malloc(*length == 0 ? 1 : *length); /* exact: ASan sees a read beyond */
	assert_non_null(copy);
	for (size_t i = 0, to = 0; value[i] != 0; i++)
		if (value[i] != '|')
			copy[to++] = value[i];
	return copy;
}

/* ledger: 3261-20.16-01 3261-20.17-01 3261-20.22-02 3261-20.24-01 3261-20.33-02 3261-20.43-01 3261-22.4-04 3261-7.3.1-16
 * ledger: 3261-25.1-09 3261-25.1-10 3261-25.1-11 3261-25.1-14 3261-25.1-29 3261-25.1-30 3261-25.1-31 3261-25.1-32 3261-25.1-35
 * ledger: 3261-25.1-39 3261-25.1-42 3261-25.1-43 3261-25.1-44 3261-25.1-45 3261-25.1-46 3261-25.1-49 3261-25.1-50
 * ledger: 3262-7.1-01 3262-10-02 3326-2-02 3327-4-05 3891-6.1-03 3891-6.1-04 3891-6.1-06 3892-3-02 3903-12-01 4028-4-08 4028-5-01
 * ledger: 5393-5.3.1-01 5626-10-01 5626-10-02 5626-10-03 6086-9.2-01 6665-8.4-01 6665-8.4-02 6665-8.4-03
 * ledger: 7616-3.5-14 8760-2.6-02 8760-2.7-01 8760-2.7-02 */
static void every_header_by_its_grammar(void **state)
{
	unsigned fit[PSIP_H_COUNT] = { 0 }, unfit[PSIP_H_COUNT] = { 0 }, wrong = 0;

	(void)state;
	for (size_t f = 0; f < sizeof families / sizeof *families; f++)
		for (unsigned h = 0; h < 12 && (h == 0 || families[f].headers[h] != 0); h++)
			for (unsigned v = 0; v < 40 && families[f].values[v] != NULL; v++) {
				enum psip_header_id id = (enum psip_header_id)families[f].headers[h];
				size_t length, mark, at = SIZE_MAX;
				char *copy = without_mark(families[f].values[v], &length, &mark);
				int result = psip_header_value_check(id, psip_span(copy, length), PSIP_STRICT, &at);

				if ((result == PSIP_OK) != (mark == SIZE_MAX) || (result != PSIP_OK && at != mark)) {
					print_error("%s: %s: %d at %zu\n", psip_header_text(id), families[f].values[v], result, at);
					wrong++;
				}
				*(mark == SIZE_MAX ? &fit[id] : &unfit[id]) += 1;
				free(copy);
			}
	for (unsigned id = 0; id < PSIP_H_COUNT; id++)
		if (fit[id] < 3 || unfit[id] < 5) {
			print_error("%s: %u fit, %u do not\n", psip_header_text((enum psip_header_id)id), fit[id], unfit[id]);
			wrong++;
		}
	assert_int_equal(wrong, 0);
}

static int check(enum psip_header_id id, const char *value, psip_mode mode)
{
	return psip_header_value_check(id, psip_string(value), mode, NULL);
}

/* Refused in strict, taken with the quirk alone, refused with all quirks but it (and, where the header is one that UNUSED_VALUE
 * leaves unread, without that). */
static void each_quirk_by_its_bit(void **state)
{
	static const struct {
		uint32_t quirk;
		enum psip_header_id id;
		const char *value;
		bool needed;
	} cases[] = {
		{ PSIP_QUIRK_BARE_LF, PSIP_H_REQUIRE, "a\n ,b", true },
		{ PSIP_QUIRK_BARE_LF, PSIP_H_SUBJECT, "a\n b", false },
		{ PSIP_QUIRK_REPEATED_FOLDS, PSIP_H_REQUIRE, "a\r\n \r\n ,b", true },
		{ PSIP_QUIRK_BAD_UTF8, PSIP_H_AUTHORIZATION, "Digest username=\"\xff\"", true },
		{ PSIP_QUIRK_BAD_UTF8, PSIP_H_SUBJECT, "\xc3 a", false },
		{ PSIP_QUIRK_BAD_UTF8, PSIP_H_SERVER, "(\x80)", false },
		{ PSIP_QUIRK_EMPTY_PARAM, PSIP_H_EVENT, "a;;b", false },
		{ PSIP_QUIRK_EMPTY_PARAM, PSIP_H_EVENT, "a;b;", false },
		{ PSIP_QUIRK_EMPTY_PARAM, PSIP_H_REASON, "a; ,b", false },
		{ PSIP_QUIRK_EMPTY_VALUE, PSIP_H_EVENT, "a;b=", false },
		{ PSIP_QUIRK_EMPTY_VALUE, PSIP_H_EVENT, "a;id=;b", false },
		{ PSIP_QUIRK_EMPTY_ELEMENT, PSIP_H_REQUIRE, "a,,b", true },
		{ PSIP_QUIRK_EMPTY_ELEMENT, PSIP_H_REQUIRE, ",a , ,", true },
		{ PSIP_QUIRK_EMPTY_ELEMENT, PSIP_H_AUTHORIZATION, "Digest realm=\"r\",", true },
		{ PSIP_QUIRK_PARAM_BYTES, PSIP_H_EVENT, "a;b=c@d", false },
		{ PSIP_QUIRK_PARAM_BYTES, PSIP_H_EVENT, "a;b=[:::]", false },
		{ PSIP_QUIRK_PARAM_TWICE, PSIP_H_EVENT, "a;id=1;ID=2", false },
		{ PSIP_QUIRK_PARAM_TWICE, PSIP_H_REASON, "SIP;x;y;X", false },
		{ PSIP_QUIRK_PARAM_TWICE, PSIP_H_CONTACT, "<sip:a@b>;x;y;x", true },
		{ PSIP_QUIRK_EMPTY_PARAM, PSIP_H_CONTACT, "<sip:a@b>;;x", true },
		{ PSIP_QUIRK_LARGE_NUMBER, PSIP_H_EXPIRES, "4294967296", false },
		{ PSIP_QUIRK_LARGE_NUMBER, PSIP_H_RACK, "1 2147483648 INVITE", false },
		{ PSIP_QUIRK_UNUSED_VALUE, PSIP_H_AUTHORIZATION, "Basic dXNlcg==", true },
		{ PSIP_QUIRK_UNUSED_VALUE, PSIP_H_WWW_AUTHENTICATE, "Negotiate", true },
		{ PSIP_QUIRK_UNUSED_VALUE, PSIP_H_AUTHORIZATION, "Digest username=\"a\",username*=b", true },
		{ PSIP_QUIRK_LARGE_NUMBER, PSIP_H_CONTACT, "<sip:a@b>;expires=4294967296", true },
		{ PSIP_QUIRK_LARGE_NUMBER, PSIP_H_CSEQ, "2147483648 INVITE", true },
		{ PSIP_QUIRK_DIGEST_QUOTES, PSIP_H_AUTHORIZATION, "Digest qop=\"auth\"", true },
		{ PSIP_QUIRK_DIGEST_QUOTES, PSIP_H_AUTHORIZATION, "Digest nc=\"00000001\"", true },
		{ PSIP_QUIRK_DIGEST_QUOTES, PSIP_H_AUTHORIZATION, "Digest algorithm=\"MD5\"", true },
		{ PSIP_QUIRK_DIGEST_QUOTES, PSIP_H_AUTHORIZATION, "Digest realm=example.com,uri=sip:a@b", true },
		{ PSIP_QUIRK_DIGEST_QUOTES, PSIP_H_AUTHORIZATION, "Digest response=0123456789abcdef0123456789abcdef", true },
		{ PSIP_QUIRK_DIGEST_QUOTES, PSIP_H_WWW_AUTHENTICATE, "Digest realm=x", true },
		{ PSIP_QUIRK_DIGEST_QUOTES, PSIP_H_WWW_AUTHENTICATE, "Digest stale=\"true\"", true },
		{ PSIP_QUIRK_DIGEST_QUOTES, PSIP_H_WWW_AUTHENTICATE, "Digest qop=auth", true },
		{ PSIP_QUIRK_UNUSED_VALUE, PSIP_H_DATE, "today", true },
		{ PSIP_QUIRK_UNUSED_VALUE, PSIP_H_CONTACT, "<sip:a@b>;q=2", true },
		{ PSIP_QUIRK_UNUSED_VALUE, PSIP_H_AUTHORIZATION, "Digest nc=1", true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		uint32_t others = PSIP_LENIENT & ~cases[i].quirk & (cases[i].needed ? UINT32_MAX : ~(uint32_t)PSIP_QUIRK_UNUSED_VALUE);

		if (check(cases[i].id, cases[i].value, PSIP_STRICT) == PSIP_OK || check(cases[i].id, cases[i].value, cases[i].quirk) != PSIP_OK ||
		    check(cases[i].id, cases[i].value, others) == PSIP_OK)
			fail_msg("%s: %s: strict %d, alone %d, others %d", psip_header_text(cases[i].id), cases[i].value,
			         check(cases[i].id, cases[i].value, PSIP_STRICT), check(cases[i].id, cases[i].value, cases[i].quirk),
			         check(cases[i].id, cases[i].value, others));
	}
}

/* What a quirk allows does not allow what is next to it. */
static void quirks_end_somewhere(void **state)
{
	(void)state;
	assert_int_equal(check(PSIP_H_REQUIRE, "a b", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_REQUIRE, "", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_REQUIRE, " , ,", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_MAX_FORWARDS, "256", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_AUTHORIZATION, "Digest realm=\"r", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_AUTHORIZATION, "Digest nc=\"1\"", PSIP_QUIRK_DIGEST_QUOTES), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_CSEQ, "4294967296 INVITE", PSIP_LENIENT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_CONTACT, "<sip:a@b>;expires=5x", PSIP_QUIRK_LARGE_NUMBER), PSIP_ERR_SYNTAX);
	assert_int_equal(psip_header_value_check(PSIP_H_DATE, psip_span(NULL, 0), PSIP_STRICT, NULL), PSIP_ERR_ARGUMENT);
	assert_int_equal(check((enum psip_header_id)PSIP_H_COUNT, "an unknown header", PSIP_STRICT), PSIP_OK);
}

/* SWS, twice where two rules bring it: one fold each (RFC 3261 §25.1). */
static void folds_where_the_grammar_has_white_space(void **state)
{
	static const char one[] = "a;b\r\n =\r\n c", quoted[] = "a;b=\r\n \r\n \"c\"", two[] = "a;b\r\n \r\n =c", three[] = "a;b=\r\n \r\n \r\n \"c\"";

	(void)state;
	assert_int_equal(check(PSIP_H_EVENT, one, PSIP_STRICT), PSIP_OK);
	assert_int_equal(check(PSIP_H_EVENT, quoted, PSIP_STRICT), PSIP_OK);
	assert_int_equal(check(PSIP_H_EVENT, two, PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_EVENT, three, PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_CALL_INFO, "<http://a>\r\n \r\n ;b\r\n ,\r\n \r\n <http://c>", PSIP_STRICT), PSIP_OK);
	assert_int_equal(check(PSIP_H_SERVER, "(a)\r\n \r\n \r\n (b)", PSIP_STRICT), PSIP_OK);
	assert_int_equal(check(PSIP_H_SERVER, "a\r\n \r\n (b)\r\n \r\n c", PSIP_STRICT), PSIP_OK);
	assert_int_equal(check(PSIP_H_SERVER, "a\r\n \r\n b", PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_SERVER, "(a)\r\n ", PSIP_STRICT), PSIP_OK); /* a span that is no row's may end so */
	assert_int_equal(check(PSIP_H_SERVER, "(a)\r\n \r\n ", PSIP_STRICT), PSIP_ERR_SYNTAX);
	assert_int_equal(check(PSIP_H_SUBJECT, "a\r\n \r\n \r\n \r\n b", PSIP_STRICT), PSIP_OK);
	assert_int_equal(check(PSIP_H_DATE, "Sat,\r\n 13 Nov 2010 23:29:00 GMT", PSIP_STRICT), PSIP_ERR_SYNTAX);
}

static double seconds_for(enum psip_header_id id, const char *begin, const char *part, size_t count, const char *end)
{
	size_t part_length = strlen(part), length = strlen(begin) + count * part_length + strlen(end);
	char *text = malloc(length), *at = text;
	clock_t before;

	assert_non_null(text);
	memcpy(at, begin, strlen(begin));
	at += strlen(begin);
	for (size_t i = 0; i < count; i++, at += part_length)
		memcpy(at, part, part_length);
	memcpy(at, end, strlen(end));
	before = clock();
	assert_true(psip_header_value_check(id, psip_span(text, length), PSIP_STRICT, NULL) <= PSIP_OK);
	assert_true(psip_header_value_check(id, psip_span(text, length), (psip_mode)PSIP_LENIENT & ~(psip_mode)PSIP_QUIRK_UNUSED_VALUE, NULL) <= PSIP_OK);
	free(text);
	return (double)(clock() - before) / CLOCKS_PER_SEC;
}

/* Work by the square would take minutes here; a recursion per parenthesis, all of the stack. */
static void work_grows_with_the_length(void **state)
{
	(void)state;
	assert_true(seconds_for(PSIP_H_REQUIRE, "a", ",", 60000, "") < 1.0);
	assert_true(seconds_for(PSIP_H_REQUIRE, "a", ",a", 600000, "") < 2.0);
	assert_true(seconds_for(PSIP_H_EVENT, "a", ";p", 600000, "") < 2.0);
	assert_true(seconds_for(PSIP_H_EVENT, "a", ";[", 600000, "") < 2.0);
	assert_true(seconds_for(PSIP_H_EVENT, "a", ";p=[", 300000, "") < 2.0);
	assert_true(seconds_for(PSIP_H_CALL_INFO, "", "<a:b>;x,", 300000, "<a:b>") < 2.0);
	assert_true(seconds_for(PSIP_H_CALL_INFO, "", "<", 600000, "") < 2.0);
	assert_true(seconds_for(PSIP_H_SERVER, "a ", "(", 1000000, "") < 2.0);
	assert_true(seconds_for(PSIP_H_SERVER, "a ((", "()", 1000000, "))") < 2.0);
	assert_true(seconds_for(PSIP_H_AUTHORIZATION, "Digest a=b", ",a=b", 300000, "") < 2.0);
	assert_true(seconds_for(PSIP_H_WWW_AUTHENTICATE, "Digest domain=\"a:b", " a:b", 300000, "\"") < 2.0);
	assert_true(seconds_for(PSIP_H_SUBJECT, "a", "\r\n ", 300000, "b") < 2.0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_header_by_its_grammar),
		cmocka_unit_test(each_quirk_by_its_bit),
		cmocka_unit_test(quirks_end_somewhere),
		cmocka_unit_test(folds_where_the_grammar_has_white_space),
		cmocka_unit_test(work_grows_with_the_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
