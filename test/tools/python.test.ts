import { expect, it } from 'vitest';
import { programSource, reportOf, type Program } from '../../src/contract/program';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const call = (source: string) => nodeTools.get('python')!.call(source, never());
const run = async (program: Program) => {
  const result = await call(programSource(program));
  return { ...result, report: reportOf(result)! };
};
const outcomes = async (program: Program) => (await run(program)).report.tests.map(({ outcome }) => outcome);

it('passes what is right, by value, and names each way to fail', { timeout: 60_000 }, async () => {
  const code = `
def add(a, b):
    return a + b

def boom():
    raise ValueError('boom')

def deep():
    return deep()

def spin():
    while True: pass`;
  expect(
    await outcomes({
      code,
      limit: 2000,
      tests: [
        { call: 'add(1, 2)', expect: 3 },
        { call: '(1, [2, {"ä": None}], 0.1 + 0.2)', expect: [1, [2, { ä: null }], 0.3], within: 1e-9 },
        { assert: 'assert add(1, 1) == 2' },
        { assert: 'assert add(1, 1) == 3, "no"' },
        { call: 'add(2, 2)', expect: 5 },
        { call: 'missing', expect: 1 },
        { call: 'add(1, "x")', expect: 1 },
        { call: 'add(1', expect: 1 },
        { call: '[][1]', expect: 1 },
        { call: 'deep()', expect: 1 },
        { call: 'boom()', expect: 1 },
        { call: 'boom()', throws: 'ValueError' },
        { call: '{1, 2}', expect: [1, 2] },
        { call: 'spin()', expect: 1 },
        { call: 'add("é", "😀")', expect: 'é😀' },
      ],
    }),
  ).toEqual([
    ...['pass', 'pass', 'pass', 'assertion', 'assertion', 'name', 'type', 'syntax', 'range', 'range', 'other', 'pass'],
    ...['assertion', 'timeout', 'pass'],
  ]);
});

it('says on which line code cannot be read, and where it throws', { timeout: 60_000 }, async () => {
  const unreadable = await run({ code: 'a = 1\nb = (', tests: [] });
  expect(unreadable.report.failure).toMatchObject({ outcome: 'syntax', line: 2 });
  const throws = await run({ code: 'def f(x):\n    return x.y', tests: [{ call: 'f(1)', expect: 1 }] });
  expect(throws.report.tests[0]).toMatchObject({
    outcome: 'type',
    line: 2,
    message: "AttributeError: 'int' object has no attribute 'y'",
  });
});

it('runs bare code and shows what it prints', { timeout: 60_000 }, async () => {
  const result = await call(
    'import math\nprint("Grüße", math.comb(5, 2), {"a": [1]})\nif __name__ == "__main__": print("main")',
  );
  expect(result).toMatchObject({ ok: true, output: "Console:\nGrüße 10 {'a': [1]}\nmain" });
});

it('lets code run in a world that was there before it', { timeout: 60_000 }, async () => {
  const { report } = await run({ before: 'size = 3', code: 'twice = size * 2', tests: [{ call: 'twice', expect: 6 }] });
  expect(report.tests[0]!.outcome).toBe('pass');
});
