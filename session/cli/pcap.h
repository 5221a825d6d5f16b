/* SPDX-License-Identifier: MIT
 * Capture files that Wireshark opens: pcapng, one interface, IP packets with headers made here. */
#ifndef PSIP_SESSION_CLI_PCAP_H
#define PSIP_SESSION_CLI_PCAP_H

#include <stdio.h>

#include "transport/address.h"
#include "transport/base/block.h"

struct cli_pcap;

/* Opens the file and writes its head; NULL if it cannot (errno tells). */
struct cli_pcap *cli_pcap_open(const char *name);
/* One datagram (flow 0) or piece of a stream, at `time_us` microseconds since 1970, without credentials and keys (redact.h). */
void cli_pcap_write(struct cli_pcap *pcap, uint64_t time_us, bool outgoing, psip_handle flow, const struct psip_address *from,
                    const struct psip_address *to, const void *bytes, size_t length);
/* 0, or -1 if something could not be written. NULL is allowed. */
int cli_pcap_close(struct cli_pcap *pcap);

#endif
