# SPDX-License-Identifier: MIT
# picosip. `make help` lists what can be made; everything made lies under build/.

VERSION := 0.1.0
SOMAJOR := 0
PREFIX  ?= /usr/local
# One job for each processor, unless this make runs inside another, which then decides.
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 2) --no-print-directory
endif

ifneq ($(filter deps,$(MAKECMDGOALS)),)
# `make deps test` in one go: the packages first, then a fresh make that looks for compilers and libraries anew.
REST := $(filter-out deps,$(MAKECMDGOALS))
.PHONY: deps $(REST)
deps: ## install the Debian packages that are missing (`make deps demo`, `make deps test`)
	@sh test/tools/deps.sh $(REST)
ifneq ($(REST),)
$(firstword $(REST)): deps
	@+$(MAKE) $(REST)
$(filter-out $(firstword $(REST)),$(REST)): $(firstword $(REST)) ;
endif
else

.DEFAULT_GOAL := all
.SUFFIXES:
.DELETE_ON_ERROR:

# ---- Variants: each has its own folder, so that their objects never mix ---------------------------------------------

ifeq ($(origin CC),default)
CC := gcc
endif
WITH_CARES ?= 1
WITH_TLS   ?= 1
ifeq ($(SIZE),1)
GRAMMAR ?= -T0
OPT     ?= -Os
endif
ifeq ($(COV),1)
OPT     := -O0 --coverage
endif
GRAMMAR ?= -G2
OPT     ?= -O2

comma := ,
empty :=
VARIANT := $(filter-out gcc,$(notdir $(firstword $(CC)))) $(if $(SAN),san-$(subst $(comma),-,$(SAN)))
VARIANT += $(patsubst -%,%,$(filter-out -G2,$(GRAMMAR)) $(filter-out -O2 --coverage,$(OPT))) $(if $(filter 1,$(COV)),cov) $(if $(filter 1,$(NO_DIAGNOSTICS)),quiet)
VARIANT += $(if $(filter 0,$(WITH_CARES)),no-cares) $(if $(filter 0,$(WITH_TLS)),no-tls)
BUILD   := build$(if $(strip $(VARIANT)),/variant/$(subst $(empty) $(empty),-,$(strip $(VARIANT))))

WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Werror
CFLAGS   ?= $(OPT) -g
# gcc makes a call of strlen() out of a loop that counts, unless told not to; the core calls five functions only.
NO_IDIOMS  := $(if $(findstring clang,$(CC)),,-fno-tree-loop-distribute-patterns)
ALL_CFLAGS = -std=c11 $(CFLAGS) $(WARNINGS) $(NO_IDIOMS) -fPIC -fno-semantic-interposition -fvisibility=hidden -I. $(DEFINES) $(SANFLAGS)
ifneq ($(SAN),)
SANFLAGS := -fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer
endif
ifeq ($(NO_DIAGNOSTICS),1)
DEFINES := -DPSIP_NO_DIAGNOSTICS
endif

# ---- Libraries of the driver; without them the core and UDP/TCP still build -----------------------------------------

ifneq ($(WITH_CARES),0)
ifeq ($(shell pkg-config --exists libcares 2>/dev/null && echo yes),yes)
DRIVER_DEFINES += -DPSIP_WITH_CARES $(shell pkg-config --cflags libcares)
DRIVER_LIBS    += $(shell pkg-config --libs libcares)
endif
endif
ifneq ($(WITH_TLS),0)
ifeq ($(shell echo '\#include <mbedtls/ssl.h>' | $(CC) -E -x c - >/dev/null 2>&1 && echo yes),yes)
DRIVER_DEFINES += -DPSIP_WITH_MBEDTLS
DRIVER_LIBS    += $(if $(wildcard transport/tls/*.c),-lmbedtls -lmbedx509 -lmbedcrypto)
endif
endif
DRIVER_LIBS += -pthread

# ---- Sources ---------------------------------------------------------------------------------------------------------

HAVE_RAGEL := $(shell command -v ragel 2>/dev/null)
RL       := $(wildcard parser/*.rl)
GEN      := $(RL:parser/%.rl=parser/gen/%.c)
# The committed machines, or ones made for this variant alone.
GEN_USED := $(if $(filter -G2,$(GRAMMAR)),$(sort $(wildcard parser/gen/*.c) $(if $(HAVE_RAGEL),$(GEN))),$(RL:parser/%.rl=$(BUILD)/gen/%.c))
CORE     := $(sort $(wildcard parser/*.c transport/base/*.c transport/*.c transaction/*.c dialog/*.c session/*.c))
DRIVER   := $(wildcard transport/posix/*.c $(if $(filter -DPSIP_WITH_MBEDTLS,$(DRIVER_DEFINES)),transport/tls/*.c))
CLI      := $(wildcard session/cli/*.c)
HEADERS  := $(wildcard parser/*.h parser/*.def transport/base/*.h transport/base/*.def transport/*.h transport/*.def transaction/*.h \
              transaction/*.def dialog/*.h dialog/*.def session/*.h session/*.def transport/posix/*.h transport/tls/tls.h)
HAVE_TLS := $(filter -DPSIP_WITH_MBEDTLS,$(DRIVER_DEFINES))
UNIT     := $(filter-out $(if $(HAVE_TLS),,test/unit/test_tls%),$(wildcard test/unit/test_*.c))
FLOW     := $(wildcard test/flow/test_*.c)
SIM      := $(wildcard test/sim/*.c)
INTEROP  := $(filter-out %/lib.sh %/common.sh,$(wildcard test/interop/[a-z]*.sh))
FUZZ     := $(filter-out $(if $(HAVE_TLS),,fuzz/fuzz_tls%),$(wildcard fuzz/fuzz_*.c))

object = $(patsubst %.c,$(BUILD)/obj/%.o,$(patsubst $(BUILD)/%,%,$(1)))
CORE_O    := $(call object,$(CORE) $(GEN_USED))
DRIVER_O  := $(call object,$(DRIVER))
CLI_O     := $(call object,$(CLI))
SIM_O     := $(call object,$(SIM))
LIB_A     := $(BUILD)/libpicosip.a
LIB_SO    := $(BUILD)/libpicosip.so.$(VERSION)
PROGRAM   := $(if $(CLI),$(BUILD)/picosip)
TEST_BIN  := $(patsubst test/%.c,$(BUILD)/test/%,$(UNIT) $(FLOW))
# parse.c has further files, its peers' among them, and a second program that counts allocations.
BENCH_PARSE := $(filter-out %/parse_malloc.c,$(wildcard test/bench/parse*.c test/bench/peers_*.c))
PROBES    := $(patsubst test/bench/%.c,$(BUILD)/picosip-%-probe,$(filter-out test/bench/parse_% test/bench/peers_%,$(wildcard test/bench/*.c))) \
             $(BUILD)/picosip-parse-malloc-probe
LINK       = $(CC) $(CFLAGS) $(SANFLAGS) $(LDFLAGS) -o $@ $(filter %.o %.a,$^)
Q         := $(if $(filter 1,$(V)),,@)
SAY        = $(if $(filter 1,$(V)),@:,@printf '  %-7s %s\n' '$(1)' '$(2)')

# ---- Targets for people ----------------------------------------------------------------------------------------------

.PHONY: help all lib certs demo test gen bench fuzz ledger size amalgam install uninstall clean check FORCE
help: ## this list
	@sed -n 's/^\([a-z][a-z0-9-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "  make %-15s %s\n", $$1, $$2 }'
	@printf '\nVariables: CC=clang  SAN=address,undefined  T=test  F=fuzzer TIME=s  B=bench  L=ledger-id  V=1 (show commands)\n'
	@printf '           SIZE=1 (table machines, -Os)  NO_DIAGNOSTICS=1  WITH_CARES=0  WITH_TLS=0  PREFIX= DESTDIR=\n'

all: lib $(PROGRAM) ## the libraries, their picosip.pc, and the command: build/picosip
lib: $(LIB_A) $(LIB_SO) $(BUILD)/picosip.pc

demo: all ## a call between two picosip programs on this machine
	@sh test/tools/demo.sh $(BUILD)/picosip

LOG ?= $(BUILD)/test
# SIP.js of the npm registry, for the interop scripts: fetched once; without it they fail and say so.
SIPJS := $(if $(shell command -v npm 2>/dev/null),build/npm/agent.mjs)
# T= picks programs and scripts by name, else those whose source holds the word.
named = $(if $(T),$(or $(strip $(foreach t,$(1),$(if $(filter $(T) test_$(T) $(T).sh,$(notdir $(t:.c=))),$(t)))),$(shell grep -lw -e '$(T)' $(1) /dev/null)),$(1))
RUN_BIN    = $(patsubst test/%.c,$(BUILD)/test/%,$(call named,$(filter-out %.sh,$(1))))
RUN_SCRIPT = $(call named,$(filter %.sh,$(1)))
test_run   = PICOSIP=$(BUILD)/picosip BUILD=$(BUILD) VERBOSE=$(T) bash test/tools/run.sh $(LOG) $(call RUN_BIN,$(1)) -- $(call RUN_SCRIPT,$(1))

test: all $(TEST_BIN) $(SIPJS) ## build, run the unit, flow and interop tests, count them (T=name: one alone)
	$(if $(T),,@rm -f $(LOG)/*.log $(LOG)/*.result)
	@$(call test_run,$(UNIT) $(FLOW) $(INTEROP))

.PHONY: test-pure test-flow test-debian13
test-pure: $(TEST_BIN) ## the unit and flow tests alone
	@$(call test_run,$(UNIT) $(FLOW))
test-flow: $(filter $(BUILD)/test/flow/%,$(TEST_BIN))
	@$(call test_run,$(FLOW))
test-debian13: ## the tests in a Debian 13 root, with its compilers and libraries (needs root; T=name: one alone)
	@bash test/tools/debian13.sh $(if $(T),'T=$(T)')

certs: build/certs/complete ## certificates for tests of TLS, good and bad ones: build/certs (needs openssl)

gen: $(GEN) ## regenerate parser/gen from the grammar, where it changed (needs ragel)

bench: all $(PROBES) ## run test/bench/*.sh (B=name: one alone)
	@PICOSIP=$(BUILD)/picosip BUILD=$(BUILD) sh test/tools/bench.sh '$(B)'

fuzz: ## fuzz one layer: make fuzz F=message TIME=60
	@$(MAKE) CC=clang SAN=fuzzer-no-link,address,undefined fuzz-run F='$(F)' TIME='$(TIME)'

ledger: ## requirements that passing tests cite (L="3261-17 5630": by id, ROLE=parser,builder: by role, SHORT=1: only where some are open)
	$(if $(wildcard $(LOG)/passed.txt),,@$(MAKE) test)
	@python3 test/tools/ledger.py --passed $(LOG)/passed.txt --prefix '$(L)' --role '$(ROLE)' $(if $(SHORT),--short)

size: $(filter %/picosip-size-probe,$(PROBES)) ## bytes of code for each layer, x86-64 and Cortex-M4
	@GCC='$(CC)' BUILD=$(BUILD) bash test/tools/size.sh $(CORE)
	@$(if $<,$<,:)

amalgam: $(BUILD)/amalgam/picosip.c ## build/amalgam/picosip.c and picosip.h: the core as two files
	@echo '$(BUILD)/amalgam/picosip.c and picosip.h$(if $(DEFINES),: compile them with $(DEFINES))'

install: all ## libraries, headers, command, man page (PREFIX=/usr/local, DESTDIR=)
	@BUILD=$(BUILD) PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' VERSION=$(VERSION) SOMAJOR=$(SOMAJOR) sh test/tools/install.sh install $(HEADERS)
uninstall: ## take away what install put there
	@BUILD=$(BUILD) PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' VERSION=$(VERSION) SOMAJOR=$(SOMAJOR) sh test/tools/install.sh uninstall $(HEADERS)

clean: ## remove build/
	rm -rf build

# ---- Rules -----------------------------------------------------------------------------------------------------------

# Objects depend on the flags, libraries on the list of sources: a change of either is noticed.
FLAGS   := $(CC) $(ALL_CFLAGS) | $(DRIVER_DEFINES)
SOURCES := $(CORE) $(GEN_USED) $(DRIVER)
oneword  = x$(subst $(empty) $(empty),~,$(strip $(1)))
changed  = $(if $(filter-out $(call oneword,$(file <$(1))),$(call oneword,$(2))),FORCE)
stamp    = @mkdir -p $(@D); printf '%s\n' '$(1)' >$@
$(BUILD)/flags: $(call changed,$(BUILD)/flags,$(FLAGS))
	$(call stamp,$(FLAGS))
$(BUILD)/sources: $(call changed,$(BUILD)/sources,$(SOURCES))
	$(call stamp,$(SOURCES))

$(DRIVER_O) $(CLI_O): EXTRA = -D_GNU_SOURCE= $(DRIVER_DEFINES)
$(SIM_O) $(BUILD)/obj/test/%.o: EXTRA = -D_GNU_SOURCE= -Ibuild/abnf $(DRIVER_DEFINES)

build/certs/complete: test/tools/certs.sh
	$(call SAY,CERTS,$(@D))
	@rm -f $@
	$(Q)sh $< $(@D)
$(patsubst %,$(BUILD)/test/unit/%,test_tls test_tls_refused test_tls_posix test_tls_ports test_tls_cores test_tls_faults) $(BUILD)/fuzz/fuzz_tls: | build/certs/complete

# Recognisers made of the RFCs' own grammar, for test_abnf.c and its like.
ABNF_H := build/abnf/abnf_grammar.h build/abnf/abnf_sdp.h
build/abnf/abnf_grammar.h: test/abnf/rfc3261.abnf test/abnf/corrections.abnf test/abnf/extensions.abnf
build/abnf/abnf_sdp.h: test/abnf/sdp.abnf
$(ABNF_H): test/tools/abnf.py
	@mkdir -p $(@D)
	$(Q)python3 $< $(filter %.abnf,$^) >$@
$(patsubst test/%.c,$(BUILD)/obj/test/%.o,$(wildcard test/unit/test_abnf*.c)): $(ABNF_H)

build/npm/agent.mjs: test/interop/sipjs/package-lock.json test/interop/sipjs/package.json test/interop/sipjs/agent.mjs
	$(call SAY,NPM,$(@D))
	@mkdir -p $(@D)
	-$(Q)rm -f $@; cmp -s $< $(@D)/installed || { cp $(wordlist 1,2,$^) $(@D) && \
		(cd $(@D) && npm ci --ignore-scripts --no-audit --no-fund --loglevel error) && cp $< $(@D)/installed; } && cp $(lastword $^) $@

$(BUILD)/obj/%.o: %.c $(BUILD)/flags
	$(call SAY,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) $(EXTRA) -MMD -MP -c -o $@ $<
$(BUILD)/obj/gen/%.o: $(BUILD)/gen/%.c $(BUILD)/flags
	$(call SAY,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

RAGEL = sh test/tools/ragel.sh
# A plain build never needs ragel: without it the committed machines are taken as they are.
ifneq ($(HAVE_RAGEL),)
parser/gen/%.c: parser/%.rl $(wildcard parser/grammar/*.rl) test/tools/ragel.sh
	$(call SAY,RAGEL,$<)
	$(Q)$(RAGEL) -G2 $< $@
endif
$(BUILD)/gen/%.c: parser/%.rl $(wildcard parser/grammar/*.rl) test/tools/ragel.sh
	$(call SAY,RAGEL,$< $(GRAMMAR))
	$(Q)$(RAGEL) $(GRAMMAR) $< $@

$(LIB_A): $(CORE_O) $(DRIVER_O) $(BUILD)/sources
	$(call SAY,AR,$@)
	@rm -f $@
	$(Q)ar rcs $@ $(filter %.o,$^)
$(LIB_SO): $(CORE_O) $(DRIVER_O) $(BUILD)/sources
	$(call SAY,LINK,$@)
	$(Q)$(LINK) -shared -Wl,-soname,libpicosip.so.$(SOMAJOR) $(if $(SAN),,-Wl,-z,defs) -Wl,--as-needed $(DRIVER_LIBS)
	@ln -sf $(@F) $(BUILD)/libpicosip.so.$(SOMAJOR); ln -sf $(@F) $(BUILD)/libpicosip.so
$(BUILD)/picosip: $(CLI_O) $(LIB_A)
	$(call SAY,LINK,$@)
	$(Q)$(LINK) $(DRIVER_LIBS)
$(BUILD)/picosip.pc: Makefile FORCE
	@mkdir -p $(@D)
	@{ printf 'prefix=%s\nlibdir=$${prefix}/lib\nincludedir=$${prefix}/include\n\nName: picosip\n' '$(PREFIX)'; \
	   printf 'Description: SIP stack without I/O\nVersion: %s\nLibs: -L$${libdir} -lpicosip\n' '$(VERSION)'; \
	   printf 'Libs.private: %s\nCflags: -I$${includedir} -I$${includedir}/picosip\n' '$(strip $(DRIVER_LIBS))'; } >$@

# The driver's calls of these come to the fault tests instead (test/unit/faults.h).
FAULTS := epoll_create1 epoll_ctl epoll_wait eventfd socket bind listen accept4 connect getsockname getsockopt setsockopt recv send recvfrom sendto writev \
          recvmsg recvmmsg sendmmsg shutdown read close malloc calloc realloc free getline __getdelim clock_gettime
$(foreach d,test/unit amalgam/test,$(BUILD)/$d/test_posix_faults $(BUILD)/$d/test_tls_faults $(BUILD)/$d/test_dns_faults): LDFLAGS += $(FAULTS:%=-Wl,--wrap=%)
$(foreach d,test/unit amalgam/test,$(BUILD)/$d/test_dns_faults): DRIVER_LIBS := $(DRIVER_LIBS:-lcares=-l:libcares.a) # its calls come there, too
$(BUILD)/test/unit/%: $(BUILD)/obj/test/unit/%.o $(LIB_A)
	$(call SAY,LINK,$@)
	@mkdir -p $(@D)
	$(Q)$(LINK) -lcmocka $(DRIVER_LIBS)
$(BUILD)/test/flow/%: $(BUILD)/obj/test/flow/%.o $(SIM_O) $(LIB_A)
	$(call SAY,LINK,$@)
	@mkdir -p $(@D)
	$(Q)$(LINK) -lcmocka $(DRIVER_LIBS)
# The parser's bench takes those of its peers whose -dev package is there: peers_NAME.c is for pkg-config's NAME.
ifneq ($(filter bench,$(MAKECMDGOALS)),)
PEERS  := $(foreach p,$(patsubst test/bench/peers_%.c,%,$(wildcard test/bench/peers_*.c)),$(if $(shell pkg-config --exists $(p) 2>/dev/null && echo yes),$(p)))
PEER    = $(filter $(patsubst peers_%.o,%,$(@F)),$(PEERS))
PEER_O := $(call object,$(wildcard test/bench/peers_*.c))
$(BUILD)/peers: $(call changed,$(BUILD)/peers,$(PEERS))
	$(call stamp,$(PEERS))
$(PEER_O): $(BUILD)/peers
$(BUILD)/obj/test/bench/peers_%.o: EXTRA = -D_GNU_SOURCE= $(if $(PEER),-DBENCH_PEER_VERSION='"$(shell pkg-config --modversion $(PEER))"' \
                                           $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(PEER))))
PARSE_PROBES := $(BUILD)/picosip-parse-probe $(BUILD)/picosip-parse-malloc-probe
$(PARSE_PROBES): PEER_LIBS = $(if $(PEERS),$(shell pkg-config --libs $(PEERS)))
$(BUILD)/picosip-parse-malloc-probe: $(call object,test/bench/parse_malloc.c)
$(PARSE_PROBES): $(call object,$(BENCH_PARSE)) $(LIB_A)
	$(call SAY,LINK,$@)
	$(Q)$(LINK) $(DRIVER_LIBS) $(PEER_LIBS)
endif
$(BUILD)/picosip-%-probe: $(BUILD)/obj/test/bench/%.o $(LIB_A)
	$(call SAY,LINK,$@)
	$(Q)$(LINK) $(DRIVER_LIBS)
.SECONDARY:

$(BUILD)/amalgam/picosip.c: $(CORE) $(GEN_USED) $(HEADERS) $(BUILD)/sources test/tools/amalgam.py
	$(call SAY,AMALGAM,$@)
	$(Q)python3 test/tools/amalgam.py --out $(@D) $(CORE) $(GEN_USED)

include test/tools/check.mk
-include $(patsubst %.o,%.d,$(CORE_O) $(DRIVER_O) $(CLI_O) $(SIM_O)) $(wildcard $(BUILD)/obj/test/*/*.d $(BUILD)/obj/fuzz/*.d)
FORCE:
endif
