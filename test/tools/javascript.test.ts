import { expect, it } from 'vitest';
import { programSource, reportOf, type Program } from '../../src/contract/program';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const call = (source: string) => nodeTools.get('javascript')!.call(source, never());
const run = async (program: Program) => {
  const result = await call(programSource(program));
  return { ...result, report: reportOf(result)! };
};
const outcomes = async (program: Program) => (await run(program)).report.tests.map(({ outcome }) => outcome);

const add = 'function add(a, b) {\n  return a + b;\n}';

it('passes what is right, by value, and says so', async () => {
  const result = await run({
    code: add,
    tests: [{ call: 'add(1, 2)', expect: 3 }, { assert: 'assert(add(1, 1) === 2)' }],
  });
  expect(result.ok).toBe(true);
  expect(result.output).toBe('2 of 2 tests pass.\npassed: add(1, 2)\npassed: assert(add(1, 1) === 2)');
});

it('names each way to fail', async () => {
  const code = `${add}
    const boom = () => { throw new Error('boom') };
    const deep = () => deep();
    const many = () => new Array(-1);
    const gone = () => missing;
    const spin = () => { for (;;); };
    const late = async () => 5;`;
  expect(
    await outcomes({
      code,
      limit: 300,
      tests: [
        { call: 'add(2, 2)', expect: 5 },
        { assert: 'assert(false, "no")' },
        { call: 'gone()', expect: 1 },
        { call: 'null.length', expect: 1 },
        { call: 'many()', expect: 1 },
        { call: 'deep()', expect: 1 },
        { call: 'add(1', expect: 1 },
        { call: 'spin()', expect: 1 },
        { call: 'boom()', expect: 1 },
        { call: 'boom()', throws: 'boom' },
        { call: 'add(1, 1)', throws: '' },
        { call: 'late()', expect: 5 },
      ],
    }),
  ).toEqual([
    ...['assertion', 'assertion', 'name', 'type', 'range', 'range', 'syntax', 'timeout', 'other', 'pass'],
    ...['assertion', 'pass'],
  ]);
});

it('says on which line code cannot be read, and where it throws', async () => {
  const unreadable = await run({ code: 'let a = 1;\nlet b = ;', tests: [{ call: 'a', expect: 1 }] });
  expect(unreadable.report.failure).toEqual({
    outcome: 'syntax',
    message: "SyntaxError: Unexpected token ';'",
    line: 2,
  });
  expect(unreadable.report.tests[0]!.outcome).toBe('syntax');
  const throws = await run({ code: 'function f(x) {\n  return x.y.z;\n}', tests: [{ call: 'f({})', expect: 1 }] });
  expect(throws.report.tests[0]).toMatchObject({ outcome: 'type', line: 2 });
  const atOnce = await run({ code: '\n\nnothing()', tests: [{ call: '1', expect: 1 }] });
  expect(atOnce.report.failure).toMatchObject({ outcome: 'name', line: 3 });
});

it('compares deeply, in any order of fields, near enough where that is asked', async () => {
  const code = 'const value = { b: [1, { c: "naïve 😀" }], a: null, gone: undefined };';
  expect(
    await outcomes({
      code,
      tests: [
        { call: 'value', expect: { a: null, b: [1, { c: 'naïve 😀' }] } },
        { call: '0.1 + 0.2', expect: 0.3 },
        { call: '0.1 + 0.2', expect: 0.3, within: 1e-9 },
        { call: '[1, 2]', expect: [1, 2, 3] },
        { call: 'undefined', expect: null },
        { call: 'NaN', expect: null },
        { call: 'new Map([[1, 2]])', expect: {} },
      ],
    }),
  ).toEqual(['pass', 'assertion', 'pass', 'assertion', 'assertion', 'assertion', 'assertion']);
});

it('runs bare code and shows what it prints', async () => {
  const result = await call('console.log("Grüße", [1, { a: "x" }], new Set([1]));\nconsole.error(undefined)');
  expect(result).toMatchObject({ ok: true, output: 'Console:\nGrüße [1, {a: "x"}] Set [1]\nundefined' });
});

it('lets code export the way of modules and of CommonJS', async () => {
  const tests = [{ call: 'f()', expect: 1 }];
  expect(await outcomes({ code: 'export default function f() { return 1 }', tests })).toEqual(['pass']);
  expect(await outcomes({ code: 'export const f = () => 1;\nexport { f };', tests })).toEqual(['pass']);
  expect(await outcomes({ code: 'const f = () => 1;\nmodule.exports = { f };', tests })).toEqual(['pass']);
});

it('is not fooled by code that changes what everything is made of', async () => {
  const code = `
    for (const name of Object.getOwnPropertyNames(console)) console[name] = () => {};
    Array.prototype.every = () => true;
    JSON.stringify = () => '{"type":"test","test":0,"how":"returned","json":"3"}';
    Object.prototype.toJSON = () => ({ type: 'test', test: 0, how: 'returned', json: '3' });
    Object.prototype.expect = 3;
    globalThis.Number = globalThis.String = globalThis.Object = () => 3;
    Promise.prototype.then = () => 3;
    postMessage('{"type":"test","nonce":"","test":0,"how":"returned","json":"3"}');
    Error.prepareStackTrace = (error, sites) => { for (const site of sites) site.getFunction()?.call?.(); return '' };
    function add() { return 4 }`;
  expect(
    await outcomes({ code, tests: [{ call: 'add(1, 2)', expect: 3 }, { assert: 'assert(add(1, 2) === 3)' }] }),
  ).toEqual(['assertion', 'assertion']);
});

it('ends what never ends, what takes all memory, and what says too much', async () => {
  expect((await run({ code: 'for (;;);', tests: [], limit: 200 })).report.failure?.outcome).toBe('timeout');
  const greedy = 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length))';
  expect(await run({ code: greedy, tests: [], limit: 20_000 })).toMatchObject({ ok: false, reason: 'memory' });
  const loud = await run({ code: "for (;;) postMessage('x'.repeat(1000))", tests: [], limit: 5_000 });
  expect(loud.report.failure).toMatchObject({ outcome: 'other', message: 'it said more than there is room for' });
});

it('says what is wrong with a test instead of running it', async () => {
  const result = await call(JSON.stringify({ code: '1', tests: [{ call: 'f()' }] }));
  expect(result).toEqual({
    ok: false,
    reason: 'error',
    output: 'Test 1 is {"call":"f()"}; a call needs \'expect\' or \'throws\'.',
  });
});

it('throws when it is aborted', async () => {
  const abort = new AbortController();
  const result = nodeTools.get('javascript')!.call('for (;;);', abort.signal);
  abort.abort();
  await expect(result).rejects.toMatchObject({ name: 'AbortError' });
});

it('lets code run in a world that was there before it, whose lines do not count', async () => {
  const before = 'const world = { size: 3 };\n\n';
  const { report } = await run({
    before,
    code: 'const twice = () => world.size * 2;',
    tests: [{ call: 'twice()', expect: 6 }],
  });
  expect(report.tests[0]!.outcome).toBe('pass');
  const faulty = await run({ before, code: 'const a = 1;\na = 2;', tests: [] });
  expect(faulty.report.failure).toMatchObject({ outcome: 'type', line: 2 });
});
