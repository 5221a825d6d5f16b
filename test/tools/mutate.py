#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Mutation testing: mutate.py [--layer parser] [--only 'PATH PATH'] [--count N] [--seed S] [--jobs J] [--slow SECONDS] [--again]

Each mutant is one change of a layer's sources: a comparison or && || turned about, a ! left out, an alternative of a grammar rule left
out. It is built as a shared library and the layer's unit tests run against it; a mutant that no test notices survives. Survivors are
listed in build/mutate/LAYER.txt; those that change nothing a test could see are named, with the reason, in test/tools/mutate-LAYER.txt
(PATH<TAB>line's text<TAB>change<TAB>reason) and not counted. The parser's machines are built as tables: that is quicker.
Above the parser a mutant is one object of the whole core, and the tests asked are those unit and flow tests without a driver that enter
its function."""
import argparse
import collections
import concurrent.futures
import glob
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import threading

CFLAGS = '-std=c11 -O1 -g0 -w -fPIC -D_GNU_SOURCE=  -I. -Ibuild/abnf'.split()
TURNED = {'==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<', '&&': '||', '||': '&&'}
OPERATOR = re.compile(r'(->|<<=?|>>=?|\+\+|--|[=!<>]=|&&|\|\||[<>]|!)')
ROOT = os.path.abspath('build/mutate')
NO_BUILD = 'does not build'  # such a mutant is none: it is not counted


def blanked(text, ragel):
    """The text with comments, strings, character constants and preprocessor lines blanked: same length."""
    def blank(found):
        return re.sub(r'[^\n]', ' ', found[0])
    text = re.sub(r'/\*.*?\*/', blank, text, flags=re.S)
    if ragel:
        text = re.sub(r'%%\{.*?\}%%', lambda f: blank(f), text, flags=re.S)
    text = re.sub(r'^_Static_assert\(.*?;$', blank, text, flags=re.S | re.M)
    text = re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text)
    return re.sub(r'^[ \t]*#(?:[^\n]*\\\n)*[^\n]*', blank, text, flags=re.M)


def conditions(path, text):
    code = blanked(text, path.endswith('.rl'))
    for found in OPERATOR.finditer(code):
        op, at = found[0], found.start()
        if op == '!':
            yield at, 1, '', 'no !'
        elif op in TURNED:
            yield at, len(op), TURNED[op], f'{op} to {TURNED[op]}'


def alternatives(text):
    """Alternatives of the rules in a .rl file: position, length, and nothing in their place."""
    shown = re.sub(r'^[ \t]*#[^\n]*', lambda f: ' ' * len(f[0]), text, flags=re.M)
    for section in re.finditer(r'%%\{.*?\}%%', shown, flags=re.S):
        body, base = section[0], section.start()
        # no actions: braces after a name
        body = re.sub(r'action\s+\w+\s*\{.*?\n\}|action\s+\w+\s*\{[^\n]*\}', lambda f: ' ' * len(f[0]), body, flags=re.S)
        for rule in re.finditer(r'^(\w+)\s*:?=\s*(.*?);\s*$', body, flags=re.S | re.M):
            start = base + rule.start(2)
            text_of, depth, bars, i = rule[2], 0, {0: []}, 0
            while i < len(text_of):
                c = text_of[i]
                if c in '"\'':
                    end = i + 1
                    while text_of[end] != c:
                        end += 2 if text_of[end] == '\\' else 1
                    i = end + 1
                    continue
                if c == '[':
                    while text_of[i] != ']':
                        i += 2 if text_of[i] == '\\' else 1
                elif c == '(':
                    depth += 1
                    bars[depth] = [('open', i)]
                elif c == ')':
                    yield from spans(bars.pop(depth, []), i, start)
                    depth -= 1
                elif c == '|':
                    bars.setdefault(depth, []).append(('bar', i))
                i += 1
            yield from spans(bars.get(0, []), len(text_of), start)


def spans(marks, end, start):
    bars = [at for kind, at in marks if kind == 'bar']
    if not bars:
        return
    opened = [at for kind, at in marks if kind == 'open']
    first = opened[0] + 1 if opened else 0
    yield start + first, bars[0] + 1 - first, '', 'without an alternative'
    for n, at in enumerate(bars):
        after = bars[n + 1] if n + 1 < len(bars) else end
        yield start + at, after - at, '', 'without an alternative'


def mutants(layer, only):
    paths = sorted(glob.glob(f'{layer}/*.c') + glob.glob(f'{layer}/base/*.c') + glob.glob(f'{layer}/*.rl') + glob.glob(f'{layer}/grammar/*.rl'))
    if set(only) - set(paths):
        sys.exit(f'mutate: no such file of {layer}/: {" ".join(sorted(set(only) - set(paths)))}')
    for path in paths:
        if only and path not in only:
            continue
        with open(path, encoding='utf-8') as f:
            text = f.read()
        for at, length, other, what in conditions(path, text):
            yield path, at, length, other, what
        if path.endswith('.rl'):
            for at, length, other, what in alternatives(text):
                what = f'without {text[at:at + length].strip(" |" + chr(10) + chr(9))!r}'
                yield path, at, length, other, what


def limited(seconds):
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Tree:
    """A copy of the sources, with its library; one for each job."""

    noticing = {}  # for each file how often which test has noticed a mutant
    limit = {}  # seconds of processor time that a test may take: a mutant may have no end

    def __init__(self, number, layer, tests):
        self.root, self.layer, self.tests = f'{ROOT}/{layer}-{number}', layer, list(tests)
        self.prepare()

    def prepare(self):
        layer = self.layer
        shutil.rmtree(self.root, ignore_errors=True)
        os.makedirs(self.root + '/o')
        for part in ('parser', 'transport', 'transaction', 'dialog', 'session', 'test'):
            os.symlink(os.path.abspath(part), f'{self.root}/{part}') if part != layer else shutil.copytree(part, f'{self.root}/{part}')
        for rl in glob.glob(f'{layer}/*.rl'):
            self.generate(rl)
        for source in self.sources():
            if not self.compile(source):
                sys.exit(f'mutate: {source} does not build')
        if not self.link():
            sys.exit('mutate: the library does not link')

    def run(self, *command, limit=60, **environment):
        """limit: seconds of processor time, since the machine may be busy with other things. A program of tests ends with the first that fails."""
        try:
            return subprocess.run(command, cwd=self.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
                                  preexec_fn=lambda: limited(limit), timeout=10 * limit,
                                  env=dict(os.environ, LD_LIBRARY_PATH=self.root, CMOCKA_TEST_ABORT='1', **environment)).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def sources(self):
        return sorted(glob.glob(f'{self.layer}/*.c') + [f'{self.layer}/gen/{os.path.basename(rl)[:-3]}.c' for rl in glob.glob(f'{self.layer}/*.rl')])

    def object(self, source):
        return 'o/' + source.replace('/', '_') + '.o'

    def generate(self, rl):
        return self.run('sh', 'test/tools/ragel.sh', '-T0', rl, f'{self.layer}/gen/{os.path.basename(rl)[:-3]}.c')

    def compile(self, source):
        return self.run('gcc', *CFLAGS, '-c', '-o', self.object(source), source)

    def link(self):
        return self.run('gcc', '-shared', '-o', f'lib{self.layer}.so', *[self.object(s) for s in self.sources()])

    def rebuild(self, path):
        """The objects that depend on path: False if they do not build, which a mutant does not survive either."""
        if path.endswith('.c'):
            return self.compile(path) and self.link()
        for rl in self.users(path):
            if not self.generate(rl) or not self.compile(f'{self.layer}/gen/{os.path.basename(rl)[:-3]}.c'):
                return False
        return self.link()

    def users(self, path):
        return [path] if '/grammar/' not in path else [rl for rl in glob.glob(f'{self.layer}/*.rl') if self.uses(rl, os.path.basename(path))]

    def uses(self, rl, grammar):
        with open(rl, encoding='utf-8') as f:
            text = f.read()
        seen, todo = set(), re.findall(r'include \w+ "grammar/(\w+\.rl)"', text)
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                with open(f'{self.layer}/grammar/{name}', encoding='utf-8') as f:
                    todo += re.findall(r'include \w+ "(\w+\.rl)"', f.read())
        return grammar in seen

    def asked(self, mutant):
        """The tests that may notice it: the quick ones first, of the others first what has noticed most in this file; the tests stand in order of time."""
        hits = self.noticing.get(mutant[0], {})
        return sorted(self.tests, key=lambda test: (self.limit.get(test, 0) > 2, -hits.get(test, 0)))

    def survives(self, mutant):
        """None, or what noticed it: a test's name, or NO_BUILD."""
        path, at, length, other, _ = mutant
        with open(f'{self.root}/{path}', encoding='utf-8') as f:
            text = f.read()
        changed = text[:at] + other + text[at + length:]
        target, asked, kept = f'{self.root}/{path}', self.asked(mutant), self.keep(path)  # before the file is changed
        with open(target, 'w', encoding='utf-8') as f:
            f.write(changed)
        try:
            if not self.rebuild(path):
                return NO_BUILD
            for test in asked:
                if not self.run(test, limit=self.limit.get(test, 20)):
                    self.noticing.setdefault(path, collections.Counter())[test] += 1
                    return os.path.basename(test)
            return None
        finally:
            with open(target, 'w', encoding='utf-8') as f:
                f.write(text)
            for made in kept:
                os.replace(made + '.kept', made)

    def keep(self, path):
        """Copies of what the change of path makes anew; their names."""
        rls = self.users(path) if path.endswith('.rl') else []
        sources = [f'{self.layer}/gen/{os.path.basename(rl)[:-3]}.c' for rl in rls] or [path]
        made = [f'{self.root}/{name}' for name in [self.object(s) for s in sources] + (sources if rls else [])]
        for name in made:
            shutil.copy(name, name + '.kept')
        return made


class Whole(Tree):
    """The whole core as the library, objects and tests made by make (in build/mutate/whole); a tree has but the changed source and its object."""

    PARTS = ('parser', 'parser/gen', 'transport/base', 'transport', 'transaction', 'dialog', 'session')
    CORE = sorted(sum((glob.glob(f'{part}/*.c') for part in PARTS), []))
    OBJECTS = f'{ROOT}/whole/obj'
    entered, lock = {}, threading.Lock()

    def prepare(self):
        shutil.rmtree(self.root, ignore_errors=True)
        os.makedirs(f'{self.root}/{self.layer}/base')
        os.makedirs(f'{self.root}/session', exist_ok=True)
        for part in ('test', 'fuzz', 'session/psip.h'):
            os.symlink(os.path.abspath(part), f'{self.root}/{part}')  # what tests read
        for path in glob.glob(f'{self.layer}/*.c') + glob.glob(f'{self.layer}/base/*.c'):
            shutil.copy(path, f'{self.root}/{path}')
        self.make(self.CORE)
        if not self.link_with({}):
            sys.exit('mutate: the library does not link')

    @classmethod
    def make(cls, sources):
        # Every symbol is seen from outside, for the tests of a layer's own functions.
        how = [f'-j{os.cpu_count()}', f'BUILD={ROOT}/whole', 'OPT=-O1', 'WARNINGS=-w', 'DEFINES=-fvisibility=default']
        subprocess.run(['make', '-s', *how, *[cls.made(s) for s in sources]], check=True, env=dict(os.environ, MAKEFLAGS=''))

    @classmethod
    def made(cls, source):
        return f'{cls.OBJECTS}/{source[:-2]}.o'

    def compile(self, source, *more):
        return self.run('gcc', *CFLAGS, '-iquote', os.getcwd(), *more, '-c', '-o', f'{self.root}/changed.o', source)

    def link_with(self, others, *more):
        return self.run('gcc', '-shared', '-o', f'lib{self.layer}.so', *[others.get(s, self.made(s)) for s in self.CORE], *more)

    def keep(self, path):
        return []  # its one object is made anew each time

    def rebuild(self, path):
        return self.compile(path) and self.link_with({path: f'{self.root}/changed.o'})

    def asked(self, mutant):
        path = mutant[0]
        with self.lock:
            if path not in self.entered:
                self.entered[path] = self.who_enters(path)
            functions = self.entered[path]
        entering = functions.get(function_at(path, mutant[1]))
        if entering is None:  # in no function's body, or in one that nobody enters by its own name
            entering = set().union(*functions.values())
        return [test for test in super().asked(mutant) if test in entering]

    def who_enters(self, path):
        """For each function of the file the tests that enter it; the library is left with the file as it stands in the tree."""
        hook, told = f'{self.root}/hook.c', f'{self.root}/entered.txt'
        with open(hook, 'w', encoding='utf-8') as f:
            f.write(HOOK)
        if not (self.run('gcc', '-fPIC', '-c', '-o', f'{self.root}/hook.o', hook) and self.compile(path, '-finstrument-functions')
                and self.link_with({path: f'{self.root}/changed.o'}, f'{self.root}/hook.o')):
            sys.exit(f'mutate: {path} does not build with its hook')
        lines = subprocess.run(['nm', f'{self.root}/lib{self.layer}.so'], capture_output=True, text=True, check=True).stdout.split('\n')
        names = {int(line.split()[0], 16): line.split()[2] for line in lines if line[17:18] in 'tT' and len(line.split()) == 3}
        functions = {}
        for test in self.tests:
            open(told, 'w', encoding='utf-8').close()
            self.run(test, limit=20, PSIP_ENTERED=told)
            with open(told, encoding='utf-8') as f:
                for at in f.read().split():
                    functions.setdefault(names.get(int(at, 16), '').split('.')[0], set()).add(test)
        print(f'{path}: {len(set().union(*functions.values()))} tests enter it', flush=True)
        self.rebuild(path)
        return functions


# Tells at the program's end which functions were entered, by their places in the library.
HOOK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
static void *seen[8192];
void __cyg_profile_func_enter(void *function, void *caller)
{
	unsigned i = (unsigned)((unsigned long)function >> 4) % 8192;
	(void)caller;
	while (seen[i] && seen[i] != function)
		i = (i + 1) % 8192;
	seen[i] = function;
}
void __cyg_profile_func_exit(void *function, void *caller)
{
	(void)function, (void)caller;
}
__attribute__((destructor)) static void tell(void)
{
	const char *path = getenv("PSIP_ENTERED");
	FILE *file = path ? fopen(path, "a") : NULL;
	Dl_info info;
	for (unsigned i = 0; file && i < 8192; i++)
		if (seen[i] && dladdr(seen[i], &info))
			fprintf(file, "%lx\n", (unsigned long)seen[i] - (unsigned long)info.dli_fbase);
	if (file)
		fclose(file);
}
"""


def function_at(path, at):
    """The name of the function whose body that place is in: it begins at the last line before that has a name and a bracket at its left edge."""
    with open(path, encoding='utf-8') as f:
        text = f.read()
    heads = [m for m in re.finditer(r'^[a-zA-Z_][^\n;={}]*?(\w+)\((?:[^;{}]*?)\)\n\{', text, flags=re.M) if m.start() <= at]
    return heads[-1][1] if heads and '\n}' not in text[heads[-1].start():at] else None


def included(path):
    """What the file includes from the root or its own folder, and what those of them that lie in test/ include."""
    with open(path, encoding='utf-8') as f:
        names = set(re.findall(r'#include "([\w/.]+)"', f.read()))
    names = {n if '/' in n else f'{os.path.dirname(path)}/{n}' for n in names}
    return names.union(*[included(n) for n in names if n.startswith('test/') and os.path.exists(n)])


def build_whole_tests(layer, tree):
    """Unit and flow tests with no driver and no TLS in them, that need this layer or one above."""
    out, sim = [], glob.glob('test/sim/*.c')
    os.makedirs(f'{ROOT}/test-{layer}', exist_ok=True)
    subprocess.run(['make', '-s', 'build/abnf/abnf_grammar.h', 'build/abnf/abnf_sdp.h'], check=True)
    chosen = []
    for path in sorted(glob.glob('test/unit/test_*.c') + glob.glob('test/flow/test_*.c')):
        used = {u for u in included(path) if not u.startswith(('parser/', 'test/'))}
        outside = [u for u in used if u.startswith(('transport/posix', 'transport/tls', 'session/cli', 'session/driver'))]
        if not outside and (path.startswith('test/flow/') or used):
            chosen.append(path)
    tree.make(chosen + sim)
    for path in chosen:
        program = f'{ROOT}/test-{layer}/{os.path.basename(path)[:-2]}'
        objects = [tree.made(s) for s in [path] + (sim if path.startswith('test/flow/') else [])]
        subprocess.run(['gcc', *objects, '-o', program, f'-L{tree.root}', f'-l{layer}', '-lcmocka', '-pthread'], check=True)
        out.append(program)
    return out


def build_tests(layer, tree):
    """Unit tests that need no other layer, linked with the shared library."""
    if isinstance(tree, Whole):
        return build_whole_tests(layer, tree)
    out = []
    os.makedirs(f'{ROOT}/test-{layer}', exist_ok=True)
    subprocess.run(['make', '-s', 'build/abnf/abnf_grammar.h', 'build/abnf/abnf_sdp.h'], check=True)
    for path in sorted(glob.glob('test/unit/test_*.c')):
        used = {name.split('/')[0] for name in included(path)} - {'test'}
        if layer not in used or used - {layer}:
            continue
        program = f'{ROOT}/test-{layer}/{os.path.basename(path)[:-2]}'
        subprocess.run(['gcc', *CFLAGS, path, '-o', program, f'-L{tree.root}', f'-l{layer}', '-lcmocka'], check=True)
        out.append(program)
    return out


def read_table(path):
    """The first three columns: PATH, line's text, change."""
    try:
        with open(path, encoding='utf-8') as f:
            return {tuple(line.rstrip('\n').split('\t')[:3]) for line in f if line.strip() and line[0] != '#'}
    except FileNotFoundError:
        return set()


def line_of(text, at):
    return text.split('\n')[text.count('\n', 0, at)].strip()


def main():
    args = argparse.ArgumentParser()
    args.add_argument('--layer', default='parser')
    args.add_argument('--only', default='')
    args.add_argument('--count', type=int, default=0)
    args.add_argument('--seed', type=int, default=1)
    args.add_argument('--jobs', type=int, default=os.cpu_count() or 1)
    args.add_argument('--again', action='store_true', help='only what survived the last run')
    args.add_argument('--slow', type=float, default=5, help='leave out tests that take so many seconds of processor time')
    args = args.parse_args()
    os.makedirs(ROOT, exist_ok=True)
    os.environ.setdefault('PSIP_ABNF', '20000')  # a fifth of the values: a survivor may be asked again with all
    chosen, texts = [], {}
    for mutant in mutants(args.layer, args.only.split()):
        chosen.append(mutant)
        if mutant[0] not in texts:
            with open(mutant[0], encoding='utf-8') as f:
                texts[mutant[0]] = f.read()
    if args.again:
        last = read_table(f'{ROOT}/{args.layer}.txt')
        chosen = [m for m in chosen if (m[0], line_of(texts[m[0]], m[1]), m[4]) in last]
    if os.path.exists(f'{ROOT}/{args.layer}.txt'):
        os.remove(f'{ROOT}/{args.layer}.txt')
    total = len(chosen)
    random.Random(args.seed).shuffle(chosen)
    chosen = chosen[:args.count or total]
    grown = Tree if args.layer == 'parser' else Whole
    trees = [grown(0, args.layer, [])]
    tests = build_tests(args.layer, trees[0])
    seconds = {}
    for test in tests:
        begin = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        if not trees[0].run(test):
            sys.exit(f'mutate: {test} fails without any mutant')
        seconds[test] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - begin
    # The quick ones first; what takes long is for other days.
    slow = [os.path.basename(test) for test in tests if seconds[test] >= args.slow]
    tests = [test for test in sorted(tests, key=seconds.get) if seconds[test] < args.slow]
    print(f'{len(tests)} tests, without {" ".join(slow) or "none"} (above {args.slow:g} s)', flush=True)
    Tree.limit.update({test: 2 + int(4 * seconds[test]) for test in tests})
    trees[0].tests = list(tests)
    trees += [grown(n, args.layer, tests) for n in range(1, args.jobs)]
    free, lock, known = list(trees), threading.Lock(), read_table(f'test/tools/mutate-{args.layer}.txt')
    results, survivors, excused, judged = [], [], 0, 0

    def judge(mutant):
        with lock:
            tree = free.pop()
        try:
            return mutant, tree.survives(mutant)
        finally:
            with lock:
                free.append(tree)

    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for mutant, noticed in pool.map(judge, chosen):
            path, at, _, _, what = mutant
            text = texts[path]
            line = text.count('\n', 0, at) + 1
            source = line_of(text, at)
            if noticed is None and (path, source, what) in known:
                excused += 1
            elif noticed is None:
                survivors.append(f'{path}\t{source}\t{what}\tline {line}')
                with open(f'{ROOT}/{args.layer}.txt', 'w', encoding='utf-8') as f:  # each time: a run may be ended early
                    f.write('\n'.join(sorted(survivors)) + '\n')
            if noticed != NO_BUILD:
                results.append(noticed)
            judged += 1
            if judged % 100 == 0:
                print(f'{judged} of {len(chosen)} ({total} in all): {len(survivors)} survive', flush=True)
    counted = len(results) - excused
    print(f'{counted} mutants of {args.layer}/ ({total} in all, {excused} explained): {counted - len(survivors)} noticed, '
          f'{100 * (counted - len(survivors)) / max(counted, 1):.1f} %; survivors: build/mutate/{args.layer}.txt')


if __name__ == '__main__':
    main()
