/* SPDX-License-Identifier: MIT
 * A firmware image on 64 KB of RAM: parses a message with the strict parser and says so. */
#include "bare.h"
#include "picosip.h"

static const char request[] = "OPTIONS sip:carol@chicago.example SIP/2.0\r\n"
                              "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKhjhs8ass877\r\n"
                              "Max-Forwards: 70\r\n"
                              "To: <sip:carol@chicago.example>\r\n"
                              "From: Alice <sip:alice@atlanta.example>;tag=1928301774\r\n"
                              "Call-ID: a84b4c76e66710\r\n"
                              "CSeq: 63104 OPTIONS\r\n"
                              "Content-Length: 0\r\n\r\n";

int main(void)
{
	struct psip_header headers[16];
	struct psip_message message;

	memset(&message, 0, sizeof message);
	message.headers = headers;
	message.header_capacity = 16;
	if (psip_message_parse(&message, request, sizeof request - 1, PSIP_DATAGRAM, PSIP_STRICT, NULL) != PSIP_OK || message.header_count != 7)
		return 1;
	bare_number("stack bytes", bare_stack_used());
	bare_say("ok\n");
	return 0;
}
