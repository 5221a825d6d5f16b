# SPDX-License-Identifier: MIT
# What `make check` does, step by step. Each step can be made alone.

CHECKS := check-layers check-pure check-gen check-gcc check-clang check-table check-relocate check-amalgam check-bare check-qemu check-san check-fuzz
.PHONY: $(CHECKS)
ARM := arm-none-eabi-gcc
ARM_FLAGS := -mthumb -Os -ffreestanding -fno-tree-loop-distribute-patterns -ffunction-sections -fdata-sections -std=c11 $(WARNINGS) -DPSIP_FREESTANDING

check: ## all of the check-... below, timed, logs in build/check/
	+@bash test/tools/check.sh $(CHECKS)

check-layers: ## includes follow the arrows
	@python3 test/tools/layers.py

check-pure: $(CORE_O) ## the core has no outside symbol and no writable data
	@bash test/tools/pure.sh $(CORE_O)

check-gen: ## parser/gen is what ragel makes of the grammar
	@rm -rf build/check/gen; mkdir -p build/check/gen
	@for f in $(RL:parser/%.rl=%); do $(RAGEL) -G2 parser/$$f.rl build/check/gen/$$f.c || exit 1; done
	@for f in $(notdir $(wildcard parser/gen/*.c) $(GEN)); do \
	   cmp build/check/gen/$$f parser/gen/$$f || { echo "parser/gen/$$f is stale: make gen"; exit 1; }; done
	@echo '$(words $(RL)) machines are as committed'

check-gcc: ## gcc: no warning, unit and flow tests pass
	@$(MAKE) CC=gcc lib test-pure
check-clang: ## clang: the same
	@$(MAKE) CC=clang all test-pure
check-table: ## the same with table-style machines, -Os, and without diagnostics
	@$(MAKE) SIZE=1 NO_DIAGNOSTICS=1 test-pure
check-san: ## the unit and flow tests under clang's address and undefined sanitizers
	@$(MAKE) CC=clang SAN=address,undefined test-pure
check-relocate: ## flow tests with the block moved between any two calls
	@PSIP_RELOCATE=1 $(MAKE) LOG=build/check/relocate test-flow

# The amalgamation: both compilers, and the unit tests against it.
A := $(BUILD)/amalgam
A_TESTS := $(UNIT:test/unit/%.c=$(A)/test/%)
$(A)/clang.o: $(A)/picosip.c
	$(Q)clang -std=c11 -O1 $(WARNINGS) -c -o $@ $<
$(A)/plain.o: $(A)/picosip.c
	$(Q)gcc -std=c11 -Wall -Wextra -pedantic -Werror -c -o $@ $<
$(A)/debug.o: $(A)/picosip.c
	$(Q)gcc -std=c11 -Og $(WARNINGS) -c -o $@ $<
$(A)/picosip.o: $(A)/picosip.c
	$(Q)gcc -std=c11 -O2 $(WARNINGS) -c -o $@ $<
$(A)/test/%: test/unit/%.c $(A)/picosip.o $(ABNF_H) $(if $(filter check-amalgam,$(MAKECMDGOALS)),$(DRIVER_O))
	@mkdir -p $(@D)
	$(Q)$(CC) -std=c11 -g -D_GNU_SOURCE= $(DRIVER_DEFINES) -iquote $(A)/include -iquote . -I$(A) -Ibuild/abnf $(LDFLAGS) -o $@ $< $(filter %.o,$^) -lcmocka $(DRIVER_LIBS)
check-amalgam: $(A)/clang.o $(A)/plain.o $(A)/debug.o $(A)/picosip.o $(A_TESTS) $(if $(HAVE_TLS),build/certs/complete) ## the one-file form: no warning under gcc and clang, C++ may include it, unit tests pass against it
	@printf '#include "picosip.h"\n' | clang -x c++ -std=c++17 -Wall -Wextra -Werror -fsyntax-only -I$(A) -
	@wc -lc $(A)/picosip.c $(A)/picosip.h | head -n 2
	@bash test/tools/run.sh $(A)/log $(A_TESTS)

# Firmware: size budget on a Cortex-M4, a run on a Cortex-M3.
check-bare: ## Cortex-M4 text against test/bare/budget.txt
	@BUILD=$(BUILD)/bare ARM='$(ARM)' FLAGS='-mcpu=cortex-m4 $(ARM_FLAGS)' bash test/tools/bare.sh $(CORE)

IMAGE := $(BUILD)/bare/image.elf
$(IMAGE): test/bare/main.c test/bare/startup.c $(wildcard test/bare/*.ld) $(A)/picosip.c
	$(call SAY,ARM,$@)
	@mkdir -p $(@D)
	$(Q)$(ARM) -mcpu=cortex-m3 $(ARM_FLAGS) -g -I$(A) -nostdlib -Wl,--gc-sections -T test/bare/lm3s6965.ld -o $@ \
	    $(filter-out $(A)/%,$(filter %.c,$^)) $(A)/picosip.c -lgcc
image: $(IMAGE)
check-qemu: $(IMAGE) ## the firmware image in test/bare runs in QEMU
	@bash test/tools/qemu.sh $(IMAGE)

# Fuzzing: these run in the variant that `make fuzz` and check-fuzz ask for.
FUZZ_BIN := $(FUZZ:fuzz/%.c=$(BUILD)/fuzz/%)
$(BUILD)/obj/fuzz/%.o: EXTRA = -D_GNU_SOURCE= $(DRIVER_DEFINES)
$(BUILD)/fuzz/%: $(BUILD)/obj/fuzz/%.o $(SIM_O) $(LIB_A)
	$(call SAY,LINK,$@)
	@mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(subst fuzzer-no-link,fuzzer,$(SANFLAGS)) -o $@ $(filter %.o %.a,$^) $(DRIVER_LIBS)
$(BUILD)/fuzz/seeds: fuzz/seeds.py fuzz/values.txt parser/header.def fuzz/found.tar.xz
	@rm -rf $@; mkdir -p $@
	$(Q)python3 $^ $@
fuzz-run fuzz-quiet: | $(BUILD)/fuzz/seeds
.PHONY: fuzz-run fuzz-all fuzz-quiet fuzz-campaign image
fuzz-quiet: $(if $(F),$(foreach f,$(F),$(filter %/fuzz_$(f),$(FUZZ_BIN))),$(FUZZ_BIN))
	@BUILD=$(BUILD) bash test/tools/campaign.sh '$(or $(QUIET),900)' $^
fuzz-campaign: ## each fuzzer until its coverage has not grown for 15 minutes (F="names", QUIET=seconds)
	@$(MAKE) CC=clang SAN=fuzzer-no-link,address,undefined fuzz-quiet F='$(F)' QUIET='$(QUIET)'
fuzz-run: $(if $(F),$(filter %/fuzz_$(F),$(FUZZ_BIN)))
	$(if $(F),,@echo 'fuzz: F= one of: $(FUZZ:fuzz/fuzz_%.c=%)'; exit 1)
	@BUILD=$(BUILD) bash test/tools/fuzz.sh '$(F)' '-max_total_time=$(or $(TIME),60)' $(FUZZ_BIN)
fuzz-all: $(FUZZ_BIN)
	@BUILD=$(BUILD) bash test/tools/fuzz.sh '' '-runs=$(or $(RUNS),20000)' $(FUZZ_BIN)
check-fuzz: ## each fuzzer, 20000 executions or 15 s from the seeds, the same course each time (RUNS=n SEED=n)
	@SEED=$(or $(SEED),1) $(MAKE) CC=clang SAN=fuzzer-no-link,address,undefined fuzz-all

.PHONY: mutate check-edges cov
cov: ## lines and branches that the unit and flow tests go through (LAYER="transaction dialog")
	@find build/variant/O0-cov -name '*.gcda' -delete 2>/dev/null; TIMEOUT=1800 $(MAKE) COV=1 WARNINGS= test-pure
	@python3 test/tools/cov.py build/variant/O0-cov/obj $(or $(LAYER),transaction dialog)
mutate: ## mutation testing of a layer (LAYER=parser, ONLY='file file', N=how many, SEED=, JOBS=, SLOW=, AGAIN=1)
	@python3 test/tools/mutate.py --layer $(or $(LAYER),parser) --only '$(ONLY)' --count $(or $(N),0) --seed $(or $(SEED),1) $(if $(JOBS),--jobs $(JOBS)) $(if $(SLOW),--slow $(SLOW)) $(if $(AGAIN),--again)
check-edges: ## every change of every byte of the RFC 3665 messages, under the sanitizers (minutes)
	@PSIP_EDGES=1 TIMEOUT=7200 $(MAKE) CC=clang SAN=address,undefined test-pure T=edges
