/* SPDX-License-Identifier: MIT
 * Capture files that Wireshark opens: pcapng, one interface, IP packets with headers made here. */
#ifndef PSIP_SESSION_CLI_PCAP_H
#define PSIP_SESSION_CLI_PCAP_H

#include <stdio.h>

#include "transport/address.h"

struct cli_pcap;

/* Opens the file and writes its head; NULL if it cannot (errno tells). */
struct cli_pcap *cli_pcap_open(const char *name);
/* One datagram or piece of a stream, at `time_us` microseconds since 1970. */
void cli_pcap_write(struct cli_pcap *pcap, uint64_t time_us, bool outgoing, const struct psip_address *from, const struct psip_address *to, const void *bytes,
                    size_t length);
/* 0, or -1 if something could not be written. NULL is allowed. */
int cli_pcap_close(struct cli_pcap *pcap);

#endif
