/* SPDX-License-Identifier: MIT
 * The little that a firmware image without an operating system has: text out and an end, by Arm semihosting. */
#ifndef BARE_H
#define BARE_H

void bare_say(const char *text);                     /* to QEMU's standard output */
void bare_number(const char *label, unsigned value); /* "label value" and a line end */
_Noreturn void bare_exit(int code);                  /* QEMU ends: 0 with success, anything else with 1 */
unsigned bare_stack_used(void);                      /* bytes of stack that were ever touched */

int main(void);

#endif
